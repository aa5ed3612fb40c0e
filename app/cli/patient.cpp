// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace_door.h"
#include "app/files/disk_file_source.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/records/patient_export.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "patient";
const QString outOption = QStringLiteral("--out");

Exit refuse(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

Exit write(const OpenWorkspace& opened, const PatientId& patient, const QString& path, Streams streams) {
    const Result<PatientExport> made = exportPatient(*opened.archive, patient, files::sha256, opened.act());
    if (!made)
        return refuse(made.error(), streams);
    if (const Outcome saved = files::saveFile(path, QByteArray::fromStdString(made->json)); !saved)
        return refuse(saved.error(), streams);
    streams.out << path.toStdString() << "\nscreenings: " << made->screenings << '\n';
    if (made->unreadable > 0)
        streams.err << "not as they were saved, and named in the file: " << made->unreadable << '\n';
    if (!made->isLogWhole)
        streams.err << "the log is broken: anteroom-cli audit verify says where\n";
    return made->unreadable == 0 && made->isLogWhole ? Exit::Done : Exit::Refused;
}

} // namespace

Exit patient(const QStringList& given, Streams streams) {
    if (given.value(0) != QLatin1String("export"))
        return refuseUsage(command, "say `export`", streams);
    const auto parsed = parseWorkspaceArguments(given.mid(1), {{outOption, {}, true}}, 1, 1);
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const QString path = parsed.arguments->option(outOption);
    if (const Outcome may = files::mayBecome(path, beginOfPatientExport()); !may)
        return refuse(may.error(), streams);
    const auto opened = openWorkspace(*parsed.arguments, streams);
    if (!opened)
        return refuse(opened.error(), streams);
    if (opened->account.role == storage::Role::Intake) {
        streams.err << "A patient's whole data is for clinicians and administrators, and "
                    << opened->account.name << " is neither. Ask one of them.\n";
        return Exit::Refused;
    }
    const Result<PatientId> meant =
        patientMeant(*opened->archive, parsed.arguments->files.front().toStdString());
    return meant ? write(*opened, *meant, path, streams) : refuse(meant.error(), streams);
}

} // namespace anteroom::cli
