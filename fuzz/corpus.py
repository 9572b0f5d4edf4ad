"""Fills corpus/TARGET with the byte strings of the vectors; every target gets all of them, libFuzzer keeps what helps."""

import base64
import binascii
import hashlib
import json
import pathlib

here = pathlib.Path(__file__).parent


def strings(value):
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


found = set()
for name in ("suite1.json", "page1.json"):
    for text in strings(json.loads((here / "../crates/vault/vectors" / name).read_text())):
        found.add(text.encode())
        try:
            found.add(base64.b64decode(text, validate=True))
        except (binascii.Error, ValueError):
            pass

for target in (here / "fuzz_targets").glob("*.rs"):
    folder = here / "corpus" / target.stem
    folder.mkdir(parents=True, exist_ok=True)
    for data in found:
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
print(len(found), "byte strings")
