"""What needs a window: never imported by qgis_process."""
