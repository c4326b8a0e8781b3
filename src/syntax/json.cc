#include "syntax/json.h"

#include <charconv>
#include <cstring>

#include "syntax/json_builder.h"

namespace proofhouse::syntax {

namespace {

std::size_t source_offset(const JsonStore& store, std::uint32_t begin, bool unescaped) {
  if (!unescaped) return begin;
  std::uint32_t offset = 0;
  std::memcpy(&offset, store.unescaped.data() + begin - sizeof(offset), sizeof(offset));
  return offset;
}

}  // namespace

Result<JsonDocument> JsonDocument::parse(std::string bytes, const Limits& limits) {
  const bool had_bom = bytes.starts_with("\xEF\xBB\xBF");
  auto store = std::make_unique<JsonStore>();
  store->source = std::move(bytes);
  TRY_VOID(build_json(*store, had_bom ? 3 : 0, limits));
  return JsonDocument(std::move(store), had_bom);
}

std::optional<std::string_view> JsonValue::number_text() const {
  if (!is_number()) return std::nullopt;
  return std::string_view(store_->source).substr(data().begin, data().length);
}

std::optional<std::int64_t> JsonValue::integer() const {
  const auto written = number_text();
  if (!written) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(written->data(), written->data() + written->size(), value);
  if (error != std::errc{} || end != written->data() + written->size()) return std::nullopt;
  return value;
}

std::optional<bool> JsonValue::boolean() const {
  if (!is_boolean()) return std::nullopt;
  return store_->source[data().begin] == 't';
}

std::optional<JsonValue> JsonValue::get(std::string_view key) const {
  for (const JsonMember member : members()) {
    if (member.key == key) return member.value;
  }
  return std::nullopt;
}

std::size_t JsonValue::offset() const {
  const JsonNode& node = data();
  const std::size_t begin = source_offset(*store_, node.begin, node.unescaped);
  return node.kind == JsonKind::kText ? begin - 1 : begin;
}

std::size_t JsonValue::key_offset() const {
  const JsonNode& node = data();
  return node.key_begin == 0 ? 0 : source_offset(*store_, node.key_begin, node.key_unescaped) - 1;
}

}  // namespace proofhouse::syntax
