// NISTIR 7696: which set of products a name stands for, and how two of them relate.
#include "base/text.h"
#include "identifiers/cpe.h"

namespace proofhouse::identifiers {

namespace {

// Whether the source's characters stand in the target, with no more around them than its wildcards allow.
bool covers(const CpeValue& source, const CpeValue& target) {
  const std::string wanted = lower(source.text);
  const std::string given = lower(target.text);
  if (wanted.size() > given.size()) return false;
  const std::size_t spare = given.size() - wanted.size();
  for (std::size_t at = given.find(wanted); at != std::string::npos; at = given.find(wanted, at + 1)) {
    const bool before = source.before.most == CpeWildcard::kAny || at <= source.before.most;
    if (!before) return false;
    if (source.after.most == CpeWildcard::kAny || spare - at <= source.after.most) return true;
  }
  return false;
}

}  // namespace

std::string_view text_of(CpeRelation relation) {
  constexpr std::array<std::string_view, 5> kTexts = {"equal", "subset", "superset", "disjoint", "undefined"};
  return kTexts[static_cast<std::size_t>(relation)];
}

CpeRelation compare(const CpeValue& source, const CpeValue& target) {
  using enum CpeRelation;
  if (target.has_wildcard()) return kUndefined;
  if (source.kind == target.kind && !source.is_text()) return kEqual;
  if (source.is_any()) return kSuperset;
  if (target.is_any()) return kSubset;
  if (!source.is_text() || !target.is_text()) return kDisjoint;
  if (source.has_wildcard()) return covers(source, target) ? kSuperset : kDisjoint;
  return lower(source.text) == lower(target.text) ? kEqual : kDisjoint;
}

CpeRelation compare(const Cpe& source, const Cpe& target) {
  std::array<unsigned, 5> counts{};
  for (std::size_t i = 0; i < kCpeAttributes; ++i) {
    const auto attribute = static_cast<CpeAttribute>(i);
    ++counts[static_cast<std::size_t>(compare(source[attribute], target[attribute]))];
  }
  const auto count = [&](CpeRelation relation) { return counts[static_cast<std::size_t>(relation)]; };
  using enum CpeRelation;
  if (count(kDisjoint) > 0) return kDisjoint;
  if (count(kEqual) == kCpeAttributes) return kEqual;
  if (count(kEqual) + count(kSubset) == kCpeAttributes) return kSubset;
  if (count(kEqual) + count(kSuperset) == kCpeAttributes) return kSuperset;
  return kUndefined;
}

}  // namespace proofhouse::identifiers
