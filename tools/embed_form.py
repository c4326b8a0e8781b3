#!/usr/bin/env python3
"""Writes the source that holds what the HTML questionnaire carries: its script, its style and the schema of a response.

usage: embed_form.py OUTPUT SCHEMA STYLE SCRIPT...

The scripts are joined in this order into one. They stay as they are written, comments of whole lines and indentation apart.
"""
import pathlib
import sys

DELIMITER = "asset"


def lean(text):
    """Without indentation, empty lines and lines that are nothing but a comment. No text literal of the sources spans lines."""
    lines = [line.strip() for line in text.splitlines()]
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def literal(text):
    assert f"){DELIMITER}\"" not in text
    return f'R"{DELIMITER}({text}){DELIMITER}"'


def main() -> int:
    if len(sys.argv) < 5:
        print(__doc__, file=sys.stderr)
        return 2
    output, schema, style, *scripts = map(pathlib.Path, sys.argv[1:])
    script = "\n" + '"use strict";\n' + "".join(lean(path.read_text(encoding="utf-8")) for path in scripts)
    text = (
        '#include "publish/questionnaire/assets.h"\n\n'
        "namespace proofhouse::publish {\n"
        f"render::Program form_script() {{ return {{{literal(script)}}}; }}\n"
        f"render::Literal form_style() {{ return {{{literal(lean(style.read_text(encoding='utf-8')))}}}; }}\n"
        f"std::string_view response_schema() {{ return {literal(schema.read_text(encoding='utf-8'))}; }}\n"
        "}  // namespace proofhouse::publish\n"
    )
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
