#include "base/digest.h"

#include <algorithm>

#include "base/text.h"

namespace proofhouse {

std::string Digest::hex() const { return to_hex(bytes); }

std::optional<Digest> Digest::parse(std::string_view text) {
  if (text.starts_with("sha256:")) text.remove_prefix(7);
  if (text.size() != 64) return std::nullopt;
  auto decoded = from_hex(text);
  if (!decoded) return std::nullopt;
  Digest digest;
  std::copy(decoded->begin(), decoded->end(), digest.bytes.begin());
  return digest;
}

}  // namespace proofhouse
