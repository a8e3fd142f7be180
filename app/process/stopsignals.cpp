// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/stopsignals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace carillon {

namespace {

sigset_t stopping()
{
    sigset_t wanted;
    sigemptyset(&wanted);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&wanted, signal);
    return wanted;
}

int blockAndListen()
{
    StopSignals::block();
    const auto wanted = stopping();
    return ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
}

}  // namespace

void StopSignals::block()
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto wanted = stopping();
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
}

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
