// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publisher/enginefixture.h"
#include "tests/powercut/powerlog.h"
#include "tests/support/testmain.h"

#include <QCoroTimer>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

constexpr int posts = 40;
constexpr int cutsUnlessTold = 5000;
constexpr int cutsForOneRecovery = 50;
constexpr int mostFailures = 3;  ///< of one post
constexpr int cutsBetweenNews = 10'000;

int fromEnvironmentOr(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

/// The log is only worth something when the checkpoints, too, fall into it.
int checkpointOften(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_wal_autocheckpoint(database, 30);
}

/// Takes its time, and tells the log what has left and what it has made.
class WitnessedPlatform final : public ScriptedPlatform
{
public:
    WitnessedPlatform(PowerLog &log, QRandomGenerator &chance) : m_log{log}, m_chance{chance}
    {
        scripted.maxConcurrent = 8;
        scripted.spacing = 0ms;
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override
    {
        const std::chrono::milliseconds there{m_chance.bounded(4)};
        co_await QCoro::sleepFor(there);
        const auto name = context.post.key + QStringLiteral("/%1").arg(context.step.part);
        if (context.step.creates && context.stillWanted())
            m_log.note(u"sent "_s + name);
        // The fourth passing failure of a post would be its last, and rightly so.
        if (!answers.isEmpty() && answers.head().error && ++m_failures[context.post.key] > mostFailures)
            answers.head() = {};
        const auto before = created.size();
        const auto outcome = co_await ScriptedPlatform::perform(std::move(context), http);
        if (created.size() > before)
            m_log.note(u"created "_s + name);
        const std::chrono::milliseconds back{m_chance.bounded(4)};
        co_await QCoro::sleepFor(back);
        co_return outcome;
    }

private:
    PowerLog &m_log;
    QRandomGenerator &m_chance;
    mutable QHash<QString, int> m_failures;  ///< by publication
};

ScriptedPlatform::Answer randomAnswer(QRandomGenerator &chance)
{
    using Happens = ScriptedPlatform::Happens;
    switch (chance.bounded(10)) {
    case 0:
        return {Happens::Yes, Error{ErrorKind::Ambiguous, u"the line went dead"_s}};
    case 1:
        return {Happens::No, Error{ErrorKind::Ambiguous, u"the line went dead"_s}};
    case 2:
        return {Happens::No, Error{ErrorKind::Transient, u"not now"_s}};
    default:
        return {};
    }
}

}  // namespace

class TestPowerCut final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto seed
            = quint32(fromEnvironmentOr("CARILLON_POWERCUT_SEED", int(QRandomGenerator::global()->bounded(1'000'000))));
        qInfo("CARILLON_POWERCUT_SEED=%u", seed);
        m_chance.seed(seed);
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(checkpointOften));
    }

    void nothingIsForgottenUndoneOrDoubled()
    {
        setUp();
        m_platforms.front() = std::make_unique<WitnessedPlatform>(m_log, m_chance);
        // Each recovery passes some minutes of the same clock, which makes days of thousands of them: the later ones
        // must neither ask whether it is too late nor let anything expire.
        QVERIFY(m_fixture->workspace->setLatePolicy({.beyond = LateChoice::Publish}));
        QVERIFY(m_fixture->workspace->setExpiry(24h * 3650));
        publishEverything();
        QVERIFY2(m_log.syncs() > 0, "the program does not use the file system that is watched");
        m_fixture->workspace.reset();

        const int cuts = fromEnvironmentOr("CARILLON_POWERCUTS", cutsUnlessTold);
        int recoveries = 0;
        for (int at = 0; at < cuts; ++at) {
            const auto moment = m_chance.bounded(m_log.moments());
            restore(m_log.filesAfter(moment, m_chance));
            const auto effects = m_log.effectsBefore(moment);
            const auto complaint = judge(effects);
            QVERIFY2(complaint.isEmpty(),
                     qPrintable(u"cut at %1 of %2: %3"_s.arg(moment).arg(m_log.moments()).arg(complaint)));
            if (at > 0 && at % cutsBetweenNews == 0)
                qInfo("%d cuts", at);
            if (at % cutsForOneRecovery == 0) {
                ++recoveries;
                recover(effects);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%d cuts at %lld moments (%d syncs), %d recoveries", cuts, qlonglong(m_log.moments()), m_log.syncs(),
              recoveries);
    }

private:
    /// The run that is cut later: posts that are due and posts that come while it publishes, some of them threads.
    void publishEverything()
    {
        for (int at = 0; at < posts / 2; ++at)
            addPost(at);
        m_log.begin(m_fixture->folder.path());
        start();
        for (int at = posts / 2; at < posts; ++at) {
            m_log.note(u"added "_s + addPost(at));
            m_engine->wakeUp();
            QTest::qWait(3);
        }
        finish();
        stopEngine();
        m_log.end();
    }

    QString addPost(int number)
    {
        platform().answers += randomAnswer(m_chance);
        const auto text = u"Post %1\n"_s.arg(number) + QString(m_chance.bounded(2000), u'x');
        const auto parts = QStringList(1 + number % 3, text).join(u"\n---\n"_s);
        return copyOf(m_fixture->post(parts, {*m_account}, m_clock->now())).key;
    }

    void start()
    {
        makeEngine();
        connect(m_engine.get(), &Publisher::rested, this, [this] { m_rests = true; });
        connect(m_engine.get(), &Publisher::putDown, this, [this](qint64 row, PlatformPostState state) {
            if (state == Published)
                m_log.note(u"published %1"_s.arg(row));
        });
        m_rests = false;
        m_engine->start();
        QVERIFY(m_alarm);
    }

    /// Until nothing is left to be done. Time passes only while nothing is on its way: a leap of the clock between an
    /// intent and its call is another test's matter.
    void finish()
    {
        const auto rests = [this] {
            return std::exchange(m_rests, false);
        };
        do {
            QVERIFY2(QTest::qWaitFor(rests, 20'000), "the engine does not come to rest");
            if (m_alarmAt)
                pass(std::max<std::chrono::milliseconds>(*m_alarmAt - m_clock->now(), 1ms));
        } while (m_alarmAt || m_rests);
    }

    /// In place, so that it is the same file for the workspace.
    void restore(const PowerLog::Files &files) const
    {
        const QDir folder{m_fixture->folder.path()};
        for (const auto &name : folder.entryList(QDir::Files)) {
            if (!files.contains(name))
                QFile::remove(folder.filePath(name));
        }
        for (auto at = files.begin(); at != files.end(); ++at) {
            QFile file{folder.filePath(at.key())};
            if (!file.open(QIODevice::WriteOnly) || file.write(at.value()) != at.value().size())
                qFatal("%s", qPrintable(file.errorString()));
        }
    }

    struct Found
    {
        QHash<QString, int> intents;    ///< how many lines the journal has, by publication and part
        QSet<QString> done;             ///< whose id is known
        QHash<qint64, QString> states;  ///< of platform posts
        QSet<QString> keys;             ///< of platform posts
    };

    /// What is wrong with what the cut has left; empty when all is well.
    QString judge(const QStringList &effects)
    {
        m_fixture->reopen();
        Found found;
        const auto complaint = read(found);
        m_fixture->workspace.reset();
        if (!complaint.isEmpty())
            return complaint;
        QHash<QString, int> sent;
        for (const auto &effect : effects) {
            const auto name = effect.section(u' ', 1);
            if (effect.startsWith("sent"_L1)) {
                if (++sent[name] > found.intents.value(name))
                    return name + u": was sent, and the store does not know"_s;
                const int part = name.section(u'/', 1).toInt();
                if (part > 0 && !found.done.contains(u"%1/%2"_s.arg(name.section(u'/', 0, 0)).arg(part - 1)))
                    return name + u": was sent, and the store has lost the part before"_s;
            } else if (effect.startsWith("published"_L1) && found.states.value(name.toLongLong()) != u"published"_s) {
                return name + u": was told as published, and the store says "_s + found.states.value(name.toLongLong());
            } else if (effect.startsWith("added"_L1) && !found.keys.contains(name)) {
                return name + u": was added, and is gone"_s;
            }
        }
        return {};
    }

    QString read(Found &found) const
    {
        auto &database = m_fixture->database();
        {
            auto whole = database.runOnce(u"PRAGMA integrity_check"_s);
            if (!whole || !whole->hasRow() || whole->text(0) != u"ok"_s)
                return u"the file is corrupt"_s;
        }
        auto steps = database.runOnce(uR"(SELECT publication.key, step.part, step.state FROM step
            JOIN publication ON publication.id = step.publication_id WHERE step.creates = 1)"_s);
        const auto readSteps = forEachRow(std::move(steps), [&](const Rows &row) {
            const auto name = u"%1/%2"_s.arg(row.text(0)).arg(row.number(1));
            ++found.intents[name];
            if (row.text(2) == u"done"_s)
                found.done += name;
        });
        if (!readSteps)
            return readSteps.error().detail;
        auto posts = database.runOnce(u"SELECT id, key, state FROM platform_post"_s);
        const auto readPosts = forEachRow(std::move(posts), [&](const Rows &row) {
            found.keys += row.text(1);
            found.states.insert(row.integer(0), row.text(2));
        });
        return readPosts ? QString{} : readPosts.error().detail;
    }

    /// An engine goes on from there, against a platform that has what it had.
    void recover(const QStringList &effects)
    {
        platform().created.clear();
        platform().answers.clear();
        for (const auto &effect : effects) {
            if (effect.startsWith("created"_L1))
                platform().created += effect.section(u' ', 1);
        }
        m_fixture->reopen();
        start();
        finish();
        stopEngine();
        QSet<QString> once;
        for (const auto &name : platform().created) {
            QVERIFY2(!once.contains(name), qPrintable(name + u" was sent twice"_s));
            once += name;
        }
        expectAllPublished(once);
        m_fixture->workspace.reset();
    }

    void expectAllPublished(const QSet<QString> &once) const
    {
        auto rows = m_fixture->database().runOnce(u"SELECT platform_post.key, state, text, tries, error_detail FROM "
                                                  u"platform_post JOIN post ON post.id = platform_post.post_id "
                                                  "JOIN post_revision ON post_revision.id = post.revision_id"_s);
        const auto whole = forEachRow(std::move(rows), [&](const Rows &row) {
            QVERIFY2(row.text(1) == u"published"_s,
                     qPrintable(u"%1 after %2 tries: %3"_s.arg(row.text(1), row.text(3), row.text(4))));
            const auto parts = splitParts(row.text(2)).size();
            for (qsizetype part = 0; part < parts; ++part)
                QVERIFY(once.contains(u"%1/%2"_s.arg(row.text(0)).arg(part)));
        });
        QVERIFY(whole);
    }

    bool m_rests = false;
    QRandomGenerator m_chance;
    PowerLog m_log;
};

static const test::Registration<TestPowerCut> registered;
#include "tst_powercut.moc"
