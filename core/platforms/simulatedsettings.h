// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox {

/// Reads posted settings into typed members, one call a setting, and tells what it could not read. A setting that is
/// absent leaves its member as it is. Called as a function, it and SettingsWriter go through one table of names and
/// members: what can be set is told, and the other way round.
class SettingsReader final
{
public:
    explicit SettingsReader(const QJsonObject &settings) : m_rest{settings} {}

    void read(const QString &name, bool &into);
    void read(const QString &name, int &into);
    void read(const QString &name, QString &into);
    void read(const QString &name, QJsonObject &into);
    void read(const QString &name, RateLimit &into);

    template <class Member>
    void operator()(const QString &name, Member &into)
    {
        read(name, into);
    }

    /// A sentence about the first setting that is of the wrong kind or that nobody asked for; empty when all is well.
    [[nodiscard]] QString problem() const;

private:
    /// The value posted for `name`; undefined when there is none or it isn't what `fits` wants.
    QJsonValue take(const QString &name, bool (*fits)(const QJsonValue &));

    QJsonObject m_rest;
    QString m_problem;
};

QJsonValue toJson(const RateLimit &limit);

/// Tells settings as SettingsReader takes them.
struct SettingsWriter
{
    QJsonObject settings{};

    template <class Member>
    void operator()(const QString &name, const Member &member)
    {
        settings[name] = member;
    }
    void operator()(const QString &name, const RateLimit &limit) { settings[name] = toJson(limit); }
};

/// What is posted, into settings whose names and members their namespace's visitAll(settings, visitor) has in a table.
/// A sentence about the first that can't be taken, or `problemOf` all of them together: then nothing has changed.
template <class Settings>
QString applySettings(Settings &settings, const QJsonObject &posted, QString (*problemOf)(const Settings &) = nullptr)
{
    auto changed = settings;
    SettingsReader reader{posted};
    visitAll(changed, reader);
    auto problem = reader.problem();
    if (problem.isEmpty() && problemOf != nullptr)
        problem = problemOf(changed);
    if (problem.isEmpty())
        settings = changed;
    return problem;
}

/// The same settings, told.
template <class Settings>
QJsonObject settingsTold(const Settings &settings)
{
    SettingsWriter writer;
    visitAll(settings, writer);
    return writer.settings;
}

}  // namespace carillon::sandbox
