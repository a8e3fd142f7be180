// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/traits.h"

#include "core/platforms/mediarules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array unitWords{"posts"_L1, "calls"_L1, "points"_L1, "uploads"_L1, "deletes"_L1};
static_assert(unitWords.size() == limitUnitCount);
constexpr std::array scopeWords{"account"_L1, "app_credential"_L1, "address"_L1};
static_assert(scopeWords.size() == limitScopeCount);
constexpr std::array modeWords{"browser"_L1,      "pasted_code"_L1, "pasted_address"_L1,
                               "app_password"_L1, "token"_L1,       "address"_L1};
constexpr std::array readinessWords{"at_once"_L1, "own_app"_L1, "review"_L1};

template <class Enum, class Words>
Enum wordToEnum(const Words &words, const QJsonValue &value)
{
    const auto at = std::find(words.begin(), words.end(), value.toString());
    Q_ASSERT_X(at != words.end(), "loadTraits", qPrintable(value.toString()));
    return static_cast<Enum>(at - words.begin());
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list += entry.toString();
    return list;
}

QList<OptionSpec> options(const QJsonValue &value)
{
    QList<OptionSpec> specs;
    for (const auto &entry : value.toArray()) {
        const auto object = entry.toObject();
        specs += OptionSpec{.key = object["key"_L1].toString(),
                            .label = object["label"_L1].toString(),
                            .choices = strings(object["choices"_L1]),
                            .fallback = object["fallback"_L1].toString()};
    }
    return specs;
}

QList<LimitWindow> windows(const QJsonValue &value)
{
    QList<LimitWindow> list;
    for (const auto &entry : value.toArray()) {
        const auto object = entry.toObject();
        LimitWindow window{.amount = object["amount"_L1].toInt(),
                           .period = std::chrono::seconds{object["period_s"_L1].toInt()},
                           .unit = wordToEnum<LimitUnit>(unitWords, object["unit"_L1]),
                           .resetZone = object["reset"_L1]["zone"_L1].toString().toLatin1()};
        if (object.contains("scope"_L1))
            window.scope = wordToEnum<LimitScope>(scopeWords, object["scope"_L1]);
        Q_ASSERT_X(!window.resets()
                       || (window.period == std::chrono::hours{24} && QTimeZone{window.resetZone}.isValid()),
                   "loadTraits", window.resetZone.constData());
        list += window;
    }
    return list;
}

ConnectGuide guide(const QJsonObject &object)
{
    return {.readiness = wordToEnum<ConnectReadiness>(readinessWords, object["readiness"_L1].toString(u"at_once"_s)),
            .takes = object["takes"_L1].toString(),
            .needs = strings(object["needs"_L1]),
            .lacks = strings(object["lacks"_L1])};
}

AppNeeds app(const QJsonObject &object)
{
    return {.isNeeded = !object.isEmpty(),
            .needsSecret = object["needsSecret"_L1].toBool(),
            .page = object["page"_L1].toString(),
            .steps = strings(object["steps"_L1]),
            .fields = options(object["fields"_L1])};
}

LoopbackRule loopback(const QJsonObject &object)
{
    LoopbackRule rule;
    rule.host = object["host"_L1].toString(rule.host);
    rule.path = object["path"_L1].toString(rule.path);
    for (const auto &port : object["ports"_L1].toArray())
        rule.ports += static_cast<quint16>(port.toInt());
    return rule;
}

HandOverRule handOver(const QJsonObject &object)
{
    return {.leastLead = std::chrono::seconds{object["leastLead_s"_L1].toInt()},
            .farthest = std::chrono::seconds{object["farthest_s"_L1].toInt()},
            .mostWaiting = object["mostWaiting"_L1].toInt(),
            .mostPerDay = object["mostPerDay"_L1].toInt()};
}

MetricsRule metrics(const QJsonObject &object)
{
    MetricsRule rule{.atOnce = object["atOnce"_L1].toInt(1),
                     .endsAfter = std::chrono::seconds{object["endsAfter_s"_L1].toInt()}};
    for (const auto &word : strings(object["told"_L1])) {
        const auto metric = metricFromWord(word);
        Q_ASSERT_X(metric, "loadTraits", qPrintable(word));
        rule.told += *metric;
    }
    for (const auto after : object["readAfter_s"_L1].toArray())
        rule.readAfter += std::chrono::seconds{after.toInt()};
    const auto cost = object["cost"_L1].toObject();
    for (auto unit = cost.begin(); unit != cost.end(); ++unit)
        rule.cost = rule.cost.with(wordToEnum<LimitUnit>(unitWords, unit.key()), unit->toInt());
    return rule;
}

}  // namespace

PlatformTraits loadTraits(const QString &resource)
{
    QFile file{resource};
    const bool readable = file.open(QIODevice::ReadOnly);
    const auto json = QJsonDocument::fromJson(readable ? file.readAll() : QByteArray{}).object();
    Q_ASSERT_X(json.contains("id"_L1), "loadTraits", qPrintable(resource));

    PlatformTraits traits;
    traits.id = json["id"_L1].toString();
    traits.displayName = json["displayName"_L1].toString();
    traits.mark = json["mark"_L1].toString();
    traits.hue = json["hue"_L1].toString();
    traits.maxTextLength = json["maxTextLength"_L1].toInt();
    traits.maxTextBytes = json["maxTextBytes"_L1].toInt();
    traits.textUnit = json["textUnit"_L1].toString(u"grapheme"_s);
    traits.maxMedia = json["maxMedia"_L1].toInt();
    traits.maxImageBytes = json["maxImageBytes"_L1].toInteger();
    traits.imageTypes = strings(json["imageTypes"_L1]);
    traits.media = loadMediaRules(json["media"_L1].toObject());
    traits.maxAltLength = json["maxAltLength"_L1].toInt();
    traits.takesThreads = json["takesThreads"_L1].toBool();
    traits.takesFirstComment = json["takesFirstComment"_L1].toBool();
    traits.maxFirstCommentLength = json["maxFirstCommentLength"_L1].toInt();
    traits.takesLink = json["takesLink"_L1].toBool();
    traits.takesTitle = json["takesTitle"_L1].toBool();
    traits.deletesLive = json["deletesLive"_L1].toBool();
    traits.editsLive = json["editsLive"_L1].toBool();
    traits.findsMentions = json["findsMentions"_L1].toBool();
    traits.handOver = handOver(json["handOver"_L1].toObject());
    traits.metrics = metrics(json["metrics"_L1].toObject());
    traits.maxConcurrent = json["maxConcurrent"_L1].toInt(1);
    traits.concurrencyScope = json["concurrencyScope"_L1].toString() == "account"_L1 ? ConcurrencyScope::Account
                                                                                     : ConcurrencyScope::Platform;
    traits.spacing = std::chrono::milliseconds{json["spacing_ms"_L1].toInt(1000)};
    traits.settle = std::chrono::milliseconds{json["settle_ms"_L1].toInt(2000)};
    traits.processing = std::chrono::milliseconds{json["processing_ms"_L1].toInt(15 * 60 * 1000)};
    traits.probeCalls = json["probe_calls"_L1].toInt(1);
    traits.windows = windows(json["windows"_L1]);
    traits.postOptions = options(json["postOptions"_L1]);
    traits.accountOptions = options(json["accountOptions"_L1]);
    for (const auto &mode : json["connectModes"_L1].toArray())
        traits.connectModes += wordToEnum<ConnectMode>(modeWords, mode);
    traits.guide = guide(json["guide"_L1].toObject());
    traits.app = app(json["app"_L1].toObject());
    traits.loopback = loopback(json["loopback"_L1].toObject());
    traits.pastedRedirect = json["pastedRedirect"_L1].toString();
    traits.defaultServer = json["defaultServer"_L1].toString();
    traits.hasManyServers = json["hasManyServers"_L1].toBool(true);
    traits.secret
        = {.label = json["secret"_L1]["label"_L1].toString(), .hint = json["secret"_L1]["hint"_L1].toString()};
    traits.needsSecret = json["needsSecret"_L1].toBool(true);
    return traits;
}

}  // namespace carillon
