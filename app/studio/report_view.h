// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/proof_run.h"

#include <QWidget>

#include <array>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class ReportCard;

/// A PublishReport as it comes: what the edit changes, what is proved of the questionnaire, and what its
/// cases show.
class ReportView : public QWidget {
    Q_OBJECT
public:
    enum class Part : std::uint8_t { Comparison, Notes, Cases };

    explicit ReportView(const theme::Theme& theme, QWidget* parent = nullptr);

    /// What did not change stays as it is.
    void show(const ProofRun& run);
    /// In another language, from the next show() on.
    void speakAnew();
    /// What a part comes to, in a line.
    QString inShort(Part part) const;
    QWidget* card(Part part) const;
    /// Something else that belongs after a part.
    void insertAfter(Part part, QWidget* other);

signals:
    void placeChosen(const anteroom::studio::TextPlace& place);
    void exampleChosen(const anteroom::studio::SharedExample& example);
    /// An item for `cases`; and once it is there, that its author wants to see it.
    void caseTaken(const QString& item);
    void caseSought(const QString& item);

private:
    void showComparison(const Comparison& comparison);
    void showNotes(const std::vector<ProvedNote>& notes, const std::vector<Problem>& warnings);
    void addNote(const Problem& problem);
    void addWarnings(const std::vector<Problem>& warnings);
    void showCases(const CasesReport& cases);
    void addCases(const RuleCases& rule);
    void addProposal(const RuleCases::Proposal& proposal);
    void say(Part part, const QString& words, bool isKnown);
    void sayUnknown(Part part, const ProofRun& run);

    struct Shown {
        ReportCard* card = nullptr;
        QString words;
        bool isKnown = false;
    };
    Shown& of(Part part) { return m_parts[static_cast<std::size_t>(part)]; }

    const theme::Theme& m_theme;
    std::array<Shown, 3> m_parts;
    std::uint64_t m_revision = 0;
};

} // namespace anteroom::studio
