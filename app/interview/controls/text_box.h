// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

/// Several lines of free text, as EntryField is one. Tab leaves it, and so do Up and Down at its ends.
class TextBox : public QPlainTextEdit {
    Q_OBJECT
public:
    TextBox(int lines, const theme::Theme& theme, QWidget* parent = nullptr);

    void display(const QString& text);
    bool isDirty() const { return toPlainText() != m_shown; }
    void commit();
    void begin(const QString& typed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void committed(const QString& typed);

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int m_lines;
    const theme::Theme& m_theme;
    QString m_shown;
};

} // namespace anteroom::interview
