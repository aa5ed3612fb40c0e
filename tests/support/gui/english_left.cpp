// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/english_left.h"

#include "tests/support/gui/seen_texts.h"

#include <QFile>
#include <QRegularExpression>
#include <QWidget>
#include <QXmlStreamReader>

#include <algorithm>

namespace anteroom::test {

namespace {

/// Between what is put in. One word alone stands in Spanish texts too: "No", "Error".
QStringList piecesOf(const QString& source) {
    static const QRegularExpression place("%(?:n|L?\\d)");
    static const QRegularExpression words("\\p{L}{2,}[^\\p{L}]+\\p{L}{2,}");
    QStringList pieces;
    for (const QString& piece : source.split(place))
        if (piece.contains(words))
            pieces << piece.trimmed();
    return pieces;
}

/// The whole text, with anything in its places.
QRegularExpression patternOf(const QString& source) {
    static const QRegularExpression place("%(?:n|L?\\d)");
    QStringList parts;
    for (const QString& part : source.split(place))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+"))));
}

/// What English sentences are made with and Spanish ones never are.
bool hasEnglishWords(const QString& text) {
    static const QRegularExpression words("\\b(the|of|and|is|are|was|were|with|not|this|that|these|which|"
                                          "from|you|your|has|have|been|nothing)\\b",
                                          QRegularExpression::CaseInsensitiveOption);
    return text.contains(words);
}

} // namespace

EnglishLeft::EnglishLeft(const QStringList& translations) {
    QStringList sources;
    QString spoken;
    for (const QString& path : translations) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not there", qPrintable(path));
        QXmlStreamReader reader(&file);
        QString source;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("source")) {
                source = reader.readElementText();
            } else if (reader.name() == QLatin1String("translation")) {
                const QString text = reader.readElementText();
                spoken += text + '\n';
                if (text != source)
                    sources << source;
            }
        }
    }
    for (const QString& each : std::as_const(sources)) {
        const QStringList pieces = piecesOf(each);
        if (!each.contains('%'))
            m_whole.insert(each);
        else if (pieces.isEmpty())
            m_around << patternOf(each);
        for (const QString& piece : pieces)
            if (!spoken.contains(piece))
                m_pieces << piece;
    }
    m_pieces.removeDuplicates();
    // What means something in both, such as "Error".
    const QStringList lines = spoken.split('\n');
    for (const QString& line : lines)
        m_whole.remove(line);
}

bool EnglishLeft::judge(const QString& text) const {
    return m_whole.contains(text.trimmed()) || hasEnglishWords(text) ||
           std::any_of(m_pieces.begin(), m_pieces.end(),
                       [&](const QString& piece) { return text.contains(piece); }) ||
           std::any_of(m_around.begin(), m_around.end(),
                       [&](const QRegularExpression& pattern) { return text.contains(pattern); });
}

bool EnglishLeft::isEnglish(const QString& text) const {
    const auto known = m_seen.constFind(text);
    return known != m_seen.cend() ? *known : *m_seen.insert(text, judge(text));
}

QStringList EnglishLeft::in(const QWidget& window, const std::function<bool(const QString&)>& isData) const {
    QStringList found;
    const auto look = [&](const std::vector<SeenText>& texts) {
        for (const SeenText& seen : texts)
            if (isEnglish(seen.text) && !isData(seen.text))
                found << QStringLiteral("%1: \"%2\"").arg(seen.where, seen.text.left(160));
    };
    look(seenTexts(window));
    look(seenRows(window));
    found.removeDuplicates();
    return found;
}

} // namespace anteroom::test
