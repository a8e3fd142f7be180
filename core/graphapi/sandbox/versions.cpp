// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/versions.h"

#include <QRegularExpression>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

int versionIn(const QString &text)
{
    static const QRegularExpression version{u"^v(\\d{1,3})\\.(\\d)$"_s};
    const auto match = version.match(text);
    return match.hasMatch() ? match.captured(1).toInt() * 10 + match.captured(2).toInt() : 0;
}

std::optional<GraphError> refuseVersion(const QString &version, const QString &oldest, const QString &newest,
                                        const QString &host)
{
    const auto asked = versionIn(version);
    if (asked == 0)
        return unknownPath(host);
    if (asked < versionIn(oldest) || asked > versionIn(newest))
        return GraphError{.code = 2635, .message = u"(#2635) You are calling a deprecated version of the API."_s};
    return {};
}

}  // namespace carillon::sandbox::graph
