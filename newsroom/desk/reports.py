"""Findings as a person, a program or a code host reads them."""

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from typing import Literal

from newsroom.posts.findings import Finding

Report = Callable[[Sequence[Finding], str], str]


def text_report(findings: Sequence[Finding], lang: str) -> str:
    """One line each: ``path:line:column: CODE sentence``; warnings and drafts' are marked so."""
    return "".join(
        f"{one.path}:{one.line}:{one.column}: {one.code} {_mark(one, lang)}{one.sentence(lang)}\n"
        for one in findings
    )


def _mark(one: Finding, lang: str) -> str:
    if one.in_draft and one.bars_publishing:
        return {"vi": "(bản nháp) ", "en": "(draft) "}[lang]
    return "" if one.is_error else {"vi": "(cảnh báo) ", "en": "(warning) "}[lang]


def json_report(findings: Sequence[Finding], lang: str) -> str:
    """A JSON array with path, line, column, code, severity, sentence and params of each."""
    rows = [
        {
            "path": one.path,
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": _severity(one),
            "message": one.sentence(lang),
            "params": dict(one.params),
        }
        for one in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def sarif_report(findings: Sequence[Finding], lang: str) -> str:
    """SARIF 2.1.0 (OASIS), for code scanning."""
    rules = [{"id": code} for code in sorted({one.code for one in findings})]
    results = [
        {
            "ruleId": one.code,
            "level": _severity(one),
            "message": {"text": one.sentence(lang)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": one.path},
                        "region": {"startLine": one.line, "startColumn": one.column},
                    }
                }
            ],
        }
        for one in findings
    ]
    driver = {"name": "newsroom", "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def github_report(findings: Sequence[Finding], lang: str) -> str:
    """GitHub's workflow commands, which show as annotations."""
    return "".join(
        f"::{_severity(one)} file={_property(one.path)},line={one.line},col={one.column},"
        f"title={one.code}::{_escape(one.sentence(lang))}\n"
        for one in findings
    )


def gitlab_report(findings: Sequence[Finding], lang: str) -> str:
    """GitLab's code quality report; a finding keeps its fingerprint when lines above it move."""
    rows = [
        {
            "description": one.sentence(lang),
            "check_name": one.code,
            "fingerprint": _fingerprint(one),
            "severity": "major" if one.is_error else "minor",
            "location": {"path": one.path, "lines": {"begin": one.line}},
        }
        for one in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _fingerprint(one: Finding) -> str:
    return hashlib.sha256(repr((one.path, one.code, one.params)).encode()).hexdigest()


# What was looked at: how it begins in Vietnamese, what stands there without findings, in English.
_LOOKED_AT = {
    "posts": ("Đã kiểm tra {} bài", "không có lỗi", "{} post(s)"),
    "files": ("Đã mở {} tệp của trang", "không có gì lộ ra", "{} published file(s)"),
}


def summary(
    findings: Sequence[Finding], count: int, lang: str, of: Literal["posts", "files"] = "posts"
) -> str:
    """Return how many errors and warnings were found in ``count`` posts or published files."""
    errors = sum(one.is_error for one in findings)
    warnings = len(findings) - errors
    looked, nothing, english = (words.format(count) for words in _LOOKED_AT[of])
    if lang == "en":
        return f"{errors} error(s), {warnings} warning(s) in {english}.\n"
    if not findings:
        return f"{looked}: {nothing}.\n"
    return f"{looked}: {errors} lỗi, {warnings} cảnh báo.\n"


def tell(
    findings: Sequence[Finding], lang: str, format: str, said: str, *, strict: bool = False
) -> bool:
    """Print the findings, then what is ``said`` of them where it spoils no program's input; tell
    whether they let pass.
    """
    sys.stdout.write(REPORTS[format](findings, lang))
    target = sys.stdout if format == "text" else sys.stderr
    target.write(said)
    return not any(one.is_error or strict for one in findings)


def _severity(one: Finding) -> str:
    return "error" if one.is_error else "warning"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Report] = {
    "text": text_report,
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
    "gitlab": gitlab_report,
}
