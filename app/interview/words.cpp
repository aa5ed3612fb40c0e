// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/words.h"

#include <array>

namespace anteroom::interview {

namespace {

constexpr std::size_t count = static_cast<std::size_t>(Word::Count);
using Table = std::array<const char*, count>;

constexpr Table english{
    "Not sure",
    "Prefer not to say",
    "Not measured",
    "Why it was not measured",
    "Add note",
    "Note by staff",
    "Staff",
    "For staff: %1",
    "Back",
    "Patient details",
    "Next",
    "Next: %1",
    "Review",
    "Go on anyway",
    "done",
    "declined",
    "%1 declined",
    "%1 left",
    "not shown",
    "%1 of %2 gone through",
    "Sections",
    "Sections, %1",
    "leave",
    "question",
    "choose",
    "not sure",
    "not measured",
    "go on",
    "next unanswered",
    "all keys",
    "mark a name",
    "take it",
    "close the list",
    "Undo",
    "Redo",
    "Smaller text",
    "Larger text",
    "Text size %1 %",
    "Not saved: kept until you leave",
    "Saved %1",
    "Saving",
    "Only in memory: trying again",
    "Kept on this computer %1: not in the records yet",
    "Not saved: changed at another desk",
    "Not saved: taken over at another desk",
    "Language",
    "Staff's view",
    "Patient's view",
    "Prefer not to answer this section",
    "The questions that were open are now marked as prefer not to say. Undo takes this back.",
    "No question of this section is needed. Go on to the next one.",
    "choose an answer",
    "enter a number",
    "enter a date",
    "type an answer",
    "add each %1, or choose %2",
    "add each %1",
    "add what is missing, then choose That is all",
    "Not answered yet: %1.",
    "One question here is not answered yet. It is marked above.",
    "%1 questions here are not answered yet. They are marked above.",
    "Not answered yet on this page",
    " or ",
    "When was that? The year is enough",
    "For example 1985, 1985-02 or 1985-02-11",
    "For example 1985-02-11",
    "Measured at",
    "Enter the time as hours and minutes, for example 14:05; of another day, up to today, with the day "
    "before it: %1 14:05",
    "on another day",
    "Not measured on the day of the visit.",
    "recognised: %1",
    "kept as typed",
    "Suggestions",
    "Add %1",
    "Add another %1",
    "Remove",
    "%1 %2",
    "entry",
    "That is all",
    "None",
    "The list is complete.",
    "Clinic protocol",
    "Stay with the patient and call the clinician now.",
    "The time and the name are kept with this screening.",
    "Name of the member of staff",
    "Enter the name of the member of staff, then choose Acknowledge",
    "Acknowledge",
    "Tell the clinician within this visit.",
    "Acknowledged by %1",
    "On %1 the answer was: %2.",
    "The question read differently then.",
    "Still so",
};

constexpr Table spanish{
    "No lo sé",
    "Prefiero no contestar",
    "No medido",
    "Por qué no se midió",
    "Añadir nota",
    "Nota del personal",
    "Personal",
    "Para el personal: %1",
    "Atrás",
    "Datos del paciente",
    "Siguiente",
    "Siguiente: %1",
    "Revisión",
    "Seguir de todos modos",
    "listo",
    "omitida",
    "%1 omitidas",
    "faltan %1",
    "no se muestra",
    "%1 de %2 recorridas",
    "Secciones",
    "Secciones, %1",
    "salir",
    "pregunta",
    "elegir",
    "no lo sé",
    "no medido",
    "seguir",
    "siguiente sin contestar",
    "todas las teclas",
    "marcar un nombre",
    "elegirlo",
    "cerrar la lista",
    "Deshacer",
    "Rehacer",
    "Texto más pequeño",
    "Texto más grande",
    "Tamaño del texto %1 %",
    "Sin guardar: se conserva hasta que salga",
    "Guardado %1",
    "Guardando",
    "Solo en la memoria: se intenta de nuevo",
    "Conservado en este equipo %1: aún no en el archivo",
    "Sin guardar: cambiado en otro puesto",
    "Sin guardar: otro puesto lo ha tomado",
    "Idioma",
    "Vista del personal",
    "Vista del paciente",
    "Prefiero no contestar esta sección",
    "Las preguntas que quedaban están marcadas como prefiero no contestar. Deshacer lo revierte.",
    "No hace falta ninguna pregunta de esta sección. Siga con la siguiente.",
    "elija una respuesta",
    "escriba un número",
    "escriba una fecha",
    "escriba una respuesta",
    "añada cada %1, o elija %2",
    "añada cada %1",
    "añada lo que falta y luego elija Eso es todo",
    "Sin contestar todavía: %1.",
    "Aquí hay una pregunta sin contestar. Está marcada arriba.",
    "Aquí hay %1 preguntas sin contestar. Están marcadas arriba.",
    "Sin contestar todavía en esta página",
    " o ",
    "¿Cuándo fue? Basta con el año",
    "Por ejemplo 1985, 1985-02 o 1985-02-11",
    "Por ejemplo 1985-02-11",
    "Medido a las",
    "Escriba la hora con minutos, por ejemplo 14:05; de otro día, hasta hoy, con el día delante: %1 14:05",
    "otro día",
    "No se midió el día de la visita.",
    "reconocido: %1",
    "se guarda como está escrito",
    "Sugerencias",
    "Añadir %1",
    "Añadir otro: %1",
    "Quitar",
    "%1 %2",
    "entrada",
    "Eso es todo",
    "Ninguno",
    "La lista está completa.",
    "Protocolo de la clínica",
    "Quédese con el paciente y llame ahora al médico.",
    "La hora y el nombre se guardan con este cuestionario.",
    "Nombre de la persona del personal",
    "Escriba el nombre de la persona del personal y luego elija Confirmar",
    "Confirmar",
    "Avise al médico durante esta visita.",
    "Confirmado por %1",
    "El %1 la respuesta fue: %2.",
    "Entonces la pregunta estaba escrita de otro modo.",
    "Sigue siendo así",
};

constexpr bool isWhole(const Table& table) {
    for (const char* text : table)
        if (!text)
            return false;
    return true;
}
static_assert(isWhole(english) && isWhole(spanish), "a word is missing");

const Table& tableOf(const std::string& language) {
    return language == "es" || language.starts_with("es-") ? spanish : english;
}

} // namespace

QString word(Word which, const std::string& language) {
    return QString::fromUtf8(tableOf(language)[static_cast<std::size_t>(which)]);
}

QStringList words(const std::string& language) {
    QStringList all;
    for (const char* text : tableOf(language))
        all << QString::fromUtf8(text);
    return all;
}

} // namespace anteroom::interview
