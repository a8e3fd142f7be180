// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/generator.h"

#include "core/domain/platformpost.h"
#include "core/exchange/exchangesentences.h"
#include "core/schedule/walltime.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/postrepository.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <random>
#include <span>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int postsACommit = 5000;
constexpr qsizetype textsAtMost = 50'000;
constexpr qsizetype longestText = 280;
constexpr std::chrono::hours month{30 * 24};

constexpr auto countEverything = "SELECT (SELECT count(*) FROM post) + (SELECT count(*) FROM account)"_L1;
constexpr auto insertRevision
    = "INSERT INTO post_revision (id, post_id, number, text, created_at) VALUES (?, ?, 1, ?, ?)"_L1;
constexpr auto insertPost = R"(
    INSERT INTO post (id, key, revision_id, due_at, wall_date, wall_time, zone, tzdata, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto insertTag = "INSERT INTO post_tag (post_id, tag) VALUES (?, ?)"_L1;
constexpr auto insertCopy = R"(
    INSERT INTO platform_post (id, key, post_id, account_id, state, due_at, planned_at, act_at, publication_id,
                               remote_id, permalink, published_at, error_kind, error_detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto insertPublication
    = "INSERT INTO publication (id, platform_post_id, revision_id, key, claimed_at) VALUES (?, ?, ?, ?, ?)"_L1;
constexpr auto insertAttempt = R"(
    INSERT INTO attempt (publication_id, number, started_at, ended_at, outcome, detail) VALUES (?, 1, ?, ?, ?, ?))"_L1;

const QVariant noNumber{QMetaType::fromType<qlonglong>()};
const QVariant noText{QMetaType::fromType<QString>()};

/// How often a state comes, of 1000.
struct Share
{
    PlatformPostState state;
    int upTo;
};
constexpr Share pastShares[]{{PlatformPostState::Published, 960},
                             {PlatformPostState::Failed, 978},
                             {PlatformPostState::Expired, 988},
                             {PlatformPostState::Unconfirmed, 993},
                             {PlatformPostState::Canceled, 1000}};
constexpr Share futureShares[]{
    {PlatformPostState::Scheduled, 930}, {PlatformPostState::Draft, 990}, {PlatformPostState::Canceled, 1000}};

Result<QStringList> readTexts(const QString &folder)
{
    QStringList texts;
    if (folder.isEmpty()) {
        QFile file{u":/exchange/sampletexts.txt"_s};
        if (file.open(QIODevice::ReadOnly))
            texts = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    for (const auto &name : folder.isEmpty() ? QStringList{} : QDir{folder}.entryList({u"*.jsonl"_s}, QDir::Files)) {
        QFile file{QDir{folder}.filePath(name)};
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd() && texts.size() < textsAtMost) {
            const auto text = QJsonDocument::fromJson(file.readLine())["text"_L1].toString();
            if (!text.trimmed().isEmpty() && text.size() <= longestText)
                texts += text;
        }
    }
    if (texts.isEmpty())
        return Error{
            ErrorKind::Invalid,
            ExchangeSentences::tr("%1 holds no texts: it needs *.jsonl files with {\"text\": \"...\"} in each line.")
                .arg(folder)};
    return texts;
}

class Generator final
{
public:
    Generator(Workspace &workspace, const Clock &clock, const GenerateOptions &options, QStringList texts,
              QTimeZone zone)
        : m_database{workspace.database()},
          m_options{options},
          m_texts{std::move(texts)},
          m_zone{std::move(zone)},
          m_tzdata{timeZoneVersion()},
          m_now{std::chrono::floor<std::chrono::minutes>(clock.now())},
          m_random{options.seed}
    {
    }

    Result<void> addAccounts(const std::vector<std::unique_ptr<Platform>> &platforms);
    Result<void> addPosts();
    [[nodiscard]] const GenerateReport &report() const { return m_report; }

private:
    quint64 below(quint64 bound) { return m_random() % bound; }
    QString key();
    PlatformPostState state(bool past);
    Result<void> addPost(int number);
    Result<void> addCopy(Instant due, Instant plannedAt, PlatformPostState state, AccountId account);
    Result<void> addAttempt(Instant due, PlatformPostState state);
    Result<void> run(QLatin1StringView sql, const QVariantList &values);

    Database &m_database;
    const GenerateOptions &m_options;
    QStringList m_texts;
    QTimeZone m_zone;
    QString m_tzdata;
    Instant m_now;
    std::mt19937_64 m_random;
    QList<AccountId> m_accounts;
    qint64 m_copies = 0;
    qint64 m_publications = 0;
    GenerateReport m_report;
};

Result<void> Generator::run(QLatin1StringView sql, const QVariantList &values)
{
    const auto done = m_database.run(sql, values);
    return done ? Result<void>{} : done.error();
}

/// Of the form that newKey() makes, but from the seed.
QString Generator::key()
{
    constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz234567"_L1;
    QString key;
    for (int part = 0; part < 3; ++part) {
        auto bits = m_random();
        for (int at = 0; at < 12 && key.size() < 26; ++at, bits >>= 5)
            key += alphabet[qsizetype(bits & 31)];
    }
    return key;
}

PlatformPostState Generator::state(bool past)
{
    const auto dice = int(below(1000));
    for (const auto &share : past ? std::span<const Share>{pastShares} : std::span<const Share>{futureShares}) {
        if (dice < share.upTo)
            return share.state;
    }
    return PlatformPostState::Canceled;
}

Result<void> Generator::addAccounts(const std::vector<std::unique_ptr<Platform>> &platforms)
{
    for (int number = 0; number < m_options.accounts; ++number) {
        const auto &traits = platforms[size_t(number) % platforms.size()]->traits();
        const auto name = u"%1-%2"_s.arg(traits.id).arg(number + 1);
        const auto added
            = AccountRepository{m_database}.add(NewAccount{.key = key(),
                                                           .platform = traits.id,
                                                           .name = name,
                                                           .handle = name + u".example.invalid"_s,
                                                           .server = QUrl{u"https://%1.example.invalid"_s.arg(name)}},
                                                m_now);
        if (!added)
            return added.error();
        m_accounts += added->id;
    }
    return {};
}

Result<void> Generator::addPosts()
{
    for (int number = 0; number < m_options.posts;) {
        const auto written = inTransaction(m_database, [&]() -> Result<void> {
            const qint64 first = number + 1;
            const auto end = std::min(number + postsACommit, m_options.posts);
            for (; number < end; ++number) {
                if (auto added = addPost(number); !added)
                    return added;
            }
            return PostRepository{m_database}.index(PostId::fromRow(first), PostId::fromRow(end));
        });
        if (!written)
            return written;
    }
    return {};
}

/// Posts follow each other over all the months, each at some minute of its stretch.
Result<void> Generator::addPost(int number)
{
    const auto length = std::chrono::duration_cast<std::chrono::minutes>(m_options.months * month);
    const auto minutes = (qint64{number} * length.count() + qint64(below(quint64(length.count())))) / m_options.posts;
    const auto due = m_now - length * 3 / 4 + std::chrono::minutes{minutes};
    const bool past = due <= m_now;
    const auto plannedAt = std::min(due, m_now) - std::chrono::hours{1 + below(24 * 14)};
    const auto wall = wallTimeAt(due, m_zone);
    const qint64 id = number + 1;

    const auto &text = m_texts[qsizetype(below(quint64(m_texts.size())))];
    if (auto done = run(insertRevision, {id, id, text, toColumn(plannedAt)}); !done)
        return done;
    if (auto done
        = run(insertPost,
              {id, key(), id, toColumn(due), wall.date.toString(Qt::ISODate), wall.time.toString(Qt::ISODateWithMs),
               QString::fromLatin1(m_zone.id()), m_tzdata, toColumn(plannedAt)});
        !done)
        return done;
    if (below(10) == 0) {
        if (auto done = run(insertTag, {id, u"series %1"_s.arg(below(20) + 1)}); !done)
            return done;
    }
    const auto dice = below(100);
    const auto copies = std::min<qsizetype>(dice < 80 ? 1 : dice < 95 ? 2 : 3, m_accounts.size());
    const auto first = qsizetype(below(quint64(m_accounts.size())));
    const auto planned = state(past);
    ++m_report.posts;
    for (qsizetype copy = 0; copy < copies; ++copy) {
        const auto account = m_accounts[(first + copy) % m_accounts.size()];
        if (auto done = addCopy(due, plannedAt, past ? state(past) : planned, account); !done)
            return done;
    }
    return {};
}

Result<void> Generator::addCopy(Instant due, Instant plannedAt, PlatformPostState state, AccountId account)
{
    const bool published = state == PlatformPostState::Published;
    const bool failed = state == PlatformPostState::Failed;
    const bool tried = published || failed || state == PlatformPostState::Unconfirmed;
    const auto copyKey = key();
    ++m_copies;
    ++m_report.platformPosts[toWord(state)];
    const bool scheduled = state == PlatformPostState::Scheduled;
    if (auto done = run(insertCopy,
                        {m_copies, copyKey, qint64{m_report.posts}, account.row(), toWord(state), toColumn(due),
                         toColumn(plannedAt), scheduled ? toColumn(due) : noNumber,
                         tried ? QVariant{m_publications + 1} : noNumber, published ? copyKey : u""_s,
                         published ? u"https://example.invalid/"_s + copyKey : u""_s,
                         published ? toColumn(due + std::chrono::milliseconds{200 + below(20'000)}) : noNumber,
                         failed ? QVariant{toWord(ErrorKind::Content)} : noText,
                         failed ? QVariant{u"The text was refused."_s} : noText});
        !done)
        return done;
    return tried ? addAttempt(due, state) : Result<void>{};
}

Result<void> Generator::addAttempt(Instant due, PlatformPostState state)
{
    const auto started = due + std::chrono::milliseconds{below(100)};
    ++m_publications;
    if (auto done
        = run(insertPublication, {m_publications, m_copies, qint64{m_report.posts}, key(), toColumn(started)});
        !done)
        return done;
    const bool published = state == PlatformPostState::Published;
    const auto error = toWord(state == PlatformPostState::Failed ? ErrorKind::Content : ErrorKind::Ambiguous);
    return run(insertAttempt,
               {m_publications, toColumn(started), toColumn(started + std::chrono::milliseconds{100 + below(3000)}),
                published ? toWord(state) : error, u""_s});
}

Result<void> checkEmpty(Database &database)
{
    auto count = database.run(countEverything);
    if (!count)
        return count.error();
    if (count->integer(0) > 0)
        return Error{
            ErrorKind::Conflict,
            ExchangeSentences::tr("%1 holds posts or accounts already. Name a new file.").arg(database.path())};
    return {};
}

/// For a file that nobody else uses yet, and that is made again when the machine goes down: not safe, but fast. Row
/// numbers are chosen here, so that rows may name others that come after them.
Result<void> setHaste(Database &database, bool hasty)
{
    const auto settings = hasty
        ? QStringList{u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA synchronous = OFF"_s, u"PRAGMA cache_size = -65536"_s}
        : QStringList{u"PRAGMA cache_size = -2000"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                      u"PRAGMA wal_checkpoint(TRUNCATE)"_s};
    for (const auto &setting : settings) {
        if (auto done = database.runOnce(setting); !done)
            return done.error();
    }
    return {};
}

}  // namespace

Result<GenerateReport> generatePosts(Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms,
                                     const Clock &clock, const GenerateOptions &options)
{
    if (options.posts < 0 || options.accounts < 1 || options.months < 1)
        return Error{ErrorKind::Invalid, ExchangeSentences::tr("There must be at least one account and one month.")};
    auto &database = workspace.database();
    if (auto empty = checkEmpty(database); !empty)
        return empty.error();
    auto texts = readTexts(options.textFolder);
    if (!texts)
        return texts.error();
    const auto zone = findZone(QString::fromLatin1(workspace.zone()));
    if (!zone)
        return zone.error();
    Generator generator{workspace, clock, options, *texts, *zone};
    if (auto added = generator.addAccounts(platforms); !added)
        return added.error();
    if (auto hasty = setHaste(database, true); !hasty)
        return hasty.error();
    const auto added = generator.addPosts();
    const auto calm = setHaste(database, false);
    if (!added)
        return added.error();
    return calm ? Result<GenerateReport>{generator.report()} : calm.error();
}

}  // namespace carillon
