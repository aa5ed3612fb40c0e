// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace anteroom::report {

/// Documents by their numbers in the list of sources. Their titles take two lines each, and one rule may cite
/// five of them.
class Citations {
public:
    Citations(const std::vector<Summary::SourceLine>& sources, const std::string& language);

    /// "[2] “Who can benefit”; [4] “Side effects”, “Disclaimer”; [6] “Dose” (beyond the source documents)".
    /// What is not in the list of sources keeps its title.
    QString numbered(const std::vector<std::string>& citations) const;

    /// From now on the sections of these go by letters, "[2a, c]", in the order of their first use: for pages
    /// on which the same few headings would print again and again.
    void abbreviate(const std::vector<std::string>& citations);
    /// What the letters of a document stand for, "a “Who can benefit”, b “Side effects”"; empty: none.
    QString lettersOf(std::size_t document) const;

private:
    struct Citation {
        std::optional<std::size_t> document;
        QString section; ///< in its quotation marks; may be empty
    };
    Citation read(const std::string& citation) const;
    std::optional<std::size_t> documentOf(const QString& citation) const;
    QString sectionText(std::size_t document, const QString& section) const;

    std::vector<QString> m_titles;
    std::vector<QStringList> m_lettered; ///< by document, sections
    std::vector<bool> m_isBeyond;
    QString m_beyond; ///< what follows the name of a document that is beyond the others
};

} // namespace anteroom::report
