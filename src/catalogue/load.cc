#include "catalogue/load.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "catalogue/parts.h"
#include "catalogue/profile_reader.h"
#include "catalogue/requirement_reader.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::uint64_t kMostFileBytes = 16ULL << 20U;
constexpr std::array<std::string_view, 4> kFolders{"frameworks", "guidance", "profiles", "requirements"};

enum class Part : std::uint8_t { kVersion, kElements, kFramework, kGuidance, kProfile, kRequirement };

std::optional<Part> part_of(std::string_view path) {
  const auto names = split(path, '/');
  const std::string_view name = names.back();
  const std::string_view folder = names.size() > 1 ? names[names.size() - 2] : std::string_view();
  if (folder == "frameworks") return Part::kFramework;
  if (folder == "guidance") return Part::kGuidance;
  if (folder == "profiles") return Part::kProfile;
  if (folder == "requirements") return Part::kRequirement;
  if (name == "version.yaml") return Part::kVersion;
  if (name == "elements.yaml") return Part::kElements;
  return std::nullopt;
}

// "DEF-10" as {"DEF", 10}, so that it comes after "DEF-9".
std::pair<std::string, std::uint64_t> id_order(const RequirementId& id) {
  const std::string& text = id.str();
  const auto dash = text.rfind('-');
  std::uint64_t number = 0;
  if (dash != std::string::npos) std::from_chars(text.data() + dash + 1, text.data() + text.size(), number);
  return {text.substr(0, dash), number};
}

Result<void> refuse_repeated(const std::vector<Requirement>& requirements) {
  for (std::size_t i = 1; i < requirements.size(); ++i) {
    if (requirements[i].id == requirements[i - 1].id) {
      return fail(ErrorCode::kInvalid, "two files hold the requirement " + requirements[i].id.str(),
                  "give one of them another id");
    }
  }
  return {};
}

// Collects the parts, then puts them together.
class Loader {
 public:
  Result<void> add(const SourceFile& file) {
    const auto part = part_of(file.path);
    if (!part) {
      return fail_at(ErrorCode::kInvalid, file.path, {}, "this file is no part of a catalogue",
                     "name it version.yaml or elements.yaml, or put it in frameworks/, guidance/, profiles/ or requirements/");
    }
    const syntax::Tree tree = TRY(syntax::parse_yaml(file.bytes, file.path, Limits{}));
    switch (*part) {
      case Part::kVersion: catalogue_.version = TRY(read_version(tree, file.path)); break;
      case Part::kElements: catalogue_.elements = TRY(read_elements(tree, file.path)); break;
      case Part::kFramework: frameworks_.push_back(TRY(read_framework(tree, file.path))); break;
      case Part::kGuidance: guidance_.emplace_back(TRY(read_guidance(tree, file.path)), file.path); break;
      case Part::kProfile: catalogue_.profiles.push_back(TRY(read_profile(tree, file.path))); break;
      case Part::kRequirement: catalogue_.requirements.push_back(TRY(read_requirement(tree, file.path))); break;
    }
    return {};
  }

  // A whole catalogue in one file.
  Result<void> add_whole(const SourceFile& file) {
    const syntax::Tree tree = TRY(syntax::parse_yaml(file.bytes, file.path, Limits{}));
    syntax::StrictMap map(tree, file.path, "the catalogue");
    catalogue_.version = map.text("version");
    const auto* elements = map.any("elements");
    const auto frameworks = map.list("frameworks");
    const auto profiles = map.list("profiles");
    const auto requirements = map.list("requirements");
    TRY_VOID(map.finish());
    catalogue_.elements = TRY(read_elements(*elements, file.path));
    for (const auto& one : frameworks) frameworks_.push_back(TRY(read_framework(one, file.path)));
    for (const auto& one : profiles) catalogue_.profiles.push_back(TRY(read_profile(one, file.path)));
    for (const auto& one : requirements) catalogue_.requirements.push_back(TRY(read_requirement(one, file.path)));
    return {};
  }

  Result<Catalogue> finish() {
    if (catalogue_.version.empty()) return missing("version.yaml");
    if (catalogue_.elements.empty()) return missing("elements.yaml");
    if (catalogue_.requirements.empty()) return missing("requirements/");
    for (const auto& [guidance, file] : guidance_) TRY_VOID(place(guidance, file));
    for (const FrameworkSource& source : frameworks_) TRY_VOID(derive(source));
    sort();
    TRY_VOID(refuse_repeated(catalogue_.requirements));
    return std::move(catalogue_);
  }

 private:
  static std::unexpected<Error> missing(const std::string& what) {
    return fail(ErrorCode::kNotFound, "the catalogue has no " + what, "give the whole folder of a catalogue");
  }

  Result<void> place(const Guidance& guidance, const std::string& file) {
    for (Element& element : catalogue_.elements) {
      if (element.id != guidance.element) continue;
      if (element.number != guidance.number) {
        return fail_at(ErrorCode::kInvalid, file, {},
                       "the element " + element.id.str() + " has number " + std::to_string(element.number), "correct the number");
      }
      element.demand = guidance.demand;
      element.questions = guidance.questions;
      return {};
    }
    return fail_at(ErrorCode::kInvalid, file, {}, "no element is called \"" + guidance.element.str() + "\"",
                   "use an id of elements.yaml");
  }

  Result<void> derive(const FrameworkSource& source) {
    Framework framework = source.framework;
    if (!source.derived_from.empty()) {
      const auto origin =
          std::ranges::find_if(frameworks_, [&](const auto& other) { return other.framework.id == source.derived_from; });
      if (origin == frameworks_.end() || !origin->derived_from.empty()) {
        return fail(ErrorCode::kInvalid,
                    "the framework " + framework.id + " is derived from " + source.derived_from + ", which has no ids",
                    "name a framework that lists its ids");
      }
      for (const auto& id : origin->framework.ids) framework.ids.push_back(source.prefix + id);
      for (Requirement& requirement : catalogue_.requirements) derive_rows(source, requirement);
    }
    catalogue_.frameworks.push_back(std::move(framework));
    return {};
  }

  static void derive_rows(const FrameworkSource& source, Requirement& requirement) {
    const auto count = requirement.mappings.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (requirement.mappings[i].framework != source.derived_from) continue;
      Mapping row = requirement.mappings[i];
      row.framework = source.framework.id;
      if (!row.id.empty()) row.id.insert(0, source.prefix);
      requirement.mappings.push_back(std::move(row));
    }
  }

  void sort() {
    std::ranges::sort(catalogue_.elements, {}, &Element::number);
    std::ranges::sort(catalogue_.frameworks, {}, &Framework::id);
    std::ranges::sort(catalogue_.profiles, {}, &Profile::id);
    std::ranges::sort(catalogue_.requirements, {}, [this](const Requirement& requirement) {
      const Element* element = catalogue_.element(requirement.element);
      return std::tuple(element != nullptr ? element->number : ~0U, id_order(requirement.id));
    });
  }

  Catalogue catalogue_;
  std::vector<FrameworkSource> frameworks_;
  std::vector<std::pair<Guidance, std::string>> guidance_;
};

Result<SourceFile> source_file(const std::string& folder, const std::string& relative) {
  const Descriptor opened = TRY(open_below(folder, relative));
  const std::string path = folder + "/" + relative;
  return SourceFile{path, TRY(read_all(opened.get(), path, kMostFileBytes))};
}

}  // namespace

Result<std::vector<SourceFile>> read_folder(const std::string& folder) {
  std::vector<SourceFile> out;
  if (exists(folder) && !is_folder(folder)) {
    out.push_back({folder, TRY(read_file(folder, kMostFileBytes))});
    return out;
  }
  for (const char* name : {"elements.yaml", "version.yaml"}) out.push_back(TRY(source_file(folder, name)));
  for (const std::string_view part : kFolders) {
    for (const std::string& name : TRY(list_folder(folder + "/" + std::string(part)))) {
      if (name.ends_with(".yaml")) out.push_back(TRY(source_file(folder, std::string(part) + "/" + name)));
    }
  }
  std::ranges::sort(out, {}, &SourceFile::path);
  return out;
}

Result<Catalogue> load(std::span<const SourceFile> files) {
  std::vector<const SourceFile*> ordered;
  for (const SourceFile& file : files) ordered.push_back(&file);
  std::ranges::sort(ordered, {}, [](const SourceFile* file) -> const std::string& { return file->path; });
  Loader loader;
  if (files.size() == 1 && !part_of(files.front().path)) {
    TRY_VOID(loader.add_whole(files.front()));
    return loader.finish();
  }
  for (const SourceFile* file : ordered) TRY_VOID(loader.add(*file));
  return loader.finish();
}

Result<std::vector<Requirement>> load_requirements(std::span<const SourceFile> files) {
  std::vector<Requirement> out;
  for (const SourceFile& file : files) {
    const syntax::Tree tree = TRY(syntax::parse_yaml(file.bytes, file.path, Limits{}));
    out.push_back(TRY(read_requirement(tree, file.path)));
  }
  std::ranges::sort(out, {}, [](const Requirement& requirement) { return id_order(requirement.id); });
  TRY_VOID(refuse_repeated(out));
  return out;
}

}  // namespace proofhouse::catalogue
