// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/real/hosting/realserver.h"

#include <QDir>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

}  // namespace

RealServer::~RealServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

Result<void> RealServer::start(const QString &program, QStringList words)
{
    const auto found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        return Error{ErrorKind::Unavailable, u"%1 is not installed; see tests/real/README.md"_s.arg(program)};
    m_port = freePort();
    words.replaceInStrings(u"{port}"_s, QString::number(m_port));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(found, words);
    const bool answers = QTest::qWaitFor(
        [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            return socket.waitForConnected(200);
        },
        20'000);
    if (answers)
        return {};
    return Error{ErrorKind::Unavailable, QString::fromUtf8(m_process.readAll())};
}

QUrl RealServer::url(const QString &path) const
{
    return QUrl{u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)};
}

QString s3rverProgram()
{
    const auto folder = qEnvironmentVariable("CARILLON_S3RVER_DIR", QDir::homePath() + u"/.cache/carillon-s3rver"_s);
    return folder + u"/node_modules/.bin/s3rver"_s;
}

}  // namespace carillon::test
