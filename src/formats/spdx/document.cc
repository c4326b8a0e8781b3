#include "formats/spdx/document.h"

#include <utility>

namespace proofhouse::formats::spdx {

namespace {

constexpr std::size_t kMostBreaches = 1000;

}  // namespace

void SpdxDocument::breach(At at, std::string text, bool schema) {
  if (breaches.size() < kMostBreaches) {
    breaches.push_back({at, std::move(text), schema});
  } else {
    ++breaches_left_out;
  }
}

std::string_view SpdxDocument::keep(std::string text) { return owned.emplace_back(std::move(text)); }

std::string SpdxDocument::place(At at) const { return at < places.size() ? syntax::place_text(places[at]) : std::string(); }

}  // namespace proofhouse::formats::spdx
