// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/preview.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// The findings as the answers of the preview leave them, and of the marked one its rule in words.
class FindingList : public QFrame {
    Q_OBJECT
public:
    explicit FindingList(theme::Theme& theme, QWidget* parent = nullptr);

    /// The marked one stays marked.
    void show(std::vector<FindingLine> lines);
    QWidget* list() const;

signals:
    /// Its lines are wanted.
    void chosen(const std::string& finding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const FindingLine* current() const;
    void explain();
    void choose();
    void fit();

    theme::Theme& m_theme;
    std::vector<FindingLine> m_lines;
    QLabel* m_head;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_rule;
};

} // namespace anteroom::studio
