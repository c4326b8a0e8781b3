#!/usr/bin/env python3
"""Makes the files of a new format, verifier, requirement, protocol or command, in the shape that all of their kind have.

usage: ./dev new format|verifier|requirement|protocol|command NAME
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]


def words(name):
    return re.split(r"[-_]", name)


def snake(name):
    return "_".join(words(name))


def camel(name):
    return "".join(word.capitalize() for word in words(name))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    print(f"  {path.relative_to(ROOT)}")


def new_format(name):
    folder = ROOT / "src/formats" / name
    space = snake(name)
    write(folder / "reader.h", f"""// {camel(name)}: say here what the file is, who writes it, and the standard and clause that define it.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats::{space} {{

// Say what the document is. Fails with kMalformed for what is not of this format, kInvalid for what breaks a rule that cannot be read past, and
// kLimit above the limits. What can be read past is a Remark with its node.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

inline constexpr Limits kLimits = {{.bytes = 8ULL << 20U}};

}}  // namespace proofhouse::formats::{space}
""")
    write(folder / "reader.cc", f"""#include "formats/{name}/reader.h"

#include "syntax/json.h"

namespace proofhouse::formats::{space} {{

Result<ReadDocument> read(std::string bytes, const Limits& limits) {{
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  static_cast<void>(document);
  return fail(ErrorCode::kMalformed, "the format {name} is read by nobody yet", "write its reader");
}}

}}  // namespace proofhouse::formats::{space}
""")
    write(folder / "reader_test.cc", f"""#include "formats/{name}/reader.h"

#include <gtest/gtest.h>

namespace proofhouse::formats::{space} {{
namespace {{

TEST({camel(name)}Reader, RefusesWhatIsNotAFile) {{
  for (const char* text : {{"", "{{", "[]", "{{\\"a\\":1,\\"a\\":2}}"}}) EXPECT_FALSE(read(text, Limits{{}})) << text;
}}

}}  // namespace
}}  // namespace proofhouse::formats::{space}
""")
    write(folder / "reader_fuzz.cc", f"""#include "formats/{name}/reader.h"
#include "formats/reader_under_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {{
  namespace format = proofhouse::formats::{space};
  return proofhouse::formats::fuzz_reader(format::read, format::kLimits, data, size);
}}
""")
    write(folder / "check.h", f"""// {camel(name)}: say here how a file of this kind is known.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats::{space} {{

// formats/checker.h. Say where the version stands.
std::optional<std::string> claims(const Opened& file);
// Rules: "schema", and each rule of the format's own with the clause that it comes from.
void check(const Opened& file, Violations& violations);

}}  // namespace proofhouse::formats::{space}
""")
    write(folder / "check.cc", f"""#include "formats/{name}/check.h"

#include "formats/shape_check.h"

namespace proofhouse::formats::{space} {{

std::optional<std::string> claims(const Opened& file) {{
  const auto version = file.member_text("{space}_version");
  return version ? std::optional(std::string(*version)) : std::nullopt;
}}

void check(const Opened& file, Violations& violations) {{ check_shape(*file.json(), "{name}", "", violations); }}

}}  // namespace proofhouse::formats::{space}
""")
    write(folder / "check_test.cc", f"""#include "formats/{name}/check.h"

#include <gtest/gtest.h>

#include "formats/check_under_test.h"

namespace proofhouse::formats {{
namespace {{

TEST({camel(name)}Check, SaysEachBreachWithItsPlace) {{ expect_broken(R"({{"{space}_version":"1"}})", {{{{"a member too much", "{{", "{{\"x\":1,", "schema", "/x"}}}}); }}

}}  // namespace
}}  // namespace proofhouse::formats
""")
    write(folder / f"{name}.shape", f"""# Say which schema of which standard this restates; the notation is explained in tools/pack_shapes.py.
shape {name}
root document

document = object
  {space}_version! : text
""")
    write(folder / "README.md", f"# {name}\n\nWhat the file is, where it comes from, which parts are read, which breaches are remarks and which are errors, "
                                 "and a table of the rules that check holds it to.\n")
    write(ROOT / "fuzz" / name / "empty-object", "{}")
    print("Next: docs/howto/add-a-format.md, step 2.")


def new_verifier(name):
    folder = ROOT / "src/verify" / snake(name)
    function = f"verify_{snake(name)}"
    write(folder / "verifier.h", f"""// {camel(name)}: say here what is looked at, and which codes it gives.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {{

// Say what each finding means. Pure; never fails: what cannot be judged is a finding.
Verified {function}(const Case& subject);

}}  // namespace proofhouse::verify
""")
    write(folder / "verifier.cc", f"""#include "verify/{snake(name)}/verifier.h"

namespace proofhouse::verify {{

Verified {function}(const Case& subject) {{
  static_cast<void>(subject);
  return {{}};
}}

}}  // namespace proofhouse::verify
""")
    write(folder / "verifier_test.cc", f"""#include "verify/{snake(name)}/verifier.h"

#include <gtest/gtest.h>

namespace proofhouse::verify {{
namespace {{

TEST({camel(name)}, FindsNothingInAnEmptyCase) {{ EXPECT_TRUE({function}(Case{{}}).findings.empty()); }}

}}  // namespace
}}  // namespace proofhouse::verify
""")
    print("Next: docs/howto/add-a-verifier.md, step 2.")


def new_requirement(name):
    if not re.fullmatch(r"[A-Z]+-\d+", name):
        sys.exit("new: a requirement is named like LOG-8")
    prefix = name.split("-")[0]
    like = sorted((ROOT / "catalogue/requirements").glob(f"{prefix}-*.yaml"))
    element = re.search(r"^element: (.*)$", like[0].read_text(), re.M).group(1) if like else "secure-by-default"
    write(ROOT / "catalogue/requirements" / f"{name}.yaml", f"""id: {name}
element: {element}
title: Say it in a few words
demand: >-
  The product shall …
why: >-
  Say which weakness this counters.
weakness: {{cwe: [], attack_ics: [], emb3d: []}}
applies_to: item
kinds: all
stage: award
answers_by: [maker]
questions:
  - id: does-it
    type: yes-no
    ask: "Does the product …?"
    meets: "yes"
clause:
  text: >-
    The Supplier shall …
  obliged: supplier
  applies_when: "At delivery and for the support period."
  parameters: {{}}
  flow_down: yes
  remedy: "…"
  fallback: "…"
  payment: no
acceptance:
  factory: []
  site: []
  pass: "…"
evidence:
  questionnaire: C1
equivalence: "…"
gate: {{}}
waivable: with-measures
compensating: ["…"]
share: 1
checks: []
reaches: []
mappings: []
""")
    print("Next: docs/howto/add-a-requirement.md, step 2.")


def new_protocol(name):
    folder = ROOT / "src/protocols" / name
    write(folder / "codec.h", f"""// {camel(name)}: say here the standard and its clauses.
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"

namespace proofhouse::protocols::{snake(name)} {{

// One whole frame, parsed before anything acts on it.
struct Frame {{}};

// Fails with kMalformed for bytes that are no frame, with the offset of the first wrong one.
Result<Frame> decode(std::span<const std::uint8_t> bytes);

}}  // namespace proofhouse::protocols::{snake(name)}
""")
    write(folder / "README.md", f"# {name}\n\nThe standard, the frames that are spoken, the traps.\n")
    print("Add protocols to src/folders.txt above lab, and write codec.cc, codec_test.cc and codec_fuzz.cc beside it.")


def new_command(name):
    file = snake(name)
    write(ROOT / "src/cli" / f"{file}.h", f"""#pragma once

#include "cli/command.h"

namespace proofhouse::cli {{

Command {file}_command();

}}  // namespace proofhouse::cli
""")
    write(ROOT / "src/cli" / f"{file}.cc", f"""#include "cli/{file}.h"

#include "cli/terminal.h"

namespace proofhouse::cli {{

namespace {{

Result<int> run_{file}(const Arguments& arguments) {{
  print(arguments.text("FILE") + "\\n");
  return kDone;
}}

}}  // namespace

Command {file}_command() {{
  return {{.name = "{name}",
          .summary = "Say what it does",
          .example = "proofhouse {name} FILE",
          .positionals = {{{{"FILE", ArgumentKind::kPath, "Say what it is", true}}}},
          .options = {{{{"--json", ArgumentKind::kFlag, "As JSON"}}}},
          .run = run_{file}}};
}}

}}  // namespace proofhouse::cli
""")
    print("Next: docs/howto/add-a-command.md, step 2.")


KINDS = {"format": new_format, "verifier": new_verifier, "requirement": new_requirement, "protocol": new_protocol, "command": new_command}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        print(__doc__, file=sys.stderr)
        return 2
    kind, name = sys.argv[1:]
    if kind != "requirement" and not re.fullmatch(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*", name):
        print(f"new: \"{name}\" is no name; write it in lower case with hyphens", file=sys.stderr)
        return 2
    taken = {"format": ROOT / "src/formats" / name, "verifier": ROOT / "src/verify" / snake(name), "protocol": ROOT / "src/protocols" / name,
             "requirement": ROOT / "catalogue/requirements" / f"{name}.yaml", "command": ROOT / "src/cli" / f"{snake(name)}.cc"}[kind]
    if taken.exists():
        print(f"new: {taken.relative_to(ROOT)} is there already", file=sys.stderr)
        return 3
    KINDS[kind](name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
