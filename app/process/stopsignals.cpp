// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/stopsignals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace carillon {

namespace {

int blockAndListen()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t stopping;
    sigemptyset(&stopping);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&stopping, signal);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
    return ::signalfd(-1, &stopping, SFD_CLOEXEC | SFD_NONBLOCK);
}

}  // namespace

StopSignals::StopSignals() : m_descriptor{blockAndListen()}, m_notifier{m_descriptor, QSocketNotifier::Read}
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo caught{};
        while (::read(m_descriptor, &caught, sizeof caught) > 0) {}
        emit stopWanted();
    });
}

StopSignals::~StopSignals()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

}  // namespace carillon
