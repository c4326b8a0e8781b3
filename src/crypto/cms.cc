#include "crypto/cms.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "crypto/cms_signer.h"

namespace proofhouse::crypto {

namespace {

using syntax::CmsSigner;
using syntax::Octets;

// The most time-stamps of one signer that are looked at: each costs a signature and a path.
constexpr std::size_t kMostTokens = 4;

CmsState state_of(SignerState state) {
  switch (state) {
    case SignerState::good: return CmsState::good;
    case SignerState::malformed: return CmsState::malformed;
    case SignerState::weak: return CmsState::weak;
    case SignerState::wrong_content: return CmsState::wrong_content;
    case SignerState::bad: return CmsState::bad;
    case SignerState::no_certificate: return CmsState::no_certificate;
  }
  return CmsState::malformed;
}

CmsState state_of(PathState state) {
  switch (state) {
    case PathState::good: return CmsState::good;
    case PathState::untrusted: return CmsState::untrusted;
    case PathState::expired: return CmsState::expired;
    case PathState::not_yet_valid: return CmsState::not_yet_valid;
    case PathState::weak: return CmsState::weak;
  }
  return CmsState::untrusted;
}

// What keeps a certificate from signing documents, or nothing.
std::string usage_fault(const syntax::X509Certificate& certificate, const std::vector<std::string>& wanted) {
  using syntax::KeyUsageBit;
  if (certificate.is_authority) return "is a certificate authority's own";
  if (certificate.key_usage && !certificate.has(KeyUsageBit::kDigitalSignature) &&
      !certificate.has(KeyUsageBit::kNonRepudiation)) {
    return "has a key usage without digitalSignature and nonRepudiation";
  }
  constexpr std::array<std::string_view, 4> kUsual{syntax::oid::kEmailProtection, syntax::oid::kCodeSigning,
                                                   syntax::oid::kDocumentSigning, "2.5.29.37.0"};
  if (!certificate.extended_key_usage) return wanted.empty() ? "" : "has no extended key usage, and the buyer asks for one";
  const bool fits = std::ranges::any_of(*certificate.extended_key_usage, [&](const std::string& usage) {
    if (!wanted.empty()) return std::ranges::find(wanted, usage) != wanted.end();
    return std::ranges::find(kUsual, usage) != kUsual.end();
  });
  return fits ? "" : "is for other uses than signing documents";
}

// Everything of the file that all signers share.
class Checker {
 public:
  Checker(const syntax::CmsSignedData& cms, Octets content, const CertificateTrust& trust, Timestamp as_of)
      : cms_(cms), content_(content), trust_(trust), as_of_(as_of) {
    std::size_t unread = 0;
    certificates_ = readable_certificates(cms.certificates, unread);
    lists_ = trust.lists;
    for (const Octets der : cms.revocation_lists) {
      if (auto list = RevocationList::from_der(der)) lists_.push_back(*std::move(list));
    }
    candidates_ = certificates_;
    candidates_.insert(candidates_.end(), trust.roots.begin(), trust.roots.end());
  }

  [[nodiscard]] CmsSignerCheck check(const CmsSigner& signer) const {
    CmsSignerCheck best;
    best.state = CmsState::no_certificate;
    best.detail = "the signer's certificate is not in the file";
    if (signer.signed_attributes.empty()) {  // said even where nobody can tell whose it is
      best.state = CmsState::malformed;
      best.detail = "the signer signed no attributes, so nothing says what kind of content it is";
      return best;
    }
    bool first = true;
    for (const Certificate& one : certificates_of(signer, candidates_)) {
      CmsSignerCheck found = check(signer, one);
      if (found.state == CmsState::good) return found;
      // Of two certificates under one number the one whose key fits says most.
      if (first || (best.state == CmsState::bad && found.state != CmsState::bad)) best = std::move(found);
      first = false;
    }
    return best;
  }

 private:
  [[nodiscard]] CmsSignerCheck check(const CmsSigner& signer, const Certificate& certificate) const {
    CmsSignerCheck out;
    const SignerCheck signature = check_signer(signer, syntax::oid::kData, content_, certificate);
    out.state = state_of(signature.state);
    out.detail = signature.detail;
    if (signature.state != SignerState::good) return out;
    out.certificate = certificate;
    if (const std::string fault = usage_fault(certificate.fields(), trust_.usages); !fault.empty()) {
      out.state = CmsState::not_for_signing;
      out.detail = "the certificate of " + shorten(certificate.fields().shown(), 80) + " " + fault;
      return out;
    }
    find_time(signer, out);
    judge_path(certificate, out);
    return out;
  }

  // The earliest token that holds.
  void find_time(const CmsSigner& signer, CmsSignerCheck& out) const {
    std::size_t count = 0;
    for (const Octets token : signer.tokens) {
      if (++count > kMostTokens) {
        out.no_time = "it carries more time-stamps than are looked at";
        break;
      }
      const TimestampCheck stamp = check_timestamp(token, signer.signature, trust_.time);
      if (stamp.state != TimestampState::good) {
        out.no_time = "its time-stamp does not count: " + stamp.detail;
      } else if (stamp.time > as_of_) {
        out.no_time = "its time-stamp is later than the as-of day";
      } else if (!out.trusted_time || stamp.time < *out.trusted_time) {
        out.trusted_time = stamp.time;
      }
    }
    if (out.trusted_time) out.no_time.clear();
  }

  void judge_path(const Certificate& certificate, CmsSignerCheck& out) const {
    const Timestamp at = out.trusted_time.value_or(as_of_);
    const PathCheck path = check_path(certificate, certificates_, trust_.roots, at);
    out.state = state_of(path.state);
    out.detail = path.detail;
    if (path.state == PathState::expired && !out.trusted_time) {
      out.detail += ", and no trusted time says that it was signed before";
    }
    if (path.state != PathState::good) return;
    const RevocationCheck revocation = check_revocation(path.chain, lists_, at, out.trusted_time.has_value());
    out.revocation = revocation.state;
    out.detail = revocation.detail;
    if (revocation.state == Revocation::revoked) {
      out.state = CmsState::revoked;
      if (!out.trusted_time) out.detail += ", and no trusted time says that it was signed before";
    }
  }

  const syntax::CmsSignedData& cms_;
  Octets content_;
  const CertificateTrust& trust_;
  Timestamp as_of_;
  std::vector<Certificate> certificates_;
  std::vector<Certificate> candidates_;
  std::vector<RevocationList> lists_;
};

CmsCheck refuse(CmsState state, std::string detail) { return {state, std::move(detail), {}}; }

}  // namespace

std::string_view name_of(CmsState state) {
  switch (state) {
    case CmsState::good: return "good";
    case CmsState::malformed: return "malformed";
    case CmsState::weak: return "weak";
    case CmsState::no_content: return "no-content";
    case CmsState::wrong_content: return "wrong-content";
    case CmsState::bad: return "bad";
    case CmsState::no_certificate: return "no-certificate";
    case CmsState::not_for_signing: return "not-for-signing";
    case CmsState::untrusted: return "untrusted";
    case CmsState::expired: return "expired";
    case CmsState::not_yet_valid: return "not-yet-valid";
    case CmsState::revoked: return "revoked";
  }
  return "";
}

CmsCheck check_cms(const syntax::CmsSignedData& cms, std::optional<Octets> content, const CertificateTrust& trust,
                   Timestamp as_of) {
  if (cms.signers.empty()) return refuse(CmsState::malformed, "nobody signed it");
  if (cms.content_type != syntax::oid::kData) {
    return refuse(CmsState::malformed, "what was signed is of the type " + cms.content_type + ", not data");
  }
  if (!content) content = cms.content;
  if (!content) return refuse(CmsState::no_content, "the signature is detached, and what was signed is not there");
  if (cms.content && !std::ranges::equal(*cms.content, *content)) {
    return refuse(CmsState::wrong_content, "the content that the signature carries is not the file");
  }
  const Checker checker(cms, *content, trust, as_of);
  CmsCheck out;
  out.state = CmsState::good;
  for (const CmsSigner& signer : cms.signers) {
    out.signers.push_back(checker.check(signer));
    const CmsSignerCheck& one = out.signers.back();
    if (out.state == CmsState::good && (one.state != CmsState::good || out.detail.empty())) {
      out.state = one.state;
      out.detail = one.detail;
    }
  }
  return out;
}

CmsCheck check_cms_file(std::string_view bytes, std::optional<Octets> content, const CertificateTrust& trust, Timestamp as_of) {
  const auto cms = syntax::read_cms_file(bytes);
  if (!cms) return refuse(CmsState::malformed, cms.error().cause);
  return check_cms(*cms, content, trust, as_of);
}

}  // namespace proofhouse::crypto
