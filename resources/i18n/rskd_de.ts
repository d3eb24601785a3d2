<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>RSKD</name>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}</source>
        <translation>  {label}: Präzision {precision:.1%}, Trefferquote {recall:.1%}, F1 {f1:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>"{address}" is no cluster: give local, local:4 for 4 workers, or the address of a Dask scheduler such as tcp://10.0.0.1:8786.</source>
        <translation>„{address}“ ist kein Cluster: Geben Sie local, local:4 für 4 Arbeitsprozesse oder die Adresse eines Dask-Schedulers wie tcp://10.0.0.1:8786 an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common in the extent: choose rasters of one place.</source>
        <translation>„{before}“ und „{after}“ zeigen in der Ausdehnung keinen gemeinsamen Ort: Wählen Sie Raster desselben Orts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common: choose rasters of one place.</source>
        <translation>„{before}“ und „{after}“ zeigen keinen gemeinsamen Ort: Wählen Sie Raster desselben Orts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" came with RSKD: only your own models can be removed.</source>
        <translation>„{name}“ gehört zu RSKD: Nur Ihre eigenen Modelle können entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{name}" can't be read to its end: it may be damaged, so get it again.</source>
        <translation>„{name}“ kann nicht bis zum Ende gelesen werden: Die Datei ist vielleicht beschädigt, besorgen Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" can't name a model: use letters, digits, spaces, "-" and "_".</source>
        <translation>„{name}“ taugt nicht als Name eines Modells: Verwenden Sie Buchstaben, Ziffern, Leerzeichen, „-“ und „_“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds measured values and no classes: choose a classified raster, or its band of classes.</source>
        <translation>„{name}“ enthält Messwerte und keine Klassen: Wählen Sie ein klassifiziertes Raster oder dessen Kanal mit den Klassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds no data: choose another band or raster.</source>
        <translation>„{name}“ enthält keine Daten: Wählen Sie einen anderen Kanal oder ein anderes Raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has not the same pixels as "{first}": name assets that have.</source>
        <translation>„{other}“ hat nicht dieselben Pixel wie „{first}“: Nennen Sie Assets, bei denen das so ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has {told} and "{first}" has {own}, and the rasters of a mosaic must be alike: {fix}.</source>
        <translation>„{other}“ hat {told} und „{first}“ hat {own}, die Raster eines Mosaiks müssen aber gleichartig sein: {fix}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{output}" can't be written ({reason}): give another file.</source>
        <translation>„{output}“ kann nicht geschrieben werden ({reason}): Geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" can't be opened as an ONNX model ({reason}): give an .onnx file that ONNX Runtime {version} reads.</source>
        <translation>„{path}“ lässt sich nicht als ONNX-Modell öffnen ({reason}): Geben Sie eine .onnx-Datei an, die ONNX Runtime {version} liest.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" can't be opened as an ONNX model: {error}</source>
        <translation>„{path}“ kann nicht als ONNX-Modell geöffnet werden: {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/ogr.py"/>
        <source>"{path}" can't be read ({error}): give a vector file.</source>
        <translation>„{path}“ kann nicht gelesen werden ({error}): Geben Sie eine Vektordatei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" can't be read ({reason}): check the path.</source>
        <translation>„{path}“ kann nicht gelesen werden ({reason}): Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" can't be removed ({reason}): close what uses it.</source>
        <translation>„{path}“ kann nicht entfernt werden ({reason}): Schließen Sie, was die Datei benutzt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" can't be replaced ({reason}), so the result is in "{kept}": close the programs that use the older one.</source>
        <translation>„{path}“ kann nicht ersetzt werden ({reason}), deshalb liegt das Ergebnis in „{kept}“: Schließen Sie die Programme, die die ältere Datei benutzen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>"{path}" can't be used: {error}</source>
        <translation>„{path}“ kann nicht verwendet werden: {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>"{path}" can't be written ({reason}): give another file.</source>
        <translation>„{path}“ kann nicht geschrieben werden ({reason}): Geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/chips.py"/>
        <source>"{path}" can't be written ({reason}): give another folder.</source>
        <translation>„{path}“ kann nicht geschrieben werden ({reason}): Geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{path}" can't have another head, since its input is prepared outside the file: choose a model of RSKD, or export it again with the preprocessing in the graph.</source>
        <translation>„{path}“ kann keinen anderen Kopf bekommen, weil die Eingabe außerhalb der Datei aufbereitet wird: Wählen Sie ein Modell von RSKD, oder exportieren Sie es neu mit der Vorverarbeitung im Graphen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" exists: give another name, or --overwrite to replace it.</source>
        <translation>„{path}“ existiert schon: Geben Sie einen anderen Namen an, oder --overwrite, um die Datei zu ersetzen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" fails on a scene ({error}): export it again.</source>
        <translation>„{path}“ scheitert an einer Szene ({error}): Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" fails on an image of {size} pixels ({reason}): export it again.</source>
        <translation>„{path}“ scheitert an einem Bild von {size} Pixeln ({reason}): Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class a scene, so end the model in logits or in a softmax over its classes.</source>
        <translation>„{path}“ gibt jeder Klasse für sich einen Wert von 0 bis 1: RSKD braucht eine Klasse je Szene, lassen Sie das Modell also mit Logits oder einem Softmax über seine Klassen enden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives no features of a scene, so that scenes can't be compared by it: choose a model with an output "{output}" of the shape (N, features).</source>
        <translation>„{path}“ gibt keine Merkmale einer Szene aus, sodass sich Szenen damit nicht vergleichen lassen: Wählen Sie ein Modell mit einer Ausgabe „{output}“ der Form (N, Merkmale).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" gives no probabilities of its {count} classes: export it again.</source>
        <translation>„{path}“ gibt keine Wahrscheinlichkeiten seiner {count} Klassen aus: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores of the shape {shape} for {scenes} scenes of {classes} classes: export it again.</source>
        <translation>„{path}“ liefert Werte der Form {shape} für {scenes} Szenen mit {classes} Klassen: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores that are no numbers: export it again.</source>
        <translation>„{path}“ liefert Werte, die keine Zahlen sind: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>„{path}“ hat kein KBS: Weisen Sie das zu, in dem die Datei gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no band {band}: choose from 1 to {count}.</source>
        <translation>„{path}“ hat keinen Kanal {band}: Wählen Sie von 1 bis {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no field "{field}": name the one that holds the class, of {fields}.</source>
        <translation>„{path}“ hat kein Feld „{field}“: Nennen Sie das, das die Klasse enthält, aus {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" has {size:,} bytes, and an ONNX file can have {limit:,}: choose another file, or export it with its weights beside it.</source>
        <translation>„{path}“ hat {size:,} Byte, und eine ONNX-Datei kann {limit:,} haben: Wählen Sie eine andere Datei, oder exportieren Sie sie mit den Gewichten daneben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" holds no features: give a file that does.</source>
        <translation>„{path}“ enthält keine Objekte: Geben Sie eine Datei an, die welche enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" holds no rasters: give a folder or a list with some, of GDAL's formats.</source>
        <translation>„{path}“ enthält keine Raster: Geben Sie einen Ordner oder eine Liste mit Rastern in Formaten von GDAL an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" is a folder: give the name of a file.</source>
        <translation>„{path}“ ist ein Ordner: Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" is no STAC item and no collection of items: save what a search of a STAC API gives, or give the rasters themselves.</source>
        <translation>„{path}“ ist weder ein STAC-Item noch eine Sammlung davon: Speichern Sie, was die Suche einer STAC-API ergibt, oder geben Sie die Raster selbst an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" is no classifier of images: it needs one input of the shape (N, bands, height, width).</source>
        <translation>„{path}“ ist kein Klassifikator für Bilder: Er braucht eine Eingabe der Form (N, Kanäle, Höhe, Breite).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>"{path}" is no name of a GeoTIFF: give one that ends in .tif.</source>
        <translation>„{path}“ ist kein Name eines GeoTIFF: Geben Sie einen an, der auf .tif endet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" names {classes} classes but has no output of the shape (N, {classes}), only {shapes}: correct its class names, or give it a classifier.</source>
        <translation>„{path}“ nennt {classes} Klassen, hat aber keine Ausgabe der Form (N, {classes}), nur {shapes}: Berichtigen Sie die Klassennamen, oder geben Sie dem Modell einen Klassifikator.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>„{path}“ reicht weiter, als das KBS des Rasters ausdrücken kann: Schneiden Sie die Datei zu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.</source>
        <translation>„{path}“ nimmt genau {batch} Bilder auf einmal: Exportieren Sie es mit dynamischer Stapelgröße.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes images of the shape (N, height, width, bands): export it with the bands before height and width.</source>
        <translation>„{path}“ nimmt Bilder der Form (N, Höhe, Breite, Kanäle): Exportieren Sie es mit den Kanälen vor Höhe und Breite.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes {kind}: export it with an input of float or uint8.</source>
        <translation>„{path}“ nimmt {kind}: Exportieren Sie es mit einer Eingabe vom Typ float oder uint8.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>"{text}" is no scene size: write metres such as 600, or pixels such as 128px.</source>
        <translation>„{text}“ ist keine Szenengröße: Schreiben Sie Meter wie 600 oder Pixel wie 128px.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>"{text}" is no split: write three percentages that add up to 100, such as 70/10/20.</source>
        <translation>„{text}“ ist keine Aufteilung: Schreiben Sie drei Prozentwerte, die zusammen 100 ergeben, etwa 70/10/20.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN &lt; MAX.</source>
        <translation>„{text}“ ist keine Streckung: Schreiben Sie auto, none, percentile oder MIN,MAX mit MIN &lt; MAX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>(not checked)</source>
        <translation>(nicht geprüft)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>0 to 1: values divided by 255</source>
        <translation>0 bis 1: Werte geteilt durch 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>A GeoTIFF with one pixel a scene, or several where the raster's edge cuts it. Band 1: the class, with colors and names. Band 2: its confidence. Where scenes overlap, it shows the mean of those that cover a place. Needs rasterio.</source>
        <translation>Ein GeoTIFF mit einem Pixel je Szene oder mehreren, wo der Rand des Rasters sie schneidet. Kanal 1: die Klasse, mit Farben und Namen. Kanal 2: ihre Konfidenz. Wo Szenen sich überlappen, zeigt es das Mittel derer, die einen Ort bedecken. Braucht rasterio.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>A band of the raster holds no data at all: choose other bands.</source>
        <translation>Ein Kanal des Rasters enthält überhaupt keine Daten: Wählen Sie andere Kanäle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A batch of {batch_size} scenes is not possible: give 1 or more.</source>
        <translation>Ein Stapel von {batch_size} Szenen ist nicht möglich: Geben Sie 1 oder mehr an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>A page that shows which classes the new model can tell apart, and which not.</source>
        <translation>Eine Seite, die zeigt, welche Klassen das neue Modell unterscheiden kann und welche nicht.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A page with all figures and plots.</source>
        <translation>Eine Seite mit allen Zahlen und Diagrammen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>A page with all that the model says.</source>
        <translation>Eine Seite mit allem, was das Modell über sich sagt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A point for each sample, with both classes, to look at the mistakes on the map.</source>
        <translation>Ein Punkt für jede Stichprobe mit beiden Klassen, um die Fehler auf der Karte anzusehen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>A raster can't be written without the Python package rasterio: install it with "python3 -m pip install rasterio", or leave the raster out.</source>
        <translation>Ohne das Python-Paket rasterio kann kein Raster geschrieben werden: Installieren Sie es mit "python3 -m pip install rasterio", oder lassen Sie das Raster weg.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>A report needs the Python package jinja2 ({error}): install it with "python3 -m pip install jinja2", or leave the report out.</source>
        <translation>Ein Bericht braucht das Python-Paket jinja2 ({error}): Installieren Sie es mit "python3 -m pip install jinja2", oder lassen Sie den Bericht weg.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene of {scene} is only {pixels:.3g} pixels of this raster: give a scene size of at least {least}.</source>
        <translation>Eine Szene von {scene} hat nur {pixels:.3g} Pixel dieses Rasters: Geben Sie eine Szenengröße von mindestens {least} an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene size of {value:g} is not possible: give one above 0.</source>
        <translation>Eine Szenengröße von {value:g} ist nicht möglich: Geben Sie eine über 0 an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.</source>
        <translation>Ein Anteil gültiger Pixel von {min_valid:g} ist nicht möglich: Geben Sie einen von 0 bis 1 an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/smooth.py"/>
        <source>A smoothing of {weight:g} is not possible: give a share from 0 to 1.</source>
        <translation>Eine Glättung von {weight:g} ist nicht möglich: Geben Sie einen Anteil von 0 bis 1 an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: one row for each class of the map, one column for each class of the reference, named ref_ and the class; the cells count samples.</source>
        <translation>Eine Tabelle: eine Zeile für jede Klasse der Karte, eine Spalte für jede Klasse der Referenz, benannt ref_ und die Klasse; die Zellen zählen Stichproben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: samples in the map and in the reference, precision, recall and F1; mapped and estimated area, user's and producer's accuracy weighted by area, and half the width of their 95 % intervals.</source>
        <translation>Eine Tabelle: Stichproben in der Karte und in der Referenz, Präzision, Trefferquote und F1; kartierte und geschätzte Fläche, nach Fläche gewichtete Nutzer- und Produzentengenauigkeit und die halbe Breite ihrer 95-%-Intervalle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>A worker of the cluster can't take part ({reason}): install the same RSKD on all its machines, with python3 -m pip install rskd[cluster].</source>
        <translation>Ein Arbeitsprozess des Clusters kann nicht teilnehmen ({reason}): Installieren Sie auf allen seinen Rechnern dasselbe RSKD, mit python3 -m pip install rskd[cluster].</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Accuracy of each class</source>
        <translation>Genauigkeit jeder Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Adapt model</source>
        <translation>Modell anpassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Add the probability of every class</source>
        <translation>Wahrscheinlichkeit jeder Klasse hinzufügen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>All labels are of one class, "{name}": label scenes of another one too.</source>
        <translation>Alle Beispiele gehören zu einer Klasse, „{name}“: Kennzeichnen Sie auch Szenen einer anderen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has no asset {name} with a file: it has {names}.</source>
        <translation>Ein Item von „{path}“ hat kein Asset {name} mit einer Datei: Es hat {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has the assets {names}: say with --assets which ones hold the bands, such as --assets red,green,blue.</source>
        <translation>Ein Item von „{path}“ hat die Assets {names}: Sagen Sie mit --assets, welche die Kanäle enthalten, etwa --assets red,green,blue.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.</source>
        <translation>Eine Überlappung von {overlap:g} ist nicht möglich: Geben Sie einen Anteil von 0 bis {limit} an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Ask the server</source>
        <translation>Server anfragen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Assess accuracy</source>
        <translation>Genauigkeit bewerten</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Band of the map's class</source>
        <translation>Kanal mit der Klasse der Karte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands after</source>
        <translation>Kanäle nachher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands before</source>
        <translation>Kanäle vorher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Best classes</source>
        <translation>Beste Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Bright where the scene looks most like the chosen class: its activation map</source>
        <translation>Hell, wo die Szene der gewählten Klasse am ähnlichsten sieht: ihre Aktivierungskarte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Canceled: no model is made.</source>
        <translation>Abgebrochen: Es wird kein Modell erstellt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Canceled: nothing was changed.</source>
        <translation>Abgebrochen: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Canceled: the result holds the scenes that were done.</source>
        <translation>Abgebrochen: Das Ergebnis enthält die Szenen, die fertig waren.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes</source>
        <translation>Veränderungen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes from {raster} to {after}</source>
        <translation>Veränderungen von {raster} zu {after}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Checked class</source>
        <translation>Geprüfte Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Chips written</source>
        <translation>Geschriebene Bildausschnitte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Choose a class to see where it is seen</source>
        <translation>Wählen Sie eine Klasse, um zu sehen, wo sie erkannt wird</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster</source>
        <translation>Klassenraster</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster of {raster}</source>
        <translation>Klassenraster von {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classes in view</source>
        <translation>Sichtbare Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classes of {features}</source>
        <translation>Klassen von {features}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classified features</source>
        <translation>Klassifizierte Objekte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Classified layer</source>
        <translation>Klassifizierter Layer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Classifies the same scenes in two rasters of one place and tells what changed from which class to which. The grid of scenes is that of the first raster; the second may have another CRS and other pixels. Scenes that both rasters show are compared.

Both dates are classified on their own, and errors of either look like a change: mind the confidence, and take images of the same season.</source>
        <translation>Klassifiziert dieselben Szenen in zwei Rastern eines Orts und sagt, was sich von welcher Klasse in welche verändert hat. Das Szenengitter ist das des ersten Rasters; das zweite darf ein anderes KBS und andere Pixel haben. Verglichen werden Szenen, die beide Raster zeigen.

Beide Zeitpunkte werden für sich klassifiziert, und ein Fehler bei einem von ihnen sieht wie eine Veränderung aus: Achten Sie auf die Konfidenz, und nehmen Sie Bilder derselben Jahreszeit.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classify features</source>
        <translation>Objekte klassifizieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Classify scenes</source>
        <translation>Szenen klassifizieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Classify the scene in the middle of the map</source>
        <translation>Die Szene in der Mitte der Karte klassifizieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classify what is in view, again wherever the map is moved</source>
        <translation>Klassifiziert, was zu sehen ist, und nach jedem Verschieben der Karte von Neuem</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map</source>
        <translation>In die Karte klicken</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map to see what is there.</source>
        <translation>Klicken Sie in die Karte, um zu sehen, was dort ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click: what is here? Shift + wheel: scene size. Esc: clear.</source>
        <translation>Klick: Was ist hier? Umschalt + Mausrad: Szenengröße. Esc: löschen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Cohen's kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Compare scenes</source>
        <translation>Szenen vergleichen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with places whose class is known.</source>
        <translation>Vergleicht einen klassifizierten Layer oder ein klassifiziertes Raster mit Orten, deren Klasse bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with reference points or polygons whose class is known, and tells how good the map is: overall accuracy with its 95 % confidence interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, weighted by area, accuracy and the area of each class without the map's bias (Olofsson et al., Remote Sensing of Environment 148, 2014).

A point is compared with the scene or pixel that it lies in; a polygon with each scene or pixel whose center lies in it, or, where it holds none, with the one that covers most of it. Classes are matched by name, whatever the capitals and spaces: “Bare Land” is bare_land. The values of a raster have the names that its style or its file gives them.

The intervals and the estimates of areas hold where the reference was drawn at random, best within each class of the map. Many pixels of few polygons make the intervals too narrow.</source>
        <translation>Vergleicht einen klassifizierten Layer oder ein klassifiziertes Raster mit Referenzpunkten oder -polygonen, deren Klasse bekannt ist, und sagt, wie gut die Karte ist: Gesamtgenauigkeit mit ihrem 95-%-Konfidenzintervall, Kappa, Präzision, Trefferquote und F1 jeder Klasse, die Konfusionsmatrix und, nach Fläche gewichtet, die Genauigkeit und die Fläche jeder Klasse ohne die Verzerrung der Karte (Olofsson et al., Remote Sensing of Environment 148, 2014).

Ein Punkt wird mit der Szene oder dem Pixel verglichen, worin er liegt; ein Polygon mit jeder Szene oder jedem Pixel, deren Mittelpunkt darin liegt, oder, wenn es keinen enthält, mit der Szene oder dem Pixel, von denen es am meisten bedeckt wird. Klassen werden nach dem Namen zugeordnet, ungeachtet der Großbuchstaben und Leerzeichen: „Bare Land“ ist bare_land. Die Werte eines Rasters haben die Namen, die sein Stil oder seine Datei ihnen gibt.

Die Intervalle und die Flächenschätzungen gelten, wenn die Referenz zufällig gezogen wurde, am besten innerhalb jeder Klasse der Karte. Viele Pixel aus wenigen Polygonen machen die Intervalle zu eng.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Cross-validated accuracy, 0 to 1</source>
        <translation>Kreuzvalidierte Genauigkeit, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes and names what each one shows.</source>
        <translation>Zerlegt ein Raster in ein Gitter von Szenen und benennt, was jede zeigt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes, square on the ground, and names what each one shows, such as forest, harbor or dense residential. The result is a layer of polygons with the class, the confidence, the second best class and the share of valid pixels of each scene, styled by class; on request also a raster, and a layer in which neighboring scenes of one class are one polygon.

Everything is computed on this computer; images are sent nowhere.</source>
        <translation>Zerlegt ein Raster in ein Gitter von Szenen, die am Boden quadratisch sind, und benennt, was jede zeigt, etwa Wald, Hafen oder dichte Wohnbebauung. Das Ergebnis ist ein Polygonlayer mit der Klasse, der Konfidenz, der zweitbesten Klasse und dem Anteil gültiger Pixel jeder Szene, nach Klassen dargestellt; auf Wunsch auch ein Raster sowie ein Layer, in dem benachbarte Szenen einer Klasse ein Polygon sind.

Alles wird auf diesem Computer berechnet; Bilder werden nirgendwohin gesendet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts labeled scenes out of a raster, as images by class with a split.</source>
        <translation>Schneidet gekennzeichnete Szenen aus einem Raster, als Bilder nach Klassen mit einer Aufteilung.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts the scenes around labeled features out of a raster and writes them as images, one folder a class, with a split into training, validation and test that the training package of RSKD reads. Scenes that overlap never come into different parts of the split, since a network would then be tested on ground that it was trained on.</source>
        <translation>Schneidet die Szenen um gekennzeichnete Objekte aus einem Raster und schreibt sie als Bilder, je Klasse ein Ordner, mit einer Aufteilung in Training, Validierung und Test, die das Trainingspaket von RSKD liest. Szenen, die sich überlappen, kommen nie in verschiedene Teile der Aufteilung, denn sonst würde ein Netz auf einer Fläche getestet, auf der es trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Dask is not installed ({error}), and no cluster runs without it: install it with "python3 -m pip install rskd[cluster]".</source>
        <translation>Dask ist nicht installiert ({error}), und ohne Dask läuft kein Cluster: Installieren Sie es mit „python3 -m pip install rskd[cluster]“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Describe model</source>
        <translation>Modell beschreiben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes</source>
        <translation>Zusammengefasste Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes of {raster}</source>
        <translation>Zusammengefasste Szenen von {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Done: RSKD is ready to use.</source>
        <translation>Fertig: RSKD kann verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Draws a class the fainter, the less confident the model is.</source>
        <translation>Zeichnet eine Klasse umso blasser, je weniger sicher das Modell ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Each scene is resampled to an image of this size.</source>
        <translation>Jede Szene wird auf ein Bild dieser Größe umgerechnet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Everything that RSKD needs is there.</source>
        <translation>Alles, was RSKD braucht, ist da.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Export training chips</source>
        <translation>Trainingsausschnitte exportieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Fewer than two labeled scenes can be used of {names}: label more of it, where the raster has data.</source>
        <translation>Weniger als zwei gekennzeichnete Szenen sind verwendbar von {names}: Kennzeichnen Sie mehr davon, wo das Raster Daten hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Field of the class</source>
        <translation>Feld mit der Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the map's class</source>
        <translation>Feld mit der Klasse der Karte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the true class</source>
        <translation>Feld mit der wahren Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>File of labels</source>
        <translation>Datei mit Beispielen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Find similar scenes</source>
        <translation>Ähnliche Szenen finden</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Folder of the chips</source>
        <translation>Ordner der Bildausschnitte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>From-to table</source>
        <translation>Übergangstabelle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>GeoPackages (*.gpkg)</source>
        <translation>GeoPackages (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Gets one folder of PNG images for each class, and split.json. Images that are there already under the same name are replaced, others stay.</source>
        <translation>Bekommt einen Ordner mit PNG-Bildern für jede Klasse und split.json. Bilder, die dort schon unter demselben Namen liegen, werden ersetzt, andere bleiben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Half the width of its 95 % confidence interval</source>
        <translation>Halbe Breite ihres 95-%-Konfidenzintervalls</translation>
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
        <translation>Höhe und Breite der Bilder, mit denen es trainiert wurde</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Height of a scene in model pixels</source>
        <translation>Höhe einer Szene in Modellpixeln</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>How many of the most similar scenes are kept. 0: all.</source>
        <translation>Wie viele der ähnlichsten Szenen behalten werden. 0: alle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>How values become the 8 bits that the model sees, the same for the whole raster. auto: as they are for 8-bit rasters, percentile for all others. none: as they are. percentile: from 2 to 98 % of each band. layer: the range that the layer's style shows. MIN,MAX: this range, such as 0,3000.</source>
        <translation>Wie aus den Werten die 8 Bit werden, die das Modell sieht, gleich für das ganze Raster. auto: unverändert bei 8-Bit-Rastern, percentile bei allen anderen. none: unverändert. percentile: von 2 bis 98 % jedes Kanals. layer: der Bereich, den der Stil des Layers zeigt. MIN,MAX: dieser Bereich, etwa 0,3000.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>ImageNet: as torchvision and timm do</source>
        <translation>ImageNet: wie torchvision und timm</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>In the model's order, with commas between them</source>
        <translation>In der Reihenfolge des Modells, durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Index of the chips</source>
        <translation>Index der Bildausschnitte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Input values</source>
        <translation>Eingabewerte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install packages…</source>
        <translation>Pakete installieren…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install {package} too, which reads large files faster</source>
        <translation>Auch {package} installieren, das große Dateien schneller liest</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installed: {packages}</source>
        <translation>Installiert: {packages}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installing: this takes a minute or two; QGIS can be used.</source>
        <translation>Wird installiert: Das dauert ein, zwei Minuten; QGIS lässt sich weiter benutzen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>It has {other}, and the computer that asks has {own}.</source>
        <translation>Er hat {other}, und der Rechner, der fragt, hat {own}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another model.</source>
        <translation>Sein „{path}“ ist ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another raster.</source>
        <translation>Sein „{path}“ ist ein anderes Raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Its confidence</source>
        <translation>Ihre Konfidenz</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Keep this scene with its right class</source>
        <translation>Diese Szene mit ihrer richtigen Klasse aufbewahren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Labeled features</source>
        <translation>Gekennzeichnete Objekte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labeled scenes</source>
        <translation>Gekennzeichnete Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Labeled scenes used</source>
        <translation>Verwendete gekennzeichnete Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labels can't be kept in “{path}” ({reason}): choose another file.</source>
        <translation>Beispiele können nicht in „{path}“ aufbewahrt werden ({reason}): Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Labels changed</source>
        <translation>Geänderte Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Largest size that the model was trained for in metres</source>
        <translation>Größte Szene, für die das Modell trainiert wurde, in Metern</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Lead over the second class</source>
        <translation>Vorsprung vor der zweiten Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Learning from the labels …</source>
        <translation>Aus den Beispielen wird gelernt …</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least confidence</source>
        <translation>Kleinste Konfidenz</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least share of valid pixels</source>
        <translation>Kleinster Anteil gültiger Pixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Look at turned and mirrored scenes too</source>
        <translation>Szenen auch gedreht und gespiegelt ansehen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Lower end of its 95 % confidence interval</source>
        <translation>Untere Grenze ihres 95-%-Konfidenzintervalls</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Make a new model that knows the classes of your labels, in the background</source>
        <translation>Erstellt im Hintergrund ein neues Modell, das die Klassen Ihrer Beispiele kennt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places, in seconds.</source>
        <translation>Erstellt aus wenigen gekennzeichneten Orten in Sekunden ein Modell Ihrer eigenen Klassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places. What a model sees in a scene, its features, is kept; how it tells classes from them is learned anew, in seconds. Ten places a class are a good beginning, from all over the area and as different as the class is. The new model can be used wherever the old one can.

How well it does is measured by cross-validation: each scene is named by a model that was made without it and without scenes that overlap it.</source>
        <translation>Erstellt aus wenigen gekennzeichneten Orten ein Modell Ihrer eigenen Klassen. Was ein Modell in einer Szene sieht, seine Merkmale, bleibt; wie es daran Klassen unterscheidet, wird in Sekunden neu gelernt. Zehn Orte je Klasse sind ein guter Anfang, aus dem ganzen Gebiet und so verschieden, wie die Klasse ist. Das neue Modell kann überall verwendet werden, wo das alte es kann.

Wie gut es ist, wird durch Kreuzvalidierung gemessen: Jede Szene wird von einem Modell benannt, das ohne sie und ohne Szenen, die sie überlappen, erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>Map and reference have no class in common; the map has {mapped}, the reference {true}: choose the fields that hold the same classes.</source>
        <translation>Karte und Referenz haben keine Klasse gemeinsam; die Karte hat {mapped}, die Referenz {true}: Wählen Sie die Felder, die dieselben Klassen enthalten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Mean F1 of the classes</source>
        <translation>Mittleres F1 der Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean and standard deviation are numbers with commas between: 0.48, 0.45, 0.40.</source>
        <translation>Mittelwert und Standardabweichung sind Zahlen, durch Kommas getrennt: 0.48, 0.45, 0.40.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Measure what runs the model fastest on this computer</source>
        <translation>Messen, womit das Modell auf diesem Rechner am schnellsten läuft</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measuring: other work on this computer spoils the figures…</source>
        <translation>Es wird gemessen: andere Arbeit auf diesem Rechner verfälscht die Zahlen …</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Missing: {packages}. “Install” fetches what is missing into a folder of your profile, {folder}; the packages of QGIS itself stay as they are.</source>
        <translation>Es fehlt: {packages}. „Installieren“ holt, was fehlt, in einen Ordner Ihres Profils, {folder}; die Pakete von QGIS selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {attribution}</source>
        <translation>Modell: {attribution}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {license}</source>
        <translation>Modell: {license}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Model: {name} {version}, {classes} classes</source>
        <translation>Modell: {name} {version}, {classes} Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Multiply-adds a scene</source>
        <translation>Multiplikationen mit Addition je Szene</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Name all that the map shows</source>
        <translation>Alles benennen, was die Karte zeigt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the bands, with commas between them</source>
        <translation>Namen der Kanäle, durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Names of the classes</source>
        <translation>Namen der Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the classes, with commas between them</source>
        <translation>Namen der Klassen, durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer.</source>
        <translation>Benennt, was ein Raster um jedes Polygon oder jeden Punkt eines Layers zeigt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer. The result is the layer with all its columns, and behind them the class, the confidence, the second best class and the share of valid pixels of the square scene around the feature. Where the raster shows too little of it, these are empty.</source>
        <translation>Benennt, was ein Raster um jedes Polygon oder jeden Punkt eines Layers zeigt. Das Ergebnis ist der Layer mit allen seinen Spalten und dahinter der Klasse, der Konfidenz, der zweitbesten Klasse und dem Anteil gültiger Pixel der quadratischen Szene um das Objekt. Wo das Raster zu wenig davon zeigt, sind diese leer.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Neighboring scenes of one class as one polygon; polygons do not overlap, also where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: area on the ground. count: how many pixels of the class raster it is made of, which without overlap are its scenes.</source>
        <translation>Benachbarte Szenen einer Klasse als ein Polygon; Polygone überlappen sich nicht, auch wo Szenen es tun. class_id, class_name: die Klasse. confidence: das Mittel. area_m2: Fläche am Boden. count: aus wie vielen Pixeln des Klassenrasters es besteht, ohne Überlappung sind das seine Szenen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>No Dask scheduler answers at {address} ({reason}): start one with dask scheduler, or correct the address.</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler ({reason}): Starten Sie einen mit dask scheduler, oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No class of the map has two samples, so that nothing is weighted by area.</source>
        <translation>Keine Klasse der Karte hat zwei Stichproben, deshalb wird nichts nach Fläche gewichtet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature has a class in "{field}": write their classes there.</source>
        <translation>Kein Objekt hat eine Klasse in „{field}“: Tragen Sie die Klassen dort ein.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature of "{layer}" lies on the raster "{raster}": choose layers of the same place.</source>
        <translation>Kein Objekt von „{layer}“ liegt auf dem Raster „{raster}“: Wählen Sie Layer desselben Orts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No feature of "{name}" has a class in "{field}": choose another field.</source>
        <translation>Kein Objekt von „{name}“ hat eine Klasse in „{field}“: Wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>No hardware is named "{name}": choose one of {names}.</source>
        <translation>Keine Hardware heißt „{name}“: Wählen Sie eine von {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>No labeled scene has enough data: ask for a smaller share of valid pixels, or label scenes where the raster has data.</source>
        <translation>Keine gekennzeichnete Szene hat genug Daten: Verlangen Sie einen kleineren Anteil gültiger Pixel, oder kennzeichnen Sie Szenen, wo das Raster Daten hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>No labels yet; ten a class are good.</source>
        <translation>Noch keine Beispiele; zehn je Klasse sind gut.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>No model is named "{name}": choose one of {names}, or give an .onnx file.</source>
        <translation>Kein Modell heißt „{name}“: Wählen Sie eines aus {names}, oder geben Sie eine .onnx-Datei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No model was made.</source>
        <translation>Es wurde kein Modell erstellt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>No polygon of "{layer}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Kein Polygon von „{layer}“ hat eine Klasse in „{field}“: Wählen Sie das Feld, das sie enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>No polygon of "{path}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Kein Polygon von „{path}“ hat eine Klasse in „{field}“: Wählen Sie das Feld, das sie enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No reference feature lies where "{name}" shows a class: choose layers of the same place.</source>
        <translation>Kein Referenzobjekt liegt dort, wo „{name}“ eine Klasse zeigt: Wählen Sie Layer desselben Orts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>No scene has enough data in both rasters: choose an extent where both have data, or ask for a smaller share of valid pixels.</source>
        <translation>Keine Szene hat in beiden Rastern genug Daten: Wählen Sie eine Ausdehnung, in der beide Daten haben, oder verlangen Sie einen kleineren Anteil gültiger Pixel.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>No scene has enough data to be classified: ask for a smaller share of valid pixels, or choose an extent where the raster has data.</source>
        <translation>Keine Szene hat genug Daten, um klassifiziert zu werden: Verlangen Sie einen kleineren Anteil gültiger Pixel, oder wählen Sie eine Ausdehnung, in der das Raster Daten hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No scene is labeled yet: click on the map, choose the right class and store it.</source>
        <translation>Noch ist keine Szene gekennzeichnet: Klicken Sie in die Karte, wählen Sie die richtige Klasse, und speichern Sie sie.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/speed.py"/>
        <source>No scene of {name} has data: choose another raster.</source>
        <translation>Keine Szene von {name} hat Daten: Wählen Sie ein anderes Raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>None of the references of "{layer}" lies on the raster "{raster}": choose some that do.</source>
        <translation>Keine der Vorlagen aus „{layer}“ liegt auf dem Raster „{raster}“: Wählen Sie solche, die darauf liegen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>None: values from 0 to 255</source>
        <translation>Keine: Werte von 0 bis 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Not classified</source>
        <translation>Nicht klassifiziert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>Nothing can be written into "{folder}" ({reason}): give another folder.</source>
        <translation>In „{folder}“ kann nichts geschrieben werden ({reason}): Geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Now {label}</source>
        <translation>Jetzt {label}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of parameters</source>
        <translation>Anzahl der Parameter</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Number of samples</source>
        <translation>Anzahl der Stichproben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Number of scenes</source>
        <translation>Anzahl der Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Number of the class</source>
        <translation>Nummer der Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>ONNX Runtime can't start {name}</source>
        <translation>ONNX Runtime kann {name} nicht starten</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of a raster: the band of its classes. Not used for polygons.</source>
        <translation>Bei einem Raster: der Kanal mit seinen Klassen. Bei Polygonen nicht verwendet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of polygons: what their class is called. Not used for a raster.</source>
        <translation>Bei Polygonen: wie ihre Klasse heißt. Bei einem Raster nicht verwendet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Of the draw of the split: the same seed gives the same split.</source>
        <translation>Für das Ziehen der Aufteilung: Derselbe Startwert gibt dieselbe Aufteilung.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>One a line, in the order of the model's output</source>
        <translation>Je Zeile eine, in der Reihenfolge der Ausgabe des Modells</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One band for each that the model wants, in its order (red, green, blue); for qgis_process with semicolons, such as 4;3;2. Without them, the bands that the layer calls by these colors, else its first ones.</source>
        <translation>Ein Kanal für jeden, den das Modell verlangt, in seiner Reihenfolge (Rot, Grün, Blau); bei qgis_process mit Semikolons, etwa 4;3;2. Ohne Angabe die Kanäle, die der Layer nach diesen Farben benennt, sonst seine ersten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One more column for each class, named p_ and the class.</source>
        <translation>Eine weitere Spalte für jede Klasse, benannt p_ und die Klasse.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>One polygon a chip in the raster's CRS. file: its image. class_name: its class. part: train, validation or test. valid: share of its pixels that have data. feature: id of the labeled feature.</source>
        <translation>Ein Polygon je Bildausschnitt im KBS des Rasters. file: sein Bild. class_name: seine Klasse. part: train, validation oder test. valid: Anteil seiner Pixel, die Daten haben. feature: ID des gekennzeichneten Objekts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form; shown on the map, it can be the reference of an assessment or the labels of a new model.</source>
        <translation>Ein Polygon je Szene im KBS des Rasters. row_index, col_index: Platz im Gitter. class_id, class_name: die Klasse. confidence: ihre Wahrscheinlichkeit, 0 bis 1. margin: um wie viel sie vor der zweiten liegt. class_2, confidence_2: die zweitbeste Klasse. valid: Anteil der Pixel der Szene, die Daten haben. checked_class: leer, für die Klasse, die ein Mensch ihr im Formular gibt; sie erscheint auf der Karte und kann als Referenz einer Bewertung oder als Beispiele für ein neues Modell dienen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>One polygon a scene, the most similar first. rank: from 1. similarity: cosine of the angle to the most similar reference, at most 1. reference: feature id of that reference. row_index, col_index: place in the grid. class_name, confidence: the class and its probability. valid: share of the pixels that have data.</source>
        <translation>Ein Polygon je Szene, die ähnlichste zuerst. rank: ab 1. similarity: Kosinus des Winkels zur ähnlichsten Vorlage, höchstens 1. reference: Objekt-ID dieser Vorlage. row_index, col_index: Platz im Gitter. class_name, confidence: die Klasse und ihre Wahrscheinlichkeit. valid: Anteil der Pixel, die Daten haben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One polygon a scene. class_before, class_after: its classes. changed: 1 where they differ. confidence: the probability that both are right. change_probability: that the classes differ, whichever they are. confidence_before, confidence_after: of each date. valid: the lesser share of pixels that have data.</source>
        <translation>Ein Polygon je Szene. class_before, class_after: ihre Klassen. changed: 1, wo sie sich unterscheiden. confidence: die Wahrscheinlichkeit, dass beide stimmen. change_probability: dass die Klassen verschieden sind, welche auch immer. confidence_before, confidence_after: für jeden Zeitpunkt. valid: der kleinere Anteil der Pixel, die Daten haben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One row for each pair of classes that occurs: the scenes, their share of all, their area on the ground and their mean confidence.</source>
        <translation>Eine Zeile für jedes vorkommende Klassenpaar: die Szenen, ihr Anteil an allen, ihre Fläche am Boden und ihre mittlere Konfidenz.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Only {count} scenes of {name} are labeled: its figures are guesses, so label ten or more.</source>
        <translation>Nur {count} Szenen von {name} sind gekennzeichnet: Die Zahlen dazu sind geraten, kennzeichnen Sie also zehn oder mehr.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy weighted by area, 0 to 1</source>
        <translation>Nach Fläche gewichtete Gesamtgenauigkeit, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from {samples} samples</source>
        <translation>Gesamtgenauigkeit {overall:.1%} ({low:.1%} bis {high:.1%}), Kappa {kappa:.3f}, aus {samples} Stichproben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy, 0 to 1</source>
        <translation>Gesamtgenauigkeit, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Own mean and standard deviation</source>
        <translation>Eigener Mittelwert und eigene Standardabweichung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Percent of the scenes of each class for training, validation and test.</source>
        <translation>Prozent der Szenen jeder Klasse für Training, Validierung und Test.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Pixels of an image's side</source>
        <translation>Pixel einer Bildseite</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Points or polygons whose class is known, in any CRS.</source>
        <translation>Punkte oder Polygone, deren Klasse bekannt ist, in jedem KBS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Polygons in any CRS: scenes that overlap none of them are not even read.</source>
        <translation>Polygone in jedem KBS: Szenen, die keines davon überlappen, werden nicht einmal gelesen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Polygons or points with their class, in any CRS; each stands for the one scene around its middle.</source>
        <translation>Polygone oder Punkte mit ihrer Klasse, in jedem KBS; jedes Objekt steht für die eine Szene um seine Mitte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Polygons or points, in any CRS.</source>
        <translation>Polygone oder Punkte, in jedem KBS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Progress of teaching</source>
        <translation>Fortschritt des Anlernens</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>QGIS can't read the layer "{name}", whose columns run from east to west: warp it first, with Warp (reproject).</source>
        <translation>QGIS kann den Layer „{name}“ nicht lesen, dessen Spalten von Ost nach West laufen: Transformieren Sie ihn zuerst, mit „Transformieren (Reprojizieren)“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>QGIS gives no reason</source>
        <translation>QGIS nennt keinen Grund</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>QGIS is using the packages that were installed before: remove them, start QGIS again, then install.</source>
        <translation>QGIS benutzt die früher installierten Pakete: Entfernen Sie sie, starten Sie QGIS neu, und installieren Sie dann.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>QGIS is using the packages: they go when it starts again.</source>
        <translation>QGIS benutzt die Pakete: Sie verschwinden, wenn es neu startet.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>RSKD models</source>
        <translation>RSKD-Modelle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>RSKD packages</source>
        <translation>RSKD-Pakete</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>RSKD: classify the scene under the cursor</source>
        <translation>RSKD: die Szene unter dem Mauszeiger klassifizieren</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>RSKD: what is here?</source>
        <translation>RSKD: Was ist hier?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>RSKD: what is in view</source>
        <translation>RSKD: was zu sehen ist</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose.</source>
        <translation>Ordnet die Szenen eines Rasters nach ihrer Ähnlichkeit mit einigen, die Sie auswählen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose: show one solar park, and find the others. What is compared is not the class but what the model sees (the cosine of the embeddings), so that it finds also what the model has no class for.</source>
        <translation>Ordnet die Szenen eines Rasters nach ihrer Ähnlichkeit mit einigen, die Sie auswählen: Zeigen Sie einen Solarpark, und finden Sie die anderen. Verglichen wird nicht die Klasse, sondern was das Modell sieht (der Kosinus der Embeddings), sodass auch gefunden wird, wofür das Modell keine Klasse hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Raster layer</source>
        <translation>Rasterlayer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer after</source>
        <translation>Rasterlayer nachher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer before</source>
        <translation>Rasterlayer vorher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Raster: {name}, read {reader}</source>
        <translation>Raster: {name}, gelesen {reader}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>Reading {name} to find the range of its values …</source>
        <translation>{name} wird gelesen, um den Wertebereich zu finden …</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>References</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove packages</source>
        <translation>Pakete entfernen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the installed packages</source>
        <translation>Die installierten Pakete entfernen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove the model “{name}”? Its file is deleted from your profile.</source>
        <translation>Das Modell „{name}“ entfernen? Seine Datei wird aus Ihrem Profil gelöscht.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the packages that RSKD installed into your profile? What QGIS has itself stays.</source>
        <translation>Die Pakete entfernen, die RSKD in Ihr Profil installiert hat? Was QGIS selbst hat, bleibt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Right class</source>
        <translation>Richtige Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Runs of the model at a time. 0: as many as there are processor cores; with the windows of QGIS open one less, which is left to them.</source>
        <translation>Gleichzeitige Läufe des Modells. 0: so viele, wie es Prozessorkerne gibt; bei offenen Fenstern von QGIS einer weniger, der ihnen bleibt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scene size</source>
        <translation>Szenengröße</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Scene size in metres</source>
        <translation>Szenengröße in Metern</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Scenes a second</source>
        <translation>Szenen pro Sekunde</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes below it are in the result too, but are shown hatched, as uncertain.</source>
        <translation>Szenen darunter sind auch im Ergebnis, werden aber schraffiert gezeigt, als unsicher.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes changed</source>
        <translation>Veränderte Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes compared</source>
        <translation>Verglichene Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes in one run of the model. More need more memory and are seldom faster.</source>
        <translation>Szenen in einem Lauf des Modells. Mehr brauchen mehr Speicher und sind selten schneller.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes of {raster}</source>
        <translation>Szenen von {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes with less data than this are left out.</source>
        <translation>Szenen mit weniger Daten werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel</source>
        <translation>Szenen: {count} zu {side:.4g} m, {pixel:.3g} m je Modellpixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Second class</source>
        <translation>Zweite Klasse</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Share of a scene that its neighbor covers too: 0 for none, 0.5 for half.</source>
        <translation>Anteil einer Szene, den auch ihre Nachbarin bedeckt: 0 für keinen, 0.5 für die Hälfte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Share of valid pixels</source>
        <translation>Anteil gültiger Pixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Show confidence as opacity</source>
        <translation>Konfidenz als Deckkraft zeigen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Show why</source>
        <translation>Zeigen, warum</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows a model's card: its classes, what it was trained for, how good it is.</source>
        <translation>Zeigt die Karte eines Modells: seine Klassen, wofür es trainiert wurde, wie gut es ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows what a model says about itself: its classes, the scenes that it was trained for, how it was made, how good it is, its limits and its license. The page is for people; the outputs are for models and scripts.</source>
        <translation>Zeigt, was ein Modell über sich sagt: seine Klassen, die Szenen, für die es trainiert wurde, wie es entstanden ist, wie gut es ist, seine Grenzen und seine Lizenz. Die Seite ist für Menschen, die Ausgaben sind für Modelle und Skripte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Side of one scene, in metres on the ground unless the unit is changed. Without it, the size that is typical for the model. Sizes near the ones that the model was trained with give the best classes.</source>
        <translation>Seite einer Szene, in Metern am Boden, wenn die Einheit nicht geändert wird. Ohne Angabe die Größe, die für das Modell typisch ist. Größen nahe denen, mit denen das Modell trainiert wurde, geben die besten Klassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Side of the square scene around the middle of a feature, in metres on the ground unless the unit is changed. Without it, a point gets the size that is typical for the model, a polygon the square that holds it, within what the model was trained for.</source>
        <translation>Seite der quadratischen Szene um die Mitte eines Objekts, in Metern am Boden, wenn die Einheit nicht geändert wird. Ohne Angabe bekommt ein Punkt die Größe, die für das Modell typisch ist, ein Polygon das Quadrat, das es umschließt, innerhalb dessen, wofür das Modell trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Side of the square that is looked at. On the map: Shift and the wheel.</source>
        <translation>Seite des Quadrats, das angesehen wird. In der Karte: Umschalt und Mausrad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes</source>
        <translation>Ähnliche Szenen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes of {raster}</source>
        <translation>Ähnliche Szenen von {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Size on the ground</source>
        <translation>Größe am Boden</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Smallest size that the model was trained for in metres</source>
        <translation>Kleinste Szene, für die das Modell trainiert wurde, in Metern</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Smoothing over neighbors</source>
        <translation>Glättung über Nachbarn</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Some scenes have ended {count} workers, one after the other, the last one at {worker}: see its log; it may have too little memory.</source>
        <translation>Einige Szenen haben {count} Arbeitsprozesse nacheinander beendet, den letzten unter {worker}: Sehen Sie in sein Protokoll; vielleicht hat er zu wenig Speicher.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Speed of {model}</source>
        <translation>Geschwindigkeit von {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Speed…</source>
        <translation>Geschwindigkeit …</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Stored as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Teach</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Tells which scenes of a place changed their class between two dates.</source>
        <translation>Sagt, welche Szenen eines Orts zwischen zwei Zeitpunkten ihre Klasse gewechselt haben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Test-time augmentation: the mean over the eight symmetries of each scene. A little more accurate, eight times the work.</source>
        <translation>Test-time Augmentation: das Mittel über die acht Symmetrien jeder Szene. Etwas genauer, acht Mal so viel Rechenarbeit.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Text and tables (*.txt *.csv *.tsv *.names)</source>
        <translation>Text und Tabellen (*.txt *.csv *.tsv *.names)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>The CRS of "{path}" can't be related to the ground: assign its own.</source>
        <translation>Das KBS von „{path}“ lässt sich nicht auf den Boden beziehen: Weisen Sie das richtige zu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>The CRS of one raster can't express where the other one lies: choose rasters of one place, or warp one to the CRS of the other.</source>
        <translation>Das KBS des einen Rasters kann nicht ausdrücken, wo das andere liegt: Wählen Sie Raster desselben Orts, oder transformieren Sie eines in das KBS des anderen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The CRS of {path} can't be related to metres on the ground at ({x:.10g}, {y:.10g}): assign the CRS that the raster really has.</source>
        <translation>Das KBS von {path} lässt sich bei ({x:.10g}, {y:.10g}) nicht auf Meter am Boden beziehen: Weisen Sie das KBS zu, das das Raster wirklich hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>The ONNX file of the new model, for every algorithm that takes one.</source>
        <translation>Die ONNX-Datei des neuen Modells, für jeden Algorithmus, der eine annimmt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed.</source>
        <translation>Das Python-Paket onnxruntime, das die Modelle ausführt, ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed: choose “Install packages…” in the menu Plugins &gt; RSKD, or without a window run “python3 -m pip install onnxruntime” for the Python of QGIS.</source>
        <translation>Das Python-Paket onnxruntime, das die Modelle ausführt, ist nicht installiert: Wählen Sie „Pakete installieren…“ im Menü Erweiterungen &gt; RSKD, oder führen Sie, wo es keine Fenster gibt, „python3 -m pip install onnxruntime“ für das Python von QGIS aus.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The Python program that belongs to QGIS was not found: install onnxruntime for the Python of QGIS by hand.</source>
        <translation>Das Python-Programm, das zu QGIS gehört, wurde nicht gefunden: Installieren Sie onnxruntime von Hand für das Python von QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The bands of {path} are of different types ({names}): convert them to one, with gdal_translate -ot or QGIS's Translate.</source>
        <translation>Die Kanäle von {path} haben verschiedene Typen ({names}): Bringen Sie sie mit gdal_translate -ot oder „Umwandeln“ in QGIS auf einen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its input has {bands} of {size}: correct its metadata.</source>
        <translation>Die Karte von „{path}“ nennt {told_bands} Kanäle mit {told_size} Pixeln, aber die Eingabe hat {bands} mit {size}: Berichtigen Sie die Metadaten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The class name "{name}" is not usable as a column name: write it in lower case letters, digits and underscores.</source>
        <translation>Der Klassenname „{name}“ ist als Spaltenname nicht brauchbar: Schreiben Sie ihn in Kleinbuchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster has had no worker for {seconds:.0f} seconds: start some with dask worker {address}.</source>
        <translation>Der Cluster hat seit {seconds:.0f} Sekunden keinen Arbeitsprozess: Starten Sie welche mit dask worker {address}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster is lost ({reason}): see that its scheduler runs, and start again.</source>
        <translation>Der Cluster ist nicht mehr erreichbar ({reason}): Sehen Sie nach, ob sein Scheduler läuft, und beginnen Sie von neuem.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The color "{color}" of the class "{name}" is no color: write #rrggbb.</source>
        <translation>Die Farbe „{color}“ der Klasse „{name}“ ist keine Farbe: Schreiben Sie #rrggbb.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The disk is full: make room for some 200 MB, then try again.</source>
        <translation>Die Platte ist voll: Schaffen Sie Platz für etwa 200 MB, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The extent lies off the layer "{name}", whose own is {limits}: give one that overlaps it.</source>
        <translation>Die Ausdehnung liegt außerhalb des Layers „{name}“, dessen eigene {limits} ist: Geben Sie eine an, die ihn überlappt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax.</source>
        <translation>Die Ausdehnung {extent} ist leer: Geben Sie xmin,ymin,xmax,ymax an, mit xmin unter xmax und ymin unter ymax.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} lies off the raster, whose own is {bounds}: give one that overlaps it, in the raster's CRS.</source>
        <translation>Die Ausdehnung {extent} liegt außerhalb des Rasters, dessen eigene {bounds} ist: Geben Sie eine an, die es überlappt, im KBS des Rasters.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>The features with their columns, and behind them: class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form. A name that is taken gets a number.</source>
        <translation>Die Objekte mit ihren Spalten und dahinter: class_id, class_name: die Klasse. confidence: ihre Wahrscheinlichkeit, 0 bis 1. margin: um wie viel sie vor der zweiten liegt. class_2, confidence_2: die zweitbeste Klasse. valid: Anteil der Pixel der Szene, die Daten haben. checked_class: leer, für die Klasse, die ein Mensch dem Objekt im Formular gibt. Ein vergebener Name bekommt eine Nummer.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>The folder "{folder}" does not exist: make it, or give another one.</source>
        <translation>Der Ordner „{folder}“ existiert nicht: Legen Sie ihn an, oder geben Sie einen anderen an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The folder of the profile is not writable: make it writable, then try again.</source>
        <translation>Der Ordner des Profils ist nicht beschreibbar: Machen Sie ihn beschreibbar, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>The folder “{folder}” can't be made: {error}.</source>
        <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The image: a file in any CRS and with any number type, or an online layer such as WMS or XYZ tiles, which needs an extent.</source>
        <translation>Das Bild: eine Datei in jedem KBS und mit jedem Zahlentyp oder ein Online-Layer wie WMS oder XYZ-Kacheln, der eine Ausdehnung braucht.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" comes from the tile servers of OpenStreetMap, which forbid bulk downloads: choose a layer of aerial or satellite images.</source>
        <translation>Der Layer „{layer}“ kommt von den Kachelservern von OpenStreetMap, die das massenhafte Herunterladen verbieten: Wählen Sie einen Layer mit Luft- oder Satellitenbildern.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no band {band}: choose another.</source>
        <translation>Der Layer „{layer}“ hat keinen Kanal {band}: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties, or write it into the file with Assign projection.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatenbezugssystem: Legen Sie es in den Layereigenschaften fest, oder schreiben Sie es mit „Projektion zuweisen“ in die Datei.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatenbezugssystem: Legen Sie es in den Layereigenschaften fest.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{layer}" has no field "{name}": choose the one that holds the class, of {fields}.</source>
        <translation>Der Layer „{layer}“ hat kein Feld „{name}“: Wählen Sie das, das die Klasse enthält, aus {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again ({reason}).</source>
        <translation>Der Layer „{name}“ kann nicht bis zum Ende gelesen werden: Seine Datei ist vielleicht beschädigt oder abgeschnitten, besorgen Sie sie neu ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again.</source>
        <translation>Der Layer „{name}“ kann nicht bis zum Ende gelesen werden: Seine Datei ist vielleicht beschädigt oder abgeschnitten, besorgen Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no end: give an extent.</source>
        <translation>Der Layer „{name}“ kommt von einem Server und hat kein Ende: Geben Sie eine Ausdehnung an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no pixels of its own: give the scene size in metres.</source>
        <translation>Der Layer „{name}“ kommt von einem Server und hat keine eigenen Pixel: Geben Sie die Szenengröße in Metern an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>Der Layer „{name}“ hat kein KBS: Legen Sie das fest, in dem er gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has no band {unknown}: choose from 1 to {count}.</source>
        <translation>Der Layer „{name}“ hat keinen Kanal {unknown}: Wählen Sie von 1 bis {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another layer.</source>
        <translation>Der Layer „{name}“ hat {count} der Kanäle, die das Modell verlangt, {wanted}: Wählen Sie Kanäle nach Nummer, wobei einer zweimal vorkommen darf, oder einen anderen Layer.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>Der Layer „{name}“ enthält komplexe Zahlen: Wandeln Sie sie zuerst um, zum Beispiel in ihre Amplitude.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" holds no features: give one that does.</source>
        <translation>Der Layer „{name}“ enthält keine Objekte: Geben Sie einen an, der welche enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” has too little of an image here: click elsewhere.</source>
        <translation>Der Layer „{name}“ hat hier zu wenig Bild: Klicken Sie anderswo hin.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” shows nothing here: click on its image.</source>
        <translation>Der Layer „{name}“ zeigt hier nichts: Klicken Sie auf sein Bild.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): set the CRS that the layer really has.</source>
        <translation>Das KBS des Layers lässt sich bei ({x:.10g}, {y:.10g}) nicht auf Meter am Boden beziehen: Legen Sie das KBS fest, das der Layer wirklich hat.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The map shows no {classes}: all samples of it count as mistakes.</source>
        <translation>Die Karte zeigt keine Klasse {classes}: Alle Stichproben davon zählen als Fehler.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>The map shows {count:,} scenes here: zoom in.</source>
        <translation>Die Karte zeigt hier {count:,} Szenen: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map to assess: polygons such as classified scenes, or a raster of classes.</source>
        <translation>Die Karte, die bewertet wird: Polygone wie klassifizierte Szenen oder ein Raster mit Klassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>Die Maske „{name}“ hat kein KBS: Legen Sie das fest, in dem sie gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" holds no polygons: give a layer that does.</source>
        <translation>Die Maske „{name}“ enthält keine Polygone: Geben Sie einen Layer an, der welche enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>Die Maske „{name}“ reicht weiter, als das KBS des Rasters ausdrücken kann: Schneiden Sie sie zu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>Die Maske „{path}“ hat kein KBS: Weisen Sie das zu, in dem sie gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" holds no polygons: give a layer that does.</source>
        <translation>Die Maske „{path}“ enthält keine Polygone: Geben Sie einen Layer an, der welche enthält.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>Die Maske „{path}“ reicht weiter, als das KBS des Rasters ausdrücken kann: Schneiden Sie sie zu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The mask overlaps no scene: choose one that lies on the raster, in the extent.</source>
        <translation>Die Maske überlappt keine Szene: Wählen Sie eine, die auf dem Raster liegt, innerhalb der Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>The metadata of "{path}" is not readable ({kind}: {error}): correct it, or write the classes into {beside} beside the model.</source>
        <translation>Die Metadaten von „{path}“ sind nicht lesbar ({kind}: {error}): Berichtigen Sie sie, oder schreiben Sie die Klassen in {beside} neben dem Modell.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>The model "{path}" can't be read ({reason}): choose another file.</source>
        <translation>Das Modell „{path}“ kann nicht gelesen werden ({reason}): Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The model "{path}" does not exist: check the path.</source>
        <translation>Das Modell „{path}“ existiert nicht: Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>The model can't be copied into "{folder}" ({reason}): make room there, and make it writable.</source>
        <translation>Das Modell kann nicht nach „{folder}“ kopiert werden ({reason}): Schaffen Sie dort Platz, und machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has schema {schema}, and this version of RSKD reads schema {known}: update RSKD or export the model again.</source>
        <translation>Die Modellkarte hat das Schema {schema}, und diese Version von RSKD liest das Schema {known}: Aktualisieren Sie RSKD, oder exportieren Sie das Modell neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has the name "{start}...", which is longer than {limit} characters: give a shorter one.</source>
        <translation>Die Modellkarte hat den Namen „{start}...“, der länger als {limit} Zeichen ist: Geben Sie einen kürzeren.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card is not readable ({error}): export the model again.</source>
        <translation>Die Modellkarte ist nicht lesbar ({error}): Exportieren Sie das Modell neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card lacks `{key}`: export the model again with all facts.</source>
        <translation>In der Modellkarte fehlt `{key}`: Exportieren Sie das Modell neu mit allen Angaben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `ground_size_m` is not possible: it needs 0 &lt; min &lt;= typical &lt;= max.</source>
        <translation>`ground_size_m` der Modellkarte ist nicht möglich: Es braucht 0 &lt; min &lt;= typical &lt;= max.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `input` needs at least one band and a size above 0.</source>
        <translation>`input` der Modellkarte braucht mindestens einen Kanal und eine Größe über 0.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/protobuf.py"/>
        <source>The model file is not built as ONNX files are: export it again.</source>
        <translation>Die Modelldatei ist nicht so aufgebaut, wie ONNX-Dateien es sind: Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has fewer than two classes: it can't classify scenes.</source>
        <translation>Das Modell hat weniger als zwei Klassen: Es kann keine Szenen klassifizieren.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has two classes named "{double}": give each its own name.</source>
        <translation>Das Modell hat zwei Klassen namens „{double}“: Geben Sie jeder ihren eigenen Namen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has {count:,} classes, and RSKD takes {limit:,}: choose another one.</source>
        <translation>Das Modell hat {count:,} Klassen, und RSKD nimmt {limit:,}: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>The model has {count} bands: give a name for each, with commas between.</source>
        <translation>Das Modell hat {count} Kanäle: Geben Sie jedem einen Namen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The model is not open yet: wait, or choose another one.</source>
        <translation>Das Modell ist noch nicht geöffnet: Warten Sie, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model takes scenes of {size} pixels in {bands} bands, which is more than RSKD can work with: choose one for smaller scenes.</source>
        <translation>Das Modell nimmt Szenen von {size} Pixeln in {bands} Kanälen, mehr als RSKD verarbeiten kann: Wählen Sie eines für kleinere Szenen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model's outputs are {outputs}: a new head needs one named {embedding} and one named {probabilities}, so export the model again with both.</source>
        <translation>Die Ausgaben des Modells sind {outputs}: Ein neuer Kopf braucht eine namens {embedding} und eine namens {probabilities}, exportieren Sie das Modell also neu mit beiden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The name of one of your models (menu Plugins &gt; RSKD &gt; Models), or an ONNX file. Without one, the built-in aid30 with the 30 scene classes of the data set AID.</source>
        <translation>Der Name eines Ihrer Modelle (Menü Erweiterungen &gt; RSKD &gt; Modelle) oder eine ONNX-Datei. Ohne Angabe das eingebaute aid30 mit den 30 Szenenklassen des Datensatzes AID.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The names or the metadata in "{path}" are no UTF-8: export it again.</source>
        <translation>Die Namen oder die Metadaten in „{path}“ sind kein UTF-8: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The new model is chosen: {text}</source>
        <translation>Das neue Modell ist gewählt: {text}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index can't be reached: check the network, and the proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>Der Paketindex ist nicht erreichbar: Prüfen Sie das Netzwerk und den Proxy unter Einstellungen &gt; Optionen &gt; Netzwerk, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index has nothing that fits Python {version} on this system ({platform}) and the packages of QGIS: see the log, and try a newer QGIS.</source>
        <translation>Der Paketindex hat nichts, was zu Python {version} auf diesem System ({platform}) und zu den Paketen von QGIS passt: Sehen Sie ins Protokoll, und versuchen Sie es mit einem neueren QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages in "{folder}" can't be removed ({reason}): make the folder writable.</source>
        <translation>Die Pakete in „{folder}“ können nicht entfernt werden ({reason}): Machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The packages that RSKD had installed are removed.</source>
        <translation>Die Pakete, die RSKD installiert hatte, sind entfernt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages that fit the ones of QGIS contradict each other: see the log, and try a newer QGIS.</source>
        <translation>Die Pakete, die zu denen von QGIS passen, widersprechen einander: Sehen Sie ins Protokoll, und versuchen Sie es mit einem neueren QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The proxy refuses the connection: check it under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>Der Proxy lehnt die Verbindung ab: Prüfen Sie ihn unter Einstellungen &gt; Optionen &gt; Netzwerk, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>The raster can't be written ({error}): is the disk full?</source>
        <translation>Das Raster kann nicht geschrieben werden ({error}): Ist die Platte voll?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The raster has no pixels: choose another one.</source>
        <translation>Das Raster hat keine Pixel: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The raster is coarse for {name}, which sees its pixels enlarged {times:.2g} times: expect worse classes, or choose larger scenes or a model for such rasters.</source>
        <translation>Das Raster ist grob für {name}, das seine Pixel {times:.2g}-fach vergrößert sieht: Rechnen Sie mit schlechteren Klassen, oder wählen Sie größere Szenen oder ein Modell für solche Raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written to "{path}": the disk may be full, so make room or give another folder.</source>
        <translation>Das Ergebnis kann nicht nach „{path}“ geschrieben werden: Vielleicht ist die Platte voll, schaffen Sie also Platz, oder geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written: give another file.</source>
        <translation>Das Ergebnis kann nicht geschrieben werden: Geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The right class of this scene: choose one, or type a new name</source>
        <translation>Die richtige Klasse dieser Szene: eine auswählen oder einen neuen Namen eingeben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The run was canceled before the range of the layer "{name}" was looked for.</source>
        <translation>Der Lauf wurde abgebrochen, bevor der Wertebereich des Layers „{name}“ gesucht wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The run was canceled while the range of {path} was looked for.</source>
        <translation>Der Lauf wurde abgebrochen, während der Wertebereich von {path} gesucht wurde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The scene size is missing: give the pixels of a side, or use metres.</source>
        <translation>Die Szenengröße fehlt: Geben Sie die Pixel einer Seite an, oder verwenden Sie Meter.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The scene size unit "{unit}" is not known: use "m" or "px".</source>
        <translation>Die Einheit „{unit}“ der Szenengröße ist nicht bekannt: Verwenden Sie „m“ oder „px“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The scheduler at {address} has {other}, and this computer {own}: install the same versions on all machines of the cluster.</source>
        <translation>Der Scheduler unter {address} hat {other}, dieser Rechner {own}: Installieren Sie auf allen Rechnern des Clusters dieselben Versionen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The server does not send all of {path} ({reason}): check the connection and try again later.</source>
        <translation>Der Server sendet {path} nicht vollständig ({reason}): Prüfen Sie die Verbindung, und versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The server of the layer "{name}" does not send all of the image ({said}): check the connection and try again later.</source>
        <translation>Der Server des Layers „{name}“ sendet nicht das ganze Bild ({said}): Prüfen Sie die Verbindung, und versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The server's certificate is not trusted: tell pip of your organization's certificate ("pip config set global.cert FILE"), then try again.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: Nennen Sie pip das Zertifikat Ihrer Organisation ("pip config set global.cert FILE"), und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The style of the layer "{name}" tells no range for band {missing}: show its bands as multiband color, or choose another stretch.</source>
        <translation>Der Stil des Layers „{name}“ nennt keinen Bereich für Kanal {missing}: Zeigen Sie die Kanäle als Mehrkanalfarbe, oder wählen Sie eine andere Streckung.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The worker at {worker} can't do its part. {reason} All machines of a cluster need the same software, and the same raster and model under the same paths.</source>
        <translation>Der Arbeitsprozess unter {worker} kann seinen Teil nicht tun. {reason} Alle Rechner eines Clusters brauchen dieselbe Software und dasselbe Raster und Modell unter denselben Pfaden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The {samples} samples come from {features} features only; those of one feature are alike, so that the intervals are too narrow.</source>
        <translation>Die {samples} Stichproben stammen aus nur {features} Objekten; die eines Objekts gleichen sich, sodass die Intervalle zu eng sind.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Then click on the map. Shift and the wheel turn the size of the scene.</source>
        <translation>Klicken Sie dann in die Karte. Umschalt und Mausrad ändern die Größe der Szene.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>There is a model named "{name}" already: give this one another name.</source>
        <translation>Es gibt schon ein Modell namens „{name}“: Geben Sie diesem einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>There is no file {path}: check the path.</source>
        <translation>Es gibt keine Datei {path}: Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>There is no image on the map: add a raster or tile layer.</source>
        <translation>Auf der Karte ist kein Bild: Fügen Sie einen Raster- oder Kachellayer hinzu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>There is no image on the map: add the one that you labeled.</source>
        <translation>Auf der Karte ist kein Bild: Fügen Sie das hinzu, dessen Szenen Sie gekennzeichnet haben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile} pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap, or save the layer to a file first.</source>
        <translation>Das würde vom Server des Layers etwa {tiles:,.0f} Kacheln von {tile} x {tile} Pixeln verlangen, und RSKD hört bei {limit:,} auf: Wählen Sie eine kleinere Ausdehnung, größere Szenen oder weniger Überlappung, oder speichern Sie den Layer zuerst in eine Datei.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>This would ask the server for {count:,} images: zoom in.</source>
        <translation>Das würde vom Server {count:,} Bilder verlangen: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>This would be {count:,} scenes, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap.</source>
        <translation>Das wären {count:,} Szenen, und RSKD hört bei {limit:,} auf: Wählen Sie eine kleinere Ausdehnung, größere Szenen oder weniger Überlappung.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Times plain CPU</source>
        <translation>Mal so schnell wie die CPU</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Top-1 lost</source>
        <translation>Verlorenes Top-1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Typical size of a scene on the ground in metres</source>
        <translation>Typische Größe einer Szene am Boden in Metern</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Uncertain, below {bound} %</source>
        <translation>Unsicher, unter {bound} %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Unit of the scene size</source>
        <translation>Einheit der Szenengröße</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Upper end of its 95 % confidence interval</source>
        <translation>Obere Grenze ihres 95-%-Konfidenzintervalls</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Weight of a scene's up to eight neighbors in its probabilities: 0 for none, 0.5 for as much as its own. Takes away single scenes that differ from all around.</source>
        <translation>Gewicht der bis zu acht Nachbarinnen einer Szene in ihren Wahrscheinlichkeiten: 0 für keines, 0.5 für so viel wie das eigene. Entfernt einzelne Szenen, die sich von allem ringsum unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Weighted by area {overall:.1%} ± {margin:.1%}</source>
        <translation>Nach Fläche gewichtet {overall:.1%} ± {margin:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>What is here?</source>
        <translation>Was ist hier?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What it is called in its card. Without it, as its file is.</source>
        <translation>Wie es in seiner Karte heißt. Ohne Angabe wie seine Datei.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>What it shows</source>
        <translation>Was sie zeigt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What pip says appears here.</source>
        <translation>Hier erscheint, was pip sagt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>What runs the models is selected here. “Measure” tries each for some seconds and selects the fastest that changes at most two labels in a hundred.</source>
        <translation>Hier ist ausgewählt, womit die Modelle laufen. „Messen“ probiert jede Möglichkeit einige Sekunden lang und wählt die schnellste, die höchstens zwei von hundert Klassen ändert.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>What the class of a feature is called. Features without one are left out.</source>
        <translation>Wie die Klasse eines Objekts heißt. Objekte ohne Klasse werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>What the class of a reference feature is called; without one it is left out.</source>
        <translation>Wie die Klasse eines Referenzobjekts heißt; ohne Klasse wird es ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>What to look for: scenes, other polygons or points on the raster, in any CRS. The scene around the middle of each is taken. To use some scenes of a layer, select them and tick “Selected features only”.</source>
        <translation>Wonach gesucht wird: Szenen, andere Polygone oder Punkte auf dem Raster, in jedem KBS. Genommen wird die Szene um die Mitte eines jeden. Um einige Szenen eines Layers zu verwenden, wählen Sie sie aus, und setzen Sie den Haken bei „Nur gewählte Objekte“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What to mind, one sentence a line</source>
        <translation>Was zu beachten ist, ein Satz je Zeile</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>What was installed does not run here ({reason}), and was taken away again: see the log.</source>
        <translation>Was installiert wurde, läuft hier nicht ({reason}) und wurde wieder entfernt: Sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>What {source} shows, scene by scene, as the model {model} sees it.</source>
        <translation>Was {source} zeigt, Szene für Szene, wie das Modell {model} es sieht.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Where labels are kept; empty: in the project’s folder</source>
        <translation>Wo Beispiele aufbewahrt werden; leer: im Ordner des Projekts</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Where to look; without it, the whole raster. An online layer needs one. Any CRS.</source>
        <translation>Wo gesucht wird; ohne Angabe im ganzen Raster. Ein Online-Layer braucht eine Angabe. Jedes KBS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Width of a scene in model pixels</source>
        <translation>Breite einer Szene in Modellpixeln</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area estimation,reference,ground truth</source>
        <translation>Genauigkeit,Validierung,Konfusionsmatrix,Fehlermatrix,Kappa,F1,Präzision,Trefferquote,Flächenschätzung,Referenz,Ground Truth</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>by rasterio</source>
        <translation>mit rasterio</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>does not work</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>few-shot,transfer learning,fine-tuning,own classes,train,model,onnx</source>
        <translation>Few-Shot,Transfer Learning,Feinabstimmung,eigene Klassen,trainieren,Modell,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>in use until QGIS ends</source>
        <translation>in Benutzung, bis QGIS endet</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for a preprocessing function of its own, which RSKD does not run: put the preprocessing into the graph, or describe it as value_scaling.</source>
        <translation>es verlangt eine eigene Vorverarbeitungsfunktion, die RSKD nicht ausführt: Nehmen Sie die Vorverarbeitung in den Graphen auf, oder beschreiben Sie sie als value_scaling.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score, offset or scale.</source>
        <translation>es verlangt die Werteskalierung „{kind}“, die RSKD nicht kennt: Verwenden Sie min-max, z-score, offset oder scale.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in the order of its output, into {beside} beside it.</source>
        <translation>es nennt seine Klassen nicht: Schreiben Sie {{"classes": ["forest", "harbour", ...]}} in der Reihenfolge seiner Ausgabe in {beside} daneben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has a function that calls itself: export it again.</source>
        <translation>es hat eine Funktion, die sich selbst aufruft: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has graphs inside each other in more than {limit} levels: export it again without conditions and loops.</source>
        <translation>es hat Graphen, die in mehr als {limit} Ebenen ineinander liegen: Exportieren Sie es neu, ohne Bedingungen und Schleifen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds a sparse tensor that is too large: choose another one.</source>
        <translation>es enthält einen dünn besetzten Tensor, der zu groß ist: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds {size:,} bytes of metadata, and more than {limit:,} are no description: export it again without them.</source>
        <translation>es enthält {size:,} Byte Metadaten, und mehr als {limit:,} sind keine Beschreibung: Exportieren Sie es ohne sie.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it is made of more than {limit:,} parts: choose a smaller one.</source>
        <translation>es besteht aus mehr als {limit:,} Teilen: Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which does not lie beside it: get that file too, or export it with its weights in the file itself.</source>
        <translation>es hat Gewichte in „{location}“, das nicht daneben liegt: Besorgen Sie auch diese Datei, oder exportieren Sie es mit den Gewichten in der Datei selbst.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is not in its folder: export it with its weights in the file itself.</source>
        <translation>es hat Gewichte in „{location}“, das nicht in seinem Ordner ist: Exportieren Sie es mit den Gewichten in der Datei selbst.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is shorter than that: get both files again.</source>
        <translation>es hat Gewichte in „{location}“, das dafür zu kurz ist: Besorgen Sie beide Dateien neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it needs the operator "{name}" of "{domain}", which is not ONNX's: export it with the operators of ONNX alone.</source>
        <translation>es braucht den Operator „{name}“ von „{domain}“, der nicht zu ONNX gehört: Exportieren Sie es nur mit den Operatoren von ONNX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it stands for more than {limit:,} operations, or has functions inside each other in more than {depth} levels: choose a smaller one.</source>
        <translation>es steht für mehr als {limit:,} Operationen, oder seine Funktionen liegen in mehr als {depth} Ebenen ineinander: Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it takes images of any size and does not say which it was trained with: write {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.</source>
        <translation>es nimmt Bilder jeder Größe und sagt nicht, mit welcher es trainiert wurde: Schreiben Sie {"input": {"size": [HEIGHT, WIDTH]}} neben die Klassen in die JSON-Datei daneben.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>its mean and standard deviation are not {bands} numbers each, the latter above 0: correct the metadata.</source>
        <translation>sein Mittelwert und seine Standardabweichung sind nicht je {bands} Zahlen, letztere über 0: Berichtigen Sie die Metadaten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" has a size that none can have: export it again.</source>
        <translation>sein Tensor „{name}“ hat eine Größe, die keiner haben kann: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" tells of {told:,} numbers and holds {held:,} bytes: export it again.</source>
        <translation>sein Tensor „{name}“ gibt {told:,} Zahlen an und enthält {held:,} Byte: Exportieren Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>m: metres on the ground. px: pixels of the raster.</source>
        <translation>m: Meter am Boden. px: Pixel des Rasters.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a pixel</source>
        <translation>Meter je Pixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a scene</source>
        <translation>Meter je Szene</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>model,card,metadata,classes,onnx,license,accuracy</source>
        <translation>Modell,Karte,Metadaten,Klassen,ONNX,Lizenz,Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>no layer yet</source>
        <translation>noch kein Layer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>not classified</source>
        <translation>nicht klassifiziert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>of values from 0 to 1, such as {0}</source>
        <translation>von Werten von 0 bis 1, etwa {0}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>onnxruntime is not installed ({error}), and no model runs without it: install it with "python3 -m pip install onnxruntime" for the Python that runs this.</source>
        <translation>onnxruntime ist nicht installiert ({error}), und ohne es läuft kein Modell: Installieren Sie es mit "python3 -m pip install onnxruntime" für das Python, das dies ausführt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>onnxruntime, which runs the models, is missing: choose “Install packages…”.</source>
        <translation>onnxruntime, das die Modelle ausführt, fehlt: Wählen Sie „Pakete installieren…“.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip can't use a SOCKS proxy: give an HTTP proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>pip kann keinen SOCKS-Proxy verwenden: Geben Sie unter Einstellungen &gt; Optionen &gt; Netzwerk einen HTTP-Proxy an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip could not install the packages ({reason}): see the log.</source>
        <translation>pip konnte die Pakete nicht installieren ({reason}): Sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip, which installs Python packages, is missing from the Python of QGIS: install it (on Debian and Ubuntu with "sudo apt install python3-pip"), then try again.</source>
        <translation>pip, das Python-Pakete installiert, fehlt im Python von QGIS: Installieren Sie es (unter Debian und Ubuntu mit "sudo apt install python3-pip"), und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>rasterio finds the coordinate reference systems of another program, since PROJ_LIB or PROJ_DATA is set: unset both and start again ({reason}).</source>
        <translation>rasterio findet die Koordinatenbezugssysteme eines anderen Programms, weil PROJ_LIB oder PROJ_DATA gesetzt ist: Löschen Sie beide Variablen, und starten Sie neu ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>reads large files faster; RSKD works without it</source>
        <translation>liest große Dateien schneller; RSKD läuft auch ohne</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>runs the models</source>
        <translation>führt die Modelle aus</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>scene,change detection,post-classification,dates,monitoring,from-to</source>
        <translation>Szene,Änderungserkennung,Veränderung,Postklassifikation,Zeitpunkte,Monitoring,Übergang</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>scene,classification,land use,land cover,aerial,satellite,deep learning,onnx</source>
        <translation>Szene,Klassifikation,Landnutzung,Landbedeckung,Luftbild,Satellit,Deep Learning,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx</source>
        <translation>Szene,Klassifikation,Polygone,Punkte,Flurstücke,Objekte,Luftbild,Deep Learning,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>scene,similarity,search,retrieval,embedding,likeness,deep learning</source>
        <translation>Szene,Ähnlichkeit,Suche,Retrieval,Embedding,Deep Learning</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>that of each feature</source>
        <translation>die jedes Objekts</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>the installed ONNX Runtime has no {name}</source>
        <translation>das installierte ONNX Runtime hat kein {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>through QGIS</source>
        <translation>über QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>training,chips,tiles,samples,labels,data set,split,deep learning</source>
        <translation>Training,Bildausschnitte,Kacheln,Stichproben,Labels,Datensatz,Aufteilung,Deep Learning</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>two or more</source>
        <translation>zwei oder mehr</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>writes the reports</source>
        <translation>schreibt die Berichte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>{classes} have fewer than two samples in the map: their {share:.1%} of the area are left out of what is weighted by area.</source>
        <translation>{classes} haben weniger als zwei Stichproben in der Karte: Ihre {share:.1%} der Fläche fehlen in dem, was nach Fläche gewichtet ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>{compared} scenes compared, {changed} changed</source>
        <translation>{compared} Szenen verglichen, {changed} verändert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{count} bands are chosen and the model wants {wanted}: choose as many; a band may come twice.</source>
        <translation>{count} Kanäle sind gewählt, und das Modell verlangt {wanted}: Wählen Sie ebenso viele; ein Kanal darf zweimal vorkommen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>{count} chips: {sizes}; {left} features left out for want of data</source>
        <translation>{count} Bildausschnitte: {sizes}; {left} Objekte mangels Daten ausgelassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>{count} features have no class and are left out.</source>
        <translation>{count} Objekte haben keine Klasse und werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>{count} labeled features were left out, since the raster shows too little.</source>
        <translation>{count} gekennzeichnete Objekte wurden ausgelassen, weil das Raster zu wenig davon zeigt.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features can't be placed in the map's CRS.</source>
        <translation>{count} Referenzobjekte lassen sich im KBS der Karte nicht verorten.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features have no class and are left out.</source>
        <translation>{count} Referenzobjekte haben keine Klasse und werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>{count} scenes of {side:.0f} m, hatched where uncertain</source>
        <translation>{count} Szenen zu {side:.0f} m, schraffiert, wo unsicher</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references</source>
        <translation>{count} Szenen, mit einer Ähnlichkeit von {low:.3f} bis {high:.3f} zu {references} Vorlagen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>{date}: classified by {software} with the model {model}</source>
        <translation>{date}: klassifiziert von {software} mit dem Modell {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{file} does not say all that is needed to use it. Its makers can tell you what to fill in here.</source>
        <translation>{file} sagt nicht alles, was nötig ist, um es zu verwenden. Seine Hersteller können Ihnen sagen, was hier einzutragen ist.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names</source>
        <translation>{given} Namen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names are given for {count} classes: give one name a line.</source>
        <translation>{given} Namen sind für {count} Klassen angegeben: Geben Sie je Zeile einen Namen an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} of {count} names</source>
        <translation>{given} von {count} Namen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>{kept} features classified, {uncertain} of them uncertain; {left} not, for want of data</source>
        <translation>{kept} Objekte klassifiziert, {uncertain} davon unsicher; {left} mangels Daten nicht</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data</source>
        <translation>{kept} Szenen, {uncertain} davon unsicher; {skipped} mangels Daten übersprungen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>{labels} labels of {classes} classes</source>
        <translation>{labels} Beispiele aus {classes} Klassen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>{name} (built in)</source>
        <translation>{name} (eingebaut)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from scenes of {side:.3g} m.</source>
        <translation>{name} wurde für Szenen von {min:g} bis {max:g} m trainiert; rechnen Sie bei Szenen von {side:.3g} m mit schlechteren Klassen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{name} would be {width} x {height} pixels, more than GDAL can count: check that the rasters are where they belong, and classify them in parts.</source>
        <translation>{name} hätte {width} x {height} Pixel, mehr als GDAL zählen kann: Prüfen Sie, ob die Raster am richtigen Ort liegen, und klassifizieren Sie sie in Teilen.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right</source>
        <translation>{name}: {classes} Klassen aus {scenes} Szenen, {accuracy:.1%} richtig benannt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster on a server: check the address, the connection and whether you may read it ({reason}).</source>
        <translation>{path} kann nicht als Raster auf einem Server geöffnet werden: Prüfen Sie die Adresse, die Verbindung und ob Sie es lesen dürfen ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster: it may be another kind of file, or damaged ({reason}).</source>
        <translation>{path} lässt sich nicht als Raster öffnen: Es ist vielleicht eine Datei anderer Art oder beschädigt ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be read to its end: it may be damaged or cut short, so get it again ({reason}).</source>
        <translation>{path} kann nicht bis zum Ende gelesen werden: Die Datei ist vielleicht beschädigt oder abgeschnitten, besorgen Sie sie neu ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no band {unknown}: choose from 1 to {count}.</source>
        <translation>{path} hat keinen Kanal {unknown}: Wählen Sie von 1 bis {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no coordinate reference system: assign one, for example with gdal_edit.py -a_srs or QGIS's Assign projection.</source>
        <translation>{path} hat kein Koordinatenbezugssystem: Weisen Sie eines zu, zum Beispiel mit gdal_edit.py -a_srs oder „Projektion zuweisen“ in QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another raster.</source>
        <translation>{path} hat {count} der Kanäle, die das Modell verlangt, {wanted}: Wählen Sie Kanäle nach Nummer, wobei einer zweimal vorkommen darf, oder ein anderes Raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>{path} enthält komplexe Zahlen: Wandeln Sie sie zuerst um, zum Beispiel in ihre Amplitude.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{path} holds numbers of the type {kind}, which no mosaic can have: convert it with gdal_translate -ot.</source>
        <translation>{path} enthält Zahlen vom Typ {kind}, den kein Mosaik haben kann: Wandeln Sie es mit gdal_translate -ot um.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/paths.py"/>
        <source>{path} is missing: install RSKD again.</source>
        <translation>{path} fehlt: Installieren Sie RSKD neu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).</source>
        <translation>{path} ist gedreht: Transformieren Sie es zuerst nach Norden ausgerichtet, mit gdalwarp oder „Transformieren (Reprojizieren)“ in QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/remote.py"/>
        <source>{path} refers to files on a server, and RSKD fetches nothing that you have not named: give the address itself, or set {consent} to .tif or what else may be fetched.</source>
        <translation>{path} verweist auf Dateien auf einem Server, und RSKD holt nichts, was Sie nicht genannt haben: Geben Sie die Adresse selbst an, oder setzen Sie {consent} auf .tif oder was sonst geholt werden darf.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>{provider} does not run this model here ({reason}), so the plain CPU does: measure anew what is fastest, or choose cpu.</source>
        <translation>{provider} führt dieses Modell hier nicht aus ({reason}), darum tut es die CPU: Messen Sie neu, was am schnellsten ist, oder wählen Sie cpu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>{scenes} scenes of {count} classes; {accuracy:.0%} of them named right</source>
        <translation>{scenes} Szenen aus {count} Klassen; {accuracy:.0%} davon richtig benannt</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>{share:.0%} confident, scene of {side:.0f} m</source>
        <translation>zu {share:.0%} sicher, Szene von {side:.0f} m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>{threads} threads are not possible: give 0, for one a core, or more.</source>
        <translation>{threads} Threads sind nicht möglich: Geben Sie 0 an, für einen je Kern, oder mehr.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, installed by RSKD</source>
        <translation>{version}, von RSKD installiert</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, of QGIS itself</source>
        <translation>{version}, von QGIS selbst</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>“{file}” can't be read ({error}): give a text file in UTF-8.</source>
        <translation>„{file}“ kann nicht gelesen werden ({error}): Geben Sie eine Textdatei in UTF-8 an.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>“{name}” comes from a server, which live mode would ask for images each time that the map is moved.</source>
        <translation>„{name}“ kommt von einem Server, von dem der Live-Modus bei jedem Verschieben der Karte Bilder verlangen würde.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>“{path}” can't be read as labels: choose another file.</source>
        <translation>„{path}“ kann nicht als Datei mit Beispielen gelesen werden: Wählen Sie eine andere Datei.</translation>
    </message>
</context>
</TS>
