// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/expression/type.h"
#include "core/questionnaire/localized_text.h"
#include "core/questionnaire/vocabulary.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

enum class QuestionType : std::uint8_t {
    YesNo,
    Status,
    Choice,
    Choices,
    Number,
    Date,
    Text,
    Rows,
    Information
};

enum class Asked : std::uint8_t { Patient, Staff };

/// Where on the summary an answer prints, whatever the findings say.
enum class SummaryPlace : std::uint8_t {
    None,
    Visit,
    Safety,
    Medicines,
    Allergies,
    Vitals,
    History,
    Practical,
    Notes
};

struct Option {
    OptionId id;
    LocalizedText text;
    bool exclusive = false; ///< "none of these"
};

/// The options of one question, in order. Immutable, and shared by copies: a questionnaire of ten thousand
/// yes-no questions holds their two options once.
class Options {
public:
    Options() = default;
    explicit Options(std::vector<Option> list)
        : m_list(std::make_shared<const std::vector<Option>>(std::move(list))) {}

    std::size_t size() const noexcept { return m_list ? m_list->size() : 0; }
    bool empty() const noexcept { return size() == 0; }
    const Option& operator[](std::size_t index) const { return (*m_list)[index]; }
    const Option& at(std::size_t index) const { return m_list->at(index); }
    const Option& front() const { return m_list->front(); }
    const Option* begin() const noexcept { return m_list ? m_list->data() : nullptr; }
    const Option* end() const noexcept { return begin() + size(); }

private:
    std::shared_ptr<const std::vector<Option>> m_list;
};

/// What a number also prints in, so that one typed in the wrong unit is seen: 71 kg (157 lb).
struct SecondUnit {
    std::string unit;  ///< a symbol, the same in every language
    double factor = 0; ///< one of the question's own unit is so many of these; above 0
    bool operator==(const SecondUnit&) const = default;
};

/// A question or a field of a row. Where a member is for one type only, the comment says so.
struct Question {
    QuestionId id;
    QuestionType type = QuestionType::YesNo;
    LocalizedText text{};
    LocalizedText label{}; ///< empty: the text serves
    LocalizedText help{};
    LocalizedText staffNote{};
    bool required = true;
    bool safety = false;
    bool measured = false;      ///< carries its time; "not measured" with a reason in place of "not sure"
    bool measuredToday = false; ///< measured, and what is of another day than the visit's rules nothing out
    bool askAnew = false; ///< its answer is never taken from an earlier screening; so of every safety or
                          ///< measured question, of those places of the summary, of what is urgent
    bool notSure = true;  ///< the ways out that are offered
    bool preferNotToSay = true;
    bool isConditional = false; ///< a field of a row that has a show-when: where it is blank it may not apply
    Asked asked = Asked::Patient;
    SummaryPlace summary = SummaryPlace::None;
    /// Its own, else its section's: into Questionnaire::Data::sensitivities.
    std::optional<std::uint32_t> sensitivity{};
    Type valueType{}; ///< what the rules see; for Information, nothing

    Options options{};                  ///< YesNo and Status as well, in the order of valueType.options
    bool whenPast = true;               ///< Status: past asks "when"
    LocalizedText unit{};               ///< Number; may be empty
    Interval usual{};                   ///< Number: outside asks whether it is right
    int decimals = 0;                   ///< Number
    std::optional<SecondUnit> alsoIn{}; ///< Number
    bool partialAllowed = true;         ///< Date
    bool rangeEndsToday = false; ///< Date: the upper end of valueType.range is the date of the screening
    int lines = 1;               ///< Text
    std::shared_ptr<const Vocabulary> vocabulary{}; ///< Text; may be null
    std::vector<Question> fields{};                 ///< Rows
    LocalizedText rowName{};                        ///< Rows: "medicine"
    LocalizedText noneText{}; ///< Rows: "Takes no medicines"; empty: "none", in the reader's language

    const LocalizedText& labelOrText() const { return label.empty() ? text : label; }
    /// Measured, with results to choose from: it was done or not done, where a number was measured or not.
    bool isTest() const { return measured && (type == QuestionType::YesNo || type == QuestionType::Choice); }
    /// Rows: whether a list can be closed with nothing in it. Readings that nobody took are "not measured",
    /// and an empty list of them would read as one that shows nothing; a `none` of its own says otherwise.
    bool mayBeNone() const { return !measured || !noneText.empty(); }
};

} // namespace anteroom
