<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
    <name>PhoneNumber</name>
    <message>
        <source>%1. Last called on %2.</source>
        <translation>%1. Última llamada: %2.</translation>
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
    <name>Ribbon</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>PRACTICE · nothing counts · passphrase: %1</source>
        <translation>PRÁCTICA · nada cuenta · frase clave: %1</translation>
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
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
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
    <name>TakeHome</name>
    <message>
        <source>On my phone</source>
        <translation>En mi teléfono</translation>
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
</TS>
