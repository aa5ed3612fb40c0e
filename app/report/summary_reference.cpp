// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/summary_parts.h"
#include "core/summary/other_answers.h"

#include <algorithm>
#include <utility>

namespace anteroom::report {

namespace {

constexpr qreal cellGap = pt(12);
constexpr std::size_t mostRunIn = 4; ///< a longer list is easier to read in columns
constexpr std::size_t mostInPairs = 12;

bool isIn(const std::vector<Summary::Line>& lines, const Summary::Line& line) {
    return std::any_of(lines.begin(), lines.end(), [&line](const Summary::Line& other) {
        return other.label == line.label && other.answer == line.answer;
    });
}

} // namespace

/// Printed, with all that its question holds, right above the findings that rest on it.
bool SummaryPages::isInHistory(const Summary::Line& line) const {
    return std::any_of(m_summary.history.begin(), m_summary.history.end(), [&line](const auto& other) {
        return other.question == line.question && other.label == line.label;
    });
}

/// Several findings of one part may rest on the same answers: those print once, at its head.
std::vector<Summary::Line> SummaryPages::sharedBy(const std::vector<Summary::TopicEntry>& topics) const {
    std::vector<std::pair<const Summary::Line*, int>> uses;
    for (const Summary::TopicEntry& topic : topics)
        for (const Summary::RaisedFinding& finding : topic.findings) {
            if (!finding.sameAs.empty() || isAnswerAndRule(finding))
                continue;
            for (const Summary::Line& line : finding.because) {
                if (isInHistory(line))
                    continue;
                const auto same = std::find_if(uses.begin(), uses.end(), [&line](const auto& use) {
                    return use.first->label == line.label && use.first->answer == line.answer;
                });
                if (same == uses.end())
                    uses.emplace_back(&line, 1);
                else
                    ++same->second;
            }
        }
    std::vector<Summary::Line> shared;
    for (const auto& [line, count] : uses)
        if (count > 1)
            shared.push_back(*line);
    return shared;
}

/// Title, answers, rule and source in one paragraph; not the answers that are `shared`.
RichText SummaryPages::runIn(const Summary::RaisedFinding& finding,
                             const std::vector<Summary::Line>& shared) {
    const Voice body = m_roomy ? Voice::Body : Voice::Small;
    const Voice label = m_roomy ? Voice::Label : Voice::Quiet;
    RichText words(m_roomy ? Voice::Strong : Voice::SmallStrong, withStop(m_type.set(finding.title)));
    if (!finding.sameAs.empty())
        words.add(pointerOf(finding), Voice::Quiet);
    for (const Summary::Line& line : finding.because) {
        if (finding.sameAs.empty() && !isInHistory(line) && !isIn(shared, line) && !isAnswerAndRule(finding))
            m_type.addLine(words, line, body, label);
    }
    for (const Summary::Line& quote : finding.quotes) {
        if (!quote.repeated && !isInHistory(quote) && !isIn(shared, quote))
            m_type.addLine(words, quote, body, label);
    }
    if (!finding.discuss.empty())
        words.add(RichText(body, withStop(m_type.set(finding.discuss))), body);
    return words.add(informationOf(finding), Voice::Quiet)
        .add(ruleOf(finding), Voice::Quiet)
        .add(sourcesOf(finding), Voice::Quiet);
}

void SummaryPages::addTopics(ReferenceRow& row, const std::vector<Summary::TopicEntry>& all,
                             const std::vector<Summary::Line>& shared, bool withBoxes) {
    RichText together;
    for (const Summary::TopicEntry& topic : all) {
        for (const Summary::RaisedFinding& finding : topic.findings) {
            if (withBoxes)
                row.add(std::make_unique<TickBox>(runIn(finding, shared), pt(7)), pt(1.5));
            else if (!m_lettered)
                row.add(runIn(finding, shared), pt(1.5));
            else
                together
                    .add(together.isEmpty() ? RichText() : RichText(Voice::Small, QStringLiteral("  ")),
                         Voice::Small)
                    .add(runIn(finding, shared), Voice::Small);
        }
    }
    row.add(std::move(together), pt(1.5));
}

/// A list's lines side by side; small where they are many.
BlockPtr SummaryPages::listCells(const std::vector<Summary::Line>& lines) {
    const bool many = !m_roomy && lines.size() > mostInPairs;
    std::vector<RichText> texts(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        m_type.addLine(texts[i], lines[i], many ? Voice::Small : Voice::Body,
                       many ? Voice::Quiet : Voice::Label);
    return std::make_unique<Cells>(std::move(texts), many ? 3 : 2, cellGap);
}

/// Answers run in; a list (a line with a label and those without one that follow it) in columns.
/// `small` where pages are tight: what is read last.
void SummaryPages::addAnswers(ReferenceRow& row, SummaryPhrase heading,
                              const std::vector<Summary::Line>& lines, bool small) {
    const bool tight = m_lettered || (small && !m_roomy);
    RichText words;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        while (end < lines.size() && lines[end].label.empty())
            ++end;
        const auto at = [&lines](std::size_t line) {
            return lines.begin() + static_cast<std::ptrdiff_t>(line);
        };
        std::vector<Summary::Line> list(at(i), at(end));
        if (i == 0 && say(heading).startsWith(QString::fromStdString(list.front().label)))
            list.front().label.clear(); // the heading says it
        if (list.size() > mostRunIn) {
            row.add(std::exchange(words, {}), pt(1));
            row.add(listCells(list), pt(1));
        } else {
            for (const Summary::Line& line : list)
                m_type.addLine(words, line, tight ? Voice::Small : Voice::Body,
                               tight ? Voice::Quiet : Voice::Label);
        }
        i = end;
    }
    row.add(std::move(words), pt(1));
}

void SummaryPages::addRow(const QString& heading, ReferenceRow row) {
    std::vector<ReferenceRow::Part> parts = row.take();
    if (parts.empty())
        return;
    m_flow.beginPart(heading);
    m_flow.addSeparator(std::make_unique<Line>(pt(0.4), QColor::fromRgb(ink::hairline)), m_roomy   ? pt(4)
                                                                                         : m_bare  ? pt(1)
                                                                                         : m_runIn ? pt(1.5)
                                                                                                   : pt(2.5));
    parts.front().spaceBefore = m_roomy ? pt(2) : m_bare ? pt(0.5) : m_runIn ? pt(1) : pt(1.5);
    for (ReferenceRow::Part& part : parts)
        m_flow.add(std::move(part.block), part.spaceBefore);
}

void SummaryPages::addReference() {
    using P = SummaryPhrase;
    const auto plain = [&](P heading, const std::vector<Summary::Line>& lines) {
        ReferenceRow answers = row(heading);
        addAnswers(answers, heading, lines);
        addRow(heading, std::move(answers));
    };
    const auto findings = [&](P heading, const std::vector<Summary::Line>& lines,
                              const std::vector<Summary::TopicEntry>& topics) {
        ReferenceRow both = row(heading);
        const std::vector<Summary::Line> shared = sharedBy(topics);
        std::vector<Summary::Line> above = lines;
        above.insert(above.end(), shared.begin(), shared.end());
        addAnswers(both, heading, above, true);
        addTopics(both, topics, shared, heading == P::HeadingChecklist);
        addRow(heading, std::move(both));
    };
    plain(P::HeadingMedicines, m_summary.medicines);
    plain(P::HeadingAllergies, m_summary.allergies);
    plain(P::HeadingVitals, m_summary.vitals);
    addTrends(false);
    findings(P::HeadingContext, m_summary.history, m_summary.context);
    findings(P::HeadingContributors, {}, m_summary.contributors);
    findings(P::HeadingChecklist, {}, m_summary.checklist);
    findings(P::HeadingPractical, m_summary.practical, {});
    plain(P::HeadingNotCounted, m_summary.keptNotCounted);

    ReferenceRow notes = row(P::HeadingNotes);
    addAnswers(notes, P::HeadingNotes, m_summary.notes, true);
    if (!m_summary.staffNotes.empty()) {
        RichText byStaff;
        addLabel(byStaff, say(P::ByStaff));
        notes.add(std::move(byStaff.add(Voice::Body, m_type.set(m_summary.staffNotes))), pt(1));
    }
    addRow(P::HeadingNotes, std::move(notes));
    findings(P::HeadingOtherAnswers, joinedByAnswer(m_summary.otherAnswers), {});
}

} // namespace anteroom::report
