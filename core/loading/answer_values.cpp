// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/loading/answer_reader.h"
#include "core/loading/free_text.h"
#include "core/loading/id_registry.h"
#include "core/loading/limits.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

std::string between(double low, double high, std::string_view unit) {
    std::string words = "between " + formatNumber(low) + " and " + formatNumber(high);
    return unit.empty() ? words : words.append(" ").append(unit);
}

std::string day(double days) { return Date::fromDays(static_cast<std::int32_t>(days)).iso(); }

/// Digits after the point that matter.
int decimalsOf(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos)
        return 0;
    return static_cast<int>(text.substr(0, text.find_last_not_of('0') + 1).size() - point - 1);
}

std::vector<std::string_view> namesOf(const Vocabulary& vocabulary) {
    std::vector<std::string_view> names;
    for (const Vocabulary::Entry& entry : vocabulary.entries()) {
        names.push_back(entry.name);
        names.insert(names.end(), entry.also.begin(), entry.also.end());
        names.insert(names.end(), entry.brands.begin(), entry.brands.end());
    }
    return names;
}

} // namespace

std::optional<Answer::Value> AnswerReader::readValue(Node node, const Question& question) {
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Choice:
        if (const auto option = readOption(node, question))
            return OptionValue{*option};
        return std::nullopt;
    case QuestionType::Status:
        if (const auto option = readOption(node, question))
            return StatusValue{*option, std::nullopt};
        return std::nullopt;
    case QuestionType::Choices:
        return readChoices(node, question);
    case QuestionType::Number:
        return readNumberValue(node, question);
    case QuestionType::Date:
        if (const auto date = readDate(node, question, question.partialAllowed, question.valueType.range))
            return *date;
        return std::nullopt;
    case QuestionType::Text:
        return readText(node, std::nullopt, question);
    case QuestionType::Rows:
        return readRows(node, question);
    case QuestionType::Information:
        break;
    }
    return std::nullopt;
}

std::optional<bool> truthOf(Node node) {
    const std::string_view word = node.scalar();
    if (word == "yes" || word == "true")
        return true;
    return word == "no" || word == "false" ? std::optional(false) : std::nullopt;
}

std::optional<std::uint32_t> AnswerReader::readOption(Node node, const Question& question) {
    if (question.type == QuestionType::YesNo)
        if (const auto truth = truthOf(node))
            return *truth ? option::yes : option::no;
    if (node.isScalar())
        for (std::uint32_t i = 0; i < question.options.size(); ++i)
            if (question.options[i].id.str() == node.scalar())
                return i;
    std::vector<std::string_view> ids;
    std::vector<std::string> words;
    for (const Option& option : question.options) {
        ids.push_back(option.id.str());
        words.push_back(inBackticks(option.id.str()));
    }
    const std::string choice = joinWords(words, " or ");
    if (!node.isScalar()) {
        const bool isYesNo = question.type == QuestionType::YesNo;
        expected(node, question, isYesNo ? "yes or no" : "one option", isYesNo ? "" : "write " + choice);
        return std::nullopt;
    }
    if (question.type == QuestionType::YesNo) {
        expected(node, question, "yes or no", "write yes or no");
        return std::nullopt;
    }
    Hint hint = didYouMean(node.scalar(), ids, m_diagnostics);
    m_diagnostics.error("unknown-option", node.span(),
                        inBackticks(node.scalar()) + " is not an option of " + inBackticks(question.id.str()),
                        hint.empty() ? Hint("write " + choice) : std::move(hint));
    return std::nullopt;
}

std::optional<Answer::Value> AnswerReader::readChoices(Node node, const Question& question) {
    if (!node.isSequence()) {
        expected(node, question, "a list of options",
                 node.isScalar() ? "write it as a list: [" + std::string(node.scalar().substr(0, 64)) + "]"
                                 : "");
        return std::nullopt;
    }
    if (node.size() == 0) {
        const auto* none = std::find_if(question.options.begin(), question.options.end(),
                                        [](const Option& option) { return option.exclusive; });
        m_diagnostics.error("empty-choices", node.span(),
                            inBackticks(question.id.str()) +
                                " has an empty list, which says neither none nor which",
                            none != question.options.end() ? "for none of them write [" + none->id.str() + "]"
                                                           : "name the options, or leave the question out");
        return std::nullopt;
    }
    OptionsValue value;
    std::optional<Node> exclusive;
    bool isSound = true;
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        const auto option = readOption(node[i], question);
        if (!option) {
            isSound = false;
            continue;
        }
        if (std::find(value.options.begin(), value.options.end(), *option) != value.options.end()) {
            m_diagnostics.error("duplicate-option", node[i].span(),
                                inBackticks(node[i].scalar()) + " is in the list already",
                                "remove one of the two");
            isSound = false;
        }
        value.options.push_back(*option);
        if (question.options[*option].exclusive)
            exclusive = node[i];
    }
    if (exclusive && isSound && node.size() > 1) {
        m_diagnostics.error("exclusive-option", exclusive->span(),
                            inBackticks(exclusive->scalar()) +
                                " stands alone: it cannot be chosen with others",
                            "keep it, or keep the others");
        isSound = false;
    }
    if (!isSound)
        return std::nullopt;
    std::sort(value.options.begin(), value.options.end());
    return value;
}

std::optional<Answer::Value> AnswerReader::readNumberValue(Node node, const Question& question) {
    const auto number = readNumber(node, inBackticks(question.id.str()), m_diagnostics);
    if (!number)
        return std::nullopt;
    const Interval range = question.valueType.range;
    if (!range.contains(*number)) {
        m_diagnostics.error("out-of-range", node.span(),
                            std::string(node.scalar()) + " is out of range for " +
                                inBackticks(question.id.str()),
                            "write a number " + between(range.low, range.high, question.unit.original()));
        return std::nullopt;
    }
    if (decimalsOf(node.scalar()) > question.decimals) {
        m_diagnostics.error("too-many-decimals", node.span(),
                            inBackticks(question.id.str()) +
                                (question.decimals == 0
                                     ? " takes whole numbers"
                                     : " takes numbers with at most " + std::to_string(question.decimals) +
                                           (question.decimals == 1 ? " digit" : " digits") +
                                           " after the point"),
                            "round it as it was measured");
        return std::nullopt;
    }
    return *number;
}

std::optional<PartialDate> AnswerReader::readDate(Node node, const Question& question, bool partialAllowed,
                                                  Interval days) {
    const auto date = node.isScalar() ? PartialDate::parse(node.scalar()) : std::nullopt;
    if (!date) {
        m_diagnostics.error("bad-date", node.span(), whyNoDate(node),
                            partialAllowed ? "write 1985-02-11, or 1985-02 or 1985 when only that is known"
                                           : "write year, month and day: 1985-02-11");
        return std::nullopt;
    }
    if (!partialAllowed && !date->isFull()) {
        m_diagnostics.error("bad-date", node.span(),
                            inBackticks(question.id.str()) + " asks for the day as well",
                            "write year, month and day: 1985-02-11");
        return std::nullopt;
    }
    if (question.rangeEndsToday)
        days.high = std::min(days.high, static_cast<double>(m_today.days()));
    if (date->latest().days() < days.low || date->earliest().days() > days.high) {
        m_diagnostics.error("out-of-range", node.span(),
                            date->iso() + " is " +
                                (date->latest().days() < days.low ? "too early" : "too late") + " for " +
                                inBackticks(question.id.str()),
                            date->latest().days() < days.low ? "write a date from " + day(days.low) + " on"
                                                             : "write a date up to " + day(days.high));
        return std::nullopt;
    }
    return date;
}

std::optional<Date> AnswerReader::readMeasuredDay(Node node) {
    const auto date = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!date)
        m_diagnostics.error("bad-date", node.span(), whyNoDate(node),
                            "write year, month and day: 2027-03-10");
    else if (*date > m_today)
        m_diagnostics.error(
            "out-of-range", node.span(),
            "measured on " + date->iso() + " is after the visit, which is on " + m_today.iso(),
            "write the day it was measured on, or leave `measured-on` out for the day of the visit");
    else if (*date != m_today)
        return date;
    return std::nullopt;
}

std::optional<Answer::Value> AnswerReader::readText(Node node, std::optional<Node> entry,
                                                    const Question& question) {
    auto text = readFreeText(node, inBackticks(question.id.str()), longestText, m_diagnostics);
    if (!text)
        return std::nullopt;
    if (isBlank(*text)) {
        m_diagnostics.error("empty-answer", node.span(),
                            inBackticks(question.id.str()) + " has an empty text",
                            "leave the question out when nothing was said");
        return std::nullopt;
    }
    TextValue value{std::move(*text), std::nullopt};
    if (!question.vocabulary) {
        if (entry)
            m_diagnostics.error("misplaced-key", entry->span(),
                                inBackticks(question.id.str()) + " has no vocabulary to take an entry from",
                                "remove `entry`");
        return value;
    }
    const auto name = entry ? readString(*entry, "`entry`", m_diagnostics) : std::optional(value.text);
    if (!name)
        return std::nullopt;
    value.entry = question.vocabulary->exact(*name);
    if (entry && !value.entry) {
        m_diagnostics.error("unknown-entry", entry->span(),
                            "there is no one entry " + inBackticks(*name) + " in the vocabulary " +
                                inBackticks(question.vocabulary->id().str()),
                            // Offered to read, never to put in: clonazepam is not clonidine.
                            didYouMean(*name, namesOf(*question.vocabulary), m_diagnostics).text);
        return std::nullopt;
    }
    // A text may be anything but the name of another entry: clonazepam is not clonidine.
    if (const auto named = question.vocabulary->exact(value.text); entry && named && named != value.entry) {
        m_diagnostics.error("unknown-entry", entry->span(),
                            "the text names the entry " +
                                inBackticks(question.vocabulary->entries()[*named].name) +
                                ", and `entry` another one",
                            "remove `entry`, or correct the one that is wrong");
        return std::nullopt;
    }
    return value;
}

std::optional<Answer::Value> AnswerReader::readRows(Node node, const Question& question) {
    if (!node.isSequence()) {
        expected(node, question, "a list of rows",
                 "write [] for none, or {rows: [...], complete: no} for a list not finished");
        return std::nullopt;
    }
    if (reportTooMany(node, mostRows, "rows", m_diagnostics))
        return std::nullopt;
    RowsValue value;
    value.complete = true;
    for (std::uint32_t i = 0; i < node.size(); ++i)
        value.rows.push_back(readRow(node[i], question));
    return value;
}

bool AnswerReader::isRefusedAsNone(Node node, const Question& question,
                                   const std::optional<Answer::Value>& value) {
    const auto* rows = value ? std::get_if<RowsValue>(&*value) : nullptr;
    if (!rows || !rows->complete || !rows->rows.empty() || question.mayBeNone())
        return false;
    m_diagnostics.error("nothing-measured", node.span(),
                        inBackticks(question.id.str()) + " has no reading, and that is not an answer",
                        "write {state: not-measured, reason: ...}, or leave it out");
    return true;
}

std::vector<Answer> AnswerReader::readRow(Node node, const Question& question) {
    std::vector<Answer> row(question.fields.size());
    if (!node.isMapping()) {
        expected(node, question, "a row, which is keys with values",
                 "write it as {" + question.fields.front().id.str() + ": ...}");
        return row;
    }
    std::vector<std::string_view> ids;
    for (const Question& field : question.fields)
        ids.push_back(field.id.str());
    AnswerReader inRow = *this;
    inRow.m_inMeasuredRows = question.measured;
    MeasurementTime measured;
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        const Node key = node.key(i);
        const auto found = std::find(ids.begin(), ids.end(), key.scalar());
        if (found != ids.end()) {
            const auto field = static_cast<std::size_t>(found - ids.begin());
            row[field] = inRow.read(node[i], question.fields[field]).value_or(Answer{});
        } else if (key.scalar() == "measured-at" && question.measured) {
            measured.minuteOfDay = readTime(node[i], "`measured-at`", m_diagnostics);
        } else if (key.scalar() == "measured-on" && question.measured) {
            measured.day = readMeasuredDay(node[i]);
        } else {
            m_diagnostics.error("unknown-field", key.span(),
                                inBackticks(question.id.str()) + " has no field " + inBackticks(key.scalar()),
                                didYouMean(key.scalar(), ids, m_diagnostics));
        }
    }
    if (measured.isSaid())
        row.front().measured = std::move(measured);
    return row;
}

} // namespace anteroom::loading
