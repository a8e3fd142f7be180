// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/textfit.h"

#include "core/accounts/frozenaccount.h"
#include "core/text/graphemes.h"
#include "core/text/utf8offsets.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// One account with what is asked of it again and again.
struct Reader
{
    const Platform &platform;
    FrozenAccount account;
    int limit = 0;

    [[nodiscard]] bool takes(const QString &part) const
    {
        const int maxBytes = platform.traits().maxTextBytes;
        return (limit == 0 || platform.textLength(part, account) <= limit)
            && (maxBytes == 0 || utf8Length(part) <= maxBytes);
    }
};

Reader readerFor(const Platform &platform, const Account &account)
{
    auto frozen = freeze(account);
    const int limit = platform.maxTextLength(frozen);
    return {platform, std::move(frozen), limit};
}

TextFit measure(const Reader &reader, const QString &text)
{
    TextFit fit{.length = reader.platform.textLength(text, reader.account), .limit = reader.limit};
    if (reader.takes(text))
        return fit;
    // The longest beginning that still fits. Longer ones never do, apart from an address that counts less once whole.
    const auto ends = graphemeEnds(text);
    const auto first
        = std::partition_point(ends.begin(), ends.end(), [&](qsizetype end) { return reader.takes(text.left(end)); });
    fit.overlongFrom = first == ends.begin() ? 0 : *std::prev(first);
    return fit;
}

}  // namespace

TextFit measurePart(const Platform &platform, const Account &account, const QString &part)
{
    return measure(readerFor(platform, account), part);
}

TextFit measureComment(const Platform &platform, const Account &account, const QString &comment)
{
    auto reader = readerFor(platform, account);
    reader.limit = platform.maxFirstCommentLength(reader.account);
    return measure(reader, comment);
}

namespace {

/// `text` in parts that all accounts take with `tail` behind each.
QStringList splitBefore(const QString &tail, const QString &text, const QList<Account> &accounts,
                        const std::vector<std::unique_ptr<Platform>> &platforms)
{
    std::vector<Reader> readers;
    SplitRules rules;
    for (const auto &account : accounts) {
        const auto *platform = findPlatform(platforms, account.platform);
        if (!platform)
            continue;
        readers.push_back(readerFor(*platform, account));
        for (const auto &entity : platform->textEntities(text))
            rules.whole += TextSpan{entity.start, entity.end};
    }
    rules.fits = [&](const QString &part) {
        return std::all_of(readers.begin(), readers.end(),
                           [&](const Reader &reader) { return reader.takes(part + tail); });
    };
    return splitThread(text, rules);
}

}  // namespace

QStringList splitForAccounts(const QString &text, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms)
{
    return splitBefore({}, text, accounts, platforms);
}

QStringList splitForAccounts(const QStringList &texts, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms, PartNumbering numbering)
{
    const auto pieces = splitParts(joinParts(texts));
    const auto splitAll = [&](const QString &tail) {
        QStringList parts;
        for (const auto &piece : pieces)
            parts += splitBefore(tail, piece, accounts, platforms);
        return parts;
    };
    auto parts = splitAll({});
    if (numbering == PartNumbering::None || parts.size() < 2)
        return parts;
    // Room for the longest number there may be; how many parts there are depends on that in turn.
    for (int digits = 1;; ++digits) {
        const QString nines{digits, u'9'};
        parts = splitAll(u' ' + nines + u'/' + nines);
        if (QString::number(parts.size()).size() <= digits)
            break;
    }
    for (qsizetype part = 0; part < parts.size(); ++part)
        parts[part] += u" %1/%2"_s.arg(part + 1).arg(parts.size());
    return parts;
}

}  // namespace carillon
