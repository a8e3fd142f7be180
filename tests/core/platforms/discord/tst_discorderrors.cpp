// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordapi.h"
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonArray rows()
{
    QFile file{u":/platforms/discord/errors.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table");
    return QJsonDocument::fromJson(file.readAll()).object()["rows"_L1].toArray();
}

Error errorFor(const HttpReply &reply, const QString &step)
{
    static const auto table = ErrorTable::load(u":/platforms/discord/errors.json"_s);
    const bool creates = step == "publish_part"_L1;
    const auto rate = discord::readRate(reply, Instant{});
    return *table.classify(reply, discord::failureOf(reply, step, creates), rate, Instant{});
}

}  // namespace

/// What Discord's refusals mean.
class TestDiscordErrors final : public QObject
{
    Q_OBJECT

private slots:
    /// No row stands in the shadow of one above it.
    void everyRowIsReached_data()
    {
        QTest::addColumn<QJsonObject>("row");
        int number = 0;
        for (const auto &row : rows())
            QTest::addRow("row %d", ++number) << row.toObject();
    }

    void everyRowIsReached()
    {
        QFETCH(const QJsonObject, row);
        const auto status = row["status"_L1];
        const int number = status.isDouble() ? status.toInt() : status.isUndefined() ? 400 : 301;
        QJsonObject body{{u"message"_s, u"something"_s}};
        if (const auto code = row["code"_L1].toString(); !code.isEmpty())
            body["code"_L1] = code.toInt();
        const auto error = errorFor(answerOf(number, body), row["step"_L1].toString(u"publish_part"_s));
        QCOMPARE(toWord(error.kind), row["kind"_L1].toString());
        QVERIFY(error.detail.contains("something"_L1));
        QVERIFY(error.detail.startsWith(row["tell"_L1].toString()));
    }

    void knowsTheDocumentedOnes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the webhook was deleted") << 404 << 10015 << ErrorKind::Auth;
        QTest::newRow("the token is wrong") << 401 << 50027 << ErrorKind::Auth;
        QTest::newRow("an empty message") << 400 << 50006 << ErrorKind::Content;
        QTest::newRow("an invalid body") << 400 << 50035 << ErrorKind::Content;
        QTest::newRow("too large") << 413 << 40005 << ErrorKind::Media;
        QTest::newRow("no permission") << 403 << 50013 << ErrorKind::Restricted;
        QTest::newRow("a forum without a title") << 400 << 220001 << ErrorKind::Content;
        QTest::newRow("a harmful link") << 400 << 240000 << ErrorKind::Content;
        QTest::newRow("a limit of the channel") << 429 << 20028 << ErrorKind::RateLimited;
        QTest::newRow("a limit that calls itself otherwise") << 400 << 20016 << ErrorKind::RateLimited;
        QTest::newRow("a number nobody knows") << 409 << 999999 << ErrorKind::Unknown;
        QTest::newRow("an internal error") << 500 << 0 << ErrorKind::Ambiguous;
        QTest::newRow("a bad gateway") << 502 << 0 << ErrorKind::Ambiguous;
        QTest::newRow("overloaded") << 503 << 130000 << ErrorKind::Ambiguous;
    }

    void knowsTheDocumentedOnes()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        const QJsonObject body{{u"message"_s, u"Their words"_s}, {u"code"_s, code}};
        const auto error = errorFor(answerOf(status, body), u"publish_part"_s);
        QCOMPARE(error.kind, kind);
        QVERIFY(error.detail.contains("Their words"_L1));
    }

    void waitsAFractionLonger()
    {
        const QJsonObject body{
            {u"message"_s, u"You are being rate limited."_s}, {u"retry_after"_s, 64.57}, {u"global"_s, false}};
        const auto error = errorFor(answerOf(429, body), u"publish_part"_s);
        QCOMPARE(error.kind, ErrorKind::RateLimited);
        QVERIFY(error.retryAfter == 65s);
    }

    void onlyDiscordsWordProvesThatAMessageIsGone()
    {
        QVERIFY(discord::saysItIsGone(answerOf(404, {{u"code"_s, 10008}})));
        QVERIFY(discord::saysItIsGone(answerOf(404, {{u"code"_s, 10003}})));
        QVERIFY(!discord::saysItIsGone(answerOf(404, {{u"code"_s, 10015}})));
        QVERIFY(!discord::saysItIsGone(answerOf(404, {})));
        QVERIFY(!discord::saysItIsGone(answerOf(400, {{u"code"_s, 10008}})));
    }
};

static const test::Registration<TestDiscordErrors> registered;
#include "tst_discorderrors.moc"
