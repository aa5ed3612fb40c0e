// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/cases.h"

#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/loading/answers_header.h"
#include "core/loading/expected_reader.h"
#include "core/loading/id_registry.h"
#include "core/loading/library_reader.h"
#include "core/loading/load_state.h"
#include "core/loading/read_answers.h"

#include <algorithm>
#include <map>

namespace anteroom {

namespace {

using namespace loading;
using Answers = std::vector<std::pair<QuestionIndex, Answer>>;

struct Base {
    std::optional<Date> date;
    Answers answers;
};

/// Answers of `over` take the place of those of `under`; "not asked" leaves nothing in it.
Answers laidOver(Answers under, const Answers& over) {
    for (const auto& [question, answer] : over) {
        const auto same = std::find_if(under.begin(), under.end(), [question = question](const auto& pair) {
            return pair.first == question;
        });
        if (same != under.end())
            same->second = answer;
        else
            under.emplace_back(question, answer);
    }
    std::erase_if(under, [](const auto& pair) { return pair.second == Answer{}; });
    return under;
}

class CasesReader {
public:
    CasesReader(const Questionnaire& questionnaire, LoadedCases& loaded)
        : m_questionnaire(questionnaire), m_loaded(loaded), m_diagnostics(loaded.diagnostics) {}

    void read(const Document& document) {
        MappingReader file(document.root(), "the cases file", m_diagnostics);
        m_lacksBases = document.lacksParts();
        readFormat(file, m_diagnostics);
        if (const auto node = file.required("cases-of", m_questionnaire->id.str())) {
            const auto id = readString(*node, "`cases-of`", m_diagnostics);
            if (id && *id != m_questionnaire->id.str())
                m_diagnostics.error("wrong-questionnaire", node->span(),
                                    "these are the cases of " + inBackticks(*id) +
                                        ", and the questionnaire is `" + m_questionnaire->id.str() + "`",
                                    "write `cases-of: " + m_questionnaire->id.str() +
                                        "` if they belong together");
        }
        if (const auto bases = file.optional("bases"))
            readBases(*bases);
        file.required("cases");
        for (const Node node : file.sequence("cases"))
            readCase(node);
        file.finish();
    }

private:
    void readBases(Node bases) {
        if (!bases.isMapping()) {
            m_diagnostics.error("expected-mapping", bases.span(),
                                "`bases` is a map of name to date and answers",
                                "write `bases: {usual: {date: 2027-03-14, answers: {...}}}`");
            m_lacksBases = true;
            return;
        }
        for (std::uint32_t i = 0; i < bases.size(); ++i) {
            MappingReader reader(bases[i], "a base", m_diagnostics);
            Base base = readAnswers(reader, std::nullopt);
            reader.finish();
            m_bases.emplace(std::string(bases.key(i).scalar()), std::move(base));
        }
    }

    /// `date` and `answers` of a case or base. Without a date of its own it has `otherwise`.
    Base readAnswers(MappingReader& reader, std::optional<Date> otherwise) {
        Base base{otherwise, {}};
        if (const auto node = reader.optional("date"))
            base.date = readFullDate(*node, "`date`", m_diagnostics);
        const Date today = base.date.value_or(*Date::of(2299, 12, 31));
        if (const auto node = reader.optional("answers"))
            base.answers = readAnswerMap(*node, m_questionnaire, today, m_diagnostics);
        return base;
    }

    const Base* baseOf(MappingReader& reader) {
        const auto node = reader.optional("base");
        const auto name = node ? readString(*node, "`base`", m_diagnostics) : std::nullopt;
        if (!name)
            return nullptr;
        if (const auto found = m_bases.find(*name); found != m_bases.end())
            return &found->second;
        std::vector<std::string_view> names;
        for (const auto& [known, base] : m_bases)
            names.push_back(known);
        if (!m_lacksBases)
            m_diagnostics.error("unknown-base", node->span(),
                                "there is no base " + inBackticks(*name) + " under `bases`",
                                didYouMean(*name, names, m_diagnostics));
        return nullptr;
    }

    void readCase(Node node) {
        MappingReader reader(node, "a case", m_diagnostics);
        Case one{
            .name = {}, .date = *Date::of(2299, 12, 31), .answers = {}, .expected = {}, .span = node.span()};
        if (const auto name = reader.required("name")) {
            one.name = readString(*name, "`name`", m_diagnostics).value_or("");
            one.span = name->span();
            const auto [other, isNew] = m_names.try_emplace(one.name, name->span());
            if (!isNew)
                m_diagnostics.error("duplicate-name", name->span(),
                                    "the case in " +
                                        placeInWords(other->second, name->span(), m_loaded.sources) +
                                        " is called the same",
                                    "say in the name what is different");
        }
        const bool namesBase = reader.optional("base").has_value();
        const Base* base = baseOf(reader);
        const Base own = readAnswers(reader, base ? base->date : std::nullopt);
        if (own.date)
            one.date = *own.date;
        else if (!reader.optional("date") && (base || !namesBase)) // otherwise the reason was reported
            m_diagnostics.error("missing-key", node.span(), "neither this case nor its base has a `date`",
                                "add the day of the screening: `date: 2027-03-14`");
        one.answers = laidOver(base ? base->answers : Answers(), own.answers);
        if (const auto expect = reader.required("expect", "{raised: [...]}"))
            one.expected = readExpected(*expect, m_questionnaire, m_diagnostics);
        reader.finish();
        m_loaded.cases.push_back(std::move(one));
    }

    const Questionnaire& m_questionnaire;
    LoadedCases& m_loaded;
    Diagnostics& m_diagnostics;
    std::map<std::string, Base> m_bases;
    bool m_lacksBases = false;
    std::map<std::string, SourceSpan> m_names;
};

} // namespace

LoadedCases loadCases(std::string name, std::string text, const Questionnaire& questionnaire) {
    LoadedCases loaded;
    const auto source = std::make_shared<const SourceText>(std::move(name), std::move(text));
    const FileIndex file = loaded.sources.add(source);
    if (const auto document = parseYaml(source, file, loaded.diagnostics))
        CasesReader(questionnaire, loaded).read(*document);
    finishDiagnostics(loaded.diagnostics);
    return loaded;
}

} // namespace anteroom
