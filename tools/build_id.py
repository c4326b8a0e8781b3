#!/usr/bin/env python3
"""Writes the source that holds the version and the build id: a digest of the sources, the catalogue and what else is embedded.

usage: build_id.py ROOT OUTPUT VERSION
"""
import hashlib
import pathlib
import sys


def main() -> int:
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    root, output, version = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    digest = hashlib.sha256()
    files = [path for folder in ("src", "catalogue") for path in sorted((root / folder).rglob("*"))]
    files.append(root / "docs/formats/response.schema.json")  # embedded, cmake/Questionnaire.cmake
    files.extend(sorted((root / "docs/findings").glob("*.md")))  # embedded, cmake/Clearing.cmake
    for path in files:
        if path.is_file() and not path.stem.endswith(("_test", "_fuzz")) and "testdata" not in path.parts:
            digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    text = (
        '#include "base/build_id.h"\n\n'
        "namespace proofhouse {\n"
        f'std::string_view version() {{ return "{version}"; }}\n'
        f'std::string_view build_id() {{ return "{digest.hexdigest()[:32]}"; }}\n'
        "}  // namespace proofhouse\n"
    )
    if not output.exists() or output.read_text() != text:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
