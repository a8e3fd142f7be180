// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/real/bluesky/realadapter.h"
#include "tests/support/await.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two by two pixels.
const QByteArray smallPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P8z8DAwMDAxAADjIyMAAMCAQEAtGoCrQAAAABJRU5ErkJggg==");

}  // namespace

/// The adapter against a Bluesky server that somebody else wrote.
class TestRealBluesky final : public QObject, private RealAdapter
{
    Q_OBJECT

private slots:
    void initTestCase();
    void connectsWithAnAppPassword();
    void tellsAWrongPassword();
    void renewsAndEndsItsLogin();
    void publishesPicturesAndFacets();
    void publishesCaptions_data();
    void publishesCaptions();
    void itsAuthorsWarningStandsOnIt();
    void itSaysWhoMayAnswer();
    void aFilmMayPlayAsAGif_data();
    void aFilmMayPlayAsAGif();
    void publishesAThreadAtOnce();
    void theSameTwiceIsOnce();
    void aThreadTwiceIsOnce();
    void anotherTextUnderTheKeyIsDoubtful();
    void theProbeTells();
    void anOldTokenWantsRenewal();
    void aLostBlobWantsRebuilding();
    void aLongTextIsRefused();
    void aLinkGetsItsCard();
    void aServerAloneFindsWholeHandlesAlone();

private:
    QTemporaryDir m_media;
};

void TestRealBluesky::initTestCase()
{
    const auto started = start();
    if (!started && started.error().kind == ErrorKind::Unavailable)
        QSKIP(qPrintable(started.error().detail));
    QVERIFY2(started, qPrintable(started ? QString{} : started.error().detail));
    QFile file{m_media.filePath(u"a.png"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(smallPng), smallPng.size());
}

void TestRealBluesky::connectsWithAnAppPassword()
{
    ConnectRequest request;
    request.server = m_pds.url();
    request.handle = u"@alice.test "_s;
    request.secret = m_alice.appPassword;
    const auto connected = await(m_bluesky->connectAccount(request, *m_http));
    QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
    QCOMPARE(connected->only().account.remoteId, m_alice.did);
    QCOMPARE(connected->only().account.handle, u"alice.test"_s);
    QCOMPARE(connected->only().account.server, m_pds.url());
    QVERIFY(connected->only().account.hasSecret);
    QVERIFY(!m_bluesky->needsRefresh(connected->only().credentials, m_clock.now()));
    QVERIFY(m_bluesky->needsRefresh(connected->only().credentials, m_clock.now() + 1h + 56min));
    m_credentials = connected->only().credentials;
    m_account.handle = connected->only().account.handle;
    m_account.remoteId = connected->only().account.remoteId;
    m_account.server = connected->only().account.server;
}

void TestRealBluesky::tellsAWrongPassword()
{
    ConnectRequest request;
    request.server = m_pds.url();
    request.handle = m_alice.handle;
    request.secret = u"aaaa-bbbb-cccc-dddd"_s;
    const auto connected = await(m_bluesky->connectAccount(request, *m_http));
    QVERIFY(!connected);
    QCOMPARE(connected.error().kind, ErrorKind::Auth);
    QVERIFY(connected.error().detail.contains(u"app password"_s));
}

void TestRealBluesky::renewsAndEndsItsLogin()
{
    ConnectRequest request;
    request.server = m_pds.url();
    request.handle = m_bob.handle;
    request.secret = m_bob.appPassword;
    const auto connected = await(m_bluesky->connectAccount(request, *m_http));
    QVERIFY(connected);
    auto account = m_account;
    account.handle = m_bob.handle;
    account.remoteId = m_bob.did;
    const auto renewed = await(m_bluesky->refresh(account, connected->only().credentials, *m_http));
    QVERIFY2(renewed, qPrintable(renewed ? QString{} : renewed.error().detail));
    QVERIFY(renewed->values["refreshJwt"_L1] != connected->only().credentials.values["refreshJwt"_L1]);
    // An answer that was lost does no harm: the old token gives a successor once more.
    QVERIFY(await(m_bluesky->refresh(account, connected->only().credentials, *m_http)));
    QVERIFY(await(m_bluesky->revoke(account, *renewed, *m_http)));
    const auto ended = await(m_bluesky->refresh(account, *renewed, *m_http));
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::Auth);
}

void TestRealBluesky::publishesPicturesAndFacets()
{
    auto frozen = post({u"Grüße 🎉 @bob.test @nobody.test #läuft https://example.com/ü"_s});
    frozen.options = {{u"language"_s, u"de"_s}};
    const FrozenMedia picture{.path = m_media.filePath(u"a.png"_s),
                              .mime = u"image/png"_s,
                              .bytes = smallPng.size(),
                              .width = 2,
                              .height = 2,
                              .alt = u"Eine Glöckchen 🔔"_s};
    frozen.media = {picture, picture};
    const auto whole = run(frozen);
    QVERIFY2(whole.publication, qPrintable(whole.error ? whole.error->detail : QString{}));
    QCOMPARE(whole.journal.size(), size_t{4});

    const auto stored = recordAt(whole.publication->remoteId);
    const auto planned = whole.journal.back().step.payload["records"_L1][0].toObject();
    QCOMPARE(stored["cid"_L1], planned["cid"_L1]);
    QCOMPARE(stored["value"_L1].toObject(), planned["record"_L1].toObject());
    const auto facets = stored["value"_L1]["facets"_L1].toArray();
    QCOMPARE(facets.size(), 3);
    QCOMPARE(facets[0]["features"_L1][0]["did"_L1].toString(), m_bob.did);
    const auto image = stored["value"_L1]["embed"_L1]["images"_L1][1];
    QCOMPARE(image["alt"_L1].toString(), picture.alt);
    QCOMPARE(image["aspectRatio"_L1]["width"_L1].toInt(), 2);
}

void TestRealBluesky::publishesCaptions_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as large as they may be") << 20'000 << true;
    QTest::newRow("a byte too large") << 20'001 << false;
}

void TestRealBluesky::publishesCaptions()
{
    QFETCH(const int, bytes);
    QFETCH(const bool, isTaken);
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file{m_media.filePath(name)};
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString{};
    };
    const auto film = write(u"a.mp4"_s, QByteArray::fromHex("0000001866747970") + "isom" + QByteArray(5'000, 'x'));
    const QByteArray start{"WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n\nNOTE "};
    const auto captions = write(u"a.vtt"_s, start + QByteArray(bytes - start.size(), 'x'));
    auto frozen = post({u"look and read"_s});
    frozen.media = {{.path = film,
                     .mime = u"video/mp4"_s,
                     .bytes = 5'012,
                     .width = 160,
                     .height = 90,
                     .kind = MediaKind::Video,
                     .alt = u"a bell rings"_s,
                     .captions = {{u"en"_s, captions, bytes, 2s}, {u"pt-BR"_s, captions, bytes, 2s}}}};
    const auto done = run(frozen);
    if (!isTaken) {
        QVERIFY(done.error);
        QCOMPARE(done.error->kind, ErrorKind::Media);
        return;
    }
    QVERIFY2(done.publication, qPrintable(done.error ? done.error->detail : QString{}));
    const auto read = recordAt(done.publication->remoteId)["value"_L1]["embed"_L1]["captions"_L1].toArray();
    QCOMPARE(read.size(), 2);
    QCOMPARE(read[1]["lang"_L1].toString(), u"pt-BR"_s);
    QCOMPARE(read[1]["file"_L1]["mimeType"_L1].toString(), u"text/vtt"_s);
    QCOMPARE(read[1]["file"_L1]["size"_L1].toInt(), bytes);
}

void TestRealBluesky::itsAuthorsWarningStandsOnIt()
{
    auto frozen = post({u"careful"_s, u"and on"_s});
    frozen.options = {{u"bluesky.labels"_s, u"suggestive+graphic-media"_s}};
    frozen.media
        = {FrozenMedia{.path = m_media.filePath(u"a.png"_s), .mime = u"image/png"_s, .bytes = smallPng.size()}};
    const auto whole = run(frozen);
    QVERIFY2(whole.publication, qPrintable(whole.error ? whole.error->detail : QString{}));
    const auto posts = whole.journal.back().result["posts"_L1].toArray();
    const auto first = recordAt(posts[0]["uri"_L1].toString());
    QCOMPARE(first["cid"_L1], posts[0]["cid"_L1]);
    QCOMPARE(
        first["value"_L1]["labels"_L1].toObject(),
        (QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s},
                     {u"values"_s,
                      QJsonArray{QJsonObject{{u"val"_s, u"sexual"_s}}, QJsonObject{{u"val"_s, u"graphic-media"_s}}}}}));
    QVERIFY(!recordAt(posts[1]["uri"_L1].toString())["value"_L1].toObject().contains("labels"_L1));
}

void TestRealBluesky::itSaysWhoMayAnswer()
{
    auto frozen = post({u"ask"_s, u"and on"_s});
    frozen.options = {{u"who_may_reply"_s, u"mentioned+followers+following"_s}, {u"quotes"_s, u"nobody"_s}};
    const auto whole = run(frozen);
    QVERIFY2(whole.publication, qPrintable(whole.error ? whole.error->detail : QString{}));
    const auto posts = whole.journal.back().result["posts"_L1].toArray();
    QCOMPARE(posts.size(), 2);
    const auto first = posts[0]["uri"_L1].toString();
    auto beside = first;
    const auto replies = recordAt(beside.replace("feed.post"_L1, "feed.threadgate"_L1))["value"_L1];
    QCOMPARE(replies["post"_L1].toString(), first);
    QCOMPARE(replies["allow"_L1].toArray().size(), 3);
    for (const auto &one : posts) {
        auto uri = one["uri"_L1].toString();
        const auto quotes = recordAt(uri.replace("feed.post"_L1, "feed.postgate"_L1))["value"_L1];
        QCOMPARE(quotes["embeddingRules"_L1][0]["$type"_L1].toString(), u"app.bsky.feed.postgate#disableRule"_s);
    }
}

void TestRealBluesky::aFilmMayPlayAsAGif_data()
{
    QTest::addColumn<QString>("mime");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("what the video service makes of one") << u"video/mp4"_s << true;
    QTest::newRow("the GIF itself") << u"image/gif"_s << false;
}

/// Here nobody makes a film of a GIF: the record is written as it would be if somebody had.
void TestRealBluesky::aFilmMayPlayAsAGif()
{
    QFETCH(const QString, mime);
    QFETCH(const bool, isTaken);
    QFile file{m_media.filePath(isTaken ? u"b.mp4"_s : u"b.gif"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(isTaken ? QByteArray::fromHex("0000001866747970") + "isom" + QByteArray(5'000, 'x')
                       : QByteArray{"GIF89a"} + QByteArray(5'000, 'x'));
    file.close();
    auto frozen = post({u"it moves"_s});
    frozen.media = {FrozenMedia{.path = file.fileName(), .mime = mime, .bytes = file.size(), .kind = MediaKind::Video}};
    const auto upload = std::get<Step>(m_bluesky->nextStep(frozen, {}, m_clock.now()));
    const auto uploaded = perform(frozen, upload);
    QVERIFY2(uploaded.result, qPrintable(uploaded.result ? QString{} : uploaded.result.error().detail));
    QCOMPARE((*uploaded.result)["blob"_L1]["mimeType"_L1].toString(), mime);

    const std::vector<StepRecord> journal{
        StepRecord{.step = upload, .state = StepState::Done, .result = *uploaded.result}};
    auto step = std::get<Step>(m_bluesky->nextStep(frozen, journal, m_clock.now()));
    auto only = step.payload["records"_L1][0].toObject();
    auto record = only["record"_L1].toObject();
    auto embed = record["embed"_L1].toObject();
    QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.video"_s);
    embed[u"presentation"_s] = u"gif"_s;
    record[u"embed"_s] = embed;
    only[u"record"_s] = record;
    step.payload[u"records"_s] = QJsonArray{only};
    const auto written = perform(frozen, step);
    QVERIFY2(written.result.has_value() == isTaken,
             qPrintable(written.result ? QString{} : written.result.error().detail));
    if (isTaken)
        QCOMPARE(recordAt((*written.result)["posts"_L1][0]["uri"_L1].toString())["value"_L1].toObject(), record);
}

void TestRealBluesky::publishesAThreadAtOnce()
{
    auto frozen = post({u"Erster Teil 🎉"_s, u"Zweiter"_s, u"Dritter: 👨‍👩‍👧‍👦"_s});
    frozen.media
        = {FrozenMedia{.path = m_media.filePath(u"a.png"_s), .mime = u"image/png"_s, .bytes = smallPng.size()}};
    const auto whole = run(frozen);
    QVERIFY2(whole.publication, qPrintable(whole.error ? whole.error->detail : QString{}));
    const auto planned = whole.journal.back().step.payload["records"_L1].toArray();
    const auto posts = whole.journal.back().result["posts"_L1].toArray();
    QCOMPARE(posts.size(), 3);
    QString parent;
    for (int at = 0; at < 3; ++at) {
        const auto stored = recordAt(posts[at]["uri"_L1].toString());
        QCOMPARE(posts[at]["cid"_L1], planned[at]["cid"_L1]);
        QCOMPARE(stored["cid"_L1], planned[at]["cid"_L1]);
        const auto reply = stored["value"_L1]["reply"_L1];
        QCOMPARE(reply["parent"_L1]["uri"_L1].toString(), parent);
        QCOMPARE(reply["root"_L1]["uri"_L1].toString(), at == 0 ? QString{} : posts[0]["uri"_L1].toString());
        parent = posts[at]["uri"_L1].toString();
    }
}

void TestRealBluesky::theSameTwiceIsOnce()
{
    const auto frozen = post({u"once"_s});
    const auto step = publishStep(frozen);
    const auto first = perform(frozen, step);
    const auto second = perform(frozen, step);
    QVERIFY(first.result && second.result);
    QCOMPARE(*second.result, *first.result);
    QVERIFY(first.rate.limit.has_value());
}

void TestRealBluesky::aThreadTwiceIsOnce()
{
    const auto frozen = post({u"both"_s, u"or none"_s});
    const auto step = publishStep(frozen);
    const auto first = perform(frozen, step);
    QVERIFY(first.result);
    const auto second = perform(frozen, step);
    QVERIFY(!second.result);
    QCOMPARE(second.result.error().kind, ErrorKind::Ambiguous);
    const StepRecord doubtful{.step = step, .state = StepState::Doubtful};
    const auto probe = await(m_bluesky->probe(contextOf(frozen, step), doubtful, *m_http));
    QCOMPARE(probe.answer, Probe::Answer::Found);
    QCOMPARE(probe.result, *first.result);
}

void TestRealBluesky::anotherTextUnderTheKeyIsDoubtful()
{
    const auto frozen = post({u"first"_s});
    auto other = frozen;
    other.parts = QStringList{u"second"_s};
    const auto now = m_clock.now();
    const auto step = std::get<Step>(m_bluesky->nextStep(frozen, {}, now));
    const auto otherStep = std::get<Step>(m_bluesky->nextStep(other, {}, now));
    QVERIFY(perform(frozen, step).result);
    const auto outcome = perform(other, otherStep);
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().kind, ErrorKind::Ambiguous);
    const StepRecord doubtful{.step = otherStep, .state = StepState::Doubtful};
    const auto probe = await(m_bluesky->probe(contextOf(other, otherStep), doubtful, *m_http));
    QCOMPARE(probe.answer, Probe::Answer::Unknowable);
}

void TestRealBluesky::theProbeTells()
{
    for (const auto &parts : {QStringList{u"single"_s}, QStringList{u"thread"_s, u"of two"_s}}) {
        const auto frozen = post(parts);
        const auto step = publishStep(frozen);
        const StepRecord doubtful{.step = step, .state = StepState::Doubtful};
        const auto before = await(m_bluesky->probe(contextOf(frozen, step), doubtful, *m_http));
        QCOMPARE(before.answer, Probe::Answer::Absent);
        const auto outcome = perform(frozen, step);
        QVERIFY(outcome.result);
        const auto after = await(m_bluesky->probe(contextOf(frozen, step), doubtful, *m_http));
        QCOMPARE(after.answer, Probe::Answer::Found);
        QCOMPARE(after.result, *outcome.result);
    }
}

void TestRealBluesky::anOldTokenWantsRenewal()
{
    const auto frozen = post({u"late"_s});
    auto context = contextOf(frozen, publishStep(frozen));
    context.credentials.values[u"accessJwt"_s] = RealPds::aged(m_credentials.values["accessJwt"_L1].toString(), 3h);
    QVERIFY(m_bluesky->needsRefresh(context.credentials, m_clock.now()));
    const auto outcome = await(m_bluesky->perform(context, *m_http));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().kind, ErrorKind::Auth);
    QVERIFY2(outcome.result.error().detail.contains(u"Token has expired"_s), qPrintable(outcome.result.error().detail));
    context.credentials.values[u"accessJwt"_s] = u"damaged"_s;
    QCOMPARE(await(m_bluesky->perform(context, *m_http)).result.error().kind, ErrorKind::Auth);
}

void TestRealBluesky::aLostBlobWantsRebuilding()
{
    auto frozen = post({u"picture"_s, u"and more"_s});
    frozen.media
        = {FrozenMedia{.path = m_media.filePath(u"a.png"_s), .mime = u"image/png"_s, .bytes = smallPng.size()}};
    const auto upload = std::get<Step>(m_bluesky->nextStep(frozen, {}, m_clock.now()));
    QJsonObject lost{{u"$type"_s, u"blob"_s}, {u"mimeType"_s, u"image/png"_s}, {u"size"_s, 10}};
    lost[u"ref"_s] = QJsonObject{{u"$link"_s, u"bafkreigaknpexyvxt76zgkitavbwx6ejgfheup5oybpm77f3pxzrvwpfdi"_s}};
    std::vector<StepRecord> journal{
        StepRecord{.step = upload, .state = StepState::Done, .result = QJsonObject{{u"blob"_s, lost}}}};
    const auto step = std::get<Step>(m_bluesky->nextStep(frozen, journal, m_clock.now()));
    const auto outcome = perform(frozen, step);
    QVERIFY(!outcome.result);
    QVERIFY2(outcome.result.error().kind == ErrorKind::Rebuild, qPrintable(outcome.result.error().detail));

    // As the engine goes on: void steps gone, the refused one kept.
    journal = {StepRecord{.step = step, .state = StepState::Refused}};
    while (true) {
        const auto next = m_bluesky->nextStep(frozen, journal, m_clock.now());
        if (!std::holds_alternative<Step>(next))
            break;
        const auto again = perform(frozen, std::get<Step>(next));
        QVERIFY2(again.result, qPrintable(again.result ? QString{} : again.result.error().detail));
        journal.push_back(StepRecord{.step = std::get<Step>(next), .state = StepState::Done, .result = *again.result});
    }
    QCOMPARE(journal.back().step.payload["records"_L1][0]["rkey"_L1], step.payload["records"_L1][0]["rkey"_L1]);
}

void TestRealBluesky::aLongTextIsRefused()
{
    const auto frozen = post({QString{301, u'x'}});
    QVERIFY(!m_bluesky->check(frozen).isEmpty());
    const auto outcome = perform(frozen, publishStep(frozen));
    QVERIFY(!outcome.result);
    QVERIFY2(outcome.result.error().kind == ErrorKind::Content, qPrintable(outcome.result.error().detail));
    const auto fitting = post({u"👨‍👩‍👧‍👦"_s.repeated(100) + u"x"_s.repeated(200)});
    QVERIFY(m_bluesky->check(fitting).isEmpty());
    QVERIFY(perform(fitting, publishStep(fitting)).result);
}

void TestRealBluesky::aLinkGetsItsCard()
{
    FaultServer web;
    web.react("/page",
              {.headers = {{"Content-Type", "text/html; charset=utf-8"}},
               .body = "<html><head><meta property='og:title' content='Glocken &amp; Türme'>"
                       "<meta property='og:description' content='Alles'>"
                       "<meta property='og:image' content='/thumb.png'></head></html>"});
    web.react("/thumb.png", {.headers = {{"Content-Type", "image/png"}}, .body = smallPng});
    auto frozen = post({u"Look"_s});
    frozen.link = web.url(u"/page"_s).toString();
    const auto whole = run(frozen);
    QVERIFY2(whole.publication, qPrintable(whole.error ? whole.error->detail : QString{}));
    const auto external = recordAt(whole.publication->remoteId)["value"_L1]["embed"_L1]["external"_L1];
    QCOMPARE(external["uri"_L1].toString(), frozen.link);
    QCOMPARE(external["title"_L1].toString(), u"Glocken & Türme"_s);
    QCOMPARE(external["thumb"_L1]["size"_L1].toInt(), smallPng.size());
}

/// Its application view is another program, which is not there: that is told as a sentence, and never in the way.
void TestRealBluesky::aServerAloneFindsWholeHandlesAlone()
{
    const auto refused = await(m_bluesky->findMentions(m_account, m_credentials, u"bo"_s, *m_http));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Config);
    QVERIFY2(refused.error().detail.startsWith("This server has no search"_L1), qPrintable(refused.error().detail));
    const auto found = await(m_bluesky->findMentions(m_account, m_credentials, m_bob.handle, *m_http));
    QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, m_bob.did);
    const auto nobody = await(m_bluesky->findMentions(m_account, m_credentials, u"nobody.test"_s, *m_http));
    QVERIFY2(nobody, qPrintable(nobody ? QString{} : nobody.error().detail));
    QVERIFY(nobody->isEmpty());
}

static const Registration<TestRealBluesky> registered;
#include "tst_realbluesky.moc"
