"""The importer: what staff already have (Word, a web page, pasted text) becomes a draft post."""
