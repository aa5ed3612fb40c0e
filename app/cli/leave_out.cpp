// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leave_out.h"

#include <utility>

namespace anteroom::cli {

const OptionSpec leaveOutOption{QStringLiteral("--leave-out"), {}};

std::optional<std::vector<std::string>> idsToLeaveOut(const char* command, const Arguments& arguments,
                                                      Streams streams) {
    std::vector<std::string> ids;
    for (const QString& id :
         arguments.option(leaveOutOption.name).split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.push_back(id.trimmed().toStdString());
    if (ids.empty() && arguments.has(leaveOutOption.name)) {
        refuseUsage(command, "`--leave-out` needs an id after it", streams);
        return std::nullopt;
    }
    return ids;
}

std::optional<std::vector<std::uint32_t>> leaveOut(const char* command, const Arguments& arguments,
                                                   const Questionnaire& questionnaire, Streams streams) {
    const auto ids = idsToLeaveOut(command, arguments, streams);
    if (!ids)
        return std::nullopt;
    const Result<LeftOut> leftOut = leftOutOf(questionnaire, *ids);
    if (leftOut)
        return leftOut->sensitivities();
    refuseUsage(command, leftOut.error().message, streams);
    return std::nullopt;
}

LeftOut leftOutOfBoth(const Questionnaire& questionnaire, std::vector<std::uint32_t> asked,
                      const std::vector<std::uint32_t>& ofFile) {
    asked.insert(asked.end(), ofFile.begin(), ofFile.end());
    return {questionnaire, std::move(asked)};
}

} // namespace anteroom::cli
