<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>RSKD</name>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}</source>
        <translation>  {label}: precisión {precision:.1%}, exhaustividad {recall:.1%}, F1 {f1:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source> pixels</source>
        <translation> píxeles</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>"{address}" is no cluster: give local, local:4 for 4 workers, or the address of a Dask scheduler such as tcp://10.0.0.1:8786.</source>
        <translation>«{address}» no es un clúster: indique local, local:4 para 4 procesos o la dirección de un planificador de Dask, como tcp://10.0.0.1:8786.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common in the extent: choose rasters of one place.</source>
        <translation>«{before}» y «{after}» no muestran ningún lugar común en la extensión: elija rásteres de un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common: choose rasters of one place.</source>
        <translation>«{before}» y «{after}» no muestran ningún lugar común: elija rásteres de un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" came with RSKD: only your own models can be removed.</source>
        <translation>«{name}» viene con RSKD: solo se pueden quitar sus propios modelos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{name}" can't be read to its end: it may be damaged, so get it again.</source>
        <translation>«{name}» no se puede leer hasta el final: puede que esté dañado, así que consígalo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" can't name a model: use letters, digits, spaces, "-" and "_".</source>
        <translation>«{name}» no sirve como nombre de modelo: use letras, cifras, espacios, «-» y «_».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds measured values and no classes: choose a classified raster, or its band of classes.</source>
        <translation>«{name}» contiene valores medidos y no clases: elija un ráster clasificado o su banda de clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds no data: choose another band or raster.</source>
        <translation>«{name}» no contiene datos: elija otra banda u otro ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has not the same pixels as "{first}": name assets that have.</source>
        <translation>«{other}» no tiene los mismos píxeles que «{first}»: indique recursos que los tengan.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has {told} and "{first}" has {own}, and the rasters of a mosaic must be alike: {fix}.</source>
        <translation>«{other}» tiene {told} y «{first}» tiene {own}, y los rásteres de un mosaico deben ser iguales: {fix}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{output}" can't be written ({reason}): give another file.</source>
        <translation>«{output}» no se puede escribir ({reason}): indique otro archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" can't be opened as an ONNX model ({reason}): give an .onnx file that ONNX Runtime {version} reads.</source>
        <translation>«{path}» no se puede abrir como modelo ONNX ({reason}): indique un archivo .onnx que lea ONNX Runtime {version}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" can't be opened as an ONNX model: {error}</source>
        <translation>«{path}» no se puede abrir como modelo ONNX: {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/ogr.py"/>
        <source>"{path}" can't be read ({error}): give a vector file.</source>
        <translation>«{path}» no se puede leer ({error}): indique un archivo vectorial.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" can't be read ({reason}): check the path.</source>
        <translation>No se puede leer «{path}» ({reason}): compruebe la ruta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" can't be removed ({reason}): close what uses it.</source>
        <translation>«{path}» no se puede quitar ({reason}): cierre lo que lo esté usando.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" can't be replaced ({reason}), so the result is in "{kept}": close the programs that use the older one.</source>
        <translation>«{path}» no se puede reemplazar ({reason}), así que el resultado está en «{kept}»: cierre los programas que usan el archivo anterior.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>"{path}" can't be used: {error}</source>
        <translation>«{path}» no se puede usar: {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>"{path}" can't be written ({reason}): give another file.</source>
        <translation>«{path}» no se puede escribir ({reason}): indique otro archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/chips.py"/>
        <source>"{path}" can't be written ({reason}): give another folder.</source>
        <translation>«{path}» no se puede escribir ({reason}): indique otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{path}" can't have another head, since its input is prepared outside the file: choose a model of RSKD, or export it again with the preprocessing in the graph.</source>
        <translation>«{path}» no puede recibir otra cabeza, porque su entrada se prepara fuera del archivo: elija un modelo de RSKD o expórtelo de nuevo con el preprocesamiento en el grafo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" exists: give another name, or --overwrite to replace it.</source>
        <translation>«{path}» ya existe: indique otro nombre, o --overwrite para reemplazarlo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" fails on a scene ({error}): export it again.</source>
        <translation>«{path}» falla con una escena ({error}): expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" fails on an image of {size} pixels ({reason}): export it again.</source>
        <translation>«{path}» falla con una imagen de {size} píxeles ({reason}): expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class a scene, so end the model in logits or in a softmax over its classes.</source>
        <translation>«{path}» da a cada clase por separado una puntuación de 0 a 1: RSKD necesita una clase por escena, así que termine el modelo en logits o en un softmax sobre sus clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives no features of a scene, so that scenes can't be compared by it: choose a model with an output "{output}" of the shape (N, features).</source>
        <translation>«{path}» no da características de una escena, de modo que no sirve para comparar escenas: elija un modelo con una salida «{output}» de forma (N, características).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" gives no probabilities of its {count} classes: export it again.</source>
        <translation>«{path}» no da las probabilidades de sus {count} clases: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores of the shape {shape} for {scenes} scenes of {classes} classes: export it again.</source>
        <translation>«{path}» da puntuaciones de la forma {shape} para {scenes} escenas de {classes} clases: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores that are no numbers: export it again.</source>
        <translation>«{path}» da puntuaciones que no son números: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>«{path}» no tiene SRC: asigne aquel en que se dibujó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no band {band}: choose from 1 to {count}.</source>
        <translation>«{path}» no tiene la banda {band}: elija de 1 a {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no field "{field}": name the one that holds the class, of {fields}.</source>
        <translation>«{path}» no tiene el campo «{field}»: nombre el que contiene la clase, de {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" has {size:,} bytes, and an ONNX file can have {limit:,}: choose another file, or export it with its weights beside it.</source>
        <translation>«{path}» tiene {size:,} bytes, y un archivo ONNX puede tener {limit:,}: elija otro archivo o expórtelo con los pesos al lado.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" holds no features: give a file that does.</source>
        <translation>«{path}» no contiene objetos espaciales: indique un archivo que los contenga.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" holds no rasters: give a folder or a list with some, of GDAL's formats.</source>
        <translation>«{path}» no contiene rásteres: indique una carpeta o una lista con algunos, en formatos de GDAL.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" is a folder: give the name of a file.</source>
        <translation>«{path}» es una carpeta: indique el nombre de un archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" is no STAC item and no collection of items: save what a search of a STAC API gives, or give the rasters themselves.</source>
        <translation>«{path}» no es un elemento STAC ni una colección de ellos: guarde lo que da la búsqueda de una API de STAC, o indique los propios rásteres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" is no classifier of images: it needs one input of the shape (N, bands, height, width).</source>
        <translation>«{path}» no es un clasificador de imágenes: necesita una entrada de forma (N, bandas, alto, ancho).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>"{path}" is no name of a GeoTIFF: give one that ends in .tif.</source>
        <translation>«{path}» no es un nombre de GeoTIFF: indique uno que termine en .tif.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" names {classes} classes but has no output of the shape (N, {classes}), only {shapes}: correct its class names, or give it a classifier.</source>
        <translation>«{path}» nombra {classes} clases pero no tiene ninguna salida de forma (N, {classes}), solo {shapes}: corrija los nombres de sus clases o dele un clasificador.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>«{path}» llega más allá de lo que puede expresar el SRC del ráster: recórtelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.</source>
        <translation>«{path}» toma exactamente {batch} imágenes a la vez: expórtelo con un tamaño de lote dinámico.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes images of the shape (N, height, width, bands): export it with the bands before height and width.</source>
        <translation>«{path}» toma imágenes de forma (N, alto, ancho, bandas): expórtelo con las bandas antes del alto y el ancho.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes {kind}: export it with an input of float or uint8.</source>
        <translation>«{path}» toma {kind}: expórtelo con una entrada de tipo float o uint8.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>"{text}" is no scene size: write metres such as 600, or pixels such as 128px.</source>
        <translation>«{text}» no es un tamaño de escena: escriba metros, como 600, o píxeles, como 128px.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>"{text}" is no split: write three percentages that add up to 100, such as 70/10/20.</source>
        <translation>«{text}» no es una división: escriba tres porcentajes que sumen 100, como 70/10/20.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN &lt; MAX.</source>
        <translation>«{text}» no es un estiramiento: escriba auto, none, percentile o MIN,MAX con MIN &lt; MAX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>(not checked)</source>
        <translation>(sin comprobar)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>0 to 1: values divided by 255</source>
        <translation>0 a 1: valores divididos entre 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>A GeoTIFF with one pixel a scene, or several where the raster's edge cuts it. Band 1: the class, with colors and names. Band 2: its confidence. Where scenes overlap, it shows the mean of those that cover a place. Needs rasterio.</source>
        <translation>Un GeoTIFF con un píxel por escena, o varios donde la corta el borde del ráster. Banda 1: la clase, con colores y nombres. Banda 2: su confianza. Donde las escenas se solapan, muestra la media de las que cubren un lugar. Necesita rasterio.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>A band of the raster holds no data at all: choose other bands.</source>
        <translation>Una banda del ráster no contiene ningún dato: elija otras bandas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A batch of {batch_size} scenes is not possible: give 1 or more.</source>
        <translation>Un lote de {batch_size} escenas no es posible: indique 1 o más.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>A page that shows which classes the new model can tell apart, and which not.</source>
        <translation>Una página que muestra qué clases sabe distinguir el nuevo modelo y cuáles no.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A page with all figures and plots.</source>
        <translation>Una página con todas las cifras y los gráficos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>A page with all that the model says.</source>
        <translation>Una página con todo lo que dice el modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A point for each sample, with both classes, to look at the mistakes on the map.</source>
        <translation>Un punto por muestra, con ambas clases, para ver los errores en el mapa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>A raster can't be written without the Python package rasterio: install it with "python3 -m pip install rasterio", or leave the raster out.</source>
        <translation>No se puede escribir un ráster sin el paquete de Python rasterio: instálelo con "python3 -m pip install rasterio" o prescinda del ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>A report needs the Python package jinja2 ({error}): install it with "python3 -m pip install jinja2", or leave the report out.</source>
        <translation>Un informe necesita el paquete de Python jinja2 ({error}): instálelo con "python3 -m pip install jinja2" o prescinda del informe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene of {scene} is only {pixels:.3g} pixels of this raster: give a scene size of at least {least}.</source>
        <translation>Una escena de {scene} tiene solo {pixels:.3g} píxeles de este ráster: indique un tamaño de escena de al menos {least}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene size of {value:g} is not possible: give one above 0.</source>
        <translation>Un tamaño de escena de {value:g} no es posible: indique uno mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.</source>
        <translation>Una proporción de píxeles válidos de {min_valid:g} no es posible: indique una de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/smooth.py"/>
        <source>A smoothing of {weight:g} is not possible: give a share from 0 to 1.</source>
        <translation>Un suavizado de {weight:g} no es posible: indique una proporción de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: one row for each class of the map, one column for each class of the reference, named ref_ and the class; the cells count samples.</source>
        <translation>Una tabla: una fila por cada clase del mapa, una columna por cada clase de la referencia, llamada ref_ y la clase; las celdas cuentan muestras.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: samples in the map and in the reference, precision, recall and F1; mapped and estimated area, user's and producer's accuracy weighted by area, and half the width of their 95 % intervals.</source>
        <translation>Una tabla: muestras en el mapa y en la referencia, precisión, exhaustividad y F1; superficie cartografiada y estimada, exactitudes del usuario y del productor ponderadas por superficie, y la mitad del ancho de sus intervalos del 95 %.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>A worker of the cluster can't take part ({reason}): install the same RSKD on all its machines, with python3 -m pip install rskd[cluster].</source>
        <translation>Un proceso del clúster no puede participar ({reason}): instale el mismo RSKD en todas sus máquinas, con python3 -m pip install rskd[cluster].</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Accuracy of each class</source>
        <translation>Exactitud de cada clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Adapt model</source>
        <translation>Adaptar modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add model</source>
        <translation>Añadir modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Add the probability of every class</source>
        <translation>Añadir la probabilidad de cada clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>All labels are of one class, "{name}": label scenes of another one too.</source>
        <translation>Todas las etiquetas son de una sola clase, «{name}»: etiquete también escenas de otra.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has no asset {name} with a file: it has {names}.</source>
        <translation>Un elemento de «{path}» no tiene ningún recurso {name} con un archivo: tiene {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has the assets {names}: say with --assets which ones hold the bands, such as --assets red,green,blue.</source>
        <translation>Un elemento de «{path}» tiene los recursos {names}: diga con --assets cuáles contienen las bandas, por ejemplo --assets red,green,blue.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.</source>
        <translation>Un solapamiento de {overlap:g} no es posible: indique una proporción de 0 a {limit}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Ask the server</source>
        <translation>Consultar al servidor</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Assess accuracy</source>
        <translation>Evaluar la exactitud</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Attribution</source>
        <translation>Atribución</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Band of the map's class</source>
        <translation>Banda de la clase del mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands after</source>
        <translation>Bandas después</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands before</source>
        <translation>Bandas antes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Best classes</source>
        <translation>Mejores clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Bright where the scene looks most like the chosen class: its activation map</source>
        <translation>Claro donde la escena más se parece a la clase elegida: su mapa de activación</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Canceled: no model is made.</source>
        <translation>Cancelado: no se crea ningún modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Canceled: nothing was changed.</source>
        <translation>Cancelado: no se ha cambiado nada.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Canceled: the result holds the scenes that were done.</source>
        <translation>Cancelado: el resultado contiene las escenas que estaban hechas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes from {raster} to {after}</source>
        <translation>Cambios de {raster} a {after}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Checked class</source>
        <translation>Clase comprobada</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Chips written</source>
        <translation>Recortes escritos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Choose a class to see where it is seen</source>
        <translation>Elija una clase para ver dónde se reconoce</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster</source>
        <translation>Ráster de clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster of {raster}</source>
        <translation>Ráster de clases de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classes in view</source>
        <translation>Clases a la vista</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classes of {features}</source>
        <translation>Clases de {features}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classified features</source>
        <translation>Objetos espaciales clasificados</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Classified layer</source>
        <translation>Capa clasificada</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Classifies the same scenes in two rasters of one place and tells what changed from which class to which. The grid of scenes is that of the first raster; the second may have another CRS and other pixels. Scenes that both rasters show are compared.

Both dates are classified on their own, and errors of either look like a change: mind the confidence, and take images of the same season.</source>
        <translation>Clasifica las mismas escenas en dos rásteres de un mismo lugar y dice qué cambió de qué clase a cuál. La cuadrícula de escenas es la del primer ráster; el segundo puede tener otro SRC y otros píxeles. Se comparan las escenas que muestran ambos rásteres.

Ambas fechas se clasifican por separado, y un error en cualquiera de ellas parece un cambio: tenga en cuenta la confianza y use imágenes de la misma estación.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classify features</source>
        <translation>Clasificar objetos espaciales</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Classify scenes</source>
        <translation>Clasificar escenas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Classify the scene in the middle of the map</source>
        <translation>Clasificar la escena del centro del mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classify what is in view, again wherever the map is moved</source>
        <translation>Clasifica lo que se ve, y de nuevo cada vez que se mueve el mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map</source>
        <translation>Hacer clic en el mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map to see what is there.</source>
        <translation>Haga clic en el mapa para ver qué hay allí.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click: what is here? Shift + wheel: scene size. Esc: clear.</source>
        <translation>Clic: ¿qué hay aquí? Mayús + rueda: tamaño de escena. Esc: borrar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Cohen's kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Compare scenes</source>
        <translation>Comparar escenas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with places whose class is known.</source>
        <translation>Compara una capa o un ráster clasificado con lugares cuya clase se conoce.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with reference points or polygons whose class is known, and tells how good the map is: overall accuracy with its 95 % confidence interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, weighted by area, accuracy and the area of each class without the map's bias (Olofsson et al., Remote Sensing of Environment 148, 2014).

A point is compared with the scene or pixel that it lies in; a polygon with each scene or pixel whose center lies in it, or, where it holds none, with the one that covers most of it. Classes are matched by name, whatever the capitals and spaces: “Bare Land” is bare_land. The values of a raster have the names that its style or its file gives them.

The intervals and the estimates of areas hold where the reference was drawn at random, best within each class of the map. Many pixels of few polygons make the intervals too narrow.</source>
        <translation>Compara una capa o un ráster clasificado con puntos o polígonos de referencia cuya clase se conoce y dice lo bueno que es el mapa: exactitud global con su intervalo de confianza del 95 %, kappa, precisión, exhaustividad y F1 de cada clase, la matriz de confusión y, ponderadas por superficie, la exactitud y la superficie de cada clase sin el sesgo del mapa (Olofsson et al., Remote Sensing of Environment 148, 2014).

Un punto se compara con la escena o el píxel en que está; un polígono, con cada escena o píxel cuyo centro está en él o, si no contiene ninguno, con aquel que más lo cubre. Las clases se emparejan por el nombre, sin atender a mayúsculas ni espacios: «Bare Land» es bare_land. Los valores de un ráster tienen los nombres que les da su estilo o su archivo.

Los intervalos y las estimaciones de superficies son válidos si la referencia se extrajo al azar, mejor dentro de cada clase del mapa. Muchos píxeles de pocos polígonos hacen los intervalos demasiado estrechos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Copy log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Correct it</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Cross-validated accuracy, 0 to 1</source>
        <translation>Exactitud en validación cruzada, de 0 a 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes and names what each one shows.</source>
        <translation>Divide un ráster en una cuadrícula de escenas y nombra lo que muestra cada una.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes, square on the ground, and names what each one shows, such as forest, harbor or dense residential. The result is a layer of polygons with the class, the confidence, the second best class and the share of valid pixels of each scene, styled by class; on request also a raster, and a layer in which neighboring scenes of one class are one polygon.

Everything is computed on this computer; images are sent nowhere.</source>
        <translation>Divide un ráster en una cuadrícula de escenas, cuadradas en el terreno, y nombra lo que muestra cada una, como bosque, puerto o residencial denso. El resultado es una capa de polígonos con la clase, la confianza, la segunda mejor clase y la proporción de píxeles válidos de cada escena, con un estilo por clases; si se pide, también un ráster y una capa en la que las escenas vecinas de una clase son un solo polígono.

Todo se calcula en este equipo; las imágenes no se envían a ninguna parte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts labeled scenes out of a raster, as images by class with a split.</source>
        <translation>Recorta de un ráster escenas etiquetadas, como imágenes por clase con una división.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts the scenes around labeled features out of a raster and writes them as images, one folder a class, with a split into training, validation and test that the training package of RSKD reads. Scenes that overlap never come into different parts of the split, since a network would then be tested on ground that it was trained on.</source>
        <translation>Recorta de un ráster las escenas en torno a objetos espaciales etiquetados y las escribe como imágenes, una carpeta por clase, con una división en entrenamiento, validación y prueba que lee el paquete de entrenamiento de RSKD. Las escenas que se solapan nunca van a partes distintas de la división, pues entonces una red se probaría en terreno en el que se entrenó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Dask is not installed ({error}), and no cluster runs without it: install it with "python3 -m pip install rskd[cluster]".</source>
        <translation>Dask no está instalado ({error}), y sin él no funciona ningún clúster: instálelo con «python3 -m pip install rskd[cluster]».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Describe model</source>
        <translation>Describir modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes</source>
        <translation>Escenas disueltas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes of {raster}</source>
        <translation>Escenas disueltas de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Done: RSKD is ready to use.</source>
        <translation>Listo: RSKD se puede usar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Draws a class the fainter, the less confident the model is.</source>
        <translation>Dibuja una clase tanto más tenue cuanto menos seguro está el modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Each scene is resampled to an image of this size.</source>
        <translation>Cada escena se remuestrea a una imagen de este tamaño.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Everything that RSKD needs is there.</source>
        <translation>Está todo lo que RSKD necesita.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Export training chips</source>
        <translation>Exportar recortes de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Features</source>
        <translation>Objetos espaciales</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Fewer than two labeled scenes can be used of {names}: label more of it, where the raster has data.</source>
        <translation>Se pueden usar menos de dos escenas etiquetadas de {names}: etiquete más, donde el ráster tenga datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Field of the class</source>
        <translation>Campo de la clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the map's class</source>
        <translation>Campo de la clase del mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the true class</source>
        <translation>Campo de la clase verdadera</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>File of labels</source>
        <translation>Archivo de etiquetas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Find similar scenes</source>
        <translation>Buscar escenas similares</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Folder of the chips</source>
        <translation>Carpeta de los recortes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>From-to table</source>
        <translation>Tabla de transiciones</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>GeoPackages (*.gpkg)</source>
        <translation>GeoPackages (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Gets one folder of PNG images for each class, and split.json. Images that are there already under the same name are replaced, others stay.</source>
        <translation>Recibe una carpeta de imágenes PNG por cada clase, y split.json. Las imágenes que ya están allí con el mismo nombre se reemplazan, las demás se quedan.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Half the width of its 95 % confidence interval</source>
        <translation>Mitad del ancho de su intervalo de confianza del 95 %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Hardware: {hardware}</source>
        <translation>Hardware: {hardware}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Height and width of the images that it was trained with</source>
        <translation>Alto y ancho de las imágenes con las que se entrenó</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Height of a scene in model pixels</source>
        <translation>Alto de una escena en píxeles del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>How many of the most similar scenes are kept. 0: all.</source>
        <translation>Cuántas de las escenas más similares se conservan. 0: todas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>How values become the 8 bits that the model sees, the same for the whole raster. auto: as they are for 8-bit rasters, percentile for all others. none: as they are. percentile: from 2 to 98 % of each band. layer: the range that the layer's style shows. MIN,MAX: this range, such as 0,3000.</source>
        <translation>Cómo los valores se convierten en los 8 bits que ve el modelo, igual para todo el ráster. auto: tal cual en rásteres de 8 bits, percentile en los demás. none: tal cual. percentile: del 2 al 98 % de cada banda. layer: el intervalo que muestra el estilo de la capa. MIN,MAX: este intervalo, como 0,3000.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Image size</source>
        <translation>Tamaño de imagen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>ImageNet: as torchvision and timm do</source>
        <translation>ImageNet: como torchvision y timm</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>In the model's order, with commas between them</source>
        <translation>En el orden del modelo, separadas por comas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Index of the chips</source>
        <translation>Índice de los recortes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Input values</source>
        <translation>Valores de entrada</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install packages…</source>
        <translation>Instalar paquetes…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install {package} too, which reads large files faster</source>
        <translation>Instalar también {package}, que lee más rápido los archivos grandes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installed: {packages}</source>
        <translation>Instalado: {packages}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installing: this takes a minute or two; QGIS can be used.</source>
        <translation>Instalando: tarda uno o dos minutos; QGIS se puede seguir usando.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>It has {other}, and the computer that asks has {own}.</source>
        <translation>Tiene {other}, y el equipo que pregunta tiene {own}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another model.</source>
        <translation>Su «{path}» es otro modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another raster.</source>
        <translation>Su «{path}» es otro ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Its confidence</source>
        <translation>Su confianza</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Keep this scene with its right class</source>
        <translation>Guardar esta escena con su clase correcta</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Labeled features</source>
        <translation>Objetos espaciales etiquetados</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labeled scenes</source>
        <translation>Escenas etiquetadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Labeled scenes used</source>
        <translation>Escenas etiquetadas usadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labels can't be kept in “{path}” ({reason}): choose another file.</source>
        <translation>Las etiquetas no se pueden guardar en «{path}» ({reason}): elija otro archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Labels changed</source>
        <translation>Clases cambiadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Largest size that the model was trained for in metres</source>
        <translation>Mayor tamaño, en metros, para el que se entrenó el modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Lead over the second class</source>
        <translation>Ventaja sobre la segunda clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Learning from the labels …</source>
        <translation>Aprendiendo de las etiquetas…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least confidence</source>
        <translation>Confianza mínima</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least share of valid pixels</source>
        <translation>Proporción mínima de píxeles válidos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Look at turned and mirrored scenes too</source>
        <translation>Mirar también las escenas giradas y reflejadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Lower end of its 95 % confidence interval</source>
        <translation>Extremo inferior de su intervalo de confianza del 95 %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Make a new model that knows the classes of your labels, in the background</source>
        <translation>Crea en segundo plano un nuevo modelo que conoce las clases de sus etiquetas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places, in seconds.</source>
        <translation>Crea en segundos un modelo de sus propias clases a partir de unos pocos lugares etiquetados.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places. What a model sees in a scene, its features, is kept; how it tells classes from them is learned anew, in seconds. Ten places a class are a good beginning, from all over the area and as different as the class is. The new model can be used wherever the old one can.

How well it does is measured by cross-validation: each scene is named by a model that was made without it and without scenes that overlap it.</source>
        <translation>Crea un modelo de sus propias clases a partir de unos pocos lugares etiquetados. Lo que un modelo ve en una escena, sus características, se conserva; cómo distingue las clases por ellas se aprende de nuevo, en segundos. Diez lugares por clase son un buen comienzo, de toda la zona y tan distintos como lo es la clase. El nuevo modelo se puede usar donde se puede usar el anterior.

Su calidad se mide por validación cruzada: cada escena la nombra un modelo hecho sin ella y sin escenas que se solapan con ella.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>Map and reference have no class in common; the map has {mapped}, the reference {true}: choose the fields that hold the same classes.</source>
        <translation>El mapa y la referencia no tienen ninguna clase en común; el mapa tiene {mapped}, la referencia {true}: elija los campos que contienen las mismas clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Mean F1 of the classes</source>
        <translation>F1 medio de las clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean and standard deviation are numbers with commas between: 0.48, 0.45, 0.40.</source>
        <translation>La media y la desviación típica son números separados por comas: 0.48, 0.45, 0.40.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Measure what runs the model fastest on this computer</source>
        <translation>Medir con qué funciona más rápido el modelo en este equipo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measuring: other work on this computer spoils the figures…</source>
        <translation>Midiendo: otros trabajos en este equipo falsean las cifras…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Missing: {packages}. “Install” fetches what is missing into a folder of your profile, {folder}; the packages of QGIS itself stay as they are.</source>
        <translation>Falta: {packages}. «Instalar» descarga lo que falta en una carpeta de su perfil, {folder}; los paquetes del propio QGIS quedan como están.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model file</source>
        <translation>Archivo del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {attribution}</source>
        <translation>Modelo: {attribution}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {license}</source>
        <translation>Modelo: {license}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Model: {name} {version}, {classes} classes</source>
        <translation>Modelo: {name} {version}, {classes} clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Multiply-adds a scene</source>
        <translation>Multiplicaciones y sumas por escena</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Name all that the map shows</source>
        <translation>Nombrar todo lo que muestra el mapa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Name of the new model</source>
        <translation>Nombre del nuevo modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the bands, with commas between them</source>
        <translation>Nombres de las bandas, separados por comas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Names of the classes</source>
        <translation>Nombres de las clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the classes, with commas between them</source>
        <translation>Nombres de las clases, separados por comas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer.</source>
        <translation>Nombra lo que muestra un ráster en torno a cada polígono o punto de una capa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer. The result is the layer with all its columns, and behind them the class, the confidence, the second best class and the share of valid pixels of the square scene around the feature. Where the raster shows too little of it, these are empty.</source>
        <translation>Nombra lo que muestra un ráster en torno a cada polígono o punto de una capa. El resultado es la capa con todas sus columnas y, tras ellas, la clase, la confianza, la segunda mejor clase y la proporción de píxeles válidos de la escena cuadrada en torno al objeto espacial. Donde el ráster muestra demasiado poco de ella, quedan vacías.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Neighboring scenes of one class as one polygon; polygons do not overlap, also where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: area on the ground. count: how many pixels of the class raster it is made of, which without overlap are its scenes.</source>
        <translation>Las escenas vecinas de una clase como un solo polígono; los polígonos no se solapan, tampoco donde se solapan las escenas. class_id, class_name: la clase. confidence: la media. area_m2: superficie en el terreno. count: de cuántos píxeles del ráster de clases se compone, que sin solapamiento son sus escenas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>New model</source>
        <translation>Nuevo modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>No Dask scheduler answers at {address} ({reason}): start one with dask scheduler, or correct the address.</source>
        <translation>Ningún planificador de Dask responde en {address} ({reason}): inicie uno con dask scheduler o corrija la dirección.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No class of the map has two samples, so that nothing is weighted by area.</source>
        <translation>Ninguna clase del mapa tiene dos muestras, de modo que nada se pondera por superficie.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature has a class in "{field}": write their classes there.</source>
        <translation>Ningún objeto espacial tiene una clase en «{field}»: escriba allí sus clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature of "{layer}" lies on the raster "{raster}": choose layers of the same place.</source>
        <translation>Ningún objeto espacial de «{layer}» está sobre el ráster «{raster}»: elija capas de un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No feature of "{name}" has a class in "{field}": choose another field.</source>
        <translation>Ningún objeto espacial de «{name}» tiene una clase en «{field}»: elija otro campo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>No hardware is named "{name}": choose one of {names}.</source>
        <translation>Ningún hardware se llama «{name}»: elija uno de {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>No labeled scene has enough data: ask for a smaller share of valid pixels, or label scenes where the raster has data.</source>
        <translation>Ninguna escena etiquetada tiene datos suficientes: pida una proporción menor de píxeles válidos o etiquete escenas donde el ráster tenga datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>No labels yet; ten a class are good.</source>
        <translation>Aún no hay etiquetas; diez por clase están bien.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>No model is named "{name}": choose one of {names}, or give an .onnx file.</source>
        <translation>Ningún modelo se llama «{name}»: elija uno de {names} o indique un archivo .onnx.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No model was made.</source>
        <translation>No se ha creado ningún modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>No polygon of "{layer}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Ningún polígono de «{layer}» tiene una clase en «{field}»: elija el campo que la contiene.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>No polygon of "{path}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Ningún polígono de «{path}» tiene una clase en «{field}»: elija el campo que la contiene.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No reference feature lies where "{name}" shows a class: choose layers of the same place.</source>
        <translation>Ningún objeto espacial de referencia está donde «{name}» muestra una clase: elija capas de un mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>No scene has enough data in both rasters: choose an extent where both have data, or ask for a smaller share of valid pixels.</source>
        <translation>Ninguna escena tiene datos suficientes en ambos rásteres: elija una extensión donde ambos tengan datos o pida una proporción menor de píxeles válidos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>No scene has enough data to be classified: ask for a smaller share of valid pixels, or choose an extent where the raster has data.</source>
        <translation>Ninguna escena tiene datos suficientes para clasificarla: pida una proporción menor de píxeles válidos o elija una extensión donde el ráster tenga datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No scene is labeled yet: click on the map, choose the right class and store it.</source>
        <translation>Aún no hay ninguna escena etiquetada: haga clic en el mapa, elija la clase correcta y guárdela.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/speed.py"/>
        <source>No scene of {name} has data: choose another raster.</source>
        <translation>Ninguna escena de {name} tiene datos: elija otro ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>None of the references of "{layer}" lies on the raster "{raster}": choose some that do.</source>
        <translation>Ninguna de las referencias de «{layer}» está sobre el ráster «{raster}»: elija algunas que lo estén.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>None: values from 0 to 255</source>
        <translation>Ninguna: valores de 0 a 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Not classified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>Nothing can be written into "{folder}" ({reason}): give another folder.</source>
        <translation>No se puede escribir nada en «{folder}» ({reason}): indique otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Now {label}</source>
        <translation>Ahora {label}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of classes</source>
        <translation>Número de clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of parameters</source>
        <translation>Número de parámetros</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Number of samples</source>
        <translation>Número de muestras</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Number of scenes</source>
        <translation>Número de escenas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Number of the class</source>
        <translation>Número de la clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>ONNX Runtime can't start {name}</source>
        <translation>ONNX Runtime no puede iniciar {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of a raster: the band of its classes. Not used for polygons.</source>
        <translation>De un ráster: la banda de sus clases. No se usa con polígonos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of polygons: what their class is called. Not used for a raster.</source>
        <translation>De polígonos: cómo se llama su clase. No se usa con un ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Of the draw of the split: the same seed gives the same split.</source>
        <translation>Del sorteo de la división: la misma semilla da la misma división.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>One a line, in the order of the model's output</source>
        <translation>Una por línea, en el orden de la salida del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One band for each that the model wants, in its order (red, green, blue); for qgis_process with semicolons, such as 4;3;2. Without them, the bands that the layer calls by these colors, else its first ones.</source>
        <translation>Una banda por cada una que quiere el modelo, en su orden (rojo, verde, azul); en qgis_process con punto y coma, como 4;3;2. Sin ellas, las bandas que la capa llama por estos colores, o si no las primeras.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One more column for each class, named p_ and the class.</source>
        <translation>Una columna más por cada clase, llamada p_ y la clase.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>One polygon a chip in the raster's CRS. file: its image. class_name: its class. part: train, validation or test. valid: share of its pixels that have data. feature: id of the labeled feature.</source>
        <translation>Un polígono por recorte en el SRC del ráster. file: su imagen. class_name: su clase. part: train, validation o test. valid: proporción de sus píxeles que tienen datos. feature: id del objeto espacial etiquetado.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form; shown on the map, it can be the reference of an assessment or the labels of a new model.</source>
        <translation>Un polígono por escena en el SRC del ráster. row_index, col_index: lugar en la cuadrícula. class_id, class_name: la clase. confidence: su probabilidad, de 0 a 1. margin: cuánto aventaja a la segunda. class_2, confidence_2: la segunda mejor clase. valid: proporción de los píxeles de la escena que tienen datos. checked_class: vacía, para la clase que una persona le da en el formulario; se muestra en el mapa y puede servir de referencia de una evaluación o de etiquetas de un nuevo modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>One polygon a scene, the most similar first. rank: from 1. similarity: cosine of the angle to the most similar reference, at most 1. reference: feature id of that reference. row_index, col_index: place in the grid. class_name, confidence: the class and its probability. valid: share of the pixels that have data.</source>
        <translation>Un polígono por escena, la más similar primero. rank: desde 1. similarity: coseno del ángulo con la referencia más similar, como máximo 1. reference: id del objeto espacial de esa referencia. row_index, col_index: lugar en la cuadrícula. class_name, confidence: la clase y su probabilidad. valid: proporción de los píxeles que tienen datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One polygon a scene. class_before, class_after: its classes. changed: 1 where they differ. confidence: the probability that both are right. change_probability: that the classes differ, whichever they are. confidence_before, confidence_after: of each date. valid: the lesser share of pixels that have data.</source>
        <translation>Un polígono por escena. class_before, class_after: sus clases. changed: 1 donde difieren. confidence: la probabilidad de que ambas sean correctas. change_probability: de que las clases difieran, sean cuales sean. confidence_before, confidence_after: de cada fecha. valid: la menor proporción de píxeles que tienen datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One row for each pair of classes that occurs: the scenes, their share of all, their area on the ground and their mean confidence.</source>
        <translation>Una fila por cada par de clases que aparece: las escenas, su proporción del total, su superficie en el terreno y su confianza media.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Only {count} scenes of {name} are labeled: its figures are guesses, so label ten or more.</source>
        <translation>Solo hay {count} escenas de {name} etiquetadas: sus cifras son conjeturas, así que etiquete diez o más.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <source>Other file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy weighted by area, 0 to 1</source>
        <translation>Exactitud global ponderada por superficie, de 0 a 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from {samples} samples</source>
        <translation>Exactitud global {overall:.1%} ({low:.1%} a {high:.1%}), kappa {kappa:.3f}, de {samples} muestras</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy, 0 to 1</source>
        <translation>Exactitud global, de 0 a 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Own mean and standard deviation</source>
        <translation>Media y desviación típica propias</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Percent of the scenes of each class for training, validation and test.</source>
        <translation>Porcentaje de las escenas de cada clase para entrenamiento, validación y prueba.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Pixels of an image's side</source>
        <translation>Píxeles del lado de una imagen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Points or polygons whose class is known, in any CRS.</source>
        <translation>Puntos o polígonos cuya clase se conoce, en cualquier SRC.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Polygons in any CRS: scenes that overlap none of them are not even read.</source>
        <translation>Polígonos en cualquier SRC: las escenas que no se solapan con ninguno ni siquiera se leen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Polygons or points with their class, in any CRS; each stands for the one scene around its middle.</source>
        <translation>Polígonos o puntos con su clase, en cualquier SRC; cada uno representa la única escena en torno a su centro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Polygons or points, in any CRS.</source>
        <translation>Polígonos o puntos, en cualquier SRC.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Progress of teaching</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>QGIS can't read the layer "{name}", whose columns run from east to west: warp it first, with Warp (reproject).</source>
        <translation>QGIS no puede leer la capa «{name}», cuyas columnas van de este a oeste: reproyéctela antes, con Combar (reproyectar).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>QGIS gives no reason</source>
        <translation>QGIS no da ningún motivo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>QGIS is using the packages that were installed before: remove them, start QGIS again, then install.</source>
        <translation>QGIS está usando los paquetes instalados antes: quítelos, reinicie QGIS y después instale.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>QGIS is using the packages: they go when it starts again.</source>
        <translation>QGIS está usando los paquetes: se quitarán cuando se reinicie.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>RSKD models</source>
        <translation>Modelos de RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>RSKD packages</source>
        <translation>Paquetes de RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>RSKD: classify the scene under the cursor</source>
        <translation>RSKD: clasificar la escena bajo el cursor</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>RSKD: what is here?</source>
        <translation>RSKD: ¿qué hay aquí?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>RSKD: what is in view</source>
        <translation>RSKD: lo que se ve</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose.</source>
        <translation>Ordena las escenas de un ráster por su parecido con algunas que usted elige.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose: show one solar park, and find the others. What is compared is not the class but what the model sees (the cosine of the embeddings), so that it finds also what the model has no class for.</source>
        <translation>Ordena las escenas de un ráster por su parecido con algunas que usted elige: muestre un parque solar y encuentre los demás. Lo que se compara no es la clase sino lo que ve el modelo (el coseno de los embeddings), de modo que encuentra también aquello para lo que el modelo no tiene clase.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Raster layer</source>
        <translation>Capa ráster</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer after</source>
        <translation>Capa ráster después</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer before</source>
        <translation>Capa ráster antes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Raster: {name}, read {reader}</source>
        <translation>Ráster: {name}, leído {reader}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>Reading {name} to find the range of its values …</source>
        <translation>Leyendo {name} para hallar el intervalo de sus valores…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove model</source>
        <translation>Quitar modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove packages</source>
        <translation>Quitar paquetes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the installed packages</source>
        <translation>Quitar los paquetes instalados</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove the model “{name}”? Its file is deleted from your profile.</source>
        <translation>¿Quitar el modelo «{name}»? Su archivo se borrará de su perfil.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the packages that RSKD installed into your profile? What QGIS has itself stays.</source>
        <translation>¿Quitar los paquetes que RSKD instaló en su perfil? Lo que tiene el propio QGIS se queda.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Right class</source>
        <translation>Clase correcta</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Runs of the model at a time. 0: as many as there are processor cores; with the windows of QGIS open one less, which is left to them.</source>
        <translation>Ejecuciones simultáneas del modelo. 0: tantas como núcleos tiene el procesador; con las ventanas de QGIS abiertas una menos, que queda para ellas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scene size</source>
        <translation>Tamaño de escena</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Scene size in metres</source>
        <translation>Tamaño de escena en metros</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Scenes a second</source>
        <translation>Escenas por segundo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes below it are in the result too, but are shown hatched, as uncertain.</source>
        <translation>Las escenas por debajo también están en el resultado, pero se muestran rayadas, como inciertas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes changed</source>
        <translation>Escenas cambiadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes compared</source>
        <translation>Escenas comparadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes in one run of the model. More need more memory and are seldom faster.</source>
        <translation>Escenas en una ejecución del modelo. Más necesitan más memoria y rara vez son más rápidas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes of {raster}</source>
        <translation>Escenas de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes with less data than this are left out.</source>
        <translation>Las escenas con menos datos que esto se omiten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel</source>
        <translation>Escenas: {count} de {side:.4g} m, {pixel:.3g} m por píxel del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Second class</source>
        <translation>Segunda clase</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Share of a scene that its neighbor covers too: 0 for none, 0.5 for half.</source>
        <translation>Proporción de una escena que también cubre su vecina: 0 para ninguna, 0.5 para la mitad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Share of valid pixels</source>
        <translation>Proporción de píxeles válidos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Show confidence as opacity</source>
        <translation>Mostrar la confianza como opacidad</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Show why</source>
        <translation>Mostrar por qué</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows a model's card: its classes, what it was trained for, how good it is.</source>
        <translation>Muestra la ficha de un modelo: sus clases, para qué se entrenó, lo bueno que es.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows what a model says about itself: its classes, the scenes that it was trained for, how it was made, how good it is, its limits and its license. The page is for people; the outputs are for models and scripts.</source>
        <translation>Muestra lo que un modelo dice de sí mismo: sus clases, las escenas para las que se entrenó, cómo se hizo, lo bueno que es, sus límites y su licencia. La página es para personas; las salidas son para modelos y scripts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Side of one scene, in metres on the ground unless the unit is changed. Without it, the size that is typical for the model. Sizes near the ones that the model was trained with give the best classes.</source>
        <translation>Lado de una escena, en metros en el terreno salvo que se cambie la unidad. Sin él, el tamaño típico para el modelo. Los tamaños cercanos a aquellos con los que se entrenó el modelo dan las mejores clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Side of the square scene around the middle of a feature, in metres on the ground unless the unit is changed. Without it, a point gets the size that is typical for the model, a polygon the square that holds it, within what the model was trained for.</source>
        <translation>Lado de la escena cuadrada en torno al centro de un objeto espacial, en metros en el terreno salvo que se cambie la unidad. Sin él, un punto recibe el tamaño típico para el modelo; un polígono, el cuadrado que lo contiene, dentro de aquello para lo que se entrenó el modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Side of the square that is looked at. On the map: Shift and the wheel.</source>
        <translation>Lado del cuadrado que se mira. En el mapa: Mayús y la rueda.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes</source>
        <translation>Escenas similares</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes of {raster}</source>
        <translation>Escenas similares de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Size on the ground</source>
        <translation>Tamaño en el terreno</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Smallest size that the model was trained for in metres</source>
        <translation>Menor tamaño, en metros, para el que se entrenó el modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Smoothing over neighbors</source>
        <translation>Suavizado con las vecinas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Some scenes have ended {count} workers, one after the other, the last one at {worker}: see its log; it may have too little memory.</source>
        <translation>Algunas escenas han terminado {count} procesos, uno tras otro, el último en {worker}: vea su registro; quizá tenga poca memoria.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Speed of {model}</source>
        <translation>Velocidad de {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Speed…</source>
        <translation>Velocidad…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Store</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Stored as {name}.</source>
        <translation>Guardada como {name}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Stretch</source>
        <translation>Estiramiento</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Teach</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Tells which scenes of a place changed their class between two dates.</source>
        <translation>Dice qué escenas de un lugar cambiaron de clase entre dos fechas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Test-time augmentation: the mean over the eight symmetries of each scene. A little more accurate, eight times the work.</source>
        <translation>Aumento en la prueba: la media de las ocho simetrías de cada escena. Un poco más exacto, ocho veces más trabajo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Text and tables (*.txt *.csv *.tsv *.names)</source>
        <translation>Texto y tablas (*.txt *.csv *.tsv *.names)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>The CRS of "{path}" can't be related to the ground: assign its own.</source>
        <translation>El SRC de «{path}» no se puede relacionar con el terreno: asigne el suyo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>The CRS of one raster can't express where the other one lies: choose rasters of one place, or warp one to the CRS of the other.</source>
        <translation>El SRC de un ráster no puede expresar dónde está el otro: elija rásteres de un mismo lugar o reproyecte uno al SRC del otro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The CRS of {path} can't be related to metres on the ground at ({x:.10g}, {y:.10g}): assign the CRS that the raster really has.</source>
        <translation>El SRC de {path} no se puede relacionar con metros en el terreno en ({x:.10g}, {y:.10g}): asigne el SRC que el ráster tiene en realidad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>The ONNX file of the new model, for every algorithm that takes one.</source>
        <translation>El archivo ONNX del nuevo modelo, para cualquier algoritmo que tome uno.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed.</source>
        <translation>El paquete de Python onnxruntime, que ejecuta los modelos, no está instalado.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed: choose “Install packages…” in the menu Plugins &gt; RSKD, or without a window run “python3 -m pip install onnxruntime” for the Python of QGIS.</source>
        <translation>El paquete de Python onnxruntime, que ejecuta los modelos, no está instalado: elija «Instalar paquetes…» en el menú Complementos &gt; RSKD o, sin ventanas, ejecute «python3 -m pip install onnxruntime» para el Python de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The Python program that belongs to QGIS was not found: install onnxruntime for the Python of QGIS by hand.</source>
        <translation>No se encontró el programa de Python que pertenece a QGIS: instale a mano onnxruntime para el Python de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The bands of {path} are of different types ({names}): convert them to one, with gdal_translate -ot or QGIS's Translate.</source>
        <translation>Las bandas de {path} son de tipos distintos ({names}): conviértalas a uno solo, con gdal_translate -ot o con Traducir de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its input has {bands} of {size}: correct its metadata.</source>
        <translation>La ficha de «{path}» habla de {told_bands} bandas de {told_size} píxeles, pero su entrada tiene {bands} de {size}: corrija sus metadatos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The class name "{name}" is not usable as a column name: write it in lower case letters, digits and underscores.</source>
        <translation>El nombre de clase «{name}» no sirve como nombre de columna: escríbalo con letras minúsculas, cifras y guiones bajos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster has had no worker for {seconds:.0f} seconds: start some with dask worker {address}.</source>
        <translation>El clúster lleva {seconds:.0f} segundos sin ningún proceso: inicie algunos con dask worker {address}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster is lost ({reason}): see that its scheduler runs, and start again.</source>
        <translation>Se ha perdido el clúster ({reason}): compruebe que su planificador funciona y empiece de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The color "{color}" of the class "{name}" is no color: write #rrggbb.</source>
        <translation>El color «{color}» de la clase «{name}» no es un color: escriba #rrggbb.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The disk is full: make room for some 200 MB, then try again.</source>
        <translation>El disco está lleno: haga sitio para unos 200 MB e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The extent lies off the layer "{name}", whose own is {limits}: give one that overlaps it.</source>
        <translation>La extensión está fuera de la capa «{name}», cuya extensión es {limits}: indique una que se solape con ella.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax.</source>
        <translation>La extensión {extent} está vacía: indique xmin,ymin,xmax,ymax con xmin menor que xmax e ymin menor que ymax.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} lies off the raster, whose own is {bounds}: give one that overlaps it, in the raster's CRS.</source>
        <translation>La extensión {extent} está fuera del ráster, cuya extensión es {bounds}: indique una que se solape con él, en el SRC del ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>The features with their columns, and behind them: class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form. A name that is taken gets a number.</source>
        <translation>Los objetos espaciales con sus columnas y, tras ellas: class_id, class_name: la clase. confidence: su probabilidad, de 0 a 1. margin: cuánto aventaja a la segunda. class_2, confidence_2: la segunda mejor clase. valid: proporción de los píxeles de la escena que tienen datos. checked_class: vacía, para la clase que una persona le da en el formulario. Un nombre ya usado recibe un número.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>The folder "{folder}" does not exist: make it, or give another one.</source>
        <translation>La carpeta «{folder}» no existe: créela o indique otra.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The folder of the profile is not writable: make it writable, then try again.</source>
        <translation>No se puede escribir en la carpeta del perfil: permita la escritura e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>The folder “{folder}” can't be made: {error}.</source>
        <translation>No se puede crear la carpeta «{folder}»: {error}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The image: a file in any CRS and with any number type, or an online layer such as WMS or XYZ tiles, which needs an extent.</source>
        <translation>La imagen: un archivo en cualquier SRC y con cualquier tipo numérico, o una capa en línea como WMS o teselas XYZ, que necesita una extensión.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" comes from the tile servers of OpenStreetMap, which forbid bulk downloads: choose a layer of aerial or satellite images.</source>
        <translation>La capa «{layer}» viene de los servidores de teselas de OpenStreetMap, que prohíben las descargas masivas: elija una capa de imágenes aéreas o de satélite.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no band {band}: choose another.</source>
        <translation>La capa «{layer}» no tiene la banda {band}: elija otra.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties, or write it into the file with Assign projection.</source>
        <translation>La capa «{layer}» no tiene sistema de referencia de coordenadas: defínalo en las propiedades de la capa o escríbalo en el archivo con Asignar proyección.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties.</source>
        <translation>La capa «{layer}» no tiene sistema de referencia de coordenadas: defínalo en las propiedades de la capa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{layer}" has no field "{name}": choose the one that holds the class, of {fields}.</source>
        <translation>La capa «{layer}» no tiene el campo «{name}»: elija el que contiene la clase, de {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again ({reason}).</source>
        <translation>La capa «{name}» no se puede leer hasta el final: puede que su archivo esté dañado o cortado, así que consígalo de nuevo ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again.</source>
        <translation>La capa «{name}» no se puede leer hasta el final: puede que su archivo esté dañado o cortado, así que consígalo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no end: give an extent.</source>
        <translation>La capa «{name}» viene de un servidor y no tiene límites: indique una extensión.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no pixels of its own: give the scene size in metres.</source>
        <translation>La capa «{name}» viene de un servidor y no tiene píxeles propios: indique el tamaño de escena en metros.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>La capa «{name}» no tiene SRC: defina aquel en que se dibujó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has no band {unknown}: choose from 1 to {count}.</source>
        <translation>La capa «{name}» no tiene la banda {unknown}: elija de 1 a {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another layer.</source>
        <translation>La capa «{name}» tiene {count} de las bandas que quiere el modelo, {wanted}: elija bandas por número, de las que una puede aparecer dos veces, u otra capa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>La capa «{name}» contiene números complejos: conviértala antes, por ejemplo a su amplitud.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" holds no features: give one that does.</source>
        <translation>La capa «{name}» no contiene objetos espaciales: indique una que los contenga.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” has too little of an image here: click elsewhere.</source>
        <translation>La capa «{name}» tiene aquí demasiado poca imagen: haga clic en otro sitio.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” shows nothing here: click on its image.</source>
        <translation>La capa «{name}» no muestra nada aquí: haga clic en su imagen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): set the CRS that the layer really has.</source>
        <translation>El SRC de la capa no se puede relacionar con metros en el terreno en ({x:.10g}, {y:.10g}): defina el SRC que la capa tiene en realidad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The map shows no {classes}: all samples of it count as mistakes.</source>
        <translation>El mapa no muestra {classes}: todas sus muestras cuentan como errores.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>The map shows {count:,} scenes here: zoom in.</source>
        <translation>El mapa muestra aquí {count:,} escenas: acerque la vista.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map to assess: polygons such as classified scenes, or a raster of classes.</source>
        <translation>El mapa que se evalúa: polígonos, como escenas clasificadas, o un ráster de clases.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>La máscara «{name}» no tiene SRC: defina aquel en que se dibujó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" holds no polygons: give a layer that does.</source>
        <translation>La máscara «{name}» no contiene polígonos: indique una capa que los contenga.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>La máscara «{name}» llega más allá de lo que puede expresar el SRC del ráster: recórtela.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>La máscara «{path}» no tiene SRC: asigne aquel en que se dibujó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" holds no polygons: give a layer that does.</source>
        <translation>La máscara «{path}» no contiene polígonos: indique una capa que los contenga.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>La máscara «{path}» llega más allá de lo que puede expresar el SRC del ráster: recórtela.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The mask overlaps no scene: choose one that lies on the raster, in the extent.</source>
        <translation>La máscara no se solapa con ninguna escena: elija una que esté sobre el ráster, dentro de la extensión.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>The metadata of "{path}" is not readable ({kind}: {error}): correct it, or write the classes into {beside} beside the model.</source>
        <translation>Los metadatos de «{path}» no se pueden leer ({kind}: {error}): corríjalos o escriba las clases en {beside} junto al modelo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>The model "{path}" can't be read ({reason}): choose another file.</source>
        <translation>El modelo «{path}» no se puede leer ({reason}): elija otro archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The model "{path}" does not exist: check the path.</source>
        <translation>El modelo «{path}» no existe: compruebe la ruta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>The model can't be copied into "{folder}" ({reason}): make room there, and make it writable.</source>
        <translation>El modelo no se puede copiar en «{folder}» ({reason}): haga sitio allí y permita la escritura.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has schema {schema}, and this version of RSKD reads schema {known}: update RSKD or export the model again.</source>
        <translation>La ficha del modelo tiene el esquema {schema}, y esta versión de RSKD lee el esquema {known}: actualice RSKD o exporte el modelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has the name "{start}...", which is longer than {limit} characters: give a shorter one.</source>
        <translation>La ficha del modelo tiene el nombre «{start}...», de más de {limit} caracteres: dé uno más corto.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card is not readable ({error}): export the model again.</source>
        <translation>La ficha del modelo no se puede leer ({error}): exporte el modelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card lacks `{key}`: export the model again with all facts.</source>
        <translation>A la ficha del modelo le falta `{key}`: exporte el modelo de nuevo con todos los datos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `ground_size_m` is not possible: it needs 0 &lt; min &lt;= typical &lt;= max.</source>
        <translation>`ground_size_m` de la ficha del modelo no es posible: necesita 0 &lt; min &lt;= typical &lt;= max.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `input` needs at least one band and a size above 0.</source>
        <translation>`input` de la ficha del modelo necesita al menos una banda y un tamaño mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/protobuf.py"/>
        <source>The model file is not built as ONNX files are: export it again.</source>
        <translation>El archivo del modelo no está construido como los archivos ONNX: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has fewer than two classes: it can't classify scenes.</source>
        <translation>El modelo tiene menos de dos clases: no puede clasificar escenas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has two classes named "{double}": give each its own name.</source>
        <translation>El modelo tiene dos clases llamadas «{double}»: dé a cada una su propio nombre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has {count:,} classes, and RSKD takes {limit:,}: choose another one.</source>
        <translation>El modelo tiene {count:,} clases y RSKD admite {limit:,}: elija otro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>The model has {count} bands: give a name for each, with commas between.</source>
        <translation>El modelo tiene {count} bandas: dé un nombre a cada una, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The model is not open yet: wait, or choose another one.</source>
        <translation>El modelo aún no está abierto: espere o elija otro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model takes scenes of {size} pixels in {bands} bands, which is more than RSKD can work with: choose one for smaller scenes.</source>
        <translation>El modelo toma escenas de {size} píxeles en {bands} bandas, más de lo que RSKD puede procesar: elija uno para escenas más pequeñas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model's outputs are {outputs}: a new head needs one named {embedding} and one named {probabilities}, so export the model again with both.</source>
        <translation>Las salidas del modelo son {outputs}: una nueva cabeza necesita una llamada {embedding} y otra llamada {probabilities}, así que exporte el modelo de nuevo con ambas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The name of one of your models (menu Plugins &gt; RSKD &gt; Models), or an ONNX file. Without one, the built-in aid30 with the 30 scene classes of the data set AID.</source>
        <translation>El nombre de uno de sus modelos (menú Complementos &gt; RSKD &gt; Modelos) o un archivo ONNX. Sin él, el modelo incorporado aid30 con las 30 clases de escenas del conjunto de datos AID.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The names or the metadata in "{path}" are no UTF-8: export it again.</source>
        <translation>Los nombres o los metadatos de «{path}» no son UTF-8: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The new model is chosen: {text}</source>
        <translation>El nuevo modelo está elegido: {text}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index can't be reached: check the network, and the proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>No se puede acceder al índice de paquetes: compruebe la red y el proxy en Configuración &gt; Opciones &gt; Red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index has nothing that fits Python {version} on this system ({platform}) and the packages of QGIS: see the log, and try a newer QGIS.</source>
        <translation>El índice de paquetes no tiene nada que encaje con Python {version} en este sistema ({platform}) y con los paquetes de QGIS: consulte el registro y pruebe con un QGIS más reciente.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages in "{folder}" can't be removed ({reason}): make the folder writable.</source>
        <translation>Los paquetes de «{folder}» no se pueden quitar ({reason}): permita escribir en la carpeta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The packages that RSKD had installed are removed.</source>
        <translation>Se han quitado los paquetes que RSKD había instalado.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages that fit the ones of QGIS contradict each other: see the log, and try a newer QGIS.</source>
        <translation>Los paquetes que encajan con los de QGIS son incompatibles entre sí: consulte el registro y pruebe con un QGIS más reciente.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The proxy refuses the connection: check it under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>El proxy rechaza la conexión: compruébelo en Configuración &gt; Opciones &gt; Red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>The raster can't be written ({error}): is the disk full?</source>
        <translation>El ráster no se puede escribir ({error}): ¿está lleno el disco?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The raster has no pixels: choose another one.</source>
        <translation>El ráster no tiene píxeles: elija otro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The raster is coarse for {name}, which sees its pixels enlarged {times:.2g} times: expect worse classes, or choose larger scenes or a model for such rasters.</source>
        <translation>El ráster es grueso para {name}, que ve sus píxeles ampliados {times:.2g} veces: espere peores clases, o elija escenas más grandes o un modelo para tales rásteres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written to "{path}": the disk may be full, so make room or give another folder.</source>
        <translation>El resultado no se puede escribir en «{path}»: puede que el disco esté lleno, así que haga sitio o indique otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written: give another file.</source>
        <translation>El resultado no se puede escribir: indique otro archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The right class of this scene: choose one, or type a new name</source>
        <translation>La clase correcta de esta escena: elija una o escriba un nombre nuevo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The run was canceled before the range of the layer "{name}" was looked for.</source>
        <translation>La ejecución se canceló antes de buscar el intervalo de la capa «{name}».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The run was canceled while the range of {path} was looked for.</source>
        <translation>La ejecución se canceló mientras se buscaba el intervalo de {path}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The scene size is missing: give the pixels of a side, or use metres.</source>
        <translation>Falta el tamaño de escena: indique los píxeles de un lado o use metros.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The scene size unit "{unit}" is not known: use "m" or "px".</source>
        <translation>La unidad «{unit}» del tamaño de escena no es conocida: use «m» o «px».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The scheduler at {address} has {other}, and this computer {own}: install the same versions on all machines of the cluster.</source>
        <translation>El planificador en {address} tiene {other}, y este equipo {own}: instale las mismas versiones en todas las máquinas del clúster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The server does not send all of {path} ({reason}): check the connection and try again later.</source>
        <translation>El servidor no envía todo {path} ({reason}): compruebe la conexión e inténtelo más tarde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The server of the layer "{name}" does not send all of the image ({said}): check the connection and try again later.</source>
        <translation>El servidor de la capa «{name}» no envía toda la imagen ({said}): compruebe la conexión e inténtelo más tarde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The server's certificate is not trusted: tell pip of your organization's certificate ("pip config set global.cert FILE"), then try again.</source>
        <translation>El certificado del servidor no es de confianza: indique a pip el certificado de su organización ("pip config set global.cert FILE") e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The style of the layer "{name}" tells no range for band {missing}: show its bands as multiband color, or choose another stretch.</source>
        <translation>El estilo de la capa «{name}» no da un intervalo para la banda {missing}: muestre sus bandas como color multibanda o elija otro estiramiento.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The worker at {worker} can't do its part. {reason} All machines of a cluster need the same software, and the same raster and model under the same paths.</source>
        <translation>El proceso en {worker} no puede hacer su parte. {reason} Todas las máquinas de un clúster necesitan los mismos programas, y el mismo ráster y modelo en las mismas rutas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The {samples} samples come from {features} features only; those of one feature are alike, so that the intervals are too narrow.</source>
        <translation>Las {samples} muestras vienen de solo {features} objetos espaciales; las de un mismo objeto se parecen, de modo que los intervalos son demasiado estrechos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Then click on the map. Shift and the wheel turn the size of the scene.</source>
        <translation>Después haga clic en el mapa. Mayús y la rueda cambian el tamaño de la escena.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>There is a model named "{name}" already: give this one another name.</source>
        <translation>Ya hay un modelo llamado «{name}»: dé otro nombre a este.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>There is no file {path}: check the path.</source>
        <translation>No existe el archivo {path}: compruebe la ruta.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>There is no image on the map: add a raster or tile layer.</source>
        <translation>No hay ninguna imagen en el mapa: añada una capa ráster o de teselas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>There is no image on the map: add the one that you labeled.</source>
        <translation>No hay ninguna imagen en el mapa: añada la que etiquetó.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile} pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap, or save the layer to a file first.</source>
        <translation>Esto pediría al servidor de la capa unas {tiles:,.0f} teselas de {tile} x {tile} píxeles, y RSKD se detiene en {limit:,}: elija una extensión menor, escenas mayores o menos solapamiento, o guarde antes la capa en un archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>This would ask the server for {count:,} images: zoom in.</source>
        <translation>Esto pediría al servidor {count:,} imágenes: acerque la vista.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>This would be {count:,} scenes, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap.</source>
        <translation>Esto serían {count:,} escenas, y RSKD se detiene en {limit:,}: elija una extensión menor, escenas mayores o menos solapamiento.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Times plain CPU</source>
        <translation>Veces la CPU sola</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Top-1 lost</source>
        <translation>Top-1 perdido</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Typical size of a scene on the ground in metres</source>
        <translation>Tamaño típico de una escena en el terreno, en metros</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Uncertain, below {bound} %</source>
        <translation>Inciertas, por debajo del {bound} %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Unit of the scene size</source>
        <translation>Unidad del tamaño de escena</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Upper end of its 95 % confidence interval</source>
        <translation>Extremo superior de su intervalo de confianza del 95 %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Weight of a scene's up to eight neighbors in its probabilities: 0 for none, 0.5 for as much as its own. Takes away single scenes that differ from all around.</source>
        <translation>Peso de las vecinas de una escena, hasta ocho, en sus probabilidades: 0 para ninguno, 0.5 para tanto como el suyo. Elimina escenas aisladas que difieren de todo lo que las rodea.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Weighted by area {overall:.1%} ± {margin:.1%}</source>
        <translation>Ponderada por superficie {overall:.1%} ± {margin:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>What is here?</source>
        <translation>¿Qué hay aquí?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What it is called in its card. Without it, as its file is.</source>
        <translation>Cómo se llama en su ficha. Sin él, como su archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>What it shows</source>
        <translation>Lo que muestra</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What pip says appears here.</source>
        <translation>Aquí aparece lo que dice pip.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>What runs the models is selected here. “Measure” tries each for some seconds and selects the fastest that changes at most two labels in a hundred.</source>
        <translation>Aquí se elige con qué funcionan los modelos. «Medir» prueba cada opción unos segundos y elige la más rápida que cambia como mucho dos clases de cada cien.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>What the class of a feature is called. Features without one are left out.</source>
        <translation>Cómo se llama la clase de un objeto espacial. Los que no la tienen se omiten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>What the class of a reference feature is called; without one it is left out.</source>
        <translation>Cómo se llama la clase de un objeto espacial de referencia; el que no la tiene se omite.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>What to look for: scenes, other polygons or points on the raster, in any CRS. The scene around the middle of each is taken. To use some scenes of a layer, select them and tick “Selected features only”.</source>
        <translation>Lo que se busca: escenas, otros polígonos o puntos sobre el ráster, en cualquier SRC. Se toma la escena en torno al centro de cada uno. Para usar algunas escenas de una capa, selecciónelas y marque «Objetos seleccionados solamente».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What to mind, one sentence a line</source>
        <translation>Lo que hay que tener en cuenta, una frase por línea</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>What was installed does not run here ({reason}), and was taken away again: see the log.</source>
        <translation>Lo instalado no funciona aquí ({reason}) y se ha vuelto a quitar: consulte el registro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>What {source} shows, scene by scene, as the model {model} sees it.</source>
        <translation>Lo que muestra {source}, escena por escena, tal como lo ve el modelo {model}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Where labels are kept; empty: in the project’s folder</source>
        <translation>Dónde se guardan las etiquetas; vacío: en la carpeta del proyecto</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Where to look; without it, the whole raster. An online layer needs one. Any CRS.</source>
        <translation>Dónde buscar; sin ella, en todo el ráster. Una capa en línea necesita una. Cualquier SRC.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Width of a scene in model pixels</source>
        <translation>Ancho de una escena en píxeles del modelo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area estimation,reference,ground truth</source>
        <translation>exactitud,validación,matriz de confusión,matriz de error,kappa,F1,precisión,exhaustividad,estimación de superficies,referencia,verdad terreno</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>by rasterio</source>
        <translation>con rasterio</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>checked</source>
        <translation>comprobada</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>does not work</source>
        <translation>no funciona</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>few-shot,transfer learning,fine-tuning,own classes,train,model,onnx</source>
        <translation>pocos ejemplos,aprendizaje por transferencia,ajuste fino,clases propias,entrenar,modelo,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>in use until QGIS ends</source>
        <translation>en uso hasta que QGIS se cierre</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for a preprocessing function of its own, which RSKD does not run: put the preprocessing into the graph, or describe it as value_scaling.</source>
        <translation>pide una función de preprocesamiento propia, que RSKD no ejecuta: ponga el preprocesamiento en el grafo o descríbalo como value_scaling.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score, offset or scale.</source>
        <translation>pide el escalado de valores «{kind}», que RSKD no conoce: use min-max, z-score, offset o scale.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in the order of its output, into {beside} beside it.</source>
        <translation>no nombra sus clases: escriba {{"classes": ["forest", "harbour", ...]}}, en el orden de su salida, en {beside} junto a él.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has a function that calls itself: export it again.</source>
        <translation>tiene una función que se llama a sí misma: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has graphs inside each other in more than {limit} levels: export it again without conditions and loops.</source>
        <translation>tiene grafos anidados en más de {limit} niveles: expórtelo de nuevo sin condiciones ni bucles.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds a sparse tensor that is too large: choose another one.</source>
        <translation>contiene un tensor disperso demasiado grande: elija otro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds {size:,} bytes of metadata, and more than {limit:,} are no description: export it again without them.</source>
        <translation>contiene {size:,} bytes de metadatos, y más de {limit:,} no son una descripción: expórtelo de nuevo sin ellos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it is made of more than {limit:,} parts: choose a smaller one.</source>
        <translation>consta de más de {limit:,} partes: elija uno más pequeño.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which does not lie beside it: get that file too, or export it with its weights in the file itself.</source>
        <translation>guarda pesos en «{location}», que no está a su lado: obtenga también ese archivo o expórtelo con los pesos en el propio archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is not in its folder: export it with its weights in the file itself.</source>
        <translation>guarda pesos en «{location}», que no está en su carpeta: expórtelo con los pesos en el propio archivo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is shorter than that: get both files again.</source>
        <translation>guarda pesos en «{location}», que es demasiado corto para ello: obtenga de nuevo los dos archivos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it needs the operator "{name}" of "{domain}", which is not ONNX's: export it with the operators of ONNX alone.</source>
        <translation>necesita el operador «{name}» de «{domain}», que no es de ONNX: expórtelo solo con los operadores de ONNX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it stands for more than {limit:,} operations, or has functions inside each other in more than {depth} levels: choose a smaller one.</source>
        <translation>representa más de {limit:,} operaciones, o sus funciones se anidan en más de {depth} niveles: elija uno más pequeño.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it takes images of any size and does not say which it was trained with: write {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.</source>
        <translation>toma imágenes de cualquier tamaño y no dice con cuál se entrenó: escriba {"input": {"size": [HEIGHT, WIDTH]}} junto a las clases en el archivo JSON que lo acompaña.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>its mean and standard deviation are not {bands} numbers each, the latter above 0: correct the metadata.</source>
        <translation>su media y su desviación típica no son {bands} números cada una, la segunda mayor que 0: corrija los metadatos.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" has a size that none can have: export it again.</source>
        <translation>su tensor «{name}» tiene un tamaño que ninguno puede tener: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" tells of {told:,} numbers and holds {held:,} bytes: export it again.</source>
        <translation>su tensor «{name}» declara {told:,} números y contiene {held:,} bytes: expórtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>m: metres on the ground. px: pixels of the raster.</source>
        <translation>m: metros en el terreno. px: píxeles del ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a pixel</source>
        <translation>metros por píxel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a scene</source>
        <translation>metros por escena</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>model,card,metadata,classes,onnx,license,accuracy</source>
        <translation>modelo,ficha,metadatos,clases,ONNX,licencia,exactitud</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>no layer yet</source>
        <translation>aún ninguna capa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>not classified</source>
        <translation>sin clasificar</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>not told</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>of values from 0 to 1, such as {0}</source>
        <translation>de valores de 0 a 1, como {0}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>onnxruntime is not installed ({error}), and no model runs without it: install it with "python3 -m pip install onnxruntime" for the Python that runs this.</source>
        <translation>onnxruntime no está instalado ({error}), y sin él no funciona ningún modelo: instálelo con "python3 -m pip install onnxruntime" para el Python que ejecuta esto.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>onnxruntime, which runs the models, is missing: choose “Install packages…”.</source>
        <translation>Falta onnxruntime, que ejecuta los modelos: elija «Instalar paquetes…».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip can't use a SOCKS proxy: give an HTTP proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>pip no puede usar un proxy SOCKS: indique un proxy HTTP en Configuración &gt; Opciones &gt; Red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip could not install the packages ({reason}): see the log.</source>
        <translation>pip no pudo instalar los paquetes ({reason}): consulte el registro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip, which installs Python packages, is missing from the Python of QGIS: install it (on Debian and Ubuntu with "sudo apt install python3-pip"), then try again.</source>
        <translation>En el Python de QGIS falta pip, que instala paquetes de Python: instálelo (en Debian y Ubuntu con "sudo apt install python3-pip") e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>rasterio finds the coordinate reference systems of another program, since PROJ_LIB or PROJ_DATA is set: unset both and start again ({reason}).</source>
        <translation>rasterio encuentra los sistemas de referencia de coordenadas de otro programa, porque PROJ_LIB o PROJ_DATA está definida: quite ambas variables y reinicie ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>reads large files faster; RSKD works without it</source>
        <translation>lee más rápido los archivos grandes; RSKD funciona sin él</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>runs the models</source>
        <translation>ejecuta los modelos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>scene,change detection,post-classification,dates,monitoring,from-to</source>
        <translation>escena,detección de cambios,posclasificación,fechas,seguimiento,transiciones</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>scene,classification,land use,land cover,aerial,satellite,deep learning,onnx</source>
        <translation>escena,clasificación,uso del suelo,cobertura del suelo,aéreo,satélite,aprendizaje profundo,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx</source>
        <translation>escena,clasificación,polígonos,puntos,parcelas,objetos,aéreo,aprendizaje profundo,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>scene,similarity,search,retrieval,embedding,likeness,deep learning</source>
        <translation>escena,similitud,búsqueda,recuperación,embedding,parecido,aprendizaje profundo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>that of each feature</source>
        <translation>el de cada objeto espacial</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>the installed ONNX Runtime has no {name}</source>
        <translation>el ONNX Runtime instalado no tiene {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>through QGIS</source>
        <translation>a través de QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>training,chips,tiles,samples,labels,data set,split,deep learning</source>
        <translation>entrenamiento,recortes,teselas,muestras,etiquetas,conjunto de datos,división,aprendizaje profundo</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>two or more</source>
        <translation>dos o más</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>uncertain</source>
        <translation>incierta</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>writes the reports</source>
        <translation>escribe los informes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>{classes} have fewer than two samples in the map: their {share:.1%} of the area are left out of what is weighted by area.</source>
        <translation>{classes} tienen menos de dos muestras en el mapa: su {share:.1%} de la superficie queda fuera de lo que se pondera por superficie.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>{compared} scenes compared, {changed} changed</source>
        <translation>{compared} escenas comparadas, {changed} cambiadas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{count} bands are chosen and the model wants {wanted}: choose as many; a band may come twice.</source>
        <translation>Hay {count} bandas elegidas y el modelo quiere {wanted}: elija otras tantas; una banda puede aparecer dos veces.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>{count} chips: {sizes}; {left} features left out for want of data</source>
        <translation>{count} recortes: {sizes}; {left} objetos espaciales omitidos por falta de datos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>{count} features have no class and are left out.</source>
        <translation>{count} objetos espaciales no tienen clase y se omiten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>{count} labeled features were left out, since the raster shows too little.</source>
        <translation>Se omitieron {count} objetos espaciales etiquetados, porque el ráster muestra demasiado poco.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features can't be placed in the map's CRS.</source>
        <translation>{count} objetos espaciales de referencia no se pueden situar en el SRC del mapa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features have no class and are left out.</source>
        <translation>{count} objetos espaciales de referencia no tienen clase y se omiten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>{count} scenes of {side:.0f} m, hatched where uncertain</source>
        <translation>{count} escenas de {side:.0f} m, rayadas donde son inciertas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references</source>
        <translation>{count} escenas, con similitud de {low:.3f} a {high:.3f} con {references} referencias</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>{date}: classified by {software} with the model {model}</source>
        <translation>{date}: clasificado por {software} con el modelo {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{file} does not say all that is needed to use it. Its makers can tell you what to fill in here.</source>
        <translation>{file} no dice todo lo necesario para usarlo. Sus autores pueden decirle qué rellenar aquí.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names</source>
        <translation>{given} nombres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names are given for {count} classes: give one name a line.</source>
        <translation>Se dan {given} nombres para {count} clases: indique un nombre por línea.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} of {count} names</source>
        <translation>{given} de {count} nombres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>{kept} features classified, {uncertain} of them uncertain; {left} not, for want of data</source>
        <translation>{kept} objetos espaciales clasificados, {uncertain} de ellos inciertos; {left} no, por falta de datos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data</source>
        <translation>{kept} escenas, {uncertain} de ellas inciertas; {skipped} omitidas por falta de datos</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>{labels} labels of {classes} classes</source>
        <translation>{labels} etiquetas de {classes} clases</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>{name} (built in)</source>
        <translation>{name} (incorporado)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from scenes of {side:.3g} m.</source>
        <translation>{name} se entrenó para escenas de {min:g} a {max:g} m; espere peores clases en escenas de {side:.3g} m.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{name} would be {width} x {height} pixels, more than GDAL can count: check that the rasters are where they belong, and classify them in parts.</source>
        <translation>{name} tendría {width} x {height} píxeles, más de los que GDAL puede contar: compruebe que los rásteres están en su sitio y clasifíquelos por partes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right</source>
        <translation>{name}: {classes} clases de {scenes} escenas, {accuracy:.1%} bien nombradas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster on a server: check the address, the connection and whether you may read it ({reason}).</source>
        <translation>{path} no se puede abrir como ráster en un servidor: compruebe la dirección, la conexión y si tiene permiso para leerlo ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster: it may be another kind of file, or damaged ({reason}).</source>
        <translation>{path} no se puede abrir como ráster: puede que sea otro tipo de archivo o que esté dañado ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be read to its end: it may be damaged or cut short, so get it again ({reason}).</source>
        <translation>{path} no se puede leer hasta el final: puede que esté dañado o cortado, así que consígalo de nuevo ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no band {unknown}: choose from 1 to {count}.</source>
        <translation>{path} no tiene la banda {unknown}: elija de 1 a {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no coordinate reference system: assign one, for example with gdal_edit.py -a_srs or QGIS's Assign projection.</source>
        <translation>{path} no tiene sistema de referencia de coordenadas: asigne uno, por ejemplo con gdal_edit.py -a_srs o con Asignar proyección de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another raster.</source>
        <translation>{path} tiene {count} de las bandas que quiere el modelo, {wanted}: elija bandas por número, de las que una puede aparecer dos veces, u otro ráster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>{path} contiene números complejos: conviértalo antes, por ejemplo a su amplitud.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{path} holds numbers of the type {kind}, which no mosaic can have: convert it with gdal_translate -ot.</source>
        <translation>{path} contiene números del tipo {kind}, que ningún mosaico puede tener: conviértalo con gdal_translate -ot.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/paths.py"/>
        <source>{path} is missing: install RSKD again.</source>
        <translation>Falta {path}: instale RSKD de nuevo.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).</source>
        <translation>{path} está girado: reproyéctelo antes con el norte arriba, con gdalwarp o con Combar (reproyectar) de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/remote.py"/>
        <source>{path} refers to files on a server, and RSKD fetches nothing that you have not named: give the address itself, or set {consent} to .tif or what else may be fetched.</source>
        <translation>{path} remite a archivos en un servidor, y RSKD no descarga nada que usted no haya nombrado: dé la propia dirección o ponga en {consent} .tif o lo que se pueda descargar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>{provider} does not run this model here ({reason}), so the plain CPU does: measure anew what is fastest, or choose cpu.</source>
        <translation>{provider} no ejecuta este modelo aquí ({reason}), así que lo hace la CPU: mida de nuevo qué es lo más rápido o elija cpu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>{scenes} scenes of {count} classes; {accuracy:.0%} of them named right</source>
        <translation>{scenes} escenas de {count} clases; {accuracy:.0%} de ellas bien nombradas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>{share:.0%} confident, scene of {side:.0f} m</source>
        <translation>confianza del {share:.0%}, escena de {side:.0f} m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>{threads} threads are not possible: give 0, for one a core, or more.</source>
        <translation>{threads} hilos no son posibles: indique 0, para uno por núcleo, o más.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, installed by RSKD</source>
        <translation>{version}, instalado por RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, of QGIS itself</source>
        <translation>{version}, del propio QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>“{file}” can't be read ({error}): give a text file in UTF-8.</source>
        <translation>«{file}» no se puede leer ({error}): indique un archivo de texto en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>“{name}” comes from a server, which live mode would ask for images each time that the map is moved.</source>
        <translation>«{name}» viene de un servidor, al que el modo en vivo pediría imágenes cada vez que se mueve el mapa.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>“{path}” can't be read as labels: choose another file.</source>
        <translation>«{path}» no se puede leer como archivo de etiquetas: elija otro archivo.</translation>
    </message>
</context>
</TS>
