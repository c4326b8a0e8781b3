#include "decide/acceptance.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace proofhouse::decide {

namespace {

std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

DueCode code_of(AttestationFlaw flaw) {
  switch (flaw) {
    case AttestationFlaw::kSignature: return DueCode::kAttestationSignature;
    case AttestationFlaw::kProduct: return DueCode::kAttestationProduct;
    case AttestationFlaw::kSubject: return DueCode::kAttestationSubject;
    case AttestationFlaw::kOld: return DueCode::kAttestationOld;
    case AttestationFlaw::kContents: break;
  }
  return DueCode::kAttestationContents;
}

class Judge {
 public:
  explicit Judge(DeliveryFacts facts) : facts_(std::move(facts)) {}

  AcceptanceRecord run() {
    out_.files = compare_files(facts_);
    judge_award();
    for (const auto& item : facts_.items) judge_item(item);
    for (const auto& item : facts_.unknown_items) {
      add(DueCode::kItemNotAwarded, item, item.str(), "It was delivered and not awarded.",
          "send it back, or correct the name of the item in delivery.yaml");
    }
    for (const auto& file : out_.files) judge_file(file);
    for (const auto& problem : facts_.evidence) {
      add(DueCode::kEvidence, {}, problem.file, problem.why, "ask the supplier for the file, and list it with its SHA-256");
    }
    for (const auto& item : facts_.items) {
      if (item.arrived) judge_attestations(item.item);
    }
    for (const auto& sbom : facts_.sight.sboms) judge_sbom(sbom);
    judge_knowledge();
    for (const auto& test : facts_.tests) judge_test(test);
    for (const auto& gate : facts_.gates) judge_gate(gate);
    note_other_tests();
    finish();
    return std::move(out_);
  }

 private:
  void add(DueCode code, const ItemId& item, std::string subject, std::string detail, std::string cure,
           const RequirementId& requirement = {}) {
    out_.due.push_back({code, item, requirement, std::move(subject), std::move(detail), std::move(cure)});
  }
  void note(std::string text) { out_.notes.push_back(std::move(text)); }

  void judge_award() {
    const SignatureCheck& check = facts_.award_signature;
    if (check.state == SignatureState::kGood) return;
    add(DueCode::kAwardSignature, {}, "award/award.json",
        "The award is not signed by a key that trust/ lists for awards (" + std::string(name_of(check.state)) +
            (check.detail.empty() ? "" : ": " + check.detail) + ").",
        "have it signed by the one who may award, or list that key in trust/ with the purpose award");
  }

  void judge_item(const ItemSight& item) {
    if (!item.arrived) {
      add(DueCode::kItemMissing, item.item, item.item.str(),
          counted(item.awarded.quantity, "unit was", "units were") + " awarded and none is in the delivery.", "deliver the item");
      return;
    }
    if (!item.same_version && item.change_note.empty()) {
      add(DueCode::kVersion, item.item, item.version,
          "Version " + item.version + " came, and " + item.awarded.version + " was awarded; no signed change note leads to it.",
          "deliver the awarded version, or a change note signed by the maker that names both versions");
    } else if (!item.same_version) {
      note(item.item.str() + ": version " + item.version + " came for " + item.awarded.version + ", by the change note " +
           item.change_note + ".");
    }
    if (!item.same_hardware) {
      const std::string came = item.hardware.empty() ? "No hardware revision is noted" : "Hardware " + item.hardware + " came";
      add(DueCode::kHardware, item.item, item.hardware, came + ", and " + item.awarded.hardware + " was awarded.",
          "deliver the awarded revision, and note it in delivery.yaml");
    }
    judge_serials(item);
  }

  void judge_serials(const ItemSight& item) {
    const auto arrived = std::ranges::find(facts_.delivery.items, item.item, &ArrivedItem::item);
    if (arrived == facts_.delivery.items.end()) return;
    std::set<std::string> seen;
    for (const auto& serial : arrived->serials) {
      if (seen.insert(serial).second) continue;
      add(DueCode::kSerialTwice, item.item, serial, "The serial number " + serial + " stands twice.",
          "read it from both units; two units never share one");
    }
    if (seen.size() < item.awarded.quantity) {
      add(DueCode::kSerialMissing, item.item, {},
          std::to_string(seen.size()) + " of " + counted(item.awarded.quantity, "unit", "units") + " stand with a serial number.",
          "deliver the rest, or note the serial number of each unit (for software: of each licence)");
    } else if (seen.size() > item.awarded.quantity) {
      add(DueCode::kSerialTooMany, item.item, {},
          std::to_string(seen.size()) + " units stand with a serial number, and " + std::to_string(item.awarded.quantity) +
              " were awarded.",
          "send back what was not bought, or correct delivery.yaml");
    }
  }

  void judge_file(const FileSight& file) {
    switch (file.state) {
      case FileState::kMissing:
        add(DueCode::kFileMissing, file.item, file.file, "The award names this file, and it did not come.",
            "ask the supplier for it");
        return;
      case FileState::kExtra:
        add(DueCode::kFileExtra, file.item, file.file,
            "This file came, and the award does not name it" + (file.why.empty() ? "" : " (" + file.why + ")") + ".",
            "do not install it; ask the supplier what it is, and take it out of the delivery");
        return;
      case FileState::kUnreadable:
        add(DueCode::kFileUnreadable, file.item, file.file, "It could not be read: " + file.why + ".",
            "put the file that is listed into files/, as a plain file");
        return;
      case FileState::kChanged:
        add(DueCode::kFileChanged, file.item, file.file,
            "Its SHA-256 is " + file.arrived->brief() + "…, and " + file.awarded->brief() + "… was awarded.",
            "do not install it; ask the supplier for the awarded file, or for a signed change note and attestation");
        return;
      case FileState::kAsAwarded:
      case FileState::kByChangeNote: break;
    }
    if (file.attestation.empty()) {
      add(DueCode::kFileNotAttested, file.item, file.file, "No good attestation of this shipment names its SHA-256.",
          "ask the maker for a shipment attestation that names every delivered file");
    }
    for (const auto& opened : facts_.files) {
      if (opened.item != file.item || opened.file != file.file || opened.as_noted) continue;
      add(DueCode::kFileChanged, file.item, file.file, "It is not the file whose SHA-256 delivery.yaml notes.",
          "compare with the delivery note, and correct delivery.yaml");
    }
  }

  void judge_attestations(const ItemId& item) {
    std::vector<const AttestationSight*> mine;
    for (const auto& attestation : facts_.sight.attestations) {
      if (attestation.item == item) mine.push_back(&attestation);
    }
    if (mine.empty()) {
      add(DueCode::kAttestationMissing, item, {}, "No shipment attestation came with the delivery for this item.",
          "ask the maker for one that is made for this shipment");
      return;
    }
    const bool good = std::ranges::any_of(mine, [](const AttestationSight* one) { return one->good(); });
    for (const AttestationSight* attestation : mine) {
      for (const auto& remark : attestation->remarks) {
        if (remark.due && !good) {
          add(code_of(remark.flaw), item, attestation->file, remark.detail,
              "ask the maker for an attestation without this fault");
        } else {
          note(item.str() + ": " + attestation->file + ": " + remark.detail);
        }
      }
    }
  }

  void judge_sbom(const SbomDifference& sbom) {
    if (!sbom.delivered) {
      add(DueCode::kSbomMissing, sbom.item, {}, "No readable bill of materials of the delivered version came with the delivery.",
          "ask the maker for one of the very version that was delivered");
      return;
    }
    if (!sbom.bid) {
      note(sbom.item.str() + ": the bid held no bill of materials to compare with.");
    } else if (sbom.added + sbom.removed + sbom.changed > 0) {
      note(sbom.item.str() +
           ": the bill of materials differs from the one as bid: " + counted(sbom.added, "component", "components") + " added, " +
           std::to_string(sbom.removed) + " removed, " + std::to_string(sbom.changed) + " in another version.");
    }
  }

  void judge_knowledge() {
    if (!facts_.has_knowledge) {
      add(DueCode::kNotJudged, {}, {}, "There is no list of known exploited vulnerabilities to judge by.",
          "download it into knowledge/, or give --knowledge FILE");
    } else if (!facts_.knowledge_released) {
      add(DueCode::kKnowledgeOld, {}, {}, "The list of known exploited vulnerabilities does not say when it was released.",
          "download it again");
    } else if (facts_.as_of.days() - facts_.knowledge_released->days() > static_cast<std::int32_t>(facts_.knowledge_days)) {
      add(DueCode::kKnowledgeOld, {}, facts_.knowledge_released->iso(),
          "The list of known exploited vulnerabilities is of " + facts_.knowledge_released->iso() + ", more than " +
              counted(facts_.knowledge_days, "day", "days") + " before " + facts_.as_of.iso() + ".",
          "download today's list, or give it with --knowledge FILE");
    }
    for (const auto& exploited : facts_.sight.exploited) {
      for (const auto& hit : exploited.open) {
        add(DueCode::kKnownExploited, exploited.item, hit.substr(0, hit.find(' ')),
            hit + "; the bill of materials does not say that it is closed.",
            "ask the maker for a fixed version, or for the statement that the product is not affected");
      }
      const bool has_sbom = std::ranges::any_of(
          facts_.sight.sboms, [&](const SbomDifference& sbom) { return sbom.item == exploited.item && sbom.delivered; });
      if (!has_sbom || !facts_.has_knowledge) continue;
      if (exploited.judged == 0) {
        add(DueCode::kNotJudged, exploited.item, {},
            "Not one of " + counted(exploited.components, "component", "components") +
                " could be judged: the bill of materials says nothing about vulnerabilities.",
            "ask the maker for one that states what is known");
      } else if (exploited.judged < exploited.components) {
        note(exploited.item.str() + ": " + std::to_string(exploited.judged) + " of " +
             counted(exploited.components, "component", "components") + " could be judged for known exploited vulnerabilities.");
      }
    }
  }

  void judge_test(const TestSight& test) {
    const std::string where = std::string(name_of(test.due.stage)) + " test " + test.due.test;
    if (test.state == TestState::kMissing) {
      add(DueCode::kTestMissing, test.due.item, test.due.test,
          "The " + where + " is not done" + (test.remark.empty() ? "" : ": " + test.remark) + ".",
          "do it, and hand in the record or note it in delivery.yaml", test.due.requirement);
    } else if (test.state == TestState::kFailed) {
      add(DueCode::kTestFailed, test.due.item, test.due.test,
          "The " + where + " failed on " + test.date->iso() + ", by " + test.by +
              (test.remark.empty() ? "" : " (" + test.remark + ")") + ".",
          "have it mended, and test again", test.due.requirement);
    }
  }

  void judge_gate(const GateResult& gate) {
    if (gate.status == GateStatus::kPassed || gate.status == GateStatus::kWaived) return;
    add(DueCode::kGate, gate.item, std::string(name_of(gate.status)),
        "The gate at acceptance is " + std::string(name_of(gate.status)) + ": " + gate.reason + ".",
        "hand in the proof that the requirement asks for at this level", gate.requirement);
  }

  // Somebody wrote down a test that the award does not make due: most likely a slip in its name.
  void note_other_tests() {
    for (const auto& test : facts_.delivery.tests) {
      const bool due = std::ranges::any_of(facts_.award.tests, [&](const TestDue& other) {
        return other.requirement == test.requirement && other.test == test.test && other.stage == test.stage &&
               (other.item.empty() || test.item.empty() || other.item == test.item);
      });
      if (!due) {
        note("The " + std::string(name_of(test.stage)) + " test " + test.test + " of " + test.requirement.str() + " by " +
             test.by + " is not one that the award makes due.");
      }
    }
  }

  void finish() {
    std::stable_sort(out_.due.begin(), out_.due.end(), [](const Due& x, const Due& y) { return x.code < y.code; });
    out_.tender = facts_.award.tender;
    out_.bid = facts_.award.bid;
    out_.bidder = facts_.award.bidder;
    out_.awarded = facts_.award.awarded;
    out_.award_signature = std::move(facts_.award_signature);
    out_.delivered = facts_.delivery.delivered;
    out_.received_by = facts_.delivery.received_by;
    out_.delivery_signature = std::move(facts_.delivery_signature);
    out_.as_of = facts_.as_of;
    out_.accepted_on = facts_.accepted_on;
    out_.items = std::move(facts_.items);
    out_.attestations = std::move(facts_.sight.attestations);
    out_.sboms = std::move(facts_.sight.sboms);
    out_.exploited = std::move(facts_.sight.exploited);
    out_.knowledge_version = facts_.knowledge_version;
    out_.knowledge_released = facts_.knowledge_released;
    out_.tests = std::move(facts_.tests);
    out_.gates = std::move(facts_.gates);
    out_.findings = std::move(facts_.findings);
    out_.judged = std::move(facts_.sight.verified.judged);
    out_.incomplete = facts_.incomplete;
    out_.unsafe = facts_.unsafe;
  }

  DeliveryFacts facts_;
  AcceptanceRecord out_;
};

}  // namespace

AcceptanceRecord judge_acceptance(DeliveryFacts facts) { return Judge(std::move(facts)).run(); }

SoftwareCheck software_check(const AcceptanceRecord& record) {
  SoftwareCheck check;
  const auto attested = [&](const ItemSight& item) {
    return item.arrived && std::ranges::any_of(record.attestations, [&](const AttestationSight& attestation) {
             return attestation.item == item.item && attestation.good();
           });
  };
  const auto whole = [](const FileSight& file) {
    return (file.state == FileState::kAsAwarded || file.state == FileState::kByChangeNote) && !file.attestation.empty();
  };
  const bool award = record.award_signature.state == SignatureState::kGood;
  check.source = award && !record.items.empty() && std::ranges::all_of(record.items, attested);
  check.integrity = award && !record.files.empty() && std::ranges::all_of(record.files, whole) &&
                    std::ranges::none_of(record.due, [](const Due& due) { return due.code == DueCode::kFileChanged; });
  if (check.source && check.integrity) {
    check.statement =
        "The source of the software and its integrity were verified before it is put to use, each file by its SHA-256 against "
        "the "
        "signed award and the maker's signed attestation of this shipment (NERC CIP-010 R1.6).";
  } else {
    const std::string what = check.source ? "The integrity" : check.integrity ? "The source" : "Neither source nor integrity";
    check.statement = what + " of the software was " + (check.source || check.integrity ? "not " : "") +
                      "verified as NERC CIP-010 R1.6 asks: do not put it to use yet.";
  }
  return check;
}

}  // namespace proofhouse::decide
