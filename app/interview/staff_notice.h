// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <string>

class QLabel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class EntryField;
class ReadingLabel;

/// A bar above the page that tells staff to reach the clinician within the visit. It says no more than that:
/// the patient may be reading. It stays until a member of staff acknowledges it by name. As under the urgent
/// cover the name is not filled in: the patient has the mouse too.
class StaffNotice : public QFrame {
    Q_OBJECT
public:
    StaffNotice(const std::string& language, const theme::Theme& theme, QWidget* parent = nullptr);

    /// As far as it is typed.
    QString staffName() const;
    void setStaffName(const QString& name);
    /// As its button does.
    void confirm();
    /// One line, as long as nobody wants to acknowledge: at large text the questions need the room.
    void setNarrow(bool isNarrow);

signals:
    void acknowledged(const QString& staff);

private:
    void fit();

    QLabel* m_caption;
    EntryField* m_staff;
    ReadingLabel* m_message;
    bool m_isNarrow = false;
    bool m_isAsked = false; ///< narrow: the name is asked for
};

} // namespace anteroom::interview
