// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QObject>
#include <QSemaphore>

#include <atomic>
#include <memory>

class QThread;
class QWidget;

namespace carillon::desktop {

/// What a person would wait: when the window's first frame was there, and how long the window's thread let an event
/// wait at most. Said in the log, category carillon.time, which is silent unless somebody asks for it:
///
///     QT_LOGGING_RULES="carillon.time.info=true" carillon
///
/// A thread of its own asks the window's thread for an answer again and again, a millisecond after each.
class ResponseTimes final : public QObject
{
    Q_OBJECT

public:
    /// True when somebody listens; else there is no reason to make one.
    static bool isWanted();

    /// `window` outlives it. On the window's thread.
    explicit ResponseTimes(QWidget &window);
    ~ResponseTimes() override;
    Q_DISABLE_COPY_MOVE(ResponseTimes)

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    QWidget &m_window;
    QSemaphore m_answers;
    std::atomic<bool> m_ends = false;
    std::unique_ptr<QThread> m_asker;
};

}  // namespace carillon::desktop
