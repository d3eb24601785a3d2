"""Data sets, images, splits and augmentation."""
