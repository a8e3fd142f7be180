// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <concepts>
#include <memory>

namespace carillon {

/// A thread and the one object living on it. Talk to the worker through signals and queued calls only.
///
/// `Worker::start()` runs first on the new thread (open the database there). `Worker::stop()` asks it to end what is in
/// flight and `Worker::stopped()`, emitted on that thread, says that it has. The thread's loop ends only after that, so
/// that no coroutine outlives the loop it needs, and not before this object goes: until then the worker is there for
/// whatever others still send it, though it has stopped by itself. It is deleted on its thread.
template <std::derived_from<QObject> Worker>
class WorkerThread final
{
public:
    WorkerThread(const QString &name, std::unique_ptr<Worker> worker) : m_worker{worker.release()}
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_worker, &Worker::start);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        // Directly: on the worker's thread, which alone touches the two flags.
        QObject::connect(
            m_worker, &Worker::stopped, m_worker,
            [this] {
                m_hasStopped = true;
                if (m_isLeaving)
                    m_thread.quit();
            },
            Qt::DirectConnection);
    }
    ~WorkerThread()
    {
        if (!m_wasStarted) {
            delete m_worker;  // it lives nowhere else
            return;
        }
        QMetaObject::invokeMethod(
            m_worker,
            [this] {
                m_isLeaving = true;
                if (m_hasStopped)
                    m_thread.quit();
                else
                    m_worker->stop();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(WorkerThread)

    void start()
    {
        m_wasStarted = true;
        m_thread.start();
    }

    Worker *operator->() const { return m_worker; }
    Worker *get() const { return m_worker; }

private:
    QThread m_thread;
    Worker *m_worker;
    bool m_wasStarted = false;
    bool m_hasStopped = false;
    bool m_isLeaving = false;
};

}  // namespace carillon
