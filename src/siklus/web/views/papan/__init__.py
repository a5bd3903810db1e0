"""The public page of a unit, its services, its open data, badge and poster."""
