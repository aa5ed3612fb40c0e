// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/storage/signing_key.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "key";
const QString outOption = QStringLiteral("--out");

} // namespace

Exit key(const QStringList& given, Streams streams) {
    if (given.value(0) != QLatin1String("new"))
        return refuseUsage(command, "say `new`", streams);
    const auto parsed = parseArguments(given.mid(1), {{outOption, {}, true}}, 0, 0);
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const QString path = parsed.arguments->option(outOption);
    const storage::SigningKey made = storage::SigningKey::random();
    if (const Outcome saved = made.saveNew(path); !saved) {
        streams.err << saved.error().message << '\n';
        return Exit::Refused;
    }
    const std::string name = path.toStdString();
    streams.out << name << "\n  signs as the clinic: keep it where only those may read it who sign\n"
                << name << ".public\n  for whoever verifies; it is no secret\nfingerprint: "
                << made.publicKey().fingerprint() << '\n';
    return Exit::Done;
}

} // namespace anteroom::cli
