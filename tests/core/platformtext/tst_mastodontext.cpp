// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodontext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestMastodonText final : public QObject
{
    Q_OBJECT

private slots:
    void countsAsTheServer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoiler");
        QTest::addColumn<qsizetype>("length");
        const auto row = [](const char *name, const QString &text, qsizetype length, const QString &spoiler = {}) {
            QTest::newRow(name) << text << spoiler << length;
        };
        row("nothing", {}, 0);
        row("letters", u"hello"_s, 5);
        row("a content warning as it is written", u"hello"_s, 5 + 19, u"https://example.com"_s);
        row("a short address", u"https://a.de"_s, 23);
        row("a long address", u"see https://example.com/"_s + QString{200, u'a'}, 4 + 23);
        row("an address glued to a word", u"xhttps://example.com"_s, 20);
        row("an address without a scheme", u"example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaa"_s, 39);
        row("somebody on another server", u"hi @alice@example.social!"_s, 3 + 6 + 1);
        row("somebody here", u"hi @alice!"_s, 10);
        row("somebody with a dot", u"@alice.b@example.social"_s, 8);
        row("an e-mail address", u"alice@example.social"_s, 20);
        row("somebody inside an address", u"https://example.social/@alice@example.org/1"_s, 23);
        row("a mention spoilt by another sign", u"@alice@example.social@x"_s, 23);
        row("two flags and a family", u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7\U0001F468\u200D\U0001F469"_s, 3);
    }

    void countsAsTheServer()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, spoiler);
        QFETCH(const qsizetype, length);
        QCOMPARE(mastodon::statusLength(text, spoiler), length);
    }

    void theInstanceSaysWhatAnAddressCosts()
    {
        QCOMPARE(mastodon::statusLength(u"https://example.com https://example.org", {}, 256), 513);
    }
};

static const test::Registration<TestMastodonText> registered;
#include "tst_mastodontext.moc"
