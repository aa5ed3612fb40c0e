// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/publish_report.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// One part of what is known before publishing: a title, what it comes to, and its entries.
class ReportCard : public QFrame {
    Q_OBJECT
public:
    /// `name`: of the object; those of what is in it begin with it.
    ReportCard(const theme::Theme& theme, const QString& name, const QString& title);

    QLabel* title() const { return m_title; }
    /// In place of all that was shown; what is said of it.
    QLabel* begin(const QString& words);
    QLabel* addText(const QString& text, const char* role = "body");
    /// More of these is said to be there than shown; false: this one is not to be added any more.
    bool hasRoomFor(std::size_t entry, std::size_t of);
    void addRule();
    /// Places that lead to their lines, and what shows an entry: its answers, and the button that loads them.
    void addPlaces(const std::vector<std::pair<QString, TextPlace>>& places);
    void addShown(const ShownBy& shown);
    QPushButton* addButton(const QString& text, const QString& name);

signals:
    void placeChosen(const anteroom::studio::TextPlace& place);
    void exampleChosen(const anteroom::studio::SharedExample& example);

private:
    void follow();

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    QLabel* m_title;
    QVBoxLayout* m_entries;
    int m_buttons = 0; ///< so far, for their names
};

} // namespace anteroom::studio
