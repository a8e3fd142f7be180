// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultlist.h"

#include <QStringList>

namespace carillon::test {

using namespace Qt::StringLiterals;

QJsonObject fault(const QString &method, const QString &what, double probability, const QJsonObject &more)
{
    QJsonObject fault{{u"method"_s, method}, {u"do"_s, what}, {u"probability"_s, probability}};
    for (auto at = more.begin(); at != more.end(); ++at)
        fault[at.key()] = at.value();
    return fault;
}

QJsonArray oneInFiveFails()
{
    QJsonArray faults;
    for (const auto &method : {u"POST"_s, u"PUT"_s}) {
        faults += fault(method, u"close_before"_s, 0.05);
        faults += fault(method, u"close_after"_s, 0.05);
        faults += fault(method, u"status"_s, 0.05, {{u"value"_s, 500}});
        faults += fault(method, u"status"_s, 0.05, {{u"value"_s, 429}, {u"retry_after"_s, 1}});
    }
    return faults;
}

QString hitsOf(const QJsonArray &faults)
{
    QStringList words;
    for (const auto &value : faults) {
        const auto fault = value.toObject();
        words += u"%1 %2 %3: %4"_s.arg(fault["method"_L1].toString(), fault["do"_L1].toString())
                     .arg(fault["value"_L1].toInt())
                     .arg(fault["hit"_L1].toInt());
    }
    return words.join(u", "_s);
}

}  // namespace carillon::test
