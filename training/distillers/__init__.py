"""Distillation methods, one file a family."""

from __future__ import annotations

from training.distillers.adversarial import AdversarialKD
from training.distillers.attention import AT
from training.distillers.base import Distiller
from training.distillers.contrastive import CRD
from training.distillers.data_free import DAFL
from training.distillers.distribution import FSP, NST, PKT, VID
from training.distillers.early_exit import EarlyExit
from training.distillers.graph import IRG
from training.distillers.hint import OFD, SRD, FitNet, ReviewKD
from training.distillers.multi_teacher import CAMKD, DualTeacher
from training.distillers.online import DML
from training.distillers.options import (
    CTKD,
    Adapted,
    Combined,
    CorrelationTemperature,
    FunctionMatching,
    LogitOption,
    Standardize,
)
from training.distillers.relation import CC, ICKD, RKD, SP
from training.distillers.response import DIST, DKD, KD, MLKD, NKD, WSLD
from training.distillers.self_taught import BYOT, TfKD
from training.distillers.transformer import DeiT

# Every method and option by the family of the surveys that it belongs to.
FAMILIES: dict[str, tuple[type[Distiller | LogitOption], ...]] = {
    "response": (KD, DKD, NKD, DIST, MLKD, WSLD),
    "options of response methods": (Standardize, CTKD, CorrelationTemperature),
    "feature: hint": (FitNet, OFD, ReviewKD, SRD),
    "feature: attention": (AT,),
    "feature: distribution and flow": (NST, VID, PKT, FSP),
    "relation": (RKD, SP, CC, ICKD),
    "contrastive": (CRD,),
    "graph": (IRG,),
    "adversarial": (AdversarialKD,),
    "online": (DML,),
    "self": (TfKD, BYOT),
    "multi-teacher": (CAMKD, DualTeacher),
    "data-free": (DAFL,),
    "transformers": (DeiT,),
    "early exit": (EarlyExit,),
    "combinations": (Adapted, FunctionMatching, Combined),
}

# What a recipe does without a method of its own: family -> key and what it does.
RECIPE_KEYS = {
    "offline": "teacher: a network file, trained before; every method that takes one works so",
    "multi-teacher": "teacher: several network files, whose logits are averaged (Hinton, Vinyals, "
    "Dean 2015)",
    "teacher assistant": "chain: networks on the way to the student (TAKD: Mirzadeh et al., AAAI "
    "2020, arXiv 1902.03393)",
    "self": "chain: networks like the student, no teacher (born again: Furlanello et al., ICML "
    "2018, arXiv 1805.04770)",
    "cross-resolution": "data.teacher_side: the teacher sees the same crop at more pixels (Qi et "
    "al., CVPR 2021, arXiv 2109.06875)",
    "quantized": "quantization_aware: starts from a float network file in weights, and listens to "
    "the same file as teacher",
    "explanation": "python -m training explain: a decision tree distilled from the embedding "
    "(Craven and Shavlik, NIPS 1995; Lu and Lee 2022)",
    "transformers": "teacher: any vit, swin or deit; its tokens are read as maps",
}
