// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/platforms/simulatedhttp.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace carillon::sandbox {

/// What goes wrong with one request, put together from every fault that hits it.
struct FaultPlan
{
    enum class Cut { None, BeforeReading, BeforeAnswering, InsideAnswer };
    struct Answer
    {
        int status = 500;
        bool executed = false;  ///< done all the same, only the answer lies
        QString code{};         ///< the platform's word for it
        int retryAfter = 0;     ///< seconds
    };

    Cut cut = Cut::None;
    std::optional<Answer> answer{};
    int delayMs = 0;
    bool tokenExpired = false;
    std::optional<int> mediaPolls{};
    int hits = 0;  ///< faults that are part of it
};

/// The list of faults to play, in the form of POST /_sandbox/faults.
class Faults final
{
public:
    /// Replaces the list. Invalid says which entry and why; then the old list stands.
    Result<void> set(const QJsonArray &list);
    void clear() { m_faults.clear(); }
    /// Counts the request against every fault that fits it.
    FaultPlan planFor(const QString &platform, const HttpRequest &head);
    /// The list with how often each was hit.
    [[nodiscard]] QJsonArray toJson() const;

private:
    enum class Kind { Delay, Status, CloseBefore, CloseAfter, CloseMiddle, ExpireToken, SlowMedia };
    struct Fault
    {
        QJsonObject posted;
        Kind kind{};
        QString platform;  ///< empty: any
        QByteArray method;
        QRegularExpression path;
        int after = 0;
        int count = -1;  ///< how many to hit; -1: all
        double probability = 1;
        int value = 0;
        int seen = 0;
        int hit = 0;
    };
    static Result<Fault> parse(const QJsonObject &posted);
    static void apply(const Fault &fault, FaultPlan &plan);
    bool strikes(Fault &fault, const QString &platform, const HttpRequest &head);

    QList<Fault> m_faults;
    QRandomGenerator m_random{1};  ///< the same run each time, so that a failure can be looked at again
};

}  // namespace carillon::sandbox
