// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedpeople.h"

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

bool SimulatedPerson::isFoundBy(const QString &beginning) const
{
    if (beginning.isEmpty())
        return false;
    const auto words = name.split(u' ') + QStringList{word};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &one) { return one.startsWith(beginning, Qt::CaseInsensitive); });
}

const QList<SimulatedPerson> &simulatedPeople()
{
    static const QList<SimulatedPerson> people{
        {u"anna"_s, u"Anna Berg"_s},
        {u"annabel"_s, u"Annabel Ito"_s, true},
        {u"bob"_s, u"Bob Okoye"_s, true},
        {u"omar"_s, u"عمر الخطيب"_s, true},
        {u"ypres"_s, u""_s},
    };
    return people;
}

}  // namespace carillon::sandbox
