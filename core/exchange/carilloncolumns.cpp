// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/carilloncolumns.h"

#include "core/base/closestname.h"
#include "core/exchange/exchangesentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"id"_L1,           "date"_L1,          "time"_L1,   "zone"_L1,     "accounts"_L1,
                           "text"_L1,         "media"_L1,         "alt"_L1,    "captions"_L1, "link"_L1,
                           "title"_L1,        "first_comment"_L1, "tags"_L1,   "campaign"_L1, "category"_L1,
                           "priority"_L1,     "state"_L1,         "repeat"_L1, "options"_L1,  "variants"_L1,
                           "published_at"_L1, "permalink"_L1,     "error"_L1};
static_assert(words.size() == columnCount);

Error invalid(const QString &detail)
{
    return {ErrorKind::Invalid, detail};
}

std::optional<Column> columnFromWord(const QString &word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<Column>(at - words.begin());
}

QString folded(const QString &name)
{
    return name.trimmed().toLower();
}

Result<QHash<QString, QString>> checkRenamed(const QStringList &header, const QHash<QString, QString> &renamed)
{
    QHash<QString, QString> fields;
    for (auto at = renamed.constBegin(); at != renamed.constEnd(); ++at) {
        const auto inFile = [&](const QString &name) {
            return folded(name) == folded(at.key());
        };
        if (!std::any_of(header.begin(), header.end(), inFile))
            return invalid(ExchangeSentences::tr("The file has no column \"%1\" to map; it has: %2.")
                               .arg(at.key(), header.join(u", ")));
        if (!columnFromWord(folded(at.value())))
            return invalid(ExchangeSentences::tr("There is no field \"%1\" to map a column to; the fields are: %2.")
                               .arg(at.value(), columnWords().join(u", ")));
        fields.insert(folded(at.key()), folded(at.value()));
    }
    return fields;
}

}  // namespace

QString toWord(Column column)
{
    return words[static_cast<size_t>(column)];
}

QStringList columnWords()
{
    return {words.begin(), words.end()};
}

Result<ColumnOrder> ColumnOrder::read(const QStringList &header, const QHash<QString, QString> &renamed)
{
    const auto fields = checkRenamed(header, renamed);
    if (!fields)
        return fields.error();
    ColumnOrder order;
    order.m_places.fill(-1);
    QStringList seen;
    for (qsizetype place = 0; place < header.size(); ++place) {
        const auto name = folded(header[place]);
        const auto word = fields->value(name, name);
        if (!word.isEmpty() && seen.contains(word))
            return invalid(
                ExchangeSentences::tr("The file has two columns for \"%1\". Take one away, or rename it.").arg(word));
        seen += word;
        if (const auto column = columnFromWord(word))
            order.m_places[static_cast<size_t>(*column)] = place;
        else
            order.m_others += {header[place].trimmed(), place};
    }
    const auto has = [&](Column column) {
        return order.m_places[static_cast<size_t>(column)] >= 0;
    };
    const bool complete = has(Column::Accounts) && (has(Column::Text) || has(Column::Media));
    if (!complete) {
        const auto missing = has(Column::Accounts) ? u"text"_s : u"accounts"_s;
        const auto closest = closestName(missing, header);
        return invalid(ExchangeSentences::tr("The file's first line names no column \"%1\". %2")
                           .arg(missing,
                                closest.isEmpty()
                                    ? ExchangeSentences::tr("Rename the one that is meant (or import with --map-column "
                                                            "HEADER=%1). The columns are: %2.")
                                          .arg(missing, columnWords().join(u", "))
                                    : ExchangeSentences::tr(
                                          "If \"%1\" is meant, rename it (or import with --map-column \"%1=%2\").")
                                          .arg(closest, missing)));
    }
    return order;
}

QString ColumnOrder::cell(const QStringList &fields, Column column) const
{
    const auto place = m_places[static_cast<size_t>(column)];
    return place >= 0 && place < fields.size() ? fields[place] : QString{};
}

}  // namespace carillon
