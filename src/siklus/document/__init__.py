"""A report as data: frozen blocks that know no survey and no file format."""
