<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>RSKD</name>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}</source>
        <translation>  {label}：精确率 {precision:.1%}，召回率 {recall:.1%}，F1 {f1:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>"{address}" is no cluster: give local, local:4 for 4 workers, or the address of a Dask scheduler such as tcp://10.0.0.1:8786.</source>
        <translation>“{address}”不是集群：请给出 local、local:4（4 个工作进程），或 Dask 调度器的地址，例如 tcp://10.0.0.1:8786。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common in the extent: choose rasters of one place.</source>
        <translation>“{before}”和“{after}”在该范围内没有共同的地方：请选择同一地点的栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>"{before}" and "{after}" show no place in common: choose rasters of one place.</source>
        <translation>“{before}”和“{after}”没有共同的地方：请选择同一地点的栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" came with RSKD: only your own models can be removed.</source>
        <translation>“{name}”随 RSKD 提供：只能移除您自己的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{name}" can't be read to its end: it may be damaged, so get it again.</source>
        <translation>“{name}”无法读到末尾：它可能已损坏，请重新获取。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{name}" can't name a model: use letters, digits, spaces, "-" and "_".</source>
        <translation>“{name}”不能用作模型名称：请使用字母、数字、空格、“-”和“_”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds measured values and no classes: choose a classified raster, or its band of classes.</source>
        <translation>“{name}”包含的是测量值而不是类别：请选择分类后的栅格或其类别波段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classified.py"/>
        <source>"{name}" holds no data: choose another band or raster.</source>
        <translation>“{name}”没有数据：请选择另一个波段或栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has not the same pixels as "{first}": name assets that have.</source>
        <translation>“{other}”与“{first}”的像素不一致：请指定像素一致的资产。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{other}" has {told} and "{first}" has {own}, and the rasters of a mosaic must be alike: {fix}.</source>
        <translation>“{other}”为 {told}，而“{first}”为 {own}，镶嵌的栅格必须一致：{fix}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{output}" can't be written ({reason}): give another file.</source>
        <translation>无法写入“{output}”（{reason}）：请指定另一个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" can't be opened as an ONNX model ({reason}): give an .onnx file that ONNX Runtime {version} reads.</source>
        <translation>“{path}”无法作为 ONNX 模型打开（{reason}）：请指定 ONNX Runtime {version} 能读取的 .onnx 文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" can't be opened as an ONNX model: {error}</source>
        <translation>“{path}”无法作为 ONNX 模型打开：{error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/ogr.py"/>
        <source>"{path}" can't be read ({error}): give a vector file.</source>
        <translation>无法读取“{path}”（{error}）：请指定矢量文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" can't be read ({reason}): check the path.</source>
        <translation>无法读取“{path}”（{reason}）：请检查路径。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" can't be removed ({reason}): close what uses it.</source>
        <translation>无法移除“{path}”（{reason}）：请关闭正在使用它的程序。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" can't be replaced ({reason}), so the result is in "{kept}": close the programs that use the older one.</source>
        <translation>无法替换“{path}”（{reason}），因此结果保存在“{kept}”：请关闭正在使用旧文件的程序。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>"{path}" can't be used: {error}</source>
        <translation>无法使用“{path}”：{error}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>"{path}" can't be written ({reason}): give another file.</source>
        <translation>无法写入“{path}”（{reason}）：请指定另一个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/chips.py"/>
        <source>"{path}" can't be written ({reason}): give another folder.</source>
        <translation>无法写入“{path}”（{reason}）：请指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>"{path}" can't have another head, since its input is prepared outside the file: choose a model of RSKD, or export it again with the preprocessing in the graph.</source>
        <translation>“{path}”不能更换分类头，因为它的输入是在文件之外预处理的：请选择 RSKD 的模型，或将预处理放入计算图后重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" exists: give another name, or --overwrite to replace it.</source>
        <translation>“{path}”已存在：请指定另一个名称，或用 --overwrite 替换它。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" fails on a scene ({error}): export it again.</source>
        <translation>“{path}”处理场景时失败（{error}）：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" fails on an image of {size} pixels ({reason}): export it again.</source>
        <translation>“{path}”处理 {size} 像素的图像时失败（{reason}）：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives each class a score from 0 to 1 by itself: RSKD needs one class a scene, so end the model in logits or in a softmax over its classes.</source>
        <translation>“{path}”为每个类别单独给出 0 到 1 的分数：RSKD 需要每个场景一个类别，请让模型以 logits 或对各类别的 softmax 结尾。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives no features of a scene, so that scenes can't be compared by it: choose a model with an output "{output}" of the shape (N, features).</source>
        <translation>“{path}”不给出场景的特征，因此无法用它比较场景：请选择带有形状为（N，特征）的输出“{output}”的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>"{path}" gives no probabilities of its {count} classes: export it again.</source>
        <translation>“{path}”没有给出其 {count} 个类别的概率：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores of the shape {shape} for {scenes} scenes of {classes} classes: export it again.</source>
        <translation>“{path}”对 {scenes} 个场景、{classes} 个类别给出形状为 {shape} 的得分：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" gives scores that are no numbers: export it again.</source>
        <translation>“{path}”给出的得分不是数字：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>“{path}”没有坐标参照系：请指定绘制时所用的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no band {band}: choose from 1 to {count}.</source>
        <translation>“{path}”没有波段 {band}：请从 1 到 {count} 中选择。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" has no field "{field}": name the one that holds the class, of {fields}.</source>
        <translation>“{path}”没有字段“{field}”：请从 {fields} 中指定包含类别的字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>"{path}" has {size:,} bytes, and an ONNX file can have {limit:,}: choose another file, or export it with its weights beside it.</source>
        <translation>“{path}”有 {size:,} 字节，而 ONNX 文件最多可有 {limit:,} 字节：请选择其他文件，或将权重存放在旁边的文件中重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" holds no features: give a file that does.</source>
        <translation>“{path}”不含要素：请指定含有要素的文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" holds no rasters: give a folder or a list with some, of GDAL's formats.</source>
        <translation>“{path}”中没有栅格：请给出含有 GDAL 格式栅格的文件夹或列表。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>"{path}" is a folder: give the name of a file.</source>
        <translation>“{path}”是文件夹：请指定文件名。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>"{path}" is no STAC item and no collection of items: save what a search of a STAC API gives, or give the rasters themselves.</source>
        <translation>“{path}”既不是 STAC 条目，也不是条目集合：请保存 STAC API 的搜索结果，或直接给出栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" is no classifier of images: it needs one input of the shape (N, bands, height, width).</source>
        <translation>“{path}”不是图像分类器：它需要一个形状为（N，波段，高，宽）的输入。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>"{path}" is no name of a GeoTIFF: give one that ends in .tif.</source>
        <translation>“{path}”不是 GeoTIFF 的名称：请指定以 .tif 结尾的名称。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" names {classes} classes but has no output of the shape (N, {classes}), only {shapes}: correct its class names, or give it a classifier.</source>
        <translation>“{path}”列出了 {classes} 个类别，但没有形状为（N，{classes}）的输出，只有 {shapes}：请改正类别名称，或为它加上分类器。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>"{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>“{path}”超出了栅格坐标参照系所能表示的范围：请裁剪它。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes exactly {batch} images at once: export it with a dynamic batch size.</source>
        <translation>“{path}”每次正好接受 {batch} 幅图像：请以动态批大小导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes images of the shape (N, height, width, bands): export it with the bands before height and width.</source>
        <translation>“{path}”接受形状为（N，高，宽，波段）的图像：请将波段放在高和宽之前重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>"{path}" takes {kind}: export it with an input of float or uint8.</source>
        <translation>“{path}”接受 {kind}：请以 float 或 uint8 类型的输入导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>"{text}" is no scene size: write metres such as 600, or pixels such as 128px.</source>
        <translation>“{text}”不是场景大小：请写米数，如 600，或像素数，如 128px。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>"{text}" is no split: write three percentages that add up to 100, such as 70/10/20.</source>
        <translation>“{text}”不是有效的划分：请写三个相加为 100 的百分数，如 70/10/20。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN &lt; MAX.</source>
        <translation>“{text}”不是有效的拉伸：请写 auto、none、percentile，或 MIN,MAX（MIN &lt; MAX）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>(not checked)</source>
        <translation>（未核对）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>0 to 1: values divided by 255</source>
        <translation>0 到 1：数值除以 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>A GeoTIFF with one pixel a scene, or several where the raster's edge cuts it. Band 1: the class, with colors and names. Band 2: its confidence. Where scenes overlap, it shows the mean of those that cover a place. Needs rasterio.</source>
        <translation>每个场景一个像素的 GeoTIFF；在栅格边缘截断场景处有多个像素。波段 1：类别，带颜色和名称。波段 2：其置信度。在场景重叠处，显示覆盖该处的各场景的平均值。需要 rasterio。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/stretch.py"/>
        <source>A band of the raster holds no data at all: choose other bands.</source>
        <translation>栅格的某个波段完全没有数据：请选择其他波段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A batch of {batch_size} scenes is not possible: give 1 or more.</source>
        <translation>批大小不能为 {batch_size} 个场景：请指定 1 或更大。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>A page that shows which classes the new model can tell apart, and which not.</source>
        <translation>一个页面，显示新模型能区分哪些类别，不能区分哪些类别。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A page with all figures and plots.</source>
        <translation>包含全部数字和图表的页面。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>A page with all that the model says.</source>
        <translation>包含模型全部说明的页面。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A point for each sample, with both classes, to look at the mistakes on the map.</source>
        <translation>每个样本一个点，带两个类别，用于在地图上查看错误。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>A raster can't be written without the Python package rasterio: install it with "python3 -m pip install rasterio", or leave the raster out.</source>
        <translation>没有 Python 包 rasterio 就无法写入栅格：请用 "python3 -m pip install rasterio" 安装它，或不输出栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/report.py"/>
        <source>A report needs the Python package jinja2 ({error}): install it with "python3 -m pip install jinja2", or leave the report out.</source>
        <translation>报告需要 Python 包 jinja2（{error}）：请用 "python3 -m pip install jinja2" 安装它，或不输出报告。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene of {scene} is only {pixels:.3g} pixels of this raster: give a scene size of at least {least}.</source>
        <translation>{scene} 的场景在此栅格中只有 {pixels:.3g} 个像素：请指定至少 {least} 的场景大小。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>A scene size of {value:g} is not possible: give one above 0.</source>
        <translation>场景大小不能为 {value:g}：请指定大于 0 的值。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.</source>
        <translation>有效像素比例不能为 {min_valid:g}：请指定 0 到 1 之间的值。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/smooth.py"/>
        <source>A smoothing of {weight:g} is not possible: give a share from 0 to 1.</source>
        <translation>平滑权重不能为 {weight:g}：请指定 0 到 1 之间的比例。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: one row for each class of the map, one column for each class of the reference, named ref_ and the class; the cells count samples.</source>
        <translation>一个表：地图的每个类别一行，参考的每个类别一列，列名为 ref_ 加类别名；单元格为样本数。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>A table: samples in the map and in the reference, precision, recall and F1; mapped and estimated area, user's and producer's accuracy weighted by area, and half the width of their 95 % intervals.</source>
        <translation>一个表：地图和参考中的样本数、精确率、召回率和 F1；制图面积和估计面积、按面积加权的用户精度和生产者精度，以及它们 95 % 区间宽度的一半。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>A worker of the cluster can't take part ({reason}): install the same RSKD on all its machines, with python3 -m pip install rskd[cluster].</source>
        <translation>集群的一个工作进程无法参与（{reason}）：请在所有机器上用 python3 -m pip install rskd[cluster] 安装相同的 RSKD。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Accuracy of each class</source>
        <translation>各类别的精度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Adapt model</source>
        <translation>适配模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Add model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Add the probability of every class</source>
        <translation>添加每个类别的概率</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>All labels are of one class, "{name}": label scenes of another one too.</source>
        <translation>所有标注都属于同一类别“{name}”：请也标注另一类别的场景。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has no asset {name} with a file: it has {names}.</source>
        <translation>“{path}”的一个条目没有带文件的资产 {name}：它有 {names}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>An item of "{path}" has the assets {names}: say with --assets which ones hold the bands, such as --assets red,green,blue.</source>
        <translation>“{path}”的一个条目有资产 {names}：请用 --assets 说明哪些包含波段，例如 --assets red,green,blue。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.</source>
        <translation>重叠不能为 {overlap:g}：请指定 0 到 {limit} 之间的比例。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Ask the server</source>
        <translation>向服务器请求</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Assess accuracy</source>
        <translation>评估精度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Attribution</source>
        <translation>署名</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Band of the map's class</source>
        <translation>地图类别的波段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands after</source>
        <translation>之后的波段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Bands before</source>
        <translation>之前的波段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Best classes</source>
        <translation>最可能的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Bright where the scene looks most like the chosen class: its activation map</source>
        <translation>场景中与所选类别最相像之处较亮：该类别的激活图</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Canceled: no model is made.</source>
        <translation>已取消：没有生成模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Canceled: nothing was changed.</source>
        <translation>已取消：没有作任何更改。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Canceled: the result holds the scenes that were done.</source>
        <translation>已取消：结果包含已完成的场景。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Changes from {raster} to {after}</source>
        <translation>从 {raster} 到 {after} 的变化</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Checked class</source>
        <translation>核对后的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Chips written</source>
        <translation>已写入的切片</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Choose a class to see where it is seen</source>
        <translation>选择一个类别，查看它是在何处被识别出来的</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster</source>
        <translation>类别栅格</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Class raster of {raster}</source>
        <translation>{raster} 的类别栅格</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classes in view</source>
        <translation>视图中的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classes of {features}</source>
        <translation>{features} 的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classified features</source>
        <translation>已分类的要素</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Classified layer</source>
        <translation>已分类的图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Classifies the same scenes in two rasters of one place and tells what changed from which class to which. The grid of scenes is that of the first raster; the second may have another CRS and other pixels. Scenes that both rasters show are compared.

Both dates are classified on their own, and errors of either look like a change: mind the confidence, and take images of the same season.</source>
        <translation>对同一地点的两个栅格中的相同场景进行分类，并说明什么从哪个类别变成了哪个类别。场景格网取自第一个栅格；第二个栅格可以有不同的坐标参照系和像素大小。只比较两个栅格都显示的场景。

两个日期分别分类，其中任何一个的错误看起来都像变化：请留意置信度，并使用同一季节的影像。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Classify features</source>
        <translation>对要素分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Classify scenes</source>
        <translation>对场景分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Classify the scene in the middle of the map</source>
        <translation>对地图中央的场景分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Classify what is in view, again wherever the map is moved</source>
        <translation>对视图中的内容分类，移动地图后重新分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map</source>
        <translation>在地图上点击</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click on the map to see what is there.</source>
        <translation>点击地图，查看该处是什么。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Click: what is here? Shift + wheel: scene size. Esc: clear.</source>
        <translation>点击：这里是什么？Shift + 滚轮：场景大小。Esc：清除。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Cohen's kappa</source>
        <translation>Cohen's kappa 系数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Compare scenes</source>
        <translation>比较场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with places whose class is known.</source>
        <translation>将分类后的图层或栅格与类别已知的地点进行比较。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Compares a classified layer or raster with reference points or polygons whose class is known, and tells how good the map is: overall accuracy with its 95 % confidence interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, weighted by area, accuracy and the area of each class without the map's bias (Olofsson et al., Remote Sensing of Environment 148, 2014).

A point is compared with the scene or pixel that it lies in; a polygon with each scene or pixel whose center lies in it, or, where it holds none, with the one that covers most of it. Classes are matched by name, whatever the capitals and spaces: “Bare Land” is bare_land. The values of a raster have the names that its style or its file gives them.

The intervals and the estimates of areas hold where the reference was drawn at random, best within each class of the map. Many pixels of few polygons make the intervals too narrow.</source>
        <translation>将分类后的图层或栅格与类别已知的参考点或参考多边形进行比较，说明地图的质量：总体精度及其 95 % 置信区间、kappa 系数、每个类别的精确率、召回率和 F1、混淆矩阵，以及按面积加权的精度和消除地图偏差后的各类别面积（Olofsson 等，Remote Sensing of Environment 148，2014）。

点与它所在的场景或像素比较；多边形与中心位于其中的每个场景或像素比较，若不包含任何中心，则与覆盖它最多的场景或像素比较。类别按名称匹配，不区分大小写和空格：“Bare Land”即 bare_land。栅格的值采用其样式或文件给出的名称。

只有随机抽取的参考（最好在地图的每个类别内抽取），区间和面积估计才成立。来自少数多边形的大量像素会使区间过窄。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Cross-validated accuracy, 0 to 1</source>
        <translation>交叉验证精度，0 到 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes and names what each one shows.</source>
        <translation>将栅格切分为场景格网，并说明每个场景显示的是什么。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Cuts a raster into a grid of scenes, square on the ground, and names what each one shows, such as forest, harbor or dense residential. The result is a layer of polygons with the class, the confidence, the second best class and the share of valid pixels of each scene, styled by class; on request also a raster, and a layer in which neighboring scenes of one class are one polygon.

Everything is computed on this computer; images are sent nowhere.</source>
        <translation>将栅格切分为地面上呈正方形的场景格网，并说明每个场景显示的是什么，例如森林、港口或密集住宅区。结果是一个多边形图层，包含每个场景的类别、置信度、次优类别和有效像素比例，并按类别设置样式；还可按需输出栅格，以及将同类相邻场景合并为一个多边形的图层。

所有计算都在本机进行；影像不会发送到任何地方。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts labeled scenes out of a raster, as images by class with a split.</source>
        <translation>从栅格中裁出已标注的场景，按类别存为图像并划分数据集。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Cuts the scenes around labeled features out of a raster and writes them as images, one folder a class, with a split into training, validation and test that the training package of RSKD reads. Scenes that overlap never come into different parts of the split, since a network would then be tested on ground that it was trained on.</source>
        <translation>从栅格中裁出已标注要素周围的场景并写为图像，每个类别一个文件夹，并划分为 RSKD 训练包能读取的训练集、验证集和测试集。相互重叠的场景绝不会分到不同的部分，否则网络就会在训练过的地面上接受测试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Dask is not installed ({error}), and no cluster runs without it: install it with "python3 -m pip install rskd[cluster]".</source>
        <translation>未安装 Dask（{error}），没有它集群无法运行：请用“python3 -m pip install rskd[cluster]”安装。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Describe model</source>
        <translation>描述模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes</source>
        <translation>融合的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Dissolved scenes of {raster}</source>
        <translation>{raster} 的融合场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Done: RSKD is ready to use.</source>
        <translation>完成：RSKD 可以使用了。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Draws a class the fainter, the less confident the model is.</source>
        <translation>模型的置信度越低，类别的颜色越淡。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Each scene is resampled to an image of this size.</source>
        <translation>每个场景都重采样为这一大小的图像。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Everything that RSKD needs is there.</source>
        <translation>RSKD 所需的一切都已具备。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Export training chips</source>
        <translation>导出训练切片</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Features</source>
        <translation>要素</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Fewer than two labeled scenes can be used of {names}: label more of it, where the raster has data.</source>
        <translation>{names} 可用的已标注场景不足两个：请在栅格有数据的地方多标注一些。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Field of the class</source>
        <translation>类别字段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the map's class</source>
        <translation>地图类别的字段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Field of the true class</source>
        <translation>真实类别的字段</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>File of labels</source>
        <translation>标注文件</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Find similar scenes</source>
        <translation>查找相似场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Folder of the chips</source>
        <translation>切片文件夹</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>From-to table</source>
        <translation>转移表</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>GeoPackages (*.gpkg)</source>
        <translation>GeoPackage 文件 (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Gets one folder of PNG images for each class, and split.json. Images that are there already under the same name are replaced, others stay.</source>
        <translation>每个类别得到一个 PNG 图像文件夹，以及 split.json。已有的同名图像会被替换，其他图像保留。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Half the width of its 95 % confidence interval</source>
        <translation>其 95 % 置信区间宽度的一半</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Hardware: {hardware}</source>
        <translation>硬件：{hardware}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Height and width of the images that it was trained with</source>
        <translation>训练所用图像的高度和宽度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Height of a scene in model pixels</source>
        <translation>场景的高度（模型像素）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>How many of the most similar scenes are kept. 0: all.</source>
        <translation>保留多少个最相似的场景。0：全部。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>How values become the 8 bits that the model sees, the same for the whole raster. auto: as they are for 8-bit rasters, percentile for all others. none: as they are. percentile: from 2 to 98 % of each band. layer: the range that the layer's style shows. MIN,MAX: this range, such as 0,3000.</source>
        <translation>如何将数值转换为模型所见的 8 位值，整个栅格采用同一方式。auto：8 位栅格保持原值，其他栅格用 percentile。none：保持原值。percentile：每个波段的 2 到 98 %。layer：图层样式所显示的范围。MIN,MAX：该范围，如 0,3000。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Image size</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>ImageNet: as torchvision and timm do</source>
        <translation>ImageNet：与 torchvision 和 timm 相同</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>In the model's order, with commas between them</source>
        <translation>按模型的顺序，以逗号分隔</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Index of the chips</source>
        <translation>切片索引</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Input values</source>
        <translation>输入值</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install packages…</source>
        <translation>安装软件包…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Install {package} too, which reads large files faster</source>
        <translation>同时安装 {package}，它读取大文件更快</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installed: {packages}</source>
        <translation>已安装：{packages}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Installing: this takes a minute or two; QGIS can be used.</source>
        <translation>正在安装：需要一两分钟，期间可以继续使用 QGIS。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>It has {other}, and the computer that asks has {own}.</source>
        <translation>它有 {other}，而发出请求的计算机有 {own}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another model.</source>
        <translation>它的“{path}”是另一个模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Its "{path}" is another raster.</source>
        <translation>它的“{path}”是另一个栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Its confidence</source>
        <translation>其置信度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Keep this scene with its right class</source>
        <translation>保存此场景及其正确的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Labeled features</source>
        <translation>已标注的要素</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labeled scenes</source>
        <translation>已标注的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Labeled scenes used</source>
        <translation>使用的已标注场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>Labels can't be kept in “{path}” ({reason}): choose another file.</source>
        <translation>无法将标注保存在“{path}”中（{reason}）：请选择另一个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Labels changed</source>
        <translation>改变的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Largest size that the model was trained for in metres</source>
        <translation>模型训练时的最大场景尺寸（米）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Lead over the second class</source>
        <translation>领先次优类别的幅度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Learning from the labels …</source>
        <translation>正在从标注中学习……</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least confidence</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Least share of valid pixels</source>
        <translation>有效像素的最小比例</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>License</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Look at turned and mirrored scenes too</source>
        <translation>同时查看旋转和镜像后的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Lower end of its 95 % confidence interval</source>
        <translation>其 95 % 置信区间的下限</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Make a new model that knows the classes of your labels, in the background</source>
        <translation>在后台生成一个认识您所标注类别的新模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places, in seconds.</source>
        <translation>根据少量已标注的地点，在几秒内生成您自己类别的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Makes a model of your own classes from a few labeled places. What a model sees in a scene, its features, is kept; how it tells classes from them is learned anew, in seconds. Ten places a class are a good beginning, from all over the area and as different as the class is. The new model can be used wherever the old one can.

How well it does is measured by cross-validation: each scene is named by a model that was made without it and without scenes that overlap it.</source>
        <translation>根据少量已标注的地点生成您自己类别的模型。模型在场景中看到的内容，即其特征，保持不变；如何据此区分类别则在几秒内重新学习。每个类别十个地点是良好的开端，应来自整个区域，并尽量体现该类别的多样性。凡是能用旧模型的地方都能用新模型。

模型的好坏通过交叉验证衡量：每个场景都由未使用它及与它重叠的场景所生成的模型来命名。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>Map and reference have no class in common; the map has {mapped}, the reference {true}: choose the fields that hold the same classes.</source>
        <translation>地图和参考没有共同的类别；地图有 {mapped}，参考有 {true}：请选择包含相同类别的字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Mean F1 of the classes</source>
        <translation>各类别的平均 F1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Mean and standard deviation are numbers with commas between: 0.48, 0.45, 0.40.</source>
        <translation>平均值和标准差是以逗号分隔的数：0.48, 0.45, 0.40。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Measure what runs the model fastest on this computer</source>
        <translation>测量在这台计算机上用什么运行模型最快</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Measuring: other work on this computer spoils the figures…</source>
        <translation>正在测量：这台计算机上的其他工作会影响结果…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Middle</source>
        <translation>中央</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Missing: {packages}. “Install” fetches what is missing into a folder of your profile, {folder}; the packages of QGIS itself stay as they are.</source>
        <translation>缺少：{packages}。“安装”会将缺少的软件包下载到您配置文件的一个文件夹 {folder} 中；QGIS 自身的软件包保持不变。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Model card</source>
        <translation>模型卡片</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {attribution}</source>
        <translation>模型：{attribution}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Model: {license}</source>
        <translation>模型：{license}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Model: {name} {version}, {classes} classes</source>
        <translation>模型：{name} {version}，{classes} 个类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Multiply-adds a scene</source>
        <translation>每个场景的乘加次数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>Name all that the map shows</source>
        <translation>说明地图上显示的一切</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>Name of the new model</source>
        <translation>新模型的名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the bands, with commas between them</source>
        <translation>波段名称，以逗号分隔</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Names of the classes</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Names of the classes, with commas between them</source>
        <translation>类别名称，以逗号分隔</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer.</source>
        <translation>说明栅格在图层的每个多边形或点周围显示的是什么。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Names what a raster shows around each polygon or point of a layer. The result is the layer with all its columns, and behind them the class, the confidence, the second best class and the share of valid pixels of the square scene around the feature. Where the raster shows too little of it, these are empty.</source>
        <translation>说明栅格在图层的每个多边形或点周围显示的是什么。结果是带有全部原有列的图层，其后附上要素周围正方形场景的类别、置信度、次优类别和有效像素比例。若栅格显示的部分太少，这些值为空。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Neighboring scenes of one class as one polygon; polygons do not overlap, also where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: area on the ground. count: how many pixels of the class raster it is made of, which without overlap are its scenes.</source>
        <translation>同类相邻场景合并为一个多边形；即使场景重叠，多边形也不重叠。class_id、class_name：类别。confidence：平均值。area_m2：地面面积。count：由类别栅格的多少个像素组成，无重叠时即其场景数。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>New model</source>
        <translation>新模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>No Dask scheduler answers at {address} ({reason}): start one with dask scheduler, or correct the address.</source>
        <translation>{address} 处没有 Dask 调度器应答（{reason}）：请用 dask scheduler 启动一个，或更正地址。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No class of the map has two samples, so that nothing is weighted by area.</source>
        <translation>地图中没有任何类别有两个样本，因此不进行面积加权。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature has a class in "{field}": write their classes there.</source>
        <translation>没有要素在“{field}”中有类别：请在其中填写类别。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>No feature of "{layer}" lies on the raster "{raster}": choose layers of the same place.</source>
        <translation>“{layer}”中没有要素位于栅格“{raster}”上：请选择同一地点的图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No feature of "{name}" has a class in "{field}": choose another field.</source>
        <translation>“{name}”中没有要素在“{field}”中有类别：请选择另一个字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>No hardware is named "{name}": choose one of {names}.</source>
        <translation>没有名为“{name}”的硬件：请从 {names} 中选择。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>No labeled scene has enough data: ask for a smaller share of valid pixels, or label scenes where the raster has data.</source>
        <translation>没有已标注的场景有足够的数据：请要求更小的有效像素比例，或在栅格有数据的地方标注场景。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>No labels yet; ten a class are good.</source>
        <translation>还没有标注；每个类别十个为宜。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>No model is named "{name}": choose one of {names}, or give an .onnx file.</source>
        <translation>没有名为“{name}”的模型：请从 {names} 中选择，或指定 .onnx 文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No model was made.</source>
        <translation>没有生成模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>No polygon of "{layer}" has a class in "{field}": choose the field that holds it.</source>
        <translation>“{layer}”中没有多边形在“{field}”中有类别：请选择包含类别的字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>No polygon of "{path}" has a class in "{field}": choose the field that holds it.</source>
        <translation>“{path}”中没有多边形在“{field}”中有类别：请选择包含类别的字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>No reference feature lies where "{name}" shows a class: choose layers of the same place.</source>
        <translation>没有参考要素位于“{name}”显示类别的地方：请选择同一地点的图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>No scene has enough data in both rasters: choose an extent where both have data, or ask for a smaller share of valid pixels.</source>
        <translation>没有场景在两个栅格中都有足够的数据：请选择两者都有数据的范围，或要求更小的有效像素比例。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>No scene has enough data to be classified: ask for a smaller share of valid pixels, or choose an extent where the raster has data.</source>
        <translation>没有场景有足够的数据可供分类：请要求更小的有效像素比例，或选择栅格有数据的范围。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>No scene is labeled yet: click on the map, choose the right class and store it.</source>
        <translation>还没有标注场景：请点击地图，选择正确的类别并保存。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/speed.py"/>
        <source>No scene of {name} has data: choose another raster.</source>
        <translation>{name} 中没有任何场景有数据：请选择其他栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>None of the references of "{layer}" lies on the raster "{raster}": choose some that do.</source>
        <translation>“{layer}”的参考都不在栅格“{raster}”上：请选择位于其上的参考。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>None: values from 0 to 255</source>
        <translation>无：数值为 0 到 255</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Not classified</source>
        <translation>未分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>Nothing can be written into "{folder}" ({reason}): give another folder.</source>
        <translation>无法写入“{folder}”（{reason}）：请指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Now {label}</source>
        <translation>现为 {label}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Number of parameters</source>
        <translation>参数数量</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Number of samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Number of scenes</source>
        <translation>场景数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Number of the class</source>
        <translation>类别编号</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>ONNX Runtime can't start {name}</source>
        <translation>ONNX Runtime 无法启动 {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_file.py"/>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of a raster: the band of its classes. Not used for polygons.</source>
        <translation>对于栅格：其类别的波段。对多边形不使用。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Of polygons: what their class is called. Not used for a raster.</source>
        <translation>对于多边形：其类别所在的字段。对栅格不使用。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Of the draw of the split: the same seed gives the same split.</source>
        <translation>用于抽取划分：相同的种子给出相同的划分。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>One a line, in the order of the model's output</source>
        <translation>每行一个，按模型输出的顺序</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One band for each that the model wants, in its order (red, green, blue); for qgis_process with semicolons, such as 4;3;2. Without them, the bands that the layer calls by these colors, else its first ones.</source>
        <translation>模型所需的每个波段各选一个，按其顺序（红、绿、蓝）；在 qgis_process 中用分号分隔，如 4;3;2。不指定时使用图层中以这些颜色命名的波段，否则使用最前面的波段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>One more column for each class, named p_ and the class.</source>
        <translation>每个类别增加一列，列名为 p_ 加类别名。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>One polygon a chip in the raster's CRS. file: its image. class_name: its class. part: train, validation or test. valid: share of its pixels that have data. feature: id of the labeled feature.</source>
        <translation>每个切片一个多边形，采用栅格的坐标参照系。file：其图像。class_name：其类别。part：train、validation 或 test。valid：有数据的像素比例。feature：已标注要素的 ID。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form; shown on the map, it can be the reference of an assessment or the labels of a new model.</source>
        <translation>每个场景一个多边形，采用栅格的坐标参照系。row_index、col_index：在格网中的位置。class_id、class_name：类别。confidence：其概率，0 到 1。margin：领先次优类别的幅度。class_2、confidence_2：次优类别。valid：场景中有数据的像素比例。checked_class：为空，用于人在表单中给出的类别；它会显示在地图上，可作为评估的参考或新模型的标注。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>One polygon a scene, the most similar first. rank: from 1. similarity: cosine of the angle to the most similar reference, at most 1. reference: feature id of that reference. row_index, col_index: place in the grid. class_name, confidence: the class and its probability. valid: share of the pixels that have data.</source>
        <translation>每个场景一个多边形，最相似的在前。rank：从 1 开始。similarity：与最相似参考之间夹角的余弦，最大为 1。reference：该参考的要素 ID。row_index、col_index：在格网中的位置。class_name、confidence：类别及其概率。valid：有数据的像素比例。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One polygon a scene. class_before, class_after: its classes. changed: 1 where they differ. confidence: the probability that both are right. change_probability: that the classes differ, whichever they are. confidence_before, confidence_after: of each date. valid: the lesser share of pixels that have data.</source>
        <translation>每个场景一个多边形。class_before、class_after：其类别。changed：类别不同时为 1。confidence：两者都正确的概率。change_probability：类别不同的概率，不论是哪些类别。confidence_before、confidence_after：各日期的置信度。valid：两者中较小的有数据像素比例。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>One row for each pair of classes that occurs: the scenes, their share of all, their area on the ground and their mean confidence.</source>
        <translation>每个出现的类别对一行：场景数、占全部的比例、地面面积和平均置信度。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>Only {count} scenes of {name} are labeled: its figures are guesses, so label ten or more.</source>
        <translation>{name} 只有 {count} 个已标注的场景：其数字只是猜测，请标注十个或更多。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy weighted by area, 0 to 1</source>
        <translation>按面积加权的总体精度，0 到 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from {samples} samples</source>
        <translation>总体精度 {overall:.1%}（{low:.1%} 到 {high:.1%}），kappa {kappa:.3f}，来自 {samples} 个样本</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Overall accuracy, 0 to 1</source>
        <translation>总体精度，0 到 1</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Own mean and standard deviation</source>
        <translation>自定义平均值和标准差</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Percent of the scenes of each class for training, validation and test.</source>
        <translation>每个类别的场景用于训练、验证和测试的百分比。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Pixels of an image's side</source>
        <translation>图像边长（像素）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Points or polygons whose class is known, in any CRS.</source>
        <translation>类别已知的点或多边形，任意坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Polygons in any CRS: scenes that overlap none of them are not even read.</source>
        <translation>任意坐标参照系的多边形：不与其中任何一个重叠的场景根本不会被读取。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Polygons or points with their class, in any CRS; each stands for the one scene around its middle.</source>
        <translation>带有类别的多边形或点，任意坐标参照系；每个要素代表其中心周围的一个场景。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>Polygons or points, in any CRS.</source>
        <translation>多边形或点，任意坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Progress of teaching</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>QGIS can't read the layer "{name}", whose columns run from east to west: warp it first, with Warp (reproject).</source>
        <translation>QGIS 无法读取图层“{name}”，其列自东向西排列：请先用“变形（重投影）”转换它。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>QGIS gives no reason</source>
        <translation>QGIS 没有给出原因</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>QGIS is using the packages that were installed before: remove them, start QGIS again, then install.</source>
        <translation>QGIS 正在使用以前安装的软件包：请移除它们，重新启动 QGIS，然后再安装。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>QGIS is using the packages: they go when it starts again.</source>
        <translation>QGIS 正在使用这些软件包：它们将在 QGIS 重新启动时移除。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>RSKD models</source>
        <translation>RSKD 模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>RSKD packages</source>
        <translation>RSKD 软件包</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>RSKD: classify the scene under the cursor</source>
        <translation>RSKD：对光标处的场景分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>RSKD: what is here?</source>
        <translation>RSKD：这里是什么？</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>RSKD: what is in view</source>
        <translation>RSKD：视图中的内容</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose.</source>
        <translation>按与您所选场景的相似程度对栅格的场景排序。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Ranks the scenes of a raster by their likeness to some that you choose: show one solar park, and find the others. What is compared is not the class but what the model sees (the cosine of the embeddings), so that it finds also what the model has no class for.</source>
        <translation>按与您所选场景的相似程度对栅格的场景排序：指出一个太阳能电站，就能找到其他的。比较的不是类别，而是模型所看到的内容（嵌入向量的余弦），因此也能找到模型没有相应类别的事物。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Raster layer</source>
        <translation>栅格图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer after</source>
        <translation>之后的栅格图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Raster layer before</source>
        <translation>之前的栅格图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Raster: {name}, read {reader}</source>
        <translation>栅格：{name}，读取方式：{reader}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>Reading {name} to find the range of its values …</source>
        <translation>正在读取 {name} 以确定其数值范围……</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>References</source>
        <translation>参考</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove model</source>
        <translation>移除模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove packages</source>
        <translation>移除软件包</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the installed packages</source>
        <translation>移除已安装的软件包</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Remove the model “{name}”? Its file is deleted from your profile.</source>
        <translation>移除模型“{name}”吗？其文件将从您的配置文件中删除。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>Remove the packages that RSKD installed into your profile? What QGIS has itself stays.</source>
        <translation>移除 RSKD 安装到您配置文件中的软件包吗？QGIS 自身的软件包会保留。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Right class</source>
        <translation>正确的类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Runs of the model at a time. 0: as many as there are processor cores; with the windows of QGIS open one less, which is left to them.</source>
        <translation>同时运行模型的次数。0：与处理器核心数相同；QGIS 窗口打开时少一个，留给窗口使用。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scene size</source>
        <translation>场景大小</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Scene size in metres</source>
        <translation>场景大小（米）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Scenes a second</source>
        <translation>每秒场景数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes below it are in the result too, but are shown hatched, as uncertain.</source>
        <translation>低于此值的场景也在结果中，但以阴影线显示为不确定。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes changed</source>
        <translation>发生变化的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Scenes compared</source>
        <translation>比较的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes in one run of the model. More need more memory and are seldom faster.</source>
        <translation>模型单次运行的场景数。更多则需要更多内存，且很少更快。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Scenes of {raster}</source>
        <translation>{raster} 的场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes with less data than this are left out.</source>
        <translation>数据少于此比例的场景会被忽略。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel</source>
        <translation>场景：{count} 个，边长 {side:.4g} 米，每个模型像素 {pixel:.3g} 米</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Second class</source>
        <translation>次优类别</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Share of a scene that its neighbor covers too: 0 for none, 0.5 for half.</source>
        <translation>场景中同时被相邻场景覆盖的比例：0 表示没有，0.5 表示一半。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Share of valid pixels</source>
        <translation>有效像素的比例</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Show confidence as opacity</source>
        <translation>以不透明度显示置信度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Show why</source>
        <translation>显示原因</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows a model's card: its classes, what it was trained for, how good it is.</source>
        <translation>显示模型的卡片：其类别、训练用途以及质量。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Shows what a model says about itself: its classes, the scenes that it was trained for, how it was made, how good it is, its limits and its license. The page is for people; the outputs are for models and scripts.</source>
        <translation>显示模型的自我说明：其类别、训练所针对的场景、制作方式、质量、局限和许可证。页面供人阅读；输出供模型和脚本使用。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Side of one scene, in metres on the ground unless the unit is changed. Without it, the size that is typical for the model. Sizes near the ones that the model was trained with give the best classes.</source>
        <translation>单个场景的边长，除非更改单位，否则为地面上的米数。不指定时使用该模型的典型大小。与模型训练时相近的大小能得到最好的类别。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>Side of the square scene around the middle of a feature, in metres on the ground unless the unit is changed. Without it, a point gets the size that is typical for the model, a polygon the square that holds it, within what the model was trained for.</source>
        <translation>要素中心周围正方形场景的边长，除非更改单位，否则为地面上的米数。不指定时，点使用该模型的典型大小，多边形使用包含它的正方形，并限制在模型训练过的大小之内。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Side of the square that is looked at. On the map: Shift and the wheel.</source>
        <translation>所查看正方形的边长。在地图上：Shift 加滚轮。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes</source>
        <translation>相似场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>Similar scenes of {raster}</source>
        <translation>{raster} 的相似场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Size on the ground</source>
        <translation>地面尺寸</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Smallest size that the model was trained for in metres</source>
        <translation>模型训练时的最小场景尺寸（米）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Smoothing over neighbors</source>
        <translation>相邻场景平滑</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>Some scenes have ended {count} workers, one after the other, the last one at {worker}: see its log; it may have too little memory.</source>
        <translation>某些场景接连终止了 {count} 个工作进程，最后一个位于 {worker}：请查看其日志；它的内存可能太小。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Speed of {model}</source>
        <translation>{model} 的速度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>Speed…</source>
        <translation>速度…</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Stored as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Teach</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>Tells which scenes of a place changed their class between two dates.</source>
        <translation>说明某地的哪些场景在两个日期之间改变了类别。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Test-time augmentation: the mean over the eight symmetries of each scene. A little more accurate, eight times the work.</source>
        <translation>测试时增强：取每个场景八种对称变换的平均值。精度略高，计算量为八倍。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>Text and tables (*.txt *.csv *.tsv *.names)</source>
        <translation>文本和表格 (*.txt *.csv *.tsv *.names)</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/features.py"/>
        <source>The CRS of "{path}" can't be related to the ground: assign its own.</source>
        <translation>“{path}”的坐标参照系无法换算到地面：请指定它真正的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>The CRS of one raster can't express where the other one lies: choose rasters of one place, or warp one to the CRS of the other.</source>
        <translation>一个栅格的坐标参照系无法表示另一个栅格的位置：请选择同一地点的栅格，或将其中一个重投影到另一个的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The CRS of {path} can't be related to metres on the ground at ({x:.10g}, {y:.10g}): assign the CRS that the raster really has.</source>
        <translation>在 ({x:.10g}, {y:.10g}) 处，{path} 的坐标参照系无法换算为地面上的米：请指定该栅格真正的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>The ONNX file of the new model, for every algorithm that takes one.</source>
        <translation>新模型的 ONNX 文件，可用于任何接受模型文件的算法。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed.</source>
        <translation>运行模型的 Python 包 onnxruntime 未安装。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The Python package onnxruntime, which runs the models, is not installed: choose “Install packages…” in the menu Plugins &gt; RSKD, or without a window run “python3 -m pip install onnxruntime” for the Python of QGIS.</source>
        <translation>运行模型的 Python 包 onnxruntime 未安装：请在菜单“插件 &gt; RSKD”中选择“安装软件包…”；没有窗口时，请为 QGIS 的 Python 执行“python3 -m pip install onnxruntime”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The Python program that belongs to QGIS was not found: install onnxruntime for the Python of QGIS by hand.</source>
        <translation>找不到 QGIS 所带的 Python 程序：请为 QGIS 的 Python 手动安装 onnxruntime。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The bands of {path} are of different types ({names}): convert them to one, with gdal_translate -ot or QGIS's Translate.</source>
        <translation>{path} 的波段类型不同（{names}）：请用 gdal_translate -ot 或 QGIS 的“转换”工具将它们转换为同一类型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The card of "{path}" tells of {told_bands} bands of {told_size} pixels, but its input has {bands} of {size}: correct its metadata.</source>
        <translation>“{path}”的卡片说明有 {told_bands} 个 {told_size} 像素的波段，但其输入为 {bands} 个 {size} 像素的波段：请改正元数据。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The class name "{name}" is not usable as a column name: write it in lower case letters, digits and underscores.</source>
        <translation>类别名称“{name}”不能用作列名：请用小写字母、数字和下划线书写。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster has had no worker for {seconds:.0f} seconds: start some with dask worker {address}.</source>
        <translation>集群已有 {seconds:.0f} 秒没有工作进程：请用 dask worker {address} 启动一些。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The cluster is lost ({reason}): see that its scheduler runs, and start again.</source>
        <translation>集群已丢失（{reason}）：请确认其调度器正在运行，然后重新开始。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The color "{color}" of the class "{name}" is no color: write #rrggbb.</source>
        <translation>类别“{name}”的颜色“{color}”不是颜色：请写成 #rrggbb。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The disk is full: make room for some 200 MB, then try again.</source>
        <translation>磁盘已满：请腾出约 200 MB 的空间，然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The extent lies off the layer "{name}", whose own is {limits}: give one that overlaps it.</source>
        <translation>该范围在图层“{name}”之外，图层的范围为 {limits}：请指定与其重叠的范围。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax.</source>
        <translation>范围 {extent} 为空：请指定 xmin,ymin,xmax,ymax，且 xmin 小于 xmax，ymin 小于 ymax。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The extent {extent} lies off the raster, whose own is {bounds}: give one that overlaps it, in the raster's CRS.</source>
        <translation>范围 {extent} 在栅格之外，栅格的范围为 {bounds}：请按栅格的坐标参照系指定与其重叠的范围。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>The features with their columns, and behind them: class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by how much it is ahead of the second. class_2, confidence_2: the second best class. valid: share of the scene's pixels that have data. checked_class: empty, for the class that a person gives it in the form. A name that is taken gets a number.</source>
        <translation>要素及其各列，其后为：class_id、class_name：类别。confidence：其概率，0 到 1。margin：领先次优类别的幅度。class_2、confidence_2：次优类别。valid：场景中有数据的像素比例。checked_class：为空，用于人在表单中给出的类别。已占用的列名会加上编号。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <location filename="../../rskd_qgis/scenes/files.py"/>
        <source>The folder "{folder}" does not exist: make it, or give another one.</source>
        <translation>文件夹“{folder}”不存在：请创建它，或指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The folder of the profile is not writable: make it writable, then try again.</source>
        <translation>配置文件所在的文件夹不可写：请设为可写，然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>The folder “{folder}” can't be made: {error}.</source>
        <translation>无法创建文件夹“{folder}”：{error}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The image: a file in any CRS and with any number type, or an online layer such as WMS or XYZ tiles, which needs an extent.</source>
        <translation>影像：任意坐标参照系和任意数值类型的文件，或 WMS、XYZ 瓦片等在线图层（需要指定范围）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" comes from the tile servers of OpenStreetMap, which forbid bulk downloads: choose a layer of aerial or satellite images.</source>
        <translation>图层“{layer}”来自 OpenStreetMap 的瓦片服务器，该服务器禁止批量下载：请选择航空或卫星影像图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no band {band}: choose another.</source>
        <translation>图层“{layer}”没有波段 {band}：请选择另一个波段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties, or write it into the file with Assign projection.</source>
        <translation>图层“{layer}”没有坐标参照系：请在图层属性中设置，或用“指定投影”写入文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The layer "{layer}" has no coordinate reference system: set it in the layer's properties.</source>
        <translation>图层“{layer}”没有坐标参照系：请在图层属性中设置。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{layer}" has no field "{name}": choose the one that holds the class, of {fields}.</source>
        <translation>图层“{layer}”没有字段“{name}”：请从 {fields} 中选择包含类别的字段。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again ({reason}).</source>
        <translation>图层“{name}”无法读到末尾：其文件可能已损坏或被截断，请重新获取（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classified_map.py"/>
        <source>The layer "{name}" can't be read to its end: its file may be damaged or cut short, so get it again.</source>
        <translation>图层“{name}”无法读到末尾：其文件可能已损坏或被截断，请重新获取。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no end: give an extent.</source>
        <translation>图层“{name}”来自服务器，没有边界：请指定范围。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>The layer "{name}" comes from a server and has no pixels of its own: give the scene size in metres.</source>
        <translation>图层“{name}”来自服务器，没有自己的像素：请以米为单位指定场景大小。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>图层“{name}”没有坐标参照系：请设置绘制时所用的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has no band {unknown}: choose from 1 to {count}.</source>
        <translation>图层“{name}”没有波段 {unknown}：请从 1 到 {count} 中选择。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another layer.</source>
        <translation>图层“{name}”具有模型所需波段（{wanted}）中的 {count} 个：请按编号选择波段（同一波段可出现两次），或选择另一个图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer "{name}" holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>图层“{name}”包含复数：请先转换，例如转换为幅度。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_input.py"/>
        <source>The layer "{name}" holds no features: give one that does.</source>
        <translation>图层“{name}”不含要素：请指定含有要素的图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” has too little of an image here: click elsewhere.</source>
        <translation>图层“{name}”在此处的影像太少：请点击别处。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/sight.py"/>
        <source>The layer “{name}” shows nothing here: click on its image.</source>
        <translation>图层“{name}”在此处没有内容：请点击其影像。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): set the CRS that the layer really has.</source>
        <translation>在 ({x:.10g}, {y:.10g}) 处，图层的坐标参照系无法换算为地面上的米：请设置该图层真正的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The map shows no {classes}: all samples of it count as mistakes.</source>
        <translation>地图没有显示 {classes}：其所有样本都算作错误。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>The map shows {count:,} scenes here: zoom in.</source>
        <translation>地图在此处显示 {count:,} 个场景：请放大。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>The map to assess: polygons such as classified scenes, or a raster of classes.</source>
        <translation>要评估的地图：多边形（如已分类的场景）或类别栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" has no CRS: set the one that it was drawn in.</source>
        <translation>掩膜“{name}”没有坐标参照系：请设置绘制时所用的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" holds no polygons: give a layer that does.</source>
        <translation>掩膜“{name}”不含多边形：请指定含有多边形的图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_mask.py"/>
        <source>The mask "{name}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>掩膜“{name}”超出了栅格坐标参照系所能表示的范围：请裁剪它。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" has no CRS: assign the one that it was drawn in.</source>
        <translation>掩膜“{path}”没有坐标参照系：请指定绘制时所用的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" holds no polygons: give a layer that does.</source>
        <translation>掩膜“{path}”不含多边形：请指定含有多边形的图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mask.py"/>
        <source>The mask "{path}" reaches beyond what the raster's CRS can express: clip it.</source>
        <translation>掩膜“{path}”超出了栅格坐标参照系所能表示的范围：请裁剪它。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The mask overlaps no scene: choose one that lies on the raster, in the extent.</source>
        <translation>掩膜不与任何场景重叠：请选择位于栅格上且在范围之内的掩膜。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>The metadata of "{path}" is not readable ({kind}: {error}): correct it, or write the classes into {beside} beside the model.</source>
        <translation>无法读取“{path}”的元数据（{kind}：{error}）：请改正，或将类别写入模型旁的 {beside}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>The model "{path}" can't be read ({reason}): choose another file.</source>
        <translation>无法读取模型“{path}”（{reason}）：请选择另一个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The model "{path}" does not exist: check the path.</source>
        <translation>模型“{path}”不存在：请检查路径。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>The model can't be copied into "{folder}" ({reason}): make room there, and make it writable.</source>
        <translation>无法将模型复制到“{folder}”（{reason}）：请在那里腾出空间，并将其设为可写。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has schema {schema}, and this version of RSKD reads schema {known}: update RSKD or export the model again.</source>
        <translation>模型卡片的模式版本为 {schema}，而此版本的 RSKD 读取的模式版本为 {known}：请更新 RSKD 或重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card has the name "{start}...", which is longer than {limit} characters: give a shorter one.</source>
        <translation>模型卡片中的名称“{start}...”超过 {limit} 个字符：请给出更短的名称。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card is not readable ({error}): export the model again.</source>
        <translation>无法读取模型卡片（{error}）：请重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card lacks `{key}`: export the model again with all facts.</source>
        <translation>模型卡片缺少 `{key}`：请带上全部信息重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `ground_size_m` is not possible: it needs 0 &lt; min &lt;= typical &lt;= max.</source>
        <translation>模型卡片的 `ground_size_m` 不可能成立：需要 0 &lt; min &lt;= typical &lt;= max。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model card's `input` needs at least one band and a size above 0.</source>
        <translation>模型卡片的 `input` 至少需要一个波段和大于 0 的大小。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/protobuf.py"/>
        <source>The model file is not built as ONNX files are: export it again.</source>
        <translation>模型文件的结构与 ONNX 文件不符：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has fewer than two classes: it can't classify scenes.</source>
        <translation>模型的类别少于两个：无法对场景分类。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has two classes named "{double}": give each its own name.</source>
        <translation>模型有两个名为“{double}”的类别：请为每个类别取不同的名称。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model has {count:,} classes, and RSKD takes {limit:,}: choose another one.</source>
        <translation>模型有 {count:,} 个类别，而 RSKD 最多支持 {limit:,} 个：请选择其他模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>The model has {count} bands: give a name for each, with commas between.</source>
        <translation>模型有 {count} 个波段：请为每个波段命名，以逗号分隔。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The model is not open yet: wait, or choose another one.</source>
        <translation>模型尚未打开：请等待，或选择另一个。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/card.py"/>
        <source>The model takes scenes of {size} pixels in {bands} bands, which is more than RSKD can work with: choose one for smaller scenes.</source>
        <translation>模型的场景为 {size} 像素、{bands} 个波段，超出 RSKD 的处理能力：请选择适用于更小场景的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_file.py"/>
        <source>The model's outputs are {outputs}: a new head needs one named {embedding} and one named {probabilities}, so export the model again with both.</source>
        <translation>模型的输出为 {outputs}：新的分类头需要名为 {embedding} 和 {probabilities} 的输出各一个，请带上两者重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/algorithm.py"/>
        <source>The name of one of your models (menu Plugins &gt; RSKD &gt; Models), or an ONNX file. Without one, the built-in aid30 with the 30 scene classes of the data set AID.</source>
        <translation>您的某个模型的名称（菜单“插件 &gt; RSKD &gt; 模型”），或 ONNX 文件。不指定时使用内置的 aid30，它包含 AID 数据集的 30 个场景类别。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>The names or the metadata in "{path}" are no UTF-8: export it again.</source>
        <translation>“{path}”中的名称或元数据不是 UTF-8：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The new model is chosen: {text}</source>
        <translation>已选用新模型：{text}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index can't be reached: check the network, and the proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>无法访问软件包索引：请检查网络以及“设置 &gt; 选项 &gt; 网络”中的代理，然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The package index has nothing that fits Python {version} on this system ({platform}) and the packages of QGIS: see the log, and try a newer QGIS.</source>
        <translation>软件包索引中没有适合此系统（{platform}）的 Python {version} 和 QGIS 软件包的内容：请查看日志，并尝试更新版本的 QGIS。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages in "{folder}" can't be removed ({reason}): make the folder writable.</source>
        <translation>无法移除“{folder}”中的软件包（{reason}）：请将该文件夹设为可写。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>The packages that RSKD had installed are removed.</source>
        <translation>RSKD 安装的软件包已移除。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The packages that fit the ones of QGIS contradict each other: see the log, and try a newer QGIS.</source>
        <translation>与 QGIS 的软件包相符的各软件包互相冲突：请查看日志，并尝试更新版本的 QGIS。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The proxy refuses the connection: check it under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>代理拒绝连接：请在“设置 &gt; 选项 &gt; 网络”中检查代理，然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster_output.py"/>
        <source>The raster can't be written ({error}): is the disk full?</source>
        <translation>无法写入栅格（{error}）：磁盘是否已满？</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The raster has no pixels: choose another one.</source>
        <translation>栅格没有像素：请选择另一个。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The raster is coarse for {name}, which sees its pixels enlarged {times:.2g} times: expect worse classes, or choose larger scenes or a model for such rasters.</source>
        <translation>栅格对 {name} 来说过于粗糙，其像素被放大了 {times:.2g} 倍：分类结果会变差，或者选择更大的场景，或选择适合此类栅格的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written to "{path}": the disk may be full, so make room or give another folder.</source>
        <translation>无法将结果写入“{path}”：磁盘可能已满，请腾出空间或指定另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/result_sink.py"/>
        <source>The result can't be written: give another file.</source>
        <translation>无法写入结果：请指定另一个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>The right class of this scene: choose one, or type a new name</source>
        <translation>此场景的正确类别：请选择一个，或输入新名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The run was canceled before the range of the layer "{name}" was looked for.</source>
        <translation>在确定图层“{name}”的数值范围之前，运行已取消。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The run was canceled while the range of {path} was looked for.</source>
        <translation>在确定 {path} 的数值范围时，运行已取消。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>The scene size is missing: give the pixels of a side, or use metres.</source>
        <translation>缺少场景大小：请指定边长的像素数，或使用米。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>The scene size unit "{unit}" is not known: use "m" or "px".</source>
        <translation>场景大小的单位“{unit}”未知：请使用“m”或“px”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The scheduler at {address} has {other}, and this computer {own}: install the same versions on all machines of the cluster.</source>
        <translation>{address} 处的调度器有 {other}，而本机有 {own}：请在集群的所有机器上安装相同的版本。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>The server does not send all of {path} ({reason}): check the connection and try again later.</source>
        <translation>服务器没有发送 {path} 的全部内容（{reason}）：请检查连接，稍后再试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The server of the layer "{name}" does not send all of the image ({said}): check the connection and try again later.</source>
        <translation>图层“{name}”的服务器没有发送完整的影像（{said}）：请检查连接，稍后再试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>The server's certificate is not trusted: tell pip of your organization's certificate ("pip config set global.cert FILE"), then try again.</source>
        <translation>服务器的证书不受信任：请将您所在组织的证书告知 pip（"pip config set global.cert FILE"），然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <source>The style of the layer "{name}" tells no range for band {missing}: show its bands as multiband color, or choose another stretch.</source>
        <translation>图层“{name}”的样式没有给出波段 {missing} 的范围：请将其波段显示为多波段彩色，或选择另一种拉伸。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/cluster.py"/>
        <source>The worker at {worker} can't do its part. {reason} All machines of a cluster need the same software, and the same raster and model under the same paths.</source>
        <translation>{worker} 处的工作进程无法完成其任务。{reason} 集群的所有机器都需要相同的软件，以及相同路径下的相同栅格和模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>The {samples} samples come from {features} features only; those of one feature are alike, so that the intervals are too narrow.</source>
        <translation>{samples} 个样本只来自 {features} 个要素；同一要素的样本彼此相似，因此区间过窄。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>Then click on the map. Shift and the wheel turn the size of the scene.</source>
        <translation>然后点击地图。Shift 加滚轮可改变场景大小。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/models.py"/>
        <source>There is a model named "{name}" already: give this one another name.</source>
        <translation>已有名为“{name}”的模型：请为此模型另取名称。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>There is no file {path}: check the path.</source>
        <translation>文件 {path} 不存在：请检查路径。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>There is no image on the map: add a raster or tile layer.</source>
        <translation>地图上没有影像：请添加栅格图层或瓦片图层。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>There is no image on the map: add the one that you labeled.</source>
        <translation>地图上没有影像：请添加您标注过的影像。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_input.py"/>
        <source>This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile} pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap, or save the layer to a file first.</source>
        <translation>这将向图层的服务器请求约 {tiles:,.0f} 个 {tile} x {tile} 像素的瓦片，而 RSKD 的上限为 {limit:,}：请选择更小的范围、更大的场景或更少的重叠，或先将图层保存为文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live.py"/>
        <source>This would ask the server for {count:,} images: zoom in.</source>
        <translation>这将向服务器请求 {count:,} 幅影像：请放大。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/grid.py"/>
        <source>This would be {count:,} scenes, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes or less overlap.</source>
        <translation>这将是 {count:,} 个场景，而 RSKD 的上限为 {limit:,}：请选择更小的范围、更大的场景或更少的重叠。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Times plain CPU</source>
        <translation>相对于普通 CPU 的倍数</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>Top-1 lost</source>
        <translation>Top-1 损失</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Typical size of a scene on the ground in metres</source>
        <translation>场景在地面上的典型尺寸（米）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Uncertain, below {bound} %</source>
        <translation>不确定，低于 {bound} %</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>Unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Unit of the scene size</source>
        <translation>场景大小的单位</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Upper end of its 95 % confidence interval</source>
        <translation>其 95 % 置信区间的上限</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>Weight of a scene's up to eight neighbors in its probabilities: 0 for none, 0.5 for as much as its own. Takes away single scenes that differ from all around.</source>
        <translation>场景的至多八个相邻场景在其概率中的权重：0 表示没有，0.5 表示与自身相同。可消除与周围都不同的孤立场景。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>Weighted by area {overall:.1%} ± {margin:.1%}</source>
        <translation>按面积加权 {overall:.1%} ± {margin:.1%}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/menu.py"/>
        <source>What is here?</source>
        <translation>这里是什么？</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What it is called in its card. Without it, as its file is.</source>
        <translation>它在卡片中的名称。不指定时与文件同名。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>What it shows</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>What pip says appears here.</source>
        <translation>pip 的输出显示在这里。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>What runs the models is selected here. “Measure” tries each for some seconds and selects the fastest that changes at most two labels in a hundred.</source>
        <translation>这里选择用什么运行模型。“测量”会将每一项试运行数秒，并选择最多改变百分之二类别的最快一项。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>What the class of a feature is called. Features without one are left out.</source>
        <translation>要素类别所在的字段。没有类别的要素会被忽略。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>What the class of a reference feature is called; without one it is left out.</source>
        <translation>参考要素类别所在的字段；没有类别的要素会被忽略。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>What to look for: scenes, other polygons or points on the raster, in any CRS. The scene around the middle of each is taken. To use some scenes of a layer, select them and tick “Selected features only”.</source>
        <translation>要查找的内容：栅格上的场景、其他多边形或点，任意坐标参照系。取每个要素中心周围的场景。若只使用图层中的部分场景，请选中它们并勾选“仅选中的要素”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>What to mind, one sentence a line</source>
        <translation>需要注意的事项，每行一句</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>What was installed does not run here ({reason}), and was taken away again: see the log.</source>
        <translation>安装的内容无法在此运行（{reason}），已重新移除：请查看日志。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>What {source} shows, scene by scene, as the model {model} sees it.</source>
        <translation>{source} 逐个场景显示的内容，由模型 {model} 判读。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>Where labels are kept; empty: in the project’s folder</source>
        <translation>标注的保存位置；为空时：项目文件夹</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>Where to look; without it, the whole raster. An online layer needs one. Any CRS.</source>
        <translation>查找的位置；不指定则为整个栅格。在线图层必须指定。任意坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>Width of a scene in model pixels</source>
        <translation>场景的宽度（模型像素）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area estimation,reference,ground truth</source>
        <translation>精度,验证,混淆矩阵,误差矩阵,kappa,F1,精确率,召回率,面积估计,参考,地面真值</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>by rasterio</source>
        <translation>通过 rasterio</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>does not work</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>few-shot,transfer learning,fine-tuning,own classes,train,model,onnx</source>
        <translation>少样本,迁移学习,微调,自定义类别,训练,模型,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>in use until QGIS ends</source>
        <translation>使用中，直到 QGIS 退出</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for a preprocessing function of its own, which RSKD does not run: put the preprocessing into the graph, or describe it as value_scaling.</source>
        <translation>它要求使用自己的预处理函数，而 RSKD 不运行此类函数：请将预处理放入计算图，或用 value_scaling 描述。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score, offset or scale.</source>
        <translation>它要求 RSKD 未知的数值缩放“{kind}”：请使用 min-max、z-score、offset 或 scale。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in the order of its output, into {beside} beside it.</source>
        <translation>它没有给出类别名称：请按其输出的顺序将 {{"classes": ["forest", "harbour", ...]}} 写入旁边的 {beside}。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has a function that calls itself: export it again.</source>
        <translation>其中有调用自身的函数：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it has graphs inside each other in more than {limit} levels: export it again without conditions and loops.</source>
        <translation>其中的图嵌套超过 {limit} 层：请去掉条件和循环后重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds a sparse tensor that is too large: choose another one.</source>
        <translation>其中的稀疏张量过大：请选择其他模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it holds {size:,} bytes of metadata, and more than {limit:,} are no description: export it again without them.</source>
        <translation>其中有 {size:,} 字节的元数据，超过 {limit:,} 字节已不是说明：请去掉后重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it is made of more than {limit:,} parts: choose a smaller one.</source>
        <translation>它由超过 {limit:,} 个部分组成：请选择较小的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which does not lie beside it: get that file too, or export it with its weights in the file itself.</source>
        <translation>其权重在“{location}”中，而该文件不在旁边：请一并取得该文件，或将权重存入模型文件后重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is not in its folder: export it with its weights in the file itself.</source>
        <translation>其权重在“{location}”中，不在模型所在的文件夹内：请将权重存入模型文件后重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it keeps weights in "{location}", which is shorter than that: get both files again.</source>
        <translation>其权重在“{location}”中，而该文件没有那么长：请重新取得这两个文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it needs the operator "{name}" of "{domain}", which is not ONNX's: export it with the operators of ONNX alone.</source>
        <translation>它需要“{domain}”的运算符“{name}”，该运算符不属于 ONNX：请只用 ONNX 的运算符导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>it stands for more than {limit:,} operations, or has functions inside each other in more than {depth} levels: choose a smaller one.</source>
        <translation>它相当于超过 {limit:,} 个运算，或其函数嵌套超过 {depth} 层：请选择较小的模型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>it takes images of any size and does not say which it was trained with: write {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.</source>
        <translation>它接受任意大小的图像，但没有说明训练时的大小：请在旁边的 JSON 文件中，将 {"input": {"size": [HEIGHT, WIDTH]}} 写在类别旁边。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/foreign.py"/>
        <source>its mean and standard deviation are not {bands} numbers each, the latter above 0: correct the metadata.</source>
        <translation>其平均值和标准差不是各 {bands} 个数（后者须大于 0）：请改正元数据。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" has a size that none can have: export it again.</source>
        <translation>其张量“{name}”的大小不可能存在：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/onnx_check.py"/>
        <source>its tensor "{name}" tells of {told:,} numbers and holds {held:,} bytes: export it again.</source>
        <translation>其张量“{name}”声称有 {told:,} 个数，却只有 {held:,} 字节：请重新导出。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>m: metres on the ground. px: pixels of the raster.</source>
        <translation>m：地面上的米。px：栅格的像素。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a pixel</source>
        <translation>米每像素</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>metres a scene</source>
        <translation>米每场景</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/describe_model.py"/>
        <source>model,card,metadata,classes,onnx,license,accuracy</source>
        <translation>模型,卡片,元数据,类别,ONNX,许可证,精度</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>no layer yet</source>
        <translation>尚无图层</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>not classified</source>
        <translation>未分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/speed.py"/>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>of values from 0 to 1, such as {0}</source>
        <translation>数值为 0 到 1，例如 {0}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>onnxruntime is not installed ({error}), and no model runs without it: install it with "python3 -m pip install onnxruntime" for the Python that runs this.</source>
        <translation>onnxruntime 未安装（{error}），没有它就无法运行任何模型：请为运行此程序的 Python 用 "python3 -m pip install onnxruntime" 安装。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>onnxruntime, which runs the models, is missing: choose “Install packages…”.</source>
        <translation>缺少运行模型的 onnxruntime：请选择“安装软件包…”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip can't use a SOCKS proxy: give an HTTP proxy under Settings &gt; Options &gt; Network, then try again.</source>
        <translation>pip 无法使用 SOCKS 代理：请在“设置 &gt; 选项 &gt; 网络”中指定 HTTP 代理，然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip could not install the packages ({reason}): see the log.</source>
        <translation>pip 无法安装软件包（{reason}）：请查看日志。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/dependencies.py"/>
        <source>pip, which installs Python packages, is missing from the Python of QGIS: install it (on Debian and Ubuntu with "sudo apt install python3-pip"), then try again.</source>
        <translation>QGIS 的 Python 中缺少用于安装 Python 包的 pip：请安装它（在 Debian 和 Ubuntu 上用 "sudo apt install python3-pip"），然后重试。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>rasterio finds the coordinate reference systems of another program, since PROJ_LIB or PROJ_DATA is set: unset both and start again ({reason}).</source>
        <translation>由于设置了 PROJ_LIB 或 PROJ_DATA，rasterio 找到的是其他程序的坐标参照系：请取消这两个变量并重新启动（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>reads large files faster; RSKD works without it</source>
        <translation>读取大文件更快；没有它 RSKD 也能工作</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>runs the models</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>scene,change detection,post-classification,dates,monitoring,from-to</source>
        <translation>场景,变化检测,分类后比较,日期,监测,转移</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>scene,classification,land use,land cover,aerial,satellite,deep learning,onnx</source>
        <translation>场景,分类,土地利用,土地覆盖,航空,卫星,深度学习,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx</source>
        <translation>场景,分类,多边形,点,地块,对象,航空,深度学习,ONNX</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>scene,similarity,search,retrieval,embedding,likeness,deep learning</source>
        <translation>场景,相似度,搜索,检索,嵌入,相似,深度学习</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>that of each feature</source>
        <translation>各要素自身的大小</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/hardware.py"/>
        <source>the installed ONNX Runtime has no {name}</source>
        <translation>已安装的 ONNX Runtime 没有 {name}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>through QGIS</source>
        <translation>通过 QGIS</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>training,chips,tiles,samples,labels,data set,split,deep learning</source>
        <translation>训练,切片,瓦片,样本,标签,数据集,划分,深度学习</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>two or more</source>
        <translation>两个或更多</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/style.py"/>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>writes the reports</source>
        <translation>编写报告</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/assessment.py"/>
        <source>{classes} have fewer than two samples in the map: their {share:.1%} of the area are left out of what is weighted by area.</source>
        <translation>{classes} 在地图中的样本少于两个：其占面积 {share:.1%} 的部分不计入面积加权。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/compare_scenes.py"/>
        <source>{compared} scenes compared, {changed} changed</source>
        <translation>比较了 {compared} 个场景，{changed} 个发生变化</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/layer_source.py"/>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{count} bands are chosen and the model wants {wanted}: choose as many; a band may come twice.</source>
        <translation>选择了 {count} 个波段，而模型需要 {wanted}：请选择相同数量的波段；同一波段可出现两次。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/export_training_chips.py"/>
        <source>{count} chips: {sizes}; {left} features left out for want of data</source>
        <translation>{count} 个切片：{sizes}；{left} 个要素因缺少数据被忽略</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/feature_algorithm.py"/>
        <source>{count} features have no class and are left out.</source>
        <translation>{count} 个要素没有类别，已忽略。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/adapt.py"/>
        <source>{count} labeled features were left out, since the raster shows too little.</source>
        <translation>{count} 个已标注的要素被忽略，因为栅格显示得太少。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features can't be placed in the map's CRS.</source>
        <translation>{count} 个参考要素无法在地图的坐标参照系中定位。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/assess_accuracy.py"/>
        <source>{count} reference features have no class and are left out.</source>
        <translation>{count} 个参考要素没有类别，已忽略。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>{count} scenes of {side:.0f} m, hatched where uncertain</source>
        <translation>{count} 个 {side:.0f} 米的场景，不确定处以阴影线表示</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/find_similar_scenes.py"/>
        <source>{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references</source>
        <translation>{count} 个场景，与 {references} 个参考的相似度为 {low:.3f} 到 {high:.3f}</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/metadata.py"/>
        <source>{date}: classified by {software} with the model {model}</source>
        <translation>{date}：由 {software} 用模型 {model} 分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{file} does not say all that is needed to use it. Its makers can tell you what to fill in here.</source>
        <translation>{file} 没有给出使用它所需的全部信息。其制作者可以告诉您这里应填写什么。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names</source>
        <translation>{given} 个名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} names are given for {count} classes: give one name a line.</source>
        <translation>给出了 {given} 个名称，类别数为 {count}：请每行指定一个名称。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>{given} of {count} names</source>
        <translation>{given}/{count} 个名称</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_features.py"/>
        <source>{kept} features classified, {uncertain} of them uncertain; {left} not, for want of data</source>
        <translation>已分类 {kept} 个要素，其中 {uncertain} 个不确定；{left} 个因缺少数据未分类</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/classify_scenes.py"/>
        <source>{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data</source>
        <translation>{kept} 个场景，其中 {uncertain} 个不确定；{skipped} 个因缺少数据被跳过</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/correction.py"/>
        <source>{labels} labels of {classes} classes</source>
        <translation>{classes} 个类别的 {labels} 个标注</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_combo.py"/>
        <location filename="../../rskd_qgis/gui/model_manager.py"/>
        <source>{name} (built in)</source>
        <translation>{name}（内置）</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/scene_algorithm.py"/>
        <source>{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from scenes of {side:.3g} m.</source>
        <translation>{name} 针对 {min:g} 到 {max:g} 米的场景训练；对 {side:.3g} 米的场景，类别可能较差。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{name} would be {width} x {height} pixels, more than GDAL can count: check that the rasters are where they belong, and classify them in parts.</source>
        <translation>{name} 将有 {width} x {height} 像素，超出 GDAL 的计数范围：请检查栅格的位置是否正确，并分部分分类。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/processing/adapt_model.py"/>
        <source>{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right</source>
        <translation>{name}：由 {scenes} 个场景得到 {classes} 个类别，{accuracy:.1%} 命名正确</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster on a server: check the address, the connection and whether you may read it ({reason}).</source>
        <translation>{path} 无法作为服务器上的栅格打开：请检查地址、连接以及您是否有读取权限（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be opened as a raster: it may be another kind of file, or damaged ({reason}).</source>
        <translation>{path} 无法作为栅格打开：它可能是其他类型的文件，或已损坏（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} can't be read to its end: it may be damaged or cut short, so get it again ({reason}).</source>
        <translation>{path} 无法读到末尾：它可能已损坏或被截断，请重新获取（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no band {unknown}: choose from 1 to {count}.</source>
        <translation>{path} 没有波段 {unknown}：请从 1 到 {count} 中选择。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has no coordinate reference system: assign one, for example with gdal_edit.py -a_srs or QGIS's Assign projection.</source>
        <translation>{path} 没有坐标参照系：请指定，例如用 gdal_edit.py -a_srs 或 QGIS 的“指定投影”。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} has {count} of the bands that the model wants, {wanted}: choose bands by number, where one may come twice, or another raster.</source>
        <translation>{path} 具有模型所需波段（{wanted}）中的 {count} 个：请按编号选择波段（同一波段可出现两次），或选择另一个栅格。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} holds complex numbers: convert it first, for example to their amplitude.</source>
        <translation>{path} 包含复数：请先转换，例如转换为幅度。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/mosaic.py"/>
        <source>{path} holds numbers of the type {kind}, which no mosaic can have: convert it with gdal_translate -ot.</source>
        <translation>{path} 包含 {kind} 类型的数值，镶嵌不支持该类型：请用 gdal_translate -ot 转换。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/paths.py"/>
        <source>{path} is missing: install RSKD again.</source>
        <translation>缺少 {path}：请重新安装 RSKD。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/raster.py"/>
        <source>{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).</source>
        <translation>{path} 是旋转的：请先用 gdalwarp 或 QGIS 的“变形（重投影）”将其转为上北。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/remote.py"/>
        <source>{path} refers to files on a server, and RSKD fetches nothing that you have not named: give the address itself, or set {consent} to .tif or what else may be fetched.</source>
        <translation>{path} 引用了服务器上的文件，而 RSKD 不会获取您没有指明的内容：请直接给出地址，或将 {consent} 设为 .tif 等允许获取的类型。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/model.py"/>
        <source>{provider} does not run this model here ({reason}), so the plain CPU does: measure anew what is fastest, or choose cpu.</source>
        <translation>{provider} 在此无法运行该模型（{reason}），因此改用普通 CPU：请重新测量什么最快，或选择 cpu。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/teach.py"/>
        <source>{scenes} scenes of {count} classes; {accuracy:.0%} of them named right</source>
        <translation>{count} 个类别的 {scenes} 个场景；其中 {accuracy:.0%} 命名正确</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/dock.py"/>
        <source>{share:.0%} confident, scene of {side:.0f} m</source>
        <translation>置信度 {share:.0%}，场景大小 {side:.0f} 米</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/scenes/classify.py"/>
        <source>{threads} threads are not possible: give 0, for one a core, or more.</source>
        <translation>线程数不能为 {threads}：请指定 0（每个核心一个）或更大的值。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, installed by RSKD</source>
        <translation>{version}，由 RSKD 安装</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/packages.py"/>
        <source>{version}, of QGIS itself</source>
        <translation>{version}，QGIS 自带</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/model_form.py"/>
        <source>“{file}” can't be read ({error}): give a text file in UTF-8.</source>
        <translation>无法读取“{file}”（{error}）：请指定 UTF-8 编码的文本文件。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/live_box.py"/>
        <source>“{name}” comes from a server, which live mode would ask for images each time that the map is moved.</source>
        <translation>“{name}”来自服务器，每次移动地图时，实时模式都会向它请求影像。</translation>
    </message>
    <message>
        <location filename="../../rskd_qgis/gui/labels.py"/>
        <source>“{path}” can't be read as labels: choose another file.</source>
        <translation>无法将“{path}”作为标注文件读取：请选择另一个文件。</translation>
    </message>
</context>
</TS>
