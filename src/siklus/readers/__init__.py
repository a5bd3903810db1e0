"""Files to core objects or Document: workbook, CSV, evidence, Markdown."""
