// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/record_screen.h"

#include "app/desktop/records/record_history.h"
#include "app/desktop/records/record_words.h"
#include "app/exporting/leave_out.h"
#include "app/language/said.h"
#include "app/language/spoken_language.h"
#include "app/theme/theme.h"
#include "core/records/marks.h"
#include "core/records/record_acts.h"
#include "core/records/record_summary.h"

#include <QPointer>

namespace anteroom::desktop {

RecordScreen::RecordScreen(theme::Theme& theme, Dialogs& dialogs, workspace::Workplace& workplace,
                           QObject* parent)
    : QObject(parent), m_dialogs(dialogs), m_workplace(workplace), m_page(new records::RecordPage(theme)) {
    using records::RecordPage;
    const auto saved = [this](void (RecordScreen::*act)()) {
        return [this, act] { whenSaved([this, act] { (this->*act)(); }); };
    };
    connect(m_page, &RecordPage::backRequested, this, saved(&RecordScreen::giveBack));
    connect(m_page, &RecordPage::questionsRequested, this, saved(&RecordScreen::goToQuestions));
    connect(m_page, &RecordPage::summaryRequested, this,
            [this] { whenSaved([this] { emit summaryRequested(*m_opened); }); });
    connect(m_page, &RecordPage::exportRequested, this, [this](ScreeningFormat format) {
        whenSaved([this, format, leftOut = m_page->leaveOut().leftOut()] { exportAs(format, leftOut); });
    });
    connect(m_page, &RecordPage::newScreeningRequested, this, [this] {
        whenSaved([this] {
            const keeping::OpenedRecord earlier = *m_opened; // the page may be closed meanwhile
            emit newScreeningRequested(earlier);
        });
    });
    connect(
        m_page, &RecordPage::marked, this,
        [this](std::uint32_t finding, ReviewMark mark, const QString& note) {
            if (!mayAct()) {
                if (m_opened)
                    m_page->showOutcome(
                        [] { return tr("Not saved: it was locked at that moment. Mark the flag again."); },
                        true);
                return;
            }
            change([finding, mark, note = note.toStdString(), by = m_workplace.act()](
                       Record& record) { return markFinding(record, finding, mark, note, by); },
                   [] { return tr("Saved"); });
        });
    connect(m_page, &RecordPage::signRequested, this, saved(&RecordScreen::sign));
    connect(m_page, &RecordPage::correctionRequested, this, saved(&RecordScreen::correct));
    connect(m_page, &RecordPage::discardRequested, this, saved(&RecordScreen::discard));
    connect(m_page, &RecordPage::inErrorRequested, this, saved(&RecordScreen::markInError));
    connect(m_page, &RecordPage::moveRequested, this, saved(&RecordScreen::move));
    connect(m_page, &RecordPage::eraseRequested, this, saved(&RecordScreen::erase));
    connect(m_page, &RecordPage::revisionRequested, this, &RecordScreen::openRevision);
    theme::whenLanguageChanges(m_page, [this] { show(); });
}

RecordScreen::~RecordScreen() {
    close();
    tasks::TaskRunner::retire(std::move(m_writing)); // whatever the disk does
}

void RecordScreen::open(const keeping::OpenedRecord& opened) {
    close();
    m_opened = opened;
    if (m_opened->lease) {
        m_hold = std::make_unique<keeping::LeaseHold>(m_workplace.thread(), *m_opened->lease);
        connect(m_hold.get(), &keeping::LeaseHold::lost, this, &RecordScreen::loseLease);
    }
    m_page->showOutcome({}, false);
    show();
}

void RecordScreen::openToRead(const keeping::OpenedRecord& opened, const theme::Wording& back) {
    close();
    m_isToRead = true;
    m_back = back;
    m_opened = opened;
    m_page->showOutcome({}, false);
    show();
}

void RecordScreen::close() {
    m_hold.reset();
    m_opened.reset();
    m_asked.clear();
    m_afterwards = nullptr;
    ++*m_turn;
    m_isToRead = false;
    m_page->show({});
    m_page->leaveOut().offer(nullptr);
}

void RecordScreen::show() {
    if (!m_opened || !m_workplace.present()) // what was asked for before a lock is answered behind it
        return;
    m_page->setState({[] { return tr("Record"); }, {}, {}, text(m_workplace.present()->account.name)});
    m_page->show(data());
    m_page->leaveOut().offer(m_opened->questionnaire);
}

records::RecordPageData RecordScreen::data() const {
    const RecordHead& head = m_opened->record.head;
    const storage::Role role = m_workplace.present()->account.role;
    const bool isOurs = m_hold != nullptr;
    const bool isSigned = head.status == RecordStatus::Signed;
    const bool mayChange = !m_isToRead && !m_opened->unlogged && (isOurs || isSigned);
    const bool isClinician = role == storage::Role::Clinician;

    records::RecordPageData data;
    data.title = nameIn(head.identity);
    data.identity = detailsOf(head.identity);
    const Record& record = m_opened->record;
    if (!record.transcribedBy.empty())
        data.lines << tr("Screened %1, copied from paper by %2")
                          .arg(text(record.session.startedAt.date.iso()), text(record.transcribedBy));
    data.lines << tr("Begun by %1").arg(whoAndWhen(head.created));
    if (head.finished)
        data.lines << tr("Finished by %1").arg(whoAndWhen(*head.finished));
    if (head.signature)
        data.lines << tr("Reviewed by %1").arg(whoAndWhen(*head.signature));
    if (head.status == RecordStatus::Finished && !isClinician)
        data.lines << tr("A clinician marks the flags and signs");
    for (const std::string& note : recordNotes(m_opened->record, language::spokenLanguage()))
        data.notices << text(note);
    if (head.revision > 1 && !isSigned)
        data.notices << tr("This correction is not signed. What was signed before stands below.");
    const bool isHeld = m_opened->holder || m_opened->leaseVersion > 0;
    if (m_opened->unlogged)
        data.notices << tr(
            "A part of the list of records is damaged. This record can be read and not changed.");
    else if (!mayChange && !m_isToRead && isHeld)
        data.notices << tr("%1 has this record open at another desk. It can be read and not changed.")
                            .arg(m_opened->holder ? text(m_opened->holder->name) : tr("Somebody"));
    addFlags(data);
    data.history = historyOf(m_opened->record, *m_opened->questionnaire);
    for (std::uint32_t number = 1; number < head.revision + (isSigned ? 1U : 0U); ++number)
        data.revisions.push_back(
            {number, number == 1 ? tr("As it was signed first") : tr("Correction %1").arg(number - 1)});
    data.mayGoOn = isOurs && !isSigned;
    data.mayReview = isOurs && isClinician && head.status == RecordStatus::Finished;
    data.mayCorrect = mayChange && isSigned && isClinician;
    data.mayMark = mayChange && !head.enteredInError;
    // What is signed is unsigned by it, which is the clinician's to do, as with any correction.
    data.mayMove = mayChange && (!isSigned || isClinician);
    data.mayDiscard = isOurs && !m_opened->unlogged && isClinician && !isSigned && head.revision > 1;
    data.mayBeginAnew =
        !m_isToRead && !m_opened->unlogged && head.status != RecordStatus::Draft && !head.enteredInError;
    data.mayErase = mayChange && role == storage::Role::Administrator;
    for (const ScreeningFormat format : screeningFormats)
        if (role != storage::Role::Intake && mayLeaveAs(head, format))
            data.exports.push_back(format);
    if (m_isToRead)
        data.back = m_back.text();
    return data;
}

void RecordScreen::addFlags(records::RecordPageData& data) const {
    const Record& record = m_opened->record;
    const Questionnaire& questionnaire = *m_opened->questionnaire;
    const Summary summary = summarizeRecord(record, m_opened->questionnaire, language::spokenLanguage());
    data.nothingRaised = text(summary.nothingRaised);
    for (const Summary::TopicEntry& topic : summary.discuss)
        for (const Summary::RaisedFinding& finding : topic.findings) {
            records::RecordPageData::Flag flag;
            flag.finding = *questionnaire.findFinding(finding.id);
            flag.title = text(finding.title);
            flag.discuss = text(finding.discuss);
            for (const Reviewed& reviewed : record.review)
                if (reviewed.finding == flag.finding) {
                    if (isOfTheseAnswers(reviewed, record, questionnaire))
                        flag.mark = reviewed.mark;
                    else
                        flag.before = reviewed.mark;
                    flag.note = text(reviewed.note);
                    flag.by = whoAndWhen(reviewed.by);
                }
            data.flags.push_back(std::move(flag));
        }
}

void RecordScreen::goToQuestions() {
    if (!m_hold)
        return;
    keeping::OpenedRecord opened = m_opened.take();
    ++*m_turn;
    opened.lease = m_hold->handOn();
    m_hold.reset();
    emit questionsRequested(opened);
}

// The hold is still telling: it goes when it has told.
void RecordScreen::loseLease() {
    m_hold.release()->deleteLater();
    m_opened->lease.reset();
    m_page->showOutcome(
        [] { return tr("Another desk took this record over. It can be read and not changed."); }, true);
    show();
}

void RecordScreen::whenSaved(std::function<void()> act) {
    if (m_asked.empty())
        act();
    else
        m_afterwards = std::move(act);
}

void RecordScreen::giveBack() {
    close();
    emit closed();
}

void RecordScreen::change(Change change, const theme::Wording& outcome) {
    m_asked.push_back({std::move(change), outcome});
    if (m_asked.size() == 1)
        sendNext();
}

void RecordScreen::sendNext() {
    if (m_hold)
        m_opened->lease = m_hold->lease();
    keeping::changeRecord(m_workplace.thread(), *m_opened, m_asked.front().change,
                          [guard = QPointer(this), turn = m_turn,
                           mine = *m_turn](const Result<keeping::ChangedRecord>& changed) {
                              if (guard && *turn == mine)
                                  guard->take(changed);
                          });
}

void RecordScreen::refuse(const theme::Wording& why) {
    m_asked.clear(); // what was asked for later built on it
    m_afterwards = nullptr;
    m_page->showOutcome(why, true);
    show(); // as it is, not as it was clicked
}

void RecordScreen::take(const Result<keeping::ChangedRecord>& changed) {
    if (!changed) {
        refuse([why = language::inWords(changed.error())] { return tr("Not saved. %1").arg(why.text()); });
        return;
    }
    if (changed->end != Saved::End::Saved) {
        refuse([] {
            return tr("Not saved: somebody changed this record at another desk. Go back to the records "
                      "and open it again.");
        });
        return;
    }
    m_opened = changed->opened;
    if (m_hold && m_opened->lease)
        m_hold->take(*m_opened->lease);
    const theme::Wording outcome = m_asked.front().outcome;
    m_asked.pop_front();
    if (m_opened->record.head.status == RecordStatus::Signed) { // nothing changes it from now on
        m_hold.reset();
        m_opened->lease.reset();
        m_opened->leaseVersion = 0; // it was ours: whatever becomes of it here, nobody has it
        m_asked.clear();
    }
    if (!m_asked.empty()) {
        sendNext();
        return;
    }
    m_page->showOutcome(outcome, false);
    show();
    if (const auto act = std::exchange(m_afterwards, nullptr))
        act();
}

} // namespace anteroom::desktop
