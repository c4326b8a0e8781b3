// Publication files: editions and the questions of bidders, written, read strictly, and found (docs/publishing.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/publication.h"

namespace proofhouse::tender {

inline constexpr std::string_view kEditionSchema = "proofhouse-edition-1";
inline constexpr std::string_view kPublishedFolder = "published";
inline constexpr std::string_view kQuestionsFile = "questions.yaml";
inline constexpr std::uint32_t kMostEditions = 999;

// The text of an edition-N.json. The same edition gives the same bytes.
std::string edition_json(const Edition& edition);

// Reads what edition_json() writes. Nothing is forgiven: fails with file, line, cause and cure, with kMalformed for what is not
// JSON, with kInvalid for another schema, an unknown or missing key, a wrong type, a part or document that stands twice, and a
// kind or a digest of the edition before that does not fit the number.
Result<Edition> parse_edition(std::string bytes, const std::string& file);

// Reads questions.yaml: {questions: [{question, answer, date}]}. Fails with kInvalid, file, line, cause and cure for an unknown
// or missing key, a wrong type, an empty text and a question that stands twice; as syntax::parse_yaml for what is no YAML.
Result<std::vector<BidderQuestion>> parse_questions(std::string_view bytes, const std::string& file);

// "published/edition-2.json", below the tender folder.
std::string edition_file(std::uint32_t number);

// What lies in published/ and has the name of an edition or of its envelope.
struct EditionFiles {
  std::vector<std::uint32_t> numbers;  // of the editions, rising
  std::vector<std::string> strays;     // names that look like an edition and are none, envelopes without one among them; sorted
  [[nodiscard]] std::uint32_t newest() const { return numbers.empty() ? 0 : numbers.back(); }
};
// Where nothing was published the lists are empty. Fails as list_folder.
Result<EditionFiles> edition_files(const std::string& tender);

// The newest edition as documents and responses write it: "2", or "draft" where nothing was published. Fails as edition_files.
Result<std::string> newest_edition(const std::string& tender);

}  // namespace proofhouse::tender
