#include "publish/sarif.h"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/json_writer.h"
#include "crypto/sha.h"
#include "publish/finding_id.h"
#include "publish/place_path.h"

namespace proofhouse::publish {

namespace {

constexpr std::string_view kBase = "TENDER";

struct Level {
  std::string_view kind;
  std::string_view level;
};

Level level_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kRefutes: return {"fail", "error"};
    case Verdict::kPartly: return {"fail", "warning"};
    case Verdict::kUndecided: return {"fail", "note"};
    case Verdict::kSupports: return {"pass", "none"};
    case Verdict::kNotApplicable: return {"notApplicable", "none"};
  }
  return {"fail", "note"};
}

// One file at one digest, and its number in "artifacts".
using Artifacts = std::map<std::pair<std::string, Digest>, std::size_t>;

class Sarif {
 public:
  explicit Sarif(const Decision& decision) : decision_(decision) {
    std::set<FindingCode> codes;
    for (const auto& bid : decision.bids) {
      for (const auto& finding : bid.findings) {
        codes.insert(finding.code);
        if (finding.place) artifacts_.emplace(artifact_of(bid, *finding.place), 0);
      }
    }
    for (const FindingCode code : codes) rules_.emplace(code, rules_.size());
    std::size_t number = 0;
    for (auto& [artifact, index] : artifacts_) index = number++;
  }

  std::string write() && {
    out_.begin_object();
    out_.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    out_.member("version", "2.1.0");
    out_.key("runs").begin_array().begin_object();
    write_tool();
    write_invocation();
    out_.key("originalUriBaseIds").begin_object().key(kBase).begin_object();
    out_.key("description").begin_object().member("text", "The tender folder").end_object();
    out_.end_object().end_object();
    out_.member("columnKind", "utf16CodeUnits");
    write_artifacts();
    write_results();
    out_.end_object().end_array().end_object();
    return std::move(out_).take() + "\n";
  }

 private:
  [[nodiscard]] std::pair<std::string, Digest> artifact_of(const BidDecision& bid, const Place& place) const {
    return {place_path(bid.id, place, decision_.inputs), place.evidence};
  }

  void message(std::string_view name, std::string_view text) {
    out_.key(name).begin_object().member("text", text.empty() ? std::string_view("–") : text).end_object();
  }

  void write_tool() {
    out_.key("tool").begin_object().key("driver").begin_object();
    out_.member("name", "Proofhouse").member("version", decision_.program_version);
    out_.key("properties").begin_object().member("build", decision_.program_build).end_object();
    out_.key("rules").begin_array();
    for (const auto& [code, index] : rules_) {
      const std::string id(name_of(code));
      out_.begin_object().member("id", id);
      message("shortDescription", title_of(code));
      message("help", "See docs/findings/" + id + ".md");
      out_.end_object();
    }
    out_.end_array().end_object().end_object();
  }

  void write_invocation() {
    out_.key("invocations").begin_array().begin_object().member("executionSuccessful", !decision_.incomplete);
    out_.key("properties")
        .begin_object()
        .member("tender", decision_.title)
        .member("as_of", decision_.as_of)
        .member("unsafe", decision_.unsafe);
    out_.end_object().end_object().end_array();
  }

  void location_of_file(std::string_view path) { out_.begin_object().member("uri", uri_of(path)).member("uriBaseId", kBase); }

  void write_artifacts() {
    out_.key("artifacts").begin_array();
    for (const auto& [artifact, index] : artifacts_) {
      out_.begin_object().key("location");
      location_of_file(artifact.first);
      out_.end_object();
      if (!artifact.second.is_zero()) out_.key("hashes").begin_object().member("sha-256", artifact.second).end_object();
      out_.end_object();
    }
    out_.end_array();
  }

  void write_location(const BidDecision& bid, const Finding& finding) {
    out_.key("locations").begin_array().begin_object();
    if (finding.place) {
      const Place& place = *finding.place;
      const auto artifact = artifact_of(bid, place);
      out_.key("physicalLocation").begin_object().key("artifactLocation");
      location_of_file(artifact.first);
      out_.member("index", artifacts_.at(artifact)).end_object();
      // Lines count from 1; a signed payload's line and offset are not those of the file.
      const bool in_file = !place.pointer.starts_with("payload:");
      const bool has_line = place.line && *place.line > 0;
      if (in_file && (has_line || place.offset)) {
        out_.key("region").begin_object();
        if (has_line) out_.member("startLine", *place.line);
        if (place.offset) out_.member("byteOffset", *place.offset);
        out_.end_object();
      }
      out_.end_object();
      if (!place.pointer.empty()) {
        out_.key("logicalLocations")
            .begin_array()
            .begin_object()
            .member("fullyQualifiedName", place.pointer)
            .end_object()
            .end_array();
      }
    } else {
      out_.key("logicalLocations").begin_array().begin_object();
      out_.member("name", bid.id).member("fullyQualifiedName", "bids/" + bid.id.str());
      out_.end_object().end_array();
    }
    out_.end_object().end_array();
  }

  // Stays the same while the same thing is found at the same place of the same file, whatever its bytes and wording.
  static std::string fingerprint(const BidDecision& bid, const Finding& finding) {
    JsonWriter content(JsonWriter::Style::kCompact);
    content.begin_array().value_of(bid.id).value_of(finding.code).value_of(finding.requirement).value_of(finding.item);
    if (finding.place) content.text(finding.place->file).text(finding.place->pointer);
    content.end_array();
    return crypto::sha256(std::move(content).take()).hex();
  }

  void write_result(const BidDecision& bid, const Finding& finding, const std::string& id) {
    const Level level = level_of(finding.verdict);
    out_.begin_object();
    out_.member("ruleId", finding.code).member("ruleIndex", rules_.at(finding.code));
    out_.member("kind", level.kind).member("level", level.level).member("guid", id);
    message("message", finding.detail.empty() ? title_of(finding.code) : std::string_view(finding.detail));
    write_location(bid, finding);
    out_.key("partialFingerprints").begin_object().member("proofhouseFinding/v1", fingerprint(bid, finding)).end_object();
    out_.key("properties")
        .begin_object()
        .member("bid", bid.id)
        .member("requirement", finding.requirement)
        .member("item", finding.item);
    out_.member("verdict", finding.verdict)
        .member("confidence", finding.confidence)
        .member("seenBy", finding.kind)
        .member("by", finding.by);
    out_.end_object().end_object();
  }

  void write_results() {
    out_.key("results").begin_array();
    for (const auto& bid : decision_.bids) {
      const auto ids = finding_ids(bid);
      for (std::size_t i = 0; i < bid.findings.size(); ++i) write_result(bid, bid.findings[i], ids[i]);
    }
    out_.end_array();
  }

  const Decision& decision_;
  std::map<FindingCode, std::size_t> rules_;
  Artifacts artifacts_;
  JsonWriter out_{JsonWriter::Style::kCompact};
};

}  // namespace

std::string findings_sarif(const Decision& decision) { return Sarif(decision).write(); }

}  // namespace proofhouse::publish
