<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>anteroom::access::BusyRow</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>anteroom::access::KeyringChange</name>
    <message>
        <source>There is no workspace here any more. Start Anteroom again.</source>
        <translation>Aquí ya no hay un espacio de trabajo. Vuelva a iniciar Anteroom.</translation>
    </message>
</context>
<context>
    <name>anteroom::access::LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Hidden, not locked</source>
        <translation>Oculto, no bloqueado</translation>
    </message>
    <message>
        <source>Nobody used Anteroom for a while. %1 goes on at the same place.</source>
        <translation>Nadie usó Anteroom durante un tiempo. %1 continúa en el mismo lugar.</translation>
    </message>
    <message>
        <source>%1 locked Anteroom and goes on at the same place.</source>
        <translation>%1 bloqueó Anteroom y continúa en el mismo lugar.</translation>
    </message>
    <message>
        <source>You are trying Anteroom without saving: there is no passphrase, and whoever goes on sees the answers.</source>
        <translation>Está probando Anteroom sin guardar: no hay frase de contraseña, y quien continúe verá las respuestas.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Someone else: leave this session locked and choose another person</source>
        <translation>Otra persona: dejar esta sesión bloqueada y elegir a otra persona</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>anteroom::access::NewPassphrase</name>
    <message>
        <source>The same again</source>
        <translation>Otra vez, para comprobar</translation>
    </message>
    <message>
        <source>Type the same passphrase here as above</source>
        <translation>Escriba aquí la misma frase de contraseña que arriba</translation>
    </message>
</context>
<context>
    <name>anteroom::access::PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::access::PassphraseRule</name>
    <message>
        <source>At least %1 characters. Four words that have nothing to do with each other are long enough and easy to keep in mind; capitals, digits and signs are not needed.</source>
        <translation>Al menos %1 caracteres. Cuatro palabras que no tengan nada que ver entre sí son bastante largas y fáciles de recordar; no hacen falta mayúsculas, números ni signos.</translation>
    </message>
    <message>
        <source>Enter a passphrase of at least %1 characters</source>
        <translation>Escriba una frase de contraseña de al menos %1 caracteres</translation>
    </message>
    <message>
        <source>Make it longer: at least %1 characters. These are %2</source>
        <translation>Hágala más larga: al menos %1 caracteres. Estos son %2</translation>
    </message>
    <message>
        <source>Choose something else than the same few characters over and over</source>
        <translation>Elija algo que no sea repetir los mismos pocos caracteres</translation>
    </message>
    <message>
        <source>Choose something else than characters in a row</source>
        <translation>Elija algo que no sean caracteres seguidos</translation>
    </message>
    <message>
        <source>Choose words that are not your name</source>
        <translation>Elija palabras que no sean su nombre</translation>
    </message>
    <message>
        <source>Choose words that others would not try first</source>
        <translation>Elija palabras que otros no probarían primero</translation>
    </message>
</context>
<context>
    <name>anteroom::access::PinForm</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>anteroom::access::PinLock</name>
    <message>
        <source>4 to 8 digits</source>
        <translation>De 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>Enter 4 to 8 digits and nothing else</source>
        <translation>Escriba de 4 a 8 dígitos y nada más</translation>
    </message>
    <message>
        <source>Enter digits that do not just repeat or count up or down</source>
        <translation>Escriba dígitos que no solo se repitan ni vayan en orden</translation>
    </message>
    <message>
        <source>Enter the PIN that was chosen when the tablet was handed over</source>
        <translation>Escriba el PIN que se eligió al entregar la tableta</translation>
    </message>
    <message>
        <source>This is not the PIN. Enter the one that was chosen when the tablet was handed over.</source>
        <translation>Este no es el PIN. Escriba el que se eligió al entregar la tableta.</translation>
    </message>
</context>
<context>
    <name>anteroom::access::PinPad</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
</context>
<context>
    <name>anteroom::access::ProtocolPanel</name>
    <message>
        <source>Close the crisis protocol</source>
        <translation>Cerrar el protocolo de crisis</translation>
    </message>
    <message>
        <source>Crisis protocol</source>
        <translation>Protocolo de crisis</translation>
    </message>
</context>
<context>
    <name>anteroom::access::RecoveryCopy</name>
    <message>
        <source>Type the recovery key from the paper</source>
        <translation>Escriba la clave de recuperación que está en el papel</translation>
    </message>
    <message>
        <source>Go on typing: %1 of %2 characters are here</source>
        <translation>Siga escribiendo: hay %1 de %2 caracteres</translation>
    </message>
    <message>
        <source>All six groups are here; take away what follows them</source>
        <translation>Los seis grupos ya están; quite lo que les sigue</translation>
    </message>
    <message>
        <source>Compare group %1 with the paper: something in it differs</source>
        <translation>Compare el grupo %1 con el papel: algo no coincide</translation>
    </message>
</context>
<context>
    <name>anteroom::access::RecoveryPresenter</name>
    <message>
        <source>The list of staff was changed at another desk at this moment. Enter the recovery key again; nothing was changed from here.</source>
        <translation>En este momento se cambió la lista del personal en otro puesto. Vuelva a escribir la clave de recuperación; desde aquí no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no workspace here any more. Start Anteroom again.</source>
        <translation>Aquí ya no hay un espacio de trabajo. Vuelva a iniciar Anteroom.</translation>
    </message>
    <message>
        <source>This is the recovery key of another workspace, or one that was replaced. Look for the newest one that was printed.</source>
        <translation>Esta es la clave de recuperación de otro espacio de trabajo, o una que fue reemplazada. Busque la más reciente que se imprimió.</translation>
    </message>
    <message>
        <source>Tick each account whose name and role are right. If one is not, cancel and restore a backup.</source>
        <translation>Marque cada cuenta cuyo nombre y rol sean correctos. Si alguna no lo es, cancele y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose whose passphrase is set</source>
        <translation>Elija de quién es la frase de contraseña que se establece</translation>
    </message>
</context>
<context>
    <name>anteroom::access::RecoveryView</name>
    <message>
        <source>%1, %2, no longer here</source>
        <translation>%1, %2, ya no está aquí</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Abrir con la clave de recuperación</translation>
    </message>
    <message>
        <source>It was printed or written down when the workspace was set up. With it you set a new passphrase for one account; all screenings stay as they are.</source>
        <translation>Se imprimió o se anotó cuando se configuró el espacio de trabajo. Con ella se establece una nueva frase de contraseña para una cuenta; todas las evaluaciones quedan como están.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Are these accounts right?</source>
        <translation>¿Son correctas estas cuentas?</translation>
    </message>
    <message>
        <source>The list of staff was changed outside Anteroom. Look at each name and role, and tick those that are right. If one is not, cancel and have a backup restored.</source>
        <translation>La lista del personal se cambió fuera de Anteroom. Revise cada nombre y rol, y marque los que sean correctos. Si alguno no lo es, cancele y pida que se restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>All of them are right</source>
        <translation>Todas son correctas</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>Establecer una nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Until this is done, the old passphrase is the one that counts.</source>
        <translation>Hasta que esto termine, la que vale es la frase de contraseña anterior.</translation>
    </message>
    <message>
        <source>Whose passphrase is it?</source>
        <translation>¿De quién es la frase de contraseña?</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Set it and open the workspace</source>
        <translation>Establecerla y abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Keeping the new passphrase</source>
        <translation>Guardando la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Looking at the workspace</source>
        <translation>Revisando el espacio de trabajo</translation>
    </message>
    <message>
        <source>Setting the passphrase; this takes about a second</source>
        <translation>Estableciendo la frase de contraseña; tarda cerca de un segundo</translation>
    </message>
</context>
<context>
    <name>anteroom::access::SetupPresenter</name>
    <message>
        <source>The workspace was set up at another desk in the meantime. Nothing of what was typed here is kept, and the recovery key from here opens nothing.</source>
        <translation>Mientras tanto, el espacio de trabajo se configuró en otro puesto. No se guarda nada de lo que se escribió aquí, y la clave de recuperación de aquí no abre nada.</translation>
    </message>
    <message>
        <source>Throw away the recovery key that was written down or printed: another one is made.</source>
        <translation>Deseche la clave de recuperación que se anotó o imprimió: se crea otra.</translation>
    </message>
    <message>
        <source>The workspace is there already, by an earlier try from here or from another desk. Open it with the passphrase that was typed then, and keep every recovery key that was written down until it is known which one opens it.</source>
        <translation>El espacio de trabajo ya existe, por un intento anterior desde aquí o desde otro puesto. Ábralo con la frase de contraseña que se escribió entonces, y conserve todas las claves de recuperación anotadas hasta saber cuál lo abre.</translation>
    </message>
    <message>
        <source>Keep the recovery key that was written down or printed: what was sent may have arrived all the same.</source>
        <translation>Conserve la clave de recuperación anotada o impresa: lo enviado pudo haber llegado de todos modos.</translation>
    </message>
</context>
<context>
    <name>anteroom::access::SetupView</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep screenings in a sealed workspace</source>
        <translation>Guardar evaluaciones en un espacio de trabajo sellado</translation>
    </message>
    <message>
        <source>Anteroom can keep screenings, sealed so that only the staff of your clinic can read them. Setting this up takes about a minute; have a printer or pen and paper at hand.</source>
        <translation>Anteroom puede guardar las evaluaciones selladas, de modo que solo el personal de su clínica pueda leerlas. Configurarlo tarda cerca de un minuto; tenga a mano una impresora o papel y lápiz.</translation>
    </message>
    <message>
        <source>Set up the workspace</source>
        <translation>Configurar el espacio de trabajo</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>If the clinic has a backup of its records, they can be here again as they were.</source>
        <translation>Si la clínica tiene una copia de seguridad de sus registros, pueden volver a estar aquí como estaban.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>To look around first, try Anteroom without saving: nothing is written to the disk, and what was answered is gone when Anteroom is closed.</source>
        <translation>Para conocerlo primero, pruebe Anteroom sin guardar: no se escribe nada en el disco, y lo respondido desaparece al cerrar Anteroom.</translation>
    </message>
    <message>
        <source>Try without saving</source>
        <translation>Probar sin guardar</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>You will be the administrator: you can add colleagues, each with a passphrase of their own. More administrators can be added too.</source>
        <translation>Usted se encargará de la administración: podrá añadir colegas, cada quien con su propia frase de contraseña. También se pueden añadir más administradores.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>As colleagues know it: it stands beside what you do</source>
        <translation>Como lo conocen sus colegas: aparece junto a lo que usted hace</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Put the recovery key on paper</source>
        <translation>Ponga la clave de recuperación en papel</translation>
    </message>
    <message>
        <source>It opens the workspace when a passphrase is forgotten. It is shown only now, and nobody can find it again. Print it or write it down, and lock the paper away: whoever has it can read everything.</source>
        <translation>Abre el espacio de trabajo cuando se olvida una frase de contraseña. Solo se muestra ahora, y nadie puede volver a encontrarla. Imprímala o anótela, y guarde el papel bajo llave: quien lo tenga puede leer todo.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>La tengo en papel</translation>
    </message>
    <message>
        <source>Type the recovery key from the paper</source>
        <translation>Escriba la clave de recuperación que está en el papel</translation>
    </message>
    <message>
        <source>This makes sure that the paper can be read. The workspace is set up after it.</source>
        <translation>Así se comprueba que el papel se puede leer. Después se configura el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Mostrar la clave otra vez</translation>
    </message>
    <message>
        <source>Keeping the workspace</source>
        <translation>Guardando el espacio de trabajo</translation>
    </message>
    <message>
        <source>Making the keys; this takes about a second</source>
        <translation>Creando las claves; tarda cerca de un segundo</translation>
    </message>
</context>
<context>
    <name>anteroom::access::ShownKey</name>
    <message>
        <source>Print it</source>
        <translation>Imprimirla</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Grupo %1: %2</translation>
    </message>
</context>
<context>
    <name>anteroom::access::StaffPresenter</name>
    <message>
        <source>Someone changed the accounts at another desk at this moment. Nothing was changed from here; look at the list as it is now, then do it again.</source>
        <translation>Alguien cambió las cuentas en otro puesto en este momento. Desde aquí no se cambió nada; revise la lista como está ahora y vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>There is no workspace here any more. Start Anteroom again.</source>
        <translation>Aquí ya no hay un espacio de trabajo. Vuelva a iniciar Anteroom.</translation>
    </message>
    <message>
        <source>The accounts were not read. Leave this page and open it again.</source>
        <translation>No se leyeron las cuentas. Salga de esta página y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>%1 can open the workspace now</source>
        <translation>%1 ya puede abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>%1 can no longer open the workspace</source>
        <translation>%1 ya no puede abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Your new passphrase counts from now on</source>
        <translation>Su nueva frase de contraseña vale desde ahora</translation>
    </message>
    <message>
        <source>The new recovery key counts from now on. Destroy the old one.</source>
        <translation>La nueva clave de recuperación vale desde ahora. Destruya la anterior.</translation>
    </message>
    <message>
        <source>Keep the old recovery key too, until this says which one counts.</source>
        <translation>Conserve también la clave de recuperación anterior, hasta que aquí se diga cuál vale.</translation>
    </message>
    <message>
        <source>It was stored at the first try: what was typed then counts.</source>
        <translation>Se guardó en el primer intento: vale lo que se escribió entonces.</translation>
    </message>
</context>
<context>
    <name>anteroom::access::StaffView</name>
    <message>
        <source>Enter the passphrase that you use now</source>
        <translation>Escriba la frase de contraseña que usa ahora</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>%1, can no longer open the workspace</source>
        <translation>%1, ya no puede abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar a %1</translation>
    </message>
    <message>
        <source>Keeping the change</source>
        <translation>Guardando el cambio</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Leyendo las cuentas</translation>
    </message>
    <message>
        <source>Working; this takes about a second</source>
        <translation>En curso; tarda cerca de un segundo</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Who can open the workspace</source>
        <translation>Quién puede abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Añadir a un colega</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Cambiar mi frase de contraseña</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Crear una nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Fill in name and role, then hand the keyboard over: the passphrase is for the new colleague alone to know.</source>
        <translation>Complete el nombre y el rol, y luego ceda el teclado: la frase de contraseña la debe conocer solo el nuevo colega.</translation>
    </message>
    <message>
        <source>Name of the colleague</source>
        <translation>Nombre del colega</translation>
    </message>
    <message>
        <source>As others know it: it stands beside what they do</source>
        <translation>Como lo conocen los demás: aparece junto a lo que hace</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Passphrase of the new colleague</source>
        <translation>Frase de contraseña del nuevo colega</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Añadir la cuenta</translation>
    </message>
    <message>
        <source>This person can no longer open the workspace. Their name stays on what they did, and their screenings stay. Someone who kept a copy of the files from before can still read that copy with the old passphrase.</source>
        <translation>Esta persona ya no podrá abrir el espacio de trabajo. Su nombre se conserva en lo que hizo, y sus evaluaciones se conservan. Quien haya guardado una copia anterior de los archivos aún puede leer esa copia con la frase de contraseña anterior.</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>Conservar la cuenta</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Cambie su frase de contraseña</translation>
    </message>
    <message>
        <source>Until the last step is done, the old one is the one that counts.</source>
        <translation>Hasta completar el último paso, la que vale es la anterior.</translation>
    </message>
    <message>
        <source>The passphrase that you use now</source>
        <translation>La frase de contraseña que usa ahora</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Put the new recovery key on paper</source>
        <translation>Ponga la nueva clave de recuperación en papel</translation>
    </message>
    <message>
        <source>It replaces the old one once you have typed it from the paper; until then the old one counts. It is shown only now. Lock the paper away: whoever has it can read everything.</source>
        <translation>Reemplaza a la anterior una vez que usted la haya escrito a partir del papel; hasta entonces vale la anterior. Solo se muestra ahora. Guarde el papel bajo llave: quien lo tenga puede leer todo.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>La tengo en papel</translation>
    </message>
    <message>
        <source>Type the new recovery key from the paper</source>
        <translation>Escriba la nueva clave de recuperación que está en el papel</translation>
    </message>
    <message>
        <source>After it the old recovery key opens nothing.</source>
        <translation>Después, la clave de recuperación anterior no abre nada.</translation>
    </message>
    <message>
        <source>Replace the old key</source>
        <translation>Reemplazar la clave anterior</translation>
    </message>
</context>
<context>
    <name>anteroom::access::TypedKey</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Six groups of five. Small letters are fine, and spaces and dashes count for nothing.</source>
        <translation>Seis grupos de cinco. Se aceptan letras minúsculas, y los espacios y guiones no cuentan.</translation>
    </message>
</context>
<context>
    <name>anteroom::access::UnlockForm</name>
    <message>
        <source>Passphrase of %1</source>
        <translation>Frase de contraseña de %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Checking the passphrase; this takes about a second</source>
        <translation>Comprobando la frase de contraseña; tarda cerca de un segundo</translation>
    </message>
    <message>
        <source>Opening the records</source>
        <translation>Abriendo los registros</translation>
    </message>
</context>
<context>
    <name>anteroom::access::UnlockPresenter</name>
    <message>
        <source>Choose who you are</source>
        <translation>Elija quién es usted</translation>
    </message>
    <message>
        <source>Enter the passphrase of %1</source>
        <translation>Escriba la frase de contraseña de %1</translation>
    </message>
    <message>
        <source>There is no workspace here any more. Start Anteroom again.</source>
        <translation>Aquí ya no hay un espacio de trabajo. Vuelva a iniciar Anteroom.</translation>
    </message>
    <message>
        <source>This is not the passphrase of %1. Look at Caps Lock and at the keyboard&apos;s language, then type it again.</source>
        <translation>Esta no es la frase de contraseña de %1. Revise Bloq Mayús y el idioma del teclado, y escríbala otra vez.</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Se detuvo la lectura</translation>
    </message>
</context>
<context>
    <name>anteroom::access::UnlockView</name>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
    </message>
    <message>
        <source>Reading who can open it</source>
        <translation>Leyendo quién puede abrirlo</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Abriendo el espacio de trabajo</translation>
    </message>
    <message>
        <source>The workspace cannot be read</source>
        <translation>No se puede leer el espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>anteroom::access::Words</name>
    <message>
        <source>Intake</source>
        <translation>Admisión</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional clínico</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Screens patients</source>
        <translation>Evalúa a pacientes</translation>
    </message>
    <message>
        <source>Screens patients, reviews and signs</source>
        <translation>Evalúa a pacientes, revisa y firma</translation>
    </message>
    <message>
        <source>Screens patients, looks after accounts</source>
        <translation>Evalúa a pacientes, gestiona cuentas</translation>
    </message>
    <message>
        <source>Wait 1 second, then try again</source>
        <translation>Espere 1 segundo e intente de nuevo</translation>
    </message>
    <message>
        <source>Wait %1 seconds, then try again</source>
        <translation>Espere %1 segundos e intente de nuevo</translation>
    </message>
    <message>
        <source>Enter the name that colleagues know</source>
        <translation>Escriba el nombre que conocen sus colegas</translation>
    </message>
    <message>
        <source>Enter a name of at most %1 characters</source>
        <translation>Escriba un nombre de no más de %1 caracteres</translation>
    </message>
</context>
<context>
    <name>anteroom::clinic::SettingsFiles</name>
    <message>
        <source>%1: this link leads to a file that is not there</source>
        <translation>%1: este enlace lleva a un archivo que no existe</translation>
    </message>
    <message>
        <source>%1: the administrator&apos;s file is not there, so nobody knows what it sets. It is named by ANTEROOM_ADMINISTRATOR on this computer.</source>
        <translation>%1: el archivo del administrador no está ahí, y por eso nadie sabe qué fija. Lo nombra ANTEROOM_ADMINISTRATOR en este equipo.</translation>
    </message>
    <message>
        <source>%1: the administrator&apos;s file is to be named by its whole path, which begins with /. It is named by ANTEROOM_ADMINISTRATOR on this computer.</source>
        <translation>%1: el archivo del administrador debe nombrarse con su ruta completa, que empieza por /. Lo nombra ANTEROOM_ADMINISTRATOR en este equipo.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::AuditScreen</name>
    <message>
        <source>Audit log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Reading was stopped. The log is listed once all of it was read.</source>
        <translation>Se detuvo la lectura. El registro de actividad se muestra una vez leído por completo.</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Exportar el registro de actividad</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Saved up to the broken entry: %1</source>
        <translation>Guardado hasta la entrada dañada: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::BeforeLeaving</name>
    <message>
        <source>Tell the clinician now</source>
        <translation>Avise ahora al profesional clínico</translation>
    </message>
    <message>
        <source>Tell the clinician within this visit</source>
        <translation>Avise al profesional clínico durante esta visita</translation>
    </message>
    <message>
        <source>The clinician is to be told of an answer, and nobody has acknowledged that yet. %1.</source>
        <translation>Hay que avisar al profesional clínico de una respuesta, y nadie ha confirmado todavía que leyó el aviso. %1.</translation>
    </message>
    <message>
        <source>Some safety questions are not established. Speak to the clinician before the patient leaves.</source>
        <translation>Algunas preguntas de seguridad están sin establecer. Hable con el profesional clínico antes de que el paciente se vaya.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::DeskScreenings</name>
    <message>
        <source>%1 of 1 screening would say something else.</source>
        <translation>%1 de 1 evaluación diría otra cosa.</translation>
    </message>
    <message>
        <source>%1 of %2 screenings would say something else.</source>
        <translation>%1 de %2 evaluaciones dirían otra cosa.</translation>
    </message>
    <message>
        <source> Findings, urgent answers and contradictions were compared.</source>
        <translation> Se compararon puntos a tratar, respuestas urgentes y contradicciones.</translation>
    </message>
    <message>
        <source> With an answer that one of the versions does not take, and that was left out: %1.</source>
        <translation> Con una respuesta que una de las versiones no admite y que se dejó fuera: %1.</translation>
    </message>
    <message>
        <source> Not compared, for they are not as they were saved: %1.</source>
        <translation> No comparadas, porque no están como se guardaron: %1.</translation>
    </message>
    <message>
        <source>Only an administrator may compare the screenings that are kept.</source>
        <translation>Solo un administrador puede comparar las evaluaciones guardadas.</translation>
    </message>
    <message>
        <source>The records are locked. Unlock them, and compare then.</source>
        <translation>Los registros están bloqueados. Desbloquéelos y compare entonces.</translation>
    </message>
    <message>
        <source>It was ended before all were compared.</source>
        <translation>Se terminó antes de comparar todas.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::Dialogs</name>
    <message>
        <source>Backups of Anteroom (*.anteroom-backup)</source>
        <translation>Copias de seguridad de Anteroom (*.anteroom-backup)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export this patient&apos;s data</source>
        <translation>Exportar los datos de este paciente</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Guardar el mapa</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>Back up the records</source>
        <translation>Copia de seguridad de los registros</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Screening summary</source>
        <translation>Resumen de la evaluación</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>Imprimir en un archivo</translation>
    </message>
    <message>
        <source>Is the file to have a password?</source>
        <translation>¿Debe llevar contraseña el archivo?</translation>
    </message>
    <message>
        <source>Without one, whoever has the file can read it. A file that leaves the building is better off with one.</source>
        <translation>Sin ella, quien tenga el archivo puede leerlo. Un archivo que sale de la clínica está mejor con contraseña.</translation>
    </message>
    <message>
        <source>Without a password</source>
        <translation>Sin contraseña</translation>
    </message>
    <message>
        <source>Leave this screening</source>
        <translation>Salir de esta evaluación</translation>
    </message>
    <message>
        <source>Leave this screening?</source>
        <translation>¿Salir de esta evaluación?</translation>
    </message>
    <message>
        <source>The answers are saved.</source>
        <translation>Las respuestas están guardadas.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Screened before?</source>
        <translation>¿Evaluación anterior?</translation>
    </message>
    <message>
        <source>Somebody like this was screened before. Is it the same person?</source>
        <translation>Ya se evaluó antes a alguien con datos parecidos. ¿Es la misma persona?</translation>
    </message>
    <message>
        <source>The same person&apos;s screenings stand together. Nothing else is taken over.</source>
        <translation>Las evaluaciones de la misma persona aparecen juntas. No se traslada nada más.</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>No, a new patient</source>
        <translation>No, un paciente nuevo</translation>
    </message>
    <message>
        <source>Belongs to another patient</source>
        <translation>Corresponde a otro paciente</translation>
    </message>
    <message>
        <source>Whose record is it?</source>
        <translation>¿De quién es el registro?</translation>
    </message>
    <message>
        <source>It moves to the screenings of the patient you choose; the log keeps that it did.</source>
        <translation>Pasa a las evaluaciones del paciente que elija; el registro de actividad guarda que se hizo.</translation>
    </message>
    <message>
        <source>This patient&apos;s</source>
        <translation>De este paciente</translation>
    </message>
    <message>
        <source>Somebody not screened before</source>
        <translation>Alguien sin evaluación anterior</translation>
    </message>
    <message>
        <source>Whose details are right?</source>
        <translation>¿Qué datos son correctos?</translation>
    </message>
    <message>
        <source>Typed for this record:
%1

Of the patient it moves to:
%2

The list, the summary and the export say what you choose. The record keeps what was typed.</source>
        <translation>Escritos para este registro:
%1

Del paciente al que pasa:
%2

La lista, el resumen y la exportación dicen lo que usted elija. El registro conserva lo que se escribió.</translation>
    </message>
    <message>
        <source>This patient&apos;s details</source>
        <translation>Los datos de este paciente</translation>
    </message>
    <message>
        <source>As they were typed</source>
        <translation>Como se escribieron</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Enter it in a few words. The log and the record keep it.</source>
        <translation>Escríbalo en pocas palabras. El registro y el registro de actividad lo guardan.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export this screening</source>
        <translation>Exportar esta evaluación</translation>
    </message>
    <message>
        <source>FHIR bundle (*.json)</source>
        <translation>Paquete FHIR (*.json)</translation>
    </message>
    <message>
        <source>The clinic&apos;s logo</source>
        <translation>El logotipo de la clínica</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Con una contraseña</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::DoubtView</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>These records are an older copy</source>
        <translation>Estos registros son una copia anterior</translation>
    </message>
    <message>
        <source>Are these the newest records?</source>
        <translation>¿Son estos los registros más recientes?</translation>
    </message>
    <message>
        <source>On %1 this computer saw records that are not among these. Either somebody restored a backup, or an old copy was put in the place of the records. What was saved after that copy was made is missing.</source>
        <translation>El %1, este equipo vio registros que no están entre estos. O alguien restauró una copia de seguridad, o se puso una copia antigua en lugar de los registros. Falta lo que se guardó después de hacerse esa copia.</translation>
    </message>
    <message>
        <source>This computer cannot tell: what it had noted of them was changed, or is damaged. If an old copy was put in the place of the records, that is not noticed here now.</source>
        <translation>Este equipo no puede saberlo: lo que había anotado de ellos se cambió o está dañado. Si se puso una copia antigua en lugar de los registros, ahora eso no se nota aquí.</translation>
    </message>
    <message>
        <source>The log says: %1 restored a backup on %2.</source>
        <translation>El registro de actividad dice: %1 restauró una copia de seguridad el %2.</translation>
    </message>
    <message>
        <source>The log says nothing of a restored backup.</source>
        <translation>El registro de actividad no dice nada de una restauración.</translation>
    </message>
    <message>
        <source>If you know why, go on. The log keeps that you did, and this computer does not ask again. If you do not, lock the screen and ask an administrator first: waiting loses nothing, and the newest backup may have what is missing.</source>
        <translation>Si sabe por qué, continúe. El registro de actividad guarda que lo hizo, y este equipo no vuelve a preguntar. Si no lo sabe, bloquee la pantalla y consulte primero a un administrador: con esperar no se pierde nada, y la copia de seguridad más reciente puede tener lo que falta.</translation>
    </message>
    <message>
        <source>Go on with these records</source>
        <translation>Continuar con estos registros</translation>
    </message>
    <message>
        <source>Lock the screen and ask</source>
        <translation>Bloquear la pantalla y consultar</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::Flow</name>
    <message>
        <source>The answers are not stored. What is not saved as a PDF is gone.</source>
        <translation>Las respuestas no se guardan. Lo que no se guarde como PDF se pierde.</translation>
    </message>
    <message>
        <source>What was answered last is kept on this computer and not in the records yet. It is sent as soon as they can be reached: leave Anteroom open, or unlock it here again later.</source>
        <translation>Lo último que se respondió está guardado en este equipo y todavía no en los registros. Se envía en cuanto se pueda acceder a ellos: deje Anteroom abierto, o desbloquéelo aquí más tarde.</translation>
    </message>
    <message>
        <source>What was answered last is not saved, and is gone when you leave.</source>
        <translation>Lo último que se respondió no está guardado, y se pierde si usted sale.</translation>
    </message>
    <message>
        <source>The clinic&apos;s crisis protocol is missing</source>
        <translation>Falta el protocolo de crisis de la clínica</translation>
    </message>
    <message>
        <source>An interview takes place only in a language that has one. An administrator writes it: on the page of the questionnaires, under Clinic settings.</source>
        <translation>Una entrevista solo se hace en un idioma que tenga uno. Lo escribe un administrador: en la página de los cuestionarios, en Ajustes de la clínica.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>No se guardó. %1</translation>
    </message>
    <message>
        <source>This questionnaire is not here</source>
        <translation>Este cuestionario no está aquí</translation>
    </message>
    <message>
        <source>Put the questionnaire %1 back into the clinic&apos;s folder and start Anteroom again, or begin a new screening with another one from the list of records.</source>
        <translation>Vuelva a poner el cuestionario %1 en la carpeta de la clínica e inicie Anteroom otra vez, o comience una nueva evaluación con otro desde la lista de registros.</translation>
    </message>
    <message>
        <source>This screening was signed before</source>
        <translation>Esta evaluación se firmó antes</translation>
    </message>
    <message>
        <source>To move it to another patient, leave the questions and choose “Belongs to another patient” on the page of the record, which asks for the reason.</source>
        <translation>Para pasarla a otro paciente, salga de las preguntas y elija «Corresponde a otro paciente» en la página del registro, donde se pregunta el motivo.</translation>
    </message>
    <message>
        <source>Times of measurement were taken out</source>
        <translation>Se quitaron horas de medición</translation>
    </message>
    <message>
        <source>This clock said when the answers were copied, not when anything was measured. Enter the times that stand on the paper form, as far as it has any.</source>
        <translation>Este reloj indicaba cuándo se copiaron las respuestas, no cuándo se midió algo. Escriba las horas que figuran en el formulario en papel, si las tiene.</translation>
    </message>
    <message>
        <source>%1 has it open at another desk.</source>
        <translation>%1 la tiene abierta en otro puesto.</translation>
    </message>
    <message>
        <source>It was changed at another desk: %1.</source>
        <translation>Se cambió en otro puesto: %1.</translation>
    </message>
    <message>
        <source>It was deleted at another desk.</source>
        <translation>Se eliminó en otro puesto.</translation>
    </message>
    <message>
        <source>It was opened or changed at another desk.</source>
        <translation>Se abrió o se cambió en otro puesto.</translation>
    </message>
    <message>
        <source> What was answered here before was saved, and may not be how it stands now: leave it, and open it from the list to see what is there.</source>
        <translation> Lo que se respondió aquí antes se guardó, y puede que ya no esté así: salga y ábrala desde la lista para ver lo que hay.</translation>
    </message>
    <message>
        <source> What is typed here is kept on this computer: leave it, and the list of records asks what becomes of it.</source>
        <translation> Lo que se escribe aquí se guarda en este equipo: salga, y la lista de registros pregunta qué se hace con ello.</translation>
    </message>
    <message>
        <source> What is typed here from now on is lost: leave it, and open it from the list to see what is there.</source>
        <translation> Lo que se escriba aquí desde ahora se pierde: salga y ábrala desde la lista para ver lo que hay.</translation>
    </message>
    <message>
        <source>This screening is not saved any more</source>
        <translation>Esta evaluación ya no se guarda</translation>
    </message>
    <message>
        <source>This screening was changed at another desk</source>
        <translation>Esta evaluación se cambió en otro puesto</translation>
    </message>
    <message>
        <source> What is shown now is how it stands. Look it over before you go on.</source>
        <translation> Lo que se muestra ahora es su estado actual. Revíselo antes de continuar.</translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Volver a los registros</translation>
    </message>
    <message>
        <source>This questionnaire cannot be opened</source>
        <translation>No se puede abrir este cuestionario</translation>
    </message>
    <message>
        <source>A folder for the clinic&apos;s questionnaires</source>
        <translation>Una carpeta para los cuestionarios de la clínica</translation>
    </message>
    <message>
        <source>The folder is not among the clinic&apos;s</source>
        <translation>La carpeta no está entre las de la clínica</translation>
    </message>
    <message>
        <source>Save the blank form</source>
        <translation>Guardar el formulario en blanco</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Back to the record</source>
        <translation>Volver al registro</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Volver a la revisión</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>Nueva evaluación</translation>
    </message>
    <message>
        <source>Acknowledged by %1. The pages say so; what was saved, printed or copied before does not.</source>
        <translation>%1 confirmó que leyó el aviso. Las páginas lo dicen; lo que se guardó, imprimió o copió antes, no.</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Guardar el resumen</translation>
    </message>
    <message>
        <source>Sending the pages to the printer</source>
        <translation>Enviando las páginas a la impresora</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Saved, signed with the clinic&apos;s key: %1</source>
        <translation>Guardado, firmado con la clave de la clínica: %1</translation>
    </message>
    <message>
        <source>Copied. Paste it into the chart within a minute: then it leaves the clipboard.</source>
        <translation>Copiado. Péguelo en la historia clínica en el plazo de un minuto: después se borra del portapapeles.</translation>
    </message>
    <message>
        <source>Not done: the log of the records cannot have it now. %1</source>
        <translation>No se hizo: el registro de actividad no puede anotarlo ahora. %1</translation>
    </message>
    <message>
        <source>You are trying Anteroom without saving: what you write here is gone when Anteroom closes.</source>
        <translation>Está probando Anteroom sin guardar: lo que escriba aquí desaparece al cerrar Anteroom.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>What was changed on this page is not saved, and is gone when you leave it.</source>
        <translation>Lo que se cambió en esta página no está guardado, y se pierde al salir de ella.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The list of folders is set by %1. Whoever looks after that file adds the folder there.</source>
        <translation>La lista de carpetas está definida por %1. Quien se encarga de ese archivo añade la carpeta allí.</translation>
    </message>
    <message>
        <source>A folder for the records</source>
        <translation>Una carpeta para los registros</translation>
    </message>
    <message>
        <source>Nothing is saved: the records stay where they are.</source>
        <translation>No se guardó nada: los registros se quedan donde están.</translation>
    </message>
    <message>
        <source>a folder of this account&apos;s own</source>
        <translation>una carpeta propia de esta cuenta</translation>
    </message>
    <message>
        <source>Keep the records in another place?</source>
        <translation>¿Guardar los registros en otro lugar?</translation>
    </message>
    <message>
        <source>From its next start on, this desk opens:
%1

Until then it goes on with the records of now:
%2

Nothing is moved or deleted. The records of now stay where they are, and are not in the list of the other place, which has its own accounts and passphrases. To take them along, back them up and restore the backup there.</source>
        <translation>Desde su próximo inicio, este puesto abre:
%1

Hasta entonces sigue con los registros de ahora:
%2

No se traslada ni se elimina nada. Los registros de ahora se quedan donde están y no aparecen en la lista del otro lugar, que tiene sus propias cuentas y frases de contraseña. Para llevarlos, haga una copia de seguridad y restáurela allí.</translation>
    </message>
    <message>
        <source>Use the other place</source>
        <translation>Usar el otro lugar</translation>
    </message>
    <message>
        <source>The pages here are whole again.</source>
        <translation>Las páginas de esta pantalla vuelven a estar completas.</translation>
    </message>
    <message>
        <source>Saved, signed with the clinic&apos;s key and with your password: %1</source>
        <translation>Guardado, firmado con la clave de la clínica y con su contraseña: %1</translation>
    </message>
    <message>
        <source>Saved, with your password: %1</source>
        <translation>Guardado, con su contraseña: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::HandOver</name>
    <message>
        <source>Take it back</source>
        <translation>Recuperar la tableta</translation>
    </message>
    <message>
        <source>With the passphrase instead</source>
        <translation>Con la frase de contraseña</translation>
    </message>
    <message>
        <source>With the PIN instead</source>
        <translation>Con el PIN</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::HandOverView</name>
    <message>
        <source>Hand to the patient</source>
        <translation>Entregar al paciente</translation>
    </message>
    <message>
        <source>The patient goes through their own questions, one at a time and in large type. What staff are asked, notes, other screenings and all the rest of Anteroom are out of reach until you take the tablet back.</source>
        <translation>El paciente recorre sus propias preguntas, una por una y en letra grande. Lo que se pregunta al personal, las notas, otras evaluaciones y todo lo demás de Anteroom quedan fuera de su alcance hasta que usted recupere la tableta.</translation>
    </message>
    <message>
        <source>Stay near: when an answer is urgent, the patient is asked to stay and to call you. The crisis protocol is then behind the button “%1”, which wants no passphrase.</source>
        <translation>Quédese cerca: cuando una respuesta es urgente, se pide al paciente que espere y que le llame a usted. El protocolo de crisis está entonces detrás del botón «%1», que no pide frase de contraseña.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>Entregar ahora</translation>
    </message>
    <message>
        <source>You are trying Anteroom without saving, so there is no passphrase to take the tablet back with. Choose a PIN that the patient does not see; it is gone when you are back.</source>
        <translation>Está probando Anteroom sin guardar, así que no hay frase de contraseña con la que recuperar la tableta. Elija un PIN que el paciente no vea; desaparece cuando usted vuelve.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Type the same PIN here as above</source>
        <translation>Escriba aquí el mismo PIN que arriba</translation>
    </message>
    <message>
        <source>You take it back with the passphrase of %1.</source>
        <translation>La recupera con la frase de contraseña de %1.</translation>
    </message>
    <message>
        <source>With a PIN as well, for a tablet without a keyboard</source>
        <translation>También con un PIN, para una tableta sin teclado</translation>
    </message>
    <message>
        <source>Choose a PIN that the patient does not see; it is gone when you are back.</source>
        <translation>Elija un PIN que el paciente no vea; desaparece cuando usted vuelve.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::KeySheet</name>
    <message>
        <source>1 to 9, then letters</source>
        <translation>1 a 9, luego letras</translation>
    </message>
    <message>
        <source>choose an answer; on a list of numbers, digits are the next one</source>
        <translation>elegir una respuesta; en una lista de números, los dígitos son el siguiente</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>not sure, or not measured; in a field it types a zero</source>
        <translation>no lo sé, o no medido; en un campo escribe un cero</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>prefer not to say</source>
        <translation>prefiero no contestar</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>add a note to the marked question</source>
        <translation>añadir una nota a la pregunta marcada</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>still so: the answer of an earlier screening holds</source>
        <translation>sigue siendo así: vale la respuesta de una evaluación anterior</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>go on: next question, then next section</source>
        <translation>continuar: la pregunta siguiente, luego la sección siguiente</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Intro</translation>
    </message>
    <message>
        <source>go on from a text of several lines</source>
        <translation>continuar desde un texto de varias líneas</translation>
    </message>
    <message>
        <source>Up, Down, Tab</source>
        <translation>Arriba, Abajo, Tab</translation>
    </message>
    <message>
        <source>question before, question after</source>
        <translation>pregunta anterior, pregunta siguiente</translation>
    </message>
    <message>
        <source>Down, Enter, Esc</source>
        <translation>Abajo, Intro, Esc</translation>
    </message>
    <message>
        <source>in a list of names: mark one, take it, close the list</source>
        <translation>en una lista de nombres: marcar uno, tomarlo, cerrar la lista</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>next unanswered question</source>
        <translation>siguiente pregunta sin responder</translation>
    </message>
    <message>
        <source>Ctrl Page Up, Ctrl Page Down</source>
        <translation>Ctrl Re Pág, Ctrl Av Pág</translation>
    </message>
    <message>
        <source>section before, section after</source>
        <translation>sección anterior, sección siguiente</translation>
    </message>
    <message>
        <source>Ctrl Z, Ctrl Shift Z</source>
        <translation>Ctrl Z, Ctrl Mayús Z</translation>
    </message>
    <message>
        <source>take back, do again</source>
        <translation>deshacer, rehacer</translation>
    </message>
    <message>
        <source>Ctrl +, Ctrl −, Ctrl 0</source>
        <translation>Ctrl +, Ctrl −, Ctrl 0</translation>
    </message>
    <message>
        <source>larger, smaller, usual text</source>
        <translation>texto más grande, más pequeño, normal</translation>
    </message>
    <message>
        <source>Ctrl Shift D</source>
        <translation>Ctrl Mayús D</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>pantalla completa</translation>
    </message>
    <message>
        <source>Ctrl L</source>
        <translation>Ctrl L</translation>
    </message>
    <message>
        <source>lock, where records are kept</source>
        <translation>bloquear, donde se guardan registros</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the screening</source>
        <translation>salir de la evaluación</translation>
    </message>
    <message>
        <source>Ctrl S, Ctrl Page Down</source>
        <translation>Ctrl S, Ctrl Av Pág</translation>
    </message>
    <message>
        <source>save; the next file, where several are open</source>
        <translation>guardar; el archivo siguiente, si hay varios abiertos</translation>
    </message>
    <message>
        <source>F8, Shift F8</source>
        <translation>F8, Mayús F8</translation>
    </message>
    <message>
        <source>next problem, problem before</source>
        <translation>problema siguiente, problema anterior</translation>
    </message>
    <message>
        <source>Ctrl .</source>
        <translation>Ctrl .</translation>
    </message>
    <message>
        <source>mend the marked problem, where it says how</source>
        <translation>corregir el problema marcado, cuando indica cómo</translation>
    </message>
    <message>
        <source>Ctrl Space</source>
        <translation>Ctrl Espacio</translation>
    </message>
    <message>
        <source>what can stand here; Enter takes it, Esc closes the list</source>
        <translation>lo que puede ir aquí; Intro lo toma, Esc cierra la lista</translation>
    </message>
    <message>
        <source>Tab, Shift Tab</source>
        <translation>Tab, Mayús Tab</translation>
    </message>
    <message>
        <source>two blanks further in, and back out</source>
        <translation>dos espacios hacia adentro, y de vuelta hacia afuera</translation>
    </message>
    <message>
        <source>F6, Ctrl Tab</source>
        <translation>F6, Ctrl Tab</translation>
    </message>
    <message>
        <source>on to the next part of the page; with Shift back. In the interview F6 is its own</source>
        <translation>a la parte siguiente de la página; con Mayús, hacia atrás. En la entrevista, F6 tiene su propio uso</translation>
    </message>
    <message>
        <source>in the problems and the outline: go to that place in the text</source>
        <translation>en los problemas y el esquema: ir a ese lugar del texto</translation>
    </message>
    <message>
        <source>Ctrl I, Ctrl P, F10</source>
        <translation>Ctrl I, Ctrl P, F10</translation>
    </message>
    <message>
        <source>insert a question or a finding; publish; the menu of a low window</source>
        <translation>insertar una pregunta o un punto a tratar; publicar; el menú de una ventana baja</translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <translation>Ctrl M</translation>
    </message>
    <message>
        <source>the map; arrows go along its lines, Enter opens a section, +, − and 0 bring it closer, further, all in view</source>
        <translation>el mapa; las flechas siguen sus líneas, Intro abre una sección, +, − y 0 lo acercan, lo alejan, lo muestran completo</translation>
    </message>
    <message>
        <source>Ctrl F, Ctrl H</source>
        <translation>Ctrl F, Ctrl H</translation>
    </message>
    <message>
        <source>find, find and replace; Enter next, Shift Enter before, Esc back</source>
        <translation>buscar, buscar y reemplazar; Intro el siguiente, Mayús Intro el anterior, Esc vuelve</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>light, dark, high contrast</source>
        <translation>claro, oscuro, alto contraste</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colores del sistema</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::LeaveOutBoxes</name>
    <message>
        <source>Leave out: %1</source>
        <translation>No incluir: %1</translation>
    </message>
    <message>
        <source>Of each screening and its history, with all that rests on such answers</source>
        <translation>De cada evaluación y su historial, con todo lo que se basa en esas respuestas</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::LongActView</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::MissingRecordsView</name>
    <message>
        <source>The records are not there</source>
        <translation>Los registros no están ahí</translation>
    </message>
    <message>
        <source>The clinic&apos;s settings say that they are kept here, and nothing is there now:</source>
        <translation>Los ajustes de la clínica dicen que se guardan aquí, y ahora no hay nada ahí:</translation>
    </message>
    <message>
        <source>This computer saw records there before, so nothing can be set up in their place. Connect the shared folder, the disk or the network that they are on, and look again. If they moved, whoever looks after this computer says in the clinic&apos;s settings where they are.</source>
        <translation>Este equipo ya vio registros ahí, así que no se puede configurar nada en su lugar. Conecte la carpeta compartida, el disco o la red donde están, y mire de nuevo. Si se trasladaron, quien se encarga de este equipo indica en los ajustes de la clínica dónde están.</translation>
    </message>
    <message>
        <source>If they are in a shared folder, on another disk or on a server, it may not be connected. Connect it, and look again.</source>
        <translation>Si están en una carpeta compartida, en otro disco o en un servidor, quizá no haya conexión. Conéctelo, y mire de nuevo.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>There never were any</source>
        <translation>Nunca los hubo</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::OverTime</name>
    <message>
        <source>Looking for earlier screenings of this patient.</source>
        <translation>Buscando evaluaciones anteriores de este paciente.</translation>
    </message>
    <message>
        <source>Reading earlier screenings for the values over time: %1 of %2.</source>
        <translation>Leyendo evaluaciones anteriores para los valores a lo largo del tiempo: %1 de %2.</translation>
    </message>
    <message>
        <source>Do without them</source>
        <translation>Seguir sin ellas</translation>
    </message>
    <message>
        <source>Earlier screenings were not read: the pages show none of them.</source>
        <translation>No se leyeron las evaluaciones anteriores: las páginas no muestran ninguna.</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Leerlas de nuevo</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::PasswordDialog</name>
    <message>
        <source>Enter a password</source>
        <translation>Escriba una contraseña</translation>
    </message>
    <message>
        <source>Shorten it: a PDF takes no longer one</source>
        <translation>Acórtela: un PDF no admite una más larga</translation>
    </message>
    <message>
        <source>Save with a password</source>
        <translation>Guardar con una contraseña</translation>
    </message>
    <message>
        <source>Choose a password for this file</source>
        <translation>Elija una contraseña para este archivo</translation>
    </message>
    <message>
        <source>Whoever opens the file needs it: tell them in another way than with the file. Anteroom keeps it nowhere. Without it nobody can open the file, and nobody can take it off.</source>
        <translation>Quien abra el archivo la necesita: comuníquesela por una vía distinta de la del archivo. Anteroom no la guarda en ninguna parte. Sin ella nadie puede abrir el archivo ni quitársela.</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Contraseña del archivo</translation>
    </message>
    <message>
        <source>Several words are better than one: a short password can be guessed.</source>
        <translation>Varias palabras son mejores que una: una contraseña corta se puede adivinar.</translation>
    </message>
    <message>
        <source>Type the same password here as above</source>
        <translation>Escriba aquí la misma contraseña que arriba</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::PatientChooser</name>
    <message>
        <source>Name, date of birth or identifier</source>
        <translation>Nombre, fecha de nacimiento o identificador</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::Printing</name>
    <message>
        <source>The pages cannot be read, so nothing was printed. Save the PDF and print it from there.</source>
        <translation>No se pueden leer las páginas, así que no se imprimió nada. Guarde el PDF e imprímalo desde allí.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check it and print again.</source>
        <translation>La impresora no aceptó las páginas. Revísela y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>A page cannot be read, so the printing was ended. Save the PDF and print it from there.</source>
        <translation>No se puede leer una página, así que se terminó la impresión. Guarde el PDF e imprímalo desde allí.</translation>
    </message>
    <message>
        <source>The printer stopped before the last page. Check it and print again.</source>
        <translation>La impresora se detuvo antes de la última página. Revísela y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>The printer did not take all pages. Check it and print again.</source>
        <translation>La impresora no aceptó todas las páginas. Revísela y vuelva a imprimir.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RecordHistory</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Notes by staff</source>
        <translation>Notas del personal</translation>
    </message>
    <message>
        <source>Copied from paper by</source>
        <translation>Copiado del papel por</translation>
    </message>
    <message>
        <source>Copied from paper on</source>
        <translation>Copiado del papel el</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Idioma de las preguntas</translation>
    </message>
    <message>
        <source>Day of the screening</source>
        <translation>Día de la evaluación</translation>
    </message>
    <message>
        <source>Whose record it is</source>
        <translation>De quién es el registro</translation>
    </message>
    <message>
        <source>another patient&apos;s</source>
        <translation>de otro paciente</translation>
    </message>
    <message>
        <source>this patient&apos;s</source>
        <translation>de este paciente</translation>
    </message>
    <message>
        <source>confirmed, as on %1</source>
        <translation>confirmado, igual que el %1</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>discarded: %1</source>
        <translation>descartada: %1</translation>
    </message>
    <message>
        <source>Whose screening it is</source>
        <translation>De quién es la evaluación</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Preguntó</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RecordScreen</name>
    <message>
        <source>Not saved: it was locked at that moment. Mark the flag again.</source>
        <translation>No se guardó: en ese momento estaba bloqueado. Marque el punto a tratar otra vez.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Screened %1, copied from paper by %2</source>
        <translation>Evaluación del %1, copiada del papel por %2</translation>
    </message>
    <message>
        <source>Begun by %1</source>
        <translation>Comenzado por %1</translation>
    </message>
    <message>
        <source>Finished by %1</source>
        <translation>Terminado por %1</translation>
    </message>
    <message>
        <source>Reviewed by %1</source>
        <translation>Revisado por %1</translation>
    </message>
    <message>
        <source>A clinician marks the flags and signs</source>
        <translation>Un profesional clínico marca los puntos a tratar y firma</translation>
    </message>
    <message>
        <source>This correction is not signed. What was signed before stands below.</source>
        <translation>Esta corrección no está firmada. Lo que se firmó antes está abajo.</translation>
    </message>
    <message>
        <source>A part of the list of records is damaged. This record can be read and not changed.</source>
        <translation>Una parte de la lista de registros está dañada. Este registro se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>%1 has this record open at another desk. It can be read and not changed.</source>
        <translation>%1 tiene este registro abierto en otro puesto. Se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>As it was signed first</source>
        <translation>Como se firmó primero</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>Corrección %1</translation>
    </message>
    <message>
        <source>Another desk took this record over. It can be read and not changed.</source>
        <translation>Otro puesto tomó este registro. Se puede leer, pero no cambiar.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>No se guardó. %1</translation>
    </message>
    <message>
        <source>Not saved: somebody changed this record at another desk. Go back to the records and open it again.</source>
        <translation>No se guardó: alguien cambió este registro en otro puesto. Vuelva a los registros y ábralo otra vez.</translation>
    </message>
    <message>
        <source>Flags that are not marked yet: %1. They stay so.</source>
        <translation>Puntos a tratar que aún no están marcados: %1. Quedan así.</translation>
    </message>
    <message>
        <source>From then on it stays as it is.</source>
        <translation>Desde entonces queda como está.</translation>
    </message>
    <message>
        <source>Sign this record?</source>
        <translation>¿Firmar este registro?</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Correct what was signed</source>
        <translation>Corregir lo firmado</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>¿Por qué se corrige?</translation>
    </message>
    <message>
        <source>What was signed stays as it is. Go back to the records and open this one to correct it.</source>
        <translation>Lo firmado queda como está. Vuelva a los registros y abra este para corregirlo.</translation>
    </message>
    <message>
        <source>Discard this correction</source>
        <translation>Descartar esta corrección</translation>
    </message>
    <message>
        <source>Why is it given up?</source>
        <translation>¿Por qué se abandona?</translation>
    </message>
    <message>
        <source>Discard this correction?</source>
        <translation>¿Descartar esta corrección?</translation>
    </message>
    <message>
        <source>What was signed before stands again as it was, under its own signature. What this correction changed stays in the history of the record alone.</source>
        <translation>Lo que se firmó antes vuelve a valer como estaba, con su propia firma. Lo que cambió esta corrección queda solo en el historial del registro.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarla</translation>
    </message>
    <message>
        <source>The correction is discarded. What was signed before stands again.</source>
        <translation>La corrección se descartó. Lo que se firmó antes vuelve a valer.</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Introducido por error</translation>
    </message>
    <message>
        <source>What is wrong with this record?</source>
        <translation>¿Qué está mal en este registro?</translation>
    </message>
    <message>
        <source>Every list says now that it was entered in error</source>
        <translation>Ahora todas las listas dicen que se ingresó por error</translation>
    </message>
    <message>
        <source>This record was signed</source>
        <translation>Este registro se firmó</translation>
    </message>
    <message>
        <source>Why does it belong to another patient?</source>
        <translation>¿Por qué corresponde a otro paciente?</translation>
    </message>
    <message>
        <source>It stands with the other patient&apos;s records now, as a correction that is not signed. What was signed stays as it is. Go back to the records and open this one to sign it.</source>
        <translation>Ahora está entre los registros del otro paciente, como una corrección sin firmar. Lo firmado queda como está. Vuelva a los registros y abra este para firmarlo.</translation>
    </message>
    <message>
        <source>It stands with the other patient&apos;s records now</source>
        <translation>Ahora está entre los registros del otro paciente</translation>
    </message>
    <message>
        <source>Delete this record?</source>
        <translation>¿Eliminar este registro?</translation>
    </message>
    <message>
        <source>To say that it is wrong, mark it as entered in error: then it stays.</source>
        <translation>Para indicar que está mal, márquelo como introducido por error: así se conserva.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Eliminarlo</translation>
    </message>
    <message>
        <source>Delete it for ever?</source>
        <translation>¿Eliminarlo para siempre?</translation>
    </message>
    <message>
        <source>The answers, what was signed and who changed what are gone. The log keeps that there was a record, and who deleted it.</source>
        <translation>Las respuestas, lo firmado y quién cambió qué se pierden. El registro de actividad guarda que hubo un registro y quién lo eliminó.</translation>
    </message>
    <message>
        <source>Delete it for ever</source>
        <translation>Eliminarlo para siempre</translation>
    </message>
    <message>
        <source>Not deleted: somebody changed it at another desk.</source>
        <translation>No se eliminó: alguien lo cambió en otro puesto.</translation>
    </message>
    <message>
        <source>Not done: the log of the records cannot have it now. %1</source>
        <translation>No se hizo: el registro de actividad no puede anotarlo ahora. %1</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RecordWords</name>
    <message>
        <source>not asked</source>
        <translation>no preguntado</translation>
    </message>
    <message>
        <source>typed, and does not count: %1</source>
        <translation>escrito, y no cuenta: %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>nota: %1</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Nacimiento: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RecoverySheet</name>
    <message>
        <source>Recovery key of the screening records</source>
        <translation>Clave de recuperación de los registros de evaluación</translation>
    </message>
    <message>
        <source>It opens all records when no passphrase is left. Keep this sheet where only the people who answer for the records can reach it, and not beside the computer. To use it, choose &quot;Use the recovery key&quot; where Anteroom asks who you are.</source>
        <translation>Abre todos los registros cuando no queda ninguna frase de contraseña. Guarde esta hoja donde solo puedan alcanzarla las personas responsables de los registros, y no junto al equipo. Para usarla, elija «Usar la clave de recuperación» donde Anteroom pregunta quién es usted.</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RestoreView</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>The newest backup is the right one. All of it is read and looked at before anything is made here, and the file stays as it is.</source>
        <translation>La copia de seguridad más reciente es la indicada. Se lee y se revisa por completo antes de crear algo aquí, y el archivo queda como está.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Elegir la copia de seguridad</translation>
    </message>
    <message>
        <source>Who opens this backup?</source>
        <translation>¿Quién abre esta copia de seguridad?</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>Otra copia de seguridad</translation>
    </message>
    <message>
        <source>Restore the records</source>
        <translation>Restaurar los registros</translation>
    </message>
    <message>
        <source>A part of this backup is damaged</source>
        <translation>Una parte de esta copia de seguridad está dañada</translation>
    </message>
    <message>
        <source>An earlier backup may have it whole. Or restore the rest without it: this file stays as it is, so nothing more is lost.</source>
        <translation>Una copia de seguridad anterior puede tenerla completa. O restaure el resto sin esa parte: este archivo queda como está, así que no se pierde nada más.</translation>
    </message>
    <message>
        <source>Restore the rest</source>
        <translation>Restaurar el resto</translation>
    </message>
    <message>
        <source>Nobody of these: I have the recovery key on paper</source>
        <translation>Ninguna: tengo la clave de recuperación en papel</translation>
    </message>
    <message>
        <source>Passphrase on the day of the backup</source>
        <translation>Frase de contraseña del día de la copia de seguridad</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Escriba la frase de contraseña</translation>
    </message>
    <message>
        <source>Enter the recovery key</source>
        <translation>Escriba la clave de recuperación</translation>
    </message>
    <message>
        <source>It was made on %1. The passphrases and the recovery key of that day open it.</source>
        <translation>Se hizo el %1. La abren las frases de contraseña y la clave de recuperación de ese día.</translation>
    </message>
    <message>
        <source>Reading the backup: %1 %</source>
        <translation>Leyendo la copia de seguridad: %1 %</translation>
    </message>
    <message>
        <source>Opening and restoring everything: %1 %</source>
        <translation>Abriendo y restaurando todo: %1 %</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::RetentionView</name>
    <message>
        <source>Records past their period</source>
        <translation>Registros con plazo vencido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Abrir para leer</translation>
    </message>
    <message>
        <source>Delete the chosen</source>
        <translation>Eliminar los elegidos</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>último cambio: %1</translation>
    </message>
    <message>
        <source>No record is older than the year that the clinic keeps them.</source>
        <translation>Ningún registro supera el año que la clínica los conserva.</translation>
    </message>
    <message>
        <source>No record is older than the clinic keeps them: %1 years.</source>
        <translation>Ningún registro supera el tiempo que la clínica los conserva: %1 años.</translation>
    </message>
    <message>
        <source>Last changed more than a year ago: %1. </source>
        <translation>Con el último cambio hace más de un año: %1. </translation>
    </message>
    <message>
        <source>Last changed more than %1 years ago: %2. </source>
        <translation>Con el último cambio hace más de %1 años: %2. </translation>
    </message>
    <message>
        <source>Open one to read it. Choose those to be deleted; the log keeps that they were there.</source>
        <translation>Abra uno para leerlo. Elija los que se deben eliminar; el registro de actividad guarda que existieron.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Eliminando: %1 de %2</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::SaveDialog</name>
    <message>
        <source>Replace the file that is there?</source>
        <translation>¿Reemplazar el archivo que está ahí?</translation>
    </message>
    <message>
        <source>A file with the name %1 is there already. What it holds is gone once another file takes its place.</source>
        <translation>Ya hay un archivo con el nombre %1. Lo que contiene se pierde cuando otro archivo ocupa su lugar.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>They hold at every desk of this clinic. The log keeps who changed them, and from what to what.</source>
        <translation>Valen en todos los puestos de esta clínica. El registro de actividad guarda quién los cambió, y de qué a qué.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Bloquear automáticamente después de</translation>
    </message>
    <message>
        <source>A desk that nobody touches for this long covers its window and asks for the passphrase.</source>
        <translation>Un puesto que nadie toca durante este tiempo cubre su ventana y pide la frase de contraseña.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Keep records for</source>
        <translation>Conservar los registros durante</translation>
    </message>
    <message>
        <source>Counted from the last change. Older records are listed for an administrator to delete; nothing is deleted by itself. Leave it empty to keep them for ever.</source>
        <translation>Se cuenta desde el último cambio. Los registros más antiguos se muestran para que un administrador los elimine; nada se elimina por sí solo. Déjelo vacío para conservarlos para siempre.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Clinic settings of this desk</source>
        <translation>Ajustes de la clínica en este puesto</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::TwoRecords</name>
    <message>
        <source>signed by %1</source>
        <translation>firmado por %1</translation>
    </message>
    <message>
        <source>finished by %1</source>
        <translation>terminado por %1</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>correction %1 of what was signed</source>
        <translation>corrección %1 de lo firmado</translation>
    </message>
    <message>
        <source>entered in error: %1</source>
        <translation>introducido por error: %1</translation>
    </message>
    <message>
        <source>Notes by staff</source>
        <translation>Notas del personal</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>Flags that a clinician marked</source>
        <translation>Puntos a tratar que marcó un profesional clínico</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Preguntó</translation>
    </message>
    <message>
        <source>Whose record it is</source>
        <translation>De quién es el registro</translation>
    </message>
    <message>
        <source>as it was when it was opened here</source>
        <translation>de quien era cuando se abrió aquí</translation>
    </message>
    <message>
        <source>another patient&apos;s</source>
        <translation>de otro paciente</translation>
    </message>
    <message>
        <source>Day of the screening</source>
        <translation>Día de la evaluación</translation>
    </message>
    <message>
        <source>Copied from paper by</source>
        <translation>Copiado del papel por</translation>
    </message>
    <message>
        <source>Copied from paper on</source>
        <translation>Copiado del papel el</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Idioma de las preguntas</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::TwoRecordsDialog</name>
    <message>
        <source>Deleted at another desk</source>
        <translation>Eliminado en otro puesto</translation>
    </message>
    <message>
        <source>This record was deleted at another desk</source>
        <translation>Este registro se eliminó en otro puesto</translation>
    </message>
    <message>
        <source>What was answered here could not be saved before that. It is kept until you choose below.</source>
        <translation>Lo que se respondió aquí no se pudo guardar antes de eso. Se conserva hasta que usted elija abajo.</translation>
    </message>
    <message>
        <source>Changed at two desks</source>
        <translation>Cambiado en dos puestos</translation>
    </message>
    <message>
        <source>This record was changed at two desks</source>
        <translation>Este registro se cambió en dos puestos</translation>
    </message>
    <message>
        <source>Another desk changed it before what was answered here could be saved. Both are kept until you choose below.</source>
        <translation>Otro puesto lo cambió antes de que se pudiera guardar lo que se respondió aquí. Ambos se conservan hasta que usted elija abajo.</translation>
    </message>
    <message>
        <source>This desk, not saved yet</source>
        <translation>Este puesto, aún sin guardar</translation>
    </message>
    <message>
        <source>last changed by %1</source>
        <translation>último cambio: %1</translation>
    </message>
    <message>
        <source>Other desk</source>
        <translation>Otro puesto</translation>
    </message>
    <message>
        <source>deleted there; the log says by whom</source>
        <translation>eliminado allí; el registro de actividad dice por quién</translation>
    </message>
    <message>
        <source>Other desk, in the records</source>
        <translation>Otro puesto, en los registros</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Every answer, note and detail is the same in both.</source>
        <translation>Todas las respuestas, notas y datos son iguales en ambos.</translation>
    </message>
    <message>
        <source>All other answers are the same in both.</source>
        <translation>Todas las demás respuestas son iguales en ambos.</translation>
    </message>
    <message>
        <source>What becomes of what was answered here?</source>
        <translation>¿Qué se hace con lo que se respondió aquí?</translation>
    </message>
    <message>
        <source>Keep both, side by side</source>
        <translation>Conservar ambos, uno junto al otro</translation>
    </message>
    <message>
        <source>What was answered here becomes a record of its own in the list. The other desk&apos;s record stays as it is.</source>
        <translation>Lo que se respondió aquí pasa a ser un registro aparte en la lista. El registro del otro puesto queda como está.</translation>
    </message>
    <message>
        <source>Go on with the other desk&apos;s record</source>
        <translation>Continuar con el registro del otro puesto</translation>
    </message>
    <message>
        <source>What was answered here stays in the list as well, marked as entered in error. Nothing is deleted.</source>
        <translation>Lo que se respondió aquí también queda en la lista, marcado como introducido por error. No se elimina nada.</translation>
    </message>
    <message>
        <source>Keep it as a record of its own</source>
        <translation>Conservarlo como registro aparte</translation>
    </message>
    <message>
        <source>What was answered here stands in the list again.</source>
        <translation>Lo que se respondió aquí vuelve a estar en la lista.</translation>
    </message>
    <message>
        <source>Delete it here too</source>
        <translation>Eliminarlo aquí también</translation>
    </message>
    <message>
        <source>What was answered here is gone for ever. You are asked once more; the log keeps that it was deleted, and by whom.</source>
        <translation>Lo que se respondió aquí se pierde para siempre. Se le pregunta una vez más; el registro de actividad guarda que se eliminó y quién lo hizo.</translation>
    </message>
    <message>
        <source>Only an administrator can delete what was answered here.</source>
        <translation>Solo un administrador puede eliminar lo que se respondió aquí.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>Do as chosen</source>
        <translation>Hacer lo elegido</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::WaitingDecisions</name>
    <message>
        <source>Entries of the audit log wait on this computer: %1. They are sent as soon as it can be done. %2</source>
        <translation>En este equipo esperan entradas del registro de actividad: %1. Se envían en cuanto sea posible. %2</translation>
    </message>
    <message>
        <source>Answers of 1 record wait on this computer. They are sent as soon as it can be done. %1</source>
        <translation>En este equipo esperan respuestas de 1 registro. Se envían en cuanto sea posible. %1</translation>
    </message>
    <message>
        <source>Answers of %1 records wait on this computer. They are sent as soon as it can be done. %2</source>
        <translation>En este equipo esperan respuestas de %1 registros. Se envían en cuanto sea posible. %2</translation>
    </message>
    <message>
        <source>What was answered here by %1 waits on this computer: the record was changed at another desk. Open it to decide.</source>
        <translation>Lo que respondió aquí %1 espera en este equipo: el registro se cambió en otro puesto. Ábralo para decidir.</translation>
    </message>
    <message>
        <source>The file %1 of what waits on this computer was changed or comes from elsewhere, and is left where it is: %2.</source>
        <translation>El archivo %1 de lo que espera en este equipo se cambió o viene de otro lugar, y se deja donde está: %2.</translation>
    </message>
    <message>
        <source>a record that is not in the list</source>
        <translation>un registro que no está en la lista</translation>
    </message>
    <message>
        <source>answers of %1</source>
        <translation>respuestas de %1</translation>
    </message>
    <message>
        <source>entries of the audit log: %1</source>
        <translation>entradas del registro de actividad: %1</translation>
    </message>
    <message>
        <source>files that cannot be told: %1</source>
        <translation>archivos que no se pueden identificar: %1</translation>
    </message>
    <message>
        <source>From before these records got another key, this still waits on this computer: %1. It is sealed with the earlier key and cannot be read with this one. To bring it in, point this computer to the earlier records, or to a backup of them that is restored without a new key, and unlock them here: it is sent there, where it can be read and typed into these. Without the earlier records it cannot be read any more. It is not deleted: %2.</source>
        <translation>De antes de que estos registros recibieran otra clave, todavía espera esto en este equipo: %1. Está sellado con la clave anterior y no se puede leer con esta. Para traerlo, haga que este equipo use los registros anteriores, o una copia de seguridad de ellos restaurada sin clave nueva, y desbloquéelos aquí: se envía allí, donde se puede leer y escribir en estos. Sin los registros anteriores ya no se puede leer. No se elimina: %2.</translation>
    </message>
    <message>
        <source>Answers of this record wait on this computer</source>
        <translation>En este equipo esperan respuestas de este registro</translation>
    </message>
    <message>
        <source>They are sent first. Open the record again in a moment. %1</source>
        <translation>Primero se envían. Abra el registro otra vez en un momento. %1</translation>
    </message>
    <message>
        <source>What waits cannot be shown now</source>
        <translation>Lo que espera no se puede mostrar ahora</translation>
    </message>
    <message>
        <source>Changed at two desks. Kept beside the record that was changed at the other one.</source>
        <translation>Cambiado en dos puestos. Se conserva junto al registro que se cambió en el otro.</translation>
    </message>
    <message>
        <source>What was answered here stands in the list as a record of its own.</source>
        <translation>Lo que se respondió aquí está en la lista como un registro aparte.</translation>
    </message>
    <message>
        <source>Changed at two desks. The record of the other one is used.</source>
        <translation>Cambiado en dos puestos. Se usa el registro del otro.</translation>
    </message>
    <message>
        <source>changed at two desks; the record of the other one is used</source>
        <translation>cambiado en dos puestos; se usa el registro del otro</translation>
    </message>
    <message>
        <source>What was answered here stands in the list, marked as entered in error.</source>
        <translation>Lo que se respondió aquí está en la lista, marcado como introducido por error.</translation>
    </message>
    <message>
        <source>Delete it for ever?</source>
        <translation>¿Eliminarlo para siempre?</translation>
    </message>
    <message>
        <source>What was answered here is gone then. The log keeps that it was deleted, and by whom.</source>
        <translation>Lo que se respondió aquí se pierde entonces. El registro de actividad guarda que se eliminó y quién lo hizo.</translation>
    </message>
    <message>
        <source>Delete it for ever</source>
        <translation>Eliminarlo para siempre</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::WayBackPage</name>
    <message>
        <source>For staff: take the tablet back</source>
        <translation>Para el personal: recuperar la tableta</translation>
    </message>
    <message>
        <source>Back to the patient&apos;s page</source>
        <translation>Volver a la página del paciente</translation>
    </message>
</context>
<context>
    <name>anteroom::desktop::WorkspaceScreens</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Back up the records</source>
        <translation>Copia de seguridad de los registros</translation>
    </message>
    <message>
        <source>Everything goes into one sealed file: every record, what was signed, the log, the settings and the list of staff. Others can go on working. Keep the file on another disk than the records, and the recovery key on its paper: who restores it needs that, or a passphrase of today.</source>
        <translation>Todo va a un solo archivo sellado: cada registro, lo firmado, el registro de actividad, los ajustes y la lista del personal. Los demás pueden seguir trabajando. Guarde el archivo en otro disco que los registros, y la clave de recuperación en su papel: quien lo restaure la necesita, o una frase de contraseña de hoy.</translation>
    </message>
    <message>
        <source>Choose where, and back up</source>
        <translation>Elegir dónde y hacer la copia</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>Otra copia de seguridad</translation>
    </message>
    <message>
        <source>Backing up, reading back and opening everything: %1 %. A lock ends it.</source>
        <translation>Copiando, volviendo a leer y abriendo todo: %1 %. Un bloqueo lo termina.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, begun by %2: %3</source>
        <translation>%1 (lo inició %2): %3</translation>
    </message>
    <message>
        <source>What was under way has ended</source>
        <translation>Lo que estaba en curso ha terminado</translation>
    </message>
    <message>
        <source>1 record is older than the year that the clinic keeps it.</source>
        <translation>1 registro supera el año que la clínica lo conserva.</translation>
    </message>
    <message>
        <source>%1 records are older than the year that the clinic keeps them.</source>
        <translation>%1 registros superan el año que la clínica los conserva.</translation>
    </message>
    <message>
        <source>1 record is older than the %1 years that the clinic keeps it.</source>
        <translation>1 registro supera los %1 años que la clínica lo conserva.</translation>
    </message>
    <message>
        <source>%1 records are older than the %2 years that the clinic keeps them.</source>
        <translation>%1 registros superan los %2 años que la clínica los conserva.</translation>
    </message>
    <message>
        <source> Look through them: Records past their period, in the menu above.</source>
        <translation> Revíselos: Registros con plazo vencido, en el menú de arriba.</translation>
    </message>
    <message>
        <source>Records are kept for ever</source>
        <translation>Los registros se conservan para siempre</translation>
    </message>
    <message>
        <source>To keep them for some years, say so in the settings.</source>
        <translation>Para conservarlos algunos años, indíquelo en los ajustes.</translation>
    </message>
    <message>
        <source>Records past their period</source>
        <translation>Registros con plazo vencido</translation>
    </message>
    <message>
        <source>Back to the records past their period</source>
        <translation>Volver a los registros con plazo vencido</translation>
    </message>
    <message>
        <source>Delete these records?</source>
        <translation>¿Eliminar estos registros?</translation>
    </message>
    <message>
        <source>They are older than the clinic keeps them: %1</source>
        <translation>Superan el tiempo que la clínica los conserva: %1</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Eliminarlos</translation>
    </message>
    <message>
        <source>Delete them for ever?</source>
        <translation>¿Eliminarlos para siempre?</translation>
    </message>
    <message>
        <source>The answers, what was signed and who changed what are gone. The log keeps that there were records, and who deleted them.</source>
        <translation>Las respuestas, lo firmado y quién cambió qué se pierden. El registro de actividad guarda que hubo registros y quién los eliminó.</translation>
    </message>
    <message>
        <source>Delete them for ever</source>
        <translation>Eliminarlos para siempre</translation>
    </message>
    <message>
        <source>Export what can be read?</source>
        <translation>¿Exportar lo que se puede leer?</translation>
    </message>
    <message>
        <source>A part of the list of records is damaged. What can be read of this patient may not be all, and not the newest; the file says so. An earlier backup may have the list whole. The log has this export as soon as it can be written again.</source>
        <translation>Una parte de la lista de registros está dañada. Lo que se puede leer de este paciente puede no ser todo, ni lo más reciente; el archivo lo dice. Una copia de seguridad anterior puede tener la lista completa. El registro de actividad anota esta exportación en cuanto se pueda volver a escribir.</translation>
    </message>
    <message>
        <source>Export what can be read</source>
        <translation>Exportar lo que se puede leer</translation>
    </message>
    <message>
        <source>Export this patient&apos;s data</source>
        <translation>Exportar los datos de este paciente</translation>
    </message>
    <message>
        <source>Everything that is kept of %1 goes into one file: each screening with its history, what was signed, and what the log has of it. The file is not sealed: whoever has it can read it. The log keeps who exported it.</source>
        <translation>Todo lo que se guarda de %1 va a un solo archivo: cada evaluación con su historial, lo firmado y lo que el registro de actividad tiene de ello. El archivo no está sellado: quien lo tenga puede leerlo. El registro de actividad guarda quién lo exportó.</translation>
    </message>
    <message>
        <source>Choose where, and export</source>
        <translation>Elegir dónde y exportar</translation>
    </message>
    <message>
        <source>Export it again</source>
        <translation>Exportarlo otra vez</translation>
    </message>
    <message>
        <source>Reading what is kept of the patient: %1 %. A lock ends it.</source>
        <translation>Leyendo lo que se guarda del paciente: %1 %. Un bloqueo lo termina.</translation>
    </message>
    <message>
        <source>The records cannot be opened</source>
        <translation>No se pueden abrir los registros</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>This was left open</source>
        <translation>Esto quedó abierto</translation>
    </message>
    <message>
        <source>Anteroom was not closed: a screening is open in it. Leave the screening first.</source>
        <translation>Anteroom no se cerró: hay una evaluación abierta. Salga primero de la evaluación.</translation>
    </message>
    <message>
        <source>The last answers are not saved yet. They can be saved only after %1 unlocks this.</source>
        <translation>Las últimas respuestas todavía no están guardadas. Solo se pueden guardar después de que %1 desbloquee esto.</translation>
    </message>
    <message>
        <source>The screening that was open here was left</source>
        <translation>Se salió de la evaluación que estaba abierta aquí</translation>
    </message>
    <message>
        <source>Another file stands in the place of the records</source>
        <translation>Hay otro archivo en el lugar de los registros</translation>
    </message>
    <message>
        <source>It holds the same records, as when a backup of this moment was restored. This desk goes on with it, and nothing has to be started anew.</source>
        <translation>Contiene los mismos registros, como cuando se restaura una copia de seguridad de este momento. Este puesto continúa con él, y no hay que volver a iniciar nada.</translation>
    </message>
    <message>
        <source>Changed at another desk: %1.</source>
        <translation>Se cambió en otro puesto: %1.</translation>
    </message>
    <message>
        <source>This record was changed at another desk</source>
        <translation>Este registro se cambió en otro puesto</translation>
    </message>
    <message>
        <source>This record was deleted at another desk</source>
        <translation>Este registro se eliminó en otro puesto</translation>
    </message>
    <message>
        <source>What is shown here is how it was before. Go back to see what is there.</source>
        <translation>Lo que se muestra aquí es como estaba antes. Vuelva atrás para ver lo que hay.</translation>
    </message>
    <message>
        <source>It is no longer in the list. The log has who deleted it.</source>
        <translation>Ya no está en la lista. El registro de actividad tiene quién lo eliminó.</translation>
    </message>
    <message>
        <source> Go back and open it again to see it.</source>
        <translation> Vuelva atrás y ábralo otra vez para verlo.</translation>
    </message>
    <message>
        <source>Changed at another desk: %1. This is how it stands now.</source>
        <translation>Se cambió en otro puesto: %1. Así está ahora.</translation>
    </message>
    <message>
        <source>The record cannot be opened</source>
        <translation>No se puede abrir el registro</translation>
    </message>
    <message>
        <source>

An administrator may take it out of the records.</source>
        <translation>

Un administrador puede quitarlo de los registros.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Remove it for ever?</source>
        <translation>¿Quitarlo para siempre?</translation>
    </message>
    <message>
        <source>What is left of it, and what was signed, are gone from these records; an earlier backup may have it whole. The log keeps that there was a record, and who removed it.</source>
        <translation>Lo que queda de él y lo firmado desaparecen de estos registros; una copia de seguridad anterior puede tenerlo completo. El registro de actividad guarda que hubo un registro y quién lo quitó.</translation>
    </message>
    <message>
        <source>Remove it for ever</source>
        <translation>Quitarlo para siempre</translation>
    </message>
    <message>
        <source>The record is still there</source>
        <translation>El registro sigue ahí</translation>
    </message>
    <message>
        <source>The records are still being read</source>
        <translation>Todavía se están leyendo los registros</translation>
    </message>
    <message>
        <source>Whether this patient was screened before is not known yet. Try again in a moment.</source>
        <translation>Aún no se sabe si este paciente se evaluó antes. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>%1 (the same person: only the details were put right)</source>
        <translation>%1 (la misma persona: solo se corrigieron los datos)</translation>
    </message>
    <message>
        <source>The records are not open again yet. Try again in a moment.</source>
        <translation>Los registros todavía no se han vuelto a abrir. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Only an administrator may change the clinic&apos;s settings.</source>
        <translation>Solo un administrador puede cambiar los ajustes de la clínica.</translation>
    </message>
    <message>
        <source>Only an administrator may change a questionnaire.</source>
        <translation>Solo un administrador puede cambiar un cuestionario.</translation>
    </message>
    <message>
        <source>Back to the questionnaire</source>
        <translation>Volver al cuestionario</translation>
    </message>
    <message>
        <source>Nobody was here for a while, so what was begun was let go. A recovery key that was printed or written down for it opens nothing.</source>
        <translation>Nadie estuvo aquí durante un tiempo, así que se abandonó lo que se había comenzado. Una clave de recuperación que se haya impreso o anotado para ello no abre nada.</translation>
    </message>
    <message>
        <source>Nobody was here for a while, so the recovery key was let go. Enter it again to go on.</source>
        <translation>Nadie estuvo aquí durante un tiempo, así que se descartó la clave de recuperación. Escríbala otra vez para continuar.</translation>
    </message>
    <message>
        <source>Nobody was here for a while, so the backup was closed. Nothing was restored.</source>
        <translation>Nadie estuvo aquí durante un tiempo, así que se cerró la copia de seguridad. No se restauró nada.</translation>
    </message>
    <message>
        <source>The records are restored</source>
        <translation>Los registros están restaurados</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>The records are damaged</source>
        <translation>Los registros están dañados</translation>
    </message>
    <message>
        <source>The records cannot be read now</source>
        <translation>No se pueden leer los registros ahora</translation>
    </message>
    <message>
        <source>Something waits on this computer</source>
        <translation>Hay algo en espera en este equipo</translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation>No se pueden leer los ajustes</translation>
    </message>
    <message>
        <source>The clinic&apos;s retention period is over</source>
        <translation>Venció el plazo de conservación de la clínica</translation>
    </message>
    <message>
        <source>Set up a new workspace there?</source>
        <translation>¿Configurar ahí un espacio de trabajo nuevo?</translation>
    </message>
    <message>
        <source>Only where this clinic has no records yet:

%1

If that is a shared folder or a disk that is not connected now, a second, empty workspace is made, and what is answered in it is hidden once the records are back.</source>
        <translation>Solo si esta clínica todavía no tiene registros:

%1

Si es una carpeta compartida o un disco que ahora no está conectado, se crea un segundo espacio de trabajo, vacío, y lo que se responda en él queda oculto cuando vuelvan los registros.</translation>
    </message>
    <message>
        <source>Set up a new workspace</source>
        <translation>Configurar un espacio de trabajo nuevo</translation>
    </message>
    <message>
        <source>Nobody was here for a while, so what was begun was let go. Keep the recovery key that was printed or written down for it: what was sent may have arrived all the same.</source>
        <translation>No hubo nadie aquí por un tiempo, así que se abandonó lo que estaba en curso. Conserve la clave de recuperación que se imprimió o anotó para ello: lo enviado pudo haber llegado de todos modos.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No se imprimió</translation>
    </message>
</context>
<context>
    <name>anteroom::editing::NewQuestionnaireView</name>
    <message>
        <source>A new questionnaire</source>
        <translation>Un nuevo cuestionario</translation>
    </message>
    <message>
        <source>It begins with two questions, a finding and the cases that prove it, and works as it is. Change it from there.</source>
        <translation>Empieza con dos preguntas, un punto a tratar y los casos de prueba que lo demuestran, y funciona tal como está. Cámbielo a partir de ahí.</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Cómo se llama</translation>
    </message>
    <message>
        <source>The clinic&apos;s folder that it belongs in</source>
        <translation>La carpeta de la clínica a la que pertenece</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Create and edit</source>
        <translation>Crear y editar</translation>
    </message>
    <message>
        <source>It will be %1</source>
        <translation>Será %1</translation>
    </message>
    <message>
        <source>Enter what the questionnaire is called</source>
        <translation>Escriba cómo se llama el cuestionario</translation>
    </message>
    <message>
        <source>Choose a folder for the clinic&apos;s own questionnaires</source>
        <translation>Elija una carpeta para los cuestionarios propios de la clínica</translation>
    </message>
</context>
<context>
    <name>anteroom::exporting::ExportMenu</name>
    <message>
        <source>CSV, a table of one row</source>
        <translation>CSV, una tabla de una fila</translation>
    </message>
    <message>
        <source>JSON Lines, an answers file</source>
        <translation>JSON Lines, un archivo de respuestas</translation>
    </message>
    <message>
        <source>FHIR R4, a bundle</source>
        <translation>FHIR R4, un paquete</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>anteroom::exporting::LeaveOut</name>
    <message>
        <source>Leave out: %1</source>
        <translation>No incluir: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::exporting::Texts</name>
    <message>
        <source>Left out of it: %1.</source>
        <translation>No incluye: %1.</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportado: %1</translation>
    </message>
    <message>
        <source>Exported: %1. The format has no way to say all of this: %2.</source>
        <translation>Exportado: %1. El formato no puede expresar todo esto: %2.</translation>
    </message>
    <message>
        <source>It was another patient&apos;s before: what staff typed about it, such as notes, may name that patient. Read it before the file leaves.</source>
        <translation>Antes era de otro paciente: lo que el personal escribió sobre ella, como las notas, puede nombrar a ese paciente. Léalo antes de que el archivo salga.</translation>
    </message>
</context>
<context>
    <name>anteroom::help::HelpWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>anteroom::help::Pages</name>
    <message>
        <source>Tutorial</source>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>The format</source>
        <translation>El formato</translation>
    </message>
    <message>
        <source>Anteroom: help for authors</source>
        <translation>Anteroom: ayuda para autores</translation>
    </message>
    <message>
        <source>A screening</source>
        <translation>Una evaluación</translation>
    </message>
    <message>
        <source>Anteroom: help for screenings</source>
        <translation>Anteroom: ayuda para las evaluaciones</translation>
    </message>
</context>
<context>
    <name>anteroom::keeping::Recorder</name>
    <message>
        <source>The records do not answer yet.</source>
        <translation>Los registros todavía no responden.</translation>
    </message>
</context>
<context>
    <name>anteroom::keeping::WaitingSaves</name>
    <message>
        <source>%1 has the record open at another desk.</source>
        <translation>%1 tiene el registro abierto en otro puesto.</translation>
    </message>
    <message>
        <source>Somebody has the record open at another desk.</source>
        <translation>Alguien tiene el registro abierto en otro puesto.</translation>
    </message>
</context>
<context>
    <name>anteroom::language::SpokenLanguage</name>
    <message>
        <source>en</source>
        <comment>the tag of the language that this is translated into</comment>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::FolderList</name>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::LogoPicker</name>
    <message>
        <source>How the logo looks</source>
        <translation>Cómo se ve el logotipo</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::LookAtFiles</name>
    <message>
        <source>Enter the whole path, which begins with /</source>
        <translation>Escriba la ruta completa, que empieza con /</translation>
    </message>
    <message>
        <source>There is no folder %1. Remove it, or choose it again.</source>
        <translation>No existe la carpeta %1. Quítela o elíjala de nuevo.</translation>
    </message>
    <message>
        <source>Key %1 is the one that the clinic signs with, and is given to nobody. Enter the line of the file that ends in .public.</source>
        <translation>La clave %1 es aquella con la que firma la clínica y no se da a nadie. Escriba la línea del archivo que termina en .public.</translation>
    </message>
    <message>
        <source>Key %1 is no public key of Anteroom: “%2”. Enter the line of a file that ends in .public, or the whole path of such a file.</source>
        <translation>La clave %1 no es una clave pública de Anteroom: «%2». Escriba la línea de un archivo que termina en .public, o la ruta completa de ese archivo.</translation>
    </message>
    <message>
        <source>%1 is a folder. Add the name of a file in it, such as %1/records.</source>
        <translation>%1 es una carpeta. Añada el nombre de un archivo en ella, como %1/records.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, connect it, or choose another one.</source>
        <translation>No existe la carpeta %1. Créela, conéctela o elija otra.</translation>
    </message>
    <message>
        <source>This account may not write to %1.</source>
        <translation>Esta cuenta no puede escribir en %1.</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::PreferencesPresenter</name>
    <message>
        <source>Set by %1</source>
        <translation>Definido por %1</translation>
    </message>
    <message>
        <source>Shorten it to %1 characters</source>
        <translation>Acórtelo a %1 caracteres</translation>
    </message>
    <message>
        <source>Shorten the name that begins with “%1” to %2 characters</source>
        <translation>Acorte a %2 caracteres el nombre que empieza con «%1»</translation>
    </message>
    <message>
        <source>Nothing is saved yet: one entry has to be mended.</source>
        <translation>Aún no se guardó nada: hay que corregir un dato.</translation>
    </message>
    <message>
        <source>Nothing is saved yet: %1 entries have to be mended.</source>
        <translation>Aún no se guardó nada: hay que corregir %1 datos.</translation>
    </message>
    <message>
        <source>Choose the folder that the records are to be in</source>
        <translation>Elija la carpeta en la que deben estar los registros</translation>
    </message>
    <message>
        <source>Enter the name of the computer</source>
        <translation>Escriba el nombre del equipo</translation>
    </message>
    <message>
        <source>Enter a whole number, between 1 and %1</source>
        <translation>Escriba un número entero, entre 1 y %1</translation>
    </message>
    <message>
        <source>Enter the name of the database</source>
        <translation>Escriba el nombre de la base de datos</translation>
    </message>
    <message>
        <source>Enter the account on the server</source>
        <translation>Escriba la cuenta en el servidor</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::PreferencesView</name>
    <message>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Stands at the head of every summary</source>
        <translation>Encabeza cada resumen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>In one line, below the name</source>
        <translation>En una línea, debajo del nombre</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture, printed at the head of the summary</source>
        <translation>Una imagen PNG o JPEG, impresa al principio del resumen</translation>
    </message>
    <message>
        <source>Crisis protocol</source>
        <translation>Protocolo de crisis</translation>
    </message>
    <message>
        <source>Protocol text, %1</source>
        <translation>Texto del protocolo, %1</translation>
    </message>
    <message>
        <source>Shown at once when an answer is urgent: whom to call, who stays with the patient. Without it no interview takes place in this language.</source>
        <translation>Se muestra de inmediato cuando una respuesta es urgente: a quién llamar, quién se queda con el paciente. Sin él no se hace ninguna entrevista en este idioma.</translation>
    </message>
    <message>
        <source>None: the first in the list</source>
        <translation>Ninguno: el primero de la lista</translation>
    </message>
    <message>
        <source>%1, which is not found now</source>
        <translation>%1, que ahora no se encuentra</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Chosen beforehand</source>
        <translation>Elegido de antemano</translation>
    </message>
    <message>
        <source>Stands first, and Enter starts it</source>
        <translation>Aparece primero, e Intro lo comienza</translation>
    </message>
    <message>
        <source>Folders with questionnaires of your own</source>
        <translation>Carpetas con cuestionarios propios</translation>
    </message>
    <message>
        <source>A shared folder on the network too. What changes in them is taken over by itself; an interview that has begun goes on as it began.</source>
        <translation>También una carpeta compartida en la red. Lo que cambia en ellas se toma por sí solo; una entrevista ya comenzada sigue como empezó.</translation>
    </message>
    <message>
        <source>Summaries and forms</source>
        <translation>Resúmenes y formularios</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Language of the clinician</source>
        <translation>Idioma del profesional clínico</translation>
    </message>
    <message>
        <source>Of the summary; what the patient said stays in the patient&apos;s own words</source>
        <translation>El del resumen; lo que dijo el paciente queda en sus propias palabras</translation>
    </message>
    <message>
        <source>Key that summaries are signed with</source>
        <translation>Clave con la que se firman los resúmenes</translation>
    </message>
    <message>
        <source>The path of a file that anteroom-cli key new made; empty: they are not signed</source>
        <translation>La ruta de un archivo creado con anteroom-cli key new; vacío: no se firman</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>One a line. They are offered where whoever asks enters a name, unless an account says it.</source>
        <translation>Uno por línea. Se ofrecen donde quien pregunta escribe su nombre, salvo que una cuenta ya lo indique.</translation>
    </message>
    <message>
        <source>Language of Anteroom</source>
        <translation>Idioma de Anteroom</translation>
    </message>
    <message>
        <source>For staff; each interview has its own</source>
        <translation>Para el personal; cada entrevista tiene el suyo</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>El del equipo</translation>
    </message>
    <message>
        <source>Clinic settings</source>
        <translation>Ajustes de la clínica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keys that are trusted</source>
        <translation>Claves en las que se confía</translation>
    </message>
    <message>
        <source>Public keys whose signatures count when a summary is verified: one a line, as it stands in a file that ends in .public, or the whole path of such a file. They count once they stand in the administrator&apos;s file, %1, to which this desk&apos;s own file can be copied.</source>
        <translation>Claves públicas cuyas firmas cuentan al verificar un resumen: una por línea, como está en un archivo que termina en .public, o la ruta completa de ese archivo. Cuentan cuando están en el archivo del administrador, %1, al que se puede copiar el archivo de este puesto.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>In a folder of this account&apos;s own</source>
        <translation>En una carpeta propia de esta cuenta</translation>
    </message>
    <message>
        <source>Where records are kept</source>
        <translation>Dónde se guardan los registros</translation>
    </message>
    <message>
        <source>Anteroom opens this place when it starts next. Nothing is moved there, and nothing is taken from the place of before.</source>
        <translation>Anteroom abre este lugar la próxima vez que se inicia. No se traslada nada allí, y no se quita nada del lugar de antes.</translation>
    </message>
    <message>
        <source>In a folder of the clinic&apos;s</source>
        <translation>En una carpeta de la clínica</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>En un servidor</translation>
    </message>
    <message>
        <source>File of the records</source>
        <translation>Archivo de los registros</translation>
    </message>
    <message>
        <source>Its whole path. Where several desks share their records, a server is the place for them.</source>
        <translation>Su ruta completa. Si varios puestos comparten sus registros, el lugar para ellos es un servidor.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Computer of the server</source>
        <translation>Equipo del servidor</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer. Its password is in no settings: it stands in ~/.pgpass</source>
        <translation>PostgreSQL 15 o posterior. Su contraseña no está en ningún ajuste: está en ~/.pgpass</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Account on the server</source>
        <translation>Cuenta en el servidor</translation>
    </message>
</context>
<context>
    <name>anteroom::preferences::ReadPicture</name>
    <message>
        <source>This is no picture that can be printed. Choose a PNG or JPEG file.</source>
        <translation>Esta imagen no se puede imprimir. Elija un archivo PNG o JPEG.</translation>
    </message>
    <message>
        <source>Enter the whole path, which begins with /</source>
        <translation>Escriba la ruta completa, que empieza con /</translation>
    </message>
    <message>
        <source>There is no such file. Choose the picture again.</source>
        <translation>No existe ese archivo. Elija la imagen de nuevo.</translation>
    </message>
    <message>
        <source>This account may not read the file. Choose another one.</source>
        <translation>Esta cuenta no puede leer el archivo. Elija otro.</translation>
    </message>
    <message>
        <source>This file has more than %1 MB. Choose a smaller picture.</source>
        <translation>Este archivo tiene más de %1 MB. Elija una imagen más pequeña.</translation>
    </message>
    <message>
        <source>This picture has more than %1 million points. Choose a smaller one.</source>
        <translation>Esta imagen tiene más de %1 millones de puntos. Elija una más pequeña.</translation>
    </message>
</context>
<context>
    <name>anteroom::records::AuditLogModel</name>
    <message>
        <source>Workspace made</source>
        <comment>act in the log</comment>
        <translation>Espacio de trabajo creado</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <comment>act in the log</comment>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <comment>act in the log</comment>
        <translation>Frase de contraseña incorrecta</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>act in the log</comment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Record begun</source>
        <comment>act in the log</comment>
        <translation>Registro comenzado</translation>
    </message>
    <message>
        <source>Viewed</source>
        <comment>act in the log</comment>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>act in the log</comment>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>act in the log</comment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Flag marked</source>
        <comment>act in the log</comment>
        <translation>Punto a tratar marcado</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>act in the log</comment>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <comment>act in the log</comment>
        <translation>Corrección comenzada</translation>
    </message>
    <message>
        <source>Correction discarded</source>
        <comment>act in the log</comment>
        <translation>Corrección descartada</translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <comment>act in the log</comment>
        <translation>Marcado como introducido por error</translation>
    </message>
    <message>
        <source>Moved to another patient</source>
        <comment>act in the log</comment>
        <translation>Pasado a otro paciente</translation>
    </message>
    <message>
        <source>Printed</source>
        <comment>act in the log</comment>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Exported</source>
        <comment>act in the log</comment>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>act in the log</comment>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Taken over</source>
        <comment>act in the log</comment>
        <translation>Tomado de otro puesto</translation>
    </message>
    <message>
        <source>Staff changed</source>
        <comment>act in the log</comment>
        <translation>Personal cambiado</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <comment>act in the log</comment>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Backed up</source>
        <comment>act in the log</comment>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Waiting answers dropped</source>
        <comment>act in the log</comment>
        <translation>Respuestas en espera descartadas</translation>
    </message>
    <message>
        <source>Went on with older records</source>
        <comment>act in the log</comment>
        <translation>Se continuó con registros anteriores</translation>
    </message>
    <message>
        <source>Questionnaire changed</source>
        <comment>act in the log</comment>
        <translation>Cuestionario cambiado</translation>
    </message>
    <message>
        <source>Restored</source>
        <comment>act in the log</comment>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Registro %1</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1, registro %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>anteroom::records::AuditLogView</name>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Falta la entrada %1.</translation>
    </message>
    <message>
        <source>Entry %1 is not as it was written.</source>
        <translation>La entrada %1 no está como se escribió.</translation>
    </message>
    <message>
        <source>Entry %1 was not written after the one before it.</source>
        <translation>La entrada %1 no se escribió después de la anterior.</translation>
    </message>
    <message>
        <source>Entry %1 stands after the last one, and no desk wrote it.</source>
        <translation>La entrada %1 está después de la última, y ningún puesto la escribió.</translation>
    </message>
    <message>
        <source>Entry %1 is another one than was written last.</source>
        <translation>La entrada %1 no es la que se escribió en último lugar.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Volver a los registros</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Export as JSON Lines</source>
        <translation>Exportar como JSON Lines</translation>
    </message>
    <message>
        <source>How much of the log is read</source>
        <translation>Cuánto se ha leído del registro de actividad</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leerlo otra vez</translation>
    </message>
    <message>
        <source>Find entries</source>
        <translation>Buscar entradas</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>Entries of the log, the newest first</source>
        <translation>Entradas del registro de actividad, las más recientes primero</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Leyendo el registro de actividad</translation>
    </message>
    <message>
        <source>Reading the log: %1 of %2 entries</source>
        <translation>Leyendo el registro de actividad: %1 de %2 entradas</translation>
    </message>
    <message>
        <source>The log is broken. %1 From there on it proves nothing, and only what stands before is listed. Keep the records as they are, and compare them with the newest backup.</source>
        <translation>El registro de actividad está dañado. %1 A partir de ahí no demuestra nada, y solo se muestra lo anterior. Conserve los registros como están y compárelos con la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>All %1 entries stand as they were written</source>
        <translation>Las %1 entradas están como se escribieron</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Todo lo que se hizo</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 de %2 entradas</translation>
    </message>
    <message>
        <source>Choose an entry to read all of it</source>
        <translation>Elija una entrada para leerla completa</translation>
    </message>
    <message>
        <source>No entry has all of this. Type less, or choose less.</source>
        <translation>Ninguna entrada tiene todo esto. Escriba menos o elija menos.</translation>
    </message>
    <message>
        <source>Entry %1: %2, %3, by %4</source>
        <translation>Entrada %1: %2, %3, por %4</translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <translation>Marcado como introducido por error</translation>
    </message>
    <message>
        <source>The log has 1 entry, and it stands as it was written</source>
        <translation>El registro de actividad tiene 1 entrada, y está como se escribió</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
</context>
<context>
    <name>anteroom::records::PatientPanel</name>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Chosen record</source>
        <translation>Registro elegido</translation>
    </message>
    <message>
        <source>Choose a record to see its patient&apos;s screenings together.</source>
        <translation>Elija un registro para ver juntas las evaluaciones de su paciente.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Nacimiento: %1</translation>
    </message>
    <message>
        <source>Entered in error. %1: %2</source>
        <translation>Introducido por error. %1: %2</translation>
    </message>
    <message>
        <source>Screened %1 on paper</source>
        <translation>Evaluación del %1 en papel</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Copied %1 by %2</source>
        <translation>Copiado el %1 por %2</translation>
    </message>
    <message>
        <source>Begun %1 by %2</source>
        <translation>Comenzado el %1 por %2</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Firmado por %1</translation>
    </message>
    <message>
        <source>Edited by %1</source>
        <translation>Editado por %1</translation>
    </message>
    <message>
        <source>Correction %1 of what was signed: %2</source>
        <translation>Corrección %1 de lo firmado: %2</translation>
    </message>
    <message>
        <source>This correction is not signed. What was signed before stands beside it.</source>
        <translation>Esta corrección no está firmada. Lo que se firmó antes está junto a ella.</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>Se encontró por: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the screening of %1</source>
        <translation>Abrir la evaluación del %1</translation>
    </message>
    <message>
        <source>Its page and its history</source>
        <translation>Su página y su historial</translation>
    </message>
    <message>
        <source>Export this patient&apos;s data</source>
        <translation>Exportar sus datos</translation>
    </message>
    <message>
        <source>No other screening of this patient</source>
        <translation>No hay otra evaluación de este paciente</translation>
    </message>
    <message>
        <source>All %1 screenings of this patient</source>
        <translation>Las %1 evaluaciones de este paciente</translation>
    </message>
    <message>
        <source>%1 (shown)</source>
        <translation>%1 (se muestra)</translation>
    </message>
</context>
<context>
    <name>anteroom::records::RecordListModel</name>
    <message>
        <source>%1, paper</source>
        <translation>%1, papel</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>Editado por</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
</context>
<context>
    <name>anteroom::records::RecordListView</name>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>más antiguos primero</translation>
    </message>
    <message>
        <source>youngest first</source>
        <translation>más jóvenes primero</translation>
    </message>
    <message>
        <source>drafts last</source>
        <translation>borradores al final</translation>
    </message>
    <message>
        <source>drafts first</source>
        <translation>borradores primero</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z a A</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A a Z</translation>
    </message>
    <message>
        <source>All</source>
        <comment>records of every status</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>records that are not finished</comment>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>records, plural</comment>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>records, plural</comment>
        <translation>Firmados</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Mostrar solo: %1</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Mostrar todos los registros</translation>
    </message>
    <message>
        <source>list</source>
        <comment>what a key does: goes to the list</comment>
        <translation>lista</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open</source>
        <comment>what a key does: opens the record</comment>
        <translation>abrir</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>what a key does: empties the field</comment>
        <translation>borrar</translation>
    </message>
    <message>
        <source>find</source>
        <comment>what a key does</comment>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Invertir el orden</translation>
    </message>
    <message>
        <source>Sort: %1, %2</source>
        <translation>Orden: %1, %2</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>Nueva evaluación</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Records past their period</source>
        <translation>Registros con plazo vencido</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Find records</source>
        <translation>Buscar registros</translation>
    </message>
    <message>
        <source>by name, identifier, date of birth, date, status, flag or staff</source>
        <translation>por nombre, identificador, fecha de nacimiento, fecha, estado, punto a tratar o personal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Leyendo los registros</translation>
    </message>
    <message>
        <source>They are unlocked and listed in a moment.</source>
        <translation>Se desbloquean y se muestran en un momento.</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Aún no hay registros</translation>
    </message>
    <message>
        <source>Start a new screening: it is kept here from its first answer.</source>
        <translation>Comience una nueva evaluación: se guarda aquí desde su primera respuesta.</translation>
    </message>
    <message>
        <source>No record has this status</source>
        <translation>Ningún registro tiene este estado</translation>
    </message>
    <message>
        <source>No record matches “%1”</source>
        <translation>Ningún registro coincide con «%1»</translation>
    </message>
    <message>
        <source>Only one status is shown. Show all records, or type less.</source>
        <translation>Solo se muestra un estado. Muestre todos los registros o escriba menos.</translation>
    </message>
    <message>
        <source>Every word has to begin a word of the record. Type less, or look for the date of birth or the identifier.</source>
        <translation>Cada palabra debe ser el comienzo de una palabra del registro. Escriba menos, o busque la fecha de nacimiento o el identificador.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>anteroom::records::RecordPage</name>
    <message>
        <source>Discussed</source>
        <translation>Conversado</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Volver a los registros</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Go on with the questions</source>
        <translation>Continuar con las preguntas</translation>
    </message>
    <message>
        <source>New screening from this one</source>
        <translation>Nueva evaluación a partir de esta</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>To discuss with the patient</source>
        <translation>Para conversar con el paciente</translation>
    </message>
    <message>
        <source>Signing says that you read this. It decides nothing about treatment. Afterwards the record stays as it is; a correction is a new one beside it.</source>
        <translation>Firmar indica que usted leyó esto. No decide nada sobre el tratamiento. Después el registro queda como está; una corrección es un registro nuevo junto a él.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>A note stands with a flag that is not marked, and would be lost. Choose what it belongs to, or take it out.</source>
        <translation>Hay una nota en un punto a tratar que no está marcado, y se perdería. Elija qué marca le corresponde, o quítela.</translation>
    </message>
    <message>
        <source>Marked before the answers were changed: %1 (%2)</source>
        <translation>Marcado antes de que se cambiaran las respuestas: %1 (%2)</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Nota sobre %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Lo firmado</translation>
    </message>
    <message>
        <source>Who changed what: %1</source>
        <translation>Quién cambió qué: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Where something is wrong with it</source>
        <translation>Si algo está mal en él</translation>
    </message>
    <message>
        <source>Correct what was signed</source>
        <translation>Corregir lo firmado</translation>
    </message>
    <message>
        <source>Discard this correction</source>
        <translation>Descartar esta corrección</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Introducido por error</translation>
    </message>
    <message>
        <source>Belongs to another patient</source>
        <translation>Corresponde a otro paciente</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>anteroom::review::ReviewView</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Anything else for the clinician</source>
        <translation>Algo más para el profesional clínico</translation>
    </message>
    <message>
        <source>Printed under Notes, as “By staff”</source>
        <translation>Se imprime en Notas, como «Del personal»</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message>
        <source>Not answered yet: %1 of %2. The summary can be made all the same and will say so.</source>
        <translation>Aún sin responder: %1 de %2. El resumen se puede hacer de todos modos, y lo dirá.</translation>
    </message>
    <message>
        <source>Not answered yet: %1 of %2. None of these has to be.</source>
        <translation>Aún sin responder: %1 de %2. Ninguna de estas es obligatoria.</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: faltan %2</translation>
    </message>
    <message>
        <source>Answers that do not fit together</source>
        <translation>Respuestas que no concuerdan</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
    <message>
        <source>the reason</source>
        <comment>after: Not answered yet</comment>
        <translation>el motivo</translation>
    </message>
    <message>
        <source>Typed, not accepted: %1</source>
        <translation>Escrito, no aceptado: %1</translation>
    </message>
    <message>
        <source>Not answered yet: %1</source>
        <translation>Aún sin responder: %1</translation>
    </message>
    <message>
        <source>Kept, not counted: an earlier answer leaves this question out</source>
        <translation>Se guarda, no se cuenta: una respuesta anterior omite esta pregunta</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>anteroom::start::ChooseView</name>
    <message>
        <source>1 question</source>
        <translation>1 pregunta</translation>
    </message>
    <message>
        <source>%1 questions, fewer where an answer leaves some out</source>
        <translation>%1 preguntas, menos si una respuesta omite algunas</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>Which screening is this?</source>
        <translation>¿Qué evaluación es esta?</translation>
    </message>
    <message>
        <source>Clinic settings</source>
        <translation>Ajustes de la clínica</translation>
    </message>
    <message>
        <source>New questionnaire</source>
        <translation>Nuevo cuestionario</translation>
    </message>
    <message>
        <source>Reading the questionnaires</source>
        <translation>Leyendo los cuestionarios</translation>
    </message>
    <message>
        <source>No questionnaire was found</source>
        <translation>No se encontró ningún cuestionario</translation>
    </message>
    <message>
        <source>Or name the folder that holds yours under questionnaire-folders in the clinic&apos;s settings:</source>
        <translation>O indique la carpeta que contiene el suyo en questionnaire-folders, en los ajustes de la clínica:</translation>
    </message>
    <message>
        <source>This cannot be used yet. Problems to mend: %1. For its author:</source>
        <translation>Esto aún no se puede usar. Problemas por corregir: %1. Para su autor:</translation>
    </message>
    <message>
        <source>Problems of %1</source>
        <translation>Problemas de %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Comenzar %1</translation>
    </message>
    <message>
        <source>Save a blank form</source>
        <translation>Guardar un formulario en blanco</translation>
    </message>
    <message>
        <source>Save a blank form of %1</source>
        <translation>Guardar un formulario en blanco de %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Still reading %1</source>
        <translation>Aún se está leyendo %1</translation>
    </message>
    <message>
        <source>Cannot be reached now: %1. What is in there is listed again as soon as it can.</source>
        <translation>Ahora no se puede acceder a: %1. Lo que contiene se muestra de nuevo en cuanto sea posible.</translation>
    </message>
    <message>
        <source>Put a folder that holds a questionnaire.yaml into one of these folders:</source>
        <translation>Ponga una carpeta que contenga un archivo questionnaire.yaml en una de estas carpetas:</translation>
    </message>
    <message>
        <source>Chosen beforehand at this clinic</source>
        <translation>Elegido de antemano en esta clínica</translation>
    </message>
    <message>
        <source>No questionnaire is in %1 now. If it is a folder on the network, it may not be connected.</source>
        <translation>Ahora no hay ningún cuestionario en %1. Si es una carpeta de la red, puede que no esté conectada.</translation>
    </message>
    <message>
        <source>The questionnaire that is to stand first, “%1”, is not in the list.</source>
        <translation>El cuestionario que debe figurar primero, «%1», no está en la lista.</translation>
    </message>
</context>
<context>
    <name>anteroom::start::IdentityView</name>
    <message>
        <source>Who is this screening for?</source>
        <translation>¿Para quién es esta evaluación?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message>
        <source>As it should stand on the summary</source>
        <translation>Como debe aparecer en el resumen</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Year-month-day, for example 1985-02-11</source>
        <translation>Año-mes-día, por ejemplo 1985-02-11</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>For example: the chart number</source>
        <translation>Por ejemplo: el número de historia clínica</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Stands on the summary as the person who asked</source>
        <translation>Aparece en el resumen como la persona que preguntó</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>Escriba su nombre</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Idioma de las preguntas</translation>
    </message>
    <message>
        <source>Copied from a paper form</source>
        <translation>Copiado de un formulario en papel</translation>
    </message>
    <message>
        <source>Date on the paper form</source>
        <translation>Fecha del formulario en papel</translation>
    </message>
    <message>
        <source>The day of the screening. Year-month-day, for example 2027-03-12</source>
        <translation>El día de la evaluación. Año-mes-día, por ejemplo 2027-03-12</translation>
    </message>
    <message>
        <source>Not offered: %1. The clinic has no crisis protocol in it yet; it is written under Clinic settings, on the page of the questionnaires.</source>
        <translation>No se ofrece: %1. La clínica aún no tiene un protocolo de crisis en ese idioma; se escribe en Ajustes de la clínica, en la página de los cuestionarios.</translation>
    </message>
    <message>
        <source>Save and go back to the questions</source>
        <translation>Guardar y volver a las preguntas</translation>
    </message>
    <message>
        <source>Shorten “%1”: at most %2 characters are kept.</source>
        <translation>Acorte «%1»: se guardan como máximo %2 caracteres.</translation>
    </message>
    <message>
        <source>Names of staff</source>
        <translation>Nombres del personal</translation>
    </message>
</context>
<context>
    <name>anteroom::start::ProtocolView</name>
    <message>
        <source>Your clinic&apos;s crisis protocol</source>
        <translation>El protocolo de crisis de su clínica</translation>
    </message>
    <message>
        <source>When an answer is urgent, Anteroom shows this text at once, to staff and patient. Write whom to call, who stays with the patient, and which emergency or crisis numbers apply where you are. Anteroom brings no text of its own, and an interview takes place only in a language that has one.</source>
        <translation>Cuando una respuesta es urgente, Anteroom muestra este texto de inmediato, al personal y al paciente. Escriba a quién llamar, quién se queda con el paciente y qué números de emergencia o de crisis corresponden al lugar donde está. Anteroom no trae un texto propio, y una entrevista solo se hace en un idioma que tenga uno.</translation>
    </message>
    <message>
        <source>What was written before is still here. It is not saved yet.</source>
        <translation>Lo que se escribió antes sigue aquí. Aún no está guardado.</translation>
    </message>
    <message>
        <source>You are trying Anteroom without saving: what you write here is gone when Anteroom closes. A made-up text is enough.</source>
        <translation>Está probando Anteroom sin guardar: lo que escriba aquí desaparece al cerrar Anteroom. Basta con un texto inventado.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <source>Protocol text, %1</source>
        <translation>Texto del protocolo, %1</translation>
    </message>
    <message>
        <source>What was written before is still here.</source>
        <translation>Lo que se escribió antes sigue aquí.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Write the text that staff and patient see when an answer is urgent</source>
        <translation>Escriba el texto que ven el personal y el paciente cuando una respuesta es urgente</translation>
    </message>
    <message>
        <source>Set by %1</source>
        <translation>Definido por %1</translation>
    </message>
</context>
<context>
    <name>anteroom::start::TurnAwayView</name>
    <message>
        <source>Turn the screen away from the patient</source>
        <translation>Gire la pantalla para que el paciente no la vea</translation>
    </message>
    <message>
        <source>Speak to the clinician before the visit ends. The next page says about what.</source>
        <translation>Hable con el profesional clínico antes de que termine la visita. La página siguiente dice sobre qué.</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Volver a la revisión</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Mostrar el resumen</translation>
    </message>
    <message>
        <source>The questions are done.</source>
        <translation>Las preguntas han terminado.</translation>
    </message>
    <message>
        <source>Not answered yet: %1 of %2.</source>
        <translation>Aún sin responder: %1 de %2.</translation>
    </message>
    <message>
        <source>What comes next is written for staff and the clinician, not for the patient.</source>
        <translation>Lo que sigue está escrito para el personal y el profesional clínico, no para el paciente.</translation>
    </message>
</context>
<context>
    <name>anteroom::start::TypedDates</name>
    <message>
        <source>Enter the date of birth as year-month-day: 1985-02-11</source>
        <translation>Escriba la fecha de nacimiento como año-mes-día: 1985-02-11</translation>
    </message>
    <message>
        <source>Enter a date of birth that is not after today, as year-month-day: 1985-02-11</source>
        <translation>Escriba una fecha de nacimiento que no sea posterior a hoy, como año-mes-día: 1985-02-11</translation>
    </message>
    <message>
        <source>Enter the date on the paper form as year-month-day: 2027-03-12</source>
        <translation>Escriba la fecha del formulario en papel como año-mes-día: 2027-03-12</translation>
    </message>
    <message>
        <source>Enter a date that is not after today, as year-month-day: 2027-03-12</source>
        <translation>Escriba una fecha que no sea posterior a hoy, como año-mes-día: 2027-03-12</translation>
    </message>
    <message>
        <source>Look both dates up again: that on the form is before the date of birth</source>
        <translation>Revise otra vez ambas fechas: la del formulario es anterior a la fecha de nacimiento</translation>
    </message>
</context>
<context>
    <name>anteroom::start::UnreadSettingsView</name>
    <message>
        <source>What is wrong with the file</source>
        <translation>Qué está mal en el archivo</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>The clinic&apos;s settings cannot be read</source>
        <translation>No se pueden leer los ajustes de la clínica</translation>
    </message>
    <message>
        <source>They say where records are kept and what else holds at this desk. Until they can be read, Anteroom opens nothing. Whoever looks after this computer mends what is wrong:</source>
        <translation>Dicen dónde se guardan los registros y qué más vale en este puesto. Mientras no se puedan leer, Anteroom no abre nada. Quien se encarga de este equipo corrige lo que está mal:</translation>
    </message>
    <message>
        <source>The clinic&apos;s crisis protocol stands in these settings too, and cannot be shown until then. Have it at hand on paper.</source>
        <translation>El protocolo de crisis de la clínica también está en estos ajustes, y hasta entonces no se puede mostrar. Téngalo a mano en papel.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::CheckText</name>
    <message>
        <source>The case “%1” does not hold.</source>
        <translation>El caso de prueba «%1» no se cumple.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::CompareView</name>
    <message>
        <source>Lines with a minus are in the file and not here; those with a plus are here and not in the file.</source>
        <translation>Las líneas con un signo menos están en el archivo y no aquí; las que tienen un signo más están aquí y no en el archivo.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>En qué difiere</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Load what is there</source>
        <translation>Cargar lo que hay allí</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Conservar lo que hay aquí</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Son iguales.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::CompletionPopup</name>
    <message>
        <source>What can stand here</source>
        <translation>Lo que puede ir aquí</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::DiskBar</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Load what is there</source>
        <translation>Cargar lo que hay allí</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Conservar lo que hay aquí</translation>
    </message>
    <message>
        <source>Somebody took %1 away. Saving puts it back.</source>
        <translation>Alguien quitó %1. Al guardar, vuelve a su lugar.</translation>
    </message>
    <message>
        <source>Somebody else changed %1, and so did you here.</source>
        <translation>Otra persona cambió %1, y usted también aquí.</translation>
    </message>
    <message>
        <source>Somebody else changed %1.</source>
        <translation>Otra persona cambió %1.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::DotRun</name>
    <message>
        <source>Install graphviz to see the map.</source>
        <translation>Instale graphviz para ver el mapa.</translation>
    </message>
    <message>
        <source>Graphviz ended before the map was laid out. Open the map again.</source>
        <translation>Graphviz terminó antes de trazar el mapa. Abra el mapa otra vez.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Same case</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 lugares</translation>
    </message>
    <message>
        <source>1 replaced</source>
        <translation>1 reemplazado</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 reemplazados</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::FindingList</name>
    <message>
        <source>Findings of these answers</source>
        <translation>Puntos a tratar de estas respuestas</translation>
    </message>
    <message>
        <source>Rests on %1</source>
        <translation>Se basa en %1</translation>
    </message>
    <message>
        <source>Findings of these answers: %1 of %2 raised</source>
        <translation>Puntos a tratar de estas respuestas: se plantean %1 de %2</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Regla: %1</translation>
    </message>
    <message>
        <source>Would settle it: %1</source>
        <translation>Lo establecería: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::InsertMenu</name>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Question: yes or no</source>
        <translation>Pregunta: sí o no</translation>
    </message>
    <message>
        <source>Question: now, in the past or never</source>
        <translation>Pregunta: ahora, en el pasado o nunca</translation>
    </message>
    <message>
        <source>Question: one of several</source>
        <translation>Pregunta: una de varias</translation>
    </message>
    <message>
        <source>Question: any of several</source>
        <translation>Pregunta: cualquiera de varias</translation>
    </message>
    <message>
        <source>Question: a number</source>
        <translation>Pregunta: un número</translation>
    </message>
    <message>
        <source>Question: a date</source>
        <translation>Pregunta: una fecha</translation>
    </message>
    <message>
        <source>Question: own words</source>
        <translation>Pregunta: palabras propias</translation>
    </message>
    <message>
        <source>Question: a list</source>
        <translation>Pregunta: una lista</translation>
    </message>
    <message>
        <source>Text to read</source>
        <translation>Texto para leer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Computed value</source>
        <translation>Valor calculado</translation>
    </message>
    <message>
        <source>Finding, with its cases</source>
        <translation>Punto a tratar, con sus casos de prueba</translation>
    </message>
    <message>
        <source>Urgent answer</source>
        <translation>Respuesta urgente</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradicción</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::KeptCard</name>
    <message>
        <source>What changes in screenings that are kept</source>
        <translation>Qué cambia en las evaluaciones guardadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>No screenings are kept here.</source>
        <translation>Aquí no se guardan evaluaciones.</translation>
    </message>
    <message>
        <source>Screening those that are kept once more: %1 %</source>
        <translation>Repasando las evaluaciones guardadas: %1 %</translation>
    </message>
    <message>
        <source>Each screening with this questionnaire can be gone through once more, as it was published last and as it is now. The log has that you did.</source>
        <translation>Cada evaluación con este cuestionario se puede repasar una vez más, como se publicó por última vez y como está ahora. El registro de actividad guarda que usted lo hizo.</translation>
    </message>
    <message>
        <source>Compare the screenings</source>
        <translation>Comparar las evaluaciones</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1, registro %2</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Abrir para leer</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::LineChanges</name>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::MapPane</name>
    <message>
        <source>Back to the text</source>
        <translation>Volver al texto</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>Esta sección</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Lo que le pertenece</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Mapa completo</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>Guardar como SVG</translation>
    </message>
    <message>
        <source>Mark dead parts</source>
        <translation>Marcar partes inalcanzables</translation>
    </message>
    <message>
        <source>Solid line: goes into it. Dashed line: decides whether it is asked.</source>
        <translation>Línea continua: forma parte. Línea discontinua: decide si se pregunta.</translation>
    </message>
    <message>
        <source>The text has errors. This is the map as it was before them.</source>
        <translation>El texto tiene errores. Este es el mapa como estaba antes de ellos.</translation>
    </message>
    <message>
        <source>The text has errors. Mend them, and the map is here.</source>
        <translation>El texto tiene errores. Corríjalos y el mapa aparecerá aquí.</translation>
    </message>
    <message>
        <source>Nothing is dead.</source>
        <translation>Nada es inalcanzable.</translation>
    </message>
    <message>
        <source>Parts that no answer can reach: %1</source>
        <translation>Partes a las que ninguna respuesta puede llegar: %1</translation>
    </message>
    <message>
        <source>This Anteroom was built without a solver: dead parts are not marked.</source>
        <translation>Este Anteroom se compiló sin un solucionador: las partes inalcanzables no se marcan.</translation>
    </message>
    <message>
        <source>Looking for dead parts.</source>
        <translation>Buscando partes inalcanzables.</translation>
    </message>
    <message>
        <source>The map is being laid out.</source>
        <translation>Se está trazando el mapa.</translation>
    </message>
    <message>
        <source>Graphviz wrote something that is no map. Update graphviz.</source>
        <translation>Graphviz escribió algo que no es un mapa. Actualice graphviz.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::MapView</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::Opening</name>
    <message>
        <source>Go on with what was not saved?</source>
        <translation>¿Continuar con lo que no se guardó?</translation>
    </message>
    <message>
        <source>This questionnaire was being edited when the desk was handed over. What was not saved then is still here. Without it, the file opens as it was saved last.</source>
        <translation>Este cuestionario se estaba editando cuando se entregó el puesto. Lo que no se guardó entonces sigue aquí. Sin eso, el archivo se abre como se guardó por última vez.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuar con eso</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::OutlineTree</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Answer sets</source>
        <translation>Conjuntos de respuestas</translation>
    </message>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabularios</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumentos</translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation>Valores calculados</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Puntos a tratar</translation>
    </message>
    <message>
        <source>Urgent answers</source>
        <translation>Respuestas urgentes</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Without an id</source>
        <translation>Sin id</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Sensitive answers</source>
        <translation>Respuestas sensibles</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::Preview</name>
    <message>
        <source>Raised</source>
        <translation>Planteado</translation>
    </message>
    <message>
        <source>Not raised by these answers</source>
        <translation>No planteado por estas respuestas</translation>
    </message>
    <message>
        <source>Not established</source>
        <translation>Sin establecer</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::PreviewPane</name>
    <message>
        <source>The text has errors. This is the questionnaire as it was before them.</source>
        <translation>El texto tiene errores. Este es el cuestionario como estaba antes de ellos.</translation>
    </message>
    <message>
        <source>The text has errors. Mend them, and the questionnaire can be tried here.</source>
        <translation>El texto tiene errores. Corríjalos y el cuestionario se podrá probar aquí.</translation>
    </message>
    <message>
        <source>My answers again</source>
        <translation>Mis respuestas otra vez</translation>
    </message>
    <message>
        <source>Answers of an example, on %1</source>
        <translation>Respuestas de un ejemplo, el %1</translation>
    </message>
    <message>
        <source>Here the clinic&apos;s own crisis protocol is shown.</source>
        <translation>Aquí se muestra el protocolo de crisis propio de la clínica.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ProblemPane</name>
    <message>
        <source>Load these answers</source>
        <translation>Cargar estas respuestas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>And %1 more</source>
        <translation>Y %1 más</translation>
    </message>
    <message>
        <source>Reading the questionnaire</source>
        <translation>Leyendo el cuestionario</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Corregir: %1</translation>
    </message>
    <message>
        <source>  (Ctrl .)</source>
        <translation>  (Ctrl .)</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ProblemSteps</name>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 errores</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 advertencia</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 advertencias</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 notas</translation>
    </message>
    <message>
        <source>1 case does not hold</source>
        <translation>1 caso de prueba no se cumple</translation>
    </message>
    <message>
        <source>%1 cases do not hold</source>
        <translation>%1 casos de prueba no se cumplen</translation>
    </message>
    <message>
        <source>the case holds</source>
        <translation>el caso de prueba se cumple</translation>
    </message>
    <message>
        <source>all %1 cases hold</source>
        <translation>los %1 casos de prueba se cumplen</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso de prueba</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ProveText</name>
    <message>
        <source>New: %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Ya no está: %1</translation>
    </message>
    <message>
        <source>%1; whether that can occur is not known: %2</source>
        <translation>%1; no se sabe si eso puede ocurrir: %2</translation>
    </message>
    <message>
        <source>What was there before has errors, and cannot be compared.</source>
        <translation>Lo que había antes tiene errores y no se puede comparar.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::PublishForm</name>
    <message>
        <source>Mend this first</source>
        <translation>Corrija esto primero</translation>
    </message>
    <message>
        <source>And %1 more</source>
        <translation>Y %1 más</translation>
    </message>
    <message>
        <source>How much changes for those who use it?</source>
        <translation>¿Cuánto cambia para quienes lo usan?</translation>
    </message>
    <message>
        <source>Words and corrections</source>
        <translation>Redacción y correcciones</translation>
    </message>
    <message>
        <source>More is asked or found</source>
        <translation>Se pregunta o se encuentra más</translation>
    </message>
    <message>
        <source>Answers or findings mean something else</source>
        <translation>Respuestas o puntos significan otra cosa</translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <translation>%1: versión %2</translation>
    </message>
    <message>
        <source>Publish without knowing all that changes</source>
        <translation>Publicar sin saber todo lo que cambia</translation>
    </message>
    <message>
        <source>What changed, in a line for the changelog</source>
        <translation>Qué cambió, en una línea para la lista de cambios</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What changes is still being compared. It can be published as soon as that is known.</source>
        <translation>Todavía se está comparando qué cambia. Se podrá publicar en cuanto se sepa.</translation>
    </message>
    <message>
        <source>Not all that changes is known. Confirm that it is published all the same.</source>
        <translation>No se sabe todo lo que cambia. Confirme que se publica de todos modos.</translation>
    </message>
    <message>
        <source>Choose how much changes for those who use it</source>
        <translation>Elija cuánto cambia para quienes lo usan</translation>
    </message>
    <message>
        <source>Say in a few words what changed</source>
        <translation>Diga en pocas palabras qué cambió</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::PublishView</name>
    <message>
        <source>Before publishing</source>
        <translation>Antes de publicar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Demostrar otra vez</translation>
    </message>
    <message>
        <source>The text has changed since: this is of the text before.</source>
        <translation>El texto ha cambiado desde entonces: esto es del texto anterior.</translation>
    </message>
    <message>
        <source>It was stopped. What was known by then stays.</source>
        <translation>Se detuvo. Se conserva lo que se sabía hasta entonces.</translation>
    </message>
    <message>
        <source>What changes is being compared.</source>
        <translation>Se está comparando qué cambia.</translation>
    </message>
    <message>
        <source>The text has changed since it was compared: what changes is not known.</source>
        <translation>El texto ha cambiado desde que se comparó: no se sabe qué cambia.</translation>
    </message>
    <message>
        <source>It was not compared: what changes is not known.</source>
        <translation>No se comparó: no se sabe qué cambia.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::QuestionnaireMap</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Computed value</source>
        <translation>Valor calculado</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Punto a tratar</translation>
    </message>
    <message>
        <source>Urgent answer</source>
        <translation>Respuesta urgente</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradicción</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>never raised</source>
        <translation>nunca se plantea</translation>
    </message>
    <message>
        <source>never shown</source>
        <translation>nunca se muestra</translation>
    </message>
    <message>
        <source>never found</source>
        <translation>nunca se encuentra</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nunca se pregunta</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1; y %2 más</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 pregunta</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 preguntas</translation>
    </message>
    <message>
        <source>, %1 on a condition</source>
        <translation>, %1 con condición</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 punto a tratar</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 puntos a tratar</translation>
    </message>
    <message>
        <source>1 urgent answer</source>
        <translation>1 respuesta urgente</translation>
    </message>
    <message>
        <source>%1 urgent answers</source>
        <translation>%1 respuestas urgentes</translation>
    </message>
    <message>
        <source>; feeds %1</source>
        <translation>; alimenta %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>1 part that no answer can reach</source>
        <translation>1 parte a la que ninguna respuesta puede llegar</translation>
    </message>
    <message>
        <source>%1 parts that no answer can reach</source>
        <translation>%1 partes a las que ninguna respuesta puede llegar</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Whatever is answered: %1</source>
        <translation>Se responda lo que se responda: %1</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>La muestra: %1</translation>
    </message>
    <message>
        <source>Asked only with its section: %1</source>
        <translation>Se pregunta solo con su sección: %1</translation>
    </message>
    <message>
        <source>Made of: %1</source>
        <translation>Se compone de: %1</translation>
    </message>
    <message>
        <source>Shows: %1</source>
        <translation>Muestra: %1</translation>
    </message>
    <message>
        <source>Asked only with it: %1</source>
        <translation>Se preguntan solo con esto: %1</translation>
    </message>
    <message>
        <source>Feeds: %1</source>
        <translation>Alimenta: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ReportCard</name>
    <message>
        <source>And %1 more</source>
        <translation>Y %1 más</translation>
    </message>
    <message>
        <source>Nothing is answered yet</source>
        <translation>Aún no se ha respondido nada</translation>
    </message>
    <message>
        <source>Load these answers</source>
        <translation>Cargar estas respuestas</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ReportView</name>
    <message>
        <source>What this edit changes</source>
        <translation>Qué cambia esta edición</translation>
    </message>
    <message>
        <source>What answers can and cannot do</source>
        <translation>Qué pueden y no pueden hacer las respuestas</translation>
    </message>
    <message>
        <source>What the cases show</source>
        <translation>Qué muestran los casos de prueba</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>not known, for it was stopped</source>
        <translation>no se sabe, porque se detuvo</translation>
    </message>
    <message>
        <source>not known while the text has errors</source>
        <translation>no se sabe mientras el texto tenga errores</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 findings, urgent triggers and contradictions say the same, whatever is answered.</source>
        <translation>%1 de %2 puntos a tratar, respuestas urgentes y contradicciones dicen lo mismo, se responda lo que se responda.</translation>
    </message>
    <message>
        <source>At a turning point a finding hangs on one thing alone: on each part of its condition, once so and once not so, and on each limit from both sides.</source>
        <translation>En un punto de cambio, un punto a tratar depende de una sola cosa: de cada parte de su condición, una vez cumplida y una vez no, y de cada límite desde ambos lados.</translation>
    </message>
    <message>
        <source>There is no case in which</source>
        <translation>No hay ningún caso de prueba en el que</translation>
    </message>
    <message>
        <source>Cannot occur, so that no case is missing for it</source>
        <translation>No puede ocurrir, así que no le falta ningún caso de prueba</translation>
    </message>
    <message>
        <source>A case that shows it, to be confirmed or corrected</source>
        <translation>Un caso de prueba que lo muestra, para confirmar o corregir</translation>
    </message>
    <message>
        <source>%1 with these answers:</source>
        <translation>%1 con estas respuestas:</translation>
    </message>
    <message>
        <source>Put into cases.yaml</source>
        <translation>Poner en cases.yaml</translation>
    </message>
    <message>
        <source>It is in cases.yaml: look at it</source>
        <translation>Está en cases.yaml: verlo</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::ReportWords</name>
    <message>
        <source>Nothing changes against version %1</source>
        <translation>Nada cambia respecto de la versión %1</translation>
    </message>
    <message>
        <source>Every finding says the same as in version %1, whatever is answered</source>
        <translation>Cada punto a tratar dice lo mismo que en la versión %1, se responda lo que se responda</translation>
    </message>
    <message>
        <source>1 finding is not the same as in version %1</source>
        <translation>1 punto a tratar no es igual que en la versión %1</translation>
    </message>
    <message>
        <source>%1 findings are not the same as in version %2</source>
        <translation>%1 puntos a tratar no son iguales que en la versión %2</translation>
    </message>
    <message>
        <source>Of %1 of %2 findings it is not known whether they change</source>
        <translation>De %1 de %2 puntos a tratar no se sabe si cambian</translation>
    </message>
    <message>
        <source>; of %1 it is not known in full</source>
        <translation>; de %1 no se sabe por completo</translation>
    </message>
    <message>
        <source>Nothing is noted: each question, option and finding can matter</source>
        <translation>No hay nada que anotar: cada pregunta, opción y punto a tratar puede importar</translation>
    </message>
    <message>
        <source>1 note on the questionnaire</source>
        <translation>1 nota sobre el cuestionario</translation>
    </message>
    <message>
        <source>%1 notes on the questionnaire</source>
        <translation>%1 notas sobre el cuestionario</translation>
    </message>
    <message>
        <source>, %1 likely not meant</source>
        <translation>, %1 probablemente sin intención</translation>
    </message>
    <message>
        <source>The cases show %1</source>
        <translation>Los casos de prueba muestran %1</translation>
    </message>
    <message>
        <source>comparing with what was published last</source>
        <translation>comparando con lo último que se publicó</translation>
    </message>
    <message>
        <source>looking for what answers can never do</source>
        <translation>buscando lo que las respuestas nunca pueden hacer</translation>
    </message>
    <message>
        <source>looking at what the cases show</source>
        <translation>revisando lo que muestran los casos de prueba</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3. Proofs so far: %4</source>
        <translation>Paso %1 de %2: %3. Demostraciones hasta ahora: %4</translation>
    </message>
    <message>
        <source>Proofs are off: this Anteroom was built without a solver (Z3). What only a proof can tell is not known.</source>
        <translation>Las demostraciones están desactivadas: este Anteroom se compiló sin un solucionador (Z3). Lo que solo una demostración puede decir no se sabe.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::StudioActs</name>
    <message>
        <source>The text is still being checked. Try again in a moment.</source>
        <translation>Todavía se está comprobando el texto. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>Write the version as three numbers: 1.0.0</source>
        <translation>Escriba la versión como tres números: 1.0.0</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was opened here. Save first.</source>
        <translation>Otra persona cambió %1 desde que se abrió aquí. Guarde primero.</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::StudioTools</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>All that can be done here (F10)</source>
        <translation>Todo lo que se puede hacer aquí (F10)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::StudioView</name>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Puntos a tratar</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Editar: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>No se puede abrir este archivo</translation>
    </message>
    <message>
        <source>Since it was opened here, somebody else saved it: %1. Saving puts your text in its place. What is there now stays beside it, under the same name with a ~.</source>
        <translation>Desde que se abrió aquí, otra persona lo guardó: %1. Al guardar, su texto ocupa ese lugar. Lo que hay ahora queda al lado, con el mismo nombre y un ~.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>El archivo se cambió mientras tanto</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Guardar encima</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>Nothing was inserted</source>
        <translation>No se insertó nada</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>What was changed here since the last save is gone when you leave.</source>
        <translation>Lo que se cambió aquí desde la última vez que se guardó se pierde si usted sale.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>It is not in this text</source>
        <translation>No está en este texto</translation>
    </message>
    <message>
        <source>It comes from a file that the questionnaire includes. Open that file to change it.</source>
        <translation>Viene de un archivo que el cuestionario incluye. Abra ese archivo para cambiarlo.</translation>
    </message>
    <message>
        <source>The map was not saved</source>
        <translation>No se guardó el mapa</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Se publicó %1</translation>
    </message>
</context>
<context>
    <name>anteroom::studio::TextArea</name>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, sin guardar</translation>
    </message>
</context>
<context>
    <name>anteroom::summaryview::SensitivePart</name>
    <message>
        <source>Of the pages below, and of what is saved, printed, copied or exported next</source>
        <translation>En las páginas de abajo y en lo próximo que se guarde, imprima, copie o exporte</translation>
    </message>
</context>
<context>
    <name>anteroom::summaryview::SummaryView</name>
    <message>
        <source>No font on this computer has every character of this; their codes print in their place, as [U+...]. %1.</source>
        <translation>Ninguna fuente de este equipo tiene todos los caracteres de esto; en su lugar se imprimen sus códigos, como [U+...]. %1.</translation>
    </message>
    <message>
        <source>This prints as typed, but whoever copies it from the PDF gets the codes of some characters, as [U+...]. %1.</source>
        <translation>Esto se imprime como se escribió, pero quien lo copie del PDF obtiene los códigos de algunos caracteres, como [U+...]. %1.</translation>
    </message>
    <message>
        <source>Pages of the summary. Press Show as text to read them as text.</source>
        <translation>Páginas del resumen. Elija Mostrar como texto para leerlas como texto.</translation>
    </message>
    <message>
        <source>The summary as text</source>
        <translation>El resumen como texto</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Paper of the PDF and of what is printed</source>
        <translation>Papel del PDF y de lo que se imprime</translation>
    </message>
    <message>
        <source>Letter paper</source>
        <translation>Papel carta</translation>
    </message>
    <message>
        <source>A4 paper</source>
        <translation>Papel A4</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Mostrar como texto</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Volver a la revisión</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>Nueva evaluación</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Before the patient leaves</source>
        <translation>Antes de que el paciente se vaya</translation>
    </message>
    <message>
        <source>%1: %2. Nobody has acknowledged this yet.</source>
        <translation>%1: %2. Nadie ha confirmado todavía que leyó el aviso.</translation>
    </message>
    <message>
        <source>%1: %2. Nobody has acknowledged this yet. Whoever goes on with the questions of this screening can do so.</source>
        <translation>%1: %2. Nadie ha confirmado todavía que leyó el aviso. Puede hacerlo quien continúe con las preguntas de esta evaluación.</translation>
    </message>
    <message>
        <source>Speak to the clinician before the patient leaves. Not established: %1.</source>
        <translation>Hable con el profesional clínico antes de que el paciente se vaya. Sin establecer: %1.</translation>
    </message>
    <message>
        <source>The whole summary</source>
        <translation>El resumen completo</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Mostrar páginas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>anteroom::theme::StateBar</name>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>All keys (F1)</source>
        <translation>Todas las teclas (F1)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Tamaño del texto %1 %</translation>
    </message>
</context>
<context>
    <name>anteroom::theme::StepSplitter</name>
    <message>
        <source>Room for what is above and below</source>
        <translation>Espacio para lo de arriba y lo de abajo</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::BackupPresenter</name>
    <message>
        <source>Something in the records is damaged, and so it is in this backup. Keep the newest earlier backup as well: it may have it whole.</source>
        <translation>Algo en los registros está dañado, y por eso también en esta copia de seguridad. Conserve además la copia de seguridad anterior más reciente: puede tenerlo completo.</translation>
    </message>
    <message>
        <source>The backup was ended. There is no new file.</source>
        <translation>La copia de seguridad se interrumpió. No hay ningún archivo nuevo.</translation>
    </message>
    <message>
        <source>Backed up 1 record to %1</source>
        <translation>Se copió 1 registro en %1</translation>
    </message>
    <message>
        <source>Backed up %1 records to %2</source>
        <translation>Se copiaron %1 registros en %2</translation>
    </message>
    <message>
        <source>%1, read back and verified</source>
        <translation>%1, con relectura y verificación</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::LeftActs</name>
    <message>
        <source>It was ended before it had begun. Nothing was done.</source>
        <translation>Se terminó antes de comenzar. No se hizo nada.</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::PatientExportPresenter</name>
    <message>
        <source>Exported 1 screening to %1.</source>
        <translation>Se exportó 1 evaluación a %1.</translation>
    </message>
    <message>
        <source>Exported %1 screenings to %2.</source>
        <translation>Se exportaron %1 evaluaciones a %2.</translation>
    </message>
    <message>
        <source> Not as they were saved, and named in the file: %1.</source>
        <translation> No están como se guardaron, y se nombran en el archivo: %1.</translation>
    </message>
    <message>
        <source> There may be more, or newer ones: a part of the list of records is damaged, and the file says so.</source>
        <translation> Puede haber más, o más recientes: una parte de la lista de registros está dañada, y el archivo lo dice.</translation>
    </message>
    <message>
        <source> A screening in it was another patient&apos;s before: what staff typed about it, such as reasons and notes, may name that patient. Read them before the file leaves.</source>
        <translation> Una de las evaluaciones era antes de otro paciente: lo que el personal escribió sobre ella, como motivos y notas, puede nombrar a ese paciente. Léalo antes de que el archivo salga de aquí.</translation>
    </message>
    <message>
        <source> The log is broken: its page says where.</source>
        <translation> El registro de actividad está dañado: su página dice dónde.</translation>
    </message>
    <message>
        <source>A part of the list of records is damaged: nothing was exported.</source>
        <translation>Una parte de la lista de registros está dañada: no se exportó nada.</translation>
    </message>
    <message>
        <source>The export was ended. There is no file.</source>
        <translation>La exportación se interrumpió. No hay ningún archivo.</translation>
    </message>
    <message>
        <source>Left out of it: %1.</source>
        <translation>No incluye: %1.</translation>
    </message>
    <message>
        <source>Some of the answers are marked as sensitive. Look at what is left out, and export once more.</source>
        <translation>Algunas de las respuestas están marcadas como sensibles. Mire qué queda fuera y exporte otra vez.</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::RecordFeed</name>
    <message>
        <source>Parts of the list that are missing or not as they were saved: %1 of 256. Their records are not shown. The others open to be read, and nothing can be saved. Keep the records as they are. Restore the newest backup in another place; or back them up now and restore that, which makes the list anew.</source>
        <translation>Partes de la lista que faltan o no están como se guardaron: %1 de 256. Sus registros no se muestran. Los demás se abren para leer, y no se puede guardar nada. Conserve los registros como están. Restaure la copia de seguridad más reciente en otro lugar; o haga ahora una copia de seguridad y restáurela, lo que crea la lista de nuevo.</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>status of a record</comment>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>status of a record</comment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>status of a record</comment>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Draft correction</source>
        <translation>Corrección en borrador</translation>
    </message>
    <message>
        <source>Correction ready</source>
        <translation>Corrección lista</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <comment>status of a record</comment>
        <translation>Introducido por error</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::RestorePresenter</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Restoring was ended. There are no records here yet.</source>
        <translation>La restauración se interrumpió. Aquí todavía no hay registros.</translation>
    </message>
    <message>
        <source>1 record of %1 is here again, and it opened. Unlock it with a passphrase of that day.</source>
        <translation>1 registro del %1 está aquí otra vez, y se abrió. Desbloquéelo con una frase de contraseña de ese día.</translation>
    </message>
    <message>
        <source>1 record of %1 is here again, without what was damaged; the log says so. Unlock it with a passphrase of that day.</source>
        <translation>1 registro del %1 está aquí otra vez, sin lo que estaba dañado; el registro de actividad lo dice. Desbloquéelo con una frase de contraseña de ese día.</translation>
    </message>
    <message>
        <source>%1 records of %2 are here again, and all of them opened. Unlock them with a passphrase of that day.</source>
        <translation>%1 registros del %2 están aquí otra vez, y todos se abrieron. Desbloquéelos con una frase de contraseña de ese día.</translation>
    </message>
    <message>
        <source>%1 records of %2 are here again, without what was damaged; the log says so. Unlock them with a passphrase of that day.</source>
        <translation>%1 registros del %2 están aquí otra vez, sin lo que estaba dañado; el registro de actividad lo dice. Desbloquéelos con una frase de contraseña de ese día.</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::RetentionPresenter</name>
    <message>
        <source>Deleted: %1 of %2</source>
        <translation>Eliminados: %1 de %2</translation>
    </message>
    <message>
        <source>. Left as they are, since somebody has them open or changed them: %1</source>
        <translation>. Quedaron como están, porque alguien los tiene abiertos o los cambió: %1</translation>
    </message>
</context>
<context>
    <name>anteroom::workspace::SettingsPresenter</name>
    <message>
        <source>Enter a whole number of minutes between %1 and %2</source>
        <translation>Escriba un número entero de minutos entre %1 y %2</translation>
    </message>
    <message>
        <source>Enter a whole number of years between %1 and %2, or leave it empty</source>
        <translation>Escriba un número entero de años entre %1 y %2, o déjelo vacío</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>Saved. It holds at every desk within a few seconds.</source>
        <translation>Guardado. Vale en todos los puestos en unos segundos.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed the settings at another desk meanwhile. What holds now is shown below. Change it again where it should be otherwise.</source>
        <translation>No se guardó: mientras tanto, alguien cambió los ajustes en otro puesto. Lo que vale ahora se muestra abajo. Cámbielo otra vez donde deba ser distinto.</translation>
    </message>
</context>
</TS>
