// A decision whose names are attacks: on spreadsheets, terminals, shells, JSON, URIs and XML.
#pragma once

#include <string>
#include <vector>

#include "publish/testing/sample_decision.h"

namespace proofhouse::publish::testing {

inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> kTexts = {"=HYPERLINK(\"http://x\",\"y\")",
                                                  "+1+cmd|' /C calc'!A0",
                                                  "-2+3",
                                                  "@SUM(A1)",
                                                  "\t=1",
                                                  "</script><script>",
                                                  "\x1b[2J\x1b]0;owned\x07",
                                                  "a\u202Egnp.exe",
                                                  "\xff\xfe broken",
                                                  "'; rm -rf ~; '",
                                                  "$(reboot)`id`",
                                                  "line\nbreak\r\n",
                                                  "\uFFFE",
                                                  std::string("nul\0byte", 8),
                                                  std::string(40'000, 'x'),
                                                  ""};
  return kTexts;
}

// Four small bids; the first one's names, reasons, details and files are the text.
inline Sample hostile_sample(const std::string& text) {
  Sample out = sample({4, 24, 1});
  Decision& decision = out.decision;
  decision.title = text;
  BidDecision& bid = decision.bids.front();
  bid.bidder = text;
  bid.reasons = {text};
  bid.judged.not_judged = {text};
  bid.offered.front().maker = text;
  bid.price->lines.front().label = text;
  bid.price->lines.front().basis = text;
  for (auto& finding : bid.findings) {
    finding.detail = text;
    finding.by = text;
    finding.place->file = text;
    finding.place->pointer = text;
  }
  decision.summary = {text};
  decision.waivers.front().reason = text;
  return out;
}

}  // namespace proofhouse::publish::testing
