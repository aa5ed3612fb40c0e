// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/citations.h"

#include "core/summary/phrases.h"

#include <QStringList>

#include <algorithm>

namespace anteroom::report {

namespace {

const QString joint = QStringLiteral(", ");

} // namespace

Citations::Citations(const std::vector<Summary::SourceLine>& sources, const std::string& language) {
    const std::string_view words = phrase(SummaryPhrase::Beyond, language);
    m_beyond = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()))
                   .remove(QStringLiteral("{source}"));

    for (const Summary::SourceLine& source : sources) {
        m_titles.push_back(QString::fromStdString(source.title));
        m_isBeyond.push_back(source.beyond);
    }
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

QString Citations::numbered(const std::vector<std::string>& citations) const {
    struct Cited {
        std::size_t document;
        QStringList sections;
    };
    std::vector<Cited> cited;
    QStringList others;
    for (const std::string& citation : citations) {
        QString whole = QString::fromStdString(citation);
        if (whole.endsWith(m_beyond))
            whole.chop(m_beyond.size());
        const auto document = documentOf(whole);
        if (!document) {
            others.append(QString::fromStdString(citation));
            continue;
        }
        auto same =
            std::find_if(cited.begin(), cited.end(), [&](const Cited& c) { return c.document == *document; });
        if (same == cited.end())
            same = cited.insert(cited.end(), Cited{*document, {}});
        const QString section = whole.mid(m_titles[*document].size() + joint.size());
        if (!section.isEmpty())
            same->sections.append(section);
    }

    QStringList ours;
    QStringList beyond;
    for (const Cited& one : cited) {
        const QString number = QStringLiteral("[%1]").arg(one.document + 1);
        const QString sections = one.sections.join(joint);
        (m_isBeyond[one.document] ? beyond : ours)
            .append(sections.isEmpty() ? number : number + QLatin1Char(' ') + sections);
    }
    if (!beyond.isEmpty())
        ours.append(beyond.join(joint) + m_beyond); // one group: the words after it are about all of it
    return (ours + others).join(QStringLiteral("; "));
}

} // namespace anteroom::report
