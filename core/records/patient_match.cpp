// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/patient_match.h"

#include "core/records/plain_letters.h"

#include <algorithm>
#include <tuple>

namespace anteroom {

namespace {

// Cut at what is neither letter nor digit: "Sample, Avery-Lee" is "Avery Lee SAMPLE", and T-0001 is t0001.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : plainLetters(text)) {
        const bool isPart =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (isPart)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::string identifierOf(const Identity& identity) {
    std::string joined;
    for (const std::string& word : wordsOf(identity.identifier))
        joined += word;
    return joined;
}

std::string nameOf(const Identity& identity) {
    std::vector<std::string> words = wordsOf(identity.patientName);
    std::sort(words.begin(), words.end());
    std::string joined;
    for (const std::string& word : words)
        joined += word + ' ';
    return joined;
}

std::string birthOf(const Identity& identity) {
    if (const auto date = PartialDate::parse(identity.dateOfBirth))
        return date->isFull() ? date->iso() : std::string(); // a year alone is shared by very many
    std::string joined;
    for (const std::string& word : wordsOf(identity.dateOfBirth))
        joined += word + ' ';
    return joined;
}

Agreement agreement(const std::string& typed, const std::string& recorded) {
    if (typed.empty() || recorded.empty())
        return Agreement::Unknown;
    return typed == recorded ? Agreement::Same : Agreement::Different;
}

// A date and what could not be read as one may well be the same day.
Agreement birthAgreement(const std::string& typed, const std::string& recorded) {
    return Date::parse(typed).has_value() == Date::parse(recorded).has_value() ? agreement(typed, recorded)
                                                                               : Agreement::Unknown;
}

/// Whether wordsOf() may find in `raw` the letters of `plain`, which it found. Makes no copy: it is asked of
/// every record, while a person waits.
bool mayRead(std::string_view plain, std::string_view raw) {
    std::size_t at = 0;
    for (char c : raw) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return true; // has to be read
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9'))
            continue;
        if (at == plain.size() || plain[at] != c)
            return false;
        ++at;
    }
    return at == plain.size();
}

auto rank(const PatientMatch& match) {
    return std::tuple(match.identifier == Agreement::Same, match.dateOfBirth == Agreement::Same,
                      match.name == Agreement::Same);
}

} // namespace

std::vector<PatientMatch> samePatient(const Identity& typed, const SharedEntries& entries) {
    const std::string identifier = identifierOf(typed), born = birthOf(typed), name = nameOf(typed);
    const auto editedAt = [&entries](const PatientMatch& match) {
        return entries[match.entry]->head.edited.at;
    };
    const bool isDay = Date::parse(born).has_value(); // which is written in one way alone
    const auto mayBe = [&](const Identity& recorded) {
        return (!identifier.empty() && mayRead(identifier, recorded.identifier)) ||
               (!born.empty() && (!isDay || recorded.dateOfBirth == born));
    };
    std::vector<PatientMatch> matches;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const RecordHead& head = entries[i]->head;
        if (head.enteredInError || !mayBe(head.identity))
            continue;
        const PatientMatch match{head.patient, i, agreement(identifier, identifierOf(head.identity)),
                                 birthAgreement(born, birthOf(head.identity)),
                                 agreement(name, nameOf(head.identity))};
        if (match.identifier != Agreement::Same &&
            (match.dateOfBirth != Agreement::Same || match.name != Agreement::Same))
            continue;
        const auto known = std::find_if(matches.begin(), matches.end(), [&match](const PatientMatch& other) {
            return other.patient == match.patient;
        });
        if (known == matches.end())
            matches.push_back(match);
        else if (std::tuple(rank(match), editedAt(match)) > std::tuple(rank(*known), editedAt(*known)))
            *known = match;
    }
    std::stable_sort(matches.begin(), matches.end(), [&](const PatientMatch& a, const PatientMatch& b) {
        return std::tuple(rank(a), editedAt(a)) > std::tuple(rank(b), editedAt(b));
    });
    return matches;
}

bool isSamePerson(const Identity& one, const Identity& other) {
    return one.patientName == other.patientName && one.dateOfBirth == other.dateOfBirth &&
           one.identifier == other.identifier;
}

} // namespace anteroom
