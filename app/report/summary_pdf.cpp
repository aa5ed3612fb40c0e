// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/fitted.h"
#include "app/report/pdf_pages.h"
#include "app/report/report.h"
#include "app/report/summary_parts.h"

#include <algorithm>
#include <array>

namespace anteroom::report {

namespace {

/// A summary that takes more is set closer instead, for it is to be read in one go; but no closer than it
/// must be.
constexpr std::size_t pagesToAimAt = 2;
/// Two sheets of paper: a third one is worth as much.
constexpr std::size_t pagesAtMost = 4;

/// One line, no wider than `width`; a name in another direction stays apart from what follows it.
QString headPart(const std::string& words, qreal width, Typesetter& type) {
    return type.isolated(fitted(type.set(words).simplified(), Voice::QuietStrong, width));
}

/// How much of the line each part may take.
struct HeadShares {
    qreal name = 1, born = 1, identifier = 1;
};

RichText runningHead(const Summary& summary, Typesetter& type, qreal width, HeadShares shares) {
    const Identity& who = summary.identity;
    QStringList rest;
    if (!who.dateOfBirth.empty())
        rest.append(
            words(SummaryPhrase::Born, summary.language)
                .replace(QStringLiteral("{date}"), headPart(who.dateOfBirth, width * shares.born, type)));
    if (!who.identifier.empty())
        rest.append(headPart(who.identifier, width * shares.identifier, type));
    rest.append(longDate(summary));
    RichText head(Voice::QuietStrong, headPart(who.patientName, width * shares.name, type));
    return head.add(Voice::Quiet, (who.patientName.empty() ? QString() : QStringLiteral(" · ")) +
                                      rest.join(QStringLiteral(" · ")));
}

/// Whole where it fits; else the name gives way first, for an identifier that is cut may be anybody's.
RichText runningHead(const Summary& summary, Typesetter& type, qreal width) {
    for (const HeadShares shares : {HeadShares{}, HeadShares{0.45, 1, 1}, HeadShares{0.3, 0.15, 1}}) {
        RichText head = runningHead(summary, type, width, shares);
        if (head.naturalWidth() <= width)
            return head;
    }
    return runningHead(summary, type, width, {0.3, 0.15, 0.3});
}

/// A page may be parted from the first one, which has them in full: they follow on whose it is, where there
/// is room.
RichText withNotices(const RichText& head, const Summary& summary, Typesetter& type, qreal width) {
    RichText whole = head;
    for (const Summary::Notice& notice : summary.notices)
        whole.add(Voice::Quiet, QStringLiteral("   ") + type.set(notice.text));
    return whole.naturalWidth() <= width ? whole : head;
}

PageFrame frameOf(const Summary& summary, Typesetter& type, qreal width) {
    PageFrame frame;
    frame.documentTitle = words(SummaryPhrase::Title, summary.language);
    frame.pageNumber = words(SummaryPhrase::PageOf, summary.language)
                           .replace(QStringLiteral("{page}"), QStringLiteral("%1"))
                           .replace(QStringLiteral("{pages}"), QStringLiteral("%2"));
    frame.continued = words(SummaryPhrase::Continued, summary.language);
    frame.questionnaire =
        type.set(summary.questionnaireId) + QLatin1Char(' ') + type.set(summary.questionnaireVersion);
    frame.hash = type.set(summary.questionnaireHash);
    frame.footMiddle = type.set(summary.disclaimer);

    frame.runningHead = withNotices(runningHead(summary, type, width), summary, type, width);
    return frame;
}

bool hasWording(const Summary& summary) {
    return std::any_of(summary.safety.begin(), summary.safety.end(),
                       [](const Summary::Line& line) { return !line.askedAs.empty(); });
}

/// The summary at each density that was asked for. To lay it out takes longer than all else but the fonts.
class Settings {
public:
    Settings(const Summary& summary, const ReportOptions& options, Plots plots = Plots::AmongAnswers)
        : m_summary(summary), m_options(options), m_plots(plots) {}

    SummaryPages& set(Density density) {
        std::unique_ptr<SummaryPages>& pages = m_pages[static_cast<std::size_t>(density)];
        if (!pages)
            pages = std::make_unique<SummaryPages>(m_summary, m_options, density, Wording::LeftOut, m_plots);
        return *pages;
    }

    /// Tight where none that is looser has room on so many pages: where Wide has none, those before it, which
    /// take more, are not laid out to see it.
    Density roomiestOn(std::size_t pages) {
        if (!fits(Density::Wide, pages))
            return Density::Tight;
        for (const Density density : {Density::Roomy, Density::Close, Density::Lettered})
            if (fits(density, pages))
                return density;
        return Density::Wide;
    }

    /// At which the summary is printed.
    Density best() {
        const Density density = roomiestOn(pagesToAimAt);
        if (density != Density::Tight)
            return density;
        const std::size_t least = pageCount(set(Density::Tight).flow(), m_options.paper);
        if (least <= pagesToAimAt)
            return Density::Tight;
        for (const std::size_t pages : {pagesToAimAt, pagesAtMost})
            for (const Density last : {Density::RunIn, Density::Bare})
                if (pages < least && fits(last, pages))
                    return last;
        return roomiestOn(least);
    }

private:
    bool fits(Density density, std::size_t pages) {
        return fitsOn(pages, set(density).flow(), m_options.paper);
    }

    const Summary& m_summary;
    const ReportOptions& m_options;
    Plots m_plots;
    std::array<std::unique_ptr<SummaryPages>, static_cast<std::size_t>(Density::Bare) + 1> m_pages;
};

struct Setting {
    Density density;
    Plots plots;
};

/// What is followed over time stands among the answers, unless all else would have to be set tight for it, or
/// would go on to another page: then it comes last, and the rest is as it would be without it. `among`: so
/// set.
Setting bestSetting(Settings& among, const Summary& summary, const ReportOptions& options) {
    const Density density = among.best();
    if (summary.trends.series.empty())
        return {density, Plots::AmongAnswers};
    Summary rest = summary;
    rest.trends = {};
    const Density withoutThem = Settings(rest, options).best();
    const bool isTighter = density >= Density::Tight && density > withoutThem;
    if (!isTighter && fitsOn(pagesToAimAt, among.set(density).flow(), options.paper))
        return {density, Plots::AmongAnswers};
    return {withoutThem, Plots::Last};
}

} // namespace

SummaryPages::SummaryPages(const Summary& summary, const ReportOptions& options, Density density,
                           Wording wording, Plots plots)
    : m_summary(summary), m_plots(plots), m_roomy(density == Density::Roomy),
      m_lettered(density >= Density::Lettered), m_wide(density >= Density::Wide),
      m_tight(density >= Density::Tight), m_runIn(density >= Density::RunIn),
      m_namesTopics(!m_tight || density == Density::RunIn), m_bare(density == Density::Bare),
      m_withWording(wording == Wording::Printed), m_body(m_tight ? Voice::Small : Voice::Body),
      m_strong(m_tight ? Voice::SmallStrong : Voice::Strong), m_label(m_tight ? Voice::Quiet : Voice::Label),
      m_width(contentWidth(options.paper)), m_citations(summary.sources, summary.language),
      m_type(summary.language), m_flow(readFrom(summary.language)) {
    if (m_lettered)
        abbreviateSources();
    if (m_tight)
        m_flow.setLeastPiece(2 * leadingOf(Voice::Small));
    addHead(options);
    addSafety();
    addDiscuss();
    addNotEstablished();
    if (m_lettered)
        m_flow.setLeastPiece(2 * leadingOf(Voice::Small));
    addContradictions();
    addNotRaised();
    addReference();
    addSources();
    addTrends(true);
    addEnd();
}

void SummaryPages::addHeading(const QString& words, const QString& quiet) {
    m_flow.beginPart(words);
    RichText heading(m_bare ? Voice::SideHeading : Voice::Heading, words);
    if (!quiet.isEmpty())
        heading.add(Voice::Quiet, QStringLiteral("   ") + quiet);
    m_flow.add(text(std::move(heading)), m_roomy ? pt(9) : m_runIn ? pt(2) : pt(7), true);
}

QString SummaryPages::say(SummaryPhrase which) const { return words(which, m_summary.language); }

QByteArray summaryPdf(const Summary& summary, const ReportOptions& options) {
    Settings among(summary, options);
    Settings last(summary, options, Plots::Last);
    const auto [density, plots] = bestSetting(among, summary, options);
    // The words that the patient was asked in take no page more: they are welcome where there is room.
    SummaryPages& without = (plots == Plots::Last ? last : among).set(density);
    std::unique_ptr<SummaryPages> with;
    if (hasWording(summary)) {
        with = std::make_unique<SummaryPages>(summary, options, density, Wording::Printed, plots);
        if (!fitsOn(pageCount(without.flow(), options.paper), with->flow(), options.paper))
            with.reset();
    }
    SummaryPages& pages = with ? *with : without;
    const PageFrame frame = frameOf(summary, pages.type(), contentWidth(options.paper));
    return renderPdf(pages.flow(), frame, options.paper);
}

QString defaultFileName(const Summary& summary) {
    return QStringLiteral("summary-%1.pdf").arg(QString::fromStdString(summary.date));
}

} // namespace anteroom::report
