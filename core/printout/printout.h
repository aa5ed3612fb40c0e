// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/left_out.h"
#include "core/summary/summary.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Bytes of the largest that is read: a questionnaire with every medicine in it takes a fortieth of that.
inline constexpr std::size_t largestPrintout = 16U << 20;

/// The machine-readable form of one printed summary, as JSON in UTF-8, version 5:
///
/// {"format": "anteroom-printout", "version": 5,
///  "questionnaire": {id, version, sha256, texts: [{name, text}]}, the files themselves, the questionnaire's
///                   first,
///  "screening": {date, times, language, asked-in: [language], paper, identity, transcribed-by,
///  transcribed-on, staff-notes,
///                answers: {question: answer}, urgent: [{trigger, shown-at, acknowledged-at,
///                acknowledged-by}], marks: [{finding, said, before-the-change}], reviewed-by, record-notes,
///                left-out: [sensitivity], trends},
///  "result": {findings, urgent, contradictions, not-reviewed, printed-not-reviewed, notices, left-out}, as
///            renderJson() has them, urgent ones without their times, and printed-not-reviewed and left-out
///            null where there is nothing to say; and "unprinted": [finding], those of which the summary says
///            nothing}
///
/// `language` is the reader's, `asked-in` the patient's. Not reviewed are those questions whose answers are
/// in it; none, where the summary says so of others. Earlier versions are read too. Version 4 has no notices
/// in its trends; version 3 has no printed-not-reviewed either, and it has the answers that ruled something
/// out also where no page showed them; version 2 has no left-out and no notices either; version 1 neither
/// asked-in nor not-reviewed.
///
/// Of what is left out there is nothing: no answer, no finding, no time. The questionnaire's own texts stand
/// in full, for they are the same for every patient.
///
/// `trends`, there only where the summary shows something over time, is what renderJson() has of it. Its
/// values of this screening follow from the answers; those of earlier ones are stated, with the id and the
/// hash of each record and the notices that go with them, which are in the result too.
///
/// It holds what the summary shows and nothing else: of the answers those that it prints, with their texts as
/// they print. Those are enough, for what an outcome in print rests on prints as well, if nowhere else then
/// among Summary::otherAnswers. Times are the minutes that print. No account, no history, no earlier value.
/// The questionnaire is whole, with the texts of options that nobody chose and of questions that nobody was
/// asked: they are the same for every patient, and without them no rule could be read.
///
/// `session`: with all answers; `printed`: of it and of this sheet. `paper`: "letter" or "a4". The Error: it
/// would not give the same findings as the session, which is a fault of ours, or it is too large.
Result<std::string> writePrintout(const Session& session, AnswerSheet sheet, const Summary& printed,
                                  std::string_view paper, const Sha256& sha256);

/// The parts that a signature names each, in one form whatever the spaces between them: to be hashed.
struct PrintoutParts {
    std::string questionnaire;
    std::string screening;
    std::string result;
};
/// Nothing where it is no printout of a version that is known.
std::optional<PrintoutParts> partsOfPrintout(std::string_view json);

/// A printout that was read.
struct Printout {
    std::uint32_t version = 0;
    std::shared_ptr<const Questionnaire> questionnaire; ///< of the texts in it
    std::string language;                               ///< of the reader
    LeftOut leftOut;                                    ///< nothing in versions 1 and 2
    std::vector<std::string> askedIn;                   ///< none in version 1
    std::string dateOfBirth;                            ///< as printed
    SessionState session;
    Trends trends;      ///< as printed; may be empty
    std::string result; ///< that part of it, as PrintoutParts has it
};

/// What writePrintout() wrote, and nothing else: an unknown or repeated key, an id that the questionnaire
/// does not have, texts with another hash are an Error, which names the place and holds nothing of what
/// stands there. Whatever the bytes are, it ends.
Result<Printout> readPrintout(std::string_view json, const Sha256& sha256);

/// A finding, urgent trigger or contradiction that the result has otherwise than the rules say; what it says
/// of translations, of notices or of what is left out otherwise than the questionnaire; or a value of this
/// screening over time that its answers do not give.
struct Rederived {
    enum class Kind : std::uint8_t { Finding, Urgent, Contradiction, NotReviewed, Notice, LeftOut, Value };
    Kind kind = Kind::Finding;
    /// Of NotReviewed the language; of Notice the sensitivity; of LeftOut the questionnaire; of Value the
    /// series.
    std::string id;
    std::string title; ///< in the language of the printout
    std::string what;  ///< "the result says raised; the rules say not established"
};

struct Rederivation {
    std::size_t findings = 0; ///< that were derived anew and compared
    std::vector<Rederived> different;
    /// What is not in the printout and so cannot be derived here: titles, and how much rests on them.
    std::vector<std::string> leftOut;
    LeftOut::Counts notRederivable;
    /// Over time: values of earlier screenings. They are stated, each with the hash of its record, and follow
    /// from nothing that is here.
    std::size_t statedValues = 0;
    std::size_t statedScreenings = 0;
};

/// Every finding of the printout once more, from its answers and its rules.
Rederivation rederive(const Printout& printout);

} // namespace anteroom
