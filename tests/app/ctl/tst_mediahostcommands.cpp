// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hostedmediarepository.h"
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// The place for media by the command line. Here is no keyring, so that what has a secret is refused.
class TestMediaHostCommands final : public QObject, private CommandFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void aWebsiteNeedsNoSecret()
    {
        QVERIFY(host({u"show"_s})["media_host"_L1].isNull());
        const auto set
            = host({u"set"_s, u"--kind"_s, u"web"_s, u"--public-address"_s, u"https://www.example.org/media/{file}"_s});
        QCOMPARE(set["media_host"_L1]["kind"_L1].toString(), u"web"_s);
        QCOMPARE(host({u"show"_s}), set);
        const auto changed = host({u"set"_s, u"--public-address"_s, u"https://www.example.org/{sha256}.jpg"_s});
        QCOMPARE(changed["media_host"_L1]["public_address"_L1].toString(), u"https://www.example.org/{sha256}.jpg"_s);
        QVERIFY(host({u"remove"_s})["media_host"_L1].isNull());
        QVERIFY(host({u"remove"_s, u"--abandon"_s})["media_host"_L1].isNull());
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("no verb") << QStringList{} << u"set, show, remove or check"_s;
        QTest::newRow("no kind") << QStringList{u"set"_s} << u"--kind"_s;
        QTest::newRow("no bucket") << QStringList{u"set"_s, u"--kind"_s, u"s3"_s, u"--endpoint"_s,
                                                  u"https://s3.example.org"_s}
                                   << u"Name the bucket"_s;
        QTest::newRow("no https") << QStringList{u"set"_s, u"--kind"_s, u"webdav"_s, u"--endpoint"_s,
                                                 u"ftp://example.org"_s}
                                  << u"no https address"_s;
        QTest::newRow("no keys")
            << QStringList{u"set"_s,      u"--kind"_s, u"s3"_s, u"--endpoint"_s, u"https://s3.example.org"_s,
                           u"--bucket"_s, u"posts"_s}
            << u"Enter the keys"_s;
        QTest::newRow("nothing to remove") << QStringList{u"remove"_s} << u"No storage"_s;
        QTest::newRow("nothing to check") << QStringList{u"check"_s} << u"No storage"_s;
    }

    void saysWhatIsMissing()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, says);
        const auto outcome = run(QStringList{u"workspace"_s, u"media-host"_s} + words + QStringList{u"--json"_s});
        QVERIFY(outcome.exitCode != 0);
        QVERIFY2(outcome.error().contains(says), outcome.out.constData());
    }

    void healthTellsOfPostsThatWait()
    {
        {
            const auto database = Database::open(path());
            const auto added = ask(u"post-add"_s,
                                   {u"post"_s, u"add"_s, u"--account"_s, u"webhook:hook"_s, u"--text"_s, u"Hello"_s,
                                    u"--at"_s, u"2099-01-15T09:00"_s});
            const auto copy = (*database)->runOnce(u"SELECT id FROM platform_post"_s)->integer(0);
            QVERIFY(inTransaction(**database, [&] {
                return HostedMediaRepository{**database}.putOff(PlatformPostId::fromRow(copy), m_clock.now() + 1h,
                                                                {ErrorKind::Config, u"The bucket is gone."_s},
                                                                m_clock.now());
            }));
        }
        const auto concerns = ask(u"health"_s, {u"health"_s}, {}, 1).json()["concerns"_L1];
        QVERIFY2(concerns[0]["message"_L1].toString().contains(u"The bucket is gone."_s),
                 qPrintable(concerns[0]["message"_L1].toString()));
        QCOMPARE(concerns[0]["code"_L1].toString(), u"media-host"_s);
        QCOMPARE(host({u"show"_s})["waiting"_L1].toInt(), 1);
    }

private:
    [[nodiscard]] QJsonObject host(const QStringList &words) const
    {
        return ask(u"workspace-media-host"_s, QStringList{u"workspace"_s, u"media-host"_s} + words).json();
    }
};

static const test::Registration<TestMediaHostCommands> registered;
#include "tst_mediahostcommands.moc"
