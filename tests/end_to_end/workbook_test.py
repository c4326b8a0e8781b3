#!/usr/bin/env python3
"""The questionnaire as a workbook: it opens in LibreOffice, and what LibreOffice saves of it is read again."""
import re
import shutil
import subprocess
import unittest
import zipfile

from proofhouse_test_case import ProgramTest, skipped


class Workbook(ProgramTest):
    def setUp(self):
        super().setUp()
        if shutil.which("soffice") is None:
            skipped("LibreOffice (soffice) is not installed")
        self.tender = self.copy_example("feeder-rtu")
        asked = self.run_program("ask", self.tender, "--out", self.folder / "ask")
        if asked.returncode == 2:
            skipped("this build has no command that writes the questionnaire")
        self.assertEqual(asked.returncode, 0, asked.stderr)
        self.book = next((self.folder / "ask").rglob("*.xlsx"))

    def convert(self, file, kind):
        out = self.folder / f"to-{kind}"
        result = subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office", "--convert-to", kind, "--outdir", str(out), str(file)],
                                capture_output=True, text=True, timeout=300)
        self.assertEqual(result.returncode, 0, result.stderr)
        return next(out.iterdir())

    def fill_in(self, book):
        """The bidder's name and one answer, typed into the parts as a spreadsheet program would store them."""
        filled = self.folder / "filled.xlsx"
        with zipfile.ZipFile(book) as source, zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                text = source.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    before = text
                    text = re.sub(rb'<c r="B8"( s="\d+")?[^>]*/>', rb'<c r="B8"\1 t="inlineStr"><is><t>Nordlys Feltstyring AS</t></is></c>', text)
                    self.assertNotEqual(before, text, "the cell of the bidder is not where it was")
                target.writestr(name, text)
        return filled

    def test_it_opens_and_comes_back(self):
        self.assertGreater(self.convert(self.book, "pdf").stat().st_size, 20_000)
        saved = self.convert(self.book, "xlsx")
        for book in (self.book, saved):
            result = self.run_program("respond", "import", self.tender, "nordlys", book, "--replace")
            self.assertEqual(result.returncode, 3)
            self.assertIn("Start!B8", self.one_line_error(result))
            result = self.run_program("respond", "import", self.tender, "nordlys", self.fill_in(book), "--replace", "--json")
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertIn('"changed_demands": []', result.stdout)
            self.assertIn('"unknown": []', result.stdout)


if __name__ == "__main__":
    unittest.main()
