// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatedisplay.h"

#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

PrivateDisplay::PrivateDisplay()
{
    m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrivateDisplay::~PrivateDisplay()
{
    m_server.terminate();
    if (!m_server.waitForFinished(5'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

QString PrivateDisplay::missingProgram()
{
    const auto program = u"Xvfb"_s;
    return QStandardPaths::findExecutable(program).isEmpty() ? program : QString{};
}

bool PrivateDisplay::start()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // Without -noreset it begins anew when the last program leaves, and throws out one that is just coming.
    m_server.start(
        u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(20'000))
            return false;
    }
    m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
    return true;
}

QProcessEnvironment PrivateDisplay::with(QProcessEnvironment environment) const
{
    environment.insert(u"DISPLAY"_s, m_name);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return environment;
}

}  // namespace carillon::test
