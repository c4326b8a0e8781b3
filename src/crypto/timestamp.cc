#include "crypto/timestamp.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "crypto/certificate_path.h"
#include "crypto/cms_signer.h"
#include "crypto/sha.h"
#include "syntax/cms.h"

namespace proofhouse::crypto {

namespace {

using syntax::Octets;

TimestampCheck refuse(TimestampCheck check, TimestampState state, std::string detail) {
  check.state = state;
  check.detail = std::move(detail);
  return check;
}

TimestampState state_of(SignerState state) {
  switch (state) {
    case SignerState::good: return TimestampState::good;
    case SignerState::malformed: return TimestampState::malformed;
    case SignerState::weak: return TimestampState::weak;
    case SignerState::no_certificate: return TimestampState::no_certificate;
    default: return TimestampState::bad;
  }
}

TimestampState state_of(PathState state) {
  switch (state) {
    case PathState::good: return TimestampState::good;
    case PathState::expired:
    case PathState::not_yet_valid: return TimestampState::expired;
    case PathState::weak: return TimestampState::weak;
    case PathState::untrusted: return TimestampState::untrusted;
  }
  return TimestampState::untrusted;
}

// What keeps a certificate from telling the time, or nothing.
std::string usage_fault(const syntax::X509Certificate& certificate) {
  const auto& usages = certificate.extended_key_usage;
  if (!usages || std::ranges::find(*usages, syntax::oid::kTimeStamping) == usages->end()) return "is not for time-stamping";
  if (usages->size() != 1) return "is for other uses than time-stamping too";
  if (!certificate.extended_key_usage_critical) return "has an extended key usage that is not critical";
  if (certificate.key_usage && !certificate.has(syntax::KeyUsageBit::kDigitalSignature) &&
      !certificate.has(syntax::KeyUsageBit::kNonRepudiation)) {
    return "has a key usage without signatures";
  }
  return {};
}

// The imprint is over the data, by an accepted digest.
std::optional<std::pair<TimestampState, std::string>> imprint_fault(const syntax::TimeStampInfo& info, Octets data) {
  const std::string_view name = syntax::digest_name(info.imprint_algorithm.oid);
  std::string digest;
  if (name == "sha256") {
    digest = sha256(data).hex();
  } else if (name == "sha384") {
    digest = sha384_hex(data);
  } else if (name == "sha512") {
    digest = sha512_hex(data);
  } else {
    return std::pair{TimestampState::weak, "its imprint is by " + syntax::algorithm_name(info.imprint_algorithm.oid)};
  }
  if (digest != to_hex(info.imprint)) return std::pair{TimestampState::wrong_imprint, std::string("it is about other bytes")};
  return std::nullopt;
}

struct Token {
  syntax::CmsSignedData cms;
  syntax::TimeStampInfo info;
};

Result<Token> read_token(Octets bytes) {
  const Octets token = TRY(syntax::token_of(bytes));
  Token out;
  out.cms = TRY(syntax::read_cms(token));
  if (out.cms.used != token.size()) return fail(ErrorCode::kMalformed, "bytes follow the token", "remove them");
  if (out.cms.content_type != syntax::oid::kTstInfo || !out.cms.content) {
    return fail(ErrorCode::kMalformed, "it is signed data, but no time-stamp", "give a token of RFC 3161");
  }
  if (out.cms.signers.size() != 1)
    return fail(ErrorCode::kMalformed, "a token has exactly one signer", "give a token of RFC 3161");
  out.info = TRY(syntax::read_time_stamp_info(*out.cms.content));
  return out;
}

// Signature, usage, path and revocation of one candidate for the authority's certificate.
TimestampCheck judge(TimestampCheck check, const Token& token, const Certificate& authority, const TimestampTrust& trust,
                     const std::vector<Certificate>& others) {
  check.authority = authority.fields().shown();
  check.certificate = authority.fingerprint();
  const SignerCheck signer = check_signer(token.cms.signers.front(), syntax::oid::kTstInfo, *token.cms.content, authority);
  if (signer.state != SignerState::good) return refuse(std::move(check), state_of(signer.state), signer.detail);
  if (const std::string fault = usage_fault(authority.fields()); !fault.empty()) {
    std::string detail = "the certificate of " + shorten(check.authority, 80) + " " + fault;
    return refuse(std::move(check), TimestampState::not_an_authority, std::move(detail));
  }
  const PathCheck path = check_path(authority, others, trust.roots, token.info.time);
  if (path.state != PathState::good) return refuse(std::move(check), state_of(path.state), path.detail);
  // Not `trusted`: whoever holds a stolen key of an authority tells any time with it.
  const RevocationCheck revocation = check_revocation(path.chain, trust.lists, token.info.time, false);
  if (revocation.state == Revocation::revoked) return refuse(std::move(check), TimestampState::revoked, revocation.detail);
  check.state = TimestampState::good;
  check.detail = "existed " + token.info.time.iso() + " by " + shorten(check.authority, 80);
  return check;
}

}  // namespace

std::string_view name_of(TimestampState state) {
  switch (state) {
    case TimestampState::good: return "good";
    case TimestampState::malformed: return "malformed";
    case TimestampState::weak: return "weak";
    case TimestampState::wrong_imprint: return "wrong-imprint";
    case TimestampState::bad: return "bad";
    case TimestampState::no_certificate: return "no-certificate";
    case TimestampState::not_an_authority: return "not-an-authority";
    case TimestampState::untrusted: return "untrusted";
    case TimestampState::expired: return "expired";
    case TimestampState::revoked: return "revoked";
  }
  return "";
}

TimestampCheck check_timestamp(Octets response_or_token, Octets data, const TimestampTrust& trust) {
  TimestampCheck check;
  const auto token = read_token(response_or_token);
  if (!token) return refuse(std::move(check), TimestampState::malformed, token.error().cause);
  check.time = token->info.time;
  check.policy = token->info.policy;
  check.nonce = token->info.nonce;
  if (const auto fault = imprint_fault(token->info, data)) return refuse(std::move(check), fault->first, fault->second);
  const syntax::CmsSigner& signer = token->cms.signers.front();
  if (signer.certificate_hashes.empty()) {
    return refuse(std::move(check), TimestampState::malformed, "its signer does not name his certificate");
  }
  std::size_t unread = 0;
  std::vector<Certificate> others = readable_certificates(token->cms.certificates, unread);
  others.insert(others.end(), trust.others.begin(), trust.others.end());
  std::vector<Certificate> candidates = others;
  candidates.insert(candidates.end(), trust.roots.begin(), trust.roots.end());
  std::optional<TimestampCheck> first;
  for (const Certificate& authority : certificates_of(signer, candidates)) {
    TimestampCheck one = judge(check, *token, authority, trust, others);
    if (one.state == TimestampState::good) return one;
    if (!first) first = std::move(one);
  }
  if (first) return *std::move(first);
  return refuse(std::move(check), TimestampState::no_certificate, "the certificate of its authority is not there");
}

}  // namespace proofhouse::crypto
