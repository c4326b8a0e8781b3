#include "tender/asked.h"

#include <gtest/gtest.h>

#include "catalogue/embedded.h"
#include "tender/tender_file.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

TEST(Asked, FollowsTheProfileAndTheItems) {
  const Catalogue catalogue = catalogue::embedded().value();
  const Tender tender = parse_tender(testing::kTenderText, "tender.yaml").value();
  const Profile& profile = *catalogue.profile(ProfileId("small"));
  const auto scheme = decide::make_scheme(tender, profile, catalogue.requirements).value();
  const Questionnaire asked = questionnaire_of(tender, profile, scheme, catalogue.elements, "1");
  EXPECT_EQ(asked.requirements.size(), profile.requirements.size());
  EXPECT_EQ(asked.edition, "1");
  for (const auto& entry : asked.requirements) {
    EXPECT_EQ(entry.items.empty(), entry.requirement.applies_to != Subject::kItem) << entry.requirement.id.str();
    EXPECT_EQ(entry.demand, demand_digest(*catalogue.find(entry.requirement.id)));
    const bool listed = std::ranges::find(profile.gates, entry.requirement.id) != profile.gates.end();
    EXPECT_EQ(entry.gate, listed) << entry.requirement.id.str();
    const auto has_element = [&](const Element& element) { return element.id == entry.requirement.element; };
    EXPECT_TRUE(std::ranges::any_of(asked.elements, has_element));
  }
  EXPECT_LT(asked.elements.size(), catalogue.elements.size());
}

}  // namespace
}  // namespace proofhouse::tender
