// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/metric.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"views"_L1,  "reach"_L1,  "likes"_L1, "comments"_L1,
                           "shares"_L1, "quotes"_L1, "saves"_L1, "clicks"_L1};
static_assert(words.size() == metricCount);

}  // namespace

QString toWord(Metric metric)
{
    return words[static_cast<size_t>(metric)];
}

std::optional<Metric> metricFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<Metric>(at - words.begin());
}

void add(Metrics &sum, const Metrics &more)
{
    for (auto metric = more.begin(); metric != more.end(); ++metric)
        sum[metric.key()] += metric.value();
}

}  // namespace carillon
