// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyplan.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto morning = bluesky::test::morning;
using Journal = std::vector<StepRecord>;

Step stepOf(const NextStep &next)
{
    Q_ASSERT(std::holds_alternative<Step>(next));
    return std::get<Step>(next);
}

/// Results as perform() gives them.
QJsonObject resultOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Resolve:
        return {{u"dids"_s, QJsonObject{{u"bob.test"_s, u"did:plc:bob"_s}}}};
    case StepKind::UploadMedia:
        return {{u"blob"_s, bluesky::test::blob()}};
    case StepKind::Card:
        return {{u"external"_s, QJsonObject{{u"uri"_s, u"https://example.com"_s}, {u"title"_s, u"Example"_s}}}};
    default:
        return {};
    }
}

/// The journal of `post` up to its publishing step, which is given back.
Step prepare(const FrozenPost &post, Journal &journal)
{
    for (;;) {
        const auto step = stepOf(planNext(post, journal, morning));
        if (step.kind == StepKind::Publish)
            return step;
        journal.push_back(bluesky::test::line(step, StepState::Done, resultOf(step)));
    }
}

FrozenPost richPost()
{
    auto post = bluesky::test::post({u"Hi @bob.test"_s, u"more"_s});
    post.media = {bluesky::test::picture(), bluesky::test::picture()};
    return post;
}

QJsonArray recordsOf(const Step &step)
{
    return step.payload["records"_L1].toArray();
}

}  // namespace

class TestBlueskyPlan final : public QObject
{
    Q_OBJECT

private slots:
    void aPlainPostIsOneStep()
    {
        const auto step = stepOf(planNext(bluesky::test::post(), Journal{}, morning));
        QCOMPARE(step.kind, StepKind::Publish);
        QVERIFY(step.creates);
        QCOMPARE(recordsOf(step).size(), 1);
        QCOMPARE(step.cost.of(LimitUnit::Points), 3);
        QCOMPARE(step.cost.of(LimitUnit::Posts), 1);
        QCOMPARE(step.cost.of(LimitUnit::Calls), 1);
    }

    void preparesInOrder()
    {
        Journal journal;
        const auto publish = prepare(richPost(), journal);
        QCOMPARE(journal.size(), size_t{3});
        QCOMPARE(journal[0].step.kind, StepKind::Resolve);
        QCOMPARE(journal[0].step.payload["handles"_L1].toArray(), QJsonArray{u"bob.test"_s});
        QCOMPARE(journal[1].step.kind, StepKind::UploadMedia);
        QCOMPARE(journal[1].step.part, 0);
        QCOMPARE(journal[2].step.kind, StepKind::UploadMedia);
        QCOMPARE(journal[2].step.part, 1);
        for (const auto &line : journal)
            QVERIFY(!line.step.creates);
        QCOMPARE(recordsOf(publish).size(), 2);
        QCOMPARE(publish.cost.of(LimitUnit::Points), 6);
        const auto first = recordsOf(publish)[0].toObject()["record"_L1].toObject();
        QCOMPARE(first["embed"_L1]["images"_L1].toArray().size(), 2);
        QCOMPARE(first["facets"_L1][0]["features"_L1][0]["did"_L1].toString(), u"did:plc:bob"_s);
    }

    void aLinkGetsACardUnlessThereArePictures()
    {
        auto post = bluesky::test::post();
        post.link = u"https://example.com"_s;
        const auto step = stepOf(planNext(post, Journal{}, morning));
        QCOMPARE(step.kind, StepKind::Card);
        QCOMPARE(step.payload["link"_L1].toString(), post.link);
        Journal journal;
        const auto publish = prepare(post, journal);
        QCOMPARE(recordsOf(publish)[0]["record"_L1]["embed"_L1]["external"_L1]["title"_L1].toString(), u"Example"_s);
        post.media = {bluesky::test::picture()};
        QCOMPARE(stepOf(planNext(post, Journal{}, morning)).kind, StepKind::UploadMedia);
    }

    void harmlessStepsWithoutAnOutcomeComeAgain_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("intended") << int(StepState::Intended);
        QTest::newRow("not sent") << int(StepState::NotSent);
        QTest::newRow("refused") << int(StepState::Refused);
        QTest::newRow("doubtful") << int(StepState::Doubtful);
    }

    void harmlessStepsWithoutAnOutcomeComeAgain()
    {
        QFETCH(const int, state);
        auto post = bluesky::test::post();
        post.media = {bluesky::test::picture()};
        const auto step = stepOf(planNext(post, Journal{}, morning));
        const Journal journal{bluesky::test::line(step, static_cast<StepState>(state))};
        QCOMPARE(stepOf(planNext(post, journal, morning)).kind, StepKind::UploadMedia);
    }

    void whatDidNotHappenComesAgainAsItWas_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("not sent") << int(StepState::NotSent);
        QTest::newRow("proved absent") << int(StepState::Absent);
    }

    void whatDidNotHappenComesAgainAsItWas()
    {
        QFETCH(const int, state);
        const auto post = richPost();
        Journal journal;
        const auto publish = prepare(post, journal);
        journal.push_back(bluesky::test::line(publish, static_cast<StepState>(state)));
        const auto again = stepOf(planNext(post, journal, morning + 1h));
        QCOMPARE(again.payload, publish.payload);
        QVERIFY(again.creates);
        QCOMPARE(again.cost, publish.cost);
    }

    void whatMayHaveHappenedIsNotRepeated_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("intended") << int(StepState::Intended);
        QTest::newRow("doubtful") << int(StepState::Doubtful);
    }

    void whatMayHaveHappenedIsNotRepeated()
    {
        QFETCH(const int, state);
        const auto post = bluesky::test::post();
        Journal journal;
        journal.push_back(bluesky::test::line(prepare(post, journal), static_cast<StepState>(state)));
        const auto next = planNext(post, journal, morning);
        QVERIFY(std::holds_alternative<Error>(next));
        QCOMPARE(std::get<Error>(next).kind, ErrorKind::Ambiguous);
    }

    void theEndIsThePublication()
    {
        const auto post = bluesky::test::post();
        Journal journal;
        const auto publish = prepare(post, journal);
        journal.push_back(
            bluesky::test::line(publish, StepState::Done, publishedResult(post.account, publish.payload)));
        const auto next = planNext(post, journal, morning);
        QVERIFY(std::holds_alternative<Publication>(next));
        const auto rkey = recordsOf(publish)[0]["rkey"_L1].toString();
        QCOMPARE(std::get<Publication>(next).remoteId, u"at://did:plc:alice/app.bsky.feed.post/"_s + rkey);
        QCOMPARE(std::get<Publication>(next).permalink, u"https://bsky.app/profile/alice.test/post/"_s + rkey);
    }

    /// The server lost a blob. Whether the journal still holds the void steps or not, they are made anew, and the
    /// records keep their keys.
    void aRebuildKeepsTheKeys_data()
    {
        QTest::addColumn<bool>("discarded");
        QTest::addColumn<int>("state");
        QTest::newRow("void steps discarded, refused") << true << int(StepState::Refused);
        QTest::newRow("void steps discarded, not sent") << true << int(StepState::NotSent);
        QTest::newRow("void steps still there") << false << int(StepState::Refused);
    }

    void aRebuildKeepsTheKeys()
    {
        QFETCH(const bool, discarded);
        QFETCH(const int, state);
        const auto post = richPost();
        Journal journal;
        const auto publish = prepare(post, journal);
        if (discarded)
            journal.clear();
        journal.push_back(bluesky::test::line(publish, static_cast<StepState>(state)));

        const auto other = bluesky::test::blob(u"bafkreigaknpexyvxt76zgkitavbwx6ejgfheup5oybpm77f3pxzrvwpfdi"_s);
        QList<StepKind> kinds;
        auto step = stepOf(planNext(post, journal, morning + 1h));
        while (step.kind != StepKind::Publish) {
            kinds += step.kind;
            const auto result = step.kind == StepKind::UploadMedia ? QJsonObject{{u"blob"_s, other}} : resultOf(step);
            journal.push_back(bluesky::test::line(step, StepState::Done, result));
            step = stepOf(planNext(post, journal, morning + 1h));
        }
        QCOMPARE(kinds, (QList{StepKind::Resolve, StepKind::UploadMedia, StepKind::UploadMedia}));
        QCOMPARE(step.payload["createdAt"_L1], publish.payload["createdAt"_L1]);
        for (int at = 0; at < 2; ++at) {
            QCOMPARE(recordsOf(step)[at]["rkey"_L1], recordsOf(publish)[at]["rkey"_L1]);
            QVERIFY(recordsOf(step)[at]["cid"_L1] != recordsOf(publish)[at]["cid"_L1]);
        }
        QCOMPARE(recordsOf(step)[0]["record"_L1]["embed"_L1]["images"_L1][0]["image"_L1].toObject(), other);
        QCOMPARE(recordsOf(step)[1]["record"_L1]["reply"_L1]["root"_L1]["cid"_L1], recordsOf(step)[0]["cid"_L1]);

        // And that one again, once it is in the journal.
        journal.push_back(bluesky::test::line(step, StepState::NotSent));
        QCOMPARE(stepOf(planNext(post, journal, morning + 2h)).payload, step.payload);
    }

    void sameJournalSameStep()
    {
        const auto post = richPost();
        Journal first;
        Journal second;
        QCOMPARE(prepare(post, first).payload, prepare(post, second).payload);
    }

    void theCostIsThatOfAllSteps_data()
    {
        QTest::addColumn<bool>("withLink");
        QTest::newRow("pictures and mention") << false;
        QTest::newRow("card") << true;
    }

    void theCostIsThatOfAllSteps()
    {
        QFETCH(const bool, withLink);
        auto post = richPost();
        if (withLink) {
            post.media.clear();
            post.link = u"https://example.com"_s;
        }
        Journal journal;
        auto sum = prepare(post, journal).cost;
        for (const auto &line : journal)
            sum += line.step.cost;
        QCOMPARE(costOf(post), sum);
    }

    void permalinksLeadToWhereThePostIs_data()
    {
        QTest::addColumn<bool>("sandbox");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("permalink");
        QTest::newRow("bluesky") << false << u"alice.test"_s << u"https://bsky.app/profile/alice.test/post/k"_s;
        QTest::newRow("no handle") << false << QString{} << u"https://bsky.app/profile/did:plc:alice/post/k"_s;
        QTest::newRow("sandbox") << true << u"alice.test"_s << u"http://127.0.0.1:4000/profile/alice.test/post/k"_s;
    }

    void permalinksLeadToWhereThePostIs()
    {
        QFETCH(const bool, sandbox);
        QFETCH(const QString, handle);
        QFETCH(const QString, permalink);
        auto account = bluesky::test::post().account;
        account.sandbox = sandbox;
        account.handle = handle;
        account.server = QUrl{u"http://127.0.0.1:4000/"_s};
        QCOMPARE(permalinkOf(account, u"k"_s), permalink);
    }

    void theFirstCommentAnswersTheFirstPart()
    {
        auto post = bluesky::test::post({u"one"_s, u"two"_s});
        post.firstComment = u"#tags for @bob.test"_s;
        post.options = {{u"bluesky.language"_s, u"en"_s}};
        Journal journal;
        const auto publish = prepare(post, journal);
        QCOMPARE(journal.size(), size_t{1});  // its mentions are looked up before anything is out
        journal.push_back(
            bluesky::test::line(publish, StepState::Done, bluesky::publishedResult(post.account, publish.payload)));
        const auto comment = stepOf(planNext(post, journal, morning));
        QCOMPARE(comment.kind, StepKind::FirstComment);
        QVERIFY(comment.creates);
        QCOMPARE(comment.cost.of(LimitUnit::Points), 3);
        QCOMPARE(recordsOf(comment).size(), 1);
        const auto built = recordsOf(comment)[0].toObject();
        const auto record = built["record"_L1].toObject();
        QCOMPARE(record["text"_L1].toString(), post.firstComment);
        QCOMPARE(record["langs"_L1].toArray(), QJsonArray{u"en"_s});
        QCOMPARE(record["facets"_L1].toArray().size(), 2);
        const QJsonObject first{{u"uri"_s, recordUri(post.account, recordsOf(publish)[0]["rkey"_L1].toString())},
                                {u"cid"_s, recordsOf(publish)[0]["cid"_L1]}};
        QCOMPARE(record["reply"_L1]["root"_L1].toObject(), first);
        QCOMPARE(record["reply"_L1]["parent"_L1].toObject(), first);
        // A key of its own, though it was chosen in the same moment.
        for (const auto &part : recordsOf(publish))
            QVERIFY(part["rkey"_L1].toString() < built["rkey"_L1].toString());

        journal.push_back(bluesky::test::line(comment, StepState::Absent));
        QCOMPARE(stepOf(planNext(post, journal, morning + 1h)).payload, comment.payload);
        journal.back().state = StepState::Doubtful;
        QCOMPARE(std::get<Error>(planNext(post, journal, morning)).kind, ErrorKind::Ambiguous);
        journal.back().state = StepState::Done;
        const auto publication = std::get<Publication>(planNext(post, journal, morning));
        QCOMPARE(publication.remoteId, first["uri"_L1].toString());
    }

    void aCommentWrittenAnewLooksUpItsMentions()
    {
        auto post = bluesky::test::post();
        Journal journal;
        const auto publish = prepare(post, journal);
        journal
            = {bluesky::test::line(publish, StepState::Done, bluesky::publishedResult(post.account, publish.payload))};
        post.firstComment = u"Hi @bob.test"_s;
        const auto resolve = stepOf(planNext(post, journal, morning));
        QCOMPARE(resolve.kind, StepKind::Resolve);
        QCOMPARE(resolve.payload["handles"_L1].toArray(), QJsonArray{u"bob.test"_s});
        journal.push_back(bluesky::test::line(resolve, StepState::Done, resultOf(resolve)));
        const auto comment = stepOf(planNext(post, journal, morning));
        QCOMPARE(recordsOf(comment)[0]["record"_L1]["facets"_L1][0]["features"_L1][0]["did"_L1].toString(),
                 u"did:plc:bob"_s);
    }

    void theCommentIsPartOfTheCost()
    {
        auto post = bluesky::test::post();
        const auto bare = costOf(post);
        post.firstComment = u"Hi @bob.test"_s;
        const auto whole = costOf(post);
        QCOMPARE(whole.of(LimitUnit::Points), bare.of(LimitUnit::Points) + 3);
        QCOMPARE(whole.of(LimitUnit::Posts), bare.of(LimitUnit::Posts) + 1);
        QCOMPARE(whole.of(LimitUnit::Calls), bare.of(LimitUnit::Calls) + 2);
    }
};

static const carillon::test::Registration<TestBlueskyPlan> registered;
#include "tst_blueskyplan.moc"
