// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/recordrules.h"

#include "core/platforms/simulatedtext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// Walks one record; the first problem found stays.
class Judge final
{
public:
    Judge(const QJsonObject &record, const RecordLimits &limits) : m_record{record}, m_limits{limits} {}

    void post();
    void gate();
    RecordVerdict takeVerdict() { return std::move(m_verdict); }

private:
    void fail(const QString &what, const QString &path)
    {
        if (m_verdict.problem.isEmpty())
            m_verdict.problem = u"%1 at %2"_s.arg(what, path);
    }
    bool require(const QJsonObject &object, const QString &key, const QString &path);
    void text(const QJsonValue &value, const QString &path, int graphemes, int bytes);
    void integer(const QJsonObject &object, const QString &key, const QString &path, int least);
    void date(const QJsonValue &value, const QString &path);
    void list(const QJsonValue &value, const QString &path, int longest);
    void strongRef(const QJsonObject &parent, const QString &key, const QString &path);
    void blob(const QJsonObject &holder, const QString &key, const QString &path, const QString &accept, int largest);
    void aspectRatio(const QJsonObject &item, const QString &path, bool required);

    void facets();
    void feature(const QJsonObject &feature, const QString &path);
    void embed(const QJsonObject &embed, const QString &path);
    void pictures(const QJsonObject &embed, const QString &path, const QString &key, int longest);
    void external(const QJsonObject &embed, const QString &path);
    void captions(const QJsonObject &embed, const QString &path);
    void presentation(const QJsonObject &embed, const QString &path);
    void labels();
    void shortLists();

    const QJsonObject &m_record;
    const RecordLimits &m_limits;
    RecordVerdict m_verdict;
};

bool Judge::require(const QJsonObject &object, const QString &key, const QString &path)
{
    if (object.contains(key))
        return true;
    fail(u"Missing required key \"%1\""_s.arg(key), path);
    return false;
}

void Judge::text(const QJsonValue &value, const QString &path, int graphemes, int bytes)
{
    if (!value.isString()) {
        fail(u"Expected string value type"_s, path);
        return;
    }
    const auto size = value.toString().toUtf8().size();
    if (size > bytes)
        fail(u"string too big (maximum %1, got %2)"_s.arg(bytes).arg(size), path);
    const auto count = graphemeCount(value.toString());
    if (count > graphemes)
        fail(u"grapheme too big (maximum %1, got %2)"_s.arg(graphemes).arg(count), path);
}

void Judge::integer(const QJsonObject &object, const QString &key, const QString &path, int least)
{
    if (!require(object, key, path))
        return;
    const auto value = object[key];
    if (!value.isDouble() || value.toDouble() != double(value.toInteger()))
        fail(u"Expected integer value type"_s, path + u'.' + key);
    else if (value.toInteger() < least)
        fail(u"integer too small (minimum %1, got %2)"_s.arg(least).arg(value.toInteger()), path + u'.' + key);
}

void Judge::date(const QJsonValue &value, const QString &path)
{
    static const QRegularExpression form{
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,20})?(Z|[+-]\\d\\d:\\d\\d)$"_s};
    const auto written = value.toString();
    if (!form.match(written).hasMatch() || written.endsWith("-00:00"_L1)
        || !QDateTime::fromString(written.left(19), Qt::ISODate).isValid())
        fail(u"Invalid datetime (got \"%1\")"_s.arg(written), path);
}

void Judge::list(const QJsonValue &value, const QString &path, int longest)
{
    if (!value.isArray())
        fail(u"Expected array value type"_s, path);
    else if (value.toArray().size() > longest)
        fail(u"array too big (maximum %1, got %2)"_s.arg(longest).arg(value.toArray().size()), path);
}

void Judge::strongRef(const QJsonObject &parent, const QString &key, const QString &path)
{
    if (!require(parent, key, path))
        return;
    const auto ref = parent[key].toObject();
    const auto at = path + u'.' + key;
    if (require(ref, u"uri"_s, at) && !ref["uri"_L1].toString().startsWith("at://"_L1))
        fail(u"Invalid AT URI (got \"%1\")"_s.arg(ref["uri"_L1].toString()), at + u".uri"_s);
    if (require(ref, u"cid"_s, at) && !ref["cid"_L1].toString().startsWith("baf"_L1))
        fail(u"Invalid CID string (got \"%1\")"_s.arg(ref["cid"_L1].toString()), at + u".cid"_s);
}

void Judge::blob(const QJsonObject &holder, const QString &key, const QString &path, const QString &accept, int largest)
{
    if (!require(holder, key, path))
        return;
    const auto value = holder[key].toObject();
    const auto at = path + u'.' + key;
    const BlobUse use{.cid = value["ref"_L1].toObject()["$link"_L1].toString(),
                      .mime = value["mimeType"_L1].toString(),
                      .size = value["size"_L1].toInteger(-1),
                      .alt = holder["alt"_L1].toString()};
    if (value["$type"_L1].toString() != "blob"_L1 || use.cid.isEmpty() || use.size < 0)
        fail(u"Expected blob value type"_s, at);
    else if (!use.mime.startsWith(accept))
        fail(u"Mime type \"%1\" is not accepted (expected %2*)"_s.arg(use.mime, accept), at);
    else if (use.size > largest)
        fail(u"blob too big (maximum %1, got %2)"_s.arg(largest).arg(use.size), at);
    m_verdict.blobs += use;
}

void Judge::aspectRatio(const QJsonObject &item, const QString &path, bool required)
{
    if (!item.contains("aspectRatio"_L1)) {
        if (required)
            require(item, u"aspectRatio"_s, path);
        return;
    }
    const auto ratio = item["aspectRatio"_L1].toObject();
    integer(ratio, u"width"_s, path + u".aspectRatio"_s, 1);
    integer(ratio, u"height"_s, path + u".aspectRatio"_s, 1);
}

void Judge::feature(const QJsonObject &feature, const QString &path)
{
    const auto type = feature["$type"_L1].toString();
    if (type == "app.bsky.richtext.facet#mention"_L1) {
        if (require(feature, u"did"_s, path) && !feature["did"_L1].toString().startsWith("did:"_L1))
            fail(u"Invalid DID (got \"%1\")"_s.arg(feature["did"_L1].toString()), path + u".did"_s);
    } else if (type == "app.bsky.richtext.facet#link"_L1) {
        if (require(feature, u"uri"_s, path) && !feature["uri"_L1].toString().contains(u':'))
            fail(u"Invalid URI (got \"%1\")"_s.arg(feature["uri"_L1].toString()), path + u".uri"_s);
    } else if (type == "app.bsky.richtext.facet#tag"_L1) {
        if (require(feature, u"tag"_s, path))
            text(feature["tag"_L1], path + u".tag"_s, 64, 640);
    } else if (type.isEmpty()) {
        require(feature, u"$type"_s, path);
    }
}

void Judge::facets()
{
    list(m_record["facets"_L1], u"$.record.facets"_s, 1'000'000);
    const auto end = m_record["text"_L1].toString().toUtf8().size();
    const auto facets = m_record["facets"_L1].toArray();
    QList<std::pair<qint64, qint64>> ranges;
    for (qsizetype at = 0; at < facets.size(); ++at) {
        const auto path = u"$.record.facets[%1]"_s.arg(at);
        const auto facet = facets[at].toObject();
        const auto index = facet["index"_L1].toObject();
        if (require(facet, u"index"_s, path)) {
            integer(index, u"byteStart"_s, path + u".index"_s, 0);
            integer(index, u"byteEnd"_s, path + u".index"_s, 0);
        }
        if (require(facet, u"features"_s, path)) {
            const auto features = facet["features"_L1].toArray();
            for (qsizetype which = 0; which < features.size(); ++which)
                feature(features[which].toObject(), path + u".features[%1]"_s.arg(which));
        }
        ranges.emplaceBack(index["byteStart"_L1].toInteger(), index["byteEnd"_L1].toInteger());
        if (ranges.last().second > end || ranges.last().first >= ranges.last().second)
            m_verdict.warnings += u"facet outside the text"_s;
    }
    std::sort(ranges.begin(), ranges.end());
    for (qsizetype at = 1; at < ranges.size(); ++at) {
        if (ranges[at].first < ranges[at - 1].second)
            m_verdict.warnings += u"facets overlap"_s;
    }
}

void Judge::pictures(const QJsonObject &embed, const QString &path, const QString &key, int longest)
{
    if (!require(embed, key, path))
        return;
    const bool gallery = key == "items"_L1;
    const auto at = path + u'.' + key;
    list(embed[key], at, longest);
    const auto items = embed[key].toArray();
    for (qsizetype which = 0; which < items.size(); ++which) {
        const auto itemPath = at + u"[%1]"_s.arg(which);
        const auto item = items[which].toObject();
        blob(item, u"image"_s, itemPath, u"image/"_s, m_limits.imageBytes);
        if (require(item, u"alt"_s, itemPath) && !item["alt"_L1].isString())
            fail(u"Expected string value type"_s, itemPath + u".alt"_s);
        aspectRatio(item, itemPath, gallery);
    }
    if (items.isEmpty())
        m_verdict.warnings += u"embed without pictures"_s;
}

void Judge::external(const QJsonObject &embed, const QString &path)
{
    if (!require(embed, u"external"_s, path))
        return;
    const auto card = embed["external"_L1].toObject();
    const auto at = path + u".external"_s;
    for (const auto &key : {u"uri"_s, u"title"_s, u"description"_s}) {
        if (require(card, key, at) && !card[key].isString())
            fail(u"Expected string value type"_s, at + u'.' + key);
    }
    if (card.contains("thumb"_L1))
        blob(card, u"thumb"_s, at, u"image/"_s, m_limits.thumbBytes);
}

void Judge::captions(const QJsonObject &embed, const QString &path)
{
    if (!embed.contains("captions"_L1))
        return;
    static const QRegularExpression language{u"^(i|[a-z]{2,3})(-[a-zA-Z0-9]+)*$"_s};
    const auto at = path + u".captions"_s;
    list(embed["captions"_L1], at, m_limits.captions);
    const auto items = embed["captions"_L1].toArray();
    for (qsizetype which = 0; which < items.size(); ++which) {
        const auto itemPath = at + u"[%1]"_s.arg(which);
        const auto item = items[which].toObject();
        const auto spoken = item["lang"_L1].toString();
        if (require(item, u"lang"_s, itemPath) && !language.match(spoken).hasMatch())
            fail(u"Invalid language (got \"%1\")"_s.arg(spoken), itemPath + u".lang"_s);
        const auto before = m_verdict.blobs.size();
        blob(item, u"file"_s, itemPath, u"text/vtt"_s, m_limits.captionBytes);
        if (m_verdict.blobs.size() > before)
            m_verdict.blobs.last().alt = u"Captions in %1"_s.arg(spoken);
    }
}

void Judge::embed(const QJsonObject &embed, const QString &path)
{
    const auto type = embed["$type"_L1].toString();
    if (type == "app.bsky.embed.images"_L1) {
        pictures(embed, path, u"images"_s, 4);
    } else if (type == "app.bsky.embed.gallery"_L1) {
        pictures(embed, path, u"items"_s, 20);
    } else if (type == "app.bsky.embed.video"_L1) {
        blob(embed, u"video"_s, path, u"video/mp4"_s, m_limits.videoBytes);
        aspectRatio(embed, path, false);
        captions(embed, path);
        presentation(embed, path);
    } else if (type == "app.bsky.embed.external"_L1) {
        external(embed, path);
    } else if (type == "app.bsky.embed.record"_L1) {
        strongRef(embed, u"record"_s, path);
    } else if (type == "app.bsky.embed.recordWithMedia"_L1) {
        if (require(embed, u"record"_s, path))
            strongRef(embed["record"_L1].toObject(), u"record"_s, path + u".record"_s);
        if (require(embed, u"media"_s, path))
            this->embed(embed["media"_L1].toObject(), path + u".media"_s);
    } else if (type.isEmpty()) {
        require(embed, u"$type"_s, path);
    }
}

void Judge::presentation(const QJsonObject &embed, const QString &path)
{
    const auto how = embed["presentation"_L1];
    if (how.isUndefined())
        return;
    if (!how.isString())
        fail(u"Expected string value type"_s, path + u".presentation"_s);
    else if (how != "default"_L1 && how != "gif"_L1)
        m_verdict.warnings += u"no client knows the presentation %1"_s.arg(how.toString());
}

/// The words of an author for what the post shows. A union that is open: another kind of labels passes.
void Judge::labels()
{
    static const QStringList words{u"sexual"_s, u"nudity"_s, u"porn"_s, u"graphic-media"_s};
    const auto path = u"$.record.labels"_s;
    const auto labels = m_record["labels"_L1].toObject();
    if (!labels.contains("$type"_L1)) {
        fail(u"Expected an object which includes the \"$type\" property value type"_s, path);
        return;
    }
    if (labels["$type"_L1] != "com.atproto.label.defs#selfLabels"_L1 || !require(labels, u"values"_s, path))
        return;
    list(labels["values"_L1], path + u".values"_s, 10);
    const auto values = labels["values"_L1].toArray();
    for (qsizetype at = 0; at < values.size(); ++at) {
        const auto itemPath = path + u".values[%1]"_s.arg(at);
        const auto item = values[at].toObject();
        if (!require(item, u"val"_s, itemPath))
            continue;
        text(item["val"_L1], itemPath + u".val"_s, 128, 128);
        if (!words.contains(item["val"_L1].toString()))
            m_verdict.warnings += u"no client knows the label %1"_s.arg(item["val"_L1].toString());
    }
    if (!m_record.contains("embed"_L1))
        m_verdict.warnings += u"labels without anything that they lie over"_s;
}

void Judge::shortLists()
{
    if (m_record.contains("langs"_L1))
        list(m_record["langs"_L1], u"$.record.langs"_s, 3);
    if (!m_record.contains("tags"_L1))
        return;
    list(m_record["tags"_L1], u"$.record.tags"_s, 8);
    const auto tags = m_record["tags"_L1].toArray();
    for (qsizetype at = 0; at < tags.size(); ++at)
        text(tags[at], u"$.record.tags[%1]"_s.arg(at), 64, 640);
}

void Judge::post()
{
    if (require(m_record, u"text"_s, u"$.record"_s))
        text(m_record["text"_L1], u"$.record.text"_s, m_limits.graphemes, m_limits.bytes);
    if (require(m_record, u"createdAt"_s, u"$.record"_s))
        date(m_record["createdAt"_L1], u"$.record.createdAt"_s);
    if (m_record.contains("facets"_L1))
        facets();
    if (m_record.contains("reply"_L1)) {
        strongRef(m_record["reply"_L1].toObject(), u"root"_s, u"$.record.reply"_s);
        strongRef(m_record["reply"_L1].toObject(), u"parent"_s, u"$.record.reply"_s);
    }
    if (m_record.contains("embed"_L1))
        embed(m_record["embed"_L1].toObject(), u"$.record.embed"_s);
    if (m_record.contains("labels"_L1))
        labels();
    shortLists();
}

void Judge::gate()
{
    require(m_record, u"post"_s, u"$.record"_s);
    if (require(m_record, u"createdAt"_s, u"$.record"_s))
        date(m_record["createdAt"_L1], u"$.record.createdAt"_s);
}

}  // namespace

RecordVerdict judgeRecord(const QString &collection, const QJsonObject &record, const RecordLimits &limits)
{
    Judge judge{record, limits};
    if (collection == "app.bsky.feed.post"_L1)
        judge.post();
    else if (collection == "app.bsky.feed.threadgate"_L1 || collection == "app.bsky.feed.postgate"_L1)
        judge.gate();
    return judge.takeVerdict();
}

bool isTid(const QString &key)
{
    static const QRegularExpression form{u"^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$"_s};
    return form.match(key).hasMatch();
}

}  // namespace carillon::sandbox::bluesky
