#include "formats/statement/resource.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace proofhouse::formats::statement {

namespace {

constexpr std::array<std::pair<std::string_view, std::size_t>, 6> kBinding{{
    {"sha256", 64},
    {"sha384", 96},
    {"sha512", 128},
    {"sha3_256", 64},
    {"sha3_384", 96},
    {"sha3_512", 128},
}};

bool binds(const syntax::JsonValue& digests) {
  for (const auto& [algorithm, value] : digests.members()) {
    if (is_binding(algorithm)) return true;
  }
  return false;
}

}  // namespace

std::size_t digits_of(std::string_view algorithm) {
  const auto* found = std::ranges::find(kBinding, algorithm, &std::pair<std::string_view, std::size_t>::first);
  return found == kBinding.end() ? 0 : found->second;
}

bool is_binding(std::string_view algorithm) { return digits_of(algorithm) != 0; }

std::optional<Digest> read_digest(const JsonObject& object, Remarks& remarks) {
  const JsonObject digests = object.object("digest");
  if (!digests.present()) return std::nullopt;
  const auto sha256 = digests.optional_any("sha256");
  if (!sha256) {
    const auto set = object.optional_any("digest");
    if (set && set->size() == 0) {
      object.refuse("digest", "\"digest\" is empty", "write the SHA-256 of the bytes");
    } else if (set && !binds(*set)) {
      remarks.add("the digest is not a SHA-256 and binds nothing", digests.node());
    }
    return std::nullopt;
  }
  const auto text = sha256->text();
  // Digest::parse takes a prefix that a digest set does not have.
  const auto digest = text && text->size() == 64 ? Digest::parse(*text) : std::nullopt;
  if (!digest) digests.refuse("sha256", "\"sha256\" is not a SHA-256", "write 64 hexadecimal digits");
  return digest;
}

Resource read_resource(const JsonObject& object, std::string_view name_key, Remarks& remarks) {
  Resource resource;
  if (const auto set = object.optional_any("digest")) keep_digests(*set, resource);
  resource.name = object.optional_text(name_key);
  resource.sha256 = read_digest(object, remarks);
  resource.node = object.node();
  return resource;
}

Resource read_descriptor(const JsonObject& object) {
  Resource resource;
  resource.name = object.optional_text("name");
  if (resource.name.empty()) resource.name = object.optional_text("uri");
  resource.node = object.node();
  if (const auto digests = object.optional_any("digest")) keep_digests(*digests, resource);
  return resource;
}

std::optional<Resource> read_optional_descriptor(const JsonObject& object, std::string_view key) {
  const JsonObject found = object.optional_object(key);
  return found.present() ? std::optional(read_descriptor(found)) : std::nullopt;
}

std::vector<Resource> read_resources(const JsonObject& object, std::string_view key) {
  std::vector<Resource> resources;
  for (const JsonObject& entry : object.optional_objects(key)) resources.push_back(read_descriptor(entry));
  return resources;
}

void keep_digests(const syntax::JsonValue& digests, Resource& resource) {
  const auto text_of = [&](std::string_view algorithm) {
    const auto found = digests.get(algorithm);
    const std::string_view text = found ? found->text().value_or("") : std::string_view{};
    return text.size() == digits_of(algorithm) && from_hex(text) ? text : std::string_view{};
  };
  resource.sha256 = Digest::parse(text_of("sha256"));
  resource.sha512 = lower(text_of("sha512"));
}

}  // namespace proofhouse::formats::statement
