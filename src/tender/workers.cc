#include "tender/workers.h"

#include "base/file.h"
#include "base/wire.h"

namespace proofhouse::tender {

Result<Workers> Workers::open(bool unsafe_no_sandbox) {
  const std::string folder = program_folder();
  auto reader = TRY(sandbox::Program::open(folder + "/proofhouse-reader"));
  auto verifier = TRY(sandbox::Program::open(folder + "/proofhouse-verifier"));
  return Workers(std::move(reader), std::move(verifier), unsafe_no_sandbox);
}

std::vector<std::string> Workers::arguments(std::vector<std::string> rest) const {
  if (unsafe_) rest.insert(rest.begin(), std::string(sandbox::kUnsafeArgument));
  return rest;
}

Result<ReadDocument> Workers::read(Format format, int fd, bool& died) const {
  sandbox::Request request;
  request.arguments = arguments({"read", std::string(name_of(format))});
  request.inputs = {fd};
  auto outcome = sandbox::run(reader_, request);
  died = outcome.ending == sandbox::Ending::kDied;
  const std::string answer = TRY(sandbox::answer_of(std::move(outcome)));
  return from_wire<ReadDocument>(answer);
}

Result<std::vector<formats::Located>> Workers::locate(int fd, const std::vector<std::uint32_t>& nodes) const {
  const Descriptor list = TRY(sandbox::memory_file(to_wire(nodes)));
  sandbox::Request request;
  request.arguments = arguments({"locate"});
  request.inputs = {fd, list.get()};
  const std::string answer = TRY(sandbox::answer_of(sandbox::run(reader_, request)));
  return from_wire<std::vector<formats::Located>>(answer);
}

Result<Verified> Workers::verify(const Case& subject) const {
  const Descriptor input = TRY(sandbox::memory_file(to_wire(subject)));
  sandbox::Request request;
  request.arguments = arguments({"verify"});
  request.inputs = {input.get()};
  const std::string answer = TRY(sandbox::answer_of(sandbox::run(verifier_, request)));
  return from_wire<Verified>(answer);
}

}  // namespace proofhouse::tender
