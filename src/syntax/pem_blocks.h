// PEM blocks: the blocks of a text that holds certificates, signed data or revocation lists (RFC 7468), one or many.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace proofhouse::syntax {

struct PemPart {
  std::string label;  // "CERTIFICATE"
  std::vector<std::uint8_t> bytes;
};

// Every block in order. Text between blocks is read past (RFC 7468 §5.2: bundles explain themselves so); header fields inside a
// block are not allowed. Fails with kMalformed for a block that does not end or is no base64, kLimit for more than `most` blocks.
// A text without a block gives none.
Result<std::vector<PemPart>> pem_blocks(std::string_view text, std::size_t most);

}  // namespace proofhouse::syntax
