#!/usr/bin/env python3
"""The HTML questionnaire in Debian's Chromium: filled in by mouse and by keyboard alone, attached to, saved, reopened, printed."""
import hashlib
import json
import os
import shutil
import subprocess
import unittest

from proofhouse_test_case import BUILD, ROOT, ProgramTest, skipped

FOLDER = ROOT / "tests/browser"


class Form(ProgramTest):
    def node(self, script, *arguments):
        own = FOLDER / "node_modules/.bin/node"
        return subprocess.run([str(own) if own.exists() else "node", str(FOLDER / script), *map(str, arguments)], capture_output=True, text=True,
                              timeout=600)

    def setUp(self):
        super().setUp()
        if not (FOLDER / "node_modules").exists():
            skipped("the browser tests need the npm packages of tests/browser (./dev test installs them)")
        program = BUILD / "src/publish_test"
        environment = {"PATH": os.environ["PATH"], "PROOFHOUSE_FORM_OUT": str(self.folder)}
        result = subprocess.run([str(program), "--gtest_filter=Questionnaire.IsWrittenWhereTheBrowserTestsLookForIt"], capture_output=True,
                                text=True, env=environment, timeout=120)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_the_questionnaire_is_valid_by_its_schema(self):
        result = self.node("validate.mjs", ROOT / "docs/formats/questionnaire.schema.json", self.folder / "questionnaire.json",
                           self.folder / "large.json")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_a_bidder_fills_it_in(self):
        if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
            skipped("the browser tests need Debian's package chromium")
        files = {"evidence-a.txt": b"Accounts: none until set.\n", "firmware-b.bin": bytes(range(256)) * 9000 + b"\x80"}
        for name, data in files.items():
            (self.folder / name).write_bytes(data)
        result = self.node("form_check.mjs", self.folder / "questionnaire.html", self.folder / "large.html", self.folder)
        self.assertEqual(result.returncode, 0, result.stdout[-4000:] + result.stderr[-2000:])

        response = json.loads((self.folder / "mouse.json").read_text())
        digests = {entry["file"]: entry["sha256"] for entry in response["evidence_list"]}
        self.assertEqual(digests, {name: hashlib.sha256(data).hexdigest() for name, data in files.items()})
        sizes = {entry["file"]: entry["bytes"] for entry in response["evidence_sizes"]}
        self.assertEqual(sizes, {name: len(data) for name, data in files.items()})
        for name in ("mouse.html", "keys.html"):
            saved = (self.folder / name).read_text()
            block = saved.split('<script type="application/json" id="proofhouse-response">')
            self.assertEqual(len(block), 2, name)
            inside = block[1].split("</script>")[0]
            self.assertNotIn("<", inside)
            self.assertEqual(json.loads(inside), response)
        valid = self.node("validate.mjs", ROOT / "docs/formats/response.schema.json", self.folder / "mouse.json", self.folder / "keys.json")
        self.assertEqual(valid.returncode, 0, valid.stdout + valid.stderr)


if __name__ == "__main__":
    unittest.main()
