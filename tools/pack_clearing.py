#!/usr/bin/env python3
"""Writes the source that holds, for each finding code, how a vendor clears it: the paragraph "The vendor." of its page.

usage: pack_clearing.py ROOT OUTPUT
"""
import pathlib
import re
import sys


def codes(root: pathlib.Path) -> list[str]:
    return re.findall(r'X\(k\w+,\s+"([A-Z-]+)",', (root / "src/model/finding_code.h").read_text())


def clearing(root: pathlib.Path, code: str) -> str:
    page = root / "docs/findings" / f"{code}.md"
    if not page.exists():
        raise SystemExit(f"{page}: the page of a finding code is missing; write it")
    found = re.search(r"^\*\*The vendor\.\*\* (.+?)\n\n", page.read_text(), re.M | re.S)
    if not found:
        raise SystemExit(f'{page}: no paragraph begins with "**The vendor.**"; say there how a vendor clears it')
    text = " ".join(found.group(1).split())
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)  # links read as their words
    return text.replace("`", "").replace("**", "")


def literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?") + '"'


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    root, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    lines = "".join(f"    {literal(clearing(root, code))},  // {code}\n" for code in codes(root))
    text = (
        "// Written by tools/pack_clearing.py; not to be edited.\n"
        '#include "publish/clearing.h"\n\n#include <array>\n\n'
        "namespace proofhouse::publish {\n\nnamespace {\n\n"
        f"constexpr std::array<std::string_view, kFindingCodes> kClearing = {{\n{lines}}};\n\n"
        "}  // namespace\n\n"
        "std::string_view how_to_clear(FindingCode code) { return kClearing.at(static_cast<std::size_t>(code)); }\n\n"
        "}  // namespace proofhouse::publish\n"
    )
    if not output.exists() or output.read_text() != text:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
