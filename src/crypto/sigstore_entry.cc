#include "crypto/sigstore_entry.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "crypto/pem.h"
#include "syntax/json.h"

namespace proofhouse::crypto {

namespace {

using syntax::JsonValue;
using Bytes = std::vector<std::uint8_t>;
using Found = std::optional<JsonValue>;

constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 32, .nodes = 10'000, .text = 2ULL << 20U};

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

Found at(const Found& value, std::string_view key) { return value ? value->get(key) : std::nullopt; }

std::string_view text_at(const Found& value, std::string_view key) {
  const auto found = at(value, key);
  return found ? found->text().value_or("") : std::string_view{};
}

Bytes bytes_at(const Found& value, std::string_view key) { return from_base64(text_at(value, key)).value_or(Bytes{}); }

// {"algorithm": "sha256", "value": hexadecimal}, Rekor v1.
bool is_hex_hash(const Found& hash, const Digest& digest) {
  return text_at(hash, "algorithm") == "sha256" && text_at(hash, "value") == digest.hex();
}

// {"algorithm": "SHA2_256", "digest": base64}, Rekor v2.
bool is_hash(const Found& hash, const Digest& digest) {
  return text_at(hash, "algorithm") == "SHA2_256" && std::ranges::equal(bytes_at(hash, "digest"), digest.bytes);
}

// The signer as base64 of a PEM block, Rekor v1.
bool is_pem_of_signer(std::string_view base64, const SignedContent& content) {
  const auto pem = from_base64(base64);
  const auto block = pem ? read_pem(as_text(*pem)) : fail(ErrorCode::kMalformed, "");
  if (!block) return false;
  return content.certificate.empty() ? block->label == "PUBLIC KEY" && std::ranges::equal(block->bytes, content.key)
                                     : block->label == "CERTIFICATE" && std::ranges::equal(block->bytes, content.certificate);
}

// {"x509Certificate" or "publicKey": {"rawBytes"}}, Rekor v2.
bool is_verifier(const Found& verifier, const SignedContent& content) {
  return content.certificate.empty()
             ? std::ranges::equal(bytes_at(at(verifier, "publicKey"), "rawBytes"), content.key)
             : std::ranges::equal(bytes_at(at(verifier, "x509Certificate"), "rawBytes"), content.certificate);
}

// Whether each signature of the entry is one of the content's and each of those is in the entry.
template <class SignatureOf>
bool same_signatures(const Found& list, const SignedContent& content, SignatureOf signature_of) {
  if (!list || !list->is_array() || list->size() != content.signatures.size()) return false;
  std::vector<bool> met(content.signatures.size(), false);
  for (const JsonValue entry : list->elements()) {
    const std::optional<Bytes> signature = signature_of(entry);
    if (!signature) return false;
    for (std::size_t i = 0; i < met.size(); ++i) {
      if (!met[i] && std::ranges::equal(*signature, content.signatures[i])) {
        met[i] = true;
        break;
      }
    }
  }
  return std::ranges::all_of(met, std::identity{});
}

bool has_only_signature(const SignedContent& content, const Bytes& signature) {
  return content.signatures.size() == 1 && std::ranges::equal(signature, content.signatures[0]);
}

bool hashedrekord_1(const Found& spec, const SignedContent& content) {
  const auto signature = at(spec, "signature");
  return is_hex_hash(at(at(spec, "data"), "hash"), content.message) &&
         has_only_signature(content, bytes_at(signature, "content")) &&
         is_pem_of_signer(text_at(at(signature, "publicKey"), "content"), content);
}

bool hashedrekord_2(const Found& spec, const SignedContent& content) {
  const auto record = at(spec, "hashedRekordV002");
  const auto signature = at(record, "signature");
  return is_hash(at(record, "data"), content.message) && has_only_signature(content, bytes_at(signature, "content")) &&
         is_verifier(at(signature, "verifier"), content);
}

bool dsse_1(const Found& spec, const SignedContent& content) {
  return is_hex_hash(at(spec, "payloadHash"), content.payload) &&
         same_signatures(at(spec, "signatures"), content, [&](const JsonValue& entry) {
           return is_pem_of_signer(text_at(entry, "verifier"), content) ? std::optional(bytes_at(entry, "signature"))
                                                                        : std::nullopt;
         });
}

bool dsse_2(const Found& spec, const SignedContent& content) {
  const auto record = at(spec, "dsseV002");
  return is_hash(at(record, "payloadHash"), content.payload) &&
         same_signatures(at(record, "signatures"), content, [&](const JsonValue& entry) {
           return is_verifier(at(entry, "verifier"), content) ? std::optional(bytes_at(entry, "content")) : std::nullopt;
         });
}

// Here the signature is encoded twice: the envelope's own base64 is a text that is encoded again.
bool intoto_2(const Found& spec, const SignedContent& content) {
  const auto inner = at(spec, "content");
  return is_hex_hash(at(inner, "payloadHash"), content.payload) &&
         same_signatures(at(at(inner, "envelope"), "signatures"), content, [&](const JsonValue& entry) -> std::optional<Bytes> {
           if (!is_pem_of_signer(text_at(entry, "publicKey"), content)) return std::nullopt;
           return from_base64(as_text(bytes_at(entry, "sig")));
         });
}

}  // namespace

Result<void> check_body(const LogEntry& entry, const SignedContent& content) {
  const auto document = syntax::JsonDocument::parse(std::string(as_text(entry.body)), kLimits);
  if (!document) return wrong("the body of the log entry is not JSON");
  const Found root = document->root();
  if (text_at(root, "kind") != entry.kind || text_at(root, "apiVersion") != entry.version) {
    return wrong("the body of the log entry is of another kind than the bundle says");
  }
  const auto spec = at(root, "spec");
  const std::string kind = entry.kind + " " + entry.version;
  bool same = false;
  if (kind == "hashedrekord 0.0.1") {
    same = hashedrekord_1(spec, content);
  } else if (kind == "hashedrekord 0.0.2") {
    same = hashedrekord_2(spec, content);
  } else if (kind == "dsse 0.0.1") {
    same = dsse_1(spec, content);
  } else if (kind == "dsse 0.0.2") {
    same = dsse_2(spec, content);
  } else if (kind == "intoto 0.0.2") {
    same = intoto_2(spec, content);
  } else {
    return wrong("log entries of the kind " + shorten(printable(kind), 60) + " are not known");
  }
  if (!same) return wrong("the log entry is about other content, another signature or another signer");
  return {};
}

}  // namespace proofhouse::crypto
