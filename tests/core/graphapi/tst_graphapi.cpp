// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/graphapi/graphusage.h"
#include "core/graphapi/graphversion.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};

}  // namespace

/// What answers of the Graph interface say beside their content.
class TestGraphApi final : public QObject
{
    Q_OBJECT

private slots:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("an offset without a colon") << u"2026-11-22T12:00:00+0000"_s << true;
        QTest::newRow("another zone") << u"2026-11-22T04:00:00-0800"_s << true;
        QTest::newRow("an offset with a colon") << u"2026-11-22T13:00:00+01:00"_s << true;
        QTest::newRow("in utc") << u"2026-11-22T12:00:00Z"_s << true;
        QTest::newRow("without a zone") << u"2026-11-22T12:00:00"_s << false;
        QTest::newRow("no time") << u"yesterday"_s << false;
    }

    void readsTimes()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isRead);
        const auto read = graphapi::graphTime(text);
        QCOMPARE(read.has_value(), isRead);
        if (read)
            QCOMPARE(toIsoUtc(*read), toIsoUtc(noon));
    }

    void readsUsage_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<double>("percent");
        QTest::addColumn<int>("minutes");
        QTest::newRow("the app's") << QByteArray{"X-App-Usage"}
                                   << QByteArray{R"({"call_count":28,"total_time":25,"total_cputime":31})"} << 31.0
                                   << 0;
        QTest::newRow("the page's") << QByteArray{"x-page-usage"} << QByteArray{R"({"call_count":95})"} << 95.0 << 0;
        QTest::newRow("an account's of a business")
            << QByteArray{"X-Business-Use-Case-Usage"}
            << QByteArray{R"({"1":[{"type":"pages","call_count":12,"estimated_time_to_regain_access":0},)"
                          R"({"type":"pages","call_count":100,"estimated_time_to_regain_access":7}]})"}
            << 100.0 << 7;
        QTest::newRow("nothing that can be read") << QByteArray{"X-App-Usage"} << QByteArray{"a lot"} << 0.0 << 0;
    }

    void readsUsage()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const double, percent);
        QFETCH(const int, minutes);
        const QList<HttpHeader> headers{{name, value}};
        const auto usage = graphapi::readUsage(headers);
        QCOMPARE(usage.percent, percent);
        QCOMPARE(usage.wait, std::chrono::minutes{minutes});

        const auto rate = graphapi::rateOf(headers, noon);
        QCOMPARE(rate.remaining.has_value(), percent >= 90);
        if (rate.remaining)
            QCOMPARE(*rate.reset - noon, std::chrono::milliseconds{minutes > 0 ? 7min : 60min});
    }

    void followsAListOnItsOwnHostOnly_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("followed");
        QTest::newRow("the next page, without the token in it")
            << u"https://graph.facebook.com/v26.0/1/feed?access_token=SECRET&limit=25&after=a%2Cb"_s
            << u"https://graph.facebook.com/v26.0/1/feed?limit=25&after=a%2Cb"_s;
        QTest::newRow("another host") << u"https://graph.example.com/v26.0/1/feed?after=x"_s << u""_s;
        QTest::newRow("another scheme") << u"http://graph.facebook.com/v26.0/1/feed?after=x"_s << u""_s;
        QTest::newRow("somebody's name before the host") << u"https://graph.facebook.com@example.com/feed"_s << u""_s;
        QTest::newRow("none") << u""_s << u""_s;
    }

    void followsAListOnItsOwnHostOnly()
    {
        QFETCH(const QString, next);
        QFETCH(const QString, followed);
        const QJsonObject answer{{u"paging"_s, QJsonObject{{u"next"_s, next}}}};
        const auto page = graphapi::nextPage(answer, QUrl{u"https://graph.facebook.com/v26.0/1/feed"_s});
        QCOMPARE(page.toString(QUrl::FullyEncoded), followed);
    }

    void keepsIdsExact()
    {
        const auto number = QJsonDocument::fromJson(R"({"id":17841405793187219})").object()["id"_L1];
        QCOMPARE(graphapi::idIn(number), u"17841405793187219"_s);
        QCOMPARE(graphapi::idIn(u"1053_7788"_s), u"1053_7788"_s);
        QCOMPARE(graphapi::idIn(QJsonValue{}), QString{});
    }

    void sendsTheTokenInAHeader()
    {
        const FormFields query{{u"fields"_s, u"id,name{a}"_s}};
        const auto request = graphapi::graphRequest(HttpMethod::Get, QUrl{u"https://graph.facebook.com/prefix"_s},
                                                    u"/v26.0/me"_s, query, u"SECRET"_s);
        QCOMPARE(request.url.toString(QUrl::FullyEncoded),
                 u"https://graph.facebook.com/prefix/v26.0/me?fields=id%2Cname%7Ba%7D"_s);
        QCOMPARE(headerValue(request.headers, "authorization"), QByteArray{"Bearer SECRET"});
        QCOMPARE(request.secrets, QList<QByteArray>{"SECRET"});
        const auto upload = graphapi::graphRequest(HttpMethod::Post, QUrl{u"https://rupload.facebook.com"_s}, u"/x"_s,
                                                   u"SECRET"_s, graphapi::TokenScheme::OAuth);
        QCOMPARE(headerValue(upload.headers, "authorization"), QByteArray{"OAuth SECRET"});
    }

    void takesAVersionFromAccountOrApp_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("reported");
        QTest::addColumn<QString>("version");
        QTest::newRow("none") << u""_s << u""_s << u"v26.0"_s;
        QTest::newRow("the app's") << u""_s << u"v25.0"_s << u"v25.0"_s;
        QTest::newRow("the account's") << u"v27.0"_s << u"v25.0"_s << u"v27.0"_s;
        QTest::newRow("no version") << u"../x"_s << u"latest"_s << u"v26.0"_s;
    }

    void takesAVersionFromAccountOrApp()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, reported);
        QFETCH(const QString, version);
        FrozenAccount account;
        account.options = {{u"api_version"_s, option}};
        account.reported = {{u"api_version"_s, reported}};
        QCOMPARE(graphapi::versionOf(account, "v26.0"), version);
    }
};

static const test::Registration<TestGraphApi> registered;
#include "tst_graphapi.moc"
