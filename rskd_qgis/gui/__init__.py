"""What RSKD shows in the windows of QGIS; `qgis_process` never imports it."""
