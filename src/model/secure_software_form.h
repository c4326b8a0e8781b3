// The fields of CISA's Secure Software Development Attestation Form, as a record of ours
// (docs/formats/secure-software-form.schema.json).
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/records.h"
#include "model/words.h"

namespace proofhouse {

// What the form attests to, in its order: secure build environments, a trusted source code supply chain, provenance of
// components, and automated checks for vulnerabilities with disclosure.
enum class SoftwarePractice : std::uint8_t { kEnvironments, kSupplyChain, kProvenance, kVulnerabilities };
constexpr std::array<std::string_view, 4> enum_names(SoftwarePractice) {
  return {"secure-environments", "trusted-supply-chain", "provenance", "vulnerability-checks"};
}

// One product that the form covers.
struct AttestedSoftware {
  std::string name;
  std::string version;  // empty where the form says none
  std::optional<Date> released;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    using A = AttestedSoftware;
    return field_list<D>(Field{"name", &A::name}, Field{"version", &A::version}, Field{"released", &A::released},
                         Field{"node", &A::node});
  }
};

struct SecureSoftwareForm {
  bool extension = false;  // of an earlier form; else a new one
  std::string producer;
  std::string producer_address;
  std::string producer_website;
  std::vector<AttestedSoftware> products;
  std::string contact_name;
  std::string contact_title;
  std::string contact_phone;
  std::string contact_email;
  std::vector<SoftwarePractice> attested;  // sorted, each once
  std::string assessor;  // the third-party assessment organization that attests in the producer's place, or empty
  std::string signer_name;
  std::string signer_title;
  bool signer_is_chief_executive = false;
  std::string delegation;  // the file with the delegation, where the signer is a designee
  std::optional<Digest> delegation_sha256;
  std::optional<Date> signed_on;
  template <class D = void>
  static constexpr auto fields() {
    using F = SecureSoftwareForm;
    return field_list<D>(
        Field{"extension", &F::extension}, Field{"producer", &F::producer}, Field{"producer_address", &F::producer_address},
        Field{"producer_website", &F::producer_website}, Field{"products", &F::products}, Field{"contact_name", &F::contact_name},
        Field{"contact_title", &F::contact_title}, Field{"contact_phone", &F::contact_phone},
        Field{"contact_email", &F::contact_email}, Field{"attested", &F::attested}, Field{"assessor", &F::assessor},
        Field{"signer_name", &F::signer_name}, Field{"signer_title", &F::signer_title},
        Field{"signer_is_chief_executive", &F::signer_is_chief_executive}, Field{"delegation", &F::delegation},
        Field{"delegation_sha256", &F::delegation_sha256}, Field{"signed_on", &F::signed_on});
  }
};

}  // namespace proofhouse
