// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// A machine of its own, as far as the network goes, whose cable is pulled and put in again.
class TestConnectivity final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const auto &program : {u"unshare"_s, u"ip"_s, u"sh"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(u"not installed: "_s + program));
        }
        if (QProcess::execute(u"unshare"_s,
                              {u"-rn"_s, u"ip"_s, u"link"_s, u"add"_s, u"net0"_s, u"type"_s, u"veth"_s, u"peer"_s,
                               u"name"_s, u"net1"_s})
            != 0)
            QSKIP("this system lets nobody make a network of his own");
    }

    void tellsWhenTheNetworkComesAndGoes()
    {
        QProcess machine;
        machine.start(u"unshare"_s,
                      {u"-rn"_s, u"sh"_s, u"-c"_s,
                       u"ip link add net0 type veth peer name net1; ip addr add 10.9.9.2/24 dev net0; '%1' & "
                       "while read line; do eval \"$line\"; done; kill $!"_s.arg(
                           QStringLiteral(PROGRAM_FOLDER "/networkprobe"))});
        QVERIFY(machine.waitForStarted());
        QByteArray said;
        const auto hears = [&](const QByteArray &word) {
            return QTest::qWaitFor(
                [&] {
                    said += machine.readAllStandardOutput();
                    return said.trimmed().endsWith(word);
                },
                20'000);
        };
        QVERIFY2(hears("offline"), (said + machine.readAllStandardError()).constData());
        machine.write("ip link set net0 up; ip link set net1 up; ip route add default via 10.9.9.1\n");
        QVERIFY2(hears("online"), (said + machine.readAllStandardError()).constData());
        machine.write("ip route del default\n");
        QVERIFY2(hears("offline"), (said + machine.readAllStandardError()).constData());
        machine.closeWriteChannel();
        QVERIFY(machine.waitForFinished());
    }
};

static const test::Registration<TestConnectivity> registered;
#include "tst_connectivity.moc"
