// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that are killed, and what they were at when they died.
#include "core/store/database.h"
#include "tests/torture/bench.h"

#include <QDebug>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectUnended = "SELECT id, creates FROM step WHERE state = 'intended'"_L1;

}  // namespace

void TortureBench::waitUntilCreated(int posts, VictimProcess &engine)
{
    const int wanted = std::min(posts, int(m_planned.size()));
    QElapsedTimer waited;
    waited.start();
    while (created() < wanted && waited.elapsed() < patience && engine.isRunning())
        QTest::qWait(m_size.isLong() ? 30 : 3);  // an answer counts all accounts
}

void TortureBench::killOnce(VictimProcess &engine, int target)
{
    // One in four dies at any instant of its first moments: while it opens, takes the lead, asks about what is
    // doubtful.
    if (m_random.bounded(4) == 0)
        QTest::qWait(m_random.bounded(700));
    else
        waitUntilCreated(target, engine);
    QTest::qWait(m_random.bounded(slowestAnswer()));
    killNow(engine);
}

bool TortureBench::killNow(VictimProcess &engine)
{
    if (!engine.killHard())
        return false;
    ++m_kills;
    if (noteAborted() > 0)
        ++m_hits;
    return true;
}

void TortureBench::killEngines(int kills, double share)
{
    const int most = 4 * kills + 10;
    for (int life = 0; m_hits < kills && life < most; ++life) {
        const auto process = engine(
            leaps() ? QStringList{u"--until-idle"_s, u"--horizon"_s, QString::number(shortHorizon)} : QStringList{});
        const int done = created();
        const int slot = std::max(1, (static_cast<int>(share * double(m_planned.size())) - done) / (kills - m_hits));
        const int before = m_hits;
        killOnce(*process, done + 1 + m_random.bounded(slot));
        if (m_size.isLong() && m_hits > before && m_hits % hitsBetweenNews == 0)
            qInfo("%lld s: %d kills, %d of them hit, %d posts are out", m_time.elapsed() / 1000, m_kills, m_hits, done);
        if (leaps() && process->waitForEnd(0) == 0 && !leapToNext(process->summary()))
            return;
    }
}

int TortureBench::noteAborted()
{
    const auto copy = m_copies.filePath(u"copy.carillon"_s);
    for (const auto *suffix : {"", "-wal"}) {
        const auto end = QString::fromLatin1(suffix);
        QFile::remove(copy + end);
        QFile::copy(workspacePath() + end, copy + end);
    }
    QFile::remove(copy + u"-shm"_s);
    // While another engine has taken over already, the copy may be torn: then nothing is noted.
    auto database = Database::open(copy);
    if (!database)
        return 0;
    int fresh = 0;
    const auto whole = forEachRow((*database)->runOnce(selectUnended), [&](const Rows &row) {
        if (m_aborted.contains(row.integer(0)))
            return;
        m_aborted += row.integer(0);
        m_abortedCreates += row.flag(1) ? 1 : 0;
        ++fresh;
    });
    return whole ? fresh : 0;
}

}  // namespace carillon::test
