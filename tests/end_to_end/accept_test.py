#!/usr/bin/env python3
"""What was delivered against what was awarded: everything done, and each thing that may be due."""
import json
import os
import shutil
import unittest

import delivery_maker as maker
from proofhouse_test_case import ROOT, ProgramTest

SHARED = {}


class AcceptTest(ProgramTest):
    def setUp(self):
        super().setUp()
        if not SHARED:
            _, decision = self.evaluate(ROOT / "examples/feeder-rtu", status=0)
            SHARED["decision"] = decision
            bid = self.bid(decision, "nordlys")
            ids = {gate["id"] for gate in bid["gates"] if gate["stage"] == "acceptance"}
            SHARED["requirements"] = {i: json.loads(self.run_program("catalogue", "show", i, "--json").stdout) for i in ids}
        self.tender = self.copy_example("feeder-rtu")
        shutil.rmtree(self.tender / "deliveries")  # the example's own
        self.delivery = maker.Delivery(self.tender, maker.made_award(SHARED["decision"], SHARED["requirements"]))
        self.knowledge = maker.newer_knowledge(self.tender, self.folder / "kev.json")

    def accept(self, *arguments, status, folder=None):
        out = self.folder / f"record{len(list(self.folder.glob('record*')))}"
        result = self.run_program("accept", self.tender, "nordlys", folder or self.delivery.folder, "--on", maker.TODAY,
                                  "--knowledge", self.knowledge, "--out", out, *arguments)
        self.assertEqual(result.returncode, status, result.stdout[-3000:] + result.stderr)
        if status in (0, 1):
            self.html = (out / "acceptance.html").read_text()
            self.out = out
            return json.loads((out / "acceptance.json").read_text())
        return result

    @staticmethod
    def due(record):
        return [(due["code"], due["item"], due["subject"]) for due in record["due"]]

    def codes(self, record):
        return sorted({due["code"] for due in record["due"]})


class AllDone(AcceptTest):
    def test_everything_is_done(self):
        self.delivery.write()
        record = self.accept(status=0)
        self.assertEqual(self.due(record), [])
        self.assertEqual(record["result"], "accepted")
        self.assertTrue(record["software"]["source_verified"])
        self.assertTrue(record["software"]["integrity_verified"])
        self.assertTrue(record["tests"])
        self.assertEqual({test["state"] for test in record["tests"]}, {"passed"})
        self.assertEqual({test["proof"] for test in record["tests"]}, {"lab-record"})
        self.assertEqual({file["state"] for file in record["files"]}, {"as-awarded"})
        self.assertEqual({gate["status"] for gate in record["gates"]} - {"passed", "waived"}, set())
        self.assertIn("Accepted: nothing is due", self.html)
        for exploited in record["exploited"]:
            self.assertGreater(exploited["judged"], 0)

    def test_the_signed_record(self):
        self.delivery.write()
        self.assertEqual(self.run_program("evaluate", self.tender).returncode, 0)
        key = self.folder / "key.pem"
        key.write_bytes(maker.BUYER.private)
        key.chmod(0o600)
        self.accept("--key", key, status=0)
        statement = maker.payload_of(self.out / "acceptance.json.dsse.json")
        self.assertEqual(statement["predicateType"], "https://proofhouse.dev/attestation/acceptance/v1")
        digests = {subject["name"]: subject["digest"]["sha256"] for subject in statement["subject"]}
        self.assertEqual(digests["acceptance.json"], maker.digest_of(self.out / "acceptance.json"))
        self.assertEqual(len(digests), 4)
        self.assertEqual(statement["predicate"]["result"], "accepted")
        self.assertIn("CIP-010 R1.6", statement["predicate"]["software"]["statement"])

    def test_the_same_bytes_everywhere(self):
        self.delivery.write()
        first = self.accept(status=0)
        bytes_ = [(self.out / name).read_bytes() for name in ("acceptance.json", "acceptance.html")]
        other = self.folder / "elsewhere"
        shutil.move(self.tender, other)
        self.tender, self.delivery.folder = other, other / "deliveries/nordlys"
        env = {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"}
        out = self.folder / "again"
        result = self.run_program("accept", other, "nordlys", self.delivery.folder, "--on", maker.TODAY, "--knowledge", self.knowledge,
                                  "--out", out, env=env)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([(out / name).read_bytes() for name in ("acceptance.json", "acceptance.html")], bytes_)
        self.assertEqual(first["accepted_on"], maker.TODAY)

    def test_an_earlier_record_is_never_written_over(self):
        self.delivery.write()
        arguments = ("accept", self.tender, "nordlys", self.delivery.folder, "--on", maker.TODAY, "--knowledge", self.knowledge)
        for number in ("1", "2"):
            self.assertEqual(self.run_program(*arguments).returncode, 0)
            self.assertTrue((self.tender / "deliveries/nordlys/acceptance" / number / "acceptance.json").exists())
        taken = self.tender / "deliveries/nordlys/acceptance/1"
        result = self.run_program(*arguments, "--out", taken)
        self.assertEqual(result.returncode, 3)
        self.assertIn("never written over", self.one_line_error(result))

    def test_json_is_one_document(self):
        self.delivery.write()
        result = self.run_program("accept", self.tender, "nordlys", self.delivery.folder, "--on", maker.TODAY, "--json",
                                  "--knowledge", self.knowledge)
        self.assertEqual(json.loads(result.stdout)["schema"], "proofhouse-acceptance-1")

    def test_a_signed_delivery_makes_its_tests_records_of_the_laboratory(self):
        self.delivery.left_out = {(t["requirement"], t["test"]) for t in self.delivery.award["tests"]}
        self.delivery.tests = [
            {"requirement": t["requirement"], "test": t["test"], "stage": t["stage"], "outcome": "passed", "by": "Test Engineer B",
             "date": "2026-11-23"} | ({"item": t["item"]} if t["item"] else {}) for t in self.delivery.award["tests"]]
        self.delivery.delivery_key = maker.LABORATORY
        self.delivery.write()
        record = self.accept(status=0)
        self.assertEqual({test["proof"] for test in record["tests"]}, {"signed-delivery"})
        # The same by a person's word alone is done, listed as such, and proves no gate at C5.
        (self.delivery.folder / "delivery.yaml.dsse.json").unlink()
        record = self.accept(status=1)
        self.assertEqual({test["proof"] for test in record["tests"]}, {"person"})
        self.assertEqual({test["state"] for test in record["tests"]}, {"passed"})
        self.assertEqual(self.codes(record), ["gate"])


class Files(AcceptTest):
    def test_one_more(self):
        self.delivery.goods["rtu"]["backdoor.bin"] = b"x"
        self.delivery.write()
        record = self.accept(status=1)
        self.assertIn(("file-extra", "rtu", "rtu/backdoor.bin"), self.due(record))
        self.assertFalse(record["software"]["integrity_verified"])

    def test_one_more_that_nobody_listed(self):
        self.delivery.unlisted["rtu/left-behind.bin"] = b"x"
        self.delivery.write()
        self.assertEqual(self.due(self.accept(status=1)), [("file-extra", None, "rtu/left-behind.bin")])

    def test_one_fewer(self):
        del self.delivery.goods["rtu"]["nf540-boot-4.2.1.bin"]
        self.delivery.write()
        self.assertEqual(self.due(self.accept(status=1)), [("file-missing", "rtu", "nf540-boot-4.2.1.bin")])

    def test_one_changed(self):
        self.delivery.goods["rtu"]["nf540-4.2.1.rauc"] += b"!"
        self.delivery.write()
        record = self.accept(status=1)
        self.assertEqual(self.due(record), [("file-changed", "rtu", "rtu/nf540-4.2.1.rauc")])
        self.assertFalse(record["software"]["integrity_verified"])

    def test_one_changed_after_it_was_noted(self):
        self.delivery.write()
        (self.delivery.folder / "files/rtu/nf540-4.2.1.rauc").write_bytes(b"other")
        codes = self.codes(self.accept(status=1))
        self.assertIn("file-changed", codes)
        self.assertIn("attestation-subject", codes)

    def test_listed_and_not_there(self):
        self.delivery.write()
        (self.delivery.folder / "files/tool/nf-studio-4.2.0.msi").unlink()
        self.assertIn("file-unreadable", self.codes(self.accept(status=1)))

    def test_a_link_is_never_followed(self):
        self.delivery.write()
        file = self.delivery.folder / "files/tool/nf-studio-4.2.0.msi"
        target = self.folder / "secret"
        target.write_bytes(file.read_bytes())
        file.unlink()
        file.symlink_to(target)
        record = self.accept(status=1)
        self.assertIn(("file-unreadable", "tool", "tool/nf-studio-4.2.0.msi"), self.due(record))

    def test_paths_that_lead_out(self):
        self.delivery.write()
        (self.delivery.folder / "secret.bin").write_bytes(b"secret")
        note = json.loads((self.delivery.folder / "delivery.yaml").read_text())
        for hostile in ("../secret.bin", "/etc/passwd", "a/../../secret.bin", "=cmd|'/c calc'!A0", "<script>alert(1)</script>", "a\u202eb"):
            note["items"][0]["files"].append({"file": hostile})
        self.delivery.put_note(json.dumps(note).encode())
        record = self.accept(status=1)
        unread = [due for due in record["due"] if due["code"] == "file-unreadable"]
        self.assertEqual(len(unread), 6)
        self.assertNotIn("<script>alert", self.html)
        self.assertNotIn("\u202e", self.html)


class Versions(AcceptTest):
    def test_another_version_without_a_change_note(self):
        self.delivery.versions["rtu"] = "4.2.2"
        self.delivery.boms["rtu"]["metadata"]["component"]["version"] = "4.2.2"
        self.delivery.boms["rtu"]["metadata"]["component"].pop("purl", None)
        self.delivery.write()
        self.assertIn(("version", "rtu", "4.2.2"), self.due(self.accept(status=1)))

    def later_version(self):
        self.delivery.versions["rtu"] = "4.2.2"
        component = self.delivery.boms["rtu"]["metadata"]["component"]
        component["version"] = "4.2.2"
        component["purl"] = component.get("purl", "pkg:generic/nf540@x").split("@")[0] + "@4.2.2"
        self.delivery.goods["rtu"] = {"nf540-4.2.2.rauc": b"new", "nf540-boot-4.2.2.bin": b"newer"}
        return {"schema": "proofhouse-change-note-1", "product": self.delivery.product("rtu"), "from": "4.2.1", "date": "2026-11-10",
                "untouched": ["AUTH-1"], "summary": "Corrects one panel screen."}

    def test_a_later_version_by_a_signed_change_note(self):
        note = self.later_version()
        self.delivery.papers.append(("change-note.json", "change-note", maker.json_bytes(note), maker.nordlys.KEY))
        self.delivery.write()
        record = self.accept(status=0)
        self.assertEqual({f["state"] for f in record["files"] if f["item"] == "rtu"}, {"by-change-note"})
        self.assertTrue(any("by the change note" in note for note in record["notes"]))

    def test_a_change_note_that_nobody_signed(self):
        note = self.later_version()
        self.delivery.papers.append(("change-note.json", "change-note", maker.json_bytes(note), None))
        self.delivery.write()
        codes = self.codes(self.accept(status=1))
        self.assertIn("version", codes)
        self.assertIn("file-extra", codes)

    def test_another_hardware_revision(self):
        self.delivery.hardware["rtu"] = "R03"
        self.delivery.write()
        self.assertIn(("hardware", "rtu", "R03"), self.due(self.accept(status=1)))

    def test_serial_numbers(self):
        self.delivery.serials = {"rtu": ["NF-1"] * 2 + [f"NF-{n}" for n in range(2, 40)], "tool": ["L-1", "L-2", "L-3"]}
        self.delivery.write()
        due = self.due(self.accept(status=1))
        self.assertEqual(due, [("serial-missing", "rtu", ""), ("serial-twice", "rtu", "NF-1"), ("serial-too-many", "tool", "")])

    def test_an_item_is_missing_and_another_is_unknown(self):
        self.delivery.write()
        note = json.loads((self.delivery.folder / "delivery.yaml").read_text())
        note["items"][1]["item"] = "gateway"
        self.delivery.put_note(json.dumps(note).encode())
        codes = self.codes(self.accept(status=1))
        self.assertIn("item-missing", codes)
        self.assertIn("item-not-awarded", codes)


class Papers(AcceptTest):
    def test_without_a_fresh_attestation(self):
        self.delivery.without_attestation = {"rtu"}
        self.delivery.write()
        due = self.due(self.accept(status=1))
        self.assertIn(("attestation-missing", "rtu", ""), due)
        self.assertIn("file-not-attested", [code for code, _, _ in due])

    def test_an_attestation_from_before_the_award(self):
        self.delivery.shipped["tool"] = "2026-11-01T08:00:00Z"
        self.delivery.write()
        self.assertIn("attestation-old", self.codes(self.accept(status=1)))

    def test_an_attestation_about_other_files(self):
        self.delivery.attested["rtu"] = {"other.bin": b"other"}
        self.delivery.write()
        self.assertIn("attestation-subject", self.codes(self.accept(status=1)))

    def test_differences_of_the_bill_of_materials_are_counted_and_due_is_none(self):
        bom = self.delivery.boms["rtu"]
        gone = bom["components"].pop(0)
        bom["components"][0]["version"] = "99.1"
        bom["components"][0].pop("purl", None)
        bom["dependencies"] = [{**d, "dependsOn": [r for r in d.get("dependsOn", []) if r != gone.get("bom-ref")]}
                               for d in bom.get("dependencies", []) if d["ref"] != gone.get("bom-ref")]
        self.delivery.write()
        record = self.accept(status=0)
        sbom = next(s for s in record["sboms"] if s["item"] == "rtu")
        self.assertGreaterEqual(sbom["removed"], 1)
        self.assertEqual(len(sbom["changes"]), sbom["added"] + sbom["removed"] + sbom["changed"])
        self.assertTrue(any("differs from the one as bid" in note for note in record["notes"]))

    def test_known_exploited_as_of_today(self):
        listed = self.delivery.boms["rtu"]["vulnerabilities"][0]["id"]
        self.delivery.boms["rtu"]["vulnerabilities"].append(
            {"id": "CVE-2026-90999", "analysis": {"state": "exploitable"}, "affects": [{"ref": self.delivery.boms["rtu"]["components"][0]["bom-ref"]}]})
        self.assertTrue(listed)
        self.delivery.write()
        self.assertNotIn("known-exploited", self.codes(self.accept(status=0)))
        self.knowledge = maker.newer_knowledge(self.tender, self.folder / "newer.json", ["CVE-2026-90999"])
        record = self.accept(status=1)
        self.assertIn(("known-exploited", "rtu", "CVE-2026-90999"), self.due(record))

    def test_an_old_list_is_due_and_so_is_none(self):
        self.delivery.write()
        self.knowledge = self.tender / "knowledge/known_exploited_vulnerabilities.json"
        self.assertEqual(self.codes(self.accept(status=1)), ["knowledge-old"])
        (self.tender / "knowledge/known_exploited_vulnerabilities.json").unlink()
        result = self.run_program("accept", self.tender, "nordlys", self.delivery.folder, "--on", maker.TODAY, "--json")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("not-judged", self.codes(json.loads(result.stdout)))

    def test_a_paper_that_was_changed_and_one_that_nobody_listed(self):
        self.delivery.write()
        (self.delivery.folder / "evidence/record-rtu.json").write_text("{}")
        (self.delivery.folder / "evidence/surprise.txt").write_text("x")
        record = self.accept(status=1)
        self.assertIn(("evidence", None, "record-rtu.json"), self.due(record))
        self.assertIn(("evidence", None, "surprise.txt"), self.due(record))
        self.assertIn("test-missing", self.codes(record))


class Tests(AcceptTest):
    def test_a_test_is_missing(self):
        test = self.delivery.award["tests"][0]
        self.delivery.left_out = {(test["requirement"], test["test"])}
        self.delivery.write()
        record = self.accept(status=1)
        missing = [t for t in record["tests"] if t["state"] == "missing"]
        self.assertEqual({(t["requirement"], t["test"]) for t in missing}, {(test["requirement"], test["test"])})
        self.assertIn("test-missing", self.codes(record))

    def test_a_test_failed(self):
        test = self.delivery.award["tests"][0]
        self.delivery.outcomes = {(test["requirement"], test["test"]): "failed"}
        self.delivery.write()
        record = self.accept(status=1)
        self.assertIn("test-failed", self.codes(record))
        self.assertIn((test["requirement"], "failed"), {(g["requirement"], g["status"]) for g in record["gates"]})

    def test_a_record_that_the_laboratory_did_not_sign_counts_for_nothing(self):
        self.delivery.lab_key = None
        self.delivery.write()
        record = self.accept(status=1)
        self.assertEqual({t["state"] for t in record["tests"]}, {"missing"})
        self.assertTrue(all("not signed by the buyer's laboratory" in t["remark"] for t in record["tests"]))

    def test_a_test_that_is_not_due_is_noted(self):
        self.delivery.tests = [{"requirement": "DEF-1", "test": "slip-of-the-pen", "stage": "site", "outcome": "passed", "by": "B",
                                "date": "2026-11-23"}]
        self.delivery.write()
        record = self.accept(status=0)
        self.assertTrue(any("slip-of-the-pen" in note for note in record["notes"]))


class Awards(AcceptTest):
    def test_without_an_award(self):
        self.delivery.write()
        shutil.rmtree(self.tender / "award")
        result = self.accept(status=3)
        self.assertIn("nothing was awarded", self.one_line_error(result))
        self.assertIn("proofhouse award", result.stderr)

    def test_an_award_to_another_bid(self):
        self.delivery.award["bid"] = "keystone"
        self.delivery.write()
        self.assertIn("keystone", self.one_line_error(self.accept(status=3)))

    def test_an_award_by_an_unlisted_key(self):
        self.delivery.award_key = maker.ExampleKey("somebody")
        self.delivery.write()
        record = self.accept(status=1)
        self.assertEqual(self.codes(record), ["award-signature"])
        self.assertFalse(record["software"]["source_verified"])

    def test_an_award_that_was_changed(self):
        self.delivery.write()
        file = self.tender / "award/award.json"
        file.write_text(file.read_text().replace('"quantity": 40', '"quantity": 39'))
        self.assertIn("award-signature", self.codes(self.accept(status=1)))

    def test_a_wrong_award(self):
        self.delivery.write()
        file = self.tender / "award/award.json"
        for text in ("{}", "not json", '{"schema": "proofhouse-award-1"}', "[" * 100000):
            file.write_text(text)
            self.one_line_error(self.accept(status=3))


class Notes(AcceptTest):
    def test_a_wrong_note_is_refused(self):
        self.delivery.write()
        good = (self.delivery.folder / "delivery.yaml").read_bytes()
        note = json.loads(good)
        wrong = [
            b"", b"\xff\xfe", b"a: &x 1\nb: *x\n", b"delivered: 2026-11-20\n", b"--- !!python/object:os.system\n",
            json.dumps({**note, "surprise": 1}).encode(),
            json.dumps({**note, "items": note["items"] + note["items"][:1]}).encode(),
            json.dumps({**note, "evidence": note["evidence"] + note["evidence"][:1]}).encode(),
            json.dumps({**note, "tests": [{"requirement": "DEF-1", "test": "x", "stage": "moon", "outcome": "passed", "by": "B", "date": "2026-11-23"}]}).encode(),
            json.dumps({**note, "tests": [{"requirement": "DEF-1", "test": "x", "stage": "site", "outcome": "passed", "by": "B", "date": "2026-11-23", "record": "gone.json"}]}).encode(),
        ]
        for data in wrong:
            with self.subTest(data[:60]):
                self.delivery.put_note(data)
                error = self.one_line_error(self.accept(status=3))
                self.assertIn("delivery.yaml", error)

    def test_without_a_note(self):
        self.delivery.write()
        (self.delivery.folder / "delivery.yaml").unlink()
        self.assertIn("holds no delivery", self.one_line_error(self.accept(status=3)))

    def test_a_note_that_is_a_link(self):
        self.delivery.write()
        file = self.delivery.folder / "delivery.yaml"
        file.rename(self.folder / "elsewhere.yaml")
        file.symlink_to(self.folder / "elsewhere.yaml")
        self.one_line_error(self.accept(status=3))

    def test_usage(self):
        for arguments in (("accept",), ("accept", self.tender), ("accept", self.tender, "nordlys", self.folder, "--on", "yesterday"),
                          ("accept", self.tender, "../x", self.folder)):
            result = self.run_program(*arguments)
            self.assertEqual(result.returncode, 2, result.stderr)
            self.one_line_error(result)

    def test_hostile_papers_end_their_reader_alone(self):
        self.delivery.papers = [("deep.json", "sbom", b"[" * 200000, None), ("nul.json", "certificate", b"\0" * 4096, None),
                                ("big.json", "lab-record", b'{"schema": "' + b"x" * 100000 + b'"}', None)]
        self.delivery.write()
        os.mkfifo(self.delivery.folder / "evidence/pipe")
        record = self.accept(status=1)
        self.assertEqual(self.codes(record), ["evidence"])
        self.assertEqual(len(record["due"]), 4)


if __name__ == "__main__":
    unittest.main()
