#!/usr/bin/env python3
"""Every finding code has its page, a test that fires it and one that does not."""
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))


def codes():
    text = (ROOT / "src/model/finding_code.h").read_text()
    return re.findall(r'X\(k\w+,\s+"([A-Z-]+)",\s+"([^"]+)"\)', text)


class Findings(unittest.TestCase):
    def test_there_are_codes(self):
        self.assertGreater(len(codes()), 60)

    def test_each_has_a_page(self):
        for code, title in codes():
            page = ROOT / "docs/findings" / f"{code}.md"
            self.assertTrue(page.exists(), f"docs/findings/{code}.md is missing")
            text = page.read_text()
            self.assertTrue(text.startswith(f"# {code}: {title}\n"), f"{page.name} does not begin with its code and title")
            self.assertGreater(len(text.split()), 40, f"{page.name} explains nothing")

    def test_no_page_without_a_code(self):
        known = {code for code, _ in codes()} | {"README"}
        self.assertEqual({page.stem for page in (ROOT / "docs/findings").glob("*.md")} - known, set())

    def test_each_fires_and_stays_silent_in_a_test(self):
        tests = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*_test.cc"))
        for code, _ in codes():
            name = code.replace("-", "_")
            self.assertTrue(f"Fires_{name})" in tests, f"no test fires {code}")
            self.assertTrue(f"Silent_{name})" in tests, f"no test shows that {code} stays silent")


if __name__ == "__main__":
    unittest.main()
