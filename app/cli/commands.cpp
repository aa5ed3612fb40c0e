// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace anteroom::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"check", "list every problem of questionnaire files, and run their cases", check},
        {"screen", "print what an answers file raises, as text or JSON", screen},
        {"report", "write the summary of an answers file as a PDF", report, true},
        {"form", "write a blank paper form of a questionnaire as a PDF", form, true},
    };
    return all;
}

} // namespace anteroom::cli
