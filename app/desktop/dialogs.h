// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QWidget;

namespace anteroom::desktop {

/// Every question that stops the program until a person answers: injected, so that tests answer it.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// The path to save to, or an empty one when cancelled.
    virtual QString pdfPath(const QString& title, const QString& suggestedName) = 0;
    /// Prints the pages; false when cancelled.
    virtual Result<bool> print(const QByteArray& pdf) = 0;
    /// Whether to leave a screening. `notice`: what must be done first; `loss`: what is gone afterwards.
    /// Either may be empty.
    virtual bool leaveScreening(const QString& notice, const QString& loss) = 0;
};

/// The real ones, before `window`.
class WindowDialogs : public Dialogs {
public:
    explicit WindowDialogs(QWidget* window) : m_window(window) {}
    QString pdfPath(const QString& title, const QString& suggestedName) override;
    Result<bool> print(const QByteArray& pdf) override;
    bool leaveScreening(const QString& notice, const QString& loss) override;

private:
    QWidget* m_window;
};

} // namespace anteroom::desktop
