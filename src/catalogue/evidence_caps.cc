#include "catalogue/evidence_caps.h"

#include <algorithm>
#include <utility>

namespace proofhouse::catalogue {

Confidence natural_cap(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kQuestionnaire: return Confidence::kC1;
    case EvidenceKind::kDeclaration:
    case EvidenceKind::kSignedPaper:
    case EvidenceKind::kShipmentAttestation: return Confidence::kC2;
    case EvidenceKind::kSbom:
    case EvidenceKind::kVex:
    case EvidenceKind::kThreatModel:
    case EvidenceKind::kFirmware:
    case EvidenceKind::kConfigurationExport:
    case EvidenceKind::kBackupSample:
    case EvidenceKind::kLogSample:
    case EvidenceKind::kUpdatePackage:
    case EvidenceKind::kPolicy:
    case EvidenceKind::kManual:
    case EvidenceKind::kSupportStatement:
    case EvidenceKind::kPriceList:
    case EvidenceKind::kContractDraft:
    case EvidenceKind::kAdvisoryFeed:
    case EvidenceKind::kPatchHistory:
    case EvidenceKind::kTestReport:
    case EvidenceKind::kTrafficCapture:
    case EvidenceKind::kInspection: return Confidence::kC3;
    case EvidenceKind::kCertificate: return Confidence::kC4;
    case EvidenceKind::kLabRecord: return Confidence::kC5;
    case EvidenceKind::kChangeNote:
    case EvidenceKind::kSignature:
    case EvidenceKind::kDelivery:
    case EvidenceKind::kOther: return Confidence::kC0;
  }
  std::unreachable();
}

Confidence best_cap(const Requirement& requirement) {
  Confidence best = Confidence::kC0;
  for (const auto& entry : requirement.evidence) best = std::max(best, entry.cap);
  return best;
}

std::vector<std::string> unreachable_levels(const Requirement& requirement, const GateRule& rule) {
  std::vector<std::string> out;
  const Confidence best = best_cap(requirement);
  for (const auto& [stage, levels] :
       {std::pair{GateStage::kAward, &rule.award}, std::pair{GateStage::kAcceptance, &rule.acceptance}}) {
    for (const auto& level : *levels) {
      if (level.least <= best) continue;
      out.push_back("the gate at " + std::string(name_of(stage)) + " asks " + std::string(name_of(level.least)) + " at " +
                    std::string(name_of(level.criticality)) + ", and the best listed evidence reaches " +
                    std::string(name_of(best)));
    }
  }
  return out;
}

}  // namespace proofhouse::catalogue
