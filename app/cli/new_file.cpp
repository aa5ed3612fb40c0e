// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/new_file.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"

namespace anteroom::cli {

Exit handOut(const std::string& text, const Arguments& arguments, Streams streams) {
    const QString out = QStringLiteral("--out");
    if (!arguments.has(out)) {
        streams.out << text;
        return Exit::Done;
    }
    const QString path = arguments.option(out);
    Outcome outcome = files::mayBeMade(path);
    if (outcome)
        outcome = files::saveFile(path, QByteArray::fromStdString(text));
    if (!outcome) {
        streams.err << outcome.error().message << '\n';
        return Exit::Refused;
    }
    streams.out << path.toStdString() << '\n';
    return Exit::Done;
}

} // namespace anteroom::cli
