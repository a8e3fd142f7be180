<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountSentences</name>
    <message>
        <source>An account of %1 has no option &quot;%2&quot;; it has none.</source>
        <translation>Ein Konto von %1 hat keine Option „%2“; es hat keine.</translation>
    </message>
    <message>
        <source>An account of %1 has no option &quot;%2&quot;; it has %3.</source>
        <translation>Ein Konto von %1 hat keine Option „%2“; es hat %3.</translation>
    </message>
    <message>
        <source>The option %1 is one of %2, not &quot;%3&quot;.</source>
        <translation>Die Option %1 ist eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>The login was not allowed in the browser (%1).</source>
        <translation>Die Anmeldung wurde im Browser nicht erlaubt (%1).</translation>
    </message>
    <message>
        <source>There is no platform &quot;%1&quot;; there are %2.</source>
        <translation>Eine Plattform „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 is not connected in this way.</source>
        <translation>%1 lässt sich auf diese Weise nicht verbinden.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Ein Konto %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>You logged in as %1, but %2 is to be connected again. Log in as that one, or add %1 as another account.</source>
        <translation>Du hast dich als %1 angemeldet, neu verbunden werden soll aber %2. Melde dich mit jenem Konto an, oder füge %1 als weiteres Konto hinzu.</translation>
    </message>
    <message>
        <source>There is no account with the id &quot;%1&quot; for &quot;%2&quot;. &quot;accounts list&quot; shows the ids.</source>
        <translation>Ein Konto mit der Kennung „%1“ für „%2“ gibt es nicht. „accounts list“ zeigt die Kennungen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be any of these accounts: %2. Write the one that is meant.</source>
        <translation>„%1“ kann jedes dieser Konten sein: %2. Schreib das gemeinte.</translation>
    </message>
    <message>
        <source>The accounts are: %1.</source>
        <translation>Die Konten sind: %1.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinst du „%1“?</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. %2</source>
        <translation>Ein Konto „%1“ gibt es nicht. %2</translation>
    </message>
    <message>
        <source>This Carillon does not know the platform %1.</source>
        <translation>Dieses Carillon kennt die Plattform %1 nicht.</translation>
    </message>
    <message>
        <source>The account was connected anew meanwhile.</source>
        <translation>Das Konto wurde inzwischen neu verbunden.</translation>
    </message>
    <message>
        <source>There is an account %1:%2 already (%3, at %4). Nothing was changed. Choose another name for this one, or let its address and options take the place of those (--replace).</source>
        <translation>Ein Konto %1:%2 gibt es schon (%3, unter %4). Nichts wurde geändert. Wähle für dieses einen anderen Namen, oder lass seine Adresse und seine Optionen an deren Stelle treten (--replace).</translation>
    </message>
    <message>
        <source>Connect it first (accounts add).</source>
        <translation>Verbinde es zuerst (accounts add).</translation>
    </message>
    <message>
        <source>This is not the address at which the login ended. Copy it whole from the browser&apos;s address bar.</source>
        <translation>Das ist nicht die Adresse, bei der die Anmeldung geendet hat. Kopiere sie ganz aus der Adresszeile des Browsers.</translation>
    </message>
    <message>
        <source>This address belongs to another login. Start again from here.</source>
        <translation>Diese Adresse gehört zu einer anderen Anmeldung. Fang hier noch einmal an.</translation>
    </message>
    <message>
        <source>%1 is connected with an app of your own: give its id and its secret. It is registered at %2.</source>
        <translation>%1 wird mit einer eigenen App verbunden: Gib ihre Kennung und ihr Geheimnis an. Angemeldet wird sie unter %2.</translation>
    </message>
    <message>
        <source>%1 is connected with an app of your own: give its id. It is registered at %2.</source>
        <translation>%1 wird mit einer eigenen App verbunden: Gib ihre Kennung an. Angemeldet wird sie unter %2.</translation>
    </message>
    <message>
        <source>This login gives access to no account of %1 that can be posted to. %2</source>
        <translation>Diese Anmeldung gibt Zugang zu keinem Konto bei %1, in dem man veröffentlichen kann. %2</translation>
    </message>
    <message>
        <source>This login gives no access to %1. Nothing was connected for it.</source>
        <translation>Diese Anmeldung gibt keinen Zugang zu %1. Dafür wurde nichts verbunden.</translation>
    </message>
    <message>
        <source>The login of %1 is renewed before the next post; until then nobody can be looked up.</source>
        <translation>Die Anmeldung von %1 wird vor dem nächsten Beitrag erneuert; bis dahin kann niemand gesucht werden.</translation>
    </message>
    <message>
        <source>%1 has no search for people.</source>
        <translation>%1 hat keine Suche nach Personen.</translation>
    </message>
    <message>
        <source>Write the beginning of a name.</source>
        <translation>Schreib den Anfang eines Namens.</translation>
    </message>
    <message>
        <source>%1 was asked too often; try again in a moment.</source>
        <translation>%1 wurde zu oft gefragt; versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Its platform still has posts that it publishes at their time. Pause the account, so that they are taken back, and remove it then.</source>
        <translation>Das Netzwerk hat noch Beiträge, die es zu ihrer Zeit veröffentlicht. Pausiere das Konto, damit sie zurückgeholt werden, und entferne es dann.</translation>
    </message>
</context>
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
    <message>
        <source>Paused until %1</source>
        <translation>Angehalten bis %1</translation>
    </message>
    <message>
        <source>%1 of %2 today (%3)</source>
        <extracomment>&quot;18 of 20 posts today (UTC)&quot;: the zone at whose midnight it counts anew</extracomment>
        <translation>%1 von %2 heute (%3)</translation>
    </message>
    <message>
        <source>at most %1 a day (%2)</source>
        <extracomment>&quot;at most 20 posts a day (UTC)&quot;: the zone at whose midnight it counts anew</extracomment>
        <translation>höchstens %1 am Tag (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s)</source>
        <translation>
            <numerusform>%Ln Löschung</numerusform>
            <numerusform>%Ln Löschungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Login ends %1</source>
        <translation>Anmeldung endet %1</translation>
    </message>
    <message>
        <source>%1 does not let it be renewed by itself. Connect the account again before then; its posts stay.</source>
        <translation>Bei %1 lässt sie sich nicht von selbst erneuern. Verbinde das Konto vorher neu; seine Beiträge bleiben.</translation>
    </message>
    <message>
        <source>%1, whole app</source>
        <extracomment>%1 is a limit: all accounts that are connected with the same developer&apos;s app share it</extracomment>
        <translation>%1, ganze App</translation>
    </message>
    <message>
        <source>%1, this address</source>
        <extracomment>%1 is a limit: all accounts share it, since the network counts by the address they are on the Internet with</extracomment>
        <translation>%1, diese Adresse</translation>
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
    <message>
        <source>Move post...</source>
        <extracomment>To another time</extracomment>
        <translation>Beitrag verschieben …</translation>
    </message>
    <message>
        <source>Pause publishing until...</source>
        <translation>Veröffentlichen anhalten bis …</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>The page that lists what happened to posts, accounts and the engine</extracomment>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
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
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Published on time.</source>
        <translation>Pünktlich veröffentlicht.</translation>
    </message>
    <message>
        <source>Published, late by %1.</source>
        <translation>Veröffentlicht, Verspätung: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It took %Ln attempt(s).</source>
        <translation>
            <numerusform>Dafür war %Ln Versuch nötig.</numerusform>
            <numerusform>Dafür waren %Ln Versuche nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>An attempt failed; another one follows by itself.</source>
        <translation>Ein Versuch ist fehlgeschlagen; der nächste folgt von selbst.</translation>
    </message>
    <message>
        <source>An attempt failed; the next one is on %1.</source>
        <translation>Ein Versuch ist fehlgeschlagen; der nächste folgt am %1.</translation>
    </message>
    <message>
        <source>This computer had no network. Posts waited for it.</source>
        <translation>Dieser Rechner hatte kein Netz. Die Beiträge haben darauf gewartet.</translation>
    </message>
    <message>
        <source>%1 gave no answer. It is asked again and again, and posts wait.</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>%1 hat nicht geantwortet. Carillon fragt immer wieder nach, und die Beiträge warten.</translation>
    </message>
    <message>
        <source>Not published.</source>
        <translation>Nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>We can&apos;t tell whether it is live.</source>
        <translation>Wir wissen nicht, ob er online ist.</translation>
    </message>
    <message>
        <source>It was late, and was skipped as late posts are set to be.</source>
        <translation>Er war verspätet und wurde ausgelassen, wie es für verspätete Beiträge eingestellt ist.</translation>
    </message>
    <message>
        <source>It was too late to be worth sending.</source>
        <translation>Es war zu spät, um ihn noch zu senden.</translation>
    </message>
    <message>
        <source>It fell due while it could not be sent, and waited for your word.</source>
        <translation>Er wurde fällig, als er nicht gesendet werden konnte, und hat auf deine Entscheidung gewartet.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgesagt.</translation>
    </message>
    <message>
        <source>You looked: it is live.</source>
        <translation>Du hast nachgesehen: Er ist online.</translation>
    </message>
    <message>
        <source>You looked: it is not live.</source>
        <translation>Du hast nachgesehen: Er ist nicht online.</translation>
    </message>
    <message>
        <source>Deleted from the network.</source>
        <translation>Von der Plattform gelöscht.</translation>
    </message>
    <message>
        <source>Not deleted from the network, still live.</source>
        <translation>Nicht von der Plattform gelöscht, noch online.</translation>
    </message>
    <message>
        <source>Updated where it is live.</source>
        <translation>Online aktualisiert.</translation>
    </message>
    <message>
        <source>Not updated where it is live.</source>
        <translation>Online nicht aktualisiert.</translation>
    </message>
    <message>
        <source>The account was connected.</source>
        <translation>Das Konto wurde verbunden.</translation>
    </message>
    <message>
        <source>The account was removed.</source>
        <translation>Das Konto wurde entfernt.</translation>
    </message>
    <message>
        <source>The account must be connected again.</source>
        <translation>Das Konto muss neu verbunden werden.</translation>
    </message>
    <message>
        <source>The platform does not let the account post.</source>
        <translation>Die Plattform lässt das Konto nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>The platform asked to wait until %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Die Plattform bat darum, zu warten bis %1.</translation>
    </message>
    <message>
        <source>The account was paused.</source>
        <translation>Das Konto wurde angehalten.</translation>
    </message>
    <message>
        <source>The account was paused: %1</source>
        <translation>Das Konto wurde angehalten: %1</translation>
    </message>
    <message>
        <source>The account publishes again.</source>
        <translation>Das Konto veröffentlicht wieder.</translation>
    </message>
    <message>
        <source>The login was renewed.</source>
        <translation>Die Anmeldung wurde erneuert.</translation>
    </message>
    <message>
        <source>The login could not be renewed.</source>
        <translation>Die Anmeldung ließ sich nicht erneuern.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>Carillon began to publish.</source>
        <translation>Carillon hat mit dem Veröffentlichen begonnen.</translation>
    </message>
    <message>
        <source>Carillon took over from a program that had not ended in order.</source>
        <translation>Carillon hat von einem Programm übernommen, das nicht ordentlich beendet wurde.</translation>
    </message>
    <message>
        <source>Carillon stopped publishing.</source>
        <translation>Carillon hat das Veröffentlichen beendet.</translation>
    </message>
    <message>
        <source>The computer slept for %1.</source>
        <extracomment>%1 is &quot;3 hours&quot;</extracomment>
        <translation>So lange hat der Rechner geschlafen: %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is an account, %2 the beginning of a post</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Published</source>
        <extracomment>A choice of events: posts that went out</extracomment>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <extracomment>A choice of events</extracomment>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Deleted, changed, canceled</source>
        <extracomment>A choice of events: of posts, by a person&apos;s wish</extracomment>
        <translation>Gelöscht, geändert, abgesagt</translation>
    </message>
    <message>
        <source>Accounts and logins</source>
        <extracomment>A choice of events</extracomment>
        <translation>Konten und Anmeldungen</translation>
    </message>
    <message>
        <source>Servers and network</source>
        <extracomment>A choice of events</extracomment>
        <translation>Server und Netz</translation>
    </message>
    <message>
        <source>Carillon itself</source>
        <extracomment>A choice of events: when the publishing program ran</extracomment>
        <translation>Carillon selbst</translation>
    </message>
    <message>
        <source>The platform does not let the figures of posts be read.</source>
        <translation>Die Plattform lässt die Zahlen von Beiträgen nicht lesen.</translation>
    </message>
    <message>
        <source>Handed over: its platform publishes it at its time.</source>
        <translation>Übergeben: Das Netzwerk veröffentlicht ihn zu seiner Zeit.</translation>
    </message>
    <message>
        <source>Not handed over: Carillon publishes it at its time.</source>
        <translation>Nicht übergeben: Carillon veröffentlicht ihn zu seiner Zeit.</translation>
    </message>
    <message>
        <source>Taken back from its platform.</source>
        <translation>Vom Netzwerk zurückgeholt.</translation>
    </message>
    <message>
        <source>Not taken back: its platform still publishes it at its time.</source>
        <translation>Nicht zurückgeholt: Das Netzwerk veröffentlicht ihn weiterhin zu seiner Zeit.</translation>
    </message>
</context>
<context>
    <name>BlueskySentences</name>
    <message>
        <source>There is nothing to post: write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen: Schreib einen Text.</translation>
    </message>
    <message>
        <source>The thread has %1 parts; Bluesky takes %2 at once. Make two threads of it.</source>
        <translation>Der Thread hat %1 Teile; Bluesky nimmt %2 auf einmal. Mach zwei Threads daraus.</translation>
    </message>
    <message>
        <source>Part %1 of the thread is empty: write something or add a picture or a link.</source>
        <translation>Teil %1 des Threads ist leer: Schreib etwas, oder füge ein Bild oder einen Link hinzu.</translation>
    </message>
    <message>
        <source>The text is empty: write something or add a picture or a link.</source>
        <translation>Der Text ist leer: Schreib etwas, oder füge ein Bild oder einen Link hinzu.</translation>
    </message>
    <message>
        <source>Part %1 of the thread holds half a character: delete it and type it again.</source>
        <translation>Teil %1 des Threads enthält ein halbes Zeichen: Lösche es und tippe es neu.</translation>
    </message>
    <message>
        <source>The text holds half a character: delete it and type it again.</source>
        <translation>Der Text enthält ein halbes Zeichen: Lösche es und tippe es neu.</translation>
    </message>
    <message>
        <source>Part %1 of the thread is %2 characters long; Bluesky takes %3. Shorten it or split it into a thread.</source>
        <translation>Teil %1 des Threads ist %2 Zeichen lang; Bluesky nimmt %3. Kürze ihn oder teile ihn auf.</translation>
    </message>
    <message>
        <source>The text is %1 characters long; Bluesky takes %2. Shorten it or split it into a thread.</source>
        <translation>Der Text ist %1 Zeichen lang; Bluesky nimmt %2. Kürze ihn oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>Part %1 of the thread takes %2 bytes; Bluesky takes %3. Use fewer emoji or split it into a thread.</source>
        <translation>Teil %1 des Threads hat %2 Bytes; Bluesky nimmt %3. Nimm weniger Emojis oder teile ihn auf.</translation>
    </message>
    <message>
        <source>The text takes %1 bytes; Bluesky takes %2. Use fewer emoji or split it into a thread.</source>
        <translation>Der Text hat %1 Bytes; Bluesky nimmt %2. Nimm weniger Emojis oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>The hashtag #%1… is longer than %2 characters; Bluesky shows it as plain text. Shorten it.</source>
        <translation>Der Hashtag #%1… ist länger als %2 Zeichen; Bluesky zeigt ihn als gewöhnlichen Text. Kürze ihn.</translation>
    </message>
    <message>
        <source>The post has %1 pictures; Bluesky takes %2. Remove some or make a second post.</source>
        <translation>Der Beitrag hat %1 Bilder; Bluesky nimmt %2. Entferne einige oder mach einen zweiten Beitrag.</translation>
    </message>
    <message>
        <source>Picture %1 is of an unknown type; Bluesky takes JPEG, PNG, WebP and GIF pictures here. Convert or remove it.</source>
        <translation>Bild %1 ist von unbekannter Art; Bluesky nimmt hier JPEG, PNG, WebP und GIF. Wandle es um oder entferne es.</translation>
    </message>
    <message>
        <source>Picture %1 is of the type %2; Bluesky takes JPEG, PNG, WebP and GIF pictures here. Convert or remove it.</source>
        <translation>Bild %1 ist vom Typ %2; Bluesky nimmt hier JPEG, PNG, WebP und GIF. Wandle es um oder entferne es.</translation>
    </message>
    <message>
        <source>Picture %1 is %2 bytes large; Bluesky takes %3. Save it smaller.</source>
        <translation>Bild %1 ist %2 Bytes groß; Bluesky nimmt %3. Speichere es kleiner.</translation>
    </message>
    <message>
        <source>Picture %1 is an empty file: choose another one.</source>
        <translation>Bild %1 ist eine leere Datei: Wähle eine andere.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address: write it whole, such as https://example.com/page.</source>
        <translation>„%1“ ist keine Webadresse: Schreib sie ganz, etwa https://example.com/page.</translation>
    </message>
    <message>
        <source>The option language names %1 languages; Bluesky takes %2.</source>
        <translation>Die Option language nennt %1 Sprachen; Bluesky nimmt %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language tag: write one such as en, de or pt-BR in the option language.</source>
        <translation>„%1“ ist kein Sprachkürzel: Schreib bei den Sprachen (Option language) eines wie en, de oder pt-BR.</translation>
    </message>
    <message>
        <source>Bluesky has no option &quot;%1&quot;; it knows: %2.</source>
        <translation>Bluesky hat keine Option „%1“; es kennt: %2.</translation>
    </message>
    <message>
        <source>The post may be out already; the server must be asked first.</source>
        <translation>Der Beitrag ist vielleicht schon online; erst muss der Server gefragt werden.</translation>
    </message>
    <message>
        <source>Part %1 holds half a character.</source>
        <translation>Teil %1 enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>Bluesky accounts are connected with a handle and an app password.</source>
        <translation>Bluesky-Konten werden mit Kontoname und App-Passwort verbunden.</translation>
    </message>
    <message>
        <source>The handle is missing, such as alice.bsky.social.</source>
        <translation>Der Kontoname fehlt, etwa alice.bsky.social.</translation>
    </message>
    <message>
        <source>The app password is missing. Make one in Bluesky under Settings, Privacy and security, App passwords.</source>
        <translation>Das App-Passwort fehlt. Lege eines an: in Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter.</translation>
    </message>
    <message>
        <source>The account is deactivated. Log in on Bluesky to activate it again.</source>
        <translation>Das Konto ist deaktiviert. Melde dich bei Bluesky an, um es wieder zu aktivieren.</translation>
    </message>
    <message>
        <source>Bluesky does not let this account post (%1). Bluesky&apos;s support can tell why.</source>
        <translation>Bluesky lässt dieses Konto nicht veröffentlichen (%1). Der Support von Bluesky kann den Grund nennen.</translation>
    </message>
    <message>
        <source>%1 does not answer like a Bluesky server. Check the server&apos;s address.</source>
        <translation>%1 antwortet nicht wie ein Bluesky-Server. Prüfe die Adresse des Servers.</translation>
    </message>
    <message>
        <source>There is no login to renew. Connect the account again.</source>
        <translation>Es gibt keine Anmeldung, die sich erneuern ließe. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Something else than the account&apos;s server answered.</source>
        <translation>Geantwortet hat etwas anderes als der Server des Kontos.</translation>
    </message>
    <message>
        <source>Bluesky has no step &quot;%1&quot;.</source>
        <translation>Bluesky hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>The server took the file but named no blob.</source>
        <translation>Der Server hat die Datei genommen, aber keinen Blob genannt.</translation>
    </message>
    <message>
        <source>The link is no web address.</source>
        <translation>Der Link ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The server answered without naming the post.</source>
        <translation>Der Server hat geantwortet, ohne den Beitrag zu nennen.</translation>
    </message>
    <message>
        <source>The step names no record to ask for.</source>
        <translation>Der Schritt nennt keinen Eintrag, nach dem sich fragen ließe.</translation>
    </message>
    <message>
        <source>Only one end of the thread is there.</source>
        <translation>Nur ein Ende des Threads ist da.</translation>
    </message>
    <message>
        <source>The server answered something else than the record.</source>
        <translation>Der Server hat mit etwas anderem als dem Eintrag geantwortet.</translation>
    </message>
    <message>
        <source>Another text stands under the post&apos;s key.</source>
        <translation>Unter dem Schlüssel des Beitrags steht ein anderer Text.</translation>
    </message>
    <message>
        <source>The first comment holds half a character: delete it and type it again.</source>
        <translation>Der erste Kommentar enthält ein halbes Zeichen: Lösch es und tippe es neu.</translation>
    </message>
    <message>
        <source>The first comment is %1 characters long; Bluesky takes %2. Shorten it.</source>
        <translation>Der erste Kommentar ist %1 Zeichen lang; Bluesky nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The first comment takes %1 bytes; Bluesky takes %2. Use fewer emoji.</source>
        <translation>Der erste Kommentar hat %1 Bytes; Bluesky nimmt %2. Nimm weniger Emojis.</translation>
    </message>
    <message>
        <source>The first comment holds half a character.</source>
        <translation>Der erste Kommentar enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>%1 offers no login in the browser that Carillon knows. Use an app password.</source>
        <translation>%1 bietet keine Anmeldung im Browser, die Carillon kennt. Verwende ein App-Passwort.</translation>
    </message>
    <message>
        <source>The account&apos;s identity (%1) names no server that can be used.</source>
        <translation>Die Identität des Kontos (%1) nennt keinen Server, der sich verwenden lässt.</translation>
    </message>
    <message>
        <source>Nobody knows the handle %1. Check it.</source>
        <translation>Den Namen %1 kennt niemand. Prüfe ihn.</translation>
    </message>
    <message>
        <source>Carillon was not allowed to post. Connect again and allow it.</source>
        <translation>Carillon durfte nicht veröffentlichen. Verbinde neu und erlaube es.</translation>
    </message>
    <message>
        <source>%1 gave a login for an account that is not its own. Nothing was connected.</source>
        <translation>%1 hat eine Anmeldung für ein Konto gegeben, das nicht dort liegt. Nichts wurde verbunden.</translation>
    </message>
    <message>
        <source>The login could not be renewed. Connect the account again.</source>
        <translation>Die Anmeldung ließ sich nicht erneuern. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>A video stands alone in a post. Remove the other media or make a second post.</source>
        <translation>Ein Video steht in einem Beitrag allein. Entferne die anderen Medien oder mach einen zweiten Beitrag daraus.</translation>
    </message>
    <message>
        <source>The video is an empty file: choose another one.</source>
        <translation>Das Video ist eine leere Datei: Wähle eine andere.</translation>
    </message>
    <message>
        <source>The description of medium %1 is %2 characters long; Bluesky takes %3. Shorten it.</source>
        <translation>Die Beschreibung von Medium %1 ist %2 Zeichen lang; Bluesky nimmt %3. Kürze sie.</translation>
    </message>
    <message>
        <source>The description of medium %1 holds half a character: delete it and type it again.</source>
        <translation>Die Beschreibung von Medium %1 enthält ein halbes Zeichen: Lösche es und schreib es neu.</translation>
    </message>
    <message>
        <source>Bluesky shows either pictures, a video or a link&apos;s card. Put the link into the text or remove the media.</source>
        <translation>Bluesky zeigt entweder Bilder, ein Video oder die Karte eines Links. Setz den Link in den Text oder entferne die Medien.</translation>
    </message>
    <message>
        <source>The server gave no token for the video service.</source>
        <translation>Der Server hat kein Token für den Videodienst gegeben.</translation>
    </message>
    <message>
        <source>Bluesky is still working on the video.</source>
        <translation>Bluesky verarbeitet das Video noch.</translation>
    </message>
    <message>
        <source>Bluesky takes no more videos of this account today.</source>
        <translation>Bluesky nimmt heute keine Videos dieses Kontos mehr.</translation>
    </message>
    <message>
        <source>The video has %1, and Bluesky takes only %2 more of this account today.</source>
        <translation>Das Video hat %1, und Bluesky nimmt von diesem Konto heute nur noch %2.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s video service takes no videos of this account (%1). It wants a confirmed e-mail address: look in Bluesky under Settings, Account.</source>
        <translation>Der Videodienst von Bluesky nimmt keine Videos dieses Kontos (%1). Er verlangt eine bestätigte E-Mail-Adresse: Sieh in Bluesky unter Einstellungen, Konto nach.</translation>
    </message>
    <message>
        <source>The video service answered without naming a job.</source>
        <translation>Der Videodienst hat geantwortet, ohne einen Auftrag zu nennen.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s video service could not make this video ready (%1). Export it as MP4 with H.264 and try again.</source>
        <translation>Der Videodienst von Bluesky konnte dieses Video nicht aufbereiten (%1). Exportiere es als MP4 mit H.264 und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Bluesky knows nobody by this name, which stayed plain text: %1.</source>
        <extracomment>%1 is a list of handles with &quot;@&quot;</extracomment>
        <translation>Bluesky kennt niemanden mit diesem Namen, der einfacher Text geblieben ist: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to a question for figures cannot be read.</source>
        <translation>Die Antwort des Servers auf die Frage nach Zahlen lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Picture %1 moves, and Bluesky shows its first moment only. Make a GIF or a video of it if it is to move there.</source>
        <translation>Bild %1 bewegt sich, und Bluesky zeigt nur seinen ersten Augenblick. Mach ein GIF oder ein Video daraus, wenn es sich dort bewegen soll.</translation>
    </message>
    <message>
        <source>Picture %1 moves, and beside others Bluesky shows its first moment only. Post it alone if it is to move there.</source>
        <translation>Bild %1 bewegt sich, und neben anderen zeigt Bluesky nur seinen ersten Augenblick. Veröffentliche es allein, wenn es sich dort bewegen soll.</translation>
    </message>
    <message>
        <source>Picture %1 moves, and is shown still, since the account&apos;s videos are only kept on its server. Set the account&apos;s option for videos to service, or make a video of it.</source>
        <translation>Bild %1 bewegt sich und wird unbewegt gezeigt, weil die Videos des Kontos nur auf seinem Server aufbewahrt werden. Stell die Option des Kontos für Videos auf service, oder mach ein Video daraus.</translation>
    </message>
    <message>
        <source>Picture %1 moves, and is shown still: this server has no service that makes a film of a GIF. Make a video of it if it is to move there.</source>
        <translation>Bild %1 bewegt sich und wird unbewegt gezeigt: Dieser Server hat keinen Dienst, der aus einem GIF einen Film macht. Mach ein Video daraus, wenn es sich dort bewegen soll.</translation>
    </message>
    <message>
        <source>The option labels is &quot;%1&quot;; write one of %2.</source>
        <translation>Die Option labels ist &quot;%1&quot;; schreib eines von %2.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s content warning lies over pictures, videos and link cards, and this post has none of them: it goes out without. Warn in the text if that is what it is about.</source>
        <translation>Die Inhaltswarnung von Bluesky liegt über Bildern, Videos und Linkkarten, und dieser Post hat nichts davon: Er geht ohne sie hinaus. Warne im Text, wenn es um ihn geht.</translation>
    </message>
    <message>
        <source>The option who_may_reply is &quot;%1&quot;; write everyone, nobody, or one or several of mentioned, followers and following, with a + between them.</source>
        <translation>Die Option who_may_reply ist „%1“; schreib everyone, nobody, oder eines oder mehrere von mentioned, followers und following, mit einem + dazwischen.</translation>
    </message>
    <message>
        <source>The option quotes is &quot;%1&quot;; write everyone or nobody.</source>
        <translation>Die Option quotes ist „%1“; schreib everyone oder nobody.</translation>
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
    <message>
        <source>%1, waits for the server&apos;s answer</source>
        <translation>%1, wartet auf Antwort des Servers</translation>
    </message>
    <message>
        <source>%1, waits for your word</source>
        <translation>%1, wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>Part %1 is %Ln character(s) too long. Shorten the marked end, or split it.</source>
        <translation>
            <numerusform>Teil %1 ist %Ln Zeichen zu lang. Kürze das markierte Ende oder teile ihn.</numerusform>
            <numerusform>Teil %1 ist %Ln Zeichen zu lang. Kürze das markierte Ende oder teile ihn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too long. Shorten the marked end, or split the text into a thread.</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang. Kürze das markierte Ende oder mach einen Thread daraus.</numerusform>
            <numerusform>%Ln Zeichen zu lang. Kürze das markierte Ende oder mach einen Thread daraus.</numerusform>
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
        <translation>Verbinde zuerst ein Konto. Was du hier schreibst, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreib zuerst etwas.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Wähle mindestens ein Konto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a whole sentence about the post</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The first comment is %Ln character(s) too long. Shorten the marked end.</source>
        <translation>
            <numerusform>Der erste Kommentar ist %Ln Zeichen zu lang. Kürze das markierte Ende.</numerusform>
            <numerusform>Der erste Kommentar ist %Ln Zeichen zu lang. Kürze das markierte Ende.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are still being copied.</source>
        <translation>
            <numerusform>%Ln Datei wird noch kopiert.</numerusform>
            <numerusform>%Ln Dateien werden noch kopiert.</numerusform>
        </translation>
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
    <message>
        <source>%1 did not accept this. Copy it again, whole, or make a new one there.</source>
        <translation>%1 hat das nicht angenommen. Kopiere es noch einmal, ganz, oder lege dort etwas Neues an.</translation>
    </message>
</context>
<context>
    <name>DayHeading</name>
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
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>Carillon closed the workspace before it answered.</source>
        <translation>Carillon hat den Arbeitsbereich geschlossen, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>The workspace is being closed.</source>
        <translation>Der Arbeitsbereich wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>This post is not there any more.</source>
        <translation>Diesen Beitrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>DiscordSentences</name>
    <message>
        <source>Discord answered HTTP %1 with something unreadable.</source>
        <translation>Discord hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>The text has %1 characters; Discord takes %2. Shorten it or make a thread of it.</source>
        <translation>Der Text hat %1 Zeichen; Discord nimmt %2. Kürze ihn oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text or add a file.</source>
        <translation>Es gibt nichts zu posten. Schreib einen Text oder füge eine Datei hinzu.</translation>
    </message>
    <message>
        <source>The text mentions somebody who will not be notified. Choose in the post&apos;s options who is.</source>
        <translation>Der Text erwähnt jemanden, der nicht benachrichtigt wird. Wähle in den Optionen des Beitrags, wer benachrichtigt wird.</translation>
    </message>
    <message>
        <source>The description has %1 characters; Discord takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; Discord nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>The files have %1 MiB together; Discord takes %2 in one message. Make them smaller or leave some out.</source>
        <translation>Die Dateien haben zusammen %1 MiB; Discord nimmt %2 in einer Nachricht. Verkleinere sie oder lass welche weg.</translation>
    </message>
    <message>
        <source>The sender&apos;s name has %1 characters; Discord takes %2. Shorten it.</source>
        <translation>Der Name des Absenders hat %1 Zeichen; Discord nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>Discord takes no sender whose name has &quot;%1&quot; in it. Choose another name.</source>
        <translation>Discord nimmt keinen Absender, in dessen Namen „%1“ vorkommt. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>A message goes into a thread or starts one in the forum, not both. Leave one of the two options empty.</source>
        <translation>Eine Nachricht geht in einen Thread oder beginnt einen im Forum, nicht beides. Lass eine der beiden Optionen leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a thread: it has digits only. Switch on developer mode in Discord and copy the thread&apos;s id there.</source>
        <translation>„%1“ ist keine ID eines Threads: Sie hat nur Ziffern. Schalte in Discord den Entwicklermodus ein und kopiere dort die ID des Threads.</translation>
    </message>
    <message>
        <source>The title for the forum has %1 characters; Discord takes %2. Shorten it.</source>
        <translation>Der Titel für das Forum hat %1 Zeichen; Discord nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The option mentions is &quot;%1&quot;; write nobody, users, roles, @everyone or all.</source>
        <translation>Die Option mentions ist „%1“; schreib nobody, users, roles, @everyone oder all.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write yes or no.</source>
        <translation>Die Option %1 ist „%2“; schreib yes oder no.</translation>
    </message>
    <message>
        <source>The sender&apos;s picture needs an address that begins with https://.</source>
        <translation>Das Bild des Absenders braucht eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>This is no URL of a Discord webhook. Copy it in the channel&apos;s settings, under Integrations and Webhooks; it begins with https://discord.com/api/webhooks/.</source>
        <translation>Das ist keine URL eines Discord-Webhooks. Kopiere sie in den Einstellungen des Kanals unter Integrationen und Webhooks; sie beginnt mit https://discord.com/api/webhooks/.</translation>
    </message>
    <message>
        <source>Discord is connected by the URL of a webhook alone.</source>
        <translation>Discord wird nur über die URL eines Webhooks verbunden.</translation>
    </message>
    <message>
        <source>This webhook belongs to an app and not to a channel. Make one in the channel&apos;s settings, under Integrations and Webhooks.</source>
        <translation>Dieser Webhook gehört einer App und keinem Kanal. Leg einen in den Einstellungen des Kanals unter Integrationen und Webhooks an.</translation>
    </message>
    <message>
        <source>The post has no text part.</source>
        <translation>Der Beitrag hat keinen Textteil.</translation>
    </message>
    <message>
        <source>What is live has another number of parts. Keep that, or delete the post and publish it again.</source>
        <translation>Was veröffentlicht ist, hat eine andere Zahl von Teilen. Behalte sie bei, oder lösch den Beitrag und veröffentliche ihn neu.</translation>
    </message>
    <message>
        <source>The option spoiler is &quot;%1&quot;; write nothing, text, media or both.</source>
        <translation>Die Option spoiler ist &quot;%1&quot;; schreib nothing, text, media oder both.</translation>
    </message>
    <message>
        <source>The text is the poll&apos;s question here, which Discord cannot hide. Write the question in the poll&apos;s option, and the text is hidden.</source>
        <translation>Der Text ist hier die Frage der Umfrage, die Discord nicht verdecken kann. Schreib die Frage in die Option der Umfrage, dann wird der Text verdeckt.</translation>
    </message>
    <message>
        <source>There is no file in this post that could be hidden. Hide the text if that is what is meant.</source>
        <translation>In diesem Post ist keine Datei, die verdeckt werden könnte. Verdecke den Text, wenn der gemeint ist.</translation>
    </message>
    <message>
        <source>A poll needs a question. Write it as the text or in the poll&apos;s option.</source>
        <translation>Eine Umfrage braucht eine Frage. Schreib sie als Text oder in die Option der Umfrage.</translation>
    </message>
    <message>
        <source>The text is the poll&apos;s question here and has %1 characters; Discord takes %2. Write a shorter question in the poll&apos;s option, and the text stands above it.</source>
        <translation>Der Text ist hier die Frage der Umfrage und hat %1 Zeichen; Discord nimmt %2. Schreib eine kürzere Frage in die Option der Umfrage, dann steht der Text darüber.</translation>
    </message>
    <message>
        <source>The poll&apos;s question has %1 characters; Discord takes %2. Shorten it.</source>
        <translation>Die Frage der Umfrage hat %1 Zeichen; Discord nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>The poll has %1 answers; Discord takes one to ten, with | between them.</source>
        <translation>Die Umfrage hat %1 Antworten; Discord nimmt eine bis zehn, mit | dazwischen.</translation>
    </message>
    <message>
        <source>The poll&apos;s answer &quot;%1&quot; has %2 characters; Discord takes 1 to %3.</source>
        <translation>Die Antwort &quot;%1&quot; der Umfrage hat %2 Zeichen; Discord nimmt 1 bis %3.</translation>
    </message>
    <message>
        <source>The poll is open for &quot;%1&quot; hours; Discord takes 1 to %2, which is 32 days.</source>
        <translation>Die Umfrage ist &quot;%1&quot; Stunden offen; Discord nimmt 1 bis %2, das sind 32 Tage.</translation>
    </message>
    <message>
        <source>A message has a poll or files here, not both. Leave one of them out, or put the poll into a post of its own.</source>
        <translation>Eine Nachricht hat hier eine Umfrage oder Dateien, nicht beides. Lass eines davon weg, oder mach aus der Umfrage einen eigenen Post.</translation>
    </message>
    <message>
        <source>Discord lets nobody change a message with a poll. Leave it as it is, or delete the post and publish it again.</source>
        <translation>Discord lässt niemanden eine Nachricht mit einer Umfrage ändern. Lass sie, wie sie ist, oder lösche den Post und veröffentliche ihn neu.</translation>
    </message>
    <message>
        <source>A message that is out gets no poll any more. Leave the poll out, or delete the post and publish it again.</source>
        <translation>Eine Nachricht, die draußen ist, bekommt keine Umfrage mehr. Lass die Umfrage weg, oder lösche den Post und veröffentliche ihn neu.</translation>
    </message>
</context>
<context>
    <name>ExchangeSentences</name>
    <message>
        <source>The file has no column &quot;%1&quot; to map; it has: %2.</source>
        <translation>Die Datei hat keine Spalte „%1“, die sich zuordnen ließe; sie hat: %2.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; to map a column to; the fields are: %2.</source>
        <translation>Ein Feld „%1“, dem sich eine Spalte zuordnen ließe, gibt es nicht; die Felder sind: %2.</translation>
    </message>
    <message>
        <source>The file has two columns for &quot;%1&quot;. Take one away, or rename it.</source>
        <translation>Die Datei hat zwei Spalten für „%1“. Nimm eine weg, oder benenne sie um.</translation>
    </message>
    <message>
        <source>The file&apos;s first line names no column &quot;%1&quot;. %2</source>
        <translation>Die erste Zeile der Datei nennt keine Spalte „%1“. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a post (26 letters and digits). Leave the column empty for a new post.</source>
        <translation>„%1“ ist keine Kennung eines Beitrags (26 Buchstaben und Ziffern). Lass die Spalte für einen neuen Beitrag leer.</translation>
    </message>
    <message>
        <source>Posting slots are not available yet. Give the post a date and a time, or the state draft.</source>
        <translation>Feste Sendeplätze gibt es noch nicht. Gib dem Beitrag Datum und Uhrzeit, oder den Zustand draft.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says what became of a post and cannot be imported. Write draft or scheduled, or leave the row out.</source>
        <translation>„%1“ sagt, was aus einem Beitrag geworden ist, und lässt sich nicht importieren. Schreib draft oder scheduled, oder lass die Zeile weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state. Write draft or scheduled; empty means scheduled.</source>
        <translation>„%1“ ist kein Zustand. Schreib draft oder scheduled; leer heißt scheduled.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an account that the row names already. Take one of them away.</source>
        <translation>„%1“ ist ein Konto, das die Zeile schon nennt. Nimm eines davon weg.</translation>
    </message>
    <message>
        <source>The row names no account. Write one as platform:handle, or make the post a draft.</source>
        <translation>Die Zeile nennt kein Konto. Schreib eines als plattform:kontoname, oder mach den Beitrag zum Entwurf.</translation>
    </message>
    <message>
        <source>The date is missing. Write it as YYYY-MM-DD.</source>
        <translation>Das Datum fehlt. Schreib es als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as YYYY-MM-DD, such as 2026-03-29.</source>
        <translation>„%1“ ist kein Datum. Schreib es als JJJJ-MM-TT, etwa 2026-03-29.</translation>
    </message>
    <message>
        <source>The time is missing. Write it as HH:MM.</source>
        <translation>Die Uhrzeit fehlt. Schreib sie als HH:MM.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write it as HH:MM, HH:MM:SS or HH:MM:SS.mmm, with 24 hours.</source>
        <translation>„%1“ ist keine Uhrzeit. Schreib sie als HH:MM, HH:MM:SS oder HH:MM:SS.mmm, mit 24 Stunden.</translation>
    </message>
    <message>
        <source>%1 does not exist on %2 in %3: clocks go from %4 straight to %5. Write a time before %4 or from %5 on.</source>
        <translation>%1 gibt es am %2 in %3 nicht: Die Uhren springen von %4 auf %5. Schreib eine Zeit vor %4 oder ab %5.</translation>
    </message>
    <message>
        <source>%1 comes twice on %2 in %3, because clocks are put back. The first one is taken (%4).</source>
        <translation>%1 kommt am %2 in %3 zweimal, weil die Uhren zurückgestellt werden. Genommen wird das erste Mal (%4).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. Write it whole, such as https://example.com/page.</source>
        <translation>„%1“ ist keine Webadresse. Schreib sie ganz, etwa https://example.com/page.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no priority. Write high, normal or low; empty means normal.</source>
        <translation>„%1“ ist keine Priorität. Schreib high, normal oder low; leer heißt normal.</translation>
    </message>
    <message>
        <source>The row has %1 alternative texts for %2 files. Write one for each file, separated by &quot;|&quot;; a &quot;|&quot; in a text is written &quot;\|&quot;.</source>
        <translation>Die Zeile hat %1 Bildbeschreibungen für %2 Dateien. Schreib eine für jede Datei, getrennt durch „|“; ein „|“ im Text wird als „\|“ geschrieben.</translation>
    </message>
    <message>
        <source>The name of file %1 is empty. Take the extra &quot;|&quot; away.</source>
        <translation>Der Name von Datei %1 ist leer. Nimm das überzählige „|“ weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a web address, and those are not fetched yet. Save the file and write its name.</source>
        <translation>„%1“ ist eine Webadresse, und solche werden noch nicht geholt. Speichere die Datei und schreib ihren Namen.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot; in %2. %3</source>
        <translation>Eine Datei „%1“ gibt es in %2 nicht. %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside of %2. %3</source>
        <translation>„%1“ liegt außerhalb von %2. %3</translation>
    </message>
    <message>
        <source>The options are no JSON object (%1). Write them as {&quot;name&quot;: &quot;value&quot;}, or leave the column empty.</source>
        <translation>Die Optionen sind kein JSON-Objekt (%1). Schreib sie als {&quot;name&quot;: &quot;wert&quot;}, oder lass die Spalte leer.</translation>
    </message>
    <message>
        <source>it must begin with {</source>
        <translation>es muss mit { beginnen</translation>
    </message>
    <message>
        <source>Repeating posts are not available yet. Leave the column empty and write a row for each time.</source>
        <translation>Wiederkehrende Beiträge gibt es noch nicht. Lass die Spalte leer und schreib für jedes Mal eine Zeile.</translation>
    </message>
    <message>
        <source>Column %1 holds &quot;%2&quot; but has no name in the first line. Name it, or empty it.</source>
        <translation>Spalte %1 enthält „%2“, hat aber in der ersten Zeile keinen Namen. Benenne sie oder leere sie.</translation>
    </message>
    <message>
        <source>the file is empty; its first line must name the columns</source>
        <translation>die Datei ist leer; ihre erste Zeile muss die Spalten nennen</translation>
    </message>
    <message>
        <source>the header: %1</source>
        <translation>die Kopfzeile: %1</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, the header has %3</source>
        <translation>Zeile %1 hat %2 Felder, die Kopfzeile hat %3</translation>
    </message>
    <message>
        <source>the quote opened in line %1 is never closed</source>
        <translation>das in Zeile %1 geöffnete Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>cannot read on: %1</source>
        <translation>sie lässt sich nicht weiterlesen: %1</translation>
    </message>
    <message>
        <source>the file is UTF-16; save it as &quot;CSV UTF-8&quot;</source>
        <translation>die Datei ist UTF-16; speichere sie als „CSV UTF-8“</translation>
    </message>
    <message>
        <source>%1: a quote inside a field that does not begin with one; quote the field and double the quote</source>
        <translation>%1: ein Anführungszeichen in einem Feld, das nicht mit einem beginnt; setz das Feld in Anführungszeichen und verdopple dieses</translation>
    </message>
    <message>
        <source>%1: text after the closing quote; double a quote that belongs to the text</source>
        <translation>%1: Text nach dem schließenden Anführungszeichen; verdopple ein Anführungszeichen, das zum Text gehört</translation>
    </message>
    <message>
        <source>%1: a NUL byte in field %2</source>
        <translation>%1: ein NUL-Byte in Feld %2</translation>
    </message>
    <message>
        <source>record %1, line %2, byte %3 of the file is no UTF-8; save the file as &quot;CSV UTF-8&quot;</source>
        <translation>Datensatz %1, Zeile %2, Byte %3 der Datei ist kein UTF-8; speichere die Datei als „CSV UTF-8“</translation>
    </message>
    <message>
        <source>%1: a field is longer than %2 bytes; perhaps the quote opened in line %3 is never closed</source>
        <translation>%1: ein Feld ist länger als %2 Bytes; vielleicht wird das in Zeile %3 geöffnete Anführungszeichen nie geschlossen</translation>
    </message>
    <message>
        <source>%1: a field is longer than %2 bytes</source>
        <translation>%1: ein Feld ist länger als %2 Bytes</translation>
    </message>
    <message>
        <source>%1: a record is longer than %2 bytes</source>
        <translation>%1: ein Datensatz ist länger als %2 Bytes</translation>
    </message>
    <message>
        <source>record %1, line %2</source>
        <translation>Datensatz %1, Zeile %2</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>sie lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. What was there before is untouched.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 holds no texts: it needs *.jsonl files with {&quot;text&quot;: &quot;...&quot;} in each line.</source>
        <translation>%1 enthält keine Texte: Gebraucht werden Dateien *.jsonl mit {&quot;text&quot;: &quot;...&quot;} in jeder Zeile.</translation>
    </message>
    <message>
        <source>%1 holds posts or accounts already. Name a new file.</source>
        <translation>%1 enthält schon Beiträge oder Konten. Nenne eine neue Datei.</translation>
    </message>
    <message>
        <source>There must be at least one account and one month.</source>
        <translation>Es müssen mindestens ein Konto und ein Monat sein.</translation>
    </message>
    <message>
        <source>%1 was changed while it was being imported. Nothing was imported; import it again.</source>
        <translation>%1 wurde während des Imports geändert. Nichts wurde importiert; importiere noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Name a file that is there.</source>
        <translation>%1 lässt sich nicht lesen (%2). Nenne eine Datei, die es gibt.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is no folder to take media from.</source>
        <translation>%1 ist kein Ordner, aus dem sich Medien nehmen ließen.</translation>
    </message>
    <message>
        <source>The file changes %1 posts that are there already; one import changes at most %2, so that all of them change at once. Split the file.</source>
        <translation>Die Datei ändert %1 Beiträge, die es schon gibt; ein Import ändert höchstens %2, damit sich alle auf einmal ändern. Teile die Datei.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands in an earlier row already. Leave it empty in one of them.</source>
        <translation>Die Kennung „%1“ steht schon in einer früheren Zeile. Lass sie in einer von beiden leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the post&apos;s copies failed, expired or were canceled, and stay so; the others are changed.</source>
        <translation>
            <numerusform>Eine Ausgabe des Beitrags ist gescheitert, verfallen oder abgesagt und bleibt es; die anderen werden geändert.</numerusform>
            <numerusform>%n Ausgaben des Beitrags sind gescheitert, verfallen oder abgesagt und bleiben es; die anderen werden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>What was imported so far was cleared away by another program, since it took so long. Nothing was imported; import again.</source>
        <translation>Was bis dahin importiert war, hat ein anderes Programm weggeräumt, weil es so lange dauerte. Nichts wurde importiert; importiere noch einmal.</translation>
    </message>
    <message>
        <source>Another import into this workspace is going on. Try again in a moment.</source>
        <translation>Gerade läuft ein anderer Import in diesen Arbeitsbereich. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1.import cannot be written. Check the folder&apos;s permissions and the disk.</source>
        <translation>%1.import lässt sich nicht schreiben. Prüfe die Rechte des Ordners und den Datenträger.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>There is no import &quot;%1&quot;. Importing prints the batch to undo.</source>
        <translation>Einen Import „%1“ gibt es nicht. Beim Importieren wird genannt, was sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>The import %1 was undone already.</source>
        <translation>Der Import %1 wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The import %1 never finished, so that there is nothing to undo.</source>
        <translation>Der Import %1 wurde nie fertig, darum gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>it was changed since the import</source>
        <translation>er wurde seit dem Import geändert</translation>
    </message>
    <message>
        <source>it is published or on its way</source>
        <translation>er ist veröffentlicht oder unterwegs</translation>
    </message>
    <message>
        <source>The post with this id is published already, or on its way, so it stays as it is. Leave the id empty to make a new post.</source>
        <translation>Der Beitrag mit dieser Kennung ist schon veröffentlicht oder unterwegs und bleibt, wie er ist. Lass die Kennung leer, um einen neuen anzulegen.</translation>
    </message>
    <message>
        <source>The post with this id was canceled, or failed, or expired; an import does not bring it back. Leave the id empty to make a new post, or retry this one.</source>
        <translation>Der Beitrag mit dieser Kennung wurde abgesagt, ist gescheitert oder verfallen; ein Import holt ihn nicht zurück. Lass die Kennung leer, um einen neuen anzulegen, oder versuche diesen noch einmal.</translation>
    </message>
    <message>
        <source>The post %1 was deleted meanwhile. Import again.</source>
        <translation>Der Beitrag %1 wurde inzwischen gelöscht. Importiere noch einmal.</translation>
    </message>
    <message>
        <source>its time before has gone by, so it is a draft now</source>
        <translation>seine frühere Zeit ist vorbei, darum ist er jetzt ein Entwurf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: %2. Replace the file or take it out.</source>
        <translation>„%1“ lässt sich nicht verwenden: %2. Ersetze die Datei oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>No platform has an option &quot;%1&quot;. It is kept, but changes nothing.</source>
        <translation>Keine Plattform hat eine Option „%1“. Sie bleibt erhalten, ändert aber nichts.</translation>
    </message>
    <message>
        <source>The option %1 cannot be &quot;%2&quot;. Write one of %3.</source>
        <translation>Die Option %1 kann nicht „%2“ sein. Schreib eines von %3.</translation>
    </message>
    <message>
        <source>%1: %2. Nothing was imported.</source>
        <translation>%1: %2. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Rename the one that is meant (or import with --map-column HEADER=%1). The columns are: %2.</source>
        <translation>Benenne die gemeinte um (oder importiere mit --map-column KOPF=%1). Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>If &quot;%1&quot; is meant, rename it (or import with --map-column &quot;%1=%2&quot;).</source>
        <translation>Falls „%1“ gemeint ist, benenne sie um (oder importiere mit --map-column „%1=%2“).</translation>
    </message>
    <message>
        <source>Put it there or in a folder below, or import with another folder for pictures and videos (--media-root).</source>
        <translation>Leg sie dorthin oder in einen Ordner darunter, oder importiere mit einem anderen Ordner für Bilder und Videos (--media-root).</translation>
    </message>
    <message>
        <source>%1 %2 in %3 has gone by. Write a time to come, or let times gone by go out at once or become drafts (--past now, --past draft).</source>
        <translation>%1 %2 in %3 ist vorbei. Schreib eine künftige Zeit, oder lass vergangene Zeiten sofort hinausgehen oder zu Entwürfen werden (--past now, --past draft).</translation>
    </message>
    <message>
        <source>The media of a variant are a list of {&quot;file&quot;: &quot;name&quot;, &quot;alt&quot;: &quot;description&quot;}, each with a file.</source>
        <translation>Die Medien einer Variante sind eine Liste aus {&quot;file&quot;: &quot;Name&quot;, &quot;alt&quot;: &quot;Beschreibung&quot;}, jeweils mit einer Datei.</translation>
    </message>
    <message>
        <source>The media of a variant are a list, which may be empty.</source>
        <translation>Die Medien einer Variante sind eine Liste, die leer sein darf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of a variant must be a text in quotes.</source>
        <translation>„%1“ einer Variante muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>A variant has no &quot;%1&quot;; it has text, title, link, first_comment and media.</source>
        <translation>Eine Variante hat kein „%1“; sie hat text, title, link, first_comment und media.</translation>
    </message>
    <message>
        <source>The variants are no JSON object. Write them as {&quot;platform:handle&quot;: {&quot;text&quot;: &quot;its own text&quot;}}, or leave the column empty.</source>
        <translation>Die Varianten sind kein JSON-Objekt. Schreib sie als {&quot;platform:handle&quot;: {&quot;text&quot;: &quot;eigener Text&quot;}} oder lass die Spalte leer.</translation>
    </message>
    <message>
        <source>Its platform publishes the post with this id at this moment, which nobody can stop, so it stays as it is. Leave the id empty to make a new post.</source>
        <translation>Seine Plattform veröffentlicht den Beitrag mit dieser ID in diesem Augenblick, was niemand aufhalten kann; er bleibt also, wie er ist. Lass die ID leer, um einen neuen Beitrag anzulegen.</translation>
    </message>
    <message>
        <source>its platform has it: it is taken back from there, and is canceled then</source>
        <translation>seine Plattform hat ihn: Er wird von dort zurückgeholt und dann abgesagt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of captions. Write them as language=file, several separated by &quot;;&quot;, such as en=film.en.vtt; de=film.de.vtt.</source>
        <translation>„%1“ ist keine Datei mit Untertiteln. Schreib sie als Sprache=Datei, mehrere durch „;“ getrennt, etwa en=film.en.vtt; de=film.de.vtt.</translation>
    </message>
    <message>
        <source>The row has captions for %1 files, and only %2 files. Write them in the order of the files, separated by &quot;|&quot;.</source>
        <translation>Die Zeile hat Untertitel für %1 Dateien, aber nur %2 Dateien. Schreib sie in der Reihenfolge der Dateien, durch „|“ getrennt.</translation>
    </message>
    <message>
        <source>The captions cannot be used. %1</source>
        <translation>Die Untertitel lassen sich nicht verwenden. %1</translation>
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
    <name>FacebookSentences</name>
    <message>
        <source>Facebook has no threads. Put it all into one text, or leave this account out.</source>
        <translation>Facebook hat keine Threads. Schreib alles in einen Text oder lass dieses Konto weg.</translation>
    </message>
    <message>
        <source>The text has %1 characters; Facebook takes %2. Shorten it.</source>
        <translation>Der Text hat %1 Zeichen; Facebook nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen. Schreib einen Text.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters; Facebook takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; Facebook nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>This login may not comment. Connect the account again and allow it, or leave the first comment out.</source>
        <translation>Diese Anmeldung darf nicht kommentieren. Verbinde das Konto neu und erlaube es, oder lass den ersten Kommentar weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. Write it whole, such as https://example.com.</source>
        <translation>„%1“ ist keine Webadresse. Schreib sie ganz, etwa https://example.com.</translation>
    </message>
    <message>
        <source>Facebook takes no previews of its own pages. Write the address into the text instead.</source>
        <translation>Facebook zeigt keine Vorschau eigener Seiten. Schreib die Adresse stattdessen in den Text.</translation>
    </message>
    <message>
        <source>Facebook shows media, or a link&apos;s preview. The link goes below the text.</source>
        <translation>Facebook zeigt Medien oder die Vorschau eines Links. Der Link kommt unter den Text.</translation>
    </message>
    <message>
        <source>Files of the type %1 are not taken as photos. Save it as JPEG.</source>
        <translation>Dateien vom Typ %1 werden nicht als Fotos genommen. Speichere sie als JPEG.</translation>
    </message>
    <message>
        <source>Facebook shows the first picture of an animation only. A video would move.</source>
        <translation>Facebook zeigt von einer Animation nur das erste Bild. Ein Video würde sich bewegen.</translation>
    </message>
    <message>
        <source>A reel takes 3 to 90 seconds; this one has %1. Cut it, or post it as a video.</source>
        <translation>Ein Reel dauert 3 bis 90 Sekunden; dieses hat %1. Schneide es, oder veröffentliche es als Video.</translation>
    </message>
    <message>
        <source>The video has %1 GB; Facebook takes %2. Make it smaller.</source>
        <translation>Das Video hat %1 GB; Facebook nimmt %2. Mach es kleiner.</translation>
    </message>
    <message>
        <source>The video has %1 GB; some of Facebook&apos;s pages say that it takes %2. Make it smaller to be sure.</source>
        <translation>Das Video hat %1 GB; manche Seiten nennen für Facebook %2. Mach es kleiner, um sicherzugehen.</translation>
    </message>
    <message>
        <source>Facebook takes no description of a video from here. Add it there.</source>
        <translation>Facebook nimmt von hier keine Beschreibung eines Videos. Ergänze sie dort.</translation>
    </message>
    <message>
        <source>A video is an MP4 or QuickTime file. Convert it.</source>
        <translation>Ein Video ist eine MP4- oder QuickTime-Datei. Wandle sie um.</translation>
    </message>
    <message>
        <source>The video is longer than the four hours that Facebook takes. Cut it.</source>
        <translation>Das Video ist länger als die vier Stunden, die Facebook nimmt. Kürze es.</translation>
    </message>
    <message>
        <source>A video stands alone in a post of a page. Leave the other files out.</source>
        <translation>Ein Video steht allein im Beitrag einer Seite. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>The post has %1 photos; Facebook takes %2. Leave some out.</source>
        <translation>Der Beitrag hat %1 Fotos; Facebook nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>Facebook takes photos and videos; leave this file out.</source>
        <translation>Facebook nimmt Fotos und Videos; lass diese Datei weg.</translation>
    </message>
    <message>
        <source>A reel is a video. Attach one, or make it an ordinary post.</source>
        <translation>Ein Reel ist ein Video. Häng eines an, oder mach einen gewöhnlichen Beitrag daraus.</translation>
    </message>
    <message>
        <source>The title has %1 characters; Facebook takes %2. Shorten it.</source>
        <translation>Der Titel hat %1 Zeichen; Facebook nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>Facebook was not allowed to give Carillon what publishing needs: %1. Connect again and leave everything ticked.</source>
        <translation>Facebook durfte Carillon nicht geben, was das Veröffentlichen braucht: %1. Verbinde neu und lass alles angekreuzt.</translation>
    </message>
    <message>
        <source>You may not publish on any of these pages. Ask for the task &quot;Content&quot; there, and connect again.</source>
        <translation>Du darfst auf keiner dieser Seiten veröffentlichen. Lass dir dort die Aufgabe „Inhalte“ geben und verbinde neu.</translation>
    </message>
    <message>
        <source>Facebook shows no page to this login. Tick your pages in Facebook&apos;s dialog when you connect; profiles of persons cannot be published to.</source>
        <translation>Facebook zeigt dieser Anmeldung keine Seite. Kreuze deine Seiten beim Verbinden in Facebooks Dialog an; in Profilen von Personen kann nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>An access token is needed; make one in the Graph API Explorer, or for a system user of your business.</source>
        <translation>Es braucht ein Zugriffstoken; mach eines im Graph API Explorer oder für einen Systemnutzer deines Unternehmens.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>This login may not comment, so that no post gets a first comment. To change that, connect again and allow %1.</source>
        <translation>Diese Anmeldung darf nicht kommentieren, so dass kein Beitrag einen ersten Kommentar bekommt. Um das zu ändern, verbinde neu und erlaube %1.</translation>
    </message>
    <message>
        <source>Facebook answered HTTP %1 with something unreadable.</source>
        <translation>Facebook hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>Facebook named an address for the upload that is none of its own.</source>
        <translation>Facebook hat für das Hochladen eine Adresse genannt, die keine eigene ist.</translation>
    </message>
    <message>
        <source>Facebook does not show it yet; it is asked again.</source>
        <translation>Facebook zeigt es noch nicht; es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The page has posted too much since to find this post.</source>
        <translation>Die Seite hat seither zu viel veröffentlicht, um diesen Beitrag zu finden.</translation>
    </message>
    <message>
        <source>There is nothing to post.</source>
        <translation>Es gibt nichts zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Facebook gives no reason.</source>
        <translation>Facebook nennt keinen Grund.</translation>
    </message>
    <message>
        <source>Facebook could not process the video. %1</source>
        <translation>Facebook konnte das Video nicht verarbeiten. %1</translation>
    </message>
    <message>
        <source>Facebook is still processing the video.</source>
        <translation>Facebook verarbeitet das Video noch.</translation>
    </message>
    <message>
        <source>Facebook has not received all of the video. Sending it again.</source>
        <translation>Facebook hat das Video nicht ganz erhalten. Es wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Facebook has the video and is still processing it. Look whether it appears.</source>
        <translation>Facebook hat das Video und verarbeitet es noch. Sieh nach, ob es erscheint.</translation>
    </message>
    <message>
        <source>Facebook took the video, but did not say what became of it. Look whether it appears. (%1)</source>
        <translation>Facebook hat das Video angenommen, aber nicht gesagt, was daraus wurde. Sieh nach, ob es erscheint. (%1)</translation>
    </message>
    <message>
        <source>Facebook does not have it any more, and it is not live: it was deleted there.</source>
        <translation>Facebook hat den Beitrag nicht mehr, und veröffentlicht ist er nicht: Er wurde dort gelöscht.</translation>
    </message>
    <message>
        <source>Facebook is publishing the post.</source>
        <translation>Facebook veröffentlicht den Beitrag gerade.</translation>
    </message>
    <message>
        <source>Facebook still has the post.</source>
        <translation>Facebook hat den Beitrag noch.</translation>
    </message>
    <message>
        <source>Facebook has not published the post yet.</source>
        <translation>Facebook hat den Beitrag noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Facebook is to publish it at another time than the one it was given.</source>
        <translation>Facebook soll den Beitrag zu einer anderen Zeit veröffentlichen als der vereinbarten.</translation>
    </message>
    <message>
        <source>Nobody here knows the id that it has at Facebook.</source>
        <translation>Hier kennt niemand die Kennung, die der Beitrag bei Facebook hat.</translation>
    </message>
    <message>
        <source>They have %1 bytes as SubRip; Facebook takes %2.</source>
        <translation>Sie haben als SubRip %1 Bytes; Facebook nimmt %2.</translation>
    </message>
    <message>
        <source>Facebook takes captions in &quot;%1&quot; and in &quot;%2&quot; for the same language. Remove one of them.</source>
        <translation>Facebook hält Untertitel in „%1“ und in „%2“ für dieselbe Sprache. Entferne eine der Dateien.</translation>
    </message>
    <message>
        <source>A story takes 3 to 60 seconds; this one has %1. Cut it, or post it as a video.</source>
        <translation>Eine Story dauert 3 bis 60 Sekunden; diese hat %1. Kürze sie, oder veröffentliche sie als Video.</translation>
    </message>
    <message>
        <source>A reel or a story is an MP4 file. Convert it.</source>
        <translation>Ein Reel oder eine Story ist eine MP4-Datei. Wandle die Datei um.</translation>
    </message>
    <message>
        <source>A reel or a story has at least 540 by 960 pixels; this one has %1 by %2. Export it larger, or post it as a video.</source>
        <translation>Ein Reel oder eine Story hat mindestens 540 mal 960 Pixel; hier sind es %1 mal %2. Exportiere größer, oder veröffentliche es als Video.</translation>
    </message>
    <message>
        <source>A reel or a story is upright, 9 by 16. Crop it, or post it as a video.</source>
        <translation>Ein Reel oder eine Story ist hochkant, 9 zu 16. Schneide es zu, oder veröffentliche es als Video.</translation>
    </message>
    <message>
        <source>A reel or a story has 24 to 60 pictures a second. Export it anew.</source>
        <translation>Ein Reel oder eine Story hat 24 bis 60 Bilder in der Sekunde. Exportiere neu.</translation>
    </message>
    <message>
        <source>A reel or a story is H.264, H.265, VP9 or AV1 with AAC sound. Export it anew.</source>
        <translation>Ein Reel oder eine Story ist H.264, H.265, VP9 oder AV1 mit AAC-Ton. Exportiere neu.</translation>
    </message>
    <message>
        <source>The option kind is &quot;%1&quot;; write post, reel or story.</source>
        <translation>Die Option kind ist „%1“; schreib post, reel oder story.</translation>
    </message>
    <message>
        <source>A story shows no text. Write it into the picture, or leave it out.</source>
        <translation>Eine Story zeigt keinen Text. Schreib ihn ins Bild, oder lass ihn weg.</translation>
    </message>
    <message>
        <source>A story of a page carries no link from here; it is left out.</source>
        <translation>Eine Story einer Seite trägt von hier aus keinen Link; er wird weggelassen.</translation>
    </message>
    <message>
        <source>Nothing can be written below a story. Leave the first comment out.</source>
        <translation>Unter eine Story lässt sich nichts schreiben. Lass den ersten Kommentar weg.</translation>
    </message>
    <message>
        <source>A story is a picture or a video. Attach one, or make it an ordinary post.</source>
        <translation>Eine Story ist ein Bild oder ein Video. Häng eines an, oder mach einen gewöhnlichen Beitrag daraus.</translation>
    </message>
    <message>
        <source>A story is one picture or one video. Leave the other files out.</source>
        <translation>Eine Story ist ein einziges Bild oder Video. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>A story takes no captions from here; they are left out.</source>
        <translation>Eine Story nimmt von hier aus keine Untertitel; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>A story is a picture or a video. Attach one.</source>
        <translation>Eine Story ist ein Bild oder ein Video. Häng eines an.</translation>
    </message>
    <message>
        <source>A story cannot be changed. Delete it, or leave it: it ends after a day.</source>
        <translation>Eine Story lässt sich nicht ändern. Lösche sie, oder lass sie: Nach einem Tag endet sie.</translation>
    </message>
    <message>
        <source>Facebook does not show the story yet.</source>
        <translation>Facebook zeigt die Story noch nicht.</translation>
    </message>
</context>
<context>
    <name>GraphSentences</name>
    <message>
        <source>The network gave no token.</source>
        <translation>Das Netzwerk hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>The network answered HTTP %1 with something unreadable.</source>
        <translation>Das Netzwerk hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>The network gave no page.</source>
        <translation>Das Netzwerk hat keine Seite genannt.</translation>
    </message>
</context>
<context>
    <name>HostingSentences</name>
    <message>
        <source>&quot;%1&quot; is no https address. Write it like https://storage.example.org.</source>
        <translation>„%1“ ist keine https-Adresse. Schreib sie wie https://storage.example.org.</translation>
    </message>
    <message>
        <source>Name the bucket that media are put into.</source>
        <translation>Nenne den Bucket, in den Medien gelegt werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no https address at which anybody could read a file.</source>
        <translation>„%1“ ist keine https-Adresse, unter der jeder eine Datei lesen könnte.</translation>
    </message>
    <message>
        <source>The address says nowhere which file it is: write {file} for its name, or {sha256} for its hash.</source>
        <translation>Die Adresse sagt nirgends, welche Datei es ist: Schreib {file} für ihren Namen oder {sha256} für ihre Prüfsumme.</translation>
    </message>
    <message>
        <source>A place for media is s3, webdav or web, not &quot;%1&quot;.</source>
        <translation>Ein Ort für Medien ist s3, webdav oder web, nicht „%1“.</translation>
    </message>
    <message>
        <source>The address of a file leads elsewhere (HTTP %1), which networks do not follow. Give the place media lie at themselves.</source>
        <translation>Die Adresse einer Datei führt woandershin (HTTP %1), und dem folgen Netzwerke nicht. Gib den Ort an, an dem die Medien selbst liegen.</translation>
    </message>
    <message>
        <source>A file was put to your storage, but nobody can read it there (HTTP %1). Check the public address and the rights of the storage.</source>
        <translation>Eine Datei wurde in deinen Speicher gelegt, aber niemand kann sie dort lesen (HTTP %1). Prüfe die öffentliche Adresse und die Rechte des Speichers.</translation>
    </message>
    <message>
        <source>Your storage says that a file is &quot;%1&quot; while it is &quot;%2&quot;; networks go by what it says. Let it keep the type that files are sent with.</source>
        <translation>Dein Speicher sagt, eine Datei sei „%1“, obwohl sie „%2“ ist; Netzwerke richten sich nach dem, was er sagt. Lass ihn den Typ behalten, mit dem Dateien gesendet werden.</translation>
    </message>
    <message>
        <source>There is no picture in this workspace yet to look for. Add one to a draft, put it to where the address leads, and check again.</source>
        <translation>In diesem Arbeitsbereich gibt es noch kein Bild, nach dem zu sehen wäre. Füge einem Entwurf eines hinzu, lege es dorthin, wohin die Adresse führt, und prüfe noch einmal.</translation>
    </message>
    <message>
        <source>Files can be put there and read, but not taken away again: %1</source>
        <translation>Dateien lassen sich dort ablegen und lesen, aber nicht wieder entfernen: %1</translation>
    </message>
    <message>
        <source>Your storage refuses because this machine&apos;s clock is wrong. Set the clock.</source>
        <translation>Dein Speicher lehnt ab, weil die Uhr dieses Rechners falsch geht. Stell die Uhr.</translation>
    </message>
    <message>
        <source>Your storage does not know this access key. Enter another one.</source>
        <translation>Dein Speicher kennt diesen Zugangsschlüssel nicht. Gib einen anderen ein.</translation>
    </message>
    <message>
        <source>Your storage refuses the signature: the secret key is wrong, or the region is. Enter them again.</source>
        <translation>Dein Speicher lehnt die Unterschrift ab: Der geheime Schlüssel ist falsch oder die Region. Gib sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Your storage has no bucket &quot;%1&quot;. Make it there, or name another one.</source>
        <translation>Dein Speicher hat keinen Bucket „%1“. Lege ihn dort an, oder nenne einen anderen.</translation>
    </message>
    <message>
        <source>The bucket &quot;%1&quot; lies in another region. Enter its region and the address of that region.</source>
        <translation>Der Bucket „%1“ liegt in einer anderen Region. Gib seine Region und die Adresse dieser Region ein.</translation>
    </message>
    <message>
        <source>Your storage is full, or takes no files as large as this one (%1). Make room there.</source>
        <translation>Dein Speicher ist voll oder nimmt keine so großen Dateien an (%1). Schaffe dort Platz.</translation>
    </message>
    <message>
        <source>Your storage does not take this user name and password. Enter them again.</source>
        <translation>Dein Speicher nimmt diesen Benutzernamen mit diesem Passwort nicht an. Gib beide noch einmal ein.</translation>
    </message>
    <message>
        <source>Your storage does not allow files to be put there or taken away (HTTP %1). Give this key the right to write and delete there, or enter another one.</source>
        <translation>Dein Speicher erlaubt nicht, Dateien dort abzulegen oder zu entfernen (HTTP %1). Gib diesem Schlüssel das Recht, dort zu schreiben und zu löschen, oder gib einen anderen ein.</translation>
    </message>
    <message>
        <source>Your storage has trouble of its own (HTTP %1). It is tried again.</source>
        <translation>Dein Speicher hat selbst eine Störung (HTTP %1). Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>The address of your storage leads elsewhere (HTTP %1). Enter the address of the storage itself, and of a bucket its region.</source>
        <translation>Die Adresse deines Speichers führt anderswohin (HTTP %1). Gib die Adresse des Speichers selbst ein, bei einem Bucket auch dessen Region.</translation>
    </message>
    <message>
        <source>Your storage has no such place (HTTP %1): %2. Make it there, or name another one.</source>
        <translation>In deinem Speicher gibt es diesen Ort nicht (HTTP %1): %2. Lege ihn dort an, oder nenne einen anderen.</translation>
    </message>
    <message>
        <source>Files cannot be put to this address (HTTP %1). Is it the address of the storage?</source>
        <translation>Unter dieser Adresse lassen sich keine Dateien ablegen (HTTP %1). Ist es die Adresse des Speichers?</translation>
    </message>
    <message>
        <source>Your storage refuses a file (HTTP %1 %2). Check its settings.</source>
        <translation>Dein Speicher lehnt eine Datei ab (HTTP %1 %2). Prüfe seine Einstellungen.</translation>
    </message>
    <message>
        <source>Enter the keys of the storage: who may write there, and the secret.</source>
        <translation>Gib die Schlüssel des Speichers ein: wer dort schreiben darf, und das Geheimnis.</translation>
    </message>
    <message>
        <source>No storage for media is set.</source>
        <translation>Es ist kein Speicher für Medien eingestellt.</translation>
    </message>
    <message>
        <source>The keyring has lost the keys of the storage %1. Enter them again.</source>
        <translation>Der Schlüsselbund hat die Schlüssel des Speichers %1 verloren. Gib sie noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>InstagramSentences</name>
    <message>
        <source>The text has %1 tags; Instagram takes %2. Leave some out.</source>
        <translation>Der Text hat %1 Hashtags; Instagram nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>The text has %1 tags. Instagram&apos;s documents allow %2, but others report that it takes no more than %3.</source>
        <translation>Der Text hat %1 Hashtags. Instagrams Dokumente erlauben %2, aber andere berichten, dass es nicht mehr als %3 nimmt.</translation>
    </message>
    <message>
        <source>The text mentions %1 people; Instagram takes %2. Leave some out.</source>
        <translation>Der Text erwähnt %1 Personen; Instagram nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>Instagram has no threads. Put it all into one text, or leave this account out.</source>
        <translation>Instagram kennt keine Threads. Schreib alles in einen Text, oder lass dieses Konto weg.</translation>
    </message>
    <message>
        <source>A story shows no text. Write it into the picture, or leave it out.</source>
        <translation>Eine Story zeigt keinen Text. Schreib ihn ins Bild, oder lass ihn weg.</translation>
    </message>
    <message>
        <source>The text has %1 characters; Instagram takes %2. Shorten it.</source>
        <translation>Der Text hat %1 Zeichen; Instagram nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>Links in captions are plain text that nobody can tap. The link goes below the text.</source>
        <translation>Links in Bildunterschriften sind bloßer Text, den niemand antippen kann. Der Link steht unter dem Text.</translation>
    </message>
    <message>
        <source>Nothing can be written below a story. Leave the first comment out.</source>
        <translation>Unter eine Story lässt sich nichts schreiben. Lass den ersten Kommentar weg.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters; Instagram takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; Instagram nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The first comment has more than %1 tags. Leave some out.</source>
        <translation>Der erste Kommentar hat mehr als %1 Hashtags. Lass einige weg.</translation>
    </message>
    <message>
        <source>This login may not comment. Connect the account again and allow it, or leave the first comment out.</source>
        <translation>Diese Anmeldung darf nicht kommentieren. Verbinde das Konto neu und erlaube es, oder lass den ersten Kommentar weg.</translation>
    </message>
    <message>
        <source>Instagram takes descriptions of pictures only, and of none in a story. This one is left out.</source>
        <translation>Instagram nimmt Beschreibungen nur von Bildern, und von keinem in einer Story. Diese wird weggelassen.</translation>
    </message>
    <message>
        <source>The description has %1 characters; Instagram takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; Instagram nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>In a carousel all are cropped to the shape of the first one; this one has another. Crop it yourself to be sure.</source>
        <translation>In einem Karussell werden alle auf die Form des ersten zugeschnitten; dieses hat eine andere. Schneide es selbst zu, um sicherzugehen.</translation>
    </message>
    <message>
        <source>%1 co-authors are invited; Instagram takes %2. Leave some out.</source>
        <translation>%1 Mitverfasser sind eingeladen; Instagram nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of an Instagram account.</source>
        <translation>„%1“ ist kein Name eines Instagram-Kontos.</translation>
    </message>
    <message>
        <source>Tagged people are names with spaces between them, each perhaps with a place in the picture, such as ada@0.3,0.7.</source>
        <translation>Markierte Personen sind Namen mit Leerzeichen dazwischen, jeder vielleicht mit einer Stelle im Bild, etwa ada@0.3,0.7.</translation>
    </message>
    <message>
        <source>%1 people are tagged; Instagram takes %2. Leave some out.</source>
        <translation>%1 Personen sind markiert; Instagram nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>A story has neither co-authors nor tagged people; they are left out.</source>
        <translation>Eine Story hat weder Mitverfasser noch markierte Personen; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address that Instagram can fetch a cover from. Write it whole, such as https://example.com/cover.jpg.</source>
        <translation>„%1“ ist keine Webadresse, von der Instagram ein Titelbild holen kann. Schreib sie ganz, etwa https://example.com/cover.jpg.</translation>
    </message>
    <message>
        <source>The moment of the cover is &quot;%1&quot;; write a number of milliseconds within the video.</source>
        <translation>Der Augenblick des Titelbilds ist „%1“; schreib eine Zahl von Millisekunden innerhalb des Videos.</translation>
    </message>
    <message>
        <source>Only a reel has a cover; it is left out.</source>
        <translation>Nur ein Reel hat ein Titelbild; es wird weggelassen.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write one of: %3.</source>
        <translation>Die Option %1 ist „%2“; schreib eines von: %3.</translation>
    </message>
    <message>
        <source>Places are surely taken only of accounts that are connected through a Facebook page; Instagram may refuse this one.</source>
        <translation>Orte werden sicher nur von Konten genommen, die über eine Facebook-Seite verbunden sind; vielleicht lehnt Instagram diesen ab.</translation>
    </message>
    <message>
        <source>Instagram could not prepare the file. %1</source>
        <translation>Instagram konnte die Datei nicht vorbereiten. %1</translation>
    </message>
    <message>
        <source>What was prepared at Instagram has expired; it is prepared again.</source>
        <translation>Was bei Instagram vorbereitet war, ist abgelaufen; es wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>Instagram is still preparing the file.</source>
        <translation>Instagram bereitet die Datei noch vor.</translation>
    </message>
    <message>
        <source>Carillon was not allowed what publishing needs: %1. Connect again and leave everything ticked.</source>
        <translation>Carillon wurde nicht erlaubt, was zum Veröffentlichen nötig ist: %1. Verbinde neu und lass alles angekreuzt.</translation>
    </message>
    <message>
        <source>This login may not comment, so that no post gets a first comment. To change that, connect again and allow %1.</source>
        <translation>Diese Anmeldung darf nicht kommentieren, so dass kein Beitrag einen ersten Kommentar bekommt. Um das zu ändern, verbinde neu und erlaube %1.</translation>
    </message>
    <message>
        <source>This login may not delete, so that posts can be deleted in the Instagram app only. To change that, connect again and allow %1.</source>
        <translation>Diese Anmeldung darf nicht löschen, so dass Beiträge nur in der Instagram-App gelöscht werden können. Um das zu ändern, verbinde neu und erlaube %1.</translation>
    </message>
    <message>
        <source>Connected with Instagram&apos;s own login: posts can be deleted in the Instagram app only.</source>
        <translation>Verbunden mit Instagrams eigener Anmeldung: Beiträge können nur in der Instagram-App gelöscht werden.</translation>
    </message>
    <message>
        <source>No page of this login on which you may publish is linked to a professional Instagram account. Make the account a business or creator account, link it to your page in the Instagram app, and connect again.</source>
        <translation>Keine Seite dieser Anmeldung, auf der du veröffentlichen darfst, ist mit einem professionellen Instagram-Konto verknüpft. Mach das Konto zu einem Business- oder Creator-Konto, verknüpfe es in der Instagram-App mit deiner Seite und verbinde neu.</translation>
    </message>
    <message>
        <source>Facebook shows no page to this login. Tick your pages and Instagram accounts in Facebook&apos;s dialog when you connect.</source>
        <translation>Facebook zeigt dieser Anmeldung keine Seite. Kreuze beim Verbinden in Facebooks Dialog deine Seiten und Instagram-Konten an.</translation>
    </message>
    <message>
        <source>This is a personal account; Instagram lets programs publish to business and creator accounts only. Switch its type in the Instagram app, then connect again.</source>
        <translation>Das ist ein persönliches Konto; Instagram lässt Programme nur auf Business- und Creator-Konten veröffentlichen. Ändere seine Art in der Instagram-App und verbinde dann neu.</translation>
    </message>
    <message>
        <source>Instagram&apos;s own login comes back to https addresses only. Connect by copying the address from the browser.</source>
        <translation>Instagrams eigene Anmeldung kommt nur zu https-Adressen zurück. Verbinde, indem du die Adresse aus dem Browser kopierst.</translation>
    </message>
    <message>
        <source>An access token is needed; make one with your app at Meta for Developers, or for a system user of your business.</source>
        <translation>Ein Zugriffstoken ist nötig; erzeuge eines mit deiner App bei Meta for Developers, oder für einen Systemnutzer deines Unternehmens.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>Instagram took the post, but did not say where it is. Look at the account. (%1)</source>
        <translation>Instagram hat den Beitrag genommen, aber nicht gesagt, wo er ist. Sieh auf dem Konto nach. (%1)</translation>
    </message>
    <message>
        <source>Instagram answered HTTP %1 with something unreadable.</source>
        <translation>Instagram hat HTTP %1 mit etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>Instagram named an address for the upload that is none of its own.</source>
        <translation>Instagram hat für das Hochladen eine Adresse genannt, die nicht seine eigene ist.</translation>
    </message>
    <message>
        <source>The %1 posts that Instagram lets programs make in a day are used up; it is asked again in an hour.</source>
        <translation>Die %1 Beiträge, die Instagram Programme an einem Tag machen lässt, sind aufgebraucht; in einer Stunde wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Instagram takes no file, only an address at which it can fetch it, and this one lies nowhere but here. Name a media host in the settings of the workspace.</source>
        <translation>Instagram nimmt keine Datei, nur eine Adresse, an der es sie holen kann, und diese liegt nur hier. Nenne in den Einstellungen des Arbeitsbereichs einen Medienspeicher.</translation>
    </message>
    <message>
        <source>Instagram does not show it yet; it is asked again.</source>
        <translation>Instagram zeigt es noch nicht; es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>The post is out, but Instagram does not list it yet. It is asked again.</source>
        <translation>Der Beitrag ist veröffentlicht, aber Instagram führt ihn noch nicht auf. Es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Instagram takes no post without a picture or a video. Attach one.</source>
        <translation>Instagram nimmt keinen Beitrag ohne Bild oder Video. Häng eines an.</translation>
    </message>
    <message>
        <source>Instagram lets no program change a post that is live.</source>
        <translation>Instagram lässt kein Programm einen veröffentlichten Beitrag ändern.</translation>
    </message>
    <message>
        <source>Instagram deletes for programs only where the account was connected through its Facebook page. Delete the post in the Instagram app.</source>
        <translation>Instagram löscht für Programme nur, wo das Konto über seine Facebook-Seite verbunden wurde. Lösche den Beitrag in der Instagram-App.</translation>
    </message>
    <message>
        <source>Instagram gave no token.</source>
        <translation>Instagram hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>The app does not allow the address at which the login ended. Add it under Business login settings exactly as it is here. (%1)</source>
        <translation>Die App erlaubt die Adresse nicht, an der die Anmeldung endete. Füge sie unter „Business login settings“ genau so hinzu, wie sie hier steht. (%1)</translation>
    </message>
    <message>
        <source>Instagram does not know this app, or its secret is wrong. Instagram&apos;s own login has an app id and a secret of its own. (%1)</source>
        <translation>Instagram kennt diese App nicht, oder ihr Geheimnis ist falsch. Instagrams eigene Anmeldung hat eine eigene App-ID und ein eigenes Geheimnis. (%1)</translation>
    </message>
    <message>
        <source>The code was not accepted; it may be used up or too old. Connect again. (%1)</source>
        <translation>Der Code wurde nicht angenommen; vielleicht ist er verbraucht oder zu alt. Verbinde neu. (%1)</translation>
    </message>
</context>
<context>
    <name>KeyringSentences</name>
    <message>
        <source>Carillon closed the keyring before it answered.</source>
        <translation>Carillon hat den Schlüsselbund geschlossen, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>The secret service has ended. Start the keyring again.</source>
        <translation>Der Schlüsselbunddienst hat sich beendet. Starte den Schlüsselbund neu.</translation>
    </message>
    <message>
        <source>The secret service does not answer. If it stays so, restart the keyring or log in again.</source>
        <translation>Der Schlüsselbunddienst antwortet nicht. Bleibt es so, starte den Schlüsselbund neu oder melde dich neu an.</translation>
    </message>
    <message>
        <source>The secret service could not be started: %1</source>
        <translation>Der Schlüsselbunddienst ließ sich nicht starten: %1</translation>
    </message>
    <message>
        <source>The secret service answered with an error: %1</source>
        <translation>Der Schlüsselbunddienst hat mit einem Fehler geantwortet: %1</translation>
    </message>
    <message>
        <source>Nobody answered the keyring&apos;s prompt. The keyring is still locked.</source>
        <translation>Niemand hat auf die Frage des Schlüsselbunds geantwortet. Er ist noch gesperrt.</translation>
    </message>
    <message>
        <source>The library libsecret is not installed. Install the package libsecret-1-0.</source>
        <translation>Die Bibliothek libsecret ist nicht installiert. Installiere das Paket libsecret-1-0.</translation>
    </message>
    <message>
        <source>There is no session bus, so no keyring can be reached. Start Carillon in a desktop session or under dbus-run-session with a keyring.</source>
        <translation>Es gibt keinen Sitzungsbus, darum ist kein Schlüsselbund zu erreichen. Starte Carillon in einer Desktop-Sitzung oder unter dbus-run-session mit einem Schlüsselbund.</translation>
    </message>
    <message>
        <source>No keyring answers on the session bus. Install or start one, such as gnome-keyring or KeePassXC.</source>
        <translation>Auf dem Sitzungsbus antwortet kein Schlüsselbund. Installiere oder starte einen, etwa gnome-keyring oder KeePassXC.</translation>
    </message>
    <message>
        <source>The keyring was never set up. Unlock it once and choose its password, and Carillon goes on by itself.</source>
        <translation>Der Schlüsselbund wurde nie eingerichtet. Entsperre ihn einmal und wähle sein Passwort, dann macht Carillon von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, and Carillon goes on by itself.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn, dann macht Carillon von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring could not show its prompt: %1. Unlock it with the desktop&apos;s own program.</source>
        <translation>Der Schlüsselbund konnte seine Frage nicht zeigen: %1. Entsperre ihn mit dem Programm des Desktops.</translation>
    </message>
    <message>
        <source>The keyring&apos;s prompt was dismissed or could not be shown. It is still locked.</source>
        <translation>Die Frage des Schlüsselbunds wurde geschlossen oder ließ sich nicht zeigen. Er ist noch gesperrt.</translation>
    </message>
    <message>
        <source>The secret service ended while its prompt was open.</source>
        <translation>Der Schlüsselbunddienst hat sich beendet, während seine Frage offen war.</translation>
    </message>
    <message>
        <source>The entry %1 is in a keyring that is locked. Unlock it, and Carillon goes on by itself.</source>
        <translation>Der Eintrag %1 liegt in einem gesperrten Schlüsselbund. Entsperre ihn, dann macht Carillon von selbst weiter.</translation>
    </message>
    <message>
        <source>The entry %1 was lost from the keyring. Connect the account again.</source>
        <translation>Der Eintrag %1 ist aus dem Schlüsselbund verschwunden. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The keyring has no entry %1.</source>
        <translation>Der Schlüsselbund hat keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>The keyring is locked and may be showing a prompt. Unlock it, and Carillon goes on by itself.</source>
        <translation>Der Schlüsselbund ist gesperrt und zeigt vielleicht eine Frage. Entsperre ihn, dann macht Carillon von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring has not answered for %1 seconds. If it shows a prompt, answer it; else restart it.</source>
        <translation>Der Schlüsselbund antwortet seit %1 Sekunden nicht. Zeigt er eine Frage, beantworte sie; sonst starte ihn neu.</translation>
    </message>
    <message>
        <source>The keyring&apos;s entry %1 is damaged. Connect the account again.</source>
        <translation>Der Eintrag %1 im Schlüsselbund ist beschädigt. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The keyring is unlocked but denied Carillon the entry %1. Allow it in the keyring&apos;s own settings.</source>
        <translation>Der Schlüsselbund ist entsperrt, verweigert Carillon aber den Eintrag %1. Erlaube ihn in den Einstellungen des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>The keyring failed: %1</source>
        <translation>Der Schlüsselbund ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Default keyring</source>
        <translation>Standard-Schlüsselbund</translation>
    </message>
    <message>
        <source>A window must not ask the keyring on its own thread.</source>
        <translation>Ein Fenster darf den Schlüsselbund nicht in seinem eigenen Thread fragen.</translation>
    </message>
</context>
<context>
    <name>LimitSentences</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <extracomment>Requests that a program makes to the platform</extracomment>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <extracomment>What some platforms count instead of posts</extracomment>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>%n Upload</numerusform>
            <numerusform>%n Uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 a day (%2)</source>
        <extracomment>&quot;20 posts a day (UTC)&quot;: %2 is the time zone at whose midnight it counts anew</extracomment>
        <translation>%1 am Tag (%2)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;20 posts in 24 hours&quot;</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A date without its year, in Qt&apos;s letters: &quot;Tue 24 Nov&quot;</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>It alone would need %1 where never more than %2 are allowed. Make it smaller, or raise the limit if it is your own.</source>
        <translation>Er allein bräuchte %1, wo nie mehr als %2 erlaubt sind. Mach ihn kleiner, oder erhöhe die Grenze, wenn es deine eigene ist.</translation>
    </message>
    <message>
        <source>It would be number %1 where %2 are allowed, and would slip to %3.</source>
        <translation>Er wäre Nummer %1, wo %2 erlaubt sind, und würde auf %3 rutschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s)</source>
        <translation>
            <numerusform>%n Löschung</numerusform>
            <numerusform>%n Löschungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedInSentences</name>
    <message>
        <source>A first comment that is live on LinkedIn cannot be changed from here. Leave it as it was, or change it on LinkedIn itself.</source>
        <translation>Ein erster Kommentar, der auf LinkedIn online ist, lässt sich von hier nicht ändern. Lass ihn, wie er war, oder ändere ihn auf LinkedIn selbst.</translation>
    </message>
    <message>
        <source>LinkedIn has no threads. Put it all into one text, or leave this account out.</source>
        <translation>LinkedIn hat keine Threads. Schreib alles in einen Text, oder lass dieses Konto weg.</translation>
    </message>
    <message>
        <source>The text has %1 characters with its link; LinkedIn takes %2. Shorten it.</source>
        <translation>Der Text hat mit seinem Link %1 Zeichen; LinkedIn nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen. Schreib einen Text.</translation>
    </message>
    <message>
        <source>LinkedIn lets no app of your own comment as a person. Add the first comment by hand when the post is out.</source>
        <translation>LinkedIn lässt keine eigene App als Person kommentieren. Schreib den ersten Kommentar von Hand, wenn der Beitrag online ist.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters; LinkedIn takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; LinkedIn nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. Write it whole, such as https://example.com.</source>
        <translation>„%1“ ist keine Webadresse. Schreib sie ganz, etwa https://example.com.</translation>
    </message>
    <message>
        <source>LinkedIn shows media or a poll, or a link&apos;s card. The link goes below the text.</source>
        <translation>LinkedIn zeigt Medien oder eine Umfrage, oder die Karte eines Links. Der Link kommt unter den Text.</translation>
    </message>
    <message>
        <source>The title has %1 characters; LinkedIn takes %2. Shorten it.</source>
        <translation>Der Titel hat %1 Zeichen; LinkedIn nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The file has %1 MiB; LinkedIn takes %2. Make it smaller.</source>
        <translation>Die Datei hat %1 MiB; LinkedIn nimmt %2. Mach sie kleiner.</translation>
    </message>
    <message>
        <source>The video has %1 KiB; LinkedIn takes none below %2. Use a better one.</source>
        <translation>Das Video hat %1 KiB; LinkedIn nimmt keins unter %2. Nimm ein besseres.</translation>
    </message>
    <message>
        <source>LinkedIn takes no files of the type %1. Convert it to %2.</source>
        <translation>LinkedIn nimmt keine Dateien vom Typ %1. Wandle sie um in %2.</translation>
    </message>
    <message>
        <source>The picture has %1 by %2 pixels; LinkedIn takes fewer than %3 in all. Scale it down.</source>
        <translation>Das Bild hat %1 mal %2 Pixel; LinkedIn nimmt weniger als %3 insgesamt. Verkleinere es.</translation>
    </message>
    <message>
        <source>The video lasts %1 seconds; LinkedIn takes 3 seconds to 30 minutes. Cut it.</source>
        <translation>Das Video dauert %1 Sekunden; LinkedIn nimmt 3 Sekunden bis 30 Minuten. Schneide es.</translation>
    </message>
    <message>
        <source>LinkedIn takes no sound. Make a video of it.</source>
        <translation>LinkedIn nimmt keinen Ton. Mach ein Video daraus.</translation>
    </message>
    <message>
        <source>The description has %1 characters; LinkedIn takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; LinkedIn nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>The post has %1 files; LinkedIn takes %2. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien; LinkedIn nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>A video or document stands alone in a post. Leave the other files out.</source>
        <translation>Ein Video oder Dokument steht in einem Beitrag allein. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>A poll&apos;s question has 1 to 140 characters.</source>
        <translation>Die Frage einer Umfrage hat 1 bis 140 Zeichen.</translation>
    </message>
    <message>
        <source>A poll has two to four answers, separated by |.</source>
        <translation>Eine Umfrage hat zwei bis vier Antworten, getrennt durch |.</translation>
    </message>
    <message>
        <source>The answer &quot;%1&quot; does not have 1 to 30 characters.</source>
        <translation>Die Antwort „%1“ hat nicht 1 bis 30 Zeichen.</translation>
    </message>
    <message>
        <source>A poll is open for one_day, three_days, seven_days or fourteen_days.</source>
        <translation>Eine Umfrage läuft one_day, three_days, seven_days oder fourteen_days.</translation>
    </message>
    <message>
        <source>A post has media or a poll, not both. Leave one of them out.</source>
        <translation>Ein Beitrag hat Medien oder eine Umfrage, nicht beides. Lass eins davon weg.</translation>
    </message>
    <message>
        <source>The option visibility is &quot;%1&quot;; write public or connections.</source>
        <translation>Die Option visibility ist „%1“; schreib public oder connections.</translation>
    </message>
    <message>
        <source>An organization has no connections: its post is public.</source>
        <translation>Eine Organisation hat keine Kontakte: Ihr Beitrag ist öffentlich.</translation>
    </message>
    <message>
        <source>The option reshare is &quot;%1&quot;; write yes or no.</source>
        <translation>Die Option reshare ist „%1“; schreib yes oder no.</translation>
    </message>
    <message>
        <source>The mention &quot;%1&quot; is not understood. Write @Name = urn:li:organization:NUMBER, with a semicolon between several.</source>
        <translation>Die Erwähnung „%1“ ist nicht verständlich. Schreib @Name = urn:li:organization:NUMMER, mehrere mit einem Strichpunkt dazwischen.</translation>
    </message>
    <message>
        <source>The account&apos;s option api_version is &quot;%1&quot;; write a year and a month, such as 202608.</source>
        <translation>Die Option api_version des Kontos ist „%1“; schreib ein Jahr und einen Monat, etwa 202608.</translation>
    </message>
    <message>
        <source>LinkedIn gave no token.</source>
        <translation>LinkedIn hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>This LinkedIn login may not post. Add the product Share on LinkedIn or Community Management API to the app, and connect again.</source>
        <translation>Diese LinkedIn-Anmeldung darf nichts veröffentlichen. Füg der App das Produkt Share on LinkedIn oder Community Management API hinzu und verbinde neu.</translation>
    </message>
    <message>
        <source>This login may not post as you, only as organizations.</source>
        <translation>Diese Anmeldung darf nicht als du veröffentlichen, nur als Organisationen.</translation>
    </message>
    <message>
        <source>This login may not post as an organization.</source>
        <translation>Diese Anmeldung darf nicht als Organisation veröffentlichen.</translation>
    </message>
    <message>
        <source>This login may not read an organization&apos;s posts. When the connection breaks while one is sent, you look yourself.</source>
        <translation>Diese Anmeldung darf die Beiträge einer Organisation nicht lesen. Bricht die Verbindung beim Senden ab, siehst du selbst nach.</translation>
    </message>
    <message>
        <source>You administer no organization on LinkedIn.</source>
        <translation>Du verwaltest keine Organisation auf LinkedIn.</translation>
    </message>
    <message>
        <source>An access token is needed; make one with the token generator of LinkedIn&apos;s developer portal.</source>
        <translation>Es braucht ein Zugriffstoken; erzeuge eins mit dem Token-Generator in LinkedIns Entwicklerportal.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>The LinkedIn login has ended, and LinkedIn lets it be renewed by a person only. Connect the account again.</source>
        <translation>Die LinkedIn-Anmeldung ist abgelaufen, und LinkedIn lässt sie nur von einem Menschen erneuern. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Organization %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>This address does not answer as LinkedIn does; check it.</source>
        <translation>Diese Adresse antwortet nicht wie LinkedIn; prüfe sie.</translation>
    </message>
    <message>
        <source>LinkedIn answered HTTP %1 with something unreadable.</source>
        <translation>LinkedIn hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>LinkedIn is still processing a file.</source>
        <translation>LinkedIn verarbeitet noch eine Datei.</translation>
    </message>
    <message>
        <source>LinkedIn could not process the file. %1</source>
        <translation>LinkedIn konnte die Datei nicht verarbeiten. %1</translation>
    </message>
    <message>
        <source>LinkedIn has not received the file. Sending it again.</source>
        <translation>LinkedIn hat die Datei nicht erhalten. Sie wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The organization has posted too much since to find this post.</source>
        <translation>Die Organisation hat seither zu viel veröffentlicht, um diesen Beitrag zu finden.</translation>
    </message>
    <message>
        <source>LinkedIn took the post, but did not say under which address it is. Add the first comment by hand.</source>
        <translation>LinkedIn hat den Beitrag angenommen, aber nicht gesagt, unter welcher Adresse er steht. Schreib den ersten Kommentar von Hand.</translation>
    </message>
    <message>
        <source>The post has no text.</source>
        <translation>Der Beitrag hat keinen Text.</translation>
    </message>
    <message>
        <source>This login may not look organizations up; LinkedIn allows that with the product Community Management API.</source>
        <translation>Diese Anmeldung darf keine Organisationen suchen; LinkedIn erlaubt das mit dem Produkt Community Management API.</translation>
    </message>
    <message>
        <source>LinkedIn does not tell a member&apos;s figures; only an organization&apos;s page has some that can be read.</source>
        <translation>LinkedIn nennt die Zahlen eines Mitglieds nicht; nur die Seite einer Organisation hat welche, die sich lesen lassen.</translation>
    </message>
    <message>
        <source>LinkedIn&apos;s answer to a question for figures cannot be read.</source>
        <translation>Die Antwort von LinkedIn auf die Frage nach Zahlen lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The post is on LinkedIn, but its captions are missing: LinkedIn gave no place for them. Add them on LinkedIn.</source>
        <translation>Der Beitrag ist auf LinkedIn, aber seine Untertitel fehlen: LinkedIn hat keinen Platz dafür genannt. Füge sie auf LinkedIn hinzu.</translation>
    </message>
    <message>
        <source>It is too late to send this again: LinkedIn might take it for another post.</source>
        <translation>Es ist zu spät, dies noch einmal zu senden: LinkedIn könnte es für einen anderen Beitrag halten.</translation>
    </message>
</context>
<context>
    <name>MastodonSentences</name>
    <message>
        <source>The instance answered HTTP %1 with something unreadable.</source>
        <translation>Die Instanz hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>The instance is still processing a file.</source>
        <translation>Die Instanz verarbeitet noch eine Datei.</translation>
    </message>
    <message>
        <source>The text has %1 characters with its content warning; this instance takes %2. Shorten it or make a thread of it.</source>
        <translation>Der Text hat mit seiner Inhaltswarnung %1 Zeichen; diese Instanz nimmt %2. Kürze ihn oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen. Schreib einen Text.</translation>
    </message>
    <message>
        <source>The file has %1 MiB; this instance takes %2. Make it smaller.</source>
        <translation>Die Datei hat %1 MiB; diese Instanz nimmt %2. Mach sie kleiner.</translation>
    </message>
    <message>
        <source>The picture has %1 by %2 pixels; this instance takes %3 in all. Scale it down.</source>
        <translation>Das Bild hat %1 mal %2 Pixel; diese Instanz nimmt insgesamt %3. Verkleinere es.</translation>
    </message>
    <message>
        <source>This instance takes no files of the type %1. Convert it.</source>
        <translation>Diese Instanz nimmt keine Dateien vom Typ %1. Wandle sie um.</translation>
    </message>
    <message>
        <source>The description has %1 characters; this instance takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; diese Instanz nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>The post has %1 files; this instance takes %2. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien; diese Instanz nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>A video or sound stands alone in a post. Leave the other files out.</source>
        <translation>Ein Video oder Ton steht in einem Beitrag allein. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write public, unlisted, private or direct.</source>
        <translation>Die Option %1 ist „%2“; schreib public, unlisted, private oder direct.</translation>
    </message>
    <message>
        <source>The option language is &quot;%1&quot;; write a code of two or three small letters, such as en.</source>
        <translation>Die Sprache (Option language) ist „%1“; schreib ein Kürzel aus zwei oder drei kleinen Buchstaben, etwa de.</translation>
    </message>
    <message>
        <source>The option sensitive is &quot;%1&quot;; write yes or no.</source>
        <translation>Die Option sensitive ist „%1“; schreib yes oder no.</translation>
    </message>
    <message>
        <source>This address does not answer as a Mastodon server does; check it.</source>
        <translation>Diese Adresse antwortet nicht, wie ein Mastodon-Server es tut; prüfe sie.</translation>
    </message>
    <message>
        <source>The instance did not register Carillon; check its address.</source>
        <translation>Die Instanz hat Carillon nicht registriert; prüfe ihre Adresse.</translation>
    </message>
    <message>
        <source>Carillon was not allowed to write. Connect again and allow it.</source>
        <translation>Carillon darf nicht schreiben. Verbinde noch einmal und erlaube es.</translation>
    </message>
    <message>
        <source>The instance gave no token.</source>
        <translation>Die Instanz hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>An access token is needed; make one under Preferences &gt; Development of the instance.</source>
        <translation>Ein Zugriffstoken wird gebraucht; lege eines auf der Instanz unter Einstellungen &gt; Entwicklung an.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>Mastodon is connected in the browser or with an access token.</source>
        <translation>Mastodon wird im Browser oder mit einem Zugriffstoken verbunden.</translation>
    </message>
    <message>
        <source>The post has no text part.</source>
        <translation>Der Beitrag hat keinen Textteil.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters with its content warning; this instance takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat mit seiner Inhaltswarnung %1 Zeichen; diese Instanz nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>What is live has another number of parts. Keep that, or delete the post and publish it again.</source>
        <translation>Was online ist, hat eine andere Zahl von Teilen. Behalte sie bei, oder lösche den Beitrag und veröffentliche ihn neu.</translation>
    </message>
    <message>
        <source>The poll has %1 answers; this instance takes 2 to %2, with | between them.</source>
        <translation>Die Umfrage hat %1 Antworten; diese Instanz nimmt 2 bis %2, mit | dazwischen.</translation>
    </message>
    <message>
        <source>The poll&apos;s answer &quot;%1&quot; has %2 characters; this instance takes 1 to %3.</source>
        <translation>Die Antwort „%1“ der Umfrage hat %2 Zeichen; diese Instanz nimmt 1 bis %3.</translation>
    </message>
    <message>
        <source>The poll has the same answer twice. Leave one of them out.</source>
        <translation>Die Umfrage hat dieselbe Antwort zweimal. Lass eine davon weg.</translation>
    </message>
    <message>
        <source>The poll is open for &quot;%1&quot; minutes; this instance takes %2 to %3.</source>
        <translation>Die Umfrage läuft „%1“ Minuten; diese Instanz nimmt %2 bis %3.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write yes or no.</source>
        <translation>Die Option %1 ist „%2“; schreib yes oder no.</translation>
    </message>
    <message>
        <source>Mastodon takes a poll or media, not both. Leave one of them out.</source>
        <translation>Mastodon nimmt eine Umfrage oder Medien, nicht beides. Lass eins davon weg.</translation>
    </message>
    <message>
        <source>This instance has not said that it knows polls. One that does not publishes the post without.</source>
        <translation>Diese Instanz hat nicht gesagt, dass sie Umfragen kennt. Eine, die keine kennt, veröffentlicht den Beitrag ohne.</translation>
    </message>
    <message>
        <source>The instance published it at once instead of at its time. Turn off that its posts are handed over.</source>
        <translation>Die Instanz hat ihn sofort statt zu seiner Zeit veröffentlicht. Schalte aus, dass ihre Beiträge übergeben werden.</translation>
    </message>
    <message>
        <source>The account has been given too many posts since to find this one.</source>
        <translation>Dem Konto wurden seither zu viele Beiträge übergeben, um diesen zu finden.</translation>
    </message>
    <message>
        <source>The instance still has it among those that it is to publish.</source>
        <translation>Die Instanz hat ihn noch unter denen, die sie veröffentlichen soll.</translation>
    </message>
    <message>
        <source>The instance is to publish it at another time than the one it was given.</source>
        <translation>Die Instanz soll ihn zu einer anderen Zeit veröffentlichen, als ihr gesagt wurde.</translation>
    </message>
    <message>
        <source>The instance is publishing it.</source>
        <translation>Die Instanz veröffentlicht ihn gerade.</translation>
    </message>
    <message>
        <source>The instance does not have it any more, and it is not live: it was deleted there.</source>
        <translation>Die Instanz hat ihn nicht mehr, und er ist nicht öffentlich: Er wurde dort gelöscht.</translation>
    </message>
    <message>
        <source>Nobody here knows the id that it has at the instance.</source>
        <translation>Hier ist nicht bekannt, welche Kennung er bei der Instanz hat.</translation>
    </message>
    <message>
        <source>The account has posted too much since to find this post.</source>
        <translation>Das Konto hat seither zu viel veröffentlicht, um diesen Beitrag zu finden.</translation>
    </message>
</context>
<context>
    <name>MediaSentences</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 changed while it was copied</source>
        <translation>%1 hat sich geändert, während es kopiert wurde</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>an animation as %1 is not accepted; %2 would be</source>
        <translation>eine Animation als %1 wird nicht angenommen; %2 schon</translation>
    </message>
    <message>
        <source>the animation has %1 bytes, %2 are accepted; make it shorter or smaller</source>
        <translation>die Animation hat %1 Bytes, angenommen werden %2; mach sie kürzer oder kleiner</translation>
    </message>
    <message>
        <source>the animation is %1 x %2 pixels large, which is more than is accepted</source>
        <translation>die Animation hat %1 x %2 Pixel, und das ist mehr, als angenommen wird</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are too many to work on; make the picture smaller</source>
        <translation>%1 x %2 Pixel sind zu viele zum Bearbeiten; mach das Bild kleiner</translation>
    </message>
    <message>
        <source>%1 cannot be read here; save it as JPEG or PNG</source>
        <translation>%1 lässt sich hier nicht lesen; speichere es als JPEG oder PNG</translation>
    </message>
    <message>
        <source>the picture is damaged (%1)</source>
        <translation>das Bild ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>%1 is no picture</source>
        <translation>%1 ist kein Bild</translation>
    </message>
    <message>
        <source>it cannot be made to fit %1 bytes as any picture</source>
        <translation>als Bild lässt es sich nicht auf %1 Bytes bringen</translation>
    </message>
    <message>
        <source>it cannot be made to fit %1 bytes as %2</source>
        <translation>als %2 lässt es sich nicht auf %1 Bytes bringen</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>carillon-av is missing, which reads videos; install Carillon again</source>
        <translation>carillon-av fehlt, das Videos liest; installiere Carillon neu</translation>
    </message>
    <message>
        <source>nothing in it can be played</source>
        <translation>nichts darin lässt sich abspielen</translation>
    </message>
    <message>
        <source>the end of the file is missing; copy or export it again</source>
        <translation>das Ende der Datei fehlt; kopiere oder exportiere sie noch einmal</translation>
    </message>
    <message>
        <source>the file is damaged; copy or export it again</source>
        <translation>die Datei ist beschädigt; kopiere oder exportiere sie noch einmal</translation>
    </message>
    <message>
        <source>what the camera wrote beside the picture is damaged</source>
        <translation>was die Kamera neben dem Bild notiert hat, ist beschädigt</translation>
    </message>
    <message>
        <source>this kind of JPEG is not read by most programs; save it as an ordinary one</source>
        <translation>diese Art von JPEG lesen die meisten Programme nicht; speichere es als gewöhnliches</translation>
    </message>
    <message>
        <source>what is noted in it cannot be taken out; export it again</source>
        <translation>was darin notiert ist, lässt sich nicht entfernen; exportiere die Datei neu</translation>
    </message>
    <message>
        <source>no picture, video or sound that is known here</source>
        <translation>kein Bild, Video oder Ton, den man hier kennt</translation>
    </message>
    <message>
        <source>the name ends in .%1, but the content is %2</source>
        <translation>der Name endet auf .%1, der Inhalt ist aber %2</translation>
    </message>
    <message>
        <source>it tells where it was made; that is taken out before it is sent</source>
        <translation>sie verrät, wo sie entstanden ist; das wird vor dem Senden entfernt</translation>
    </message>
    <message>
        <source>it carries notes, such as of time and camera; they are taken out before it is sent</source>
        <translation>sie enthält Notizen, etwa zu Zeit und Kamera; sie werden vor dem Senden entfernt</translation>
    </message>
    <message>
        <source>%1 is no video and no sound</source>
        <translation>%1 ist weder Video noch Ton</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the place and time in it cannot be taken out; export it as MP4</source>
        <translation>Ort und Zeit darin lassen sich nicht entfernen; exportiere die Datei als MP4</translation>
    </message>
    <message>
        <source>In line %1 a time is missing, such as 00:00:01.000 --&gt; 00:00:03.500. Mend it, or export the captions anew.</source>
        <translation>In Zeile %1 fehlt eine Zeit wie 00:00:01.000 --&gt; 00:00:03.500. Berichtige sie oder exportiere die Untertitel neu.</translation>
    </message>
    <message>
        <source>It is no text in UTF-8. Save the captions as UTF-8.</source>
        <translation>Das ist kein Text in UTF-8. Speichere die Untertitel als UTF-8.</translation>
    </message>
    <message>
        <source>The captions in line %1 end before they begin. Mend their times.</source>
        <translation>Die Untertitel in Zeile %1 enden, bevor sie anfangen. Berichtige ihre Zeiten.</translation>
    </message>
    <message>
        <source>It holds no captions.</source>
        <translation>Die Datei enthält keine Untertitel.</translation>
    </message>
    <message>
        <source>In line %1 a time stands without an empty line before it. Put one there.</source>
        <translation>In Zeile %1 steht eine Zeit ohne leere Zeile davor. Setz dort eine ein.</translation>
    </message>
    <message>
        <source>Line %1 is neither WebVTT nor SubRip. Export the captions as .vtt or .srt.</source>
        <translation>Zeile %1 ist weder WebVTT noch SubRip. Exportiere die Untertitel als .vtt oder .srt.</translation>
    </message>
    <message>
        <source>It is too large for captions, which are texts with times (.vtt or .srt).</source>
        <translation>Die Datei ist zu groß für Untertitel; das sind Texte mit Zeiten (.vtt oder .srt).</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>The file with the captions cannot be read.</source>
        <translation>Die Datei mit den Untertiteln lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>MentionWords</name>
    <message>
        <source>Nobody was found on %2 who is called “%1”: it may stay plain text.</source>
        <extracomment>%1 is a handle with &quot;@&quot;, %2 a network</extracomment>
        <translation>Auf %2 wurde niemand gefunden, der „%1“ heißt: Der Name bleibt vielleicht einfacher Text.</translation>
    </message>
</context>
<context>
    <name>MetricSentences</name>
    <message>
        <source>Read just now.</source>
        <translation>Gerade eben gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Read %n minute(s) ago.</source>
        <translation>
            <numerusform>Vor %n Minute gelesen.</numerusform>
            <numerusform>Vor %n Minuten gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n hour(s) ago.</source>
        <translation>
            <numerusform>Vor %n Stunde gelesen.</numerusform>
            <numerusform>Vor %n Stunden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n day(s) ago.</source>
        <translation>
            <numerusform>Vor %n Tag gelesen.</numerusform>
            <numerusform>Vor %n Tagen gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) reached</source>
        <extracomment>How many people saw it</extracomment>
        <translation>
            <numerusform>%Ln Person erreicht</numerusform>
            <numerusform>%Ln Personen erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln Like</numerusform>
            <numerusform>%Ln Likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln share(s)</source>
        <translation>
            <numerusform>%Ln Mal geteilt</numerusform>
            <numerusform>%Ln Mal geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <extracomment>How often it was quoted in another post</extracomment>
        <translation>
            <numerusform>%Ln Mal zitiert</numerusform>
            <numerusform>%Ln Mal zitiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln save(s)</source>
        <extracomment>How often somebody kept it for later</extracomment>
        <translation>
            <numerusform>%Ln Mal gespeichert</numerusform>
            <numerusform>%Ln Mal gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln click(s)</source>
        <translation>
            <numerusform>%Ln Klick</numerusform>
            <numerusform>%Ln Klicks</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>Erreichte Personen</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>The platform does not have the post any more.</source>
        <translation>Die Plattform hat den Beitrag nicht mehr.</translation>
    </message>
    <message>
        <source>To be read as soon as the platform can be asked.</source>
        <translation>Wird gelesen, sobald die Plattform gefragt werden kann.</translation>
    </message>
    <message>
        <source>No figures read yet.</source>
        <translation>Noch keine Zahlen gelesen.</translation>
    </message>
    <message>
        <source>The last reading failed: %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Das letzte Lesen ist gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>NetSentences</name>
    <message>
        <source>The answer with status %1 is not JSON: %2.</source>
        <translation>Die Antwort mit Status %1 ist kein JSON: %2.</translation>
    </message>
    <message>
        <source>The answer with status %1 is not a JSON object.</source>
        <translation>Die Antwort mit Status %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A window must not use the network on its own thread. Nothing was sent.</source>
        <translation>Ein Fenster darf das Netz nicht auf seinem eigenen Thread benutzen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The HTTP client was called from a thread that is not its own. Nothing was sent.</source>
        <translation>Der HTTP-Client wurde von einem fremden Thread aus aufgerufen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The HTTP client is closing. Nothing was sent.</source>
        <translation>Der HTTP-Client wird gerade geschlossen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This is not a usable address. Nothing was sent.</source>
        <translation>Das ist keine brauchbare Adresse. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Addresses must begin with https, not %1. Nothing was sent.</source>
        <translation>Adressen müssen mit https beginnen, nicht mit %1. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Plain http to %1 is refused: only https is safe. Nothing was sent.</source>
        <translation>Unverschlüsseltes http zu %1 wird abgelehnt: Nur https ist sicher. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The server redirects from https to %1, which is refused.</source>
        <translation>Der Server leitet von https zu %1 um, und das wird abgelehnt.</translation>
    </message>
    <message>
        <source>The server redirects more than %1 times.</source>
        <translation>Der Server leitet mehr als %1-mal um.</translation>
    </message>
    <message>
        <source>The answer did not come in the time allowed.</source>
        <translation>Die Antwort kam nicht in der erlaubten Zeit.</translation>
    </message>
    <message>
        <source>Nothing moved on the connection for too long.</source>
        <translation>Auf der Verbindung hat sich zu lange nichts bewegt.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answer is larger than allowed.</source>
        <translation>Die Antwort ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>The request was no longer wanted when it was about to be sent.</source>
        <translation>Die Anfrage war nicht mehr gewollt, als sie gesendet werden sollte.</translation>
    </message>
    <message>
        <source>A file became shorter or unreadable while it was sent.</source>
        <translation>Eine Datei wurde beim Senden kürzer oder unlesbar.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid: %1</source>
        <translation>Das Zertifikat des Servers ist nicht gültig: %1</translation>
    </message>
    <message>
        <source>The connection was closed before an answer came.</source>
        <translation>Die Verbindung wurde geschlossen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>The request failed: %1.</source>
        <translation>Die Anfrage ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent that could be accepted.</source>
        <translation>Nichts wurde gesendet, was angenommen worden sein könnte.</translation>
    </message>
    <message>
        <source>The request was never complete, so nothing was accepted.</source>
        <translation>Die Anfrage war nie vollständig, also wurde nichts angenommen.</translation>
    </message>
    <message>
        <source>The server had begun to answer with status %1.</source>
        <translation>Der Server hatte begonnen, mit Status %1 zu antworten.</translation>
    </message>
    <message>
        <source>The request may have been accepted.</source>
        <translation>Die Anfrage wurde vielleicht angenommen.</translation>
    </message>
    <message>
        <source>The request may have arrived.</source>
        <translation>Die Anfrage ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this page, as in HTML&apos;s lang</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Nobody finished the login in the browser in time.</source>
        <translation>Niemand hat die Anmeldung im Browser rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>A login needs a state to recognise its answer by.</source>
        <translation>Eine Anmeldung braucht ein Merkmal, an dem ihre Antwort zu erkennen ist.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 cannot be listened on: %2</source>
        <translation>An Port %1 von 127.0.0.1 lässt sich nicht lauschen: %2</translation>
    </message>
    <message>
        <source>A login is waited for once.</source>
        <translation>Auf eine Anmeldung wird nur einmal gewartet.</translation>
    </message>
    <message>
        <source>The login was stopped.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Zu viel</translation>
    </message>
    <message>
        <source>This is not a login.</source>
        <translation>Das ist keine Anmeldung.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Carillon waits for a login and nothing else.</source>
        <translation>Carillon wartet auf eine Anmeldung und auf nichts sonst.</translation>
    </message>
    <message>
        <source>Not this login</source>
        <translation>Nicht diese Anmeldung</translation>
    </message>
    <message>
        <source>This answer belongs to another login. Please start again from Carillon.</source>
        <translation>Diese Antwort gehört zu einer anderen Anmeldung. Bitte beginne in Carillon von vorn.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>The login was refused. You can close this page.</source>
        <translation>Die Anmeldung wurde abgelehnt. Du kannst diese Seite schließen.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>You can close this page and go back to Carillon.</source>
        <translation>Du kannst diese Seite schließen und zu Carillon zurückkehren.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Nothing was sent.</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No connection to the server could be made: %1.</source>
        <translation>Es kam keine Verbindung zum Server zustande: %1.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a user name and a password.</source>
        <translation>Der Proxy dieses Netzes verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>The header %1 holds a line break. Nothing was sent.</source>
        <translation>Der Header %1 enthält einen Zeilenumbruch. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The file %1 is shorter than it was. Nothing was sent.</source>
        <translation>Die Datei %1 ist kürzer als zuvor. Nichts wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1 does not exist on that day in %2: clocks go from %3 to %4. Choose %5 or %6.</source>
        <translation>%1 gibt es an diesem Tag in %2 nicht: Die Uhren springen von %3 auf %4. Wähle %5 oder %6.</translation>
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
        <translation>Die Zeitzone „%1“ gibt es nicht. Wähle eine wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Wähle Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>That time has passed: it is %1 now. Choose a later one, or post now.</source>
        <translation>Diese Zeit ist vorbei: Es ist jetzt %1. Wähle eine spätere oder veröffentliche sofort.</translation>
    </message>
    <message>
        <source>%1. Clocks go back then: %2 comes twice.</source>
        <translation>%1. Dann werden die Uhren zurückgestellt: %2 kommt zweimal.</translation>
    </message>
</context>
<context>
    <name>PlannerSentences</name>
    <message>
        <source>Name at least one account, or make it a draft.</source>
        <translation>Nenne mindestens ein Konto, oder mach einen Entwurf daraus.</translation>
    </message>
    <message>
        <source>Give a time, publish now, or make it a draft.</source>
        <translation>Gib eine Zeit an, veröffentliche jetzt, oder mach einen Entwurf daraus.</translation>
    </message>
    <message>
        <source>An account was named twice, or was removed meanwhile.</source>
        <translation>Ein Konto wurde zweimal genannt oder inzwischen entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of its parts are live on %1. Leave them and their pictures as they are and change what comes after; or duplicate the post.</source>
        <translation>
            <numerusform>Der erste Teil ist auf %1 online. Lass ihn und seine Bilder, wie sie sind, und ändere, was danach kommt; oder dupliziere den Beitrag.</numerusform>
            <numerusform>Die ersten %n Teile sind auf %1 online. Lass sie und ihre Bilder, wie sie sind, und ändere, was danach kommt; oder dupliziere den Beitrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The change waits: it is used only if the post is planned again.</source>
        <translation>%1 Die Änderung wartet: Sie gilt nur, wenn der Beitrag neu geplant wird.</translation>
    </message>
    <message>
        <source>A permalink belongs to one platform post: name that one by its own id.</source>
        <translation>Ein Permalink gehört zur Ausgabe für ein Konto: Nenne die mit ihrer eigenen Kennung.</translation>
    </message>
    <message>
        <source>The post has no account.</source>
        <translation>Der Beitrag hat kein Konto.</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Es gibt noch kein Konto.</translation>
    </message>
    <message>
        <source>Nothing to do: it is paused already.</source>
        <translation>Nichts zu tun: Es ist schon angehalten.</translation>
    </message>
    <message>
        <source>Nothing to do: it is going already.</source>
        <translation>Nichts zu tun: Es läuft schon.</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write it as 2026-12-31T18:00, by the clocks of the zone.</source>
        <translation>„%1“ ist keine Zeit. Schreib sie als 2026-12-31T18:00, nach den Uhren der Zeitzone.</translation>
    </message>
    <message>
        <source>%1 does not exist in %2: clocks go forward past it. Choose %3 or %4.</source>
        <translation>%1 gibt es in %2 nicht: Die Uhren springen darüber hinweg. Wähle %3 oder %4.</translation>
    </message>
    <message>
        <source>%1 comes twice in %2: clocks go back over it. Say whether the first or the second is meant.</source>
        <translation>%1 kommt in %2 zweimal: Die Uhren werden zurückgestellt. Sag, ob das erste oder das zweite Mal gemeint ist.</translation>
    </message>
    <message>
        <source>%1 comes twice in %2; the second of the two is meant (%3).</source>
        <translation>%1 kommt in %2 zweimal; gemeint ist das zweite Mal (%3).</translation>
    </message>
    <message>
        <source>%1 comes twice in %2; the first of the two is meant (%3).</source>
        <translation>%1 kommt in %2 zweimal; gemeint ist das erste Mal (%3).</translation>
    </message>
    <message>
        <source>%1 does not exist in %2; %3 was taken instead.</source>
        <translation>%1 gibt es in %2 nicht; genommen wurde stattdessen %3.</translation>
    </message>
    <message>
        <source>This Carillon does not know the platform %1.</source>
        <translation>Dieses Carillon kennt die Plattform %1 nicht.</translation>
    </message>
    <message>
        <source>%1 has no first comment. Write it as a thread part, or leave it out.</source>
        <translation>%1 hat keinen ersten Kommentar. Schreib ihn als Teil eines Threads, oder lass ihn weg.</translation>
    </message>
    <message>
        <source>%1 has passed (it is %2 now). Give a later time, or publish now.</source>
        <translation>%1 ist vorbei (jetzt ist es %2). Gib eine spätere Zeit an, oder veröffentliche jetzt.</translation>
    </message>
    <message>
        <source>There is no post %1.</source>
        <translation>Einen Beitrag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No post was named.</source>
        <translation>Kein Beitrag wurde genannt.</translation>
    </message>
    <message>
        <source>%1 Some of the posts were done before that; the history has them, and what can be undone of it is undone with `undo %2`.</source>
        <translation>%1 Bei einigen Beiträgen war es da schon geschehen; sie stehen im Verlauf, und was sich davon rückgängig machen lässt, macht `undo %2` rückgängig.</translation>
    </message>
    <message>
        <source>The account of this post was removed. Delete the post, or duplicate it for another.</source>
        <translation>Das Konto dieses Beitrags wurde entfernt. Lösche den Beitrag, oder dupliziere ihn für ein anderes.</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>Einen Beitrag hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n posts</source>
        <translation>
            <numerusform>Einen Beitrag hinzufügen</numerusform>
            <numerusform>%n Beiträge hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate &quot;%1&quot;</source>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message>
        <source>Duplicate a post</source>
        <translation>Einen Beitrag duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n posts</source>
        <translation>
            <numerusform>Einen Beitrag duplizieren</numerusform>
            <numerusform>%n Beiträge duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit &quot;%1&quot;</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit a post</source>
        <translation>Einen Beitrag bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n posts</source>
        <translation>
            <numerusform>Einen Beitrag bearbeiten</numerusform>
            <numerusform>%n Beiträge bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Move &quot;%1&quot;</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message>
        <source>Move a post</source>
        <translation>Einen Beitrag verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n posts</source>
        <translation>
            <numerusform>Einen Beitrag verschieben</numerusform>
            <numerusform>%n Beiträge verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish now: &quot;%1&quot;</source>
        <translation>„%1“ jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Publish now: a post</source>
        <translation>Einen Beitrag jetzt veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Publish now: %n posts</source>
        <translation>
            <numerusform>Einen Beitrag jetzt veröffentlichen</numerusform>
            <numerusform>%n Beiträge jetzt veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry &quot;%1&quot;</source>
        <translation>„%1“ noch einmal versuchen</translation>
    </message>
    <message>
        <source>Retry a post</source>
        <translation>Einen Beitrag noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n posts</source>
        <translation>
            <numerusform>Einen Beitrag noch einmal versuchen</numerusform>
            <numerusform>%n Beiträge noch einmal versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to a draft: &quot;%1&quot;</source>
        <translation>„%1“ zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Back to a draft: a post</source>
        <translation>Einen Beitrag zurück zu den Entwürfen</translation>
    </message>
    <message numerus="yes">
        <source>Back to a draft: %n posts</source>
        <translation>
            <numerusform>Einen Beitrag zurück zu den Entwürfen</numerusform>
            <numerusform>%n Beiträge zurück zu den Entwürfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel &quot;%1&quot;</source>
        <translation>„%1“ absagen</translation>
    </message>
    <message>
        <source>Cancel a post</source>
        <translation>Einen Beitrag absagen</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n posts</source>
        <translation>
            <numerusform>Einen Beitrag absagen</numerusform>
            <numerusform>%n Beiträge absagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>Delete a post</source>
        <translation>Einen Beitrag löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n posts</source>
        <translation>
            <numerusform>Einen Beitrag löschen</numerusform>
            <numerusform>%n Beiträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm as live: &quot;%1&quot;</source>
        <translation>„%1“ als online vermerken</translation>
    </message>
    <message>
        <source>Confirm as live: a post</source>
        <translation>Einen Beitrag als online vermerken</translation>
    </message>
    <message numerus="yes">
        <source>Confirm as live: %n posts</source>
        <translation>
            <numerusform>Einen Beitrag als online vermerken</numerusform>
            <numerusform>%n Beiträge als online vermerken</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again: &quot;%1&quot;</source>
        <translation>„%1“ noch einmal senden</translation>
    </message>
    <message>
        <source>Send again: a post</source>
        <translation>Einen Beitrag noch einmal senden</translation>
    </message>
    <message numerus="yes">
        <source>Send again: %n posts</source>
        <translation>
            <numerusform>Einen Beitrag noch einmal senden</numerusform>
            <numerusform>%n Beiträge noch einmal senden</numerusform>
        </translation>
    </message>
    <message>
        <source>An account that was removed</source>
        <translation>Ein entferntes Konto</translation>
    </message>
    <message>
        <source>%1: it is a draft.</source>
        <translation>%1: Er ist ein Entwurf.</translation>
    </message>
    <message>
        <source>%1: it waits for its time.</source>
        <translation>%1: Er wartet auf seine Zeit.</translation>
    </message>
    <message>
        <source>%1: it is due and waits for its turn.</source>
        <translation>%1: Er ist fällig und wartet, bis er an der Reihe ist.</translation>
    </message>
    <message>
        <source>%1: it is being published right now.</source>
        <translation>%1: Er wird gerade veröffentlicht.</translation>
    </message>
    <message>
        <source>%1: it is being tried again. Cancel it first.</source>
        <translation>%1: Er wird gerade noch einmal versucht. Sag ihn zuerst ab.</translation>
    </message>
    <message>
        <source>%1: it is published already.</source>
        <translation>%1: Er ist schon veröffentlicht.</translation>
    </message>
    <message>
        <source>%1: it has failed. Retry it, or give it another time.</source>
        <translation>%1: Er ist gescheitert. Versuche ihn noch einmal, oder gib ihm eine andere Zeit.</translation>
    </message>
    <message>
        <source>%1: it may be live already. Look at the account, then confirm that it is live or have it sent again.</source>
        <translation>%1: Er ist vielleicht schon online. Sieh beim Konto nach und bestätige dann, dass er online ist, oder lass ihn noch einmal senden.</translation>
    </message>
    <message>
        <source>%1: it has expired. Retry it, or give it another time.</source>
        <translation>%1: Er ist verfallen. Versuche ihn noch einmal, oder gib ihm eine andere Zeit.</translation>
    </message>
    <message>
        <source>%1: it is canceled.</source>
        <translation>%1: Er ist abgesagt.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: %1.</translation>
    </message>
    <message>
        <source>the post is being published</source>
        <translation>Der Beitrag wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>the post is published</source>
        <translation>Der Beitrag ist veröffentlicht</translation>
    </message>
    <message>
        <source>the post may be live</source>
        <translation>Der Beitrag ist vielleicht online</translation>
    </message>
    <message>
        <source>it was due since and failed</source>
        <translation>Er war seither fällig und ist gescheitert</translation>
    </message>
    <message>
        <source>it was due since and expired</source>
        <translation>Er war seither fällig und ist verfallen</translation>
    </message>
    <message>
        <source>the post was planned anew since</source>
        <translation>Der Beitrag wurde seither neu geplant</translation>
    </message>
    <message>
        <source>the post was removed from an account since</source>
        <translation>Der Beitrag wurde seither von einem Konto genommen</translation>
    </message>
    <message>
        <source>the post was edited since</source>
        <translation>Der Beitrag wurde seither bearbeitet</translation>
    </message>
    <message>
        <source>the post was given to another account since</source>
        <translation>Der Beitrag wurde seither einem weiteren Konto gegeben</translation>
    </message>
    <message>
        <source>There is no change %1.</source>
        <translation>Eine Änderung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>This was undone already, at %1.</source>
        <translation>Das wurde schon rückgängig gemacht, um %1.</translation>
    </message>
    <message>
        <source>This is an import; it is undone as one, with `import undo`.</source>
        <translation>Das ist ein Import; er wird als Ganzes rückgängig gemacht, mit `import undo`.</translation>
    </message>
    <message>
        <source>the post was deleted since</source>
        <translation>Der Beitrag wurde seither gelöscht</translation>
    </message>
    <message>
        <source>the time it had before, %1, has passed. Give it another time instead</source>
        <translation>Die frühere Zeit, %1, ist vorbei. Gib ihm stattdessen eine andere Zeit</translation>
    </message>
    <message>
        <source>Its time, %1, has passed, so it is not planned again. Move it to another time, or publish it now.</source>
        <translation>Seine Zeit, %1, ist vorbei, darum wird er nicht wieder geplant. Verschieb ihn auf eine andere Zeit, oder veröffentliche ihn jetzt.</translation>
    </message>
    <message>
        <source>the account was removed</source>
        <translation>Das Konto wurde entfernt</translation>
    </message>
    <message>
        <source>the account was changed since</source>
        <translation>Das Konto wurde seither geändert</translation>
    </message>
    <message>
        <source>The pause would have ended already, at %1.</source>
        <translation>Diese Pause wäre schon zu Ende, seit %1.</translation>
    </message>
    <message>
        <source>Pause posts tagged %1</source>
        <translation>Beiträge mit dem Schlagwort %1 anhalten</translation>
    </message>
    <message>
        <source>Resume posts tagged %1</source>
        <translation>Beiträge mit dem Schlagwort %1 fortsetzen</translation>
    </message>
    <message>
        <source>the tag was paused or resumed since</source>
        <translation>das Schlagwort wurde seither angehalten oder fortgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) would slip, and some never go: %2 are allowed.</source>
        <translation>
            <numerusform>%1: %n Beitrag ginge nie hinaus: Erlaubt sind %2.</numerusform>
            <numerusform>%1: %n Beiträge würden sich verschieben, und einige nie hinausgehen: Erlaubt sind %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) would slip, the last to %2: %3 are allowed.</source>
        <translation>
            <numerusform>%1: %n Beitrag würde auf %2 rutschen: Erlaubt sind %3.</numerusform>
            <numerusform>%1: %n Beiträge würden sich verschieben, der letzte auf %2: Erlaubt sind %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The post is live on %1, only its first comment is not. Leave all else as it is and change the comment; or duplicate the post.</source>
        <translation>Der Beitrag ist auf %1 online, nur sein erster Kommentar nicht. Lass alles andere, wie es ist, und ändere den Kommentar; oder dupliziere den Beitrag.</translation>
    </message>
    <message>
        <source>%1: it is not connected any more. Do it on the platform itself.</source>
        <translation>%1: Das Konto ist nicht mehr verbunden. Erledige es auf der Plattform selbst.</translation>
    </message>
    <message>
        <source>%1: %2 lets nobody delete posts from here. Do it there.</source>
        <translation>%1: Bei %2 kann von hier aus niemand Beiträge löschen. Lösche ihn dort.</translation>
    </message>
    <message>
        <source>%1: %2 does not change posts that are live. Delete this one and post it again.</source>
        <translation>%1: %2 ändert keine Beiträge, die schon online sind. Lösche diesen und veröffentliche ihn neu.</translation>
    </message>
    <message>
        <source>%1: it is being deleted already.</source>
        <translation>%1: Er wird schon gelöscht.</translation>
    </message>
    <message>
        <source>%1: nobody here knows the post&apos;s id there, since it was confirmed by hand. Do it on the platform itself.</source>
        <translation>%1: Hier kennt niemand die Adresse des Beitrags, denn er wurde von Hand bestätigt. Erledige es auf der Plattform selbst.</translation>
    </message>
    <message>
        <source>%1: only the words of what is live can be changed, not its media. Delete it and post it again.</source>
        <translation>%1: Was online ist, lässt sich nur im Wortlaut ändern, nicht in seinen Medien. Lösche es und veröffentliche es neu.</translation>
    </message>
    <message>
        <source>%1: what is live has another number of parts. Keep that, or delete it and post it again.</source>
        <translation>%1: Was online ist, hat eine andere Zahl von Teilen. Behalte sie bei, oder lösche es und veröffentliche es neu.</translation>
    </message>
    <message>
        <source>%1: the words of a first comment can be changed there, but none can be added or taken away. Do that on the platform itself.</source>
        <translation>%1: Der Text eines ersten Kommentars lässt sich dort ändern, aber keiner hinzufügen oder wegnehmen. Tu das auf der Plattform selbst.</translation>
    </message>
    <message>
        <source>%1: this is what is live already.</source>
        <translation>%1: Genau so ist es schon online.</translation>
    </message>
    <message>
        <source>Nothing of this post is live.</source>
        <translation>Von diesem Beitrag ist nichts online.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n part(s) from its end are deleted already and stay so.</source>
        <translation>
            <numerusform>%1: %n Teil vom Ende her ist schon gelöscht und bleibt es.</numerusform>
            <numerusform>%1: %n Teile vom Ende her sind schon gelöscht und bleiben es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its first %n part(s) are changed already and stay so.</source>
        <translation>
            <numerusform>%1: Der erste Teil (%n) ist schon geändert und bleibt es.</numerusform>
            <numerusform>%1: Die ersten %n Teile sind schon geändert und bleiben es.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a call is under way; what it does cannot be stopped.</source>
        <translation>%1: Ein Aufruf ist gerade unterwegs; was er tut, lässt sich nicht mehr aufhalten.</translation>
    </message>
    <message>
        <source>%1: it is being changed or deleted at its platform. Wait for that, or cancel it first.</source>
        <translation>%1: Er wird gerade auf seiner Plattform geändert oder gelöscht. Warte darauf, oder brich es vorher ab.</translation>
    </message>
    <message>
        <source>Delete from the network: &quot;%1&quot;</source>
        <translation>Von der Plattform löschen: „%1“</translation>
    </message>
    <message>
        <source>Delete from the network: a post</source>
        <translation>Von der Plattform löschen: ein Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>Delete from the network: %n posts</source>
        <translation>
            <numerusform>Von der Plattform löschen: %n Beitrag</numerusform>
            <numerusform>Von der Plattform löschen: %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Change what is live: &quot;%1&quot;</source>
        <translation>Online-Fassung ändern: „%1“</translation>
    </message>
    <message>
        <source>Change what is live: a post</source>
        <translation>Online-Fassung ändern: ein Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>Change what is live: %n posts</source>
        <translation>
            <numerusform>Online-Fassung ändern: %n Beitrag</numerusform>
            <numerusform>Online-Fassungen ändern: %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>it is being changed or deleted at its platform</source>
        <translation>er wird gerade auf seiner Plattform geändert oder gelöscht</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>Dieses Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>all accounts on %1</source>
        <extracomment>Whose limits: %1 is a platform</extracomment>
        <translation>alle Konten bei %1</translation>
    </message>
    <message>
        <source>Set the limits of %1</source>
        <extracomment>An act in the history; %1 is an account, or &quot;all accounts on Mastodon&quot;</extracomment>
        <translation>Grenzen setzen: %1</translation>
    </message>
    <message>
        <source>its limits were changed since</source>
        <translation>Die Grenzen wurden seither geändert</translation>
    </message>
    <message>
        <source>The login of %1 ends on %2, before this is due, and cannot be renewed by itself. Connect the account again before then.</source>
        <translation>Die Anmeldung von %1 endet am %2, bevor das fällig ist, und lässt sich nicht von selbst erneuern. Verbinde das Konto vorher neu.</translation>
    </message>
    <message>
        <source>%1 fetches pictures and videos from an address of yours, and none is set. Set a storage for media in the settings of the workspace, or leave them out.</source>
        <translation>%1 holt Bilder und Videos von einer Adresse bei dir, und es ist keine eingestellt. Stelle in den Einstellungen des Arbeitsbereichs einen Speicher für Medien ein, oder lass sie weg.</translation>
    </message>
    <message>
        <source>%1: only what is live has figures.</source>
        <translation>%1: Nur was live ist, hat Zahlen.</translation>
    </message>
    <message>
        <source>%1: it is not connected any more.</source>
        <translation>%1: Das Konto ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>%1: %2 tells no figures.</source>
        <translation>%1: %2 nennt keine Zahlen.</translation>
    </message>
    <message>
        <source>%1: nobody here knows the post&apos;s id there, since it was confirmed by hand.</source>
        <translation>%1: Niemand hier kennt die Kennung des Beitrags dort, da er von Hand bestätigt wurde.</translation>
    </message>
    <message>
        <source>%1: its platform publishes it at this moment, which nobody can stop. Wait a minute, then delete or change what is live.</source>
        <translation>%1: Das Netzwerk veröffentlicht ihn in diesem Moment, das lässt sich nicht aufhalten. Warte eine Minute und lösche oder ändere dann, was öffentlich ist.</translation>
    </message>
    <message>
        <source>%1: its platform has it and publishes it at its time. Cancel it first.</source>
        <translation>%1: Das Netzwerk hat ihn und veröffentlicht ihn zu seiner Zeit. Brich ihn zuerst ab.</translation>
    </message>
    <message>
        <source>its platform has it since and publishes it at its time. Cancel it instead</source>
        <translation>das Netzwerk hat ihn inzwischen und veröffentlicht ihn zu seiner Zeit. Brich ihn stattdessen ab</translation>
    </message>
    <message>
        <source>it is being taken back from its platform at this moment</source>
        <translation>er wird gerade vom Netzwerk zurückgeholt</translation>
    </message>
    <message>
        <source>%1 cannot publish this post by itself: when it is scheduled, it goes out only while Carillon runs.</source>
        <translation>%1 kann diesen Beitrag nicht selbst veröffentlichen: Wird er geplant, geht er nur hinaus, während Carillon läuft.</translation>
    </message>
    <message>
        <source>%1: its platform is being given it at this moment. The change follows.</source>
        <translation>%1: Das Netzwerk bekommt den Beitrag in diesem Augenblick. Die Änderung folgt.</translation>
    </message>
    <message>
        <source>%1: its platform has it already. It is taken back from there first and then deleted here; if the platform does not give it up, it stays here and goes out at its time.</source>
        <translation>%1: Das Netzwerk hat den Beitrag schon. Er wird erst von dort zurückgeholt und dann hier gelöscht; gibt das Netzwerk ihn nicht her, bleibt er hier und geht zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>%1: nobody here knows the id of one of its parts there, since that was confirmed by hand without an address. Do it on the platform itself.</source>
        <translation>%1: Bei einem seiner Teile kennt hier niemand die Kennung dort, weil er von Hand ohne Adresse bestätigt wurde. Mach es beim Netzwerk selbst.</translation>
    </message>
    <message>
        <source>%1: no single part is in doubt.</source>
        <translation>%1: Kein einzelner Teil ist ungewiss.</translation>
    </message>
    <message>
        <source>%1: what is in doubt is %2, not part %3.</source>
        <translation>%1: Ungewiss ist %2, nicht Teil %3.</translation>
    </message>
    <message>
        <source>%1: that is the address of part %2, which is known to be live. Give that of %3.</source>
        <translation>%1: Das ist die Adresse von Teil %2, der sicher online ist. Gib die an, die hierzu gehört: %3.</translation>
    </message>
    <message>
        <source>%1: %2 is live by your word; what follows is sent now.</source>
        <translation>%1: Nach deinem Wort ist %2 online; was folgt, wird jetzt gesendet.</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Bluesky takes 30 logins in 5 minutes and 300 a day. Wait and try again.</source>
        <translation>Bluesky nimmt 30 Anmeldungen in 5 Minuten und 300 am Tag. Warte und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Bluesky wants a code from an e-mail, which it does only for the main password. Make an app password in Bluesky under Settings, Privacy and security, App passwords, and use that.</source>
        <translation>Bluesky verlangt einen Code aus einer E-Mail, und das tut es nur beim Hauptpasswort. Lege in Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter eines an und verwende das.</translation>
    </message>
    <message>
        <source>Bluesky does not know this handle with this app password. Check both; app passwords look like xxxx-xxxx-xxxx-xxxx.</source>
        <translation>Bluesky kennt diesen Kontonamen mit diesem App-Passwort nicht. Prüfe beides; App-Passwörter sehen aus wie xxxx-xxxx-xxxx-xxxx.</translation>
    </message>
    <message>
        <source>Bluesky has taken this account down. Bluesky&apos;s support can tell why.</source>
        <translation>Bluesky hat dieses Konto entfernt. Der Support von Bluesky kann den Grund nennen.</translation>
    </message>
    <message>
        <source>Bluesky has suspended this account. Bluesky&apos;s support can tell why.</source>
        <translation>Bluesky hat dieses Konto gesperrt. Der Support von Bluesky kann den Grund nennen.</translation>
    </message>
    <message>
        <source>The account is deactivated. Log in on Bluesky to activate it again.</source>
        <translation>Das Konto ist deaktiviert. Melde dich bei Bluesky an, um es wieder zu aktivieren.</translation>
    </message>
    <message>
        <source>The server no longer has this account; it may have moved to another one. Connect it again.</source>
        <translation>Der Server hat dieses Konto nicht mehr; es ist vielleicht zu einem anderen umgezogen. Verbinde es neu.</translation>
    </message>
    <message>
        <source>Bluesky refused the login. Check the handle and the app password.</source>
        <translation>Bluesky hat die Anmeldung abgelehnt. Prüfe den Kontonamen und das App-Passwort.</translation>
    </message>
    <message>
        <source>This is no Bluesky server. Check the server&apos;s address.</source>
        <translation>Das ist kein Bluesky-Server. Prüfe die Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server sends elsewhere. Give its own address.</source>
        <translation>Der Server verweist anderswohin. Gib dessen eigene Adresse an.</translation>
    </message>
    <message>
        <source>Bluesky does not understand this handle or app password.</source>
        <translation>Bluesky versteht diesen Kontonamen oder dieses App-Passwort nicht.</translation>
    </message>
    <message>
        <source>The login has ended, or its app password was removed. Make a new app password in Bluesky and connect the account again.</source>
        <translation>Die Anmeldung ist abgelaufen, oder ihr App-Passwort wurde entfernt. Lege in Bluesky ein neues App-Passwort an und verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Bluesky no longer knows this login. Connect the account again.</source>
        <translation>Bluesky kennt diese Anmeldung nicht mehr. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Bluesky no longer accepts this login. Connect the account again.</source>
        <translation>Bluesky nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The login must be renewed.</source>
        <translation>Die Anmeldung muss erneuert werden.</translation>
    </message>
    <message>
        <source>This login may not do that. Make a new app password in Bluesky and connect the account again.</source>
        <translation>Diese Anmeldung darf das nicht. Lege in Bluesky ein neues App-Passwort an und verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Bluesky does not accept this login any more.</source>
        <translation>Bluesky nimmt diese Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>Bluesky wants a login.</source>
        <translation>Bluesky verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>Something is there already under the post&apos;s key.</source>
        <translation>Unter dem Schlüssel des Beitrags ist schon etwas da.</translation>
    </message>
    <message>
        <source>The server refuses the post as it is.</source>
        <translation>Der Server lehnt den Beitrag so ab.</translation>
    </message>
    <message>
        <source>The post is too large for this server.</source>
        <translation>Der Beitrag ist zu groß für diesen Server.</translation>
    </message>
    <message>
        <source>This server does not take posts.</source>
        <translation>Dieser Server nimmt keine Beiträge.</translation>
    </message>
    <message>
        <source>The server does not take files of this kind.</source>
        <translation>Der Server nimmt keine Dateien dieser Art.</translation>
    </message>
    <message>
        <source>Languages (such as en or pt-BR)</source>
        <translation>Sprachen (etwa de oder pt-BR)</translation>
    </message>
    <message>
        <source>The instance did not accept the code; it may be used up or too old. Connect the account again.</source>
        <translation>Die Instanz hat den Code nicht angenommen; er ist vielleicht verbraucht oder zu alt. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The instance no longer knows this registration of Carillon. Connect the account again.</source>
        <translation>Die Instanz kennt diese Registrierung von Carillon nicht mehr. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The instance no longer accepts this login. Connect the account again.</source>
        <translation>Die Instanz nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>This login may not post. Connect the account again and allow reading and writing.</source>
        <translation>Diese Anmeldung darf nicht veröffentlichen. Verbinde das Konto neu und erlaube Lesen und Schreiben.</translation>
    </message>
    <message>
        <source>The instance does not let this account post. Look at the account on the instance&apos;s own page.</source>
        <translation>Die Instanz lässt dieses Konto nicht veröffentlichen. Sieh auf der Seite der Instanz nach dem Konto.</translation>
    </message>
    <message>
        <source>This token belongs to an app, not to a person. Connect the account again.</source>
        <translation>Dieses Token gehört einer App, keiner Person. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The instance says that it is gone.</source>
        <translation>Die Instanz sagt, dass es sie nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The instance has moved to another address. Connect the account there.</source>
        <translation>Die Instanz ist an eine andere Adresse umgezogen. Verbinde das Konto dort.</translation>
    </message>
    <message>
        <source>The instance does not find the account.</source>
        <translation>Die Instanz findet das Konto nicht.</translation>
    </message>
    <message>
        <source>The file is too large for this instance. Make it smaller.</source>
        <translation>Die Datei ist zu groß für diese Instanz. Mach sie kleiner.</translation>
    </message>
    <message>
        <source>The instance does not take files of this type.</source>
        <translation>Die Instanz nimmt keine Dateien dieses Typs.</translation>
    </message>
    <message>
        <source>The instance does not take this file.</source>
        <translation>Die Instanz nimmt diese Datei nicht.</translation>
    </message>
    <message>
        <source>The instance has dropped the uploaded file.</source>
        <translation>Die Instanz hat die hochgeladene Datei weggeworfen.</translation>
    </message>
    <message>
        <source>The instance could not process this file.</source>
        <translation>Die Instanz konnte diese Datei nicht verarbeiten.</translation>
    </message>
    <message>
        <source>The instance says that a file of this post is attached to another one.</source>
        <translation>Die Instanz sagt, dass eine Datei dieses Beitrags an einem anderen hängt.</translation>
    </message>
    <message>
        <source>The part before this one was deleted.</source>
        <translation>Der Teil vor diesem wurde gelöscht.</translation>
    </message>
    <message>
        <source>The instance knew this post and does not find it any more.</source>
        <translation>Die Instanz kannte diesen Beitrag und findet ihn nicht mehr.</translation>
    </message>
    <message>
        <source>The instance refused this post.</source>
        <translation>Die Instanz hat diesen Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Wer es sehen kann</translation>
    </message>
    <message>
        <source>Who can see the later parts of a thread</source>
        <translation>Wer die späteren Teile eines Threads sehen kann</translation>
    </message>
    <message>
        <source>Language (such as en)</source>
        <translation>Sprache (etwa de)</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Hide the media behind a click</source>
        <translation>Die Medien hinter einem Klick verbergen</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>unlisted</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>private</source>
        <translation>nur für Folgende</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>nur für Erwähnte</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>The webhook did not accept the signature; check the account&apos;s secret.</source>
        <translation>Der Webhook hat die Signatur nicht angenommen; prüfe das Signaturgeheimnis des Kontos.</translation>
    </message>
    <message>
        <source>The webhook did not let Carillon in; check its address and the account&apos;s secret.</source>
        <translation>Der Webhook hat Carillon nicht eingelassen; prüfe seine Adresse und das Signaturgeheimnis des Kontos.</translation>
    </message>
    <message>
        <source>There is no webhook at this address; check the account&apos;s address.</source>
        <translation>Unter dieser Adresse gibt es keinen Webhook; prüfe die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>This address takes no POST requests; check the account&apos;s address.</source>
        <translation>Diese Adresse nimmt keine POST-Anfragen; prüfe die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>This webhook no longer exists; check the account&apos;s address.</source>
        <translation>Diesen Webhook gibt es nicht mehr; prüfe die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The webhook has moved; give the account its new address. Posts are never sent on to another address.</source>
        <translation>Der Webhook ist umgezogen; gib dem Konto seine neue Adresse. Beiträge werden nie an eine andere Adresse weitergeschickt.</translation>
    </message>
    <message>
        <source>The webhook refused this post.</source>
        <translation>Der Webhook hat diesen Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>Address that tells whether a post arrived ({key} is replaced)</source>
        <translation>Adresse, die sagt, ob ein Beitrag angekommen ist ({key} wird ersetzt)</translation>
    </message>
    <message>
        <source>Takes the same post twice without harm</source>
        <translation>Nimmt denselben Beitrag ohne Schaden zweimal</translation>
    </message>
    <message>
        <source>Seconds to wait before asking about a doubtful post</source>
        <translation>Sekunden Wartezeit, bevor nach einem ungeklärten Beitrag gefragt wird</translation>
    </message>
    <message>
        <source>Something is there already under the comment&apos;s key.</source>
        <translation>Unter dem Schlüssel des Kommentars steht schon etwas.</translation>
    </message>
    <message>
        <source>The server refuses the first comment as it is.</source>
        <translation>Der Server lehnt den ersten Kommentar so ab.</translation>
    </message>
    <message>
        <source>The first comment is too large for this server.</source>
        <translation>Der erste Kommentar ist zu groß für diesen Server.</translation>
    </message>
    <message>
        <source>The post was deleted, so that nothing can be said below it.</source>
        <translation>Der Beitrag wurde gelöscht, darunter lässt sich nichts mehr schreiben.</translation>
    </message>
    <message>
        <source>The instance knew this comment and does not find it any more.</source>
        <translation>Die Instanz kannte diesen Kommentar und findet ihn nicht mehr.</translation>
    </message>
    <message>
        <source>The instance refused the first comment.</source>
        <translation>Die Instanz hat den ersten Kommentar abgelehnt.</translation>
    </message>
    <message>
        <source>The server refuses to delete the post.</source>
        <translation>Der Server weigert sich, den Beitrag zu löschen.</translation>
    </message>
    <message>
        <source>The instance gave no clear answer.</source>
        <translation>Die Instanz gab keine klare Antwort.</translation>
    </message>
    <message>
        <source>The instance refused to delete this post.</source>
        <translation>Die Instanz hat es abgelehnt, diesen Beitrag zu löschen.</translation>
    </message>
    <message>
        <source>The instance does not find this post; it may have been deleted there.</source>
        <translation>Die Instanz findet diesen Beitrag nicht; er wurde vielleicht dort gelöscht.</translation>
    </message>
    <message>
        <source>This instance does not let posts be changed.</source>
        <translation>Auf dieser Instanz lassen sich Beiträge nicht ändern.</translation>
    </message>
    <message>
        <source>The instance refused the change.</source>
        <translation>Die Instanz hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>LinkedIn did not accept the code; it may be used up or too old. Connect the account again.</source>
        <translation>LinkedIn hat den Code nicht angenommen; er kann verbraucht oder zu alt sein. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>LinkedIn does not know this app, or its secret is another one. Check both.</source>
        <translation>LinkedIn kennt diese App nicht, oder ihr Geheimnis ist ein anderes. Prüfe beide.</translation>
    </message>
    <message>
        <source>The redirect address is not registered with the LinkedIn app.</source>
        <translation>Die Rücksprungadresse ist bei der LinkedIn-App nicht eingetragen.</translation>
    </message>
    <message>
        <source>LinkedIn does not let this app log anybody in.</source>
        <translation>LinkedIn lässt diese App niemanden anmelden.</translation>
    </message>
    <message>
        <source>LinkedIn no longer renews this login. Connect the account again.</source>
        <translation>LinkedIn erneuert diese Anmeldung nicht mehr. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>LinkedIn access was withdrawn. Connect the account again.</source>
        <translation>Der Zugriff auf LinkedIn wurde entzogen. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The LinkedIn login has expired (60 days). Connect the account again.</source>
        <translation>Die LinkedIn-Anmeldung ist abgelaufen (60 Tage). Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Internal error: no login was sent.</source>
        <translation>Interner Fehler: Es wurde keine Anmeldung gesendet.</translation>
    </message>
    <message>
        <source>The LinkedIn login is not valid. Connect the account again.</source>
        <translation>Die LinkedIn-Anmeldung gilt nicht. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>This version of the LinkedIn interface has been switched off. Update the app or set a newer version (the account&apos;s option api_version).</source>
        <translation>Diese Version der LinkedIn-Schnittstelle ist abgeschaltet. Aktualisiere das Programm oder stell eine neuere Version ein (Option api_version des Kontos).</translation>
    </message>
    <message>
        <source>The daily LinkedIn limit is used up.</source>
        <translation>Das Tageslimit von LinkedIn ist aufgebraucht.</translation>
    </message>
    <message>
        <source>LinkedIn had a problem. Trying again.</source>
        <translation>LinkedIn hatte ein Problem. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>LinkedIn has not received the file yet.</source>
        <translation>LinkedIn hat die Datei noch nicht erhalten.</translation>
    </message>
    <message>
        <source>LinkedIn could not process the file.</source>
        <translation>LinkedIn konnte die Datei nicht verarbeiten.</translation>
    </message>
    <message>
        <source>The upload took too long. Starting it again.</source>
        <translation>Das Hochladen hat zu lange gedauert. Es beginnt neu.</translation>
    </message>
    <message>
        <source>LinkedIn does not take this file.</source>
        <translation>LinkedIn nimmt diese Datei nicht.</translation>
    </message>
    <message>
        <source>LinkedIn says this is a duplicate. Look at your profile before you send it again.</source>
        <translation>LinkedIn sagt, das sei ein Duplikat. Sieh in deinem Profil nach, bevor du es noch einmal sendest.</translation>
    </message>
    <message>
        <source>LinkedIn already has a post with the same content. Change the text.</source>
        <translation>LinkedIn hat schon einen Beitrag mit demselben Inhalt. Ändere den Text.</translation>
    </message>
    <message>
        <source>Your LinkedIn app may not comment. Add the first comment by hand.</source>
        <translation>Deine LinkedIn-App darf nicht kommentieren. Schreib den ersten Kommentar von Hand.</translation>
    </message>
    <message>
        <source>Your LinkedIn app may not do this. It needs another product or a role on the organization.</source>
        <translation>Deine LinkedIn-App darf das nicht. Sie braucht ein anderes Produkt oder eine Rolle bei der Organisation.</translation>
    </message>
    <message>
        <source>The text is too long for LinkedIn (about 3,000).</source>
        <translation>Der Text ist zu lang für LinkedIn (etwa 3.000).</translation>
    </message>
    <message>
        <source>LinkedIn refused a field.</source>
        <translation>LinkedIn hat ein Feld abgelehnt.</translation>
    </message>
    <message>
        <source>LinkedIn was busy with the same item. Trying again.</source>
        <translation>LinkedIn war mit demselben Eintrag beschäftigt. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>LinkedIn has dropped the uploaded file.</source>
        <translation>LinkedIn hat die hochgeladene Datei fallen lassen.</translation>
    </message>
    <message>
        <source>LinkedIn does not find this post; it may have been deleted there.</source>
        <translation>LinkedIn findet diesen Beitrag nicht; er kann dort gelöscht worden sein.</translation>
    </message>
    <message>
        <source>Not found on LinkedIn.</source>
        <translation>Auf LinkedIn nicht gefunden.</translation>
    </message>
    <message>
        <source>LinkedIn had a problem. Checking whether the post went through.</source>
        <translation>LinkedIn hatte ein Problem. Es wird geprüft, ob der Beitrag durchkam.</translation>
    </message>
    <message>
        <source>LinkedIn had a problem. Checking whether the comment went through.</source>
        <translation>LinkedIn hatte ein Problem. Es wird geprüft, ob der Kommentar durchkam.</translation>
    </message>
    <message>
        <source>LinkedIn refused this post.</source>
        <translation>LinkedIn hat diesen Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>LinkedIn refused the first comment.</source>
        <translation>LinkedIn hat den ersten Kommentar abgelehnt.</translation>
    </message>
    <message>
        <source>LinkedIn refused the change.</source>
        <translation>LinkedIn hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>LinkedIn refused to delete this post.</source>
        <translation>LinkedIn hat das Löschen dieses Beitrags abgelehnt.</translation>
    </message>
    <message>
        <source>Mentions (such as @Acme Inc = urn:li:organization:123; @Ada = urn:li:person:abc)</source>
        <translation>Erwähnungen (etwa @Acme Inc = urn:li:organization:123; @Ada = urn:li:person:abc)</translation>
    </message>
    <message>
        <source>Description in the link&apos;s card</source>
        <translation>Beschreibung in der Karte des Links</translation>
    </message>
    <message>
        <source>Question of a poll</source>
        <translation>Frage einer Umfrage</translation>
    </message>
    <message>
        <source>Answers of the poll, two to four, separated by |</source>
        <translation>Antworten der Umfrage, zwei bis vier, getrennt durch |</translation>
    </message>
    <message>
        <source>How long the poll is open</source>
        <translation>Wie lange die Umfrage läuft</translation>
    </message>
    <message>
        <source>May be reposted</source>
        <translation>Darf geteilt werden</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>one_day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>three_days</source>
        <translation>drei Tage</translation>
    </message>
    <message>
        <source>seven_days</source>
        <translation>sieben Tage</translation>
    </message>
    <message>
        <source>fourteen_days</source>
        <translation>vierzehn Tage</translation>
    </message>
    <message>
        <source>When nobody can say whether a post went out</source>
        <translation>Wenn niemand sagen kann, ob ein Beitrag online ist</translation>
    </message>
    <message>
        <source>Month of the interface (LinkedIn-Version)</source>
        <translation>Monat der Schnittstelle (LinkedIn-Version)</translation>
    </message>
    <message>
        <source>Escape addresses in the text</source>
        <translation>Adressen im Text maskieren</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>resend</source>
        <translation>noch einmal senden</translation>
    </message>
    <message>
        <source>About 15 minutes to post as yourself. To post as an organization, LinkedIn reviews your app first, which takes weeks.</source>
        <translation>Etwa 15 Minuten, um als du selbst zu veröffentlichen. Für eine Organisation prüft LinkedIn erst deine App, das dauert Wochen.</translation>
    </message>
    <message>
        <source>A LinkedIn page (any) that the app is tied to.</source>
        <translation>Eine LinkedIn-Seite (irgendeine), mit der die App verknüpft ist.</translation>
    </message>
    <message>
        <source>An app of your own with the products Share on LinkedIn and Sign In with LinkedIn using OpenID Connect.</source>
        <translation>Eine eigene App mit den Produkten Share on LinkedIn und Sign In with LinkedIn using OpenID Connect.</translation>
    </message>
    <message>
        <source>For an organization: the product Community Management API, which only a registered company gets, in an app of its own.</source>
        <translation>Für eine Organisation: das Produkt Community Management API, das nur eine eingetragene Firma bekommt, in einer App für sich.</translation>
    </message>
    <message>
        <source>A personal login ends after 60 days and cannot be renewed: connect again then.</source>
        <translation>Eine persönliche Anmeldung endet nach 60 Tagen und lässt sich nicht erneuern: Verbinde dann neu.</translation>
    </message>
    <message>
        <source>Posts of a person cannot be read back. When the connection breaks while one is sent, you look yourself.</source>
        <translation>Beiträge einer Person lassen sich nicht zurücklesen. Bricht die Verbindung beim Senden ab, siehst du selbst nach.</translation>
    </message>
    <message>
        <source>An app of one&apos;s own may not comment as a person, so there is no first comment for a personal account.</source>
        <translation>Eine eigene App darf nicht als Person kommentieren, also gibt es für ein persönliches Konto keinen ersten Kommentar.</translation>
    </message>
    <message>
        <source>Your app posts under the terms that you accept for it; read what they say about automation.</source>
        <translation>Deine App veröffentlicht unter den Bedingungen, die du für sie annimmst; lies, was sie über Automatisierung sagen.</translation>
    </message>
    <message>
        <source>Open the page of LinkedIn&apos;s developer apps and create an app; tie it to a page of yours.</source>
        <translation>Öffne die Seite mit LinkedIns Entwickler-Apps und lege eine App an; verknüpfe sie mit einer Seite von dir.</translation>
    </message>
    <message>
        <source>Under Products, add Sign In with LinkedIn using OpenID Connect and Share on LinkedIn (or Community Management API for organizations).</source>
        <translation>Füg unter Products Sign In with LinkedIn using OpenID Connect und Share on LinkedIn hinzu (oder Community Management API für Organisationen).</translation>
    </message>
    <message>
        <source>Under Auth, add the redirect address http://localhost:53691/callback. If only https is taken there, add https://localhost:53691/callback and connect by copying the address.</source>
        <translation>Trag unter Auth die Rücksprungadresse http://localhost:53691/callback ein. Wird dort nur https genommen, trag https://localhost:53691/callback ein und verbinde durch Kopieren der Adresse.</translation>
    </message>
    <message>
        <source>Copy the client id and the primary client secret from Auth into the fields below.</source>
        <translation>Kopiere die Client ID und das Primary Client Secret von Auth in die Felder unten.</translation>
    </message>
    <message>
        <source>What the app may do</source>
        <translation>Was die App darf</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>Google did not accept the code; it may be used up or too old. Connect the account again.</source>
        <translation>Google hat den Code nicht angenommen; vielleicht ist er verbraucht oder zu alt. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Google does not take the redirect address. Make an OAuth client ID of the type Desktop app.</source>
        <translation>Google nimmt die Rückkehradresse nicht an. Lege eine OAuth-Client-ID vom Typ Desktop-App an.</translation>
    </message>
    <message>
        <source>Google does not know this app. Check its client ID and its client secret.</source>
        <translation>Google kennt diese App nicht. Prüfe ihre Client-ID und ihren Clientschlüssel.</translation>
    </message>
    <message>
        <source>Google has ended this login. Connect the account again. If that comes every 7 days: your app still has the status Testing in Google&apos;s console; publish it there.</source>
        <translation>Google hat diese Anmeldung beendet. Verbinde das Konto neu. Falls das alle 7 Tage kommt: Deine App hat in Googles Konsole noch den Status Testing; veröffentliche sie dort.</translation>
    </message>
    <message>
        <source>Google no longer knows the app that this login was made with. Connect the account again.</source>
        <translation>Google kennt die App nicht mehr, mit der diese Anmeldung entstand. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>YouTube has dropped the upload; it begins anew.</source>
        <translation>YouTube hat das Hochladen verworfen; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>This channel has uploaded as many videos as YouTube allows it in a day.</source>
        <translation>Dieser Kanal hat so viele Videos hochgeladen, wie YouTube ihm an einem Tag erlaubt.</translation>
    </message>
    <message>
        <source>Your app has used up its daily quota at YouTube; it begins anew at midnight Pacific Time.</source>
        <translation>Deine App hat ihr Tageskontingent bei YouTube verbraucht; es beginnt um Mitternacht pazifischer Zeit neu.</translation>
    </message>
    <message>
        <source>This Google account has no YouTube channel. Make one on youtube.com, then connect again.</source>
        <translation>Dieses Google-Konto hat keinen YouTube-Kanal. Lege auf youtube.com einen an und verbinde dann neu.</translation>
    </message>
    <message>
        <source>YouTube does not find the channel.</source>
        <translation>YouTube findet den Kanal nicht.</translation>
    </message>
    <message>
        <source>YouTube has suspended this channel. Look at it on youtube.com.</source>
        <translation>YouTube hat diesen Kanal gesperrt. Sieh ihn dir auf youtube.com an.</translation>
    </message>
    <message>
        <source>This channel is closed.</source>
        <translation>Dieser Kanal ist geschlossen.</translation>
    </message>
    <message>
        <source>This login may not act for the channel. Log in as its owner.</source>
        <translation>Diese Anmeldung darf nicht für den Kanal handeln. Melde dich als sein Inhaber an.</translation>
    </message>
    <message>
        <source>The YouTube Data API v3 is not enabled in your app&apos;s project. Enable it in Google&apos;s console, under APIs &amp; Services, Library.</source>
        <translation>Die YouTube Data API v3 ist im Projekt deiner App nicht aktiviert. Aktiviere sie in Googles Konsole unter APIs und Dienste, Bibliothek.</translation>
    </message>
    <message>
        <source>YouTube no longer accepts this login. Connect the account again.</source>
        <translation>YouTube nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>This login may not do that. Connect the account again and leave all boxes in Google&apos;s page ticked.</source>
        <translation>Diese Anmeldung darf das nicht. Verbinde das Konto neu und lass auf Googles Seite alle Häkchen gesetzt.</translation>
    </message>
    <message>
        <source>YouTube does not let this channel choose that privacy. Choose another one.</source>
        <translation>YouTube lässt diesen Kanal diese Sichtbarkeit nicht wählen. Wähle eine andere.</translation>
    </message>
    <message>
        <source>YouTube does not let this channel choose that license. Choose another one.</source>
        <translation>YouTube lässt diesen Kanal diese Lizenz nicht wählen. Wähle eine andere.</translation>
    </message>
    <message>
        <source>YouTube does not let this channel choose whether other pages may show the video. Leave that option out.</source>
        <translation>YouTube lässt diesen Kanal nicht wählen, ob andere Seiten das Video zeigen dürfen. Lass diese Einstellung weg.</translation>
    </message>
    <message>
        <source>YouTube refused the title. It has 1 to 100 characters, without &lt; and &gt;.</source>
        <translation>YouTube hat den Titel abgelehnt. Er hat 1 bis 100 Zeichen, ohne &lt; und &gt;.</translation>
    </message>
    <message>
        <source>YouTube refused the description. It has at most 5000 bytes, without &lt; and &gt;.</source>
        <translation>YouTube hat die Beschreibung abgelehnt. Sie hat höchstens 5000 Bytes, ohne &lt; und &gt;.</translation>
    </message>
    <message>
        <source>YouTube refused the tags. They have at most 500 characters in all.</source>
        <translation>YouTube hat die Schlagwörter abgelehnt. Sie haben zusammen höchstens 500 Zeichen.</translation>
    </message>
    <message>
        <source>YouTube does not offer this category in the channel&apos;s country. Choose another one.</source>
        <translation>YouTube bietet diese Kategorie im Land des Kanals nicht an. Wähle eine andere.</translation>
    </message>
    <message>
        <source>YouTube refused the time of publishing.</source>
        <translation>YouTube hat den Zeitpunkt der Veröffentlichung abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube refused what is said about the video.</source>
        <translation>YouTube hat die Angaben zum Video abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube refused the name of the file.</source>
        <translation>YouTube hat den Namen der Datei abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube wants to know the language of title and description. Set that option.</source>
        <translation>YouTube will die Sprache von Titel und Beschreibung wissen. Stelle sie ein.</translation>
    </message>
    <message>
        <source>YouTube refused this in the state that the video or the channel is in.</source>
        <translation>YouTube hat das in dem Zustand, in dem Video oder Kanal sind, abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube got no file.</source>
        <translation>YouTube hat keine Datei bekommen.</translation>
    </message>
    <message>
        <source>YouTube could not read the picture.</source>
        <translation>YouTube konnte das Bild nicht lesen.</translation>
    </message>
    <message>
        <source>YouTube takes a JPEG or PNG for a thumbnail.</source>
        <translation>YouTube nimmt als Vorschaubild ein JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The picture is too tall for a thumbnail.</source>
        <translation>Das Bild ist zu hoch für ein Vorschaubild.</translation>
    </message>
    <message>
        <source>The picture is too wide for a thumbnail.</source>
        <translation>Das Bild ist zu breit für ein Vorschaubild.</translation>
    </message>
    <message>
        <source>The file is too large for YouTube.</source>
        <translation>Die Datei ist zu groß für YouTube.</translation>
    </message>
    <message>
        <source>Only a channel whose telephone number is verified may set thumbnails: youtube.com/verify.</source>
        <translation>Nur ein Kanal mit bestätigter Telefonnummer darf Vorschaubilder setzen: youtube.com/verify.</translation>
    </message>
    <message>
        <source>YouTube does not find this playlist.</source>
        <translation>YouTube findet diese Playlist nicht.</translation>
    </message>
    <message>
        <source>This login may not change this playlist.</source>
        <translation>Diese Anmeldung darf diese Playlist nicht ändern.</translation>
    </message>
    <message>
        <source>The playlist is full.</source>
        <translation>Die Playlist ist voll.</translation>
    </message>
    <message>
        <source>The playlist has this video already.</source>
        <translation>Die Playlist enthält dieses Video schon.</translation>
    </message>
    <message>
        <source>The video takes no comments.</source>
        <translation>Das Video nimmt keine Kommentare an.</translation>
    </message>
    <message>
        <source>YouTube got no comment.</source>
        <translation>YouTube hat keinen Kommentar bekommen.</translation>
    </message>
    <message>
        <source>The first comment is too long for YouTube.</source>
        <translation>Der erste Kommentar ist zu lang für YouTube.</translation>
    </message>
    <message>
        <source>YouTube refused the first comment.</source>
        <translation>YouTube hat den ersten Kommentar abgelehnt.</translation>
    </message>
    <message>
        <source>This Google account may not comment on YouTube. Look at it on youtube.com.</source>
        <translation>Dieses Google-Konto darf auf YouTube nicht kommentieren. Sieh es dir auf youtube.com an.</translation>
    </message>
    <message>
        <source>YouTube does not find this video; it may have been deleted there.</source>
        <translation>YouTube findet dieses Video nicht; vielleicht wurde es dort gelöscht.</translation>
    </message>
    <message>
        <source>YouTube does not find this comment; it may have been deleted there.</source>
        <translation>YouTube findet diesen Kommentar nicht; vielleicht wurde er dort gelöscht.</translation>
    </message>
    <message>
        <source>YouTube gave no clear answer.</source>
        <translation>YouTube hat keine klare Antwort gegeben.</translation>
    </message>
    <message>
        <source>The video was deleted, so that nothing can be said below it.</source>
        <translation>Das Video wurde gelöscht, sodass darunter nichts mehr stehen kann.</translation>
    </message>
    <message>
        <source>YouTube does not let this login do that. Connect the account again and leave all boxes in Google&apos;s page ticked.</source>
        <translation>YouTube lässt diese Anmeldung das nicht tun. Verbinde das Konto neu und lass auf Googles Seite alle Häkchen gesetzt.</translation>
    </message>
    <message>
        <source>YouTube refused a piece of the file; the upload begins anew.</source>
        <translation>YouTube hat ein Stück der Datei abgelehnt; das Hochladen beginnt von vorn.</translation>
    </message>
    <message>
        <source>YouTube does not let this login do that. Look at the channel on youtube.com.</source>
        <translation>YouTube lässt diese Anmeldung das nicht tun. Sieh dir den Kanal auf youtube.com an.</translation>
    </message>
    <message>
        <source>YouTube refused the video.</source>
        <translation>YouTube hat das Video abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube refused the change.</source>
        <translation>YouTube hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>YouTube refused to delete this video.</source>
        <translation>YouTube hat abgelehnt, dieses Video zu löschen.</translation>
    </message>
    <message>
        <source>YouTube sent the program elsewhere.</source>
        <translation>YouTube hat das Programm anderswohin verwiesen.</translation>
    </message>
    <message>
        <source>Made for kids (must be said)</source>
        <translation>Für Kinder gemacht (Angabe nötig)</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Playlist (its id, such as PL...)</source>
        <translation>Playlist (ihre Kennung, etwa PL...)</translation>
    </message>
    <message>
        <source>Tell subscribers</source>
        <translation>Abonnenten benachrichtigen</translation>
    </message>
    <message>
        <source>Language of title and description (such as en)</source>
        <translation>Sprache von Titel und Beschreibung (etwa de)</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>May be shown on other pages</source>
        <translation>Darf auf anderen Seiten gezeigt werden</translation>
    </message>
    <message>
        <source>Has altered or synthetic media that looks real</source>
        <translation>Enthält veränderte oder künstliche Inhalte, die echt wirken</translation>
    </message>
    <message>
        <source>Autos &amp; Vehicles</source>
        <translation>Autos und Fahrzeuge</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>Comedy</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Film &amp; Animation</source>
        <translation>Film und Animation</translation>
    </message>
    <message>
        <source>Gaming</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Howto &amp; Style</source>
        <translation>Anleitungen und Stil</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>News &amp; Politics</source>
        <translation>Nachrichten und Politik</translation>
    </message>
    <message>
        <source>Nonprofits &amp; Activism</source>
        <translation>Gemeinnütziges und Aktivismus</translation>
    </message>
    <message>
        <source>People &amp; Blogs</source>
        <translation>Menschen und Blogs</translation>
    </message>
    <message>
        <source>Pets &amp; Animals</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>Science &amp; Technology</source>
        <translation>Wissenschaft und Technik</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Travel &amp; Events</source>
        <translation>Reisen und Veranstaltungen</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Creative Commons</source>
        <translation>Creative Commons</translation>
    </message>
    <message>
        <source>Videos are made for kids, unless a post says otherwise</source>
        <translation>Videos sind für Kinder gemacht, falls ein Beitrag nichts anderes sagt</translation>
    </message>
    <message>
        <source>About 15 minutes, once.</source>
        <translation>Etwa 15 Minuten, einmalig.</translation>
    </message>
    <message>
        <source>A Google account with a YouTube channel.</source>
        <translation>Ein Google-Konto mit einem YouTube-Kanal.</translation>
    </message>
    <message>
        <source>An app of your own in Google&apos;s console, which costs nothing.</source>
        <translation>Eine eigene App in Googles Konsole; sie kostet nichts.</translation>
    </message>
    <message>
        <source>Until Google has audited your app, YouTube keeps every upload private; you make it public in YouTube Studio.</source>
        <translation>Bis Google deine App geprüft hat, bleibt bei YouTube jedes hochgeladene Video privat; öffentlich machst du es in YouTube Studio.</translation>
    </message>
    <message>
        <source>While your app has the status Testing, Google ends the login after 7 days.</source>
        <translation>Solange deine App den Status Testing hat, beendet Google die Anmeldung nach 7 Tagen.</translation>
    </message>
    <message>
        <source>Text, pictures and polls without a video: YouTube lets no program post them.</source>
        <translation>Text, Bilder und Umfragen ohne Video: Die lässt YouTube kein Programm veröffentlichen.</translation>
    </message>
    <message>
        <source>Make a project in Google&apos;s console, or choose one.</source>
        <translation>Lege in Googles Konsole ein Projekt an oder wähle eines.</translation>
    </message>
    <message>
        <source>Under APIs &amp; Services, Library, enable the YouTube Data API v3.</source>
        <translation>Aktiviere unter APIs und Dienste, Bibliothek die YouTube Data API v3.</translation>
    </message>
    <message>
        <source>Under OAuth consent screen, choose External, fill in the names and addresses, and publish the app or add yourself as a test user.</source>
        <translation>Wähle unter OAuth-Zustimmungsbildschirm Extern, fülle Namen und Adressen aus und veröffentliche die App oder trage dich als Testnutzer ein.</translation>
    </message>
    <message>
        <source>Under Credentials, make an OAuth client ID of the type Desktop app.</source>
        <translation>Lege unter Anmeldedaten eine OAuth-Client-ID vom Typ Desktop-App an.</translation>
    </message>
    <message>
        <source>Copy its client ID and its client secret here. A redirect address is not asked for.</source>
        <translation>Kopiere ihre Client-ID und ihren Clientschlüssel hierher. Nach einer Rückkehradresse wird nicht gefragt.</translation>
    </message>
    <message>
        <source>X wants a secret of this app. Set its type to Native App at console.x.com.</source>
        <translation>X verlangt von dieser App ein Geheimnis. Stelle ihre Art auf console.x.com auf „Native App“.</translation>
    </message>
    <message>
        <source>X does not know this app. Check its client ID.</source>
        <translation>X kennt diese App nicht. Prüfe ihre Client-ID.</translation>
    </message>
    <message>
        <source>X does not know this callback address. Enter it at console.x.com as Carillon shows it.</source>
        <translation>X kennt diese Rückrufadresse nicht. Trage sie auf console.x.com so ein, wie Carillon sie zeigt.</translation>
    </message>
    <message>
        <source>X did not accept the code; it is good for thirty seconds, and once. Connect the account again.</source>
        <translation>X hat den Code nicht angenommen; er gilt dreißig Sekunden lang und nur einmal. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>X did not accept this app. Check its client ID and its type at console.x.com.</source>
        <translation>X hat diese App nicht angenommen. Prüfe auf console.x.com ihre Client-ID und ihre Art.</translation>
    </message>
    <message>
        <source>X no longer accepts this login. Connect the account again.</source>
        <translation>X nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>X takes no more posts of this account today.</source>
        <translation>X nimmt heute keine Beiträge dieses Kontos mehr an.</translation>
    </message>
    <message>
        <source>The app has used up what X allows it.</source>
        <translation>Die App hat aufgebraucht, was X ihr erlaubt.</translation>
    </message>
    <message>
        <source>The app has no credits left at X, or has reached its spending limit. Its owner can add credits at console.x.com.</source>
        <translation>Die App hat bei X kein Guthaben mehr oder ihre Ausgabengrenze erreicht. Wem sie gehört, kann auf console.x.com Guthaben aufladen.</translation>
    </message>
    <message>
        <source>X has suspended this account.</source>
        <translation>X hat dieses Konto gesperrt.</translation>
    </message>
    <message>
        <source>X has locked this account. Log in on X and follow what it asks.</source>
        <translation>X hat dieses Konto vorübergehend gesperrt. Melde dich bei X an und folge dem, was dort verlangt wird.</translation>
    </message>
    <message>
        <source>X takes this for automated and stopped it. Log in on X and look at the account.</source>
        <translation>X hält das für automatisch und hat es aufgehalten. Melde dich bei X an und sieh nach dem Konto.</translation>
    </message>
    <message>
        <source>X does not let this app write. Give it the permission Read and write at console.x.com.</source>
        <translation>X lässt diese App nicht schreiben. Gib ihr auf console.x.com die Berechtigung „Read and write“.</translation>
    </message>
    <message>
        <source>X has suspended the app with which this account is connected.</source>
        <translation>X hat die App gesperrt, mit der dieses Konto verbunden ist.</translation>
    </message>
    <message>
        <source>X does not let this app use its API. Attach it to a project at console.x.com.</source>
        <translation>X lässt diese App seine Schnittstelle nicht benutzen. Ordne sie auf console.x.com einem Projekt zu.</translation>
    </message>
    <message>
        <source>This login may not do that. Connect the account again and allow everything that is asked for.</source>
        <translation>Diese Anmeldung darf das nicht. Verbinde das Konto neu und erlaube alles, worum gebeten wird.</translation>
    </message>
    <message>
        <source>X says that the account has posted the same text a short while ago.</source>
        <translation>X sagt, dass das Konto denselben Text vor Kurzem schon veröffentlicht hat.</translation>
    </message>
    <message>
        <source>X allows this reply only if the author of the post before it has mentioned the account.</source>
        <translation>X erlaubt diese Antwort nur, wenn im Beitrag davor das Konto erwähnt wird.</translation>
    </message>
    <message>
        <source>X takes one cashtag ($ABC) a post. Leave the others out.</source>
        <translation>X nimmt je Beitrag ein Cashtag ($ABC). Lass die anderen weg.</translation>
    </message>
    <message>
        <source>X takes four pictures a post. Leave the others out.</source>
        <translation>X nimmt je Beitrag vier Bilder. Lass die anderen weg.</translation>
    </message>
    <message>
        <source>X takes videos of up to 140 seconds of this account. Shorten it.</source>
        <translation>X nimmt von diesem Konto Videos bis 140 Sekunden. Kürze es.</translation>
    </message>
    <message>
        <source>The text is too long for X. Shorten it or make a thread of it.</source>
        <translation>Der Text ist zu lang für X. Kürze ihn oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>X refused this post. Most often it is too long for this account, or a file does not fit.</source>
        <translation>X hat diesen Beitrag abgelehnt. Meist ist er für dieses Konto zu lang, oder eine Datei passt nicht.</translation>
    </message>
    <message>
        <source>The file is too large for X. Make it smaller.</source>
        <translation>Die Datei ist zu groß für X. Mach sie kleiner.</translation>
    </message>
    <message>
        <source>X does not take this file.</source>
        <translation>X nimmt diese Datei nicht an.</translation>
    </message>
    <message>
        <source>X no longer knows this upload. It begins anew.</source>
        <translation>X kennt dieses Hochladen nicht mehr. Es beginnt von vorn.</translation>
    </message>
    <message>
        <source>X is missing a piece of this file. It is sent anew.</source>
        <translation>X fehlt ein Stück dieser Datei. Sie wird neu gesendet.</translation>
    </message>
    <message>
        <source>X did not take the description of this file.</source>
        <translation>X hat die Beschreibung dieser Datei nicht angenommen.</translation>
    </message>
    <message>
        <source>X no longer has the uploaded file. It is sent anew.</source>
        <translation>X hat die hochgeladene Datei nicht mehr. Sie wird neu gesendet.</translation>
    </message>
    <message>
        <source>X does not take an address in this text.</source>
        <translation>X nimmt eine Adresse in diesem Text nicht an.</translation>
    </message>
    <message>
        <source>X refused this post as too large.</source>
        <translation>X hat diesen Beitrag als zu groß abgelehnt.</translation>
    </message>
    <message>
        <source>X refused this post.</source>
        <translation>X hat diesen Beitrag abgelehnt.</translation>
    </message>
    <message>
        <source>X refused the first comment.</source>
        <translation>X hat den ersten Kommentar abgelehnt.</translation>
    </message>
    <message>
        <source>X gave no clear answer.</source>
        <translation>X hat keine klare Antwort gegeben.</translation>
    </message>
    <message>
        <source>X refused to delete this post.</source>
        <translation>X hat das Löschen dieses Beitrags abgelehnt.</translation>
    </message>
    <message>
        <source>This address does not answer as X does; check it.</source>
        <translation>Diese Adresse antwortet nicht wie X; prüfe sie.</translation>
    </message>
    <message>
        <source>X does not find the account.</source>
        <translation>X findet das Konto nicht.</translation>
    </message>
    <message>
        <source>X answered with another address, which is not followed.</source>
        <translation>X hat mit einer anderen Adresse geantwortet, der nicht gefolgt wird.</translation>
    </message>
    <message>
        <source>Who can reply (nothing: everyone)</source>
        <translation>Wer antworten darf (nichts: alle)</translation>
    </message>
    <message>
        <source>The media were made with AI</source>
        <translation>Die Medien wurden mit KI gemacht</translation>
    </message>
    <message>
        <source>Poll: two to four answers, with | between them</source>
        <translation>Umfrage: zwei bis vier Antworten, mit | dazwischen</translation>
    </message>
    <message>
        <source>Poll: minutes that it is open (5 to 10080)</source>
        <translation>Umfrage: Minuten, die sie offen ist (5 bis 10080)</translation>
    </message>
    <message>
        <source>following</source>
        <translation>Konten, denen du folgst</translation>
    </message>
    <message>
        <source>mentionedUsers</source>
        <translation>erwähnte Konten</translation>
    </message>
    <message>
        <source>subscribers</source>
        <translation>Abonnierende</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifizierte Konten</translation>
    </message>
    <message>
        <source>Long posts and long videos (X Premium)</source>
        <translation>Lange Beiträge und lange Videos (X Premium)</translation>
    </message>
    <message>
        <source>A developer account at X (console.x.com) with credits: X bills each post to the owner of the app.</source>
        <translation>Ein Entwicklerkonto bei X (console.x.com) mit Guthaben: X berechnet jeden Beitrag dem, dem die App gehört.</translation>
    </message>
    <message>
        <source>An app there of the type Native App. It has no secret.</source>
        <translation>Dort eine App der Art „Native App“. Sie hat kein Geheimnis.</translation>
    </message>
    <message>
        <source>Editing posts that are live.</source>
        <translation>Beiträge ändern, die schon veröffentlicht sind.</translation>
    </message>
    <message>
        <source>Quoting posts, and replying to others who did not mention you: X keeps these for its Enterprise customers.</source>
        <translation>Beiträge zitieren und anderen antworten, die dich nicht erwähnt haben: Das behält X seinen Enterprise-Kunden vor.</translation>
    </message>
    <message>
        <source>Open console.x.com, log in with your X account and accept the developer terms.</source>
        <translation>Öffne console.x.com, melde dich mit deinem X-Konto an und nimm die Entwicklerbedingungen an.</translation>
    </message>
    <message>
        <source>Buy some credits, and set a spending limit.</source>
        <translation>Kaufe etwas Guthaben und setze eine Ausgabengrenze.</translation>
    </message>
    <message>
        <source>Create an app and open its user authentication settings.</source>
        <translation>Lege eine App an und öffne ihre Einstellungen „User authentication settings“.</translation>
    </message>
    <message>
        <source>Choose Read and write, and the type Native App.</source>
        <translation>Wähle „Read and write“ und die Art „Native App“.</translation>
    </message>
    <message>
        <source>Enter these three callback addresses: http://127.0.0.1:53682/callback, http://127.0.0.1:53683/callback and http://127.0.0.1:53684/callback.</source>
        <translation>Trage diese drei Rückrufadressen ein: http://127.0.0.1:53682/callback, http://127.0.0.1:53683/callback und http://127.0.0.1:53684/callback.</translation>
    </message>
    <message>
        <source>Save, and copy the client ID of OAuth 2.0 to here.</source>
        <translation>Speichere, und kopiere die Client-ID von OAuth 2.0 hierher.</translation>
    </message>
    <message>
        <source>The app&apos;s secret is wrong. Copy it again from the settings of your app.</source>
        <translation>Das Geheimnis der App ist falsch. Kopiere es noch einmal aus den Einstellungen deiner App.</translation>
    </message>
    <message>
        <source>The app does not allow the address at which the login ended. Add it to the app&apos;s redirect addresses exactly as it is here.</source>
        <translation>Die App erlaubt die Adresse nicht, an der die Anmeldung endete. Trag sie genau so bei den Weiterleitungsadressen der App ein.</translation>
    </message>
    <message>
        <source>There is no app with this id. Copy it again from the settings of your app.</source>
        <translation>Es gibt keine App mit dieser Kennung. Kopiere sie noch einmal aus den Einstellungen deiner App.</translation>
    </message>
    <message>
        <source>The code was not accepted; it may be used up or too old. Connect again.</source>
        <translation>Der Code wurde nicht angenommen; er ist vielleicht verbraucht oder zu alt. Verbinde neu.</translation>
    </message>
    <message>
        <source>The token was not accepted. Make a new one.</source>
        <translation>Das Token wurde nicht angenommen. Mach ein neues.</translation>
    </message>
    <message>
        <source>The network had a temporary problem.</source>
        <translation>Das Netzwerk hatte ein vorübergehendes Problem.</translation>
    </message>
    <message>
        <source>The network asks you to pass a security check. Log in on its own page, then let the account go on here.</source>
        <translation>Das Netzwerk verlangt eine Sicherheitsprüfung. Melde dich auf seiner eigenen Seite an und lass das Konto hier dann weitermachen.</translation>
    </message>
    <message>
        <source>This account is not confirmed yet. Finish its set-up on the network&apos;s own page.</source>
        <translation>Dieses Konto ist noch nicht bestätigt. Schließ seine Einrichtung auf der eigenen Seite des Netzwerks ab.</translation>
    </message>
    <message>
        <source>You removed this app in the network&apos;s settings. Connect the account again to go on publishing.</source>
        <translation>Du hast diese App in den Einstellungen des Netzwerks entfernt. Verbinde das Konto neu, um weiter zu veröffentlichen.</translation>
    </message>
    <message>
        <source>The password was changed. Connect the account again.</source>
        <translation>Das Passwort wurde geändert. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The login has expired. Connect the account again.</source>
        <translation>Die Anmeldung ist abgelaufen. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The login is no longer valid. Connect the account again.</source>
        <translation>Die Anmeldung gilt nicht mehr. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>You no longer have a role on this page that allows posting.</source>
        <translation>Du hast auf dieser Seite keine Rolle mehr, die das Veröffentlichen erlaubt.</translation>
    </message>
    <message>
        <source>The saved login is no longer valid. Connect the account again.</source>
        <translation>Die gespeicherte Anmeldung gilt nicht mehr. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Your session ended. Connect the account again.</source>
        <translation>Deine Sitzung ist beendet. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The network no longer accepts this login. Connect the account again.</source>
        <translation>Das Netzwerk nimmt diese Anmeldung nicht mehr an. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The hourly call limit of your Meta app is used up.</source>
        <translation>Die stündliche Grenze für Aufrufe deiner Meta-App ist erreicht.</translation>
    </message>
    <message>
        <source>The hourly limit of your user is used up.</source>
        <translation>Die stündliche Grenze deines Benutzers ist erreicht.</translation>
    </message>
    <message>
        <source>The limit of this page is used up.</source>
        <translation>Die Grenze dieser Seite ist erreicht.</translation>
    </message>
    <message>
        <source>These were too many calls of one kind.</source>
        <translation>Das waren zu viele Aufrufe einer Art.</translation>
    </message>
    <message>
        <source>The posting limit is reached.</source>
        <translation>Die Grenze für Beiträge ist erreicht.</translation>
    </message>
    <message>
        <source>The limit of this account is used up.</source>
        <translation>Die Grenze dieses Kontos ist erreicht.</translation>
    </message>
    <message>
        <source>The Meta app behind this connection may not use this function. Check its products and permissions.</source>
        <translation>Die Meta-App hinter dieser Verbindung darf diese Funktion nicht verwenden. Prüfe ihre Produkte und Berechtigungen.</translation>
    </message>
    <message>
        <source>This version of the interface is no longer served. Set a newer one (api_version) for the account.</source>
        <translation>Diese Version der Schnittstelle wird nicht mehr bedient. Stell beim Konto eine neuere ein (api_version).</translation>
    </message>
    <message>
        <source>A permission is missing: connect again and allow posting for this account.</source>
        <translation>Eine Berechtigung fehlt: Verbinde neu und erlaube das Veröffentlichen für dieses Konto.</translation>
    </message>
    <message>
        <source>The page or post was not found, or this login may not see it.</source>
        <translation>Die Seite oder der Beitrag wurde nicht gefunden, oder diese Anmeldung darf das nicht sehen.</translation>
    </message>
    <message>
        <source>The network has blocked this action for a while. Posting is paused for this account.</source>
        <translation>Das Netzwerk hat das für eine Weile gesperrt. Das Veröffentlichen ist für dieses Konto angehalten.</translation>
    </message>
    <message>
        <source>The same text was just posted here. Change it and try again.</source>
        <translation>Derselbe Text wurde hier gerade veröffentlicht. Ändere ihn und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The link could not be read. Check the address, or post without it.</source>
        <translation>Der Link konnte nicht gelesen werden. Prüfe die Adresse, oder veröffentliche ohne sie.</translation>
    </message>
    <message>
        <source>A field of this post was refused.</source>
        <translation>Ein Feld dieses Beitrags wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The upload was interrupted.</source>
        <translation>Das Hochladen wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The upload cannot go on and begins anew.</source>
        <translation>Das Hochladen kann nicht weitergehen und beginnt neu.</translation>
    </message>
    <message>
        <source>Facebook says that this page posts too fast. The post waits and is tried again.</source>
        <translation>Facebook sagt, dass diese Seite zu schnell veröffentlicht. Der Beitrag wartet und wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>The photo is too large, or neither JPG nor PNG.</source>
        <translation>Das Foto ist zu groß oder weder JPG noch PNG.</translation>
    </message>
    <message>
        <source>These photos are already in another post.</source>
        <translation>Diese Fotos sind schon in einem anderen Beitrag.</translation>
    </message>
    <message>
        <source>The picture could not be read. Save it anew, as JPEG.</source>
        <translation>Das Bild konnte nicht gelesen werden. Speichere es neu, als JPEG.</translation>
    </message>
    <message>
        <source>Facebook cannot read the video file.</source>
        <translation>Facebook kann die Videodatei nicht lesen.</translation>
    </message>
    <message>
        <source>The format of this post or file is not supported.</source>
        <translation>Das Format dieses Beitrags oder dieser Datei wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Facebook refused the text as abusive.</source>
        <translation>Facebook hat den Text als beleidigend abgelehnt.</translation>
    </message>
    <message>
        <source>The post goes against the Community Standards.</source>
        <translation>Der Beitrag verstößt gegen die Gemeinschaftsstandards.</translation>
    </message>
    <message>
        <source>Links to facebook.com cannot be posted this way.</source>
        <translation>Links zu facebook.com können so nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The link is not a valid web address.</source>
        <translation>Der Link ist keine gültige Webadresse.</translation>
    </message>
    <message>
        <source>Facebook asks for a security check on this account before it may comment.</source>
        <translation>Facebook verlangt eine Sicherheitsprüfung dieses Kontos, bevor es kommentieren darf.</translation>
    </message>
    <message>
        <source>This page must pass Page Publishing Authorization first.</source>
        <translation>Diese Seite muss zuerst die Autorisierung zum Veröffentlichen durchlaufen (Page Publishing Authorization).</translation>
    </message>
    <message>
        <source>The account is limited for some days.</source>
        <translation>Das Konto ist für einige Tage eingeschränkt.</translation>
    </message>
    <message>
        <source>Facebook asks you to confirm your identity.</source>
        <translation>Facebook bittet dich, deine Identität zu bestätigen.</translation>
    </message>
    <message>
        <source>Facebook was not available.</source>
        <translation>Facebook war nicht erreichbar.</translation>
    </message>
    <message>
        <source>This login may not publish videos on the page. Connect again and allow publish_video, or use a token of the page.</source>
        <translation>Diese Anmeldung darf auf der Seite keine Videos veröffentlichen. Verbinde neu und erlaube publish_video, oder verwende ein Token der Seite.</translation>
    </message>
    <message>
        <source>This login may not comment. Connect the account again and allow it.</source>
        <translation>Diese Anmeldung darf nicht kommentieren. Verbinde das Konto neu und erlaube es.</translation>
    </message>
    <message>
        <source>Facebook does not find this post; it may have been deleted there, or made by another app.</source>
        <translation>Facebook findet diesen Beitrag nicht; vielleicht wurde er dort gelöscht oder von einer anderen App gemacht.</translation>
    </message>
    <message>
        <source>Facebook has dropped the upload; it begins anew.</source>
        <translation>Facebook hat das Hochgeladene verworfen; es beginnt neu.</translation>
    </message>
    <message>
        <source>post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>reel</source>
        <translation>Reel</translation>
    </message>
    <message>
        <source>Version of the interface (such as v26.0)</source>
        <translation>Version der Schnittstelle (etwa v26.0)</translation>
    </message>
    <message>
        <source>About 20 minutes, once, for an app of your own. For your own pages Meta reviews nothing.</source>
        <translation>Etwa 20 Minuten, einmal, für eine eigene App. Für deine eigenen Seiten prüft Meta nichts.</translation>
    </message>
    <message>
        <source>A page on which you may publish. Profiles of persons and groups cannot be published to.</source>
        <translation>Eine Seite, auf der du veröffentlichen darfst. In Profilen von Personen und in Gruppen kann nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>An app of your own at Meta for Developers, in which you have a role.</source>
        <translation>Eine eigene App bei Meta for Developers, in der du eine Rolle hast.</translation>
    </message>
    <message>
        <source>Or an access token of a system user of your business, which needs neither app nor browser here.</source>
        <translation>Oder ein Zugriffstoken eines Systemnutzers deines Unternehmens; das braucht hier weder App noch Browser.</translation>
    </message>
    <message>
        <source>As long as your app is in Development mode, perhaps only people with a role in it see its posts. Switch it to Live, which wants the address of a privacy policy, and look at the first post without being logged in.</source>
        <translation>Solange deine App im Entwicklungsmodus ist, sehen ihre Beiträge vielleicht nur Personen mit einer Rolle in ihr. Schalte sie auf Live, was die Adresse einer Datenschutzerklärung verlangt, und sieh dir den ersten Beitrag an, ohne angemeldet zu sein.</translation>
    </message>
    <message>
        <source>The login in the browser with an address on this machine works in Development mode only; later connect by copying the address.</source>
        <translation>Die Anmeldung im Browser mit einer Adresse auf diesem Rechner geht nur im Entwicklungsmodus; verbinde später, indem du die Adresse kopierst.</translation>
    </message>
    <message>
        <source>Other pages cannot be mentioned; that needs a feature that Meta grants after a review.</source>
        <translation>Andere Seiten können nicht erwähnt werden; das braucht eine Funktion, die Meta nach einer Prüfung gewährt.</translation>
    </message>
    <message>
        <source>Facebook may ask for a new login after a change of the password, and after 90 days without one.</source>
        <translation>Nach einem neuen Passwort und nach 90 Tagen ohne Anmeldung verlangt Facebook vielleicht eine neue.</translation>
    </message>
    <message>
        <source>Open Meta for Developers and create an app that manages everything on your page.</source>
        <translation>Öffne Meta for Developers und erstelle eine App, die alles auf deiner Seite verwaltet.</translation>
    </message>
    <message>
        <source>Add the permissions pages_show_list, pages_read_engagement, pages_manage_posts and pages_manage_engagement to it.</source>
        <translation>Gib ihr die Berechtigungen pages_show_list, pages_read_engagement, pages_manage_posts und pages_manage_engagement.</translation>
    </message>
    <message>
        <source>Under Facebook Login, Settings, add the redirect address https://www.facebook.com/connect/login_success.html, or that of an empty https page of your own.</source>
        <translation>Trag unter Facebook Login, Einstellungen, die Weiterleitungsadresse https://www.facebook.com/connect/login_success.html ein, oder die einer leeren eigenen https-Seite.</translation>
    </message>
    <message>
        <source>If the app has Facebook Login for Business, save these permissions as a configuration there and copy its id into the field below.</source>
        <translation>Hat die App Facebook Login for Business, dann speichere diese Berechtigungen dort als Konfiguration und kopiere deren Kennung in das Feld unten.</translation>
    </message>
    <message>
        <source>Copy the app id and the app secret from App settings, Basic, into the fields below.</source>
        <translation>Kopiere App-Kennung und App-Geheimnis aus den App-Einstellungen, Allgemeines, in die Felder unten.</translation>
    </message>
    <message>
        <source>Configuration id (Facebook Login for Business only)</source>
        <translation>Kennung der Konfiguration (nur bei Facebook Login for Business)</translation>
    </message>
    <message>
        <source>An https page of your own at which the login ends, if you have one</source>
        <translation>Eine eigene https-Seite, an der die Anmeldung endet, falls du eine hast</translation>
    </message>
    <message>
        <source>About ten minutes, once.</source>
        <translation>Etwa zehn Minuten, einmal.</translation>
    </message>
    <message>
        <source>Only business and creator accounts can be used. Switch the account&apos;s type in the Instagram app, then connect it again.</source>
        <translation>Nur Business- und Creator-Konten können benutzt werden. Ändere die Art des Kontos in der Instagram-App und verbinde es dann neu.</translation>
    </message>
    <message>
        <source>Instagram had a problem, or takes this for spam.</source>
        <translation>Instagram hatte ein Problem, oder hält das für Spam.</translation>
    </message>
    <message>
        <source>Instagram had a problem.</source>
        <translation>Instagram hatte ein Problem.</translation>
    </message>
    <message>
        <source>Instagram could not fetch the file in time.</source>
        <translation>Instagram konnte die Datei nicht rechtzeitig holen.</translation>
    </message>
    <message>
        <source>What was prepared at Instagram has expired; it is prepared again.</source>
        <translation>Was bei Instagram vorbereitet war, ist abgelaufen; es wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>Instagram could not prepare the file; it is prepared again.</source>
        <translation>Instagram konnte die Datei nicht vorbereiten; sie wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>The upload failed for an unknown reason; it begins anew.</source>
        <translation>Das Hochladen ist aus unbekanntem Grund gescheitert; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>The time of the cover picture lies outside the video.</source>
        <translation>Der Augenblick des Titelbilds liegt außerhalb des Videos.</translation>
    </message>
    <message>
        <source>Instagram has blocked posting for a while, to guard against spam. Let the account go on here when it may post in the app again.</source>
        <translation>Instagram hat das Veröffentlichen eine Weile gesperrt, um sich vor Spam zu schützen. Lass das Konto hier weitermachen, wenn es in der App wieder veröffentlichen darf.</translation>
    </message>
    <message>
        <source>The posts that Instagram lets programs make in a day are used up.</source>
        <translation>Die Beiträge, die Instagram Programme an einem Tag machen lässt, sind aufgebraucht.</translation>
    </message>
    <message>
        <source>What was prepared at Instagram is gone; it is prepared again.</source>
        <translation>Was bei Instagram vorbereitet war, ist weg; es wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>The Instagram account is inactive or restricted, or must pass a check. Open the Instagram app and follow its notice.</source>
        <translation>Das Instagram-Konto ist inaktiv oder eingeschränkt, oder muss eine Prüfung bestehen. Öffne die Instagram-App und folge ihrem Hinweis.</translation>
    </message>
    <message>
        <source>Instagram does not know this type of media.</source>
        <translation>Instagram kennt diese Art von Medien nicht.</translation>
    </message>
    <message>
        <source>A carousel has 2 to 10 pictures and videos.</source>
        <translation>Ein Karussell hat 2 bis 10 Bilder und Videos.</translation>
    </message>
    <message>
        <source>The caption is longer than 2,200 characters.</source>
        <translation>Die Bildunterschrift ist länger als 2.200 Zeichen.</translation>
    </message>
    <message>
        <source>The product tags are not valid.</source>
        <translation>Die Produktmarkierungen sind nicht gültig.</translation>
    </message>
    <message>
        <source>More than 20 people are tagged.</source>
        <translation>Mehr als 20 Personen sind markiert.</translation>
    </message>
    <message>
        <source>This form of video is not taken. Export it as MP4 with H.264 and AAC.</source>
        <translation>Diese Form von Video wird nicht genommen. Exportiere es als MP4 mit H.264 und AAC.</translation>
    </message>
    <message>
        <source>Instagram could not fetch the file from its address. Look at the settings of your media host: the address must be open to everybody, without a login or a detour.</source>
        <translation>Instagram konnte die Datei nicht von ihrer Adresse holen. Sieh dir die Einstellungen deines Medienspeichers an: die Adresse muss für alle offen sein, ohne Anmeldung oder Umleitung.</translation>
    </message>
    <message>
        <source>Instagram could not fetch the video from its address.</source>
        <translation>Instagram konnte das Video nicht von seiner Adresse holen.</translation>
    </message>
    <message>
        <source>Instagram is still preparing the file.</source>
        <translation>Instagram bereitet die Datei noch vor.</translation>
    </message>
    <message>
        <source>The picture is larger than 8 MiB.</source>
        <translation>Das Bild ist größer als 8 MiB.</translation>
    </message>
    <message>
        <source>Instagram takes pictures as JPEG only.</source>
        <translation>Instagram nimmt Bilder nur als JPEG.</translation>
    </message>
    <message>
        <source>The picture is too tall or too wide for Instagram, which takes 4:5 to 1.91:1. Crop it.</source>
        <translation>Das Bild ist zu hoch oder zu breit für Instagram, das 4:5 bis 1,91:1 nimmt. Schneide es zu.</translation>
    </message>
    <message>
        <source>This account cannot use trial reels. Switch the option off.</source>
        <translation>Dieses Konto kann keine Probe-Reels benutzen. Schalte die Option aus.</translation>
    </message>
    <message>
        <source>The upload failed; it begins anew.</source>
        <translation>Das Hochladen ist gescheitert; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>Instagram lets this app delete nothing. Connect again and allow instagram_manage_contents, or delete the post in the Instagram app.</source>
        <translation>Instagram lässt diese App nichts löschen. Verbinde neu und erlaube instagram_manage_contents, oder lösche den Beitrag in der Instagram-App.</translation>
    </message>
    <message>
        <source>Instagram refused this to the app.</source>
        <translation>Instagram hat das der App verweigert.</translation>
    </message>
    <message>
        <source>This login may not delete. Connect again and allow instagram_manage_contents, or delete the post in the Instagram app.</source>
        <translation>Diese Anmeldung darf nicht löschen. Verbinde neu und erlaube instagram_manage_contents, oder lösche den Beitrag in der Instagram-App.</translation>
    </message>
    <message>
        <source>Instagram does not find this post.</source>
        <translation>Instagram findet diesen Beitrag nicht.</translation>
    </message>
    <message>
        <source>Instagram has dropped the upload; it begins anew.</source>
        <translation>Instagram hat das Hochladen fallen gelassen; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>A reel also appears in the feed</source>
        <translation>Ein Reel erscheint auch im Feed</translation>
    </message>
    <message>
        <source>Cover of a reel: the web address of a JPEG</source>
        <translation>Titelbild eines Reels: die Webadresse eines JPEG</translation>
    </message>
    <message>
        <source>Cover of a reel: a moment of it, in milliseconds</source>
        <translation>Titelbild eines Reels: ein Augenblick daraus, in Millisekunden</translation>
    </message>
    <message>
        <source>Co-authors to invite (at most 3 names)</source>
        <translation>Einzuladende Mitverfasser (höchstens 3 Namen)</translation>
    </message>
    <message>
        <source>Tagged people (name, or name@0.3,0.7 for a place in the picture)</source>
        <translation>Markierte Personen (name, oder name@0.3,0.7 für eine Stelle im Bild)</translation>
    </message>
    <message>
        <source>Place (the id of its Facebook page)</source>
        <translation>Ort (die ID seiner Facebook-Seite)</translation>
    </message>
    <message>
        <source>Name of a reel&apos;s sound</source>
        <translation>Name des Tons eines Reels</translation>
    </message>
    <message>
        <source>Trial reel, shown to others than followers first</source>
        <translation>Probe-Reel, zuerst anderen als Followern gezeigt</translation>
    </message>
    <message>
        <source>story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>nach Erfolg</translation>
    </message>
    <message>
        <source>How videos get there</source>
        <translation>Wie Videos dorthin kommen</translation>
    </message>
    <message>
        <source>as the login allows</source>
        <translation>wie es die Anmeldung erlaubt</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>hochladen</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>About 20 minutes, once, for an app of your own. For your own accounts Meta reviews nothing.</source>
        <translation>Etwa 20 Minuten, einmal, für eine eigene App. Für eigene Konten prüft Meta nichts.</translation>
    </message>
    <message>
        <source>A professional Instagram account (business or creator). Personal accounts cannot be published to; switching is free, in the Instagram app under Settings, Account type.</source>
        <translation>Ein professionelles Instagram-Konto (Business oder Creator). Auf persönlichen Konten lässt sich nicht veröffentlichen; der Wechsel ist kostenlos, in der Instagram-App unter Einstellungen, Art des Kontos.</translation>
    </message>
    <message>
        <source>An app of your own at Meta for Developers, in which you have a role, or an access token made with one.</source>
        <translation>Eine eigene App bei Meta for Developers, in der du eine Rolle hast, oder ein damit erzeugtes Zugriffstoken.</translation>
    </message>
    <message>
        <source>For pictures: a media host of your own, from which Instagram fetches them. It takes no picture as a file.</source>
        <translation>Für Bilder: ein eigener Medienspeicher, von dem Instagram sie holt. Es nimmt kein Bild als Datei.</translation>
    </message>
    <message>
        <source>To connect through Facebook: a Facebook page that is linked to the Instagram account. Only then can posts be deleted and are videos surely taken without a media host.</source>
        <translation>Zum Verbinden über Facebook: eine Facebook-Seite, die mit dem Instagram-Konto verknüpft ist. Nur dann können Beiträge gelöscht werden, und nur dann werden Videos sicher ohne Medienspeicher genommen.</translation>
    </message>
    <message>
        <source>There are no posts without a picture or a video.</source>
        <translation>Es gibt keine Beiträge ohne Bild oder Video.</translation>
    </message>
    <message>
        <source>What is live cannot be changed by a program, only deleted, and that only where the account is connected through its Facebook page.</source>
        <translation>Was veröffentlicht ist, kann ein Programm nicht ändern, nur löschen, und das nur, wo das Konto über seine Facebook-Seite verbunden ist.</translation>
    </message>
    <message>
        <source>Instagram&apos;s own login comes back to https addresses only: connect by copying the address, or with a token.</source>
        <translation>Instagrams eigene Anmeldung kommt nur zu https-Adressen zurück: verbinde, indem du die Adresse kopierst, oder mit einem Token.</translation>
    </message>
    <message>
        <source>As long as your app is in Development mode, perhaps only people with a role in it see its posts. Look at the first post without being logged in.</source>
        <translation>Solange deine App im Entwicklungsmodus ist, sehen ihre Beiträge vielleicht nur Leute mit einer Rolle darin. Sieh dir den ersten Beitrag an, ohne angemeldet zu sein.</translation>
    </message>
    <message>
        <source>Open Meta for Developers and create an app that manages messages and content on Instagram.</source>
        <translation>Öffne Meta for Developers und lege eine App an, die Nachrichten und Inhalte auf Instagram verwaltet.</translation>
    </message>
    <message>
        <source>Through Facebook: add the permissions instagram_basic, instagram_content_publish, instagram_manage_comments, instagram_manage_contents, pages_show_list and pages_read_engagement, and under Facebook Login, Settings, the redirect address https://www.facebook.com/connect/login_success.html, or that of an empty https page of your own. Copy the app id and the app secret from App settings, Basic.</source>
        <translation>Über Facebook: füge die Berechtigungen instagram_basic, instagram_content_publish, instagram_manage_comments, instagram_manage_contents, pages_show_list und pages_read_engagement hinzu, und unter Facebook Login, Settings, die Rückkehradresse https://www.facebook.com/connect/login_success.html oder die einer leeren eigenen https-Seite. Kopiere App-ID und App-Geheimnis aus App settings, Basic.</translation>
    </message>
    <message>
        <source>With Instagram&apos;s own login: under Instagram, API setup with Instagram login, add instagram_business_basic, instagram_business_content_publish and instagram_business_manage_comments, and under Business login settings the redirect address https://localhost/, or that of a page of your own. Copy the Instagram app id and the Instagram app secret from there; they are others than those of the app.</source>
        <translation>Mit Instagrams eigener Anmeldung: füge unter Instagram, API setup with Instagram login, instagram_business_basic, instagram_business_content_publish und instagram_business_manage_comments hinzu, und unter Business login settings die Rückkehradresse https://localhost/ oder die einer eigenen Seite. Kopiere von dort die Instagram-App-ID und das Instagram-App-Geheimnis; es sind andere als die der App.</translation>
    </message>
    <message>
        <source>The button Generate token beside your account on that page makes a token that you can use here without all this.</source>
        <translation>Der Knopf „Generate token“ neben deinem Konto auf dieser Seite erzeugt ein Token, das du hier ohne all das benutzen kannst.</translation>
    </message>
    <message>
        <source>Whose login</source>
        <translation>Wessen Anmeldung</translation>
    </message>
    <message>
        <source>Further permissions to ask for, such as business_management</source>
        <translation>Weitere zu erbittende Berechtigungen, etwa business_management</translation>
    </message>
    <message>
        <source>facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>Threads could not process the file. Trying again.</source>
        <translation>Threads konnte die Datei nicht verarbeiten. Sie wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>The video does not meet the rules of Threads. Export it anew.</source>
        <translation>Das Video entspricht nicht den Regeln von Threads. Exportiere es neu.</translation>
    </message>
    <message>
        <source>The prepared post had expired. Preparing it again.</source>
        <translation>Der vorbereitete Beitrag war abgelaufen. Er wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>Threads could not fetch the file from its web address. Check the storage that it is fetched from.</source>
        <translation>Threads konnte die Datei nicht von ihrer Webadresse holen. Prüfe den Speicher, aus dem sie geholt wird.</translation>
    </message>
    <message>
        <source>Threads is still preparing the post.</source>
        <translation>Threads bereitet den Beitrag noch vor.</translation>
    </message>
    <message>
        <source>Threads has blocked posting for a while.</source>
        <translation>Threads hat das Veröffentlichen für eine Weile gesperrt.</translation>
    </message>
    <message>
        <source>This Threads account is restricted.</source>
        <translation>Dieses Threads-Konto ist eingeschränkt.</translation>
    </message>
    <message>
        <source>The number of posts that Threads takes in 24 hours is used up.</source>
        <translation>Die Zahl der Beiträge, die Threads in 24 Stunden nimmt, ist aufgebraucht.</translation>
    </message>
    <message>
        <source>A Threads post has at most five different links. Leave some out.</source>
        <translation>Ein Beitrag bei Threads hat höchstens fünf verschiedene Links. Lass einige weg.</translation>
    </message>
    <message>
        <source>The text is too long for Threads: 500 characters, of which an emoji is several.</source>
        <translation>Der Text ist zu lang für Threads: 500 Zeichen, und ein Emoji zählt mehrere.</translation>
    </message>
    <message>
        <source>The prepared post is gone. Preparing it again.</source>
        <translation>Der vorbereitete Beitrag ist nicht mehr da. Er wird neu vorbereitet.</translation>
    </message>
    <message>
        <source>The post that this one answers is gone.</source>
        <translation>Der Beitrag, auf den dieser antwortet, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This login may not reply. Connect the account again and allow it.</source>
        <translation>Diese Anmeldung darf nicht antworten. Verbinde das Konto neu und erlaube es.</translation>
    </message>
    <message>
        <source>This login may not delete. Connect the account again and allow it, or delete the post at Threads.</source>
        <translation>Diese Anmeldung darf nicht löschen. Verbinde das Konto neu und erlaube es, oder lösche den Beitrag bei Threads.</translation>
    </message>
    <message>
        <source>The Threads post or account was not found, or this login may not see it.</source>
        <translation>Der Beitrag oder das Konto bei Threads wurde nicht gefunden, oder diese Anmeldung darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Who can reply</source>
        <translation>Wer antworten kann</translation>
    </message>
    <message>
        <source>Topic of the post (one, without #)</source>
        <translation>Thema des Beitrags (eines, ohne #)</translation>
    </message>
    <message>
        <source>Longer text below the post (up to 10,000 characters)</source>
        <translation>Längerer Text unter dem Beitrag (bis 10.000 Zeichen)</translation>
    </message>
    <message>
        <source>Hidden until somebody taps it</source>
        <translation>Verborgen, bis jemand darauf tippt</translation>
    </message>
    <message>
        <source>Post to quote (the number that is its id)</source>
        <translation>Beitrag, der zitiert wird (die Zahl, die seine Kennung ist)</translation>
    </message>
    <message>
        <source>Archived by Threads after 24 hours</source>
        <translation>Von Threads nach 24 Stunden archiviert</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>accounts_you_follow</source>
        <translation>Konten, denen du folgst</translation>
    </message>
    <message>
        <source>followers_only</source>
        <translation>nur wer dir folgt</translation>
    </message>
    <message>
        <source>mentioned_only</source>
        <translation>nur wer erwähnt ist</translation>
    </message>
    <message>
        <source>parent_post_author_only</source>
        <translation>nur wer den beantworteten Beitrag schrieb</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Bilder und Videos</translation>
    </message>
    <message>
        <source>Where Threads is asked</source>
        <translation>Wo Threads gefragt wird</translation>
    </message>
    <message>
        <source>Version of the interface (such as v1.0)</source>
        <translation>Version der Schnittstelle (etwa v1.0)</translation>
    </message>
    <message>
        <source>threads.net</source>
        <translation>threads.net</translation>
    </message>
    <message>
        <source>threads.com</source>
        <translation>threads.com</translation>
    </message>
    <message>
        <source>An app of your own at Meta for Developers with the use case &quot;Access the Threads API&quot;, and your Threads account as a tester in it.</source>
        <translation>Eine eigene App bei Meta for Developers mit dem Anwendungsfall „Access the Threads API“, und dein Threads-Konto als Tester darin.</translation>
    </message>
    <message>
        <source>Or an access token that the app&apos;s settings make for such a tester; it needs no login here.</source>
        <translation>Oder ein Zugriffstoken, das die Einstellungen der App für einen solchen Tester erzeugen; es braucht hier keine Anmeldung.</translation>
    </message>
    <message>
        <source>For pictures and videos: storage of your own that is open to the web, since Threads fetches them itself.</source>
        <translation>Für Bilder und Videos: eigener Speicher, der im Web erreichbar ist, denn Threads holt sie selbst.</translation>
    </message>
    <message>
        <source>The login cannot come back to this machine, since Threads takes https addresses only: you copy the address at which the browser ends.</source>
        <translation>Die Anmeldung kann nicht zu diesem Rechner zurückkehren, denn Threads nimmt nur https-Adressen: Du kopierst die Adresse, bei der der Browser endet.</translation>
    </message>
    <message>
        <source>Nothing that is published can be changed, only deleted.</source>
        <translation>Was veröffentlicht ist, lässt sich nicht ändern, nur löschen.</translation>
    </message>
    <message>
        <source>The access of a private profile ends after 90 days, and only you can give it anew.</source>
        <translation>Der Zugang zu einem privaten Profil endet nach 90 Tagen, und nur du kannst ihn neu geben.</translation>
    </message>
    <message>
        <source>Open Meta for Developers and create an app with the use case &quot;Access the Threads API&quot;.</source>
        <translation>Öffne Meta for Developers und leg eine App mit dem Anwendungsfall „Access the Threads API“ an.</translation>
    </message>
    <message>
        <source>Add the permissions threads_basic, threads_content_publish, threads_manage_replies, threads_read_replies and threads_delete to it.</source>
        <translation>Füg ihr die Berechtigungen threads_basic, threads_content_publish, threads_manage_replies, threads_read_replies und threads_delete hinzu.</translation>
    </message>
    <message>
        <source>Under App roles, invite your account as a Threads tester, and accept that in the settings of Threads, Website permissions.</source>
        <translation>Lade unter „App roles“ dein Konto als Threads-Tester ein und nimm das in den Einstellungen von Threads unter „Website permissions“ an.</translation>
    </message>
    <message>
        <source>In the settings of the use case, add the redirect address https://example.com/, or that of an empty https page of your own, and save.</source>
        <translation>Trag in den Einstellungen des Anwendungsfalls die Rückkehradresse https://example.com/ ein, oder die einer leeren eigenen https-Seite, und speichere.</translation>
    </message>
    <message>
        <source>Copy the Threads app id and the Threads app secret from there into the fields below. The app has another id beside it, which does not work here.</source>
        <translation>Kopier von dort die Threads-App-ID und das Threads-App-Geheimnis in die Felder unten. Die App hat daneben noch eine andere ID, die hier nicht funktioniert.</translation>
    </message>
    <message>
        <source>The clock of this machine differs from the server&apos;s. Set it, then try again.</source>
        <translation>Die Uhr dieses Rechners weicht von der des Servers ab. Stell sie und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>This server offers no login in the browser. Use an app password.</source>
        <translation>Dieser Server bietet keine Anmeldung im Browser. Verwende ein App-Passwort.</translation>
    </message>
    <message>
        <source>The server does not let Carillon log in in the browser. Use an app password.</source>
        <translation>Der Server lässt Carillon nicht im Browser anmelden. Verwende ein App-Passwort.</translation>
    </message>
    <message>
        <source>The login in the browser took too long, or was used already. Connect again.</source>
        <translation>Die Anmeldung im Browser hat zu lange gedauert oder wurde schon verwendet. Verbinde neu.</translation>
    </message>
    <message>
        <source>The login has ended. Connect the account again.</source>
        <translation>Die Anmeldung ist zu Ende. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>This server works with no video service. Set the account&apos;s option for videos to server.</source>
        <translation>Dieser Server arbeitet mit keinem Videodienst. Stell die Option des Kontos für Videos auf server.</translation>
    </message>
    <message>
        <source>This login may not use the video service. Make a new app password in Bluesky and connect the account again.</source>
        <translation>Diese Anmeldung darf den Videodienst nicht verwenden. Mach in Bluesky ein neues App-Passwort und verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s video service does not work with this account&apos;s server. Set the account&apos;s option for videos to server.</source>
        <translation>Der Videodienst von Bluesky arbeitet nicht mit dem Server dieses Kontos. Stell die Option des Kontos für Videos auf server.</translation>
    </message>
    <message>
        <source>Bluesky takes no videos of this account. It wants a confirmed e-mail address: look in Bluesky under Settings, Account.</source>
        <translation>Bluesky nimmt keine Videos dieses Kontos. Es verlangt eine bestätigte E-Mail-Adresse: Sieh in Bluesky unter Einstellungen, Konto nach.</translation>
    </message>
    <message>
        <source>The video is too large for Bluesky. Make it smaller or shorter.</source>
        <translation>Das Video ist zu groß für Bluesky. Mach es kleiner oder kürzer.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s video service refuses the video.</source>
        <translation>Der Videodienst von Bluesky lehnt das Video ab.</translation>
    </message>
    <message>
        <source>Bluesky&apos;s video service no longer knows the video that was uploaded for this post.</source>
        <translation>Der Videodienst von Bluesky kennt das Video nicht mehr, das für diesen Beitrag hochgeladen wurde.</translation>
    </message>
    <message>
        <source>The server no longer has a picture or video that was uploaded for this post.</source>
        <translation>Der Server hat ein Bild oder Video nicht mehr, das für diesen Beitrag hochgeladen wurde.</translation>
    </message>
    <message>
        <source>Bluesky does not take a file of this kind. Convert or remove it.</source>
        <translation>Bluesky nimmt keine Datei dieser Art. Wandle sie um oder entferne sie.</translation>
    </message>
    <message>
        <source>A picture or the video is too large for this server. Save it smaller.</source>
        <translation>Ein Bild oder das Video ist zu groß für diesen Server. Speichere es kleiner.</translation>
    </message>
    <message>
        <source>The server has a file of this post differently.</source>
        <translation>Der Server hat eine Datei dieses Beitrags anders.</translation>
    </message>
    <message>
        <source>The server refuses the media or the link&apos;s card as they are.</source>
        <translation>Der Server lehnt die Medien oder die Karte des Links ab, wie sie sind.</translation>
    </message>
    <message>
        <source>The file is too large for this server. Save it smaller.</source>
        <translation>Die Datei ist zu groß für diesen Server. Speichere sie kleiner.</translation>
    </message>
    <message>
        <source>The server refuses the file.</source>
        <translation>Der Server lehnt die Datei ab.</translation>
    </message>
    <message>
        <source>This server does not take files.</source>
        <translation>Dieser Server nimmt keine Dateien.</translation>
    </message>
    <message>
        <source>Videos are made ready by Bluesky&apos;s service, or only kept on the account&apos;s server</source>
        <translation>Videos bereitet der Dienst von Bluesky auf (service), oder sie liegen nur auf dem Server des Kontos (server)</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>Poll: the answers, with | between them</source>
        <translation>Umfrage: die Antworten, mit | dazwischen</translation>
    </message>
    <message>
        <source>Poll: minutes that it is open</source>
        <translation>Umfrage: Minuten, die sie läuft</translation>
    </message>
    <message>
        <source>Poll: several answers may be chosen</source>
        <translation>Umfrage: mehrere Antworten sind möglich</translation>
    </message>
    <message>
        <source>Poll: votes are shown only when it is over</source>
        <translation>Umfrage: Stimmen werden erst am Ende gezeigt</translation>
    </message>
    <message>
        <source>The channel&apos;s slow mode wants a pause.</source>
        <translation>Der langsame Modus des Kanals verlangt eine Pause.</translation>
    </message>
    <message>
        <source>Discord lets older messages be changed only a few times an hour.</source>
        <translation>Discord lässt ältere Nachrichten nur ein paar Mal in der Stunde ändern.</translation>
    </message>
    <message>
        <source>Discord no longer has this webhook; it was deleted there. Make a new one and add it as another account.</source>
        <translation>Discord hat diesen Webhook nicht mehr; er wurde dort gelöscht. Leg einen neuen an und füge ihn als weiteres Konto hinzu.</translation>
    </message>
    <message>
        <source>Discord does not accept this webhook&apos;s URL. Copy it again from the channel&apos;s settings.</source>
        <translation>Discord nimmt die URL dieses Webhooks nicht an. Kopiere sie noch einmal aus den Einstellungen des Kanals.</translation>
    </message>
    <message>
        <source>Discord knows no webhook with this URL. Copy it again from the channel&apos;s settings.</source>
        <translation>Discord kennt keinen Webhook mit dieser URL. Kopiere sie noch einmal aus den Einstellungen des Kanals.</translation>
    </message>
    <message>
        <source>Discord does not find this message; it may have been deleted there.</source>
        <translation>Discord findet diese Nachricht nicht; vielleicht wurde sie dort gelöscht.</translation>
    </message>
    <message>
        <source>Discord does not find the thread of this message; it may have been deleted there.</source>
        <translation>Discord findet den Thread dieser Nachricht nicht; vielleicht wurde er dort gelöscht.</translation>
    </message>
    <message>
        <source>Discord does not find this thread. Check its id in the post&apos;s options, or leave it out.</source>
        <translation>Discord findet diesen Thread nicht. Prüfe seine ID in den Optionen des Beitrags oder lass sie weg.</translation>
    </message>
    <message>
        <source>This thread is archived.</source>
        <translation>Dieser Thread ist archiviert.</translation>
    </message>
    <message>
        <source>This thread is locked.</source>
        <translation>Dieser Thread ist gesperrt.</translation>
    </message>
    <message>
        <source>The channel is a forum. Give the post a title for the forum, or the id of a thread there, in its options.</source>
        <translation>Der Kanal ist ein Forum. Gib dem Beitrag in seinen Optionen einen Titel für das Forum oder die ID eines Threads dort.</translation>
    </message>
    <message>
        <source>A message goes into a thread or starts one in the forum, not both. Leave one of the two options empty.</source>
        <translation>Eine Nachricht geht in einen Thread oder beginnt einen im Forum, nicht beides. Lass eine der beiden Optionen leer.</translation>
    </message>
    <message>
        <source>The channel is no forum. Leave the title for the forum empty in the post&apos;s options.</source>
        <translation>Der Kanal ist kein Forum. Lass den Titel für das Forum in den Optionen des Beitrags leer.</translation>
    </message>
    <message>
        <source>This kind of webhook cannot post in a forum. Make one in the channel&apos;s settings.</source>
        <translation>Webhooks dieser Art können nicht in einem Forum posten. Leg einen in den Einstellungen des Kanals an.</translation>
    </message>
    <message>
        <source>This forum wants every post to have a tag, which Carillon cannot give. Post into a thread that is there already.</source>
        <translation>Dieses Forum verlangt für jeden Beitrag ein Schlagwort, das Carillon nicht geben kann. Poste in einen Thread, den es schon gibt.</translation>
    </message>
    <message>
        <source>Discord takes no empty message. Write a text or add a file.</source>
        <translation>Discord nimmt keine leere Nachricht. Schreib einen Text oder füge eine Datei hinzu.</translation>
    </message>
    <message>
        <source>The server&apos;s AutoMod does not let this text pass.</source>
        <translation>AutoMod lässt diesen Text auf dem Server nicht durch.</translation>
    </message>
    <message>
        <source>The server&apos;s AutoMod does not let this title pass.</source>
        <translation>AutoMod lässt diesen Titel auf dem Server nicht durch.</translation>
    </message>
    <message>
        <source>Discord takes a link of this text for harmful.</source>
        <translation>Discord hält einen Link in diesem Text für schädlich.</translation>
    </message>
    <message>
        <source>The files are too large for this server. Make them smaller or leave some out.</source>
        <translation>Die Dateien sind für diesen Server zu groß. Verkleinere sie oder lass welche weg.</translation>
    </message>
    <message>
        <source>Discord refused this message as it is.</source>
        <translation>Discord hat diese Nachricht so abgelehnt.</translation>
    </message>
    <message>
        <source>Discord could not read this message.</source>
        <translation>Discord konnte diese Nachricht nicht lesen.</translation>
    </message>
    <message>
        <source>This webhook may not post in its channel. Look at its rights there.</source>
        <translation>Dieser Webhook darf in seinem Kanal nicht posten. Sieh dort nach seinen Rechten.</translation>
    </message>
    <message>
        <source>This webhook has no access to its channel.</source>
        <translation>Dieser Webhook hat keinen Zugang zu seinem Kanal.</translation>
    </message>
    <message>
        <source>Discord has switched this off for a while.</source>
        <translation>Discord hat das für eine Weile abgeschaltet.</translation>
    </message>
    <message>
        <source>Another sender wrote this message, so that it cannot be changed here.</source>
        <translation>Ein anderer Absender hat diese Nachricht geschrieben, darum lässt sie sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Discord does not let this webhook post.</source>
        <translation>Discord lässt diesen Webhook nicht posten.</translation>
    </message>
    <message>
        <source>Discord sent the message on to another address, which Carillon does not do.</source>
        <translation>Discord verweist die Nachricht an eine andere Adresse; dorthin schickt Carillon nichts.</translation>
    </message>
    <message>
        <source>Discord gave no clear answer.</source>
        <translation>Discord hat keine klare Antwort gegeben.</translation>
    </message>
    <message>
        <source>Discord answers, but not at this address.</source>
        <translation>Discord antwortet, aber nicht unter dieser Adresse.</translation>
    </message>
    <message>
        <source>Discord refused this message.</source>
        <translation>Discord hat diese Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>Discord refused the change.</source>
        <translation>Discord hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>Discord refused to delete this message.</source>
        <translation>Discord hat es abgelehnt, diese Nachricht zu löschen.</translation>
    </message>
    <message>
        <source>Post into this thread (its id)</source>
        <translation>In diesen Thread posten (seine ID)</translation>
    </message>
    <message>
        <source>Start a post in the forum with this title</source>
        <translation>Einen Beitrag im Forum mit diesem Titel beginnen</translation>
    </message>
    <message>
        <source>Name of the sender (nothing: that of the webhook)</source>
        <translation>Name des Absenders (nichts: der des Webhooks)</translation>
    </message>
    <message>
        <source>Address of the sender&apos;s picture (nothing: that of the webhook)</source>
        <translation>Adresse des Bilds des Absenders (nichts: das des Webhooks)</translation>
    </message>
    <message>
        <source>Who is notified when the text mentions them</source>
        <translation>Wer benachrichtigt wird, wenn der Text ihn erwähnt</translation>
    </message>
    <message>
        <source>Without a sound for those who have notifications on</source>
        <translation>Ohne Ton für alle, die Benachrichtigungen eingeschaltet haben</translation>
    </message>
    <message>
        <source>Previews of the links in the text</source>
        <translation>Vorschauen der Links im Text</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>@everyone</source>
        <translation>@everyone und @here</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Thread to post into unless a post names another one (its id)</source>
        <translation>Thread, in den gepostet wird, wenn ein Beitrag keinen anderen nennt (seine ID)</translation>
    </message>
    <message>
        <source>Largest file in MiB, by the boosts that the server has</source>
        <translation>Größte Datei in MiB, je nach den Boosts des Servers</translation>
    </message>
    <message>
        <source>10</source>
        <translation>10</translation>
    </message>
    <message>
        <source>50</source>
        <translation>50</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>A minute.</source>
        <translation>Eine Minute.</translation>
    </message>
    <message>
        <source>The right to manage webhooks in a channel of a Discord server.</source>
        <translation>Das Recht, in einem Kanal eines Discord-Servers Webhooks zu verwalten.</translation>
    </message>
    <message>
        <source>Finding out about a message whose answer was lost: Discord shows no webhook its messages, so a person has to look.</source>
        <translation>Klären, was aus einer Nachricht wurde, deren Antwort verloren ging: Discord zeigt keinem Webhook seine Nachrichten, also muss ein Mensch nachsehen.</translation>
    </message>
    <message>
        <source>First comments, replies and reactions, for which Discord wants a bot.</source>
        <translation>Erste Kommentare, Antworten und Reaktionen, für die Discord einen Bot verlangt.</translation>
    </message>
    <message>
        <source>A webhook: in the channel&apos;s settings open Integrations, then Webhooks, make one and copy its URL.</source>
        <translation>Ein Webhook: Öffne in den Einstellungen des Kanals Integrationen, dann Webhooks, lege einen an und kopiere seine URL.</translation>
    </message>
    <message>
        <source>Webhook URL</source>
        <translation>Webhook-URL</translation>
    </message>
    <message>
        <source>The whole address that Discord shows. Whoever has it can post.</source>
        <translation>Die ganze Adresse, die Discord zeigt. Wer sie hat, kann veröffentlichen.</translation>
    </message>
    <message>
        <source>This login may not search for people.</source>
        <translation>Diese Anmeldung darf nicht nach Personen suchen.</translation>
    </message>
    <message>
        <source>This server has no search for people. Write the whole handle.</source>
        <translation>Dieser Server hat keine Suche nach Personen. Schreib den ganzen Handle.</translation>
    </message>
    <message>
        <source>This login may not look organizations up; LinkedIn allows that with the product Community Management API.</source>
        <translation>Diese Anmeldung darf keine Organisationen suchen; LinkedIn erlaubt das mit dem Produkt Community Management API.</translation>
    </message>
    <message>
        <source>This login may not search for people. Connect the account again and allow reading.</source>
        <translation>Diese Anmeldung darf nicht nach Personen suchen. Verbinde das Konto neu und erlaube das Lesen.</translation>
    </message>
    <message>
        <source>This instance has no search for people. Write the whole address.</source>
        <translation>Diese Instanz hat keine Suche nach Personen. Schreib die ganze Adresse.</translation>
    </message>
    <message>
        <source>This account&apos;s server tells no figures: it works with no application view.</source>
        <translation>Der Server dieses Kontos nennt keine Zahlen: Er arbeitet mit keinem Anwendungsdienst zusammen.</translation>
    </message>
    <message>
        <source>This login may not read figures. Connect the account again.</source>
        <translation>Diese Anmeldung darf keine Zahlen lesen. Verbinde das Konto erneut.</translation>
    </message>
    <message>
        <source>This login may not read figures. Connect the account again and allow read_insights.</source>
        <translation>Diese Anmeldung darf keine Zahlen lesen. Verbinde das Konto erneut und erlaube read_insights.</translation>
    </message>
    <message>
        <source>Facebook does not tell these figures of this post.</source>
        <translation>Facebook nennt diese Zahlen zu diesem Beitrag nicht.</translation>
    </message>
    <message>
        <source>This login may not read figures. Connect the account again and allow instagram_manage_insights.</source>
        <translation>Diese Anmeldung darf keine Zahlen lesen. Verbinde das Konto erneut und erlaube instagram_manage_insights.</translation>
    </message>
    <message>
        <source>Instagram does not tell these figures of this post.</source>
        <translation>Instagram nennt diese Zahlen zu diesem Beitrag nicht.</translation>
    </message>
    <message>
        <source>This login may not read the organization&apos;s figures. Connect the account again with an app that has the Community Management API.</source>
        <translation>Diese Anmeldung darf die Zahlen der Organisation nicht lesen. Verbinde das Konto erneut mit einer App, die die Community Management API hat.</translation>
    </message>
    <message>
        <source>This login may not read posts. Connect the account again and allow reading.</source>
        <translation>Diese Anmeldung darf keine Beiträge lesen. Verbinde das Konto erneut und erlaube das Lesen.</translation>
    </message>
    <message>
        <source>The instance does not tell of several posts at once.</source>
        <translation>Die Instanz gibt nicht über mehrere Beiträge auf einmal Auskunft.</translation>
    </message>
    <message>
        <source>The instance refused to tell figures.</source>
        <translation>Die Instanz hat es abgelehnt, Zahlen zu nennen.</translation>
    </message>
    <message>
        <source>This login may not read figures. Connect the account again and allow threads_manage_insights.</source>
        <translation>Diese Anmeldung darf keine Zahlen lesen. Verbinde das Konto erneut und erlaube threads_manage_insights.</translation>
    </message>
    <message>
        <source>Threads does not tell these figures of this post.</source>
        <translation>Threads nennt diese Zahlen zu diesem Beitrag nicht.</translation>
    </message>
    <message>
        <source>This login may not read posts. Connect the account again.</source>
        <translation>Diese Anmeldung darf keine Beiträge lesen. Verbinde das Konto erneut.</translation>
    </message>
    <message>
        <source>This login may not read videos. Connect the account again.</source>
        <translation>Diese Anmeldung darf keine Videos lesen. Verbinde das Konto erneut.</translation>
    </message>
    <message>
        <source>This instance publishes nothing at a time by itself.</source>
        <translation>Diese Instanz veröffentlicht nichts von selbst zu einer Zeit.</translation>
    </message>
    <message>
        <source>The instance does not tell what became of the post that it was to publish.</source>
        <translation>Die Instanz sagt nicht, was aus dem Beitrag wurde, den sie veröffentlichen sollte.</translation>
    </message>
    <message>
        <source>The instance refused to take the post back.</source>
        <translation>Die Instanz hat abgelehnt, den Beitrag zurückzugeben.</translation>
    </message>
    <message>
        <source>Hand posts over, so that the network publishes them at their time</source>
        <translation>Beiträge übergeben, damit das Netzwerk sie zu ihrer Zeit veröffentlicht</translation>
    </message>
    <message>
        <source>The captions are too large for this server. Shorten them.</source>
        <translation>Die Untertitel sind für diesen Server zu groß. Kürze sie.</translation>
    </message>
    <message>
        <source>The server refuses the captions.</source>
        <translation>Der Server lehnt die Untertitel ab.</translation>
    </message>
    <message>
        <source>This login may not add captions. Connect the account again and allow everything that is asked.</source>
        <translation>Diese Anmeldung darf keine Untertitel hinzufügen. Verbinde das Konto neu und erlaube alles, wonach gefragt wird.</translation>
    </message>
    <message>
        <source>The video was deleted, so that it gets no captions.</source>
        <translation>Das Video wurde gelöscht und bekommt deshalb keine Untertitel.</translation>
    </message>
    <message>
        <source>Facebook does not take these captions.</source>
        <translation>Facebook nimmt diese Untertitel nicht.</translation>
    </message>
    <message>
        <source>LinkedIn does not take these captions. Mend them, or leave them out.</source>
        <translation>LinkedIn nimmt diese Untertitel nicht. Bring sie in Ordnung oder lass sie weg.</translation>
    </message>
    <message>
        <source>X does not take these captions. Mend them, or leave them out.</source>
        <translation>X nimmt diese Untertitel nicht. Bring sie in Ordnung oder lass sie weg.</translation>
    </message>
    <message>
        <source>The video has captions in this language already.</source>
        <translation>Das Video hat schon Untertitel in dieser Sprache.</translation>
    </message>
    <message>
        <source>YouTube got no captions.</source>
        <translation>YouTube hat keine Untertitel bekommen.</translation>
    </message>
    <message>
        <source>YouTube does not know this language.</source>
        <translation>YouTube kennt diese Sprache nicht.</translation>
    </message>
    <message>
        <source>YouTube refused the captions.</source>
        <translation>YouTube hat die Untertitel abgelehnt.</translation>
    </message>
    <message>
        <source>suggestive</source>
        <translation>anzüglich</translation>
    </message>
    <message>
        <source>nudity</source>
        <translation>Nacktheit</translation>
    </message>
    <message>
        <source>adult</source>
        <translation>nicht jugendfrei</translation>
    </message>
    <message>
        <source>graphic-media</source>
        <translation>drastische Bilder</translation>
    </message>
    <message>
        <source>suggestive+graphic-media</source>
        <translation>anzüglich und drastische Bilder</translation>
    </message>
    <message>
        <source>nudity+graphic-media</source>
        <translation>Nacktheit und drastische Bilder</translation>
    </message>
    <message>
        <source>adult+graphic-media</source>
        <translation>nicht jugendfrei und drastische Bilder</translation>
    </message>
    <message>
        <source>This kind of channel takes no polls. Leave the poll out, or post into another channel.</source>
        <translation>Diese Art von Kanal nimmt keine Umfragen. Lass die Umfrage weg, oder veröffentliche in einem anderen Kanal.</translation>
    </message>
    <message>
        <source>Discord lets nobody change a message with a poll.</source>
        <translation>Discord lässt niemanden eine Nachricht mit einer Umfrage ändern.</translation>
    </message>
    <message>
        <source>Poll: the question (nothing: the text is it)</source>
        <translation>Umfrage: die Frage (nichts: der Text ist sie)</translation>
    </message>
    <message>
        <source>Poll: one to ten answers, with | between them</source>
        <translation>Umfrage: eine bis zehn Antworten, mit | dazwischen</translation>
    </message>
    <message>
        <source>Poll: hours that it is open (1 to 768)</source>
        <translation>Umfrage: Stunden, die sie offen ist (1 bis 768)</translation>
    </message>
    <message>
        <source>Who may reply</source>
        <translation>Wer antworten darf</translation>
    </message>
    <message>
        <source>Who may quote it</source>
        <translation>Wer ihn zitieren darf</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>Wer erwähnt wird</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>Wer dir folgt</translation>
    </message>
    <message>
        <source>mentioned+following</source>
        <translation>Wer erwähnt wird, und wem du folgst</translation>
    </message>
    <message>
        <source>mentioned+followers</source>
        <translation>Wer erwähnt wird, und wer dir folgt</translation>
    </message>
    <message>
        <source>mentioned+followers+following</source>
        <translation>Wer erwähnt wird, wer dir folgt und wem du folgst</translation>
    </message>
</context>
<context>
    <name>PlatformSentences</name>
    <message>
        <source>%1 has no login in the browser.</source>
        <translation>%1 hat keine Anmeldung im Browser.</translation>
    </message>
    <message>
        <source>%1 no longer accepts this login.</source>
        <translation>%1 nimmt diese Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>Name the server, such as example.social, or the account, such as @user@example.social.</source>
        <translation>Nenne den Server, etwa example.social, oder das Konto, etwa @name@example.social.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no server. Write a host, such as example.social.</source>
        <translation>„%1“ ist kein Server. Schreib einen Rechnernamen, etwa example.social.</translation>
    </message>
    <message>
        <source>The server&apos;s address must begin with https:// (http:// only on this machine).</source>
        <translation>Die Adresse des Servers muss mit https:// beginnen (http:// nur auf diesem Rechner).</translation>
    </message>
    <message>
        <source>Nobody here knows under which address this post is live, since it was confirmed by hand. Change or delete it on the platform itself.</source>
        <translation>Hier weiß niemand, unter welcher Adresse dieser Beitrag online ist, denn er wurde von Hand bestätigt. Ändere oder lösche ihn auf der Plattform selbst.</translation>
    </message>
    <message>
        <source>Files such as this one (%1) are not taken here. Leave it out for this account.</source>
        <translation>Dateien wie diese (%1) werden hier nicht angenommen. Lass sie für dieses Konto weg.</translation>
    </message>
    <message>
        <source>%1 is not taken here; it is sent as another type.</source>
        <translation>%1 wird hier nicht angenommen; gesendet wird ein anderes Format.</translation>
    </message>
    <message>
        <source>%1 is not taken here, but %2. Convert the file.</source>
        <translation>%1 wird hier nicht angenommen, aber %2. Wandle die Datei um.</translation>
    </message>
    <message>
        <source>The file has %1, and %2 are taken; it is sent smaller.</source>
        <translation>Die Datei hat %1, angenommen werden %2; sie wird verkleinert gesendet.</translation>
    </message>
    <message>
        <source>The file has %1, and %2 are taken. Make it smaller or shorter.</source>
        <translation>Die Datei hat %1, angenommen werden %2. Mach sie kleiner oder kürzer.</translation>
    </message>
    <message>
        <source>It is %1 by %2 pixels, and at least %3 by %4 are wanted. Take a larger one.</source>
        <translation>Es sind %1 mal %2 Pixel, mindestens %3 mal %4 sind verlangt. Nimm ein größeres Bild oder Video.</translation>
    </message>
    <message>
        <source>It is %1 by %2 pixels, more than is taken; it is sent smaller.</source>
        <translation>Es sind %1 mal %2 Pixel, mehr als angenommen wird; gesendet wird es kleiner.</translation>
    </message>
    <message>
        <source>It is %1 by %2 pixels, more than is taken. Scale it down.</source>
        <translation>Es sind %1 mal %2 Pixel, mehr als angenommen wird. Verkleinere es.</translation>
    </message>
    <message>
        <source>Width by height is %1, and at least %2 is taken. Crop it at top and bottom.</source>
        <translation>Breite durch Höhe ist %1, angenommen wird mindestens %2. Schneide es oben und unten zu.</translation>
    </message>
    <message>
        <source>Width by height is %1, and at most %2 is taken. Crop it at the sides.</source>
        <translation>Breite durch Höhe ist %1, angenommen wird höchstens %2. Schneide es an den Seiten zu.</translation>
    </message>
    <message>
        <source>It takes %1 seconds, and at most %2 are taken. Cut it.</source>
        <translation>Es dauert %1 Sekunden, angenommen werden höchstens %2. Kürze es.</translation>
    </message>
    <message>
        <source>It takes %1 seconds, and at least %2 are wanted. Take a longer one.</source>
        <translation>Es dauert %1 Sekunden, verlangt sind mindestens %2. Nimm ein längeres.</translation>
    </message>
    <message>
        <source>It shows %1 pictures a second, which is not taken. Export it at %2.</source>
        <translation>Es zeigt %1 Bilder in der Sekunde, was nicht angenommen wird. Exportiere es mit %2.</translation>
    </message>
    <message>
        <source>It is encoded as %1, and %2 is taken. Export it so.</source>
        <translation>Es ist als %1 kodiert, angenommen wird %2. Exportiere es so.</translation>
    </message>
    <message>
        <source>The post has %1 files, and %2 are taken. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien, angenommen werden %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>The post has %1 files of one kind, and %2 are taken. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien einer Art, angenommen werden %2. Lass einige weg.</translation>
    </message>
    <message numerus="yes">
        <source>A post needs at least %n picture(s) or video(s) here. Add them.</source>
        <translation>
            <numerusform>Ein Beitrag braucht hier mindestens ein Bild oder Video. Füge es hinzu.</numerusform>
            <numerusform>Ein Beitrag braucht hier mindestens %n Bilder oder Videos. Füge sie hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures and videos cannot stand in one post here. Leave one kind out.</source>
        <translation>Bilder und Videos können hier nicht in einem Beitrag stehen. Lass eine Art weg.</translation>
    </message>
    <message>
        <source>%1 tells no figures of its posts.</source>
        <translation>%1 nennt keine Zahlen zu seinen Beiträgen.</translation>
    </message>
    <message>
        <source>%1 has no search for people.</source>
        <translation>%1 hat keine Suche nach Personen.</translation>
    </message>
    <message>
        <source>“%1” mentions %3 on %2, whoever that is.</source>
        <extracomment>%1 is what stands in the text, such as @anna.example; %2 a network; %3 whom it means there, such as @anna</extracomment>
        <translation>„%1“ erwähnt auf %2 %3, wer immer das ist.</translation>
    </message>
    <message>
        <source>“%1” is plain text on %2: choose the name from the list to mention it.</source>
        <extracomment>%1 is a name with &quot;@&quot;, %2 a network</extracomment>
        <translation>„%1“ ist auf %2 einfacher Text: Wähl den Namen aus der Liste, um ihn zu erwähnen.</translation>
    </message>
    <message>
        <source>“%1” is plain text on %2.</source>
        <extracomment>%1 is a name with &quot;@&quot;, %2 a network</extracomment>
        <translation>„%1“ ist auf %2 einfacher Text.</translation>
    </message>
    <message>
        <source>The video has captions in %1 languages; %2 takes %3. Remove some.</source>
        <translation>Das Video hat Untertitel in %1 Sprachen; %2 nimmt %3. Entferne einige.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language of captions: write one such as en, de or pt-BR.</source>
        <translation>„%1“ ist keine Sprache für Untertitel: Schreib etwas wie en, de oder pt-BR.</translation>
    </message>
    <message>
        <source>The video has captions in &quot;%1&quot; twice. Remove one of them.</source>
        <translation>Das Video hat zweimal Untertitel in „%1“. Entferne eine der Dateien.</translation>
    </message>
    <message>
        <source>The captions in &quot;%1&quot; have %2 bytes; %3 takes %4. Shorten them, or take out notes and styles.</source>
        <translation>Die Untertitel in „%1“ haben %2 Bytes; %3 nimmt %4. Kürze sie oder nimm Anmerkungen und Stile heraus.</translation>
    </message>
    <message>
        <source>The captions in &quot;%1&quot; go on until %2, and the video ends at %3. See whether they belong to it.</source>
        <translation>Die Untertitel in „%1“ gehen bis %2, und das Video endet bei %3. Sieh nach, ob sie dazugehören.</translation>
    </message>
    <message>
        <source>%1 takes no captions from programs, so the video goes there without them. Where they matter, put them into the picture.</source>
        <translation>%1 nimmt von Programmen keine Untertitel; das Video geht ohne sie dorthin. Wo sie wichtig sind, setze sie ins Bild.</translation>
    </message>
    <message>
        <source>%1 knows languages of captions by two letters, which &quot;%2&quot; has not. Leave these captions out there.</source>
        <translation>%1 kennt Sprachen von Untertiteln an zwei Buchstaben, und „%2“ hat keine solchen. Lass diese Untertitel dort weg.</translation>
    </message>
    <message>
        <source>%1 takes captions in &quot;%2&quot; once, whatever the region. Remove one of them.</source>
        <translation>%1 nimmt Untertitel in „%2“ nur einmal, gleich für welche Region. Entferne eine der Dateien.</translation>
    </message>
    <message>
        <source>The video is on %1, but its captions in &quot;%2&quot; are missing: %3 Add them on %1.</source>
        <translation>Das Video ist auf %1, aber seine Untertitel in „%2“ fehlen: %3 Füge sie auf %1 hinzu.</translation>
    </message>
    <message>
        <source>%1 takes captions in one language: the video goes there with those in &quot;%2&quot; alone. For others, give this account media of its own.</source>
        <translation>%1 nimmt Untertitel in einer Sprache: Das Video geht nur mit denen in „%2“ dorthin. Für andere gib diesem Konto eigene Medien.</translation>
    </message>
    <message>
        <source>%1 wants to be told which post the next one answers. Give the address of the one that you have found, such as %2.</source>
        <translation>%1 will wissen, auf welchen Beitrag der nächste antwortet. Gib die Adresse dessen an, den du gefunden hast, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a post of this account on %2 that Carillon could go on behind. Copy the link of that post itself, such as %3.</source>
        <translation>„%1“ ist keine Adresse eines Beitrags dieses Kontos bei %2, hinter dem Carillon weitermachen könnte. Kopiere den Link genau dieses Beitrags, zum Beispiel %3.</translation>
    </message>
    <message>
        <source>The addresses of %1 do not tell the id that its interface wants, so nothing can be sent behind a post that you have found there. Post the rest there by hand, then confirm that all of it is live.</source>
        <translation>Die Adressen von %1 nennen nicht die Kennung, die seine Schnittstelle verlangt; deshalb kann hinter einem Beitrag, den du dort gefunden hast, nichts mehr gesendet werden. Veröffentliche den Rest dort von Hand und bestätige dann, dass alles online ist.</translation>
    </message>
</context>
<context>
    <name>PostSentences</name>
    <message>
        <source>The account is paused. Resume it to let the post go.</source>
        <translation>Das Konto ist angehalten. Setz es fort, damit der Beitrag hinausgeht.</translation>
    </message>
    <message>
        <source>This machine is offline. The post goes when it is back.</source>
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
        <translation>Die Grenzen des Kontos lassen noch keinen Platz. Der Beitrag geht hinaus, sobald sie es tun.</translation>
    </message>
    <message>
        <source>It did not reach the platform.</source>
        <translation>Er hat die Plattform nicht erreicht.</translation>
    </message>
    <message>
        <source>The answer was lost, so nobody could say whether the post arrived.</source>
        <translation>Die Antwort ging verloren, darum ließ sich nicht sagen, ob der Beitrag angekommen ist.</translation>
    </message>
    <message>
        <source>The platform asked to wait.</source>
        <translation>Die Plattform hat um Geduld gebeten.</translation>
    </message>
    <message>
        <source>The account&apos;s quota is used up.</source>
        <translation>Das Kontingent des Kontos ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The platform no longer accepts the login.</source>
        <translation>Die Plattform nimmt die Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>The login lacks a permission.</source>
        <translation>Der Anmeldung fehlt eine Erlaubnis.</translation>
    </message>
    <message>
        <source>The platform refused the text.</source>
        <translation>Die Plattform hat den Text abgelehnt.</translation>
    </message>
    <message>
        <source>The platform refused a file.</source>
        <translation>Die Plattform hat eine Datei abgelehnt.</translation>
    </message>
    <message>
        <source>The platform says that it has this post already.</source>
        <translation>Die Plattform sagt, dass sie diesen Beitrag schon hat.</translation>
    </message>
    <message>
        <source>The platform does not let this account post.</source>
        <translation>Die Plattform lässt dieses Konto nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>The platform was still working on it.</source>
        <translation>Die Plattform war noch damit beschäftigt.</translation>
    </message>
    <message>
        <source>The platform had forgotten what was uploaded.</source>
        <translation>Die Plattform hatte vergessen, was hochgeladen war.</translation>
    </message>
    <message>
        <source>An address or a setting is wrong.</source>
        <translation>Eine Adresse oder eine Einstellung ist falsch.</translation>
    </message>
    <message>
        <source>The keyring could not be read.</source>
        <translation>Der Schlüsselbund ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>It was stopped before it was sent.</source>
        <translation>Er wurde zurückgehalten, bevor er gesendet wurde.</translation>
    </message>
    <message>
        <source>The disk or the workspace file failed.</source>
        <translation>Der Datenträger oder die Datei des Arbeitsbereichs ist gescheitert.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Er ist gescheitert.</translation>
    </message>
    <message>
        <source>Give it a time, or publish it now.</source>
        <translation>Gib ihm eine Zeit, oder veröffentliche ihn jetzt.</translation>
    </message>
    <message>
        <source>A part of the thread is live. Mend what stopped it and retry: only the rest is sent. Or delete the live part at the platform and cancel it here.</source>
        <translation>Ein Teil des Threads ist online. Behebe, was ihn aufgehalten hat, und versuche es noch einmal: Nur der Rest wird gesendet. Oder lösche den Teil, der online ist, bei der Plattform und sag den Beitrag hier ab.</translation>
    </message>
    <message>
        <source>Mend what the platform refused, then retry it; or cancel it.</source>
        <translation>Behebe, was die Plattform abgelehnt hat, und versuche es dann noch einmal; oder sag den Beitrag ab.</translation>
    </message>
    <message>
        <source>Look at the account. Then confirm that the post is live, or have it sent again.</source>
        <translation>Sieh beim Konto nach. Bestätige dann, dass der Beitrag online ist, oder lass ihn noch einmal senden.</translation>
    </message>
    <message>
        <source>It was too late to be worth sending. Retry it now, give it another time, or cancel it.</source>
        <translation>Es war zu spät, um ihn noch zu senden. Versuche es jetzt noch einmal, gib ihm eine andere Zeit, oder sag ihn ab.</translation>
    </message>
    <message>
        <source>A part of the thread is live. Delete it at the platform, or give it a time to send the rest.</source>
        <translation>Ein Teil des Threads ist online. Lösche ihn bei der Plattform, oder gib ihm eine Zeit, um den Rest zu senden.</translation>
    </message>
    <message>
        <source>Give it a time if it is wanted after all.</source>
        <translation>Gib ihm eine Zeit, wenn er doch noch gewollt ist.</translation>
    </message>
    <message>
        <source>It was published.</source>
        <translation>Er wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>Er ist unterwegs.</translation>
    </message>
    <message>
        <source>The server gives no answer. It is asked again and again, and the post goes when it does.</source>
        <translation>Der Server antwortet nicht. Er wird immer wieder gefragt, und der Beitrag geht hinaus, sobald er antwortet.</translation>
    </message>
    <message>
        <source>It fell due while it could not be sent, and is late now. Publish it, give it another time, or cancel it.</source>
        <translation>Er wurde fällig, als er nicht gesendet werden konnte, und ist jetzt verspätet. Veröffentliche ihn, gib ihm eine andere Zeit oder sage ihn ab.</translation>
    </message>
    <message>
        <source>Posts tagged %1 are paused. Resume the tag to let the post go.</source>
        <translation>Beiträge mit dem Schlagwort %1 sind angehalten. Setz das Schlagwort fort, damit der Beitrag hinausgeht.</translation>
    </message>
    <message>
        <source>The post is live; its first comment is not. Mend what stopped it and retry: only the comment is sent. To do without it, empty the comment and retry.</source>
        <translation>Der Beitrag ist online, sein erster Kommentar nicht. Behebe, was ihn aufgehalten hat, und versuche es noch einmal: Nur der Kommentar wird gesendet. Geht es auch ohne, dann leere den Kommentar und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The post is live. Look at the account whether its first comment is: then confirm that, or have the comment sent again.</source>
        <translation>Der Beitrag ist online. Sieh beim Konto nach, ob sein erster Kommentar es auch ist: Bestätige das dann, oder lass den Kommentar noch einmal senden.</translation>
    </message>
    <message>
        <source>The post is live without its first comment. Give it a time to send that.</source>
        <translation>Der Beitrag ist ohne seinen ersten Kommentar online. Gib ihm eine Zeit, um den zu senden.</translation>
    </message>
    <message>
        <source>It is live still: what was to be done to it there has failed. Retry that, or cancel it to leave the post as it is.</source>
        <translation>Er ist noch online: Was dort mit ihm geschehen sollte, ist fehlgeschlagen. Versuch es noch einmal, oder brich es ab und lass den Beitrag, wie er ist.</translation>
    </message>
    <message>
        <source>It was live and is deleted there. Given a time, it goes out again as a new post.</source>
        <translation>Er war online und ist dort gelöscht. Mit einer neuen Zeit geht er als neuer Beitrag wieder hinaus.</translation>
    </message>
    <message>
        <source>It was deleted at its platform.</source>
        <translation>Er wurde auf seiner Plattform gelöscht.</translation>
    </message>
    <message>
        <source>What is live was changed.</source>
        <translation>Was online ist, wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody wanted that any more.</source>
        <translation>Das wollte niemand mehr.</translation>
    </message>
    <message>
        <source>Nothing: its platform publishes it at its time, also while this computer is off. Move, change or cancel it here, and Carillon does so there first.</source>
        <translation>Nichts: Das Netzwerk veröffentlicht ihn zu seiner Zeit, auch wenn dieser Rechner aus ist. Verschiebst oder änderst du ihn hier oder sagst ihn ab, tut Carillon das zuerst dort.</translation>
    </message>
    <message>
        <source>It was handed over to its platform.</source>
        <translation>Er wurde dem Netzwerk übergeben.</translation>
    </message>
    <message>
        <source>It was taken back from its platform.</source>
        <translation>Er wurde vom Netzwerk zurückgeholt.</translation>
    </message>
    <message>
        <source>Look at the account for the part after those that are live. If it is missing, have it sent again; if it is there, confirm that. Either way the rest of the thread follows it.</source>
        <translation>Sieh im Konto nach, ob der Teil nach denen, die online sind, da ist. Fehlt er, lass ihn noch einmal senden; ist er da, bestätige das. So oder so folgt ihm der Rest des Threads.</translation>
    </message>
    <message>
        <source>the first comment</source>
        <extracomment>What nobody can say whether it is live; stands within a sentence</extracomment>
        <translation>der erste Kommentar</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <extracomment>What nobody can say whether it is live; stands within a sentence</extracomment>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>the post</source>
        <extracomment>What nobody can say whether it is live; stands within a sentence</extracomment>
        <translation>der Beitrag</translation>
    </message>
    <message>
        <source>If it is there, give its address: what follows is then sent behind it.</source>
        <translation>Findest du das dort, gib die Adresse an: Was folgt, wird dann dahinter gesendet.</translation>
    </message>
    <message>
        <source>If it is there, say so: what follows is then sent behind it.</source>
        <translation>Findest du das dort, sag es: Was folgt, wird dann dahinter gesendet.</translation>
    </message>
    <message>
        <source>In doubt is %1. %2 If it is missing, have it sent again, and it goes out with what follows.</source>
        <extracomment>%1 is such as &quot;part 2 of 3&quot;, %2 a sentence</extracomment>
        <translation>Ungewiss ist: %1. %2 Fehlt es, lass es noch einmal senden; dann geht es mit allem raus, was folgt.</translation>
    </message>
</context>
<context>
    <name>PowerSentences</name>
    <message>
        <source>This computer cannot be kept awake: %1</source>
        <translation>Dieser Rechner lässt sich nicht wach halten: %1</translation>
    </message>
    <message>
        <source>the system&apos;s bus gives no answer</source>
        <translation>der Systembus antwortet nicht</translation>
    </message>
    <message>
        <source>A post is about to be published</source>
        <translation>Gleich wird ein Beitrag veröffentlicht</translation>
    </message>
    <message>
        <source>What is being published is put down in order</source>
        <translation>Was gerade veröffentlicht wird, wird geordnet beendet</translation>
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
        <extracomment>%1 is an account</extracomment>
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
    <message numerus="yes">
        <source>%n post(s) fell due while you were away</source>
        <translation>
            <numerusform>%n Beitrag wurde in deiner Abwesenheit fällig</numerusform>
            <numerusform>%n Beiträge wurden in deiner Abwesenheit fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>They were not sent, and wait for your word.</source>
        <translation>Nichts davon wurde gesendet; es wartet auf deine Entscheidung.</translation>
    </message>
    <message>
        <source>Published without its first comment: %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Ohne den ersten Kommentar veröffentlicht: %1</translation>
    </message>
    <message>
        <source>We can&apos;t tell whether the first comment is live: %1</source>
        <translation>Unklar, ob der erste Kommentar online ist: %1</translation>
    </message>
    <message>
        <source>Try again, or leave it as it is.</source>
        <translation>Versuch es noch einmal, oder lass ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Not deleted, still live: %1</source>
        <extracomment>Of a post that is out and was to be deleted there; %1 is an account</extracomment>
        <translation>Nicht gelöscht, noch online: %1</translation>
    </message>
    <message>
        <source>Not updated, still live: %1</source>
        <extracomment>Of a post that is out and was to be changed there; %1 is an account</extracomment>
        <translation>Nicht aktualisiert, noch online: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not deleted, still live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag nicht gelöscht, noch online</numerusform>
            <numerusform>%n weitere Beiträge nicht gelöscht, noch online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not updated, still live</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag nicht aktualisiert, noch online</numerusform>
            <numerusform>%n weitere Beiträge nicht aktualisiert, noch online</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back, not live yet: %1</source>
        <extracomment>Of a post that its platform is to publish by itself and that was wanted back; %1 is an account</extracomment>
        <translation>Nicht zurückgeholt, noch nicht online: %1</translation>
    </message>
    <message>
        <source>Its platform still publishes it at its time, as it was. Try again, or delete it there.</source>
        <translation>Seine Plattform veröffentlicht ihn zu seiner Zeit, wie er war. Versuch es noch einmal oder lösche ihn dort.</translation>
    </message>
    <message>
        <source>Not taken back in time, live as it was: %1</source>
        <extracomment>Of a post that its platform published by itself before it could be taken back; %1 is an account</extracomment>
        <translation>Nicht rechtzeitig zurückgeholt, unverändert online: %1</translation>
    </message>
    <message>
        <source>Its platform was faster, so your change is not in it. Delete it or change it where it is live.</source>
        <translation>Seine Plattform war schneller, deine Änderung ist also nicht darin. Lösche oder ändere ihn dort, wo er online ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not taken back, not live yet</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag nicht zurückgeholt, noch nicht online</numerusform>
            <numerusform>%n weitere Beiträge nicht zurückgeholt, noch nicht online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) not taken back in time, live as they were</source>
        <extracomment>After a first one that was told of alone</extracomment>
        <translation>
            <numerusform>%n weiterer Beitrag nicht rechtzeitig zurückgeholt, unverändert online</numerusform>
            <numerusform>%n weitere Beiträge nicht rechtzeitig zurückgeholt, unverändert online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublisherSentences</name>
    <message>
        <source>This post alone needs more than one of the account&apos;s limits ever allows. Make it smaller, or raise the limit if it is your own.</source>
        <translation>Dieser Beitrag allein braucht mehr, als eine der Grenzen des Kontos je erlaubt. Mach ihn kleiner, oder heb die Grenze an, wenn es deine eigene ist.</translation>
    </message>
    <message>
        <source>The account&apos;s limits leave no room for it yet.</source>
        <translation>Die Grenzen des Kontos lassen noch keinen Platz dafür.</translation>
    </message>
    <message>
        <source>Another Carillon publishes from %1; this one stands by.</source>
        <translation>Ein anderes Carillon veröffentlicht aus %1; dieses steht bereit.</translation>
    </message>
    <message>
        <source>Nobody can say whether this post is live: the connection was lost after it was sent, and the platform cannot be asked. Look at the account, then say so here.</source>
        <translation>Niemand kann sagen, ob dieser Beitrag online ist: Die Verbindung ging nach dem Senden verloren, und die Plattform lässt sich nicht fragen. Sieh beim Konto nach und sag es dann hier.</translation>
    </message>
    <message>
        <source>The platform did not take the post; it was asked and does not have it.</source>
        <translation>Die Plattform hat den Beitrag nicht angenommen; sie wurde gefragt und hat ihn nicht.</translation>
    </message>
    <message>
        <source>The platform gave no clear answer; the same is sent again, which it takes for one post.</source>
        <translation>Die Plattform hat keine klare Antwort gegeben; dasselbe wird noch einmal gesendet, und sie hält es für einen Beitrag.</translation>
    </message>
    <message>
        <source>The platform gave no answer.</source>
        <translation>Die Plattform hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Another engine has taken over this workspace.</source>
        <translation>Ein anderes Carillon hat diesen Arbeitsbereich übernommen.</translation>
    </message>
    <message>
        <source>Another engine has taken over this workspace; this one stands down.</source>
        <translation>Ein anderes Carillon hat diesen Arbeitsbereich übernommen; dieses tritt zurück.</translation>
    </message>
    <message>
        <source>This Carillon does not know %1.</source>
        <translation>Dieses Carillon kennt %1 nicht.</translation>
    </message>
    <message>
        <source>It was not sent in time and is too late now; nothing was published. Plan it again if it is still wanted.</source>
        <translation>Er wurde nicht rechtzeitig gesendet, und jetzt ist es zu spät; nichts wurde veröffentlicht. Plane ihn neu, wenn er noch gewollt ist.</translation>
    </message>
    <message numerus="yes">
        <source>It was interrupted and is too late now: of its %1 parts the first %n are live.</source>
        <translation>
            <numerusform>Er wurde unterbrochen, und jetzt ist es zu spät: Von seinen %1 Teilen ist der erste online.</numerusform>
            <numerusform>Er wurde unterbrochen, und jetzt ist es zu spät: Von seinen %1 Teilen sind die ersten %n online.</numerusform>
        </translation>
    </message>
    <message>
        <source>It fell due while nothing could be sent, and late posts are skipped by your settings; nothing was published. Plan it again if it is still wanted.</source>
        <translation>Er wurde fällig, als nichts gesendet werden konnte, und verspätete Beiträge werden laut deinen Einstellungen ausgelassen; nichts wurde veröffentlicht. Plane ihn neu, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>The post is live. Nobody can say whether its first comment is: the connection was lost after it was sent, and the platform cannot be asked. Look at the account, then say so here.</source>
        <translation>Der Beitrag ist online. Niemand kann sagen, ob sein erster Kommentar es auch ist: Die Verbindung ging nach dem Senden verloren, und die Plattform lässt sich nicht fragen. Sieh beim Konto nach und sag es dann hier.</translation>
    </message>
    <message>
        <source>The platform did not take the first comment; it was asked and does not have it.</source>
        <translation>Die Plattform hat den ersten Kommentar nicht angenommen; sie wurde gefragt und hat ihn nicht.</translation>
    </message>
    <message>
        <source>It was interrupted and is too late now: the post is live, its first comment is not.</source>
        <translation>Es wurde unterbrochen und ist nun zu spät: Der Beitrag ist online, sein erster Kommentar nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n part(s) are deleted already.</source>
        <translation>
            <numerusform>Der letzte Teil (%n) ist schon gelöscht.</numerusform>
            <numerusform>Die letzten %n Teile sind schon gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n part(s) are changed already.</source>
        <translation>
            <numerusform>Der erste Teil (%n) ist schon geändert.</numerusform>
            <numerusform>Die ersten %n Teile sind schon geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 offers no way to do this to a post that is live.</source>
        <translation>%1 bietet das für Beiträge, die schon online sind, nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>The platform has not finished processing the media within %n minutes.</source>
        <translation>
            <numerusform>Die Plattform hat die Medien nicht innerhalb von %n Minute verarbeitet.</numerusform>
            <numerusform>Die Plattform hat die Medien nicht innerhalb von %n Minuten verarbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written; is the disk full?</source>
        <translation>%1 lässt sich nicht schreiben; ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>The program ends.</source>
        <translation>Das Programm endet.</translation>
    </message>
    <message>
        <source>The media are still being prepared.</source>
        <translation>Die Medien werden noch vorbereitet.</translation>
    </message>
    <message>
        <source>This network fetches pictures and videos from an address, and no storage for them is set. Set one in the settings of the workspace; the post goes out then.</source>
        <translation>Dieses Netzwerk holt Bilder und Videos von einer Adresse, und es ist kein Speicher dafür eingestellt. Stelle in den Einstellungen des Arbeitsbereichs einen ein; dann geht der Beitrag hinaus.</translation>
    </message>
    <message>
        <source>The media are still on their way to your storage.</source>
        <translation>Die Medien sind noch auf dem Weg in deinen Speicher.</translation>
    </message>
    <message>
        <source>The platform said nothing of this post.</source>
        <translation>Die Plattform hat zu diesem Beitrag nichts gesagt.</translation>
    </message>
    <message>
        <source>Its platform was to publish it, and nobody can say whether it has or will. %1 Look at the account, then say so here.</source>
        <translation>Das Netzwerk sollte ihn veröffentlichen, und niemand kann sagen, ob es das getan hat oder tun wird. %1 Sieh beim Konto nach und sag es dann hier.</translation>
    </message>
    <message>
        <source>It was live before it could be taken back: what was changed here since is not in it.</source>
        <translation>Er war öffentlich, bevor er zurückgeholt werden konnte: Was hier seither geändert wurde, steht nicht darin.</translation>
    </message>
    <message>
        <source>It could not be handed over to its platform in time.</source>
        <translation>Er konnte dem Netzwerk nicht rechtzeitig übergeben werden.</translation>
    </message>
    <message>
        <source>Nobody can say whether part %1 of this thread is live: the connection was lost after it was sent, and the platform cannot be asked. The parts before it are live, those after it were not sent. Look at the account, then say so here.</source>
        <translation>Niemand kann sagen, ob Teil %1 dieses Threads online ist: Die Verbindung brach ab, nachdem er gesendet war, und das Netzwerk kann nicht gefragt werden. Die Teile davor sind online, die danach wurden nicht gesendet. Sieh im Konto nach und sag es dann hier.</translation>
    </message>
    <message>
        <source>%1 asked to wait.</source>
        <translation>%1 hat darum gebeten zu warten.</translation>
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
    <message>
        <source>Schedule...</source>
        <extracomment>Verb, asks for a time</extracomment>
        <translation>Planen …</translation>
    </message>
    <message>
        <source>Move...</source>
        <extracomment>To another time</extracomment>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Edit what is live...</source>
        <translation>Online-Fassung bearbeiten ...</translation>
    </message>
    <message>
        <source>Delete from the network...</source>
        <translation>Von der Plattform löschen ...</translation>
    </message>
    <message>
        <source>Stop it</source>
        <extracomment>Stops deleting or updating a post that is live</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>A post that is live, and could not be deleted or updated</extracomment>
        <translation>So lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are being deleted from the network</source>
        <translation>
            <numerusform>%n Beitrag wird von der Plattform gelöscht</numerusform>
            <numerusform>%n Beiträge werden von der Plattform gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) stay as they are</source>
        <translation>
            <numerusform>%n Beitrag bleibt, wie er ist</numerusform>
            <numerusform>%n Beiträge bleiben, wie sie sind</numerusform>
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
        <translation>angehalten</translation>
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
        <source>%1 of %2 parts are live</source>
        <translation>%1 von %2 Teilen sind online</translation>
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
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>waits for the server&apos;s answer</source>
        <translation>wartet auf Antwort des Servers</translation>
    </message>
    <message>
        <source>late, waits for your word</source>
        <translation>verspätet, wartet auf dich</translation>
    </message>
    <message>
        <source>live without its first comment</source>
        <translation>ohne den ersten Kommentar online</translation>
    </message>
    <message>
        <source>its first comment</source>
        <translation>der erste Kommentar</translation>
    </message>
    <message>
        <source>live still, waits for your word</source>
        <translation>noch online, wartet auf dich</translation>
    </message>
    <message>
        <source>not deleted: %1</source>
        <translation>nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>not updated: %1</source>
        <translation>nicht aktualisiert: %1</translation>
    </message>
    <message>
        <source>being deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>being updated</source>
        <translation>wird aktualisiert</translation>
    </message>
    <message>
        <source>deleted from the network</source>
        <translation>von der Plattform gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>being taken back</source>
        <translation>wird zurückgeholt</translation>
    </message>
    <message>
        <source>the platform has it</source>
        <translation>liegt beim Netzwerk</translation>
    </message>
    <message>
        <source>uploading, %1%</source>
        <extracomment>%1 is a number: &quot;uploading, 43%&quot;</extracomment>
        <translation>lädt hoch, %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 parts are live, check the next</source>
        <translation>%1 von %2 Teilen online, nächsten prüfen</translation>
    </message>
    <message>
        <source>being moved there</source>
        <translation>wird dort verschoben</translation>
    </message>
    <message>
        <source>being taken back and deleted</source>
        <translation>wird zurückgeholt und gelöscht</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>The account is paused%1. Resume it to let the post go.</source>
        <translation>Das Konto ist angehalten%1. Setze es fort, damit der Beitrag hinausgeht.</translation>
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
        <translation>die Platte oder die Datei des Arbeitsbereichs hat versagt</translation>
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
    <message>
        <source>The server gives no answer. It is asked again and again, and the post goes when it does.</source>
        <translation>Der Server antwortet nicht. Er wird immer wieder gefragt, und der Beitrag geht hinaus, sobald er antwortet.</translation>
    </message>
    <message>
        <source>It fell due while it could not be sent: Carillon was not running, this computer slept or was offline, the account was paused or its limits were used up. Now it is late, and it waits for your word: publish it, give it another time, or cancel it.</source>
        <translation>Er wurde fällig, als er nicht gesendet werden konnte: Carillon lief nicht, dieser Rechner schlief oder war offline, das Konto war angehalten oder seine Limits waren ausgeschöpft. Jetzt ist er verspätet und wartet auf deine Entscheidung: Veröffentliche ihn, gib ihm eine andere Zeit oder sage ihn ab.</translation>
    </message>
    <message>
        <source>This is late and waits for your word</source>
        <translation>Das ist verspätet und wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>Posts tagged %1 are paused%2. Resume the tag to let the post go.</source>
        <translation>Beiträge mit dem Schlagwort %1 sind angehalten%2. Setz das Schlagwort fort, damit der Beitrag hinausgeht.</translation>
    </message>
    <message>
        <source>High priority: goes before others of its account that are due too.</source>
        <translation>Hoher Vorrang: geht vor anderen des Kontos hinaus, die auch fällig sind.</translation>
    </message>
    <message>
        <source>Low priority: lets others go first, for half an hour at most.</source>
        <translation>Niedriger Vorrang: lässt andere vor, höchstens eine halbe Stunde lang.</translation>
    </message>
    <message>
        <source>The post is live; its first comment is not: %1. Mend what stopped it and retry: only the comment is sent. To do without it, empty the comment and retry.</source>
        <translation>Der Beitrag ist online, sein erster Kommentar nicht: %1. Behebe die Ursache und versuche es noch einmal: Nur der Kommentar wird gesendet. Geht es auch ohne, dann leere den Kommentar und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Live, but without its first comment</source>
        <translation>Online, aber ohne den ersten Kommentar</translation>
    </message>
    <message>
        <source>Live, but we can&apos;t tell whether its first comment is</source>
        <translation>Online, aber unklar, ob der erste Kommentar es ist</translation>
    </message>
    <message>
        <source>The post is live; its first comment is not yet: %1. Carillon tries again by itself.</source>
        <translation>Der Beitrag ist online, sein erster Kommentar noch nicht: %1. Carillon versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The post is live. The connection broke after its first comment was sent, and the platform could not be asked whether it arrived. Carillon will not send it again by itself. Look at the account, then say what you see.</source>
        <translation>Der Beitrag ist online. Die Verbindung brach nach dem Senden des ersten Kommentars ab, und die Plattform ließ sich nicht fragen, ob er ankam. Carillon sendet ihn nicht von selbst noch einmal. Sieh im Konto nach und sage dann, was du siehst.</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>First comment, not known to be live</source>
        <translation>Erster Kommentar, nicht sicher online</translation>
    </message>
    <message>
        <source>First comment, live</source>
        <translation>Erster Kommentar, online</translation>
    </message>
    <message>
        <source>First comment, not live</source>
        <translation>Erster Kommentar, nicht online</translation>
    </message>
    <message>
        <source>It is live still: %1. Try again, or leave it as it is.</source>
        <translation>Er ist noch online: %1. Versuch es noch einmal, oder lass ihn, wie er ist.</translation>
    </message>
    <message>
        <source>What is live still reads as before: %1. Try again, or leave it as it is.</source>
        <translation>Was online ist, lautet noch wie zuvor: %1. Versuch es noch einmal, oder lass es, wie es ist.</translation>
    </message>
    <message>
        <source>It is live still: %1. Carillon tries again by itself.</source>
        <translation>Er ist noch online: %1. Carillon versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>It is live until the platform has deleted it. A thread goes from its end.</source>
        <translation>Er ist online, bis die Plattform ihn gelöscht hat. Ein Thread wird vom Ende her gelöscht.</translation>
    </message>
    <message>
        <source>It reads as before until the platform has taken the change.</source>
        <translation>Er lautet wie zuvor, bis die Plattform die Änderung angenommen hat.</translation>
    </message>
    <message>
        <source>This could not be deleted</source>
        <translation>Das ließ sich nicht löschen</translation>
    </message>
    <message>
        <source>This could not be updated</source>
        <translation>Das ließ sich nicht aktualisieren</translation>
    </message>
    <message>
        <source>Being deleted from the network</source>
        <translation>Wird von der Plattform gelöscht</translation>
    </message>
    <message>
        <source>Being updated</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Deleted from the network</source>
        <translation>Von der Plattform gelöscht</translation>
    </message>
    <message>
        <source>It was live and is deleted there. Given another time, it goes out again as a new post.</source>
        <translation>Er war online und ist dort gelöscht. Mit einer neuen Zeit geht er als neuer Beitrag wieder hinaus.</translation>
    </message>
    <message>
        <source>deleted from the network</source>
        <translation>von der Plattform gelöscht</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Uploading the film: %1 of %2</source>
        <translation>Der Film wird hochgeladen: %1 von %2</translation>
    </message>
    <message>
        <source>Uploading the picture: %1 of %2</source>
        <translation>Das Bild wird hochgeladen: %1 von %2</translation>
    </message>
    <message>
        <source>First comment, deleted with the post</source>
        <translation>Erster Kommentar, mit dem Beitrag gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n Tonaufnahme</numerusform>
            <numerusform>%n Tonaufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Being taken back from its platform</source>
        <translation>Wird vom Netzwerk zurückgeholt</translation>
    </message>
    <message>
        <source>Scheduled at its platform</source>
        <translation>Beim Netzwerk geplant</translation>
    </message>
    <message>
        <source>It has not been taken back yet: %1. Carillon tries again by itself.</source>
        <translation>Er ist noch nicht zurückgeholt: %1. Carillon versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>What you want counts once its platform has it no more.</source>
        <translation>Was du willst, gilt, sobald das Netzwerk ihn nicht mehr hat.</translation>
    </message>
    <message>
        <source>given to its platform for its time</source>
        <translation>seinem Netzwerk für seine Zeit übergeben</translation>
    </message>
    <message>
        <source>taken back from its platform</source>
        <translation>von seinem Netzwerk zurückgeholt</translation>
    </message>
    <message>
        <source>Being moved at its platform</source>
        <translation>Wird beim Netzwerk verschoben</translation>
    </message>
    <message>
        <source>Being taken back from its platform, to be deleted</source>
        <translation>Wird vom Netzwerk zurückgeholt, um gelöscht zu werden</translation>
    </message>
    <message>
        <source>Its platform has not taken the new time yet: %1. Carillon tries again by itself.</source>
        <translation>Das Netzwerk hat die neue Zeit noch nicht übernommen: %1. Carillon versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The new time counts once its platform has taken it.</source>
        <translation>Die neue Zeit gilt, sobald das Netzwerk sie übernommen hat.</translation>
    </message>
    <message>
        <source>It is deleted here once its platform has it no more. If the platform does not give it up, it stays here and goes out at its time.</source>
        <translation>Er wird hier gelöscht, sobald das Netzwerk ihn nicht mehr hat. Gibt das Netzwerk ihn nicht her, bleibt er hier und geht zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>Its platform publishes it at its time, also while this computer is off. Carillon looks then what became of it. Change, cancel or delete it here, and it is taken back from there first.</source>
        <translation>Das Netzwerk veröffentlicht ihn zu seiner Zeit, auch wenn dieser Rechner aus ist. Carillon sieht dann nach, was daraus geworden ist. Änderst oder löschst du ihn hier oder brichst du ihn ab, wird er zuerst von dort zurückgeholt.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n part(s) of the thread are live. The connection broke after the next one was sent, and the platform could not be asked whether it arrived; what follows was not sent. Look at the account, then say what you see.</source>
        <translation>
            <numerusform>Der erste Teil des Threads ist online. Die Verbindung brach ab, nachdem der nächste gesendet war, und das Netzwerk konnte nicht gefragt werden, ob er ankam; was folgt, wurde nicht gesendet. Sieh im Konto nach und sag dann, was du siehst.</numerusform>
            <numerusform>Die ersten %n Teile des Threads sind online. Die Verbindung brach ab, nachdem der nächste gesendet war, und das Netzwerk konnte nicht gefragt werden, ob er ankam; was folgt, wurde nicht gesendet. Sieh im Konto nach und sag dann, was du siehst.</numerusform>
        </translation>
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
    <message>
        <source>Late</source>
        <extracomment>State of a post: it fell due while it could not be sent, and waits for a person&apos;s word</extracomment>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <extracomment>State of a post that is live still: deleting or changing it at its platform has failed</extracomment>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>Not updated</source>
        <translation>Nicht aktualisiert</translation>
    </message>
    <message>
        <source>Deleting...</source>
        <extracomment>State of a post that is live still</extracomment>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Updating...</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>State of a post: its platform has it and publishes it at its time</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Taking back...</source>
        <extracomment>State of a post: its platform is to publish it no more</extracomment>
        <translation>Wird zurückgeholt ...</translation>
    </message>
    <message>
        <source>Moving...</source>
        <extracomment>State of a post: its platform is to publish it at another time</extracomment>
        <translation>Wird verschoben ...</translation>
    </message>
</context>
<context>
    <name>StoreSentences</name>
    <message>
        <source>%1 is connected already. Remove it first, or connect it again under its own entry.</source>
        <translation>%1 ist schon verbunden. Entferne es zuerst, oder verbinde es unter seinem eigenen Eintrag neu.</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile.</source>
        <translation>%1 wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>Dieses Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>there is something already. Choose another name; nothing was written.</source>
        <translation>dort ist schon etwas. Wähle einen anderen Namen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>the folder is absent or cannot be written to.</source>
        <translation>der Ordner fehlt oder ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>the folder cannot be made.</source>
        <translation>der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>it cannot be written.</source>
        <translation>das lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Carillon. Restore it with that one.</source>
        <translation>%1 hat ein neueres Carillon geschrieben. Stell es mit jenem wieder her.</translation>
    </message>
    <message>
        <source>%1: it is damaged: %2</source>
        <translation>%1: Die Datei ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1: this is no Carillon workspace.</source>
        <translation>%1: Das ist kein Arbeitsbereich von Carillon.</translation>
    </message>
    <message>
        <source>There is no backup at %1.</source>
        <translation>Unter %1 gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Das wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in %1. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written to. Check its permissions and those of its folder.</source>
        <translation>%1 ist nicht beschreibbar. Prüfe seine Rechte und die seines Ordners.</translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing. Check its permissions and those of its folder.</source>
        <translation>%1 lässt sich nicht zum Schreiben öffnen. Prüfe seine Rechte und die seines Ordners.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Nothing was changed.</source>
        <translation>Der Datenträger von %1 ist voll. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk that holds %1 fails: it may be read-only, broken or gone.</source>
        <translation>Der Datenträger von %1 versagt: Er ist vielleicht schreibgeschützt, kaputt oder weg.</translation>
    </message>
    <message>
        <source>%1 is damaged or no Carillon workspace: %2. Restore a backup.</source>
        <translation>%1 ist beschädigt oder kein Arbeitsbereich von Carillon: %2. Stell eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1: a window must not open a workspace on its own thread.</source>
        <translation>%1: Ein Fenster darf einen Arbeitsbereich nicht auf seinem eigenen Thread öffnen.</translation>
    </message>
    <message>
        <source>%1 was upgraded by a newer Carillon while this program had it open. Start this program again, in its newest version.</source>
        <translation>%1 wurde von einem neueren Carillon umgestellt, während dieses Programm es offen hatte. Starte das Programm neu, in seiner neuesten Fassung.</translation>
    </message>
    <message>
        <source>The revision before is gone.</source>
        <translation>Die Fassung davor gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Restore a backup, or make a copy with `backup` and go on with that.</source>
        <translation>Stell eine Sicherung wieder her, oder mach mit `backup` eine Kopie und arbeite mit ihr weiter.</translation>
    </message>
    <message>
        <source>The file is damaged: %1. %2</source>
        <translation>Die Datei ist beschädigt: %1. %2</translation>
    </message>
    <message>
        <source>Row %1 of %2 names a row of %3 that is gone. %4</source>
        <translation>Zeile %1 von %2 nennt eine Zeile von %3, die es nicht mehr gibt. %4</translation>
    </message>
    <message>
        <source>The search index does not fit the posts: %1</source>
        <translation>Das Suchverzeichnis passt nicht zu den Beiträgen: %1</translation>
    </message>
    <message>
        <source>%1 is missing. Put it back, or take it out of the posts that use it.</source>
        <translation>%1 fehlt. Leg die Datei zurück, oder nimm sie aus den Beiträgen, die sie verwenden.</translation>
    </message>
    <message>
        <source>%1 is not the file that was imported. Put that one back.</source>
        <translation>%1 ist nicht die Datei, die importiert wurde. Leg jene zurück.</translation>
    </message>
    <message>
        <source>The platform post has moved on meanwhile.</source>
        <translation>Der Beitrag ist inzwischen in einem anderen Zustand.</translation>
    </message>
    <message>
        <source>The workspace has lost its own row; restore a backup.</source>
        <translation>Der Arbeitsbereich hat seinen eigenen Eintrag verloren; stell eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A post that is %1 cannot become %2.</source>
        <translation>Ein Beitrag im Zustand %1 kann nicht zu %2 werden.</translation>
    </message>
    <message>
        <source>A post that is %1 cannot become %2 again.</source>
        <translation>Ein Beitrag im Zustand %1 kann nicht wieder zu %2 werden.</translation>
    </message>
    <message>
        <source>The post has moved on meanwhile. Look at it again.</source>
        <translation>Der Beitrag ist inzwischen in einem anderen Zustand. Sieh ihn dir noch einmal an.</translation>
    </message>
    <message>
        <source>The post is being published or has moved on. Look at it again.</source>
        <translation>Der Beitrag wird gerade veröffentlicht oder ist in einem anderen Zustand. Sieh ihn dir noch einmal an.</translation>
    </message>
    <message>
        <source>The post was changed elsewhere meanwhile. Look at it again.</source>
        <translation>Der Beitrag wurde inzwischen anderswo geändert. Sieh ihn dir noch einmal an.</translation>
    </message>
    <message>
        <source>This revision of the post is gone.</source>
        <translation>Diese Fassung des Beitrags gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It fell due while this workspace was elsewhere, so it may be live already. Look at the account.</source>
        <translation>Er wurde fällig, während dieser Arbeitsbereich anderswo war, und ist darum vielleicht schon online. Sieh beim Konto nach.</translation>
    </message>
    <message>
        <source>It was being published when this workspace was copied. Look at the account.</source>
        <translation>Er wurde gerade veröffentlicht, als dieser Arbeitsbereich kopiert wurde. Sieh beim Konto nach.</translation>
    </message>
    <message>
        <source>The workspace must be upgraded, but no backup could be made first: %1</source>
        <translation>Der Arbeitsbereich muss umgestellt werden, aber vorher ließ sich keine Sicherung anlegen: %1</translation>
    </message>
    <message>
        <source>%1 is a database, but no Carillon workspace. Name another file.</source>
        <translation>%1 ist eine Datenbank, aber kein Arbeitsbereich von Carillon. Nenne eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Carillon (format %2, this program knows up to %3). Update Carillon; nothing was changed.</source>
        <translation>%1 hat ein neueres Carillon geschrieben (Format %2, dieses Programm kennt bis %3). Aktualisiere Carillon; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2). Two machines could publish the same posts from there. Move the workspace to a folder of this machine.</source>
        <translation>%1 liegt auf einem Netzlaufwerk (%2). Von dort könnten zwei Rechner dieselben Beiträge veröffentlichen. Verschieb den Arbeitsbereich in einen Ordner dieses Rechners.</translation>
    </message>
    <message>
        <source>%1 lies in a folder that %2 keeps in sync. Two machines could publish the same posts from there. Move the workspace to a folder of this machine.</source>
        <translation>%1 liegt in einem Ordner, den %2 abgleicht. Von dort könnten zwei Rechner dieselben Beiträge veröffentlichen. Verschieb den Arbeitsbereich in einen Ordner dieses Rechners.</translation>
    </message>
    <message>
        <source>There is no workspace at %1. Name another one, or create it.</source>
        <translation>Unter %1 gibt es keinen Arbeitsbereich. Nenne einen anderen, oder lege ihn an.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 has lost its own row; restore a backup.</source>
        <translation>%1 hat seinen eigenen Eintrag verloren; stell eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>No ear for changes of other programs: %1</source>
        <translation>Änderungen anderer Programme lassen sich nicht hören: %1</translation>
    </message>
    <message>
        <source>%1 is empty. Restore a backup, or have a new workspace made of it (--create).</source>
        <translation>%1 ist leer. Stell eine Sicherung wieder her, oder lass einen neuen Arbeitsbereich daraus machen (--create).</translation>
    </message>
    <message>
        <source>%1 was moved, copied or restored since it last published. Say which, so that nothing goes out twice: that this is the only one from now on (`workspace adopt --moved`), or that it is a copy and the other one goes on publishing (`workspace adopt --copy`).</source>
        <translation>%1 wurde verschoben, kopiert oder wiederhergestellt, seit es zuletzt veröffentlicht hat. Sag, was davon, damit nichts doppelt hinausgeht: dass es von nun an der einzige ist (`workspace adopt --moved`), oder dass es eine Kopie ist und der andere weiter veröffentlicht (`workspace adopt --copy`).</translation>
    </message>
    <message>
        <source>The limits of this platform were changed elsewhere meanwhile.</source>
        <translation>Die Grenzen dieser Plattform wurden inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing. Install it again.</source>
        <translation>Qts Treiber für SQLite fehlt. Installiere ihn neu.</translation>
    </message>
    <message>
        <source>A text was written for an account that this workspace does not have.</source>
        <translation>Es wurde ein Text für ein Konto geschrieben, das es in diesem Arbeitsbereich nicht gibt.</translation>
    </message>
    <message>
        <source>While this workspace was elsewhere, it may have been given to the network, which then publishes it at its time. Look at the account&apos;s scheduled posts.</source>
        <translation>Während dieser Arbeitsbereich anderswo war, kann der Beitrag dem Netzwerk übergeben worden sein, das ihn dann zu seiner Zeit veröffentlicht. Sieh bei den geplanten Beiträgen des Kontos nach.</translation>
    </message>
</context>
<context>
    <name>ThreadsSentences</name>
    <message>
        <source>The first comment has %1 characters; Threads takes %2, of which an emoji is several. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; Threads nimmt %2, und ein Emoji zählt mehrere. Kürze ihn.</translation>
    </message>
    <message>
        <source>The text has %1 characters; Threads takes %2, of which an emoji is several. Shorten it, or make a thread of it.</source>
        <translation>Der Text hat %1 Zeichen; Threads nimmt %2, und ein Emoji zählt mehrere. Kürze ihn, oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>There are %1 different links; Threads takes %2 in one post. Leave some out.</source>
        <translation>Es sind %1 verschiedene Links; Threads nimmt %2 in einem Beitrag. Lass einige weg.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen. Schreib einen Text.</translation>
    </message>
    <message>
        <source>This login was not allowed to reply, and everything behind the first part is a reply. Connect the account again and allow it.</source>
        <translation>Dieser Anmeldung wurde das Antworten nicht erlaubt, und alles nach dem ersten Teil ist eine Antwort. Verbinde das Konto neu und erlaube es.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. Write it whole, such as https://example.com.</source>
        <translation>„%1“ ist keine Webadresse. Schreib sie ganz, etwa https://example.com.</translation>
    </message>
    <message>
        <source>Threads makes a link&apos;s card in posts of text alone. The link goes below the text.</source>
        <translation>Threads macht aus einem Link nur in reinen Textbeiträgen eine Karte. Der Link kommt unter den Text.</translation>
    </message>
    <message>
        <source>The description has %1 characters; Threads takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; Threads nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>The picture is %1 pixels wide. Threads makes it larger, which blurs it; %2 would do.</source>
        <translation>Das Bild ist %1 Pixel breit. Threads vergrößert es, wodurch es unscharf wird; %2 würden reichen.</translation>
    </message>
    <message>
        <source>A poll has two to four answers, with | between them; this one has %1.</source>
        <translation>Eine Umfrage hat zwei bis vier Antworten, mit | dazwischen; diese hat %1.</translation>
    </message>
    <message>
        <source>The answer &quot;%1&quot; is longer than the %2 characters that Threads takes. Shorten it.</source>
        <translation>Die Antwort „%1“ ist länger als die %2 Zeichen, die Threads nimmt. Kürze sie.</translation>
    </message>
    <message>
        <source>A poll stands in a post of text alone. Leave out the files and the longer text, or the poll.</source>
        <translation>Eine Umfrage steht in einem reinen Textbeitrag. Lass die Dateien und den längeren Text weg, oder die Umfrage.</translation>
    </message>
    <message>
        <source>The topic &quot;%1&quot; is not taken: it has at most %2 characters, and neither a dot nor &quot;&amp;&quot;.</source>
        <translation>Das Thema „%1“ wird nicht genommen: Es hat höchstens %2 Zeichen und weder einen Punkt noch „&amp;“.</translation>
    </message>
    <message>
        <source>A Threads post has one topic: what was chosen, else the first #tag of the text. The other tags stay plain text.</source>
        <translation>Ein Beitrag bei Threads hat ein Thema: das gewählte, sonst den ersten #Tag des Textes. Die anderen Tags bleiben einfacher Text.</translation>
    </message>
    <message>
        <source>The longer text has %1 characters; Threads takes %2. Shorten it.</source>
        <translation>Der längere Text hat %1 Zeichen; Threads nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>A longer text stands in a post of text alone. Leave out the files, or the longer text.</source>
        <translation>Ein längerer Text steht in einem reinen Textbeitrag. Lass die Dateien weg, oder den längeren Text.</translation>
    </message>
    <message>
        <source>A post that Threads archives after 24 hours is one text and nothing else. Leave out the rest, or let the post stay.</source>
        <translation>Ein Beitrag, den Threads nach 24 Stunden archiviert, ist ein einziger Text und sonst nichts. Lass das andere weg, oder lass den Beitrag stehen.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write one of these: %3.</source>
        <translation>Die Option %1 ist „%2“; schreib eines von diesen: %3.</translation>
    </message>
    <message>
        <source>The post to quote is named by its id, a number, not by &quot;%1&quot;.</source>
        <translation>Der zitierte Beitrag wird mit seiner Kennung genannt, einer Zahl, nicht mit „%1“.</translation>
    </message>
    <message>
        <source>Behind emoji, the last characters of a hidden text may stay visible. Look at the post once it is out.</source>
        <translation>Nach Emoji können die letzten Zeichen eines verborgenen Textes sichtbar bleiben. Sieh dir den Beitrag an, sobald er veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Threads gave no token.</source>
        <translation>Threads hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>This login may not reply, so that threads and first comments may not work. To change that, connect again and allow threads_manage_replies.</source>
        <translation>Diese Anmeldung darf nicht antworten, sodass Threads aus mehreren Teilen und erste Kommentare vielleicht nicht gehen. Um das zu ändern, verbinde neu und erlaube threads_manage_replies.</translation>
    </message>
    <message>
        <source>This login may not read replies. When the connection breaks while one is sent, you look yourself.</source>
        <translation>Diese Anmeldung darf keine Antworten lesen. Bricht die Verbindung ab, während eine gesendet wird, siehst du selbst nach.</translation>
    </message>
    <message>
        <source>This login may not delete posts. To change that, connect again and allow threads_delete.</source>
        <translation>Diese Anmeldung darf keine Beiträge löschen. Um das zu ändern, verbinde neu und erlaube threads_delete.</translation>
    </message>
    <message>
        <source>Threads was not allowed to give Carillon what publishing needs: %1. Connect again and leave everything ticked.</source>
        <translation>Threads durfte Carillon nicht geben, was das Veröffentlichen braucht: %1. Verbinde neu und lass alles angekreuzt.</translation>
    </message>
    <message>
        <source>An access token is needed; make one in the settings of your app, for your account as its tester.</source>
        <translation>Ein Zugriffstoken wird gebraucht; erzeuge eines in den Einstellungen deiner App, für dein Konto als ihr Tester.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>Threads did not say how long this token lives. When it ends, the account waits for a new one.</source>
        <translation>Threads hat nicht gesagt, wie lange dieses Token gilt. Wenn es endet, wartet das Konto auf ein neues.</translation>
    </message>
    <message>
        <source>This token ends soon, and without the app&apos;s secret it cannot be exchanged for one of 60 days.</source>
        <translation>Dieses Token endet bald, und ohne das Geheimnis der App lässt es sich nicht gegen eines von 60 Tagen tauschen.</translation>
    </message>
    <message>
        <source>Threads fetches pictures and videos from the web itself, and this one lies nowhere that it can reach. Set up storage for media.</source>
        <translation>Threads holt Bilder und Videos selbst aus dem Web, und dieses liegt nirgends, wo es hinkommt. Richte einen Speicher für Medien ein.</translation>
    </message>
    <message>
        <source>Threads has taken all the posts of this account that it takes in 24 hours.</source>
        <translation>Threads hat von diesem Konto alle Beiträge genommen, die es in 24 Stunden nimmt.</translation>
    </message>
    <message>
        <source>Threads takes fewer replies of this account today than this post needs.</source>
        <translation>Threads nimmt von diesem Konto heute weniger Antworten, als dieser Beitrag braucht.</translation>
    </message>
    <message>
        <source>Threads is still preparing the post.</source>
        <translation>Threads bereitet den Beitrag noch vor.</translation>
    </message>
    <message>
        <source>Threads answered HTTP %1 with something unreadable.</source>
        <translation>Threads hat HTTP %1 und etwas Unlesbares geantwortet.</translation>
    </message>
    <message>
        <source>Threads does not show it yet; it is asked again.</source>
        <translation>Threads zeigt es noch nicht; es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>There is nothing to post.</source>
        <translation>Es gibt nichts zu veröffentlichen.</translation>
    </message>
    <message>
        <source>The account has posted too much since to find this post.</source>
        <translation>Das Konto hat seither zu viel veröffentlicht, um diesen Beitrag zu finden.</translation>
    </message>
</context>
<context>
    <name>TimeSentences</name>
    <message>
        <source>%1T%2 in %3</source>
        <translation>%1T%2 in %3</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Give an IANA name such as Europe/Berlin.</source>
        <translation>Eine Zeitzone „%1“ gibt es nicht. Gib einen IANA-Namen an, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;; perhaps %2 is meant.</source>
        <translation>Eine Zeitzone „%1“ gibt es nicht; vielleicht ist %2 gemeint.</translation>
    </message>
    <message>
        <source>this is no date and time</source>
        <translation>das sind kein Datum und keine Uhrzeit</translation>
    </message>
    <message>
        <source>the time zone is unknown</source>
        <translation>die Zeitzone ist unbekannt</translation>
    </message>
    <message>
        <source>%1 is skipped: clocks go forward past it</source>
        <translation>%1 gibt es nicht: Die Uhren springen darüber hinweg</translation>
    </message>
    <message>
        <source>%1 comes twice: clocks go back over it</source>
        <translation>%1 kommt zweimal: Die Uhren werden zurückgestellt</translation>
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
        <translation>angehalten</translation>
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
        <translation>Veröffentlichen ist angehalten</translation>
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
    <name>WebhookSentences</name>
    <message>
        <source>A webhook needs its address (server), such as https://example.com/hook.</source>
        <translation>Ein Webhook braucht seine Adresse (Server), etwa https://example.com/hook.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address. Give it whole, such as https://example.com/hook.</source>
        <translation>„%1“ ist keine Webadresse. Gib sie ganz an, etwa https://example.com/hook.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the webhook&apos;s address: it is stored in clear. Give a secret instead; every request is then signed with it.</source>
        <translation>Lass Benutzername und Passwort aus der Adresse des Webhooks heraus: Sie wird im Klartext gespeichert. Gib stattdessen ein Signaturgeheimnis an; dann wird jede Anfrage damit signiert.</translation>
    </message>
    <message>
        <source>The webhook&apos;s address must begin with https:// (http:// only on this machine).</source>
        <translation>Die Adresse des Webhooks muss mit https:// beginnen (http:// nur auf diesem Rechner).</translation>
    </message>
    <message>
        <source>The option lookup must hold {key}, which is replaced by the post&apos;s key.</source>
        <translation>Die Option lookup muss {key} enthalten, das durch den Schlüssel des Beitrags ersetzt wird.</translation>
    </message>
    <message>
        <source>The option lookup must be an address that begins with https:// (http:// only on this machine).</source>
        <translation>Die Option lookup muss eine Adresse sein, die mit https:// beginnt (http:// nur auf diesem Rechner).</translation>
    </message>
    <message>
        <source>The option idempotent is yes or no, not &quot;%1&quot;.</source>
        <translation>Die Option idempotent ist yes oder no, nicht „%1“.</translation>
    </message>
    <message>
        <source>The option settle is a number of seconds from 0 to 3600, not &quot;%1&quot;.</source>
        <translation>Die Option settle ist eine Zahl von Sekunden zwischen 0 und 3600, nicht „%1“.</translation>
    </message>
    <message>
        <source>A webhook has no option &quot;%1&quot;; it has lookup, idempotent and settle.</source>
        <translation>Ein Webhook hat keine Option „%1“; er hat lookup, idempotent und settle.</translation>
    </message>
    <message>
        <source>The text has %1 characters; a webhook takes %2. Shorten it.</source>
        <translation>Der Text hat %1 Zeichen; ein Webhook nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The post has %1 files; a webhook takes %2. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien; ein Webhook nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>The files have %1 MiB together; a webhook takes 20 MiB. Make them smaller or leave some out.</source>
        <translation>Die Dateien haben zusammen %1 MiB; ein Webhook nimmt 20 MiB. Mach sie kleiner oder lass einige weg.</translation>
    </message>
    <message>
        <source>The post is empty. Write a text or add a file.</source>
        <translation>Der Beitrag ist leer. Schreib einen Text oder füge eine Datei hinzu.</translation>
    </message>
    <message>
        <source>The look-up answered HTTP %1.</source>
        <translation>Die Nachfrage wurde mit HTTP %1 beantwortet.</translation>
    </message>
    <message>
        <source>A webhook is connected by its address alone.</source>
        <translation>Ein Webhook wird allein mit seiner Adresse verbunden.</translation>
    </message>
    <message>
        <source>A file of the post cannot be read: %1 (%2).</source>
        <translation>Eine Datei des Beitrags lässt sich nicht lesen: %1 (%2).</translation>
    </message>
    <message>
        <source>The first comment has %1 characters; a webhook takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; ein Webhook nimmt %2. Kürze ihn.</translation>
    </message>
</context>
<context>
    <name>XSentences</name>
    <message>
        <source>X answered HTTP %1 with something unreadable.</source>
        <translation>X hat mit HTTP %1 und etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>X could not process this file. Convert it to MP4 with H.264.</source>
        <translation>X konnte diese Datei nicht verarbeiten. Wandle sie in MP4 mit H.264 um.</translation>
    </message>
    <message>
        <source>X could not process this file: %1</source>
        <translation>X konnte diese Datei nicht verarbeiten: %1</translation>
    </message>
    <message>
        <source>X is still processing a file.</source>
        <translation>X verarbeitet noch eine Datei.</translation>
    </message>
    <message>
        <source>The account has posted too much at that time to find this post.</source>
        <translation>Das Konto hat seitdem zu viel veröffentlicht, um diesen Beitrag zu finden.</translation>
    </message>
    <message>
        <source>X does not show the post yet. It is asked again.</source>
        <translation>X zeigt den Beitrag noch nicht. Es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The text has %1 characters as X counts them; it takes %2. Shorten it or make a thread of it.</source>
        <translation>Der Text hat %1 Zeichen, wie X sie zählt; es nimmt %2. Kürze ihn oder mach einen Thread daraus.</translation>
    </message>
    <message>
        <source>The text holds an invisible character that X refuses (U+FEFF, U+FFFE or U+FFFF). Type the text anew around it.</source>
        <translation>Der Text enthält ein unsichtbares Zeichen, das X ablehnt (U+FEFF, U+FFFE oder U+FFFF). Schreibe die Stelle neu.</translation>
    </message>
    <message>
        <source>X takes one cashtag ($ABC) a post. Leave the others out.</source>
        <translation>X nimmt je Beitrag ein Cashtag ($ABC). Lass die anderen weg.</translation>
    </message>
    <message>
        <source>There is nothing to post. Write a text.</source>
        <translation>Es gibt nichts zu veröffentlichen. Schreibe einen Text.</translation>
    </message>
    <message>
        <source>An earlier part of the thread says the same. X takes no text twice in a short time; change one of them.</source>
        <translation>Ein früherer Teil des Threads sagt dasselbe. X nimmt keinen Text in kurzer Zeit zweimal; ändere einen davon.</translation>
    </message>
    <message>
        <source>The first comment says the same as the post. X takes no text twice in a short time; change one of them.</source>
        <translation>Der erste Kommentar sagt dasselbe wie der Beitrag. X nimmt keinen Text in kurzer Zeit zweimal; ändere einen davon.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters as X counts them; it takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen, wie X sie zählt; es nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>The first comment holds more than one cashtag ($ABC), or an invisible character that X refuses. Leave them out.</source>
        <translation>Der erste Kommentar enthält mehr als ein Cashtag ($ABC) oder ein unsichtbares Zeichen, das X ablehnt. Lass sie weg.</translation>
    </message>
    <message>
        <source>The poll has %1 answers; X takes two to four, with | between them.</source>
        <translation>Die Umfrage hat %1 Antworten; X nimmt zwei bis vier, mit | dazwischen.</translation>
    </message>
    <message>
        <source>The poll&apos;s answer &quot;%1&quot; has %2 characters; X takes 1 to 25.</source>
        <translation>Die Antwort „%1“ der Umfrage hat %2 Zeichen; X nimmt 1 bis 25.</translation>
    </message>
    <message>
        <source>The poll is open for &quot;%1&quot; minutes; X takes 5 to 10080.</source>
        <translation>Die Umfrage ist „%1“ Minuten offen; X nimmt 5 bis 10080.</translation>
    </message>
    <message>
        <source>X takes a poll or media, not both. Leave one of them out.</source>
        <translation>X nimmt eine Umfrage oder Medien, nicht beides. Lass eines weg.</translation>
    </message>
    <message>
        <source>A poll needs a text. Write the question.</source>
        <translation>Eine Umfrage braucht einen Text. Schreibe die Frage.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write following, mentionedUsers, subscribers or verified, or nothing for everyone.</source>
        <translation>Die Option %1 ist „%2“; schreibe following, mentionedUsers, subscribers oder verified, oder nichts für alle.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write yes or no.</source>
        <translation>Die Option %1 ist „%2“; schreibe yes oder no.</translation>
    </message>
    <message>
        <source>X bills the owner of the app %1 for a post with a link, and %2 for one without.</source>
        <translation>Für einen Beitrag mit Link berechnet X dem, dem die App gehört, %1, für einen ohne %2.</translation>
    </message>
    <message>
        <source>X bills the owner of the app %1 for each post with a link (here %3 of %4), and %2 for one without.</source>
        <translation>Für jeden Beitrag mit Link (hier %3 von %4) berechnet X dem, dem die App gehört, %1, für einen ohne %2.</translation>
    </message>
    <message>
        <source>X is connected with an app of your own; its client ID is missing. Connect the account again and give it.</source>
        <translation>X wird mit einer eigenen App verbunden; ihre Client-ID fehlt. Verbinde das Konto neu und gib sie an.</translation>
    </message>
    <message>
        <source>This address does not answer as X does; check it.</source>
        <translation>Diese Adresse antwortet nicht wie X; prüfe sie.</translation>
    </message>
    <message>
        <source>X gave no token.</source>
        <translation>X hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>Paste the access token, and behind it the refresh token if you have it.</source>
        <translation>Füge das Zugriffstoken ein und dahinter das Erneuerungstoken, wenn du es hast.</translation>
    </message>
    <message>
        <source>X did not give what posting needs (%1). Connect again and allow everything; if it is not asked for, give the app the permission Read and write at console.x.com.</source>
        <translation>X hat nicht gegeben, was das Veröffentlichen braucht (%1). Verbinde neu und erlaube alles; wird nicht darum gebeten, so gib der App auf console.x.com die Berechtigung „Read and write“.</translation>
    </message>
    <message>
        <source>This login may not upload media: posts with pictures or videos will fail. Connect again to allow it.</source>
        <translation>Diese Anmeldung darf keine Medien hochladen: Beiträge mit Bildern oder Videos werden scheitern. Verbinde neu, um es zu erlauben.</translation>
    </message>
    <message>
        <source>This login ends after two hours, since it may not be renewed. Connect again to allow it.</source>
        <translation>Diese Anmeldung endet nach zwei Stunden, da sie nicht erneuert werden darf. Verbinde neu, um es zu erlauben.</translation>
    </message>
    <message>
        <source>This login cannot be renewed. Connect the account again.</source>
        <translation>Diese Anmeldung lässt sich nicht erneuern. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The file has %1 MiB; X takes %2. Make it smaller.</source>
        <translation>Die Datei hat %1 MiB; X nimmt %2. Mach sie kleiner.</translation>
    </message>
    <message>
        <source>X takes no files of the type %1 here. Convert it.</source>
        <translation>X nimmt hier keine Dateien der Art %1. Wandle sie um.</translation>
    </message>
    <message>
        <source>The video is made with %1; X takes %2. Convert it.</source>
        <translation>Das Video ist mit %1 gemacht; X nimmt %2. Wandle es um.</translation>
    </message>
    <message>
        <source>The animation has %1 by %2 pixels; X takes 1280 by 1080. Scale it down.</source>
        <translation>Die Animation hat %1 mal %2 Pixel; X nimmt 1280 mal 1080. Verkleinere sie.</translation>
    </message>
    <message>
        <source>The video lasts %1 seconds; X takes 140, or more of subscribers (an option of the account). Shorten it.</source>
        <translation>Das Video dauert %1 Sekunden; X nimmt 140, von Abonnierenden mehr (eine Option des Kontos). Kürze es.</translation>
    </message>
    <message>
        <source>The video is shorter than half a second, which X does not take. Take a longer one.</source>
        <translation>Das Video ist kürzer als eine halbe Sekunde; das nimmt X nicht. Nimm ein längeres.</translation>
    </message>
    <message>
        <source>The video has %1 by %2 pixels; X takes 32 by 32 and more. Take a larger one.</source>
        <translation>Das Video hat %1 mal %2 Pixel; X nimmt 32 mal 32 und mehr. Nimm ein größeres.</translation>
    </message>
    <message>
        <source>The video has %1 by %2 pixels; X takes up to three times as wide as high, or as high as wide. Crop it.</source>
        <translation>Das Video hat %1 mal %2 Pixel; X nimmt höchstens dreimal so breit wie hoch oder so hoch wie breit. Schneide es zu.</translation>
    </message>
    <message>
        <source>The video has %1 pictures a second; X takes 60. Convert it.</source>
        <translation>Das Video hat %1 Bilder je Sekunde; X nimmt 60. Wandle es um.</translation>
    </message>
    <message>
        <source>The description has %1 characters; X takes %2. Shorten it.</source>
        <translation>Die Beschreibung hat %1 Zeichen; X nimmt %2. Kürze sie.</translation>
    </message>
    <message>
        <source>X takes descriptions of pictures and animations; that of a video is left out. Say in the text what it shows.</source>
        <translation>X nimmt Beschreibungen von Bildern und Animationen; die eines Videos entfällt. Sag im Text, was es zeigt.</translation>
    </message>
    <message>
        <source>The post has %1 files; X takes %2. Leave some out.</source>
        <translation>Der Beitrag hat %1 Dateien; X nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>A video or an animation stands alone in a post. Leave the other files out.</source>
        <translation>Ein Video oder eine Animation steht in einem Beitrag allein. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>The post has no text part.</source>
        <translation>Der Beitrag hat keinen Textteil.</translation>
    </message>
    <message>
        <source>X lets nobody but subscribers change a post that is live.</source>
        <translation>X lässt nur Abonnierende einen veröffentlichten Beitrag ändern.</translation>
    </message>
</context>
<context>
    <name>YoutubeSentences</name>
    <message>
        <source>its codec is not known there</source>
        <translation>sein Codec ist dort unbekannt</translation>
    </message>
    <message>
        <source>it could not be converted</source>
        <translation>es ließ sich nicht umwandeln</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is no video that YouTube can read</source>
        <translation>die Datei ist kein Video, das YouTube lesen kann</translation>
    </message>
    <message>
        <source>the file is too small</source>
        <translation>die Datei ist zu klein</translation>
    </message>
    <message>
        <source>the upload was broken off</source>
        <translation>das Hochladen wurde abgebrochen</translation>
    </message>
    <message>
        <source>somebody claims rights in it</source>
        <translation>jemand erhebt Rechte daran</translation>
    </message>
    <message>
        <source>it infringes a copyright</source>
        <translation>es verletzt ein Urheberrecht</translation>
    </message>
    <message>
        <source>the channel has the same video already</source>
        <translation>der Kanal hat dasselbe Video schon</translation>
    </message>
    <message>
        <source>it is held to be inappropriate</source>
        <translation>es gilt als unangemessen</translation>
    </message>
    <message>
        <source>there are legal objections</source>
        <translation>es gibt rechtliche Einwände</translation>
    </message>
    <message>
        <source>it is longer than this channel may upload</source>
        <translation>es ist länger, als dieser Kanal hochladen darf</translation>
    </message>
    <message>
        <source>it is against the terms of use</source>
        <translation>es verstößt gegen die Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>it infringes a trademark</source>
        <translation>es verletzt eine Marke</translation>
    </message>
    <message>
        <source>the channel is closed</source>
        <translation>der Kanal ist geschlossen</translation>
    </message>
    <message>
        <source>the channel is suspended</source>
        <translation>der Kanal ist gesperrt</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>einen Grund nennt es nicht</translation>
    </message>
    <message>
        <source>YouTube rejected the video: %1. Nobody can watch it.</source>
        <translation>YouTube hat das Video zurückgewiesen: %1. Niemand kann es ansehen.</translation>
    </message>
    <message>
        <source>YouTube could not process the video: %1. Nobody can watch it.</source>
        <translation>YouTube konnte das Video nicht verarbeiten: %1. Niemand kann es ansehen.</translation>
    </message>
    <message>
        <source>The video was deleted on YouTube.</source>
        <translation>Das Video wurde auf YouTube gelöscht.</translation>
    </message>
    <message>
        <source>YouTube has no step &quot;%1&quot;.</source>
        <translation>YouTube hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>The video is live, but its thumbnail could not be set: %1</source>
        <translation>Das Video ist veröffentlicht, aber sein Vorschaubild ließ sich nicht setzen: %1</translation>
    </message>
    <message>
        <source>The video is live, but it could not be put into the playlist: %1</source>
        <translation>Das Video ist veröffentlicht, kam aber nicht in die Playlist: %1</translation>
    </message>
    <message>
        <source>The video is uploaded; YouTube is working on it.</source>
        <translation>Das Video ist hochgeladen; YouTube arbeitet daran.</translation>
    </message>
    <message>
        <source>The video is uploaded, but YouTube could not be asked what became of it: %1</source>
        <translation>Das Video ist hochgeladen, aber YouTube ließ sich nicht fragen, was daraus wurde: %1</translation>
    </message>
    <message>
        <source>The video is uploaded, but YouTube is still working on it. Look there whether it can be watched.</source>
        <translation>Das Video ist hochgeladen, aber YouTube arbeitet noch daran. Sieh dort nach, ob man es ansehen kann.</translation>
    </message>
    <message>
        <source>YouTube answered HTTP %1 with something unreadable.</source>
        <translation>YouTube hat HTTP %1 mit etwas Unlesbarem geantwortet.</translation>
    </message>
    <message>
        <source>There are too many comments since to find this one.</source>
        <translation>Seither gibt es zu viele Kommentare, um diesen zu finden.</translation>
    </message>
    <message>
        <source>YouTube does not find this video; it may have been deleted there.</source>
        <translation>YouTube findet dieses Video nicht; vielleicht wurde es dort gelöscht.</translation>
    </message>
    <message>
        <source>A video needs a title. Write one.</source>
        <translation>Ein Video braucht einen Titel. Schreib einen.</translation>
    </message>
    <message>
        <source>The title has %1 characters; YouTube takes %2. Shorten it.</source>
        <translation>Der Titel hat %1 Zeichen; YouTube nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>YouTube takes no &lt; and &gt; in a title. Leave them out.</source>
        <translation>YouTube nimmt im Titel kein &lt; und &gt;. Lass sie weg.</translation>
    </message>
    <message>
        <source>YouTube has no threads. Write one text, which goes below the video.</source>
        <translation>YouTube hat keine Threads. Schreib einen einzigen Text; er steht unter dem Video.</translation>
    </message>
    <message>
        <source>The description has %1 bytes with its link; YouTube takes %2, and most letters beyond the English ones are two or more. Shorten it.</source>
        <translation>Die Beschreibung hat mit ihrem Link %1 Bytes; YouTube nimmt %2, und Umlaute und die meisten anderen Zeichen zählen doppelt oder mehr. Kürze sie.</translation>
    </message>
    <message>
        <source>YouTube takes no &lt; and &gt; in a description. Leave them out.</source>
        <translation>YouTube nimmt in der Beschreibung kein &lt; und &gt;. Lass sie weg.</translation>
    </message>
    <message>
        <source>The first comment has %1 characters; YouTube takes %2. Shorten it.</source>
        <translation>Der erste Kommentar hat %1 Zeichen; YouTube nimmt %2. Kürze ihn.</translation>
    </message>
    <message>
        <source>This login may not comment. Connect the account again and allow everything that is asked, or leave out the first comment.</source>
        <translation>Diese Anmeldung darf nicht kommentieren. Verbinde das Konto neu und erlaube alles, wonach gefragt wird, oder lass den ersten Kommentar weg.</translation>
    </message>
    <message>
        <source>Videos made for kids have no comments; the first comment will be refused. Leave it out.</source>
        <translation>Videos für Kinder haben keine Kommentare; der erste Kommentar wird abgelehnt. Lass ihn weg.</translation>
    </message>
    <message>
        <source>The video file is empty.</source>
        <translation>Die Videodatei ist leer.</translation>
    </message>
    <message>
        <source>The video has %1 MiB; YouTube takes 256 GB. Make it smaller.</source>
        <translation>Das Video hat %1 MiB; YouTube nimmt 256 GB. Verkleinere es.</translation>
    </message>
    <message>
        <source>The video is longer than 12 hours. Cut it into several.</source>
        <translation>Das Video ist länger als 12 Stunden. Teile es in mehrere.</translation>
    </message>
    <message>
        <source>The video is longer than 15 minutes, which YouTube takes only from channels whose telephone number is verified. Verify the channel at youtube.com/verify and connect it again, or cut the video.</source>
        <translation>Das Video ist länger als 15 Minuten; das nimmt YouTube nur von Kanälen mit bestätigter Telefonnummer. Bestätige den Kanal auf youtube.com/verify und verbinde ihn neu, oder kürze das Video.</translation>
    </message>
    <message>
        <source>The picture beside the video is its thumbnail, which should be at least 640 pixels wide; it has %1.</source>
        <translation>Das Bild neben dem Video ist sein Vorschaubild und sollte mindestens 640 Pixel breit sein; es hat %1.</translation>
    </message>
    <message>
        <source>YouTube takes videos only: text, pictures and polls alone can&apos;t be posted there. Attach a video.</source>
        <translation>YouTube nimmt nur Videos: Text, Bilder und Umfragen allein lassen sich dort nicht veröffentlichen. Hänge ein Video an.</translation>
    </message>
    <message>
        <source>The post has %1 videos; a post on YouTube is exactly one. Leave the others out.</source>
        <translation>Der Beitrag hat %1 Videos; ein Beitrag auf YouTube ist genau eines. Lass die anderen weg.</translation>
    </message>
    <message>
        <source>The post has %1 pictures; beside a video there is one, its thumbnail. Leave the others out.</source>
        <translation>Der Beitrag hat %1 Bilder; neben einem Video steht eines, sein Vorschaubild. Lass die anderen weg.</translation>
    </message>
    <message>
        <source>A post on YouTube is a video and, if wanted, a picture as its thumbnail. Leave the other files out.</source>
        <translation>Ein Beitrag auf YouTube ist ein Video und, wenn gewünscht, ein Bild als Vorschaubild. Lass die anderen Dateien weg.</translation>
    </message>
    <message>
        <source>The option %1 is &quot;%2&quot;; write one of %3.</source>
        <translation>Die Einstellung %1 ist „%2“; schreib eines von %3.</translation>
    </message>
    <message>
        <source>YouTube must be told whether the video is made for kids. Answer with yes or no (the option made_for_kids).</source>
        <translation>YouTube muss wissen, ob das Video für Kinder gemacht ist. Antworte mit Ja oder Nein (die Einstellung made_for_kids).</translation>
    </message>
    <message>
        <source>YouTube has no category &quot;%1&quot;. Choose one of those offered.</source>
        <translation>YouTube hat keine Kategorie „%1“. Wähle eine der angebotenen.</translation>
    </message>
    <message>
        <source>The option language is &quot;%1&quot;; write a code such as en or pt-BR.</source>
        <translation>Die Einstellung language ist „%1“; schreib ein Kürzel wie de oder pt-BR.</translation>
    </message>
    <message>
        <source>The tags have %1 characters with their commas and quotes; YouTube takes %2. Leave some out.</source>
        <translation>Die Schlagwörter haben mit ihren Kommas und Anführungszeichen %1 Zeichen; YouTube nimmt %2. Lass einige weg.</translation>
    </message>
    <message>
        <source>YouTube takes no &lt; and &gt; in tags. Leave them out.</source>
        <translation>YouTube nimmt in Schlagwörtern kein &lt; und &gt;. Lass sie weg.</translation>
    </message>
    <message>
        <source>This login may not change playlists. Connect the account again and allow everything that is asked.</source>
        <translation>Diese Anmeldung darf keine Playlists ändern. Verbinde das Konto neu und erlaube alles, wonach gefragt wird.</translation>
    </message>
    <message>
        <source>Carillon was not allowed to upload videos and to see the channel. Connect again and leave all boxes in Google&apos;s page ticked.</source>
        <translation>Carillon durfte keine Videos hochladen oder den Kanal nicht sehen. Verbinde neu und lass auf Googles Seite alle Häkchen gesetzt.</translation>
    </message>
    <message>
        <source>Google gave no token.</source>
        <translation>Google hat kein Token gegeben.</translation>
    </message>
    <message>
        <source>An access token ends after an hour and can&apos;t be renewed. Connect in the browser for more than a try.</source>
        <translation>Ein Zugriffstoken endet nach einer Stunde und lässt sich nicht erneuern. Verbinde im Browser, wenn es mehr als ein Versuch sein soll.</translation>
    </message>
    <message>
        <source>Google gave nothing to renew this login with; it ends after an hour. Take Carillon&apos;s access away in your Google account and connect again.</source>
        <translation>Google hat nichts gegeben, womit sich diese Anmeldung erneuern ließe; sie endet nach einer Stunde. Entziehe Carillon in deinem Google-Konto den Zugriff und verbinde neu.</translation>
    </message>
    <message>
        <source>An access token is needed.</source>
        <translation>Es braucht ein Zugriffstoken.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>This address does not answer as YouTube does.</source>
        <translation>Diese Adresse antwortet nicht wie YouTube.</translation>
    </message>
    <message>
        <source>This Google account has no YouTube channel. Make one on youtube.com, then connect again.</source>
        <translation>Dieses Google-Konto hat keinen YouTube-Kanal. Lege auf youtube.com einen an und verbinde dann neu.</translation>
    </message>
    <message>
        <source>There is nothing to renew this login with. Connect the account again.</source>
        <translation>Es gibt nichts, womit sich diese Anmeldung erneuern ließe. Verbinde das Konto neu.</translation>
    </message>
    <message>
        <source>The post has no video.</source>
        <translation>Der Beitrag hat kein Video.</translation>
    </message>
    <message>
        <source>YouTube named an address for the upload that is none of its own.</source>
        <translation>YouTube hat zum Hochladen eine Adresse genannt, die keine eigene ist.</translation>
    </message>
    <message>
        <source>YouTube kept nothing of what was sent.</source>
        <translation>YouTube hat nichts von dem behalten, was gesendet wurde.</translation>
    </message>
    <message>
        <source>YouTube made this video private. It does so with all uploads of an app that Google has not audited; make it public in YouTube Studio, or apply for the audit.</source>
        <translation>YouTube hat dieses Video privat gemacht. Das tut es mit allem, was eine von Google nicht geprüfte App hochlädt; mach es in YouTube Studio öffentlich oder beantrage die Prüfung.</translation>
    </message>
    <message>
        <source>YouTube&apos;s answer to a question for figures cannot be read.</source>
        <translation>Die Antwort von YouTube auf die Frage nach Zahlen lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>YouTube took the video, but not its time, so it was deleted there again. YouTube does so with uploads of an app that Google has not audited; hand nothing over until it has.</source>
        <translation>YouTube hat das Video angenommen, aber nicht seinen Zeitpunkt; darum wurde es dort wieder gelöscht. So geht YouTube mit dem um, was eine von Google nicht geprüfte App hochlädt; übergib nichts, bis sie geprüft ist.</translation>
    </message>
    <message>
        <source>Somebody has changed on YouTube when the video is to be published.</source>
        <translation>Jemand hat auf YouTube geändert, wann das Video veröffentlicht werden soll.</translation>
    </message>
    <message>
        <source>YouTube has not published the video yet.</source>
        <translation>YouTube hat das Video noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>The video is private on YouTube though its time has come.</source>
        <translation>Das Video ist auf YouTube privat, obwohl sein Zeitpunkt gekommen ist.</translation>
    </message>
    <message>
        <source>YouTube still has the video.</source>
        <translation>YouTube hat das Video noch.</translation>
    </message>
    <message>
        <source>Nobody here knows the id that the video has.</source>
        <translation>Hier kennt niemand die Kennung des Videos.</translation>
    </message>
    <message>
        <source>YouTube is publishing the video.</source>
        <translation>YouTube veröffentlicht das Video gerade.</translation>
    </message>
    <message>
        <source>YouTube cannot read them.</source>
        <translation>YouTube kann sie nicht lesen.</translation>
    </message>
    <message>
        <source>This login may not add captions, so the video will be without them. Connect the account again and allow everything that is asked.</source>
        <translation>Diese Anmeldung darf keine Untertitel hinzufügen, das Video wird also ohne sie sein. Verbinde das Konto neu und erlaube alles, wonach gefragt wird.</translation>
    </message>
    <message>
        <source>First comments, playlists, captions, changes and deletions won&apos;t work, since they were not allowed. Connect again to allow them.</source>
        <translation>Erste Kommentare, Playlists, Untertitel, Änderungen und Löschungen gehen nicht, weil sie nicht erlaubt wurden. Verbinde neu, um sie zu erlauben.</translation>
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
        <translation>Neu verbinden …</translation>
    </message>
    <message>
        <source>Pause...</source>
        <translation>Anhalten …</translation>
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
        <translation>Grenzen …</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen …</translation>
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
    <message>
        <source>Publishing...</source>
        <translation>Veröffentlichung …</translation>
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
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Nothing of this account is published until you resume it. What is on its way just now still goes out.</source>
        <translation>Von diesem Konto wird nichts veröffentlicht, bis du es fortsetzt. Was gerade unterwegs ist, geht noch hinaus.</translation>
    </message>
    <message>
        <source>Limits of %1</source>
        <translation>Grenzen von %1</translation>
    </message>
    <message>
        <source>Set limits for all accounts on %1...</source>
        <extracomment>On a button; %1 is a platform</extracomment>
        <translation>Grenzen für alle Konten bei %1 ...</translation>
    </message>
    <message>
        <source>Limits of all accounts on %1</source>
        <translation>Grenzen aller Konten bei %1</translation>
    </message>
    <message>
        <source>The limits of all accounts on %1 are saved.</source>
        <translation>Die Grenzen aller Konten bei %1 sind gespeichert.</translation>
    </message>
    <message>
        <source>%1 publishes scheduled posts of %2 by itself.</source>
        <extracomment>%1 is a platform, %2 an account</extracomment>
        <translation>%1 veröffentlicht geplante Beiträge von %2 selbst.</translation>
    </message>
    <message>
        <source>Carillon publishes scheduled posts of %1.</source>
        <translation>Carillon veröffentlicht geplante Beiträge von %1.</translation>
    </message>
</context>
<context>
    <name>carillon::ActivityModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Reads out an event: its time, what happened, and to what</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carillon::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Events shown</source>
        <translation>Gezeigte Ereignisse</translation>
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
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing of that has happened.</source>
        <translation>Davon ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. What Carillon does with your posts and accounts, and why, is listed here.</source>
        <translation>Noch ist nichts geschehen. Hier steht, was Carillon mit deinen Beiträgen und Konten macht und warum.</translation>
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
        <translation>Was würdest du jemandem sagen, der es nicht sehen kann?</translation>
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
    <message>
        <source>Describe the video</source>
        <translation>Video beschreiben</translation>
    </message>
    <message>
        <source>Description of the video</source>
        <translation>Beschreibung des Videos</translation>
    </message>
</context>
<context>
    <name>carillon::AppForm</name>
    <message>
        <source>%1 wants everybody who posts with a program to register an app there. It stays yours; Carillon keeps its id and its secret in the keyring of this computer.</source>
        <translation>%1 will, dass jeder, der mit einem Programm veröffentlicht, dort eine App anmeldet. Sie bleibt deine; Carillon bewahrt ihre Kennung und ihr Geheimnis im Schlüsselbund dieses Computers auf.</translation>
    </message>
    <message>
        <source>Id of the app</source>
        <translation>Kennung der App</translation>
    </message>
    <message>
        <source>Secret of the app</source>
        <translation>Geheimnis der App</translation>
    </message>
    <message>
        <source>Empty keeps the one there is.</source>
        <translation>Leer behält das, was es schon gibt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A step of several: its number, and what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
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
    <message>
        <source>An account that was removed</source>
        <translation>Ein entferntes Konto</translation>
    </message>
    <message>
        <source>Being deleted from the network</source>
        <translation>Wird von der Plattform gelöscht</translation>
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
    <name>carillon::CaptionsEditor</name>
    <message>
        <source>Add captions...</source>
        <translation>Untertitel hinzufügen …</translation>
    </message>
    <message>
        <source>Captions, for people who do not hear the video</source>
        <translation>Untertitel für Menschen, die das Video nicht hören</translation>
    </message>
    <message>
        <source>A file of WebVTT or SubRip (.vtt, .srt)</source>
        <translation>Eine Datei in WebVTT oder SubRip (.vtt, .srt)</translation>
    </message>
    <message>
        <source>Language of the captions, such as en or pt-BR</source>
        <translation>Sprache der Untertitel, etwa en oder pt-BR</translation>
    </message>
    <message>
        <source>Remove these captions</source>
        <translation>Diese Untertitel entfernen</translation>
    </message>
    <message>
        <source>WebVTT, %1</source>
        <extracomment>%1 is a size such as &quot;12 kB&quot;: of a file of captions</extracomment>
        <translation>WebVTT, %1</translation>
    </message>
    <message>
        <source>Add captions</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>Captions (*.vtt *.srt)</source>
        <translation>Untertitel (*.vtt *.srt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
    <message>
        <source>Edit what is live...</source>
        <translation>Online-Fassung bearbeiten ...</translation>
    </message>
    <message>
        <source>Delete from the network...</source>
        <translation>Von der Plattform löschen ...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::CommentEditor</name>
    <message>
        <source>Add first comment</source>
        <translation>Ersten Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Remove the first comment</source>
        <translation>Den ersten Kommentar entfernen</translation>
    </message>
    <message>
        <source>Goes out right after the post, below it</source>
        <translation>Geht gleich nach dem Beitrag raus, darunter</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Goes out right after the post, below it: tags, say, or a link</source>
        <translation>Geht gleich nach dem Beitrag raus, darunter: etwa Hashtags oder ein Link</translation>
    </message>
</context>
<context>
    <name>carillon::ComposeBar</name>
    <message>
        <source>Add media</source>
        <translation>Medien hinzufügen</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>Dem Thread einen Teil hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Link, title, tags and what the platforms offer beside the text</source>
        <translation>Link, Titel, Schlagwörter und was die Plattformen neben dem Text bieten</translation>
    </message>
    <message>
        <source>Split into thread...</source>
        <translation>In Thread aufteilen …</translation>
    </message>
    <message>
        <source>Add a part to the thread. %1 begins one where you write, and so does a line that holds only ---.</source>
        <extracomment>A tool tip: %1 are keys</extracomment>
        <translation>Dem Thread einen Teil hinzufügen. %1 beginnt einen dort, wo du schreibst, ebenso eine Zeile, in der nur --- steht.</translation>
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
        <translation>Ein Bild kam an, als du schon bei einem anderen Beitrag warst. Füge es dort noch einmal hinzu.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on the disk: it may be full. It is lost if the program ends now; make room, or save the post elsewhere.</source>
        <translation>Was du schreibst, lässt sich nicht auf der Platte sichern: Sie ist vielleicht voll. Endet das Programm jetzt, ist es verloren; schaffe Platz oder sichere den Beitrag anderswo.</translation>
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
        <translation>Schreib zuerst etwas.</translation>
    </message>
    <message>
        <source>The pictures are still being copied. Save it in a moment.</source>
        <translation>Die Bilder werden noch kopiert. Speichere gleich noch einmal.</translation>
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
        <source>Add media</source>
        <translation>Medien hinzufügen</translation>
    </message>
    <message>
        <source>Without text, %1</source>
        <extracomment>A post that has no words yet; %1 is when it was written last</extracomment>
        <translation>Ohne Text, %1</translation>
    </message>
    <message>
        <source>Readers see the change once the platform has taken it.</source>
        <translation>Leser sehen die Änderung, sobald die Plattform sie angenommen hat.</translation>
    </message>
    <message>
        <source>This is live. Readers see your changes once the platform has taken them; media, accounts and the number of parts stay.</source>
        <translation>Das ist online. Leser sehen deine Änderungen, sobald die Plattform sie angenommen hat; Medien, Konten und die Zahl der Teile bleiben.</translation>
    </message>
    <message>
        <source>Edit what is live</source>
        <translation>Online-Fassung bearbeiten</translation>
    </message>
    <message>
        <source>The change is on its way.</source>
        <translation>Die Änderung ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 follows the common text again.</source>
        <translation>%1 folgt wieder dem gemeinsamen Text.</translation>
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
        <translation>Code</translation>
    </message>
    <message>
        <source>Connect an account of %1</source>
        <translation>Konto bei %1 verbinden</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Verbinde …</translation>
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
    <message>
        <source>Another app...</source>
        <translation>Andere App ...</translation>
    </message>
    <message>
        <source>Your browser opens a page that asks whether Carillon may post. Allow it. The browser then goes to an address, which may show an empty page or an error: copy that address, whole, from its address bar into the field below.</source>
        <translation>Dein Browser öffnet eine Seite, die fragt, ob Carillon veröffentlichen darf. Erlaube es. Der Browser geht danach zu einer Adresse, die vielleicht eine leere Seite oder einen Fehler zeigt: Kopiere diese Adresse ganz aus seiner Adresszeile in das Feld unten.</translation>
    </message>
    <message>
        <source>Address in the browser</source>
        <extracomment>What the platform&apos;s page shows after the login</extracomment>
        <translation>Adresse im Browser</translation>
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
    <message>
        <source>Your browser opens a page that asks whether Carillon may post. Allow it there.</source>
        <translation>Dein Browser öffnet eine Seite, die fragt, ob Carillon veröffentlichen darf. Erlaube es dort.</translation>
    </message>
    <message>
        <source>Your browser opens a page that shows a code, and you copy it into Carillon: for a browser that does not find back by itself.</source>
        <translation>Dein Browser öffnet eine Seite mit einem Code, den du in Carillon einfügst: für einen Browser, der nicht von selbst zurückfindet.</translation>
    </message>
    <message>
        <source>With an address</source>
        <translation>Mit einer Adresse</translation>
    </message>
    <message>
        <source>Your browser opens a page that asks whether Carillon may post. Allow it there, then copy the address at which it ends into Carillon.</source>
        <translation>Dein Browser öffnet eine Seite, die fragt, ob Carillon veröffentlichen darf. Erlaube es dort und kopiere dann die Adresse, bei der er endet, in Carillon.</translation>
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
    <name>carillon::DeletionAsk</name>
    <message numerus="yes">
        <source>Delete %Ln post(s) from the network?</source>
        <translation>
            <numerusform>%Ln Beitrag von der Plattform löschen?</numerusform>
            <numerusform>%Ln Beiträge von der Plattform löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this post from the network?</source>
        <translation>Diesen Beitrag von der Plattform löschen?</translation>
    </message>
    <message>
        <source>It is deleted where it is live: %1.</source>
        <extracomment>%1 is a list of accounts</extracomment>
        <translation>Er wird gelöscht, wo er online ist: %1.</translation>
    </message>
    <message>
        <source>Replies, likes and everything else that readers left there go with it. Once it is deleted there, nobody can bring it back. Here it stays, canceled.</source>
        <translation>Antworten, Likes und alles andere, was Leser dort hinterlassen haben, verschwinden mit ihm. Ist er dort gelöscht, kann ihn niemand zurückholen. Hier bleibt er, als abgesagt.</translation>
    </message>
    <message>
        <source>Delete from the network</source>
        <translation>Von der Plattform löschen</translation>
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
        <translation>Exportieren …</translation>
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
    <name>carillon::FiguresView</name>
    <message>
        <source>Figures: %1</source>
        <translation>Zahlen: %1</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Read the figures now</source>
        <translation>Die Zahlen jetzt lesen</translation>
    </message>
    <message>
        <source>Read the figures of %1 now</source>
        <translation>Die Zahlen von %1 jetzt lesen</translation>
    </message>
    <message>
        <source>The figures of this post were not read yet.</source>
        <translation>Die Zahlen dieses Beitrags wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Its platform tells no figures of this post.</source>
        <translation>Seine Plattform nennt zu diesem Beitrag keine Zahlen.</translation>
    </message>
</context>
<context>
    <name>carillon::FoundDialog</name>
    <message>
        <source>It is live</source>
        <translation>Er ist online</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <extracomment>%1 is what was in doubt, such as &quot;part 2 of 3&quot;</extracomment>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Open it at the platform and copy its link.</source>
        <translation>Öffne ihn beim Netzwerk und kopiere seinen Link.</translation>
    </message>
    <message>
        <source>All of it is live</source>
        <translation>Alles ist online</translation>
    </message>
    <message>
        <source>Send what follows</source>
        <translation>Senden, was folgt</translation>
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
        <source> h</source>
        <extracomment>Hours, behind a number</extracomment>
        <translation> h</translation>
    </message>
    <message>
        <source>Give up late posts after</source>
        <translation>Verspätete Beiträge aufgeben nach</translation>
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
    <message>
        <source>For new posts, the days of the calendar and the times that are shown. Posts that are planned keep their moment and their own zone.</source>
        <translation>Für neue Beiträge, die Tage im Kalender und die gezeigten Zeiten. Geplante Beiträge behalten ihren Zeitpunkt und ihre eigene Zone.</translation>
    </message>
    <message>
        <source>A post that could not go out in this time is marked as expired. What waits for your word is not. An account may have its own figure.</source>
        <translation>Ein Beitrag, der in dieser Zeit nicht gesendet werden konnte, gilt als verfallen. Was auf deine Entscheidung wartet, verfällt nicht. Ein Konto kann seine eigene Zahl haben.</translation>
    </message>
    <message>
        <source>Keep this computer awake around due posts</source>
        <translation>Diesen Rechner um fällige Beiträge herum wach halten</translation>
    </message>
    <message>
        <source>A computer with a battery falls asleep soon, and then nothing is published. This holds it awake from five minutes before a post is due until it is out, but not with the lid closed.</source>
        <translation>Ein Rechner mit Akku schläft bald ein, und dann wird nichts veröffentlicht. So bleibt er wach, von fünf Minuten vor der Zeit eines Beitrags bis er draußen ist, aber nicht bei geschlossenem Deckel.</translation>
    </message>
    <message>
        <source>Asleep, it publishes nothing. This holds it awake from five minutes before a post is due until it is out.</source>
        <translation>Im Schlaf veröffentlicht er nichts. So bleibt er wach, von fünf Minuten vor der Zeit eines Beitrags bis er draußen ist.</translation>
    </message>
    <message>
        <source>Read likes, views and other figures</source>
        <translation>Likes, Aufrufe und andere Zahlen lesen</translation>
    </message>
    <message>
        <source>Of posts that are live, some times in their first 30 days, with what publishing leaves of the limits. A single post can be read by hand at any time.</source>
        <translation>Von Beiträgen, die live sind, einige Male in ihren ersten 30 Tagen, mit dem, was das Veröffentlichen von den Limits übrig lässt. Ein einzelner Beitrag lässt sich jederzeit von Hand lesen.</translation>
    </message>
</context>
<context>
    <name>carillon::GuideView</name>
    <message>
        <source>Ready at once</source>
        <translation>Sofort bereit</translation>
    </message>
    <message>
        <source>With an app of your own</source>
        <translation>Mit einer eigenen App</translation>
    </message>
    <message>
        <source>After the network&apos;s approval</source>
        <translation>Nach Freigabe durch das Netzwerk</translation>
    </message>
    <message>
        <source>What you need</source>
        <extracomment>Above what one must have before an account can be connected</extracomment>
        <translation>Was du brauchst</translation>
    </message>
    <message>
        <source>What will not work</source>
        <extracomment>Above what won&apos;t work with an account of this network</extracomment>
        <translation>Was nicht gehen wird</translation>
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
        <translation>Datei wählen …</translation>
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
        <translation>Lese die Datei …</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>Importiere …</translation>
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
    <message>
        <source>You can drop the file here too. You see what is in it before anything is imported.</source>
        <translation>Du kannst die Datei auch hierher ziehen. Du siehst, was darin steht, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>As fast as the limits allow, without a pause between posts</source>
        <translation>So schnell, wie die Grenzen es erlauben, ohne Abstand zwischen den Beiträgen</translation>
    </message>
    <message>
        <source>For posts that fall due together. An account&apos;s limits hold all the same.</source>
        <translation>Für Beiträge, die zusammen fällig werden. Die Grenzen eines Kontos gelten trotzdem.</translation>
    </message>
</context>
<context>
    <name>carillon::LateDialog</name>
    <message>
        <source>While you were away</source>
        <translation>Während du weg warst</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Verspätete Beiträge</translation>
    </message>
    <message>
        <source>Decide later</source>
        <extracomment>Closes the list of late posts; they go on waiting for an answer</extracomment>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Cancel them</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Zu den Entwürfen</translation>
    </message>
    <message>
        <source>Another time...</source>
        <translation>Andere Zeit …</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nichts ist verspätet.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) fell due while they could not be sent. Nothing of them has gone out, and nothing will until you say so. What is published now goes out one after the other, inside each account&apos;s limits.</source>
        <translation>
            <numerusform>%n Beitrag wurde fällig, als er nicht gesendet werden konnte. Nichts davon ist draußen, und nichts geht hinaus, bis du es sagst. Was du jetzt veröffentlichst, geht nacheinander und innerhalb der Limits jedes Kontos hinaus.</numerusform>
            <numerusform>%n Beiträge wurden fällig, als sie nicht gesendet werden konnten. Nichts davon ist draußen, und nichts geht hinaus, bis du es sagst. Was du jetzt veröffentlichst, geht nacheinander und innerhalb der Limits jedes Kontos hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: they are shown once these are settled.</source>
        <translation>Es gibt noch mehr: Sie erscheinen, sobald diese erledigt sind.</translation>
    </message>
    <message>
        <source>%1, %2 (%3): %4</source>
        <extracomment>%1 is such as &quot;Yesterday, Sunday 22 November&quot;, %2 a time, %3 how long ago, %4 accounts</extracomment>
        <translation>%1, %2 (%3): %4</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have a new time.</source>
        <translation>
            <numerusform>%n Beitrag hat eine neue Zeit.</numerusform>
            <numerusform>%n Beiträge haben eine neue Zeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::LateFields</name>
    <message>
        <source>What is later than that</source>
        <translation>Was später dran ist</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Minutes, behind a number</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Ask me</source>
        <extracomment>What becomes of late posts: they wait for an answer</extracomment>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Publish</source>
        <extracomment>What becomes of late posts: they are published all the same</extracomment>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>What becomes of late posts: they are not published</extracomment>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>carillon::LateSettings</name>
    <message>
        <source>What is later than that</source>
        <translation>Was später dran ist</translation>
    </message>
    <message>
        <source>Publish late posts up to</source>
        <translation>Verspätete Beiträge veröffentlichen bis</translation>
    </message>
    <message>
        <source>A post may fall due while this computer is off, asleep or offline, or while its account is paused. When it is no later than this, it simply goes.</source>
        <translation>Ein Beitrag kann fällig werden, während dieser Rechner aus ist, schläft oder offline ist oder sein Konto angehalten ist. Ist er nicht später dran als das, geht er einfach hinaus.</translation>
    </message>
    <message>
        <source>Ask me: it waits under Needs attention until you decide. Skip: it is marked as expired.</source>
        <translation>Mich fragen: Er wartet unter „Braucht dich“, bis du entscheidest. Auslassen: Er gilt als verfallen.</translation>
    </message>
</context>
<context>
    <name>carillon::LimitsDialog</name>
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
        <source>Add a limit</source>
        <translation>Grenze hinzufügen</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Verspätete Beiträge</translation>
    </message>
    <message numerus="yes">
        <source>All accounts on %1 together may have %n post(s) on the way at the same time, so this account gets no more either until that is raised.</source>
        <translation>
            <numerusform>Alle Konten auf %1 zusammen dürfen nur %n Beitrag gleichzeitig unterwegs haben; auch dieses Konto bekommt nicht mehr, bis du das anhebst.</numerusform>
            <numerusform>Alle Konten auf %1 zusammen dürfen nur %n Beiträge gleichzeitig unterwegs haben; auch dieses Konto bekommt nicht mehr, bis du das anhebst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish late posts up to</source>
        <translation>Verspätete Beiträge veröffentlichen bis</translation>
    </message>
    <message>
        <source>What is later than that</source>
        <translation>Was später dran ist</translation>
    </message>
    <message>
        <source>As in the workspace</source>
        <extracomment>What becomes of late posts is as it is set for all accounts</extracomment>
        <translation>Wie im Arbeitsbereich</translation>
    </message>
    <message>
        <source>Own</source>
        <extracomment>What becomes of late posts is set for this account alone</extracomment>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>What is up to %1 late simply goes. What is later waits for your answer.</source>
        <translation>Was sich um bis zu %1 verspätet, geht einfach hinaus. Was noch später dran ist, wartet auf deine Antwort.</translation>
    </message>
    <message>
        <source>What is up to %1 late simply goes, and so does what is later until it is given up.</source>
        <translation>Was sich um bis zu %1 verspätet, geht einfach hinaus, und was noch später dran ist auch, bis es aufgegeben wird.</translation>
    </message>
    <message>
        <source>What is up to %1 late simply goes. What is later is marked as expired.</source>
        <translation>Was sich um bis zu %1 verspätet, geht einfach hinaus. Was noch später dran ist, gilt als verfallen.</translation>
    </message>
    <message>
        <source>Your own limits. Those by the day count anew at each midnight of their time zone.</source>
        <translation>Deine eigenen Grenzen. Die für einen Tag zählen mit jeder Mitternacht ihrer Zeitzone neu.</translation>
    </message>
</context>
<context>
    <name>carillon::LineAsk</name>
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
    <name>carillon::MediaFilters</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Media for these accounts</source>
        <translation>Medien für diese Konten</translation>
    </message>
</context>
<context>
    <name>carillon::MediaHostSettings</name>
    <message>
        <source>Kind of storage</source>
        <translation>Art des Speichers</translation>
    </message>
    <message>
        <source>Some networks take no picture or video from a program: they fetch it from an address. For them Carillon puts the files of a post to a storage of yours ten minutes before its time, and takes them away when it is out.</source>
        <translation>Manche Netzwerke nehmen von einem Programm kein Bild und kein Video an: Sie holen es von einer Adresse. Für sie legt Carillon die Dateien eines Beitrags zehn Minuten vor seiner Zeit in einen Speicher, der dir gehört, und entfernt sie, wenn der Beitrag hinausgegangen ist.</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <extracomment>S3: a kind of storage</extracomment>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <source>WebDAV folder</source>
        <extracomment>WebDAV: a kind of storage</extracomment>
        <translation>WebDAV-Ordner</translation>
    </message>
    <message>
        <source>Website</source>
        <extracomment>A storage that files get to by other means</extracomment>
        <translation>Website</translation>
    </message>
    <message>
        <source>Storage for media</source>
        <translation>Speicher für Medien</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>It need not be public: networks get an address that ends by itself.</source>
        <translation>Er muss nicht öffentlich sein: Netzwerke bekommen eine Adresse, die von selbst endet.</translation>
    </message>
    <message>
        <source>Before the address: bucket.storage.example</source>
        <extracomment>Where the name of a bucket stands in an address</extracomment>
        <translation>Vor der Adresse: bucket.storage.example</translation>
    </message>
    <message>
        <source>After the address: storage.example/bucket</source>
        <extracomment>Where the name of a bucket stands in an address</extracomment>
        <translation>Hinter der Adresse: storage.example/bucket</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>Name des Buckets</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>Ordner im Bucket</translation>
    </message>
    <message>
        <source>May be empty.</source>
        <translation>Darf leer sein.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>Tries a storage</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Address of the storage</source>
        <translation>Adresse des Speichers</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <source>Address at which anybody reads the folder</source>
        <translation>Adresse, unter der jeder den Ordner lesen kann</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>Adresse einer Datei</translation>
    </message>
    <message>
        <source>Write {file} for the name that a file has in the workspace&apos;s media folder, or {sha256} for its hash. Bring the files there yourself.</source>
        <translation>Schreib {file} für den Namen, den eine Datei im Medienordner des Arbeitsbereichs hat, oder {sha256} für ihre Prüfsumme. Bring die Dateien selbst dorthin.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Empty keeps the one there is.</source>
        <translation>Leer bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this computer, and nowhere else.</source>
        <translation>Es liegt im Schlüsselbund dieses Rechners und nirgends sonst.</translation>
    </message>
    <message>
        <source>Saved. Check whether files can be put there and read.</source>
        <translation>Gespeichert. Prüfe, ob sich dort Dateien ablegen und lesen lassen.</translation>
    </message>
    <message>
        <source>A small picture is put there and looked at ...</source>
        <translation>Ein kleines Bild wird dort abgelegt und angesehen …</translation>
    </message>
    <message>
        <source>It works: networks can read what is put there.</source>
        <translation>Es geht: Netzwerke können lesen, was dort abgelegt wird.</translation>
    </message>
    <message>
        <source>Removed. What still lies there is taken away.</source>
        <translation>Entfernt. Was noch dort liegt, wird weggeräumt.</translation>
    </message>
</context>
<context>
    <name>carillon::MediaStrip</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln file(s)...</source>
        <translation>
            <numerusform>%Ln Datei wird kopiert...</numerusform>
            <numerusform>%Ln Dateien werden kopiert...</numerusform>
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
        <translation>Beschreibe dieses Bild für Menschen, die es nicht sehen können</translation>
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
    <message>
        <source>Video %1 of %2</source>
        <translation>Video %1 von %2</translation>
    </message>
    <message>
        <source>%1, with captions</source>
        <extracomment>%1 is the name and description of a video</extracomment>
        <translation>%1, mit Untertiteln</translation>
    </message>
    <message>
        <source>CC</source>
        <extracomment>closed captions, in the corner of a video</extracomment>
        <translation>UT</translation>
    </message>
</context>
<context>
    <name>carillon::MentionCompletion</name>
    <message>
        <source>Ctrl+Space searches %1 too.</source>
        <extracomment>%1 is a list of networks</extracomment>
        <translation>Strg+Leertaste sucht auch bei %1.</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Suche läuft ...</translation>
    </message>
    <message>
        <source>Write the beginning of a name behind the @.</source>
        <translation>Schreib hinter das @ den Anfang eines Namens.</translation>
    </message>
    <message>
        <source>None of the accounts that get this text has a search for people.</source>
        <translation>Keines der Konten, die diesen Text bekommen, hat eine Suche nach Personen.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Niemand wurde gefunden.</translation>
    </message>
</context>
<context>
    <name>carillon::MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personen zum Erwähnen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>In the list of people to mention: %1 is a handle, %2 a platform</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>For screen readers: %1 is a name, %2 a handle, %3 a platform</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>carillon::MoveDialog</name>
    <message>
        <source>Schedule the post</source>
        <translation>Beitrag planen</translation>
    </message>
    <message>
        <source>Move the post</source>
        <translation>Beitrag verschieben</translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>Verb, on a button: let the post go out at the chosen time</extracomment>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>carillon::OfferList</name>
    <message>
        <source>This login gives access to several accounts. Choose those that Carillon is to post to; you can add the others later.</source>
        <translation>Diese Anmeldung gibt Zugang zu mehreren Konten. Wähle die, in denen Carillon veröffentlichen soll; die anderen kannst du später hinzufügen.</translation>
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
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>For you alone, separated by commas</source>
        <translation>Nur für dich, durch Kommas getrennt</translation>
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
    <message>
        <source>until %1</source>
        <extracomment>%1 is a moment: &quot;Tue 24 Nov 09:14&quot;</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Posts tagged %1 are paused.</source>
        <translation>Beiträge mit dem Schlagwort %1 sind angehalten.</translation>
    </message>
    <message>
        <source>Posts tagged %1 are paused (%2).</source>
        <extracomment>%2 is until when and why</extracomment>
        <translation>Beiträge mit dem Schlagwort %1 sind angehalten (%2).</translation>
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
        <translation>Was möchtest du sagen?</translation>
    </message>
    <message>
        <source>And then?</source>
        <translation>Und dann?</translation>
    </message>
</context>
<context>
    <name>carillon::PauseDialog</name>
    <message>
        <source>Resume by itself</source>
        <translation>Von selbst fortsetzen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Above a date, at which publishing goes on</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Reason, for yourself (optional)</source>
        <translation>Grund, nur für dich (freiwillig)</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: publish nothing of it for now</extracomment>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>carillon::PreviewBody</name>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
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
        <translation>Wähle ein Konto, um zu sehen, wie der Beitrag dort aussehen wird.</translation>
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
    <name>carillon::PublishingDialog</name>
    <message>
        <source>How %1 publishes</source>
        <translation>Wie %1 veröffentlicht</translation>
    </message>
    <message>
        <source>Scheduled posts are published by</source>
        <translation>Geplante Beiträge veröffentlicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Posts are given to %1 ahead of their time, so that they go out with this computer off. What you move, change or cancel here is moved or taken back there first. Threads and posts with a first comment are still published by Carillon.</source>
        <translation>Beiträge werden %1 vor ihrer Zeit übergeben, damit sie auch erscheinen, wenn dieser Rechner aus ist. Was du hier verschiebst, änderst oder absagst, wird zuerst dort verschoben oder zurückgeholt. Threads und Beiträge mit erstem Kommentar veröffentlicht weiter Carillon.</translation>
    </message>
    <message>
        <source>Posts go out at their time while Carillon runs on this computer. What %1 has already been given is taken back from there.</source>
        <translation>Beiträge erscheinen zu ihrer Zeit, solange Carillon auf diesem Rechner läuft. Was %1 schon übergeben wurde, wird von dort zurückgeholt.</translation>
    </message>
</context>
<context>
    <name>carillon::QueueDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Reads out a line of the queue: its time, state and accounts, then the post&apos;s first words.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is such as &quot;Tomorrow, Monday 23 November&quot;, %2 a time</extracomment>
        <translation>%1, %2</translation>
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
    <message>
        <source>The pause ends by itself: %1</source>
        <translation>Die Pause endet von selbst: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Pause a tag...</source>
        <translation>Schlagwort anhalten …</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Deleted there: %1</source>
        <translation>Dort gelöscht: %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <extracomment>%1 is a list of accounts; what they get stands below</extracomment>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account, %2 a whole sentence about what it got</extracomment>
        <translation>%1: %2</translation>
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
        <translation>Veröffentlichen anhalten</translation>
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
        <translation>Das Veröffentlichen ist angehalten: Nichts geht hinaus, bis du es fortsetzt</translation>
    </message>
    <message>
        <source>New time: %1, %2.</source>
        <extracomment>%1 is such as &quot;Tomorrow, Monday 23 November&quot;, %2 a time</extracomment>
        <translation>Neue Zeit: %1, %2.</translation>
    </message>
    <message>
        <source>Look in all posts</source>
        <translation>In allen Beiträgen suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) fell due while they could not be sent. They wait for your word.</source>
        <translation>
            <numerusform>%n Beitrag wurde fällig, als er nicht gesendet werden konnte. Er wartet auf deine Entscheidung.</numerusform>
            <numerusform>%n Beiträge wurden fällig, als sie nicht gesendet werden konnten. Sie warten auf deine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them...</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <translation>bis %1, %2</translation>
    </message>
    <message>
        <source>Posts with these tags are paused: %1</source>
        <translation>Beiträge mit diesen Schlagwörtern sind angehalten: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause a tag</source>
        <translation>Schlagwort anhalten</translation>
    </message>
    <message>
        <source>No post with this tag is published until you resume it, whatever its account. What is on its way just now still goes out.</source>
        <translation>Kein Beitrag mit diesem Schlagwort wird veröffentlicht, bis du es fortsetzt, gleich von welchem Konto. Was gerade unterwegs ist, geht noch hinaus.</translation>
    </message>
    <message>
        <source>Posts tagged %1 are paused</source>
        <translation>Beiträge mit dem Schlagwort %1 sind angehalten</translation>
    </message>
    <message>
        <source>Posts tagged %1 go on</source>
        <translation>Beiträge mit dem Schlagwort %1 gehen weiter</translation>
    </message>
    <message>
        <source>It is tried again now</source>
        <translation>Es wird jetzt noch einmal versucht</translation>
    </message>
    <message>
        <source>An account that was removed</source>
        <translation>Ein entferntes Konto</translation>
    </message>
    <message>
        <source>Pause publishing until...</source>
        <translation>Veröffentlichen anhalten bis …</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>publishing</comment>
        <extracomment>Short for &quot;Resume publishing&quot;, on a button</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>publishing</comment>
        <extracomment>Short for &quot;Pause publishing&quot;, on a button</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing is published to any account until you resume it. What is on its way just now still goes out.</source>
        <translation>Auf keinem Konto wird etwas veröffentlicht, bis du es fortsetzt. Was gerade unterwegs ist, geht noch hinaus.</translation>
    </message>
    <message>
        <source>Publishing is paused until %1</source>
        <extracomment>%1 is a moment: &quot;Tue 24 Nov 09:14&quot;</extracomment>
        <translation>Das Veröffentlichen ist angehalten bis %1</translation>
    </message>
    <message>
        <source>Being taken back, to be deleted</source>
        <translation>Wird zurückgeholt, um gelöscht zu werden</translation>
    </message>
    <message>
        <source>What follows goes out now</source>
        <translation>Was folgt, geht jetzt raus</translation>
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
        <source>Post now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Hoher Vorrang</translation>
    </message>
    <message>
        <source>Goes before others of this account that are due too</source>
        <translation>Geht vor anderen dieses Kontos hinaus, die auch fällig sind</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Normaler Vorrang</translation>
    </message>
    <message>
        <source>In the order of time</source>
        <translation>In der Reihenfolge der Zeit</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niedriger Vorrang</translation>
    </message>
    <message>
        <source>Lets others go first, for half an hour at most</source>
        <translation>Lässt andere vor, höchstens eine halbe Stunde lang</translation>
    </message>
    <message>
        <source>Update live post</source>
        <translation>Online-Fassung aktualisieren</translation>
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
    <message>
        <source>Storage</source>
        <extracomment>Where media are put to</extracomment>
        <translation>Speicher</translation>
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
    <name>carillon::SplitDialog</name>
    <message>
        <source>Split into a thread</source>
        <translation>In einen Thread aufteilen</translation>
    </message>
    <message>
        <source>Number the parts (1/3)</source>
        <extracomment>At the end of each part stands which it is and how many there are</extracomment>
        <translation>Teile nummerieren (1/3)</translation>
    </message>
    <message>
        <source>The parts as they would be</source>
        <translation>Die Teile, wie sie wären</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>It fits one post, so there is nothing to split. A line that holds only --- breaks it all the same.</source>
        <translation>Es passt in einen Beitrag, also gibt es nichts aufzuteilen. Eine Zeile, in der nur --- steht, trennt trotzdem.</translation>
    </message>
    <message numerus="yes">
        <source>It becomes %Ln posts, each an answer to the one before. To break it elsewhere, write a line that holds only ---.</source>
        <translation>
            <numerusform>Daraus wird %Ln Beitrag. Um anderswo zu trennen, schreib eine Zeile, in der nur --- steht.</numerusform>
            <numerusform>Daraus werden %Ln Beiträge, jeder eine Antwort auf den vorigen. Um anderswo zu trennen, schreib eine Zeile, in der nur --- steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln character(s) left</source>
        <extracomment>%1 is &quot;Part 2 of 3&quot;</extracomment>
        <translation>
            <numerusform>%1, noch %Ln Zeichen</numerusform>
            <numerusform>%1, noch %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln character(s) too many</source>
        <extracomment>%1 is &quot;Part 2 of 3&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Zeichen zu viel</numerusform>
            <numerusform>%1, %Ln Zeichen zu viel</numerusform>
        </translation>
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
    <name>carillon::TimeFields</name>
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
</context>
<context>
    <name>carillon::VariantTabs</name>
    <message>
        <source>%1, differs from the others</source>
        <extracomment>What a screen reader says of an account&apos;s tab: %1 is its name</extracomment>
        <translation>%1, weicht von den anderen ab</translation>
    </message>
    <message>
        <source>Follow the common text again</source>
        <translation>Wieder dem gemeinsamen Text folgen</translation>
    </message>
    <message>
        <source>Whose text is shown</source>
        <translation>Wessen Text gezeigt wird</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>With something of their own: %1.</source>
        <extracomment>%1 is a list of accounts: what is written here does not reach them all</extracomment>
        <translation>Mit etwas Eigenem: %1.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>first comment</source>
        <translation>erster Kommentar</translation>
    </message>
    <message>
        <source>It gets what all get. What you change here is for this account alone.</source>
        <translation>Es bekommt, was alle bekommen. Was du hier änderst, gilt nur für dieses Konto.</translation>
    </message>
    <message>
        <source>Its own: %1. All else follows the common text.</source>
        <translation>Eigenes: %1. Alles andere folgt dem gemeinsamen Text.</translation>
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
        <extracomment>&quot;At most [20] posts [in any] [24] [hours]&quot;</extracomment>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>in any</source>
        <extracomment>&quot;At most [20] posts [in any] [24] [hours]&quot;</extracomment>
        <translation>in je</translation>
    </message>
    <message>
        <source>How the time is counted</source>
        <translation>Wie die Zeit zählt</translation>
    </message>
    <message>
        <source>posts</source>
        <comment>limit</comment>
        <extracomment>&quot;At most [20] posts [in any] [24] [hours]&quot;</extracomment>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>a day in</source>
        <extracomment>&quot;At most [20] posts [a day in] [Europe/Berlin]&quot;</extracomment>
        <translation>am Tag in</translation>
    </message>
    <message>
        <source>It counts anew at each midnight there.</source>
        <translation>Sie zählt dort mit jeder Mitternacht neu.</translation>
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
    <name>carillon::ZoneField</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
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
    <message>
        <source>Decide</source>
        <extracomment>Button of a notification: shows the late posts in Carillon&apos;s window, to decide what becomes of them</extracomment>
        <translation>Entscheiden</translation>
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
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Pause all until...</source>
        <translation>Alle anhalten bis …</translation>
    </message>
</context>
<context>
    <name>carillon::desktop::Workbench</name>
    <message>
        <source>Another Carillon publishes from this workspace. This one takes over when that one ends.</source>
        <translation>Ein anderes Carillon veröffentlicht aus diesem Arbeitsbereich. Dieses übernimmt, sobald jenes endet.</translation>
    </message>
    <message>
        <source>This workspace was moved, copied or restored since it last published. Nothing goes out until you say which.</source>
        <translation>Dieser Arbeitsbereich wurde verschoben, kopiert oder wiederhergestellt, seit er zuletzt veröffentlicht hat. Nichts geht hinaus, bis du sagst, was davon.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Which workspace is this?</source>
        <translation>Welcher Arbeitsbereich ist das?</translation>
    </message>
    <message>
        <source>Is this the only one from now on, or does another one go on publishing?</source>
        <translation>Ist dies von nun an der einzige, oder veröffentlicht ein anderer weiter?</translation>
    </message>
    <message>
        <source>If it was moved or restored, it goes on publishing here; what fell due meanwhile is not sent, but shown to you first. If it is a copy, what was planned becomes drafts here, so that nothing goes out twice.</source>
        <translation>Wurde er verschoben oder wiederhergestellt, veröffentlicht er hier weiter; was inzwischen fällig war, wird nicht gesendet, sondern dir erst gezeigt. Ist er eine Kopie, werden die geplanten Beiträge hier zu Entwürfen, damit nichts doppelt hinausgeht.</translation>
    </message>
    <message>
        <source>It was moved here</source>
        <translation>Er wurde hierher verschoben</translation>
    </message>
    <message>
        <source>It is a copy</source>
        <translation>Er ist eine Kopie</translation>
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
        <translation>Veröffentlichen ist angehalten</translation>
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
            <numerusform>%n Konto angehalten</numerusform>
            <numerusform>%n Konten angehalten</numerusform>
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
    <message>
        <source>This computer is offline. Posts wait until the network is back.</source>
        <translation>Dieser Computer ist offline. Beiträge warten, bis das Netz wieder da ist.</translation>
    </message>
    <message>
        <source>Offline: posts wait until the network is back</source>
        <translation>Offline: Beiträge warten, bis das Netz wieder da ist</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without an answer</source>
        <translation>
            <numerusform>%n Konto ohne Antwort</numerusform>
            <numerusform>%n Konten ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer may fall asleep before a post is due, and publishes nothing then. Carillon can keep it awake around due posts.</source>
        <translation>Dieser Rechner kann einschlafen, bevor ein Beitrag fällig ist, und veröffentlicht dann nichts. Carillon kann ihn um fällige Beiträge herum wach halten.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) paused</source>
        <translation>
            <numerusform>%n Schlagwort angehalten</numerusform>
            <numerusform>%n Schlagwörter angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is planned waits</source>
        <translation>Was geplant ist, wartet</translation>
    </message>
</context>
</TS>
