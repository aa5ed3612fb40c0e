// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/summary_parts.h"

#include <utility>

namespace anteroom::report {

namespace {

constexpr qreal priorityWidth = pt(50);
constexpr qreal ticksWidth = pt(67);
constexpr qreal entryGap = pt(9);

BlockPtr priorityLabel(const QString& words, bool readFirst) {
    // Found at a glance in black and white too: the pages are read from these labels.
    if (readFirst)
        return std::make_unique<Chip>(words, QColor::fromRgb(ink::text));
    return text(Voice::Quiet, words);
}

BlockPtr penBoxes() {
    auto boxes = std::make_unique<Stack>();
    for (const char* words : {"discussed", "follow up", "does not apply"})
        boxes->add(std::make_unique<TickBox>(RichText(Voice::Quiet, QString::fromLatin1(words)), pt(6.5)),
                   pt(0.6));
    return boxes;
}

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

RichText SummaryPages::ruleOf(const Summary::RaisedFinding& finding) {
    RichText words;
    if (!finding.rule.empty())
        words.add(Voice::QuietStrong, say(SummaryPhrase::Rule) + QStringLiteral(": "))
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

/// What was said, and what to talk about.
BlockPtr SummaryPages::saidAndDiscuss(const Summary::RaisedFinding& finding) {
    auto stack = std::make_unique<Stack>();
    Paragraphs paragraphs(*stack, m_roomy);
    RichText said;
    if (finding.answersRepeated)
        said.add(Voice::Label, say(SummaryPhrase::Answers) + QStringLiteral(": "))
            .add(Voice::Body, withStop(say(SummaryPhrase::AsAbove)));
    for (const Summary::Line& line : finding.because) {
        if (!line.repeated)
            m_type.addLine(said, line);
    }
    for (const Summary::Line& quote : finding.quotes) {
        if (!quote.repeated)
            m_type.addQuote(said, quote);
    }
    paragraphs.add(said, Voice::Body);
    if (!finding.discuss.empty()) {
        RichText words(Voice::Strong, say(SummaryPhrase::Discuss) + QStringLiteral(": "));
        paragraphs.add(words.add(Voice::Body, withStop(m_type.set(finding.discuss))), Voice::Body);
    }
    paragraphs.flush();
    return stack;
}

/// Where it comes from, quiet.
BlockPtr SummaryPages::derivation(const Summary::RaisedFinding& finding, bool openToo) {
    auto stack = std::make_unique<Stack>();
    Paragraphs paragraphs(*stack, m_roomy);
    RichText information;
    for (const std::string& one : finding.information)
        information.add(RichText(Voice::Quiet, withStop(m_type.set(one))), Voice::Quiet);
    paragraphs.add(information, Voice::Quiet);
    paragraphs.add(ruleOf(finding), Voice::Quiet);
    paragraphs.add(sourcesOf(finding), Voice::Quiet);
    if (openToo)
        paragraphs.add(RichText(Voice::QuietStrong, say(SummaryPhrase::OpenToo)), Voice::Quiet);
    paragraphs.flush();
    return stack;
}

void SummaryPages::addEntry(const Summary::TopicEntry& topic, qreal spaceBefore) {
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
        if (isFirst)
            upper->add(ticksWidth, penBoxes(), pt(1.5));

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
    if (m_summary.urgent.empty() && m_summary.safety.empty() && m_summary.speakBeforeLeaving.empty())
        return;
    addHeading(say(SummaryPhrase::HeadingSafety));
    if (!m_summary.urgent.empty()) {
        auto events = std::make_unique<Stack>();
        for (const Summary::UrgentLine& event : m_summary.urgent) {
            RichText words(Voice::UrgentStrong, event.immediate ? QStringLiteral("Urgent: ")
                                                                : QStringLiteral("Within this visit: "));
            words.add(Voice::UrgentStrong, m_type.inSentence(event.title) + QStringLiteral(": "));
            words.add(Voice::Urgent, withStop(m_type.inSentence(event.text)));
            events->add(text(std::move(words)), pt(1.5));
        }
        m_flow.add(std::make_unique<Band>(std::move(events), QColor::fromRgb(ink::urgent),
                                          QColor::fromRgb(ink::urgentGround)),
                   pt(3), true);
    }
    if (!m_summary.speakBeforeLeaving.empty())
        m_flow.add(
            std::make_unique<Band>(text(Voice::AttentionStrong, m_type.set(m_summary.speakBeforeLeaving)),
                                   QColor::fromRgb(ink::attention), QColor::fromRgb(ink::attentionGround)),
            pt(3), true);
    m_flow.add(text(m_type.lines(m_summary.safety, Voice::Strong)), pt(3));
}

void SummaryPages::addDiscuss() {
    const QString words = say(SummaryPhrase::HeadingDiscuss);
    if (m_summary.discuss.empty()) {
        addHeading(words);
        m_flow.add(text(Voice::Strong, m_type.set(m_summary.nothingRaised)), pt(3));
        return;
    }
    addHeading(QStringLiteral("%1 (%2)").arg(words).arg(m_summary.discuss.size()));
    bool first = true;
    for (const Summary::TopicEntry& topic : m_summary.discuss) {
        addEntry(topic, first ? pt(3) : m_roomy ? pt(6.5) : pt(4.5));
        first = false;
    }
}

} // namespace anteroom::report
