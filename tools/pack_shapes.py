#!/usr/bin/env python3
"""Compiles src/**/*.shape, our own statements of what the JSON of a format looks like, into tables of C++ (src/syntax/shape.h).

usage: pack_shapes.py OUTPUT.cc FUNCTION FILE.shape...

FUNCTION is the name of the function of proofhouse::syntax that gives them all.

A .shape file:

    # A comment.                         (the source: which schema of which standard)
    shape csaf                           its name
    versions 2.0 2.1                     in their order; a format without versions leaves the line out
    include "formats/cvss/cvss.shape"    definitions of another file, below src/
    root document                        the definition that a whole document must fit

    document = object                    definitions; an object's members stand indented below it
      head! : head                       "!": required
      "odd key" : text                   keys that are no plain word stand in quotes
      notes : [note] 1..                 an array of at least one
      tags : [text 1..] 1.. unique
      kind : "a" | "b" @2.1+ | "c"       one of these words; "c" in all versions, "b" from 2.1 on
      lang : text /^[a-z]{2}$/           a regular expression, found anywhere in the text as JSON Schema has it; \\/ is a slash
      date : text is date-time           a named text format (src/syntax/text_format.h)
      size : integer 0..                 also: number 0..10, boolean, true, false, null, any, never
      score : one of (v3; v4 @2.1+)      also: any of (..; ..), all of (..; ..), not (..), if (..) then (..) else (..)
      old @2.0 : text                    a member of 2.0 alone; also @2.1+ and @-2.0; behind a rule that is no list of words also at its end
      place : {x! : number, y! : number} an object within the line
      /^x-/ : any                        members whose name matches
      ~ : text ..9                       every member's name must fit this
      * : any                            all other members; without this line there must be none
    head @2.0 = object                   a definition of one version; another line may define it for the others
      ...
    pairs = object 1..                   at least one member
      * : text

Brackets may go on over lines, and so may a line that ends in "|". A definition is written once; a name that none of its version is defined is an error.
"""
import pathlib
import re
import sys

TOKEN = re.compile(r"""
    (?P<space>[ \t\n]+|\#[^\n]*) |
    (?P<string>"(?:[^"\\]|\\.)*") |
    (?P<regex>/(?:[^/\\\n]|\\.)*/) |
    (?P<range>-?\d*\.\.-?\d*) |
    (?P<versions>@[0-9A-Za-z.+-]+) |
    (?P<name>[A-Za-z_][A-Za-z0-9_-]*) |
    (?P<number>\d+) |
    (?P<mark>[\[\](){};:,|!*~=?+])
""", re.X)


class Wrong(Exception):
    pass


class Parser:
    """One expression. `versions` is the ordered list; a parsed node is a tuple whose last element is its range of versions or None."""

    def __init__(self, text, where, versions):
        self.where, self.versions, self.tokens, at = where, versions, [], 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise Wrong(f"{where}: cannot read {text[at:at + 30]!r}")
            if match.lastgroup != "space":
                self.tokens.append((match.lastgroup, match.group()))
            at = match.end()
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else (None, None)

    def take(self, value=None):
        token = self.peek()
        if token[0] is None or (value is not None and token[1] != value):
            raise Wrong(f"{self.where}: expected {value or 'more'}, found {token[1]}")
        self.at += 1
        return token

    def accept(self, value):
        if self.peek()[1] == value and self.peek()[0] in ("mark", "name"):
            self.at += 1
            return True
        return False

    def span(self):
        """An optional @ range as a set of version indexes."""
        if self.peek()[0] != "versions":
            return None
        return span_of(self.take()[1], self.versions, self.where)

    def range(self, low=0, high=-1):
        if self.peek()[0] != "range":
            return (low, high)
        first, last = self.take()[1].split("..")
        return (int(first) if first else None, int(last) if last else None)

    def expression(self):
        node = self.single()
        return node

    def words(self):
        words = []
        while True:
            text = unquote(self.take()[1])
            words.append((text, self.span()))
            if not (self.peek() == ("mark", "|") and self.peek(1)[0] == "string"):
                return ("words", words)
            self.take("|")

    def group(self):
        self.take("(")
        parts = []
        while True:
            part = self.expression()
            parts.append((part, self.span()))
            if self.accept(")"):
                return parts
            self.take(";")

    def single(self):
        kind, value = self.peek()
        if kind == "string":
            return self.words()
        if kind == "mark" and value == "[":
            self.take()
            element = self.expression()
            self.take("]")
            low, high = self.range()
            return ("array", element, low or 0, -1 if high is None else high, self.accept("unique"))
        if kind == "mark" and value == "{":
            return self.inline_object()
        if kind != "name":
            raise Wrong(f"{self.where}: {value!r} begins no rule")
        self.take()
        if value in ("any", "one", "all") and self.peek()[1] == "of":
            self.take()
            return (value + "of", self.group())
        if value in ("any", "never", "null", "boolean", "true", "false"):
            return (value,)
        if value == "not":
            return ("not", self.group())
        if value == "if":
            condition = self.group()
            then = self.group() if self.accept("then") else [(("any",), None)]
            otherwise = self.group() if self.accept("else") else [(("any",), None)]
            return ("if", condition + then + otherwise)
        if value in ("integer", "number"):
            return (value, *self.range(None, None))
        if value == "text":
            low, high, pattern, form = 0, -1, None, None
            while True:
                if self.peek()[0] == "range":
                    low, high = self.range()
                    low, high = low or 0, -1 if high is None else high
                elif self.peek()[0] == "regex":
                    pattern = self.take()[1][1:-1].replace("\\/", "/")
                elif self.peek() == ("name", "is"):
                    self.take()
                    form = self.take()[1]
                else:
                    return ("text", low, high, pattern, form)
        if value == "object":
            low, high = self.range()
            return ("object", [], low or 0, -1 if high is None else high)
        return ("ref", value)

    def inline_object(self):
        self.take("{")
        members = []
        while not self.accept("}"):
            members.append(self.member())
            if not self.accept(","):
                self.take("}")
                break
        return ("object", members, 0, -1)

    def member(self):
        kind, value = self.take()
        if kind == "string":
            key = ("key", unquote(value))
        elif kind == "regex":
            key = ("pattern", value[1:-1].replace("\\/", "/"))
        elif kind == "name":
            key = ("key", value)
        elif value == "*":
            key = ("others", "")
        elif value == "~":
            key = ("names", "")
        else:
            raise Wrong(f"{self.where}: {value!r} is no member")
        required = self.accept("!")
        before = self.span()
        self.take(":")
        rule = self.expression()
        return (key, required, rule, before if before is not None else self.span())

    def end(self):
        if self.peek()[0] is not None:
            raise Wrong(f"{self.where}: {self.peek()[1]!r} is too much")


def unquote(text):
    return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")


def span_of(text, versions, where):
    body = text[1:]

    def index(version):
        if version not in versions:
            raise Wrong(f"{where}: {version} is no version of this shape")
        return versions.index(version)
    if body.endswith("+"):
        return set(range(index(body[:-1]), len(versions)))
    if body.startswith("-"):
        return set(range(0, index(body[1:]) + 1))
    if "-" in body:
        first, last = body.split("-")
        return set(range(index(first), index(last) + 1))
    return {index(body)}


def logical_lines(path):
    """(indent, text, line number): brackets may run over lines; comments are gone."""
    pending, start, depth = "", 0, 0
    for number, line in enumerate(path.read_text().splitlines(), 1):
        bare = re.sub(r'("(?:[^"\\]|\\.)*"|/(?:[^/\\\s]|\\.)(?:[^/\\\n]|\\.)*/)|#.*', lambda m: m.group(1) or "", line)
        if not pending and not bare.strip():
            continue
        if not pending:
            start = number
        pending += ("\n" if pending else "") + bare
        plain = re.sub(r'"(?:[^"\\]|\\.)*"|/(?:[^/\\\s]|\\.)(?:[^/\\\n]|\\.)*/', "", bare)
        depth += sum(plain.count(c) for c in "([{") - sum(plain.count(c) for c in ")]}")
        if depth <= 0 and not bare.rstrip().endswith("|"):
            yield len(pending) - len(pending.lstrip()), pending.strip(), start
            pending, depth = "", 0
    if pending:
        raise Wrong(f"{path}:{start}: a bracket is never closed")


class File:
    def __init__(self, path, source):
        self.path, self.name, self.versions, self.root, self.definitions = path, None, [""], None, {}
        self.read(path, source, True)

    def read(self, path, source, own):
        current = None
        for indent, text, number in logical_lines(path):
            where = f"{path}:{number}"
            word = text.split(None, 1)
            if indent == 0 and len(word) == 2 and word[0] in ("shape", "versions", "include", "root") and "=" not in text:
                if word[0] == "include":
                    self.read(source / unquote(word[1]), source, False)
                elif own:
                    if word[0] == "shape":
                        self.name = word[1]
                    elif word[0] == "versions":
                        self.versions = word[1].split()
                    else:
                        self.root = word[1]
                continue
            if indent == 0:
                head, _, body = text.partition("=")
                parts = head.split()
                span = span_of(parts[1], self.versions, where) if len(parts) > 1 else set(range(len(self.versions)))
                parser = Parser(body, where, self.versions)
                rule = parser.expression()
                parser.end()
                for version in span:
                    if version in self.definitions.setdefault(parts[0], {}):
                        raise Wrong(f"{where}: {parts[0]} is defined twice")
                    self.definitions[parts[0]][version] = rule
                current = rule
                continue
            if current is None or current[0] != "object":
                raise Wrong(f"{where}: a member without an object")
            parser = Parser(text, where, self.versions)
            current[1].append(parser.member())
            parser.end()


class Tables:
    """The tables of one version."""

    def __init__(self, file, version):
        self.file, self.version = file, version
        self.rules, self.members, self.parts, self.texts, self.patterns, self.formats = [], [], [], [""], [], []
        self.names = {}
        self.root = self.rule(("ref", file.root), "document")

    def index(self, table, value):
        if value not in table:
            table.append(value)
        return table.index(value)

    def holds(self, span):
        return span is None or self.version in span

    def add(self, **values):
        self.rules.append(values)
        return len(self.rules) - 1

    def rule(self, node, called):
        kind = node[0]
        if kind == "ref":
            name = node[1]
            if name in self.names:
                return self.names[name]
            by_version = self.file.definitions.get(name, {})
            if self.version not in by_version:
                raise Wrong(f"{self.file.path}: {name} is not defined in version {self.file.versions[self.version]!r}")
            target = by_version[self.version]
            if target[0] == "ref":
                return self.rule(target, name)
            at = self.add()
            self.names[name] = at
            self.fill(at, target, name)
            return at
        at = self.add()
        self.fill(at, node, called)
        return at

    def fill(self, at, node, called):
        kind, out = node[0], self.rules[at]
        out["name"] = self.index(self.texts, called)
        if kind in ("any", "never", "null", "boolean"):
            out["kind"] = kind
        elif kind in ("true", "false"):
            out["kind"], out["count"] = "boolean", 1 if kind == "true" else 2
        elif kind == "words":
            out["kind"] = "words"
            words = sorted({word for word, span in node[1] if self.holds(span)}, key=lambda w: w.encode())
            first = len(self.texts)
            self.texts.extend(words)
            out["first"], out["count"] = first, len(words)
        elif kind in ("integer", "number"):
            out["kind"] = kind
            if node[1] is not None:
                out["least"], out["from"] = node[1], True
            if node[2] is not None:
                out["most"], out["bounded"] = node[2], True
        elif kind == "text":
            out["kind"], out["least"], out["most"] = "text", node[1], node[2]
            if node[3] is not None:
                out["pattern"] = self.index(self.patterns, node[3]) + 1
            if node[4] is not None:
                out["format"] = self.index(self.formats, node[4]) + 1
        elif kind == "array":
            out["kind"], out["least"], out["most"], out["closed"] = "array", node[2], node[3], node[4]
            out["first"] = self.rule(node[1], called)
        elif kind in ("anyof", "oneof", "allof", "not", "if"):
            out["kind"] = kind
            parts = [self.rule(part, called) for part, span in node[1] if self.holds(span)]
            out["first"], out["count"] = len(self.parts), len(parts)
            self.parts.extend(parts)
        elif kind == "object":
            self.object(out, node)
        else:
            raise Wrong(f"{self.file.path}: {kind}")

    def object(self, out, node):
        members, patterns, required = [], [], 0
        out["kind"], out["least"], out["most"], out["closed"] = "object", node[2], node[3], True
        for (kind, key), must, rule, span in node[1]:
            if not self.holds(span):
                continue
            at = self.rule(rule, key or "member")
            if kind == "others":
                out["closed"], out["others"] = False, at
            elif kind == "names":
                out["names"] = at
            elif kind == "pattern":
                patterns.append((self.index(self.patterns, key), at, 0))
            else:
                number = 0
                if must:
                    required += 1
                    number = required
                members.append((key, at, number))
        if required > 64:
            raise Wrong(f"{self.file.path}: more than 64 required members")
        members.sort(key=lambda m: (len(m[0].encode()), m[0].encode()))
        if len({m[0] for m in members}) != len(members):
            raise Wrong(f"{self.file.path}: a member is listed twice: {[m[0] for m in members]}")
        out["required"] = required
        out["first"], out["count"] = len(self.members), len(members)
        self.members += [(self.index(self.texts, key), at, number) for key, at, number in members]
        out["pattern"], out["patterns"] = len(self.members), len(patterns)
        self.members += patterns


KINDS = {"any": "kAny", "never": "kNever", "null": "kNull", "boolean": "kBoolean", "integer": "kInteger", "number": "kNumber", "text": "kText",
         "words": "kWords", "array": "kArray", "object": "kObject", "anyof": "kAnyOf", "oneof": "kOneOf", "allof": "kAllOf", "not": "kNot", "if": "kIf"}
FIELDS = ("closed", "format", "first", "count", "pattern", "patterns", "others", "names", "least", "most", "bounded", "from", "required", "name")


def literal(text):
    out = '"'
    for byte in text.encode():
        char = chr(byte)
        if char in '"\\':
            out += "\\" + char
        elif 32 <= byte < 127 and char != "?":
            out += char
        else:
            out += f"\\{byte:03o}"
    return out + '"'


def array(kind, name, values):
    if not values:
        return f"constexpr std::array<{kind}, 0> {name}{{}};\n"
    return f"constexpr std::array<{kind}, {len(values)}> {name}{{{{\n" + "".join(f"    {value},\n" for value in values) + "}};\n"


def emit(tables, name):
    rules = []
    for rule in tables.rules:
        given = [f".kind = ShapeKind::{KINDS[rule['kind']]}"]
        for field in FIELDS:
            value = rule.get(field)
            if field == "most" and rule["kind"] in ("integer", "number") and not rule.get("bounded"):
                value = None
            if value is None or value is False or (value == 0 and field != "most") or (field == "most" and value == -1 and not rule.get("bounded")):
                continue
            given.append(f".{field} = {'true' if value is True else value}")
        rules.append("ShapeRule{" + ", ".join(given) + "}")
    return (array("ShapeRule", f"k{name}Rules", rules) +
            array("ShapeMember", f"k{name}Members", [f"ShapeMember{{{k}, {r}, {n}}}" for k, r, n in tables.members]) +
            array("std::uint32_t", f"k{name}Parts", tables.parts) +
            array("std::string_view", f"k{name}Texts", [f"std::string_view({literal(t)}, {len(t.encode())})" for t in tables.texts]) +
            array("std::string_view", f"k{name}Patterns", [literal(t) for t in tables.patterns]) +
            array("std::string_view", f"k{name}Formats", [literal(t) for t in tables.formats]))


def main():
    output, function, paths = pathlib.Path(sys.argv[1]), sys.argv[2], [pathlib.Path(p) for p in sys.argv[3:]]
    source = pathlib.Path(__file__).resolve().parents[1] / "src"
    body, entries = "", []
    for path in sorted(paths):
        file = File(path, source)
        if file.name is None:
            continue  # definitions for others to include
        if file.root is None:
            raise Wrong(f"{path}: says no root")
        for version, label in enumerate(file.versions):
            tables = Tables(file, version)
            name = re.sub(r"[^A-Za-z0-9]", "_", file.name + "_" + label)
            body += emit(tables, name)
            entries.append(f'    Shape{{.name = "{file.name}", .version = "{label}", .rules = k{name}Rules, .members = k{name}Members, '
                           f".parts = k{name}Parts, .texts = k{name}Texts, .patterns = k{name}Patterns, .formats = k{name}Formats, "
                           f".root = {tables.root}}},\n")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text('// Made by tools/pack_shapes.py. Do not edit.\n#include "syntax/shape.h"\n\nnamespace proofhouse::syntax {\n\nnamespace {\n\n' +
                      body + f"\nconstexpr std::array<Shape, {len(entries)}> kShapes{{{{\n" + "".join(entries) +
                      "}};\n\n}  // namespace\n\n" + f"std::span<const Shape> {function}() {{ return kShapes; }}\n\n" + "}  // namespace proofhouse::syntax\n")


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        sys.exit(f"pack_shapes.py: {wrong}")
