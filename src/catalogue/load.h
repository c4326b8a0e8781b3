// Load: from the reviewed files of the catalogue to one immutable value.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"
#include "syntax/tree.h"

namespace proofhouse::catalogue {

// One file of a catalogue. What it holds is told by the end of its path: version.yaml, elements.yaml, or a file in a folder
// frameworks/, guidance/, profiles/ or requirements/. A file of another name that comes alone is a whole catalogue, as
// export_yaml() writes it.
struct SourceFile {
  std::string path;
  std::string bytes;
};

// The files of a catalogue folder, sorted by path, each path with the folder before it; other files of the folder are left alone.
// Where `folder` is a file, that file alone. Fails with kNotFound where the folder or one of its parts is not there, kDenied for
// links, kLimit for files above 16 MiB.
Result<std::vector<SourceFile>> read_folder(const std::string& folder);

// The catalogue that the files make. Nothing is forgiven: unknown keys, wrong kinds of values and unknown words fail with
// kInvalid, file, "line:column" and, where one is near, the word that was meant; what is not YAML with kMalformed; a missing part
// with kNotFound. Elements come by number, frameworks and profiles by id, requirements by element and number; the order of the
// files does not matter. A framework that is `derived_from` another gets its ids and its mappings, each id behind its `prefix`.
// Whether the whole makes sense is for check() to say.
Result<Catalogue> load(std::span<const SourceFile> files);

// A buyer's own requirements, in the form of the catalogue's, whatever their folder. The same errors. Sorted by id.
Result<std::vector<Requirement>> load_requirements(std::span<const SourceFile> files);

// The profile as a tender folder's profile.yaml changes it. All keys are optional:
//   weights            replaces all weights; must sum to 100
//   gates_add          ids that become gates; each needs a gate rule, its own or one in gate_overrides
//   gates_remove       ids that are gates or prerequisites and cease to be
//   gate_overrides     {ID: {award: {high: C3}, acceptance: {}}}, each replaces the whole rule
//   shares             {ID: 1 to 10}
//   requirements_add, requirements_remove   one that is still a gate or prerequisite is not removed
//   award_cap          a level
//   two_reviewers      ids, replaces the profile's list
//   signed_reviews     true or false
// `known` are the requirements of the catalogue and the buyer's own; an id that is not among them fails with kInvalid and the id
// that was meant. Where `known` is left out, ids are taken as they are, and nothing can be removed from a profile that holds all.
Result<Profile> apply_overrides(Profile profile, const syntax::Tree& overrides, const std::string& file,
                                std::span<const Requirement> known = {});

}  // namespace proofhouse::catalogue
