// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"

#include <QLineEdit>

namespace anteroom::access {

/// A line for a passphrase. It is a password field at all times, so that nothing copies from it and the
/// accessible tree has its length alone; shown, it paints what it holds.
class SecretEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEdit(const QString& name, QWidget* parent = nullptr);

    void setShown(bool shown);
    bool isShown() const { return m_isShown; }
    /// What was typed stays in the field.
    Passphrase peek() const;
    /// Empties the field.
    Passphrase take();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isShown = false;
};

} // namespace anteroom::access
