#include "tender/publication_files.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

constexpr std::string_view kAgain = "restore the file as it was published; an edition is never edited";
constexpr std::string_view kEnding = ".json";
constexpr std::string_view kStart = "edition-";

Result<std::vector<PublishedPart>> read_parts(StrictMap& map, std::string_view key, const std::string& file) {
  std::vector<PublishedPart> parts;
  std::set<std::string> seen;
  for (const Tree& entry : map.list(key)) {
    StrictMap inner(entry, file, "an entry of " + std::string(key));
    PublishedPart part;
    part.name = said(inner, "name");
    part.sha256 = inner.digest("sha256");
    if (!seen.insert(part.name).second) refuse(inner, "name", "stands twice", std::string(kAgain));
    TRY_VOID(inner.finish());
    parts.push_back(std::move(part));
  }
  return parts;
}

Result<std::vector<BidderQuestion>> read_questions(StrictMap& map, const std::string& file) {
  std::vector<BidderQuestion> questions;
  std::set<std::string> seen;
  for (const Tree& entry : map.list("questions")) {
    StrictMap inner(entry, file, "a question");
    BidderQuestion question;
    question.question = said(inner, "question");
    question.answer = said(inner, "answer");
    question.date = inner.date("date");
    if (!seen.insert(question.question).second) refuse(inner, "question", "stands twice", "write each question once");
    TRY_VOID(inner.finish());
    questions.push_back(std::move(question));
  }
  return questions;
}

// The N of "edition-N.json", written plainly.
std::optional<std::uint32_t> number_in(std::string_view name) {
  if (!name.starts_with(kStart) || !name.ends_with(kEnding) || name.size() <= kStart.size() + kEnding.size()) return std::nullopt;
  name.remove_prefix(kStart.size());
  name.remove_suffix(kEnding.size());
  if (name.size() > 3 || name.front() == '0') return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : name) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

}  // namespace

std::string edition_json(const Edition& edition) {
  JsonWriter out;
  out.begin_object().member("schema", kEditionSchema);
  for_each_field(edition, [&](std::string_view name, const auto& value) { out.member(name, value); });
  out.end_object();
  return std::move(out).take();
}

Result<Edition> parse_edition(std::string bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), file, kOwnFileLimits));
  StrictMap map(tree, file, "the edition");
  if (map.text("schema") != kEditionSchema) {
    map.refuse("schema", "this is no edition that this program wrote",
               "\"schema\" must be \"" + std::string(kEditionSchema) + "\"");
    return std::unexpected(map.finish().error());
  }
  Edition edition;
  edition.number = small(map, "number", 1, kMostEditions);
  edition.kind = map.enumeration<EditionKind>("kind");
  edition.tender = said(map, "tender");
  edition.published = map.date("published");
  edition.previous = map.optional_digest("previous");
  edition.program_version = said(map, "program_version");
  edition.catalogue = map.digest("catalogue");
  edition.parts = TRY(read_parts(map, "parts", file));
  edition.documents = TRY(read_parts(map, "documents", file));
  edition.questions = TRY(read_questions(map, file));
  edition.changes = map.text("changes");
  const bool first = edition.number == 1;
  if (first != (edition.kind == EditionKind::kFirst)) refuse(map, "kind", "does not fit the number", std::string(kAgain));
  if (first == edition.previous.has_value()) refuse(map, "previous", "does not fit the number", std::string(kAgain));
  TRY_VOID(map.finish());
  return edition;
}

Result<std::vector<BidderQuestion>> parse_questions(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the questions");
  auto questions = TRY(read_questions(map, file));
  TRY_VOID(map.finish());
  return questions;
}

std::string edition_file(std::uint32_t number) {
  return std::string(kPublishedFolder) + "/" + std::string(kStart) + std::to_string(number) + std::string(kEnding);
}

Result<EditionFiles> edition_files(const std::string& tender) {
  EditionFiles out;
  const std::string folder = tender + "/" + std::string(kPublishedFolder);
  if (!is_folder(folder)) return out;
  const auto names = TRY(list_folder(folder));
  const std::string envelope_ending = envelope_name({});
  for (const auto& name : names) {
    if (const auto number = number_in(name)) {
      out.numbers.push_back(*number);
      continue;
    }
    if (!lower(name).starts_with("edition")) continue;
    const bool envelope = name.ends_with(envelope_ending) && number_in(name.substr(0, name.size() - envelope_ending.size())) &&
                          std::ranges::binary_search(names, name.substr(0, name.size() - envelope_ending.size()));
    if (!envelope) out.strays.push_back(name);
  }
  std::ranges::sort(out.numbers);
  return out;
}

Result<std::string> newest_edition(const std::string& tender) {
  const std::uint32_t number = TRY(edition_files(tender)).newest();
  return number == 0 ? "draft" : std::to_string(number);
}

}  // namespace proofhouse::tender
