// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planner/plannedtime.h"
#include "core/planner/postplanner.h"
#include "core/store/journalrepository.h"
#include "core/store/linerepository.h"
#include "tests/support/storefixture.h"

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What an act did, or why it did not.
#define VERIFY_DONE(act) QVERIFY2((act), qPrintable((act) ? QString{} : (act).error().detail))

/// A workspace with two webhook accounts, and posts brought to any state.
class PlannerFixture
{
protected:
    [[nodiscard]] PostPlanner planner() const { return PostPlanner{*m_fixture->workspace, m_clock, m_platforms}; }
    [[nodiscard]] LineRepository lines() const { return LineRepository{m_fixture->database()}; }
    [[nodiscard]] JournalRepository journal() const { return JournalRepository{m_fixture->database()}; }

    [[nodiscard]] NewPost newPost(const QString &text, std::chrono::milliseconds in) const
    {
        return {.key = newKey(),
                .content = {.parts = {text}},
                .accounts = {m_account->id, m_other->id},
                .plan = planFor(m_clock.now() + in, "Europe/Berlin")};
    }

    [[nodiscard]] std::optional<Post> find(const QString &key) const
    {
        return *PostRepository{m_fixture->database()}.find(key);
    }
    [[nodiscard]] Post postOf(const QString &key) const { return *find(key); }
    [[nodiscard]] QList<PlatformPost> copiesOf(const QString &key) const
    {
        return *PlatformPostRepository{m_fixture->database()}.ofPost(postOf(key).id);
    }
    [[nodiscard]] PlatformPostState stateOf(const QString &key) const { return copiesOf(key).first().state; }
    [[nodiscard]] Account account(const Account &known) const
    {
        return **AccountRepository{m_fixture->database()}.find(known.key);
    }

    [[nodiscard]] std::optional<Claim> claimed(PlatformPostId id) const
    {
        const auto candidate = journal().candidate(id, m_clock.now());
        if (!candidate || !*candidate)
            return {};
        const auto claim = journal().claim(id, **candidate, m_clock.now());
        return claim ? std::optional{*claim} : std::nullopt;
    }

    [[nodiscard]] int doubtfulSteps() const
    {
        auto row = m_fixture->database().runOnce(u"SELECT count(*) FROM step WHERE state = 'doubtful'"_s);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    /// A post of two accounts whose first platform post has come to `state`, by the ways that lead there. It has
    /// uploaded a medium and made one creating step, which ended as `create`, where it was published at all.
    QString postIn(PlatformPostState state, StepState create = StepState::Doubtful)
    {
        const bool wasSent
            = state == Publishing || state == Retrying || state == Published || state == Failed || state == Unconfirmed;
        auto post = newPost(u"hello"_s, wasSent || state == Queued || state == Expired ? 0h : 1h);
        post.draft = state == Draft;
        if (state == Published)
            post.accounts = {m_account->id};
        const auto act = planner().add(post);
        const auto id = copiesOf(post.key).first().id;
        if (wasSent)
            send(id, state, create);
        if (state == Queued)
            QTest::qCompare(*lines().queueDue(m_account->id, m_clock.now(), 10), 1, "queued", "1", __FILE__, __LINE__);
        if (state == Expired && !journal().giveUp(id, Expired, {ErrorKind::Transient, u"too late"_s}))
            qFatal("not expired");
        if (state == Canceled && !planner().cancel({copiesOf(post.key).first().key}))
            qFatal("not canceled");
        // What is not tested stands still and out of the way.
        if (copiesOf(post.key).size() == 2 && (wasSent || state == Queued || state == Expired || state == Canceled))
            (void)planner().remove({copiesOf(post.key).last().key});
        return act->posts.first();
    }

    void send(PlatformPostId id, PlatformPostState state, StepState create)
    {
        auto claim = claimed(id);
        for (const auto kind : {StepKind::UploadMedia, StepKind::Publish}) {
            const bool creates = kind == StepKind::Publish;
            const auto step = journal().intend(*claim, {.kind = kind, .creates = creates}, 1, m_clock.now());
            if (!journal().conclude(*step, creates ? create : StepState::Done, {}, {}, m_clock.now()))
                qFatal("no step");
        }
        if (state == Publishing)
            return;
        const bool failed = state != Published;
        JournalRepository::Verdict verdict{.state = state, .tries = failed ? 1 : 0};
        if (failed)
            verdict.error = Error{ErrorKind::Unknown, u"it went wrong"_s};
        else
            verdict.published = Publication{.remoteId = u"1"_s, .permalink = u"https://x/1"_s};
        if (state == Retrying)
            verdict.actAt = m_clock.now() + 1min;
        if (!journal().noteAttempt(claim->attempt, m_clock.now(), failed ? u"unknown"_s : u"published"_s, {}, {})
            || !journal().settle(id, verdict, m_clock.now()))
            qFatal("not settled");
    }

    Result<Act> perform(const QString &what, const QString &key)
    {
        auto acting = planner();
        if (what == "move"_L1)
            return acting.move({key}, planFor(m_clock.now() + 5h, "Asia/Tokyo"));
        if (what == "unschedule"_L1)
            return acting.unschedule({key});
        if (what == "now"_L1)
            return acting.publishNow({key});
        if (what == "cancel"_L1)
            return acting.cancel({key});
        if (what == "retry"_L1)
            return acting.retry({key});
        if (what == "live"_L1)
            return acting.confirmLive({key}, {.address = u"https://x/2"_s});
        if (what == "again"_L1)
            return acting.confirmSendAgain({key});
        if (what == "delete"_L1)
            return acting.remove({key});
        return acting.edit(key, {.parts = QStringList{u"better"_s}});
    }

    void setUp()
    {
        m_clock.set(m_start);
        m_fixture = std::make_unique<test::StoreFixture>(m_clock);
        m_account = m_fixture->account(u"webhook"_s, u"a"_s);
        m_other = m_fixture->account(u"webhook"_s, u"b"_s);
    }

    FakeClock m_clock;
    const Instant m_start = m_clock.now();
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<Account> m_account;
    std::optional<Account> m_other;
};

}  // namespace carillon::test
