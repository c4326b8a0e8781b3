#include "crypto/cms.h"

#include <gtest/gtest.h>

#include "crypto/signature_vectors.h"

namespace proofhouse::crypto {
namespace {

using testing::certificates;
using testing::lists;
using testing::vector_of;

CertificateTrust trust() {
  CertificateTrust out;
  out.roots = certificates("root.pem");
  out.time.roots = certificates("tsa-root.pem");
  return out;
}

Timestamp at(std::string_view text) { return *Timestamp::parse(text); }
const std::string_view kBefore = "2025-10-01T00:00:00Z";  // the signer's certificate holds
const std::string_view kAfter = "2026-11-01T00:00:00Z";   // it has ended

CmsCheck check(std::string_view name, const CertificateTrust& trust, std::string_view as_of = kBefore,
               std::string_view content = "content") {
  return check_cms_file(vector_of(name), as_bytes(vector_of(content)), trust, at(as_of));
}

struct Case {
  std::string_view name;
  CmsState state;
};

void expect(const std::vector<Case>& cases, std::string_view as_of) {
  const auto given = trust();
  for (const auto& [name, state] : cases) {
    const auto found = check(name, given, as_of);
    EXPECT_EQ(name_of(found.state), name_of(state)) << name << ": " << found.detail;
    if (state != CmsState::good) {
      EXPECT_FALSE(found.detail.empty()) << name;
    }
  }
}

TEST(Cms, GoodSignaturesOfEveryAlgorithm) {
  expect({{"plain", CmsState::good},
          {"stamped", CmsState::good},
          {"pem", CmsState::good},
          {"sha384", CmsState::good},
          {"p521", CmsState::good},
          {"ed25519", CmsState::good},
          {"rsa2048", CmsState::good},
          {"rsa-pss", CmsState::good},
          {"by-key-id", CmsState::good},
          {"names-certificate", CmsState::good},
          {"attached", CmsState::good},
          {"two-signers", CmsState::good},
          {"twins", CmsState::good},
          {"indefinite", CmsState::good}},
         kBefore);
}

TEST(Cms, EachDefectIsNamed) {
  expect({{"sha1", CmsState::weak},
          {"md5", CmsState::weak},
          {"rsa1024", CmsState::weak},
          {"secp256k1", CmsState::weak},
          {"wrong-purpose", CmsState::not_for_signing},
          {"wrong-usage", CmsState::not_for_signing},
          {"self-signed", CmsState::untrusted},
          {"stranger", CmsState::untrusted},
          {"no-chain", CmsState::untrusted},
          {"no-certificate", CmsState::no_certificate},
          {"broken", CmsState::bad},
          {"no-attributes", CmsState::malformed},
          {"no-content-type", CmsState::malformed},
          {"no-digest", CmsState::malformed},
          {"other-content-type", CmsState::malformed},
          {"two-digests", CmsState::malformed},
          {"two-values", CmsState::malformed},
          {"swapped-certificate", CmsState::bad},
          {"twin-certificate", CmsState::bad},
          {"attached-other", CmsState::wrong_content},
          {"one-of-two-broken", CmsState::bad},
          {"one-of-two-strange", CmsState::untrusted},
          {"no-signers", CmsState::malformed},
          {"long-length", CmsState::malformed},
          {"trailing", CmsState::malformed},
          {"cut", CmsState::malformed},
          {"enveloped", CmsState::malformed},
          {"token", CmsState::malformed},
          {"content", CmsState::malformed}},
         kBefore);
}

TEST(Cms, TheTimeOfATrustedTokenCounts) {
  // After the signer's certificate ended only a token from before helps; whatever is wrong with it, the signature has expired.
  expect({{"stamped", CmsState::good},
          {"stamped-late", CmsState::good},
          {"stamped-twice", CmsState::good},
          {"plain", CmsState::expired},
          {"stamped-after-expiry", CmsState::expired},
          {"stamped-by-stranger", CmsState::expired},
          {"stamped-other-imprint", CmsState::expired},
          {"stamped-expired-authority", CmsState::expired},
          {"stamped-not-critical", CmsState::expired},
          {"stamped-two-usages", CmsState::expired},
          {"stamped-sha1", CmsState::expired},
          {"stamped-no-certificate-named", CmsState::expired},
          {"stamped-broken", CmsState::expired},
          {"stamped-no-token", CmsState::expired}},
         kAfter);
  const auto found = check("stamped", trust(), kAfter);
  EXPECT_EQ(found.signers.front().trusted_time, at("2025-02-01T12:00:00Z"));
  EXPECT_NE(check("plain", trust(), kAfter).detail.find("no trusted time"), std::string::npos);
}

TEST(Cms, WithoutATokenTheAsOfMomentCounts) {
  const auto found = check("plain", trust());
  EXPECT_FALSE(found.signers.front().trusted_time);
  EXPECT_TRUE(found.signers.front().no_time.empty());
  EXPECT_FALSE(check("stamped-by-stranger", trust()).signers.front().no_time.empty());
  EXPECT_EQ(check("plain", trust(), "2023-01-01").state, CmsState::not_yet_valid);
  // A token from after the as-of moment is not knowledge of that moment.
  const auto later = check("stamped-late", trust(), "2025-04-01");
  EXPECT_EQ(later.state, CmsState::good);
  EXPECT_FALSE(later.signers.front().trusted_time);
}

TEST(Cms, RootsOfTimeAndOfSignersAreApart) {
  CertificateTrust mixed;
  mixed.roots = certificates("tsa-root.pem");
  mixed.time.roots = certificates("root.pem");
  EXPECT_EQ(check("stamped", mixed).state, CmsState::untrusted);
  CertificateTrust none;
  EXPECT_EQ(check("stamped", none).state, CmsState::untrusted);
}

TEST(Cms, AnIssuingAuthorityOrTheCertificateItselfMayBeTheAnchor) {
  CertificateTrust given = trust();
  given.roots = certificates("issuing.pem");
  EXPECT_EQ(check("no-chain", given).state, CmsState::good);
  given.roots = certificates("selfmade.pem");
  EXPECT_EQ(check("self-signed", given).state, CmsState::good);
  EXPECT_EQ(check("plain", given).state, CmsState::untrusted);
}

TEST(Cms, RevocationHasReasonsAndDates) {
  struct Revoked {
    std::string_view list;
    std::string_view file;
    std::string_view as_of;
    CmsState state;
    Revocation revocation;
  };
  // The certificate was revoked on 2025-03-01, with invalidityDate 2025-01-15 in one list; tokens are of 2025-02-01 and
  // 2025-06-01.
  const std::vector<Revoked> cases{
      {"good.crl", "plain", kBefore, CmsState::good, Revocation::good},
      {"good.crl", "stamped", kAfter, CmsState::good, Revocation::good},
      {"old.crl", "plain", kBefore, CmsState::good, Revocation::unknown},
      {"foreign.crl", "plain", kBefore, CmsState::good, Revocation::unknown},
      {"key-compromise.crl", "plain", kBefore, CmsState::revoked, Revocation::revoked},
      {"key-compromise.crl", "plain", "2025-01-10", CmsState::revoked, Revocation::revoked},
      {"key-compromise.crl", "stamped", kBefore, CmsState::good, Revocation::good},
      {"key-compromise.crl", "stamped-late", kBefore, CmsState::revoked, Revocation::revoked},
      {"key-compromise-since.crl", "stamped", kBefore, CmsState::revoked, Revocation::revoked},
      {"superseded.crl", "plain", kBefore, CmsState::revoked, Revocation::revoked},
      {"superseded.crl", "plain", "2025-01-10", CmsState::good, Revocation::good},
      {"superseded.crl", "stamped", kBefore, CmsState::good, Revocation::good},
      {"superseded.crl", "stamped-late", kBefore, CmsState::revoked, Revocation::revoked},
      {"no-reason.crl", "plain", "2025-01-10", CmsState::revoked, Revocation::revoked},
      {"no-reason.crl", "stamped", kBefore, CmsState::good, Revocation::good},
  };
  for (const Revoked& one : cases) {
    CertificateTrust given = trust();
    given.lists = lists(one.list);
    const auto root = lists("root-good.crl");
    given.lists.insert(given.lists.end(), root.begin(), root.end());
    const auto found = check(one.file, given, one.as_of);
    EXPECT_EQ(name_of(found.state), name_of(one.state))
        << one.list << " " << one.file << " " << one.as_of << ": " << found.detail;
    EXPECT_EQ(found.signers.front().revocation, one.revocation) << one.list << " " << one.file << ": " << found.detail;
  }
}

TEST(Cms, TheContentIsWhatWasSignedByteForByte) {
  EXPECT_EQ(check("plain", trust(), kBefore, "other-content").state, CmsState::wrong_content);
  EXPECT_EQ(check("attached", trust(), kBefore, "other-content").state, CmsState::wrong_content);
  EXPECT_EQ(check_cms_file(vector_of("plain"), std::nullopt, trust(), at(kBefore)).state, CmsState::no_content);
  EXPECT_EQ(check_cms_file(vector_of("attached"), std::nullopt, trust(), at(kBefore)).state, CmsState::good);
  EXPECT_EQ(check_cms_file(vector_of("attached-other"), std::nullopt, trust(), at(kBefore)).state, CmsState::wrong_content);
}

TEST(Cms, TheBuyerMayAskForAUsage) {
  CertificateTrust given = trust();
  given.usages = {std::string(syntax::oid::kCodeSigning)};
  EXPECT_EQ(check("plain", given).state, CmsState::not_for_signing);
  given.usages = {std::string(syntax::oid::kEmailProtection)};
  EXPECT_EQ(check("plain", given).state, CmsState::good);
}

TEST(Cms, NoChangedByteIsGoodOverOtherContent) {
  const auto given = trust();
  const std::string whole(vector_of("stamped"));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x04);
    EXPECT_NE(check_cms_file(changed, as_bytes(vector_of("other-content")), given, at(kBefore)).state, CmsState::good) << i;
  }
}

}  // namespace
}  // namespace proofhouse::crypto
