// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class EntryField;
class ReadingLabel;

/// In place of the whole interview: the clinic's own protocol, until a member of staff acknowledges it by
/// name. The only urgent colours there are.
class UrgentCover : public QWidget {
    Q_OBJECT
public:
    UrgentCover(const QString& protocol, const QString& staffName, const std::string& language,
                const theme::Theme& theme, QWidget* parent = nullptr);

    /// Takes the focus and has itself read out.
    void raiseAlarm();
    QString staffName() const;
    /// As its button does.
    void confirm();

signals:
    void acknowledged(const QString& staff);

private:
    EntryField* m_staff;
    ReadingLabel* m_message;
};

} // namespace anteroom::interview
