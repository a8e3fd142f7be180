// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/dagcbor.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;

/// The vectors come from an encoder written in another language, whose CIDs a real PDS has confirmed.
class TestDagCbor final : public QObject
{
    Q_OBJECT

private slots:
    void encodesAsOthersDo_data()
    {
        QTest::addColumn<QJsonObject>("value");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("cid");
        QFile file{QStringLiteral(TEST_FOLDER "/cidvectors.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto vectors = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(vectors.size(), 8);
        for (const auto &entry : vectors) {
            const auto vector = entry.toObject();
            QTest::newRow(qPrintable(vector["name"_L1].toString()))
                << vector["value"_L1].toObject() << vector["hex"_L1].toString().toLatin1()
                << vector["cid"_L1].toString();
        }
    }

    void encodesAsOthersDo()
    {
        QFETCH(const QJsonObject, value);
        QFETCH(const QByteArray, hex);
        QFETCH(const QString, cid);
        const auto encoded = encodeDagCbor(value);
        QVERIFY(encoded);
        QCOMPARE(encoded->toHex(), hex);
        QCOMPARE(recordCid(value), std::optional{cid});
    }

    void refusesWhatItCannotSay_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("fraction") << QJsonObject{{u"n"_s, 1.5}};
        QTest::newRow("half a character") << QJsonObject{{u"s"_s, QString{QChar{0xD83C}}}};
        QTest::newRow("half a character in a key") << QJsonObject{{QString{QChar{0xD83C}}, 1}};
        QTest::newRow("link of another base") << QJsonObject{{u"$link"_s, u"zQm"_s}};
        QTest::newRow("link with a wrong letter") << QJsonObject{{u"$link"_s, u"b01"_s}};
        QTest::newRow("link that is no text") << QJsonObject{{u"$link"_s, 7}};
        QTest::newRow("deep inside") << QJsonObject{{u"l"_s, QJsonArray{QJsonObject{{u"n"_s, 0.1}}}}};
    }

    void refusesWhatItCannotSay()
    {
        QFETCH(const QJsonObject, object);
        QVERIFY(!encodeDagCbor(object));
        QVERIFY(!recordCid(object));
    }
};

static const carillon::test::Registration<TestDagCbor> registered;
#include "tst_dagcbor.moc"
