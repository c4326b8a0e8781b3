// PEM: one block of text that carries a key (RFC 7468 §3, strict form).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace proofhouse::crypto {

// What the one block of a PEM text is: its label and its bytes.
struct PemBlock {
  std::string label;  // "PUBLIC KEY"
  std::vector<std::uint8_t> bytes;
};

// Reads a text that is exactly one block: white space may stand around it, nothing else may. The lines hold padded base64 of RFC
// 4648 §4 in its canonical form, with no spaces and no header fields. Fails with kLimit above 16 KiB, else with kMalformed.
Result<PemBlock> read_pem(std::string_view text);

// The label of the block that a text begins with, read before anything else so that a wrong kind of key can be named; nothing
// where the text does not begin with a PEM line.
std::optional<std::string> pem_label(std::string_view text);

// The block as text: lines of 64 characters, a line feed after each.
std::string write_pem(std::string_view label, std::span<const std::uint8_t> bytes);

}  // namespace proofhouse::crypto
