#!/usr/bin/env python3
"""The main job on the examples: the expected decision, the same bytes everywhere, exit statuses."""
import json
import os
import shutil
import unittest

from proofhouse_test_case import ROOT, ProgramTest

OUTPUTS = {"report.html", "decision.json", "scorecard.xlsx", "findings.sarif", "assessment-results.json"}


class FeederRtu(ProgramTest):
    def test_the_expected_decision(self):
        _, decision = self.evaluate(ROOT / "examples/feeder-rtu", "--at", "2026-11-01", status=0)
        self.assertEqual(decision["recommended"], "nordlys")
        states = {bid["id"]: bid["state"] for bid in decision["bids"]}
        self.assertEqual(states, {"nordlys": "eligible", "keystone": "eligible", "bargain": "excluded", "meridian": "excluded"})
        failed = lambda name: {g["id"] for g in self.bid(decision, name)["gates"] if g["stage"] == "award" and g["status"] == "failed"}
        self.assertLessEqual({"DEF-1", "VULN-1", "AUTH-2"}, failed("bargain"))
        self.assertIn("VULN-3", failed("meridian"))
        self.assertIn("ATTESTATION-CONTRADICTED", self.codes(decision, "meridian"))
        self.assertIn("OPTION-PAID", self.codes(decision, "keystone"))

    def test_the_golden_decision(self):
        _, decision = self.evaluate(ROOT / "examples/feeder-rtu", "--at", "2026-11-01", status=0)
        golden_file = ROOT / "tests/golden/feeder-rtu.json"
        brief = self.brief(decision)
        if os.environ.get("PROOFHOUSE_UPDATE_GOLDEN"):
            golden_file.write_text(json.dumps(brief, indent=1, sort_keys=True) + "\n")
        self.assertEqual(brief, json.loads(golden_file.read_text()))

    @staticmethod
    def brief(decision):
        """All that decides: states, gates, assessments, scores, prices, ranks, robustness, flips."""
        keep = ("id", "state", "eligible", "score", "rank", "first_rank_probability", "comparable_price")
        return {
            "recommended": decision["recommended"],
            "flips": decision["flips"],
            "bids": [
                {key: bid[key] for key in keep}
                | {"gates": [[g["id"], g["stage"], g["status"]] for g in bid["gates"]],
                   "assessments": [[a["requirement"], a["item"], a["status"], a["confidence"]] for a in bid["assessments"]],
                   "codes": sorted(f["code"] for f in bid["findings"])}
                for bid in decision["bids"]
            ],
        }

    def test_the_same_bytes_everywhere(self):
        variants = [
            ({}, ["--jobs", "1"], ROOT / "examples/feeder-rtu"),
            ({"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}, ["--jobs", "4"], self.copy_example("feeder-rtu")),
            ({"TZ": "America/St_Johns", "LANG": "de_DE.UTF-8"}, [], ROOT / "examples/feeder-rtu"),
        ]
        seen = []
        for number, (env, arguments, tender) in enumerate(variants):
            out = self.folder / f"out{number}"
            result = self.run_program("evaluate", tender, "--out", out, "--at", "2026-11-01", *arguments, env=env)
            self.assertEqual(result.returncode, 0, result.stderr)
            seen.append({path.name: path.read_bytes() for path in out.iterdir()})
        self.assertEqual(set(seen[0]), OUTPUTS)
        for other in seen[1:]:
            for name in OUTPUTS:
                self.assertEqual(seen[0][name], other[name], f"{name} differs")

    def test_another_clock_changes_nothing(self):
        if shutil.which("faketime") is None:
            # unshare --time moves the monotonic clock only; the product reads no wall clock at all (house/folders_test).
            return
        out = self.folder / "later"
        result = self.run_program("evaluate", ROOT / "examples/feeder-rtu", "--out", out, "--at", "2026-11-01", env={"FAKETIME": "+400d"})
        self.assertEqual(result.returncode, 0)

    def test_explain_walks_down_to_the_bytes(self):
        tender = self.copy_example("feeder-rtu")
        self.assertEqual(self.run_program("evaluate", tender).returncode, 0)
        top = self.run_program("explain", tender)
        self.assertEqual(top.returncode, 0, top.stderr)
        self.assertIn("nordlys", top.stdout)
        deep = self.run_program("explain", tender, "meridian", "VULN-3")
        self.assertEqual(deep.returncode, 0, deep.stderr)
        self.assertIn("ATTESTATION-CONTRADICTED", deep.stdout)
        self.assertIn("/vulnerabilities/", deep.stdout)
        self.assertRegex(deep.stdout, r"line\s+\d+")

    def test_explain_refuses_where_inputs_changed(self):
        tender = self.copy_example("feeder-rtu")
        self.run_program("evaluate", tender)
        with open(tender / "bids/keystone/bid.yaml", "a") as file:
            file.write("\n")
        result = self.run_program("explain", tender)
        self.assertEqual(result.returncode, 3)
        self.assertIn("bids/keystone/bid.yaml", self.one_line_error(result))

    def test_a_place_points_at_the_bytes(self):
        _, decision = self.evaluate(ROOT / "examples/feeder-rtu", "--at", "2026-11-01", status=0)
        hit = next(f for f in self.bid(decision, "meridian")["findings"] if f["code"] == "ATTESTATION-CONTRADICTED")
        place = hit["place"]
        bytes_ = (ROOT / "examples/feeder-rtu/bids/meridian/evidence" / place["file"]).read_bytes()
        value = json.loads(bytes_)
        for part in place["pointer"].split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[part]
        self.assertIn("CVE-", json.dumps(value))
        self.assertEqual(bytes_[: place["offset"]].count(b"\n") + 1, place["line"])


class OtherExamples(ProgramTest):
    def test_water_small_has_a_winner_without_any_lab(self):
        _, decision = self.evaluate(ROOT / "examples/water-small", status=0)
        self.assertIsNotNone(decision["recommended"])
        self.assertFalse((ROOT / "examples/water-small/lab").exists())

    def test_we_pass_our_own_test(self):
        result, decision = self.evaluate(ROOT / "examples/proofhouse-self")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        bid = decision["bids"][0]
        self.assertNotIn("failed", {gate["status"] for gate in bid["gates"] if gate["stage"] == "award"}, bid["reasons"])


class NewTenders(ProgramTest):
    def test_every_profile_evaluates_at_once(self):
        for profile in ("small", "medium", "large"):
            tender = self.folder / profile
            self.assertEqual(self.run_program("tender", "new", tender, "--profile", profile).returncode, 0)
            result, decision = self.evaluate(tender, status=0)
            self.assertIsNone(decision["recommended"])
            self.assertEqual(decision["bids"], [])

    def test_nothing_is_overwritten(self):
        tender = self.folder / "there"
        tender.mkdir()
        (tender / "mine.txt").write_text("mine")
        result = self.run_program("tender", "new", tender)
        self.assertEqual(result.returncode, 3)
        self.one_line_error(result)
        self.assertEqual(sorted(path.name for path in tender.iterdir()), ["mine.txt"])


class Usage(ProgramTest):
    def test_wrong_words(self):
        for arguments, status, says in [
            ([], 2, None),
            (["evalute", "x"], 2, "evaluate"),
            (["evaluate"], 2, "TENDER"),
            (["evaluate", "nowhere"], 3, "nowhere"),
            (["evaluate", ROOT / "examples/feeder-rtu", "--at", "tomorrow"], 2, "2026-11-01"),
            (["evaluate", ROOT / "examples/feeder-rtu", "--at", "2026-02-30"], 2, "no day"),
            (["evaluate", ROOT / "examples/feeder-rtu", "--no-such"], 2, "--no-such"),
            (["explain", ROOT / "examples/feeder-rtu", "--out", "nowhere"], 3, "evaluate"),
            (["catalogue", "show", "DEF-99"], 2, "DEF-"),
            (["tender", "new", "x", "--profile", "huge"], 2, "small"),
        ]:
            with self.subTest(arguments=arguments):
                result = self.run_program(*arguments)
                self.assertEqual(result.returncode, status, result.stderr)
                if says:
                    self.assertIn(says, self.one_line_error(result))

    def test_help_helps(self):
        for arguments in (["--help"], ["evaluate", "--help"], ["catalogue", "--help"], ["catalogue", "export", "--help"]):
            result = self.run_program(*arguments)
            self.assertEqual(result.returncode, 0)
            self.assertGreater(len(result.stdout), 100)
            self.assertEqual(result.stderr, "")

    def test_json_is_one_document(self):
        result = self.run_program("evaluate", ROOT / "examples/water-small", "--out", self.folder / "o", "--json")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout)["schema"], "proofhouse-decision-1")
        self.assertEqual(result.stderr, "")

    def test_version(self):
        self.assertRegex(self.run_program("--version").stdout, r"^proofhouse \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
