// JsonObject: reads the members of one object of a format that is not ours. Unknown members are ignored, as in-toto and DSSE ask.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "syntax/json.h"

namespace proofhouse::formats {

// The first breach of a document; later ones are dropped. Shared by all JsonObjects of one document.
class JsonFault {
 public:
  [[nodiscard]] bool found() const { return error_.has_value(); }
  // About the value itself, or about the member `missing` that an object should have.
  void keep(const syntax::JsonValue& value, std::string cause, std::string cure, std::string_view missing = {});
  // The breach as kInvalid, its place a JSON pointer (RFC 6901).
  [[nodiscard]] Result<void> finish(const syntax::JsonDocument& document) const;

 private:
  std::optional<Error> error_;
  std::uint32_t node_ = 0;
  std::string missing_;
};

// The first breach sticks in the fault: from then on accessors yield empty values, and JsonFault::finish() returns it. A member
// that is null counts as absent. Refers to the document and the fault, which must outlive it.
class JsonObject {
 public:
  // Yields nothing and complains about nothing where `value` is absent; a value that is no object is a breach.
  JsonObject(std::optional<syntax::JsonValue> value, JsonFault& fault);

  [[nodiscard]] bool present() const { return value_.has_value(); }
  [[nodiscard]] std::uint32_t node() const { return value_ ? value_->node() : 0; }

  [[nodiscard]] std::optional<syntax::JsonValue> optional_any(std::string_view key) const;
  [[nodiscard]] std::optional<syntax::JsonValue> any(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key) const;  // not empty
  [[nodiscard]] std::string optional_text(std::string_view key) const;
  // A text of a closed list; the breach lists it.
  [[nodiscard]] std::string word(std::string_view key, std::span<const std::string_view> words) const;
  [[nodiscard]] Timestamp timestamp(std::string_view key) const;
  [[nodiscard]] std::optional<Timestamp> optional_timestamp(std::string_view key) const;
  [[nodiscard]] Date date(std::string_view key) const;
  [[nodiscard]] std::uint32_t optional_count(std::string_view key, std::uint32_t most) const;  // 0 where absent
  [[nodiscard]] std::vector<std::string> optional_texts(std::string_view key) const;
  [[nodiscard]] JsonObject object(std::string_view key) const;
  [[nodiscard]] JsonObject optional_object(std::string_view key) const;
  [[nodiscard]] std::vector<JsonObject> objects(std::string_view key) const;
  [[nodiscard]] std::vector<JsonObject> optional_objects(std::string_view key) const;

  // A breach of the caller's own, about a member or, where it has none of that name, its absence.
  void refuse(std::string_view key, std::string cause, std::string cure) const;

 private:
  [[nodiscard]] std::vector<JsonObject> elements(std::string_view key, const syntax::JsonValue& value) const;
  void wrong(std::string_view key, const syntax::JsonValue& value, std::string_view wanted) const;

  std::optional<syntax::JsonValue> value_;
  JsonFault* fault_;
};

// "a text", "an array": for messages.
std::string_view kind_name(syntax::JsonKind kind);

}  // namespace proofhouse::formats
