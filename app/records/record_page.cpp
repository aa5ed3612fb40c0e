// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_page.h"

#include "app/exporting/export_menu.h"
#include "app/exporting/leave_out.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace anteroom::records {

namespace {

constexpr std::array marks{ReviewMark::Discussed, ReviewMark::DoesNotApply, ReviewMark::FollowUp};

QString markWord(ReviewMark mark) {
    switch (mark) {
    case ReviewMark::Discussed:
        return RecordPage::tr("Discussed");
    case ReviewMark::DoesNotApply:
        return RecordPage::tr("Does not apply");
    case ReviewMark::FollowUp:
        break;
    }
    return RecordPage::tr("Follow up");
}

} // namespace

// A line that has the focus when the window goes says that it was edited, and by then this is no RecordPage.
RecordPage::~RecordPage() {
    for (const std::shared_ptr<Note>& note : m_notes)
        if (note->line)
            note->line->disconnect(this);
}

RecordPage::RecordPage(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("recordPage"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 860, column), 1);
    m_head = new theme::PageHead(theme, {}, QStringLiteral("recordTitle"));
    m_back = button({}, "quiet", QStringLiteral("recordBack"), &RecordPage::backRequested);
    m_export = theme::makeButton([] { return tr("Export"); }, "menu", QStringLiteral("recordExport"));
    m_leaveOut = new exporting::LeaveOut(this);
    m_exportMenu = new exporting::ExportMenu(*m_leaveOut, m_export);
    m_export->setMenu(m_exportMenu);
    m_export->hide();
    connect(m_exportMenu, &exporting::ExportMenu::chosen, this, &RecordPage::exportRequested);
    m_head->setActions({m_back, m_export});
    column->addWidget(m_head);
    m_outcome = theme::makeLabel({}, "quiet-strong");
    m_outcome->setObjectName(QStringLiteral("recordOutcome"));
    m_outcome->hide();
    column->addWidget(m_outcome);
    m_place = new QVBoxLayout;
    column->addLayout(m_place);
    column->addStretch(1);
    show({});
}

QPushButton* RecordPage::button(const QString& text, const char* role, const QString& name,
                                void (RecordPage::*asked)()) {
    QPushButton* made = theme::makeButton(text, role, name);
    connect(made, &QPushButton::clicked, this, asked);
    return made;
}

// It would go before it is let go. A page that is to be emptied, as at a lock, waits for nobody.
bool RecordPage::waitsForButton(const RecordPageData& page) {
    const bool wasWaiting = std::exchange(m_next, std::nullopt).has_value();
    if (page.title.isEmpty())
        return false;
    for (const QPushButton* pressed : findChildren<QPushButton*>()) {
        if (!pressed->isDown())
            continue;
        m_next = page;
        if (!wasWaiting)
            connect(
                pressed, &QPushButton::released, this,
                [this] {
                    if (const auto next = std::exchange(m_next, std::nullopt))
                        show(*next);
                },
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return true;
    }
    return false;
}

void RecordPage::show(const RecordPageData& page) {
    if (waitsForButton(page))
        return;
    m_head->setTitle(page.title);
    m_head->setDetail(page.identity);
    m_back->setText(page.back.isEmpty() ? tr("Back to the records") : page.back);
    m_back->setAccessibleName(m_back->text());
    offerExports(page.exports);
    const Typed typed = takeTyped();
    m_notes.clear();
    if (QLayoutItem* old = m_place->takeAt(0)) {
        // Whoever clicked there is still being answered; nobody must find it any more.
        old->widget()->hide();
        old->widget()->setParent(nullptr);
        old->widget()->deleteLater();
        delete old;
    }
    auto* body = new QWidget;
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(m_theme.px(16));
    m_place->addWidget(body);
    for (const QString& notice : page.notices)
        m_body->addWidget(theme::makeLabel(notice, "attention"));

    QVBoxLayout* content = nullptr;
    m_body->addWidget(theme::makeCard(m_theme, content));
    for (const QString& line : page.lines)
        content->addWidget(theme::makeLabel(line, "body"));
    QPushButton* summary = button(tr("Summary"), page.mayReview ? "secondary" : "primary",
                                  QStringLiteral("recordSummary"), &RecordPage::summaryRequested);
    QPushButton* questions = button(tr("Go on with the questions"), "secondary",
                                    QStringLiteral("recordQuestions"), &RecordPage::questionsRequested);
    if (!page.mayGoOn) // without a parent yet, to be shown would make it a window
        questions->hide();
    QPushButton* anew = button(tr("New screening from this one"), "secondary",
                               QStringLiteral("recordBeginAnew"), &RecordPage::newScreeningRequested);
    if (!page.mayBeginAnew)
        anew->hide();
    content->addSpacing(m_theme.px(8));
    content->addWidget(theme::makeButtonRow(m_theme, {summary, questions, anew}));
    setFocusProxy(summary);

    addFlags(page);
    addRevisions(page);
    addHistory(page);
    addFurther(page);
    giveBack(typed);
}

// What was chosen in it may be what shows the page anew, and is still under way then.
void RecordPage::offerExports(const std::vector<ScreeningFormat>& formats) {
    if (formats == m_exports)
        return;
    m_exports = formats;
    m_exportMenu->offer(formats);
    m_export->setVisible(!formats.empty());
}

// What is done first here, not the first thing in the window.
void RecordPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous())
        setFocus(Qt::OtherFocusReason);
}

RecordPage::Typed RecordPage::takeTyped() const {
    Typed typed;
    for (const QLineEdit* note : findChildren<QLineEdit*>())
        typed.notes.insert(note->objectName(), note->text());
    const QWidget* focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus))
        typed.focus = focus->objectName();
    return typed;
}

void RecordPage::giveBack(const Typed& typed) {
    for (auto note = typed.notes.begin(); note != typed.notes.end(); ++note)
        if (auto* line = findChild<QLineEdit*>(note.key()))
            line->setText(note.value());
    sayWhatIsNotSaved();
    if (auto* widget = typed.focus.isEmpty() ? nullptr : findChild<QWidget*>(typed.focus))
        widget->setFocus();
}

void RecordPage::showOutcome(const theme::Wording& text, bool isProblem) {
    m_isProblem = isProblem;
    theme::setRole(m_outcome, isProblem ? "attention" : "quiet-strong");
    theme::say(m_outcome, "text", text);
    m_outcome->setVisible(!m_outcome->text().isEmpty());
}

QString RecordPage::Note::text() const { return line->text().trimmed(); }

void RecordPage::commit(Note& note) {
    if (note.mark && note.text() != note.said)
        emit marked(note.finding, *note.mark, note.said = note.text());
}

void RecordPage::commitTyping() {
    const auto notes = m_notes; // what comes of one may show the page anew
    for (const std::shared_ptr<Note>& note : notes)
        commit(*note);
}

// "Saved" must not stand beside a note that is not.
void RecordPage::sayWhatIsNotSaved() {
    const bool isUnsaid = std::any_of(m_notes.begin(), m_notes.end(),
                                      [](const auto& note) { return note->text() != note->said; });
    if (isUnsaid && !m_isProblem)
        showOutcome([] { return tr("Not saved yet"); }, false);
}

void RecordPage::addFlags(const RecordPageData& page) {
    m_body->addWidget(theme::makeLabel([] { return tr("To discuss with the patient"); }, "group-title"));
    if (page.flags.empty())
        m_body->addWidget(theme::makeLabel(page.nothingRaised, "body"));
    for (const RecordPageData::Flag& flag : page.flags)
        m_body->addWidget(flagCard(flag, page.mayReview));
    if (!page.mayReview)
        return;
    m_body->addWidget(theme::makeLabel(
        [] {
            return tr("Signing says that you read this. It decides nothing about "
                      "treatment. Afterwards the record stays as it is; a correction is "
                      "a new one beside it.");
        },
        "quiet"));
    m_body->addWidget(theme::makeButtonRow(
        m_theme, {button(tr("Sign"), "primary", QStringLiteral("recordSign"), &RecordPage::askToSign)}));
}

// A note is kept with its mark: one without must not be lost unseen.
void RecordPage::askToSign() {
    for (QLineEdit* note : findChildren<QLineEdit*>())
        if (note->property("isUnmarked").toBool() && !note->text().trimmed().isEmpty()) {
            showOutcome(
                [] {
                    return tr("A note stands with a flag that is not marked, and would be lost. Choose what "
                              "it belongs to, or take it out.");
                },
                true);
            note->setFocus(Qt::TabFocusReason);
            return;
        }
    emit signRequested();
}

QWidget* RecordPage::flagCard(const RecordPageData::Flag& flag, bool mayReview) {
    QVBoxLayout* content = nullptr;
    QFrame* card = theme::makeCard(m_theme, content);
    content->addWidget(theme::makeLabel(flag.title, "body-strong"));
    if (!flag.discuss.isEmpty())
        content->addWidget(theme::makeLabel(flag.discuss, "body"));
    if (flag.before) {
        QLabel* before = theme::makeLabel(
            tr("Marked before the answers were changed: %1 (%2)")
                .arg(flag.note.isEmpty() ? markWord(*flag.before) : markWord(*flag.before) + ": " + flag.note,
                     flag.by),
            "attention");
        before->setObjectName(QStringLiteral("markBefore.%1").arg(flag.finding));
        content->addWidget(before);
    }
    if (mayReview)
        addMarks(flag, content);
    else if (flag.mark)
        content->addWidget(theme::makeLabel(flag.note.isEmpty() ? markWord(*flag.mark)
                                                                : markWord(*flag.mark) + ": " + flag.note,
                                            "quiet-strong"));
    if (flag.mark)
        content->addWidget(theme::makeLabel(flag.by, "quiet"));
    return card;
}

// A choice counts at once, with the note as it stands then; a note that is changed later counts with Enter.
void RecordPage::addMarks(const RecordPageData::Flag& flag, QVBoxLayout* content) {
    const QString name = QString::number(flag.finding);
    auto* note = new QLineEdit(flag.mark ? flag.note : QString());
    note->setObjectName(QStringLiteral("markNote.") + name);
    note->setAccessibleName(tr("Note on %1").arg(flag.title));
    theme::say(note, "placeholderText", [] { return tr("Note"); });
    note->setProperty("isUnmarked", !flag.mark);
    const auto kept =
        std::make_shared<Note>(Note{note, flag.finding, flag.mark, flag.mark ? flag.note : QString()});
    m_notes.push_back(kept);
    QList<QPushButton*> buttons;
    for (const ReviewMark mark : marks) {
        QPushButton* choice =
            theme::makeButton(markWord(mark), "option",
                              QStringLiteral("mark.%1.%2").arg(name, QString::fromUtf8(markId(mark).data())));
        choice->setCheckable(true);
        choice->setChecked(flag.mark == mark);
        choice->setAccessibleName(markWord(mark) + ": " + flag.title);
        connect(choice, &QPushButton::clicked, this,
                [this, kept, mark] { emit marked(kept->finding, mark, kept->said = kept->text()); });
        buttons << choice;
    }
    content->addWidget(theme::makeButtonRow(m_theme, {buttons[0], buttons[1], buttons[2]}));
    content->addWidget(note);
    connect(note, &QLineEdit::editingFinished, this, [this, kept] { commit(*kept); });
    connect(note, &QLineEdit::textEdited, this, &RecordPage::sayWhatIsNotSaved);
}

void RecordPage::addRevisions(const RecordPageData& page) {
    if (page.revisions.empty())
        return;
    m_body->addWidget(theme::makeLabel([] { return tr("What was signed"); }, "group-title"));
    for (const RecordPageData::Revision& revision : page.revisions) {
        QPushButton* open =
            theme::makeButton(revision.text, "link", QStringLiteral("revision.%1").arg(revision.number));
        connect(open, &QPushButton::clicked, this,
                [this, number = revision.number] { emit revisionRequested(number); });
        m_body->addWidget(open, 0, Qt::AlignLeft);
    }
}

void RecordPage::addHistory(const RecordPageData& page) {
    if (page.history.empty())
        return;
    QPushButton* open = theme::makeButton(tr("Who changed what: %1").arg(page.history.size()), "",
                                          QStringLiteral("recordHistory"));
    open->setCheckable(true);
    open->setChecked(m_isHistoryOpen);
    m_body->addWidget(open, 0, Qt::AlignLeft);
    QVBoxLayout* content = nullptr;
    QFrame* card = theme::makeCard(m_theme, content);
    for (const RecordPageData::Change& change : page.history) {
        content->addWidget(theme::makeLabel(change.question, "body-strong"));
        const QString how = change.how.isEmpty() ? QString() : QStringLiteral("   ") + change.how;
        content->addWidget(theme::makeLabel(tr("%1 → %2").arg(change.before, change.after) +
                                                QStringLiteral("   ") +
                                                tr("%1, %2").arg(change.who, change.when) + how,
                                            "quiet"));
    }
    m_body->addWidget(card);
    card->setVisible(m_isHistoryOpen);
    connect(open, &QPushButton::toggled, this, [this, card](bool isOpen) {
        m_isHistoryOpen = isOpen;
        card->setVisible(isOpen);
    });
}

void RecordPage::addFurther(const RecordPageData& page) {
    const auto offered = [this](bool may, const QString& text, const QString& name,
                                void (RecordPage::*asked)()) {
        QPushButton* made = button(text, "", name, asked);
        if (!may)
            made->hide();
        return made;
    };
    if (!page.mayCorrect && !page.mayDiscard && !page.mayMark && !page.mayMove && !page.mayErase)
        return;
    m_body->addWidget(theme::makeLabel([] { return tr("Where something is wrong with it"); }, "group-title"));
    m_body->addWidget(theme::makeButtonRow(
        m_theme,
        {offered(page.mayCorrect, tr("Correct what was signed"), QStringLiteral("recordCorrect"),
                 &RecordPage::correctionRequested),
         offered(page.mayDiscard, tr("Discard this correction"), QStringLiteral("recordDiscard"),
                 &RecordPage::discardRequested),
         offered(page.mayMark, tr("Entered in error"), QStringLiteral("recordInError"),
                 &RecordPage::inErrorRequested),
         offered(page.mayMove, tr("Belongs to another patient"), QStringLiteral("recordMove"),
                 &RecordPage::moveRequested),
         offered(page.mayErase, tr("Delete"), QStringLiteral("recordErase"), &RecordPage::eraseRequested)}));
}

} // namespace anteroom::records
