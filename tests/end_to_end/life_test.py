#!/usr/bin/env python3
"""The feeder example goes through its whole life by its own script, on a copy."""
import os
import subprocess
import unittest

from proofhouse_test_case import BUILD, ROOT, ProgramTest

STEPS = ["is published, signed by", "Without prices, for those who judge", "bargain cannot be awarded", "nordlys is awarded on 2026-11-09",
         "The whole life went as it should."]


class Life(ProgramTest):
    def test_the_whole_life_of_the_feeder_example(self):
        before = {path: path.stat().st_mtime_ns for path in (ROOT / "examples/feeder-rtu").rglob("*") if path.is_file()}
        result = subprocess.run([str(ROOT / "examples/feeder-rtu/life.sh")], capture_output=True, text=True, cwd=self.folder,
                                env=os.environ | {"PROOFHOUSE": str(BUILD / "proofhouse"), "TMPDIR": str(self.folder)})
        self.assertEqual(result.returncode, 0, result.stdout[-4000:] + result.stderr)
        at = 0
        for words in STEPS:
            found = result.stdout.find(words, at)
            self.assertGreaterEqual(found, 0, f"{words!r} is missing, or out of order, in:\n{result.stdout}")
            at = found
        after = {path: path.stat().st_mtime_ns for path in (ROOT / "examples/feeder-rtu").rglob("*") if path.is_file()}
        self.assertEqual(before, after, "the script changed the example itself")


if __name__ == "__main__":
    unittest.main()
