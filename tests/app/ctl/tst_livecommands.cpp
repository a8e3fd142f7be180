// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/database.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "tests/support/jsonschema.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// The built program, on posts that are out.
class TestLiveCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"post"_s, u"list"_s, u"--create"_s}).exitCode, 0);
        m_database = Database::open(m_home->filePath(u"w.carillon"_s)).value();
        m_mastodon = published(u"mastodon"_s);
        m_webhook = published(u"webhook"_s);
    }
    void cleanup() { m_database.reset(); }

    void deletesWhatIsLiveOnRequest()
    {
        const auto told = run({u"post"_s, u"delete"_s, u"--everywhere"_s, m_mastodon, u"--json"_s});
        QVERIFY2(told.exitCode == 0, (told.err + told.out).constData());
        QCOMPARE(fault(told.json(), u"post-delete"_s), QString{});
        const auto copy = told.json()["posts"_L1][0]["platform_posts"_L1][0];
        QCOMPARE(copy["state"_L1].toString(), u"published"_s);
        QCOMPARE(copy["doing"_L1].toString(), u"delete"_s);
        QVERIFY(run({u"post"_s, u"list"_s}).out.contains("published (deleting)"));
        QVERIFY(run({u"post"_s, u"show"_s, m_mastodon}).out.contains("published"));

        const auto stopped = run({u"post"_s, u"cancel"_s, m_mastodon, u"--json"_s});
        QCOMPARE(stopped.exitCode, 0);
        const auto after = stopped.json()["posts"_L1][0]["platform_posts"_L1][0];
        QVERIFY(after["doing"_L1].isNull());
        QCOMPARE(after["state"_L1].toString(), u"published"_s);
    }

    void deletingHereTouchesNothingThatIsLive()
    {
        const auto told = run({u"post"_s, u"delete"_s, m_mastodon, u"--json"_s});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.json()["deleted"_L1].toArray().size(), 1);
        auto row = m_database->runOnce(u"SELECT count(*) FROM publication WHERE purpose <> 'publish'"_s);
        QVERIFY(row->hasRow());
        QCOMPARE(row->number(0), 0);
    }

    void saysWhereItCannotBeDone()
    {
        const auto told = run({u"post"_s, u"delete"_s, u"--everywhere"_s, m_webhook, u"--json"_s});
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.json()["error"_L1]["message"_L1].toString().contains(u"Webhook"_s), told.out.constData());
    }

    void changesWhatIsLive()
    {
        const auto told = run({u"post"_s, u"edit"_s, m_mastodon, u"--text"_s, u"better"_s, u"--live"_s, u"--json"_s});
        QVERIFY2(told.exitCode == 0, (told.err + told.out).constData());
        QCOMPARE(fault(told.json(), u"post-edit"_s), QString{});
        QCOMPARE(told.json()["text"_L1].toString(), u"better"_s);
        QCOMPARE(told.json()["platform_posts"_L1][0]["doing"_L1].toString(), u"edit"_s);
        QCOMPARE(run({u"post"_s, u"edit"_s, m_webhook, u"--text"_s, u"better"_s, u"--live"_s}).exitCode, 1);
        QCOMPARE(run({u"post"_s, u"edit"_s, m_webhook, u"--text"_s, u"better"_s}).exitCode, 1);
    }

    void healthTellsOfWhatHasFailed()
    {
        QVERIFY(run({u"post"_s, u"delete"_s, u"--everywhere"_s, m_mastodon}).exitCode == 0);
        QVERIFY(m_database->runOnce(u"UPDATE platform_post SET hold = 'act', act_at = NULL, error_kind = 'content', "
                                    "error_detail = 'no' WHERE act_id IS NOT NULL"_s));
        const auto told = run({u"health"_s, u"--json"_s});
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.out.contains("\"act\""), told.out.constData());
        QVERIFY(run({u"post"_s, u"list"_s}).out.contains("published (deleting, failed)"));
        QCOMPARE(run({u"post"_s, u"retry"_s, m_mastodon}).exitCode, 0);
        QVERIFY(!run({u"health"_s, u"--json"_s}).out.contains("\"act\""));
    }

private:
    struct Told
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    static QString fault(const QJsonObject &json, const QString &schema)
    {
        return test::schemaFault(json, QStringLiteral(SOURCE_ROOT "/app/ctl/schemas/") + schema + u".schema.json"_s);
    }

    Told run(const QStringList &words) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"),
                      QStringList{u"--workspace"_s, m_home->filePath(u"w.carillon"_s)} + words);
        program.waitForFinished();
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    /// The key of a post that is out on an account of this platform.
    QString published(const QString &platform) const
    {
        const auto now = m_clock.now();
        const auto account = AccountRepository{*m_database}.add({.key = newKey(),
                                                                 .platform = platform,
                                                                 .name = platform,
                                                                 .handle = u"ada"_s,
                                                                 .server = QUrl{u"http://127.0.0.1:1/"_s}},
                                                                now);
        NewPost post{.key = newKey(), .content = {.parts = {u"text"_s}}, .accounts = {account->id}};
        post.plan = PlannedTime{.due = now, .date = QDate{2026, 1, 1}, .time = QTime{9, 0}, .zone = "UTC"};
        const auto done = inTransaction(*m_database, [&]() -> Result<void> {
            const auto added = PostRepository{*m_database}.add(post, now, {});
            if (!added)
                return added.error();
            const auto id = PlatformPostRepository{*m_database}.ofPost(*added)->first().id;
            JournalRepository journal{*m_database};
            const auto candidate = journal.candidate(id, now);
            auto taken = journal.claim(id, **candidate, now);
            const auto step = journal.intend(*taken, {.kind = StepKind::PublishPart, .creates = true}, 0, now);
            if (auto written = journal.conclude(*step, StepState::Done, {{u"id"_s, u"r1"_s}}, {}, now); !written)
                return written;
            return journal.settle(
                id, {.state = PlatformPostState::Published, .published = Publication{u"r1"_s, u"https://x.org/1"_s}},
                now);
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return post.key;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Database> m_database;
    QString m_mastodon;
    QString m_webhook;
};

static const test::Registration<TestLiveCommands> registered;
#include "tst_livecommands.moc"
