#include "syntax/strict_map.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kLongestQuote = 60;

std::string quoted(std::string_view text) { return '"' + shorten(text, kLongestQuote) + '"'; }

std::string described(const Tree& tree) {
  switch (tree.kind) {
    case Tree::Kind::kNull:
    case Tree::Kind::kList:
    case Tree::Kind::kMap: return std::string(kind_name(tree.kind));
    case Tree::Kind::kBoolean: return tree.text;
    case Tree::Kind::kNumber: return "the number " + shorten(tree.text, kLongestQuote);
    case Tree::Kind::kText: return "the text " + quoted(tree.text);
  }
  std::unreachable();
}

// Where a scalar of another kind was wanted, quotes or their absence are the usual cure.
std::string cure_for(const Tree& found, std::string_view wanted) {
  const bool scalar = found.kind == Tree::Kind::kBoolean || found.kind == Tree::Kind::kNumber;
  if (scalar && wanted == "a text") return "put it in quotes: \"" + shorten(found.text, kLongestQuote) + "\"";
  return "write " + std::string(wanted);
}

}  // namespace

StrictMap::StrictMap(const Tree& map, std::string file, std::string where)
    : tree_(map), file_(std::move(file)), where_(std::move(where)) {
  if (map.kind != Tree::Kind::kMap) refuse_at(map, "found " + described(map) + " instead of a map", "write keys and values");
}

std::string StrictMap::text(std::string_view key) {
  const Tree* found = need(key, Tree::Kind::kText, "a text");
  return found != nullptr ? found->text : std::string();
}
std::optional<std::string> StrictMap::optional_text(std::string_view key) {
  return has(key) ? std::optional(text(key)) : std::nullopt;
}

std::string StrictMap::id_text(std::string_view key) {
  const Tree* found = need(key, Tree::Kind::kText, "a text");
  if (found == nullptr) return {};
  if (found->text.empty()) refuse(key, "\"" + std::string(key) + "\" is empty", "write a name");
  return found->text;
}

Decimal StrictMap::decimal(std::string_view key) {
  const Tree* found = need(key);
  if (found == nullptr) return {};
  if (found->kind != Tree::Kind::kNumber && found->kind != Tree::Kind::kText) {
    wrong(key, *found, "a decimal number");
    return {};
  }
  auto value = Decimal::parse(found->text);
  if (value) return *value;
  refuse(key, "\"" + std::string(key) + "\": " + value.error().cause, value.error().cure);
  return {};
}
std::optional<Decimal> StrictMap::optional_decimal(std::string_view key) {
  return has(key) ? std::optional(decimal(key)) : std::nullopt;
}

std::int64_t StrictMap::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const std::string wanted = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  const Tree* found = need(key, Tree::Kind::kNumber, wanted);
  if (found == nullptr) return least;
  std::int64_t value = 0;
  const char* last = found->text.data() + found->text.size();
  const auto [end, error] = std::from_chars(found->text.data(), last, value);
  if (error == std::errc{} && end == last && value >= least && value <= most) return value;
  wrong(key, *found, wanted);
  return least;
}
std::optional<std::int64_t> StrictMap::optional_integer(std::string_view key, std::int64_t least, std::int64_t most) {
  return has(key) ? std::optional(integer(key, least, most)) : std::nullopt;
}

bool StrictMap::boolean(std::string_view key) {
  const Tree* found = need(key, Tree::Kind::kBoolean, "true or false");
  return found != nullptr && found->text == "true";
}
std::optional<bool> StrictMap::optional_boolean(std::string_view key) {
  return has(key) ? std::optional(boolean(key)) : std::nullopt;
}

template <class T>
T StrictMap::parsed(std::string_view key, std::string_view wanted) {
  const Tree* found = need(key, Tree::Kind::kText, wanted);
  if (found == nullptr) return {};
  auto value = T::parse(found->text);
  if (value) return *value;
  refuse(key, "\"" + std::string(key) + "\": " + value.error().cause, value.error().cure);
  return {};
}

Date StrictMap::date(std::string_view key) { return parsed<Date>(key, "a date such as 2026-11-01"); }
std::optional<Date> StrictMap::optional_date(std::string_view key) { return has(key) ? std::optional(date(key)) : std::nullopt; }
Timestamp StrictMap::timestamp(std::string_view key) {
  return parsed<Timestamp>(key, "a point in time such as 2026-10-15T12:00+02:00");
}
std::optional<Timestamp> StrictMap::optional_timestamp(std::string_view key) {
  return has(key) ? std::optional(timestamp(key)) : std::nullopt;
}

Digest StrictMap::digest(std::string_view key) {
  constexpr std::string_view kWanted = "a SHA-256 of 64 hexadecimal digits";
  const Tree* found = need(key, Tree::Kind::kText, kWanted);
  if (found == nullptr) return {};
  if (const auto value = Digest::parse(found->text)) return *value;
  wrong(key, *found, kWanted);
  return {};
}
std::optional<Digest> StrictMap::optional_digest(std::string_view key) {
  return has(key) ? std::optional(digest(key)) : std::nullopt;
}

std::size_t StrictMap::choice(std::string_view key, std::span<const std::string_view> names) {
  const std::vector<std::string> allowed(names.begin(), names.end());
  const std::string list = "one of " + join(allowed, ", ");
  const Tree* found = need(key);
  if (found == nullptr) return 0;
  const bool word = found->kind == Tree::Kind::kText || found->kind == Tree::Kind::kBoolean || found->kind == Tree::Kind::kNumber;
  const auto name = word ? std::ranges::find(names, std::string_view(found->text)) : names.end();
  if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
  const auto close = word ? nearest(found->text, allowed) : std::nullopt;
  refuse(key, "\"" + std::string(key) + "\" is " + described(*found) + ", not " + list,
         close ? "did you mean \"" + *close + "\"?" : "write one of these");
  return 0;
}

std::vector<std::string> StrictMap::texts(std::string_view key) {
  std::vector<std::string> out;
  for (const Tree& element : list(key)) {
    if (element.kind != Tree::Kind::kText) {
      refuse_at(element, "\"" + std::string(key) + "\" holds " + described(element) + " instead of a text",
                cure_for(element, "a text"));
      return {};
    }
    out.push_back(element.text);
  }
  return out;
}
std::vector<std::string> StrictMap::optional_texts(std::string_view key) {
  return has(key) ? texts(key) : std::vector<std::string>();
}

std::span<const Tree> StrictMap::list(std::string_view key) {
  const Tree* found = need(key, Tree::Kind::kList, "a list");
  return found != nullptr ? std::span<const Tree>(found->children) : std::span<const Tree>();
}
std::span<const Tree> StrictMap::optional_list(std::string_view key) { return has(key) ? list(key) : std::span<const Tree>(); }

const Tree* StrictMap::map(std::string_view key) { return need(key, Tree::Kind::kMap, "a map"); }
const Tree* StrictMap::optional_map(std::string_view key) { return has(key) ? map(key) : nullptr; }
const Tree* StrictMap::any(std::string_view key) { return need(key); }
const Tree* StrictMap::optional_any(std::string_view key) { return look(key); }

void StrictMap::refuse(std::string_view key, std::string cause, std::string cure) {
  const Tree* found = tree_.find(key);
  refuse_at(found != nullptr ? *found : tree_, std::move(cause), std::move(cure));
}

void StrictMap::check(const Result<void>& below) {
  if (!below) keep(below.error());
}

Result<void> StrictMap::finish() {
  for (const Tree::Key& key : tree_.keys) {
    if (!error_ && std::ranges::find(known_, key.text) == known_.end()) error_ = unknown(key);
  }
  if (error_) return std::unexpected(*error_);
  return {};
}

// Yields nothing after the first error, so that one wrong value is not reported through another.
const Tree* StrictMap::look(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  if (error_) return nullptr;
  const Tree* found = tree_.find(key);
  return found != nullptr && found->kind != Tree::Kind::kNull ? found : nullptr;
}

const Tree* StrictMap::need(std::string_view key) {
  const Tree* found = look(key);
  if (found == nullptr) {
    const bool empty = tree_.find(key) != nullptr;
    refuse(key, "the key \"" + std::string(key) + "\" " + (empty ? "has no value" : "is missing"),
           empty ? "write a value after it" : "add \"" + std::string(key) + "\"");
  }
  return found;
}

const Tree* StrictMap::need(std::string_view key, Tree::Kind kind, std::string_view wanted) {
  const Tree* found = need(key);
  if (found == nullptr || found->kind == kind) return found;
  wrong(key, *found, wanted);
  return nullptr;
}

void StrictMap::wrong(std::string_view key, const Tree& found, std::string_view wanted) {
  refuse_at(found, "\"" + std::string(key) + "\" is " + described(found) + " instead of " + std::string(wanted),
            cure_for(found, wanted));
}

void StrictMap::refuse_at(const Tree& tree, std::string cause, std::string cure) {
  std::string full = where_.empty() ? std::move(cause) : where_ + ": " + cause;
  keep(Error{ErrorCode::kInvalid, file_, place_text(tree.place), std::move(full), std::move(cure)});
}

void StrictMap::keep(Error error) {
  if (!error_) error_ = std::move(error);
}

Error StrictMap::unknown(const Tree::Key& key) const {
  const auto close = nearest(key.text, known_);
  std::string cure = close ? "did you mean \"" + *close + "\"?" : "the keys here are " + join(known_, ", ");
  std::string cause = "unknown key " + quoted(key.text);
  return Error{ErrorCode::kInvalid, file_, place_text(key.place), where_.empty() ? cause : where_ + ": " + cause,
               std::move(cure)};
}

}  // namespace proofhouse::syntax
