#!/usr/bin/env python3
"""A tender made of real files: large CycloneDX SBOMs and CISA's list of known exploited vulnerabilities."""
import hashlib
import json
import shutil
import unittest

from proofhouse_test_case import ROOT, ProgramTest, data_set


class RealTender(ProgramTest):
    def test_real_sboms_are_judged(self):
        sboms = []
        for path in sorted(data_set("sboms-large").rglob("*.json")):
            try:
                if path.stat().st_size < 20_000:
                    continue
                document = json.loads(path.read_text())
            except (ValueError, OSError):
                continue
            if isinstance(document, dict) and document.get("bomFormat") == "CycloneDX" and len(document.get("components", [])) > 20:
                sboms.append((path, document))
        self.assertGreaterEqual(len(sboms), 6, "the data set is there but yields no case")
        sboms = sorted(sboms, key=lambda entry: -entry[0].stat().st_size)[:8]
        kev = next(data_set("kev").rglob("known_exploited_vulnerabilities.json"))
        tender = self.folder / "real"
        self.assertEqual(self.run_program("tender", "new", tender, "--profile", "medium", "--at", "2025-06-01").returncode, 0)
        shutil.copy(kev, tender / "knowledge/known_exploited_vulnerabilities.json")
        expected = {}
        for number, (path, document) in enumerate(sboms):
            bid = tender / f"bids/bid{number}"
            (bid / "evidence").mkdir(parents=True)
            shutil.copy(path, bid / "evidence/sbom.cdx.json")
            subject = document.get("metadata", {}).get("component", {})
            sha = hashlib.sha256(path.read_bytes()).hexdigest()
            model = json.dumps(subject.get("name") or "Unit")
            version = json.dumps(str(subject.get("version") or "1"))
            (bid / "bid.yaml").write_text(
                f'bidder: {{name: "Bidder {number}", role: maker}}\nreceived: "2025-06-10T09:00+00:00"\n'
                f"items: [{{item: rtu, maker: Maker, model: {model}, hardware: R1, version: {version}}}]\n"
                f'prices: [{{line: rtu, quantity: 10, unit: "{1000 + number}.00"}}]\n'
                f"evidence: [{{file: sbom.cdx.json, sha256: {sha}, kind: sbom, covers: [{{item: rtu, version: {version}}}], disclosure: buyer}}]\n")
            expected[f"bid{number}"] = self.count(document)
        result, decision = self.evaluate(tender)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        total = 0
        for name, components in expected.items():
            bid = self.bid(decision, name)
            self.assertEqual(bid["judged"]["components"], components, name)
            self.assertLessEqual(bid["judged"]["components_judged"], components)
            self.assertNotIn("EVIDENCE-UNREADABLE", self.codes(decision, name))
            total += components
        print(f"CONFORMANCE: real tender: {len(expected)} CycloneDX SBOMs with {total} components judged against CISA's list", flush=True)

    @staticmethod
    def count(document):
        """Components at any depth, without recursion."""
        number = 0
        stack = list(document.get("components", []))
        while stack:
            component = stack.pop()
            number += 1
            stack.extend(component.get("components", []))
        return number


if __name__ == "__main__":
    unittest.main()
