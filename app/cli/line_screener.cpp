// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_screener.h"

#include "app/cli/leave_out.h"
#include "core/document/parse.h"
#include "core/findings/disclosure.h"
#include "core/findings/screening.h"
#include "core/loading/read_answers.h"
#include "core/summary/disclosure_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace anteroom::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// As it was given: a number stays a number.
std::string idJson(const ReadAnswers& read) {
    return read.idIsPlain && Json::accept(read.id) ? read.id : dumped(read.id);
}

/// Of each sensitivity; none where no line may have one. They go with findings that rest on such answers, and
/// so with a line that names no answer too.
std::vector<std::string> noticesOf(const Questionnaire& questionnaire, const BatchStyle& style) {
    const std::vector<Sensitivity>& all = questionnaire->sensitivities;
    const bool isAny =
        std::any_of(all.begin(), all.end(), [](const Sensitivity& one) { return !one.notice.empty(); });
    std::vector<std::string> notices;
    if (isAny)
        for (const Sensitivity& one : all)
            notices.push_back(dumped(noticeJson(one, style.language)));
    return notices;
}

/// The words of a problem quote what was answered.
Json problemJson(const Diagnostic& diagnostic, const SourceSet& sources, bool inWords) {
    Json json{{"code", diagnostic.code},
              {"column", sources[diagnostic.span.file].lineColumn(diagnostic.span.begin).column}};
    if (inWords) {
        json["message"] = diagnostic.message;
        json["hint"] = diagnostic.hint;
    }
    return json;
}

/// Whether a line that was refused may say that something is left out of it, as what was read of it would.
bool mayLeaveOut(std::string_view line) { return line.find("left-out") != std::string_view::npos; }

} // namespace

LineScreener::LineScreener(std::shared_ptr<const Questionnaire> questionnaire, BatchStyle style)
    : m_questionnaire(std::move(questionnaire)), m_style(std::move(style)),
      m_session(m_questionnaire, Timestamp{Date::fromDays(0), 0}),
      m_places(*m_questionnaire, m_style.language) {
    // Ids are of letters, digits and hyphens.
    for (const FindingRule& rule : m_questionnaire->data().findings) {
        std::array<std::string, 3>& heads = m_findingHeads.emplace_back();
        for (const FindingStatus status :
             {FindingStatus::Raised, FindingStatus::RuledOut, FindingStatus::NotEstablished})
            heads[static_cast<std::size_t>(status)] =
                R"({"id":")" + rule.id.str() + R"(","status":")" + std::string(statusId(status)) + '"';
    }
    for (const Question& question : m_questionnaire->questions())
        m_questionIds.push_back('"' + question.id.str() + '"');
    m_notices = noticesOf(*m_questionnaire, m_style);
}

std::size_t LineScreener::longestLine() { return Limits{}.bytes; }

BlockOutput LineScreener::screen(const LineBlock& block) {
    BlockOutput output;
    if (block.isCut) {
        writeUnread(block.firstLine, "too-large", "this line is too long: at most 32 MiB are read",
                    "is there a line break between the answers of two people?", output);
        return output;
    }
    std::string_view rest = block.text;
    for (std::uint64_t number = block.firstLine; !rest.empty(); ++number)
        screenLine(number, takeLine(rest), output);
    return output;
}

void LineScreener::screenLine(std::uint64_t number, std::string_view line, BlockOutput& output) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
        writeUnread(number, "empty-line", "there is nothing on this line", "", output);
        return;
    }
    ReadAnswers read = readJsonAnswers(m_style.fileName, std::string(line), *m_questionnaire);
    if (!read.diagnostics.empty())
        output.err += render(read.diagnostics, read.sources, number);
    if (!read.sheet) {
        writeRefused(number, read, m_style.leaveOut.empty() && !mayLeaveOut(line), output);
        return;
    }
    takeLeftOut(*read.sheet);
    m_session.begin(std::move(read.sheet->answers), {read.sheet->date, 0});
    writeScreened(number, read, output.out);
}

void LineScreener::takeLeftOut(AnswerSheet& sheet) {
    LeftOut ofLine = leftOutOfBoth(*m_questionnaire, m_style.leaveOut, sheet.leftOut);
    if (!ofLine.isEmpty())
        sheet = sheetWithout(std::move(sheet), ofLine);
    m_leftOut = std::move(ofLine);
}

void LineScreener::writeScreened(std::uint64_t number, const ReadAnswers& read, std::string& out) {
    if (read.id.empty())
        out.append(R"({"line":)").append(std::to_string(number));
    else
        out.append(R"({"id":)").append(idJson(read));
    const std::vector<QuestionIndex> kept = notCounted();
    out += R"(,"findings":[)";
    writeFindings(KeptSafety(*m_questionnaire, kept), out);
    out += R"(],"urgent":[)";
    writeUrgent(out);
    out += ']';
    writeNotCounted(kept, out);
    writeNotices(out);
    writeLeftOut(out);
    out += "}\n";
}

std::vector<QuestionIndex> LineScreener::notCounted() const {
    std::vector<QuestionIndex> kept;
    for (std::uint32_t i = 0; i < m_questionIds.size(); ++i)
        if (m_session.isKeptNotCounted(QuestionIndex{i}))
            kept.push_back(QuestionIndex{i});
    return kept;
}

void LineScreener::writeFindings(const KeptSafety& keptSafety, std::string& out) {
    const Evaluator& evaluator = m_session.evaluator();
    Explainer explainer(evaluator);
    const CountedAnswers counted(m_session);
    m_places.beginLine();
    const std::vector<FindingRule>& rules = m_questionnaire->data().findings;
    const char* separator = "";
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
        if (m_leftOut.hasFinding(i))
            continue;
        FindingResult result{i, statusOf(evaluator.truth(rules[i].when)), {}};
        if (m_style.explains)
            result.explanation = explainer.explain(rules[i].when);
        else if (result.status == FindingStatus::NotEstablished)
            result.explanation.missing = explainer.missingFor(rules[i].when);
        keptSafety.applyTo(result);
        out.append(std::exchange(separator, ","))
            .append(m_findingHeads[i][static_cast<std::size_t>(result.status)]);
        writeMissing(result.explanation.missing, out);
        if (m_style.explains)
            writeBecause(result.explanation.because, counted, out);
        out += '}';
    }
}

void LineScreener::writeBecause(const std::vector<AnswerPlace>& because, const CountedAnswers& counted,
                                std::string& out) {
    out += R"(,"because":[)";
    for (std::size_t i = 0; i < because.size(); ++i) {
        out.append(i == 0 ? "" : ",").append(m_places.of(m_session, counted, because[i]));
    }
    out += ']';
}

void LineScreener::writeMissing(const std::vector<AnswerPlace>& missing, std::string& out) const {
    if (missing.empty())
        return;
    out += R"(,"missing":[)";
    // Places of one list follow one another; it is named once.
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (i == 0 || missing[i].question != missing[i - 1].question)
            out.append(i == 0 ? "" : ",").append(m_questionIds[at(missing[i].question)]);
    out += ']';
}

void LineScreener::writeUrgent(std::string& out) const {
    const char* separator = "\"";
    const std::vector<UrgentTrigger>& triggers = m_questionnaire->data().urgent;
    for (std::uint32_t i = 0; i < triggers.size(); ++i)
        if (const UrgentTrigger& trigger = triggers[i];
            !m_leftOut.hasUrgent(i) && m_session.evaluator().truth(trigger.when) == Truth::True) {
            out.append(separator).append(trigger.id.str()).append("\"");
            separator = ",\"";
        }
}

// What was answered to a question that is not shown raises nothing: it must not go without a word.
void LineScreener::writeNotCounted(const std::vector<QuestionIndex>& notCounted, std::string& out) const {
    const char* separator = R"(,"not-counted":[)";
    for (const QuestionIndex question : notCounted) {
        out.append(separator).append(m_questionIds[at(question)]);
        separator = ",";
    }
    if (!notCounted.empty())
        out += ']';
}

void LineScreener::writeNotices(std::string& out) const {
    if (m_notices.empty())
        return;
    const char* separator = R"(,"notices":[)";
    const std::vector<std::uint32_t> due = noticesDue(m_session, m_leftOut);
    for (const std::uint32_t which : due)
        out.append(std::exchange(separator, ",")).append(m_notices[which]);
    if (!due.empty())
        out += ']';
}

void LineScreener::writeLeftOut(std::string& out) const {
    const char* separator = R"(,"left-out":[")";
    for (const SensitivityId& id : m_leftOut.ids())
        out.append(std::exchange(separator, ",\"")).append(id.str()).append("\"");
    if (!m_leftOut.isEmpty())
        out += ']';
}

void LineScreener::writeRefused(std::uint64_t number, const ReadAnswers& read, bool inWords,
                                BlockOutput& output) const {
    Json problems = Json::array();
    const std::vector<Diagnostic>& all = read.diagnostics.all();
    for (std::size_t i = 0; i < std::min(all.size(), mostProblemsShown); ++i)
        problems.push_back(problemJson(all[i], read.sources, inWords));
    output.out.append(R"({"line":)").append(std::to_string(number));
    if (!read.id.empty())
        output.out.append(R"(,"id":)").append(idJson(read));
    output.out.append(R"(,"problems":)").append(dumped(problems)).append("}\n");
    output.isRefused = true;
}

void LineScreener::writeUnread(std::uint64_t number, const char* code, std::string_view message,
                               std::string_view hint, BlockOutput& output) const {
    ReadAnswers read;
    const FileIndex file = read.sources.add(std::make_shared<const SourceText>(m_style.fileName, ""));
    read.diagnostics.error(code, {file, 0, 0}, std::string(message), std::string(hint));
    output.err += render(read.diagnostics, read.sources, number);
    writeRefused(number, read, true, output);
}

} // namespace anteroom::cli
