// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/hostregistry.h"
#include "core/store/database.h"
#include "core/store/hostedmediarepository.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

MediaHost bucket(const QString &name = u"posts"_s)
{
    return {.kind = MediaHost::Kind::S3, .endpoint = QUrl{u"https://s3.example.org"_s}, .bucket = name};
}

const MediaHost website{.kind = MediaHost::Kind::Web, .publicAddress = u"https://www.example.org/{file}"_s};
const MediaHostSecret keys{.user = u"ada"_s, .password = u"hush hush"_s};

}  // namespace

/// The workspace's place: one row and one keychain entry, and none too many.
class TestHostRegistry final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_secrets = std::make_unique<MemorySecretStore>();
    }

    void aPlaceIsOneRowAndOneEntry()
    {
        QVERIFY(!*registry().current());
        QVERIFY(set(bucket(), keys));
        const auto stored = *current();
        QCOMPARE(mediaHostFrom(stored.host).value(), bucket());
        QVERIFY(!QString::fromUtf8(QJsonDocument{stored.host}.toJson()).contains(keys.password));
        QCOMPARE(secretOf(stored), keys);
        QCOMPARE(registry().current()->value(), bucket());
    }

    void whatIsNotTypedStays()
    {
        QVERIFY(set(bucket(), keys));
        const auto before = *current();
        auto elsewhere = bucket();
        elsewhere.region = u"eu-central-1"_s;
        QVERIFY(set(elsewhere, {}));
        QCOMPARE(current()->key, before.key);
        QCOMPARE(secretOf(*current()), keys);
        QVERIFY(set(elsewhere, {.user = {}, .password = u"another"_s}));
        QCOMPARE(secretOf(*current()), (MediaHostSecret{.user = u"ada"_s, .password = u"another"_s}));
        QCOMPARE(repository().all()->size(), 1);  // what nothing lies at is forgotten
    }

    void theSameAgainIsNoticed()
    {
        QVERIFY(set(bucket(), keys));
        const auto before = *current();
        QVERIFY(set(bucket(), keys));
        QCOMPARE(current()->id, before.id);
        QVERIFY(current()->changedAt > before.changedAt);
    }

    void withoutKeysItIsRefused_data()
    {
        QTest::addColumn<MediaHostSecret>("typed");
        QTest::newRow("none") << MediaHostSecret{};
        QTest::newRow("no secret") << MediaHostSecret{.user = u"ada"_s};
        QTest::newRow("no user") << MediaHostSecret{.password = u"hush"_s};
    }

    void withoutKeysItIsRefused()
    {
        QFETCH(const MediaHostSecret, typed);
        const auto done = set(bucket(), typed);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QVERIFY(!current());
        QCOMPARE(m_secrets->writes(), 0);
    }

    void aClosedKeyringChangesNothing()
    {
        m_secrets->setState(KeyringState::Locked);
        QCOMPARE(set(bucket(), keys).error().kind, ErrorKind::Locked);
        QVERIFY(!current());
        QVERIFY(set(website, {}));  // which has no secret
    }

    void theKeysOfAPlaceGoWithIt()
    {
        QVERIFY(set(bucket(), keys));
        const auto entry = SecretName::ofMediaHost(current()->key);
        QVERIFY(m_secrets->contains(entry));
        QVERIFY(test::await(registry().remove()));
        QVERIFY(!current());
        QVERIFY(!m_secrets->contains(entry));
        QVERIFY(repository().all()->isEmpty());
        QCOMPARE(test::await(registry().remove()).error().kind, ErrorKind::NotFound);
    }

    void asLongAsSomethingLiesThereTheyStay()
    {
        QVERIFY(set(bucket(), keys));
        const auto first = *current();
        const auto post = hosted(first.id);
        QVERIFY(set(bucket(u"others"_s), keys));
        QVERIFY(current()->key != first.key);
        QVERIFY(m_secrets->contains(SecretName::ofMediaHost(first.key)));
        auto elsewhere = bucket();
        elsewhere.folder = u"here"_s;
        QVERIFY(set(elsewhere, {}));  // the same place as the first, with its keys
        QCOMPARE(current()->key, first.key);
        QVERIFY(inTransaction(m_fixture->database(),
                              [&] { return HostedMediaRepository{m_fixture->database()}.forget(post); }));
        QVERIFY(test::await(registry().tidyUp()));
        QCOMPARE(repository().all()->size(), 1);
        QVERIFY(m_secrets->contains(SecretName::ofMediaHost(first.key)));  // in use again
    }

    void aKeyringThatKeepsTheEntryKeepsTheRow()
    {
        QVERIFY(set(bucket(), keys));
        m_secrets->setState(KeyringState::Locked);
        QVERIFY(test::await(registry().remove()));
        QCOMPARE(repository().all()->size(), 1);
        m_secrets->setState(KeyringState::Ready);
        QVERIFY(test::await(registry().tidyUp()));
        QVERIFY(repository().all()->isEmpty());
    }

private:
    [[nodiscard]] HostRegistry &registry()
    {
        m_registry.emplace(m_fixture->database(), *m_secrets, m_clock);
        return *m_registry;
    }
    [[nodiscard]] MediaHostRepository repository() const { return MediaHostRepository{m_fixture->database()}; }
    [[nodiscard]] std::optional<StoredMediaHost> current() const { return *repository().current(); }
    Result<void> set(const MediaHost &host, const MediaHostSecret &typed)
    {
        return test::await(registry().set(host, typed));
    }
    [[nodiscard]] MediaHostSecret secretOf(const StoredMediaHost &stored)
    {
        const auto secret = test::await(registry().secretOf(stored));
        return secret ? *secret : MediaHostSecret{};
    }

    HostedMediaId hosted(MediaHostId host)
    {
        const auto account = m_fixture->account(u"scripted"_s, u"a"_s);
        const auto post = m_fixture->post(u"text"_s, {account.id}, m_clock.now());
        auto &database = m_fixture->database();
        const auto copy
            = database.runOnce(u"SELECT id FROM platform_post WHERE post_id = ?"_s, {post.row()})->integer(0);
        return *inTransaction(database, [&] {
            return HostedMediaRepository{database}.begin(PlatformPostId::fromRow(copy), host, u"a.png"_s, u"x.png"_s,
                                                         m_clock.now());
        });
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::optional<HostRegistry> m_registry;
};

static const test::Registration<TestHostRegistry> registered;
#include "tst_hostregistry.moc"
