// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mentionrule.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

MentionRule load(const QString &platform)
{
    QFile file{u":/platforms/%1/limits.json"_s.arg(platform)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto rule = QJsonDocument::fromJson(file.readAll()).object()["mentions"_L1].toObject();
    return {.isKnown = rule["known"_L1].toBool(),
            .needsId = rule["needsId"_L1].toBool(),
            .inComments = rule["inComments"_L1].toBool(true),
            .whileTyping = rule["whileTyping"_L1].toBool()};
}

}  // namespace

MentionRule mentionRuleOf(const QString &platform)
{
    static QMutex mutex;  // guards `rules`
    static QHash<QString, MentionRule> rules;
    const QMutexLocker locker{&mutex};
    auto rule = rules.find(platform);
    if (rule == rules.end())
        rule = rules.insert(platform, load(platform));
    return *rule;
}

}  // namespace carillon
