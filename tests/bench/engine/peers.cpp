// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engine/peers.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>

#include <algorithm>
#include <vector>

namespace carillon::bench {

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowsOf(const QString &folder, const QString &name)
{
    const QDir results{folder + u"/results"_s};
    const auto files = results.entryInfoList({name + u"-*.json"_s}, QDir::Files, QDir::Time);
    if (files.isEmpty())
        return {};
    QFile file{files.first().filePath()};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())["rows"_L1].toArray() : QJsonArray{};
}

/// Of figures that stand in some rows: the middle one.
QJsonValue middle(const std::vector<QJsonObject> &rows, const std::function<QJsonValue(const QJsonObject &)> &figure)
{
    std::vector<double> values;
    for (const auto &row : rows) {
        if (const auto value = figure(row); value.isDouble())
            values.push_back(value.toDouble());
    }
    if (values.empty())
        return QJsonValue::Undefined;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QJsonObject summary(const QString &name, const QString &label, const std::vector<QJsonObject> &rows)
{
    QJsonObject line{{u"peer_case"_s, name}, {u"label"_s, label}, {u"runs"_s, int(rows.size())}};
    const auto tell = [&](const QString &key, const std::function<QJsonValue(const QJsonObject &)> &figure) {
        if (const auto value = middle(rows, figure); !value.isUndefined())
            line.insert(key, value);
    };
    for (const auto &key :
         {u"span_s"_s, u"ideal_s"_s, u"rate"_s, u"resent"_s, u"created_twice"_s, u"never_sent"_s, u"conc_violations"_s,
          u"win_violations"_s, u"max_in_window"_s, u"settled_after_last_kill_s"_s})
        tell(key, [key](const QJsonObject &row) { return row[key]; });
    tell(u"times_ideal"_s, [](const QJsonObject &row) {
        const auto ideal = row["ideal_s"_L1].toDouble();
        return ideal > 0 ? QJsonValue{row["span_s"_L1].toDouble() / ideal} : QJsonValue{};
    });
    tell(u"cpu_s_per_1000"_s, [](const QJsonObject &row) { return row["client_cpu_per_1000"_L1]; });
    tell(u"max_mb"_s, [](const QJsonObject &row) {
        const auto work = row["work"_L1]["maxrss_mb"_L1];
        return work.isDouble() ? QJsonValue{work.toDouble() + row["server"_L1]["rss_mb"_L1].toDouble()} : QJsonValue{};
    });
    for (const auto &key : {u"p50"_s, u"p99"_s, u"max"_s})
        tell(u"late_%1_ms"_s.arg(key), [key](const QJsonObject &row) { return row["late_ms"_L1][key]; });
    return line;
}

}  // namespace

QList<QJsonObject> peerFigures(const QString &folder, const QString &name, const QString &engines)
{
    QProcess bench;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CARILLONCTL"_s, QStringLiteral(PROGRAM_FOLDER "/carillonctl"));
    bench.setProcessEnvironment(environment);
    bench.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{name, u"engines="_s + engines};
    if (name == "due500"_L1 || name == "bulk10k"_L1)
        arguments += u"conc=seed"_s;
    if (name == "kill"_L1)
        arguments += u"reconcile=1"_s;
    bench.start(folder + u"/bench.sh"_s, arguments);
    if (!bench.waitForFinished(-1) || bench.exitCode() != 0)
        qFatal("%s/bench.sh %s: %s", qPrintable(folder), qPrintable(name), bench.readAllStandardOutput().constData());
    QMap<QString, std::vector<QJsonObject>> byLabel;
    for (const auto &row : rowsOf(folder, name))
        byLabel[row["label"_L1].toString()].push_back(row.toObject());
    QList<QJsonObject> lines;
    for (auto at = byLabel.cbegin(); at != byLabel.cend(); ++at)
        lines += summary(name, at.key(), at.value());
    return lines;
}

}  // namespace carillon::bench
