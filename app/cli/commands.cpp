// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>
#include <string_view>

namespace anteroom::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"check", "list every problem of questionnaire files, and run their cases",
         "FILE... [--prove] [--coverage] [--format text|json]", check},
        {"diff",
         "say what an edit of a questionnaire changes, and who would be flagged that was not, or no longer",
         "OLD NEW [--answers FOLDER] [--format text|json]", diff},
        {"screen", "print what an answers file raises, as text or JSON, or what each line of many does",
         "QUESTIONNAIRE (--answers FILE [--earlier FILE...] [--format text|json] | --batch FILE "
         "[--explain])\n"
         "       [--language TAG] [--leave-out ID[,ID...]]",
         screen},
        {"report", "write the summary of an answers file as a PDF",
         "QUESTIONNAIRE --answers FILE --pdf OUT [--earlier FILE...] [--paper letter|a4] [--language TAG]\n"
         "       [--leave-out ID[,ID...]] [--sign-key FILE] [--password-file FILE]",
         report, true},
        {"verify",
         "say whether the pages, answers and rules of a summary are those that were signed, and derive its "
         "findings anew",
         "PDF [--key PUBLIC...] [--password-file FILE] [--format text|json]\n\n"
         "Without --key it trusts the keys under trusted-keys in the administrator's file, "
         "/etc/anteroom/clinic.yaml.",
         verify},
        {"key", "make the key that summaries are signed with", "new --out FILE", key},
        {"form", "write a blank paper form of a questionnaire as a PDF",
         "QUESTIONNAIRE --pdf OUT [--paper letter|a4] [--language TAG]", form, true},
        {"export",
         "write answers for other systems: FHIR R4, a CSV table, JSON Lines; or the questionnaire, for FHIR "
         "or REDCap",
         "QUESTIONNAIRE (--fhir [--answers FILE] | --redcap) [--out OUT] [--language TAG]\n"
         "       anteroom-cli export QUESTIONNAIRE (--csv [--language TAG] | --jsonl)\n"
         "       (--answers FILE... | --batch FILE) [--out OUT]\n"
         "       anteroom-cli export RECORD-ID (--fhir | --csv | --jsonl) [--out OUT] [--language TAG]\n"
         "       [--records FILE | --settings FILE] [--as NAME]\n\n"
         "With answers or a record, --leave-out ID[,ID...] leaves out the sensitive answers of that kind, "
         "and "
         "all\n"
         "that rests on them.",
         exportAnswers},
        {"import",
         "make a questionnaire of a FHIR R4 Questionnaire, or answers files of the rows of a CSV table",
         "(--fhir FILE [--out FOLDER] | QUESTIONNAIRE --csv FILE [--out OUT])", importForm},
        {"audit", "check the log of who did what, or export it; for administrators",
         "(verify | export --format csv|jsonl [--out FILE]) [--records FILE | --settings FILE] [--as NAME]",
         audit},
        {"patient", "write all that is kept of one patient as JSON; for clinicians and administrators",
         "export PATIENT-ID|RECORD-ID --out FILE [--leave-out ID[,ID...]]\n"
         "       [--records FILE | --settings FILE] [--as NAME] [--leave-out-damaged]",
         patient},
        {"backup",
         "copy all records, sealed as they are, into one file, and read it back; or check such a file",
         "FILE [--records FILE | --settings FILE] [--as NAME] [--replace]\n"
         "       anteroom-cli backup --check FILE [--as NAME]\n\n"
         "Needs no passphrase, so that it can run every night. The log is sealed: only with --as, which asks "
         "for\n"
         "a passphrase, does it have the backup, and is everything in it opened.",
         backup},
        {"restore", "make records anew from a backup, where there are none",
         "BACKUP [--records FILE | --settings FILE] [--as NAME [--new-key] | --recovery-key]\n"
         "       [--leave-out-damaged]",
         restore},
    };
    return all;
}

std::string usageOf(const Command& command) {
    return std::string("usage: anteroom-cli ") + command.name + ' ' + command.usage + '\n';
}

Exit refuseUsage(const char* name, const std::string& problem, Streams streams) {
    const auto& all = commands();
    const auto command = std::find_if(all.begin(), all.end(),
                                      [&](const Command& one) { return std::string_view(one.name) == name; });
    streams.err << "anteroom-cli " << name << ": " << problem << '\n' << usageOf(*command);
    return Exit::Usage;
}

} // namespace anteroom::cli
