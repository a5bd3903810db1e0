"""Paper sheets: entered once or twice, compared, settled, and stored as responses when a batch is finished."""
