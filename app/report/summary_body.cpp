// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/summary_parts.h"
#include "core/expression/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anteroom::report {

namespace {

constexpr qreal priorityWidth = pt(50);
constexpr qreal ticksWidth = pt(67);
constexpr qreal entryGap = pt(9);
constexpr qreal wideIndent = pt(8);

BlockPtr priorityLabel(const QString& words, bool readFirst) {
    // Found at a glance in black and white too: the pages are read from these labels.
    if (readFirst)
        return std::make_unique<Chip>(words, QColor::fromRgb(ink::text));
    return text(Voice::Quiet, words);
}

/// What the clinician marks with a pen.
constexpr std::array penWords{SummaryPhrase::PenDiscussed, SummaryPhrase::PenFollowUp,
                              SummaryPhrase::PenDoesNotApply};

/// Paragraphs one below the other, or run together where there is much to print.
class Paragraphs {
public:
    Paragraphs(Stack& stack, bool roomy) : m_stack(stack), m_roomy(roomy) {}
    ~Paragraphs() { flush(); }
    Paragraphs(const Paragraphs&) = delete;
    Paragraphs& operator=(const Paragraphs&) = delete;

    void add(const RichText& words, Voice between) {
        m_words.add(words, between);
        if (m_roomy)
            flush();
    }
    void flush() {
        if (!m_words.isEmpty())
            m_stack.add(text(std::exchange(m_words, {})));
    }

private:
    Stack& m_stack;
    bool m_roomy;
    RichText m_words;
};

} // namespace

bool SummaryPages::isAnswerAndRule(const Summary::RaisedFinding& finding) const {
    if (finding.because.empty() || finding.ruleRepeated || !finding.sameAs.empty())
        return false;
    const expression::Conjunction& andWord = expression::phrasesFor(m_summary.language).andWord;
    std::string answers;
    for (const Summary::Line& line : finding.because) {
        if (line.repeated || !line.note.empty())
            return false;
        const std::string joint = answers.empty() ? "" : ", " + std::string(andWord.before(line.label)) + " ";
        answers += joint + line.label + ": " + line.answer;
    }
    return finding.rule == answers;
}

RichText SummaryPages::ruleOf(const Summary::RaisedFinding& finding) {
    RichText words;
    const SummaryPhrase label = !isAnswerAndRule(finding)     ? SummaryPhrase::Rule
                                : finding.because.size() == 1 ? SummaryPhrase::AnswerAndRule
                                                              : SummaryPhrase::AnswersAndRule;
    if (!finding.rule.empty() && finding.sameAs.empty())
        words.add(Voice::QuietStrong, say(label) + QStringLiteral(": "))
            .add(Voice::Quiet, withStop(finding.ruleRepeated ? say(SummaryPhrase::AsAbove)
                                                             : m_type.inSentence(finding.rule)));
    return words;
}

RichText SummaryPages::sourcesOf(const Summary::RaisedFinding& finding) {
    RichText words;
    if (!finding.sources.empty())
        words.add(Voice::QuietStrong, say(SummaryPhrase::Source) + QStringLiteral(": "))
            .add(Voice::Quiet,
                 withStop(finding.sourcesRepeated ? say(SummaryPhrase::AsAbove)
                                                  : m_type.setText(m_citations.numbered(finding.sources))));
    return words;
}

/// Empty where the finding prints all it has.
RichText SummaryPages::pointerOf(const Summary::RaisedFinding& finding) {
    if (!finding.sameAs.empty())
        return RichText(Voice::QuietStrong, say(SummaryPhrase::AnswersAndRule) + QStringLiteral(": "))
            .add(Voice::Quiet,
                 withStop(say(SummaryPhrase::AsFor)
                              .replace(QStringLiteral("{title}"), m_type.inSentence(finding.sameAs))));
    if (finding.answersRepeated)
        return RichText(Voice::Quiet, say(SummaryPhrase::Answers) + QStringLiteral(": ") +
                                          withStop(say(SummaryPhrase::AsAbove)));
    return {};
}

RichText SummaryPages::informationOf(const Summary::RaisedFinding& finding) {
    RichText words;
    for (const std::string& one : finding.information)
        words.add(RichText(Voice::Quiet, withStop(m_type.set(one))), Voice::Quiet);
    if (finding.informationRepeated)
        words.add(RichText(Voice::Quiet, say(SummaryPhrase::InformationAbove)), Voice::Quiet);
    return words;
}

/// What was said, and what to talk about.
BlockPtr SummaryPages::saidAndDiscuss(const Summary::RaisedFinding& finding, const QString& title) {
    auto stack = std::make_unique<Stack>();
    Paragraphs paragraphs(*stack, m_roomy);
    paragraphs.add(saidOf(finding, title), Voice::Body);
    paragraphs.add(discussOf(finding), Voice::Body);
    paragraphs.flush();
    return stack;
}

RichText SummaryPages::saidOf(const Summary::RaisedFinding& finding, const QString& title) {
    RichText said;
    if (!title.isEmpty())
        said.add(m_strong, withStop(title)).add(m_body, QStringLiteral(" "));
    said.add(pointerOf(finding), m_body);
    for (const Summary::Line& line : finding.because) {
        if (!line.repeated && finding.sameAs.empty() && !isAnswerAndRule(finding))
            m_type.addLine(said, line, m_body, m_label);
    }
    for (const Summary::Line& quote : finding.quotes) {
        if (!quote.repeated)
            m_type.addLine(said, quote, m_body, m_label);
    }
    return said;
}

RichText SummaryPages::discussOf(const Summary::RaisedFinding& finding) {
    RichText words;
    if (!finding.discuss.empty())
        words.add(m_strong, say(SummaryPhrase::Discuss) + QStringLiteral(": "))
            .add(m_body, withStop(m_type.set(finding.discuss)));
    const auto addMark = [&](SummaryPhrase label, const std::string& mark) {
        if (!mark.empty())
            words.add(
                RichText(m_strong, say(label) + QStringLiteral(": ")).add(m_body, withStop(m_type.set(mark))),
                m_body);
    };
    addMark(SummaryPhrase::Reviewed, finding.reviewed);
    addMark(SummaryPhrase::ReviewedBefore, finding.reviewedBefore);
    return words;
}

/// Where it comes from, quiet.
BlockPtr SummaryPages::derivation(const Summary::RaisedFinding& finding, bool openToo) {
    auto stack = std::make_unique<Stack>();
    Paragraphs paragraphs(*stack, m_roomy);
    for (const RichText& words : derivedFrom(finding, openToo))
        paragraphs.add(words, Voice::Quiet);
    paragraphs.flush();
    return stack;
}

std::vector<RichText> SummaryPages::derivedFrom(const Summary::RaisedFinding& finding, bool openToo) {
    std::vector<RichText> all{informationOf(finding), ruleOf(finding), sourcesOf(finding)};
    if (openToo)
        all.emplace_back(Voice::QuietStrong, say(SummaryPhrase::OpenToo));
    return all;
}

/// None where the clinician has marked all of it already.
std::vector<std::unique_ptr<TickBox>> SummaryPages::penBoxes(const Summary::TopicEntry& topic) const {
    std::vector<std::unique_ptr<TickBox>> boxes;
    if (std::all_of(topic.findings.begin(), topic.findings.end(),
                    [](const Summary::RaisedFinding& finding) { return !finding.reviewed.empty(); }))
        return boxes;
    boxes.reserve(std::size(penWords));
    for (const SummaryPhrase words : penWords)
        boxes.push_back(std::make_unique<TickBox>(RichText(Voice::Quiet, say(words)), pt(6.5)));
    return boxes;
}

/// Where there is much to print: label, title and the boxes for the pen in one line, all else below.
void SummaryPages::addWideEntry(const Summary::TopicEntry& topic, qreal spaceBefore) {
    const QString priority = m_type.set(topic.priority);
    auto head = std::make_unique<Columns>(entryGap);
    // On one line with each other: the small title begins lower.
    const bool isReadFirst = priority == say(SummaryPhrase::ReadFirst);
    head->add(priorityWidth, priorityLabel(priority, isReadFirst), pt(m_bare ? 0 : 1.2));
    head->add(0, text(m_bare ? Voice::SmallStrong : Voice::Entry, m_type.set(topic.title)),
              pt(m_bare ? 1.2 : 0));
    for (std::unique_ptr<TickBox>& box : penBoxes(topic)) {
        const qreal width = box->naturalWidth();
        head->add(width, std::move(box), pt(1.5));
    }
    m_flow.add(std::move(head), spaceBefore, true);
    for (std::size_t i = 0; i < topic.findings.size(); ++i) {
        const Summary::RaisedFinding& finding = topic.findings[i];
        const bool openToo = topic.openToo && i + 1 == topic.findings.size();
        const QString title = topic.findings.size() > 1 ? m_type.set(finding.title) : QString();
        auto words = std::make_unique<Stack>();
        if (m_tight) {
            RichText all = saidOf(finding, title);
            all.add(discussOf(finding), m_body);
            for (const RichText& more : derivedFrom(finding, openToo))
                all.add(more, Voice::Quiet);
            words->add(text(std::move(all)));
        } else {
            words->add(saidAndDiscuss(finding, title));
            words->add(derivation(finding, openToo), pt(0.5));
        }
        auto indented = std::make_unique<Columns>(0);
        indented->add(wideIndent, std::make_unique<Stack>());
        indented->add(0, std::move(words));
        m_flow.add(std::move(indented), i == 0 || m_tight ? pt(1) : pt(2));
    }
}

void SummaryPages::addEntry(const Summary::TopicEntry& topic, qreal spaceBefore) {
    if (m_wide) {
        addWideEntry(topic, spaceBefore);
        return;
    }
    const QString priority = m_type.set(topic.priority);
    for (std::size_t i = 0; i < topic.findings.size(); ++i) {
        const Summary::RaisedFinding& finding = topic.findings[i];
        const bool isFirst = i == 0;
        auto words = std::make_unique<Stack>();
        if (isFirst)
            words->add(text(Voice::Entry, m_type.set(topic.title)));
        if (topic.findings.size() > 1)
            words->add(text(Voice::Strong, m_type.set(finding.title)));
        words->add(saidAndDiscuss(finding));

        auto upper = std::make_unique<Columns>(entryGap);
        upper->add(priorityWidth,
                   isFirst ? priorityLabel(priority, priority == say(SummaryPhrase::ReadFirst))
                           : std::make_unique<Stack>(),
                   pt(1.2));
        upper->add(0, std::move(words));
        if (isFirst) {
            auto boxes = std::make_unique<Stack>();
            for (std::unique_ptr<TickBox>& box : penBoxes(topic))
                boxes->add(std::move(box), pt(0.6));
            upper->add(ticksWidth, std::move(boxes), pt(1.5));
        }

        // The small print goes on below the boxes for the pen, where the lines are longer.
        auto lower = std::make_unique<Columns>(entryGap);
        lower->add(priorityWidth, std::make_unique<Stack>());
        lower->add(0, derivation(finding, topic.openToo && i + 1 == topic.findings.size()));
        auto all = std::make_unique<Stack>();
        all->add(std::move(upper));
        all->add(std::move(lower), pt(0.5));
        m_flow.add(std::move(all), isFirst ? spaceBefore : pt(2.5));
    }
}

void SummaryPages::addSafety() {
    if (m_summary.urgent.empty() && m_summary.safety.empty() && m_summary.safetyNotCounted.empty() &&
        m_summary.speakBeforeLeaving.empty())
        return;
    addHeading(say(SummaryPhrase::HeadingSafety));
    // Red is for the crisis protocol alone.
    for (const bool immediate : {true, false}) {
        auto events = std::make_unique<Stack>();
        const Voice strong = immediate ? Voice::UrgentStrong : Voice::AttentionStrong;
        for (const Summary::UrgentLine& event : m_summary.urgent) {
            if (event.immediate != immediate)
                continue;
            RichText words(strong, say(immediate ? SummaryPhrase::Urgent : SummaryPhrase::WithinThisVisit) +
                                       QStringLiteral(": "));
            words.add(strong, m_type.inSentence(event.title) + QStringLiteral(": "));
            words.add(immediate ? Voice::Urgent : Voice::Attention, withStop(m_type.inSentence(event.text)));
            events->add(text(std::move(words)), pt(1.5));
        }
        if (!events->isEmpty())
            m_flow.add(std::make_unique<Band>(
                           std::move(events), QColor::fromRgb(immediate ? ink::urgent : ink::attention),
                           QColor::fromRgb(immediate ? ink::urgentGround : ink::attentionGround)),
                       pt(3), true);
    }
    const auto attention = [this](RichText words) {
        m_flow.add(std::make_unique<Band>(text(std::move(words)), QColor::fromRgb(ink::attention),
                                          QColor::fromRgb(ink::attentionGround)),
                   pt(3), true);
    };
    if (!m_summary.safetyNotCounted.empty()) {
        RichText words(Voice::AttentionStrong, say(SummaryPhrase::AnsweredNotCounted) + QLatin1Char('.'));
        for (const Summary::Line& line : m_summary.safetyNotCounted)
            m_type.addLine(words, line, Voice::AttentionStrong, Voice::Attention);
        attention(std::move(words));
    }
    if (!m_summary.speakBeforeLeaving.empty())
        attention({Voice::AttentionStrong, m_type.set(m_summary.speakBeforeLeaving)});
    RichText safety;
    for (const Summary::Line& line : m_summary.safety) {
        m_type.addLine(safety, line, m_bare ? Voice::SmallStrong : Voice::Strong,
                       m_bare ? Voice::Quiet : Voice::Label);
        if (m_withWording && !line.askedAs.empty())
            safety.add(Voice::Quiet, QStringLiteral(" (%1)").arg(m_type.inSentence(line.askedAs)));
    }
    m_flow.add(text(std::move(safety)), pt(3));
}

void SummaryPages::addDiscuss() {
    const QString words = say(SummaryPhrase::HeadingDiscuss);
    if (m_summary.discuss.empty() && m_summary.nothingRaised.empty())
        return;
    if (m_summary.discuss.empty()) {
        addHeading(words);
        m_flow.add(text(Voice::Strong, m_type.set(m_summary.nothingRaised)), pt(3));
        return;
    }
    addHeading(QStringLiteral("%1 (%2)").arg(words).arg(m_summary.discuss.size()),
               m_lettered ? say(SummaryPhrase::SourcesAtTheEnd) : QString());
    bool first = true;
    for (const Summary::TopicEntry& topic : m_summary.discuss) {
        addEntry(topic, first ? pt(3) : m_roomy ? pt(6.5) : m_tight ? pt(3) : pt(4.5));
        first = false;
    }
}

} // namespace anteroom::report
