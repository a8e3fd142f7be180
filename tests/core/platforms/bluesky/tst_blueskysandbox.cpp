// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/blueskyplan.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::test::await;

namespace {

const QByteArray png{"\x89PNG\r\n\x1a\n0123456789"};

}  // namespace

/// Whole posts against the sandbox, which knows nothing of the client.
class TestBlueskySandbox final : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<Platform> m_bluesky = bluesky::make();
    std::unique_ptr<carillon::test::RunningSandbox> m_sandbox;
    std::unique_ptr<carillon::test::SandboxClient> m_control;
    std::unique_ptr<HttpClient> m_http;
    QTemporaryDir m_media;
    FrozenAccount m_account;
    Credentials m_credentials;

    [[nodiscard]] Instant now() const { return m_sandbox->clock.now(); }

    FrozenPost post(const QStringList &parts) const
    {
        auto made = bluesky::test::post(parts);
        made.account = m_account;
        return made;
    }
    StepContext contextOf(const FrozenPost &frozen, const Step &step) const
    {
        return StepContext{.post = frozen, .step = step, .credentials = m_credentials, .askedAt = now()};
    }
    StepOutcome perform(const FrozenPost &frozen, const Step &step)
    {
        return await(m_bluesky->perform(contextOf(frozen, step), *m_http));
    }
    Probe probe(const FrozenPost &frozen, const StepRecord &doubtful)
    {
        return await(m_bluesky->probe(contextOf(frozen, doubtful.step), doubtful, *m_http));
    }
    /// Does all that comes before the publishing step, which is given back.
    Step prepare(const FrozenPost &frozen, std::vector<StepRecord> &journal)
    {
        for (;;) {
            const auto step = std::get<Step>(m_bluesky->nextStep(frozen, journal, now()));
            if (step.creates)
                return step;
            const auto outcome = perform(frozen, step);
            if (!outcome.result)
                QTest::qFail(qPrintable(outcome.result.error().detail), __FILE__, __LINE__);
            if (!outcome.result)
                return step;
            journal.push_back(bluesky::test::line(step, StepState::Done, *outcome.result));
        }
    }
    void fault(const QString &what, const QString &path)
    {
        m_control->fault({{u"platform"_s, u"bluesky"_s}, {u"path"_s, path}, {u"count"_s, 1}, {u"do"_s, what}});
    }
    QJsonArray posts() { return m_control->get("/_sandbox/posts").array(); }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<carillon::test::RunningSandbox>();
        m_control = std::make_unique<carillon::test::SandboxClient>(m_sandbox->port());
        m_http = std::make_unique<HttpClient>(m_clock);
        ConnectRequest request;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        request.handle = u"alice.test"_s;
        request.secret = u"abcd-efgh-1234-5678"_s;
        const auto connected = await(m_bluesky->connectAccount(request, *m_http));
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.server, request.server);
        m_account.handle = connected->only().account.handle;
        m_account.server = connected->only().account.server;
        m_account.remoteId = connected->only().account.remoteId;
        m_account.sandbox = true;
        m_credentials = connected->only().credentials;
    }

    void publishesWholePosts_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<int>("pictures");
        QTest::newRow("text") << QStringList{u"Hello 🔔 #bells https://example.com"_s} << 0;
        QTest::newRow("four pictures") << QStringList{u"Look"_s} << 4;
        QTest::newRow("thread with a picture") << QStringList{u"one"_s, u"two"_s, u"three"_s} << 1;
    }

    void publishesWholePosts()
    {
        QFETCH(const QStringList, parts);
        QFETCH(const int, pictures);
        auto frozen = post(parts);
        for (int at = 0; at < pictures; ++at) {
            QFile file{m_media.filePath(u"%1.png"_s.arg(at))};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(png + char('0' + at));
            frozen.media += bluesky::test::picture();
            frozen.media.last().path = file.fileName();
        }
        std::vector<StepRecord> journal;
        const auto step = prepare(frozen, journal);
        const auto outcome = perform(frozen, step);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString{} : outcome.result.error().detail));
        // The simulated server works out the CIDs by itself.
        QCOMPARE(*outcome.result, bluesky::publishedResult(frozen.account, step.payload));
        journal.push_back(bluesky::test::line(step, StepState::Done, *outcome.result));
        const auto publication = std::get<Publication>(m_bluesky->nextStep(frozen, journal, now()));
        QVERIFY(publication.permalink.startsWith(m_account.server.toString() + u"/profile/alice.test/post/"_s));
        QCOMPARE(m_control->get(QUrl{publication.permalink}.path().toLatin1()).status, 200);
        QCOMPARE(posts().size(), parts.size());
    }

    /// A connection that dies tells nothing: the probe does, and nothing is ever there twice.
    void doubtIsSettledByAsking_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<bool>("happened");
        const QStringList one{u"only one"_s};
        const QStringList three{u"one"_s, u"two"_s, u"three"_s};
        QTest::newRow("post, lost before") << u"close_before"_s << one << false;
        QTest::newRow("post, lost after") << u"close_after"_s << one << true;
        QTest::newRow("post, lost in the answer") << u"close_middle"_s << one << true;
        QTest::newRow("thread, lost before") << u"close_before"_s << three << false;
        QTest::newRow("thread, lost after") << u"close_after"_s << three << true;
    }

    void doubtIsSettledByAsking()
    {
        QFETCH(const QString, fault);
        QFETCH(const QStringList, parts);
        QFETCH(const bool, happened);
        const auto frozen = post(parts);
        std::vector<StepRecord> journal;
        const auto step = prepare(frozen, journal);
        this->fault(
            fault, parts.size() == 1 ? u"/xrpc/com.atproto.repo.putRecord"_s : u"/xrpc/com.atproto.repo.applyWrites"_s);
        const auto lost = perform(frozen, step);
        QVERIFY(!lost.result);
        QCOMPARE(lost.result.error().kind, ErrorKind::Ambiguous);
        auto answer = probe(frozen, bluesky::test::line(step, StepState::Doubtful));
        QCOMPARE(answer.answer, happened ? Probe::Answer::Found : Probe::Answer::Absent);
        if (!happened) {
            journal.push_back(bluesky::test::line(step, StepState::Absent));
            const auto again = std::get<Step>(m_bluesky->nextStep(frozen, journal, now() + 1h));
            QCOMPARE(again.payload, step.payload);
            const auto outcome = perform(frozen, again);
            QVERIFY(outcome.result);
            answer.result = *outcome.result;
        }
        QCOMPARE(answer.result, bluesky::publishedResult(frozen.account, step.payload));
        QCOMPARE(posts().size(), parts.size());
    }

    void anExpiredTokenIsRenewedAndTheSameStepSentAgain()
    {
        const auto frozen = post({u"late"_s});
        std::vector<StepRecord> journal;
        const auto step = prepare(frozen, journal);
        fault(u"expire_token"_s, u"/xrpc/com.atproto.repo.putRecord"_s);
        const auto refused = perform(frozen, step);
        QVERIFY(!refused.result);
        QCOMPARE(refused.result.error().kind, ErrorKind::Auth);
        const auto renewed = await(m_bluesky->refresh(m_account, m_credentials, *m_http));
        QVERIFY(renewed);
        m_credentials = *renewed;
        QVERIFY(perform(frozen, step).result);
        QCOMPARE(posts().size(), 1);
    }

    void deletesAThreadFromItsEnd()
    {
        const auto frozen = post({u"one"_s, u"two"_s, u"three"_s});
        std::vector<StepRecord> journal;
        const auto step = prepare(frozen, journal);
        const auto out = perform(frozen, step);
        QVERIFY(out.result);
        auto act = frozen;
        act.purpose = Purpose::Delete;
        act.live = {LivePiece{.kind = StepKind::Publish, .payload = step.payload, .result = *out.result}};
        QCOMPARE(m_bluesky->cost(act).of(LimitUnit::Points), 1);
        for (int round = 0; round < 2; ++round) {  // the second time nothing is there any more
            std::vector<StepRecord> done;
            for (int left = 2; left >= 0; --left) {
                const auto next = std::get<Step>(m_bluesky->nextStep(act, done, now()));
                QCOMPARE(next.kind, StepKind::Delete);
                QVERIFY(!next.creates);
                QCOMPARE(next.part, left);
                const auto deleted = perform(act, next);
                QVERIFY2(deleted.result, qPrintable(deleted.result ? QString{} : deleted.result.error().detail));
                QCOMPARE(posts().size(), round == 0 ? left : 0);
                done.push_back(bluesky::test::line(next, StepState::Done, *deleted.result));
            }
            QVERIFY(std::holds_alternative<Publication>(m_bluesky->nextStep(act, done, now())));
        }
        QVERIFY(!m_bluesky->traits().editsLive);
    }

    void whatAPersonConfirmedHasNoAddressHere()
    {
        auto act = post({u"one"_s});
        act.purpose = Purpose::Delete;
        const auto next = m_bluesky->nextStep(act, {}, now());
        QCOMPARE(std::get<Error>(next).kind, ErrorKind::Config);
    }

    void theSamePostTwiceIsOnce()
    {
        const auto frozen = post({u"once"_s});
        std::vector<StepRecord> journal;
        const auto step = prepare(frozen, journal);
        const auto first = perform(frozen, step);
        const auto second = perform(frozen, step);
        QVERIFY(first.result && second.result);
        QCOMPARE(*first.result, *second.result);
        QCOMPARE(posts().size(), 1);
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("parts");
        QTest::newRow("nothing") << QString{} << 1;
        QTest::newRow("nothing, below a thread") << QString{} << 3;
        QTest::newRow("lost before") << u"close_before"_s << 1;
        QTest::newRow("lost after") << u"close_after"_s << 1;
    }

    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const int, parts);
        auto frozen = post(QStringList{u"one"_s, u"two"_s, u"three"_s}.mid(0, parts));
        frozen.firstComment = u"#tags https://example.com"_s;
        std::vector<StepRecord> journal;
        const auto publish = prepare(frozen, journal);
        journal.push_back(bluesky::test::line(publish, StepState::Done, *perform(frozen, publish).result));
        const auto comment = std::get<Step>(m_bluesky->nextStep(frozen, journal, now()));
        QCOMPARE(comment.kind, StepKind::FirstComment);
        if (!trouble.isEmpty())
            fault(trouble, u"/xrpc/com.atproto.repo.putRecord"_s);
        auto outcome = perform(frozen, comment);
        QCOMPARE(outcome.result.has_value(), trouble.isEmpty());
        if (!outcome.result) {
            const auto answer = probe(frozen, bluesky::test::line(comment, StepState::Doubtful));
            QCOMPARE(answer.answer == Probe::Answer::Found, trouble == "close_after"_L1);
            if (answer.answer == Probe::Answer::Found)
                outcome.result = answer.result;
            else
                outcome = perform(frozen, comment);
        }
        QVERIFY(outcome.result);
        journal.push_back(bluesky::test::line(comment, StepState::Done, *outcome.result));
        const auto publication = std::get<Publication>(m_bluesky->nextStep(frozen, journal, now()));

        const auto there = posts();
        QCOMPARE(there.size(), parts + 1);
        int comments = 0;
        for (const auto &one : there) {
            if (one["text"_L1].toString() != frozen.firstComment)
                continue;
            ++comments;
            QCOMPARE(one["reply_to"_L1].toString(), publication.remoteId);
        }
        QCOMPARE(comments, 1);
    }
};

static const carillon::test::Registration<TestBlueskySandbox> registered;
#include "tst_blueskysandbox.moc"
