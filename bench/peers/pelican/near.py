"""A plugin as many Pelican sites have one: each article knows its neighbours and related ones.

Pelican has neither of its own. The nearest of the same tags come first, then those of the first
author; places in the lists are counted once.
"""

from collections import defaultdict

from markupsafe import Markup
from pelican import signals

RELATED = 4


def connect(generator) -> None:
    """Give every article ``newer``, ``older``, ``related`` and ``plain``, its summary as text."""
    lists = defaultdict(list)
    places = {}
    for article in generator.articles:
        names = [f"tag {tag}" for tag in getattr(article, "tags", ())]
        for name in ("all", *names, f"author {article.authors[0]}"):
            places[name, article.slug] = len(lists[name])
            lists[name].append(article)
        article.near = [*names, f"author {article.authors[0]}"]
    for article in generator.articles:
        place = places["all", article.slug]
        article.newer = lists["all"][place - 1] if place else None
        article.older = next(iter(lists["all"][place + 1 : place + 2]), None)
        article.related = _related(article, lists, places)
        article.plain = Markup(article.summary).striptags()


def _related(article, lists, places) -> list:
    found = {}
    for name in article.near:
        if len(found) < RELATED:
            posts, place = lists[name], places[name, article.slug]
            for other in (place + 1, place - 1, place + 2, place - 2):
                if 0 <= other < len(posts):
                    found[posts[other].slug] = posts[other]
    return list(found.values())[:RELATED]


def register() -> None:
    """Called by Pelican."""
    signals.article_generator_finalized.connect(connect)
