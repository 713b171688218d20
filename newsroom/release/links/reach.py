"""A connection to a public server, never to a computer of an inner network.

A link in a post must not make the computer that checks it open doors that only it can reach, so
the addresses of a host are looked at, and it is one of those looked at that is connected to.
"""

import ipaddress
import socket
import ssl

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Private(Exception):
    """The host is, or also is, a computer of an inner network."""


def connected(host: str, port: int, secure: bool, timeout: float, private: bool) -> socket.socket:
    """Return a socket to ``host``, with TLS if ``secure``.

    Raises :class:`Private` unless ``private`` addresses may be asked, :class:`socket.gaierror` for
    an unknown host, :class:`OSError` (:class:`ssl.SSLError` among them) for one not reached.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(one[4][0] for one in found))
    if not private and not all(is_public(one) for one in addresses):
        raise Private(host)
    plain = _first(addresses, port, timeout)
    if not secure:
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public Internet, whatever it is wrapped in."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if ip.version == 6:
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _first(addresses: list[str], port: int, timeout: float) -> socket.socket:
    """Return a connection to the first of the addresses that answers."""
    trouble: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            trouble = error
    raise trouble
