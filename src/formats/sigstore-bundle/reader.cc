#include "formats/sigstore-bundle/reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "formats/dsse/envelope.h"
#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::sigstore_bundle {

namespace {

using dsse::read_base64;

// A 64-bit number as protocol buffers write it: a text of digits, or a number.
std::int64_t read_number(const JsonObject& object, std::string_view key) {
  const auto value = object.any(key);
  if (!value) return 0;
  const auto number = value->integer();
  if (number && *number >= 0) return *number;
  const std::string_view text = value->text().value_or("");
  std::int64_t read = -1;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), read);
  if (!text.empty() && end.ec == std::errc() && end.ptr == text.data() + text.size() && read >= 0) return read;
  object.refuse(key, "\"" + std::string(key) + "\" is no whole number", "write digits");
  return 0;
}

// A time stamp. Some signers break the lines of its base64; the stamp's own signature covers its bytes whatever their spelling.
std::vector<std::uint8_t> read_stamp(const JsonObject& stamp, Remarks& remarks) {
  const auto value = stamp.any("signedTimestamp");
  const std::string_view text = value ? value->text().value_or("") : std::string_view{};
  if (text.find('\n') == std::string_view::npos) return read_base64(stamp, "signedTimestamp");
  std::string joined;
  std::ranges::copy_if(text, std::back_inserter(joined), [](char c) { return c != '\n' && c != '\r'; });
  auto bytes = from_base64(joined);
  if (!bytes) stamp.refuse("signedTimestamp", "\"signedTimestamp\" is not base64", "give the bundle as it was made");
  remarks.add("the base64 of a time stamp has line breaks", value->node());
  return std::move(bytes).value_or(std::vector<std::uint8_t>{});
}

bool too_many(const JsonObject& object, std::string_view key, std::size_t most) {
  const auto list = object.optional_any(key);
  return list && list->size() > most;
}

void read_proof(const JsonObject& proof, LogEntry& entry) {
  if (!proof.present()) return;
  entry.has_proof = true;
  entry.proof_index = proof.optional_any("logIndex") ? read_number(proof, "logIndex") : 0;
  entry.tree_size = read_number(proof, "treeSize");
  entry.root_hash = read_base64(proof, "rootHash");
  for (const std::string& hash : proof.optional_texts("hashes")) {
    auto bytes = from_base64(hash);
    if (!bytes) proof.refuse("hashes", "a hash is not base64", "give the bundle as it was made");
    entry.hashes.push_back(std::move(bytes).value_or(std::vector<std::uint8_t>{}));
  }
  entry.checkpoint = proof.optional_object("checkpoint").optional_text("envelope");
}

LogEntry read_entry(const JsonObject& object) {
  LogEntry entry;
  entry.node = object.node();
  entry.index = object.optional_any("logIndex") ? read_number(object, "logIndex") : 0;
  entry.log_id = read_base64(object.object("logId"), "keyId");
  const JsonObject kind = object.object("kindVersion");
  entry.kind = kind.text("kind");
  entry.version = kind.text("version");
  if (object.optional_any("integratedTime")) {
    // Zero is how protocol buffers say that there is none.
    if (const auto time = read_number(object, "integratedTime"); time > 0) entry.integrated = Timestamp(time);
  }
  const JsonObject promise = object.optional_object("inclusionPromise");
  if (promise.present()) entry.promise = read_base64(promise, "signedEntryTimestamp");
  read_proof(object.optional_object("inclusionProof"), entry);
  entry.body = read_base64(object, "canonicalizedBody");
  return entry;
}

// v0.3 has "certificate", older ones "x509CertificateChain"; a managed key has "publicKey".
void read_signer(const JsonObject& material, SigstoreBundle& bundle) {
  const JsonObject certificate = material.optional_object("certificate");
  const JsonObject chain = material.optional_object("x509CertificateChain");
  const JsonObject key = material.optional_object("publicKey");
  if (certificate.present()) bundle.certificates.push_back(read_base64(certificate, "rawBytes"));
  if (chain.present()) {
    for (const JsonObject& entry : chain.objects("certificates")) bundle.certificates.push_back(read_base64(entry, "rawBytes"));
  }
  if (key.present()) bundle.key_hint = key.optional_text("hint");
  const int signers = (certificate.present() ? 1 : 0) + (chain.present() ? 1 : 0) + (key.present() ? 1 : 0);
  if (signers != 1 || (!key.present() && bundle.certificates.empty())) {
    material.refuse("publicKey", "the bundle does not name exactly one signer",
                    "give one of \"certificate\", \"x509CertificateChain\" and \"publicKey\"");
  }
}

Result<void> read_material(const JsonObject& material, SigstoreBundle& bundle, Remarks& remarks) {
  const JsonObject stamps = material.optional_object("timestampVerificationData");
  const JsonObject chain = material.optional_object("x509CertificateChain");
  if (too_many(material, "tlogEntries", kMostProofs) || too_many(stamps, "rfc3161Timestamps", kMostProofs) ||
      too_many(chain, "certificates", kMostProofs)) {
    return fail_at(ErrorCode::kLimit, {}, "/verificationMaterial",
                   "the bundle has more than " + std::to_string(kMostProofs) + " certificates, log entries or time stamps",
                   "give a bundle as a signer makes it");
  }
  read_signer(material, bundle);
  for (const JsonObject& entry : material.optional_objects("tlogEntries")) {
    if (too_many(entry.optional_object("inclusionProof"), "hashes", kMostHashes)) {
      return fail_at(ErrorCode::kLimit, {}, "/verificationMaterial/tlogEntries", "an inclusion proof has more than 64 hashes",
                     "give a bundle as a signer makes it");
    }
    bundle.entries.push_back(read_entry(entry));
  }
  for (const JsonObject& stamp : stamps.optional_objects("rfc3161Timestamps")) {
    bundle.timestamps.push_back(read_stamp(stamp, remarks));
  }
  return {};
}

Result<SigstoreBundle> read_bundle(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  SigstoreBundle bundle;
  const std::string type = root.text("mediaType");
  const auto version = version_of(type);
  if (!version) {
    root.refuse("mediaType", "\"mediaType\" is " + quote(type) + ", not a sigstore bundle of version 0.1 to 0.3",
                "give a bundle of these versions");
  }
  bundle.version = version.value_or("");
  TRY_VOID(read_material(root.object("verificationMaterial"), bundle, remarks));
  const JsonObject message = root.optional_object("messageSignature");
  const JsonObject envelope = root.optional_object("dsseEnvelope");
  if (message.present() == envelope.present()) {
    root.refuse("messageSignature", "the bundle does not hold exactly one of \"messageSignature\" and \"dsseEnvelope\"",
                "give a bundle with one of them");
  }
  if (message.present()) {
    MessageSignature& signature = bundle.message.emplace();
    const JsonObject digest = message.optional_object("messageDigest");
    signature.algorithm = digest.optional_text("algorithm");
    if (digest.present()) signature.digest = read_base64(digest, "digest");
    signature.signature = read_base64(message, "signature");
  }
  if (envelope.present()) bundle.envelope = TRY(dsse::read_envelope(envelope));
  TRY_VOID(fault.finish(document));
  return bundle;
}

}  // namespace

std::optional<std::string_view> version_of(std::string_view media_type) {
  constexpr std::string_view kOld = "application/vnd.dev.sigstore.bundle+json;version=";
  if (media_type == "application/vnd.dev.sigstore.bundle.v0.3+json") return "0.3";
  if (!media_type.starts_with(kOld)) return std::nullopt;
  media_type.remove_prefix(kOld.size());
  for (const std::string_view known : {"0.1", "0.2", "0.3"}) {
    if (media_type == known) return known;
  }
  return std::nullopt;
}

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  remarks.note_byte_order_mark(document.source());
  SigstoreBundle bundle = TRY(read_bundle(document, remarks));
  return ReadDocument{std::move(bundle), std::move(remarks).take()};
}

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  return read(TRY(syntax::JsonDocument::parse(std::move(bytes), limits)));
}

}  // namespace proofhouse::formats::sigstore_bundle
