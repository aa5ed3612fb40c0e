// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace anteroom::desktop {

/// Puts a text on the clipboard and takes it away again after a while, unless somebody copied something else
/// meanwhile: whoever pastes next must not find a patient there.
class BriefClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usual{60};

    explicit BriefClipboard(QClipboard& clipboard, std::chrono::milliseconds stay = usual,
                            QObject* parent = nullptr);
    ~BriefClipboard() override;

    void copy(const QString& text);
    /// At once, as at a lock.
    void clear();

private:
    QClipboard& m_clipboard;
    QString m_text; ///< empty: nothing of ours is there
    QTimer m_stay;
};

} // namespace anteroom::desktop
