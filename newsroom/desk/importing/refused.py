"""What cannot be imported."""

from newsroom.text.steering import without_steering


class ImportRefused(SystemExit):
    """An input that gives no draft; its text is the sentence for the person who gave it.

    As a ``SystemExit`` it ends a command with that sentence and exit code 1.
    """

    def __init__(self, sentence: str):
        super().__init__(without_steering(sentence))
