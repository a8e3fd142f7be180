// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowcheck.h"

#include "core/exchange/exchangesentences.h"
#include "core/media/medialibrary.h"
#include "core/planner/loginend.h"
#include "core/planner/postcheck.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Where in the row to mend what a platform complains of, told by its code.
Column columnOf(const QString &code)
{
    if (code.contains("first_comment"_L1))
        return Column::FirstComment;
    if (code.contains("captions"_L1))
        return Column::Captions;
    if (code.contains("alt"_L1))
        return Column::Alt;
    if (code.contains("media"_L1) || code.contains("image"_L1) || code.contains("file"_L1)
        || code.contains("animation"_L1))
        return Column::Media;
    if (code.contains("link"_L1))
        return Column::Link;
    if (code.contains("title"_L1))
        return Column::Title;
    if (code.contains("option"_L1) || code.contains("visibility"_L1) || code.contains("language"_L1)
        || code.contains("poll"_L1))
        return Column::Options;
    if (code.contains("platform"_L1))
        return Column::Accounts;
    return Column::Text;
}

}  // namespace

RowCheck::RowCheck(const std::vector<std::unique_ptr<Platform>> &platforms) : m_platforms{platforms}
{
    for (const auto &platform : platforms)
        m_options.insert(platform->traits().id, platform->traits().postOptions);
}

void RowCheck::check(PlannedRow &row)
{
    probe(row);
    checkOptions(row);
    if (row.isSound())
        askPlatforms(row);
}

void RowCheck::probe(PlannedRow &row)
{
    row.post.content.media += probed(row.media, Column::Media, row);
    for (auto own = row.ownMedia.cbegin(); own != row.ownMedia.cend(); ++own)
        row.post.content.variants[own.key()].media = probed(own.value(), Column::Variants, row);
}

QList<PostMedia> RowCheck::probed(const QList<MediaReference> &references, Column column, PlannedRow &row)
{
    QList<PostMedia> media;
    for (const auto &reference : references) {
        auto known = m_probed.find(reference.path);
        if (known == m_probed.end())
            known = m_probed.insert(reference.path, probeMedia(reference.path));
        if (!*known) {
            row.refuse(column, u"unreadable_file"_s,
                       ExchangeSentences::tr("\"%1\" cannot be used: %2. Replace the file or take it out.")
                           .arg(reference.path, known->error().detail));
            continue;
        }
        media += PostMedia{.asset = assetOf(**known, reference.path), .alt = reference.alt};
        for (const auto &[language, path] : reference.captions) {
            if (const auto captions = probeCaptions(path))
                media.last().captions += MediaCaptions{language, *captions};
            else
                row.refuse(column == Column::Media ? Column::Captions : column, u"unreadable_file"_s,
                           ExchangeSentences::tr("The captions cannot be used. %1").arg(captions.error().detail));
        }
    }
    return media;
}

void RowCheck::checkOptions(PlannedRow &row) const
{
    const auto &options = row.post.content.options;
    for (auto at = options.constBegin(); at != options.constEnd(); ++at) {
        const auto platform = at.key().section(u'.', 0, 0);
        const auto key = at.key().section(u'.', -1);
        bool known = false;
        QStringList choices;
        for (auto spec = m_options.constBegin(); spec != m_options.constEnd(); ++spec) {
            if (at.key().contains(u'.') && spec.key() != platform)
                continue;
            for (const auto &option : *spec) {
                known = known || option.key == key;
                if (option.key == key)
                    choices += option.choices;
            }
        }
        const auto value = at.value().toVariant().toString();
        if (!known)
            row.warn(Column::Options, u"unknown_option"_s,
                     ExchangeSentences::tr("No platform has an option \"%1\". It is kept, but changes nothing.")
                         .arg(at.key()));
        else if (!choices.isEmpty() && !choices.contains(value))
            row.refuse(Column::Options, u"bad_option"_s,
                       ExchangeSentences::tr("The option %1 cannot be \"%2\". Write one of %3.")
                           .arg(at.key(), value, choices.join(u", ")));
    }
}

void RowCheck::askPlatforms(PlannedRow &row) const
{
    for (const auto &found : checkPost(row.post.content, row.accounts, m_platforms, {}, m_hasMediaHost)) {
        const auto account = std::find_if(row.accounts.begin(), row.accounts.end(),
                                          [&](const Account &one) { return one.key == found.account; });
        const auto message = u"%1: %2"_s.arg(account->name, found.problem.message);
        if (found.problem.severity == Severity::Error && !row.post.draft)
            row.refuse(columnOf(found.problem.code), found.problem.code, message);
        else
            row.warn(columnOf(found.problem.code), found.problem.code, message);
    }
    if (!row.post.plan || row.post.draft)
        return;
    for (const auto &account : std::as_const(row.accounts)) {
        if (const auto ends = loginEndBefore(row.post.plan->due, account, QTimeZone{row.post.plan->zone}))
            row.warn(Column::Accounts, ends->code, ends->message);
    }
}

}  // namespace carillon
