"""What a check found, as a page, as JSON and as SARIF: for the command, the site and whoever receives it."""
