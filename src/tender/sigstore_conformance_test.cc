// Conformance with sigstore's own suite (sigstore/sigstore-conformance, test/assets/bundle-verify): a folder is a case, "_fail"
// at the end of its name the verdict. Skipped where the data is not there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"
#include "crypto/sigstore.h"
#include "formats/sigstore-bundle/reader.h"
#include "formats/statement/reader.h"

namespace proofhouse::tender {
namespace {

// Who signs in the suite where a case says nothing else.
constexpr std::string_view kIdentity =
    "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/"
    "extremely-dangerous-oidc-beacon.yml@refs/heads/main";
constexpr std::string_view kIssuer = "https://token.actions.githubusercontent.com";

std::string cases_folder() {
  const char* given = std::getenv("PROOFHOUSE_DATA");
  const std::string root = given != nullptr ? given : PROOFHOUSE_SOURCE_DIR "/../shared/data";
  const std::string path = root + "/vex-attestation/sigstore+sigstore-conformance/test/assets/bundle-verify";
  return is_folder(path) ? path : "";
}

// The suite's default is the root of the public instance, which the data holds only with an end set for its log: without that end
// it is the published one.
std::string public_root(const std::string& folder) {
  std::string json = read_file(folder + "/trust-root-tlog-validity-end-inclusive/trusted_root.json").value();
  const std::string_view end = "\"end\": \"2023-07-12T15:56:36Z\"";
  const std::size_t at = json.find(end);
  EXPECT_NE(at, std::string::npos);
  return at == std::string::npos ? json : json.replace(at, end.size(), "\"end\": null");
}

std::string line_of(const std::string& path, std::string_view otherwise) {
  const auto text = read_file(path);
  return text ? std::string(trim(*text)) : std::string(otherwise);
}

bool is_subject(const Envelope& envelope, std::string_view artifact) {
  const auto read = formats::statement::read(std::string(as_text(envelope.payload)), formats::statement::kLimits);
  if (!read) return false;
  const auto& statement = std::get<Statement>(read->document);
  return std::ranges::any_of(statement.subjects,
                             [&](const Resource& subject) { return subject.sha256 == crypto::sha256(artifact); });
}

// Empty where all of it holds, else why not.
std::string refusal_of(const std::string& folder, const std::string& name) {
  const std::string path = folder + "/" + name;
  const bool own = exists(path + "/trusted_root.json");
  const auto root = crypto::TrustedRoot::parse(own ? read_file(path + "/trusted_root.json").value() : public_root(folder));
  if (!root) return one_line(root.error());
  auto read =
      formats::sigstore_bundle::read(read_file(path + "/bundle.sigstore.json").value(), formats::sigstore_bundle::kLimits);
  if (!read) return one_line(read.error());
  const auto& bundle = std::get<SigstoreBundle>(read->document);
  crypto::SigstoreTrust trust{std::nullopt, &*root, line_of(path + "/identity", kIdentity), line_of(path + "/issuer", kIssuer)};
  if (exists(path + "/key.pub")) {
    auto key = crypto::PublicKey::from_pem(read_file(path + "/key.pub").value());
    if (!key) return one_line(key.error());
    trust.key = *key;
  }
  const std::string artifact = read_file(exists(path + "/artifact") ? path + "/artifact" : folder + "/a.txt").value();
  const auto check = crypto::verify_bundle(bundle, as_bytes(artifact), trust);
  if (!check.good()) return std::string(check.steps.back().name) + ": " + check.steps.back().text;
  if (bundle.envelope && !is_subject(*bundle.envelope, artifact)) return "the statement is about another file";
  return "";
}

TEST(SigstoreConformance, EveryCaseByItsName) {
  const std::string folder = cases_folder();
  if (folder.empty()) GTEST_SKIP() << "no cases of sigstore: set PROOFHOUSE_DATA";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  std::size_t right = 0;
  for (const std::string& name : names) {
    const std::string refusal = refusal_of(folder, name);
    const bool good = refusal.empty() != name.ends_with("_fail");
    EXPECT_TRUE(good) << name << ": " << refusal;
    right += good ? 1 : 0;
    std::cout << "  " << name << ": " << (refusal.empty() ? "verified" : refusal) << '\n';
  }
  std::cout << "CONFORMANCE: sigstore: " << right << " of " << names.size() << " bundles\n";
}

}  // namespace
}  // namespace proofhouse::tender
