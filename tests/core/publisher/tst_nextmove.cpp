// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/nextmove.h"
#include "tests/support/scriptedplatform.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

const Instant now{std::chrono::milliseconds{1'700'000'000'000}};

StepRecord record(StepKind kind, bool creates, StepState state)
{
    return {.step = {.kind = kind, .creates = creates}, .state = state, .intendedAt = now - 10s};
}

StepVerdict judge(ErrorKind kind, bool creates = true, int tries = 0, bool renewed = false)
{
    const Step step{.kind = StepKind::PublishPart, .creates = creates};
    const Result<QJsonObject> result = Error{kind, u"why"_s};
    return judgeStep({.step = step,
                      .result = result,
                      .tries = tries,
                      .loginWasRenewed = renewed,
                      .firstAsked = now,
                      .settle = 3s,
                      .now = now});
}

}  // namespace

class TestNextMove final : public QObject
{
    Q_OBJECT

private slots:
    void aCreateWithoutAnOutcomeIsAlwaysAskedAboutFirst_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::newRow("its engine died") << StepState::Intended;
        QTest::newRow("its answer was lost") << StepState::Doubtful;
    }

    void aCreateWithoutAnOutcomeIsAlwaysAskedAboutFirst()
    {
        QFETCH(const StepState, state);
        const ScriptedPlatform platform;
        const FrozenPost post{.parts = {u"a"_s, u"b"_s}};
        const QList<StepRecord> journal{record(StepKind::PublishPart, true, state),
                                        record(StepKind::UploadMedia, false, StepState::Intended)};
        const auto move = nextMove(platform, post, journal, now);
        const auto *probe = std::get_if<ProbeMove>(&move);
        QVERIFY(probe);
        QCOMPARE(probe->record, 0);
        QCOMPARE(probe->notBefore, now - 8s);
    }

    void anythingElseIsForThePlatformToSay()
    {
        const ScriptedPlatform platform;
        const FrozenPost post{.parts = {u"a"_s}};
        for (const auto state : {StepState::NotSent, StepState::Absent, StepState::Refused}) {
            const auto move = nextMove(platform, post, {record(StepKind::PublishPart, true, state)}, now);
            QVERIFY(std::holds_alternative<Step>(move));
        }
        const auto done = nextMove(platform, post, {record(StepKind::PublishPart, true, StepState::Done)}, now);
        QVERIFY(std::holds_alternative<Publication>(done));
    }

    void eachErrorHasOneMeaning_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<StepState>("step");
        QTest::addColumn<PlatformPostState>("state");
        QTest::newRow("transient") << ErrorKind::Transient << StepState::NotSent << Retrying;
        QTest::newRow("ambiguous") << ErrorKind::Ambiguous << StepState::Doubtful << Publishing;
        QTest::newRow("duplicate may be ours") << ErrorKind::Duplicate << StepState::Doubtful << Publishing;
        QTest::newRow("rate limited") << ErrorKind::RateLimited << StepState::NotSent << Queued;
        QTest::newRow("quota") << ErrorKind::Quota << StepState::NotSent << Queued;
        QTest::newRow("not ready") << ErrorKind::NotReady << StepState::NotSent << Publishing;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << StepState::NotSent << Queued;
        QTest::newRow("scope") << ErrorKind::Scope << StepState::NotSent << Queued;
        QTest::newRow("restricted") << ErrorKind::Restricted << StepState::NotSent << Queued;
        QTest::newRow("rebuild") << ErrorKind::Rebuild << StepState::Refused << Retrying;
        for (const auto kind : {ErrorKind::Content, ErrorKind::Media, ErrorKind::Config, ErrorKind::Unknown,
                                ErrorKind::NotFound, ErrorKind::Invalid})
            QTest::newRow(qPrintable(u"final: "_s + toWord(kind))) << kind << StepState::Refused << Failed;
    }

    void eachErrorHasOneMeaning()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const StepState, step);
        QFETCH(const PlatformPostState, state);
        const auto verdict = judge(kind);
        QCOMPARE(verdict.step, step);
        QVERIFY(verdict.putDown);
        QCOMPARE(verdict.putDown->state, state);
        QCOMPARE(verdict.putDown->error->detail, u"why"_s);
        const bool looksAgain = state == Retrying || state == Publishing || state == Queued;
        QCOMPARE(verdict.putDown->actAt.has_value(), looksAgain);
    }

    void aRejectedLoginIsRenewedOnce()
    {
        const auto first = judge(ErrorKind::Auth);
        QVERIFY(first.renewsLogin && !first.putDown);
        const auto second = judge(ErrorKind::Auth, true, 0, true);
        QCOMPARE(second.account, std::optional{AccountState::NeedsLogin});
        QCOMPARE(second.putDown->state, Queued);
    }

    void limitsAreTheAccountsAndCountForNothing()
    {
        const auto verdict = judge(ErrorKind::RateLimited, true, 2);
        QCOMPARE(verdict.putDown->tries, 2);
        QCOMPARE(verdict.accountLimitedUntil, std::optional<Instant>{now + 5min});
    }

    void whatIsSpentIsSpentForWhatNeedsIt_data()
    {
        QTest::addColumn<StepKind>("kind");
        QTest::addColumn<int>("uploads");
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<bool>("holdsAccount");
        QTest::addColumn<bool>("holdsUploads");
        QTest::newRow("a day's posts") << StepKind::Publish << 0 << ErrorKind::Quota << true << false;
        QTest::newRow("a day's uploads") << StepKind::StartUpload << 1 << ErrorKind::Quota << false << true;
        QTest::newRow("a day's uploads, in one call")
            << StepKind::UploadMedia << 1 << ErrorKind::Quota << false << true;
        QTest::newRow("a day's films, not its pictures")
            << StepKind::StartUpload << 0 << ErrorKind::Quota << false << false;
        QTest::newRow("too many calls") << StepKind::UploadMedia << 1 << ErrorKind::RateLimited << true << false;
    }

    void whatIsSpentIsSpentForWhatNeedsIt()
    {
        QFETCH(const StepKind, kind);
        QFETCH(const int, uploads);
        QFETCH(const ErrorKind, error);
        QFETCH(const bool, holdsAccount);
        QFETCH(const bool, holdsUploads);
        const Step step{.kind = kind, .cost = Cost{}.with(LimitUnit::Uploads, uploads)};
        const Result<QJsonObject> result = Error{error, u"why"_s, 2h};
        const auto verdict = judgeStep({.step = step, .result = result, .firstAsked = now, .now = now});
        QCOMPARE(verdict.putDown->state, Queued);
        QCOMPARE(verdict.putDown->actAt, std::optional<Instant>{now + 2h});
        QCOMPARE(verdict.accountLimitedUntil.has_value(), holdsAccount);
        QCOMPARE(verdict.uploadsSpentUntil.has_value(), holdsUploads);
    }

    void whatAServiceSaysOfItsLimitsHoldsForItAlone_data()
    {
        QTest::addColumn<int>("uploads");
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<bool>("holdsService");
        QTest::newRow("too many calls") << 0 << ErrorKind::RateLimited << true;
        QTest::newRow("a day's uploads there") << 1 << ErrorKind::Quota << true;
        QTest::newRow("too little left for this film") << 0 << ErrorKind::Quota << false;
    }

    void whatAServiceSaysOfItsLimitsHoldsForItAlone()
    {
        QFETCH(const int, uploads);
        QFETCH(const ErrorKind, error);
        QFETCH(const bool, holdsService);
        const Step step{.kind = StepKind::StartUpload, .cost = Cost{}.with(LimitUnit::Uploads, uploads)};
        const Result<QJsonObject> result = Error{error, u"why"_s, 2h};
        const auto verdict
            = judgeStep({.step = step, .result = result, .isService = true, .firstAsked = now, .now = now});
        QCOMPARE(verdict.putDown->actAt, std::optional<Instant>{now + 2h});
        QVERIFY(!verdict.accountLimitedUntil && !verdict.uploadsSpentUntil);
        QCOMPARE(verdict.serviceLimitedUntil.has_value(), holdsService);
    }

    void aHarmlessStepIsSimplyMadeAgain()
    {
        const auto verdict = judge(ErrorKind::Ambiguous, false);
        QCOMPARE(verdict.step, StepState::Doubtful);
        QCOMPARE(verdict.putDown->state, Retrying);
    }

    void voidIdsAreDiscarded() { QVERIFY(judge(ErrorKind::Rebuild).discardsHarmless); }

    void theFourthFailureIsTheLast() { QCOMPARE(judge(ErrorKind::Transient, true, 3).putDown->state, Failed); }

    void processingForeverIsAFailure()
    {
        const Step step{.kind = StepKind::AwaitMedia};
        const Result<QJsonObject> result = Error{ErrorKind::NotReady, u"processing"_s};
        const auto verdict = judgeStep({.step = step, .result = result, .firstAsked = now - 16min, .now = now});
        QCOMPARE(verdict.putDown->state, Failed);
    }

    void processingIsCountedFromWhatWasMadeLast()
    {
        QList<StepRecord> journal;
        const auto add = [&](StepKind kind, int part, std::chrono::minutes ago) {
            journal += StepRecord{.step = {.kind = kind, .part = part}, .intendedAt = now - ago};
        };
        const Step look{.kind = StepKind::AwaitContainer, .part = 0};
        QCOMPARE(firstAsked(journal, look), Instant::max());
        add(StepKind::CreateContainer, 0, 90min);
        add(StepKind::AwaitContainer, 0, 89min);
        add(StepKind::AwaitContainer, 1, 88min);
        add(StepKind::AwaitContainer, 0, 87min);
        QCOMPARE(firstAsked(journal, look), now - 89min);
        add(StepKind::CreateContainer, 0, 2min);
        add(StepKind::AwaitContainer, 0, 1min);
        add(StepKind::AwaitContainer, 0, 0min);
        QCOMPARE(firstAsked(journal, look), now - 1min);
    }

    void anAccountIsSpentWhenItsAnswersSaySo_data()
    {
        QTest::addColumn<RateHeaders>("rate");
        QTest::addColumn<std::optional<Instant>>("until");
        const std::optional<Instant> reset{now + 40s};
        const std::optional<Instant> never{};
        QTest::newRow("nothing is said") << RateHeaders{} << never;
        QTest::newRow("there is room") << RateHeaders{.remaining = 1, .reset = reset} << never;
        QTest::newRow("nothing is left") << RateHeaders{.remaining = 0, .reset = reset} << reset;
        QTest::newRow("nobody says until when") << RateHeaders{.remaining = 0} << never;
        QTest::newRow("it is over") << RateHeaders{.remaining = 0, .reset = now} << never;
        QTest::newRow("a reset in the far future")
            << RateHeaders{.remaining = 0, .reset = now + 9000h} << std::optional<Instant>{now + 24h};
    }
    void anAccountIsSpentWhenItsAnswersSaySo()
    {
        QFETCH(const RateHeaders, rate);
        QFETCH(const std::optional<Instant>, until);
        QCOMPARE(spentUntil(rate, now), until);
    }

    void aProbeDecides()
    {
        const auto died = record(StepKind::PublishPart, true, StepState::Intended);
        const auto lost = record(StepKind::PublishPart, true, StepState::Doubtful);
        const auto ask = [](Probe::Answer answer, const StepRecord &doubt) {
            const Probe probe{.answer = answer};
            return judgeProbe(probe, doubt, 0, now, 0.5);
        };
        QCOMPARE(ask(Probe::Answer::Found, lost).step, StepState::Done);
        QVERIFY(!ask(Probe::Answer::Found, lost).putDown);
        QVERIFY(!ask(Probe::Answer::Absent, died).putDown);  // sent at once: only we had failed
        QCOMPARE(ask(Probe::Answer::Absent, lost).putDown->state, Retrying);
        QVERIFY(!ask(Probe::Answer::Repeatable, died).putDown);
        QCOMPARE(ask(Probe::Answer::Repeatable, lost).putDown->state, Publishing);
        // Any of the four may have worked: that is no failure.
        const auto fourth = judgeProbe({.answer = Probe::Answer::Repeatable}, lost, 3, now, 0.5);
        QCOMPARE(fourth.step, StepState::Doubtful);
        QCOMPARE(fourth.putDown->state, Unconfirmed);
        QCOMPARE(ask(Probe::Answer::Unknowable, died).putDown->state, Unconfirmed);
        const auto silent = ask(Probe::Answer::NoAnswer, died);
        QCOMPARE(silent.step, StepState::Intended);
        QCOMPARE(silent.putDown->state, Publishing);
        QVERIFY(!silent.endsAttempt);
    }
};

static const test::Registration<TestNextMove> registered;
#include "tst_nextmove.moc"
