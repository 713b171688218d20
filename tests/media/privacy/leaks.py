"""Every planted leak and every clean file, by name."""

from tests.media.privacy import office_files, other_files, pdfs, pictures

_FAMILIES = (pictures, pdfs, office_files, other_files)
# name → (bytes, code of the one leak)
LEAKY = {name: one for family in _FAMILIES for name, one in family.LEAKY.items()}
# name → bytes
CLEAN = {name: one for family in _FAMILIES for name, one in family.CLEAN.items()}
