"""Views: one module a screen; each asks a query or a service and fills a template."""
