// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_search.h"

#include "core/records/plain_letters.h"

#include <algorithm>

namespace anteroom {

namespace {

// Fields end in a character that no word of a search holds.
constexpr char fieldEnd = '\n';

bool isIn(std::string_view text, const SearchWord& word) {
    return hasWord(text, word.text) || (!word.date.empty() && hasWord(text, word.date));
}

} // namespace

void RecordSearch::assign(const SharedEntries& entries) {
    m_records.clear();
    m_findings.clear();
    m_lastFindings = nullptr;
    m_texts.clear();
    m_shared.clear();
    m_waste = 0;
    m_isFoundCurrent = false;
    m_records.reserve(entries.size());
    for (const SharedEntry& entry : entries)
        append(*entry);
}

// What is only cleared keeps its memory, and what stands in it. What records share may be a patient's alone,
// as a date of birth.
void RecordSearch::forget() {
    assign({});
    std::string().swap(m_texts);
    std::vector<Word>().swap(m_query);
    std::vector<std::string>().swap(m_sharedTexts);
    std::unordered_map<std::string, Place>().swap(m_places);
    m_datePlaces.clear();
}

void RecordSearch::append(const IndexEntry& entry) {
    m_records.push_back(made(entry));
    meetNewTexts();
}

void RecordSearch::replace(std::size_t position, const IndexEntry& entry) {
    m_waste += m_records[position].textSize;
    m_records[position] = made(entry);
    meetNewTexts();
    dropWaste();
}

void RecordSearch::remove(std::size_t position) {
    m_waste += m_records[position].textSize;
    m_records.erase(m_records.begin() + static_cast<std::ptrdiff_t>(position));
    m_isFoundCurrent = false;
    dropWaste();
}

// Copies what is in use once half is not: over many changes, each costs the same.
void RecordSearch::dropWaste() {
    constexpr std::size_t least = 65536;
    if (m_waste < least || m_waste < m_texts.size() / 2)
        return;
    std::string texts;
    std::vector<Place> shared;
    for (Record& record : m_records) {
        const std::size_t text = texts.size();
        texts.append(m_texts, record.text, record.textSize);
        record.text = text;
        const auto first = m_shared.begin() + static_cast<std::ptrdiff_t>(record.shared);
        record.shared = shared.size();
        shared.insert(shared.end(), first, first + record.sharedCount);
    }
    m_texts = std::move(texts);
    m_shared = std::move(shared);
    m_waste = 0;
}

RecordSearch::Record RecordSearch::made(const IndexEntry& entry) {
    const RecordHead& head = entry.head;
    const Identity& identity = head.identity;
    Record record{.text = m_texts.size(), .shared = m_shared.size()};
    m_texts += plainLetters(identity.identifier);
    record.identifierSize = static_cast<std::uint32_t>(m_texts.size() - record.text);
    m_texts += fieldEnd;
    m_texts += plainLetters(identity.patientName);
    if (const auto born = Date::parse(identity.dateOfBirth))
        m_shared.push_back(shareDate(*born));
    else if (!identity.dateOfBirth.empty())
        m_texts += fieldEnd + plainLetters(identity.dateOfBirth);
    record.textSize = static_cast<std::uint32_t>(m_texts.size() - record.text);

    m_shared.push_back(shareDate(head.created.at.date));
    if (entry.formDay)
        m_shared.push_back(shareDate(*entry.formDay));
    m_shared.push_back(share(m_words.status(head)));
    if (head.enteredInError)
        m_shared.push_back(share(m_words.enteredInError));
    m_shared.push_back(share(identity.staff));
    for (const Act* act : {&head.created, &head.edited, head.finished ? &*head.finished : nullptr,
                           head.signature ? &*head.signature : nullptr})
        if (act && act->name != identity.staff)
            m_shared.push_back(share(act->name));
    FindingPlaces& findings = findingsOf(head.questionnaire);
    for (const FindingId& id : entry.raised) {
        const auto known = findings.find(id);
        if (known != findings.end()) {
            m_shared.push_back(known->second);
            continue;
        }
        const Place place = share(m_words.finding ? m_words.finding(head.questionnaire, id) : std::string());
        findings.emplace(id, place);
        m_shared.push_back(place);
    }
    record.sharedCount = static_cast<std::uint32_t>(m_shared.size() - record.shared);
    return record;
}

RecordSearch::Place RecordSearch::share(const std::string& text) {
    const auto known = m_places.find(text);
    if (known != m_places.end())
        return known->second;
    const Place place = shareNew(plainLetters(text));
    m_places.emplace(text, place);
    return place;
}

// A table of all days that there are is small, and a clinic's people are born on very many of them.
RecordSearch::Place RecordSearch::shareDate(Date date) {
    constexpr auto none = static_cast<Place>(-1);
    static const std::int32_t first = Date::of(1800, 1, 1)->days();
    const auto day = static_cast<std::size_t>(date.days() - first);
    if (day >= m_datePlaces.size())
        m_datePlaces.resize(day + 1, none);
    if (m_datePlaces[day] == none)
        m_datePlaces[day] = shareNew(dateWords(date, m_words.months));
    return m_datePlaces[day];
}

RecordSearch::Place RecordSearch::shareNew(std::string plain) {
    m_sharedTexts.push_back(std::move(plain));
    return static_cast<Place>(m_sharedTexts.size() - 1);
}

RecordSearch::FindingPlaces& RecordSearch::findingsOf(const QuestionnaireRef& ref) {
    if (!m_lastFindings || ref.sha256 != m_lastHash) {
        m_lastFindings = &m_findings[ref.sha256];
        m_lastHash = ref.sha256;
    }
    return *m_lastFindings;
}

void RecordSearch::meet(Word& word) const {
    for (std::size_t place = word.hits.size(); place < m_sharedTexts.size(); ++place) {
        word.hits.push_back(isIn(m_sharedTexts[place], word.typed) ? 1 : 0);
        word.hitsAny = word.hitsAny || word.hits.back() != 0;
    }
}

void RecordSearch::meetNewTexts() {
    m_isFoundCurrent = false;
    for (Word& word : m_query)
        meet(word);
}

const std::vector<std::uint32_t>& RecordSearch::find(std::string_view typed) {
    std::vector<Word> query;
    for (SearchWord& word : searchWords(typed)) {
        query.push_back({std::move(word)});
        meet(query.back());
    }
    // What has a longer word has the shorter one too.
    const bool isNarrower =
        m_isFoundCurrent && query.size() >= m_query.size() &&
        std::equal(m_query.begin(), m_query.end(), query.begin(), [](const Word& before, const Word& now) {
            return now.typed.text.starts_with(before.typed.text);
        });
    m_query = std::move(query);
    if (isNarrower) {
        m_found.erase(
            std::remove_if(m_found.begin(), m_found.end(),
                           [this](std::uint32_t position) { return !matches(m_records[position]); }),
            m_found.end());
        return m_found;
    }
    m_found.clear();
    for (std::uint32_t position = 0; position < m_records.size(); ++position)
        if (matches(m_records[position]))
            m_found.push_back(position);
    m_isFoundCurrent = true;
    return m_found;
}

bool RecordSearch::matches(const Record& record) const {
    const std::string_view text(m_texts.data() + record.text, record.textSize);
    const Place* shared = m_shared.data() + record.shared;
    return std::all_of(m_query.begin(), m_query.end(), [&](const Word& word) {
        const auto isHit = [&word](Place place) { return word.hits[place] != 0; };
        return (word.hitsAny && std::any_of(shared, shared + record.sharedCount, isHit)) ||
               text.substr(0, record.identifierSize).find(word.typed.text) != std::string_view::npos ||
               isIn(text.substr(record.identifierSize), word.typed);
    });
}

bool RecordSearch::matches(std::size_t position) const { return matches(m_records[position]); }

bool RecordSearch::looksForFindings() const {
    return std::any_of(m_findings.begin(), m_findings.end(), [this](const auto& of) {
        return std::any_of(of.second.begin(), of.second.end(), [this](const auto& finding) {
            return std::any_of(m_query.begin(), m_query.end(),
                               [&](const Word& word) { return word.hits[finding.second] != 0; });
        });
    });
}

std::vector<FindingId> RecordSearch::findingsFound(const IndexEntry& entry) const {
    std::vector<FindingId> found;
    const auto of = m_findings.find(entry.head.questionnaire.sha256);
    if (of == m_findings.end())
        return found;
    std::ptrdiff_t most = 1;
    for (const FindingId& id : entry.raised) {
        const auto place = of->second.find(id);
        if (place == of->second.end())
            continue;
        const auto count = std::count_if(m_query.begin(), m_query.end(),
                                         [&](const Word& word) { return word.hits[place->second] != 0; });
        if (count > most)
            found.clear();
        most = std::max(most, count);
        if (count == most)
            found.push_back(id);
    }
    return found;
}

} // namespace anteroom
