"""A page before it is rendered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """``address`` on the site, the ``template`` that renders it, the ``view`` it receives."""

    address: str
    template: str
    view: object
