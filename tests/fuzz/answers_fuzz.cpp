// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/evaluator.h"
#include "core/loading/cases.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"

#include <cstdlib>
#include <string>

using namespace anteroom;

namespace {

const char* const clinic = R"(
anteroom: 1
id: clinic
version: 1.0.0
title: Clinic
license: CC0-1.0
languages: [en]
includes: [m.yaml]
sections:
  - id: s
    title: S
    questions:
      - {id: a, type: yes-no, text: A}
      - {id: b, type: status, text: B}
      - {id: c, type: choice, text: C, options: [{id: x, text: X}, {id: y, text: Y}]}
      - {id: d, type: choices, text: D, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, text: Z, exclusive: yes}]}
      - {id: e, type: number, text: E, range: [0, 7], decimals: 1, measured: yes}
      - {id: f, type: date, text: F, range: [1900-01-01, today]}
      - {id: g, type: text, text: G, vocabulary: m}
      - {id: h, type: rows, text: H, fields: [{id: i, type: text, text: I, vocabulary: m}, {id: j, type: number, range: [0, 9], text: J}]}
computed:
  - {id: k, label: k, value: 'sum(h: j) + years from f to today'}
)";
const char* const medicines = R"(
anteroom: 1
library: m
license: CC0-1.0
vocabularies:
  - {id: m, title: M, classes: [{id: n, title: N}], entries: [{name: one, brands: [Eins], classes: [n]}]}
)";

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto loaded = [] {
        MemoryFileSource files;
        files.set("q.yaml", clinic);
        files.set("m.yaml", medicines);
        return loadQuestionnaire(files, "q.yaml", [](std::string_view) { return std::string(64, '0'); });
    }();
    if (!loaded.questionnaire)
        std::abort();
    return loaded.questionnaire;
}

} // namespace

// Any bytes as answers, in YAML and in JSON, and as cases: what is accepted fits its question, so that the
// engine takes it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const char* name : {"a.yaml", "a.json"}) {
        const ReadAnswers read = readAnswers(name, text, *questionnaire());
        render(read.diagnostics, read.sources);
        if (read.diagnostics.hasErrors() == read.sheet.has_value())
            std::abort();
        if (!read.sheet)
            continue;
        Evaluator evaluator(questionnaire()->data().program, read.sheet->date);
        for (const auto& [question, answer] : read.sheet->answers)
            evaluator.assign(question, factOf(questionnaire()->question(question), answer, read.sheet->date));
    }
    const LoadedCases cases = loadCases("cases.yaml", text, *questionnaire());
    render(cases.diagnostics, cases.sources);
    return 0;
}
