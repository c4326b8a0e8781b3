// Words of the acceptance record: each state as shape, word and style, each code as a short title.
#pragma once

#include <string_view>

#include "model/acceptance.h"
#include "publish/report_words.h"

namespace proofhouse::publish::acceptance {

// "One file more than was awarded"
std::string_view title_of(DueCode code);
std::string_view words_of(TestProof proof);
Mark mark_of(FileState state);
Mark mark_of(TestState state);

}  // namespace proofhouse::publish::acceptance
