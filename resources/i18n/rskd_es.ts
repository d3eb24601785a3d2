<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>RSKD</name>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common in the extent: choose rasters of one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common: choose rasters of one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{output}" can't be written ({reason}): give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" can't be opened as an ONNX model ({reason}): give an .onnx file that ONNX Runtime {version} reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" can't be replaced ({reason}), so the result is in "{kept}": close the programs that use the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>"{path}" can't be used: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>"{path}" can't be written ({reason}): give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/chips.py"/>
        <source>"{path}" can't be written ({reason}): give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{path}" can't have another head, since its input is prepared outside the file: choose a model of RSKD, or export it again with the preprocessing in the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" exists: give another name, or --overwrite to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" fails on an image of {size} pixels ({reason}): export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class a scene, so end the model in logits or in a softmax over its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives no features of a scene, so that scenes can't be compared by it: choose a model with an output "{output}" of the shape (N, features).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" is a folder: give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" is no classifier of images: it needs one input of the shape (N, bands, height, width).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/vector.py"/>
        <source>"{path}" is no name of a GeoPackage: give one that ends in .gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>"{path}" is no name of a GeoTIFF: give one that ends in .tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/vector.py"/>
        <source>"{path}" is open in another program such as QGIS: close it there or use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" names {classes} classes but has no output of the shape (N, {classes}), only {shapes}: correct its class names, or give it a classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes images of the shape (N, height, width, bands): export it with the bands before height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes {kind}: export it with an input of float or uint8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>"{text}" is no scene size: write metres such as 600, or pixels such as 128px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>"{text}" is no split: write three percentages that add up to 100, such as 70/10/20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN &lt; MAX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>A GeoTIFF with one pixel a scene. Band 1: the class, with colors and names. Band 2: its confidence. Where scenes overlap, a pixel is as long as the step from one to the next and shows the mean of the scenes that cover it. Needs rasterio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>A band of the raster holds no data at all: choose other bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A batch of {batch_size} scenes is not possible: give 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>A page that shows which classes the new model can tell apart, and which not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A page with all figures and plots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>A page with all that the model says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A point for each sample, with both classes, to look at the mistakes on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>A raster can't be written without the Python package rasterio: install it with "python3 -m pip install rasterio", or leave the raster out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>A report needs the Python package jinja2 ({error}): install it with "python3 -m pip install jinja2", or leave the report out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene of {scene} is only {pixels:.3g} pixels of this raster: give a scene size of at least {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene size of {value:g} is not possible: give one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/smooth.py"/>
        <source>A smoothing of {weight:g} is not possible: give a share from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: one row for each class of the map, one column for each class of the reference, named ref_ and the class; the cells count samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: samples in the map and in the reference, precision, recall and F1; mapped and estimated area, user's and producer's accuracy weighted by area, and half the width of their 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Accuracy of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Adapt model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Add the probability of every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>All labels are of one class, "{name}": label scenes of another one too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>An ONNX file that says itself what it knows. Without one, the built-in aid30 with the 30 scene classes of the data set AID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Assess accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Band of the map's class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>Band {band} of "{name}" holds measured values and no classes: choose a classified raster, or its band of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>Band {band} of "{name}" holds no data: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Canceled: no model is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Canceled: the result holds the scenes that were done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Chips written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classified features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Classified layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Classifies the same scenes in two rasters of one place and tells what changed from which class to which. The grid of scenes is that of the first raster; the second may have another CRS and other pixels. Scenes that both rasters show are compared.

Both dates are classified on their own, and errors of either look like a change: mind the confidence, and take images of the same season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classify features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Classify scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Cohen's kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Compare scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with places whose class is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with reference points or polygons whose class is known, and tells how good the map is: overall accuracy with its 95 % confidence interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, weighted by area, accuracy and the area of each class without the map's bias (Olofsson et al., Remote Sensing of Environment 148, 2014).

A point is compared with the scene or pixel that it lies in; a polygon with each scene or pixel whose center lies in it, or, where it holds none, with the one that it lies in. Classes are matched by name, whatever the capitals and spaces: “Bare Land” is bare_land. The values of a raster have the names that its style or its file gives them.

The intervals and the estimates of areas hold where the reference was drawn at random, best within each class of the map. Many pixels of few polygons make the intervals too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Cross-validated accuracy, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes and names what each one shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes, square on the ground, and names what each one shows, such as forest, harbor or dense residential. The result is a layer of polygons with the class, the confidence, the second best class and the share of valid pixels of each scene, styled by class; on request also a raster, and a layer in which neighboring scenes of one class are one polygon.

Everything is computed on this computer; images are sent nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts labeled scenes out of a raster, as images by class with a split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts the scenes around labeled features out of a raster and writes them as images, one folder a class, with a split into training, validation and test that the training package of RSKD reads. Scenes that overlap never come into different parts of the split, since a network would then be tested on ground that it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Describe model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Each scene is resampled to an image of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Export training chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Fewer than two labeled scenes can be used of {names}: label more of it, where the raster has data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Field of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the map's class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the true class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Find similar scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Folder of the chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>From-to table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Gets one folder of PNG images for each class, and split.json. Images that are there already under the same name are replaced, others stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Half the width of its 95 % confidence interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Hardware: {hardware}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Height of a scene in model pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>How many of the most similar scenes are kept. 0: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>How values become the 8 bits that the model sees, the same for the whole raster. auto: as they are for 8-bit rasters, percentile for all others. none: as they are. percentile: from 2 to 98 % of each band. layer: the range that the layer's style shows. MIN,MAX: this range, such as 0,3000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Index of the chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Labeled features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Labeled scenes used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Largest size that the model was trained for in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least share of valid pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Look at turned and mirrored scenes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Lower end of its 95 % confidence interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places. What a model sees in a scene, its features, is kept; how it tells classes from them is learned anew, in seconds. Ten places a class are a good beginning, from all over the area and as different as the class is. The new model can be used wherever the old one can.

How well it does is measured by cross-validation: each scene is named by a model that was made without it and without scenes that overlap it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Map and reference have no class in common; the map has {mapped}, the reference {found}: choose the fields that hold the same classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Mean F1 of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Model: {name} {version}, {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Multiply-adds a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Name of the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the bands, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the classes, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer. The result is the layer with all its columns, and behind them the class, the confidence, the second best class and the share of valid pixels of the square scene around the feature. Where the raster shows too little of it, these are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Neighboring scenes of one class as one polygon; polygons do not overlap, also where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: area on the ground. count: how many pixels of the class raster it is made of, which without overlap are its scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>New model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>No class of the map has two samples, so that nothing is weighted by area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature has a class in "{field}": write their classes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature of "{layer}" lies on the raster "{raster}": choose layers of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>No feature of "{name}" has a class in "{field}": choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>No labeled scene has enough data: ask for a smaller share of valid pixels, or label scenes where the raster has data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>No polygon of "{layer}" has a class in "{field}": choose the field that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>No reference feature lies where "{name}" shows a class: choose layers of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>No scene has enough data in both rasters: choose an extent where both have data, or ask for a smaller share of valid pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>No scene has enough data to be classified: ask for a smaller share of valid pixels, or choose an extent where the raster has data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>None of the references of "{layer}" lies on the raster "{raster}": choose some that do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>Nothing can be written into "{folder}" ({reason}): give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Number of scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of a raster: the band of its classes. Not used for polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of polygons: what their class is called. Not used for a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Of the draw of the split: the same seed gives the same split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One band for each that the model wants, in its order (red, green, blue); for qgis_process with semicolons, such as 4;3;2. Without them, the bands that the layer calls by these colors, else its first ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One more column for each class, named p_ and the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>One polygon a chip in the raster's CRS. file: its image. class_name: its class. part: train, validation or test. valid: share of its pixels that have data. feature: id of the labeled feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>One polygon a scene, the most similar first. rank: from 1. similarity: cosine of the angle to the most similar reference, at most 1. reference: feature id of that reference. row_index, col_index: place in the grid. class_name, confidence: the class and its probability. valid: share of the pixels that have data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One polygon a scene. class_before, class_after: its classes. changed: 1 where they differ. confidence: the probability that both are right. change_probability: that the classes differ, whichever they are. confidence_before, confidence_after: of each date. valid: the lesser share of pixels that have data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One row for each pair of classes that occurs: the scenes, their share of all, their area on the ground and their mean confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy weighted by area, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from {samples} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Percent of the scenes of each class for training, validation and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Pixels of an image's side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Points or polygons whose class is known, in any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Polygons in any CRS: scenes that overlap none of them are not even read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Polygons or points with their class, in any CRS; each stands for the one scene around its middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Polygons or points, in any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose: show one solar park, and find the others. What is compared is not the class but what the model sees (the cosine of the embeddings), so that it finds also what the model has no class for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Raster layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Raster: {name}, read {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>Reading {name} to find the range of its values …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Runs of the model at a time. 0: as many as there are processor cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scene size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes below it are in the result too, but are shown hatched, as uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes in one run of the model. More need more memory and are seldom faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes with less data than this are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Share of a scene that its neighbor covers too: 0 for none, 0.5 for half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows a model's card: its classes, what it was trained for, how good it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows what a model says about itself: its classes, the scenes that it was trained for, how it was made, how good it is, its limits and its license. The page is for people; the outputs are for models and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Side of one scene, in metres on the ground unless the unit is changed. Without it, the size that is typical for the model. Sizes near the ones that the model was trained with give the best classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Side of the square scene around the middle of a feature, in metres on the ground unless the unit is changed. Without it, a point gets the size that is typical for the model, a polygon the square that holds it, within what the model was trained for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Smallest size that the model was trained for in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Smoothing over neighbors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Tells which scenes of a place changed their class between two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Test-time augmentation: the mean over the eight symmetries of each scene. A little more accurate, eight times the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>The CRS of one raster can't express where the other one lies: choose rasters of one place, or warp one to the CRS of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The CRS of {path} can't be related to metres on the ground at ({x:.10g}, {y:.10g}): assign the CRS that the raster really has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>The ONNX file of the new model, for every algorithm that takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed: install it with the QGIS plugin QPIP, or with “python3 -m pip install onnxruntime” for the Python of QGIS (on Windows in the OSGeo4W Shell), and start QGIS again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The bands of {path} are of different types ({names}): convert them to one, with gdal_translate -ot or QGIS's Translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its input has {bands} of {size}: correct its metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The class name "{name}" is not usable as a column name: write it in lower case letters, digits and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The color "{color}" of the class "{name}" is no color: write #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The extent lies off the layer "{name}", whose own is {limits}: give one that overlaps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} lies off the raster, whose own is {bounds}: give one that overlaps it, in the raster's CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>The features with their columns, and behind them: class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. A name that is taken gets a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>The folder "{folder}" does not exist: make it, or give another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The image: a file in any CRS and with any number type, or an online layer such as WMS or XYZ tiles, which needs an extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" comes from the tile servers of OpenStreetMap, which forbid bulk downloads: choose a layer of aerial or satellite images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no band {band}: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties, or write it into the file with Assign projection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{layer}" has no field "{name}": choose the one that holds the class, of {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no end: give an extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no pixels of its own: give the scene size in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has no band {unknown}: choose from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" holds no features: give one that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): set the CRS that the layer really has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map shows no {classes}: all samples of it count as mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map to assess: polygons such as classified scenes, or a raster of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" holds no polygons: give a layer that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" can't be read ({error}): give a vector file with polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" holds no polygons: give a layer that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The mask overlaps no scene: choose one that lies on the raster, in the extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>The metadata of "{path}" is not readable ({kind}: {error}): correct it, or write the classes into {beside} beside the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The model "{path}" does not exist: check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has schema {schema}, and this version of RSKD reads schema {SCHEMA}: update RSKD or export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card is not readable ({error}): export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card lacks `{key}`: export the model again with all facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `ground_size_m` is not possible: it needs 0 &lt; min &lt;= typical &lt;= max.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `input` needs at least one band and a size above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model file is not built as ONNX files are: export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has fewer than two classes: it can't classify scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has two classes named "{double}": give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model's outputs are {outputs}: a new head needs one named {embedding} and one named {probabilities}, so export the model again with both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>The raster can't be written ({error}): is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The raster has no pixels: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/vector.py"/>
        <source>The result can't be written ({error}): is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written to "{path}": the disk may be full, so make room or give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written: give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The run was canceled before the range of the layer "{name}" was looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The run was canceled while the range of {path} was looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The scene size is missing: give the pixels of a side, or use metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The scene size unit "{unit}" is not known: use "m" or "px".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The server of the layer "{name}" does not send all of the image ({said}): check the connection and try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The style of the layer "{name}" tells no range for band {missing}: show its bands as multiband color, or choose another stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The {samples} samples come from {features} features only; those of one feature are alike, so that the intervals are too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>There is no file {path}: check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile} pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap, or save the layer to a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>This would be {count:,} scenes, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Typical size of a scene on the ground in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Unit of the scene size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Upper end of its 95 % confidence interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Weight of a scene's up to eight neighbors in its probabilities: 0 for none, 0.5 for as much as its own. Takes away single scenes that differ from all around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Weighted by area {overall:.1%} ± {margin:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What it is called in its card. Without it, as its file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>What the class of a feature is called. Features without one are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>What the class of a reference feature is called; without one it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>What to look for: scenes, other polygons or points on the raster, in any CRS. The scene around the middle of each is taken. To use some scenes of a layer, select them and tick “Selected features only”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What to mind, one sentence a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Where to look; without it, the whole raster. An online layer needs one. Any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Width of a scene in model pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area estimation,reference,ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>by rasterio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>few-shot,transfer learning,fine-tuning,own classes,train,model,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for a preprocessing function of its own, which RSKD does not run: put the preprocessing into the graph, or describe it as value_scaling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score, offset or scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in the order of its output, into {beside} beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it takes images of any size and does not say which it was trained with: write {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>its mean and standard deviation are not {bands} numbers each, the latter above 0: correct the metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>m: metres on the ground. px: pixels of the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>model,card,metadata,classes,onnx,license,accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>onnxruntime is not installed ({error}), and no model runs without it: install it with "python3 -m pip install onnxruntime" for the Python that runs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>rasterio finds the coordinate reference systems of another program, since PROJ_LIB or PROJ_DATA is set: unset both and start again ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>scene,change detection,post-classification,dates,monitoring,from-to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>scene,classification,land use,land cover,aerial,satellite,deep learning,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>scene,similarity,search,retrieval,embedding,likeness,deep learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>through QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>training,chips,tiles,samples,labels,data set,split,deep learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{classes} have fewer than two samples in the map: their {share:.1%} of the area are left out of what is weighted by area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>{compared} scenes compared, {changed} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{count} bands are chosen and the model wants {wanted}: choose as many; a band may come twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>{count} chips: {sizes}; {left} features left out for want of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>{count} features have no class and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features can't be placed in the map's CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features have no class and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>{kept} features classified, {uncertain} of them uncertain; {left} not, for want of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from scenes of {side:.3g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster: it may be another kind of file, or damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be read to its end: it may be damaged or cut short, so get it again ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no band {unknown}: choose from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no coordinate reference system: assign one, for example with gdal_edit.py -a_srs or QGIS's Assign projection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/paths.py"/>
        <source>{path} is missing: install RSKD again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>{threads} threads are not possible: give 0, for one a core, or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
