#include "identifiers/vers.h"

#include <algorithm>

#include "base/text.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::string_view kCure = "write it as vers:npm/>=1.0.0|<2.0.0";

std::unexpected<Error> malformed(std::string cause) { return fail(ErrorCode::kMalformed, std::move(cause), std::string(kCure)); }
std::unexpected<Error> invalid(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause), std::string(kCure)); }

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
// What is never encoded in the canonical form.
constexpr bool is_plain(char c) { return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '~' || c == ':'; }
// What may stand as it is.
constexpr bool is_allowed(char c) { return is_plain(c) || std::string_view("+@!^(),;$&'").find(c) != std::string_view::npos; }

int hex_value(char c, bool upper_only) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return !upper_only && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Result<std::string> decode(std::string_view text, bool canonical) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      if (canonical && !is_allowed(text[i])) return malformed("a version holds a character that must be percent-encoded");
      out += text[i];
      continue;
    }
    if (text.size() - i < 3 || hex_value(text[i + 1], false) < 0 || hex_value(text[i + 2], false) < 0) {
      return malformed("a version holds a percent sign without two hexadecimal digits");
    }
    const char c = static_cast<char>(hex_value(text[i + 1], false) * 16 + hex_value(text[i + 2], false));
    const bool upper = hex_value(text[i + 1], true) >= 0 && hex_value(text[i + 2], true) >= 0;
    if (canonical && (!upper || is_plain(c))) return invalid("a version is percent-encoded in a way that is not canonical");
    out += c;
    i += 2;
  }
  return out;
}

std::string encode(std::string_view version) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : version) {
    if (is_allowed(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out;
}

Comparator take_comparator(std::string_view& text) {
  const auto take_two = [&](std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(sign.size());
    return true;
  };
  if (take_two("<=")) return Comparator::kLessOrEqual;
  if (take_two(">=")) return Comparator::kGreaterOrEqual;
  if (take_two("!=")) return Comparator::kNotEqual;
  if (take_two("<")) return Comparator::kLess;
  if (take_two(">")) return Comparator::kGreater;
  return Comparator::kEqual;
}

Result<Constraint> read_constraint(const Scheme& scheme, std::string_view text, bool canonical) {
  Constraint out;
  out.comparator = take_comparator(text);
  if (text.empty()) return malformed("a constraint has no version");
  // An "=" is read, though the canonical form never writes it.
  if (!canonical) take_char(text, '=');
  if (text.find_first_of("<>=*") != std::string_view::npos) {
    return malformed("a constraint holds a comparator or an asterisk where a version is expected");
  }
  out.version = TRY(decode(text, canonical));
  if (out.version.empty()) return malformed("a constraint has no version");
  if (canonical && scheme.name == "datetime" && out.version.find_first_of("tz") != std::string::npos) {
    return invalid("a datetime is written with T and Z");
  }
  return out;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) out += c;
  }
  return out;
}

Result<const Scheme*> scheme_of(std::string_view name, bool canonical) {
  const Scheme* scheme = find_scheme(name);
  const bool plain =
      std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '.'; });
  if (scheme == nullptr || name.find(':') != std::string_view::npos) {
    const std::string_view near = nearest_scheme(name);
    return fail(ErrorCode::kInvalid, "there is no version scheme \"" + shorten(printable(name), 40) + "\"",
                near.empty() ? "see: proofhouse version schemes" : "did you mean: " + std::string(near));
  }
  if (canonical && !plain) return invalid("the scheme is written in lower case");
  return scheme;
}

Result<void> read_constraints(Vers& out, std::string_view rest, bool canonical) {
  if (!canonical) {
    while (rest.starts_with('|')) rest.remove_prefix(1);
    while (rest.ends_with('|')) rest.remove_suffix(1);
  } else if (rest.starts_with('|') || rest.ends_with('|')) {
    return malformed("a pipe stands before the first or after the last constraint");
  }
  if (rest.empty()) return malformed("there is no constraint");
  while (!rest.empty()) {
    const std::string_view text = take_field(rest, '|');
    if (text.empty() && !canonical) continue;
    if (text.empty()) return malformed("two pipes stand next to each other");
    if (out.constraints.size() == kVersConstraints) {
      return fail(ErrorCode::kLimit, "a range has more than " + std::to_string(kVersConstraints) + " constraints");
    }
    out.constraints.push_back(TRY(read_constraint(*out.scheme, text, canonical)));
  }
  return {};
}

Result<void> check_order(const Vers& vers) {
  for (std::size_t i = 1; i < vers.constraints.size(); ++i) {
    const Order order = compare(*vers.scheme, vers.constraints[i - 1].version, vers.constraints[i].version);
    if (order == Order::kUndecided) return invalid("two versions of the range have no order in its scheme");
    if (order == Order::kGreater) return invalid("the constraints are not sorted by version");
    if (order == Order::kEqual) return invalid("a version stands twice");
  }
  return {};
}

Result<Vers> read(std::string_view given, bool canonical) {
  if (given.size() > kVersBytes)
    return fail(ErrorCode::kLimit, "a range is longer than " + std::to_string(kVersBytes) + " bytes");
  if (canonical && std::any_of(given.begin(), given.end(), is_space)) return malformed("a range holds white space");
  const std::string text = canonical ? std::string(given) : without_spaces(given);
  std::string_view rest = text;
  const std::string uri(take_field(rest, ':'));
  if (canonical ? uri != "vers" : lower(uri) != "vers") return malformed("a range begins with \"vers:\"");
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return malformed("a slash is missing between scheme and constraints");
  Vers out;
  out.scheme = TRY(scheme_of(rest.substr(0, slash), canonical));
  rest.remove_prefix(slash + 1);
  const bool total = out.scheme->name == "all" || out.scheme->name == "none";
  if (rest == "*") {
    out.none = out.scheme->name == "none";
    out.all = !out.none;
    return out;
  }
  if (total) return invalid("after vers:" + std::string(out.scheme->name) + "/ only an asterisk may stand");
  TRY_VOID(read_constraints(out, rest, canonical));
  if (canonical) {
    TRY_VOID(check_order(out));
  } else if (!sort_constraints(*out.scheme, out.constraints)) {
    return invalid("two versions of the range have no order in the scheme " + std::string(out.scheme->name));
  }
  return out;
}

bool is_lower_bound(Comparator c) { return c == Comparator::kGreater || c == Comparator::kGreaterOrEqual; }
bool is_upper_bound(Comparator c) { return c == Comparator::kLess || c == Comparator::kLessOrEqual; }

}  // namespace

Result<Vers> read_vers(std::string_view text) { return read(text, false); }
Result<Vers> read_canonical_vers(std::string_view text) { return read(text, true); }

std::string text_of(const Vers& vers) {
  std::string out = "vers:" + std::string(vers.scheme->name) + "/";
  if (vers.all || vers.none) return out + "*";
  for (std::size_t i = 0; i < vers.constraints.size(); ++i) {
    if (i > 0) out += '|';
    out += text_of(vers.constraints[i].comparator);
    out += encode(vers.constraints[i].version);
  }
  return out;
}

std::vector<std::string> breaches(const Vers& vers) {
  std::vector<std::string> out;
  const Constraint* bound = nullptr;
  for (std::size_t i = 0; i < vers.constraints.size(); ++i) {
    const Constraint& at = vers.constraints[i];
    if (i > 0 && compare(*vers.scheme, vers.constraints[i - 1].version, at.version) == Order::kEqual) {
      out.push_back("the version " + shorten(printable(at.version), 80) + " stands twice");
    }
    if (at.comparator == Comparator::kNotEqual) continue;
    const bool open = bound != nullptr && is_lower_bound(bound->comparator);
    if (at.comparator == Comparator::kEqual) {
      if (open) out.push_back("the version " + shorten(printable(at.version), 80) + " is within an interval already");
      continue;
    }
    const bool repeated = bound != nullptr && is_lower_bound(bound->comparator) == is_lower_bound(at.comparator);
    if (repeated) out.push_back("two bounds to the same side follow each other at " + shorten(printable(at.version), 80));
    bound = &at;
  }
  return out;
}

Vers simplified(const Vers& vers) {
  Vers out = vers;
  out.constraints.clear();
  for (const auto& constraint : vers.constraints) {
    auto& kept = out.constraints;
    const auto bound = std::find_if(kept.rbegin(), kept.rend(), [](const Constraint& c) {
      return is_lower_bound(c.comparator) || is_upper_bound(c.comparator);
    });
    const bool open = bound != kept.rend() && is_lower_bound(bound->comparator);
    if (constraint.comparator == Comparator::kEqual && open) continue;
    if (is_lower_bound(constraint.comparator) && open) continue;
    if (!kept.empty() && kept.back() == constraint) continue;
    if (is_upper_bound(constraint.comparator) && bound != kept.rend() && is_upper_bound(bound->comparator)) {
      // The wider upper bound takes the place of the narrower, and what was between them alone is within now.
      kept.erase(
          std::remove_if(bound.base() - 1, kept.end(), [](const Constraint& c) { return c.comparator != Comparator::kNotEqual; }),
          kept.end());
    } else if (is_upper_bound(constraint.comparator) && bound == kept.rend()) {
      std::erase_if(kept, [](const Constraint& c) { return c.comparator == Comparator::kEqual; });
    }
    kept.push_back(constraint);
  }
  return out;
}

Containment contains(const Vers& vers, std::string_view version) {
  if (vers.all) return Containment::kTrue;
  if (vers.none) return Containment::kFalse;
  return contains(*vers.scheme, vers.constraints, version);
}

}  // namespace proofhouse::identifiers
