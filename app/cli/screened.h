// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/findings/screening.h"
#include "core/loading/read_answers.h"

#include <memory>
#include <optional>

namespace anteroom::cli {

/// A questionnaire, or nullptr with every problem printed. Warnings are printed either way.
std::shared_ptr<const Questionnaire> loadOrReport(const QString& path, Streams streams);

/// The language that `--language` asks for, or the questionnaire's first. Nothing where it is not offered,
/// which has been printed as a mistake in the command line of `command`.
std::optional<std::string> languageOf(const char* command, const Arguments& arguments,
                                      const Questionnaire& questionnaire, Streams streams);

/// The same for what a clinician reads: where the questionnaire is not written in it, one will do that
/// Anteroom itself has words in.
std::optional<std::string> readersLanguage(const char* command, const Arguments& arguments,
                                           const Questionnaire& questionnaire, Streams streams);

/// An answers file with a sheet, or nothing: what is wrong has been printed.
std::optional<ReadAnswers> readOrReport(const QString& path, const Questionnaire& questionnaire,
                                        Streams streams);

/// One answers file run through its questionnaire.
struct Screened {
    std::shared_ptr<const Questionnaire> questionnaire;
    AnswerSheet sheet;
    std::unique_ptr<Session> session;
    Screening screening;
};

/// Nothing when either file was refused; what is wrong has been printed.
std::optional<Screened> screenFiles(const QString& questionnairePath, const QString& answersPath,
                                    Streams streams);

} // namespace anteroom::cli
