"""The Vietnamese alphabet as plain values."""

from __future__ import annotations

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
VOWELS = "aăâeêioôơuưy"

# Combining marks in dictionary order; ngang, the level tone, has none and comes first.
HUYEN, HOI, NGA, SAC, NANG = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
TONES = (HUYEN, HOI, NGA, SAC, NANG)

# What NFD makes of the letters that carry a mark of their own.
MARKED_LETTERS = {
    ("a", "\u0306"): "ă",
    ("a", "\u0302"): "â",
    ("e", "\u0302"): "ê",
    ("o", "\u0302"): "ô",
    ("o", "\u031b"): "ơ",
    ("u", "\u031b"): "ư",
}
