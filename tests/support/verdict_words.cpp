// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verdict_words.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom::test {
namespace {

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
    };
    return words;
}

std::vector<std::string> verdictsIn(std::string_view text, const std::vector<std::string>& allowed) {
    std::string folded = foldCase(text);
    for (const std::string& sentence : allowed)
        for (std::size_t at = 0; (at = folded.find(foldCase(sentence), at)) != std::string::npos;)
            folded.replace(at, foldCase(sentence).size(), " ");
    std::vector<std::string> found;
    for (const std::string& word : wordsOf(folded))
        if (std::find(verdictWords().begin(), verdictWords().end(), word) != verdictWords().end())
            found.push_back(word);
    return found;
}

} // namespace anteroom::test
