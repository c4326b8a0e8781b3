#include "catalogue/parts.h"

#include <utility>

#include "catalogue/words.h"
#include "syntax/strict_map.h"

namespace proofhouse::catalogue {

using syntax::StrictMap;
using syntax::Tree;

namespace {

constexpr std::int64_t kMostElements = 99;

Result<GuidanceQuestion> guidance_question(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the guidance");
  GuidanceQuestion out{map.text("id"), map.text("ask")};
  TRY_VOID(map.finish());
  return out;
}

}  // namespace

Result<std::string> read_version(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the catalogue");
  std::string version = map.text("version");
  TRY_VOID(map.finish());
  return version;
}

Result<std::vector<Element>> read_elements(const Tree& tree, const std::string& file) {
  if (tree.kind != Tree::Kind::kList) {
    return fail_at(ErrorCode::kInvalid, file, syntax::place_text(tree.place), "the elements are not a list",
                   "write one line \"- {id: ..., number: ..., title: ...}\" for each");
  }
  std::vector<Element> out;
  for (const Tree& child : tree.children) {
    StrictMap map(child, file, "the element");
    Element element;
    element.id = map.id<ElementId>("id");
    element.number = static_cast<std::uint32_t>(map.integer("number", 1, kMostElements));
    element.title = map.text("title");
    element.demand = map.optional_text("demand").value_or("");
    for (const Tree& question : map.optional_list("questions"))
      element.questions.push_back(TRY(guidance_question(question, file)));
    TRY_VOID(map.finish());
    out.push_back(std::move(element));
  }
  return out;
}

Result<Guidance> read_guidance(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the guidance");
  Guidance out;
  out.element = map.id<ElementId>("element");
  out.number = static_cast<std::uint32_t>(map.integer("number", 1, kMostElements));
  out.demand = map.text("demand");
  for (const Tree& child : map.list("questions")) out.questions.push_back(TRY(guidance_question(child, file)));
  TRY_VOID(map.finish());
  return out;
}

Result<FrameworkSource> read_framework(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the framework");
  FrameworkSource out;
  out.framework.id = map.text("id");
  out.framework.title = map.text("title");
  out.framework.version = map.text("version");
  out.framework.publisher = map.text("publisher");
  out.framework.effective = map.text("effective");
  out.framework.licence = map.text("licence");
  out.framework.licensed_text = yes(map, "licensed_text");
  if (map.has("derived_from")) {
    out.derived_from = map.text("derived_from");
    out.prefix = map.text("prefix");
  } else {
    out.framework.ids = map.texts("ids");
  }
  TRY_VOID(map.finish());
  return out;
}

}  // namespace proofhouse::catalogue
