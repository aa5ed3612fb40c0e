// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summary_parts.h"
#include "app/report/trend_plot.h"
#include "core/summary/trend_phrases.h"
#include "core/summary/trend_text.h"

#include <algorithm>
#include <utility>

namespace anteroom::report {

namespace {

constexpr std::size_t mostAmongAnswers =
    6; ///< plots; more of them come last, and nobody has to turn over them
constexpr qreal columnWidth = pt(140);
constexpr qreal columnGap = pt(14);

} // namespace

QString SummaryPages::say(TrendPhrase which) const {
    const std::string_view text = phrase(which, m_summary.language);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Title, plot, and what is written beside it.
BlockPtr SummaryPages::trendCell(const Trends::Series& series) {
    auto cell = std::make_unique<Stack>();
    RichText title(Voice::SmallStrong, m_type.set(series.label));
    if (!series.unit.empty())
        title.add(Voice::Quiet, QStringLiteral(" (%1)").arg(m_type.inSentence(series.unit)));
    cell->add(text(std::move(title)));
    const qreal height = m_roomy || m_plots == Plots::Last ? pt(40)
                         : m_tight                         ? pt(22)
                         : m_lettered                      ? pt(27)
                                                           : pt(34);
    cell->add(std::make_unique<TrendPlot>(series, m_summary.language, height), pt(1));
    RichText values;
    for (const WrittenValue& value : writtenValues(series, m_summary.language)) {
        if (!values.isEmpty())
            values.add(Voice::Small, QStringLiteral("; "));
        values.add(value.isPresent ? Voice::SmallStrong : Voice::Small, m_type.inSentence(value.text));
    }
    cell->add(text(values.add(Voice::Small, QStringLiteral("."))), pt(1));
    RichText remarks;
    for (const std::string& remark : remarksOn(series, m_summary.language))
        remarks.add(RichText(Voice::Quiet, m_type.set(remark)), Voice::Quiet);
    cell->add(text(std::move(remarks)));
    return cell;
}

/// What the marks mean, of those that there are.
RichText SummaryPages::trendLegend() const {
    bool isPresent = false;
    bool isRange = false;
    bool isOpen = false;
    bool hasCutOffs = false;
    for (const Trends::Series& series : m_summary.trends.series) {
        hasCutOffs = hasCutOffs || !series.cutOffs.empty();
        for (const Trends::Point& point : series.points) {
            const bool isNothing = std::none_of(point.values.begin(), point.values.end(),
                                                [](const auto& value) { return value; });
            isOpen = isOpen || isNothing;
            isPresent = isPresent || (!point.screening && !isNothing);
            isRange = isRange || std::any_of(point.values.begin(), point.values.end(),
                                             [](const auto& value) { return value && !value->isPoint(); });
        }
    }
    RichText legend(Voice::Quiet, withStop(say(TrendPhrase::Stated)));
    for (const auto& [isThere, words] :
         {std::pair{isPresent, TrendPhrase::LegendPresent}, std::pair{isRange, TrendPhrase::LegendRange},
          std::pair{isOpen, TrendPhrase::LegendOpen}, std::pair{hasCutOffs, TrendPhrase::LegendCutOff}})
        if (isThere)
            legend.add(RichText(Voice::Quiet, say(words)), Voice::Quiet);
    return legend;
}

void SummaryPages::addTrends(bool isAtTheEnd) {
    const Trends& trends = m_summary.trends;
    const bool comesLast = m_plots == Plots::Last || trends.series.size() > mostAmongAnswers;
    if (trends.isEmpty() || isAtTheEnd != comesLast)
        return;
    RichText lead = trends.series.empty() ? RichText() : trendLegend();
    for (const std::string& note : trends.notes)
        lead.add(RichText(Voice::SmallStrong, m_type.set(note)), Voice::Quiet);
    std::vector<BlockPtr> cells;
    for (const Trends::Series& series : trends.series)
        cells.push_back(trendCell(series));
    auto grid = std::make_unique<PlotGrid>(std::move(cells), columnWidth, columnGap);
    if (comesLast) {
        addHeading(say(TrendPhrase::Heading));
        m_flow.add(text(std::move(lead)), pt(2), true);
        m_flow.add(std::move(grid), pt(3));
        return;
    }
    ReferenceRow row(say(TrendPhrase::Heading), m_roomy);
    row.add(std::move(lead), pt(1));
    if (!trends.series.empty())
        row.add(std::move(grid), pt(2));
    addRow(say(TrendPhrase::Heading), std::move(row));
}

} // namespace anteroom::report
