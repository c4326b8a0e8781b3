#include "syntax/x509.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kMostCertificate = 64U << 10U;
constexpr std::size_t kMostParts = 64;  // of a name, and extensions

std::vector<std::uint8_t> copy(Octets bytes) { return {bytes.begin(), bytes.end()}; }

std::unexpected<Error> malformed(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause), "use another certificate");
}

std::unexpected<Error> too_many(std::size_t offset, std::string_view what) {
  return fail_at(ErrorCode::kLimit, {}, "byte " + std::to_string(offset),
                 "a certificate holds more " + std::string(what) + " than are ever read", "use another certificate");
}

std::string short_name(std::string_view oid) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kNames{{
      {"2.5.4.3", "CN"},
      {"2.5.4.4", "SN"},
      {"2.5.4.5", "serialNumber"},
      {"2.5.4.6", "C"},
      {"2.5.4.7", "L"},
      {"2.5.4.8", "ST"},
      {"2.5.4.9", "street"},
      {"2.5.4.10", "O"},
      {"2.5.4.11", "OU"},
      {"2.5.4.97", "organizationIdentifier"},
      {"0.9.2342.19200300.100.1.25", "DC"},
      {"1.2.840.113549.1.9.1", "emailAddress"},
  }};
  for (const auto& [known, name] : kNames) {
    if (known == oid) return std::string(name);
  }
  return std::string(oid);
}

Result<void> read_validity(DerReader& fields, X509Certificate& out) {
  DerReader times = TRY(fields.inside(der_tag::kSequence, "the validity"));
  out.not_before = TRY(times.time("notBefore"));
  out.not_after = TRY(times.time("notAfter"));
  return times.end("the validity");
}

Result<void> read_key(DerReader& fields, X509Certificate& out) {
  const DerElement info = TRY(fields.next(der_tag::kSequence, "the public key"));
  DerReader parts(info);
  DerReader algorithm = TRY(parts.inside(der_tag::kSequence, "the algorithm of the key"));
  out.key_algorithm = TRY(algorithm.oid("the algorithm of the key"));
  out.public_key = copy(info.whole);
  return {};
}

Result<void> read_key_usage(const DerElement& value, X509Certificate& out) {
  DerReader reader(value);
  const DerElement bits = TRY(reader.next(der_tag::kBitString, "the key usage"));
  if (bits.content.empty() || bits.content.size() > 3 || bits.content[0] > 7)
    return malformed(bits.offset, "the key usage is no BIT STRING");
  std::uint16_t usage = 0;
  for (std::size_t bit = 0; bit < (bits.content.size() - 1) * 8 && bit < 9; ++bit) {
    const bool set = ((bits.content[1 + bit / 8] >> (7 - bit % 8)) & 1U) != 0;
    if (set) usage = static_cast<std::uint16_t>(usage | (1U << bit));
  }
  out.key_usage = usage;
  return reader.end("the key usage");
}

Result<void> read_extended_usage(const DerElement& value, bool critical, X509Certificate& out) {
  DerReader reader(value);
  DerReader purposes = TRY(reader.inside(der_tag::kSequence, "the extended key usage"));
  std::vector<std::string> oids;
  while (!purposes.at_end()) {
    if (oids.size() == kMostParts) return too_many(purposes.offset(), "purposes");
    oids.push_back(TRY(purposes.oid("a purpose")));
  }
  out.extended_key_usage = std::move(oids);
  out.extended_key_usage_critical = critical;
  return reader.end("the extended key usage");
}

Result<void> read_alternative_names(const DerElement& value, X509Certificate& out) {
  DerReader reader(value);
  DerReader names = TRY(reader.inside(der_tag::kSequence, "the alternative names"));
  std::size_t count = 0;
  while (!names.at_end()) {
    if (++count > kMostParts) return too_many(names.offset(), "names");
    const DerElement name = TRY(names.next("an alternative name"));
    const std::string text = printable(as_text(name.content));
    if (name.tag == der_tag::context_simple(1)) out.emails.push_back(text);
    if (name.tag == der_tag::context_simple(2)) out.dns_names.push_back(text);
    if (name.tag == der_tag::context_simple(6)) out.uris.push_back(text);
  }
  return {};
}

Result<void> read_policies(const DerElement& value, X509Certificate& out) {
  DerReader reader(value);
  DerReader policies = TRY(reader.inside(der_tag::kSequence, "the policies"));
  while (!policies.at_end()) {
    if (out.policies.size() == kMostParts) return too_many(policies.offset(), "policies");
    DerReader policy = TRY(policies.inside(der_tag::kSequence, "a policy"));
    out.policies.push_back(TRY(policy.oid("a policy")));
  }
  return {};
}

Result<void> read_constraints(const DerElement& value, X509Certificate& out) {
  DerReader reader(value);
  DerReader fields = TRY(reader.inside(der_tag::kSequence, "the basic constraints"));
  if (const auto authority = TRY(fields.maybe(der_tag::kBoolean, "cA"))) out.is_authority = TRY(der_boolean(*authority));
  return {};
}

Result<void> read_extension(std::string_view oid, const DerElement& value, bool critical, X509Certificate& out) {
  if (oid == "2.5.29.15") return read_key_usage(value, out);
  if (oid == "2.5.29.37") return read_extended_usage(value, critical, out);
  if (oid == "2.5.29.17") return read_alternative_names(value, out);
  if (oid == "2.5.29.32") return read_policies(value, out);
  if (oid == "2.5.29.19") return read_constraints(value, out);
  if (oid == "2.5.29.14") {
    DerReader reader(value);
    out.subject_key_id = copy(TRY(reader.next(der_tag::kOctetString, "the key identifier")).content);
    return {};
  }
  // Name and policy constraints, the authority's key id, distribution points: the path is judged by OpenSSL.
  constexpr std::array<std::string_view, 6> kLeft{"2.5.29.30", "2.5.29.33", "2.5.29.35", "2.5.29.36", "2.5.29.31", "2.5.29.54"};
  if (critical && std::ranges::find(kLeft, oid) == kLeft.end()) out.unknown_critical.emplace_back(oid);
  return {};
}

Result<void> read_extensions(const DerElement& outer, X509Certificate& out) {
  DerReader wrapper(outer);
  DerReader extensions = TRY(wrapper.inside(der_tag::kSequence, "the extensions"));
  std::set<std::string> seen;
  while (!extensions.at_end()) {
    if (seen.size() == kMostParts) return too_many(extensions.offset(), "extensions");
    DerReader extension = TRY(extensions.inside(der_tag::kSequence, "an extension"));
    const DerElement id = TRY(extension.next(der_tag::kOid, "the name of an extension"));
    const std::string oid = TRY(der_oid(id));
    bool critical = false;
    if (const auto flag = TRY(extension.maybe(der_tag::kBoolean, "critical"))) critical = TRY(der_boolean(*flag));
    const DerElement value = TRY(extension.next(der_tag::kOctetString, "the value of an extension"));
    TRY_VOID(extension.end("an extension"));
    if (!seen.insert(oid).second) return malformed(id.offset, "the extension " + oid + " stands twice");
    TRY_VOID(read_extension(oid, value, critical, out));
  }
  return wrapper.end("the extensions");
}

Result<void> read_body(const DerElement& body, X509Certificate& out) {
  DerReader fields(body);
  (void)TRY(fields.maybe(der_tag::context(0), "the version"));
  const DerElement serial = TRY(fields.next(der_tag::kInteger, "the serial number"));
  if (serial.content.empty() || serial.content.size() > 32)
    return malformed(serial.offset, "the serial number is empty or too long");
  out.serial = copy(serial.content);
  (void)TRY(fields.next(der_tag::kSequence, "the signature algorithm"));
  const DerElement issuer = TRY(fields.next(der_tag::kSequence, "the issuer"));
  out.issuer = TRY(read_name(issuer));
  TRY_VOID(read_validity(fields, out));
  const DerElement subject = TRY(fields.next(der_tag::kSequence, "the subject"));
  out.subject = TRY(read_name(subject));
  TRY_VOID(read_key(fields, out));
  (void)TRY(fields.maybe(der_tag::context_simple(1), "issuerUniqueID"));
  (void)TRY(fields.maybe(der_tag::context_simple(2), "subjectUniqueID"));
  if (const auto extensions = TRY(fields.maybe(der_tag::context(3), "the extensions")))
    TRY_VOID(read_extensions(*extensions, out));
  return fields.end("the certificate");
}

}  // namespace

Result<X509Name> read_name(const DerElement& name) {
  X509Name out;
  out.der = copy(name.whole);
  DerReader sets(name);
  std::size_t count = 0;
  while (!sets.at_end()) {
    DerReader set = TRY(sets.inside(der_tag::kSet, "a part of a name"));
    while (!set.at_end()) {
      if (++count > kMostParts) return too_many(set.offset(), "parts of a name");
      DerReader pair = TRY(set.inside(der_tag::kSequence, "an attribute of a name"));
      const std::string oid = TRY(pair.oid("the type of an attribute"));
      const DerElement value = TRY(pair.next("the value of an attribute"));
      TRY_VOID(pair.end("an attribute of a name"));
      const auto read = der_text(value);
      const std::string text = read ? printable(*read) : "#" + to_hex(value.whole);
      out.text += (out.text.empty() ? "" : ", ") + short_name(oid) + "=" + shorten(text, 200);
      if (oid == "2.5.4.3") out.common_names.push_back(text);
      if (oid == "2.5.4.10") out.organizations.push_back(text);
    }
  }
  return out;
}

Result<X509Certificate> read_certificate(Octets der) {
  if (der.size() > kMostCertificate) {
    return fail(ErrorCode::kLimit, "a certificate is larger than 64 KiB", "use another certificate");
  }
  DerReader outer(der);
  const DerElement whole = TRY(outer.next(der_tag::kSequence, "a certificate"));
  TRY_VOID(outer.end("the file of a certificate"));
  DerReader parts(whole);
  X509Certificate out;
  out.der = copy(whole.whole);
  const DerElement body = TRY(parts.next(der_tag::kSequence, "the body of a certificate"));
  TRY_VOID(read_body(body, out));
  DerReader algorithm = TRY(parts.inside(der_tag::kSequence, "the signature algorithm"));
  out.signature_algorithm = TRY(algorithm.oid("the signature algorithm"));
  (void)TRY(parts.next(der_tag::kBitString, "the signature"));
  TRY_VOID(parts.end("a certificate"));
  return out;
}

}  // namespace proofhouse::syntax
