// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <string>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class ReadingLabel;

/// To a patient who has the tablet and gave an urgent answer: to stay and to call staff. There is no way on
/// from it but for staff. The clinic's protocol is theirs: it opens behind one button, and asks nobody who
/// they are.
class StayPage : public QWidget {
    Q_OBJECT
public:
    StayPage(const QString& protocol, const std::string& language, const theme::Theme& theme,
             QWidget* parent = nullptr);

    /// Takes the focus and has itself read out.
    void raiseAlarm();
    bool showsProtocol() const;
    void setProtocolOpen(bool isOpen);

signals:
    void staffWanted();

private:
    void revealProtocol();

    QString m_text;
    std::string m_language;
    const theme::Theme& m_theme;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_below = nullptr; ///< where the protocol comes
    ReadingLabel* m_title = nullptr;
    QPointer<QFrame> m_protocol; ///< while it is open
    QPushButton* m_open = nullptr;
};

} // namespace anteroom::interview
