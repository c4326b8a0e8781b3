#!/usr/bin/env python3
"""Making a key, publishing editions, and what page one says where something departs from them."""
import json
import os
import shutil
import stat
import unittest

from proofhouse_test_case import ProgramTest


class Publishing(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")
        shutil.rmtree(self.tender / "published", ignore_errors=True)
        (self.tender / "questions.yaml").unlink(missing_ok=True)
        self.key = self.folder / "keys/buyer.pem"
        made = self.run_program("key", "new", self.key, "--name", "Head of Procurement", "--json")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.made = json.loads(made.stdout)
        shutil.copy(self.made["trust"], self.tender / "trust/buyer.yaml")

    def publish(self, *arguments, at="2026-09-01", status=0):
        result = self.run_program("ask", self.tender, "--publish", "--key", self.key, "--at", at, *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result

    def names_edition(self, bid, number):
        path = self.tender / "bids" / bid / "response.json"
        response = json.loads(path.read_text())
        response["edition"] = str(number)
        path.write_text(json.dumps(response, indent=1))

    def publication(self, status=0):
        result, decision = self.evaluate(self.tender, "--at", "2026-11-01", status=status)
        return result, decision, (self.folder / "evaluated/report.html").read_text()

    def test_a_key_and_its_entry(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.key).st_mode), 0o600)
        self.assertIn("BEGIN PRIVATE KEY", self.key.read_text())
        entry = (self.folder / "keys/buyer.pem.trust.yaml").read_text()
        self.assertIn("BEGIN PUBLIC KEY", entry)
        self.assertNotIn("PRIVATE", entry)
        self.assertIn(self.made["fingerprint"], entry)
        self.assertEqual(self.made["purposes"], ["award"])
        before = self.key.read_bytes()
        again = self.run_program("key", "new", self.key)
        self.assertEqual(again.returncode, 3)
        self.one_line_error(again)
        self.assertEqual(self.key.read_bytes(), before)

    def test_a_key_never_replaces_an_entry(self):
        other = self.folder / "other"
        (self.folder / "other.trust.yaml").write_text("mine")
        result = self.run_program("key", "new", other)
        self.assertEqual(result.returncode, 3)
        self.assertIn("other.trust.yaml", self.one_line_error(result))
        self.assertFalse(other.exists())
        self.assertEqual((self.folder / "other.trust.yaml").read_text(), "mine")

    def test_a_key_without_a_name_can_be_used_and_asks_for_one(self):
        result = self.run_program("key", "new", self.folder / "plain", "--purpose", "review, lab")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("write the holder's name", result.stdout)
        shutil.copy(self.folder / "plain.trust.yaml", self.tender / "trust/plain.yaml")
        self.assertIn("purposes: [review, lab]", (self.tender / "trust/plain.yaml").read_text())
        self.evaluate(self.tender, "--at", "2026-11-01", status=0)
        unknown = self.run_program("key", "new", self.folder / "x", "--purpose", "everything")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn("shipment-attestation", self.one_line_error(unknown))
        self.assertFalse((self.folder / "x").exists())
        hostile = self.run_program("key", "new", self.folder / "y", "--name", "A\"}\nmakers: [x]\n#")
        self.assertEqual(hostile.returncode, 0, hostile.stderr)
        shutil.copy(self.folder / "y.trust.yaml", self.tender / "trust/y.yaml")
        self.evaluate(self.tender, "--at", "2026-11-01", status=0)

    def test_where_nothing_was_published(self):
        result, decision, report = self.publication()
        self.assertEqual(decision["publication"]["editions"], 0)
        self.assertIsNone(decision["publication"]["published"])
        self.assertIn("Nothing was published", result.stdout)
        self.assertIn("Nothing was published", report)

    def test_two_editions_and_all_as_published(self):
        first = json.loads(self.publish("--json").stdout)
        self.assertEqual((first["published"], first["number"], first["kind"]), (True, 1, "first"))
        (self.tender / "questions.yaml").write_text("questions:\n  - {question: \"Is DNP3 wanted?\", answer: No., date: 2026-09-10}\n")
        second = self.publish("--changes", "One question was answered.", at="2026-09-20")
        self.assertIn("Edition 2 of 2026-09-20 is published, signed by Head of Procurement", second.stdout)
        edition = json.loads((self.tender / "published/edition-2.json").read_text())
        self.assertEqual(edition["previous"], first["sha256"])
        self.assertEqual(edition["changes"], "One question was answered.")
        for bid in ("nordlys", "keystone", "bargain", "meridian"):
            self.names_edition(bid, 2)
        result, decision, report = self.publication()
        self.assertEqual(decision["publication"]["differences"], [])
        self.assertEqual(decision["publication"]["signature"]["state"], "good")
        self.assertFalse(any(bid["other_edition"] for bid in decision["bids"]))
        for text in (result.stdout, report):
            self.assertIn("Published: edition 2 of 2026-09-20, signed by Head of Procurement.", text)
            self.assertNotIn("Another edition", text)
        self.assertNotIn("Not as it was published", report)

    def test_what_departs_is_on_page_one(self):
        self.publish()
        for bid in ("nordlys", "bargain", "meridian"):
            self.names_edition(bid, 1)
        self.names_edition("keystone", 7)
        tender = self.tender / "tender.yaml"
        tender.write_text(tender.read_text().replace("abnormally_low: 70", "abnormally_low: 60"))
        bid = self.tender / "bids/bargain/bid.yaml"
        bid.write_text(bid.read_text().replace("2026-10-1", "2026-11-1"))
        result, decision, report = self.publication()
        self.assertEqual(decision["publication"]["differences"], ["The award formula differs from edition 1 of 2026-09-01."])
        self.assertTrue(self.bid(decision, "keystone")["other_edition"])
        self.assertEqual(self.bid(decision, "keystone")["edition"], "7")
        page_one = report[:report.index('class="contents"')]
        for text in (result.stdout, page_one):
            self.assertIn("The award formula differs from edition 1 of 2026-09-01.", text)
            self.assertIn("Another edition: keystone; it answers edition 7; the newest is edition 1 of 2026-09-01.", text)
            self.assertIn("Received late: bargain", text)
        self.assertIn("Not as it was published", page_one)

    def test_refusals_say_why_and_write_nothing(self):
        late = self.publish(at="2026-10-20", status=1)
        self.assertIn("edition 1 was not published", self.one_line_error(late))
        self.assertFalse((self.tender / "published").exists())
        self.publish()
        self.assertIn("Nothing changed since edition 1", self.one_line_error(self.publish(status=1)))
        refused = json.loads(self.publish("--json", status=1).stdout)
        self.assertFalse(refused["published"])
        self.assertEqual(len(refused["refused"]), 1)
        (self.tender / "trust/buyer.yaml").unlink()
        tender = self.tender / "tender.yaml"
        tender.write_text(tender.read_text().replace("abnormally_low: 70", "abnormally_low: 60"))
        self.assertIn("No entry of trust/ holds this key", self.one_line_error(self.publish(at="2026-09-02", status=1)))
        self.assertEqual(len(list((self.tender / "published").iterdir())), 2)

    def test_wrong_arguments(self):
        self.assertEqual(self.run_program("ask", self.tender, "--publish").returncode, 2)
        self.assertEqual(self.run_program("key", "new").returncode, 2)
        self.publish(at="yesterday", status=2)
        missing = self.run_program("ask", self.tender, "--publish", "--key", self.folder / "none", "--at", "2026-09-01")
        self.assertEqual(missing.returncode, 3)
        (self.tender / "tender.yaml").write_text("x")
        self.one_line_error(self.publish(status=3))

    def test_an_edition_on_another_machine_is_the_same(self):
        self.publish()
        first = (self.tender / "published/edition-1.json").read_bytes()
        envelope = (self.tender / "published/edition-1.json.dsse.json").read_bytes()
        shutil.rmtree(self.tender / "published")
        elsewhere = self.folder / "elsewhere"
        shutil.copytree(self.tender, elsewhere)
        result = self.run_program("ask", elsewhere, "--publish", "--key", self.key, "--at", "2026-09-01",
                                  env={"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"})
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual((elsewhere / "published/edition-1.json").read_bytes(), first)
        self.assertEqual((elsewhere / "published/edition-1.json.dsse.json").read_bytes(), envelope)


if __name__ == "__main__":
    unittest.main()
