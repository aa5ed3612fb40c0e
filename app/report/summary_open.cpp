// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/summary_parts.h"

#include <algorithm>

namespace anteroom::report {

namespace {

/// More open questions than this do not go into a table: an interview that was broken off has sixty, most for
/// one reason.
constexpr std::size_t mostInTable = 14;
constexpr qreal cellGap = pt(10);

BlockPtr tableRow(qreal width, BlockPtr question, BlockPtr reason, BlockPtr leavesOpen) {
    auto columns = std::make_unique<Columns>(cellGap);
    columns->add(width * 0.30, std::move(question));
    columns->add(width * 0.165, std::move(reason));
    columns->add(0, std::move(leavesOpen), pt(0.9));
    return columns;
}

BlockPtr ruled(BlockPtr row) {
    auto stack = std::make_unique<Stack>();
    stack->add(std::make_unique<Line>(pt(0.4), QColor::fromRgb(ink::hairline)));
    stack->add(std::move(row), pt(1.4));
    return stack;
}

} // namespace

void SummaryPages::addTable() {
    using P = SummaryPhrase;
    const auto headings = [this] {
        const auto quiet = [this](P which) { return text(Voice::Quiet, say(which)); };
        return tableRow(m_width, quiet(P::ColumnQuestion), quiet(P::ColumnAnswer),
                        quiet(P::ColumnLeavesOpen));
    };
    m_flow.add(headings(), pt(2), true);
    m_flow.setReminder(headings());
    for (const Summary::OpenQuestion& open : m_summary.notEstablished) {
        // In the widest column, where it takes the fewest lines.
        const QString gate =
            open.gate.empty() ? QString() : QStringLiteral(" (%1)").arg(m_type.set(open.gate));
        m_flow.add(ruled(tableRow(m_width, text(Voice::Strong, m_type.set(open.label)),
                                  text(Voice::Body, m_type.set(open.reason)),
                                  text(Voice::Quiet, m_type.joined(open.leavesOpen) + gate))),
                   pt(1.4));
    }
    m_flow.setReminder(nullptr);
}

/// One a line, over the whole width, which takes half of the room.
void SummaryPages::addOpenRunIn() {
    for (const Summary::OpenQuestion& open : m_summary.notEstablished) {
        RichText words(Voice::SmallStrong,
                       m_type.set(open.label) + QStringLiteral(": ") + m_type.set(open.reason));
        if (!open.gate.empty())
            words.add(Voice::Quiet, QStringLiteral(" (%1)").arg(m_type.set(open.gate)));
        if (!open.leavesOpen.empty())
            words.add(Voice::Quiet, QStringLiteral("  ") + say(SummaryPhrase::LeavesOpen)
                                                               .replace(QStringLiteral("{titles}"),
                                                                        m_type.joined(open.leavesOpen)));
        m_flow.add(text(std::move(words)), pt(1));
    }
}

BlockPtr SummaryPages::openEntry(const Summary::OpenQuestion& open) {
    RichText words(Voice::QuietStrong, m_type.set(open.label));
    if (!open.gate.empty())
        words.add(Voice::Quiet, QStringLiteral(" (%1)").arg(m_type.set(open.gate)));
    if (!open.leavesOpen.empty())
        words.add(Voice::Quiet, QStringLiteral("  ") +
                                    say(SummaryPhrase::LeavesOpen)
                                        .replace(QStringLiteral("{titles}"), m_type.joined(open.leavesOpen)));
    return text(std::move(words));
}

/// Two columns for each reason, read row by row.
void SummaryPages::addByReason() {
    const std::vector<Summary::OpenQuestion>& all = m_summary.notEstablished;
    std::vector<std::string> reasons;
    for (const Summary::OpenQuestion& open : all) {
        if (std::find(reasons.begin(), reasons.end(), open.reason) == reasons.end())
            reasons.push_back(open.reason);
    }
    for (const std::string& reason : reasons) {
        std::vector<const Summary::OpenQuestion*> alike;
        for (const Summary::OpenQuestion& open : all) {
            if (open.reason == reason)
                alike.push_back(&open);
        }
        RichText heading(Voice::Strong, m_type.set(reason));
        heading.add(Voice::Body, QStringLiteral(" (%1)").arg(alike.size()));
        m_flow.add(text(std::move(heading)), pt(3), true);
        for (std::size_t i = 0; i < alike.size(); i += 2) {
            auto pair = std::make_unique<Columns>(cellGap);
            pair->add(0, openEntry(*alike[i]));
            if (i + 1 < alike.size())
                pair->add(0, openEntry(*alike[i + 1]));
            else if (i > 0) // the last of many stays in its column, a single one has the whole line
                pair->add(0, std::make_unique<Stack>());
            m_flow.add(ruled(std::move(pair)), pt(1));
        }
    }
}

void SummaryPages::addNotEstablished() {
    const std::size_t count = m_summary.notEstablished.size();
    if (count == 0)
        return;
    // No number: the head of the page counts questions, of which one may stand here with several of its
    // fields.
    addHeading(say(SummaryPhrase::HeadingNotEstablished));
    if (count > mostInTable)
        addByReason();
    else if (m_runIn)
        addOpenRunIn();
    else
        addTable();
    if (!m_summary.openRules.empty())
        addOpenRules();
}

/// One rule a row: what it is about, what it says and what of it is known, where it comes from. With room in
/// columns.
void SummaryPages::addOpenRules() {
    using P = SummaryPhrase;
    const auto row = [this](BlockPtr title, BlockPtr rule, BlockPtr source) {
        auto columns = std::make_unique<Columns>(cellGap);
        columns->add(m_width * 0.27, std::move(title));
        columns->add(0, std::move(rule));
        columns->add(m_width * 0.33, std::move(source));
        return columns;
    };
    const auto headings = [&]() -> BlockPtr {
        BlockPtr title = text(Voice::SmallStrong, say(P::OpenRules));
        if (!m_roomy)
            return title;
        return row(std::move(title), text(Voice::Quiet, say(P::Rule)), text(Voice::Quiet, say(P::Source)));
    };
    m_flow.add(headings(), m_roomy ? pt(7) : pt(3), true);
    m_flow.setReminder(headings());
    for (const Summary::OpenRule& open : m_summary.openRules) {
        const RichText title(Voice::QuietStrong, withStop(m_type.set(open.title)));
        RichText derived(Voice::Quiet, withStop(m_type.inSentence(open.rule)));
        for (const Summary::Line& line : open.because)
            m_type.addLine(derived, line, Voice::Quiet, Voice::Quiet);
        if (!open.missing.empty())
            derived.add(RichText(Voice::QuietStrong, say(P::HeadingNotEstablished) + QStringLiteral(": "))
                            .add(Voice::Quiet, withStop(m_type.joined(open.missing))),
                        Voice::Quiet);
        RichText sources;
        if (!open.sources.empty())
            sources.add(Voice::Quiet, withStop(m_type.setText(m_citations.numbered(open.sources))));
        if (m_roomy)
            m_flow.add(ruled(row(text(title), text(std::move(derived)), text(std::move(sources)))), pt(1));
        else
            m_flow.add(text(RichText(title).add(derived, Voice::Quiet).add(sources, Voice::Quiet)), pt(0.5));
    }
    m_flow.setReminder(nullptr);
}

void SummaryPages::addContradictions() {
    if (m_summary.contradictions.empty())
        return;
    if (m_lettered) {
        ReferenceRow all = row(SummaryPhrase::HeadingContradictions);
        for (const std::string& contradiction : m_summary.contradictions)
            all.add(RichText(Voice::Small, withStop(m_type.set(contradiction))), pt(0.5));
        addRow(SummaryPhrase::HeadingContradictions, std::move(all));
        return;
    }
    addHeading(say(SummaryPhrase::HeadingContradictions));
    for (const std::string& contradiction : m_summary.contradictions)
        m_flow.add(text(m_body, withStop(m_type.set(contradiction))), pt(2));
}

/// By topic, for whoever looks whether one of them was asked about: in columns, or run together where there
/// is much to print, which takes three quarters of the room. Tight, there is none for the titles of topics.
void SummaryPages::addNotRaised() {
    if (m_summary.notRaised.empty())
        return;
    std::vector<RichText> topics;
    for (const Summary::NotRaised& topic : m_summary.notRaised) {
        RichText words;
        if (!topic.topic.empty() && m_namesTopics)
            words.add(Voice::SmallStrong, m_type.set(topic.topic) + QStringLiteral(": "));
        topics.push_back(words.add(Voice::Small, withStop(m_type.joined(topic.titles))));
    }
    ReferenceRow all = row(SummaryPhrase::HeadingNotRaised);
    if (m_lettered) {
        RichText together;
        for (const RichText& topic : topics) {
            if (!together.isEmpty() && m_namesTopics)
                together.add(Voice::Small, QStringLiteral("  "));
            together.add(topic, Voice::Small);
        }
        all.add(std::move(together), 0);
        addRow(SummaryPhrase::HeadingNotRaised, std::move(all));
        return;
    }
    auto columns = std::make_unique<Cells>(std::move(topics), 2, cellGap, Cells::Reading::Columns);
    if (m_roomy) {
        addHeading(say(SummaryPhrase::HeadingNotRaised));
        m_flow.add(std::move(columns), pt(2));
        return;
    }
    all.addBelow(std::move(columns));
    addRow(SummaryPhrase::HeadingNotRaised, std::move(all));
}

} // namespace anteroom::report
