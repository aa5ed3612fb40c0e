// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <functional>

class QWidget;

namespace anteroom::test {

/// Finds English in a program that speaks another language: texts of its own that were not asked for anew,
/// were put together from parts that were not, or were never given to translators.
class EnglishLeft {
public:
    /// `translations`: paths of the files that the translators work in.
    explicit EnglishLeft(const QStringList& translations);

    /// Of how many texts it knows.
    qsizetype count() const { return m_whole.size() + m_pieces.size(); }
    bool isEnglish(const QString& text) const;
    /// What `window` says in English, rows and menus too, each in one sentence. `isData`: what was typed, or
    /// is a questionnaire's.
    QStringList in(const QWidget& window, const std::function<bool(const QString&)>& isData) const;

private:
    bool judge(const QString& text) const;

    QSet<QString> m_whole;               ///< texts without a part that changes
    QStringList m_pieces;                ///< of several words, that stand in no translation
    QList<QRegularExpression> m_around;  ///< texts of single words with parts that change
    mutable QHash<QString, bool> m_seen; ///< the same texts stand on every page
};

} // namespace anteroom::test
