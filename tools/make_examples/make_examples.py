#!/usr/bin/env python3
"""Writes the folders below examples/, always the same bytes; with --check compares what is there instead.

Needs Python's standard library, the openssl command (Ed25519) and the built program, which signs the editions. What Proofhouse
generates below out/ is left alone.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import feeder_rtu.build  # noqa: E402
import feeder_rtu.common  # noqa: E402
import proofhouse_self.build  # noqa: E402
import published  # noqa: E402
import water_small.build  # noqa: E402

ROOT = Path(__file__).resolve().parents[2] / "examples"


def all_files():
    """{path below examples/: bytes}."""
    out = {}
    for folder, build, key, day in (
        ("feeder-rtu", feeder_rtu.build, feeder_rtu.common.KEYS["talfurt-procurement"], "2026-08-31"),
        ("water-small", water_small.build, water_small.build.BUYER_KEY, "2026-09-14"),
    ):
        files = build.files()
        files.update(published.editions(files, key, day))
        out.update({f"{folder}/{path}": data for path, data in files.items()})
    own = ROOT / "proofhouse-self"
    out.update({f"proofhouse-self/{path}": data for path, data in proofhouse_self.build.files(own).items()})
    return out


def there():
    names = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return {str(name) for name in names if "out" not in name.parts[:2] and name.name != ".gitignore"}


def check(files):
    wrong = [
        f"differs: {name}"
        for name, data in sorted(files.items())
        if (ROOT / name).is_file() and (ROOT / name).read_bytes() != data
    ]
    wrong += [f"missing: {name}" for name in sorted(files) if not (ROOT / name).is_file()]
    wrong += [f"not from here: {name}" for name in sorted(there() - set(files))]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def write(files):
    for name in there() - set(files):
        (ROOT / name).unlink()
    for name, data in files.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
        if name.endswith(".sh"):
            path.chmod(0o755)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with what is there, write nothing")
    arguments = parser.parse_args()
    files = all_files()
    return check(files) if arguments.check else write(files)


if __name__ == "__main__":
    sys.exit(main())
