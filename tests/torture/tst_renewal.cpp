// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/story.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto sixtyDays = std::chrono::hours{24 * 60};

}  // namespace

/// Accounts that are connected by a whole login, and whose login ends: it is renewed in time, and posts go on.
class TestRenewal final : public QObject, protected Story
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QCOMPARE(prepareFiles(), QString{});
    }

    void postsGoOn_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<std::chrono::seconds>("life");
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QStringList>("arguments");
        const QJsonObject asTheyAre;
        const QStringList own{u"--app-id"_s, u"sandbox-app"_s, u"--app-secret-stdin"_s, u"--app-field"_s,
                              u"login=instagram"_s};
        QTest::newRow("x") << u"x"_s << std::chrono::seconds{2h} << asTheyAre << QStringList{};
        QTest::newRow("youtube") << u"youtube"_s << std::chrono::seconds{1h} << asTheyAre << QStringList{};
        QTest::newRow("linkedin") << u"linkedin"_s << std::chrono::seconds{sixtyDays}
                                  << QJsonObject{{u"refresh_tokens"_s, true}} << QStringList{u"--choose"_s, u"all"_s};
        QTest::newRow("instagram") << u"instagram"_s << std::chrono::seconds{sixtyDays} << asTheyAre << own;
        QTest::newRow("threads") << u"threads"_s << std::chrono::seconds{sixtyDays} << asTheyAre << QStringList{};
    }
    void postsGoOn()
    {
        QFETCH(const QString, platform);
        QFETCH(const std::chrono::seconds, life);
        QFETCH(const QJsonObject, settings);
        QFETCH(const QStringList, arguments);
        QCOMPARE(begin(), QString{});
        if (!settings.isEmpty())
            bench().sandbox().configure(platform, settings);
        QCOMPARE(bench().addByLogin({.account = {platform, u"ada"_s}, .arguments = arguments}), QString{});
        QCOMPARE(bench().setUpMediaPlace(), QString{});
        const auto media = int(needsOf(platform).contains(u"--media"_s));
        const auto first = add(u"At first #m1"_s, needsOf(platform));
        run();
        isOut(first, u"#m1"_s, media);
        // Shortly before its end an engine is there; long after it another one.
        bench().leap(life - (life > 24h ? std::chrono::seconds{12h} : std::chrono::seconds{2min}));
        run();
        bench().leap(life / 2);
        const auto second = add(u"Much later #m2"_s, needsOf(platform));
        run();
        isOut(second, u"#m2"_s, media);
        QCOMPARE(accountState(), u"connected"_s);
        end();
    }
};

static const test::Registration<TestRenewal> registered;
#include "tst_renewal.moc"
