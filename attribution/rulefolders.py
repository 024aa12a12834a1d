"""Where rule files lie: known without reading any of them."""

from __future__ import annotations

from pathlib import Path

ENDINGS = frozenset({".yaml", ".yml"})


def own_rules_folder() -> Path:
    """Return the folder of our rules: inside the installed package, or at the top of the checkout."""
    package = Path(__file__).resolve().parent
    packaged = package / "rules"
    return packaged if packaged.is_dir() else package.parent / "rules"


def rule_paths(folder: Path) -> list[Path]:
    """Return the rule files in a folder and those below it, sorted."""
    return sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS and path.is_file())
