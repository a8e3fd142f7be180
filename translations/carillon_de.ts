<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
</context>
</TS>
