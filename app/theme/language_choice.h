// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace anteroom::theme {

/// The languages that the program can speak beside the one that it speaks now, each a quiet button in its own
/// words: whoever looks for one may read no other.
class LanguageChoice : public QWidget {
    Q_OBJECT
public:
    /// `codes`: all of them. `name` is the object name; that of a button goes on with a dot and its code.
    LanguageChoice(const QStringList& codes, const QString& name);

signals:
    void chosen(const QString& code);

private:
    void follow();
};

} // namespace anteroom::theme
