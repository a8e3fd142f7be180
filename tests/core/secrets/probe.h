// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// The program keyringprobe, running with the environment of one private keyring.
class Probe final
{
public:
    explicit Probe(const QProcessEnvironment &environment, int jobTimeout = 10'000, int callTimeout = 5'000,
                   int pollInterval = 15'000)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PROGRAM_FOLDER "/keyringprobe"),
                        {QString::number(jobTimeout), QString::number(callTimeout), QString::number(pollInterval)});
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Probe)

    /// Sends a call and doesn't wait. The answer will have the number returned.
    int send(QJsonObject call)
    {
        call.insert(u"id"_s, ++m_lastId);
        m_process.write(QJsonDocument{call}.toJson(QJsonDocument::Compact) + '\n');
        return m_lastId;
    }

    /// The answer with this number; empty when none came within ten seconds.
    QJsonObject answer(int id)
    {
        QJsonObject found;
        const bool came = QTest::qWaitFor(
            [&] {
                readLines();
                for (const auto &line : m_lines) {
                    if (line.value("id"_L1).toInt() == id)
                        found = line;
                }
                return !found.isEmpty();
            },
            10'000);
        return came ? found : QJsonObject{};
    }

    QJsonObject ask(const QJsonObject &call) { return answer(send(call)); }

    QJsonObject read(const QString &key, bool known = true)
    {
        return ask({{u"call"_s, u"read"_s}, {u"key"_s, key}, {u"known"_s, known}});
    }
    QJsonObject write(const QString &key, const QJsonObject &secret)
    {
        return ask({{u"call"_s, u"write"_s}, {u"key"_s, key}, {u"secret"_s, secret}});
    }
    QString state() { return ask({{u"call"_s, u"state"_s}}).value("is"_L1).toString(); }

    /// The states told so far by stateChanged, oldest first.
    QStringList told()
    {
        readLines();
        QStringList states;
        for (const auto &line : m_lines) {
            if (line.contains("state"_L1))
                states += line.value("state"_L1).toString();
        }
        return states;
    }

    /// Closes its stdin; true when it ended by itself, in order and in time.
    bool end(int milliseconds)
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished(milliseconds) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    void readLines()
    {
        while (m_process.canReadLine())
            m_lines += QJsonDocument::fromJson(m_process.readLine()).object();
    }

    QProcess m_process;
    QList<QJsonObject> m_lines;
    int m_lastId = 0;
};

}  // namespace carillon::test
