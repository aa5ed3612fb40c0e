// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pdf_pages.h"
#include "app/report/report.h"
#include "app/report/summary_parts.h"

#include <QFontMetricsF>

namespace anteroom::report {

namespace {

/// A summary that takes more is set closer instead: it is to be read in one go.
constexpr std::size_t pagesToAimAt = 2;

/// One line, no wider than `width`; a name in another direction stays apart from what follows it.
QString fitted(const std::string& words, qreal width, Typesetter& type) {
    const QString line = type.set(words).simplified();
    const QFontMetricsF metrics(fontOf(Voice::QuietStrong));
    return type.inSentence(metrics.elidedText(line, Qt::ElideRight, width).toStdString());
}

PageFrame frameOf(const Summary& summary, Typesetter& type, qreal width) {
    PageFrame frame;
    frame.documentTitle = QStringLiteral("Pre-screening summary");
    frame.footLeft = QStringLiteral("%1 %2 · sha256 %3")
                         .arg(type.set(summary.questionnaireId), type.set(summary.questionnaireVersion),
                              shortHash(summary.questionnaireHash));
    frame.footMiddle = type.set(summary.disclaimer);

    const Identity& who = summary.identity;
    frame.runningHead.add(Voice::QuietStrong, fitted(who.patientName, width * 0.45, type));
    QStringList rest;
    if (!who.dateOfBirth.empty())
        rest.append(QStringLiteral("born ") + fitted(who.dateOfBirth, width * 0.15, type));
    if (!who.identifier.empty())
        rest.append(fitted(who.identifier, width * 0.18, type));
    rest.append(longDate(summary.date));
    frame.runningHead.add(Voice::Quiet, (who.patientName.empty() ? QString() : QStringLiteral(" · ")) +
                                            rest.join(QStringLiteral(" · ")));
    return frame;
}

} // namespace

SummaryPages::SummaryPages(const Summary& summary, const ReportOptions& options, Density density)
    : m_summary(summary), m_roomy(density == Density::Roomy), m_tight(density == Density::Tight),
      m_width(contentWidth(options.paper)), m_citations(summary.sources, summary.language) {
    addHead(options);
    addSafety();
    addDiscuss();
    addNotEstablished();
    addContradictions();
    addNotRaised();
    addReference();
    addSources();
    addEnd();
}

void SummaryPages::addHeading(const QString& words) {
    m_flow.beginPart(words);
    m_flow.add(text(Voice::Heading, words), m_roomy ? pt(9) : pt(7), true);
}

QString SummaryPages::say(SummaryPhrase which) const {
    const std::string_view words = phrase(which, m_summary.language);
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QByteArray summaryPdf(const Summary& summary, const ReportOptions& options) {
    std::unique_ptr<SummaryPages> pages;
    for (const Density density : {Density::Roomy, Density::Close, Density::Tight}) {
        pages = std::make_unique<SummaryPages>(summary, options, density);
        if (pageCount(pages->flow(), options.paper) <= pagesToAimAt)
            break;
    }
    const PageFrame frame = frameOf(summary, pages->type(), contentWidth(options.paper));
    return renderPdf(pages->flow(), frame, options.paper);
}

QString defaultFileName(const Summary& summary) {
    return QStringLiteral("summary-%1.pdf").arg(QString::fromStdString(summary.date));
}

} // namespace anteroom::report
