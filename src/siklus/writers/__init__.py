"""Document to files: PDF, DOCX; sheet blocks to XLSX; charts to SVG and PNG."""
