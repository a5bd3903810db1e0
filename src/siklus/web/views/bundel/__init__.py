"""The screens of bundles (`.skm`)."""
