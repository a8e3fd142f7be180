// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <QHash>
#include <QJsonObject>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A prefix, or a glob when it holds a star or a question mark.
QRegularExpression patternOf(const QString &path)
{
    const bool isGlob = path.contains(u'*') || path.contains(u'?');
    if (!isGlob)
        return QRegularExpression{u"^"_s + QRegularExpression::escape(path)};
    auto pattern = QRegularExpression::escape(path);
    pattern.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression{QRegularExpression::anchoredPattern(pattern)};
}

}  // namespace

Result<Faults::Fault> Faults::parse(const QJsonObject &posted)
{
    static const QHash<QString, Kind> kinds{
        {u"delay_ms"_s, Kind::Delay},           {u"status"_s, Kind::Status},
        {u"close_before"_s, Kind::CloseBefore}, {u"close_after"_s, Kind::CloseAfter},
        {u"close_middle"_s, Kind::CloseMiddle}, {u"expire_token"_s, Kind::ExpireToken},
        {u"slow_media"_s, Kind::SlowMedia}};
    const auto what = posted["do"_L1].toString();
    if (!kinds.contains(what))
        return Error{ErrorKind::Invalid, u"\"do\" is none of: %1"_s.arg(QStringList{kinds.keys()}.join(u", "_s))};
    Fault fault{.posted = posted,
                .kind = kinds[what],
                .platform = posted["platform"_L1].toString(),
                .method = posted["method"_L1].toString().toUpper().toLatin1(),
                .path = patternOf(posted["path"_L1].toString()),
                .after = posted["after"_L1].toInt(),
                .count = posted["count"_L1].toInt(-1),
                .probability = posted["probability"_L1].toDouble(1),
                .value = posted["value"_L1].toInt(-1)};
    const bool wantsValue = fault.kind == Kind::Delay || fault.kind == Kind::Status || fault.kind == Kind::SlowMedia;
    if (wantsValue && fault.value < 0)
        return Error{ErrorKind::Invalid, u"\"%1\" wants a number as \"value\""_s.arg(what)};
    if (fault.kind == Kind::Status && (fault.value < 200 || fault.value > 599))
        return Error{ErrorKind::Invalid, u"%1 is no status of an answer"_s.arg(fault.value)};
    return fault;
}

Result<void> Faults::set(const QJsonArray &list)
{
    QList<Fault> faults;
    for (qsizetype at = 0; at < list.size(); ++at) {
        auto fault = parse(list[at].toObject());
        if (!fault)
            return Error{ErrorKind::Invalid, u"Fault %1: %2"_s.arg(at).arg(fault.error().detail)};
        faults += std::move(*fault);
    }
    m_faults = std::move(faults);
    return {};
}

bool Faults::strikes(Fault &fault, const QString &platform, const HttpRequest &head)
{
    if (!fault.platform.isEmpty() && fault.platform != platform)
        return false;
    if (!fault.method.isEmpty() && fault.method != head.method)
        return false;
    if (!fault.path.match(QString::fromLatin1(head.path)).hasMatch())
        return false;
    if (fault.seen++ < fault.after || (fault.count >= 0 && fault.hit >= fault.count))
        return false;
    if (fault.probability < 1 && m_random.generateDouble() >= fault.probability)
        return false;
    ++fault.hit;
    return true;
}

void Faults::apply(const Fault &fault, FaultPlan &plan)
{
    ++plan.hits;
    switch (fault.kind) {
    case Kind::Delay:
        plan.delayMs += fault.value;
        break;
    case Kind::Status:
        if (!plan.answer) {
            plan.answer = FaultPlan::Answer{.status = fault.value,
                                            .executed = fault.posted["stored"_L1].toBool(),
                                            .code = fault.posted["error"_L1].toString(),
                                            .retryAfter = fault.posted["retry_after"_L1].toInt()};
        }
        break;
    case Kind::CloseBefore:
        plan.cut = FaultPlan::Cut::BeforeReading;
        break;
    case Kind::CloseAfter:
        plan.cut = FaultPlan::Cut::BeforeAnswering;
        break;
    case Kind::CloseMiddle:
        plan.cut = FaultPlan::Cut::InsideAnswer;
        break;
    case Kind::ExpireToken:
        plan.tokenExpired = true;
        break;
    case Kind::SlowMedia:
        plan.mediaPolls = fault.value;
        break;
    }
}

FaultPlan Faults::planFor(const QString &platform, const HttpRequest &head)
{
    FaultPlan plan;
    for (auto &fault : m_faults) {
        if (strikes(fault, platform, head))
            apply(fault, plan);
    }
    return plan;
}

QJsonArray Faults::toJson() const
{
    QJsonArray list;
    for (const auto &fault : m_faults) {
        auto json = fault.posted;
        json[u"hit"_s] = fault.hit;
        list += json;
    }
    return list;
}

}  // namespace carillon::sandbox
