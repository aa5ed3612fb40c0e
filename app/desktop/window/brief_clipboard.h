// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

namespace anteroom::desktop {

/// Takes what this program put on the clipboard, or selected where other programs can paste it, away again
/// after a while, unless somebody copied something else meanwhile: whoever pastes next must not find a
/// patient there. However it came there: by a button, or with Ctrl+C in a field.
class BriefClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usual{60};
    /// Whether what is there now comes from this program.
    using Owns = std::function<bool(QClipboard::Mode)>;

    /// `owns`: empty for what the clipboard says itself, which no platform without a desktop can.
    explicit BriefClipboard(QClipboard& clipboard, std::chrono::milliseconds stay = usual, Owns owns = {},
                            QObject* parent = nullptr);
    ~BriefClipboard() override;

    void copy(const QString& text);
    /// At once, as at a lock.
    void clear();

private:
    bool isOurs(QClipboard::Mode mode) const;
    void look(QClipboard::Mode mode, QTimer& stay);
    void clear(QClipboard::Mode mode);

    QClipboard& m_clipboard;
    Owns m_owns;
    QString m_text; ///< that copy() put there; empty: none
    QTimer m_stay;
    QTimer m_selectionStay;
};

} // namespace anteroom::desktop
