#include "formats/spdx/rdf_licence.h"

#include <utility>

namespace proofhouse::formats::spdx {

namespace {

using syntax::RdfKind;
using syntax::RdfTriple;

constexpr std::uint32_t kDeepest = 32;
constexpr std::size_t kLongest = 64U << 10U;
constexpr std::uint64_t kMostVisited = 10'000;

// "MIT" of "http://spdx.org/licenses/MIT", "LicenseRef-1" of "...#LicenseRef-1".
std::string_view last_part(std::string_view iri) {
  const std::size_t at = iri.find_last_of("#/");
  return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

}  // namespace

Text RdfLicences::text(const RdfTriple& triple) {
  std::string out;
  visited_ = 0;
  cut_ = false;
  write(triple.object, 0, out);
  const At at = subjects_.place(triple);
  if (cut_) document_.breach(at, "the licence holds itself or is too large, and was cut");
  return {document_.keep(std::move(out)), at, true};
}

void RdfLicences::write(std::uint32_t number, std::uint32_t depth, std::string& out) {
  if (depth > kDeepest || out.size() > kLongest || ++visited_ > kMostVisited) {
    cut_ = true;
    return;
  }
  const auto& term = subjects_.graph().term(number);
  if (term.kind == RdfKind::kLiteral) {
    out += term.text.substr(0, kLongest);
    return;
  }
  const std::string_view type = subjects_.type(number);
  if (type == "ConjunctiveLicenseSet") return write_set(number, " AND ", depth, out);
  if (type == "DisjunctiveLicenseSet") return write_set(number, " OR ", depth, out);
  if (write_with(number, type, depth, out)) return;
  if (type == "SpdxNoAssertionLicense" || term.text.ends_with("#noassertion")) {
    out += "NOASSERTION";
  } else if (type == "SpdxNoneLicense" || term.text.ends_with("#none")) {
    out += "NONE";
  } else if (term.kind == RdfKind::kIri) {
    out += last_part(term.text).substr(0, kLongest);
  } else {
    for (const RdfTriple& triple : subjects_.of(number)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "licenseId" || name == "licenseExceptionId") {
        out += subjects_.graph().term(triple.object).text.substr(0, kLongest);
        return;
      }
    }
  }
}

void RdfLicences::write_set(std::uint32_t number, std::string_view between, std::uint32_t depth, std::string& out) {
  out += '(';
  bool first = true;
  for (const RdfTriple& triple : subjects_.of(number)) {
    if (subjects_.property(triple) != "member") continue;
    if (!first) out += between;
    first = false;
    write(triple.object, depth + 1, out);
    if (cut_) break;
  }
  out += ')';
}

// "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0+".
bool RdfLicences::write_with(std::uint32_t number, std::string_view type, std::uint32_t depth, std::string& out) {
  if (type != "WithExceptionOperator" && type != "OrLaterOperator") return false;
  const auto part = [&](std::string_view wanted) {
    for (const RdfTriple& triple : subjects_.of(number)) {
      if (subjects_.property(triple) != wanted) continue;
      write(triple.object, depth + 1, out);
      return;
    }
  };
  part("member");
  if (type == "OrLaterOperator") {
    out += '+';
  } else {
    out += " WITH ";
    part("licenseException");
  }
  return true;
}

}  // namespace proofhouse::formats::spdx
