// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <QString>

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

private:
    std::optional<std::size_t> documentOf(const QString& citation) const;

    std::vector<QString> m_titles;
    std::vector<bool> m_isBeyond;
    QString m_beyond; ///< what follows the name of a document that is beyond the others
};

} // namespace anteroom::report
