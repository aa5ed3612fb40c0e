// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_words.h"

#include "core/base/our_languages.h"

namespace anteroom::report {

const FormWords& formWords(std::string_view language) {
    static const FormWords english{
        .name = QStringLiteral("Name"),
        .dateOfBirth = QStringLiteral("Date of birth"),
        .identifier = QStringLiteral("Identifier"),
        .date = QStringLiteral("Date"),
        .howTo = QStringLiteral(
            "Mark the box that fits. “Not sure” and “prefer not to say” are answers too. A line above some "
            "questions says when to answer them; answer them also if you marked “not sure” or “prefer not to "
            "say” in the question that the line names. Otherwise leave them blank."),
        .onReturn = QStringLiteral("When the form comes back, read the answers to %1 at once."),
        .notReviewed = QStringLiteral("The safety questions of this form are in a translation that no "
                                      "qualified translator has reviewed yet."),
        .staff = QStringLiteral("Staff"),
        .staffFillIn = QStringLiteral("Staff fill this in"),
        .onCondition = QStringLiteral("%1:"),
        .onConditionAnswer = QStringLiteral("%1, answer %2:"),
        .numbersOne = QStringLiteral("%1"),
        .numbersTwo = QStringLiteral("%1 and %2"),
        .numbersFrom = QStringLiteral("%1 to %2"),
        .forStaff = QStringLiteral("For staff: %1"),
        .staffNotes = QStringLiteral("Notes for staff, by question"),
        .notSure = QStringLiteral("not sure"),
        .preferNotToSay = QStringLiteral("prefer not to say"),
        .notMeasured = QStringLiteral("not measured, because"),
        .notDone = QStringLiteral("not done, because"),
        .note = QStringLiteral("note"),
        .time = QStringLiteral("time"),
        .when = QStringLiteral("when"),
        .day = QStringLiteral("day"),
        .month = QStringLiteral("month"),
        .year = QStringLiteral("year"),
        .between = QStringLiteral("%1 to %2"),
        .severalAllowed = QStringLiteral("Mark all that fit."),
        .thatIsAll = QStringLiteral("that is all"),
        .none = QStringLiteral("none"),
        .answeredBy = QStringLiteral("Answered on paper by"),
        .transcribedBy = QStringLiteral("Transcribed by"),
        .on = QStringLiteral("on"),
        .page = QStringLiteral("Page %1 of %2"),
        .continued = QStringLiteral(", continued"),
        .blankForm = QStringLiteral("Paper form"),
        .moreRows = QStringLiteral("more on another sheet, with the name on it"),
        .otherDay = QStringLiteral("day, if not today"),
        .declineSection = QStringLiteral("prefer not to answer this section"),
    };
    static const FormWords spanish{
        .name = QStringLiteral("Nombre"),
        .dateOfBirth = QStringLiteral("Fecha de nacimiento"),
        .identifier = QStringLiteral("Identificador"),
        .date = QStringLiteral("Fecha"),
        .howTo = QStringLiteral(
            "Marque la casilla que corresponda. «No lo sé» y «prefiero no contestar» también son "
            "respuestas. Una línea sobre algunas preguntas dice cuándo responderlas; respóndalas también si "
            "marcó «no lo sé» o «prefiero no contestar» en la pregunta que la línea nombra. Si no, "
            "déjelas en blanco."),
        .onReturn = QStringLiteral("Al recibir el formulario, lea enseguida las respuestas a %1."),
        .notReviewed = QStringLiteral("Las preguntas de seguridad de este formulario están en una traducción "
                                      "que ningún traductor cualificado ha revisado todavía."),
        .staff = QStringLiteral("Personal"),
        .staffFillIn = QStringLiteral("Lo rellena el personal"),
        .onCondition = QStringLiteral("%1:"),
        .onConditionAnswer = QStringLiteral("%1, responda %2:"),
        .numbersOne = QStringLiteral("la %1"),
        .numbersTwo = QStringLiteral("la %1 y la %2"),
        .numbersFrom = QStringLiteral("de la %1 a la %2"),
        .forStaff = QStringLiteral("Para el personal: %1"),
        .staffNotes = QStringLiteral("Notas para el personal, por pregunta"),
        .notSure = QStringLiteral("no lo sé"),
        .preferNotToSay = QStringLiteral("prefiero no contestar"),
        .notMeasured = QStringLiteral("no se midió, porque"),
        .notDone = QStringLiteral("no se hizo, porque"),
        .note = QStringLiteral("nota"),
        .time = QStringLiteral("hora"),
        .when = QStringLiteral("cuándo"),
        .day = QStringLiteral("día"),
        .month = QStringLiteral("mes"),
        .year = QStringLiteral("año"),
        .between = QStringLiteral("%1 a %2"),
        .severalAllowed = QStringLiteral("Marque todas las que correspondan."),
        .thatIsAll = QStringLiteral("eso es todo"),
        .none = QStringLiteral("ninguno"),
        .answeredBy = QStringLiteral("Respondido en papel por"),
        .transcribedBy = QStringLiteral("Transcrito por"),
        .on = QStringLiteral("el"),
        .page = QStringLiteral("Página %1 de %2"),
        .continued = QStringLiteral(", continuación"),
        .blankForm = QStringLiteral("Formulario en papel"),
        .moreRows = QStringLiteral("sigue en otra hoja, con el nombre escrito en ella"),
        .otherDay = QStringLiteral("día, si no es hoy"),
        .declineSection = QStringLiteral("prefiero no contestar esta sección"),
    };
    return ourWords(language, english, spanish);
}

} // namespace anteroom::report
