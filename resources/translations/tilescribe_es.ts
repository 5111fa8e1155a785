<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Acts</name>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is about no tile. Select a tile and ask again.</source>
   <translation>La respuesta no trata de ninguna tesela. Seleccione una tesela y pregunte de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is the caption of {tiles} now. Save the edits of {layer} to keep it.</source>
   <translation>La respuesta es ahora la descripción de {tiles}. Guarde las ediciones de {layer} para conservarla.</translation>
  </message>
 </context>
 <context>
  <name>AnalysisMenu</name>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Caption Report…</source>
   <translation>Informe de descripciones…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Compare Two Dates…</source>
   <translation>Comparar dos fechas…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>There is no tile layer in this project. Caption a raster layer first, or add a tile layer.</source>
   <translation>No hay ninguna capa de teselas en este proyecto. Describa primero una capa ráster o añada una capa de teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>This needs QGIS's Processing plugin. Switch it on among the plugins.</source>
   <translation>Esto necesita el complemento Processing de QGIS. Actívelo entre los complementos.</translation>
  </message>
 </context>
 <context>
  <name>AskingBox</name>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Damage</source>
   <translation>Daños</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Detailed description</source>
   <translation>Descripción detallada</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>It reads and writes {}.</source>
   <translation>Lee y escribe {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Land cover</source>
   <translation>Cobertura del suelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Objects with counts</source>
   <translation>Objetos con su número</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>One sentence</source>
   <translation>Una frase</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>Las imágenes de las teselas salen de este equipo: se envían a {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search by words only</source>
   <translation>Buscar solo por palabras</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with the same model</source>
   <translation>Buscar con el mismo modelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with {}</source>
   <translation>Buscar con {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>The model that tiles are searched with; a second one beside that of the captions</source>
   <translation>El modelo con el que se buscan las teselas; un segundo además del de las descripciones</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Este modelo no escribe descripciones: las teselas se pueden buscar por lo que muestran.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>What the model is asked for: choose, or write your own words, in its language</source>
   <translation>Lo que se pide al modelo: elija, o escriba sus propias palabras, en el idioma del modelo</translation>
  </message>
 </context>
 <context>
  <name>BandsBox</name>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>As shown on the map</source>
   <translation>Como se muestra en el mapa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Chosen here</source>
   <translation>Elegidas aquí</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Red</source>
   <translation>Rojo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Which bands the model sees; it was trained on pictures in natural colours</source>
   <translation>Qué bandas ve el modelo; se entrenó con imágenes en colores naturales</translation>
  </message>
 </context>
 <context>
  <name>CaptionAgain</name>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Caption tiles again</source>
   <translation>Describir teselas de nuevo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Captioned again by {model}</source>
   <translation>Descrita de nuevo por {model}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Choose between 1 and {most} tiles; for more, caption the raster anew.</source>
   <translation>Elija entre 1 y {most} teselas; para más, describa el ráster desde cero.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>No tile was captioned again.</source>
   <translation>No se describió de nuevo ninguna tesela.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The layer does not say how its tiles were made. Caption the raster anew.</source>
   <translation>La capa no dice cómo se hicieron sus teselas. Describa el ráster desde cero.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The layer {name}, of which the tiles are, is not in the project. Add it again.</source>
   <translation>La capa {name}, a la que pertenecen las teselas, no está en el proyecto. Añádala de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The raster {path} is gone. Put it back, or caption another.</source>
   <translation>El ráster {path} ya no está. Devuélvalo a su sitio o describa otro.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The tiles of {name} cannot be drawn as they were.</source>
   <translation>Las teselas de {name} no se pueden dibujar como estaban.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{count} reviewed captions stay as they are.</source>
   <translation>{count} descripciones revisadas se quedan como están.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} captioned again by {model}; save the edits to keep it.</source>
   <translation>Nueva descripción de {tiles} por {model}; guarde la edición para conservarla.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} made searchable again by {model}; save the edits to keep it.</source>
   <translation>{model} volvió a preparar {tiles} para la búsqueda; guarde la edición para conservar el resultado.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} not described now, and left as before: {reason}</source>
   <translation>{tiles} no se pudieron describir ahora y quedan como estaban: {reason}</translation>
  </message>
 </context>
 <context>
  <name>CaptionForm</name>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>A GeoPackage; one that already holds tiles of this raster is continued. Empty: a temporary layer</source>
   <translation>Un GeoPackage; si ya contiene teselas de este ráster, se continúa. Vacío: una capa temporal</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Extent</source>
   <translation>Extensión</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>GeoPackage</source>
   <translation>GeoPackage</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>How far neighbouring tiles reach into each other</source>
   <translation>Cuánto se adentran las teselas vecinas unas en otras</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Look at</source>
   <translation>Mirar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Output</source>
   <translation>Salida</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Overlap</source>
   <translation>Solapamiento</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Parts are for small things in large tiles: what only a part shows is captioned and found, too. It takes five or ten times as long</source>
   <translation>Las partes son para cosas pequeñas en teselas grandes: lo que solo muestra una parte también se describe y se encuentra. Tarda cinco o diez veces más</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Polygons of a layer</source>
   <translation>Polígonos de una capa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Raster layer</source>
   <translation>Capa ráster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Selected polygons only</source>
   <translation>Solo polígonos seleccionados</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Side of a square tile; objects of interest should fill a good part of it</source>
   <translation>Lado de una tesela cuadrada; los objetos de interés deberían llenar buena parte de ella</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Temporary layer</source>
   <translation>Capa temporal</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>The layer to describe; it follows the active layer</source>
   <translation>La capa que describir; sigue a la capa activa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tile size</source>
   <translation>Tamaño de tesela</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles and {n} x {n} parts</source>
   <translation>Teselas y {n} x {n} partes</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles as a whole</source>
   <translation>Teselas enteras</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Visible map</source>
   <translation>Mapa visible</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Where to keep the tiles</source>
   <translation>Dónde guardar las teselas</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Whole layer</source>
   <translation>Toda la capa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>metres</source>
   <translation>metros</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>pixels</source>
   <translation>píxeles</translation>
  </message>
 </context>
 <context>
  <name>CaptionPanel</name>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Add a raster layer to the project: an orthophoto, a satellite scene, a scanned aerial picture.</source>
   <translation>Añada una capa ráster al proyecto: una ortofoto, una escena de satélite, una fotografía aérea escaneada.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancelling…</source>
   <translation>Cancelando…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles</source>
   <translation>Describir teselas</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles of {name}</source>
   <translation>Describir teselas de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Estimating…</source>
   <translation>Estimando…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles of {name} searchable</source>
   <translation>Preparar para la búsqueda las teselas de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles searchable</source>
   <translation>Preparar teselas para la búsqueda</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar el entorno de ejecución…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>about {}</source>
   <translation>aprox. {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>{name} tiles</source>
   <translation>Teselas de {name}</translation>
  </message>
 </context>
 <context>
  <name>CaptionProgress</name>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>Starting the model…</source>
   <translation>Iniciando el modelo…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{time} left</source>
   <translation>faltan {time}</translation>
  </message>
 </context>
 <context>
  <name>CaptionRun</name>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Cancelled; run again on the same output to go on</source>
   <translation>Cancelado; ejecute de nuevo sobre la misma salida para continuar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Took {time}</source>
   <translation>Duró {time}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles captioned</source>
   <translation>{done} de {tiles} teselas descritas</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles made searchable, without captions</source>
   <translation>{done} de {tiles} teselas preparadas para la búsqueda, sin descripciones</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} failed (their notes say why; run again to retry them)</source>
   <translation>{number} con error (sus notas dicen por qué; ejecute de nuevo para reintentarlas)</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} skipped for lack of data</source>
   <translation>{number} omitidas por falta de datos</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} were finished before</source>
   <translation>{number} ya estaban terminadas</translation>
  </message>
 </context>
 <context>
  <name>ChangesLayer</name>
  <message>
   <location filename="../../ui/changes/changes_layer.py" />
   <source>unchanged (below {threshold})</source>
   <translation>sin cambios (por debajo de {threshold})</translation>
  </message>
 </context>
 <context>
  <name>Chat</name>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>It reads and writes {languages}.</source>
   <translation>Lee y escribe {languages}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>Pictures and questions leave this computer: they are sent to {address}.</source>
   <translation>Las imágenes y las preguntas salen de este equipo: se envían a {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/asking.py" />
   <source>Select the tiles that the places shall resemble, in the tile layer, and ask once more.</source>
   <translation>Seleccione, en la capa de teselas, las teselas a las que deben parecerse los lugares, y pregunte otra vez.</translation>
  </message>
 </context>
 <context>
  <name>ChatForm</name>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask about the selected tiles, and press Enter.</source>
   <translation>Pregunte sobre las teselas seleccionadas y pulse Intro.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Conversations kept with this layer</source>
   <translation>Conversaciones guardadas con esta capa</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Delete this conversation</source>
   <translation>Eliminar esta conversación</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>New conversation</source>
   <translation>Nueva conversación</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>None of the installed models answers questions: the embedded one writes captions and finds tiles. Vision-language models, full-size RS-CapRet models and served models answer; install one with Raster, Tilescribe, Models.</source>
   <translation>Ninguno de los modelos instalados responde preguntas: el incorporado escribe descripciones y encuentra teselas. Responden los modelos de visión y lenguaje, los RS-CapRet de tamaño completo y los modelos servidos; instale uno con Ráster, Tilescribe, Modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Nothing is selected in the tile layer.</source>
   <translation>No hay nada seleccionado en la capa de teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Select one tile or several in the tile layer, type a question about them, and press Enter.</source>
   <translation>Seleccione una o varias teselas en la capa de teselas, escriba una pregunta sobre ellas y pulse Intro.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>The first {number} of {tiles} that are selected.</source>
   <translation>Las primeras {number} de las {tiles} seleccionadas.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este proyecto aún no tiene ninguna capa de teselas.

Describa una capa ráster en la primera pestaña o añada un GeoPackage hecho con Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tile layer</source>
   <translation>Capa de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tiles can be asked for without one. Select a tile and type: show me places like this but with boats</source>
   <translation>También se pueden pedir teselas sin ninguna. Seleccione una tesela y escriba: show me places like this but with boats</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>To find others, type: show me places like this but with boats</source>
   <translation>Para encontrar otros, escriba: show me places like this but with boats</translation>
  </message>
 </context>
 <context>
  <name>ChatPanel</name>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Ask about tiles</source>
   <translation>Preguntar sobre teselas</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Caption a raster layer first; then its tiles can be asked about.</source>
   <translation>Describa primero una capa ráster; después se podrá preguntar por sus teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>No tile of {layer} fits.</source>
   <translation>Ninguna tesela de {layer} corresponde.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar el entorno de ejecución…</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>The pictures of the tiles are still being drawn. Ask again in a moment; their raster must be visible.</source>
   <translation>Las imágenes de las teselas aún se están dibujando. Pregunte de nuevo en un momento; su ráster debe estar visible.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>{tiles} of {layer} that fit best:</source>
   <translation>{tiles} de {layer} que mejor corresponden:</translation>
  </message>
 </context>
 <context>
  <name>Dataset</name>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of the tiles has a caption.</source>
   <translation>Ninguna de las teselas tiene descripción.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of these tiles is reviewed yet. Review some in the dock's third tab, or export all captions.</source>
   <translation>Ninguna de estas teselas está revisada todavía. Revise algunas en la tercera pestaña del panel o exporte todas las descripciones.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>The layer does not say how its tiles were made, so their pictures cannot be cut. Use the layer itself.</source>
   <translation>La capa no dice cómo se hicieron sus teselas, así que no se pueden cortar sus imágenes. Use la capa original.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Asking the runtime…</source>
   <translation>Consultando el entorno de ejecución…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Collect diagnostics</source>
   <translation>Recopilar diagnóstico</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copied. Paste it into your report.</source>
   <translation>Copiado. Péguelo en su informe.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Home folder, log-in name, passwords, tokens and names of computers are taken out. Read it through before you pass it on.</source>
   <translation>Se quitan la carpeta personal, el nombre de usuario, las contraseñas, los tokens y los nombres de equipos. Léalo entero antes de pasarlo a otros.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Saved as {path}.</source>
   <translation>Guardado como {path}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Tilescribe: diagnostics report</source>
   <translation>Tilescribe: informe de diagnóstico</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>{path} cannot be written ({why}). Choose another folder.</source>
   <translation>No se puede escribir {path} ({why}). Elija otra carpeta.</translation>
  </message>
 </context>
 <context>
  <name>Drawn</name>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>At this resolution {name} would be {width} pixels wide. Choose a coarser one.</source>
   <translation>Con esta resolución {name} tendría {width} píxeles de ancho. Elija una más gruesa.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>Drawing the layer failed in a way that Tilescribe did not expect ({reason}); the log has the details.</source>
   <translation>El dibujo de la capa falló de un modo que Tilescribe no esperaba ({reason}); el registro contiene los detalles.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>QGIS could not draw the layer here: {reason}.</source>
   <translation>QGIS no pudo dibujar la capa aquí: {reason}.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The edits in {name} that are not saved yet cannot be drawn. Save them first.</source>
   <translation>Las ediciones de {name} que aún no se han guardado no se pueden dibujar. Guárdelas primero.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The layer {name} cannot be opened. Check its source, or that its server answers.</source>
   <translation>No se puede abrir la capa {name}. Compruebe su fuente, o que su servidor responda.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} does not say where it lies. Choose an extent.</source>
   <translation>La capa {name} no dice dónde está. Elija una extensión.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no resolution of its own. Give a zoom level or a ground resolution.</source>
   <translation>La capa {name} no tiene resolución propia. Indique un nivel de zoom o una resolución sobre el terreno.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom level {zoom}; it has {first} to {last}.</source>
   <translation>La capa {name} no tiene el nivel de zoom {zoom}; tiene de {first} a {last}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom levels. Give a ground resolution in its place.</source>
   <translation>La capa {name} no tiene niveles de zoom. Indique en su lugar una resolución sobre el terreno.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>The picture could not be kept in the folder for temporary files ({reason}).</source>
   <translation>No se pudo guardar la imagen en la carpeta de archivos temporales ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server sent a picture that cannot be read.</source>
   <translation>El servidor envió una imagen que no se puede leer.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} answered with an error ({status}).</source>
   <translation>El servidor {host} respondió con un error ({status}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} cannot be reached ({reason}).</source>
   <translation>No se puede acceder al servidor {host} ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} did not answer within {seconds:.0f} seconds.</source>
   <translation>El servidor {host} no respondió en {seconds:.0f} segundos.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} has no picture here (404).</source>
   <translation>El servidor {host} no tiene imagen aquí (404).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} is asked too often or too busy ({status}). Allow fewer requests a second.</source>
   <translation>El servidor {host} recibe demasiadas peticiones o está muy ocupado ({status}). Permita menos peticiones por segundo.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} refuses access ({status}). Check the layer's authentication.</source>
   <translation>El servidor {host} deniega el acceso ({status}). Compruebe la autenticación de la capa.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} sent no picture but {kind}.</source>
   <translation>El servidor {host} no envió una imagen, sino {kind}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>El tamaño de tesela debe ser mayor que cero, y el solapamiento menor que el tamaño de tesela.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>There is no layer that QGIS can draw. Repair its data source or choose another.</source>
   <translation>No hay ninguna capa que QGIS pueda dibujar. Repare su fuente de datos o elija otra.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>There is not enough memory for a picture of {size} pixels.</source>
   <translation>No hay memoria suficiente para una imagen de {size} píxeles.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>{name} could not be drawn {times} times one after another. {reason} Tiles already written are kept: run again later to go on.</source>
   <translation>No se pudo dibujar {name} {times} veces seguidas. {reason} Las teselas ya escritas se conservan: ejecute de nuevo más tarde para continuar.</translation>
  </message>
 </context>
 <context>
  <name>DrawnArea</name>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Click adds a corner, right-click ends, Escape leaves</source>
   <translation>Un clic añade un vértice, el botón derecho termina, Escape abandona</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Draw on the map</source>
   <translation>Dibujar en el mapa</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Remove the drawn area</source>
   <translation>Quitar el área dibujada</translation>
  </message>
 </context>
 <context>
  <name>DrawnBox</name>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> m per pixel</source>
   <translation> m por píxel</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> requests a second</source>
   <translation> peticiones por segundo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>As styled on the map</source>
   <translation>Con su estilo en el mapa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>QGIS draws the tiles with the layer's own style, in place of the file's values</source>
   <translation>QGIS dibuja las teselas con el estilo propio de la capa, en lugar de los valores del archivo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The most that the layer's server is asked; what its owner allows is in its terms of use</source>
   <translation>Lo máximo que se pide al servidor de la capa; lo que permite su propietario está en sus condiciones de uso</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The raster's own resolution</source>
   <translation>La resolución propia del ráster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>What a pixel measures on the ground; tiles are drawn no finer than the model needs</source>
   <translation>Cuánto mide un píxel sobre el terreno; las teselas no se dibujan más finas de lo que necesita el modelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom level of the server's tiles, and what a pixel measures on the ground</source>
   <translation>Nivel de zoom de las teselas del servidor y cuánto mide un píxel sobre el terreno</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom {zoom}: {metres} m per pixel</source>
   <translation>Zoom {zoom}: {metres} m por píxel</translation>
  </message>
 </context>
 <context>
  <name>Entry</name>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Copy the answer</source>
   <translation>Copiar la respuesta</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Make the answer the caption of the tiles it is about; an edit that can be undone</source>
   <translation>Hacer de la respuesta la descripción de las teselas de las que trata; una edición que se puede deshacer</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select them in the tile layer</source>
   <translation>Seleccionarlas en la capa de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select these tiles</source>
   <translation>Seleccionar estas teselas</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Stopped.</source>
   <translation>Detenido.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Use as caption</source>
   <translation>Usar como descripción</translation>
  </message>
 </context>
 <context>
  <name>Estimator</name>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>Estimate captioning</source>
   <translation>Estimar la descripción</translation>
  </message>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>{} (search only)</source>
   <translation>{} (solo búsqueda)</translation>
  </message>
 </context>
 <context>
  <name>ExpressionFunctions</name>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Returns whether the tile's caption has all the words. Singular and plural, small and capital letters, and a few spellings are the same, as in a search: &lt;code&gt;harbours&lt;/code&gt; finds harbor. It reads the field &lt;i&gt;caption&lt;/i&gt; as it is now, and needs no runtime.&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; all of them have to be there; &lt;code&gt;-river&lt;/code&gt; may not be there; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be there word for word.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</source>
   <translation>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Devuelve si la descripción de la tesela contiene todas las palabras. El singular y el plural, las mayúsculas y minúsculas y algunas grafías se tratan por igual, como en una búsqueda: &lt;code&gt;harbours&lt;/code&gt; encuentra harbor. Lee el campo &lt;i&gt;caption&lt;/i&gt; tal como está ahora y no necesita entorno de ejecución.&lt;/p&gt;&lt;h4&gt;Argumentos&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; todas tienen que estar; &lt;code&gt;-river&lt;/code&gt; no puede estar; &lt;code&gt;"white boats"&lt;/code&gt; entre comillas tiene que estar palabra por palabra.&lt;/p&gt;&lt;h4&gt;Ejemplos&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Returns how well the tile matches a query, from 0 to 1: the score that the search in Tilescribe's dock shows. NULL for a tile without embedding (skipped or failed).&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; what to look for.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; leaves tiles out whose caption says river; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be in the caption word for word. May be empty when there is something else to resemble.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; ids of features to resemble, as &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; ids of features not to resemble.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; embeddings to resemble, by the model that made them: &lt;code&gt;map('model', 'base64')&lt;/code&gt;. The dock writes them when it colours tiles by a square that was drawn on the map or, in place of ids, by tiles of other layers.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; a filter&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; a colour&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; tiles that look like the feature 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The scores of the whole layer are computed at once and kept until it changes. A map that is drawn before they are there is drawn again when they are. Needs Tilescribe's runtime.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Devuelve lo bien que la tesela corresponde a una consulta, de 0 a 1: la puntuación que muestra la búsqueda en el panel de Tilescribe. NULL para una tesela sin vector (omitida o con error).&lt;/p&gt;&lt;h4&gt;Argumentos&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; lo que se busca.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; deja fuera las teselas cuya descripción dice river; &lt;code&gt;"white boats"&lt;/code&gt; entre comillas tiene que estar en la descripción palabra por palabra. Puede estar vacía si hay otra cosa a la que parecerse.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; identificadores de objetos a los que parecerse, como &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; identificadores de objetos a los que no parecerse.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; vectores a los que parecerse, por el modelo que los calculó: &lt;code&gt;map('model', 'base64')&lt;/code&gt;. Los escribe el panel cuando colorea las teselas según un cuadrado dibujado en el mapa o, en lugar de identificadores, según teselas de otras capas.&lt;/p&gt;&lt;h4&gt;Ejemplos&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; un filtro&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; un color&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; teselas que se parecen al objeto 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Las puntuaciones de toda la capa se calculan de una vez y se conservan hasta que cambie. Un mapa dibujado antes de que existan se vuelve a dibujar cuando estén. Necesita el entorno de ejecución de Tilescribe.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;p&gt;To ask for the tiles of another layer use QGIS's overlay functions, for example &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt;: within &lt;code&gt;aggregate&lt;/code&gt; layers with the same fields cannot be told apart.&lt;/p&gt;</source>
   <translation>&lt;p&gt;Para preguntar por las teselas de otra capa use las funciones de superposición de QGIS, por ejemplo &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt;: dentro de &lt;code&gt;aggregate&lt;/code&gt; no se pueden distinguir las capas con los mismos campos.&lt;/p&gt;</translation>
  </message>
 </context>
 <context>
  <name>Guard</name>
  <message>
   <location filename="../../ui/guard.py" />
   <source>Something went wrong that Tilescribe did not expect ({kind}: {error}). The log has the details; please report them.</source>
   <translation>Ocurrió algo que Tilescribe no esperaba ({kind}: {error}). El registro tiene los detalles; por favor, informe de ello.</translation>
  </message>
 </context>
 <context>
  <name>HitsBar</name>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Colour all tiles by how well they match; again for the normal style</source>
   <translation>Colorea todas las teselas según lo bien que corresponden; pulse de nuevo para el estilo normal</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Good hit: rank tiles like the marked ones higher</source>
   <translation>Buen resultado: clasifica más arriba las teselas como las marcadas</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Keep as layer: add the hits to the project; or only those marked in the list</source>
   <translation>Conservar como capa: añade los resultados al proyecto, o solo los marcados en la lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>More like this: tiles that look like those marked in the list, or the first</source>
   <translation>Más como esta: teselas que se parecen a las marcadas en la lista, o a la primera</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Next hit</source>
   <translation>Resultado siguiente</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Previous hit</source>
   <translation>Resultado anterior</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Save the hits as a table (CSV); or only those marked in the list</source>
   <translation>Guarda los resultados como tabla (CSV), o solo los marcados en la lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Select the hits in the tile layer; or only those marked in the list</source>
   <translation>Selecciona los resultados en la capa de teselas, o solo los marcados en la lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Wrong hit: rank tiles like the marked ones lower</source>
   <translation>Mal resultado: clasifica más abajo las teselas como las marcadas</translation>
  </message>
 </context>
 <context>
  <name>HitsList</name>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Click to go there, double-click or press Enter to zoom</source>
   <translation>Haga clic para ir ahí, doble clic o Intro para acercar</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Good hit</source>
   <translation>Buen resultado</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Hits</source>
   <translation>Resultados</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>More like this</source>
   <translation>Más como esta</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>No tile fits these filters. Lower the score, or search beyond the visible map.</source>
   <translation>Ninguna tesela cumple estos filtros. Baje la puntuación o busque más allá del mapa visible.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Save the hits as</source>
   <translation>Guardar los resultados como</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Selected {hits} in {layer}.</source>
   <translation>Selección: {hits} en {layer}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Wrong hit</source>
   <translation>Mal resultado</translation>
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
   <translation>se ve mejor en la parte de la fila {row}, columna {col} de {side} x {side}</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_view.py" />
   <source>picture {picture:.2f}, words {words:.2f}</source>
   <translation>imagen {picture:.2f}, palabras {words:.2f}</translation>
  </message>
 </context>
 <context>
  <name>HubDialog</name>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Asking the hub…</source>
   <translation>Consultando el hub…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Can: {words}</source>
   <translation>Capacidades: {words}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Hub</source>
   <translation>Hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Install</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>It sends pictures of your tiles to {address}.</source>
   <translation>Envía imágenes de sus teselas a {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Licence: {licence}</source>
   <translation>Licencia: {licence}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Look</source>
   <translation>Consultar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Revision</source>
   <translation>Revisión</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Runs with: {engine}</source>
   <translation>Se ejecuta con: {engine}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Sign in with</source>
   <translation>Iniciar sesión con</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Tilescribe: a model from a hub</source>
   <translation>Tilescribe: un modelo de un hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>What holds your token for this hub; only models that are gated or private need one</source>
   <translation>Lo que guarda su token para este hub; solo lo necesitan los modelos restringidos o privados</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>answer questions</source>
   <translation>responder preguntas</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>caption</source>
   <translation>describir</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>not stated</source>
   <translation>sin indicar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>of a size that the hub does not tell</source>
   <translation>de un tamaño que el hub no indica</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>owner/name, or the address of its page</source>
   <translation>owner/name, o la dirección de su página</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>search</source>
   <translation>buscar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>the full commit hash, 40 characters</source>
   <translation>el hash completo del commit, 40 caracteres</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>{size} are here already from an earlier try.</source>
   <translation>{size} ya están aquí de un intento anterior.</translation>
  </message>
 </context>
 <context>
  <name>KeptTalks</name>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Keep a conversation</source>
   <translation>Guardar una conversación</translation>
  </message>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Read conversations</source>
   <translation>Leer conversaciones</translation>
  </message>
 </context>
 <context>
  <name>LayerActions</name>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Ask about tiles</source>
   <translation>Preguntar sobre teselas</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again</source>
   <translation>Describir de nuevo</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again with…</source>
   <translation>Describir de nuevo con…</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Find similar tiles</source>
   <translation>Buscar teselas parecidas</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>No model that captions is installed. Install one in the model manager.</source>
   <translation>No hay instalado ningún modelo que describa. Instale uno en el administrador de modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Review caption</source>
   <translation>Revisar la descripción</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Which model shall describe the tiles?</source>
   <translation>¿Qué modelo debe describir las teselas?</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Zoom to tiles</source>
   <translation>Zoom a las teselas</translation>
  </message>
 </context>
 <context>
  <name>LearnDialog</name>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>All the way</source>
   <translation>Del todo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Asking the model what it knows of other places</source>
   <translation>Preguntando al modelo qué sabe de otros lugares</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-1 (words, 0 to 1)</source>
   <translation>BLEU-1 (palabras, de 0 a 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-4 (phrases, 0 to 1)</source>
   <translation>BLEU-4 (frases, de 0 a 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Balanced</source>
   <translation>Equilibrado</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>CIDEr (words that matter, 0 to 10)</source>
   <translation>CIDEr (palabras que importan, de 0 a 10)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Captioning uses {title} from now on.</source>
   <translation>A partir de ahora se describe con {title}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Choose the folder of a data set: Export data set… in the Review tab writes one.</source>
   <translation>Elija la carpeta de un conjunto de datos: Exportar conjunto de datos… en la pestaña Revisar escribe uno.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Data set</source>
   <translation>Conjunto de datos</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Gently</source>
   <translation>Con suavidad</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Improve</source>
   <translation>Mejorar</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learn</source>
   <translation>Aprender</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learning, round {number}</source>
   <translation>Aprendiendo, vuelta {number}</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the model as it is</source>
   <translation>Midiendo el modelo tal como está</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the new model</source>
   <translation>Midiendo el modelo nuevo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Name of the new model</source>
   <translation>Nombre del modelo nuevo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>On tiles it did not learn from</source>
   <translation>En teselas de las que no aprendió</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Other places, as it imagines them: in the same words (%)</source>
   <translation>Otros lugares, tal como los imagina: con las mismas palabras (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>ROUGE-L (order of words, 0 to 1)</source>
   <translation>ROUGE-L (orden de las palabras, de 0 a 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Search: found among the first (%)</source>
   <translation>Búsqueda: encontrado entre los primeros (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar el entorno de ejecución…</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Starting. This window can be closed; the work goes on.</source>
   <translation>Iniciando. Puede cerrar esta ventana; el trabajo continúa.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up words that your captions leave no doubt about, and keeps most of what it knew.</source>
   <translation>Adopta las palabras de las que sus descripciones no dejan duda y conserva la mayor parte de lo que sabía.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words wherever it can; places unlike yours are described clearly worse than before.</source>
   <translation>Adopta sus palabras siempre que puede; los lugares distintos de los suyos se describen claramente peor que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words; places unlike yours are described somewhat worse than before.</source>
   <translation>Adopta sus palabras; los lugares distintos de los suyos se describen algo peor que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>The model learns from your captions on this computer's processor, in some minutes. A new model is made; the old one stays as it is.</source>
   <translation>El modelo aprende de sus descripciones en el procesador de este equipo, en unos minutos. Se crea un modelo nuevo; el antiguo se queda como está.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tiles not reviewed: described in the same words (%)</source>
   <translation>Teselas no revisadas: descritas con las mismas palabras (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tilescribe: improve the model</source>
   <translation>Tilescribe: mejorar el modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Use the new model from now on</source>
   <translation>Usar el modelo nuevo a partir de ahora</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Writing the new model</source>
   <translation>Escribiendo el modelo nuevo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Your caption</source>
   <translation>Su descripción</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>as the data set</source>
   <translation>como el conjunto de datos</translation>
  </message>
 </context>
 <context>
  <name>Learning</name>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Cancelled. No model was made.</source>
   <translation>Cancelado. No se creó ningún modelo.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Improve the model</source>
   <translation>Mejorar el modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed, but on tiles it did not learn from its captions are no better than before. Review more tiles and try again; the new model can be removed in the model manager.</source>
   <translation>{title} está instalado, pero en teselas de las que no aprendió sus descripciones no son mejores que antes. Revise más teselas e inténtelo de nuevo; el modelo nuevo se puede quitar en el administrador de modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed: on tiles it did not learn from, its captions are better than before.</source>
   <translation>{title} está instalado: en teselas de las que no aprendió, sus descripciones son mejores que antes.</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <location filename="../../ui/messages.py" />
   <source>Show log</source>
   <translation>Mostrar el registro</translation>
  </message>
 </context>
 <context>
  <name>ModelBox</name>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>List models</source>
   <translation>Listar modelos</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>No model that answers questions</source>
   <translation>Ningún modelo que responda preguntas</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model in a zip</source>
   <translation>Un modelo en un zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model's folder, with model.json in it</source>
   <translation>La carpeta de un modelo, con model.json dentro</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Can</source>
   <translation>Capacidades</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>From</source>
   <translation>Origen</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a folder…</source>
   <translation>Instalar una carpeta…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a zip…</source>
   <translation>Instalar un zip…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install from a hub…</source>
   <translation>Instalar desde un hub…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>It sends pictures of your tiles to {address}.</source>
   <translation>Envía imágenes de sus teselas a {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Looks at pictures of {side} x {side} pixels</source>
   <translation>Mira imágenes de {side} x {side} píxeles</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Measured scores:</source>
   <translation>Puntuaciones medidas:</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove {model} from the disk? Layers captioned with it cannot be searched until it is installed again.</source>
   <translation>¿Quitar {model} del disco? En las capas descritas con él no se podrá buscar hasta que se instale de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove…</source>
   <translation>Quitar…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Runs with: {engine} ({runtime})</source>
   <translation>Se ejecuta con: {engine} ({runtime})</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Sign in with</source>
   <translation>Iniciar sesión con</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Tilescribe: models</source>
   <translation>Tilescribe: modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Trained on: {names}</source>
   <translation>Entrenado con: {names}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Use from now on</source>
   <translation>Usar a partir de ahora</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Zip</source>
   <translation>Zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>answer questions</source>
   <translation>responder preguntas</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>caption</source>
   <translation>describir</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>installed by you</source>
   <translation>instalado por usted</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>none are stated</source>
   <translation>no se indica ninguna</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>not stated</source>
   <translation>sin indicar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>search</source>
   <translation>buscar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the folder in the options</source>
   <translation>la carpeta de las opciones</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the full runtime</source>
   <translation>el entorno de ejecución completo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the light runtime will do</source>
   <translation>basta el entorno de ejecución ligero</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the plugin</source>
   <translation>el complemento</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>{title} (used by default)</source>
   <translation>{title} (se usa por defecto)</translation>
  </message>
 </context>
 <context>
  <name>ModelsService</name>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled. Nothing was installed.</source>
   <translation>Cancelado. No se instaló nada.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled. What was fetched is kept; installing again goes on there.</source>
   <translation>Cancelado. Lo obtenido se conserva; al instalar de nuevo se continúa ahí.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model</source>
   <translation>Instalar un modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model from a hub</source>
   <translation>Instalar un modelo desde un hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Look at a model hub</source>
   <translation>Consultar un hub de modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Remove a model</source>
   <translation>Quitar un modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{done} of {total}, {speed}/s</source>
   <translation>{done} de {total}, {speed}/s</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{model} was removed.</source>
   <translation>Se quitó {model}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{title} is installed.</source>
   <translation>{title} está instalado.</translation>
  </message>
 </context>
 <context>
  <name>OpenExport</name>
  <message>
   <location filename="../../ui/review/open_export.py" />
   <source>This needs QGIS's Processing plugin. Switch it on among the plugins.</source>
   <translation>Esto necesita el complemento Processing de QGIS. Actívelo entre los complementos.</translation>
  </message>
 </context>
 <context>
  <name>OptionsPage</name>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Folder with further models</source>
   <translation>Carpeta con más modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Found by the plugin</source>
   <translation>El que encuentre el complemento</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Install, choose or remove models…</source>
   <translation>Instalar, elegir o quitar modelos…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Only the embedded model</source>
   <translation>Solo el modelo integrado</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Python of the runtime</source>
   <translation>Python del entorno de ejecución</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Runtime</source>
   <translation>Entorno de ejecución</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Set up, test or remove…</source>
   <translation>Configurar, probar o quitar…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The Python that runs the model</source>
   <translation>El Python que ejecuta el modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The model runs outside QGIS, in a Python environment of its own: the runtime. The plugin can make one; or name the Python of an environment that you have. The environment variable TILESCRIBE_PYTHON goes before this setting.</source>
   <translation>El modelo se ejecuta fuera de QGIS, en un entorno de Python propio: el entorno de ejecución. El complemento puede crear uno; o indique el Python de un entorno que ya tenga. La variable de entorno TILESCRIBE_PYTHON tiene prioridad sobre este ajuste.</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Enter asks, Shift+Enter begins a new line, Escape stops the answer. [1] in the text stands for the first tile</source>
   <translation>Intro pregunta, Mayús+Intro comienza una línea nueva, Escape detiene la respuesta. [1] en el texto representa la primera tesela</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>For example: how many boats are there?</source>
   <translation>Por ejemplo: ¿cuántos barcos hay?</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Fields for reviews</source>
   <translation>Campos para las revisiones</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Review of a caption</source>
   <translation>Revisión de una descripción</translation>
  </message>
 </context>
 <context>
  <name>ReviewForm</name>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Accept</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>All tiles</source>
   <translation>Todas las teselas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Back</source>
   <translation>Anterior</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Every caption is reviewed.

Save the edits. Then export the tiles as a data set, and let the model learn from your captions.</source>
   <translation>Todas las descripciones están revisadas.

Guarde la edición. Después exporte las teselas como conjunto de datos y deje que el modelo aprenda de sus descripciones.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Export data set…</source>
   <translation>Exportar conjunto de datos…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Follow on the map</source>
   <translation>Seguir en el mapa</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Help: reviewing captions</source>
   <translation>Ayuda: revisar descripciones</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Improve the model…</source>
   <translation>Mejorar el modelo…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Keep correction</source>
   <translation>Guardar corrección</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Let the model learn from your captions</source>
   <translation>Hace que el modelo aprenda de sus descripciones</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>No unreviewed caption is uncertain: all have a confidence of {threshold} or more.

Show those not reviewed instead.</source>
   <translation>Ninguna descripción sin revisar es dudosa: todas tienen una confianza de {threshold} o más.

Muestre en su lugar las no revisadas.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Not reviewed, uncertain first</source>
   <translation>Sin revisar, las dudosas primero</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Nothing is reviewed yet.

Show the tiles not reviewed, and accept or correct their captions.</source>
   <translation>Todavía no hay nada revisado.

Muestre las teselas sin revisar y acepte o corrija sus descripciones.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reading…</source>
   <translation>Leyendo…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reviewed</source>
   <translation>Revisadas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Save edits</source>
   <translation>Guardar edición</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Skip</source>
   <translation>Saltar</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The layer has no captions yet, or a filter hides them. Caption the raster first.</source>
   <translation>La capa aún no tiene descripciones, o un filtro las oculta. Describa primero el ráster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The next tile that nobody reviewed</source>
   <translation>La siguiente tesela que nadie ha revisado</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The tile before this one</source>
   <translation>La tesela anterior a esta</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este proyecto aún no tiene ninguna capa de teselas.

Describa una capa ráster en la primera pestaña o añada un GeoPackage hecho con Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile layer</source>
   <translation>Capa de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile {place} of {count}</source>
   <translation>Tesela {place} de {count}</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Uncertain only</source>
   <translation>Solo dudosas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Undo the last edit of the layer</source>
   <translation>Deshace la última edición de la capa</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviewed tiles, pictures and captions, to train a model on</source>
   <translation>Escribe las teselas revisadas, imágenes y descripciones, para entrenar un modelo con ellas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviews to the layer's file; QGIS's Save Layer Edits does the same</source>
   <translation>Escribe las revisiones en el archivo de la capa; Guardar capa en edición de QGIS hace lo mismo</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>{reviewed} of {total} reviewed</source>
   <translation>{reviewed} de {total} revisadas</translation>
  </message>
 </context>
 <context>
  <name>ReviewPanel</name>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>This tile was skipped for lack of data, so there is no caption to review.</source>
   <translation>Esta tesela se omitió por falta de datos, así que no hay descripción que revisar.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>Write a caption first; a tile without one cannot be found by words.</source>
   <translation>Escriba primero una descripción; una tesela sin ella no se puede encontrar por palabras.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>{layer} had no fields for reviews: {fields} were added. They are kept once you save the edits.</source>
   <translation>{layer} no tenía campos para las revisiones: se añadieron {fields}. Se conservarán cuando guarde la edición.</translation>
  </message>
 </context>
 <context>
  <name>RoundReader</name>
  <message>
   <location filename="../../ui/chat/chosen_tiles.py" />
   <source>Read tiles</source>
   <translation>Leer teselas</translation>
  </message>
 </context>
 <context>
  <name>RuntimeDialog</name>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A Python that has the packages already</source>
   <translation>Un Python que ya tiene los paquetes</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A folder of packages, for a computer without a network</source>
   <translation>Una carpeta de paquetes, para un equipo sin red</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A runtime of Tilescribe's own, apart from QGIS</source>
   <translation>Un entorno de ejecución propio de Tilescribe, aparte de QGIS</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Choose a Python first. If there is none in the list, install Python 3.12 from python.org.</source>
   <translation>Elija primero un Python. Si no hay ninguno en la lista, instale Python 3.12 desde python.org.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Diagnostics…</source>
   <translation>Diagnóstico…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetches about {download} and needs {space} on the disk; {free} are free in {folder}.</source>
   <translation>Obtiene unos {download} y necesita {space} en el disco; hay {free} libres en {folder}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetching packages</source>
   <translation>Obteniendo paquetes</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for an NVIDIA GPU: PyTorch with CUDA</source>
   <translation>Completo, para una GPU NVIDIA: PyTorch con CUDA</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for the processor: PyTorch too, for big models and training</source>
   <translation>Completo, para el procesador: también PyTorch, para modelos grandes y entrenamiento</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full: PyTorch too, for big models and training</source>
   <translation>Completo: también PyTorch, para modelos grandes y entrenamiento</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Light: the embedded model, on the processor</source>
   <translation>Ligero: el modelo integrado, en el procesador</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Look for Pythons</source>
   <translation>Buscar Pythons</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Looking for Pythons…</source>
   <translation>Buscando Pythons…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Made with</source>
   <translation>Creado con</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Making the environment</source>
   <translation>Creando el entorno</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>No Python 3.11 or newer was found</source>
   <translation>No se encontró ningún Python 3.11 o posterior</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>One moment…</source>
   <translation>Un momento…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or a Python that you have, with the packages in it</source>
   <translation>O un Python que ya tenga, con los paquetes dentro</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or with</source>
   <translation>O con</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Packages from</source>
   <translation>Paquetes desde</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove the plugin's own runtime from the disk? Captioning and search need one; it can be set up again.</source>
   <translation>¿Quitar del disco el entorno de ejecución propio del complemento? Para describir y buscar hace falta uno; se puede configurar de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove…</source>
   <translation>Quitar…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Repair</source>
   <translation>Reparar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Set up</source>
   <translation>Configurar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test and use</source>
   <translation>Probar y usar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Testing</source>
   <translation>Probando</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The Python to make the runtime with</source>
   <translation>El Python con el que crear el entorno de ejecución</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The network</source>
   <translation>La red</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The one chosen above</source>
   <translation>El elegido arriba</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The runtime is being set up. This window can be closed; the work goes on.</source>
   <translation>Se está configurando el entorno de ejecución. Puede cerrar esta ventana; el trabajo continúa.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Tilescribe: the runtime</source>
   <translation>Tilescribe: el entorno de ejecución</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Unpacking packages (this takes a minute or more)</source>
   <translation>Descomprimiendo paquetes (tarda un minuto o más)</translation>
  </message>
 </context>
 <context>
  <name>RuntimeService</name>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>A Python of yours is used: {python}.</source>
   <translation>Se usa un Python suyo: {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled. What was fetched is kept; it can go on.</source>
   <translation>Cancelado. Lo obtenido se conserva; se puede continuar.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>It was made for another version of the plugin: repair it.</source>
   <translation>Se creó para otra versión del complemento: repárelo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Remove Tilescribe's runtime</source>
   <translation>Quitar el entorno de ejecución de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Set up Tilescribe's runtime</source>
   <translation>Configurar el entorno de ejecución de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test Tilescribe's runtime</source>
   <translation>Probar el entorno de ejecución de Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test a Python for Tilescribe</source>
   <translation>Probar un Python para Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Testing {python}</source>
   <translation>Probando {python}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The environment variable {name} names {python}.</source>
   <translation>La variable de entorno {name} indica {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime ({kind}) is used, on {device}: {python}.</source>
   <translation>Se usa el entorno de ejecución propio del complemento ({kind}), en {device}: {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime was removed.</source>
   <translation>Se quitó el entorno de ejecución propio del complemento.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime is ready, on {device}.</source>
   <translation>El entorno de ejecución está listo, en {device}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime works, on {device}. Of a drawn beach it says: {caption}</source>
   <translation>El entorno de ejecución funciona, en {device}. De una playa dibujada dice: {caption}</translation>
  </message>
 </context>
 <context>
  <name>SavedMenu</name>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>No search is saved in this project</source>
   <translation>No hay ninguna búsqueda guardada en este proyecto</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove the saved search {name} from this project?</source>
   <translation>¿Quitar de este proyecto la búsqueda guardada {name}?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Replace the saved search {name}?</source>
   <translation>¿Reemplazar la búsqueda guardada {name}?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search</source>
   <translation>Guardar esta búsqueda</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search…</source>
   <translation>Guardar esta búsqueda…</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Saved searches of this project</source>
   <translation>Búsquedas guardadas de este proyecto</translation>
  </message>
 </context>
 <context>
  <name>SearchColour</name>
  <message>
   <location filename="../../ui/search/colour.py" />
   <source>Colour tiles</source>
   <translation>Colorear teselas</translation>
  </message>
 </context>
 <context>
  <name>SearchFilters</name>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Build the expression</source>
   <translation>Construir la expresión</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Expression</source>
   <translation>Expresión</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In a drawn area</source>
   <translation>En un área dibujada</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In polygons of</source>
   <translation>En polígonos de</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>More filters</source>
   <translation>Más filtros</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles for which this expression is true</source>
   <translation>Solo teselas para las que esta expresión es verdadera</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles that touch its selected polygons, or any when none is selected</source>
   <translation>Solo teselas que tocan sus polígonos seleccionados, o cualquiera si no hay ninguno seleccionado</translation>
  </message>
 </context>
 <context>
  <name>SearchForm</name>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>&lt;p&gt;&lt;b&gt;What the score means&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Every tile is compared with your sentence in two ways: the model compares the &lt;b&gt;picture&lt;/b&gt; with the sentence (this finds what no caption mentions), and the &lt;b&gt;words&lt;/b&gt; of the sentence are looked up in the captions (this finds a &lt;i&gt;helipad&lt;/i&gt; that the picture comparison misses). Each gives 0 to 1; the score is their mean, so a tile whose caption shares no word with the sentence has 0.50 at most. Point at a hit to see both parts.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; leaves out tiles whose caption says river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; has to be in the caption word for word.&lt;/p&gt;&lt;p&gt;It is a ranking, not a probability: compare scores within one search, not between two. There is always a best tile, even if what you look for is nowhere on the map; look at the pictures before you trust a hit.&lt;/p&gt;</source>
   <translation>&lt;p&gt;&lt;b&gt;Qué significa la puntuación&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Cada tesela se compara con su frase de dos maneras: el modelo compara la &lt;b&gt;imagen&lt;/b&gt; con la frase (así se encuentra lo que ninguna descripción menciona) y las &lt;b&gt;palabras&lt;/b&gt; de la frase se buscan en las descripciones (así se encuentra un &lt;i&gt;helipad&lt;/i&gt; que la comparación de imágenes pasa por alto). Cada una da de 0 a 1; la puntuación es su media, así que una tesela cuya descripción no comparte ninguna palabra con la frase tiene 0.50 como máximo. Apunte a un resultado para ver ambas partes.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; deja fuera las teselas cuya descripción dice river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; tiene que estar en la descripción palabra por palabra.&lt;/p&gt;&lt;p&gt;Es una clasificación, no una probabilidad: compare puntuaciones dentro de una búsqueda, no entre dos. Siempre hay una tesela mejor, aunque lo que busca no esté en ningún lugar del mapa; mire las imágenes antes de fiarse de un resultado.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>All tile layers</source>
   <translation>Todas las capas de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>At most</source>
   <translation>Máximo</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Only in the visible map</source>
   <translation>Solo en el mapa visible</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Score from</source>
   <translation>Puntuación desde</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Search every tile layer of the project at once</source>
   <translation>Busca a la vez en todas las capas de teselas del proyecto</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Tile layer</source>
   <translation>Capa de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>What the score means</source>
   <translation>Qué significa la puntuación</translation>
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
   <translation>Una capa de esta búsqueda ya no está en el proyecto: mire dónde busca ahora.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Saved in the project as {name}.</source>
   <translation>Guardado en el proyecto como {name}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Search tiles</source>
   <translation>Buscar teselas</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Select tiles in the tile layer first; tiles like them are then looked for.</source>
   <translation>Seleccione primero teselas en la capa de teselas; después se buscan otras parecidas.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Settings…</source>
   <translation>Configuración…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este proyecto aún no tiene ninguna capa de teselas.

Describa una capa ráster en la primera pestaña o añada un GeoPackage hecho con Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Type what you look for, as you would say it, and press Enter.</source>
   <translation>Escriba lo que busca, tal como lo diría, y pulse Intro.</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>A CPU does not compute in fp16. Choose bf16 or fp32 for this model, or use a GPU.</source>
   <translation>Una CPU no calcula en fp16. Elija bf16 o fp32 para este modelo, o use una GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A file could not be written. A virus scanner or a policy may forbid it, or another program holds it. Allow writing there, or choose a Python that has the packages already.</source>
   <translation>No se pudo escribir un archivo. Puede que lo impida un antivirus o una directiva, o que lo tenga otro programa. Permita la escritura ahí, o elija un Python que ya tenga los paquetes.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A message between QGIS and the worker could not be read ({0}).</source>
   <translation>No se pudo leer un mensaje entre QGIS y el proceso de trabajo ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>A model {0} is installed already. Remove it first, then install this one.</source>
   <translation>Ya hay un modelo {0} instalado. Quítelo primero y después instale este.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is broken, or made for another system or Python. Fetch it again, or choose another Python.</source>
   <translation>Un paquete está roto, o hecho para otro sistema u otro Python. Obténgalo de nuevo o elija otro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is not the one that Tilescribe was tested with: it was damaged on its way, or somebody changed it. Nothing was put into use. Try again; if it stays, ask who runs your network, or fetch the folder of packages anew.</source>
   <translation>Un paquete no es aquel con el que se probó Tilescribe: se dañó por el camino o alguien lo cambió. No se ha puesto nada en uso. Inténtelo de nuevo; si persiste, pregunte a quien gestione su red u obtenga de nuevo la carpeta de paquetes.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>A pixel measures {0} x {1} metres on the ground at the raster's centre (latitude {2}); that was used for the tile size everywhere.</source>
   <translation>Un píxel mide {0} x {1} metros sobre el terreno en el centro del ráster (latitud {2}); eso se usó para el tamaño de tesela en todas partes.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile cannot be looked at in {0} x {1} parts. Choose a detail from 1 (off) to {2}.</source>
   <translation>Una tesela no puede mirarse en {0} x {1} partes. Elija un detalle de 1 (desactivado) a {2}.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile of {0} pixels is no larger than what the model looks at ({1} pixels): looking at its parts takes longer and shows nothing new.</source>
   <translation>Una tesela de {0} píxeles no es mayor que lo que mira el modelo ({1} píxeles): mirar sus partes tarda más y no muestra nada nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>A tile of {0} pixels lies over more than {1} tiles of the server, which QGIS does not draw. Choose smaller tiles, or a coarser zoom level.</source>
   <translation>Una tesela de {0} píxeles abarca más de {1} teselas del servidor, que QGIS no dibuja. Elija teselas más pequeñas o un nivel de zoom menos detallado.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile of {0} {1} is {2} pixels long in this raster. Choose at least {3} {4}; 256 pixels are {5} {6}.</source>
   <translation>Una tesela de {0} {1} mide {2} píxeles en este ráster. Elija al menos {3} {4}; 256 píxeles son {5} {6}.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile size of {0} makes no grid. Choose a positive number.</source>
   <translation>Un tamaño de tesela de {0} no forma una cuadrícula. Elija un número positivo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>A token is not sent to {0}: its address has to begin with https://.</source>
   <translation>No se envía ningún token a {0}: su dirección tiene que empezar por https://.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>A weight file in {0} is cut off or damaged ({1}). Download the model again.</source>
   <translation>Un archivo de pesos de {0} está cortado o dañado ({1}). Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message has unknown fields: {1}.</source>
   <translation>Un mensaje {0} tiene campos desconocidos: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message lacks the field {1}.</source>
   <translation>A un mensaje {0} le falta el campo {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message should be an object, not {1}.</source>
   <translation>Un mensaje {0} debería ser un objeto, no {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>An extent is four numbers: left, bottom, right, top.</source>
   <translation>Una extensión consta de cuatro números: izquierda, abajo, derecha, arriba.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>An overlap of {0} does not fit tiles of {1} {2}. Choose one from 0 to less than the tile size.</source>
   <translation>Un solapamiento de {0} no encaja con teselas de {1} {2}. Elija uno desde 0 hasta menos que el tamaño de tesela.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>Another QGIS is fetching {0} just now. Wait until it has finished.</source>
   <translation>Otro QGIS está descargando {0} ahora mismo. Espere a que termine.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>Another QGIS is setting up the runtime just now. Wait until it has finished.</source>
   <translation>Otro QGIS está configurando ahora mismo el entorno de ejecución. Espere a que termine.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Caption one of the two rasters again with the tile size of the other, given in metres.</source>
   <translation>Describa de nuevo uno de los dos rásteres con el tamaño de tesela del otro, indicado en metros.</translation>
  </message>
  <message>
   <location filename="../../core/worker/runtime.py" />
   <source>Choose Raster, Tilescribe, Set up the runtime (the help has a section of that name), or choose a Python 3.11 or newer that has Tilescribe's packages in Tilescribe's settings.</source>
   <translation>Elija Ráster, Tilescribe, Configurar el entorno de ejecución (la ayuda tiene un apartado con ese nombre), o elija en la configuración de Tilescribe un Python 3.11 o posterior que tenga los paquetes de Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Choose another Python in Tilescribe's settings, or set the runtime up again. Its log is {0}.</source>
   <translation>Elija otro Python en la configuración de Tilescribe o configure de nuevo el entorno de ejecución. Su registro es {0}.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Clip or warp the later raster to the extent and resolution of the earlier one (Raster, Extraction, Clip Raster by Extent), and caption it again with the same tile size.</source>
   <translation>Corte o combe el ráster posterior a la extensión y resolución del anterior (Ráster, Extracción, Cortar ráster por extensión) y descríbalo de nuevo con el mismo tamaño de tesela.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>Colours are stretched from 2 to 98 % of the values, the same for every tile.</source>
   <translation>Los colores se realzan del 2 al 98 % de los valores, igual en todas las teselas.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>Download the model again.</source>
   <translation>Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/modeling.py" />
   <source>Each sentence to embed must hold the [RET] token exactly once.</source>
   <translation>Cada frase de la que se calcula un vector debe contener el token [RET] exactamente una vez.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>Fetching from the hub needs the package huggingface_hub, which the runtime lacks. Install the full runtime.</source>
   <translation>Obtener del hub necesita el paquete huggingface_hub, que falta en el entorno de ejecución. Instale el entorno de ejecución completo.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>GeoParquet needs the package pyarrow, which is not installed here. Install it (pip install pyarrow), or choose an output ending in .gpkg or .geojson.</source>
   <translation>GeoParquet necesita el paquete pyarrow, que no está instalado aquí. Instálelo (pip install pyarrow) o elija un archivo de salida terminado en .gpkg o .geojson.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Going on where the last try stopped.</source>
   <translation>Se continúa donde se detuvo el último intento.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>In a {0} message the field {1} is {2}, which is not a {3}.</source>
   <translation>En un mensaje {0} el campo {1} es {2}, que no es de tipo {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>Install the model again, or choose another one.</source>
   <translation>Instale el modelo de nuevo o elija otro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>It said: {0} (confidence {1}), on {2}.</source>
   <translation>Dijo: {0} (confianza {1}), en {2}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>Language models of the kind {0} are not exported to ONNX, only {1}. Keep the model in PyTorch.</source>
   <translation>Los modelos de lenguaje del tipo {0} no se exportan a ONNX, solo {1}. Deje el modelo en PyTorch.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Last lines of the worker's log:</source>
   <translation>Últimas líneas del registro del proceso de trabajo:</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Making the environment.</source>
   <translation>Creando el entorno.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>No caption after {0} attempts: {1}. Run again to try this tile once more.</source>
   <translation>Sin descripción tras {0} intentos: {1}. Ejecute de nuevo para intentar esta tesela otra vez.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>Nothing is selected in {0}. Select polygons, or take all of them.</source>
   <translation>No hay nada seleccionado en {0}. Seleccione polígonos o tome todos.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>Of {0} bands, {1} used; choose others if these do not look right.</source>
   <translation>De {0} bandas se usan {1}; elija otras si no tienen buen aspecto.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/grid.py" />
   <source>Only a sliver of the raster lies inside the chosen extent or polygon, less than a quarter of a tile. Choose a larger extent or a smaller tile size.</source>
   <translation>Solo una franja del ráster queda dentro de la extensión o el polígono elegidos, menos de un cuarto de tesela. Elija una extensión mayor o un tamaño de tesela menor.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>Only {0} of the tile has data.</source>
   <translation>Solo {0} de la tesela tiene datos.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Only {0} of {1} tiles could be written to {2}. Check that the disk is not full and that no other program writes to the file, then run again: finished tiles are kept.</source>
   <translation>Solo {0} de {1} teselas se pudieron escribir en {2}. Compruebe que el disco no esté lleno y que ningún otro programa escriba en el archivo, y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>PyTorch is installed in {0} but cannot be loaded ({1}). On Windows it needs Microsoft's Visual C++ Redistributable; otherwise repair the runtime, or choose the light one.</source>
   <translation>PyTorch está instalado en {0} pero no se puede cargar ({1}). En Windows necesita Visual C++ Redistributable de Microsoft; en los demás casos, repare el entorno de ejecución o elija el ligero.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>Something unexpected went wrong in the worker ({0}); its log has the details.</source>
   <translation>Algo inesperado falló en el proceso de trabajo ({0}); su registro contiene los detalles.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Testing: a worker is started and describes a drawn picture.</source>
   <translation>Prueba: se inicia un proceso de trabajo que describe una imagen dibujada.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/streaming.py" />
   <source>The GPU's memory is too small for this conversation. Begin a new one, ask about fewer tiles, or choose a smaller model.</source>
   <translation>La memoria de la GPU es demasiado pequeña para esta conversación. Comience una nueva, pregunte por menos teselas o elija un modelo más pequeño.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/batches.py" />
   <source>The GPU's memory is too small for this model, even with one picture at a time. Close other programs that use the GPU, choose 8 or 4 bit weights or a smaller model, and run again: finished tiles are kept.</source>
   <translation>La memoria de la GPU es demasiado pequeña para este modelo, incluso con una sola imagen a la vez. Cierre otros programas que usen la GPU, elija pesos de 8 o 4 bits o un modelo más pequeño y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit a vision tower of width {2} and a language model of width {3}. Use the towers that its config.json names.</source>
   <translation>El adaptador de {0} se entrenó junto a otras torres: {1} no encajan con una torre de visión de anchura {2} y un modelo de lenguaje de anchura {3}. Use las torres que nombra su config.json.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit. Use the vision tower and the language model that its configuration names.</source>
   <translation>El adaptador de {0} se entrenó junto a otras torres: {1} no encajan. Use la torre de visión y el modelo de lenguaje que nombra su configuración.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The adapter of {0} is not the one that it was built with. Build it again.</source>
   <translation>El adaptador de {0} no es aquel con el que se construyó. Constrúyalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The address holds a password. Take it out, and give the token in the environment or in QGIS.</source>
   <translation>La dirección contiene una contraseña. Quítela y proporcione el token en el entorno o en QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The answer broke off: {0}. Ask again.</source>
   <translation>La respuesta se interrumpió: {0}. Pregunte de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The bands differ: {0} before, {1} now.</source>
   <translation>Las bandas son distintas: {0} antes, {1} ahora.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The bands {0} are not understood. Give three numbers such as 4,3,2, or a single one.</source>
   <translation>No se entienden las bandas {0}. Indique tres números, como 4,3,2, o uno solo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The beginning of this conversation is too long for a model, and was left out.</source>
   <translation>El comienzo de esta conversación es demasiado largo para un modelo y se omitió.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen area would be cut into about {0} tiles. Choose a smaller area, larger tiles, or a coarser zoom level.</source>
   <translation>El área elegida se cortaría en unas {0} teselas. Elija un área menor, teselas más grandes o un nivel de zoom más grueso.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/tokens.py" />
   <source>The chosen authentication holds no token that can be read. Choose another one, or write the token as its password.</source>
   <translation>La autenticación elegida no contiene un token que se pueda leer. Elija otra, o escriba el token como su contraseña.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen extent or polygon does not overlap the raster, which covers {0} in its own coordinate system. Choose an area inside it.</source>
   <translation>La extensión o el polígono elegidos no se superponen con el ráster, que abarca {0} en su propio sistema de coordenadas. Elija un área dentro de él.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The chosen tiles have no embedding, so nothing can be compared with them. Choose others.</source>
   <translation>Las teselas elegidas no tienen vector, así que no se puede comparar nada con ellas. Elija otras.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The connection was cut again and again ({0}). Try again later: what was fetched is kept.</source>
   <translation>La conexión se cortó una y otra vez ({0}). Inténtelo de nuevo más tarde: lo obtenido se conserva.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The contrast stretch differs, so the model would see the new tiles in other colours.</source>
   <translation>El realce de contraste es distinto, así que el modelo vería las teselas nuevas con otros colores.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The coordinate system that the raster was given in QGIS is not understood here. Give the tile size in pixels.</source>
   <translation>Aquí no se entiende el sistema de coordenadas que se dio al ráster en QGIS. Indique el tamaño de las teselas en píxeles.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>The disk is full, so {0} could not be written. Free some space, then run again: finished tiles are kept.</source>
   <translation>El disco está lleno, así que no se pudo escribir {0}. Libere espacio y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The disk is full. Make room and press Go on; what was fetched is kept.</source>
   <translation>El disco está lleno. Haga sitio y pulse Continuar; lo obtenido se conserva.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The disk of {0} is full. Make room and install {1} again: what was fetched is kept.</source>
   <translation>El disco de {0} está lleno. Haga sitio e instale {1} de nuevo: lo obtenido se conserva.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The drawn area reaches beyond the tile layer's coordinate system. Draw another.</source>
   <translation>El área dibujada sobrepasa el sistema de coordenadas de la capa de teselas. Dibuje otra.</translation>
  </message>
  <message>
   <location filename="../../core/worker/vectors.py" />
   <source>The embedding to search by could not be read ({0}). Ask again.</source>
   <translation>No se pudo leer el vector con el que buscar ({0}). Pregunte de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The environment in {0} has no Python: something removed it, a virus scanner perhaps. Allow the folder, and try again.</source>
   <translation>El entorno de {0} no tiene Python: algo lo eliminó, quizá un antivirus. Permita la carpeta e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The extent cannot be expressed in the coordinate system of {0}. Choose a smaller extent.</source>
   <translation>La extensión no se puede expresar en el sistema de coordenadas de {0}. Elija una extensión menor.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The extent should be four numbers: xmin, ymin, xmax, ymax.</source>
   <translation>La extensión debería constar de cuatro números: xmin, ymin, xmax, ymax.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The file {0} of the layer {1} is not there any more. Put it back, or show QGIS where it is now (Change Data Source in the layer's menu).</source>
   <translation>El archivo {0} de la capa {1} ya no está. Devuélvalo a su sitio, o indique a QGIS dónde está ahora (Cambiar fuente de datos en el menú de la capa).</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>The file {0} of the model {1} is a link out of {2}: it is refused.</source>
   <translation>El archivo {0} del modelo {1} es un enlace que sale de {2}: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The filter could not be handed over to the worker ({0}). Search again.</source>
   <translation>No se pudo entregar el filtro al proceso de trabajo ({0}). Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The filter {0} cannot be read: {1}. Correct it, or clear it.</source>
   <translation>El filtro {0} no se puede leer: {1}. Corríjalo o quítelo.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The folder of {0} does not exist. Choose another output.</source>
   <translation>La carpeta de {0} no existe. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>The folder {0} does not exist. Make it first.</source>
   <translation>La carpeta {0} no existe. Créela primero.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The folder {0} holds no {1} for this Python and system. Fetch the packages as the help says (Without a network), with the same version of Python, and press Go on.</source>
   <translation>La carpeta {0} no contiene {1} para este Python y sistema. Obtenga los paquetes como dice la ayuda (Sin red), con la misma versión de Python, y pulse Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>The hub has no {0} that may be read. Look at the name and the commit; for a private model, put a token of yours in the environment variable HF_TOKEN.</source>
   <translation>El hub no tiene ningún {0} que se pueda leer. Revise el nombre y el commit; para un modelo privado, ponga un token suyo en la variable de entorno HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The hub is not reached ({0}). Check the network and QGIS's proxy settings.</source>
   <translation>No se puede acceder al hub ({0}). Compruebe la red y la configuración de proxy de QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address holds a user name or password, which would be kept openly. Take it out.</source>
   <translation>La dirección del hub contiene un nombre de usuario o una contraseña, que se guardarían a la vista. Quítelos.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} has to hold {1}, each once. Mend it, or empty it.</source>
   <translation>La dirección del hub {0} tiene que contener {1}, una vez cada uno. Corríjala o déjela vacía.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} is not safe: it has to begin with https:// and a host's name.</source>
   <translation>La dirección del hub {0} no es segura: tiene que empezar por https:// y el nombre de un servidor.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The job {0} is running already.</source>
   <translation>El trabajo {0} ya está en marcha.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer comes from another source than before.</source>
   <translation>La capa procede de otra fuente que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The layer of these tiles is no longer in the project. Search again.</source>
   <translation>La capa de estas teselas ya no está en el proyecto. Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has another coordinate system than this raster.</source>
   <translation>La capa se hizo a partir de {0}, que tiene un sistema de coordenadas distinto del de este ráster.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has {1} x {2} pixels; this raster has {3} x {4}.</source>
   <translation>La capa se hizo a partir de {0}, que tiene {1} x {2} píxeles; este ráster tiene {3} x {4}.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which lies elsewhere or has another pixel size than this raster.</source>
   <translation>La capa se hizo a partir de {0}, que está en otro lugar o tiene un tamaño de píxel distinto del de este ráster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The layer was not drawn.</source>
   <translation>La capa no se dibujó.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The layer was removed while its tiles were compared.</source>
   <translation>Se quitó la capa mientras se comparaban sus teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} cannot take the field {1}, where reviews are kept. Export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>La capa {0} no admite el campo {1}, donde se guardan las revisiones. Expórtela a un GeoPackage (clic derecho, Exportar, Guardar objetos como...) y revise ese.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/raster_file.py" />
   <source>The layer {0} comes from {1}, not from a file, so QGIS has to draw it: use Caption drawn layer.</source>
   <translation>La capa {0} procede de {1}, no de un archivo, así que tiene que dibujarla QGIS: use Describir la capa dibujada.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The layer {0} has no tiles to report on. Caption a raster, or clear its filter.</source>
   <translation>La capa {0} no tiene teselas de las que informar. Describa un ráster o quite su filtro.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The layer {0} holds no embeddings, so there is nothing to search. Caption its raster again, or clear the layer's filter.</source>
   <translation>La capa {0} no contiene vectores, así que no hay nada que buscar. Describa de nuevo su ráster o quite el filtro de la capa.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>The layer {0} holds no polygons. Draw some, or caption the whole layer.</source>
   <translation>La capa {0} no contiene polígonos. Dibuje algunos o describa toda la capa.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>The layer {0} in {1} has some tiles twice, so a run cannot go on in it. Delete the duplicates (field tile_id) or choose a new output.</source>
   <translation>La capa {0} de {1} tiene algunas teselas repetidas, así que una ejecución no puede continuar en ella. Elimine los duplicados (campo tile_id) o elija una salida nueva.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Caption tiles.</source>
   <translation>La capa {0} no es una capa de teselas: le faltan descripciones o vectores. Elija una hecha con Describir teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Tilescribe, or caption a raster layer first.</source>
   <translation>La capa {0} no es una capa de teselas: le faltan descripciones o vectores. Elija una hecha con Tilescribe o describa primero una capa ráster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} is read-only, so reviews cannot be kept in it. Allow writing to its file, or export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>La capa {0} es de solo lectura, así que no se pueden guardar revisiones en ella. Permita escribir en su archivo o expórtela a un GeoPackage (clic derecho, Exportar, Guardar objetos como...) y revise ese.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The list of finished tiles {0} cannot be read ({1}).</source>
   <translation>La lista de teselas terminadas {0} no se puede leer ({1}).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows no raster layer. Show one, and draw the square on it.</source>
   <translation>El mapa no muestra ninguna capa ráster. Muestre una y dibuje el cuadrado sobre ella.</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows nothing in this square. Draw it where a raster layer is shown.</source>
   <translation>El mapa no muestra nada en este cuadrado. Dibújelo donde se muestre una capa ráster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The mask should be a polygon with an area. Choose a polygon layer or another feature.</source>
   <translation>La máscara debería ser un polígono con superficie. Elija una capa de polígonos u otro objeto.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/words.py" />
   <source>The model cannot read {0}. Write the search in English words, such as: boats at a pier.</source>
   <translation>El modelo no puede leer {0}. Escriba la búsqueda con palabras en inglés, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The model cannot read {0}. Write the search in words, such as: boats at a pier.</source>
   <translation>El modelo no puede leer {0}. Escriba la búsqueda con palabras, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The model differs: {0} before, {1} now.</source>
   <translation>El modelo es distinto: {0} antes, {1} ahora.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model gave no answer. Ask in other words, or choose another model.</source>
   <translation>El modelo no dio respuesta. Pregunte con otras palabras o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/processor.py" />
   <source>The model in {0} ({1}) does not write about pictures. Choose a vision-language model; for CLIP and SigLIP use `tilescribe bundle build encoder`.</source>
   <translation>El modelo de {0} ({1}) no escribe sobre imágenes. Elija un modelo de visión y lenguaje; para CLIP y SigLIP use `tilescribe bundle build encoder`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} could not be loaded: {1} Choose another one, or download it again.</source>
   <translation>No se pudo cargar el modelo de {0}: {1} Elija otro o descárguelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model in {0} does not embed both pictures and sentences, as CLIP and SigLIP do. Choose one that does.</source>
   <translation>El modelo de {0} no calcula vectores de imágenes y de frases a la vez, como hacen CLIP y SigLIP. Elija uno que lo haga.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is run by program code that comes with it, which is never done here. Choose a model that transformers knows by itself.</source>
   <translation>El modelo de {0} se ejecuta con código de programa que viene con él, cosa que aquí nunca se hace. Elija un modelo que transformers conozca por sí mismo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is too large for the memory that is free. Close other programs, use 8 or 4 bit weights on a GPU, or choose a smaller model.</source>
   <translation>El modelo de {0} es demasiado grande para la memoria libre. Cierre otros programas, use pesos de 8 o 4 bits en una GPU o elija un modelo más pequeño.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} needs a package that the runtime lacks: {1} Install it in the runtime, or choose another model.</source>
   <translation>El modelo de {0} necesita un paquete que falta en el entorno de ejecución: {1} Instálelo en el entorno de ejecución o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model is larger than {0} GB when unpacked: it is refused.</source>
   <translation>El modelo ocupa más de {0} GB una vez descomprimido: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model needs {0} MB in {1}, and {2} MB are free. Make room.</source>
   <translation>El modelo necesita {0} MB en {1}, y hay {2} MB libres. Haga sitio.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model said nothing about this tile.</source>
   <translation>El modelo no dijo nada sobre esta tesela.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model was shown the last {0} of {1} pictures.</source>
   <translation>Al modelo se le mostraron las últimas {0} de {1} imágenes.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} ({1}) comes without a chat template, and what such models are told is only known of these: {2}. Choose a revision with a chat template, or another model.</source>
   <translation>El modelo {0} ({1}) viene sin plantilla de conversación, y solo se sabe qué decir a los modelos de estos tipos: {2}. Elija una revisión con plantilla de conversación, u otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The model {0} ({1}) is not exported to ONNX as {2}: only RS-CapRet and encoders that run in PyTorch are, as {3}.</source>
   <translation>El modelo {0} ({1}) no se exporta a ONNX como {2}: solo RS-CapRet y los codificadores que funcionan en PyTorch, como {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: it is made for {1}. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>El modelo {0} no se puede entrenar más: está hecho para {1}. Elija el modelo integrado o uno afinado a partir de él.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: its graphs are laid out in another way ({1}). Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>El modelo {0} no se puede entrenar más: sus grafos están dispuestos de otra manera ({1}). Elija el modelo integrado o uno afinado a partir de él.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: {1} of its weights do not fit. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>El modelo {0} no se puede entrenar más: {1} de sus pesos no encajan. Elija el modelo integrado o uno afinado a partir de él.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Export it again.</source>
   <translation>No se pudo cargar el modelo {0}: {1}. Expórtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Install it again.</source>
   <translation>No se pudo cargar el modelo {0}: {1}. Instálelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model {0} could not write about a picture ({1}). It may be of a family that Tilescribe cannot run. Choose another model.</source>
   <translation>El modelo {0} no pudo escribir sobre una imagen ({1}). Puede que sea de una familia que Tilescribe no puede ejecutar. Elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/cnn_lstm.py" />
   <source>The model {0} does not fit its settings ({1}). Train it again.</source>
   <translation>El modelo {0} no se ajusta a su configuración ({1}). Entrénelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The model {0} does not say where it is served ({1}). Build it again.</source>
   <translation>El modelo {0} no dice dónde se sirve ({1}). Constrúyalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} follows no instructions, it knows tasks. Choose one of these prompts: {1}; or another model.</source>
   <translation>El modelo {0} no sigue instrucciones, conoce tareas. Elija una de estas indicaciones: {1}; u otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} is needed in version {1}, and version {2} is installed. Add the other version to a folder named in {3}, or caption the tiles again.</source>
   <translation>El modelo {0} se necesita en la versión {1}, y está instalada la versión {2}. Añada la otra versión a una carpeta indicada en {3}, o describa las teselas de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} makes no embeddings. Choose another one for the search, or none.</source>
   <translation>El modelo {0} no calcula vectores. Elija otro para la búsqueda, o ninguno.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/memory.py" />
   <source>The model {0} needs about {1} {2} as {3}, and {4} are free. Close other programs, use {5}, or choose a smaller model.</source>
   <translation>El modelo {0} necesita unos {1} {2} como {3}, y hay {4} libres. Cierre otros programas, use {5} o elija un modelo más pequeño.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs the engine {1}, which this Tilescribe does not have. Update Tilescribe, or choose another model.</source>
   <translation>El modelo {0} necesita el motor {1}, que este Tilescribe no tiene. Actualice Tilescribe o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs {1}, which the runtime lacks. Install the packages in the runtime, or choose another model.</source>
   <translation>El modelo {0} necesita {1}, que falta en el entorno de ejecución. Instale los paquetes en el entorno de ejecución o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/describe.py" />
   <source>The model {0} neither captions nor embeds pictures. Choose another model.</source>
   <translation>El modelo {0} no describe imágenes ni calcula sus vectores. Elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model {0} writes captions and finds tiles, but answers no questions. Choose a vision-language model, a full-size RS-CapRet or a served model, or ask to be shown tiles: show me places with boats.</source>
   <translation>El modelo {0} escribe descripciones y encuentra teselas, pero no responde preguntas. Elija un modelo de visión y lenguaje, un RS-CapRet de tamaño completo o un modelo servido, o pida que se le muestren teselas: show me places with boats.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} writes no captions. Choose another one for the captions.</source>
   <translation>El modelo {0} no escribe descripciones. Elija otro para las descripciones.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>El modelo {0} no escribe descripciones: es para buscar. Elija otro para las descripciones.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model {} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>El modelo {} no escribe descripciones: es para buscar. Elija otro para las descripciones.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/tokenizer.py" />
   <source>The model's tokenizer lacks {0}. Install the model again.</source>
   <translation>Al tokenizador del modelo le falta {0}. Instale el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network answers with a certificate that is not trusted. If your organisation inspects traffic, add its certificate in QGIS's options (Authentication, Manage certificates, Authorities) and press Go on.</source>
   <translation>La red responde con un certificado que no es de confianza. Si su organización inspecciona el tráfico, añada su certificado en las opciones de QGIS (Autenticación, Administrar certificados, Autoridades) y pulse Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network did not answer. Check the connection (and the proxy in QGIS's options) and press Go on; what was fetched is kept. Without a network, install from a folder of packages.</source>
   <translation>La red no respondió. Compruebe la conexión (y el proxy en las opciones de QGIS) y pulse Continuar; lo obtenido se conserva. Sin red, instale desde una carpeta de paquetes.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The output could not be written: {0}.</source>
   <translation>No se pudo escribir la salida: {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>The output holds tiles of another run. {0} Choose another output, or the same settings.</source>
   <translation>La salida contiene teselas de otra ejecución. {0} Elija otra salida o la misma configuración.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The packages could not be installed. pip said: {0} The log above has more.</source>
   <translation>No se pudieron instalar los paquetes. pip dijo: {0} El registro de arriba contiene más.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The picture could not be handed over to the worker ({0}). Search again.</source>
   <translation>La imagen no se pudo entregar al proceso de trabajo ({0}). Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew could not be read ({0}).</source>
   <translation>No se pudo leer la imagen que dibujó QGIS ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew is not whole; the disk for temporary files may be full.</source>
   <translation>La imagen que dibujó QGIS no está completa; puede que el disco de los archivos temporales esté lleno.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The picture that QGIS drew of a tile cannot be read ({0}). Ask again.</source>
   <translation>La imagen que QGIS dibujó de una tesela no se puede leer ({0}). Pregunte de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/talk.py" />
   <source>The pictures are tiles of an aerial or satellite image, seen from above. Answer what is asked about them. If you are asked to show or find other places, answer with {0} and a few words that say what those places show, such as: {1} boats at a pier.</source>
   <translation>Las imágenes son teselas de una imagen aérea o de satélite, vista desde arriba. Responda a lo que se pregunte sobre ellas. Si se le pide mostrar o encontrar otros lugares, responda con {0} y unas palabras que digan lo que muestran esos lugares, como: {1} boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/kinds.py" />
   <source>The plugin's list of packages {0} cannot be read ({1}). Install the plugin again.</source>
   <translation>La lista de paquetes {0} del complemento no se puede leer ({1}). Instale el complemento de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The polygon mask cannot be read as well-known text (WKT). Give a polygon.</source>
   <translation>La máscara de polígono no se puede leer como texto WKT (well-known text). Indique un polígono.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons cannot be expressed in the raster's coordinate system. Choose other polygons.</source>
   <translation>Los polígonos no se pueden expresar en el sistema de coordenadas del ráster. Elija otros polígonos.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons of the mask could not be joined. Run Fix geometries on them, then try again.</source>
   <translation>No se pudieron unir los polígonos de la máscara. Ejecute sobre ellos Corregir geometrías e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} are damaged. Repair them with QGIS's algorithm Fix geometries, or choose others.</source>
   <translation>Los polígonos de {0} están dañados. Repárelos con el algoritmo de QGIS Corregir geometrías, o elija otros.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} reach beyond the tile layer's coordinate system. Choose others.</source>
   <translation>Los polígonos de {0} rebasan el sistema de coordenadas de la capa de teselas. Elija otros.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The prompt differs: {0} before, {1} now.</source>
   <translation>La instrucción es distinta: {0} antes, {1} ahora.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>The prompt has {0} characters; at most {1} can be used. Shorten it.</source>
   <translation>La instrucción tiene {0} caracteres; se pueden usar {1} como máximo. Acórtela.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The prompt has {0} tokens; at most {1} can be read. Shorten it.</source>
   <translation>La instrucción tiene {0} tokens; se pueden leer {1} como máximo. Acórtela.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The proxy refused. Check the proxy and its password in QGIS's options (Network), then press Go on.</source>
   <translation>El proxy lo rechazó. Compruebe el proxy y su contraseña en las opciones de QGIS (Red) y pulse Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has no word in it. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>La consulta no contiene ninguna palabra. Escriba lo que deben mostrar las teselas, por ejemplo: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has {0} characters; at most {1} can be searched for. Shorten it to a sentence.</source>
   <translation>La consulta tiene {0} caracteres; se pueden buscar {1} como máximo. Acórtela a una frase.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query is empty. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>La consulta está vacía. Escriba lo que deben mostrar las teselas, por ejemplo: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query says only what the tiles should not show. Add what they should, for example: boats -river.</source>
   <translation>La consulta solo dice lo que las teselas no deben mostrar. Añada lo que sí deben, por ejemplo: boats -river.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster could not be read here; its file may be damaged ({0}).</source>
   <translation>No se pudo leer el ráster aquí; su archivo puede estar dañado ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has a coordinate system, but no position in it: footprints are in pixels, y negative downwards.</source>
   <translation>El ráster tiene un sistema de coordenadas, pero ninguna posición en él: las huellas están en píxeles, con y negativa hacia abajo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster has no band {0}: it has {1}. Choose among these.</source>
   <translation>El ráster no tiene la banda {0}: tiene {1}. Elija entre estas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system and no position: footprints are in pixels, y negative downwards.</source>
   <translation>El ráster no tiene sistema de coordenadas ni posición: las huellas están en píxeles, con y negativa hacia abajo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has no coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels.</source>
   <translation>El ráster no tiene sistema de coordenadas, así que los metros no se pueden convertir en píxeles. Indique el tamaño de tesela en píxeles.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system: footprints are in its own coordinates.</source>
   <translation>El ráster no tiene sistema de coordenadas: las huellas están en sus propias coordenadas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has only {0} x {1} pixels, less than a quarter of a tile of {2} x {3}. Choose tiles of at most {4} pixels.</source>
   <translation>El ráster solo tiene {0} x {1} píxeles, menos de un cuarto de una tesela de {2} x {3}. Elija teselas de {4} píxeles como máximo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster holds complex numbers (radar before detection), which make no picture. Turn them into amplitudes first, then caption the result.</source>
   <translation>El ráster contiene números complejos (radar antes de la detección), que no forman una imagen. Conviértalos primero en amplitudes y describa después el resultado.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The raster layer {0} cannot be read. Repair its data source or choose another layer.</source>
   <translation>No se puede leer la capa ráster {0}. Repare su fuente de datos o elija otra capa.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} could not be opened: {1}. Check that it exists, that you may read it, and that it is a raster.</source>
   <translation>No se pudo abrir el ráster {0}: {1}. Compruebe que existe, que puede leerlo y que es un ráster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster {0} is placed by {1} only, so its tiles have no exact footprints yet. Warp it first (in QGIS: Raster &gt; Projections &gt; Warp; in a shell: gdalwarp), then caption the result.</source>
   <translation>El ráster {0} está situado solo mediante {1}, así que sus teselas aún no tienen huellas exactas. Cómbelo primero (en QGIS: Ráster &gt; Proyecciones &gt; Combar; en la terminal: gdalwarp) y describa después el resultado.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} was closed while it was being read.</source>
   <translation>El ráster {0} se cerró mientras se leía.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>The raster's centre has no place on the Earth in its coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels, or correct the coordinate system.</source>
   <translation>El centro del ráster no corresponde a ningún lugar de la Tierra en su sistema de coordenadas, así que los metros no se pueden convertir en píxeles. Indique el tamaño de tesela en píxeles o corrija el sistema de coordenadas.</translation>
  </message>
  <message>
   <location filename="../../core/store/runs.py" />
   <source>The record of how {0} was made is damaged. Its tiles can still be searched; choose a new output to caption again.</source>
   <translation>El registro de cómo se hizo {0} está dañado. Aún se puede buscar en sus teselas; elija una salida nueva para describir otra vez.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The report could not be written to {0} ({1}). Choose another file or folder.</source>
   <translation>No se pudo escribir el informe en {0} ({1}). Elija otro archivo u otra carpeta.</translation>
  </message>
  <message>
   <location filename="../../ui/report/pages.py" />
   <source>The report could not be written to {0}. Is the file open in another program, or its folder full or read-only? Choose another file.</source>
   <translation>No se pudo escribir el informe en {0}. ¿Está el archivo abierto en otro programa, o su carpeta llena o de solo lectura? Elija otro archivo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The request names no folder for the pictures that QGIS draws.</source>
   <translation>La petición no indica ninguna carpeta para las imágenes que dibuja QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/worker/drawing.py" />
   <source>The run was cancelled.</source>
   <translation>Se canceló la ejecución.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The runtime is ready.</source>
   <translation>El entorno de ejecución está listo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime {0} works, but its model describes a drawn beach as {1}. Repair the runtime; if that does not help, install the plugin again: its model may be damaged.</source>
   <translation>El entorno de ejecución {0} funciona, pero su modelo describe una playa dibujada como {1}. Repare el entorno de ejecución; si eso no ayuda, instale el complemento de nuevo: su modelo puede estar dañado.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>The runtime's Python ended with status {0} and said nothing. The log has its last lines.</source>
   <translation>El Python del entorno de ejecución terminó con el estado {0} y no dijo nada. El registro contiene sus últimas líneas.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime's worker did not describe the picture it was given. Repair the runtime.</source>
   <translation>El proceso de trabajo del entorno de ejecución no describió la imagen que se le dio. Repare el entorno de ejecución.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The scores came back incompletely. Search again.</source>
   <translation>Las puntuaciones llegaron incompletas. Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The scores could not be handed over to QGIS ({0}). Search again.</source>
   <translation>No se pudieron entregar las puntuaciones a QGIS ({0}). Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The server refused the picture ({0}{1}).</source>
   <translation>El servidor rechazó la imagen ({0}{1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The server {0} gives no answer: {1}. Start it, or look at the network, and ask again.</source>
   <translation>El servidor {0} no responde: {1}. Inícielo, o revise la red, y pregunte de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The server {0} is not there any more: {1}. Start it, or look at the network, and run again: finished tiles are kept.</source>
   <translation>El servidor {0} ya no está: {1}. Inícielo o revise la red, y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The style of the layer differs, so the model would see the new tiles in other colours.</source>
   <translation>El estilo de la capa es distinto, así que el modelo vería las teselas nuevas con otros colores.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The table {0} cannot be written ({1}). Choose another place.</source>
   <translation>No se puede escribir la tabla {0} ({1}). Elija otro lugar.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>The tile is black.</source>
   <translation>La tesela es negra.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The tile is no longer in the layer {0}. Choose another.</source>
   <translation>La tesela ya no está en la capa {0}. Elija otra.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile layer's embeddings, captions and footprints differ in number. Load it again.</source>
   <translation>Los vectores, las descripciones y las huellas de la capa de teselas no coinciden en número. Cárguela de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>El tamaño de tesela debe ser mayor que cero, y el solapamiento menor que el tamaño de tesela.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile to compare with is not in the layer any more. Search again.</source>
   <translation>La tesela con la que comparar ya no está en la capa. Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The tiles cannot be captioned again. {0} Caption the raster anew.</source>
   <translation>Las teselas no se pueden describir de nuevo. {0} Describa el ráster desde cero.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The tiles could not be compared ({0}). The log has the details.</source>
   <translation>No se pudieron comparar las teselas ({0}). El registro contiene los detalles.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles could not be handed over to the worker ({0}). Search again.</source>
   <translation>No se pudieron entregar las teselas al proceso de trabajo ({0}). Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_layer.py" />
   <source>The tiles found are no longer in the layer. Search again.</source>
   <translation>Las teselas encontradas ya no están en la capa. Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>The tiles of the layer {0} cannot be read here. Add it to the project first.</source>
   <translation>Las teselas de la capa {0} no se pueden leer aquí. Añádala primero al proyecto.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>The tiles of {0} have no embeddings, so what they show cannot be compared. Caption its raster again into a GeoPackage.</source>
   <translation>Las teselas de {0} no tienen vectores, así que no se puede comparar lo que muestran. Describa de nuevo su ráster en un GeoPackage.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles' captions were handed over incompletely. Search again.</source>
   <translation>Las descripciones de las teselas se entregaron incompletas. Busque de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tiles' embeddings have {0} numbers and the query's {1}: they are from different models. Search with the model that captioned the tiles.</source>
   <translation>Los vectores de las teselas tienen {0} números y el de la consulta {1}: son de modelos distintos. Busque con el modelo que describió las teselas.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>The token for {0} holds characters that no token has. Copy it again.</source>
   <translation>El token de {0} contiene caracteres que ningún token tiene. Cópielo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The tokenizer of {0} has no form that works without transformers (tokenizer.json). Keep it in PyTorch.</source>
   <translation>El tokenizador de {0} no tiene una forma que funcione sin transformers (tokenizer.json). Déjelo en PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The unit of the tile size is {0}; it should be pixels or metres.</source>
   <translation>La unidad del tamaño de tesela es {0}; debería ser píxeles (pixels) o metros (metres).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_view.py" />
   <source>The visible map reaches beyond the tile layer's coordinate system. Zoom in first.</source>
   <translation>El mapa visible rebasa el sistema de coordenadas de la capa de teselas. Acérquese primero.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are of another model than its {1} describes: {2} does not fit. Download the model again.</source>
   <translation>Los pesos de {0} son de un modelo distinto del que describe su {1}: {2} no encaja. Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are pickled ({1}), a format that can carry programs: they are refused. Choose a revision of the model that has .safetensors files, or convert it first.</source>
   <translation>Los pesos de {0} están en pickle ({1}), un formato que puede llevar programas: se rechazan. Elija una revisión del modelo que tenga archivos .safetensors o conviértalo antes.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The weights of the model {0} have changed since the layer was begun.</source>
   <translation>Los pesos del modelo {0} han cambiado desde que se empezó la capa.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/torch_engine.py" />
   <source>The weights of {0} are of another configuration. Train or install it again.</source>
   <translation>Los pesos de {0} son de otra configuración. Entrénelo o instálelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker could not be started.</source>
   <translation>No se pudo iniciar el proceso de trabajo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker did not answer to being cancelled and was stopped.</source>
   <translation>El proceso de trabajo no respondió a la cancelación y se detuvo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The worker does not hold this layer's tiles any more. Search again to load them.</source>
   <translation>El proceso de trabajo ya no tiene las teselas de esta capa. Busque de nuevo para cargarlas.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker expects Hello as the first message.</source>
   <translation>El proceso de trabajo espera Hello como primer mensaje.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker gave up the job without saying why; its log may say more.</source>
   <translation>El proceso de trabajo abandonó la tarea sin decir por qué; puede que su registro diga más.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker leaves as soon as it is asked. Its log is {0}.</source>
   <translation>El proceso de trabajo termina en cuanto se le pide algo. Su registro es {0}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker ran out of memory. Close other programs, or use smaller batches or tiles.</source>
   <translation>El proceso de trabajo se quedó sin memoria. Cierre otros programas o use lotes o teselas más pequeños.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker said nothing for {0} seconds after it was started. Its log is {1}.</source>
   <translation>El proceso de trabajo no dijo nada durante {0} segundos tras iniciarse. Su registro es {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker said nothing for {0} seconds and was stopped. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>El proceso de trabajo no dijo nada durante {0} segundos y se detuvo. Las teselas ya escritas se conservan: ejecute de nuevo para continuar. Su registro es {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker was closed while it was starting.</source>
   <translation>El proceso de trabajo se cerró mientras se iniciaba.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker {0} before the work was finished. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>El proceso de trabajo {0} antes de terminar el trabajo. Las teselas ya escritas se conservan: ejecute de nuevo para continuar. Su registro es {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker's log {0} cannot be written ({1}).</source>
   <translation>No se puede escribir el registro {0} del proceso de trabajo ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} cannot be understood ({2}). Download it again.</source>
   <translation>No se entiende el {0} de {1} ({2}). Descárguelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} makes no sense. Download the model again.</source>
   <translation>El {0} de {1} no tiene sentido. Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The {0} of the grid differs{1}.</source>
   <translation>En la cuadrícula difiere {0}{1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is damaged: it lists no files. Fetch it again.</source>
   <translation>El {0} de {1} está dañado: no enumera archivos. Obténgalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is too large to be a model's description.</source>
   <translation>El {0} de {1} es demasiado grande para ser la descripción de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no GPU {0} that PyTorch can use here. Choose the CPU, or install the GPU's driver and the runtime for GPUs.</source>
   <translation>Aquí no hay ninguna GPU {0} que PyTorch pueda usar. Elija la CPU, o instale el controlador de la GPU y el entorno de ejecución para GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>There is no Python at {0}. Choose the file python.exe or bin/python3.</source>
   <translation>No hay ningún Python en {0}. Elija el archivo python.exe o bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no device called {0}. Use cpu, cuda, cuda:1 or mps.</source>
   <translation>No hay ningún dispositivo llamado {0}. Use cpu, cuda, cuda:1 o mps.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>There is no file {0}. Check the name, or make the tiles with `tilescribe caption`.</source>
   <translation>No hay ningún archivo {0}. Compruebe el nombre o haga las teselas con `tilescribe caption`.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>There is no folder {0} to install from. Choose another, or none.</source>
   <translation>No hay ninguna carpeta {0} desde la que instalar. Elija otra, o ninguna.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>There is no folder {0}. Give a model's folder, or owner/name@COMMIT on the Hugging Face hub.</source>
   <translation>No hay ninguna carpeta {0}. Indique la carpeta de un modelo, o owner/name@COMMIT en el hub de Hugging Face.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>There is no model {0} here. Choose a model's folder, or put it in a folder named in the environment variable {1}. Installed: {2}.</source>
   <translation>Aquí no hay ningún modelo {0}. Elija la carpeta de un modelo o póngalo en una carpeta indicada en la variable de entorno {1}. Instalados: {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>There is no polygon layer to take the extent from. Add one, or caption the whole layer.</source>
   <translation>No hay ninguna capa de polígonos de la que tomar la extensión. Añada una o describa toda la capa.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>There is no question. Type what you want to know of the tiles.</source>
   <translation>No hay pregunta. Escriba lo que quiere saber de las teselas.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>There is no raster layer to caption. Add one to the project and choose it.</source>
   <translation>No hay ninguna capa ráster que describir. Añada una al proyecto y elíjala.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>There is no tile layer to search. Caption a raster layer first, or add a tile layer.</source>
   <translation>No hay ninguna capa de teselas en la que buscar. Describa primero una capa ráster o añada una capa de teselas.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>There is no {0} for this Python and system. Choose another Python; 3.12 suits best.</source>
   <translation>No hay {0} para este Python y sistema. Elija otro Python; 3.12 es el más adecuado.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>There is not enough room for the runtime: {0} are needed in {1}, and {2} are free. Make room on that disk, or choose the light runtime.</source>
   <translation>No hay sitio suficiente para el entorno de ejecución: se necesitan {0} en {1}, y hay {2} libres. Haga sitio en ese disco o elija el entorno de ejecución ligero.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show, such as: boats at a pier.</source>
   <translation>No hay nada que buscar. Escriba lo que deben mostrar las teselas, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show: boats at a pier.</source>
   <translation>No hay nada que buscar. Escriba lo que deben mostrar las teselas: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>These tiles were described by the model {0}, and {1} is chosen. Search with {2}, or caption the tiles again.</source>
   <translation>Estas teselas las describió el modelo {0}, y está elegido {1}. Busque con {2} o describa las teselas de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>This Python cannot fetch packages: its SSL module is missing or does not load, as in a Conda environment that is not active. Choose another Python, or install from a folder of packages.</source>
   <translation>Este Python no puede descargar paquetes: su módulo SSL falta o no se carga, como en un entorno de Conda que no está activo. Elija otro Python, o instale desde una carpeta de paquetes.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in detail in three or four sentences: the land cover, the objects with their number and place, and how they lie to each other.</source>
   <translation>Esta es una tesela de una imagen aérea o de satélite, vista desde arriba. Descríbala en detalle en tres o cuatro frases: la cobertura del suelo, los objetos con su número y lugar, y cómo están situados unos respecto a otros.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in one plain sentence.</source>
   <translation>Esta es una tesela de una imagen aérea o de satélite, vista desde arriba. Descríbala en una frase sencilla.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. List the objects that are visible with how many of each there are, separated by commas, for example: 3 boats, 1 pier. Write nothing else.</source>
   <translation>Esta es una tesela de una imagen aérea o de satélite, vista desde arriba. Enumere los objetos visibles con cuántos hay de cada uno, separados por comas, por ejemplo: 3 barcos, 1 muelle. No escriba nada más.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Name the classes of land cover that are visible, the largest first, each with a rough share in percent, separated by commas. Write nothing else.</source>
   <translation>Esta es una tesela de una imagen aérea o de satélite, vista desde arriba. Nombre las clases de cobertura del suelo visibles, la mayor primero, cada una con una proporción aproximada en porcentaje, separadas por comas. No escriba nada más.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Say in one or two sentences whether there is visible damage to buildings, roads or vegetation (collapse, fire, flood, debris), of what kind and how severe. If there is none, say: no visible damage.</source>
   <translation>Esta es una tesela de una imagen aérea o de satélite, vista desde arriba. Diga en una o dos frases si hay daños visibles en edificios, carreteras o vegetación (derrumbe, incendio, inundación, escombros), de qué tipo y de qué gravedad. Si no hay ninguno, diga: sin daños visibles.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>This language model is not built as other models of the kind {0} are, so that it cannot be exported to ONNX. Keep the model in PyTorch.</source>
   <translation>Este modelo de lenguaje no está construido como los demás modelos del tipo {0}, así que no se puede exportar a ONNX. Mantenga el modelo en PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>This layer has no tiles with embeddings. Caption its raster again to search it.</source>
   <translation>Esta capa no tiene teselas con vectores. Describa de nuevo su ráster para buscar en ella.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/rules.py" />
   <source>This model follows no instructions; leave the prompt empty, or name one of its caption styles: {0}.</source>
   <translation>Este modelo no sigue instrucciones; deje la instrucción vacía o nombre uno de sus estilos de descripción: {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>This needs the full runtime, with PyTorch; the one in use is the light one. Choose Raster, Tilescribe, Set up the Runtime, and set up the full one.</source>
   <translation>Esto necesita el entorno de ejecución completo, con PyTorch; el que está en uso es el ligero. Elija Ráster, Tilescribe, Configurar el entorno de ejecución, y configure el completo.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>Tiles already written are kept.</source>
   <translation>Las teselas ya escritas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Tiles cannot be written to {0}: its name, or that of a folder, has a ! or another character that names of tile layers cannot have. Choose another name or folder.</source>
   <translation>No se pueden escribir teselas en {0}: su nombre, o el de una carpeta, tiene un ! u otro carácter que los nombres de capas de teselas no pueden tener. Elija otro nombre u otra carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/worker/protocol/__init__.py" />
   <source>Tilescribe's plugin and worker speak different versions of their protocol ({0} and {1}): the plugin was updated while QGIS was running. Restart QGIS.</source>
   <translation>El complemento y el proceso de trabajo de Tilescribe hablan versiones distintas de su protocolo ({0} y {1}): el complemento se actualizó mientras QGIS estaba en marcha. Reinicie QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} cannot be started ({1}). Choose another Python in Tilescribe's settings, or set the runtime up again.</source>
   <translation>No se puede iniciar el entorno de ejecución {0} de Tilescribe ({1}). Elija otro Python en la configuración de Tilescribe o configure de nuevo el entorno de ejecución.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>Tilescribe's runtime {0} lacks {1}. Choose Raster, Tilescribe, Set up the Runtime, and repair it.</source>
   <translation>Al entorno de ejecución de Tilescribe {0} le falta {1}. Elija Ráster, Tilescribe, Configurar el entorno de ejecución, y repárelo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} stopped while starting (exit status {1}). </source>
   <translation>El entorno de ejecución {0} de Tilescribe se detuvo al iniciarse (estado de salida {1}). </translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>Tilescribe's worker was closed.</source>
   <translation>Se cerró el proceso de trabajo de Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/worker/estimate.py" />
   <source>Time and cost are known after the first run: nothing is sent before.</source>
   <translation>El tiempo y el coste se conocen tras la primera ejecución: antes no se envía nada.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights cannot be kept as {0}. Choose one of: {1}.</source>
   <translation>Los pesos no se pueden guardar como {0}. Elija uno de estos: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need an NVIDIA GPU, and there is none here. Use bf16 or fp32, or export the model with `tilescribe bundle export --weights int8`.</source>
   <translation>Los pesos de {0} bits necesitan una GPU NVIDIA, y aquí no hay ninguna. Use bf16 o fp32, o exporte el modelo con `tilescribe bundle export --weights int8`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need the package bitsandbytes, which the runtime lacks. Install it with: pip install 'tilescribe[gpu]'.</source>
   <translation>Los pesos de {0} bits necesitan el paquete bitsandbytes, que falta en el entorno de ejecución. Instálelo con: pip install 'tilescribe[gpu]'.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>What tiles shall look like was seen by the model {0}, and the tiles of {1} by {2}: these cannot be compared. Draw a square on the map, which any model can look at.</source>
   <translation>Aquello a lo que deben parecerse las teselas lo vio el modelo {0}, y las teselas de {1}, {2}: no se pueden comparar. Dibuje en el mapa un cuadrado, que cualquier modelo puede mirar.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>{0} Ask something else, or about fewer tiles.</source>
   <translation>{0} Pregunte otra cosa, o por menos teselas.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>{0} The worker was stopped; its log is {1}.</source>
   <translation>{0} El proceso de trabajo se detuvo; su registro es {1}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} already holds {1}, which is not a tile layer. Choose another output.</source>
   <translation>{0} ya contiene {1}, que no es una capa de teselas. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} have different coordinate systems, so their tiles do not lie on each other. Reproject one raster to the other's (Raster, Projections, Warp), and caption it again.</source>
   <translation>{0} y {1} tienen sistemas de coordenadas distintos, así que sus teselas no coinciden. Reproyecte un ráster al sistema del otro (Ráster, Proyecciones, Combar) y descríbalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} were captioned with {2}, but its weights were others then. Caption the earlier raster again with the model as it is now.</source>
   <translation>{0} y {1} se describieron con {2}, pero entonces sus pesos eran otros. Describa de nuevo el ráster anterior con el modelo tal como es ahora.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} answered with {1}, which is no file. Check the hub's address.</source>
   <translation>{0} respondió con {1}, que no es un archivo. Compruebe la dirección del hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} asks for patience ({1}): too many requests. Try again in a few minutes; what was fetched is kept.</source>
   <translation>{0} pide paciencia ({1}): demasiadas peticiones. Inténtelo de nuevo dentro de unos minutos; lo obtenido se conserva.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>{0} bands were chosen. Choose three for red, green and blue, or one for grey.</source>
   <translation>Se eligieron {0} bandas. Elija tres para rojo, verde y azul, o una para gris.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be installed in {1} ({2}).</source>
   <translation>{0} no se puede instalar en {1} ({2}).</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} cannot be opened. Check that the file and its folder exist and that you may write there.</source>
   <translation>No se puede abrir {0}. Compruebe que el archivo y su carpeta existen y que puede escribir ahí.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} cannot be opened. Choose another output.</source>
   <translation>No se puede abrir {0}. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>{0} cannot be read as a tile layer ({1}). Choose another file.</source>
   <translation>{0} no se puede leer como capa de teselas ({1}). Elija otro archivo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be removed ({1}). Close other QGIS windows, which may be using it, and try again.</source>
   <translation>{0} no se puede quitar ({1}). Cierre las demás ventanas de QGIS, que podrían estar usándolo, e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be removed ({1}). Is it in use? Try again.</source>
   <translation>{0} no se puede quitar ({1}). ¿Está en uso? Inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/child.py" />
   <source>{0} cannot be started ({1}). Choose another Python.</source>
   <translation>{0} no se puede iniciar ({1}). Elija otro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be written ({1}). Allow writing there (a virus scanner or a policy may forbid it), or choose a Python that has the packages already.</source>
   <translation>No se puede escribir en {0} ({1}). Permita la escritura ahí (puede que la impida un antivirus o una directiva), o elija un Python que ya tenga los paquetes.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} cannot be written ({1}). Allow writing there.</source>
   <translation>No se puede escribir en {0} ({1}). Permita la escritura ahí.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} cannot be written ({1}). Choose another folder.</source>
   <translation>No se puede escribir en {0} ({1}). Elija otra carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} cannot make environments. Install its missing part (on Debian and Ubuntu: {1}).</source>
   <translation>{0} no puede crear entornos. Instale la parte que le falta (en Debian y Ubuntu: {1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} cannot prove who it is ({1}). If it is your own server, put its certificate in a file and name that in the environment variable SSL_CERT_FILE.</source>
   <translation>{0} no puede demostrar quién es ({1}). Si es su propio servidor, ponga su certificado en un archivo e indíquelo en la variable de entorno SSL_CERT_FILE.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} could not be fetched ({1}). Look at the network and the proxy and try again: what is here already is kept. Or download the model elsewhere, and give its folder.</source>
   <translation>No se pudo obtener {0} ({1}). Revise la red y el proxy e inténtelo de nuevo: lo que ya está aquí se conserva. O descargue el modelo en otro sitio e indique su carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} could not be read or written: {1}. Choose another output, or try again.</source>
   <translation>No se pudo leer o escribir {0}: {1}. Elija otra salida o inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} could not be written ({1}). Make room and try again.</source>
   <translation>No se pudo escribir {0} ({1}). Haga sitio e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>{0} could not make an environment ({1}). Choose another Python.</source>
   <translation>{0} no pudo crear un entorno ({1}). Elija otro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} did not answer as a Python does ({1}). Choose another.</source>
   <translation>{0} no respondió como lo hace un Python ({1}). Elija otro.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} did not arrive as {1} says it is: its checksum is another one. It was dropped. Try again; if that happens twice, the model on the hub is damaged.</source>
   <translation>{0} no llegó como {1} dice que es: su suma de comprobación es otra. Se ha descartado. Inténtelo de nuevo; si ocurre dos veces, el modelo del hub está dañado.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} does not give this model away for the token that it was shown ({1}). Accept its licence on its page ({2}) with the account that the token is of, or choose a token that may read it.</source>
   <translation>{0} no da este modelo con el token que se le mostró ({1}). Acepte su licencia en su página ({2}) con la cuenta a la que pertenece el token, o elija un token que pueda leerlo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} does not hold one model: there are {1} files {2} in it.</source>
   <translation>{0} no contiene un modelo único: hay {1} archivos {2} dentro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>{0} does not match its hash.</source>
   <translation>{0} no coincide con su hash.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>{0} draws words at random or begins sentences with a token of their own, which the ONNX engine does not do. Keep the model in PyTorch.</source>
   <translation>{0} elige palabras al azar o empieza las frases con un token propio, algo que el motor ONNX no hace. Deje el modelo en PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} exists and is not a tile layer. Choose another output.</source>
   <translation>{0} existe y no es una capa de teselas. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} gives this model only to people it knows ({1}): it is gated or private. Accept its licence on its page ({2}), then choose a token of yours here, or put it in the environment variable {3}.</source>
   <translation>{0} solo da este modelo a personas que conoce ({1}): es restringido o privado. Acepte su licencia en su página ({2}) y después elija aquí un token suyo, o póngalo en la variable de entorno {3}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} has got a layer {1} meanwhile. Run again to go on in it, or choose another output.</source>
   <translation>Mientras tanto {0} ha recibido una capa {1}. Ejecute de nuevo para continuar en ella, o elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} has no captioned tiles, so there is nothing to compare. Caption its raster.</source>
   <translation>{0} no tiene teselas descritas, así que no hay nada que comparar. Describa su ráster.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} has no file {1} there ({2}). Check the model's name, its revision and its folder.</source>
   <translation>{0} no tiene ahí el archivo {1} ({2}). Compruebe el nombre del modelo, su revisión y su carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} has no such address or model (404{1}). Look at the model's address and name, and run again.</source>
   <translation>{0} no tiene esa dirección o ese modelo (404{1}). Revise la dirección y el nombre del modelo y ejecute de nuevo.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/map_layer.py" />
   <source>{0} has no tile layer called {1}. Choose a file made by Tilescribe.</source>
   <translation>{0} no tiene ninguna capa de teselas llamada {1}. Elija un archivo hecho con Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} has the format {1}, and this Tilescribe reads format {2}. Update Tilescribe, or choose another model.</source>
   <translation>{0} tiene el formato {1}, y este Tilescribe lee el formato {2}. Actualice Tilescribe o elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} has the id {1}, which an embedded model has. Give it another id.</source>
   <translation>{0} tiene el identificador {1}, que es el de un modelo integrado. Dele otro identificador.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a file {1} that would leave its folder: it is refused.</source>
   <translation>{0} contiene un archivo {1} que saldría de su carpeta: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a link, {1}: it is refused.</source>
   <translation>{0} contiene un enlace, {1}: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/models/building.py" />
   <source>{0} holds no config.json. Choose a model's folder.</source>
   <translation>{0} no contiene config.json. Elija la carpeta de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>{0} holds no tile layer. Choose a file made by `tilescribe caption` or by the plugin.</source>
   <translation>{0} no contiene ninguna capa de teselas. Elija un archivo hecho con `tilescribe caption` o con el complemento.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} holds no weights ({1}). Download the whole model, and choose its folder.</source>
   <translation>{0} no contiene pesos ({1}). Descargue el modelo completo y elija su carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>{0} holds no {1} with its config.json. Choose the folder that training wrote.</source>
   <translation>{0} no contiene {1} con su config.json. Elija la carpeta que escribió el entrenamiento.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>{0} holds no {1}. Choose the folder that training wrote.</source>
   <translation>{0} no contiene {1}. Elija la carpeta que escribió el entrenamiento.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} holds no {1}: how its pictures are made is not known. Download it again.</source>
   <translation>{0} no contiene {1}: no se sabe cómo se preparan sus imágenes. Descárguelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} holds tiles but does not say how they were made, so none can be added. Choose another output.</source>
   <translation>{0} contiene teselas pero no dice cómo se hicieron, así que no se puede añadir ninguna. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} holds tiles but no record of the run that made them, so it is not known whether new ones would fit. Choose another output.</source>
   <translation>{0} contiene teselas pero ningún registro de la ejecución que las hizo, así que no se sabe si encajarían las nuevas. Elija otra salida.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds {1} files: that is no model. Choose another file.</source>
   <translation>{0} contiene {1} archivos: eso no es un modelo. Elija otro archivo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is Python {1}, and the runtime needs 3.11 or newer. Choose a newer one, or install one.</source>
   <translation>{0} es Python {1}, y el entorno de ejecución necesita 3.11 o posterior. Elija uno más reciente o instálelo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is a 32-bit Python; the packages are made for 64 bits. Install a 64-bit Python.</source>
   <translation>{0} es un Python de 32 bits; los paquetes están hechos para 64 bits. Instale un Python de 64 bits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is a link: a model has to be made of files of its own. Copy the file there.</source>
   <translation>{0} es un enlace: un modelo debe constar de archivos propios. Copie el archivo ahí.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>{0} is an answer, not a request.</source>
   <translation>{0} es una respuesta, no una petición.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is cut off or damaged. Download the model again.</source>
   <translation>{0} está cortado o dañado. Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is damaged. Restore a copy, or choose a new output.</source>
   <translation>{0} está dañado. Restaure una copia o elija una salida nueva.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it is not JSON ({1}).</source>
   <translation>{0} está dañado: no es JSON ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} is damaged: it is not JSON. Download the model again.</source>
   <translation>{0} está dañado: no es JSON. Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it should hold one JSON object.</source>
   <translation>{0} está dañado: debería contener un único objeto JSON.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>{0} is installed in Tilescribe's runtime {1} but cannot be loaded ({2}). Set the runtime up again, or choose another in Tilescribe's settings.</source>
   <translation>{0} está instalado en el entorno de ejecución {1} de Tilescribe pero no se puede cargar ({2}). Configure de nuevo el entorno de ejecución o elija otro en la configuración de Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is locked by another program. Close it there, then run again: finished tiles are kept.</source>
   <translation>{0} está bloqueado por otro programa. Ciérrelo ahí y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} is longer than the hub says it is, or than there is room for: it was dropped.</source>
   <translation>{0} es más largo de lo que dice el hub, o no cabe en el disco: se ha descartado.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is longer than the zip says it is: it is refused.</source>
   <translation>{0} es más largo de lo que dice el zip: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} no es una dirección. Escriba una como https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>{0} is no environment variable's name. Build the model {1} again.</source>
   <translation>{0} no es un nombre de variable de entorno. Construya el modelo {1} de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no server's address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} no es la dirección de un servidor. Escriba una como https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is not a GeoPackage. Choose another file name for the tiles.</source>
   <translation>{0} no es un GeoPackage. Elija otro nombre de archivo para las teselas.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not a Python. Choose the file python.exe or bin/python3.</source>
   <translation>{0} no es un Python. Elija el archivo python.exe o bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a model that was installed here, so it is not removed.</source>
   <translation>{0} no es un modelo que se instalara aquí, así que no se quita.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is not a model: its {1} cannot be read ({2}). Choose a model's folder.</source>
   <translation>{0} no es un modelo: no se puede leer su {1} ({2}). Elija la carpeta de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is not a pinned revision: a name such as main may mean other weights tomorrow. Give the full commit hash, 40 characters; the model's page shows it among its commits.</source>
   <translation>{0} no es una revisión fija: un nombre como main puede significar otros pesos mañana. Indique el hash completo del commit, de 40 caracteres; la página del modelo lo muestra entre sus commits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1} in it. Fetch it again.</source>
   <translation>{0} no es un modelo completo: no hay ningún {1} dentro. Obténgalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1}. Choose a model's folder.</source>
   <translation>{0} no es un modelo completo: no hay ningún {1}. Elija la carpeta de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a zip that can be read ({1}). Fetch it again.</source>
   <translation>{0} no es un zip que se pueda leer ({1}). Obténgalo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not the usual build of Python; the packages are not made for it. Choose another.</source>
   <translation>{0} no es la compilación habitual de Python; los paquetes no están hechos para ella. Elija otro.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only a pointer that git left. Run `git lfs pull` in {1}, and try again.</source>
   <translation>{0} es solo un puntero que dejó git. Ejecute `git lfs pull` en {1} e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} is only for people who accepted its terms. Accept them on https://huggingface.co/{1}, put a token of yours in the environment variable HF_TOKEN, and try again.</source>
   <translation>{0} es solo para quienes aceptaron sus condiciones. Acéptelas en https://huggingface.co/{1}, ponga un token suyo en la variable de entorno HF_TOKEN e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only partly there: {1} of {2} weight files are missing{3}. Download the model again.</source>
   <translation>{0} está incompleto: faltan {1} de {2} archivos de pesos{3}. Descargue el modelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is out of order ({1}). Try again later; what was fetched is kept.</source>
   <translation>{0} no funciona ({1}). Inténtelo de nuevo más tarde; lo obtenido se conserva.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is read-only. Choose another output, or ask for permission to write to this file and its folder.</source>
   <translation>{0} es de solo lectura. Elija otra salida o pida permiso para escribir en este archivo y su carpeta.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} is there already. Choose another folder, or remove it first.</source>
   <translation>{0} ya existe. Elija otra carpeta o quítelo primero.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is too large to be a model's description.</source>
   <translation>{0} es demasiado grande para ser la descripción de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} lists no files, or too many, in its {1}. Choose another model.</source>
   <translation>{0} no enumera archivos, o enumera demasiados, en su {1}. Elija otro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/captioner.py" />
   <source>{0} makes no embeddings. Pair it with a model for the search.</source>
   <translation>{0} no calcula vectores. Combínelo con un modelo para la búsqueda.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} names no model. Write it as owner/name, or paste the address of its page.</source>
   <translation>{0} no nombra ningún modelo. Escríbalo como owner/name o pegue la dirección de su página.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} names no revision. Write owner/name@COMMIT with the 40 characters of a commit, which the model's page on the hub shows under Files, so that the model is the same tomorrow.</source>
   <translation>{0} no nombra ninguna revisión. Escriba owner/name@COMMIT con los 40 caracteres de un commit, que la página del modelo en el hub muestra en Files, para que el modelo sea el mismo mañana.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}, which is outside the model: it is refused.</source>
   <translation>{0} nombra el archivo {1}, que está fuera del modelo: se rechaza.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}: weights must be .onnx or .safetensors, because other formats can carry programs. Convert the model first.</source>
   <translation>{0} nombra el archivo {1}: los pesos deben ser .onnx o .safetensors, porque otros formatos pueden llevar programas. Convierta antes el modelo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} on the hub is too large to be a model's description.</source>
   <translation>{0} del hub es demasiado grande para ser la descripción de un modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} points to another address ({1}). Write that address in the model, if it is to be trusted: pictures and tokens are not sent on by themselves.</source>
   <translation>{0} remite a otra dirección ({1}). Escriba esa dirección en el modelo, si es de confianza: las imágenes y los tokens no se reenvían por sí solos.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} refuses the token ({1}{2}). Put a valid one in the environment variable that the model names, or choose another authentication in QGIS, and run again: finished tiles are kept.</source>
   <translation>{0} rechaza el token ({1}{2}). Ponga uno válido en la variable de entorno que nombra el modelo, o elija otra autenticación en QGIS, y ejecute de nuevo: las teselas terminadas se conservan.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} said nothing for {1} seconds. Choose another Python.</source>
   <translation>{0} no dijo nada durante {1} segundos. Elija otro Python.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} sends on again and again. Check the hub's address.</source>
   <translation>{0} redirige una y otra vez. Compruebe la dirección del hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} sends on to an address that is not safe. Check the hub's address.</source>
   <translation>{0} redirige a una dirección que no es segura. Compruebe la dirección del hub.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} should end in {1} or {2}.</source>
   <translation>{0} debería terminar en {1} o {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>{0} tiles of the layer {1} have no embedding of {2}; they are found by their words only.</source>
   <translation>{0} teselas de la capa {1} no tienen vector de {2}; solo se encuentran por sus palabras.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} was captioned with {1} and {2} with {3}: what two models see cannot be compared. Caption one of the two rasters again, with the model of the other.</source>
   <translation>{0} se describió con {1} y {2} con {3}: lo que ven dos modelos no se puede comparar. Describa de nuevo uno de los dos rásteres con el modelo del otro.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} was made by another run, so its tiles cannot be added to. {1} Choose another output, or the same settings.</source>
   <translation>{0} lo hizo otra ejecución, así que no se pueden añadir teselas. {1} Elija otra salida o la misma configuración.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>{0} was not made for conversations. Choose another model to ask.</source>
   <translation>{0} no se hizo para conversar. Elija otro modelo para preguntar.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} would get pictures and token unencrypted. Use https, or reach the server through an SSH tunnel (ssh -L 8000:localhost:8000 server) and the address http://localhost:8000/v1.</source>
   <translation>{0} recibiría imágenes y token sin cifrar. Use https, o acceda al servidor por un túnel SSH (ssh -L 8000:localhost:8000 server) y la dirección http://localhost:8000/v1.</translation>
  </message>
 </context>
 <context>
  <name>SimilarityStyle</name>
  <message>
   <location filename="../../ui/search/similarity_style.py" />
   <source> ({percent} %)</source>
   <translation> ({percent} %)</translation>
  </message>
 </context>
 <context>
  <name>SquareButton</name>
  <message>
   <location filename="../../ui/search/square_button.py" />
   <source>Like a place on the map: drag a square over it, and tiles like it are found</source>
   <translation>Como un lugar del mapa: arrastre un cuadrado sobre él y se encontrarán teselas como esa</translation>
  </message>
 </context>
 <context>
  <name>Taste</name>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>, unlike {tiles}</source>
   <translation>, no como {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Do without</source>
   <translation>Prescindir de esto</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like the square on the map</source>
   <translation>Como el cuadrado del mapa</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like {tiles}</source>
   <translation>Como {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Thumbs: {good} up, {wrong} down</source>
   <translation>Pulgares: {good} arriba, {wrong} abajo</translation>
  </message>
 </context>
 <context>
  <name>TileCard</name>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>(uncertain)</source>
   <translation>(dudosa)</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>Caption</source>
   <translation>Describir</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>The model said: {words}</source>
   <translation>El modelo dijo: {words}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>confidence {value}</source>
   <translation>confianza {value}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>reviewed by {who}, {when}</source>
   <translation>revisada por {who}, {when}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>somebody</source>
   <translation>alguien</translation>
  </message>
 </context>
 <context>
  <name>TileLocatorFilter</name>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Finds tiles of the project's tile layers from a sentence</source>
   <translation>Encuentra teselas de las capas de teselas del proyecto a partir de una frase</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles by what they show</source>
   <translation>Teselas por lo que muestran</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles cannot be searched</source>
   <translation>No se puede buscar en las teselas</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tilescribe needs its runtime</source>
   <translation>Tilescribe necesita su entorno de ejecución</translation>
  </message>
 </context>
 <context>
  <name>TilescribeAlgorithms</name>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>All, reviewed or not</source>
   <translation>Todas, revisadas o no</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Bands: red, green, blue (such as 4,3,2)</source>
   <translation>Bandas: rojo, verde, azul (por ejemplo, 4,3,2)</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr after</source>
   <translation>CIDEr después</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr before</source>
   <translation>CIDEr antes</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Caption drawn layer</source>
   <translation>Describir la capa dibujada</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Caption report</source>
   <translation>Informe de descripciones</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Caption tiles</source>
   <translation>Describir teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Captions a layer as QGIS draws it: tiles of a map server (XYZ, WMTS, WMS), or any layer with its style. The output is that of Caption tiles, and is found again by Search tiles.

For layers in tiles give the zoom level; for others, what a pixel measures on the ground in metres. A raster with pixels of its own needs neither. A layer from a server needs an extent or a mask.

The server is asked no more often than you allow. What fails is tried again a few times; a tile that still fails is marked as failed, with the reason, and is tried again when you run on the same GeoPackage. Tiles where nothing is drawn are marked as skipped. Mind the terms of use of the server: not every owner allows many tiles to be fetched at once.</source>
   <translation>Describe una capa tal como la dibuja QGIS: teselas de un servidor de mapas (XYZ, WMTS, WMS) o cualquier capa con su estilo. El resultado es el mismo que el de Describir teselas, y Buscar teselas lo encuentra después.

Para las capas en teselas, indique el nivel de zoom; para las demás, cuánto mide un píxel sobre el terreno, en metros. Un ráster con píxeles propios no necesita ninguna de las dos cosas. Una capa de un servidor necesita una extensión o una máscara.

Al servidor no se le hacen peticiones más a menudo de lo que usted permita. Lo que falla se reintenta varias veces; una tesela que sigue fallando se marca con error, con el motivo, y se reintenta al ejecutar de nuevo sobre el mismo GeoPackage. Las teselas donde no se dibuja nada se marcan como omitidas. Tenga en cuenta las condiciones de uso del servidor: no todos los propietarios permiten obtener muchas teselas de una vez.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changed from this distance on (empty: read off the distances)</source>
   <translation>Cambio a partir de esta distancia (vacío: se deduce de las distancias)</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Choose a file for the page, for the PDF, or for both.</source>
   <translation>Elija un archivo para la página, para el PDF o para ambos.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Compare two dates</source>
   <translation>Comparar dos fechas</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Cuts a raster layer into tiles and lets a vision-language model describe each in a sentence. The output has one polygon per tile with its caption, the model's confidence, and an embedding by which Search tiles finds it again.

Bands are those the layer is drawn with, unless you name others. Tiles with less than a tenth of data are marked as skipped.

A GeoPackage is written as the run goes. Run again on the same file to go on after a cancel or a crash: finished tiles are left alone and failed ones are tried again; a file made from another raster, grid or model is refused, never overwritten. Other formats are written anew, and some of them (Shapefile, CSV) cannot keep the embeddings.</source>
   <translation>Corta una capa ráster en teselas y hace que un modelo de visión y lenguaje describa cada una en una frase. El resultado tiene un polígono por tesela con su descripción, la confianza del modelo y un vector con el que Buscar teselas la encuentra después.

Las bandas son aquellas con las que se dibuja la capa, salvo que indique otras. Las teselas con menos de una décima parte de datos se marcan como omitidas.

Un GeoPackage se escribe a medida que avanza la ejecución. Ejecute de nuevo sobre el mismo archivo para continuar tras una cancelación o un fallo: las teselas terminadas no se tocan y las que dieron error se reintentan; un archivo hecho con otro ráster, otra cuadrícula u otro modelo se rechaza y nunca se sobrescribe. Los demás formatos se escriben desde cero, y algunos (Shapefile, CSV) no pueden guardar los vectores.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Detail: parts along a tile's side that are looked at, too (1: whole tiles only)</source>
   <translation>Detalle: partes a lo largo del lado de una tesela que también se miran (1: solo teselas enteras)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Export captions as data set</source>
   <translation>Exportar descripciones como conjunto de datos</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Extent</source>
   <translation>Extensión</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Finds the tiles that match a sentence, such as: boats moored at a pier. The tiles are those that Caption tiles described; the picture (through its embedding) and the words of the caption count together.

The output keeps the tiles' fields and adds rank (1 is best), score (0 to 1), and the two parts of the score.

boats -river leaves out tiles whose caption says river; "white boats" between quotation marks has to be in the caption word for word.</source>
   <translation>Encuentra las teselas que corresponden a una frase, como: boats moored at a pier. Las teselas son las que describió Describir teselas; cuentan juntas la imagen (mediante su vector) y las palabras de la descripción.

El resultado conserva los campos de las teselas y añade rank (1 es la mejor), score (de 0 a 1) y las dos partes de la puntuación.

boats -river deja fuera las teselas cuya descripción dice river; "white boats" entre comillas tiene que estar en la descripción palabra por palabra.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Finds the tiles whose content changed between two tile layers of the same place: captioned with the same model, tile size and origin.

What counts is how far the two embeddings of a tile are apart. Left empty, the threshold is read off all distances: where they fall into two groups it lies between them; where they do not, only tiles count that are far above the usual distance, which takes up another light or season. It is never below 0.05.

The output has both captions, the words that went and came, and a rank; 1 is the tile that changed most.</source>
   <translation>Encuentra las teselas cuyo contenido cambió entre dos capas de teselas del mismo lugar, descritas con el mismo modelo, tamaño de tesela y origen.

Lo que cuenta es lo alejados que están los dos vectores de una tesela. Si se deja vacío, el umbral se deduce de todas las distancias: si forman dos grupos, queda entre ambos; si no, solo cuentan las teselas muy por encima de la distancia habitual, que absorbe otra luz u otra estación. Nunca es inferior a 0.05.

El resultado tiene ambas descripciones, las palabras que desaparecieron y aparecieron, y un puesto; 1 es la tesela que más cambió.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Fine-tune a model</source>
   <translation>Afinar un modelo</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Folder of the data set</source>
   <translation>Carpeta del conjunto de datos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Ground resolution (metres per pixel)</source>
   <translation>Resolución sobre el terreno (metros por píxel)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>HTML files</source>
   <translation>Archivos HTML</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Hits</source>
   <translation>Resultados</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Hits at most</source>
   <translation>Máximo de resultados</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Id of the new model</source>
   <translation>Identificador del modelo nuevo</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Keep the unchanged tiles too</source>
   <translation>Conservar también las teselas sin cambios</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Layer to draw</source>
   <translation>Capa que dibujar</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Lets the model learn from a captioning data set, such as Export captions as data set writes it, on the processor of this computer. A new model is installed beside the old one; choose it in the model manager, or where a model is asked for.

The model is measured before and after on the split test, from which it does not learn. A strength below 1 keeps more of what the model knew of other places.

Needs the full runtime (with PyTorch): Raster, Tilescribe, Set up the Runtime.</source>
   <translation>Hace que el modelo aprenda de un conjunto de datos de descripciones, como el que escribe Exportar descripciones como conjunto de datos, en el procesador de este equipo. Se instala un modelo nuevo junto al antiguo; elíjalo en el administrador de modelos o donde se pida un modelo.

El modelo se mide antes y después con la partición de prueba, de la que no aprende. Una intensidad inferior a 1 conserva más de lo que el modelo sabía de otros lugares.

Necesita el entorno de ejecución completo (con PyTorch): Ráster, Tilescribe, Configurar el entorno de ejecución.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Lowest score</source>
   <translation>Puntuación mínima</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Model: id or folder</source>
   <translation>Modelo: identificador o carpeta</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Most requests a second to the layer's server</source>
   <translation>Máximo de peticiones por segundo al servidor de la capa</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Name of the new model</source>
   <translation>Nombre del modelo nuevo</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>No distance stands out; the threshold is the lowest that light and season leave meaningful.</source>
   <translation>Ninguna distancia destaca; el umbral es el más bajo que la luz y la estación permiten tomar en serio.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Number of hits</source>
   <translation>Número de resultados</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Only tiles that touch</source>
   <translation>Solo teselas que tocan</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Only where the captions name other things as well</source>
   <translation>Solo donde las descripciones nombran además otras cosas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Overlap of tiles</source>
   <translation>Solapamiento de las teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>PDF files</source>
   <translation>Archivos PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>Las imágenes de las teselas salen de este equipo: se envían a {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Prompt: sentence, detailed, objects, land-cover, damage, or your own words</source>
   <translation>Instrucción: sentence, detailed, objects, land-cover, damage, o sus propias palabras</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Raster layer</source>
   <translation>Capa ráster</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Raster to draw (empty: the one that was captioned)</source>
   <translation>Ráster que dibujar (vacío: el que se describió)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Raster, if it is no longer where it was captioned</source>
   <translation>Ráster, si ya no está donde se describió</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Recipe (.toml)</source>
   <translation>Receta (.toml)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a PDF</source>
   <translation>Informe en PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a page</source>
   <translation>Informe en página</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Reviewed</source>
   <translation>Revisadas</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Rounds over the pictures (0: as the recipe says)</source>
   <translation>Vueltas sobre las imágenes (0: según la receta)</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Search tiles</source>
   <translation>Buscar teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Second model, to search with: id or folder</source>
   <translation>Segundo modelo, con el que buscar: id o carpeta</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Seed of the splits</source>
   <translation>Semilla de las particiones</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for the test</source>
   <translation>Proporción de teselas para la prueba</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for validation</source>
   <translation>Proporción de teselas para la validación</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Side of a block of tiles that stay together</source>
   <translation>Lado de un bloque de teselas que permanecen juntas</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Strength of what is learnt</source>
   <translation>Intensidad de lo aprendido</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The changes could not be written: {}.</source>
   <translation>No se pudieron escribir los cambios: {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances do not fall into two groups, so only tiles count that are far above the usual distance.</source>
   <translation>Las distancias no forman dos grupos, así que solo cuentan las teselas muy por encima de la distancia habitual.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances fall into two groups, and the threshold lies between them.</source>
   <translation>Las distancias forman dos grupos, y el umbral queda entre ambos.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The hits could not be written: {}.</source>
   <translation>No se pudieron escribir los resultados: {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>The layer is not a tile layer. Choose one made by Caption tiles.</source>
   <translation>La capa no es una capa de teselas. Elija una hecha con Describir teselas.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>The layer to draw could not be opened. Choose another.</source>
   <translation>No se pudo abrir la capa que dibujar. Elija otra.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The mask layer holds no polygons. Choose another, or none.</source>
   <translation>La capa de máscara no contiene polígonos. Elija otra, o ninguna.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The overlap must be smaller than the tile size.</source>
   <translation>El solapamiento debe ser menor que el tamaño de tesela.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The raster has no coordinate system, so the tiles will have none either.</source>
   <translation>El ráster no tiene sistema de coordenadas, así que las teselas tampoco lo tendrán.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This format cannot keep embeddings, so the tiles cannot be searched. A GeoPackage can.</source>
   <translation>Este formato no puede guardar vectores, así que no se podrá buscar en las teselas. Un GeoPackage sí puede.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Este modelo no escribe descripciones: las teselas se pueden buscar por lo que muestran.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Threshold that was used</source>
   <translation>Umbral utilizado</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tile layer</source>
   <translation>Capa de teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the earlier date</source>
   <translation>Capa de teselas de la fecha anterior</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the later date</source>
   <translation>Capa de teselas de la fecha posterior</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tile size</source>
   <translation>Tamaño de tesela</translation>
  </message>
  <message>
   <location filename="../../algorithms/base.py" />
   <source>Tiles</source>
   <translation>Teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles captioned</source>
   <translation>Teselas descritas</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles compared</source>
   <translation>Teselas comparadas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles failed</source>
   <translation>Teselas con error</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Tiles in the split {}</source>
   <translation>Teselas en la partición {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles of {}</source>
   <translation>Teselas de {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles skipped</source>
   <translation>Teselas omitidas</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles that changed</source>
   <translation>Teselas que cambiaron</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles to show of each topic</source>
   <translation>Teselas que mostrar de cada tema</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles with an uncertain caption</source>
   <translation>Teselas con una descripción dudosa</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Unit of tile size and overlap</source>
   <translation>Unidad del tamaño de tesela y del solapamiento</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>What to look for</source>
   <translation>Qué buscar</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Which captions</source>
   <translation>Qué descripciones</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Writes an illustrated report of a tile layer: a map, the topics that its captions name with pictures of tiles, the words named most, how sure the model was, and how the layer was made.

The page is one HTML file with everything in it. The PDF comes from a print layout, A4.

Pictures are drawn from the raster that the layer was made of, as it is styled in the project; choose another one where that is not to be found.</source>
   <translation>Escribe un informe ilustrado de una capa de teselas: un mapa, los temas que nombran sus descripciones con imágenes de teselas, las palabras más nombradas, lo seguro que estaba el modelo y cómo se hizo la capa.

La página es un único archivo HTML con todo dentro. El PDF sale de una composición de impresión, A4.

Las imágenes se dibujan a partir del ráster con el que se hizo la capa, con su estilo en el proyecto; elija otro si ese no se encuentra.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Writes the reviewed tiles of a tile layer as a captioning data set in the layout of RSICD: the pictures in images/, cut with the bands and colours of the run, and the captions in dataset.json. Tiles of a layer from a server, or of a layer as it is styled, are drawn again by QGIS: the layer has to be in the project.

Tiles are split into training, validation and test by blocks of the grid, so that a tile the model is tested on does not lie beside one it learnt from. Where tiles overlap, those that would show the same ground in two splits are left out.

The data set is what Fine-tune a model and the shell's tilescribe train read.</source>
   <translation>Escribe las teselas revisadas de una capa de teselas como conjunto de datos de descripciones con la estructura de RSICD: las imágenes en images/, cortadas con las bandas y los colores de la ejecución, y las descripciones en dataset.json. Las teselas de una capa de un servidor, o de una capa tal como está simbolizada, las vuelve a dibujar QGIS: la capa tiene que estar en el proyecto.

Las teselas se reparten en entrenamiento, validación y prueba por bloques de la cuadrícula, para que una tesela con la que se prueba el modelo no quede junto a otra de la que aprendió. Donde las teselas se solapan, se dejan fuera las que mostrarían el mismo terreno en dos particiones.

El conjunto de datos es lo que leen Afinar un modelo y, en la terminal, tilescribe train.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Zoom level</source>
   <translation>Nivel de zoom</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>caption,dataset,training,export,rsicd,review,split,pictures</source>
   <translation>descripción,conjunto de datos,entrenamiento,exportar,rsicd,revisión,partición,imágenes</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>caption,describe,image,tiles,grid,text,vision,language,model,embedding</source>
   <translation>descripción,describir,imagen,teselas,cuadrícula,texto,visión,lenguaje,modelo,vector</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>change,detection,compare,dates,time,caption,tiles,embedding,difference</source>
   <translation>cambio,detección,comparar,fechas,tiempo,descripción,teselas,vector,diferencia</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>report,caption,tiles,topics,pdf,html,statistics,pictures,layout</source>
   <translation>informe,descripción,teselas,temas,pdf,html,estadísticas,imágenes,composición</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>search,find,text,caption,tiles,similar,rank,embedding</source>
   <translation>buscar,encontrar,texto,descripción,teselas,parecidas,clasificación,vector</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>train,learn,fine-tune,improve,model,caption,dataset</source>
   <translation>entrenar,aprender,afinar,mejorar,modelo,descripción,conjunto de datos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>wms,wmts,xyz,basemap,style,render,mesh,vector,server</source>
   <translation>wms,wmts,xyz,mapa base,estilo,representación,malla,vectorial,servidor</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{changed} of {compared} tiles changed: their distance is {threshold} or more.</source>
   <translation>Cambiaron {changed} de {compared} teselas: su distancia es de {threshold} o más.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>{count} tiles</source>
   <translation>{count} teselas</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{count} tiles of either date have no counterpart with an embedding, and were left out.</source>
   <translation>{count} teselas de una u otra fecha no tienen pareja con vector y se dejaron fuera.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>{layer} comes from a server, which may cover the whole world. Give an extent or a mask.</source>
   <translation>{layer} procede de un servidor, que puede abarcar el mundo entero. Indique una extensión o una máscara.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{measure}: {before} before, {after} after</source>
   <translation>{measure}: {before} antes, {after} después</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>{tiles} tiles, {pending} to do, model {model}</source>
   <translation>{tiles} teselas, {pending} pendientes, modelo {model}</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{title} is installed as {model}; it looked at {count} tiles to learn from.</source>
   <translation>{title} está instalado como {model}; examinó {count} teselas para aprender.</translation>
  </message>
 </context>
 <context>
  <name>TilescribeDock</name>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Caption</source>
   <translation>Describir</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Review</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
 </context>
 <context>
  <name>TilescribePlugin</name>
  <message>
   <location filename="../../plugin.py" />
   <source>Caption and Search Tiles</source>
   <translation>Describir y buscar teselas</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Diagnostics Report…</source>
   <translation>Informe de diagnóstico…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Set up the Runtime…</source>
   <translation>Configurar el entorno de ejecución…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Settings…</source>
   <translation>Configuración…</translation>
  </message>
 </context>
 <context>
  <name>TilescribeReport</name>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>A topic is made of tiles whose captions name the same thing, most often as their subject.</source>
   <translation>Un tema consta de teselas cuyas descripciones nombran lo mismo, casi siempre como sujeto.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption report: {name}</source>
   <translation>Informe de descripciones: {name}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption style</source>
   <translation>Estilo de descripción</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions are what a model says of a tile; it can be wrong. The confidence is how sure it was of its words.</source>
   <translation>Las descripciones son lo que dice un modelo de una tesela; puede equivocarse. La confianza es lo seguro que estaba de sus palabras.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions with a confidence below {threshold} count as uncertain.</source>
   <translation>Las descripciones con una confianza inferior a {threshold} se consideran dudosas.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Coordinate system</source>
   <translation>Sistema de coordenadas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Finished</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Grid</source>
   <translation>Cuadrícula</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How it was made</source>
   <translation>Cómo se hizo</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How sure the model was, by number of tiles</source>
   <translation>Lo seguro que estaba el modelo, por número de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How to read this</source>
   <translation>Cómo leer esto</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Its size</source>
   <translation>Su tamaño</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map</source>
   <translation>Mapa</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map of the tiles, coloured by topic</source>
   <translation>Mapa de las teselas, coloreado por tema</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <location filename="../../ui/report/pages.py" />
   <source>Page {number} of {count}</source>
   <translation>Página {number} de {count}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Raster</source>
   <translation>Ráster</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Report made on {time} with Tilescribe</source>
   <translation>Informe hecho el {time} con Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>SHA-256 of its weights</source>
   <translation>SHA-256 de sus pesos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Software</source>
   <translation>Software</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Started</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Stretch</source>
   <translation>Realce</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>The least certain captions</source>
   <translation>Las descripciones menos seguras</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The raster of these tiles was not found, so the report has no pictures of them.</source>
   <translation>No se encontró el ráster de estas teselas, así que el informe no tiene imágenes de ellas.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Tile layer</source>
   <translation>Capa de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Tiles without a caption</source>
   <translation>Teselas sin descripción</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>What a person reviewed counts as captioned and as certain.</source>
   <translation>Lo que revisó una persona cuenta como descrito y como seguro.</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>What the captions name most, by number of tiles</source>
   <translation>Lo que más nombran las descripciones, por número de teselas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>captioned</source>
   <translation>descritas</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>confidence</source>
   <translation>confianza</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>failed</source>
   <translation>con error</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>made searchable, without captions</source>
   <translation>preparadas para la búsqueda, sin descripciones</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>median confidence</source>
   <translation>confianza mediana</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>metres</source>
   <translation>metros</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>no picture</source>
   <translation>sin imagen</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>no reason was kept</source>
   <translation>no se conservó el motivo</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>none: 8 bits as they are</source>
   <translation>ninguno: 8 bits tal cual</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>not finished</source>
   <translation>sin terminar</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>of them uncertain</source>
   <translation>de ellas dudosas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>only tiles that touch the mask's polygons</source>
   <translation>solo teselas que tocan los polígonos de la máscara</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>other</source>
   <translation>otros</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>pixels</source>
   <translation>píxeles</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped</source>
   <translation>omitidas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped: too little data</source>
   <translation>omitidas: muy pocos datos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>tiles</source>
   <translation>teselas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>topics</source>
   <translation>temas</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>uncertain</source>
   <translation>dudosa</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>within {extent}</source>
   <translation>dentro de {extent}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{name} ({count}, {share} %)</source>
   <translation>{name} ({count}, {share} %)</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{rows} rows, {cols} columns of {size} {unit}, overlap {overlap}</source>
   <translation>{rows} filas, {cols} columnas de {size} {unit}, solapamiento {overlap}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, confidence {confidence}</source>
   <translation>{tile}, confianza {confidence}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, reviewed</source>
   <translation>{tile}, revisada</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{width} x {height} pixels</source>
   <translation>{width} x {height} píxeles</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <location filename="../../ui/setup/token_box.py" />
   <source>Where QGIS keeps the server's token; none where the server asks for none</source>
   <translation>Dónde guarda QGIS el token del servidor; ninguno si el servidor no pide ninguno</translation>
  </message>
 </context>
 <context>
  <name>WarmUp</name>
  <message>
   <location filename="../../ui/search/warm_up.py" />
   <source>Get the search ready</source>
   <translation>Preparar la búsqueda</translation>
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 hit</source>
   <translation>1 resultado</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 request</source>
   <translation>1 petición</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 tile</source>
   <translation>1 tesela</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>about {time}</source>
   <translation>aprox. {time}</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>bytes</source>
   <translation>bytes</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>under a second</source>
   <translation>menos de un segundo</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{days} days</source>
   <translation>{days} días</translation>
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
   <translation>{number} resultados</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} requests</source>
   <translation>{number} peticiones</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} tiles</source>
   <translation>{number} teselas</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/min</source>
   <translation>{speed} teselas/min</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/s</source>
   <translation>{speed} teselas/s</translation>
  </message>
 </context>
 <context>
  <name>WorkerService</name>
  <message>
   <location filename="../../ui/worker_service.py" />
   <source>Tilescribe was switched off. Switch it on among QGIS's plugins.</source>
   <translation>Tilescribe está desactivado. Actívelo entre los complementos de QGIS.</translation>
  </message>
 </context>
</TS>
