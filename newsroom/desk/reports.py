"""Findings as a person, a program or a code host reads them."""

import hashlib
import json
from collections.abc import Callable, Sequence

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


def summary(findings: Sequence[Finding], posts: int, lang: str) -> str:
    """Return how many errors and warnings were found in how many posts."""
    errors = sum(one.is_error for one in findings)
    warnings = len(findings) - errors
    if lang == "en":
        return f"{errors} error(s), {warnings} warning(s) in {posts} post(s).\n"
    if not findings:
        return f"Đã kiểm tra {posts} bài: không có lỗi.\n"
    return f"Đã kiểm tra {posts} bài: {errors} lỗi, {warnings} cảnh báo.\n"


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
