// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trend_phrases.h"

#include "core/base/our_languages.h"
#include "core/base/phrase_table.h"

namespace anteroom {
namespace {

using P = TrendPhrase;

constexpr PhraseTable<P> english = phraseTable<P>({
    {P::Heading, "Over time"},
    {P::Stated, "Values of earlier screenings stand as they were recorded then."},
    {P::ThisOne, "this screening"},
    {P::WithUnit, "{label} ({unit})"},
    {P::At, "{value} ({date})"},
    {P::First, "first"},
    {P::Lowest, "lowest"},
    {P::Highest, "highest"},
    {P::Last, "last"},
    {P::Counted, "{count} values in all"},
    {P::GapsCounted, "{count} not or not wholly established"},
    {P::LegendPresent, "Square: this screening."},
    {P::LegendRange, "Bar: known as a range."},
    {P::LegendOpen, "Dashed line: not established."},
    {P::LegendCutOff, "Thin line: a cut-off in a rule of the questionnaire."},
    {P::CutOffs, "Cut-offs: {values}."},
    {P::OtherMeaning, "Worked out in another way in another version of the questionnaire: not joined."},
    {P::OtherUnit, "Recorded in different units: not drawn together."},
    {P::OneLeftOut, "1 earlier screening could not be read and is left out."},
    {P::SomeLeftOut, "{count} earlier screenings could not be read and are left out."},
    {P::NotRead, "Earlier screenings were not read: nothing of them is shown here."},
    {P::SensitiveLeftOut,
     "Whatever was answered, values of earlier screenings that may be sensitive, or that "
     "this one does not have, are left out of this copy too."},
});

constexpr PhraseTable<P> spanish = phraseTable<P>({
    {P::Heading, "A lo largo del tiempo"},
    {P::Stated, "Los valores de evaluaciones anteriores figuran tal como se registraron entonces."},
    {P::ThisOne, "esta evaluación"},
    {P::WithUnit, "{label} ({unit})"},
    {P::At, "{value} ({date})"},
    {P::First, "primero"},
    {P::Lowest, "más bajo"},
    {P::Highest, "más alto"},
    {P::Last, "último"},
    {P::Counted, "{count} valores en total"},
    {P::GapsCounted, "{count} sin establecer o no del todo"},
    {P::LegendPresent, "Cuadrado: esta evaluación."},
    {P::LegendRange, "Barra: conocido como intervalo."},
    {P::LegendOpen, "Línea discontinua: sin establecer."},
    {P::LegendCutOff, "Línea fina: punto de corte de una regla del cuestionario."},
    {P::CutOffs, "Puntos de corte: {values}."},
    {P::OtherMeaning, "Calculado de otra manera en otra versión del cuestionario: sin unir."},
    {P::OtherUnit, "Registrado en unidades distintas: no se dibuja junto."},
    {P::OneLeftOut, "1 evaluación anterior no se pudo leer y no se incluye."},
    {P::SomeLeftOut, "{count} evaluaciones anteriores no se pudieron leer y no se incluyen."},
    {P::NotRead, "No se leyeron las evaluaciones anteriores: aquí no se muestra nada de ellas."},
    {P::SensitiveLeftOut,
     "Sea cual sea la respuesta, tampoco se incluyen en esta copia los valores de evaluaciones anteriores "
     "que puedan ser sensibles o que esta no tenga."},
});

} // namespace

std::string_view phrase(TrendPhrase which, std::string_view language) {
    return ourWords(language, english, spanish)[static_cast<std::size_t>(which)];
}

std::span<const std::string_view> trendPhrases(std::string_view language) {
    return ourWords(language, english, spanish);
}

} // namespace anteroom
