<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>Acts</name>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is about no tile. Select a tile and ask again.</source>
   <translation>La réponse ne concerne aucune tuile. Sélectionnez une tuile et demandez à nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is the caption of {tiles} now. Save the edits of {layer} to keep it.</source>
   <translation>La réponse est maintenant la description de {tiles}. Enregistrez les modifications de {layer} pour la garder.</translation>
  </message>
 </context>
 <context>
  <name>AnalysisMenu</name>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Caption Report…</source>
   <translation>Rapport des descriptions…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Compare Two Dates…</source>
   <translation>Comparer deux dates…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>There is no tile layer in this project. Caption a raster layer first, or add a tile layer.</source>
   <translation>Il n'y a pas de couche de tuiles dans ce projet. Décrivez d'abord une couche raster ou ajoutez une couche de tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>This needs QGIS's Processing plugin. Switch it on among the plugins.</source>
   <translation>Ceci nécessite l'extension Processing de QGIS. Activez-la parmi les extensions.</translation>
  </message>
 </context>
 <context>
  <name>AskingBox</name>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Damage</source>
   <translation>Dégâts</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Detailed description</source>
   <translation>Description détaillée</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>It reads and writes {}.</source>
   <translation>Il lit et écrit {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Land cover</source>
   <translation>Occupation du sol</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Objects with counts</source>
   <translation>Objets avec leur nombre</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>One sentence</source>
   <translation>Une phrase</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>Les images des tuiles quittent cet ordinateur : elles sont envoyées à {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search by words only</source>
   <translation>Chercher par mots seulement</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with the same model</source>
   <translation>Chercher avec le même modèle</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with {}</source>
   <translation>Chercher avec {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>The model that tiles are searched with; a second one beside that of the captions</source>
   <translation>Le modèle avec lequel les tuiles sont cherchées ; un deuxième à côté de celui des descriptions</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Ce modèle n'écrit pas de descriptions : les tuiles peuvent être cherchées par ce qu'elles montrent.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>What the model is asked for: choose, or write your own words, in its language</source>
   <translation>Ce qui est demandé au modèle : choisissez, ou écrivez vos propres mots, dans sa langue</translation>
  </message>
 </context>
 <context>
  <name>BandsBox</name>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>As shown on the map</source>
   <translation>Comme sur la carte</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Chosen here</source>
   <translation>Choisies ici</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Green</source>
   <translation>Vert</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Red</source>
   <translation>Rouge</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Which bands the model sees; it was trained on pictures in natural colours</source>
   <translation>Les bandes que voit le modèle ; il a été entraîné sur des images en couleurs naturelles</translation>
  </message>
 </context>
 <context>
  <name>CaptionAgain</name>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Caption tiles again</source>
   <translation>Décrire de nouveau les tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Captioned again by {model}</source>
   <translation>Décrite de nouveau par {model}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Choose between 1 and {most} tiles; for more, caption the raster anew.</source>
   <translation>Choisissez entre 1 et {most} tuiles ; au-delà, décrivez le raster à neuf.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>No tile was captioned again.</source>
   <translation>Aucune tuile n'a été décrite de nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The layer does not say how its tiles were made. Caption the raster anew.</source>
   <translation>La couche ne dit pas comment ses tuiles ont été faites. Décrivez le raster à neuf.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The layer {name}, of which the tiles are, is not in the project. Add it again.</source>
   <translation>La couche {name}, d'où viennent les tuiles, n'est pas dans le projet. Ajoutez-la de nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The raster {path} is gone. Put it back, or caption another.</source>
   <translation>Le raster {path} a disparu. Remettez-le en place ou décrivez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The tiles of {name} cannot be drawn as they were.</source>
   <translation>Les tuiles de {name} ne peuvent pas être dessinées comme elles l'étaient.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{count} reviewed captions stay as they are.</source>
   <translation>{count} descriptions vérifiées restent telles quelles.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} captioned again by {model}; save the edits to keep it.</source>
   <translation>Nouvelle description de {tiles} par {model} ; enregistrez les modifications pour la conserver.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} made searchable again by {model}; save the edits to keep it.</source>
   <translation>{model} a rendu de nouveau cherchables {tiles} ; enregistrez les modifications pour conserver le résultat.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} not described now, and left as before: {reason}</source>
   <translation>{tiles} non décrites cette fois, et laissées telles quelles : {reason}</translation>
  </message>
 </context>
 <context>
  <name>CaptionForm</name>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>A GeoPackage; one that already holds tiles of this raster is continued. Empty: a temporary layer</source>
   <translation>Un GeoPackage ; s'il contient déjà des tuiles de ce raster, il est poursuivi. Vide : une couche temporaire</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Bands</source>
   <translation>Bandes</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Extent</source>
   <translation>Emprise</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>GeoPackage</source>
   <translation>GeoPackage</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>How far neighbouring tiles reach into each other</source>
   <translation>De combien les tuiles voisines empiètent les unes sur les autres</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Look at</source>
   <translation>Regarder</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Output</source>
   <translation>Sortie</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Overlap</source>
   <translation>Recouvrement</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Parts are for small things in large tiles: what only a part shows is captioned and found, too. It takes five or ten times as long</source>
   <translation>Les parties servent aux petites choses dans de grandes tuiles : ce que seule une partie montre est décrit et trouvé aussi. C'est cinq ou dix fois plus long</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Polygons of a layer</source>
   <translation>Polygones d'une couche</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Raster layer</source>
   <translation>Couche raster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Selected polygons only</source>
   <translation>Polygones sélectionnés uniquement</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Side of a square tile; objects of interest should fill a good part of it</source>
   <translation>Côté d'une tuile carrée ; les objets recherchés devraient en remplir une bonne partie</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Temporary layer</source>
   <translation>Couche temporaire</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>The layer to describe; it follows the active layer</source>
   <translation>La couche à décrire ; elle suit la couche active</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tile size</source>
   <translation>Taille de tuile</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles and {n} x {n} parts</source>
   <translation>Tuiles et {n} x {n} parties</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles as a whole</source>
   <translation>Tuiles entières</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Visible map</source>
   <translation>Carte visible</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Where to keep the tiles</source>
   <translation>Où conserver les tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Whole layer</source>
   <translation>Couche entière</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>metres</source>
   <translation>mètres</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>pixels</source>
   <translation>pixels</translation>
  </message>
 </context>
 <context>
  <name>CaptionPanel</name>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Add a raster layer to the project: an orthophoto, a satellite scene, a scanned aerial picture.</source>
   <translation>Ajoutez une couche raster au projet : une orthophoto, une scène satellite, une photo aérienne numérisée.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancelling…</source>
   <translation>Annulation…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles</source>
   <translation>Décrire les tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles of {name}</source>
   <translation>Décrire les tuiles de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Estimating…</source>
   <translation>Estimation…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles of {name} searchable</source>
   <translation>Rendre cherchables les tuiles de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles searchable</source>
   <translation>Rendre les tuiles cherchables</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurer l'environnement d'exécution…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>about {}</source>
   <translation>environ {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>{name} tiles</source>
   <translation>Tuiles de {name}</translation>
  </message>
 </context>
 <context>
  <name>CaptionProgress</name>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>Starting the model…</source>
   <translation>Démarrage du modèle…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{done} of {total}</source>
   <translation>{done} sur {total}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{time} left</source>
   <translation>encore {time}</translation>
  </message>
 </context>
 <context>
  <name>CaptionRun</name>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Cancelled; run again on the same output to go on</source>
   <translation>Annulé ; relancez sur la même sortie pour continuer</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Took {time}</source>
   <translation>Durée : {time}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles captioned</source>
   <translation>{done} tuiles décrites sur {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles made searchable, without captions</source>
   <translation>{done} tuiles rendues cherchables sur {tiles}, sans descriptions</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} failed (their notes say why; run again to retry them)</source>
   <translation>{number} en échec (leurs notes disent pourquoi ; relancez pour les retenter)</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} skipped for lack of data</source>
   <translation>{number} ignorées faute de données</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} were finished before</source>
   <translation>{number} étaient déjà terminées</translation>
  </message>
 </context>
 <context>
  <name>ChangesLayer</name>
  <message>
   <location filename="../../ui/changes/changes_layer.py" />
   <source>unchanged (below {threshold})</source>
   <translation>inchangée (moins de {threshold})</translation>
  </message>
 </context>
 <context>
  <name>Chat</name>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>It reads and writes {languages}.</source>
   <translation>Il lit et écrit {languages}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>Pictures and questions leave this computer: they are sent to {address}.</source>
   <translation>Les images et les questions quittent cet ordinateur : elles sont envoyées à {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/asking.py" />
   <source>Select the tiles that the places shall resemble, in the tile layer, and ask once more.</source>
   <translation>Sélectionnez, dans la couche de tuiles, les tuiles auxquelles les lieux doivent ressembler, et demandez encore une fois.</translation>
  </message>
 </context>
 <context>
  <name>ChatForm</name>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask about the selected tiles, and press Enter.</source>
   <translation>Posez une question sur les tuiles sélectionnées et appuyez sur Entrée.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Conversations kept with this layer</source>
   <translation>Conversations gardées avec cette couche</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Delete this conversation</source>
   <translation>Supprimer cette conversation</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>New conversation</source>
   <translation>Nouvelle conversation</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>None of the installed models answers questions: the embedded one writes captions and finds tiles. Vision-language models, full-size RS-CapRet models and served models answer; install one with Raster, Tilescribe, Models.</source>
   <translation>Aucun des modèles installés ne répond aux questions : le modèle intégré écrit des descriptions et trouve des tuiles. Les modèles de vision et de langage, les RS-CapRet de taille complète et les modèles servis répondent ; installez-en un avec Raster, Tilescribe, Modèles.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Nothing is selected in the tile layer.</source>
   <translation>Rien n'est sélectionné dans la couche de tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Select one tile or several in the tile layer, type a question about them, and press Enter.</source>
   <translation>Sélectionnez une ou plusieurs tuiles dans la couche de tuiles, tapez une question à leur sujet et appuyez sur Entrée.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>The first {number} of {tiles} that are selected.</source>
   <translation>Les {number} premières des {tiles} sélectionnées.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Ce projet n'a pas encore de couche de tuiles.

Décrivez une couche raster dans le premier onglet, ou ajoutez un GeoPackage fait par Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tile layer</source>
   <translation>Couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tiles can be asked for without one. Select a tile and type: show me places like this but with boats</source>
   <translation>On peut aussi demander des tuiles sans aucune. Sélectionnez une tuile et tapez : show me places like this but with boats</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>To find others, type: show me places like this but with boats</source>
   <translation>Pour en trouver d'autres, tapez : show me places like this but with boats</translation>
  </message>
 </context>
 <context>
  <name>ChatPanel</name>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Ask about tiles</source>
   <translation>Poser des questions sur des tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Caption a raster layer first; then its tiles can be asked about.</source>
   <translation>Décrivez d'abord une couche raster ; ensuite on pourra poser des questions sur ses tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>No tile of {layer} fits.</source>
   <translation>Aucune tuile de {layer} ne correspond.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurer l'environnement d'exécution…</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>The pictures of the tiles are still being drawn. Ask again in a moment; their raster must be visible.</source>
   <translation>Les images des tuiles sont encore en train d'être dessinées. Demandez à nouveau dans un instant ; leur raster doit être visible.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>{tiles} of {layer} that fit best:</source>
   <translation>{tiles} de {layer} qui correspondent le mieux :</translation>
  </message>
 </context>
 <context>
  <name>Dataset</name>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of the tiles has a caption.</source>
   <translation>Aucune des tuiles n'a de description.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of these tiles is reviewed yet. Review some in the dock's third tab, or export all captions.</source>
   <translation>Aucune de ces tuiles n'est encore vérifiée. Vérifiez-en quelques-unes dans le troisième onglet du panneau, ou exportez toutes les descriptions.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>The layer does not say how its tiles were made, so their pictures cannot be cut. Use the layer itself.</source>
   <translation>La couche ne dit pas comment ses tuiles ont été faites, leurs images ne peuvent donc pas être découpées. Utilisez la couche d'origine.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Asking the runtime…</source>
   <translation>Interrogation de l'environnement d'exécution…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Collect diagnostics</source>
   <translation>Rassembler le diagnostic</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copied. Paste it into your report.</source>
   <translation>Copié. Collez-le dans votre signalement.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Home folder, log-in name, passwords, tokens and names of computers are taken out. Read it through before you pass it on.</source>
   <translation>Le dossier personnel, le nom d'utilisateur, les mots de passe, les jetons et les noms d'ordinateurs sont retirés. Relisez le texte avant de le transmettre.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Saved as {path}.</source>
   <translation>Enregistré sous {path}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Tilescribe: diagnostics report</source>
   <translation>Tilescribe : rapport de diagnostic</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>{path} cannot be written ({why}). Choose another folder.</source>
   <translation>{path} ne peut pas être écrit ({why}). Choisissez un autre dossier.</translation>
  </message>
 </context>
 <context>
  <name>Drawn</name>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>At this resolution {name} would be {width} pixels wide. Choose a coarser one.</source>
   <translation>À cette résolution, {name} ferait {width} pixels de large. Choisissez-en une plus grossière.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>Drawing the layer failed in a way that Tilescribe did not expect ({reason}); the log has the details.</source>
   <translation>Le dessin de la couche a échoué d'une façon que Tilescribe n'attendait pas ({reason}) ; le journal contient les détails.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>QGIS could not draw the layer here: {reason}.</source>
   <translation>QGIS n'a pas pu dessiner la couche ici : {reason}.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The edits in {name} that are not saved yet cannot be drawn. Save them first.</source>
   <translation>Les modifications de {name} qui ne sont pas encore enregistrées ne peuvent pas être dessinées. Enregistrez-les d'abord.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The layer {name} cannot be opened. Check its source, or that its server answers.</source>
   <translation>La couche {name} ne peut pas être ouverte. Vérifiez sa source, ou que son serveur répond.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} does not say where it lies. Choose an extent.</source>
   <translation>La couche {name} ne dit pas où elle se trouve. Choisissez une emprise.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no resolution of its own. Give a zoom level or a ground resolution.</source>
   <translation>La couche {name} n'a pas de résolution propre. Donnez un niveau de zoom ou une résolution au sol.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom level {zoom}; it has {first} to {last}.</source>
   <translation>La couche {name} n'a pas de niveau de zoom {zoom} ; elle en a de {first} à {last}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom levels. Give a ground resolution in its place.</source>
   <translation>La couche {name} n'a pas de niveaux de zoom. Donnez plutôt une résolution au sol.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>The picture could not be kept in the folder for temporary files ({reason}).</source>
   <translation>L'image n'a pas pu être conservée dans le dossier des fichiers temporaires ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server sent a picture that cannot be read.</source>
   <translation>Le serveur a envoyé une image illisible.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} answered with an error ({status}).</source>
   <translation>Le serveur {host} a répondu par une erreur ({status}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} cannot be reached ({reason}).</source>
   <translation>Le serveur {host} est injoignable ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} did not answer within {seconds:.0f} seconds.</source>
   <translation>Le serveur {host} n'a pas répondu en {seconds:.0f} secondes.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} has no picture here (404).</source>
   <translation>Le serveur {host} n'a pas d'image ici (404).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} is asked too often or too busy ({status}). Allow fewer requests a second.</source>
   <translation>Le serveur {host} est trop souvent sollicité ou trop occupé ({status}). Autorisez moins de demandes par seconde.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} refuses access ({status}). Check the layer's authentication.</source>
   <translation>Le serveur {host} refuse l'accès ({status}). Vérifiez l'authentification de la couche.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} sent no picture but {kind}.</source>
   <translation>Le serveur {host} n'a pas envoyé d'image, mais {kind}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>La taille de tuile doit être supérieure à zéro, et le recouvrement inférieur à la taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>There is no layer that QGIS can draw. Repair its data source or choose another.</source>
   <translation>Il n'y a pas de couche que QGIS puisse dessiner. Réparez sa source de données ou choisissez-en une autre.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>There is not enough memory for a picture of {size} pixels.</source>
   <translation>Il n'y a pas assez de mémoire pour une image de {size} pixels.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>{name} could not be drawn {times} times one after another. {reason} Tiles already written are kept: run again later to go on.</source>
   <translation>{name} n'a pas pu être dessinée {times} fois de suite. {reason} Les tuiles déjà écrites sont conservées : relancez plus tard pour continuer.</translation>
  </message>
 </context>
 <context>
  <name>DrawnArea</name>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Click adds a corner, right-click ends, Escape leaves</source>
   <translation>Un clic ajoute un sommet, un clic droit termine, Échap abandonne</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Draw on the map</source>
   <translation>Dessiner sur la carte</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Remove the drawn area</source>
   <translation>Enlever la zone dessinée</translation>
  </message>
 </context>
 <context>
  <name>DrawnBox</name>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> m per pixel</source>
   <translation> m par pixel</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> requests a second</source>
   <translation> demandes par seconde</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>As styled on the map</source>
   <translation>Avec son style sur la carte</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>QGIS draws the tiles with the layer's own style, in place of the file's values</source>
   <translation>QGIS dessine les tuiles avec le style de la couche, au lieu des valeurs du fichier</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The most that the layer's server is asked; what its owner allows is in its terms of use</source>
   <translation>Le maximum demandé au serveur de la couche ; ce que permet son propriétaire figure dans ses conditions d'utilisation</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The raster's own resolution</source>
   <translation>La résolution propre du raster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>What a pixel measures on the ground; tiles are drawn no finer than the model needs</source>
   <translation>Ce que mesure un pixel au sol ; les tuiles ne sont pas dessinées plus finement que le modèle n'en a besoin</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom level of the server's tiles, and what a pixel measures on the ground</source>
   <translation>Niveau de zoom des tuiles du serveur, et ce que mesure un pixel au sol</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom {zoom}: {metres} m per pixel</source>
   <translation>Zoom {zoom} : {metres} m par pixel</translation>
  </message>
 </context>
 <context>
  <name>Entry</name>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Copy the answer</source>
   <translation>Copier la réponse</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Make the answer the caption of the tiles it is about; an edit that can be undone</source>
   <translation>Faire de la réponse la description des tuiles dont elle parle ; une édition qui peut être annulée</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select them in the tile layer</source>
   <translation>Les sélectionner dans la couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select these tiles</source>
   <translation>Sélectionner ces tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Stopped.</source>
   <translation>Arrêté.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Use as caption</source>
   <translation>Utiliser comme description</translation>
  </message>
 </context>
 <context>
  <name>Estimator</name>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>Estimate captioning</source>
   <translation>Estimer la description</translation>
  </message>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>{} (search only)</source>
   <translation>{} (recherche seulement)</translation>
  </message>
 </context>
 <context>
  <name>ExpressionFunctions</name>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Returns whether the tile's caption has all the words. Singular and plural, small and capital letters, and a few spellings are the same, as in a search: &lt;code&gt;harbours&lt;/code&gt; finds harbor. It reads the field &lt;i&gt;caption&lt;/i&gt; as it is now, and needs no runtime.&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; all of them have to be there; &lt;code&gt;-river&lt;/code&gt; may not be there; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be there word for word.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</source>
   <translation>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Indique si la description de la tuile contient tous les mots. Le singulier et le pluriel, les majuscules et les minuscules et quelques orthographes sont équivalents, comme dans une recherche : &lt;code&gt;harbours&lt;/code&gt; trouve harbor. Lit le champ &lt;i&gt;caption&lt;/i&gt; tel qu'il est maintenant et ne nécessite pas d'environnement d'exécution.&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; tous doivent y être ; &lt;code&gt;-river&lt;/code&gt; ne doit pas y être ; &lt;code&gt;"white boats"&lt;/code&gt; entre guillemets doit y figurer mot pour mot.&lt;/p&gt;&lt;h4&gt;Exemples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Returns how well the tile matches a query, from 0 to 1: the score that the search in Tilescribe's dock shows. NULL for a tile without embedding (skipped or failed).&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; what to look for.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; leaves tiles out whose caption says river; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be in the caption word for word. May be empty when there is something else to resemble.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; ids of features to resemble, as &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; ids of features not to resemble.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; embeddings to resemble, by the model that made them: &lt;code&gt;map('model', 'base64')&lt;/code&gt;. The dock writes them when it colours tiles by a square that was drawn on the map or, in place of ids, by tiles of other layers.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; a filter&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; a colour&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; tiles that look like the feature 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The scores of the whole layer are computed at once and kept until it changes. A map that is drawn before they are there is drawn again when they are. Needs Tilescribe's runtime.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Renvoie à quel point la tuile correspond à une requête, de 0 à 1 : le score qu'affiche la recherche dans le panneau de Tilescribe. NULL pour une tuile sans vecteur (ignorée ou en échec).&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; ce qu'il faut chercher.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; laisse de côté les tuiles dont la description dit river ; &lt;code&gt;"white boats"&lt;/code&gt; entre guillemets doit figurer mot pour mot dans la description. Peut être vide s'il y a autre chose à quoi ressembler.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; identifiants d'entités auxquelles ressembler, comme &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; identifiants d'entités auxquelles ne pas ressembler.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; vecteurs auxquels ressembler, par modèle qui les a calculés : &lt;code&gt;map('model', 'base64')&lt;/code&gt;. Le panneau les écrit lorsqu'il colore les tuiles d'après un carré dessiné sur la carte ou, à la place d'identifiants, d'après des tuiles d'autres couches.&lt;/p&gt;&lt;h4&gt;Exemples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; un filtre&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; une couleur&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; tuiles qui ressemblent à l'entité 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Les scores de toute la couche sont calculés en une fois et conservés jusqu'à ce qu'elle change. Une carte dessinée avant qu'ils soient là est redessinée lorsqu'ils le sont. Nécessite l'environnement d'exécution de Tilescribe.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;p&gt;To ask for the tiles of another layer use QGIS's overlay functions, for example &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt;: within &lt;code&gt;aggregate&lt;/code&gt; layers with the same fields cannot be told apart.&lt;/p&gt;</source>
   <translation>&lt;p&gt;Pour interroger les tuiles d'une autre couche, utilisez les fonctions de superposition de QGIS, par exemple &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt; : dans &lt;code&gt;aggregate&lt;/code&gt;, les couches qui ont les mêmes champs ne peuvent pas être distinguées.&lt;/p&gt;</translation>
  </message>
 </context>
 <context>
  <name>Guard</name>
  <message>
   <location filename="../../ui/guard.py" />
   <source>Something went wrong that Tilescribe did not expect ({kind}: {error}). The log has the details; please report them.</source>
   <translation>Il s'est passé quelque chose que Tilescribe n'attendait pas ({kind} : {error}). Le journal contient les détails ; merci de les signaler.</translation>
  </message>
 </context>
 <context>
  <name>HitsBar</name>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Colour all tiles by how well they match; again for the normal style</source>
   <translation>Colore toutes les tuiles selon leur correspondance ; une seconde fois pour le style normal</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Good hit: rank tiles like the marked ones higher</source>
   <translation>Bon résultat : classer plus haut les tuiles semblables à celles marquées</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Keep as layer: add the hits to the project; or only those marked in the list</source>
   <translation>Conserver comme couche : ajoute les résultats au projet, ou seulement ceux marqués dans la liste</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>More like this: tiles that look like those marked in the list, or the first</source>
   <translation>Plus de semblables : tuiles qui ressemblent à celles marquées dans la liste, ou à la première</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Next hit</source>
   <translation>Résultat suivant</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Previous hit</source>
   <translation>Résultat précédent</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Save the hits as a table (CSV); or only those marked in the list</source>
   <translation>Enregistre les résultats dans une table (CSV), ou seulement ceux marqués dans la liste</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Select the hits in the tile layer; or only those marked in the list</source>
   <translation>Sélectionne les résultats dans la couche de tuiles, ou seulement ceux marqués dans la liste</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Wrong hit: rank tiles like the marked ones lower</source>
   <translation>Mauvais résultat : classer plus bas les tuiles semblables à celles marquées</translation>
  </message>
 </context>
 <context>
  <name>HitsList</name>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Click to go there, double-click or press Enter to zoom</source>
   <translation>Cliquez pour y aller, double-cliquez ou appuyez sur Entrée pour zoomer</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Good hit</source>
   <translation>Bon résultat</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Hits</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>More like this</source>
   <translation>Plus de semblables</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>No tile fits these filters. Lower the score, or search beyond the visible map.</source>
   <translation>Aucune tuile ne correspond à ces filtres. Abaissez le score, ou cherchez au-delà de la carte visible.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Save the hits as</source>
   <translation>Enregistrer les résultats sous</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Selected {hits} in {layer}.</source>
   <translation>Sélection : {hits} dans {layer}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Wrong hit</source>
   <translation>Mauvais résultat</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>{ms} ms</source>
   <translation>{ms} ms</translation>
  </message>
 </context>
 <context>
  <name>HitsModel</name>
  <message>
   <location filename="../../ui/search/hits_view.py" />
   <source>best seen in the part in row {row}, column {col} of {side} x {side}</source>
   <translation>se voit le mieux dans la partie de la ligne {row}, colonne {col} sur {side} x {side}</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_view.py" />
   <source>picture {picture:.2f}, words {words:.2f}</source>
   <translation>image {picture:.2f}, mots {words:.2f}</translation>
  </message>
 </context>
 <context>
  <name>HubDialog</name>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Asking the hub…</source>
   <translation>Interrogation du hub…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Can: {words}</source>
   <translation>Capacités : {words}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Hub</source>
   <translation>Hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Install</source>
   <translation>Installer</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>It sends pictures of your tiles to {address}.</source>
   <translation>Il envoie des images de vos tuiles à {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Licence: {licence}</source>
   <translation>Licence : {licence}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Look</source>
   <translation>Consulter</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Revision</source>
   <translation>Révision</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Runs with: {engine}</source>
   <translation>Fonctionne avec : {engine}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Sign in with</source>
   <translation>Se connecter avec</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Tilescribe: a model from a hub</source>
   <translation>Tilescribe : un modèle d'un hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>What holds your token for this hub; only models that are gated or private need one</source>
   <translation>Ce qui garde votre jeton pour ce hub ; seuls les modèles à accès restreint ou privés en ont besoin</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>answer questions</source>
   <translation>répondre aux questions</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>caption</source>
   <translation>décrire</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>not stated</source>
   <translation>non indiqué</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>of a size that the hub does not tell</source>
   <translation>d'une taille que le hub n'indique pas</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>owner/name, or the address of its page</source>
   <translation>owner/name, ou l'adresse de sa page</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>search</source>
   <translation>rechercher</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>the full commit hash, 40 characters</source>
   <translation>le hachage complet du commit, 40 caractères</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>{size} are here already from an earlier try.</source>
   <translation>{size} sont déjà là depuis un essai précédent.</translation>
  </message>
 </context>
 <context>
  <name>KeptTalks</name>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Keep a conversation</source>
   <translation>Garder une conversation</translation>
  </message>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Read conversations</source>
   <translation>Lire les conversations</translation>
  </message>
 </context>
 <context>
  <name>LayerActions</name>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Ask about tiles</source>
   <translation>Poser des questions sur des tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again</source>
   <translation>Décrire de nouveau</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again with…</source>
   <translation>Décrire de nouveau avec…</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Find similar tiles</source>
   <translation>Trouver des tuiles similaires</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>No model that captions is installed. Install one in the model manager.</source>
   <translation>Aucun modèle capable de décrire n'est installé. Installez-en un dans le gestionnaire de modèles.</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Review caption</source>
   <translation>Vérifier la description</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Which model shall describe the tiles?</source>
   <translation>Quel modèle doit décrire les tuiles ?</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Zoom to tiles</source>
   <translation>Zoomer sur les tuiles</translation>
  </message>
 </context>
 <context>
  <name>LearnDialog</name>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>After</source>
   <translation>Après</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>All the way</source>
   <translation>Jusqu'au bout</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Asking the model what it knows of other places</source>
   <translation>Le modèle dit ce qu'il sait d'autres lieux</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-1 (words, 0 to 1)</source>
   <translation>BLEU-1 (mots, de 0 à 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-4 (phrases, 0 to 1)</source>
   <translation>BLEU-4 (groupes de mots, de 0 à 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Balanced</source>
   <translation>Équilibré</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>CIDEr (words that matter, 0 to 10)</source>
   <translation>CIDEr (mots importants, de 0 à 10)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Captioning uses {title} from now on.</source>
   <translation>Désormais, la description utilise {title}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Choose the folder of a data set: Export data set… in the Review tab writes one.</source>
   <translation>Choisissez le dossier d'un jeu de données : Exporter le jeu de données… dans l'onglet Vérifier en écrit un.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Data set</source>
   <translation>Jeu de données</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Gently</source>
   <translation>En douceur</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Improve</source>
   <translation>Améliorer</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learn</source>
   <translation>Apprendre</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learning, round {number}</source>
   <translation>Apprentissage, passage {number}</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the model as it is</source>
   <translation>Mesure du modèle tel qu'il est</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the new model</source>
   <translation>Mesure du nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Name of the new model</source>
   <translation>Nom du nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>On tiles it did not learn from</source>
   <translation>Sur des tuiles dont il n'a pas appris</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Other places, as it imagines them: in the same words (%)</source>
   <translation>Autres lieux, tels qu'il les imagine : avec les mêmes mots (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>ROUGE-L (order of words, 0 to 1)</source>
   <translation>ROUGE-L (ordre des mots, de 0 à 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Search: found among the first (%)</source>
   <translation>Recherche : trouvé parmi les premiers (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Set up the runtime…</source>
   <translation>Configurer l'environnement d'exécution…</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Starting. This window can be closed; the work goes on.</source>
   <translation>Démarrage. Cette fenêtre peut être fermée ; le travail continue.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up words that your captions leave no doubt about, and keeps most of what it knew.</source>
   <translation>Adopte les mots sur lesquels vos descriptions ne laissent aucun doute et garde l'essentiel de ce qu'il savait.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words wherever it can; places unlike yours are described clearly worse than before.</source>
   <translation>Adopte vos mots partout où il le peut ; les lieux différents des vôtres sont nettement moins bien décrits qu'avant.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words; places unlike yours are described somewhat worse than before.</source>
   <translation>Adopte vos mots ; les lieux différents des vôtres sont un peu moins bien décrits qu'avant.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>The model learns from your captions on this computer's processor, in some minutes. A new model is made; the old one stays as it is.</source>
   <translation>Le modèle apprend de vos descriptions sur le processeur de cet ordinateur, en quelques minutes. Un nouveau modèle est créé ; l'ancien reste tel quel.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tiles not reviewed: described in the same words (%)</source>
   <translation>Tuiles non vérifiées : décrites avec les mêmes mots (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tilescribe: improve the model</source>
   <translation>Tilescribe : améliorer le modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Use the new model from now on</source>
   <translation>Utiliser désormais le nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Writing the new model</source>
   <translation>Écriture du nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Your caption</source>
   <translation>Votre description</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>as the data set</source>
   <translation>comme le jeu de données</translation>
  </message>
 </context>
 <context>
  <name>Learning</name>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Cancelled. No model was made.</source>
   <translation>Annulé. Aucun modèle n'a été créé.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Improve the model</source>
   <translation>Améliorer le modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed, but on tiles it did not learn from its captions are no better than before. Review more tiles and try again; the new model can be removed in the model manager.</source>
   <translation>{title} est installé, mais sur des tuiles dont il n'a pas appris, ses descriptions ne sont pas meilleures qu'avant. Vérifiez davantage de tuiles et réessayez ; le nouveau modèle peut être supprimé dans le gestionnaire de modèles.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed: on tiles it did not learn from, its captions are better than before.</source>
   <translation>{title} est installé : sur des tuiles dont il n'a pas appris, ses descriptions sont meilleures qu'avant.</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <location filename="../../ui/messages.py" />
   <source>Show log</source>
   <translation>Afficher le journal</translation>
  </message>
 </context>
 <context>
  <name>ModelBox</name>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>List models</source>
   <translation>Lister les modèles</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>No model that answers questions</source>
   <translation>Aucun modèle qui répond aux questions</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model in a zip</source>
   <translation>Un modèle dans un zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model's folder, with model.json in it</source>
   <translation>Le dossier d'un modèle, contenant model.json</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Can</source>
   <translation>Capacités</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>From</source>
   <translation>Origine</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a folder…</source>
   <translation>Installer un dossier…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a zip…</source>
   <translation>Installer un zip…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install from a hub…</source>
   <translation>Installer depuis un hub…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>It sends pictures of your tiles to {address}.</source>
   <translation>Il envoie des images de vos tuiles à {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Looks at pictures of {side} x {side} pixels</source>
   <translation>Regarde des images de {side} x {side} pixels</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Measured scores:</source>
   <translation>Scores mesurés :</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove {model} from the disk? Layers captioned with it cannot be searched until it is installed again.</source>
   <translation>Supprimer {model} du disque ? La recherche dans les couches décrites avec lui sera impossible jusqu'à ce qu'il soit réinstallé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Runs with: {engine} ({runtime})</source>
   <translation>Fonctionne avec : {engine} ({runtime})</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Sign in with</source>
   <translation>Se connecter avec</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Tilescribe: models</source>
   <translation>Tilescribe : modèles</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Trained on: {names}</source>
   <translation>Entraîné sur : {names}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Use from now on</source>
   <translation>Utiliser désormais</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Zip</source>
   <translation>Zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>answer questions</source>
   <translation>répondre aux questions</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>caption</source>
   <translation>décrire</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>installed by you</source>
   <translation>installé par vous</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>none are stated</source>
   <translation>aucun n'est indiqué</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>not stated</source>
   <translation>non indiqué</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>search</source>
   <translation>rechercher</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the folder in the options</source>
   <translation>le dossier des options</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the full runtime</source>
   <translation>l'environnement d'exécution complet</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the light runtime will do</source>
   <translation>l'environnement d'exécution léger suffit</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the plugin</source>
   <translation>l'extension</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>{title} (used by default)</source>
   <translation>{title} (utilisé par défaut)</translation>
  </message>
 </context>
 <context>
  <name>ModelsService</name>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled.</source>
   <translation>Annulé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled. Nothing was installed.</source>
   <translation>Annulé. Rien n'a été installé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled. What was fetched is kept; installing again goes on there.</source>
   <translation>Annulé. Ce qui a été téléchargé est conservé ; une nouvelle installation reprendra à partir de là.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model</source>
   <translation>Installer un modèle</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model from a hub</source>
   <translation>Installer un modèle depuis un hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Look at a model hub</source>
   <translation>Consulter un hub de modèles</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Remove a model</source>
   <translation>Supprimer un modèle</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{done} of {total}, {speed}/s</source>
   <translation>{done} sur {total}, {speed}/s</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{model} was removed.</source>
   <translation>{model} a été supprimé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{title} is installed.</source>
   <translation>{title} est installé.</translation>
  </message>
 </context>
 <context>
  <name>OpenExport</name>
  <message>
   <location filename="../../ui/review/open_export.py" />
   <source>This needs QGIS's Processing plugin. Switch it on among the plugins.</source>
   <translation>Ceci nécessite l'extension Processing de QGIS. Activez-la parmi les extensions.</translation>
  </message>
 </context>
 <context>
  <name>OptionsPage</name>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Folder with further models</source>
   <translation>Dossier contenant d'autres modèles</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Found by the plugin</source>
   <translation>Celui que trouve l'extension</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Install, choose or remove models…</source>
   <translation>Installer, choisir ou supprimer des modèles…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Only the embedded model</source>
   <translation>Seulement le modèle intégré</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Python of the runtime</source>
   <translation>Python de l'environnement d'exécution</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Runtime</source>
   <translation>Environnement d'exécution</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Set up, test or remove…</source>
   <translation>Configurer, tester ou supprimer…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The Python that runs the model</source>
   <translation>Le Python qui exécute le modèle</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The model runs outside QGIS, in a Python environment of its own: the runtime. The plugin can make one; or name the Python of an environment that you have. The environment variable TILESCRIBE_PYTHON goes before this setting.</source>
   <translation>Le modèle s'exécute hors de QGIS, dans un environnement Python à lui : l'environnement d'exécution. L'extension peut en créer un ; ou indiquez le Python d'un environnement que vous avez. La variable d'environnement TILESCRIBE_PYTHON l'emporte sur ce réglage.</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Enter asks, Shift+Enter begins a new line, Escape stops the answer. [1] in the text stands for the first tile</source>
   <translation>Entrée demande, Maj+Entrée commence une nouvelle ligne, Échap arrête la réponse. [1] dans le texte désigne la première tuile</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>For example: how many boats are there?</source>
   <translation>Par exemple : combien y a-t-il de bateaux ?</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Question</source>
   <translation>Question</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Fields for reviews</source>
   <translation>Champs pour les vérifications</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Review of a caption</source>
   <translation>Vérification d'une description</translation>
  </message>
 </context>
 <context>
  <name>ReviewForm</name>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Accept</source>
   <translation>Accepter</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>All tiles</source>
   <translation>Toutes les tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Back</source>
   <translation>Précédent</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Every caption is reviewed.

Save the edits. Then export the tiles as a data set, and let the model learn from your captions.</source>
   <translation>Toutes les descriptions sont vérifiées.

Enregistrez les modifications. Exportez ensuite les tuiles comme jeu de données et laissez le modèle apprendre de vos descriptions.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Export data set…</source>
   <translation>Exporter le jeu de données…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Follow on the map</source>
   <translation>Suivre sur la carte</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Help: reviewing captions</source>
   <translation>Aide : vérifier les descriptions</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Improve the model…</source>
   <translation>Améliorer le modèle…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Keep correction</source>
   <translation>Conserver la correction</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Let the model learn from your captions</source>
   <translation>Fait apprendre le modèle à partir de vos descriptions</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>No unreviewed caption is uncertain: all have a confidence of {threshold} or more.

Show those not reviewed instead.</source>
   <translation>Aucune description non vérifiée n'est incertaine : toutes ont une confiance de {threshold} ou plus.

Affichez plutôt celles qui ne sont pas vérifiées.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Not reviewed, uncertain first</source>
   <translation>Non vérifiées, les incertaines d'abord</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Nothing is reviewed yet.

Show the tiles not reviewed, and accept or correct their captions.</source>
   <translation>Rien n'est encore vérifié.

Affichez les tuiles non vérifiées, et acceptez ou corrigez leurs descriptions.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reading…</source>
   <translation>Lecture…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reviewed</source>
   <translation>Vérifiées</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Save edits</source>
   <translation>Enregistrer les modifications</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Show</source>
   <translation>Afficher</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Skip</source>
   <translation>Passer</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The layer has no captions yet, or a filter hides them. Caption the raster first.</source>
   <translation>La couche n'a pas encore de descriptions, ou un filtre les masque. Décrivez d'abord le raster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The next tile that nobody reviewed</source>
   <translation>La tuile suivante que personne n'a vérifiée</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The tile before this one</source>
   <translation>La tuile précédente</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Ce projet n'a pas encore de couche de tuiles.

Décrivez une couche raster dans le premier onglet, ou ajoutez un GeoPackage fait par Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile layer</source>
   <translation>Couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile {place} of {count}</source>
   <translation>Tuile {place} sur {count}</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Uncertain only</source>
   <translation>Incertaines uniquement</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Undo the last edit of the layer</source>
   <translation>Annule la dernière modification de la couche</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviewed tiles, pictures and captions, to train a model on</source>
   <translation>Écrit les tuiles vérifiées, images et descriptions, pour entraîner un modèle</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviews to the layer's file; QGIS's Save Layer Edits does the same</source>
   <translation>Écrit les vérifications dans le fichier de la couche ; Enregistrer les modifications de la couche de QGIS fait de même</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>{reviewed} of {total} reviewed</source>
   <translation>{reviewed} vérifiées sur {total}</translation>
  </message>
 </context>
 <context>
  <name>ReviewPanel</name>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>This tile was skipped for lack of data, so there is no caption to review.</source>
   <translation>Cette tuile a été ignorée faute de données, il n'y a donc pas de description à réviser.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>Write a caption first; a tile without one cannot be found by words.</source>
   <translation>Écrivez d'abord une description ; une tuile qui n'en a pas ne peut pas être trouvée par des mots.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>{layer} had no fields for reviews: {fields} were added. They are kept once you save the edits.</source>
   <translation>{layer} n'avait pas de champs pour les vérifications : {fields} ont été ajoutés. Ils seront conservés quand vous aurez enregistré les modifications.</translation>
  </message>
 </context>
 <context>
  <name>RoundReader</name>
  <message>
   <location filename="../../ui/chat/chosen_tiles.py" />
   <source>Read tiles</source>
   <translation>Lire les tuiles</translation>
  </message>
 </context>
 <context>
  <name>RuntimeDialog</name>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A Python that has the packages already</source>
   <translation>Un Python qui a déjà les paquets</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A folder of packages, for a computer without a network</source>
   <translation>Un dossier de paquets, pour un ordinateur sans réseau</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A runtime of Tilescribe's own, apart from QGIS</source>
   <translation>Un environnement d'exécution propre à Tilescribe, séparé de QGIS</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Choose a Python first. If there is none in the list, install Python 3.12 from python.org.</source>
   <translation>Choisissez d'abord un Python. S'il n'y en a pas dans la liste, installez Python 3.12 depuis python.org.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Diagnostics…</source>
   <translation>Diagnostic…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetches about {download} and needs {space} on the disk; {free} are free in {folder}.</source>
   <translation>Télécharge environ {download} et nécessite {space} sur le disque ; {free} sont libres dans {folder}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetching packages</source>
   <translation>Téléchargement des paquets</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for an NVIDIA GPU: PyTorch with CUDA</source>
   <translation>Complet, pour un GPU NVIDIA : PyTorch avec CUDA</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for the processor: PyTorch too, for big models and training</source>
   <translation>Complet, pour le processeur : PyTorch aussi, pour les grands modèles et l'entraînement</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full: PyTorch too, for big models and training</source>
   <translation>Complet : PyTorch aussi, pour les grands modèles et l'entraînement</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Light: the embedded model, on the processor</source>
   <translation>Léger : le modèle intégré, sur le processeur</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Look for Pythons</source>
   <translation>Chercher des Python</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Looking for Pythons…</source>
   <translation>Recherche de Python…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Made with</source>
   <translation>Créé avec</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Making the environment</source>
   <translation>Création de l'environnement</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>No Python 3.11 or newer was found</source>
   <translation>Aucun Python 3.11 ou plus récent n'a été trouvé</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>One moment…</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or a Python that you have, with the packages in it</source>
   <translation>Ou un Python que vous avez, avec les paquets dedans</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or with</source>
   <translation>Ou avec</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Packages from</source>
   <translation>Paquets depuis</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove the plugin's own runtime from the disk? Captioning and search need one; it can be set up again.</source>
   <translation>Supprimer du disque l'environnement d'exécution propre à l'extension ? La description et la recherche en nécessitent un ; il peut être configuré de nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Repair</source>
   <translation>Réparer</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Set up</source>
   <translation>Configurer</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test</source>
   <translation>Tester</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test and use</source>
   <translation>Tester et utiliser</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Testing</source>
   <translation>Test en cours</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The Python to make the runtime with</source>
   <translation>Le Python avec lequel créer l'environnement d'exécution</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The network</source>
   <translation>Le réseau</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The one chosen above</source>
   <translation>Celui choisi ci-dessus</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The runtime is being set up. This window can be closed; the work goes on.</source>
   <translation>L'environnement d'exécution est en cours de configuration. Cette fenêtre peut être fermée ; le travail continue.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Tilescribe: the runtime</source>
   <translation>Tilescribe : l'environnement d'exécution</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Unpacking packages (this takes a minute or more)</source>
   <translation>Décompression des paquets (cela prend une minute ou plus)</translation>
  </message>
 </context>
 <context>
  <name>RuntimeService</name>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>A Python of yours is used: {python}.</source>
   <translation>Un Python à vous est utilisé : {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled.</source>
   <translation>Annulé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled. What was fetched is kept; it can go on.</source>
   <translation>Annulé. Ce qui a été téléchargé est conservé ; on peut continuer.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>It was made for another version of the plugin: repair it.</source>
   <translation>Il a été créé pour une autre version de l'extension : réparez-le.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Remove Tilescribe's runtime</source>
   <translation>Supprimer l'environnement d'exécution de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Set up Tilescribe's runtime</source>
   <translation>Configurer l'environnement d'exécution de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test Tilescribe's runtime</source>
   <translation>Tester l'environnement d'exécution de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test a Python for Tilescribe</source>
   <translation>Tester un Python pour Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Testing {python}</source>
   <translation>Test de {python}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The environment variable {name} names {python}.</source>
   <translation>La variable d'environnement {name} désigne {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime ({kind}) is used, on {device}: {python}.</source>
   <translation>L'environnement d'exécution propre à l'extension ({kind}) est utilisé, sur {device} : {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime was removed.</source>
   <translation>L'environnement d'exécution propre à l'extension a été supprimé.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime is ready, on {device}.</source>
   <translation>L'environnement d'exécution est prêt, sur {device}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime works, on {device}. Of a drawn beach it says: {caption}</source>
   <translation>L'environnement d'exécution fonctionne, sur {device}. D'une plage dessinée, il dit : {caption}</translation>
  </message>
 </context>
 <context>
  <name>SavedMenu</name>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>No search is saved in this project</source>
   <translation>Aucune recherche n'est enregistrée dans ce projet</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove the saved search {name} from this project?</source>
   <translation>Retirer de ce projet la recherche enregistrée {name} ?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Replace the saved search {name}?</source>
   <translation>Remplacer la recherche enregistrée {name} ?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search</source>
   <translation>Enregistrer cette recherche</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search…</source>
   <translation>Enregistrer cette recherche…</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Saved searches of this project</source>
   <translation>Recherches enregistrées de ce projet</translation>
  </message>
 </context>
 <context>
  <name>SearchColour</name>
  <message>
   <location filename="../../ui/search/colour.py" />
   <source>Colour tiles</source>
   <translation>Colorer les tuiles</translation>
  </message>
 </context>
 <context>
  <name>SearchFilters</name>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Build the expression</source>
   <translation>Construire l'expression</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Expression</source>
   <translation>Expression</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In a drawn area</source>
   <translation>Dans une zone dessinée</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In polygons of</source>
   <translation>Dans les polygones de</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>More filters</source>
   <translation>Plus de filtres</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles for which this expression is true</source>
   <translation>Seulement les tuiles pour lesquelles cette expression est vraie</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles that touch its selected polygons, or any when none is selected</source>
   <translation>Seulement les tuiles qui touchent ses polygones sélectionnés, ou n'importe lesquels si aucun n'est sélectionné</translation>
  </message>
 </context>
 <context>
  <name>SearchForm</name>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>&lt;p&gt;&lt;b&gt;What the score means&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Every tile is compared with your sentence in two ways: the model compares the &lt;b&gt;picture&lt;/b&gt; with the sentence (this finds what no caption mentions), and the &lt;b&gt;words&lt;/b&gt; of the sentence are looked up in the captions (this finds a &lt;i&gt;helipad&lt;/i&gt; that the picture comparison misses). Each gives 0 to 1; the score is their mean, so a tile whose caption shares no word with the sentence has 0.50 at most. Point at a hit to see both parts.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; leaves out tiles whose caption says river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; has to be in the caption word for word.&lt;/p&gt;&lt;p&gt;It is a ranking, not a probability: compare scores within one search, not between two. There is always a best tile, even if what you look for is nowhere on the map; look at the pictures before you trust a hit.&lt;/p&gt;</source>
   <translation>&lt;p&gt;&lt;b&gt;Ce que signifie le score&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Chaque tuile est comparée à votre phrase de deux manières : le modèle compare l'&lt;b&gt;image&lt;/b&gt; à la phrase (cela trouve ce qu'aucune description ne mentionne), et les &lt;b&gt;mots&lt;/b&gt; de la phrase sont cherchés dans les descriptions (cela trouve un &lt;i&gt;helipad&lt;/i&gt; que la comparaison d'images manque). Chacune donne de 0 à 1 ; le score est leur moyenne, une tuile dont la description ne partage aucun mot avec la phrase a donc 0.50 au plus. Pointez un résultat pour voir les deux parties.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; laisse de côté les tuiles dont la description dit river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; doit figurer mot pour mot dans la description.&lt;/p&gt;&lt;p&gt;C'est un classement, pas une probabilité : comparez les scores au sein d'une recherche, pas entre deux. Il y a toujours une meilleure tuile, même si ce que vous cherchez n'est nulle part sur la carte ; regardez les images avant de vous fier à un résultat.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>All tile layers</source>
   <translation>Toutes les couches de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>At most</source>
   <translation>Au plus</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Only in the visible map</source>
   <translation>Uniquement dans la carte visible</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Score from</source>
   <translation>Score à partir de</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Search every tile layer of the project at once</source>
   <translation>Recherche à la fois dans toutes les couches de tuiles du projet</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Tile layer</source>
   <translation>Couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>What the score means</source>
   <translation>Ce que signifie le score</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>boats moored at a pier</source>
   <translation>boats moored at a pier</translation>
  </message>
 </context>
 <context>
  <name>SearchPanel</name>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>A layer of this search is no longer in the project: look at where it searches now.</source>
   <translation>Une couche de cette recherche n'est plus dans le projet : regardez où elle cherche maintenant.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Saved in the project as {name}.</source>
   <translation>Enregistré dans le projet sous {name}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Search tiles</source>
   <translation>Rechercher des tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Searching…</source>
   <translation>Recherche…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Select tiles in the tile layer first; tiles like them are then looked for.</source>
   <translation>Sélectionnez d'abord des tuiles dans la couche de tuiles ; des tuiles semblables sont ensuite recherchées.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Settings…</source>
   <translation>Paramètres…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Ce projet n'a pas encore de couche de tuiles.

Décrivez une couche raster dans le premier onglet, ou ajoutez un GeoPackage fait par Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Type what you look for, as you would say it, and press Enter.</source>
   <translation>Saisissez ce que vous cherchez, comme vous le diriez, et appuyez sur Entrée.</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>A CPU does not compute in fp16. Choose bf16 or fp32 for this model, or use a GPU.</source>
   <translation>Un CPU ne calcule pas en fp16. Choisissez bf16 ou fp32 pour ce modèle, ou utilisez un GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A file could not be written. A virus scanner or a policy may forbid it, or another program holds it. Allow writing there, or choose a Python that has the packages already.</source>
   <translation>Un fichier n'a pas pu être écrit. Un antivirus ou une stratégie l'interdit peut-être, ou un autre programme le détient. Autorisez-y l'écriture, ou choisissez un Python qui a déjà les paquets.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A message between QGIS and the worker could not be read ({0}).</source>
   <translation>Un message entre QGIS et le processus de travail n'a pas pu être lu ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>A model {0} is installed already. Remove it first, then install this one.</source>
   <translation>Un modèle {0} est déjà installé. Supprimez-le d'abord, puis installez celui-ci.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is broken, or made for another system or Python. Fetch it again, or choose another Python.</source>
   <translation>Un paquet est abîmé, ou fait pour un autre système ou un autre Python. Récupérez-le de nouveau ou choisissez un autre Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is not the one that Tilescribe was tested with: it was damaged on its way, or somebody changed it. Nothing was put into use. Try again; if it stays, ask who runs your network, or fetch the folder of packages anew.</source>
   <translation>Un paquet n'est pas celui avec lequel Tilescribe a été testé : il a été endommagé en route, ou quelqu'un l'a modifié. Rien n'a été mis en service. Réessayez ; si cela persiste, demandez à la personne qui gère votre réseau, ou récupérez à neuf le dossier de paquets.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>A pixel measures {0} x {1} metres on the ground at the raster's centre (latitude {2}); that was used for the tile size everywhere.</source>
   <translation>Un pixel mesure {0} x {1} mètres au sol au centre du raster (latitude {2}) ; cette valeur a servi partout pour la taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile cannot be looked at in {0} x {1} parts. Choose a detail from 1 (off) to {2}.</source>
   <translation>Une tuile ne peut pas être regardée en {0} x {1} parties. Choisissez un détail de 1 (désactivé) à {2}.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile of {0} pixels is no larger than what the model looks at ({1} pixels): looking at its parts takes longer and shows nothing new.</source>
   <translation>Une tuile de {0} pixels n'est pas plus grande que ce que le modèle regarde ({1} pixels) : regarder ses parties prend plus de temps et ne montre rien de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>A tile of {0} pixels lies over more than {1} tiles of the server, which QGIS does not draw. Choose smaller tiles, or a coarser zoom level.</source>
   <translation>Une tuile de {0} pixels couvre plus de {1} tuiles du serveur, que QGIS ne dessine pas. Choisissez des tuiles plus petites ou un niveau de zoom moins fin.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile of {0} {1} is {2} pixels long in this raster. Choose at least {3} {4}; 256 pixels are {5} {6}.</source>
   <translation>Une tuile de {0} {1} fait {2} pixels de long dans ce raster. Choisissez au moins {3} {4} ; 256 pixels font {5} {6}.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile size of {0} makes no grid. Choose a positive number.</source>
   <translation>Une taille de tuile de {0} ne fait pas de grille. Choisissez un nombre positif.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>A token is not sent to {0}: its address has to begin with https://.</source>
   <translation>Aucun jeton n'est envoyé à {0} : son adresse doit commencer par https://.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>A weight file in {0} is cut off or damaged ({1}). Download the model again.</source>
   <translation>Un fichier de poids de {0} est tronqué ou endommagé ({1}). Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message has unknown fields: {1}.</source>
   <translation>Un message {0} a des champs inconnus : {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message lacks the field {1}.</source>
   <translation>Il manque le champ {1} à un message {0}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message should be an object, not {1}.</source>
   <translation>Un message {0} devrait être un objet, et non {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>An extent is four numbers: left, bottom, right, top.</source>
   <translation>Une emprise comporte quatre nombres : gauche, bas, droite, haut.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>An overlap of {0} does not fit tiles of {1} {2}. Choose one from 0 to less than the tile size.</source>
   <translation>Un recouvrement de {0} ne convient pas à des tuiles de {1} {2}. Choisissez-en un de 0 à moins que la taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>Another QGIS is fetching {0} just now. Wait until it has finished.</source>
   <translation>Un autre QGIS est en train de télécharger {0}. Attendez qu'il ait terminé.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>Another QGIS is setting up the runtime just now. Wait until it has finished.</source>
   <translation>Un autre QGIS est en train de configurer l'environnement d'exécution. Attendez qu'il ait terminé.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Caption one of the two rasters again with the tile size of the other, given in metres.</source>
   <translation>Décrivez de nouveau l'un des deux rasters avec la taille de tuile de l'autre, donnée en mètres.</translation>
  </message>
  <message>
   <location filename="../../core/worker/runtime.py" />
   <source>Choose Raster, Tilescribe, Set up the runtime (the help has a section of that name), or choose a Python 3.11 or newer that has Tilescribe's packages in Tilescribe's settings.</source>
   <translation>Choisissez Raster, Tilescribe, Configurer l'environnement d'exécution (l'aide a une section de ce nom), ou choisissez dans les paramètres de Tilescribe un Python 3.11 ou plus récent qui a les paquets de Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Choose another Python in Tilescribe's settings, or set the runtime up again. Its log is {0}.</source>
   <translation>Choisissez un autre Python dans les paramètres de Tilescribe, ou configurez de nouveau l'environnement d'exécution. Son journal est {0}.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Clip or warp the later raster to the extent and resolution of the earlier one (Raster, Extraction, Clip Raster by Extent), and caption it again with the same tile size.</source>
   <translation>Découpez ou projetez le raster postérieur selon l'emprise et la résolution de l'antérieur (Raster, Extraction, Découper un raster selon une emprise) et décrivez-le de nouveau avec la même taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>Colours are stretched from 2 to 98 % of the values, the same for every tile.</source>
   <translation>Les couleurs sont étirées de 2 à 98 % des valeurs, de la même façon pour toutes les tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>Download the model again.</source>
   <translation>Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/modeling.py" />
   <source>Each sentence to embed must hold the [RET] token exactly once.</source>
   <translation>Chaque phrase dont on calcule le vecteur doit contenir le jeton [RET] exactement une fois.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>Fetching from the hub needs the package huggingface_hub, which the runtime lacks. Install the full runtime.</source>
   <translation>Le téléchargement depuis le hub nécessite le paquet huggingface_hub, qui manque à l'environnement d'exécution. Installez l'environnement d'exécution complet.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>GeoParquet needs the package pyarrow, which is not installed here. Install it (pip install pyarrow), or choose an output ending in .gpkg or .geojson.</source>
   <translation>GeoParquet nécessite le paquet pyarrow, qui n'est pas installé ici. Installez-le (pip install pyarrow) ou choisissez une sortie se terminant par .gpkg ou .geojson.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Going on where the last try stopped.</source>
   <translation>Reprise là où la dernière tentative s'est arrêtée.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>In a {0} message the field {1} is {2}, which is not a {3}.</source>
   <translation>Dans un message {0}, le champ {1} est {2}, qui n'est pas du type {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>Install the model again, or choose another one.</source>
   <translation>Installez de nouveau le modèle ou choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>It said: {0} (confidence {1}), on {2}.</source>
   <translation>Il a dit : {0} (confiance {1}), sur {2}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>Language models of the kind {0} are not exported to ONNX, only {1}. Keep the model in PyTorch.</source>
   <translation>Les modèles de langage du type {0} ne s'exportent pas vers ONNX, seulement {1}. Gardez le modèle dans PyTorch.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Last lines of the worker's log:</source>
   <translation>Dernières lignes du journal du processus de travail :</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Making the environment.</source>
   <translation>Création de l'environnement.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>No caption after {0} attempts: {1}. Run again to try this tile once more.</source>
   <translation>Pas de description après {0} tentatives : {1}. Relancez pour réessayer cette tuile.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>Nothing is selected in {0}. Select polygons, or take all of them.</source>
   <translation>Rien n'est sélectionné dans {0}. Sélectionnez des polygones ou prenez-les tous.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>Of {0} bands, {1} used; choose others if these do not look right.</source>
   <translation>Sur {0} bandes, utilisées : {1} ; choisissez-en d'autres si le résultat ne convient pas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/grid.py" />
   <source>Only a sliver of the raster lies inside the chosen extent or polygon, less than a quarter of a tile. Choose a larger extent or a smaller tile size.</source>
   <translation>Seule une mince bordure du raster se trouve dans l'emprise ou le polygone choisi, moins d'un quart de tuile. Choisissez une emprise plus grande ou une taille de tuile plus petite.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>Only {0} of the tile has data.</source>
   <translation>Seulement {0} de la tuile contient des données.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Only {0} of {1} tiles could be written to {2}. Check that the disk is not full and that no other program writes to the file, then run again: finished tiles are kept.</source>
   <translation>Seules {0} tuiles sur {1} ont pu être écrites dans {2}. Vérifiez que le disque n'est pas plein et qu'aucun autre programme n'écrit dans le fichier, puis relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>PyTorch is installed in {0} but cannot be loaded ({1}). On Windows it needs Microsoft's Visual C++ Redistributable; otherwise repair the runtime, or choose the light one.</source>
   <translation>PyTorch est installé dans {0} mais ne peut pas être chargé ({1}). Sous Windows, il lui faut Visual C++ Redistributable de Microsoft ; sinon, réparez l'environnement d'exécution ou choisissez l'environnement léger.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>Something unexpected went wrong in the worker ({0}); its log has the details.</source>
   <translation>Une erreur inattendue s'est produite dans le processus de travail ({0}) ; son journal contient les détails.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Testing: a worker is started and describes a drawn picture.</source>
   <translation>Test : un processus de travail est démarré et décrit une image dessinée.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/streaming.py" />
   <source>The GPU's memory is too small for this conversation. Begin a new one, ask about fewer tiles, or choose a smaller model.</source>
   <translation>La mémoire du GPU est trop petite pour cette conversation. Commencez-en une nouvelle, demandez moins de tuiles ou choisissez un modèle plus petit.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/batches.py" />
   <source>The GPU's memory is too small for this model, even with one picture at a time. Close other programs that use the GPU, choose 8 or 4 bit weights or a smaller model, and run again: finished tiles are kept.</source>
   <translation>La mémoire du GPU est trop petite pour ce modèle, même avec une seule image à la fois. Fermez les autres programmes qui utilisent le GPU, choisissez des poids de 8 ou 4 bits ou un modèle plus petit, et relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit a vision tower of width {2} and a language model of width {3}. Use the towers that its config.json names.</source>
   <translation>L'adaptateur de {0} a été entraîné avec d'autres tours : {1} ne correspondent pas à une tour de vision de largeur {2} et à un modèle de langage de largeur {3}. Utilisez les tours que nomme son config.json.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit. Use the vision tower and the language model that its configuration names.</source>
   <translation>L'adaptateur de {0} a été entraîné avec d'autres tours : {1} ne correspondent pas. Utilisez la tour de vision et le modèle de langage que nomme sa configuration.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The adapter of {0} is not the one that it was built with. Build it again.</source>
   <translation>L'adaptateur de {0} n'est pas celui avec lequel il a été construit. Construisez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The address holds a password. Take it out, and give the token in the environment or in QGIS.</source>
   <translation>L'adresse contient un mot de passe. Retirez-le et donnez le jeton dans l'environnement ou dans QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The answer broke off: {0}. Ask again.</source>
   <translation>La réponse s'est interrompue : {0}. Demandez à nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The bands differ: {0} before, {1} now.</source>
   <translation>Les bandes diffèrent : {0} avant, {1} maintenant.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The bands {0} are not understood. Give three numbers such as 4,3,2, or a single one.</source>
   <translation>Les bandes {0} ne sont pas comprises. Donnez trois nombres, tels que 4,3,2, ou un seul.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The beginning of this conversation is too long for a model, and was left out.</source>
   <translation>Le début de cette conversation est trop long pour un modèle et a été laissé de côté.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen area would be cut into about {0} tiles. Choose a smaller area, larger tiles, or a coarser zoom level.</source>
   <translation>La zone choisie serait découpée en {0} tuiles environ. Choisissez une zone plus petite, des tuiles plus grandes ou un niveau de zoom plus grossier.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/tokens.py" />
   <source>The chosen authentication holds no token that can be read. Choose another one, or write the token as its password.</source>
   <translation>L'authentification choisie ne contient pas de jeton lisible. Choisissez-en une autre, ou écrivez le jeton comme mot de passe.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen extent or polygon does not overlap the raster, which covers {0} in its own coordinate system. Choose an area inside it.</source>
   <translation>L'emprise ou le polygone choisi ne recoupe pas le raster, qui couvre {0} dans son propre système de coordonnées. Choisissez une zone à l'intérieur.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The chosen tiles have no embedding, so nothing can be compared with them. Choose others.</source>
   <translation>Les tuiles choisies n'ont pas de vecteur, rien ne peut donc leur être comparé. Choisissez-en d'autres.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The connection was cut again and again ({0}). Try again later: what was fetched is kept.</source>
   <translation>La connexion a été coupée à plusieurs reprises ({0}). Réessayez plus tard : ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The contrast stretch differs, so the model would see the new tiles in other colours.</source>
   <translation>L'étirement du contraste diffère, le modèle verrait donc les nouvelles tuiles dans d'autres couleurs.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The coordinate system that the raster was given in QGIS is not understood here. Give the tile size in pixels.</source>
   <translation>Le système de coordonnées donné au raster dans QGIS n'est pas compris ici. Indiquez la taille des tuiles en pixels.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>The disk is full, so {0} could not be written. Free some space, then run again: finished tiles are kept.</source>
   <translation>Le disque est plein, {0} n'a donc pas pu être écrit. Libérez de l'espace, puis relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The disk is full. Make room and press Go on; what was fetched is kept.</source>
   <translation>Le disque est plein. Faites de la place et appuyez sur Continuer ; ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The disk of {0} is full. Make room and install {1} again: what was fetched is kept.</source>
   <translation>Le disque de {0} est plein. Faites de la place et installez de nouveau {1} : ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The drawn area reaches beyond the tile layer's coordinate system. Draw another.</source>
   <translation>La zone dessinée dépasse le système de coordonnées de la couche de tuiles. Dessinez-en une autre.</translation>
  </message>
  <message>
   <location filename="../../core/worker/vectors.py" />
   <source>The embedding to search by could not be read ({0}). Ask again.</source>
   <translation>Le vecteur d'après lequel rechercher n'a pas pu être lu ({0}). Redemandez.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The environment in {0} has no Python: something removed it, a virus scanner perhaps. Allow the folder, and try again.</source>
   <translation>L'environnement de {0} n'a pas de Python : quelque chose l'a supprimé, peut-être un antivirus. Autorisez le dossier et réessayez.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The extent cannot be expressed in the coordinate system of {0}. Choose a smaller extent.</source>
   <translation>L'emprise ne peut pas être exprimée dans le système de coordonnées de {0}. Choisissez une emprise plus petite.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The extent should be four numbers: xmin, ymin, xmax, ymax.</source>
   <translation>L'emprise devrait comporter quatre nombres : xmin, ymin, xmax, ymax.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The file {0} of the layer {1} is not there any more. Put it back, or show QGIS where it is now (Change Data Source in the layer's menu).</source>
   <translation>Le fichier {0} de la couche {1} n'est plus là. Remettez-le à sa place, ou indiquez à QGIS où il se trouve maintenant (Changer la source de données dans le menu de la couche).</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>The file {0} of the model {1} is a link out of {2}: it is refused.</source>
   <translation>Le fichier {0} du modèle {1} est un lien qui sort de {2} : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The filter could not be handed over to the worker ({0}). Search again.</source>
   <translation>Le filtre n'a pas pu être transmis au processus de travail ({0}). Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The filter {0} cannot be read: {1}. Correct it, or clear it.</source>
   <translation>Le filtre {0} est illisible : {1}. Corrigez-le ou effacez-le.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The folder of {0} does not exist. Choose another output.</source>
   <translation>Le dossier de {0} n'existe pas. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>The folder {0} does not exist. Make it first.</source>
   <translation>Le dossier {0} n'existe pas. Créez-le d'abord.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The folder {0} holds no {1} for this Python and system. Fetch the packages as the help says (Without a network), with the same version of Python, and press Go on.</source>
   <translation>Le dossier {0} ne contient pas de {1} pour ce Python et ce système. Récupérez les paquets comme le dit l'aide (Sans réseau), avec la même version de Python, et appuyez sur Continuer.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>The hub has no {0} that may be read. Look at the name and the commit; for a private model, put a token of yours in the environment variable HF_TOKEN.</source>
   <translation>Le hub n'a pas de {0} lisible. Vérifiez le nom et le commit ; pour un modèle privé, placez un jeton à vous dans la variable d'environnement HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The hub is not reached ({0}). Check the network and QGIS's proxy settings.</source>
   <translation>Le hub est injoignable ({0}). Vérifiez le réseau et les paramètres de proxy de QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address holds a user name or password, which would be kept openly. Take it out.</source>
   <translation>L'adresse du hub contient un nom d'utilisateur ou un mot de passe, qui serait conservé en clair. Retirez-le.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} has to hold {1}, each once. Mend it, or empty it.</source>
   <translation>L'adresse du hub {0} doit contenir {1}, une fois chacun. Corrigez-la ou videz-la.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} is not safe: it has to begin with https:// and a host's name.</source>
   <translation>L'adresse du hub {0} n'est pas sûre : elle doit commencer par https:// et le nom d'un hôte.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The job {0} is running already.</source>
   <translation>La tâche {0} est déjà en cours.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer comes from another source than before.</source>
   <translation>La couche provient d'une autre source qu'auparavant.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The layer of these tiles is no longer in the project. Search again.</source>
   <translation>La couche de ces tuiles n'est plus dans le projet. Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has another coordinate system than this raster.</source>
   <translation>La couche a été faite à partir de {0}, qui a un autre système de coordonnées que ce raster.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has {1} x {2} pixels; this raster has {3} x {4}.</source>
   <translation>La couche a été faite à partir de {0}, qui a {1} x {2} pixels ; ce raster en a {3} x {4}.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which lies elsewhere or has another pixel size than this raster.</source>
   <translation>La couche a été faite à partir de {0}, qui se trouve ailleurs ou a une autre taille de pixel que ce raster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The layer was not drawn.</source>
   <translation>La couche n'a pas été dessinée.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The layer was removed while its tiles were compared.</source>
   <translation>La couche a été supprimée pendant la comparaison de ses tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} cannot take the field {1}, where reviews are kept. Export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>La couche {0} n'accepte pas le champ {1}, où les vérifications sont conservées. Exportez-la vers un GeoPackage (clic droit, Exporter, Sauvegarder les entités sous...) et vérifiez celui-ci.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/raster_file.py" />
   <source>The layer {0} comes from {1}, not from a file, so QGIS has to draw it: use Caption drawn layer.</source>
   <translation>La couche {0} vient de {1}, et non d'un fichier, QGIS doit donc la dessiner : utilisez Décrire la couche dessinée.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The layer {0} has no tiles to report on. Caption a raster, or clear its filter.</source>
   <translation>La couche {0} n'a pas de tuiles dont rendre compte. Décrivez un raster ou effacez son filtre.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The layer {0} holds no embeddings, so there is nothing to search. Caption its raster again, or clear the layer's filter.</source>
   <translation>La couche {0} ne contient pas de vecteurs, il n'y a donc rien à rechercher. Décrivez de nouveau son raster ou effacez le filtre de la couche.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>The layer {0} holds no polygons. Draw some, or caption the whole layer.</source>
   <translation>La couche {0} ne contient aucun polygone. Dessinez-en ou décrivez la couche entière.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>The layer {0} in {1} has some tiles twice, so a run cannot go on in it. Delete the duplicates (field tile_id) or choose a new output.</source>
   <translation>La couche {0} de {1} a des tuiles en double, une exécution ne peut donc pas s'y poursuivre. Supprimez les doublons (champ tile_id) ou choisissez une nouvelle sortie.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Caption tiles.</source>
   <translation>La couche {0} n'est pas une couche de tuiles : il lui manque des descriptions ou des vecteurs. Choisissez-en une faite avec Décrire les tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Tilescribe, or caption a raster layer first.</source>
   <translation>La couche {0} n'est pas une couche de tuiles : il lui manque des descriptions ou des vecteurs. Choisissez-en une faite par Tilescribe, ou décrivez d'abord une couche raster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} is read-only, so reviews cannot be kept in it. Allow writing to its file, or export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>La couche {0} est en lecture seule, les vérifications ne peuvent donc pas y être conservées. Autorisez l'écriture dans son fichier, ou exportez-la vers un GeoPackage (clic droit, Exporter, Sauvegarder les entités sous...) et vérifiez celui-ci.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The list of finished tiles {0} cannot be read ({1}).</source>
   <translation>La liste des tuiles terminées {0} est illisible ({1}).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows no raster layer. Show one, and draw the square on it.</source>
   <translation>La carte ne montre aucune couche raster. Affichez-en une et dessinez le carré dessus.</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows nothing in this square. Draw it where a raster layer is shown.</source>
   <translation>La carte ne montre rien dans ce carré. Dessinez-le là où une couche raster est affichée.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The mask should be a polygon with an area. Choose a polygon layer or another feature.</source>
   <translation>Le masque devrait être un polygone ayant une surface. Choisissez une couche de polygones ou une autre entité.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/words.py" />
   <source>The model cannot read {0}. Write the search in English words, such as: boats at a pier.</source>
   <translation>Le modèle ne peut pas lire {0}. Écrivez la recherche avec des mots anglais, par exemple : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The model cannot read {0}. Write the search in words, such as: boats at a pier.</source>
   <translation>Le modèle ne peut pas lire {0}. Écrivez la recherche avec des mots, par exemple : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The model differs: {0} before, {1} now.</source>
   <translation>Le modèle diffère : {0} avant, {1} maintenant.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model gave no answer. Ask in other words, or choose another model.</source>
   <translation>Le modèle n'a pas donné de réponse. Demandez avec d'autres mots ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/processor.py" />
   <source>The model in {0} ({1}) does not write about pictures. Choose a vision-language model; for CLIP and SigLIP use `tilescribe bundle build encoder`.</source>
   <translation>Le modèle de {0} ({1}) n'écrit pas sur les images. Choisissez un modèle de vision et de langage ; pour CLIP et SigLIP, utilisez `tilescribe bundle build encoder`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} could not be loaded: {1} Choose another one, or download it again.</source>
   <translation>Le modèle de {0} n'a pas pu être chargé : {1} Choisissez-en un autre ou téléchargez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model in {0} does not embed both pictures and sentences, as CLIP and SigLIP do. Choose one that does.</source>
   <translation>Le modèle de {0} ne calcule pas à la fois les vecteurs d'images et de phrases, comme le font CLIP et SigLIP. Choisissez-en un qui le fait.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is run by program code that comes with it, which is never done here. Choose a model that transformers knows by itself.</source>
   <translation>Le modèle de {0} est exécuté par du code de programme fourni avec lui, ce qui ne se fait jamais ici. Choisissez un modèle que transformers connaît de lui-même.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is too large for the memory that is free. Close other programs, use 8 or 4 bit weights on a GPU, or choose a smaller model.</source>
   <translation>Le modèle de {0} est trop grand pour la mémoire libre. Fermez d'autres programmes, utilisez des poids de 8 ou 4 bits sur un GPU ou choisissez un modèle plus petit.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} needs a package that the runtime lacks: {1} Install it in the runtime, or choose another model.</source>
   <translation>Le modèle de {0} a besoin d'un paquet qui manque à l'environnement d'exécution : {1} Installez-le dans l'environnement d'exécution ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model is larger than {0} GB when unpacked: it is refused.</source>
   <translation>Le modèle dépasse {0} Go une fois décompressé : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model needs {0} MB in {1}, and {2} MB are free. Make room.</source>
   <translation>Le modèle a besoin de {0} Mo dans {1}, et {2} Mo sont libres. Faites de la place.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model said nothing about this tile.</source>
   <translation>Le modèle n'a rien dit de cette tuile.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model was shown the last {0} of {1} pictures.</source>
   <translation>Le modèle a vu les {0} dernières images sur {1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} ({1}) comes without a chat template, and what such models are told is only known of these: {2}. Choose a revision with a chat template, or another model.</source>
   <translation>Le modèle {0} ({1}) est fourni sans modèle de conversation, et l'on ne sait que dire qu'aux modèles de ces types : {2}. Choisissez une révision avec un modèle de conversation, ou un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The model {0} ({1}) is not exported to ONNX as {2}: only RS-CapRet and encoders that run in PyTorch are, as {3}.</source>
   <translation>Le modèle {0} ({1}) ne s'exporte pas vers ONNX en tant que {2} : seuls RS-CapRet et les encodeurs qui fonctionnent dans PyTorch le peuvent, en tant que {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: it is made for {1}. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>Le modèle {0} ne peut pas être entraîné davantage : il est fait pour {1}. Choisissez le modèle intégré ou un modèle affiné à partir de lui.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: its graphs are laid out in another way ({1}). Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>Le modèle {0} ne peut pas être entraîné davantage : ses graphes sont agencés autrement ({1}). Choisissez le modèle intégré ou un modèle affiné à partir de lui.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: {1} of its weights do not fit. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>Le modèle {0} ne peut pas être entraîné davantage : {1} de ses poids ne correspondent pas. Choisissez le modèle intégré ou un modèle affiné à partir de lui.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Export it again.</source>
   <translation>Le modèle {0} n'a pas pu être chargé : {1}. Exportez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Install it again.</source>
   <translation>Le modèle {0} n'a pas pu être chargé : {1}. Installez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model {0} could not write about a picture ({1}). It may be of a family that Tilescribe cannot run. Choose another model.</source>
   <translation>Le modèle {0} n'a rien pu écrire sur une image ({1}). Il est peut-être d'une famille que Tilescribe ne peut pas exécuter. Choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/cnn_lstm.py" />
   <source>The model {0} does not fit its settings ({1}). Train it again.</source>
   <translation>Le modèle {0} ne correspond pas à ses paramètres ({1}). Entraînez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The model {0} does not say where it is served ({1}). Build it again.</source>
   <translation>Le modèle {0} ne dit pas où il est servi ({1}). Construisez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} follows no instructions, it knows tasks. Choose one of these prompts: {1}; or another model.</source>
   <translation>Le modèle {0} ne suit pas d'instructions, il connaît des tâches. Choisissez l'une de ces consignes : {1} ; ou un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} is needed in version {1}, and version {2} is installed. Add the other version to a folder named in {3}, or caption the tiles again.</source>
   <translation>Le modèle {0} est requis en version {1}, et la version {2} est installée. Ajoutez l'autre version à un dossier nommé dans {3}, ou décrivez de nouveau les tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} makes no embeddings. Choose another one for the search, or none.</source>
   <translation>Le modèle {0} ne calcule pas de vecteurs. Choisissez-en un autre pour la recherche, ou aucun.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/memory.py" />
   <source>The model {0} needs about {1} {2} as {3}, and {4} are free. Close other programs, use {5}, or choose a smaller model.</source>
   <translation>Le modèle {0} a besoin d'environ {1} {2} en {3}, et {4} sont libres. Fermez d'autres programmes, utilisez {5} ou choisissez un modèle plus petit.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs the engine {1}, which this Tilescribe does not have. Update Tilescribe, or choose another model.</source>
   <translation>Le modèle {0} a besoin du moteur {1}, que ce Tilescribe n'a pas. Mettez Tilescribe à jour ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs {1}, which the runtime lacks. Install the packages in the runtime, or choose another model.</source>
   <translation>Le modèle {0} a besoin de {1}, qui manque à l'environnement d'exécution. Installez les paquets dans l'environnement d'exécution ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/describe.py" />
   <source>The model {0} neither captions nor embeds pictures. Choose another model.</source>
   <translation>Le modèle {0} ne décrit pas les images et n'en calcule pas les vecteurs. Choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model {0} writes captions and finds tiles, but answers no questions. Choose a vision-language model, a full-size RS-CapRet or a served model, or ask to be shown tiles: show me places with boats.</source>
   <translation>Le modèle {0} écrit des descriptions et trouve des tuiles, mais ne répond pas aux questions. Choisissez un modèle de vision et de langage, un RS-CapRet de taille complète ou un modèle servi, ou demandez à voir des tuiles : show me places with boats.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} writes no captions. Choose another one for the captions.</source>
   <translation>Le modèle {0} n'écrit pas de descriptions. Choisissez-en un autre pour les descriptions.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>Le modèle {0} n'écrit pas de descriptions : il sert à la recherche. Choisissez-en un autre pour les descriptions.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model {} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>Le modèle {} n'écrit pas de descriptions : il sert à la recherche. Choisissez-en un autre pour les descriptions.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/tokenizer.py" />
   <source>The model's tokenizer lacks {0}. Install the model again.</source>
   <translation>Il manque {0} au tokeniseur du modèle. Installez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network answers with a certificate that is not trusted. If your organisation inspects traffic, add its certificate in QGIS's options (Authentication, Manage certificates, Authorities) and press Go on.</source>
   <translation>Le réseau répond avec un certificat qui n'est pas approuvé. Si votre organisation inspecte le trafic, ajoutez son certificat dans les options de QGIS (Authentification, Gestion des certificats, Autorités) et appuyez sur Continuer.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network did not answer. Check the connection (and the proxy in QGIS's options) and press Go on; what was fetched is kept. Without a network, install from a folder of packages.</source>
   <translation>Le réseau n'a pas répondu. Vérifiez la connexion (et le proxy dans les options de QGIS) et appuyez sur Continuer ; ce qui a été téléchargé est conservé. Sans réseau, installez depuis un dossier de paquets.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The output could not be written: {0}.</source>
   <translation>La sortie n'a pas pu être écrite : {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>The output holds tiles of another run. {0} Choose another output, or the same settings.</source>
   <translation>La sortie contient des tuiles d'une autre exécution. {0} Choisissez une autre sortie, ou les mêmes paramètres.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The packages could not be installed. pip said: {0} The log above has more.</source>
   <translation>Les paquets n'ont pas pu être installés. pip a dit : {0} Le journal ci-dessus en dit plus.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The picture could not be handed over to the worker ({0}). Search again.</source>
   <translation>L'image n'a pas pu être remise au processus de travail ({0}). Cherchez à nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew could not be read ({0}).</source>
   <translation>L'image dessinée par QGIS n'a pas pu être lue ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew is not whole; the disk for temporary files may be full.</source>
   <translation>L'image dessinée par QGIS n'est pas entière ; le disque des fichiers temporaires est peut-être plein.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The picture that QGIS drew of a tile cannot be read ({0}). Ask again.</source>
   <translation>L'image que QGIS a dessinée d'une tuile ne peut pas être lue ({0}). Demandez à nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/talk.py" />
   <source>The pictures are tiles of an aerial or satellite image, seen from above. Answer what is asked about them. If you are asked to show or find other places, answer with {0} and a few words that say what those places show, such as: {1} boats at a pier.</source>
   <translation>Les images sont des tuiles d'une image aérienne ou satellite, vue d'en haut. Répondez à ce qui est demandé à leur sujet. Si l'on vous demande de montrer ou de trouver d'autres lieux, répondez par {0} et quelques mots qui disent ce que montrent ces lieux, comme : {1} boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/kinds.py" />
   <source>The plugin's list of packages {0} cannot be read ({1}). Install the plugin again.</source>
   <translation>La liste de paquets {0} de l'extension est illisible ({1}). Installez de nouveau l'extension.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The polygon mask cannot be read as well-known text (WKT). Give a polygon.</source>
   <translation>Le masque polygonal ne peut pas être lu comme texte WKT (well-known text). Donnez un polygone.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons cannot be expressed in the raster's coordinate system. Choose other polygons.</source>
   <translation>Les polygones ne peuvent pas être exprimés dans le système de coordonnées du raster. Choisissez d'autres polygones.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons of the mask could not be joined. Run Fix geometries on them, then try again.</source>
   <translation>Les polygones du masque n'ont pas pu être réunis. Exécutez Réparer les géométries sur eux, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} are damaged. Repair them with QGIS's algorithm Fix geometries, or choose others.</source>
   <translation>Les polygones de {0} sont endommagés. Réparez-les avec l'algorithme de QGIS Réparer les géométries, ou choisissez-en d'autres.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} reach beyond the tile layer's coordinate system. Choose others.</source>
   <translation>Les polygones de {0} dépassent le système de coordonnées de la couche de tuiles. Choisissez-en d'autres.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The prompt differs: {0} before, {1} now.</source>
   <translation>L'instruction diffère : {0} avant, {1} maintenant.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>The prompt has {0} characters; at most {1} can be used. Shorten it.</source>
   <translation>L'instruction a {0} caractères ; on peut en utiliser {1} au plus. Raccourcissez-la.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The prompt has {0} tokens; at most {1} can be read. Shorten it.</source>
   <translation>L'instruction a {0} jetons ; on peut en lire {1} au plus. Raccourcissez-la.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The proxy refused. Check the proxy and its password in QGIS's options (Network), then press Go on.</source>
   <translation>Le proxy a refusé. Vérifiez le proxy et son mot de passe dans les options de QGIS (Réseau), puis appuyez sur Continuer.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has no word in it. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>La requête ne contient aucun mot. Saisissez ce que les tuiles doivent montrer, par exemple : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has {0} characters; at most {1} can be searched for. Shorten it to a sentence.</source>
   <translation>La requête a {0} caractères ; on peut en chercher {1} au plus. Raccourcissez-la en une phrase.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query is empty. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>La requête est vide. Saisissez ce que les tuiles doivent montrer, par exemple : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query says only what the tiles should not show. Add what they should, for example: boats -river.</source>
   <translation>La requête dit seulement ce que les tuiles ne doivent pas montrer. Ajoutez ce qu'elles doivent montrer, par exemple : boats -river.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster could not be read here; its file may be damaged ({0}).</source>
   <translation>Le raster n'a pas pu être lu ici ; son fichier est peut-être endommagé ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has a coordinate system, but no position in it: footprints are in pixels, y negative downwards.</source>
   <translation>Le raster a un système de coordonnées, mais aucune position dans celui-ci : les emprises sont en pixels, y négatif vers le bas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster has no band {0}: it has {1}. Choose among these.</source>
   <translation>Le raster n'a pas de bande {0} : il en a {1}. Choisissez parmi celles-ci.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system and no position: footprints are in pixels, y negative downwards.</source>
   <translation>Le raster n'a ni système de coordonnées ni position : les emprises sont en pixels, y négatif vers le bas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has no coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels.</source>
   <translation>Le raster n'a pas de système de coordonnées, les mètres ne peuvent donc pas être convertis en pixels. Donnez la taille de tuile en pixels.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system: footprints are in its own coordinates.</source>
   <translation>Le raster n'a pas de système de coordonnées : les emprises sont dans ses propres coordonnées.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has only {0} x {1} pixels, less than a quarter of a tile of {2} x {3}. Choose tiles of at most {4} pixels.</source>
   <translation>Le raster n'a que {0} x {1} pixels, moins d'un quart d'une tuile de {2} x {3}. Choisissez des tuiles de {4} pixels au plus.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster holds complex numbers (radar before detection), which make no picture. Turn them into amplitudes first, then caption the result.</source>
   <translation>Le raster contient des nombres complexes (radar avant détection), qui ne forment pas d'image. Convertissez-les d'abord en amplitudes, puis décrivez le résultat.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The raster layer {0} cannot be read. Repair its data source or choose another layer.</source>
   <translation>La couche raster {0} ne peut pas être lue. Réparez sa source de données ou choisissez une autre couche.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} could not be opened: {1}. Check that it exists, that you may read it, and that it is a raster.</source>
   <translation>Le raster {0} n'a pas pu être ouvert : {1}. Vérifiez qu'il existe, que vous pouvez le lire et que c'est un raster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster {0} is placed by {1} only, so its tiles have no exact footprints yet. Warp it first (in QGIS: Raster &gt; Projections &gt; Warp; in a shell: gdalwarp), then caption the result.</source>
   <translation>Le raster {0} n'est placé que par {1}, ses tuiles n'ont donc pas encore d'emprises exactes. Projetez-le d'abord (dans QGIS : Raster &gt; Projections &gt; Projection (warp) ; dans un terminal : gdalwarp), puis décrivez le résultat.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} was closed while it was being read.</source>
   <translation>Le raster {0} a été fermé pendant sa lecture.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>The raster's centre has no place on the Earth in its coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels, or correct the coordinate system.</source>
   <translation>Le centre du raster ne correspond à aucun lieu de la Terre dans son système de coordonnées, les mètres ne peuvent donc pas être convertis en pixels. Donnez la taille de tuile en pixels ou corrigez le système de coordonnées.</translation>
  </message>
  <message>
   <location filename="../../core/store/runs.py" />
   <source>The record of how {0} was made is damaged. Its tiles can still be searched; choose a new output to caption again.</source>
   <translation>L'historique de création de {0} est endommagé. La recherche dans ses tuiles reste possible ; choisissez une nouvelle sortie pour décrire de nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The report could not be written to {0} ({1}). Choose another file or folder.</source>
   <translation>Le rapport n'a pas pu être écrit dans {0} ({1}). Choisissez un autre fichier ou dossier.</translation>
  </message>
  <message>
   <location filename="../../ui/report/pages.py" />
   <source>The report could not be written to {0}. Is the file open in another program, or its folder full or read-only? Choose another file.</source>
   <translation>Le rapport n'a pas pu être écrit dans {0}. Le fichier est-il ouvert dans un autre programme, ou son dossier plein ou en lecture seule ? Choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The request names no folder for the pictures that QGIS draws.</source>
   <translation>La demande n'indique aucun dossier pour les images que QGIS dessine.</translation>
  </message>
  <message>
   <location filename="../../core/worker/drawing.py" />
   <source>The run was cancelled.</source>
   <translation>L'exécution a été annulée.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The runtime is ready.</source>
   <translation>L'environnement d'exécution est prêt.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime {0} works, but its model describes a drawn beach as {1}. Repair the runtime; if that does not help, install the plugin again: its model may be damaged.</source>
   <translation>L'environnement d'exécution {0} fonctionne, mais son modèle décrit une plage dessinée comme {1}. Réparez l'environnement d'exécution ; si cela ne suffit pas, installez de nouveau l'extension : son modèle est peut-être endommagé.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>The runtime's Python ended with status {0} and said nothing. The log has its last lines.</source>
   <translation>Le Python de l'environnement d'exécution s'est terminé avec le code {0} et n'a rien dit. Le journal contient ses dernières lignes.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime's worker did not describe the picture it was given. Repair the runtime.</source>
   <translation>Le processus de travail de l'environnement d'exécution n'a pas décrit l'image qui lui était donnée. Réparez l'environnement d'exécution.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The scores came back incompletely. Search again.</source>
   <translation>Les scores sont revenus incomplets. Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The scores could not be handed over to QGIS ({0}). Search again.</source>
   <translation>Les scores n'ont pas pu être transmis à QGIS ({0}). Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The server refused the picture ({0}{1}).</source>
   <translation>Le serveur a refusé l'image ({0}{1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The server {0} gives no answer: {1}. Start it, or look at the network, and ask again.</source>
   <translation>Le serveur {0} ne répond pas : {1}. Démarrez-le, ou vérifiez le réseau, et demandez à nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The server {0} is not there any more: {1}. Start it, or look at the network, and run again: finished tiles are kept.</source>
   <translation>Le serveur {0} n'est plus là : {1}. Démarrez-le ou vérifiez le réseau, et relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The style of the layer differs, so the model would see the new tiles in other colours.</source>
   <translation>Le style de la couche diffère, le modèle verrait donc les nouvelles tuiles dans d'autres couleurs.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The table {0} cannot be written ({1}). Choose another place.</source>
   <translation>La table {0} ne peut pas être écrite ({1}). Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>The tile is black.</source>
   <translation>La tuile est noire.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The tile is no longer in the layer {0}. Choose another.</source>
   <translation>La tuile n'est plus dans la couche {0}. Choisissez-en une autre.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile layer's embeddings, captions and footprints differ in number. Load it again.</source>
   <translation>Les vecteurs, les descriptions et les emprises de la couche de tuiles ne sont pas en nombre égal. Chargez-la de nouveau.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>La taille de tuile doit être supérieure à zéro, et le recouvrement inférieur à la taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile to compare with is not in the layer any more. Search again.</source>
   <translation>La tuile à comparer n'est plus dans la couche. Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The tiles cannot be captioned again. {0} Caption the raster anew.</source>
   <translation>Les tuiles ne peuvent pas être décrites de nouveau. {0} Décrivez le raster à neuf.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The tiles could not be compared ({0}). The log has the details.</source>
   <translation>Les tuiles n'ont pas pu être comparées ({0}). Le journal contient les détails.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles could not be handed over to the worker ({0}). Search again.</source>
   <translation>Les tuiles n'ont pas pu être transmises au processus de travail ({0}). Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_layer.py" />
   <source>The tiles found are no longer in the layer. Search again.</source>
   <translation>Les tuiles trouvées ne sont plus dans la couche. Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>The tiles of the layer {0} cannot be read here. Add it to the project first.</source>
   <translation>Les tuiles de la couche {0} ne peuvent pas être lues ici. Ajoutez-la d'abord au projet.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>The tiles of {0} have no embeddings, so what they show cannot be compared. Caption its raster again into a GeoPackage.</source>
   <translation>Les tuiles de {0} n'ont pas de vecteurs, ce qu'elles montrent ne peut donc pas être comparé. Décrivez de nouveau leur raster dans un GeoPackage.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles' captions were handed over incompletely. Search again.</source>
   <translation>Les descriptions des tuiles ont été transmises de façon incomplète. Relancez la recherche.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tiles' embeddings have {0} numbers and the query's {1}: they are from different models. Search with the model that captioned the tiles.</source>
   <translation>Les vecteurs des tuiles ont {0} nombres et celui de la requête {1} : ils viennent de modèles différents. Recherchez avec le modèle qui a décrit les tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>The token for {0} holds characters that no token has. Copy it again.</source>
   <translation>Le jeton pour {0} contient des caractères qu'aucun jeton n'a. Copiez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The tokenizer of {0} has no form that works without transformers (tokenizer.json). Keep it in PyTorch.</source>
   <translation>Le tokeniseur de {0} n'a pas de forme qui fonctionne sans transformers (tokenizer.json). Gardez-le dans PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The unit of the tile size is {0}; it should be pixels or metres.</source>
   <translation>L'unité de la taille de tuile est {0} ; ce devrait être pixels ou mètres (metres).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_view.py" />
   <source>The visible map reaches beyond the tile layer's coordinate system. Zoom in first.</source>
   <translation>La carte visible dépasse le système de coordonnées de la couche de tuiles. Zoomez d'abord.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are of another model than its {1} describes: {2} does not fit. Download the model again.</source>
   <translation>Les poids de {0} sont d'un autre modèle que celui décrit par son {1} : {2} ne correspond pas. Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are pickled ({1}), a format that can carry programs: they are refused. Choose a revision of the model that has .safetensors files, or convert it first.</source>
   <translation>Les poids de {0} sont en pickle ({1}), un format qui peut contenir des programmes : ils sont refusés. Choisissez une révision du modèle qui a des fichiers .safetensors ou convertissez-le d'abord.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The weights of the model {0} have changed since the layer was begun.</source>
   <translation>Les poids du modèle {0} ont changé depuis que la couche a été commencée.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/torch_engine.py" />
   <source>The weights of {0} are of another configuration. Train or install it again.</source>
   <translation>Les poids de {0} sont d'une autre configuration. Entraînez-le ou installez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker could not be started.</source>
   <translation>Le processus de travail n'a pas pu être démarré.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker did not answer to being cancelled and was stopped.</source>
   <translation>Le processus de travail n'a pas réagi à l'annulation et a été arrêté.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The worker does not hold this layer's tiles any more. Search again to load them.</source>
   <translation>Le processus de travail n'a plus les tuiles de cette couche. Relancez la recherche pour les charger.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker expects Hello as the first message.</source>
   <translation>Le processus de travail attend Hello comme premier message.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker gave up the job without saying why; its log may say more.</source>
   <translation>Le processus de travail a abandonné la tâche sans dire pourquoi ; son journal en dit peut-être plus.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker leaves as soon as it is asked. Its log is {0}.</source>
   <translation>Le processus de travail s'arrête dès qu'il est sollicité. Son journal est {0}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker ran out of memory. Close other programs, or use smaller batches or tiles.</source>
   <translation>Le processus de travail a manqué de mémoire. Fermez d'autres programmes, ou utilisez des lots ou des tuiles plus petits.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker said nothing for {0} seconds after it was started. Its log is {1}.</source>
   <translation>Le processus de travail n'a rien dit pendant {0} secondes après son démarrage. Son journal est {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker said nothing for {0} seconds and was stopped. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>Le processus de travail n'a rien dit pendant {0} secondes et a été arrêté. Les tuiles déjà écrites sont conservées : relancez pour continuer. Son journal est {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker was closed while it was starting.</source>
   <translation>Le processus de travail a été fermé pendant son démarrage.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker {0} before the work was finished. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>Le processus de travail {0} avant la fin du travail. Les tuiles déjà écrites sont conservées : relancez pour continuer. Son journal est {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker's log {0} cannot be written ({1}).</source>
   <translation>Le journal {0} du processus de travail ne peut pas être écrit ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} cannot be understood ({2}). Download it again.</source>
   <translation>Le {0} de {1} est incompréhensible ({2}). Téléchargez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} makes no sense. Download the model again.</source>
   <translation>Le {0} de {1} n'a pas de sens. Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The {0} of the grid differs{1}.</source>
   <translation>Dans la grille, {0} diffère{1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is damaged: it lists no files. Fetch it again.</source>
   <translation>Le {0} de {1} est endommagé : il n'énumère aucun fichier. Récupérez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is too large to be a model's description.</source>
   <translation>Le {0} de {1} est trop grand pour être la description d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no GPU {0} that PyTorch can use here. Choose the CPU, or install the GPU's driver and the runtime for GPUs.</source>
   <translation>Il n'y a pas ici de GPU {0} que PyTorch puisse utiliser. Choisissez le CPU, ou installez le pilote du GPU et l'environnement d'exécution pour GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>There is no Python at {0}. Choose the file python.exe or bin/python3.</source>
   <translation>Il n'y a pas de Python à {0}. Choisissez le fichier python.exe ou bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no device called {0}. Use cpu, cuda, cuda:1 or mps.</source>
   <translation>Il n'y a pas de périphérique nommé {0}. Utilisez cpu, cuda, cuda:1 ou mps.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>There is no file {0}. Check the name, or make the tiles with `tilescribe caption`.</source>
   <translation>Il n'y a pas de fichier {0}. Vérifiez le nom, ou créez les tuiles avec `tilescribe caption`.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>There is no folder {0} to install from. Choose another, or none.</source>
   <translation>Il n'y a pas de dossier {0} d'où installer. Choisissez-en un autre, ou aucun.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>There is no folder {0}. Give a model's folder, or owner/name@COMMIT on the Hugging Face hub.</source>
   <translation>Il n'y a pas de dossier {0}. Donnez le dossier d'un modèle, ou owner/name@COMMIT sur le hub Hugging Face.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>There is no model {0} here. Choose a model's folder, or put it in a folder named in the environment variable {1}. Installed: {2}.</source>
   <translation>Il n'y a pas de modèle {0} ici. Choisissez le dossier d'un modèle ou placez-le dans un dossier nommé dans la variable d'environnement {1}. Installés : {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>There is no polygon layer to take the extent from. Add one, or caption the whole layer.</source>
   <translation>Il n'y a pas de couche de polygones dont prendre l'emprise. Ajoutez-en une ou décrivez la couche entière.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>There is no question. Type what you want to know of the tiles.</source>
   <translation>Il n'y a pas de question. Tapez ce que vous voulez savoir des tuiles.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>There is no raster layer to caption. Add one to the project and choose it.</source>
   <translation>Il n'y a pas de couche raster à décrire. Ajoutez-en une au projet et choisissez-la.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>There is no tile layer to search. Caption a raster layer first, or add a tile layer.</source>
   <translation>Il n'y a pas de couche de tuiles où chercher. Décrivez d'abord une couche raster ou ajoutez une couche de tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>There is no {0} for this Python and system. Choose another Python; 3.12 suits best.</source>
   <translation>Il n'y a pas de {0} pour ce Python et ce système. Choisissez un autre Python ; 3.12 convient le mieux.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>There is not enough room for the runtime: {0} are needed in {1}, and {2} are free. Make room on that disk, or choose the light runtime.</source>
   <translation>Il n'y a pas assez de place pour l'environnement d'exécution : {0} sont nécessaires dans {1}, et {2} sont libres. Faites de la place sur ce disque ou choisissez l'environnement d'exécution léger.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show, such as: boats at a pier.</source>
   <translation>Il n'y a rien à chercher. Écrivez ce que les tuiles doivent montrer, par exemple : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show: boats at a pier.</source>
   <translation>Il n'y a rien à chercher. Écrivez ce que les tuiles doivent montrer : boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>These tiles were described by the model {0}, and {1} is chosen. Search with {2}, or caption the tiles again.</source>
   <translation>Ces tuiles ont été décrites par le modèle {0}, et {1} est choisi. Recherchez avec {2} ou décrivez de nouveau les tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>This Python cannot fetch packages: its SSL module is missing or does not load, as in a Conda environment that is not active. Choose another Python, or install from a folder of packages.</source>
   <translation>Ce Python ne peut pas télécharger de paquets : son module SSL manque ou ne se charge pas, comme dans un environnement Conda qui n'est pas activé. Choisissez un autre Python, ou installez depuis un dossier de paquets.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in detail in three or four sentences: the land cover, the objects with their number and place, and how they lie to each other.</source>
   <translation>Ceci est une tuile d'une image aérienne ou satellite, vue d'en haut. Décrivez-la en détail en trois ou quatre phrases : l'occupation du sol, les objets avec leur nombre et leur place, et leur disposition les uns par rapport aux autres.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in one plain sentence.</source>
   <translation>Ceci est une tuile d'une image aérienne ou satellite, vue d'en haut. Décrivez-la en une phrase simple.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. List the objects that are visible with how many of each there are, separated by commas, for example: 3 boats, 1 pier. Write nothing else.</source>
   <translation>Ceci est une tuile d'une image aérienne ou satellite, vue d'en haut. Énumérez les objets visibles avec le nombre de chacun, séparés par des virgules, par exemple : 3 bateaux, 1 jetée. N'écrivez rien d'autre.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Name the classes of land cover that are visible, the largest first, each with a rough share in percent, separated by commas. Write nothing else.</source>
   <translation>Ceci est une tuile d'une image aérienne ou satellite, vue d'en haut. Nommez les classes d'occupation du sol visibles, la plus grande d'abord, chacune avec une part approximative en pourcentage, séparées par des virgules. N'écrivez rien d'autre.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Say in one or two sentences whether there is visible damage to buildings, roads or vegetation (collapse, fire, flood, debris), of what kind and how severe. If there is none, say: no visible damage.</source>
   <translation>Ceci est une tuile d'une image aérienne ou satellite, vue d'en haut. Dites en une ou deux phrases s'il y a des dégâts visibles sur les bâtiments, les routes ou la végétation (effondrement, incendie, inondation, débris), de quel type et de quelle gravité. S'il n'y en a pas, dites : aucun dégât visible.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>This language model is not built as other models of the kind {0} are, so that it cannot be exported to ONNX. Keep the model in PyTorch.</source>
   <translation>Ce modèle de langage n'est pas construit comme les autres modèles du type {0}, il ne peut donc pas être exporté en ONNX. Gardez le modèle dans PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>This layer has no tiles with embeddings. Caption its raster again to search it.</source>
   <translation>Cette couche n'a pas de tuiles avec des vecteurs. Décrivez de nouveau son raster pour y chercher.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/rules.py" />
   <source>This model follows no instructions; leave the prompt empty, or name one of its caption styles: {0}.</source>
   <translation>Ce modèle ne suit pas d'instructions ; laissez l'instruction vide ou nommez l'un de ses styles de description : {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>This needs the full runtime, with PyTorch; the one in use is the light one. Choose Raster, Tilescribe, Set up the Runtime, and set up the full one.</source>
   <translation>Ceci nécessite l'environnement d'exécution complet, avec PyTorch ; celui utilisé est l'environnement léger. Choisissez Raster, Tilescribe, Configurer l'environnement d'exécution, et configurez l'environnement complet.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>Tiles already written are kept.</source>
   <translation>Les tuiles déjà écrites sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Tiles cannot be written to {0}: its name, or that of a folder, has a ! or another character that names of tile layers cannot have. Choose another name or folder.</source>
   <translation>Les tuiles ne peuvent pas être écrites dans {0} : son nom, ou celui d'un dossier, contient un ! ou un autre caractère que les noms de couches de tuiles ne peuvent pas avoir. Choisissez un autre nom ou un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../core/worker/protocol/__init__.py" />
   <source>Tilescribe's plugin and worker speak different versions of their protocol ({0} and {1}): the plugin was updated while QGIS was running. Restart QGIS.</source>
   <translation>L'extension et le processus de travail de Tilescribe parlent des versions différentes de leur protocole ({0} et {1}) : l'extension a été mise à jour pendant que QGIS était ouvert. Redémarrez QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} cannot be started ({1}). Choose another Python in Tilescribe's settings, or set the runtime up again.</source>
   <translation>L'environnement d'exécution {0} de Tilescribe ne peut pas être démarré ({1}). Choisissez un autre Python dans les paramètres de Tilescribe, ou configurez de nouveau l'environnement d'exécution.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>Tilescribe's runtime {0} lacks {1}. Choose Raster, Tilescribe, Set up the Runtime, and repair it.</source>
   <translation>Il manque {1} à l'environnement d'exécution de Tilescribe {0}. Choisissez Raster, Tilescribe, Configurer l'environnement d'exécution, et réparez-le.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} stopped while starting (exit status {1}). </source>
   <translation>L'environnement d'exécution {0} de Tilescribe s'est arrêté au démarrage (code de sortie {1}). </translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>Tilescribe's worker was closed.</source>
   <translation>Le processus de travail de Tilescribe a été fermé.</translation>
  </message>
  <message>
   <location filename="../../core/worker/estimate.py" />
   <source>Time and cost are known after the first run: nothing is sent before.</source>
   <translation>La durée et le coût sont connus après la première exécution : rien n'est envoyé avant.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights cannot be kept as {0}. Choose one of: {1}.</source>
   <translation>Les poids ne peuvent pas être conservés en {0}. Choisissez parmi : {1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need an NVIDIA GPU, and there is none here. Use bf16 or fp32, or export the model with `tilescribe bundle export --weights int8`.</source>
   <translation>Les poids de {0} bits nécessitent un GPU NVIDIA, et il n'y en a pas ici. Utilisez bf16 ou fp32, ou exportez le modèle avec `tilescribe bundle export --weights int8`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need the package bitsandbytes, which the runtime lacks. Install it with: pip install 'tilescribe[gpu]'.</source>
   <translation>Les poids de {0} bits nécessitent le paquet bitsandbytes, qui manque à l'environnement d'exécution. Installez-le avec : pip install 'tilescribe[gpu]'.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>What tiles shall look like was seen by the model {0}, and the tiles of {1} by {2}: these cannot be compared. Draw a square on the map, which any model can look at.</source>
   <translation>Ce à quoi les tuiles doivent ressembler a été vu par le modèle {0}, et les tuiles de {1} par {2} : ils ne peuvent pas être comparés. Dessinez sur la carte un carré, que tout modèle peut regarder.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>{0} Ask something else, or about fewer tiles.</source>
   <translation>{0} Demandez autre chose, ou moins de tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>{0} The worker was stopped; its log is {1}.</source>
   <translation>{0} Le processus de travail a été arrêté ; son journal est {1}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} already holds {1}, which is not a tile layer. Choose another output.</source>
   <translation>{0} contient déjà {1}, qui n'est pas une couche de tuiles. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} have different coordinate systems, so their tiles do not lie on each other. Reproject one raster to the other's (Raster, Projections, Warp), and caption it again.</source>
   <translation>{0} et {1} ont des systèmes de coordonnées différents, leurs tuiles ne se superposent donc pas. Reprojetez un raster dans le système de l'autre (Raster, Projections, Projection (warp)) et décrivez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} were captioned with {2}, but its weights were others then. Caption the earlier raster again with the model as it is now.</source>
   <translation>{0} et {1} ont été décrits avec {2}, mais ses poids étaient alors différents. Décrivez de nouveau le raster antérieur avec le modèle tel qu'il est maintenant.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} answered with {1}, which is no file. Check the hub's address.</source>
   <translation>{0} a répondu {1}, qui n'est pas un fichier. Vérifiez l'adresse du hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} asks for patience ({1}): too many requests. Try again in a few minutes; what was fetched is kept.</source>
   <translation>{0} demande de patienter ({1}) : trop de demandes. Réessayez dans quelques minutes ; ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>{0} bands were chosen. Choose three for red, green and blue, or one for grey.</source>
   <translation>{0} bandes ont été choisies. Choisissez-en trois pour le rouge, le vert et le bleu, ou une pour le gris.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be installed in {1} ({2}).</source>
   <translation>{0} ne peut pas être installé dans {1} ({2}).</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} cannot be opened. Check that the file and its folder exist and that you may write there.</source>
   <translation>{0} ne peut pas être ouvert. Vérifiez que le fichier et son dossier existent et que vous pouvez y écrire.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} cannot be opened. Choose another output.</source>
   <translation>{0} ne peut pas être ouvert. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>{0} cannot be read as a tile layer ({1}). Choose another file.</source>
   <translation>{0} ne peut pas être lu comme une couche de tuiles ({1}). Choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be removed ({1}). Close other QGIS windows, which may be using it, and try again.</source>
   <translation>{0} ne peut pas être supprimé ({1}). Fermez les autres fenêtres de QGIS, qui l'utilisent peut-être, et réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be removed ({1}). Is it in use? Try again.</source>
   <translation>{0} ne peut pas être supprimé ({1}). Est-il utilisé ? Réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/setup/child.py" />
   <source>{0} cannot be started ({1}). Choose another Python.</source>
   <translation>{0} ne peut pas être démarré ({1}). Choisissez un autre Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be written ({1}). Allow writing there (a virus scanner or a policy may forbid it), or choose a Python that has the packages already.</source>
   <translation>Impossible d'écrire dans {0} ({1}). Autorisez-y l'écriture (un antivirus ou une stratégie l'interdit peut-être), ou choisissez un Python qui a déjà les paquets.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} cannot be written ({1}). Allow writing there.</source>
   <translation>Impossible d'écrire dans {0} ({1}). Autorisez-y l'écriture.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} cannot be written ({1}). Choose another folder.</source>
   <translation>Impossible d'écrire dans {0} ({1}). Choisissez un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} cannot make environments. Install its missing part (on Debian and Ubuntu: {1}).</source>
   <translation>{0} ne peut pas créer d'environnements. Installez la partie qui lui manque (sous Debian et Ubuntu : {1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} cannot prove who it is ({1}). If it is your own server, put its certificate in a file and name that in the environment variable SSL_CERT_FILE.</source>
   <translation>{0} ne peut pas prouver son identité ({1}). S'il s'agit de votre propre serveur, placez son certificat dans un fichier et nommez celui-ci dans la variable d'environnement SSL_CERT_FILE.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} could not be fetched ({1}). Look at the network and the proxy and try again: what is here already is kept. Or download the model elsewhere, and give its folder.</source>
   <translation>{0} n'a pas pu être récupéré ({1}). Vérifiez le réseau et le proxy et réessayez : ce qui est déjà là est conservé. Ou téléchargez le modèle ailleurs et donnez son dossier.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} could not be read or written: {1}. Choose another output, or try again.</source>
   <translation>{0} n'a pas pu être lu ou écrit : {1}. Choisissez une autre sortie ou réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} could not be written ({1}). Make room and try again.</source>
   <translation>{0} n'a pas pu être écrit ({1}). Faites de la place et réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>{0} could not make an environment ({1}). Choose another Python.</source>
   <translation>{0} n'a pas pu créer d'environnement ({1}). Choisissez un autre Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} did not answer as a Python does ({1}). Choose another.</source>
   <translation>{0} n'a pas répondu comme le fait un Python ({1}). Choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} did not arrive as {1} says it is: its checksum is another one. It was dropped. Try again; if that happens twice, the model on the hub is damaged.</source>
   <translation>{0} n'est pas arrivé tel que {1} le décrit : sa somme de contrôle est différente. Il a été supprimé. Réessayez ; si cela se produit deux fois, le modèle du hub est endommagé.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} does not give this model away for the token that it was shown ({1}). Accept its licence on its page ({2}) with the account that the token is of, or choose a token that may read it.</source>
   <translation>{0} ne donne pas ce modèle pour le jeton présenté ({1}). Acceptez sa licence sur sa page ({2}) avec le compte auquel appartient le jeton, ou choisissez un jeton qui permet de le lire.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} does not hold one model: there are {1} files {2} in it.</source>
   <translation>{0} ne contient pas un seul modèle : il s'y trouve {1} fichiers {2}.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>{0} does not match its hash.</source>
   <translation>{0} ne correspond pas à son hachage.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>{0} draws words at random or begins sentences with a token of their own, which the ONNX engine does not do. Keep the model in PyTorch.</source>
   <translation>{0} tire des mots au hasard ou commence les phrases par un jeton qui lui est propre, ce que le moteur ONNX ne fait pas. Gardez le modèle dans PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} exists and is not a tile layer. Choose another output.</source>
   <translation>{0} existe et n'est pas une couche de tuiles. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} gives this model only to people it knows ({1}): it is gated or private. Accept its licence on its page ({2}), then choose a token of yours here, or put it in the environment variable {3}.</source>
   <translation>{0} ne donne ce modèle qu'aux personnes qu'il connaît ({1}) : il est à accès restreint ou privé. Acceptez sa licence sur sa page ({2}), puis choisissez ici un jeton à vous, ou placez-le dans la variable d'environnement {3}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} has got a layer {1} meanwhile. Run again to go on in it, or choose another output.</source>
   <translation>{0} a reçu entre-temps une couche {1}. Relancez pour continuer dans celle-ci, ou choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} has no captioned tiles, so there is nothing to compare. Caption its raster.</source>
   <translation>{0} n'a pas de tuiles décrites, il n'y a donc rien à comparer. Décrivez son raster.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} has no file {1} there ({2}). Check the model's name, its revision and its folder.</source>
   <translation>{0} n'a pas de fichier {1} à cet endroit ({2}). Vérifiez le nom du modèle, sa révision et son dossier.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} has no such address or model (404{1}). Look at the model's address and name, and run again.</source>
   <translation>{0} n'a pas cette adresse ou ce modèle (404{1}). Vérifiez l'adresse et le nom du modèle, et relancez.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/map_layer.py" />
   <source>{0} has no tile layer called {1}. Choose a file made by Tilescribe.</source>
   <translation>{0} n'a pas de couche de tuiles nommée {1}. Choisissez un fichier fait par Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} has the format {1}, and this Tilescribe reads format {2}. Update Tilescribe, or choose another model.</source>
   <translation>{0} est au format {1}, et ce Tilescribe lit le format {2}. Mettez Tilescribe à jour ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} has the id {1}, which an embedded model has. Give it another id.</source>
   <translation>{0} a l'identifiant {1}, qui est celui d'un modèle intégré. Donnez-lui un autre identifiant.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a file {1} that would leave its folder: it is refused.</source>
   <translation>{0} contient un fichier {1} qui sortirait de son dossier : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a link, {1}: it is refused.</source>
   <translation>{0} contient un lien, {1} : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/models/building.py" />
   <source>{0} holds no config.json. Choose a model's folder.</source>
   <translation>{0} ne contient pas de config.json. Choisissez le dossier d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>{0} holds no tile layer. Choose a file made by `tilescribe caption` or by the plugin.</source>
   <translation>{0} ne contient aucune couche de tuiles. Choisissez un fichier fait par `tilescribe caption` ou par l'extension.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} holds no weights ({1}). Download the whole model, and choose its folder.</source>
   <translation>{0} ne contient pas de poids ({1}). Téléchargez le modèle entier et choisissez son dossier.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>{0} holds no {1} with its config.json. Choose the folder that training wrote.</source>
   <translation>{0} ne contient pas de {1} avec son config.json. Choisissez le dossier écrit par l'entraînement.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>{0} holds no {1}. Choose the folder that training wrote.</source>
   <translation>{0} ne contient pas de {1}. Choisissez le dossier écrit par l'entraînement.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} holds no {1}: how its pictures are made is not known. Download it again.</source>
   <translation>{0} ne contient pas de {1} : on ne sait pas comment ses images sont préparées. Téléchargez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} holds tiles but does not say how they were made, so none can be added. Choose another output.</source>
   <translation>{0} contient des tuiles mais ne dit pas comment elles ont été faites, on ne peut donc pas en ajouter. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} holds tiles but no record of the run that made them, so it is not known whether new ones would fit. Choose another output.</source>
   <translation>{0} contient des tuiles mais aucune trace de l'exécution qui les a faites, on ne sait donc pas si de nouvelles conviendraient. Choisissez une autre sortie.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds {1} files: that is no model. Choose another file.</source>
   <translation>{0} contient {1} fichiers : ce n'est pas un modèle. Choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is Python {1}, and the runtime needs 3.11 or newer. Choose a newer one, or install one.</source>
   <translation>{0} est Python {1}, et l'environnement d'exécution requiert 3.11 ou plus récent. Choisissez-en un plus récent ou installez-en un.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is a 32-bit Python; the packages are made for 64 bits. Install a 64-bit Python.</source>
   <translation>{0} est un Python 32 bits ; les paquets sont faits pour 64 bits. Installez un Python 64 bits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is a link: a model has to be made of files of its own. Copy the file there.</source>
   <translation>{0} est un lien : un modèle doit être fait de ses propres fichiers. Copiez-y le fichier.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>{0} is an answer, not a request.</source>
   <translation>{0} est une réponse, pas une demande.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is cut off or damaged. Download the model again.</source>
   <translation>{0} est tronqué ou endommagé. Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is damaged. Restore a copy, or choose a new output.</source>
   <translation>{0} est endommagé. Restaurez une copie ou choisissez une nouvelle sortie.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it is not JSON ({1}).</source>
   <translation>{0} est endommagé : ce n'est pas du JSON ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} is damaged: it is not JSON. Download the model again.</source>
   <translation>{0} est endommagé : ce n'est pas du JSON. Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it should hold one JSON object.</source>
   <translation>{0} est endommagé : il devrait contenir un seul objet JSON.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>{0} is installed in Tilescribe's runtime {1} but cannot be loaded ({2}). Set the runtime up again, or choose another in Tilescribe's settings.</source>
   <translation>{0} est installé dans l'environnement d'exécution {1} de Tilescribe mais ne peut pas être chargé ({2}). Configurez de nouveau l'environnement d'exécution, ou choisissez-en un autre dans les paramètres de Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is locked by another program. Close it there, then run again: finished tiles are kept.</source>
   <translation>{0} est verrouillé par un autre programme. Fermez-le dans celui-ci, puis relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} is longer than the hub says it is, or than there is room for: it was dropped.</source>
   <translation>{0} est plus long que ce qu'annonce le hub, ou que la place disponible : il a été abandonné.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is longer than the zip says it is: it is refused.</source>
   <translation>{0} est plus long que ne le dit le zip : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} n'est pas une adresse. Écrivez-en une comme https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>{0} is no environment variable's name. Build the model {1} again.</source>
   <translation>{0} n'est pas un nom de variable d'environnement. Construisez de nouveau le modèle {1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no server's address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} n'est pas l'adresse d'un serveur. Écrivez-en une comme https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is not a GeoPackage. Choose another file name for the tiles.</source>
   <translation>{0} n'est pas un GeoPackage. Choisissez un autre nom de fichier pour les tuiles.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not a Python. Choose the file python.exe or bin/python3.</source>
   <translation>{0} n'est pas un Python. Choisissez le fichier python.exe ou bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a model that was installed here, so it is not removed.</source>
   <translation>{0} n'est pas un modèle installé ici, il n'est donc pas supprimé.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is not a model: its {1} cannot be read ({2}). Choose a model's folder.</source>
   <translation>{0} n'est pas un modèle : son {1} est illisible ({2}). Choisissez le dossier d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is not a pinned revision: a name such as main may mean other weights tomorrow. Give the full commit hash, 40 characters; the model's page shows it among its commits.</source>
   <translation>{0} n'est pas une révision figée : un nom tel que main peut désigner d'autres poids demain. Donnez le hachage complet du commit, 40 caractères ; la page du modèle l'affiche parmi ses commits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1} in it. Fetch it again.</source>
   <translation>{0} n'est pas un modèle complet : il n'y a pas de {1} dedans. Récupérez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1}. Choose a model's folder.</source>
   <translation>{0} n'est pas un modèle complet : il n'y a pas de {1}. Choisissez le dossier d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a zip that can be read ({1}). Fetch it again.</source>
   <translation>{0} n'est pas un zip lisible ({1}). Récupérez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not the usual build of Python; the packages are not made for it. Choose another.</source>
   <translation>{0} n'est pas la version habituelle de Python ; les paquets ne sont pas faits pour elle. Choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only a pointer that git left. Run `git lfs pull` in {1}, and try again.</source>
   <translation>{0} n'est qu'un pointeur laissé par git. Exécutez `git lfs pull` dans {1} et réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} is only for people who accepted its terms. Accept them on https://huggingface.co/{1}, put a token of yours in the environment variable HF_TOKEN, and try again.</source>
   <translation>{0} est réservé aux personnes qui ont accepté ses conditions. Acceptez-les sur https://huggingface.co/{1}, placez un jeton à vous dans la variable d'environnement HF_TOKEN et réessayez.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only partly there: {1} of {2} weight files are missing{3}. Download the model again.</source>
   <translation>{0} est incomplet : {1} fichiers de poids sur {2} manquent{3}. Téléchargez de nouveau le modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is out of order ({1}). Try again later; what was fetched is kept.</source>
   <translation>{0} est hors service ({1}). Réessayez plus tard ; ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is read-only. Choose another output, or ask for permission to write to this file and its folder.</source>
   <translation>{0} est en lecture seule. Choisissez une autre sortie, ou demandez l'autorisation d'écrire dans ce fichier et son dossier.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} is there already. Choose another folder, or remove it first.</source>
   <translation>{0} existe déjà. Choisissez un autre dossier ou supprimez-le d'abord.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is too large to be a model's description.</source>
   <translation>{0} est trop volumineux pour être la description d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} lists no files, or too many, in its {1}. Choose another model.</source>
   <translation>{0} n'énumère aucun fichier, ou en énumère trop, dans son {1}. Choisissez un autre modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/captioner.py" />
   <source>{0} makes no embeddings. Pair it with a model for the search.</source>
   <translation>{0} ne calcule pas de vecteurs. Associez-le à un modèle pour la recherche.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} names no model. Write it as owner/name, or paste the address of its page.</source>
   <translation>{0} ne nomme aucun modèle. Écrivez-le sous la forme owner/name ou collez l'adresse de sa page.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} names no revision. Write owner/name@COMMIT with the 40 characters of a commit, which the model's page on the hub shows under Files, so that the model is the same tomorrow.</source>
   <translation>{0} ne nomme aucune révision. Écrivez owner/name@COMMIT avec les 40 caractères d'un commit, que la page du modèle sur le hub affiche sous Files, afin que le modèle soit le même demain.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}, which is outside the model: it is refused.</source>
   <translation>{0} nomme le fichier {1}, qui est hors du modèle : il est refusé.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}: weights must be .onnx or .safetensors, because other formats can carry programs. Convert the model first.</source>
   <translation>{0} nomme le fichier {1} : les poids doivent être en .onnx ou .safetensors, car d'autres formats peuvent contenir des programmes. Convertissez d'abord le modèle.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} on the hub is too large to be a model's description.</source>
   <translation>{0} sur le hub est trop grand pour être la description d'un modèle.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} points to another address ({1}). Write that address in the model, if it is to be trusted: pictures and tokens are not sent on by themselves.</source>
   <translation>{0} renvoie vers une autre adresse ({1}). Écrivez cette adresse dans le modèle si elle est digne de confiance : les images et les jetons ne sont pas transmis d'eux-mêmes.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} refuses the token ({1}{2}). Put a valid one in the environment variable that the model names, or choose another authentication in QGIS, and run again: finished tiles are kept.</source>
   <translation>{0} refuse le jeton ({1}{2}). Placez-en un valide dans la variable d'environnement que nomme le modèle, ou choisissez une autre authentification dans QGIS, et relancez : les tuiles terminées sont conservées.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} said nothing for {1} seconds. Choose another Python.</source>
   <translation>{0} n'a rien dit pendant {1} secondes. Choisissez un autre Python.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} sends on again and again. Check the hub's address.</source>
   <translation>{0} renvoie sans cesse ailleurs. Vérifiez l'adresse du hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} sends on to an address that is not safe. Check the hub's address.</source>
   <translation>{0} renvoie vers une adresse qui n'est pas sûre. Vérifiez l'adresse du hub.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} should end in {1} or {2}.</source>
   <translation>{0} devrait se terminer par {1} ou {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>{0} tiles of the layer {1} have no embedding of {2}; they are found by their words only.</source>
   <translation>{0} tuiles de la couche {1} n'ont pas de vecteur de {2} ; elles ne sont trouvées que par leurs mots.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} was captioned with {1} and {2} with {3}: what two models see cannot be compared. Caption one of the two rasters again, with the model of the other.</source>
   <translation>{0} a été décrit avec {1} et {2} avec {3} : ce que voient deux modèles ne se compare pas. Décrivez de nouveau l'un des deux rasters avec le modèle de l'autre.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} was made by another run, so its tiles cannot be added to. {1} Choose another output, or the same settings.</source>
   <translation>{0} a été fait par une autre exécution, on ne peut donc pas compléter ses tuiles. {1} Choisissez une autre sortie, ou les mêmes paramètres.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>{0} was not made for conversations. Choose another model to ask.</source>
   <translation>{0} n'est pas fait pour converser. Choisissez un autre modèle pour demander.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} would get pictures and token unencrypted. Use https, or reach the server through an SSH tunnel (ssh -L 8000:localhost:8000 server) and the address http://localhost:8000/v1.</source>
   <translation>{0} recevrait les images et le jeton non chiffrés. Utilisez https, ou joignez le serveur par un tunnel SSH (ssh -L 8000:localhost:8000 server) et l'adresse http://localhost:8000/v1.</translation>
  </message>
 </context>
 <context>
  <name>SimilarityStyle</name>
  <message>
   <location filename="../../ui/search/similarity_style.py" />
   <source> ({percent} %)</source>
   <translation> ({percent} %)</translation>
  </message>
 </context>
 <context>
  <name>SquareButton</name>
  <message>
   <location filename="../../ui/search/square_button.py" />
   <source>Like a place on the map: drag a square over it, and tiles like it are found</source>
   <translation>Comme un lieu de la carte : tirez un carré dessus, et des tuiles semblables sont trouvées</translation>
  </message>
 </context>
 <context>
  <name>Taste</name>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>, unlike {tiles}</source>
   <translation>, pas comme {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Do without</source>
   <translation>S'en passer</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like the square on the map</source>
   <translation>Comme le carré sur la carte</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like {tiles}</source>
   <translation>Comme {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Thumbs: {good} up, {wrong} down</source>
   <translation>Pouces : {good} vers le haut, {wrong} vers le bas</translation>
  </message>
 </context>
 <context>
  <name>TileCard</name>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>(uncertain)</source>
   <translation>(incertaine)</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>Caption</source>
   <translation>Décrire</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>The model said: {words}</source>
   <translation>Le modèle a dit : {words}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>confidence {value}</source>
   <translation>confiance {value}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>reviewed by {who}, {when}</source>
   <translation>vérifiée par {who}, {when}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>somebody</source>
   <translation>quelqu'un</translation>
  </message>
 </context>
 <context>
  <name>TileLocatorFilter</name>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Finds tiles of the project's tile layers from a sentence</source>
   <translation>Trouve des tuiles des couches de tuiles du projet à partir d'une phrase</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles by what they show</source>
   <translation>Tuiles d'après ce qu'elles montrent</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles cannot be searched</source>
   <translation>La recherche de tuiles est impossible</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tilescribe needs its runtime</source>
   <translation>Tilescribe a besoin de son environnement d'exécution</translation>
  </message>
 </context>
 <context>
  <name>TilescribeAlgorithms</name>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>All, reviewed or not</source>
   <translation>Toutes, vérifiées ou non</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Bands: red, green, blue (such as 4,3,2)</source>
   <translation>Bandes : rouge, vert, bleu (par exemple 4,3,2)</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr after</source>
   <translation>CIDEr après</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr before</source>
   <translation>CIDEr avant</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Caption drawn layer</source>
   <translation>Décrire la couche dessinée</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Caption report</source>
   <translation>Rapport des descriptions</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Caption tiles</source>
   <translation>Décrire les tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Captions a layer as QGIS draws it: tiles of a map server (XYZ, WMTS, WMS), or any layer with its style. The output is that of Caption tiles, and is found again by Search tiles.

For layers in tiles give the zoom level; for others, what a pixel measures on the ground in metres. A raster with pixels of its own needs neither. A layer from a server needs an extent or a mask.

The server is asked no more often than you allow. What fails is tried again a few times; a tile that still fails is marked as failed, with the reason, and is tried again when you run on the same GeoPackage. Tiles where nothing is drawn are marked as skipped. Mind the terms of use of the server: not every owner allows many tiles to be fetched at once.</source>
   <translation>Décrit une couche telle que QGIS la dessine : tuiles d'un serveur de cartes (XYZ, WMTS, WMS) ou toute couche avec son style. Le résultat est celui de Décrire les tuiles et se retrouve avec Rechercher des tuiles.

Pour les couches en tuiles, indiquez le niveau de zoom ; pour les autres, ce que mesure un pixel au sol, en mètres. Un raster qui a ses propres pixels n'a besoin ni de l'un ni de l'autre. Une couche d'un serveur a besoin d'une emprise ou d'un masque.

Le serveur n'est pas sollicité plus souvent que vous ne le permettez. Ce qui échoue est retenté plusieurs fois ; une tuile qui échoue encore est marquée en échec, avec la raison, et retentée lorsque vous relancez l'exécution sur le même GeoPackage. Les tuiles où rien n'est dessiné sont marquées comme ignorées. Respectez les conditions d'utilisation du serveur : tous les propriétaires n'autorisent pas le téléchargement d'un grand nombre de tuiles à la fois.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changed from this distance on (empty: read off the distances)</source>
   <translation>Changement à partir de cette distance (vide : déduit des distances)</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changes</source>
   <translation>Changements</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Choose a file for the page, for the PDF, or for both.</source>
   <translation>Choisissez un fichier pour la page, pour le PDF ou pour les deux.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Compare two dates</source>
   <translation>Comparer deux dates</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Cuts a raster layer into tiles and lets a vision-language model describe each in a sentence. The output has one polygon per tile with its caption, the model's confidence, and an embedding by which Search tiles finds it again.

Bands are those the layer is drawn with, unless you name others. Tiles with less than a tenth of data are marked as skipped.

A GeoPackage is written as the run goes. Run again on the same file to go on after a cancel or a crash: finished tiles are left alone and failed ones are tried again; a file made from another raster, grid or model is refused, never overwritten. Other formats are written anew, and some of them (Shapefile, CSV) cannot keep the embeddings.</source>
   <translation>Découpe une couche raster en tuiles et fait décrire chacune en une phrase par un modèle de vision et de langage. Le résultat a un polygone par tuile avec sa description, la confiance du modèle et un vecteur grâce auquel Rechercher des tuiles la retrouve.

Les bandes sont celles avec lesquelles la couche est dessinée, sauf si vous en indiquez d'autres. Les tuiles qui ont moins d'un dixième de données sont marquées comme ignorées.

Un GeoPackage est écrit au fur et à mesure de l'exécution. Relancez sur le même fichier pour continuer après une annulation ou un plantage : les tuiles terminées restent telles quelles et celles en échec sont retentées ; un fichier fait à partir d'un autre raster, d'une autre grille ou d'un autre modèle est refusé, jamais écrasé. Les autres formats sont écrits à neuf, et certains (Shapefile, CSV) ne peuvent pas conserver les vecteurs.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Detail: parts along a tile's side that are looked at, too (1: whole tiles only)</source>
   <translation>Détail : parties le long du côté d'une tuile qui sont regardées aussi (1 : tuiles entières seulement)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Export captions as data set</source>
   <translation>Exporter les descriptions comme jeu de données</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Extent</source>
   <translation>Emprise</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Finds the tiles that match a sentence, such as: boats moored at a pier. The tiles are those that Caption tiles described; the picture (through its embedding) and the words of the caption count together.

The output keeps the tiles' fields and adds rank (1 is best), score (0 to 1), and the two parts of the score.

boats -river leaves out tiles whose caption says river; "white boats" between quotation marks has to be in the caption word for word.</source>
   <translation>Trouve les tuiles qui correspondent à une phrase, par exemple : boats moored at a pier. Les tuiles sont celles que Décrire les tuiles a décrites ; l'image (par son vecteur) et les mots de la description comptent ensemble.

Le résultat conserve les champs des tuiles et ajoute rank (1 est la meilleure), score (de 0 à 1) et les deux parties du score.

boats -river laisse de côté les tuiles dont la description dit river ; "white boats" entre guillemets doit figurer mot pour mot dans la description.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Finds the tiles whose content changed between two tile layers of the same place: captioned with the same model, tile size and origin.

What counts is how far the two embeddings of a tile are apart. Left empty, the threshold is read off all distances: where they fall into two groups it lies between them; where they do not, only tiles count that are far above the usual distance, which takes up another light or season. It is never below 0.05.

The output has both captions, the words that went and came, and a rank; 1 is the tile that changed most.</source>
   <translation>Trouve les tuiles dont le contenu a changé entre deux couches de tuiles du même lieu, décrites avec le même modèle, la même taille de tuile et la même origine.

Ce qui compte est l'écart entre les deux vecteurs d'une tuile. Laissé vide, le seuil est déduit de toutes les distances : si elles forment deux groupes, il se place entre eux ; sinon, seules comptent les tuiles bien au-dessus de la distance habituelle, qui absorbe une autre lumière ou une autre saison. Il n'est jamais inférieur à 0.05.

Le résultat a les deux descriptions, les mots disparus et apparus, et un rang ; 1 est la tuile qui a le plus changé.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Fine-tune a model</source>
   <translation>Affiner un modèle</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Folder of the data set</source>
   <translation>Dossier du jeu de données</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Ground resolution (metres per pixel)</source>
   <translation>Résolution au sol (mètres par pixel)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>HTML files</source>
   <translation>Fichiers HTML</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Hits</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Hits at most</source>
   <translation>Nombre maximal de résultats</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Id of the new model</source>
   <translation>Identifiant du nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Keep the unchanged tiles too</source>
   <translation>Conserver aussi les tuiles inchangées</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Layer to draw</source>
   <translation>Couche à dessiner</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Lets the model learn from a captioning data set, such as Export captions as data set writes it, on the processor of this computer. A new model is installed beside the old one; choose it in the model manager, or where a model is asked for.

The model is measured before and after on the split test, from which it does not learn. A strength below 1 keeps more of what the model knew of other places.

Needs the full runtime (with PyTorch): Raster, Tilescribe, Set up the Runtime.</source>
   <translation>Fait apprendre le modèle à partir d'un jeu de données de descriptions, comme celui qu'écrit Exporter les descriptions comme jeu de données, sur le processeur de cet ordinateur. Un nouveau modèle est installé à côté de l'ancien ; choisissez-le dans le gestionnaire de modèles ou là où un modèle est demandé.

Le modèle est mesuré avant et après sur la partition de test, dont il n'apprend pas. Une force inférieure à 1 conserve davantage de ce que le modèle savait d'autres lieux.

Nécessite l'environnement d'exécution complet (avec PyTorch) : Raster, Tilescribe, Configurer l'environnement d'exécution.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Lowest score</source>
   <translation>Score minimal</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Model: id or folder</source>
   <translation>Modèle : identifiant ou dossier</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Most requests a second to the layer's server</source>
   <translation>Nombre maximal de demandes par seconde au serveur de la couche</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Name of the new model</source>
   <translation>Nom du nouveau modèle</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>No distance stands out; the threshold is the lowest that light and season leave meaningful.</source>
   <translation>Aucune distance ne se détache ; le seuil est le plus bas que la lumière et la saison laissent significatif.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Number of hits</source>
   <translation>Nombre de résultats</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Only tiles that touch</source>
   <translation>Seulement les tuiles qui touchent</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Only where the captions name other things as well</source>
   <translation>Seulement là où les descriptions nomment aussi d'autres choses</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Overlap of tiles</source>
   <translation>Recouvrement des tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>PDF files</source>
   <translation>Fichiers PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>Les images des tuiles quittent cet ordinateur : elles sont envoyées à {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Prompt: sentence, detailed, objects, land-cover, damage, or your own words</source>
   <translation>Consigne : sentence, detailed, objects, land-cover, damage, ou vos propres mots</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Raster layer</source>
   <translation>Couche raster</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Raster to draw (empty: the one that was captioned)</source>
   <translation>Raster à dessiner (vide : celui qui a été décrit)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Raster, if it is no longer where it was captioned</source>
   <translation>Raster, s'il n'est plus là où il a été décrit</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Recipe (.toml)</source>
   <translation>Recette (.toml)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a PDF</source>
   <translation>Rapport en PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a page</source>
   <translation>Rapport en page</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Reviewed</source>
   <translation>Vérifiées</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Rounds over the pictures (0: as the recipe says)</source>
   <translation>Passages sur les images (0 : selon la recette)</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Search tiles</source>
   <translation>Rechercher des tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Second model, to search with: id or folder</source>
   <translation>Deuxième modèle, avec lequel chercher : id ou dossier</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Seed of the splits</source>
   <translation>Graine des partitions</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for the test</source>
   <translation>Part des tuiles pour le test</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for validation</source>
   <translation>Part des tuiles pour la validation</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Side of a block of tiles that stay together</source>
   <translation>Côté d'un bloc de tuiles qui restent ensemble</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Strength of what is learnt</source>
   <translation>Force de ce qui est appris</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The changes could not be written: {}.</source>
   <translation>Les changements n'ont pas pu être écrits : {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances do not fall into two groups, so only tiles count that are far above the usual distance.</source>
   <translation>Les distances ne forment pas deux groupes, seules comptent donc les tuiles bien au-dessus de la distance habituelle.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances fall into two groups, and the threshold lies between them.</source>
   <translation>Les distances forment deux groupes, et le seuil se place entre eux.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The hits could not be written: {}.</source>
   <translation>Les résultats n'ont pas pu être écrits : {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>The layer is not a tile layer. Choose one made by Caption tiles.</source>
   <translation>La couche n'est pas une couche de tuiles. Choisissez-en une faite avec Décrire les tuiles.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>The layer to draw could not be opened. Choose another.</source>
   <translation>La couche à dessiner n'a pas pu être ouverte. Choisissez-en une autre.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The mask layer holds no polygons. Choose another, or none.</source>
   <translation>La couche de masque ne contient aucun polygone. Choisissez-en une autre, ou aucune.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The overlap must be smaller than the tile size.</source>
   <translation>Le recouvrement doit être inférieur à la taille de tuile.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The raster has no coordinate system, so the tiles will have none either.</source>
   <translation>Le raster n'a pas de système de coordonnées, les tuiles n'en auront donc pas non plus.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This format cannot keep embeddings, so the tiles cannot be searched. A GeoPackage can.</source>
   <translation>Ce format ne peut pas conserver les vecteurs, la recherche dans les tuiles sera donc impossible. Un GeoPackage le peut.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Ce modèle n'écrit pas de descriptions : les tuiles peuvent être cherchées par ce qu'elles montrent.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Threshold that was used</source>
   <translation>Seuil utilisé</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tile layer</source>
   <translation>Couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the earlier date</source>
   <translation>Couche de tuiles de la date antérieure</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the later date</source>
   <translation>Couche de tuiles de la date postérieure</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tile size</source>
   <translation>Taille de tuile</translation>
  </message>
  <message>
   <location filename="../../algorithms/base.py" />
   <source>Tiles</source>
   <translation>Tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles captioned</source>
   <translation>Tuiles décrites</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles compared</source>
   <translation>Tuiles comparées</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles failed</source>
   <translation>Tuiles en échec</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Tiles in the split {}</source>
   <translation>Tuiles de la partition {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles of {}</source>
   <translation>Tuiles de {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles skipped</source>
   <translation>Tuiles ignorées</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles that changed</source>
   <translation>Tuiles qui ont changé</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles to show of each topic</source>
   <translation>Tuiles à montrer par thème</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles with an uncertain caption</source>
   <translation>Tuiles à la description incertaine</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Topics</source>
   <translation>Thèmes</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Unit of tile size and overlap</source>
   <translation>Unité de la taille de tuile et du recouvrement</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>What to look for</source>
   <translation>Ce qu'il faut chercher</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Which captions</source>
   <translation>Quelles descriptions</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Writes an illustrated report of a tile layer: a map, the topics that its captions name with pictures of tiles, the words named most, how sure the model was, and how the layer was made.

The page is one HTML file with everything in it. The PDF comes from a print layout, A4.

Pictures are drawn from the raster that the layer was made of, as it is styled in the project; choose another one where that is not to be found.</source>
   <translation>Écrit un rapport illustré d'une couche de tuiles : une carte, les thèmes que nomment ses descriptions avec des images de tuiles, les mots les plus nommés, à quel point le modèle était sûr de lui et comment la couche a été faite.

La page est un seul fichier HTML qui contient tout. Le PDF provient d'une mise en page, au format A4.

Les images sont dessinées à partir du raster dont la couche a été tirée, avec son style dans le projet ; choisissez-en un autre s'il est introuvable.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Writes the reviewed tiles of a tile layer as a captioning data set in the layout of RSICD: the pictures in images/, cut with the bands and colours of the run, and the captions in dataset.json. Tiles of a layer from a server, or of a layer as it is styled, are drawn again by QGIS: the layer has to be in the project.

Tiles are split into training, validation and test by blocks of the grid, so that a tile the model is tested on does not lie beside one it learnt from. Where tiles overlap, those that would show the same ground in two splits are left out.

The data set is what Fine-tune a model and the shell's tilescribe train read.</source>
   <translation>Écrit les tuiles vérifiées d'une couche de tuiles comme jeu de données de descriptions, organisé comme RSICD : les images dans images/, découpées avec les bandes et les couleurs de l'exécution, et les descriptions dans dataset.json. Les tuiles d'une couche venant d'un serveur, ou d'une couche telle qu'elle est stylée, sont redessinées par QGIS : la couche doit être dans le projet.

Les tuiles sont réparties entre entraînement, validation et test par blocs de la grille, afin qu'une tuile servant à tester le modèle ne soit pas à côté d'une tuile dont il a appris. Là où les tuiles se recouvrent, celles qui montreraient le même terrain dans deux partitions sont laissées de côté.

Ce jeu de données est celui que lisent Affiner un modèle et, dans le terminal, tilescribe train.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Zoom level</source>
   <translation>Niveau de zoom</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>caption,dataset,training,export,rsicd,review,split,pictures</source>
   <translation>description,jeu de données,entraînement,exporter,rsicd,vérification,partition,images</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>caption,describe,image,tiles,grid,text,vision,language,model,embedding</source>
   <translation>description,décrire,image,tuiles,grille,texte,vision,langage,modèle,vecteur</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>change,detection,compare,dates,time,caption,tiles,embedding,difference</source>
   <translation>changement,détection,comparer,dates,temps,description,tuiles,vecteur,différence</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>report,caption,tiles,topics,pdf,html,statistics,pictures,layout</source>
   <translation>rapport,description,tuiles,thèmes,pdf,html,statistiques,images,mise en page</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>search,find,text,caption,tiles,similar,rank,embedding</source>
   <translation>rechercher,trouver,texte,description,tuiles,similaires,rang,vecteur</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>train,learn,fine-tune,improve,model,caption,dataset</source>
   <translation>entraîner,apprendre,affiner,améliorer,modèle,description,jeu de données</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>wms,wmts,xyz,basemap,style,render,mesh,vector,server</source>
   <translation>wms,wmts,xyz,fond de carte,style,rendu,maillage,vecteur,serveur</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{changed} of {compared} tiles changed: their distance is {threshold} or more.</source>
   <translation>{changed} tuiles sur {compared} ont changé : leur distance est de {threshold} ou plus.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>{count} tiles</source>
   <translation>{count} tuiles</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{count} tiles of either date have no counterpart with an embedding, and were left out.</source>
   <translation>{count} tuiles de l'une ou l'autre date n'ont pas de correspondante avec un vecteur et ont été laissées de côté.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>{layer} comes from a server, which may cover the whole world. Give an extent or a mask.</source>
   <translation>{layer} provient d'un serveur, qui peut couvrir le monde entier. Indiquez une emprise ou un masque.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{measure}: {before} before, {after} after</source>
   <translation>{measure} : {before} avant, {after} après</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>{tiles} tiles, {pending} to do, model {model}</source>
   <translation>{tiles} tuiles, {pending} à traiter, modèle {model}</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{title} is installed as {model}; it looked at {count} tiles to learn from.</source>
   <translation>{title} est installé sous le nom {model} ; il a examiné {count} tuiles pour apprendre.</translation>
  </message>
 </context>
 <context>
  <name>TilescribeDock</name>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Caption</source>
   <translation>Décrire</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Review</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Search</source>
   <translation>Rechercher</translation>
  </message>
 </context>
 <context>
  <name>TilescribePlugin</name>
  <message>
   <location filename="../../plugin.py" />
   <source>Caption and Search Tiles</source>
   <translation>Décrire et rechercher des tuiles</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Diagnostics Report…</source>
   <translation>Rapport de diagnostic…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Models…</source>
   <translation>Modèles…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Set up the Runtime…</source>
   <translation>Configurer l'environnement d'exécution…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Settings…</source>
   <translation>Paramètres…</translation>
  </message>
 </context>
 <context>
  <name>TilescribeReport</name>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>A topic is made of tiles whose captions name the same thing, most often as their subject.</source>
   <translation>Un thème réunit les tuiles dont les descriptions nomment la même chose, le plus souvent comme sujet.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Bands</source>
   <translation>Bandes</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption report: {name}</source>
   <translation>Rapport des descriptions : {name}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption style</source>
   <translation>Style de description</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions are what a model says of a tile; it can be wrong. The confidence is how sure it was of its words.</source>
   <translation>Les descriptions sont ce qu'un modèle dit d'une tuile ; il peut se tromper. La confiance indique à quel point il était sûr de ses mots.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions with a confidence below {threshold} count as uncertain.</source>
   <translation>Les descriptions dont la confiance est inférieure à {threshold} sont considérées comme incertaines.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Coordinate system</source>
   <translation>Système de coordonnées</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Finished</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Grid</source>
   <translation>Grille</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How it was made</source>
   <translation>Comment elle a été faite</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How sure the model was, by number of tiles</source>
   <translation>Certitude du modèle, par nombre de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How to read this</source>
   <translation>Comment lire ceci</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Its size</source>
   <translation>Sa taille</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map</source>
   <translation>Carte</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map of the tiles, coloured by topic</source>
   <translation>Carte des tuiles, colorées par thème</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <location filename="../../ui/report/pages.py" />
   <source>Page {number} of {count}</source>
   <translation>Page {number} sur {count}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Raster</source>
   <translation>Raster</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Report made on {time} with Tilescribe</source>
   <translation>Rapport fait le {time} avec Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>SHA-256 of its weights</source>
   <translation>SHA-256 de ses poids</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Software</source>
   <translation>Logiciel</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Started</source>
   <translation>Début</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Stretch</source>
   <translation>Étirement</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>The least certain captions</source>
   <translation>Les descriptions les moins certaines</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The raster of these tiles was not found, so the report has no pictures of them.</source>
   <translation>Le raster de ces tuiles n'a pas été trouvé, le rapport n'en a donc pas d'images.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Tile layer</source>
   <translation>Couche de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Tiles without a caption</source>
   <translation>Tuiles sans description</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Topics</source>
   <translation>Thèmes</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>What a person reviewed counts as captioned and as certain.</source>
   <translation>Ce qu'une personne a révisé compte comme décrit et comme certain.</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>What the captions name most, by number of tiles</source>
   <translation>Ce que les descriptions nomment le plus, par nombre de tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>captioned</source>
   <translation>décrites</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>confidence</source>
   <translation>confiance</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>failed</source>
   <translation>en échec</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>made searchable, without captions</source>
   <translation>rendues cherchables, sans descriptions</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>median confidence</source>
   <translation>confiance médiane</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>metres</source>
   <translation>mètres</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>no picture</source>
   <translation>pas d'image</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>no reason was kept</source>
   <translation>aucune raison n'a été conservée</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>none: 8 bits as they are</source>
   <translation>aucun : 8 bits tels quels</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>not finished</source>
   <translation>non terminé</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>of them uncertain</source>
   <translation>dont incertaines</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>only tiles that touch the mask's polygons</source>
   <translation>seulement les tuiles qui touchent les polygones du masque</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>other</source>
   <translation>autres</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>pixels</source>
   <translation>pixels</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped</source>
   <translation>ignorées</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped: too little data</source>
   <translation>ignorées : trop peu de données</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>tiles</source>
   <translation>tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>topics</source>
   <translation>thèmes</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>uncertain</source>
   <translation>incertaine</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>within {extent}</source>
   <translation>dans {extent}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{name} ({count}, {share} %)</source>
   <translation>{name} ({count}, {share} %)</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{rows} rows, {cols} columns of {size} {unit}, overlap {overlap}</source>
   <translation>{rows} lignes, {cols} colonnes de {size} {unit}, recouvrement {overlap}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, confidence {confidence}</source>
   <translation>{tile}, confiance {confidence}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, reviewed</source>
   <translation>{tile}, révisée</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{width} x {height} pixels</source>
   <translation>{width} x {height} pixels</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <location filename="../../ui/setup/token_box.py" />
   <source>Where QGIS keeps the server's token; none where the server asks for none</source>
   <translation>Où QGIS garde le jeton du serveur ; aucun si le serveur n'en demande pas</translation>
  </message>
 </context>
 <context>
  <name>WarmUp</name>
  <message>
   <location filename="../../ui/search/warm_up.py" />
   <source>Get the search ready</source>
   <translation>Préparer la recherche</translation>
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 hit</source>
   <translation>1 résultat</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 request</source>
   <translation>1 demande</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 tile</source>
   <translation>1 tuile</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>about {time}</source>
   <translation>environ {time}</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>bytes</source>
   <translation>octets</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>under a second</source>
   <translation>moins d'une seconde</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{days} days</source>
   <translation>{days} jours</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} hits</source>
   <translation>{number} résultats</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} requests</source>
   <translation>{number} demandes</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} tiles</source>
   <translation>{number} tuiles</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/min</source>
   <translation>{speed} tuiles/min</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/s</source>
   <translation>{speed} tuiles/s</translation>
  </message>
 </context>
 <context>
  <name>WorkerService</name>
  <message>
   <location filename="../../ui/worker_service.py" />
   <source>Tilescribe was switched off. Switch it on among QGIS's plugins.</source>
   <translation>Tilescribe a été désactivé. Activez-le parmi les extensions de QGIS.</translation>
  </message>
 </context>
</TS>
