// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/map_steps.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace anteroom::studio {

namespace {

constexpr qsizetype mostNames = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::QuestionnaireMap)
};

/// The one that costs least; what costs infinitely much is none.
template <typename Cost>
std::optional<std::uint32_t> cheapest(const MapPicture& picture, const Cost& cost) {
    std::optional<std::uint32_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t node = 0; node < picture.nodes.size(); ++node)
        if (const double its = cost(node); its < least) {
            least = its;
            best = node;
        }
    return best;
}

QString titleOf(const MapNode& node) {
    return QString::fromStdString(node.title.empty() ? node.id : node.title);
}

/// The titles at the other ends of its edges of one kind: of those from it, or of those to it.
QString namesAt(const QuestionnaireMap& map, std::uint32_t node, MapEdge::Kind kind, bool isFrom) {
    QStringList names;
    for (const MapEdge& edge : map.edges)
        if (edge.kind == kind && (isFrom ? edge.from : edge.to) == node)
            names << titleOf(map.nodes[isFrom ? edge.to : edge.from]);
    const qsizetype more = names.size() - mostNames;
    if (more <= 0)
        return names.join(QStringLiteral("; "));
    names.resize(mostNames);
    return Texts::tr("%1; and %2 more").arg(names.join(QStringLiteral("; "))).arg(more);
}

} // namespace

std::optional<std::uint32_t> nodeAfter(const MapPicture& picture, std::uint32_t node, MapStep step) {
    const QPointF here = picture.nodes[node].center();
    constexpr double no = std::numeric_limits<double>::infinity();
    if (step == MapStep::Up || step == MapStep::Down)
        return cheapest(picture, [&](std::uint32_t other) {
            const QPointF way = picture.nodes[other].center() - here;
            const double along = step == MapStep::Up ? -way.y() : way.y();
            constexpr double aside = 3; // whoever goes down stays in the column
            return along > 0 ? along + aside * std::abs(way.x()) : no;
        });
    return cheapest(picture, [&](std::uint32_t other) {
        for (const MapEdge& edge : picture.map.edges)
            if (step == MapStep::On ? edge.from == node && edge.to == other
                                    : edge.to == node && edge.from == other)
                return std::abs(picture.nodes[other].center().y() - here.y());
        return no;
    });
}

QStringList wordsOf(const SectionCounts& counts) {
    const auto many = [](std::size_t count, const QString& one, const QString& several) {
        return count == 1 ? one : several.arg(count);
    };
    QStringList lines{many(counts.questions, Texts::tr("1 question"), Texts::tr("%1 questions"))};
    if (counts.conditional > 0)
        lines.last() += Texts::tr(", %1 on a condition").arg(counts.conditional);
    QStringList rest;
    if (counts.findings > 0)
        rest << many(counts.findings, Texts::tr("1 finding"), Texts::tr("%1 findings"));
    if (counts.urgent > 0)
        rest << many(counts.urgent, Texts::tr("1 urgent answer"), Texts::tr("%1 urgent answers"));
    if (!rest.isEmpty())
        lines.last() += Texts::tr("; feeds %1").arg(rest.join(Texts::tr(" and ")));
    if (counts.dead > 0)
        lines << many(counts.dead, Texts::tr("1 part that no answer can reach"),
                      Texts::tr("%1 parts that no answer can reach"));
    return lines;
}

QString wordsOf(const MapPicture& picture, std::uint32_t node) {
    const QuestionnaireMap& map = picture.map;
    const MapNode& told = map.nodes[node];
    const QString kind = told.kind == MapNode::Kind::Question ? Texts::tr("Question") : kindWord(told.kind);
    QStringList sentences{Texts::tr("%1: %2 (%3)").arg(kind, titleOf(told), QString::fromStdString(told.id))};
    if (picture.dead[node])
        sentences << Texts::tr("Whatever is answered: %1").arg(deadWord(told.kind));
    const auto add = [&](const QString& words, MapEdge::Kind edge, bool isFrom) {
        const QString names = namesAt(map, node, edge, isFrom);
        if (!names.isEmpty())
            sentences << words.arg(names);
    };
    add(Texts::tr("Shown by: %1"), MapEdge::Kind::Shows, false);
    add(Texts::tr("Asked only with its section: %1"), MapEdge::Kind::Holds, false);
    add(Texts::tr("Made of: %1"), MapEdge::Kind::Feeds, false);
    add(Texts::tr("Shows: %1"), MapEdge::Kind::Shows, true);
    add(Texts::tr("Asked only with it: %1"), MapEdge::Kind::Holds, true);
    add(Texts::tr("Feeds: %1"), MapEdge::Kind::Feeds, true);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace anteroom::studio
