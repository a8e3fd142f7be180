// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"

#include "core/accounts/accountnames.h"
#include "core/exchange/captionscell.h"
#include "core/exchange/carilloncolumns.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/exchangesentences.h"
#include "core/exchange/listcell.h"
#include "core/exchange/variantcell.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectPosts = R"(
    SELECT post.id FROM post LEFT JOIN change_batch AS batch ON batch.id = post.batch_id
     WHERE post.deleted_at IS NULL AND (post.batch_id IS NULL OR batch.live = 1)
       AND ifnull(post.due_at, ?) BETWEEN ? AND ?
     ORDER BY post.due_at IS NULL, post.due_at, post.id)"_L1;
constexpr auto selectExtraNames = R"(
    SELECT DISTINCT entry.key FROM post, json_each(post.extra) AS entry
     WHERE post.deleted_at IS NULL AND post.extra <> '{}' ORDER BY entry.key)"_L1;
constexpr auto selectRemovedAccounts = "SELECT id, platform, name, key FROM account WHERE deleted_at IS NOT NULL"_L1;

constexpr qint64 beginningOfTime = -(qint64{1} << 60);
constexpr qint64 endOfTime = qint64{1} << 60;

constexpr std::array byWeight{PlatformPostState::Publishing,  PlatformPostState::Retrying,   PlatformPostState::Queued,
                              PlatformPostState::Unconfirmed, PlatformPostState::Failed,     PlatformPostState::Expired,
                              PlatformPostState::Scheduled,   PlatformPostState::HandedOver, PlatformPostState::Draft,
                              PlatformPostState::Published,   PlatformPostState::Canceled};
static_assert(byWeight.size() == platformPostStateCount);

struct WholePost
{
    Post post;
    QList<PlatformPost> copies;
};

/// How the posts' accounts are called in the file.
struct NameOfAccount
{
    QHash<AccountId, QString> byId;
    QHash<QString, QString> byKey;
    QHash<AccountId, QString> removed;  ///< keys

    [[nodiscard]] QString value(AccountId id) const { return byId.value(id); }
};

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const auto array = QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString errorText(const PlatformPost &copy)
{
    return copy.error ? u"%1: %2"_s.arg(toWord(copy.error->kind), copy.error->detail) : QString{};
}

/// Nothing at all where there is nothing to say of any copy.
QString listOf(const QStringList &items)
{
    const bool none = std::all_of(items.begin(), items.end(), [](const QString &item) { return item.isEmpty(); });
    return none ? QString{} : joinListCell(items);
}

/// What was written for an account that was removed is told only where the post has a copy for it: no import would
/// know the name.
QJsonObject variantsOf(const WholePost &whole, const NameOfAccount &names)
{
    auto known = names.byKey;
    for (const auto &copy : whole.copies) {
        if (const auto key = names.removed.value(copy.account); !key.isEmpty())
            known.insert(key, names.value(copy.account));
    }
    return variantsToJson(whole.post.content.variants, known);
}

class PostWriter
{
public:
    virtual ~PostWriter() = default;
    virtual Result<void> begin() { return {}; }
    virtual Result<void> write(const WholePost &whole) = 0;
};

class CarillonWriter final : public PostWriter
{
public:
    CarillonWriter(QIODevice &output, NameOfAccount names, QStringList extraNames)
        : m_csv{output},
          m_names{std::move(names)},
          m_extraNames{std::move(extraNames)}
    {
    }

    Result<void> begin() override { return m_csv.write(columnWords() + m_extraNames); }
    Result<void> write(const WholePost &whole) override;

private:
    void addCopies(const QList<PlatformPost> &copies, std::array<QString, columnCount> &cells) const;

    CsvWriter m_csv;
    NameOfAccount m_names;
    QStringList m_extraNames;
};

Result<void> CarillonWriter::write(const WholePost &whole)
{
    const auto &[post, copies] = whole;
    std::array<QString, columnCount> cells;
    const auto cell = [&](Column column) -> QString & {
        return cells[static_cast<size_t>(column)];
    };
    cell(Column::Id) = post.key;
    if (post.plan) {
        const auto time = post.plan->time;
        cell(Column::Date) = post.plan->date.toString(Qt::ISODate);
        cell(Column::Time) = time.toString(time.msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
        cell(Column::Zone) = QString::fromLatin1(post.plan->zone);
    }
    cell(Column::Text) = joinParts(post.content.parts);
    QStringList files;
    QStringList alts;
    QStringList captions;
    for (const auto &media : post.content.media) {
        files += media.asset.file;
        alts += media.alt;
        captions += captionsToItem(media.captions);
    }
    cell(Column::Media) = joinListCell(files);
    cell(Column::Alt) = listOf(alts);
    cell(Column::Captions) = listOf(captions);
    cell(Column::Link) = post.content.link;
    cell(Column::Title) = post.content.title;
    cell(Column::FirstComment) = post.content.firstComment;
    cell(Column::Tags) = joinListCell(post.tags);
    cell(Column::Campaign) = textOf(post.extra.value(toWord(Column::Campaign)).toString());
    cell(Column::Category) = textOf(post.extra.value(toWord(Column::Category)).toString());
    cell(Column::Priority) = toWord(post.priority);
    cell(Column::State) = toWord(stateOfPost(copies));
    if (!post.content.options.isEmpty())
        cell(Column::Options) = QString::fromUtf8(QJsonDocument{post.content.options}.toJson(QJsonDocument::Compact));
    if (const auto variants = variantsOf(whole, m_names); !variants.isEmpty())
        cell(Column::Variants) = QString::fromUtf8(QJsonDocument{variants}.toJson(QJsonDocument::Compact));
    addCopies(copies, cells);
    QStringList record{cells.begin(), cells.end()};
    for (const auto &name : m_extraNames)
        record += post.extra.contains(name) ? textOf(post.extra.value(name)) : QString{};
    return m_csv.write(record);
}

void CarillonWriter::addCopies(const QList<PlatformPost> &copies, std::array<QString, columnCount> &cells) const
{
    QStringList accounts;
    QStringList times;
    QStringList permalinks;
    QStringList errors;
    for (const auto &copy : copies) {
        accounts += m_names.value(copy.account);
        times += copy.publishedAt ? toIsoUtc(*copy.publishedAt) : QString{};
        permalinks += copy.permalink;
        errors += errorText(copy);
    }
    cells[static_cast<size_t>(Column::Accounts)] = joinListCell(accounts);
    cells[static_cast<size_t>(Column::PublishedAt)] = listOf(times);
    cells[static_cast<size_t>(Column::Permalink)] = listOf(permalinks);
    cells[static_cast<size_t>(Column::Error)] = listOf(errors);
}

class JsonLinesWriter final : public PostWriter
{
public:
    JsonLinesWriter(QIODevice &output, NameOfAccount names) : m_output{output}, m_names{std::move(names)} {}

    Result<void> write(const WholePost &whole) override;

private:
    [[nodiscard]] QJsonObject toJson(const PlatformPost &copy) const;

    QIODevice &m_output;
    NameOfAccount m_names;
};

QJsonValue instantOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue{toIsoUtc(*instant)} : QJsonValue{};
}

QJsonObject JsonLinesWriter::toJson(const PlatformPost &copy) const
{
    return {{u"id"_s, copy.key},
            {u"account"_s, m_names.value(copy.account)},
            {u"state"_s, toWord(copy.state)},
            {u"hold"_s, toWord(copy.hold)},
            {u"due"_s, instantOrNull(copy.dueAt)},
            {u"planned_at"_s, toIsoUtc(copy.plannedAt)},
            {u"tries"_s, copy.tries},
            {u"published_at"_s, instantOrNull(copy.publishedAt)},
            {u"remote_id"_s, copy.remoteId},
            {u"permalink"_s, copy.permalink},
            {u"error"_s, errorText(copy)}};
}

QJsonArray mediaToJson(const QList<PostMedia> &media)
{
    QJsonArray array;
    for (const auto &[asset, alt, captions] : media) {
        QJsonArray read;
        for (const auto &[language, file] : captions)
            read += QJsonObject{{u"language"_s, language}, {u"file"_s, file.file}};
        array += QJsonObject{{u"file"_s, asset.file},     {u"alt"_s, alt},
                             {u"mime"_s, asset.mime},     {u"bytes"_s, asset.bytes},
                             {u"sha256"_s, asset.sha256}, {u"width"_s, asset.width},
                             {u"height"_s, asset.height}, {u"captions"_s, read}};
    }
    return array;
}

Result<void> JsonLinesWriter::write(const WholePost &whole)
{
    const auto &[post, copies] = whole;
    QJsonArray platformPosts;
    for (const auto &copy : copies)
        platformPosts += toJson(copy);
    QJsonObject object{{u"id"_s, post.key},
                       {u"state"_s, toWord(stateOfPost(copies))},
                       {u"created_at"_s, toIsoUtc(post.createdAt)},
                       {u"revision"_s, post.revision},
                       {u"text"_s, joinParts(post.content.parts)},
                       {u"parts"_s, QJsonArray::fromStringList(post.content.parts)},
                       {u"media"_s, mediaToJson(post.content.media)},
                       {u"link"_s, post.content.link},
                       {u"title"_s, post.content.title},
                       {u"first_comment"_s, post.content.firstComment},
                       {u"options"_s, post.content.options},
                       {u"variants"_s, variantsOf(whole, m_names)},
                       {u"priority"_s, toWord(post.priority)},
                       {u"tags"_s, QJsonArray::fromStringList(post.tags)},
                       {u"extra"_s, post.extra},
                       {u"platform_posts"_s, platformPosts},
                       {u"due"_s, QJsonValue{}}};
    if (post.plan) {
        object["due"_L1] = toIsoUtc(post.plan->due);
        object["date"_L1] = post.plan->date.toString(Qt::ISODate);
        object["time"_L1] = post.plan->time.toString(Qt::ISODateWithMs);
        object["zone"_L1] = QString::fromLatin1(post.plan->zone);
    }
    const auto line = QJsonDocument{object}.toJson(QJsonDocument::Compact) + '\n';
    if (m_output.write(line) != line.size())
        return Error{ErrorKind::Storage, m_output.errorString()};
    return {};
}

Result<NameOfAccount> accountNames(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms)
{
    const auto accounts = AccountRepository{database}.all();
    if (!accounts)
        return accounts.error();
    NameOfAccount names;
    const auto whole = forEachRow(database.run(selectRemovedAccounts), [&](const Rows &row) {
        const auto id = AccountId::fromRow(row.integer(0));
        names.byId.insert(id, u"%1:%2"_s.arg(row.text(1), row.text(2)));
        names.removed.insert(id, row.text(3));
    });
    if (!whole)
        return whole.error();
    const AccountNames resolver{*accounts, platforms};
    for (const auto &account : *accounts) {
        names.byId.insert(account.id, resolver.nameFor(account));
        names.byKey.insert(account.key, resolver.nameFor(account));
    }
    return names;
}

Result<QStringList> extraNames(Database &database)
{
    QStringList names;
    const auto whole = forEachRow(database.run(selectExtraNames), [&](const Rows &row) {
        if (!columnWords().contains(row.text(0).toLower()))
            names += row.text(0);
    });
    if (!whole)
        return whole.error();
    return names;
}

Result<std::unique_ptr<PostWriter>> makeWriter(Database &database,
                                               const std::vector<std::unique_ptr<Platform>> &platforms,
                                               ExportFormat format, QIODevice &output)
{
    auto names = accountNames(database, platforms);
    if (!names)
        return names.error();
    switch (format) {
    case ExportFormat::Carillon: {
        auto extra = extraNames(database);
        if (!extra)
            return extra.error();
        return std::unique_ptr<PostWriter>{new CarillonWriter{output, *names, *extra}};
    }
    case ExportFormat::JsonLines:
        return std::unique_ptr<PostWriter>{new JsonLinesWriter{output, *names}};
    }
    Q_UNREACHABLE();
}

/// The open list of ids keeps the connection's snapshot, so that all posts are of one moment.
Result<int> writePosts(Database &database, const ExportOptions &options, PostWriter &writer)
{
    const bool bounded = options.from || options.to;
    const QVariantList bounds{bounded ? QVariant{QMetaType::fromType<qlonglong>()} : QVariant{qlonglong{0}},
                              options.from ? toColumn(*options.from) : QVariant{beginningOfTime},
                              options.to ? QVariant{qlonglong{options.to->time_since_epoch().count() - 1}}
                                         : QVariant{endOfTime}};
    int written = 0;
    const auto whole = forEachRow(database.run(selectPosts, bounds), [&](const Rows &row) -> Result<void> {
        const auto id = PostId::fromRow(row.integer(0));
        const auto post = PostRepository{database}.byId(id);
        if (!post)
            return post.error();
        if (!*post)
            return {};
        const auto copies = PlatformPostRepository{database}.ofPost(id);
        if (!copies)
            return copies.error();
        if (auto done = writer.write({**post, *copies}); !done)
            return done.error();
        ++written;
        return {};
    });
    if (!whole)
        return whole.error();
    return written;
}

}  // namespace

PlatformPostState stateOfPost(const QList<PlatformPost> &copies)
{
    for (const auto state : byWeight) {
        if (std::any_of(copies.begin(), copies.end(), [&](const PlatformPost &copy) { return copy.state == state; }))
            return state;
    }
    return PlatformPostState::Draft;
}

Result<int> exportPosts(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                        const ExportOptions &options)
{
    const auto cannotWrite = [&](const QString &why) {
        return Error{ErrorKind::Storage,
                     ExchangeSentences::tr("%1 cannot be written: %2. What was there before is untouched.")
                         .arg(options.file, why)};
    };
    // A device or a folder must not be renamed over.
    if (const QFileInfo there{options.file}; there.exists() && !there.isFile())
        return cannotWrite(ExchangeSentences::tr("it is no ordinary file"));
    QSaveFile file{options.file};
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file.errorString());
    auto writer = makeWriter(database, platforms, options.format, file);
    if (!writer)
        return writer.error();
    if (auto begun = (*writer)->begin(); !begun)
        return cannotWrite(begun.error().detail);
    const auto written = writePosts(database, options, **writer);
    if (!written)
        return file.error() == QFileDevice::NoError ? written.error() : cannotWrite(file.errorString());
    if (!file.commit())
        return cannotWrite(file.errorString());
    return written;
}

}  // namespace carillon
