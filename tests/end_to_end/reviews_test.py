#!/usr/bin/env python3
"""Judging by people: whose word counts, how differences end, what an answer is worth, and a report without prices."""
import base64
import hashlib
import html
import json
import re
import subprocess
import unittest
import zipfile

from proofhouse_test_case import ProgramTest

PREDICATE = "https://proofhouse.dev/attestation/signed-file/v1"
PAYLOAD = "application/vnd.in-toto+json"


def review(who, verdict="supports", requirement="CFG-1", evidence="security-manual.txt", date="2026-10-21", more=""):
    return (f"  - {{reviewer: {who}, bid: nordlys, item: rtu, requirement: {requirement}, evidence: {evidence}, verdict: {verdict}, "
            f"confidence: C3, reason: Read it, date: {date}{more}}}\n")


class Reviews(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")
        for path in (self.tender / "reviews").iterdir():
            path.unlink()

    def write(self, name, *entries, more=""):
        (self.tender / "reviews" / name).write_text("reviews:\n" + "".join(entries) + more)

    def seen(self, bid="nordlys"):
        """The codes about people, of one bid."""
        _, self.decision = self.evaluate(self.tender, "--at", "2026-11-01")
        return [f["code"] for f in self.bid(self.decision, bid)["findings"] if f["code"].startswith(("REVIEW", "CLARIFICATION"))]

    def report(self):
        text = html.unescape((self.folder / "evaluated/report.html").read_text())
        return re.sub(r"<[^>]*>", " ", text)

    # Signatures, made by openssl as a reviewer without Proofhouse would.

    def key(self, name, holder, purpose="review"):
        private = self.folder / f"{name}.pem"
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", private], check=True, capture_output=True)
        public = subprocess.run(["openssl", "pkey", "-in", private, "-pubout"], check=True, capture_output=True, text=True).stdout
        if holder:
            (self.tender / f"trust/{name}.yaml").write_text(
                f"id: {name}\nholder: {{name: {holder}, title: Engineer}}\npurposes: [{purpose}]\nkey: |\n"
                + "".join(f"  {line}\n" for line in public.splitlines()))
        return private

    def sign(self, name, private):
        file = self.tender / "reviews" / name
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        payload = json.dumps({"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": name, "digest": {"sha256": digest}}],
                              "predicateType": PREDICATE, "predicate": {}}).encode()
        pae = self.folder / "pae"
        pae.write_bytes(b"DSSEv1 %d %s %d %s" % (len(PAYLOAD), PAYLOAD.encode(), len(payload), payload))
        signature = subprocess.run(["openssl", "pkeyutl", "-sign", "-inkey", private, "-rawin", "-in", pae], check=True, capture_output=True).stdout
        file.with_name(name + ".dsse.json").write_text(json.dumps({
            "payloadType": PAYLOAD, "payload": base64.b64encode(payload).decode(),
            "signatures": [{"keyid": "", "sig": base64.b64encode(signature).decode()}]}))

    def test_signed_reviews(self):
        kim = self.key("kim", "Kim")
        self.write("kim.yaml", review("Kim"))
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])
        (self.tender / "profile.yaml").write_text("signed_reviews: true\n")
        self.assertEqual(self.seen(), ["REVIEW-VOID"])
        self.sign("kim.yaml", kim)
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])
        self.write("kim.yaml", review("Lee"))
        self.sign("kim.yaml", kim)
        self.assertEqual(self.seen(), ["REVIEW-VOID"])

    def test_a_bad_signature_under_every_profile(self):
        kim = self.key("kim", "Kim")
        self.write("kim.yaml", review("Kim"))
        self.sign("kim.yaml", kim)
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])
        text = (self.tender / "reviews/kim.yaml").read_text()
        (self.tender / "reviews/kim.yaml").write_text(text.replace("C3", "C2"))
        self.assertEqual(self.seen(), ["REVIEW-VOID"])
        (self.tender / "reviews/kim.yaml").write_text(text)
        self.sign("kim.yaml", self.key("stranger", None))
        self.assertEqual(self.seen(), ["REVIEW-VOID"])
        self.sign("kim.yaml", self.key("lab", "Kim", "lab"))
        self.assertEqual(self.seen(), ["REVIEW-VOID"])

    def test_after_the_award(self):
        self.write("kim.yaml", review("Kim"))
        (self.tender / "award/nordlys").mkdir(parents=True)
        (self.tender / "award/nordlys/award.json").write_text('{"awarded": "2026-10-20"}')
        self.assertEqual(self.seen(), ["REVIEW-VOID"])
        (self.tender / "award/nordlys/award.json").write_text('{"awarded": "2026-10-21"}')
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])

    def test_after_the_day(self):
        self.write("kim.yaml", review("Kim", date="2026-11-02"))
        self.assertEqual(self.seen(), ["REVIEW-VOID"])

    def test_moderation(self):
        self.write("kim.yaml", review("Kim"), review("Lee", "refutes"))
        self.assertIn("REVIEW-DIFFER", self.seen())
        status = lambda: next(a["status"] for a in self.bid(self.decision, "nordlys")["assessments"] if a["requirement"] == "CFG-1" and a["item"] == "rtu")
        self.assertEqual(status(), "contradicted")
        self.write("kim.yaml", review("Kim"), review("Lee", "refutes"), review("Robin", date="2026-10-22", more=", moderates: true"))
        codes = self.seen()
        self.assertIn("REVIEW-MODERATED", codes)
        self.assertNotIn("REVIEW-DIFFER", codes)
        self.assertIn("REVIEW-REFUTES", codes)
        self.assertEqual(status(), "met")
        self.write("kim.yaml", review("Kim"), review("Lee", "refutes"), review("lee", date="2026-10-22", more=", moderates: true"))
        self.assertIn("REVIEW-DIFFER", self.seen())

    def test_two_people(self):
        (self.tender / "profile.yaml").write_text("two_reviewers: [AUTH-1]\n")
        gate = lambda: next(g for g in self.bid(self.decision, "nordlys")["gates"] if g["id"] == "AUTH-1" and g["stage"] == "award")["status"]
        tool = lambda who: review(who, requirement="AUTH-1", evidence="tool-manual.txt").replace("item: rtu", "item: tool")
        one = [review("Kim", requirement="AUTH-1"), tool("Kim")]
        self.write("kim.yaml", *one)
        self.assertIn("REVIEW-ONE-PERSON", self.seen())
        self.assertEqual(gate(), "open")
        self.write("kim.yaml", *one, review("Lee", requirement="AUTH-1"), tool("Lee"))
        self.assertNotIn("REVIEW-ONE-PERSON", self.seen())
        self.assertEqual(gate(), "passed")

    def test_interests(self):
        marks = "marks:\n  - {bid: nordlys, criterion: function, mark: 5, by: Kim, reason: Shown}\n"
        marks += "  - {bid: nordlys, criterion: function, mark: 1, by: Lee, reason: Shown}\n"
        conflicts = "conflicts:\n  - {person: KIM, bid: nordlys, interest: holds shares, date: 2026-10-16}\n"
        self.write("kim.yaml", review("Kim"), more=marks + conflicts)
        self.assertEqual(self.seen(), ["REVIEW-CONFLICT"])
        self.assertEqual([bool(mark["refused"]) for mark in self.decision["panel_marks"]], [True, False])
        self.assertEqual(self.decision["conflicts"][0]["interest"], "holds shares")
        self.assertIn("No declaration by Lee.", self.report())
        _, judged = self.evaluate(self.tender, "--at", "2026-11-01", "--without-prices")
        function = next(c for c in self.bid(judged, "nordlys")["criteria"] if c["criterion"] == "function")
        self.assertEqual(function["marks_exact"], "20")
        self.write("kim.yaml", review("Kim"), more=marks + conflicts.replace(", date", ", measure: sold them, date"))
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])

    def test_wrong_files_stop_everything(self):
        for name, text, says in [
            ("reviews/r.yaml", "reviews:\n" + review("Kim").replace("nordlys", "nobody"), "nobody"),
            ("reviews/r.yaml", "reviews:\n" + review("Kim", more=", moderate: true"), "moderates"),
            ("reviews/r.yaml", "conflicts: [{person: Kim, bid: nobody, date: 2026-10-16}]\n", "nobody"),
            ("reviews/r.yaml.dsse.json", "{}", "signs"),
            ("clarifications/nobody/1.yaml", "about: price\nasked: 2026-10-20\nquestion: Why?\n", "nobody"),
            ("clarifications/nordlys/1.yaml", "about: price\nasked: 2026-10-20\nquestion: Why?\nanswer: So.\n", "answer"),
            ("clarifications/nordlys/1.yaml", "about: evidence\nasked: 2026-10-20\nquestion: Why?\nrequirement: NO-1\n", "NO-1"),
            ("withdrawals.yaml", "withdrawals: [{bid: nobody, kind: refused, reason: R, by: A, date: 2026-10-29}]\n", "nobody"),
        ]:
            with self.subTest(text=text):
                path = self.tender / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
                result = self.run_program("evaluate", self.tender, "--out", self.folder / "wrong")
                self.assertEqual(result.returncode, 3, result.stderr)
                line = self.one_line_error(result)
                self.assertIn(says, line)
                path.unlink()
                if name.startswith("clarifications"):
                    path.parent.rmdir()
        self.assertFalse((self.folder / "wrong").exists())

    def test_clarifications(self):
        asked = self.tender / "clarifications/nordlys"
        (asked / "files").mkdir(parents=True)
        (asked / "files/late.txt").write_text("Late.\n")
        digest = hashlib.sha256(b"Late.\n").hexdigest()
        (asked / "1.yaml").write_text(
            "about: evidence\nrequirement: CFG-1\nevidence: security-manual.txt\nasked: 2026-10-20\nquestion: Is <b>4.3</b> current?\n"
            f"answered: 2026-10-22\nanswer: It is current.\nfiles:\n  - {{file: late.txt, kind: manual, sha256: {digest}}}\n")
        self.assertEqual(self.seen(), ["CLARIFICATION-NOT-COUNTED"])
        self.assertEqual(self.decision["clarifications"][0]["answer"], "It is current.")
        report = self.report()
        self.assertIn("Is <b>4.3</b> current?", html.unescape((self.folder / "evaluated/report.html").read_text()))
        self.assertNotIn("<b>4.3</b>", (self.folder / "evaluated/report.html").read_text())
        self.assertIn("It is current.", report)
        self.assertIn("the tender takes no new files", report)
        files = self.bid(self.decision, "nordlys")["judged"]["files"]
        with open(self.tender / "tender.yaml", "a") as tender:
            tender.write("clarifications: {new_files: true}\n")
        self.write("kim.yaml", review("Kim", evidence="clarifications/nordlys/files/late.txt"))
        self.assertEqual(self.seen(), ["REVIEW-SUPPORTS"])
        self.assertEqual(self.bid(self.decision, "nordlys")["judged"]["files"], files + 1)
        self.assertIn("clarifications/nordlys/files/late.txt", {entry["path"] for entry in self.decision["inputs"]})
        sarif = (self.folder / "evaluated/findings.sarif").read_text()
        self.assertIn('"clarifications/nordlys/files/late.txt"', sarif)
        self.assertNotIn("evidence/clarifications", sarif)
        (asked / "files/late.txt").write_text("Later.\n")
        self.assertEqual(self.seen(), ["REVIEW-VOID"])

    def test_withdrawals_are_shown(self):
        (self.tender / "withdrawals.yaml").write_text(
            "withdrawals: [{bid: bargain, kind: withdrawn, reason: A letter, by: Head of procurement, date: 2026-10-29}]\n")
        self.seen()
        self.assertEqual(self.bid(self.decision, "bargain")["withdrawal"]["reason"], "A letter")
        self.assertIsNone(self.bid(self.decision, "nordlys")["withdrawal"])
        self.assertIn("Withdrawn on 2026-10-29", self.report())


class Prices(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")
        # Figures that stand nowhere else; keystone becomes abnormally low.
        for bid, old, new in [("nordlys", "9250.00", "97531.19"), ("keystone", "8900.00", "4321.67"), ("keystone", "900.00", "871.37"),
                              ("bargain", "5900.00", "5813.91"), ("meridian", "8600.00", "86421.53")]:
            file = self.tender / f"bids/{bid}/bid.yaml"
            text = file.read_text()
            self.assertIn(f'"{old}"', text)
            file.write_text(text.replace(f'"{old}"', f'"{new}"'))

    def clarify(self, more=""):
        asked = self.tender / "clarifications/keystone"
        asked.mkdir(parents=True, exist_ok=True)
        (asked / "price.yaml").write_text("about: price\nasked: 2026-10-20\nquestion: How is it made?\nanswered: 2026-10-22\n"
                                          "answer: Shared tooling at 4321.67 each.\n" + more)

    def test_a_low_price_is_explained_and_accepted(self):
        _, decision = self.evaluate(self.tender, "--at", "2026-11-01")
        keystone = self.bid(decision, "keystone")
        self.assertTrue(keystone["abnormally_low"])
        self.assertFalse(keystone["low_price_explained"])
        self.clarify()
        _, decision = self.evaluate(self.tender, "--at", "2026-11-01")
        keystone = self.bid(decision, "keystone")
        self.assertTrue(keystone["low_price_explained"])
        self.assertFalse(keystone["low_price_accepted"])
        self.clarify("accepted: {by: Head of procurement, reason: Confirmed, date: 2026-10-25}\n")
        _, decision = self.evaluate(self.tender, "--at", "2026-11-01")
        self.assertTrue(self.bid(decision, "keystone")["low_price_accepted"])
        self.assertIn("the bidder's explanation was accepted", " ".join(self.bid(decision, "keystone")["reasons"]))

    def figures(self, decision):
        """Every amount of money of the bids, as it might be printed."""
        amounts = set()
        for file in (self.tender / "bids").glob("*/bid.yaml"):
            amounts |= set(re.findall(r'unit: "([0-9.]+)"', file.read_text()))
        for bid in decision["bids"]:
            if not bid["price"]:
                continue
            amounts |= {bid["price"]["offered"]["amount"], bid["price"]["comparable"]["amount"]}
            amounts |= {line["amount"]["amount"] for line in bid["price"]["lines"]}
        odd = {amount for amount in amounts if not amount.endswith(".00")}  # a round one may be a byte's place as well
        whole = {str(round(float(amount))) for amount in odd} | {amount.split(".")[0] for amount in odd}
        return {text for text in amounts if float(text) > 0} | {text for text in whole if len(text) >= 5}

    @staticmethod
    def texts(folder):
        for path in sorted(folder.iterdir()):
            if path.suffix == ".xlsx":
                with zipfile.ZipFile(path) as book:
                    for name in book.namelist():
                        yield f"{path.name}:{name}", book.read(name).decode()
            else:
                yield path.name, html.unescape(path.read_text())

    def test_nothing_of_money_is_anywhere(self):
        self.clarify("accepted: {by: Head of procurement, reason: Confirmed, date: 2026-10-25}\n")
        _, priced = self.evaluate(self.tender, "--at", "2026-11-01")
        figures = self.figures(priced)
        self.assertGreater(len(figures), 20)
        spaces = "[ \u00a0\u202f\u2009,]?"
        patterns = {}
        for figure in figures:
            head, _, tail = figure.partition(".")
            grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", spaces, head)
            patterns[figure] = re.compile(r"(?<![0-9A-Za-z.])" + grouped + (r"\." + tail if tail else "") + r"(?![0-9A-Za-z])")
        # The patterns find what they look for.
        everything = "\n".join(text for _, text in self.texts(self.folder / "evaluated"))
        self.assertTrue(all(patterns[text].search(everything) for text in ("97531.19", "86421.53") if text in patterns))

        result = self.run_program("evaluate", self.tender, "--at", "2026-11-01", "--without-prices")
        self.assertEqual(result.returncode, 0, result.stderr)
        out = self.tender / "out/without-prices"
        self.assertEqual({path.name for path in out.iterdir()},
                         {"report.html", "decision.json", "scorecard.xlsx", "findings.sarif", "assessment-results.json"})
        printed = self.run_program("evaluate", self.tender, "--at", "2026-11-01", "--without-prices", "--json")
        texts = [*self.texts(out), ("terminal", result.stdout + result.stderr), ("json", printed.stdout + printed.stderr)]
        for name, text in texts:
            for figure, pattern in patterns.items():
                found = pattern.search(text)
                self.assertIsNone(found, f"{name} holds {figure}: {found and text[max(0, found.start() - 80):found.end() + 40]}")
            for words in ("abnormally low", "Shared tooling", "PRICE-", "MAINTENANCE-CEILING", "Comparable price", "Offered price", "KG-MFA sells"):
                self.assertNotIn(words, text, name)
        self.assertIn("without prices", result.stdout.lower())
        self.assertIn("Evaluated without prices", dict(texts)["report.html"])

        decision = json.loads((out / "decision.json").read_text())
        self.assertEqual(json.loads(printed.stdout), decision)
        self.assertEqual(set(decision), set(priced))
        self.assertTrue(decision["without_prices"])
        self.assertIsNone(decision["recommended"])
        self.assertEqual(decision["flips"], [])
        self.assertEqual(decision["clarifications"], [])
        names = [bid["id"] for bid in decision["bids"]]
        self.assertEqual(names, sorted(names))
        for bid in decision["bids"]:
            for member in ("rank", "provisional_rank", "price", "comparable_price", "total", "total_exact"):
                self.assertIsNone(bid[member], member)
            self.assertFalse(bid["abnormally_low"] or bid["tied"] or bid["low_price_explained"] or bid["low_price_accepted"])
            self.assertEqual(bid["robustness"]["draws"], 0)
            self.assertEqual({mark["criterion"] for mark in bid["criteria"]}, {"security", "function"})
            with_prices = self.bid(priced, bid["id"])
            self.assertEqual(bid["score_exact"], with_prices["score_exact"])
            self.assertEqual(bid["gates"], with_prices["gates"])
            self.assertEqual(bid["assessments"] and [a["status"] for a in bid["assessments"]],
                             [a["status"] for a in with_prices["assessments"]])
        self.assertIn("OPTION-PAID", self.codes(decision, "keystone"))

    def test_it_can_be_explained_and_stays_apart(self):
        self.run_program("evaluate", self.tender, "--at", "2026-11-01", "--without-prices")
        self.assertFalse((self.tender / "out/decision.json").exists())
        result = self.run_program("explain", self.tender, "keystone", "--out", self.tender / "out/without-prices")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("WITHOUT PRICES", result.stdout)
        self.assertNotIn("4321", result.stdout)

    def test_the_same_bytes_each_time(self):
        seen = []
        for number in range(2):
            out = self.folder / f"out{number}"
            self.run_program("evaluate", self.tender, "--at", "2026-11-01", "--without-prices", "--out", out)
            seen.append({path.name: path.read_bytes() for path in out.iterdir()})
        self.assertEqual(*seen)


if __name__ == "__main__":
    unittest.main()
