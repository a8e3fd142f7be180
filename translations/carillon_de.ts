<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountWords</name>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>%1 no longer accepts this login. The posts planned for it wait until you connect it again.</source>
        <translation>%1 nimmt diese Anmeldung nicht mehr an. Die geplanten Beiträge warten, bis du das Konto neu verbindest.</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>%1 does not let this account post. See on its site what it wants, then connect the account again.</source>
        <translation>%1 lässt dieses Konto nicht veröffentlichen. Sieh dort nach, was verlangt wird, und verbinde das Konto dann neu.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Its posts wait until you resume it.</source>
        <translation>Seine Beiträge warten, bis du es fortsetzt.</translation>
    </message>
    <message>
        <source>Limited until %1</source>
        <translation>Begrenzt bis %1</translation>
    </message>
    <message>
        <source>%1 asked to wait. Posts that fall due before then go out afterwards.</source>
        <translation>%1 hat um Geduld gebeten. Was vorher fällig wird, geht danach hinaus.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>The account&apos;s name on its platform, and the server it is kept at</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <extracomment>Posts of which nobody knows whether they are live</extracomment>
        <translation>
            <numerusform>%Ln ungeklärt</numerusform>
            <numerusform>%Ln ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scheduled</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln geplant</numerusform>
            <numerusform>%Ln geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln Entwurf</numerusform>
            <numerusform>%Ln Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln published</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln veröffentlicht</numerusform>
            <numerusform>%Ln veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln Beitrag</numerusform>
            <numerusform>%Ln Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <extracomment>Requests that a program makes to the platform</extracomment>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <extracomment>What some platforms count instead of posts</extracomment>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln upload(s)</source>
        <translation>
            <numerusform>%Ln Upload</numerusform>
            <numerusform>%Ln Uploads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <extracomment>&quot;18 of 20 posts in 24 hours&quot;</extracomment>
        <translation>%1 / %2 in %3</translation>
    </message>
    <message>
        <source>at most %1 in any %2</source>
        <extracomment>&quot;at most 20 posts in any 24 hours&quot;</extracomment>
        <translation>höchstens %1 in je %2</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Compose</source>
        <extracomment>The page where posts are written</extracomment>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>The page with all posts in the order in which they go out</extracomment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>In all posts of the workspace</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Pause publishing</source>
        <translation>Veröffentlichen anhalten</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <extracomment>Puts the cursor into the search field of the page</extracomment>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>Verb: let the post go out at the chosen time</extracomment>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Beitrag bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate post</source>
        <translation>Beitrag duplizieren</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>Beitrag löschen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Month or week</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Month or week</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Next pane</source>
        <extracomment>Part of the window, such as the sidebar or a list</extracomment>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <extracomment>Part of the window, such as the sidebar or a list</extracomment>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Fold sidebar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>Close panel, empty search</source>
        <translation>Bereich schließen, Suche leeren</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Carillon</source>
        <translation>Über Carillon</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <extracomment>On a day with more posts than have room: %Ln of them are not shown</extracomment>
        <translation>
            <numerusform>+%Ln weiterer</numerusform>
            <numerusform>+%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>again</source>
        <extracomment>Beside an hour that comes a second time because clocks go back</extracomment>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Title of the calendar: %1 is the name of a month, %2 a year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Format of a date without its year, as QLocale::toString() takes it</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a date, as QLocale::toString() takes it</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>Format of the day of the month alone, before &quot;to 22 November 2026&quot;</extracomment>
        <translation>d.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Title of the calendar: a week, from %1 to %2</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Format of a date with the whole name of its weekday, as QLocale::toString() takes it</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>Format of a date with short names, as QLocale::toString() takes it</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln post(s)</source>
        <extracomment>%1 is a date: &quot;Tuesday 17 November, 2 posts&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Beitrag</numerusform>
            <numerusform>%1, %Ln Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Noch kein Text</translation>
    </message>
    <message>
        <source>an account that was removed</source>
        <extracomment>%1 is a platform, %2 an account there: &quot;Bluesky northwind&quot;</extracomment>
        <translation>ein entferntes Konto</translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>noch kein Konto</translation>
    </message>
    <message>
        <source>%1, the account is paused</source>
        <translation>%1, das Konto pausiert</translation>
    </message>
    <message>
        <source>%1, waits for the network</source>
        <translation>%1, wartet auf das Netz</translation>
    </message>
    <message>
        <source>%1, the account must be connected again</source>
        <translation>%1, das Konto muss neu verbunden werden</translation>
    </message>
    <message>
        <source>%1, waits for the keyring</source>
        <translation>%1, wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>%1, waits for room in the account&apos;s limit</source>
        <translation>%1, wartet auf Platz im Limit des Kontos</translation>
    </message>
    <message>
        <source>%1, waits for a review</source>
        <translation>%1, wartet auf eine Freigabe</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <extracomment>What a screen reader says of a post: time, state, accounts, text</extracomment>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>A thread of %Ln part(s)</source>
        <translation>
            <numerusform>Ein Thread mit %Ln Teil</numerusform>
            <numerusform>Ein Thread mit %Ln Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is published; its time can&apos;t change any more.</source>
        <translation>Das ist veröffentlicht; die Zeit lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>We can&apos;t tell whether this is live. Decide that first, then it can be moved.</source>
        <translation>Wir wissen nicht, ob das online ist. Erst wenn das entschieden ist, lässt es sich verschieben.</translation>
    </message>
    <message>
        <source>This is being published right now and can&apos;t be moved.</source>
        <translation>Das wird gerade veröffentlicht und lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a later time.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>%1 ist vorbei. Bitte eine spätere Zeit wählen.</translation>
    </message>
    <message>
        <source>Clocks in %2 skip %1 on %3. The nearest times are %4 and %5.</source>
        <extracomment>%1 is a time, %2 a zone, %3 a date, %4 and %5 are times: clocks go forward</extracomment>
        <translation>Am %3 überspringen die Uhren in %2 %1. Die nächsten Zeiten sind %4 und %5.</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Verschoben auf %1</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>Part %1 is %Ln character(s) too long. Shorten the marked end, or split it.</source>
        <translation>
            <numerusform>Teil %1 ist %Ln Zeichen zu lang. Kürzen Sie das markierte Ende oder teilen Sie ihn.</numerusform>
            <numerusform>Teil %1 ist %Ln Zeichen zu lang. Kürzen Sie das markierte Ende oder teilen Sie ihn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too long. Shorten the marked end, or split the text into a thread.</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang. Kürzen Sie das markierte Ende oder machen Sie einen Thread daraus.</numerusform>
            <numerusform>%Ln Zeichen zu lang. Kürzen Sie das markierte Ende oder machen Sie einen Thread daraus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 must be connected again; until then nothing goes out there.</source>
        <translation>%1 muss neu verbunden werden; bis dahin geht dort nichts hinaus.</translation>
    </message>
    <message>
        <source>%1 may not post at present; the platform says why on its page.</source>
        <translation>%1 darf zurzeit nicht veröffentlichen; den Grund nennt die Plattform auf ihrer Seite.</translation>
    </message>
    <message>
        <source>%1 is paused; the post waits until it is resumed.</source>
        <translation>%1 ist angehalten; der Beitrag wartet, bis es weitergeht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln over</source>
        <extracomment>Characters too many, on an account&apos;s chip: &quot;12 over&quot;</extracomment>
        <translation>
            <numerusform>%Ln zu viel</numerusform>
            <numerusform>%Ln zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>needs login</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>An account that is paused, on its chip</extracomment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Connect an account first. What you write here is kept.</source>
        <translation>Verbinden Sie zuerst ein Konto. Was Sie hier schreiben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Wählen Sie mindestens ein Konto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are still being copied.</source>
        <translation>
            <numerusform>%Ln Bild wird noch kopiert.</numerusform>
            <numerusform>%Ln Bilder werden noch kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a whole sentence about the post</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConnectTroubles</name>
    <message>
        <source>%1 did not accept this handle with this app password. Check both, or make a new app password there.</source>
        <translation>%1 hat diesen Kontonamen mit diesem App-Passwort nicht angenommen. Prüfe beides oder lege dort ein neues App-Passwort an.</translation>
    </message>
    <message>
        <source>%1 did not accept this access token. Copy it again, or make a new one there.</source>
        <translation>%1 hat dieses Zugriffstoken nicht angenommen. Kopiere es noch einmal oder lege dort ein neues an.</translation>
    </message>
    <message>
        <source>%1 did not accept this code. A code works once and for a short time: start again.</source>
        <translation>%1 hat diesen Code nicht angenommen. Ein Code gilt einmal und nur kurz: Beginne von vorn.</translation>
    </message>
    <message>
        <source>%1 did not accept the login. Try again.</source>
        <translation>%1 hat die Anmeldung nicht angenommen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The sandbox does not answer at %1. Start carillon-sandbox, then try again.</source>
        <translation>Der Sandkasten antwortet unter %1 nicht. Starte carillon-sandbox und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Check the internet connection and the address, then try again.</source>
        <translation>%1 war nicht zu erreichen. Prüfe die Internetverbindung und die Adresse und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring is locked, and Carillon keeps logins nowhere else. Unlock it to go on.</source>
        <translation>Der Schlüsselbund ist gesperrt, und Carillon bewahrt Anmeldungen nirgends sonst auf. Entsperre ihn, damit es weitergeht.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop, and Carillon keeps logins nowhere else. Install and start one, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund, und Carillon bewahrt Anmeldungen nirgends sonst auf. Installiere und starte einen, etwa GNOME Keyring oder KWallet, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Carillon was not allowed to post. Connect again and allow it.</source>
        <translation>Carillon darf nicht veröffentlichen. Verbinde noch einmal und erlaube es.</translation>
    </message>
    <message>
        <source>%1 asks to wait before another login. Try again in a few minutes.</source>
        <translation>%1 bittet, mit der nächsten Anmeldung zu warten. Versuche es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The login was not finished in the browser. Try again, and allow Carillon there.</source>
        <translation>Die Anmeldung wurde im Browser nicht abgeschlossen. Versuche es noch einmal und erlaube Carillon dort den Zugriff.</translation>
    </message>
    <message>
        <source>There is an account of this name already, at another address or with other options. Choose another name, or let this one take its place.</source>
        <translation>Ein Konto dieses Namens gibt es schon, mit anderer Adresse oder anderen Einstellungen. Wähle einen anderen Namen, oder lass dieses an seine Stelle treten.</translation>
    </message>
    <message>
        <source>%1 does not answer at this address. Check it.</source>
        <translation>%1 antwortet unter dieser Adresse nicht. Prüfe sie.</translation>
    </message>
    <message>
        <source>The account could not be saved in the workspace.</source>
        <translation>Das Konto ließ sich nicht im Arbeitsbereich speichern.</translation>
    </message>
    <message>
        <source>The account could not be connected. Try again.</source>
        <translation>Das Konto ließ sich nicht verbinden. Versuche es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>, </source>
        <extracomment>Between two counts in a list: &quot;118 new, 2 changed&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>Posts</extracomment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>Posts that are there already and become what the file says</extracomment>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <extracomment>Posts that are there already, as the file has them</extracomment>
        <translation>
            <numerusform>%Ln schon da</numerusform>
            <numerusform>%Ln schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an error</source>
        <extracomment>Rows that cannot be imported as they are</extracomment>
        <translation>
            <numerusform>%Ln mit einem Fehler</numerusform>
            <numerusform>%Ln mit einem Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the rows with an error in the file, or leave them out.</source>
        <translation>Berichtige die fehlerhaften Zeilen in der Datei, oder lass sie aus.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>In dieser Datei ist nichts Neues.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) imported</source>
        <translation>
            <numerusform>%Ln Beitrag importiert</numerusform>
            <numerusform>%Ln Beiträge importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) changed</source>
        <translation>
            <numerusform>%Ln Beitrag geändert</numerusform>
            <numerusform>%Ln Beiträge geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen</numerusform>
            <numerusform>%Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) written to %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln Beitrag in %1 geschrieben.</numerusform>
            <numerusform>%Ln Beiträge in %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1 does not exist on that day in %2: clocks go from %3 to %4. Choose %5 or %6.</source>
        <translation>%1 gibt es an diesem Tag in %2 nicht: Die Uhren springen von %3 auf %4. Wählen Sie %5 oder %6.</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <extracomment>The first of two times a clock shows 02:30 when summer time ends; %1 is &quot;UTC+02:00&quot;</extracomment>
        <translation>Das erste Mal (%1)</translation>
    </message>
    <message>
        <source>Second (%1)</source>
        <extracomment>The second of two times a clock shows 02:30 when summer time ends; %1 is &quot;UTC+01:00&quot;</extracomment>
        <translation>Das zweite Mal (%1)</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is &quot;in 3 min&quot;</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <extracomment>%1 is &quot;in 18 h 33 min&quot;</extracomment>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 (%4)</source>
        <extracomment>%1 date, %2 time, %3 zone such as Europe/Berlin, %4 such as UTC+01:00</extracomment>
        <translation>%1, %2, %3 (%4)</translation>
    </message>
    <message>
        <source>%1; that is %2 in %3</source>
        <extracomment>%1 is a date and time in one zone, %2 the time in the zone %3 at that moment</extracomment>
        <translation>%1; das ist %2 in %3</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Choose one such as Europe/Berlin.</source>
        <translation>Die Zeitzone „%1“ gibt es nicht. Wählen Sie eine wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Wählen Sie Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>That time has passed: it is %1 now. Choose a later one, or post now.</source>
        <translation>Diese Zeit ist vorbei: Es ist jetzt %1. Wählen Sie eine spätere oder veröffentlichen Sie sofort.</translation>
    </message>
    <message>
        <source>%1. Clocks go back then: %2 comes twice.</source>
        <translation>%1. Dann werden die Uhren zurückgestellt: %2 kommt zweimal.</translation>
    </message>
</context>
<context>
    <name>PublishNotices</name>
    <message>
        <source>Published: %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>Only partly published: %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Nur zum Teil veröffentlicht: %1</translation>
    </message>
    <message>
        <source>Not published: %1</source>
        <translation>Nicht veröffentlicht: %1</translation>
    </message>
    <message>
        <source>We can&apos;t tell whether this is live: %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Unklar, ob das online ist: %1</translation>
    </message>
    <message>
        <source>Look at the account, then say in Carillon what you found.</source>
        <translation>Sieh beim Konto nach und sag in Carillon, was du gefunden hast.</translation>
    </message>
    <message>
        <source>Too late to send: %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Zu spät zum Senden: %1</translation>
    </message>
    <message>
        <source>It was not sent. Give it another time, or send it now.</source>
        <translation>Der Beitrag wurde nicht gesendet. Gib ihm eine andere Zeit, oder sende ihn jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Published on %n account(s)</source>
        <translation>
            <numerusform>Auf %n Konto veröffentlicht</numerusform>
            <numerusform>Auf %n Konten veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published</source>
        <translation>
            <numerusform>%n Beitrag veröffentlicht</numerusform>
            <numerusform>%n Beiträge veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not published</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag nicht veröffentlicht</numerusform>
            <numerusform>%n weitere Beiträge nicht veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We can&apos;t tell whether %n more post(s) are live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>Unklar, ob %n weiterer Beitrag online ist</numerusform>
            <numerusform>Unklar, ob %n weitere Beiträge online sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) were too late to send</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag kam zu spät zum Senden</numerusform>
            <numerusform>%n weitere Beiträge kamen zu spät zum Senden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 must be connected again</source>
        <extracomment>%1 is an account</extracomment>
        <translation>%1 muss neu verbunden werden</translation>
    </message>
    <message>
        <source>Its posts wait until then.</source>
        <translation>Bis dahin warten die Beiträge dieses Kontos.</translation>
    </message>
    <message>
        <source>%1 may not post just now</source>
        <extracomment>%1 is an account</extracomment>
        <translation>%1 darf zurzeit nichts veröffentlichen</translation>
    </message>
    <message>
        <source>Its posts wait. See to it at the platform.</source>
        <translation>Die Beiträge dieses Kontos warten. Kläre das bei der Plattform.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Posts are due and wait until you unlock it.</source>
        <translation>Fällige Beiträge warten, bis du ihn entsperrst.</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message>
        <source>Open the post</source>
        <translation>Beitrag öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>It is live</source>
        <translation>Er ist online</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Cancel the post</source>
        <translation>Beitrag absagen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) go out now</source>
        <translation>
            <numerusform>%n Beitrag geht jetzt hinaus</numerusform>
            <numerusform>%n Beiträge gehen jetzt hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) go out again now</source>
        <translation>
            <numerusform>%n Beitrag geht jetzt noch einmal hinaus</numerusform>
            <numerusform>%n Beiträge gehen jetzt noch einmal hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) marked as live</source>
        <translation>
            <numerusform>%n Beitrag als online vermerkt</numerusform>
            <numerusform>%n Beiträge als online vermerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are sent again</source>
        <translation>
            <numerusform>%n Beitrag wird noch einmal gesendet</numerusform>
            <numerusform>%n Beiträge werden noch einmal gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are drafts again</source>
        <translation>
            <numerusform>%n Beitrag ist wieder ein Entwurf</numerusform>
            <numerusform>%n Beiträge sind wieder Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) canceled</source>
        <translation>
            <numerusform>%n Beitrag abgesagt</numerusform>
            <numerusform>%n Beiträge abgesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicated as a draft</source>
        <translation>Als Entwurf dupliziert</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) deleted</source>
        <translation>
            <numerusform>%n Beitrag gelöscht</numerusform>
            <numerusform>%n Beiträge gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>Without a time</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>connect the account again</source>
        <translation>Konto neu verbinden</translation>
    </message>
    <message>
        <source>waits for the keyring</source>
        <translation>wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>waits for room</source>
        <translation>wartet auf Platz</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>%1 of %2 parts are live</source>
        <translation>%1 von %2 Teilen sind online</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>noch ohne Konto</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>geht hinaus</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>noch einmal %1</translation>
    </message>
    <message>
        <source>again soon</source>
        <translation>gleich noch einmal</translation>
    </message>
    <message>
        <source>may be live, check</source>
        <translation>vielleicht online, bitte prüfen</translation>
    </message>
    <message>
        <source>was too late</source>
        <translation>war zu spät</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgesagt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>The account is paused%1. Resume it to let the post go.</source>
        <translation>Das Konto ist pausiert%1. Setze es fort, damit der Beitrag hinausgeht.</translation>
    </message>
    <message>
        <source>This computer is offline. The post goes when it is back.</source>
        <translation>Dieser Rechner ist offline. Der Beitrag geht hinaus, sobald er wieder online ist.</translation>
    </message>
    <message>
        <source>The account must be connected again before anything can go.</source>
        <translation>Das Konto muss neu verbunden werden, bevor etwas hinausgehen kann.</translation>
    </message>
    <message>
        <source>The keyring is locked or missing. Unlock it to let the post go.</source>
        <translation>Der Schlüsselbund ist gesperrt oder fehlt. Entsperre ihn, damit der Beitrag hinausgeht.</translation>
    </message>
    <message>
        <source>The account&apos;s limits leave no room yet. The post goes when they do.</source>
        <translation>Die Grenzen des Kontos lassen noch keinen Platz. Der Beitrag geht hinaus, sobald welcher da ist.</translation>
    </message>
    <message>
        <source>The post waits for somebody&apos;s approval.</source>
        <translation>Der Beitrag wartet auf eine Freigabe.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n part(s) of the thread are live, the rest is not: %1. Mend what stopped it and retry: only the rest is sent.</source>
        <translation>
            <numerusform>Der erste Teil des Threads ist online, der Rest nicht: %1. Behebe die Ursache und versuche es noch einmal: Nur der Rest wird gesendet.</numerusform>
            <numerusform>Die ersten %n Teile des Threads sind online, der Rest nicht: %1. Behebe die Ursache und versuche es noch einmal: Nur der Rest wird gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was published: %1. Mend it and retry, or cancel it.</source>
        <translation>Nichts wurde veröffentlicht: %1. Behebe es und versuche es noch einmal, oder sage den Beitrag ab.</translation>
    </message>
    <message>
        <source>it did not reach the platform</source>
        <translation>er hat die Plattform nicht erreicht</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>die Antwort ging verloren</translation>
    </message>
    <message>
        <source>the platform asked to wait</source>
        <translation>die Plattform bat zu warten</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>das Kontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>the login is no longer accepted</source>
        <translation>die Anmeldung wird nicht mehr angenommen</translation>
    </message>
    <message>
        <source>the login lacks a permission</source>
        <translation>der Anmeldung fehlt eine Berechtigung</translation>
    </message>
    <message>
        <source>the platform refused the text</source>
        <translation>die Plattform hat den Text abgelehnt</translation>
    </message>
    <message>
        <source>the platform refused a file</source>
        <translation>die Plattform hat eine Datei abgelehnt</translation>
    </message>
    <message>
        <source>the platform says it has this post already</source>
        <translation>die Plattform sagt, sie habe diesen Beitrag schon</translation>
    </message>
    <message>
        <source>the platform does not let this account post</source>
        <translation>die Plattform lässt dieses Konto nichts veröffentlichen</translation>
    </message>
    <message>
        <source>the platform was still working on it</source>
        <translation>die Plattform war noch damit beschäftigt</translation>
    </message>
    <message>
        <source>the platform had forgotten what was uploaded</source>
        <translation>die Plattform hatte das Hochgeladene vergessen</translation>
    </message>
    <message>
        <source>an address or a setting is wrong</source>
        <translation>eine Adresse oder Einstellung ist falsch</translation>
    </message>
    <message>
        <source>the keyring could not be read</source>
        <translation>der Schlüsselbund war nicht lesbar</translation>
    </message>
    <message>
        <source>it was held back before it was sent</source>
        <translation>er wurde vor dem Senden zurückgehalten</translation>
    </message>
    <message>
        <source>the disk or the workspace file failed</source>
        <translation>die Platte oder die Arbeitsdatei hat versagt</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Ein Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Going out now</source>
        <translation>Geht gerade hinaus</translation>
    </message>
    <message>
        <source>It will be tried again</source>
        <translation>Es wird noch einmal versucht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Only a part of this is live</source>
        <translation>Nur ein Teil davon ist online</translation>
    </message>
    <message>
        <source>This was not published</source>
        <translation>Dies wurde nicht veröffentlicht</translation>
    </message>
    <message>
        <source>We can&apos;t tell whether this is live</source>
        <translation>Wir wissen nicht, ob dies online ist</translation>
    </message>
    <message>
        <source>This was too late to be sent</source>
        <translation>Es war zu spät, um dies zu senden</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Nothing is live yet: %1. Carillon tries again by itself.</source>
        <translation>Noch ist nichts online: %1. Carillon versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The connection broke after the post was sent, and the platform could not be asked whether it arrived. Carillon will not send it again by itself. Look at the account, then say what you see.</source>
        <translation>Die Verbindung brach nach dem Senden ab, und die Plattform ließ sich nicht fragen, ob der Beitrag ankam. Carillon sendet ihn nicht von selbst noch einmal. Sieh im Konto nach und sage dann, was du siehst.</translation>
    </message>
    <message>
        <source>Nothing was published. Carillon was not running at its time, or something held it back for too long. Publish it now, give it another time, or cancel it.</source>
        <translation>Nichts wurde veröffentlicht. Carillon lief zur geplanten Zeit nicht, oder etwas hielt den Beitrag zu lange zurück. Veröffentliche ihn jetzt, gib ihm eine andere Zeit oder sage ihn ab.</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>in %Ln min</source>
        <translation>
            <numerusform>in %Ln Min.</numerusform>
            <numerusform>in %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln h</source>
        <translation>
            <numerusform>in %Ln Std.</numerusform>
            <numerusform>in %Ln Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 h %2 min</source>
        <extracomment>&quot;in 18 h 33 min&quot;</extracomment>
        <translation>in %1 Std. %2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>vor %Ln Std.</numerusform>
            <numerusform>vor %Ln Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min ago</source>
        <extracomment>&quot;18 h 33 min ago&quot;</extracomment>
        <translation>vor %1 Std. %2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>At this very minute</extracomment>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>Draft</source>
        <extracomment>State of a post</extracomment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>State of a post</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>State of a post: its time has come, and it waits for its turn</extracomment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Publishing</source>
        <extracomment>State of a post</extracomment>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Trying again</source>
        <extracomment>State of a post: a passing failure, it goes again by itself</extracomment>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Published</source>
        <extracomment>State of a post</extracomment>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a post</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <extracomment>State of a post: nobody can say whether it is live</extracomment>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a post: too late to be worth sending</extracomment>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <extracomment>State of a post</extracomment>
        <translation>Abgesagt</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>(pictures only)</source>
        <translation>(nur Bilder)</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(kein Text)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A line of the tray&apos;s menu: %1 is time and platforms, %2 the beginning of a post</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Veröffentlichen ist pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) wait until somebody acts</source>
        <translation>
            <numerusform>%n Beitrag wartet darauf, dass jemand handelt</numerusform>
            <numerusform>%n Beiträge warten darauf, dass jemand handelt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>Publishing now</source>
        <translation>Wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>Next post %1, %2</source>
        <extracomment>%1 is a time such as 14:30 or Tue 14:30, %2 how long it is until then: &quot;in 3 min&quot;</extracomment>
        <translation>Nächster Beitrag %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and a time: &quot;Tue 14:30&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) need attention</source>
        <translation>
            <numerusform>%n Beitrag braucht dich</numerusform>
            <numerusform>%n Beiträge brauchen dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) must be connected again</source>
        <translation>
            <numerusform>%n Konto muss neu verbunden werden</numerusform>
            <numerusform>%n Konten müssen neu verbunden werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::AboutView</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Writes, plans and publishes posts from your own computer, with no server in between.</source>
        <translation>Schreibt, plant und veröffentlicht Beiträge von deinem eigenen Rechner aus, ohne Server dazwischen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Du darfst sie benutzen, erforschen, weitergeben und verändern. Es gibt keinerlei Gewährleistung.</translation>
    </message>
    <message>
        <source>Built with Qt %1.</source>
        <translation>Gebaut mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>carillon::AccountChip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says of an account: %1 is its name, %2 what is wrong with it</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>carillon::AccountPicker</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a platform, %2 an account&apos;s name there</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>carillon::AccountView</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandkasten</translation>
    </message>
    <message>
        <source>Connect again...</source>
        <translation>Neu verbinden ...</translation>
    </message>
    <message>
        <source>Pause...</source>
        <translation>Anhalten ...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Its posts go to the sandbox on this computer, and nobody else sees them.</source>
        <translation>Seine Beiträge gehen in den Sandkasten auf diesem Rechner; niemand sonst sieht sie.</translation>
    </message>
    <message>
        <source>Limits...</source>
        <translation>Grenzen ...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen ...</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen ...</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>No posts yet.</source>
        <translation>Noch keine Beiträge.</translation>
    </message>
</context>
<context>
    <name>carillon::AccountsPage</name>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>No account is connected yet. Carillon publishes to the accounts you connect here, straight from this computer.</source>
        <translation>Noch ist kein Konto verbunden. Carillon veröffentlicht auf den Konten, die du hier verbindest, unmittelbar von diesem Rechner aus.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>The accounts could not be read. %1</source>
        <translation>Die Konten waren nicht lesbar. %1</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 ist verbunden.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>%1 publishes again.</source>
        <translation>%1 veröffentlicht wieder.</translation>
    </message>
    <message>
        <source>The limits of %1 are saved.</source>
        <translation>Die Grenzen von %1 sind gespeichert.</translation>
    </message>
    <message>
        <source>The account is called %1 now.</source>
        <translation>Das Konto heißt jetzt %1.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned post(s) canceled.</source>
        <translation>
            <numerusform>%Ln geplanter Beitrag abgesagt.</numerusform>
            <numerusform>%Ln geplante Beiträge abgesagt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::AltDialog</name>
    <message>
        <source>Describe the picture</source>
        <translation>Bild beschreiben</translation>
    </message>
    <message>
        <source>What would you tell somebody who cannot see it?</source>
        <translation>Was würden Sie jemandem sagen, der es nicht sehen kann?</translation>
    </message>
    <message>
        <source>Description of the picture</source>
        <translation>Beschreibung des Bildes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln Zeichen übrig</numerusform>
            <numerusform>%Ln Zeichen übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln zu viel</numerusform>
            <numerusform>%Ln zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::CalendarPage</name>
    <message>
        <source>Some copies of this post are planned already. Open it to change its time.</source>
        <translation>Der Beitrag ist für einige Konten schon geplant. Zum Ändern der Zeit bitte öffnen.</translation>
    </message>
    <message>
        <source>Being published now</source>
        <translation>Wird jetzt veröffentlicht</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Accounts that are shown</source>
        <translation>Gezeigte Konten</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>States that are shown</source>
        <translation>Gezeigte Zustände</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>What is shown at a time</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>The posts of this time can&apos;t be shown. %1</source>
        <extracomment>%1 is a sentence that says what went wrong</extracomment>
        <translation>Die Beiträge dieser Zeit können nicht gezeigt werden. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>carillon::CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a later day.</source>
        <translation>%1 ist vorbei. Bitte einen späteren Tag wählen.</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a later time.</source>
        <translation>%1 ist vorbei. Bitte eine spätere Zeit wählen.</translation>
    </message>
</context>
<context>
    <name>carillon::CardPopover</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date and time, %2 how far away that is: &quot;Tue 17 Nov, 09:00, in 18 h 33 min&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>A thread of %Ln part(s)</source>
        <translation>
            <numerusform>Ein Thread mit %Ln Teil</numerusform>
            <numerusform>Ein Thread mit %Ln Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>An account that was removed</source>
        <translation>Ein entferntes Konto</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more account(s)</source>
        <translation>
            <numerusform>und %Ln weiteres Konto</numerusform>
            <numerusform>und %Ln weitere Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Button: edit this post</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: show the published post in the browser</extracomment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>carillon::ComposeBar</name>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>Dem Thread einen Teil hinzufügen</translation>
    </message>
    <message>
        <source>Split into thread</source>
        <translation>In Thread aufteilen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Link, title, tags and what the platforms offer beside the text</source>
        <translation>Link, Titel, Schlagwörter und was die Plattformen neben dem Text bieten</translation>
    </message>
</context>
<context>
    <name>carillon::ComposePage</name>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>A picture arrived after you had gone on to another post. Add it there again.</source>
        <translation>Ein Bild kam an, als Sie schon bei einem anderen Beitrag waren. Fügen Sie es dort noch einmal hinzu.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on the disk: it may be full. It is lost if the program ends now; make room, or save the post elsewhere.</source>
        <translation>Was Sie schreiben, lässt sich nicht auf der Platte sichern: Sie ist vielleicht voll. Endet das Programm jetzt, ist es verloren; schaffen Sie Platz oder sichern Sie den Beitrag anderswo.</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Beitrag bearbeiten</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <extracomment>In the corner of the page; %1 is a time with seconds</extracomment>
        <translation>Entwurf gesichert %1</translation>
    </message>
    <message>
        <source>These changes were not saved yet.</source>
        <translation>Diese Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Use the saved post</source>
        <translation>Gespeicherten Beitrag nehmen</translation>
    </message>
    <message>
        <source>Where this is published already it stays as it is.</source>
        <translation>Wo der Beitrag schon veröffentlicht ist, bleibt er, wie er ist.</translation>
    </message>
    <message>
        <source>Something that was being written could not be read. The file is kept as %1.</source>
        <translation>Etwas Angefangenes war nicht lesbar. Die Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <extracomment>%1 is the beginning of a post, %2 when it was written last</extracomment>
        <translation>„%1“, %2</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Ohne Text</translation>
    </message>
    <message>
        <source>Not finished: %1</source>
        <extracomment>%1 is the beginning of a post and when it was written</extracomment>
        <translation>Nicht fertig: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts are not finished.</source>
        <translation>
            <numerusform>%Ln Beitrag ist nicht fertig.</numerusform>
            <numerusform>%Ln Beiträge sind nicht fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>The changes were discarded.</source>
        <translation>Die Änderungen wurden verworfen.</translation>
    </message>
    <message>
        <source>The post was discarded.</source>
        <translation>Der Beitrag wurde verworfen.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>The pictures are still being copied. Save it in a moment.</source>
        <translation>Die Bilder werden noch kopiert. Speichern Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Saved as a draft.</source>
        <translation>Als Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>Scheduled for %1, %2.</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>Geplant für %1, %2.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Unterwegs.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
</context>
<context>
    <name>carillon::ConnectDialog</name>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>Your browser opens a page that asks whether Carillon may post. Allow it, then copy the code that it shows into the field below.</source>
        <translation>Dein Browser öffnet eine Seite, die fragt, ob Carillon veröffentlichen darf. Erlaube es und kopiere dann den angezeigten Code in das Feld unten.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>What the platform&apos;s page shows after the login</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Connect an account of %1</source>
        <translation>Konto bei %1 verbinden</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Verbinde ...</translation>
    </message>
    <message>
        <source>Waiting for the browser. Log in there and allow Carillon to post, then come back.</source>
        <translation>Warte auf den Browser. Melde dich dort an, erlaube Carillon das Veröffentlichen und komm dann zurück.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Take its place</source>
        <translation>An seine Stelle</translation>
    </message>
    <message>
        <source>The keyring is still locked. Unlock it to go on.</source>
        <translation>Der Schlüsselbund ist noch gesperrt. Entsperre ihn, damit es weitergeht.</translation>
    </message>
</context>
<context>
    <name>carillon::ConnectForm</name>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Mit einem Code</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Optional.</source>
        <extracomment>Below a field that need not be filled in; a sentence may follow</extracomment>
        <translation>Freiwillig.</translation>
    </message>
    <message>
        <source>An account of the sandbox on this computer</source>
        <translation>Ein Konto im Sandkasten auf diesem Rechner</translation>
    </message>
    <message>
        <source>To try Carillon: its posts reach nobody. carillon-sandbox must be running.</source>
        <translation>Zum Ausprobieren: Seine Beiträge erreichen niemanden. carillon-sandbox muss laufen.</translation>
    </message>
    <message>
        <source>How to connect</source>
        <translation>Wie verbinden</translation>
    </message>
    <message>
        <source>Name in Carillon</source>
        <translation>Name in Carillon</translation>
    </message>
    <message>
        <source>You know the account by it.</source>
        <translation>Daran erkennst du das Konto.</translation>
    </message>
    <message>
        <source>Address of the sandbox</source>
        <translation>Adresse des Sandkastens</translation>
    </message>
    <message>
        <source>Address that posts are sent to</source>
        <translation>Adresse, an die Beiträge gehen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Where the account was made.</source>
        <translation>Wo das Konto angelegt wurde.</translation>
    </message>
    <message>
        <source>Only if the account lives on a server of its own.</source>
        <translation>Nur wenn das Konto auf einem eigenen Server liegt.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>Any name will do in the sandbox.</source>
        <translation>Im Sandkasten genügt irgendein Name.</translation>
    </message>
    <message>
        <source>Not your own password: make an app password in the settings of %1.</source>
        <translation>Nicht dein eigenes Passwort: Lege in den Einstellungen von %1 ein App-Passwort an.</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>The receiver checks by it that a post comes from you.</source>
        <translation>Der Empfänger prüft damit, dass ein Beitrag von dir kommt.</translation>
    </message>
    <message>
        <source>Empty keeps the one there is.</source>
        <translation>Leer lässt das bisherige gelten.</translation>
    </message>
    <message>
        <source>Made in the developer settings of your account; it must allow writing.</source>
        <translation>In den Entwicklereinstellungen deines Kontos angelegt; es muss Schreiben erlauben.</translation>
    </message>
</context>
<context>
    <name>carillon::CounterRow</name>
    <message numerus="yes">
        <source>%1: %Ln character(s) left</source>
        <translation>
            <numerusform>%1: %Ln Zeichen übrig</numerusform>
            <numerusform>%1: %Ln Zeichen übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln character(s) too many</source>
        <translation>
            <numerusform>%1: %Ln Zeichen zu viel</numerusform>
            <numerusform>%1: %Ln Zeichen zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::DayPopover</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>carillon::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>carillon::ExportDialog</name>
    <message>
        <source>Export posts</source>
        <translation>Beiträge exportieren</translation>
    </message>
    <message>
        <source>Export...</source>
        <extracomment>Button; a dialog for the file&apos;s name follows</extracomment>
        <translation>Exportieren ...</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>Posts planned for certain days</source>
        <translation>Für bestimmte Tage geplante Beiträge</translation>
    </message>
    <message>
        <source>Carillon&apos;s CSV, to be imported again</source>
        <translation>Carillons CSV, zum Wiedereinlesen</translation>
    </message>
    <message>
        <source>JSON lines, with all that is known of each post</source>
        <translation>JSON Lines, mit allem, was zu jedem Beitrag bekannt ist</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The first day</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Up to and with</source>
        <extracomment>The last day</extracomment>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As</source>
        <extracomment>Of a file</extracomment>
        <translation>Als</translation>
    </message>
    <message>
        <source>Pictures are named as they lie in the workspace&apos;s media folder; they are not copied.</source>
        <translation>Bilder werden so genannt, wie sie im Medienordner des Arbeitsbereichs liegen; kopiert werden sie nicht.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>carillon::GeneralSettings</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Times are shown and planned in it. A post keeps the zone it was planned in.</source>
        <translation>In ihr werden Zeiten gezeigt und geplant. Ein Beitrag behält die Zone, in der er geplant wurde.</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>Hours, behind a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Give up late posts after</source>
        <translation>Verspätete Beiträge aufgeben nach</translation>
    </message>
    <message>
        <source>A post that could not go out in this time, since this computer was off or offline, is marked as expired. An account may have its own figure.</source>
        <translation>Ein Beitrag, der in dieser Zeit nicht hinausgehen konnte, weil dieser Rechner aus oder offline war, gilt als verfallen. Ein Konto kann seinen eigenen Wert haben.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <extracomment>Theme: whatever the desktop has</extracomment>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Theme</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Theme</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Theme</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Carillon speaks it from its next start on.</source>
        <translation>Carillon spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>On or off</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Carillon starts hidden in the tray, so that planned posts go out.</source>
        <translation>Carillon startet verborgen in der Leiste, damit geplante Beiträge hinausgehen.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When a post went out, failed, or needs you.</source>
        <translation>Wenn ein Beitrag hinausgegangen oder gescheitert ist oder dich braucht.</translation>
    </message>
</context>
<context>
    <name>carillon::ImportDialog</name>
    <message>
        <source>Import posts</source>
        <translation>Beiträge importieren</translation>
    </message>
    <message>
        <source>Leave out the rows with an error</source>
        <translation>Fehlerhafte Zeilen auslassen</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>Button</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>A CSV file in Carillon&apos;s own columns</source>
        <translation>Eine CSV-Datei mit Carillons eigenen Spalten</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Datei wählen ...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Are errors</source>
        <translation>Sind Fehler</translation>
    </message>
    <message>
        <source>Go out at once</source>
        <translation>Gehen sofort hinaus</translation>
    </message>
    <message>
        <source>Become drafts</source>
        <translation>Werden Entwürfe</translation>
    </message>
    <message>
        <source>Time zone of rows that name none</source>
        <translation>Zeitzone für Zeilen ohne eine</translation>
    </message>
    <message>
        <source>Times gone by</source>
        <extracomment>A choice follows: &quot;Times gone by&quot; &quot;become drafts&quot;</extracomment>
        <translation>Vergangene Zeiten</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Probleme der Datei</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>Lese die Datei ...</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>Importiere ...</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln post(s)</source>
        <extracomment>Button</extracomment>
        <translation>
            <numerusform>%Ln Beitrag importieren</numerusform>
            <numerusform>%Ln Beiträge importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln problem(s) are shown.</source>
        <translation>
            <numerusform>Gezeigt wird das erste Problem.</numerusform>
            <numerusform>Gezeigt werden die ersten %Ln Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Es gibt nichts zu beanstanden.</translation>
    </message>
</context>
<context>
    <name>carillon::LimitsDialog</name>
    <message>
        <source>Limits of %1</source>
        <translation>Grenzen von %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The platform names no limits. Yours hold beside it.</source>
        <translation>Die Plattform nennt keine Grenzen. Es gelten deine eigenen.</translation>
    </message>
    <message>
        <source>The platform allows %1. Yours hold beside these: the strictest wins.</source>
        <translation>Die Plattform erlaubt %1. Deine eigenen gelten daneben: Die strengste zählt.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>As the platform has it (%1)</source>
        <translation>Wie die Plattform (%1)</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, behind a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>As the platform has it (%1 s)</source>
        <translation>Wie die Plattform (%1 s)</translation>
    </message>
    <message>
        <source> h</source>
        <extracomment>Hours, behind a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>As the workspace has it (%1)</source>
        <translation>Wie der Arbeitsbereich (nach %1)</translation>
    </message>
    <message>
        <source>Posts on their way at the same time</source>
        <translation>Gleichzeitig unterwegs</translation>
    </message>
    <message>
        <source>Pause between two posts</source>
        <translation>Abstand zwischen zwei Beiträgen</translation>
    </message>
    <message>
        <source>Give up a late post after</source>
        <translation>Verspäteten Beitrag aufgeben nach</translation>
    </message>
    <message>
        <source>A post that could not go out in this time is marked as expired.</source>
        <translation>Ein Beitrag, der in dieser Zeit nicht hinausgehen konnte, gilt als verfallen.</translation>
    </message>
    <message>
        <source>Your own limits</source>
        <translation>Deine eigenen Grenzen</translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation>Grenze hinzufügen</translation>
    </message>
</context>
<context>
    <name>carillon::LineAsk</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Nothing of this account is published until you resume it. What is on its way just now still goes out.</source>
        <translation>Von diesem Konto wird nichts veröffentlicht, bis du es fortsetzt. Was gerade unterwegs ist, geht noch hinaus.</translation>
    </message>
    <message>
        <source>Reason, for yourself (optional)</source>
        <translation>Grund, nur für dich (freiwillig)</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: stop publishing to this account for now</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Only Carillon uses this name. The platform does not see it.</source>
        <translation>Nur Carillon verwendet diesen Namen. Die Plattform sieht ihn nicht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>carillon::MediaStrip</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln picture(s)...</source>
        <translation>
            <numerusform>%Ln Bild wird kopiert …</numerusform>
            <numerusform>%Ln Bilder werden kopiert …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::MediaTile</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1, not described yet</source>
        <extracomment>%1 is &quot;Picture 1 of 3&quot;, %2 what a person wrote for those who cannot see it</extracomment>
        <translation>%1, noch nicht beschrieben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter describes it, Delete removes it, Ctrl and an arrow key moves it</source>
        <translation>Die Eingabetaste beschreibt es, Entf entfernt es, Strg mit einer Pfeiltaste verschiebt es</translation>
    </message>
    <message>
        <source>Describe this picture for people who cannot see it</source>
        <translation>Beschreiben Sie dieses Bild für Menschen, die es nicht sehen können</translation>
    </message>
    <message>
        <source>ALT?</source>
        <translation>ALT?</translation>
    </message>
    <message>
        <source>ALT</source>
        <translation>ALT</translation>
    </message>
    <message>
        <source>Describe...</source>
        <translation>Beschreiben …</translation>
    </message>
    <message>
        <source>Move forward</source>
        <extracomment>To an earlier place among the pictures</extracomment>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move back</source>
        <extracomment>To a later place among the pictures</extracomment>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>carillon::OptionsPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>https://... shown as a card under the post</source>
        <translation>https://… erscheint als Karte unter dem Beitrag</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>For you alone, separated by commas</source>
        <translation>Nur für Sie, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a platform, %2 what can be set there: &quot;Mastodon: Content warning&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>As usual there</source>
        <extracomment>An option that is left to the platform</extracomment>
        <translation>Wie dort üblich</translation>
    </message>
</context>
<context>
    <name>carillon::PartRow</name>
    <message>
        <source>Move this part up</source>
        <translation>Diesen Teil nach oben</translation>
    </message>
    <message>
        <source>Move this part down</source>
        <translation>Diesen Teil nach unten</translation>
    </message>
    <message>
        <source>Add a part after this one</source>
        <translation>Danach einen Teil einfügen</translation>
    </message>
    <message>
        <source>Remove this part</source>
        <translation>Diesen Teil entfernen</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>Text of part %1 of %2</source>
        <translation>Text von Teil %1 von %2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What would you like to say?</source>
        <translation>Was möchten Sie sagen?</translation>
    </message>
    <message>
        <source>And then?</source>
        <translation>Und dann?</translation>
    </message>
</context>
<context>
    <name>carillon::PreviewCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Under the name: %1 is a handle, %2 a platform</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>How it looks on %1</source>
        <translation>So sieht es auf %1 aus</translation>
    </message>
</context>
<context>
    <name>carillon::PreviewColumn</name>
    <message>
        <source>Choose an account to see how the post will look there.</source>
        <translation>Wählen Sie ein Konto, um zu sehen, wie der Beitrag dort aussehen wird.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>carillon::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a whole sentence about the post</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carillon::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Headings of a table of what is wrong with a file</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>Was falsch ist und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>carillon::QueueDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Reads out a line of the queue: its time, state and accounts, then the post&apos;s first words.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carillon::QueueDetails</name>
    <message>
        <source>A draft</source>
        <translation>Ein Entwurf</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Was bisher geschah</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>Live since %1</source>
        <translation>Online seit %1</translation>
    </message>
    <message>
        <source>Raw answer of the platform</source>
        <translation>Rohe Antwort der Plattform</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>Rohe Antwort</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>carillon::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Search posts</source>
        <translation>Beiträge suchen</translation>
    </message>
    <message>
        <source>Account shown</source>
        <translation>Gezeigtes Konto</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Pause publishing</source>
        <translation>Veröffentlichen pausieren</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Nothing found here.</source>
        <translation>Hier ist nichts zu finden.</translation>
    </message>
    <message>
        <source>Nothing waits to go out.</source>
        <translation>Nichts wartet darauf, hinauszugehen.</translation>
    </message>
    <message>
        <source>All is well: no post needs you.</source>
        <translation>Alles in Ordnung: Kein Beitrag braucht dich.</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Keine Entwürfe.</translation>
    </message>
    <message>
        <source>Nothing was published from here yet.</source>
        <translation>Von hier wurde noch nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>No posts yet.</source>
        <translation>Noch keine Beiträge.</translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation>Veröffentlichen fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Search %n post(s)</source>
        <translation>
            <numerusform>%n Beitrag durchsuchen</numerusform>
            <numerusform>%n Beiträge durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing goes on</source>
        <translation>Das Veröffentlichen geht weiter</translation>
    </message>
    <message>
        <source>Publishing is paused: nothing goes out until you resume it</source>
        <translation>Das Veröffentlichen ist pausiert: Nichts geht hinaus, bis du es fortsetzt</translation>
    </message>
</context>
<context>
    <name>carillon::QuitDialog</name>
    <message>
        <source>Quit Carillon?</source>
        <translation>Carillon beenden?</translation>
    </message>
    <message>
        <source>Closing quits Carillon</source>
        <translation>Schließen beendet Carillon</translation>
    </message>
    <message>
        <source>This desktop has no tray in which it could go on.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich, in dem es weiterlaufen könnte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>carillon::RemoveAsk</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>Konto behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) planned for this account will not go out: they are canceled.</source>
        <translation>
            <numerusform>%Ln für dieses Konto geplanter Beitrag geht nicht hinaus: Er wird abgesagt.</numerusform>
            <numerusform>%Ln für dieses Konto geplante Beiträge gehen nicht hinaus: Sie werden abgesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is published stays on %1 and in Carillon&apos;s history.</source>
        <translation>Veröffentlichtes bleibt auf %1 und in Carillons Verlauf.</translation>
    </message>
    <message>
        <source>Its login is deleted from the keyring.</source>
        <translation>Seine Anmeldung wird aus dem Schlüsselbund gelöscht.</translation>
    </message>
    <message>
        <source>This cannot be undone; you can connect the account again as a new one.</source>
        <translation>Das lässt sich nicht rückgängig machen; du kannst das Konto als neues wieder verbinden.</translation>
    </message>
</context>
<context>
    <name>carillon::ScheduleCard</name>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>How a date is written in its field, see QDateTimeEdit::displayFormat</extracomment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Publish</source>
        <extracomment>Above the date: the post is published on ...</extracomment>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>at</source>
        <extracomment>Above the time: at 09:00</extracomment>
        <translation>um</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>Above the zone: in Europe/Berlin</extracomment>
        <translation>in</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>carillon::SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>carillon::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <extracomment>Settings that belong to no other group</extracomment>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>Keys</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>What this program is</extracomment>
        <translation>Über Carillon</translation>
    </message>
</context>
<context>
    <name>carillon::ShortcutRow</name>
    <message>
        <source>No keys for %1</source>
        <translation>Keine Tasten für %1</translation>
    </message>
    <message>
        <source>Usual keys for %1</source>
        <translation>Übliche Tasten für %1</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Keys for %1</source>
        <translation>Tasten für %1</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>In a field that takes the next keys pressed as a shortcut</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
</context>
<context>
    <name>carillon::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>carillon::SidePanel</name>
    <message>
        <source>Close panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>carillon::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>carillon::SidebarItem</name>
    <message numerus="yes">
        <source>%1, %Ln need attention</source>
        <extracomment>What a screen reader says of a page in the sidebar: %1 is its name</extracomment>
        <translation>
            <numerusform>%1, %Ln Problem</numerusform>
            <numerusform>%1, %Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says of a page in the sidebar: %1 is its name, %2 how many posts are on it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip: what it does, and its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>carillon::SplitButton</name>
    <message>
        <source>More ways to do this</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
</context>
<context>
    <name>carillon::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a time zone such as Europe/Berlin, %2 the time there</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>carillon::WelcomePage</name>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Try it in the sandbox</source>
        <translation>Im Sandkasten ausprobieren</translation>
    </message>
    <message>
        <source>An account on this computer whose posts reach nobody.</source>
        <translation>Ein Konto auf diesem Rechner, dessen Beiträge niemanden erreichen.</translation>
    </message>
    <message>
        <source>Your first planned post</source>
        <translation>Dein erster geplanter Beitrag</translation>
    </message>
    <message>
        <source>Carillon publishes from this computer, at the time you choose. Nothing goes through a server of ours; there is none.</source>
        <translation>Carillon veröffentlicht von diesem Rechner aus, zur Zeit, die du wählst. Nichts läuft über einen Server von uns; es gibt keinen.</translation>
    </message>
    <message>
        <source>Its login is kept in the keyring of your desktop, and nowhere else.</source>
        <translation>Seine Anmeldung liegt im Schlüsselbund deines Desktops und nirgends sonst.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Carillon counts as each platform counts, and says what it would refuse.</source>
        <translation>Carillon zählt, wie jede Plattform zählt, und sagt, was sie ablehnen würde.</translation>
    </message>
    <message>
        <source>Pick a time</source>
        <translation>Zeit wählen</translation>
    </message>
    <message>
        <source>The post goes out then, also while the window is closed, as long as this computer is on.</source>
        <translation>Dann geht der Beitrag hinaus, auch bei geschlossenem Fenster, solange dieser Rechner läuft.</translation>
    </message>
</context>
<context>
    <name>carillon::WindowRow</name>
    <message>
        <source>Posts, at most</source>
        <translation>Beiträge, höchstens</translation>
    </message>
    <message>
        <source>In how long a time</source>
        <translation>In welcher Zeit</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>Unit of the time</source>
        <translation>Einheit der Zeit</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Diese Grenze entfernen</translation>
    </message>
    <message>
        <source>At most</source>
        <extracomment>&quot;At most [20] posts in any [24] [hours]&quot;</extracomment>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>posts in any</source>
        <extracomment>&quot;At most [20] posts in any [24] [hours]&quot;</extracomment>
        <translation>Beiträge in je</translation>
    </message>
</context>
<context>
    <name>carillon::WorkspaceButton</name>
    <message>
        <source>Menu</source>
        <extracomment>What a screen reader says of the button with the workspace&apos;s name, which opens the menu</extracomment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Workspace %1, menu</source>
        <translation>Arbeitsbereich %1, Menü</translation>
    </message>
</context>
<context>
    <name>carillon::ZoneChoice</name>
    <message>
        <source>As the workspace (%1)</source>
        <translation>Wie der Arbeitsbereich (%1)</translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Background</name>
    <message>
        <source>Carillon keeps publishing in the background</source>
        <translation>Carillon veröffentlicht im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Its icon in the panel opens the window again, and quits.</source>
        <translation>Über das Symbol in der Leiste öffnest du das Fenster wieder oder beendest Carillon.</translation>
    </message>
    <message>
        <source>What is scheduled waits until Carillon is started again.</source>
        <translation>Was geplant ist, wartet, bis Carillon wieder gestartet wird.</translation>
    </message>
    <message>
        <source>The next post is planned for %1, %2. It and all later ones wait until Carillon is started again.</source>
        <extracomment>%1 is a time such as 14:30 or Tue 14:30, %2 how long it is until then: &quot;in 3 min&quot;</extracomment>
        <translation>Der nächste Beitrag (%1, %2) und alle späteren warten, bis Carillon wieder gestartet wird.</translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Notifier</name>
    <message>
        <source>Open</source>
        <extracomment>Button of a notification: brings Carillon&apos;s window</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>Button of a notification: sends a post again</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a notification: shows the published post in the browser</extracomment>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Tray</name>
    <message>
        <source>New post</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Open Carillon</source>
        <translation>Carillon öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle pausieren</translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Workbench</name>
    <message>
        <source>Another Carillon publishes from this workspace. This one takes over when that one ends.</source>
        <translation>Ein anderes Carillon veröffentlicht aus dieser Arbeitsdatei. Dieses übernimmt, sobald jenes endet.</translation>
    </message>
    <message>
        <source>This workspace was moved, copied or restored since it last published. Nothing goes out until you say which.</source>
        <translation>Diese Arbeitsdatei wurde verschoben, kopiert oder wiederhergestellt, seit sie zuletzt veröffentlicht hat. Nichts geht hinaus, bis du sagst, was davon.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Which workspace is this?</source>
        <translation>Welche Arbeitsdatei ist das?</translation>
    </message>
    <message>
        <source>Is this the only one from now on, or does another one go on publishing?</source>
        <translation>Ist dies von nun an die einzige, oder veröffentlicht eine andere weiter?</translation>
    </message>
    <message>
        <source>If it was moved or restored, it goes on publishing here; what fell due meanwhile is not sent, but shown to you first. If it is a copy, what was planned becomes drafts here, so that nothing goes out twice.</source>
        <translation>Wurde sie verschoben oder wiederhergestellt, veröffentlicht sie hier weiter; was inzwischen fällig war, wird nicht gesendet, sondern dir erst gezeigt. Ist sie eine Kopie, werden die geplanten Beiträge hier zu Entwürfen, damit nichts doppelt hinausgeht.</translation>
    </message>
    <message>
        <source>It was moved here</source>
        <translation>Sie wurde hierher verschoben</translation>
    </message>
    <message>
        <source>It is a copy</source>
        <translation>Sie ist eine Kopie</translation>
    </message>
    <message>
        <source>The keyring is locked. Posts wait until you unlock it; no login is lost.</source>
        <translation>Der Schlüsselbund ist gesperrt. Die Beiträge warten, bis du ihn entsperrst; keine Anmeldung geht verloren.</translation>
    </message>
    <message>
        <source>No keyring answers. Carillon keeps logins only there: start one, such as GNOME Keyring or KWallet.</source>
        <translation>Kein Schlüsselbund antwortet. Carillon bewahrt Anmeldungen nur dort auf: Starte einen, etwa GNOME-Schlüsselbund oder KWallet.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Veröffentlichen ist pausiert</translation>
    </message>
    <message>
        <source>Another Carillon publishes</source>
        <translation>Ein anderes Carillon veröffentlicht</translation>
    </message>
    <message>
        <source>Next post %1, %2</source>
        <translation>Nächster Beitrag %1, %2</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht dich</numerusform>
            <numerusform>%n brauchen dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n Konto pausiert</numerusform>
            <numerusform>%n Konten pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) to connect again</source>
        <translation>
            <numerusform>%n Konto neu zu verbinden</numerusform>
            <numerusform>%n Konten neu zu verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Publishing goes on</source>
        <translation>Das Veröffentlichen geht weiter</translation>
    </message>
</context>
</TS>
