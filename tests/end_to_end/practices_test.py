#!/usr/bin/env python3
"""What docs/practices.md promises, shown on the examples and the built-in catalogue."""
import json
import re
import unittest

from proofhouse_test_case import ROOT, ProgramTest


class Practices(ProgramTest):
    def requirement(self, name):
        return json.loads(self.run_program("catalogue", "show", name, "--json").stdout)

    def gates_of(self, tender, *arguments):
        _, decision = self.evaluate(tender, *arguments)
        bid = decision["bids"][0]
        return {gate["id"] for gate in bid["gates"] if gate["stage"] == "award"}

    def test_threat_model_is_demanded_where_the_risk_is_high(self):
        tender = self.copy_example("feeder-rtu")
        (tender / "profile.yaml").write_text("gates_add: [THR-1]\n")
        self.assertIn("THR-1", self.gates_of(tender))
        text = (tender / "tender.yaml").read_text()
        low = re.sub(r"criticality: .*", "criticality: {safety: 0, service: 0, environment: 0, exposure: isolated}", text)
        self.assertNotEqual(low, text)
        (tender / "tender.yaml").write_text(low)
        self.assertNotIn("THR-1", self.gates_of(tender))

    def test_the_burden_of_patching_counts(self):
        _, decision = self.evaluate(ROOT / "examples/feeder-rtu", "--at", "2026-11-01")
        cost = {}
        for name in ("nordlys", "keystone"):
            lines = self.bid(decision, name)["price"]["lines"]
            cost[name] = [line for line in lines if line["kind"] == "maintenance"]
            self.assertTrue(cost[name])
        self.assertTrue(any("proved by evidence" in line["basis"] for line in cost["nordlys"]))
        self.assertTrue(any("ceiling" in line["basis"] for line in cost["keystone"]))

    def test_secure_development_is_a_prerequisite(self):
        tender = self.folder / "large"
        self.run_program("tender", "new", tender, "--profile", "large")
        (tender / "bids/one").mkdir()
        (tender / "bids/one/bid.yaml").write_text(
            'bidder: {name: One, role: maker}\nreceived: "2026-01-01T00:00+00:00"\nitems: []\nprices: []\nevidence: []\n')
        _, decision = self.evaluate(tender)
        gates = {gate["id"] for gate in decision["bids"][0]["gates"]}
        self.assertIn("THR-7", gates)

    def test_resilience_tests_are_written(self):
        requirement = self.requirement("CTL-1")
        for place in ("factory", "site"):
            for test in requirement["acceptance"][place]:
                self.assertTrue(test["steps"] and test["pass"])
        self.assertTrue(requirement["acceptance"]["factory"])
        self.assertIn("C5", {level["least"] for level in requirement["gate"]["acceptance"]})

    def test_a_clause_ties_payment_to_fix_times(self):
        clause = self.requirement("VULN-5")["clause"]
        self.assertTrue(clause["payment"])
        self.assertTrue([p for p in clause["parameters"] if p["unit"].startswith("day")])

    def test_the_upgrade_pilot_is_demanded(self):
        requirement = self.requirement("UPD-9")
        self.assertIn("practices-medium-2", requirement["reaches"])
        self.assertTrue(requirement["acceptance"]["site"] or requirement["acceptance"]["factory"])

    def test_monitoring_is_a_duty(self):
        self.assertIn("practices-large-2", self.requirement("VULN-12")["reaches"])
        profile = (ROOT / "catalogue/profiles/large.yaml").read_text()
        self.assertRegex(profile, r"monitoring:[^\n]*(\n\s*-[^\n]*)*VULN-12")

    def test_first_boot_is_a_gate(self):
        requirement = self.requirement("DEF-2")
        self.assertTrue(requirement["gate"]["award"])
        self.assertTrue(requirement["acceptance"]["factory"])
        self.assertIn("DEF-2", self.gates_of(ROOT / "examples/feeder-rtu"))

    def test_mfa_methods_decide(self):
        options = [option for question in self.requirement("AUTH-2")["questions"] for option in question["options"]]
        meeting = " ".join(option["value"] for option in options if option["meets"] == "yes")
        self.assertRegex(meeting, "fido2")
        self.assertRegex(meeting, "certificate|smart-card|piv")

    def test_security_as_an_option_costs_or_excludes(self):
        tender = self.copy_example("feeder-rtu")
        _, priced = self.evaluate(tender)
        keystone = self.bid(priced, "keystone")
        self.assertEqual(keystone["state"], "eligible")
        self.assertTrue([line for line in keystone["price"]["lines"] if line["kind"] == "option"])
        text = (tender / "tender.yaml").read_text()
        (tender / "tender.yaml").write_text(text.replace("security_options: priced", "security_options: exclude"))
        _, excluding = self.evaluate(tender)
        self.assertEqual(self.bid(excluding, "keystone")["state"], "excluded")


if __name__ == "__main__":
    unittest.main()
