#!/usr/bin/env python3
"""`proofhouse purl` and `proofhouse cvss`: one text, many lines, JSON, and what is wrong said in one line."""
import json
import subprocess
import unittest

from proofhouse_test_case import PROGRAM, ProgramTest


class Identify(ProgramTest):
    def batch(self, *arguments, lines):
        result = subprocess.run([str(PROGRAM), *arguments, "--batch"], input=lines.encode(), capture_output=True, timeout=120)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr, b"")
        return result.stdout.decode().split("\n")[:-1]

    def test_one_package_url(self):
        result = self.run_program("purl", "pkg:PyPI/Foo_Bar@1.0?b=2&a=x/y")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("canonical   pkg:pypi/foo-bar@1.0?a=x%2Fy&b=2\n", result.stdout)
        self.assertIn("remark      ", result.stdout)
        told = json.loads(self.run_program("purl", "pkg:npm/%40acme/relay@1?k=v", "--json").stdout)
        self.assertTrue(told["valid"])
        self.assertEqual((told["namespace"], told["name"], told["version"]), ("@acme", "relay", "1"))
        self.assertEqual((told["qualifiers"], told["subpath"], told["remarks"]), ({"k": "v"}, None, []))

    def test_what_is_no_package_url(self):
        result = self.run_program("purl", "pkg:deb/curl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a deb package needs a namespace", result.stdout)
        told = json.loads(self.run_program("purl", "pkg:generic/a%zz", "--json").stdout)
        self.assertFalse(told["valid"])
        self.assertEqual(told["error"]["place"], "byte 13")
        self.assertEqual(self.run_program("purl").returncode, 2)

    def test_many_package_urls(self):
        answers = self.batch("purl", lines="pkg:npm/a\r\n\nfoo\npkg:gem/B?P=1")
        self.assertEqual(answers[0], "pkg:npm/a")
        self.assertTrue(answers[1].startswith("invalid\t"))
        self.assertTrue(answers[2].startswith("invalid\tbyte 1: "))
        self.assertEqual(answers[3:], ["pkg:gem/B?p=1"])
        told = [json.loads(line) for line in self.batch("purl", "--json", lines="pkg:npm/a\nfoo\n")]
        self.assertEqual([one["valid"] for one in told], [True, False])

    def test_long_lines_are_one_answer_each(self):
        answers = self.batch("purl", lines="x" * 3_000_000 + "\npkg:npm/a\n" + "pkg:npm/" + "a" * 300_000)
        self.assertEqual(len(answers), 3)
        self.assertIn("a line longer than 1 MiB", answers[0])
        self.assertEqual(answers[1], "pkg:npm/a")
        self.assertTrue(answers[2].startswith("invalid\t"))

    def test_one_vector(self):
        result = self.run_program("cvss", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("score          9.8  CRITICAL\n", result.stdout)
        told = json.loads(self.run_program("cvss", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U", "--json").stdout)
        self.assertEqual((told["score"], told["base"], told["threat"], told["environmental"]), (8.1, 9.3, 8.1, None))
        self.assertEqual((told["severity"], told["nomenclature"]), ("HIGH", "CVSS-BT"))
        self.assertEqual(told["metrics"]["exploitMaturity"], "UNREPORTED")
        self.assertEqual(self.run_program("cvss", "CVSS:3.1/AV:N").returncode, 1)
        self.assertEqual(self.run_program("cvss").returncode, 2)

    def test_many_vectors(self):
        answers = self.batch("cvss", lines="AV:N/AC:L/Au:N/C:P/I:P/A:P\nnone\nCVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U")
        self.assertEqual(answers[0], "7.5\t-\t-\t7.5\tHIGH")
        self.assertTrue(answers[1].startswith("invalid\tbyte 1: "))
        self.assertEqual(answers[2], "9.8\t9.0\t9.0\t9.0\tCRITICAL")


if __name__ == "__main__":
    unittest.main()
