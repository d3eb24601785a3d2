"""The public data sets: what they are, how they are laid out and how their scenes are found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Callable

from training.data.files import Listing
from training.data.scenes import Scene, folders_of_classes
from training.data.voc import scenes_by_dominant_class, scenes_by_object


@dataclass(frozen=True)
class DataSet:
    """A public data set.

    Attributes:
        classes, images: How many it has; the images as published.
        side: Pixels of an image's side, as published.
        pixel: Ground size of a pixel.
        layout: Path of an image, as distributed; more folders around it do no harm.
        reference: The paper that introduced it.
        scenes: Finds its scenes.
    """

    classes: int
    images: int
    side: str
    pixel: str
    layout: str
    reference: str
    scenes: Callable[[Listing], list[Scene]] = folders_of_classes


def rsscn7_scenes(listing: Listing) -> list[Scene]:
    """Scenes of RSSCN7, whose folders bear a letter for their order: aGrass is class Grass."""
    return [
        replace(scene, name=re.sub("^[a-g](?=[A-Z])", "", scene.name))
        for scene in folders_of_classes(listing)
    ]


_RSOD = DataSet(
    classes=4,
    images=976,
    side="about 1000",
    pixel="0.3 to 3 m",
    layout="aircraft/JPEGImages/aircraft_1.jpg with aircraft/Annotation/xml/aircraft_1.xml",
    reference="Long et al., Accurate Object Localization in Remote Sensing Images, TGRS 2017",
    scenes=scenes_by_dominant_class,
)

DATASETS: dict[str, DataSet] = {
    "AID": DataSet(
        classes=30,
        images=10_000,
        side="600",
        pixel="0.5 to 8 m",
        layout="AID/Airport/airport_1.jpg",
        reference="Xia et al., AID: A Benchmark Data Set, TGRS 2017",
    ),
    "EuroSAT": DataSet(
        classes=10,
        images=27_000,
        side="64",
        pixel="10 m",
        layout="2750/AnnualCrop/AnnualCrop_1.jpg",
        reference="Helber et al., EuroSAT, JSTARS 2019",
    ),
    "NWPU-RESISC45": DataSet(
        classes=45,
        images=31_500,
        side="256",
        pixel="0.2 to 30 m",
        layout="NWPU-RESISC45/airplane/airplane_001.jpg (unpack the .rar)",
        reference="Cheng et al., Remote Sensing Image Scene Classification, Proc. IEEE 2017",
    ),
    "PatternNet": DataSet(
        classes=38,
        images=30_400,
        side="256",
        pixel="0.06 to 4.7 m",
        layout="PatternNet/images/airplane/airplane001.jpg",
        reference="Zhou et al., PatternNet, ISPRS J. 2018",
    ),
    "RSOD": _RSOD,
    "RSOD-objects": replace(_RSOD, images=6_950, side="128 and more", scenes=scenes_by_object),
    "RSSCN7": DataSet(
        classes=7,
        images=2_800,
        side="400",
        pixel="not stated",
        layout="RSSCN7-master/aGrass/a001.jpg",
        reference="Zou et al., Deep Learning Based Feature Selection, GRSL 2015",
        scenes=rsscn7_scenes,
    ),
    "SIRI-WHU": DataSet(
        classes=12,
        images=2_400,
        side="200",
        pixel="2 m",
        layout="Google dataset of SIRI-WHU_earth_im_tiff/12class_tif/agriculture/0001.tif",
        reference="Zhao et al., Dirichlet-Derived Multiple Topic Scene Classification, TGRS 2016",
    ),
    "UC-Merced": DataSet(
        classes=21,
        images=2_100,
        side="256",
        pixel="0.3 m",
        layout="UCMerced_LandUse/Images/agricultural/agricultural00.tif",
        reference="Yang, Newsam, Bag-of-Visual-Words and Spatial Extensions, SIGSPATIAL 2010",
    ),
    "WHU-RS19": DataSet(
        classes=19,
        images=1_005,
        side="600",
        pixel="up to 0.5 m",
        layout="WHU-RS19/Airport/airport_01.jpg",
        reference="Xia et al., Structural High-Resolution Satellite Image Indexing, ISPRS 2010",
    ),
}
