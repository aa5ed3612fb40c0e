// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom::cli {

namespace {

std::string quoted(const QString& text) { return "`" + text.toStdString() + "`"; }

std::string unknownOption(const QString& name, const std::vector<OptionSpec>& options) {
    std::vector<std::string> names;
    names.reserve(options.size());
    for (const OptionSpec& option : options)
        names.push_back(option.name.toStdString());
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const auto meant = nearest(name.toStdString(), candidates);
    return "there is no option " + quoted(name) + (meant ? "; did you mean `" + *meant + "`?" : "");
}

std::string problemWithValue(const OptionSpec& spec, const QString& value) {
    if (spec.isFlag)
        return value.isEmpty() ? std::string() : quoted(spec.name) + " takes no value";
    if (value.isEmpty())
        return quoted(spec.name) + " needs a value after it";
    if (!spec.choices.isEmpty() && !spec.choices.contains(value))
        return quoted(spec.name) + " is one of " + spec.choices.join(QStringLiteral(", ")).toStdString() +
               ", not " + quoted(value);
    return {};
}

} // namespace

QString Arguments::option(const QString& name, const QString& otherwise) const {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second;
}

QStringList Arguments::list(const QString& name) const {
    const auto found = lists.find(name);
    return found == lists.end() ? QStringList() : found->second;
}

ParsedArguments parseArguments(const QStringList& given, const std::vector<OptionSpec>& options, int fewest,
                               int most, const std::string& file) {
    Arguments arguments;
    bool onlyFiles = false;
    std::string swallowed; ///< what a list took last, in case it is the file that is missing
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString& word = given[i];
        if (onlyFiles || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            arguments.files.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyFiles = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.left(equals);
        const auto spec =
            std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.name == name; });
        if (spec == options.end())
            return {{}, unknownOption(name, options)};
        QString value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (!spec->isFlag && i + 1 < given.size())
            value = given[++i];
        if (auto problem = problemWithValue(*spec, value); !problem.empty())
            return {{}, std::move(problem)};
        if (!arguments.options.emplace(name, value).second && !spec->isList)
            return {{}, quoted(name) + " is given twice"};
        if (!spec->isList)
            continue;
        QStringList& list = arguments.lists[name];
        list.append(value);
        while (equals < 0 && i + 1 < given.size() && !given[i + 1].startsWith(QLatin1Char('-'))) {
            list.append(given[++i]);
            swallowed =
                ", first or after `--`: " + quoted(list.last()) + " was taken as a value of " + quoted(name);
        }
    }
    for (const OptionSpec& spec : options) {
        if (spec.needed && !arguments.options.contains(spec.name))
            return {{}, quoted(spec.name) + " is needed"};
    }
    if (arguments.files.size() < fewest)
        return {{}, (fewest == 1 ? "name " + file : "name more files") + swallowed};
    if (arguments.files.size() > most)
        return {{}, "one file too many: " + quoted(arguments.files.at(most))};
    return {std::move(arguments), {}};
}

} // namespace anteroom::cli
