// When a package URL that names less covers one that names more: how VEX statements are applied to the components of an SBOM.
#pragma once

#include <string_view>

#include "identifiers/purl.h"

namespace proofhouse::identifiers {

// Type, namespace and name must be equal. What `general` states beyond them (version, each qualifier, subpath) `specific` must
// state alike; what it leaves out may be anything. So "pkg:oci/curl" covers "pkg:oci/curl@sha256:47fe…", and never the other way
// round. This is OpenVEX's rule (go-vex, PurlMatches) with the subpath added: a statement about a part is none about the whole.
bool covers(const Purl& general, const Purl& specific);

// The same of texts, read leniently. False where either is no package URL: what cannot be read covers nothing, and the caller has
// to say that it could not be.
bool purl_covers(std::string_view general, std::string_view specific);

}  // namespace proofhouse::identifiers
