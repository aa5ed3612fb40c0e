// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/structural_changes.h"

#include "core/analysis/diff/changed_parts.h"
#include "core/analysis/diff/coverage_changes.h"
#include "core/analysis/diff/list_moves.h"
#include "core/analysis/diff/named_by_id.h"
#include "core/analysis/diff/same_words.h"

#include <algorithm>
#include <map>

namespace anteroom {

namespace {

class Comparison {
public:
    Comparison(const Questionnaire& before, const Questionnaire& after, const std::string& language)
        : m_before(before), m_after(after), m_language(language), m_what(after->languages.front()) {}

    std::vector<Change> run() {
        each("section", m_before->sections, m_after->sections, &Comparison::sections);
        each("group", groupsOf(m_before), groupsOf(m_after), &Comparison::groups);
        each("question", m_before.questions(), m_after.questions(), &Comparison::questions);
        for (const Question& question : m_after.questions())
            if (const auto same = m_before.find(question.id.str())) {
                m_rows = question.id.str() + '.';
                m_slotBefore = &m_before.program()[*same];
                m_slotAfter = &m_after.program()[*m_after.find(question.id.str())];
                each("field", m_before.question(*same).fields, question.fields, &Comparison::fields);
                m_rows.clear();
            }
        each("computed value", m_before->computed, m_after->computed, &Comparison::computed);
        each("topic", m_before->topics, m_after->topics, &Comparison::topics);
        each("sensitivity", m_before->sensitivities, m_after->sensitivities, &Comparison::sensitivities);
        each("finding", m_before->findings, m_after->findings, &Comparison::findings);
        each("urgent trigger", m_before->urgent, m_after->urgent, &Comparison::urgent);
        each("contradiction", m_before->contradictions, m_after->contradictions, &Comparison::contradictions);
        each("instrument", m_before->instruments, m_after->instruments, &Comparison::instruments);
        each("document", m_before->documents, m_after->documents, &Comparison::documents);
        for (const auto& vocabulary : m_after->vocabularies)
            for (const auto& old : m_before->vocabularies)
                if (old->id() == vocabulary->id()) {
                    m_vocabularyBefore = old.get();
                    m_vocabularyAfter = vocabulary.get();
                    each("vocabulary entry", old->entries(), vocabulary->entries(), &Comparison::entries);
                }
        dropRepeated();
        addWhole();
        return std::move(m_changes);
    }

private:
    /// A vocabulary has the entries of those that it extends as well.
    void dropRepeated() {
        std::vector<Change> once;
        for (Change& change : m_changes)
            if (change.noun != "vocabulary entry" ||
                std::find(once.begin(), once.end(), change) == once.end())
                once.push_back(std::move(change));
        m_changes = std::move(once);
    }

    static const std::string& textOf(const std::string& id) { return id; }
    template <typename Id>
    static const std::string& textOf(const Id& id) {
        return id.str();
    }

    std::string read(const LocalizedText& text) const {
        return std::string(m_language.empty() ? text.original() : text.in(m_language));
    }
    std::string titleOf(const Question& question) const { return read(question.labelOrText()); }
    std::string titleOf(const ComputedValue& value) const { return read(value.label); }
    std::string titleOf(const Contradiction& contradiction) const { return read(contradiction.text); }
    std::string titleOf(const Vocabulary::Entry& entry) const { return entry.name; }
    template <typename Item>
    std::string titleOf(const Item& item) const {
        return read(item.title);
    }

    static const std::string& nameOf(const Vocabulary::Entry& entry) { return entry.name; }
    template <typename Item>
    static const std::string& nameOf(const Item& item) {
        return textOf(item.id);
    }

    template <typename Item>
    static std::map<std::string_view, const Item*> byName(const std::vector<Item>& list) {
        std::map<std::string_view, const Item*> all;
        for (const Item& item : list)
            all.emplace(nameOf(item), &item);
        return all;
    }

    template <typename Item>
    void each(const char* noun, const std::vector<Item>& before, const std::vector<Item>& after,
              void (Comparison::*compare)(const Item&, const Item&)) {
        const auto old = byName(before);
        const Moves moves = movesOf(noun, before, after);
        for (const Item& item : after) {
            const auto found = old.find(nameOf(item));
            if (found == old.end()) {
                m_changes.push_back({Edit::Added, noun, m_rows + nameOf(item), titleOf(item)});
                continue;
            }
            (this->*compare)(*found->second, item);
            if (const auto moved = moves.find(nameOf(item)); moved != moves.end()) {
                ChangedPart part{"place"};
                part.moved = moved->second;
                m_what.add(std::move(part));
            }
            if (auto what = m_what.take(); !what.empty())
                m_changes.push_back(
                    {Edit::Changed, noun, m_rows + nameOf(item), titleOf(item), std::move(what)});
        }
        const auto now = byName(after);
        for (const Item& item : before)
            if (!now.contains(nameOf(item)))
                m_changes.push_back({Edit::Removed, noun, m_rows + nameOf(item), titleOf(item)});
    }

    using Moves = std::map<std::string_view, ChangedPart::Moved>;

    /// Where more is moved than reads well, the whole list is in another order.
    template <typename Item>
    Moves movesOf(const char* noun, const std::vector<Item>& before, const std::vector<Item>& after) {
        constexpr std::size_t mostNamed = 3;
        Moves moves;
        if (std::string_view(noun) == "vocabulary entry" || std::string_view(noun) == "group" ||
            std::string_view(noun) == "sensitivity")
            return moves; // looked up by name; and groups stand where their questions do
        for (const auto& [where, old, now] : listsOf(before, after)) {
            const std::vector<std::string_view> moved = movedNames(old, now);
            if (moved.size() > mostNamed) {
                m_orders.push_back("order of " + std::string(noun) + "s" + where);
                continue;
            }
            for (const std::string_view name : moved) {
                ChangedPart::Moved places;
                behind(before, name, places.beforeId, places.before);
                behind(after, name, places.afterId, places.after);
                moves.emplace(name, std::move(places));
            }
        }
        return moves;
    }
    template <typename Item>
    void behind(const std::vector<Item>& list, std::string_view name, std::string& id,
                std::string& title) const {
        for (std::size_t i = 1; i < list.size(); ++i)
            if (nameOf(list[i]) == name) {
                id = nameOf(list[i - 1]);
                title = titleOf(list[i - 1]);
            }
    }

    using Names = std::vector<std::string_view>;
    struct Lists {
        std::string where{};
        Names before{};
        Names after{};
    };
    template <typename Item>
    std::vector<Lists> listsOf(const std::vector<Item>& before, const std::vector<Item>& after) const {
        Lists both;
        for (const Item& item : before)
            both.before.push_back(nameOf(item));
        for (const Item& item : after)
            both.after.push_back(nameOf(item));
        return {std::move(both)};
    }
    /// Section by section: of one that is moved as a whole its questions are not.
    std::vector<Lists> listsOf(const std::vector<Question>& before,
                               const std::vector<Question>& after) const {
        if (!m_rows.empty())
            return listsOf<Question>(before, after);
        const auto namesIn = [](const Section& section, const std::vector<Question>& all) {
            Names names;
            for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i)
                names.push_back(nameOf(all[i]));
            return names;
        };
        std::vector<Lists> lists;
        for (const Section& section : m_after->sections)
            for (const Section& old : m_before->sections)
                if (old.id == section.id)
                    lists.push_back(
                        {" in " + section.id.str(), namesIn(old, before), namesIn(section, after)});
        return lists;
    }

    void rule(std::optional<NodeIndex> before, std::optional<NodeIndex> after, const char* what) {
        const bool isSame = before && after
                                ? saysTheSame(m_before.program(), *before, m_after.program(), *after)
                                : !before && !after;
        if (!isSame)
            m_what.add({what});
    }

    /// What is said of the whole stands first.
    void addWhole() {
        whole();
        for (const std::string& order : m_orders)
            m_what.add({order});
        if (auto what = m_what.take(); !what.empty())
            m_changes.insert(m_changes.begin(), {Edit::Changed, "questionnaire", m_after->id.str(),
                                                 read(m_after->title), std::move(what)});
    }

    void whole() {
        m_what.note(m_before->title, m_after->title, "title");
        m_what.note(m_before->description, m_after->description, "description");
        m_what.note(m_before->license, m_after->license, "license");
        m_what.note(m_before->languages, m_after->languages, "languages");
        noteCoverage(m_before, m_after, m_what);
    }

    static std::vector<QuestionGroup> groupsOf(const Questionnaire& of) {
        std::vector<QuestionGroup> all;
        for (const Section& section : of->sections)
            all.insert(all.end(), section.groups.begin(), section.groups.end());
        return all;
    }
    void groups(const QuestionGroup& before, const QuestionGroup& after) {
        m_what.note(before.title, after.title, "title");
    }
    void topics(const Topic& before, const Topic& after) { m_what.note(before.title, after.title, "title"); }

    void sensitivities(const Sensitivity& before, const Sensitivity& after) {
        m_what.note(before.title, after.title, "title");
        m_what.note(before.notice, after.notice, "notice");
    }

    void sections(const Section& before, const Section& after) {
        m_what.note(before.title, after.title, "title");
        m_what.note(before.introduction, after.introduction, "introduction");
        m_what.note(before.declinable, after.declinable, "declinable");
    }

    void questions(const Question& before, const Question& after) {
        const QuestionIndex old = *m_before.find(before.id.str());
        const QuestionIndex now = *m_after.find(after.id.str());
        texts(before, after);
        rule(m_before.program()[old].gate, m_after.program()[now].gate, "show-when");
        m_what.note(sensitivityOf(m_before, before), sensitivityOf(m_after, after), "sensitivity");
        const Section& was = m_before->sections[m_before.sectionOf(old)];
        const Section& is = m_after->sections[m_after.sectionOf(now)];
        if (was.id != is.id)
            m_what.add({"section", read(was.title), read(is.title)});
    }

    void fields(const Question& before, const Question& after) {
        texts(before, after);
        rule(gateOf(*m_slotBefore, before.id), gateOf(*m_slotAfter, after.id), "show-when");
    }
    static std::optional<NodeIndex> gateOf(const Program::Slot& rows, const QuestionId& field) {
        for (std::size_t i = 0; i < rows.fields.size() && i < rows.fieldGates.size(); ++i)
            if (rows.fields[i].id == field)
                return rows.fieldGates[i];
        return std::nullopt;
    }

    void texts(const Question& before, const Question& after) {
        m_what.note(before.type, after.type, "type");
        m_what.note(before.text, after.text, "text");
        m_what.note(before.label, after.label, "label");
        m_what.note(before.help, after.help, "help");
        m_what.note(before.staffNote, after.staffNote, "staff-note");
        if (before.type == after.type)
            m_what.options(before, after);
        m_what.note(before.unit, after.unit, "unit");
        range(before, after);
        // Without one of its own it is the range.
        if (!(before.usual == before.valueType.range && after.usual == after.valueType.range) &&
            !(before.usual == after.usual))
            m_what.addRange("usual", rangeWords(before.usual, before.type, false),
                            rangeWords(after.usual, after.type, false));
        m_what.note(before.decimals, after.decimals, "decimals");
        m_what.note(before.alsoIn, after.alsoIn, "also-in");
        m_what.note(before.partialAllowed, after.partialAllowed, "partial");
        m_what.note(before.required, after.required, "required");
        m_what.note(before.asked, after.asked, "ask");
        m_what.note(before.notSure, after.notSure, "not-sure");
        m_what.note(before.preferNotToSay, after.preferNotToSay, "prefer-not-to-say");
        m_what.note(before.safety, after.safety, "safety");
        m_what.note(measuredWords(before), measuredWords(after), "measured");
        m_what.note(before.askAnew, after.askAnew, "ask-anew");
        m_what.note(before.summary, after.summary, "summary");
        m_what.note(before.lines, after.lines, "lines");
        m_what.note(before.whenPast, after.whenPast, "when");
        m_what.note(before.rowName, after.rowName, "row");
        m_what.note(before.noneText, after.noneText, "none");
        m_what.note(vocabularyOf(before), vocabularyOf(after), "vocabulary");
    }
    void range(const Question& before, const Question& after) {
        const Words was = rangeWords(before.valueType.range, before.type, before.rangeEndsToday);
        const Words now = rangeWords(after.valueType.range, after.type, after.rangeEndsToday);
        if (before.type == after.type && was != now)
            m_what.addRange("range", was, now);
    }
    static std::string vocabularyOf(const Question& question) {
        return question.vocabulary ? question.vocabulary->id().str() : std::string();
    }

    void computed(const ComputedValue& before, const ComputedValue& after) {
        rule(m_before.program().operands(before.value)[0], m_after.program().operands(after.value)[0],
             "value");
        rule(gateOf(m_before, before), gateOf(m_after, after), "show-when");
        m_what.note(before.label, after.label, "label");
        m_what.note(before.unit, after.unit, "unit");
        m_what.note(before.summary, after.summary, "summary");
    }

    static std::optional<NodeIndex> gateOf(const Questionnaire& of, const ComputedValue& value) {
        const auto place = of.questions().size() + static_cast<std::size_t>(&value - of->computed.data());
        return of.program().entries()[place].gate;
    }

    void findings(const FindingRule& before, const FindingRule& after) {
        rule(before.when, after.when, "when");
        m_what.note(before.kind, after.kind, "kind");
        m_what.note(before.priority, after.priority, "priority");
        m_what.note(topicOf(m_before, before), topicOf(m_after, after), "topic");
        m_what.note(before.category, after.category, "category");
        m_what.note(before.title, after.title, "title");
        m_what.note(before.discuss, after.discuss, "discuss");
        m_what.note(before.information, after.information, "information");
        m_what.note(before.criteria, after.criteria, "criteria");
        m_what.note(quotedBy(m_before, before), quotedBy(m_after, after), "quote");
        m_what.note(citedBy(m_before, before), citedBy(m_after, after), "cite");
    }

    void urgent(const UrgentTrigger& before, const UrgentTrigger& after) {
        rule(before.when, after.when, "when");
        m_what.note(before.tier, after.tier, "tier");
        m_what.note(before.title, after.title, "title");
    }

    void contradictions(const Contradiction& before, const Contradiction& after) {
        rule(before.when, after.when, "when");
        m_what.note(before.text, after.text, "text");
    }

    void instruments(const PlacedInstrument& before, const PlacedInstrument& after) {
        m_what.note(before.title, after.title, "title");
        m_what.note(before.credit(), after.credit(), "license");
    }

    void documents(const CitedDocument& before, const CitedDocument& after) {
        m_what.note(before.title, after.title, "title");
        m_what.note(before.publisher, after.publisher, "publisher");
        m_what.note(before.url, after.url, "url");
        m_what.note(before.year, after.year, "year");
        m_what.note(before.kind, after.kind, "kind");
        m_what.note(before.beyond, after.beyond, "beyond");
    }

    void entries(const Vocabulary::Entry& before, const Vocabulary::Entry& after) {
        m_what.note(classesOf(*m_vocabularyBefore, before), classesOf(*m_vocabularyAfter, after), "classes");
        m_what.note(before.also, after.also, "also");
        m_what.note(before.brands, after.brands, "brands");
        m_what.note(before.code, after.code, "code");
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    const std::string& m_language;               ///< of titles
    std::string m_rows;                          ///< before the id of a field
    const Program::Slot* m_slotBefore = nullptr; ///< of those rows
    const Program::Slot* m_slotAfter = nullptr;
    const Vocabulary* m_vocabularyBefore = nullptr; ///< of those entries
    const Vocabulary* m_vocabularyAfter = nullptr;
    ChangedParts m_what;
    std::vector<std::string> m_orders; ///< of whole lists
    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> structuralChanges(const Questionnaire& before, const Questionnaire& after,
                                      const std::string& language) {
    return Comparison(before, after, language).run();
}

} // namespace anteroom
