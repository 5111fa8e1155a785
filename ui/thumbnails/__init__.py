"""Small pictures of tiles for hits, reviewing and chat: what they are drawn from, and drawing them."""
