"""Datasets, losses and stages that make an RS-CapRet model."""
