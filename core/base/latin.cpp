// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/latin.h"

#include <string_view>

namespace anteroom {

namespace {

// The plain letter of each character from U+00C0 and from U+1E00; a dot: the character has none.
constexpr char32_t latinBegin = 0xC0;
constexpr std::string_view latin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                                   "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
                                   ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
                                   "bbbb............................oo.............uu..............."
                                   ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo"
                                   "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............";
constexpr char32_t latinAdditionalBegin = 0x1E00;
constexpr std::string_view latinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

} // namespace

char plainLatin(char32_t c) {
    if (c >= latinBegin && c - latinBegin < latin.size())
        return latin[c - latinBegin];
    if (c >= latinAdditionalBegin && c - latinAdditionalBegin < latinAdditional.size())
        return latinAdditional[c - latinAdditionalBegin];
    return '.';
}

} // namespace anteroom
