#include "formats/spdx/document.h"

#include <utility>

namespace proofhouse::formats::spdx {

namespace {

constexpr std::size_t kMostBreaches = 1000;

}  // namespace

void SpdxDocument::breach(At where, std::string text, bool schema) {
  if (breaches.size() < kMostBreaches) {
    breaches.push_back({where, std::move(text), schema});
  } else {
    ++breaches_left_out;
  }
}

std::string_view SpdxDocument::keep(std::string text) { return owned.emplace_back(std::move(text)); }

std::string SpdxDocument::place(At where) const {
  return where < places.size() ? syntax::place_text(places[where]) : std::string();
}

}  // namespace proofhouse::formats::spdx
