#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

std::optional<Digest> read_digest(const JsonObject& object, Remarks& remarks) {
  const JsonObject digests = object.object("digest");
  if (!digests.present()) return std::nullopt;
  const auto sha256 = digests.optional_any("sha256");
  if (!sha256) {
    const auto set = object.optional_any("digest");
    if (set && set->size() == 0) {
      object.refuse("digest", "\"digest\" is empty", "write the SHA-256 of the bytes");
    } else {
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
  resource.name = object.optional_text(name_key);
  resource.sha256 = read_digest(object, remarks);
  resource.node = object.node();
  return resource;
}

}  // namespace proofhouse::formats::statement
