"""Encoders of pictures and sentences, such as CLIP and SigLIP: search without captions."""
