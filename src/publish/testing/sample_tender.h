// The made-up tender and catalogue of a sample.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish::testing {

struct SampleSize {
  std::size_t bids = 4;
  std::size_t requirements = 96;
  std::size_t items = 1;
};

struct Sample {
  Catalogue catalogue;
  std::vector<Requirement> requirements;
  Decision decision;
  [[nodiscard]] Sources sources() const { return {&catalogue, &requirements}; }
};

namespace detail {

// A small mixing function, so that the sample looks uneven and is always the same.
inline std::uint32_t noise(std::uint32_t a, std::uint32_t b) {
  std::uint32_t x = a * 2654435761U ^ (b + 0x9E3779B9U) * 40503U;
  x ^= x >> 15U;
  x *= 2246822519U;
  return x ^ (x >> 13U);
}

inline Digest digest(std::uint32_t seed) {
  Digest out;
  for (std::uint32_t i = 0; i < 32; ++i) out.bytes[i] = static_cast<std::uint8_t>(noise(seed, i) & 0xFFU);
  return out;
}

struct SampleElement {
  const char* id;
  const char* prefix;
  const char* title;
  std::int32_t weight;
};

inline constexpr std::array<SampleElement, 12> kElements = {{{"configuration-management", "CFG", "Configuration management", 7},
                                                             {"logging", "LOG", "Logging in the baseline product", 8},
                                                             {"open-standards", "STD", "Open standards", 4},
                                                             {"ownership", "OWN", "Ownership", 6},
                                                             {"data-protection", "DATA", "Protection of data", 7},
                                                             {"secure-by-default", "DEF", "Secure by default", 13},
                                                             {"secure-communications", "COM", "Secure communications", 10},
                                                             {"secure-controls", "CTL", "Secure controls", 9},
                                                             {"strong-authentication", "AUTH", "Strong authentication", 12},
                                                             {"threat-modeling", "THR", "Threat modelling", 6},
                                                             {"vulnerability-management", "VULN", "Vulnerability management", 12},
                                                             {"upgrade-tooling", "UPG", "Upgrade and patch tooling", 6}}};

inline constexpr std::array<const char*, 8> kTitles = {
    "No default, shared or hard-coded credentials", "Known exploited vulnerabilities are closed at delivery",
    "The function is part of the base price",       "Failure is safe and is reported",
    "Every change is recorded and can be undone",   "Keys are unique to the unit and can be replaced",
    "The maker answers reports in the agreed time", "It works without the maker's network or cloud"};

inline void fill_tender(Decision& decision, const SampleSize& size) {
  Tender& tender = decision.tender;
  decision.title = tender.title = "Feeder RTU 2026";
  decision.buyer = tender.buyer = "Vestfjord Nett, grid operations";
  decision.profile = tender.profile = ProfileId("medium");
  decision.criticality = Criticality::kHigh;
  decision.as_of = Date::from(2026, 11, 1);
  tender.currency = "EUR";
  tender.dates.knowledge = Date::from(2026, 10, 31);
  for (std::size_t i = 0; i < size.items; ++i) {
    tender.items.push_back({ItemId(i == 0 ? "rtu" : "tool-" + std::to_string(i)),
                            i == 0 ? ProductKind::kRtu : ProductKind::kEngineeringTool, 40,
                            Decimal::of_millionths(100'000'000 / static_cast<std::int64_t>(size.items))});
  }
  tender.criteria = {{CriterionId("security"), CriterionSource::kSecurity, Decimal::whole(40), 0},
                     {CriterionId("function"), CriterionSource::kPanel, Decimal::whole(20), 5},
                     {CriterionId("price"), CriterionSource::kPrice, Decimal::whole(40), 0}};
  tender.award.minimum_security = Decimal::whole(50);
  tender.life = Life{15,
                     Decimal::of_millionths(30'000),
                     Decimal::whole(3),
                     Decimal::whole(95),
                     Decimal::whole(1200),
                     Decimal::whole(900),
                     {Decimal::whole(16), Decimal::whole(8), Decimal::whole(1)}};
}

inline void fill_catalogue(Sample& out, const SampleSize& size) {
  out.catalogue.version = "2026.1";
  std::uint32_t number = 0;
  for (const auto& element : kElements) {
    out.catalogue.elements.push_back({ElementId(element.id), ++number, element.title, "", {}});
    out.decision.element_weights.push_back({ElementId(element.id), Decimal::whole(element.weight)});
  }
  out.catalogue.frameworks.push_back({"iec-62443-4-2", "IEC 62443-4-2", "2019", "IEC", "", "licensed", true, {}});
  out.catalogue.frameworks.push_back(
      {"nist-csf-2.0", "NIST Cybersecurity Framework", "2.0", "NIST", "", "public domain", false, {}});
  for (std::size_t i = 0; i < size.requirements; ++i) {
    const std::size_t element = i * kElements.size() / size.requirements;
    const std::size_t first = (element * size.requirements + kElements.size() - 1) / kElements.size();
    Requirement requirement;
    requirement.id = RequirementId(kElements[element].prefix + std::string("-") + std::to_string(i - first + 1));
    requirement.element = ElementId(kElements[element].id);
    requirement.title = kTitles[(i - first) % kTitles.size()];
    requirement.demand =
        "The product shall do what its title says on every interface, and refuse every function until the owner has set it up.";
    requirement.acceptance.factory.push_back(
        {"lab/first-boot",
         {"Take two sealed units.", "Try every declared and every public pair of credentials."},
         "No pair is accepted."});
    requirement.acceptance.site.push_back({"lab/two-units", {"Read the keys of two installed units."}, "They share no secret."});
    requirement.acceptance.pass = "No declared or listed pair is accepted on any interface; two units share no secret.";
    out.decision.requirements.push_back(requirement.id);
    out.decision.weights.emplace_back(requirement.id, Rational(kElements[element].weight, 8));
    out.requirements.push_back(std::move(requirement));
  }
}

}  // namespace detail

}  // namespace proofhouse::publish::testing
