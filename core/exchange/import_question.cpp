// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_question.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/fhir_names.h"
#include "core/exchange/import_extensions.h"
#include "core/exchange/import_vocabulary.h"
#include "core/loading/limits.h"
#include "core/questionnaire/format_words.h"

#include <algorithm>
#include <array>

namespace anteroom::fhir {

namespace {

/// Everything that FHIR has on an item and that is read somewhere; any other key is listed.
constexpr std::array known{"linkId",       "id",         "text",       "_text",
                           "type",         "prefix",     "_prefix",    "code",
                           "required",     "repeats",    "enableWhen", "enableBehavior",
                           "initial",      "item",       "extension",  "answerValueSet",
                           "answerOption", "definition", "maxLength",  "readOnly"};

class QuestionReader {
public:
    QuestionReader(Node item, const OptionSource& source) : m_item(item), m_source(source) {
        m_made.linkId = stringOf(item, "linkId");
        m_made.span = item.span();
    }

    ImportedItem read() {
        m_made.text = textOf(m_item, "text", m_source.language);
        listTextExtensions(m_item, "text", m_made.linkId, "its text", m_source.diagnostics);
        m_made.required = isTrue(m_item, "required");
        readPrefix();
        readType(stringOf(m_item, "type"));
        readRemarks();
        readExtensions();
        finishNumber();
        listTheRest();
        return std::move(m_made);
    }

private:
    void lose(const std::string& what) {
        notCarried(m_source.diagnostics, m_item.span(), m_made.linkId, what);
    }
    void make(const std::string& what) { madeUp(m_source.diagnostics, m_item.span(), m_made.linkId, what); }
    void key(const char* name, std::string value) {
        const bool isThere = std::any_of(m_made.keys.begin(), m_made.keys.end(),
                                         [&](const auto& entry) { return entry.first == name; });
        if (isThere)
            lose("a second " + inBackticks(name));
        else
            m_made.keys.emplace_back(name, std::move(value));
    }

    void readPrefix() {
        const std::string prefix = stringOf(m_item, "prefix");
        if (prefix.empty())
            return;
        LocalizedText with;
        for (const auto& [language, words] : m_made.text.all())
            with.add(language, std::string(prefix).append(" ").append(words));
        m_made.text = with.empty() ? LocalizedText(m_source.language, prefix) : with;
    }

    void readType(const std::string& type) {
        const bool repeats = isTrue(m_item, "repeats");
        if (type == "group") {
            m_made.kind = repeats ? ImportedKind::Rows : ImportedKind::Group;
        } else if (type == "display") {
            m_made.kind = ImportedKind::Information;
        } else if (type == "boolean") {
            m_made.kind = ImportedKind::YesNo;
        } else if (type == "choice" || type == "open-choice") {
            readChoice(type, repeats);
        } else if (type == "integer" || type == "decimal" || type == "quantity") {
            m_made.kind = ImportedKind::Number;
            m_made.decimals = type == "integer" ? 0 : 6;
        } else if (type == "date" || type == "dateTime") {
            m_made.kind = ImportedKind::Date;
            if (type == "dateTime")
                lose("the time of day of a dateTime; only its date is asked");
        } else {
            m_made.kind = ImportedKind::Text;
            m_made.lines = type == "text" ? 5 : 1;
            if (type != "string" && type != "text")
                lose("an answer of type " + inBackticks(type) + "; a text is asked in its place");
        }
        if (repeats && m_made.kind != ImportedKind::Rows && m_made.kind != ImportedKind::Choices)
            m_made.repeats = m_made.kind != ImportedKind::Information && m_made.kind != ImportedKind::Group;
    }

    void readChoice(const std::string& type, bool repeats) {
        if (type == "open-choice")
            if (const auto vocabulary = readVocabulary(m_item, m_source)) {
                m_made.kind = ImportedKind::Text;
                m_made.vocabulary = vocabulary->id;
                return;
            }
        m_made.options = readOptions(m_item, m_made.linkId, m_source);
        const std::size_t count = m_made.options.size();
        m_made.kind = repeats ? ImportedKind::Choices : ImportedKind::Choice;
        if (isStatus()) {
            m_made.kind = ImportedKind::Status;
        } else if (count > loading::mostOptions) {
            lose("its " + std::to_string(count) +
                 " options, which are more than a choice may have; a text is "
                 "asked in their place");
            m_made.kind = ImportedKind::Text;
        } else if (count == 1 && type == "choice") {
            make("a choice of one option became a question for yes or no");
            m_made.kind = ImportedKind::YesNo;
            if (m_made.text.empty())
                m_made.text = m_made.options[0].text;
            else
                m_made.help = m_made.options[0].text;
        } else if (count == 0) {
            if (!member(m_item, "answerValueSet"))
                lose("a choice without options; a text is asked in its place");
            m_made.kind = ImportedKind::Text;
        }
        keepOneExclusive();
    }

    bool isStatus() const {
        constexpr std::array<std::string_view, 3> ids{"current", "past", "never"};
        return std::equal(m_made.options.begin(), m_made.options.end(), ids.begin(), ids.end(),
                          [](const ImportedOption& option, std::string_view id) {
                              return option.system == statusSystem && option.id == id;
                          });
    }

    /// "None of these" is one option of those of which several can be chosen.
    void keepOneExclusive() {
        bool isThere = m_made.kind != ImportedKind::Choices;
        for (ImportedOption& option : m_made.options) {
            if (option.exclusive && isThere && m_made.kind == ImportedKind::Choices)
                lose("that the option " + inBackticks(option.id) + " excludes all others");
            option.exclusive = option.exclusive && !isThere;
            isThere = isThere || option.exclusive;
        }
    }

    /// For whoever looks for the item in the form that it comes from.
    void readRemarks() {
        for (const Node code : listOf(m_item, "code"))
            m_made.remarks.push_back(
                "code: " + stringOf(code, "system") + '|' + stringOf(code, "code") +
                (stringOf(code, "display").empty() ? "" : ' ' + stringOf(code, "display")));
        if (const std::string definition = stringOf(m_item, "definition"); !definition.empty())
            m_made.remarks.push_back("definition: " + definition);
    }

    void readExtensions() {
        for (const Node extension : listOf(m_item, "extension")) {
            const std::string url = urlOf(extension);
            const auto value = valueOf(extension, "value");
            if (readTextExtension(url, extension, value) || readLimit(url, extension, value) ||
                readOwn(url, value))
                continue;
            if (isNamed(url, "sdc-questionnaire-enableWhenExpression"))
                continue; // with the conditions
            if (isNamed(url, "questionnaire-itemControl")) {
                lose("that it is shown as " + inBackticks(itemControlOf(m_item)));
                continue;
            }
            lose(theExtension(url));
        }
    }

    bool readTextExtension(const std::string& url, Node extension, const std::optional<AnyValue>& value) {
        for (const auto& [name, text] :
             {std::pair{"sdc-questionnaire-shortText", &m_made.label},
              std::pair{"staff-note", &m_made.staffNote}, std::pair{"row", &m_made.row},
              std::pair{"none", &m_made.none}, std::pair{"entryFormat", &m_made.help}})
            if (value && isNamed(url, name) && text->empty()) {
                *text = textOf(extension, "value" + value->type, m_source.language);
                return true;
            }
        return false;
    }

    bool readLimit(const std::string& url, Node extension, const std::optional<AnyValue>& value) {
        if (isNamed(url, "maxValue") && !value) { // an expression stands in its place
            const auto beside = member(extension, "_valueDate");
            const auto expression = beside ? extensionValue(*beside, "cqf-calculatedValue") : std::nullopt;
            if (!expression || stringOf(expression->node, "expression") != "today()")
                return false;
            m_made.high = "today";
            return true;
        }
        if (!value)
            return false;
        const bool isLow = isNamed(url, "minValue") || isNamed(url, "sdc-questionnaire-minQuantity");
        if (isLow || isNamed(url, "maxValue") || isNamed(url, "sdc-questionnaire-maxQuantity")) {
            (isLow ? m_made.low : m_made.high) = limitOf(*value);
            return m_made.kind == ImportedKind::Number || m_made.kind == ImportedKind::Date;
        }
        if (isNamed(url, "maxDecimalPlaces")) {
            const auto places = parseDecimal(scalarText(value->node));
            m_made.decimals = static_cast<int>(std::clamp(places.value_or(6), 0.0, 6.0));
            return true;
        }
        if (isNamed(url, "questionnaire-unit") || isNamed(url, "questionnaire-unitOption")) {
            if (!m_made.unit.empty())
                lose("a second unit, " + inBackticks(stringOf(value->node, "code")));
            else
                m_made.unit = unitOf(value->node);
            return true;
        }
        return false;
    }

    static std::string limitOf(const AnyValue& value) {
        const std::string text =
            value.node.isMapping() ? stringOf(value.node, "value") : scalarText(value.node);
        return value.type == "DateTime" ? text.substr(0, 10) : text;
    }

    LocalizedText unitOf(Node coding) const {
        LocalizedText unit = textOf(coding, "display", m_source.language);
        return unit.empty() ? textOf(coding, "code", m_source.language) : unit;
    }

    bool readOwn(const std::string& url, const std::optional<AnyValue>& value) {
        if (!value)
            return false;
        if (url.compare(0, ownExtensions.size(), ownExtensions) == 0 &&
            isFlag(url.substr(ownExtensions.size()), scalarText(value->node))) {
            key(url.c_str() + ownExtensions.size(), scalarText(value->node));
            return true;
        }
        if (isNamed(url, "usual") && value->type == "Range") {
            const auto low = member(value->node, "low");
            const auto high = member(value->node, "high");
            m_made.usualLow = low ? stringOf(*low, "value") : "";
            m_made.usualHigh = high ? stringOf(*high, "value") : "";
            return m_made.kind == ImportedKind::Number;
        }
        if (isNamed(url, "also-in") && value->type == "Quantity") {
            const auto factor = parseDecimal(stringOf(value->node, "value"));
            m_made.secondUnit = stringOf(value->node, "unit");
            m_made.secondFactor = factor && *factor > 0 ? formatNumber(*factor) : "";
            if (m_made.secondFactor.empty())
                m_made.secondUnit.clear();
            return m_made.kind == ImportedKind::Number && !m_made.secondUnit.empty();
        }
        if (isNamed(url, "lines"))
            m_made.lines =
                static_cast<int>(std::clamp(parseDecimal(scalarText(value->node)).value_or(1), 1.0, 10.0));
        return isNamed(url, "lines") || isNamed(url, "show-when") || isNamed(url, "declinable");
    }

    /// What an extension of ours may say of an item of this kind. Only what differs from what is so anyway.
    bool isFlag(std::string_view name, std::string_view said) const {
        const bool isText = m_made.kind == ImportedKind::Information;
        const bool mayBeMeasured = m_made.kind == ImportedKind::Number || m_made.kind == ImportedKind::Rows ||
                                   m_made.kind == ImportedKind::YesNo || m_made.kind == ImportedKind::Choice;
        if (name == "ask")
            return said == "staff" || said == "patient";
        if (isText || m_made.kind == ImportedKind::Group)
            return false;
        if (name == "summary")
            return said != placeId(SummaryPlace::None) &&
                   std::any_of(summaryPlaceWords.begin(), summaryPlaceWords.end(),
                               [said](const auto& word) { return word.first == said; });
        if (name == "safety" || name == "ask-anew")
            return said == "yes";
        if (name == "measured")
            return (said == "yes" || said == "today") && mayBeMeasured;
        if (name == "not-sure" || name == "prefer-not-to-say")
            return said == "no";
        return name == "partial" && said == "no" && m_made.kind == ImportedKind::Date;
    }

    void finishNumber() {
        if (m_made.kind == ImportedKind::Date)
            return finishDate();
        if (m_made.kind != ImportedKind::Number)
            return;
        // Our numbers have a hard range: what lies outside is refused.
        constexpr const char* leastNumber = "-1000000";
        constexpr const char* mostNumber = "1000000";
        auto low = parseDecimal(m_made.low);
        auto high = parseDecimal(m_made.high);
        if (!low || !high)
            make("a range that is not given in full: numbers from " + (low ? m_made.low : leastNumber) +
                 " to " + (high ? m_made.high : mostNumber) + " are taken");
        low = low ? low : parseDecimal(leastNumber);
        high = high ? high : parseDecimal(mostNumber);
        if (*low < -loading::farthestNumber || *high > loading::farthestNumber)
            make("a range that goes beyond a thousand million is cut there");
        low = std::clamp(*low, -loading::farthestNumber, loading::farthestNumber - 1);
        high = std::clamp(*high, -loading::farthestNumber, loading::farthestNumber);
        if (*low >= *high) {
            make("a range whose lowest is not below its highest is made wider");
            high = *low + 1;
        }
        m_made.low = formatNumber(*low);
        m_made.high = formatNumber(*high);
        finishUsual();
    }

    void finishUsual() {
        const auto least = parseDecimal(m_made.low);
        const auto most = parseDecimal(m_made.high);
        const auto low = parseDecimal(m_made.usualLow);
        const auto high = parseDecimal(m_made.usualHigh);
        const bool isWithin = low && high && *least <= *low && *low < *high && *high <= *most;
        if (!isWithin && !(m_made.usualLow.empty() && m_made.usualHigh.empty()))
            lose("its usual range, which is none within its range");
        if (!isWithin)
            m_made.usualLow = m_made.usualHigh = {};
    }

    void finishDate() {
        for (std::string* limit : {&m_made.low, &m_made.high})
            if (!limit->empty() && *limit != "today" && !Date::parse(*limit)) {
                lose("the limit " + inBackticks(*limit) + ", which is not a date");
                limit->clear();
            }
        const auto low = Date::parse(m_made.low);
        const auto high = Date::parse(m_made.high);
        if (low && high && !(*low < *high)) {
            lose("its limits, of which the first is not before the last");
            m_made.low = m_made.high = {};
        }
    }

    void listTheRest() {
        for (std::uint32_t i = 0; i < m_item.size(); ++i) {
            const std::string name(m_item.key(i).scalar());
            if (std::find(known.begin(), known.end(), name) == known.end())
                lose("its " + inBackticks(name));
        }
        if (isTrue(m_item, "readOnly"))
            lose("that it is read only; it is asked");
        if (const std::string most = stringOf(m_item, "maxLength"); !most.empty())
            lose("that an answer has at most " + most + " characters");
        for (const Node initial : listOf(m_item, "initial"))
            listInitial(initial);
    }

    /// Nothing is filled in before somebody was asked; that a form did so is for staff to know.
    void listInitial(Node initial) {
        const auto value = valueOf(initial, "value");
        std::string text;
        if (value)
            text = value->node.isMapping() ? stringOf(value->node, "display") : scalarText(value->node);
        if (value && text.empty())
            text = stringOf(value->node, value->node.find("code") ? "code" : "value");
        lose("the answer " + inBackticks(text) +
             " that is filled in from the start; it became a note for staff");
        if (m_made.staffNote.empty() && !text.empty())
            m_made.staffNote =
                LocalizedText(m_source.language, "The form that this comes from has the answer " + text +
                                                     " filled in from the start.");
    }

    Node m_item;
    const OptionSource& m_source;
    ImportedItem m_made;
};

} // namespace

ImportedItem readOne(Node item, const OptionSource& source) { return QuestionReader(item, source).read(); }

std::size_t questionsIn(Node item) {
    std::size_t count = 0;
    for (const Node child : listOf(item, "item"))
        count += questionsIn(child) + (stringOf(child, "type") == "group" ? 0 : 1);
    return count;
}

} // namespace anteroom::fhir
