// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonsteps.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

FrozenPost aThread()
{
    FrozenPost post;
    post.key = u"key"_s;
    post.parts = {u"one"_s, u"two"_s};
    post.media = {FrozenMedia{.path = u"/m/a.png"_s, .mime = u"image/png"_s},
                  FrozenMedia{.path = u"/m/b.mp4"_s, .mime = u"video/mp4"_s}};
    return post;
}

StepRecord record(StepKind kind, int part, StepState state, const QJsonObject &result = {},
                  const QJsonObject &payload = {})
{
    return StepRecord{.step = Step{.kind = kind, .part = part, .payload = payload}, .state = state, .result = result};
}

QJsonObject idResult(const QString &id, bool pending = false)
{
    return {{u"id"_s, id}, {u"pending"_s, pending}};
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

}  // namespace

class TestMastodonSteps final : public QObject
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
        QTest::newRow("nothing happened yet") << journal << u"upload_media 0 {}"_s;
        journal += record(UploadMedia, 0, NotSent);
        QTest::newRow("the first upload was not sent") << journal << u"upload_media 0 {}"_s;
        journal += record(UploadMedia, 0, Doubtful);
        QTest::newRow("the first upload is doubtful: doing it twice is harmless") << journal << u"upload_media 0 {}"_s;
        journal += record(UploadMedia, 0, Done, idResult(u"m0"_s));
        QTest::newRow("the first upload is done") << journal << u"upload_media 1 {}"_s;
        journal += record(UploadMedia, 1, Done, idResult(u"m1"_s, true));
        QTest::newRow("the film is still being processed") << journal << u"await_media 1 {\"id\":\"m1\"}"_s;
        journal += record(AwaitMedia, 1, NotSent);
        QTest::newRow("it is not ready yet") << journal << u"await_media 1 {\"id\":\"m1\"}"_s;
        journal += record(AwaitMedia, 1, Done, idResult(u"m1"_s));
        QTest::newRow("all media are there") << journal << u"baseline 0 {}"_s;
        journal += record(Baseline, 0, Done, {{u"id"_s, u"s9"_s}, {u"at"_s, u"2026-11-21T09:00:00.000Z"_s}});
        const auto publish = u"publish_part 0! {\"media_ids\":[\"m0\",\"m1\"],\"since\":\"2026-11-21T09:00:00.000Z\","
                             "\"since_id\":\"s9\"}"_s;
        QTest::newRow("the baseline is known") << journal << publish;
        QTest::newRow("the first part was refused and a person tries again")
            << journal + QList{record(PublishPart, 0, Refused)} << publish;
        QTest::newRow("the first part was proved absent: its payload stays")
            << journal + QList{record(PublishPart, 0, Absent, {}, {{u"media_ids"_s, QJsonArray{u"old"_s}}})}
            << u"publish_part 0! {\"media_ids\":[\"old\"]}"_s;
        QTest::newRow("the first part was not sent: its payload stays")
            << journal + QList{record(PublishPart, 0, NotSent, {}, {{u"since_id"_s, u"s1"_s}})}
            << u"publish_part 0! {\"since_id\":\"s1\"}"_s;
        journal += record(PublishPart, 0, Done, {{u"id"_s, u"p0"_s}, {u"url"_s, u"https://x.example/p0"_s}});
        QTest::newRow("the first part is out")
            << journal
            << u"publish_part 1! {\"in_reply_to_id\":\"p0\",\"since\":\"2026-11-21T09:00:00.000Z\",\"since_id\":\"s9\"}"_s;
        journal += record(PublishPart, 1, Done, {{u"id"_s, u"p1"_s}, {u"url"_s, u"https://x.example/p1"_s}});
        QTest::newRow("all parts are out") << journal << u"published p0 https://x.example/p0"_s;
    }

    void theFirstCommentAnswersTheFirstPart_data()
    {
        using enum StepKind;
        using enum StepState;
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<QString>("next");

        const auto baseline = record(Baseline, 0, Done, {{u"id"_s, u"s9"_s}, {u"at"_s, u"2026-11-21T09:00:00.000Z"_s}});
        const QList out{record(PublishPart, 0, Done, {{u"id"_s, u"p0"_s}, {u"url"_s, u"https://x.example/p0"_s}}),
                        record(PublishPart, 1, Done, {{u"id"_s, u"p1"_s}})};
        const auto journal = QList{baseline} + out;
        const auto comment = u"first_comment 0! {\"in_reply_to_id\":\"p0\",\"since\":\"2026-11-21T09:00:00.000Z\","
                             "\"since_id\":\"%1\"}"_s;
        QTest::newRow("all parts are out") << journal << comment.arg(u"p1"_s);
        QTest::newRow("it was refused and a person tries again")
            << journal + QList{record(FirstComment, 0, Refused)} << comment.arg(u"p1"_s);
        QTest::newRow("it was proved absent: its payload stays")
            << journal + QList{record(FirstComment, 0, Absent, {}, {{u"since_id"_s, u"s1"_s}})}
            << u"first_comment 0! {\"since_id\":\"s1\"}"_s;
        QTest::newRow("it is written anew: only what is live is known") << out << u"baseline 0 {}"_s;
        QTest::newRow("it is written anew and the baseline is known") << out + QList{baseline} << comment.arg(u"s9"_s);
        QTest::newRow("it is out") << journal + QList{record(FirstComment, 0, Done, {{u"id"_s, u"c"_s}})}
                                   << u"published p0 https://x.example/p0"_s;
    }

    void theFirstCommentAnswersTheFirstPart()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        auto post = aThread();
        post.media.clear();
        post.firstComment = u"#tags"_s;
        const std::span records{journal.constData(), static_cast<size_t>(journal.size())};
        QCOMPARE(told(mastodon::nextStep(post, records, Instant{})), next);
        QCOMPARE(mastodon::costOf(post).of(LimitUnit::Posts), 3);
        QCOMPARE(mastodon::costOf(post).of(LimitUnit::Calls), 4);
    }

    void goesOnFromEveryJournal()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        const std::span records{journal.constData(), static_cast<size_t>(journal.size())};
        QCOMPARE(told(mastodon::nextStep(aThread(), records, Instant{})), next);
        QCOMPARE(told(mastodon::nextStep(aThread(), records, Instant{})), next);
    }

    void needsABaselineForAPlainPostToo()
    {
        FrozenPost post;
        post.parts = {u"text"_s};
        QCOMPARE(told(mastodon::nextStep(post, {}, Instant{})), u"baseline 0 {}"_s);
        const auto journal = record(StepKind::Baseline, 0, StepState::Done, {{u"id"_s, u""_s}});
        const auto next = mastodon::nextStep(post, std::span{&journal, 1}, Instant{});
        const auto *step = std::get_if<Step>(&next);
        QVERIFY(step != nullptr);
        QVERIFY(step->kind == StepKind::PublishPart && !step->payload.contains("media_ids"_L1));
    }

    void declaresWhatItCosts()
    {
        const auto cost = mastodon::costOf(aThread());
        QCOMPARE(cost.of(LimitUnit::Posts), 2);
        QCOMPARE(cost.of(LimitUnit::Uploads), 2);
        QCOMPARE(cost.of(LimitUnit::Calls), 5);

        const auto next = mastodon::nextStep(aThread(), {}, Instant{});
        const auto &upload = std::get<Step>(next).cost;
        QCOMPARE(upload.of(LimitUnit::Uploads), 1);
        QCOMPARE(upload.of(LimitUnit::Calls), 1);
        QCOMPARE(upload.of(LimitUnit::Posts), 0);
    }
};

static const test::Registration<TestMastodonSteps> registered;
#include "tst_mastodonsteps.moc"
