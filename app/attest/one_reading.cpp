// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/one_reading.h"

#include "app/attest/object_hash.h"
#include "core/base/said.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::attest {

namespace {

using PlacesInStreams = std::map<int, std::map<int, int>>; ///< stream -> place in it -> number

Unreadable twoReadings() {
    return {core::translatable("it is damaged: what it holds could be read in more than one way")};
}

int digitOf(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/// Whether the name stands here, each of its letters as itself or as `#` and its code.
bool isNameAt(std::string_view bytes, std::size_t at, std::string_view name) {
    for (const char letter : name) {
        if (at < bytes.size() && bytes[at] == letter) {
            ++at;
            continue;
        }
        if (at + 2 >= bytes.size() || bytes[at] != '#' || digitOf(bytes[at + 1]) < 0 ||
            16 * digitOf(bytes[at + 1]) + digitOf(bytes[at + 2]) != letter)
            return false;
        at += 3;
    }
    return true;
}

/// Anywhere: where the first object ends is one more thing that programs do not agree on.
bool isSaidToBeLinearized(std::string_view bytes) {
    for (std::size_t at = bytes.find('/'); at != std::string_view::npos; at = bytes.find('/', at + 1))
        if (isNameAt(bytes, at + 1, "Linearized"))
            return true;
    return false;
}

/// Where the string that begins at `at` with a bracket ends.
std::size_t endOfString(std::string_view text, std::size_t at) {
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '(')
            ++depth;
        else if (text[at] == ')' && --depth == 0)
            break;
    }
    return at;
}

/// Up to the end of the first object, or to where its stream begins. A vertical tab parts words for libqpdf;
/// elsewhere it is one of their letters, and the object another one or none.
void requirePlainBlanks(std::string_view objects) {
    for (std::size_t at = 0; at < objects.size(); ++at) {
        const std::string_view rest = objects.substr(at);
        if (rest.front() == '\v')
            throw twoReadings();
        if (rest.starts_with("endobj") || rest.starts_with("stream"))
            return;
        if (rest.front() == '(')
            at = endOfString(objects, at);
        else if (rest.front() == '%')
            at = std::min(objects.find_first_of("\r\n", at), objects.size());
    }
}

/// The numbers for which a table has places: from the first on to before the second.
using Ranges = std::vector<std::pair<long long, long long>>;

/// A table that can be read as text begins at `at`.
Ranges rangesOfTable(std::string_view bytes, std::size_t at) {
    constexpr std::size_t entry = 20; // bytes, with the end of its line
    const char* const end = bytes.data() + bytes.size();
    Ranges ranges;
    const auto number = [&] {
        at = std::min(bytes.find_first_not_of(" \r\n", at), bytes.size());
        long long value = -1;
        at = static_cast<std::size_t>(std::from_chars(bytes.data() + at, end, value).ptr - bytes.data());
        return value;
    };
    for (at += std::string_view("xref").size();;) {
        const long long first = number();
        if (first < 0 && bytes.substr(at).starts_with("trailer"))
            return ranges;
        const long long count = number();
        if (first < 0 || count < 0 || static_cast<std::size_t>(count) > (bytes.size() - at) / entry)
            throw twoReadings();
        ranges.emplace_back(first, first + count);
        at = std::min(bytes.find_first_not_of(" \r\n", at), bytes.size()) +
             entry * static_cast<std::size_t>(count);
    }
}

/// A table that is a stream.
Ranges rangesOfStream(QPDFObjectHandle dictionary) {
    QPDFObjectHandle index = dictionary.getKey("/Index");
    if (!dictionary.isDictionaryOfType("/XRef") || !(index.isNull() || index.isArray()))
        throw twoReadings();
    Ranges ranges;
    for (int i = 0; index.isArray() && i + 1 < index.getArrayNItems(); i += 2) {
        const long long first = index.getArrayItem(i).getIntValue();
        ranges.emplace_back(first, first + index.getArrayItem(i + 1).getIntValue());
    }
    return ranges;
}

void requireOnePlaceEach(QPDF& pdf, std::string_view bytes) {
    const std::size_t at = bytes.rfind("startxref");
    QPDFObjectHandle trailer = pdf.getTrailer();
    if (trailer.hasKey("/Prev"))
        throw Unreadable{core::translatable("it was written in more than one go, so that programs may show "
                                            "different documents: save it anew in one")};
    if (at == std::string_view::npos)
        throw twoReadings();
    const std::size_t digits = std::min(bytes.find_first_of("0123456789", at), bytes.size());
    std::size_t table = 0;
    std::from_chars(bytes.data() + digits, bytes.data() + bytes.size(), table);
    requirePlainBlanks(bytes.substr(std::min(table, bytes.size())));
    const bool isText = table < bytes.size() && bytes.substr(table).starts_with("xref");
    Ranges ranges = isText ? rangesOfTable(bytes, table) : rangesOfStream(trailer);
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].first < ranges[i - 1].second)
            throw twoReadings();
}

/// Directly in it: what it refers to has its own place in the table.
void requireFirstGeneration(QPDFObjectHandle object, Streams& streams) {
    streams.lookAtOne();
    const auto look = [&streams](const QPDFObjectHandle& value) {
        if (!value.isIndirect())
            requireFirstGeneration(value, streams);
        else if (value.getGeneration() != 0)
            throw twoReadings();
    };
    if (object.isStream())
        object = object.getDict();
    if (object.isArray())
        for (int i = 0; i < object.getArrayNItems(); ++i)
            look(object.getArrayItem(i));
    else if (object.isDictionary())
        for (auto& [key, value] : object.getDictAsMap())
            look(value);
}

/// The numbers of the objects in a stream, in their order: the first of each pair with which it begins.
std::vector<int> numbersIn(QPDFObjectHandle stream, Streams& streams) {
    if (!stream.isStream() || !stream.getDict().getKey("/N").isInteger())
        throw twoReadings();
    const std::string bytes = streams.bytesOf(stream);
    requirePlainBlanks(bytes);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    const auto next = [&] {
        while (at != end && std::string_view(" \t\r\n\f\0", 6).find(*at) != std::string_view::npos)
            ++at;
        int number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc())
            throw twoReadings();
        at = read.ptr;
        return number;
    };
    std::vector<int> numbers;
    for (long long left = stream.getDict().getKey("/N").getIntValue(); left > 0; --left) {
        numbers.push_back(next());
        next(); // where it stands
    }
    return numbers;
}

void requireItsPlaces(const std::vector<int>& numbers, const std::map<int, int>& places) {
    if (std::set(numbers.begin(), numbers.end()).size() != numbers.size())
        throw twoReadings();
    for (const auto& [place, number] : places)
        if (place < 0 || static_cast<std::size_t>(place) >= numbers.size() ||
            numbers[static_cast<std::size_t>(place)] != number)
            throw twoReadings();
}

} // namespace

void requireOneReading(QPDF& pdf, std::string_view bytes, Streams& streams) {
    if (isSaidToBeLinearized(bytes))
        throw Unreadable{core::translatable(
            "it is laid out for reading over a network (linearized), so that programs may show different "
            "documents: save it anew without that")};
    requireOnePlaceEach(pdf, bytes);
    PlacesInStreams packed;
    requireFirstGeneration(pdf.getTrailer(), streams);
    for (const auto& [id, entry] : pdf.getXRefTable()) {
        if (id.getGen() != 0)
            throw twoReadings();
        requireFirstGeneration(pdf.getObjectByID(id.getObj(), 0), streams);
        if (entry.getType() == 1)
            requirePlainBlanks(
                bytes.substr(std::min(static_cast<std::size_t>(entry.getOffset()), bytes.size())));
        if (entry.getType() == 2 &&
            !packed[entry.getObjStreamNumber()].emplace(entry.getObjStreamIndex(), id.getObj()).second)
            throw twoReadings();
    }
    for (const auto& [number, places] : packed)
        requireItsPlaces(numbersIn(pdf.getObjectByID(number, 0), streams), places);
}

} // namespace anteroom::attest
