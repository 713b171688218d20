"""Errors that a person can mend: each one's text is the sentence for that person."""


class SettingsError(SystemExit):
    """A setting that cannot be used; its text is for the person who keeps pelicanconf.py.

    As a ``SystemExit`` it ends plain ``pelican`` with its sentence and exit code 1.
    """


class ContentError(SystemExit):
    """The content has errors, all of them already reported; nothing was written.

    As a ``SystemExit`` it ends plain ``pelican`` with its sentence and exit code 1, no traceback.
    ``findings`` are what was found, for who shows them again.
    """

    def __init__(self, sentence: str, findings: tuple = ()):
        super().__init__(sentence)
        self.findings = findings
