// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/blocks.h"
#include "app/report/citations.h"
#include "app/report/flow.h"
#include "app/report/reference_row.h"
#include "app/report/report.h"
#include "app/report/typesetter.h"
#include "core/summary/phrases.h"
#include "core/summary/trend_phrases.h"

#include <vector>

namespace anteroom::report {

/// Roomy: rule and source on lines of their own. Close: they share lines, and the reference part is small.
/// Lettered: findings cite sections by letters that the list of sources holds, and those of the reference
/// part share a paragraph. Wide: what is to be discussed takes the whole width, below its title. Tight: it is
/// small as well, and what was not raised stands without its topics. RunIn: with them, but what is not
/// established is small too, without a table, and the notices at the head share one ground. Bare: without,
/// and titles, headings and the answers on safety are no larger than what stands below them.
enum class Density { Roomy, Close, Lettered, Wide, Tight, RunIn, Bare };

enum class Wording { LeftOut, Printed };

/// Where what is followed over time stands, if there are not too many of it anyway.
enum class Plots { AmongAnswers, Last };

/// The parts of a summary, each in a file of its own, in the order in which they print.
class SummaryPages {
public:
    /// `wording`: of safety questions, as the patient was asked them, where that is not the reader's
    /// language.
    SummaryPages(const Summary& summary, const ReportOptions& options, Density density,
                 Wording wording = Wording::LeftOut, Plots plots = Plots::AmongAnswers);

    Flow& flow() { return m_flow; }
    Typesetter& type() { return m_type; }

private:
    void addHead(const ReportOptions& options); ///< title, clinic, who, INCOMPLETE
    BlockPtr identity();
    void addSafety();  ///< urgent events, safety answers, what to do before the patient leaves
    void addDiscuss(); ///< what is raised
    void addNotEstablished();
    void addContradictions();
    void addNotRaised();
    void addReference(); ///< medicines to notes
    /// Over time: among the answers, or after everything that is read first.
    void addTrends(bool isAtTheEnd);
    void addSources(); ///< and the exact questionnaire
    void addEnd();     ///< the line for the clinician

    void addEntry(const Summary::TopicEntry& topic, qreal spaceBefore);
    void addWideEntry(const Summary::TopicEntry& topic, qreal spaceBefore);
    std::vector<std::unique_ptr<TickBox>> penBoxes(const Summary::TopicEntry& topic) const;
    /// `title`: of the finding, before the answers; may be empty.
    BlockPtr saidAndDiscuss(const Summary::RaisedFinding& finding, const QString& title = {});
    RichText saidOf(const Summary::RaisedFinding& finding, const QString& title);
    RichText discussOf(const Summary::RaisedFinding& finding);
    std::vector<RichText> derivedFrom(const Summary::RaisedFinding& finding, bool openToo);
    BlockPtr derivation(const Summary::RaisedFinding& finding, bool openToo);
    /// What is printed elsewhere already: answers and rule, or what goes with a finding.
    RichText pointerOf(const Summary::RaisedFinding& finding);
    RichText informationOf(const Summary::RaisedFinding& finding);
    /// "Effect on everyday life: severe" is the answer and the rule: printed once, as both.
    bool isAnswerAndRule(const Summary::RaisedFinding& finding) const;
    RichText ruleOf(const Summary::RaisedFinding& finding);
    RichText sourcesOf(const Summary::RaisedFinding& finding);
    std::vector<Summary::Line> sharedBy(const std::vector<Summary::TopicEntry>& topics) const;
    RichText runIn(const Summary::RaisedFinding& finding, const std::vector<Summary::Line>& shared);
    void abbreviateSources();
    bool isInHistory(const Summary::Line& line) const;
    void addTopics(ReferenceRow& row, const std::vector<Summary::TopicEntry>& all,
                   const std::vector<Summary::Line>& shared, bool withBoxes);
    void addAnswers(ReferenceRow& row, SummaryPhrase heading, const std::vector<Summary::Line>& lines,
                    bool small = false);
    BlockPtr listCells(const std::vector<Summary::Line>& lines);
    BlockPtr trendCell(const Trends::Series& series);
    RichText trendLegend() const;
    void addTable();
    void addOpenRunIn();
    void addByReason();
    void addOpenRules();
    BlockPtr openEntry(const Summary::OpenQuestion& open);

    /// A heading of the first rank.
    void addHeading(const QString& words, const QString& quiet = {});
    ReferenceRow row(SummaryPhrase heading) const { return {say(heading), m_roomy}; }
    /// A hairline and the row; nothing for one without content.
    void addRow(SummaryPhrase heading, ReferenceRow row) { addRow(say(heading), std::move(row)); }
    void addRow(const QString& heading, ReferenceRow row);
    QString say(SummaryPhrase which) const;
    QString say(TrendPhrase which) const;

    const Summary& m_summary;
    Plots m_plots;
    bool m_roomy;
    bool m_lettered;
    bool m_wide;
    bool m_tight;
    bool m_runIn;
    bool m_namesTopics; ///< above what was not raised
    bool m_bare;
    bool m_withWording;
    Voice m_body; ///< of answers and of what to discuss
    Voice m_strong;
    Voice m_label;
    qreal m_width; ///< of the flow, in twips
    Citations m_citations;
    Typesetter m_type;
    Flow m_flow;
};

/// The day of the screening, "14 March 2027"; what is no ISO date stays as it is.
QString longDate(const Summary& summary);

/// `width` shared out so that narrow columns keep what they `want` and wide ones split the rest.
std::vector<qreal> shareWidth(std::vector<qreal> want, qreal width);

} // namespace anteroom::report
