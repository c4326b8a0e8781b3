"""Workbooks for tests: a questionnaire of a few rows, filled in, as the parts of an .xlsx file that tests can spoil.

Run as a program it writes the sample of the reader and the seeds of its fuzzer: workbook_files.py ROOT
"""
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

HEADING = ["Requirement", "Question", "Type", "Option", "What is asked", "How to answer", "Whole bid", "Item rtu"]
ROWS = [
    ["DEF-1", "", "title", "", "No default credentials", "Gate"],
    ["DEF-1", "", "demand", "", "The product shall ship without any.", ""],
    ["DEF-1", "", "claim", "", "Is the demand fulfilled?", "", "", "yes"],
    ["DEF-1", "", "words", "", "How?", "", "", "None until the owner sets one."],
    ["DEF-1", "ships-with", "choice", "", "What?", "", "", "none-until-set"],
    ["DEF-1", "derivable", "yes-no", "", "Can it?", "", "", "no"],
    ["DEF-1", "restore", "number", "", "How long?", "", "", 22.399999999999999],
    ["DEF-1", "until", "date", "", "Until when?", "", "", 46327],
    ["DEF-1", "kinds", "choices", "", "Which?", ""],
    ["DEF-1", "kinds", "choices", "settings", "Settings", "", "", "yes"],
    ["DEF-1", "kinds", "choices", "logic", "Logic", "", "", "x"],
    ["DEF-1", "kinds", "choices", "firmware", "Firmware", "", "", ""],
    ["DEF-1", "", "evidence", "", "Which files?", "", "", "manual.txt\nsecurity guide.txt; photo.png"],
    ["VULN-1", "", "demand", "", "The bidder shall.", ""],
    ["VULN-1", "", "claim", "", "Is it?", "", "partly"],
]
CLAUSE_HEADING = HEADING[:7]
CLAUSES = [
    ["DEF-1", "", "clause", "", "The Supplier warrants {fix_days}.", ""],
    ["DEF-1", "", "clause-answer", "", "Accepted?", "", "changed"],
    ["DEF-1", "fix_days", "parameter", "", "Days?", "", 45],
    ["DEF-1", "", "clause-words", "", "Words", "", "45 days."],
]
START = [["Security questionnaire"], ["Tender", "Feeder RTU 2026"], ["Edition", "1"], ["Format", "proofhouse-response-workbook-1"],
         ["Bidder", "Example Relays Ltd"]]
EVIDENCE = [["File", "SHA-256", "Kind", "Item", "Version", "What it shows"], ["manual.txt", "ab" * 32, "manual", "rtu", "4.2.1", ""]]

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def place(row: int, column: int) -> str:
    return f"{chr(ord('A') + column)}{row}"


def cell(row, column, value) -> str:
    at = place(row, column)
    if isinstance(value, (int, float)):
        return f'<c r="{at}"><v>{value!r}</v></c>'
    if value.startswith("<"):  # a cell that a test writes out itself
        return value.replace("AT", at)
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(rows, before="", after="") -> str:
    body = "".join(f'<row r="{r}">' + "".join(cell(r, c, value) for c, value in enumerate(row) if value != "") + "</row>"
                   for r, row in enumerate(rows, 1))
    return f"{HEAD}<worksheet {MAIN}>{before}<sheetData>{body}</sheetData>{after}</worksheet>"


def parts(sheets=None, workbook_extra="", states=None) -> dict:
    """The parts by their names. `sheets`: name -> rows, or ready XML."""
    sheets = sheets or {"Start": START, "SBD-06": [["SBD-06"], [], HEADING, *ROWS], "Clauses": [CLAUSE_HEADING, *CLAUSES], "Evidence": EVIDENCE}
    states = states or {}
    out = {
        "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    }
    names, relations = "", ""
    for number, (name, rows) in enumerate(sheets.items(), 1):
        state = f' state="{states[name]}"' if name in states else ""
        names += f'<sheet name="{escape(name)}" sheetId="{number}"{state} r:id="rId{number}"/>'
        relations += f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        out[f"xl/worksheets/sheet{number}.xml"] = rows if isinstance(rows, str) else sheet_xml(rows)
    out["xl/workbook.xml"] = f'{HEAD}<workbook {MAIN} xmlns:r="{RELATIONS}">{workbook_extra}<sheets>{names}</sheets></workbook>'
    out["xl/_rels/workbook.xml.rels"] = (
        HEAD + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>')
    return out


def write(path, content: dict):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def main():
    root = pathlib.Path(sys.argv[1])
    write(root / "src/formats/response-workbook/testdata/sample.xlsx", parts())
    seeds = root / "fuzz/response-workbook"
    seeds.mkdir(parents=True, exist_ok=True)
    write(seeds / "sample.xlsx", parts())
    write(seeds / "shared.xlsx", {**parts(), "xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}><si><t>yes</t></si><si><r><t>n</t></r><r><t>o</t></r></si></sst>"})
    write(seeds / "merged.xlsx", parts({"Start": START, "SBD-06": sheet_xml([HEADING, *ROWS], after='<mergeCells><mergeCell ref="G4:H4"/></mergeCells>')}))
    write(seeds / "hidden.xlsx", parts(states={"Clauses": "hidden"}))


if __name__ == "__main__":
    main()
