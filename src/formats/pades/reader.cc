#include "formats/pades/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "formats/pades/dictionary.h"
#include "formats/remarks.h"
#include "syntax/cms.h"

namespace proofhouse::formats::pades {

namespace {

constexpr std::string_view kByteRange = "/ByteRange";
constexpr std::size_t kMostDictionary = 32U << 20U;
constexpr std::size_t kMostTries = 8;

// The four numbers of a ByteRange, or nothing.
std::optional<std::array<std::uint64_t, 4>> four_numbers(std::string_view text) {
  if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::array<std::uint64_t, 4> out{};
  for (std::uint64_t& number : out) {
    while (!text.empty() && is_pdf_space(text.front())) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  while (!text.empty() && is_pdf_space(text.front())) text.remove_prefix(1);
  return text.empty() ? std::optional(out) : std::nullopt;
}

// The bytes of a hexadecimal string with its brackets, white space and all.
std::optional<std::vector<std::uint8_t>> hex_string(std::string_view text) {
  if (text.size() < 2 || text.front() != '<' || text.back() != '>') return std::nullopt;
  std::string digits;
  digits.reserve(text.size());
  for (const char c : text.substr(1, text.size() - 2)) {
    if (!is_pdf_space(c)) digits += c;
  }
  if (digits.size() % 2 != 0) digits += '0';
  return from_hex(digits);
}

class Finder {
 public:
  Finder(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) { out_.pdf.size = bytes.size(); }

  Signatures run() && {
    std::size_t found = 0;
    for (std::size_t at = bytes_.find(kByteRange); at != std::string_view::npos; at = bytes_.find(kByteRange, at + 1)) {
      if (++found > kMostSignatures) {
        add("limit", Severity::kError, at, "it holds more than " + std::to_string(kMostSignatures) + " signatures");
        break;
      }
      look(at);
    }
    if (found == 0) add("signature", Severity::kError, 0, "the PDF holds no signature");
    report_coverage();
    return std::move(out_);
  }

 private:
  void add(std::string_view rule, Severity severity, std::size_t offset, std::string message) {
    out_.breaches.push_back({rule, severity, offset, std::move(message)});
  }

  // The dictionary of the object around `at` that has ByteRange there as an entry of its own.
  [[nodiscard]] std::optional<std::vector<PdfValue>> dictionary_around(std::size_t at) const {
    std::size_t from = at;
    for (std::size_t tries = 0; tries < kMostTries && from > 0; ++tries) {
      const std::size_t least = at > kMostDictionary ? at - kMostDictionary : 0;
      const std::size_t object = bytes_.substr(least, from - least).rfind("obj");
      if (object == std::string_view::npos) return std::nullopt;
      from = least + object;
      std::size_t begin = from + 3;
      while (begin < bytes_.size() && is_pdf_space(bytes_[begin])) ++begin;
      auto entries = dictionary_at(bytes_, begin, kMostDictionary, limits_.depth);
      if (!entries) continue;
      const bool own = std::ranges::any_of(*entries, [&](const PdfValue& value) {
        return value.key == "ByteRange" && value.begin > at &&
               bytes_.substr(at, value.begin - at).find('>') == std::string_view::npos && value.begin - at < 64;
      });
      if (own) return entries;
    }
    return std::nullopt;
  }

  // The one value of a key; nothing where it is absent or stands twice.
  [[nodiscard]] std::optional<PdfValue> only(const std::vector<PdfValue>& entries, std::string_view key) const {
    std::optional<PdfValue> out;
    for (const PdfValue& value : entries) {
      if (value.key != key) continue;
      if (out) return std::nullopt;
      out = value;
    }
    return out;
  }

  [[nodiscard]] std::string_view text_of(const PdfValue& value) const {
    return bytes_.substr(value.begin, value.end - value.begin);
  }

  void look(std::size_t at) {
    const auto entries = dictionary_around(at);
    if (!entries) {
      add("dictionary", Severity::kError, at, "ByteRange stands in no dictionary that can be read");
      return;
    }
    const auto range = only(*entries, "ByteRange");
    const auto contents = only(*entries, "Contents");
    const auto filter = only(*entries, "SubFilter");
    const auto numbers = range ? four_numbers(text_of(*range)) : std::nullopt;
    if (!numbers || !contents) {
      add("dictionary", Severity::kError, at,
          "the signature dictionary has not exactly one ByteRange of four numbers and one Contents");
      return;
    }
    PdfSignature signature;
    if (filter && text_of(*filter).starts_with('/')) signature.sub_filter = shorten(printable(text_of(*filter).substr(1)), 60);
    if (!check_range(at, *numbers, *contents)) return;
    signature.hole_begin = contents->begin;
    signature.hole_end = contents->end;
    signature.covered = (*numbers)[2] + (*numbers)[3];
    if (!read_contents(at, *contents, signature)) return;
    check_filter(at, signature.sub_filter);
    out_.pdf.signatures.push_back(std::move(signature));
  }

  // ISO 32000-1 §12.8.1: the range is the whole file but the contents. Anything else leaves bytes that somebody may change.
  bool check_range(std::size_t at, const std::array<std::uint64_t, 4>& numbers, const PdfValue& contents) {
    const auto [first, first_size, second, second_size] = numbers;
    if (first != 0 || first_size != contents.begin || second != contents.end || second < first_size) {
      add("byte-range", Severity::kError, at, "ByteRange leaves more or less out than the contents of the signature");
      return false;
    }
    if (second > bytes_.size() || second_size > bytes_.size() - second) {
      add("byte-range", Severity::kError, at, "ByteRange leads behind the end of the file");
      return false;
    }
    return true;
  }

  bool read_contents(std::size_t at, const PdfValue& contents, PdfSignature& signature) {
    auto bytes = hex_string(text_of(contents));
    if (!bytes) {
      add("contents", Severity::kError, at, "the contents of the signature are no hexadecimal string");
      return false;
    }
    const auto cms = syntax::read_cms(*bytes);
    if (!cms) {
      add("contents", Severity::kError, at, "the contents of the signature are no CMS: " + cms.error().cause);
      return false;
    }
    // Writers reserve more room than the signature needs, and fill it with zeros.
    const bool zeros = std::all_of(bytes->begin() + static_cast<std::ptrdiff_t>(cms->used), bytes->end(),
                                   [](std::uint8_t byte) { return byte == 0; });
    if (!zeros) {
      add("contents", Severity::kError, at, "something but zeros follows the CMS in the contents of the signature");
      return false;
    }
    bytes->resize(cms->used);
    signature.bytes = *std::move(bytes);
    return true;
  }

  void check_filter(std::size_t at, std::string_view filter) {
    if (filter == "ETSI.CAdES.detached" || filter == "adbe.pkcs7.detached" || filter == "ETSI.RFC3161") return;
    if (filter == "adbe.pkcs7.sha1" || filter == "adbe.x509.rsa_sha1") {
      add("sub-filter", Severity::kError, at, "the signature is of the kind " + std::string(filter) + ", which rests on SHA-1");
      return;
    }
    add("sub-filter", Severity::kError, at, "the signature is of the kind " + quote(filter) + ", which is not known");
  }

  void report_coverage() {
    std::uint64_t covered = 0;
    for (const PdfSignature& signature : out_.pdf.signatures) covered = std::max(covered, signature.covered);
    if (out_.pdf.signatures.empty() || covered == bytes_.size()) return;
    add("appended", Severity::kError, covered,
        std::to_string(bytes_.size() - covered) + " bytes follow what the last signature covers");
  }

  std::string_view bytes_;
  const Limits& limits_;
  Signatures out_;
};

}  // namespace

Signatures find_signatures(std::string_view bytes, const Limits& limits) { return Finder(bytes, limits).run(); }

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return fail(ErrorCode::kLimit, "the PDF has more than " + std::to_string(limits.bytes) + " bytes", "give a smaller file");
  }
  if (std::string_view(bytes).substr(0, 1024).find("%PDF-") == std::string_view::npos) {
    return fail_at(ErrorCode::kMalformed, {}, "byte 0", "it is no PDF", "give a signed PDF");
  }
  Signatures found = find_signatures(bytes, limits);
  Remarks remarks;
  for (const Breach& breach : found.breaches) remarks.add("byte " + std::to_string(breach.offset) + ": " + breach.message);
  return ReadDocument{std::move(found.pdf), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::pades
