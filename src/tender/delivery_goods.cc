#include "tender/delivery_goods.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "tender/input.h"
#include "verify/identity.h"

namespace proofhouse::tender {

OpenedGoods open_goods(const std::string& folder, const Delivery& delivery) {
  OpenedGoods out;
  std::set<std::string> listed;
  for (const auto& item : delivery.items) {
    for (const auto& file : item.files) {
      listed.insert(file.file);
      decide::OpenedFile opened{item.item, printable(file.file), {}, {}, true};
      const std::string path = std::string(kGoodsFolder) + "/" + file.file;
      const auto input = open_input(folder, path);
      if (!input) {
        opened.why = input.error().cause;
      } else {
        opened.arrived = input->sha256;
        opened.as_noted = !file.sha256 || *file.sha256 == input->sha256;
        out.inputs.push_back({path, input->sha256});
      }
      out.files.push_back(std::move(opened));
    }
  }
  const Listing listing = list_input(folder, std::string(kGoodsFolder));
  for (const auto& file : listing.files) {
    if (!listed.contains(file)) out.unlisted.push_back(printable(file));
  }
  if (!listing.whole) out.unlisted.emplace_back("and more files than are ever listed");
  if (!listing.files.empty()) out.inputs.push_back({std::string(kGoodsFolder) + "/", listing.sha256});
  return out;
}

std::vector<ItemSight> item_sights(const AwardRecord& award, const Delivery& delivery, const std::vector<NotedChange>& changes) {
  std::vector<ItemSight> out;
  for (const auto& awarded : award.items) {
    ItemSight sight;
    sight.item = awarded.item;
    sight.awarded = awarded;
    const auto arrived = std::ranges::find(delivery.items, awarded.item, &ArrivedItem::item);
    if (arrived != delivery.items.end()) {
      sight.arrived = true;
      sight.hardware = arrived->hardware;
      sight.version = arrived->version;
      sight.serials = std::set<std::string>(arrived->serials.begin(), arrived->serials.end()).size();
      sight.same_version = verify::same_version(arrived->version, awarded.version);
      sight.same_hardware = awarded.hardware.empty() || verify::same_version(arrived->hardware, awarded.hardware);
      const auto note = std::ranges::find(changes, awarded.item, &NotedChange::item);
      if (note != changes.end()) sight.change_note = note->file;
    }
    out.push_back(std::move(sight));
  }
  return out;
}

std::vector<ItemId> unknown_items(const AwardRecord& award, const Delivery& delivery) {
  std::vector<ItemId> out;
  for (const auto& item : delivery.items) {
    if (std::ranges::find(award.items, item.item, &AwardedItem::item) == award.items.end()) out.push_back(item.item);
  }
  return out;
}

}  // namespace proofhouse::tender
