// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class CodeEditor;

/// Find and replace in one text. Enter goes to the next place, Shift+Enter to the one before, Esc back to the
/// text.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(const theme::Theme& theme, QWidget* parent = nullptr);

    void setEditor(CodeEditor* editor);
    /// Looks for what is marked, if it is within a line.
    void open(bool withReplace);
    /// There is little height.
    void setLow(bool isLow);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeFind(const theme::Theme& theme);
    QWidget* makeReplace(const theme::Theme& theme);
    void go(bool forward);
    void replaceOne();
    void replaceEach();
    void count();
    bool matchesCase() const;
    void follow();

    const theme::Theme& m_theme;
    bool m_isLow = false;
    QPointer<CodeEditor> m_editor;
    QLineEdit* m_what = nullptr;
    QLineEdit* m_with = nullptr;
    QCheckBox* m_case = nullptr;
    QLabel* m_said = nullptr;
    QWidget* m_replace = nullptr;
};

} // namespace anteroom::studio
