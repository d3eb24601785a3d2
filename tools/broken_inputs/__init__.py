"""Broken inputs of all kinds, given to the `rskd` command: python -m tools.broken_inputs."""
