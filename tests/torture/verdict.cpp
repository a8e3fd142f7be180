// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/verdict.h"

#include "core/store/database.h"
#include "core/store/workspace.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectStored = R"(
    SELECT post.key, copy.state, copy.permalink, copy.remote_id, ifnull(copy.error_kind, '') || ' ' || ifnull(copy.error_detail, ''),
           ifnull(copy.hold, '')
      FROM platform_post AS copy JOIN post ON post.id = copy.post_id
     WHERE copy.deleted_at IS NULL AND post.deleted_at IS NULL)"_L1;

/// The posts of the sandbox, by account and marker. A webhook's post holds the markers of all its parts.
class Feed final
{
public:
    explicit Feed(const QJsonArray &posts)
    {
        static const QRegularExpression token{u"⟦[^⟧]+⟧"_s};
        for (const auto &value : posts) {
            const auto post = value.toObject();
            QStringList seen;
            for (auto match = token.globalMatch(post["text"_L1].toString()); match.hasNext();) {
                const auto marker = match.next().captured();
                if (seen.contains(marker))
                    continue;
                seen += marker;
                m_posts[keyOf(post["platform"_L1].toString(), post["account"_L1].toString(), marker)] += post;
                m_numbers.insert(post["id"_L1].toString(), int(m_numbers.size()));
            }
        }
    }
    [[nodiscard]] QList<QJsonObject> of(const PlannedAccount &account, const QString &marker) const
    {
        return m_posts.value(keyOf(account.platform, account.handle, marker));
    }

    /// Whether the one was made before the other.
    [[nodiscard]] bool isBefore(const QJsonValue &id, const QJsonValue &other) const
    {
        return m_numbers.value(id.toString()) < m_numbers.value(other.toString());
    }

private:
    static QString keyOf(const QString &platform, const QString &account, const QString &marker)
    {
        return platform + u'\n' + account + u'\n' + marker;
    }

    QHash<QString, QList<QJsonObject>> m_posts;
    QHash<QString, int> m_numbers;  ///< by id, in the order of time
};

/// One planned post against the feed.
struct Standing
{
    int partsThere = 0;
    bool doubled = false;
    bool inOrder = true;  ///< each part answers (or follows) the one before, and the pictures are there
    QJsonObject first;
};

Standing standingOf(const PlannedPost &post, const Feed &feed)
{
    Standing standing;
    QJsonValue before;
    for (const auto &marker : post.markers) {
        const auto found = feed.of(post.account, marker);
        standing.doubled |= found.size() > 1;
        if (found.isEmpty())
            continue;
        ++standing.partsThere;
        const auto &part = found.first();
        if (standing.first.isEmpty()) {
            standing.first = part;
            standing.inOrder &= part["media"_L1].toArray().size() == post.media;
        } else if (part["id"_L1] != standing.first["id"_L1]) {
            // Messages of a channel stand below each other and answer nothing.
            const bool answers = post.account.platform != u"discord"_s;
            standing.inOrder &= answers ? part["reply_to"_L1] == before : feed.isBefore(before, part["id"_L1]);
        }
        before = part["id"_L1];
    }
    return standing;
}

class Judge final
{
public:
    Judge(const Leniency &leniency, Verdict &verdict) : m_leniency{leniency}, m_verdict{verdict} {}

    void judge(const PlannedPost &post, const Standing &standing, const StoredPost &stored)
    {
        const auto wanted = static_cast<int>(post.markers.size());
        if (standing.doubled)
            complain(post, stored, u"doubled"_s);
        if (stored.state == "unconfirmed"_L1) {
            count(post, standing.partsThere > 0 ? u"unconfirmed_there"_s : u"unconfirmed_absent"_s);
            // After four unclear answers in a row a key alone is no proof.
            const bool mayBe = post.account.certainty == Certainty::None || post.account.certainty == Certainty::Once
                || (post.account.certainty == Certainty::Key && m_leniency.givenUp);
            if (!mayBe)
                complain(post, stored, u"unconfirmed_but_provable"_s);
            return;
        }
        if (standing.partsThere == wanted && !standing.doubled)
            count(post, u"once"_s);
        if (stored.state == "failed"_L1 && m_leniency.givenUp) {
            count(post, u"given_up"_s);
            if (standing.partsThere == wanted)
                complain(post, stored, u"failed_but_there"_s);
            return;
        }
        if (standing.partsThere < wanted)
            complain(post, stored, u"lost"_s);
        else if (stored.state != "published"_L1)
            complain(post, stored, u"store_disagrees"_s);
        else if (stored.permalink != standing.first["permalink"_L1].toString())
            complain(post, stored, u"wrong_permalink "_s + standing.first["permalink"_L1].toString());
        if (!standing.inOrder)
            complain(post, stored, u"out_of_order"_s);
    }

private:
    void count(const PlannedPost &post, const QString &what)
    {
        static const QHash<Certainty, QString> suffix{{Certainty::Asked, u""_s},
                                                      {Certainty::Key, u" with key"_s},
                                                      {Certainty::Once, u" with one resend"_s},
                                                      {Certainty::None, u" with neither"_s}};
        const auto row = post.account.platform + suffix[post.account.certainty];
        ++m_verdict.byPlatform[row][u"planned"_s];
        ++m_verdict.byPlatform[row][what];
    }
    void complain(const PlannedPost &post, const StoredPost &stored, const QString &what)
    {
        count(post, what.section(u' ', 0, 0));
        m_verdict.complaints += u"%1: %2 %3 %4: the store says %5 %6 %7"_s.arg(
            what, post.account.platform, post.account.handle, post.markers.first(), stored.state, stored.permalink,
            stored.error);
    }

    const Leniency &m_leniency;
    Verdict &m_verdict;
};

/// What the sandbox refused to those who may send the same once more: so it tells them that it has it.
int refusedOnPurpose(const QList<PlannedPost> &planned, const QString &platform, const QJsonObject &counts)
{
    QSet<QString> handles;
    for (const auto &post : planned) {
        if (post.account.platform == platform && post.account.certainty == Certainty::Once)
            handles += post.account.handle;
    }
    int sum = 0;
    for (const auto &handle : std::as_const(handles))
        sum += counts["accounts"_L1][handle]["refused"_L1].toInt();
    return sum;
}

}  // namespace

QHash<QString, StoredPost> readStoredPosts(Workspace &workspace)
{
    QHash<QString, StoredPost> stored;
    const auto whole = forEachRow(workspace.database().run(selectStored), [&](const Rows &row) {
        stored.insert(row.text(0), {row.text(1), row.text(2), row.text(3), row.text(4).trimmed(), row.text(5)});
    });
    if (!whole)
        qFatal("%s", qPrintable(whole.error().detail));
    return stored;
}

QHash<QString, Seen> lookAt(const QList<PlannedPost> &planned, const QJsonArray &posts)
{
    const Feed feed{posts};
    QHash<QString, Seen> seen;
    for (const auto &post : planned) {
        const auto standing = standingOf(post, feed);
        seen.insert(post.key, {.parts = standing.partsThere, .permalink = standing.first["permalink"_L1].toString()});
    }
    return seen;
}

int Verdict::unconfirmed() const
{
    int sum = 0;
    for (const auto &row : byPlatform)
        sum += row.value(u"unconfirmed_there"_s) + row.value(u"unconfirmed_absent"_s);
    return sum;
}

QString Verdict::table() const
{
    QStringList lines;
    auto platforms = byPlatform.keys();
    platforms.sort();
    for (const auto &platform : platforms) {
        QStringList words;
        auto names = byPlatform[platform].keys();
        names.sort();
        for (const auto &name : names)
            words += u"%1 %2"_s.arg(name).arg(byPlatform[platform][name]);
        lines += platform + u": "_s + words.join(u", "_s);
    }
    return lines.join(u'\n');
}

Verdict judge(const QList<PlannedPost> &planned, const QJsonArray &posts, const QJsonObject &counts,
              const QHash<QString, StoredPost> &stored, const Leniency &leniency)
{
    Verdict verdict;
    const Feed feed{posts};
    Judge judge{leniency, verdict};
    for (const auto &post : planned)
        judge.judge(post, standingOf(post, feed), stored.value(post.key));
    for (auto platform = counts.begin(); platform != counts.end(); ++platform) {
        for (const auto name :
             {"duplicates"_L1, "concurrency_violations"_L1, "window_violations"_L1, "refused"_L1, "warnings"_L1}) {
            int amount = platform->toObject()[name].toInt();
            if (name == "refused"_L1)
                amount -= refusedOnPurpose(planned, platform.key(), platform->toObject());
            if (amount > 0)
                verdict.complaints += u"the sandbox counts %1 %2 on %3"_s.arg(amount).arg(name, platform.key());
        }
    }
    return verdict;
}

}  // namespace carillon::test
