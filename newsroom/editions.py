"""Settings as the pages of each language read them."""

from collections.abc import Mapping

from newsroom.text.words import ENGLISH, VIETNAMESE, say_in

# What ENGLISH may say: the setting of the same name, for the English pages.
TRANSLATED = (
    *("SITENAME", "SITESUBTITLE", "PUBLISHER", "SAMPLE_NOTE"),
    *("LABELS", "NAVIGATION", "FOOTER_NAVIGATION"),
)


def settings_in(settings: Mapping, lang: str) -> Mapping:
    """Return the settings with those of ENGLISH in their place, if that is the language.

    Names and facts that it leaves out are the Vietnamese ones; :func:`is_translated` tells. Labels
    are the interface's words, the navigation leads to the language's own pages.
    """
    if lang == VIETNAMESE:
        return settings
    own = settings["ENGLISH"]
    plain = {
        "LABELS": {},
        "NAVIGATION": ("home", "posts", "pages"),
        "FOOTER_NAVIGATION": (
            (say_in(ENGLISH, "Bằng tiếng Việt"), ("themes", "agencies", "documents", "photos")),
            (say_in(ENGLISH, "Về trang này"), ("pages",)),
        ),
    }
    if "SITENAME" in own:
        plain["SITESUBTITLE"] = ""
    return {**settings, **plain, **own}


def is_translated(settings: Mapping, name: str, lang: str) -> bool:
    """Tell whether a setting is written in the language."""
    return lang == VIETNAMESE or name in settings["ENGLISH"]


def site_title(settings: Mapping, lang: str) -> str:
    """Return both lines of the masthead as one: "Sở Mẫu Thành phố Mẫu", "Department, City"."""
    read = settings_in(settings, lang)
    names = [part for part in (read["SITENAME"], read["SITESUBTITLE"]) if part]
    return (", " if lang == ENGLISH and is_translated(settings, "SITENAME", lang) else " ").join(
        names
    )
