"""Embeddings and captions in, ranked tiles out."""
