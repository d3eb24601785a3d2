"""What the repository's own commands need; nothing of it is shipped."""
