// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordsteps.h"
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;

namespace {

NextStep next(const FrozenPost &post, const QList<StepRecord> &journal)
{
    const std::span records{journal.constData(), size_t(journal.size())};
    return post.purpose == Purpose::Publish ? discord::nextStep(post, records) : discord::nextAct(post, records);
}

FrozenPost threeParts()
{
    auto post = aPost();
    post.parts = {u"eins"_s, u"zwei"_s, u"drei"_s};
    return post;
}

FrozenPost liveThread(Purpose purpose)
{
    auto post = threeParts();
    post.purpose = purpose;
    for (int part = 0; part < 3; ++part)
        post.live += LivePiece{.kind = StepKind::PublishPart,
                               .part = part,
                               .result = {{u"id"_s, QString::number(5 + part)}, {u"thread_id"_s, u"77"_s}}};
    return post;
}

}  // namespace

/// What comes next, by the journal.
class TestDiscordSteps final : public QObject
{
    Q_OBJECT

private slots:
    void sendsOneMessageAfterTheOther()
    {
        const auto post = threeParts();
        QList<StepRecord> journal;
        for (int part = 0; part < 3; ++part) {
            const auto answer = next(post, journal);
            const auto &step = std::get<Step>(answer);
            QCOMPARE(step.kind, StepKind::PublishPart);
            QCOMPARE(step.part, part);
            QVERIFY(step.creates);
            QCOMPARE(step.cost, Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Posts, 1));
            QVERIFY(step.payload.isEmpty());
            journal += doneStep(part, {{u"id"_s, QString::number(part)}, {u"url"_s, u"https://d/%1"_s.arg(part)}});
        }
        const auto answer = next(post, journal);
        QCOMPARE(std::get<Publication>(answer).remoteId, u"0"_s);
        QCOMPARE(std::get<Publication>(answer).permalink, u"https://d/0"_s);
        QCOMPARE(discord::costOf(post), Cost{}.with(LimitUnit::Calls, 3).with(LimitUnit::Posts, 3));
    }

    void laterPartsGoWhereTheFirstWent_data()
    {
        QTest::addColumn<QJsonObject>("ofAccount");
        QTest::addColumn<QJsonObject>("ofPost");
        QTest::addColumn<QString>("first");
        const QJsonObject thread{{u"thread_id"_s, u"77"_s}};
        QTest::newRow("a thread of the post's") << QJsonObject{} << thread << u"77"_s;
        QTest::newRow("a thread of the account's") << thread << QJsonObject{} << u"77"_s;
        QTest::newRow("one that it starts, before the account's")
            << thread << QJsonObject{{u"thread_name"_s, u"T"_s}} << u""_s;
    }

    void laterPartsGoWhereTheFirstWent()
    {
        QFETCH(const QJsonObject, ofAccount);
        QFETCH(const QJsonObject, ofPost);
        QFETCH(const QString, first);
        auto post = threeParts();
        post.account.options = ofAccount;
        post.options = ofPost;
        const auto begin = next(post, {});
        QCOMPARE(std::get<Step>(begin).payload["thread_id"_L1].toString(), first);
        const auto later = next(post, {doneStep(0, {{u"id"_s, u"1"_s}, {u"thread_id"_s, u"99"_s}})});
        QCOMPARE(std::get<Step>(later).payload["thread_id"_L1].toString(), u"99"_s);
    }

    void repeatsWhatSurelyWasNotSentAsItWas()
    {
        auto post = threeParts();
        const StepRecord unsent{.step = {.kind = StepKind::PublishPart, .payload = {{u"thread_id"_s, u"5"_s}}},
                                .state = StepState::NotSent};
        const auto again = next(post, {unsent});
        QCOMPARE(std::get<Step>(again).payload["thread_id"_L1].toString(), u"5"_s);
    }

    void deletesFromTheEnd()
    {
        const auto post = liveThread(Purpose::Delete);
        const auto first = next(post, {});
        QCOMPARE(std::get<Step>(first).kind, StepKind::Delete);
        QCOMPARE(std::get<Step>(first).payload, (QJsonObject{{u"id"_s, u"7"_s}, {u"thread_id"_s, u"77"_s}}));
        QVERIFY(!std::get<Step>(first).creates);
    }

    void changesFromTheBeginning()
    {
        auto post = liveThread(Purpose::Edit);
        const auto first = next(post, {});
        QCOMPARE(std::get<Step>(first).kind, StepKind::Edit);
        QCOMPARE(std::get<Step>(first).payload["id"_L1].toString(), u"5"_s);
        post.parts.removeLast();
        const auto refused = next(post, {});
        QCOMPARE(std::get<Error>(refused).kind, ErrorKind::Content);
    }

    void aPollIsNeverChanged()
    {
        auto post = liveThread(Purpose::Edit);
        post.options = aPoll();
        const auto added = next(post, {});
        QCOMPARE(std::get<Error>(added).kind, ErrorKind::Content);
        post.options = {};
        post.live[0].result[u"poll"_s] = true;
        const auto changed = next(post, {});
        QCOMPARE(std::get<Error>(changed).kind, ErrorKind::Content);
        QVERIFY(std::get<Error>(changed).detail.contains(u"delete"_s));
        post.purpose = Purpose::Delete;
        const auto removed = next(post, {});
        QCOMPARE(std::get<Step>(removed).kind, StepKind::Delete);
    }

    void nobodyKnowsWhatOnlyAPersonConfirmed()
    {
        auto post = aPost();
        post.purpose = Purpose::Delete;
        const auto answer = next(post, {});
        QCOMPARE(std::get<Error>(answer).kind, ErrorKind::Config);
    }
};

static const test::Registration<TestDiscordSteps> registered;
#include "tst_discordsteps.moc"
