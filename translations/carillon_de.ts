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
</TS>
