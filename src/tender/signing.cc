#include "tender/signing.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/json_writer.h"
#include "base/text.h"
#include "crypto/dsse.h"

namespace proofhouse::tender {

std::string envelope_name(std::string_view file) { return std::string(file) + ".dsse.json"; }

std::string signed_statement(std::span<const Resource> subjects, std::string_view predicate_type, std::string_view predicate,
                             const crypto::PrivateKey& key, std::string_view keyid) {
  JsonWriter statement(JsonWriter::Style::kCompact);
  statement.begin_object().member("_type", kStatementType);
  statement.key("subject").begin_array();
  for (const Resource& subject : subjects) {
    statement.begin_object().member("name", subject.name).key("digest").begin_object();
    if (subject.sha256) statement.member("sha256", *subject.sha256);
    statement.end_object().end_object();
  }
  statement.end_array().member("predicateType", predicate_type).key("predicate").number(trim(predicate)).end_object();
  const std::string written = std::move(statement).take();
  const std::string_view payload = trim(written);

  JsonWriter envelope;
  envelope.begin_object().member("payloadType", kInTotoPayload).member("payload", to_base64(as_bytes(payload)));
  envelope.key("signatures").begin_array().begin_object();
  envelope.member("keyid", keyid).member("sig", to_base64(key.sign(crypto::pae(kInTotoPayload, payload))));
  envelope.end_object().end_array().end_object();
  return std::move(envelope).take();
}

Result<CheckedStatement> check_statement(const Envelope& envelope, const Digest& file, std::string_view predicate_type,
                                         const WantedSigner& wanted, const Workers& workers) {
  CheckedStatement out;
  out.signature = wanted.trust.check(envelope, wanted.purpose, wanted.makers, wanted.as_of);
  if (out.signature.state != SignatureState::kGood) return out;
  out.payload = as_text(envelope.payload);
  const auto read = workers.read(Format::kStatement, out.payload);
  if (!read && read.error().code == ErrorCode::kIncomplete) return std::unexpected(read.error());
  const auto* statement = read ? std::get_if<Statement>(&read->document) : nullptr;
  if (statement == nullptr) {
    out.signature.state = SignatureState::kMalformed;
    out.signature.detail = read ? "its payload is no statement" : one_line(read.error());
    return out;
  }
  out.statement = *statement;
  if (statement->predicate_type != predicate_type) {
    out.signature.state = SignatureState::kWrongPredicate;
    out.signature.detail = "it is signed for another use";
  } else if (std::ranges::none_of(statement->subjects, [&](const Resource& subject) { return subject.sha256 == file; })) {
    out.signature.state = SignatureState::kWrongSubject;
    out.signature.detail = "the signature is about another file";
  }
  return out;
}

Result<CheckedStatement> check_statement(std::string_view bytes, const Digest& file, std::string_view predicate_type,
                                         const WantedSigner& wanted, const Workers& workers) {
  const auto read = workers.read(Format::kDsse, bytes);
  if (!read && read.error().code == ErrorCode::kIncomplete) return std::unexpected(read.error());
  const auto* envelope = read ? std::get_if<Envelope>(&read->document) : nullptr;
  if (envelope == nullptr) {
    CheckedStatement out;
    out.signature.state = SignatureState::kMalformed;
    out.signature.detail = read ? "it is no envelope" : one_line(read.error());
    return out;
  }
  return check_statement(*envelope, file, predicate_type, wanted, workers);
}

}  // namespace proofhouse::tender
