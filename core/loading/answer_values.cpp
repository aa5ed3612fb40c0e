// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/answer_reader.h"
#include "core/loading/free_text.h"
#include "core/loading/id_registry.h"
#include "core/loading/limits.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

Message aNumberBetween(double low, double high, std::string_view unit) {
    const std::string top = unit.empty() ? formatNumber(high) : formatNumber(high) + " " + std::string(unit);
    return core::said("write a number between %1 and %2", {formatNumber(low), top});
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
    const Message choice = core::oneOf(words);
    if (!node.isScalar()) {
        const bool isYesNo = question.type == QuestionType::YesNo;
        expected(node, question, isYesNo ? core::said("yes or no") : core::said("one option"),
                 isYesNo ? Message() : core::said("write %1", {choice}));
        return std::nullopt;
    }
    if (question.type == QuestionType::YesNo) {
        expected(node, question, core::said("yes or no"), core::said("write yes or no"));
        return std::nullopt;
    }
    Hint hint = didYouMean(node.scalar(), ids, m_diagnostics);
    m_diagnostics.error(
        "unknown-option", node.span(),
        core::said("%1 is not an option of %2", {inBackticks(node.scalar()), inBackticks(question.id.str())}),
        hint.empty() ? Hint(core::said("write %1", {choice})) : std::move(hint));
    return std::nullopt;
}

std::optional<Answer::Value> AnswerReader::readChoices(Node node, const Question& question) {
    if (!node.isSequence()) {
        expected(node, question, core::said("a list of options"),
                 node.isScalar() ? core::said("write it as a list: [%1]", {node.scalar().substr(0, 64)})
                                 : Message());
        return std::nullopt;
    }
    if (node.size() == 0) {
        const auto* none = std::find_if(question.options.begin(), question.options.end(),
                                        [](const Option& option) { return option.exclusive; });
        m_diagnostics.error("empty-choices", node.span(),
                            core::said("%1 has an empty list, which says neither none nor which",
                                       {inBackticks(question.id.str())}),
                            none != question.options.end()
                                ? core::said("for none of them write [%1]", {none->id.str()})
                                : core::said("name the options, or leave the question out"));
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
                                core::said("%1 is in the list already", {inBackticks(node[i].scalar())}),
                                core::said("remove one of the two"));
            isSound = false;
        }
        value.options.push_back(*option);
        if (question.options[*option].exclusive)
            exclusive = node[i];
    }
    if (exclusive && isSound && node.size() > 1) {
        m_diagnostics.error("exclusive-option", exclusive->span(),
                            core::said("%1 stands alone: it cannot be chosen with others",
                                       {inBackticks(exclusive->scalar())}),
                            core::said("keep it, or keep the others"));
        isSound = false;
    }
    if (!isSound)
        return std::nullopt;
    std::sort(value.options.begin(), value.options.end());
    return value;
}

std::optional<Answer::Value> AnswerReader::readNumberValue(Node node, const Question& question) {
    const auto number = readNumber(node, Message::verbatim(inBackticks(question.id.str())), m_diagnostics);
    if (!number)
        return std::nullopt;
    const Interval range = question.valueType.range;
    if (!range.contains(*number)) {
        m_diagnostics.error(
            "out-of-range", node.span(),
            core::said("%1 is out of range for %2", {node.scalar(), inBackticks(question.id.str())}),
            aNumberBetween(range.low, range.high, question.unit.original()));
        return std::nullopt;
    }
    if (decimalsOf(node.scalar()) > question.decimals) {
        m_diagnostics.error(
            "too-many-decimals", node.span(),
            question.decimals == 0   ? core::said("%1 takes whole numbers", {inBackticks(question.id.str())})
            : question.decimals == 1 ? core::said("%1 takes numbers with at most 1 digit after the point",
                                                  {inBackticks(question.id.str())})
                                     : core::said("%1 takes numbers with at most %2 digits after the point",
                                                  {inBackticks(question.id.str()), question.decimals}),
            core::said("round it as it was measured"));
        return std::nullopt;
    }
    return *number;
}

std::optional<PartialDate> AnswerReader::readDate(Node node, const Question& question, bool partialAllowed,
                                                  Interval days) {
    const auto date = node.isScalar() ? PartialDate::parse(node.scalar()) : std::nullopt;
    if (!date) {
        m_diagnostics.error("bad-date", node.span(), whyNoDate(node),
                            partialAllowed
                                ? core::said("write 1985-02-11, or 1985-02 or 1985 when only that is known")
                                : core::said("write year, month and day: 1985-02-11"));
        return std::nullopt;
    }
    if (!partialAllowed && !date->isFull()) {
        m_diagnostics.error("bad-date", node.span(),
                            core::said("%1 asks for the day as well", {inBackticks(question.id.str())}),
                            core::said("write year, month and day: 1985-02-11"));
        return std::nullopt;
    }
    if (question.rangeEndsToday)
        days.high = std::min(days.high, static_cast<double>(m_today.days()));
    if (date->latest().days() < days.low || date->earliest().days() > days.high) {
        m_diagnostics.error(
            "out-of-range", node.span(),
            date->latest().days() < days.low
                ? core::said("%1 is too early for %2", {date->iso(), inBackticks(question.id.str())})
                : core::said("%1 is too late for %2", {date->iso(), inBackticks(question.id.str())}),
            date->latest().days() < days.low ? core::said("write a date from %1 on", {day(days.low)})
                                             : core::said("write a date up to %1", {day(days.high)}));
        return std::nullopt;
    }
    return date;
}

std::optional<Date> AnswerReader::readMeasuredDay(Node node) {
    const auto date = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!date)
        m_diagnostics.error("bad-date", node.span(), whyNoDate(node),
                            core::said("write year, month and day: 2027-03-10"));
    else if (*date > m_today)
        m_diagnostics.error(
            "out-of-range", node.span(),
            core::said("measured on %1 is after the visit, which is on %2", {date->iso(), m_today.iso()}),
            core::said(
                "write the day it was measured on, or leave `measured-on` out for the day of the visit"));
    else if (*date != m_today)
        return date;
    return std::nullopt;
}

std::optional<Answer::Value> AnswerReader::readText(Node node, std::optional<Node> entry,
                                                    const Question& question) {
    auto text =
        readFreeText(node, Message::verbatim(inBackticks(question.id.str())), longestText, m_diagnostics);
    if (!text)
        return std::nullopt;
    if (isBlank(*text)) {
        m_diagnostics.error("empty-answer", node.span(),
                            core::said("%1 has an empty text", {inBackticks(question.id.str())}),
                            core::said("leave the question out when nothing was said"));
        return std::nullopt;
    }
    TextValue value{std::move(*text), std::nullopt};
    if (!question.vocabulary) {
        if (entry)
            m_diagnostics.error(
                "misplaced-key", entry->span(),
                core::said("%1 has no vocabulary to take an entry from", {inBackticks(question.id.str())}),
                core::said("remove `entry`"));
        return value;
    }
    const auto name =
        entry ? readString(*entry, Message::verbatim("`entry`"), m_diagnostics) : std::optional(value.text);
    if (!name)
        return std::nullopt;
    value.entry = question.vocabulary->exact(*name);
    if (entry && !value.entry) {
        m_diagnostics.error("unknown-entry", entry->span(),
                            core::said("there is no one entry %1 in the vocabulary %2",
                                       {inBackticks(*name), inBackticks(question.vocabulary->id().str())}),
                            // Offered to read, never to put in: clonazepam is not clonidine.
                            didYouMean(*name, namesOf(*question.vocabulary), m_diagnostics).wording);
        return std::nullopt;
    }
    // A text may be anything but the name of another entry: clonazepam is not clonidine.
    if (const auto named = question.vocabulary->exact(value.text); entry && named && named != value.entry) {
        m_diagnostics.error("unknown-entry", entry->span(),
                            core::said("the text names the entry %1, and `entry` another one",
                                       {inBackticks(question.vocabulary->entries()[*named].name)}),
                            core::said("remove `entry`, or correct the one that is wrong"));
        return std::nullopt;
    }
    return value;
}

std::optional<Answer::Value> AnswerReader::readRows(Node node, const Question& question) {
    if (!node.isSequence()) {
        expected(node, question, core::said("a list of rows"),
                 core::said("write [] for none, or {rows: [...], complete: no} for a list not finished"));
        return std::nullopt;
    }
    if (reportTooMany(node, mostRows, core::term("rows"), m_diagnostics))
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
    m_diagnostics.error(
        "nothing-measured", node.span(),
        core::said("%1 has no reading, and that is not an answer", {inBackticks(question.id.str())}),
        core::said("write {state: not-measured, reason: ...}, or leave it out"));
    return true;
}

std::vector<Answer> AnswerReader::readRow(Node node, const Question& question) {
    std::vector<Answer> row(question.fields.size());
    if (!node.isMapping()) {
        expected(node, question, core::said("a row, which is keys with values"),
                 core::said("write it as {%1: ...}", {question.fields.front().id.str()}));
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
            measured.minuteOfDay = readTime(node[i], Message::verbatim("`measured-at`"), m_diagnostics);
        } else if (key.scalar() == "measured-on" && question.measured) {
            measured.day = readMeasuredDay(node[i]);
        } else {
            m_diagnostics.error(
                "unknown-field", key.span(),
                core::said("%1 has no field %2", {inBackticks(question.id.str()), inBackticks(key.scalar())}),
                didYouMean(key.scalar(), ids, m_diagnostics));
        }
    }
    if (measured.isSaid())
        row.front().measured = std::move(measured);
    return row;
}

} // namespace anteroom::loading
