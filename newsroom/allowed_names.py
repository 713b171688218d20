"""The names that published files may show: the department's, its agencies'."""

from collections.abc import Mapping

from newsroom.editions import settings_in, site_title
from newsroom.posts.registries import Registries
from newsroom.text.words import ENGLISH, VIETNAMESE

LANGUAGES = (VIETNAMESE, ENGLISH)


def allowed_names(settings: Mapping, registries: Registries) -> frozenset[str]:
    """Return every text that may stand where a file names an author, owner or company."""
    texts = [site_title(settings, lang) for lang in LANGUAGES]
    for lang in LANGUAGES:
        read = settings_in(settings, lang)
        texts += [read["SITENAME"], read["SITESUBTITLE"]]
    for agency in registries.agencies.values():
        both = " ".join(part for part in (agency.name, agency.parent) if part)
        texts += [agency.name, agency.name_en, agency.short, agency.parent, both]
    return frozenset(text for text in texts if text)
