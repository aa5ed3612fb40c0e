// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/batch_pipeline.h"
#include "app/cli/place_texts.h"
#include "core/findings/kept_safety.h"
#include "core/questionnaire/left_out.h"
#include "core/session/session.h"
#include "core/summary/counted_answers.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {
struct AnswerSheet;
struct ReadAnswers;
} // namespace anteroom

namespace anteroom::cli {

/// What a batch prints of each line, and how its messages call the file.
struct BatchStyle {
    std::string fileName;
    std::string language;
    bool explains = false;
    std::vector<std::uint32_t> leaveOut{}; ///< into Questionnaire::Data::sensitivities
};

/// Screens one line of answers after the other with one session, for one thread, and writes for each a line
/// of compact JSON:
///
/// {"id": as given, or "line": its number,
///  "findings": [{"id", "status", "missing": [question], "because": [as `screen --format json` has it]}],
///  "urgent": [id of a trigger that holds], "not-counted": [question],
///  "notices": [as `screen --format json` has them], "left-out": [sensitivity]}
///
/// `missing`, `not-counted`, `notices` and `left-out` are there only where they name something, `because`
/// only where the style explains. Of a line that is refused: {"line", "id", "problems": [{"code", "column",
/// "message", "hint"}]}; without the last two where anything is to be left out of it, for they quote answers.
class LineScreener {
public:
    LineScreener(std::shared_ptr<const Questionnaire> questionnaire, BatchStyle style);

    BlockOutput screen(const LineBlock& block);
    /// The line that is longest still read, in bytes.
    static std::size_t longestLine();

private:
    void screenLine(std::uint64_t number, std::string_view line, BlockOutput& output);
    void writeScreened(std::uint64_t number, const ReadAnswers& read, std::string& out);
    void takeLeftOut(AnswerSheet& sheet);
    std::vector<QuestionIndex> notCounted() const;
    void writeFindings(const KeptSafety& keptSafety, std::string& out);
    void writeBecause(const std::vector<AnswerPlace>& because, const CountedAnswers& counted,
                      std::string& out);
    void writeUrgent(std::string& out) const;
    void writeNotCounted(const std::vector<QuestionIndex>& notCounted, std::string& out) const;
    void writeNotices(std::string& out) const;
    void writeLeftOut(std::string& out) const;
    void writeMissing(const std::vector<AnswerPlace>& missing, std::string& out) const;
    void writeRefused(std::uint64_t number, const ReadAnswers& read, bool inWords, BlockOutput& output) const;
    void writeUnread(std::uint64_t number, const char* code, std::string_view message, std::string_view hint,
                     BlockOutput& output) const;

    std::shared_ptr<const Questionnaire> m_questionnaire;
    BatchStyle m_style;
    Session m_session;
    /// Of each finding how it begins with each FindingStatus, and of each question its id in quotes: the same
    /// on every line.
    std::vector<std::array<std::string, 3>> m_findingHeads;
    std::vector<std::string> m_questionIds;
    /// Of each sensitivity its notice as JSON; empty where no line may have one.
    std::vector<std::string> m_notices;
    PlaceTexts m_places;
    LeftOut m_leftOut; ///< of the line
};

} // namespace anteroom::cli
