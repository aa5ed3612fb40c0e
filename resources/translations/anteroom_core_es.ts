<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>the schema cannot be read: install Anteroom again</source>
        <translation>no se puede leer el esquema: instale Anteroom de nuevo</translation>
    </message>
    <message>
        <source>this table is larger than 2 GiB</source>
        <translation>esta tabla ocupa más de 2 GiB</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>divídala</translation>
    </message>
    <message>
        <source>this table is not UTF-8</source>
        <translation>esta tabla no está en UTF-8</translation>
    </message>
    <message>
        <source>save it as &quot;CSV UTF-8&quot;</source>
        <translation>guárdela como &quot;CSV UTF-8&quot;</translation>
    </message>
    <message>
        <source>this table has a NUL byte</source>
        <translation>esta tabla contiene un byte NUL</translation>
    </message>
    <message>
        <source>a quote stands within a cell that does not begin with one</source>
        <translation>hay una comilla dentro de una celda que no empieza con comilla</translation>
    </message>
    <message>
        <source>put the whole cell in quotes, and write each quote in it twice</source>
        <translation>ponga toda la celda entre comillas y escriba dos veces cada comilla que contenga</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>esta comilla no se cierra</translation>
    </message>
    <message>
        <source>is the file cut off?</source>
        <translation>¿está cortado el archivo?</translation>
    </message>
    <message>
        <source>a cell goes on behind its closing quote</source>
        <translation>una celda continúa después de su comilla de cierre</translation>
    </message>
    <message>
        <source>write each quote within a cell twice</source>
        <translation>escriba dos veces cada comilla dentro de una celda</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>¿quiso decir %1?</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>this text has %1 bytes; at most %2 are read</source>
        <translation>este texto tiene %1 bytes; se leen como máximo %2</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>acórtelo</translation>
    </message>
    <message>
        <source>this is nested more than %1 levels deep</source>
        <translation>aquí hay más de %1 niveles anidados</translation>
    </message>
    <message>
        <source>is a closing bracket missing?</source>
        <translation>¿falta un corchete o una llave de cierre?</translation>
    </message>
    <message>
        <source>put it further to the left, in fewer levels</source>
        <translation>póngalo más a la izquierda, en menos niveles</translation>
    </message>
    <message>
        <source>there are more than %1 keys and values up to here</source>
        <translation>hasta aquí hay más de %1 claves y valores</translation>
    </message>
    <message>
        <source>write a word before the colon</source>
        <translation>escriba una palabra antes de los dos puntos</translation>
    </message>
    <message>
        <source>a list cannot be a key</source>
        <translation>una lista no puede ser una clave</translation>
    </message>
    <message>
        <source>`key: value` cannot itself be a key</source>
        <translation>`key: value` no puede ser a su vez una clave</translation>
    </message>
    <message>
        <source>there is no key before this</source>
        <translation>antes de esto no hay ninguna clave</translation>
    </message>
    <message>
        <source>%1 cannot be a key: it stands for nothing</source>
        <translation>%1 no puede ser una clave: no representa nada</translation>
    </message>
    <message>
        <source>put it into quotes if the word itself is meant</source>
        <translation>póngalo entre comillas si se trata de la palabra misma</translation>
    </message>
    <message>
        <source>the key %1 is already given in this line, in column %2</source>
        <translation>la clave %1 ya está en esta línea, en la columna %2</translation>
    </message>
    <message>
        <source>the key %1 is already given on line %2</source>
        <translation>la clave %1 ya está en la línea %2</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>conserve una de las dos</translation>
    </message>
    <message>
        <source>this string is not closed on its line</source>
        <translation>este texto no se cierra en su línea</translation>
    </message>
    <message>
        <source>close it with &quot;</source>
        <translation>ciérrelo con &quot;</translation>
    </message>
    <message>
        <source>a control character stands in a string</source>
        <translation>hay un carácter de control en un texto</translation>
    </message>
    <message>
        <source>write \t for a tab, \n for a line break</source>
        <translation>escriba \t para un tabulador, \n para un salto de línea</translation>
    </message>
    <message>
        <source>%1 is half a character</source>
        <translation>%1 es medio carácter</translation>
    </message>
    <message>
        <source>%1 is no escape of JSON</source>
        <translation>%1 no es una secuencia de escape de JSON</translation>
    </message>
    <message>
        <source>beyond U+FFFF a character takes two escapes, \ud800 to \udbff and \udc00 to \udfff</source>
        <translation>más allá de U+FFFF un carácter necesita dos secuencias de escape, de \ud800 a \udbff y de \udc00 a \udfff</translation>
    </message>
    <message>
        <source>write \\ for a backslash; \u takes four hexadecimal digits</source>
        <translation>escriba \\ para una barra invertida; \u lleva cuatro cifras hexadecimales</translation>
    </message>
    <message>
        <source>%1 is not a number that JSON allows</source>
        <translation>%1 no es un número que JSON permita</translation>
    </message>
    <message>
        <source>a number has no plus sign, no leading zeros, digits on both sides of its point, and fits a double</source>
        <translation>un número no lleva signo más ni ceros a la izquierda, tiene cifras a ambos lados del punto y cabe en un double</translation>
    </message>
    <message>
        <source>%1 is not a value of JSON</source>
        <translation>%1 no es un valor de JSON</translation>
    </message>
    <message>
        <source>leave it out: JSON has no such number</source>
        <translation>omítalo: JSON no tiene ese número</translation>
    </message>
    <message>
        <source>texts stand in double quotes; the only words are true, false and null</source>
        <translation>los textos van entre comillas dobles; las únicas palabras son true, false y null</translation>
    </message>
    <message>
        <source>the text ends where a value is expected</source>
        <translation>el texto termina donde se espera un valor</translation>
    </message>
    <message>
        <source>the text ends before %1</source>
        <translation>el texto termina antes de %1</translation>
    </message>
    <message>
        <source>close what is open</source>
        <translation>cierre lo que está abierto</translation>
    </message>
    <message>
        <source>nothing stands before this comma</source>
        <translation>no hay nada antes de esta coma</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>quítelo</translation>
    </message>
    <message>
        <source>nothing follows this comma</source>
        <translation>no hay nada después de esta coma</translation>
    </message>
    <message>
        <source>a string of JSON stands in double quotes</source>
        <translation>un texto de JSON va entre comillas dobles</translation>
    </message>
    <message>
        <source>write &quot; for &apos;</source>
        <translation>escriba &quot; en lugar de &apos;</translation>
    </message>
    <message>
        <source>JSON has no comments</source>
        <translation>JSON no tiene comentarios</translation>
    </message>
    <message>
        <source>%1 is expected here, not %2</source>
        <translation>aquí se espera %1, no %2</translation>
    </message>
    <message>
        <source>something stands after the end of the value</source>
        <translation>hay algo después del final del valor</translation>
    </message>
    <message>
        <source>a file holds one value</source>
        <translation>un archivo contiene un solo valor</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>una clave entre comillas dobles</translation>
    </message>
    <message>
        <source>a comma or `}`</source>
        <translation>una coma o `}`</translation>
    </message>
    <message>
        <source>a comma or `]`</source>
        <translation>una coma o `]`</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>un texto vacío</translation>
    </message>
    <message>
        <source>write a space after the colon</source>
        <translation>escriba un espacio después de los dos puntos</translation>
    </message>
    <message>
        <source>write it as %1</source>
        <translation>escríbalo como %1</translation>
    </message>
    <message>
        <source>%1: expected keys with values, found %2</source>
        <translation>%1: se esperaban claves con valores; encontrado: %2</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 no tiene valor</translation>
    </message>
    <message>
        <source>write it, or remove the line</source>
        <translation>escríbalo o quite la línea</translation>
    </message>
    <message>
        <source>%1 has no value in %2</source>
        <translation>%1 no tiene valor en %2</translation>
    </message>
    <message>
        <source>write it after the colon</source>
        <translation>escríbalo después de los dos puntos</translation>
    </message>
    <message>
        <source>write it after the colon: %1</source>
        <translation>escríbalo después de los dos puntos: %1</translation>
    </message>
    <message>
        <source>%1 is missing in %2</source>
        <translation>falta %1 en %2</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>añada %1</translation>
    </message>
    <message>
        <source>keys with values</source>
        <translation>claves con valores</translation>
    </message>
    <message>
        <source>%1: expected a list, found %2</source>
        <translation>%1: se esperaba una lista; encontrado: %2</translation>
    </message>
    <message>
        <source>write it as a list: %1</source>
        <translation>escríbalo como lista: %1</translation>
    </message>
    <message>
        <source>write it as a list: `[%1]`</source>
        <translation>escríbalo como lista: `[%1]`</translation>
    </message>
    <message>
        <source>write it as a list, on lines that begin with `- `</source>
        <translation>escríbalo como lista, en líneas que empiecen con `- `</translation>
    </message>
    <message>
        <source>%1 does not belong in %2</source>
        <translation>%1 no corresponde en %2</translation>
    </message>
    <message>
        <source>remove it; it is known in other places</source>
        <translation>quítelo; se conoce en otros lugares</translation>
    </message>
    <message>
        <source>known here: %1</source>
        <translation>aquí se conocen: %1</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 no se conoce aquí</translation>
    </message>
    <message>
        <source>a zero byte cannot stand in a text</source>
        <translation>un byte cero no puede estar en un texto</translation>
    </message>
    <message>
        <source>remove the escape</source>
        <translation>quite la secuencia de escape</translation>
    </message>
    <message>
        <source>there is nothing in this file</source>
        <translation>no hay nada en este archivo</translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation>esta comilla nunca se cierra</translation>
    </message>
    <message>
        <source>close the text with &apos;; an apostrophe within it is written twice</source>
        <translation>cierre el texto con &apos;; un apóstrofo dentro de él se escribe dos veces</translation>
    </message>
    <message>
        <source>close the text with %1</source>
        <translation>cierre el texto con %1</translation>
    </message>
    <message>
        <source>merge keys are not read: `&lt;&lt;`</source>
        <translation>las claves de combinación no se leen: `&lt;&lt;`</translation>
    </message>
    <message>
        <source>write out the keys themselves</source>
        <translation>escriba las claves mismas</translation>
    </message>
    <message>
        <source>a colon is missing after %1</source>
        <translation>faltan los dos puntos después de %1</translation>
    </message>
    <message>
        <source>write `key: value`</source>
        <translation>escriba `key: value`</translation>
    </message>
    <message>
        <source>the escapes \N and \_ are not read</source>
        <translation>las secuencias de escape \N y \_ no se leen</translation>
    </message>
    <message>
        <source>write the character itself</source>
        <translation>escriba el carácter mismo</translation>
    </message>
    <message>
        <source>the value from here on has more than %1 bytes</source>
        <translation>el valor que empieza aquí tiene más de %1 bytes</translation>
    </message>
    <message>
        <source>is a closing quote or bracket missing? Write a long list on lines that begin with `- `</source>
        <translation>¿falta una comilla, un corchete o una llave de cierre? Escriba una lista larga en líneas que empiecen con `- `</translation>
    </message>
    <message>
        <source>this cannot be read as YAML (%1)</source>
        <translation>esto no se puede leer como YAML (%1)</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: se esperaba %2; encontrado: %3</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escriba %1</translation>
    </message>
    <message>
        <source>write %1 without quotes</source>
        <translation>escriba %1 sin comillas</translation>
    </message>
    <message>
        <source>write it in decimal digits</source>
        <translation>escríbalo con cifras decimales</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no (yes o no)</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>un identificador</translation>
    </message>
    <message>
        <source>write `%1`</source>
        <translation>escriba `%1`</translation>
    </message>
    <message>
        <source>an id has at most 64 lower-case letters, digits and single hyphens, and begins with a letter</source>
        <translation>un identificador tiene como máximo 64 letras minúsculas, cifras y guiones simples, y empieza con una letra</translation>
    </message>
    <message>
        <source>%1: %2 is not an id</source>
        <translation>%1: %2 no es un identificador</translation>
    </message>
    <message>
        <source>the byte %1 is not part of UTF-8 text</source>
        <translation>el byte %1 no forma parte de un texto UTF-8</translation>
    </message>
    <message>
        <source>save the file with the encoding UTF-8</source>
        <translation>guarde el archivo con la codificación UTF-8</translation>
    </message>
    <message>
        <source>is this a text file, saved as UTF-8?</source>
        <translation>¿es un archivo de texto, guardado como UTF-8?</translation>
    </message>
    <message>
        <source>a carriage return stands here without a line feed</source>
        <translation>aquí hay un retorno de carro sin salto de línea</translation>
    </message>
    <message>
        <source>save the file with LF or CR LF line ends</source>
        <translation>guarde el archivo con finales de línea LF o CR LF</translation>
    </message>
    <message>
        <source>the character %1 cannot stand in a YAML file</source>
        <translation>el carácter %1 no puede estar en un archivo YAML</translation>
    </message>
    <message>
        <source>remove it; it is invisible in most editors</source>
        <translation>quítelo; es invisible en la mayoría de los editores</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>the file has %1 bytes; at most %2 are read</source>
        <translation>el archivo tiene %1 bytes; se leen como máximo %2</translation>
    </message>
    <message>
        <source>this file is saved as UTF-16 (some programs call it Unicode), not as UTF-8</source>
        <translation>este archivo está guardado como UTF-16 (algunos programas lo llaman Unicode), no como UTF-8</translation>
    </message>
    <message>
        <source>save it again with the encoding UTF-8: in Notepad choose it in Save as</source>
        <translation>guárdelo otra vez con la codificación UTF-8: en el Bloc de notas elíjala en Guardar como</translation>
    </message>
    <message>
        <source>a second byte order mark begins the text</source>
        <translation>el texto empieza con una segunda marca de orden de bytes</translation>
    </message>
    <message>
        <source>a tab is used to indent this line</source>
        <translation>esta línea tiene sangría con un tabulador</translation>
    </message>
    <message>
        <source>use spaces; YAML allows no tabs here</source>
        <translation>use espacios; YAML no permite tabuladores aquí</translation>
    </message>
    <message>
        <source>the indentation of this line fits nothing above it</source>
        <translation>la sangría de esta línea no corresponde a nada de lo anterior</translation>
    </message>
    <message>
        <source>line it up with the lines that it belongs to</source>
        <translation>alinéela con las líneas a las que pertenece</translation>
    </message>
    <message>
        <source>a colon is missing in this line: %1</source>
        <translation>faltan los dos puntos en esta línea: %1</translation>
    </message>
    <message>
        <source>write `key: value`; a text of several lines that has a colon needs quotes</source>
        <translation>escriba `key: value`; un texto de varias líneas que contiene dos puntos necesita comillas</translation>
    </message>
    <message>
        <source>a second `: ` stands in this line</source>
        <translation>hay un segundo `: ` en esta línea</translation>
    </message>
    <message>
        <source>put the text into quotes if the colon is part of it</source>
        <translation>ponga el texto entre comillas si los dos puntos forman parte de él</translation>
    </message>
    <message>
        <source>a key of more than 1024 characters cannot be read</source>
        <translation>una clave de más de 1024 caracteres no se puede leer</translation>
    </message>
    <message>
        <source>is this meant as text?</source>
        <translation>¿se trata de un texto?</translation>
    </message>
    <message>
        <source>a list item stands where a key is expected</source>
        <translation>hay un elemento de lista donde se espera una clave</translation>
    </message>
    <message>
        <source>indent the list below the key that it belongs to</source>
        <translation>ponga la lista con sangría debajo de la clave a la que pertenece</translation>
    </message>
    <message>
        <source>this line begins with a dash but is no list item</source>
        <translation>esta línea empieza con un guion pero no es un elemento de lista</translation>
    </message>
    <message>
        <source>write a space after the dash</source>
        <translation>escriba un espacio después del guion</translation>
    </message>
    <message>
        <source>a text cannot begin with a comma</source>
        <translation>un texto no puede empezar con una coma</translation>
    </message>
    <message>
        <source>put the text into quotes</source>
        <translation>ponga el texto entre comillas</translation>
    </message>
    <message>
        <source>%1 is left over after the value before it</source>
        <translation>%1 sobra después del valor anterior</translation>
    </message>
    <message>
        <source>within single quotes an apostrophe is written twice: &apos;&apos;</source>
        <translation>entre comillas simples un apóstrofo se escribe dos veces: &apos;&apos;</translation>
    </message>
    <message>
        <source>put the whole text into quotes, or begin a new line</source>
        <translation>ponga todo el texto entre comillas o empiece una línea nueva</translation>
    </message>
    <message>
        <source>the text that this quote begins ends only at the next one, on line %1</source>
        <translation>el texto que empieza con esta comilla termina solo en la siguiente, en la línea %1</translation>
    </message>
    <message>
        <source>close it with %1 where it ends</source>
        <translation>ciérrelo con %1 donde termina</translation>
    </message>
    <message>
        <source>this %1 is not closed before line %2</source>
        <translation>este %1 no se cierra antes de la línea %2</translation>
    </message>
    <message>
        <source>close it with %1</source>
        <translation>ciérrelo con %1</translation>
    </message>
    <message>
        <source>this %1 is never closed</source>
        <translation>este %1 nunca se cierra</translation>
    </message>
    <message>
        <source>a comma or %1 is expected here</source>
        <translation>aquí se espera una coma o %1</translation>
    </message>
    <message>
        <source>%1 stands on line %2; is %3 missing?</source>
        <translation>%1 está en la línea %2; ¿falta %3?</translation>
    </message>
    <message>
        <source>a text that has brackets, commas or colons needs quotes</source>
        <translation>un texto que contiene corchetes, llaves, comas o dos puntos necesita comillas</translation>
    </message>
    <message>
        <source>%1 does not close the %2 on line %3</source>
        <translation>%1 no cierra el %2 de la línea %3</translation>
    </message>
    <message>
        <source>close brackets in the reverse order of opening them</source>
        <translation>cierre los corchetes y llaves en el orden inverso al de apertura</translation>
    </message>
    <message>
        <source>%1 closes nothing</source>
        <translation>%1 no cierra nada</translation>
    </message>
    <message>
        <source>put the text into quotes if the bracket is part of it</source>
        <translation>ponga el texto entre comillas si el corchete o la llave forma parte de él</translation>
    </message>
    <message>
        <source>an item within brackets has no dash</source>
        <translation>un elemento entre corchetes no lleva guion</translation>
    </message>
    <message>
        <source>separate the items with commas</source>
        <translation>separe los elementos con comas</translation>
    </message>
    <message>
        <source>a list cannot begin on the line of its key</source>
        <translation>una lista no puede empezar en la línea de su clave</translation>
    </message>
    <message>
        <source>begin it on the next line, or put the text into quotes if the dash is part of it</source>
        <translation>empiécela en la línea siguiente, o ponga el texto entre comillas si el guion forma parte de él</translation>
    </message>
    <message>
        <source>%1 means nothing within double quotes</source>
        <translation>%1 no significa nada entre comillas dobles</translation>
    </message>
    <message>
        <source>write \\ for a backslash, or use single quotes</source>
        <translation>escriba \\ para una barra invertida, o use comillas simples</translation>
    </message>
    <message>
        <source>%1 names no character</source>
        <translation>%1 no designa ningún carácter</translation>
    </message>
    <message>
        <source>write the character itself, or \x and two or \u and four hexadecimal digits</source>
        <translation>escriba el carácter mismo, o \x y dos cifras hexadecimales o \u y cuatro</translation>
    </message>
    <message>
        <source>within brackets a text that holds a comma needs quotes</source>
        <translation>entre corchetes o llaves, un texto que contiene una coma necesita comillas</translation>
    </message>
    <message>
        <source>put the whole text into quotes: %1</source>
        <translation>ponga todo el texto entre comillas: %1</translation>
    </message>
    <message>
        <source>aliases are not read: %1</source>
        <translation>los alias no se leen: %1</translation>
    </message>
    <message>
        <source>write out what it stands for; a text that begins with * needs quotes</source>
        <translation>escriba lo que representa; un texto que empieza con * necesita comillas</translation>
    </message>
    <message>
        <source>anchors are not read: %1</source>
        <translation>las anclas no se leen: %1</translation>
    </message>
    <message>
        <source>remove it; a text that begins with &amp; needs quotes</source>
        <translation>quítela; un texto que empieza con &amp; necesita comillas</translation>
    </message>
    <message>
        <source>tags are not read: %1</source>
        <translation>las etiquetas no se leen: %1</translation>
    </message>
    <message>
        <source>remove it; a text that begins with ! needs quotes</source>
        <translation>quítela; un texto que empieza con el signo de exclamación necesita comillas</translation>
    </message>
    <message>
        <source>a second document begins here</source>
        <translation>aquí empieza un segundo documento</translation>
    </message>
    <message>
        <source>keep one document in a file; remove the line %1 and what follows</source>
        <translation>deje un documento por archivo; quite la línea %1 y lo que sigue</translation>
    </message>
    <message>
        <source>a line cannot begin with `%`</source>
        <translation>una línea no puede empezar con `%`</translation>
    </message>
    <message>
        <source>a comma stands here, outside brackets</source>
        <translation>aquí hay una coma fuera de los corchetes</translation>
    </message>
    <message>
        <source>this line, which begins with `%`, cannot be read</source>
        <translation>esta línea, que empieza con `%`, no se puede leer</translation>
    </message>
    <message>
        <source>within brackets a text that begins with `?` needs quotes</source>
        <translation>entre corchetes o llaves, un texto que empieza con `?` necesita comillas</translation>
    </message>
    <message>
        <source>within brackets a text that ends with `?` needs quotes</source>
        <translation>entre corchetes o llaves, un texto que termina con `?` necesita comillas</translation>
    </message>
    <message>
        <source>put the whole text into quotes</source>
        <translation>ponga todo el texto entre comillas</translation>
    </message>
    <message>
        <source>a text cannot begin with %1</source>
        <translation>un texto no puede empezar con %1</translation>
    </message>
    <message>
        <source>this is nested too deeply to be read</source>
        <translation>aquí hay demasiados niveles anidados para leerlo</translation>
    </message>
    <message>
        <source>a block cannot be indented by 0</source>
        <translation>un bloque no puede tener una sangría de 0</translation>
    </message>
    <message>
        <source>leave the digit out</source>
        <translation>omita la cifra</translation>
    </message>
    <message>
        <source>`---` or `...` stands within a quoted text</source>
        <translation>`---` o `...` está dentro de un texto entre comillas</translation>
    </message>
    <message>
        <source>is a closing quote missing?</source>
        <translation>¿falta una comilla de cierre?</translation>
    </message>
    <message>
        <source>`? ` cannot stand here</source>
        <translation>`? ` no puede estar aquí</translation>
    </message>
    <message>
        <source>put the text into quotes if the question mark is part of it</source>
        <translation>ponga el texto entre comillas si el signo de interrogación forma parte de él</translation>
    </message>
    <message>
        <source>the text of a block begins on the line after its `|` or `&gt;`</source>
        <translation>el texto de un bloque empieza en la línea siguiente a su `|` o `&gt;`</translation>
    </message>
    <message>
        <source>begin it on the next line, indented</source>
        <translation>empiécelo en la línea siguiente, con sangría</translation>
    </message>
    <message>
        <source>the text ends within quotes</source>
        <translation>el texto termina dentro de unas comillas</translation>
    </message>
    <message>
        <source>%1 stands after the name of a question, not after %2</source>
        <translation>%1 va después del nombre de una pregunta, no después de %2</translation>
    </message>
    <message>
        <source>%1 is not one of the classes of %2: %3</source>
        <translation>%1 no es una de las clases de %2: %3</translation>
    </message>
    <message>
        <source>%1 is not one of the answers of %2: %3</source>
        <translation>%1 no es una de las respuestas de %2: %3</translation>
    </message>
    <message>
        <source>this looks at the rows of %1 from within each row of %2</source>
        <translation>esto mira las filas de %1 desde dentro de cada fila de %2</translation>
    </message>
    <message>
        <source>make a computed value of it, and use its name here</source>
        <translation>haga de ello un valor calculado y use aquí su nombre</translation>
    </message>
    <message>
        <source>%1 is %2, and a list of rows is expected before the colon</source>
        <translation>%1 es %2, y antes de los dos puntos se espera una lista de filas</translation>
    </message>
    <message>
        <source>%1 is a computed number, and has no answers</source>
        <translation>%1 es un número calculado y no tiene respuestas</translation>
    </message>
    <message>
        <source>compare it: `%1 &gt; 10`</source>
        <translation>compárelo: `%1 &gt; 10`</translation>
    </message>
    <message>
        <source>%1 is a computed yes or no, and a number is expected here</source>
        <translation>%1 es un sí o no calculado, y aquí se espera un número</translation>
    </message>
    <message>
        <source>as a condition write `%1 is yes`</source>
        <translation>como condición escriba `%1 is yes`</translation>
    </message>
    <message>
        <source>for one of several write %1</source>
        <translation>para una de varias escriba %1</translation>
    </message>
    <message>
        <source>%1 is an answer, and a condition is expected after `or`</source>
        <translation>%1 es una respuesta, y después de `or` se espera una condición</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is for questions with one</source>
        <translation>%1 es %2, y %3 es para preguntas con una sola</translation>
    </message>
    <message>
        <source>%1 is %2, and has no answers to choose from</source>
        <translation>%1 es %2, y no tiene respuestas entre las que elegir</translation>
    </message>
    <message>
        <source>%1 is %2, and `includes` is for questions with several answers</source>
        <translation>%1 es %2, e `includes` es para preguntas con varias respuestas</translation>
    </message>
    <message>
        <source>%1 is worked out, and nobody is asked for it</source>
        <translation>%1 se calcula, y a nadie se le pregunta</translation>
    </message>
    <message>
        <source>ask whether the questions that it is made of are answered</source>
        <translation>pregunte si están respondidas las preguntas de las que se compone</translation>
    </message>
    <message>
        <source>rules do not read its words; they can ask `%1 is answered`</source>
        <translation>las reglas no leen sus palabras; pueden preguntar `%1 is answered`</translation>
    </message>
    <message>
        <source>%1 is %2, and only numbers and dates are compared with %3</source>
        <translation>%1 es %2, y con %3 solo se comparan números y fechas</translation>
    </message>
    <message>
        <source>%1 is a date and %2 is a number</source>
        <translation>%1 es una fecha y %2 es un número</translation>
    </message>
    <message>
        <source>a number of years is `years from A to B`, a date is written `2027-03-14`</source>
        <translation>un número de años es `years from A to B`, una fecha se escribe `2027-03-14`</translation>
    </message>
    <message>
        <source>%1 is a date, and a condition is expected here</source>
        <translation>%1 es una fecha, y aquí se espera una condición</translation>
    </message>
    <message>
        <source>%1 is a number, and a condition is expected here</source>
        <translation>%1 es un número, y aquí se espera una condición</translation>
    </message>
    <message>
        <source>compare it with `=`, `&lt;` or `&gt;`</source>
        <translation>compárelo con `=`, `&lt;` o `&gt;`</translation>
    </message>
    <message>
        <source>%1 is %2, and a condition is expected here</source>
        <translation>%1 es %2, y aquí se espera una condición</translation>
    </message>
    <message>
        <source>write `%1 is yes` or, if it is a number, compare it</source>
        <translation>escriba `%1 is yes` o, si es un número, compárelo</translation>
    </message>
    <message>
        <source>compare it, for example %1</source>
        <translation>compárelo, por ejemplo %1</translation>
    </message>
    <message>
        <source>%1 is %2: write %3</source>
        <translation>%1 es %2: escriba %3</translation>
    </message>
    <message>
        <source>%1 is a condition, and a number is expected here</source>
        <translation>%1 es una condición, y aquí se espera un número</translation>
    </message>
    <message>
        <source>`count(...)` of a condition is 1 or 0</source>
        <translation>`count(...)` de una condición es 1 o 0</translation>
    </message>
    <message>
        <source>%1 is a date, and a number is expected here</source>
        <translation>%1 es una fecha, y aquí se espera un número</translation>
    </message>
    <message>
        <source>write how long it is, such as %1</source>
        <translation>escriba cuánto tiempo es, por ejemplo %1</translation>
    </message>
    <message>
        <source>%1 is %2, and a number is expected here</source>
        <translation>%1 es %2, y aquí se espera un número</translation>
    </message>
    <message>
        <source>write `count(%1: ...)` or another operation over its rows</source>
        <translation>escriba `count(%1: ...)` u otra operación sobre sus filas</translation>
    </message>
    <message>
        <source>as a condition write %1</source>
        <translation>como condición escriba %1</translation>
    </message>
    <message>
        <source>%1 is a number, and a date is expected here</source>
        <translation>%1 es un número, y aquí se espera una fecha</translation>
    </message>
    <message>
        <source>%1 is a date in a list of numbers</source>
        <translation>%1 es una fecha en una lista de números</translation>
    </message>
    <message>
        <source>%1 is a number in a list of dates</source>
        <translation>%1 es un número en una lista de fechas</translation>
    </message>
    <message>
        <source>one of these is in %1 and the other in %2</source>
        <translation>uno de estos está en %1 y el otro en %2</translation>
    </message>
    <message>
        <source>write both in one unit</source>
        <translation>escriba ambos en una misma unidad</translation>
    </message>
    <message>
        <source>this depends on the day alone, and on some day it can be zero</source>
        <translation>esto depende solo del día, y algún día puede ser cero</translation>
    </message>
    <message>
        <source>this is zero, and nothing can be divided by it</source>
        <translation>esto es cero, y nada se puede dividir entre cero</translation>
    </message>
    <message>
        <source>divide by a number that is not zero, or by one that comes from an answer</source>
        <translation>divida entre un número que no sea cero, o entre uno que venga de una respuesta</translation>
    </message>
    <message>
        <source>a number stands without its unit, which is the question&apos;s own</source>
        <translation>un número va sin su unidad, que es la de la pregunta</translation>
    </message>
    <message>
        <source>leave out %1</source>
        <translation>omita %1</translation>
    </message>
    <message>
        <source>%1 is a word of the condition language, which is in small letters</source>
        <translation>%1 es una palabra del lenguaje de condiciones, que va en minúsculas</translation>
    </message>
    <message>
        <source>%1 is not an id: an id has small letters, digits and single hyphens</source>
        <translation>%1 no es un identificador: un identificador tiene letras minúsculas, cifras y guiones simples</translation>
    </message>
    <message>
        <source>%1 is not a number of at most 15 digits</source>
        <translation>%1 no es un número de 15 cifras como máximo</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>write %1 alone, without a unit</source>
        <translation>escriba solo %1, sin unidad</translation>
    </message>
    <message>
        <source>write a plain decimal number, such as `140` or `0.5`</source>
        <translation>escriba un número decimal simple, como `140` o `0.5`</translation>
    </message>
    <message>
        <source>a date in a condition needs its day</source>
        <translation>una fecha en una condición necesita su día</translation>
    </message>
    <message>
        <source>%1 is not a date between 1800 and 2299</source>
        <translation>%1 no es una fecha entre 1800 y 2299</translation>
    </message>
    <message>
        <source>write `%1-01`, or `-` with a space on each side for a subtraction</source>
        <translation>escriba `%1-01`, o `-` con un espacio a cada lado para una resta</translation>
    </message>
    <message>
        <source>a date is year-month-day, such as `2027-03-14`</source>
        <translation>una fecha es año-mes-día, como `2027-03-14`</translation>
    </message>
    <message>
        <source>there is a quotation mark, but no second one</source>
        <translation>hay una comilla, pero no una segunda</translation>
    </message>
    <message>
        <source>answers and ids stand without quotation marks</source>
        <translation>las respuestas y los identificadores van sin comillas</translation>
    </message>
    <message>
        <source>%1 is not part of the condition language</source>
        <translation>%1 no forma parte del lenguaje de condiciones</translation>
    </message>
    <message>
        <source>a minus sign needs a space on each side</source>
        <translation>un signo menos necesita un espacio a cada lado</translation>
    </message>
    <message>
        <source>write `a - b`; without the spaces a hyphen is part of a name</source>
        <translation>escriba `a - b`; sin los espacios, un guion es parte de un nombre</translation>
    </message>
    <message>
        <source>the fields of a list are looked at in each row: `any(medicines: dose &gt; 5)`</source>
        <translation>los campos de una lista se miran en cada fila: `any(medicines: dose &gt; 5)`</translation>
    </message>
    <message>
        <source>the end of the parenthesis</source>
        <translation>el final del paréntesis</translation>
    </message>
    <message>
        <source>`-` stands between two numbers</source>
        <translation>`-` va entre dos números</translation>
    </message>
    <message>
        <source>a negative number has no space: `-5`</source>
        <translation>un número negativo no lleva espacio: `-5`</translation>
    </message>
    <message>
        <source>a question, a value or a number</source>
        <translation>una pregunta, un valor o un número</translation>
    </message>
    <message>
        <source>there is no function %1</source>
        <translation>no existe la función %1</translation>
    </message>
    <message>
        <source>the functions are sum, mean, min, max, count, any and all</source>
        <translation>las funciones son sum, mean, min, max, count, any y all</translation>
    </message>
    <message>
        <source>write `%1(...)`</source>
        <translation>escriba `%1(...)`</translation>
    </message>
    <message>
        <source>write `%1 from A to B`</source>
        <translation>escriba `%1 from A to B`</translation>
    </message>
    <message>
        <source>the end of `%1(`</source>
        <translation>el final de `%1(`</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 necesita %2</translation>
    </message>
    <message>
        <source>%1 needs itself to be known first</source>
        <translation>%1 necesita que antes se conozca ella misma</translation>
    </message>
    <message>
        <source>these wait for each other: %1</source>
        <translation>estas se esperan unas a otras: %1</translation>
    </message>
    <message>
        <source>take one of the names out of the other&apos;s show-when or value</source>
        <translation>quite uno de los nombres del show-when o del valor de la otra</translation>
    </message>
    <message>
        <source>one comparison has one sign, and this is the second</source>
        <translation>una comparación tiene un solo signo, y este es el segundo</translation>
    </message>
    <message>
        <source>`is not` is not part of the condition language</source>
        <translation>`is not` no forma parte del lenguaje de condiciones</translation>
    </message>
    <message>
        <source>one answer stands after `is`</source>
        <translation>después de `is` va una sola respuesta</translation>
    </message>
    <message>
        <source>an answer stands after `is`</source>
        <translation>después de `is` va una respuesta</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una respuesta</translation>
    </message>
    <message>
        <source>`any of`, `all of` or `none of`</source>
        <translation>`any of`, `all of` o `none of`</translation>
    </message>
    <message>
        <source>write `includes any of [...]`</source>
        <translation>escriba `includes any of [...]`</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>una lista entre [ ]</translation>
    </message>
    <message>
        <source>write %1 after %2</source>
        <translation>escriba %1 después de %2</translation>
    </message>
    <message>
        <source>the id of an answer</source>
        <translation>el identificador de una respuesta</translation>
    </message>
    <message>
        <source>%1 is not expected after %2</source>
        <translation>no se espera %1 después de %2</translation>
    </message>
    <message>
        <source>put a comma between two answers</source>
        <translation>ponga una coma entre dos respuestas</translation>
    </message>
    <message>
        <source>the end of the list</source>
        <translation>el final de la lista</translation>
    </message>
    <message>
        <source>this is nested more than 200 deep</source>
        <translation>aquí hay más de 200 niveles anidados</translation>
    </message>
    <message>
        <source>make computed values of its parts; long sums are `sum(a, b, c)`</source>
        <translation>haga valores calculados de sus partes; las sumas largas son `sum(a, b, c)`</translation>
    </message>
    <message>
        <source>make computed values of its parts</source>
        <translation>haga valores calculados de sus partes</translation>
    </message>
    <message>
        <source>a condition or number is expected here, in one line of text</source>
        <translation>aquí se espera una condición o un número, en una línea de texto</translation>
    </message>
    <message>
        <source>if it has a colon, put quotation marks round all of it</source>
        <translation>si contiene dos puntos, póngalo todo entre comillas</translation>
    </message>
    <message>
        <source>a condition or number is expected here, and there is nothing</source>
        <translation>aquí se espera una condición o un número, y no hay nada</translation>
    </message>
    <message>
        <source>`%1` is expected here, %2, not %3</source>
        <translation>aquí se espera `%1`, %2, no %3</translation>
    </message>
    <message>
        <source>%1 stands where %2 is expected</source>
        <translation>hay %1 donde se espera %2</translation>
    </message>
    <message>
        <source>%1 is missing after %2</source>
        <translation>falta %1 después de %2</translation>
    </message>
    <message>
        <source>write `not` before the question: `not a in [...]`</source>
        <translation>escriba `not` antes de la pregunta: `not a in [...]`</translation>
    </message>
    <message>
        <source>a decimal number has a point: %1</source>
        <translation>un número decimal lleva punto: %1</translation>
    </message>
    <message>
        <source>there is no `(` for it</source>
        <translation>no hay `(` que le corresponda</translation>
    </message>
    <message>
        <source>two conditions are joined by `and` or `or`</source>
        <translation>dos condiciones se unen con `and` u `or`</translation>
    </message>
    <message>
        <source>%1 is asked once for each row of %2, so it has no single answer here</source>
        <translation>%1 se pregunta una vez por cada fila de %2, así que aquí no tiene una respuesta única</translation>
    </message>
    <message>
        <source>make a computed value over its rows, and use its name here</source>
        <translation>haga un valor calculado sobre sus filas y use aquí su nombre</translation>
    </message>
    <message>
        <source>write `any(%1: ...)` or another operation over its rows</source>
        <translation>escriba `any(%1: ...)` u otra operación sobre sus filas</translation>
    </message>
    <message>
        <source>%1 is an answer, and a question is expected here</source>
        <translation>%1 es una respuesta, y aquí se espera una pregunta</translation>
    </message>
    <message>
        <source>write the question before it, such as `trouble is %1`</source>
        <translation>escriba la pregunta antes, como `trouble is %1`</translation>
    </message>
    <message>
        <source>there is no question or value named %1</source>
        <translation>no hay ninguna pregunta ni valor que se llame %1</translation>
    </message>
    <message>
        <source>for a subtraction put spaces round the minus sign: %1</source>
        <translation>para una resta ponga espacios alrededor del signo menos: %1</translation>
    </message>
    <message>
        <source>a computed value</source>
        <translation>un valor calculado</translation>
    </message>
    <message>
        <source>a computed yes or no</source>
        <translation>un sí o no calculado</translation>
    </message>
    <message>
        <source>a computed number</source>
        <translation>un número calculado</translation>
    </message>
    <message>
        <source>a yes-no question</source>
        <translation>una pregunta de sí o no</translation>
    </message>
    <message>
        <source>a status question</source>
        <translation>una pregunta de estado</translation>
    </message>
    <message>
        <source>a choice</source>
        <translation>una elección</translation>
    </message>
    <message>
        <source>a question with several answers</source>
        <translation>una pregunta con varias respuestas</translation>
    </message>
    <message>
        <source>a text with a vocabulary</source>
        <translation>un texto con vocabulario</translation>
    </message>
    <message>
        <source>current, past or never</source>
        <translation>actual, pasado o nunca</translation>
    </message>
    <message>
        <source>one of its options</source>
        <translation>una de sus opciones</translation>
    </message>
    <message>
        <source>any of its options</source>
        <translation>cualquiera de sus opciones</translation>
    </message>
    <message>
        <source>a text from a vocabulary</source>
        <translation>un texto de un vocabulario</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>una fecha</translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation>una lista de filas</translation>
    </message>
    <message>
        <source>this holds as well when %1 is an empty list</source>
        <translation>esto se cumple también cuando %1 es una lista vacía</translation>
    </message>
    <message>
        <source>if it is not meant so, add `and any(%1: ...)` with the same condition</source>
        <translation>si no es lo que se quiere, añada `and any(%1: ...)` con la misma condición</translation>
    </message>
    <message>
        <source>%1 has no answer here</source>
        <translation>%1 no tiene respuesta aquí</translation>
    </message>
    <message>
        <source>write one%1, or remove the line</source>
        <translation>escriba una%1, o quite la línea</translation>
    </message>
    <message>
        <source>`reason` has an empty text</source>
        <translation>`reason` tiene un texto vacío</translation>
    </message>
    <message>
        <source>say why it was not measured</source>
        <translation>indique por qué no se midió</translation>
    </message>
    <message>
        <source>`reason` goes with `state: not-measured` only</source>
        <translation>`reason` solo va con `state: not-measured`</translation>
    </message>
    <message>
        <source>%1 has both a state and an answer here</source>
        <translation>%1 tiene aquí a la vez un estado y una respuesta</translation>
    </message>
    <message>
        <source>`complete` says that this is the whole list, and `state` that it is not</source>
        <translation>`complete` dice que esta es toda la lista, y `state` que no lo es</translation>
    </message>
    <message>
        <source>remove one of the two, or write {state: ..., rows: [...]}</source>
        <translation>quite uno de los dos, o escriba {state: ..., rows: [...]}</translation>
    </message>
    <message>
        <source>write {value: ...}%1</source>
        <translation>escriba {value: ...}%1</translation>
    </message>
    <message>
        <source>%1 goes with the whole reading, not with one part of it</source>
        <translation>%1 va con la medición entera, no con una parte de ella</translation>
    </message>
    <message>
        <source>write it in the row, beside %1</source>
        <translation>escríbalo en la fila, junto a %1</translation>
    </message>
    <message>
        <source>%1 goes with each reading, not with the list of them</source>
        <translation>%1 va con cada medición, no con la lista de ellas</translation>
    </message>
    <message>
        <source>write it in each row, beside %1</source>
        <translation>escríbalo en cada fila, junto a %1</translation>
    </message>
    <message>
        <source>%1 goes with measured questions only</source>
        <translation>%1 solo va con preguntas medidas</translation>
    </message>
    <message>
        <source>, or {state: %1}</source>
        <translation>, o {state: %1}</translation>
    </message>
    <message>
        <source>%1 does not offer %2</source>
        <translation>%1 no ofrece %2</translation>
    </message>
    <message>
        <source>it has to be answered, or left out</source>
        <translation>hay que responderla o dejarla fuera</translation>
    </message>
    <message>
        <source>it offers %1</source>
        <translation>ofrece %1</translation>
    </message>
    <message>
        <source>the answer itself</source>
        <translation>la respuesta misma</translation>
    </message>
    <message>
        <source>write what stands under `value` beside it</source>
        <translation>escriba al lado lo que está bajo `value`</translation>
    </message>
    <message>
        <source>%1 is answered twice here</source>
        <translation>%1 se responde aquí dos veces</translation>
    </message>
    <message>
        <source>keep %1 and remove `value`</source>
        <translation>conserve %1 y quite `value`</translation>
    </message>
    <message>
        <source>%1 stands here without %2</source>
        <translation>%1 está aquí sin %2</translation>
    </message>
    <message>
        <source>`when` goes with `status: past` only</source>
        <translation>`when` solo va con `status: past`</translation>
    </message>
    <message>
        <source>%1 does not ask when it was</source>
        <translation>%1 no pregunta cuándo fue</translation>
    </message>
    <message>
        <source>remove `when`</source>
        <translation>quite `when`</translation>
    </message>
    <message>
        <source>write a number between %1 and %2</source>
        <translation>escriba un número entre %1 y %2</translation>
    </message>
    <message>
        <source>one option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>write yes or no</source>
        <translation>escriba yes o no</translation>
    </message>
    <message>
        <source>%1 is not an option of %2</source>
        <translation>%1 no es una opción de %2</translation>
    </message>
    <message>
        <source>a list of options</source>
        <translation>una lista de opciones</translation>
    </message>
    <message>
        <source>write it as a list: [%1]</source>
        <translation>escríbalo como lista: [%1]</translation>
    </message>
    <message>
        <source>%1 has an empty list, which says neither none nor which</source>
        <translation>%1 tiene una lista vacía, que no dice ni ninguna ni cuál</translation>
    </message>
    <message>
        <source>for none of them write [%1]</source>
        <translation>para ninguna de ellas escriba [%1]</translation>
    </message>
    <message>
        <source>name the options, or leave the question out</source>
        <translation>nombre las opciones, o deje fuera la pregunta</translation>
    </message>
    <message>
        <source>%1 is in the list already</source>
        <translation>%1 ya está en la lista</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>quite una de las dos</translation>
    </message>
    <message>
        <source>%1 stands alone: it cannot be chosen with others</source>
        <translation>%1 va sola: no se puede elegir con otras</translation>
    </message>
    <message>
        <source>keep it, or keep the others</source>
        <translation>conserve esta, o conserve las otras</translation>
    </message>
    <message>
        <source>%1 is out of range for %2</source>
        <translation>%1 está fuera del intervalo de %2</translation>
    </message>
    <message>
        <source>%1 takes whole numbers</source>
        <translation>%1 admite números enteros</translation>
    </message>
    <message>
        <source>%1 takes numbers with at most 1 digit after the point</source>
        <translation>%1 admite números con 1 cifra como máximo después del punto</translation>
    </message>
    <message>
        <source>%1 takes numbers with at most %2 digits after the point</source>
        <translation>%1 admite números con %2 cifras como máximo después del punto</translation>
    </message>
    <message>
        <source>round it as it was measured</source>
        <translation>redondéelo como se midió</translation>
    </message>
    <message>
        <source>write 1985-02-11, or 1985-02 or 1985 when only that is known</source>
        <translation>escriba 1985-02-11, o 1985-02 o 1985 cuando solo se sabe eso</translation>
    </message>
    <message>
        <source>write year, month and day: 1985-02-11</source>
        <translation>escriba año, mes y día: 1985-02-11</translation>
    </message>
    <message>
        <source>%1 asks for the day as well</source>
        <translation>%1 pide también el día</translation>
    </message>
    <message>
        <source>%1 is too early for %2</source>
        <translation>%1 es demasiado temprano para %2</translation>
    </message>
    <message>
        <source>%1 is too late for %2</source>
        <translation>%1 es demasiado tarde para %2</translation>
    </message>
    <message>
        <source>write a date from %1 on</source>
        <translation>escriba una fecha desde %1</translation>
    </message>
    <message>
        <source>write a date up to %1</source>
        <translation>escriba una fecha hasta %1</translation>
    </message>
    <message>
        <source>write year, month and day: 2027-03-10</source>
        <translation>escriba año, mes y día: 2027-03-10</translation>
    </message>
    <message>
        <source>measured on %1 is after the visit, which is on %2</source>
        <translation>medido el %1 es posterior a la visita, que es el %2</translation>
    </message>
    <message>
        <source>write the day it was measured on, or leave `measured-on` out for the day of the visit</source>
        <translation>escriba el día en que se midió, u omita `measured-on` si fue el día de la visita</translation>
    </message>
    <message>
        <source>%1 has an empty text</source>
        <translation>%1 tiene un texto vacío</translation>
    </message>
    <message>
        <source>leave the question out when nothing was said</source>
        <translation>deje fuera la pregunta cuando no se dijo nada</translation>
    </message>
    <message>
        <source>%1 has no vocabulary to take an entry from</source>
        <translation>%1 no tiene vocabulario del que tomar una entrada</translation>
    </message>
    <message>
        <source>remove `entry`</source>
        <translation>quite `entry`</translation>
    </message>
    <message>
        <source>there is no one entry %1 in the vocabulary %2</source>
        <translation>no hay una única entrada %1 en el vocabulario %2</translation>
    </message>
    <message>
        <source>the text names the entry %1, and `entry` another one</source>
        <translation>el texto nombra la entrada %1, y `entry` nombra otra</translation>
    </message>
    <message>
        <source>remove `entry`, or correct the one that is wrong</source>
        <translation>quite `entry`, o corrija el que esté mal</translation>
    </message>
    <message>
        <source>write [] for none, or {rows: [...], complete: no} for a list not finished</source>
        <translation>escriba [] para ninguna, o {rows: [...], complete: no} para una lista sin terminar</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>%1 has no reading, and that is not an answer</source>
        <translation>%1 no tiene ninguna medición, y eso no es una respuesta</translation>
    </message>
    <message>
        <source>write {state: not-measured, reason: ...}, or leave it out</source>
        <translation>escriba {state: not-measured, reason: ...}, o déjelo fuera</translation>
    </message>
    <message>
        <source>a row, which is keys with values</source>
        <translation>una fila, que son claves con valores</translation>
    </message>
    <message>
        <source>write it as {%1: ...}</source>
        <translation>escríbalo como {%1: ...}</translation>
    </message>
    <message>
        <source>%1 has no field %2</source>
        <translation>%1 no tiene el campo %2</translation>
    </message>
    <message>
        <source>look it up again</source>
        <translation>consúltelo de nuevo</translation>
    </message>
    <message>
        <source>`date-of-birth` is after the screening of %1</source>
        <translation>`date-of-birth` es posterior a la evaluación del %1</translation>
    </message>
    <message>
        <source>look both up again</source>
        <translation>consulte ambos de nuevo</translation>
    </message>
    <message>
        <source>`on` is before the screening of %1, whose answers were copied</source>
        <translation>`on` es anterior a la evaluación del %1, cuyas respuestas se copiaron</translation>
    </message>
    <message>
        <source>%1 is not one of this questionnaire&apos;s languages</source>
        <translation>%1 no es uno de los idiomas de este cuestionario</translation>
    </message>
    <message>
        <source>the languages are %1</source>
        <translation>los idiomas son %1</translation>
    </message>
    <message>
        <source>`language` is one of this questionnaire&apos;s languages, or a list of them</source>
        <translation>`language` es uno de los idiomas de este cuestionario, o una lista de ellos</translation>
    </message>
    <message>
        <source>this questionnaire has no sensitivity %1</source>
        <translation>este cuestionario no tiene la sensibilidad %1</translation>
    </message>
    <message>
        <source>a notice</source>
        <translation>un aviso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>write year, month and day: 2027-03-14</source>
        <translation>escriba año, mes y día: 2027-03-14</translation>
    </message>
    <message>
        <source>these answers are of %1, and the questionnaire is `%2`</source>
        <translation>estas respuestas son de %1, y el cuestionario es `%2`</translation>
    </message>
    <message>
        <source>read them with the questionnaire that they belong to</source>
        <translation>léalas con el cuestionario al que pertenecen</translation>
    </message>
    <message>
        <source>`finished` is %1, earlier than `started`</source>
        <translation>`finished` es %1, anterior a `started`</translation>
    </message>
    <message>
        <source>look both up again; a screening begins and ends on one day</source>
        <translation>consulte ambos de nuevo; una evaluación empieza y termina el mismo día</translation>
    </message>
    <message>
        <source>`ask-anew: no` does not go with %1</source>
        <translation>`ask-anew: no` no va con %1</translation>
    </message>
    <message>
        <source>leave it out: such a question is asked anew in every screening</source>
        <translation>omítalo: una pregunta así se hace de nuevo en cada evaluación</translation>
    </message>
    <message>
        <source>the urgent trigger %1</source>
        <translation>el aviso urgente %1</translation>
    </message>
    <message>
        <source>%1 is asked later than what it decides about</source>
        <translation>%1 se pregunta después de aquello que decide</translation>
    </message>
    <message>
        <source>%1 looks at %2, which is asked later</source>
        <translation>%1 mira %2, que se pregunta después</translation>
    </message>
    <message>
        <source>ask it first: until it is answered, this waits</source>
        <translation>pregúntela antes: hasta que se responda, esto espera</translation>
    </message>
    <message>
        <source>the cases file</source>
        <translation>el archivo de casos</translation>
    </message>
    <message>
        <source>these are the cases of %1, and the questionnaire is `%2`</source>
        <translation>estos son los casos de %1, y el cuestionario es `%2`</translation>
    </message>
    <message>
        <source>write `cases-of: %1` if they belong together</source>
        <translation>escriba `cases-of: %1` si van juntos</translation>
    </message>
    <message>
        <source>`bases` is a map of name to date and answers</source>
        <translation>`bases` es un mapa de nombre a fecha y respuestas</translation>
    </message>
    <message>
        <source>write `bases: {usual: {date: 2027-03-14, answers: {...}}}`</source>
        <translation>escriba `bases: {usual: {date: 2027-03-14, answers: {...}}}`</translation>
    </message>
    <message>
        <source>a base</source>
        <translation>una base</translation>
    </message>
    <message>
        <source>there is no base %1 under `bases`</source>
        <translation>no hay ninguna base %1 bajo `bases`</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>un caso</translation>
    </message>
    <message>
        <source>the case in %1 is called the same</source>
        <translation>el caso de %1 se llama igual</translation>
    </message>
    <message>
        <source>say in the name what is different</source>
        <translation>diga en el nombre en qué se diferencian</translation>
    </message>
    <message>
        <source>neither this case nor its base has a `date`</source>
        <translation>ni este caso ni su base tienen un `date`</translation>
    </message>
    <message>
        <source>add the day of the screening: `date: 2027-03-14`</source>
        <translation>añada el día de la evaluación: `date: 2027-03-14`</translation>
    </message>
    <message>
        <source>the computed value&apos;s id</source>
        <translation>el identificador del valor calculado</translation>
    </message>
    <message>
        <source>%1 holds an invisible character that turns round the writing after it</source>
        <translation>%1 contiene un carácter invisible que invierte la escritura que sigue</translation>
    </message>
    <message>
        <source>%1 holds a control character, which can be neither shown nor printed</source>
        <translation>%1 contiene un carácter de control, que no se puede mostrar ni imprimir</translation>
    </message>
    <message>
        <source>a library&apos;s id</source>
        <translation>el identificador de una biblioteca</translation>
    </message>
    <message>
        <source>there is no library %1 with criteria among the files that are included</source>
        <translation>no hay ninguna biblioteca %1 con criterios entre los archivos incluidos</translation>
    </message>
    <message>
        <source>what is not covered</source>
        <translation>lo que no se cubre</translation>
    </message>
    <message>
        <source>%1 is excused already, in %2</source>
        <translation>%1 ya está excusado, en %2</translation>
    </message>
    <message>
        <source>%1 needs no excuse: the finding %2 covers it</source>
        <translation>%1 no necesita excusa: el punto a tratar %2 lo cubre</translation>
    </message>
    <message>
        <source>%1 needs no excuse: this questionnaire does not say that it covers %2</source>
        <translation>%1 no necesita excusa: este cuestionario no dice que cubra %2</translation>
    </message>
    <message>
        <source>write `covers: [%1]`, or take it out here</source>
        <translation>escriba `covers: [%1]`, o quítelo de aquí</translation>
    </message>
    <message>
        <source>take it out here</source>
        <translation>quítelo de aquí</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>no finding covers the criterion %1: %2</source>
        <translation>ningún punto a tratar cubre el criterio %1: %2</translation>
    </message>
    <message>
        <source>no finding covers the criterion %1 of %2: %3</source>
        <translation>ningún punto a tratar cubre el criterio %1 de %2: %3</translation>
    </message>
    <message>
        <source>name it under `criteria` of a finding, or under `not-covered` with the reason</source>
        <translation>nómbrelo bajo `criteria` de un punto a tratar, o bajo `not-covered` con el motivo</translation>
    </message>
    <message>
        <source>a criterion</source>
        <translation>un criterio</translation>
    </message>
    <message>
        <source>the criterion&apos;s id</source>
        <translation>el identificador del criterio</translation>
    </message>
    <message>
        <source>this criterion does not say which document it comes from</source>
        <translation>este criterio no dice de qué documento procede</translation>
    </message>
    <message>
        <source>`criteria` is a map of id to criterion</source>
        <translation>`criteria` es un mapa de identificador a criterio</translation>
    </message>
    <message>
        <source>write `criteria: {my-criterion: {text: ..., cite: [...]}}`</source>
        <translation>escriba `criteria: {my-criterion: {text: ..., cite: [...]}}`</translation>
    </message>
    <message>
        <source>a list of criteria</source>
        <translation>una lista de criterios</translation>
    </message>
    <message>
        <source>there is no criterion %1 in the files that are included</source>
        <translation>no hay ningún criterio %1 en los archivos incluidos</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un documento</translation>
    </message>
    <message>
        <source>the document&apos;s id</source>
        <translation>el identificador del documento</translation>
    </message>
    <message>
        <source>`documents` is a map of id to document</source>
        <translation>`documents` es un mapa de identificador a documento</translation>
    </message>
    <message>
        <source>write `documents: {my-leaflet: {title: ..., publisher: ...}}`</source>
        <translation>escriba `documents: {my-leaflet: {title: ..., publisher: ...}}`</translation>
    </message>
    <message>
        <source>a topic</source>
        <translation>un tema</translation>
    </message>
    <message>
        <source>the topic&apos;s id</source>
        <translation>el identificador del tema</translation>
    </message>
    <message>
        <source>add `cite: %1`</source>
        <translation>añada `cite: %1`</translation>
    </message>
    <message>
        <source>a citation</source>
        <translation>una cita</translation>
    </message>
    <message>
        <source>there is no document %1 under `documents`</source>
        <translation>no hay ningún documento %1 bajo `documents`</translation>
    </message>
    <message>
        <source>this questionnaire has no urgent trigger %1</source>
        <translation>este cuestionario no tiene ningún aviso urgente %1</translation>
    </message>
    <message>
        <source>this questionnaire has no contradiction %1</source>
        <translation>este cuestionario no tiene ninguna contradicción %1</translation>
    </message>
    <message>
        <source>this case expects nothing, so that it proves nothing</source>
        <translation>este caso no espera nada, así que no demuestra nada</translation>
    </message>
    <message>
        <source>add for example `raised: [&lt;finding&gt;]`</source>
        <translation>añada por ejemplo `raised: [&lt;finding&gt;]`</translation>
    </message>
    <message>
        <source>this questionnaire has no finding %1</source>
        <translation>este cuestionario no tiene ningún punto a tratar %1</translation>
    </message>
    <message>
        <source>%1 is expected twice in this case</source>
        <translation>%1 se espera dos veces en este caso</translation>
    </message>
    <message>
        <source>%1 is not of kind flag</source>
        <translation>%1 no es de tipo flag</translation>
    </message>
    <message>
        <source>`only-raised` lists flags; name this one under `raised`</source>
        <translation>`only-raised` enumera los de tipo flag; nombre este bajo `raised`</translation>
    </message>
    <message>
        <source>this questionnaire has no question %1</source>
        <translation>este cuestionario no tiene ninguna pregunta %1</translation>
    </message>
    <message>
        <source>%1 is a map</source>
        <translation>%1 es un mapa</translation>
    </message>
    <message>
        <source>write `missing: {&lt;finding&gt;: [&lt;question&gt;]}`</source>
        <translation>escriba `missing: {&lt;finding&gt;: [&lt;question&gt;]}`</translation>
    </message>
    <message>
        <source>what is missing is a list of questions</source>
        <translation>lo que falta es una lista de preguntas</translation>
    </message>
    <message>
        <source>write it as a list: [&lt;question&gt;]</source>
        <translation>escríbalo como lista: [&lt;question&gt;]</translation>
    </message>
    <message>
        <source>write `states: {&lt;question&gt;: answered}`</source>
        <translation>escriba `states: {&lt;question&gt;: answered}`</translation>
    </message>
    <message>
        <source>write `computed: {&lt;value&gt;: 12}`</source>
        <translation>escriba `computed: {&lt;value&gt;: 12}`</translation>
    </message>
    <message>
        <source>this questionnaire has no computed value %1</source>
        <translation>este cuestionario no tiene ningún valor calculado %1</translation>
    </message>
    <message>
        <source>%1 is a condition and has no number</source>
        <translation>%1 es una condición y no tiene número</translation>
    </message>
    <message>
        <source>expect a finding that rests on it</source>
        <translation>espere un punto a tratar que se base en ella</translation>
    </message>
    <message>
        <source>this is not a date</source>
        <translation>esto no es una fecha</translation>
    </message>
    <message>
        <source>%1 is not written as year-month-day</source>
        <translation>%1 no está escrito como año-mes-día</translation>
    </message>
    <message>
        <source>%1 is not a date of the calendar</source>
        <translation>%1 no es una fecha del calendario</translation>
    </message>
    <message>
        <source>%1 lacks the month or day</source>
        <translation>a %1 le falta el mes o el día</translation>
    </message>
    <message>
        <source>%1 is outside the years 1800 to 2299</source>
        <translation>%1 está fuera de los años 1800 a 2299</translation>
    </message>
    <message>
        <source>%1: expected a text, found %2</source>
        <translation>%1: se esperaba un texto; encontrado: %2</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>ponga el texto entre comillas</translation>
    </message>
    <message>
        <source>what follows ` #` is a comment, and would be left out of %1</source>
        <translation>lo que sigue a ` #` es un comentario, y quedaría fuera de %1</translation>
    </message>
    <message>
        <source>put the text in quotes if it belongs to it, or the comment on a line of its own</source>
        <translation>ponga el texto entre comillas si le pertenece, o el comentario en una línea propia</translation>
    </message>
    <message>
        <source>%1 has %2 characters, and at most %3 are kept</source>
        <translation>%1 tiene %2 caracteres, y se conservan como máximo %3</translation>
    </message>
    <message>
        <source>%1 holds a line break or a tab, and is to stand on one line</source>
        <translation>%1 contiene un salto de línea o un tabulador, y debe ir en una sola línea</translation>
    </message>
    <message>
        <source>write it on one line, with blanks between the words</source>
        <translation>escríbalo en una línea, con espacios entre las palabras</translation>
    </message>
    <message>
        <source>%1 is not a time of the day</source>
        <translation>%1 no es una hora del día</translation>
    </message>
    <message>
        <source>write it as &quot;14:05&quot;, hours and minutes</source>
        <translation>escríbalo como &quot;14:05&quot;, horas y minutos</translation>
    </message>
    <message>
        <source>write for example `version: 1.0.0`</source>
        <translation>escriba por ejemplo `version: 1.0.0`</translation>
    </message>
    <message>
        <source>in %1 the words that are built in appear in English: &quot;Yes&quot;, &quot;No&quot;, &quot;Not sure&quot;, &quot;Prefer not to say&quot;, the buttons and messages of the interview, and what the paper form adds</source>
        <translation>en %1 las palabras incorporadas aparecen en inglés: &quot;Yes&quot;, &quot;No&quot;, &quot;Not sure&quot;, &quot;Prefer not to say&quot;, los botones y mensajes de la entrevista, y lo que añade el formulario en papel</translation>
    </message>
    <message>
        <source>built in are en and es; somebody who reads one of them has to sit with the patient</source>
        <translation>están incorporados en y es; alguien que lea uno de ellos tiene que acompañar al paciente</translation>
    </message>
    <message>
        <source>this is a library, which questionnaires include</source>
        <translation>esto es una biblioteca, que los cuestionarios incluyen</translation>
    </message>
    <message>
        <source>these are translations, which questionnaires include</source>
        <translation>estas son traducciones, que los cuestionarios incluyen</translation>
    </message>
    <message>
        <source>these are the cases of a questionnaire</source>
        <translation>estos son los casos de un cuestionario</translation>
    </message>
    <message>
        <source>these are the answers of a screening</source>
        <translation>estas son las respuestas de una evaluación</translation>
    </message>
    <message>
        <source>open the questionnaire.yaml that it belongs to</source>
        <translation>abra el questionnaire.yaml al que pertenece</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>idiomas</translation>
    </message>
    <message>
        <source>a language</source>
        <translation>un idioma</translation>
    </message>
    <message>
        <source>%1 is not a language tag</source>
        <translation>%1 no es una etiqueta de idioma</translation>
    </message>
    <message>
        <source>write one such as en, es or pt-BR</source>
        <translation>escriba una como en, es o pt-BR</translation>
    </message>
    <message>
        <source>remove one</source>
        <translation>quite uno</translation>
    </message>
    <message>
        <source>a questionnaire is written in at least one language</source>
        <translation>un cuestionario se escribe al menos en un idioma</translation>
    </message>
    <message>
        <source>write `languages: [en]`</source>
        <translation>escriba `languages: [en]`</translation>
    </message>
    <message>
        <source>the questionnaire&apos;s id</source>
        <translation>el identificador del cuestionario</translation>
    </message>
    <message>
        <source>a version is three numbers with points between</source>
        <translation>una versión son tres números con puntos entre ellos</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>la línea %1 de %2</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>la línea %1, columna %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>la línea %1</translation>
    </message>
    <message>
        <source>%1 is already the id of %2 in %3</source>
        <translation>%1 ya es el identificador de %2 en %3</translation>
    </message>
    <message>
        <source>give one of the two another id</source>
        <translation>dé otro identificador a uno de los dos</translation>
    </message>
    <message>
        <source>add it there</source>
        <translation>añádalo ahí</translation>
    </message>
    <message>
        <source>write %1, or add it there</source>
        <translation>escriba %1, o añádalo ahí</translation>
    </message>
    <message>
        <source>an instrument</source>
        <translation>un instrumento</translation>
    </message>
    <message>
        <source>the instrument&apos;s id</source>
        <translation>el identificador del instrumento</translation>
    </message>
    <message>
        <source>an instrument&apos;s place</source>
        <translation>el lugar de un instrumento</translation>
    </message>
    <message>
        <source>an instrument cannot hold another</source>
        <translation>un instrumento no puede contener otro</translation>
    </message>
    <message>
        <source>place both in a section of the questionnaire</source>
        <translation>coloque ambos en una sección del cuestionario</translation>
    </message>
    <message>
        <source>there is no instrument %1 in the files that are included</source>
        <translation>no hay ningún instrumento %1 en los archivos incluidos</translation>
    </message>
    <message>
        <source>the instrument %1 is already placed in %2</source>
        <translation>el instrumento %1 ya está colocado en %2</translation>
    </message>
    <message>
        <source>its questions can be asked once only</source>
        <translation>sus preguntas se pueden hacer una sola vez</translation>
    </message>
    <message>
        <source>an include is a path relative to this file</source>
        <translation>una inclusión es una ruta relativa a este archivo</translation>
    </message>
    <message>
        <source>an include is written with forward slashes and plain characters</source>
        <translation>una inclusión se escribe con barras normales y caracteres simples</translation>
    </message>
    <message>
        <source>an include may go up one folder only, to the folder of all questionnaires</source>
        <translation>una inclusión puede subir una sola carpeta, a la carpeta de todos los cuestionarios</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>la biblioteca</translation>
    </message>
    <message>
        <source>%1 is not a library: it has no `library: &lt;id&gt;`</source>
        <translation>%1 no es una biblioteca: no tiene `library: &lt;id&gt;`</translation>
    </message>
    <message>
        <source>only libraries and translations can be included</source>
        <translation>solo se pueden incluir bibliotecas y traducciones</translation>
    </message>
    <message>
        <source>the library&apos;s id</source>
        <translation>el identificador de la biblioteca</translation>
    </message>
    <message>
        <source>a library includes no other file</source>
        <translation>una biblioteca no incluye ningún otro archivo</translation>
    </message>
    <message>
        <source>include both in the questionnaire</source>
        <translation>incluya ambos en el cuestionario</translation>
    </message>
    <message>
        <source>translations stand in a file of their own</source>
        <translation>las traducciones van en un archivo propio</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>the path is relative to this file</source>
        <translation>la ruta es relativa a este archivo</translation>
    </message>
    <message>
        <source>this program reads version 1 of the format</source>
        <translation>este programa lee la versión 1 del formato</translation>
    </message>
    <message>
        <source>write `anteroom: 1`, or open the file with a newer Anteroom</source>
        <translation>escriba `anteroom: 1`, o abra el archivo con un Anteroom más nuevo</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>una ruta</translation>
    </message>
    <message>
        <source>for example `../vocabularies/medicines.yaml`</source>
        <translation>por ejemplo `../vocabularies/medicines.yaml`</translation>
    </message>
    <message>
        <source>this file includes itself</source>
        <translation>este archivo se incluye a sí mismo</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>quite esta línea</translation>
    </message>
    <message>
        <source>%1 is already included in %2</source>
        <translation>%1 ya está incluido en %2</translation>
    </message>
    <message>
        <source>there are %1 %2; at most %3 are read</source>
        <translation>hay %1 %2; se leen como máximo %3</translation>
    </message>
    <message>
        <source>leave out those from here on</source>
        <translation>deje fuera a partir de aquí</translation>
    </message>
    <message>
        <source>an immediate trigger looks only at answers as they were given, not at %1</source>
        <translation>un aviso inmediato solo mira las respuestas tal como se dieron, no %1</translation>
    </message>
    <message>
        <source>use `is`, `in`, `includes`, `and`, `or` and `any(...)`, or make it `tier: same-visit`</source>
        <translation>use `is`, `in`, `includes`, `and`, `or` y `any(...)`, o póngalo como `tier: same-visit`</translation>
    </message>
    <message>
        <source>the computed value `%1`</source>
        <translation>el valor calculado `%1`</translation>
    </message>
    <message>
        <source>what was not chosen</source>
        <translation>lo que no se eligió</translation>
    </message>
    <message>
        <source>the negation of one</source>
        <translation>la negación de una</translation>
    </message>
    <message>
        <source>whether there is one</source>
        <translation>si existe alguna</translation>
    </message>
    <message>
        <source>a comparison of numbers</source>
        <translation>una comparación de números</translation>
    </message>
    <message>
        <source>the questionnaire</source>
        <translation>el cuestionario</translation>
    </message>
    <message>
        <source>%1 stand in a library file</source>
        <translation>%1 van en un archivo de biblioteca</translation>
    </message>
    <message>
        <source>move them there and include it</source>
        <translation>póngalos ahí e incluya el archivo</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>no se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>%1 is a word of the condition language and cannot be an id</source>
        <translation>%1 es una palabra del lenguaje de condiciones y no puede ser un identificador</translation>
    </message>
    <message>
        <source>add a word to it: `%1-answer`</source>
        <translation>añádale una palabra: `%1-answer`</translation>
    </message>
    <message>
        <source>%1 is negated here: what was not answered shows nothing</source>
        <translation>%1 está negado aquí: lo que no se respondió no muestra nada</translation>
    </message>
    <message>
        <source>%1 rests on %2, and here on its negation: what was not answered shows nothing</source>
        <translation>%1 se basa en %2, y aquí en su negación: lo que no se respondió no muestra nada</translation>
    </message>
    <message>
        <source>write the answer that the rule is about, as in `trouble is no`</source>
        <translation>escriba la respuesta de la que trata la regla, como en `trouble is no`</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>the option&apos;s id</source>
        <translation>el identificador de la opción</translation>
    </message>
    <message>
        <source>`exclusive` goes with choices questions only</source>
        <translation>`exclusive` solo va con preguntas choices</translation>
    </message>
    <message>
        <source>a choice takes one option anyway</source>
        <translation>una pregunta choice toma una sola opción de todos modos</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>only one option can be exclusive, and the one in %1 is already</source>
        <translation>solo una opción puede ser exclusiva, y la de %1 ya lo es</translation>
    </message>
    <message>
        <source>take `exclusive` off one of them</source>
        <translation>quite `exclusive` de una de ellas</translation>
    </message>
    <message>
        <source>there are no options to choose from</source>
        <translation>no hay opciones entre las que elegir</translation>
    </message>
    <message>
        <source>write `options: [{id: ..., text: ...}, {id: ..., text: ...}]`</source>
        <translation>escriba `options: [{id: ..., text: ...}, {id: ..., text: ...}]`</translation>
    </message>
    <message>
        <source>there is one option only, so there is nothing to choose</source>
        <translation>hay una sola opción, así que no hay nada que elegir</translation>
    </message>
    <message>
        <source>add another option, or ask a yes-no question</source>
        <translation>añada otra opción, o haga una pregunta de sí o no</translation>
    </message>
    <message>
        <source>`options` is a list of options or the id of an answer set</source>
        <translation>`options` es una lista de opciones o el identificador de un conjunto de respuestas</translation>
    </message>
    <message>
        <source>there is no answer set %1 under `answer-sets`</source>
        <translation>no hay ningún conjunto de respuestas %1 bajo `answer-sets`</translation>
    </message>
    <message>
        <source>`answer-sets` is a map of id to a list of options</source>
        <translation>`answer-sets` es un mapa de identificador a una lista de opciones</translation>
    </message>
    <message>
        <source>write `answer-sets: {how-often: [{id: never, text: Never}, ...]}`</source>
        <translation>escriba `answer-sets: {how-often: [{id: never, text: Never}, ...]}`</translation>
    </message>
    <message>
        <source>an answer set is a list of options</source>
        <translation>un conjunto de respuestas es una lista de opciones</translation>
    </message>
    <message>
        <source>write it as a list: each line begins with `- `</source>
        <translation>escríbalo como lista: cada línea empieza con `- `</translation>
    </message>
    <message>
        <source>the answer set&apos;s id</source>
        <translation>el identificador del conjunto de respuestas</translation>
    </message>
    <message>
        <source>an answer set</source>
        <translation>un conjunto de respuestas</translation>
    </message>
    <message>
        <source>%1 goes with questions that are answered, not with information texts</source>
        <translation>%1 va con preguntas que se responden, no con textos informativos</translation>
    </message>
    <message>
        <source>%1 goes with %2 questions only</source>
        <translation>%1 solo va con preguntas %2</translation>
    </message>
    <message>
        <source>the condition under which a question is shown is `show-when`</source>
        <translation>la condición con la que se muestra una pregunta es `show-when`</translation>
    </message>
    <message>
        <source>the types are %1</source>
        <translation>los tipos son %1</translation>
    </message>
    <message>
        <source>%1 goes with the rows question, not with its fields</source>
        <translation>%1 va con la pregunta rows, no con sus campos</translation>
    </message>
    <message>
        <source>there is no question type %1</source>
        <translation>no existe el tipo de pregunta %1</translation>
    </message>
    <message>
        <source>a field of rows cannot be of type %1</source>
        <translation>un campo de rows no puede ser de tipo %1</translation>
    </message>
    <message>
        <source>make it a rows question of its own</source>
        <translation>haga de ella una pregunta rows propia</translation>
    </message>
    <message>
        <source>put the text before the rows question, or into `help`</source>
        <translation>ponga el texto antes de la pregunta rows, o en `help`</translation>
    </message>
    <message>
        <source>`ask` is `patient` or `staff`, not %1</source>
        <translation>`ask` es `patient` o `staff`, no %1</translation>
    </message>
    <message>
        <source>the question&apos;s id</source>
        <translation>el identificador de la pregunta</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>un campo</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>una pregunta</translation>
    </message>
    <message>
        <source>`factor` is %1</source>
        <translation>`factor` vale %1</translation>
    </message>
    <message>
        <source>write how many of the second unit are one of the first: 2.2046 for kg and lb</source>
        <translation>escriba cuántas de la segunda unidad son una de la primera: 2.2046 para kg y lb</translation>
    </message>
    <message>
        <source>the usual numbers go beyond `range`</source>
        <translation>los números habituales van más allá de `range`</translation>
    </message>
    <message>
        <source>keep `usual` within [%1, %2]: what is outside is refused before anyone asks whether it is usual</source>
        <translation>mantenga `usual` dentro de [%1, %2]: lo que queda fuera no se admite, antes de que nadie pregunte si es habitual</translation>
    </message>
    <message>
        <source>there is no vocabulary %1 in the files that are included</source>
        <translation>no hay ningún vocabulario %1 en los archivos incluidos</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>campos</translation>
    </message>
    <message>
        <source>a row of nothing cannot be filled in</source>
        <translation>una fila sin nada no se puede rellenar</translation>
    </message>
    <message>
        <source>add at least one field: `- {id: name, type: text, text: Which?}`</source>
        <translation>añada al menos un campo: `- {id: name, type: text, text: Which?}`</translation>
    </message>
    <message>
        <source>%1 is a list of two, the lowest and the highest</source>
        <translation>%1 es una lista de dos, el más bajo y el más alto</translation>
    </message>
    <message>
        <source>write the lower one first</source>
        <translation>escriba primero el más bajo</translation>
    </message>
    <message>
        <source>the lowest of %1 is not below the highest</source>
        <translation>el más bajo de %1 no está por debajo del más alto</translation>
    </message>
    <message>
        <source>%1 is beyond what is kept to its last digit</source>
        <translation>%1 está más allá de lo que se conserva hasta su última cifra</translation>
    </message>
    <message>
        <source>write a number between -1000000000 and 1000000000</source>
        <translation>escriba un número entre -1000000000 y 1000000000</translation>
    </message>
    <message>
        <source>this is not a date between 1800 and 2299</source>
        <translation>esto no es una fecha entre 1800 y 2299</translation>
    </message>
    <message>
        <source>write it as 1900-01-31, year, month and day</source>
        <translation>escríbalo como 1900-01-31, año, mes y día</translation>
    </message>
    <message>
        <source>the lowest number</source>
        <translation>el número más bajo</translation>
    </message>
    <message>
        <source>the highest number</source>
        <translation>el número más alto</translation>
    </message>
    <message>
        <source>only the last day of a range can be `today`</source>
        <translation>solo el último día de un intervalo puede ser `today`</translation>
    </message>
    <message>
        <source>write the first day as a date: 1900-01-31</source>
        <translation>escriba el primer día como fecha: 1900-01-31</translation>
    </message>
    <message>
        <source>%1 is a field of the rows of `%2`</source>
        <translation>%1 es un campo de las filas de `%2`</translation>
    </message>
    <message>
        <source>write it within a row: `%1: [{%2: ...}]`</source>
        <translation>escríbalo dentro de una fila: `%1: [{%2: ...}]`</translation>
    </message>
    <message>
        <source>%1 is worked out from other answers</source>
        <translation>%1 se calcula a partir de otras respuestas</translation>
    </message>
    <message>
        <source>%1 is of what `left-out` says is not in this file, or rests on it</source>
        <translation>%1 es de lo que `left-out` dice que no está en este archivo, o se basa en ello</translation>
    </message>
    <message>
        <source>take one of the two out</source>
        <translation>quite uno de los dos</translation>
    </message>
    <message>
        <source>the answers file</source>
        <translation>el archivo de respuestas</translation>
    </message>
    <message>
        <source>`answers` holds one line a question: its id and its answer</source>
        <translation>`answers` contiene una línea por pregunta: su identificador y su respuesta</translation>
    </message>
    <message>
        <source>write `answers: {&lt;question&gt;: &lt;answer&gt;}`</source>
        <translation>escriba `answers: {&lt;question&gt;: &lt;answer&gt;}`</translation>
    </message>
    <message>
        <source>%1 is an information text and has no answer</source>
        <translation>%1 es un texto informativo y no tiene respuesta</translation>
    </message>
    <message>
        <source>a signature</source>
        <translation>una firma</translation>
    </message>
    <message>
        <source>`by` is empty</source>
        <translation>`by` está vacío</translation>
    </message>
    <message>
        <source>write who reviewed the texts</source>
        <translation>escriba quién revisó los textos</translation>
    </message>
    <message>
        <source>`reviewed` is a map of language to signature</source>
        <translation>`reviewed` es un mapa de idioma a firma</translation>
    </message>
    <message>
        <source>write `reviewed: {es: %1}`</source>
        <translation>escriba `reviewed: {es: %1}`</translation>
    </message>
    <message>
        <source>write the language that the signature is for, such as es</source>
        <translation>escriba el idioma al que corresponde la firma, como es</translation>
    </message>
    <message>
        <source>%1 is the language that the texts were written in</source>
        <translation>%1 es el idioma en que se escribieron los textos</translation>
    </message>
    <message>
        <source>a signature is for a translation</source>
        <translation>una firma corresponde a una traducción</translation>
    </message>
    <message>
        <source>nothing in this file is translated into %1</source>
        <translation>en este archivo no hay nada traducido a %1</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>tiene %1</translation>
    </message>
    <message>
        <source>name a question that is answered</source>
        <translation>nombre una pregunta que se responda</translation>
    </message>
    <message>
        <source>the id of %1</source>
        <translation>el identificador de %1</translation>
    </message>
    <message>
        <source>`show-when` goes with questions; a rule holds under `when`</source>
        <translation>`show-when` va con preguntas; una regla se cumple según `when`</translation>
    </message>
    <message>
        <source>rename it to `when`</source>
        <translation>cámbiele el nombre a `when`</translation>
    </message>
    <message>
        <source>there is no topic %1 under `topics`</source>
        <translation>no hay ningún tema %1 bajo `topics`</translation>
    </message>
    <message>
        <source>%1 is worked out, and nobody answers it</source>
        <translation>%1 se calcula, y nadie lo responde</translation>
    </message>
    <message>
        <source>quote the questions that it is worked out from</source>
        <translation>cite las preguntas a partir de las que se calcula</translation>
    </message>
    <message>
        <source>%1 is a field of %2</source>
        <translation>%1 es un campo de %2</translation>
    </message>
    <message>
        <source>quote the list: its rows print whole</source>
        <translation>cite la lista: sus filas se imprimen enteras</translation>
    </message>
    <message>
        <source>there is no question %1</source>
        <translation>no hay ninguna pregunta %1</translation>
    </message>
    <message>
        <source>a question&apos;s id</source>
        <translation>el identificador de una pregunta</translation>
    </message>
    <message>
        <source>%1 is an information text, which nobody answers</source>
        <translation>%1 es un texto informativo, que nadie responde</translation>
    </message>
    <message>
        <source>quote questions: what was answered prints with the finding</source>
        <translation>cite preguntas: lo que se respondió se imprime con el punto a tratar</translation>
    </message>
    <message>
        <source>a finding</source>
        <translation>un punto a tratar</translation>
    </message>
    <message>
        <source>this finding does not say which document it comes from</source>
        <translation>este punto a tratar no dice de qué documento procede</translation>
    </message>
    <message>
        <source>an urgent trigger</source>
        <translation>un aviso urgente</translation>
    </message>
    <message>
        <source>a contradiction</source>
        <translation>una contradicción</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>un grupo</translation>
    </message>
    <message>
        <source>the group&apos;s id</source>
        <translation>el identificador del grupo</translation>
    </message>
    <message>
        <source>a group has no `type`</source>
        <translation>un grupo no tiene `type`</translation>
    </message>
    <message>
        <source>write `id` in place of `group` when this is a question</source>
        <translation>escriba `id` en lugar de `group` si esto es una pregunta</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>una sección</translation>
    </message>
    <message>
        <source>the section&apos;s id</source>
        <translation>el identificador de la sección</translation>
    </message>
    <message>
        <source>there is no question here</source>
        <translation>aquí no hay ninguna pregunta</translation>
    </message>
    <message>
        <source>add one, or remove the list</source>
        <translation>añada una, o quite la lista</translation>
    </message>
    <message>
        <source>a questionnaire needs at least one section</source>
        <translation>un cuestionario necesita al menos una sección</translation>
    </message>
    <message>
        <source>write `- {id: ..., title: ..., questions: [...]}`</source>
        <translation>escriba `- {id: ..., title: ..., questions: [...]}`</translation>
    </message>
    <message>
        <source>sensitivities</source>
        <translation>sensibilidades</translation>
    </message>
    <message>
        <source>a sensitivity</source>
        <translation>una sensibilidad</translation>
    </message>
    <message>
        <source>the sensitivity&apos;s id</source>
        <translation>el identificador de la sensibilidad</translation>
    </message>
    <message>
        <source>there is no sensitivity %1 under `sensitivities`</source>
        <translation>no hay ninguna sensibilidad %1 bajo `sensitivities`</translation>
    </message>
    <message>
        <source>no section and no question is marked with %1</source>
        <translation>ninguna sección ni pregunta está marcada con %1</translation>
    </message>
    <message>
        <source>write `sensitivity: %1` where such things are asked</source>
        <translation>escriba `sensitivity: %1` donde se preguntan esas cosas</translation>
    </message>
    <message>
        <source>mark it with `sensitivity: %1` as well, or let it not rest on one</source>
        <translation>márquelo también con `sensitivity: %1`, o haga que no se base en una marcada</translation>
    </message>
    <message>
        <source>what follows ` #` is a comment, and is left out of %1</source>
        <translation>lo que sigue a ` #` es un comentario, y queda fuera de %1</translation>
    </message>
    <message>
        <source>put the text in quotes if it belongs to it</source>
        <translation>ponga el texto entre comillas si le pertenece</translation>
    </message>
    <message>
        <source>add `%1: ...`</source>
        <translation>añada `%1: ...`</translation>
    </message>
    <message>
        <source>write it as a map: {%1: ..., %2: ...}</source>
        <translation>escríbalo como mapa: {%1: ..., %2: ...}</translation>
    </message>
    <message>
        <source>%1, or add it to %2</source>
        <translation>%1, o añádalo a %2</translation>
    </message>
    <message>
        <source>%1 is not translated into %2: %3</source>
        <translation>%1 no está traducido a %2: %3</translation>
    </message>
    <message>
        <source>write a language tag such as en, es or pt-BR</source>
        <translation>escriba una etiqueta de idioma como en, es o pt-BR</translation>
    </message>
    <message>
        <source>%1; a text is a string, or a map from language to string</source>
        <translation>%1; un texto es una cadena, o un mapa de idioma a cadena</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 está vacío</translation>
    </message>
    <message>
        <source>write the text</source>
        <translation>escriba el texto</translation>
    </message>
    <message>
        <source>%1 has another translation in %2</source>
        <translation>%1 tiene otra traducción en %2</translation>
    </message>
    <message>
        <source>keep one; where the same words mean something else, write that text as a map in its own file: {%1: ..., %2: ...}</source>
        <translation>conserve una; donde las mismas palabras significan otra cosa, escriba ese texto como mapa en su propio archivo: {%1: ..., %2: ...}</translation>
    </message>
    <message>
        <source>the file of translations</source>
        <translation>el archivo de traducciones</translation>
    </message>
    <message>
        <source>a file of translations includes no other file</source>
        <translation>un archivo de traducciones no incluye ningún otro archivo</translation>
    </message>
    <message>
        <source>%1 cannot be translated into itself</source>
        <translation>%1 no se puede traducir a sí mismo</translation>
    </message>
    <message>
        <source>write the language of the originals</source>
        <translation>escriba el idioma de los originales</translation>
    </message>
    <message>
        <source>a vocabulary</source>
        <translation>un vocabulario</translation>
    </message>
    <message>
        <source>the vocabulary&apos;s id</source>
        <translation>el identificador del vocabulario</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>clases</translation>
    </message>
    <message>
        <source>the vocabulary is empty</source>
        <translation>el vocabulario está vacío</translation>
    </message>
    <message>
        <source>add at least one entry: `- {name: ..., classes: [...]}`</source>
        <translation>añada al menos una entrada: `- {name: ..., classes: [...]}`</translation>
    </message>
    <message>
        <source>there is no vocabulary %1 before this one</source>
        <translation>no hay ningún vocabulario %1 antes de este</translation>
    </message>
    <message>
        <source>put that one before it, here or in a file that is included before this file</source>
        <translation>ponga ese antes, aquí o en un archivo que se incluya antes que este</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>una clase</translation>
    </message>
    <message>
        <source>the class&apos;s id</source>
        <translation>el identificador de la clase</translation>
    </message>
    <message>
        <source>%1 is already a class of %2, which this one extends</source>
        <translation>%1 ya es una clase de %2, que este amplía</translation>
    </message>
    <message>
        <source>give this class another id</source>
        <translation>dé otro identificador a esta clase</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>una entrada</translation>
    </message>
    <message>
        <source>there is no class %1 in this vocabulary</source>
        <translation>no hay ninguna clase %1 en este vocabulario</translation>
    </message>
    <message>
        <source>%1 is already an entry of %2, which this one extends</source>
        <translation>%1 ya es una entrada de %2, que este amplía</translation>
    </message>
    <message>
        <source>remove it here</source>
        <translation>quítela de aquí</translation>
    </message>
    <message>
        <source>%1 is already an entry in %2</source>
        <translation>%1 ya es una entrada en %2</translation>
    </message>
    <message>
        <source>make one entry of the two</source>
        <translation>haga una sola entrada de las dos</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>escriba %1</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1 no puede ser %2</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>un intervalo</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>one of those listed</source>
        <translation>uno de los indicados</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>score or measurement</source>
        <translation>score o measurement</translation>
    </message>
    <message>
        <source>The record in this PDF cannot be read: %1 is not %2.</source>
        <translation>No se puede leer el registro de este PDF: en %1 se espera otra cosa (%2).</translation>
    </message>
    <message>
        <source>that of a printed summary</source>
        <translation>el de un resumen impreso</translation>
    </message>
    <message>
        <source>one that this version of Anteroom reads</source>
        <translation>una que esta versión de Anteroom lea</translation>
    </message>
    <message>
        <source>a questionnaire with the hash that is named</source>
        <translation>un cuestionario con el hash indicado</translation>
    </message>
    <message>
        <source>that of its text</source>
        <translation>el de su texto</translation>
    </message>
    <message>
        <source>letter or a4</source>
        <translation>letter o a4</translation>
    </message>
    <message>
        <source>the tag of one</source>
        <translation>la etiqueta de uno</translation>
    </message>
    <message>
        <source>a sensitivity of the questionnaire, named once</source>
        <translation>una sensibilidad del cuestionario, indicada una vez</translation>
    </message>
    <message>
        <source>without what is left out</source>
        <translation>sin lo que se omite</translation>
    </message>
    <message>
        <source>a trigger of the questionnaire</source>
        <translation>un desencadenante del cuestionario</translation>
    </message>
    <message>
        <source>with its time</source>
        <translation>con su hora</translation>
    </message>
    <message>
        <source>a finding of the questionnaire</source>
        <translation>un punto a tratar del cuestionario</translation>
    </message>
    <message>
        <source>an object, or null</source>
        <translation>un objeto, o null</translation>
    </message>
    <message>
        <source>one with an id</source>
        <translation>uno con identificador</translation>
    </message>
    <message>
        <source>The record in this PDF is larger than any that Anteroom writes.</source>
        <translation>El registro de este PDF es más grande que cualquiera que Anteroom escribe.</translation>
    </message>
    <message>
        <source>What this summary prints does not give the findings that it prints. This is a fault of Anteroom: nothing was signed.</source>
        <translation>De lo que imprime este resumen no resultan los puntos a tratar que imprime. Es un fallo de Anteroom: no se firmó nada.</translation>
    </message>
    <message>
        <source>The questionnaire and its answers are too large to go with a PDF: together they may take 16 MiB.</source>
        <translation>El cuestionario y sus respuestas son demasiado grandes para acompañar a un PDF: juntos pueden ocupar 16 MiB.</translation>
    </message>
    <message>
        <source>an option of its question</source>
        <translation>una opción de su pregunta</translation>
    </message>
    <message>
        <source>in the order of the options</source>
        <translation>el orden de las opciones</translation>
    </message>
    <message>
        <source>an entry of the vocabulary</source>
        <translation>una entrada del vocabulario</translation>
    </message>
    <message>
        <source>left out where it says nothing</source>
        <translation>que se omita si no dice nada</translation>
    </message>
    <message>
        <source>left out of a text that is not asked</source>
        <translation>que se omita en un texto que no se pregunta</translation>
    </message>
    <message>
        <source>a state of an answer</source>
        <translation>un estado de una respuesta</translation>
    </message>
    <message>
        <source>a time of the day</source>
        <translation>una hora del día</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>que esté solo</translation>
    </message>
    <message>
        <source>left out of this state</source>
        <translation>que se omita en este estado</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>of questions that this questionnaire asks</source>
        <translation>preguntas que este cuestionario hace</translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation>El final del registro de actividad</translation>
    </message>
    <message>
        <source>The index of the records</source>
        <translation>El índice de los registros</translation>
    </message>
    <message>
        <source>The record is no longer there. Look for it in the list again.</source>
        <translation>El registro ya no está. Búsquelo otra vez en la lista.</translation>
    </message>
    <message>
        <source>There are records in this place already. Open them, or choose another place.</source>
        <translation>En este lugar ya hay registros. Ábralos o elija otro lugar.</translation>
    </message>
    <message>
        <source>The records are busy: other desks write all the time. Try again in a moment.</source>
        <translation>Los registros están ocupados: otros puestos escriben continuamente. Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Lo que se firmó</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Este registro</translation>
    </message>
    <message>
        <source>The questionnaire of this record</source>
        <translation>El cuestionario de este registro</translation>
    </message>
    <message>
        <source>Who may open these records is not what Anteroom stored last: an older list of staff was put in its place. Do not use these records until the newest backup is restored.</source>
        <translation>Quién puede abrir estos registros no es lo que Anteroom guardó por última vez: en su lugar se puso una lista del personal más antigua. No use estos registros hasta que se restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%1 in the store is not what Anteroom saved last. Keep the store as it is, and restore the newest backup beside it.</source>
        <translation>%1: lo que hay en el almacén no es lo que Anteroom guardó por última vez. Conserve el almacén como está y restaure al lado la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>What says of an entry of the log that it arrived is not what Anteroom saved. Keep the store as it is, and restore the newest backup beside it.</source>
        <translation>Lo que dice de una entrada del registro de actividad que llegó no es lo que Anteroom guardó. Conserve el almacén como está y restaure al lado la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>A part of the list of records is missing or not as it was saved.</source>
        <translation>Una parte de la lista de registros falta o no está como se guardó.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Y %1 más.</translation>
    </message>
    <message>
        <source>The record %1 is missing or not as it was saved.</source>
        <translation>El registro %1 falta o no está como se guardó.</translation>
    </message>
    <message>
        <source>Revision %1 of the record %2 is missing or not as it was signed.</source>
        <translation>La revisión %1 del registro %2 falta o no está como se firmó.</translation>
    </message>
    <message>
        <source>The questionnaire %1 that records were answered with is missing or not as it was kept.</source>
        <translation>El cuestionario %1, con el que se respondieron registros, falta o no está como se conservó.</translation>
    </message>
    <message>
        <source>The workspace&apos;s settings are missing or not as they were saved.</source>
        <translation>Los ajustes del espacio de trabajo faltan o no están como se guardaron.</translation>
    </message>
    <message>
        <source>The list of staff is missing, or not the one that was saved last.</source>
        <translation>La lista del personal falta, o no es la que se guardó por última vez.</translation>
    </message>
    <message>
        <source>The log is not as it was written from entry %1 on.</source>
        <translation>El registro de actividad no está como se escribió a partir de la entrada %1.</translation>
    </message>
    <message>
        <source>Which records these were before they got another key</source>
        <translation>Qué registros eran estos antes de recibir otra clave</translation>
    </message>
    <message>
        <source>The workspace&apos;s settings</source>
        <translation>Los ajustes del espacio de trabajo</translation>
    </message>
    <message>
        <source>A part of the list of records is damaged: it does not say which screenings there are.</source>
        <translation>Una parte de la lista de registros está dañada: no dice qué evaluaciones hay.</translation>
    </message>
    <message>
        <source>This screening belongs to another patient now.</source>
        <translation>Esta evaluación es ahora de otro paciente.</translation>
    </message>
    <message>
        <source>This record belongs to another patient.</source>
        <translation>Este registro es de otro paciente.</translation>
    </message>
    <message>
        <source>The record opens again, and was left as it is.</source>
        <translation>El registro vuelve a abrirse y se dejó como está.</translation>
    </message>
    <message>
        <source>Not removed: somebody changed it at another desk.</source>
        <translation>No se quitó: alguien lo cambió en otro puesto.</translation>
    </message>
    <message>
        <source>Not removed: somebody has it open at another desk. Ask there.</source>
        <translation>No se quitó: alguien lo tiene abierto en otro puesto. Pregunte ahí.</translation>
    </message>
    <message>
        <source>Not deleted: %1 has it open at another desk. Ask there, or wait until it is closed.</source>
        <translation>No se eliminó: %1 lo tiene abierto en otro puesto. Pregunte ahí o espere hasta que se cierre.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>que no esté vacío</translation>
    </message>
    <message>
        <source>a hash</source>
        <translation>un hash</translation>
    </message>
    <message>
        <source>a status of a record</source>
        <translation>un estado de un registro</translation>
    </message>
    <message>
        <source>with a later revision, and only there</source>
        <translation>que esté con una revisión posterior, y solo con ella</translation>
    </message>
    <message>
        <source>there</source>
        <translation>que esté</translation>
    </message>
    <message>
        <source>with a signed record, and only there</source>
        <translation>que esté con un registro firmado, y solo con él</translation>
    </message>
    <message>
        <source>a number from 1 on</source>
        <translation>un número a partir de 1</translation>
    </message>
    <message>
        <source>The records are locked. Unlock them and try again.</source>
        <translation>Los registros están bloqueados. Desbloquéelos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The questionnaire that this record was answered with cannot be read by this version of Anteroom. The record is as it was: open it with the version that it was made with.</source>
        <translation>Esta versión de Anteroom no puede leer el cuestionario con el que se respondió este registro. El registro está como estaba: ábralo con la versión con la que se hizo.</translation>
    </message>
    <message>
        <source>A damaged record was changed by somebody else meanwhile, and was not left out. Try again.</source>
        <translation>Mientras tanto, otra persona cambió un registro dañado, y no se omitió. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>one that staff write beside the answers</source>
        <translation>uno que el personal escribe junto a las respuestas</translation>
    </message>
    <message>
        <source>another than before</source>
        <translation>otro que antes</translation>
    </message>
    <message>
        <source>there, after a signature</source>
        <translation>que esté, después de una firma</translation>
    </message>
    <message>
        <source>A cell came twice. Choose another backup.</source>
        <translation>Una celda llegó dos veces. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>left out where it is empty</source>
        <translation>que se omita si está vacío</translation>
    </message>
    <message>
        <source>free of keys that do not belong there</source>
        <translation>que no tenga claves ajenas</translation>
    </message>
    <message>
        <source>free of repeated keys and of deep nesting</source>
        <translation>que no tenga claves repetidas ni anidamiento profundo</translation>
    </message>
    <message>
        <source>There is no record of this patient. Look for it in the list again.</source>
        <translation>No hay ningún registro de este paciente. Búsquelo otra vez en la lista.</translation>
    </message>
    <message>
        <source>No patient and no record has this id. The log has the ids of records and patients: anteroom-cli audit export</source>
        <translation>Ningún paciente ni registro tiene este identificador. El registro de actividad tiene los identificadores de registros y pacientes: anteroom-cli audit export</translation>
    </message>
    <message>
        <source>This record cannot be read by this version of Anteroom (%1). It is as it was: open it with the version that it was made with.</source>
        <translation>Esta versión de Anteroom no puede leer este registro (%1). Está como estaba: ábralo con la versión con la que se hizo.</translation>
    </message>
    <message>
        <source>The list of records is damaged beyond mending. Restore the newest backup in which it is whole.</source>
        <translation>La lista de registros está dañada y no se puede reparar. Restaure la copia de seguridad más reciente en la que esté completa.</translation>
    </message>
    <message>
        <source>Somebody wrote to the records meanwhile. Try again.</source>
        <translation>Mientras tanto, alguien escribió en los registros. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A record cannot be read: %1 is not %2. Restore this record from the newest backup.</source>
        <translation>No se puede leer un registro: en %1 se espera otra cosa (%2). Restaure este registro de la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>that of a record</source>
        <translation>el de un registro</translation>
    </message>
    <message>
        <source>a version</source>
        <translation>una versión</translation>
    </message>
    <message>
        <source>A record was written by a newer Anteroom. Install that version to open it.</source>
        <translation>Un registro se escribió con una versión más reciente de Anteroom. Instale esa versión para abrirlo.</translation>
    </message>
    <message>
        <source>a trigger of the questionnaire, once</source>
        <translation>un desencadenante del cuestionario, una vez</translation>
    </message>
    <message>
        <source>a question of the questionnaire</source>
        <translation>una pregunta del cuestionario</translation>
    </message>
    <message>
        <source>one that is asked</source>
        <translation>una que se hace</translation>
    </message>
    <message>
        <source>a finding of the questionnaire, once</source>
        <translation>un punto a tratar del cuestionario, una vez</translation>
    </message>
    <message>
        <source>a number of changes in the history</source>
        <translation>un número de cambios del historial</translation>
    </message>
    <message>
        <source>a mark of a review</source>
        <translation>una marca de una revisión</translation>
    </message>
    <message>
        <source>the one that it is opened with</source>
        <translation>el cuestionario con el que se abre</translation>
    </message>
    <message>
        <source>Nothing was deleted: entry %1 of the log, by which the clock of this computer is checked, is missing or not as it was written. Keep the records as they are, and look at the page of the log.</source>
        <translation>No se eliminó nada: la entrada %1 del registro de actividad, con la que se comprueba el reloj de este equipo, falta o no está como se escribió. Conserve los registros como están y revise la página del registro de actividad.</translation>
    </message>
    <message>
        <source>Nothing was deleted: the clock of this computer says %1 at %2, and the newest entry of the log is of %3 at %4, by %5. One of the two clocks is wrong, and so may be how old a record seems. Set it right, and try again.</source>
        <translation>No se eliminó nada: el reloj de este equipo dice %1 a las %2, y la entrada más reciente del registro de actividad es del %3 a las %4, de %5. Uno de los dos relojes está mal, y por eso puede parecer equivocada la antigüedad de un registro. Ajústelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing was deleted: the clock of this computer says %1, but the log has nothing between %2 and %3. If the clock is wrong, set it right. If it is right, and nobody worked here for so long, records are deleted by their period again once the log was kept for %4 days; until then each can be deleted from its page.</source>
        <translation>No se eliminó nada: el reloj de este equipo dice %1, pero el registro de actividad no tiene nada entre %2 y %3. Si el reloj está mal, ajústelo. Si está bien y nadie trabajó aquí durante tanto tiempo, los registros vuelven a eliminarse por su plazo cuando el registro de actividad se haya llevado durante %4 días; hasta entonces, cada uno se puede eliminar desde su página.</translation>
    </message>
    <message>
        <source>The settings of this workspace were saved by a newer version of Anteroom. Use that version at this desk too.</source>
        <translation>Los ajustes de este espacio de trabajo se guardaron con una versión más reciente de Anteroom. Use esa versión también en este puesto.</translation>
    </message>
    <message>
        <source>1 to 60</source>
        <translation>de 1 a 60</translation>
    </message>
    <message>
        <source>1 to 50</source>
        <translation>de 1 a 50</translation>
    </message>
    <message>
        <source>The settings of this workspace cannot be read by this version of Anteroom (%1 is not %2). They are as they were: use the version that saved them.</source>
        <translation>Esta versión de Anteroom no puede leer los ajustes de este espacio de trabajo (en %1 se espera otra cosa: %2). Están como estaban: use la versión que los guardó.</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>el conjunto</translation>
    </message>
    <message>
        <source>expected the protocol&apos;s text for each language</source>
        <translation>se esperaba el texto del protocolo para cada idioma</translation>
    </message>
    <message>
        <source>write a language and its text, such as `en: Call ...`</source>
        <translation>escriba un idioma y su texto, como `en: Call ...`</translation>
    </message>
    <message>
        <source>this is no language tag, and no interview would ask for the text</source>
        <translation>esto no es una etiqueta de idioma, y ninguna entrevista pediría el texto</translation>
    </message>
    <message>
        <source>write a tag such as en, es or pt-BR</source>
        <translation>escriba una etiqueta como en, es o pt-BR</translation>
    </message>
    <message>
        <source>the protocol&apos;s text</source>
        <translation>el texto del protocolo</translation>
    </message>
    <message>
        <source>%1 is not named by its whole path</source>
        <translation>%1 no se nombra con su ruta completa</translation>
    </message>
    <message>
        <source>write the whole path, which begins with /</source>
        <translation>escriba la ruta completa, que empieza con /</translation>
    </message>
    <message>
        <source>records are kept in a file or on a server, not in both</source>
        <translation>los registros se guardan en un archivo o en un servidor, no en ambos</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>omita uno de los dos</translation>
    </message>
    <message>
        <source>the file of the records</source>
        <translation>el archivo de los registros</translation>
    </message>
    <message>
        <source>the server of the records</source>
        <translation>el servidor de los registros</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>el puerto</translation>
    </message>
    <message>
        <source>the language of the program is en or es</source>
        <translation>el idioma del programa es en o es</translation>
    </message>
    <message>
        <source>the clinician&apos;s language is a language tag such as en or es-MX</source>
        <translation>el idioma del profesional clínico es una etiqueta de idioma como en o es-MX</translation>
    </message>
    <message>
        <source>the default questionnaire</source>
        <translation>el cuestionario predeterminado</translation>
    </message>
    <message>
        <source>a key that is trusted</source>
        <translation>una clave en la que se confía</translation>
    </message>
    <message>
        <source>name a file by its whole path, such as /srv/clinic/key.public</source>
        <translation>nombre un archivo por su ruta completa, como /srv/clinic/key.public</translation>
    </message>
    <message>
        <source>the clinic&apos;s settings</source>
        <translation>los ajustes de la clínica</translation>
    </message>
    <message>
        <source>the logo</source>
        <translation>el logotipo</translation>
    </message>
    <message>
        <source>the paper is letter or a4</source>
        <translation>el papel es letter o a4</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>la clave</translation>
    </message>
    <message>
        <source>a folder of questionnaires</source>
        <translation>una carpeta de cuestionarios</translation>
    </message>
    <message>
        <source>how the desk looks</source>
        <translation>el aspecto del puesto</translation>
    </message>
    <message>
        <source>the text size</source>
        <translation>el tamaño del texto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <translation>%1; faltan: %2</translation>
    </message>
    <message>
        <source>%1; because: %2</source>
        <translation>%1; porque: %2</translation>
    </message>
    <message>
        <source>not raised (only-raised does not list it)</source>
        <translation>que no se planteara (only-raised no lo enumera)</translation>
    </message>
    <message>
        <source>that it holds</source>
        <translation>que se cumpliera</translation>
    </message>
    <message>
        <source>that it does not</source>
        <translation>que no se cumple</translation>
    </message>
    <message>
        <source>that it does not hold (`%1` does not list it)</source>
        <translation>que no se cumpliera (`%1` no lo enumera)</translation>
    </message>
    <message>
        <source>that it does</source>
        <translation>que se cumple</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>que faltara %1</translation>
    </message>
    <message>
        <source>%1 (it is %2)</source>
        <translation>%1 (es %2)</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>el estado %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no procede</translation>
    </message>
    <message>
        <source>%1 to %2 (not all is known)</source>
        <translation>%1 a %2 (no se sabe todo)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Put in a space</source>
        <translation>Poner un espacio</translation>
    </message>
    <message>
        <source>Put in %1</source>
        <translation>Poner %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escribir %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Change this id to %1</source>
        <translation>Cambiar este identificador por %1</translation>
    </message>
    <message>
        <source>Add the option %1 to %2</source>
        <translation>Añadir la opción %1 a %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>sugerencia: %1</translation>
    </message>
    <message>
        <source>… and 1 more problem</source>
        <translation>… y 1 problema más</translation>
    </message>
    <message>
        <source>… and %1 more problems</source>
        <translation>… y %1 problemas más</translation>
    </message>
    <message>
        <source>there is no file of this name</source>
        <translation>no existe ningún archivo con este nombre</translation>
    </message>
    <message>
        <source>%1 is left out together with %2: what shows it rests on such an answer</source>
        <translation>%1 se omite junto con %2: lo que la muestra se basa en una respuesta así</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1, which has at least one row</source>
        <translation>%1, que tiene al menos una fila</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1, que es %2</translation>
    </message>
    <message>
        <source>%1, which is from %2 to the day of the screening</source>
        <translation>%1, que va de %2 al día de la evaluación</translation>
    </message>
    <message>
        <source>%1 is not asked</source>
        <translation>%1 no se pregunta</translation>
    </message>
    <message>
        <source>%1 is asked</source>
        <translation>%1 se pregunta</translation>
    </message>
    <message>
        <source>%1 has no answers</source>
        <translation>%1 no tiene respuestas</translation>
    </message>
    <message>
        <source>%1 has answers</source>
        <translation>%1 tiene respuestas</translation>
    </message>
    <message>
        <source>%1 does not hold</source>
        <translation>%1 no se cumple</translation>
    </message>
    <message>
        <source>%1, as untrue</source>
        <translation>%1, como falso</translation>
    </message>
    <message>
        <source>%1 does not hold, or is not known</source>
        <translation>%1 no se cumple, o no se sabe</translation>
    </message>
    <message>
        <source>%1, as not known or untrue</source>
        <translation>%1, como no sabido o falso</translation>
    </message>
    <message>
        <source>%1, by which is asked %2</source>
        <translation>%1, por lo que se pregunta %2</translation>
    </message>
    <message>
        <source>%1, which shows %2</source>
        <translation>%1, que muestra %2</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>se hace</translation>
    </message>
    <message>
        <source>true</source>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>se plantea</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>se muestra</translation>
    </message>
    <message>
        <source>found</source>
        <translation>se encuentra</translation>
    </message>
    <message>
        <source>the question %1</source>
        <translation>la pregunta %1</translation>
    </message>
    <message>
        <source>the computed value %1</source>
        <translation>el valor calculado %1</translation>
    </message>
    <message>
        <source>the finding %1</source>
        <translation>el punto a tratar %1</translation>
    </message>
    <message>
        <source>the contradiction %1</source>
        <translation>la contradicción %1</translation>
    </message>
    <message>
        <source>the option %1 of %2</source>
        <translation>la opción %1 de %2</translation>
    </message>
    <message>
        <source>the answer %1 to %2</source>
        <translation>la respuesta %1 a %2</translation>
    </message>
    <message>
        <source>it is to decide whether %1 is asked</source>
        <translation>debe decidir si se hace %1</translation>
    </message>
    <message>
        <source>it is a part of %1</source>
        <translation>es una parte de esto: %1</translation>
    </message>
    <message>
        <source>%1 can be %2</source>
        <translation>%1 %2 alguna vez</translation>
    </message>
    <message>
        <source>%1 is %2 whatever is answered</source>
        <translation>%1 %2 se responda lo que se responda</translation>
    </message>
    <message>
        <source>%1 can be ruled out</source>
        <translation>%1 puede descartarse</translation>
    </message>
    <message>
        <source>any answers settle that %1 is not %2</source>
        <translation>algunas respuestas establecen que %1 no %2</translation>
    </message>
    <message>
        <source>this comparison can be true</source>
        <translation>esta comparación puede cumplirse</translation>
    </message>
    <message>
        <source>this part can be true</source>
        <translation>esta parte puede cumplirse</translation>
    </message>
    <message>
        <source>%1 can hold</source>
        <translation>%1 puede cumplirse</translation>
    </message>
    <message>
        <source>this comparison can be untrue</source>
        <translation>esta comparación puede no cumplirse</translation>
    </message>
    <message>
        <source>this part can be untrue</source>
        <translation>esta parte puede no cumplirse</translation>
    </message>
    <message>
        <source>%1 can be otherwise</source>
        <translation>%1 puede no cumplirse</translation>
    </message>
    <message>
        <source>%1 implies %2</source>
        <translation>%1 implica %2</translation>
    </message>
    <message>
        <source>%1 implies another one</source>
        <translation>%1 implica otra regla</translation>
    </message>
    <message>
        <source>this part changes anything</source>
        <translation>esta parte cambia algo</translation>
    </message>
    <message>
        <source>%1 changes anything in %2</source>
        <translation>%1 cambia algo en esto: %2</translation>
    </message>
    <message>
        <source>%1 and %2 cut %3 without a gap</source>
        <translation>%1 y %2 dividen %3 sin dejar un hueco</translation>
    </message>
    <message>
        <source>%1 and %2 cut %3 without a value in both</source>
        <translation>%1 y %2 dividen %3 sin ningún valor en ambos</translation>
    </message>
    <message>
        <source>%1 is %2 because what %3 looks at is not asked</source>
        <translation>%1 %2 porque no se pregunta lo que %3 mira</translation>
    </message>
    <message>
        <source>%1 decides anything</source>
        <translation>%1 decide algo</translation>
    </message>
    <message>
        <source>asked out of doubt with these answers</source>
        <translation>se pregunta por duda con estas respuestas</translation>
    </message>
    <message>
        <source>%1 alone with these answers</source>
        <translation>solo %1 con estas respuestas</translation>
    </message>
    <message>
        <source>neither is %1 with these answers</source>
        <translation>ni uno ni otro %1 con estas respuestas</translation>
    </message>
    <message>
        <source>both are %1 with these answers</source>
        <translation>uno y otro %1 con estas respuestas</translation>
    </message>
    <message>
        <source>%1 with these answers</source>
        <translation>%1 con estas respuestas</translation>
    </message>
    <message>
        <source>these cannot hold together</source>
        <translation>estas no pueden cumplirse juntas</translation>
    </message>
    <message>
        <source>these cannot be so at the same time</source>
        <translation>estas no pueden darse al mismo tiempo</translation>
    </message>
    <message>
        <source>%1 once everything is answered</source>
        <translation>%1 una vez respondido todo</translation>
    </message>
    <message>
        <source>negated, and untrue while it is not asked</source>
        <translation>negada, y falsa mientras no se pregunta</translation>
    </message>
    <message>
        <source>each counts as not so while it is not asked</source>
        <translation>cada una cuenta como falsa mientras no se pregunta</translation>
    </message>
    <message>
        <source>%1 comes as well with</source>
        <translation>%1 aparece también con</translation>
    </message>
    <message>
        <source>together with them</source>
        <translation>junto con ellas</translation>
    </message>
    <message>
        <source>nothing, if that is meant; else %1</source>
        <translation>nada, si es lo que se quiere; si no, %1</translation>
    </message>
    <message>
        <source>if that is meant, there is nothing to do; else %1</source>
        <translation>si es lo que se quiere, no hay nada que hacer; si no, %1</translation>
    </message>
    <message>
        <source>%1 is never %2, whatever is answered</source>
        <translation>%1 nunca %2, se responda lo que se responda</translation>
    </message>
    <message>
        <source>change its condition, or take it out</source>
        <translation>cambie su condición, o quítelo</translation>
    </message>
    <message>
        <source>change its condition (when), or take it out</source>
        <translation>cambie su condición (when), o quítelo</translation>
    </message>
    <message>
        <source>%1 is %2 whatever is answered, once everything is</source>
        <translation>%1 %2 se responda lo que se responda, una vez respondido todo</translation>
    </message>
    <message>
        <source>change its condition, or say it as information</source>
        <translation>cambie su condición, o dígalo como información</translation>
    </message>
    <message>
        <source>change its condition (when), or say it as information</source>
        <translation>cambie su condición (when), o dígalo como información</translation>
    </message>
    <message>
        <source>%1 decides nothing, though rules name it</source>
        <translation>%1 no decide nada, aunque las reglas la nombran</translation>
    </message>
    <message>
        <source>look for what it was to change</source>
        <translation>busque lo que debía cambiar</translation>
    </message>
    <message>
        <source>it is not known whether %1: %2</source>
        <translation>no se sabe si %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 always come together</source>
        <translation>%1 y %2 aparecen siempre juntos</translation>
    </message>
    <message>
        <source>%1 and %2 always come together, and %3 more</source>
        <translation>%1 y %2 aparecen siempre juntos, y %3 más</translation>
    </message>
    <message>
        <source>join them, or make them differ</source>
        <translation>únalos, o haga que se distingan</translation>
    </message>
    <message>
        <source>%1 is never asked, whatever is answered</source>
        <translation>%1 nunca se hace, se responda lo que se responda</translation>
    </message>
    <message>
        <source>change its show-when, or take it out</source>
        <translation>cambie su show-when, o quítela</translation>
    </message>
    <message>
        <source>change when it is asked (show-when), or take it out</source>
        <translation>cambie cuándo se hace (show-when), o quítela</translation>
    </message>
    <message>
        <source>%1 is only asked out of doubt: no answer shows it for certain</source>
        <translation>%1 solo se hace por duda: ninguna respuesta la muestra con seguridad</translation>
    </message>
    <message>
        <source>%1 is only asked when somebody is not sure: no answer shows it for certain</source>
        <translation>%1 solo se hace cuando alguien no está seguro: ninguna respuesta la muestra con seguridad</translation>
    </message>
    <message>
        <source>change its show-when, or the one of the questions that it looks at</source>
        <translation>cambie su show-when, o el de las preguntas que mira</translation>
    </message>
    <message>
        <source>change when it is asked (show-when), or when the questions are asked that it looks at</source>
        <translation>cambie cuándo se hace (show-when), o cuándo se hacen las preguntas que mira</translation>
    </message>
    <message>
        <source>%1 is never yes, whatever is answered</source>
        <translation>%1 nunca es sí, se responda lo que se responda</translation>
    </message>
    <message>
        <source>look for conditions in it that cannot hold together</source>
        <translation>busque en él condiciones que no pueden cumplirse juntas</translation>
    </message>
    <message>
        <source>this comparison is never true</source>
        <translation>esta comparación nunca se cumple</translation>
    </message>
    <message>
        <source>this part is never true</source>
        <translation>esta parte nunca se cumple</translation>
    </message>
    <message>
        <source>%1 never holds, whatever is answered: %2</source>
        <translation>%1 nunca se cumple, se responda lo que se responda: %2</translation>
    </message>
    <message>
        <source>compare with a value that can be answered</source>
        <translation>compare con un valor que se pueda responder</translation>
    </message>
    <message>
        <source>look for what was meant: its conditions cannot hold together</source>
        <translation>busque lo que se quería decir: sus condiciones no pueden cumplirse juntas</translation>
    </message>
    <message>
        <source>%1 is yes whatever is answered</source>
        <translation>%1 es sí se responda lo que se responda</translation>
    </message>
    <message>
        <source>look for a condition in it that tells answers apart</source>
        <translation>busque en él una condición que distinga las respuestas</translation>
    </message>
    <message>
        <source>this comparison is true whatever is answered</source>
        <translation>esta comparación se cumple se responda lo que se responda</translation>
    </message>
    <message>
        <source>this part is true whatever is answered</source>
        <translation>esta parte se cumple se responda lo que se responda</translation>
    </message>
    <message>
        <source>%1 holds whatever is answered: %2</source>
        <translation>%1 se cumple se responda lo que se responda: %2</translation>
    </message>
    <message>
        <source>compare with a value that tells answers apart, or leave it out</source>
        <translation>compare con un valor que distinga las respuestas, o déjela fuera</translation>
    </message>
    <message>
        <source>look for what was meant, or leave it out</source>
        <translation>busque lo que se quería decir, o déjela fuera</translation>
    </message>
    <message>
        <source>%1 takes whole numbers only: compare it with one</source>
        <translation>%1 solo admite números enteros: compárelo con uno</translation>
    </message>
    <message>
        <source>%1 is never ruled out: at best it is not established</source>
        <translation>%1 nunca se descarta: en el mejor de los casos queda sin establecer</translation>
    </message>
    <message>
        <source>no answers settle that %1 is not %2: at best it stays not established</source>
        <translation>ninguna respuesta establece que %1 no %2: en el mejor de los casos queda sin establecer</translation>
    </message>
    <message>
        <source>look for a part of its condition that no answer makes untrue</source>
        <translation>busque una parte de su condición que ninguna respuesta haga falsa</translation>
    </message>
    <message>
        <source>look for a part of its condition that holds whatever is answered</source>
        <translation>busque una parte de su condición que se cumpla se responda lo que se responda</translation>
    </message>
    <message>
        <source>whenever %1 is %2, %3 is too</source>
        <translation>siempre que %1 %2, %3 también</translation>
    </message>
    <message>
        <source>whenever %1 is %2, %3 is too; so it is with %4 more</source>
        <translation>siempre que %1 %2, %3 también; así ocurre con %4 más</translation>
    </message>
    <message>
        <source>let one of the two stand for both, or change when it is shown</source>
        <translation>deje que uno de los dos valga por ambos, o cambie cuándo se muestra</translation>
    </message>
    <message>
        <source>make the two tell different things apart</source>
        <translation>haga que los dos distingan cosas diferentes</translation>
    </message>
    <message>
        <source>leave it out, or look for what was meant</source>
        <translation>déjela fuera, o busque lo que se quería decir</translation>
    </message>
    <message>
        <source>this part matters only while something is not known: of answers in full %1 says the same without it</source>
        <translation>esta parte importa solo mientras algo no se sabe: con respuestas completas, %1 dice lo mismo sin ella</translation>
    </message>
    <message>
        <source>%1 matters only while something is not known: of answers in full %2 says the same without it</source>
        <translation>%1 importa solo mientras algo no se sabe: con respuestas completas, %2 dice lo mismo sin ello</translation>
    </message>
    <message>
        <source>this part changes nothing: without it %1 says the same</source>
        <translation>esta parte no cambia nada: sin ella, %1 dice lo mismo</translation>
    </message>
    <message>
        <source>%1 changes nothing in %2: it is asked of the same people without it</source>
        <translation>%1 no cambia nada en esto: %2; sin ello se pregunta a las mismas personas</translation>
    </message>
    <message>
        <source>%1 changes nothing in %2: it says the same without it</source>
        <translation>%1 no cambia nada en esto: %2; sin ello dice lo mismo</translation>
    </message>
    <message>
        <source>%1 is negated here, and is untrue as well while %2 is not asked: %3 is %4 by that alone</source>
        <translation>%1 está negado aquí, y también es falso mientras no se pregunta %2: solo por eso %3 %4</translation>
    </message>
    <message>
        <source>while %1 is not asked, %2 counts as not so: by that alone %3 is %4</source>
        <translation>mientras no se pregunta %1, %2 cuenta como falso: solo por eso %3 %4</translation>
    </message>
    <message>
        <source>write the answer that is meant, as in `trouble is no`, or add when it is asked</source>
        <translation>escriba la respuesta que se quiere decir, como en `trouble is no`, o añada cuándo se pregunta</translation>
    </message>
    <message>
        <source>name the answer that is meant in place of “not”, or add when it is asked</source>
        <translation>nombre la respuesta que se quiere decir en lugar de “not”, o añada cuándo se pregunta</translation>
    </message>
    <message>
        <source>what it looks at</source>
        <translation>lo que mira</translation>
    </message>
    <message>
        <source>where %1 is exactly %2, neither %3 nor %4 is %5</source>
        <translation>donde %1 es exactamente %2, %3 no %5, y %4 tampoco</translation>
    </message>
    <message>
        <source>let one of the two begin or end there, as with `&lt;=` in place of `&lt;`</source>
        <translation>haga que uno de los dos empiece o termine ahí, como con `&lt;=` en lugar de `&lt;`</translation>
    </message>
    <message>
        <source>let one of the two begin or end there: “at most” (&lt;=) in place of “below” (&lt;), or “at least” (&gt;=) in place of “above” (&gt;)</source>
        <translation>haga que uno de los dos empiece o termine ahí: «como máximo» (&lt;=) en lugar de «por debajo de» (&lt;), o «como mínimo» (&gt;=) en lugar de «por encima de» (&gt;)</translation>
    </message>
    <message>
        <source>there are values of %1 between the two at which neither %2 nor %3 is %4</source>
        <translation>hay valores de %1 entre los dos con los que %2 no %4, y %3 tampoco</translation>
    </message>
    <message>
        <source>let one begin where the other ends</source>
        <translation>haga que uno empiece donde termina el otro</translation>
    </message>
    <message>
        <source>where %1 is exactly %2, both %3 and %4 are %5</source>
        <translation>donde %1 es exactamente %2, %3 %5, y %4 también</translation>
    </message>
    <message>
        <source>let one of the two begin or end beside it, as with `&lt;` in place of `&lt;=`</source>
        <translation>haga que uno de los dos empiece o termine al lado, como con `&lt;` en lugar de `&lt;=`</translation>
    </message>
    <message>
        <source>let one of the two begin or end beside it: “below” (&lt;) in place of “at most” (&lt;=), or “above” (&gt;) in place of “at least” (&gt;=)</source>
        <translation>haga que uno de los dos empiece o termine al lado: «por debajo de» (&lt;) en lugar de «como máximo» (&lt;=), o «por encima de» (&gt;) en lugar de «como mínimo» (&gt;=)</translation>
    </message>
    <message>
        <source>there are values of %1 at which both %2 and %3 are %4</source>
        <translation>hay valores de %1 con los que %2 %4, y %3 también</translation>
    </message>
    <message>
        <source>it took too long to find out</source>
        <translation>se tardó demasiado en averiguarlo</translation>
    </message>
    <message>
        <source>a longer list may change it</source>
        <translation>una lista más larga puede cambiarlo</translation>
    </message>
    <message>
        <source>its numbers are beyond what can be decided</source>
        <translation>sus números están más allá de lo que se puede decidir</translation>
    </message>
    <message>
        <source>this Anteroom was built without a solver</source>
        <translation>este Anteroom se construyó sin un programa de demostración</translation>
    </message>
    <message>
        <source>%1 cannot be left out: this questionnaire marks no answers as sensitive</source>
        <translation>no se puede omitir %1: este cuestionario no marca ninguna respuesta como sensible</translation>
    </message>
    <message>
        <source>%1 cannot be left out: the sensitive answers that this questionnaire marks are %2</source>
        <translation>no se puede omitir %1: las respuestas sensibles que marca este cuestionario son %2</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>su texto</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>su etiqueta</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>su título</translation>
    </message>
    <message>
        <source>its help</source>
        <translation>su ayuda</translation>
    </message>
    <message>
        <source>its note for staff</source>
        <translation>su nota para el personal</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>su descripción</translation>
    </message>
    <message>
        <source>its introduction</source>
        <translation>su introducción</translation>
    </message>
    <message>
        <source>its licence</source>
        <translation>su licencia</translation>
    </message>
    <message>
        <source>its languages</source>
        <translation>sus idiomas</translation>
    </message>
    <message>
        <source>whether all of it can be declined</source>
        <translation>si se puede declinar entera</translation>
    </message>
    <message>
        <source>when it is asked</source>
        <translation>cuándo se pregunta</translation>
    </message>
    <message>
        <source>its section</source>
        <translation>su sección</translation>
    </message>
    <message>
        <source>how it is answered</source>
        <translation>cómo se responde</translation>
    </message>
    <message>
        <source>its unit</source>
        <translation>su unidad</translation>
    </message>
    <message>
        <source>what it takes</source>
        <translation>lo que admite</translation>
    </message>
    <message>
        <source>what is usual</source>
        <translation>lo que es habitual</translation>
    </message>
    <message>
        <source>how many decimals it takes</source>
        <translation>cuántos decimales admite</translation>
    </message>
    <message>
        <source>the second unit it prints in</source>
        <translation>la segunda unidad en que se imprime</translation>
    </message>
    <message>
        <source>whether a part of a date will do</source>
        <translation>si basta con una parte de la fecha</translation>
    </message>
    <message>
        <source>whether it has to be answered</source>
        <translation>si hay que responderla</translation>
    </message>
    <message>
        <source>who is asked</source>
        <translation>a quién se pregunta</translation>
    </message>
    <message>
        <source>whether “not sure” is offered</source>
        <translation>si se ofrece «no está seguro»</translation>
    </message>
    <message>
        <source>whether it can be declined</source>
        <translation>si se puede declinar</translation>
    </message>
    <message>
        <source>whether it is a safety question</source>
        <translation>si es una pregunta de seguridad</translation>
    </message>
    <message>
        <source>whether it is measured, and must be of the day</source>
        <translation>si se mide, y debe ser del día</translation>
    </message>
    <message>
        <source>whether it is asked anew each time</source>
        <translation>si se pregunta de nuevo cada vez</translation>
    </message>
    <message>
        <source>what can be left out of a copy with it</source>
        <translation>lo que se puede omitir de una copia con ella</translation>
    </message>
    <message>
        <source>the notice that goes with its answers</source>
        <translation>el aviso que acompaña a sus respuestas</translation>
    </message>
    <message>
        <source>where it prints</source>
        <translation>dónde se imprime</translation>
    </message>
    <message>
        <source>how many lines it has</source>
        <translation>cuántas líneas tiene</translation>
    </message>
    <message>
        <source>when it is raised</source>
        <translation>cuándo se plantea</translation>
    </message>
    <message>
        <source>its word for a row</source>
        <translation>su palabra para una fila</translation>
    </message>
    <message>
        <source>its words for none</source>
        <translation>sus palabras para ninguna</translation>
    </message>
    <message>
        <source>the list that names are looked up in</source>
        <translation>la lista en que se buscan los nombres</translation>
    </message>
    <message>
        <source>the order of its options</source>
        <translation>el orden de sus opciones</translation>
    </message>
    <message>
        <source>the order of its sections</source>
        <translation>el orden de sus secciones</translation>
    </message>
    <message>
        <source>the order of its topics</source>
        <translation>el orden de sus temas</translation>
    </message>
    <message>
        <source>the order of its findings</source>
        <translation>el orden de sus puntos a tratar</translation>
    </message>
    <message>
        <source>which lists of criteria it covers</source>
        <translation>qué listas de criterios cubre</translation>
    </message>
    <message>
        <source>which criteria it leaves to others</source>
        <translation>qué criterios deja a otros</translation>
    </message>
    <message>
        <source>why it leaves criteria to others</source>
        <translation>por qué deja criterios a otros</translation>
    </message>
    <message>
        <source>how it is worked out</source>
        <translation>cómo se calcula</translation>
    </message>
    <message>
        <source>its kind</source>
        <translation>su tipo</translation>
    </message>
    <message>
        <source>its priority</source>
        <translation>su prioridad</translation>
    </message>
    <message>
        <source>its topic</source>
        <translation>su tema</translation>
    </message>
    <message>
        <source>its category</source>
        <translation>su categoría</translation>
    </message>
    <message>
        <source>what to discuss</source>
        <translation>lo que hay que comentar</translation>
    </message>
    <message>
        <source>its information</source>
        <translation>su información</translation>
    </message>
    <message>
        <source>the criteria that it covers</source>
        <translation>los criterios que cubre</translation>
    </message>
    <message>
        <source>the answers that print with it</source>
        <translation>las respuestas que se imprimen con él</translation>
    </message>
    <message>
        <source>what it cites</source>
        <translation>lo que cita</translation>
    </message>
    <message>
        <source>how urgent it is</source>
        <translation>lo urgente que es</translation>
    </message>
    <message>
        <source>its publisher</source>
        <translation>su editor</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>su dirección</translation>
    </message>
    <message>
        <source>its year</source>
        <translation>su año</translation>
    </message>
    <message>
        <source>whether it is beyond what the questionnaire is drawn from</source>
        <translation>si va más allá de aquello en que se basa el cuestionario</translation>
    </message>
    <message>
        <source>its classes</source>
        <translation>sus clases</translation>
    </message>
    <message>
        <source>its other names</source>
        <translation>sus otros nombres</translation>
    </message>
    <message>
        <source>its brands</source>
        <translation>sus marcas</translation>
    </message>
    <message>
        <source>its code</source>
        <translation>su código</translation>
    </message>
    <message>
        <source>whether it asks when</source>
        <translation>si pregunta cuándo</translation>
    </message>
    <message>
        <source>when it applies</source>
        <translation>cuándo procede</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>option %1 added</source>
        <translation>se añadió la opción %1</translation>
    </message>
    <message>
        <source>%1 is now offered</source>
        <translation>ahora se ofrece %1</translation>
    </message>
    <message>
        <source>option %1 removed</source>
        <translation>se quitó la opción %1</translation>
    </message>
    <message>
        <source>%1 is no longer offered</source>
        <translation>ya no se ofrece %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>opción %1</translation>
    </message>
    <message>
        <source>%1: whether it stands alone</source>
        <translation>%1: si va sola</translation>
    </message>
    <message>
        <source>option %1 %2 is now %3</source>
        <translation>la opción %1 %2 es ahora %3</translation>
    </message>
    <message>
        <source>%1 now reads %2</source>
        <translation>%1 dice ahora %2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>en primer lugar</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>después de %1</translation>
    </message>
    <message>
        <source>it comes %1 now, and came %2</source>
        <translation>ahora va %1, y antes iba %2</translation>
    </message>
    <message>
        <source>%1 %2 is now %3</source>
        <translation>%1 %2 es ahora %3</translation>
    </message>
    <message>
        <source>%1 is now %2, and was %3</source>
        <translation>%1: ahora %2, y antes %3</translation>
    </message>
    <message>
        <source>%1: %2 now, %3 before</source>
        <translation>%1: ahora %2, antes %3</translation>
    </message>
    <message>
        <source>questionnaire</source>
        <translation>cuestionario</translation>
    </message>
    <message>
        <source>section</source>
        <translation>sección</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>computed value</source>
        <translation>valor calculado</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilidad</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>punto a tratar</translation>
    </message>
    <message>
        <source>urgent trigger</source>
        <translation>aviso urgente</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>contradicción</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>instrumento</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>vocabulary entry</source>
        <translation>entrada del vocabulario</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 es ahora %2</translation>
    </message>
    <message>
        <source>%1 %2 is gone</source>
        <translation>%1 %2 ya no está</translation>
    </message>
    <message>
        <source>added %1 %2</source>
        <translation>se añadió: %1 %2</translation>
    </message>
    <message>
        <source>removed %1 %2</source>
        <translation>se quitó: %1 %2</translation>
    </message>
    <message>
        <source>changed %1 %2</source>
        <translation>se cambió: %1 %2</translation>
    </message>
    <message>
        <source>%1, and all hangs on %2</source>
        <translation>%1, y todo depende de %2</translation>
    </message>
    <message>
        <source>%1, and all hangs on it</source>
        <translation>%1, y todo depende de ello</translation>
    </message>
    <message>
        <source>%1, and %2 decides it</source>
        <translation>%1, y %2 lo decide</translation>
    </message>
    <message>
        <source>%1, and decides it</source>
        <translation>%1, y lo decide</translation>
    </message>
    <message>
        <source>%1 is exactly %2</source>
        <translation>%1 es exactamente %2</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 se cumple</translation>
    </message>
    <message>
        <source>%1 is true</source>
        <translation>%1 es verdadero</translation>
    </message>
    <message>
        <source>%1 is untrue</source>
        <translation>%1 es falso</translation>
    </message>
    <message>
        <source>%1 of %2 turning point (%3 %)</source>
        <translation>%1 de %2 punto de cambio (%3 %)</translation>
    </message>
    <message>
        <source>%1 of %2 part (%3 %)</source>
        <translation>%1 de %2 parte (%3 %)</translation>
    </message>
    <message>
        <source>%1 of %2 turning points (%3 %)</source>
        <translation>%1 de %2 puntos de cambio (%3 %)</translation>
    </message>
    <message>
        <source>%1 of %2 parts (%3 %)</source>
        <translation>%1 de %2 partes (%3 %)</translation>
    </message>
    <message>
        <source>%1, %2 of them undecided</source>
        <translation>%1, %2 de ellos sin decidir</translation>
    </message>
    <message>
        <source>%1, %2 more cannot occur</source>
        <translation>%1, %2 más no pueden darse</translation>
    </message>
    <message>
        <source>%1, %2 more is impossible</source>
        <translation>%1, %2 más es imposible</translation>
    </message>
    <message>
        <source>%1, %2 more are impossible</source>
        <translation>%1, %2 más son imposibles</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 no %2</translation>
    </message>
    <message>
        <source>%1 stays not established</source>
        <translation>%1 queda sin establecer</translation>
    </message>
    <message>
        <source>not raised</source>
        <translation>no se plantea</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>sin establecer</translation>
    </message>
    <message>
        <source>was %1, is now %2</source>
        <translation>antes: %1; ahora: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2: is new, and %3</source>
        <translation>%1 %2: es nuevo, y %3</translation>
    </message>
    <message>
        <source>%1 %2: was %3, and is gone</source>
        <translation>%1 %2: antes %3, y ya no está</translation>
    </message>
    <message>
        <source>the order of the questions of a row</source>
        <translation>el orden de las preguntas de una fila</translation>
    </message>
    <message>
        <source>the order of its computed values</source>
        <translation>el orden de sus valores calculados</translation>
    </message>
    <message>
        <source>the order of its urgent triggers</source>
        <translation>el orden de sus avisos urgentes</translation>
    </message>
    <message>
        <source>the order of its contradictions</source>
        <translation>el orden de sus contradicciones</translation>
    </message>
    <message>
        <source>the order of its instruments</source>
        <translation>el orden de sus instrumentos</translation>
    </message>
    <message>
        <source>the order of its documents</source>
        <translation>el orden de sus documentos</translation>
    </message>
    <message>
        <source>the order of the questions in %1</source>
        <translation>el orden de las preguntas en %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>el paciente</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>el personal</translation>
    </message>
    <message>
        <source>now raised</source>
        <translation>ahora se plantea</translation>
    </message>
    <message>
        <source>no longer raised</source>
        <translation>ya no se plantea</translation>
    </message>
    <message>
        <source>now raised, and not established before</source>
        <translation>ahora se plantea, y antes quedaba sin establecer</translation>
    </message>
    <message>
        <source>now not raised, and not established before</source>
        <translation>ahora no se plantea, y antes quedaba sin establecer</translation>
    </message>
    <message>
        <source>no longer raised, but not established</source>
        <translation>ya no se plantea, sino que queda sin establecer</translation>
    </message>
    <message>
        <source>now not established, and not raised before</source>
        <translation>ahora queda sin establecer, y antes no se planteaba</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>aún no se ha respondido nada</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, el %2</translation>
    </message>
    <message>
        <source>and with other answers too: not all ways are shown</source>
        <translation>y también con otras respuestas: no se muestran todas las formas</translation>
    </message>
    <message>
        <source>with all other answers it is raised, or not raised, as before</source>
        <translation>con todas las demás respuestas se plantea, o no se plantea, como antes</translation>
    </message>
    <message>
        <source>it is raised with the same answers as before</source>
        <translation>se plantea con las mismas respuestas que antes</translation>
    </message>
    <message>
        <source>%1, but for the names below</source>
        <translation>%1, salvo por los nombres de abajo</translation>
    </message>
    <message>
        <source>not compared: %1</source>
        <translation>no se ha comparado: %1</translation>
    </message>
    <message>
        <source>it hangs on names that are looked up otherwise</source>
        <translation>depende de nombres que se buscan de otra manera</translation>
    </message>
    <message>
        <source>not known whether it changed: %1</source>
        <translation>no se sabe si ha cambiado: %1</translation>
    </message>
    <message>
        <source>not known whether it changed in another way: %1</source>
        <translation>no se sabe si ha cambiado de otra forma: %1</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>ninguna unidad</translation>
    </message>
    <message>
        <source>answers to %1 are in %2 now, and were in %3</source>
        <translation>las respuestas a %1 están ahora en %2, y antes en %3</translation>
    </message>
    <message>
        <source>answers to %1 are of another type now</source>
        <translation>las respuestas a %1 son ahora de otro tipo</translation>
    </message>
    <message>
        <source>by that it is raised for nobody more and nobody less</source>
        <translation>por eso no se plantea a nadie más ni a nadie menos</translation>
    </message>
    <message>
        <source>and %1 more names</source>
        <translation>y %1 nombres más</translation>
    </message>
    <message>
        <source>no longer offers %1</source>
        <translation>ya no ofrece %1</translation>
    </message>
    <message>
        <source>now offers %1</source>
        <translation>ahora ofrece %1</translation>
    </message>
    <message>
        <source>takes %1 now, and took %2</source>
        <translation>admite ahora %1, y antes %2</translation>
    </message>
    <message>
        <source>takes %1 decimals now, and took %2</source>
        <translation>admite ahora %1 decimales, y antes %2</translation>
    </message>
    <message>
        <source>takes a part of a date now</source>
        <translation>admite ahora una parte de una fecha</translation>
    </message>
    <message>
        <source>takes whole dates only now</source>
        <translation>admite ahora solo fechas completas</translation>
    </message>
    <message>
        <source>takes other answers now</source>
        <translation>admite ahora otras respuestas</translation>
    </message>
    <message>
        <source>the day of the visit</source>
        <translation>el día de la visita</translation>
    </message>
    <message>
        <source>under no class that is asked for</source>
        <translation>en ninguna clase por la que se pregunta</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>the list no longer has %1, and had it %2</source>
        <translation>la lista ya no tiene %1, que estaba %2</translation>
    </message>
    <message>
        <source>the list has %1 %2 now, and had it %3</source>
        <translation>la lista tiene ahora %1 %2, y antes %3</translation>
    </message>
    <message>
        <source>the list has %1 %2 now, and did not have it</source>
        <translation>la lista tiene ahora %1 %2, y antes no lo tenía</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>pregunta %1</translation>
    </message>
    <message>
        <source>computed value %1</source>
        <translation>valor calculado %1</translation>
    </message>
    <message>
        <source>finding %1</source>
        <translation>punto a tratar %1</translation>
    </message>
    <message>
        <source>urgent trigger %1</source>
        <translation>aviso urgente %1</translation>
    </message>
    <message>
        <source>contradiction %1</source>
        <translation>contradicción %1</translation>
    </message>
    <message>
        <source>%1 %2 (as in %3)</source>
        <translation>%1 %2 (como en %3)</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>de cualquier tamaño</translation>
    </message>
    <message>
        <source>%1 (no longer asked)</source>
        <translation>%1 (ya no se pregunta)</translation>
    </message>
    <message>
        <source>%1 (not asked before)</source>
        <translation>%1 (antes no se preguntaba)</translation>
    </message>
    <message>
        <source>%1 (can no longer be answered)</source>
        <translation>%1 (ya no se puede responder)</translation>
    </message>
    <message>
        <source>%1 (could not be answered before)</source>
        <translation>%1 (antes no se podía responder)</translation>
    </message>
    <message>
        <source>A list of answers follows.</source>
        <translation>Sigue una lista de respuestas.</translation>
    </message>
    <message>
        <source>The day of the screening.</source>
        <translation>El día de la evaluación.</translation>
    </message>
    <message>
        <source>The question has this answer.</source>
        <translation>La pregunta tiene esta respuesta.</translation>
    </message>
    <message>
        <source>Unknown until asked; false when declined, not sure or not applicable.</source>
        <translation>No se sabe hasta que se pregunta; falso si se prefirió no contestar, no se sabe o no corresponde.</translation>
    </message>
    <message>
        <source>The answer is one of these.</source>
        <translation>La respuesta es una de estas.</translation>
    </message>
    <message>
        <source>Greater, or later, than.</source>
        <translation>Mayor que, o posterior a.</translation>
    </message>
    <message>
        <source>At least, or not before.</source>
        <translation>Como mínimo, o no antes de.</translation>
    </message>
    <message>
        <source>Less, or earlier, than.</source>
        <translation>Menor que, o anterior a.</translation>
    </message>
    <message>
        <source>At most, or not after.</source>
        <translation>Como máximo, o no después de.</translation>
    </message>
    <message>
        <source>The same number or day.</source>
        <translation>El mismo número o día.</translation>
    </message>
    <message>
        <source>Another number or day.</source>
        <translation>Otro número o día.</translation>
    </message>
    <message>
        <source>The sum of a list, or over rows: sum(drinks: cups).</source>
        <translation>La suma de una lista, o sobre filas: sum(drinks: cups).</translation>
    </message>
    <message>
        <source>The mean of a list, or over rows.</source>
        <translation>La media de una lista, o sobre filas.</translation>
    </message>
    <message>
        <source>The smallest of a list, or over rows.</source>
        <translation>El menor de una lista, o sobre filas.</translation>
    </message>
    <message>
        <source>The greatest of a list, or over rows.</source>
        <translation>El mayor de una lista, o sobre filas.</translation>
    </message>
    <message>
        <source>How many of these conditions hold, or in how many rows one does.</source>
        <translation>Cuántas de estas condiciones se cumplen, o en cuántas filas se cumple una.</translation>
    </message>
    <message>
        <source>Whole years between two days: years from A to B.</source>
        <translation>Años enteros entre dos días: years from A to B.</translation>
    </message>
    <message>
        <source>Whole months between two days: months from A to B.</source>
        <translation>Meses enteros entre dos días: months from A to B.</translation>
    </message>
    <message>
        <source>Days between two days: days from A to B.</source>
        <translation>Días entre dos días: days from A to B.</translation>
    </message>
    <message>
        <source>The condition that follows does not hold; unknown stays unknown.</source>
        <translation>La condición que sigue no se cumple; lo que no se sabe sigue sin saberse.</translation>
    </message>
    <message>
        <source>In any row, or any of several conditions: any(medicines: dose &gt; 10).</source>
        <translation>En alguna fila, o alguna de varias condiciones: any(medicines: dose &gt; 10).</translation>
    </message>
    <message>
        <source>In every row, or all of several conditions; also holds of an empty list.</source>
        <translation>En todas las filas, o todas de varias condiciones; también se cumple con una lista vacía.</translation>
    </message>
    <message>
        <source>The first of the two days follows.</source>
        <translation>Sigue el primero de los dos días.</translation>
    </message>
    <message>
        <source>The second of the two days follows.</source>
        <translation>Sigue el segundo de los dos días.</translation>
    </message>
    <message>
        <source>At least one of these is among the answers.</source>
        <translation>Al menos una de estas está entre las respuestas.</translation>
    </message>
    <message>
        <source>All of these are among the answers.</source>
        <translation>Todas estas están entre las respuestas.</translation>
    </message>
    <message>
        <source>None of these is among the answers.</source>
        <translation>Ninguna de estas está entre las respuestas.</translation>
    </message>
    <message>
        <source>What is asked of each row follows.</source>
        <translation>Sigue lo que se pregunta de cada fila.</translation>
    </message>
    <message>
        <source>At least one of these.</source>
        <translation>Al menos una de estas.</translation>
    </message>
    <message>
        <source>All of these.</source>
        <translation>Todas estas.</translation>
    </message>
    <message>
        <source>None of these.</source>
        <translation>Ninguna de estas.</translation>
    </message>
    <message>
        <source>Both hold.</source>
        <translation>Se cumplen las dos.</translation>
    </message>
    <message>
        <source>At least one of the two holds.</source>
        <translation>Se cumple al menos una de las dos.</translation>
    </message>
    <message>
        <source>The questionnaire beside this file.</source>
        <translation>El cuestionario que está junto a este archivo.</translation>
    </message>
    <message>
        <source>A signature for what this file says in this language.</source>
        <translation>Una firma por lo que este archivo dice en este idioma.</translation>
    </message>
    <message>
        <source>The text in this language.</source>
        <translation>El texto en este idioma.</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>Sí o no.</translation>
    </message>
    <message>
        <source>Now, in the past (and when) or never.</source>
        <translation>Ahora, en el pasado (y cuándo) o nunca.</translation>
    </message>
    <message>
        <source>One of its options.</source>
        <translation>Una de sus opciones.</translation>
    </message>
    <message>
        <source>Any of its options.</source>
        <translation>Cualquiera de sus opciones.</translation>
    </message>
    <message>
        <source>A number within a range.</source>
        <translation>Un número dentro de un rango.</translation>
    </message>
    <message>
        <source>A day, or only its year or month.</source>
        <translation>Un día, o solo su año o su mes.</translation>
    </message>
    <message>
        <source>Words, with completion from a vocabulary if it has one.</source>
        <translation>Palabras, que se completan a partir de un vocabulario si lo tiene.</translation>
    </message>
    <message>
        <source>A list: the same few questions for each entry.</source>
        <translation>Una lista: las mismas pocas preguntas para cada entrada.</translation>
    </message>
    <message>
        <source>A text between the questions; nobody answers it.</source>
        <translation>Un texto entre las preguntas; nadie lo responde.</translation>
    </message>
    <message>
        <source>%1 cannot be left out: no questionnaire of this patient&apos;s marks answers as sensitive</source>
        <translation>no se puede omitir %1: ningún cuestionario de este paciente marca respuestas como sensibles</translation>
    </message>
    <message>
        <source>%1 cannot be left out: the sensitive answers that this patient&apos;s questionnaires mark are %2</source>
        <translation>no se puede omitir %1: las respuestas sensibles que marcan los cuestionarios de este paciente son %2</translation>
    </message>
    <message>
        <source>The list of staff was changed in the meantime. Go back and enter the recovery key again.</source>
        <translation>Mientras tanto se cambió la lista del personal. Vuelva atrás y escriba otra vez la clave de recuperación.</translation>
    </message>
    <message>
        <source>Go back and enter the recovery key again.</source>
        <translation>Vuelva atrás y escriba otra vez la clave de recuperación.</translation>
    </message>
    <message>
        <source>The records were locked meanwhile.</source>
        <translation>Entretanto se bloquearon los registros.</translation>
    </message>
    <message>
        <source>The first field is not your present passphrase. Type it again.</source>
        <translation>Lo escrito en el primer campo no es su frase de contraseña actual. Escríbala otra vez.</translation>
    </message>
    <message>
        <source>it has more in it than Anteroom reads</source>
        <translation>contiene más de lo que Anteroom lee</translation>
    </message>
    <message>
        <source>more unpacks from it than Anteroom reads</source>
        <translation>al descomprimirlo sale más de lo que Anteroom lee</translation>
    </message>
    <message>
        <source>a part of it does not unpack</source>
        <translation>una parte de él no se descomprime</translation>
    </message>
    <message>
        <source>it is nested deeper than any PDF of Anteroom</source>
        <translation>está anidado con más profundidad que cualquier PDF de Anteroom</translation>
    </message>
    <message>
        <source>something in it is no object of a PDF</source>
        <translation>algo en él no es un objeto de PDF</translation>
    </message>
    <message>
        <source>it is damaged: what it holds could be read in more than one way</source>
        <translation>está dañado: su contenido podría leerse de más de una manera</translation>
    </message>
    <message>
        <source>it was written in more than one go, so that programs may show different documents: save it anew in one</source>
        <translation>se escribió en más de una vez, de modo que los programas pueden mostrar documentos distintos: guárdelo de nuevo de una sola vez</translation>
    </message>
    <message>
        <source>it is laid out for reading over a network (linearized), so that programs may show different documents: save it anew without that</source>
        <translation>está dispuesto para leerse a través de una red (linealizado), de modo que los programas pueden mostrar documentos distintos: guárdelo de nuevo sin eso</translation>
    </message>
    <message>
        <source>its list of pages is not as it must be</source>
        <translation>su lista de páginas no es como debe ser</translation>
    </message>
    <message>
        <source>its list of attachments is not as it must be</source>
        <translation>su lista de adjuntos no es como debe ser</translation>
    </message>
    <message>
        <source>it has no page</source>
        <translation>no tiene ninguna página</translation>
    </message>
    <message>
        <source>this is no PDF, or it is damaged</source>
        <translation>no es un PDF, o está dañado</translation>
    </message>
    <message>
        <source>something stands before its beginning, so that programs may show different documents</source>
        <translation>hay algo antes de su comienzo, de modo que los programas pueden mostrar documentos distintos</translation>
    </message>
    <message>
        <source>it does not end as a PDF does: its end is missing, or something stands after it</source>
        <translation>no termina como un PDF: le falta el final, o hay algo después de él</translation>
    </message>
    <message>
        <source>it has more parts than Anteroom reads</source>
        <translation>tiene más partes de las que Anteroom lee</translation>
    </message>
    <message>
        <source>an attachment of Anteroom in it is no file</source>
        <translation>un adjunto de Anteroom que contiene no es un archivo</translation>
    </message>
    <message>
        <source>an attachment of Anteroom is in it twice</source>
        <translation>contiene dos veces un adjunto de Anteroom</translation>
    </message>
    <message>
        <source>an attachment of Anteroom in it is larger than any that Anteroom makes</source>
        <translation>un adjunto de Anteroom que contiene es más grande que cualquiera que Anteroom crea</translation>
    </message>
    <message>
        <source>it is larger than any PDF that Anteroom reads</source>
        <translation>es más grande que cualquier PDF que Anteroom lee</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it has a password: name the file that holds it with --password-file</source>
        <translation>tiene contraseña: indique el archivo que la contiene con --password-file</translation>
    </message>
    <message>
        <source>its password is another one</source>
        <translation>su contraseña es otra</translation>
    </message>
    <message>
        <source>what was written does not read as what was signed</source>
        <translation>lo que se escribió no se lee igual que lo que se firmó</translation>
    </message>
    <message>
        <source>The PDF could not be signed: %1. Nothing was written.</source>
        <translation>No se pudo firmar el PDF: %1. No se escribió nada.</translation>
    </message>
    <message>
        <source>The PDF could not get a password: %1. Nothing was written.</source>
        <translation>No se pudo poner una contraseña al PDF: %1. No se escribió nada.</translation>
    </message>
    <message>
        <source>Where the log ends is not known, since a part of the list of records is missing or not as it was saved. Restore the newest backup, and keep the store as it is.</source>
        <translation>No se sabe dónde termina el registro de actividad, porque una parte de la lista de registros falta o no está como se guardó. Restaure la copia de seguridad más reciente y conserve el almacén como está.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else after Anteroom had read it, and is left as it is. Start Anteroom anew to go on from there; what was changed on this page is not saved.</source>
        <translation>Otra persona cambió %1 después de que Anteroom lo leyera, y se deja como está. Inicie Anteroom de nuevo para seguir desde ahí; lo que se cambió en esta página no se guardó.</translation>
    </message>
    <message>
        <source>The summary was not saved, because it could not be signed. %1</source>
        <translation>No se guardó el resumen, porque no se pudo firmar. %1</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <source>this is a folder; name a file in it</source>
        <translation>es una carpeta; indique un archivo que esté en ella</translation>
    </message>
    <message>
        <source>this is no file but a device or a pipe; name a file</source>
        <translation>no es un archivo, sino un dispositivo o una tubería; indique un archivo</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>no se puede abrir: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>it is too large: at most 32 MiB are read</source>
        <translation>es demasiado grande: se leen como máximo 32 MiB</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Give another name for the PDF. What was there before is unchanged.</source>
        <translation>No se guardó %1: %2. Indique otro nombre para el PDF. Lo que había antes no ha cambiado.</translation>
    </message>
    <message>
        <source>it is one of the files that it would be made from</source>
        <translation>es uno de los archivos a partir de los que se crearía</translation>
    </message>
    <message>
        <source>the file that has this name is not a PDF</source>
        <translation>el archivo que tiene este nombre no es un PDF</translation>
    </message>
    <message>
        <source>%1 is there already. Give another name.</source>
        <translation>%1 ya existe. Indique otro nombre.</translation>
    </message>
    <message>
        <source>%1 was not saved: the file that has this name holds something else. Give another name. What was there before is unchanged.</source>
        <translation>No se guardó %1: el archivo que tiene este nombre contiene otra cosa. Indique otro nombre. Lo que había antes no ha cambiado.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. What was there before is unchanged.</source>
        <translation>No se guardó %1: %2. Lo que había antes no ha cambiado.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>es un dispositivo o una tubería, no un archivo</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm it. Check the disk and save again.</source>
        <translation>%1 se escribió, pero el disco no lo confirmó. Revise el disco y guarde otra vez.</translation>
    </message>
    <message>
        <source>What waits cannot be read by this version of Anteroom (%1). It stays as it is.</source>
        <translation>Esta versión de Anteroom no puede leer lo que está en espera (%1). Queda como está.</translation>
    </message>
    <message>
        <source>What waits cannot be kept on this computer (%1). Make room in the folder of your data, and see that you may write there.</source>
        <translation>No se puede guardar lo que está en espera en este equipo (%1). Haga espacio en la carpeta de sus datos y compruebe que puede escribir en ella.</translation>
    </message>
    <message>
        <source>What waits cannot be erased on this computer (%1). Make room in the folder of your data, and see that you may write there.</source>
        <translation>No se puede borrar lo que está en espera en este equipo (%1). Haga espacio en la carpeta de sus datos y compruebe que puede escribir en ella.</translation>
    </message>
    <message>
        <source>What waits cannot be read on this computer (%1). Make room in the folder of your data, and see that you may write there.</source>
        <translation>No se puede leer lo que está en espera en este equipo (%1). Haga espacio en la carpeta de sus datos y compruebe que puede escribir en ella.</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>No se guarda nada.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permiso denegado</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Demasiados ficheros abiertos simultáneamente</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No hay ningún fichero o directorio con ese nombre</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No queda espacio en el dispositivo</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is. Choose another name.</source>
        <translation>%1 ya existe y se dejó como está. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose a folder that this account may write to.</source>
        <translation>No se escribió %1: %2. Elija una carpeta en la que esta cuenta pueda escribir.</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is: %2</source>
        <translation>%1 ya existe y se dejó como está: %2</translation>
    </message>
    <message>
        <source>it is a backup of other records. Choose another name.</source>
        <translation>es una copia de seguridad de otros registros. Elija otro nombre.</translation>
    </message>
    <message>
        <source>there are fewer records now, or entries of the log, than it has. Say who you are with --as, so that all of it is opened, or choose another name.</source>
        <translation>ahora hay menos registros, o menos entradas del registro de actividad, de los que tiene. Diga quién es con --as, para que se abra todo, o elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was written, but is not what the records hold, and was not kept. Check the disk, and make another backup.</source>
        <translation>%1 se escribió, pero no es lo que contienen los registros, y no se conservó. Revise el disco y haga otra copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is: something in the records is damaged now, and an earlier backup may have it whole. Choose another name. %2</source>
        <translation>%1 ya existe y se dejó como está: algo en los registros está dañado ahora, y una copia de seguridad anterior puede tenerlo completo. Elija otro nombre. %2</translation>
    </message>
    <message>
        <source>%1 is there already, is no backup, and was left as it is. Choose another name.</source>
        <translation>%1 ya existe, no es una copia de seguridad y se dejó como está. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was written, but did not read back as it was written, and was not kept. Check the disk, or choose another place.</source>
        <translation>%1 se escribió, pero al leerlo no era lo que se había escrito, y no se conservó. Revise el disco o elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm it. Check the disk, and make another backup.</source>
        <translation>%1 se escribió, pero el disco no lo confirmó. Revise el disco y haga otra copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no list of staff in this backup: it was made before there were records. Choose another backup.</source>
        <translation>En esta copia de seguridad no hay lista del personal: se hizo antes de que hubiera registros. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a backup of Anteroom.</source>
        <translation>%1 no es un archivo. Elija una copia de seguridad de Anteroom.</translation>
    </message>
    <message>
        <source>%1 is no backup of Anteroom, or its beginning is damaged. Choose another file.</source>
        <translation>%1 no es una copia de seguridad de Anteroom, o su comienzo está dañado. Elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 is damaged or not whole: it is not as Anteroom wrote it. Keep it, and choose another backup.</source>
        <translation>%1 está dañado o incompleto: no es como Anteroom lo escribió. Consérvelo y elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its disk, and choose another backup.</source>
        <translation>No se puede leer %1: %2. Revise su disco y elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Anteroom. Install that version to use it.</source>
        <translation>%1 se escribió con una versión más reciente de Anteroom. Instale esa versión para usarlo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its name, and that its disk is connected.</source>
        <translation>No se puede leer %1: %2. Revise su nombre y que su disco esté conectado.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. Check its disk, and choose another backup.</source>
        <translation>%1 ya no se puede leer. Revise su disco y elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place, or make room there.</source>
        <translation>No se escribió %1: %2. Elija otro lugar o haga espacio ahí.</translation>
    </message>
    <message>
        <source>There is not enough memory to check a passphrase: it takes %1 MiB. Close other programs and try again.</source>
        <translation>No hay memoria suficiente para comprobar una frase de contraseña: hacen falta %1 MiB. Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Escriba una frase de contraseña.</translation>
    </message>
    <message>
        <source>The list of staff is not as Anteroom wrote it: a name or a role was changed from outside. Use the recovery key to look at it, or restore a backup.</source>
        <translation>La lista del personal no es como Anteroom la escribió: un nombre o un rol se cambió desde fuera. Use la clave de recuperación para revisarla, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no active account of this name. Choose another one.</source>
        <translation>No hay ninguna cuenta activa con este nombre. Elija otra.</translation>
    </message>
    <message>
        <source>Enter a name of at most 80 characters.</source>
        <translation>Escriba un nombre de 80 caracteres como máximo.</translation>
    </message>
    <message>
        <source>There is an account with this id already. Choose another one.</source>
        <translation>Ya hay una cuenta con este identificador. Elija otro.</translation>
    </message>
    <message>
        <source>This is the only administrator. Add another one first.</source>
        <translation>Esta es la única cuenta de administración. Añada otra primero.</translation>
    </message>
    <message>
        <source>Only an administrator may give the records a new key.</source>
        <translation>Solo un administrador puede dar una clave nueva a los registros.</translation>
    </message>
    <message>
        <source>This is the recovery key of another workspace, or of an earlier time. Look for the newest one that was printed.</source>
        <translation>Esta es la clave de recuperación de otro espacio de trabajo, o de un momento anterior. Busque la más reciente que se imprimió.</translation>
    </message>
    <message>
        <source>The list of staff and their keys is damaged. Restore the newest backup.</source>
        <translation>La lista del personal y de sus claves está dañada. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The list of staff was written by a newer Anteroom. Install that version to open it.</source>
        <translation>La lista del personal se escribió con una versión más reciente de Anteroom. Instale esa versión para abrirla.</translation>
    </message>
    <message>
        <source>A passphrase in the list of staff is guarded in a way that Anteroom never uses: the list was changed from outside. Restore the newest backup.</source>
        <translation>Una frase de contraseña de la lista del personal está protegida de una manera que Anteroom nunca usa: la lista se cambió desde fuera. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%^1 holds no records of Anteroom, or is damaged. Choose another database, or restore the newest backup.</source>
        <translation>%^1 no contiene registros de Anteroom, o está dañada. Elija otra base de datos o restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%^1 was written by a newer Anteroom. Install that version to open it.</source>
        <translation>Una versión más reciente de Anteroom escribió %1. Instale esa versión para abrir los registros.</translation>
    </message>
    <message>
        <source>%^1 is damaged. Keep it as it is, and restore the newest backup.</source>
        <translation>Hay daños en %1. No cambie nada ahí y restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Check that the server runs and that the network is up, and try again</source>
        <translation>Se perdió la conexión con %1. Compruebe que el servidor funciona y que hay red, y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>Another desk keeps %1 busy. Try again in a moment</source>
        <translation>Otro puesto mantiene ocupada %1. Vuelva a intentarlo en un momento</translation>
    </message>
    <message>
        <source>The disk of the server that holds %1 is full. Ask whoever looks after the server to make room, and try again</source>
        <translation>El disco del servidor que tiene %1 está lleno. Pida a quien se encarga del servidor que haga espacio, y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>The server has too little memory to read or write %1. Ask whoever looks after it, and try again</source>
        <translation>El servidor no tiene memoria suficiente para leer o escribir en %1. Pregunte a quien se encarga de él y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>%^1 cannot be changed: the server is set to be read only. Choose the server that is written to</source>
        <translation>%^1 no se puede cambiar: el servidor está configurado como de solo lectura. Elija el servidor en el que se escribe</translation>
    </message>
    <message>
        <source>This account may not read and write %1. Ask whoever looks after the server to allow it</source>
        <translation>Esta cuenta no puede leer ni escribir en %1. Pida permiso a quien se encarga del servidor</translation>
    </message>
    <message>
        <source>%^1 holds no records of Anteroom. Choose another database, or restore the newest backup</source>
        <translation>%^1 no contiene registros de Anteroom. Elija otra base de datos o restaure la copia de seguridad más reciente</translation>
    </message>
    <message>
        <source>%^1 is damaged. Keep it as it is, and restore the newest backup</source>
        <translation>Hay daños en %1. No cambie nada ahí y restaure la copia de seguridad más reciente</translation>
    </message>
    <message>
        <source>The disk of the server that holds %1 does not read or write as it should. Ask whoever looks after the server before going on</source>
        <translation>El disco del servidor que tiene %1 no lee o no escribe como debería. Pregunte a quien se encarga del servidor antes de continuar</translation>
    </message>
    <message>
        <source>%^1 could not be read or written. Ask whoever looks after the server</source>
        <translation>No se pudo leer o escribir en %1. Pregunte a quien se encarga del servidor</translation>
    </message>
    <message>
        <source>the database %1 at %2</source>
        <translation>la base de datos %1 en %2</translation>
    </message>
    <message>
        <source>the usual server</source>
        <translation>el servidor habitual</translation>
    </message>
    <message>
        <source>The server that holds %1 does not answer on port %2. Check that it runs and that the network is up, and try again.</source>
        <translation>El servidor que tiene %1 no responde en el puerto %2. Compruebe que funciona y que hay red, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 (PostgreSQL %2).</source>
        <translation>%1 (PostgreSQL: %2).</translation>
    </message>
    <message>
        <source>The server that holds %1 is starting or stopping. Try again in a moment.</source>
        <translation>El servidor que tiene %1 se está iniciando o deteniendo. Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>The server does not let this account into %1. Check the names of the database and the account, the password in ~/.pgpass, that the server offers TLS with a certificate that this machine knows, and that not too many are connected already.</source>
        <translation>El servidor no deja entrar a esta cuenta en %1. Revise los nombres de la base de datos y de la cuenta, la contraseña en ~/.pgpass, que el servidor ofrezca TLS con un certificado que este equipo conozca y que no haya ya demasiadas conexiones.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s library, libpq, is missing on this computer, so %1 was not opened. Install it, and try again.</source>
        <translation>En este equipo falta libpq, la biblioteca de PostgreSQL, por lo que no se abrió %1. Instálela y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL is another than expected, so %1 was not opened. Install Anteroom and the driver anew.</source>
        <translation>El controlador de Qt para PostgreSQL no es el esperado, por lo que no se abrió %1. Instale de nuevo Anteroom y el controlador.</translation>
    </message>
    <message>
        <source>The server that holds %1 is too old. Anteroom needs PostgreSQL %2 or newer.</source>
        <translation>El servidor que tiene %1 es demasiado antiguo. Anteroom necesita PostgreSQL %2 o posterior.</translation>
    </message>
    <message>
        <source>The server that holds %1 is set to lose what it saved in a power cut. Ask whoever looks after it to turn fsync on.</source>
        <translation>El servidor que tiene %1 está configurado de modo que pierde lo guardado si se corta la corriente. Pida a quien se encarga de él que active fsync.</translation>
    </message>
    <message>
        <source>%^1 holds a schema &quot;anteroom&quot; already, and was left as it is. Open it, or choose another database.</source>
        <translation>%^1 ya contiene un esquema «anteroom» y se dejó como está. Ábrala o elija otra base de datos.</translation>
    </message>
    <message>
        <source>The list of staff and their keys is missing, and the records are still there. Keep the store as it is, and restore the newest backup beside it.</source>
        <translation>Falta la lista del personal y de sus claves, y los registros siguen ahí. Conserve el almacén como está y restaure al lado la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%1 is no longer among the staff of these records: nothing more is read or saved here by this account. What was not saved is kept sealed on this computer, and is sent once somebody else unlocks it.</source>
        <translation>%1 ya no está entre el personal de estos registros: con esta cuenta ya no se lee ni se guarda nada aquí. Lo que no se guardó se conserva sellado en este equipo y se envía cuando otra persona lo desbloquee.</translation>
    </message>
    <message>
        <source>The role of %1 was changed. Unlock the records again, to go on with the new one.</source>
        <translation>Se cambió el rol de %1. Vuelva a desbloquear los registros para continuar con el nuevo.</translation>
    </message>
    <message>
        <source>%1 was not created. Choose a folder that this account may write to.</source>
        <translation>No se creó %1. Elija una carpeta en la que esta cuenta pueda escribir.</translation>
    </message>
    <message>
        <source>A recovery key has only the digits 0 to 9 and letters, without U. Compare it with the paper.</source>
        <translation>Una clave de recuperación solo tiene cifras del 0 al 9 y letras, sin la U. Compárela con el papel.</translation>
    </message>
    <message>
        <source>A recovery key has 30 digits and letters, in six groups of five; these are %1. Compare it with the paper.</source>
        <translation>Una clave de recuperación tiene 30 cifras y letras, en seis grupos de cinco; aquí hay %1. Compárela con el papel.</translation>
    </message>
    <message>
        <source>This is not quite what is printed: a digit or letter differs. Compare it with the paper, group by group.</source>
        <translation>No es exactamente lo que está impreso: una cifra o una letra es distinta. Compárela con el papel, grupo por grupo.</translation>
    </message>
    <message>
        <source>Nothing was restored, because a part of this backup is damaged. Choose an earlier backup. %1</source>
        <translation>No se restauró nada, porque una parte de esta copia de seguridad está dañada. Elija una copia de seguridad anterior. %1</translation>
    </message>
    <message>
        <source>Restoring was ended.</source>
        <translation>Se interrumpió la restauración.</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1: no existe ese archivo</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: no se puede leer: %2</translation>
    </message>
    <message>
        <source>this is the key that the clinic signs with, and is given to nobody. Name the file that ends in .public</source>
        <translation>esta es la clave con la que firma la clínica, y no se da a nadie. Indique el archivo que termina en .public</translation>
    </message>
    <message>
        <source>this is no public key of Anteroom, one line that begins with anteroom-public-key-1</source>
        <translation>esto no es una clave pública de Anteroom, que es una línea que empieza por anteroom-public-key-1</translation>
    </message>
    <message>
        <source>%1: this is no signing key of Anteroom; `anteroom-cli key new` makes one</source>
        <translation>%1: no es una clave de firma de Anteroom; `anteroom-cli key new` crea una</translation>
    </message>
    <message>
        <source>A part of the records came twice, and nothing was made. Choose another backup.</source>
        <translation>Una parte de los registros llegó dos veces, y no se creó nada. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Make room on it and try again</source>
        <translation>El disco que tiene %1 está lleno. Haga espacio en él y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>Another program keeps %1 busy. Try again in a moment</source>
        <translation>Otro programa mantiene ocupado %1. Vuelva a intentarlo en un momento</translation>
    </message>
    <message>
        <source>%1 cannot be changed: the file, its folder or its disk is read-only. Allow this account to write there</source>
        <translation>No se puede cambiar %1: el archivo, su carpeta o su disco es de solo lectura. Permita que esta cuenta escriba ahí</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that its disk is connected, and that this account may read and write the file and its folder</source>
        <translation>No se puede abrir %1. Compruebe que su disco está conectado y que esta cuenta puede leer y escribir en el archivo y en su carpeta</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and restore the newest backup</source>
        <translation>Hay daños en %1. No cambie nada ahí y restaure la copia de seguridad más reciente</translation>
    </message>
    <message>
        <source>The disk that holds %1 does not read or write as it should. Check the disk before going on</source>
        <translation>El disco que tiene %1 no lee o no escribe como debería. Revise el disco antes de continuar</translation>
    </message>
    <message>
        <source>There is not enough memory to read or write %1. Close other programs and try again</source>
        <translation>No hay memoria suficiente para leer o escribir %1. Cierre otros programas y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Keep it as it is, and ask whoever looks after this computer</source>
        <translation>No se pudo leer o escribir %1. Consérvelo como está y pregunte a quien se encarga de este equipo</translation>
    </message>
    <message>
        <source>%1 was moved away, or another file was put in its place, while it was open. Nothing was written. The file that stands there now is opened by itself</source>
        <translation>%1 se movió a otro sitio, o se puso otro archivo en su lugar, mientras estaba abierto. No se escribió nada. El archivo que está ahí ahora se abre por sí solo</translation>
    </message>
    <message>
        <source>%1 (SQLite %2).</source>
        <translation>%1 (SQLite: %2).</translation>
    </message>
    <message>
        <source>The records were not created: another program did the same just then. Try again.</source>
        <translation>No se crearon los registros: otro programa hizo lo mismo en ese momento. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 holds no records of Anteroom, or is damaged. Choose another file, or restore the newest backup.</source>
        <translation>%1 no contiene registros de Anteroom, o está dañado. Elija otro archivo o restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Anteroom. Install that version to open it.</source>
        <translation>Una versión más reciente de Anteroom escribió %1. Instale esa versión para abrir los registros.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and restore the newest backup.</source>
        <translation>Hay daños en %1. No cambie nada ahí y restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>%1 was not created: %2. Choose a folder that this account may write to.</source>
        <translation>No se creó %1: %2. Elija una carpeta en la que esta cuenta pueda escribir.</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is. Open it, or choose another name.</source>
        <translation>%1 ya existe y se dejó como está. Ábralo o elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was not created: %2. Choose another folder.</source>
        <translation>No se creó %1: %2. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 was created, but the disk did not confirm it. Check the disk.</source>
        <translation>%1 se creó, pero el disco no lo confirmó. Revise el disco.</translation>
    </message>
    <message>
        <source>There is no file %1. Check that its disk is connected.</source>
        <translation>No existe el archivo %1. Compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>There is a folder %1 already. Call the questionnaire something else.</source>
        <translation>Ya hay una carpeta %1. Dé otro nombre al cuestionario.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose a folder that you may write to.</source>
        <translation>No se puede crear la carpeta %1. Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>It cannot be added to cases.yaml. Mend that file first.</source>
        <translation>No se puede añadir a cases.yaml. Corrija primero ese archivo.</translation>
    </message>
    <message>
        <source>It is not in cases.yaml any more.</source>
        <translation>Ya no está en cases.yaml.</translation>
    </message>
    <message>
        <source>The text cannot be read as it stands. Mend the first problem, and insert then.</source>
        <translation>El texto no se puede leer como está. Corrija el primer problema e inserte después.</translation>
    </message>
    <message>
        <source>This needs a question to be about, that is always asked and has answers to choose from; a finding also needs a document to cite. Insert those first.</source>
        <translation>Esto necesita una pregunta a la que referirse, que se haga siempre y tenga respuestas para elegir; un punto a tratar necesita además un documento que citar. Inserte eso primero.</translation>
    </message>
    <message>
        <source>There is no place for it: a question needs a section, and a list that is written in brackets has to be written on lines first.</source>
        <translation>No hay lugar para ello: una pregunta necesita una sección, y una lista escrita entre corchetes debe escribirse primero en líneas.</translation>
    </message>
    <message>
        <source>Its cases cannot be added to cases.yaml. Mend that file first.</source>
        <translation>Sus casos de prueba no se pueden añadir a cases.yaml. Corrija primero ese archivo.</translation>
    </message>
    <message>
        <source>Write the version as three numbers: 1.0.0</source>
        <translation>Escriba la versión como tres números: 1.0.0</translation>
    </message>
    <message>
        <source>%1 is no text that can be edited here. Save it as UTF-8 with the program that it was written with, and open it again.</source>
        <translation>%1 no es un texto que se pueda editar aquí. Guárdelo como UTF-8 con el programa con que se escribió y ábralo otra vez.</translation>
    </message>
    <message>
        <source>%1 is no text any more that can be read here. Save it as UTF-8 with the program that it was written with, or keep what is here.</source>
        <translation>%1 ya no es un texto que se pueda leer aquí. Guárdelo como UTF-8 con el programa con que se escribió, o conserve lo que hay aquí.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was opened here. Nothing was saved.</source>
        <translation>Otra persona cambió %1 desde que se abrió aquí. No se guardó nada.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this backup. Look for the one that was printed when it was made.</source>
        <translation>Esta no es la clave de recuperación de esta copia de seguridad. Busque la que se imprimió cuando se hizo.</translation>
    </message>
    <message>
        <source>This is not the passphrase that %1 had when the backup was made.</source>
        <translation>Esta no es la frase de contraseña que %1 tenía cuando se hizo la copia de seguridad.</translation>
    </message>
    <message>
        <source>%1
It is not known whether this was stored. Do it once more when the records answer: it is not done twice.</source>
        <translation>%1
No se sabe si esto se guardó. Hágalo de nuevo cuando los registros respondan: no se hace dos veces.</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>Se interrumpió.</translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed while the records could not be reached. Unlock them with the new one. What was not saved is kept on this computer.</source>
        <translation>La frase de contraseña de %1 se cambió mientras no se podía acceder a los registros. Desbloquéelos con la nueva. Lo que no se guardó queda en este equipo.</translation>
    </message>
    <message>
        <source>Other records, or these ones under another key, were put in the place of those that were open here. Unlock them to go on. What was not saved is kept on this computer.</source>
        <translation>En lugar de los registros que estaban abiertos aquí se pusieron otros registros, o estos con otra clave. Desbloquéelos para continuar. Lo que no se guardó se conserva en este equipo.</translation>
    </message>
    <message>
        <source>Another state of the records was put in the place of the one that was open here, as when a backup is restored. Unlock it to see what differs, and to go on. What was not saved is kept on this computer.</source>
        <translation>En lugar del estado de los registros que estaba abierto aquí se puso otro, como cuando se restaura una copia de seguridad. Desbloquéelo para ver en qué difiere y para continuar. Lo que no se guardó se conserva en este equipo.</translation>
    </message>
    <message>
        <source>A part of Anteroom cannot be loaded: %1. Close Anteroom and start it again. If that does not help, it has to be installed again.</source>
        <translation>No se puede cargar una parte de Anteroom: %1. Cierre Anteroom y vuelva a abrirlo. Si eso no ayuda, hay que instalarlo de nuevo.</translation>
    </message>
    <message>
        <source>Anteroom was updated on this computer while it was open. Save what is open, close Anteroom and start it again.</source>
        <translation>Anteroom se actualizó en este equipo mientras estaba abierto. Guarde lo que esté abierto, cierre Anteroom y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 no es un archivo</translation>
    </message>
</context>
</TS>
