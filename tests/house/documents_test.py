#!/usr/bin/env python3
"""The README's and the how-to pages' commands run, their links lead somewhere, and no page speaks of a machine or of unfinished work."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
BUILD = pathlib.Path(os.environ.get("PROOFHOUSE_BUILD", ROOT / "build/release"))
PAGES = sorted(path for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def commands(page):
    for block in re.findall(r"^ *```(?:sh)?\n(.*?)^ *```", page.read_text(), re.M | re.S):
        for line in block.splitlines():
            line = line.split("#")[0].strip()
            if line.startswith(("build/release/proofhouse", "./dev ")):
                yield line


class Documents(unittest.TestCase):
    def test_commands_run(self):
        """Each on a copy of the tree without its build, so that nothing here is changed."""
        with tempfile.TemporaryDirectory() as at:
            copy = pathlib.Path(at) / "proofhouse"
            names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
            for name in names.splitlines():
                if (ROOT / name).is_file():
                    (copy / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(ROOT / name, copy / name)
            (copy / "build").mkdir()
            (copy / "build/release").symlink_to(BUILD)
            ran = 0
            for page in [ROOT / "README.md", *sorted((ROOT / "docs/howto").glob("*.md"))]:
                for command in commands(page):
                    if re.match(r"\./dev (demo|test|fuzz|bench|lint)", command):
                        continue  # each is run by itself: demo and test by a person and by the continuous integration
                    with self.subTest(page=page.name, command=command):
                        result = subprocess.run(command, shell=True, cwd=copy, capture_output=True, text=True)
                        # Our own bid wins nothing; a requirement that was only begun does not pass the check; what only a reviewer
                        # can close stays open in a bidder's dry run.
                        no = any(words in command for words in ("proofhouse-self", "catalogue check", "respond check"))
                        expected = (0, 1) if no else (0,)
                        self.assertIn(result.returncode, expected, result.stdout[-500:] + result.stderr)
                        ran += 1
            self.assertGreaterEqual(ran, 10)

    def test_the_two_commands_exist(self):
        text = (ROOT / "README.md").read_text()
        for command in ("./dev demo", "./dev test"):
            self.assertIn(command, text)
        self.assertIn("./dev test", (ROOT / ".ci/run").read_text())

    def test_links_lead_somewhere(self):
        for page in PAGES:
            for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text()):
                if re.match(r"[a-z]+:", target):
                    continue
                self.assertTrue((page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}")

    def test_named_tests_exist(self):
        for page in (ROOT / "ARCHITECTURE.md", ROOT / "ASSURANCE.md"):
            for name in re.findall(r"`((?:src|tests)/[\w./*-]+_test\.\w+)`", page.read_text()):
                self.assertTrue(list(ROOT.glob(name)), f"{page.name} names {name}, which does not exist")

    def test_the_tree_speaks_of_itself_alone(self):
        names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        machine = re.compile(r"/(?:work|root|home/\w+)/|\bTODO\b|\bFIXME\b|\bXXX\b|https?://(?:registry|index|proxy)\.")
        for name in names.splitlines():
            path = ROOT / name
            if not path.is_file() or path.stat().st_size > 1 << 20 or path == pathlib.Path(__file__).resolve():
                continue
            try:
                text = path.read_text()
            except UnicodeDecodeError:
                continue
            found = machine.search(text)
            self.assertIsNone(found, f"{name}: {found and found.group(0)}")


if __name__ == "__main__":
    unittest.main()
