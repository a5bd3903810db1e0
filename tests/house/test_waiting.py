"""What a browser test says of a page waits until it is so: `assert` reads at once, before a slow page has come."""

import ast
from collections.abc import Iterator
from pathlib import Path

E2E = Path(__file__).parents[1] / "e2e"
READ_AT_ONCE = frozenset(
    {
        *("all_inner_texts", "all_text_contents", "count", "get_attribute", "inner_html", "inner_text", "input_value"),
        *("is_checked", "is_disabled", "is_enabled", "is_hidden", "is_visible", "text_content"),
    }
)
FINDS = (".get_by_", ".locator(")


def hasty(path: Path) -> Iterator[str]:
    """Where a test asserts what a page's element has at this moment, as `file:line`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for part in ast.walk(node) if isinstance(node, ast.Assert) else ():
            if isinstance(part, ast.Attribute) and part.attr in READ_AT_ONCE and _finds(part.value):
                yield f"{path.name}:{part.lineno}"


def _finds(asked: ast.expr) -> bool:
    """Whether this is an element of a page, and not rows of the store."""
    return any(found in ast.unparse(asked) for found in FINDS)


def test_what_is_read_at_once_is_found(tmp_path: Path) -> None:
    path = tmp_path / "test_contoh.py"
    path.write_text(
        'assert page.locator("th").all_inner_texts() == []\n'
        'assert "a" in page.get_by_role("main").first.inner_text()\n'
        "assert Jawaban.objects.count() == 1\n"
        'expect(page.locator("th")).to_have_count(0)\n'
    )
    assert list(hasty(path)) == ["test_contoh.py:1", "test_contoh.py:2"]


def test_browser_tests_wait_for_what_they_expect() -> None:
    assert [place for path in sorted(E2E.glob("*.py")) for place in hasty(path)] == []
