// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changesignal.h"

#include "core/store/storesentences.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct Address
{
    sockaddr_un name{};
    socklen_t length = 0;

    [[nodiscard]] const sockaddr *generic() const { return reinterpret_cast<const sockaddr *>(&name); }
};

Address addressOf(const QString &workspaceKey)
{
    Address address;
    address.name.sun_family = AF_UNIX;
    // The first byte stays 0: an abstract name.
    const auto text = "carillon-" + workspaceKey.toLatin1();
    const auto size = std::min(static_cast<size_t>(text.size()), sizeof(address.name.sun_path) - 1);
    std::memcpy(address.name.sun_path + 1, text.constData(), size);
    address.length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + size);
    return address;
}

}  // namespace

void signalChange(const QString &workspaceKey)
{
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return;
    const auto address = addressOf(workspaceKey);
    // A full queue means that the engine has been told and has not looked yet.
    (void)::sendto(socket, "c", 1, MSG_NOSIGNAL, address.generic(), address.length);
    ::close(socket);
}

Result<std::unique_ptr<ChangeListener>> ChangeListener::listen(const QString &workspaceKey)
{
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto address = addressOf(workspaceKey);
    if (socket < 0 || ::bind(socket, address.generic(), address.length) != 0) {
        const auto reason = QString::fromLocal8Bit(std::strerror(errno));
        if (socket >= 0)
            ::close(socket);
        return Error{ErrorKind::Conflict, StoreSentences::tr("No ear for changes of other programs: %1").arg(reason)};
    }
    return std::unique_ptr<ChangeListener>{new ChangeListener{socket}};
}

ChangeListener::ChangeListener(int socket) : m_socket{socket}, m_notifier{socket, QSocketNotifier::Read}
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ChangeListener::drain);
}

ChangeListener::~ChangeListener()
{
    m_notifier.setEnabled(false);
    ::close(m_socket);
}

void ChangeListener::drain()
{
    std::array<char, 16> byte{};
    while (::recv(m_socket, byte.data(), byte.size(), 0) > 0) {}
    emit changed();
}

}  // namespace carillon
