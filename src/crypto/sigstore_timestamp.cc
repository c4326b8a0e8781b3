#include "crypto/sigstore_timestamp.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/ts.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "crypto/library.h"
#include "crypto/sigstore_x509.h"

namespace proofhouse::crypto {

namespace {

using Response = std::unique_ptr<TS_RESP, decltype(&TS_RESP_free)>;

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

// The digest that the stamp asks for, of the SHA-2 family; empty for others.
bool is_imprint_of(TS_MSG_IMPRINT& imprint, std::span<const std::uint8_t> bytes) {
  const ASN1_OBJECT* algorithm = nullptr;
  X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(&imprint));
  const int name = OBJ_obj2nid(algorithm);
  if (name != NID_sha256 && name != NID_sha384 && name != NID_sha512) return false;
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_get_digestbynid(name), nullptr) != 1) return false;
  const ASN1_OCTET_STRING* stamped = TS_MSG_IMPRINT_get_msg(&imprint);
  return std::ranges::equal(std::span(digest).first(size),
                            std::span(ASN1_STRING_get0_data(stamped), static_cast<std::size_t>(ASN1_STRING_length(stamped))));
}

std::optional<Timestamp> time_of(const TS_TST_INFO& info) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(&info), &parts) != 1) return std::nullopt;
  const Date day =
      Date::from(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
  return Timestamp(std::int64_t{day.days()} * 86'400 + parts.tm_hour * 3600 + parts.tm_min * 60 + parts.tm_sec);
}

bool made_by(PKCS7& token, const TrustedAuthority& authority, Timestamp at) {
  if (!authority.valid.contains(at)) return false;
  const X509Store store = store_of(authority.certificates, at.seconds());
  if (!store) return false;
  const X509List known = x509_list(authority.certificates);
  X509* signer = nullptr;
  const bool holds = TS_RESP_verify_signature(&token, known.get(), store.get(), &signer) == 1;
  const X509Pointer made(signer);
  forget_library_errors();
  if (!holds || !made) return false;
  // The authority's own certificate, not any that its root has ever issued.
  return std::ranges::find(authority.certificates, der_of(*made)) != authority.certificates.end();
}

}  // namespace

Result<Timestamp> stamped_time(std::span<const std::uint8_t> response, std::span<const std::uint8_t> bytes,
                               std::span<const TrustedAuthority> authorities) {
  start_library();
  const unsigned char* at = response.data();
  const Response read(d2i_TS_RESP(nullptr, &at, static_cast<long>(response.size())), &TS_RESP_free);
  const bool whole = read && at == response.data() + response.size();
  PKCS7* token = whole ? TS_RESP_get_token(read.get()) : nullptr;
  TS_TST_INFO* info = whole ? TS_RESP_get_tst_info(read.get()) : nullptr;
  forget_library_errors();
  if (token == nullptr || info == nullptr) return fail(ErrorCode::kMalformed, "the bundle's time stamp is no RFC 3161 response");
  if (!is_imprint_of(*TS_TST_INFO_get_msg_imprint(info), bytes)) return wrong("the time stamp is of another signature");
  const auto time = time_of(*info);
  if (!time) return fail(ErrorCode::kMalformed, "the time stamp holds no time");
  if (std::ranges::none_of(authorities, [&](const TrustedAuthority& authority) { return made_by(*token, authority, *time); })) {
    return wrong("no authority of the trusted root made the time stamp");
  }
  return *time;
}

}  // namespace proofhouse::crypto
