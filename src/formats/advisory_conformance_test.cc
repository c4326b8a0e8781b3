// All public advisories and VEX documents that are at hand: each is read, or refused with a reason; what breaks a rule is
// counted.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "formats/checker_under_test.h"
#include "identifiers/configuration.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

namespace {

namespace files = std::filesystem;

std::string data_folder() {
  const char* folder = std::getenv("PROOFHOUSE_DATA");
  return folder != nullptr ? folder : PROOFHOUSE_SOURCE_DIR "/../shared/data";
}

struct Tally {
  std::size_t all = 0;
  std::size_t read = 0;
  std::size_t remarked = 0;
  std::size_t valid = 0;
  std::map<std::string, std::vector<std::string>> refused;  // by cause: the files
  std::map<std::string, std::size_t> rules;                 // files that break each
};

bool has_extension(const files::path& path, const std::vector<std::string>& extensions) {
  return std::ranges::find(extensions, path.extension().string()) != extensions.end();
}

// Reads and checks every file below the folders that `wanted` says is of the format.
template <class Wanted>
Tally tally(Format format, const std::vector<std::string>& folders, const std::vector<std::string>& extensions, Wanted wanted) {
  std::vector<files::path> paths;
  for (const std::string& folder : folders) {
    const std::string whole = data_folder() + "/" + folder;
    if (!files::exists(whole)) continue;
    for (const auto& entry : files::recursive_directory_iterator(whole)) {
      if (entry.is_regular_file() && has_extension(entry.path(), extensions)) paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  Tally tally;
  for (const files::path& path : paths) {
    std::string bytes = read_file(path.string(), 64ULL << 20U).value_or("");
    if (!wanted(bytes)) continue;
    ++tally.all;
    std::set<std::string> broken;
    const FileCheck found = check(bytes);
    tally.valid += found.valid && found.kind == name_of(format) ? 1U : 0U;
    for (const Violation& violation : found.violations) {
      EXPECT_FALSE(violation.message.empty());
      broken.insert(violation.rule);
    }
    for (const std::string& rule : broken) ++tally.rules[rule];
    const auto document = read(format, std::move(bytes));
    if (!document) {
      EXPECT_FALSE(document.error().cause.empty());
      tally.refused[document.error().cause].push_back(path.string());
      continue;
    }
    ++tally.read;
    tally.remarked += document->remarks.empty() ? 0U : 1U;
    EXPECT_EQ(found.kind, name_of(format)) << path;
    EXPECT_TRUE(document_from_wire(to_wire(*document))) << path;
  }
  return tally;
}

void print(std::string_view suite, const Tally& tally) {
  std::cout << "CONFORMANCE: " << suite << ": " << tally.read << " of " << tally.all << " read, " << tally.valid << " valid, "
            << tally.remarked << " with remarks; broken:";
  for (const auto& [rule, count] : tally.rules) std::cout << " " << rule << " " << count;
  std::cout << "\n";
  for (const auto& [cause, names] : tally.refused) {
    std::cout << "  refused, " << names.size() << ": " << cause << " (" << files::path(names.front()).filename().string()
              << " ...)\n";
  }
}

bool says(std::string_view bytes, std::string_view text) { return bytes.find(text) != std::string_view::npos; }

TEST(AdvisoryConformance, ReadsOsvRecords) {
  const Tally found = tally(Format::kOsv, {"osv/golang+vulndb/data/osv", "osv/pypa+advisory-database/vulns"}, {".json", ".yaml"},
                            [](std::string_view) { return true; });
  if (found.all == 0) GTEST_SKIP() << "no OSV records below " << data_folder();
  print("OSV records of Go and PyPA", found);
  // PYSEC-2023-172.yaml writes a no-break space as \_, which yaml-cpp turns into a byte that is not UTF-8; syntax/yaml.cc refuses
  // it.
  EXPECT_EQ(found.read + 1, found.all);
  EXPECT_EQ(found.refused.size(), 1U);
  EXPECT_TRUE(found.refused.contains("an escape in this text is not read"));
  EXPECT_GT(found.all, 6'900U);
}

TEST(AdvisoryConformance, ReadsOsvSamples) {
  const Tally found = tally(
      Format::kOsv, {"osv/ossf+osv-schema", "osv/google+osv.dev", "osv/golang+vulndb/internal/genericosv/testdata/osv"},
      {".json"}, [](std::string_view bytes) {
        return bytes.starts_with('{') && says(bytes, "\"modified\"") && says(bytes, "\"id\"") && says(bytes, "\"affected\"") &&
               !says(bytes, "\"cveMetadata\"") && !says(bytes, "NVD_CVE") && !says(bytes, "\"$schema\"");
      });
  if (found.all == 0) GTEST_SKIP() << "no OSV samples below " << data_folder();
  print("OSV samples", found);
  EXPECT_EQ(found.read, found.all);
}

TEST(AdvisoryConformance, ReadsCveRecords) {
  const Tally found =
      tally(Format::kCve, {"cvss-cve-epss/cisagov+vulnrichment", "cvss-cve-epss/google+osv.dev", "sboms-large/guacsec+trustify"},
            {".json"}, [](std::string_view bytes) { return says(bytes, "\"cveMetadata\"") && says(bytes, "\"containers\""); });
  if (found.all == 0) GTEST_SKIP() << "no CVE records below " << data_folder();
  print("CVE records", found);
  EXPECT_EQ(found.read, found.all);
  EXPECT_GT(found.all, 2'490U);
}

TEST(AdvisoryConformance, ReadsNvdSamples) {
  const Tally found =
      tally(Format::kNvd,
            {"cvss-cve-epss/DependencyTrack+dependency-track", "cvss-cve-epss/google+osv.dev",
             "cvss-cve-epss/aboutcode-org+vulnerablecode", "cvss-cve-epss/anchore+vunnel/tests/unit/providers/nvd/test-fixtures"},
            {".json"}, [](std::string_view bytes) {
              const bool answer = says(bytes, "\"NVD_CVE\"") && bytes.find("\"CVE_Items\"") == std::string_view::npos;
              return answer || (says(bytes, "\"vulnStatus\"") && says(bytes, "\"cve\"") && !says(bytes, "\"identifier\""));
            });
  if (found.all == 0) GTEST_SKIP() << "no samples of NVD below " << data_folder();
  print("NVD 2.0 samples", found);
  EXPECT_EQ(found.read, found.all);
}

// Versions are the same or not comparable: enough for names that are taken from the bounds themselves.
std::optional<int> same(std::string_view a, std::string_view b) { return a == b ? std::optional(0) : std::nullopt; }

// The name that a leaf describes, of a version that its bounds admit where they name one with a simple text.
std::optional<identifiers::Cpe> described(const CpeMatch& match) {
  std::string name = match.criteria;
  const std::string& version = match.end_including.empty() ? match.start_including : match.end_including;
  const bool simple = !version.empty() && version.find_first_not_of("0123456789.") == std::string::npos;
  const std::size_t any = name.find(":*:*:*:*:*:*:*:*");
  if (simple && any != std::string::npos) name.replace(any + 1, 1, version);
  const auto cpe = identifiers::Cpe::parse(name);
  return cpe ? std::optional(*cpe) : std::nullopt;
}

TEST(AdvisoryConformance, EvaluatesConfigurationsOfNvd) {
  using identifiers::Truth;
  const std::string folder = data_folder() + "/cvss-cve-epss";
  if (!files::exists(folder)) GTEST_SKIP() << "no samples of NVD below " << data_folder();
  std::size_t all = 0;
  std::size_t together = 0;
  std::map<Truth, std::size_t> found;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".json") continue;
    auto document = read(Format::kNvd, read_file(entry.path().string(), 64ULL << 20U).value_or(""));
    if (!document) continue;
    for (const NvdVulnerability& vulnerability : std::get<NvdFeed>(document->document).vulnerabilities) {
      for (const Configuration& configuration : vulnerability.configurations) {
        std::vector<identifiers::Cpe> offered;
        std::vector<identifiers::Cpe> platforms;
        for (const ConfigurationNode& node : configuration.nodes) {
          for (const CpeMatch& match : node.matches) {
            const auto cpe = described(match);
            if (!cpe) continue;
            offered.push_back(*cpe);
            if (!match.vulnerable) platforms.push_back(*cpe);
          }
        }
        const auto verdict = identifiers::evaluate(configuration, offered, identifiers::Stated::kAll, same);
        ++all;
        ++found[verdict.applies];
        EXPECT_NE(verdict.applies, Truth::kFalse) << entry.path() << " " << vulnerability.id;
        EXPECT_FALSE(verdict.vulnerable.empty()) << vulnerability.id;
        if (platforms.empty()) continue;
        ++together;
        EXPECT_EQ(identifiers::evaluate(configuration, platforms, identifiers::Stated::kAll, same).applies, Truth::kFalse)
            << vulnerability.id;
      }
    }
  }
  std::cout << "CONFORMANCE: NVD configurations: " << found[Truth::kTrue] + found[Truth::kUndecided] << " of " << all
            << " hold for what they describe (" << found[Truth::kUndecided] << " undecided without an order), " << together
            << " with platforms do not hold for the platforms alone\n";
  EXPECT_GT(all, 90U);
  EXPECT_GT(together, 10U);
}

TEST(AdvisoryConformance, ReadsOpenVexDocuments) {
  const Tally found = tally(Format::kOpenvex, {"vex-attestation", "sboms-large"}, {".json"}, [](std::string_view bytes) {
    return says(bytes, "openvex.dev/ns") && says(bytes, "\"statements\"") && !says(bytes, "\"$schema\"") &&
           !says(bytes, "predicateType") && !says(bytes, "XMLSchema#");
  });
  if (found.all == 0) GTEST_SKIP() << "no OpenVEX documents below " << data_folder();
  print("OpenVEX documents", found);
  EXPECT_EQ(found.read, found.all);
}

TEST(AdvisoryConformance, ReadsEpssTables) {
  const Tally found =
      tally(Format::kEpss, {"cvss-cve-epss/EMBA-support-repos+EPSS-data", "cvss-cve-epss/aboutcode-org+vulnerablecode"}, {".csv"},
            [](std::string_view bytes) { return bytes.starts_with("CVE-") || says(bytes.substr(0, 200), "model_version"); });
  if (found.all == 0) GTEST_SKIP() << "no EPSS tables below " << data_folder();
  print("EPSS tables", found);
  EXPECT_EQ(found.read, found.all);
}

TEST(AdvisoryConformance, ReadsKev) {
  const Tally found =
      tally(Format::kKev, {"kev"}, {".json"}, [](std::string_view bytes) { return says(bytes, "\"catalogVersion\": \""); });
  if (found.all == 0) GTEST_SKIP() << "no KEV catalogue below " << data_folder();
  print("KEV catalogue", found);
  EXPECT_EQ(found.valid, found.all);
}

}  // namespace

}  // namespace proofhouse::formats
