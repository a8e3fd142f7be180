// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"
#include "ui/compose/composerdraft.h"
#include "ui/compose/draftcheck.h"
#include "ui/widgets/planreading.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant now = toInstant(QDateTime::fromString(u"2026-11-21T09:10:00Z"_s, Qt::ISODate));
constexpr auto berlin = "Europe/Berlin";

Account account(const QString &platform, qint64 row)
{
    return {{.key = newKey(), .platform = platform, .name = platform + QString::number(row)}, AccountId::fromRow(row)};
}

}  // namespace

/// What somebody writes, without a window.
class TestComposerDraft final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Two platforms of different lengths, whichever they are.
        for (const auto &platform : m_platforms) {
            if (platform->traits().maxTextLength == 300)
                m_short = account(platform->traits().id, 1);
            else if (platform->traits().maxTextLength == 500 && !m_long)
                m_long = account(platform->traits().id, 2);
        }
        QVERIFY(m_short && m_long);
        m_all = {*m_short, *m_long};
    }

    void aNewOneProposesTheNextFullHour_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QDateTime>("wall");
        const auto wall = [](const char *iso) {
            return QDateTime::fromString(QLatin1String{iso}, Qt::ISODate);
        };
        QTest::newRow("nothing given") << QDate{} << QTime{} << wall("2026-11-21T11:00:00");
        QTest::newRow("a day of the calendar") << QDate{2026, 12, 1} << QTime{} << wall("2026-12-01T09:00:00");
        QTest::newRow("today") << QDate{2026, 11, 21} << QTime{} << wall("2026-11-21T11:00:00");
        QTest::newRow("a place in the week") << QDate{2026, 12, 1} << QTime{14, 30} << wall("2026-12-01T14:30:00");
        QTest::newRow("a time only") << QDate{} << QTime{14, 30} << wall("2026-11-21T14:30:00");
    }

    void aNewOneProposesTheNextFullHour()
    {
        QFETCH(const QDate, date);
        QFETCH(const QTime, time);
        QFETCH(const QDateTime, wall);
        const auto draft = ComposerDraft::begin(now, berlin, date, time);
        QCOMPARE(draft.date, wall.date());
        QCOMPARE(draft.time, wall.time());
        QCOMPARE(draft.zone, QString::fromLatin1(berlin));
        QVERIFY(isKey(draft.key));
        QVERIFY(draft.isBlank());
        QCOMPARE(draft.timeIsChosen, date.isValid() || time.isValid());
    }

    void theJournalGivesBackAllOfIt()
    {
        auto draft = full();
        const auto json = QJsonDocument::fromJson(QJsonDocument{draft.toJson()}.toJson()).object();
        const auto back = ComposerDraft::fromJson(json);
        QVERIFY(back);
        QVERIFY(*back == draft);
    }

    void whatIsNoDraftIsNotRead()
    {
        QVERIFY(!ComposerDraft::fromJson({}));
        QVERIFY(!ComposerDraft::fromJson({{u"key"_s, u"../x"_s}, {u"parts"_s, QJsonArray{u"a"_s}}}));
        QVERIFY(!ComposerDraft::fromJson({{u"key"_s, newKey()}}));
        const auto poor = ComposerDraft::fromJson({{u"key"_s, newKey()}, {u"parts"_s, QJsonArray{}}});
        QVERIFY(poor);
        QCOMPARE(poor->content.parts.size(), 1);
    }

    void becomesAPost()
    {
        const auto draft = full();
        const auto plan = planFor(now + 1h, berlin);
        const auto post = draft.toNewPost(m_all, plan, false);
        QCOMPARE(post.key, draft.key);
        QCOMPARE(post.accounts, (QList{m_short->id, m_long->id}));
        QVERIFY(post.plan == plan);
        QVERIFY(!post.draft);
        QVERIFY(post.content == draft.content);
        QCOMPARE(post.tags, draft.tags);
    }

    void aDraftKeepsOnlyATimeThatSomebodyGave()
    {
        auto draft = full();
        const auto plan = planFor(now + 1h, berlin);
        QVERIFY(draft.toNewPost(m_all, plan, true).plan.has_value());
        draft.timeIsChosen = false;
        QVERIFY(!draft.toNewPost(m_all, plan, true).plan);
        QVERIFY(draft.toNewPost(m_all, plan, false).plan.has_value());
    }

    void partsThatNobodyWroteAreNotSent()
    {
        ComposerDraft draft{.key = newKey()};
        draft.content.parts = {u"one"_s, QString{}, u"three"_s, u" \n"_s, QString{}};
        QCOMPARE(draft.contentToSend().parts, (QStringList{u"one"_s, QString{}, u"three"_s}));
        draft.content.parts = {QString{}, QString{}};
        QCOMPARE(draft.contentToSend().parts, QStringList{QString{}});
        QVERIFY(draft.isBlank());
    }

    void comesBackFromAStoredPost()
    {
        const auto draft = full();
        const PostDetails details{
            .post = {.id = PostId::fromRow(1),
                     .key = draft.key,
                     .content = draft.content,
                     .plan = PlannedTime{.date = draft.date, .time = draft.time, .zone = draft.zone.toLatin1()},
                     .tags = draft.tags}};
        const auto back = ComposerDraft::of(details, m_all, now, "UTC");
        QVERIFY(back.isStored);
        QVERIFY(back.content == draft.content);
        QCOMPARE(back.zone, draft.zone);
        QCOMPARE(back.time, draft.time);
        QVERIFY(back.accounts.isEmpty());
    }

    void countsAsThePlatformsDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("leftOfShort");
        QTest::addColumn<int>("leftOfLong");
        QTest::newRow("nothing") << QString{} << 300 << 500;
        QTest::newRow("plain") << QString(20, u'a') << 280 << 480;
        QTest::newRow("a family is one character") << u"👨‍👩‍👧‍👦"_s << 299 << 499;
        QTest::newRow("german") << u"Grüße"_s << 295 << 495;
        QTest::newRow("too long for one") << QString(312, u'a') << -12 << 188;
        QTest::newRow("too long for both") << QString(501, u'a') << -201 << -1;
        QTest::newRow("a long address") << u"https://example.org/"_s + QString(100, u'x') << 180 << 477;
    }

    void countsAsThePlatformsDo()
    {
        QFETCH(const QString, text);
        QFETCH(const int, leftOfShort);
        QFETCH(const int, leftOfLong);
        const auto check = checkOf({text});
        const auto remaining = check.remaining(0);
        QCOMPARE(remaining.size(), 2);
        QCOMPARE(remaining[0].left, leftOfShort);
        QCOMPARE(remaining[1].left, leftOfLong);
        QCOMPARE(check.overlongFrom(0).has_value(), leftOfShort < 0);
        if (leftOfShort < 0)
            QCOMPARE(*check.overlongFrom(0), 300);
    }

    void eachPartOfAThreadHasItsOwnRoom()
    {
        const auto check = checkOf({QString(290, u'a'), QString(305, u'b'), QString{}});
        QCOMPARE(check.remaining(0).first().left, 10);
        QCOMPARE(check.remaining(1).first().left, -5);
        QCOMPARE(check.remaining(2).first().left, 300);
        QVERIFY(!check.overlongFrom(0));
        QCOMPARE(*check.overlongFrom(1), 300);
        QCOMPARE(check.accounts.first().problems.first().part, 1);
        QCOMPARE(check.accounts.first().over(), 5);
        QVERIFY(check.accounts.first().shortTrouble().startsWith("5"_L1));
    }

    void marksNoHalfOfAnEmoji()
    {
        const auto check = checkOf({QString(299, u'a') + u"👨‍👩‍👧‍👦👍🏽"_s});
        QCOMPARE(check.remaining(0).first().left, -1);
        QCOMPARE(*check.overlongFrom(0), 299 + u"👨‍👩‍👧‍👦"_s.size());
    }

    void colorsWhatAnyOfThemShows()
    {
        QList<const Platform *> platforms;
        for (const auto &platform : m_platforms)
            platforms += platform.get();
        const auto text = u"See https://example.org/a and #coffee by now"_s;
        const auto entities = entitiesFor(text, platforms);
        QCOMPARE(entities.size(), 2);
        QCOMPARE(text.mid(entities[0].start, entities[0].end - entities[0].start), u"https://example.org/a"_s);
        QCOMPARE(text.mid(entities[1].start, entities[1].end - entities[1].start), u"#coffee"_s);
        QVERIFY(entitiesFor(text, {}).isEmpty());
    }

    void saysWhyNothingCanBeScheduled_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("why");
        QTest::newRow("ready") << u"ready"_s << QString{};
        QTest::newRow("nothing written") << u"blank"_s << u"Write something first."_s;
        QTest::newRow("no account chosen") << u"nobody"_s << u"Choose at least one account."_s;
        QTest::newRow("no account at all") << u"alone"_s << u"Connect an account first. What you write here is kept."_s;
        QTest::newRow("too long") << u"long"_s << u"too long"_s;
        QTest::newRow("picture on its way") << u"copying"_s << u"still being copied"_s;
        QTest::newRow("time passed") << u"past"_s << u"That time has passed"_s;
        QTest::newRow("moved workspace") << u"moved"_s << u"say Moved or Copy"_s;
    }

    void saysWhyNothingCanBeScheduled()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, why);
        auto draft = ComposerDraft::begin(now, berlin);
        draft.accounts = what == "nobody"_L1 ? QStringList{} : QStringList{m_short->key};
        draft.content.parts = {what == "blank"_L1 ? QString{} : QString(what == "long"_L1 ? 301 : 5, u'a')};
        if (what == "past"_L1)
            draft.date = draft.date.addDays(-1);
        const auto check = DraftCheck::of(draft, m_all, m_platforms, {}, true);
        const auto plan = readPlan(draft.wishedTime(), now, berlin, QLocale::c());
        ReadinessFacts facts{.draft = draft, .check = check, .plan = plan, .hasAccounts = what != "alone"_L1};
        facts.mediaBeingCopied = what == "copying"_L1 ? 1 : 0;
        if (what == "moved"_L1)
            facts.obstacle = Error{ErrorKind::Config, u"Somebody must say Moved or Copy."_s};
        const auto readiness = readinessOf(facts);
        QCOMPARE(readiness.maySchedule, why.isEmpty());
        QVERIFY2(why.isEmpty() ? readiness.why.isEmpty() : readiness.why.contains(why), qPrintable(readiness.why));
        QCOMPARE(readiness.mayPostNow, why.isEmpty() || what == "past"_L1);
    }

    void isFoundAgainByItsBeginning()
    {
        ComposerDraft draft{.key = newKey()};
        QVERIFY(draft.beginning().isEmpty());
        draft.content.parts = {u"Hard\nwater  flattens a coffee"_s};
        QCOMPARE(draft.beginning(10), u"Hard water…"_s);
        draft.content.parts = {QString(9, u'a') + u"👍👍"_s};
        QVERIFY(draft.beginning(10).isValidUtf16());
    }

private:
    [[nodiscard]] ComposerDraft full() const
    {
        return {.key = newKey(),
                .isStored = true,
                .accounts = {m_short->key, m_long->key},
                .content = {.parts = {u"Grüße 👨‍👩‍👧‍👦"_s, u"صباح الخير"_s},
                            .media = {{.asset = {.sha256 = u"ab"_s,
                                                 .file = u"ab.png"_s,
                                                 .mime = u"image/png"_s,
                                                 .bytes = 5'000'000'000,
                                                 .width = 10,
                                                 .height = 20},
                                       .alt = u"a cup"_s}},
                            .link = u"https://example.org"_s,
                            .title = u"Title"_s,
                            .firstComment = u"First"_s,
                            .options = {{u"x.visibility"_s, u"unlisted"_s}}},
                .tags = {u"autumn"_s},
                .priority = Priority::High,
                .date = {2026, 10, 25},
                .time = {2, 30},
                .zone = QString::fromLatin1(berlin),
                .fold = Fold::Second,
                .timeIsChosen = true};
    }

    [[nodiscard]] DraftCheck checkOf(const QStringList &parts) const
    {
        ComposerDraft draft{.key = newKey(), .accounts = {m_short->key, m_long->key}, .content = {.parts = parts}};
        return DraftCheck::of(draft, m_all, m_platforms, {}, true);
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    std::optional<Account> m_short;
    std::optional<Account> m_long;
    QList<Account> m_all;
};

static const test::Registration<TestComposerDraft> registered;
#include "tst_composerdraft.moc"
