// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::cli {

/// An option of one command. All but flags take a value; `choices` limits it, empty: anything. One that is a
/// list takes all words up to the next option, or after `--name=` that one, and may be given again.
struct OptionSpec {
    QString name; ///< "--answers"
    QStringList choices;
    bool needed = false;
    bool isFlag = false; ///< given or not; has no value
    bool isList = false;
};

/// What a command line holds once it has been read: `--name value`, `--name=value` and flags, then the files.
/// `--` ends the options: what stands after it is a file, whatever it begins with.
struct Arguments {
    QStringList files;
    std::map<QString, QString> options; ///< of a list its first value
    std::map<QString, QStringList> lists;

    QString option(const QString& name, const QString& otherwise = {}) const;
    /// All values of a list; none where it was not given.
    QStringList list(const QString& name) const;
    bool has(const QString& name) const { return options.contains(name); }
};

/// The arguments, or a sentence that says what is wrong with them.
struct ParsedArguments {
    std::optional<Arguments> arguments;
    std::string problem;
};

/// `fewest` to `most` files are taken; `file` says what a single one is that is missing.
ParsedArguments parseArguments(const QStringList& given, const std::vector<OptionSpec>& options, int fewest,
                               int most, const std::string& file = "a questionnaire file");

} // namespace anteroom::cli
