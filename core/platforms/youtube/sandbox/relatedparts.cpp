// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/relatedparts.h"

#include <QRegularExpression>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

std::optional<Related> relatedParts(const HttpRequest &request)
{
    static const QRegularExpression named{u"boundary=\"?([^\";]+)\"?"_s};
    const auto boundary = named.match(QString::fromLatin1(request.header("content-type"))).captured(1).toLatin1();
    if (boundary.isEmpty())
        return {};
    QList<std::pair<QByteArray, QByteArray>> parts;
    const auto body = "\r\n" + request.body;
    const auto delimiter = "\r\n--" + boundary;
    for (auto at = body.indexOf(delimiter); at >= 0;) {
        const auto start = at + delimiter.size();
        const auto next = body.indexOf(delimiter, start);
        const auto headEnd = body.indexOf("\r\n\r\n", start);
        if (next < 0 || headEnd < 0 || headEnd > next)
            break;
        static const QRegularExpression type{u"content-type:\\s*([^;\\r\\n]+)"_s,
                                             QRegularExpression::CaseInsensitiveOption};
        const auto head = QString::fromLatin1(body.mid(start, headEnd - start));
        parts
            += std::pair{type.match(head).captured(1).trimmed().toLatin1(), body.mid(headEnd + 4, next - headEnd - 4)};
        at = next;
    }
    if (parts.size() != 2)
        return {};
    return Related{.json = parts[0].second, .mime = parts[1].first, .content = parts[1].second};
}

}  // namespace carillon::sandbox::youtube
