"""The citizen's side: the public form and its receipts."""
