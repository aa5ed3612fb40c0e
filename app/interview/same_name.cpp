// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/same_name.h"

#include <QStringList>

namespace anteroom::interview {

namespace {

QStringList wordsOf(const QString& name) {
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            plain += c;
        else if (!c.isMark() && c != QLatin1Char('\'') && c != QChar(0x2019))
            plain += QLatin1Char(' ');
    }
    QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words;
}

} // namespace

bool isSameName(const QString& one, const QString& other) {
    const QStringList words = wordsOf(one);
    return !words.isEmpty() && words == wordsOf(other);
}

} // namespace anteroom::interview
