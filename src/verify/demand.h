// Demand: one requirement of one item of the tender, or of the system or the bidder as a whole.
#pragma once

#include <vector>

#include "model/case.h"

namespace proofhouse::verify {

// Points into the Case, which must outlive it.
struct Demand {
  const Requirement* requirement = nullptr;
  ItemId item;                           // empty: the system or the bidder
  const OfferedItem* offered = nullptr;  // null: none is offered, or no item is meant
};

// Whether the requirement is one of this kind of product. The same rule as decide/scheme.h.
bool holds(const Requirement& requirement, const TenderItem& item);

// All demands: in the order of the requirements, then of the tender's items.
std::vector<Demand> demands(const Case& subject);

// The demands that ask for a machine check, always item by item: what a system is made of is checked in its parts.
std::vector<Demand> demands(const Case& subject, Check check);

// What the bid offers for each of the tender's items, in their order; null where it offers nothing. Where it offers two, the
// first.
std::vector<const OfferedItem*> offered_items(const Case& subject);

}  // namespace proofhouse::verify
