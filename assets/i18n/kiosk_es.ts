<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AnchorPage</name>
    <message>
        <source>Pin the day</source>
        <translation>Fijar el día</translation>
    </message>
    <message>
        <source>QR code that pins the records</source>
        <translation>Código QR que fija los registros</translation>
    </message>
    <message>
        <source>Records: %1</source>
        <translation>Registros: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Photograph this with a phone of yours, or write number and words on paper, and give them to the organizer. They hold no name. They prove later that no record was lost or changed.</source>
        <translation>Fotografíe esto con un teléfono suyo, o anote el número y las palabras, y déselos a quien organiza. No contienen ningún nombre. Prueban después que ningún registro se perdió ni cambió.</translation>
    </message>
</context>
<context>
    <name>BankCard</name>
    <message>
        <source>85.6 mm wide</source>
        <translation>85.6 mm de ancho</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 de %3</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign today</source>
        <translation>Firme hoy</translation>
    </message>
</context>
<context>
    <name>CardColumn</name>
    <message>
        <source>General information, not legal advice.</source>
        <translation>Información general, no asesoría legal.</translation>
    </message>
    <message>
        <source>Facts as of %1.</source>
        <translation>Datos al %1.</translation>
    </message>
    <message>
        <source>Our opinion. The facts behind it are as of %1.</source>
        <translation>Nuestra opinión. Los datos detrás de ella son al %1.</translation>
    </message>
    <message>
        <source>This may have changed.</source>
        <translation>Esto puede haber cambiado.</translation>
    </message>
    <message>
        <source>This page has changed. Its translation is not ready: here it is in English.</source>
        <translation>Esta página cambió. Su traducción no está lista: aquí está en inglés.</translation>
    </message>
    <message>
        <source>No number: no agreement on that list.</source>
        <translation>Sin número: ningún acuerdo en esa lista.</translation>
    </message>
    <message>
        <source>No number is listed for this event. Ask a volunteer.</source>
        <translation>No hay ningún número para este evento. Pregunte a quien atiende la mesa.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Learn more and share</source>
        <translation>Conozca más y comparta</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Learn more on your phone</source>
        <translation>Conozca más en su teléfono</translation>
    </message>
    <message>
        <source>Take this page with you</source>
        <translation>Llévese esta página</translation>
    </message>
    <message>
        <source>Take our website with you</source>
        <translation>Llévese nuestro sitio web</translation>
    </message>
    <message>
        <source>Sign on your own phone</source>
        <translation>Firme en su propio teléfono</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code, or type:</source>
        <translation>Apunte la cámara de su teléfono al código, o escriba:</translation>
    </message>
    <message>
        <source>Uses your phone&apos;s data.</source>
        <translation>Usa los datos de su teléfono.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>This table is taking a break</source>
        <translation>Esta mesa está en pausa</translation>
    </message>
    <message>
        <source>This table is closed. Thank you!</source>
        <translation>Esta mesa está cerrada. ¡Gracias!</translation>
    </message>
    <message>
        <source>This screen is locked</source>
        <translation>Esta pantalla está bloqueada</translation>
    </message>
    <message>
        <source>You can sign on your phone:</source>
        <translation>Puede firmar en su teléfono:</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>The table is taking a break: visitors see a code to sign on their phone.</source>
        <translation>La mesa está en pausa: los visitantes ven un código para firmar en su teléfono.</translation>
    </message>
    <message>
        <source>The table is closed. Nobody can sign here until you open it again.</source>
        <translation>La mesa está cerrada. Nadie puede firmar aquí hasta que usted la abra de nuevo.</translation>
    </message>
    <message>
        <source>Everything was locked in a hurry. Open the table when it is safe.</source>
        <translation>Todo se bloqueó de prisa. Abra la mesa cuando sea seguro.</translation>
    </message>
    <message>
        <source>signatures today</source>
        <translation>firmas hoy</translation>
    </message>
    <message>
        <source>signatures in all, %1 of them taken back</source>
        <translation>firmas en total, %1 de ellas retiradas</translation>
    </message>
    <message>
        <source>signatures in all</source>
        <translation>firmas en total</translation>
    </message>
    <message>
        <source>signatures in the last hour of use</source>
        <translation>firmas en la última hora de uso</translation>
    </message>
    <message>
        <source>Event is over</source>
        <translation>Cerrar evento</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Abrir la mesa</translation>
    </message>
    <message>
        <source>The second disk is missing or does not take second copies. Signing goes on: put it back in.</source>
        <translation>Falta el segundo disco o no acepta las copias. Se puede seguir firmando: vuelva a conectarlo.</translation>
    </message>
    <message>
        <source>Signatures could not be saved, so the form was closed. Look at “Health”. “Lock” opens the form again.</source>
        <translation>No se pudieron guardar firmas y el formulario se cerró. Mire “Estado”. “Bloquear” lo abre de nuevo.</translation>
    </message>
    <message>
        <source>records to export</source>
        <translation>registros por exportar</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>In danger: hold both upper corners for a second. The form is wiped and the screen locks.</source>
        <translation>En peligro: mantenga un segundo las dos esquinas de arriba. Se borra el formulario y se bloquea la pantalla.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Where shall the organizer’s key be?</source>
        <translation>¿Dónde estará la llave?</translation>
    </message>
    <message>
        <source>Only this key opens what people sign.</source>
        <translation>Solo esta llave abre lo que la gente firma.</translation>
    </message>
    <message>
        <source>One device</source>
        <translation>Un aparato</translation>
    </message>
    <message>
        <source>The key is here too, locked by a passphrase. You export here.</source>
        <translation>La llave también está aquí, cerrada con una frase. Usted exporta aquí.</translation>
    </message>
    <message>
        <source>Whoever takes it and learns the passphrase can read every name. Guard both.</source>
        <translation>Quien se la lleve y sepa la frase puede leer todos los nombres. Cuide las dos.</translation>
    </message>
    <message>
        <source>Two devices</source>
        <translation>Dos aparatos</translation>
    </message>
    <message>
        <source>The key stays on your laptop. This tablet can only seal.</source>
        <translation>La llave se queda en su computadora. Esta tableta solo sella.</translation>
    </message>
    <message>
        <source>Whoever takes it can read nothing. Names can be read on the laptop only: guard that.</source>
        <translation>Quien se la lleve no puede leer nada. Los nombres solo se leen en la computadora: cuídela.</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>Luz de sol</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>EmailHint</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>Yes, fix it</source>
        <translation>Sí, corregir</translation>
    </message>
    <message>
        <source>No, keep mine</source>
        <translation>No, dejarlo así</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Your first event</source>
        <translation>Su primer evento</translation>
    </message>
    <message>
        <source>Signatures are counted by event.</source>
        <translation>Las firmas se cuentan por evento.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Nombre del evento</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>signatures, optional</source>
        <translation>firmas, opcional</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un día antes</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un día después</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Una semana después</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto hace falta.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>like 2026-12-05, optional</source>
        <translation>como 2026-12-05, opcional</translation>
    </message>
    <message>
        <source>Write it like 2026-12-05.</source>
        <translation>Escríbala así: 2026-12-05.</translation>
    </message>
    <message>
        <source>Write a number, or nothing.</source>
        <translation>Escriba un número, o nada.</translation>
    </message>
    <message>
        <source>Another event is counted and exported by itself. If you only mend a word, choose “Correct this event”.</source>
        <translation>Otro evento se cuenta y se exporta aparte. Si solo corrige una palabra, elija «Corregir este evento».</translation>
    </message>
    <message>
        <source>Begin a new event</source>
        <translation>Empezar otro evento</translation>
    </message>
    <message>
        <source>Correct this event</source>
        <translation>Corregir este evento</translation>
    </message>
</context>
<context>
    <name>Exit</name>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Everything is exported.</source>
        <translation>Todo está exportado.</translation>
    </message>
    <message>
        <source>Not exported: %1. Exit anyway?</source>
        <translation>Sin exportar: %1. ¿Salir de todos modos?</translation>
    </message>
    <message>
        <source>Close the kiosk?</source>
        <translation>¿Cerrar el quiosco?</translation>
    </message>
    <message>
        <source>These records stay on this tablet, sealed, and can be exported later.</source>
        <translation>Estos registros se quedan en esta tableta, sellados, y se pueden exportar después.</translation>
    </message>
    <message>
        <source>Export first</source>
        <translation>Exportar primero</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Put a USB stick in. It appears here by itself.</source>
        <translation>Conecte una memoria USB. Aparece aquí sola.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>%1 · %2 MB free</source>
        <translation>%1 · %2 MB libres</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · solo lectura</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Everything, sealed</source>
        <translation>Todo, sellado</translation>
    </message>
    <message>
        <source>Not yet exported</source>
        <translation>Sin exportar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Hoja de cálculo (XLSX)</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV para programas</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV para hojas de cálculo</translation>
    </message>
    <message>
        <source>Sealed, for the organizer</source>
        <translation>Sellado, para quien organiza</translation>
    </message>
    <message>
        <source>Nobody can read a sealed file without the key. It needs no passphrase here.</source>
        <translation>Nadie puede leer un archivo sellado sin la llave. Aquí no hace falta la frase clave.</translation>
    </message>
    <message>
        <source>The file holds names in clear. Keep the stick with you.</source>
        <translation>El archivo tiene nombres a la vista. No suelte la memoria USB.</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportar a %1</translation>
    </message>
</context>
<context>
    <name>ExportDone</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>%1 of %2 verified</source>
        <translation>%1 de %2 comprobados</translation>
    </message>
    <message>
        <source>Nothing new to export</source>
        <translation>Nada nuevo que exportar</translation>
    </message>
    <message>
        <source>Each sealed record was read back from the file as written.</source>
        <translation>Cada registro sellado se leyó otra vez del archivo, tal como se escribió.</translation>
    </message>
    <message>
        <source>Each signature was read back from the file as written.</source>
        <translation>Cada firma se leyó otra vez del archivo, tal como se escribió.</translation>
    </message>
    <message>
        <source>You can take the stick out now.</source>
        <translation>Ya puede sacar la memoria USB.</translation>
    </message>
    <message>
        <source>Taken back by their owners and not in the file: %1</source>
        <translation>Retiradas por quienes firmaron y que no están en el archivo: %1</translation>
    </message>
    <message>
        <source>Taken back since an earlier export: %1. Strike them there. The manifest beside the file names them.</source>
        <translation>Retiradas desde una exportación anterior: %1. Táchelas allí. El manifiesto junto al archivo dice cuáles.</translation>
    </message>
    <message>
        <source>Records that could not be used and are not in the file: %1. The manifest says which and why.</source>
        <translation>Registros que no se pudieron usar y no están en el archivo: %1. El manifiesto dice cuáles y por qué.</translation>
    </message>
    <message>
        <source>A record was lost or changed after it was kept. Keep the data folder as it is and tell the organizer.</source>
        <translation>Un registro se perdió o cambió después de guardarse. Deje la carpeta de datos como está y avise a quien organiza.</translation>
    </message>
    <message>
        <source>The tablet could not note what was exported: it will be counted as not exported again.</source>
        <translation>La tableta no pudo anotar lo exportado: volverá a contarlo como no exportado.</translation>
    </message>
    <message>
        <source>Everything was exported before, opened or sealed. Choose “All” to export it again.</source>
        <translation>Todo se exportó antes, abierto o sellado. Elija «Todo» para exportarlo otra vez.</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Otro archivo</translation>
    </message>
    <message>
        <source>Pin the day</source>
        <translation>Fijar el día</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The organizer types the passphrase. It opens the signatures for this one export.</source>
        <translation>Quien organiza escribe la frase clave. Abre las firmas solo para esta exportación.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribir el archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Writing and checking… Leave the stick where it is.</source>
        <translation>Escribiendo y comprobando… No saque la memoria USB.</translation>
    </message>
    <message>
        <source>There is no file yet.</source>
        <translation>Todavía no hay archivo.</translation>
    </message>
    <message>
        <source>The kiosk made a mistake. It is noted; please try again.</source>
        <translation>El kiosco cometió un error. Quedó anotado; pruebe otra vez.</translation>
    </message>
    <message>
        <source>Every signature is still on this tablet.</source>
        <translation>Todas las firmas siguen en esta tableta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Your campaign file</source>
        <translation>Su archivo de campaña</translation>
    </message>
    <message>
        <source>The campaign file of your laptop</source>
        <translation>El archivo de campaña de su computadora</translation>
    </message>
    <message>
        <source>Put in the stick with your draft. Its name ends in .toml.</source>
        <translation>Conecte la memoria con su borrador. Su nombre termina en .toml.</translation>
    </message>
    <message>
        <source>On the laptop, “kiosk campaign new” makes campaign.toml. Copy it to a USB stick and put that in here.</source>
        <translation>En la computadora, “kiosk campaign new” hace campaign.toml. Cópielo a una memoria USB y conéctela aquí.</translation>
    </message>
    <message>
        <source>Chosen: %1, of %2</source>
        <translation>Elegido: %1, de %2</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Elegido: %1</translation>
    </message>
    <message>
        <source>There is no campaign file on a stick yet.</source>
        <translation>Todavía no hay ningún archivo de campaña en una memoria.</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Type it here instead</source>
        <translation>Mejor escribirlo aquí</translation>
    </message>
</context>
<context>
    <name>FingerprintPage</name>
    <message>
        <source>Do both devices show these six words?</source>
        <translation>¿Los dos aparatos muestran estas seis palabras?</translation>
    </message>
    <message>
        <source>This is the campaign of %1. On the laptop, type “kiosk campaign check” to see its words.</source>
        <translation>Esta es la campaña de %1. En la computadora, escriba “kiosk campaign check” para ver sus palabras.</translation>
    </message>
    <message>
        <source>Yes, the same words</source>
        <translation>Sí, son iguales</translation>
    </message>
    <message>
        <source>If they differ, go back and take the file from the laptop again. Do not use this one.</source>
        <translation>Si no son iguales, vuelva atrás y traiga otra vez el archivo de la computadora. No use este.</translation>
    </message>
</context>
<context>
    <name>Forgot</name>
    <message>
        <source>Forgot the PIN</source>
        <translation>PIN olvidado</translation>
    </message>
    <message>
        <source>Only the organizer&apos;s passphrase can set a new PIN. Ask the organizer to type it.</source>
        <translation>Solo la frase clave de quien organiza permite poner un PIN nuevo. Pídale que la escriba.</translation>
    </message>
    <message>
        <source>Set a new PIN</source>
        <translation>Poner un PIN nuevo</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Esa no es la frase clave.</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>%1 of %2 signatures hoped for at this event</source>
        <translation>%1 de %2 firmas que esperamos en este evento</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 MB free on the disk</source>
        <translation>%1 MB libres en el disco</translation>
    </message>
    <message>
        <source>Only %1 MB free on the disk. Free some space before the event.</source>
        <translation>Solo %1 MB libres en el disco. Libere espacio antes del evento.</translation>
    </message>
    <message>
        <source>Battery at %1 %</source>
        <translation>Batería al %1 %</translation>
    </message>
    <message>
        <source>Battery at %1 %. Plug the tablet in.</source>
        <translation>Batería al %1 %. Conecte la tableta.</translation>
    </message>
    <message>
        <source>The clock says %1</source>
        <translation>El reloj dice %1</translation>
    </message>
    <message>
        <source>The clock says %1, which cannot be. Set it before anyone signs.</source>
        <translation>El reloj dice %1, y no puede ser. Ajústelo antes de que alguien firme.</translation>
    </message>
    <message>
        <source>Records read: %1, none lost or changed</source>
        <translation>Registros leídos: %1, ninguno perdido ni cambiado</translation>
    </message>
    <message>
        <source>Record %1 was lost or changed. Export at once, and keep the data folder.</source>
        <translation>El registro %1 se perdió o cambió. Exporte enseguida y conserve la carpeta de datos.</translation>
    </message>
    <message>
        <source>The records cannot be read. Keep the data folder and call the organizer.</source>
        <translation>No se pueden leer los registros. Conserve la carpeta de datos y llame a quien organiza.</translation>
    </message>
    <message>
        <source>Second copies go to the second disk</source>
        <translation>Las segundas copias van al segundo disco</translation>
    </message>
    <message>
        <source>The second disk is missing or does not take second copies. They lie beside the records until it is back.</source>
        <translation>Falta el segundo disco o no acepta las copias. Mientras tanto quedan junto a los registros.</translation>
    </message>
    <message>
        <source>Second copies lie beside the records</source>
        <translation>Las segundas copias quedan junto a los registros</translation>
    </message>
    <message>
        <source>Second copies cannot be written. Nobody can sign until they can.</source>
        <translation>No se pueden escribir las segundas copias. Nadie puede firmar hasta que se pueda.</translation>
    </message>
    <message>
        <source>The second copy gave back %1 records that were lost or changed. Export at once, and keep the data folder.</source>
        <translation>La segunda copia devolvió %1 registros perdidos o cambiados. Exporte ahora mismo y conserve la carpeta de datos.</translation>
    </message>
    <message>
        <source>A damaged file was moved aside: %1. Keep the data folder and tell the organizer.</source>
        <translation>Se apartó un archivo dañado: %1. Conserve la carpeta de datos y avise a quien organiza.</translation>
    </message>
    <message>
        <source>The recovery sheet opened a test record on this tablet</source>
        <translation>La hoja de recuperación abrió un registro de prueba en esta tableta</translation>
    </message>
    <message>
        <source>The recovery sheet has not been tried on this tablet</source>
        <translation>La hoja de recuperación no se ha probado en esta tableta</translation>
    </message>
    <message>
        <source>The tablet could not be looked over. Call the organizer.</source>
        <translation>No se pudo revisar la tableta. Llame a quien organiza.</translation>
    </message>
    <message>
        <source>Key %1 · program and content %2</source>
        <translation>Llave %1 · programa y contenido %2</translation>
    </message>
    <message>
        <source>Pin the day</source>
        <translation>Fijar el día</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Nothing that you read here is recorded.</source>
        <translation>No se registra nada de lo que lee aquí.</translation>
    </message>
    <message>
        <source>Sign the petition</source>
        <translation>Firme la petición</translation>
    </message>
    <message>
        <source>Sign by phone</source>
        <translation>Firme por teléfono</translation>
    </message>
    <message>
        <source>or on paper: this tablet cannot save now</source>
        <translation>o en papel: aquí no se puede guardar ahora</translation>
    </message>
    <message>
        <source>%1
About 1 minute</source>
        <translation>%1
Cerca de 1 minuto</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>En mi teléfono</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Let us set up this tablet</source>
        <translation>Preparemos esta tableta</translation>
    </message>
    <message>
        <source>Five steps, about fifteen minutes. You can stop at any moment and go on another day.</source>
        <translation>Cinco pasos, unos quince minutos. Puede parar cuando quiera y seguir otro día.</translation>
    </message>
    <message>
        <source>Which language greets people at the table?</source>
        <translation>¿En qué idioma se saluda en la mesa?</translation>
    </message>
    <message>
        <source>Visitors can change the language at any time.</source>
        <translation>Los visitantes pueden cambiar de idioma cuando quieran.</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>The laptop opens what this tablet seals</source>
        <translation>La computadora abre lo que esta tableta sella</translation>
    </message>
    <message>
        <source>Try it with the laptop</source>
        <translation>Pruebe con la computadora</translation>
    </message>
    <message>
        <source>The three words were right. Keep the recovery sheet in a safe place, away from both devices.</source>
        <translation>Las tres palabras son correctas. Guarde la hoja de recuperación en un lugar seguro, lejos de los dos aparatos.</translation>
    </message>
    <message>
        <source>1. Save a test record on a USB stick</source>
        <translation>1. Guarde un registro de prueba en una memoria USB</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>2. Open it on the laptop: type “kiosk key rehearse” and the name of the file</source>
        <translation>2. Ábralo en la computadora: escriba “kiosk key rehearse” y el nombre del archivo</translation>
    </message>
    <message>
        <source>3. Type the three words that it shows</source>
        <translation>3. Escriba las tres palabras que muestra</translation>
    </message>
    <message>
        <source>These are not the three words. Compare them, or open the newest test record.</source>
        <translation>No son las tres palabras. Compárelas, o abra el registro de prueba más nuevo.</translation>
    </message>
</context>
<context>
    <name>LevelTable</name>
    <message>
        <source>Touch a row for an example.</source>
        <translation>Toque una fila para ver un ejemplo.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Outreach kiosk</source>
        <translation>Quiosco informativo</translation>
    </message>
    <message>
        <source>For staff: the second disk is missing</source>
        <translation>Para el equipo: falta el segundo disco</translation>
    </message>
</context>
<context>
    <name>MoreButtons</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>On my phone</source>
        <translation>En mi teléfono</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>Choose six digits or more</source>
        <translation>Elija seis números o más</translation>
    </message>
    <message>
        <source>Tell it to volunteers only. It opens this area, never a name.</source>
        <translation>Dígalo solo a los voluntarios. Abre esta zona, nunca un nombre.</translation>
    </message>
    <message>
        <source>The two were not the same. Begin again.</source>
        <translation>No eran iguales. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>Take six digits or more.</source>
        <translation>Use seis números o más.</translation>
    </message>
    <message>
        <source>Many people use that one. Choose another.</source>
        <translation>Mucha gente usa ese. Elija otro.</translation>
    </message>
</context>
<context>
    <name>OfficerSheet</name>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Shift</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>áéñ</source>
        <translation>áéñ</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>#+=</source>
        <translation>#+=</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the previous field</comment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
</context>
<context>
    <name>OrganizationPage</name>
    <message>
        <source>Who speaks?</source>
        <translation>¿Quién habla?</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto hace falta.</translation>
    </message>
    <message>
        <source>This is too long to be shown. Please shorten it.</source>
        <translation>Es muy largo para mostrarse. Acórtelo, por favor.</translation>
    </message>
    <message>
        <source>This is not a web address. Example: example.org/sign</source>
        <translation>No es una dirección web. Ejemplo: example.org/sign</translation>
    </message>
    <message>
        <source>Give an e-mail address or a phone number.</source>
        <translation>Dé un correo electrónico o un número de teléfono.</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>Su organización</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Petition page</source>
        <translation>Página de la petición</translation>
    </message>
    <message>
        <source>Privacy page</source>
        <translation>Página de privacidad</translation>
    </message>
    <message>
        <source>Contact for removal</source>
        <translation>Contacto para borrar datos</translation>
    </message>
    <message>
        <source>Use a campaign file from a stick</source>
        <translation>Usar un archivo de campaña de una memoria</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
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
    <name>PassphraseField</name>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Type it once more, from your paper</source>
        <translation>Escríbala otra vez, desde su papel</translation>
    </message>
    <message>
        <source>Choose the passphrase of the organizer</source>
        <translation>Elija la frase clave</translation>
    </message>
    <message>
        <source>It locks the key. Write it down: nobody can look it up for you.</source>
        <translation>Cierra la llave. Anótela: nadie la puede buscar por usted.</translation>
    </message>
    <message>
        <source>That was not the same as the first time. Begin again: the same words may be taken, or others.</source>
        <translation>No coincidió con la primera vez. Empiece de nuevo: puede usar las mismas palabras u otras.</translation>
    </message>
    <message>
        <source>Nobody touched the screen, so the words were hidden. These are new words: cross out the old ones.</source>
        <translation>Nadie tocó la pantalla y las palabras se ocultaron. Estas son nuevas: tache las anteriores.</translation>
    </message>
    <message>
        <source>This is too easy to guess. Take the six words, or a longer passphrase of your own, of 20 letters or more.</source>
        <translation>Es muy fácil de adivinar. Use las seis palabras, o una frase suya más larga, de 20 letras o más.</translation>
    </message>
    <message>
        <source>A passphrase is chosen already. Go on, or choose another; then the recovery sheet must be made again.</source>
        <translation>Ya hay una frase. Siga, o elija otra; entonces hay que hacer de nuevo la hoja de recuperación.</translation>
    </message>
    <message>
        <source>Write these six words down:</source>
        <translation>Anote estas seis palabras:</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ya las anoté</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Una mía</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>La frase clave, otra vez</translation>
    </message>
    <message>
        <source>A passphrase of your own</source>
        <translation>Una frase suya</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Elegir otra frase</translation>
    </message>
    <message>
        <source>Six words instead</source>
        <translation>Mejor seis palabras</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>PhoneNumber</name>
    <message>
        <source>%1. Last called on %2.</source>
        <translation>%1. Última llamada: %2.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1: %2 digits entered</source>
        <translation>%1: %2 dígitos escritos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Many people choose this PIN, so it is guessed first. Choose digits without a pattern.</source>
        <translation>Mucha gente elige este PIN y es lo primero que se prueba. Elija números sin patrón.</translation>
    </message>
    <message>
        <source>The two were not the same. Please choose again.</source>
        <translation>No fueron iguales. Elija de nuevo.</translation>
    </message>
    <message>
        <source>This PIN is too short. It needs six digits or more.</source>
        <translation>Este PIN es muy corto. Lleva seis números o más.</translation>
    </message>
    <message>
        <source>This PIN is too long. It has twelve digits at most.</source>
        <translation>Este PIN es muy largo. Lleva doce números como máximo.</translation>
    </message>
    <message>
        <source>A PIN is made of digits only.</source>
        <translation>Un PIN solo lleva números.</translation>
    </message>
    <message>
        <source>Enter the PIN once more</source>
        <translation>Marque el PIN otra vez</translation>
    </message>
    <message>
        <source>Choose a PIN for your staff</source>
        <translation>Elija un PIN para su equipo</translation>
    </message>
    <message>
        <source>A PIN is set already</source>
        <translation>Ya hay un PIN</translation>
    </message>
    <message>
        <source>Six digits or more. It opens the staff’s screens: counts, events, export. It never shows a name.</source>
        <translation>Seis números o más. Abre las pantallas del equipo: conteos, eventos, exportación. Nunca muestra un nombre.</translation>
    </message>
    <message>
        <source>Go on. Your staff set another in their own screens, with the passphrase.</source>
        <translation>Siga. Su equipo puede poner otro en sus propias pantallas, con la frase secreta.</translation>
    </message>
    <message>
        <source>A PIN is chosen already. Go on, or enter another.</source>
        <translation>Ya hay un PIN. Siga, o marque otro.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Elegir otro PIN</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Put a USB stick in. It appears here.</source>
        <translation>Conecte una memoria USB. Aparecerá aquí.</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>Guardar en %1</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · solo lectura</translation>
    </message>
</context>
<context>
    <name>PlaceMap</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
</context>
<context>
    <name>ProblemNotice</name>
    <message>
        <source>This tablet could not save that. Make room on its disk, and try again.</source>
        <translation>Esta tableta no pudo guardarlo. Haga espacio en su disco y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The stick did not take the file. Put it back in, or use another one.</source>
        <translation>La memoria no recibió el archivo. Conéctela otra vez, o use otra.</translation>
    </message>
    <message>
        <source>This campaign cannot be used as it is.</source>
        <translation>Esta campaña no se puede usar como está.</translation>
    </message>
    <message>
        <source>These words do not open the test record. Two may be swapped, one may be wrong, or the paper is of another campaign. Compare each with the paper.</source>
        <translation>Estas palabras no abren el registro de prueba. Quizá dos están cambiadas, una está mal o el papel es de otra campaña. Compare cada una con el papel.</translation>
    </message>
    <message>
        <source>That passphrase does not open the key. Capital and small letters differ.</source>
        <translation>Esa frase no abre la llave. Las mayúsculas y las minúsculas cuentan.</translation>
    </message>
    <message>
        <source>Please type a name and a place.</source>
        <translation>Escriba un nombre y un lugar.</translation>
    </message>
    <message>
        <source>The kiosk made a mistake. It is noted; please try again.</source>
        <translation>El kiosco cometió un error. Quedó anotado; pruebe otra vez.</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Please type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>That is longer than 200 letters. Please shorten it.</source>
        <translation>Tiene más de 200 letras. Acórtelo, por favor.</translation>
    </message>
    <message>
        <source>This has a character that cannot be saved. Please type it again.</source>
        <translation>Hay un carácter que no se puede guardar. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Please type your ZIP code.</source>
        <translation>Escriba su código postal (ZIP).</translation>
    </message>
    <message>
        <source>A ZIP code has 5 digits, like 84101.</source>
        <translation>El código postal tiene 5 números, como 84101.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Escriba su correo electrónico.</translation>
    </message>
    <message>
        <source>This does not look complete. Example: ana@example.org</source>
        <translation>Parece incompleto. Ejemplo: ana@example.org</translation>
    </message>
    <message>
        <source>A phone number has 10 digits. Or leave it empty.</source>
        <translation>Un teléfono tiene 10 números. O déjelo vacío.</translation>
    </message>
    <message>
        <source>Only people 13 or older can sign. Please tick this box.</source>
        <translation>Solo pueden firmar personas de 13 años o más. Marque esta casilla.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code for %1</source>
        <translation>Código QR para %1</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>No exactamente.</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>This tablet is ready</source>
        <translation>Esta tableta está lista</translation>
    </message>
    <message>
        <source>From now on every signature counts.</source>
        <translation>Desde ahora, cada firma cuenta.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Llave</translation>
    </message>
    <message>
        <source>On this tablet, locked by the passphrase</source>
        <translation>En esta tableta, cerrada con la frase clave</translation>
    </message>
    <message>
        <source>On the laptop only</source>
        <translation>Solo en la computadora</translation>
    </message>
    <message>
        <source>For staff: hold the upper left corner for three seconds, then enter the PIN.</source>
        <translation>Para el equipo: toque la esquina superior izquierda durante tres segundos y marque el PIN.</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>PRACTICE · nothing counts · PIN %1 · passphrase: %2</source>
        <translation>PRÁCTICA · nada cuenta · PIN %1 · frase clave: %2</translation>
    </message>
    <message>
        <source>Set up this tablet</source>
        <translation>Configurar esta tableta</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 in</source>
        <comment>inches</comment>
        <translation>%1 in</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Show this large, in English</source>
        <translation>Mostrar en grande, en inglés</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>Lay a ruler on the screen</source>
        <translation>Ponga una regla sobre la pantalla</translation>
    </message>
    <message>
        <source>Lay a bank card on the screen</source>
        <translation>Ponga una tarjeta sobre la pantalla</translation>
    </message>
    <message>
        <source>Make the drawing larger or smaller until its marks meet the ruler’s.</source>
        <translation>Agrande o achique el dibujo hasta que sus marcas coincidan con las de la regla.</translation>
    </message>
    <message>
        <source>Make the drawing as large as the card. Any bank or library card will do.</source>
        <translation>Ponga el dibujo del tamaño de la tarjeta. Sirve una del banco o de la biblioteca.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>Use a bank card</source>
        <translation>Usar una tarjeta</translation>
    </message>
    <message>
        <source>Use a ruler</source>
        <translation>Usar una regla</translation>
    </message>
    <message>
        <source>This makes the screen %1 inches from corner to corner.</source>
        <translation>Así, la pantalla mide %1 pulgadas de esquina a esquina.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más chico</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Copy these 21 words onto paper</source>
        <translation>Copie estas 21 palabras en papel</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>La hoja de recuperación</translation>
    </message>
    <message>
        <source>Write clearly, with the numbers. Let nobody watch.</source>
        <translation>Escriba claro, con los números. Que nadie mire.</translation>
    </message>
    <message>
        <source>Whoever holds this paper can open every signature, even without the passphrase. If both are lost, nobody ever can.</source>
        <translation>Quien tenga este papel puede abrir todas las firmas, aun sin la frase clave. Si se pierden los dos, nadie podrá jamás.</translation>
    </message>
    <message>
        <source>They are on my paper</source>
        <translation>Ya están en mi papel</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Passphrase, to open the key</source>
        <translation>La frase clave, para abrir la llave</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Abrir la llave</translation>
    </message>
    <message>
        <source>Save it as a PDF and print it</source>
        <translation>Guárdela como PDF e imprímala</translation>
    </message>
    <message>
        <source>Or, without a printer</source>
        <translation>O sin impresora</translation>
    </message>
    <message>
        <source>Copy 21 words by hand</source>
        <translation>Copiar 21 palabras a mano</translation>
    </message>
    <message>
        <source>Saved: %1. It is the key itself. Print it, delete it, and lock the stick away: deleted files can be brought back.</source>
        <translation>Guardada: %1. Es la llave misma. Imprímala, elimínela y guarde la memoria bajo llave: lo eliminado se puede recuperar.</translation>
    </message>
    <message>
        <source>I have it on paper already</source>
        <translation>Ya la tengo en papel</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>To: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>Your privacy</source>
        <translation>Su privacidad</translation>
    </message>
    <message>
        <source>Nothing that you read here is recorded.</source>
        <translation>No se registra nada de lo que lee aquí.</translation>
    </message>
    <message>
        <source>We do not ask about immigration status.</source>
        <translation>No preguntamos sobre su estatus migratorio.</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Facts as of %1.</source>
        <translation>Datos al %1.</translation>
    </message>
    <message>
        <source>Facts as of %1. This may have changed.</source>
        <translation>Datos al %1. Esto puede haber cambiado.</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>Fix your signature</source>
        <translation>Corrija su firma</translation>
    </message>
    <message>
        <source>We do not ask about immigration status.</source>
        <translation>No preguntamos sobre su estatus migratorio.</translation>
    </message>
    <message>
        <source>We could not save. Please call a volunteer. What you typed is still here.</source>
        <translation>No pudimos guardar. Pida ayuda a quien atiende la mesa. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>We still could not save. Please sign on your phone, or on paper: ask a volunteer. What you typed is still here.</source>
        <translation>Todavía no pudimos guardar. Firme en su teléfono o en papel: pregunte a un voluntario. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>En mi teléfono</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Sign now</source>
        <translation>Firmar ahora</translation>
    </message>
</context>
<context>
    <name>SignFields</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
</context>
<context>
    <name>SourcesButton</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>StartOverSheet</name>
    <message>
        <source>Clear what you typed?</source>
        <translation>¿Borrar lo que escribió?</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, continuar</translation>
    </message>
    <message>
        <source>Everything you typed will be gone from this tablet.</source>
        <translation>Todo lo que escribió se borrará de esta tableta.</translation>
    </message>
    <message>
        <source>Yes, clear it</source>
        <translation>Sí, borrar</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Limited power</source>
        <translation>Poder limitado</translation>
    </message>
    <message>
        <source>More power, jails only</source>
        <translation>Más poder, solo en cárceles</translation>
    </message>
    <message>
        <source>Most power</source>
        <translation>El mayor poder</translation>
    </message>
</context>
<context>
    <name>StillThereSheet</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>If not, in %1 s everything you typed is cleared.</source>
        <translation>Si no, en %1 s se borrará todo lo que escribió.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Sí, necesito más tiempo</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Easy to guess</source>
        <translation>Fácil de adivinar</translation>
    </message>
    <message>
        <source>Better, but not enough yet</source>
        <translation>Mejor, pero aún no basta</translation>
    </message>
    <message>
        <source>Hard to guess: good</source>
        <translation>Difícil de adivinar: bien</translation>
    </message>
</context>
<context>
    <name>TakeHome</name>
    <message>
        <source>On my phone</source>
        <translation>En mi teléfono</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Who answers for the texts?</source>
        <translation>¿Quién responde por los textos?</translation>
    </message>
    <message>
        <source>No lawyer has read %1 cards with %2 facts, the petition, the privacy notice and the words beside the boxes.</source>
        <translation>Ningún abogado ha leído %1 tarjetas con %2 datos, la petición, el aviso de privacidad ni las palabras junto a las casillas.</translation>
    </message>
    <message>
        <source>No native speaker has read %1 cards and the words on the buttons in this language: %2.</source>
        <translation>Ningún hablante nativo ha leído %1 tarjetas ni las palabras de los botones en este idioma: %2.</translation>
    </message>
    <message>
        <source>We have reviewed these texts</source>
        <translation>Hemos revisado estos textos</translation>
    </message>
    <message>
        <source>Use them as they are</source>
        <translation>Usarlos como están</translation>
    </message>
    <message>
        <source>The organizer’s answer: “We have reviewed these texts.”</source>
        <translation>La respuesta de quien organiza: “Hemos revisado estos textos”.</translation>
    </message>
    <message>
        <source>The organizer’s answer: “Use them as they are.”</source>
        <translation>La respuesta de quien organiza: “Usarlos como están”.</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Clears in %1 s</source>
        <translation>Se borra en %1 s</translation>
    </message>
    <message>
        <source>Your signature was removed.</source>
        <translation>Su firma fue retirada.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>¡Gracias!</translation>
    </message>
    <message>
        <source>Remove your signature?</source>
        <translation>¿Retirar su firma?</translation>
    </message>
    <message>
        <source>Your change is saved.</source>
        <translation>Su cambio está guardado.</translation>
    </message>
    <message>
        <source>We could not save that. Please call a volunteer.</source>
        <translation>No pudimos guardar eso. Pida ayuda a quien atiende la mesa.</translation>
    </message>
    <message>
        <source>Your signature is saved on this tablet, locked. Only %1 can open it.</source>
        <translation>Su firma está guardada en esta tableta, bajo llave. Solo %1 puede abrirla.</translation>
    </message>
    <message>
        <source>It will not be counted.</source>
        <translation>No se contará.</translation>
    </message>
    <message>
        <source>Fix something</source>
        <translation>Corregir algo</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>No, dejarla</translation>
    </message>
    <message>
        <source>Remove my signature</source>
        <translation>Retirar mi firma</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Sí, retirarla</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
</context>
<context>
    <name>TouchField</name>
    <message>
        <source>such as %1</source>
        <translation>por ejemplo %1</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del equipo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>In practice the PIN is %1.</source>
        <translation>En la práctica el PIN es %1.</translation>
    </message>
    <message>
        <source>It opens counts, export and closing. It never shows a name.</source>
        <translation>Abre los números, la exportación y el cierre. Nunca muestra un nombre.</translation>
    </message>
    <message>
        <source>Too many wrong tries. The next one counts in %1 s. Visitors can go on.</source>
        <translation>Demasiados intentos. El próximo cuenta en %1 s. Los visitantes pueden seguir.</translation>
    </message>
    <message>
        <source>That is not the PIN. Free tries left: %1</source>
        <translation>Ese no es el PIN. Intentos libres que quedan: %1</translation>
    </message>
    <message>
        <source>Digits in their usual places</source>
        <translation>Números en su lugar de siempre</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>¿Olvidó el PIN?</translation>
    </message>
</context>
<context>
    <name>WordGrid</name>
    <message>
        <source>Word %1: %2</source>
        <translation>Palabra %1: %2</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>The sheet works</source>
        <translation>La hoja funciona</translation>
    </message>
    <message>
        <source>Are these the words on your paper?</source>
        <translation>¿Son estas las palabras de su papel?</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>Pruebe la hoja de recuperación</translation>
    </message>
    <message>
        <source>A test record was sealed on this tablet and opened with the words of the sheet. Keep the paper in a safe place, away from this tablet.</source>
        <translation>En esta tableta se selló un registro de prueba y se abrió con las palabras de la hoja. Guarde el papel en un lugar seguro, lejos de esta tableta.</translation>
    </message>
    <message>
        <source>Touch a word to type it anew.</source>
        <translation>Toque una palabra para escribirla de nuevo.</translation>
    </message>
    <message>
        <source>Type its 21 words from the paper, not from memory. So you know that the paper opens what this tablet seals.</source>
        <translation>Escriba sus 21 palabras desde el papel, no de memoria. Así sabrá que el papel abre lo que esta tableta sella.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Open a test record</source>
        <translation>Abrir una prueba</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Type the words</source>
        <translation>Escribir las palabras</translation>
    </message>
    <message>
        <source>Word %1 of %2</source>
        <translation>Palabra %1 de %2</translation>
    </message>
    <message>
        <source>after “%1”</source>
        <translation>después de “%1”</translation>
    </message>
    <message>
        <source>“%1” is not on the list. Compare it with the paper.</source>
        <translation>“%1” no está en la lista. Compárela con el papel.</translation>
    </message>
</context>
</TS>
