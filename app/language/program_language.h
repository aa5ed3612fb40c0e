// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

class QCoreApplication;

namespace anteroom::language {

/// The language in which the program speaks to staff: English, which is in its code, or one of the
/// translations that it brings, with Qt's own texts in the same. What an interview says to a patient is in
/// the interview's language, and none of this. While it lives it translates the whole application; each
/// change reaches every widget as QEvent::LanguageChange.
class ProgramLanguage : public QObject {
    Q_OBJECT
public:
    /// `system`: whose language holds where nobody chose one. English where that is not among offered().
    explicit ProgramLanguage(QCoreApplication& application, const QLocale& system = QLocale::system(),
                             QObject* parent = nullptr);
    ~ProgramLanguage() override;

    /// Two letters each, English first.
    static QStringList offered();
    /// Which one it is now.
    const QString& code() const noexcept { return m_code; }
    /// For as long as the program runs. One that is not offered counts as none: then it is the system's.
    void choose(const QString& code);

signals:
    /// tr() answers in it; widgets hear of it a moment later.
    void changed();

private:
    void speak(const QString& code);

    QCoreApplication& m_application;
    QLocale m_system;
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< standard buttons, and the dialogs for files
};

} // namespace anteroom::language
