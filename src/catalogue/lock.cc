#include "catalogue/lock.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::string_view kFile = "questions.lock";
constexpr std::string_view kRetired = "retired";
constexpr std::size_t kDigestLength = 16;
constexpr std::string_view kHead =
    "# One line a question: its id and what it means (FNV-1a, 64 bits, of type, text and option values). A changed line is a "
    "changed\n"
    "# question: give it a new id instead. New questions are added with `proofhouse catalogue check --accept-new`.\n";

class Fnv {
 public:
  void add(std::string_view text) {
    for (unsigned i = 0; i < 8; ++i) byte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(text.size()) >> (8 * i)));
    for (const char c : text) byte(static_cast<std::uint8_t>(c));
  }
  [[nodiscard]] std::string hex() const {
    std::array<std::uint8_t, 8> bytes{};
    for (unsigned i = 0; i < 8; ++i) bytes.at(i) = static_cast<std::uint8_t>(hash_ >> (56 - 8 * i));
    return to_hex(bytes);
  }

 private:
  void byte(std::uint8_t value) {
    hash_ ^= value;
    hash_ *= 0x100000001b3ULL;
  }
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// Calls visit(id, digest) for each question of the catalogue, in its order.
template <class Visit>
void for_each_question(const Catalogue& catalogue, Visit&& visit) {
  for (const auto& requirement : catalogue.requirements) {
    for (const auto& question : requirement.questions) {
      visit(requirement.id.str() + "." + question.id.str(), question_digest(question));
    }
  }
}

bool is_digest(std::string_view text) {
  return text == kRetired || (text.size() == kDigestLength && from_hex(text).has_value() && lower(text) == text);
}

std::string line_of(const std::string& question, std::string_view digest) { return question + " " + std::string(digest) + "\n"; }

Error lock_error(const std::string& question, std::string cause, std::string cure) {
  return Error{ErrorCode::kInvalid, std::string(kFile), question, std::move(cause), std::move(cure)};
}

}  // namespace

std::string question_digest(const Question& question) {
  Fnv fnv;
  fnv.add(name_of(question.type));
  fnv.add(question.ask);
  for (const auto& option : question.options) fnv.add(option.value);
  return fnv.hex();
}

Result<std::vector<LockLine>> read_lock(std::string_view text) {
  std::vector<LockLine> out;
  std::map<std::string, std::size_t> seen;
  std::size_t number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.starts_with('#')) continue;
    const auto words = split(line, ' ');
    if (words.size() != 2 || !is_digest(words[1])) {
      return fail_at(ErrorCode::kMalformed, std::string(kFile), std::to_string(number) + ":1",
                     "this line is no question and digest",
                     "restore the line, or remove it and run `proofhouse catalogue check --accept-new`");
    }
    if (!seen.emplace(words[0], number).second) {
      return fail_at(ErrorCode::kInvalid, std::string(kFile), std::to_string(number) + ":1",
                     "the question " + std::string(words[0]) + " stands twice", "keep the older line");
    }
    out.push_back({std::string(words[0]), std::string(words[1])});
  }
  return out;
}

std::vector<Error> compare_with_lock(const Catalogue& catalogue, std::string_view lock) {
  const auto lines = read_lock(lock);
  if (!lines) return {lines.error()};
  std::map<std::string, std::string> locked;
  for (const auto& line : *lines) locked.emplace(line.question, line.digest);
  std::vector<Error> out;
  for_each_question(catalogue, [&](const std::string& question, const std::string& digest) {
    const auto found = locked.find(question);
    if (found == locked.end()) {
      out.push_back(lock_error(question, "the question " + question + " is new", "accept it with --accept-new"));
    } else if (found->second == kRetired) {
      out.push_back(lock_error(question, "the question " + question + " was retired and has come back", "give it a new id"));
    } else if (found->second != digest) {
      out.push_back(lock_error(question, "the question " + question + " no longer means what it meant",
                               "give the changed question a new id"));
    }
    if (found != locked.end()) locked.erase(found);
  });
  for (const auto& [question, digest] : locked) {
    if (digest == kRetired) continue;
    out.push_back(
        lock_error(question, "the question " + question + " is gone", "restore it, or retire its id with --accept-new"));
  }
  return out;
}

Result<std::string> accept_new(const Catalogue& catalogue, std::string_view lock) {
  std::map<std::string, std::string> locked;
  for (auto& line : TRY(read_lock(lock))) locked.emplace(std::move(line.question), std::move(line.digest));
  std::string out(kHead);
  for_each_question(catalogue, [&](const std::string& question, const std::string& digest) {
    const auto found = locked.find(question);
    out += line_of(question, found != locked.end() ? found->second : digest);
    if (found != locked.end()) locked.erase(found);
  });
  for (const auto& [question, digest] : locked) out += line_of(question, kRetired);
  return out;
}

}  // namespace proofhouse::catalogue
