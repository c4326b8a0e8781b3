#!/usr/bin/env python3
"""`ask`: what it writes for each profile, the same bytes everywhere, nothing active in a document, and what it says where something is wrong."""
import json
import pathlib
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as xml
import zipfile

from proofhouse_test_case import ROOT, ProgramTest, skipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PACK = {"security-annex", "clause-book", "evaluation-method"}
QUESTIONNAIRE = {"questionnaire.html", "questionnaire.json", "questionnaire.xlsx", "response.schema.json"}

ATTACKS = [
    '=HYPERLINK("http://evil.example","y")',
    '{ HYPERLINK "http://evil.example" }',
    "![](/etc/passwd)",
    "[x](http://evil.example) <script>alert(1)</script>",
    "</w:t><w:instrText>DDEAUTO cmd</w:instrText>",
    "x" * 3000,
]

# Elements that compute, lead elsewhere or carry something else than text.
ACTIVE = {"w:fldSimple", "w:instrText", "w:fldChar", "w:hyperlink", "w:drawing", "w:pict", "w:object", "w:altChunk", "w:subDoc", "w:attachedTemplate"}


def texts_of(part):
    return "".join(node.text or "" for node in xml.fromstring(part).iter(W + "t"))


class AskTest(ProgramTest):
    def ask(self, tender, *arguments, status=0, **options):
        out = self.folder / "asked"
        shutil.rmtree(out, ignore_errors=True)
        result = self.run_program("ask", tender, "--out", out, *arguments, **options)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result, out

    def documents(self, out):
        """What is written for people to read: all but the questionnaire and the rules for a dry run."""
        return [path for path in sorted(out.iterdir()) if path.name not in QUESTIONNAIRE | {"tender"}]

    def need_pandoc(self):
        if shutil.which("pandoc") is None:
            skipped("pandoc is not installed (packaging/test-packages.txt)")

    def new_tender(self, profile):
        tender = self.folder / profile
        self.assertEqual(self.run_program("tender", "new", tender, "--profile", profile, "--at", "2026-03-01").returncode, 0)
        return tender

    def hold_docx(self, path):
        """No field but the page numbers, no macro, nothing outside, and XML that is well formed."""
        with zipfile.ZipFile(path) as docx:
            self.assertIsNone(docx.testzip())
            for name in docx.namelist():
                self.assertNotRegex(name.lower(), r"vba|macro|embed|activex|\.bin$|media/", path.name)
                part = docx.read(name).decode()
                xml.fromstring(part)
                if name.endswith(".rels"):
                    self.assertNotIn("TargetMode", part, name)
                    self.assertNotIn("hyperlink", part, name)
                if name.startswith("word/footer"):
                    self.assertEqual(re.findall(r'w:instr="([^"]*)"', part), [" PAGE ", " NUMPAGES "])
                elif name.startswith("word/"):
                    self.assertEqual(set(re.findall(r"<(w:[A-Za-z]+)", part)) & ACTIVE, set(), f"{path.name}: {name}")
            document = docx.read("word/document.xml").decode()
        return document

    def hold_html(self, text):
        self.assertIn("default-src &#39;none&#39;", text)
        self.assertNotRegex(text, r"<(script|img|iframe|object|link|form|base|svg)\b")
        self.assertEqual(re.findall(r'href="(?!#)', text), [])
        self.assertNotRegex(text, r"url\(|@import|\bsrc=|\bstyle=")


class Packs(AskTest):
    def test_each_profile(self):
        self.need_pandoc()
        for profile in ("small", "medium", "large"):
            with self.subTest(profile=profile):
                _, out = self.ask(self.new_tender(profile))
                names = PACK | ({"checklist"} if profile == "small" else set())
                self.assertEqual({path.name for path in out.iterdir()},
                                 {f"{n}.{e}" for n in names for e in ("html", "docx")} | QUESTIONNAIRE | {"tender"})
                self.assertTrue((out / "tender/tender.yaml").exists())
                self.assertFalse((out / "tender/trust").exists())
                for name in names:
                    self.hold_html((out / f"{name}.html").read_text())
                    self.hold_docx(out / f"{name}.docx")

    def test_every_requirement_that_holds_is_asked(self):
        for profile in ("small", "medium", "large"):
            with self.subTest(profile=profile):
                _, out = self.ask(self.new_tender(profile), "--html-only")
                listed = json.loads(self.run_program("catalogue", "list", "--profile", profile, "--json").stdout)
                annex = (out / "security-annex.html").read_text()
                clauses = (out / "clause-book.html").read_text()
                asked = set(re.findall(r"<h3>([A-Z]+-\d+)  ", annex))
                self.assertEqual(asked, set(re.findall(r"<h3>([A-Z]+-\d+)  ", clauses)))
                # An RTU alone is bought: what holds for other kinds of products is not asked.
                self.assertLessEqual(asked, {each["id"] for each in listed})
                self.assertGreaterEqual(len(asked), len(listed) * 3 // 4)

    def test_the_weights_sum_to_100_in_each_item(self):
        _, out = self.ask(ROOT / "examples/feeder-rtu", "--html-only")
        method = (out / "evaluation-method.html").read_text()
        tables = re.findall(r"<caption>(\d+\. [^<]*)</caption>(.*?)</table>", method, re.S)
        sums = {"rtu": 0.0, "tool": 0.0}
        for _, table in tables:
            for item in sums:
                sums[item] += sum(float(v) for v in re.findall(rf'data-label="{item}"[^>]*>\s*<div>([\d.]+)<', table))
        for item, total in sums.items():
            self.assertAlmostEqual(total, 100, delta=0.5, msg=item)

    def test_the_worked_example_can_be_followed(self):
        """The printed numbers give the printed results again."""
        _, out = self.ask(ROOT / "examples/feeder-rtu", "--html-only")
        method = (out / "evaluation-method.html").read_text()
        example = method[method.index("A worked example</h2>"):]
        number = lambda text: float(text.replace("\u00a0", ""))
        rows = re.findall(r"Bidder ([AB]): \(([^)]*)\) ÷ 100 = ([\d.]+) points", example)
        self.assertEqual([row[0] for row in rows], ["A", "B"])
        for _, terms, score in rows:
            total = sum(float(a) * float(b) for a, b in (term.split(" × ") for term in terms.split(" + ")))
            self.assertAlmostEqual(total / 100, float(score), delta=0.02)
        marks = re.findall(r"Bidder ([AB]): 100 × ([\d.\u00a0]+) ÷ ([\d.\u00a0]+) = ([\d.]+) marks", example)
        self.assertEqual(len(marks), 2)
        for _, reference, price, mark in marks:
            self.assertAlmostEqual(100 * number(reference) / number(price), float(mark), delta=0.02)
        total_table = re.search(r"<caption>Total: .*?</table>", example, re.S).group(0)
        body = [re.findall(r"<div>(?:<strong>)?([^<]*)", line) for line in total_table.split("<tr>")[2:]]
        *criteria, total = body
        for column in (3, 5):
            self.assertAlmostEqual(sum(float(row[column]) for row in criteria), float(total[column]), delta=0.03)
        self.assertIn("Bidder C passes", example)
        self.assertIn("is excluded", example)

    def test_clauses_are_filled_with_marked_defaults(self):
        _, out = self.ask(ROOT / "examples/feeder-rtu", "--html-only")
        clauses = (out / "clause-book.html").read_text()
        self.assertNotRegex(clauses, r"\{\w+\}")
        self.assertIn("shall within <strong>[21]</strong> days", clauses)

    def test_the_policy_knows_all_profiles(self):
        self.need_pandoc()
        _, out = self.ask(self.new_tender("large"), "--policy")
        self.assertEqual({path.name for path in out.iterdir()}, {"policy.html", "policy.docx"})
        policy = (out / "policy.html").read_text()
        self.hold_html(policy)
        document = self.hold_docx(out / "policy.docx")
        self.assertIn("Waivers", texts_of(document))
        columns = re.findall(r'<th scope="col"[^>]*>(small|medium|large)</th>', policy)
        self.assertEqual(columns, ["large", "small", "medium"])
        for prerequisite in ("OWN-1", "DEF-1", "THR-7", "VULN-1", "VULN-3", "VULN-4", "VULN-6"):
            self.assertIn(f"{prerequisite} is not met", policy)

    def test_all_requirements_of_the_large_profile_stay_quick_to_read(self):
        _, out = self.ask(self.new_tender("large"), "--html-only")
        for path in out.iterdir():
            self.assertLess(path.stat().st_size, 1_000_000, path.name)


class SameBytes(AskTest):
    def test_everywhere(self):
        self.need_pandoc()
        variants = [
            ({}, ROOT / "examples/feeder-rtu"),
            ({"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}, self.copy_example("feeder-rtu")),
            ({"TZ": "America/St_Johns", "LANG": "de_DE.UTF-8"}, ROOT / "examples/feeder-rtu"),
        ]
        seen = []
        for env, tender in variants:
            _, out = self.ask(tender, env=env)
            seen.append({str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()})
        for other in seen[1:]:
            self.assertEqual(set(other), set(seen[0]))
            for name, bytes_ in other.items():
                self.assertEqual(bytes_, seen[0][name], f"{name} differs")

    def test_the_date_is_in_the_properties(self):
        self.need_pandoc()
        _, out = self.ask(ROOT / "examples/feeder-rtu")
        with zipfile.ZipFile(out / "clause-book.docx") as docx:
            self.assertIn("2026-08-31T00:00:00Z", docx.read("docProps/core.xml").decode())


class Looks(AskTest):
    def test_headings_heads_and_paper(self):
        self.need_pandoc()
        _, out = self.ask(ROOT / "examples/feeder-rtu")
        document = self.hold_docx(out / "security-annex.docx")
        for style in ("Title", "Subtitle", "Heading1", "Heading2", "Clause", "Note", "Small"):
            self.assertIn(f'<w:pStyle w:val="{style}"', document)
        self.assertIn("w:tblHeader", document)
        size = xml.fromstring(document).find(f".//{W}pgSz")
        self.assertEqual((size.get(W + "w"), size.get(W + "h")), ("11906", "16838"))
        with zipfile.ZipFile(out / "security-annex.docx") as docx:
            known = set(re.findall(r'w:styleId="([^"]+)"', docx.read("word/styles.xml").decode()))
        used = set(re.findall(r'<w:(?:p|r|tbl)Style w:val="([^"]+)"', document))
        self.assertEqual(used - known, set())

    def test_the_checklist_is_one_page(self):
        for program in ("chromium", "pdfinfo"):
            if shutil.which(program) is None:
                skipped(f"{program} is not installed (packaging/test-packages.txt)")
        for tender in (self.new_tender("small"), ROOT / "examples/water-small"):
            _, out = self.ask(tender, "--html-only")
            pdf = self.folder / "checklist.pdf"
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                            f"--user-data-dir={self.folder}/chromium", "--no-pdf-header-footer", f"--print-to-pdf={pdf}",
                            (out / "checklist.html").as_uri()], capture_output=True, timeout=120, check=True)
            info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
            self.assertRegex(info, r"Pages:\s+1\n")
            self.assertRegex(info, r"Page size:\s+59[456].*x 84[12]")


class Hostile(AskTest):
    def tender_with(self, text):
        tender = self.new_tender("small")
        file = tender / "tender.yaml"
        quoted = json.dumps(text)
        file.write_text(file.read_text().replace("title: New tender", f"title: {quoted}").replace("name: Our utility", f"name: {quoted}"))
        return tender

    def test_text_stays_text(self):
        self.need_pandoc()
        for number, attack in enumerate(ATTACKS):
            with self.subTest(attack=attack[:40]):
                shutil.rmtree(self.folder / "small", ignore_errors=True)
                _, out = self.ask(self.tender_with(attack))
                for path in self.documents(out):
                    if path.suffix == ".html":
                        self.hold_html(path.read_text())
                    else:
                        self.assertIn(attack, texts_of(self.hold_docx(path)))


class Wrong(AskTest):
    def test_wrong_arguments(self):
        tender = ROOT / "examples/feeder-rtu"
        for arguments, status in [(["ask"], 2), (["ask", tender, "--what"], 2), (["ask", tender, "--at", "tomorrow"], 2),
                                  (["ask", self.folder / "nothing"], 3)]:
            result = self.run_program(*arguments)
            self.assertEqual(result.returncode, status, arguments)
            self.one_line_error(result)

    def test_without_a_date(self):
        tender = self.new_tender("small")
        file = tender / "tender.yaml"
        file.write_text("\n".join(line for line in file.read_text().splitlines() if not line.startswith("  published:")) + "\n")
        result = self.run_program("ask", tender, "--html-only")
        self.assertEqual(result.returncode, 2)
        self.assertIn("dates.published", self.one_line_error(result))
        self.assertEqual(self.run_program("ask", tender, "--html-only", "--at", "2026-05-04").returncode, 0)

    def test_without_pandoc(self):
        result, out = self.ask(ROOT / "examples/feeder-rtu", env={"PATH": str(self.folder)}, status=3)
        line = self.one_line_error(result)
        self.assertIn("pandoc", line)
        self.assertIn("--html-only", line)
        self.assertEqual({path.suffix for path in self.documents(out)}, {".html"})
        result, out = self.ask(ROOT / "examples/feeder-rtu", "--html-only", "--json", env={"PATH": str(self.folder)})
        self.assertEqual(result.stderr, "")
        said = json.loads(result.stdout)
        self.assertTrue(said["complete"])
        self.assertEqual(said["edition"], "1")
        self.assertEqual({pathlib.Path(path) for path in said["written"]}, {path for path in out.rglob("*") if path.is_file()})

    def test_a_pandoc_that_gives_nothing(self):
        fake = self.folder / "pandoc"
        fake.write_text("#!/bin/sh\necho 'no luck' >&2\nexit 7\n")
        fake.chmod(0o755)
        result, out = self.ask(ROOT / "examples/feeder-rtu", env={"PATH": str(self.folder)}, status=4)
        self.assertIn("no luck", self.one_line_error(result))
        self.assertEqual({path.suffix for path in self.documents(out)}, {".html"})

    def test_nothing_is_written_through_a_link(self):
        out = self.folder / "out"
        out.mkdir()
        victim = self.folder / "victim"
        victim.write_text("mine")
        (out / "clause-book.html").symlink_to(victim)
        result = self.run_program("ask", ROOT / "examples/feeder-rtu", "--out", out, "--html-only")
        self.assertEqual(result.returncode, 3)
        self.assertIn("clause-book.html", self.one_line_error(result))
        self.assertEqual(victim.read_text(), "mine")

    def test_below_out_where_nothing_is_said(self):
        tender = self.new_tender("medium")
        self.assertEqual(self.run_program("ask", tender, "--html-only").returncode, 0)
        self.assertTrue((tender / "out/ask/security-annex.html").is_file())
        self.assertEqual(self.run_program("evaluate", tender).returncode, 0)


if __name__ == "__main__":
    unittest.main()
