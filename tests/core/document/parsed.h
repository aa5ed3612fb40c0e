// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/parse.h"

#include <QByteArray>
#include <QString>
#include <QTest>

#include <memory>
#include <string>

namespace anteroom {

/// A text and what became of it.
struct Parsed {
    SourceSet sources;
    Diagnostics diagnostics;
    std::unique_ptr<const Document> document;

    QString problems() const { return QString::fromStdString(render(diagnostics, sources)); }
    Node root() const { return document->root(); }
    std::string_view text() const { return document->source().text(); }
    std::string written(SourceSpan span) const {
        return std::string(text().substr(span.begin, span.end - span.begin));
    }
};

inline Parsed parsed(const QByteArray& text, decltype(&parseYaml) parse, const Limits& limits = {}) {
    Parsed result;
    const auto source = std::make_shared<SourceText>("t", text.toStdString());
    const FileIndex file = result.sources.add(source);
    result.document = parse(source, file, result.diagnostics, limits);
    return result;
}

inline Parsed yaml(const QByteArray& text, const Limits& limits = {}) {
    return parsed(text, &parseYaml, limits);
}

inline Parsed json(const QByteArray& text, const Limits& limits = {}) {
    return parsed(text, &parseJson, limits);
}

/// A table of texts and what is said of them.
inline void columns() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
}

inline void row(const char* name, const QByteArray& text, const char* expected) {
    QTest::newRow(name) << text << QString(expected);
}

/// Limits that a few words go beyond.
inline Limits small() { return {.bytes = 40, .depth = 3, .nodes = 5, .scalarBytes = 10}; }

/// The tree in one line: `<...>` is the source text of a collection or null, plain scalars stand bare, others
/// in quotes followed by their source text.
inline std::string outline(const Parsed& p, Node node) {
    std::string text = '<' + p.written(node.span()) + '>';
    switch (node.kind()) {
    case Node::Kind::Null:
        return "null" + text;
    case Node::Kind::Scalar:
        return (node.isPlain() ? std::string(node.scalar()) : '"' + std::string(node.scalar()) + '"') + text;
    case Node::Kind::Sequence:
        text += '[';
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            text += (i > 0 ? ", " : "") + outline(p, node[i]);
        }
        return text + ']';
    case Node::Kind::Mapping:
        text += '{';
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            text += (i > 0 ? ", " : "") + outline(p, node.key(i)) + ": " + outline(p, node[i]);
        }
        return text + '}';
    }
    return text;
}

inline QString outline(const Parsed& p) {
    return p.document ? QString::fromStdString(outline(p, p.root())) : p.problems();
}

} // namespace anteroom
