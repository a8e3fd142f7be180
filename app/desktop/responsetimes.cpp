// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/responsetimes.h"

#include <QEvent>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace carillon::desktop {

namespace {

Q_LOGGING_CATEGORY(logTime, "carillon.time", QtWarningMsg)

using Time = std::chrono::steady_clock;  // of the whole machine: another program can compare

double milliseconds(Time::duration span)
{
    return std::chrono::duration<double, std::milli>{span}.count();
}

}  // namespace

bool ResponseTimes::isWanted()
{
    return logTime().isInfoEnabled();
}

ResponseTimes::ResponseTimes(QWidget &window) : m_window{window}, m_asker{QThread::create([this] { ask(); })}
{
    m_window.installEventFilter(this);
    m_asker->setObjectName(QStringLiteral("responsetimes"));
    m_asker->start();
}

ResponseTimes::~ResponseTimes()
{
    m_ends = true;
    m_answers.release();
    m_asker->wait();
}

bool ResponseTimes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        // All of the window is painted in this turn of the loop.
        QTimer::singleShot(
            0, this, [] { qCInfo(logTime, "first frame at %.1f", milliseconds(Time::now().time_since_epoch())); });
    }
    return QObject::eventFilter(watched, event);
}

void ResponseTimes::ask()
{
    double longest = 0;
    qint64 questions = 0;
    while (!m_ends) {
        const auto asked = Time::now();
        QMetaObject::invokeMethod(
            this, [this] { m_answers.release(); }, Qt::QueuedConnection);
        m_answers.acquire();
        if (m_ends)
            break;
        ++questions;
        if (const double took = milliseconds(Time::now() - asked); took > longest) {
            longest = took;
            qCInfo(logTime, "longest answer after %.1f, question %lld", longest, questions);
        }
        QThread::usleep(1000);
    }
    qCInfo(logTime, "asked %lld times, longest answer after %.1f", questions, longest);
}

}  // namespace carillon::desktop
