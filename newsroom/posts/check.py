"""The check: every finding of every post, page and registry entry in one run."""

from datetime import datetime

from newsroom.posts.addresses import Addresses
from newsroom.posts.check_duplicates import check_duplicates
from newsroom.posts.check_references import check_links, check_references, check_registries
from newsroom.posts.findings import Finding
from newsroom.posts.library import Library
from newsroom.posts.links import link_map


def check(library: Library, addresses: Addresses, as_of: datetime) -> tuple[Finding, ...]:
    """Return all findings in the order of their places, those of making each post included."""
    links = link_map(library, addresses, as_of)
    findings = list(library.findings)
    findings += check_registries(library)
    for post in library.posts:
        findings += check_references(post, library, links, as_of)
    for page in library.pages:
        findings += check_links(page, library, links, as_of)
    findings += check_duplicates(library, addresses)
    return tuple(sorted(set(findings)))
