"""Facts to Document: the two official reports, one package each."""
