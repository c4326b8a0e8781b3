#!/usr/bin/env python3
"""A vendor's answers: brought in from every form, tried out with the buyer's own checks, carried over from an older response. Hostile workbooks are refused
with their place, and nothing is lost."""
import json
import re
import unittest
import zipfile

import workbook_files as workbook
from proofhouse_test_case import ROOT, ProgramTest

BIDS = ROOT / "examples/feeder-rtu/bids"


def plain(response):
    """One value and a list of one value are the same answer."""
    for answer in response["answers"]:
        answer["answers"] = {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in answer.get("answers", {}).items()}
    return response


class Respond(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")

    def answers(self, bid="nordlys"):
        return json.loads((self.tender / "bids" / bid / "response.json").read_text())

    def imported(self, file, *arguments, bid="nordlys", status=0):
        result = self.run_program("respond", "import", self.tender, bid, file, "--json", *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return json.loads(result.stdout) if status == 0 else self.one_line_error(result)


class Import(Respond):
    def test_json_comes_in_as_it_went_out(self):
        before = self.answers()
        before["tool"] = {"name": "Answers 1.0", "list": [1.50, None]}
        before["answers"][0]["comment"] = "kept"
        file = self.folder / "sent.bin"  # told by its content, not by its name
        file.write_text(json.dumps(before))
        (self.tender / "bids/nordlys/response.json").unlink()
        report = self.imported(file)
        self.assertEqual(report["from"], "response")
        self.assertIsNone(report["kept"])
        self.assertEqual(plain(self.answers()), plain(before))
        self.assertEqual(report["unknown"], [])
        self.assertEqual(report["changed_demands"], [])
        self.assertIn("not known", " ".join(report["remarks"]))

    def test_a_former_response_is_never_lost(self):
        former = (self.tender / "bids/nordlys/response.json").read_bytes()
        file = self.folder / "sent.json"
        changed = self.answers()
        changed["answers"] = changed["answers"][:3]
        file.write_text(json.dumps(changed))
        self.assertIn("--replace", self.imported(file, status=3))
        self.assertEqual((self.tender / "bids/nordlys/response.json").read_bytes(), former)
        report = self.imported(file, "--replace")
        self.assertTrue(report["kept"].endswith("response-1.json"))
        self.assertEqual((self.tender / "bids/nordlys/response-1.json").read_bytes(), former)
        self.assertTrue(self.imported(file, "--replace")["kept"].endswith("response-2.json"))
        self.assertEqual((self.tender / "bids/nordlys/response-1.json").read_bytes(), former)
        result, decision = self.evaluate(self.tender)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        self.assertNotIn("response-1.json", json.dumps(decision["inputs"]))

    def test_what_is_open_changed_and_unknown(self):
        response = self.answers()
        dropped = response["answers"].pop(0)["requirement"]
        response["answers"][0]["answers"]["no-such-question"] = "x"
        response["answers"].append({"requirement": "NOPE-1", "claim": "yes"})
        response["demands"] = [{"requirement": response["answers"][0]["requirement"], "sha256": "0" * 64}]
        response["edition"] = "7"
        file = self.folder / "sent.json"
        file.write_text(json.dumps(response))
        report = self.imported(file, "--replace")
        self.assertIn(dropped, [entry["requirement"] for entry in report["open"]])
        self.assertEqual(report["changed_demands"], [response["answers"][0]["requirement"]])
        self.assertIn("NOPE-1", " ".join(report["unknown"]))
        self.assertIn("no-such-question", " ".join(report["unknown"]))
        self.assertIn('"7"', report["edition_note"])
        text = self.run_program("respond", "import", self.tender, "nordlys", file, "--replace").stdout
        for word in ("Not answered", dropped, "NOPE-1", "Not asked"):
            self.assertIn(word, text)

    def test_another_tender_is_refused(self):
        response = self.answers()
        response["tender"] = "Another Purchase"
        file = self.folder / "sent.json"
        file.write_text(json.dumps(response))
        self.assertIn("Another Purchase", self.imported(file, "--replace", status=3))
        self.assertFalse((self.tender / "bids/nordlys/response-1.json").exists())

    def test_what_cannot_be_read(self):
        for name, data in {"empty": b"", "text": b"hello", "binary": b"\x7fELF" + bytes(100), "cut": b'{"schema": "proofhouse-resp'}.items():
            with self.subTest(name):
                file = self.folder / "sent"
                file.write_bytes(data)
                self.assertIn("sent", self.imported(file, "--replace", status=3))
        self.assertEqual(self.run_program("respond", "import", self.tender, "nordlys", self.folder / "gone").returncode, 3)
        self.assertEqual(self.run_program("respond", "import", self.tender, "nobody", BIDS / "nordlys/response.json").returncode, 3)
        self.assertEqual(self.run_program("respond", "import", self.tender, "../bids/nordlys", BIDS / "nordlys/response.json").returncode, 2)
        self.assertEqual(self.run_program("respond", "import", self.tender).returncode, 2)
        self.assertEqual(self.run_program("respond").returncode, 2)


class Workbook(Respond):
    def file(self, parts):
        path = self.folder / "answers.xlsx"
        workbook.write(path, parts)
        return path

    def refused(self, parts, *says):
        error = self.imported(self.file(parts), "--replace", status=3)
        for word in says:
            self.assertIn(word, error)
        self.assertFalse((self.tender / "bids/nordlys/response-1.json").exists())

    def spoiled(self, edit):
        """The sample with its sheet of answers edited: rows in, rows or XML out."""
        return workbook.parts({"Start": workbook.START, "SBD-06": edit([list(row) for row in [workbook.HEADING, *workbook.ROWS]])})

    def test_a_good_one_comes_in(self):
        report = self.imported(self.file(workbook.parts()), "--replace")
        self.assertEqual(report["from"], "response-workbook")
        response = self.answers()
        claim = response["answers"][0]
        self.assertEqual((claim["requirement"], claim["item"], claim["claim"]), ("DEF-1", "rtu", "yes"))
        self.assertEqual(claim["answers"], {"ships-with": "none-until-set", "derivable": "no", "restore": "22.4", "until": "2026-11-01", "kinds": ["settings", "logic"]})
        self.assertEqual(response["files"][0]["file"], "manual.txt")
        self.assertIn("DEF-1", report["changed_demands"], "the sample's demands are not the catalogue's")
        self.assertIn("kinds", " ".join(report["unknown"]))

    def test_hostile_cells(self):
        def formula(rows):
            rows[3][7] = '<c r="AT" t="str"><f>HYPERLINK("http://x")</f><v>yes</v></c>'
            return rows

        def error(rows):
            rows[3][7] = '<c r="AT" t="e"><v>#N/A</v></c>'
            return rows

        def shared(rows):
            rows[3][7] = '<c r="AT" t="s"><v>99999</v></c>'
            return rows

        def renamed(rows):
            rows[0][6] = "Whole offer"
            return rows

        def doubled_column(rows):
            rows[0][6] = "Item rtu"
            return rows

        def doubled_row(rows):
            return rows + [rows[3]]

        def other_word(rows):
            rows[3][7] = "perhaps"
            return rows

        def merged(rows):
            return workbook.sheet_xml(rows, after='<mergeCells count="1"><mergeCell ref="G4:H4"/></mergeCells>')

        def hidden_column(rows):
            return workbook.sheet_xml(rows, before='<cols><col min="8" max="8" width="9" hidden="1"/></cols>')

        def hidden_row(rows):
            return workbook.sheet_xml(rows).replace('<row r="4">', '<row r="4" hidden="1">')

        def twice(rows):
            return workbook.sheet_xml(rows).replace('<row r="5">', '<row r="4">')

        def doctype(rows):
            return workbook.sheet_xml(rows).replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1)

        def deep(rows):
            return workbook.sheet_xml(rows, after="<a>" * 10_000 + "</a>" * 10_000)

        def entity(rows):
            return workbook.sheet_xml(rows).replace("Is the demand fulfilled?", "&b;")

        for edit, says in ((formula, ("SBD-06!H4", "formula")), (error, ("SBD-06!H4", "error value")), (shared, ("SBD-06!H4", "not there")),
                           (renamed, ("SBD-06!G1", "Whole offer")), (doubled_column, ("SBD-06!H1", "two columns")),
                           (doubled_row, ("stands twice",)), (other_word, ("SBD-06!H4", "perhaps")), (merged, ("SBD-06!G4:H4", "merged")),
                           (hidden_column, ("SBD-06!H1", "hidden")), (hidden_row, ("SBD-06!A4", "hidden")), (twice, ("SBD-06!4", "twice")),
                           (doctype, ("document type",)), (deep, ("nest deeper",))):
            with self.subTest(edit.__name__):
                self.refused(self.spoiled(edit), *says)
        # An entity that nobody declared stays the text that it is: nothing is looked up.
        self.imported(self.file(self.spoiled(entity)), "--replace")

    def test_hostile_packages(self):
        whole = workbook.parts()
        relations = "xl/_rels/workbook.xml.rels"
        external = whole[relations].replace("</Relationships>", f'<Relationship Id="rId99" Type="{workbook.RELATIONS}/attachedTemplate" '
                                            'Target="http://example.org/x" TargetMode="External"/></Relationships>')
        cases = {
            "macros": ({**whole, "xl/vbaProject.bin": "x"}, "macros"),
            "macro type": ({**whole, "[Content_Types].xml": whole["[Content_Types].xml"].replace("sheet.main+xml", "sheet.macroEnabled.main+xml")}, "macros"),
            "external book": ({**whole, "xl/externalLinks/externalLink1.xml": "<a/>"}, "links to other files"),
            "external target": ({**whole, relations: external}, "example.org"),
            "embedded": ({**whole, "xl/embeddings/object.bin": "x"}, "embedded"),
            "leads out": ({**whole, "../evil.xml": "<a/>"}, "leads out"),
            "other case": ({**whole, "XL/workbook.xml": "<a/>"}, "two entries"),
            "hidden sheet": (workbook.parts(states={"Clauses": "hidden"}), "Clauses", "hidden"),
            "very hidden sheet": (workbook.parts(states={"SBD-06": "veryHidden"}), "SBD-06", "hidden"),
            "no start": (workbook.parts({"SBD-06": [workbook.HEADING]}), "no sheet Start"),
            "no bidder": (workbook.parts({"Start": workbook.START[:4]}), "bidder"),
            "another tender": (workbook.parts({"Start": [["Tender", "Other"], *workbook.START[2:]]}), "Other"),
            "another format": (workbook.parts({"Start": [*workbook.START[:3], ["Format", "x"], workbook.START[4]]}), "Start!B4"),
            "no workbook": ({"a.txt": "x"}, "Content_Types"),
        }
        for name, (parts, *says) in cases.items():
            with self.subTest(name):
                self.refused(parts, *says)

    def test_bombs_and_broken_archives(self):
        self.refused({**workbook.parts(), "xl/media/bomb.bin": "0" * (60 << 20)}, "times its size")
        self.refused({**workbook.parts(), **{f"x/{i}.xml": "<a/>" for i in range(1100)}}, "entries")
        good = self.file(workbook.parts()).read_bytes()
        path = self.folder / "broken.xlsx"
        encrypted = bytearray(good)
        at = encrypted.find(b"PK\x01\x02")
        encrypted[at + 8] |= 1
        for name, data, says in (("cut", good[: len(good) // 2], "cut"), ("encrypted", bytes(encrypted), "encrypted"),
                                 ("old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "password"),
                                 ("damaged", good[:60] + b"\xff\xff\xff" + good[63:], "")):
            with self.subTest(name):
                path.write_bytes(data)
                self.assertIn(says, self.imported(path, "--replace", status=3))

    def test_unknown_sheets_are_said_and_ids_of_others_kept(self):
        sheets = {"Start": workbook.START, "SBD-06": [workbook.HEADING, ["NOPE-1", "", "claim", "", "?", "", "yes"]], "Notes": [["=1+1", "hello"]]}
        report = self.imported(self.file(workbook.parts(sheets)), "--replace")
        self.assertIn("Notes", " ".join(report["remarks"]))
        self.assertIn("NOPE-1", " ".join(report["unknown"]))
        self.assertEqual(self.answers()["answers"], [{"requirement": "NOPE-1", "claim": "yes"}])

    def test_text_that_looks_like_a_formula_stays_text(self):
        sheets = {"Start": workbook.START, "SBD-06": [workbook.HEADING, ["DEF-1", "", "words", "", "?", "", "", "=cmd|' /C calc'!A0"]]}
        self.imported(self.file(workbook.parts(sheets)), "--replace")
        self.assertEqual(self.answers()["answers"][0]["text"], "=cmd|' /C calc'!A0")


class Check(Respond):
    def check(self, *arguments, status):
        result = self.run_program("respond", "check", *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result.stdout

    def test_it_judges_as_evaluate_does_without_reviews(self):
        for review in (self.tender / "reviews").glob("*.yaml"):
            review.unlink()
        _, decision = self.evaluate(self.tender)
        for bid in ("nordlys", "keystone", "meridian", "bargain"):
            with self.subTest(bid):
                judged = self.bid(decision, bid)
                passed = judged["state"] == "eligible"
                run = json.loads(self.check(self.tender / "bids" / bid, "--json", status=0 if passed else 1))
                told = [(a["requirement"], a["item"], a["claim"], a["status"], a["confidence"], a["rule"], a["lowered"]) for a in run["assessments"]]
                wanted = [(a["requirement"], a["item"], a["claim"], a["status"], a["confidence"], a["rule"], a["lowered"]) for a in judged["assessments"]]
                self.assertEqual(told, wanted)
                gates = [(g["id"], g["stage"], g["status"], g["needed"], g["reached"], g["reason"]) for g in run["gates"]]
                self.assertEqual(gates, [(g["id"], g["stage"], g["status"], g["needed"], g["reached"], g["reason"]) for g in judged["gates"]])
                self.assertEqual(run["state"], judged["state"])
                codes = sorted(f["code"] for f in judged["findings"] if not f["code"].startswith(("PRICE-", "MAINTENANCE-")))
                self.assertEqual(sorted(f["code"] for f in run["findings"]), codes)

    def test_reviews_prices_and_rivals_stay_out(self):
        text = self.check(self.tender / "bids/meridian", status=1)
        self.assertIn("To clear it:", text)
        self.assertIn("failed", text)
        for word in ("Nordlys", "Keystone", "Bargain", "REVIEW-", "PRICE-", "MAINTENANCE-"):
            self.assertNotIn(word, text)
        run = json.loads(self.check(self.tender / "bids/meridian", "--json", status=1))
        self.assertNotIn("price", json.dumps(run["gates"] + run["assessments"]).lower())
        self.assertTrue(all(finding["to_clear"] for finding in run["findings"]))

    def test_a_bid_that_lies_elsewhere(self):
        for review in (self.tender / "reviews").glob("*.yaml"):
            review.unlink()  # a vendor has none
        there = json.loads(self.check(self.tender / "bids/bargain", "--json", status=1))
        away = self.folder / "ours" / "bargain"
        away.parent.mkdir()
        (self.tender / "bids/bargain").rename(away)
        here = json.loads(self.check(away, "--tender", self.tender, "--json", status=1))
        self.assertEqual(here, there)
        self.assertIn("--tender", self.one_line_error(self.run_program("respond", "check", away)))

    def test_wrong_arguments(self):
        self.assertEqual(self.run_program("respond", "check").returncode, 2)
        self.assertEqual(self.run_program("respond", "check", self.folder / "gone").returncode, 3)
        self.assertEqual(self.run_program("respond", "check", self.tender / "bids/nordlys", "--at", "soon").returncode, 2)
        self.assertEqual(self.run_program("respond", "chek").returncode, 2)

    def test_an_answer_that_nobody_confirmed_counts_for_nothing(self):
        path = self.tender / "bids/nordlys/response.json"
        response = self.answers()
        for answer in response["answers"]:
            answer["carried_over"] = "Feeder RTU 2024"
        path.write_text(json.dumps(response))
        run = json.loads(self.check(self.tender / "bids/nordlys", "--json", status=1))
        self.assertIn("ANSWER-CARRIED-OVER", {finding["code"] for finding in run["findings"]})
        self.assertTrue(all(a["claim"] == "none" and a["status"] != "met" for a in run["assessments"]))


class Fill(Respond):
    def fill(self, *arguments, status=0):
        out = self.folder / "new.json"
        out.unlink(missing_ok=True)
        result = self.run_program("respond", "fill", *arguments, "--out", out, "--json")
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        if status != 0:
            return self.one_line_error(result), None
        return json.loads(result.stdout), json.loads(out.read_text())

    def older(self):
        response = json.loads((BIDS / "nordlys/response.json").read_text())
        response["tender"], response["edition"] = "Feeder RTU 2024", "2"
        return response

    def put(self, response):
        path = self.folder / "older.json"
        path.write_text(json.dumps(response))
        return path

    def test_every_answer_is_marked(self):
        report, filled = self.fill(self.tender, "--from", self.put(self.older()))
        self.assertEqual(filled["tender"], "Feeder RTU 2026")
        self.assertEqual(report["carried"], len(filled["answers"]))
        self.assertGreater(report["carried"], 20)
        self.assertTrue(all(answer["carried_over"] == "Feeder RTU 2024, edition 2" for answer in filled["answers"]))
        self.assertGreater(len(filled["demands"]), 20)
        old = {(a["requirement"], a.get("item")): a for a in plain(self.older())["answers"]}
        for answer in plain(filled)["answers"]:
            source = old.get((answer["requirement"], answer.get("item"))) or old[(answer["requirement"], None)]
            self.assertEqual(answer.get("answers"), source.get("answers"))

    def test_what_does_not_fit_is_said(self):
        older = self.older()
        first = older["answers"][0]
        first["answers"] = {"gone-question": "x", "change-kinds": ["no-such-option"]}
        older["answers"].append({"requirement": "OLD-1", "claim": "yes"})
        older["demands"] = [{"requirement": "CFG-1", "sha256": "0" * 64}]
        report, filled = self.fill(self.tender, "--from", self.put(older))
        left = " ".join(report["left"])
        for word in ("gone-question", "change-kinds", "OLD-1"):
            self.assertIn(word, left)
        self.assertEqual(report["changed_demands"], ["CFG-1"])
        self.assertTrue(all("answers" not in a for a in filled["answers"] if a["requirement"] == "CFG-1"))

    def test_a_certificate_answers_what_it_proves(self):
        certificate = BIDS / "nordlys/evidence/certificate.json"
        proves = json.loads(certificate.read_text())["proves"]
        older = self.older()
        older["answers"] = []
        path = self.put(older)
        error, _ = self.fill(self.tender, "--from", path, "--certificate", certificate, status=2)
        self.assertIn("rtu, tool", error)
        report, filled = self.fill(self.tender, "--from", path, "--certificate", f"rtu={certificate}")
        self.assertGreater(report["proved"], 0)
        for answer in filled["answers"]:
            self.assertIn(answer["requirement"], proves)
            self.assertEqual((answer["claim"], answer["evidence"]), ("yes", ["certificate.json"]))
            self.assertIn("certificate", answer["carried_over"])
        expired = json.loads(certificate.read_text())
        expired["issued"], expired["valid_until"] = "2020-01-01", "2021-01-01"
        old = self.folder / "expired.json"
        old.write_text(json.dumps(expired))
        report, filled = self.fill(self.tender, "--from", path, "--certificate", f"rtu={old}")
        self.assertEqual((report["proved"], filled["answers"]), (0, []))
        self.assertIn("2021-01-01", " ".join(report["left"]))

    def test_a_questionnaire_alone_is_enough(self):
        questionnaire = ROOT / "src/formats/questionnaire/testdata/sample.json"
        older = {"schema": "proofhouse-response-1", "tender": "T", "bidder": "B",
                 "answers": [{"requirement": "DEF-1", "item": "plc", "claim": "yes", "answers": {"ships-with": "same", "restore": "soon"}}]}
        report, filled = self.fill(questionnaire, "--from", self.put(older))
        self.assertEqual(filled["answers"], [{"requirement": "DEF-1", "item": "rtu", "claim": "yes", "answers": {"ships-with": "same"}, "carried_over": "T"}])
        self.assertIn("restore", " ".join(report["left"]))

    def test_a_workbook_is_an_older_response_too(self):
        book = self.folder / "older.xlsx"
        workbook.write(book, workbook.parts())
        _, filled = self.fill(self.tender, "--from", book)
        self.assertIn("DEF-1", {answer["requirement"] for answer in filled["answers"]})

    def test_nothing_is_overwritten_and_wrong_arguments(self):
        path = self.put(self.older())
        result = self.run_program("respond", "fill", self.tender, "--from", path, "--out", path)
        self.assertEqual(result.returncode, 3)
        self.assertIn("there already", self.one_line_error(result))
        self.assertEqual(self.run_program("respond", "fill", self.tender).returncode, 2)
        error, _ = self.fill(self.folder / "gone.json", "--from", path, status=3)
        self.assertIn("gone.json", error)
        error, _ = self.fill(self.tender, "--from", path, "--certificate", "nothing=gone.json", status=2)
        self.assertIn("nothing", error)


class TheBuyersOwnQuestionnaire(ProgramTest):
    """What `ask` writes is what `respond import` reads: the workbook and the form, with the bidder's name typed in."""

    def asked(self):
        self.tender = self.copy_example("feeder-rtu")
        out = self.folder / "pack"
        self.assertEqual(self.run_program("ask", self.tender, "--out", out, "--html-only").returncode, 0)
        return out

    def imported(self, file):
        result = self.run_program("respond", "import", self.tender, "nordlys", file, "--replace", "--json")
        self.assertEqual(result.returncode, 0, result.stderr)
        said = json.loads(result.stdout)
        self.assertEqual(said["changed_demands"], [])
        self.assertEqual(said["unknown"], [])
        return json.loads((self.tender / "bids/nordlys/response.json").read_text()), said

    def test_the_workbook(self):
        filled = self.folder / "filled.xlsx"
        with zipfile.ZipFile(self.asked() / "questionnaire.xlsx") as source, zipfile.ZipFile(filled, "w") as target:
            for name in source.namelist():
                text = source.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    before = text
                    text = re.sub(rb'<c r="B8"( s="\d+")?[^>]*/>', rb'<c r="B8"\1 t="inlineStr"><is><t>Nordlys</t></is></c>', text)
                    self.assertNotEqual(before, text, "the cell of the bidder is not where it was")
                target.writestr(name, text)
        response, said = self.imported(filled)
        self.assertEqual((response["tender"], response["edition"], response["bidder"]), ("Feeder RTU 2026", "1", "Nordlys"))
        self.assertGreater(len(said["open"]), 60)

    def test_the_form(self):
        page = (self.asked() / "questionnaire.html").read_text()
        answers = {"schema": "proofhouse-response-1", "tender": "Feeder RTU 2026", "edition": "1", "bidder": "Nordlys",
                   "answers": [{"requirement": "DEF-1", "item": "rtu", "claim": "yes", "answers": {"ships-with": "none-until-set"}}]}
        block = re.compile(r'(<script[^>]*id="proofhouse-response"[^>]*>).*?(</script>)', re.S)
        self.assertEqual(len(block.findall(page)), 1)
        saved = self.folder / "saved.html"
        saved.write_text(block.sub(lambda found: found.group(1) + json.dumps(answers) + found.group(2), page))
        response, _ = self.imported(saved)
        self.assertEqual([answer["requirement"] for answer in response["answers"]], ["DEF-1"])


if __name__ == "__main__":
    unittest.main()
