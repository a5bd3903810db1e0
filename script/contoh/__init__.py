"""Makes contoh/: two invented offices with synthetic answers, drawn evidence, and workbooks filled from here."""
