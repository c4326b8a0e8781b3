#include "tender/attestation.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/key_file.h"
#include "crypto/sha.h"
#include "crypto/sigstore.h"

namespace proofhouse::tender {

namespace {

using crypto::SignatureScheme;

// Every way in which a key of this kind may have signed an envelope.
std::vector<crypto::EnvelopeKey> keys_of(const crypto::PublicKey& key) {
  std::vector<crypto::EnvelopeKey> keys;
  for (const auto scheme : {SignatureScheme::ed25519, SignatureScheme::ecdsa_der, SignatureScheme::ecdsa_raw,
                            SignatureScheme::rsa_pss, SignatureScheme::rsa_pkcs1}) {
    if (crypto::fits(key.algorithm(), scheme)) keys.push_back({key, scheme, std::nullopt});
  }
  return keys;
}

// Whether the verified payload is a statement about the artifact.
Result<void> check_statement_about(const Envelope& envelope, const std::optional<std::string>& artifact, const Workers& workers,
                                   Verification& out) {
  if (envelope.payload_type != kInTotoPayload) {
    out.fails("statement", "The payload is no in-toto statement: " + shorten(printable(envelope.payload_type), 80) + ".");
    return {};
  }
  const auto read = workers.read(Format::kStatement, as_text(envelope.payload));
  if (!read && read.error().code == ErrorCode::kIncomplete) return std::unexpected(read.error());
  const auto* statement = read ? std::get_if<Statement>(&read->document) : nullptr;
  if (statement == nullptr) {
    out.fails("statement",
              "The payload is no statement: " + (read ? std::string("another document") : one_line(read.error())) + ".");
    return {};
  }
  out.holds("statement", "It is of the type " + shorten(printable(statement->predicate_type), 200) + ".");
  if (!artifact) {
    out.not_checked("subject", "No file was given (--artifact), so nobody knows whether the statement is about yours.");
    return {};
  }
  const Digest digest = crypto::sha256(*artifact);
  const std::string longer = crypto::sha512_hex(as_bytes(*artifact));
  const bool named = std::ranges::any_of(statement->subjects, [&](const Resource& subject) {
    return subject.sha256 ? *subject.sha256 == digest : subject.sha512 == longer;
  });
  if (named) {
    out.holds("subject", "The statement is about this file.");
  } else {
    out.fails("subject", "The statement is about other files.");
  }
  return {};
}

Result<void> verify_envelope(const Envelope& envelope, const std::optional<crypto::PublicKey>& key,
                             const std::optional<std::string>& artifact, const Workers& workers, Verification& out) {
  out.kind = "DSSE envelope";
  if (!key) return fail(ErrorCode::kUsage, "nobody says whose signature counts", "give --public-key with the signer's key");
  std::vector<crypto::EnvelopeSignature> signatures;
  for (const auto& signature : envelope.signatures) signatures.push_back({signature.signature, signature.keyid});
  const auto checked = TRY(crypto::check_envelope(envelope.payload_type, envelope.payload, signatures, keys_of(*key)));
  if (checked.matches.empty()) {
    out.fails("signature", "No signature of the envelope is by this key over this payload.");
    return {};
  }
  out.holds("signature", "It is signed by this key.");
  return check_statement_about(envelope, artifact, workers, out);
}

Result<void> verify_sigstore(const SigstoreBundle& bundle, const crypto::SigstoreTrust& trust,
                             const std::optional<std::string>& artifact, const Workers& workers, Verification& out) {
  out.kind = "sigstore bundle";
  const auto bytes = artifact ? std::optional(as_bytes(*artifact)) : std::nullopt;
  const crypto::SigstoreCheck check = crypto::verify_bundle(bundle, bytes, trust);
  for (const crypto::SigstoreStep& step : check.steps) {
    switch (step.state) {
      case crypto::SigstoreState::kHolds: out.holds(std::string(step.name), step.text); break;
      case crypto::SigstoreState::kFails: out.fails(std::string(step.name), step.text); break;
      case crypto::SigstoreState::kNotChecked: out.not_checked(std::string(step.name), step.text); break;
    }
  }
  // Nothing reads a payload that nobody known has signed.
  if (!check.good() || !bundle.envelope) return {};
  return check_statement_about(*bundle.envelope, artifact, workers, out);
}

bool is_bundle(std::string_view bytes) { return bytes.find("dev.sigstore.bundle") != std::string_view::npos; }

}  // namespace

Result<void> verify_attestation(const AttestationQuestion& question, const Workers& workers, Verification& out) {
  std::optional<crypto::PublicKey> key;
  if (!question.public_key.empty()) key = TRY(crypto::read_public_key(question.public_key));
  std::optional<crypto::TrustedRoot> root;
  if (!question.trusted_root.empty()) {
    auto parsed = crypto::TrustedRoot::parse(TRY(read_file(question.trusted_root)));
    if (!parsed) {
      parsed.error().file = question.trusted_root;
      return std::unexpected(parsed.error());
    }
    root = *std::move(parsed);
  }
  std::optional<std::string> artifact;
  if (!question.artifact.empty()) artifact = TRY(read_file(question.artifact));
  const std::string bytes = TRY(read_file(question.file));
  const Format format = is_bundle(bytes) ? Format::kSigstoreBundle : Format::kDsse;
  const auto read = workers.read(format, bytes);
  if (!read && read.error().code == ErrorCode::kIncomplete) return std::unexpected(read.error());
  if (!read) {
    out.kind = "attestation";
    out.fails("form", "It cannot be read: " + one_line(read.error()) + ".");
    return {};
  }
  if (const auto* bundle = std::get_if<SigstoreBundle>(&read->document)) {
    const crypto::SigstoreTrust trust{key, root ? &*root : nullptr, question.identity, question.issuer};
    return verify_sigstore(*bundle, trust, artifact, workers, out);
  }
  return verify_envelope(std::get<Envelope>(read->document), key, artifact, workers, out);
}

}  // namespace proofhouse::tender
