// Acceptance: what arrived against what was awarded, and what is due. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/acceptance.h"
#include "model/decision.h"
#include "model/delivery.h"

namespace proofhouse::decide {

// One file that the delivery lists, once it was opened.
struct OpenedFile {
  ItemId item;
  std::string file;
  std::optional<Digest> arrived;
  std::string why;       // it could not be hashed
  bool as_noted = true;  // false: the delivery note has another SHA-256
};

// A listed piece of the delivery's evidence that could not be used as it is.
struct EvidenceProblem {
  std::string file;
  std::string why;  // a sentence
};

// Everything that was seen of one delivery.
struct DeliveryFacts {
  AwardRecord award;
  SignatureCheck award_signature;
  Delivery delivery;
  SignatureCheck delivery_signature;
  std::vector<ItemSight> items;  // one for each awarded item
  std::vector<ItemId> unknown_items;
  std::vector<OpenedFile> files;
  std::vector<std::string> unlisted_files;
  std::vector<EvidenceProblem> evidence;
  DeliverySight sight;
  std::vector<TestSight> tests;   // judge_tests()
  std::vector<GateResult> gates;  // of stage acceptance, with the delivery's evidence
  std::vector<Finding> findings;
  bool has_knowledge = false;
  std::string knowledge_version;
  std::optional<Date> knowledge_released;
  std::uint32_t knowledge_days = 14;  // so many days may it be older than `as_of`
  Date as_of;
  Date accepted_on;
  bool incomplete = false;
  bool unsafe = false;
};

// Each test that is due, in the award's order. A laboratory record signed for the buyer's laboratory proves it; so does what a
// person of the buyer wrote into the delivery, at less, unless the delivery is signed by such a key. The latest day counts; of
// one day the worst outcome. What somebody else reports is a remark alone.
std::vector<TestSight> judge_tests(const std::vector<TestDue>& due, const std::vector<RecordedTest>& records,
                                   const std::vector<BuyerTest>& tests, bool delivery_signed);

// Each file, awarded or arrived, item by item: by its digest first, then by its name.
std::vector<FileSight> compare_files(const DeliveryFacts& facts);

// The whole record but inputs and program. Due is, in the order of DueCode: what does not hold of the award's signature, items,
// files, evidence, attestations, bills of materials, tests and gates. What is known to be exploited, and what could not be judged
// for it, are due; differences between bills of materials are counted and listed, and due is none of them.
AcceptanceRecord judge_acceptance(DeliveryFacts facts);

// What NERC CIP-010 R1.6 asks before software is put to use: who it comes from, and that it is whole.
struct SoftwareCheck {
  bool source = false;  // each item that came has a good attestation by its maker, and the award that names the maker is signed
  bool integrity = false;  // each file is the awarded one, or one by a change note, and such an attestation names its bytes
  std::string statement;   // in one sentence
};
SoftwareCheck software_check(const AcceptanceRecord& record);

}  // namespace proofhouse::decide
