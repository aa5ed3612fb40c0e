// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_items.h"

#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_choice.h"
#include "core/exchange/import/import_display.h"
#include "core/exchange/import/import_gate.h"
#include "core/exchange/import/import_head.h"
#include "core/exchange/import/import_ids.h"
#include "core/exchange/import/import_instrument.h"
#include "core/exchange/import/import_left_out.h"
#include "core/exchange/import/import_limits.h"
#include "core/exchange/import/import_other.h"
#include "core/exchange/import/import_question.h"
#include "core/exchange/import/import_sensitivity.h"
#include "core/exchange/import/import_vocabulary.h"
#include "core/loading/limits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anteroom::fhir {

namespace {

using Items = std::vector<ImportedItem>;

/// What a list says of all its fields, and no field of itself.
constexpr std::array<const char*, 6> keysOfRows{"ask",    "measured", "summary",
                                                "safety", "ask-anew", "sensitivity"};

class ItemsReader {
public:
    ItemsReader(Node questionnaire, std::vector<Node> beside, ImportedQuestionnaire& made,
                Diagnostics& diagnostics)
        : m_language(made.language), m_source{questionnaire, std::move(beside), m_language, diagnostics,
                                              m_used},
          m_made(made), m_diagnostics(diagnostics), m_linkIds(questionnaire) {}

    void read() {
        listMistakes(m_source.questionnaire, m_diagnostics);
        for (const Node item : listOf(m_source.questionnaire, "item")) {
            const bool isSection = stringOf(item, "type") == "group" && !isTrue(item, "repeats");
            m_isSection = isSection;
            if (isSection) {
                for (ImportedItem& section : readItem(item, {}, {}))
                    addSection(std::move(section));
                m_isLoose = false;
                continue;
            }
            Items loose = readItem(item, {}, {});
            if (loose.empty())
                continue;
            if (!m_isLoose)
                addLooseSection();
            m_isLoose = true;
            for (ImportedItem& one : loose)
                m_made.sections.back().children.push_back(std::move(one));
        }
        listUnused(m_source);
        widenRanges(m_made.sections, m_diagnostics);
        for (ImportedItem& section : m_made.sections)
            nameFields(section);
        m_made.sections.erase(
            std::remove_if(m_made.sections.begin(), m_made.sections.end(),
                           [](const ImportedItem& section) { return section.children.empty(); }),
            m_made.sections.end());
    }

private:
    void addSection(ImportedItem section) {
        std::string id = section.linkId;
        if (id.compare(0, 8, "section.") == 0)
            id = id.substr(8);
        section.id = m_sectionIds.take(idFrom(id, "section"));
        if (std::exchange(section.instrument, std::nullopt))
            lose(section, "whose instrument it is: a section is none");
        if (section.text.empty())
            giveText(section, m_language, m_diagnostics);
        m_made.sections.push_back(std::move(section));
    }

    void lose(const ImportedItem& item, const std::string& what) {
        notCarried(m_diagnostics, item.span, item.linkId, what);
    }

    /// A field's name is no question's, and none of its neighbours'.
    void nameFields(ImportedItem& holder) {
        if (holder.kind == ImportedKind::Rows) {
            ImportedIds taken = m_questionIds;
            for (ImportedItem& field : holder.children)
                field.id = taken.take(field.id);
        }
        for (ImportedItem& child : holder.children)
            nameFields(child);
    }

    /// For questions that stand in no group. It is in no form, and has no linkId.
    void addLooseSection() {
        ImportedItem section;
        section.linkId = "questions";
        section.text = m_made.title;
        addSection(std::move(section));
        m_made.sections.back().linkId.clear();
    }

    /// An item and what comes of the items below it. `rows`: the list that it is a field of.
    Items readItem(Node item, const std::string& rows, const std::vector<ImportedGate>& around) {
        if (isLeftOut(item, m_diagnostics))
            return {};
        ImportedItem made = readOne(item, m_source);
        if (made.linkId.empty())
            madeUp(m_diagnostics, made.span, {}, "an id is made up for it");
        if (!isWorded(made))
            return {};
        made.rows = rows;
        if (!rows.empty())
            leaveToRows(made);
        made.gates = around;
        if (ImportedGate gate = readGate(item, m_diagnostics);
            !gate.conditions.empty() || !gate.written.empty())
            made.gates.push_back(std::move(gate));
        if (made.kind == ImportedKind::Rows && questionsIn(item) > loading::mostFields) {
            notCarried(m_diagnostics, made.span, made.linkId,
                       "that it repeats, for it has more questions than a list may have; it is asked once");
            made.kind = ImportedKind::Group;
        }
        if (made.kind == ImportedKind::Group)
            return readGroup(std::move(made), item, rows);
        if (made.kind == ImportedKind::Rows && rows.empty())
            return readRows(std::move(made), item);
        if (made.kind == ImportedKind::Rows) { // our lists do not nest
            lose(made, "that it repeats within a group that repeats; it is asked once in each");
            listHeading(made);
            return readBelow(item, rows, made.gates, nullptr);
        }
        return readQuestion(std::move(made), item, rows);
    }

    /// What nobody worded goes by its short text or its linkId. False where it is nothing but a text.
    bool isWorded(ImportedItem& item) {
        if (!item.text.empty() || item.kind == ImportedKind::Group)
            return true;
        if (item.kind == ImportedKind::Information) {
            notCarried(m_diagnostics, item.span, item.linkId, "a text without words");
            return false;
        }
        giveText(item, m_language, m_diagnostics);
        return true;
    }

    /// What the list says of its fields.
    void leaveToRows(ImportedItem& field) {
        for (const char* key : keysOfRows)
            if (takeKey(field, key))
                notCarried(m_diagnostics, field.span, field.linkId,
                           inBackticks(key) + " on a question within a group that repeats");
    }

    Items readGroup(ImportedItem group, Node item, const std::string& rows) {
        const bool isSection = std::exchange(m_isSection, false);
        if (group.required)
            notCarried(m_diagnostics, group.span, group.linkId,
                       "that one of its questions is required; each says so for itself");
        if (!rows.empty()) { // a row has no groups; what the group says of its questions each of them says
            listHeading(group);
            (void)readInstrument(item, m_language, true, m_diagnostics); // which lists it
            return readBelow(item, rows, group.gates, nullptr);
        }
        std::string id = group.linkId;
        if (id.compare(0, 6, "group.") == 0)
            id = id.substr(6);
        group.id = m_groupIds.take(idFrom(id, "group"));
        if (const auto declinable = extensionValue(item, "declinable")) {
            if (const std::string said = scalarText(declinable->node); said == "yes" || said == "no")
                group.keys.emplace_back("declinable", said);
            else
                notCarried(m_diagnostics, group.span, group.linkId, "whether it can be declined");
        }
        group.instrument = readInstrument(item, m_language, m_isInInstrument, m_diagnostics);
        const bool isWithin = std::exchange(m_isInInstrument, m_isInInstrument || group.instrument);
        group.children = readBelow(item, rows, {}, &group);
        m_isInInstrument = isWithin;
        settleSensitivity(group, isSection);
        if (!isSection)
            makeGroupOfSection(group);
        Items one;
        if (!group.children.empty())
            one.push_back(std::move(group));
        else
            notCarried(m_diagnostics, group.span, group.linkId, "a group in which nothing is asked");
        return one;
    }

    /// What stands within a section has less to say than a section.
    void makeGroupOfSection(ImportedItem& group) {
        if (takeKey(group, "declinable"))
            lose(group, "`declinable` on a group within a section");
        if (group.introduction.empty())
            return;
        ImportedItem text;
        text.kind = ImportedKind::Information;
        text.linkId = group.linkId + ".introduction";
        text.id = m_questionIds.take(idFrom(text.linkId, "q"));
        text.text = std::exchange(group.introduction, {});
        group.children.insert(group.children.begin(), std::move(text));
    }

    /// What stands above the questions of a group that repeats within one.
    void listHeading(const ImportedItem& group) {
        if (!group.text.empty())
            lose(group, "its text " + inBackticks(std::string(group.text.original())) +
                            ", for it stands within a group that repeats");
    }

    Items readRows(ImportedItem list, Node item) {
        list.id = m_questionIds.take(idFrom(list.linkId, "q"));
        if (list.linkId.empty()) // by which its fields know it
            list.linkId = m_linkIds.take(list.id);
        list.children = readBelow(item, list.linkId, {}, &list);
        Items one;
        for (const ImportedItem& field : list.children)
            if (field.kind == ImportedKind::Information)
                notCarried(m_diagnostics, field.span, field.linkId, "a text within a group that repeats");
        list.children.erase(
            std::remove_if(list.children.begin(), list.children.end(),
                           [](const ImportedItem& field) { return field.kind == ImportedKind::Information; }),
            list.children.end());
        if (!list.children.empty())
            one.push_back(std::move(list));
        else
            notCarried(m_diagnostics, list.span, list.linkId, "a group in which nothing is asked");
        return one;
    }

    /// Help goes to `holder`, if there is one; everything else comes back.
    Items readBelow(Node item, const std::string& rows, const std::vector<ImportedGate>& around,
                    ImportedItem* holder) {
        Items below;
        for (const Node child : listOf(item, "item")) {
            if (holder && takeDisplay(child, *holder, m_language, m_diagnostics))
                continue;
            for (ImportedItem& one : readItem(child, rows, around))
                below.push_back(std::move(one));
        }
        return below;
    }

    Items readQuestion(ImportedItem question, Node item, const std::string& rows) {
        const std::string own = question.linkId;
        std::string name = own;
        if (!rows.empty() && own.compare(0, rows.size() + 1, rows + '.') == 0)
            name = own.substr(rows.size() + 1);
        question.id = rows.empty() ? m_questionIds.take(idFrom(name, "q")) : idFrom(name, "q");
        if (!question.vocabulary.empty())
            if (const auto vocabulary = readVocabulary(item, m_source))
                addVocabulary(*vocabulary);

        const bool isOpen = isOpenChoice(item) && question.vocabulary.empty() && !question.options.empty() &&
                            question.kind != ImportedKind::Text;
        const std::vector<ImportedGate> gates = question.gates;
        Items all;
        if (question.kind == ImportedKind::Status)
            question.whenPast = hasWhen(item, own);
        Items below = readBelowQuestion(item, question, rows, gates);
        if (question.unit.empty() && !question.unitCode.empty())
            question.unit = LocalizedText(m_language, question.unitCode);
        const bool repeats = std::exchange(question.repeats, false);
        if (isOpen) {
            if (question.linkId.empty()) // by which the text knows it
                question.linkId = m_linkIds.take(question.id);
            ImportedItem words =
                addOther(question, m_linkIds.take(question.linkId + ".other"), m_made.languages);
            if (rows.empty())
                words.id = m_questionIds.take(idFrom(words.id, "q"));
            all.push_back(std::move(question));
            all.push_back(std::move(words));
        } else {
            all.push_back(std::move(question));
        }
        if (repeats)
            makeRows(all.front(), rows);
        for (ImportedItem& one : below)
            all.push_back(std::move(one));
        return all;
    }

    static bool hasWhen(Node item, const std::string& linkId) {
        for (const Node child : listOf(item, "item"))
            if (stringOf(child, "linkId") == linkId + ".when")
                return true;
        return false;
    }

    Items readBelowQuestion(Node item, ImportedItem& question, const std::string& rows,
                            const std::vector<ImportedGate>& gates) {
        Items below;
        for (const Node child : listOf(item, "item")) {
            if (takeDisplay(child, question, m_language, m_diagnostics) ||
                (question.whenPast && stringOf(child, "linkId") == question.linkId + ".when"))
                continue;
            if (question.kind == ImportedKind::Choices || question.repeats)
                notCarried(m_diagnostics, child.span(), stringOf(child, "linkId"),
                           "that it is asked for each answer of " + wholeInBackticks(question.linkId) +
                               "; it is asked once");
            for (ImportedItem& one : readItem(child, rows, gates))
                below.push_back(std::move(one));
        }
        return below;
    }

    static std::optional<std::string> takeKey(ImportedItem& item, std::string_view key) {
        const auto at = std::find_if(item.keys.begin(), item.keys.end(),
                                     [&](const auto& entry) { return entry.first == key; });
        if (at == item.keys.end())
            return std::nullopt;
        std::string value = std::move(at->second);
        item.keys.erase(at);
        return value;
    }

    /// A question that takes several answers is a list of it.
    void makeRows(ImportedItem& question, const std::string& rows) {
        if (!rows.empty()) {
            notCarried(m_diagnostics, question.span, question.linkId,
                       "that it takes several answers within a group that repeats; it takes one");
            return;
        }
        ImportedItem list;
        list.kind = ImportedKind::Rows;
        list.linkId = m_linkIds.take(question.linkId + ".list");
        list.id = question.id;
        list.span = question.span;
        list.text = question.text;
        list.help = std::move(question.help);
        list.staffNote = std::move(question.staffNote);
        list.required = question.required;
        for (const char* key : keysOfRows)
            if (const auto value = takeKey(question, key))
                list.keys.emplace_back(key, *value);
        list.gates = std::move(question.gates);
        question.gates.clear();
        question.help = {};
        question.staffNote = {};
        question.rows = list.linkId;
        question.id = "entry";
        list.children.push_back(std::move(question));
        question = std::move(list);
    }

    void addVocabulary(const ImportedVocabulary& vocabulary) {
        if (std::none_of(m_made.vocabularies.begin(), m_made.vocabularies.end(),
                         [&](const ImportedVocabulary& other) { return other.id == vocabulary.id; }))
            m_made.vocabularies.push_back(vocabulary);
    }

    std::string m_language;
    std::vector<Node> m_used;
    OptionSource m_source;
    ImportedQuestionnaire& m_made;
    Diagnostics& m_diagnostics;
    ImportedIds m_sectionIds, m_groupIds, m_questionIds;
    LinkIds m_linkIds;
    bool m_isLoose = false;
    bool m_isInInstrument = false;
    bool m_isSection = false; ///< whether the group that is read next is one
};

} // namespace

ImportedQuestionnaire readQuestionnaire(Node questionnaire, std::vector<Node> beside,
                                        Diagnostics& diagnostics) {
    ImportedQuestionnaire made = readHead(questionnaire, diagnostics);
    ItemsReader(questionnaire, std::move(beside), made, diagnostics).read();
    return made;
}

} // namespace anteroom::fhir
