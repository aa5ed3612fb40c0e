// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/flow/apart.h"
#include "app/desktop/window/dialogs.h"
#include "app/keeping/change_record.h"
#include "app/keeping/lease_hold.h"
#include "app/records/record_page.h"
#include "app/workspace/workplace.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace anteroom::exporting {
struct ToExport;
}

namespace anteroom::desktop {

/// The page of a record that was opened, and what is done there: each act is saved at once. Keeps its lease
/// until it is closed or handed on.
class RecordScreen : public QObject {
    Q_OBJECT
public:
    RecordScreen(theme::Theme& theme, Dialogs& dialogs, workspace::Workplace& workplace,
                 QObject* parent = nullptr);
    ~RecordScreen() override;

    QWidget* widget() const { return m_page; }
    void open(const keeping::OpenedRecord& opened);
    /// Nothing can be done there but to read. Going back leads to where it was opened, in the words of
    /// `back`.
    void openToRead(const keeping::OpenedRecord& opened, const theme::Wording& back);
    /// Gives the lease back, and shows nothing of the record any more.
    void close();
    /// Anew, as after a lock.
    void show();
    /// Nothing while no record is on the page.
    const Apart<keeping::OpenedRecord>& opened() const { return m_opened; }
    bool isToRead() const { return m_isToRead; }
    bool isSaving() const { return !m_asked.empty(); }
    /// The same record as it is after another desk changed it, and `said` of that.
    void showPresent(const keeping::OpenedRecord& opened, const theme::Wording& said);
    /// A note that is typed is sent to be saved, as when its field is left.
    void commitTyping() { m_page->commitTyping(); }
    void say(const theme::Wording& words) { m_page->showOutcome(words, true); }

signals:
    /// The lease goes with it.
    void questionsRequested(const anteroom::keeping::OpenedRecord& opened);
    /// The lease stays here, until the page is closed.
    void newScreeningRequested(const anteroom::keeping::OpenedRecord& earlier);
    void summaryRequested(const anteroom::keeping::OpenedRecord& opened);
    void closed();

private:
    using Change = keeping::RecordChange;
    records::RecordPageData data() const;
    void addFlags(records::RecordPageData& data) const;
    /// Somebody is here, and a record is on the page: a dialog, or an answer of the store, may have come
    /// between.
    bool mayAct() const { return m_opened && m_workplace.present(); }
    /// Saves it, after what was asked for before.
    void change(Change change, const theme::Wording& outcome);
    void sendNext();
    void take(const Result<keeping::ChangedRecord>& changed);
    void refuse(const theme::Wording& why);
    /// At once, or when what was asked for is saved; not where it cannot be.
    void whenSaved(std::function<void()> act);
    void giveBack();
    void sign();
    void correct();
    void discard();
    void discardFor(const Record& before, const std::string& why);
    void markInError();
    void move();
    void erase();
    void loseLease();
    void goToQuestions();
    void exportAs(ScreeningFormat format, const LeftOut& leftOut);
    void writeExport(const QString& path, const exporting::ToExport& what,
                     const keeping::ActLog::Ended& ended);
    void openRevision(std::uint32_t number);
    /// What was signed then, while this page is still looked at.
    void withRevision(std::uint32_t number, std::function<void(const keeping::OpenedRecord&)> act);

    Dialogs& m_dialogs;
    workspace::Workplace& m_workplace;
    records::RecordPage* m_page; ///< belongs to the stack that it is put in
    Apart<keeping::OpenedRecord> m_opened;
    std::unique_ptr<keeping::LeaseHold> m_hold; ///< while it is ours to change
    struct Asked {
        Change change;
        theme::Wording outcome;
    };
    std::deque<Asked> m_asked; ///< the first of them is being saved
    std::function<void()> m_afterwards;
    std::shared_ptr<int> m_turn = std::make_shared<int>(0); ///< answers to earlier ones are not heard
    /// Of files that somebody chose.
    std::unique_ptr<tasks::TaskRunner> m_writing = std::make_unique<tasks::TaskRunner>();
    bool m_isToRead = false;
    theme::Wording m_back; ///< of what is only read
};

} // namespace anteroom::desktop
