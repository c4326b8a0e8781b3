#include "tender/folder.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "base/wire.h"
#include "catalogue/load.h"
#include "crypto/sha.h"
#include "syntax/tree.h"
#include "tender/input.h"
#include "tender/own_reader.h"
#include "tender/own_text.h"
#include "tender/people.h"
#include "tender/people_files.h"
#include "tender/publication_files.h"
#include "tender/signing.h"
#include "tender/tender_file.h"

namespace proofhouse::tender {

namespace {

constexpr std::string_view kKevFile = "knowledge/known_exploited_vulnerabilities.json";

Result<void> read_profile(OwnReader& reader, TenderFolder& folder, const Catalogue& catalogue) {
  const Profile* profile = catalogue.profile(folder.tender.profile);
  if (profile == nullptr) {
    return fail_at(ErrorCode::kInvalid, reader.display("tender.yaml"), {},
                   "there is no profile \"" + folder.tender.profile.str() + "\"",
                   "write small, medium or large; change it in profile.yaml");
  }
  folder.profile = *profile;
  folder.requirements = catalogue.requirements;
  std::vector<catalogue::SourceFile> own;
  for (const auto& file : TRY(reader.files("requirements"))) own.push_back({reader.display(file), TRY(reader.file(file))});
  if (!own.empty()) {
    for (auto& requirement : TRY(catalogue::load_requirements(own))) {
      const auto same = [&](const Requirement& other) { return other.id == requirement.id; };
      if (std::ranges::any_of(folder.requirements, same)) {
        return fail_at(ErrorCode::kInvalid, reader.display("requirements"), {},
                       requirement.id.str() + " is already in the catalogue",
                       "give your own requirement another id; change weights and gates in profile.yaml");
      }
      if (!folder.profile.requirements.empty()) folder.profile.requirements.push_back(requirement.id);
      folder.requirements.push_back(std::move(requirement));
    }
  }
  if (reader.has("profile.yaml")) {
    const std::string bytes = TRY(reader.file("profile.yaml"));
    const auto tree = TRY(syntax::parse_yaml(bytes, reader.display("profile.yaml"), kOwnFileLimits));
    folder.profile = TRY(catalogue::apply_overrides(folder.profile, tree, reader.display("profile.yaml"), folder.requirements));
  }
  return {};
}

Result<void> read_trust(OwnReader& reader, TenderFolder& folder) {
  std::vector<std::pair<std::string, TrustEntry>> entries;
  for (const auto& file : TRY(reader.files("trust"))) {
    const std::string bytes = TRY(reader.file(file));
    entries.emplace_back(reader.display(file), TRY(parse_trust_entry(bytes, reader.display(file))));
  }
  folder.trust = TRY(TrustPolicy::of(std::move(entries)));
  return {};
}

// Editions and their envelopes that can be opened; one that cannot is no input, and the list of published/ tells of it.
Result<void> add_editions(const std::string& tender, std::vector<std::string>& out) {
  for (const std::uint32_t number : TRY(edition_files(tender)).numbers) {
    const std::string file = edition_file(number);
    for (const auto& name : {file, envelope_name(file)}) {
      if (open_input(tender, name, kOwnFileLimits.bytes)) out.push_back(name);
    }
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> own_files(const std::string& tender) {
  std::vector<std::string> out;
  for (const std::string_view file : {std::string_view("profile.yaml"), kQuestionsFile, std::string_view("tender.yaml"),
                                      std::string_view("waivers.yaml"), kKevFile}) {
    if (exists(tender + "/" + std::string(file))) out.emplace_back(file);
  }
  for (const char* below : {"requirements", "trust"}) {
    for (auto& file : TRY(yaml_files(tender, below))) out.push_back(std::move(file));
  }
  TRY_VOID(add_editions(tender, out));
  std::ranges::move(TRY(files_of_people(tender)), std::back_inserter(out));
  std::ranges::sort(out);
  return out;
}

// Anything but a folder is most likely a bid that would not be judged.
Result<std::vector<BidId>> bids_below(const std::string& tender) {
  std::vector<BidId> bids;
  if (!is_folder(tender + "/bids")) return bids;
  for (const auto& name : TRY(list_folder(tender + "/bids"))) {
    if (name.starts_with('.') || name == "README.md") continue;
    const std::string shown = tender + "/bids/" + printable(name);
    if (!is_safe_relative(name))
      return fail_at(ErrorCode::kInvalid, shown, {}, "it is no name of a bid", "rename it with plain characters");
    if (!is_folder(tender + "/bids/" + name)) {
      return fail_at(ErrorCode::kInvalid, shown, {}, "it is no folder, and would not be judged",
                     "give each bid a folder of its own below bids/");
    }
    bids.emplace_back(name);
  }
  return bids;
}

Digest digest_of_bids(const std::vector<BidId>& bids) {
  crypto::Sha256 hash;
  for (const auto& bid : bids) hash.update(bid.str() + '\n');
  return hash.finish();
}

Digest digest_of_catalogue(const Catalogue& catalogue) { return crypto::sha256(to_wire(catalogue)); }

Result<TenderFolder> open_folder(const std::string& path, const Catalogue& catalogue) {
  TenderFolder folder;
  folder.path = path;
  if (!is_folder(path)) {
    return fail_at(ErrorCode::kNotFound, path, {}, "there is no such folder",
                   "name a tender folder, or make one with: proofhouse tender new " + path);
  }
  OwnReader reader(folder.path, folder.inputs);
  folder.inputs.push_back({"catalogue", digest_of_catalogue(catalogue)});
  if (!reader.has("tender.yaml")) {
    return fail_at(ErrorCode::kNotFound, path + "/tender.yaml", {}, "the folder holds no tender",
                   "make one with: proofhouse tender new DIR --profile medium");
  }
  const std::string bytes = TRY(reader.file("tender.yaml"));
  folder.tender = TRY(parse_tender(bytes, reader.display("tender.yaml")));
  TRY_VOID(read_profile(reader, folder, catalogue));
  TRY_VOID(read_trust(reader, folder));
  if (reader.has("waivers.yaml")) {
    const std::string waivers = TRY(reader.file("waivers.yaml"));
    folder.waivers = TRY(parse_waivers(waivers, reader.display("waivers.yaml")));
  }
  if (reader.has(std::string(kQuestionsFile))) {
    const std::string questions = TRY(reader.file(std::string(kQuestionsFile)));
    folder.questions = TRY(parse_questions(questions, reader.display(std::string(kQuestionsFile))));
  }
  folder.bids = TRY(bids_below(path));
  TRY_VOID(read_people(reader, folder));
  if (!folder.bids.empty()) folder.inputs.push_back({std::string(kBidsInput), digest_of_bids(folder.bids)});
  if (reader.has(std::string(kKevFile))) folder.kev = kKevFile;
  return folder;
}

Result<decide::Scheme> scheme_of(const TenderFolder& folder) {
  auto scheme = decide::make_scheme(folder.tender, folder.profile, folder.requirements);
  if (!scheme) {
    Error error = scheme.error();
    error.file = folder.path + "/tender.yaml";
    return std::unexpected(std::move(error));
  }
  return scheme;
}

}  // namespace proofhouse::tender
