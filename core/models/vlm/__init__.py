"""Vision-language models of transformers that follow instructions."""
