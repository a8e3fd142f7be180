// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformlimitsrepository.h"

#include "core/store/database.h"
#include "core/store/storesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto selectLimits = "SELECT platform, version, max_concurrent, spacing_ms, expiry_ms FROM platform_limits"_L1;
constexpr auto selectWindows
    = "SELECT platform, amount, period_ms, unit, reset_zone FROM platform_window ORDER BY platform, position"_L1;
constexpr auto insertLimits = R"(
    INSERT INTO platform_limits (platform, max_concurrent, spacing_ms, expiry_ms) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING)"_L1;
constexpr auto updateLimits = R"(
    UPDATE platform_limits SET max_concurrent = ?, spacing_ms = ?, expiry_ms = ?, version = version + 1
     WHERE platform = ? AND version = ?)"_L1;
constexpr auto deleteWindows = "DELETE FROM platform_window WHERE platform = ?"_L1;
constexpr auto insertWindow = R"(
    INSERT INTO platform_window (platform, position, amount, period_ms, unit, reset_zone)
    VALUES (?, ?, ?, ?, ?, ?))"_L1;

QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant{qlonglong{*number}} : QVariant{QMetaType::fromType<qlonglong>()};
}

QVariant length(const std::optional<milliseconds> &length)
{
    return orNull(length ? std::optional<qint64>{length->count()} : std::nullopt);
}

}  // namespace

Result<QHash<QString, PlatformLimits>> PlatformLimitsRepository::all() const
{
    QHash<QString, PlatformLimits> found;
    {
        const auto whole = forEachRow(m_database.run(selectLimits), [&](const Rows &row) {
            PlatformLimits limits{.platform = row.text(0), .version = row.number(1), .overrides = {}};
            if (!row.isNull(2))
                limits.overrides.maxConcurrent = row.number(2);
            if (!row.isNull(3))
                limits.overrides.spacing = milliseconds{row.integer(3)};
            if (!row.isNull(4))
                limits.overrides.expiry = duration_cast<hours>(milliseconds{row.integer(4)});
            found.insert(limits.platform, limits);
        });
        if (!whole)
            return whole.error();
    }
    const auto whole = forEachRow(m_database.run(selectWindows), [&](const Rows &row) {
        found[row.text(0)].overrides.windows += LimitWindow{.amount = row.number(1),
                                                            .period = milliseconds{row.integer(2)},
                                                            .unit = static_cast<LimitUnit>(row.number(3)),
                                                            .resetZone = row.text(4).toLatin1()};
    });
    if (!whole)
        return whole.error();
    return found;
}

Result<PlatformLimits> PlatformLimitsRepository::find(const QString &platform) const
{
    const auto known = all();
    if (!known)
        return known.error();
    return known->value(platform, PlatformLimits{.platform = platform, .overrides = {}});
}

Result<PlatformLimits> PlatformLimitsRepository::save(const PlatformLimits &limits)
{
    const auto most = limits.overrides.maxConcurrent;
    const auto concurrent = orNull(most ? std::optional<qint64>{*most} : std::nullopt);
    const auto spacing = length(limits.overrides.spacing);
    const auto expiry = length(limits.overrides.expiry);
    auto written = limits.version == 0
        ? m_database.run(insertLimits, {limits.platform, concurrent, spacing, expiry})
        : m_database.run(updateLimits, {concurrent, spacing, expiry, limits.platform, limits.version});
    if (!written)
        return written.error();
    if (written->changed() != 1)
        return Error{ErrorKind::Conflict,
                     StoreSentences::tr("The limits of this platform were changed elsewhere meanwhile.")};
    if (auto done = writeWindows(limits); !done)
        return done.error();
    auto stored = limits;
    ++stored.version;
    return stored;
}

Result<void> PlatformLimitsRepository::writeWindows(const PlatformLimits &limits)
{
    if (auto cleared = m_database.run(deleteWindows, {limits.platform}); !cleared)
        return cleared.error();
    for (int position = 0; const auto &window : limits.overrides.windows) {
        auto added = m_database.run(insertWindow,
                                    {limits.platform, position++, window.amount, qlonglong{window.period.count()},
                                     int(window.unit), QString::fromLatin1(window.resetZone)});
        if (!added)
            return added.error();
    }
    return {};
}

}  // namespace carillon
