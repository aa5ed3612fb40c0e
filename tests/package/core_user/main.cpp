// SPDX-License-Identifier: GPL-3.0-or-later
// core_user QUESTIONNAIRE ANSWERS: what somebody else's program needs to screen answers, on the installed
// core alone.
#include "core/findings/screening.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"
#include "core/proofs/prover.h"
#include "core/summary/summary.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

class Disk : public anteroom::FileSource {
public:
    anteroom::Result<std::string> read(const std::string& path) override {
        std::ifstream file(path, std::ios::binary);
        if (!file)
            return anteroom::Error{path + ": cannot be read"};
        return std::string(std::istreambuf_iterator<char>(file), {});
    }
};

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 3)
        return 2;
    Disk disk;
    // Core has no hash of its own: whoever uses it brings one.
    const auto loaded =
        anteroom::loadQuestionnaire(disk, argv[1], [](std::string_view) { return std::string(64, '0'); });
    std::cerr << anteroom::render(loaded.diagnostics, loaded.sources);
    auto text = disk.read(argv[2]);
    if (!loaded.questionnaire || !text)
        return 1;
    const auto answers = anteroom::readAnswers(argv[2], std::move(text).value(), *loaded.questionnaire);
    std::cerr << anteroom::render(answers.diagnostics, answers.sources);
    if (!answers.sheet)
        return 1;
    const anteroom::Timestamp start{answers.sheet->date, 0};
    anteroom::Session session(loaded.questionnaire, start);
    session.begin(answers.sheet->answers, start);
    std::cerr << "proofs are " << (anteroom::canProve() ? "on" : "off") << '\n';
    std::cout << anteroom::renderJson(session, anteroom::screen(session), {},
                                      loaded.questionnaire->data().languages.front());
    return 0;
}
