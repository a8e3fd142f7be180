// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace carillon::test {

struct ProgramResult
{
    int code = -1;  ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
};

/// Runs a program of the product to its end; half a minute at most.
ProgramResult runProgram(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment,
                         const QByteArray &input = {});

/// A program of the product that asks for lines on its standard input.
class Conversation final
{
public:
    Conversation(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment);

    void say(const QByteArray &line);
    /// The next line on stderr that begins so; empty when there is none within half a minute.
    [[nodiscard]] QByteArray lineWith(const QByteArray &beginning);
    /// Waits for its end.
    [[nodiscard]] ProgramResult end();

private:
    QProcess m_process;
    QByteArray m_said;  ///< all that it said so far
};

/// A program of the product that is not trusted to end well: it dies with the test at the latest.
class VictimProcess final
{
public:
    /// What it says on stderr is appended to `log`.
    VictimProcess(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment,
                  const QString &log);
    ~VictimProcess();
    Q_DISABLE_COPY_MOVE(VictimProcess)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// True when it was still running then.
    bool killHard();
    void sendSignal(int signal) const;
    /// Waits for its end by itself; the exit code, or -1 when it was killed or is still there.
    int waitForEnd(int milliseconds);
    [[nodiscard]] QByteArray out() { return m_process.readAllStandardOutput(); }
    /// The JSON of the last line of what it said.
    [[nodiscard]] QJsonObject summary();

private:
    QProcess m_process;
};

}  // namespace carillon::test
