// Command: one command of the program as data, and what it is given when it runs.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace proofhouse::cli {

enum class ArgumentKind : std::uint8_t { kText, kPath, kPaths, kDate, kCount, kFlag };

struct Argument {
  std::string_view name;  // "TENDER" for a positional, "--at" for an option
  ArgumentKind kind = ArgumentKind::kText;
  std::string_view help;
  bool required = false;
  std::vector<std::string_view> choices = {};  // empty: any
};

// What was typed. Checked against the command's list before it runs.
class Arguments {
 public:
  void set(std::string_view name, std::string value) { values_[std::string(name)] = std::move(value); }
  [[nodiscard]] bool has(std::string_view name) const { return values_.contains(std::string(name)); }
  [[nodiscard]] std::string text(std::string_view name, std::string_view otherwise = {}) const;
  // A folder, without slashes at its end.
  [[nodiscard]] std::string folder(std::string_view name, std::string_view otherwise = {}) const;
  // Of an argument that takes several paths: each without slashes at its end, in the order of the command line.
  [[nodiscard]] std::vector<std::string> folders(std::string_view name) const;
  void set_list(std::string_view name, std::vector<std::string> values) { lists_[std::string(name)] = std::move(values); }
  [[nodiscard]] unsigned count(std::string_view name, unsigned otherwise) const;
  // Fails with kUsage where it is not a date.
  [[nodiscard]] Result<std::optional<Date>> date(std::string_view name) const;

 private:
  std::map<std::string, std::string> values_;
  std::map<std::string, std::vector<std::string>> lists_;
};

// Exit statuses of the whole program.
inline constexpr int kDone = 0;
inline constexpr int kDoneWithNo = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kWrongInput = 3;
inline constexpr int kIncomplete = 4;

struct Command {
  std::string_view name;  // "evaluate", "tender new"
  std::string_view summary;
  std::string_view example;
  std::vector<Argument> positionals;
  std::vector<Argument> options;
  Result<int> (*run)(const Arguments&) = nullptr;
  bool verbatim = false;  // a positional may begin with a hyphen: every word that is not an option's name is one
};

// Every command, in the order of the help.
std::span<const Command> commands();

// Reads the command line and runs the command. Errors go to standard error as one line. Returns the exit status.
int run(int argc, char** argv);

}  // namespace proofhouse::cli
