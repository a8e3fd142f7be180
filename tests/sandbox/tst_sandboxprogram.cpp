// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QStringLiteral(PROGRAM_FOLDER "/carillon-sandbox");
}

/// The program as a person starts it.
class Process final
{
public:
    explicit Process(const QTemporaryDir &folder)
    {
        const auto ready = folder.filePath(u"ready.json"_s);
        QFile::remove(ready);
        m_process.start(program(),
                        {u"--port"_s, u"0"_s, u"--ready-file"_s, ready, u"--state"_s, folder.filePath(u"state"_s)});
        QFile file{ready};
        if (QTest::qWaitFor([&] { return QFile::exists(ready); }, 10'000) && file.open(QIODevice::ReadOnly))
            m_url = QUrl{QJsonDocument::fromJson(file.readAll()).object()["url"_L1].toString()};
    }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] quint16 port() const { return quint16(m_url.port(0)); }
    /// Sends SIGTERM; -1 when it did not end by itself.
    int terminate()
    {
        m_process.terminate();
        const bool ended = m_process.waitForFinished(10'000);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QUrl m_url;
};

}  // namespace

class TestSandboxProgram final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingOverARestart()
    {
        const QTemporaryDir folder;
        QByteArray access;
        QByteArray refresh;
        QByteArray statusId;
        QByteArray picture;
        QJsonArray before;
        {
            Process process{folder};
            QCOMPARE(process.url().host(), u"127.0.0.1"_s);
            SandboxClient client{process.port()};
            const auto session = client
                                     .post("/xrpc/com.atproto.server.createSession",
                                           {{u"identifier"_s, u"alice.test"_s}, {u"password"_s, u"sandbox-x"_s}})
                                     .json();
            access = session["accessJwt"_L1].toString().toLatin1();
            refresh = session["refreshJwt"_L1].toString().toLatin1();
            const QJsonObject record{{u"text"_s, u"kept"_s}, {u"createdAt"_s, u"2026-11-21T09:00:00Z"_s}};
            const QJsonObject input{{u"repo"_s, session["did"_L1]},
                                    {u"collection"_s, u"app.bsky.feed.post"_s},
                                    {u"rkey"_s, u"3n2tz42sbiqnl"_s},
                                    {u"record"_s, record}};
            QCOMPARE(client.post("/xrpc/com.atproto.repo.createRecord", input, access).status, 200);
            const auto media = client.multipart("/api/v2/media", tinyPng(), {{"description", "a dot"}}, "sandbox-bob");
            picture = QUrl{media.json()["url"_L1].toString()}.path().toLatin1();
            const QJsonObject status{{u"status"_s, u"kept too"_s}, {u"media_ids"_s, QJsonArray{media.json()["id"_L1]}}};
            statusId = client.post("/api/v1/statuses", status, "sandbox-bob", {{"Idempotency-Key", "k1"}})
                           .json()["id"_L1]
                           .toString()
                           .toLatin1();
            client.post("/hooks/zap", {{u"text"_s, u"a hook"_s}}, {}, {{"Idempotency-Key", "k1"}});
            before = client.get("/_sandbox/posts").array();
            QCOMPARE(before.size(), 3);
            QCOMPARE(process.terminate(), 0);
        }
        Process process{folder};
        SandboxClient client{process.port()};
        const auto after = client.get("/_sandbox/posts").array();
        QCOMPARE(after.size(), 3);
        for (qsizetype at = 0; at < 3; ++at)
            QCOMPARE(after[at]["id"_L1], before[at]["id"_L1]);
        QCOMPARE(client.get("/xrpc/com.atproto.server.getSession", access).status, 200);
        QCOMPARE(
            client.send("POST", "/xrpc/com.atproto.server.refreshSession", {{"Authorization", "Bearer " + refresh}}, {})
                .status,
            200);
        QCOMPARE(client.get(picture).body, tinyPng());
        const auto again = client.post("/api/v1/statuses", {{u"status"_s, u"kept too"_s}}, "sandbox-bob",
                                       {{"Idempotency-Key", "k1"}});
        QCOMPARE(again.json()["id"_L1].toString().toLatin1(), statusId);
        QCOMPARE(client.get("/hooks/zap/lookup/k1").status, 200);
        QCOMPARE(client.counts(u"mastodon"_s, u"bob"_s)["created"_L1].toInt(), 1);
        client.post("/hooks/zap", {{u"text"_s, u"a hook"_s}});
        QCOMPARE(client.counts(u"webhook"_s)["duplicates"_L1].toInt(), 1);
        QCOMPARE(process.terminate(), 0);
    }

    void dropsALineCutOffByACrash()
    {
        const QTemporaryDir folder;
        {
            Process process{folder};
            SandboxClient client{process.port()};
            client.post("/hooks/zap", {{u"text"_s, u"whole"_s}});
            QCOMPARE(process.terminate(), 0);
        }
        QFile journal{folder.filePath(u"state/journal.ndjson"_s)};
        QVERIFY(journal.open(QIODevice::Append));
        journal.write("{\"platform\":\"webhook\",\"event\":{\"do\"");
        journal.close();
        {
            Process process{folder};
            SandboxClient client{process.port()};
            QCOMPARE(client.get("/_sandbox/posts").array().size(), 1);
            client.post("/hooks/zap", {{u"text"_s, u"next"_s}});
            QCOMPARE(process.terminate(), 0);
        }
        Process process{folder};
        SandboxClient client{process.port()};
        QCOMPARE(client.get("/_sandbox/posts").array().size(), 2);
        client.post("/_sandbox/reset", {});
        QCOMPARE(process.terminate(), 0);
        Process last{folder};
        QCOMPARE(SandboxClient{last.port()}.get("/_sandbox/posts").array().size(), 0);
        QCOMPARE(last.terminate(), 0);
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no number") << QStringList{u"--port"_s, u"many"_s} << 64;
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << 64;
        QTest::newRow("unwritable ready file")
            << QStringList{u"--port"_s, u"0"_s, u"--ready-file"_s, u"/proc/nowhere/ready"_s} << 73;
    }
    void refusesWrongUsage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), code);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void showsAFeed()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        QVERIFY(client.get("/").body.contains("Nothing has been posted yet."));
        client.post("/api/v1/statuses", {{u"status"_s, u"<script>alert(1)</script> & https://example.org/?a=1&b=2."_s}},
                    "sandbox-alice");
        client.post("/hooks/zap", {{u"text"_s, u"from a hook"_s}});
        const auto page = client.get("/");
        QCOMPARE(page.header("Content-Type"), QByteArray{"text/html; charset=utf-8"});
        QVERIFY(
            page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "
                               "<a dir=\"ltr\" href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">"
                               "https://example.org/?a=1&amp;b=2</a>."));
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(page.body.contains("Carillon sandbox"));
        QVERIFY(page.body.contains("prefers-color-scheme:dark"));
        QVERIFY(page.body.indexOf("from a hook") < page.body.indexOf("alert(1)"));
        QCOMPARE(page.body.count("<article"), 2);
        QCOMPARE(page.body.count("<article"), page.body.count("</article>"));
        QCOMPARE(page.body.count("<div"), page.body.count("</div>"));
        static const QRegularExpression outside{u"(src|href)=\"(https?:)?//(?!example\\.org)"_s};
        QVERIFY(!outside.match(QString::fromUtf8(page.body)).hasMatch());
        QCOMPARE(client.get("/?platform=webhook").body.count("<article"), 1);
    }

    void knowsNoClient()
    {
        static const QRegularExpression include{u"^#include \"((?:core|app|ui)/[^\"]+)\""_s,
                                                QRegularExpression::MultilineOption};
        static const QRegularExpression allowed{
            u"^(core/base/|core/platforms/simulated\\w+\\.h$|core/(graphapi|platforms/\\w+)/sandbox/|app/sandbox/|app/process/)"_s};
        QStringList offences;
        int files = 0;
        for (const auto &root : {u"/app/sandbox"_s, u"/core/platforms"_s, u"/core/graphapi"_s}) {
            QDirIterator sources{
                QStringLiteral(SOURCE_ROOT) + root, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories};
            while (sources.hasNext()) {
                QFile file{sources.next()};
                const auto path = file.fileName().mid(qsizetype{sizeof(SOURCE_ROOT)});
                if (!path.contains("/sandbox/"_L1) && !path.contains("/simulated"_L1))
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                for (auto match = include.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
                    const auto header = match.next().captured(1);
                    if (!allowed.match(header).hasMatch())
                        offences += path + u" includes "_s + header;
                }
            }
        }
        QVERIFY(files > 20);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }
};

static const test::Registration<TestSandboxProgram> registered;
#include "tst_sandboxprogram.moc"
