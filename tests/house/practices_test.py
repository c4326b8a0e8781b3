#!/usr/bin/env python3
"""docs/practices.md tells the truth: each row names a test that exists, or says "not built yet"."""
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))


class Practices(unittest.TestCase):
    def rows(self):
        lines = [line for line in (ROOT / "docs/practices.md").read_text().splitlines() if line.startswith("| practices-")]
        return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]

    def test_every_part_of_the_practices_is_there(self):
        ids = {row[0] for row in self.rows()}
        for group, count in {"immediate": 3, "short": 3, "long": 3, "small": 2, "medium": 2, "large": 2}.items():
            for number in range(1, count + 1):
                self.assertIn(f"practices-{group}-{number}", ids)
        self.assertGreaterEqual(len([i for i in ids if "-config-" in i]), 3)
        self.assertGreaterEqual(len([i for i in ids if "-pitfall-" in i]), 3)

    def test_each_row_names_a_test_that_exists(self):
        for row in self.rows():
            self.assertEqual(len(row), 4, row)
            shown = row[3]
            if shown == "*not built yet*":
                continue
            named = re.findall(r"`([^`]+)`", shown)
            self.assertTrue(named, f"{row[0]} names no test")
            for name in named:
                path, _, case = name.partition("::")
                self.assertTrue((ROOT / path).exists(), f"{row[0]}: {path} does not exist")
                if case:
                    group, _, method = case.partition(".")
                    text = (ROOT / path).read_text()
                    self.assertIn(f"class {group}(", text, row[0])
                    self.assertIn(f"def {method}(", text, row[0])

    def test_each_named_requirement_exists(self):
        for row in self.rows():
            for requirement in re.findall(r"\b([A-Z]{2,4}-\d+)\b", row[2]):
                self.assertTrue((ROOT / f"catalogue/requirements/{requirement}.yaml").exists(), f"{row[0]}: {requirement}")

    def test_each_command_exists(self):
        commands = "\n".join(path.read_text() for path in (ROOT / "src/cli").glob("*.cc"))
        for row in self.rows():
            for command in re.findall(r"`proofhouse ([a-z]+)", row[2]):
                self.assertIn(f'.name = "{command}', commands, row[0])


if __name__ == "__main__":
    unittest.main()
