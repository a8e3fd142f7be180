// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// The types that `source` defines for the whole program, with their namespaces: those within a nameless one, or within
/// another type, are its own affair. Formatted source: what stands at the margin is in a namespace only.
QStringList typesOf(const QString &source)
{
    static const QRegularExpression space{u"^(?:inline )?namespace ?([\\w:]*) ?\\{$"_s};
    static const QRegularExpression spaceEnd{u"^\\}  // namespace"_s};
    static const QRegularExpression type{u"^(?:class|struct|union|enum class|enum) (\\w++)(?!::|.*;$)"_s};
    QStringList spaces;
    QStringList types;
    QString before;
    for (const auto &line : source.split(u'\n')) {
        const bool isPartial = before.startsWith("template <>"_L1);
        before = line;
        if (const auto begins = space.match(line); begins.hasMatch()) {
            spaces += begins.captured(1);
        } else if (spaceEnd.match(line).hasMatch() && !spaces.isEmpty()) {
            spaces.removeLast();
        } else if (const auto found = type.match(line); found.hasMatch() && !isPartial) {
            if (!spaces.isEmpty() && !spaces.contains(QString{}))
                types += spaces.join("::"_L1) + "::"_L1 + found.captured(1);
        }
    }
    return types;
}

}  // namespace

/// Two types of one name in one namespace become one in the linker's eyes, and a destructor of the one runs for the
/// other, without a word from the compiler when no file sees both.
class TestTypeNames final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsDefinedForAll_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a class") << u"namespace a {\n\nclass B final : public C\n{\n};\n\n}  // namespace a\n"_s
                                 << QStringList{u"a::B"_s};
        QTest::newRow("two namespaces in one line")
            << u"namespace a::b {\nstruct C\n{\n"_s << QStringList{u"a::b::C"_s};
        QTest::newRow("only announced") << u"namespace a {\nclass B;\n"_s << QStringList{};
        QTest::newRow("of another, defined outside") << u"namespace a {\nstruct B::C\n{\n"_s << QStringList{};
        QTest::newRow("an enumeration in one line, which has no code")
            << u"namespace a {\nenum class B { C, D };\n"_s << QStringList{};
        QTest::newRow("of the file alone")
            << u"namespace a {\nnamespace {\nstruct B\n{\n};\n}  // namespace\n"_s << QStringList{};
        QTest::newRow("within another") << u"namespace a {\nclass B\n{\n    struct C\n    {\n"_s
                                        << QStringList{u"a::B"_s};
        QTest::newRow("after the nameless one")
            << u"namespace a {\nnamespace {\n}  // namespace\nstruct B\n{\n"_s << QStringList{u"a::B"_s};
    }

    void findsWhatIsDefinedForAll()
    {
        QFETCH(QString, source);
        QTEST(typesOf(source), "found");
    }

    void noneStandsTwice()
    {
        const QString root = QStringLiteral(SOURCE_ROOT "/");
        QMap<QString, QStringList> places;
        for (const auto &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files{root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories};
            while (files.hasNext()) {
                QFile file{files.next()};
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const auto &type : typesOf(QString::fromUtf8(file.readAll())))
                    places[type] += file.fileName().mid(root.size());
            }
        }
        QVERIFY(places.size() > 200);
        QStringList twice;
        for (auto at = places.begin(); at != places.end(); ++at) {
            if (at.value().size() > 1)
                twice += at.key() + u" in "_s + at.value().join(u" and "_s);
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }
};

static const test::Registration<TestTypeNames> registered;
#include "tst_typenames.moc"
