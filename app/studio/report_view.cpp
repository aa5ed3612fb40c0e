// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/report_view.h"

#include "app/studio/report_card.h"
#include "app/studio/report_words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::studio {

ReportView::ReportView(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(16));
    connect(&theme, &theme::Theme::changed, this, [this, column] { column->setSpacing(m_theme.px(16)); });
    const auto add = [&](Part part, const QString& name, const theme::Wording& title) {
        auto* card = new ReportCard(theme, name, title);
        connect(card, &ReportCard::placeChosen, this, &ReportView::placeChosen);
        connect(card, &ReportCard::exampleChosen, this, &ReportView::exampleChosen);
        column->addWidget(card);
        of(part).card = card;
    };
    add(Part::Comparison, QStringLiteral("reportChanges"), [] { return tr("What this edit changes"); });
    add(Part::Notes, QStringLiteral("reportNotes"), [] { return tr("What answers can and cannot do"); });
    add(Part::Cases, QStringLiteral("reportCases"), [] { return tr("What the cases show"); });
}

QWidget* ReportView::card(Part part) const { return m_parts[static_cast<std::size_t>(part)].card; }

void ReportView::insertAfter(Part part, QWidget* other) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(card(part)) + 1, other);
}

QString ReportView::inShort(Part part) const { return m_parts[static_cast<std::size_t>(part)].words; }

void ReportView::say(Part part, const QString& words, bool isKnown) {
    of(part).words = words;
    of(part).isKnown = isKnown;
    of(part).card->begin(words);
}

void ReportView::show(const ProofRun& run) {
    const PublishReport& report = run.report();
    if (m_revision != report.revision)
        for (Shown& part : m_parts)
            part.isKnown = false;
    m_revision = report.revision;
    if (!report.comparison)
        sayUnknown(Part::Comparison, run);
    else if (!of(Part::Comparison).isKnown)
        showComparison(*report.comparison);
    if (!report.notes && (report.isProved || !report.comparison)) {
        sayUnknown(Part::Notes, run);
    } else if (!of(Part::Notes).isKnown) {
        if (report.notes)
            showNotes(*report.notes, report.warnings);
        else
            say(Part::Notes, proofsAreOff(), true);
        addWarnings(report.warnings);
    }
    if (!report.cases)
        sayUnknown(Part::Cases, run);
    else if (!of(Part::Cases).isKnown)
        showCases(*report.cases);
}

void ReportView::speakAnew() {
    for (Shown& part : m_parts)
        part.isKnown = false;
}

void ReportView::sayUnknown(Part part, const ProofRun& run) {
    const QString why = run.isRunning()   ? tr("not known yet")
                        : run.isStopped() ? tr("not known, for it was stopped")
                                          : tr("not known while the text has errors");
    say(part, tr("%1: %2").arg(of(part).card->title()->text(), why), false);
}

void ReportView::showComparison(const Comparison& comparison) {
    say(Part::Comparison, anteroom::studio::inShort(comparison), true);
    ReportCard& card = *of(Part::Comparison).card;
    for (qsizetype i = 0; i < comparison.said.size(); ++i) {
        if (!card.hasRoomFor(static_cast<std::size_t>(i), static_cast<std::size_t>(comparison.said.size())))
            break;
        card.addText(asSentence(comparison.said[i]), "quiet");
    }
    for (std::size_t i = 0; i < comparison.rules.size(); ++i) {
        const ChangedRule& rule = comparison.rules[i];
        card.addRule();
        if (!card.hasRoomFor(i, comparison.rules.size()))
            break;
        card.addText(asSentence(rule.name), "body-strong");
        if (rule.place)
            card.addPlace(*rule.place);
        for (const ShownBy& shown : rule.shown)
            card.addShown(shown);
        for (const QString& open : {rule.rest, rule.notKnown, rule.limits})
            if (!open.isEmpty())
                card.addText(asSentence(open), "quiet");
    }
    if (comparison.problem.isEmpty() && comparison.same > 0 && comparison.same < comparison.all) {
        card.addRule();
        card.addText(
            [same = comparison.same, all = comparison.all] {
                return tr("%1 of %2 findings, urgent triggers and contradictions say the same, whatever is "
                          "answered.")
                    .arg(same)
                    .arg(all);
            },
            "quiet");
    }
}

void ReportView::showNotes(const std::vector<ProvedNote>& notes, const std::vector<Problem>& warnings) {
    say(Part::Notes, anteroom::studio::inShort(notes, warnings), true);
    ReportCard& card = *of(Part::Notes).card;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const ProvedNote& note = notes[i];
        card.addRule();
        if (!card.hasRoomFor(i, notes.size()))
            break;
        addNote(note.problem);
        if (!note.clash.empty()) {
            card.addText(asSentence(note.clashIs), "quiet-strong");
            for (const ProvedNote::Part& part : note.clash)
                card.addPlaced(part.words, part.place);
        }
        if (note.shown)
            card.addShown(*note.shown);
    }
}

void ReportView::addNote(const Problem& problem) {
    ReportCard& card = *of(Part::Notes).card;
    card.addText(asSentence(problem.words), "body-strong");
    if (!problem.hint.isEmpty())
        card.addText(asSentence(problem.hint), "quiet");
    card.addPlace(problem);
}

// What the check warns of without a proof, as of a criterion that no finding covers.
void ReportView::addWarnings(const std::vector<Problem>& warnings) {
    ReportCard& card = *of(Part::Notes).card;
    for (std::size_t i = 0; i < warnings.size(); ++i) {
        card.addRule();
        if (!card.hasRoomFor(i, warnings.size()))
            break;
        addNote(warnings[i]);
    }
}

void ReportView::showCases(const CasesReport& cases) {
    say(Part::Cases, anteroom::studio::inShort(cases), true);
    ReportCard& card = *of(Part::Cases).card;
    card.addText(
        [] {
            return tr(
                "At a turning point a finding hangs on one thing alone: on each part of its condition, once "
                "so and once not so, and on each limit from both sides.");
        },
        "quiet");
    for (std::size_t i = 0; i < cases.rules.size(); ++i) {
        card.addRule();
        if (!card.hasRoomFor(i, cases.rules.size()))
            break;
        addCases(cases.rules[i]);
    }
}

void ReportView::addCases(const RuleCases& rule) {
    ReportCard& card = *of(Part::Cases).card;
    card.addText(asSentence(rule.name), "body-strong");
    card.addText(rule.count, "quiet");
    card.addPlace(rule.place);
    const auto add = [&card](const theme::Wording& title, const std::vector<RuleCases::Part>& parts) {
        if (!parts.empty())
            card.addText(title, "quiet-strong");
        for (const RuleCases::Part& part : parts)
            card.addPlaced(part.words, part.place);
    };
    add([] { return tr("There is no case in which"); }, rule.parts);
    for (const RuleCases::Proposal& proposal : rule.proposals)
        addProposal(proposal);
    add([] { return tr("Cannot occur, so that no case is missing for it"); }, rule.impossible);
}

// What the rules say now is not what they should say: that is for the author.
void ReportView::addProposal(const RuleCases::Proposal& proposal) {
    ReportCard& card = *of(Part::Cases).card;
    card.addText([] { return tr("A case that shows it, to be confirmed or corrected"); }, "quiet-strong");
    card.addText(
        [outcome = asSentence(proposal.outcome)] { return tr("%1 with these answers:").arg(outcome); },
        "quiet");
    card.addShown(proposal.shown);
    QPushButton* take = card.addButton([] { return tr("Put into cases.yaml"); }, QStringLiteral("take"));
    connect(take, &QPushButton::clicked, this, [this, take, item = proposal.yaml, isTaken = false]() mutable {
        if (isTaken) {
            emit caseSought(item);
            return;
        }
        isTaken = true;
        theme::say(take, "text", [] { return tr("It is in cases.yaml: look at it"); });
        theme::say(take, "accessibleName", [] { return tr("It is in cases.yaml: look at it"); });
        emit caseTaken(item);
    });
}

} // namespace anteroom::studio
