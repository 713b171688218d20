"""Programs that read pages by themselves, told by the name that they give."""

import re
from functools import lru_cache

# Words in the names of search engines, archives, monitors, previews of links, command-line tools
# and libraries; whoever calls itself a browser and is none cannot be told from one.
_WORDS = re.compile(
    r"(?<!cu)bot\b|(?<!cu)bot[/;_-]|crawl|spider|slurp|archiv|scan|monitor|uptime|pingdom|preview|fetch|"
    r"facebookexternalhit|whatsapp|telegram|headless|phantom|lighthouse|validator|"
    r"checker|feed|rss|curl|wget|python|java/|okhttp|go-http|libwww|perl|ruby|php|node|axios|httpx|"
    r"http-?client|newsroom-links|ia_archiver|mediapartners|google-|bingpreview|yandex|baidu",
    re.IGNORECASE,
)


@lru_cache(16384)
def is_robot(agent: str | None) -> bool:
    """Tell whether a program that calls itself ``agent`` is no reader; None is not known.

    Browsers always give a name.
    """
    if agent is None:
        return False
    return agent in ("", "-") or _WORDS.search(agent) is not None
