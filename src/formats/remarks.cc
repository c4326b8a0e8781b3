#include "formats/remarks.h"

#include "base/text.h"

namespace proofhouse::formats {

namespace {

constexpr std::size_t kLongestQuote = 80;

}  // namespace

void Remarks::add(std::string text, std::uint32_t node) {
  if (kept_.size() < kMostRemarks) {
    kept_.push_back({std::move(text), node});
  } else {
    ++left_out_;
  }
}

void Remarks::note_byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) add("the file begins with a byte order mark");
}

std::vector<Remark> Remarks::take() && {
  if (left_out_ > 0) kept_.push_back({"and " + std::to_string(left_out_) + " more of this kind", 0});
  return std::move(kept_);
}

std::string quote(std::string_view text) { return '"' + printable(shorten(text, kLongestQuote)) + '"'; }

}  // namespace proofhouse::formats
