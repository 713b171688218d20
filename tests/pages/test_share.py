"""Sharing is by plain addresses that carry the page's, escaped."""

from urllib.parse import parse_qs, urlsplit

from newsroom.pages.share import share_links


def test_the_page_s_address_arrives_whole():
    address = "https://tin.example.vn/thong-bao/2026/11/tin/?a=1&b=2#hinh-1"
    links = share_links(address)
    assert [link.kind for link in links] == ["facebook", "zalo"]
    for link in links:
        parts = urlsplit(link.href)
        assert parts.scheme == "https"
        assert [value for values in parse_qs(parts.query).values() for value in values] == [address]
