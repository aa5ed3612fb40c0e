// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/two_records_dialog.h"

#include "app/desktop/records/two_records.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace anteroom::desktop {

namespace {

constexpr int textWidth = 720;

AskDialog::Words wordsFor(bool isDeleted) {
    if (isDeleted)
        return {[] { return TwoRecordsDialog::tr("Deleted at another desk"); },
                [] { return TwoRecordsDialog::tr("This record was deleted at another desk"); },
                [] {
                    return TwoRecordsDialog::tr(
                        "What was answered here could not be saved before that. It is "
                        "kept until you choose below.");
                }};
    return {[] { return TwoRecordsDialog::tr("Changed at two desks"); },
            [] { return TwoRecordsDialog::tr("This record was changed at two desks"); },
            [] {
                return TwoRecordsDialog::tr("Another desk changed it before what was answered here could be "
                                            "saved. Both are kept until you choose below.");
            }};
}

QFrame* hairline() {
    auto* line = new QFrame;
    theme::setRole(line, "hairline");
    return line;
}

/// What one of the two says, and below it at which desk and who.
QVBoxLayout* side(const theme::Theme& theme, const QString& said, const QString& desk, const QString& by) {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(4));
    column->addWidget(theme::makeLabel(said, "body"));
    column->addWidget(theme::makeLabel(by.isEmpty() ? desk : desk + QStringLiteral(": ") + by, "quiet"));
    column->addStretch(1);
    return column;
}

} // namespace

TwoRecordsDialog::TwoRecordsDialog(const theme::Theme& theme, CompareRecords compare, bool mayDelete,
                                   QWidget* window)
    : AskDialog(theme, wordsFor(compare().isDeleted()), window, textWidth), m_compare(std::move(compare)),
      m_mayDelete(mayDelete), m_choices(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("twoRecords"));
    fill();
    addButtons();
    theme::whenLanguageChanges(this, [this] { fillAnew(); });
}

void TwoRecordsDialog::fill() {
    const TwoRecords records = m_compare();
    auto* who = new QVBoxLayout;
    who->setSpacing(theme().px(4));
    who->addWidget(theme::makeLabel(records.patient, "body-strong"));
    if (!records.details.isEmpty())
        who->addWidget(theme::makeLabel(records.details, "quiet"));
    content()->addLayout(who);
    addDifferences(records);
    addChoices(records);
}

// What was chosen stays so, and the keys where they were.
void TwoRecordsDialog::fillAnew() {
    const int chosen = m_choices->checkedId();
    int keys = -1;
    for (QAbstractButton* radio : m_choices->buttons()) {
        if (radio->hasFocus())
            keys = m_choices->id(radio);
        m_choices->removeButton(radio);
    }
    theme::clearLayout(content());
    fill();
    if (QAbstractButton* radio = m_choices->button(chosen))
        radio->setChecked(true);
    if (QAbstractButton* radio = m_choices->button(keys))
        radio->setFocus(Qt::OtherFocusReason);
    // What came into a page that is on the screen is seen, and measured, a moment later.
    QMetaObject::invokeMethod(this, &TwoRecordsDialog::fit, Qt::QueuedConnection);
}

Dialogs::Waiting TwoRecordsDialog::ask() {
    return exec() == QDialog::Accepted ? static_cast<Dialogs::Waiting>(m_choices->checkedId())
                                       : Dialogs::Waiting::Later;
}

void TwoRecordsDialog::addDifferences(const TwoRecords& records) {
    QVBoxLayout* card = nullptr;
    content()->addWidget(theme::makeCard(theme(), card));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(24));
    grid->setVerticalSpacing(theme().px(8));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->addLayout(grid);
    const auto lastChanged = [this](const QString& desk, const QString& by) {
        auto* column = new QVBoxLayout;
        column->setSpacing(theme().px(4));
        column->addWidget(theme::makeLabel(desk, "body-strong"));
        column->addWidget(theme::makeLabel(by, "quiet"));
        column->addStretch(1);
        return column;
    };
    grid->addLayout(lastChanged(tr("This desk, not saved yet"), tr("last changed by %1").arg(records.here)),
                    0, 0);
    grid->addLayout(
        records.isDeleted()
            ? lastChanged(tr("Other desk"), tr("deleted there; the log says by whom"))
            : lastChanged(tr("Other desk, in the records"), tr("last changed by %1").arg(records.there)),
        0, 1);
    for (const TwoRecords::Difference& difference : records.differences) {
        const int row = grid->rowCount();
        grid->addWidget(hairline(), row, 0, 1, 2);
        grid->addWidget(theme::makeLabel(difference.what, "body-strong"), row + 1, 0, 1, 2);
        grid->addLayout(side(theme(), difference.here, tr("This desk"), difference.hereBy), row + 2, 0);
        grid->addLayout(side(theme(), difference.there, tr("Other desk"), difference.thereBy), row + 2, 1);
    }
    if (records.isDeleted())
        return;
    card->addWidget(hairline());
    card->addWidget(theme::makeLabel(records.differences.empty()
                                         ? tr("Every answer, note and detail is the same in both.")
                                         : tr("All other answers are the same in both."),
                                     "quiet"));
}

void TwoRecordsDialog::addChoice(Dialogs::Waiting choice, const QString& name, const QString& words,
                                 const QString& what) {
    auto* radio = new QRadioButton(words);
    radio->setObjectName(name);
    radio->setAccessibleDescription(what);
    theme::setRole(radio, "choice");
    m_choices->addButton(radio, static_cast<int>(choice));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(4));
    column->addWidget(radio);
    auto* hint = new QHBoxLayout;
    hint->setContentsMargins(theme().px(30), 0, 0, 0); // below the words of the choice
    hint->addWidget(theme::makeLabel(what, "quiet"));
    column->addLayout(hint);
    content()->addLayout(column);
}

void TwoRecordsDialog::addChoices(const TwoRecords& records) {
    using Waiting = Dialogs::Waiting;
    content()->addWidget(theme::makeLabel(tr("What becomes of what was answered here?"), "body-strong"));
    if (!records.isDeleted()) {
        addChoice(
            Waiting::KeepBoth, QStringLiteral("keepBoth"), tr("Keep both, side by side"),
            tr("What was answered here becomes a record of its own in the list. The other desk's record "
               "stays as it is."));
        addChoice(
            Waiting::SetAside, QStringLiteral("setAside"), tr("Go on with the other desk's record"),
            tr("What was answered here stays in the list as well, marked as entered in error. Nothing is "
               "deleted."));
        return;
    }
    addChoice(Waiting::KeepBoth, QStringLiteral("keepBoth"), tr("Keep it as a record of its own"),
              tr("What was answered here stands in the list again."));
    if (m_mayDelete)
        addChoice(
            Waiting::Delete, QStringLiteral("deleteHere"), tr("Delete it here too"),
            tr("What was answered here is gone for ever. You are asked once more; the log keeps that it "
               "was deleted, and by whom."));
    else
        content()->addWidget(
            theme::makeLabel(tr("Only an administrator can delete what was answered here."), "quiet"));
}

void TwoRecordsDialog::addButtons() {
    auto* later =
        theme::makeButton([] { return tr("Decide later"); }, "secondary", QStringLiteral("decideLater"));
    m_do = theme::makeButton([] { return tr("Do as chosen"); }, "primary", QStringLiteral("doAsChosen"));
    m_do->setEnabled(false);
    m_do->setDefault(true); // while nothing is chosen, Enter does nothing
    setButtons({later, m_do});
    connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_choices, &QButtonGroup::idClicked, this, [this] { m_do->setEnabled(true); });
    m_choices->buttons().first()->setFocus();
}

} // namespace anteroom::desktop
