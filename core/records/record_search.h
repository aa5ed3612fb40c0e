// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/index_entry.h"
#include "core/records/search_words.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anteroom {

/// How a list of records says what an entry holds only as an id. Whoever shows the list fills it in, in the
/// language of its people; a search looks for none of the questionnaires: nearly all records have the same. A
/// function may be empty, and may answer with nothing: the id is not for reading.
struct RecordWords {
    std::function<std::string(const QuestionnaireRef&)> questionnaire{};
    std::function<std::string(const QuestionnaireRef&, const FindingId&)> finding{};
    std::array<std::string, 3> statuses{"Draft", "Finished", "Signed"};
    /// Of what was signed before, by the status: a signed version stands beside one that is not.
    std::array<std::string, 3> corrections{"Draft correction", "Correction ready", "Signed"};
    std::string enteredInError = "Entered in error";
    std::array<std::string, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

    /// Of its own life; that it was entered in error stands beside it.
    const std::string& status(const RecordHead& head) const {
        return (head.revision > 1 ? corrections : statuses)[static_cast<std::size_t>(head.status)];
    }
};

/// Finds records by what was typed. Each word has to begin a word of the patient's name, identifier or date
/// of birth, the day of the screening, that on which it was copied from paper, the status, a finding raised
/// or the name of whoever had to do with it; in the identifier it may stand anywhere. Case and accents count
/// for nothing. Holds texts of its own and no entry: a position is that of the entry in the caller's list.
class RecordSearch {
public:
    explicit RecordSearch(RecordWords words) : m_words(std::move(words)) {}
    RecordSearch(const RecordSearch&) = delete; // it points into itself
    RecordSearch& operator=(const RecordSearch&) = delete;

    const RecordWords& words() const noexcept { return m_words; }

    void assign(const SharedEntries& entries);
    void append(const IndexEntry& entry);
    void replace(std::size_t position, const IndexEntry& entry);
    /// The positions after it move down by one.
    void remove(std::size_t position);
    /// No record is left, nothing was typed, and no copy of a patient's text stays in memory.
    void forget();
    std::size_t size() const noexcept { return m_records.size(); }

    /// Positions in ascending order; all of them for blanks. Searches only among what was found before where
    /// `typed` goes on from that. Good until the next call.
    const std::vector<std::uint32_t>& find(std::string_view typed);

    /// By what was typed last.
    bool matches(std::size_t position) const;
    /// Those of `entry`'s findings that have most of the words typed last, and one at the least.
    std::vector<FindingId> findingsFound(const IndexEntry& entry) const;
    /// Whether it has any for some entry: mostly a name was typed.
    bool looksForFindings() const;

private:
    struct Record {
        std::size_t text = 0; ///< into m_texts: the identifier, then the rest that this record alone has
        std::size_t shared = 0;
        std::uint32_t textSize = 0;
        std::uint32_t identifierSize = 0;
        std::uint32_t sharedCount = 0;
    };
    using Place = std::uint32_t; ///< of a text in m_sharedTexts
    struct Word {
        SearchWord typed;
        std::vector<char> hits{}; ///< by Place
        bool hitsAny = false;
    };
    using FindingPlaces = std::unordered_map<FindingId, Place>;

    Record made(const IndexEntry& entry);
    Place share(const std::string& text);
    Place shareDate(Date date);
    Place shareNew(std::string plain);
    FindingPlaces& findingsOf(const QuestionnaireRef& ref);
    void meet(Word& word) const; ///< the shared texts that it has not met yet
    void meetNewTexts();
    bool matches(const Record& record) const;
    void dropWaste();

    RecordWords m_words;
    std::vector<Record> m_records;
    std::string m_texts;
    std::vector<Place> m_shared; ///< of each record: what others may have too
    std::size_t m_waste = 0;     ///< bytes of m_texts that no record has any more

    std::vector<std::string> m_sharedTexts;                    ///< plain
    std::unordered_map<std::string, Place> m_places;           ///< by the text as it was given
    std::vector<Place> m_datePlaces;                           ///< by the day of the calendar
    std::unordered_map<std::string, FindingPlaces> m_findings; ///< by the questionnaire's hash
    FindingPlaces* m_lastFindings = nullptr;                   ///< most records have that of the one before
    std::string m_lastHash;

    std::vector<Word> m_query;
    std::vector<std::uint32_t> m_found;
    bool m_isFoundCurrent = false;
};

} // namespace anteroom
