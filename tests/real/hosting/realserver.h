// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace carillon::test {

/// A program that serves on a free port of 127.0.0.1 until this goes.
class RealServer final
{
public:
    RealServer() = default;
    ~RealServer();
    Q_DISABLE_COPY_MOVE(RealServer)

    /// "{port}" in `words` stands for the port. Unavailable when there is no such program, or it gives no answer.
    Result<void> start(const QString &program, QStringList words);
    [[nodiscard]] QUrl url(const QString &path) const;

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// Where s3rver lies: in $CARILLON_S3RVER_DIR or ~/.cache/carillon-s3rver.
QString s3rverProgram();

}  // namespace carillon::test
