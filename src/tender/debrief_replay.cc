#include "tender/debrief_replay.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "decide/formula.h"
#include "decide/gates.h"
#include "decide/score.h"
#include "tender/debrief_rules.h"
#include "tender/fraction.h"
#include "tender/input.h"

namespace proofhouse::tender {

namespace {

// A sum that grows beyond this many characters is no price: such fractions only cost time.
constexpr std::size_t kMostSumBytes = 64U << 10U;

Rational exact(std::string_view fraction) { return rational_of(fraction).value_or(Rational()); }

class Replay {
 public:
  Replay(const Debrief& debrief, Verification& out)
      : debrief_(debrief),
        own_(debrief.own),
        out_(out),
        scheme_(scheme_of(debrief)),
        tender_(tender_of(debrief)),
        assessments_(assessments_of(debrief)) {}

  void run() {
    score();
    gates();
    price();
    if (own_.marks.empty()) {
      out_.not_checked("marks", "No marks were given: no bid set a reference price, or this one has no comparable price.");
    } else {
      marks();
      total();
    }
    order();
    out_.not_checked("reviews",
                     "Findings and panel marks are judgements: what was concluded from them was replayed, they were not.");
    if (!debrief_.salted.empty()) {
      out_.not_checked("rivals' inputs",
                       std::to_string(debrief_.salted.size()) +
                           " inputs are known by salted digest alone; the buyer can prove each later with its salt.");
    }
  }

 private:
  void compare(const char* name, const Rational& replayed, std::string_view told, unsigned decimals, const std::string& what) {
    if (replayed == exact(told)) {
      out_.holds(name, what + " is " + replayed.text(decimals) + ", as it says.");
    } else {
      out_.fails(name, what + " is " + replayed.text(decimals) + " by the published rules; the debrief says " +
                           exact(told).text(decimals) + ".");
    }
  }

  void score() {
    const auto sums = decide::sum_up(scheme_, tender_.items, assessments_);
    score_ = decide::bid_score(sums, tender_.items, decide::published_weights(scheme_));
    compare("score", score_, own_.score, 2, "The security score");
  }

  void gates() {
    const auto results = decide::judge_gates(scheme_, debrief_.bid, assessments_, debrief_.rules.waivers, debrief_.as_of);
    for (std::size_t i = 0; i < results.size(); ++i) {
      const auto& told = own_.gates[i];
      if (results[i].status == told.status && results[i].reached == told.reached) continue;
      out_.fails("gates", "The gate " + told.requirement.str() + " (" + std::string(name_of(told.stage)) + ") is " +
                              std::string(name_of(results[i].status)) + " by the assessments; the debrief says " +
                              std::string(name_of(told.status)) + ".");
      return;
    }
    BidState state = decide::state_of(results);
    if (own_.late || !own_.readable) state = BidState::kExcluded;
    if (!own_.comparable && state == BidState::kEligible) state = BidState::kPending;
    if (state != own_.state) {
      out_.fails("gates", "The bid is " + std::string(name_of(state)) + " by its gates; the debrief says " +
                              std::string(name_of(own_.state)) + ".");
      return;
    }
    out_.holds("gates", "All " + std::to_string(results.size()) + " gates follow from the assessments; the bid is " +
                            std::string(name_of(state)) + ".");
  }

  void price() {
    if (!own_.comparable) {
      out_.not_checked("comparable price", "The price could not be compared.");
      return;
    }
    for (const auto& line : own_.costs) {
      price_ += exact(line.amount);
      if (price_.fraction().size() > kMostSumBytes) {
        out_.fails("comparable price", "The price lines are fractions too long to be prices.");
        return;
      }
    }
    compare("comparable price", price_, *own_.comparable, 2, "The comparable price");
  }

  [[nodiscard]] decide::Contender contender() const {
    decide::Contender own{0, score_, price_, {}};
    for (const auto& criterion : tender_.criteria) {
      const auto mark = std::ranges::find(own_.marks, criterion.id, &DebriefMark::criterion);
      Rational sum;
      const std::size_t count = mark == own_.marks.end() ? 0 : mark->panel.size();
      if (criterion.from != CriterionSource::kPanel || count == 0 || criterion.scale == 0) {
        own.panel.emplace_back();
        continue;
      }
      for (const auto& given : mark->panel) sum += given.rational();
      own.panel.push_back(Rational(100) * sum / Rational(static_cast<std::int64_t>(count)) / Rational(criterion.scale));
    }
    return own;
  }

  [[nodiscard]] Rational reference() const { return debrief_.reference ? exact(*debrief_.reference) : Rational(); }

  void marks() {
    const auto replayed = decide::marks(tender_, contender(), reference());
    if (own_.marks.size() != tender_.criteria.size()) {
      out_.fails("marks", "There is not one mark for each criterion.");
      return;
    }
    for (std::size_t c = 0; c < replayed.size(); ++c) {
      if (own_.marks[c].criterion == tender_.criteria[c].id && replayed[c] == exact(own_.marks[c].marks)) continue;
      out_.fails("marks", "The marks for " + tender_.criteria[c].id.str() + " are " + replayed[c].text(2) +
                              " by the published rules; the debrief says " + exact(own_.marks[c].marks).text(2) + ".");
      return;
    }
    out_.holds("marks", "The marks of all " + std::to_string(replayed.size()) + " criteria are as it says.");
  }

  void total() {
    if (!own_.total) {
      if (tender_.award.formula == Formula::kPricePerPoint && score_.sign() <= 0) {
        out_.holds("total", "A bid without a point of score has no price for each point.");
      } else {
        out_.fails("total", "The debrief gives no total, and the published formula does.");
      }
      return;
    }
    Rational figure;
    switch (tender_.award.formula) {
      case Formula::kQualityPrice: figure = decide::figure(tender_, contender(), reference()); break;
      case Formula::kPricePerPoint:
        if (score_.sign() <= 0) {
          out_.fails("total", "A bid without a point of score has no price for each point; the debrief gives one.");
          return;
        }
        figure = price_ / score_;
        break;
      case Formula::kLowestComparablePrice: figure = price_; break;
    }
    compare("total", figure, *own_.total, 2, "The total");
    if (tender_.award.formula == Formula::kQualityPrice) winner_total();
  }

  // The winner's total follows from its marks.
  void winner_total() {
    const auto& winner = debrief_.winner;
    if (winner.marks.size() != tender_.criteria.size() || !winner.total) {
      out_.fails("winner's total", "The winner's marks and total are not all told.");
      return;
    }
    Rational sum;
    for (std::size_t c = 0; c < winner.marks.size(); ++c) {
      sum += tender_.criteria[c].weight.rational() * exact(winner.marks[c].marks);
    }
    compare("winner's total", sum / Rational(100), *winner.total, 2, "The winner's total");
  }

  void order() {
    if (debrief_.outcome != Outcome::kOutranked) {
      out_.holds("outcome", "The bid is " + std::string(name_of(debrief_.outcome)) + ": no total of another bid decided that.");
      return;
    }
    if (!own_.total || !debrief_.winner.total) {
      out_.fails("outcome", "The bid is said to be outranked, and the two totals are not told.");
      return;
    }
    const Rational mine = exact(*own_.total);
    const Rational first = exact(*debrief_.winner.total);
    const bool higher_is_better = tender_.award.formula == Formula::kQualityPrice;
    const bool behind = higher_is_better ? mine <= first : mine >= first;
    const std::string totals = "the bid's total is " + mine.text(2) + ", the winner's " + first.text(2);
    if (behind) {
      out_.holds("outcome", "The order holds: " + totals + (mine == first ? ", parted by the published tie-breaks" : "") + ".");
    } else {
      out_.fails("outcome", "The order does not hold: " + totals + ".");
    }
  }

  const Debrief& debrief_;
  const DebriefPart& own_;
  Verification& out_;
  decide::Scheme scheme_;
  Tender tender_;
  std::vector<Assessment> assessments_;
  Rational score_;
  Rational price_;
};

}  // namespace

void replay_debrief(const Debrief& debrief, Verification& verification) { Replay(debrief, verification).run(); }

void check_own_inputs(const Debrief& debrief, const std::string& folder, Verification& verification) {
  const std::string own = "bids/" + debrief.bid.str() + "/";
  std::size_t same = 0;
  std::vector<std::string> different;
  for (const auto& input : debrief.inputs) {
    if (!input.path.starts_with(own)) continue;
    Digest now;
    const std::string list = input.path.ends_with('/') ? input.path.substr(0, input.path.size() - 1) : std::string();
    if (!list.empty()) {
      if (is_safe_relative(list)) now = list_input(folder, list).sha256;
    } else if (const auto opened = open_input(folder, input.path)) {
      now = opened->sha256;
    }
    if (now == input.sha256) {
      ++same;
    } else {
      different.push_back(printable(input.path));
    }
  }
  // Files before the lists that name them.
  std::ranges::stable_partition(different, [](const std::string& path) { return !path.ends_with('/'); });
  if (!different.empty()) {
    const std::string more = different.size() > 1 ? ", and " + std::to_string(different.size() - 1) + " more" : "";
    verification.fails("own inputs", different.front() + " is not what the buyer judged" + more + ".");
  } else if (same == 0) {
    verification.fails("own inputs", "The debrief lists nothing of the bid's own.");
  } else {
    verification.holds("own inputs", "All " + std::to_string(same) + " inputs of the bid are what the buyer judged.");
  }
}

}  // namespace proofhouse::tender
