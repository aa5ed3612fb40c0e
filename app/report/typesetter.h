// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reading.h"
#include "app/report/text_block.h"
#include "core/summary/phrases.h"
#include "core/summary/summary.h"

#include <string>
#include <utility>

namespace anteroom::report {

/// Turns the texts of one document into what goes on its pages. Every text of the model comes through set().
class Typesetter {
public:
    /// `language`: of the document, and of our own words in it.
    explicit Typesetter(std::string language)
        : m_language(std::move(language)), m_side(readFrom(m_language)) {}

    /// Without control characters, and with a mark for what no font prints.
    QString set(const std::string& text);
    QString setText(const QString& text);
    /// The same for use within a sentence of ours: an Arabic answer keeps its own direction and leaves ours
    /// alone.
    QString inSentence(const std::string& text);
    QString isolated(const QString& plain) const; ///< of what was set already

    /// "label: answer (staff: note).", each in its voice.
    void addLine(RichText& text, const Summary::Line& line, Voice answerVoice = Voice::Body,
                 Voice labelVoice = Voice::Label);
    RichText lines(const std::vector<Summary::Line>& lines, Voice answerVoice = Voice::Body);
    /// "a; b; c"
    QString joined(const std::vector<std::string>& texts, const QString& separator = QStringLiteral("; "));

private:
    std::string m_language;
    ReadFrom m_side;
};

/// "label: "; nothing for a line that goes on with the list above it.
void addLabel(RichText& text, const QString& label, Voice voice = Voice::Label);

/// A text of ours.
QString words(SummaryPhrase which, const std::string& language);

/// `text` with a full stop, unless it ends a sentence already.
QString withStop(const QString& text);

} // namespace anteroom::report
