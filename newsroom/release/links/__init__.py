"""Addresses outside the site: asked politely, judged over days."""
