"""Kiosk devices: pairing, their queues of answers, and what the ledger says."""
