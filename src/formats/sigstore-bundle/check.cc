#include "formats/sigstore-bundle/check.h"

#include <array>

#include "base/text.h"
#include "formats/dsse/check.h"
#include "formats/shape_check.h"
#include "formats/sigstore-bundle/reader.h"

namespace proofhouse::formats::sigstore_bundle {

namespace {

using syntax::JsonValue;

void check_signer(const JsonValue& material, std::string_view version, Violations& violations) {
  int signers = 0;
  for (const std::string_view key : {"publicKey", "x509CertificateChain", "certificate"}) signers += material.get(key) ? 1 : 0;
  if (signers != 1) {
    violations.add("signer", Severity::kError, material.node(),
                   "it needs exactly one of \"publicKey\", \"x509CertificateChain\" and \"certificate\"");
  }
  if (const auto chain = material.get("x509CertificateChain"); chain && version == "0.3") {
    violations.add("signer", Severity::kError, chain->node(), "from version 0.3 on \"certificate\" holds the signer's alone");
  }
}

void check_entry(const JsonValue& entry, std::string_view version, Violations& violations) {
  const auto proof = entry.get("inclusionProof");
  const bool promise = entry.get("inclusionPromise").has_value();
  if (!proof && (version != "0.1" || !promise)) {
    violations.add("inclusion-proof", Severity::kError, entry.node(),
                   version == "0.1" ? "it needs an inclusion promise or an inclusion proof" : "it needs an inclusion proof");
  }
  if (proof && version != "0.1" && !proof->get("checkpoint")) {
    violations.add("inclusion-proof", Severity::kError, proof->node(), "it needs the checkpoint that it leads to");
  }
  if (!promise && entry.get("integratedTime") && version == "0.3") {
    violations.add("integrated-time", Severity::kWarning, entry.node(),
                   "nothing vouches for \"integratedTime\" without an inclusion promise");
  }
}

void check_material(const JsonValue& material, std::string_view version, Violations& violations) {
  check_signer(material, version, violations);
  const auto entries = material.get("tlogEntries");
  const bool logged = entries && entries->is_array() && entries->size() > 0;
  if (entries && entries->is_array()) {
    for (const JsonValue entry : entries->elements()) check_entry(entry, version, violations);
  }
  const auto stamps = material.get("timestampVerificationData");
  const auto list = stamps ? stamps->get("rfc3161Timestamps") : std::nullopt;
  const bool stamped = list && list->is_array() && list->size() > 0;
  if (!logged && !stamped && !material.get("publicKey")) {
    violations.add("time", Severity::kError, material.node(),
                   "neither a log entry nor a time stamp says when the certificate was used");
  }
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  const auto type = file.member_text("mediaType");
  if (!type || !type->starts_with("application/vnd.dev.sigstore.bundle")) return std::nullopt;
  return std::string(version_of(*type).value_or(""));
}

void check(const Opened& file, Violations& violations) {
  const JsonValue root = file.json()->root();
  const auto type = file.member("mediaType");
  const std::string_view version = version_of(type->text().value_or("")).value_or("");
  if (version.empty()) {
    violations.add("media-type", Severity::kError, type->node(), "it is no media type of a bundle of version 0.1 to 0.3");
  }
  check_shape(*file.json(), "sigstore-bundle", version.empty() ? "0.3" : version, violations);
  if (const auto material = root.get("verificationMaterial")) check_material(*material, version, violations);
  const auto envelope = root.get("dsseEnvelope");
  if (root.get("messageSignature").has_value() == envelope.has_value()) {
    violations.add("content", Severity::kError, 0, "it needs exactly one of \"messageSignature\" and \"dsseEnvelope\"");
  }
  if (envelope) {
    const auto signatures = envelope->get("signatures");
    if (signatures && signatures->size() > 1) {
      violations.add("content", Severity::kError, signatures->node(), "the envelope of a bundle has exactly one signature");
    }
    dsse::check_envelope(*envelope, "/dsseEnvelope", violations);
  }
  // The reader knows what is base64 and what has too much of anything.
  if (const auto read = sigstore_bundle::read(*file.json()); !read && !violations.any_error()) {
    violations.add_at(read.error().code == ErrorCode::kLimit ? "limit" : "form", Severity::kError, read.error().place,
                      read.error().cause);
  } else if (read) {
    violations.add_remarks("form", Severity::kWarning, read->remarks);
  }
}

}  // namespace proofhouse::formats::sigstore_bundle
