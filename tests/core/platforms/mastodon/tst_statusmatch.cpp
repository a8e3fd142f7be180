// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/statusmatch.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant intended = toInstant(QDateTime::fromString(u"2026-11-21T09:00:00Z"_s, Qt::ISODate));

QJsonObject aStatus(const QString &createdAt, int media = 0, const QJsonValue &replyTo = QJsonValue::Null)
{
    return {{u"id"_s, u"5"_s},
            {u"created_at"_s, createdAt},
            {u"in_reply_to_id"_s, replyTo},
            {u"media_attachments"_s, QJsonDocument::fromJson(media == 0 ? "[]" : "[{},{}]").array()},
            {u"reblog"_s, QJsonValue::Null}};
}

}  // namespace

class TestStatusMatch final : public QObject
{
    Q_OBJECT

private slots:
    void recognisesCandidates_data()
    {
        QTest::addColumn<QJsonObject>("status");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<bool>("may");
        const QJsonObject plain;
        const auto then = u"2026-11-21T09:00:01.000Z"_s;
        QTest::newRow("made a second later") << aStatus(then) << plain << true;
        QTest::newRow("made a minute earlier by the server's clock")
            << aStatus(u"2026-11-21T08:59:00.000Z"_s) << plain << true;
        QTest::newRow("made an hour earlier") << aStatus(u"2026-11-21T08:00:00.000Z"_s) << plain << false;
        QTest::newRow("made an hour earlier by a server whose clock is late")
            << aStatus(u"2026-11-21T08:00:00.000Z"_s) << QJsonObject{{u"since"_s, u"2026-11-21T08:00:00.000Z"_s}}
            << true;
        QTest::newRow("without a time") << aStatus(QString{}) << plain << true;
        QTest::newRow("an answer to something") << aStatus(then, 0, u"4"_s) << plain << false;
        QTest::newRow("the answer that was sought")
            << aStatus(then, 0, u"4"_s) << QJsonObject{{u"in_reply_to_id"_s, u"4"_s}} << true;
        QTest::newRow("media that were not sent") << aStatus(then, 2) << plain << false;
        QTest::newRow("the media that were sent")
            << aStatus(then, 2) << QJsonObject{{u"media_ids"_s, QJsonArray{u"a"_s, u"b"_s}}} << true;
        auto boost = aStatus(then);
        boost["reblog"_L1] = QJsonObject{{u"id"_s, u"1"_s}};
        QTest::newRow("a boost") << boost << plain << false;
    }

    void recognisesCandidates()
    {
        QFETCH(const QJsonObject, status);
        QFETCH(const QJsonObject, payload);
        QFETCH(const bool, may);
        FrozenPost post;
        post.parts = {u"text"_s};
        const auto sought = mastodon::soughtBy(post, Step{.kind = StepKind::PublishPart, .payload = payload}, intended);
        QCOMPARE(mastodon::mayBe(status, sought), may);
    }

    void comparesTheSource_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("warning");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoiler");
        QTest::addColumn<int>("media");
        QTest::addColumn<bool>("same");
        QTest::newRow("the same") << u"a  b\nc"_s << u""_s << u"a  b\nc"_s << u""_s << 0 << true;
        QTest::newRow("blanks at the end, which servers cut off")
            << u" a\n"_s << u" w "_s << u"a"_s << u"w"_s << 0 << true;
        QTest::newRow("other line ends") << u"a\r\nb"_s << u""_s << u"a\nb"_s << u""_s << 0 << true;
        QTest::newRow("one blank less inside") << u"a  b"_s << u""_s << u"a b"_s << u""_s << 0 << false;
        QTest::newRow("another warning") << u"a"_s << u"w"_s << u"a"_s << u"v"_s << 0 << false;
        QTest::newRow("no text: the warning in its place") << u""_s << u"w"_s << u"w"_s << u""_s << 0 << true;
        QTest::newRow("no text: a dot under media") << u""_s << u""_s << u"."_s << u""_s << 1 << true;
        QTest::newRow("a dot where there was none") << u"a"_s << u""_s << u"."_s << u""_s << 1 << false;
    }

    void comparesTheSource()
    {
        QFETCH(const QString, sent);
        QFETCH(const QString, warning);
        QFETCH(const QString, text);
        QFETCH(const QString, spoiler);
        QFETCH(const int, media);
        QFETCH(const bool, same);
        mastodon::SoughtStatus sought;
        sought.text = sent;
        sought.warning = warning;
        sought.media = media;
        QCOMPARE(mastodon::hasSameSource({{u"text"_s, text}, {u"spoiler_text"_s, spoiler}}, sought), same);
    }

    void comparesTheContent_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("same");
        QTest::newRow("paragraphs and line breaks")
            << u"one\ntwo\n\nthree & <four>"_s << u"<p>one<br />two</p><p>three &amp; &lt;four&gt;</p>"_s << true;
        QTest::newRow("a shortened link")
            << u"see https://www.example.com/a/long/path"_s
            << u"<p>see <a href=\"https://www.example.com/a/long/path\"><span class=\"invisible\">https://www.</span>"
               "<span class=\"ellipsis\">example.com/a/lo</span><span class=\"invisible\">ng/path</span></a></p>"_s
            << true;
        QTest::newRow("a mention") << u"hi @bob@other.example!"_s
                                   << u"<p>hi <span class=\"h-card\"><a href=\"https://other.example/@bob\">@<span>bob"
                                      "</span></a></span>!</p>"_s
                                   << true;
        QTest::newRow("a hashtag and signs by number")
            << u"#tag it's 👋"_s << u"<p><a href=\"x\">#<span>tag</span></a> it&#39;s &#x1F44B;</p>"_s << true;
        QTest::newRow("another text") << u"one"_s << u"<p>two</p>"_s << false;
    }

    void comparesTheContent()
    {
        QFETCH(const QString, sent);
        QFETCH(const QString, content);
        QFETCH(const bool, same);
        mastodon::SoughtStatus sought;
        sought.text = sent;
        QCOMPARE(mastodon::hasSameContent({{u"content"_s, content}, {u"spoiler_text"_s, u""_s}}, sought), same);
    }
};

static const test::Registration<TestStatusMatch> registered;
#include "tst_statusmatch.moc"
