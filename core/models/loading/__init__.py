"""What every engine over transformers shares: parts loaded without code, their place, their memory, their batches."""
