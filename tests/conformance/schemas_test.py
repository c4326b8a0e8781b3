#!/usr/bin/env python3
"""What Proofhouse writes is valid by the schemas of those who read it: its own, OSCAL 1.2.1."""
import json
import shutil
import subprocess
import unittest

from proofhouse_test_case import ROOT, ProgramTest, data_set

NODE_TESTS = ROOT / "tests/browser"


def node():
    own = NODE_TESTS / "node_modules/.bin/node"
    return str(own) if own.exists() else "node"


class Schemas(ProgramTest):
    def valid(self, schema, *documents):
        result = subprocess.run([node(), str(NODE_TESTS / "validate.mjs"), str(schema), *map(str, documents)], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def outputs(self):
        for name in ("feeder-rtu", "water-small", "proofhouse-self"):
            out = self.folder / name
            self.run_program("evaluate", ROOT / "examples" / name, "--out", out)
            yield out
        tender = self.folder / "empty"
        self.run_program("tender", "new", tender, "--profile", "large")
        self.run_program("evaluate", tender)
        yield tender / "out"

    def test_decisions(self):
        self.valid(ROOT / "docs/schema/decision.schema.json", *[out / "decision.json" for out in self.outputs()])

    def test_responses(self):
        self.valid(ROOT / "docs/formats/response.schema.json", *sorted((ROOT / "examples").glob("*/bids/*/response.json")))

    def test_debriefs(self):
        tender = self.copy_example("feeder-rtu")
        shutil.rmtree(tender / "published", ignore_errors=True)
        key = self.folder / "buyer.pem"
        self.run_program("key", "new", key)
        shutil.copy(self.folder / "buyer.pem.trust.yaml", tender / "trust/buyer.yaml")
        self.run_program("ask", tender, "--publish", "--key", key, "--at", "2026-08-31")
        for path in tender.glob("bids/*/response.json"):
            path.write_text(json.dumps(json.loads(path.read_text()) | {"edition": "1"}))
        made = self.run_program("award", tender, "nordlys", "--key", key, "--on", "2026-11-20", "--out", self.folder / "award")
        self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
        self.valid(ROOT / "docs/formats/debrief.schema.json", *sorted((self.folder / "award/debriefs").glob("*/bundle.json")))

    def test_a_wrong_document_is_refused(self):
        path = self.folder / "wrong.json"
        path.write_text(json.dumps({"schema": "proofhouse-decision-1"}))
        result = subprocess.run([node(), str(NODE_TESTS / "validate.mjs"), str(ROOT / "docs/schema/decision.schema.json"), str(path)], capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)

    def test_oscal(self):
        schemas = next(data_set("oscal").rglob("oscal_catalog_schema.json")).parent
        out = next(self.outputs())
        catalog, profile = self.folder / "catalog.json", self.folder / "profile.json"
        self.assertEqual(self.run_program("catalogue", "export", "--format", "oscal", "--out", catalog).returncode, 0)
        self.assertEqual(self.run_program("catalogue", "export", "--format", "oscal", "--profile", "medium", "--out", profile).returncode, 0)
        self.valid(schemas / "oscal_catalog_schema.json", catalog)
        self.valid(schemas / "oscal_profile_schema.json", profile)
        self.valid(schemas / "oscal_assessment-results_schema.json", out / "assessment-results.json")
        print("CONFORMANCE: OSCAL 1.2.1: catalog, profile and assessment-results validate", flush=True)


if __name__ == "__main__":
    unittest.main()
