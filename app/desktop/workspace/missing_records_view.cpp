// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/missing_records_view.h"

#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::desktop {

MissingRecordsView::MissingRecordsView(const theme::Theme& theme, const QString& place, bool wereSeen,
                                       QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("missingRecords"));
    theme::setRole(this, "window");
    auto* page = new access::StepPage(
        theme, QStringLiteral("missingRecordsPage"), [] { return tr("The records are not there"); },
        [] { return tr("The clinic's settings say that they are kept here, and nothing is there now:"); });
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page);
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(theme, content));
    QLabel* where = theme::makeLabel(place, "body-strong");
    where->setObjectName(QStringLiteral("missingRecordsPlace"));
    content->addWidget(where);
    page->fields()->addWidget(theme::makeLabel(
        [wereSeen] {
            return wereSeen
                       ? tr("This computer saw records there before, so nothing can be set up in their "
                            "place. Connect the shared folder, the disk or the network that they are on, "
                            "and look again. If they moved, whoever looks after this computer says in "
                            "the clinic's settings where they are.")
                       : tr("If they are in a shared folder, on another disk or on a server, it may not "
                            "be connected. Connect it, and look again.");
        },
        "body"));
    QPushButton* again =
        theme::makeButton([] { return tr("Look again"); }, "primary", QStringLiteral("missingRecordsAgain"));
    connect(again, &QPushButton::clicked, this, &MissingRecordsView::lookAgainRequested);
    if (wereSeen) {
        page->setButtons({again});
    } else {
        QPushButton* none = theme::makeButton([] { return tr("There never were any"); }, "secondary",
                                              QStringLiteral("missingRecordsNone"));
        connect(none, &QPushButton::clicked, this, &MissingRecordsView::setupRequested);
        page->setButtons({none, again});
    }
    page->setFirst(again);
    setFocusProxy(again);
}

} // namespace anteroom::desktop
