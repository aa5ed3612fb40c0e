// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/image_block.h"
#include "app/report/summary_parts.h"
#include "core/base/date.h"
#include "core/base/our_languages.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace anteroom::report {

namespace {

constexpr qreal clinicWidth = pt(160);
constexpr qreal columnGap = pt(14);

struct Field {
    QString label;
    QString value;
};

/// "1985-02-11 (42)": the age on the day of the screening, where the date was given in full.
QString bornWithAge(const Summary& summary, Typesetter& type) {
    QString born = type.set(summary.identity.dateOfBirth);
    const auto birth = Date::parse(summary.identity.dateOfBirth);
    const auto day = Date::parse(summary.date);
    if (birth && day && *birth <= *day)
        born += QStringLiteral(" (%1)").arg(wholeYears(*birth, *day));
    return born;
}

BlockPtr identityColumns(const std::vector<Field>& fields, qreal width) {
    std::vector<qreal> want;
    for (const Field& field : fields) {
        const qreal label = RichText(Voice::Quiet, field.label).naturalWidth();
        const qreal value = RichText(Voice::Strong, field.value).naturalWidth();
        want.push_back(std::max(label, value) + pt(1));
    }
    const qreal gaps = columnGap * static_cast<qreal>(fields.size() - 1);
    const std::vector<qreal> widths = shareWidth(std::move(want), width - gaps);
    auto columns = std::make_unique<Columns>(columnGap);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto cell = std::make_unique<Stack>();
        cell->add(text(Voice::Quiet, fields[i].label));
        cell->add(text(i == 0 ? Voice::Strong : Voice::Body, fields[i].value, Align::Left));
        columns->add(widths[i], std::move(cell));
    }
    return columns;
}

BlockPtr noticeBand(BlockPtr words) {
    return std::make_unique<Band>(std::move(words), QColor::fromRgb(ink::attention),
                                  QColor::fromRgb(ink::attentionGround));
}

} // namespace

QString longDate(const Summary& summary) {
    const QString text = QString::fromStdString(summary.date);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    const bool isSpanish = ourLanguage(summary.language) == OurLanguage::Spanish;
    return date.isValid() ? QLocale(QString::fromStdString(summary.language))
                                .toString(date, isSpanish ? QStringLiteral("d 'de' MMMM 'de' yyyy")
                                                          : QStringLiteral("d MMMM yyyy"))
                          : text;
}

std::vector<qreal> shareWidth(std::vector<qreal> want, qreal width) {
    const qreal all = std::accumulate(want.begin(), want.end(), 0.0);
    if (all <= width) {
        const qreal more = (width - all) / static_cast<qreal>(want.size());
        for (qreal& w : want)
            w += more;
        return want;
    }
    std::vector<qreal> ascending = want;
    std::sort(ascending.begin(), ascending.end());
    qreal left = width;
    qreal most = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        most = left / static_cast<qreal>(ascending.size() - i);
        if (ascending[i] > most)
            break;
        left -= ascending[i];
    }
    for (qreal& w : want)
        w = std::min(w, most);
    return want;
}

BlockPtr SummaryPages::identity() {
    const Identity& who = m_summary.identity;
    const auto field = [&](SummaryPhrase label, const QString& value) {
        return Field{say(label), value.isEmpty() ? say(SummaryPhrase::NotGiven) : value};
    };
    auto all = std::make_unique<Stack>();
    all->add(std::make_unique<Line>(pt(1.2), QColor::fromRgb(ink::text)));
    all->add(identityColumns({field(SummaryPhrase::Patient, m_type.set(who.patientName)),
                              field(SummaryPhrase::DateOfBirth, bornWithAge(m_summary, m_type)),
                              field(SummaryPhrase::Identifier, m_type.set(who.identifier)),
                              field(SummaryPhrase::AnsweredBy, m_type.set(m_summary.answeredBy)),
                              field(SummaryPhrase::AskedBy, m_type.set(who.staff))},
                             m_width),
             pt(4));
    std::vector<Summary::Line> rest; // what the line above does not say yet
    for (const Summary::Line& line : m_summary.visit) {
        if (!line.repeated)
            rest.push_back(line);
    }
    if (!rest.empty())
        all->add(text(m_type.lines(rest)), pt(3));
    if (!m_summary.transcribed.empty())
        all->add(text(Voice::Strong, withStop(m_type.set(m_summary.transcribed))), pt(3));
    all->add(std::make_unique<Line>(pt(0.5), QColor::fromRgb(ink::line)), pt(4));
    return all;
}

void SummaryPages::addHead(const ReportOptions& options) {
    auto title = std::make_unique<Stack>();
    title->add(text(Voice::Title, m_type.set(m_summary.title)));
    RichText what(Voice::Strong, m_type.set(m_summary.questionnaireTitle) + QStringLiteral("  "));
    title->add(text(what.add(Voice::Label, m_type.set(m_summary.disclaimer))), pt(1));
    // Beside the clinic's address, where it takes no line of its own.
    RichText languages(Voice::Strong, m_type.set(m_summary.askedInText));
    languages.add(RichText(Voice::Label, m_type.set(m_summary.notTranslated)), Voice::Label);
    if (!languages.isEmpty())
        title->add(text(std::move(languages)), pt(1));

    auto clinic = std::make_unique<Stack>();
    if (!options.logo.isNull())
        clinic->add(std::make_unique<ImageBlock>(options.logo, clinicWidth, m_tight ? mm(8) : mm(15)));
    const auto right = [&](Voice voice, const QString& words) {
        if (!words.isEmpty())
            clinic->add(text(voice, words, Align::Right), pt(1));
    };
    right(Voice::Strong, m_type.set(m_summary.identity.clinicName));
    right(Voice::Quiet, m_type.set(m_summary.identity.clinicAddress));
    const QString times = m_type.inSentence(m_summary.times);
    right(Voice::Label, longDate(m_summary) + (times.isEmpty() ? QString() : QStringLiteral(", ") + times));

    auto head = std::make_unique<Columns>(columnGap);
    head->add(0, std::move(title));
    head->add(clinicWidth, std::move(clinic));
    m_flow.add(std::move(head));
    m_flow.add(identity(), m_runIn ? pt(2) : pt(7));

    RichText carried;
    for (const Summary::Notice& notice : m_summary.notices)
        carried.add(RichText(m_strong, withStop(m_type.set(notice.title + ": " + notice.text))), m_body);
    if (!carried.isEmpty())
        m_flow.add(text(std::move(carried)), m_runIn ? pt(3) : pt(5));

    for (const std::string& note : m_summary.recordNotes)
        m_flow.add(noticeBand(text(Voice::AttentionStrong, withStop(m_type.set(note)))), pt(7));
    if (!m_summary.notAgreed.empty())
        m_flow.add(noticeBand(text(Voice::AttentionStrong, withStop(m_type.set(m_summary.notAgreed)))),
                   pt(7));
    RichText together; // where room is short
    const auto attention = [&](RichText words) {
        if (m_runIn)
            together.add(words, Voice::Attention);
        else
            m_flow.add(noticeBand(text(std::move(words))), pt(7));
    };
    if (!m_summary.leftOutText.empty())
        attention({Voice::Attention, m_type.set(m_summary.leftOutText)});
    for (const std::string& sentence : m_summary.unreviewed)
        attention({Voice::Attention, m_type.set(sentence)});
    if (m_summary.incomplete) {
        RichText words(Voice::AttentionStrong, say(SummaryPhrase::Incomplete) + QStringLiteral("  "));
        words.add(Voice::Attention, m_type.set(m_summary.incompleteText));
        attention(std::move(words));
    }
    if (!together.isEmpty())
        m_flow.add(noticeBand(text(std::move(together))), pt(2));
}

} // namespace anteroom::report
