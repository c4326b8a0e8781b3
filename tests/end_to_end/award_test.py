#!/usr/bin/env python3
"""An award on the example: refused, made, never twice; its record replayed elsewhere; what each bidder is told; the end without a winner."""
import hashlib
import json
import re
import shutil
import unittest

from proofhouse_test_case import ProgramTest

DAY = "2026-11-20"
BIDS = ("nordlys", "keystone", "bargain", "meridian")


class Award(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")
        shutil.rmtree(self.tender / "published", ignore_errors=True)
        shutil.rmtree(self.tender / "award", ignore_errors=True)
        self.key = self.folder / "keys/buyer.pem"
        self.assertEqual(self.run_program("key", "new", self.key, "--name", "Head of Procurement").returncode, 0)
        shutil.copy(self.folder / "keys/buyer.pem.trust.yaml", self.tender / "trust/buyer.yaml")

    def publish(self):
        result = self.run_program("ask", self.tender, "--publish", "--key", self.key, "--at", "2026-08-31")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        for bid in BIDS:
            path = self.tender / "bids" / bid / "response.json"
            response = json.loads(path.read_text())
            response["edition"] = "1"
            path.write_text(json.dumps(response, indent=1, ensure_ascii=False) + "\n")

    def award(self, *arguments, status=0, bid="nordlys"):
        result = self.run_program("award", self.tender, *([bid] if bid else []), "--key", self.key, "--on", DAY, *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result

    def awarded(self):
        self.publish()
        self.award()
        return self.tender / "award"

    def verify(self, file, *arguments, status=0):
        result = self.run_program("verify", file, "--json", *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        report = json.loads(result.stdout)
        return report, {check["name"]: (check["state"], check["text"]) for check in report["checks"]}

    # -- refusals ------------------------------------------------------------------------------------------------------------------

    def test_without_a_publication_it_is_refused(self):
        result = self.award("--json", status=1)
        self.assertIn("not-published", {reason["code"] for reason in json.loads(result.stdout)["refused"]})
        self.assertFalse((self.tender / "award").exists())

    def test_an_excluded_bid_is_refused_with_every_reason(self):
        self.publish()
        result = self.award("--json", status=1, bid="bargain")
        refused = json.loads(result.stdout)
        self.assertIsNone(refused["awarded"])
        self.assertEqual(refused["bid"], "bargain")
        reasons = "\n".join(reason["reason"] for reason in refused["refused"])
        self.assertEqual({reason["code"] for reason in refused["refused"]} & {"gate-failed"}, {"gate-failed"})
        for gate in ("DEF-1", "VULN-1", "AUTH-2"):
            self.assertIn(f"The gate {gate} (", reasons)
        text = self.award(status=1, bid="bargain").stdout
        self.assertTrue(text.startswith("bargain cannot be awarded:\n  - "), text)
        self.assertFalse((self.tender / "award").exists())
        self.assertEqual([p for p in self.tender.iterdir() if p.name.startswith("award")], [])

    def test_the_second_bid_is_refused_while_the_first_is_in_the_race(self):
        self.publish()
        result = self.award("--json", status=1, bid="keystone")
        self.assertEqual([r["code"] for r in json.loads(result.stdout)["refused"]], ["not-first"])
        self.assertIn("nordlys is better", result.stdout)

    def test_rules_that_changed_after_publication_refuse_it(self):
        self.publish()
        path = self.tender / "tender.yaml"
        path.write_text(path.read_text().replace("minimum_security: 50", "minimum_security: 40"))
        result = self.award("--json", status=1)
        self.assertIn("differs-from-published", {reason["code"] for reason in json.loads(result.stdout)["refused"]})

    def test_another_day_is_refused(self):
        self.publish()
        result = self.award("--at", "2026-11-01", "--json", status=1)
        self.assertIn("stale-date", {reason["code"] for reason in json.loads(result.stdout)["refused"]})

    def test_wrong_usage(self):
        for arguments in ([self.tender, "nordlys", "--cancel", "x"], [self.tender]):
            result = self.run_program("award", *arguments, "--key", self.key)
            self.assertEqual(result.returncode, 2, result.stderr)
            self.one_line_error(result)
        self.assertEqual(self.run_program("award", self.tender, "nordlys").returncode, 2)
        result = self.run_program("award", self.tender, "nordlys", "--key", self.folder / "none.pem")
        self.assertEqual(result.returncode, 3)

    # -- the award -----------------------------------------------------------------------------------------------------------------

    def test_what_is_written(self):
        award = self.awarded()
        names = {str(path.relative_to(award)) for path in award.rglob("*") if path.is_file()}
        wanted = {"decision.json", "decision.json.dsse.json", "award.json", "contract-schedule.html", "salts.json"}
        for bid in BIDS:
            wanted |= {f"notices/{bid}.html", f"debriefs/{bid}/debrief.html", f"debriefs/{bid}/bundle.json", f"debriefs/{bid}/bundle.json.dsse.json"}
        if shutil.which("pandoc"):
            wanted |= {name.removesuffix(".html") + ".docx" for name in wanted if name.endswith(".html")}
        self.assertEqual(names, wanted)
        record = json.loads((award / "award.json").read_text())
        self.assertEqual((record["bid"], record["awarded"], record["as_of"], record["edition"]), ("nordlys", DAY, "2026-10-31", "1"))
        # Ten calendar days from Friday the 20th end on Monday the 30th.
        self.assertEqual(record["first_signature"], "2026-12-01")
        self.assertEqual(record["decision"]["sha256"], hashlib.sha256((award / "decision.json").read_bytes()).hexdigest())
        self.assertEqual([item["item"] for item in record["items"]], ["rtu", "tool"])
        due = {gate["requirement"] for gate in record["gates"]}
        self.assertTrue(due)
        self.assertEqual({test["requirement"] for test in record["tests"]} - due, set())
        self.assertFalse(re.search(r"\{[a-z_]+\}", " ".join(clause["text"] for clause in record["clauses"])), "a figure was not filled in")
        self.evaluate(self.tender)
        self.assertEqual((award / "decision.json").read_bytes(), (self.folder / "evaluated/decision.json").read_bytes())

    def test_an_award_is_never_written_over(self):
        award = self.awarded()
        before = {path: path.read_bytes() for path in award.rglob("*") if path.is_file()}
        self.assertIn("never written over", self.one_line_error(self.award(status=3)))
        self.award("--cancel", "no money", status=3, bid=None)
        self.assertEqual({path: path.read_bytes() for path in award.rglob("*") if path.is_file()}, before)

    def test_a_key_that_nobody_trusts_is_said_at_once(self):
        self.publish()
        other = self.folder / "other.pem"
        self.run_program("key", "new", other)
        result = self.run_program("award", self.tender, "nordlys", "--key", other, "--on", DAY, "--out", self.folder / "other")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("not one of trust/", result.stderr)

    def test_the_end_without_a_winner(self):
        self.publish()
        result = self.award("--cancel", "The budget was withdrawn", bid=None)
        self.assertIn("without a winner", result.stdout)
        award = self.tender / "award"
        record = json.loads((award / "cancellation.json").read_text())
        self.assertEqual((record["reason"], record["cancelled"]), ("The budget was withdrawn", DAY))
        for bid in BIDS:
            self.assertIn("The budget was withdrawn", (award / f"notices/{bid}.html").read_text())
        self.assertFalse((award / "award.json").exists())
        report, checks = self.verify(award / "decision.json", "--tender", self.tender)
        self.assertTrue(report["holds"])
        self.assertEqual(checks["cancellation.json"][0], "holds")

    # -- what bidders are told -----------------------------------------------------------------------------------------------------

    def secrets_of(self, bid, decision):
        """What nobody but this bidder and the buyer may read."""
        part = self.bid(decision, bid)
        words = {bid, part["bidder"]} | {item["maker"] for item in part["offered"]} | {item["model"] for item in part["offered"]}
        words |= {path.name for path in (self.tender / "bids" / bid / "evidence").iterdir()}
        words |= {line["amount"]["amount"] for line in part["price"]["lines"] if line["amount"]["amount"] != "0.00"}
        words |= {part["comparable_price"]["amount"]}
        words |= {hashlib.sha256(path.read_bytes()).hexdigest() for path in (self.tender / "bids" / bid).rglob("*") if path.is_file()}
        return words

    def test_a_debrief_holds_nothing_of_rivals(self):
        award = self.awarded()
        decision = json.loads((award / "decision.json").read_text())
        winner = self.bid(decision, "nordlys")
        secrets = {bid: self.secrets_of(bid, decision) for bid in BIDS}
        for bid in BIDS:
            told = {name: (award / name).read_text()
                    for name in (f"debriefs/{bid}/debrief.html", f"debriefs/{bid}/bundle.json", f"notices/{bid}.html")}
            for rival in BIDS:
                if rival == bid:
                    continue
                # Own files and prices that a rival has as well tell nothing.
                words = secrets[rival] - secrets[bid]
                if rival == "nordlys":
                    words -= {"nordlys", winner["bidder"]} | {item["maker"] for item in winner["offered"]}
                for name, text in told.items():
                    for word in words:
                        if rival == "nordlys" and word == winner["comparable_price"]["amount"]:
                            continue  # it is the reference price
                        self.assertIsNone(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w.-])", text), f"{name} tells {word} of {rival}")
            if bid != "nordlys":
                self.assertIn(winner["bidder"], told[f"debriefs/{bid}/debrief.html"])

    def test_salted_digests_can_be_opened_with_the_salts_alone(self):
        award = self.awarded()
        salts = json.loads((award / "salts.json").read_text())
        decision = json.loads((award / "decision.json").read_text())
        inputs = {entry["path"]: entry["sha256"] for entry in decision["inputs"]}
        seen = set()
        for entry in salts["bundles"]:
            bundle = json.loads((award / "debriefs" / entry["bid"] / "bundle.json").read_text())
            self.assertEqual(bundle["salted"], [one["salted"] for one in entry["inputs"]])
            self.assertEqual(sorted([i["path"] for i in bundle["inputs"]] + [i["path"] for i in entry["inputs"]]), sorted(inputs))
            for one in entry["inputs"]:
                self.assertEqual(one["sha256"], inputs[one["path"]])
                made = hashlib.sha256(bytes.fromhex(one["salt"]) + bytes.fromhex(one["sha256"])).hexdigest()
                self.assertEqual(made, one["salted"])
                seen.add(one["salt"])
        self.assertEqual(len(seen), sum(len(entry["inputs"]) for entry in salts["bundles"]), "a salt was used twice")

    # -- verifying -----------------------------------------------------------------------------------------------------------------

    def test_a_record_holds_on_a_copy(self):
        self.awarded()
        copy = self.folder / "elsewhere/copy"
        shutil.copytree(self.tender, copy)
        for file in ("decision.json", "decision.json.dsse.json"):
            report, checks = self.verify(copy / "award" / file, "--tender", copy)
            self.assertTrue(report["holds"], report)
            for name in ("signature", "subjects", "award.json", "inputs", "decision", "program"):
                self.assertEqual(checks[name][0], "holds", checks[name])
        text = self.run_program("verify", copy / "award/decision.json", "--tender", copy)
        self.assertEqual(text.returncode, 0)
        self.assertIn("holds", text.stdout)

    def test_what_was_seen_and_not_kept_makes_no_replay_complete(self):
        award = self.awarded()
        report, _ = self.verify(award / "decision.json", "--tender", self.tender)
        inspected = re.search(r"disclosure: inspected", "".join(path.read_text() for path in self.tender.rglob("bid.yaml")))
        self.assertEqual(report["complete"], inspected is None)
        self.assertEqual(bool(report["taken"]), inspected is not None)

    def test_a_changed_byte_in_any_kind_of_input_is_named(self):
        award = self.awarded()
        decision = json.loads((award / "decision.json").read_text())
        paths = {entry["path"] for entry in decision["inputs"]}
        evidence = sorted(path for path in paths if "/evidence/" in path and not path.endswith("/"))
        kinds = ["tender.yaml", "waivers.yaml", "bids/keystone/bid.yaml", "bids/keystone/response.json", "reviews/panel.yaml",
                 "knowledge/known_exploited_vulnerabilities.json", "published/edition-1.json", "published/edition-1.json.dsse.json",
                 evidence[0], evidence[-1]] + sorted(path for path in paths if path.startswith("trust/"))[:1]
        for path in kinds:
            with self.subTest(path):
                self.assertIn(path, paths)
                file = self.tender / path
                before = file.read_bytes()
                file.write_bytes(before + (b" " if path.endswith((".json", ".yaml")) else b"x"))
                report, checks = self.verify(award / "decision.json", "--tender", self.tender, status=1)
                file.write_bytes(before)
                self.assertFalse(report["holds"])
                self.assertEqual(checks["inputs"][0], "fails")
                self.assertTrue(checks["inputs"][1].startswith(path + " is not what it was"), checks["inputs"])

    def test_evidence_that_an_auditor_was_not_given_is_taken_from_the_record(self):
        award = self.awarded()
        copy = self.folder / "copy"
        shutil.copytree(self.tender, copy)
        gone = [next(path for path in sorted((copy / "bids" / bid / "evidence").iterdir())) for bid in ("keystone", "nordlys")]
        for path in gone:
            path.unlink()
        report, checks = self.verify(copy / "award/decision.json", "--tender", copy)
        self.assertTrue(report["holds"])
        self.assertFalse(report["complete"])
        self.assertEqual(checks["decision"][0], "holds", checks["decision"])
        self.assertEqual(checks["inputs"][0], "not-checked")
        for path in gone:
            self.assertIn(str(path.relative_to(copy)), " ".join(report["taken"]))
        # With another file changed beside, nothing is taken.
        panel = copy / "reviews/panel.yaml"
        panel.write_text(panel.read_text() + "\n")
        self.verify(copy / "award/decision.json", "--tender", copy, status=1)

    def test_a_file_that_is_broken_new_or_gone_is_named(self):
        award = self.awarded()
        yaml = self.tender / "tender.yaml"
        before = yaml.read_text()
        yaml.write_text(before + "surprise: 1\n")
        _, checks = self.verify(award / "decision.json", "--tender", self.tender, status=1)
        self.assertIn("tender.yaml is not what it was", checks["inputs"][1])
        self.assertIn("unknown key", checks["replay"][1])
        yaml.write_text(before)
        (self.tender / "reviews/zz.yaml").write_text("reviews: []\n")
        _, checks = self.verify(award / "decision.json", "--tender", self.tender, status=1)
        self.assertIn("reviews/zz.yaml was not there", checks["inputs"][1])
        (self.tender / "reviews/zz.yaml").unlink()
        (self.tender / "waivers.yaml").unlink()
        _, checks = self.verify(award / "decision.json", "--tender", self.tender, status=1)
        self.assertIn("waivers.yaml is not there any more", checks["inputs"][1])

    def test_an_edited_record_or_a_foreign_key_never_holds(self):
        award = self.awarded()
        record = award / "decision.json"
        before = record.read_text()
        record.write_text(before.replace('"bidder": "', '"bidder": "X', 1))
        _, checks = self.verify(record, "--tender", self.tender, status=1)
        self.assertEqual(checks["signature"][0], "fails")
        self.assertEqual(checks["decision"][0], "fails")
        self.assertIn("/bids/0/bidder", checks["decision"][1])
        record.write_text(before)
        other = self.folder / "foreign"
        other.mkdir()
        self.run_program("key", "new", other / "key.pem")
        report, checks = self.verify(record, "--tender", self.tender, "--trust", other, status=1)
        self.assertEqual(list(checks), ["signature"])
        fingerprint = json.loads((award / "decision.json.dsse.json").read_text())["signatures"][0]["keyid"]
        self.assertIn(fingerprint, checks["signature"][1])
        self.assertIn("--trust", checks["signature"][1])
        # The same, where the folder itself no longer lists the key.
        (self.tender / "trust/buyer.yaml").unlink()
        self.verify(record, "--tender", self.tender, status=1)

    def test_a_key_without_the_purpose_or_out_of_time_never_holds(self):
        award = self.awarded()
        entry = (self.tender / "trust/buyer.yaml").read_text()
        keys = self.folder / "given"
        keys.mkdir()
        for change in (lambda t: t.replace("purposes: [award]", "purposes: [review]"), lambda t: t + "until: 2026-10-01\n"):
            (keys / "buyer.yaml").write_text(change(entry))
            _, checks = self.verify(award / "decision.json", "--tender", self.tender, "--trust", keys, status=1)
            self.assertEqual(checks["signature"][0], "fails")
        (keys / "buyer.yaml").write_text(entry)
        _, checks = self.verify(award / "decision.json", "--trust", keys)
        self.assertEqual(checks["inputs"][0], "not-checked")

    def test_what_cannot_be_opened(self):
        award = self.awarded()
        (award / "decision.json.dsse.json").rename(award / "away")
        self.assertEqual(self.run_program("verify", award / "decision.json", "--tender", self.tender).returncode, 3)
        (award / "decision.json.dsse.json").write_text("{}")
        self.one_line_error(self.run_program("verify", award / "decision.json", "--tender", self.tender))
        self.assertEqual(self.run_program("verify", self.folder / "none.json", "--tender", self.tender).returncode, 3)
        self.assertEqual(self.run_program("verify", award / "decision.json").returncode, 2)

    def test_a_debrief_is_replayed_by_its_bidder(self):
        award = self.awarded()
        keys = self.folder / "given"
        keys.mkdir()
        shutil.copy(self.tender / "trust/buyer.yaml", keys)
        for bid in BIDS:
            own = self.folder / f"at-{bid}"
            shutil.copytree(self.tender / "bids" / bid, own / "bids" / bid)
            for name in ("bundle.json", "bundle.json.dsse.json"):
                shutil.copy(award / "debriefs" / bid / name, own)
            report, checks = self.verify(own / "bundle.json", "--trust", keys, "--tender", own)
            self.assertTrue(report["holds"], report)
            self.assertFalse(report["complete"])
            for name in ("signature", "own inputs", "score", "gates", "outcome"):
                self.assertEqual(checks[name][0], "holds", checks[name])
            self.assertEqual(checks["rivals' inputs"][0], "not-checked")
        evidence = next(path for path in (own / "bids" / bid / "evidence").iterdir())
        evidence.write_bytes(evidence.read_bytes() + b" ")
        _, checks = self.verify(own / "bundle.json", "--trust", keys, "--tender", own, status=1)
        self.assertIn(evidence.name, checks["own inputs"][1])

    def test_an_edited_debrief_never_holds(self):
        award = self.awarded()
        bundle = award / "debriefs/keystone/bundle.json"
        content = json.loads(bundle.read_text())
        content["own"]["score"] = "99"
        content["winner"]["total"] = "1"
        bundle.write_text(json.dumps(content))
        _, checks = self.verify(bundle, "--tender", self.tender, status=1)
        for name in ("signature", "score", "winner's total", "outcome"):
            self.assertEqual(checks[name][0], "fails", checks[name])


if __name__ == "__main__":
    unittest.main()
