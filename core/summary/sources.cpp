// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/parts.h"

#include <algorithm>
#include <set>

namespace anteroom {
namespace {

using P = SummaryPhrase;

// Only a questionnaire that calls all its documents articles gets the sentence on what articles are not.
std::string noteOn(const SummaryContext& context) {
    std::size_t count = 0;
    for (const CitedDocument& document : context.questionnaire->documents) {
        if (document.beyond)
            continue;
        if (document.kind.in("en") != "public article")
            return {};
        ++count;
    }
    if (count == 0)
        return {};
    return count == 1 ? context.say(P::OneSourceNote)
                      : context.say(P::SourcesNote, {{"count", numberWord(count, context.language)}});
}

std::string detailOf(const CitedDocument& document, std::string_view kind) {
    std::string detail;
    for (const std::string_view part :
         {kind, std::string_view(document.year), std::string_view(document.url)})
        if (!part.empty())
            detail.append(detail.empty() ? "" : ", ").append(part);
    return detail;
}

bool isUsed(const SummaryContext& context, const QuestionGroup& group) {
    for (std::uint32_t i = group.firstQuestion; i < group.endQuestion; ++i)
        if (context.session.state(QuestionIndex{i}) == QuestionState::Answered)
            return true;
    return false;
}

} // namespace

std::string sourceOf(const SummaryContext& context, const Citation& citation) {
    const CitedDocument& document = context.questionnaire->documents[citation.document];
    const std::string_view title = document.title.in(context.language);
    const std::string source =
        citation.section.empty()
            ? std::string(title)
            : context.say(P::SourceSection,
                          {{"document", title}, {"section", citation.section.in(context.language)}});
    return document.beyond ? context.say(P::Beyond, {{"source", source}}) : source;
}

void fillSources(const SummaryContext& context, Summary& summary) {
    // The questionnaire's own documents stand behind what was not raised and what is open as well.
    std::set<std::uint32_t> cited;
    for (std::uint32_t i = 0; i < context.questionnaire->documents.size(); ++i)
        if (!context.questionnaire->documents[i].beyond)
            cited.insert(i);
    for (const FindingResult& result : context.screening.findings)
        if (result.status == FindingStatus::Raised || printsOpenRule(context, result))
            for (const Citation& citation : context.questionnaire->findings[result.rule].citations)
                cited.insert(citation.document);
    summary.sourcesNote = noteOn(context); // says of what kind they are
    for (const std::uint32_t index : cited) {
        const CitedDocument& document = context.questionnaire->documents[index];
        const bool kindIsSaid = !summary.sourcesNote.empty() && !document.beyond;
        const std::string_view kind = kindIsSaid ? std::string_view() : document.kind.in(context.language);
        summary.sources.push_back({std::string(document.title.in(context.language)), document.publisher,
                                   detailOf(document, kind), document.beyond});
    }
    for (const Section& section : context.questionnaire->sections)
        for (const QuestionGroup& group : section.groups)
            if (group.instrument && isUsed(context, group)) {
                const PlacedInstrument& placed = context.questionnaire->instruments[*group.instrument];
                summary.instruments.push_back(std::string(group.title.in(context.language)) + ": " +
                                              placed.credit());
            }
}

} // namespace anteroom
