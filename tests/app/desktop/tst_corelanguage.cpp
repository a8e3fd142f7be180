// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"
#include "core/accounts/accountnames.h"
#include "core/desk/desksentences.h"
#include "core/exchange/csvreader.h"
#include "core/media/probe.h"
#include "core/messages/postwords.h"
#include "core/net/loopbackredirect.h"
#include "core/planner/plannedtime.h"
#include "core/planner/sentences.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"
#include "core/platforms/wire.h"
#include "core/publisher/scribe.h"
#include "core/schedule/walltime.h"
#include "core/secrets/keyringsentences.h"
#include "core/store/workspace.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QLocale>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// A post for the platform `id`, with these parts.
QString firstProblem(const QString &id, const QStringList &parts, const QJsonObject &options = {})
{
    const auto platforms = makePlatforms();
    const FrozenPost post{.parts = parts, .options = options};
    const auto problems = findPlatform(platforms, id)->check(post);
    return problems.isEmpty() ? QString{} : problems.first().message;
}

QString refusalOf(const QString &platform, int status, const QString &code)
{
    const auto table = ErrorTable::load(u":/platforms/%1/errors.json"_s.arg(platform));
    const HttpReply reply{.status = status};
    return table.classify(reply, {.step = u"publish"_s, .code = code}, {}, Instant{})->detail;
}

QString csvProblem(QByteArray file)
{
    QBuffer buffer{&file};
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader{buffer};
    if (const auto header = reader.readHeader(); !header)
        return header.error().detail;
    const auto record = reader.next();
    return record && *record ? (*record)->problem : QString{};
}

PostContent worded(const QString &text)
{
    return {.parts = {text}};
}

}  // namespace

/// What core says comes in the program's language, with its placeholders filled.
class TestCoreLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void speaksGerman_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("german");
        const desktop::Language language{QLocale{QLocale::German}};
        const auto row = [](const char *name, const QString &said, const QString &german) {
            QTest::newRow(name) << said << german;
        };
        PlatformPost failed{
            .id = PlatformPostId::fromRow(1), .post = PostId::fromRow(1), .account = AccountId::fromRow(1)};
        failed.state = PlatformPostState::Failed;
        row("what to do", advice(failed, {}),
            u"Behebe, was die Plattform abgelehnt hat, und versuche es dann noch einmal; oder sag den Beitrag ab."_s);
        row("an attempt", attemptSentence(u"content"_s, u"HTTP 400"_s),
            u"Die Plattform hat den Text abgelehnt. HTTP 400"_s);
        row("a platform's check", firstProblem(u"bluesky"_s, {QString{301, u'a'}}),
            u"Der Text ist 301 Zeichen lang; Bluesky nimmt 300. Kürze ihn oder mach einen Thread daraus."_s);
        row("a check of one part", firstProblem(u"bluesky"_s, {u"a"_s, {}}),
            u"Teil 2 des Threads ist leer: Schreib etwas, oder füge ein Bild oder einen Link hinzu."_s);
        row("a check of an option", firstProblem(u"mastodon"_s, {u"a"_s}, {{u"visibility"_s, u"all"_s}}),
            u"Die Option visibility ist „all“; schreib public, unlisted, private oder direct."_s);
        row("an empty post", firstProblem(u"webhook"_s, {}),
            u"Der Beitrag ist leer. Schreib einen Text oder füge eine Datei hinzu."_s);
        row("a refusal out of a table", refusalOf(u"bluesky"_s, 400, u"AccountTakedown"_s),
            u"Bluesky hat dieses Konto entfernt. Der Support von Bluesky kann den Grund nennen. (HTTP 400: "
            "AccountTakedown)"_s);
        row("a server", serverTyped(u"alice"_s).error().detail,
            u"„alice“ ist kein Server. Schreib einen Rechnernamen, etwa example.social."_s);
        row("an act on one post", labelFor(Deed::Move, worded(u"Guten Morgen"_s), 1), u"„Guten Morgen“ verschieben"_s);
        row("an act on several", labelFor(Deed::Cancel, {}, 5), u"5 Beiträge absagen"_s);
        row("what is left", whyLeft(PlatformPostState::Published, u"bluesky:alice"_s),
            u"bluesky:alice: Er ist schon veröffentlicht."_s);
        row("a skipped time", planTime(u"2026-03-29T02:30"_s, u"Europe/Berlin"_s).error().detail,
            u"2026-03-29T02:30 gibt es in Europe/Berlin nicht: Die Uhren springen darüber hinweg. Wähle "
            "2026-03-29T01:30 oder 2026-03-29T03:30."_s);
        row("a zone", findZone(u"Europe/Berln"_s).error().detail,
            u"Eine Zeitzone „Europe/Berln“ gibt es nicht; vielleicht ist Europe/Berlin gemeint."_s);
        row("an account", AccountNames({}, makePlatforms()).resolve(u"bob"_s).error().detail,
            u"Ein Konto „bob“ gibt es nicht. Verbinde es zuerst (accounts add)."_s);
        row("the keyring", KeyringSentences::tr("The keyring has no entry %1.").arg(u"x"_s),
            u"Der Schlüsselbund hat keinen Eintrag x."_s);
        row("a file", probeMedia(u"/nowhere/x.jpg"_s).error().detail, u"x.jpg: die Datei gibt es nicht"_s);
        row("an imported file", csvProblem({}), u"die Datei ist leer; ihre erste Zeile muss die Spalten nennen"_s);
        row("an imported row", csvProblem("id,text\nx\n"), u"Zeile 2 hat 1 Felder, die Kopfzeile hat 2"_s);
        row("the engine", tooLateSentence(),
            u"Er wurde nicht rechtzeitig gesendet, und jetzt ist es zu spät; nichts wurde veröffentlicht. Plane ihn "
            "neu, wenn er noch gewollt ist."_s);
        row("the network", LoopbackRedirect{{}}.listen().error().detail,
            u"Eine Anmeldung braucht ein Merkmal, an dem ihre Antwort zu erkennen ist."_s);
        row("the workspace", Workspace::open(u"/nowhere/x.carillon"_s, {}, SystemClock{}).error().detail,
            u"Unter /nowhere/x.carillon gibt es keinen Arbeitsbereich. Nenne einen anderen, oder lege ihn an."_s);
        row("the desk", DeskSentences::tr("There is nothing to undo."), u"Es gibt nichts rückgängig zu machen."_s);
    }

    void speaksGerman()
    {
        QFETCH(const QString, said);
        QTEST(said, "german");
    }

    /// The engine and the desk have threads of their own.
    void onAnyThread()
    {
        const desktop::Language language{QLocale{QLocale::German}};
        QString said;
        const std::unique_ptr<QThread> thread{
            QThread::create([&] { said = whyLeft(PlatformPostState::Draft, u"x"_s); })};
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(said, u"x: Er ist ein Entwurf."_s);
    }

    void englishCountsWithAndWithoutATranslator()
    {
        QCOMPARE(labelFor(Deed::Cancel, {}, 5), u"Cancel 5 posts"_s);
        const desktop::Language language{QLocale{QLocale::English}};
        QCOMPARE(labelFor(Deed::Cancel, {}, 5), u"Cancel 5 posts"_s);
        QCOMPARE(labelFor(Deed::Cancel, {}, 1), u"Cancel a post"_s);
    }
};

static const test::Registration<TestCoreLanguage> registered;
#include "tst_corelanguage.moc"
