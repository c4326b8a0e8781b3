#include "formats/statement/predicates.h"

#include <algorithm>
#include <array>

namespace proofhouse::formats::statement {

namespace {

constexpr std::array kPredicates{
    KnownPredicate{"https://slsa.dev/provenance/v1", read_provenance, "slsa-provenance", "1"},
    KnownPredicate{"https://slsa.dev/provenance/v0.2", read_provenance, "slsa-provenance", "0.2"},
    KnownPredicate{"https://slsa.dev/verification_summary/v1", read_summary, "slsa-vsa", "1"},
    KnownPredicate{"https://slsa.dev/verification_summary/v0.2", read_summary, "slsa-vsa", "0.2"},
    KnownPredicate{"https://in-toto.io/attestation/vulns/v0.1", read_vulns, "in-toto-vulns", "0.1"},
    KnownPredicate{"https://in-toto.io/attestation/vulns/v0.2", read_vulns, "in-toto-vulns", "0.2"},
    KnownPredicate{"https://cosign.sigstore.dev/attestation/vuln/v1", read_vulns, "in-toto-vulns", "cosign"},
    KnownPredicate{"https://in-toto.io/attestation/scai/v0.2", read_scai, "in-toto-scai", "0.2"},
    KnownPredicate{"https://in-toto.io/attestation/scai/v0.3", read_scai, "in-toto-scai", "0.3"},
    KnownPredicate{"https://in-toto.io/attestation/test-result/v0.1", read_test_result, "in-toto-test-result", ""},
    KnownPredicate{"https://in-toto.io/attestation/release/v0.1", read_release, "in-toto-release", "0.1"},
    KnownPredicate{"https://in-toto.io/attestation/release/v0.2", read_release, "in-toto-release", "0.2"},
    KnownPredicate{"https://in-toto.io/attestation/reference/v0.1", read_reference, "in-toto-reference", ""},
    KnownPredicate{"https://in-toto.io/attestation/svr/v0.1", read_svr, "in-toto-svr", "0.1"},
    KnownPredicate{"https://in-toto.io/attestation/svr/v0.2", read_svr, "in-toto-svr", "0.2"},
    KnownPredicate{"https://in-toto.io/attestation/link/v0.2", read_link, "in-toto-link", "0.2"},
    KnownPredicate{"https://in-toto.io/attestation/link/v0.3", read_link, "in-toto-link", "0.3"},
    KnownPredicate{"https://in-toto.io/attestation/runtime-trace/v0.1", read_trace, "in-toto-runtime-trace", ""},
};

struct Carried {
  std::string_view type;
  CarriedFormat format;
};
constexpr std::array kCarried{
    Carried{"https://cyclonedx.org/bom", CarriedFormat::kCyclonedx},
    Carried{"https://spdx.dev/Document", CarriedFormat::kSpdx},
    Carried{"https://openvex.dev/ns", CarriedFormat::kOpenvex},
};

// One past the last byte of the value at `begin`: brackets are counted outside of texts, which the parser found well-formed.
std::size_t end_of_value(std::string_view source, std::size_t begin) {
  std::size_t open = 0;
  bool in_text = false;
  for (std::size_t i = begin; i < source.size(); ++i) {
    const char c = source[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      ++open;
    } else if (c == '}' || c == ']') {
      if (--open == 0) return i + 1;
    }
  }
  return source.size();
}

}  // namespace

const KnownPredicate* known_predicate(std::string_view type) {
  const auto* found = std::ranges::find(kPredicates, type, &KnownPredicate::type);
  return found == kPredicates.end() ? nullptr : found;
}

std::optional<CarriedFormat> carried_format(std::string_view type) {
  for (const Carried& carried : kCarried) {
    if (type == carried.type) return carried.format;
    if (type.starts_with(carried.type) && type[carried.type.size()] == '/') return carried.format;
  }
  return std::nullopt;
}

std::string_view carried_bytes(const syntax::JsonValue& predicate, std::string_view source) {
  if (!predicate.is_object() && !predicate.is_array()) return {};
  const std::size_t begin = predicate.offset();
  return source.substr(begin, end_of_value(source, begin) - begin);
}

}  // namespace proofhouse::formats::statement
