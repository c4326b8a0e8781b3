#include "publish/acceptance/words.h"

#include <array>

namespace proofhouse::publish::acceptance {

std::string_view title_of(DueCode code) {
  static constexpr std::array<std::string_view, enum_count<DueCode>()> kTitles = {
      "The award is not signed by a listed key",
      "An item did not come",
      "An item came that was not awarded",
      "Another version came",
      "Another hardware revision came",
      "Serial numbers are missing",
      "A serial number stands twice",
      "More units came than were awarded",
      "One file fewer than was awarded",
      "One file more than was awarded",
      "A file is not the awarded one",
      "A file could not be read",
      "A file is not attested for this shipment",
      "A paper cannot be used",
      "The shipment attestation is missing",
      "The shipment attestation is not signed as it must be",
      "The shipment attestation is about another product or version",
      "The shipment attestation does not name what came",
      "The shipment attestation is not of this shipment",
      "The shipment attestation has a fault",
      "The bill of materials is missing",
      "A vulnerability is known to be exploited",
      "Known exploited vulnerabilities could not be judged",
      "The list of known exploited vulnerabilities is old",
      "A test is not done",
      "A test failed",
      "A gate at acceptance is not passed"};
  return kTitles.at(static_cast<std::size_t>(code));
}

std::string_view words_of(TestProof proof) {
  static constexpr std::array<std::string_view, enum_count<TestProof>()> kWords = {"nothing", "a person, unsigned",
                                                                                   "signed delivery note", "signed record"};
  return kWords.at(static_cast<std::size_t>(proof));
}

Mark mark_of(FileState state) {
  static constexpr std::array<Mark, enum_count<FileState>()> kMarks = {{{"✓", "as awarded", "met"},
                                                                        {"◐", "by change note", "partly"},
                                                                        {"✕", "changed", "not"},
                                                                        {"✕", "one more", "not"},
                                                                        {"✕", "missing", "not"},
                                                                        {"?", "not read", "unknown"}}};
  return kMarks.at(static_cast<std::size_t>(state));
}

Mark mark_of(TestState state) {
  static constexpr std::array<Mark, enum_count<TestState>()> kMarks = {
      {{"✓", "passed", "met"}, {"✕", "failed", "not"}, {"?", "not done", "unknown"}}};
  return kMarks.at(static_cast<std::size_t>(state));
}

}  // namespace proofhouse::publish::acceptance
