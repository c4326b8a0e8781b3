// proofhouse-verifier: judges one bid's documents in a locked process. Input 0: the wire form of a Case; answer: the wire form of
// Verified. With the argument "delivery": the wire form of a DeliveryCase; answer: that of DeliverySight.
#include "base/wire.h"
#include "model/case.h"
#include "sandbox/child.h"
#include "verify/delivery/compare.h"
#include "verify/verifiers.h"

namespace {

constexpr std::uint64_t kMostCaseBytes = 1ULL << 30U;

proofhouse::Result<std::string> judge(std::span<const std::string_view> arguments, std::span<const int> inputs) {
  using proofhouse::ErrorCode;
  const bool delivery = arguments.size() == 1 && arguments[0] == proofhouse::verify::kDeliveryArgument;
  if ((!arguments.empty() && !delivery) || inputs.size() != 1) {
    return proofhouse::fail(ErrorCode::kUsage, "the verifier takes one input and no other argument", "let proofhouse start it");
  }
  const std::string bytes = TRY(proofhouse::sandbox::read_input(inputs[0], kMostCaseBytes));
  if (delivery) {
    const auto arrived = TRY(proofhouse::from_wire<proofhouse::DeliveryCase>(bytes));
    return proofhouse::to_wire(proofhouse::verify::compare(arrived));
  }
  const auto subject = TRY(proofhouse::from_wire<proofhouse::Case>(bytes));
  return proofhouse::to_wire(proofhouse::verify::run(subject));
}

}  // namespace

int main(int argc, char** argv) { proofhouse::sandbox::child_main(argc, argv, judge); }
