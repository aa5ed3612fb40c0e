// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/index_entries.h"

#include <algorithm>
#include <iterator>
#include <random>

namespace anteroom::test {

namespace {

class Numbered : public RandomBytes {
public:
    explicit Numbered(std::uint32_t number) : m_number(number) {}
    std::array<std::uint8_t, 16> next() override {
        std::array<std::uint8_t, 16> bytes{};
        std::mt19937 mixed(m_number);
        std::generate(bytes.begin(), bytes.end(), [&mixed] { return static_cast<std::uint8_t>(mixed()); });
        return bytes;
    }

private:
    std::uint32_t m_number;
};

template <std::size_t Size>
const char* oneOf(const char* const (&all)[Size], std::mt19937& random) {
    return all[random() % Size];
}

// Names as varied as those of a large clinic: two syllables make a family.
constexpr const char* givenNames[] = {
    "Avery", "Morgan", "Riley", "Jordan", "Zoë",  "José", "Noor",  "Ines",  "Kofi", "Mei",   "Søren", "Łucja",
    "Amara", "Theo",   "Priya", "Yusuf",  "Hana", "Olaf", "Chloé", "Diego", "Emre", "Freya", "Ivo",   "Juno"};
constexpr const char* beginnings[] = {"Ash",  "Bar", "Carl", "Dun",   "Ever", "Fair", "Glen", "Hal",
                                      "Ing",  "Jes", "Kil",  "Lang",  "Mor",  "Nor",  "Oak",  "Pem",
                                      "Quin", "Rad", "Stan", "Thorn", "Up",   "Vick", "Wes",  "York",
                                      "Ben",  "Col", "Den",  "Ell",   "Fen",  "Grim"};
constexpr const char* ends[] = {"berg", "bury",  "by",    "cote", "dale", "den",  "field", "ford",
                                "ham",  "hurst", "land",  "ley",  "low",  "more", "ridge", "sen",
                                "shaw", "son",   "stead", "ston", "ton",  "wick", "wood",  "worth"};
constexpr const char* staffNames[] = {"J. Sample",   "R. Okafor", "M. Lind",
                                      "A. Castillo", "T. Brown",  "S. Nguyen"};
constexpr const char* subjects[] = {"blood-pressure", "heart-rhythm", "liver",   "thyroid",   "mania",
                                    "psychosis",      "alcohol",      "opioids", "pregnancy", "bladder"};
constexpr const char* states[] = {"high", "untreated", "recent", "unknown", "past"};

Identity someone(std::uint32_t number, std::mt19937& random) {
    Identity identity;
    identity.patientName =
        std::string(oneOf(beginnings, random)) + oneOf(ends, random) + ", " + oneOf(givenNames, random);
    identity.dateOfBirth = Date::fromDays(-14600 + static_cast<std::int32_t>(random() % 27000)).iso();
    identity.identifier = "MRN-" + std::to_string(100000 + number);
    identity.staff = oneOf(staffNames, random);
    return identity;
}

std::vector<FindingId> someFindings(std::mt19937& random) {
    std::vector<FindingId> raised;
    for (const char* subject : subjects)
        for (const char* state : states)
            if (random() % 5 == 0)
                raised.push_back(*FindingId::parse(std::string(state) + '-' + subject));
    return raised;
}

} // namespace

RecordId recordId(std::uint32_t number) {
    Numbered bytes(2 * number);
    return RecordId::make(bytes);
}

PatientId patientId(std::uint32_t number) {
    Numbered bytes(2 * number + 1);
    return PatientId::make(bytes);
}

IndexEntry indexEntry(std::uint32_t number, Identity identity) {
    if (identity.staff.empty())
        identity.staff = "J. Sample";
    const Act act{*StaffId::parse("j-sample"), "J. Sample", *Timestamp::parse("2027-03-14T13:52")};
    IndexEntry entry{.head = {.id = recordId(number),
                              .patient = patientId(number),
                              .status = RecordStatus::Finished,
                              .questionnaire = {*QuestionnaireId::parse("ketamine-prescreen"), "1.0.0",
                                                std::string(64, 'a')},
                              .language = "en",
                              .identity = std::move(identity),
                              .created = act,
                              .edited = act,
                              .finished = act}};
    return entry;
}

std::vector<IndexEntry> manyEntries(std::uint32_t count) {
    std::mt19937 random(11);
    std::vector<Identity> people;
    for (std::uint32_t number = 0; number < count / 3 + 1; ++number)
        people.push_back(someone(number, random));
    const Date first = *Date::of(2024, 1, 2);
    std::vector<IndexEntry> entries;
    entries.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint32_t person = static_cast<std::uint32_t>(random()) % (count / 3 + 1);
        IndexEntry entry = indexEntry(number, people[person]);
        RecordHead& head = entry.head;
        head.patient = patientId(person);
        head.created.at = {Date::fromDays(first.days() + static_cast<std::int32_t>(random() % 1460)),
                           static_cast<int>(480 + random() % 600)};
        head.edited = {*StaffId::parse("m2"), oneOf(staffNames, random), head.created.at};
        head.edited.at.minuteOfDay += static_cast<int>(random() % 60);
        head.finished = head.edited;
        switch (random() % 12) {
        case 0:
            head.status = RecordStatus::Draft;
            head.finished.reset();
            break;
        case 1:
            break;
        default:
            head.status = RecordStatus::Signed;
            head.signature = head.edited;
        }
        if (random() % 60 == 0)
            head.enteredInError = EnteredInError{head.edited, "typed for somebody else"};
        entry.raised = someFindings(random);
        entries.push_back(std::move(entry));
    }
    return entries;
}

SharedEntry shared(IndexEntry entry) { return std::make_shared<const IndexEntry>(std::move(entry)); }

SharedEntries allShared(std::vector<IndexEntry> entries) {
    SharedEntries all;
    for (IndexEntry& entry : entries)
        all.push_back(shared(std::move(entry)));
    return all;
}

RecordWords recordWords() {
    RecordWords words;
    words.questionnaire = [](const QuestionnaireRef&) {
        return std::string("Ketamine therapy pre-screening");
    };
    words.finding = [](const QuestionnaireRef&, const FindingId& id) {
        std::string title = id.str();
        std::replace(title.begin(), title.end(), '-', ' ');
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
        return title;
    };
    return words;
}

} // namespace anteroom::test
