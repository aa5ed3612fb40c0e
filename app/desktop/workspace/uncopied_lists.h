// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QCoreApplication;

namespace anteroom::desktop {

/// Swallows the copying that every list and table of Qt does by itself: a patient's name is on the clipboard
/// before anybody thought of it. From a field a person copies what they marked.
class UncopiedLists : public QObject {
    Q_OBJECT
public:
    explicit UncopiedLists(QCoreApplication& application, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace anteroom::desktop
