#include "publish/acceptance/acceptance_json.h"

#include "base/json_writer.h"
#include "decide/acceptance.h"
#include "publish/acceptance/words.h"
#include "publish/decision_bid_json.h"

namespace proofhouse::publish::acceptance {

namespace {

void write_signature(JsonWriter& out, std::string_view name, const SignatureCheck& check) {
  out.key(name).begin_object().member("state", check.state);
  write_id_or_null(out, "key", check.key);
  out.member("holder", check.holder).member("detail", check.detail).end_object();
}

void write_due(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("due").begin_array();
  for (const auto& due : record.due) {
    out.begin_object().member("code", due.code).member("title", title_of(due.code));
    write_id_or_null(out, "item", due.item);
    write_id_or_null(out, "requirement", due.requirement);
    out.member("subject", due.subject).member("detail", due.detail).member("cure", due.cure).end_object();
  }
  out.end_array();
}

void write_items(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("items").begin_array();
  for (const auto& item : record.items) {
    out.begin_object().member("item", item.item).member("awarded", item.awarded).member("arrived", item.arrived);
    out.member("hardware", item.hardware).member("version", item.version).member("change_note", item.change_note);
    out.member("serials", item.serials).end_object();
  }
  out.end_array();
}

void write_files(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("files").begin_array();
  for (const auto& file : record.files) {
    out.begin_object();
    write_id_or_null(out, "item", file.item);
    out.member("file", file.file).member("state", file.state).member("awarded", file.awarded).member("arrived", file.arrived);
    out.member("why", file.why).member("attestation", file.attestation).end_object();
  }
  out.end_array();
}

void write_attestations(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("attestations").begin_array();
  for (const auto& attestation : record.attestations) {
    out.begin_object().member("item", attestation.item).member("file", attestation.file).member("good", attestation.good());
    out.member("holder", attestation.holder).member("as_of", attestation.as_of).member("subjects", attestation.subjects);
    out.member("remarks", attestation.remarks).end_object();
  }
  out.end_array();
}

void write_tests(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("tests").begin_array();
  for (const auto& test : record.tests) {
    out.begin_object().member("requirement", test.due.requirement);
    write_id_or_null(out, "item", test.due.item);
    out.member("stage", test.due.stage).member("test", test.due.test).member("state", test.state).member("proof", test.proof);
    out.member("by", test.by).member("date", test.date).member("file", test.file).member("remark", test.remark).end_object();
  }
  out.end_array();
}

void write_gates(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("gates").begin_array();
  for (const auto& gate : record.gates) {
    out.begin_object().member("requirement", gate.requirement).member("status", gate.status);
    out.member("needed", gate.needed).member("reached", gate.reached);
    write_id_or_null(out, "item", gate.item);
    out.member("reason", gate.reason).end_object();
  }
  out.end_array();
}

void write_findings(JsonWriter& out, const AcceptanceRecord& record) {
  out.key("findings").begin_array();
  for (const auto& finding : record.findings) {
    out.begin_object().member("code", finding.code);
    write_id_or_null(out, "requirement", finding.requirement);
    write_id_or_null(out, "item", finding.item);
    out.member("verdict", finding.verdict).member("confidence", finding.confidence).member("kind", finding.kind);
    out.member("detail", finding.detail).member("by", finding.by).key("place");
    if (finding.place) {
      out.begin_object().member("file", finding.place->file).member("pointer", finding.place->pointer);
      out.member("line", finding.place->line).member("offset", finding.place->offset).end_object();
    } else {
      out.null();
    }
    out.end_object();
  }
  out.end_array();
}

void write_software(JsonWriter& out, const AcceptanceRecord& record) {
  const decide::SoftwareCheck check = decide::software_check(record);
  out.key("software").begin_object().member("source_verified", check.source).member("integrity_verified", check.integrity);
  out.member("statement", check.statement).end_object();
}

void write_result(JsonWriter& out, const AcceptanceRecord& record) {
  out.member("result", record.accepted() ? "accepted" : "due").member("accepted_on", record.accepted_on);
  out.member("tender", record.tender).member("bid", record.bid).member("bidder", record.bidder);
}

}  // namespace

std::string acceptance_json(const AcceptanceRecord& record) {
  JsonWriter out;
  out.begin_object().member("schema", kSchema);
  write_result(out, record);
  out.member("as_of", record.as_of).member("incomplete", record.incomplete).member("unsafe", record.unsafe);
  out.member("awarded", record.awarded);
  write_signature(out, "award_signature", record.award_signature);
  out.member("delivered", record.delivered).member("received_by", record.received_by);
  write_signature(out, "delivery_signature", record.delivery_signature);
  write_software(out, record);
  write_due(out, record);
  out.member("notes", record.notes);
  write_items(out, record);
  write_files(out, record);
  write_attestations(out, record);
  out.member("sboms", record.sboms).member("exploited", record.exploited);
  out.key("knowledge").begin_object();
  out.member("version", record.knowledge_version).member("released", record.knowledge_released).end_object();
  write_tests(out, record);
  write_gates(out, record);
  write_findings(out, record);
  out.member("judged", record.judged).member("inputs", record.inputs);
  out.key("program").begin_object();
  out.member("version", record.program_version).member("build", record.program_build);
  out.end_object().end_object();
  return std::move(out).take();
}

std::string acceptance_predicate(const AcceptanceRecord& record) {
  JsonWriter out(JsonWriter::Style::kCompact);
  out.begin_object();
  write_result(out, record);
  out.member("due", record.due.size());
  write_software(out, record);
  out.end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish::acceptance
