"""A conversation about tiles: questions, answers as they are written, and tiles that are shown as an answer."""
