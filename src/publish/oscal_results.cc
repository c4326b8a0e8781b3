#include "publish/oscal_results.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "crypto/sha.h"
#include "publish/finding_id.h"
#include "publish/oscal_words.h"
#include "publish/place_path.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

// A file of a bid at one digest.
using Resources = std::map<std::pair<std::string, Digest>, std::string>;

std::string_view method_of(EvidenceKind kind) {
  const bool tested = kind == EvidenceKind::kLabRecord || kind == EvidenceKind::kTestReport;
  return tested ? "TEST" : "EXAMINE";
}

class Results {
 public:
  Results(const Decision& decision, const Sources& sources) : decision_(decision), sources_(sources) {
    JsonWriter whole(JsonWriter::Style::kCompact);
    whole.begin_array()
        .value_of(decision.title)
        .value_of(decision.as_of)
        .value_of(decision.inputs)
        .value_of(decision.program_build)
        .end_array();
    seed_ = crypto::sha256(std::move(whole).take()).hex();
    time_ = oscal_time(decision.as_of);
  }

  std::string write() && {
    out_.begin_object().key("assessment-results").begin_object();
    out_.member("uuid", oscal_uuid({"assessment-results", seed_}));
    write_metadata();
    out_.key("import-ap").begin_object().member("href", "#" + plan()).end_object();
    out_.key("results").begin_array();
    for (const auto& bid : decision_.bids) write_result(bid);
    if (decision_.bids.empty()) write_no_result();
    out_.end_array();
    write_back_matter();
    out_.end_object().end_object();
    return std::move(out_).take() + "\n";
  }

 private:
  [[nodiscard]] std::string plan() const { return oscal_uuid({"tender", seed_}); }

  void write_metadata() {
    out_.key("metadata").begin_object();
    out_.member("title", oscal_line("Assessment results: " + decision_.title));
    out_.member("last-modified", time_).member("version", decision_.as_of).member("oscal-version", "1.2.1");
    out_.key("props").begin_array();
    oscal_property(out_, "program-version", decision_.program_version);
    oscal_property(out_, "program-build", decision_.program_build);
    oscal_property(out_, "incomplete", decision_.incomplete ? "true" : "false");
    oscal_property(out_, "unsafe", decision_.unsafe ? "true" : "false");
    out_.end_array().end_object();
  }

  void write_reviewed() {
    out_.key("reviewed-controls").begin_object().key("control-selections").begin_array().begin_object();
    if (decision_.requirements.empty()) {
      out_.key("include-all").begin_object().end_object();
    } else {
      out_.key("include-controls").begin_array();
      for (const auto& id : decision_.requirements) out_.begin_object().member("control-id", oscal_control(id)).end_object();
      out_.end_array();
    }
    out_.end_object().end_array().end_object();
  }

  void begin_result(std::string_view uuid, std::string_view title, std::string_view description) {
    out_.begin_object().member("uuid", uuid).member("title", oscal_line(title)).member("description", oscal_line(description));
    out_.member("start", time_).member("end", time_);
  }

  void write_no_result() {
    begin_result(oscal_uuid({"result", seed_, ""}), "No bid", "No bid was there at this date.");
    write_reviewed();
    out_.end_object();
  }

  [[nodiscard]] std::string component(const BidDecision& bid, const ItemId& item) const {
    return oscal_uuid({"component", seed_, bid.id.str(), item.str()});
  }

  void write_products(const BidDecision& bid) {
    if (bid.offered.empty()) return;
    out_.key("local-definitions").begin_object().key("components").begin_array();
    for (const auto& item : bid.offered) {
      out_.begin_object().member("uuid", component(bid, item.item)).member("type", "hardware");
      out_.member("title", oscal_line(item.maker + " " + item.model))
          .member("description", oscal_line("Offered for item " + item.item.str()));
      out_.key("props").begin_array();
      oscal_property(out_, "item", item.item.str());
      oscal_property(out_, "hardware-revision", item.hardware);
      oscal_property(out_, "version", item.version);
      oscal_property(out_, "purl", item.identifiers.purl);
      oscal_property(out_, "cpe", item.identifiers.cpe);
      out_.end_array();
      out_.key("status").begin_object().member("state", "other").member("remarks", "Offered").end_object();
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  void write_evidence(const BidDecision& bid, const Place& place) {
    const std::string path = place_path(bid.id, place, decision_.inputs);
    std::string& uuid = resources_[{path, place.evidence}];
    if (uuid.empty()) uuid = oscal_uuid({"resource", seed_, path, place.evidence.hex()});
    out_.key("relevant-evidence").begin_array().begin_object().member("href", "#" + uuid).member("description", oscal_line(path));
    if (!place.pointer.empty() || place.line || place.offset) {
      out_.key("props").begin_array();
      oscal_property(out_, "pointer", place.pointer);
      if (place.line) oscal_property(out_, "line", std::to_string(*place.line));
      if (place.offset) oscal_property(out_, "byte-offset", std::to_string(*place.offset));
      out_.end_array();
    }
    out_.end_object().end_array();
  }

  void write_observation(const BidDecision& bid, const Finding& finding, const std::string& id) {
    out_.begin_object().member("uuid", id).member("title", title_of(finding.code));
    out_.member("description", finding.detail.empty() ? std::string(title_of(finding.code)) : oscal_line(finding.detail));
    out_.key("props").begin_array();
    oscal_property(out_, "code", name_of(finding.code));
    oscal_property(out_, "verdict", name_of(finding.verdict));
    oscal_property(out_, "confidence", name_of(finding.confidence));
    oscal_property(out_, "evidence-kind", name_of(finding.kind));
    oscal_property(out_, "requirement", finding.requirement.str());
    oscal_property(out_, "reviewer", finding.by);
    out_.end_array();
    out_.key("methods").begin_array().text(method_of(finding.kind)).end_array();
    out_.key("types").begin_array().text("finding").end_array();
    if (!finding.item.empty()) {
      for (const auto& item : bid.offered) {
        if (item.item != finding.item) continue;
        out_.key("subjects").begin_array().begin_object();
        out_.member("subject-uuid", component(bid, item.item)).member("type", "component").end_object().end_array();
        break;
      }
    }
    if (finding.place) write_evidence(bid, *finding.place);
    out_.member("collected", time_).end_object();
  }

  void write_finding(const BidDecision& bid, const Assessment& assessment, const std::vector<std::string>& ids,
                     std::size_t number) {
    const std::string& requirement = assessment.requirement.str();
    const std::string where = assessment.item.empty() ? "" : ", item " + assessment.item.str();
    const bool absent = assessment.status == Status::kNotApplicable;
    const bool met = assessment.status == Status::kMet;
    const bool open = assessment.status == Status::kUnknown;
    out_.begin_object().member(
        "uuid", oscal_uuid({"finding", seed_, bid.id.str(), requirement, assessment.item.str(), std::to_string(number)}));
    out_.member("title", oscal_line(requirement + where));
    out_.member("description", oscal_line(requirement_title(sources_, assessment.requirement)));
    out_.key("props").begin_array();
    oscal_property(out_, "status", name_of(assessment.status));
    oscal_property(out_, "claim", name_of(assessment.claim));
    oscal_property(out_, "confidence", name_of(assessment.confidence));
    oscal_property(out_, "combining-rule", assessment.rule);
    out_.end_array();
    out_.key("target")
        .begin_object()
        .member("type", "statement-id")
        .member("target-id", oscal_control(assessment.requirement) + "_smt");
    out_.key("status").begin_object().member("state", met || absent ? "satisfied" : "not-satisfied");
    out_.member("reason", met ? "pass" : absent || open ? "other" : "fail").end_object().end_object();
    std::vector<std::string> related;
    for (const std::uint32_t index : assessment.findings) {
      if (index < ids.size()) related.push_back(ids[index]);
    }
    if (!related.empty()) {
      out_.key("related-observations").begin_array();
      for (const auto& id : related) out_.begin_object().member("observation-uuid", id).end_object();
      out_.end_array();
    }
    out_.end_object();
  }

  void write_result(const BidDecision& bid) {
    const auto ids = finding_ids(bid);
    begin_result(oscal_uuid({"result", seed_, bid.id.str()}), "Bid " + bid.id.str(),
                 "Bid of " + bid.bidder + ": " + std::string(name_of(bid.state)));
    write_products(bid);
    write_reviewed();
    if (!bid.findings.empty()) {
      out_.key("observations").begin_array();
      for (std::size_t i = 0; i < bid.findings.size(); ++i) write_observation(bid, bid.findings[i], ids[i]);
      out_.end_array();
    }
    if (!bid.assessments.empty()) {
      out_.key("findings").begin_array();
      for (std::size_t i = 0; i < bid.assessments.size(); ++i) write_finding(bid, bid.assessments[i], ids, i);
      out_.end_array();
    }
    out_.end_object();
  }

  void write_back_matter() {
    out_.key("back-matter").begin_object().key("resources").begin_array();
    out_.begin_object().member("uuid", plan()).member("title", oscal_line("Tender: " + decision_.title));
    out_.member("description", oscal_line("Profile " + decision_.profile.str() + ", criticality " +
                                          std::string(name_of(decision_.criticality)) + ", buyer " + decision_.buyer +
                                          ". Each requirement is assessed by the rules that the tender published."));
    out_.end_object();
    for (const auto& [file, uuid] : resources_) {
      out_.begin_object().member("uuid", uuid).member("title", oscal_line(file.first));
      out_.key("rlinks").begin_array().begin_object().member("href", uri_of(file.first));
      if (!file.second.is_zero()) {
        out_.key("hashes")
            .begin_array()
            .begin_object()
            .member("algorithm", "SHA-256")
            .member("value", file.second)
            .end_object()
            .end_array();
      }
      out_.end_object().end_array().end_object();
    }
    out_.end_array().end_object();
  }

  const Decision& decision_;
  const Sources& sources_;
  std::string seed_;
  std::string time_;
  Resources resources_;
  JsonWriter out_{JsonWriter::Style::kCompact};
};

}  // namespace

std::string oscal_results(const Decision& decision, const Sources& sources) { return Results(decision, sources).write(); }

}  // namespace proofhouse::publish
