// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskymentions.h"
#include "core/platforms/linkedin/linkedinmentions.h"
#include "core/platforms/mastodon/mastodonmentions.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// "name|handle|written|id" of each.
QStringList said(const QList<MentionCandidate> &people)
{
    QStringList words;
    for (const auto &person : people)
        words += QStringList{person.name, person.handle, person.written, person.id}.join(u'|');
    return words;
}

}  // namespace

/// What each network's search answers, as documented, and the question that it is asked.
class TestMentionAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void readsBlueskysActors()
    {
        const auto answer = objectOf(
            "{\"actors\":["
            "{\"did\":\"did:plc:a1\",\"handle\":\"anna.bsky.social\",\"displayName\":\"Anna "
            "Berg\",\"avatar\":\"https://x/y\","
            "\"associated\":{\"chat\":{\"allowIncoming\":\"following\"}},\"viewer\":{\"muted\":false},\"labels\":[]},"
            "{\"did\":\"did:plc:a2\",\"handle\":\"annabel.example\",\"displayName\":\" \"},"
            "{\"did\":\"did:plc:a3\",\"handle\":\"handle.invalid\",\"displayName\":\"Lost\"},"
            "{\"did\":\"\",\"handle\":\"nobody.test\"},"
            "{\"handle\":7}, \"nonsense\"]}");
        QCOMPARE(said(bluesky::peopleIn(answer)),
                 (QStringList{u"Anna Berg|anna.bsky.social|@anna.bsky.social|did:plc:a1"_s,
                              u"annabel.example|annabel.example|@annabel.example|did:plc:a2"_s}));
        QVERIFY(bluesky::peopleIn({}).isEmpty());
    }

    void asksBluesky()
    {
        FrozenAccount account;
        account.server = QUrl{u"https://pds.example/"_s};
        const auto request = bluesky::peopleRequest(account, u"anna b&c"_s, u"tok"_s);
        QCOMPARE(request.url.toString(QUrl::FullyEncoded),
                 u"https://pds.example/xrpc/app.bsky.actor.searchActorsTypeahead?q=anna%20b%26c&limit=10"_s);
        QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer tok"_ba);
        QCOMPARE(request.secrets, QList{"tok"_ba});
        QVERIFY(!request.creates);
    }

    void knowsAWholeHandle_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("anna") << false;
        QTest::newRow("anna.bsky") << false;
        QTest::newRow("anna.bsky.social") << true;
        QTest::newRow("anna.test") << true;
        QTest::newRow("anna@social.example") << false;
    }
    void knowsAWholeHandle() { QTEST(bluesky::isWholeHandle(QString::fromLatin1(QTest::currentDataTag())), "whole"); }

    void takesTheDidThatWasChosen()
    {
        const QJsonObject options{
            {u"bluesky.mentions"_s, u"@a.test = did:plc:a; @b.test = urn:li:person:b; @c.test = did:web:c.test"_s}};
        QCOMPARE(bluesky::chosenDids(options, {u"a.test"_s, u"b.test"_s}),
                 (QJsonObject{{u"a.test"_s, u"did:plc:a"_s}}));
    }

    void readsMastodonsAccounts()
    {
        FrozenAccount account;
        account.server = QUrl{u"https://social.example"_s};
        HttpReply reply;
        reply.status = 200;
        reply.body
            = "[{\"id\":\"1\",\"username\":\"anna\",\"acct\":\"anna\",\"display_name\":\"Anna Berg\",\"bot\":false},"
              "{\"id\":\"2\",\"username\":\"bob\",\"acct\":\"bob@remote.example\",\"display_name\":\"\"},"
              "{\"id\":\"3\"}, 4]";
        const auto people = mastodon::peopleIn(reply, account);
        QVERIFY(people);
        QCOMPARE(said(*people),
                 (QStringList{u"Anna Berg|anna@social.example|@anna@social.example|"_s,
                              u"bob|bob@remote.example|@bob@remote.example|"_s}));
        reply.body = "{\"accounts\":[]}";
        QVERIFY(!mastodon::peopleIn(reply, account));
        reply.body = "<html>";
        QVERIFY(!mastodon::peopleIn(reply, account));
    }

    void asksMastodon_data()
    {
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<QString>("query");
        QTest::newRow("a beginning") << u"ann"_s << u"q=ann&limit=10&resolve=false"_s;
        QTest::newRow("a beginning with a server") << u"ann@soc"_s << u"q=ann%40soc&limit=10&resolve=false"_s;
        QTest::newRow("a whole address") << u"ann@soc.example"_s << u"q=ann%40soc.example&limit=10&resolve=true"_s;
        QTest::newRow("what parts a query") << u"a&b=c"_s << u"q=a%26b%3Dc&limit=10&resolve=false"_s;
    }
    void asksMastodon()
    {
        QFETCH(QString, beginning);
        FrozenAccount account;
        account.server = QUrl{u"https://social.example"_s};
        const auto request = mastodon::peopleRequest(account, beginning, u"tok"_s);
        QCOMPARE(request.url.path(), u"/api/v1/accounts/search"_s);
        QTEST(request.url.query(QUrl::FullyEncoded), "query");
        QCOMPARE(request.secrets, QList{"tok"_ba});
    }

    void readsLinkedInsOrganizations()
    {
        const auto answer = objectOf("{\"paging\":{\"start\":0,\"count\":10,\"links\":[],\"total\":2},\"elements\":["
                                     "{\"id\":79988552,\"localizedName\":\"FirstDemo & "
                                     "Co\",\"vanityName\":\"firstdemo\",\"primaryOrganizationType\":\"NONE\"},"
                                     "{\"id\":5,\"localizedName\":\"\"},{\"localizedName\":\"No id\"}]}");
        QCOMPARE(said(linkedin::organizationsIn(answer)),
                 QStringList{u"FirstDemo & Co|firstdemo|@FirstDemo & Co|urn:li:organization:79988552"_s});
    }

    void asksLinkedIn()
    {
        FrozenAccount account;
        account.server = QUrl{u"https://api.linkedin.com"_s};
        const auto request = linkedin::organizationRequest(account, u" Acme Inc "_s, u"tok"_s);
        QCOMPARE(request.url.toString(QUrl::FullyEncoded),
                 u"https://api.linkedin.com/rest/organizations?q=vanityName&vanityName=acme-inc"_s);
        QVERIFY(!headerValue(request.headers, "LinkedIn-Version").isEmpty());
    }

    void knowsALoginThatMayNotAskLinkedIn()
    {
        FrozenAccount account;
        QVERIFY(!linkedin::surelyMayNotFind(account));
        account.reported = {{u"scopes"_s, QJsonArray{u"w_member_social"_s}}};
        QVERIFY(linkedin::surelyMayNotFind(account));
        account.reported = {{u"scopes"_s, QJsonArray{u"rw_organization_admin"_s}}};
        QVERIFY(!linkedin::surelyMayNotFind(account));
    }
};

static const test::Registration<TestMentionAnswers> registered;

#include "tst_mentionanswers.moc"
