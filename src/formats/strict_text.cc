#include "formats/strict_text.h"

#include "base/file.h"
#include "formats/remarks.h"

namespace proofhouse::formats {

std::string filled_text(syntax::StrictMap& map, std::string_view key) {
  std::string text = map.text(key);
  if (text.empty()) map.refuse(key, "\"" + std::string(key) + "\" is empty", "write what it is");
  return text;
}

std::string evidence_path(syntax::StrictMap& map, std::string_view key) {
  std::string path = map.text(key);
  if (!is_safe_relative(path)) {
    map.refuse(key, quote(path) + " leads out of the evidence folder", "write a path below it, such as sbom.cdx.json");
  }
  return path;
}

}  // namespace proofhouse::formats
