// Export: the catalogue in the forms that other programs and people read. The same catalogue gives the same bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "model/catalogue.h"

namespace proofhouse::catalogue {

// The day of the catalogue's last review: the date that an export carries where no other is wanted.
inline const Date kCatalogueDate = Date::from(2026, 11, 23);

// Makes a UUID (RFC 9562 §5.5, name-based) of a name. The same name must always give the same one.
using UuidOf = std::function<std::string(std::string_view)>;

// All fields of everything, from the field lists.
std::string export_json(const Catalogue& catalogue);

// One YAML file that load() reads back to an equal catalogue.
std::string export_yaml(const Catalogue& catalogue);

// RFC 4180, a header and one row a requirement, lines ending in CR LF. A cell that a spreadsheet would take for a formula gets an
// apostrophe before it. Several values in one cell stand on lines of their own.
std::string export_csv(const Catalogue& catalogue);

// OSCAL 1.2.1, catalog model: a group an element, a control a requirement (its id in lower case), a parameter each clause
// parameter, parts for demand, reason, questions, clause and acceptance tests, a link and a property a mapping row.
std::string export_oscal_catalog(const Catalogue& catalogue, Date date, const UuidOf& uuid);

// OSCAL 1.2.1, profile model: the controls that the profile selects from the catalog of export_oscal_catalog(), with the gates
// and weights that it sets as properties of them.
std::string export_oscal_profile(const Catalogue& catalogue, const Profile& profile, Date date, const UuidOf& uuid);

}  // namespace proofhouse::catalogue
