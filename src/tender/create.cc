#include "tender/create.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"

namespace proofhouse::tender {

namespace {

constexpr std::string_view kTenderStart =
    R"(# One purchase. Every key is explained beside it; change what does not fit, then run: proofhouse evaluate .
# An unknown key or a sum that is not 100 is an error that names its line.

title: New tender
buyer:
  name: Our utility
  law: public                 # public or private: who may waive for one bid alone, and whether facts about bidders may score
)";

constexpr std::string_view kCriticality = R"(
# How bad would it be, 0 (nothing) to 4 (deaths, region without supply, lasting damage), and who can reach the product? docs/criticality.md
criticality:
  safety: 2
  service: 2
  environment: 1
  exposure: remote            # isolated, site, remote or internet
)";

constexpr std::string_view kItems = R"(
items:                        # what is bought; the weights sum to 100
  - id: rtu
    kind: rtu                 # plc, rtu, relay, gateway, hmi, engineering-tool, safety-controller, network-device, server or sensor
    quantity: 10
    weight: 100
)";

constexpr std::string_view kScoredCriteria = R"(
criteria:                     # the weights sum to 100; add your own as {id: function, weight: 20, from: panel, scale: 5}
  - {id: security, weight: 50}
  - {id: price, weight: 50}

award:
  formula: quality-price      # or price-per-point, or lowest-comparable-price
  reference: lowest           # or a sum published in the tender
  minimum_security: 40        # 0 to 100; a bid below it is not ranked
  security_options: priced    # or exclude: then a demanded function sold as an option fails its gate
  ties: [security, price]
)";

constexpr std::string_view kGatedCriteria = R"(
criteria:                     # the gates decide who may win; of those, the lowest comparable price wins
  - {id: security, weight: 50}
  - {id: price, weight: 50}

award:
  formula: lowest-comparable-price   # or quality-price, or price-per-point
  minimum_security: 0
  security_options: exclude   # a demanded function sold as an option fails its gate; or priced
  ties: [security, price]
)";

constexpr std::string_view kLife = R"(
# What keeping it patched costs; equal for all bids, published with the tender. A bid's own figures count only where they are proved.
life:
  years: 15
  discount: 0.03              # a year
  patches_a_year: 3
  hour: 95                    # of work
  outage_hour: 1200
  visit: 1500                 # of the vendor
  ceiling: {hours: 16, outage_hours: 8, visits: 1}    # of one patch of one unit, where a bid proves nothing better

robustness:                   # how the order is tried out; it never changes the award
  draws: 10000
  element_spread: 50          # each element weight varies by up to so many percent
  criterion_spread: 20
)";

constexpr std::string_view kReadme = R"(# A tender folder

- `tender.yaml` - what is bought and how it is decided.
- `bids/NAME/bid.yaml`, `response.json` and `evidence/` - one folder a bid.
- `reviews/*.yaml` - what people saw and judged, and a panel's marks.
- `trust/*.yaml` - the keys that you accept, each with its holder and its purposes.
- `knowledge/known_exploited_vulnerabilities.json` - CISA's list of the date by which all bids are judged.
- `waivers.yaml`, `profile.yaml`, `requirements/*.yaml` - what you accept, what you weigh otherwise, what you ask beside the catalogue.
- `out/` - what `proofhouse evaluate` writes; safe to delete.
)";

std::string dates(Date today) {
  std::string text = "\ndates:\n";
  text += "  published: " + today.iso() + "\n";
  text += "  deadline: \"" + today.plus_days(42).iso() + "T12:00+00:00\"   # with its offset\n";
  text +=
      "  knowledge: " + today.plus_days(56).iso() + "       # vulnerabilities are judged as of this day, for all bids alike\n";
  text += "  support_until: " + Date::from(today.year() + 15, 12, 31).iso() + "   # security patches are needed until then\n";
  text += "  standstill: {days: 10, kind: calendar}\n";
  return text;
}

}  // namespace

Result<std::vector<std::string>> create(const std::string& folder, const std::string& profile, const Catalogue& catalogue,
                                        Date today) {
  if (catalogue.profile(ProfileId(profile)) == nullptr) {
    std::vector<std::string> names;
    for (const auto& known : catalogue.profiles) names.push_back(known.id.str());
    return fail(ErrorCode::kUsage, "there is no profile \"" + profile + "\"", "choose one of " + join(names, ", "));
  }
  if (today.year() > 9900) {
    return fail(ErrorCode::kUsage, "no tender of " + today.iso() + " can end within the calendar", "give an earlier --at");
  }
  if (exists(folder) && (!is_folder(folder) || !TRY(list_folder(folder)).empty())) {
    return fail_at(ErrorCode::kConflict, folder, {}, "it is there already and not empty", "name a new folder");
  }
  std::string tender(kTenderStart);
  tender += "profile: " + profile + "\n";
  tender += "currency: EUR\n";
  tender += kCriticality;
  tender += dates(today);
  tender += kItems;
  tender += profile == "small" ? kGatedCriteria : kScoredCriteria;
  tender += kLife;
  std::vector<std::string> written;
  const auto put = [&](const std::string& name, std::string_view bytes) -> Result<void> {
    TRY_VOID(write_file(folder + "/" + name, bytes));
    written.push_back(folder + "/" + name);
    return {};
  };
  TRY_VOID(put("tender.yaml", tender));
  TRY_VOID(put("README.md", kReadme));
  for (const char* below : {"bids/.gitkeep", "reviews/.gitkeep", "trust/.gitkeep", "knowledge/.gitkeep"})
    TRY_VOID(put(below, ""));
  return written;
}

}  // namespace proofhouse::tender
