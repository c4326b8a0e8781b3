#!/usr/bin/env python3
"""The report in Debian's Chromium: no console error, axe finds nothing, nothing scrolls sideways, print cuts no table."""
import os
import shutil
import subprocess
import unittest

from proofhouse_test_case import ROOT, ProgramTest, skipped

FOLDER = ROOT / "tests/browser"


class Report(ProgramTest):
    def check(self, report):
        if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
            skipped("the browser tests need Debian's package chromium")
        if not (FOLDER / "node_modules").exists():
            skipped("the browser tests need the npm packages of tests/browser (./dev test installs them)")
        own = FOLDER / "node_modules/.bin/node"
        result = subprocess.run([str(own) if own.exists() else "node", str(FOLDER / "report_check.mjs"), str(report)], capture_output=True, text=True,
                                timeout=600)
        self.assertEqual(result.returncode, 0, result.stdout[-4000:] + result.stderr[-2000:])

    def test_the_examples(self):
        for name in ("feeder-rtu", "water-small"):
            out = self.folder / name
            self.run_program("evaluate", ROOT / "examples" / name, "--out", out)
            with self.subTest(name):
                self.check(out / "report.html")

    def test_a_tender_without_bids(self):
        tender = self.folder / "new"
        self.run_program("tender", "new", tender)
        self.run_program("evaluate", tender)
        self.check(tender / "out/report.html")


if __name__ == "__main__":
    unittest.main()
