// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/mentionsearch.h"
#include "core/base/key.h"
#include "core/domain/mention.h"
#include "core/platforms/oauth.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::await;
using test::RunningSandbox;
using test::SandboxClient;

/// The searches against the simulated networks, and what a chosen name becomes in a post.
class TestFindingMentions final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_control;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<MentionSearch> m_search;
    Credentials m_login;

    Account connected(const QString &platform, ConnectMode mode, const QString &handle, const QString &secret)
    {
        ConnectRequest request;
        request.mode = mode;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        request.handle = handle;
        request.secret = secret;
        const auto connection = await(findPlatform(m_platforms, platform)->connectAccount(request, *m_http));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().detail));
        const auto &made = connection->only();
        m_login = made.credentials;
        Account account{made.account, AccountId::fromRow(1)};
        account.key = newKey();
        account.platform = platform;
        account.hasSecret = true;
        const auto written = m_secrets->write(SecretName::ofAccount(account.key), made.credentials.values).result();
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return account;
    }
    Account bluesky()
    {
        return connected(u"bluesky"_s, ConnectMode::AppPassword, u"alice.test"_s, u"abcd-efgh-1234-5678"_s);
    }
    Account mastodon() { return connected(u"mastodon"_s, ConnectMode::Token, {}, u"sandbox-ada"_s); }
    Account organization() { return connected(u"linkedin"_s, ConnectMode::Token, {}, u"sandbox-org-acme"_s); }

    QStringList written(const Account &account, const QString &beginning)
    {
        const auto people = await(m_search->find(account, beginning));
        if (!people)
            return {u"error: "_s + toWord(people.error().kind)};
        QStringList words;
        for (const auto &person : *people)
            words += person.written;
        return words;
    }
    Result<QList<MentionCandidate>> find(const Account &account, const QString &beginning)
    {
        return await(m_search->find(account, beginning));
    }
    void faultOnce(const QString &platform, const QJsonObject &fault)
    {
        auto whole = fault;
        whole["platform"_L1] = platform;
        whole["count"_L1] = 1;
        m_control->fault(whole);
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_control = std::make_unique<SandboxClient>(m_sandbox->port());
        m_http = std::make_unique<HttpClient>(m_sandbox->clock);
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_search
            = std::make_unique<MentionSearch>(MentionSearch::Needs{*m_secrets, *m_http, m_sandbox->clock, m_platforms});
    }

    void findsPeopleOfBluesky()
    {
        const auto account = bluesky();
        QCOMPARE(written(account, u"ann"_s), (QStringList{u"@anna.people.test"_s, u"@annabel.people.test"_s}));
        QCOMPARE(written(account, u"berg"_s), QStringList{u"@anna.people.test"_s});
        QCOMPARE(written(account, u"عمر"_s), QStringList{u"@omar.people.test"_s});
        QCOMPARE(written(account, u"zz"_s), QStringList{});
        const auto people = find(account, u"anna.people.test"_s);
        QCOMPARE(people->size(), 1);
        QVERIFY(people->first().id.startsWith("did:plc:"_L1));
        QCOMPARE(people->first().name, u"Anna Berg"_s);
    }

    void aServerWithoutASearchStillKnowsWholeHandles()
    {
        m_control->configure(u"bluesky"_s, {{u"app_view"_s, false}});
        const auto account = bluesky();
        const auto none = find(account, u"ann"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Config);
        QVERIFY2(none.error().detail.startsWith("This server has no search"_L1), qPrintable(none.error().detail));
        QCOMPARE(written(account, u"alice.test"_s), QStringList{u"@alice.test"_s});
        QCOMPARE(written(account, u"nobody.test"_s), QStringList{});
    }

    void findsPeopleOfMastodon()
    {
        const auto account = mastodon();
        QCOMPARE(written(account, u"ann"_s), (QStringList{u"@anna@127.0.0.1"_s, u"@annabel@remote.example"_s}));
        QCOMPARE(written(account, u"annabel@remote.example"_s), QStringList{u"@annabel@remote.example"_s});
        QCOMPARE(written(account, u"ad"_s), QStringList{u"@ada@127.0.0.1"_s});  // herself
        QCOMPARE(written(account, u"zz"_s), QStringList{});
    }

    void aLoginThatMayNotReadFindsNobody()
    {
        const auto account = mastodon();
        faultOnce(u"mastodon"_s,
                  {{u"path"_s, u"/api/v1/accounts/search"_s},
                   {u"do"_s, u"status"_s},
                   {u"value"_s, 403},
                   {u"error"_s, u"This action is outside the authorized scopes"_s}});
        const auto refused = find(account, u"ann"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Scope);
        QVERIFY2(refused.error().detail.startsWith("This login may not search"_L1), qPrintable(refused.error().detail));
    }

    void findsOrganizationsOfLinkedIn()
    {
        const auto account = organization();
        const auto found = find(account, u"Acme Inc"_s);
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().written, u"@Acme Inc"_s);
        QVERIFY(found->first().id.startsWith("urn:li:organization:"_L1));
        QCOMPARE(written(account, u"acm"_s), QStringList{});
    }

    void whoMayNotLookOrganizationsUpIsTold()
    {
        m_control->configure(u"linkedin"_s, {{u"withheld_scopes"_s, u"rw_organization_admin"_s}});
        const auto account = connected(u"linkedin"_s, ConnectMode::Token, {}, u"sandbox-ada"_s);
        const auto refused = find(account, u"acme-inc"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Scope);
    }

    void networksWithoutASearchAreNotAsked()
    {
        auto account = mastodon();
        account.platform = u"webhook"_s;
        QCOMPARE(find(account, u"ann"_s).error().kind, ErrorKind::Config);
        account.platform = u"nonsense"_s;
        QCOMPARE(find(account, u"ann"_s).error().kind, ErrorKind::Config);
        QCOMPARE(find(mastodon(), u"  "_s).error().kind, ErrorKind::Invalid);
    }

    void whatWasFoundIsToldForADayWithoutACall()
    {
        const auto account = mastodon();
        QCOMPARE(written(account, u"Ann"_s).size(), 2);
        QCOMPARE(written(account, u"zz"_s).size(), 0);
        m_sandbox->clock.advance(9min);
        m_control->fault({{u"platform"_s, u"mastodon"_s},
                          {u"path"_s, u"/api/v1/accounts/search"_s},
                          {u"do"_s, u"status"_s},
                          {u"value"_s, 500},
                          {u"count"_s, 100}});
        QCOMPARE(written(account, u"ann"_s).size(), 2);
        QCOMPARE(written(account, u"zz"_s), QStringList{});
        m_sandbox->clock.advance(2min);
        QVERIFY(written(account, u"zz"_s).first().startsWith("error"_L1));
        m_sandbox->clock.advance(24h);
        QVERIFY(written(account, u"ann"_s).first().startsWith("error"_L1));
    }

    void afterARefusalItIsQuietForAsLongAsItWasTold()
    {
        const auto account = mastodon();
        faultOnce(u"mastodon"_s,
                  {{u"path"_s, u"/api/v1/accounts/search"_s},
                   {u"do"_s, u"status"_s},
                   {u"value"_s, 429},
                   {u"retry_after"_s, 120}});
        QCOMPARE(written(account, u"ann"_s), QStringList{u"error: rate_limited"_s});
        m_sandbox->clock.advance(30s);
        QCOMPARE(written(account, u"ann"_s), QStringList{u"error: rate_limited"_s});
        m_sandbox->clock.advance(5min);
        QCOMPARE(written(account, u"ann"_s).size(), 2);
    }

    void aLockedKeyringIsTold()
    {
        const auto account = mastodon();
        m_secrets->setState(KeyringState::Locked);
        QCOMPARE(find(account, u"ann"_s).error().kind, ErrorKind::Locked);
    }

    void aLoginThatMustBeRenewedIsLeftAlone()
    {
        const auto account = bluesky();
        m_sandbox->clock.advance(3h);
        QCOMPARE(find(account, u"ann"_s).error().kind, ErrorKind::NotReady);
        QCOMPARE(m_secrets->writes(), 1);
    }

    void whomSomebodyChoseNeedsNoLookingUp()
    {
        const auto account = bluesky();
        const auto anna = find(account, u"anna"_s)->first();
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = account.handle, .server = account.server, .remoteId = account.remoteId};
        post.parts = {u"Hello @anna.people.test and @alice.test"_s};
        keepMention(post.options, account.platform, {anna.written, anna.id});
        test::StepRunner run{*findPlatform(m_platforms, u"bluesky"), m_sandbox->clock, post, m_login};
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.journal.first().step.kind, StepKind::Resolve);
        QCOMPARE(run.journal.first().step.payload["handles"_L1].toArray(), QJsonArray{u"alice.test"_s});
        const auto record = run.journal.last().step.payload["records"_L1].toArray().first()["record"_L1];
        QStringList dids;
        for (const auto &facet : record["facets"_L1].toArray())
            dids += facet["features"_L1].toArray().first()["did"_L1].toString();
        QCOMPARE(dids, (QStringList{anna.id, account.remoteId}));

        run.post.parts = {u"Hello @anna.people.test"_s};
        run.post.key = u"key2"_s;
        run.journal.clear();
        QVERIFY(run.run());
        QCOMPARE(run.journal.first().step.kind, StepKind::Publish);
    }

    void aChosenOrganizationIsMentionedOnLinkedIn()
    {
        const auto account = organization();
        const auto found = find(account, u"berg-partners"_s);
        QVERIFY2(found, qPrintable(found ? QString{} : found.error().detail));
        const auto partners = found->first();
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = account.handle, .server = account.server, .remoteId = account.remoteId};
        post.parts = {u"Thanks, %1!"_s.arg(partners.written)};
        keepMention(post.options, account.platform, {partners.written, partners.id});
        test::StepRunner run{*findPlatform(m_platforms, u"linkedin"), m_sandbox->clock, post, m_login};
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = m_control->get("/_sandbox/posts?platform=linkedin").array();
        const auto shown = posts.first().toObject();
        QVERIFY2(QString::fromUtf8(QJsonDocument{shown}.toJson()).contains("Berg & Partners (Oslo)"_L1),
                 QJsonDocument{shown}.toJson().constData());
    }
};

static const test::Registration<TestFindingMentions> registered;

#include "tst_findingmentions.moc"
