// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/expression/program.h"
#include "core/expression/words.h"
#include "core/questionnaire/finding_rule.h"
#include "core/questionnaire/question.h"
#include "core/questionnaire/unreviewed_safety.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anteroom {

/// A heading within a section; groups nest, and `depth` counts from 1.
struct QuestionGroup {
    std::string id{};
    LocalizedText title{};
    std::uint32_t firstQuestion = 0; ///< [firstQuestion, endQuestion) into Questionnaire::questions()
    std::uint32_t endQuestion = 0;
    int depth = 1;
    std::optional<std::uint32_t>
        instrument{}; ///< into Questionnaire::instruments, where it is one's questions
};

struct Section {
    SectionId id;
    LocalizedText title{};
    LocalizedText introduction{};
    bool declinable = true;
    std::uint32_t firstQuestion = 0; ///< [firstQuestion, endQuestion) into Questionnaire::questions()
    std::uint32_t endQuestion = 0;
    std::vector<QuestionGroup> groups{};
};

struct ComputedValue {
    QuestionId id;
    LocalizedText label{};
    LocalizedText unit{};
    SummaryPlace summary = SummaryPlace::None;
    NodeIndex value{};
    bool isCondition = false;
};

/// A kind of answers that may have to stay in the building, such as those on substance use under 42 CFR
/// Part 2.
struct Sensitivity {
    SensitivityId id;
    LocalizedText title{};
    LocalizedText notice{}; ///< on redisclosure: goes wherever such an answer goes; may be empty
};

/// Questions that came from an instrument of a library, whose source and licence are printed with them.
struct PlacedInstrument {
    std::string id;
    LocalizedText title;
    std::string source; ///< may be empty
    std::string license;

    /// What stands wherever its questions do: source and licence, in the words of its library.
    std::string credit() const { return (source.empty() ? "" : source + "; ") + license; }
};

/// A file that took part: what a record must keep to say later what it says today.
struct UsedText {
    std::string name; ///< as included, relative to the questionnaire
    std::string sha256;
    std::shared_ptr<const SourceText> text;
};

/// A questionnaire that was checked in full: whoever holds one need not look for errors again. Immutable;
/// shared by threads. Positions of `questions()` are QuestionIndex values (information texts included; they
/// never have an answer); computed values follow: index questions().size() + i.
class Questionnaire {
public:
    struct Data {
        QuestionnaireId id;
        std::string version{};
        LocalizedText title{};
        LocalizedText description{};
        std::string license{};
        std::vector<std::string> languages{};
        std::vector<CitedDocument> documents{};
        std::vector<Criterion> criteria{}; ///< of all lists that are included
        std::vector<NotCovered> notCovered{};
        std::vector<Topic> topics{};
        std::vector<Sensitivity> sensitivities{};
        std::vector<Section> sections{};
        std::vector<Question> questions{};
        std::vector<ComputedValue> computed{};
        std::vector<FindingRule> findings{};
        std::vector<UrgentTrigger> urgent{};
        std::vector<Contradiction> contradictions{};
        std::vector<std::shared_ptr<const Vocabulary>> vocabularies{};
        std::vector<PlacedInstrument> instruments{};
        std::vector<UnreviewedSafety> unreviewed{}; ///< in the order of `languages`
        std::vector<UsedText> texts{};              ///< the questionnaire first, then its includes in order
        std::string sha256{}; ///< of the lines "<sha256>  <name>\n" of texts: what `sha256sum FILES |
                              ///< sha256sum` prints
        std::shared_ptr<const Program> program{};
    };
    explicit Questionnaire(Data data);
    Questionnaire(const Questionnaire&) = delete;
    Questionnaire& operator=(const Questionnaire&) = delete;

    const Data& data() const noexcept { return m_data; }
    const Data* operator->() const noexcept { return &m_data; }
    const Program& program() const noexcept { return *m_data.program; }
    const std::vector<Question>& questions() const noexcept { return m_data.questions; }
    const Question& question(QuestionIndex index) const { return m_data.questions[at(index)]; }
    bool isComputed(QuestionIndex index) const { return at(index) >= m_data.questions.size(); }
    const ComputedValue& computed(QuestionIndex index) const {
        return m_data.computed[at(index) - m_data.questions.size()];
    }

    std::optional<QuestionIndex> find(std::string_view questionId) const; ///< questions only
    std::optional<std::uint32_t> findFinding(std::string_view findingId) const;
    std::uint32_t sectionOf(QuestionIndex question) const;

private:
    Data m_data;
    // Views of the ids in m_data, which neither changes nor moves.
    std::unordered_map<std::string_view, std::uint32_t> m_questionById;
    std::unordered_map<std::string_view, std::uint32_t> m_findingById;
    std::vector<std::uint32_t> m_sectionOf;
};

/// A questionnaire's own labels in one language, for rules in words.
class QuestionnaireNames : public Names {
public:
    QuestionnaireNames(const Questionnaire& questionnaire, std::string language);
    std::string question(QuestionIndex question) const override;
    std::string field(QuestionIndex rows, FieldIndex field) const override;
    std::string row(QuestionIndex rows) const override;
    std::string option(QuestionIndex question, std::uint32_t option) const override;
    std::string fieldOption(QuestionIndex rows, FieldIndex field, std::uint32_t option) const override;
    std::string unit(QuestionIndex question) const override;
    std::string fieldUnit(QuestionIndex rows, FieldIndex field) const override;
    std::string_view language() const override;

private:
    const Questionnaire* m_questionnaire;
    std::string m_language;
};

} // namespace anteroom
