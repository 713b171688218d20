"""A round of questions: hosts side by side, each host's addresses one after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from newsroom.release.links.asking import FAILED, UNCLEAR, Answer, ask
from newsroom.release.links.manners import Manners


def ask_all(
    urls: Iterable[str], manners: Manners, told: Callable[[str], None] | None = None
) -> dict[str, Answer]:
    """Return the answer of every address; ``told`` is called with each as it is answered."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in sorted(urls):
        hosts[_host(url)].append(url)

    def of_host(some: list[str]) -> list[tuple[str, Answer]]:
        found = []
        for one in _of_host(some, manners):
            found.append(one)
            if told:
                told(one[0])
        return found

    with ThreadPoolExecutor(manners.hosts) as pool:
        return dict(one for some in pool.map(of_host, hosts.values()) for one in some)


def _of_host(urls: list[str], manners: Manners) -> Iterator[tuple[str, Answer]]:
    """Yield the answers of one host; one that asks for a long wait is asked nothing more."""
    for number, url in enumerate(urls):
        if number:
            manners.sleep(manners.pause)
        answer = _patiently(url, manners)
        yield url, answer
        if answer.wait is not None and answer.wait > manners.longest_wait:
            yield from ((one, Answer(UNCLEAR, answer.why)) for one in urls[number + 1 :])
            return


def _patiently(url: str, manners: Manners) -> Answer:
    """Ask again, later each time, while nobody answers or the server asks to wait."""
    answer = ask(url, manners)
    for pause in manners.backoff:
        if answer.wait is not None:
            if answer.wait > manners.longest_wait:
                break
            pause = max(pause, answer.wait)
        elif answer.kind != FAILED:
            break
        manners.sleep(pause)
        answer = ask(url, manners)
    return answer


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
