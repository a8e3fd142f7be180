// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/statusmatch.h"

#include "core/platforms/mastodon/mastodonapi.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Clocks differ, and a status may carry the moment in which its request began.
constexpr auto tolerance = 2min;

QString trimmedLines(const QString &text)
{
    auto lines = text;
    lines.replace("\r\n"_L1, "\n"_L1);
    return lines.trimmed();
}

/// A post without a text may come back with one: the warning, or the dot that servers put under mere media.
bool isSameText(const QString &theirs, const QString &warning, const SoughtStatus &sought)
{
    const auto text = trimmedLines(theirs);
    const auto wanted = trimmedLines(sought.text);
    const auto wantedWarning = trimmedLines(sought.warning);
    if (text == wanted && trimmedLines(warning) == wantedWarning)
        return true;
    return wanted.isEmpty() && (text == wantedWarning || (text == "."_L1 && sought.media > 0));
}

QString withoutMentionHosts(const QString &text)
{
    static const QRegularExpression mention{u"(?<![\\w/])@([\\w.-]+)@[\\w.:-]*\\w"_s,
                                            QRegularExpression::UseUnicodePropertiesOption};
    auto shortened = text;
    return shortened.replace(mention, u"@\\1"_s);
}

QString decodedEntity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const auto code = isHex ? name.mid(2).toUInt(&isNumber, 16) : name.mid(1).toUInt(&isNumber);
        return isNumber && code > 0 && code <= 0x10FFFF
            ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
            : QString{};
    }
    static const QHash<QStringView, QString> named{{u"amp", u"&"_s},   {u"lt", u"<"_s},   {u"gt", u">"_s},
                                                   {u"quot", u"\""_s}, {u"apos", u"'"_s}, {u"nbsp", u" "_s}};
    return named.value(name, u'&' + name.toString() + u';');
}

}  // namespace

SoughtStatus soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt)
{
    SoughtStatus sought;
    sought.text = statusText(post, step);
    sought.warning = postOption(post, u"spoiler_text"_s);
    sought.inReplyTo = step.payload["in_reply_to_id"_L1].toVariant().toString();
    sought.media = static_cast<int>(step.payload["media_ids"_L1].toArray().size());
    // The server's own time before the create, when it told one: then no wrong clock here can hide the status.
    const auto since = QDateTime::fromString(step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    sought.notBefore = (since.isValid() ? toInstant(since) : intendedAt) - tolerance;
    return sought;
}

bool isOlder(const QJsonObject &status, const SoughtStatus &sought)
{
    const auto createdAt = QDateTime::fromString(status["created_at"_L1].toString(), Qt::ISODateWithMs);
    return createdAt.isValid() && toInstant(createdAt) < sought.notBefore;
}

bool mayBe(const QJsonObject &status, const SoughtStatus &sought)
{
    return !isOlder(status, sought) && !status["reblog"_L1].isObject()
        && status["in_reply_to_id"_L1].toVariant().toString() == sought.inReplyTo
        && status["media_attachments"_L1].toArray().size() == sought.media;
}

bool hasSameSource(const QJsonObject &source, const SoughtStatus &sought)
{
    return isSameText(source["text"_L1].toString(), source["spoiler_text"_L1].toString(), sought);
}

bool hasSameContent(const QJsonObject &status, const SoughtStatus &sought)
{
    auto plain = sought;
    plain.text = withoutMentionHosts(sought.text).simplified();
    plain.warning = sought.warning.simplified();
    return isSameText(withoutMentionHosts(plainText(status["content"_L1].toString())).simplified(),
                      status["spoiler_text"_L1].toString().simplified(), plain);
}

QString plainText(const QString &html)
{
    static const QRegularExpression piece{u"<(/?[a-zA-Z][a-zA-Z0-9]*)[^>]*>|<!--.*?-->|&(#?[0-9a-zA-Z]+);"_s,
                                          QRegularExpression::DotMatchesEverythingOption};
    QString text;
    qsizetype from = 0;
    for (auto match = piece.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        text += QStringView{html}.mid(from, found.capturedStart() - from);
        from = found.capturedEnd();
        const auto tag = found.captured(1).toLower();
        if (tag == "br"_L1)
            text += u'\n';
        else if (tag == "/p"_L1)
            text += u"\n\n"_s;
        else if (found.hasCaptured(2))
            text += decodedEntity(found.capturedView(2));
    }
    text += QStringView{html}.mid(from);
    return text.trimmed();
}

}  // namespace carillon::mastodon
