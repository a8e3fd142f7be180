// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/linkcard.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;

class TestLinkCard final : public QObject
{
    Q_OBJECT

private slots:
    void cutsLongTitles()
    {
        const auto external = externalOf(m_address, {.title = QString(2000, u'x'), .description = QString(2000, u'y')});
        QCOMPARE(external["title"_L1].toString().size(), 300);
        QVERIFY(external["title"_L1].toString().endsWith(u'…'));
        QCOMPARE(external["description"_L1].toString().size(), 1000);
    }

    void aCardWithoutAPreviewNamesTheSite()
    {
        const auto external = externalOf(m_address, {});
        QCOMPARE(external["uri"_L1].toString(), u"https://example.com/a/page"_s);
        QCOMPARE(external["title"_L1].toString(), u"example.com"_s);
        QCOMPARE(external["description"_L1].toString(), QString{});
        QVERIFY(external.contains("description"_L1));
    }

private:
    const QUrl m_address{u"https://example.com/a/page"_s};
};

static const carillon::test::Registration<TestLinkCard> registered;

#include "tst_linkcard.moc"
