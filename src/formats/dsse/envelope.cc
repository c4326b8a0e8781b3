#include "formats/dsse/envelope.h"

#include <string>
#include <utility>

#include "base/text.h"

namespace proofhouse::formats::dsse {

namespace {

EnvelopeSignature read_signature(const JsonObject& object) {
  EnvelopeSignature signature;
  signature.keyid = object.optional_text("keyid");
  signature.signature = read_base64(object, "sig");
  if (signature.signature.empty()) object.refuse("sig", "\"sig\" is empty", "write the signature");
  return signature;
}

}  // namespace

std::vector<std::uint8_t> read_base64(const JsonObject& object, std::string_view key) {
  const auto value = object.any(key);
  if (!value) return {};
  const auto text = value->text();
  auto bytes = text ? from_base64(*text) : std::nullopt;
  if (bytes) return std::move(*bytes);
  object.refuse(key, "\"" + std::string(key) + "\" is not canonical base64", "encode it by RFC 4648 §4, without line breaks");
  return {};
}

Result<Envelope> read_envelope(const JsonObject& object) {
  Envelope envelope;
  envelope.payload_type = object.text("payloadType");
  const auto signatures = object.any("signatures");
  if (signatures && signatures->size() > kMostSignatures) {
    return fail_at(ErrorCode::kLimit, {}, "/signatures",
                   "the envelope has more than " + std::to_string(kMostSignatures) + " signatures",
                   "give only those that matter");
  }
  for (const JsonObject& entry : object.objects("signatures")) envelope.signatures.push_back(read_signature(entry));
  if (envelope.signatures.empty()) object.refuse("signatures", "the envelope has no signature", "sign it");
  envelope.payload = read_base64(object, "payload");
  for (const EnvelopeSignature& signature : envelope.signatures) {
    if (signature.signature.size() > kMostSignatureBytes) {
      return fail(ErrorCode::kLimit, "a signature has more than " + std::to_string(kMostSignatureBytes) + " bytes",
                  "give a signature of a known scheme");
    }
  }
  return envelope;
}

}  // namespace proofhouse::formats::dsse
