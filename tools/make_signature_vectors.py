#!/usr/bin/env python3
"""Writes the certificates, signatures, time-stamps, containers and PDF of the tests: src/crypto/testdata/cms/vectors.txt, a name and
base64 a line; the samples of the formats cms, asic-e and pades; and their first seeds for fuzzers.

Needs the Python package "cryptography". Keys are new at each run and kept nowhere; the verdicts that the tests expect do not change.
"""
import base64
import datetime
import hashlib
import io
import pathlib
import sys
import zipfile

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID as EKU
from cryptography.x509.oid import NameOID

ROOT = pathlib.Path(__file__).resolve().parents[1]
OUT = ROOT / "src/crypto/testdata/cms/vectors.txt"
CONTENT = b"Test report of the example relay, version 4.2.1.\n"
OTHER = b"Test report of the example relay, version 9.9.9.\n"
DER, PEM = serialization.Encoding.DER, serialization.Encoding.PEM
vectors = {}


# --- DER -------------------------------------------------------------------------------------------------------------------------
def tlv(tag, *parts):
    body = b"".join(parts)
    size = len(body)
    if size < 128:
        return bytes([tag, size]) + body
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(digits)]) + digits + body


def seq(*parts): return tlv(0x30, *parts)
def der_set(*parts): return tlv(0x31, *sorted(parts))
def octets(body): return tlv(0x04, body)
def null(): return b"\x05\x00"


def integer(value):
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(text):
    arcs = [int(part) for part in text.split(".")]
    out = b""
    for arc in [arcs[0] * 40 + arcs[1]] + arcs[2:]:
        piece = [arc & 0x7F]
        while arc := arc >> 7:
            piece.insert(0, 0x80 | (arc & 0x7F))
        out += bytes(piece)
    return tlv(0x06, out)


SHA = {"sha256": "2.16.840.1.101.3.4.2.1", "sha384": "2.16.840.1.101.3.4.2.2", "sha512": "2.16.840.1.101.3.4.2.3",
       "sha1": "1.3.14.3.2.26", "md5": "1.2.840.113549.2.5"}
HASH = {"sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512, "sha1": hashes.SHA1, "md5": hashes.MD5}
DATA, SIGNED, TST = "1.2.840.113549.1.7.1", "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.16.1.4"
CONTENT_TYPE, DIGEST, SIGNING_TIME = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.5"
ESS_V2, TOKEN = "1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.16.2.14"


def algorithm(name, *parameters): return seq(oid(name), *parameters)


# --- certificates ----------------------------------------------------------------------------------------------------------------
def day(text): return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def name(common, organization="Example Relays Ltd"):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "DE"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
                      x509.NameAttribute(NameOID.COMMON_NAME, common)])


class Identity:
    serial = 1000

    def __init__(self, common, issuer=None, key=None, start="2020-01-01", end="2040-01-01", ca=False, eku=None, critical=False,
                 usage="digital", email=None, organization="Example Relays Ltd", digest="sha256", serial=None, policy=None):
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        subject = name(common, organization)
        signer = issuer or self
        Identity.serial += 1
        builder = x509.CertificateBuilder(
            issuer_name=issuer.certificate.subject if issuer else subject, subject_name=subject, public_key=self.key.public_key(),
            serial_number=serial or Identity.serial, not_valid_before=day(start), not_valid_after=day(end))
        builder = builder.add_extension(x509.BasicConstraints(ca, None), critical=True)
        builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
        if usage:
            builder = builder.add_extension(x509.KeyUsage(
                digital_signature=usage == "digital", content_commitment=False, key_encipherment=usage == "encipher",
                data_encipherment=False, key_agreement=False, key_cert_sign=ca, crl_sign=ca, encipher_only=False,
                decipher_only=False), critical=True)
        if eku:
            builder = builder.add_extension(x509.ExtendedKeyUsage(eku), critical=critical)
        if email:
            builder = builder.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(email)]), critical=False)
        if policy:
            builder = builder.add_extension(x509.CertificatePolicies([x509.PolicyInformation(x509.ObjectIdentifier(policy), None)]), critical=False)
        algorithm_of = None if isinstance(signer.key, ed25519.Ed25519PrivateKey) else HASH[digest]()
        self.certificate = builder.sign(signer.key, algorithm_of)
        self.der = self.certificate.public_bytes(DER)

    def pem(self): return self.certificate.public_bytes(PEM)


def crl(issuer, entries=(), this="2025-12-01", following="2027-01-01", digest="sha256"):
    builder = x509.CertificateRevocationListBuilder(issuer_name=issuer.certificate.subject, last_update=day(this), next_update=day(following))
    for who, when, reason, since in entries:
        entry = x509.RevokedCertificateBuilder(serial_number=who.certificate.serial_number, revocation_date=day(when))
        if reason:
            entry = entry.add_extension(x509.CRLReason(reason), critical=False)
        if since:
            entry = entry.add_extension(x509.InvalidityDate(day(since)), critical=False)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(issuer.key, HASH[digest]()).public_bytes(PEM)


# --- CMS -------------------------------------------------------------------------------------------------------------------------
def attribute(kind, *values): return seq(oid(kind), der_set(*values))
def ess(certificate_der): return attribute(ESS_V2, seq(seq(seq(octets(hashlib.sha256(certificate_der).digest())))))


def sign(key, digest, message, pss=False):
    """The signature and its AlgorithmIdentifier."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return key.sign(message), algorithm("1.3.101.112")
    if isinstance(key, rsa.RSAPrivateKey):
        chosen = HASH[digest]()
        if pss:
            size = chosen.digest_size
            parameters = seq(tlv(0xA0, algorithm(SHA[digest], null())),
                             tlv(0xA1, algorithm("1.2.840.113549.1.1.8", algorithm(SHA[digest], null()))), tlv(0xA2, integer(size)))
            return key.sign(message, padding.PSS(padding.MGF1(chosen), size), chosen), algorithm("1.2.840.113549.1.1.10", parameters)
        return key.sign(message, padding.PKCS1v15(), chosen), algorithm("1.2.840.113549.1.1.1", null())
    numbers = {"sha1": "1.2.840.10045.4.1", "sha256": "1.2.840.10045.4.3.2", "sha384": "1.2.840.10045.4.3.3", "sha512": "1.2.840.10045.4.3.4",
               "md5": "1.2.840.10045.4.1"}
    return key.sign(message, ec.ECDSA(HASH[digest]())), algorithm(numbers[digest])


def signer_info(who, content, kind=DATA, digest="sha256", tokens=(), attributes=None, extra=(), named=None, pss=False, flip=False,
                by_key=False):
    named = named or who
    issuer = named.certificate.issuer.public_bytes()
    sid = tlv(0x80, x509.SubjectKeyIdentifier.from_public_key(named.key.public_key()).digest) if by_key else seq(
        issuer, integer(named.certificate.serial_number))
    if attributes is None:
        attributes = [attribute(CONTENT_TYPE, oid(kind)), attribute(DIGEST, octets(hashlib.new(digest, content).digest())),
                      attribute(SIGNING_TIME, tlv(0x17, b"250101000000Z"))] + list(extra)
    signed = der_set(*attributes) if attributes else b""
    signature, chosen = sign(who.key, digest, signed or content, pss)
    if flip:
        signature = signature[:-1] + bytes([signature[-1] ^ 1])
    unsigned = b""
    if tokens:
        made = [token(signature) for token in tokens]
        unsigned = tlv(0xA1, attribute(TOKEN, *made))
    return seq(integer(3 if by_key else 1), sid, algorithm(SHA[digest], null()), b"\xa0" + signed[1:] if signed else b"", chosen,
               octets(signature), unsigned)


def signed_data(signers, certificates, kind=DATA, digest="sha256", content=None, crls=b"", content_info=SIGNED):
    inner = seq(oid(kind), tlv(0xA0, octets(content))) if content is not None else seq(oid(kind))
    body = seq(integer(1 if kind == DATA else 3), der_set(algorithm(SHA[digest], null())), inner,
               tlv(0xA0, *[one.der for one in certificates]) if certificates else b"", crls, der_set(*signers))
    return seq(oid(content_info), tlv(0xA0, body))


def detached(who, content=CONTENT, certificates=None, **options):
    certificates = [who, issuing] if certificates is None else certificates
    return signed_data([signer_info(who, content, **options)], certificates, digest=options.get("digest", "sha256"))


def stamp(authority, time, digest="sha256", about=None, certificates=None, with_ess=True, flip=False, kind=TST, nonce=None):
    """A function from a signature value to its token."""
    def make(signature):
        imprint = hashlib.new(digest, about if about is not None else signature).digest()
        info = seq(integer(1), oid("1.3.6.1.4.1.99999.1"), seq(algorithm(SHA[digest], null()), octets(imprint)), integer(7),
                   tlv(0x18, time.encode()), integer(nonce) if nonce is not None else b"")
        extra = [ess(authority.der)] if with_ess else []
        signer = signer_info(authority, info, kind=kind, extra=extra, flip=flip)
        return signed_data([signer], [authority] if certificates is None else certificates, kind=kind, content=info)
    return make


def indefinite(der):
    """The same file with indefinite lengths round the outer elements and the content in pieces, as streaming writers do."""
    def take(data):
        size = data[1]
        head = 2
        if size > 127:
            head = 2 + (size & 0x7F)
            size = int.from_bytes(data[2:head], "big")
        return data[0], data[head:head + size], data[head + size:]
    _, body, _ = take(der)
    _, kind, rest = take(body)
    _, wrapped, _ = take(rest)
    _, fields, _ = take(wrapped)
    return b"\x30\x80" + tlv(0x06, kind) + b"\xa0\x80\x30\x80" + fields + b"\x00\x00" * 3


def long_length(der):
    """The outermost length in one byte more than it needs."""
    count = der[1] & 0x7F
    return bytes([der[0], 0x80 | (count + 1), 0]) + der[2:]


# --- the cast --------------------------------------------------------------------------------------------------------------------
root = Identity("Example Corporate Root", ca=True, usage=None)
issuing = Identity("Example Issuing CA", root, ca=True, usage="none")
life = {"start": "2024-01-01", "end": "2026-01-01", "eku": [EKU.EMAIL_PROTECTION], "email": "person@example.com"}
person = Identity("Example Person", issuing, policy="1.3.6.1.4.1.99999.2.1", **life)
second = Identity("Second Person", issuing, **life)
tsa_root = Identity("Example Time Root", ca=True, usage=None, organization="Example Time Service")
clock = {"eku": [EKU.TIME_STAMPING], "critical": True, "organization": "Example Time Service"}
tsa = Identity("Example Time", tsa_root, **clock)
old_tsa = Identity("Old Time", tsa_root, end="2022-01-01", **clock)
lax_tsa = Identity("Lax Time", tsa_root, eku=[EKU.TIME_STAMPING], critical=False)
wide_tsa = Identity("Wide Time", tsa_root, eku=[EKU.TIME_STAMPING, EKU.CODE_SIGNING], critical=True)
other_root = Identity("Other Time Root", ca=True, usage=None, organization="Elsewhere")
other_tsa = Identity("Other Time", other_root, **clock)
selfmade = Identity("Example Person", **life)
stranger_root = Identity("Stranger Root", ca=True, usage=None, organization="Elsewhere")
stranger = Identity("Stranger", stranger_root, **{**life, "email": None})
server = Identity("Example Server", issuing, **{**life, "eku": [EKU.SERVER_AUTH]})
cipher = Identity("Example Cipher", issuing, usage="encipher", **life)
small = Identity("Example Small", issuing, key=rsa.generate_private_key(65537, 1024), **life)
sha1_cert = None
big = Identity("Example Big", issuing, key=rsa.generate_private_key(65537, 2048), **life)
p384 = Identity("Example 384", issuing, key=ec.generate_private_key(ec.SECP384R1()), **life)
p521 = Identity("Example 521", issuing, key=ec.generate_private_key(ec.SECP521R1()), **life)
edwards = Identity("Example Edwards", issuing, key=ed25519.Ed25519PrivateKey.generate(), **life)
koblitz = Identity("Example Koblitz", issuing, key=ec.generate_private_key(ec.SECP256K1()), **life)
twin = Identity("Example Person", issuing, serial=person.certificate.serial_number, **life)  # another key under the same number
renewed = Identity("Example Person", issuing, key=person.key, **life)  # the same key in another certificate

vectors["content"] = CONTENT
vectors["other-content"] = OTHER
for title, who in {"root": root, "issuing": issuing, "person": person, "tsa-root": tsa_root, "tsa": tsa, "other-root": other_root,
                   "stranger-root": stranger_root, "selfmade": selfmade, "small": small}.items():
    vectors[f"{title}.pem"] = who.pem()
vectors["root-good.crl"] = crl(root)
vectors["good.crl"] = crl(issuing)
vectors["old.crl"] = crl(issuing, this="2024-02-01", following="2024-03-01")
revoked = {"key-compromise": (x509.ReasonFlags.key_compromise, None), "key-compromise-since": (x509.ReasonFlags.key_compromise, "2025-01-15"),
           "superseded": (x509.ReasonFlags.superseded, None), "no-reason": (None, None)}
for title, (reason, since) in revoked.items():
    vectors[f"{title}.crl"] = crl(issuing, [(person, "2025-03-01", reason, since)])
vectors["foreign.crl"] = crl(stranger_root, [(person, "2025-03-01", x509.ReasonFlags.key_compromise, None)])
vectors["tsa-key-compromise.crl"] = crl(tsa_root, [(tsa, "2025-09-01", x509.ReasonFlags.key_compromise, None)])
vectors["tsa-superseded.crl"] = crl(tsa_root, [(tsa, "2025-09-01", x509.ReasonFlags.superseded, None)])

early, late, after = "20250201120000Z", "20250601120000Z", "20260601120000Z"
vectors["plain"] = detached(person)
vectors["stamped"] = detached(person, tokens=[stamp(tsa, early)])
vectors["stamped-late"] = detached(person, tokens=[stamp(tsa, late)])
vectors["stamped-after-expiry"] = detached(person, tokens=[stamp(tsa, after)])
vectors["stamped-by-stranger"] = detached(person, tokens=[stamp(other_tsa, early)])
vectors["stamped-other-imprint"] = detached(person, tokens=[stamp(tsa, early, about=b"other bytes")])
vectors["stamped-expired-authority"] = detached(person, tokens=[stamp(old_tsa, early)])
vectors["stamped-not-critical"] = detached(person, tokens=[stamp(lax_tsa, early)])
vectors["stamped-two-usages"] = detached(person, tokens=[stamp(wide_tsa, early)])
vectors["stamped-sha1"] = detached(person, tokens=[stamp(tsa, early, digest="sha1")])
vectors["stamped-no-certificate-named"] = detached(person, tokens=[stamp(tsa, early, with_ess=False)])
vectors["stamped-broken"] = detached(person, tokens=[stamp(tsa, early, flip=True)])
vectors["stamped-no-token"] = detached(person, tokens=[stamp(tsa, early, kind=DATA)])
vectors["stamped-twice"] = detached(person, tokens=[stamp(other_tsa, early), stamp(tsa, late)])
vectors["sha1"] = detached(person, digest="sha1")
vectors["md5"] = detached(big, digest="md5")
vectors["sha384"] = detached(p384, digest="sha384")
vectors["p521"] = detached(p521, digest="sha512")
vectors["ed25519"] = detached(edwards, digest="sha512")
vectors["rsa2048"] = detached(big)
vectors["rsa-pss"] = detached(big, pss=True)
vectors["rsa1024"] = detached(small)
vectors["secp256k1"] = detached(koblitz)
vectors["wrong-purpose"] = detached(server)
vectors["wrong-usage"] = detached(cipher)
vectors["self-signed"] = detached(selfmade, certificates=[selfmade])
vectors["stranger"] = detached(stranger, certificates=[stranger, stranger_root])
vectors["no-chain"] = detached(person, certificates=[person])
vectors["no-certificate"] = detached(person, certificates=[])
vectors["by-key-id"] = detached(person, by_key=True)
vectors["broken"] = detached(person, flip=True)
vectors["no-attributes"] = detached(person, attributes=[])
digest_of = attribute(DIGEST, octets(hashlib.sha256(CONTENT).digest()))
kind_of = attribute(CONTENT_TYPE, oid(DATA))
vectors["no-content-type"] = detached(person, attributes=[digest_of])
vectors["no-digest"] = detached(person, attributes=[kind_of])
vectors["other-content-type"] = detached(person, attributes=[attribute(CONTENT_TYPE, oid(TST)), digest_of])
vectors["two-digests"] = detached(person, attributes=[kind_of, digest_of, attribute(DIGEST, octets(hashlib.sha256(OTHER).digest()))])
vectors["two-values"] = detached(person, attributes=[kind_of, attribute(DIGEST, octets(hashlib.sha256(CONTENT).digest()),
                                                                        octets(hashlib.sha256(OTHER).digest()))])
vectors["names-certificate"] = detached(person, extra=[ess(person.der)])
vectors["swapped-certificate"] = detached(person, certificates=[renewed, issuing], named=renewed, extra=[ess(person.der)])
vectors["twin-certificate"] = detached(person, certificates=[twin, issuing])
vectors["twins"] = detached(person, certificates=[twin, person, issuing])
vectors["attached"] = signed_data([signer_info(person, CONTENT)], [person, issuing], content=CONTENT)
vectors["attached-other"] = signed_data([signer_info(person, CONTENT)], [person, issuing], content=OTHER)
vectors["two-signers"] = signed_data([signer_info(person, CONTENT), signer_info(second, CONTENT)], [person, second, issuing])
vectors["one-of-two-broken"] = signed_data([signer_info(person, CONTENT), signer_info(second, CONTENT, flip=True)], [person, second, issuing])
vectors["one-of-two-strange"] = signed_data([signer_info(person, CONTENT), signer_info(stranger, CONTENT)], [person, stranger, stranger_root, issuing])
vectors["no-signers"] = signed_data([], [person, issuing])
vectors["indefinite"] = indefinite(detached(person))
vectors["long-length"] = long_length(detached(person))
vectors["trailing"] = detached(person) + b"\x00garbage"
vectors["cut"] = detached(person)[:-20]
vectors["enveloped"] = signed_data([signer_info(person, CONTENT)], [person], content_info="1.2.840.113549.1.7.3")
vectors["pem"] = b"-----BEGIN CMS-----\n" + base64.encodebytes(detached(person, tokens=[stamp(tsa, early)])) + b"-----END CMS-----\n"

# Tokens alone, over the content.
vectors["token"] = stamp(tsa, early, about=CONTENT, nonce=4711)(b"")
vectors["token-response"] = seq(seq(integer(0)), vectors["token"])
vectors["token-refused"] = seq(seq(integer(2)))
vectors["token-without-certificate"] = stamp(tsa, early, about=CONTENT, certificates=[])(b"")
vectors["token-fraction"] = stamp(tsa, "20250201120000.25Z", about=CONTENT)(b"")
vectors["token-trailing"] = vectors["token"] + b"\x00"
vectors["token-self-made"] = stamp(Identity("Example Time", **clock), early, about=CONTENT)(b"")



# --- containers --------------------------------------------------------------------------------------------------------------------
def zip_of(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for title, body in entries:
            info = zipfile.ZipInfo(title, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if title == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, body)
    return out.getvalue()


def manifest(files, signature="META-INF/signature.p7s", method="http://www.w3.org/2001/04/xmlenc#sha256"):
    references = "".join(
        f'<asic:DataObjectReference URI="{title}"><ds:DigestMethod Algorithm="{method}"/>'
        f"<ds:DigestValue>{base64.b64encode(hashlib.sha256(body).digest()).decode()}</ds:DigestValue></asic:DataObjectReference>"
        for title, body in files)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" '
            f'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><asic:SigReference URI="{signature}" MimeType="application/pkcs7-signature"/>'
            f"{references}</asic:ASiCManifest>").encode()


MIME = ("mimetype", b"application/vnd.etsi.asic-e+zip")
FILES = [("report.txt", CONTENT), ("annex/notes.txt", b"Notes.\n")]


def container(files=FILES, listed=None, who=None, mime=MIME, extra=(), made=None, **options):
    listing = manifest(files if listed is None else listed, **options)
    signature = detached(who or person, listing if made is None else made, tokens=[stamp(tsa, early)])
    return zip_of([mime, *files, ("META-INF/ASiCManifest.xml", listing), ("META-INF/signature.p7s", signature), *extra])


XADES = b'<?xml version="1.0"?>\n<document-signatures xmlns="http://uri.etsi.org/02918/v1.2.1#"/>\n'
vectors["asic"] = container()
vectors["asic-changed-file"] = container([("report.txt", OTHER), FILES[1]], listed=FILES)
vectors["asic-unsigned-file"] = container(FILES + [("extra.txt", b"Nobody signed this.\n")], listed=FILES)
vectors["asic-missing-file"] = container(FILES[:1], listed=FILES)
vectors["asic-changed-manifest"] = container(made=b"another manifest")
vectors["asic-stranger"] = container(who=stranger)
vectors["asic-sha1"] = container(method="http://www.w3.org/2000/09/xmldsig#sha1")
vectors["asic-no-manifest"] = zip_of([MIME, *FILES, ("META-INF/signature.p7s", detached(person))])
vectors["asic-other-manifest"] = container(signature="META-INF/signature2.p7s")
vectors["asic-xades"] = zip_of([MIME, *FILES, ("META-INF/signatures.xml", XADES)])
vectors["asic-both"] = container(extra=[("META-INF/signatures.xml", XADES)])
vectors["asic-bare"] = zip_of([MIME, *FILES])


# --- PDF ---------------------------------------------------------------------------------------------------------------------------
def pdf(who=None, sub_filter="ETSI.CAdES.detached", room=4000, wide=0, flip=False, second_contents=False, garbage=b"", time=early):
    """One page, one signature over all but its own contents. `wide` bytes more are left out behind them."""
    head = (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>\nendobj\n"
            b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>\nendobj\n"
            b"4 0 obj\n<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/V 5 0 R/Rect[0 0 0 0]/P 3 0 R>>\nendobj\n"
            b"5 0 obj\n<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /" + sub_filter.encode() + b" /Name (Example \\(Person\\) obj) /ByteRange ")
    gap = b"[0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents "
    tail = (b" /M (D:20250201120000Z)" + (b" /Contents <00>" if second_contents else b"") + b">>\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n")
    begin = len(head) + len(gap)
    end = begin + 2 + 2 * room
    numbers = b"[0 %10d %10d %10d] /Contents " % (begin, end + wide, len(tail) - wide)
    first = head + numbers
    covered = first + tail[wide:]
    if flip:
        covered = covered.replace(b"200 200", b"200 201")
    cms = detached(who or person, covered, tokens=[stamp(tsa, time)]) + garbage
    contents = b"<" + cms.hex().encode() + b"00" * (room - len(cms)) + b">"
    return first + contents + tail


vectors["pdf"] = pdf()
vectors["pdf-changed"] = pdf(flip=True)
vectors["pdf-appended"] = pdf() + b"6 0 obj\n<</Type/Annot>>\nendobj\n%%EOF\n"
vectors["pdf-wide-hole"] = pdf(wide=10)
vectors["pdf-two-contents"] = pdf(second_contents=True)
vectors["pdf-garbage"] = pdf(garbage=b"garbage")
vectors["pdf-stranger"] = pdf(who=stranger)
vectors["pdf-old-kind"] = pdf(sub_filter="adbe.pkcs7.sha1")
vectors["pdf-unsigned"] = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n"

SAMPLES = {"cms/testdata/sample.p7s": "stamped", "asic-e/testdata/sample.asice": "asic", "pades/testdata/sample.pdf": "pdf"}
SEEDS = {"cms": ["stamped", "attached", "two-signers", "indefinite", "no-attributes", "pem", "token", "enveloped"],
         "der": ["plain", "indefinite", "long-length", "good.crl", "person.pem"],
         "check_cms": ["stamped", "attached", "rsa-pss", "ed25519", "token", "key-compromise.crl", "person.pem"],
         "asic-e": ["asic", "asic-xades", "asic-no-manifest", "asic-unsigned-file"],
         "pades": ["pdf", "pdf-appended", "pdf-two-contents", "pdf-unsigned"]}

if __name__ == "__main__":
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("".join(f"{title} {base64.b64encode(body).decode()}\n" for title, body in vectors.items()))
    for path, title in SAMPLES.items():
        (ROOT / "src/formats" / path).write_bytes(vectors[title])
    for folder, titles in SEEDS.items():
        (ROOT / "fuzz" / folder).mkdir(parents=True, exist_ok=True)
        for title in titles:
            (ROOT / "fuzz" / folder / title).write_bytes(vectors[title])
    print(f"{len(vectors)} vectors in {OUT}", file=sys.stderr)
