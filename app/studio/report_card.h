// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/publish_report.h"
#include "app/theme/say.h"

#include <QFrame>

#include <functional>
#include <string>

class QLabel;
class QLayout;
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
    ReportCard(const theme::Theme& theme, const QString& name, const theme::Wording& title);

    QLabel* title() const { return m_title; }
    /// In place of all that was shown; what is said of it.
    QLabel* begin(const theme::Wording& words);
    QLabel* addText(const theme::Wording& text, const char* role = "body");
    /// More of these is said to be there than shown; false: this one is not to be added any more.
    bool hasRoomFor(std::size_t entry, std::size_t of);
    void addRule();
    /// What leads to the line that an entry is about.
    void addPlace(const TextPlace& place);
    /// What is said of a line, beside what leads there.
    void addPlaced(const QString& words, const TextPlace& place);
    /// What shows an entry: its answers, and the button that loads them.
    void addShown(const ShownBy& shown);
    /// Beside the one that was added last, if nothing came between.
    QPushButton* addButton(const theme::Wording& text, const QString& name);

signals:
    void placeChosen(const anteroom::studio::TextPlace& place);
    void exampleChosen(const anteroom::studio::SharedExample& example);

private:
    void follow();
    QPushButton* makePlace(const TextPlace& place, bool isShort);
    QPushButton* make(const theme::Wording& text, const QString& name);

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    QLabel* m_title;
    QVBoxLayout* m_entries;
    QLayout* m_row = nullptr; ///< of buttons, while the next one belongs there too
    std::string m_file;       ///< that the last entry is about
    int m_buttons = 0;        ///< so far, for their names
};

} // namespace anteroom::studio
