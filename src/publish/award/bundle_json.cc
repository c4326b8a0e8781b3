#include "publish/award/bundle_json.h"

#include <utility>

#include "base/json_writer.h"

namespace proofhouse::publish {

std::string bundle_json(const Debrief& debrief) {
  JsonWriter out;
  out.begin_object().member("schema", kDebriefSchema);
  for_each_field(debrief, [&](std::string_view name, const auto& value) { out.member(name, value); });
  out.end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish
