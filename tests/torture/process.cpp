// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/process.h"

#include <QJsonDocument>

#include <csignal>
#include <sys/prctl.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(PROGRAM_FOLDER "/") + name;
}

void dieWithTheTest()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

}  // namespace

ProgramResult runProgram(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment,
                         const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(dieWithTheTest);
    process.start(pathOf(name), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Conversation::Conversation(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier(dieWithTheTest);
    m_process.start(pathOf(name), arguments);
}

void Conversation::say(const QByteArray &line)
{
    m_process.write(line + '\n');
}

QByteArray Conversation::lineWith(const QByteArray &beginning)
{
    m_process.setReadChannel(QProcess::StandardError);
    while (m_process.canReadLine() || m_process.waitForReadyRead(30'000)) {
        const auto line = m_process.readLine();
        m_said += line;
        if (line.startsWith(beginning))
            return line.trimmed();
    }
    return {};
}

ProgramResult Conversation::end()
{
    m_process.closeWriteChannel();
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(30'000);
    const bool isNormal = ended && m_process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? m_process.exitCode() : -1, m_process.readAllStandardOutput(),
            m_said + m_process.readAllStandardError()};
}

VictimProcess::VictimProcess(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment,
                             const QString &log)
{
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier(dieWithTheTest);
    m_process.setStandardErrorFile(log, QIODevice::Append);
    m_process.start(pathOf(name), arguments);
    m_process.waitForStarted();
}

VictimProcess::~VictimProcess()
{
    killHard();
}

bool VictimProcess::killHard()
{
    const bool wasRunning = !m_process.waitForFinished(0) && isRunning();
    m_process.kill();
    m_process.waitForFinished();
    return wasRunning && m_process.exitStatus() == QProcess::CrashExit;
}

void VictimProcess::sendSignal(int signal) const
{
    if (pid() > 0)
        ::kill(static_cast<pid_t>(pid()), signal);
}

int VictimProcess::waitForEnd(int milliseconds)
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QJsonObject VictimProcess::summary()
{
    return QJsonDocument::fromJson(out().trimmed().split('\n').last()).object();
}

}  // namespace carillon::test
