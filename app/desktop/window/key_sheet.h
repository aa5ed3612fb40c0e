// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <utility>

class QPushButton;
class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// F1: the keys of a page, each with what it does, and the switches between light, dark, high contrast and
/// what the system has, and between the languages of the program.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    using Keys = QList<std::pair<QString, QString>>;
    static Keys forScreenings();
    static Keys forTheStudio(); ///< where questionnaires are edited

    /// `keys`: one of the two above, asked again in each language.
    KeySheet(theme::Theme& theme, Keys (*keys)(), QWidget* parent);

    /// Those that the program can speak.
    void offerLanguages(const QStringList& codes);
    void offerHelp();

signals:
    void languageChosen(const QString& code);
    void helpRequested(); ///< once the sheet is closed

protected:
    /// The keys that scroll do so wherever the focus is.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void nameScheme();

    theme::Theme& m_theme;
    QScrollArea* m_area;
    QPushButton* m_scheme;
    QPushButton* m_systems; ///< where another scheme was chosen
    QWidget* m_choices;
};

} // namespace anteroom::desktop
