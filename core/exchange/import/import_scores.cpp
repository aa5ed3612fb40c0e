// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_scores.h"

#include "core/base/text.h"
#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_conditions.h"
#include "core/exchange/import/import_ids.h"

#include <algorithm>
#include <set>

namespace anteroom::fhir {

namespace {

class ScoreMaker {
public:
    ScoreMaker(const WrittenShowWhens& showWhens, Diagnostics& diagnostics)
        : m_showWhens(showWhens), m_diagnostics(diagnostics) {}

    void takeId(const std::string& id) { m_ids.take(id); }

    void takeIds(const ImportedItem& item) {
        takeId(item.id);
        for (const ImportedItem& child : item.children)
            takeIds(child);
    }

    /// `around`: the show-whens of what stands around the item.
    void add(const ImportedItem& item, std::vector<std::string> around) {
        if (const auto own = m_showWhens.find(&item);
            own != m_showWhens.end() && std::find(around.begin(), around.end(), own->second) == around.end())
            around.push_back(own->second);
        for (const ImportedItem& child : item.children)
            add(child, around);
        const bool isScored =
            std::any_of(item.options.begin(), item.options.end(),
                        [](const ImportedOption& option) { return option.score.has_value(); });
        if (!isScored)
            return;
        const bool isChoice = item.kind == ImportedKind::Choice || item.kind == ImportedKind::Choices;
        const std::string value = !isChoice || !item.rows.empty()      ? std::string()
                                  : item.kind == ImportedKind::Choices ? ofChoices(item)
                                                                       : ofChoice(item);
        if (value.empty()) {
            notCarried(m_diagnostics, item.span, item.linkId, "the scores of its options");
            return;
        }
        for (const ImportedOption& option : item.options)
            if (!option.score)
                madeUp(m_diagnostics, item.span, item.linkId,
                       "0 points for the option " + inBackticks(option.id) + ", which has none");
        scores.push_back({m_ids.take(item.id + "-points"), labelled(item), allOf(around), value});
    }

    void addTotal(const ImportedQuestionnaire& questionnaire) {
        if (scores.size() < 2)
            return;
        std::string value;
        for (const ImportedScore& score : scores)
            value += (value.empty() ? "sum(" : ", ") + score.id;
        LocalizedText label;
        for (const std::string& language : questionnaire.languages)
            label.add(language, language.substr(0, 2) == "es" ? "puntos en total" : "points in all");
        scores.push_back({m_ids.take("total-points"), label, {}, value + ')'});
    }

    std::vector<ImportedScore> scores;

private:
    static LocalizedText labelled(const ImportedItem& item) {
        LocalizedText label;
        for (const auto& [language, words] : (item.label.empty() ? item.text : item.label).all())
            label.add(language, (language.substr(0, 2) == "es" ? "puntos: " : "points: ") + words);
        return label;
    }

    static double scoreOf(const ImportedOption& option) { return option.score.value_or(0); }

    static std::string times(const std::string& count, double factor) {
        return factor == 1 ? count : count + " * " + formatNumber(factor);
    }

    static void append(std::string& sum, const std::string& part) {
        sum += (sum.empty() ? "" : " + ") + part;
    }

    /// Each step from one score to the next counts when an option of at least that score was chosen: an open
    /// answer is then anything from the lowest score to the highest, and nothing beyond.
    static std::string ofChoice(const ImportedItem& item) {
        std::set<double> steps;
        for (const ImportedOption& option : item.options)
            steps.insert(scoreOf(option));
        std::string single;
        std::string sum;
        double before = *steps.begin();
        for (auto step = std::next(steps.begin()); step != steps.end(); ++step) {
            std::string chosen;
            for (const ImportedOption& option : item.options)
                if (scoreOf(option) >= *step)
                    chosen += (chosen.empty() ? "" : ", ") + option.id;
            const std::string condition = item.id + " in [" + chosen + ']';
            if (*step - before == 1)
                single += (single.empty() ? "" : ", ") + condition;
            else
                append(sum, times("count(" + condition + ')', *step - before));
            before = *step;
        }
        if (!single.empty())
            sum = "count(" + single + ')' + (sum.empty() ? "" : " + " + sum);
        const double least = *steps.begin();
        if (least != 0 && !sum.empty())
            sum += (least < 0 ? " - " : " + ") + formatNumber(std::abs(least));
        return sum;
    }

    static std::string ofChoices(const ImportedItem& item) {
        std::string sum;
        for (const ImportedOption& option : item.options)
            if (scoreOf(option) > 0)
                append(sum,
                       times("count(" + item.id + " includes any of [" + option.id + "])", scoreOf(option)));
            else if (scoreOf(option) < 0)
                return {};
        return sum;
    }

    ImportedIds m_ids;
    const WrittenShowWhens& m_showWhens;
    Diagnostics& m_diagnostics;
};

} // namespace

std::vector<ImportedScore> scoresOf(const ImportedQuestionnaire& questionnaire,
                                    const WrittenShowWhens& showWhens, Diagnostics& diagnostics) {
    ScoreMaker maker(showWhens, diagnostics);
    for (const ImportedItem& section : questionnaire.sections)
        for (const ImportedItem& item : section.children)
            maker.takeIds(item);
    for (const ImportedRule& rule : questionnaire.rules)
        maker.takeId(rule.id);
    for (const ImportedItem& section : questionnaire.sections)
        maker.add(section, {});
    maker.addTotal(questionnaire);
    return std::move(maker.scores);
}

} // namespace anteroom::fhir
