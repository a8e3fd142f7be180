// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/enginelock.h"

#include "core/publisher/publishersentences.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace carillon {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<EngineLock>> EngineLock::take(const QString &workspacePath)
{
    const auto path = workspacePath + u".engine"_s;
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)))};

    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file, F_OFD_SETLK, &whole) == 0)
        return std::unique_ptr<EngineLock>{new EngineLock{file}};

    const int reason = errno;
    ::close(file);
    if (reason == EAGAIN || reason == EACCES)
        return Error{
            ErrorKind::Locked,
            PublisherSentences::tr("Another Carillon publishes from %1; this one stands by.").arg(workspacePath)};
    return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(reason)))};
}

bool EngineLock::isHeld(const QString &workspacePath)
{
    const int file = ::open(QFile::encodeName(workspacePath + u".engine"_s).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;  // no engine has ever run here
    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    const bool held = ::fcntl(file, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
    ::close(file);
    return held;
}

EngineLock::~EngineLock()
{
    ::close(m_file);
}

}  // namespace carillon
