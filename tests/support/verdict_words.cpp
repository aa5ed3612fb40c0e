// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verdict_words.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom::test {
namespace {

// Not letters, though they are written in several bytes.
constexpr std::string_view marks[] = {"¿", "¡", "«", "»", "“", "”", "‘", "’", "…", "–", "—", "·", "\u00a0"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string> wordsOf(const std::string& folded) {
    std::vector<std::string> words(1);
    for (const char c : folded) {
        if (isLetter(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::string withBlanksFor(std::string_view taken, std::string text) {
    for (std::size_t at = 0; (at = text.find(taken, at)) != std::string::npos;)
        text.replace(at, taken.size(), " ");
    return text;
}

/// As whole words, so that "inseguro para" is not "seguro para".
bool holds(const std::string& folded, const std::string& phrase) {
    for (std::size_t at = 0; (at = folded.find(phrase, at)) != std::string::npos; ++at) {
        const std::size_t end = at + phrase.size();
        if ((at == 0 || !isLetter(folded[at - 1])) && (end == folded.size() || !isLetter(folded[end])))
            return true;
    }
    return false;
}

} // namespace

const std::vector<std::string>& verdictWords() {
    static const std::vector<std::string> words{
        "eligible",
        "ineligible",
        "eligibility",
        "suitable",
        "unsuitable",
        "suitability",
        "candidate",
        "candidates",
        "contraindicated",
        "contraindication",
        "contraindications",
        "cleared",
        "approve",
        "approved",
        "approval",
        "reject",
        "rejected",
        "rejection",
        "safe",
        "unsafe",
        "safely",
        "deny",
        "denied",
        "denies",
        "denying",
        "fail",
        "failed",
        "fails",
        "failing",
        "apto",
        "apta",
        "aptos",
        "aptas",
        "elegible",
        "elegibles",
        "inelegible",
        "inelegibles",
        "elegibilidad",
        "idóneo",
        "idónea",
        "idóneos",
        "idóneas",
        "idoneidad",
        "candidato",
        "candidata",
        "candidatos",
        "candidatas",
        "contraindicado",
        "contraindicada",
        "contraindicados",
        "contraindicadas",
        "contraindicación",
        "contraindicaciones",
        "autorizado",
        "autorizada",
        "autorizados",
        "autorizadas",
        "aprobado",
        "aprobada",
        "aprobados",
        "aprobadas",
        "aprobación",
        "rechazado",
        "rechazada",
        "rechazados",
        "rechazadas",
        "niega",
        "niegan",
        "negó",
        "negaron",
        "negando",
        "fracasó",
        "fracasado",
        "fracasada",
    };
    return words;
}

const std::vector<std::string>& verdictPhrases() {
    static const std::vector<std::string> phrases{
        "seguro para", "segura para", "seguros para", "seguras para",    "es seguro",
        "es segura",   "son seguros", "son seguras",  "de forma segura", "de manera segura",
    };
    return phrases;
}

std::vector<std::string> verdictsIn(std::string_view text, const std::vector<std::string>& allowed) {
    std::string folded = foldCase(text);
    for (const std::string& sentence : allowed)
        folded = withBlanksFor(foldCase(sentence), std::move(folded));
    for (const std::string_view mark : marks)
        folded = withBlanksFor(mark, std::move(folded));
    std::vector<std::string> found;
    for (const std::string& word : wordsOf(folded))
        if (std::find(verdictWords().begin(), verdictWords().end(), word) != verdictWords().end())
            found.push_back(word);
    for (const std::string& phrase : verdictPhrases())
        if (holds(folded, phrase))
            found.push_back(phrase);
    return found;
}

} // namespace anteroom::test
