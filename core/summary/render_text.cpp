// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/our_languages.h"
#include "core/base/text.h"
#include "core/session/phrases.h"
#include "core/summary/other_answers.h"
#include "core/summary/phrases.h"
#include "core/summary/plain_text.h"
#include "core/summary/reading_order.h"
#include "core/summary/summary.h"
#include "core/summary/trend_phrases.h"
#include "core/summary/trend_text.h"

#include <algorithm>

namespace anteroom {
namespace {

using P = SummaryPhrase;

/// English is written with plain letters. In any other language an accent tells words apart, and what a
/// patient said in it stays as it was typed.
Letters lettersOf(const Summary& summary) {
    return isSameLanguage(summary.language, englishTag) && isAskedInReaders(englishTag, summary.askedIn)
               ? Letters::Plain
               : Letters::AsTheyAre;
}

class TextWriter {
public:
    explicit TextWriter(const Summary& summary) : m_summary(summary), m_letters(lettersOf(summary)) {}

    std::string head() const {
        const Identity& identity = m_summary.identity;
        std::string text = paragraph(m_summary.questionnaireTitle) + paragraph(m_summary.disclaimer);
        text += "\n";
        text += labelled(P::Clinic, joined({identity.clinicName, identity.clinicAddress}));
        text += labelled(P::Patient, identity.patientName);
        text += labelled(P::DateOfBirth, identity.dateOfBirth);
        text += labelled(P::Identifier, identity.identifier);
        text += labelled(P::AnsweredBy, m_summary.answeredBy);
        text += labelled(P::AskedBy, identity.staff);
        text += labelled(P::Date, joined({m_summary.date, m_summary.times, m_summary.transcribed}));
        for (const std::string* sentence : {&m_summary.askedInText, &m_summary.notTranslated})
            text += sentence->empty() ? "" : paragraph(*sentence);
        text += lines(m_summary.visit);
        for (const std::string& note : m_summary.recordNotes)
            text += "\n" + paragraph(note + ".");
        if (!m_summary.reviewedBy.empty())
            text += "\n" + paragraph(m_summary.reviewedBy + ".");
        if (!m_summary.notAgreed.empty())
            text += "\n" + paragraph(m_summary.notAgreed + ".");
        for (const std::string& sentence : m_summary.unreviewed)
            text += "\n" + paragraph(sentence);
        if (!m_summary.leftOutText.empty())
            text += "\n" + paragraph(m_summary.leftOutText);
        for (const Summary::Notice& notice : m_summary.notices)
            text += "\n" + paragraph(notice.title + ": " + notice.text);
        if (m_summary.incomplete)
            text += "\n" + labelled(P::Incomplete, m_summary.incompleteText);
        return text;
    }

    std::string safety() const {
        std::string text;
        if (!m_summary.speakBeforeLeaving.empty())
            text += paragraph(m_summary.speakBeforeLeaving);
        // As on the pages: what was urgent at once before what can wait until the end of the visit.
        for (const bool immediate : {true, false})
            for (const Summary::UrgentLine& urgent : m_summary.urgent)
                if (urgent.immediate == immediate)
                    text += paragraph(say(immediate ? P::Urgent : P::WithinThisVisit) + ": " + urgent.title +
                                          ": " + urgent.text,
                                      "* ");
        if (!m_summary.safetyNotCounted.empty())
            text += paragraph(say(P::AnsweredNotCounted) + ":") + lines(m_summary.safetyNotCounted, "  ");
        return text + lines(m_summary.safety);
    }

    std::string discuss() const {
        return m_summary.discuss.empty() ? paragraph(m_summary.nothingRaised)
                                         : entries(m_summary.discuss, true);
    }

    std::string notEstablished() const {
        std::string text;
        for (const Summary::OpenQuestion& open : m_summary.notEstablished) {
            text += paragraph(open.label + ": " + open.reason, "- ");
            if (!open.gate.empty())
                text += paragraph(open.gate, "  ");
            if (open.leavesOpen.empty())
                continue;
            const std::string titles = joinedBySemicolon(open.leavesOpen);
            text += paragraph(fill(phrase(P::LeavesOpen, m_summary.language), {{"titles", titles}}), "  ");
        }
        for (const Summary::OpenRule& open : m_summary.openRules) {
            text += (&open == &m_summary.openRules.front() ? "\n" + paragraph(say(P::OpenRules) + ":") : "") +
                    paragraph(open.title, "- ") + labelled(P::Rule, open.rule, "  ") +
                    lines(open.because, "  ") +
                    labelled(P::HeadingNotEstablished, joinedBySemicolon(open.missing), "  ") +
                    labelled(P::Source, joinedBySemicolon(open.sources), "  ");
        }
        return text;
    }

    std::string notRaised() const {
        std::string text;
        for (const Summary::NotRaised& topic : m_summary.notRaised)
            text += topic.topic.empty()
                        ? bullets(topic.titles)
                        : paragraph(topic.topic + ": " + joinedBySemicolon(topic.titles), "- ");
        return text;
    }

    std::string context() const { return entries(m_summary.context, false) + lines(m_summary.history); }
    std::string contributors() const { return entries(m_summary.contributors, false); }
    std::string checklist() const { return entries(m_summary.checklist, false); }
    std::string contradictions() const { return bullets(m_summary.contradictions); }

    std::string overTime() const {
        std::string text;
        for (const TrendLine& line : trendTable(m_summary.trends, m_summary.language))
            text += paragraph(line.words, line.first);
        return text;
    }

    std::string notes() const {
        return lines(m_summary.notes) +
               (m_summary.staffNotes.empty() ? "" : labelled(P::ByStaff, m_summary.staffNotes));
    }

    std::string sources() const {
        std::string text;
        for (const Summary::SourceLine& source : m_summary.sources) {
            std::string line = joined({source.title, source.publisher, source.detail});
            if (source.beyond)
                line = fill(phrase(P::Beyond, m_summary.language), {{"source", line}});
            text += paragraph(line, "- ");
        }
        for (const std::string& instrument : m_summary.instruments)
            text += paragraph(instrument, "- ");
        if (!m_summary.sourcesNote.empty())
            text += paragraph(m_summary.sourcesNote);
        return text +
               labelled(P::Questionnaire, m_summary.questionnaireId + " " + m_summary.questionnaireVersion +
                                              " sha256 " + m_summary.questionnaireHash);
    }

    std::string lines(const std::vector<Summary::Line>& all, std::string_view indent = "") const {
        std::string text;
        for (const Summary::Line& line : all)
            if (!line.repeated)
                text += paragraph(lineText(line), std::string(indent) + (line.label.empty() ? "  " : ""));
        return text;
    }

private:
    std::string say(P which) const { return std::string(phrase(which, m_summary.language)); }

    std::string paragraph(std::string_view text, std::string_view first = {}) const {
        return wrapped(plainText(text, m_letters), first);
    }

    std::string labelled(P which, const std::string& value, std::string_view first = {}) const {
        return value.empty() ? std::string() : paragraph(say(which) + ": " + value, first);
    }

    static std::string joined(std::initializer_list<std::string_view> parts) {
        std::string text;
        for (const std::string_view part : parts)
            if (!part.empty())
                text += (text.empty() ? "" : ", ") + std::string(part);
        return text;
    }

    static std::string joinedBySemicolon(const std::vector<std::string>& texts) {
        std::string text;
        for (const std::string& one : texts)
            text += (text.empty() ? "" : "; ") + one;
        return text;
    }

    std::string bullets(const std::vector<std::string>& texts) const {
        std::string text;
        for (const std::string& one : texts)
            text += paragraph(one, "- ");
        return text;
    }

    std::string lineText(const Summary::Line& line) const {
        std::string text = line.label.empty() ? line.answer : line.label + ": " + line.answer;
        if (!line.note.empty())
            text += " (" + fill(phrase(P::StaffNote, m_summary.language), {{"note", line.note}}) + ")";
        if (!line.askedAs.empty())
            text += " [" + line.askedAs + "]";
        return text;
    }

    std::string entries(const std::vector<Summary::TopicEntry>& all, bool withPriority) const {
        std::string text;
        for (const Summary::TopicEntry& entry : all) {
            if (withPriority && !text.empty())
                text += "\n";
            const std::string title = withPriority ? "[" + entry.priority + "] " + entry.title : entry.title;
            text += paragraph(title, "* ");
            for (const Summary::RaisedFinding& finding : entry.findings) {
                const bool isOneOfMany = entry.findings.size() > 1;
                if (isOneOfMany)
                    text += paragraph(finding.title, "  - ");
                text += findingBody(finding, isOneOfMany ? "    " : "  ");
            }
            if (entry.openToo)
                text += paragraph(say(P::OpenToo), "  ");
        }
        return text;
    }

    std::string findingBody(const Summary::RaisedFinding& finding, std::string_view indent) const {
        std::string text;
        text += finding.answersRepeated ? labelled(P::Answers, say(P::AsAbove), indent)
                                        : lines(finding.because, indent);
        for (const Summary::Line& quote : finding.quotes)
            if (!quote.repeated)
                text += paragraph(lineText(quote), indent);
        text += labelled(P::Discuss, finding.discuss, indent);
        text += labelled(P::Rule, finding.ruleRepeated ? say(P::AsAbove) : finding.rule, indent);
        text +=
            labelled(P::Source,
                     finding.sourcesRepeated ? say(P::AsAbove) : joinedBySemicolon(finding.sources), indent);
        text += labelled(P::Reviewed, finding.reviewed, indent);
        text += labelled(P::ReviewedBefore, finding.reviewedBefore, indent);
        for (const std::string& information : finding.information)
            text += paragraph(information, indent);
        if (finding.informationRepeated)
            text += paragraph(say(P::InformationAbove), indent);
        return text;
    }

    const Summary& m_summary;
    Letters m_letters;
};

struct Part {
    std::string id;
    std::string heading;
    std::string body;
};

std::string underlined(const std::string& heading) {
    return heading + "\n" + std::string(characterCount(heading), '-') + "\n";
}

std::vector<Part> partsOf(const Summary& summary) {
    const TextWriter writer(summary);
    const auto heading = [&](P which) {
        return plainText(phrase(which, summary.language), lettersOf(summary));
    };
    std::vector<Part> parts{
        {"head", plainText(summary.title, lettersOf(summary)), writer.head()},
        {"safety", heading(P::HeadingSafety), writer.safety()},
        {"discuss", heading(P::HeadingDiscuss), writer.discuss()},
        {"not-established", heading(P::HeadingNotEstablished), writer.notEstablished()},
        {"not-raised", heading(P::HeadingNotRaised), writer.notRaised()},
        {"context", heading(P::HeadingContext), writer.context()},
        {"contributors", heading(P::HeadingContributors), writer.contributors()},
        {"medicines", heading(P::HeadingMedicines), writer.lines(summary.medicines)},
        {"allergies", heading(P::HeadingAllergies), writer.lines(summary.allergies)},
        {"vitals", heading(P::HeadingVitals), writer.lines(summary.vitals)},
        {"over-time", plainText(phrase(TrendPhrase::Heading, summary.language), lettersOf(summary)),
         writer.overTime()},
        {"practical", heading(P::HeadingPractical), writer.lines(summary.practical)},
        {"checklist", heading(P::HeadingChecklist), writer.checklist()},
        {"contradictions", heading(P::HeadingContradictions), writer.contradictions()},
        {"not-counted", heading(P::HeadingNotCounted), writer.lines(summary.keptNotCounted)},
        {"notes", heading(P::HeadingNotes), writer.notes()},
        {"other-answers", heading(P::HeadingOtherAnswers),
         writer.lines(joinedByAnswer(summary.otherAnswers))},
        {"sources", heading(P::HeadingSources), writer.sources()},
    };
    std::erase_if(parts, [](const Part& part) { return part.body.empty(); });
    return parts;
}

} // namespace

std::string renderText(const Summary& summary, std::string_view section) {
    std::string text;
    for (const Part& part : partsOf(summary)) {
        if (!section.empty() && part.id != section)
            continue;
        text += (text.empty() ? "" : "\n") + underlined(part.heading) + part.body;
    }
    return text;
}

std::vector<TextSection> textSections(const Summary& summary) {
    std::vector<TextSection> sections;
    for (const Part& part : partsOf(summary))
        sections.push_back({part.id, part.heading});
    return sections;
}

} // namespace anteroom
