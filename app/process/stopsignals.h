// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace carillon {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that a program ends in order. Make it before any thread starts: they
/// inherit that these are blocked. A closed pipe is no reason to die either.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    /// For a program whose application object starts threads of its own: to be called before that.
    static void block();

    StopSignals();
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

signals:
    void stopWanted();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

}  // namespace carillon
