// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// A file as it is on the disk against its text here, line by line.
class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(theme::Theme& theme, QWidget* parent = nullptr);

    void open(const QString& file, const QString& onDisk, const QString& here);

signals:
    void loadRequested();
    void keepRequested();
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void colour();

    const theme::Theme& m_theme;
    QLabel* m_title;
    QPlainTextEdit* m_lines;
};

} // namespace anteroom::studio
