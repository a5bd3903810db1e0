"""The machinery behind script/check and script/test: nothing here is shipped."""
