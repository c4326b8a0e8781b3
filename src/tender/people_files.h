// People's files: what named people of the buyer wrote down: waivers.yaml, withdrawals.yaml, trust/, read strictly
// (docs/tender-folder.md).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/tender.h"
#include "model/trust.h"

namespace proofhouse::tender {

// Each of these fails with kInvalid, file, line, cause and cure for an unknown or missing key, a wrong type, an empty name or
// reason and dates out of order; as syntax::parse_yaml for what is no YAML.

// Reads the text of a waivers.yaml: {waivers: [{requirement, bid?, measure, owner, reason, published, expires}]}. Whether a
// waiver holds is for decide/gates.h.
Result<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& file);

// Reads the text of a withdrawals.yaml: {withdrawals: [{bid, kind: withdrawn or refused, reason, by, date}]}, each bid once.
Result<std::vector<Withdrawal>> parse_withdrawals(std::string_view bytes, const std::string& file);

// One trusted key: {id, holder: {name, title, organization}, key: PEM, scheme?, purposes, makers?, from?, until?}. The key itself
// is checked where it is used.
Result<TrustedKey> parse_trusted_key(std::string_view bytes, const std::string& file);

// One file of trust/: a key, or, where it has `authorities`, certificates: {id, authorities: PEM, certificate: {common_name?,
// organization?, email?, uri?, usage?, policy?}, time_authorities?: PEM, revocation_lists?: PEM, require?: [timestamp,
// revocation], purposes, makers?, from?, until?}. `certificate` names a person or an organization, never a usage alone: not
// everybody below an authority may attest.
using TrustEntry = std::variant<TrustedKey, TrustedAuthority>;
Result<TrustEntry> parse_trust_entry(std::string_view bytes, const std::string& file);

}  // namespace proofhouse::tender
