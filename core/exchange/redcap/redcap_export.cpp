// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/redcap/redcap_export.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/redcap/redcap_logic.h"
#include "core/session/answer_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace anteroom {

namespace {

using namespace redcap;

/// One line of a data dictionary. What stays empty: alignment, question number, matrix and ranking.
struct Field {
    std::string variable{};
    std::string type{};
    std::string label{};
    std::string choices{};
    std::string note{};
    std::string validation{};
    std::string low{}; ///< a number or a date, as is `high`
    std::string high{};
    bool isIdentifier = false;
    std::string logic{};
    bool isRequired = false;
    std::string annotation{};
};

constexpr const char* columnNames =
    "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\","
    "\"Choices, Calculations, OR Slider Labels\",\"Field Note\","
    "\"Text Validation Type OR Show Slider Number\",\"Text Validation Min\",\"Text Validation Max\","
    "Identifier?,\"Branching Logic (Show field only if...)\",\"Required Field?\",\"Custom Alignment\","
    "\"Question Number (surveys only)\",\"Matrix Group Name\",\"Matrix Ranking?\",\"Field Annotation\"\r\n";

const char* ticked(bool isSet) { return isSet ? "y" : ""; }

/// REDCap takes a `<` with something right behind it for the begin of a tag, which it may leave out.
std::string withoutTags(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain += text[i];
        if (text[i] == '<' && i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '=')
            plain += ' ';
    }
    return plain;
}

/// The lines of the dictionary, form after form.
class Dictionary {
public:
    void form(std::string name) { m_form = std::move(name); }
    /// Stands over the field that comes next.
    void header(const std::string& text) {
        m_header += (m_header.empty() || text.empty() ? "" : "\n") + text;
    }

    void add(const Field& field) {
        m_header = withoutTags(m_header);
        m_text += csvCell(field.variable) + ',' + csvCell(m_form) + ',' + csvCell(m_header) + ',' +
                  field.type + ',' + csvCell(withoutTags(field.label)) + ',' +
                  csvCell(withoutTags(field.choices)) + ',' + csvCell(withoutTags(field.note)) + ',' +
                  field.validation + ',' + field.low + ',' + field.high + ',' + ticked(field.isIdentifier) +
                  ',' + csvCell(field.logic) + ',' + ticked(field.isRequired) + ",,,,," +
                  csvCell(field.annotation) + "\r\n";
        m_header.clear();
    }

    std::string take() && { return std::move(m_text); }

private:
    std::string m_text = columnNames;
    std::string m_form;
    std::string m_header;
};

/// A field that is called in the annotation as a column of the table of screenings is.
Field named(std::string variable, std::string type, std::string label, const std::string& column) {
    Field field;
    field.variable = std::move(variable);
    field.type = std::move(type);
    field.label = std::move(label);
    field.annotation = "anteroom: " + column;
    return field;
}

/// `|` and line breaks would end a choice.
std::string choice(const std::string& code, std::string label) {
    std::replace(label.begin(), label.end(), '|', '/');
    std::replace(label.begin(), label.end(), '\n', ' ');
    return code + ", " + label;
}

std::string joinedBy(const std::vector<std::string>& parts, const char* separator) {
    std::string together;
    for (const std::string& part : parts)
        if (!part.empty())
            together += (together.empty() ? "" : separator) + part;
    return together;
}

std::string bound(const Question& question, double value) {
    if (std::isinf(value))
        return {};
    return question.type == QuestionType::Date ? Date::fromDays(static_cast<std::int32_t>(value)).iso()
                                               : formatNumber(value);
}

class DictionaryWriter {
public:
    DictionaryWriter(const Questionnaire& questionnaire, const std::string& language)
        : m_questionnaire(questionnaire), m_language(language), m_names(questionnaire) {}

    RedcapExport write() && {
        addHead();
        for (std::uint32_t i = 0; i < m_questionnaire->sections.size(); ++i)
            addSection(i);
        return {std::move(m_dictionary).take(), std::move(m_notCarried)};
    }

private:
    struct Place { ///< where a question or field stands, and how it is called
        std::string variable;
        std::string column;
        std::string logic;
        bool mayDecline = false;
        bool isMeasured = false; ///< it may be "not measured"
    };

    std::string in(const LocalizedText& text) const { return std::string(text.in(m_language)); }
    void lose(const std::string& id, std::string why) { m_notCarried.push_back({id, std::move(why)}); }

    void addHead() {
        m_dictionary.form(headForm);
        m_dictionary.header(in(m_questionnaire->title));
        const auto add = [&](std::size_t at, const char* label, const char* column,
                             const char* validation = "", bool isIdentifier = false) {
            Field field = named(headVariables[at], "text", label, column);
            field.validation = validation;
            field.isIdentifier = isIdentifier;
            field.isRequired = at == 1;
            m_dictionary.add(field);
        };
        add(0, "Record ID", "screening/id");
        add(1, "Date", "screening/date", "date_ymd");
        add(2, "Started", "screening/started", "time");
        add(3, "Finished", "screening/finished", "time");
        add(4, "Patient", "patient/name", "", true);
        add(5, "Date of birth", "patient/date-of-birth", "", true);
        add(6, "Identifier", "patient/identifier", "", true);
        add(7, "Staff", "screening/staff");
        add(8, "Clinic", "clinic/name");
        add(9, "Address of the clinic", "clinic/address");
        m_dictionary.add(named(headVariables[10], "notes", "Notes", "screening/notes"));
        add(11, "Copied from paper by", "transcribed/by");
        add(12, "Copied on", "transcribed/on", "date_ymd");
        add(13, "Language", "screening/language");
    }

    void addSection(std::uint32_t index) {
        const Section& section = m_questionnaire->sections[index];
        m_dictionary.form(m_names.sectionForm(index));
        m_dictionary.header(in(section.title));
        if (const std::string introduction = in(section.introduction); !introduction.empty())
            m_dictionary.header(introduction);
        for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i) {
            for (const QuestionGroup& group : section.groups)
                if (group.firstQuestion == i)
                    addGroupHeader(group);
            addQuestion(QuestionIndex{i}, section.declinable);
        }
        for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i)
            if (m_questionnaire.question(QuestionIndex{i}).type == QuestionType::Rows)
                addRowsForm(QuestionIndex{i}, section.declinable);
    }

    void addGroupHeader(const QuestionGroup& group) {
        m_dictionary.header(in(group.title));
        if (group.instrument)
            m_dictionary.header(m_questionnaire->instruments[*group.instrument].credit());
    }

    std::string logicOf(const std::optional<NodeIndex>& showWhen, const std::string& id) {
        if (!showWhen)
            return {};
        const auto logic = branchingLogic(m_questionnaire, m_names, *showWhen);
        if (!logic)
            lose(id, "its show-when cannot be said in branching logic; it is always shown");
        return logic.value_or("");
    }

    void addQuestion(QuestionIndex index, bool mayDecline) {
        const Question& question = m_questionnaire.question(index);
        const std::string& id = question.id.str();
        add(question, {m_names.question(index), id, logicOf(m_questionnaire.program()[index].gate, id),
                       mayDecline, question.measured});
    }

    void addRowsForm(QuestionIndex index, bool mayDecline) {
        const Question& rows = m_questionnaire.question(index);
        m_dictionary.form(m_names.rowsForm(index));
        m_dictionary.header(in(rows.labelOrText()));
        const Program::Slot& slot = m_questionnaire.program()[index];
        for (std::uint32_t i = 0; i < rows.fields.size(); ++i) {
            const std::string column = rows.id.str() + '.' + rows.fields[i].id.str();
            add(rows.fields[i], {m_names.field(index, FieldIndex{i}), column,
                                 logicOf(slot.fieldGates[i], column), mayDecline, rows.measured});
        }
        if (rows.measured)
            addTimes(m_names.row(index), rows.id.str(), "");
        lose(rows.id.str(), "each of its rows becomes an instance of the form `" + m_names.rowsForm(index) +
                                "`, which has to be made a repeating one in REDCap's project setup");
    }

    void add(const Question& question, const Place& place) {
        if (question.type == QuestionType::Information) {
            Field field = named(place.variable, "descriptive", in(question.text), place.column);
            field.logic = place.logic;
            m_dictionary.add(field);
            return;
        }
        const std::vector<std::string> ways = waysOut(question, place.mayDecline, place.isMeasured);
        m_dictionary.add(fieldOf(question, place, ways));
        if (question.vocabulary)
            lose(place.column, "its vocabulary has no place there; what is typed is kept as typed");
        if (question.type == QuestionType::Status && question.whenPast)
            addBeside(place, whenSuffix, ".when", "When?", "[" + place.variable + "] = 'past'",
                      "1985-02-11, or 1985-02 or 1985 when only that is known");
        if (!hasChoices(question) && !ways.empty())
            addWhyEmpty(question, place, ways);
        if (place.isMeasured)
            addBeside(place, whySuffix, ".reason", "Why not?",
                      '[' + place.variable + std::string(hasChoices(question) ? "" : noneSuffix) + "] = '" +
                          notMeasuredCode + '\'');
        if (question.measured && question.type != QuestionType::Rows)
            addTimes(place.variable, place.column, '[' + place.variable + "] <> ''");
    }

    Field fieldOf(const Question& question, const Place& place, const std::vector<std::string>& ways) const {
        Field field = named(place.variable, "text", in(question.text), place.column);
        field.logic = place.logic;
        std::string staffNote = in(question.staffNote);
        field.note = joinedBy({in(question.unit), in(question.help), staffNote}, " - ");
        // What was withheld leaves a typed field empty, and that must not look like an oversight.
        field.isRequired = question.required && hasChoices(question);
        const Interval range = question.valueType.range;
        switch (question.type) {
        case QuestionType::Number:
            field.validation = question.decimals == 0 ? "integer" : "number";
            // An `integer` there has whole limits, and nothing between them is lost.
            field.low = bound(question, question.decimals == 0 ? std::ceil(range.low) : range.low);
            field.high = bound(question, question.decimals == 0 ? std::floor(range.high) : range.high);
            break;
        case QuestionType::Date:
            if (question.partialAllowed) {
                field.note =
                    joinedBy({field.note, "1985-02-11, or 1985-02 or 1985 when only that is known"}, " - ");
                break;
            }
            field.validation = "date_ymd";
            field.low = bound(question, range.low);
            field.high = question.rangeEndsToday ? "today" : bound(question, range.high);
            break;
        case QuestionType::Text:
            field.type = question.lines > 1 ? "notes" : "text";
            break;
        default:
            addChoices(field, question, ways);
        }
        return field;
    }

    void addChoices(Field& field, const Question& question, const std::vector<std::string>& ways) const {
        field.type = question.type == QuestionType::Choices ? "checkbox" : "radio";
        std::vector<std::string> choices;
        std::vector<std::string> alone;
        if (question.type == QuestionType::Rows) {
            choices.push_back(choice("1", "Some, each on a form of its own"));
            if (question.mayBeNone())
                choices.push_back(choice("0", question.noneText.empty() ? "None" : in(question.noneText)));
        }
        for (std::uint32_t option = 0; option < question.options.size(); ++option) {
            choices.push_back(choice(codeOf(question, option), in(question.options[option].text)));
            if (question.options[option].exclusive)
                alone.push_back(codeOf(question, option));
        }
        for (const std::string& way : ways) {
            choices.push_back(choice(way, wordsOf(way)));
            alone.push_back(way);
        }
        field.choices = joinedBy(choices, " | ");
        if (field.type == "checkbox" && !alone.empty())
            field.annotation += " @NONEOFTHEABOVE='" + joinedBy(alone, ",") + '\'';
    }

    std::string wordsOf(const std::string& way) const {
        const QuestionState state = way == notSureCode    ? QuestionState::NotSure
                                    : way == declinedCode ? QuestionState::Declined
                                                          : QuestionState::NotMeasured;
        std::string words = stateText(state, m_language);
        if (words.front() >= 'a' && words.front() <= 'z')
            words.front() = static_cast<char>(words.front() - 'a' + 'A');
        return words;
    }

    void addBeside(const Place& place, std::string_view suffix, const char* part, const char* label,
                   std::string logic, const char* note = "") {
        Field field = named(place.variable + std::string(suffix), "text", label, place.column + part);
        field.logic = std::move(logic);
        field.note = note;
        m_dictionary.add(field);
    }

    /// Of a field that something is typed into: why nothing was.
    void addWhyEmpty(const Question& question, const Place& place, const std::vector<std::string>& ways) {
        Field field = named(place.variable + std::string(noneSuffix), "radio",
                            in(question.labelOrText()) + ": no answer because", place.column + ".state");
        std::vector<std::string> choices;
        choices.reserve(ways.size());
        for (const std::string& way : ways)
            choices.push_back(choice(way, wordsOf(way)));
        field.choices = joinedBy(choices, " | ");
        const std::string isEmpty = '[' + place.variable + "] = ''";
        field.logic = place.logic.empty() ? isEmpty : '(' + place.logic + ") and " + isEmpty;
        m_dictionary.add(field);
    }

    void addTimes(const std::string& variable, const std::string& column, const std::string& logic) {
        Field time =
            named(variable + std::string(timeSuffix), "text", "Measured at", column + ".measured-at");
        time.validation = "time";
        time.logic = logic;
        m_dictionary.add(time);
        Field day = named(variable + std::string(daySuffix), "text", "Measured on", column + ".measured-on");
        day.validation = "date_ymd";
        day.note = "Only where it was another day than that of the visit";
        day.logic = logic;
        m_dictionary.add(day);
    }

    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    RedcapNames m_names;
    Dictionary m_dictionary;
    std::vector<NotCarried> m_notCarried;
};

} // namespace

RedcapExport exportRedcap(const Questionnaire& questionnaire, const std::string& language) {
    return DictionaryWriter(questionnaire, language).write();
}

} // namespace anteroom
