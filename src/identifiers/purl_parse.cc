// From text to components (ECMA-427, parsing).
#include "base/text.h"
#include "identifiers/purl.h"
#include "identifiers/purl_encoding.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::size_t kMostBytes = 256UL << 10U;  // 64 KiB of components, all of it percent-encoded, and a little

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), rest_(text) {}

  Result<PurlParts> run() {
    TRY_VOID(scheme());
    PurlParts parts;
    // Neither character may stand unencoded anywhere else, so the first of each begins its component.
    parts.subpath = TRY(decoded(taken_from('#')));
    const std::string_view qualifiers = taken_from('?');
    TRY_VOID(split_qualifiers(qualifiers, parts));
    parts.type = TRY(type());
    TRY_VOID(name_and_version(parts));
    return parts;
  }

  std::vector<std::string> remarks;

 private:
  // A thing said once is enough, however often it stands in the text.
  void remark(std::string text) {
    if (remarks.empty() || remarks.back() != text) remarks.push_back(std::move(text));
  }

  Result<void> scheme() {
    const std::size_t colon = text_.find(':');
    if (colon == std::string_view::npos || lower(text_.substr(0, colon)) != "pkg") {
      return refuse(text_, "does not begin with pkg:", "write pkg:TYPE/NAME");
    }
    if (text_.substr(0, colon) != "pkg") remark("the scheme is canonically pkg");
    rest_.remove_prefix(colon + 1);
    if (rest_.starts_with('/')) remark("slashes after pkg: are left out");
    while (rest_.starts_with('/')) rest_.remove_prefix(1);
    return {};
  }

  // Cuts what follows the separator off the rest and returns it.
  std::string_view taken_from(char separator) {
    const std::size_t at = rest_.find(separator);
    if (at == std::string_view::npos) return {};
    const std::string_view taken = rest_.substr(at + 1);
    rest_ = rest_.substr(0, at);
    if (taken.empty()) remark(std::string("nothing follows ") + separator);
    return taken;
  }

  Result<std::string> type() {
    const std::size_t slash = rest_.find('/');
    if (slash == std::string_view::npos) return refuse(rest_, "no name follows the type", "write pkg:TYPE/NAME");
    std::string type(rest_.substr(0, slash));
    if (lower(type) != type) remark("the type is canonically \"" + printable(shorten(lower(type), 60)) + "\"");
    rest_.remove_prefix(slash + 1);
    return type;
  }

  Result<void> name_and_version(PurlParts& parts) {
    const std::size_t at = rest_.rfind('@');
    if (at != std::string_view::npos && !is_scope(at)) {
      parts.version = TRY(decoded(rest_.substr(at + 1)));
      if (parts.version.empty()) remark("nothing follows @");
      rest_ = rest_.substr(0, at);
      // "name/@1.0" has no name; it must not become that of the namespace.
      if (rest_.empty() || rest_.ends_with('/'))
        return refuse(rest_, "the name is missing before @", "write pkg:TYPE/NAME@VERSION");
    }
    while (rest_.ends_with('/')) {
      remark("a slash after the name was left out");
      rest_.remove_suffix(1);
    }
    const std::size_t slash = rest_.rfind('/');
    if (slash != std::string_view::npos) {
      parts.name_space = TRY(decoded(rest_.substr(0, slash)));
      rest_.remove_prefix(slash + 1);
    }
    parts.name = TRY(decoded(rest_));
    return {};
  }

  // An unencoded @ at the start of a segment that others follow is npm's scope: pkg:npm/@scope/name.
  [[nodiscard]] bool is_scope(std::size_t at) const {
    return (at == 0 || rest_[at - 1] == '/') && rest_.find('/', at) != std::string_view::npos;
  }

  Result<void> split_qualifiers(std::string_view qualifiers, PurlParts& parts) {
    if (qualifiers.empty()) return {};
    for (const auto pair : split(qualifiers, '&')) {
      if (pair.empty()) {
        remark("an empty qualifier was left out");
        continue;
      }
      const std::size_t equals = pair.find('=');
      std::string value = equals == std::string_view::npos ? std::string() : TRY(decoded(pair.substr(equals + 1)));
      parts.qualifiers.emplace_back(std::string(pair.substr(0, equals)), std::move(value));
    }
    return {};
  }

  Result<std::string> decoded(std::string_view part) {
    auto text = percent_decoded(part);
    if (!text) return refuse(part, "a % without two hexadecimal digits", "write a percent sign as %25");
    return *std::move(text);
  }

  [[nodiscard]] std::unexpected<Error> refuse(std::string_view part, std::string cause, std::string cure) const {
    const auto offset = static_cast<std::size_t>(part.data() - text_.data());
    return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset + 1), std::move(cause), std::move(cure));
  }

  std::string_view text_;
  std::string_view rest_;
};

}  // namespace

Result<Purl> Purl::parse(std::string_view text, PurlReading reading) {
  if (text.size() > kMostBytes) return fail(ErrorCode::kLimit, "longer than 256 KiB", "shorten the package URL");
  Parser parser(text);
  PurlParts parts = TRY(parser.run());
  Purl purl = TRY(create(std::move(parts), reading));
  auto& remarks = purl.remarks_;
  remarks.insert(remarks.begin(), parser.remarks.begin(), parser.remarks.end());
  if (remarks.empty() && purl.canonical() != text) {
    remarks.emplace_back("the order of the qualifiers or the percent-encoding is not canonical");
  }
  return purl;
}

}  // namespace proofhouse::identifiers
