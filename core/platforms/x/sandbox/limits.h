// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"
#include "core/platforms/simulatedsettings.h"

#include <QJsonObject>

#include <map>

namespace carillon::sandbox::x {

/// The limiters of the API, each with its setting. Windows open with the first call, as X's do.
class Limits final
{
public:
    Limits();

    /// Takes those that `reader` has.
    void read(SettingsReader &reader);
    void write(SettingsWriter &writer) const;
    /// As they are by default, and nothing used.
    void reset();

    std::optional<RateReading> consume(const QString &setting, const QString &key, Instant now);
    [[nodiscard]] std::optional<RateReading> peek(const QString &setting, const QString &key, Instant now) const;

private:
    struct Limiter
    {
        RateLimit limit;
        RateCounter counter;
    };
    std::map<QString, Limiter> m_limiters;
};

}  // namespace carillon::sandbox::x
