// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/store/accountrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace carillon::test {

/// A workspace in a temporary folder, with short ways to fill it. Asserts instead of returning errors.
class StoreFixture
{
public:
    explicit StoreFixture(const Clock &fixtureClock) : clock{fixtureClock} { reopen(); }

    void reopen()
    {
        workspace.reset();
        auto opened
            = Workspace::open(path(), {.create = true, .installation = installation, .zone = "Europe/Berlin"}, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        workspace = std::move(opened).value();
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("test.carillon")); }
    [[nodiscard]] Database &database() const { return workspace->database(); }

    Account account(const QString &platform, const QString &name, const LimitOverrides &overrides = {})
    {
        const NewAccount account{.key = newKey(),
                                 .platform = platform,
                                 .name = name,
                                 .handle = name,
                                 .server = QUrl{QStringLiteral("http://127.0.0.1:9")},
                                 .overrides = overrides};
        auto added = AccountRepository{database()}.add(account, clock.now());
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return std::move(added).value();
    }

    /// A scheduled post with a first comment.
    PostId commentedPost(const QString &text, const QString &comment, AccountId account, Instant due)
    {
        const auto id = post(text, {account}, due);
        const PostContent content{.parts = splitParts(text), .firstComment = comment};
        auto revised
            = inTransaction(database(), [&] { return PostRepository{database()}.revise(id, 1, content, clock.now()); });
        if (!revised)
            qFatal("%s", qPrintable(revised.error().detail));
        return id;
    }

    /// A scheduled post; a draft when `due` is absent.
    PostId post(const QString &text, const QList<AccountId> &accounts, std::optional<Instant> due,
                std::optional<BatchId> batch = {}, Priority priority = Priority::Normal)
    {
        NewPost post{
            .key = newKey(), .content = {.parts = splitParts(text)}, .accounts = accounts, .priority = priority};
        if (due)
            post.plan = PlannedTime{
                .due = *due, .date = toUtcDateTime(*due).date(), .time = toUtcDateTime(*due).time(), .zone = "UTC"};
        auto added
            = inTransaction(database(), [&] { return PostRepository{database()}.add(post, clock.now(), batch); });
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return *added;
    }

    /// How SQLite would answer: a line for each thing that it goes through.
    [[nodiscard]] QStringList planOf(const QString &sql) const
    {
        auto lines = listOf(database().runOnce(QStringLiteral("EXPLAIN QUERY PLAN ") + sql),
                            [](const Rows &row) { return row.text(3); });
        if (!lines || lines->isEmpty())
            qFatal("%s", qPrintable(lines ? sql : lines.error().detail));
        return *lines;
    }

    const Clock &clock;
    QTemporaryDir folder;
    QString installation = newKey();
    std::unique_ptr<Workspace> workspace;
};

}  // namespace carillon::test
