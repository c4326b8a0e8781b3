#include "syntax/crl.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

std::unexpected<Error> malformed(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause), "use another revocation list");
}

struct Extension {
  std::string oid;
  bool critical = false;
  DerElement value;
};

Result<Extension> read_extension(DerReader& extensions) {
  DerReader parts = TRY(extensions.inside(der_tag::kSequence, "an extension"));
  Extension out;
  out.oid = TRY(parts.oid("the name of an extension"));
  if (const auto flag = TRY(parts.maybe(der_tag::kBoolean, "critical"))) out.critical = TRY(der_boolean(*flag));
  out.value = TRY(parts.next(der_tag::kOctetString, "the value of an extension"));
  TRY_VOID(parts.end("an extension"));
  return out;
}

Result<CrlReason> read_reason(const DerElement& value) {
  DerReader reader(value);
  const DerElement element = TRY(reader.next(der_tag::kEnumerated, "the reason of a revocation"));
  const std::uint32_t number = TRY(der_small(element));
  if (number > 10 || number == 7) return malformed(element.offset, "the reason of a revocation is none of RFC 5280");
  return static_cast<CrlReason>(number);
}

Result<void> read_entry_extensions(const DerElement& list, CrlEntry& entry, Crl& out) {
  DerReader extensions(list);
  while (!extensions.at_end()) {
    const Extension extension = TRY(read_extension(extensions));
    if (extension.oid == "2.5.29.21") {
      entry.reason = TRY(read_reason(extension.value));
    } else if (extension.oid == "2.5.29.24") {
      DerReader value(extension.value);
      entry.invalid_since = TRY(value.time("invalidityDate"));
    } else if (extension.critical) {
      // certificateIssuer among them: an entry for another authority's certificate.
      out.partial = "it has an entry with the critical extension " + extension.oid;
    }
  }
  return {};
}

Result<void> read_entries(const DerElement& list, Crl& out) {
  DerReader reader(list);
  while (!reader.at_end()) {
    DerReader parts = TRY(reader.inside(der_tag::kSequence, "a revoked certificate"));
    CrlEntry entry;
    entry.serial = TRY(parts.next(der_tag::kInteger, "the serial number of a revoked certificate")).content;
    entry.revoked = TRY(parts.time("the date of a revocation"));
    if (const auto extensions = TRY(parts.maybe(der_tag::kSequence, "the extensions of an entry"))) {
      TRY_VOID(read_entry_extensions(*extensions, entry, out));
    }
    TRY_VOID(parts.end("a revoked certificate"));
    out.entries.push_back(entry);
  }
  return {};
}

Result<void> read_list_extensions(const DerElement& wrapped, Crl& out) {
  DerReader outer(wrapped);
  DerReader extensions = TRY(outer.inside(der_tag::kSequence, "the extensions of the list"));
  while (!extensions.at_end()) {
    const Extension extension = TRY(read_extension(extensions));
    if (extension.oid == "2.5.29.27") {
      out.partial = "it is a delta list";
    } else if (extension.critical && extension.oid == "2.5.29.28") {
      out.partial = "it is issued for a part of the certificates";
    } else if (extension.critical) {
      out.partial = "it has the critical extension " + extension.oid;
    }
  }
  return {};
}

bool is_before(const CrlEntry& a, const CrlEntry& b) { return std::ranges::lexicographical_compare(a.serial, b.serial); }

Result<void> read_body(const DerElement& body, Crl& out) {
  DerReader fields(body);
  (void)TRY(fields.maybe(der_tag::kInteger, "the version"));
  (void)TRY(fields.next(der_tag::kSequence, "the signature algorithm"));
  const DerElement issuer = TRY(fields.next(der_tag::kSequence, "the issuer of the list"));
  out.issuer = TRY(read_name(issuer));
  out.this_update = TRY(fields.time("thisUpdate"));
  if (fields.peek() == der_tag::kUtcTime || fields.peek() == der_tag::kGeneralizedTime) {
    out.next_update = TRY(fields.time("nextUpdate"));
  }
  if (const auto list = TRY(fields.maybe(der_tag::kSequence, "the revoked certificates"))) TRY_VOID(read_entries(*list, out));
  if (const auto extensions = TRY(fields.maybe(der_tag::context(0), "the extensions of the list"))) {
    TRY_VOID(read_list_extensions(*extensions, out));
  }
  return fields.end("the list");
}

}  // namespace

std::string_view name_of(CrlReason reason) {
  switch (reason) {
    case CrlReason::kUnspecified: return "unspecified";
    case CrlReason::kKeyCompromise: return "keyCompromise";
    case CrlReason::kAuthorityCompromise: return "cACompromise";
    case CrlReason::kAffiliationChanged: return "affiliationChanged";
    case CrlReason::kSuperseded: return "superseded";
    case CrlReason::kCessationOfOperation: return "cessationOfOperation";
    case CrlReason::kCertificateHold: return "certificateHold";
    case CrlReason::kRemoveFromCrl: return "removeFromCRL";
    case CrlReason::kPrivilegeWithdrawn: return "privilegeWithdrawn";
    case CrlReason::kAttributeAuthorityCompromise: return "aACompromise";
  }
  return "";
}

const CrlEntry* Crl::find(Octets serial) const {
  CrlEntry wanted;
  wanted.serial = serial;
  const auto found = std::ranges::lower_bound(entries, wanted, is_before);
  return found != entries.end() && std::ranges::equal(found->serial, serial) ? &*found : nullptr;
}

Result<Crl> read_crl(Octets der) {
  if (der.size() > kMostCrlBytes) return fail(ErrorCode::kLimit, "a revocation list is larger than 32 MiB", "give a smaller one");
  Crl out;
  out.bytes = std::make_shared<const std::string>(as_text(der));
  DerReader outer(as_bytes(*out.bytes));
  const DerElement whole = TRY(outer.next(der_tag::kSequence, "a revocation list"));
  TRY_VOID(outer.end("the file of a revocation list"));
  DerReader parts(whole);
  const DerElement body = TRY(parts.next(der_tag::kSequence, "the body of the list"));
  TRY_VOID(read_body(body, out));
  DerReader algorithm = TRY(parts.inside(der_tag::kSequence, "the signature algorithm"));
  out.signature_algorithm = TRY(algorithm.oid("the signature algorithm"));
  (void)TRY(parts.next(der_tag::kBitString, "the signature"));
  TRY_VOID(parts.end("a revocation list"));
  std::ranges::stable_sort(out.entries, is_before);
  return out;
}

}  // namespace proofhouse::syntax
