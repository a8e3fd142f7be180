// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

struct Read
{
    Rows rows;
    QStringList problems;
    QString error;
    int blankLines = 0;
};

/// Everything, the first line included. Hands out few bytes at a time, so that every pair is cut somewhere.
class Dribble final : public QIODevice
{
public:
    explicit Dribble(QByteArray content) : m_content{std::move(content)} { open(ReadOnly | Unbuffered); }
    [[nodiscard]] bool atEnd() const override { return m_at == m_content.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const auto size = std::min<qint64>({maxSize, 3, m_content.size() - m_at});
        std::copy_n(m_content.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qsizetype m_at = 0;
};

Read readAll(QIODevice &input, const CsvReader::Options &options = {}, bool header = false)
{
    CsvReader reader{input, options};
    Read read;
    if (header) {
        const auto names = reader.readHeader();
        if (!names) {
            read.error = names.error().detail;
            return read;
        }
        read.rows += *names;
    }
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            read.error = record.error().detail;
            break;
        }
        if (!*record)
            break;
        read.rows += (*record)->fields;
        if (!(*record)->problem.isEmpty())
            read.problems += (*record)->problem;
    }
    read.blankLines = reader.blankLines();
    return read;
}

Read readAll(const QByteArray &content, const CsvReader::Options &options = {}, bool header = false)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, options, header);
}

}  // namespace

class TestCsv final : public QObject
{
    Q_OBJECT

private slots:
    void readsRecords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const QByteArray &content, const Rows &rows) {
            QTest::newRow(name) << content << rows;
        };
        row("nothing", "", {});
        row("one line without its end", "a,b", {{u"a"_s, u"b"_s}});
        row("Windows line ends", "a,b\r\nc,d\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("Unix line ends", "a,b\nc,d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("old Macintosh line ends", "a,b\rc,d\r", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("empty fields", ",\n,,", {{{}, {}}, {{}, {}, {}}});
        row("a comma in quotes", "\"a,b\",c", {{u"a,b"_s, u"c"_s}});
        row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"", {{u"say \"hi\""_s, u"\""_s}});
        row("line ends in quotes stay as they are", "\"a\r\nb\nc\rd\",e", {{u"a\r\nb\nc\rd"_s, u"e"_s}});
        row("an empty field in quotes is a record", "\"\"\n", {{{}}});
        row("blank lines are passed over", "\n\na\n\r\n\rb\n\n", {{u"a"_s}, {u"b"_s}});
        row("spaces belong to the text", " a , b ", {{u" a "_s, u" b "_s}});
        row("a byte order mark", "\xEF\xBB\xBF\"a\",b", {{u"a"_s, u"b"_s}});
        row("letters of two to four bytes", "\xC3\xA4,\xE2\x82\xAC,\xF0\x9F\x98\x80",
            {{u"ä"_s, u"€"_s, u"\U0001F600"_s}});
    }

    void readsRecords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const Rows, rows);
        const auto read = readAll(content);
        QCOMPARE(read.error, QString{});
        QCOMPARE(read.problems, QStringList{});
        QCOMPARE(read.rows, rows);
        Dribble dribble{content};
        const auto bitByBit = readAll(dribble);
        QCOMPARE(bitByBit.rows, rows);
        QCOMPARE(bitByBit.blankLines, read.blankLines);
    }

    void reportsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("problems");
        QTest::addColumn<QString>("error");
        const auto row
            = [](const char *name, const QByteArray &content, const QStringList &problems, const QString &error = {}) {
                  QTest::newRow(name) << content << problems << error;
              };
        row("nothing at all", "", {}, u"the file is empty; its first line must name the columns"_s);
        row("too few fields", "a,b\n1\n1,2\n", {u"line 2 has 1 fields, the header has 2"_s});
        row("too many fields, behind a record of two lines", "a,b\n\"1\n2\",3\n\n1,2,3\n",
            {u"line 5 has 3 fields, the header has 2"_s});
        row("a quote in plain text", "a,b\n1,this \"one\"\n",
            {u"record 1, line 2: a quote inside a field that does not begin with one; quote the field and double the "
             "quote"_s});
        row("text after the closing quote", "a,b\n1,\"x\" y\n1,2\n",
            {u"record 1, line 2: text after the closing quote; double a quote that belongs to the text"_s});
        row("a NUL byte", QByteArray{"a,b\n1,x\0y\n", 10}, {u"record 1, line 2: a NUL byte in field 2"_s});
        row("Latin-1", "a,b\n1,gr\xFC\n",
            {u"record 1, line 2, byte 8 of the file is no UTF-8; save the file as \"CSV UTF-8\""_s});
        row("Latin-1 behind quotes and a byte order mark",
            "\xEF\xBB\xBF"
            "a,b\r\n1,\"\"\"x\"\" gr\xFC\"\r\n",
            {u"record 1, line 2, byte 19 of the file is no UTF-8; save the file as \"CSV UTF-8\""_s});
        row("a cut character", "a,b\n1,\xE2\x82\n",
            {u"record 1, line 2, byte 6 of the file is no UTF-8; save the file as \"CSV UTF-8\""_s});
        row("a surrogate in UTF-8", "a,b\n1,\xED\xA0\x80\n",
            {u"record 1, line 2, byte 6 of the file is no UTF-8; save the file as \"CSV UTF-8\""_s});
        row("a quote never closed", "a,b\n1,2\n3,\"4\n5,6\n", {}, u"the quote opened in line 3 is never closed"_s);
        row("UTF-16",
            "\xFF\xFE"
            "a\0",
            {}, u"the file is UTF-16; save it as \"CSV UTF-8\""_s);
    }

    void reportsWhatIsWrong()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, problems);
        QFETCH(const QString, error);
        const auto read = readAll(content, {}, true);
        QCOMPARE(read.problems, problems);
        QCOMPARE(read.error, error);
    }

    void goesOnBehindABadRecord()
    {
        const auto read = readAll("a,b\n1,gr\xFC\n3,4\n", {}, true);
        QCOMPARE(read.rows, (Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"gr\uFFFD"_s}, {u"3"_s, u"4"_s}}));
    }

    void countsRecordsAndLines()
    {
        QBuffer buffer;
        buffer.setData("h\n\n\"a\nb\"\nc\n");
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader{buffer};
        QVERIFY(reader.readHeader());
        const auto first = reader.next();
        QCOMPARE((*first)->record, 1);
        QCOMPARE((*first)->line, 3);
        const auto second = reader.next();
        QCOMPARE((*second)->record, 2);
        QCOMPARE((*second)->line, 5);
        QCOMPARE(reader.blankLines(), 1);
        QVERIFY(!*reader.next());
    }

    void boundsAFieldAndARecord()
    {
        const CsvReader::Options options{.maxFieldBytes = 10, .maxRecordBytes = 30};
        QCOMPARE(readAll("0123456789,a", options).error, QString{});
        QCOMPARE(readAll("0123456789a,a", options).error, u"record 1, line 1: a field is longer than 10 bytes"_s);
        QCOMPARE(
            readAll("x\n\"0123456789\n0123456789", options).error,
            u"record 2, line 2: a field is longer than 10 bytes; perhaps the quote opened in line 2 is never closed"_s);
        QCOMPARE(readAll("01234567,01234567,01234567,01234567", options).error,
                 u"record 1, line 1: a record is longer than 30 bytes"_s);
        QCOMPARE(readAll(QByteArray(100, ','), options).error, u"record 1, line 1: a record is longer than 30 bytes"_s);
    }

    void otherDelimitersMayBeChosen()
    {
        QCOMPARE(readAll("a;\"b;c\";d,e", {.delimiter = ';'}).rows, (Rows{{u"a"_s, u"b;c"_s, u"d,e"_s}}));
    }

    void readsBackWhatItWrote()
    {
        const Rows rows{{u"plain"_s, {}, u"with, comma"_s},
                        {u"\"quoted\""_s, u"two\r\nlines"_s, u"\n"_s},
                        {u"=1+1"_s, u"@carol"_s, u"-20 %"_s},
                        {u" spaces "_s, u"\U0001F600"_s, u"\""_s},
                        {{}, {}, {}},
                        {u"\r"_s, u"a\tb"_s, u"#"_s}};
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer{buffer};
        for (const auto &row : rows)
            QVERIFY(writer.write(row));
        QVERIFY(writer.write({QString{}}));
        QVERIFY(buffer.data().startsWith("plain,,\"with, comma\"\r\n"));
        QVERIFY(buffer.data().contains("=1+1,@carol,-20 %\r\n"));
        QVERIFY(buffer.data().endsWith("\r\n\"\"\r\n"));
        QCOMPARE(readAll(buffer.data()).rows, rows + Rows{{QString{}}});
    }

    void aFullDiskIsAnError()
    {
        QFile full{u"/dev/full"_s};
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("this system has no /dev/full");
        CsvWriter writer{full};
        const auto written = writer.write({u"a"_s});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
    }

    void readsTheSharedFiles()
    {
        const auto root = QStringLiteral(SOURCE_ROOT "/../shared/corpora/");
        QFile cases{root + u"sets/csv_rows.jsonl"_s};
        if (!cases.open(QIODevice::ReadOnly))
            QSKIP("the shared corpus is not beside the source");
        int right = 0;
        int all = 0;
        QStringList wrong;
        while (!cases.atEnd()) {
            const auto wanted = QJsonDocument::fromJson(cases.readLine()).object();
            const auto expect = wanted["expect"_L1].toObject();
            const auto delimiter = expect["delimiter"_L1].toString(u","_s);
            QFile file{root + wanted["request"_L1]["path"_L1].toString()};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const bool ours = expect["encoding"_L1].toString(u"utf-8"_s) == "utf-8"_L1 && delimiter == u",";
            const bool othersUndeclared = !expect.contains("delimiter"_L1) && file.peek(200).contains(';');
            if (!ours || othersUndeclared || wanted["contested"_L1].toBool())
                continue;
            ++all;
            // A header must be sound; a record with a stray quote is read as well as may be, and reported.
            const auto read = readAll(file, {}, expect["must_report"_L1].toBool());
            if (agrees(read, expect, wanted["tags"_L1].toArray().contains(u"malformed"_s)))
                ++right;
            else
                wrong += wanted["id"_L1].toString();
        }
        qInfo("%d of %d comma-delimited UTF-8 files read as expected", right, all);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
        QVERIFY(all > 0);
    }

private:
    static Rows withoutBlankOnes(Rows rows, bool withoutNul)
    {
        for (auto &row : rows) {
            for (auto &field : row) {
                field.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
                if (withoutNul)
                    field.remove(QChar{0});
            }
        }
        rows.removeIf([](const QStringList &row) { return row.join(QString{}).trimmed().isEmpty(); });
        return rows;
    }

    static bool agrees(const Read &read, const QJsonObject &expect, bool malformed)
    {
        if (expect["must_report"_L1].toBool() && read.problems.isEmpty() && read.error.isEmpty())
            return false;
        if (malformed || !expect.contains("rows"_L1))
            return true;
        Rows rows;
        for (const auto &row : expect["rows"_L1].toArray()) {
            QStringList fields;
            for (const auto &field : row.toArray())
                fields += field.toString();
            rows += fields;
        }
        const bool nul = expect["accept_without_nul"_L1].toBool();
        return withoutBlankOnes(read.rows, nul) == withoutBlankOnes(rows, nul);
    }
};

static const test::Registration<TestCsv> registered;
#include "tst_csv.moc"
