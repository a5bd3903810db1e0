"""The demo site: both example offices with their whole cycle, a new survey that is open, and a login for each role.

Everything in it is invented; loading it again adds nothing.
"""

from siklus.web.services.peragaan.muat import load_examples

__all__ = ["load_examples"]
