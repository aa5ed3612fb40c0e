// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/prove_text.h"

#include "app/language/problem_words.h"
#include "app/language/said.h"
#include "app/language/spoken_language.h"
#include "app/studio/overlay_files.h"
#include "app/studio/suggested_step.h"
#include "core/analysis/coverage/coverage_words.h"
#include "core/analysis/diff/diff_words.h"
#include "core/analysis/map/questionnaire_map.h"
#include "core/analysis/notes/note_words.h"
#include "core/analysis/notes/proved_notes.h"

#include <QCoreApplication>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::ProveText)
};

QString text(const std::string& words) { return QString::fromStdString(words); }

QStringList lines(const std::vector<Message>& words) {
    QStringList all;
    for (const Message& line : words)
        all << language::said(line);
    return all;
}

/// Whoever works on the text knows the questions by their titles.
Reader author() { return {Named::ByTitle, language::spokenLanguage()}; }

ChangedRule changedRule(const Differences& found, const WordedRuleDifference& worded,
                        const SourceSet& sources) {
    const RuleDifference& difference = found.rules[worded.rule];
    ChangedRule rule{
        language::said(namesOf(worded)), {}, {}, language::said(worded.rest), language::said(worded.notKnown),
        language::said(worded.limits)};
    if (worded.isNew || worded.isGone)
        rule.name = (worded.isNew ? Texts::tr("New: %1") : Texts::tr("No longer there: %1")).arg(rule.name);
    if (difference.after)
        rule.place = placeOf(found.after->program().span(difference.after->node), sources);
    for (std::size_t i = 0; i < worded.shown.size(); ++i) {
        const Witness witness = difference.found[i].inAfter();
        rule.shown.push_back({language::said(worded.shown[i].sentence), lines(worded.shown[i].answers), true,
                              exampleOf(*found.after, witness.today, witness.answers)});
    }
    return rule;
}

Problem problemOf(const Diagnostic& diagnostic, const SourceSet& sources) {
    Problem problem;
    static_cast<TextPlace&>(problem) = placeOf(diagnostic.span, sources);
    problem.kind = diagnostic.severity == Severity::Warning ? Problem::Kind::Warning : Problem::Kind::Note;
    problem.words = language::messageOf(diagnostic);
    problem.hint = language::hintOf(diagnostic);
    return problem;
}

ProvedNote provedNote(const Versions& versions, const ProofNote& note) {
    const WordedNote worded = wordsOf(*versions.now, versions.sources, note, author());
    ProvedNote proved;
    proved.problem = problemOf(worded.diagnostic, versions.sources);
    proved.clashIs = language::said(worded.clashIs);
    proved.dead = deadRule(note);
    for (const WordedNote::Part& part : worded.clash)
        proved.clash.push_back({language::said(part.words), placeOf(part.span, versions.sources)});
    if (!worded.shownByAnswers.empty()) {
        proved.problem.example = exampleOf(*versions.now, note.witness->today, note.witness->answers);
        proved.shown = ShownBy{language::said(worded.shownByAnswers), lines(worded.answers), false,
                               proved.problem.example};
    }
    return proved;
}

/// As an item is placed: from behind its dash, not indented.
QString withoutDash(const std::string& yaml) {
    constexpr qsizetype dash = 4; // "  - "
    QStringList all = text(yaml).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString& line : all)
        line.remove(0, dash);
    return all.join(QLatin1Char('\n'));
}

RuleCases casesOf(const Versions& versions, const RuleCoverage& rule) {
    const WordedCoverage worded =
        wordsOf(versions.now, versions.sources, rule, author(), language::translated);
    RuleCases cases;
    cases.name = language::said(nameOf(*versions.now, rule.rule, author()));
    cases.place = placeOf(worded.span, versions.sources);
    cases.count = language::said(wordsOf(worded.count, Named::ByTitle));
    for (const WordedCoverage::Part& part : worded.parts) {
        QString words = language::said(part.words);
        if (part.covered == Covered::Undecided)
            words =
                Texts::tr("%1; whether that can occur is not known: %2").arg(words, language::said(part.why));
        (part.covered == Covered::Impossible ? cases.impossible : cases.parts)
            .push_back({words, placeOf(part.span, versions.sources)});
    }
    for (std::size_t i = 0; i < worded.proposals.size(); ++i) {
        const Witness& witness = rule.proposals[i];
        const WordedProposal said = wordsOf(versions.now, rule.rule, witness, language::spokenLanguage());
        cases.proposals.push_back(
            {withoutDash(worded.proposals[i]),
             {{}, lines(said.answers), false, exampleOf(*versions.now, witness.today, witness.answers)},
             language::said(said.outcome)});
    }
    return cases;
}

} // namespace

Versions readVersions(const EditedTexts& now, const EditedTexts& before, FileSource& disk,
                      const Sha256& sha256) {
    Versions versions;
    OverlayFiles files(now.open, disk);
    LoadedQuestionnaire loaded = loadQuestionnaire(files, now.path, sha256);
    versions.now = std::move(loaded.questionnaire);
    versions.sources = std::move(loaded.sources);
    for (const Diagnostic& diagnostic : loaded.diagnostics.all())
        if (diagnostic.severity != Severity::Error)
            versions.warnings.push_back(diagnostic);
    OverlayFiles earlier(before.open, disk);
    versions.before = loadQuestionnaire(earlier, before.path, sha256).questionnaire;
    if (!versions.now)
        return versions;
    const std::string path = casesPathOf(now.path);
    if (Result<std::string> text = files.read(path))
        versions.cases = loadCases(path, std::move(text).value(), *versions.now).cases;
    return versions;
}

MaybeDifferences compare(const Versions& versions, const MakeProvers& make) {
    return versions.before ? MaybeDifferences(differences(versions.before, versions.now, make))
                           : std::nullopt;
}

ProofNotes notesOf(const Versions& versions, const MakeProvers& make) {
    Provers provers = make(versions.now);
    return provedNotes(versions.now, provers);
}

Coverages coveragesOf(const Versions& versions, const MakeProvers& make) {
    Provers provers = make(versions.now);
    return coverage(versions.now, versions.cases, provers);
}

std::vector<Problem> warningsOf(const Versions& versions) {
    std::vector<Problem> warnings;
    for (const Diagnostic& warning : versions.warnings)
        warnings.push_back(problemOf(warning, versions.sources));
    return warnings;
}

Comparison worded(const Versions& versions, const MaybeDifferences& found) {
    Comparison comparison;
    if (!found) {
        comparison.problem = Texts::tr("What was there before has errors, and cannot be compared.");
        return comparison;
    }
    comparison.version = text((*versions.before)->version);
    const std::vector<Change> changes =
        structuralChanges(*versions.before, *versions.now, language::spokenLanguage());
    for (const Change& change : changes)
        comparison.said << language::said(wordsOf(change, Named::ByTitle));
    comparison.all = found->rules.size();
    comparison.step = stepOf(changes, found->rules);
    std::vector<WordedRuleDifference> changed;
    for (const RuleDifference& difference : found->rules) {
        comparison.open += difference.isOpen() ? 1U : 0U;
        if (difference.isSame())
            ++comparison.same;
        else
            changed.push_back(wordsOf(*found, difference, author()));
    }
    for (const WordedRuleDifference& worded : grouped(std::move(changed)))
        comparison.rules.push_back(changedRule(*found, worded, versions.sources));
    return comparison;
}

std::vector<ProvedNote> worded(const Versions& versions, const ProofNotes& notes) {
    std::vector<ProvedNote> all;
    for (const ProofNote& note : notes)
        all.push_back(provedNote(versions, note));
    return all;
}

CasesReport worded(const Versions& versions, const Coverages& rules) {
    CasesReport report{countOf(rules), {}};
    for (const RuleCoverage& rule : rules)
        if (countOf(rule).shown < rule.parts.size())
            report.rules.push_back(casesOf(versions, rule));
    return report;
}

} // namespace anteroom::studio
