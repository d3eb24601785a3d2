<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>RSKD</name>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}</source>
        <translation>  {label} : précision {precision:.1%}, rappel {recall:.1%}, F1 {f1:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>"{address}" is no cluster: give local, local:4 for 4 workers, or the address of a Dask scheduler such as tcp://10.0.0.1:8786.</source>
        <translation>« {address} » n’est pas une grappe : donnez local, local:4 pour 4 processus, ou l’adresse d’un ordonnanceur Dask telle que tcp://10.0.0.1:8786.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common in the extent: choose rasters of one place.</source>
        <translation>« {before} » et « {after} » ne montrent aucun lieu commun dans l'emprise : choisissez des rasters d'un même lieu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common: choose rasters of one place.</source>
        <translation>« {before} » et « {after} » ne montrent aucun lieu commun : choisissez des rasters d'un même lieu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" came with RSKD: only your own models can be removed.</source>
        <translation>« {name} » est fourni avec RSKD : seuls vos propres modèles peuvent être supprimés.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{name}" can't be read to its end: it may be damaged, so get it again.</source>
        <translation>« {name} » ne peut pas être lu jusqu'à la fin : il est peut-être endommagé, procurez-le-vous de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" can't name a model: use letters, digits, spaces, "-" and "_".</source>
        <translation>« {name} » ne convient pas comme nom de modèle : utilisez des lettres, des chiffres, des espaces, « - » et « _ ».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds measured values and no classes: choose a classified raster, or its band of classes.</source>
        <translation>« {name} » contient des valeurs mesurées et non des classes : choisissez un raster classifié, ou sa bande de classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds no data: choose another band or raster.</source>
        <translation>« {name} » ne contient pas de données : choisissez une autre bande ou un autre raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has not the same pixels as "{first}": name assets that have.</source>
        <translation>« {other} » n’a pas les mêmes pixels que « {first} » : nommez des ressources qui les ont.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has {told} and "{first}" has {own}, and the rasters of a mosaic must be alike: {fix}.</source>
        <translation>« {other} » a {told} et « {first} » a {own}, or les rasters d’une mosaïque doivent être semblables : {fix}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{output}" can't be written ({reason}): give another file.</source>
        <translation>« {output} » ne peut pas être écrit ({reason}) : indiquez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" can't be opened as an ONNX model ({reason}): give an .onnx file that ONNX Runtime {version} reads.</source>
        <translation>« {path} » ne s'ouvre pas comme modèle ONNX ({reason}) : indiquez un fichier .onnx que lit ONNX Runtime {version}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" can't be opened as an ONNX model: {error}</source>
        <translation>« {path} » ne peut pas être ouvert comme modèle ONNX : {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/ogr.py"/>
        <source>"{path}" can't be read ({error}): give a vector file.</source>
        <translation>« {path} » ne peut pas être lu ({error}) : indiquez un fichier vectoriel.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" can't be read ({reason}): check the path.</source>
        <translation>« {path} » ne peut pas être lu ({reason}) : vérifiez le chemin.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" can't be removed ({reason}): close what uses it.</source>
        <translation>« {path} » ne peut pas être supprimé ({reason}) : fermez ce qui l'utilise.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" can't be replaced ({reason}), so the result is in "{kept}": close the programs that use the older one.</source>
        <translation>« {path} » ne peut pas être remplacé ({reason}), le résultat se trouve donc dans « {kept} » : fermez les programmes qui utilisent l'ancien fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>"{path}" can't be used: {error}</source>
        <translation>« {path} » n'est pas utilisable : {error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>"{path}" can't be written ({reason}): give another file.</source>
        <translation>« {path} » ne peut pas être écrit ({reason}) : indiquez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/chips.py"/>
        <source>"{path}" can't be written ({reason}): give another folder.</source>
        <translation>« {path} » ne peut pas être écrit ({reason}) : indiquez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{path}" can't have another head, since its input is prepared outside the file: choose a model of RSKD, or export it again with the preprocessing in the graph.</source>
        <translation>« {path} » ne peut pas recevoir une autre tête, car son entrée est préparée hors du fichier : choisissez un modèle de RSKD, ou exportez-le de nouveau avec le prétraitement dans le graphe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" exists: give another name, or --overwrite to replace it.</source>
        <translation>« {path} » existe déjà : indiquez un autre nom, ou --overwrite pour le remplacer.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" fails on a scene ({error}): export it again.</source>
        <translation>« {path} » échoue sur une scène ({error}) : exportez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" fails on an image of {size} pixels ({reason}): export it again.</source>
        <translation>« {path} » échoue sur une image de {size} pixels ({reason}) : exportez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class a scene, so end the model in logits or in a softmax over its classes.</source>
        <translation>« {path} » donne à chaque classe séparément un score de 0 à 1 : RSKD a besoin d'une classe par scène, terminez donc le modèle par des logits ou par un softmax sur ses classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives no features of a scene, so that scenes can't be compared by it: choose a model with an output "{output}" of the shape (N, features).</source>
        <translation>« {path} » ne donne pas les caractéristiques d'une scène, si bien qu'il ne permet pas de comparer des scènes : choisissez un modèle avec une sortie « {output} » de forme (N, caractéristiques).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" gives no probabilities of its {count} classes: export it again.</source>
        <translation>« {path} » ne donne pas les probabilités de ses {count} classes : exportez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores of the shape {shape} for {scenes} scenes of {classes} classes: export it again.</source>
        <translation>« {path} » donne des scores de forme {shape} pour {scenes} scènes de {classes} classes : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores that are no numbers: export it again.</source>
        <translation>« {path} » donne des scores qui ne sont pas des nombres : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>« {path} » n'a pas de SCR : attribuez celui dans lequel il a été dessiné.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no band {band}: choose from 1 to {count}.</source>
        <translation>« {path} » n'a pas de bande {band} : choisissez de 1 à {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no field "{field}": name the one that holds the class, of {fields}.</source>
        <translation>« {path} » n'a pas de champ « {field} » : nommez celui qui contient la classe, parmi {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" has {size:,} bytes, and an ONNX file can have {limit:,}: choose another file, or export it with its weights beside it.</source>
        <translation>« {path} » a {size:,} octets, et un fichier ONNX peut en avoir {limit:,} : choisissez un autre fichier, ou exportez-le avec ses poids à côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" holds no features: give a file that does.</source>
        <translation>« {path} » ne contient pas d'entités : indiquez un fichier qui en contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" holds no rasters: give a folder or a list with some, of GDAL's formats.</source>
        <translation>« {path} » ne contient aucun raster : donnez un dossier ou une liste qui en contient, dans des formats de GDAL.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" is a folder: give the name of a file.</source>
        <translation>« {path} » est un dossier : indiquez le nom d'un fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" is no STAC item and no collection of items: save what a search of a STAC API gives, or give the rasters themselves.</source>
        <translation>« {path} » n’est ni un élément STAC ni une collection d’éléments : enregistrez ce que donne la recherche d’une API STAC, ou donnez les rasters eux-mêmes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" is no classifier of images: it needs one input of the shape (N, bands, height, width).</source>
        <translation>« {path} » n'est pas un classifieur d'images : il lui faut une entrée de forme (N, bandes, hauteur, largeur).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>"{path}" is no name of a GeoTIFF: give one that ends in .tif.</source>
        <translation>« {path} » n'est pas un nom de GeoTIFF : indiquez-en un qui se termine par .tif.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" names {classes} classes but has no output of the shape (N, {classes}), only {shapes}: correct its class names, or give it a classifier.</source>
        <translation>« {path} » nomme {classes} classes mais n'a pas de sortie de forme (N, {classes}), seulement {shapes} : corrigez ses noms de classes, ou donnez-lui un classifieur.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>« {path} » dépasse ce que le SCR du raster peut exprimer : découpez-le.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.</source>
        <translation>« {path} » prend exactement {batch} images à la fois : exportez-le avec une taille de lot dynamique.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes images of the shape (N, height, width, bands): export it with the bands before height and width.</source>
        <translation>« {path} » prend des images de forme (N, hauteur, largeur, bandes) : exportez-le avec les bandes avant la hauteur et la largeur.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes {kind}: export it with an input of float or uint8.</source>
        <translation>« {path} » prend {kind} : exportez-le avec une entrée de type float ou uint8.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>"{text}" is no scene size: write metres such as 600, or pixels such as 128px.</source>
        <translation>« {text} » n'est pas une taille de scène : écrivez des mètres, comme 600, ou des pixels, comme 128px.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>"{text}" is no split: write three percentages that add up to 100, such as 70/10/20.</source>
        <translation>« {text} » n'est pas une répartition : écrivez trois pourcentages dont la somme est 100, comme 70/10/20.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN &lt; MAX.</source>
        <translation>« {text} » n'est pas un étirement : écrivez auto, none, percentile, ou MIN,MAX avec MIN &lt; MAX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>(not checked)</source>
        <translation>(non vérifiée)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>0 to 1: values divided by 255</source>
        <translation>0 à 1 : valeurs divisées par 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>A GeoTIFF with one pixel a scene, or several where the raster's edge cuts it. Band 1: the class, with colors and names. Band 2: its confidence. Where scenes overlap, it shows the mean of those that cover a place. Needs rasterio.</source>
        <translation>Un GeoTIFF avec un pixel par scène, ou plusieurs là où le bord du raster la coupe. Bande 1 : la classe, avec couleurs et noms. Bande 2 : sa confiance. Là où les scènes se recouvrent, il montre la moyenne de celles qui couvrent un lieu. Nécessite rasterio.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>A band of the raster holds no data at all: choose other bands.</source>
        <translation>Une bande du raster ne contient aucune donnée : choisissez d'autres bandes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A batch of {batch_size} scenes is not possible: give 1 or more.</source>
        <translation>Un lot de {batch_size} scènes n'est pas possible : indiquez 1 ou plus.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>A page that shows which classes the new model can tell apart, and which not.</source>
        <translation>Une page qui montre quelles classes le nouveau modèle sait distinguer, et lesquelles non.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A page with all figures and plots.</source>
        <translation>Une page avec tous les chiffres et les graphiques.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>A page with all that the model says.</source>
        <translation>Une page avec tout ce que dit le modèle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A point for each sample, with both classes, to look at the mistakes on the map.</source>
        <translation>Un point par échantillon, avec les deux classes, pour examiner les erreurs sur la carte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>A raster can't be written without the Python package rasterio: install it with "python3 -m pip install rasterio", or leave the raster out.</source>
        <translation>Un raster ne peut pas être écrit sans le paquet Python rasterio : installez-le avec "python3 -m pip install rasterio", ou renoncez au raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>A report needs the Python package jinja2 ({error}): install it with "python3 -m pip install jinja2", or leave the report out.</source>
        <translation>Un rapport nécessite le paquet Python jinja2 ({error}) : installez-le avec "python3 -m pip install jinja2", ou renoncez au rapport.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene of {scene} is only {pixels:.3g} pixels of this raster: give a scene size of at least {least}.</source>
        <translation>Une scène de {scene} ne fait que {pixels:.3g} pixels de ce raster : indiquez une taille de scène d'au moins {least}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene size of {value:g} is not possible: give one above 0.</source>
        <translation>Une taille de scène de {value:g} n'est pas possible : indiquez-en une supérieure à 0.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.</source>
        <translation>Une part de pixels valides de {min_valid:g} n'est pas possible : indiquez-en une de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/smooth.py"/>
        <source>A smoothing of {weight:g} is not possible: give a share from 0 to 1.</source>
        <translation>Un lissage de {weight:g} n'est pas possible : indiquez une part de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: one row for each class of the map, one column for each class of the reference, named ref_ and the class; the cells count samples.</source>
        <translation>Une table : une ligne par classe de la carte, une colonne par classe de la référence, nommée ref_ et la classe ; les cellules comptent les échantillons.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: samples in the map and in the reference, precision, recall and F1; mapped and estimated area, user's and producer's accuracy weighted by area, and half the width of their 95 % intervals.</source>
        <translation>Une table : échantillons dans la carte et dans la référence, précision, rappel et F1 ; surface cartographiée et estimée, exactitudes utilisateur et producteur pondérées par la surface, et demi-largeur de leurs intervalles à 95 %.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>A worker of the cluster can't take part ({reason}): install the same RSKD on all its machines, with python3 -m pip install rskd[cluster].</source>
        <translation>Un processus de la grappe ne peut pas participer ({reason}) : installez le même RSKD sur toutes ses machines, avec python3 -m pip install rskd[cluster].</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Accuracy of each class</source>
        <translation>Exactitude de chaque classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Adapt model</source>
        <translation>Adapter un modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Add the probability of every class</source>
        <translation>Ajouter la probabilité de chaque classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>All labels are of one class, "{name}": label scenes of another one too.</source>
        <translation>Toutes les étiquettes sont d'une seule classe, « {name} » : étiquetez aussi des scènes d'une autre classe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has no asset {name} with a file: it has {names}.</source>
        <translation>Un élément de « {path} » n’a pas de ressource {name} avec un fichier : il a {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has the assets {names}: say with --assets which ones hold the bands, such as --assets red,green,blue.</source>
        <translation>Un élément de « {path} » a les ressources {names} : dites avec --assets lesquelles contiennent les bandes, par exemple --assets red,green,blue.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.</source>
        <translation>Un recouvrement de {overlap:g} n'est pas possible : indiquez une part de 0 à {limit}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Ask the server</source>
        <translation>Interroger le serveur</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Assess accuracy</source>
        <translation>Évaluer l'exactitude</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Band of the map's class</source>
        <translation>Bande de la classe de la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands after</source>
        <translation>Bandes après</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands before</source>
        <translation>Bandes avant</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Best classes</source>
        <translation>Meilleures classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Bright where the scene looks most like the chosen class: its activation map</source>
        <translation>Clair là où la scène ressemble le plus à la classe choisie : sa carte d'activation</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Canceled: no model is made.</source>
        <translation>Annulé : aucun modèle n'est créé.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Canceled: nothing was changed.</source>
        <translation>Annulé : rien n'a été modifié.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Canceled: the result holds the scenes that were done.</source>
        <translation>Annulé : le résultat contient les scènes qui étaient faites.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes from {raster} to {after}</source>
        <translation>Changements de {raster} à {after}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Checked class</source>
        <translation>Classe vérifiée</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Chips written</source>
        <translation>Imagettes écrites</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Choose a class to see where it is seen</source>
        <translation>Choisissez une classe pour voir où elle est reconnue</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster</source>
        <translation>Raster de classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster of {raster}</source>
        <translation>Raster de classes de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classes in view</source>
        <translation>Classes visibles</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classes of {features}</source>
        <translation>Classes de {features}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classified features</source>
        <translation>Entités classifiées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Classified layer</source>
        <translation>Couche classifiée</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Classifies the same scenes in two rasters of one place and tells what changed from which class to which. The grid of scenes is that of the first raster; the second may have another CRS and other pixels. Scenes that both rasters show are compared.

Both dates are classified on their own, and errors of either look like a change: mind the confidence, and take images of the same season.</source>
        <translation>Classifie les mêmes scènes dans deux rasters d'un même lieu et dit ce qui est passé de quelle classe à quelle autre. La grille des scènes est celle du premier raster ; le second peut avoir un autre SCR et d'autres pixels. Les scènes que montrent les deux rasters sont comparées.

Les deux dates sont classifiées séparément, et une erreur de l'une ressemble à un changement : tenez compte de la confiance, et prenez des images de la même saison.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classify features</source>
        <translation>Classifier des entités</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Classify scenes</source>
        <translation>Classifier des scènes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Classify the scene in the middle of the map</source>
        <translation>Classifier la scène au milieu de la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classify what is in view, again wherever the map is moved</source>
        <translation>Classifie ce qui est visible, et de nouveau à chaque déplacement de la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map</source>
        <translation>Cliquer sur la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map to see what is there.</source>
        <translation>Cliquez sur la carte pour voir ce qui s'y trouve.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click: what is here? Shift + wheel: scene size. Esc: clear.</source>
        <translation>Clic : qu'y a-t-il ici ? Maj + molette : taille de scène. Échap : effacer.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Cohen's kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Compare scenes</source>
        <translation>Comparer des scènes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with places whose class is known.</source>
        <translation>Compare une couche ou un raster classifié avec des lieux dont la classe est connue.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with reference points or polygons whose class is known, and tells how good the map is: overall accuracy with its 95 % confidence interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, weighted by area, accuracy and the area of each class without the map's bias (Olofsson et al., Remote Sensing of Environment 148, 2014).

A point is compared with the scene or pixel that it lies in; a polygon with each scene or pixel whose center lies in it, or, where it holds none, with the one that covers most of it. Classes are matched by name, whatever the capitals and spaces: “Bare Land” is bare_land. The values of a raster have the names that its style or its file gives them.

The intervals and the estimates of areas hold where the reference was drawn at random, best within each class of the map. Many pixels of few polygons make the intervals too narrow.</source>
        <translation>Compare une couche ou un raster classifié avec des points ou des polygones de référence dont la classe est connue, et dit la qualité de la carte : exactitude globale avec son intervalle de confiance à 95 %, kappa, précision, rappel et F1 de chaque classe, matrice de confusion et, pondérées par la surface, l'exactitude et la surface de chaque classe sans le biais de la carte (Olofsson et al., Remote Sensing of Environment 148, 2014).

Un point est comparé à la scène ou au pixel où il se trouve ; un polygone à chaque scène ou pixel dont le centre s'y trouve ou, s'il n'en contient aucun, à celui qui le couvre le plus. Les classes sont associées par leur nom, sans égard aux majuscules ni aux espaces : « Bare Land » est bare_land. Les valeurs d'un raster portent les noms que leur donne son style ou son fichier.

Les intervalles et les estimations de surfaces sont valables si la référence a été tirée au hasard, de préférence au sein de chaque classe de la carte. Beaucoup de pixels de peu de polygones rendent les intervalles trop étroits.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Copy log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Cross-validated accuracy, 0 to 1</source>
        <translation>Exactitude en validation croisée, de 0 à 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes and names what each one shows.</source>
        <translation>Découpe un raster en une grille de scènes et nomme ce que montre chacune.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes, square on the ground, and names what each one shows, such as forest, harbor or dense residential. The result is a layer of polygons with the class, the confidence, the second best class and the share of valid pixels of each scene, styled by class; on request also a raster, and a layer in which neighboring scenes of one class are one polygon.

Everything is computed on this computer; images are sent nowhere.</source>
        <translation>Découpe un raster en une grille de scènes, carrées au sol, et nomme ce que montre chacune, comme forêt, port ou habitat dense. Le résultat est une couche de polygones avec la classe, la confiance, la deuxième meilleure classe et la part de pixels valides de chaque scène, stylée par classe ; sur demande aussi un raster, et une couche où les scènes voisines d'une même classe forment un seul polygone.

Tout est calculé sur cet ordinateur ; les images ne sont envoyées nulle part.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts labeled scenes out of a raster, as images by class with a split.</source>
        <translation>Découpe dans un raster des scènes étiquetées, en images par classe avec une répartition.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts the scenes around labeled features out of a raster and writes them as images, one folder a class, with a split into training, validation and test that the training package of RSKD reads. Scenes that overlap never come into different parts of the split, since a network would then be tested on ground that it was trained on.</source>
        <translation>Découpe dans un raster les scènes autour d'entités étiquetées et les écrit comme images, un dossier par classe, avec une répartition en entraînement, validation et test que lit le paquet d'entraînement de RSKD. Les scènes qui se recouvrent ne vont jamais dans des parts différentes, car un réseau serait alors testé sur un terrain où il a été entraîné.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Dask is not installed ({error}), and no cluster runs without it: install it with "python3 -m pip install rskd[cluster]".</source>
        <translation>Dask n’est pas installé ({error}), et aucune grappe ne fonctionne sans lui : installez-le avec « python3 -m pip install rskd[cluster] ».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Describe model</source>
        <translation>Décrire un modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes</source>
        <translation>Scènes regroupées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes of {raster}</source>
        <translation>Scènes regroupées de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Done: RSKD is ready to use.</source>
        <translation>Terminé : RSKD est prêt à l'emploi.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Draws a class the fainter, the less confident the model is.</source>
        <translation>Dessine une classe d'autant plus pâle que le modèle est moins sûr.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Each scene is resampled to an image of this size.</source>
        <translation>Chaque scène est rééchantillonnée en une image de cette taille.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Everything that RSKD needs is there.</source>
        <translation>Tout ce dont RSKD a besoin est là.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Export training chips</source>
        <translation>Exporter des imagettes d'entraînement</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Features</source>
        <translation>Entités</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Fewer than two labeled scenes can be used of {names}: label more of it, where the raster has data.</source>
        <translation>Moins de deux scènes étiquetées sont utilisables pour {names} : étiquetez-en davantage, là où le raster a des données.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Field of the class</source>
        <translation>Champ de la classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the map's class</source>
        <translation>Champ de la classe de la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the true class</source>
        <translation>Champ de la vraie classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>File of labels</source>
        <translation>Fichier d'étiquettes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Find similar scenes</source>
        <translation>Trouver des scènes similaires</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Folder of the chips</source>
        <translation>Dossier des imagettes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>From-to table</source>
        <translation>Table de transitions</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>GeoPackages (*.gpkg)</source>
        <translation>GeoPackages (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Gets one folder of PNG images for each class, and split.json. Images that are there already under the same name are replaced, others stay.</source>
        <translation>Reçoit un dossier d'images PNG par classe, et split.json. Les images qui s'y trouvent déjà sous le même nom sont remplacées, les autres restent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Half the width of its 95 % confidence interval</source>
        <translation>Demi-largeur de son intervalle de confiance à 95 %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Hardware: {hardware}</source>
        <translation>Matériel : {hardware}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Height and width of the images that it was trained with</source>
        <translation>Hauteur et largeur des images avec lesquelles il a été entraîné</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Height of a scene in model pixels</source>
        <translation>Hauteur d'une scène en pixels du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>How many of the most similar scenes are kept. 0: all.</source>
        <translation>Combien des scènes les plus similaires sont gardées. 0 : toutes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>How values become the 8 bits that the model sees, the same for the whole raster. auto: as they are for 8-bit rasters, percentile for all others. none: as they are. percentile: from 2 to 98 % of each band. layer: the range that the layer's style shows. MIN,MAX: this range, such as 0,3000.</source>
        <translation>Comment les valeurs deviennent les 8 bits que voit le modèle, de la même façon pour tout le raster. auto : telles quelles pour les rasters 8 bits, percentile pour tous les autres. none : telles quelles. percentile : de 2 à 98 % de chaque bande. layer : la plage que montre le style de la couche. MIN,MAX : cette plage, comme 0,3000.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Image size</source>
        <translation>Taille d'image</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>ImageNet: as torchvision and timm do</source>
        <translation>ImageNet : comme torchvision et timm</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>In the model's order, with commas between them</source>
        <translation>Dans l'ordre du modèle, séparées par des virgules</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Index of the chips</source>
        <translation>Index des imagettes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Input values</source>
        <translation>Valeurs d'entrée</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install packages…</source>
        <translation>Installer des paquets…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install {package} too, which reads large files faster</source>
        <translation>Installer aussi {package}, qui lit plus vite les gros fichiers</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installed: {packages}</source>
        <translation>Installé : {packages}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installing: this takes a minute or two; QGIS can be used.</source>
        <translation>Installation en cours : cela prend une ou deux minutes ; QGIS reste utilisable.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>It has {other}, and the computer that asks has {own}.</source>
        <translation>Il a {other}, et l’ordinateur qui demande a {own}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another model.</source>
        <translation>Son « {path} » est un autre modèle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another raster.</source>
        <translation>Son « {path} » est un autre raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Its confidence</source>
        <translation>Sa confiance</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Keep this scene with its right class</source>
        <translation>Garder cette scène avec sa bonne classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Labeled features</source>
        <translation>Entités étiquetées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labeled scenes</source>
        <translation>Scènes étiquetées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Labeled scenes used</source>
        <translation>Scènes étiquetées utilisées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labels can't be kept in “{path}” ({reason}): choose another file.</source>
        <translation>Les étiquettes ne peuvent pas être gardées dans « {path} » ({reason}) : choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Labels changed</source>
        <translation>Classes changées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Largest size that the model was trained for in metres</source>
        <translation>Plus grande taille, en mètres, pour laquelle le modèle a été entraîné</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Lead over the second class</source>
        <translation>Avance sur la deuxième classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Learning from the labels …</source>
        <translation>Apprentissage à partir des étiquettes…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least confidence</source>
        <translation>Confiance minimale</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least share of valid pixels</source>
        <translation>Part minimale de pixels valides</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Look at turned and mirrored scenes too</source>
        <translation>Regarder aussi les scènes tournées et retournées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Lower end of its 95 % confidence interval</source>
        <translation>Borne inférieure de son intervalle de confiance à 95 %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Make a new model that knows the classes of your labels, in the background</source>
        <translation>Crée en arrière-plan un nouveau modèle qui connaît les classes de vos étiquettes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places, in seconds.</source>
        <translation>Crée en quelques secondes un modèle de vos propres classes à partir de quelques lieux étiquetés.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places. What a model sees in a scene, its features, is kept; how it tells classes from them is learned anew, in seconds. Ten places a class are a good beginning, from all over the area and as different as the class is. The new model can be used wherever the old one can.

How well it does is measured by cross-validation: each scene is named by a model that was made without it and without scenes that overlap it.</source>
        <translation>Crée un modèle de vos propres classes à partir de quelques lieux étiquetés. Ce qu'un modèle voit dans une scène, ses caractéristiques, est conservé ; la façon d'en distinguer les classes est réapprise, en quelques secondes. Dix lieux par classe sont un bon début, de toute la zone et aussi divers que l'est la classe. Le nouveau modèle s'utilise partout où l'ancien s'utilise.

Sa qualité est mesurée par validation croisée : chaque scène est nommée par un modèle créé sans elle et sans les scènes qui la recouvrent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>Map and reference have no class in common; the map has {mapped}, the reference {true}: choose the fields that hold the same classes.</source>
        <translation>La carte et la référence n'ont aucune classe commune ; la carte a {mapped}, la référence {true} : choisissez les champs qui contiennent les mêmes classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Mean F1 of the classes</source>
        <translation>F1 moyen des classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean and standard deviation are numbers with commas between: 0.48, 0.45, 0.40.</source>
        <translation>La moyenne et l'écart type sont des nombres séparés par des virgules : 0.48, 0.45, 0.40.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Measure what runs the model fastest on this computer</source>
        <translation>Mesurer avec quoi le modèle tourne le plus vite sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measuring: other work on this computer spoils the figures…</source>
        <translation>Mesure en cours : d’autres travaux sur cet ordinateur faussent les chiffres…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Middle</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Missing: {packages}. “Install” fetches what is missing into a folder of your profile, {folder}; the packages of QGIS itself stay as they are.</source>
        <translation>Manquant : {packages}. « Installer » télécharge ce qui manque dans un dossier de votre profil, {folder} ; les paquets de QGIS lui-même restent tels quels.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model file</source>
        <translation>Fichier du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {attribution}</source>
        <translation>Modèle : {attribution}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {license}</source>
        <translation>Modèle : {license}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Model: {name} {version}, {classes} classes</source>
        <translation>Modèle : {name} {version}, {classes} classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Multiply-adds a scene</source>
        <translation>Multiplications-additions par scène</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Name all that the map shows</source>
        <translation>Nommer tout ce que montre la carte</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Name of the new model</source>
        <translation>Nom du nouveau modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the bands, with commas between them</source>
        <translation>Noms des bandes, séparés par des virgules</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Names of the classes</source>
        <translation>Noms des classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the classes, with commas between them</source>
        <translation>Noms des classes, séparés par des virgules</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer.</source>
        <translation>Nomme ce qu'un raster montre autour de chaque polygone ou point d'une couche.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer. The result is the layer with all its columns, and behind them the class, the confidence, the second best class and the share of valid pixels of the square scene around the feature. Where the raster shows too little of it, these are empty.</source>
        <translation>Nomme ce qu'un raster montre autour de chaque polygone ou point d'une couche. Le résultat est la couche avec toutes ses colonnes et, à leur suite, la classe, la confiance, la deuxième meilleure classe et la part de pixels valides de la scène carrée autour de l'entité. Là où le raster en montre trop peu, elles sont vides.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Neighboring scenes of one class as one polygon; polygons do not overlap, also where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: area on the ground. count: how many pixels of the class raster it is made of, which without overlap are its scenes.</source>
        <translation>Les scènes voisines d'une même classe en un seul polygone ; les polygones ne se recouvrent pas, même là où les scènes se recouvrent. class_id, class_name : la classe. confidence : la moyenne. area_m2 : surface au sol. count : de combien de pixels du raster de classes il est fait, ce qui sans recouvrement est ses scènes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>New model</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>No Dask scheduler answers at {address} ({reason}): start one with dask scheduler, or correct the address.</source>
        <translation>Aucun ordonnanceur Dask ne répond à {address} ({reason}) : démarrez-en un avec dask scheduler, ou corrigez l’adresse.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No class of the map has two samples, so that nothing is weighted by area.</source>
        <translation>Aucune classe de la carte n'a deux échantillons, si bien que rien n'est pondéré par la surface.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature has a class in "{field}": write their classes there.</source>
        <translation>Aucune entité n'a de classe dans « {field} » : écrivez-y leurs classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature of "{layer}" lies on the raster "{raster}": choose layers of the same place.</source>
        <translation>Aucune entité de « {layer} » ne se trouve sur le raster « {raster} » : choisissez des couches d'un même lieu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No feature of "{name}" has a class in "{field}": choose another field.</source>
        <translation>Aucune entité de « {name} » n'a de classe dans « {field} » : choisissez un autre champ.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>No hardware is named "{name}": choose one of {names}.</source>
        <translation>Aucun matériel ne s’appelle « {name} » : choisissez parmi {names}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>No labeled scene has enough data: ask for a smaller share of valid pixels, or label scenes where the raster has data.</source>
        <translation>Aucune scène étiquetée n'a assez de données : demandez une part de pixels valides plus petite, ou étiquetez des scènes là où le raster a des données.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>No labels yet; ten a class are good.</source>
        <translation>Pas encore d'étiquettes ; dix par classe, c'est bien.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>No model is named "{name}": choose one of {names}, or give an .onnx file.</source>
        <translation>Aucun modèle ne s'appelle « {name} » : choisissez-en un parmi {names}, ou indiquez un fichier .onnx.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No model was made.</source>
        <translation>Aucun modèle n'a été créé.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>No polygon of "{layer}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Aucun polygone de « {layer} » n'a de classe dans « {field} » : choisissez le champ qui la contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>No polygon of "{path}" has a class in "{field}": choose the field that holds it.</source>
        <translation>Aucun polygone de « {path} » n'a de classe dans « {field} » : choisissez le champ qui la contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No reference feature lies where "{name}" shows a class: choose layers of the same place.</source>
        <translation>Aucune entité de référence ne se trouve là où « {name} » montre une classe : choisissez des couches d'un même lieu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>No scene has enough data in both rasters: choose an extent where both have data, or ask for a smaller share of valid pixels.</source>
        <translation>Aucune scène n'a assez de données dans les deux rasters : choisissez une emprise où les deux ont des données, ou demandez une part de pixels valides plus petite.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>No scene has enough data to be classified: ask for a smaller share of valid pixels, or choose an extent where the raster has data.</source>
        <translation>Aucune scène n'a assez de données pour être classifiée : demandez une part de pixels valides plus petite, ou choisissez une emprise où le raster a des données.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No scene is labeled yet: click on the map, choose the right class and store it.</source>
        <translation>Aucune scène n'est encore étiquetée : cliquez sur la carte, choisissez la bonne classe et enregistrez-la.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/speed.py"/>
        <source>No scene of {name} has data: choose another raster.</source>
        <translation>Aucune scène de {name} n’a de données : choisissez un autre raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>None of the references of "{layer}" lies on the raster "{raster}": choose some that do.</source>
        <translation>Aucune des références de « {layer} » ne se trouve sur le raster « {raster} » : choisissez-en qui s'y trouvent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>None: values from 0 to 255</source>
        <translation>Aucune : valeurs de 0 à 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Not classified</source>
        <translation>Non classifiées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>Nothing can be written into "{folder}" ({reason}): give another folder.</source>
        <translation>Rien ne peut être écrit dans « {folder} » ({reason}) : indiquez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Now {label}</source>
        <translation>Maintenant {label}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of classes</source>
        <translation>Nombre de classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of parameters</source>
        <translation>Nombre de paramètres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Number of samples</source>
        <translation>Nombre d'échantillons</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Number of scenes</source>
        <translation>Nombre de scènes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Number of the class</source>
        <translation>Numéro de la classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>ONNX Runtime can't start {name}</source>
        <translation>ONNX Runtime ne peut pas démarrer {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of a raster: the band of its classes. Not used for polygons.</source>
        <translation>Pour un raster : la bande de ses classes. Sans effet pour des polygones.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of polygons: what their class is called. Not used for a raster.</source>
        <translation>Pour des polygones : le nom de leur classe. Sans effet pour un raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Of the draw of the split: the same seed gives the same split.</source>
        <translation>Du tirage de la répartition : la même graine donne la même répartition.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>One a line, in the order of the model's output</source>
        <translation>Une par ligne, dans l'ordre de la sortie du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One band for each that the model wants, in its order (red, green, blue); for qgis_process with semicolons, such as 4;3;2. Without them, the bands that the layer calls by these colors, else its first ones.</source>
        <translation>Une bande pour chacune que veut le modèle, dans son ordre (rouge, vert, bleu) ; pour qgis_process avec des points-virgules, comme 4;3;2. Sans elles, les bandes que la couche nomme d'après ces couleurs, sinon ses premières.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One more column for each class, named p_ and the class.</source>
        <translation>Une colonne de plus par classe, nommée p_ et la classe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>One polygon a chip in the raster's CRS. file: its image. class_name: its class. part: train, validation or test. valid: share of its pixels that have data. feature: id of the labeled feature.</source>
        <translation>Un polygone par imagette dans le SCR du raster. file : son image. class_name : sa classe. part : train, validation ou test. valid : part de ses pixels qui ont des données. feature : identifiant de l'entité étiquetée.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form; shown on the map, it can be the reference of an assessment or the labels of a new model.</source>
        <translation>Un polygone par scène dans le SCR du raster. row_index, col_index : place dans la grille. class_id, class_name : la classe. confidence : sa probabilité, de 0 à 1. margin : de combien elle devance la deuxième. class_2, confidence_2 : la deuxième meilleure classe. valid : part des pixels de la scène qui ont des données. checked_class : vide, pour la classe qu'une personne lui donne dans le formulaire ; montrée sur la carte, elle peut servir de référence à une évaluation ou d'étiquettes à un nouveau modèle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>One polygon a scene, the most similar first. rank: from 1. similarity: cosine of the angle to the most similar reference, at most 1. reference: feature id of that reference. row_index, col_index: place in the grid. class_name, confidence: the class and its probability. valid: share of the pixels that have data.</source>
        <translation>Un polygone par scène, la plus similaire d'abord. rank : à partir de 1. similarity : cosinus de l'angle avec la référence la plus similaire, au plus 1. reference : identifiant d'entité de cette référence. row_index, col_index : place dans la grille. class_name, confidence : la classe et sa probabilité. valid : part des pixels qui ont des données.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One polygon a scene. class_before, class_after: its classes. changed: 1 where they differ. confidence: the probability that both are right. change_probability: that the classes differ, whichever they are. confidence_before, confidence_after: of each date. valid: the lesser share of pixels that have data.</source>
        <translation>Un polygone par scène. class_before, class_after : ses classes. changed : 1 là où elles diffèrent. confidence : la probabilité que les deux soient justes. change_probability : que les classes diffèrent, quelles qu'elles soient. confidence_before, confidence_after : de chaque date. valid : la plus petite part de pixels qui ont des données.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One row for each pair of classes that occurs: the scenes, their share of all, their area on the ground and their mean confidence.</source>
        <translation>Une ligne par paire de classes présente : les scènes, leur part du total, leur surface au sol et leur confiance moyenne.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Only {count} scenes of {name} are labeled: its figures are guesses, so label ten or more.</source>
        <translation>Seulement {count} scènes de {name} sont étiquetées : ses chiffres sont des conjectures, étiquetez-en donc dix ou plus.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <source>Other file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy weighted by area, 0 to 1</source>
        <translation>Exactitude globale pondérée par la surface, de 0 à 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from {samples} samples</source>
        <translation>Exactitude globale {overall:.1%} ({low:.1%} à {high:.1%}), kappa {kappa:.3f}, sur {samples} échantillons</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy, 0 to 1</source>
        <translation>Exactitude globale, de 0 à 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Own mean and standard deviation</source>
        <translation>Moyenne et écart type propres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Percent of the scenes of each class for training, validation and test.</source>
        <translation>Pourcentage des scènes de chaque classe pour l'entraînement, la validation et le test.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Pixels of an image's side</source>
        <translation>Pixels du côté d'une image</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Points or polygons whose class is known, in any CRS.</source>
        <translation>Points ou polygones dont la classe est connue, dans n'importe quel SCR.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Polygons in any CRS: scenes that overlap none of them are not even read.</source>
        <translation>Polygones dans n'importe quel SCR : les scènes qui n'en recouvrent aucun ne sont même pas lues.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Polygons or points with their class, in any CRS; each stands for the one scene around its middle.</source>
        <translation>Polygones ou points avec leur classe, dans n'importe quel SCR ; chacun représente la seule scène autour de son milieu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Polygons or points, in any CRS.</source>
        <translation>Polygones ou points, dans n'importe quel SCR.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Progress of teaching</source>
        <translation>Progression de l'entraînement</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>QGIS can't read the layer "{name}", whose columns run from east to west: warp it first, with Warp (reproject).</source>
        <translation>QGIS ne peut pas lire la couche « {name} », dont les colonnes vont d'est en ouest : reprojetez-la d'abord, avec Projection (warp).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>QGIS gives no reason</source>
        <translation>QGIS n'indique pas de raison</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>QGIS is using the packages that were installed before: remove them, start QGIS again, then install.</source>
        <translation>QGIS utilise les paquets installés auparavant : supprimez-les, redémarrez QGIS, puis installez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>QGIS is using the packages: they go when it starts again.</source>
        <translation>QGIS utilise les paquets : ils disparaîtront à son redémarrage.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>RSKD models</source>
        <translation>Modèles de RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>RSKD packages</source>
        <translation>Paquets de RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>RSKD: classify the scene under the cursor</source>
        <translation>RSKD : classifier la scène sous le curseur</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>RSKD: what is here?</source>
        <translation>RSKD : qu'y a-t-il ici ?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>RSKD: what is in view</source>
        <translation>RSKD : ce qui est visible</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose.</source>
        <translation>Classe les scènes d'un raster par leur ressemblance avec quelques-unes que vous choisissez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose: show one solar park, and find the others. What is compared is not the class but what the model sees (the cosine of the embeddings), so that it finds also what the model has no class for.</source>
        <translation>Classe les scènes d'un raster par leur ressemblance avec quelques-unes que vous choisissez : montrez un parc solaire, et trouvez les autres. Ce n'est pas la classe qui est comparée mais ce que voit le modèle (le cosinus des plongements), si bien que l'on trouve aussi ce pour quoi le modèle n'a pas de classe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Raster layer</source>
        <translation>Couche raster</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer after</source>
        <translation>Couche raster après</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer before</source>
        <translation>Couche raster avant</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Raster: {name}, read {reader}</source>
        <translation>Raster : {name}, lu {reader}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>Reading {name} to find the range of its values …</source>
        <translation>Lecture de {name} pour trouver la plage de ses valeurs…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove packages</source>
        <translation>Supprimer des paquets</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the installed packages</source>
        <translation>Supprimer les paquets installés</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove the model “{name}”? Its file is deleted from your profile.</source>
        <translation>Supprimer le modèle « {name} » ? Son fichier sera effacé de votre profil.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the packages that RSKD installed into your profile? What QGIS has itself stays.</source>
        <translation>Supprimer les paquets que RSKD a installés dans votre profil ? Ce que QGIS possède lui-même reste.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Right class</source>
        <translation>Bonne classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Runs of the model at a time. 0: as many as there are processor cores; with the windows of QGIS open one less, which is left to them.</source>
        <translation>Exécutions simultanées du modèle. 0 : autant que de cœurs du processeur ; quand les fenêtres de QGIS sont ouvertes, un de moins, qui leur est laissé.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scene size</source>
        <translation>Taille de scène</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Scene size in metres</source>
        <translation>Taille de scène en mètres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Scenes a second</source>
        <translation>Scènes par seconde</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes below it are in the result too, but are shown hatched, as uncertain.</source>
        <translation>Les scènes en dessous sont aussi dans le résultat, mais elles sont hachurées, comme incertaines.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes changed</source>
        <translation>Scènes changées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes compared</source>
        <translation>Scènes comparées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes in one run of the model. More need more memory and are seldom faster.</source>
        <translation>Scènes en une exécution du modèle. Davantage demande plus de mémoire et est rarement plus rapide.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes of {raster}</source>
        <translation>Scènes de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes with less data than this are left out.</source>
        <translation>Les scènes qui ont moins de données que cela sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel</source>
        <translation>Scènes : {count} de {side:.4g} m, {pixel:.3g} m par pixel du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Second class</source>
        <translation>Deuxième classe</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Share of a scene that its neighbor covers too: 0 for none, 0.5 for half.</source>
        <translation>Part d'une scène que couvre aussi sa voisine : 0 pour aucune, 0.5 pour la moitié.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Share of valid pixels</source>
        <translation>Part de pixels valides</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Show confidence as opacity</source>
        <translation>Montrer la confiance par l'opacité</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Show why</source>
        <translation>Montrer pourquoi</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows a model's card: its classes, what it was trained for, how good it is.</source>
        <translation>Montre la fiche d'un modèle : ses classes, ce pour quoi il a été entraîné, sa qualité.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows what a model says about itself: its classes, the scenes that it was trained for, how it was made, how good it is, its limits and its license. The page is for people; the outputs are for models and scripts.</source>
        <translation>Montre ce qu'un modèle dit de lui-même : ses classes, les scènes pour lesquelles il a été entraîné, comment il a été fait, sa qualité, ses limites et sa licence. La page est pour les personnes ; les sorties sont pour les modèles et les scripts.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Side of one scene, in metres on the ground unless the unit is changed. Without it, the size that is typical for the model. Sizes near the ones that the model was trained with give the best classes.</source>
        <translation>Côté d'une scène, en mètres au sol sauf si l'unité est changée. Sans lui, la taille typique pour le modèle. Les tailles proches de celles avec lesquelles le modèle a été entraîné donnent les meilleures classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Side of the square scene around the middle of a feature, in metres on the ground unless the unit is changed. Without it, a point gets the size that is typical for the model, a polygon the square that holds it, within what the model was trained for.</source>
        <translation>Côté de la scène carrée autour du milieu d'une entité, en mètres au sol sauf si l'unité est changée. Sans lui, un point reçoit la taille typique pour le modèle, un polygone le carré qui le contient, dans les limites de ce pour quoi le modèle a été entraîné.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Side of the square that is looked at. On the map: Shift and the wheel.</source>
        <translation>Côté du carré qui est regardé. Sur la carte : Maj et la molette.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes</source>
        <translation>Scènes similaires</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes of {raster}</source>
        <translation>Scènes similaires de {raster}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Size on the ground</source>
        <translation>Taille au sol</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Smallest size that the model was trained for in metres</source>
        <translation>Plus petite taille, en mètres, pour laquelle le modèle a été entraîné</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Smoothing over neighbors</source>
        <translation>Lissage entre voisines</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Some scenes have ended {count} workers, one after the other, the last one at {worker}: see its log; it may have too little memory.</source>
        <translation>Certaines scènes ont mis fin à {count} processus l’un après l’autre, le dernier à {worker} : voyez son journal ; il a peut-être trop peu de mémoire.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Speed of {model}</source>
        <translation>Vitesse de {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Speed…</source>
        <translation>Vitesse…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Standard deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Store</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Stored as {name}.</source>
        <translation>Enregistrée comme {name}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Teach</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Tells which scenes of a place changed their class between two dates.</source>
        <translation>Dit quelles scènes d'un lieu ont changé de classe entre deux dates.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Test-time augmentation: the mean over the eight symmetries of each scene. A little more accurate, eight times the work.</source>
        <translation>Augmentation au test : la moyenne sur les huit symétries de chaque scène. Un peu plus exact, huit fois plus de calcul.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Text and tables (*.txt *.csv *.tsv *.names)</source>
        <translation>Texte et tables (*.txt *.csv *.tsv *.names)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>The CRS of "{path}" can't be related to the ground: assign its own.</source>
        <translation>Le SCR de « {path} » ne peut pas être rapporté au sol : attribuez le sien.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>The CRS of one raster can't express where the other one lies: choose rasters of one place, or warp one to the CRS of the other.</source>
        <translation>Le SCR d'un raster ne peut pas exprimer où se trouve l'autre : choisissez des rasters d'un même lieu, ou reprojetez l'un dans le SCR de l'autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The CRS of {path} can't be related to metres on the ground at ({x:.10g}, {y:.10g}): assign the CRS that the raster really has.</source>
        <translation>Le SCR de {path} ne peut pas être rapporté à des mètres au sol en ({x:.10g}, {y:.10g}) : attribuez le SCR que le raster a vraiment.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>The ONNX file of the new model, for every algorithm that takes one.</source>
        <translation>Le fichier ONNX du nouveau modèle, pour tout algorithme qui en prend un.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed.</source>
        <translation>Le paquet Python onnxruntime, qui exécute les modèles, n'est pas installé.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed: choose “Install packages…” in the menu Plugins &gt; RSKD, or without a window run “python3 -m pip install onnxruntime” for the Python of QGIS.</source>
        <translation>Le paquet Python onnxruntime, qui exécute les modèles, n'est pas installé : choisissez « Installer des paquets… » dans le menu Extensions &gt; RSKD ou, sans fenêtre, exécutez « python3 -m pip install onnxruntime » pour le Python de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The Python program that belongs to QGIS was not found: install onnxruntime for the Python of QGIS by hand.</source>
        <translation>Le programme Python de QGIS n'a pas été trouvé : installez onnxruntime à la main pour le Python de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The bands of {path} are of different types ({names}): convert them to one, with gdal_translate -ot or QGIS's Translate.</source>
        <translation>Les bandes de {path} sont de types différents ({names}) : convertissez-les en un seul, avec gdal_translate -ot ou l'outil Convertir de QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its input has {bands} of {size}: correct its metadata.</source>
        <translation>La fiche de « {path} » annonce {told_bands} bandes de {told_size} pixels, mais son entrée en a {bands} de {size} : corrigez ses métadonnées.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The class name "{name}" is not usable as a column name: write it in lower case letters, digits and underscores.</source>
        <translation>Le nom de classe « {name} » n'est pas utilisable comme nom de colonne : écrivez-le en minuscules, chiffres et tirets bas.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster has had no worker for {seconds:.0f} seconds: start some with dask worker {address}.</source>
        <translation>La grappe n’a plus de processus depuis {seconds:.0f} secondes : démarrez-en avec dask worker {address}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster is lost ({reason}): see that its scheduler runs, and start again.</source>
        <translation>La grappe est perdue ({reason}) : vérifiez que son ordonnanceur fonctionne, et recommencez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The color "{color}" of the class "{name}" is no color: write #rrggbb.</source>
        <translation>La couleur « {color} » de la classe « {name} » n'est pas une couleur : écrivez #rrggbb.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The disk is full: make room for some 200 MB, then try again.</source>
        <translation>Le disque est plein : libérez environ 200 Mo, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The extent lies off the layer "{name}", whose own is {limits}: give one that overlaps it.</source>
        <translation>L'emprise est hors de la couche « {name} », dont l'emprise est {limits} : indiquez-en une qui la recouvre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax.</source>
        <translation>L'emprise {extent} est vide : indiquez xmin,ymin,xmax,ymax avec xmin inférieur à xmax et ymin inférieur à ymax.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} lies off the raster, whose own is {bounds}: give one that overlaps it, in the raster's CRS.</source>
        <translation>L'emprise {extent} est hors du raster, dont l'emprise est {bounds} : indiquez-en une qui le recouvre, dans le SCR du raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>The features with their columns, and behind them: class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form. A name that is taken gets a number.</source>
        <translation>Les entités avec leurs colonnes et, à leur suite : class_id, class_name : la classe. confidence : sa probabilité, de 0 à 1. margin : de combien elle devance la deuxième. class_2, confidence_2 : la deuxième meilleure classe. valid : part des pixels de la scène qui ont des données. checked_class : vide, pour la classe qu'une personne lui donne dans le formulaire. Un nom déjà pris reçoit un numéro.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>The folder "{folder}" does not exist: make it, or give another one.</source>
        <translation>Le dossier « {folder} » n'existe pas : créez-le, ou indiquez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The folder of the profile is not writable: make it writable, then try again.</source>
        <translation>Le dossier du profil n'est pas accessible en écriture : autorisez l'écriture, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>The folder “{folder}” can't be made: {error}.</source>
        <translation>Le dossier « {folder} » ne peut pas être créé : {error}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The image: a file in any CRS and with any number type, or an online layer such as WMS or XYZ tiles, which needs an extent.</source>
        <translation>L'image : un fichier dans n'importe quel SCR et de n'importe quel type numérique, ou une couche en ligne telle que WMS ou tuiles XYZ, qui nécessite une emprise.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" comes from the tile servers of OpenStreetMap, which forbid bulk downloads: choose a layer of aerial or satellite images.</source>
        <translation>La couche « {layer} » vient des serveurs de tuiles d'OpenStreetMap, qui interdisent les téléchargements massifs : choisissez une couche d'images aériennes ou satellitaires.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no band {band}: choose another.</source>
        <translation>La couche « {layer} » n'a pas de bande {band} : choisissez-en une autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties, or write it into the file with Assign projection.</source>
        <translation>La couche « {layer} » n'a pas de système de coordonnées de référence : définissez-le dans les propriétés de la couche, ou écrivez-le dans le fichier avec Assigner une projection.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties.</source>
        <translation>La couche « {layer} » n'a pas de système de coordonnées de référence : définissez-le dans les propriétés de la couche.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{layer}" has no field "{name}": choose the one that holds the class, of {fields}.</source>
        <translation>La couche « {layer} » n'a pas de champ « {name} » : choisissez celui qui contient la classe, parmi {fields}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again ({reason}).</source>
        <translation>La couche « {name} » ne peut pas être lue jusqu'à la fin : son fichier est peut-être endommagé ou tronqué, procurez-le-vous de nouveau ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again.</source>
        <translation>La couche « {name} » ne peut pas être lue jusqu'à la fin : son fichier est peut-être endommagé ou tronqué, procurez-le-vous de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no end: give an extent.</source>
        <translation>La couche « {name} » vient d'un serveur et n'a pas de limites : indiquez une emprise.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no pixels of its own: give the scene size in metres.</source>
        <translation>La couche « {name} » vient d'un serveur et n'a pas de pixels propres : indiquez la taille de scène en mètres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>La couche « {name} » n'a pas de SCR : définissez celui dans lequel elle a été dessinée.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has no band {unknown}: choose from 1 to {count}.</source>
        <translation>La couche « {name} » n'a pas de bande {unknown} : choisissez de 1 à {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another layer.</source>
        <translation>La couche « {name} » a {count} des bandes que veut le modèle, {wanted} : choisissez des bandes par numéro, dont une peut revenir deux fois, ou une autre couche.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>La couche « {name} » contient des nombres complexes : convertissez-la d'abord, par exemple en amplitude.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" holds no features: give one that does.</source>
        <translation>La couche « {name} » ne contient pas d'entités : indiquez-en une qui en contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” has too little of an image here: click elsewhere.</source>
        <translation>La couche « {name} » a trop peu d'image ici : cliquez ailleurs.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” shows nothing here: click on its image.</source>
        <translation>La couche « {name} » ne montre rien ici : cliquez sur son image.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): set the CRS that the layer really has.</source>
        <translation>Le SCR de la couche ne peut pas être rapporté à des mètres au sol en ({x:.10g}, {y:.10g}) : définissez le SCR que la couche a vraiment.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The map shows no {classes}: all samples of it count as mistakes.</source>
        <translation>La carte ne montre pas la classe {classes} : tous ses échantillons comptent comme des erreurs.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>The map shows {count:,} scenes here: zoom in.</source>
        <translation>La carte montre ici {count:,} scènes : zoomez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map to assess: polygons such as classified scenes, or a raster of classes.</source>
        <translation>La carte à évaluer : des polygones tels que des scènes classifiées, ou un raster de classes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>Le masque « {name} » n'a pas de SCR : définissez celui dans lequel il a été dessiné.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" holds no polygons: give a layer that does.</source>
        <translation>Le masque « {name} » ne contient pas de polygones : indiquez une couche qui en contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>Le masque « {name} » dépasse ce que le SCR du raster peut exprimer : découpez-le.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>Le masque « {path} » n'a pas de SCR : attribuez celui dans lequel il a été dessiné.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" holds no polygons: give a layer that does.</source>
        <translation>Le masque « {path} » ne contient pas de polygones : indiquez une couche qui en contient.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>Le masque « {path} » dépasse ce que le SCR du raster peut exprimer : découpez-le.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The mask overlaps no scene: choose one that lies on the raster, in the extent.</source>
        <translation>Le masque ne recouvre aucune scène : choisissez-en un qui se trouve sur le raster, dans l'emprise.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>The metadata of "{path}" is not readable ({kind}: {error}): correct it, or write the classes into {beside} beside the model.</source>
        <translation>Les métadonnées de « {path} » ne sont pas lisibles ({kind} : {error}) : corrigez-les, ou écrivez les classes dans {beside} à côté du modèle.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>The model "{path}" can't be read ({reason}): choose another file.</source>
        <translation>Le modèle « {path} » ne peut pas être lu ({reason}) : choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The model "{path}" does not exist: check the path.</source>
        <translation>Le modèle « {path} » n'existe pas : vérifiez le chemin.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>The model can't be copied into "{folder}" ({reason}): make room there, and make it writable.</source>
        <translation>Le modèle ne peut pas être copié dans « {folder} » ({reason}) : libérez-y de la place et autorisez l'écriture.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has schema {schema}, and this version of RSKD reads schema {known}: update RSKD or export the model again.</source>
        <translation>La fiche du modèle est au schéma {schema}, et cette version de RSKD lit le schéma {known} : mettez RSKD à jour ou exportez le modèle de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has the name "{start}...", which is longer than {limit} characters: give a shorter one.</source>
        <translation>La fiche du modèle a le nom « {start}... », de plus de {limit} caractères : donnez-en un plus court.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card is not readable ({error}): export the model again.</source>
        <translation>La fiche du modèle n'est pas lisible ({error}) : exportez le modèle de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card lacks `{key}`: export the model again with all facts.</source>
        <translation>Il manque `{key}` à la fiche du modèle : exportez le modèle de nouveau avec toutes les informations.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `ground_size_m` is not possible: it needs 0 &lt; min &lt;= typical &lt;= max.</source>
        <translation>`ground_size_m` de la fiche du modèle n'est pas possible : il faut 0 &lt; min &lt;= typical &lt;= max.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `input` needs at least one band and a size above 0.</source>
        <translation>`input` de la fiche du modèle a besoin d'au moins une bande et d'une taille supérieure à 0.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/protobuf.py"/>
        <source>The model file is not built as ONNX files are: export it again.</source>
        <translation>Le fichier du modèle n'est pas construit comme le sont les fichiers ONNX : exportez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has fewer than two classes: it can't classify scenes.</source>
        <translation>Le modèle a moins de deux classes : il ne peut pas classifier de scènes.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has two classes named "{double}": give each its own name.</source>
        <translation>Le modèle a deux classes nommées « {double} » : donnez à chacune son propre nom.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has {count:,} classes, and RSKD takes {limit:,}: choose another one.</source>
        <translation>Le modèle a {count:,} classes, et RSKD en accepte {limit:,} : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>The model has {count} bands: give a name for each, with commas between.</source>
        <translation>Le modèle a {count} bandes : donnez un nom à chacune, séparés par des virgules.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The model is not open yet: wait, or choose another one.</source>
        <translation>Le modèle n'est pas encore ouvert : attendez, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model takes scenes of {size} pixels in {bands} bands, which is more than RSKD can work with: choose one for smaller scenes.</source>
        <translation>Le modèle prend des scènes de {size} pixels en {bands} bandes, plus que RSKD ne peut traiter : choisissez-en un pour des scènes plus petites.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model's outputs are {outputs}: a new head needs one named {embedding} and one named {probabilities}, so export the model again with both.</source>
        <translation>Les sorties du modèle sont {outputs} : une nouvelle tête en veut une nommée {embedding} et une nommée {probabilities}, exportez donc le modèle de nouveau avec les deux.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The name of one of your models (menu Plugins &gt; RSKD &gt; Models), or an ONNX file. Without one, the built-in aid30 with the 30 scene classes of the data set AID.</source>
        <translation>Le nom d'un de vos modèles (menu Extensions &gt; RSKD &gt; Modèles), ou un fichier ONNX. Sans lui, le modèle intégré aid30 avec les 30 classes de scènes du jeu de données AID.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The names or the metadata in "{path}" are no UTF-8: export it again.</source>
        <translation>Les noms ou les métadonnées de « {path} » ne sont pas en UTF-8 : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The new model is chosen: {text}</source>
        <translation>Le nouveau modèle est choisi : {text}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index can't be reached: check the network, and the proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>L'index des paquets est injoignable : vérifiez le réseau, et le proxy dans Préférences &gt; Options &gt; Réseau, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index has nothing that fits Python {version} on this system ({platform}) and the packages of QGIS: see the log, and try a newer QGIS.</source>
        <translation>L'index des paquets n'a rien qui convienne à Python {version} sur ce système ({platform}) et aux paquets de QGIS : consultez le journal et essayez un QGIS plus récent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages in "{folder}" can't be removed ({reason}): make the folder writable.</source>
        <translation>Les paquets de « {folder} » ne peuvent pas être supprimés ({reason}) : autorisez l'écriture dans le dossier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The packages that RSKD had installed are removed.</source>
        <translation>Les paquets que RSKD avait installés sont supprimés.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages that fit the ones of QGIS contradict each other: see the log, and try a newer QGIS.</source>
        <translation>Les paquets qui conviennent à ceux de QGIS se contredisent : consultez le journal et essayez un QGIS plus récent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The proxy refuses the connection: check it under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>Le proxy refuse la connexion : vérifiez-le dans Préférences &gt; Options &gt; Réseau, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>The raster can't be written ({error}): is the disk full?</source>
        <translation>Le raster ne peut pas être écrit ({error}) : le disque est-il plein ?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The raster has no pixels: choose another one.</source>
        <translation>Le raster n'a pas de pixels : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The raster is coarse for {name}, which sees its pixels enlarged {times:.2g} times: expect worse classes, or choose larger scenes or a model for such rasters.</source>
        <translation>Le raster est grossier pour {name}, qui voit ses pixels agrandis {times:.2g} fois : attendez-vous à de moins bonnes classes, ou choisissez des scènes plus grandes ou un modèle fait pour de tels rasters.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written to "{path}": the disk may be full, so make room or give another folder.</source>
        <translation>Le résultat ne peut pas être écrit dans « {path} » : le disque est peut-être plein, libérez donc de la place ou indiquez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written: give another file.</source>
        <translation>Le résultat ne peut pas être écrit : indiquez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The right class of this scene: choose one, or type a new name</source>
        <translation>La bonne classe de cette scène : choisissez-en une, ou saisissez un nouveau nom</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The run was canceled before the range of the layer "{name}" was looked for.</source>
        <translation>L'exécution a été annulée avant que la plage de la couche « {name} » soit cherchée.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The run was canceled while the range of {path} was looked for.</source>
        <translation>L'exécution a été annulée pendant que la plage de {path} était cherchée.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The scene size is missing: give the pixels of a side, or use metres.</source>
        <translation>La taille de scène manque : indiquez les pixels d'un côté, ou utilisez des mètres.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The scene size unit "{unit}" is not known: use "m" or "px".</source>
        <translation>L'unité de taille de scène « {unit} » n'est pas connue : utilisez « m » ou « px ».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The scheduler at {address} has {other}, and this computer {own}: install the same versions on all machines of the cluster.</source>
        <translation>L’ordonnanceur à {address} a {other}, et cet ordinateur {own} : installez les mêmes versions sur toutes les machines de la grappe.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The server does not send all of {path} ({reason}): check the connection and try again later.</source>
        <translation>Le serveur n’envoie pas la totalité de {path} ({reason}) : vérifiez la connexion et réessayez plus tard.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The server of the layer "{name}" does not send all of the image ({said}): check the connection and try again later.</source>
        <translation>Le serveur de la couche « {name} » n'envoie pas toute l'image ({said}) : vérifiez la connexion et réessayez plus tard.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The server's certificate is not trusted: tell pip of your organization's certificate ("pip config set global.cert FILE"), then try again.</source>
        <translation>Le certificat du serveur n'est pas approuvé : indiquez à pip le certificat de votre organisation ("pip config set global.cert FILE"), puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The style of the layer "{name}" tells no range for band {missing}: show its bands as multiband color, or choose another stretch.</source>
        <translation>Le style de la couche « {name} » ne donne pas de plage pour la bande {missing} : affichez ses bandes en couleurs à bandes multiples, ou choisissez un autre étirement.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The worker at {worker} can't do its part. {reason} All machines of a cluster need the same software, and the same raster and model under the same paths.</source>
        <translation>Le processus à {worker} ne peut pas faire sa part. {reason} Toutes les machines d’une grappe ont besoin des mêmes logiciels, et du même raster et du même modèle aux mêmes chemins.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The {samples} samples come from {features} features only; those of one feature are alike, so that the intervals are too narrow.</source>
        <translation>Les {samples} échantillons viennent de {features} entités seulement ; ceux d'une même entité se ressemblent, si bien que les intervalles sont trop étroits.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Then click on the map. Shift and the wheel turn the size of the scene.</source>
        <translation>Cliquez ensuite sur la carte. Maj et la molette changent la taille de la scène.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>There is a model named "{name}" already: give this one another name.</source>
        <translation>Il y a déjà un modèle nommé « {name} » : donnez un autre nom à celui-ci.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>There is no file {path}: check the path.</source>
        <translation>Il n'y a pas de fichier {path} : vérifiez le chemin.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>There is no image on the map: add a raster or tile layer.</source>
        <translation>Il n'y a pas d'image sur la carte : ajoutez une couche raster ou de tuiles.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>There is no image on the map: add the one that you labeled.</source>
        <translation>Il n'y a pas d'image sur la carte : ajoutez celle que vous avez étiquetée.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile} pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap, or save the layer to a file first.</source>
        <translation>Cela demanderait au serveur de la couche environ {tiles:,.0f} tuiles de {tile} x {tile} pixels, et RSKD s'arrête à {limit:,} : choisissez une emprise plus petite, des scènes plus grandes ou moins de recouvrement, ou enregistrez d'abord la couche dans un fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>This would ask the server for {count:,} images: zoom in.</source>
        <translation>Cela demanderait {count:,} images au serveur : zoomez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>This would be {count:,} scenes, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap.</source>
        <translation>Cela ferait {count:,} scènes, et RSKD s'arrête à {limit:,} : choisissez une emprise plus petite, des scènes plus grandes ou moins de recouvrement.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Threads</source>
        <translation>Fils d'exécution</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Times plain CPU</source>
        <translation>Fois le CPU seul</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Top-1 lost</source>
        <translation>Top-1 perdu</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Typical size of a scene on the ground in metres</source>
        <translation>Taille typique d'une scène au sol, en mètres</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Uncertain, below {bound} %</source>
        <translation>Incertaines, moins de {bound} %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Unit of the scene size</source>
        <translation>Unité de la taille de scène</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Upper end of its 95 % confidence interval</source>
        <translation>Borne supérieure de son intervalle de confiance à 95 %</translation>
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
        <translation>Poids des voisines d'une scène, jusqu'à huit, dans ses probabilités : 0 pour aucun, 0.5 pour autant que le sien. Supprime les scènes isolées qui diffèrent de tout leur entourage.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Weighted by area {overall:.1%} ± {margin:.1%}</source>
        <translation>Pondérée par la surface {overall:.1%} ± {margin:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>What is here?</source>
        <translation>Qu'y a-t-il ici ?</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What it is called in its card. Without it, as its file is.</source>
        <translation>Le nom qu'il porte dans sa fiche. Sans lui, celui de son fichier.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>What it shows</source>
        <translation>Ce qu'elle montre</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What pip says appears here.</source>
        <translation>Ici apparaît ce que dit pip.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>What runs the models is selected here. “Measure” tries each for some seconds and selects the fastest that changes at most two labels in a hundred.</source>
        <translation>Ici est choisi ce qui fait tourner les modèles. « Mesurer » essaie chaque possibilité quelques secondes et choisit la plus rapide qui change au plus deux classes sur cent.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>What the class of a feature is called. Features without one are left out.</source>
        <translation>Le nom de la classe d'une entité. Les entités qui n'en ont pas sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>What the class of a reference feature is called; without one it is left out.</source>
        <translation>Le nom de la classe d'une entité de référence ; celle qui n'en a pas est laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>What to look for: scenes, other polygons or points on the raster, in any CRS. The scene around the middle of each is taken. To use some scenes of a layer, select them and tick “Selected features only”.</source>
        <translation>Ce qui est cherché : des scènes, d'autres polygones ou des points sur le raster, dans n'importe quel SCR. La scène autour du milieu de chacun est prise. Pour utiliser quelques scènes d'une couche, sélectionnez-les et cochez « Entité(s) sélectionnée(s) uniquement ».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What to mind, one sentence a line</source>
        <translation>Ce dont il faut tenir compte, une phrase par ligne</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>What was installed does not run here ({reason}), and was taken away again: see the log.</source>
        <translation>Ce qui a été installé ne fonctionne pas ici ({reason}) et a été supprimé : consultez le journal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>What {source} shows, scene by scene, as the model {model} sees it.</source>
        <translation>Ce que montre {source}, scène par scène, tel que le voit le modèle {model}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Where labels are kept; empty: in the project’s folder</source>
        <translation>Où les étiquettes sont gardées ; vide : dans le dossier du projet</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Where to look; without it, the whole raster. An online layer needs one. Any CRS.</source>
        <translation>Où chercher ; sans elle, dans tout le raster. Une couche en ligne en nécessite une. N'importe quel SCR.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Width of a scene in model pixels</source>
        <translation>Largeur d'une scène en pixels du modèle</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area estimation,reference,ground truth</source>
        <translation>exactitude,validation,matrice de confusion,matrice d'erreurs,kappa,F1,précision,rappel,estimation de surfaces,référence,vérité terrain</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>by rasterio</source>
        <translation>par rasterio</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>checked</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>does not work</source>
        <translation>ne marche pas</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>few-shot,transfer learning,fine-tuning,own classes,train,model,onnx</source>
        <translation>peu d'exemples,apprentissage par transfert,ajustement fin,propres classes,entraîner,modèle,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>in use until QGIS ends</source>
        <translation>utilisé jusqu'à la fermeture de QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for a preprocessing function of its own, which RSKD does not run: put the preprocessing into the graph, or describe it as value_scaling.</source>
        <translation>il demande une fonction de prétraitement propre, que RSKD n'exécute pas : mettez le prétraitement dans le graphe, ou décrivez-le comme value_scaling.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score, offset or scale.</source>
        <translation>il demande la mise à l'échelle « {kind} », que RSKD ne connaît pas : utilisez min-max, z-score, offset ou scale.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in the order of its output, into {beside} beside it.</source>
        <translation>il ne nomme pas ses classes : écrivez {{"classes": ["forest", "harbour", ...]}}, dans l'ordre de sa sortie, dans {beside} à côté de lui.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has a function that calls itself: export it again.</source>
        <translation>il a une fonction qui s’appelle elle-même : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has graphs inside each other in more than {limit} levels: export it again without conditions and loops.</source>
        <translation>il a des graphes imbriqués sur plus de {limit} niveaux : exportez-le à nouveau sans conditions ni boucles.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds a sparse tensor that is too large: choose another one.</source>
        <translation>il contient un tenseur creux trop grand : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds {size:,} bytes of metadata, and more than {limit:,} are no description: export it again without them.</source>
        <translation>il contient {size:,} octets de métadonnées, et plus de {limit:,} ne sont pas une description : exportez-le à nouveau sans elles.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it is made of more than {limit:,} parts: choose a smaller one.</source>
        <translation>il se compose de plus de {limit:,} parties : choisissez-en un plus petit.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which does not lie beside it: get that file too, or export it with its weights in the file itself.</source>
        <translation>il garde des poids dans « {location} », qui n’est pas à côté : procurez-vous aussi ce fichier, ou exportez-le avec ses poids dans le fichier même.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is not in its folder: export it with its weights in the file itself.</source>
        <translation>il garde des poids dans « {location} », qui n’est pas dans son dossier : exportez-le avec ses poids dans le fichier même.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is shorter than that: get both files again.</source>
        <translation>il garde des poids dans « {location} », qui est trop court pour cela : procurez-vous à nouveau les deux fichiers.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it needs the operator "{name}" of "{domain}", which is not ONNX's: export it with the operators of ONNX alone.</source>
        <translation>il lui faut l’opérateur « {name} » de « {domain} », qui n’est pas d’ONNX : exportez-le avec les seuls opérateurs d’ONNX.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it stands for more than {limit:,} operations, or has functions inside each other in more than {depth} levels: choose a smaller one.</source>
        <translation>il représente plus de {limit:,} opérations, ou ses fonctions s’imbriquent sur plus de {depth} niveaux : choisissez-en un plus petit.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it takes images of any size and does not say which it was trained with: write {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.</source>
        <translation>il prend des images de toute taille et ne dit pas avec laquelle il a été entraîné : écrivez {"input": {"size": [HEIGHT, WIDTH]}} à côté des classes dans le fichier JSON qui l'accompagne.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>its mean and standard deviation are not {bands} numbers each, the latter above 0: correct the metadata.</source>
        <translation>sa moyenne et son écart type ne sont pas {bands} nombres chacun, le second supérieur à 0 : corrigez les métadonnées.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" has a size that none can have: export it again.</source>
        <translation>son tenseur « {name} » a une taille qu’aucun ne peut avoir : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" tells of {told:,} numbers and holds {held:,} bytes: export it again.</source>
        <translation>son tenseur « {name} » annonce {told:,} nombres et contient {held:,} octets : exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>m: metres on the ground. px: pixels of the raster.</source>
        <translation>m : mètres au sol. px : pixels du raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a pixel</source>
        <translation>mètres par pixel</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a scene</source>
        <translation>mètres par scène</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>model,card,metadata,classes,onnx,license,accuracy</source>
        <translation>modèle,fiche,métadonnées,classes,ONNX,licence,exactitude</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>no layer yet</source>
        <translation>pas encore de couche</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>not classified</source>
        <translation>non classifiée</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>not known</source>
        <translation>non connue</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>of values from 0 to 1, such as {0}</source>
        <translation>de valeurs de 0 à 1, comme {0}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>onnxruntime is not installed ({error}), and no model runs without it: install it with "python3 -m pip install onnxruntime" for the Python that runs this.</source>
        <translation>onnxruntime n'est pas installé ({error}), et aucun modèle ne fonctionne sans lui : installez-le avec "python3 -m pip install onnxruntime" pour le Python qui exécute ceci.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>onnxruntime, which runs the models, is missing: choose “Install packages…”.</source>
        <translation>onnxruntime, qui exécute les modèles, manque : choisissez « Installer des paquets… ».</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip can't use a SOCKS proxy: give an HTTP proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>pip ne peut pas utiliser de proxy SOCKS : indiquez un proxy HTTP dans Préférences &gt; Options &gt; Réseau, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip could not install the packages ({reason}): see the log.</source>
        <translation>pip n'a pas pu installer les paquets ({reason}) : consultez le journal.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip, which installs Python packages, is missing from the Python of QGIS: install it (on Debian and Ubuntu with "sudo apt install python3-pip"), then try again.</source>
        <translation>pip, qui installe les paquets Python, manque au Python de QGIS : installez-le (sous Debian et Ubuntu avec "sudo apt install python3-pip"), puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>rasterio finds the coordinate reference systems of another program, since PROJ_LIB or PROJ_DATA is set: unset both and start again ({reason}).</source>
        <translation>rasterio trouve les systèmes de coordonnées de référence d'un autre programme, car PROJ_LIB ou PROJ_DATA est défini : supprimez ces deux variables et redémarrez ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>reads large files faster; RSKD works without it</source>
        <translation>lit plus vite les gros fichiers ; RSKD fonctionne sans lui</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>runs the models</source>
        <translation>exécute les modèles</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>scene,change detection,post-classification,dates,monitoring,from-to</source>
        <translation>scène,détection de changements,post-classification,dates,suivi,transitions</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>scene,classification,land use,land cover,aerial,satellite,deep learning,onnx</source>
        <translation>scène,classification,usage du sol,occupation du sol,aérien,satellite,apprentissage profond,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx</source>
        <translation>scène,classification,polygones,points,parcelles,objets,aérien,apprentissage profond,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>scene,similarity,search,retrieval,embedding,likeness,deep learning</source>
        <translation>scène,similarité,recherche,plongement,ressemblance,apprentissage profond</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>that of each feature</source>
        <translation>celle de chaque entité</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>the installed ONNX Runtime has no {name}</source>
        <translation>l’ONNX Runtime installé n’a pas {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>through QGIS</source>
        <translation>par QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>training,chips,tiles,samples,labels,data set,split,deep learning</source>
        <translation>entraînement,imagettes,tuiles,échantillons,étiquettes,jeu de données,répartition,apprentissage profond</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>two or more</source>
        <translation>deux ou plus</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>uncertain</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>writes the reports</source>
        <translation>écrit les rapports</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>{classes} have fewer than two samples in the map: their {share:.1%} of the area are left out of what is weighted by area.</source>
        <translation>{classes} ont moins de deux échantillons dans la carte : leurs {share:.1%} de la surface sont laissés hors de ce qui est pondéré par la surface.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>{compared} scenes compared, {changed} changed</source>
        <translation>{compared} scènes comparées, {changed} changées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{count} bands are chosen and the model wants {wanted}: choose as many; a band may come twice.</source>
        <translation>{count} bandes sont choisies et le modèle veut {wanted} : choisissez-en autant ; une bande peut revenir deux fois.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>{count} chips: {sizes}; {left} features left out for want of data</source>
        <translation>{count} imagettes : {sizes} ; {left} entités laissées de côté faute de données</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>{count} features have no class and are left out.</source>
        <translation>{count} entités n'ont pas de classe et sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>{count} labeled features were left out, since the raster shows too little.</source>
        <translation>{count} entités étiquetées ont été laissées de côté, car le raster en montre trop peu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features can't be placed in the map's CRS.</source>
        <translation>{count} entités de référence ne peuvent pas être placées dans le SCR de la carte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features have no class and are left out.</source>
        <translation>{count} entités de référence n'ont pas de classe et sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>{count} scenes of {side:.0f} m, hatched where uncertain</source>
        <translation>{count} scènes de {side:.0f} m, hachurées là où elles sont incertaines</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references</source>
        <translation>{count} scènes, de similarité {low:.3f} à {high:.3f} avec {references} références</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>{date}: classified by {software} with the model {model}</source>
        <translation>{date} : classifié par {software} avec le modèle {model}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{file} does not say all that is needed to use it. Its makers can tell you what to fill in here.</source>
        <translation>{file} ne dit pas tout ce qu'il faut pour l'utiliser. Ses auteurs peuvent vous dire ce qu'il faut remplir ici.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names</source>
        <translation>{given} noms</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names are given for {count} classes: give one name a line.</source>
        <translation>{given} noms sont donnés pour {count} classes : indiquez un nom par ligne.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} of {count} names</source>
        <translation>{given} noms sur {count}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>{kept} features classified, {uncertain} of them uncertain; {left} not, for want of data</source>
        <translation>{kept} entités classifiées, dont {uncertain} incertaines ; {left} non, faute de données</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data</source>
        <translation>{kept} scènes, dont {uncertain} incertaines ; {skipped} omises faute de données</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>{labels} labels of {classes} classes</source>
        <translation>{labels} étiquettes de {classes} classes</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>{name} (built in)</source>
        <translation>{name} (intégré)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from scenes of {side:.3g} m.</source>
        <translation>{name} a été entraîné pour des scènes de {min:g} à {max:g} m ; attendez-vous à de moins bonnes classes pour des scènes de {side:.3g} m.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{name} would be {width} x {height} pixels, more than GDAL can count: check that the rasters are where they belong, and classify them in parts.</source>
        <translation>{name} aurait {width} x {height} pixels, plus que GDAL ne peut compter : vérifiez que les rasters sont à leur place, et classez-les par parties.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right</source>
        <translation>{name} : {classes} classes à partir de {scenes} scènes, {accuracy:.1%} bien nommées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster on a server: check the address, the connection and whether you may read it ({reason}).</source>
        <translation>{path} ne peut pas être ouvert comme raster sur un serveur : vérifiez l’adresse, la connexion et si vous avez le droit de le lire ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster: it may be another kind of file, or damaged ({reason}).</source>
        <translation>{path} ne s'ouvre pas comme raster : c'est peut-être un autre type de fichier, ou il est endommagé ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be read to its end: it may be damaged or cut short, so get it again ({reason}).</source>
        <translation>{path} ne peut pas être lu jusqu'à la fin : il est peut-être endommagé ou tronqué, procurez-le-vous de nouveau ({reason}).</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no band {unknown}: choose from 1 to {count}.</source>
        <translation>{path} n'a pas de bande {unknown} : choisissez de 1 à {count}.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no coordinate reference system: assign one, for example with gdal_edit.py -a_srs or QGIS's Assign projection.</source>
        <translation>{path} n'a pas de système de coordonnées de référence : attribuez-en un, par exemple avec gdal_edit.py -a_srs ou Assigner une projection dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another raster.</source>
        <translation>{path} a {count} des bandes que veut le modèle, {wanted} : choisissez des bandes par numéro, dont une peut revenir deux fois, ou un autre raster.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>{path} contient des nombres complexes : convertissez-le d'abord, par exemple en amplitude.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{path} holds numbers of the type {kind}, which no mosaic can have: convert it with gdal_translate -ot.</source>
        <translation>{path} contient des nombres du type {kind}, qu’aucune mosaïque ne peut avoir : convertissez-le avec gdal_translate -ot.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/paths.py"/>
        <source>{path} is missing: install RSKD again.</source>
        <translation>{path} manque : réinstallez RSKD.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).</source>
        <translation>{path} est tourné : reprojetez-le d'abord nord en haut, avec gdalwarp ou Projection (warp) dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/remote.py"/>
        <source>{path} refers to files on a server, and RSKD fetches nothing that you have not named: give the address itself, or set {consent} to .tif or what else may be fetched.</source>
        <translation>{path} renvoie à des fichiers sur un serveur, et RSKD ne va chercher que ce que vous avez nommé : donnez l’adresse elle-même, ou mettez dans {consent} .tif ou ce qui peut être téléchargé.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>{provider} does not run this model here ({reason}), so the plain CPU does: measure anew what is fastest, or choose cpu.</source>
        <translation>{provider} n’exécute pas ce modèle ici ({reason}), c’est donc le CPU qui le fait : mesurez à nouveau ce qui est le plus rapide, ou choisissez cpu.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>{scenes} scenes of {count} classes; {accuracy:.0%} of them named right</source>
        <translation>{scenes} scènes de {count} classes ; {accuracy:.0%} d'entre elles bien nommées</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>{share:.0%} confident, scene of {side:.0f} m</source>
        <translation>confiance de {share:.0%}, scène de {side:.0f} m</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>{threads} threads are not possible: give 0, for one a core, or more.</source>
        <translation>{threads} fils d'exécution ne sont pas possibles : indiquez 0, pour un par cœur, ou plus.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, installed by RSKD</source>
        <translation>{version}, installé par RSKD</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, of QGIS itself</source>
        <translation>{version}, de QGIS lui-même</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>“{file}” can't be read ({error}): give a text file in UTF-8.</source>
        <translation>« {file} » ne peut pas être lu ({error}) : indiquez un fichier texte en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>“{name}” comes from a server, which live mode would ask for images each time that the map is moved.</source>
        <translation>« {name} » vient d'un serveur, auquel le mode en direct demanderait des images à chaque déplacement de la carte.</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>“{path}” can't be read as labels: choose another file.</source>
        <translation>« {path} » ne peut pas être lu comme fichier d'étiquettes : choisissez un autre fichier.</translation>
    </message>
</context>
</TS>
