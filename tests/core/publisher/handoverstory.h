// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planner/postplanner.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine, and a simulated network that publishes what it was given at its time; both by clocks that the test
/// moves.
class HandOverStory : protected EngineFixture
{
public:
    virtual ~HandOverStory() = default;
    Q_DISABLE_COPY_MOVE(HandOverStory)

protected:
    HandOverStory() = default;

    /// With an account of `platform`, connected by the token "sandbox-ada", that hands its posts over.
    void setUpStory(const QString &platform)
    {
        setUp();
        m_platforms = makePlatforms();
        m_sandbox = std::make_unique<RunningSandbox>();
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u"sandbox-ada"_s;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        HttpClient http{*m_clock};
        const auto connected = await(findPlatform(m_platforms, platform)->connectAccount(request, http));
        QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
        const auto &first = connected->accounts.first();
        auto account = first.account;
        account.key = newKey();
        account.platform = platform;
        account.hasSecret = true;
        account.options[u"hand_over"_s] = u"yes"_s;
        const auto added = AccountRepository{m_fixture->database()}.add(account, m_clock->now());
        QVERIFY(added);
        m_account = added->id;
        m_connected = *added;
        QVERIFY(m_secrets.write(SecretName::ofAccount(account.key), first.credentials.values).result());
    }

    void tearDownStory()
    {
        stopEngine();
        m_sandbox.reset();
    }

    [[nodiscard]] PostId plannedPost(const PostContent &content, std::chrono::milliseconds ahead = 10h)
    {
        const auto id = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + ahead);
        auto &database = m_fixture->database();
        const auto revised
            = inTransaction(database, [&] { return PostRepository{database}.revise(id, 1, content, m_clock->now()); });
        if (!revised)
            qFatal("%s", qPrintable(revised.error().detail));
        return id;
    }

    /// For both sides.
    void elapse(std::chrono::milliseconds step)
    {
        m_sandbox->clock.advance(step);
        if (m_engine)
            pass(step);
        else
            m_clock->advance(step);
    }

    /// Time goes on to whatever the post waits for, until it is `wanted` and nothing more is done to it.
    void goOnUntil(PostId post, PlatformPostState wanted)
    {
        for (int turn = 0; turn < 600; ++turn) {
            const auto copy = copyOf(post);
            if (copy.state == wanted && !copy.act)
                return;
            QTest::qWait(5);
            const bool mayComeDue = wanted == PlatformPostState::Published || wanted == PlatformPostState::Failed;
            const bool isUnderWay = copy.act || copy.state == PlatformPostState::Publishing;
            // What is due already waits for the space between two calls.
            const bool isLater = copy.actAt && *copy.actAt > m_clock->now();
            if (isLater && (mayComeDue || isUnderWay))
                elapse(*copy.actAt - m_clock->now());
            else if (copy.actAt)
                elapse(1s);
        }
    }

    [[nodiscard]] QString keyOf(PostId post) const { return (*PostRepository{m_fixture->database()}.byId(post))->key; }
    [[nodiscard]] PostPlanner planner() { return PostPlanner{*m_fixture->workspace, *m_clock, m_platforms}; }
    [[nodiscard]] static PlannedTime planAt(Instant due)
    {
        return {.due = due, .date = toUtcDateTime(due).date(), .time = toUtcDateTime(due).time(), .zone = "UTC"};
    }

    /// What a person may wish of a post that its platform has.
    enum class Wish { AnotherTime, AnotherText, None, ThePause };
    void wishFor(PostId post, Wish wish, const QString &text)
    {
        const auto key = keyOf(post);
        switch (wish) {
        case Wish::AnotherTime:
            QVERIFY(planner().move({key}, planAt(m_clock->now() + 11h)));
            break;
        case Wish::AnotherText:
            QVERIFY(planner().edit(key, {.parts = QStringList{text}}));
            break;
        case Wish::None:
            QVERIFY(planner().cancel({key}));
            break;
        case Wish::ThePause:
            QVERIFY(planner().pause({*m_account}, u"holidays"_s));
            break;
        }
    }

    /// Rows of aWishIsGranted(), of a platform that moves what it holds: "wish", "fault", "after".
    static void addWishes()
    {
        using enum PlatformPostState;
        QTest::addColumn<int>("wish");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("an hour later") << int(Wish::AnotherTime) << QString{} << HandedOver;
        QTest::newRow("an hour later, the answer lost") << int(Wish::AnotherTime) << u"close_after"_s << HandedOver;
        QTest::newRow("an hour later, the call lost") << int(Wish::AnotherTime) << u"close_before"_s << HandedOver;
        QTest::newRow("another text") << int(Wish::AnotherText) << QString{} << HandedOver;
        QTest::newRow("canceled") << int(Wish::None) << QString{} << Canceled;
        QTest::newRow("canceled, the answer lost") << int(Wish::None) << u"close_after"_s << Canceled;
        QTest::newRow("canceled, the call lost") << int(Wish::None) << u"close_before"_s << Canceled;
        QTest::newRow("its account is paused") << int(Wish::ThePause) << QString{} << Scheduled;
    }

    /// What the platform has and has not published yet, and what is out.
    virtual QJsonArray waiting() = 0;
    virtual QJsonArray live() = 0;
    /// The next call that changes (true) or deletes what waits meets this fault.
    virtual void loseCall(bool isMove, const QString &fault) = 0;
    /// A post of any kind that the platform has.
    virtual PostId heldPost() = 0;

    void aWishIsGranted()
    {
        using enum PlatformPostState;
        QFETCH(const int, wish);
        QFETCH(const QString, fault);
        QFETCH(const PlatformPostState, after);
        const auto post = heldPost();
        const auto first = waiting()[0]["id"_L1].toString();
        if (!fault.isEmpty())
            loseCall(Wish(wish) == Wish::AnotherTime, fault);
        wishFor(post, Wish(wish), u"better"_s);
        m_engine->wakeUp();
        QTRY_VERIFY(copyOf(post).act || stateOf(post) == after);
        goOnUntil(post, after);
        QCOMPARE(stateOf(post), after);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(waiting().size(), after == HandedOver ? 1 : 0);
        if (after == HandedOver)
            QCOMPARE(waiting()[0]["id"_L1].toString() == first, Wish(wish) == Wish::AnotherTime);
        stopEngine();
        elapse(12h);
        QCOMPARE(live().size(), after == HandedOver ? 1 : 0);
        if (Wish(wish) == Wish::AnotherText)
            QCOMPARE(live()[0]["text"_L1].toString(), u"better"_s);
    }

    void aRecallTooLateLeavesItAlone()
    {
        using enum PlatformPostState;
        const auto post = heldPost();
        stopEngine();
        wishFor(post, Wish::None, {});
        elapse(11h);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(live().size(), 1);
    }

    [[nodiscard]] bool wasTried(PostId post) const
    {
        return !PlatformPostRepository{m_fixture->database()}.attempts(copyOf(post).id)->isEmpty();
    }

    SandboxClient client() { return SandboxClient{m_sandbox->port()}; }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::optional<Account> m_connected;
};

}  // namespace carillon::test
