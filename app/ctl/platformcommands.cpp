// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountlimits.h"
#include "app/ctl/commands.h"
#include "app/ctl/limitjson.h"
#include "app/ctl/workspacecontext.h"
#include "core/platforms/platform.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What holds for an account of the platform that has nothing of its own, and what of it a person has set.
QJsonObject platformJson(const PlatformTraits &traits, const PlatformLimits &set)
{
    const auto most = platformConcurrency(traits, set.overrides);
    return {{u"platform"_s, traits.id},
            {u"name"_s, traits.displayName},
            {u"max_concurrent"_s, most > 0 ? QJsonValue{most} : QJsonValue{}},
            {u"limits"_s, toJson(effectiveLimits(traits, traits.windows, set.overrides, {}))},
            {u"set"_s, toJson(set.overrides)}};
}

/// "20 posts / 86400 s", "20 posts / day UTC", "3000 calls / 300 s (address)".
QString windowText(const LimitWindow &window)
{
    const auto json = toJson(window);
    const auto period = window.resets() ? u"day "_s + QString::fromLatin1(window.resetZone)
                                        : u"%1 s"_s.arg(json[u"period_s"_s].toDouble());
    const auto scope = window.scope == LimitScope::Account ? QString{} : u" (%1)"_s.arg(json[u"scope"_s].toString());
    return u"%1 %2 / %3%4"_s.arg(window.amount).arg(json[u"unit"_s].toString(), period, scope);
}

ExitCode list(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto set = PlatformLimitsRepository{(*context)->database()}.all();
    if (!set)
        return fail(set.error(), invocation, streams);
    QJsonArray json;
    QList<QStringList> rows;
    for (const auto &platform : (*context)->platforms()) {
        const auto &traits = platform->traits();
        const auto own = set->value(traits.id);
        const auto limits = effectiveLimits(traits, traits.windows, own.overrides, {});
        json += platformJson(traits, own);
        QStringList windows;
        for (const auto &window : limits.windows)
            windows += windowText(window);
        const int most = platformConcurrency(traits, own.overrides);
        rows
            += QStringList{traits.id, most > 0 ? QString::number(most) : u"-"_s, u"%1 ms"_s.arg(limits.spacing.count()),
                           limits.expiry ? u"%1 h"_s.arg(limits.expiry->count()) : u"-"_s, windows.join(u", ")};
    }
    if (invocation.global.json)
        print(QJsonDocument{json}, streams);
    else
        printTable({u"platform"_s, u"at once"_s, u"spacing"_s, u"expiry"_s, u"windows of an account"_s}, rows, streams);
    return ExitCode::Done;
}

Result<PlatformLimits> changed(const WorkspaceContext &context, const Platform &platform, const Invocation &invocation)
{
    PlatformLimitsRepository repository{context.database()};
    auto known = repository.find(platform.traits().id);
    if (!known)
        return known;
    auto limits = limitsFrom(invocation, invocation.has(u"clear") ? LimitOverrides{} : known->overrides);
    if (!limits)
        return limits.error();
    known.value().overrides = std::move(limits).value();
    return inTransaction(context.database(), [&] { return repository.save(*known); });
}

ExitCode limits(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto name = invocation.arguments.size() == 1 ? invocation.arguments.first() : QString{};
    const auto *platform = findPlatform((*context)->platforms(), name);
    if (!platform)
        return fail({ErrorKind::NotFound, u"Name one platform; `platforms list` shows them."_s}, invocation, streams);
    const bool changes = !invocation.options.isEmpty();
    const auto set = changes ? changed(**context, *platform, invocation)
                             : PlatformLimitsRepository{(*context)->database()}.find(name);
    if (!set)
        return fail(set.error(), invocation, streams);
    if (changes)
        (*context)->tellEngine();
    print(QJsonDocument{platformJson(platform->traits(), *set)}, streams);
    return ExitCode::Done;
}

}  // namespace

QList<Command> platformCommands()
{
    const auto flag = Option::Takes::Nothing;
    return {
        {.group = u"platforms"_s, .verb = u"list"_s, .summary = u"Shows the platforms and their limits"_s, .run = list},
        {.group = u"platforms"_s,
         .verb = u"limits"_s,
         .summary = u"Shows a platform's limits, or sets them for all its accounts"_s,
         .arguments = u"PLATFORM"_s,
         .options = limitOptions()
             + QList<Option>{{.name = u"clear"_s, .summary = u"Forget first what was set"_s, .takes = flag}},
         .run = limits,
         .details = u"--max-concurrent counts over all its accounts; the other figures hold for each of them, where "
                    "the account has none of its own. Windows stand beside the platform's: the strictest wins."_s}};
}

}  // namespace carillon::ctl
