// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/citations.h"

#include "core/summary/phrases.h"

#include <algorithm>

namespace anteroom::report {

namespace {

const QString joint = QStringLiteral(", ");

/// a to z, then aa, ab, ...
QString letter(qsizetype number) {
    QString letters;
    for (qsizetype rest = number + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'a' + (rest - 1) % 26)));
    return letters;
}

} // namespace

Citations::Citations(const std::vector<Summary::SourceLine>& sources, const std::string& language) {
    const std::string_view words = phrase(SummaryPhrase::Beyond, language);
    m_beyond = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()))
                   .remove(QStringLiteral("{source}"));

    for (const Summary::SourceLine& source : sources) {
        m_titles.push_back(QString::fromStdString(source.title));
        m_isBeyond.push_back(source.beyond);
    }
    m_lettered.resize(m_titles.size());
}

std::optional<std::size_t> Citations::documentOf(const QString& citation) const {
    // Of two titles of which one begins with the other, the longer is meant.
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        const QString& title = m_titles[i];
        const bool fits = citation == title || citation.startsWith(title + joint);
        if (!title.isEmpty() && fits && (!found || title.size() > m_titles[*found].size()))
            found = i;
    }
    return found;
}

Citations::Citation Citations::read(const std::string& citation) const {
    QString whole = QString::fromStdString(citation);
    if (whole.endsWith(m_beyond))
        whole.chop(m_beyond.size());
    const auto document = documentOf(whole);
    return {document, document ? whole.mid(m_titles[*document].size() + joint.size()) : QString()};
}

void Citations::abbreviate(const std::vector<std::string>& citations) {
    for (const std::string& citation : citations) {
        const Citation cited = read(citation);
        if (!cited.document || cited.section.isEmpty())
            continue;
        QStringList& sections = m_lettered[*cited.document];
        if (!sections.contains(cited.section))
            sections.append(cited.section);
    }
}

QString Citations::lettersOf(std::size_t document) const {
    QStringList all;
    for (const QString& section : m_lettered.at(document))
        all.append(letter(all.size()) + QLatin1Char(' ') + section);
    return all.join(joint);
}

QString Citations::sectionText(std::size_t document, const QString& section) const {
    const qsizetype at = m_lettered[document].indexOf(section);
    return at < 0 ? section : letter(at);
}

QString Citations::numbered(const std::vector<std::string>& citations) const {
    struct Cited {
        std::size_t document;
        QStringList sections; ///< in full
        QStringList letters;
    };
    std::vector<Cited> cited;
    QStringList others;
    for (const std::string& citation : citations) {
        const auto [document, section] = read(citation);
        if (!document) {
            others.append(QString::fromStdString(citation));
            continue;
        }
        auto same = std::find_if(cited.begin(), cited.end(),
                                 [number = *document](const Cited& c) { return c.document == number; });
        if (same == cited.end())
            same = cited.insert(cited.end(), Cited{*document, {}, {}});
        if (!section.isEmpty()) {
            const QString text = sectionText(*document, section);
            (text == section ? same->sections : same->letters).append(text);
        }
    }

    QStringList ours;
    QStringList beyond;
    for (const Cited& one : cited) {
        const QString number = QStringLiteral("[%1%2]").arg(one.document + 1).arg(one.letters.join(joint));
        const QString sections = one.sections.join(joint);
        (m_isBeyond[one.document] ? beyond : ours)
            .append(sections.isEmpty() ? number : number + QLatin1Char(' ') + sections);
    }
    if (!beyond.isEmpty())
        ours.append(beyond.join(joint) + m_beyond); // one group: the words after it are about all of it
    return (ours + others).join(QStringLiteral("; "));
}

} // namespace anteroom::report
