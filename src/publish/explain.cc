#include "publish/explain.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "publish/explain_parts.h"

namespace proofhouse::publish {

namespace {

std::unexpected<Error> not_there(std::string_view what, const std::string& id, const std::vector<std::string>& known) {
  const auto close = nearest(id, known);
  std::string cure = close           ? "did you mean \"" + *close + "\"?"
                     : known.empty() ? ""
                                     : "there are " + shorten(join(known, ", "), 400);
  return fail(ErrorCode::kNotFound, "the decision holds no " + std::string(what) + " \"" + shorten(id, 60) + "\"",
              std::move(cure));
}

Result<const BidView*> find_bid(const DecisionView& view, const BidId& id) {
  const auto found = std::ranges::find(view.bids, id, &BidView::id);
  if (found != view.bids.end()) return &*found;
  std::vector<std::string> known;
  for (const auto& bid : view.bids) known.push_back(bid.id.str());
  return not_there("bid", id.str(), known);
}

Result<void> check_requirement(const DecisionView& view, const RequirementId& id) {
  if (std::ranges::find(view.requirements, id, &RequirementName::id) != view.requirements.end()) return {};
  std::vector<std::string> known;
  for (const auto& requirement : view.requirements) known.push_back(requirement.id.str());
  return not_there("requirement", id.str(), known);
}

}  // namespace

Result<std::string> explain_text(const DecisionView& view, const std::optional<BidId>& bid,
                                 const std::optional<RequirementId>& requirement, std::string_view folder) {
  if (requirement) TRY_VOID(check_requirement(view, *requirement));
  const BidView* one = bid ? TRY(find_bid(view, *bid)) : nullptr;
  std::string out = explain_title(view);
  if (one != nullptr && requirement) {
    out += explain_requirement(view, *one, *requirement, folder);
  } else if (one != nullptr) {
    out += explain_bid(view, *one, folder);
  } else if (requirement) {
    out += explain_across(view, *requirement, folder);
  } else {
    out += explain_overview(view, folder);
  }
  return out;
}

}  // namespace proofhouse::publish
