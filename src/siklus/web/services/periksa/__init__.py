"""Reports of any office, handed in on the site: kept, checked in a bounded process, shared, sent back, deleted."""
