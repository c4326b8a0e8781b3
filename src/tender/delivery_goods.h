// Delivery goods: the files of the product that arrived, hashed, and what each awarded item came as.
#pragma once

#include <string>
#include <vector>

#include "decide/acceptance.h"
#include "model/delivery.h"

namespace proofhouse::tender {

// Where the goods and the papers lie below a delivery.
inline constexpr std::string_view kDeliveryFile = "delivery.yaml";
inline constexpr std::string_view kGoodsFolder = "files";

struct OpenedGoods {
  std::vector<decide::OpenedFile> files;  // as delivery.yaml lists them
  std::vector<std::string> unlisted;      // what lies in files/ beside them
  std::vector<InputDigest> inputs;        // below the delivery
};

// Opens each listed file below files/ without following a link, and hashes it. No file is parsed. What cannot be opened has no
// digest and says why.
OpenedGoods open_goods(const std::string& folder, const Delivery& delivery);

// Each awarded item as it arrived, in the award's order. Change notes are those that were seen.
std::vector<ItemSight> item_sights(const AwardRecord& award, const Delivery& delivery, const std::vector<NotedChange>& changes);

// Delivered items that the award does not name.
std::vector<ItemId> unknown_items(const AwardRecord& award, const Delivery& delivery);

}  // namespace proofhouse::tender
