// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/doubt_view.h"

#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::desktop {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString timeOf(const Timestamp& at) {
    return DoubtView::tr("%1 at %2").arg(text(at.date.iso()), text(at.clock()));
}

QString titleOf(const Doubt& doubt) {
    return doubt.why == Doubt::Why::Older ? DoubtView::tr("These records are an older copy")
                                          : DoubtView::tr("Are these the newest records?");
}

QString seenOf(const Doubt& doubt) {
    return doubt.why == Doubt::Why::Older && doubt.seen
               ? DoubtView::tr("On %1 this computer saw records that are not among these. Either somebody "
                               "restored a backup, or an old copy was put in the place of the records. What "
                               "was saved after that copy was made is missing.")
                     .arg(timeOf(*doubt.seen))
               : DoubtView::tr("This computer cannot tell: what it had noted of them was changed, or is "
                               "damaged. If an old copy was put in the place of the records, that is not "
                               "noticed here now.");
}

QString explanationOf(const Doubt& doubt) {
    return doubt.restored ? DoubtView::tr("The log says: %1 restored a backup on %2.")
                                .arg(text(doubt.restored->by.name), timeOf(doubt.restored->by.at))
                          : DoubtView::tr("The log says nothing of a restored backup.");
}

} // namespace

DoubtView::DoubtView(const theme::Theme& theme, const Doubt& doubt, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("doubt"));
    theme::setRole(this, "window");
    auto* page = new access::StepPage(
        theme, QStringLiteral("doubtPage"), [doubt] { return titleOf(doubt); },
        [doubt] { return seenOf(doubt); });
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page);
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(theme, content));
    QLabel* explanation = theme::makeLabel([doubt] { return explanationOf(doubt); }, "body-strong");
    explanation->setObjectName(QStringLiteral("doubtExplanation"));
    content->addWidget(explanation);
    content->addWidget(theme::makeLabel(
        [] {
            return tr("If you know why, go on. The log keeps that you did, and this computer does not ask "
                      "again. If you "
                      "do not, lock the screen and ask an administrator first: waiting loses nothing, and "
                      "the newest "
                      "backup may have what is missing.");
        },
        "body"));
    QPushButton* goOn = theme::makeButton([] { return tr("Go on with these records"); }, "secondary",
                                          QStringLiteral("doubtGoOn"));
    connect(goOn, &QPushButton::clicked, this, &DoubtView::goOnRequested);
    QPushButton* lock = theme::makeButton([] { return tr("Lock the screen and ask"); }, "primary",
                                          QStringLiteral("doubtLock"));
    connect(lock, &QPushButton::clicked, this, &DoubtView::lockRequested);
    page->setButtons({goOn, lock});
    page->setFirst(lock);
}

} // namespace anteroom::desktop
