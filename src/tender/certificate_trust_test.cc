#include <gtest/gtest.h>

#include "crypto/signature_vectors.h"
#include "formats/asic-e/reader.h"
#include "formats/pades/reader.h"
#include "tender/exhibit_signatures.h"
#include "tender/people_files.h"
#include "tender/trust.h"

namespace proofhouse::tender {
namespace {

using crypto::testing::vector_of;

const Date kBefore = Date::from(2025, 10, 1);  // the signer's certificate holds
const Date kAfter = Date::from(2026, 11, 1);   // it has ended
const std::string kMaker = "Example Relays Ltd";

TrustedAuthority authority() {
  TrustedAuthority out;
  out.id = KeyId("example-pki");
  out.roots = vector_of("root.pem");
  out.time_roots = vector_of("tsa-root.pem");
  out.organization = kMaker;
  out.purposes = {Purpose::kTestReport};
  out.makers = {kMaker};
  return out;
}

TrustPolicy policy(std::vector<TrustedAuthority> authorities) {
  std::vector<std::pair<std::string, TrustEntry>> entries;
  for (auto& one : authorities) entries.emplace_back("trust/" + one.id.str() + ".yaml", std::move(one));
  auto made = TrustPolicy::of(std::move(entries));
  EXPECT_TRUE(made) << one_line(made.error());
  return made.value_or(TrustPolicy{});
}

SignatureCheck beside(std::string_view name, const TrustPolicy& trust, Date as_of = kBefore,
                      const std::vector<std::string>& makers = {kMaker}) {
  return check_cms_beside(vector_of(name), vector_of("content"), {trust, makers, as_of});
}

SignatureCheck beside(std::string_view name, TrustedAuthority one, Date as_of = kBefore) {
  return beside(name, policy({std::move(one)}), as_of);
}

TEST(CertificateTrust, AGoodSignatureNamesTheEntryAndTheSubject) {
  const auto check = beside("stamped", authority(), kAfter);
  EXPECT_EQ(check.state, SignatureState::kGood) << check.detail;
  EXPECT_EQ(check.key, KeyId("example-pki"));
  EXPECT_EQ(check.holder, "Example Person, Example Relays Ltd");
  EXPECT_EQ(check.purposes, (std::vector{Purpose::kTestReport}));
  EXPECT_NE(check.detail.find("trusted time-stamp"), std::string::npos);
  EXPECT_NE(beside("plain", authority()).detail.find("no trusted time"), std::string::npos);
}

TEST(CertificateTrust, EachDefectHasItsState) {
  struct Case {
    std::string_view name;
    Date as_of;
    SignatureState state;
  };
  const std::vector<Case> cases{
      {"plain", kBefore, SignatureState::kGood},
      {"two-signers", kBefore, SignatureState::kGood},
      {"one-of-two-strange", kBefore, SignatureState::kGood},  // of several signatures one good one suffices
      {"plain", kAfter, SignatureState::kExpired},
      {"stamped-by-stranger", kAfter, SignatureState::kExpired},
      {"plain", Date::from(2023, 1, 1), SignatureState::kNotYetValid},
      {"stranger", kBefore, SignatureState::kUntrusted},
      {"self-signed", kBefore, SignatureState::kUntrusted},
      {"sha1", kBefore, SignatureState::kWeakKey},
      {"rsa1024", kBefore, SignatureState::kWeakKey},
      {"wrong-purpose", kBefore, SignatureState::kNotAuthorised},
      {"no-certificate", kBefore, SignatureState::kUnknownKey},
      {"broken", kBefore, SignatureState::kBad},
      {"swapped-certificate", kBefore, SignatureState::kBad},
      {"attached-other", kBefore, SignatureState::kWrongSubject},
      {"no-attributes", kBefore, SignatureState::kMalformed},
      {"trailing", kBefore, SignatureState::kMalformed},
      {"content", kBefore, SignatureState::kMalformed},
  };
  const TrustPolicy trust = policy({authority()});
  for (const auto& [name, as_of, state] : cases) {
    const auto check = beside(name, trust, as_of);
    EXPECT_EQ(name_of(check.state), name_of(state)) << name << ": " << check.detail;
    EXPECT_FALSE(check.detail.empty()) << name;
  }
  EXPECT_EQ(check_cms_beside(vector_of("plain"), vector_of("other-content"), {trust, {kMaker}, kBefore}).state,
            SignatureState::kWrongSubject);
}

TEST(CertificateTrust, NotEverybodyBelowTheRootMayAttest) {
  const auto with = [](auto change) {
    TrustedAuthority one = authority();
    change(one);
    return beside("stamped", std::move(one)).state;
  };
  EXPECT_EQ(with([](auto& one) { one.common_name = "Example Person"; }), SignatureState::kGood);
  EXPECT_EQ(with([](auto& one) { one.common_name = "Somebody Else"; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.organization = "Other Ltd"; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.email = "person@example.com"; }), SignatureState::kGood);
  EXPECT_EQ(with([](auto& one) { one.email = "other@example.com"; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.usage = "1.3.6.1.5.5.7.3.4"; }), SignatureState::kGood);
  EXPECT_EQ(with([](auto& one) { one.usage = "1.3.6.1.5.5.7.3.3"; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.policy = "1.3.6.1.4.1.99999.2.1"; }), SignatureState::kGood);
  EXPECT_EQ(with([](auto& one) { one.policy = "1.3.6.1.4.1.99999.2.2"; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.makers = {"Other Ltd"}; }), SignatureState::kNotAuthorised);
  EXPECT_EQ(with([](auto& one) { one.until = Date::from(2025, 1, 1); }), SignatureState::kExpired);
  EXPECT_EQ(with([](auto& one) { one.from = Date::from(2026, 1, 1); }), SignatureState::kNotYetValid);
}

TEST(CertificateTrust, TheBuyerMayAskForTimeAndRevocation) {
  TrustedAuthority one = authority();
  one.require_time = true;
  EXPECT_EQ(beside("stamped", one).state, SignatureState::kGood);
  EXPECT_EQ(beside("plain", one).state, SignatureState::kNoTrustedTime);
  EXPECT_EQ(beside("stamped-by-stranger", one).state, SignatureState::kNoTrustedTime);
  one = authority();
  one.require_revocation = true;
  EXPECT_EQ(beside("stamped", one).state, SignatureState::kRevocationUnknown);
  one.revocation_lists = std::string(vector_of("good.crl")) + std::string(vector_of("root-good.crl"));
  EXPECT_EQ(beside("stamped", one).state, SignatureState::kGood);
  one.revocation_lists = std::string(vector_of("key-compromise.crl")) + std::string(vector_of("root-good.crl"));
  EXPECT_EQ(beside("plain", one).state, SignatureState::kRevoked);
  EXPECT_EQ(beside("stamped", one).state, SignatureState::kGood);
}

TEST(CertificateTrust, WithoutAnAuthorityNothingIsGood) {
  EXPECT_EQ(beside("stamped", TrustPolicy{}).state, SignatureState::kUntrusted);
}

TEST(CertificateTrust, EntriesAreReadStrictly) {
  std::string text = "id: example-pki\nauthorities: |\n";
  for (const auto line : split(trim(vector_of("root.pem")), '\n')) text += "  " + std::string(line) + "\n";
  const std::string rest = "certificate: {organization: Example Relays Ltd}\nrequire: [timestamp]\npurposes: [test-report]\n";
  const auto read = parse_trust_entry(text + rest, "trust/pki.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  const auto* one = std::get_if<TrustedAuthority>(&*read);
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->organization, "Example Relays Ltd");
  EXPECT_TRUE(one->require_time);
  EXPECT_TRUE(CertificateTrustEntry::make("trust/pki.yaml", *one));
  for (const std::string_view wrong :
       {"certificate: {usage: 1.2.3}\npurposes: [lab]\n", "certificate: {organization: A}\npurposes: []\n",
        "certificate: {organization: A}\nrequire: [luck]\npurposes: [lab]\n", "purposes: [lab]\n",
        "certificate: {organization: A, name: B}\npurposes: [lab]\n"}) {
    EXPECT_FALSE(parse_trust_entry(text + std::string(wrong), "f.yaml")) << wrong;
  }
}

TEST(CertificateTrust, BadRootsAreRefused) {
  for (const std::string_view roots : {"", "nothing", "small.pem", "good.crl"}) {
    TrustedAuthority one = authority();
    one.roots = roots.ends_with(".pem") || roots.ends_with(".crl") ? std::string(vector_of(roots)) : std::string(roots);
    EXPECT_FALSE(CertificateTrustEntry::make("f.yaml", std::move(one))) << roots;
  }
}

SignatureCheck container(std::string_view name) {
  const auto read = formats::asic_e::read_container(std::string(vector_of(name)), formats::asic_e::kLimits);
  EXPECT_TRUE(read) << name;
  return read ? check_container(read->container, {policy({authority()}), {kMaker}, kAfter}) : SignatureCheck{};
}

TEST(SignedContainer, IsGoodWhereEveryFileIsSigned) {
  const std::vector<std::pair<std::string_view, SignatureState>> cases{
      {"asic", SignatureState::kGood},
      {"asic-both", SignatureState::kGood},
      {"asic-changed-file", SignatureState::kWrongSubject},
      {"asic-unsigned-file", SignatureState::kWrongSubject},
      {"asic-missing-file", SignatureState::kWrongSubject},
      {"asic-sha1", SignatureState::kWrongSubject},
      {"asic-changed-manifest", SignatureState::kWrongSubject},
      {"asic-stranger", SignatureState::kUntrusted},
      {"asic-no-manifest", SignatureState::kMalformed},
      {"asic-other-manifest", SignatureState::kMalformed},
      {"asic-xades", SignatureState::kUnverified},
      {"asic-bare", SignatureState::kMalformed},
  };
  for (const auto& [name, state] : cases) {
    const auto check = container(name);
    EXPECT_EQ(name_of(check.state), name_of(state)) << name << ": " << check.detail;
  }
}

SignatureCheck pdf(std::string_view name) {
  const auto found = formats::pades::find_signatures(vector_of(name), formats::pades::kLimits);
  return check_pdf(found.pdf, vector_of(name), {policy({authority()}), {kMaker}, kAfter});
}

TEST(SignedPdf, IsGoodWhereTheWholeFileIsSigned) {
  const std::vector<std::pair<std::string_view, SignatureState>> cases{
      {"pdf", SignatureState::kGood},
      {"pdf-changed", SignatureState::kWrongSubject},
      {"pdf-appended", SignatureState::kWrongSubject},
      {"pdf-wide-hole", SignatureState::kMalformed},
      {"pdf-two-contents", SignatureState::kMalformed},
      {"pdf-garbage", SignatureState::kMalformed},
      {"pdf-stranger", SignatureState::kUntrusted},
      {"pdf-old-kind", SignatureState::kUnverified},
      {"pdf-unsigned", SignatureState::kNone},
  };
  for (const auto& [name, state] : cases) {
    const auto check = pdf(name);
    EXPECT_EQ(name_of(check.state), name_of(state)) << name << ": " << check.detail;
  }
}

TEST(SignedPdf, EveryChangedByteIsSeen) {
  const std::string whole(vector_of("pdf"));
  const TrustPolicy trust = policy({authority()});
  for (std::size_t i = 0; i < whole.size(); i += 7) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x01);
    const auto found = formats::pades::find_signatures(changed, formats::pades::kLimits);
    const auto check = check_pdf(found.pdf, changed, {trust, {kMaker}, kBefore});
    const std::size_t hole = whole.find("/Contents <");
    if (i < hole || i > whole.find('>', hole)) {
      EXPECT_NE(check.state, SignatureState::kGood) << i;
    }
  }
}

TEST(SignedFiles, AreKnownByTheirNamesAndFirstBytes) {
  EXPECT_TRUE(names_cms("report.pdf.p7s"));
  EXPECT_TRUE(names_cms("report.P7M"));
  EXPECT_FALSE(names_cms("report.json.dsse.json"));
  EXPECT_EQ(signed_kind(vector_of("asic")), SignedKind::kAsic);
  EXPECT_EQ(signed_kind(vector_of("pdf")), SignedKind::kPdf);
  EXPECT_EQ(signed_kind(vector_of("content")), SignedKind::kNone);
  EXPECT_EQ(signed_kind(""), SignedKind::kNone);
}

}  // namespace
}  // namespace proofhouse::tender
