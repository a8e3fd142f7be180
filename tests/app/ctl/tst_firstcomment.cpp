// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;

/// First comments on the command line.
class TestFirstCommentCommands final : public QObject, private test::CommandFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void isWrittenChangedAndShown()
    {
        const auto id = add();
        const auto edited = told(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--first-comment"_s, u"#better"_s});
        QCOMPARE(edited["first_comment"_L1].toString(), u"#better"_s);
        QCOMPARE(edited["text"_L1].toString(), u"Hello"_s);
        QCOMPARE(edited["platform_posts"_L1][0]["first_comment"_L1].toString(), QString{});
        const auto shown = run({u"post"_s, u"show"_s, id});
        QVERIFY2(shown.out.contains("First comment: #better"), shown.out.constData());
        told(u"undo"_s, {u"undo"_s, edited["batch"_L1].toString()});
        QCOMPARE(told(u"post-show"_s, {u"post"_s, u"show"_s, id})["first_comment"_L1].toString(), u"#tags"_s);
        told(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--first-comment"_s, QString{}});
        QVERIFY(!run({u"post"_s, u"show"_s, id}).out.contains("First comment"));
    }

    void saysThatThePostIsLiveWithoutIt()
    {
        const auto id = add();
        loseTheComment(id);
        const auto shown = told(u"post-show"_s, {u"post"_s, u"show"_s, id});
        const auto copy = shown["platform_posts"_L1][0];
        QCOMPARE(copy["state"_L1].toString(), u"failed"_s);
        QCOMPARE(copy["live"_L1].toString(), u"partly"_s);
        QCOMPARE(copy["first_comment"_L1].toString(), u"missing"_s);
        QCOMPARE(copy["permalink"_L1].toString(), u"https://example.org/7"_s);
        QVERIFY(copy["advice"_L1].toString().startsWith("The post is live; its first comment is not."_L1));
        QVERIFY(run({u"post"_s, u"show"_s, id}).out.contains("first comment: missing"));
    }

private:
    QString add()
    {
        const auto added = told(u"post-add"_s,
                                {u"post"_s, u"add"_s, u"--account"_s, u"webhook:hook"_s, u"--text"_s, u"Hello"_s,
                                 u"--first-comment"_s, u"#tags"_s, u"--at"_s, u"2099-01-15T09:00"_s});
        return added["id"_L1].toString();
    }

    /// What the engine leaves when the post went out and its comment was refused.
    void loseTheComment(const QString &key)
    {
        const auto database = Database::open(path());
        auto done = inTransaction(**database, [&]() -> Result<void> {
            JournalRepository journal{**database};
            const auto post = PostRepository{**database}.find(key);
            const auto copy = PlatformPostRepository{**database}.ofPost((*post)->id)->first();
            const auto due = *copy.dueAt;
            const auto candidate = journal.candidate(copy.id, due);
            if (auto claim = journal.claim(copy.id, **candidate, due); !claim)
                return claim.error();
            if (auto noted = journal.noteLiveParts(copy.id, 1); !noted)
                return noted;
            const Publication live{.remoteId = u"7"_s, .permalink = u"https://example.org/7"_s};
            if (auto noted = journal.noteCommentMissing(copy.id, live); !noted)
                return noted;
            return journal.settle(
                copy.id, {.state = PlatformPostState::Failed, .error = Error{ErrorKind::Content, u"too rude"_s}}, due);
        });
        QVERIFY2(done, qPrintable(done ? QString{} : done.error().detail));
    }
};

static const test::Registration<TestFirstCommentCommands> registered;
#include "tst_firstcomment.moc"
