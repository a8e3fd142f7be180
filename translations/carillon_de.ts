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
    <name>carillon::MainWindow</name>
    <message>
        <source>%1 - %2</source>
        <extracomment>Title of the window: %1 is the workspace, %2 the program</extracomment>
        <translation>%1 – %2</translation>
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
    <name>main</name>
    <message>
        <source>Connect an account to write the first post.</source>
        <translation>Verbinde ein Konto, um den ersten Beitrag zu schreiben.</translation>
    </message>
    <message>
        <source>No posts in this month yet.</source>
        <translation>In diesem Monat gibt es noch keine Beiträge.</translation>
    </message>
    <message>
        <source>Nothing waits to go out.</source>
        <translation>Es wartet nichts auf die Veröffentlichung.</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>Noch ist kein Konto verbunden.</translation>
    </message>
</context>
</TS>
