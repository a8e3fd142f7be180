// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mention.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// What parts entries, where it stands within a name.
constexpr std::array signs{u';', u'=', u'%'};

QString escaped(const QString &name)
{
    QString safe;
    for (const auto unit : name) {
        if (std::find(signs.begin(), signs.end(), unit.unicode()) == signs.end())
            safe += unit;
        else
            safe += u'%' + QString::number(unit.unicode(), 16).toUpper();
    }
    return safe;
}

QString unescaped(QString name)
{
    for (const auto sign : signs)
        name.replace(u'%' + QString::number(sign, 16).toUpper(), QChar{sign});
    return name;
}

struct Entry
{
    QString said;
    std::optional<KeptMention> mention;
};

QList<Entry> entriesOf(const QString &option)
{
    static const QRegularExpression form{u"^\\s*([^=]*[^=\\s])\\s*=\\s*([^\\s=]+)\\s*$"_s};
    QList<Entry> entries;
    for (const auto &said : option.split(u';', Qt::SkipEmptyParts)) {
        const auto match = form.match(said);
        if (match.hasMatch())
            entries += Entry{said.trimmed(), KeptMention{unescaped(match.captured(1)), match.captured(2)}};
        else if (!said.trimmed().isEmpty())
            entries += Entry{said.trimmed(), {}};
    }
    return entries;
}

QStringList textsOf(const PostContent &content)
{
    auto texts = content.parts;
    texts += content.firstComment;
    for (const auto &own : content.variants) {
        texts += own.parts.value_or(QStringList{});
        texts += own.firstComment.value_or(QString{});
    }
    return texts;
}

}  // namespace

QList<KeptMention> readMentions(const QString &option, QStringList *faulty)
{
    QList<KeptMention> mentions;
    for (const auto &[said, mention] : entriesOf(option)) {
        if (mention)
            mentions += *mention;
        else if (faulty)
            *faulty += said;
    }
    return mentions;
}

QString writeMentions(const QList<KeptMention> &mentions)
{
    QStringList entries;
    for (const auto &[written, id] : mentions)
        entries += escaped(written) + u" = "_s + id;
    return entries.join(u"; "_s);
}

QList<KeptMention> mentionsFor(const QJsonObject &options, const QString &platform)
{
    return readMentions(optionValue(options, platform, mentionsOption));
}

void keepMention(QJsonObject &options, const QString &platform, const KeptMention &mention)
{
    const auto key = platform + u'.' + mentionsOption;
    QStringList faulty;
    auto kept = readMentions(options[key].toString(), &faulty);
    kept.removeIf([&](const KeptMention &other) { return other.written == mention.written; });
    kept += mention;
    options[key] = (faulty + QStringList{writeMentions(kept)}).join(u"; "_s);
}

QJsonObject withoutLostMentions(const PostContent &content)
{
    auto options = content.options;
    const auto texts = textsOf(content);
    const auto isLost = [&](const KeptMention &mention) {
        return std::none_of(texts.begin(), texts.end(),
                            [&](const QString &text) { return text.contains(mention.written); });
    };
    for (const auto &key : content.options.keys()) {
        if (!key.endsWith(u'.' + mentionsOption))
            continue;
        QStringList left;
        bool hasLost = false;
        for (const auto &[said, mention] : entriesOf(options[key].toString())) {
            if (mention && isLost(*mention))
                hasLost = true;
            else
                left += said;
        }
        if (!hasLost)
            continue;
        if (left.isEmpty())
            options.remove(key);
        else
            options[key] = left.join(u"; "_s);
    }
    return options;
}

}  // namespace carillon
