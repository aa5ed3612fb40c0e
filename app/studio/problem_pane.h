// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// What is to be mended, in words, each a key or a click from its place, and the button that mends the marked
/// one where nothing has to be thought about.
class ProblemPane : public QFrame {
    Q_OBJECT
public:
    explicit ProblemPane(theme::Theme& theme, QWidget* parent = nullptr);

    /// `path`: the text that is on the screen.
    void show(const Checked& checked, const std::string& path);
    /// Without it only how many there are is said, and what can be done about the marked one.
    void showList(bool isShown);
    /// The texts are not those that were checked any more.
    void sayChecking();
    std::optional<std::size_t> current() const;
    void setCurrent(std::size_t place);

signals:
    void chosen(std::size_t place);
    void fixRequested(std::size_t place);
    /// The answers that show it are to be tried.
    void exampleRequested(std::size_t place);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showActs();
    void showFix();
    void fit();

    theme::Theme& m_theme;
    QLabel* m_counts;
    QPushButton* m_fix;
    QPushButton* m_example;
    QListView* m_list;
    QStandardItemModel* m_model;
    Checked m_checked;
};

} // namespace anteroom::studio
