"""Plain writers: YAML and JSON text, example keys, DSSE envelopes. Standard library and the openssl command only."""

import base64
import hashlib
import json
import subprocess
import tempfile
import uuid
from pathlib import Path

STATEMENT = "https://in-toto.io/Statement/v1"
SHIPMENT = "https://proofhouse.dev/attestation/no-known-exploitable-vulnerabilities/v1"
SIGNED_FILE = "https://proofhouse.dev/attestation/signed-file/v1"
PAYLOAD_TYPE = "application/vnd.in-toto+json"
NAMESPACE = uuid.UUID("6f8f57c1-0f5e-5b5e-9d4f-2f6d8a0b7c11")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def stable_uuid(text):
    return str(uuid.uuid5(NAMESPACE, text))


def text_bytes(text):
    return (text.strip("\n") + "\n").encode()


def json_bytes(value):
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


def compact_json(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


# YAML: block style for the two outer levels, flow style inside; every text that is not plainly plain is quoted.


class Raw(str):
    """A text that stands in YAML as it is."""


def _scalar(value):
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    plain = value and value[0].isalpha() and all(c.isalnum() or c in "-_/." for c in value)
    if plain and value not in ("true", "false", "yes", "no", "null", "on", "off", "y", "n"):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return _scalar(value)


def _block_text(text, indent):
    pad = " " * indent
    return "|\n" + "".join(pad + line + "\n" for line in text.strip("\n").split("\n")).rstrip("\n")


def yaml_bytes(value, comment=""):
    """Top level block; lists of maps one entry a line, or one key a line where an entry is long."""
    lines = ["# " + line for line in comment.strip("\n").split("\n")] if comment else []
    for key, entry in value.items():
        if isinstance(entry, list) and entry and isinstance(entry[0], dict):
            lines.append(f"{key}:")
            for item in entry:
                whole = "  - " + flow(item)
                if len(whole) <= 130:
                    lines.append(whole)
                    continue
                lead = "  - "
                for name, part in item.items():
                    lines.append(f"{lead}{name}: {flow(part)}")
                    lead = "    "
        elif isinstance(entry, str) and "\n" in entry:
            lines.append(f"{key}: {_block_text(entry, 2)}")
        else:
            lines.append(f"{key}: {flow(entry)}")
    return ("\n".join(lines) + "\n").encode()


# Keys. They are worth nothing: whoever reads this file has them.


class ExampleKey:
    def __init__(self, key_id):
        self.key_id = key_id
        seed = hashlib.sha256(b"proofhouse example key, worthless: " + key_id.encode()).digest()
        der = bytes.fromhex("302e020100300506032b657004220420") + seed
        self.private = (
            "-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der).decode() + "\n-----END PRIVATE KEY-----\n"
        ).encode()
        self.public = subprocess.run(
            ["openssl", "pkey", "-pubout"], input=self.private, capture_output=True, check=True
        ).stdout.decode()

    def sign(self, data):
        """Ed25519 (RFC 8032) is deterministic: the same key and bytes give the same signature."""
        with tempfile.TemporaryDirectory() as folder:
            key, message = Path(folder) / "key.pem", Path(folder) / "message"
            key.touch(mode=0o600)
            key.write_bytes(self.private)
            message.write_bytes(data)
            done = subprocess.run(
                ["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(key), "-in", str(message)],
                capture_output=True,
                check=True,
            )
        return done.stdout

    def trust(self, name, title, organization, purposes, makers=(), since="2026-01-01", until="2028-12-31"):
        entry = {
            "id": self.key_id,
            "holder": {"name": name, "title": title, "organization": organization},
            "key": self.public,
            "scheme": "ed25519",
            "purposes": list(purposes),
        }
        if makers:
            entry["makers"] = list(makers)
        entry.update({"from": Raw(since), "until": Raw(until)})
        return yaml_bytes(
            entry, "A worthless example key: its private half can be worked out from tools/make_examples/writers.py."
        )


def envelope(key, statement):
    """DSSE v1 over an in-toto Statement."""
    payload = compact_json(statement)
    kind = PAYLOAD_TYPE.encode()
    pre = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
    return json_bytes(
        {
            "payloadType": PAYLOAD_TYPE,
            "payload": base64.b64encode(payload).decode(),
            "signatures": [{"keyid": key.key_id, "sig": base64.b64encode(key.sign(pre)).decode()}],
        }
    )


def signed_file(key, name, data):
    return envelope(
        key,
        {
            "_type": STATEMENT,
            "subject": [{"name": name, "digest": {"sha256": sha256(data)}}],
            "predicateType": SIGNED_FILE,
            "predicate": {},
        },
    )
