// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// Words that no window shows.
struct Exception
{
    const char *pattern;
    const char *reason;
};
constexpr std::array exceptions{
    Exception{R"(\b(SELECT|FROM|WHERE|AND|INSERT|UPDATE|DELETE|IS NULL|ROLLBACK|SAVEPOINT|PRAGMA|ORDER BY)\b)", "SQL"},
    Exception{R"(^ddd)", "forms of dates"},
    Exception{R"(^nbsp iexcl )", "names of characters in HTML"},
    Exception{R"(^Request Header Fields Too Large$)", "HTTP's own phrase for a status"},
    Exception{R"(^ of type | bytes of type )", "what stands for a file in a recorded request"},
    Exception{R"(^The text was refused\.$)", "of an invented post, for tests of size"},
};

bool isException(const QString &text)
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception &exception) {
        return text.contains(QRegularExpression{QLatin1StringView{exception.pattern}});
    });
}

/// What stands before a literal that is translated, or written to a log.
bool isTranslatedOrLogged(const QString &before)
{
    static const QRegularExpression translated{
        uR"(\btr\(\s*$|\btr\(\s*"[^"]*",\s*$|\bQT_TRANSLATE_(?:N_)?NOOP\(\s*"\w+",\s*$)"_s};
    static const QRegularExpression logged{uR"(\b(qC(Debug|Info|Warning|Critical)|qFatal|Q_ASSERT_X)\([^;{}]*$)"_s};
    return before.contains(translated) || before.contains(logged);
}

/// The literals of `code` that a person could be meant to read: three words on end, or an Error's detail with as much
/// as one.
QStringList untranslated(const QString &code)
{
    static const QRegularExpression token{
        uR"lit(//[^\n]*|/\*.*?\*/|'(?:[^'\\\n]|\\.)+'|R"\((.*?)\)"|(?:u|u8)?("(?:[^"\\\n]|\\.)*"(?:[\s\\]*"(?:[^"\\\n]|\\.)*")*))lit"_s,
        QRegularExpression::DotMatchesEverythingOption};
    static const QRegularExpression seam{uR"("[\s\\]+")"_s};
    static const QRegularExpression sentence{u"[A-Za-z][A-Za-z',]* [A-Za-z',]+ [A-Za-z']+"_s};
    static const QRegularExpression ofAnError{uR"(\bError\{\s*ErrorKind::\w+,\s*(QStringLiteral\()?$)"_s};
    static const QRegularExpression word{u"[A-Za-z]{2}"_s};
    QStringList found;
    for (auto match = token.globalMatch(code); match.hasNext();) {
        const auto literal = match.next();
        auto text = literal.captured(1) + literal.captured(2);
        text.remove(seam);
        const auto before = code.mid(std::max<qsizetype>(0, literal.capturedStart() - 200),
                                     std::min<qsizetype>(200, literal.capturedStart()));
        const bool isMeantForPeople = text.contains(sentence) || (before.contains(ofAnError) && text.contains(word));
        text = text.mid(literal.captured(2).isEmpty() ? 0 : 1);
        if (text.endsWith(u'"'))
            text.chop(1);
        if (isMeantForPeople && !isTranslatedOrLogged(before) && !isException(text))
            found += text;
    }
    return found;
}

}  // namespace

/// What core says to people is said in their language.
class TestSentences final : public QObject
{
    Q_OBJECT

private slots:
    void findsAPlantedOne_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<qsizetype>("found");
        const auto row = [](const char *name, const QString &code, qsizetype found) {
            QTest::newRow(name) << code << found;
        };
        row("an error's detail", uR"(return Error{ErrorKind::Config, u"It is wrong."_s};)"_s, 1);
        row("an error's detail of one word", uR"(return Error{ErrorKind::Config, QStringLiteral("Wrong: %1")};)"_s, 1);
        row("over two lines", uR"(refuse(u"This is "
            "very wrong."_s))"_s,
            1);
        row("a constant", uR"(constexpr auto advice = "Look at the account."_L1;)"_s, 1);
        row("translated", uR"(return Error{ErrorKind::Config, NetSentences::tr("It is very wrong.")};)"_s, 0);
        row("translated over two lines", uR"(NetSentences::tr("This is "
            "very wrong."))"_s,
            0);
        row("with a comment for translators", uR"(NetSentences::tr("en", "the language of this page"))"_s, 0);
        row("marked in a table", uR"(QT_TRANSLATE_N_NOOP("X", "Move %n posts or so"))"_s, 0);
        row("no words", uR"(return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, why)};)"_s, 0);
        row("a log line", uR"(qCWarning(logNet) << "it is very wrong";)"_s, 0);
        row("after a log line", uR"(qCWarning(logNet) << "it is so"; return u"It is very wrong."_s;)"_s, 1);
        row("a comment", u"/// Says \"It is very wrong.\"\n"_s, 0);
        row("SQL", uR"(constexpr auto select = "SELECT id FROM post WHERE key = ?"_L1;)"_s, 0);
    }

    void findsAPlantedOne()
    {
        QFETCH(const QString, code);
        QTEST(untranslated(code).size(), "found");
    }

    void everySentenceIsTranslated()
    {
        const QString root = QStringLiteral(SOURCE_ROOT "/");
        QDirIterator files{root + u"core"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories};
        QStringList offences;
        int count = 0;
        while (files.hasNext()) {
            const auto path = files.next().mid(root.size());
            // The simulated side of a platform speaks as that platform does.
            if (path.contains("/sandbox/"_L1) || path.contains("/simulated"_L1))
                continue;
            QFile file{root + path};
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++count;
            for (const auto &text : untranslated(QString::fromUtf8(file.readAll())))
                offences += u"%1: %2"_s.arg(path, text);
        }
        QVERIFY(count > 100);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }
};

static const test::Registration<TestSentences> registered;
#include "tst_sentences.moc"
