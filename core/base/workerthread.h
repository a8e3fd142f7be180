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
/// flight and `Worker::stopped()` says that it has; only then does the thread's loop end, so that no coroutine outlives
/// the loop it needs. The worker is deleted on its thread.
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
        // Directly: the thread object belongs to the thread that waits for it in the destructor.
        QObject::connect(m_worker, &Worker::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    }
    ~WorkerThread()
    {
        if (!m_thread.isRunning()) {
            delete m_worker;  // never started: it lives nowhere else
            return;
        }
        QMetaObject::invokeMethod(m_worker, &Worker::stop, Qt::QueuedConnection);
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(WorkerThread)

    void start() { m_thread.start(); }

    Worker *operator->() const { return m_worker; }
    Worker *get() const { return m_worker; }

private:
    QThread m_thread;
    Worker *m_worker;
};

}  // namespace carillon
