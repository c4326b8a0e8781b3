// Namespaces of SSVC decision points (CERT/CC): "ssvc", "x_example.test#collection", with extensions "ssvc//.example.test#more".
#pragma once

#include <string_view>

#include "formats/csaf/document_view.h"

namespace proofhouse::formats::csaf {

// What stands before the extensions: "x_example.test#collection".
inline std::string_view base_of(std::string_view name_space) { return name_space.substr(0, name_space.find('/')); }
inline bool has_extension(std::string_view name_space) { return name_space.find('/') != std::string_view::npos; }

// Registered with CERT/CC, as of 2026-10; of the base alone.
inline bool is_registered_base(std::string_view base) { return base == "cisa" || base == "cvss" || base == "ssvc"; }
// For documentation and for tests: they stand for registered ones. "invalid" stands for none.
inline bool is_reserved_base(std::string_view base) {
  base = base.substr(0, base.find('#'));
  return base == "example" || base == "test";
}
// Of whoever owns the domain in it.
inline bool is_unregistered_base(std::string_view base) { return base.starts_with("x_"); }

// Calls `visit(SSVC object, selection, its namespace)` for each decision point of all metrics.
template <class Visit>
void each_decision_point(const DocumentView& view, Visit visit) {
  for (const Metric& metric : view.metrics()) {
    if (metric.ssvc == 0) continue;
    const syntax::JsonValue ssvc = view.at(metric.ssvc);
    const auto selections = ssvc.get("selections");
    if (!selections) continue;
    for (const syntax::JsonValue selection : selections->elements()) {
      const auto name_space = selection.get("namespace");
      if (name_space && name_space->text()) visit(ssvc, selection, Text{*name_space->text(), name_space->node()});
    }
  }
}

}  // namespace proofhouse::formats::csaf
