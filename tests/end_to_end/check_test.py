#!/usr/bin/env python3
"""check: what a file is, every rule that it breaks, and what a script can rely on."""
import json
import os
import unittest

from proofhouse_test_case import ROOT, ProgramTest

KEV = {"catalogVersion": "2026.08.31", "dateReleased": "2026-08-31T17:04:19Z", "count": 1, "vulnerabilities": [
    {"cveID": "CVE-2025-48384", "vendorProject": "Git", "product": "Git", "vulnerabilityName": "Link following", "dateAdded": "2025-08-25",
     "shortDescription": "A flaw.", "requiredAction": "Update.", "dueDate": "2025-09-15"}]}


class CheckTest(ProgramTest):
    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    def lines(self, *arguments, status):
        result = self.run_program("check", *arguments, "--json")
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return [json.loads(line) for line in result.stdout.splitlines()]

    def test_a_sound_file(self):
        self.put("kev.json", KEV)
        line, = self.lines("kev.json", status=0)
        self.assertEqual(line, {"file": "kev.json", "kind": "kev", "version": "2026.08.31", "valid": True, "violations": []})

    def test_an_unsound_file_says_rule_severity_place_and_message(self):
        broken = json.loads(json.dumps(KEV))
        del broken["vulnerabilities"][0]["product"]
        self.put("kev.json", broken)
        line, = self.lines("kev.json", status=1)
        self.assertEqual(line["violations"], [{"rule": "schema", "severity": "error", "place": "/vulnerabilities/0",
                                               "message": "the member \"product\" is missing"}])

    def test_the_file_stands_as_it_was_given(self):
        path = self.put("folder/kev.json", KEV)
        names = [line["file"] for line in self.lines("./folder/kev.json", path, "folder/../folder/kev.json", status=0)]
        self.assertEqual(names, ["./folder/kev.json", str(path), "folder/../folder/kev.json"])

    def test_what_is_malformed_or_of_no_kind_is_never_clean(self):
        for name, content, rule in (("cut.json", b"{\"a\":", "json"), ("twice.json", b"{\"a\":1,\"a\":2}", "json"), ("empty", b"", "kind"),
                                    ("text.txt", b"hello", "kind"), ("open.xml", b"<a>", "xml"), ("bytes.bin", b"\0\1\2", "kind"),
                                    ("deep.json", b"[" * 100_000, "limit"), ("dtd.xml", b"<!DOCTYPE a><a/>", "xml")):
            with self.subTest(name):
                self.put(name, content)
                line, = self.lines(name, status=1)
                self.assertFalse(line["valid"])
                self.assertEqual([violation["rule"] for violation in line["violations"]], [rule])

    def test_a_folder_is_checked_whole_and_in_order(self):
        for number in range(20):
            self.put(f"all/{number:02}.json", KEV)
        self.put("all/deeper/kev.json", KEV)
        self.put("all/README", b"not evidence")
        self.put("all/.hidden", b"{")
        os.symlink("/etc/passwd", self.folder / "all/link")
        lines = self.lines("all", "--jobs", 2, status=0)
        self.assertEqual([line["file"] for line in lines],
                         [f"all/{number:02}.json" for number in range(20)] + ["all/README", "all/deeper/kev.json"])
        self.assertEqual([line["kind"] for line in lines if not line["valid"]], ["unknown"])
        text = self.run_program("check", "all")
        self.assertIn("22 files: 21 valid, 0 invalid, 1 of no kind that Proofhouse knows", text.stdout)

    def test_the_same_under_any_number_of_jobs(self):
        for number in range(12):
            self.put(f"all/{number}.json", KEV if number % 3 else {"catalogVersion": 1})
        answers = {self.run_program("check", "all", "--json", "--jobs", jobs).stdout for jobs in (1, 2, 7)}
        self.assertEqual(len(answers), 1)

    def test_a_file_that_cannot_be_opened_ends_nothing(self):
        self.put("kev.json", KEV)
        result = self.run_program("check", "no-such.json", "kev.json", "--json")
        self.assertEqual(result.returncode, 3)
        self.assertEqual(len(result.stdout.splitlines()), 1)
        self.assertIn("no-such.json", self.one_line_error(result))

    def test_people_read_rules_with_how_often(self):
        broken = json.loads(json.dumps(KEV))
        broken.update(vulnerabilities=[{} for _ in range(3)], count=3)
        self.put("kev.json", broken)
        text = self.run_program("check", "kev.json")
        self.assertEqual(text.returncode, 1)
        self.assertRegex(text.stdout, r"^invalid  kev 2026.08.31 +kev.json\n +error +schema +24 times, first /vulnerabilities/0: ")
        self.assertEqual(len(self.run_program("check", "kev.json", "--all").stdout.splitlines()), 25)

    def test_wrong_use(self):
        for arguments in ((), ("--json",), ("--no-such-option", "x"), ("x", "--jobs", "many")):
            with self.subTest(arguments):
                result = self.run_program("check", *arguments)
                self.assertEqual(result.returncode, 2)
                self.one_line_error(result)

    def test_the_kinds_are_listed(self):
        kinds = self.run_program("check", "--kinds").stdout.splitlines()
        for kind in ("kev", "csaf", "cyclonedx", "spdx", "openvex", "osv", "cve", "nvd", "epss", "dsse", "in-toto", "cms"):
            self.assertIn(kind, kinds)

    def test_the_evidence_of_the_examples(self):
        for bid in ("nordlys", "keystone", "meridian"):
            for line in self.lines(ROOT / "examples/feeder-rtu/bids" / bid / "evidence", status=0):
                self.assertTrue(line["valid"] or line["kind"] == "unknown", line)
                if line["file"].endswith(".json"):
                    self.assertTrue(line["valid"], line)


if __name__ == "__main__":
    unittest.main()
