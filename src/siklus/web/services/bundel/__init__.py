"""Bundles (`.skm`) of sealed surveys."""
