// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/accountwait.h"
#include "core/domain/handover.h"
#include "core/limits/accountwindows.h"
#include "core/limits/effectivelimits.h"
#include "core/platforms/platform.h"
#include "core/publisher/dispatchplan.h"
#include "core/publisher/waiting.h"
#include "core/store/linerepository.h"

#include <QHash>

namespace carillon {

/// Why what may be sent waits.
QString noRoomSentence();

/// One account as the engine sees it: its next platform posts, what is in flight, what it has used. Plain state; the
/// publisher reads and writes the store for it.
class AccountLine final
{
public:
    AccountLine(Account account, const EffectiveLimits &limits, int platformIndex, bool ignoresSpacing);

    /// The server it lives on; accounts on the same one share its troubles.
    void setHost(int index) { m_host = index; }
    [[nodiscard]] int host() const { return m_host; }

    /// The account as it stands in the store now, and what holds for it.
    void update(Account account, const EffectiveLimits &limits);
    /// Those that hold for it, see AccountWindows.
    void setLedgers(LedgerList ledgers) { m_windows.setLedgers(std::move(ledgers)); }

    /// The app that its login was given to, where that is known.
    void setApp(const std::optional<AppCredentialId> &app) { m_app = app; }
    [[nodiscard]] const std::optional<AppCredentialId> &app() const { return m_app; }

    /// Its posts are handed over to its platform by this rule, as far as they can be; nothing = they are not.
    void setHandOver(std::optional<HandOverRule> rule) { m_handOver = rule; }
    [[nodiscard]] const std::optional<HandOverRule> &handOver() const { return m_handOver; }

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] int platformIndex() const { return m_platformIndex; }
    [[nodiscard]] const EffectiveLimits &limits() const { return m_limits; }
    /// Platform posts of which a call may be on its way.
    [[nodiscard]] int inFlight() const { return m_slotsTaken; }
    /// In work at all: taken into it, and not put down yet.
    [[nodiscard]] int running() const { return int(m_running.size()); }
    [[nodiscard]] bool isRunning(PlatformPostId id) const { return m_running.contains(id); }

    /// The next platform posts in order. Refilled from the store when few are left and when something changed.
    /// Also when the next one must be held first, since a tag of it is paused.
    [[nodiscard]] bool wantsHeads(Instant now) const
    {
        const auto *head = m_waiting.front(now);
        return m_headsAreStale || m_waiting.isShort() || (head && head->isPaused && head->actAt <= now);
    }
    /// Those known so far have all been started, and soon after they were read: the next ones go before anybody has
    /// looked at them.
    [[nodiscard]] bool isFast(Instant now) const;
    void setHeads(Waiting waiting, Instant now);
    void forgetHeads() { m_headsAreStale = true; }
    [[nodiscard]] const Waiting &waiting() const { return m_waiting; }

    /// How it stands when `turns` have been given.
    [[nodiscard]] LineView view(Instant now, qint64 turns);
    /// The head's place in the windows is still free: another line may have taken it in the same turn.
    [[nodiscard]] bool stillFits(Instant now) const;

    /// Takes the head of its view into work; `turn` is the running number of this one, unless it goes on only.
    LineRepository::Head start(Instant now, qint64 turn);
    /// Sets the real cost of a started one against the windows. RateLimited with retryAfter when it does not fit now;
    /// Quota when it never will.
    Result<void> reserve(PlatformPostId id, const Cost &cost, Instant now);
    /// No call will be made for it any more: the next may start, though what came of this one is yet to be written.
    void freeSlot(PlatformPostId id);
    void finish(PlatformPostId id, const Cost &used, Instant now);

    /// What the platform's last answer says is left of its own limit. Calls that no journal knows of, as those of
    /// connecting the account or of another program, count there too.
    void noteRate(const RateHeaders &rate, Instant now);
    /// A call whose answer was lost may have taken one of what was left. Until when nothing is left then, if so.
    std::optional<Instant> noteLostCall(Instant now);

    /// The platform takes no uploads of it before `until`; what uploads nothing goes on.
    void noteUploadsSpent(Instant until) { noteWait(waitOfUploads(), until); }
    /// The same of what asks this service.
    void noteServiceLimited(const QUrl &service, Instant until) { noteWait(waitOf(service), until); }
    /// Nothing when it may be asked at `now`.
    [[nodiscard]] std::optional<Instant> serviceWaits(const QUrl &service, Instant now) const;
    /// As the store knows them; what is known here to last longer stays.
    void noteWaits(const AccountWaits &waits);

    /// Nothing starts before `until`: the platform's wish, or a passing trouble of the whole line.
    void pauseUntil(Instant until) { m_pausedUntil = std::max(m_pausedUntil, until); }

    /// There is no room for something new before `until`; what is on its way goes on, doubts above all.
    void holdNewUntil(Instant until) { m_newHeldUntil = std::max(m_newHeldUntil, until); }
    /// What is in hand was no more than planned before.
    [[nodiscard]] bool isNew(PlatformPostId id) const { return m_running.value(id).isNew; }

    /// The keyring is locked or missing: nothing starts until it is back.
    void setKeyringHold(bool held) { m_keyringHold = held; }
    [[nodiscard]] bool keyringHold() const { return m_keyringHold; }

    // Questions beside publishing, as those for figures: they get what it leaves.
    /// Those of a quarter of each window, see quarterOf().
    void setSpareLedgers(LedgerList ledgers) { m_spareWindows.setLedgers(std::move(ledgers)); }
    /// Nothing of it is in work or could be.
    [[nodiscard]] bool isIdle(Instant now) const;
    /// When such a question may be asked: `now` when at once; nothing when it would never fit. `isUrgent`: a person
    /// waits for it, so that it may use all that is left.
    [[nodiscard]] std::optional<Instant> mayAskAt(const Cost &cost, bool isUrgent, Instant now) const;
    /// It is asked now; `ticket` is negative, so that it is no platform post's.
    void beginAsking(qint64 ticket, const Cost &cost);
    void endAsking(qint64 ticket, Instant at, const Cost &used);
    [[nodiscard]] bool isAsking() const { return m_asking.has_value(); }

    /// Something of it may be started, as far as the account goes.
    [[nodiscard]] bool isOpen() const { return mayPublish(m_account) && !m_keyringHold; }
    /// A person has paused it: nothing goes, but what its platform would publish is taken back from there.
    [[nodiscard]] bool onlyRecalls() const
    {
        return m_account.paused && m_account.state == AccountState::Connected && !m_keyringHold;
    }

    /// Since `since` nobody could send anything of it: what falls due from then on is looked at before it goes.
    void noteAbsence(Instant since) { m_absentSince = std::min(m_absentSince.value_or(since), since); }
    [[nodiscard]] std::optional<Instant> absentSince() const { return m_absentSince; }
    void endAbsence() { m_absentSince.reset(); }

    /// When the store was told last that what is due waits for the account's limits.
    void notePresence(Instant at) { m_presenceNoted = at; }
    [[nodiscard]] Instant presenceNoted() const { return m_presenceNoted; }

    void noteStart(Instant at) { m_lastStart = std::max(m_lastStart, at); }

private:
    void noteWait(const QString &what, Instant until);
    [[nodiscard]] Instant notBefore(const Waiting::Head &head, Instant now) const;
    [[nodiscard]] const Waiting::Head *next(Instant now) const;
    [[nodiscard]] std::optional<Instant> laterAt(const Waiting::Head &head, Instant now) const;
    [[nodiscard]] std::optional<Instant> toldToWait(int calls, Instant now) const;
    [[nodiscard]] std::optional<Instant> windowOpensAt(const Waiting::Head &head, Instant now) const;

    Account m_account;
    int m_platformIndex;
    int m_host = 0;
    bool m_ignoresSpacing;
    EffectiveLimits m_limits;
    AccountWindows m_windows;
    AccountWindows m_spareWindows;
    AccountWaits m_waits;
    std::optional<AppCredentialId> m_app;
    std::optional<Cost> m_asking;  ///< of the question that is on its way
    std::optional<HandOverRule> m_handOver;
    Waiting m_waiting;
    struct Running
    {
        int calls = 0;  ///< that it may make
        bool hasSlot = true;
        bool isNew = false;  ///< rather than on its way
    };
    QHash<PlatformPostId, Running> m_running;
    int m_slotsTaken = 0;
    /// So many calls until then, by the platform's word.
    struct Room
    {
        int calls = 0;
        Instant until;
    };
    std::optional<Room> m_told;
    bool m_headsAreStale = true;
    Instant m_headsReadAt;
    bool m_keyringHold = false;
    std::optional<Instant> m_absentSince;
    Instant m_presenceNoted;
    Instant m_lastStart;
    Instant m_pausedUntil;
    Instant m_newHeldUntil;
    qint64 m_lastServed = 0;
    std::optional<qint64> m_readySince;
};

/// What questions beside publishing may use: a quarter of each window.
EffectiveLimits quarterOf(EffectiveLimits limits);

}  // namespace carillon
