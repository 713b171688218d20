"""What pages say of the department and its agencies to machines, in the words of schema.org.

What an agency became is said in those of the W3C's Organization Ontology, since schema.org has no
word for it (https://www.w3.org/TR/vocab-org/#org:ChangeEvent).
"""

from newsroom.pages.agency_facts import logo
from newsroom.pages.cards import agency_link, entry_name
from newsroom.pages.press import Press
from newsroom.pages.structured import Node, node
from newsroom.posts.announcement import Agency
from newsroom.text.words import ENGLISH

ORGANIZATION = "GovernmentOrganization"
ORG = "http://www.w3.org/ns/org#"


def department(press: Press, *, whole: bool = False) -> Node:
    """Return the department that publishes the site; ``whole`` with how to reach it."""
    return press.once(("department", whole), lambda: _department(press, whole))


def _department(press: Press, whole: bool) -> Node:
    name, _, parent = press.title_lines.partition("\n")
    contact = press.publisher if whole else {}
    return node(
        type=ORGANIZATION,
        id=f"{press.absolute('')}#co-quan",
        name=name,
        url=press.absolute(press.addresses.home),
        parentOrganization=_parent(contact.get("authority") or parent),
        address=contact.get("address"),
        telephone=contact.get("phone"),
        email=contact.get("email"),
    )


def website(press: Press) -> Node:
    """Return the site, with the way to search it if it can be."""
    home = press.absolute(press.addresses.home)
    search = press.absolute(press.addresses.search)
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": search + "?q={search_term_string}"},
        "query-input": "required name=search_term_string",
    }
    return node(
        type="WebSite",
        name=press.title,
        url=home,
        inLanguage=press.lang,
        publisher={"@id": department(press)["@id"]},
        potentialAction=action if press.search else None,
    )


def agency_node(agency: Agency, press: Press) -> Node:
    """Return an agency as the author of posts, with its parent and what it became."""
    return press.once(("agency node", agency.id), lambda: _agency_node(agency, press))


def _agency_node(agency: Agency, press: Press) -> Node:
    page = press.origin + agency_link(agency.id, press).href
    successor = press.site.registries.agencies.get(agency.successor or "")
    return node(
        type=ORGANIZATION,
        id=f"{page}#co-quan",
        name=entry_name(agency, press),
        url=page,
        parentOrganization=_parent(agency.parent if press.lang != ENGLISH else None),
        **{f"{ORG}changedBy": _merger(successor, press) if successor else None},
    )


def whole_agency(agency: Agency, press: Press) -> Node:
    """Return an agency with all that its page says of it."""
    mark = logo(agency, press)
    more = node(
        alternateName=agency.short,
        sameAs=agency.website,
        address=agency.address,
        telephone=agency.phone,
        email=agency.email,
        logo=press.origin + mark.large if mark else None,
        foundingDate=agency.valid_from and agency.valid_from.isoformat(),
        dissolutionDate=agency.valid_to and agency.valid_to.isoformat(),
    )
    return {**agency_node(agency, press), **more}


def _parent(name: str | None) -> Node | None:
    return node(type=ORGANIZATION, name=name) if name else None


def _merger(successor: Agency, press: Press) -> Node:
    link = agency_link(successor.id, press)
    page = press.origin + link.href
    became = node(type=ORGANIZATION, id=f"{page}#co-quan", name=link.text, url=page)
    return {"@type": f"{ORG}ChangeEvent", f"{ORG}resultingOrganization": became}
