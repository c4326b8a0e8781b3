#include "formats/dsse/reader.h"

#include <utility>

#include "base/text.h"
#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::dsse {

namespace {

std::vector<std::uint8_t> base64_of(const JsonObject& object, std::string_view key) {
  const auto value = object.any(key);
  if (!value) return {};
  const auto text = value->text();
  auto bytes = text ? from_base64(*text) : std::nullopt;
  if (bytes) return std::move(*bytes);
  object.refuse(key, "\"" + std::string(key) + "\" is not canonical base64", "encode it by RFC 4648 §4, without line breaks");
  return {};
}

EnvelopeSignature read_signature(const JsonObject& object) {
  EnvelopeSignature signature;
  signature.keyid = object.optional_text("keyid");
  signature.signature = base64_of(object, "sig");
  if (signature.signature.empty()) object.refuse("sig", "\"sig\" is empty", "write the signature");
  return signature;
}

Result<void> check_limits(const Envelope& envelope) {
  for (const EnvelopeSignature& signature : envelope.signatures) {
    if (signature.signature.size() > kMostSignatureBytes) {
      return fail(ErrorCode::kLimit, "a signature has more than " + std::to_string(kMostSignatureBytes) + " bytes",
                  "give a signature of a known scheme");
    }
  }
  return {};
}

Result<Envelope> read_envelope(const syntax::JsonDocument& document) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  Envelope envelope;
  envelope.payload_type = root.text("payloadType");
  const auto signatures = root.any("signatures");
  if (signatures && signatures->size() > kMostSignatures) {
    return fail_at(ErrorCode::kLimit, {}, "/signatures",
                   "the envelope has more than " + std::to_string(kMostSignatures) + " signatures",
                   "give only those that matter");
  }
  for (const JsonObject& entry : root.objects("signatures")) envelope.signatures.push_back(read_signature(entry));
  if (envelope.signatures.empty()) root.refuse("signatures", "the envelope has no signature", "sign it");
  envelope.payload = base64_of(root, "payload");
  TRY_VOID(fault.finish(document));
  TRY_VOID(check_limits(envelope));
  return envelope;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  Envelope envelope = TRY(read_envelope(document));
  return ReadDocument{std::move(envelope), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::dsse
