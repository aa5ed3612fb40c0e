// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// What a questionnaire and the libraries that it includes call by a name, for completion and for templates.
/// Kept from the last text that could be read while the next one is being typed.
struct NameIndex {
    struct Name {
        std::string id;
        std::string words; ///< its label, title or text, on one line; may be empty
    };
    /// A question, a field or a computed value: what conditions name.
    struct Value {
        std::string id;
        std::string words;
        std::string type;          ///< as written: "yes-no"; "computed" of a computed value
        std::string rows;          ///< of a field: the question that it belongs to
        std::vector<Name> options; ///< what may stand after `is` and in brackets: answers, or classes
        bool isAlwaysShown = true; ///< neither it nor what it stands in has a show-when
    };

    std::vector<Value> values;
    std::vector<Name> sections, groups, documents, topics, sensitivities, answerSets, vocabularies,
        instruments, classes;
    std::vector<Name> findings, urgent, contradictions;
    std::vector<Name> criteria; ///< of a list of them and of the findings, each once
    std::vector<std::string> languages;
    std::string id; ///< of the questionnaire

    /// The field of that name where `rows` is given and has one; otherwise the question or computed value.
    const Value* find(std::string_view valueId, std::string_view rows = {}) const;
};

/// Reads what can be read; mistakes are passed over. The first text is the questionnaire's, the others those
/// of its includes (TextTrees::all()). Questions of an instrument count where the questionnaire places it.
/// Stateless; any thread.
NameIndex namesIn(const std::vector<const Document*>& texts);

} // namespace anteroom
