// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/protocol_panel.h"
#include "app/theme/say.h"

#include <QList>
#include <QWidget>

class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// For staff who want the tablet back from the patient: the crisis protocol, which asks nobody, and the form
/// that opens the rest.
class WayBackPage : public QWidget {
    Q_OBJECT
public:
    /// `form`: has the keys; belongs to the page from now on.
    WayBackPage(const theme::Theme& theme, const QList<access::ProtocolText>& protocol, QWidget* form,
                QWidget* parent);

    /// Staff can show who they are by something else too.
    void offerOther(const theme::Wording& words);

signals:
    void otherRequested();
    /// On with the questions after all.
    void backRequested();

private:
    QPushButton* m_other;
};

} // namespace anteroom::desktop
