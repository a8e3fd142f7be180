// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// By whose clock clients count, where a network says "in so many seconds".
class TestDates final : public QObject
{
    Q_OBJECT

private slots:
    void everyNetworkSaysWhenItAnswered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("webhook") << QByteArray{"/hooks/a"};
        QTest::newRow("bluesky") << QByteArray{"/xrpc/com.atproto.server.describeServer"};
        QTest::newRow("mastodon") << QByteArray{"/api/v2/instance"};
        QTest::newRow("x") << QByteArray{"/2/users/me"};
        QTest::newRow("linkedin") << QByteArray{"/linkedin/rest/me"};
        QTest::newRow("youtube") << QByteArray{"/youtube/v3/channels"};
        QTest::newRow("facebook") << QByteArray{"/facebook/graph/v24.0/me"};
        QTest::newRow("instagram") << QByteArray{"/instagram/graph-facebook/v24.0/me"};
        QTest::newRow("threads") << QByteArray{"/threads/graph/v1.0/me"};
        QTest::newRow("discord") << QByteArray{"/api/webhooks/1/a"};
    }

    void everyNetworkSaysWhenItAnswered()
    {
        QFETCH(const QByteArray, path);
        RunningSandbox server;
        SandboxClient client{server.port()};
        const auto expected = sandbox::httpDate(server.clock.now());
        const auto answer = client.get(path);
        QVERIFY(answer.status > 0);
        const auto dates = std::count_if(answer.headers.begin(), answer.headers.end(),
                                         [](const auto &header) { return header.first.toLower() == "date"; });
        QCOMPARE(dates, 1);
        QCOMPARE(answer.header("date"), expected);
    }

    void writesAsHttpDoes()
    {
        QCOMPARE(sandbox::httpDate(Instant{1'795'251'600s}), "Sat, 21 Nov 2026 09:00:00 GMT");
        sandbox::HttpReply dated{.headers = {{"date", "another"}}};
        sandbox::addDate(dated, Instant{});
        QCOMPARE(dated.headers.size(), 1);
    }
};

static const test::Registration<TestDates> registered;
#include "tst_dates.moc"
