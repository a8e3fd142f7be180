// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/hostcheck.h"
#include "core/net/httpclient.h"
#include "tests/real/hosting/realserver.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Places for media that nobody in this project wrote.
class TestRealHosting final : public QObject
{
    Q_OBJECT

private slots:
    void aBucket_data()
    {
        QTest::addColumn<QString>("bucket");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("says");
        QTest::newRow("as it should be") << u"posts"_s << u"S3RVER"_s << u"S3RVER"_s << QString{};
        QTest::newRow("no such bucket") << u"nowhere"_s << u"S3RVER"_s << u"S3RVER"_s << u"no bucket"_s;
        QTest::newRow("another key") << u"posts"_s << u"somebody"_s << u"S3RVER"_s << u"access key"_s;
    }

    void aBucket()
    {
        QFETCH(const QString, bucket);
        QFETCH(const QString, user);
        QFETCH(const QString, password);
        QFETCH(const QString, says);
        QTemporaryDir folder;
        RealServer server;
        const auto started = server.start(s3rverProgram(),
                                          {u"-d"_s, folder.path(), u"-a"_s, u"127.0.0.1"_s, u"-p"_s, u"{port}"_s,
                                           u"--no-vhost-buckets"_s, u"--configure-bucket"_s, u"posts"_s});
        if (!started)
            QSKIP(qPrintable(started.error().detail));
        const MediaHost host{.kind = MediaHost::Kind::S3,
                             .endpoint = server.url({}),
                             .bucket = bucket,
                             .bucketInHost = false,
                             .folder = u"later on"_s};
        expect(host, {.user = user, .password = password}, says);
        QVERIFY(filesBelow(folder.path() + u"/posts"_s).isEmpty());
    }

    void aFolder_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("says");
        QTest::newRow("as it should be") << u"/"_s << u"hush hush"_s << QString{};
        QTest::newRow("another password") << u"/"_s << u"wrong"_s << u"user name and password"_s;
        QTest::newRow("no such folder") << u"/nowhere/"_s << u"hush hush"_s << u"no such place"_s;
    }

    void aFolder()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, password);
        QFETCH(const QString, says);
        QTemporaryDir folder;
        RealServer written;
        RealServer read;
        const auto started
            = written.start(u"rclone"_s,
                            {u"serve"_s, u"webdav"_s, folder.path(), u"--addr"_s, u"127.0.0.1:{port}"_s, u"--user"_s,
                             u"ada"_s, u"--pass"_s, u"hush hush"_s, u"--config"_s, u"/dev/null"_s});
        if (!started)
            QSKIP(qPrintable(started.error().detail));
        const auto shown = read.start(u"rclone"_s,
                                      {u"serve"_s, u"http"_s, folder.path(), u"--addr"_s, u"127.0.0.1:{port}"_s,
                                       u"--config"_s, u"/dev/null"_s, u"--dir-cache-time"_s, u"0s"_s});
        QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
        const MediaHost host{
            .kind = MediaHost::Kind::WebDav, .endpoint = written.url(path), .publicAddress = read.url(path).toString()};
        expect(host, {.user = u"ada"_s, .password = password}, says);
        QVERIFY(filesBelow(folder.path()).isEmpty());
    }

private:
    void expect(const MediaHost &host, const MediaHostSecret &keys, const QString &says)
    {
        HttpClient http{m_clock};
        const auto checked = test::await(checkMediaHost(host, keys, {}, m_clock, http));
        if (says.isEmpty())
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
        else
            QVERIFY2(!checked && checked.error().detail.contains(says),
                     checked ? "" : qPrintable(checked.error().detail));
    }

    [[nodiscard]] static QStringList filesBelow(const QString &path)
    {
        QStringList files;
        QDirIterator found{path, QDir::Files, QDirIterator::Subdirectories};
        while (found.hasNext())
            files += found.next();
        return files;
    }

    SystemClock m_clock;
};

static const test::Registration<TestRealHosting> registered;
#include "tst_realhosting.moc"
