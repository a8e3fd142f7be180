// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinacts.h"
#include "core/platforms/linkedin/linkedinsteps.h"
#include "core/platforms/linkedin/postmatch.h"
#include "tests/core/platforms/linkedin/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant then{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};

NextStep next(const FrozenPost &post, const QList<StepRecord> &journal)
{
    return linkedin::nextStep(post, {journal.constData(), static_cast<size_t>(journal.size())});
}

/// Every step's answer as LinkedIn would give it; a film comes in parts of four bytes.
QJsonObject resultOf(const Step &step, const FrozenPost &post)
{
    switch (step.kind) {
    case StepKind::StartUpload: {
        const auto &medium = post.media.at(step.part);
        const qint64 size = medium.kind == MediaKind::Video ? 4 : medium.bytes;
        QJsonArray parts;
        for (qint64 from = 0; from < medium.bytes; from += size)
            parts += QJsonObject{{u"url"_s, u"https://x/%1"_s.arg(from)},
                                 {u"from"_s, from},
                                 {u"to"_s, std::min(from + size, medium.bytes) - 1}};
        return {{u"urn"_s, u"urn:li:x:%1"_s.arg(step.part)}, {u"token"_s, u"tok"_s}, {u"parts"_s, parts}};
    }
    case StepKind::UploadChunk:
        return {{u"next"_s, step.payload["offset"_L1].toInteger() + step.payload["length"_L1].toInteger()},
                {u"etag"_s, u"e%1"_s.arg(step.payload["offset"_L1].toInteger())}};
    case StepKind::Baseline:
        return {{u"known"_s, QJsonArray{u"urn:li:share:1"_s}}, {u"at"_s, toIsoUtc(then)}};
    case StepKind::Publish:
        return {{u"id"_s, u"urn:li:share:7"_s}, {u"url"_s, u"https://l/7"_s}};
    default:
        return {};
    }
}

QList<StepRecord> journalOf(const FrozenPost &post)
{
    QList<StepRecord> journal;
    while (journal.size() < 100) {
        const auto move = next(post, journal);
        const auto *step = std::get_if<Step>(&move);
        if (step == nullptr)
            break;
        journal
            += StepRecord{.step = *step, .state = StepState::Done, .result = resultOf(*step, post), .endedAt = then};
    }
    return journal;
}

QString kindsOf(const QList<StepRecord> &journal)
{
    QStringList kinds;
    for (const auto &record : journal)
        kinds += u"%1/%2"_s.arg(toWord(record.step.kind)).arg(record.step.part);
    return kinds.join(u' ');
}

FrozenPost postOf(const QString &what)
{
    auto post = test::linkedInPost(what.startsWith("our"_L1) ? test::linkedInOrganization() : test::linkedInMember());
    const auto file = [](MediaKind kind) {
        return test::linkedInFile(kind, u"x/y"_s, 10);
    };
    if (what.endsWith("film"_L1))
        post.media = {file(MediaKind::Video)};
    else if (what.endsWith("pictures"_L1))
        post.media = {file(MediaKind::Image), file(MediaKind::Image)};
    else if (what.endsWith("document"_L1))
        post.media = {file(MediaKind::Document)};
    if (what.contains("comment"_L1))
        post.firstComment = u"More"_s;
    if (what.endsWith("link"_L1))
        post.link = u"https://example.com/"_s;
    return post;
}

}  // namespace

class TestLinkedInSteps final : public QObject
{
    Q_OBJECT

private slots:
    void goesItsWay_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("a text") << u"my text"_s << u"publish/0"_s;
        QTest::newRow("a link") << u"my link"_s << u"card/0 publish/0"_s;
        QTest::newRow("an organization's link") << u"our link"_s << u"card/0 baseline/0 publish/0"_s;
        QTest::newRow("a person's comment is left out") << u"my text with a comment"_s << u"publish/0"_s;
        QTest::newRow("an organization's text") << u"our text"_s << u"baseline/0 publish/0"_s;
        QTest::newRow("an organization's comment")
            << u"our text with a comment"_s << u"baseline/0 publish/0 first_comment/0"_s;
        QTest::newRow("a person's pictures")
            << u"my pictures"_s
            << u"start_upload/0 upload_chunk/0 start_upload/1 upload_chunk/1 await_media/1 publish/0"_s;
        QTest::newRow("an organization's pictures")
            << u"our pictures"_s
            << u"start_upload/0 upload_chunk/0 start_upload/1 upload_chunk/1 await_media/0 await_media/1 baseline/0 "
               "publish/0"_s;
        QTest::newRow("a film") << u"my film"_s
                                << u"start_upload/0 upload_chunk/0 upload_chunk/0 upload_chunk/0 finish_upload/0 "
                                   "await_media/0 publish/0"_s;
        QTest::newRow("a document") << u"my document"_s << u"start_upload/0 upload_chunk/0 await_media/0 publish/0"_s;
    }

    void goesItsWay()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, kinds);
        const auto post = postOf(what);
        const auto journal = journalOf(post);
        QCOMPARE(kindsOf(journal), kinds);
        const auto end = next(post, journal);
        QCOMPARE(std::get<Publication>(end).remoteId, u"urn:li:share:7"_s);
        Cost used;
        for (const auto &record : journal)
            used += record.step.cost;
        QCOMPARE(linkedin::costOf(post), used);
    }

    /// Dead before, within and after each step: the next start does the same thing, or goes on behind it.
    void goesOnAfterAnyDeath_data() { goesItsWay_data(); }

    void goesOnAfterAnyDeath()
    {
        QFETCH(const QString, what);
        const auto post = postOf(what);
        const auto whole = journalOf(post);
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            auto journal = whole.first(cut);
            const auto again = next(post, journal);
            QCOMPARE(std::get<Step>(again).payload, whole[cut].step.payload);
            QCOMPARE(std::get<Step>(again).kind, whole[cut].step.kind);
            if (whole[cut].step.creates)
                continue;
            journal += whole[cut];
            journal.last().state = StepState::Intended;
            QCOMPARE(std::get<Step>(next(post, journal)).payload, whole[cut].step.payload);
        }
    }

    void aFilmGoesOnAtTheByteThatIsNotThere()
    {
        const auto post = postOf(u"my film"_s);
        auto journal = journalOf(post).first(2);  // begun, and the first four bytes
        const auto second = std::get<Step>(next(post, journal));
        QCOMPARE(second.payload["offset"_L1].toInteger(), 4);
        QCOMPARE(second.payload["length"_L1].toInteger(), 4);
        QCOMPARE(second.payload["url"_L1].toString(), u"https://x/4"_s);
        const auto whole = journalOf(post);
        QCOMPARE(whole[3].step.payload["length"_L1].toInteger(), 2);
        QCOMPARE(whole[4].step.payload["etags"_L1].toArray(), (QJsonArray{u"e0"_s, u"e4"_s, u"e8"_s}));
    }

    void aPersonsPicturesAreWaitedForWithoutACall()
    {
        const auto ofPerson = journalOf(postOf(u"my pictures"_s))[4].step;
        QCOMPARE(ofPerson.kind, StepKind::AwaitMedia);
        QVERIFY(ofPerson.payload["blind"_L1].toBool());
        QCOMPARE(ofPerson.cost, Cost{});
        const auto ofOrganization = journalOf(postOf(u"our pictures"_s))[4].step;
        QVERIFY(!ofOrganization.payload.contains("blind"_L1));
        QCOMPARE(ofOrganization.cost.of(LimitUnit::Calls), 1);
    }

    /// The ids of harmless steps are void: the engine keeps them as refused.
    void buildsAgainFromTheStart()
    {
        const auto post = postOf(u"my film"_s);
        auto journal = journalOf(post).first(5);
        for (auto &record : journal)
            record.state = StepState::Refused;
        QCOMPARE(std::get<Step>(next(post, journal)).kind, StepKind::StartUpload);
        const auto anew = journalOf(post);
        for (const auto &record : anew) {
            if (record.step.kind == StepKind::Publish)
                break;
            journal += record;
        }
        QCOMPARE(std::get<Step>(next(post, journal)).kind, StepKind::Publish);
    }

    void whatWasInDoubtIsSentAgainAsItWas()
    {
        const auto post = postOf(u"my pictures"_s);
        auto journal = journalOf(post);
        journal.last().state = StepState::Absent;
        journal.last().step.payload["body"_L1]
            = journal.last().step.payload["body"_L1].toString().replace(u"\"author\""_s, u" \"author\""_s);
        const auto again = std::get<Step>(next(post, journal));
        QVERIFY(again.creates);
        QCOMPARE(again.payload["body"_L1], journal.last().step.payload["body"_L1]);
        QVERIFY(again.payload["resend"_L1].toBool());

        // Held off, it is still the one that may be there.
        journal += StepRecord{.step = again, .state = StepState::NotSent};
        const auto third = std::get<Step>(next(post, journal));
        QVERIFY(third.payload["resend"_L1].toBool());
        QVERIFY(third.payload["again"_L1].toBool());
    }

    void whatWasChangedMeanwhileIsNoResend()
    {
        auto post = postOf(u"my text"_s);
        auto journal = journalOf(post);
        journal.last().state = StepState::Absent;
        post.parts = {u"Another text"_s};
        const auto step = std::get<Step>(next(post, journal));
        QVERIFY(!step.payload.contains("resend"_L1));
        QVERIFY(step.payload["body"_L1].toString().contains(u"Another text"_s));
    }

    void aHarmlessStepKnowsThatItWasHeldOff()
    {
        const auto post = postOf(u"my film"_s);
        const auto first = std::get<Step>(next(post, {}));
        QVERIFY(!first.payload.contains("again"_L1));
        const auto second = std::get<Step>(next(post, {StepRecord{.step = first, .state = StepState::NotSent}}));
        QVERIFY(second.payload["again"_L1].toBool());
    }

    void withoutAnAddressThereIsNoComment()
    {
        const auto post = postOf(u"our text with a comment"_s);
        auto journal = journalOf(post).first(2);
        journal.last().result = {{u"id"_s, u""_s}};
        QCOMPARE(std::get<Error>(next(post, journal)).kind, ErrorKind::NotFound);
        const auto alone = postOf(u"our text"_s);
        QVERIFY(std::holds_alternative<Publication>(next(alone, journal)));
    }

    void deletesAndEditsWhatIsLive()
    {
        auto post = postOf(u"our text with a comment"_s);
        for (const auto &record : journalOf(post)) {
            if (record.step.creates)
                post.live
                    += LivePiece{.kind = record.step.kind, .payload = record.step.payload, .result = record.result};
        }
        post.purpose = Purpose::Delete;
        const auto gone = std::get<Step>(linkedin::nextAct(post, {}));
        QCOMPARE(gone.payload["id"_L1].toString(), u"urn:li:share:7"_s);
        QVERIFY(!gone.creates);
        const StepRecord done{.step = gone, .state = StepState::Done};
        QVERIFY(std::holds_alternative<Publication>(linkedin::nextAct(post, {&done, 1})));
        post.purpose = Purpose::Edit;
        QCOMPARE(std::get<Step>(linkedin::nextAct(post, {})).payload["card"_L1].toBool(), false);
        auto other = post;
        other.firstComment = u"Another"_s;
        QCOMPARE(std::get<Error>(linkedin::nextAct(other, {})).kind, ErrorKind::Content);
        post.live.clear();
        QCOMPARE(std::get<Error>(linkedin::nextAct(post, {})).kind, ErrorKind::Config);
    }

    void tellsTheDoubtfulPostFromOthers_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<bool>("isIt");
        const auto ms = [](Instant instant) {
            return qint64{instant.time_since_epoch().count()};
        };
        QTest::newRow("the very same") << QJsonObject{} << true;
        QTest::newRow("with a template") << QJsonObject{{u"commentary"_s, u"Sale \\(50%\\) {hashtag|\\#|now}"_s}}
                                         << true;
        QTest::newRow("without escapes") << QJsonObject{{u"commentary"_s, u" Sale (50%)  #now\n"_s}} << true;
        QTest::newRow("another text") << QJsonObject{{u"commentary"_s, u"Sale"_s}} << false;
        QTest::newRow("known before") << QJsonObject{{u"id"_s, u"urn:li:share:1"_s}} << false;
        QTest::newRow("too old") << QJsonObject{{u"createdAt"_s, ms(then - 3min)}} << false;
        QTest::newRow("made a little before") << QJsonObject{{u"createdAt"_s, ms(then - 1min)}} << true;
        QTest::newRow("with a picture") << QJsonObject{{u"content"_s,
                                                        QJsonObject{{u"media"_s, QJsonObject{{u"id"_s, u"x"_s}}}}}}
                                        << false;
    }

    void tellsTheDoubtfulPostFromOthers()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const bool, isIt);
        const auto journal = journalOf(postOf(u"our text"_s));
        // The clock here is wrong by a day; LinkedIn's own counts.
        const auto sought = linkedin::soughtBy(journal.last().step, then + 24h);
        QJsonObject element{{u"id"_s, u"urn:li:share:9"_s},
                            {u"commentary"_s, u"Sale \\(50%\\) #now"_s},
                            {u"createdAt"_s, qint64{then.time_since_epoch().count()}}};
        for (auto at = change.begin(); at != change.end(); ++at)
            element[at.key()] = at.value();
        QCOMPARE(linkedin::isSought(element, sought), isIt);
    }
};

static const test::Registration<TestLinkedInSteps> registered;
#include "tst_linkedinsteps.moc"
