// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/rule_names.h"

#include <optional>
#include <string>

namespace anteroom {

/// How sentences about one questionnaire call what is in it: by the ids and words of its text, or by the
/// labels and titles that those who fill it in know. The questionnaire and its sources must outlive it.
class Naming {
public:
    /// `sources`: the texts that the questionnaire was loaded from.
    Naming(const Questionnaire& questionnaire, const SourceSet& sources, Reader reader);

    bool isByTitle() const { return m_reader.named == Named::ByTitle; }
    const Questionnaire& questionnaire() const { return m_questionnaire; }

    /// "`sleep`", "“Trouble sleeping” (sleep)"
    std::string rule(const Rule& rule) const { return bareNameOf(m_questionnaire, rule, m_reader); }
    /// "`medicines.dose`", "“medicines: dose”"; of a computed value likewise.
    std::string question(QuestionIndex question, std::optional<FieldIndex> field = {}) const;
    /// A condition or number: "`nights >= 3`", "“nights at least 3 nights”". What is long is cut.
    std::string written(NodeIndex node) const;
    /// What is written there for people, in the reader's language.
    std::string_view in(const LocalizedText& text) const { return text.in(language()); }
    /// "nights: 3 nights", "nights in a week: 3 nights"
    std::string answer(QuestionIndex question, const Answer& answer) const;

private:
    const std::string& language() const { return languageOf(m_reader, m_questionnaire); }
    std::string inWordsOf(NodeIndex node) const;

    const Questionnaire& m_questionnaire;
    const SourceSet& m_sources;
    Reader m_reader;
    QuestionnaireNames m_names;
};

} // namespace anteroom
