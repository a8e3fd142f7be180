// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/ending.h"

#include "tests/torture/faultlist.h"

#include <QDebug>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRounds = 12;
constexpr int soon = 12;       ///< seconds: what comes later is taken nearer
constexpr int patient = 1000;  ///< seconds: longer than any pause that the engine makes by itself

int longestLife(const TortureBench &bench)
{
    return 900'000 + 500 * int(bench.planned().size());
}

QString complaintsOf(TortureBench &bench, const Leniency &leniency)
{
    const auto found = bench.verdict(leniency);
    qInfo().noquote() << bench.report(found);
    auto complaints = found.complaints;
    if (const int left = bench.waiting(); left > 0)
        complaints += u"%1 posts wait still"_s.arg(left);
    return complaints.join(u'\n');
}

}  // namespace

QString endWell(TortureBench &bench, const Leniency &leniency)
{
    if (bench.finish(longestLife(bench)).isEmpty())
        return u"the last engine does not end as it should"_s;
    return complaintsOf(bench, leniency);
}

QString publishAll(TortureBench &bench)
{
    int byHand = 0;
    bool isUnfinished = true;
    for (int round = 0; isUnfinished && round < mostRounds; ++round) {
        if (!bench.isLong() && !bench.leaps())
            bench.letTimePass();
        if (bench.finish(longestLife(bench), bench.isLong() ? patient : soon).isEmpty())
            return u"an engine does not end as it should"_s;
        const int answered = bench.answerLikeAPerson();
        byHand += answered;
        isUnfinished = answered > 0 || bench.waiting() > 0;
    }
    qInfo().noquote() << hitsOf(bench.sandbox().get("/_sandbox/faults").array()) << '\n'
                      << byHand << "posts wanted a person";
    QStringList complaints{complaintsOf(bench, {})};
    complaints.removeAll(QString{});
    for (const auto &post : bench.stored()) {
        if (post.state != u"published"_s)
            complaints += u"a post ends as "_s + post.state;
    }
    return complaints.join(u'\n');
}

}  // namespace carillon::test
