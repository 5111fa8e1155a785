"""Tiles larger than the model's input: parts cut out of their pictures, and one caption from the whole and its parts."""
