// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace anteroom::test {

/// What random questionnaires are made of.
enum class Flavour : std::uint8_t { Choices, Numbers, Dates, Rows, RowNumbers, Everything };

/// A random questionnaire of a few questions of few possible answers, with show-whens, computed values and
/// findings, as YAML. Now and then one that does not load.
class SmallQuestionnaire {
public:
    SmallQuestionnaire(std::uint32_t seed, Flavour flavour) : m_random(seed), m_flavour(flavour) {}

    std::string yaml() {
        std::string questions;
        const std::uint32_t count = 2 + below(2);
        for (std::uint32_t index = 0; index < count; ++index)
            questions += question(index);
        std::string computed;
        for (const std::string id : {"va", "vb"}) {
            const bool isCondition = oneIn(2) || m_numbers.empty();
            computed += "  - {id: " + id + ", label: " + id + ", value: '" +
                        (isCondition ? condition(2) : number(2)) + "'" + gate() + "}\n";
            if (isCondition)
                m_leaves.push_back({id + " is yes", id + " is no"});
            else
                m_numbers.push_back(id);
        }
        std::string findings;
        for (const std::string id : {"fa", "fb", "fc"})
            findings += "  - {id: " + id + ", kind: flag, title: T, when: '" + condition(3) +
                        "', cite: [{document: leaflet, section: One}]}\n";
        return "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [en]\n"
               "includes: [v.yaml]\n"
               "documents:\n  leaflet: {title: L, publisher: P, kind: public article}\n"
               "sections:\n  - id: main\n    title: Main\n" +
               std::string(oneIn(2) ? "    declinable: no\n" : "") + "    questions:\n" + questions +
               "computed:\n" + computed + "findings:\n" + findings;
    }

    static const char* vocabulary() {
        return "anteroom: 1\nlibrary: v\nlicense: CC0-1.0\nlanguage: en\nvocabularies:\n"
               "  - id: v\n    title: V\n"
               "    classes: [{id: red, title: R}, {id: green, title: G}, {id: blue, title: B}]\n"
               "    entries:\n"
               "      - {name: one, classes: [red]}\n      - {name: two, classes: [red, green]}\n"
               "      - {name: three, classes: [blue]}\n      - {name: four, classes: []}\n";
    }

private:
    std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(m_random() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

    std::string gate() {
        return (m_leaves.empty() && m_numbers.empty()) || oneIn(2) ? ""
                                                                   : ", show-when: '" + condition(1) + "'";
    }

    std::string waysOut() {
        const char* ways[]{"", ", not-sure: no", ", not-sure: no, prefer-not-to-say: no"};
        return ways[below(3)];
    }

    enum Kind { YesNo, Status, Choice, Choices, Vocabulary, Whole, Decimal, Date, Rows };

    Kind kind() {
        switch (m_flavour) {
        case Flavour::Choices:
            return pick(std::vector{YesNo, Status, Choice, Choices, Vocabulary});
        case Flavour::Numbers:
            return pick(std::vector{Whole, Whole, Decimal, YesNo});
        case Flavour::Dates:
            return m_hasDates ? pick(std::vector{YesNo, Whole}) : Date;
        case Flavour::Rows:
        case Flavour::RowNumbers:
            return m_rows.empty() ? Rows : pick(std::vector{YesNo, Whole});
        case Flavour::Everything:
            break;
        }
        const Kind any = Kind(below(9));
        return any == Rows && !m_rows.empty() ? Choice : any == Date && m_hasDates ? YesNo : any;
    }

    std::string question(std::uint32_t index) {
        const std::string id = "q" + std::to_string(index);
        const Kind what = kind();
        const std::string rest = waysOut() + (what == Rows ? "" : gate());
        if (what == Rows)
            return rowsQuestion(id);
        return "      - {id: " + id + ", text: T" + answersOf(id, what) + rest + "}\n";
    }

    /// The keys of a question of this kind; conditions may look at it from now on.
    std::string answersOf(const std::string& id, Kind what) {
        switch (what) {
        case YesNo:
            m_leaves.push_back({id + " is yes", id + " is no", id + " is answered"});
            return ", type: yes-no";
        case Status:
            m_leaves.push_back({id + " is past", id + " in [current, past]", id + " is answered"});
            return ", type: status";
        case Choice:
            m_leaves.push_back({id + " is red", id + " in [red, green]", id + " in [red, green, blue]"});
            return ", type: choice, options: [{id: red, text: R}, {id: green, text: G}, {id: blue, text: B}]";
        case Choices:
            m_leaves.push_back({id + " includes any of [red, green]", id + " includes all of [red, green]",
                                id + " includes none of [red]", id + " includes any of [blue]"});
            return ", type: choices, options: [{id: red, text: R}, {id: green, text: G}, {id: blue, text: B" +
                   std::string(oneIn(2) ? ", exclusive: yes" : "") + "}]";
        case Vocabulary:
            m_leaves.push_back({id + " includes any of [red, blue]", id + " includes all of [red, green]",
                                id + " includes none of [green]"});
            return ", type: text, vocabulary: v";
        case Whole:
            m_numbers.push_back(id);
            return ", type: number, range: " + std::string(oneIn(2) ? "[0, 2]" : "[-1, 1]");
        case Decimal:
            m_numbers.push_back(id);
            return ", type: number, decimals: 1, range: [0.1, 0.3]";
        case Date:
            m_hasDates = true;
            m_dates.push_back(id);
            return ", type: date" + std::string(oneIn(3) ? ", partial: no" : "") + ", range: [2023-12-30, " +
                   std::string(oneIn(2) ? "today]" : "2024-03-02]");
        case Rows:
            break;
        }
        return "";
    }

    std::string rowsQuestion(const std::string& id) {
        const bool isMeasured = oneIn(4);
        std::string text = "      - id: " + id + "\n        type: rows\n        text: T\n        row: R\n" +
                           std::string(isMeasured ? "        measured: yes\n" : "") + "        fields:\n";
        const auto outerLeaves = m_leaves;
        const auto outerNumbers = m_numbers;
        const std::vector<Kind> kinds =
            m_flavour == Flavour::RowNumbers ? std::vector{Whole, YesNo} : std::vector{YesNo, Choice, Whole};
        for (const std::string& field : std::vector<std::string>{"fa-" + id, "fb-" + id}) {
            const std::string rest = (oneIn(2) ? ", not-sure: no, prefer-not-to-say: no" : "") +
                                     std::string(field[1] == 'b' ? gate() : "");
            text += "          - {id: " + field + ", text: T" + answersOf(field, pick(kinds)) + rest + "}\n";
        }
        List list{id, m_leaves, m_numbers, outerLeaves.size(), outerNumbers.size()};
        m_leaves = outerLeaves;
        m_numbers = outerNumbers;
        m_rows.push_back(std::move(list));
        m_leaves.push_back({id + " is answered"});
        return text;
    }

    std::string condition(int depth) {
        if (depth > 0 && !oneIn(4))
            switch (below(4)) {
            case 0:
                return "not (" + condition(depth - 1) + ")";
            case 1:
                return "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
            case 2:
                return "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            default:
                return "count(" + condition(depth - 1) + ", " + condition(depth - 1) +
                       ") >= " + std::to_string(1 + below(2));
            }
        if (!m_rows.empty() && !m_isInRow && oneIn(2))
            return overRows();
        if (!m_dates.empty() && oneIn(2))
            return dates();
        if (!m_numbers.empty() && (oneIn(2) || m_leaves.empty()))
            return comparison(depth);
        return m_leaves.empty() ? "today > 2024-02-01" : pick(pick(m_leaves));
    }

    std::string relation() {
        return pick(std::vector<std::string>{" = ", " != ", " < ", " <= ", " > ", " >= "});
    }

    std::string constant() {
        return pick(std::vector<std::string>{"0", "1", "2", "0.2", "0.3", "0.6", "3", "1.5"});
    }

    std::string comparison(int depth) {
        return number(depth) + relation() + (oneIn(3) ? number(depth) : constant());
    }

    std::string number(int depth) {
        if (depth == 0 || m_numbers.empty() || oneIn(3))
            return m_numbers.empty() ? constant() : pick(m_numbers);
        const std::string a = number(depth - 1);
        const std::string b = oneIn(2) ? constant() : number(depth - 1);
        switch (below(8)) {
        case 0:
            return "(" + a + " + " + b + ")";
        case 1:
            return "(" + a + " - " + b + ")";
        case 2:
            return "(" + a + " * " + b + ")";
        case 3:
            return "(" + a + " / " + b + ")";
        case 4:
            return "sum(" + a + ", " + b + ")";
        case 5:
            return "mean(" + a + ", " + b + ", " + number(0) + ")";
        case 6:
            return "min(" + a + ", " + b + ")";
        default:
            return "max(" + a + ", " + b + ")";
        }
    }

    std::string dates() {
        const std::string& date = pick(m_dates);
        switch (below(5)) {
        case 0:
            return date + relation() +
                   pick(std::vector<std::string>{"2024-01-15", "2024-02-29", "2023-12-31"});
        case 1:
            return "days from " + date + " to today" + relation() + std::to_string(below(40));
        case 2:
            return "months from " + date + " to today" + relation() + std::to_string(below(4));
        case 3:
            return "years from " + date + " to 2025-02-28" + relation() + "1";
        default:
            return "months from 2024-01-31 to " + date + relation() + std::to_string(below(3));
        }
    }

    struct List {
        std::string id;
        std::vector<std::vector<std::string>> leaves;
        std::vector<std::string> numbers;
        std::size_t outerLeaves;
        std::size_t outerNumbers;
    };

    std::string overRows() {
        const List list = pick(m_rows);
        const auto outerLeaves = m_leaves;
        const auto outerNumbers = m_numbers;
        m_leaves = list.leaves;
        m_numbers = list.numbers;
        m_isInRow = true;
        std::string text;
        const std::uint32_t what = below(m_flavour == Flavour::RowNumbers && !m_numbers.empty() ? 7 : 3);
        if (what < 3) {
            const char* ops[]{"any(", "all(", "count("};
            text = ops[what] + list.id + ": " + condition(1) + ")";
            if (what == 2)
                text += relation() + std::to_string(below(3));
        } else {
            const char* ops[]{"sum(", "mean(", "min(", "max("};
            text = ops[what - 3] + list.id + ": " + number(1) + ")" + relation() + constant();
        }
        m_isInRow = false;
        m_leaves = outerLeaves;
        m_numbers = outerNumbers;
        return text;
    }

    std::mt19937 m_random;
    Flavour m_flavour;
    bool m_hasDates = false;
    bool m_isInRow = false;
    std::vector<std::vector<std::string>> m_leaves;
    std::vector<std::string> m_numbers;
    std::vector<std::string> m_dates;
    std::vector<List> m_rows;
};

} // namespace anteroom::test
