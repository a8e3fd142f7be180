// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/oauth.h"
#include "core/platforms/x/xapi.h"
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

HttpReply jsonAnswer(int status, const QJsonObject &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

/// An answer that the row is about, in the form in which X gives such.
HttpReply answerOf(const QJsonObject &row)
{
    const auto status = row["status"_L1];
    const int number = status.isUndefined() ? 400
        : status.isDouble()                 ? status.toInt()
                                            : QStringView{status.toString()}.left(1).toInt() * 100 + 18;
    const auto code = row["code"_L1].toString();
    const auto text = row["text"_L1].toString(u"something"_s);
    const auto step = row["step"_L1].toString();
    if (step == "token"_L1 || step == "refresh"_L1)
        return jsonAnswer(number, {{u"error"_s, code}, {u"error_description"_s, text}});
    if (!code.isEmpty())
        return jsonAnswer(number,
                          {{u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, code.toInt()}, {u"message"_s, text}}}}});
    return jsonAnswer(number, {{u"title"_s, u"Some title"_s}, {u"detail"_s, text}, {u"type"_s, u"about:blank"_s}});
}

QJsonArray rows()
{
    QFile file{u":/platforms/x/errors.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table");
    return QJsonDocument::fromJson(file.readAll()).object()["rows"_L1].toArray();
}

}  // namespace

class TestXErrors final : public QObject
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
        const auto table = ErrorTable::load(u":/platforms/x/errors.json"_s);
        const auto reply = answerOf(row);
        const auto step = row["step"_L1].toString();
        const bool isLogin = step == "token"_L1 || step == "refresh"_L1;
        const auto answer = isLogin ? oauthFailureOf(reply, step) : x::failureOf(reply, step, false);
        const auto error = table.classify(reply, answer, {}, Instant{});
        QVERIFY(error.has_value());
        QCOMPARE(toWord(error->kind), row["kind"_L1].toString());
        QVERIFY2(error->detail.startsWith(row["tell"_L1].toString()), qPrintable(error->detail));
    }

    /// The errors of the sandbox in X's own forms, through the adapter.
    void knowsWhatAnErrorMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unauthorized") << 401 << u""_s << ErrorKind::Auth;
        QTest::newRow("out of credits") << 402 << u"credits"_s << ErrorKind::Quota;
        QTest::newRow("used up") << 403 << u"usage-capped"_s << ErrorKind::Quota;
        QTest::newRow("used up, by its other status") << 429 << u"usage-capped"_s << ErrorKind::Quota;
        QTest::newRow("too many today") << 403 << u"185"_s << ErrorKind::Quota;
        QTest::newRow("too many") << 429 << u""_s << ErrorKind::RateLimited;
        QTest::newRow("too many, in the older form") << 403 << u"88"_s << ErrorKind::RateLimited;
        QTest::newRow("the same text, by a rule's name") << 403 << u"duplicate-rules"_s << ErrorKind::Duplicate;
        QTest::newRow("not mentioned") << 403 << u"engaged"_s << ErrorKind::Content;
        QTest::newRow("not permitted") << 403 << u"not-permitted"_s << ErrorKind::Content;
        QTest::newRow("cashtags") << 403 << u"cashtag"_s << ErrorKind::Content;
        QTest::newRow("items") << 403 << u"items"_s << ErrorKind::Content;
        QTest::newRow("a long video") << 403 << u"long-video"_s << ErrorKind::Media;
        QTest::newRow("the app is not attached") << 403 << u"client-forbidden"_s << ErrorKind::Config;
        QTest::newRow("the app is not enrolled") << 403 << u"client-not-enrolled"_s << ErrorKind::Config;
        QTest::newRow("a token of an app") << 403 << u"unsupported-authentication"_s << ErrorKind::Auth;
        QTest::newRow("a scope") << 403 << u"scope"_s << ErrorKind::Scope;
        QTest::newRow("suspended") << 403 << u"user-suspended"_s << ErrorKind::Restricted;
        QTest::newRow("suspended, by number") << 403 << u"64"_s << ErrorKind::Restricted;
        QTest::newRow("locked") << 403 << u"326"_s << ErrorKind::Restricted;
        QTest::newRow("automated") << 403 << u"226"_s << ErrorKind::Restricted;
        QTest::newRow("no write permission") << 403 << u"261"_s << ErrorKind::Restricted;
        QTest::newRow("a suspended app") << 403 << u"416"_s << ErrorKind::Restricted;
        QTest::newRow("too long, by number") << 403 << u"186"_s << ErrorKind::Content;
        QTest::newRow("the parent is gone") << 404 << u"resource-not-found"_s << ErrorKind::Content;
        QTest::newRow("the parent is gone, by number") << 403 << u"385"_s << ErrorKind::Content;
        QTest::newRow("media ids") << 400 << u"media-ids"_s << ErrorKind::Rebuild;
        QTest::newRow("media ids, by number") << 400 << u"324"_s << ErrorKind::Rebuild;
        QTest::newRow("an address") << 400 << u"invalid-url"_s << ErrorKind::Content;
        QTest::newRow("another fault of the request") << 400 << u""_s << ErrorKind::Content;
        QTest::newRow("too large") << 413 << u""_s << ErrorKind::Content;
    }

    void knowsWhatAnErrorMeans()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const ErrorKind, kind);
        test::XFixture fixture;
        auto run = fixture.runner({u"hello"_s});
        fixture.fault({{u"method"_s, u"POST"_s},
                       {u"path"_s, u"/2/tweets"_s},
                       {u"do"_s, u"status"_s},
                       {u"value"_s, status},
                       {u"error"_s, code}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(toWord(out.error().kind), toWord(kind));
        QVERIFY(fixture.posts().isEmpty());
    }

    void keepsTheRawWordsOfWhatItDoesNotKnow()
    {
        const auto table = ErrorTable::load(u":/platforms/x/errors.json"_s);
        const auto reply = jsonAnswer(418, {{u"title"_s, u"Teapot"_s}, {u"detail"_s, u"short and stout"_s}});
        const auto error = table.classify(reply, x::failureOf(reply, u"upload_media"_s, false), {}, Instant{});
        QCOMPARE(toWord(error->kind), toWord(ErrorKind::Unknown));
        QCOMPARE(error->detail, u"HTTP 418: Teapot: short and stout"_s);
    }

    void tellsDoubtFromAFailure()
    {
        const auto table = ErrorTable::load(u":/platforms/x/errors.json"_s);
        const auto reply = jsonAnswer(503, {{u"title"_s, u"Service Unavailable"_s}});
        const auto created = table.classify(reply, x::failureOf(reply, u"publish_part"_s, true), {}, Instant{});
        QCOMPARE(toWord(created->kind), toWord(ErrorKind::Ambiguous));
        const auto read = table.classify(reply, x::failureOf(reply, u"upload_chunk"_s, false), {}, Instant{});
        QCOMPARE(toWord(read->kind), toWord(ErrorKind::Transient));
    }

    void waitsUntilTheReset()
    {
        test::XFixture fixture;
        auto run = fixture.runner({u"hello"_s});
        fixture.client.configure(u"x"_s, {{u"user_day_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 3600}}}});
        QVERIFY(run.run().has_value());
        auto another = fixture.runner({u"hello again"_s});
        const auto refused = another.run();
        QVERIFY(!refused);
        QCOMPARE(toWord(refused.error().kind), toWord(ErrorKind::RateLimited));
        QCOMPARE(refused.error().retryAfter.value_or(std::chrono::seconds{0}), std::chrono::seconds{3600});
        fixture.sandbox.clock.advance(std::chrono::seconds{3601});
        QVERIFY(another.run().has_value());
    }
};

static const test::Registration<TestXErrors> registered;

#include "tst_xerrors.moc"
