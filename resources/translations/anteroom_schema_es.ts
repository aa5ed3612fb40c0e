<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>A questionnaire: questions in sections, and the rules that say what to discuss. questionnaires/FORMAT.md explains it.</source>
        <translation>Un cuestionario: preguntas en secciones, y las reglas que dicen de qué hablar. questionnaires/FORMAT.es.md lo explica.</translation>
    </message>
    <message>
        <source>The questionnaire&apos;s id.</source>
        <translation>El id del cuestionario.</translation>
    </message>
    <message>
        <source>Three numbers: 1.0.0. Raise it whenever the file changes.</source>
        <translation>Tres números: 1.0.0. Auméntela siempre que cambie el archivo.</translation>
    </message>
    <message>
        <source>The questionnaire&apos;s name.</source>
        <translation>El nombre del cuestionario.</translation>
    </message>
    <message>
        <source>What it is for, in a sentence or two.</source>
        <translation>Para qué sirve, en una o dos frases.</translation>
    </message>
    <message>
        <source>The languages it is written in, as tags: en, es, pt-BR. Plain strings are in the first.</source>
        <translation>Los idiomas en los que está escrito, como etiquetas: en, es, pt-BR. Las cadenas solas están en el primero.</translation>
    </message>
    <message>
        <source>A language tag.</source>
        <translation>Una etiqueta de idioma.</translation>
    </message>
    <message>
        <source>Libraries and files of translations, as paths relative to this file, at most one folder up: ../vocabularies/medicines.yaml.</source>
        <translation>Bibliotecas y archivos de traducciones, como rutas relativas a este archivo, a lo sumo una carpeta más arriba: ../vocabularies/medicines.yaml.</translation>
    </message>
    <message>
        <source>A path relative to this file.</source>
        <translation>Una ruta relativa a este archivo.</translation>
    </message>
    <message>
        <source>The lists of criteria of which every row is covered by a finding, or excused under `not-covered`: ids of included libraries.</source>
        <translation>Las listas de criterios de las que cada fila la cubre un punto a tratar o se excusa en `not-covered`: ids de bibliotecas incluidas.</translation>
    </message>
    <message>
        <source>Criteria that this questionnaire leaves to another.</source>
        <translation>Criterios que este cuestionario deja a otro.</translation>
    </message>
    <message>
        <source>Criteria that are left to another questionnaire for one reason.</source>
        <translation>Criterios que se dejan a otro cuestionario por un mismo motivo.</translation>
    </message>
    <message>
        <source>Ids of the criteria.</source>
        <translation>Ids de los criterios.</translation>
    </message>
    <message>
        <source>The reason, for whoever edits the file.</source>
        <translation>El motivo, para quien edita el archivo.</translation>
    </message>
    <message>
        <source>The documents that findings cite, by id.</source>
        <translation>Los documentos que citan los puntos a tratar, por id.</translation>
    </message>
    <message>
        <source>Lists of options that several questions share, by id: `options: how-often` in a question takes one.</source>
        <translation>Listas de opciones que comparten varias preguntas, por id: `options: how-often` en una pregunta toma una.</translation>
    </message>
    <message>
        <source>The clinic&apos;s reading order: findings of one topic print together.</source>
        <translation>El orden de lectura de la clínica: los puntos a tratar de un tema se imprimen juntos.</translation>
    </message>
    <message>
        <source>A topic.</source>
        <translation>Un tema.</translation>
    </message>
    <message>
        <source>How findings name it.</source>
        <translation>Cómo lo nombran los puntos a tratar.</translation>
    </message>
    <message>
        <source>Its heading on the summary.</source>
        <translation>Su encabezado en el resumen.</translation>
    </message>
    <message>
        <source>Kinds of answers that may have to stay in the building, such as those on substance use under 42 CFR Part 2.</source>
        <translation>Clases de respuestas que quizá no deban salir del edificio, como las que tratan del consumo de sustancias según 42 CFR Part 2.</translation>
    </message>
    <message>
        <source>A kind of sensitive answers.</source>
        <translation>Una clase de respuestas sensibles.</translation>
    </message>
    <message>
        <source>How sections and questions name it.</source>
        <translation>Cómo la nombran las secciones y las preguntas.</translation>
    </message>
    <message>
        <source>How a copy that leaves them out calls them.</source>
        <translation>Cómo las llama una copia que las deja fuera.</translation>
    </message>
    <message>
        <source>On redisclosure: goes wherever such an answer goes. Without it nothing does.</source>
        <translation>Sobre la nueva divulgación: va dondequiera que va una respuesta así. Sin él no va nada.</translation>
    </message>
    <message>
        <source>The pages of the interview, in order.</source>
        <translation>Las páginas de la entrevista, en orden.</translation>
    </message>
    <message>
        <source>Values worked out from answers; conditions use them like questions.</source>
        <translation>Valores que se calculan a partir de respuestas; las condiciones los usan como preguntas.</translation>
    </message>
    <message>
        <source>A value worked out from answers.</source>
        <translation>Un valor que se calcula a partir de respuestas.</translation>
    </message>
    <message>
        <source>How conditions name it. Shared with the questions: no two are the same.</source>
        <translation>Cómo lo nombran las condiciones. Compartido con las preguntas: no hay dos iguales.</translation>
    </message>
    <message>
        <source>A few words for the summary and for rules in words.</source>
        <translation>Unas palabras para el resumen y para las reglas en palabras.</translation>
    </message>
    <message>
        <source>A number (sum(a, b)), a length of time (years from date-of-birth to today) or a condition.</source>
        <translation>Un número (sum(a, b)), un tiempo transcurrido (years from date-of-birth to today) o una condición.</translation>
    </message>
    <message>
        <source>The unit, as it is printed after the number. A plain string is the same in every language.</source>
        <translation>La unidad, tal como se imprime después del número. Una cadena sola es la misma en todos los idiomas.</translation>
    </message>
    <message>
        <source>Where the answer prints on the summary, whatever the findings say.</source>
        <translation>Dónde se imprime la respuesta en el resumen, digan lo que digan los puntos a tratar.</translation>
    </message>
    <message>
        <source>It applies when this holds.</source>
        <translation>Corresponde cuando esto se cumple.</translation>
    </message>
    <message>
        <source>What to discuss, and when.</source>
        <translation>De qué hablar, y cuándo.</translation>
    </message>
    <message>
        <source>What cannot wait until the summary.</source>
        <translation>Lo que no puede esperar hasta el resumen.</translation>
    </message>
    <message>
        <source>An urgent trigger.</source>
        <translation>Un aviso urgente.</translation>
    </message>
    <message>
        <source>How cases and exports name it.</source>
        <translation>Cómo lo nombran los casos de prueba y las exportaciones.</translation>
    </message>
    <message>
        <source>immediate shows the clinic&apos;s own crisis protocol at once; same-visit tells staff to reach the clinician within the visit.</source>
        <translation>immediate muestra enseguida el protocolo de crisis propio de la clínica; same-visit indica al personal que avise al profesional clínico durante la visita.</translation>
    </message>
    <message>
        <source>It triggers when this is true. An immediate one looks only at answers as they were given: is, in, includes, and, or, any(...).</source>
        <translation>Se activa cuando esto es verdadero. Uno inmediato mira solo las respuestas tal como se dieron: is, in, includes, and, or, any(...).</translation>
    </message>
    <message>
        <source>What staff read.</source>
        <translation>Lo que lee el personal.</translation>
    </message>
    <message>
        <source>Pairs of answers that do not fit. Both are kept and listed for the clinician.</source>
        <translation>Pares de respuestas que no concuerdan. Ambas se conservan y se enumeran para el profesional clínico.</translation>
    </message>
    <message>
        <source>Two answers that do not fit.</source>
        <translation>Dos respuestas que no concuerdan.</translation>
    </message>
    <message>
        <source>The two answers.</source>
        <translation>Las dos respuestas.</translation>
    </message>
    <message>
        <source>What the clinician reads.</source>
        <translation>Lo que lee el profesional clínico.</translation>
    </message>
    <message>
        <source>Lower-case letters, digits and single hyphens, beginning with a letter: blood-pressure.</source>
        <translation>Minúsculas, dígitos y guiones sueltos, empezando por una letra: blood-pressure.</translation>
    </message>
    <message>
        <source>A string in the first of the languages, or a map from language to string: {en: Yes, es: Sí}. Put a text that holds a colon, or that stands within { } and ends with a question mark, in quotes.</source>
        <translation>Una cadena en el primero de los idiomas, o un mapa de idioma a cadena: {en: Yes, es: Sí}. Ponga entre comillas un texto que contenga dos puntos, o que esté dentro de { } y termine en un signo de interrogación.</translation>
    </message>
    <message>
        <source>The text in this language.</source>
        <translation>El texto en este idioma.</translation>
    </message>
    <message>
        <source>A sentence of the condition language: trouble is yes and nights &gt;= 3. Put it in quotes when it holds a colon: &apos;any(medicines: dose &gt; 10)&apos;.</source>
        <translation>Una frase del lenguaje de condiciones: trouble is yes and nights &gt;= 3. Póngala entre comillas cuando contenga dos puntos: &apos;any(medicines: dose &gt; 10)&apos;.</translation>
    </message>
    <message>
        <source>yes or no, without quotes; nothing else is read as one.</source>
        <translation>yes o no, sin comillas; ninguna otra cosa se lee como tal.</translation>
    </message>
    <message>
        <source>The version of the format. Always 1.</source>
        <translation>La versión del formato. Siempre 1.</translation>
    </message>
    <message>
        <source>Under which licence this file may be used and passed on: an SPDX identifier such as CC0-1.0, or words. A file without one is refused.</source>
        <translation>Con qué licencia se puede usar y pasar a otros este archivo: un identificador SPDX como CC0-1.0, o palabras. Un archivo sin ella se rechaza.</translation>
    </message>
    <message>
        <source>A document that findings cite.</source>
        <translation>Un documento que citan los puntos a tratar.</translation>
    </message>
    <message>
        <source>The document&apos;s own title.</source>
        <translation>El título propio del documento.</translation>
    </message>
    <message>
        <source>Who published it.</source>
        <translation>Quién lo publicó.</translation>
    </message>
    <message>
        <source>Where it can be read.</source>
        <translation>Dónde se puede leer.</translation>
    </message>
    <message>
        <source>When it was published.</source>
        <translation>Cuándo se publicó.</translation>
    </message>
    <message>
        <source>A short text on what it is: public article, prescribing information, classification. Printed in the list of sources.</source>
        <translation>Un texto breve sobre qué es: public article, prescribing information, classification. Se imprime en la lista de fuentes.</translation>
    </message>
    <message>
        <source>yes when it is not one of the documents that the questionnaire is drawn from; findings that cite it print &quot;beyond the source documents&quot;.</source>
        <translation>yes cuando no es uno de los documentos en los que se basa el cuestionario; los puntos a tratar que lo citan llevan impreso que están más allá de los documentos de origen.</translation>
    </message>
    <message>
        <source>One of the answers to choose from.</source>
        <translation>Una de las respuestas entre las que elegir.</translation>
    </message>
    <message>
        <source>How conditions and answers files name this option.</source>
        <translation>Cómo nombran esta opción las condiciones y los archivos de respuestas.</translation>
    </message>
    <message>
        <source>What the patient reads.</source>
        <translation>Lo que lee el paciente.</translation>
    </message>
    <message>
        <source>yes for &quot;none of these&quot;: it cannot be chosen with others. In choices questions only, and for one option only.</source>
        <translation>yes para «ninguna de estas»: no se puede elegir junto con otras. Solo en preguntas choices, y solo para una opción.</translation>
    </message>
    <message>
        <source>The answers to choose from, at least two.</source>
        <translation>Las respuestas entre las que elegir, dos como mínimo.</translation>
    </message>
    <message>
        <source>A question within a row. Its id must differ from every question&apos;s.</source>
        <translation>Una pregunta dentro de una fila. Su id debe ser distinto del de toda pregunta.</translation>
    </message>
    <message>
        <source>How conditions and answers files name this question.</source>
        <translation>Cómo nombran esta pregunta las condiciones y los archivos de respuestas.</translation>
    </message>
    <message>
        <source>The question, as the patient reads it.</source>
        <translation>La pregunta, tal como la lee el paciente.</translation>
    </message>
    <message>
        <source>The question is shown when this holds, and waits while that is not known.</source>
        <translation>La pregunta se muestra cuando esto se cumple, y espera mientras no se sabe.</translation>
    </message>
    <message>
        <source>What kind of answer it takes; neither rows nor information.</source>
        <translation>Qué clase de respuesta admite; ni rows ni information.</translation>
    </message>
    <message>
        <source>A few words for the summary and for rules in words; the text serves when there is none.</source>
        <translation>Unas palabras para el resumen y para las reglas en palabras; si no las hay, sirve el texto.</translation>
    </message>
    <message>
        <source>A line under the question. Mark examples as examples.</source>
        <translation>Una línea bajo la pregunta. Marque los ejemplos como ejemplos.</translation>
    </message>
    <message>
        <source>For staff only; never shown in the patient view.</source>
        <translation>Solo para el personal; nunca se muestra en la vista del paciente.</translation>
    </message>
    <message>
        <source>Whether it is asked for before the review (default yes). It never blocks saving or printing.</source>
        <translation>Si se pide antes de la revisión (de serie yes). Nunca impide guardar ni imprimir.</translation>
    </message>
    <message>
        <source>no takes the way out &quot;not sure&quot; away (default yes; no when measured).</source>
        <translation>no quita la salida «no lo sé» (de serie yes; no cuando es una medición).</translation>
    </message>
    <message>
        <source>no takes the way out &quot;prefer not to say&quot; away (default yes).</source>
        <translation>no quita la salida «prefiero no contestar» (de serie yes).</translation>
    </message>
    <message>
        <source>Status questions: no switches off the question when it was.</source>
        <translation>Preguntas status: no desactiva la pregunta de cuándo fue.</translation>
    </message>
    <message>
        <source>Choice and choices questions: a list of options, or the id of an answer set.</source>
        <translation>Preguntas choice y choices: una lista de opciones, o el id de un conjunto de respuestas.</translation>
    </message>
    <message>
        <source>Number questions: the unit, as it is printed after the number. A plain string is the same in every language.</source>
        <translation>Preguntas number: la unidad, tal como se imprime después del número. Una cadena sola es la misma en todos los idiomas.</translation>
    </message>
    <message>
        <source>Number questions: [lowest, highest]; a number outside is refused. Date questions: [first, last] day; the last may be today.</source>
        <translation>Preguntas number: [menor, mayor]; un número fuera se rechaza. Preguntas date: [primer, último] día; el último puede ser today.</translation>
    </message>
    <message>
        <source>Number questions: [lowest, highest]; a number outside asks &quot;unusual - is that right?&quot;.</source>
        <translation>Preguntas number: [menor, mayor]; con un número fuera se pregunta si es correcto, por no ser habitual.</translation>
    </message>
    <message>
        <source>Number questions: how many digits may stand after the point (default 0).</source>
        <translation>Preguntas number: cuántas cifras puede haber después del separador decimal (de serie 0).</translation>
    </message>
    <message>
        <source>Number questions: a second unit that the number also prints in, rounded to a whole number, so that one typed in the wrong unit is seen: 71 kg (157 lb).</source>
        <translation>Preguntas number: una segunda unidad en la que también se imprime el número, redondeado a un número entero, para que se note uno que se escribió en la unidad equivocada: 71 kg (157 lb).</translation>
    </message>
    <message>
        <source>The second unit: lb.</source>
        <translation>La segunda unidad: lb.</translation>
    </message>
    <message>
        <source>How many of the second unit are one of the first: 2.2046.</source>
        <translation>Cuántas de la segunda unidad hacen una de la primera: 2.2046.</translation>
    </message>
    <message>
        <source>Date questions: no asks for the whole date; otherwise a year, or year and month, is enough.</source>
        <translation>Preguntas date: no pide la fecha completa; si no, basta un año, o año y mes.</translation>
    </message>
    <message>
        <source>Text questions: how many lines the field shows (default 1).</source>
        <translation>Preguntas text: cuántas líneas muestra el campo (de serie 1).</translation>
    </message>
    <message>
        <source>Text questions: the vocabulary that completes what is typed, and whose classes rules ask for.</source>
        <translation>Preguntas text: el vocabulario que completa lo que se escribe, y por cuyas clases preguntan las reglas.</translation>
    </message>
    <message>
        <source>A question.</source>
        <translation>Una pregunta.</translation>
    </message>
    <message>
        <source>What kind of answer it takes: yes-no; status (now, in the past, never); choice (one option); choices (several); number; date; text; rows (a list, closed by &quot;that is all&quot; or &quot;none&quot;); information (a text that nobody answers).</source>
        <translation>Qué clase de respuesta admite: yes-no (sí o no); status (ahora, en el pasado, nunca); choice (una opción); choices (varias); number (un número); date (una fecha); text (palabras); rows (una lista, que se cierra con «eso es todo» o «ninguno»); information (un texto que nadie responde).</translation>
    </message>
    <message>
        <source>yes for a staff measurement: it carries the time it was taken, and &quot;not measured&quot; with a reason takes the place of &quot;not sure&quot;; of a test that is &quot;not done&quot;. today also asks that it be of the day of the visit: what is of another day prints and settles nothing. With yes-no, choice, number and rows.</source>
        <translation>yes para una medición del personal: lleva la hora a la que se tomó, y «no medido» con un motivo ocupa el lugar de «no lo sé»; de una prueba es «no hecha». today pide además que sea del día de la visita: lo que es de otro día se imprime y no establece nada. Con yes-no, choice, number y rows.</translation>
    </message>
    <message>
        <source>yes: closing with this unanswered, declined or not sure tells staff to speak to the clinician before the patient leaves.</source>
        <translation>yes: si al cerrar está sin responder, o es «no lo sé» o «prefiero no contestar», se indica al personal que hable con el profesional clínico antes de que el paciente se vaya.</translation>
    </message>
    <message>
        <source>The id of a kind of sensitive answers: a copy can leave this one out, with all that rests on it. Without it that of the section.</source>
        <translation>El id de una clase de respuestas sensibles: una copia puede dejar fuera esta, con todo lo que se basa en ella. Sin él, el de la sección.</translation>
    </message>
    <message>
        <source>yes: the answer is never offered from an earlier screening of the patient (default no; always so when safety, measured, in the safety or vitals part of the summary, or looked at by an urgent trigger).</source>
        <translation>yes: la respuesta nunca se ofrece de una evaluación anterior del paciente (de serie no; siempre es así cuando es de seguridad, medida, de la parte de seguridad o de constantes vitales del resumen, o la mira un aviso urgente).</translation>
    </message>
    <message>
        <source>Who answers it: patient (default) or staff.</source>
        <translation>Quién la responde: patient, el paciente (de serie), o staff, el personal.</translation>
    </message>
    <message>
        <source>Rows questions: what is asked in each row.</source>
        <translation>Preguntas rows: qué se pregunta en cada fila.</translation>
    </message>
    <message>
        <source>Rows questions: what one row is called: medicine.</source>
        <translation>Preguntas rows: cómo se llama una fila: medicamento.</translation>
    </message>
    <message>
        <source>Rows questions: what stands for no rows at all: Takes no medicines.</source>
        <translation>Preguntas rows: lo que se pone cuando no hay ninguna fila: No toma medicamentos.</translation>
    </message>
    <message>
        <source>Questions that are shown and hidden together, under a heading of their own. Groups nest.</source>
        <translation>Preguntas que se muestran y se ocultan juntas, bajo un encabezado propio. Los grupos se anidan.</translation>
    </message>
    <message>
        <source>The group&apos;s id.</source>
        <translation>El id del grupo.</translation>
    </message>
    <message>
        <source>The heading.</source>
        <translation>El encabezado.</translation>
    </message>
    <message>
        <source>Its questions are shown when this holds.</source>
        <translation>Sus preguntas se muestran cuando esto se cumple.</translation>
    </message>
    <message>
        <source>The questions of an instrument from a library, as a group.</source>
        <translation>Las preguntas de un instrumento de una biblioteca, como un grupo.</translation>
    </message>
    <message>
        <source>The instrument&apos;s id.</source>
        <translation>El id del instrumento.</translation>
    </message>
    <message>
        <source>A heading in place of the instrument&apos;s own.</source>
        <translation>Un encabezado en lugar del propio del instrumento.</translation>
    </message>
    <message>
        <source>Questions, groups of questions and instruments, in the order asked.</source>
        <translation>Preguntas, grupos de preguntas e instrumentos, en el orden en que se hacen.</translation>
    </message>
    <message>
        <source>Something to discuss, under a condition.</source>
        <translation>Algo de lo que hablar, con una condición.</translation>
    </message>
    <message>
        <source>flag (discuss with clinician), candidacy (context, never a verdict), contributor (may play a part), checklist (to do).</source>
        <translation>flag (hablar con el profesional clínico), candidacy (contexto, nunca un veredicto), contributor (puede influir), checklist (por hacer).</translation>
    </message>
    <message>
        <source>The id of a topic; findings of one topic print as one entry.</source>
        <translation>El id de un tema; los puntos a tratar de un tema se imprimen como una sola entrada.</translation>
    </message>
    <message>
        <source>A word for grouping.</source>
        <translation>Una palabra para agrupar.</translation>
    </message>
    <message>
        <source>How it is printed: first, standard (default) or note.</source>
        <translation>Cómo se imprime: first, standard (de serie) o note.</translation>
    </message>
    <message>
        <source>The finding is raised when this is true, not raised when it is false, and not established while it is unknown.</source>
        <translation>El punto a tratar se plantea cuando esto es verdadero, no se plantea cuando es falso y queda sin establecer mientras no se sabe.</translation>
    </message>
    <message>
        <source>The finding in a few words. It calls nobody suitable or safe.</source>
        <translation>El punto a tratar en pocas palabras. No dice de nadie si algo le conviene.</translation>
    </message>
    <message>
        <source>What to discuss.</source>
        <translation>De qué hablar.</translation>
    </message>
    <message>
        <source>Texts that go with it, for example what the documents say may happen.</source>
        <translation>Textos que lo acompañan, por ejemplo lo que los documentos dicen que puede ocurrir.</translation>
    </message>
    <message>
        <source>Ids of questions whose answers are printed with it, beside those that its condition rests on: what the patient said in own words, or what its reader needs to know.</source>
        <translation>Ids de preguntas cuyas respuestas se imprimen con él, además de aquellas en las que se basa su condición: lo que el paciente dijo con sus palabras, o lo que necesita saber quien lo lee.</translation>
    </message>
    <message>
        <source>Ids of the criteria that it covers: rows of the lists in the files that are included.</source>
        <translation>Ids de los criterios que cubre: filas de las listas de los archivos incluidos.</translation>
    </message>
    <message>
        <source>Where it comes from; at least one.</source>
        <translation>De dónde viene; uno como mínimo.</translation>
    </message>
    <message>
        <source>A place in a document.</source>
        <translation>Un lugar de un documento.</translation>
    </message>
    <message>
        <source>The id of a document.</source>
        <translation>El id de un documento.</translation>
    </message>
    <message>
        <source>The heading under which it stands there: as it was published, unless a translation is given.</source>
        <translation>El encabezado bajo el que está allí: como se publicó, salvo que se dé una traducción.</translation>
    </message>
    <message>
        <source>A page of the interview.</source>
        <translation>Una página de la entrevista.</translation>
    </message>
    <message>
        <source>The section&apos;s id.</source>
        <translation>El id de la sección.</translation>
    </message>
    <message>
        <source>What the patient sees; keep it neutral.</source>
        <translation>Lo que ve el paciente; manténgalo neutro.</translation>
    </message>
    <message>
        <source>A text at the head of the page.</source>
        <translation>Un texto en la cabecera de la página.</translation>
    </message>
    <message>
        <source>The whole section is shown when this holds.</source>
        <translation>Toda la sección se muestra cuando esto se cumple.</translation>
    </message>
    <message>
        <source>no: the section cannot be declined in one act (default yes).</source>
        <translation>no: la sección no se puede declinar de una sola vez (de serie yes).</translation>
    </message>
    <message>
        <source>The id of a kind of sensitive answers: that of all questions of the section that have none of their own.</source>
        <translation>El id de una clase de respuestas sensibles: el de todas las preguntas de la sección que no tienen uno propio.</translation>
    </message>
    <message>
        <source>Who signed for a translation, after reading all of it.</source>
        <translation>Quién firmó una traducción, después de leerla toda.</translation>
    </message>
    <message>
        <source>The qualified translator who reviewed it.</source>
        <translation>La persona traductora cualificada que la revisó.</translation>
    </message>
    <message>
        <source>The day of the review: 2027-03-14.</source>
        <translation>El día de la revisión: 2027-03-14.</translation>
    </message>
    <message>
        <source>What was reviewed, or how, in a few words.</source>
        <translation>Qué se revisó, o cómo, en pocas palabras.</translation>
    </message>
    <message>
        <source>For which translations in this file a qualified translator has signed, by language. Until then the summary says that safety questions were asked in a translation that nobody reviewed.</source>
        <translation>Qué traducciones de este archivo firmó una persona traductora cualificada, por idioma. Hasta entonces, el resumen dice que las preguntas de seguridad se hicieron en una traducción que nadie revisó.</translation>
    </message>
    <message>
        <source>What several questionnaires share: documents, criteria, answer sets, vocabularies and instruments, or else translations. Such a file includes no other.</source>
        <translation>Lo que comparten varios cuestionarios: documentos, criterios, conjuntos de respuestas, vocabularios e instrumentos, o bien traducciones. Un archivo así no incluye ningún otro.</translation>
    </message>
    <message>
        <source>A library: documents, criteria, answer sets, vocabularies, instruments.</source>
        <translation>Una biblioteca: documentos, criterios, conjuntos de respuestas, vocabularios, instrumentos.</translation>
    </message>
    <message>
        <source>The library&apos;s id.</source>
        <translation>El id de la biblioteca.</translation>
    </message>
    <message>
        <source>The language of plain strings in this file; otherwise they are in the first language of the questionnaire.</source>
        <translation>El idioma de las cadenas solas de este archivo; si no se dice, están en el primer idioma del cuestionario.</translation>
    </message>
    <message>
        <source>What the documents say and a questionnaire has to cover, by id. Findings name what they cover, and `covers` in a questionnaire asks for all of it.</source>
        <translation>Lo que dicen los documentos y un cuestionario debe cubrir, por id. Los puntos a tratar nombran lo que cubren, y `covers` en un cuestionario lo pide todo.</translation>
    </message>
    <message>
        <source>Lists of names with their classes.</source>
        <translation>Listas de nombres con sus clases.</translation>
    </message>
    <message>
        <source>Questions that belong together, placed in a questionnaire with `- instrument: &lt;id&gt;`.</source>
        <translation>Preguntas que van juntas, y que se colocan en un cuestionario con `- instrument: &lt;id&gt;`.</translation>
    </message>
    <message>
        <source>An instrument.</source>
        <translation>Un instrumento.</translation>
    </message>
    <message>
        <source>How a questionnaire names it.</source>
        <translation>Cómo lo nombra un cuestionario.</translation>
    </message>
    <message>
        <source>The heading over its questions.</source>
        <translation>El encabezado sobre sus preguntas.</translation>
    </message>
    <message>
        <source>Where it comes from; printed with it.</source>
        <translation>De dónde viene; se imprime con él.</translation>
    </message>
    <message>
        <source>Translations of what a questionnaire and its libraries say, in a file of their own.</source>
        <translation>Traducciones de lo que dicen un cuestionario y sus bibliotecas, en un archivo propio.</translation>
    </message>
    <message>
        <source>The language that the texts are translated into, as in `languages` of a questionnaire.</source>
        <translation>El idioma al que se traducen los textos, como en `languages` de un cuestionario.</translation>
    </message>
    <message>
        <source>The language of the originals.</source>
        <translation>El idioma de los originales.</translation>
    </message>
    <message>
        <source>Each original with its translation: {en: Yes, es: Sí}. Wherever a text is the same but for blanks and line breaks, and has no translation of its own, this is it.</source>
        <translation>Cada original con su traducción: {en: Yes, es: Sí}. Dondequiera que un texto sea el mismo, salvo en espacios y saltos de línea, y no tenga traducción propia, esta es la suya.</translation>
    </message>
    <message>
        <source>An original and its translation.</source>
        <translation>Un original y su traducción.</translation>
    </message>
    <message>
        <source>A text in the language of the originals and in that of the translations.</source>
        <translation>Un texto en el idioma de los originales y en el de las traducciones.</translation>
    </message>
    <message>
        <source>A row of the list.</source>
        <translation>Una fila de la lista.</translation>
    </message>
    <message>
        <source>What it says, in a sentence of your own. It is for whoever edits the file, and not printed.</source>
        <translation>Lo que dice, en una frase propia. Es para quien edita el archivo, y no se imprime.</translation>
    </message>
    <message>
        <source>Names that complete what is typed, and the classes that rules ask for.</source>
        <translation>Nombres que completan lo que se escribe, y las clases por las que preguntan las reglas.</translation>
    </message>
    <message>
        <source>How text questions name it.</source>
        <translation>Cómo lo nombran las preguntas text.</translation>
    </message>
    <message>
        <source>Its title.</source>
        <translation>Su título.</translation>
    </message>
    <message>
        <source>For whoever edits the file.</source>
        <translation>Para quien edita el archivo.</translation>
    </message>
    <message>
        <source>A vocabulary that comes before this one: its classes and entries are of this one too.</source>
        <translation>Un vocabulario que viene antes que este: sus clases y entradas son también de este.</translation>
    </message>
    <message>
        <source>The classes that rules can ask for.</source>
        <translation>Las clases por las que pueden preguntar las reglas.</translation>
    </message>
    <message>
        <source>A class.</source>
        <translation>Una clase.</translation>
    </message>
    <message>
        <source>How rules name it.</source>
        <translation>Cómo la nombran las reglas.</translation>
    </message>
    <message>
        <source>What is printed.</source>
        <translation>Lo que se imprime.</translation>
    </message>
    <message>
        <source>The names.</source>
        <translation>Los nombres.</translation>
    </message>
    <message>
        <source>One medicine, or other thing with a name.</source>
        <translation>Un medicamento, u otra cosa con nombre.</translation>
    </message>
    <message>
        <source>Its main name.</source>
        <translation>Su nombre principal.</translation>
    </message>
    <message>
        <source>Other names and spellings.</source>
        <translation>Otros nombres y grafías.</translation>
    </message>
    <message>
        <source>Another name.</source>
        <translation>Otro nombre.</translation>
    </message>
    <message>
        <source>Brand names.</source>
        <translation>Nombres comerciales.</translation>
    </message>
    <message>
        <source>A brand name.</source>
        <translation>Un nombre comercial.</translation>
    </message>
    <message>
        <source>An identifier: the WHO ATC code.</source>
        <translation>Un identificador: el código ATC de la OMS.</translation>
    </message>
    <message>
        <source>Ids of its classes. An empty list means: known, and of none of these classes.</source>
        <translation>Ids de sus clases. Una lista vacía significa: conocido, y de ninguna de estas clases.</translation>
    </message>
    <message>
        <source>Worked examples that prove that the rules of a questionnaire do what their author meant. anteroom-cli check runs them.</source>
        <translation>Ejemplos completos que demuestran que las reglas de un cuestionario hacen lo que su autor quiso decir. anteroom-cli check los ejecuta.</translation>
    </message>
    <message>
        <source>The id of the questionnaire.</source>
        <translation>El id del cuestionario al que pertenecen.</translation>
    </message>
    <message>
        <source>Answers that several cases start from, by name.</source>
        <translation>Respuestas de las que parten varios casos de prueba, por nombre.</translation>
    </message>
    <message>
        <source>Answers that several cases start from.</source>
        <translation>Respuestas de las que parten varios casos de prueba.</translation>
    </message>
    <message>
        <source>A day: 2027-03-14.</source>
        <translation>Un día: 2027-03-14.</translation>
    </message>
    <message>
        <source>The cases.</source>
        <translation>Los casos de prueba.</translation>
    </message>
    <message>
        <source>One screening, and what the rules must say of it.</source>
        <translation>Una evaluación, y lo que las reglas deben decir de ella.</translation>
    </message>
    <message>
        <source>What is special about it, in a sentence.</source>
        <translation>Qué tiene de particular, en una frase.</translation>
    </message>
    <message>
        <source>The base whose answers it starts from; its own are laid over them, and {state: not-asked} takes one away.</source>
        <translation>La base de cuyas respuestas parte; las propias se ponen encima, y {state: not-asked} quita una.</translation>
    </message>
    <message>
        <source>What the rules must say.</source>
        <translation>Lo que las reglas deben decir.</translation>
    </message>
    <message>
        <source>Findings that are raised.</source>
        <translation>Puntos a tratar que se plantean.</translation>
    </message>
    <message>
        <source>Findings that are not raised by these answers.</source>
        <translation>Puntos a tratar que no plantean estas respuestas.</translation>
    </message>
    <message>
        <source>Findings that cannot be decided.</source>
        <translation>Puntos a tratar que no se pueden decidir.</translation>
    </message>
    <message>
        <source>Exactly these findings of kind flag are raised.</source>
        <translation>Se plantean exactamente estos puntos a tratar de tipo flag.</translation>
    </message>
    <message>
        <source>Urgent triggers that hold; [] for none at all.</source>
        <translation>Avisos urgentes que se cumplen; [] para ninguno.</translation>
    </message>
    <message>
        <source>Contradictions that hold.</source>
        <translation>Contradicciones que se cumplen.</translation>
    </message>
    <message>
        <source>For a finding that is not established: exactly the questions that would settle it.</source>
        <translation>De un punto a tratar sin establecer: exactamente las preguntas que lo establecerían.</translation>
    </message>
    <message>
        <source>Questions.</source>
        <translation>Preguntas.</translation>
    </message>
    <message>
        <source>The state of a question.</source>
        <translation>El estado de una pregunta.</translation>
    </message>
    <message>
        <source>The state that the question is in.</source>
        <translation>El estado en que está la pregunta.</translation>
    </message>
    <message>
        <source>The number of a computed value.</source>
        <translation>El número de un valor calculado.</translation>
    </message>
    <message>
        <source>The number.</source>
        <translation>El número.</translation>
    </message>
    <message>
        <source>An answer as it is (yes, an option&apos;s id, a list of ids, a number, a date, a text, a list of rows), or keys when there is more to say: {state: not-sure}, {value: 71, measured-at: &quot;14:05&quot;}, {status: past, when: 2019}, {rows: [...], complete: no}.</source>
        <translation>Una respuesta sin más (yes, el id de una opción, una lista de ids, un número, una fecha, un texto, una lista de filas), o claves cuando hay más que decir: {state: not-sure}, {value: 71, measured-at: &quot;14:05&quot;}, {status: past, when: 2019}, {rows: [...], complete: no}.</translation>
    </message>
    <message>
        <source>An answer with more to say.</source>
        <translation>Una respuesta con más que decir.</translation>
    </message>
    <message>
        <source>What stands in place of an answer: not-sure, declined, not-measured (with a reason), or not-asked.</source>
        <translation>Lo que ocupa el lugar de una respuesta: not-sure (no lo sabe), declined (prefiere no contestar), not-measured (no medido, con un motivo) o not-asked (no se preguntó).</translation>
    </message>
    <message>
        <source>Why it was not measured.</source>
        <translation>Por qué no se midió.</translation>
    </message>
    <message>
        <source>An answer: yes or no; current, past or never; an option&apos;s id; a list of option ids; a number; a date such as 1985-02-11, 1985-02 or 1985; a text.</source>
        <translation>Una respuesta: yes o no; current, past o never; el id de una opción; una lista de ids de opciones; un número; una fecha como 1985-02-11, 1985-02 o 1985; un texto.</translation>
    </message>
    <message>
        <source>A note by staff.</source>
        <translation>Una nota del personal.</translation>
    </message>
    <message>
        <source>A time of the day in quotes: &quot;14:05&quot;.</source>
        <translation>Una hora del día entre comillas: &quot;14:05&quot;.</translation>
    </message>
    <message>
        <source>The day it was measured on, where it was not the day of the visit: 2027-03-10.</source>
        <translation>El día en que se midió, si no fue el de la visita: 2027-03-10.</translation>
    </message>
    <message>
        <source>Status questions: current, past or never.</source>
        <translation>Preguntas status: current (ahora), past (en el pasado) o never (nunca).</translation>
    </message>
    <message>
        <source>Status questions: when it was; a year, or year and month, is enough.</source>
        <translation>Preguntas status: cuándo fue; basta un año, o año y mes.</translation>
    </message>
    <message>
        <source>Text questions: as typed.</source>
        <translation>Preguntas text: tal como se escribió.</translation>
    </message>
    <message>
        <source>Text questions with a vocabulary: the name of the entry that was chosen.</source>
        <translation>Preguntas text con un vocabulario: el nombre de la entrada que se eligió.</translation>
    </message>
    <message>
        <source>Rows questions: the rows given so far.</source>
        <translation>Preguntas rows: las filas que se han dado hasta ahora.</translation>
    </message>
    <message>
        <source>Rows questions: yes (or true) when that is all, no (or false) while the list is open. Needed, but beside a state.</source>
        <translation>Preguntas rows: yes (o true) cuando eso es todo, no (o false) mientras la lista está abierta. Es necesario, salvo junto a un estado.</translation>
    </message>
    <message>
        <source>One row: an answer a field, and &quot;measured-at&quot; and &quot;measured-on&quot; in a measured list.</source>
        <translation>Una fila: una respuesta por campo, y &quot;measured-at&quot; y &quot;measured-on&quot; en una lista medida.</translation>
    </message>
    <message>
        <source>An answer to a field of a row; in a measured list, measured-at holds the time of the row, and measured-on its day.</source>
        <translation>Una respuesta a un campo de una fila; en una lista medida, measured-at contiene la hora de la fila, y measured-on su día.</translation>
    </message>
    <message>
        <source>One line a question: its id and its answer. Questions that are left out were not asked.</source>
        <translation>Una línea por pregunta: su id y su respuesta. Las preguntas que se omiten no se hicieron.</translation>
    </message>
</context>
</TS>
