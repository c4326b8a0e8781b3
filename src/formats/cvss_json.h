// A CVSS score in FIRST's JSON representation, as NVD and CVE records carry it.
#pragma once

#include "formats/remarks.h"
#include "model/cvss_rating.h"
#include "syntax/json.h"

namespace proofhouse::formats {

// Its version, vector, base score and base severity; the metrics stand in the vector. What is of another kind is a Remark.
CvssRating read_cvss(const syntax::JsonValue& value, Remarks& remarks);

// Whether the base score and the severity fit FIRST's qualitative scale (3.x and 4.0); true where either is missing.
bool severity_fits(const CvssRating& rating);

}  // namespace proofhouse::formats
