"""Old addresses as they are served."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.addresses import output_file
from newsroom.posts.aliases import LIMIT, alias_address


@pytest.mark.parametrize(
    ("alias", "address"),
    [
        ("/tin/1.html", "tin/1.html"),
        ("/tin/cu", "tin/cu/"),
        ("/tin/cu/", "tin/cu/"),
        ("/tin/cu/index.html", "tin/cu/"),
        ("/tin-t%E1%BB%A9c/b%c3%a0i.html", "tin-tức/bài.html"),
        ("/tin-tu\u031b\u0301c/", "tin-tức/"),
        ("/index.html", ""),
        ("/tin/../cu", None),
        ("/tin/%2e%2e/cu", None),
        ("/%2Ftmp", None),
        ("/tin//cu", None),
        ("/tin/%00", None),
        ("/tin/%3Fid=1", None),
        ("/tin/%5Ccu", None),
        ("/tin/%ff", None),
        ("/" + "a" * (LIMIT + 1), None),
        ("/" + "a/" * 600, None),
    ],
)
def test_an_old_path_is_served_decoded_or_refused(alias, address):
    assert alias_address(alias) == address


@given(st.text(max_size=60))
def test_whatever_is_typed_never_leaves_the_output_folder(path):
    address = alias_address("/" + path)
    if address is not None:
        parts = output_file(address).split("/")
        assert not {"", ".", ".."} & set(parts)
        assert "\0" not in address
