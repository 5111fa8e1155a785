"""Looking through captions: confirming and correcting them, exporting them, and letting the model learn from them."""
