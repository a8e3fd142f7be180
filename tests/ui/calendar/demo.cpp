// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendar/demo.h"

#include "core/base/key.h"
#include "core/planner/plannedtime.h"
#include "core/store/accountrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"

#include <QThread>

#include <memory>

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct DemoAccount
{
    const char *platform;
    const char *name;
};

constexpr DemoAccount demoAccounts[]{{"bluesky", "northwind"},
                                     {"mastodon", "@coffee@mastodon.social"},
                                     {"webhook", "Website"},
                                     {"bluesky", "Hannelore Niederreiter-Obermoser, Rösterei"},
                                     {"mastodon", "قهوة الشمال"}};

template <class T>
T checked(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

Instant utcOf(const QByteArray &iso)
{
    return toInstant(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate));
}

void setState(Database &database, PostId post, PlatformPostState state, Instant due)
{
    using enum PlatformPostState;
    const bool live = state == Published;
    const bool hasError = state == Failed || state == Unconfirmed;
    auto rows = database.runOnce(
        u"UPDATE platform_post SET state = ?, published_at = ?, permalink = ?, error_kind = ?, error_detail = ? "
        "WHERE post_id = ?"_s,
        {toWord(state), live ? QVariant{qint64((due + 4s).time_since_epoch().count())} : QVariant{},
         live ? u"https://example.net/p/%1"_s.arg(post.row()) : u""_s,
         hasError ? QVariant{state == Failed ? u"content"_s : u"ambiguous"_s} : QVariant{},
         hasError ? QVariant{u"The text is too long."_s} : QVariant{}, post.row()});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
}

void fill(DemoDesk &demo, const QString &path, const WorkspaceOptions &options, const QList<DemoPost> &posts)
{
    const auto workspace = checked(Workspace::open(path, options, demo.clock));
    auto &database = workspace->database();
    for (const auto &account : demoAccounts) {
        demo.accounts += checked(AccountRepository{database}.add({.key = newKey(),
                                                                  .platform = QString::fromLatin1(account.platform),
                                                                  .name = QString::fromUtf8(account.name),
                                                                  .handle = QString::fromUtf8(account.name),
                                                                  .server = QUrl{u"http://127.0.0.1:9"_s}},
                                                                 demo.clock.now()))
                             .id;
    }
    checked(inTransaction(database, [&]() -> Result<int> {
        for (const auto &one : posts) {
            const auto due = utcOf(one.due);
            NewPost post{.key = newKey(),
                         .content = {.parts = splitParts(one.text)},
                         .plan = planFor(due, options.zone),
                         .draft = one.state == PlatformPostState::Draft};
            for (const int account : one.accounts)
                post.accounts += demo.accounts[account];
            demo.keys += post.key;
            const auto id = checked(PostRepository{database}.add(post, demo.clock.now(), {}));
            setState(database, id, one.state, due);
        }
        return int(posts.size());
    }));
}

}  // namespace

DemoDesk::DemoDesk(const QList<DemoPost> &posts, const QByteArray &zone, const char *now) : clock{now}
{
    const auto path = folder.filePath(u"Northwind Coffee.carillon"_s);
    const WorkspaceOptions options{.create = true, .installation = newKey(), .zone = zone};
    const std::unique_ptr<QThread> thread{QThread::create([&] { fill(*this, path, options, posts); })};
    thread->start();
    thread->wait();
    desk = std::make_unique<Desk>(
        DeskNeeds{.path = path, .options = options, .clock = clock, .platforms = platforms, .secrets = secrets});
    desk->open();
}

QList<DemoPost> DemoDesk::manyPosts()
{
    using enum PlatformPostState;
    return {
        {u"Why we roast on Mondays, and what that has to do with your Friday espresso"_s,
         {0, 1},
         "2026-11-02T08:00:00Z",
         Published},
        {u"New beans from Huila \U0001F1E8\U0001F1F4 are here"_s, {0}, "2026-11-02T11:30:00Z", Published},
        {u"Cupping notes, part 1"_s, {1}, "2026-11-04T08:00:00Z", Published},
        {u"Carousel: spring menu with a very long text that the platform did not take"_s,
         {2},
         "2026-11-05T16:00:00Z",
         Failed},
        {u"Hiring: barista in Rotterdam"_s, {0, 1, 2}, "2026-11-09T08:00:00Z", Published},
        {u"Two for one on Tuesdays"_s, {2}, "2026-11-09T11:30:00Z", Published},
        {u"How to clean a grinder in four minutes"_s, {1}, "2026-11-09T17:00:00Z", Published},
        {u"Grinder giveaway \u2764\uFE0F\U0001F44D"_s, {3}, "2026-11-11T07:15:00Z", Unconfirmed},
        {u"Yesterday's soup"_s, {2}, "2026-11-12T11:00:00Z", Expired},
        {u"Open at eight"_s, {0}, "2026-11-16T08:00:00Z", Published},
        {u"Thread: how we choose a mill"_s, {0}, "2026-11-16T13:27:00Z", Publishing},
        {u"Water hardness map of the town"_s, {1}, "2026-11-16T13:30:00Z"},
        {u"Evening menu"_s, {2}, "2026-11-16T17:00:00Z"},
        {u"Last round"_s, {4}, "2026-11-16T20:30:00Z"},
        {u"Case study: office brewing for 40 people"_s, {1, 0, 2, 3, 4}, "2026-11-17T08:00:00Z"},
        {u"Hard water flattens a coffee: what to do about it, and why your kettle knows first"_s,
         {0},
         "2026-11-18T08:00:00Z"},
        {u"Brunch on Sunday"_s, {2}, "2026-11-18T11:30:00Z"},
        {u"Wasserhärte messen: so geht's ohne Labor und ohne Fachausdrücke"_s, {3}, "2026-11-19T16:00:00Z"},
        {u"قهوة جديدة من اليمن هذا الأسبوع"_s, {4}, "2026-11-20T09:00:00Z"},
        {u"What farmers earn"_s, {1}, "2026-11-23T08:00:00Z"},
        {u"Farm visit, 11 min"_s, {0}, "2026-11-23T11:30:00Z"},
        {u"Cupping notes, part 3"_s, {1}, "2026-11-25T08:00:00Z"},
        {u"Black Friday teaser"_s, {2}, "2026-11-25T11:00:00Z", Draft},
        {u"Black Friday starts now"_s, {0, 1, 2}, "2026-11-26T23:05:00Z"},
        {u"Black Friday: mills"_s, {0}, "2026-11-27T08:00:00Z"},
        {u"Black Friday: beans"_s, {1}, "2026-11-27T08:00:00Z"},
        {u"Black Friday: courses"_s, {2}, "2026-11-27T08:10:00Z"},
        {u"Black Friday: last call"_s, {0}, "2026-11-27T20:00:00Z"},
    };
}

}  // namespace carillon::test
