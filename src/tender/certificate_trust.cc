#include "tender/certificate_trust.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::tender {

namespace {

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

std::string subject_of(const syntax::X509Certificate& certificate) {
  std::string text = certificate.shown();
  if (certificate.subject.organizations.size() == 1 && !certificate.subject.common_names.empty()) {
    text += ", " + certificate.subject.organizations.front();
  }
  return shorten(text, 160);
}

// A field of the subject counts where it stands once: of two organizations nobody can tell whose certificate it is.
bool is_only(const std::vector<std::string>& values, const std::string& wanted) {
  return wanted.empty() || (values.size() == 1 && values.front() == wanted);
}

bool is_among(const std::vector<std::string>& values, const std::string& wanted) {
  return wanted.empty() || contains(values, wanted);
}

// The first mark that the certificate lacks, or empty.
std::string missing_mark(const TrustedAuthority& asked, const syntax::X509Certificate& certificate) {
  const auto usages = certificate.extended_key_usage.value_or(std::vector<std::string>{});
  if (!is_only(certificate.subject.common_names, asked.common_name)) return "the common name";
  if (!is_only(certificate.subject.organizations, asked.organization)) return "the organization";
  if (!is_among(certificate.emails, asked.email)) return "the e-mail address";
  if (!is_among(certificate.uris, asked.uri)) return "the URI";
  if (!is_among(usages, asked.usage)) return "the extended key usage";
  if (!is_among(certificate.policies, asked.policy)) return "the policy";
  return {};
}

const std::string* foreign_maker(const TrustedAuthority& entry, const std::vector<std::string>& makers) {
  if (entry.makers.empty()) return nullptr;
  const auto found = std::ranges::find_if(makers, [&](const std::string& maker) {
    return std::ranges::none_of(entry.makers, [&](const std::string& mine) { return lower(mine) == lower(maker); });
  });
  return found == makers.end() ? nullptr : &*found;
}

SignatureState state_of(crypto::CmsState state) {
  using crypto::CmsState;
  switch (state) {
    case CmsState::good: return SignatureState::kGood;
    case CmsState::malformed:
    case CmsState::no_content: return SignatureState::kMalformed;
    case CmsState::weak: return SignatureState::kWeakKey;
    case CmsState::wrong_content: return SignatureState::kWrongSubject;
    case CmsState::bad: return SignatureState::kBad;
    case CmsState::no_certificate: return SignatureState::kUnknownKey;
    case CmsState::not_for_signing: return SignatureState::kNotAuthorised;
    case CmsState::untrusted: return SignatureState::kUntrusted;
    case CmsState::expired: return SignatureState::kExpired;
    case CmsState::not_yet_valid: return SignatureState::kNotYetValid;
    case CmsState::revoked: return SignatureState::kRevoked;
  }
  return SignatureState::kMalformed;
}

std::string when(const crypto::CmsSignerCheck& signer) {
  std::string text =
      signer.trusted_time ? ", before " + signer.trusted_time->iso() + " by a trusted time-stamp" : ", at no trusted time";
  if (!signer.no_time.empty()) text += " (" + shorten(signer.no_time, 200) + ")";
  text += signer.revocation == crypto::Revocation::good ? ", not revoked" : ", revocation unknown";
  return text;
}

std::unexpected<Error> at(const std::string& file, std::string_view key, Error error) {
  error.file = file;
  error.place.clear();
  error.code = ErrorCode::kInvalid;
  error.cause = std::string(key) + ": " + error.cause;
  return std::unexpected(std::move(error));
}

}  // namespace

int standing_of(SignatureState state) {
  switch (state) {
    case SignatureState::kGood: return 9;
    case SignatureState::kRevoked: return 8;
    case SignatureState::kExpired: return 7;
    case SignatureState::kNotYetValid: return 6;
    case SignatureState::kNoTrustedTime:
    case SignatureState::kRevocationUnknown: return 5;
    case SignatureState::kNotAuthorised: return 4;
    case SignatureState::kWrongSubject: return 3;
    case SignatureState::kWeakKey:
    case SignatureState::kBad:
    case SignatureState::kMalformed: return 2;
    case SignatureState::kUntrusted: return 1;
    default: return 0;
  }
}

Result<CertificateTrustEntry> CertificateTrustEntry::make(const std::string& file, TrustedAuthority authority) {
  CertificateTrustEntry entry;
  auto roots = crypto::Certificate::from_pem(authority.roots);
  if (!roots) return at(file, "authorities", roots.error());
  for (const auto& root : *roots) {
    if (root.weakness()) return at(file, "authorities", *root.weakness());
  }
  entry.trust_.roots = *std::move(roots);
  if (!authority.time_roots.empty()) {
    auto time = crypto::Certificate::from_pem(authority.time_roots);
    if (!time) return at(file, "time_authorities", time.error());
    entry.trust_.time.roots = *std::move(time);
  }
  if (!authority.revocation_lists.empty()) {
    auto lists = crypto::RevocationList::from_pem(authority.revocation_lists);
    if (!lists) return at(file, "revocation_lists", lists.error());
    entry.trust_.lists = *lists;
    entry.trust_.time.lists = *std::move(lists);
  }
  if (!authority.usage.empty()) entry.trust_.usages = {authority.usage};
  entry.authority_ = std::move(authority);
  return entry;
}

SignatureCheck CertificateTrustEntry::check(const syntax::CmsSignedData& signature, syntax::Octets content,
                                            std::optional<Purpose> purpose, const std::vector<std::string>& makers,
                                            Date as_of) const {
  const crypto::CmsCheck checked = crypto::check_cms(signature, content, trust_, end_of(as_of));
  SignatureCheck best{state_of(checked.state), {}, {}, {}, checked.detail};
  bool first = true;
  for (const crypto::CmsSignerCheck& signer : checked.signers) {
    SignatureCheck one = judge(signer, purpose, makers, as_of);
    if (first || standing_of(one.state) > standing_of(best.state)) best = std::move(one);
    first = false;
  }
  return best;
}

SignatureCheck CertificateTrustEntry::judge(const crypto::CmsSignerCheck& signer, std::optional<Purpose> purpose,
                                            const std::vector<std::string>& makers, Date as_of) const {
  SignatureCheck check{state_of(signer.state), {}, {}, {}, signer.detail};
  if (signer.certificate) check.holder = subject_of(signer.certificate->fields());
  if (signer.state != crypto::CmsState::good) return check;
  const auto refuse = [&](SignatureState state, std::string detail) {
    check.state = state;
    check.detail = std::move(detail);
    return check;
  };
  if (const std::string mark = missing_mark(authority_, signer.certificate->fields()); !mark.empty()) {
    return refuse(SignatureState::kNotAuthorised,
                  check.holder + " is not whom " + authority_.id.str() + " names: " + mark + " is another");
  }
  check.key = authority_.id;
  check.purposes = authority_.purposes;
  if (authority_.until && *authority_.until < as_of) {
    return refuse(SignatureState::kExpired, authority_.id.str() + " was trusted until " + authority_.until->iso());
  }
  if (authority_.from && *authority_.from > as_of) {
    return refuse(SignatureState::kNotYetValid, authority_.id.str() + " is trusted from " + authority_.from->iso() + " on");
  }
  if (authority_.require_time && !signer.trusted_time) {
    return refuse(SignatureState::kNoTrustedTime, signer.no_time.empty() ? "it carries no time-stamp" : signer.no_time);
  }
  if (authority_.require_revocation && signer.revocation != crypto::Revocation::good) {
    return refuse(SignatureState::kRevocationUnknown, signer.detail);
  }
  if (purpose && !contains(authority_.purposes, *purpose)) {
    return refuse(SignatureState::kNotAuthorised,
                  check.holder + " is not trusted for the purpose " + std::string(name_of(*purpose)));
  }
  if (const std::string* foreign = foreign_maker(authority_, makers)) {
    return refuse(SignatureState::kNotAuthorised, check.holder + " may not speak for the maker " + shorten(*foreign, 80));
  }
  check.detail = "signed by " + check.holder + when(signer);
  return check;
}

}  // namespace proofhouse::tender
