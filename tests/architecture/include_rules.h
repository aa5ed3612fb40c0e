// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source_tree.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <optional>
#include <utility>

// Which file may include which. The arrows are the DEPENDS in core/CMakeLists.txt and app/CMakeLists.txt.
namespace anteroom::architecture {

using Arrows = QMap<QString, QStringList>;

// The modules that a CMakeLists.txt declares, in its order, each with the modules that it names after
// DEPENDS.
inline QList<std::pair<QString, QStringList>> modulesIn(const QString& cmake) {
    static const QRegularExpression declaration(R"(^anteroom_(?:core|app|program)_module\(([^)]*)\))",
                                                QRegularExpression::MultilineOption);
    static const QRegularExpression keyword("^[A-Z_]+$");
    static const QRegularExpression space("\\s+");
    QList<std::pair<QString, QStringList>> modules;
    for (const QRegularExpressionMatch& match : declaration.globalMatch(cmake)) {
        const QStringList words = match.captured(1).split(space, Qt::SkipEmptyParts);
        QStringList depends;
        bool listing = false;
        for (const QString& word : words.mid(1)) {
            if (keyword.match(word).hasMatch())
                listing = word == "DEPENDS";
            else if (listing)
                depends << word;
        }
        modules.append({words.value(0), depends});
    }
    return modules;
}

inline Arrows arrowsOf(const QString& tree) {
    Arrows arrows;
    for (const auto& [module, depends] : modulesIn(linesOf(tree + "/CMakeLists.txt").join('\n')))
        arrows.insert(module, depends);
    return arrows;
}

inline const Arrows& arrowsIn(const QString& tree) {
    static const Arrows core = arrowsOf("core");
    static const Arrows app = arrowsOf("app");
    return tree == "core" ? core : app;
}

// Linked into the programs themselves, which alone know of them.
inline const QSet<QString>& ofPrograms() {
    static const QSet<QString> modules{"memory"};
    return modules;
}

// Modules of app that must work without Qt Widgets.
inline const QSet<QString>& withoutWidgets() {
    static const QSet<QString> modules{"files",   "report", "clinic", "storage", "parts",
                                       "sealing", "attest", "tries",  "cli"};
    return modules;
}

// Whether a path of arrows leads from one module to another.
inline bool reaches(const Arrows& arrows, const QString& from, const QString& to) {
    QStringList reached{from};
    for (qsizetype i = 0; i < reached.size(); ++i)
        for (const QString& next : arrows.value(reached[i]))
            if (!reached.contains(next))
                reached << next;
    return reached.contains(to);
}

inline bool isQt(const QString& header) {
    static const QRegularExpression pattern("^(Q[A-Za-z]|q[a-z0-9]+\\.h$)");
    return pattern.match(header).hasMatch();
}

inline bool isQtWidgets(const QString& header) {
    if (header.startsWith("QtWidgets"))
        return true;
    return isQt(header) && !header.contains('/') &&
           QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/QtWidgets/" + header);
}

struct Include {
    QString header;
    bool quoted = false;
};

// The header that a line includes, if it is an #include line.
inline std::optional<Include> includeIn(const QString& line) {
    static const QRegularExpression pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Include{match.captured(2), match.captured(1) == "\""};
}

// Why `file` may not include this header: one sentence, empty when it may.
inline QString objection(const QString& file, const Include& include) {
    const QString& header = include.header;
    const QString tree = file.section('/', 0, 0);
    const QString module = file.section('/', 1, 1);
    const QString headerTree = header.section('/', 0, 0);
    const QString headerModule = header.section('/', 1, 1);
    const Arrows& arrows = arrowsIn(tree);

    if (!arrows.contains(module))
        return QString("%1/%2 is not declared in %1/CMakeLists.txt").arg(tree, module);
    if (headerTree == "tests" || (tree == "core" && headerTree == "app"))
        return QString("arrow runs back: %1/%2 -> %3").arg(tree, module, headerTree);
    const bool isOfPrograms =
        tree == "app" && ofPrograms().contains(headerModule) && file.endsWith("/main.cpp");
    if (headerTree == tree && !isOfPrograms && !reaches(arrows, module, headerModule))
        return QString("arrow runs back: %1/%2 -> %1/%3").arg(tree, module, headerModule);
    if (include.quoted && headerTree != "core" && headerTree != "app" && !header.endsWith(".moc"))
        return QString("\"%1\" is not a path from the repository's root").arg(header);
    if (tree == "core" && isQt(header))
        return QString("core knows no Qt: <%1>").arg(header);
    if (tree == "app" && header == "core/expression/evaluator.h")
        return QString("one engine: app/%1 asks the session, which evaluates").arg(module);
    if (tree == "app" && withoutWidgets().contains(module) && isQtWidgets(header))
        return QString("app/%1 does without Qt Widgets: <%2>").arg(module, header);
    if (file.section('/', 0, 1) != "app/storage" &&
        (header.startsWith("QSql") || header.startsWith("QtSql") || header.startsWith("libpq")))
        return QString("databases are reached through app/storage alone: <%1>").arg(header);
    if (file.section('/', 0, 1) != "app/storage" && (header == "sodium.h" || headerTree == "sodium"))
        return QString("keys are handled in app/storage alone: <%1>").arg(header);
    if (headerTree == "qpdf" && file != "app/attest/qpdf.h")
        return QString("libqpdf is included through app/attest/qpdf.h alone: <%1>").arg(header);
    if (header.startsWith("Qsci/") && file.section('/', 0, 1) != "app/studio")
        return QString("the text editor is in app/studio alone: <%1>").arg(header);
    if (header.startsWith("z3") && file.section('/', 0, 2) != "core/proofs/smt")
        return QString("the solver stays within core/proofs/smt: <%1>").arg(header);
    if (headerTree == "yaml-cpp" && !(file.startsWith("core/document/") && file.endsWith(".cpp")))
        return "yaml-cpp is included in one .cpp file of core/document only";
    return {};
}

} // namespace anteroom::architecture
