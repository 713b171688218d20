"""How politely other servers are asked."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds: ``timeout`` of one answer, ``pause`` between two questions to one host, ``backoff``
    before each further try, ``longest_wait`` that a server may ask for.

    ``hosts`` are asked at the same time. ``may_ask_private`` allows addresses of inner networks.
    """

    agent: str = "newsroom-links/1"
    timeout: float = 15.0
    pause: float = 1.0
    backoff: tuple[float, ...] = (2.0, 8.0)
    longest_wait: float = 60.0
    hosts: int = 8
    may_ask_private: bool = False
    sleep: Callable[[float], None] = time.sleep
