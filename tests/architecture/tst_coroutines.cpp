// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// The text from `open` (a bracket) to the one that closes it.
QStringView bracketed(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < text.size(); ++at) {
        if (text[at] == u'(')
            ++depth;
        else if (text[at] == u')' && --depth == 0)
            return text.mid(open, at - open + 1);
    }
    return text.mid(open);
}

/// Each co_await expression of `text`, up to the end of its statement.
QStringList awaited(const QString &text)
{
    static const QRegularExpression start{u"\\bco_await\\b"_s};
    QStringList found;
    for (auto match = start.globalMatch(text); match.hasNext();) {
        const auto from = match.next().capturedEnd();
        auto end = text.indexOf(u';', from);
        const auto call = text.indexOf(u'(', from);
        if (call >= 0 && (end < 0 || call < end))
            end = call + bracketed(text, call).size();
        found += text.mid(from, end - from);
    }
    return found;
}

}  // namespace

/// g++ 12.2 destroys an aggregate that is written with braces inside a co_await expression twice.
class TestCoroutines final : public QObject
{
    Q_OBJECT

private slots:
    void findsAPlantedOne()
    {
        QCOMPARE(awaited(u"co_await send(Request{.text = t});"_s).first().count(u'{'), 1);
        QCOMPARE(awaited(u"co_await send(std::move(request)); if (x) { y(); }"_s).first().count(u'{'), 0);
    }

    void awaitsNoBracedAggregate()
    {
        QStringList offences;
        for (const auto &folder : {u"core"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
            QDirIterator files{QStringLiteral(SOURCE_ROOT "/") + folder,
                               {u"*.h"_s, u"*.cpp"_s},
                               QDir::Files,
                               QDirIterator::Subdirectories};
            while (files.hasNext()) {
                QFile file{files.next()};
                if (file.fileName().endsWith("tst_coroutines.cpp"_L1))
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const auto &expression : awaited(QString::fromUtf8(file.readAll()))) {
                    if (expression.contains(u'{'))
                        offences += file.fileName() + u": co_await"_s + expression;
                }
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }
};

static const test::Registration<TestCoroutines> registered;
#include "tst_coroutines.moc"
