"""Words: sentences of the house's own articles, to be shuffled."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = ("2025-yunxi", "2024-interviews")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Whole sentences, and the clauses of which they are made."""

    sentences: tuple[str, ...]
    clauses: tuple[str, ...]


def read_corpus() -> Corpus:
    """The sentences of the editions in articles/, their marks taken out."""
    bodies = (
        yaml.safe_load(path.read_text(encoding="utf-8")).get("body", "")
        for name in EDITIONS
        for path in sorted((ROOT / "articles" / name).glob("*.yaml"))
    )
    text = "\n".join(re.sub(r"(?m)^(## .*|[-?!] |\d+\. )|[*=^{}|\\]", "", body) for body in bodies)
    found = re.findall(r"[^。！？\n]{6,70}[。！？]”?", text)
    sentences = tuple(dict.fromkeys(s.strip() for s in found if s.count("“") == s.count("”")))
    parts = (part for sentence in sentences for part in re.split(r"[，。！？：；“”]", sentence))
    clauses = tuple(dict.fromkeys(part for part in parts if 4 <= len(part) <= 16))
    return Corpus(sentences, clauses)
