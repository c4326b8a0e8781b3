#!/usr/bin/env python3
"""The tree is the architecture: includes point upwards in src/folders.txt, and ARCHITECTURE.md tells the same order."""
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
SRC = ROOT / "src"
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
SYSTEM = re.compile(r"^\s*#\s*include\s+<([^>]+)>", re.M)

# Headers that cost seconds or drag half the system in: each may be known to three files at the most, in these folders.
HEAVY = {
    "simdjson": "syntax", "yaml-cpp": "syntax", "pugixml": "syntax", "CLI": "cli", "openssl": "crypto", "seccomp": "sandbox",
    "xlsxwriter": "render", "gmp": "base", "re2": "syntax", "boost": None,
}
AT_MOST = {"openssl": 14}


def folders():
    return [line for line in (SRC / "folders.txt").read_text().splitlines() if line and not line.startswith("#")]


def sources():
    return [path for path in sorted(SRC.rglob("*")) if path.suffix in (".h", ".cc")]


class Folders(unittest.TestCase):
    def test_every_folder_is_listed(self):
        there = {path.name for path in SRC.iterdir() if path.is_dir() and any(path.rglob("*.h"))}
        self.assertEqual(there - set(folders()), set(), "a folder of src/ is missing in src/folders.txt")

    def test_no_drawers(self):
        for name in ("utils", "util", "common", "helpers", "misc"):
            self.assertEqual([str(p) for p in ROOT.glob(f"*/**/{name}") if "node_modules" not in p.parts and "build" not in p.parts], [])

    def test_includes_point_upwards(self):
        order = {name: index for index, name in enumerate(folders())}
        wrong = []
        for path in sources():
            own = path.relative_to(SRC).parts[0]
            for included in INCLUDE.findall(path.read_text()):
                target = included.split("/")[0]
                if target not in order:
                    if not (path.parent / included).exists():
                        wrong.append(f"{path.relative_to(ROOT)}: {included} is in no listed folder")
                elif order[target] > order[own]:
                    wrong.append(f"{path.relative_to(ROOT)}: {own}/ may not include {target}/")
        self.assertEqual(wrong, [])

    def test_heavy_headers_stay_in_their_rooms(self):
        for library, room in HEAVY.items():
            known = [path for path in sources() if any(name.split("/")[0].split(".")[0] == library for name in SYSTEM.findall(path.read_text()))]
            product = [path for path in known if not path.stem.endswith("_test")]
            for path in product:
                self.assertEqual(path.relative_to(SRC).parts[0], room, f"{path.relative_to(ROOT)} includes <{library}>")
            self.assertLessEqual(len(product), AT_MOST.get(library, 3), f"<{library}> is known to too many files: {product}")

    def test_architecture_tells_the_same_order(self):
        text = (ROOT / "ARCHITECTURE.md").read_text()
        table = re.findall(r"^\| `(\w+)/` \|", text, re.M)
        self.assertEqual(table, folders())

    def test_no_exceptions_to_the_house_idioms(self):
        for path in sources():
            text = path.read_text()
            where = str(path.relative_to(ROOT))
            self.assertNotIn("std::regex", text, where)
            if path.stem.endswith(("_test", "_fuzz")) or "testing" in path.parts:
                continue
            for word in ("std::cout", "printf(", "std::random_device", "setlocale(", "std::rand("):
                if word == "setlocale(" and where.endswith("_main.cc"):
                    continue
                self.assertNotIn(word, text, where)

    def test_the_clock_is_an_argument(self):
        allowed = {"cli/today.cc", "sandbox/process.cc", "sandbox/spawn.cc"}
        for path in sources():
            if path.stem.endswith("_test") or str(path.relative_to(SRC)) in allowed:
                continue
            self.assertNotRegex(path.read_text(), r"system_clock|\btime\(nullptr\)|gettimeofday", str(path.relative_to(ROOT)))


if __name__ == "__main__":
    unittest.main()
