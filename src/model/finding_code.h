// FindingCode: the closed list of what can be found. Each has its page docs/findings/<CODE>.md, a test that fires it and one that
// does not.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/fields.h"

namespace proofhouse {

// clang-format off
#define PROOFHOUSE_FINDING_CODES(X)                                                                                   \
  /* files */                                                                                                         \
  X(kEvidenceMissing,        "EVIDENCE-MISSING",         "A listed file is not there")                                \
  X(kEvidenceUnlisted,       "EVIDENCE-UNLISTED",        "A file is there that the bid does not list")                \
  X(kEvidenceDigest,         "EVIDENCE-DIGEST",          "The bytes are not those that the bid lists")                \
  X(kEvidenceUnsafe,         "EVIDENCE-UNSAFE",          "The name is a link, a device or leads out of its folder")   \
  X(kEvidenceTooLarge,       "EVIDENCE-TOO-LARGE",       "The file is larger than a reader takes")                    \
  X(kEvidenceUnreadable,     "EVIDENCE-UNREADABLE",      "The file is not what its kind says")                        \
  X(kEvidenceReaderDied,     "EVIDENCE-READER-DIED",     "Reading the file ended its reader")                         \
  X(kEvidenceTimeout,        "EVIDENCE-TIMEOUT",         "Reading the file took too long")                            \
  X(kEvidenceNotExamined,    "EVIDENCE-NOT-EXAMINED",    "No reader opens this kind; a person must look")             \
  X(kEvidenceRemark,         "EVIDENCE-REMARK",          "The file was read past a breach of its format")             \
  X(kEvidenceOutdated,       "EVIDENCE-OUTDATED",        "The evidence is out of date")                               \
  X(kEvidenceOtherVersion,   "EVIDENCE-OTHER-VERSION",   "The evidence is about another version")                     \
  X(kEvidenceChangeNote,     "EVIDENCE-CHANGE-NOTE",     "A signed change note carries the evidence to this version") \
  X(kEvidenceFamily,         "EVIDENCE-FAMILY",          "The evidence is about another model of the family")         \
  X(kEvidenceOtherProduct,   "EVIDENCE-OTHER-PRODUCT",   "The evidence is about another product")                     \
  X(kEvidenceInspected,      "EVIDENCE-INSPECTED",       "The evidence was seen and not kept")                        \
  X(kEvidenceSignature,      "EVIDENCE-SIGNATURE",       "The signature of a file is not good")                       \
  /* answers */                                                                                                       \
  X(kAnswerYes,              "ANSWER-YES",               "The answers fulfil the demand")                             \
  X(kAnswerPartly,           "ANSWER-PARTLY",            "The answers fulfil a part of the demand")                   \
  X(kAnswerNo,               "ANSWER-NO",                "The bidder says no")                                        \
  X(kAnswerNotApplicable,    "ANSWER-NOT-APPLICABLE",    "The bidder says that the demand does not apply")            \
  X(kAnswerMissing,          "ANSWER-MISSING",           "The requirement was not answered")                          \
  X(kAnswerCarriedOver,      "ANSWER-CARRIED-OVER",      "An answer was carried over and never confirmed")           \
  X(kAnswerIncomplete,       "ANSWER-INCOMPLETE",        "A question was not answered")                               \
  X(kAnswerUnreviewed,       "ANSWER-UNREVIEWED",        "Only free text was answered, and nobody reviewed it")       \
  X(kAnswerInconsistent,     "ANSWER-INCONSISTENT",      "An answer contradicts the claim that it belongs to")        \
  X(kAnswerInvalid,          "ANSWER-INVALID",           "An answer is not of its question's type")                   \
  X(kAnswerUnknown,          "ANSWER-UNKNOWN",           "An answer to nothing that was asked")                       \
  X(kAnswerEvidence,         "ANSWER-EVIDENCE",          "An answer names evidence that the bid does not list")       \
  X(kResponseMissing,        "RESPONSE-MISSING",         "The bid has no readable response")                          \
  X(kResponseOtherTender,    "RESPONSE-OTHER-TENDER",    "The response answers another tender")                       \
  /* software bill of materials */                                                                                    \
  X(kSbomMissing,            "SBOM-MISSING",             "There is no readable SBOM for the offered product")         \
  X(kSbomOtherProduct,       "SBOM-OTHER-PRODUCT",       "The SBOM is about another product")                         \
  X(kSbomOtherVersion,       "SBOM-OTHER-VERSION",       "The SBOM is about another version")                         \
  X(kSbomMinimumElements,    "SBOM-MINIMUM-ELEMENTS",    "The SBOM lacks minimum elements")                           \
  X(kVexApplied,             "VEX-APPLIED",              "What VEX documents say about the offer was read")           \
  X(kVexAppliesToNothing,    "VEX-APPLIES-TO-NOTHING",   "A VEX statement is about nothing that is offered")          \
  X(kSbomShallow,            "SBOM-SHALLOW",             "The SBOM does not say what depends on what")                \
  X(kSbomComplete,           "SBOM-COMPLETE",            "The SBOM is about this version and has its minimum elements") \
  X(kSbomKnownExploited,     "SBOM-KNOWN-EXPLOITED",     "The SBOM holds a vulnerability known to be exploited")      \
  X(kSbomNoneKnownExploited, "SBOM-NONE-KNOWN-EXPLOITED", "No vulnerability of the SBOM is known to be exploited")    \
  X(kSbomNotJudged,          "SBOM-NOT-JUDGED",          "Components could not be judged for vulnerabilities")        \
  /* attestations */                                                                                                  \
  X(kAttestationMissing,     "ATTESTATION-MISSING",      "There is no shipment attestation for the item")             \
  X(kAttestationGood,        "ATTESTATION-GOOD",         "The attestation is signed, authorised and fits the delivery") \
  X(kAttestationMalformed,   "ATTESTATION-MALFORMED",    "The attestation is not a well-formed signed statement")     \
  X(kAttestationSignature,   "ATTESTATION-SIGNATURE",    "The attestation's signature does not verify")               \
  X(kAttestationUnknownKey,  "ATTESTATION-UNKNOWN-KEY",  "No trusted key signed the attestation")                     \
  X(kAttestationWeakKey,     "ATTESTATION-WEAK-KEY",     "The attestation was signed with a weak key")                \
  X(kAttestationNotAuthorised, "ATTESTATION-NOT-AUTHORISED", "The signer may not attest this for this maker")         \
  X(kAttestationPredicate,   "ATTESTATION-PREDICATE",    "The statement is of another kind")                          \
  X(kAttestationSubject,     "ATTESTATION-SUBJECT",      "The attestation is not about the delivered files")          \
  X(kAttestationVersion,     "ATTESTATION-VERSION",      "The attestation is about another product or version")       \
  X(kAttestationExpired,     "ATTESTATION-EXPIRED",      "The attestation or its key is out of date")                 \
  X(kAttestationStale,       "ATTESTATION-STALE",        "The attestation rests on old knowledge")                    \
  X(kAttestationUntested,    "ATTESTATION-UNTESTED",     "The attestation has no complete testing record")            \
  X(kAttestationOtherSbom,   "ATTESTATION-OTHER-SBOM",   "The attestation rests on an SBOM that was not handed in")   \
  X(kAttestationExclusions,  "ATTESTATION-EXCLUSIONS",   "The attestation leaves components out")                     \
  X(kAttestationSelfContradicted, "ATTESTATION-SELF-CONTRADICTED", "The attestation contradicts itself")               \
  X(kAttestationContradicted, "ATTESTATION-CONTRADICTED", "The bid's own SBOM contradicts the attestation")           \
  /* offer and contract */                                                                                            \
  X(kOptionPaid,             "OPTION-PAID",              "A demanded security function is sold as an option")         \
  X(kOptionNone,             "OPTION-NONE",              "No demanded security function is priced as an option")      \
  X(kSupportCovers,          "SUPPORT-COVERS",           "The support period covers the need")                        \
  X(kSupportTooShort,        "SUPPORT-TOO-SHORT",        "The support period ends before the need")                   \
  X(kSupportUnstated,        "SUPPORT-UNSTATED",         "The end of support is not stated")                          \
  X(kClauseAccepted,         "CLAUSE-ACCEPTED",          "The contract clause is accepted")                           \
  X(kClauseChanged,          "CLAUSE-CHANGED",           "The contract clause was changed")                           \
  X(kClauseStruck,           "CLAUSE-STRUCK",            "The contract clause was struck")                            \
  X(kClauseParameter,        "CLAUSE-PARAMETER",         "A parameter of the clause is outside its range")            \
  X(kClauseUnanswered,       "CLAUSE-UNANSWERED",        "The contract clause was not answered")                      \
  X(kBidLate,                "BID-LATE",                 "The bid came after the deadline")                           \
  X(kBidIncomplete,          "BID-INCOMPLETE",           "The bid does not offer what the tender asks")               \
  X(kPriceAbnormallyLow,     "PRICE-ABNORMALLY-LOW",     "The price is abnormally low and must be explained")         \
  X(kPriceMissing,           "PRICE-MISSING",            "The price is missing or cannot be compared")                \
  X(kMaintenanceCeiling,     "MAINTENANCE-CEILING",      "The cost of patching counts as the published ceiling")      \
  /* records and reviews */                                                                                           \
  X(kRecordPassed,           "RECORD-PASSED",            "A test report says that a test passed")                     \
  X(kRecordFailed,           "RECORD-FAILED",            "A test report says that a test failed")                     \
  X(kRecordUnsigned,         "RECORD-UNSIGNED",          "A record without a good signature is worth a claim")        \
  X(kCertificateValid,       "CERTIFICATE-VALID",        "A certificate covers the offered version")                  \
  X(kCertificateExpired,     "CERTIFICATE-EXPIRED",      "The certificate is out of date")                            \
  X(kCertificateScope,       "CERTIFICATE-SCOPE",        "The certificate is about something else")                   \
  X(kReviewSupports,         "REVIEW-SUPPORTS",          "A reviewer found the demand fulfilled")                     \
  X(kReviewPartly,           "REVIEW-PARTLY",            "A reviewer found the demand fulfilled in part")             \
  X(kReviewRefutes,          "REVIEW-REFUTES",           "A reviewer found the demand not fulfilled")                 \
  X(kReviewUndecided,        "REVIEW-UNDECIDED",         "A reviewer could not decide")                               \
  X(kReviewNotApplicable,    "REVIEW-NOT-APPLICABLE",    "A reviewer confirms that the demand does not apply")        \
  X(kReviewDiffer,           "REVIEW-DIFFER",            "Reviewers differ")                                          \
  X(kReviewVoid,             "REVIEW-VOID",              "A review does not count")                                   \
  X(kReviewModerated,        "REVIEW-MODERATED",         "Reviewers differed, and a third person settled it")         \
  X(kReviewConflict,         "REVIEW-CONFLICT",          "A reviewer has an interest in the bid")                     \
  X(kReviewOnePerson,        "REVIEW-ONE-PERSON",        "One person alone saw what two must see")                    \
  X(kClarificationNotCounted, "CLARIFICATION-NOT-COUNTED", "A file came after the deadline and was not looked at")
// clang-format on

enum class FindingCode : std::uint8_t {
#define PROOFHOUSE_CODE(symbol, code, title) symbol,
  PROOFHOUSE_FINDING_CODES(PROOFHOUSE_CODE)
#undef PROOFHOUSE_CODE
};

#define PROOFHOUSE_CODE(symbol, code, title) +1
inline constexpr std::size_t kFindingCodes = 0 PROOFHOUSE_FINDING_CODES(PROOFHOUSE_CODE);
#undef PROOFHOUSE_CODE

// "SBOM-MISSING": stable for ever; the page of the same name explains it and how a vendor clears it.
constexpr std::array<std::string_view, kFindingCodes> enum_names(FindingCode) {
  return {
#define PROOFHOUSE_CODE(symbol, code, title) code,
      PROOFHOUSE_FINDING_CODES(PROOFHOUSE_CODE)
#undef PROOFHOUSE_CODE
  };
}

// A title for people, without a full stop.
constexpr std::string_view title_of(FindingCode value) {
  constexpr std::array<std::string_view, kFindingCodes> kTitles = {
#define PROOFHOUSE_CODE(symbol, code, title) title,
      PROOFHOUSE_FINDING_CODES(PROOFHOUSE_CODE)
#undef PROOFHOUSE_CODE
  };
  return kTitles.at(static_cast<std::size_t>(value));
}

}  // namespace proofhouse
