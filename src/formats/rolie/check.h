// ROLIE feeds of CSAF documents, and what providers and aggregators say of themselves (CSAF 2.0 and 2.1, section 7.1).
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::rolie {

// formats/checker.h. A feed has no version; the others have that of CSAF.
std::optional<std::string> claims_feed(const Opened& file);
// Rules: "schema"; "category" (error): no category says that the feed is of CSAF documents; "self" (error): no link to the feed
// or to an entry's document; "content" (error): an entry's content is not what its self link points to; "entry-unique" (error):
// an id stands twice; "updated" (warning): the feed is older than one of its entries.
void check_feed(const Opened& file, Violations& violations);

std::optional<std::string> claims_provider(const Opened& file);
// Rules: "schema".
void check_provider(const Opened& file, Violations& violations);

std::optional<std::string> claims_aggregator(const Opened& file);
// Rules: "schema"; "mirrors" (error): an aggregator (not a lister) that mirrors fewer than two publishers or providers.
void check_aggregator(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::rolie
