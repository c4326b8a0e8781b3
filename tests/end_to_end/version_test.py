#!/usr/bin/env python3
"""version compare, in and schemes: the building blocks, one answer a line."""
import json
import subprocess
import unittest

from proofhouse_test_case import PROGRAM, ProgramTest


class VersionTest(ProgramTest):
    def answer(self, *arguments, status=0):
        result = self.run_program("version", *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result.stdout.strip()

    def batch(self, command, lines, status=0):
        result = subprocess.run([str(PROGRAM), "version", command, "--batch"], input="\n".join("\t".join(line) for line in lines) + "\n",
                                capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, status, result.stderr)
        return result.stdout.splitlines()

    def test_compare(self):
        for scheme, a, b, wanted in (("deb", "1.0~rc1", "1.0", "-1"), ("deb", "1.0", "1.0", "0"), ("deb", "2:1", "10", "1"), ("rpm", "1.0~a", "1.0", "-1"),
                                     ("pypi", "1.0.post1", "1.0", "1"), ("semver", "1.0.0-alpha", "1.0.0", "-1"), ("npm", "1.10.0", "1.9.0", "1"),
                                     ("maven", "1-alpha", "1", "-1"), ("gem", "1.a", "1", "-1"), ("intdot", "1.2", "1.10", "-1"),
                                     ("generic", "1.0", "1.0", "0"), ("siemens", "V4.2 SP1", "V4.2", "1"), ("revision", "R02", "R01", "1"),
                                     ("apk", "1.0_rc1", "1.0", "-1"), ("deb", "99999999999999999999999999", "3", "1")):
            with self.subTest(f"{scheme} {a} {b}"):
                self.assertEqual(self.answer("compare", scheme, a, b), wanted)

    def test_what_no_order_decides_is_undecided(self):
        self.assertEqual(self.answer("compare", "siemens", "V4.2", "without patch BRD"), "undecided")

    def test_in(self):
        for text, version, wanted in (("vers:deb/>=1.0|<2.0", "1.5", "true"), ("vers:deb/>=1.0|<2.0", "2.0", "false"),
                                      ("vers:deb/>=1.0|<2.0", "2.0~rc1", "true"), ("vers:all/*", "anything", "true"),
                                      ("vers:npm/1.2.3|>=2.0.0", "1.2.3", "true")):
            with self.subTest(f"{text} {version}"):
                self.assertEqual(self.answer("in", text, version), wanted)

    def test_a_version_may_begin_with_a_minus(self):
        self.assertIn(self.answer("compare", "generic", "-class", "1.0"), ("-1", "0", "1", "undecided"))

    def test_batches(self):
        self.assertEqual(self.batch("compare", [("deb", "1", "2"), ("deb", "2", "1"), ("rpm", "1", "1")]), ["-1", "1", "0"])
        self.assertEqual(self.batch("in", [("vers:deb/<2", "1"), ("vers:deb/<2", "2")]), ["true", "false"])
        lines = self.batch("compare", [("deb", "1"), ("deb", "1", "2")], status=3)
        self.assertTrue(lines[0].startswith("invalid\t"), lines)
        self.assertEqual(lines[1], "-1")

    def test_schemes(self):
        text = self.answer("schemes")
        for name in ("deb", "rpm", "apk", "pypi", "npm", "maven", "gem", "composer", "golang", "nuget", "cargo", "cran", "conan", "hex", "hackage",
                     "pub", "alpm", "semver", "intdot", "generic", "siemens"):
            self.assertIn(name, text)
        json.loads(self.answer("schemes", "--json"))

    def test_json(self):
        json.loads(self.answer("compare", "deb", "1", "2", "--json"))
        json.loads(self.answer("in", "vers:deb/<2", "1", "--json"))

    def test_wrong_use(self):
        for arguments in (("compare",), ("compare", "debain", "1", "2"), ("compare", "deb", "1"), ("compare", "deb", "1", "2", "--jsno"), ("in", "vers:deb/<2")):
            with self.subTest(arguments):
                result = self.run_program("version", *arguments)
                self.assertEqual(result.returncode, 2, result.stdout + result.stderr)
                self.one_line_error(result)
        self.assertIn("deb", self.run_program("version", "compare", "debain", "1", "2").stderr)


if __name__ == "__main__":
    unittest.main()
