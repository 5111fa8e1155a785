"""Models that a server runs, behind an OpenAI-compatible address."""
