// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace carillon::sandbox::bluesky {

/// Sizes of the lexicons of one PDS version, which differ.
struct RecordLimits
{
    int graphemes = 300;           ///< app.bsky.feed.post#text maxGraphemes
    int bytes = 3000;              ///< app.bsky.feed.post#text maxLength
    int imageBytes = 2'000'000;    ///< app.bsky.embed.images#image; 1,000,000 on PDS up to 0.4.217
    int thumbBytes = 1'000'000;    ///< app.bsky.embed.external#thumb
    int videoBytes = 300'000'000;  ///< app.bsky.embed.video
    int captions = 20;             ///< app.bsky.embed.video#captions
    int captionBytes = 20'000;     ///< app.bsky.embed.video#caption
};

/// A blob as the record names it.
struct BlobUse
{
    QString cid;
    QString mime;
    qint64 size = 0;
    QString alt;
};

struct RecordVerdict
{
    QString problem;       ///< why a PDS refuses the record, with the path; empty when it takes it
    QList<BlobUse> blobs;  ///< every blob named, in order
    QStringList warnings;  ///< what a PDS takes although a client shows it wrong
};

/// Judges a record as the PDS does by its lexicon. Records of unknown collections pass.
RecordVerdict judgeRecord(const QString &collection, const QJsonObject &record, const RecordLimits &limits);

/// Thirteen letters of base 32 whose first is one of the lower half.
bool isTid(const QString &key);

}  // namespace carillon::sandbox::bluesky
