// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/typesetter.h"

#include "app/report/coverage.h"

#include <QRegularExpression>

namespace anteroom::report {

namespace {

constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;

bool endsSentence(const QString& text) {
    static const QString ends = QStringLiteral(".?!…。？！؟।");
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || ends.contains(trimmed.back());
}

/// With a direction of its own, by its first letter that has one.
QString apart(const QString& text) { return QChar(firstStrongIsolate) + text + QChar(popIsolate); }

/// What is quoted has its own: else the words of a patient turned the sentence about them around, as
/// "“words” (in another language)".
QString withQuotesApart(const QString& text) {
    static const QRegularExpression quote(QStringLiteral("[“«][^“”«»]*[”»]"));
    QString out;
    qsizetype end = 0;
    for (auto found = quote.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += text.mid(end, match.capturedStart() - end) + apart(match.captured());
        end = match.capturedEnd();
    }
    return out + text.mid(end);
}

} // namespace

QString Typesetter::set(const std::string& text) { return setText(QString::fromStdString(text)); }

QString Typesetter::setText(const QString& text) { return coverage::marked(withoutControls(text)); }

QString Typesetter::inSentence(const std::string& text) { return isolated(set(text)); }

QString Typesetter::isolated(const QString& plain) const {
    const bool isApart = !plain.isEmpty() && (m_side == ReadFrom::Right || hasRightToLeft(plain));
    return isApart ? apart(withQuotesApart(plain)) : plain;
}

void Typesetter::addLine(RichText& text, const Summary::Line& line, Voice answerVoice, Voice labelVoice) {
    if (!text.isEmpty())
        text.add(answerVoice, QStringLiteral("  "));
    addLabel(text, set(line.label), labelVoice);
    const QString note = inSentence(line.note);
    const QString answer = inSentence(line.answer);
    Voice voice = answerVoice;
    if (line.notEstablished)
        voice = answerVoice == Voice::Small ? Voice::SmallStrong : Voice::Strong;
    text.add(voice, note.isEmpty() ? withStop(answer) : answer);
    if (!note.isEmpty())
        text.add(labelVoice,
                 QStringLiteral(" (%1).").arg(
                     words(SummaryPhrase::StaffSaid, m_language).replace(QStringLiteral("{note}"), note)));
}

RichText Typesetter::lines(const std::vector<Summary::Line>& lines, Voice answerVoice) {
    RichText text;
    for (const Summary::Line& line : lines)
        addLine(text, line, answerVoice);
    return text;
}

QString Typesetter::joined(const std::vector<std::string>& texts, const QString& separator) {
    QStringList all;
    for (const std::string& text : texts)
        all.append(inSentence(text));
    return all.join(separator);
}

void addLabel(RichText& text, const QString& label, Voice voice) {
    if (!label.isEmpty())
        text.add(voice, endsSentence(label) ? label + QLatin1Char(' ') : label + QStringLiteral(": "));
}

QString words(SummaryPhrase which, const std::string& language) {
    const std::string_view text = phrase(which, language);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString withStop(const QString& text) { return endsSentence(text) ? text : text + QLatin1Char('.'); }

} // namespace anteroom::report
