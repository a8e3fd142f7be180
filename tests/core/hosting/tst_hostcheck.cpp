// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/hostcheck.h"
#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakestorage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using Fault = FakeStorage::Fault;

/// What a person is told of a place before a post depends on it.
class TestHostCheck final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_storage = std::make_unique<FakeStorage>(m_clock); }

    void aPlaceThatWorksIsLeftAsItWas_data()
    {
        QTest::addColumn<bool>("isBucket");
        QTest::newRow("bucket") << true;
        QTest::newRow("folder") << false;
    }

    void aPlaceThatWorksIsLeftAsItWas()
    {
        QFETCH(const bool, isBucket);
        const auto done = check(isBucket ? bucket() : folder());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_storage->count("PUT"), 1);
        QCOMPARE(m_storage->count("GET"), 1);
        QVERIFY(m_storage->objects.isEmpty());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const auto row
            = [](const char *name, const QByteArray &verb, const Fault &fault, ErrorKind kind, const QString &says) {
                  QTest::newRow(name) << verb << fault << kind << says;
              };
        row("away", "PUT", {.kind = Fault::Kind::CloseBefore}, ErrorKind::Transient, {});
        row("in trouble", "PUT", {.status = 502}, ErrorKind::Transient, u"trouble of its own"_s);
        row("full", "PUT", {.status = 413}, ErrorKind::Config, u"full"_s);
        row("no storage at all", "PUT", {.status = 405}, ErrorKind::Config, u"cannot be put"_s);
        row("leads elsewhere", "PUT", {.status = 302}, ErrorKind::Config, u"leads elsewhere"_s);
        row("a parent that is missing", "PUT", {.status = 409}, ErrorKind::Config, u"no such place"_s);
        row("nothing anybody knows", "PUT", {.status = 418}, ErrorKind::Config, u"HTTP 418"_s);
        row("what is put is not read", "GET", {.status = 404}, ErrorKind::Media, u"nobody can read it"_s);
        row("reading leads elsewhere", "GET", {.status = 302}, ErrorKind::Media, u"do not follow"_s);
        row("nothing can be taken away", "DELETE", {.status = 403}, ErrorKind::Config, u"not taken away"_s);
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const Fault, fault);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        m_storage->always[verb] = fault;
        const auto done = check(bucket());
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
        QCOMPARE(done.error().kind, kind);
        QVERIFY(!done.error().detail.contains(u"Signature"_s));
        QCOMPARE(m_storage->objects.size(), verb == "DELETE" ? 1 : 0);
    }

    void aWrongSecretIsNamed()
    {
        m_keys.password = u"another"_s;
        QVERIFY(check(bucket()).error().detail.contains(u"secret key is wrong"_s));
        QVERIFY(check(folder()).error().detail.contains(u"user name and password"_s));
    }

    void aWebsiteIsLookedAtOnly()
    {
        const MediaHost website{.kind = MediaHost::Kind::Web,
                                .publicAddress = m_storage->url(u"/public/"_s).toString() + u"{file}"_s};
        QCOMPARE(check(website).error().kind, ErrorKind::Invalid);  // nothing to look for
        m_sample.path = u"/media/a.png"_s;
        m_sample.mime = u"image/png"_s;
        QCOMPARE(check(website).error().kind, ErrorKind::Media);
        m_storage->objects["a.png"] = {"x", "image/png"};
        QVERIFY(check(website));
        QCOMPARE(m_storage->count("PUT"), 0);
    }

private:
    [[nodiscard]] MediaHost bucket() const
    {
        return {
            .kind = MediaHost::Kind::S3, .endpoint = m_storage->url({}), .bucket = u"posts"_s, .bucketInHost = false};
    }
    [[nodiscard]] MediaHost folder() const
    {
        return {.kind = MediaHost::Kind::WebDav,
                .endpoint = m_storage->url(u"/dav"_s),
                .publicAddress = m_storage->url(u"/public"_s).toString()};
    }
    Result<void> check(const MediaHost &host)
    {
        HttpClient http{m_clock};
        return test::await(checkMediaHost(host, m_keys, m_sample, m_clock, http));
    }

    FakeClock m_clock;
    std::unique_ptr<FakeStorage> m_storage;
    MediaHostSecret m_keys{.user = u"ada"_s, .password = u"a secret that is never shown"_s};
    FrozenMedia m_sample;
};

static const test::Registration<TestHostCheck> registered;
#include "tst_hostcheck.moc"
