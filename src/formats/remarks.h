// Remarks: what a reader saw and read past, kept short whatever the file holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.h"

namespace proofhouse::formats {

// The most that are kept one by one: a file of a million breaches must not become a million sentences.
inline constexpr std::size_t kMostRemarks = 1000;

class Remarks {
 public:
  // `text` is one sentence part without a full stop; texts of the file in it have passed quote(). `node` is the JSON value that
  // it is about, 0 for the document.
  void add(std::string text, std::uint32_t node = 0);
  // Adds one where the bytes begin with a UTF-8 byte order mark.
  void note_byte_order_mark(std::string_view bytes);
  // All in the order of adding; behind kMostRemarks of them one that counts the rest.
  [[nodiscard]] std::vector<Remark> take() &&;

 private:
  std::vector<Remark> kept_;
  std::uint64_t left_out_ = 0;
};

// A text of the file for a message: in quotes, shortened, without control characters.
std::string quote(std::string_view text);

}  // namespace proofhouse::formats
