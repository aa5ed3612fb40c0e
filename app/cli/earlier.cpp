// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/earlier.h"

#include "app/files/disk_file_source.h"
#include "core/loading/file_source.h"
#include "core/records/patient_match.h"

#include <algorithm>
#include <map>

namespace anteroom::cli {

namespace {

/// Reads one file after the other, each questionnaire once.
class Reader {
public:
    Reader(std::string main, const Screened& present, Streams streams)
        : m_main(std::move(main)), m_present(present), m_streams(streams) {}

    std::optional<EarlierScreening> read(const QString& path) {
        const std::string name = path.toStdString();
        const Result<std::string> text = files::DiskFileSource().read(name);
        if (!text)
            return refuse(text.error().message);
        const std::string id = readAnswers(name, *text, *m_present.questionnaire).questionnaire;
        const std::shared_ptr<const Questionnaire> questionnaire = questionnaireOf(id);
        if (!questionnaire)
            return std::nullopt;
        const auto read = readOrReport(path, *questionnaire, m_streams);
        if (!read)
            return std::nullopt;
        const AnswerSheet& sheet = *read->sheet;
        if (!isSamePerson(sheet.identity, m_present.sheet.identity))
            return refuse(name + ": these answers are of another patient: name, date of birth and identifier "
                                 "have to be the same in all files");
        if (sheet.date > m_present.sheet.date)
            return refuse(name + ": these answers are of a later day than those of `--answers`");
        Session session(questionnaire, {sheet.date, 0});
        session.begin(sheet.answers, {sheet.date, 0});
        return EarlierScreening{sheet.date, read->id, files::sha256(*text),
                                trendReadings(session, LeftOut(*questionnaire, sheet.leftOut))};
    }

private:
    std::nullopt_t refuse(const std::string& why) {
        m_streams.err << why << '\n';
        return std::nullopt;
    }

    std::shared_ptr<const Questionnaire> questionnaireOf(const std::string& id) {
        const Questionnaire& present = *m_present.questionnaire;
        if (id.empty() || id == present->id.str() || !QuestionnaireId::parse(id))
            return m_present.questionnaire; // which says what is wrong with it
        const auto [known, isNew] = m_others.try_emplace(id);
        if (isNew)
            known->second = loadOrReport(
                QString::fromStdString(resolvePath(m_main, "../" + id + "/questionnaire.yaml")), m_streams);
        return known->second;
    }

    std::string m_main; ///< the path of the present questionnaire
    const Screened& m_present;
    Streams m_streams;
    std::map<std::string, std::shared_ptr<const Questionnaire>> m_others;
};

} // namespace

const OptionSpec earlierOption{QStringLiteral("--earlier"), {}, false, false, true};

std::optional<EarlierScreenings> earlierScreenings(const Arguments& arguments, const Screened& present,
                                                   Streams streams) {
    EarlierScreenings earlier;
    Reader reader(arguments.files.first().toStdString(), present, streams);
    for (const QString& path : arguments.list(earlierOption.name)) {
        std::optional<EarlierScreening> screening = reader.read(path);
        if (!screening)
            return std::nullopt;
        earlier.screenings.push_back(std::move(*screening));
    }
    std::stable_sort(earlier.screenings.begin(), earlier.screenings.end(),
                     [](const EarlierScreening& a, const EarlierScreening& b) { return a.day < b.day; });
    return earlier;
}

} // namespace anteroom::cli
