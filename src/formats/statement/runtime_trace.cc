// runtime-trace v0.1: what a monitor saw of a process. Read to be shown: counts, not the trace itself.
#include "formats/statement/predicates.h"

namespace proofhouse::formats::statement {

namespace {

std::uint64_t count_of(const JsonObject& log, std::string_view key) {
  const auto list = log.optional_any(key);
  return list && list->is_array() ? list->size() : 0;
}

}  // namespace

Predicate read_trace(const JsonObject& predicate, std::string_view /*type*/) {
  RuntimeTrace trace;
  trace.monitor = predicate.object("monitor").text("type");
  const JsonObject process = predicate.optional_object("monitoredProcess");
  trace.process = process.optional_text("type");
  const JsonObject log = predicate.object("monitorLog");
  trace.processes = count_of(log, "process");
  trace.connections = count_of(log, "network");
  trace.files = count_of(log, "fileAccess");
  return trace;
}

}  // namespace proofhouse::formats::statement
