// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace anteroom::interview {

/// Whether something is typed into a field that does not count yet, because the field was not left: into an
/// EntryField or a TextBox within a widget.
class TypingWatch : public QObject {
    Q_OBJECT
public:
    /// `within` outlives this.
    explicit TypingWatch(const QWidget& within);

    bool isTyping() const { return m_isTyping; }

signals:
    void changed();

private:
    void follow(QWidget* focus);
    template <typename Field>
    void watch(Field* field);
    void tell(bool isTyping);

    const QWidget& m_within;
    QPointer<QWidget> m_field; ///< into which is typed, or was last
    bool m_isTyping = false;
};

} // namespace anteroom::interview
