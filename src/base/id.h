// Id<Tag>: a name that cannot be mistaken for a name of another kind.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace proofhouse {

// A RequirementId is not a BidId: each Tag makes its own type. Ordered and compared by its bytes.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  explicit Id(std::string_view text) : text_(text) {}
  explicit Id(const char* text) : text_(text) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

}  // namespace proofhouse

template <class Tag>
struct std::hash<proofhouse::Id<Tag>> {
  std::size_t operator()(const proofhouse::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
