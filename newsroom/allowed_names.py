"""The names that published files may show: the department's, its agencies'."""

from collections.abc import Mapping

from newsroom.configuration import site_title
from newsroom.posts.registries import Registries


def allowed_names(settings: Mapping, registries: Registries) -> frozenset[str]:
    """Return every text that may stand where a file names an author, owner or company."""
    texts = [settings["SITENAME"], settings["SITESUBTITLE"], site_title(settings)]
    for agency in registries.agencies.values():
        both = " ".join(part for part in (agency.name, agency.parent) if part)
        texts += [agency.name, agency.short, agency.parent, both]
    return frozenset(text for text in texts if text)
