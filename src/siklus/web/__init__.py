"""The web door: Django, server-rendered. A view asks, a service decides, a query reads, a model only keeps."""
