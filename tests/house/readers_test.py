#!/usr/bin/env python3
"""Every reader of outside bytes has a fuzzer, a corpus, tests and a page."""
import os
import pathlib
import unittest

ROOT = pathlib.Path(os.environ.get("PROOFHOUSE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))


class Readers(unittest.TestCase):
    def test_each_format_has_the_same_shape(self):
        formats = [path for path in (ROOT / "src/formats").iterdir() if path.is_dir() and (path / "reader.h").exists()]
        self.assertGreaterEqual(len(formats), 9)
        for folder in formats:
            for name in ("reader.h", "reader.cc", "reader_test.cc", "reader_fuzz.cc", "README.md"):
                self.assertTrue((folder / name).exists(), f"{folder.relative_to(ROOT)}/{name} is missing")

    def test_each_fuzzer_has_a_corpus(self):
        fuzzers = list((ROOT / "src").rglob("*_fuzz.cc"))
        self.assertGreaterEqual(len(fuzzers), 11)
        for fuzzer in fuzzers:
            relative = fuzzer.relative_to(ROOT / "src")
            name = "-".join(relative.parts[1:-1]) if fuzzer.name == "reader_fuzz.cc" else relative.stem.removesuffix("_fuzz")
            corpus = ROOT / "fuzz" / name
            self.assertTrue(corpus.is_dir() and any(corpus.iterdir()), f"fuzz/{name} holds no corpus for {relative}")

    def test_corpora_are_small(self):
        for path in (ROOT / "fuzz").rglob("*"):
            if path.is_file():
                self.assertLess(path.stat().st_size, 200_000, str(path))


if __name__ == "__main__":
    unittest.main()
