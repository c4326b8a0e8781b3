"""CMS signatures (RFC 5652) and certificates (RFC 5280) that come out the same each time: RSA keys from a seed, DER by hand.

The openssl command writes the present time into both, so an example made with it would change from day to day.
"""

import base64
import hashlib
import math

DATA = "1.2.840.113549.1.7.1"
SIGNED_DATA = "1.2.840.113549.1.7.2"
CONTENT_TYPE = "1.2.840.113549.1.9.3"
MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
RSA = "1.2.840.113549.1.1.1"
SHA256_WITH_RSA = "1.2.840.113549.1.1.11"
SHA256 = "2.16.840.1.101.3.4.2.1"
COUNTRY, ORGANIZATION, COMMON_NAME = "2.5.4.6", "2.5.4.10", "2.5.4.3"
SUBJECT_KEY, KEY_USAGE, BASIC_CONSTRAINTS, AUTHORITY_KEY, EXTENDED_KEY_USAGE = "2.5.29.14", "2.5.29.15", "2.5.29.19", "2.5.29.35", "2.5.29.37"
EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4"


# DER (X.690).


def tlv(tag, body):
    length = len(body)
    if length < 128:
        head = bytes([length])
    else:
        size = (length.bit_length() + 7) // 8
        head = bytes([0x80 | size]) + length.to_bytes(size, "big")
    return bytes([tag]) + head + body


def sequence(*parts):
    return tlv(0x30, b"".join(parts))


def set_of(*parts):
    return tlv(0x31, b"".join(sorted(parts)))


def integer(value):
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(text):
    first, second, *rest = map(int, text.split("."))
    body = b""
    for arc in [first * 40 + second, *rest]:
        part = [arc & 0x7F]
        while arc := arc >> 7:
            part.append(0x80 | (arc & 0x7F))
        body += bytes(reversed(part))
    return tlv(0x06, body)


def octets(body):
    return tlv(0x04, body)


def bits(body):
    return tlv(0x03, b"\0" + body)


NULL = tlv(0x05, b"")
TRUE = tlv(0x01, b"\xff")


# RSA, from a seed.


def _stream(seed):
    counter = 0
    while True:
        yield hashlib.sha256(seed + counter.to_bytes(8, "big")).digest()
        counter += 1


SMALL = math.prod(number for number in range(3, 10_000, 2) if all(number % small for small in range(3, int(number**0.5) + 1, 2)))


def _is_prime(number, stream):
    if math.gcd(number, SMALL) > 1:
        return False
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for _ in range(24):
        base = int.from_bytes(next(stream), "big") % (number - 3) + 2
        value = pow(base, odd, number)
        if value in (1, number - 1):
            continue
        for _ in range(twos - 1):
            value = value * value % number
            if value == number - 1:
                break
        else:
            return False
    return True


def _prime(size, stream):
    while True:
        raw = b"".join(next(stream) for _ in range(size // 256))
        number = int.from_bytes(raw, "big") | (3 << (size - 2)) | 1
        if number % 65537 != 1 and _is_prime(number, stream):
            return number


class RsaKey:
    """2048 bits. Worthless: whoever reads this file has it."""

    def __init__(self, name):
        stream = _stream(b"proofhouse example key, worthless: " + name.encode())
        p, q = _prime(1024, stream), _prime(1024, stream)
        self.modulus = p * q
        self.private = pow(65537, -1, (p - 1) * (q - 1))

    def public(self):
        return sequence(sequence(oid(RSA), NULL), bits(sequence(integer(self.modulus), integer(65537))))

    def identifier(self):
        return hashlib.sha1(sequence(integer(self.modulus), integer(65537))).digest()

    def sign(self, data):
        """RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2), which has no random part."""
        digest = sequence(sequence(oid(SHA256), NULL), octets(hashlib.sha256(data).digest()))
        size = (self.modulus.bit_length() + 7) // 8
        block = b"\0\1" + b"\xff" * (size - 3 - len(digest)) + b"\0" + digest
        return pow(int.from_bytes(block, "big"), self.private, self.modulus).to_bytes(size, "big")


# Certificates.


def name(country, organization, common):
    parts = ((COUNTRY, tlv(0x13, country.encode())), (ORGANIZATION, tlv(0x0C, organization.encode())), (COMMON_NAME, tlv(0x0C, common.encode())))
    return sequence(*(set_of(sequence(oid(kind), value)) for kind, value in parts))


def time(day):
    return tlv(0x17, (day[2:4] + day[5:7] + day[8:10] + "000000Z").encode())


def extension(kind, critical, body):
    return sequence(oid(kind), TRUE, octets(body)) if critical else sequence(oid(kind), octets(body))


class Certificate:
    def __init__(self, key, subject, serial, since, until, issuer=None):
        """Without an issuer a root."""
        self.key, self.subject, self.serial = key, subject, serial
        signer = issuer or self
        usage = (1, 0x06) if issuer is None else (6, 0xC0)  # keyCertSign, cRLSign; digitalSignature, nonRepudiation
        extensions = [
            extension(BASIC_CONSTRAINTS, True, sequence(TRUE) if issuer is None else sequence()),
            extension(KEY_USAGE, True, tlv(0x03, bytes(usage))),
            extension(SUBJECT_KEY, False, octets(key.identifier())),
            extension(AUTHORITY_KEY, False, sequence(tlv(0x80, signer.key.identifier()))),
        ]
        if issuer is not None:
            extensions.append(extension(EXTENDED_KEY_USAGE, False, sequence(oid(EMAIL_PROTECTION))))
        algorithm = sequence(oid(SHA256_WITH_RSA), NULL)
        signed = sequence(tlv(0xA0, integer(2)), integer(serial), algorithm, signer.subject, sequence(time(since), time(until)), subject,
                          key.public(), tlv(0xA3, sequence(*extensions)))
        self.issuer = signer.subject
        self.der = sequence(signed, algorithm, bits(signer.key.sign(signed)))

    def pem(self):
        text = base64.b64encode(self.der).decode()
        lines = "\n".join(text[at:at + 64] for at in range(0, len(text), 64))
        return f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n"


# Signed data.


def attribute(kind, value):
    return sequence(oid(kind), set_of(value))


def detached(certificate, data):
    """A detached signature (.p7s, DER) with the signed attributes that CAdES baseline asks for, and no time: nobody vouches for one."""
    digest = sequence(oid(SHA256))
    own = sequence(sequence(sequence(octets(hashlib.sha256(certificate.der).digest()))))
    attributes = [attribute(CONTENT_TYPE, oid(DATA)), attribute(MESSAGE_DIGEST, octets(hashlib.sha256(data).digest())),
                  attribute(SIGNING_CERTIFICATE_V2, own)]
    signature = certificate.key.sign(set_of(*attributes))
    body = b"".join(sorted(attributes))
    signer = sequence(integer(1), sequence(certificate.issuer, integer(certificate.serial)), digest, tlv(0xA0, body),
                      sequence(oid(RSA), NULL), octets(signature))
    signed = sequence(integer(1), set_of(digest), sequence(oid(DATA)), tlv(0xA0, certificate.der), set_of(signer))
    return sequence(oid(SIGNED_DATA), tlv(0xA0, signed))
