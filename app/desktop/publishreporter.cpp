// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/publishreporter.h"

#include "app/desktop/notifier.h"
#include "core/desk/desk.h"

#include <algorithm>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookDelay = 1s;  // many changes, one look
constexpr auto askDelay = 2s;

PutDown putDownOf(const CopyDetails &details, const Post &post, const QString &account)
{
    return {.copyKey = details.copy.key,
            .postKey = post.key,
            .version = details.copy.version,
            .state = details.copy.state,
            .account = account,
            .text = contentFor(post.content, details.accountKey).parts.value(0),
            .permalink = details.copy.permalink,
            .liveParts = details.copy.liveParts,
            .comment = details.copy.comment,
            .error = details.copy.error};
}

/// Whether what failed is what was to be done to it where it is, and nobody has wished anything else since. What was to
/// be taken back leaves no open act behind: it goes out as it was, or has.
bool hasFailed(const PlatformPost &copy, Purpose act)
{
    if (act == Purpose::Recall)
        return !copy.act && (copy.state == PlatformPostState::Published || copy.state == PlatformPostState::HandedOver);
    return copy.state == PlatformPostState::Published && copy.hold == Hold::Act && copy.act && copy.act->purpose == act;
}

}  // namespace

PublishReporter::PublishReporter(Desk &desk, Notifier &notifier, QObject *parent)
    : QObject{parent},
      m_desk{desk},
      m_notifier{notifier}
{
    m_gathered.setSingleShot(true);
    connect(&m_gathered, &QTimer::timeout, this, &PublishReporter::sayDue);
    m_look.setSingleShot(true);
    m_look.setInterval(lookDelay);
    connect(&m_look, &QTimer::timeout, this, &PublishReporter::lookAtAccounts);
    connect(&m_look, &QTimer::timeout, this, &PublishReporter::lookAtLate);
    m_asking.setSingleShot(true);
    m_asking.setInterval(askDelay);
    connect(&m_asking, &QTimer::timeout, this, [this] {
        const auto notice = lateNotice(std::exchange(m_asked, 0));
        m_notifier.forget(notice.key);  // these are others than those of last time
        m_notifier.notify(notice);
        m_saidLate = true;
    });
    const auto look = [this] {
        if (!m_look.isActive())
            m_look.start();
    };
    connect(&desk, &Desk::changed, this, look);
    lookAtAccounts();
}

void PublishReporter::setTellsPublished(bool tells)
{
    m_notices.setTellsPublished(tells);
}

void PublishReporter::putDown(qint64 platformPost, PlatformPostState state)
{
    tellOf(PlatformPostId::fromRow(platformPost), {},
           [state](const PlatformPost &copy) { return copy.state == state; });
}

void PublishReporter::acted(qint64 platformPost, Purpose purpose, bool isDone)
{
    if (!isDone)
        tellOf(PlatformPostId::fromRow(platformPost), purpose,
               [purpose](const PlatformPost &copy) { return hasFailed(copy, purpose); });
}

void PublishReporter::tellOf(PlatformPostId id, std::optional<Purpose> failedAct,
                             std::function<bool(const PlatformPost &)> isStillSo)
{
    m_desk.postOf(id).then(this, [this, id, failedAct, isStillSo](const Result<PostDetails> &post) {
        if (!post)
            return;  // removed meanwhile: there is nothing left to tell of
        const auto copies = post->copies;
        const auto copy
            = std::find_if(copies.begin(), copies.end(), [id](const CopyDetails &one) { return one.copy.id == id; });
        // What has moved on by itself or by a person has another story by now.
        if (copy == copies.end() || !isStillSo(copy->copy))
            return;
        auto event = putDownOf(*copy, post->post, m_names.value(copy->copy.account.row()));
        event.failedAct = failedAct;
        say(m_notices.add(event, m_desk.clock().now()));
    });
}

void PublishReporter::asked(int platformPosts)
{
    m_asked += platformPosts;
    m_asking.start();
}

void PublishReporter::rested(std::optional<Instant> /*next*/, bool held)
{
    if (std::exchange(m_isHeld, held) == held)
        return;
    const auto notice = keyringNotice();
    if (held) {
        m_notifier.notify(notice);
    } else {
        m_notifier.withdraw(notice.key);
        m_notifier.forget(notice.key);
    }
}

void PublishReporter::say(const QList<Notice> &notices)
{
    for (const auto &notice : notices) {
        const bool isGood = notice.urgency == Urgency::Low;
        if (!isGood || !m_isWatched || !m_isWatched())
            m_notifier.notify(notice);
    }
    if (const auto at = m_notices.dueAt())
        m_gathered.start(std::max<std::chrono::milliseconds>(*at - m_desk.clock().now(), 1ms));
}

void PublishReporter::sayDue()
{
    say(m_notices.due(m_desk.clock().now()));
}

void PublishReporter::lookAtAccounts()
{
    m_desk.accounts().then(this, [this](const Result<QList<AccountCard>> &cards) {
        if (!cards)
            return;
        QList<Account> accounts;
        for (const auto &card : *cards)
            accounts += card.account;
        compare(accounts);
    });
}

/// What is answered needs no notice any more.
void PublishReporter::lookAtLate()
{
    if (!m_saidLate)
        return;
    m_desk.overview().then(this, [this](const Result<Overview> &overview) {
        if (!overview || overview->counts.late > 0)
            return;
        m_saidLate = false;
        m_notifier.withdraw(lateNotice(0).key);
    });
}

void PublishReporter::compare(const QList<Account> &accounts)
{
    QStringList inTrouble;
    m_names.clear();
    for (const auto &account : accounts) {
        m_names[account.id.row()] = account.name;
        const auto notice = noticeOf(account);
        const auto key = loginNoticeKey(account);
        if (!notice) {
            m_notifier.forget(key);
            continue;
        }
        inTrouble += key;
        if (!m_inTrouble.contains(key))
            m_notifier.notify(*notice);
    }
    for (const auto &key : std::as_const(m_inTrouble)) {
        if (!inTrouble.contains(key))
            m_notifier.withdraw(key);
    }
    m_inTrouble = inTrouble;
}

}  // namespace carillon::desktop
