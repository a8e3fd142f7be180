// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/support/testmain.h"
#include "tests/torture/story.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto selectPieces = R"(
    SELECT count(*), count(DISTINCT json_extract(payload, '$.offset'))
      FROM step WHERE kind = 'upload_chunk' AND state = 'done' AND NOT ifnull(json_extract(payload, '$.ask'), 0))"_L1;

}  // namespace

/// Engines that die again and again while a film goes up in pieces. It arrives once and whole, and no piece that was
/// acknowledged goes again.
class TestUploads final : public QObject, protected Story
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QCOMPARE(prepareFiles(), QString{});
    }

    void surviveDeaths_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QJsonObject>("settings");
        QTest::newRow("x") << u"x"_s << QJsonObject{};
        QTest::newRow("linkedin") << u"linkedin"_s << QJsonObject{{u"part_bytes"_s, 4'000'000}};
        QTest::newRow("youtube") << u"youtube"_s << QJsonObject{};
        QTest::newRow("facebook") << u"facebook"_s << QJsonObject{{u"chunk_bytes"_s, 4'000'000}};
    }
    void surviveDeaths()
    {
        QFETCH(const QString, platform);
        QFETCH(const QJsonObject, settings);
        QCOMPARE(begin(), QString{});
        AccountOrder order{.account = {platform, u"works"_s}};
        if (platform == u"linkedin"_s)
            order.secret = "sandbox-org-works";
        QCOMPARE(bench().addAccount(order), QString{});
        bench().sandbox().configure(platform, settings);
        auto more = needsOf(platform);
        more.removeAll(u"--media"_s);
        more.removeAll(file(u"film.mp4"_s));
        const auto key = add(u"A long film #m1"_s, more + QStringList{u"--media"_s, file(u"long.mp4"_s)});
        // Slow enough for a death between any two pieces.
        bench().sandbox().fault({{u"platform"_s, platform}, {u"do"_s, u"delay_ms"_s}, {u"value"_s, 300}});
        int deaths = 0;
        for (int life = 0; life < 4 && stored(key).state != u"published"_s; ++life) {
            const auto engine = bench().engine();
            const int seen = requests(platform);
            QVERIFY(QTest::qWaitFor([&] { return requests(platform) >= seen + 2 || !engine->isRunning(); }, 60'000));
            QTest::qWait(bench().random().bounded(300));
            deaths += bench().killNow(*engine) ? 1 : 0;
        }
        QVERIFY(deaths > 1);
        bench().sandbox().postArray("/_sandbox/faults", {});
        run();
        isOut(key, u"#m1"_s, 1);
        // Facebook refuses a piece that it has, and says there where to go on.
        if (platform != u"facebook"_s)
            QCOMPARE(bench().sandbox().counts(platform)["refused"_L1].toInt(), 0);
        const auto database = Database::open(bench().workspacePath());
        QVERIFY(database);
        auto pieces = (*database)->runOnce(selectPieces);
        QVERIFY(pieces);
        QCOMPARE(pieces->integer(0), pieces->integer(1));
        end();
    }

private:
    int requests(const QString &platform) { return bench().sandbox().counts(platform)["requests"_L1].toInt(); }
};

static const test::Registration<TestUploads> registered;
#include "tst_uploads.moc"
