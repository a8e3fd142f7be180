// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

QJsonValue SettingsReader::take(const QString &name, bool (*fits)(const QJsonValue &))
{
    const auto at = m_rest.find(name);
    if (at == m_rest.end())
        return QJsonValue::Undefined;
    const QJsonValue value = *at;
    m_rest.erase(at);
    if (fits(value))
        return value;
    if (m_problem.isEmpty())
        m_problem = u"The setting \"%1\" is of the wrong kind."_s.arg(name);
    return QJsonValue::Undefined;
}

void SettingsReader::read(const QString &name, bool &into)
{
    into = take(name, [](const QJsonValue &value) { return value.isBool(); }).toBool(into);
}

void SettingsReader::read(const QString &name, int &into)
{
    into = take(name, [](const QJsonValue &value) { return value.isDouble() && value.toInt(-1) >= 0; }).toInt(into);
}

void SettingsReader::read(const QString &name, QString &into)
{
    into = take(name, [](const QJsonValue &value) { return value.isString(); }).toString(into);
}

void SettingsReader::read(const QString &name, QJsonObject &into)
{
    into = take(name, [](const QJsonValue &value) { return value.isObject(); }).toObject(into);
}

void SettingsReader::read(const QString &name, RateLimit &into)
{
    const auto value = take(name, [](const QJsonValue &posted) { return RateLimit::fromJson(posted).has_value(); });
    if (!value.isUndefined())
        into = *RateLimit::fromJson(value);
}

QString SettingsReader::problem() const
{
    if (!m_problem.isEmpty() || m_rest.isEmpty())
        return m_problem;
    return u"There is no setting \"%1\" here."_s.arg(m_rest.begin().key());
}

QJsonValue toJson(const RateLimit &limit)
{
    if (limit.points == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"limit"_s, limit.points}, {u"seconds"_s, qint64{limit.period.count()}}};
}

}  // namespace carillon::sandbox
