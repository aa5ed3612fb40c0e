// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/pseudo_locale.h"

#include "tests/support/gui/seen_texts.h"

#include <QRegularExpression>
#include <QWidget>

namespace anteroom::test {

namespace {

/// Letters in their order, and how they look here.
const QString plain = QStringLiteral("AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz");
const QString accented = QStringLiteral("ÅåÇçĐđÉéĞğÎîŁłÑñÖöŘřŠšŢţÜüÝýŽž");

/// Each word a third longer, as in most languages that are not English.
QString accentedWords(const QString& text) {
    QString result;
    int letters = 0;
    const auto endWord = [&] {
        result += QString((letters + 2) / 3, '~');
        letters = 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size()) { // where a value goes
            endWord();
            result += text.mid(i++, 2);
            continue;
        }
        if (!text[i].isLetter())
            endWord();
        letters += text[i].isLetter() ? 1 : 0;
        const qsizetype at = plain.indexOf(text[i]);
        result += at < 0 ? text[i] : accented[at];
    }
    endWord();
    return result;
}

bool hasWords(const QString& text) {
    static const QRegularExpression word("\\p{L}{2}");
    return text.contains(word);
}

/// Every word of it lies in brackets.
bool isTranslated(QString text) {
    // Innermost first: a translated text may hold others.
    static const QRegularExpression bracketed("\\[[^\\[\\]]*\\]");
    while (text.contains(bracketed))
        text.remove(bracketed);
    return !hasWords(text);
}

/// What stands on keys is the same in every language.
bool isKey(const QString& text) {
    static const QRegularExpression keys("^(Ctrl|Shift|Enter|Esc|Tab|F\\d+|[A-Z]|[+\\s.])*$");
    return text.contains(keys);
}

} // namespace

QString PseudoLocale::translate(const char* context, const char* source, const char*, int) const {
    const QString of = QString::fromUtf8(context);
    const bool isOurs = of.startsWith("anteroom::") || of == QLatin1String("core");
    if (!isOurs || of.endsWith("SpokenLanguage"))
        return {};
    const QString text = QString::fromUtf8(source);
    // What it is put together with stays at the ends.
    static const QRegularExpression parts("^(\\s*)(.*?)(\\s*)$",
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = parts.match(text);
    const QString words = match.captured(2);
    if (!hasWords(words) || words.contains("(*")) // of files
        return text;
    return match.captured(1) + '[' + accentedWords(words) + ']' + match.captured(3);
}

QStringList untranslated(const QWidget& window, const std::function<bool(const QString&)>& isData) {
    QStringList found;
    for (const SeenText& seen : seenTexts(window))
        if (!isTranslated(seen.text) && !isKey(seen.text) && !isData(seen.text))
            found << QStringLiteral("%1: \"%2\"").arg(seen.where, seen.text.left(120));
    found.removeDuplicates();
    return found;
}

} // namespace anteroom::test
