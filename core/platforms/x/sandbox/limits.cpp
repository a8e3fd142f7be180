// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/limits.h"

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Limits::Limits()
{
    reset();
}

void Limits::read(SettingsReader &reader)
{
    for (auto &[setting, limiter] : m_limiters) {
        reader.read(setting, limiter.limit);
        limiter.counter.setLimit(limiter.limit);
    }
}

void Limits::write(SettingsWriter &writer) const
{
    for (const auto &[setting, limiter] : m_limiters)
        writer(setting, limiter.limit);
}

void Limits::reset()
{
    const std::map<QString, RateLimit> standard{
        {u"posts_limit"_s, {100, 15min}},       {u"posts_3h_limit"_s, {300, 3h}},
        {u"app_posts_limit"_s, {10'000, 24h}},  {u"user_day_limit"_s, {}},
        {u"deletes_limit"_s, {50, 15min}},      {u"timeline_limit"_s, {900, 15min}},
        {u"me_limit"_s, {75, 15min}},           {u"uploads_limit"_s, {500, 15min}},
        {u"initialize_limit"_s, {1875, 15min}}, {u"append_limit"_s, {1875, 15min}},
        {u"finalize_limit"_s, {1875, 15min}},   {u"status_limit"_s, {1000, 15min}},
        {u"metadata_limit"_s, {500, 15min}}};
    m_limiters.clear();
    for (const auto &[setting, limit] : standard)
        m_limiters.emplace(setting, Limiter{limit, RateCounter{limit, RateCounter::Windows::OnFirstUse}});
}

std::optional<RateReading> Limits::consume(const QString &setting, const QString &key, Instant now)
{
    const auto at = m_limiters.find(setting);
    return at == m_limiters.end() ? std::nullopt : at->second.counter.consume(key, 1, now);
}

std::optional<RateReading> Limits::peek(const QString &setting, const QString &key, Instant now) const
{
    const auto at = m_limiters.find(setting);
    return at == m_limiters.end() ? std::nullopt : at->second.counter.peek(key, 1, now);
}

}  // namespace carillon::sandbox::x
