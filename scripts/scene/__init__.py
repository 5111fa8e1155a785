"""The sample scene: an aerial picture drawn by this code alone, for the demo and the screenshots."""
