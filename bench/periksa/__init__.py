"""The answer key of the checker: true reports in many hands, mistakes planted in them, and what was found of them."""
