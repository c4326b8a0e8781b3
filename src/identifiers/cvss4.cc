// CVSS 4.0: specification document, §§2-5 (metrics), §8 (MacroVectors and the interpolation between them), table 23 (order).
#include "identifiers/cvss4_levels.h"
#include "identifiers/cvss_equations.h"

namespace proofhouse::identifiers {

namespace {

// The score of each MacroVector in tenths, as FIRST published it: by EQ1, EQ2 and the pair of EQ3 and EQ6 (rows), EQ4 and EQ5
// (columns, EQ5 runs fastest).
constexpr std::uint8_t kMacroScores[30][9] = {
    {100, 98, 95, 100, 93, 91, 93, 89, 81},  // EQ1 0, EQ2 0
    {99, 95, 92, 96, 87, 81, 90, 80, 68},   {98, 95, 90, 93, 89, 81, 88, 78, 69}, {95, 92, 84, 92, 81, 65, 80, 70, 48},
    {92, 82, 72, 79, 69, 50, 69, 55, 27},   {99, 95, 92, 95, 90, 84, 92, 82, 72},  // EQ1 0, EQ2 1
    {97, 92, 85, 91, 83, 71, 81, 71, 53},   {95, 92, 85, 92, 80, 70, 84, 71, 50}, {93, 85, 73, 82, 72, 59, 70, 52, 30},
    {86, 75, 52, 71, 52, 29, 63, 29, 17},   {98, 94, 91, 94, 86, 77, 87, 74, 63},  // EQ1 1, EQ2 0
    {95, 87, 81, 89, 74, 64, 75, 63, 49},   {94, 88, 76, 86, 74, 59, 72, 57, 52}, {89, 77, 67, 76, 58, 50, 57, 52, 25},
    {83, 70, 54, 65, 58, 26, 53, 21, 13},   {95, 88, 76, 90, 75, 61, 77, 68, 52},  // EQ1 1, EQ2 1
    {90, 76, 70, 77, 62, 53, 66, 59, 30},   {89, 76, 62, 74, 57, 47, 61, 57, 24}, {78, 67, 58, 59, 57, 23, 52, 29, 16},
    {71, 59, 30, 58, 26, 15, 23, 13, 6},    {93, 86, 75, 86, 74, 56, 70, 52, 40},  // EQ1 2, EQ2 0
    {87, 72, 58, 74, 61, 34, 54, 40, 22},   {85, 74, 62, 72, 55, 46, 53, 34, 19}, {75, 55, 51, 57, 41, 19, 36, 19, 8},
    {64, 51, 20, 47, 21, 11, 24, 9, 4},     {88, 73, 60, 73, 59, 41, 54, 45, 20},  // EQ1 2, EQ2 1
    {75, 53, 50, 55, 40, 20, 43, 22, 11},   {75, 58, 40, 61, 48, 20, 46, 17, 8},  {55, 45, 21, 51, 18, 9, 18, 7, 2},
    {53, 24, 14, 24, 12, 5, 10, 3, 1},
};

constexpr int kPairs = 5;  // of EQ3 and EQ6, which depend on each other: 00, 01, 10, 11 and 21; 20 cannot be

struct Macro {
  int eq1 = 0, eq2 = 0, pair = 0, eq4 = 0, eq5 = 0;
  [[nodiscard]] int score() const { return kMacroScores[(eq1 * 2 + eq2) * kPairs + pair][eq4 * 3 + eq5]; }
};

Macro macro_of(const CvssV4Levels& levels) {
  using enum CvssV4Metric;
  const auto at = [&](CvssV4Metric metric) { return levels[metric]; };
  Macro macro;
  const int none = (at(kAv) == 0 ? 1 : 0) + (at(kPr) == 0 ? 1 : 0) + (at(kUi) == 0 ? 1 : 0);
  macro.eq1 = none == 3 ? 0 : (none > 0 && at(kAv) != 3) ? 1 : 2;
  macro.eq2 = at(kAc) == 0 && at(kAt) == 0 ? 0 : 1;
  const bool confidentiality = at(kVc) == 0;
  const bool integrity = at(kVi) == 0;
  const bool availability = at(kVa) == 0;
  const int eq3 = confidentiality && integrity ? 0 : confidentiality || integrity || availability ? 1 : 2;
  const bool required = (at(kCr) == 0 && confidentiality) || (at(kIr) == 0 && integrity) || (at(kAr) == 0 && availability);
  macro.pair = eq3 == 2 ? 4 : eq3 * 2 + (required ? 0 : 1);
  // Subsequent systems: Safety is 0, High is 1.
  macro.eq4 = at(kSi) == 0 || at(kSa) == 0 ? 0 : at(kSc) == 1 || at(kSi) == 1 || at(kSa) == 1 ? 1 : 2;
  macro.eq5 = at(kE);
  return macro;
}

// The highest vectors of a level of one equation (§8.3), each as levels of that equation's metrics.
template <std::size_t Metrics>
using Highest = std::array<std::int8_t, Metrics>;

constexpr Highest<3> kEq1[3][3] = {{{0, 0, 0}}, {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{3, 0, 0}, {1, 1, 1}}};
constexpr int kEq1Count[3] = {1, 3, 2};
constexpr Highest<2> kEq2[1] = {{0, 0}};  // the lower level has no lower neighbour
constexpr Highest<6> kPair[kPairs][5] = {
    {{0, 0, 0, 0, 0, 0}},
    {{0, 0, 1, 1, 1, 0}, {0, 0, 0, 1, 1, 1}},
    {{1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}},
    {{1, 0, 1, 0, 1, 0}, {1, 0, 0, 0, 1, 1}, {0, 1, 0, 1, 0, 1}, {0, 1, 1, 1, 0, 0}, {1, 1, 0, 0, 0, 1}},
    {{1, 1, 1, 0, 0, 0}}};
constexpr int kPairCount[kPairs] = {1, 2, 2, 5, 1};
constexpr Highest<3> kEq4[3][1] = {{{1, 0, 0}}, {{1, 1, 1}}, {{2, 2, 2}}};

// How many steps a level is deep (table 29 and following).
constexpr int kDepth1[3] = {1, 4, 5};
constexpr int kDepth2 = 1;
constexpr int kDepthPair[kPairs] = {7, 6, 8, 8, 10};
constexpr int kDepth4[3] = {6, 5, 4};

// The steps from the first of the highest vectors that lies above in every metric.
template <std::size_t Metrics>
int steps(const CvssV4Levels& levels, const CvssV4Metric (&metrics)[Metrics], std::span<const Highest<Metrics>> highest) {
  for (const auto& top : highest) {
    int sum = 0;
    bool above = true;
    for (std::size_t i = 0; i < Metrics; ++i) {
      const int distance = levels[metrics[i]] - top[i];
      above = above && distance >= 0;
      sum += distance;
    }
    if (above) return sum;
  }
  return 0;
}

// What is subtracted from the MacroVector's score: the mean over the equations that have a lower neighbour. In units of
// 1/kDenominator of a tenth, which every depth divides.
class Mean {
 public:
  static constexpr int kDenominator = 840;
  void add(int available, int steps, int depth) {
    sum_ += available * steps * (kDenominator / depth);
    ++count_;
  }
  // value - mean in tenths, half upwards.
  [[nodiscard]] int below(int value) const {
    if (count_ == 0) return value;
    const int denominator = kDenominator * count_;
    return (2 * (value * denominator - sum_) + denominator) / (2 * denominator);
  }

 private:
  int sum_ = 0;
  int count_ = 0;
};

int lower_pair_score(Macro macro) {
  Macro left = macro;
  Macro right = macro;
  constexpr int kLeft[kPairs] = {1, 3, 3, 4, 0};
  constexpr int kRight[kPairs] = {2, 3, 3, 4, 0};
  left.pair = kLeft[macro.pair];
  right.pair = kRight[macro.pair];
  return std::max(left.score(), right.score());
}

int score_tenths(const CvssV4Levels& levels) {
  using enum CvssV4Metric;
  if (levels.no_impact()) return 0;
  const Macro macro = macro_of(levels);
  const int value = macro.score();
  Mean mean;
  const auto lower = [&](int Macro::* equation) {
    Macro next = macro;
    ++(next.*equation);
    return value - next.score();
  };
  if (macro.eq1 < 2) {
    const std::span highest(kEq1[macro.eq1], static_cast<std::size_t>(kEq1Count[macro.eq1]));
    mean.add(lower(&Macro::eq1), steps<3>(levels, {kAv, kPr, kUi}, highest), kDepth1[macro.eq1]);
  }
  if (macro.eq2 < 1) mean.add(lower(&Macro::eq2), steps<2>(levels, {kAc, kAt}, kEq2), kDepth2);
  if (macro.pair < kPairs - 1) {
    const std::span highest(kPair[macro.pair], static_cast<std::size_t>(kPairCount[macro.pair]));
    const int distance = steps<6>(levels, {kVc, kVi, kVa, kCr, kIr, kAr}, highest);
    mean.add(value - lower_pair_score(macro), distance, kDepthPair[macro.pair]);
  }
  if (macro.eq4 < 2) {
    mean.add(lower(&Macro::eq4), steps<3>(levels, {kSc, kSi, kSa}, std::span(kEq4[macro.eq4])), kDepth4[macro.eq4]);
  }
  if (macro.eq5 < 2) mean.add(lower(&Macro::eq5), 0, 1);  // one metric alone: never a step within its level
  return mean.below(value);
}

}  // namespace

CvssScores scores_of_v4(const CvssVector& vector) {
  const auto score = [&](bool threat, bool environment) {
    return CvssScore::of_tenths(score_tenths(CvssV4Levels(vector, threat, environment)));
  };
  CvssScores scores;
  scores.base = score(false, false);
  const bool threat = vector.defines(CvssGroup::kThreat);
  const bool environment = vector.defines(CvssGroup::kEnvironmental);
  if (threat) scores.threat = score(true, false);
  if (environment) scores.environmental = score(false, true);
  scores.overall = threat && environment ? score(true, true) : scores.environmental.value_or(scores.threat.value_or(scores.base));
  return scores;
}

}  // namespace proofhouse::identifiers
