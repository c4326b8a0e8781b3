#!/usr/bin/env python3
"""A hostile vendor's files: each gets one clear finding or error, the rest of the tender is still judged, nothing on disk is touched."""
import hashlib
import json
import os
import re
import shutil
import unittest

from proofhouse_test_case import ROOT, ProgramTest

BID = "keystone"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def tree(folder):
    return {str(path.relative_to(folder)): digest(path) for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


class Hostile(ProgramTest):
    def setUp(self):
        super().setUp()
        self.tender = self.copy_example("feeder-rtu")
        self.bid_folder = self.tender / "bids" / BID
        self.evidence = self.bid_folder / "evidence"

    # -- what the tests spoil ------------------------------------------------------------------------------------------------------

    def edit(self, name, old, new, count=1):
        path = self.tender / name
        text = path.read_text()
        self.assertIn(old, text, f"{name} does not hold {old!r}")
        path.write_text(text.replace(old, new, count))

    def listed(self, kind):
        """The name of the first listed file of a kind."""
        text = (self.bid_folder / "bid.yaml").read_text()
        for block in re.split(r"\n\s*- (?=\{?file:)", text):
            if re.search(rf"kind: {kind}\b", block):
                return re.search(r"file: ([^\s,}]+)", block).group(1).strip("\"'")
        self.fail(f"no {kind} in bid.yaml")

    def replace_evidence(self, kind, data: bytes):
        """Another content under the same name, with its digest listed: a vendor who hands in just this file."""
        name = self.listed(kind)
        path = self.evidence / name
        old = digest(path)
        path.write_bytes(data)
        self.edit(f"bids/{BID}/bid.yaml", old, hashlib.sha256(data).hexdigest())
        return name

    def judged_with(self, code, name=BID, status=None):
        """Evaluates; the bid has the code; the other bids are judged as ever."""
        before = tree(self.tender)
        result, decision = self.evaluate(self.tender, status=status)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        self.assertEqual(tree(self.tender), before, "a file of the tender was touched")
        self.assertIn(code, self.codes(decision, name))
        self.assertEqual(decision["recommended"], "nordlys")
        self.assertEqual(self.bid(decision, "meridian")["state"], "excluded")
        return decision

    # -- evidence files ------------------------------------------------------------------------------------------------------------

    def test_broken_files(self):
        cases = {
            "empty": b"",
            "truncated": (self.evidence / self.listed("sbom")).read_bytes()[:1000],
            "deep": b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "duplicate keys": b'{"bomFormat":"CycloneDX","specVersion":"1.6","specVersion":"1.5"}',
            "invalid UTF-8": b'{"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"\xff\xfe"}',
            "not JSON": b"\x7fELF" + bytes(2000),
            "another format": b'{"@context":"https://openvex.dev/ns/v0.2.0"}',
            "NUL bytes": bytes(4096),
        }
        for name, data in cases.items():
            with self.subTest(name):
                shutil.rmtree(self.tender)
                self.tender = self.copy_example("feeder-rtu")
                self.replace_evidence("sbom", data)
                self.judged_with("EVIDENCE-TOO-LARGE" if name == "deep" else "EVIDENCE-UNREADABLE")

    def test_huge_file(self):
        name = self.listed("sbom")
        path = self.evidence / name
        old = digest(path)
        with open(path, "wb") as file:
            file.truncate(2 << 30)
        sha = hashlib.sha256()
        block = bytes(1 << 24)
        for _ in range((2 << 30) // len(block)):
            sha.update(block)
        self.edit(f"bids/{BID}/bid.yaml", old, sha.hexdigest())
        result, decision = self.evaluate(self.tender)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        self.assertIn("EVIDENCE-TOO-LARGE", self.codes(decision, BID))
        self.assertEqual(decision["recommended"], "nordlys")

    def test_wrong_digest(self):
        with open(self.evidence / self.listed("sbom"), "ab") as file:
            file.write(b" ")
        self.judged_with("EVIDENCE-DIGEST")

    def test_missing_and_unlisted(self):
        (self.evidence / self.listed("sbom")).unlink()
        (self.evidence / "surprise.bin").write_bytes(b"x")
        decision = self.judged_with("EVIDENCE-MISSING")
        self.assertIn("EVIDENCE-UNLISTED", self.codes(decision, BID))

    def test_paths_that_lead_out(self):
        name = self.listed("sbom")
        for wrong in ("../../nordlys/evidence/" + name, "/etc/passwd", "a/../" + name, "..\\\\x"):
            with self.subTest(wrong):
                shutil.rmtree(self.tender)
                self.tender = self.copy_example("feeder-rtu")
                self.edit(f"bids/{BID}/bid.yaml", f"file: {name}", f'file: "{wrong}"')
                self.judged_with("EVIDENCE-UNSAFE")

    def test_links_and_devices(self):
        name = self.listed("sbom")
        path = self.evidence / name
        other = self.tender / "bids/nordlys/evidence"
        for make in (lambda: path.symlink_to("/etc/hostname"), lambda: os.mkfifo(path), lambda: path.symlink_to(other / name)):
            path.unlink(missing_ok=True)
            make()
            result, decision = self.evaluate(self.tender)
            self.assertIn(result.returncode, (0, 1), result.stderr)
            self.assertIn("EVIDENCE-UNSAFE", self.codes(decision, BID))
        path.unlink()
        path.write_bytes(b"{}")
        shutil.move(self.evidence, self.bid_folder / "elsewhere")
        self.evidence.symlink_to(self.bid_folder / "elsewhere")
        result, decision = self.evaluate(self.tender)
        self.assertIn(result.returncode, (0, 1))

    # -- attestations --------------------------------------------------------------------------------------------------------------

    def envelope(self):
        return json.loads((self.evidence / self.listed("shipment-attestation")).read_text())

    def test_swapped_payload(self):
        import base64
        envelope = self.envelope()
        payload = json.loads(base64.b64decode(envelope["payload"]))
        payload["predicate"]["statement"] = "none_known"
        payload["predicate"]["vendor"] = {"legal_name": "Somebody else"}
        envelope["payload"] = base64.b64encode(json.dumps(payload).encode()).decode()
        self.replace_evidence("shipment-attestation", json.dumps(envelope).encode())
        self.judged_with("ATTESTATION-SIGNATURE")

    def test_unknown_key(self):
        for path in (self.tender / "trust").glob("*.yaml"):
            if BID in path.read_text().lower() or BID in path.name:
                path.unlink()
        self.judged_with("ATTESTATION-UNKNOWN-KEY")

    def trust_file(self):
        for path in sorted((self.tender / "trust").glob("*.yaml")):
            if BID in path.name and "shipment-attestation" in path.read_text():
                return path
        self.fail("no trusted key of " + BID)

    def test_expired_key(self):
        path = self.trust_file()
        text = re.sub(r"\nuntil: .*", "", path.read_text())
        path.write_text(text.rstrip("\n") + "\nuntil: 2026-01-01\n")
        self.judged_with("ATTESTATION-EXPIRED")

    def test_key_for_another_purpose(self):
        path = self.trust_file()
        path.write_text(re.sub(r"purposes: .*(\n\s*- .*)*", "purposes: [lab]", path.read_text()))
        self.judged_with("ATTESTATION-NOT-AUTHORISED")

    def test_key_for_another_maker(self):
        path = self.trust_file()
        text = re.sub(r"\nmakers: .*(\n\s*- .*)*", "", path.read_text())
        path.write_text(text.rstrip("\n") + "\nmakers: [Somebody Else]\n")
        self.judged_with("ATTESTATION-NOT-AUTHORISED")

    def test_weak_and_broken_keys(self):
        import subprocess
        weak = subprocess.run(["openssl", "genrsa", "1024"], capture_output=True, check=True).stdout
        public = subprocess.run(["openssl", "rsa", "-pubout"], input=weak, capture_output=True, check=True).stdout.decode()
        path = self.trust_file()
        indented = "".join("  " + line + "\n" for line in public.strip().splitlines())
        text = re.sub(r"key: \|\n(  .*\n)+", "key: |\n" + indented, re.sub(r"scheme: .*\n", "", path.read_text()))
        path.write_text(text)
        self.judged_with("ATTESTATION-WEAK-KEY")
        path.write_text(re.sub(r"key: \|\n(  .*\n)+", "key: |\n  nonsense\n", text))
        result = self.run_program("evaluate", self.tender)
        self.assertEqual(result.returncode, 3)
        self.assertIn("trust/", self.one_line_error(result))

    # -- the response and the prices -----------------------------------------------------------------------------------------------

    def test_response_to_another_tender(self):
        path = self.bid_folder / "response.json"
        response = json.loads(path.read_text())
        response["tender"] = "Another tender"
        path.write_text(json.dumps(response))
        decision = self.judged_with("RESPONSE-OTHER-TENDER")
        self.assertNotEqual(self.bid(decision, BID)["state"], "eligible")

    def test_no_response(self):
        (self.bid_folder / "response.json").unlink()
        self.judged_with("RESPONSE-MISSING")

    def test_prices(self):
        text = (self.bid_folder / "bid.yaml").read_text()
        unit = re.search(r'unit: "?([0-9.]+)"?', text).group(0)
        for wrong in ('unit: "-5"', 'unit: "' + "9" * 1000 + '"', 'unit: "1e6"', 'unit: "12,50"'):
            with self.subTest(wrong[:20]):
                (self.bid_folder / "bid.yaml").write_text(text.replace(unit, wrong, 1))
                result, decision = self.evaluate(self.tender)
                self.assertIn(result.returncode, (0, 1), result.stderr)
                self.assertEqual(self.bid(decision, BID)["state"], "excluded")
                self.assertEqual(decision["recommended"], "nordlys")

    def test_another_currency(self):
        text = (self.bid_folder / "bid.yaml").read_text()
        unit = re.search(r'unit: "?[0-9.]+"?', text).group(0)
        (self.bid_folder / "bid.yaml").write_text(text.replace(unit, unit + ", currency: USD" if "{" in text.split(unit)[0].splitlines()[-1] else unit + "\n    currency: USD", 1))
        decision = self.judged_with("PRICE-MISSING")
        self.assertIsNone(self.bid(decision, BID)["comparable_price"])

    def test_yaml_attacks(self):
        good = (self.bid_folder / "bid.yaml").read_text()
        bomb = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n"
        for wrong in (bomb, "!!python/object:os.system x\n", good + "\nunknown_key: 1\n", good.replace("bidder:", "bidder: &x", 1),
                      "- " * 50_000, "\x00", good + "---\n" + good, ""):
            with self.subTest(wrong[:30]):
                (self.bid_folder / "bid.yaml").write_text(wrong)
                result, decision = self.evaluate(self.tender)
                self.assertIn(result.returncode, (0, 1), result.stderr)
                self.assertEqual(self.bid(decision, BID)["state"], "excluded")
                self.assertEqual(decision["recommended"], "nordlys")

    # -- the buyer's own files: an error with file, line, cause and cure --------------------------------------------------------------

    def test_a_wrong_tender_is_an_error(self):
        text = (self.tender / "tender.yaml").read_text()
        for old, new, says in [
            ("title:", "titel:", "title"),
            ("weight: 80", "weight: 81", "sum"),
            ("currency: EUR", "currency: euro", "ISO 4217"),
            ("profile: medium", "profile: medum", "medium"),
            ("formula: quality-price", "formula: cheapest", "quality-price"),
            ("safety: 2", "safety: 9", "safety"),
        ]:
            with self.subTest(new):
                self.assertIn(old, text)
                (self.tender / "tender.yaml").write_text(text.replace(old, new, 1))
                result = self.run_program("evaluate", self.tender, "--out", self.folder / "o")
                self.assertEqual(result.returncode, 3, result.stdout)
                line = self.one_line_error(result)
                self.assertIn("tender.yaml", line)
                self.assertIn(says, line)

    # -- markup and controls -----------------------------------------------------------------------------------------------------------

    def test_markup_in_names_stays_text(self):
        evil = "<script>alert(1)</script>\\u202E=cmd|' /C calc'!A0"
        text = (self.bid_folder / "bid.yaml").read_text()
        name = re.search(r'name: (.*)', text).group(0)
        closing = "}" if name.rstrip().endswith("}") else ""
        (self.bid_folder / "bid.yaml").write_text(text.replace(name, f'name: "{evil}"' + (", role: maker}" if closing else ""), 1))
        out = self.folder / "evaluated"
        result, decision = self.evaluate(self.tender)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        report = (out / "report.html").read_text()
        self.assertNotIn("<script>alert(1)", report)
        self.assertNotIn("\u202e", result.stdout)

    # -- limits of the machine -----------------------------------------------------------------------------------------------------------

    def test_runs_without_a_network(self):
        if shutil.which("unshare") is None or os.geteuid() != 0:
            return
        import subprocess
        out = self.folder / "alone"
        result = subprocess.run(["unshare", "--net", str(self.program()), "evaluate", str(self.tender), "--out", str(out)], capture_output=True, text=True)
        if result.returncode not in (0, 1) and "unshare" in result.stderr:
            return
        self.assertEqual(result.returncode, 0, result.stderr)

    @staticmethod
    def program():
        from proofhouse_test_case import PROGRAM
        return PROGRAM

    def test_out_that_cannot_be_written(self):
        result = self.run_program("evaluate", self.tender, "--out", self.tender / "tender.yaml")
        self.assertEqual(result.returncode, 3)
        self.one_line_error(result)
        self.assertIn("title:", (self.tender / "tender.yaml").read_text())


if __name__ == "__main__":
    unittest.main()
