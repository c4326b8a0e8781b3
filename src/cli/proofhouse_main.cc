// The program. Everything is wired here by hand: the list of commands, and the last net for faults.
#include <exception>
#include <new>

#include "cli/command.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  using namespace proofhouse;
  try {
    return cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    cli::print_error(
        Error{ErrorCode::kIncomplete, {}, {}, "the memory is exhausted", "close other programs, or use fewer --jobs"});
  } catch (const std::exception& fault) {
    cli::print_error(
        Error{ErrorCode::kInternal, {}, {}, std::string("a fault of Proofhouse: ") + fault.what(), "please report it"});
  }
  return cli::kIncomplete;
}
