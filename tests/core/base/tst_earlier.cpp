// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/earlier.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::milliseconds{1'700'000'000'000}};

}  // namespace
Q_DECLARE_METATYPE(std::optional<Instant>)

class TestEarlier final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheFirstThatIsKnown_data()
    {
        using Maybe = std::optional<Instant>;
        QTest::addColumn<Maybe>("a");
        QTest::addColumn<Maybe>("b");
        QTest::addColumn<Maybe>("earlier");
        QTest::newRow("neither is known") << Maybe{} << Maybe{} << Maybe{};
        QTest::newRow("one is known") << Maybe{noon} << Maybe{} << Maybe{noon};
        QTest::newRow("both are known") << Maybe{noon} << Maybe{noon + 1ms} << Maybe{noon};
        QTest::newRow("both are the same") << Maybe{noon} << Maybe{noon} << Maybe{noon};
        QTest::newRow("before 1970") << Maybe{Instant{} - 1ms} << Maybe{Instant{}} << Maybe{Instant{} - 1ms};
    }
    void takesTheFirstThatIsKnown()
    {
        QFETCH(const std::optional<Instant>, a);
        QFETCH(const std::optional<Instant>, b);
        QTEST(earlier(a, b), "earlier");
        QTEST(earlier(b, a), "earlier");
    }
};

static const test::Registration<TestEarlier> registered;
#include "tst_earlier.moc"
