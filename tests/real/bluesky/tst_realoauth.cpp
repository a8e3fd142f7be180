// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pkce.h"
#include "tests/real/bluesky/realpds.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::test::await;
using carillon::test::StepRunner;

/// The login in the browser against a Bluesky server that somebody else wrote; a script stands for the person.
class TestRealOAuth final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m_pds.start();
        if (!started && started.error().kind == ErrorKind::Unavailable)
            QSKIP(qPrintable(started.error().detail));
        QVERIFY2(started, qPrintable(started ? QString{} : started.error().detail));
        const auto made = m_pds.makeAccount(u"olga"_s);
        QVERIFY(made);
        m_olga = *made;
        m_http = std::make_unique<HttpClient>(m_clock);
    }

    void connectsPublishesAndDeletes()
    {
        const auto connected = logIn();
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        const auto &account = connected->only().account;
        QCOMPARE(account.remoteId, m_olga.did);
        QCOMPARE(account.handle, m_olga.handle);
        QCOMPARE(account.server, m_pds.url());
        const auto &credentials = connected->only().credentials;
        const auto life = m_bluesky->lifeOf(credentials);
        QVERIFY(life && !life->isRenewable);
        QVERIFY(life->endsAt - m_clock.now() > 13 * 24h && life->endsAt - m_clock.now() < 15 * 24h);
        QVERIFY(!m_bluesky->needsRefresh(credentials, m_clock.now()));
        QVERIFY(m_bluesky->needsRefresh(credentials, m_clock.now() + 58min));

        FrozenAccount asking;
        asking.server = account.server;
        const auto found = await(m_bluesky->findMentions(asking, credentials, m_olga.handle, *m_http));
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE(found->first().id, m_olga.did);

        auto run = runner(*connected, {u"one"_s, u"two"_s});
        run.post.media = {picture()};
        run.post.firstComment = u"three"_s;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(recordCount(), 3);
        run.turnTo(Purpose::Delete);
        const auto deleted = run.run();
        QVERIFY2(deleted, qPrintable(deleted ? QString{} : deleted.error().detail));
        QCOMPARE(recordCount(), 0);
    }

    void renewsAndEndsItsLogin()
    {
        const auto connected = logIn();
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        const auto &before = connected->only().credentials;
        const auto account = frozen(*connected);
        const auto renewed = await(m_bluesky->refresh(account, before, *m_http));
        QVERIFY2(renewed, qPrintable(renewed ? QString{} : renewed.error().detail));
        for (const auto &name : {u"access_token"_s, u"refresh_token"_s})
            QVERIFY(renewed->values[name] != before.values[name]);
        for (const auto &name : {u"dpop_key"_s, u"issuer"_s, u"session_ends_at"_s})
            QCOMPARE(renewed->values[name], before.values[name]);

        auto after = *connected;
        after.accounts[0].credentials = *renewed;
        QVERIFY(runner(after, {u"renewed"_s}).run());
        QVERIFY(await(m_bluesky->revoke(account, *renewed, *m_http)));
        const auto ended = await(m_bluesky->refresh(account, *renewed, *m_http));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Auth);
    }

    /// As after a renewal whose answer was lost: the server ends the login, and says so in a way that is understood.
    void anOldTokenEndsTheLogin()
    {
        const auto connected = logIn();
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        const auto account = frozen(*connected);
        const auto renewed = await(m_bluesky->refresh(account, connected->only().credentials, *m_http));
        QVERIFY(renewed);
        const auto replayed = await(m_bluesky->refresh(account, connected->only().credentials, *m_http));
        QVERIFY(!replayed);
        QCOMPARE(replayed.error().kind, ErrorKind::Auth);
        auto after = *connected;
        after.accounts[0].credentials = *renewed;
        const auto out = runner(after, {u"never"_s}).run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
    }

    void aTokenIsBoundToItsKey()
    {
        const auto connected = logIn();
        const auto other = logIn();
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        QVERIFY2(other, qPrintable(other ? QString{} : other.error().detail));
        auto stolen = *connected;
        stolen.accounts[0].credentials.values[u"dpop_key"_s] = other->only().credentials.values["dpop_key"_L1];
        const auto out = runner(stolen, {u"never"_s}).run();
        QVERIFY(!out);
        QVERIFY2(out.error().kind == ErrorKind::Auth, qPrintable(out.error().detail));
    }

    void aCodeWantsItsVerifier()
    {
        const auto login = begin();
        QVERIFY(login);
        auto request = requestFor(*login);
        request.secret = codeFor(login->address);
        request.codeVerifier = u"another-one-that-is-long-enough-to-be-a-verifier-at-all"_s;
        const auto refused = await(m_bluesky->connectAccount(request, *m_http));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
        QVERIFY2(refused.error().detail.contains(u"verifier"_s), qPrintable(refused.error().detail));
    }

    void aServerWithoutSuchALoginSaysSo()
    {
        ConnectRequest request;
        request.server = QUrl{u"http://127.0.0.1:9"_s};
        request.redirectUri = m_redirect;
        const auto login = await(m_bluesky->beginLogin(request, u"state"_s, u"challenge"_s, *m_http));
        QVERIFY(!login);
        QCOMPARE(login.error().kind, ErrorKind::Transient);
    }

private:
    Result<BrowserLogin> begin()
    {
        m_pkce = Pkce::make();  // the server takes none twice
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.server = m_pds.url();
        request.handle = m_olga.handle;
        request.redirectUri = m_redirect;
        return await(
            m_bluesky->beginLogin(std::move(request), u"state"_s, QString::fromLatin1(m_pkce.challenge), *m_http));
    }

    [[nodiscard]] ConnectRequest requestFor(const BrowserLogin &login) const
    {
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.server = m_pds.url();
        request.app = login.app;
        request.redirectUri = m_redirect;
        request.codeVerifier = QString::fromLatin1(m_pkce.verifier);
        return request;
    }

    [[nodiscard]] QString codeFor(const QUrl &address) const
    {
        QProcess person;
        person.start(QStringLiteral(SOURCE_ROOT "/tests/real/bluesky/consent.py"),
                     {address.toString(QUrl::FullyEncoded), m_olga.handle, u"the-main-password"_s});
        person.waitForFinished();
        const QUrl last{QString::fromUtf8(person.readAllStandardOutput()).trimmed()};
        const QUrlQuery answer{last};
        if (answer.queryItemValue(u"state"_s) != "state"_L1)
            qWarning("%s", (person.readAllStandardError() + last.toEncoded()).constData());
        return answer.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    }

    Result<Connection> logIn()
    {
        const auto login = begin();
        if (!login)
            return login.error();
        auto request = requestFor(*login);
        request.secret = codeFor(login->address);
        return await(m_bluesky->connectAccount(std::move(request), *m_http));
    }

    static FrozenAccount frozen(const Connection &connection)
    {
        const auto &account = connection.only().account;
        return FrozenAccount{.handle = account.handle, .server = account.server, .remoteId = account.remoteId};
    }

    StepRunner runner(const Connection &connection, const QStringList &parts)
    {
        static int count = 0;
        FrozenPost post;
        post.key = u"oauth"_s + QString::number(++count);
        post.account = frozen(connection);
        post.parts = parts;
        return StepRunner{*m_bluesky, m_clock, post, connection.only().credentials};
    }

    FrozenMedia picture()
    {
        const auto path = m_folder.filePath(u"a.png"_s);
        const auto bytes = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P8z8DAwMDA"
                                                  "xAADjIyMAAMCAQEAtGoCrQAAAABJRU5ErkJggg==");
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's picture cannot be written");
        return FrozenMedia{.path = path, .mime = u"image/png"_s, .bytes = bytes.size()};
    }

    qsizetype recordCount()
    {
        HttpRequest request{.url = m_pds.url()};
        request.url.setPath(u"/xrpc/com.atproto.repo.listRecords"_s);
        request.url.setQuery(QUrlQuery{{u"repo"_s, m_olga.did}, {u"collection"_s, u"app.bsky.feed.post"_s}});
        const auto json = await(m_http->send(std::move(request))).jsonObject();
        return json ? (*json)["records"_L1].toArray().size() : -1;
    }

    SystemClock m_clock;
    carillon::test::RealPds m_pds;
    carillon::test::PdsAccount m_olga;
    std::unique_ptr<HttpClient> m_http;
    QTemporaryDir m_folder;
    Pkce m_pkce = Pkce::make();
    const QUrl m_redirect{u"http://127.0.0.1:54321/callback"_s};
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_bluesky = findPlatform(m_platforms, u"bluesky");
};

static const carillon::test::Registration<TestRealOAuth> registered;
#include "tst_realoauth.moc"
