// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_record.h"

#include "app/cli/export_fhir.h"
#include "app/cli/leave_out.h"
#include "app/cli/screened.h"
#include "app/cli/workspace_door.h"
#include "app/files/disk_file_source.h"
#include "app/files/new_uuid.h"
#include "app/files/save_export.h"
#include "core/records/read_record.h"
#include "core/records/record_summary.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "export";
const QString outOption = QStringLiteral("--out");

Exit refuse(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

ScreeningFormat formatIn(const Arguments& arguments) {
    if (arguments.has(QStringLiteral("--csv")))
        return ScreeningFormat::Csv;
    return arguments.has(QStringLiteral("--jsonl")) ? ScreeningFormat::JsonLines : ScreeningFormat::Fhir;
}

Result<ReadRecord> recordMeant(Archive& archive, const std::string& id) {
    if (!archive.index().damaged().empty())
        return Error{
            "Nothing was exported, because a part of the list of records is damaged, and the log cannot "
            "have it. An earlier backup may have the list whole. What can be read of one patient: "
            "anteroom-cli patient export --leave-out-damaged."};
    const auto record = RecordId::parse(id);
    if (!record || !archive.index().find(*record))
        return Error{"No record has this id. Record ids stand in the export of the log."};
    return readRecord(archive, *record, archive.read(*record), files::sha256);
}

Exit hand(const ScreeningExport& made, ScreeningFormat format, const Arguments& arguments, Streams streams) {
    warnOf(made.notCarried, streams);
    if (!arguments.has(outOption)) {
        streams.out << made.text;
        return Exit::Done;
    }
    const QString path = arguments.option(outOption);
    if (const Outcome saved = files::saveExport(path, format, made.text); !saved)
        return refuse(saved.error(), streams);
    streams.out << path.toStdString() << '\n';
    return Exit::Done;
}

} // namespace

Exit exportKept(const Arguments& arguments, Streams streams) {
    const ScreeningFormat format = formatIn(arguments);
    if (arguments.has(outOption))
        if (const Outcome may = files::mayBecomeExport(arguments.option(outOption), format); !may)
            return refuse(may.error(), streams);
    const auto opened = openWorkspace(arguments, streams);
    if (!opened)
        return refuse(opened.error(), streams);
    if (opened->account.role == storage::Role::Intake) {
        streams.err << "A screening leaves the records by a clinician or an administrator, and "
                    << opened->account.name << " is neither. Ask one of them.\n";
        return Exit::Refused;
    }
    const Result<ReadRecord> read = recordMeant(*opened->archive, arguments.files.first().toStdString());
    if (!read)
        return refuse(read.error(), streams);
    const RecordHead& head = read->record.head;
    if (!mayLeaveAs(head, format)) {
        streams.err << "This record was entered in error, and " << formatName(format)
                    << " has no word for that: only --fhir says so.\n";
        return Exit::Refused;
    }
    const auto language = languageOf(command, arguments, *read->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const auto asked = leaveOut(command, arguments, *read->questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    const LeftOut leftOut(*read->questionnaire, *asked);
    const Session session = Session::resume(read->questionnaire, read->record.session);
    const ScreeningExport made =
        exportRecord(head, session, sheetOf(read->record), format, *language, files::newUuid, leftOut);
    if (const Outcome logged = opened->archive->log(entryOfExport(head, format, opened->act(), leftOut));
        !logged)
        return refuse(logged.error(), streams);
    if (!read->record.moves.empty())
        streams.err
            << "it was another patient's before: what staff typed about it, such as notes, may name that "
               "patient\n";
    return hand(made, format, arguments, streams);
}

} // namespace anteroom::cli
