// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/desk_journal.h"
#include "app/cli/leave_out.h"
#include "app/files/disk_file_source.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/records/patient_export.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "patient";
const QString outOption = QStringLiteral("--out");
const QString damagedOption = QStringLiteral("--leave-out-damaged");

Exit refuse(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

Exit write(const Result<PatientExport>& made, const QString& path, Streams streams) {
    if (!made)
        return refuse(made.error(), streams);
    if (const Outcome saved = files::saveFile(path, QByteArray::fromStdString(made->json)); !saved)
        return refuse(saved.error(), streams);
    streams.out << path.toStdString() << "\nscreenings: " << made->screenings << '\n';
    if (made->damagedParts > 0)
        streams.err
            << "there may be more, or newer ones, as the file says; damaged parts of the list of records: "
            << made->damagedParts << '\n';
    if (made->unreadable > 0)
        streams.err << "not as they were saved, and named in the file: " << made->unreadable << '\n';
    if (made->moved > 0)
        streams.err << "a screening in it was another patient's before: what staff typed about it, such as "
                       "reasons and notes, may name that patient\n";
    if (!made->isLogWhole)
        streams.err << "the log is broken: anteroom-cli audit verify says where\n";
    return made->isWhole() ? Exit::Done : Exit::Refused;
}

struct Wanted {
    std::string id;
    QString path;
    std::vector<std::string> leftOut; ///< as typed
};

/// What is asked for of whom, as the archive has them. A kind that is mistyped must not let out what was to
/// stay.
struct Meant {
    PatientId patient;
    LeftOutKinds leftOut;
};

Result<Meant> meantBy(const Wanted& wanted, Archive& archive) {
    const Result<PatientId> patient = patientMeant(archive, wanted.id);
    if (!patient)
        return patient.error();
    const auto kinds = sensitiveKindsOf(archive, *patient, files::sha256);
    if (!kinds)
        return kinds.error();
    Result<LeftOutKinds> leftOut = kindsNamed(*kinds, wanted.leftOut);
    return leftOut ? Result<Meant>(Meant{*patient, std::move(leftOut).value()}) : leftOut.error();
}

Exit exportWhole(const OpenWorkspace& opened, const Wanted& wanted, Streams streams) {
    const Result<Meant> meant = meantBy(wanted, *opened.archive);
    return meant ? write(exportPatient(*opened.archive, meant->patient, files::sha256, opened.act(),
                                       meant->leftOut),
                         wanted.path, streams)
                 : refuse(meant.error(), streams);
}

Exit exportWhatOpens(const OpenWorkspace& opened, const Wanted& wanted, Streams streams) {
    const auto mended = MendedRecords::of({*opened.store, *opened.cipher, opened.keyring.workspace},
                                          files::sha256, opened.act());
    if (!mended)
        return refuse(mended.error(), streams);
    const Result<Meant> meant = meantBy(wanted, (*mended)->archive());
    if (!meant)
        return refuse(meant.error(), streams);
    if (const Outcome kept =
            keepForTheLog(opened, entryOfMendedExport(meant->patient, opened.act(), meant->leftOut));
        !kept)
        return refuse(kept.error(), streams);
    return write(exportPatient(**mended, meant->patient, files::sha256, meant->leftOut), wanted.path,
                 streams);
}

} // namespace

Exit patient(const QStringList& given, Streams streams) {
    if (given.value(0) != QLatin1String("export"))
        return refuseUsage(command, "say `export`", streams);
    const auto parsed = parseWorkspaceArguments(
        given.mid(1), {{outOption, {}, true}, {damagedOption, {}, false, true}, leaveOutOption}, 1, 1,
        "a patient by their id, or by that of one of their records");
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const auto asked = idsToLeaveOut(command, *parsed.arguments, streams);
    if (!asked)
        return Exit::Usage;
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
    const std::string id = parsed.arguments->files.front().toStdString();
    const bool isListWhole = opened->archive->index().damaged().empty();
    if (isListWhole)
        return exportWhole(*opened, {id, path, *asked}, streams);
    if (parsed.arguments->has(damagedOption))
        return exportWhatOpens(*opened, {id, path, *asked}, streams);
    return refuse(
        {"Nothing was exported, because a part of the list of records is damaged. An earlier backup may "
         "have it whole. Or export what can be read with --leave-out-damaged."},
        streams);
}

} // namespace anteroom::cli
