"""Coverage-guided fuzzing of all that reads a model's file: make fuzz."""
