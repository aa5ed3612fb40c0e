// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/state_bar.h"
#include "core/exchange/screening_export.h"
#include "core/records/record.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace anteroom::exporting {
class ExportMenu;
class LeaveOut;
} // namespace anteroom::exporting
namespace anteroom::theme {
class PageHead;
class Theme;
} // namespace anteroom::theme

namespace anteroom::records {

/// What the page of one record says and offers.
struct RecordPageData {
    struct Flag {
        std::uint32_t finding = 0;
        QString title;
        QString discuss;
        std::optional<ReviewMark> mark;
        QString note;
        QString by; ///< "D. Sample, 2027-03-14 14:20", of either mark; empty where there is none
        std::optional<ReviewMark> before{}; ///< made before its answers were changed: it is not marked now
    };
    struct Revision {
        std::uint32_t number = 1;
        QString text;
    };
    struct Change { ///< of an answer, or of what stands beside them
        QString when, who, question, before, after;
        QString how{}; ///< "confirmed, as on 2026-09-02"; mostly empty
    };

    QString title; ///< who it is about
    QString identity;
    QStringList lines;   ///< "Finished by D. Sample, 2027-03-14 14:10"
    QStringList notices; ///< what must be seen first
    std::vector<Flag> flags;
    QString nothingRaised; ///< in their place
    std::vector<Revision> revisions;
    std::vector<Change> history;
    QString back{};         ///< where going back leads, if not to the records
    bool mayGoOn = false;   ///< to the questions
    bool mayReview = false; ///< mark the flags, and sign
    bool mayCorrect = false;
    bool mayDiscard = false; ///< the correction that this is
    bool mayMark = false;    ///< as entered in error
    bool mayMove = false;
    bool mayErase = false;
    bool mayBeginAnew = false;              ///< another screening of this patient
    std::vector<ScreeningFormat> exports{}; ///< in which it may leave
};

/// One record: what became of it, what the clinician does about its flags, who changed what. For staff alone.
class RecordPage : public QWidget {
    Q_OBJECT
public:
    explicit RecordPage(theme::Theme& theme, QWidget* parent = nullptr);
    ~RecordPage() override;

    /// What was typed into a note stays, and the keys where they are: of the same record. Another one is
    /// shown after an empty page. While a button is held down it waits: what was pressed counts.
    void show(const RecordPageData& page);
    void setState(const theme::StateBar::State& state) { m_state->show(state); }
    /// Of an export, which its menu asks too.
    exporting::LeaveOut& leaveOut() { return *m_leaveOut; }
    /// One line on what just happened, or why it did not.
    void showOutcome(const theme::Wording& text, bool isProblem);
    /// A note that is typed counts as if its field had been left.
    void commitTyping();

signals:
    void backRequested();
    void questionsRequested();
    void summaryRequested();
    void newScreeningRequested();
    void exportRequested(anteroom::ScreeningFormat format);
    void marked(std::uint32_t finding, anteroom::ReviewMark mark, const QString& note);
    void signRequested();
    void correctionRequested();
    void discardRequested();
    void inErrorRequested();
    void moveRequested();
    void eraseRequested();
    void revisionRequested(std::uint32_t number);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Typed {
        QHash<QString, QString> notes; ///< by object name
        QString focus;
    };
    struct Note {
        QLineEdit* line = nullptr;
        std::uint32_t finding = 0;
        std::optional<ReviewMark> mark; ///< of its flag: without one it is not kept
        QString said;                   ///< last, of it
        QString text() const;
    };
    void commit(Note& note);
    void sayWhatIsNotSaved();
    bool waitsForButton(const RecordPageData& page);
    void askToSign();
    Typed takeTyped() const;
    void giveBack(const Typed& typed);
    QPushButton* button(const QString& text, const char* role, const QString& name,
                        void (RecordPage::*asked)());
    void offerExports(const std::vector<ScreeningFormat>& formats);
    void addFlags(const RecordPageData& page);
    QWidget* flagCard(const RecordPageData::Flag& flag, bool mayReview);
    void addMarks(const RecordPageData::Flag& flag, QVBoxLayout* content);
    void addRevisions(const RecordPageData& page);
    void addHistory(const RecordPageData& page);
    void addFurther(const RecordPageData& page);

    theme::Theme& m_theme;
    theme::StateBar* m_state = nullptr;
    theme::PageHead* m_head = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_export = nullptr;
    exporting::LeaveOut* m_leaveOut = nullptr;
    exporting::ExportMenu* m_exportMenu = nullptr;
    std::vector<ScreeningFormat> m_exports; ///< that it offers
    QLabel* m_outcome = nullptr;
    QVBoxLayout* m_place = nullptr;             ///< of the body
    QVBoxLayout* m_body = nullptr;              ///< made anew with each show()
    std::vector<std::shared_ptr<Note>> m_notes; ///< of what is shown
    bool m_isProblem = false;                   ///< the outcome
    bool m_isHistoryOpen = false;
    std::optional<RecordPageData> m_next; ///< once a button is let go
};

} // namespace anteroom::records
