#!/usr/bin/env python3
"""The market signal: sums over past tenders, by element, without names, money never added across currencies."""
import csv
import io
import json
import unittest

import delivery_maker as maker
from proofhouse_test_case import ROOT, ProgramTest

SHARED = {}


class SignalTest(ProgramTest):
    def setUp(self):
        super().setUp()
        if not SHARED:
            _, SHARED["decision"] = self.evaluate(ROOT / "examples/feeder-rtu", status=0)

    def tender(self, name, change=None, award=None, folder="out"):
        decision = json.loads(json.dumps(SHARED["decision"]))
        if change:
            change(decision)
        path = self.folder / name
        maker.put(path / folder / "decision.json", json.dumps(decision).encode())
        if award:
            items = [{"item": "rtu", "quantity": 40, "maker": "M", "model": "R", "hardware": "", "version": "4", "delivers": []}]
            maker.put(path / "award/award.json", json.dumps(
                {"schema": "proofhouse-award-1", "tender": "T", "bid": award, "bidder": "B", "awarded": "2026-11-05",
                 "decision": {"file": "decision.json", "sha256": "0" * 64}, "items": items, "tests": [], "gates": []}).encode())
        return path

    def signal(self, *arguments, status=0):
        result = self.run_program("tender", "signal", *arguments, "--out", self.folder / "signal", "--json")
        self.assertEqual(result.returncode, status, result.stderr)
        if status:
            return result
        self.html = (self.folder / "signal/signal.html").read_text()
        self.csv = (self.folder / "signal/signal.csv").read_bytes().decode()
        return json.loads(result.stdout)

    def test_the_feeder_example(self):
        signal = self.signal(self.tender("a"))
        elements = {element["element"]: element for element in signal["elements"]}
        self.assertEqual(len(elements), 12)
        decision = SHARED["decision"]
        self.assertEqual(sum(e["requirements"] for e in elements.values()), len(decision["requirements"]))
        of = {r["id"]: r["element"] for r in decision["requirements"]}
        excluded = {}
        for bid in decision["bids"]:
            for element in {of[g["id"]] for g in bid["gates"] if g["stage"] == "award" and g["status"] == "failed"}:
                excluded.setdefault(element, []).append(bid["price"]["offered"]["amount"] if bid["price"] else "0")
        for name, element in elements.items():
            self.assertEqual(element["excluded"], len(excluded.get(name, [])), name)
            self.assertEqual(element["bids"], 4)
            for money in element["money"]:
                self.assertEqual(money["currency"], "EUR")
                self.assertEqual(float(money["excluded"]), sum(map(float, excluded.get(name, []))))
        tender = signal["tenders"][0]
        self.assertEqual((tender["file"], tender["awarded"], tender["has_winner"]), ("out/decision.json", False, True))

    def test_nobody_is_named_unless_asked(self):
        folder = self.tender("a")
        self.signal(folder)
        names = [bid["bidder"] for bid in SHARED["decision"]["bids"]]
        for name in names:
            self.assertNotIn(name, self.html + self.csv)
        self.signal(folder, "--with-names")
        self.assertTrue(any(name in self.html for name in names))
        self.assertTrue(any(name in self.csv for name in names))

    def test_the_award_goes_before_what_was_evaluated(self):
        folder = self.tender("a", folder="award", award="keystone")
        signal = self.signal(folder)
        keystone = next(bid for bid in SHARED["decision"]["bids"] if bid["id"] == "keystone")
        self.assertEqual(signal["tenders"][0]["comparable_price"], keystone["price"]["comparable"]["amount"])
        self.assertTrue(signal["tenders"][0]["awarded"])
        options = [line for line in keystone["price"]["lines"] if line["kind"] == "option"]
        self.assertEqual(float(signal["money"][0]["options"]), sum(float(line["amount"]["amount"]) for line in options))
        self.assertGreater(len(options), 0)

    def test_a_cancelled_tender_has_no_winner(self):
        signal = self.signal(self.tender("a", folder="award"))
        self.assertFalse(signal["tenders"][0]["has_winner"])

    def test_currencies_stand_apart(self):
        def francs(decision):
            decision["currency"] = "CHF"
            for bid in decision["bids"]:
                for amount in [bid["comparable_price"]] + ([bid["price"]["offered"], bid["price"]["comparable"]] if bid["price"] else []):
                    if amount:
                        amount["currency"] = "CHF"
        one = self.signal(self.tender("a"))["money"]
        both = self.signal(self.tender("b"), self.tender("c"), self.tender("d", francs))
        self.assertEqual([money["currency"] for money in both["money"]], ["CHF", "EUR"])
        self.assertEqual(float(both["money"][1]["decided"]), 2 * float(one[0]["decided"]))
        self.assertEqual(both["money"][0]["decided"], one[0]["decided"])
        rows = list(csv.DictReader(io.StringIO(self.csv)))
        self.assertTrue({row["currency"] for row in rows} >= {"CHF", "EUR"})

    def test_texts_never_become_formulas_or_markup(self):
        def hostile(decision):
            decision["title"] = "<script>alert(1)</script>"
            decision["elements"][0]["title"] = "=HYPERLINK(\"http://x\")"
            for bid in decision["bids"]:
                bid["bidder"] = "@SUM(A1) <b>\u202e"
        signal = self.signal(self.tender("a", hostile), "--with-names")
        self.assertTrue(signal)
        self.assertNotIn("<script>", self.html)
        self.assertNotIn("<b>", self.html)
        self.assertNotIn("\u202e", self.html + self.csv)
        for row in csv.reader(io.StringIO(self.csv)):
            for cell in row:
                self.assertFalse(cell.startswith(("=", "+", "@")), cell)

    def test_the_same_bytes_everywhere(self):
        folder = self.tender("a")
        seen = []
        for number, env in enumerate(({}, {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"})):
            out = self.folder / f"s{number}"
            self.assertEqual(self.run_program("tender", "signal", folder, "--out", out, env=env).returncode, 0)
            seen.append({path.name: path.read_bytes() for path in out.iterdir()})
        self.assertEqual(seen[0], seen[1])
        self.assertEqual(set(seen[0]), {"signal.html", "signal.csv", "signal.json"})

    def test_wrong_input(self):
        self.assertIn("no decision", self.one_line_error(self.signal(self.folder / "nothing", status=3)))
        broken = self.folder / "broken/out"
        broken.mkdir(parents=True)
        for text in ("", "{}", "[" * 100000, '{"schema": "proofhouse-decision-1"}'):
            (broken / "decision.json").write_text(text)
            self.one_line_error(self.signal(broken.parent, status=3))
        self.assertEqual(self.run_program("tender", "signal").returncode, 2)


if __name__ == "__main__":
    unittest.main()
