// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QTextBrowser;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::help {

struct Page {
    QString name; ///< of its button, as an object
    language::Wording title;
    std::function<QString()> file; ///< of the program's own, in the language it speaks now
};

/// Pages to read beside what they are about, in a window of their own. They come with the program; no link
/// leads out of it.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// Shows the first of `pages`. Goes when `parent` goes.
    HelpWindow(theme::Theme& theme, std::vector<Page> pages, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(std::size_t page);
    void openLink(const QString& file);
    void follow();

    theme::Theme& m_theme;
    std::vector<Page> m_pages;
    std::vector<QPushButton*> m_buttons; ///< one a page, where there are several
    QTextBrowser* m_text;
    std::size_t m_shown = 0;
};

/// For authors of questionnaires: the tutorial and the reference of the format, the files that stand beside
/// the questionnaires, in the language that the program speaks.
HelpWindow* helpForAuthors(theme::Theme& theme, QWidget* parent);

/// For staff: a screening from its beginning to the signed summary.
HelpWindow* helpForScreenings(theme::Theme& theme, QWidget* parent);

} // namespace anteroom::help
