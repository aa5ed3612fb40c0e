// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/summary_parts.h"

#include <utility>

namespace anteroom::report {

namespace {

constexpr qreal roomForPen = pt(11);

/// Nobody types an address from paper; the questionnaire, whose hash is printed, has it.
QString withoutAddress(const QString& detail) {
    QStringList parts = detail.split(QStringLiteral(", "));
    parts.removeIf([](const QString& part) { return part.contains(QStringLiteral("://")); });
    return parts.join(QStringLiteral(", "));
}

} // namespace

/// The same few headings of the documents stand behind most findings; the list of sources holds them once.
void SummaryPages::abbreviateSources() {
    for (const auto* entries :
         {&m_summary.discuss, &m_summary.context, &m_summary.contributors, &m_summary.checklist})
        for (const Summary::TopicEntry& entry : *entries)
            for (const Summary::RaisedFinding& finding : entry.findings)
                m_citations.abbreviate(finding.sources);
    for (const Summary::OpenRule& open : m_summary.openRules)
        m_citations.abbreviate(open.sources);
}

void SummaryPages::addSources() {
    ReferenceRow list = row(SummaryPhrase::HeadingSources);
    RichText together;
    if (!m_summary.sourcesNote.empty())
        together.add(Voice::QuietStrong, m_type.set(m_summary.sourcesNote));
    std::size_t number = 0;
    bool isBeyond = false;
    for (const Summary::SourceLine& source : m_summary.sources) {
        RichText words;
        if (source.beyond && !std::exchange(isBeyond, true))
            words.add(Voice::QuietStrong, say(SummaryPhrase::SourcesBeyond) + QStringLiteral(": "));
        words.add(Voice::QuietStrong, QStringLiteral("[%1] ").arg(number + 1));
        words.add(Voice::Quiet, m_type.set(source.title));
        for (const QString& detail :
             {m_type.set(source.publisher),
              m_roomy ? m_type.set(source.detail) : withoutAddress(m_type.set(source.detail))}) {
            if (!detail.isEmpty())
                words.add(Voice::Quiet, QStringLiteral(", ") + detail);
        }
        const QString letters = m_type.setText(m_citations.lettersOf(number++));
        words.add(Voice::Quiet,
                  (letters.isEmpty() ? QString() : QStringLiteral(": ") + letters) + QStringLiteral("."));
        if (m_roomy) {
            list.add(std::exchange(together, {}), pt(0.5));
            list.add(std::move(words), pt(0.5));
        } else {
            together.add(words, Voice::Quiet);
        }
    }
    for (const std::string& instrument : m_summary.instruments) {
        const RichText words(Voice::Quiet, withStop(m_type.set(instrument)));
        if (m_roomy)
            list.add(words, pt(0.5));
        else
            together.add(words, Voice::Quiet);
    }
    const RichText exact(Voice::Quiet, QStringLiteral("%1 %2, sha256 %3")
                                           .arg(m_type.set(m_summary.questionnaireId),
                                                m_type.set(m_summary.questionnaireVersion),
                                                m_type.set(m_summary.questionnaireHash)));
    if (!m_roomy)
        together
            .add(RichText(Voice::QuietStrong, say(SummaryPhrase::Questionnaire) + QLatin1Char(':')),
                 Voice::Quiet)
            .add(exact, Voice::Quiet);
    list.add(std::move(together), pt(0.5));
    addRow(SummaryPhrase::HeadingSources, std::move(list));

    if (m_roomy) {
        ReferenceRow questionnaire = row(SummaryPhrase::Questionnaire);
        questionnaire.add(exact, 0);
        addRow(SummaryPhrase::Questionnaire, std::move(questionnaire));
    }
}

void SummaryPages::addEnd() {
    if (!m_summary.reviewedBy.empty()) {
        m_flow.beginPart({});
        m_flow.add(text(Voice::Strong, withStop(m_type.set(m_summary.reviewedBy))), pt(6));
        return;
    }
    // Room for a pen. It says who read the page, and no more.
    auto line = std::make_unique<Columns>(pt(6));
    const auto label = [&](const QString& words) {
        const RichText written(Voice::Body, words);
        line->add(written.naturalWidth() + pt(1), text(written), roomForPen);
    };
    const qreal baseline = roomForPen + leadingOf(Voice::Body) * 0.8;
    label(say(SummaryPhrase::ReviewedBy));
    line->add(0, std::make_unique<Line>(pt(0.6), QColor::fromRgb(ink::text)), baseline);
    label(say(SummaryPhrase::Date));
    line->add(pt(110), std::make_unique<Line>(pt(0.6), QColor::fromRgb(ink::text)), baseline);
    m_flow.beginPart({});
    m_flow.add(std::move(line), m_bare ? pt(2) : pt(6));
}

} // namespace anteroom::report
