// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "tests/support/fakeclock.h"
#include "tests/support/jsonschema.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// First comments on the command line.
class TestFirstCommentCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"post"_s, u"list"_s, u"--create"_s}).first, 0);
        const auto database = Database::open(path());
        const NewAccount account{.key = newKey(),
                                 .platform = u"webhook"_s,
                                 .name = u"Hook"_s,
                                 .handle = u"hook"_s,
                                 .server = QUrl{u"http://127.0.0.1:1/"_s}};
        QVERIFY(AccountRepository{**database}.add(account, m_clock.now()));
    }

    void isWrittenChangedAndShown()
    {
        const auto id = add();
        const auto edited = ask(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--first-comment"_s, u"#better"_s});
        QCOMPARE(edited["first_comment"_L1].toString(), u"#better"_s);
        QCOMPARE(edited["text"_L1].toString(), u"Hello"_s);
        QCOMPARE(edited["platform_posts"_L1][0]["first_comment"_L1].toString(), QString{});
        const auto shown = run({u"post"_s, u"show"_s, id});
        QVERIFY2(shown.second.contains("First comment: #better"), shown.second.constData());
        ask(u"undo"_s, {u"undo"_s, edited["batch"_L1].toString()});
        QCOMPARE(ask(u"post-show"_s, {u"post"_s, u"show"_s, id})["first_comment"_L1].toString(), u"#tags"_s);
        ask(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--first-comment"_s, QString{}});
        QVERIFY(!run({u"post"_s, u"show"_s, id}).second.contains("First comment"));
    }

    void saysThatThePostIsLiveWithoutIt()
    {
        const auto id = add();
        loseTheComment(id);
        const auto shown = ask(u"post-show"_s, {u"post"_s, u"show"_s, id});
        const auto copy = shown["platform_posts"_L1][0];
        QCOMPARE(copy["state"_L1].toString(), u"failed"_s);
        QCOMPARE(copy["live"_L1].toString(), u"partly"_s);
        QCOMPARE(copy["first_comment"_L1].toString(), u"missing"_s);
        QCOMPARE(copy["permalink"_L1].toString(), u"https://example.org/7"_s);
        QVERIFY(copy["advice"_L1].toString().startsWith("The post is live; its first comment is not."_L1));
        QVERIFY(run({u"post"_s, u"show"_s, id}).second.contains("first comment: missing"));
    }

private:
    QString add()
    {
        const auto added = ask(u"post-add"_s,
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

    [[nodiscard]] QString path() const { return m_home->filePath(u"test.carillon"_s); }

    std::pair<int, QByteArray> run(const QStringList &words) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"), words + QStringList{u"--workspace"_s, path()});
        program.waitForFinished();
        return {program.exitCode(), program.readAllStandardOutput()};
    }

    QJsonObject ask(const QString &schema, const QStringList &words) const
    {
        const auto [exitCode, out] = run(words + QStringList{u"--json"_s});
        const auto json = QJsonDocument::fromJson(out).object();
        const auto fault
            = test::schemaFault(json, QStringLiteral(SOURCE_ROOT "/app/ctl/schemas/") + schema + u".schema.json"_s);
        if (exitCode != 0 || !fault.isEmpty())
            QTest::qFail(qPrintable(u"%1: %2 %3"_s.arg(words.join(u' '), fault, QString::fromUtf8(out))), __FILE__,
                         __LINE__);
        return json;
    }

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
};

static const test::Registration<TestFirstCommentCommands> registered;
#include "tst_firstcomment.moc"
