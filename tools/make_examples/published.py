"""The signed editions of the examples, made by the program itself: `proofhouse ask --publish` over the rules without a bid."""

import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("PROOFHOUSE_PROGRAM", ROOT / "build/release/proofhouse"))


def editions(files, key, day):
    """{path: bytes} below the tender folder. Bids and all that came after them are left out; the key is an example's."""
    with tempfile.TemporaryDirectory() as at:
        folder = Path(at) / "tender"
        for name, data in files.items():
            if name.split("/")[0] in ("bids", "reviews", "clarifications", "deliveries"):
                continue
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        private = Path(at) / "key.pem"
        private.touch(mode=0o600)
        private.write_bytes(key.private)
        command = [str(PROGRAM), "ask", str(folder), "--publish", "--key", str(private), "--at", day, "--html-only"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"make_examples: {' '.join(command[:3])}: {done.stderr.strip()}")
        return {str(path.relative_to(folder)): path.read_bytes() for path in sorted((folder / "published").iterdir())}
