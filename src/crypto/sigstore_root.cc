#include "crypto/sigstore_root.h"

#include <utility>

#include "base/text.h"
#include "crypto/sha.h"
#include "syntax/json.h"

namespace proofhouse::crypto {

namespace {

using syntax::JsonValue;
using Bytes = std::vector<std::uint8_t>;

constexpr Limits kLimits{.bytes = 4ULL << 20U, .depth = 32, .nodes = 200'000, .text = 1ULL << 20U};

std::unexpected<Error> wrong(std::string_view place, std::string cause) {
  return fail_at(ErrorCode::kInvalid, {}, std::string(place), std::move(cause), "give the instance's trusted_root.json");
}

std::optional<JsonValue> at(const std::optional<JsonValue>& value, std::string_view key) {
  const auto found = value ? value->get(key) : std::nullopt;
  return found && !found->is_null() ? found : std::nullopt;
}

std::string_view text_at(const std::optional<JsonValue>& value, std::string_view key) {
  const auto found = at(value, key);
  return found ? found->text().value_or("") : std::string_view{};
}

Result<Bytes> bytes_at(const std::optional<JsonValue>& value, std::string_view key, std::string_view place) {
  auto bytes = from_base64(text_at(value, key));
  if (!bytes || bytes->empty()) return wrong(place, "\"" + std::string(key) + "\" is missing or not base64");
  return std::move(*bytes);
}

Result<Validity> read_validity(const std::optional<JsonValue>& value, std::string_view place) {
  Validity valid;
  const auto start = Timestamp::parse(text_at(value, "start"));
  if (!start) return wrong(place, "\"validFor\" has no \"start\", so nobody says since when it is trusted");
  valid.start = *start;
  if (const auto end = at(value, "end")) {
    const auto time = Timestamp::parse(end->text().value_or(""));
    if (!time) return wrong(place, "the \"end\" of \"validFor\" is no point in time");
    valid.end = *time;
  }
  return valid;
}

// With its port, as the names of logs have it.
std::string host_of(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  return std::string(address.substr(0, address.find_first_of("/?#")));
}

// The scheme that sigstore's name of a key's details means; RSA is PKCS #1 v1.5 there unless it says PSS.
SignatureScheme scheme_of(const PublicKey& key, std::string_view details) {
  if (key.algorithm() != KeyAlgorithm::rsa) return usual_scheme(key.algorithm());
  return details.find("PSS") == std::string_view::npos ? SignatureScheme::rsa_pkcs1 : SignatureScheme::rsa_pss;
}

Result<TrustedLog> read_log(const JsonValue& value, std::string_view place) {
  TrustedLog log;
  log.host = host_of(text_at(value, "baseUrl"));
  const auto key = at(value, "publicKey");
  const Bytes der = TRY(bytes_at(key, "rawBytes", place));
  log.valid = TRY(read_validity(at(key, "validFor"), place));
  log.id = TRY(bytes_at(at(value, "logId"), "keyId", place));
  log.note_id = log.id;
  if (const auto note = at(value, "checkpointKeyId")) log.note_id = TRY(bytes_at(note, "keyId", place));
  if (log.note_id.size() < 4) return wrong(place, "the id of the log's key has fewer than four bytes");
  if (auto parsed = PublicKey::from_der(der); parsed && parsed->check_strength()) {
    log.scheme = scheme_of(*parsed, text_at(key, "keyDetails"));
    log.key = *std::move(parsed);
  }
  return log;
}

Result<TrustedAuthority> read_authority(const JsonValue& value, std::string_view place) {
  TrustedAuthority authority;
  authority.uri = text_at(value, "uri");
  authority.valid = TRY(read_validity(at(value, "validFor"), place));
  const auto list = at(at(value, "certChain"), "certificates");
  if (!list || !list->is_array() || list->size() == 0) return wrong(place, "the authority has no certificates");
  for (const JsonValue certificate : list->elements()) {
    authority.certificates.push_back(TRY(bytes_at(certificate, "rawBytes", place)));
  }
  return authority;
}

template <class Item, class Read>
Result<void> read_list(const JsonValue& root, std::string_view key, Read read, std::vector<Item>& out) {
  const auto list = at(root, key);
  if (!list) return {};
  const std::string place = "/" + std::string(key);
  if (!list->is_array()) return wrong(place, "\"" + std::string(key) + "\" is not an array");
  for (const JsonValue entry : list->elements()) out.push_back(TRY(read(entry, place + "/" + std::to_string(out.size()))));
  return {};
}

}  // namespace

Result<TrustedRoot> TrustedRoot::parse(std::string json) {
  const auto document = TRY(syntax::JsonDocument::parse(std::move(json), kLimits));
  const JsonValue value = document.root();
  if (!text_at(value, "mediaType").starts_with("application/vnd.dev.sigstore.trustedroot")) {
    return wrong("/mediaType", "this is no trusted root of sigstore");
  }
  TrustedRoot root;
  TRY_VOID(read_list(value, "tlogs", read_log, root.logs));
  TRY_VOID(read_list(value, "ctlogs", read_log, root.certificate_logs));
  TRY_VOID(read_list(value, "certificateAuthorities", read_authority, root.certificate_authorities));
  TRY_VOID(read_list(value, "timestampAuthorities", read_authority, root.timestamp_authorities));
  return root;
}

}  // namespace proofhouse::crypto
