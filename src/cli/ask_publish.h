// Publishing from the command line: the part of `ask` behind --publish.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "cli/command.h"
#include "model/publication.h"

namespace proofhouse::cli {

// Makes the files that go out with the edition of this number and day; see tender::PublishOptions::documents.
using DocumentsOf = std::function<Result<std::vector<PublishedPart>>(std::uint32_t number, Date date)>;

// Signs the next edition of TENDER with --key, as of --at or today, and prints what was published; where it is refused, says why
// on standard error and returns kDoneWithNo. Takes TENDER, --key, --changes, --at, --json and --unsafe-no-sandbox from the
// arguments.
Result<int> run_publish(const Arguments& arguments, DocumentsOf documents = {});

}  // namespace proofhouse::cli
