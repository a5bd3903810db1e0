"""The pages of docs/rujukan that are made from the code and the data, so that they cannot drift from them."""
