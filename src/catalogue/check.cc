#include "catalogue/check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catalogue/check_profile.h"
#include "catalogue/check_report.h"
#include "catalogue/lock.h"

namespace proofhouse::catalogue {

namespace {

constexpr std::string_view kNis2 = "nis2-2024-2690";
constexpr std::string_view kCip013 = "nerc-cip-013-2";
constexpr std::string_view kCipPrefix = "CIP-013-";
constexpr std::string_view kPractices = "practices";

using Ids = std::map<std::string, std::set<std::string>>;  // by framework

Ids framework_ids(const Catalogue& catalogue) {
  Ids out;
  for (const auto& framework : catalogue.frameworks) out[framework.id].insert(framework.ids.begin(), framework.ids.end());
  return out;
}

void elements(CheckReport& report, const Catalogue& catalogue) {
  report.in("elements.yaml");
  Once ids(report, "the element");
  Once numbers(report, "the number");
  Once questions(report, "the guidance question");
  for (const auto& element : catalogue.elements) {
    report.in("elements.yaml");
    ids.add(element.id.str(), element.id.str());
    numbers.add(element.id.str(), std::to_string(element.number));
    report.needs(element.id.str() + "/title", element.title);
    report.in("guidance");
    report.needs(element.id.str() + "/demand", element.demand);
    report.size(element.id.str() + "/questions", element.questions, 1, 100);
    for (const auto& question : element.questions) {
      questions.add(question.id, question.id);
      report.needs(question.id + "/ask", question.ask);
    }
  }
}

void frameworks(CheckReport& report, const Catalogue& catalogue) {
  Once ids(report, "the framework");
  for (const auto& framework : catalogue.frameworks) {
    report.in("frameworks/" + framework.id + ".yaml");
    ids.add("id", framework.id);
    report.needs("title", framework.title);
    report.needs("version", framework.version);
    report.needs("publisher", framework.publisher);
    report.needs("effective", framework.effective);
    report.needs("licence", framework.licence);
    if (framework.ids.empty()) report.fault("ids", "the framework has no ids", "list them");
    Once own(report, "the id");
    for (const auto& id : framework.ids) own.add("ids", id);
  }
}

// What `reaches` may name: guidance questions, NIS 2 points, CIP-013 parts and the practices.
std::set<std::string> reachable(const Catalogue& catalogue) {
  std::set<std::string> out;
  for (const auto& element : catalogue.elements) {
    for (const auto& question : element.questions) out.insert(question.id);
  }
  for (const auto& framework : catalogue.frameworks) {
    if (framework.id == kNis2 || framework.id == kPractices) out.insert(framework.ids.begin(), framework.ids.end());
    if (framework.id == kCip013) {
      for (const auto& id : framework.ids) out.insert(std::string(kCipPrefix) + id);
    }
  }
  return out;
}

void mapping_rows(CheckReport& report, const Requirement& requirement, const Ids& known, const std::set<std::string>& mapped) {
  std::set<std::string> rows;
  for (const auto& row : requirement.mappings) {
    rows.insert(row.framework);
    const auto framework = known.find(row.framework);
    if (framework == known.end()) {
      report.fault("mappings", "no framework is called \"" + row.framework + "\"", "use an id of frameworks/");
    } else if (row.relation != Relation::kNone && !framework->second.contains(row.id)) {
      report.fault("mappings/" + row.framework, "the framework has no id \"" + row.id + "\"",
                   "correct the id, or write none and a reason");
    }
  }
  for (const auto& framework : mapped) {
    if (!rows.contains(framework)) report.fault("mappings", "no row for " + framework, "add a row, or none with a reason");
  }
}

void requirements(CheckReport& report, const Catalogue& catalogue) {
  const Ids known = framework_ids(catalogue);
  const auto targets = reachable(catalogue);
  std::set<std::string> mapped;
  for (const auto& requirement : catalogue.requirements) {
    for (const auto& row : requirement.mappings) {
      if (known.contains(row.framework)) mapped.insert(row.framework);
    }
  }
  std::set<std::string> seen;
  for (const auto& requirement : catalogue.requirements) {
    report.take_over(check_requirement(requirement));
    report.in("requirements/" + requirement.id.str() + ".yaml");
    if (!seen.insert(requirement.id.str()).second)
      report.fault("id", "the requirement stands twice", "give one of the two another id");
    if (catalogue.element(requirement.element) == nullptr) {
      report.fault("element", "no element is called \"" + requirement.element.str() + "\"", "use an id of elements.yaml");
    }
    mapping_rows(report, requirement, known, mapped);
    for (const auto& id : requirement.reaches) {
      if (!targets.contains(id))
        report.fault("reaches", "nothing is called \"" + id + "\"", "use an id of guidance/ or frameworks/");
    }
  }
}

std::set<std::string> reached(const Catalogue& catalogue) {
  std::set<std::string> out;
  for (const auto& requirement : catalogue.requirements) out.insert(requirement.reaches.begin(), requirement.reaches.end());
  return out;
}

void unused_frameworks(CheckReport& report, const Catalogue& catalogue) {
  const auto ids = reached(catalogue);
  for (const auto& framework : catalogue.frameworks) {
    const bool mapped = std::ranges::any_of(catalogue.requirements, [&](const Requirement& requirement) {
      return std::ranges::any_of(requirement.mappings, [&](const Mapping& row) { return row.framework == framework.id; });
    });
    const bool used = mapped || std::ranges::any_of(framework.ids, [&](const std::string& id) { return ids.contains(id); });
    report.in("frameworks/" + framework.id + ".yaml");
    if (!used) report.fault("id", "no requirement has a row for the framework", "map it or remove it");
  }
}

void coverage(CheckReport& report, const Catalogue& catalogue) {
  std::set<std::string> wanted;
  for (const auto& element : catalogue.elements) {
    for (const auto& question : element.questions) wanted.insert(question.id);
  }
  for (char letter = 'a'; letter <= 'h'; ++letter) wanted.insert(std::string("NIS2-5.1.4-") + letter);
  for (char digit = '1'; digit <= '6'; ++digit) wanted.insert(std::string("CIP-013-R1.2.") + digit);
  const auto ids = reached(catalogue);
  report.in("requirements");
  for (const auto& id : wanted) {
    if (!ids.contains(id)) report.fault(id, "no requirement reaches " + id, "name it in the reaches of one that asks it");
  }
  if (std::ranges::none_of(catalogue.requirements, [](const Requirement& requirement) { return requirement.clause.payment; })) {
    report.fault("clause/payment", "no clause ties payment to performance", "write one that does");
  }
}

// A text without case, line breaks and doubled spaces.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void shared_texts(CheckReport& report, const Catalogue& catalogue) {
  std::map<std::string, std::string> demands;
  std::map<std::string, std::string> passes;
  for (const auto& requirement : catalogue.requirements) {
    report.in("requirements/" + requirement.id.str() + ".yaml");
    const auto [demand, new_demand] = demands.emplace(plain(requirement.demand), requirement.id.str());
    if (!new_demand) report.fault("demand", demand->second + " makes the same demand", "merge the two, or say what differs");
    const auto [pass, new_pass] = passes.emplace(plain(requirement.acceptance.pass), requirement.id.str());
    if (!new_pass)
      report.fault("acceptance/pass", pass->second + " has the same pass criterion", "say what shows this one alone");
  }
}

void profiles(CheckReport& report, const Catalogue& catalogue) {
  Once ids(report, "the profile");
  for (const auto& profile : catalogue.profiles) {
    check_profile(report, catalogue, profile);
    ids.add("id", profile.id.str());
  }
}

}  // namespace

std::vector<Error> check(const Catalogue& catalogue, std::string_view lock) {
  CheckReport report;
  elements(report, catalogue);
  frameworks(report, catalogue);
  requirements(report, catalogue);
  unused_frameworks(report, catalogue);
  coverage(report, catalogue);
  shared_texts(report, catalogue);
  profiles(report, catalogue);
  report.take_over(compare_with_lock(catalogue, lock));
  return std::move(report).take();
}

}  // namespace proofhouse::catalogue
