// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestJsonText final : public QObject
{
    Q_OBJECT

private slots:
    void readsBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString{};
        QTest::newRow("plain") << u"A post of ordinary length."_s;
        QTest::newRow("not ascii") << u"Grüße, 値, \U0001f514"_s;
        QTest::newRow("quotes") << u"\"a\" \\b\\ \"\""_s;
        QTest::newRow("escapes only") << u"\n\r\t\"\\"_s;
        QTest::newRow("at both ends") << u"\nmiddle\n"_s;
        QString controls;
        for (char16_t character = 0; character < 0x20; ++character)
            controls += QChar{character};
        QTest::newRow("every control character") << controls;
        QTest::newRow("delete and next line") << u"\u007f\u0085\u2028"_s;
    }

    void readsBackAsItWas()
    {
        QFETCH(const QString, text);
        QString json{u'['};
        appendQuoted(json, text);
        json += u']';
        QJsonParseError error;
        const auto read = QJsonDocument::fromJson(json.toUtf8(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.array().at(0).toString(), text);
        for (const auto character : json)
            QVERIFY(character >= u' ');
    }
};

static const test::Registration<TestJsonText> registered;
#include "tst_jsontext.moc"
