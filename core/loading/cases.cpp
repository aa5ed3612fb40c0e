// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/cases.h"

#include "core/base/said.h"
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
        MappingReader file(document.root(), core::term("the cases file"), m_diagnostics);
        m_lacksBases = document.lacksParts();
        readFormat(file, m_diagnostics);
        if (const auto node = file.required("cases-of", m_questionnaire->id.str())) {
            const auto id = readString(*node, Message::verbatim("`cases-of`"), m_diagnostics);
            if (id && *id != m_questionnaire->id.str())
                m_diagnostics.error(
                    "wrong-questionnaire", node->span(),
                    core::said("these are the cases of %1, and the questionnaire is `%2`",
                               {inBackticks(*id), m_questionnaire->id.str()}),
                    core::said("write `cases-of: %1` if they belong together", {m_questionnaire->id.str()}));
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
                                core::said("`bases` is a map of name to date and answers"),
                                core::said("write `bases: {usual: {date: 2027-03-14, answers: {...}}}`"));
            m_lacksBases = true;
            return;
        }
        for (std::uint32_t i = 0; i < bases.size(); ++i) {
            MappingReader reader(bases[i], core::term("a base"), m_diagnostics);
            Base base = readAnswers(reader, std::nullopt);
            reader.finish();
            m_bases.emplace(std::string(bases.key(i).scalar()), std::move(base));
        }
    }

    /// `date` and `answers` of a case or base. Without a date of its own it has `otherwise`.
    Base readAnswers(MappingReader& reader, std::optional<Date> otherwise) {
        Base base{otherwise, {}};
        if (const auto node = reader.optional("date"))
            base.date = readFullDate(*node, Message::verbatim("`date`"), m_diagnostics);
        const Date today = base.date.value_or(*Date::of(2299, 12, 31));
        if (const auto node = reader.optional("answers"))
            base.answers = readAnswerMap(*node, m_questionnaire, today, m_diagnostics);
        return base;
    }

    const Base* baseOf(MappingReader& reader) {
        const auto node = reader.optional("base");
        const auto name = node ? readString(*node, Message::verbatim("`base`"), m_diagnostics) : std::nullopt;
        if (!name)
            return nullptr;
        if (const auto found = m_bases.find(*name); found != m_bases.end())
            return &found->second;
        std::vector<std::string_view> names;
        for (const auto& [known, base] : m_bases)
            names.push_back(known);
        if (!m_lacksBases)
            m_diagnostics.error("unknown-base", node->span(),
                                core::said("there is no base %1 under `bases`", {inBackticks(*name)}),
                                didYouMean(*name, names, m_diagnostics));
        return nullptr;
    }

    void readCase(Node node) {
        MappingReader reader(node, core::term("a case"), m_diagnostics);
        Case one{
            .name = {}, .date = *Date::of(2299, 12, 31), .answers = {}, .expected = {}, .span = node.span()};
        if (const auto name = reader.required("name")) {
            one.name = readString(*name, Message::verbatim("`name`"), m_diagnostics).value_or("");
            one.span = name->span();
            const auto [other, isNew] = m_names.try_emplace(one.name, name->span());
            if (!isNew)
                m_diagnostics.error("duplicate-name", name->span(),
                                    core::said("the case in %1 is called the same",
                                               {placeInWords(other->second, name->span(), m_loaded.sources)}),
                                    core::said("say in the name what is different"));
        }
        const bool namesBase = reader.optional("base").has_value();
        const Base* base = baseOf(reader);
        const Base own = readAnswers(reader, base ? base->date : std::nullopt);
        if (own.date)
            one.date = *own.date;
        else if (!reader.optional("date") && (base || !namesBase)) // otherwise the reason was reported
            m_diagnostics.error("missing-key", node.span(),
                                core::said("neither this case nor its base has a `date`"),
                                core::said("add the day of the screening: `date: 2027-03-14`"));
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
