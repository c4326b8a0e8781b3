// Claims: what a bid's response answered, found by requirement and item.
#pragma once

#include <string>
#include <unordered_map>

#include "model/case.h"

namespace proofhouse::verify {

// Whether there is a response and it answers this tender. Where it does not, nothing in it is a claim of this bid: the caller of
// decide must hand in an empty Response as well.
bool response_is_for(const Case& subject);

// The response where response_is_for, else an empty one.
const Response& response_of(const Case& subject);

// An answer that was carried over from an older response and not confirmed counts for nothing: it is passed over here.
// Immutable; points into the response, which must outlive it.
class Claims {
 public:
  explicit Claims(const Response& response);

  // The claim for this very item, else the one for the whole bid, else null. Of several for the same, the first.
  [[nodiscard]] const Claim* find(const RequirementId& requirement, const ItemId& item) const;
  // Whether this claim is the one that counts, and not a later one about the same.
  [[nodiscard]] bool counts(const Claim& claim) const;

 private:
  [[nodiscard]] const Claim* exactly(const RequirementId& requirement, const ItemId& item) const;
  std::unordered_map<std::string, const Claim*> by_key_;
};

}  // namespace proofhouse::verify
