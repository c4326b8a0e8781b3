#!/usr/bin/env python3
"""Compiles src/**/*.xmlshape, our own statements of what the XML of a format looks like, into tables of C++ (src/syntax/xml_shape.h).

usage: pack_xml_shapes.py OUTPUT.cc FUNCTION FILE.xmlshape...

An .xmlshape file. Words for texts are those of a .shape file (tools/pack_shapes.py):

    xmlshape cyclonedx                       its name
    versions 1.2 1.3                         in their order
    namespace "http://example.org/bom/"      of all its elements, followed by the version
    root bom                                 the element at the root, and its definition

    bom = element
      @version! : text is xs-integer         an attribute; "!": required
      @id @1.3+ : text /^a/                  of some versions only
      @* : other                             more attributes: "any", or "other" for those of other namespaces
      content (name : text, part : part *, (a : text | b : text) ?, other *)
                                             elements in their order, with how often: ?, *, +, {2,5}; "other": one of another namespace
    size = element
      @unit : "m" | "km"
      text : text is xs-decimal 0..          its text
    note = element
      mixed                                  text may stand between its elements
      content (b : text *)
    colour = "red" | "green"                 texts that have a name
    code = collapsed text /^[0-9]+$/         white space around it does not count

A definition, an attribute, a text, a content or a part of it may be of some versions: @1.2, @-1.3, @1.2-1.3, @1.3+.
"""
import pathlib
import sys

from pack_shapes import Parser, Wrong, array, literal, logical_lines, span_of, unquote

UNBOUNDED = -1


class XmlParser(Parser):
    def single(self):
        if self.peek() == ("name", "collapsed"):
            self.take()
            return ("collapsed", self.single())
        return super().single()

    def occurs(self):
        if self.accept("?"):
            return (0, 1)
        if self.accept("*"):
            return (0, UNBOUNDED)
        if self.accept("+"):
            return (1, UNBOUNDED)
        if self.accept("{"):
            low = int(self.take()[1])
            self.take(",")
            high = int(self.take()[1]) if self.peek()[0] == "name" or self.peek()[1] != "}" else UNBOUNDED
            self.take("}")
            return (low, high)
        return (1, 1)

    def particle(self):
        """(kind, ..., (least, most), span)"""
        kind, value = self.peek()
        if value == "(" and kind == "mark":
            self.take()
            parts, separator = [self.particle()], None
            while not self.accept(")"):
                token = self.take()[1]
                if token not in ",|" or (separator and token != separator):
                    raise Wrong(f"{self.where}: {token!r} parts nothing here")
                separator = token
                parts.append(self.particle())
            return ("choice" if separator == "|" else "sequence", parts, self.occurs(), self.span())
        if (kind, value) == ("name", "other"):
            self.take()
            return ("other", None, self.occurs(), self.span())
        if kind != "name":
            raise Wrong(f"{self.where}: {value!r} is no element")
        name = self.take()[1]
        self.take(":")
        return ("element", (name, self.expression()), self.occurs(), self.span())


class Definition:
    def __init__(self, rule=None):
        self.rule = rule  # of a text; None: an element
        self.attributes, self.texts, self.contents, self.open, self.mixed = [], [], [], [], []


class File:
    def __init__(self, path):
        self.path, self.name, self.versions, self.namespace, self.root, self.definitions = path, None, [""], "", None, {}
        current = []
        for indent, text, number in logical_lines(path):
            where = f"{path}:{number}"
            word = text.split(None, 1)
            if indent == 0 and word[0] in ("xmlshape", "versions", "namespace", "root") and "=" not in text:
                if word[0] == "xmlshape":
                    self.name = word[1]
                elif word[0] == "versions":
                    self.versions = word[1].split()
                elif word[0] == "namespace":
                    self.namespace = unquote(word[1])
                else:
                    self.root = word[1]
            elif indent == 0:
                current = self.define(text, where)
            else:
                for definition in current:
                    self.member(definition, text, where)

    def define(self, text, where):
        head, _, body = text.partition("=")
        parts = head.split()
        span = span_of(parts[1], self.versions, where) if len(parts) > 1 else set(range(len(self.versions)))
        if body.strip() == "element":
            definition = Definition()
        else:
            parser = XmlParser(body, where, self.versions)
            definition = Definition(parser.expression())
            parser.end()
        for version in span:
            if version in self.definitions.setdefault(parts[0], {}):
                raise Wrong(f"{where}: {parts[0]} is defined twice")
            self.definitions[parts[0]][version] = definition
        return [definition]

    def member(self, definition, text, where):
        if text.startswith("@"):
            name, _, rest = text[1:].partition(" ")
            required = name.endswith("!")
            parser = XmlParser(rest, where, self.versions)
            span = parser.span()
            parser.take(":")
            if name == "*":
                definition.open.append((parser.take()[1], span))
            else:
                definition.attributes.append((name.rstrip("!"), required, parser.expression(), span))
            parser.end()
            return
        word, _, rest = text.partition(" ")
        parser = XmlParser(rest, where, self.versions)
        span = parser.span()
        if word == "mixed":
            definition.mixed.append(span)
        elif word == "text":
            parser.take(":")
            definition.texts.append((parser.expression(), span))
        elif word == "content":
            definition.contents.append((parser.particle(), span))
        else:
            raise Wrong(f"{where}: {word} is no part of an element")
        parser.end()


class Tables:
    def __init__(self, file, version):
        self.file, self.version = file, version
        self.elements, self.attributes, self.particles, self.parts, self.rules, self.texts, self.patterns, self.formats = [], [], [], [], [], [""], [], []
        self.known, self.known_rules = {}, {}
        self.root = self.element(("ref", file.root), file.root)

    def index(self, table, value):
        if value not in table:
            table.append(value)
        return table.index(value)

    def holds(self, span):
        return span is None or self.version in span

    def definition(self, name):
        versions = self.file.definitions.get(name, {})
        if self.version not in versions:
            raise Wrong(f"{self.file.path}: {name} is not defined in version {self.file.versions[self.version]!r}")
        return versions[self.version]

    def element(self, rule, name):
        """The index of what an element must be, whose type is `rule`."""
        if rule[0] == "ref" and self.definition(rule[1]).rule is None:
            if rule[1] in self.known:
                return self.known[rule[1]]
            at = len(self.elements)
            self.known[rule[1]] = at
            self.elements.append(None)
            self.fill(at, self.definition(rule[1]))
            return at
        text = self.rule(rule)
        key = ("text", text)
        if key not in self.known:
            self.known[key] = len(self.elements)
            self.elements.append((0, 0, 0, text + 1, 0) if rule != ("any",) else (0, 0, 2, 1 + text, 0))
        return self.known[key]

    def fill(self, at, definition):
        attributes = [(self.index(self.texts, name), self.rule(rule), required) for name, required, rule, span in definition.attributes if self.holds(span)]
        opened = [kind for kind, span in definition.open if self.holds(span)]
        texts = [rule for rule, span in definition.texts if self.holds(span)]
        contents = [particle for particle, span in definition.contents if self.holds(span)]
        if len(contents) > 1 or len(texts) > 1 or (texts and contents):
            raise Wrong(f"{self.file.path}: an element has one text or one content")
        first = len(self.attributes)
        self.attributes += attributes
        if any(self.holds(span) for span in definition.mixed):
            texts = [("any",)]
        text = self.rule(texts[0]) + 1 if texts else 0
        content = self.particle(contents[0]) + 1 if contents else 0
        self.elements[at] = (first, len(attributes), {"": 0, "other": 1, "any": 2}[opened[0] if opened else ""], text, content)

    def particle(self, node):
        kind, body, (least, most), _ = node
        at = len(self.particles)
        self.particles.append(None)
        if kind == "element":
            name, rule = body
            self.particles[at] = ("kElement", self.index(self.texts, name), self.element(rule, name), least, most)
        elif kind == "other":
            self.particles[at] = ("kOther", 0, 0, least, most)
        else:
            inside = [self.particle(part) for part in body if self.holds(part[3])]
            first = len(self.parts)
            self.parts += inside
            self.particles[at] = ("kChoice" if kind == "choice" else "kSequence", first, len(inside), least, most)
        return at

    def rule(self, node):
        if node[0] == "ref":
            name = node[1]
            if name not in self.known_rules:
                definition = self.definition(name)
                if definition.rule is None:
                    raise Wrong(f"{self.file.path}: {name} is an element, wanted is a text")
                self.known_rules[name] = self.rule(definition.rule)
            return self.known_rules[name]
        collapsed = node[0] == "collapsed"
        if collapsed:
            node = node[1]
        kind, first, count, pattern, form, least, most = node[0], 0, 0, 0, 0, 0, UNBOUNDED
        if kind == "words":
            words = sorted({word for word, span in node[1] if self.holds(span)}, key=lambda w: w.encode())
            first, count = len(self.texts), len(words)
            self.texts += words
        elif kind == "text":
            least, most = node[1], node[2]
            pattern = self.index(self.patterns, node[3]) + 1 if node[3] is not None else 0
            form = self.index(self.formats, node[4]) + 1 if node[4] is not None else 0
        elif kind == "anyof":
            inside = [self.rule(part) for part, span in node[1] if self.holds(span)]
            first, count = len(self.parts), len(inside)
            self.parts += inside
        elif kind != "any":
            raise Wrong(f"{self.file.path}: {kind} is no text")
        self.rules.append((kind, first, count, pattern, form, least, most, collapsed))
        return len(self.rules) - 1


KINDS = {"any": "kAny", "words": "kWords", "text": "kText", "anyof": "kAnyOf"}


def emit(tables, name):
    flag = {True: "true", False: "false"}
    return (array("XmlShapeElement", f"k{name}Elements", [f"XmlShapeElement{{{a}, {n}, XmlOpen{{{o}}}, {t}, {c}}}" for a, n, o, t, c in tables.elements]) +
            array("XmlShapeAttribute", f"k{name}Attributes", [f"XmlShapeAttribute{{{n}, {r}, {flag[m]}}}" for n, r, m in tables.attributes]) +
            array("XmlShapeParticle", f"k{name}Particles", [f"XmlShapeParticle{{XmlParticle::{k}, {a}, {b}, {low}, {high}}}" for k, a, b, low, high in tables.particles]) +
            array("std::uint32_t", f"k{name}Parts", tables.parts) +
            array("XmlShapeText", f"k{name}Rules", [f"XmlShapeText{{XmlText::{KINDS[k]}, {flag[c]}, {f}, {n}, {p}, {form}, {low}, {high}}}"
                                                   for k, f, n, p, form, low, high, c in tables.rules]) +
            array("std::string_view", f"k{name}Texts", [f"std::string_view({literal(t)}, {len(t.encode())})" for t in tables.texts]) +
            array("std::string_view", f"k{name}Patterns", [literal(t) for t in tables.patterns]) +
            array("std::string_view", f"k{name}Formats", [literal(t) for t in tables.formats]))


def main():
    output, function, paths = pathlib.Path(sys.argv[1]), sys.argv[2], [pathlib.Path(p) for p in sys.argv[3:]]
    body, entries = "", []
    for path in sorted(paths):
        file = File(path)
        for version, label in enumerate(file.versions):
            tables = Tables(file, version)
            name = "".join(c if c.isalnum() else "_" for c in f"{file.name}_{label}")
            body += emit(tables, name)
            entries.append(f'    XmlShape{{"{file.name}", "{label}", "{file.namespace}{label}", k{name}Elements, k{name}Attributes, k{name}Particles, k{name}Parts, '
                           f"k{name}Rules, k{name}Texts, k{name}Patterns, k{name}Formats, {tables.root}, {tables.index(tables.texts, file.root)}}},\n")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text('// Made by tools/pack_xml_shapes.py. Do not edit.\n#include "syntax/xml_shape.h"\n\nnamespace proofhouse::syntax {\n\nnamespace {\n\n' +
                      body + f"\nconstexpr std::array<XmlShape, {len(entries)}> kXmlShapes{{{{\n" + "".join(entries) +
                      "}};\n\n}  // namespace\n\n" + f"std::span<const XmlShape> {function}() {{ return kXmlShapes; }}\n\n" + "}  // namespace proofhouse::syntax\n")


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        sys.exit(f"pack_xml_shapes.py: {wrong}")
