"""What the end-to-end tests share: the built program, throw-away folders, copies of the examples."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[1]))
BUILD = pathlib.Path(os.environ.get("PROOFHOUSE_BUILD", ROOT / "build/release"))
PROGRAM = BUILD / "proofhouse"
DATA = pathlib.Path(os.environ["PROOFHOUSE_DATA"]) if os.environ.get("PROOFHOUSE_DATA") else None


def skipped(reason: str):
    """Skips the test and says so in one line that ./dev test shows."""
    print(f"SKIPPED: {reason}", flush=True)
    raise unittest.SkipTest(reason)


def data_set(name: str) -> pathlib.Path:
    if DATA is None or not (DATA / name).is_dir():
        skipped(f"third-party data set {name} is not here (PROOFHOUSE_DATA)")
    return DATA / name


class ProgramTest(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="proofhouse-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def run_program(self, *arguments, env=None, cwd=None, timeout=120):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder)}
        environment.update(env or {})
        return subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, text=True, env=environment,
                              cwd=cwd or self.folder, timeout=timeout)

    def copy_example(self, name: str) -> pathlib.Path:
        target = self.folder / name
        shutil.copytree(ROOT / "examples" / name, target, ignore=shutil.ignore_patterns("out"))
        return target

    def evaluate(self, tender, *arguments, status=None):
        out = self.folder / "evaluated"
        result = self.run_program("evaluate", tender, "--out", out, *arguments)
        if status is not None:
            self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        decision = json.loads((out / "decision.json").read_text()) if (out / "decision.json").exists() else None
        return result, decision

    def bid(self, decision, name):
        return next(bid for bid in decision["bids"] if bid["id"] == name)

    def codes(self, decision, name):
        return {finding["code"] for finding in self.bid(decision, name)["findings"]}

    def one_line_error(self, result):
        """The error must be one line that names a cause."""
        lines = result.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertTrue(lines[0].startswith("proofhouse: "), lines[0])
        return lines[0]
