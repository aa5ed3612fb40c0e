// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/passphrase_rule.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace anteroom::access {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::access::PassphraseRule)
};

constexpr qsizetype longestUnit = 4;      // "abcabcabcabc" is four times one thing to guess
constexpr qsizetype leastBesideAWord = 8; // characters that are not the word that everyone tries first

/// Letters and digits alone, in small letters: spaces and dots between them make nothing harder to guess.
QString bare(const QString& text) {
    QString result;
    result.reserve(text.size()); // one that grows leaves what it was behind
    for (const QChar character : text)
        if (character.isLetterOrNumber() || character.isSurrogate())
            result += character.toLower();
    return result;
}

bool repeatsAUnit(const QString& text) {
    for (qsizetype unit = 1; unit <= std::min(longestUnit, text.size() / 2); ++unit) {
        bool same = true;
        for (qsizetype i = unit; same && i < text.size(); ++i)
            same = text[i] == text[i - unit];
        if (same)
            return true;
    }
    return false;
}

/// Forwards and backwards, over and over.
bool isRun(const QString& text) {
    static const QStringList rows{"12345678901234567890",       "abcdefghijklmnopqrstuvwxyzabcdefghijkl",
                                  "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
                                  "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6z7u8i9o0p",
                                  "1q2w3e4r5t6y7u8i9o0p"};
    return std::any_of(rows.begin(), rows.end(), [&](const QString& row) {
        QString back = row;
        std::reverse(back.begin(), back.end());
        return row.contains(text) || back.contains(text);
    });
}

bool restsOn(const QString& text, const QString& word) {
    if (word.size() < 3 || !text.contains(word))
        return false;
    QString rest = text;
    const bool isShort = rest.remove(word).size() < leastBesideAWord;
    rest.fill(u'\0', text.size());
    return isShort;
}

} // namespace

QString passphraseRule() {
    return Texts::tr(
               "At least %1 characters. Four words that have nothing to do with each other are long enough "
               "and easy to keep in mind; capitals, digits and signs are not needed.")
        .arg(shortestPassphrase);
}

QString objectionToPassphrase(std::string_view passphrase, std::string_view personName) {
    const std::size_t count = characterCount(passphrase);
    if (count == 0)
        return Texts::tr("Enter a passphrase of at least %1 characters").arg(shortestPassphrase);
    if (count < shortestPassphrase)
        return Texts::tr("Make it longer: at least %1 characters. These are %2")
            .arg(shortestPassphrase)
            .arg(count);
    QString typed = QString::fromUtf8(passphrase.data(), static_cast<qsizetype>(passphrase.size()));
    QString text = bare(typed);
    const QString name = QString::fromUtf8(personName.data(), static_cast<qsizetype>(personName.size()));
    QString objection;
    QStringList ownNames{bare(name)};
    for (const QString& part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ownNames << bare(part);
    const QStringList common{"passphrase", "password", "passwort", "kennwort", "letmein",
                             "welcome",    "anteroom", "ketamine", "qwerty",   "qwertz"};
    const auto rests = [&text](const QString& word) { return restsOn(text, word); };
    if (text.isEmpty() ? repeatsAUnit(typed) : repeatsAUnit(text))
        objection = Texts::tr("Choose something else than the same few characters over and over");
    else if (isRun(text))
        objection = Texts::tr("Choose something else than characters in a row");
    else if (std::any_of(ownNames.begin(), ownNames.end(), rests))
        objection = Texts::tr("Choose words that are not your name");
    else if (std::any_of(common.begin(), common.end(), rests))
        objection = Texts::tr("Choose words that others would not try first");
    typed.fill(u'\0');
    text.fill(u'\0');
    return objection;
}

} // namespace anteroom::access
