// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/handovers.h"

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QMap<QString, Wish> wishes()
{
    const auto held = u"handed-over"_s;
    return {{u"canceled"_s, {{u"post"_s, u"cancel"_s, u"KEY"_s}, u"canceled"_s}},
            {u"deleted"_s, {{u"post"_s, u"delete"_s, u"KEY"_s}, QString{}}},
            {u"moved"_s, {{u"post"_s, u"move"_s, u"KEY"_s, u"--zone"_s, u"UTC"_s, u"--at"_s, u"TIME"_s}, held, 72h}},
            {u"changed"_s, {{u"post"_s, u"edit"_s, u"KEY"_s, u"--text"_s, u"TEXT"_s}, held, 0h, true}},
            {u"wanted at once"_s, {{u"post"_s, u"publish-now"_s, u"KEY"_s}, u"published"_s, 0h, false, true}},
            {u"of a paused account"_s, {{u"accounts"_s, u"set"_s, u"ACCOUNT"_s, u"--pause"_s}, u"scheduled"_s}}};
}

QList<Network> networks()
{
    return {{u"mastodon"_s, u"mastodon"_s, 4, 3, 0, 1, 2, 90},
            {u"facebook"_s, u"facebook"_s, 4, 5, 1, 3, 1, 900},
            {u"reels"_s, u"facebook"_s, 6, 4, 1, 3, 1, 900},
            {u"youtube"_s, u"youtube"_s, 3, 3, 1, 2, 1, 900}};
}

}  // namespace carillon::test
