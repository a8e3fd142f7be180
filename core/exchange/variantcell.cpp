// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/variantcell.h"

#include "core/exchange/captionscell.h"
#include "core/exchange/exchangesentences.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const PostVariant &variant)
{
    QJsonObject json;
    const auto put = [&json](const QString &name, const std::optional<QString> &text) {
        if (text)
            json.insert(name, *text);
    };
    if (variant.parts)
        json.insert(u"text"_s, joinParts(*variant.parts));
    put(u"title"_s, variant.title);
    put(u"link"_s, variant.link);
    put(u"first_comment"_s, variant.firstComment);
    if (!variant.media)
        return json;
    QJsonArray media;
    for (const auto &[asset, alt, captions] : *variant.media) {
        QJsonObject one{{u"file"_s, asset.file}};
        if (!alt.isEmpty())
            one.insert(u"alt"_s, alt);
        if (!captions.isEmpty())
            one.insert(u"captions"_s, captionsToItem(captions));
        media += one;
    }
    json.insert(u"media"_s, media);
    return json;
}

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

Result<QList<WrittenVariant::File>> readFiles(const QJsonValue &value)
{
    QList<WrittenVariant::File> files;
    const auto media = value.toArray();
    for (const auto &one : media) {
        const auto name = one.isString() ? one.toString() : one["file"_L1].toString();
        if (name.isEmpty())
            return invalid(ExchangeSentences::tr("The media of a variant are a list of {\"file\": \"name\", \"alt\": "
                                                 "\"description\"}, each with a file."));
        files += {name, one["alt"_L1].toString(), one["captions"_L1].toString()};
    }
    if (!value.isArray())
        return invalid(ExchangeSentences::tr("The media of a variant are a list, which may be empty."));
    return files;
}

Result<WrittenVariant> readVariant(const QString &account, const QJsonObject &json)
{
    WrittenVariant read{.account = account, .variant = {}};
    for (auto member = json.constBegin(); member != json.constEnd(); ++member) {
        const auto name = member.key();
        if (name == "media"_L1) {
            auto files = readFiles(member.value());
            if (!files)
                return files.error();
            read.files = std::move(files).value();
            continue;
        }
        if (!member.value().isString())
            return invalid(ExchangeSentences::tr("\"%1\" of a variant must be a text in quotes.").arg(name));
        const auto text = member.value().toString();
        if (name == "text"_L1)
            read.variant.parts = splitParts(text);
        else if (name == "title"_L1)
            read.variant.title = text;
        else if (name == "link"_L1)
            read.variant.link = text;
        else if (name == "first_comment"_L1)
            read.variant.firstComment = text;
        else
            return invalid(ExchangeSentences::tr("A variant has no \"%1\"; it has text, title, link, first_comment and "
                                                 "media.")
                               .arg(name));
    }
    return read;
}

}  // namespace

QJsonObject variantsToJson(const QMap<QString, PostVariant> &variants, const QHash<QString, QString> &names)
{
    QJsonObject json;
    for (auto own = variants.constBegin(); own != variants.constEnd(); ++own) {
        if (names.contains(own.key()))
            json.insert(names.value(own.key()), toJson(own.value()));
    }
    return json;
}

Result<QList<WrittenVariant>> readVariantCell(const QString &cell)
{
    const auto notJson = ExchangeSentences::tr(
        "The variants are no JSON object. Write them as {\"platform:handle\": {\"text\": \"its own text\"}}, or leave "
        "the column empty.");
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(cell.toUtf8(), &error);
    if (!document.isObject())
        return invalid(notJson);
    QList<WrittenVariant> variants;
    const auto object = document.object();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (!member.value().isObject())
            return invalid(notJson);
        auto read = readVariant(member.key(), member.value().toObject());
        if (!read)
            return read.error();
        if (read->files || !read->variant.followsAll())
            variants += std::move(read).value();
    }
    return variants;
}

}  // namespace carillon
