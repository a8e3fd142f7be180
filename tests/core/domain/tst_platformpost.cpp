// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/metric.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/domain/step.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using enum PlatformPostState;

class TestPlatformPost final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsWord()
    {
        for (size_t at = 0; at < platformPostStateCount; ++at) {
            const auto state = static_cast<PlatformPostState>(at);
            QCOMPARE(platformPostStateFromWord(toWord(state)), std::optional{state});
        }
        QVERIFY(!platformPostStateFromWord(u"cancelled"));
        QCOMPARE(holdFromWord(toWord(Hold::Keyring)), std::optional{Hold::Keyring});
        QCOMPARE(stepKindFromWord(toWord(StepKind::PublishPart)), std::optional{StepKind::PublishPart});
        QCOMPARE(stepStateFromWord(toWord(StepState::Absent)), std::optional{StepState::Absent});
        for (size_t at = 0; at < metricCount; ++at)
            QCOMPARE(metricFromWord(toWord(static_cast<Metric>(at))), std::optional{static_cast<Metric>(at)});
        QVERIFY(!metricFromWord(u"impressions"));
    }

    void onlyADeletionAtItsPlatformLeavesPublished()
    {
        for (size_t at = 0; at < platformPostStateCount; ++at) {
            const auto to = static_cast<PlatformPostState>(at);
            QCOMPARE(mayMove(Published, to), to == Canceled);
        }
    }

    void onlyAClaimPublishes()
    {
        for (size_t at = 0; at < platformPostStateCount; ++at) {
            const auto from = static_cast<PlatformPostState>(at);
            // A person may say of an unconfirmed one that it is live.
            QCOMPARE(mayMove(from, Published), from == Publishing || from == Unconfirmed || from == HandedOver);
            QCOMPARE(mayMove(from, Publishing),
                     from == Scheduled || from == Queued || from == Retrying || from == HandedOver);
        }
    }

    void whatIsBeingSentCannotBeCanceled() { QVERIFY(!mayMove(Publishing, Canceled)); }

    void finalStatesStayUntilAPersonActs()
    {
        QVERIFY(isFinal(Unconfirmed));
        QVERIFY(isFinal(Failed));
        QVERIFY(!isFinal(Retrying));
    }

    void partsAreSeparatedByALineOfThreeDashes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("one part") << u"a\nb"_s << QStringList{u"a\nb"_s};
        QTest::newRow("two parts") << u"a\n---\nb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("dashes within a line do not cut") << u"a --- b"_s << QStringList{u"a --- b"_s};
        QTest::newRow("windows line ends") << u"a\r\n---\r\nb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("blank parts are left out") << u"---\na\n---\n \n---\nb\n---"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("nothing is one empty part") << QString{} << QStringList{QString{}};
    }

    void partsAreSeparatedByALineOfThreeDashes()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, parts);
        QCOMPARE(splitParts(text), parts);
        QCOMPARE(splitParts(joinParts(parts)), parts);
    }

    void aPlatformsOwnOptionGoesFirst()
    {
        const QJsonObject options{{u"language"_s, u"en"_s}, {u"there.language"_s, u"de"_s}};
        QCOMPARE(optionValue(options, u"there"_s, u"language"_s), u"de"_s);
        QCOMPARE(optionValue(options, u"elsewhere"_s, u"language"_s), u"en"_s);
        QCOMPARE(optionValue(options, u"there"_s, u"visibility"_s), QString{});
    }
};

static const test::Registration<TestPlatformPost> registered;
#include "tst_platformpost.moc"
