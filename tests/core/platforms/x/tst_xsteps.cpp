// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xsteps.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 piece = x::chunkBytes;

FrozenPost aThread()
{
    FrozenPost post;
    post.key = u"key"_s;
    post.parts = {u"one"_s, u"two"_s};
    post.firstComment = u"first!"_s;
    post.media = {FrozenMedia{.mime = u"video/mp4"_s, .bytes = 2 * piece + 5, .kind = MediaKind::Video}};
    return post;
}

StepRecord record(StepKind kind, int part, StepState state, const QJsonObject &result = {},
                  const QJsonObject &payload = {})
{
    return StepRecord{.step = Step{.kind = kind, .part = part, .payload = payload}, .state = state, .result = result};
}

QJsonObject idResult(const QString &id)
{
    return {{u"id"_s, id}};
}

QJsonObject postResult(const QString &id)
{
    return {{u"id"_s, id}, {u"url"_s, u"https://x.com/ada/status/"_s + id}};
}

/// "upload_media 1 {payload}" or the outcome, for comparing.
QString told(const NextStep &next)
{
    if (const auto *step = std::get_if<Step>(&next))
        return u"%1 %2%3 %4"_s.arg(toWord(step->kind))
            .arg(step->part)
            .arg(step->creates ? u"!"_s : QString{},
                 QString::fromUtf8(QJsonDocument{step->payload}.toJson(QJsonDocument::Compact)));
    if (const auto *out = std::get_if<Publication>(&next))
        return u"published %1 %2"_s.arg(out->remoteId, out->permalink);
    return u"error "_s + toWord(std::get<Error>(next).kind);
}

QString nextOf(const FrozenPost &post, const QList<StepRecord> &journal)
{
    const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
    return told(post.purpose == Purpose::Publish ? x::nextStep(post, records) : x::nextAct(post, records));
}

}  // namespace

class TestXSteps final : public QObject
{
    Q_OBJECT

private slots:
    void goesOnFromEveryJournal_data()
    {
        using enum StepKind;
        using enum StepState;
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<QString>("next");

        QList<StepRecord> journal;
        const auto chunk = [](int segment, qint64 offset, qint64 length, const QString &id = u"7"_s) {
            return u"upload_chunk 0 {\"id\":\"%1\",\"length\":%2,\"offset\":%3,\"segment\":%4}"_s.arg(id)
                .arg(length)
                .arg(offset)
                .arg(segment);
        };
        QTest::newRow("nothing happened yet") << journal << u"start_upload 0 {}"_s;
        journal += record(StartUpload, 0, Doubtful);
        QTest::newRow("its begin is doubtful: it is begun again") << journal << u"start_upload 0 {}"_s;
        journal += record(StartUpload, 0, Done, idResult(u"7"_s));
        QTest::newRow("it is begun") << journal << chunk(0, 0, piece);
        journal += record(UploadChunk, 0, Intended);
        QTest::newRow("it died within a piece: the same again") << journal << chunk(0, 0, piece);
        journal += record(UploadChunk, 0, Done, {{u"next"_s, piece}});
        QTest::newRow("a piece is there") << journal << chunk(1, piece, piece);
        journal += record(UploadChunk, 0, NotSent);
        QTest::newRow("the next was not sent") << journal << chunk(1, piece, piece);
        journal += record(UploadChunk, 0, Done, {{u"next"_s, 2 * piece}});
        QTest::newRow("the last piece is short") << journal << chunk(2, 2 * piece, 5);
        journal += record(UploadChunk, 0, Done, {{u"next"_s, 2 * piece + 5}});
        QTest::newRow("all pieces are there") << journal << u"finish_upload 0 {\"id\":\"7\"}"_s;

        auto voided = journal;
        voided += record(FinishUpload, 0, Refused);
        voided += record(StartUpload, 0, Done, idResult(u"8"_s));
        QTest::newRow("another upload takes nothing of the first") << voided << chunk(0, 0, piece, u"8"_s);

        auto ready = journal;
        ready += record(FinishUpload, 0, Done, {{u"id"_s, u"7"_s}, {u"pending"_s, false}});
        QTest::newRow("nothing to process") << ready << u"publish_part 0! {\"media_ids\":[\"7\"]}"_s;
        journal += record(FinishUpload, 0, Done, {{u"id"_s, u"7"_s}, {u"pending"_s, true}});
        QTest::newRow("X works on it") << journal << u"await_media 0 {\"id\":\"7\"}"_s;
        journal += record(AwaitMedia, 0, NotSent);
        QTest::newRow("it is not ready yet") << journal << u"await_media 0 {\"id\":\"7\"}"_s;
        journal += record(AwaitMedia, 0, Done, idResult(u"7"_s));
        const auto publish = u"publish_part 0! {\"media_ids\":[\"7\"]}"_s;
        QTest::newRow("all media are there") << journal << publish;
        journal += record(PublishPart, 0, NotSent, {}, {{u"media_ids"_s, QJsonArray{u"7"_s}}});
        QTest::newRow("the first part was not sent") << journal << publish;
        journal += record(PublishPart, 0, Done, postResult(u"100"_s));
        const auto second = u"publish_part 1! {\"in_reply_to\":\"100\",\"since_id\":\"100\"}"_s;
        QTest::newRow("the first part is out") << journal << second;
        journal += record(PublishPart, 1, Absent, {}, {{u"in_reply_to"_s, u"100"_s}, {u"since_id"_s, u"100"_s}});
        QTest::newRow("the second part is surely not there") << journal << second;
        journal += record(PublishPart, 1, Done, postResult(u"101"_s));
        QTest::newRow("all parts are out")
            << journal << u"first_comment 0! {\"in_reply_to\":\"100\",\"since_id\":\"101\"}"_s;
        journal += record(FirstComment, 0, Done, postResult(u"102"_s));
        QTest::newRow("all is out") << journal << u"published 100 https://x.com/ada/status/100"_s;
    }

    void goesOnFromEveryJournal()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        QCOMPARE(nextOf(aThread(), journal), next);
    }

    void uploadsPicturesAtOnceAndDescribesThem()
    {
        using enum StepKind;
        auto post = aThread();
        post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 9, .alt = u"a cat"_s},
                      FrozenMedia{.mime = u"image/jpeg"_s, .bytes = 9}};
        QList<StepRecord> journal;
        QCOMPARE(nextOf(post, journal), u"upload_media 0 {}"_s);
        journal += record(UploadMedia, 0, StepState::Done, {{u"id"_s, u"3"_s}, {u"pending"_s, false}});
        QCOMPARE(nextOf(post, journal), u"describe_media 0 {\"id\":\"3\"}"_s);
        journal += record(DescribeMedia, 0, StepState::Done, {}, idResult(u"3"_s));
        QCOMPARE(nextOf(post, journal), u"upload_media 1 {}"_s);
        journal += record(UploadMedia, 1, StepState::Done, {{u"id"_s, u"4"_s}, {u"pending"_s, true}});
        QCOMPARE(nextOf(post, journal), u"await_media 1 {\"id\":\"4\"}"_s);
        journal += record(AwaitMedia, 1, StepState::Done, idResult(u"4"_s));
        QCOMPARE(nextOf(post, journal), u"publish_part 0! {\"media_ids\":[\"3\",\"4\"]}"_s);
    }

    void cutsLargeFilesIntoAThousandPieces()
    {
        auto post = aThread();
        post.media[0].bytes = qint64{16} * 1024 * 1024 * 1024;
        const QList<StepRecord> journal{record(StepKind::StartUpload, 0, StepState::Done, idResult(u"7"_s))};
        const auto next = x::nextStep(post, {journal.constData(), 1});
        const auto length = std::get<Step>(next).payload["length"_L1].toInteger();
        QVERIFY(length > piece);
        QVERIFY(length * x::mostChunks >= post.media[0].bytes);
    }

    void knowsWhatItCosts()
    {
        auto post = aThread();
        post.media[0].alt = u"a film"_s;
        const auto cost = x::costOf(post);
        QCOMPARE(cost.of(LimitUnit::Posts), 3);
        QCOMPARE(cost.of(LimitUnit::Uploads), 1);
        QCOMPARE(cost.of(LimitUnit::Calls), 3 + 3 + 3);
        post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 9, .alt = u"a cat"_s}};
        QCOMPARE(x::costOf(post).of(LimitUnit::Calls), 3 + 2);
        post.media.clear();
        QCOMPARE(x::costOf(post).of(LimitUnit::Calls), 3);
        QCOMPARE(x::costOfAct().of(LimitUnit::Deletes), 1);
    }

    void deletesFromTheLastToTheFirst()
    {
        auto post = aThread();
        post.purpose = Purpose::Delete;
        QCOMPARE(nextOf(post, {}), u"error config"_s);
        post.live = {LivePiece{.result = postResult(u"100"_s)}, LivePiece{.part = 1, .result = postResult(u"101"_s)}};
        QList<StepRecord> journal;
        QCOMPARE(nextOf(post, journal), u"delete 1 {\"id\":\"101\"}"_s);
        journal += record(StepKind::Delete, 1, StepState::Done);
        QCOMPARE(nextOf(post, journal), u"delete 0 {\"id\":\"100\"}"_s);
        journal += record(StepKind::Delete, 0, StepState::Done);
        QCOMPARE(nextOf(post, journal), u"published  "_s);
        post.purpose = Purpose::Edit;
        QCOMPARE(nextOf(post, {}), u"error config"_s);
    }

    void refusesWhatHasNoParts() { QCOMPARE(nextOf(FrozenPost{}, {}), u"error content"_s); }
};

static const test::Registration<TestXSteps> registered;

#include "tst_xsteps.moc"
