// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/hand.h"

#include <QProcess>
#include <QTest>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;  // ms
constexpr int dragSteps = 8;
const auto betweenKeys = u"6"_s;      // ms; as a very fast writer
const auto betweenSteps = u"0.02"_s;  // seconds; without, the server merges the moves into one

QStringList moveTo(QPoint where)
{
    return {u"mousemove"_s, QString::number(where.x()), QString::number(where.y())};
}

}  // namespace

bool Hand::click(QPoint where) const
{
    return run(moveTo(where) + QStringList{u"click"_s, u"1"_s});
}

bool Hand::drag(QPoint from, QPoint to) const
{
    auto arguments = moveTo(from) + QStringList{u"mousedown"_s, u"1"_s};
    for (int step = 1; step <= dragSteps; ++step)
        arguments += QStringList{u"sleep"_s, betweenSteps} + moveTo(from + (to - from) * step / dragSteps);
    return run(arguments + QStringList{u"sleep"_s, betweenSteps, u"mouseup"_s, u"1"_s});
}

bool Hand::type(const QString &text) const
{
    return run({u"type"_s, u"--delay"_s, betweenKeys, u"--"_s, text});
}

bool Hand::press(const QStringList &keys) const
{
    return run(QStringList{u"key"_s, u"--delay"_s, betweenKeys, u"--"_s} + keys);
}

bool Hand::hasWindowManager() const
{
    return run({u"get_num_desktops"_s});
}

int Hand::windows() const
{
    QByteArray output;  // a number on each line
    return run({u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"carillon"_s}, &output) ? int(output.count('\n')) : 0;
}

bool Hand::run(const QStringList &arguments, QByteArray *output) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"xdotool"_s, arguments);
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience);
    if (output)
        *output = process.readAllStandardOutput();
    return ended && process.error() == QProcess::UnknownError && process.exitCode() == 0;  // unknown: none
}

}  // namespace carillon::test
