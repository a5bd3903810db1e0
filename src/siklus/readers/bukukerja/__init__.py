"""An office's buku kerja: one workbook, the folders bukti/ and narasi/, read whole and checked.

`read.py` is the way in. Nothing is imported here: a table of answers needs the cells, not Pillow and PDFium.
"""
