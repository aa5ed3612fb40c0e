// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/problem_steps.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::ProblemSteps)
};

bool isBehind(const Problem& problem, const std::string& path, std::uint32_t offset, bool isForward) {
    return problem.path == path && (isForward ? problem.begin > offset : problem.begin < offset);
}

} // namespace

std::optional<std::size_t> nextProblem(const std::vector<Problem>& problems, const std::string& path,
                                       std::uint32_t offset, std::optional<std::size_t> current,
                                       bool isForward) {
    const std::size_t size = problems.size();
    if (size == 0)
        return std::nullopt;
    const auto isHere = [&](const Problem& problem) {
        return problem.path == path && problem.begin == offset;
    };
    if (current && *current < size && isHere(problems[*current]))
        return (*current + (isForward ? 1 : size - 1)) % size;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = isForward ? i : size - 1 - i;
        if (isHere(problems[place]) || isBehind(problems[place], path, offset, isForward))
            return place;
    }
    const auto other = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem& problem) { return problem.path != path; });
    if (isForward && other != problems.end())
        return static_cast<std::size_t>(other - problems.begin());
    return isForward ? 0 : size - 1;
}

std::optional<std::size_t> problemAt(const std::vector<Problem>& problems, const std::string& path,
                                     std::uint32_t offset, std::optional<std::size_t> current) {
    const auto isHere = [&](const Problem& problem) {
        return problem.path == path && problem.fix && problem.begin <= offset && offset <= problem.end;
    };
    if (current && *current < problems.size() && isHere(problems[*current]))
        return current;
    const auto found = std::find_if(problems.begin(), problems.end(), isHere);
    return found == problems.end() ? current : static_cast<std::size_t>(found - problems.begin());
}

QString countsInWords(const std::vector<Problem>& problems, std::size_t cases) {
    const auto count = [&](Problem::Kind kind) {
        return std::count_if(problems.begin(), problems.end(),
                             [kind](const Problem& problem) { return problem.kind == kind; });
    };
    QStringList parts;
    if (const auto errors = count(Problem::Kind::Error))
        parts << (errors == 1 ? Texts::tr("1 error") : Texts::tr("%1 errors").arg(errors));
    if (const auto warnings = count(Problem::Kind::Warning))
        parts << (warnings == 1 ? Texts::tr("1 warning") : Texts::tr("%1 warnings").arg(warnings));
    if (const auto notes = count(Problem::Kind::Note))
        parts << (notes == 1 ? Texts::tr("1 note") : Texts::tr("%1 notes").arg(notes));
    if (const auto failing = count(Problem::Kind::Case))
        parts << (failing == 1 ? Texts::tr("1 case does not hold")
                               : Texts::tr("%1 cases do not hold").arg(failing));
    else if (cases)
        parts << (cases == 1 ? Texts::tr("the case holds") : Texts::tr("all %1 cases hold").arg(cases));
    if (problems.empty())
        parts.prepend(Texts::tr("No problems"));
    return parts.join(QStringLiteral(", "));
}

QString placeInWords(const Problem& problem, const std::string& path) {
    QStringList parts;
    switch (problem.kind) {
    case Problem::Kind::Error:
        parts << Texts::tr("Error");
        break;
    case Problem::Kind::Warning:
        parts << Texts::tr("Warning");
        break;
    case Problem::Kind::Note:
        parts << Texts::tr("Note");
        break;
    case Problem::Kind::Case:
        parts << Texts::tr("Case");
        break;
    }
    if (problem.path != path)
        parts << QFileInfo(QString::fromStdString(problem.path)).fileName();
    parts << Texts::tr("line %1").arg(problem.place.line);
    return parts.join(QStringLiteral(", "));
}

} // namespace anteroom::studio
