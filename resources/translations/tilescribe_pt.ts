<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
 <context>
  <name>Acts</name>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is about no tile. Select a tile and ask again.</source>
   <translation>A resposta não trata de nenhum bloco. Selecione um bloco e pergunte de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/acts.py" />
   <source>The answer is the caption of {tiles} now. Save the edits of {layer} to keep it.</source>
   <translation>A resposta é agora a descrição de {tiles}. Guarde as edições de {layer} para a conservar.</translation>
  </message>
 </context>
 <context>
  <name>AnalysisMenu</name>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Caption Report…</source>
   <translation>Relatório de descrições…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>Compare Two Dates…</source>
   <translation>Comparar duas datas…</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>There is no tile layer in this project. Caption a raster layer first, or add a tile layer.</source>
   <translation>Não há nenhuma camada de blocos neste projeto. Descreva primeiro uma camada raster ou adicione uma camada de blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/analysis_menu.py" />
   <source>This needs QGIS's Processing plugin. Switch it on among the plugins.</source>
   <translation>Isto precisa do complemento Processing do QGIS. Ative-o entre os complementos.</translation>
  </message>
 </context>
 <context>
  <name>AskingBox</name>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Damage</source>
   <translation>Danos</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Detailed description</source>
   <translation>Descrição detalhada</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>It reads and writes {}.</source>
   <translation>Lê e escreve {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Land cover</source>
   <translation>Cobertura do solo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Objects with counts</source>
   <translation>Objetos com o seu número</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>One sentence</source>
   <translation>Uma frase</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>As imagens dos blocos saem deste computador: são enviadas para {}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search by words only</source>
   <translation>Buscar só por palavras</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with the same model</source>
   <translation>Buscar com o mesmo modelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>Search with {}</source>
   <translation>Buscar com {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>The model that tiles are searched with; a second one beside that of the captions</source>
   <translation>O modelo com o qual os blocos são buscados; um segundo além do das descrições</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Este modelo não escreve descrições: os blocos podem ser buscados pelo que mostram.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/asking.py" />
   <source>What the model is asked for: choose, or write your own words, in its language</source>
   <translation>O que se pede ao modelo: escolha, ou escreva as suas próprias palavras, na língua do modelo</translation>
  </message>
 </context>
 <context>
  <name>BandsBox</name>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>As shown on the map</source>
   <translation>Como se vê no mapa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Chosen here</source>
   <translation>Escolhidas aqui</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Red</source>
   <translation>Vermelho</translation>
  </message>
  <message>
   <location filename="../../ui/caption/bands_box.py" />
   <source>Which bands the model sees; it was trained on pictures in natural colours</source>
   <translation>Que bandas o modelo vê; foi treinado com imagens em cores naturais</translation>
  </message>
 </context>
 <context>
  <name>CaptionAgain</name>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Caption tiles again</source>
   <translation>Descrever blocos de novo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Captioned again by {model}</source>
   <translation>Descrito de novo por {model}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>Choose between 1 and {most} tiles; for more, caption the raster anew.</source>
   <translation>Escolha entre 1 e {most} blocos; para mais, descreva o raster do zero.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>No tile was captioned again.</source>
   <translation>Nenhum bloco foi descrito de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The layer does not say how its tiles were made. Caption the raster anew.</source>
   <translation>A camada não diz como foram feitos os seus blocos. Descreva o raster do zero.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The layer {name}, of which the tiles are, is not in the project. Add it again.</source>
   <translation>A camada {name}, a que pertencem os blocos, não está no projeto. Adicione-a de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The raster {path} is gone. Put it back, or caption another.</source>
   <translation>O raster {path} já não existe. Reponha-o ou descreva outro.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_again.py" />
   <source>The tiles of {name} cannot be drawn as they were.</source>
   <translation>Os blocos de {name} não podem ser desenhados como estavam.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{count} reviewed captions stay as they are.</source>
   <translation>{count} descrições revisadas ficam como estão.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} captioned again by {model}; save the edits to keep it.</source>
   <translation>Nova descrição de {tiles} por {model}; guarde as edições para a manter.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} made searchable again by {model}; save the edits to keep it.</source>
   <translation>{model} voltou a preparar {tiles} para a pesquisa; guarde as edições para manter o resultado.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>{tiles} not described now, and left as before: {reason}</source>
   <translation>{tiles} não descritos agora, e deixados como estavam: {reason}</translation>
  </message>
 </context>
 <context>
  <name>CaptionForm</name>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>A GeoPackage; one that already holds tiles of this raster is continued. Empty: a temporary layer</source>
   <translation>Um GeoPackage; se já contiver blocos deste raster, é continuado. Vazio: uma camada temporária</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Extent</source>
   <translation>Extensão</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>GeoPackage</source>
   <translation>GeoPackage</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>How far neighbouring tiles reach into each other</source>
   <translation>Quanto os blocos vizinhos entram uns nos outros</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Look at</source>
   <translation>Ver</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Output</source>
   <translation>Saída</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Overlap</source>
   <translation>Sobreposição</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Parts are for small things in large tiles: what only a part shows is captioned and found, too. It takes five or ten times as long</source>
   <translation>As partes servem para coisas pequenas em blocos grandes: o que só uma parte mostra também é descrito e encontrado. Demora cinco ou dez vezes mais</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Polygons of a layer</source>
   <translation>Polígonos de uma camada</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Raster layer</source>
   <translation>Camada raster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Selected polygons only</source>
   <translation>Só polígonos selecionados</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Side of a square tile; objects of interest should fill a good part of it</source>
   <translation>Lado de um bloco quadrado; os objetos de interesse devem preencher boa parte dele</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Temporary layer</source>
   <translation>Camada temporária</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>The layer to describe; it follows the active layer</source>
   <translation>A camada a descrever; segue a camada ativa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tile size</source>
   <translation>Tamanho do bloco</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles and {n} x {n} parts</source>
   <translation>Blocos e {n} x {n} partes</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Tiles as a whole</source>
   <translation>Blocos inteiros</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Visible map</source>
   <translation>Mapa visível</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Where to keep the tiles</source>
   <translation>Onde guardar os blocos</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>Whole layer</source>
   <translation>Toda a camada</translation>
  </message>
  <message>
   <location filename="../../ui/caption/form.py" />
   <source>metres</source>
   <translation>metros</translation>
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
   <translation>Adicione uma camada raster ao projeto: uma ortofoto, uma cena de satélite, uma fotografia aérea digitalizada.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Cancelling…</source>
   <translation>Cancelamento em curso…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles</source>
   <translation>Descrever blocos</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Caption tiles of {name}</source>
   <translation>Descrever blocos de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Estimating…</source>
   <translation>Estimativa em curso…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles of {name} searchable</source>
   <translation>Tornar pesquisáveis os blocos de {name}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Make tiles searchable</source>
   <translation>Tornar blocos pesquisáveis</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar o ambiente de execução…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>about {}</source>
   <translation>cerca de {}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/panel.py" />
   <source>{name} tiles</source>
   <translation>Blocos de {name}</translation>
  </message>
 </context>
 <context>
  <name>CaptionProgress</name>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>Starting the model…</source>
   <translation>Início do modelo…</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/progress.py" />
   <source>{time} left</source>
   <translation>faltam {time}</translation>
  </message>
 </context>
 <context>
  <name>CaptionRun</name>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Cancelled; run again on the same output to go on</source>
   <translation>Cancelado; execute de novo sobre a mesma saída para continuar</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>Took {time}</source>
   <translation>Demorou {time}</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles captioned</source>
   <translation>{done} de {tiles} blocos descritos</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{done} of {tiles} tiles made searchable, without captions</source>
   <translation>{done} de {tiles} blocos tornados pesquisáveis, sem descrições</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} failed (their notes say why; run again to retry them)</source>
   <translation>{number} com falha (as suas notas dizem porquê; execute de novo para os voltar a tentar)</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} skipped for lack of data</source>
   <translation>{number} ignorados por falta de dados</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>{number} were finished before</source>
   <translation>{number} já estavam terminados</translation>
  </message>
 </context>
 <context>
  <name>ChangesLayer</name>
  <message>
   <location filename="../../ui/changes/changes_layer.py" />
   <source>unchanged (below {threshold})</source>
   <translation>sem mudança (abaixo de {threshold})</translation>
  </message>
 </context>
 <context>
  <name>Chat</name>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>It reads and writes {languages}.</source>
   <translation>Lê e escreve {languages}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/model_box.py" />
   <source>Pictures and questions leave this computer: they are sent to {address}.</source>
   <translation>As imagens e as perguntas saem deste computador: são enviadas para {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/asking.py" />
   <source>Select the tiles that the places shall resemble, in the tile layer, and ask once more.</source>
   <translation>Selecione, na camada de blocos, os blocos com os quais os lugares se devem parecer, e pergunte mais uma vez.</translation>
  </message>
 </context>
 <context>
  <name>ChatForm</name>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask</source>
   <translation>Perguntar</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Ask about the selected tiles, and press Enter.</source>
   <translation>Pergunte sobre os blocos selecionados e pressione Enter.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Conversations kept with this layer</source>
   <translation>Conversas guardadas com esta camada</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Delete this conversation</source>
   <translation>Eliminar esta conversa</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>New conversation</source>
   <translation>Nova conversa</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>None of the installed models answers questions: the embedded one writes captions and finds tiles. Vision-language models, full-size RS-CapRet models and served models answer; install one with Raster, Tilescribe, Models.</source>
   <translation>Nenhum dos modelos instalados responde a perguntas: o incorporado escreve descrições e encontra blocos. Respondem os modelos de visão e linguagem, os RS-CapRet de tamanho completo e os modelos servidos; instale um com Raster, Tilescribe, Modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Nothing is selected in the tile layer.</source>
   <translation>Nada está selecionado na camada de blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Select one tile or several in the tile layer, type a question about them, and press Enter.</source>
   <translation>Selecione um ou vários blocos na camada de blocos, escreva uma pergunta sobre eles e pressione Enter.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Stop</source>
   <translation>Parar</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>The first {number} of {tiles} that are selected.</source>
   <translation>Os primeiros {number} dos {tiles} selecionados.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este projeto ainda não tem nenhuma camada de blocos.

Descreva uma camada raster no primeiro separador ou adicione um GeoPackage feito pelo Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tile layer</source>
   <translation>Camada de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>Tiles can be asked for without one. Select a tile and type: show me places like this but with boats</source>
   <translation>Também se podem pedir blocos sem nenhum. Selecione um bloco e escreva: show me places like this but with boats</translation>
  </message>
  <message>
   <location filename="../../ui/chat/form.py" />
   <source>To find others, type: show me places like this but with boats</source>
   <translation>Para encontrar outros, escreva: show me places like this but with boats</translation>
  </message>
 </context>
 <context>
  <name>ChatPanel</name>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Ask about tiles</source>
   <translation>Perguntar sobre blocos</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Caption a raster layer first; then its tiles can be asked about.</source>
   <translation>Descreva primeiro uma camada raster; depois poderá perguntar sobre os seus blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>No tile of {layer} fits.</source>
   <translation>Nenhum bloco de {layer} corresponde.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar o ambiente de execução…</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>The pictures of the tiles are still being drawn. Ask again in a moment; their raster must be visible.</source>
   <translation>As imagens dos blocos ainda estão a ser desenhadas. Pergunte de novo daqui a pouco; o seu raster tem de estar visível.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/panel.py" />
   <source>{tiles} of {layer} that fit best:</source>
   <translation>{tiles} de {layer} que melhor correspondem:</translation>
  </message>
 </context>
 <context>
  <name>Dataset</name>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of the tiles has a caption.</source>
   <translation>Nenhum dos blocos tem descrição.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>None of these tiles is reviewed yet. Review some in the dock's third tab, or export all captions.</source>
   <translation>Nenhum destes blocos foi ainda revisado. Revise alguns no terceiro separador do painel ou exporte todas as descrições.</translation>
  </message>
  <message>
   <location filename="../../ui/review/dataset.py" />
   <source>The layer does not say how its tiles were made, so their pictures cannot be cut. Use the layer itself.</source>
   <translation>A camada não diz como foram feitos os seus blocos, por isso não é possível cortar as suas imagens. Use a camada original.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Asking the runtime…</source>
   <translation>Consulta ao ambiente de execução…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Collect diagnostics</source>
   <translation>Recolher diagnóstico</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copied. Paste it into your report.</source>
   <translation>Copiado. Cole-o no seu relatório.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Home folder, log-in name, passwords, tokens and names of computers are taken out. Read it through before you pass it on.</source>
   <translation>São retirados a pasta pessoal, o nome de utilizador, as palavras-passe, os tokens e os nomes de computadores. Leia tudo antes de o passar a outros.</translation>
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
   <translation>Tilescribe: relatório de diagnóstico</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>{path} cannot be written ({why}). Choose another folder.</source>
   <translation>Não é possível escrever {path} ({why}). Escolha outra pasta.</translation>
  </message>
 </context>
 <context>
  <name>Drawn</name>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>At this resolution {name} would be {width} pixels wide. Choose a coarser one.</source>
   <translation>Com esta resolução, {name} teria {width} pixels de largura. Escolha uma mais grosseira.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>Drawing the layer failed in a way that Tilescribe did not expect ({reason}); the log has the details.</source>
   <translation>O desenho da camada falhou de um modo que o Tilescribe não esperava ({reason}); o registo tem os detalhes.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>QGIS could not draw the layer here: {reason}.</source>
   <translation>O QGIS não conseguiu desenhar a camada aqui: {reason}.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The edits in {name} that are not saved yet cannot be drawn. Save them first.</source>
   <translation>As edições de {name} que ainda não foram guardadas não podem ser desenhadas. Guarde-as primeiro.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/copies.py" />
   <source>The layer {name} cannot be opened. Check its source, or that its server answers.</source>
   <translation>Não é possível abrir a camada {name}. Verifique a sua fonte, ou se o seu servidor responde.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} does not say where it lies. Choose an extent.</source>
   <translation>A camada {name} não diz onde fica. Escolha uma extensão.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no resolution of its own. Give a zoom level or a ground resolution.</source>
   <translation>A camada {name} não tem resolução própria. Indique um nível de zoom ou uma resolução no terreno.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom level {zoom}; it has {first} to {last}.</source>
   <translation>A camada {name} não tem o nível de zoom {zoom}; tem de {first} a {last}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The layer {name} has no zoom levels. Give a ground resolution in its place.</source>
   <translation>A camada {name} não tem níveis de zoom. Indique antes uma resolução no terreno.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>The picture could not be kept in the folder for temporary files ({reason}).</source>
   <translation>Não foi possível guardar a imagem na pasta de ficheiros temporários ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server sent a picture that cannot be read.</source>
   <translation>O servidor enviou uma imagem que não se consegue ler.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} answered with an error ({status}).</source>
   <translation>O servidor {host} respondeu com um erro ({status}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} cannot be reached ({reason}).</source>
   <translation>Não é possível alcançar o servidor {host} ({reason}).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} did not answer within {seconds:.0f} seconds.</source>
   <translation>O servidor {host} não respondeu em {seconds:.0f} segundos.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} has no picture here (404).</source>
   <translation>O servidor {host} não tem imagem aqui (404).</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} is asked too often or too busy ({status}). Allow fewer requests a second.</source>
   <translation>O servidor {host} recebe demasiados pedidos ou está muito ocupado ({status}). Permita menos pedidos por segundo.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} refuses access ({status}). Check the layer's authentication.</source>
   <translation>O servidor {host} recusa o acesso ({status}). Verifique a autenticação da camada.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/verdicts.py" />
   <source>The server {host} sent no picture but {kind}.</source>
   <translation>O servidor {host} não enviou uma imagem, mas sim {kind}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>O tamanho do bloco tem de ser maior do que zero, e a sobreposição menor do que o tamanho do bloco.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn.py" />
   <source>There is no layer that QGIS can draw. Repair its data source or choose another.</source>
   <translation>Não há nenhuma camada que o QGIS possa desenhar. Repare a sua fonte de dados ou escolha outra.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/painter.py" />
   <source>There is not enough memory for a picture of {size} pixels.</source>
   <translation>Não há memória suficiente para uma imagem de {size} pixels.</translation>
  </message>
  <message>
   <location filename="../../ui/drawn/studio.py" />
   <source>{name} could not be drawn {times} times one after another. {reason} Tiles already written are kept: run again later to go on.</source>
   <translation>Não foi possível desenhar {name} {times} vezes seguidas. {reason} Os blocos já escritos são mantidos: execute de novo mais tarde para continuar.</translation>
  </message>
 </context>
 <context>
  <name>DrawnArea</name>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Click adds a corner, right-click ends, Escape leaves</source>
   <translation>Um clique adiciona um vértice, o botão direito termina, Escape abandona</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Draw on the map</source>
   <translation>Desenhar no mapa</translation>
  </message>
  <message>
   <location filename="../../ui/search/drawn_area.py" />
   <source>Remove the drawn area</source>
   <translation>Remover a área desenhada</translation>
  </message>
 </context>
 <context>
  <name>DrawnBox</name>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> m per pixel</source>
   <translation> m por pixel</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source> requests a second</source>
   <translation> pedidos por segundo</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>As styled on the map</source>
   <translation>Com o seu estilo no mapa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>QGIS draws the tiles with the layer's own style, in place of the file's values</source>
   <translation>O QGIS desenha os blocos com o estilo da própria camada, em vez dos valores do ficheiro</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The most that the layer's server is asked; what its owner allows is in its terms of use</source>
   <translation>O máximo que se pede ao servidor da camada; o que o proprietário permite está nas condições de uso</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>The raster's own resolution</source>
   <translation>A resolução própria do raster</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>What a pixel measures on the ground; tiles are drawn no finer than the model needs</source>
   <translation>Quanto mede um pixel no terreno; os blocos não são desenhados mais finos do que o modelo precisa</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom level of the server's tiles, and what a pixel measures on the ground</source>
   <translation>Nível de zoom dos blocos do servidor, e quanto mede um pixel no terreno</translation>
  </message>
  <message>
   <location filename="../../ui/caption/drawn_box.py" />
   <source>Zoom {zoom}: {metres} m per pixel</source>
   <translation>Zoom {zoom}: {metres} m por pixel</translation>
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
   <translation>Copiar a resposta</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Make the answer the caption of the tiles it is about; an edit that can be undone</source>
   <translation>Fazer da resposta a descrição dos blocos de que ela trata; uma edição que se pode desfazer</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select them in the tile layer</source>
   <translation>Selecioná-los na camada de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Select these tiles</source>
   <translation>Selecionar estes blocos</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Stopped.</source>
   <translation>Parado.</translation>
  </message>
  <message>
   <location filename="../../ui/chat/entry.py" />
   <source>Use as caption</source>
   <translation>Usar como descrição</translation>
  </message>
 </context>
 <context>
  <name>Estimator</name>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>Estimate captioning</source>
   <translation>Estimar a descrição</translation>
  </message>
  <message>
   <location filename="../../ui/caption/estimator.py" />
   <source>{} (search only)</source>
   <translation>{} (só busca)</translation>
  </message>
 </context>
 <context>
  <name>ExpressionFunctions</name>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Returns whether the tile's caption has all the words. Singular and plural, small and capital letters, and a few spellings are the same, as in a search: &lt;code&gt;harbours&lt;/code&gt; finds harbor. It reads the field &lt;i&gt;caption&lt;/i&gt; as it is now, and needs no runtime.&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; all of them have to be there; &lt;code&gt;-river&lt;/code&gt; may not be there; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be there word for word.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</source>
   <translation>&lt;h3&gt;tile_caption_contains(words)&lt;/h3&gt;&lt;p&gt;Devolve se a descrição do bloco tem todas as palavras. Singular e plural, maiúsculas e minúsculas e algumas grafias são iguais, como numa pesquisa: &lt;code&gt;harbours&lt;/code&gt; encontra harbor. Lê o campo &lt;i&gt;caption&lt;/i&gt; tal como está agora e não precisa de ambiente de execução.&lt;/p&gt;&lt;h4&gt;Argumentos&lt;/h4&gt;&lt;p&gt;&lt;b&gt;words&lt;/b&gt; todas têm de lá estar; &lt;code&gt;-river&lt;/code&gt; não pode estar; &lt;code&gt;"white boats"&lt;/code&gt; entre aspas tem de estar palavra por palavra.&lt;/p&gt;&lt;h4&gt;Exemplos&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boat')&lt;/code&gt; &amp;rarr; true&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('boats -river')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_caption_contains('"parking lot"')&lt;/code&gt; &amp;rarr; false&lt;/li&gt;&lt;/ul&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Returns how well the tile matches a query, from 0 to 1: the score that the search in Tilescribe's dock shows. NULL for a tile without embedding (skipped or failed).&lt;/p&gt;&lt;h4&gt;Arguments&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; what to look for.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; leaves tiles out whose caption says river; &lt;code&gt;"white boats"&lt;/code&gt; between quotation marks has to be in the caption word for word. May be empty when there is something else to resemble.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; ids of features to resemble, as &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; ids of features not to resemble.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; embeddings to resemble, by the model that made them: &lt;code&gt;map('model', 'base64')&lt;/code&gt;. The dock writes them when it colours tiles by a square that was drawn on the map or, in place of ids, by tiles of other layers.&lt;/p&gt;&lt;h4&gt;Examples&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; a filter&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; a colour&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; tiles that look like the feature 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The scores of the whole layer are computed at once and kept until it changes. A map that is drawn before they are there is drawn again when they are. Needs Tilescribe's runtime.&lt;/p&gt;</source>
   <translation>&lt;h3&gt;tile_similarity(query, [like], [unlike], [vectors])&lt;/h3&gt;&lt;p&gt;Devolve até que ponto o bloco corresponde a uma consulta, de 0 a 1: a pontuação que a pesquisa mostra no painel do Tilescribe. NULL para um bloco sem vetor (ignorado ou com falha).&lt;/p&gt;&lt;h4&gt;Argumentos&lt;/h4&gt;&lt;p&gt;&lt;b&gt;query&lt;/b&gt; o que procurar.&lt;br&gt;&lt;code&gt;boats -river&lt;/code&gt; deixa de fora os blocos cuja descrição diz river; &lt;code&gt;"white boats"&lt;/code&gt; entre aspas tem de estar na descrição palavra por palavra. Pode ficar vazia quando há outra coisa a que se assemelhar.&lt;br&gt;&lt;b&gt;like&lt;/b&gt; identificadores de elementos a que se assemelhar, como &lt;code&gt;array(3, 7)&lt;/code&gt;.&lt;br&gt;&lt;b&gt;unlike&lt;/b&gt; identificadores de elementos a que não se assemelhar.&lt;br&gt;&lt;b&gt;vectors&lt;/b&gt; vetores a que se assemelhar, pelo modelo que os calculou: &lt;code&gt;map('model', 'base64')&lt;/code&gt;. O painel escreve-os quando colore os blocos segundo um quadrado desenhado no mapa ou, em vez de identificadores, segundo blocos de outras camadas.&lt;/p&gt;&lt;h4&gt;Exemplos&lt;/h4&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;tile_similarity('harbour')&lt;/code&gt; &amp;rarr; 0.61&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('boats at a pier') &amp;gt; 0.4&lt;/code&gt; &amp;rarr; um filtro&lt;/li&gt;&lt;li&gt;&lt;code&gt;ramp_color('Viridis', tile_similarity('forest'))&lt;/code&gt; &amp;rarr; uma cor&lt;/li&gt;&lt;li&gt;&lt;code&gt;tile_similarity('', array(12))&lt;/code&gt; &amp;rarr; blocos parecidos com o elemento 12&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;As pontuações de toda a camada são calculadas de uma vez e mantidas até que ela mude. Um mapa desenhado antes de elas existirem é desenhado de novo quando existirem. Precisa do ambiente de execução do Tilescribe.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>&lt;p&gt;To ask for the tiles of another layer use QGIS's overlay functions, for example &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt;: within &lt;code&gt;aggregate&lt;/code&gt; layers with the same fields cannot be told apart.&lt;/p&gt;</source>
   <translation>&lt;p&gt;Para perguntar pelos blocos de outra camada use as funções de sobreposição do QGIS, por exemplo &lt;code&gt;array_max(overlay_intersects('tiles', tile_similarity('harbour')))&lt;/code&gt;: dentro de &lt;code&gt;aggregate&lt;/code&gt; não se podem distinguir camadas com os mesmos campos.&lt;/p&gt;</translation>
  </message>
 </context>
 <context>
  <name>Guard</name>
  <message>
   <location filename="../../ui/guard.py" />
   <source>Something went wrong that Tilescribe did not expect ({kind}: {error}). The log has the details; please report them.</source>
   <translation>Aconteceu algo que o Tilescribe não esperava ({kind}: {error}). O registo tem os detalhes; por favor, comunique-os.</translation>
  </message>
 </context>
 <context>
  <name>HitsBar</name>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Colour all tiles by how well they match; again for the normal style</source>
   <translation>Colore todos os blocos conforme a sua correspondência; de novo para o estilo normal</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Good hit: rank tiles like the marked ones higher</source>
   <translation>Bom resultado: classifica mais acima os blocos como os marcados</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Keep as layer: add the hits to the project; or only those marked in the list</source>
   <translation>Manter como camada: adiciona os resultados ao projeto, ou só os marcados na lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>More like this: tiles that look like those marked in the list, or the first</source>
   <translation>Mais como este: blocos parecidos com os marcados na lista, ou com o primeiro</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Next hit</source>
   <translation>Resultado seguinte</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Previous hit</source>
   <translation>Resultado anterior</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Save the hits as a table (CSV); or only those marked in the list</source>
   <translation>Guarda os resultados como tabela (CSV), ou só os marcados na lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Select the hits in the tile layer; or only those marked in the list</source>
   <translation>Seleciona os resultados na camada de blocos, ou só os marcados na lista</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_bar.py" />
   <source>Wrong hit: rank tiles like the marked ones lower</source>
   <translation>Mau resultado: classifica mais abaixo os blocos como os marcados</translation>
  </message>
 </context>
 <context>
  <name>HitsList</name>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Click to go there, double-click or press Enter to zoom</source>
   <translation>Clique para ir para lá, clique duas vezes ou prima Enter para aproximar</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Good hit</source>
   <translation>Bom resultado</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Hits</source>
   <translation>Resultados</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>More like this</source>
   <translation>Mais como este</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>No tile fits these filters. Lower the score, or search beyond the visible map.</source>
   <translation>Nenhum bloco corresponde a estes filtros. Baixe a pontuação ou pesquise para além do mapa visível.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Save the hits as</source>
   <translation>Guardar os resultados como</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Selected {hits} in {layer}.</source>
   <translation>Seleção: {hits} em {layer}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_list.py" />
   <source>Wrong hit</source>
   <translation>Mau resultado</translation>
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
   <translation>vê-se melhor na parte da linha {row}, coluna {col} de {side} x {side}</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_view.py" />
   <source>picture {picture:.2f}, words {words:.2f}</source>
   <translation>imagem {picture:.2f}, palavras {words:.2f}</translation>
  </message>
 </context>
 <context>
  <name>HubDialog</name>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Asking the hub…</source>
   <translation>Consulta ao hub…</translation>
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
   <translation>Ajuda</translation>
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
   <translation>Envia imagens dos seus blocos para {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Licence: {licence}</source>
   <translation>Licença: {licence}</translation>
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
   <translation>Revisão</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Runs with: {engine}</source>
   <translation>Funciona com: {engine}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Sign in with</source>
   <translation>Iniciar sessão com</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>Tilescribe: a model from a hub</source>
   <translation>Tilescribe: um modelo de um hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>What holds your token for this hub; only models that are gated or private need one</source>
   <translation>O que guarda o seu token para este hub; só os modelos restritos ou privados precisam de um</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>answer questions</source>
   <translation>responder a perguntas</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>caption</source>
   <translation>descrever</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>not stated</source>
   <translation>não indicado</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>of a size that the hub does not tell</source>
   <translation>de um tamanho que o hub não indica</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>owner/name, or the address of its page</source>
   <translation>owner/name, ou o endereço da sua página</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>search</source>
   <translation>pesquisar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>the full commit hash, 40 characters</source>
   <translation>o hash completo do commit, 40 caracteres</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_dialog.py" />
   <source>{size} are here already from an earlier try.</source>
   <translation>{size} já estão aqui de uma tentativa anterior.</translation>
  </message>
 </context>
 <context>
  <name>KeptTalks</name>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Keep a conversation</source>
   <translation>Guardar uma conversa</translation>
  </message>
  <message>
   <location filename="../../ui/chat/kept_talks.py" />
   <source>Read conversations</source>
   <translation>Ler conversas</translation>
  </message>
 </context>
 <context>
  <name>LayerActions</name>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Ask about tiles</source>
   <translation>Perguntar sobre blocos</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again</source>
   <translation>Descrever de novo</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Caption again with…</source>
   <translation>Descrever de novo com…</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Find similar tiles</source>
   <translation>Encontrar blocos semelhantes</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>No model that captions is installed. Install one in the model manager.</source>
   <translation>Não está instalado nenhum modelo que descreva. Instale um no gestor de modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Review caption</source>
   <translation>Revisar a descrição</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Which model shall describe the tiles?</source>
   <translation>Que modelo deve descrever os blocos?</translation>
  </message>
  <message>
   <location filename="../../ui/layer_actions.py" />
   <source>Zoom to tiles</source>
   <translation>Zoom para os blocos</translation>
  </message>
 </context>
 <context>
  <name>LearnDialog</name>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>After</source>
   <translation>Depois</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>All the way</source>
   <translation>Até ao fim</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Asking the model what it knows of other places</source>
   <translation>A perguntar ao modelo o que sabe de outros lugares</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-1 (words, 0 to 1)</source>
   <translation>BLEU-1 (palavras, de 0 a 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>BLEU-4 (phrases, 0 to 1)</source>
   <translation>BLEU-4 (expressões, de 0 a 1)</translation>
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
   <translation>CIDEr (palavras que importam, de 0 a 10)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Captioning uses {title} from now on.</source>
   <translation>A partir de agora, a descrição usa {title}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Choose the folder of a data set: Export data set… in the Review tab writes one.</source>
   <translation>Escolha a pasta de um conjunto de dados: Exportar conjunto de dados… no separador Revisar escreve um.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Data set</source>
   <translation>Conjunto de dados</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Gently</source>
   <translation>Suavemente</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Improve</source>
   <translation>Melhorar</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learn</source>
   <translation>Aprender</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Learning, round {number}</source>
   <translation>Aprendizagem, volta {number}</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the model as it is</source>
   <translation>Medição do modelo tal como está</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Measuring the new model</source>
   <translation>Medição do novo modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Name of the new model</source>
   <translation>Nome do novo modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>On tiles it did not learn from</source>
   <translation>Em blocos com que não aprendeu</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Other places, as it imagines them: in the same words (%)</source>
   <translation>Outros lugares, tal como os imagina: com as mesmas palavras (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>ROUGE-L (order of words, 0 to 1)</source>
   <translation>ROUGE-L (ordem das palavras, de 0 a 1)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Search: found among the first (%)</source>
   <translation>Pesquisa: encontrado entre os primeiros (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Set up the runtime…</source>
   <translation>Configurar o ambiente de execução…</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Starting. This window can be closed; the work goes on.</source>
   <translation>Início. Esta janela pode ser fechada; o trabalho continua.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up words that your captions leave no doubt about, and keeps most of what it knew.</source>
   <translation>Adota as palavras de que as suas descrições não deixam dúvida e mantém a maior parte do que sabia.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words wherever it can; places unlike yours are described clearly worse than before.</source>
   <translation>Adota as suas palavras sempre que pode; os lugares diferentes dos seus são descritos claramente pior do que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Takes up your words; places unlike yours are described somewhat worse than before.</source>
   <translation>Adota as suas palavras; os lugares diferentes dos seus são descritos um pouco pior do que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>The model learns from your captions on this computer's processor, in some minutes. A new model is made; the old one stays as it is.</source>
   <translation>O modelo aprende com as suas descrições no processador deste computador, em alguns minutos. É criado um novo modelo; o antigo fica como está.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tiles not reviewed: described in the same words (%)</source>
   <translation>Blocos não revisados: descritos com as mesmas palavras (%)</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Tilescribe: improve the model</source>
   <translation>Tilescribe: melhorar o modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Use the new model from now on</source>
   <translation>Usar o novo modelo a partir de agora</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Writing the new model</source>
   <translation>Escrita do novo modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>Your caption</source>
   <translation>A sua descrição</translation>
  </message>
  <message>
   <location filename="../../ui/review/learn_dialog.py" />
   <source>as the data set</source>
   <translation>como o conjunto de dados</translation>
  </message>
 </context>
 <context>
  <name>Learning</name>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Cancelled. No model was made.</source>
   <translation>Cancelado. Não foi criado nenhum modelo.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>Improve the model</source>
   <translation>Melhorar o modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed, but on tiles it did not learn from its captions are no better than before. Review more tiles and try again; the new model can be removed in the model manager.</source>
   <translation>{title} está instalado, mas em blocos com que não aprendeu as suas descrições não são melhores do que antes. Revise mais blocos e tente de novo; o novo modelo pode ser removido no gestor de modelos.</translation>
  </message>
  <message>
   <location filename="../../ui/review/learning.py" />
   <source>{title} is installed: on tiles it did not learn from, its captions are better than before.</source>
   <translation>{title} está instalado: em blocos com que não aprendeu, as suas descrições são melhores do que antes.</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <location filename="../../ui/messages.py" />
   <source>Show log</source>
   <translation>Mostrar o registo</translation>
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
   <translation>Nenhum modelo que responda a perguntas</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model in a zip</source>
   <translation>Um modelo num zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>A model's folder, with model.json in it</source>
   <translation>A pasta de um modelo, com model.json dentro</translation>
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
   <translation>Origem</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a folder…</source>
   <translation>Instalar uma pasta…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install a zip…</source>
   <translation>Instalar um zip…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Install from a hub…</source>
   <translation>Instalar de um hub…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>It sends pictures of your tiles to {address}.</source>
   <translation>Envia imagens dos seus blocos para {address}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Licence</source>
   <translation>Licença</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Looks at pictures of {side} x {side} pixels</source>
   <translation>Vê imagens de {side} x {side} pixels</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Measured scores:</source>
   <translation>Pontuações medidas:</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove {model} from the disk? Layers captioned with it cannot be searched until it is installed again.</source>
   <translation>Remover {model} do disco? As camadas descritas com ele não poderão ser pesquisadas até que seja instalado de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Remove…</source>
   <translation>Remover…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Runs with: {engine} ({runtime})</source>
   <translation>Funciona com: {engine} ({runtime})</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Sign in with</source>
   <translation>Iniciar sessão com</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Size</source>
   <translation>Tamanho</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Tilescribe: models</source>
   <translation>Tilescribe: modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Trained on: {names}</source>
   <translation>Treinado com: {names}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Use from now on</source>
   <translation>Usar a partir de agora</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Version</source>
   <translation>Versão</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>Zip</source>
   <translation>Zip</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>answer questions</source>
   <translation>responder a perguntas</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>caption</source>
   <translation>descrever</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>installed by you</source>
   <translation>instalado por si</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>none are stated</source>
   <translation>nenhuma é indicada</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>not stated</source>
   <translation>não indicado</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>search</source>
   <translation>pesquisar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the folder in the options</source>
   <translation>a pasta nas opções</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the full runtime</source>
   <translation>o ambiente de execução completo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the light runtime will do</source>
   <translation>basta o ambiente de execução leve</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>the plugin</source>
   <translation>o complemento</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_dialog.py" />
   <source>{title} (used by default)</source>
   <translation>{title} (predefinido)</translation>
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
   <translation>Cancelado. Nada foi instalado.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Cancelled. What was fetched is kept; installing again goes on there.</source>
   <translation>Cancelado. O que foi obtido é mantido; ao instalar de novo, continua a partir daí.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model</source>
   <translation>Instalar um modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Install a model from a hub</source>
   <translation>Instalar um modelo de um hub</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Look at a model hub</source>
   <translation>Consultar um hub de modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>Remove a model</source>
   <translation>Remover um modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{done} of {total}, {speed}/s</source>
   <translation>{done} de {total}, {speed}/s</translation>
  </message>
  <message>
   <location filename="../../ui/setup/models_service.py" />
   <source>{model} was removed.</source>
   <translation>{model} foi removido.</translation>
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
   <translation>Isto precisa do complemento Processing do QGIS. Ative-o entre os complementos.</translation>
  </message>
 </context>
 <context>
  <name>OptionsPage</name>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Folder with further models</source>
   <translation>Pasta com mais modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Found by the plugin</source>
   <translation>O que o complemento encontrar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Install, choose or remove models…</source>
   <translation>Instalar, escolher ou remover modelos…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Only the embedded model</source>
   <translation>Só o modelo incorporado</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Python of the runtime</source>
   <translation>Python do ambiente de execução</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Runtime</source>
   <translation>Ambiente de execução</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>Set up, test or remove…</source>
   <translation>Configurar, testar ou remover…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The Python that runs the model</source>
   <translation>O Python que executa o modelo</translation>
  </message>
  <message>
   <location filename="../../ui/setup/options_page.py" />
   <source>The model runs outside QGIS, in a Python environment of its own: the runtime. The plugin can make one; or name the Python of an environment that you have. The environment variable TILESCRIBE_PYTHON goes before this setting.</source>
   <translation>O modelo é executado fora do QGIS, num ambiente Python próprio: o ambiente de execução. O complemento pode criar um; ou indique o Python de um ambiente que já tenha. A variável de ambiente TILESCRIBE_PYTHON tem prioridade sobre esta configuração.</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Enter asks, Shift+Enter begins a new line, Escape stops the answer. [1] in the text stands for the first tile</source>
   <translation>Enter pergunta, Shift+Enter começa uma nova linha, Escape para a resposta. [1] no texto representa o primeiro bloco</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>For example: how many boats are there?</source>
   <translation>Por exemplo: quantos barcos há?</translation>
  </message>
  <message>
   <location filename="../../ui/chat/question_box.py" />
   <source>Question</source>
   <translation>Pergunta</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Fields for reviews</source>
   <translation>Campos para as revisões</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>Review of a caption</source>
   <translation>Revisão de uma descrição</translation>
  </message>
 </context>
 <context>
  <name>ReviewForm</name>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Accept</source>
   <translation>Aceitar</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>All tiles</source>
   <translation>Todos os blocos</translation>
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
   <translation>Todas as descrições estão revisadas.

Guarde as edições. Depois exporte os blocos como conjunto de dados e deixe o modelo aprender com as suas descrições.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Export data set…</source>
   <translation>Exportar conjunto de dados…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Follow on the map</source>
   <translation>Seguir no mapa</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Help: reviewing captions</source>
   <translation>Ajuda: revisar descrições</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Improve the model…</source>
   <translation>Melhorar o modelo…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Keep correction</source>
   <translation>Manter a correção</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Let the model learn from your captions</source>
   <translation>Faz com que o modelo aprenda com as suas descrições</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>No unreviewed caption is uncertain: all have a confidence of {threshold} or more.

Show those not reviewed instead.</source>
   <translation>Nenhuma descrição não revisada é incerta: todas têm uma confiança de {threshold} ou mais.

Mostre antes as não revisadas.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Not reviewed, uncertain first</source>
   <translation>Não revisados, os incertos primeiro</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Nothing is reviewed yet.

Show the tiles not reviewed, and accept or correct their captions.</source>
   <translation>Ainda não há nada revisado.

Mostre os blocos não revisados e aceite ou corrija as suas descrições.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reading…</source>
   <translation>Leitura em curso…</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Reviewed</source>
   <translation>Revisadas</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Save edits</source>
   <translation>Guardar edições</translation>
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
   <translation>A camada ainda não tem descrições, ou um filtro oculta-as. Descreva primeiro o raster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The next tile that nobody reviewed</source>
   <translation>O próximo bloco que ninguém revisou</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>The tile before this one</source>
   <translation>O bloco anterior a este</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este projeto ainda não tem nenhuma camada de blocos.

Descreva uma camada raster no primeiro separador ou adicione um GeoPackage feito pelo Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile layer</source>
   <translation>Camada de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Tile {place} of {count}</source>
   <translation>Bloco {place} de {count}</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Uncertain only</source>
   <translation>Só incertos</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Undo the last edit of the layer</source>
   <translation>Desfaz a última edição da camada</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviewed tiles, pictures and captions, to train a model on</source>
   <translation>Escreve os blocos revisados, imagens e descrições, para treinar um modelo</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>Write the reviews to the layer's file; QGIS's Save Layer Edits does the same</source>
   <translation>Escreve as revisões no ficheiro da camada; Guardar as edições da camada, do QGIS, faz o mesmo</translation>
  </message>
  <message>
   <location filename="../../ui/review/form.py" />
   <source>{reviewed} of {total} reviewed</source>
   <translation>{reviewed} de {total} revisados</translation>
  </message>
 </context>
 <context>
  <name>ReviewPanel</name>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>This tile was skipped for lack of data, so there is no caption to review.</source>
   <translation>Este bloco foi ignorado por falta de dados, por isso não há descrição para rever.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>Write a caption first; a tile without one cannot be found by words.</source>
   <translation>Escreva primeiro uma descrição; um bloco sem ela não pode ser encontrado por palavras.</translation>
  </message>
  <message>
   <location filename="../../ui/review/panel.py" />
   <source>{layer} had no fields for reviews: {fields} were added. They are kept once you save the edits.</source>
   <translation>{layer} não tinha campos para revisões: foram adicionados {fields}. São mantidos assim que guardar as edições.</translation>
  </message>
 </context>
 <context>
  <name>RoundReader</name>
  <message>
   <location filename="../../ui/chat/chosen_tiles.py" />
   <source>Read tiles</source>
   <translation>Ler blocos</translation>
  </message>
 </context>
 <context>
  <name>RuntimeDialog</name>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A Python that has the packages already</source>
   <translation>Um Python que já tem os pacotes</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A folder of packages, for a computer without a network</source>
   <translation>Uma pasta de pacotes, para um computador sem rede</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>A runtime of Tilescribe's own, apart from QGIS</source>
   <translation>Um ambiente de execução próprio do Tilescribe, separado do QGIS</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Choose a Python first. If there is none in the list, install Python 3.12 from python.org.</source>
   <translation>Escolha primeiro um Python. Se não houver nenhum na lista, instale o Python 3.12 a partir de python.org.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Diagnostics…</source>
   <translation>Diagnóstico…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Done</source>
   <translation>Concluído</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetches about {download} and needs {space} on the disk; {free} are free in {folder}.</source>
   <translation>Obtém cerca de {download} e precisa de {space} no disco; há {free} livres em {folder}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Fetching packages</source>
   <translation>Obtenção dos pacotes</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for an NVIDIA GPU: PyTorch with CUDA</source>
   <translation>Completo, para uma GPU NVIDIA: PyTorch com CUDA</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full, for the processor: PyTorch too, for big models and training</source>
   <translation>Completo, para o processador: também PyTorch, para modelos grandes e treino</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Full: PyTorch too, for big models and training</source>
   <translation>Completo: também PyTorch, para modelos grandes e treino</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Light: the embedded model, on the processor</source>
   <translation>Leve: o modelo incorporado, no processador</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Look for Pythons</source>
   <translation>Procurar Pythons</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Looking for Pythons…</source>
   <translation>Procura de Pythons em curso…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Made with</source>
   <translation>Criado com</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Making the environment</source>
   <translation>Criação do ambiente</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>No Python 3.11 or newer was found</source>
   <translation>Não foi encontrado nenhum Python 3.11 ou mais recente</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>One moment…</source>
   <translation>Um momento…</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or a Python that you have, with the packages in it</source>
   <translation>Ou um Python que já tenha, com os pacotes</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Or with</source>
   <translation>Ou com</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Packages from</source>
   <translation>Pacotes de</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove the plugin's own runtime from the disk? Captioning and search need one; it can be set up again.</source>
   <translation>Remover do disco o ambiente de execução próprio do complemento? Descrever e pesquisar precisam de um; pode ser configurado de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Remove…</source>
   <translation>Remover…</translation>
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
   <translation>Tamanho</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test</source>
   <translation>Testar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Test and use</source>
   <translation>Testar e usar</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Testing</source>
   <translation>Teste em curso</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The Python to make the runtime with</source>
   <translation>O Python com que criar o ambiente de execução</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The network</source>
   <translation>A rede</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The one chosen above</source>
   <translation>O escolhido acima</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>The runtime is being set up. This window can be closed; the work goes on.</source>
   <translation>O ambiente de execução está em configuração. Esta janela pode ser fechada; o trabalho continua.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Tilescribe: the runtime</source>
   <translation>Tilescribe: o ambiente de execução</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_dialog.py" />
   <source>Unpacking packages (this takes a minute or more)</source>
   <translation>Descompactação dos pacotes (demora um minuto ou mais)</translation>
  </message>
 </context>
 <context>
  <name>RuntimeService</name>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>A Python of yours is used: {python}.</source>
   <translation>É usado um Python seu: {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Cancelled. What was fetched is kept; it can go on.</source>
   <translation>Cancelado. O que foi obtido é mantido; é possível continuar.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>It was made for another version of the plugin: repair it.</source>
   <translation>Foi criado para outra versão do complemento: repare-o.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Remove Tilescribe's runtime</source>
   <translation>Remover o ambiente de execução do Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Set up Tilescribe's runtime</source>
   <translation>Configurar o ambiente de execução do Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test Tilescribe's runtime</source>
   <translation>Testar o ambiente de execução do Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Test a Python for Tilescribe</source>
   <translation>Testar um Python para o Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>Testing {python}</source>
   <translation>Teste de {python}</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The environment variable {name} names {python}.</source>
   <translation>A variável de ambiente {name} indica {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime ({kind}) is used, on {device}: {python}.</source>
   <translation>É usado o ambiente de execução próprio do complemento ({kind}), em {device}: {python}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The plugin's own runtime was removed.</source>
   <translation>O ambiente de execução próprio do complemento foi removido.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime is ready, on {device}.</source>
   <translation>O ambiente de execução está pronto, em {device}.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/runtime_service.py" />
   <source>The runtime works, on {device}. Of a drawn beach it says: {caption}</source>
   <translation>O ambiente de execução funciona, em {device}. De uma praia desenhada diz: {caption}</translation>
  </message>
 </context>
 <context>
  <name>SavedMenu</name>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>No search is saved in this project</source>
   <translation>Não há nenhuma pesquisa guardada neste projeto</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Remove the saved search {name} from this project?</source>
   <translation>Remover deste projeto a pesquisa guardada {name}?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Replace the saved search {name}?</source>
   <translation>Substituir a pesquisa guardada {name}?</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search</source>
   <translation>Guardar esta pesquisa</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Save this search…</source>
   <translation>Guardar esta pesquisa…</translation>
  </message>
  <message>
   <location filename="../../ui/search/saved_menu.py" />
   <source>Saved searches of this project</source>
   <translation>Pesquisas guardadas deste projeto</translation>
  </message>
 </context>
 <context>
  <name>SearchColour</name>
  <message>
   <location filename="../../ui/search/colour.py" />
   <source>Colour tiles</source>
   <translation>Colorir blocos</translation>
  </message>
 </context>
 <context>
  <name>SearchFilters</name>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Build the expression</source>
   <translation>Construir a expressão</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Expression</source>
   <translation>Expressão</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In a drawn area</source>
   <translation>Numa área desenhada</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>In polygons of</source>
   <translation>Em polígonos de</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>More filters</source>
   <translation>Mais filtros</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles for which this expression is true</source>
   <translation>Só os blocos para os quais esta expressão é verdadeira</translation>
  </message>
  <message>
   <location filename="../../ui/search/filters.py" />
   <source>Only tiles that touch its selected polygons, or any when none is selected</source>
   <translation>Só os blocos que tocam nos seus polígonos selecionados, ou em qualquer um se nenhum estiver selecionado</translation>
  </message>
 </context>
 <context>
  <name>SearchForm</name>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>&lt;p&gt;&lt;b&gt;What the score means&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Every tile is compared with your sentence in two ways: the model compares the &lt;b&gt;picture&lt;/b&gt; with the sentence (this finds what no caption mentions), and the &lt;b&gt;words&lt;/b&gt; of the sentence are looked up in the captions (this finds a &lt;i&gt;helipad&lt;/i&gt; that the picture comparison misses). Each gives 0 to 1; the score is their mean, so a tile whose caption shares no word with the sentence has 0.50 at most. Point at a hit to see both parts.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; leaves out tiles whose caption says river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; has to be in the caption word for word.&lt;/p&gt;&lt;p&gt;It is a ranking, not a probability: compare scores within one search, not between two. There is always a best tile, even if what you look for is nowhere on the map; look at the pictures before you trust a hit.&lt;/p&gt;</source>
   <translation>&lt;p&gt;&lt;b&gt;O que significa a pontuação&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Cada bloco é comparado com a sua frase de duas maneiras: o modelo compara a &lt;b&gt;imagem&lt;/b&gt; com a frase (assim encontra-se o que nenhuma descrição menciona), e as &lt;b&gt;palavras&lt;/b&gt; da frase são procuradas nas descrições (assim encontra-se um &lt;i&gt;helipad&lt;/i&gt; que escapa à comparação de imagens). Cada uma dá de 0 a 1; a pontuação é a sua média, por isso um bloco cuja descrição não partilha nenhuma palavra com a frase tem 0.50 no máximo. Aponte para um resultado para ver ambas as partes.&lt;/p&gt;&lt;p&gt;&lt;b&gt;boats -river&lt;/b&gt; deixa de fora os blocos cuja descrição diz river. &lt;b&gt;&amp;quot;white boats&amp;quot;&lt;/b&gt; tem de estar na descrição palavra por palavra.&lt;/p&gt;&lt;p&gt;É uma ordenação, não uma probabilidade: compare pontuações dentro de uma pesquisa, não entre duas. Há sempre um bloco melhor, mesmo que o que procura não esteja em lugar nenhum do mapa; veja as imagens antes de confiar num resultado.&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>All tile layers</source>
   <translation>Todas as camadas de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>At most</source>
   <translation>No máximo</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Only in the visible map</source>
   <translation>Só no mapa visível</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Score from</source>
   <translation>Pontuação desde</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Search every tile layer of the project at once</source>
   <translation>Pesquisa ao mesmo tempo todas as camadas de blocos do projeto</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>Tile layer</source>
   <translation>Camada de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/search/form.py" />
   <source>What the score means</source>
   <translation>O que significa a pontuação</translation>
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
   <translation>Uma camada desta pesquisa já não está no projeto: veja onde pesquisa agora.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Saved in the project as {name}.</source>
   <translation>Guardado no projeto como {name}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Search tiles</source>
   <translation>Pesquisar blocos</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Searching…</source>
   <translation>Pesquisa em curso…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Select tiles in the tile layer first; tiles like them are then looked for.</source>
   <translation>Selecione primeiro blocos na camada de blocos; depois são procurados blocos parecidos.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Settings…</source>
   <translation>Configurações…</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>This project has no tile layer yet.

Caption a raster layer in the first tab, or add a GeoPackage that Tilescribe made.</source>
   <translation>Este projeto ainda não tem nenhuma camada de blocos.

Descreva uma camada raster no primeiro separador ou adicione um GeoPackage feito pelo Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../ui/search/panel.py" />
   <source>Type what you look for, as you would say it, and press Enter.</source>
   <translation>Escreva o que procura, tal como o diria, e pressione Enter.</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>A CPU does not compute in fp16. Choose bf16 or fp32 for this model, or use a GPU.</source>
   <translation>Uma CPU não calcula em fp16. Escolha bf16 ou fp32 para este modelo, ou use uma GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A file could not be written. A virus scanner or a policy may forbid it, or another program holds it. Allow writing there, or choose a Python that has the packages already.</source>
   <translation>Não foi possível escrever um ficheiro. Um antivírus ou uma política pode proibi-lo, ou outro programa está a usá-lo. Permita a escrita aí, ou escolha um Python que já tenha os pacotes.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A message between QGIS and the worker could not be read ({0}).</source>
   <translation>Não foi possível ler uma mensagem entre o QGIS e o processo de trabalho ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>A model {0} is installed already. Remove it first, then install this one.</source>
   <translation>Já está instalado um modelo {0}. Remova-o primeiro e depois instale este.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is broken, or made for another system or Python. Fetch it again, or choose another Python.</source>
   <translation>Um pacote está estragado, ou foi feito para outro sistema ou outro Python. Obtenha-o de novo ou escolha outro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>A package is not the one that Tilescribe was tested with: it was damaged on its way, or somebody changed it. Nothing was put into use. Try again; if it stays, ask who runs your network, or fetch the folder of packages anew.</source>
   <translation>Um pacote não é aquele com que o Tilescribe foi testado: danificou-se pelo caminho, ou alguém o alterou. Nada foi posto em uso. Tente de novo; se persistir, pergunte a quem gere a sua rede, ou obtenha de novo a pasta de pacotes.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>A pixel measures {0} x {1} metres on the ground at the raster's centre (latitude {2}); that was used for the tile size everywhere.</source>
   <translation>Um pixel mede {0} x {1} metros no terreno no centro do raster (latitude {2}); esse valor foi usado para o tamanho do bloco em toda a parte.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile cannot be looked at in {0} x {1} parts. Choose a detail from 1 (off) to {2}.</source>
   <translation>Um bloco não pode ser visto em {0} x {1} partes. Escolha um detalhe de 1 (desligado) a {2}.</translation>
  </message>
  <message>
   <location filename="../../core/detail/parts.py" />
   <source>A tile of {0} pixels is no larger than what the model looks at ({1} pixels): looking at its parts takes longer and shows nothing new.</source>
   <translation>Um bloco de {0} pixels não é maior do que aquilo que o modelo vê ({1} pixels): ver as suas partes demora mais e não mostra nada de novo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>A tile of {0} pixels lies over more than {1} tiles of the server, which QGIS does not draw. Choose smaller tiles, or a coarser zoom level.</source>
   <translation>Um bloco de {0} pixels abrange mais de {1} blocos do servidor, que o QGIS não desenha. Escolha blocos menores ou um nível de zoom menos detalhado.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile of {0} {1} is {2} pixels long in this raster. Choose at least {3} {4}; 256 pixels are {5} {6}.</source>
   <translation>Um bloco de {0} {1} mede {2} pixels neste raster. Escolha pelo menos {3} {4}; 256 pixels são {5} {6}.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>A tile size of {0} makes no grid. Choose a positive number.</source>
   <translation>Um tamanho de bloco de {0} não forma uma grade. Escolha um número positivo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>A token is not sent to {0}: its address has to begin with https://.</source>
   <translation>Não se envia nenhum token a {0}: o seu endereço tem de começar por https://.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>A weight file in {0} is cut off or damaged ({1}). Download the model again.</source>
   <translation>Um ficheiro de pesos em {0} está cortado ou danificado ({1}). Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message has unknown fields: {1}.</source>
   <translation>Uma mensagem {0} tem campos desconhecidos: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message lacks the field {1}.</source>
   <translation>Numa mensagem {0} falta o campo {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>A {0} message should be an object, not {1}.</source>
   <translation>Uma mensagem {0} devia ser um objeto, não {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>An extent is four numbers: left, bottom, right, top.</source>
   <translation>Uma extensão tem quatro números: esquerda, baixo, direita, cima.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>An overlap of {0} does not fit tiles of {1} {2}. Choose one from 0 to less than the tile size.</source>
   <translation>Uma sobreposição de {0} não serve para blocos de {1} {2}. Escolha uma de 0 até menos do que o tamanho do bloco.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>Another QGIS is fetching {0} just now. Wait until it has finished.</source>
   <translation>Outro QGIS está neste momento a descarregar {0}. Espere até que termine.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>Another QGIS is setting up the runtime just now. Wait until it has finished.</source>
   <translation>Outro QGIS está neste momento a configurar o ambiente de execução. Espere até que termine.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Caption one of the two rasters again with the tile size of the other, given in metres.</source>
   <translation>Descreva de novo um dos dois rasters com o tamanho do bloco do outro, indicado em metros.</translation>
  </message>
  <message>
   <location filename="../../core/worker/runtime.py" />
   <source>Choose Raster, Tilescribe, Set up the runtime (the help has a section of that name), or choose a Python 3.11 or newer that has Tilescribe's packages in Tilescribe's settings.</source>
   <translation>Escolha Raster, Tilescribe, Configurar o ambiente de execução (a ajuda tem uma parte com esse nome), ou escolha nas configurações do Tilescribe um Python 3.11 ou mais recente que tenha os pacotes do Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Choose another Python in Tilescribe's settings, or set the runtime up again. Its log is {0}.</source>
   <translation>Escolha outro Python nas configurações do Tilescribe ou configure de novo o ambiente de execução. O seu registo é {0}.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>Clip or warp the later raster to the extent and resolution of the earlier one (Raster, Extraction, Clip Raster by Extent), and caption it again with the same tile size.</source>
   <translation>Recorte ou reprojete o raster posterior para a extensão e a resolução do anterior (Raster, Extração, Recortar raster pela extensão) e descreva-o de novo com o mesmo tamanho do bloco.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>Colours are stretched from 2 to 98 % of the values, the same for every tile.</source>
   <translation>As cores são realçadas de 2 a 98 % dos valores, da mesma forma para todos os blocos.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>Download the model again.</source>
   <translation>Transfira o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/modeling.py" />
   <source>Each sentence to embed must hold the [RET] token exactly once.</source>
   <translation>Cada frase de que se calcula um vetor tem de conter o token [RET] exatamente uma vez.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>Fetching from the hub needs the package huggingface_hub, which the runtime lacks. Install the full runtime.</source>
   <translation>Obter do hub requer o pacote huggingface_hub, que falta no ambiente de execução. Instale o ambiente de execução completo.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>GeoParquet needs the package pyarrow, which is not installed here. Install it (pip install pyarrow), or choose an output ending in .gpkg or .geojson.</source>
   <translation>GeoParquet precisa do pacote pyarrow, que não está instalado aqui. Instale-o (pip install pyarrow) ou escolha uma saída terminada em .gpkg ou .geojson.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Going on where the last try stopped.</source>
   <translation>Continuação a partir de onde parou a última tentativa.</translation>
  </message>
  <message>
   <location filename="../../core/worker/codec.py" />
   <source>In a {0} message the field {1} is {2}, which is not a {3}.</source>
   <translation>Numa mensagem {0} o campo {1} é {2}, que não é do tipo {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>Install the model again, or choose another one.</source>
   <translation>Instale o modelo de novo ou escolha outro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>It said: {0} (confidence {1}), on {2}.</source>
   <translation>Disse: {0} (confiança {1}), em {2}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>Language models of the kind {0} are not exported to ONNX, only {1}. Keep the model in PyTorch.</source>
   <translation>Os modelos de linguagem do tipo {0} não se exportam para ONNX, só {1}. Mantenha o modelo em PyTorch.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/diagnostics.py" />
   <source>Last lines of the worker's log:</source>
   <translation>Últimas linhas do registo do processo de trabalho:</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Making the environment.</source>
   <translation>Criação do ambiente.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>No caption after {0} attempts: {1}. Run again to try this tile once more.</source>
   <translation>Sem descrição após {0} tentativas: {1}. Execute de novo para tentar este bloco mais uma vez.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>Nothing is selected in {0}. Select polygons, or take all of them.</source>
   <translation>Não há nada selecionado em {0}. Selecione polígonos ou use todos.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>Of {0} bands, {1} used; choose others if these do not look right.</source>
   <translation>De {0} bandas são usadas {1}; escolha outras se estas não ficarem bem.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/grid.py" />
   <source>Only a sliver of the raster lies inside the chosen extent or polygon, less than a quarter of a tile. Choose a larger extent or a smaller tile size.</source>
   <translation>Só uma faixa do raster fica dentro da extensão ou do polígono escolhido, menos de um quarto de bloco. Escolha uma extensão maior ou um tamanho de bloco menor.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>Only {0} of the tile has data.</source>
   <translation>Só {0} do bloco tem dados.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Only {0} of {1} tiles could be written to {2}. Check that the disk is not full and that no other program writes to the file, then run again: finished tiles are kept.</source>
   <translation>Só foi possível escrever {0} de {1} blocos em {2}. Verifique que o disco não está cheio e que nenhum outro programa escreve no ficheiro, e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>PyTorch is installed in {0} but cannot be loaded ({1}). On Windows it needs Microsoft's Visual C++ Redistributable; otherwise repair the runtime, or choose the light one.</source>
   <translation>O PyTorch está instalado em {0} mas não pode ser carregado ({1}). No Windows precisa do Visual C++ Redistributable da Microsoft; nos outros casos, repare o ambiente de execução ou escolha o leve.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>Something unexpected went wrong in the worker ({0}); its log has the details.</source>
   <translation>Algo inesperado falhou no processo de trabalho ({0}); o seu registo tem os detalhes.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>Testing: a worker is started and describes a drawn picture.</source>
   <translation>Teste: um processo de trabalho é iniciado e descreve uma imagem desenhada.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/streaming.py" />
   <source>The GPU's memory is too small for this conversation. Begin a new one, ask about fewer tiles, or choose a smaller model.</source>
   <translation>A memória da GPU é pequena demais para esta conversa. Comece uma nova, pergunte sobre menos blocos ou escolha um modelo menor.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/batches.py" />
   <source>The GPU's memory is too small for this model, even with one picture at a time. Close other programs that use the GPU, choose 8 or 4 bit weights or a smaller model, and run again: finished tiles are kept.</source>
   <translation>A memória da GPU é pequena demais para este modelo, mesmo com uma só imagem de cada vez. Feche outros programas que usem a GPU, escolha pesos de 8 ou 4 bits ou um modelo menor, e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit a vision tower of width {2} and a language model of width {3}. Use the towers that its config.json names.</source>
   <translation>O adaptador em {0} foi treinado junto com outras torres: {1} não correspondem a uma torre de visão de largura {2} e a um modelo de linguagem de largura {3}. Use as torres que o seu config.json nomeia.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>The adapter in {0} was trained beside other towers: {1} do not fit. Use the vision tower and the language model that its configuration names.</source>
   <translation>O adaptador em {0} foi treinado junto com outras torres: {1} não correspondem. Use a torre de visão e o modelo de linguagem que a sua configuração nomeia.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The adapter of {0} is not the one that it was built with. Build it again.</source>
   <translation>O adaptador de {0} não é aquele com que foi construído. Construa-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The address holds a password. Take it out, and give the token in the environment or in QGIS.</source>
   <translation>O endereço contém uma palavra-passe. Retire-a e forneça o token no ambiente ou no QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The answer broke off: {0}. Ask again.</source>
   <translation>A resposta interrompeu-se: {0}. Pergunte de novo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The bands differ: {0} before, {1} now.</source>
   <translation>As bandas são diferentes: {0} antes, {1} agora.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The bands {0} are not understood. Give three numbers such as 4,3,2, or a single one.</source>
   <translation>Não se entendem as bandas {0}. Indique três números, como 4,3,2, ou um só.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The beginning of this conversation is too long for a model, and was left out.</source>
   <translation>O início desta conversa é longo demais para um modelo e foi deixado de fora.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen area would be cut into about {0} tiles. Choose a smaller area, larger tiles, or a coarser zoom level.</source>
   <translation>A área escolhida seria cortada em cerca de {0} blocos. Escolha uma área menor, blocos maiores ou um nível de zoom mais grosseiro.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/tokens.py" />
   <source>The chosen authentication holds no token that can be read. Choose another one, or write the token as its password.</source>
   <translation>A autenticação escolhida não contém um token que se possa ler. Escolha outra, ou escreva o token como a sua palavra-passe.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The chosen extent or polygon does not overlap the raster, which covers {0} in its own coordinate system. Choose an area inside it.</source>
   <translation>A extensão ou o polígono escolhido não se sobrepõe ao raster, que cobre {0} no seu próprio sistema de coordenadas. Escolha uma área dentro dele.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The chosen tiles have no embedding, so nothing can be compared with them. Choose others.</source>
   <translation>Os blocos escolhidos não têm vetor, por isso nada se pode comparar com eles. Escolha outros.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The connection was cut again and again ({0}). Try again later: what was fetched is kept.</source>
   <translation>A conexão foi cortada várias vezes ({0}). Tente de novo mais tarde: o que foi obtido é mantido.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The contrast stretch differs, so the model would see the new tiles in other colours.</source>
   <translation>O realce de contraste é diferente, por isso o modelo veria os novos blocos com outras cores.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The coordinate system that the raster was given in QGIS is not understood here. Give the tile size in pixels.</source>
   <translation>O sistema de coordenadas dado ao raster no QGIS não é compreendido aqui. Indique o tamanho dos blocos em píxeis.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>The disk is full, so {0} could not be written. Free some space, then run again: finished tiles are kept.</source>
   <translation>O disco está cheio, por isso não foi possível escrever {0}. Liberte espaço e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The disk is full. Make room and press Go on; what was fetched is kept.</source>
   <translation>O disco está cheio. Liberte espaço e pressione Continuar; o que foi obtido é mantido.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The disk of {0} is full. Make room and install {1} again: what was fetched is kept.</source>
   <translation>O disco de {0} está cheio. Liberte espaço e instale {1} de novo: o que foi obtido é mantido.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The drawn area reaches beyond the tile layer's coordinate system. Draw another.</source>
   <translation>A área desenhada ultrapassa o sistema de coordenadas da camada de blocos. Desenhe outra.</translation>
  </message>
  <message>
   <location filename="../../core/worker/vectors.py" />
   <source>The embedding to search by could not be read ({0}). Ask again.</source>
   <translation>Não foi possível ler o vetor com que pesquisar ({0}). Pergunte de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The environment in {0} has no Python: something removed it, a virus scanner perhaps. Allow the folder, and try again.</source>
   <translation>O ambiente em {0} não tem Python: algo o removeu, talvez um antivírus. Permita a pasta e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The extent cannot be expressed in the coordinate system of {0}. Choose a smaller extent.</source>
   <translation>A extensão não pode ser expressa no sistema de coordenadas de {0}. Escolha uma extensão menor.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The extent should be four numbers: xmin, ymin, xmax, ymax.</source>
   <translation>A extensão devia ter quatro números: xmin, ymin, xmax, ymax.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The file {0} of the layer {1} is not there any more. Put it back, or show QGIS where it is now (Change Data Source in the layer's menu).</source>
   <translation>O ficheiro {0} da camada {1} já não existe. Reponha-o, ou indique ao QGIS onde está agora (Alterar a fonte de dados no menu da camada).</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>The file {0} of the model {1} is a link out of {2}: it is refused.</source>
   <translation>O ficheiro {0} do modelo {1} é uma ligação para fora de {2}: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The filter could not be handed over to the worker ({0}). Search again.</source>
   <translation>Não foi possível passar o filtro ao processo de trabalho ({0}). Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The filter {0} cannot be read: {1}. Correct it, or clear it.</source>
   <translation>Não é possível ler o filtro {0}: {1}. Corrija-o ou limpe-o.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The folder of {0} does not exist. Choose another output.</source>
   <translation>A pasta de {0} não existe. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>The folder {0} does not exist. Make it first.</source>
   <translation>A pasta {0} não existe. Crie-a primeiro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The folder {0} holds no {1} for this Python and system. Fetch the packages as the help says (Without a network), with the same version of Python, and press Go on.</source>
   <translation>A pasta {0} não contém {1} para este Python e sistema. Obtenha os pacotes como diz a ajuda (Sem rede), com a mesma versão do Python, e pressione Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>The hub has no {0} that may be read. Look at the name and the commit; for a private model, put a token of yours in the environment variable HF_TOKEN.</source>
   <translation>O hub não tem nenhum {0} que se possa ler. Verifique o nome e o commit; para um modelo privado, ponha um token seu na variável de ambiente HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>The hub is not reached ({0}). Check the network and QGIS's proxy settings.</source>
   <translation>Não é possível alcançar o hub ({0}). Verifique a rede e as configurações de proxy do QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address holds a user name or password, which would be kept openly. Take it out.</source>
   <translation>O endereço do hub contém um nome de utilizador ou uma palavra-passe, que ficaria guardada à vista. Retire-os.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} has to hold {1}, each once. Mend it, or empty it.</source>
   <translation>O endereço do hub {0} tem de conter {1}, uma vez cada. Corrija-o ou deixe-o vazio.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>The hub's address {0} is not safe: it has to begin with https:// and a host's name.</source>
   <translation>O endereço do hub {0} não é seguro: tem de começar por https:// e o nome de um servidor.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The job {0} is running already.</source>
   <translation>O trabalho {0} já está em curso.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer comes from another source than before.</source>
   <translation>A camada vem de outra fonte que antes.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The layer of these tiles is no longer in the project. Search again.</source>
   <translation>A camada destes blocos já não está no projeto. Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has another coordinate system than this raster.</source>
   <translation>A camada foi feita a partir de {0}, que tem um sistema de coordenadas diferente do deste raster.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which has {1} x {2} pixels; this raster has {3} x {4}.</source>
   <translation>A camada foi feita a partir de {0}, que tem {1} x {2} pixels; este raster tem {3} x {4}.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The layer was made from {0}, which lies elsewhere or has another pixel size than this raster.</source>
   <translation>A camada foi feita a partir de {0}, que está noutro lugar ou tem um tamanho de pixel diferente do deste raster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The layer was not drawn.</source>
   <translation>A camada não foi desenhada.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The layer was removed while its tiles were compared.</source>
   <translation>A camada foi removida durante a comparação dos seus blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} cannot take the field {1}, where reviews are kept. Export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>A camada {0} não aceita o campo {1}, onde são guardadas as revisões. Exporte-a para um GeoPackage (clique direito, Exportar, Guardar elementos como...) e revise esse.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/raster_file.py" />
   <source>The layer {0} comes from {1}, not from a file, so QGIS has to draw it: use Caption drawn layer.</source>
   <translation>A camada {0} vem de {1}, não de um ficheiro, por isso tem de ser o QGIS a desenhá-la: use Descrever a camada desenhada.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The layer {0} has no tiles to report on. Caption a raster, or clear its filter.</source>
   <translation>A camada {0} não tem blocos para o relatório. Descreva um raster ou limpe o seu filtro.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>The layer {0} holds no embeddings, so there is nothing to search. Caption its raster again, or clear the layer's filter.</source>
   <translation>A camada {0} não contém vetores, por isso não há nada a pesquisar. Descreva de novo o seu raster ou limpe o filtro da camada.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>The layer {0} holds no polygons. Draw some, or caption the whole layer.</source>
   <translation>A camada {0} não contém polígonos. Desenhe alguns ou descreva toda a camada.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>The layer {0} in {1} has some tiles twice, so a run cannot go on in it. Delete the duplicates (field tile_id) or choose a new output.</source>
   <translation>A camada {0} em {1} tem alguns blocos repetidos, por isso uma execução não pode continuar nela. Elimine os duplicados (campo tile_id) ou escolha uma nova saída.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Caption tiles.</source>
   <translation>A camada {0} não é uma camada de blocos: faltam-lhe descrições ou vetores. Escolha uma feita com Descrever blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>The layer {0} is not a tile layer: it lacks captions or embeddings. Choose one made by Tilescribe, or caption a raster layer first.</source>
   <translation>A camada {0} não é uma camada de blocos: faltam-lhe descrições ou vetores. Escolha uma feita pelo Tilescribe ou descreva primeiro uma camada raster.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The layer {0} is read-only, so reviews cannot be kept in it. Allow writing to its file, or export it to a GeoPackage (right-click, Export, Save Features As...) and review that.</source>
   <translation>A camada {0} é só de leitura, por isso não é possível guardar nela as revisões. Permita a escrita no seu ficheiro ou exporte-a para um GeoPackage (clique direito, Exportar, Guardar elementos como...) e revise esse.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The list of finished tiles {0} cannot be read ({1}).</source>
   <translation>Não é possível ler a lista de blocos terminados {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows no raster layer. Show one, and draw the square on it.</source>
   <translation>O mapa não mostra nenhuma camada raster. Mostre uma e desenhe o quadrado sobre ela.</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_picture.py" />
   <source>The map shows nothing in this square. Draw it where a raster layer is shown.</source>
   <translation>O mapa não mostra nada neste quadrado. Desenhe-o onde uma camada raster é mostrada.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The mask should be a polygon with an area. Choose a polygon layer or another feature.</source>
   <translation>A máscara devia ser um polígono com área. Escolha uma camada de polígonos ou outro elemento.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/words.py" />
   <source>The model cannot read {0}. Write the search in English words, such as: boats at a pier.</source>
   <translation>O modelo não consegue ler {0}. Escreva a pesquisa com palavras inglesas, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The model cannot read {0}. Write the search in words, such as: boats at a pier.</source>
   <translation>O modelo não consegue ler {0}. Escreva a pesquisa com palavras, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The model differs: {0} before, {1} now.</source>
   <translation>O modelo é diferente: {0} antes, {1} agora.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model gave no answer. Ask in other words, or choose another model.</source>
   <translation>O modelo não deu resposta. Pergunte com outras palavras ou escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/processor.py" />
   <source>The model in {0} ({1}) does not write about pictures. Choose a vision-language model; for CLIP and SigLIP use `tilescribe bundle build encoder`.</source>
   <translation>O modelo em {0} ({1}) não escreve sobre imagens. Escolha um modelo de visão e linguagem; para CLIP e SigLIP use `tilescribe bundle build encoder`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} could not be loaded: {1} Choose another one, or download it again.</source>
   <translation>Não foi possível carregar o modelo em {0}: {1} Escolha outro ou obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model in {0} does not embed both pictures and sentences, as CLIP and SigLIP do. Choose one that does.</source>
   <translation>O modelo em {0} não calcula vetores tanto de imagens como de frases, como fazem CLIP e SigLIP. Escolha um que o faça.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is run by program code that comes with it, which is never done here. Choose a model that transformers knows by itself.</source>
   <translation>O modelo em {0} é executado por código de programa que vem com ele, o que aqui nunca se faz. Escolha um modelo que transformers conheça por si.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} is too large for the memory that is free. Close other programs, use 8 or 4 bit weights on a GPU, or choose a smaller model.</source>
   <translation>O modelo em {0} é grande demais para a memória livre. Feche outros programas, use pesos de 8 ou 4 bits numa GPU ou escolha um modelo menor.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The model in {0} needs a package that the runtime lacks: {1} Install it in the runtime, or choose another model.</source>
   <translation>O modelo em {0} precisa de um pacote que falta no ambiente de execução: {1} Instale-o no ambiente de execução ou escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model is larger than {0} GB when unpacked: it is refused.</source>
   <translation>O modelo tem mais de {0} GB depois de descompactado: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The model needs {0} MB in {1}, and {2} MB are free. Make room.</source>
   <translation>O modelo precisa de {0} MB em {1}, e há {2} MB livres. Liberte espaço.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model said nothing about this tile.</source>
   <translation>O modelo não disse nada sobre este bloco.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model was shown the last {0} of {1} pictures.</source>
   <translation>Ao modelo foram mostradas as últimas {0} de {1} imagens.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} ({1}) comes without a chat template, and what such models are told is only known of these: {2}. Choose a revision with a chat template, or another model.</source>
   <translation>O modelo {0} ({1}) vem sem modelo de conversa, e só se sabe o que dizer aos modelos destes tipos: {2}. Escolha uma revisão com modelo de conversa, ou outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The model {0} ({1}) is not exported to ONNX as {2}: only RS-CapRet and encoders that run in PyTorch are, as {3}.</source>
   <translation>O modelo {0} ({1}) não se exporta para ONNX como {2}: só RS-CapRet e os codificadores que funcionam em PyTorch, como {3}.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: it is made for {1}. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>O modelo {0} não pode ser treinado mais: foi feito para {1}. Escolha o modelo incorporado ou um que tenha sido afinado a partir dele.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: its graphs are laid out in another way ({1}). Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>O modelo {0} não pode ser treinado mais: os seus grafos estão dispostos de outra maneira ({1}). Escolha o modelo incorporado ou um que tenha sido afinado a partir dele.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/thaw.py" />
   <source>The model {0} cannot be trained further: {1} of its weights do not fit. Choose the embedded model, or one that was fine-tuned from it.</source>
   <translation>O modelo {0} não pode ser treinado mais: {1} dos seus pesos não correspondem. Escolha o modelo incorporado ou um que tenha sido afinado a partir dele.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Export it again.</source>
   <translation>Não foi possível carregar o modelo {0}: {1}. Exporte-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/onnx_engine.py" />
   <source>The model {0} could not be loaded: {1}. Install it again.</source>
   <translation>Não foi possível carregar o modelo {0}: {1}. Instale-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>The model {0} could not write about a picture ({1}). It may be of a family that Tilescribe cannot run. Choose another model.</source>
   <translation>O modelo {0} não conseguiu escrever sobre uma imagem ({1}). Pode ser de uma família que o Tilescribe não consegue executar. Escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/cnn_lstm.py" />
   <source>The model {0} does not fit its settings ({1}). Train it again.</source>
   <translation>O modelo {0} não corresponde à sua configuração ({1}). Treine-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The model {0} does not say where it is served ({1}). Build it again.</source>
   <translation>O modelo {0} não diz onde é servido ({1}). Construa-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/prompts.py" />
   <source>The model {0} follows no instructions, it knows tasks. Choose one of these prompts: {1}; or another model.</source>
   <translation>O modelo {0} não segue instruções, conhece tarefas. Escolha uma destas instruções: {1}; ou outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} is needed in version {1}, and version {2} is installed. Add the other version to a folder named in {3}, or caption the tiles again.</source>
   <translation>O modelo {0} é necessário na versão {1}, e está instalada a versão {2}. Adicione a outra versão a uma pasta indicada em {3}, ou descreva os blocos de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} makes no embeddings. Choose another one for the search, or none.</source>
   <translation>O modelo {0} não calcula vetores. Escolha outro para a pesquisa, ou nenhum.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/memory.py" />
   <source>The model {0} needs about {1} {2} as {3}, and {4} are free. Close other programs, use {5}, or choose a smaller model.</source>
   <translation>O modelo {0} precisa de cerca de {1} {2} como {3}, e há {4} livres. Feche outros programas, use {5} ou escolha um modelo menor.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs the engine {1}, which this Tilescribe does not have. Update Tilescribe, or choose another model.</source>
   <translation>O modelo {0} precisa do motor {1}, que este Tilescribe não tem. Atualize o Tilescribe ou escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>The model {0} needs {1}, which the runtime lacks. Install the packages in the runtime, or choose another model.</source>
   <translation>O modelo {0} precisa de {1}, que falta no ambiente de execução. Instale os pacotes no ambiente de execução ou escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/describe.py" />
   <source>The model {0} neither captions nor embeds pictures. Choose another model.</source>
   <translation>O modelo {0} não descreve imagens nem calcula os seus vetores. Escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The model {0} writes captions and finds tiles, but answers no questions. Choose a vision-language model, a full-size RS-CapRet or a served model, or ask to be shown tiles: show me places with boats.</source>
   <translation>O modelo {0} escreve descrições e encontra blocos, mas não responde a perguntas. Escolha um modelo de visão e linguagem, um RS-CapRet de tamanho completo ou um modelo servido, ou peça para ver blocos: show me places with boats.</translation>
  </message>
  <message>
   <location filename="../../core/models/pair.py" />
   <source>The model {0} writes no captions. Choose another one for the captions.</source>
   <translation>O modelo {0} não escreve descrições. Escolha outro para as descrições.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>The model {0} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>O modelo {0} não escreve descrições: serve para pesquisar. Escolha outro para as descrições.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>The model {} writes no captions: it is for search. Choose another one for the captions.</source>
   <translation>O modelo {} não escreve descrições: serve para pesquisar. Escolha outro para as descrições.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/tokenizer.py" />
   <source>The model's tokenizer lacks {0}. Install the model again.</source>
   <translation>Falta {0} ao tokenizador do modelo. Instale o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network answers with a certificate that is not trusted. If your organisation inspects traffic, add its certificate in QGIS's options (Authentication, Manage certificates, Authorities) and press Go on.</source>
   <translation>A rede responde com um certificado que não é de confiança. Se a sua organização inspeciona o tráfego, adicione o certificado dela nas opções do QGIS (Autenticação, Gerir certificados, Autoridades) e pressione Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The network did not answer. Check the connection (and the proxy in QGIS's options) and press Go on; what was fetched is kept. Without a network, install from a folder of packages.</source>
   <translation>A rede não respondeu. Verifique a conexão (e o proxy nas opções do QGIS) e pressione Continuar; o que foi obtido é mantido. Sem rede, instale a partir de uma pasta de pacotes.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>The output could not be written: {0}.</source>
   <translation>Não foi possível escrever a saída: {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/run.py" />
   <source>The output holds tiles of another run. {0} Choose another output, or the same settings.</source>
   <translation>A saída contém blocos de outra execução. {0} Escolha outra saída, ou a mesma configuração.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The packages could not be installed. pip said: {0} The log above has more.</source>
   <translation>Não foi possível instalar os pacotes. O pip disse: {0} O registo acima tem mais.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The picture could not be handed over to the worker ({0}). Search again.</source>
   <translation>A imagem não pôde ser entregue ao processo de trabalho ({0}). Busque de novo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew could not be read ({0}).</source>
   <translation>Não foi possível ler a imagem que o QGIS desenhou ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/pictures.py" />
   <source>The picture that QGIS drew is not whole; the disk for temporary files may be full.</source>
   <translation>A imagem que o QGIS desenhou não está completa; o disco dos ficheiros temporários pode estar cheio.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>The picture that QGIS drew of a tile cannot be read ({0}). Ask again.</source>
   <translation>A imagem que o QGIS desenhou de um bloco não pode ser lida ({0}). Pergunte de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/talk.py" />
   <source>The pictures are tiles of an aerial or satellite image, seen from above. Answer what is asked about them. If you are asked to show or find other places, answer with {0} and a few words that say what those places show, such as: {1} boats at a pier.</source>
   <translation>As imagens são blocos de uma imagem aérea ou de satélite, vista de cima. Responda ao que se perguntar sobre elas. Se lhe pedirem para mostrar ou encontrar outros lugares, responda com {0} e algumas palavras que digam o que esses lugares mostram, como: {1} boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/setup/kinds.py" />
   <source>The plugin's list of packages {0} cannot be read ({1}). Install the plugin again.</source>
   <translation>Não é possível ler a lista de pacotes {0} do complemento ({1}). Instale o complemento de novo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/region.py" />
   <source>The polygon mask cannot be read as well-known text (WKT). Give a polygon.</source>
   <translation>Não é possível ler a máscara de polígono como texto WKT (well-known text). Indique um polígono.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons cannot be expressed in the raster's coordinate system. Choose other polygons.</source>
   <translation>Os polígonos não podem ser expressos no sistema de coordenadas do raster. Escolha outros polígonos.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The polygons of the mask could not be joined. Run Fix geometries on them, then try again.</source>
   <translation>Não foi possível unir os polígonos da máscara. Execute Corrigir geometrias sobre eles e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} are damaged. Repair them with QGIS's algorithm Fix geometries, or choose others.</source>
   <translation>Os polígonos de {0} estão danificados. Repare-os com o algoritmo do QGIS Corrigir geometrias, ou escolha outros.</translation>
  </message>
  <message>
   <location filename="../../ui/search/tile_filter.py" />
   <source>The polygons of {0} reach beyond the tile layer's coordinate system. Choose others.</source>
   <translation>Os polígonos de {0} ultrapassam o sistema de coordenadas da camada de blocos. Escolha outros.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The prompt differs: {0} before, {1} now.</source>
   <translation>A instrução é diferente: {0} antes, {1} agora.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>The prompt has {0} characters; at most {1} can be used. Shorten it.</source>
   <translation>A instrução tem {0} caracteres; podem usar-se {1} no máximo. Encurte-a.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers_engine.py" />
   <source>The prompt has {0} tokens; at most {1} can be read. Shorten it.</source>
   <translation>A instrução tem {0} tokens; podem ler-se {1} no máximo. Encurte-a.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>The proxy refused. Check the proxy and its password in QGIS's options (Network), then press Go on.</source>
   <translation>O proxy recusou. Verifique o proxy e a sua palavra-passe nas opções do QGIS (Rede) e pressione Continuar.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has no word in it. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>A consulta não tem nenhuma palavra. Escreva o que os blocos devem mostrar, por exemplo: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query has {0} characters; at most {1} can be searched for. Shorten it to a sentence.</source>
   <translation>A consulta tem {0} caracteres; podem pesquisar-se {1} no máximo. Encurte-a para uma frase.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query is empty. Type what the tiles should show, for example: boats at a pier.</source>
   <translation>A consulta está vazia. Escreva o que os blocos devem mostrar, por exemplo: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>The query says only what the tiles should not show. Add what they should, for example: boats -river.</source>
   <translation>A consulta só diz o que os blocos não devem mostrar. Acrescente o que devem mostrar, por exemplo: boats -river.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster could not be read here; its file may be damaged ({0}).</source>
   <translation>Não foi possível ler o raster aqui; o seu ficheiro pode estar danificado ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has a coordinate system, but no position in it: footprints are in pixels, y negative downwards.</source>
   <translation>O raster tem um sistema de coordenadas, mas nenhuma posição nele: as pegadas estão em píxeis, com y negativo para baixo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster has no band {0}: it has {1}. Choose among these.</source>
   <translation>O raster não tem a banda {0}: tem {1}. Escolha entre estas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system and no position: footprints are in pixels, y negative downwards.</source>
   <translation>O raster não tem sistema de coordenadas nem posição: as áreas cobertas estão em pixels, com y negativo para baixo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has no coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels.</source>
   <translation>O raster não tem sistema de coordenadas, por isso os metros não podem ser convertidos em pixels. Indique o tamanho do bloco em pixels.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster has no coordinate system: footprints are in its own coordinates.</source>
   <translation>O raster não tem sistema de coordenadas: as áreas cobertas estão nas suas próprias coordenadas.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The raster has only {0} x {1} pixels, less than a quarter of a tile of {2} x {3}. Choose tiles of at most {4} pixels.</source>
   <translation>O raster só tem {0} x {1} pixels, menos de um quarto de um bloco de {2} x {3}. Escolha blocos de {4} pixels no máximo.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>The raster holds complex numbers (radar before detection), which make no picture. Turn them into amplitudes first, then caption the result.</source>
   <translation>O raster contém números complexos (radar antes da deteção), que não formam uma imagem. Converta-os primeiro em amplitudes e depois descreva o resultado.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The raster layer {0} cannot be read. Repair its data source or choose another layer.</source>
   <translation>Não é possível ler a camada raster {0}. Repare a sua fonte de dados ou escolha outra camada.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} could not be opened: {1}. Check that it exists, that you may read it, and that it is a raster.</source>
   <translation>Não foi possível abrir o raster {0}: {1}. Verifique que existe, que o pode ler e que é um raster.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/raster.py" />
   <source>The raster {0} is placed by {1} only, so its tiles have no exact footprints yet. Warp it first (in QGIS: Raster &gt; Projections &gt; Warp; in a shell: gdalwarp), then caption the result.</source>
   <translation>O raster {0} só está posicionado por {1}, por isso os seus blocos ainda não têm áreas cobertas exatas. Reprojete-o primeiro (no QGIS: Raster &gt; Projeções &gt; Warp (reprojetar); no terminal: gdalwarp) e depois descreva o resultado.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/handles.py" />
   <source>The raster {0} was closed while it was being read.</source>
   <translation>O raster {0} foi fechado durante a leitura.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/scale.py" />
   <source>The raster's centre has no place on the Earth in its coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels, or correct the coordinate system.</source>
   <translation>O centro do raster não corresponde a nenhum lugar da Terra no seu sistema de coordenadas, por isso os metros não podem ser convertidos em pixels. Indique o tamanho do bloco em pixels ou corrija o sistema de coordenadas.</translation>
  </message>
  <message>
   <location filename="../../core/store/runs.py" />
   <source>The record of how {0} was made is damaged. Its tiles can still be searched; choose a new output to caption again.</source>
   <translation>O registo de como {0} foi feito está danificado. Ainda é possível pesquisar os seus blocos; escolha uma nova saída para descrever de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The report could not be written to {0} ({1}). Choose another file or folder.</source>
   <translation>Não foi possível escrever o relatório em {0} ({1}). Escolha outro ficheiro ou outra pasta.</translation>
  </message>
  <message>
   <location filename="../../ui/report/pages.py" />
   <source>The report could not be written to {0}. Is the file open in another program, or its folder full or read-only? Choose another file.</source>
   <translation>Não foi possível escrever o relatório em {0}. O ficheiro está aberto noutro programa, ou a sua pasta está cheia ou é só de leitura? Escolha outro ficheiro.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The request names no folder for the pictures that QGIS draws.</source>
   <translation>O pedido não indica nenhuma pasta para as imagens que o QGIS desenha.</translation>
  </message>
  <message>
   <location filename="../../core/worker/drawing.py" />
   <source>The run was cancelled.</source>
   <translation>A execução foi cancelada.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>The runtime is ready.</source>
   <translation>O ambiente de execução está pronto.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime {0} works, but its model describes a drawn beach as {1}. Repair the runtime; if that does not help, install the plugin again: its model may be damaged.</source>
   <translation>O ambiente de execução {0} funciona, mas o seu modelo descreve uma praia desenhada como {1}. Repare o ambiente de execução; se isso não ajudar, instale o complemento de novo: o seu modelo pode estar danificado.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>The runtime's Python ended with status {0} and said nothing. The log has its last lines.</source>
   <translation>O Python do ambiente de execução terminou com o código {0} e não disse nada. O registo tem as suas últimas linhas.</translation>
  </message>
  <message>
   <location filename="../../core/setup/self_test.py" />
   <source>The runtime's worker did not describe the picture it was given. Repair the runtime.</source>
   <translation>O processo de trabalho do ambiente de execução não descreveu a imagem que recebeu. Repare o ambiente de execução.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>The scores came back incompletely. Search again.</source>
   <translation>As pontuações chegaram incompletas. Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The scores could not be handed over to QGIS ({0}). Search again.</source>
   <translation>Não foi possível passar as pontuações ao QGIS ({0}). Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>The server refused the picture ({0}{1}).</source>
   <translation>O servidor recusou a imagem ({0}{1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>The server {0} gives no answer: {1}. Start it, or look at the network, and ask again.</source>
   <translation>O servidor {0} não responde: {1}. Inicie-o, ou verifique a rede, e pergunte de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/engine.py" />
   <source>The server {0} is not there any more: {1}. Start it, or look at the network, and run again: finished tiles are kept.</source>
   <translation>O servidor {0} já não está lá: {1}. Inicie-o ou verifique a rede, e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The style of the layer differs, so the model would see the new tiles in other colours.</source>
   <translation>O estilo da camada é diferente, por isso o modelo veria os novos blocos com outras cores.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_actions.py" />
   <source>The table {0} cannot be written ({1}). Choose another place.</source>
   <translation>Não é possível escrever a tabela {0} ({1}). Escolha outro lugar.</translation>
  </message>
  <message>
   <location filename="../../core/records.py" />
   <source>The tile is black.</source>
   <translation>O bloco é preto.</translation>
  </message>
  <message>
   <location filename="../../ui/review/edits.py" />
   <source>The tile is no longer in the layer {0}. Choose another.</source>
   <translation>O bloco já não está na camada {0}. Escolha outro.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile layer's embeddings, captions and footprints differ in number. Load it again.</source>
   <translation>Os vetores, as descrições e as áreas cobertas da camada de blocos não coincidem em número. Carregue-a de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>The tile size must be above zero, and the overlap smaller than the tile size.</source>
   <translation>O tamanho do bloco tem de ser maior do que zero, e a sobreposição menor do que o tamanho do bloco.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tile to compare with is not in the layer any more. Search again.</source>
   <translation>O bloco com que comparar já não está na camada. Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/again.py" />
   <source>The tiles cannot be captioned again. {0} Caption the raster anew.</source>
   <translation>Os blocos não podem ser descritos de novo. {0} Descreva o raster do zero.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_scores.py" />
   <source>The tiles could not be compared ({0}). The log has the details.</source>
   <translation>Não foi possível comparar os blocos ({0}). O registo tem os detalhes.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles could not be handed over to the worker ({0}). Search again.</source>
   <translation>Não foi possível passar os blocos ao processo de trabalho ({0}). Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/hits_layer.py" />
   <source>The tiles found are no longer in the layer. Search again.</source>
   <translation>Os blocos encontrados já não estão na camada. Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/search/expression_functions.py" />
   <source>The tiles of the layer {0} cannot be read here. Add it to the project first.</source>
   <translation>Não é possível ler aqui os blocos da camada {0}. Adicione-a primeiro ao projeto.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>The tiles of {0} have no embeddings, so what they show cannot be compared. Caption its raster again into a GeoPackage.</source>
   <translation>Os blocos de {0} não têm vetores, por isso não se pode comparar o que mostram. Descreva de novo o seu raster para um GeoPackage.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>The tiles' captions were handed over incompletely. Search again.</source>
   <translation>As descrições dos blocos foram passadas de forma incompleta. Pesquise de novo.</translation>
  </message>
  <message>
   <location filename="../../core/index/search.py" />
   <source>The tiles' embeddings have {0} numbers and the query's {1}: they are from different models. Search with the model that captioned the tiles.</source>
   <translation>Os vetores dos blocos têm {0} números e o da consulta {1}: são de modelos diferentes. Pesquise com o modelo que descreveu os blocos.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>The token for {0} holds characters that no token has. Copy it again.</source>
   <translation>O token para {0} contém caracteres que nenhum token tem. Copie-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>The tokenizer of {0} has no form that works without transformers (tokenizer.json). Keep it in PyTorch.</source>
   <translation>O tokenizador de {0} não tem uma forma que funcione sem transformers (tokenizer.json). Mantenha-o em PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/lattice.py" />
   <source>The unit of the tile size is {0}; it should be pixels or metres.</source>
   <translation>A unidade do tamanho do bloco é {0}; devia ser pixels (pixels) ou metros (metres).</translation>
  </message>
  <message>
   <location filename="../../ui/search/map_view.py" />
   <source>The visible map reaches beyond the tile layer's coordinate system. Zoom in first.</source>
   <translation>O mapa visível ultrapassa o sistema de coordenadas da camada de blocos. Aproxime primeiro.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are of another model than its {1} describes: {2} does not fit. Download the model again.</source>
   <translation>Os pesos em {0} são de um modelo diferente do que o seu {1} descreve: {2} não corresponde. Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>The weights in {0} are pickled ({1}), a format that can carry programs: they are refused. Choose a revision of the model that has .safetensors files, or convert it first.</source>
   <translation>Os pesos em {0} estão em pickle ({1}), um formato que pode conter programas: são recusados. Escolha uma revisão do modelo que tenha ficheiros .safetensors ou converta-o primeiro.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The weights of the model {0} have changed since the layer was begun.</source>
   <translation>Os pesos do modelo {0} mudaram desde que a camada foi começada.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/torch_engine.py" />
   <source>The weights of {0} are of another configuration. Train or install it again.</source>
   <translation>Os pesos de {0} são de outra configuração. Treine-o ou instale-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker could not be started.</source>
   <translation>Não foi possível iniciar o processo de trabalho.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker did not answer to being cancelled and was stopped.</source>
   <translation>O processo de trabalho não respondeu ao cancelamento e foi parado.</translation>
  </message>
  <message>
   <location filename="../../core/worker/work.py" />
   <source>The worker does not hold this layer's tiles any more. Search again to load them.</source>
   <translation>O processo de trabalho já não tem os blocos desta camada. Pesquise de novo para os carregar.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker expects Hello as the first message.</source>
   <translation>O processo de trabalho espera Hello como primeira mensagem.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker gave up the job without saying why; its log may say more.</source>
   <translation>O processo de trabalho desistiu da tarefa sem dizer porquê; o seu registo pode dizer mais.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker leaves as soon as it is asked. Its log is {0}.</source>
   <translation>O processo de trabalho termina assim que lhe é pedido algo. O seu registo é {0}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>The worker ran out of memory. Close other programs, or use smaller batches or tiles.</source>
   <translation>O processo de trabalho ficou sem memória. Feche outros programas ou use lotes ou blocos menores.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker said nothing for {0} seconds after it was started. Its log is {1}.</source>
   <translation>O processo de trabalho não disse nada durante {0} segundos depois de iniciado. O seu registo é {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker said nothing for {0} seconds and was stopped. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>O processo de trabalho não disse nada durante {0} segundos e foi parado. Os blocos já escritos são mantidos: execute de novo para continuar. O seu registo é {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>The worker was closed while it was starting.</source>
   <translation>O processo de trabalho foi fechado durante o início.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker {0} before the work was finished. Tiles already written are kept: run again to go on. Its log is {1}.</source>
   <translation>O processo de trabalho {0} antes de o trabalho terminar. Os blocos já escritos são mantidos: execute de novo para continuar. O seu registo é {1}.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>The worker's log {0} cannot be written ({1}).</source>
   <translation>Não é possível escrever o registo {0} do processo de trabalho ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} cannot be understood ({2}). Download it again.</source>
   <translation>Não se entende o {0} em {1} ({2}). Obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>The {0} in {1} makes no sense. Download the model again.</source>
   <translation>O {0} em {1} não faz sentido. Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/store/resume.py" />
   <source>The {0} of the grid differs{1}.</source>
   <translation>Na grade difere {0}{1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is damaged: it lists no files. Fetch it again.</source>
   <translation>O {0} de {1} está danificado: não enumera ficheiros. Obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>The {0} of {1} is too large to be a model's description.</source>
   <translation>O {0} de {1} é grande demais para ser a descrição de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no GPU {0} that PyTorch can use here. Choose the CPU, or install the GPU's driver and the runtime for GPUs.</source>
   <translation>Não há aqui nenhuma GPU {0} que o PyTorch possa usar. Escolha a CPU, ou instale o driver da GPU e o ambiente de execução para GPU.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>There is no Python at {0}. Choose the file python.exe or bin/python3.</source>
   <translation>Não há nenhum Python em {0}. Escolha o ficheiro python.exe ou bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>There is no device called {0}. Use cpu, cuda, cuda:1 or mps.</source>
   <translation>Não há nenhum dispositivo chamado {0}. Use cpu, cuda, cuda:1 ou mps.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>There is no file {0}. Check the name, or make the tiles with `tilescribe caption`.</source>
   <translation>Não há nenhum ficheiro {0}. Verifique o nome ou faça os blocos com `tilescribe caption`.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>There is no folder {0} to install from. Choose another, or none.</source>
   <translation>Não há nenhuma pasta {0} de onde instalar. Escolha outra, ou nenhuma.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>There is no folder {0}. Give a model's folder, or owner/name@COMMIT on the Hugging Face hub.</source>
   <translation>Não há nenhuma pasta {0}. Indique a pasta de um modelo, ou owner/name@COMMIT no hub Hugging Face.</translation>
  </message>
  <message>
   <location filename="../../core/models/registry.py" />
   <source>There is no model {0} here. Choose a model's folder, or put it in a folder named in the environment variable {1}. Installed: {2}.</source>
   <translation>Não há aqui nenhum modelo {0}. Escolha a pasta de um modelo ou coloque-o numa pasta indicada na variável de ambiente {1}. Instalados: {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/plan.py" />
   <source>There is no polygon layer to take the extent from. Add one, or caption the whole layer.</source>
   <translation>Não há nenhuma camada de polígonos de onde obter a extensão. Adicione uma ou descreva toda a camada.</translation>
  </message>
  <message>
   <location filename="../../core/worker/dialogue.py" />
   <source>There is no question. Type what you want to know of the tiles.</source>
   <translation>Não há pergunta. Escreva o que quer saber dos blocos.</translation>
  </message>
  <message>
   <location filename="../../ui/caption/job.py" />
   <source>There is no raster layer to caption. Add one to the project and choose it.</source>
   <translation>Não há nenhuma camada raster para descrever. Adicione uma ao projeto e escolha-a.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/layer_versions.py" />
   <source>There is no tile layer to search. Caption a raster layer first, or add a tile layer.</source>
   <translation>Não há nenhuma camada de blocos para pesquisar. Descreva primeiro uma camada raster ou adicione uma camada de blocos.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>There is no {0} for this Python and system. Choose another Python; 3.12 suits best.</source>
   <translation>Não há {0} para este Python e sistema. Escolha outro Python; o 3.12 é o mais adequado.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>There is not enough room for the runtime: {0} are needed in {1}, and {2} are free. Make room on that disk, or choose the light runtime.</source>
   <translation>Não há espaço suficiente para o ambiente de execução: são precisos {0} em {1}, e há {2} livres. Liberte espaço nesse disco ou escolha o ambiente de execução leve.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/torch_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show, such as: boats at a pier.</source>
   <translation>Não há nada a pesquisar. Escreva o que os blocos devem mostrar, como: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/onnx_engine.py" />
   <source>There is nothing to search for. Write what the tiles should show: boats at a pier.</source>
   <translation>Não há nada a pesquisar. Escreva o que os blocos devem mostrar: boats at a pier.</translation>
  </message>
  <message>
   <location filename="../../core/index/query.py" />
   <source>These tiles were described by the model {0}, and {1} is chosen. Search with {2}, or caption the tiles again.</source>
   <translation>Estes blocos foram descritos pelo modelo {0}, e está escolhido {1}. Pesquise com {2} ou descreva os blocos de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>This Python cannot fetch packages: its SSL module is missing or does not load, as in a Conda environment that is not active. Choose another Python, or install from a folder of packages.</source>
   <translation>Este Python não consegue descarregar pacotes: o seu módulo SSL falta ou não carrega, como num ambiente Conda que não está ativo. Escolha outro Python, ou instale a partir de uma pasta de pacotes.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in detail in three or four sentences: the land cover, the objects with their number and place, and how they lie to each other.</source>
   <translation>Este é um bloco de uma imagem aérea ou de satélite, visto de cima. Descreva-o em detalhe em três ou quatro frases: a cobertura do solo, os objetos com o seu número e lugar, e como estão dispostos entre si.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Describe it in one plain sentence.</source>
   <translation>Este é um bloco de uma imagem aérea ou de satélite, visto de cima. Descreva-o numa frase simples.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. List the objects that are visible with how many of each there are, separated by commas, for example: 3 boats, 1 pier. Write nothing else.</source>
   <translation>Este é um bloco de uma imagem aérea ou de satélite, visto de cima. Enumere os objetos visíveis com quantos há de cada um, separados por vírgulas, por exemplo: 3 barcos, 1 cais. Não escreva mais nada.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Name the classes of land cover that are visible, the largest first, each with a rough share in percent, separated by commas. Write nothing else.</source>
   <translation>Este é um bloco de uma imagem aérea ou de satélite, visto de cima. Nomeie as classes de cobertura do solo visíveis, a maior primeiro, cada uma com uma proporção aproximada em percentagem, separadas por vírgulas. Não escreva mais nada.</translation>
  </message>
  <message>
   <location filename="../../core/models/instructions.py" />
   <source>This is a tile of an aerial or satellite image, seen from above. Say in one or two sentences whether there is visible damage to buildings, roads or vegetation (collapse, fire, flood, debris), of what kind and how severe. If there is none, say: no visible damage.</source>
   <translation>Este é um bloco de uma imagem aérea ou de satélite, visto de cima. Diga em uma ou duas frases se há danos visíveis em edifícios, estradas ou vegetação (desabamento, incêndio, inundação, destroços), de que tipo e com que gravidade. Se não houver, diga: sem danos visíveis.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/language_graphs.py" />
   <source>This language model is not built as other models of the kind {0} are, so that it cannot be exported to ONNX. Keep the model in PyTorch.</source>
   <translation>Este modelo de linguagem não está construído como os outros modelos do tipo {0}, por isso não pode ser exportado para ONNX. Mantenha o modelo em PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/worker/indexes.py" />
   <source>This layer has no tiles with embeddings. Caption its raster again to search it.</source>
   <translation>Esta camada não tem blocos com vetores. Descreva de novo o seu raster para a pesquisar.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/rules.py" />
   <source>This model follows no instructions; leave the prompt empty, or name one of its caption styles: {0}.</source>
   <translation>Este modelo não segue instruções; deixe a instrução vazia ou nomeie um dos seus estilos de descrição: {0}.</translation>
  </message>
  <message>
   <location filename="../../ui/review/command.py" />
   <source>This needs the full runtime, with PyTorch; the one in use is the light one. Choose Raster, Tilescribe, Set up the Runtime, and set up the full one.</source>
   <translation>Isto precisa do ambiente de execução completo, com PyTorch; o que está em uso é o leve. Escolha Raster, Tilescribe, Configurar o ambiente de execução, e configure o completo.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>Tiles already written are kept.</source>
   <translation>Os blocos já escritos são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/store/geopackage.py" />
   <source>Tiles cannot be written to {0}: its name, or that of a folder, has a ! or another character that names of tile layers cannot have. Choose another name or folder.</source>
   <translation>Não é possível escrever blocos em {0}: o seu nome, ou o de uma pasta, tem um ! ou outro carácter que os nomes de camadas de blocos não podem ter. Escolha outro nome ou outra pasta.</translation>
  </message>
  <message>
   <location filename="../../core/worker/protocol/__init__.py" />
   <source>Tilescribe's plugin and worker speak different versions of their protocol ({0} and {1}): the plugin was updated while QGIS was running. Restart QGIS.</source>
   <translation>O complemento e o processo de trabalho do Tilescribe falam versões diferentes do seu protocolo ({0} e {1}): o complemento foi atualizado com o QGIS aberto. Reinicie o QGIS.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} cannot be started ({1}). Choose another Python in Tilescribe's settings, or set the runtime up again.</source>
   <translation>Não é possível iniciar o ambiente de execução {0} do Tilescribe ({1}). Escolha outro Python nas configurações do Tilescribe ou configure de novo o ambiente de execução.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>Tilescribe's runtime {0} lacks {1}. Choose Raster, Tilescribe, Set up the Runtime, and repair it.</source>
   <translation>Ao ambiente de execução do Tilescribe {0} falta {1}. Escolha Raster, Tilescribe, Configurar o ambiente de execução, e repare-o.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>Tilescribe's runtime {0} stopped while starting (exit status {1}). </source>
   <translation>O ambiente de execução {0} do Tilescribe parou durante o início (código de saída {1}). </translation>
  </message>
  <message>
   <location filename="../../core/worker/client.py" />
   <source>Tilescribe's worker was closed.</source>
   <translation>O processo de trabalho do Tilescribe foi fechado.</translation>
  </message>
  <message>
   <location filename="../../core/worker/estimate.py" />
   <source>Time and cost are known after the first run: nothing is sent before.</source>
   <translation>O tempo e o custo são conhecidos após a primeira execução: antes nada é enviado.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights cannot be kept as {0}. Choose one of: {1}.</source>
   <translation>Os pesos não podem ser guardados como {0}. Escolha um destes: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need an NVIDIA GPU, and there is none here. Use bf16 or fp32, or export the model with `tilescribe bundle export --weights int8`.</source>
   <translation>Os pesos de {0} bits precisam de uma GPU NVIDIA, e não há nenhuma aqui. Use bf16 ou fp32, ou exporte o modelo com `tilescribe bundle export --weights int8`.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/placement.py" />
   <source>Weights of {0} bit need the package bitsandbytes, which the runtime lacks. Install it with: pip install 'tilescribe[gpu]'.</source>
   <translation>Os pesos de {0} bits precisam do pacote bitsandbytes, que falta no ambiente de execução. Instale-o com: pip install 'tilescribe[gpu]'.</translation>
  </message>
  <message>
   <location filename="../../ui/search/search_index.py" />
   <source>What tiles shall look like was seen by the model {0}, and the tiles of {1} by {2}: these cannot be compared. Draw a square on the map, which any model can look at.</source>
   <translation>Aquilo a que os blocos devem assemelhar-se foi visto pelo modelo {0}, e os blocos de {1} por {2}: não se podem comparar. Desenhe no mapa um quadrado, que qualquer modelo pode ver.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/dialogue.py" />
   <source>{0} Ask something else, or about fewer tiles.</source>
   <translation>{0} Pergunte outra coisa, ou sobre menos blocos.</translation>
  </message>
  <message>
   <location filename="../../core/worker/link.py" />
   <source>{0} The worker was stopped; its log is {1}.</source>
   <translation>{0} O processo de trabalho foi parado; o seu registo é {1}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} already holds {1}, which is not a tile layer. Choose another output.</source>
   <translation>{0} já contém {1}, que não é uma camada de blocos. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} have different coordinate systems, so their tiles do not lie on each other. Reproject one raster to the other's (Raster, Projections, Warp), and caption it again.</source>
   <translation>{0} e {1} têm sistemas de coordenadas diferentes, por isso os seus blocos não coincidem. Reprojete um raster para o sistema do outro (Raster, Projeções, Warp (reprojetar)) e descreva-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} and {1} were captioned with {2}, but its weights were others then. Caption the earlier raster again with the model as it is now.</source>
   <translation>{0} e {1} foram descritos com {2}, mas os seus pesos eram então outros. Descreva de novo o raster anterior com o modelo tal como está agora.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} answered with {1}, which is no file. Check the hub's address.</source>
   <translation>{0} respondeu com {1}, que não é um ficheiro. Verifique o endereço do hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} asks for patience ({1}): too many requests. Try again in a few minutes; what was fetched is kept.</source>
   <translation>{0} pede paciência ({1}): demasiados pedidos. Tente de novo dentro de alguns minutos; o que foi obtido é mantido.</translation>
  </message>
  <message>
   <location filename="../../core/tiles/bands.py" />
   <source>{0} bands were chosen. Choose three for red, green and blue, or one for grey.</source>
   <translation>Foram escolhidas {0} bandas. Escolha três para vermelho, verde e azul, ou uma para cinza.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be installed in {1} ({2}).</source>
   <translation>{0} não pode ser instalado em {1} ({2}).</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} cannot be opened. Check that the file and its folder exist and that you may write there.</source>
   <translation>Não é possível abrir {0}. Verifique que o ficheiro e a sua pasta existem e que pode escrever aí.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} cannot be opened. Choose another output.</source>
   <translation>Não é possível abrir {0}. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/store/exchange.py" />
   <source>{0} cannot be read as a tile layer ({1}). Choose another file.</source>
   <translation>{0} não pode ser lido como camada de blocos ({1}). Escolha outro ficheiro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be removed ({1}). Close other QGIS windows, which may be using it, and try again.</source>
   <translation>{0} não pode ser removido ({1}). Feche outras janelas do QGIS, que podem estar a usá-lo, e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} cannot be removed ({1}). Is it in use? Try again.</source>
   <translation>{0} não pode ser removido ({1}). Está em uso? Tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/child.py" />
   <source>{0} cannot be started ({1}). Choose another Python.</source>
   <translation>{0} não pode ser iniciado ({1}). Escolha outro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/place.py" />
   <source>{0} cannot be written ({1}). Allow writing there (a virus scanner or a policy may forbid it), or choose a Python that has the packages already.</source>
   <translation>Não é possível escrever em {0} ({1}). Permita a escrita aí (um antivírus ou uma política pode proibi-la), ou escolha um Python que já tenha os pacotes.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} cannot be written ({1}). Allow writing there.</source>
   <translation>Não é possível escrever em {0} ({1}). Permita a escrita aí.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} cannot be written ({1}). Choose another folder.</source>
   <translation>Não é possível escrever em {0} ({1}). Escolha outra pasta.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} cannot make environments. Install its missing part (on Debian and Ubuntu: {1}).</source>
   <translation>{0} não consegue criar ambientes. Instale a parte que lhe falta (em Debian e Ubuntu: {1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} cannot prove who it is ({1}). If it is your own server, put its certificate in a file and name that in the environment variable SSL_CERT_FILE.</source>
   <translation>{0} não consegue provar quem é ({1}). Se for o seu próprio servidor, ponha o certificado dele num ficheiro e indique-o na variável de ambiente SSL_CERT_FILE.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} could not be fetched ({1}). Look at the network and the proxy and try again: what is here already is kept. Or download the model elsewhere, and give its folder.</source>
   <translation>Não foi possível obter {0} ({1}). Verifique a rede e o proxy e tente de novo: o que já está aqui é mantido. Ou obtenha o modelo noutro lugar e indique a sua pasta.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} could not be read or written: {1}. Choose another output, or try again.</source>
   <translation>Não foi possível ler ou escrever {0}: {1}. Escolha outra saída ou tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} could not be written ({1}). Make room and try again.</source>
   <translation>Não foi possível escrever {0} ({1}). Liberte espaço e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/install.py" />
   <source>{0} could not make an environment ({1}). Choose another Python.</source>
   <translation>{0} não conseguiu criar um ambiente ({1}). Escolha outro Python.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} did not answer as a Python does ({1}). Choose another.</source>
   <translation>{0} não respondeu como um Python responde ({1}). Escolha outro.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} did not arrive as {1} says it is: its checksum is another one. It was dropped. Try again; if that happens twice, the model on the hub is damaged.</source>
   <translation>{0} não chegou como {1} diz que é: a sua soma de verificação é outra. Foi descartado. Tente de novo; se isso acontecer duas vezes, o modelo no hub está danificado.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} does not give this model away for the token that it was shown ({1}). Accept its licence on its page ({2}) with the account that the token is of, or choose a token that may read it.</source>
   <translation>{0} não dá este modelo com o token que lhe foi mostrado ({1}). Aceite a sua licença na sua página ({2}) com a conta a que o token pertence, ou escolha um token que o possa ler.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} does not hold one model: there are {1} files {2} in it.</source>
   <translation>{0} não contém um único modelo: há {1} ficheiros {2} dentro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/packages.py" />
   <source>{0} does not match its hash.</source>
   <translation>{0} não corresponde ao seu hash.</translation>
  </message>
  <message>
   <location filename="../../core/models/exporting.py" />
   <source>{0} draws words at random or begins sentences with a token of their own, which the ONNX engine does not do. Keep the model in PyTorch.</source>
   <translation>{0} escolhe palavras ao acaso ou começa as frases com um token próprio, o que o motor ONNX não faz. Mantenha o modelo em PyTorch.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} exists and is not a tile layer. Choose another output.</source>
   <translation>{0} existe e não é uma camada de blocos. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} gives this model only to people it knows ({1}): it is gated or private. Accept its licence on its page ({2}), then choose a token of yours here, or put it in the environment variable {3}.</source>
   <translation>{0} só dá este modelo a pessoas que conhece ({1}): é restrito ou privado. Aceite a sua licença na sua página ({2}) e depois escolha aqui um token seu, ou ponha-o na variável de ambiente {3}.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} has got a layer {1} meanwhile. Run again to go on in it, or choose another output.</source>
   <translation>{0} recebeu entretanto uma camada {1}. Execute de novo para continuar nela, ou escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} has no captioned tiles, so there is nothing to compare. Caption its raster.</source>
   <translation>{0} não tem blocos descritos, por isso não há nada a comparar. Descreva o seu raster.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} has no file {1} there ({2}). Check the model's name, its revision and its folder.</source>
   <translation>{0} não tem aí nenhum ficheiro {1} ({2}). Verifique o nome do modelo, a sua revisão e a sua pasta.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} has no such address or model (404{1}). Look at the model's address and name, and run again.</source>
   <translation>{0} não tem esse endereço ou modelo (404{1}). Verifique o endereço e o nome do modelo e execute de novo.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/map_layer.py" />
   <source>{0} has no tile layer called {1}. Choose a file made by Tilescribe.</source>
   <translation>{0} não tem nenhuma camada de blocos chamada {1}. Escolha um ficheiro feito pelo Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} has the format {1}, and this Tilescribe reads format {2}. Update Tilescribe, or choose another model.</source>
   <translation>{0} tem o formato {1}, e este Tilescribe lê o formato {2}. Atualize o Tilescribe ou escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} has the id {1}, which an embedded model has. Give it another id.</source>
   <translation>{0} tem o identificador {1}, que é o de um modelo incorporado. Dê-lhe outro identificador.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a file {1} that would leave its folder: it is refused.</source>
   <translation>{0} contém um ficheiro {1} que sairia da sua pasta: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds a link, {1}: it is refused.</source>
   <translation>{0} contém uma ligação, {1}: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/models/building.py" />
   <source>{0} holds no config.json. Choose a model's folder.</source>
   <translation>{0} não contém config.json. Escolha a pasta de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/store/reading.py" />
   <source>{0} holds no tile layer. Choose a file made by `tilescribe caption` or by the plugin.</source>
   <translation>{0} não contém nenhuma camada de blocos. Escolha um ficheiro feito por `tilescribe caption` ou pelo complemento.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} holds no weights ({1}). Download the whole model, and choose its folder.</source>
   <translation>{0} não contém pesos ({1}). Obtenha o modelo completo e escolha a sua pasta.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/towers.py" />
   <source>{0} holds no {1} with its config.json. Choose the folder that training wrote.</source>
   <translation>{0} não contém {1} com o seu config.json. Escolha a pasta que o treino escreveu.</translation>
  </message>
  <message>
   <location filename="../../core/models/rscapret/adapter.py" />
   <source>{0} holds no {1}. Choose the folder that training wrote.</source>
   <translation>{0} não contém {1}. Escolha a pasta que o treino escreveu.</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} holds no {1}: how its pictures are made is not known. Download it again.</source>
   <translation>{0} não contém {1}: não se sabe como são preparadas as suas imagens. Obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} holds tiles but does not say how they were made, so none can be added. Choose another output.</source>
   <translation>{0} contém blocos mas não diz como foram feitos, por isso não é possível acrescentar nenhum. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../ui/layers/tile_writer.py" />
   <source>{0} holds tiles but no record of the run that made them, so it is not known whether new ones would fit. Choose another output.</source>
   <translation>{0} contém blocos mas nenhum registo da execução que os fez, por isso não se sabe se novos blocos serviriam. Escolha outra saída.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} holds {1} files: that is no model. Choose another file.</source>
   <translation>{0} contém {1} ficheiros: isso não é um modelo. Escolha outro ficheiro.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is Python {1}, and the runtime needs 3.11 or newer. Choose a newer one, or install one.</source>
   <translation>{0} é Python {1}, e o ambiente de execução precisa do 3.11 ou mais recente. Escolha um mais recente ou instale um.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is a 32-bit Python; the packages are made for 64 bits. Install a 64-bit Python.</source>
   <translation>{0} é um Python de 32 bits; os pacotes são feitos para 64 bits. Instale um Python de 64 bits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is a link: a model has to be made of files of its own. Copy the file there.</source>
   <translation>{0} é uma ligação: um modelo tem de ser feito de ficheiros próprios. Copie o ficheiro para lá.</translation>
  </message>
  <message>
   <location filename="../../core/worker/server.py" />
   <source>{0} is an answer, not a request.</source>
   <translation>{0} é uma resposta, não um pedido.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is cut off or damaged. Download the model again.</source>
   <translation>{0} está cortado ou danificado. Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is damaged. Restore a copy, or choose a new output.</source>
   <translation>{0} está danificado. Restaure uma cópia ou escolha uma nova saída.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it is not JSON ({1}).</source>
   <translation>{0} está danificado: não é JSON ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/models/encoders/preprocessing.py" />
   <source>{0} is damaged: it is not JSON. Download the model again.</source>
   <translation>{0} está danificado: não é JSON. Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is damaged: it should hold one JSON object.</source>
   <translation>{0} está danificado: deveria conter um único objeto JSON.</translation>
  </message>
  <message>
   <location filename="../../core/worker/probe.py" />
   <source>{0} is installed in Tilescribe's runtime {1} but cannot be loaded ({2}). Set the runtime up again, or choose another in Tilescribe's settings.</source>
   <translation>{0} está instalado no ambiente de execução {1} do Tilescribe mas não pode ser carregado ({2}). Configure de novo o ambiente de execução ou escolha outro nas configurações do Tilescribe.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is locked by another program. Close it there, then run again: finished tiles are kept.</source>
   <translation>{0} está bloqueado por outro programa. Feche-o aí e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} is longer than the hub says it is, or than there is room for: it was dropped.</source>
   <translation>{0} é maior do que o hub diz, ou do que o espaço que há: foi descartado.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is longer than the zip says it is: it is refused.</source>
   <translation>{0} é maior do que o zip diz: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} não é um endereço. Escreva um como https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/tokens.py" />
   <source>{0} is no environment variable's name. Build the model {1} again.</source>
   <translation>{0} não é um nome de variável de ambiente. Construa o modelo {1} de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} is no server's address. Write one such as https://gpu.example.org/v1.</source>
   <translation>{0} não é o endereço de um servidor. Escreva um como https://gpu.example.org/v1.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is not a GeoPackage. Choose another file name for the tiles.</source>
   <translation>{0} não é um GeoPackage. Escolha outro nome de ficheiro para os blocos.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not a Python. Choose the file python.exe or bin/python3.</source>
   <translation>{0} não é um Python. Escolha o ficheiro python.exe ou bin/python3.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a model that was installed here, so it is not removed.</source>
   <translation>{0} não é um modelo que tenha sido instalado aqui, por isso não é removido.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is not a model: its {1} cannot be read ({2}). Choose a model's folder.</source>
   <translation>{0} não é um modelo: não é possível ler o seu {1} ({2}). Escolha a pasta de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is not a pinned revision: a name such as main may mean other weights tomorrow. Give the full commit hash, 40 characters; the model's page shows it among its commits.</source>
   <translation>{0} não é uma revisão fixa: um nome como main pode significar outros pesos amanhã. Indique o hash completo do commit, de 40 caracteres; a página do modelo mostra-o entre os seus commits.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1} in it. Fetch it again.</source>
   <translation>{0} não é um modelo completo: não há nenhum {1} dentro. Obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a whole model: there is no {1}. Choose a model's folder.</source>
   <translation>{0} não é um modelo completo: não há nenhum {1}. Escolha a pasta de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/library.py" />
   <source>{0} is not a zip that can be read ({1}). Fetch it again.</source>
   <translation>{0} não é um zip que se possa ler ({1}). Obtenha-o de novo.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} is not the usual build of Python; the packages are not made for it. Choose another.</source>
   <translation>{0} não é a compilação habitual do Python; os pacotes não são feitos para ela. Escolha outro.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only a pointer that git left. Run `git lfs pull` in {1}, and try again.</source>
   <translation>{0} é só um ponteiro que o git deixou. Execute `git lfs pull` em {1} e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} is only for people who accepted its terms. Accept them on https://huggingface.co/{1}, put a token of yours in the environment variable HF_TOKEN, and try again.</source>
   <translation>{0} é só para quem aceitou as suas condições. Aceite-as em https://huggingface.co/{1}, ponha um token seu na variável de ambiente HF_TOKEN e tente de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/loading/parts.py" />
   <source>{0} is only partly there: {1} of {2} weight files are missing{3}. Download the model again.</source>
   <translation>{0} está incompleto: faltam {1} de {2} ficheiros de pesos{3}. Obtenha o modelo de novo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} is out of order ({1}). Try again later; what was fetched is kept.</source>
   <translation>{0} não está a funcionar ({1}). Tente de novo mais tarde; o que foi obtido é mantido.</translation>
  </message>
  <message>
   <location filename="../../core/store/sqlite_file.py" />
   <source>{0} is read-only. Choose another output, or ask for permission to write to this file and its folder.</source>
   <translation>{0} é só de leitura. Escolha outra saída ou peça permissão para escrever neste ficheiro e na sua pasta.</translation>
  </message>
  <message>
   <location filename="../../core/models/manifest.py" />
   <source>{0} is there already. Choose another folder, or remove it first.</source>
   <translation>{0} já existe. Escolha outra pasta ou remova-o primeiro.</translation>
  </message>
  <message>
   <location filename="../../core/models/json_file.py" />
   <source>{0} is too large to be a model's description.</source>
   <translation>{0} é demasiado grande para ser a descrição de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub_install.py" />
   <source>{0} lists no files, or too many, in its {1}. Choose another model.</source>
   <translation>{0} não enumera ficheiros, ou enumera demasiados, no seu {1}. Escolha outro modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/captioner.py" />
   <source>{0} makes no embeddings. Pair it with a model for the search.</source>
   <translation>{0} não calcula vetores. Combine-o com um modelo para a pesquisa.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} names no model. Write it as owner/name, or paste the address of its page.</source>
   <translation>{0} não nomeia nenhum modelo. Escreva-o como owner/name ou cole o endereço da sua página.</translation>
  </message>
  <message>
   <location filename="../../core/models/sources.py" />
   <source>{0} names no revision. Write owner/name@COMMIT with the 40 characters of a commit, which the model's page on the hub shows under Files, so that the model is the same tomorrow.</source>
   <translation>{0} não nomeia nenhuma revisão. Escreva owner/name@COMMIT com os 40 caracteres de um commit, que a página do modelo no hub mostra em Files, para que o modelo seja o mesmo amanhã.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}, which is outside the model: it is refused.</source>
   <translation>{0} nomeia o ficheiro {1}, que está fora do modelo: é recusado.</translation>
  </message>
  <message>
   <location filename="../../core/models/bundle.py" />
   <source>{0} names the file {1}: weights must be .onnx or .safetensors, because other formats can carry programs. Convert the model first.</source>
   <translation>{0} nomeia o ficheiro {1}: os pesos têm de ser .onnx ou .safetensors, porque outros formatos podem conter programas. Converta primeiro o modelo.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} on the hub is too large to be a model's description.</source>
   <translation>{0} no hub é grande demais para ser a descrição de um modelo.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} points to another address ({1}). Write that address in the model, if it is to be trusted: pictures and tokens are not sent on by themselves.</source>
   <translation>{0} remete para outro endereço ({1}). Escreva esse endereço no modelo, se for de confiança: as imagens e os tokens não são reenviados por si.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} refuses the token ({1}{2}). Put a valid one in the environment variable that the model names, or choose another authentication in QGIS, and run again: finished tiles are kept.</source>
   <translation>{0} recusa o token ({1}{2}). Ponha um válido na variável de ambiente que o modelo nomeia, ou escolha outra autenticação no QGIS, e execute de novo: os blocos terminados são mantidos.</translation>
  </message>
  <message>
   <location filename="../../core/setup/pythons.py" />
   <source>{0} said nothing for {1} seconds. Choose another Python.</source>
   <translation>{0} não disse nada durante {1} segundos. Escolha outro Python.</translation>
  </message>
  <message>
   <location filename="../../ui/setup/hub_network.py" />
   <source>{0} sends on again and again. Check the hub's address.</source>
   <translation>{0} reencaminha vezes sem fim. Verifique o endereço do hub.</translation>
  </message>
  <message>
   <location filename="../../core/models/hub.py" />
   <source>{0} sends on to an address that is not safe. Check the hub's address.</source>
   <translation>{0} reencaminha para um endereço que não é seguro. Verifique o endereço do hub.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} should end in {1} or {2}.</source>
   <translation>{0} deve terminar em {1} ou {2}.</translation>
  </message>
  <message>
   <location filename="../../ui/search/index_files.py" />
   <source>{0} tiles of the layer {1} have no embedding of {2}; they are found by their words only.</source>
   <translation>{0} blocos da camada {1} não têm vetor de {2}; só se encontram pelas suas palavras.</translation>
  </message>
  <message>
   <location filename="../../core/changes/dates.py" />
   <source>{0} was captioned with {1} and {2} with {3}: what two models see cannot be compared. Caption one of the two rasters again, with the model of the other.</source>
   <translation>{0} foi descrito com {1} e {2} com {3}: o que dois modelos veem não se pode comparar. Descreva de novo um dos dois rasters com o modelo do outro.</translation>
  </message>
  <message>
   <location filename="../../core/store/files.py" />
   <source>{0} was made by another run, so its tiles cannot be added to. {1} Choose another output, or the same settings.</source>
   <translation>{0} foi feito por outra execução, por isso não é possível acrescentar blocos. {1} Escolha outra saída, ou a mesma configuração.</translation>
  </message>
  <message>
   <location filename="../../core/models/vlm/engine.py" />
   <source>{0} was not made for conversations. Choose another model to ask.</source>
   <translation>{0} não foi feito para conversar. Escolha outro modelo para perguntar.</translation>
  </message>
  <message>
   <location filename="../../core/models/served/client.py" />
   <source>{0} would get pictures and token unencrypted. Use https, or reach the server through an SSH tunnel (ssh -L 8000:localhost:8000 server) and the address http://localhost:8000/v1.</source>
   <translation>{0} receberia imagens e token sem cifra. Use https, ou use o servidor por um túnel SSH (ssh -L 8000:localhost:8000 server) e o endereço http://localhost:8000/v1.</translation>
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
   <translation>Como um lugar do mapa: arraste um quadrado sobre ele e encontram-se blocos como esse</translation>
  </message>
 </context>
 <context>
  <name>Taste</name>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>, unlike {tiles}</source>
   <translation>, não como {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Do without</source>
   <translation>Dispensar</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like the square on the map</source>
   <translation>Como o quadrado no mapa</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Like {tiles}</source>
   <translation>Como {tiles}</translation>
  </message>
  <message>
   <location filename="../../ui/search/taste.py" />
   <source>Thumbs: {good} up, {wrong} down</source>
   <translation>Polegares: {good} para cima, {wrong} para baixo</translation>
  </message>
 </context>
 <context>
  <name>TileCard</name>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>(uncertain)</source>
   <translation>(incerta)</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>Caption</source>
   <translation>Descrever</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>The model said: {words}</source>
   <translation>O modelo disse: {words}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>confidence {value}</source>
   <translation>confiança {value}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>reviewed by {who}, {when}</source>
   <translation>revisada por {who}, {when}</translation>
  </message>
  <message>
   <location filename="../../ui/review/card.py" />
   <source>somebody</source>
   <translation>alguém</translation>
  </message>
 </context>
 <context>
  <name>TileLocatorFilter</name>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Finds tiles of the project's tile layers from a sentence</source>
   <translation>Encontra blocos das camadas de blocos do projeto a partir de uma frase</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles by what they show</source>
   <translation>Blocos pelo que mostram</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tiles cannot be searched</source>
   <translation>Não é possível pesquisar os blocos</translation>
  </message>
  <message>
   <location filename="../../ui/search/locator.py" />
   <source>Tilescribe needs its runtime</source>
   <translation>O Tilescribe precisa do seu ambiente de execução</translation>
  </message>
 </context>
 <context>
  <name>TilescribeAlgorithms</name>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>All, reviewed or not</source>
   <translation>Todas, revisadas ou não</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Bands: red, green, blue (such as 4,3,2)</source>
   <translation>Bandas: vermelho, verde, azul (por exemplo, 4,3,2)</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr after</source>
   <translation>CIDEr depois</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>CIDEr before</source>
   <translation>CIDEr antes</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Caption drawn layer</source>
   <translation>Descrever a camada desenhada</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Caption report</source>
   <translation>Relatório de descrições</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Caption tiles</source>
   <translation>Descrever blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Captions a layer as QGIS draws it: tiles of a map server (XYZ, WMTS, WMS), or any layer with its style. The output is that of Caption tiles, and is found again by Search tiles.

For layers in tiles give the zoom level; for others, what a pixel measures on the ground in metres. A raster with pixels of its own needs neither. A layer from a server needs an extent or a mask.

The server is asked no more often than you allow. What fails is tried again a few times; a tile that still fails is marked as failed, with the reason, and is tried again when you run on the same GeoPackage. Tiles where nothing is drawn are marked as skipped. Mind the terms of use of the server: not every owner allows many tiles to be fetched at once.</source>
   <translation>Descreve uma camada tal como o QGIS a desenha: blocos de um servidor de mapas (XYZ, WMTS, WMS) ou qualquer camada com o seu estilo. O resultado é o de Descrever blocos e volta a encontrar-se com Pesquisar blocos.

Para camadas em blocos, indique o nível de zoom; para as outras, quanto mede um pixel no terreno, em metros. Um raster com pixels próprios não precisa de nenhum dos dois. Uma camada de um servidor precisa de uma extensão ou de uma máscara.

O servidor não recebe pedidos com mais frequência do que permitir. O que falha é tentado de novo algumas vezes; um bloco que continua a falhar é marcado com falha, com o motivo, e é tentado de novo quando executar outra vez sobre o mesmo GeoPackage. Os blocos onde nada é desenhado são marcados como ignorados. Respeite as condições de uso do servidor: nem todos os proprietários permitem obter muitos blocos de uma só vez.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changed from this distance on (empty: read off the distances)</source>
   <translation>Mudança a partir desta distância (vazio: deduzida das distâncias)</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Changes</source>
   <translation>Mudanças</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Choose a file for the page, for the PDF, or for both.</source>
   <translation>Escolha um ficheiro para a página, para o PDF ou para ambos.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Compare two dates</source>
   <translation>Comparar duas datas</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Cuts a raster layer into tiles and lets a vision-language model describe each in a sentence. The output has one polygon per tile with its caption, the model's confidence, and an embedding by which Search tiles finds it again.

Bands are those the layer is drawn with, unless you name others. Tiles with less than a tenth of data are marked as skipped.

A GeoPackage is written as the run goes. Run again on the same file to go on after a cancel or a crash: finished tiles are left alone and failed ones are tried again; a file made from another raster, grid or model is refused, never overwritten. Other formats are written anew, and some of them (Shapefile, CSV) cannot keep the embeddings.</source>
   <translation>Corta uma camada raster em blocos e faz com que um modelo de visão e linguagem descreva cada um numa frase. O resultado tem um polígono por bloco com a sua descrição, a confiança do modelo e um vetor com que Pesquisar blocos o volta a encontrar.

As bandas são aquelas com que a camada é desenhada, a menos que indique outras. Os blocos com menos de um décimo de dados são marcados como ignorados.

Um GeoPackage é escrito à medida que a execução avança. Execute de novo sobre o mesmo ficheiro para continuar depois de um cancelamento ou de uma falha: os blocos terminados não são alterados e os que falharam são tentados de novo; um ficheiro feito com outro raster, outra grade ou outro modelo é recusado, nunca substituído. Os outros formatos são escritos do zero, e alguns (Shapefile, CSV) não conseguem guardar os vetores.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Detail: parts along a tile's side that are looked at, too (1: whole tiles only)</source>
   <translation>Detalhe: partes ao longo do lado de um bloco que também são vistas (1: só blocos inteiros)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Export captions as data set</source>
   <translation>Exportar descrições como conjunto de dados</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Extent</source>
   <translation>Extensão</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Finds the tiles that match a sentence, such as: boats moored at a pier. The tiles are those that Caption tiles described; the picture (through its embedding) and the words of the caption count together.

The output keeps the tiles' fields and adds rank (1 is best), score (0 to 1), and the two parts of the score.

boats -river leaves out tiles whose caption says river; "white boats" between quotation marks has to be in the caption word for word.</source>
   <translation>Encontra os blocos que correspondem a uma frase, como: boats moored at a pier. Os blocos são os que Descrever blocos descreveu; a imagem (através do seu vetor) e as palavras da descrição contam em conjunto.

O resultado mantém os campos dos blocos e acrescenta rank (1 é o melhor), score (de 0 a 1) e as duas partes da pontuação.

boats -river deixa de fora os blocos cuja descrição diz river; "white boats" entre aspas tem de estar na descrição palavra por palavra.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Finds the tiles whose content changed between two tile layers of the same place: captioned with the same model, tile size and origin.

What counts is how far the two embeddings of a tile are apart. Left empty, the threshold is read off all distances: where they fall into two groups it lies between them; where they do not, only tiles count that are far above the usual distance, which takes up another light or season. It is never below 0.05.

The output has both captions, the words that went and came, and a rank; 1 is the tile that changed most.</source>
   <translation>Encontra os blocos cujo conteúdo mudou entre duas camadas de blocos do mesmo lugar, descritas com o mesmo modelo, tamanho do bloco e origem.

O que conta é a distância entre os dois vetores de um bloco. Se ficar vazio, o limiar é deduzido de todas as distâncias: se formarem dois grupos, fica entre eles; se não, só contam os blocos muito acima da distância habitual, que absorve outra luz ou outra estação. Nunca é inferior a 0.05.

O resultado tem ambas as descrições, as palavras que saíram e entraram, e uma ordem; 1 é o bloco que mais mudou.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Fine-tune a model</source>
   <translation>Afinar um modelo</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Folder of the data set</source>
   <translation>Pasta do conjunto de dados</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Ground resolution (metres per pixel)</source>
   <translation>Resolução no terreno (metros por pixel)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>HTML files</source>
   <translation>Ficheiros HTML</translation>
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
   <translation>Identificador do novo modelo</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Keep the unchanged tiles too</source>
   <translation>Manter também os blocos sem mudança</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Layer to draw</source>
   <translation>Camada a desenhar</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Lets the model learn from a captioning data set, such as Export captions as data set writes it, on the processor of this computer. A new model is installed beside the old one; choose it in the model manager, or where a model is asked for.

The model is measured before and after on the split test, from which it does not learn. A strength below 1 keeps more of what the model knew of other places.

Needs the full runtime (with PyTorch): Raster, Tilescribe, Set up the Runtime.</source>
   <translation>Faz com que o modelo aprenda com um conjunto de dados de descrições, como o que escreve Exportar descrições como conjunto de dados, no processador deste computador. Um novo modelo é instalado ao lado do antigo; escolha-o no gestor de modelos ou onde for pedido um modelo.

O modelo é medido antes e depois com a partição de teste, com a qual não aprende. Uma intensidade inferior a 1 conserva mais do que o modelo sabia de outros lugares.

Precisa do ambiente de execução completo (com PyTorch): Raster, Tilescribe, Configurar o ambiente de execução.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Lowest score</source>
   <translation>Pontuação mínima</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Model: id or folder</source>
   <translation>Modelo: identificador ou pasta</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Most requests a second to the layer's server</source>
   <translation>Máximo de pedidos por segundo ao servidor da camada</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Name of the new model</source>
   <translation>Nome do novo modelo</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>No distance stands out; the threshold is the lowest that light and season leave meaningful.</source>
   <translation>Nenhuma distância se destaca; o limiar é o mais baixo que a luz e a estação deixam com significado.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Number of hits</source>
   <translation>Número de resultados</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Only tiles that touch</source>
   <translation>Só os blocos que tocam</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Only where the captions name other things as well</source>
   <translation>Só onde as descrições também nomeiam outras coisas</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Overlap of tiles</source>
   <translation>Sobreposição dos blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>PDF files</source>
   <translation>Ficheiros PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Pictures of the tiles leave this computer: they are sent to {}.</source>
   <translation>As imagens dos blocos saem deste computador: são enviadas para {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Prompt: sentence, detailed, objects, land-cover, damage, or your own words</source>
   <translation>Instrução: sentence, detailed, objects, land-cover, damage, ou as suas próprias palavras</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_tiles.py" />
   <source>Raster layer</source>
   <translation>Camada raster</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Raster to draw (empty: the one that was captioned)</source>
   <translation>Raster a desenhar (vazio: o que foi descrito)</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Raster, if it is no longer where it was captioned</source>
   <translation>Raster, se já não estiver onde foi descrito</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Recipe (.toml)</source>
   <translation>Receita (.toml)</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a PDF</source>
   <translation>Relatório em PDF</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Report as a page</source>
   <translation>Relatório em página</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Reviewed</source>
   <translation>Revisadas</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Rounds over the pictures (0: as the recipe says)</source>
   <translation>Voltas pelas imagens (0: como diz a receita)</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>Search tiles</source>
   <translation>Pesquisar blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Second model, to search with: id or folder</source>
   <translation>Segundo modelo, com o qual buscar: id ou pasta</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Seed of the splits</source>
   <translation>Semente das partições</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for the test</source>
   <translation>Proporção de blocos para o teste</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Share of tiles for validation</source>
   <translation>Proporção de blocos para a validação</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Side of a block of tiles that stay together</source>
   <translation>Lado de um grupo de blocos que ficam juntos</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>Strength of what is learnt</source>
   <translation>Intensidade do que se aprende</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The changes could not be written: {}.</source>
   <translation>Não foi possível escrever as mudanças: {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances do not fall into two groups, so only tiles count that are far above the usual distance.</source>
   <translation>As distâncias não formam dois grupos, por isso só contam os blocos muito acima da distância habitual.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>The distances fall into two groups, and the threshold lies between them.</source>
   <translation>As distâncias formam dois grupos, e o limiar fica entre eles.</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>The hits could not be written: {}.</source>
   <translation>Não foi possível escrever os resultados: {}.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>The layer is not a tile layer. Choose one made by Caption tiles.</source>
   <translation>A camada não é uma camada de blocos. Escolha uma feita com Descrever blocos.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>The layer to draw could not be opened. Choose another.</source>
   <translation>Não foi possível abrir a camada a desenhar. Escolha outra.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The mask layer holds no polygons. Choose another, or none.</source>
   <translation>A camada de máscara não contém polígonos. Escolha outra, ou nenhuma.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The overlap must be smaller than the tile size.</source>
   <translation>A sobreposição tem de ser menor do que o tamanho do bloco.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>The raster has no coordinate system, so the tiles will have none either.</source>
   <translation>O raster não tem sistema de coordenadas, por isso os blocos também não terão.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This format cannot keep embeddings, so the tiles cannot be searched. A GeoPackage can.</source>
   <translation>Este formato não consegue guardar vetores, por isso não será possível pesquisar os blocos. Um GeoPackage consegue.</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>This model writes no captions: tiles can be searched by what they show.</source>
   <translation>Este modelo não escreve descrições: os blocos podem ser buscados pelo que mostram.</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Threshold that was used</source>
   <translation>Limiar usado</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tile layer</source>
   <translation>Camada de blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the earlier date</source>
   <translation>Camada de blocos da data anterior</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tile layer of the later date</source>
   <translation>Camada de blocos da data posterior</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tile size</source>
   <translation>Tamanho do bloco</translation>
  </message>
  <message>
   <location filename="../../algorithms/base.py" />
   <source>Tiles</source>
   <translation>Blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles captioned</source>
   <translation>Blocos descritos</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles compared</source>
   <translation>Blocos comparados</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles failed</source>
   <translation>Blocos com falha</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Tiles in the split {}</source>
   <translation>Blocos na partição {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles of {}</source>
   <translation>Blocos de {}</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>Tiles skipped</source>
   <translation>Blocos ignorados</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>Tiles that changed</source>
   <translation>Blocos que mudaram</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles to show of each topic</source>
   <translation>Blocos a mostrar de cada tema</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Tiles with an uncertain caption</source>
   <translation>Blocos com uma descrição incerta</translation>
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
   <translation>Unidade do tamanho do bloco e da sobreposição</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>What to look for</source>
   <translation>O que procurar</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Which captions</source>
   <translation>Quais descrições</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>Writes an illustrated report of a tile layer: a map, the topics that its captions name with pictures of tiles, the words named most, how sure the model was, and how the layer was made.

The page is one HTML file with everything in it. The PDF comes from a print layout, A4.

Pictures are drawn from the raster that the layer was made of, as it is styled in the project; choose another one where that is not to be found.</source>
   <translation>Escreve um relatório ilustrado de uma camada de blocos: um mapa, os temas que as suas descrições nomeiam com imagens de blocos, as palavras mais usadas, a certeza que o modelo tinha e como a camada foi feita.

A página é um único ficheiro HTML com tudo dentro. O PDF sai de um layout de impressão, A4.

As imagens são desenhadas a partir do raster de que a camada foi feita, com o seu estilo no projeto; escolha outro se esse não for encontrado.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>Writes the reviewed tiles of a tile layer as a captioning data set in the layout of RSICD: the pictures in images/, cut with the bands and colours of the run, and the captions in dataset.json. Tiles of a layer from a server, or of a layer as it is styled, are drawn again by QGIS: the layer has to be in the project.

Tiles are split into training, validation and test by blocks of the grid, so that a tile the model is tested on does not lie beside one it learnt from. Where tiles overlap, those that would show the same ground in two splits are left out.

The data set is what Fine-tune a model and the shell's tilescribe train read.</source>
   <translation>Escreve os blocos revisados de uma camada de blocos como conjunto de dados de descrições, com a estrutura de RSICD: as imagens em images/, cortadas com as bandas e as cores da execução, e as descrições em dataset.json. Os blocos de uma camada de um servidor, ou de uma camada tal como está simbolizada, são desenhados de novo pelo QGIS: a camada tem de estar no projeto.

Os blocos são repartidos por treino, validação e teste em grupos da grade, para que um bloco com que o modelo é testado não fique ao lado de outro com que aprendeu. Onde os blocos se sobrepõem, ficam de fora os que mostrariam o mesmo terreno em duas partições.

O conjunto de dados é o que leem Afinar um modelo e, no terminal, tilescribe train.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>Zoom level</source>
   <translation>Nível de zoom</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>caption,dataset,training,export,rsicd,review,split,pictures</source>
   <translation>descrição,conjunto de dados,treino,exportar,rsicd,revisão,partição,imagens</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>caption,describe,image,tiles,grid,text,vision,language,model,embedding</source>
   <translation>descrição,descrever,imagem,blocos,grade,texto,visão,linguagem,modelo,vetor</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>change,detection,compare,dates,time,caption,tiles,embedding,difference</source>
   <translation>mudança,deteção,detecção,comparar,datas,tempo,descrição,blocos,vetor,diferença</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_report.py" />
   <source>report,caption,tiles,topics,pdf,html,statistics,pictures,layout</source>
   <translation>relatório,descrição,blocos,temas,pdf,html,estatísticas,imagens,layout</translation>
  </message>
  <message>
   <location filename="../../algorithms/search_tiles.py" />
   <source>search,find,text,caption,tiles,similar,rank,embedding</source>
   <translation>pesquisar,encontrar,texto,descrição,blocos,semelhantes,ordem,vetor</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>train,learn,fine-tune,improve,model,caption,dataset</source>
   <translation>treinar,aprender,afinar,melhorar,modelo,descrição,conjunto de dados</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>wms,wmts,xyz,basemap,style,render,mesh,vector,server</source>
   <translation>wms,wmts,xyz,mapa base,estilo,renderização,malha,vetorial,servidor</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{changed} of {compared} tiles changed: their distance is {threshold} or more.</source>
   <translation>Mudaram {changed} de {compared} blocos: a sua distância é de {threshold} ou mais.</translation>
  </message>
  <message>
   <location filename="../../algorithms/export_dataset.py" />
   <source>{count} tiles</source>
   <translation>{count} blocos</translation>
  </message>
  <message>
   <location filename="../../algorithms/compare_dates.py" />
   <source>{count} tiles of either date have no counterpart with an embedding, and were left out.</source>
   <translation>{count} blocos de uma ou outra data não têm par com vetor e ficaram de fora.</translation>
  </message>
  <message>
   <location filename="../../algorithms/caption_drawn.py" />
   <source>{layer} comes from a server, which may cover the whole world. Give an extent or a mask.</source>
   <translation>{layer} vem de um servidor, que pode cobrir o mundo inteiro. Indique uma extensão ou uma máscara.</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{measure}: {before} before, {after} after</source>
   <translation>{measure}: {before} antes, {after} depois</translation>
  </message>
  <message>
   <location filename="../../algorithms/captioning.py" />
   <source>{tiles} tiles, {pending} to do, model {model}</source>
   <translation>{tiles} blocos, {pending} por fazer, modelo {model}</translation>
  </message>
  <message>
   <location filename="../../algorithms/finetune.py" />
   <source>{title} is installed as {model}; it looked at {count} tiles to learn from.</source>
   <translation>{title} está instalado como {model}; examinou {count} blocos para aprender.</translation>
  </message>
 </context>
 <context>
  <name>TilescribeDock</name>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Ask</source>
   <translation>Perguntar</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Caption</source>
   <translation>Descrever</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Review</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <location filename="../../ui/dock.py" />
   <source>Search</source>
   <translation>Pesquisar</translation>
  </message>
 </context>
 <context>
  <name>TilescribePlugin</name>
  <message>
   <location filename="../../plugin.py" />
   <source>Caption and Search Tiles</source>
   <translation>Descrever e pesquisar blocos</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Diagnostics Report…</source>
   <translation>Relatório de diagnóstico…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Set up the Runtime…</source>
   <translation>Configurar o ambiente de execução…</translation>
  </message>
  <message>
   <location filename="../../plugin.py" />
   <source>Settings…</source>
   <translation>Configurações…</translation>
  </message>
 </context>
 <context>
  <name>TilescribeReport</name>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>A topic is made of tiles whose captions name the same thing, most often as their subject.</source>
   <translation>Um tema é feito de blocos cujas descrições nomeiam a mesma coisa, na maioria das vezes como sujeito.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption report: {name}</source>
   <translation>Relatório de descrições: {name}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Caption style</source>
   <translation>Estilo de descrição</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions are what a model says of a tile; it can be wrong. The confidence is how sure it was of its words.</source>
   <translation>As descrições são o que um modelo diz de um bloco; pode estar errado. A confiança é a certeza que tinha das suas palavras.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Captions with a confidence below {threshold} count as uncertain.</source>
   <translation>As descrições com uma confiança inferior a {threshold} contam como incertas.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Coordinate system</source>
   <translation>Sistema de coordenadas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Finished</source>
   <translation>Fim</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Grid</source>
   <translation>Grade</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How it was made</source>
   <translation>Como foi feita</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How sure the model was, by number of tiles</source>
   <translation>A certeza do modelo, por número de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>How to read this</source>
   <translation>Como ler isto</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Its size</source>
   <translation>O seu tamanho</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map</source>
   <translation>Mapa</translation>
  </message>
  <message>
   <location filename="../../ui/report/page.py" />
   <source>Map of the tiles, coloured by topic</source>
   <translation>Mapa dos blocos, coloridos por tema</translation>
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
   <translation>Raster</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Report made on {time} with Tilescribe</source>
   <translation>Relatório feito em {time} com o Tilescribe</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>SHA-256 of its weights</source>
   <translation>SHA-256 dos seus pesos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Software</source>
   <translation>Software</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Started</source>
   <translation>Início</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Stretch</source>
   <translation>Realce</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>The least certain captions</source>
   <translation>As descrições menos certas</translation>
  </message>
  <message>
   <location filename="../../ui/report/report.py" />
   <source>The raster of these tiles was not found, so the report has no pictures of them.</source>
   <translation>O raster destes blocos não foi encontrado, por isso o relatório não tem imagens deles.</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>Tile layer</source>
   <translation>Camada de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Tiles without a caption</source>
   <translation>Blocos sem descrição</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>What a person reviewed counts as captioned and as certain.</source>
   <translation>O que uma pessoa reviu conta como descrito e como certo.</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>What the captions name most, by number of tiles</source>
   <translation>O que as descrições mais nomeiam, por número de blocos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>captioned</source>
   <translation>descritos</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>confidence</source>
   <translation>confiança</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>failed</source>
   <translation>com falha</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>made searchable, without captions</source>
   <translation>tornados pesquisáveis, sem descrições</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>median confidence</source>
   <translation>confiança mediana</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>metres</source>
   <translation>metros</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>no picture</source>
   <translation>sem imagem</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>no reason was kept</source>
   <translation>não foi guardado nenhum motivo</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>none: 8 bits as they are</source>
   <translation>nenhum: 8 bits tal como estão</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>not finished</source>
   <translation>não terminado</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>of them uncertain</source>
   <translation>dos quais incertos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>only tiles that touch the mask's polygons</source>
   <translation>só os blocos que tocam nos polígonos da máscara</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>other</source>
   <translation>outros</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>pixels</source>
   <translation>pixels</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped</source>
   <translation>ignorados</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>skipped: too little data</source>
   <translation>ignorados: dados insuficientes</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>tiles</source>
   <translation>blocos</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>topics</source>
   <translation>temas</translation>
  </message>
  <message>
   <location filename="../../ui/report/layout.py" />
   <source>uncertain</source>
   <translation>incerta</translation>
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
   <translation>{rows} linhas, {cols} colunas de {size} {unit}, sobreposição {overlap}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, confidence {confidence}</source>
   <translation>{tile}, confiança {confidence}</translation>
  </message>
  <message>
   <location filename="../../ui/report/words.py" />
   <source>{tile}, reviewed</source>
   <translation>{tile}, revisto</translation>
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
   <translation>Onde o QGIS guarda o token do servidor; nenhum se o servidor não pedir nenhum</translation>
  </message>
 </context>
 <context>
  <name>WarmUp</name>
  <message>
   <location filename="../../ui/search/warm_up.py" />
   <source>Get the search ready</source>
   <translation>Preparar a busca</translation>
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
   <translation>1 pedido</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>1 tile</source>
   <translation>1 bloco</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>about {time}</source>
   <translation>cerca de {time}</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>bytes</source>
   <translation>bytes</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>under a second</source>
   <translation>menos de um segundo</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{days} days</source>
   <translation>{days} dias</translation>
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
   <translation>{number} pedidos</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{number} tiles</source>
   <translation>{number} blocos</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/min</source>
   <translation>{speed} blocos/min</translation>
  </message>
  <message>
   <location filename="../../ui/wording.py" />
   <source>{speed} tiles/s</source>
   <translation>{speed} blocos/s</translation>
  </message>
 </context>
 <context>
  <name>WorkerService</name>
  <message>
   <location filename="../../ui/worker_service.py" />
   <source>Tilescribe was switched off. Switch it on among QGIS's plugins.</source>
   <translation>O Tilescribe foi desativado. Ative-o entre os módulos do QGIS.</translation>
  </message>
 </context>
</TS>
