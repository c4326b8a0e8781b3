// The only file that knows CLI11.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/build_id.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace proofhouse::cli {

std::string Arguments::text(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? std::string(otherwise) : found->second;
}

std::string Arguments::folder(std::string_view name, std::string_view otherwise) const {
  std::string path = text(name, otherwise);
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::vector<std::string> Arguments::folders(std::string_view name) const {
  std::vector<std::string> out;
  if (const auto found = lists_.find(std::string(name)); found != lists_.end()) out = found->second;
  for (auto& path : out) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  }
  return out;
}

unsigned Arguments::count(std::string_view name, unsigned otherwise) const {
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? otherwise : static_cast<unsigned>(std::strtoul(found->second.c_str(), nullptr, 10));
}

Result<std::optional<Date>> Arguments::date(std::string_view name) const {
  if (!has(name)) return std::optional<Date>();
  auto parsed = Date::parse(text(name));
  if (!parsed) return fail(ErrorCode::kUsage, std::string(name) + ": " + parsed.error().cause, parsed.error().cure);
  return std::optional(*parsed);
}

namespace {

// What CLI11 fills for one command.
struct Bound {
  const Command* command = nullptr;
  CLI::App* app = nullptr;
  std::map<std::string, std::string> texts;
  std::map<std::string, bool> flags;
  std::map<std::string, std::vector<std::string>> lists;
};

void add_argument(Bound& bound, const Argument& argument, bool positional) {
  const std::string name(argument.name);
  const std::string help(argument.help);
  CLI::Option* option = nullptr;
  if (argument.kind == ArgumentKind::kFlag) {
    option = bound.app->add_flag(name, bound.flags[name], help);
  } else if (argument.kind == ArgumentKind::kPaths) {
    option = bound.app->add_option(name, bound.lists[name], help);
    option->type_name(positional ? "" : "PATH");
  } else {
    option = bound.app->add_option(name, bound.texts[name], help);
    option->type_name(argument.kind == ArgumentKind::kDate    ? "DATE"
                      : argument.kind == ArgumentKind::kCount ? "N"
                      : argument.kind == ArgumentKind::kPath  ? (positional ? "" : "PATH")
                                                              : (positional ? "" : "TEXT"));
    if (argument.kind == ArgumentKind::kCount) option->check(CLI::Range(0, 100000));
    if (!argument.choices.empty()) {
      std::vector<std::string> choices(argument.choices.begin(), argument.choices.end());
      option->check(CLI::IsMember(choices));
    }
  }
  if (argument.required) option->required();
}

CLI::App* find_subcommand(CLI::App& app, const std::string& name) {
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    if (command->get_name() == name) return command;
  }
  return nullptr;
}

// "tender new" is a command below a group.
CLI::App* app_of(CLI::App& root, std::string_view name, std::string_view summary) {
  CLI::App* at = &root;
  const auto words = split(name, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word(words[i]);
    CLI::App* next = find_subcommand(*at, word);
    if (next == nullptr) next = at->add_subcommand(word, i + 1 == words.size() ? std::string(summary) : "");
    if (i + 1 < words.size()) next->require_subcommand(1);
    at = next;
  }
  return at;
}

// How far the words on the command line name commands: the deepest one, what was typed to reach it, and the next word.
struct Typed {
  CLI::App* app = nullptr;
  std::string words = "proofhouse";
  std::string next;
};

Typed typed(CLI::App& root, const std::vector<std::string>& words) {
  Typed out;
  out.app = &root;
  for (const auto& word : words) {
    CLI::App* below = find_subcommand(*out.app, word);
    if (below == nullptr) {
      out.next = word;
      break;
    }
    out.app = below;
    out.words += " " + below->get_name();
  }
  return out;
}

// "version compare pypi -1 2": what begins with a hyphen is a version there. Options go to the front, then "--", then the rest.
std::vector<std::string> with_verbatim_last(std::vector<std::string> words) {
  for (const auto& command : commands()) {
    const auto names = split(command.name, ' ');
    if (!command.verbatim || words.size() < names.size() || !std::equal(names.begin(), names.end(), words.begin())) continue;
    if (std::find(words.begin(), words.end(), "--") != words.end()) return words;
    const auto is_option = [&](const std::string& word) {
      if (word == "--help" || word == "-h") return true;
      return std::any_of(command.options.begin(), command.options.end(), [&](const Argument& a) { return a.name == word; });
    };
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(names.size());
    const auto rest = std::stable_partition(begin, words.end(), is_option);
    // A wrong option is still told as one: "--jsno" is no version.
    if (std::none_of(rest, words.end(), [](const std::string& word) { return word.starts_with("--"); })) words.insert(rest, "--");
    return words;
  }
  return words;
}

std::vector<std::string> names_below(CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) names.push_back(command->get_name());
  return names;
}

// CLI11 begins its sentences with a capital; a name in capitals stays.
std::string cause_of(const CLI::ParseError& error) {
  std::string cause = replace_all(error.what(), "\n", " ");
  const bool sentence = cause.size() > 1 && cause[0] >= 'A' && cause[0] <= 'Z' && !(cause[1] >= 'A' && cause[1] <= 'Z');
  if (sentence) cause[0] = static_cast<char>(cause[0] - 'A' + 'a');
  return cause;
}

int usage_error(const CLI::ParseError& error, CLI::App& root, const std::vector<std::string>& words) {
  const Typed at = typed(root, words);
  const auto names = names_below(*at.app);
  Error out{ErrorCode::kUsage, {}, {}, cause_of(error), "see: " + at.words + " --help"};
  if (!names.empty() && at.next.starts_with('-')) {
    out.cause = "there is no option \"" + at.next + "\"";
  } else if (!names.empty() && at.next.empty()) {
    out.cause = "a command is missing after \"" + at.words + "\"";
    out.cure = "add " + join(names, " or ");
  } else if (!names.empty()) {
    const auto near = nearest(at.next, names);
    out.cause = "there is no command \"" + at.words + " " + at.next + "\"";
    out.cure = near ? "did you mean: " + at.words + " " + *near : "the commands are " + join(names, ", ");
  }
  print_error(out);
  return kWrongUsage;
}

int status_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::kUsage: return kWrongUsage;
    case ErrorCode::kIncomplete:
    case ErrorCode::kInternal: return kIncomplete;
    default: return kWrongInput;
  }
}

int run_command(const Bound& bound) {
  Arguments arguments;
  for (const auto& [name, value] : bound.texts) {
    if (bound.app->get_option(name)->count() > 0) arguments.set(name, value);
  }
  for (const auto& [name, values] : bound.lists) arguments.set_list(name, values);
  for (const auto& [name, value] : bound.flags) {
    if (value) arguments.set(name, "yes");
  }
  const auto result = bound.command->run(arguments);
  if (result && !printed_all()) {
    print_error(
        Error{ErrorCode::kUnreadable, "standard output", {}, "not all of it could be written", "make room where it goes"});
    return kWrongInput;
  }
  if (result) return *result;
  print_error(result.error());
  return status_of(result.error());
}

}  // namespace

int run(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--version") {
    print("proofhouse " + std::string(version()) + "\n");
    return kDone;
  }
  CLI::App app("Proofhouse tests what a vendor claims about an operational-technology product before you buy it.", "proofhouse");
  app.require_subcommand(1);
  app.fallthrough(false);
  app.set_help_all_flag("--help-all", "Help for every command");
  app.footer("Start with: proofhouse tender new DIR --profile medium, then: proofhouse evaluate DIR");
  app.set_version_flag("--version", "proofhouse " + std::string(version()), "The version");
  app.get_formatter()->column_width(34);
  std::vector<std::unique_ptr<Bound>> bound;
  for (const auto& command : commands()) {
    auto& entry = bound.emplace_back(std::make_unique<Bound>());
    entry->command = &command;
    entry->app = app_of(app, command.name, command.summary);
    if (!command.example.empty()) entry->app->footer("Example: " + std::string(command.example));
    for (const auto& argument : command.positionals) add_argument(*entry, argument, true);
    for (const auto& argument : command.options) add_argument(*entry, argument, false);
  }
  if (CLI::App* group = find_subcommand(app, "tender")) group->description("Make a tender folder; sum up past ones");
  if (CLI::App* group = find_subcommand(app, "respond")) group->description("A vendor's answers: bring in, try out, carry over");
  if (CLI::App* group = find_subcommand(app, "catalogue")) group->description("The requirements that a tender asks for");
  if (CLI::App* group = find_subcommand(app, "version")) group->description("Versions and ranges: order, contain, list schemes");
  if (CLI::App* group = find_subcommand(app, "key")) group->description("Keys that you sign with");
  if (argc == 1) {
    print(app.help());
    return kWrongUsage;
  }
  // "proofhouse help evaluate" is what some type first.
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  words = with_verbatim_last(std::move(words));
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
  } catch (const CLI::CallForHelp& help) {
    static_cast<void>(help);
    print(app.help());
    return kDone;
  } catch (const CLI::CallForAllHelp& help) {
    static_cast<void>(help);
    print(app.help("", CLI::AppFormatMode::All));
    return kDone;
  } catch (const CLI::ParseError& error) {
    return usage_error(error, app, words);
  }
  for (const auto& entry : bound) {
    if (entry->app->parsed()) return run_command(*entry);
  }
  return kWrongUsage;
}

}  // namespace proofhouse::cli
