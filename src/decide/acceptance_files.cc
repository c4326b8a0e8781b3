#include <algorithm>
#include <span>
#include <utility>

#include "decide/acceptance.h"

namespace proofhouse::decide {

namespace {

// The files of one awarded item: what was awarded is paired with what arrived, each once.
class ItemFiles {
 public:
  ItemFiles(const DeliveryFacts& facts, const ItemSight& item, std::vector<FileSight>& out)
      : facts_(facts), item_(item), out_(out), awarded_(item.awarded.delivers) {}

  void compare() {
    std::vector<const OpenedFile*> left;
    for (const auto& file : facts_.files) {
      if (file.item == item_.item && !pair_by_digest(file)) left.push_back(&file);
    }
    for (const OpenedFile* file : left) pair_by_name(*file);
    for (const auto& file : awarded_) {
      FileSight& sight = add(file.name, FileState::kMissing);
      sight.awarded = file.sha256;
    }
  }

 private:
  FileSight& add(std::string file, FileState state) {
    out_.push_back({item_.item, std::move(file), state, {}, {}, {}, {}});
    return out_.back();
  }

  bool pair_by_digest(const OpenedFile& file) {
    if (!file.arrived) return false;
    auto same = std::ranges::find_if(awarded_, [&](const DeliveredFile& awarded) {
      return awarded.sha256 == *file.arrived && awarded.name == base_name(file.file);
    });
    if (same == awarded_.end()) same = std::ranges::find(awarded_, *file.arrived, &DeliveredFile::sha256);
    if (same == awarded_.end()) return false;
    FileSight& sight = add(file.file, FileState::kAsAwarded);
    sight.awarded = same->sha256;
    sight.arrived = file.arrived;
    if (same->name != base_name(file.file)) sight.why = "awarded as " + same->name;
    prove(sight);
    awarded_.erase(same);
    return true;
  }

  void pair_by_name(const OpenedFile& file) {
    const auto same = std::ranges::find(awarded_, base_name(file.file), &DeliveredFile::name);
    FileSight& sight = add(file.file, FileState::kExtra);
    sight.arrived = file.arrived;
    sight.why = file.why;
    if (same != awarded_.end()) {
      sight.awarded = same->sha256;
      awarded_.erase(same);
      sight.state = FileState::kChanged;
    }
    prove(sight);
    if (!file.arrived) {
      sight.state = FileState::kUnreadable;
    } else if (!item_.same_version && !item_.change_note.empty() && !sight.attestation.empty()) {
      sight.state = FileState::kByChangeNote;
    }
  }

  // By a good attestation that names the bytes that arrived.
  void prove(FileSight& sight) const {
    if (!sight.arrived) return;
    for (const auto& attestation : facts_.sight.attestations) {
      if (attestation.item != item_.item) continue;
      if (std::ranges::find(attestation.subjects, *sight.arrived) == attestation.subjects.end()) continue;
      sight.attestation = attestation.file;
      return;
    }
  }

  static std::string_view base_name(std::string_view file) { return file.substr(file.rfind('/') + 1); }

  const DeliveryFacts& facts_;
  const ItemSight& item_;
  std::vector<FileSight>& out_;
  std::vector<DeliveredFile> awarded_;
};

}  // namespace

// A later version that a signed change note leads to brings other files under other names: those that were awarded and did not
// come are then replaced, not missing.
std::vector<FileSight> compare_files(const DeliveryFacts& facts) {
  std::vector<FileSight> out;
  for (const auto& item : facts.items) {
    if (!item.arrived) continue;
    const std::size_t first = out.size();
    ItemFiles(facts, item, out).compare();
    const auto mine = std::span(out).subspan(first);
    const auto replaced = static_cast<std::size_t>(std::ranges::count_if(
        mine, [](const FileSight& file) { return file.state == FileState::kByChangeNote && !file.awarded; }));
    std::size_t missing = 0;
    std::erase_if(out, [&](const FileSight& file) {
      return file.item == item.item && file.state == FileState::kMissing && missing++ < replaced;
    });
  }
  for (const auto& file : facts.files) {
    const bool known = std::ranges::any_of(facts.items, [&](const ItemSight& item) { return item.item == file.item; });
    if (!known) out.push_back({file.item, file.file, FileState::kExtra, {}, file.arrived, file.why, {}});
  }
  for (const auto& file : facts.unlisted_files) {
    out.push_back({{}, file, FileState::kExtra, {}, {}, "the delivery does not list it", {}});
  }
  return out;
}

}  // namespace proofhouse::decide
