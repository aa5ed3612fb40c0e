// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_question.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_choice.h"
#include "core/exchange/import/import_extensions.h"
#include "core/exchange/import/import_initial.h"
#include "core/exchange/import/import_limits.h"
#include "core/exchange/import/import_rules.h"
#include "core/questionnaire/format_words.h"

#include <algorithm>
#include <array>

namespace anteroom::fhir {

namespace {

/// Everything that FHIR has on an item and that is read somewhere; any other key is listed.
constexpr std::array known{"linkId",         "id",           "text",
                           "_text",          "type",         "prefix",
                           "_prefix",        "code",         "required",
                           "repeats",        "enableWhen",   "enableBehavior",
                           "initial",        "item",         "extension",
                           "answerValueSet", "answerOption", "definition",
                           "maxLength",      "readOnly",     "answerConstraint"};

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
        finishLimits(m_made, m_limitUnits, m_source.diagnostics);
        listTheRest();
        return std::move(m_made);
    }

private:
    void lose(const std::string& what) {
        notCarried(m_source.diagnostics, m_item.span(), m_made.linkId, what);
    }
    void key(const char* name, std::string value) {
        const bool isThere = std::any_of(m_made.keys.begin(), m_made.keys.end(),
                                         [&](const auto& entry) { return entry.first == name; });
        if (isThere)
            lose("a second " + inBackticks(name));
        else
            m_made.keys.emplace_back(name, std::move(value));
    }

    void readPrefix() {
        const LocalizedText prefix = textOf(m_item, "prefix", m_source.language);
        listTextExtensions(m_item, "prefix", m_made.linkId, "its prefix", m_source.diagnostics);
        if (prefix.empty())
            return;
        LocalizedText with;
        for (const auto& [language, words] : m_made.text.all())
            with.add(language, std::string(prefix.in(language)).append(" ").append(words));
        for (const auto& [language, words] : prefix.all())
            if (!with.empty() && !with.has(language))
                lose("the translation into " + inBackticks(language) + " of its prefix");
        m_made.text = with.empty() ? prefix : with;
    }

    /// Numbers, dates and texts may have options too, and R5 calls a choice a `coding`.
    bool isChoice(const std::string& type) const {
        const bool hasNoOptions = type == "boolean" || type == "group" || type == "display";
        return type == "choice" || type == "open-choice" || type == "coding" ||
               (!hasNoOptions && !listOf(m_item, "answerOption").empty());
    }

    void readType(const std::string& type) {
        const bool repeats = isTrue(m_item, "repeats");
        if (type == "group") {
            m_made.kind = repeats ? ImportedKind::Rows : ImportedKind::Group;
        } else if (type == "display") {
            m_made.kind = ImportedKind::Information;
        } else if (type == "boolean") {
            m_made.kind = ImportedKind::YesNo;
        } else if (isChoice(type)) {
            readChoice(m_made, m_item, m_source);
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
        if (m_made.kind == ImportedKind::Information) {
            for (const char* flag : {"repeats", "required"})
                if (isTrue(m_item, flag))
                    lose("its " + inBackticks(flag) + ", for nobody answers a text");
        } else if (repeats && m_made.kind != ImportedKind::Rows && m_made.kind != ImportedKind::Choices) {
            m_made.repeats = true;
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
            if (m_made.kind == ImportedKind::Group && url == std::string(ownExtensions) + "instrument")
                continue; // with the group
            if (!isNamed(url, "questionnaire-itemControl"))
                lose(theExtension(url));
        }
        for (const std::string& control : itemControlsOf(m_item))
            lose("that it is shown as " + inBackticks(control));
    }

    bool readTextExtension(const std::string& url, Node extension, const std::optional<AnyValue>& value) {
        for (const auto& [name, text] :
             {std::pair{"sdc-questionnaire-shortText", &m_made.label},
              std::pair{"staff-note", &m_made.staffNote}, std::pair{"row", &m_made.row},
              std::pair{"none", &m_made.none}, std::pair{"entryFormat", &m_made.help}})
            if (value && isNamed(url, name) && text->empty() && mayHave(name)) {
                listTextExtensions(extension, "value" + value->type, m_made.linkId,
                                   "its " + std::string(name), m_source.diagnostics);
                *text = textOf(extension, "value" + value->type, m_source.language);
                return true;
            }
        return false;
    }

    bool mayHave(std::string_view text) const {
        if (text == "row" || text == "none")
            return m_made.kind == ImportedKind::Rows;
        return m_made.kind != ImportedKind::Group && m_made.kind != ImportedKind::Information;
    }

    bool readLimit(const std::string& url, Node extension, const std::optional<AnyValue>& value) {
        if (isNamed(url, "maxValue") && isToday(extension))
            return takeLimit(m_made.high, "today", "its highest");
        if (!value)
            return false;
        const bool isLow = isNamed(url, "minValue") || isNamed(url, "sdc-questionnaire-minQuantity");
        if (isLow || isNamed(url, "maxValue") || isNamed(url, "sdc-questionnaire-maxQuantity")) {
            const std::string whose = isLow ? "its lowest" : "its highest";
            listTextExtensions(extension, "value" + value->type, m_made.linkId, whose, m_source.diagnostics);
            if (value->node.isMapping()) { // "more than 5" is another limit than 5
                listOtherKeys(value->node, {"id", "value", "unit", "system", "code"}, m_made.linkId, whose,
                              m_source.diagnostics);
                for (const char* key : {"unit", "code"})
                    if (std::string unit = stringOf(value->node, key); !unit.empty())
                        m_limitUnits.push_back(std::move(unit));
            }
            return takeLimit(isLow ? m_made.low : m_made.high, limitOf(*value), whose);
        }
        if (isNamed(url, "maxDecimalPlaces")) {
            const std::string said = scalarText(value->node);
            if (!m_places.empty() && m_places != said && m_made.kind == ImportedKind::Number) {
                lose("that it takes " + inBackticks(said) + " digits after the point, and " +
                     inBackticks(m_places) + " too, which is taken");
                return true;
            }
            m_places = said;
            const auto places = parseDecimal(said);
            m_made.decimals = static_cast<int>(std::clamp(places.value_or(6), 0.0, 6.0));
            if (m_made.kind == ImportedKind::Number && places != m_made.decimals)
                lose("that it takes " + inBackticks(said) + " digits after the point; here 6 are the most");
            return m_made.kind == ImportedKind::Number;
        }
        if ((isNamed(url, "questionnaire-unit") || isNamed(url, "questionnaire-unitOption")) &&
            m_made.kind == ImportedKind::Number) {
            if (!m_made.unit.empty()) {
                lose("a second unit, " + inBackticks(stringOf(value->node, "code")));
            } else {
                m_made.unit = unitOf(value->node);
                m_made.unitCode = stringOf(value->node, "code");
                if (const std::string system = stringOf(value->node, "system");
                    !m_made.unitCode.empty() &&
                    (!system.empty() || m_made.unit.original() != m_made.unitCode))
                    m_made.remarks.push_back("unit: " + system + '|' + m_made.unitCode);
            }
            return true;
        }
        return false;
    }

    /// Of several that differ the first. False where nothing is limited.
    bool takeLimit(std::string& limit, const std::string& said, const std::string& whose) {
        if (m_made.kind != ImportedKind::Number && m_made.kind != ImportedKind::Date)
            return false;
        if (!limit.empty() && limit != said)
            lose("a second value of " + whose + ", " + inBackticks(said) + "; " + inBackticks(limit) +
                 " is taken");
        else
            limit = said;
        return true;
    }

    /// By an expression, which stands in place of a value or goes before it.
    static bool isToday(Node limit) {
        const auto beside = member(limit, "_valueDate");
        const auto expression = beside ? extensionValue(*beside, "cqf-calculatedValue") : std::nullopt;
        return expression && stringOf(expression->node, "expression") == "today()";
    }

    static std::string limitOf(const AnyValue& value) {
        return value.node.isMapping() ? stringOf(value.node, "value") : scalarText(value.node);
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
        if (name == "sensitivity" && !isText)
            return hasSensitivity(m_source.questionnaire, said);
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

    void listTheRest() {
        for (std::uint32_t i = 0; i < m_item.size(); ++i) {
            const std::string name(m_item.key(i).scalar());
            if (std::find(known.begin(), known.end(), name) == known.end())
                lose("its " + inBackticks(name));
        }
        const std::string type = stringOf(m_item, "type");
        for (const char* name : {"answerOption", "answerValueSet"})
            if (!isChoice(type) && member(m_item, name))
                lose("its " + inBackticks(name) +
                     (type == "boolean" ? ", for it is answered with yes or no" : ""));
        if (isTrue(m_item, "readOnly"))
            lose("that it is read only; it is asked");
        if (const std::string most = stringOf(m_item, "maxLength"); !most.empty())
            lose("that an answer has at most " + most + " characters");
        readInitial(m_made, m_item, m_source.language, m_source.diagnostics);
    }

    Node m_item;
    const OptionSource& m_source;
    ImportedItem m_made;
    std::vector<std::string> m_limitUnits; ///< of what gives its range, as far as it says them
    std::string m_places;                  ///< digits after the point, as its form says
};

} // namespace

ImportedItem readOne(Node item, const OptionSource& source) { return QuestionReader(item, source).read(); }

void giveText(ImportedItem& item, const std::string& language, Diagnostics& diagnostics) {
    const char* from = "its linkId";
    if (!item.label.empty()) {
        item.text = item.label;
        from = "its short text";
    } else if (!item.linkId.empty()) {
        item.text = LocalizedText(language, item.linkId);
    } else {
        item.text = LocalizedText(language, item.id.empty() ? "?" : item.id);
        from = item.id.empty() ? "a question mark" : "its id";
    }
    madeUp(diagnostics, item.span, item.linkId,
           std::string(from) + " in place of its text, which is not there");
}

std::size_t questionsIn(Node item) {
    std::size_t count = 0;
    for (const Node child : listOf(item, "item"))
        count += questionsIn(child) + (stringOf(child, "type") == "group" ? 0 : 1);
    return count;
}

} // namespace anteroom::fhir
