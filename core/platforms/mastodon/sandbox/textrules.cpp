// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/textrules.h"

#include "core/platforms/simulatedtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &addresses()
{
    static const QRegularExpression pattern{
        u"(?<![\\w@/#$.-])(https?://[^\\s<>\"'\\x{3000}]*[^\\s<>\"'\\x{3000}.,;:!?)\\]}])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption};
    return pattern;
}

}  // namespace

int statusLength(const QString &text, int perUrl)
{
    static const QRegularExpression mention{u"(?<![\\w/=])@([a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)@[\\w.:-]+\\w"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption};
    auto counted = text;
    counted.replace(addresses(), QString{perUrl, u'x'});
    counted.replace(mention, u"@\\1"_s);
    return graphemeCount(counted);
}

QString contentHtml(const QString &text)
{
    QStringList paragraphs;
    for (const auto &paragraph : text.split(QRegularExpression{u"\\n{2,}"_s})) {
        auto html = paragraph.toHtmlEscaped();
        html.replace(addresses(), u"<a href=\"\\1\" rel=\"nofollow noopener\">\\1</a>"_s);
        html.replace(u'\n', u"<br />"_s);
        paragraphs += u"<p>"_s + html + u"</p>"_s;
    }
    return paragraphs.join(QString{});
}

}  // namespace carillon::sandbox::mastodon
