"""What cannot be imported."""


class ImportRefused(SystemExit):
    """An input that gives no draft; its text is the sentence for the person who gave it.

    As a ``SystemExit`` it ends a command with that sentence and exit code 1.
    """
