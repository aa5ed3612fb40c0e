// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

/// One line that people type into freely: nothing is judged before they leave it, then committed() says what
/// they typed.
class EntryField : public QLineEdit {
    Q_OBJECT
public:
    /// `characters`: how wide, roughly.
    EntryField(int characters, const theme::Theme& theme, QWidget* parent = nullptr);

    /// How wide from now on.
    void setCharacters(int characters);
    /// Shows `text`, unless something else is being typed.
    void display(const QString& text, bool isRefused = false);
    bool isDirty() const { return text() != m_shown; }
    /// As leaving the field does.
    void commit();
    /// The first of what is typed, by whoever has the keys beside it; where something stands already nothing
    /// is typed over.
    void begin(const QString& typed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void committed(const QString& typed);

protected:
    /// Back to what was shown.
    void undoTyping() { setText(m_shown); }

    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int m_characters;
    const theme::Theme& m_theme;
    QString m_shown;
};

} // namespace anteroom::interview
