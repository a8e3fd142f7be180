// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Seen
{
    QThread *startedOn = nullptr;
    QThread *stoppedOn = nullptr;
    bool isDeleted = false;
};

}  // namespace

class Apprentice final : public QObject
{
    Q_OBJECT

public:
    explicit Apprentice(Seen *seen) : m_seen{seen} {}
    ~Apprentice() override { m_seen->isDeleted = true; }

    void start() { m_seen->startedOn = QThread::currentThread(); }
    void stop()
    {
        m_seen->stoppedOn = QThread::currentThread();
        emit stopped();
    }

signals:
    void stopped();

private:
    Seen *m_seen;
};

class TestWorkerThread final : public QObject
{
    Q_OBJECT

private slots:
    void joinsWhileItsOwnerWaits()
    {
        Seen seen;
        {
            WorkerThread<Apprentice> worker{u"apprentice"_s, std::make_unique<Apprentice>(&seen)};
            worker.start();
        }
        QVERIFY(seen.startedOn);
        QVERIFY(seen.startedOn != QThread::currentThread());
        QCOMPARE(seen.stoppedOn, seen.startedOn);
        QVERIFY(seen.isDeleted);
    }

    void keepsAWorkerThatHasStoppedByItself()
    {
        Seen seen;
        {
            WorkerThread<Apprentice> worker{u"apprentice"_s, std::make_unique<Apprentice>(&seen)};
            QObject here;
            bool heard = false;
            connect(worker.get(), &Apprentice::stopped, &here, [&heard] { heard = true; });
            worker.start();
            QMetaObject::invokeMethod(worker.get(), &Apprentice::stop, Qt::QueuedConnection);
            QTRY_VERIFY(heard);
            // Whoever has not heard of it yet may still send it something.
            heard = false;
            QMetaObject::invokeMethod(worker.get(), &Apprentice::stop, Qt::QueuedConnection);
            QTRY_VERIFY(heard);
            QVERIFY(!seen.isDeleted);
        }
        QVERIFY(seen.isDeleted);
    }

    void deletesAWorkerThatNeverStarted()
    {
        Seen seen;
        {
            const WorkerThread<Apprentice> worker{u"apprentice"_s, std::make_unique<Apprentice>(&seen)};
        }
        QVERIFY(!seen.startedOn);
        QVERIFY(seen.isDeleted);
    }
};

static const test::Registration<TestWorkerThread> registered;
#include "tst_workerthread.moc"
