// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"
#include "ui/theme/tokens.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr double enough = 4.8;
constexpr std::array schemes{Scheme::Light, Scheme::Dark, Scheme::HighContrast, Scheme::HighContrastDark};
constexpr std::array grounds{Token::Window, Token::Surface, Token::Raised, Token::Hover, Token::AccentSoft};
constexpr std::array states{Token::Draft,  Token::Scheduled,   Token::Publishing, Token::Published,
                            Token::Failed, Token::Unconfirmed, Token::Expired};

}  // namespace

/// What is written can be read, in every scheme.
class TestTokens final : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsWhatTheStandardSays()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor{u"#777777"_s}, Qt::white) - 4.48) < 0.01);
    }

    void everythingWrittenCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto scheme : schemes) {
            const auto add = [scheme](Token text, const QColor &ground, const QString &where) {
                const auto name = u"scheme %1, token %2 on %3"_s.arg(int(scheme)).arg(int(text)).arg(where);
                QTest::newRow(qPrintable(name)) << colorOf(text, scheme) << ground;
            };
            for (const auto ground : grounds) {
                const auto where = u"token %1"_s.arg(int(ground));
                for (const auto text : {Token::Text, Token::Muted, Token::Accent})
                    add(text, colorOf(ground, scheme), where);
                for (const auto state : states)
                    add(state, colorOf(ground, scheme), where);
            }
            for (const auto state : states) {
                const auto where = u"the tint of token %1"_s.arg(int(state));
                for (const auto text : {Token::Text, Token::Muted, state})
                    add(text, tintOf(state, scheme), where);
            }
            add(Token::OnAccent, colorOf(Token::Accent, scheme), u"the accent"_s);
            const auto palette = paletteOf(scheme);
            QTest::newRow(qPrintable(u"scheme %1, selected text"_s.arg(int(scheme))))
                << palette.color(QPalette::HighlightedText) << palette.color(QPalette::Highlight);
        }
    }

    void everythingWrittenCanBeRead()
    {
        QFETCH(const QColor, text);
        QFETCH(const QColor, ground);
        const auto ratio = contrast(text, ground);
        QVERIFY2(ratio >= enough, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(ratio)));
    }

    void aPaletteTellsItsScheme()
    {
        for (const auto scheme : schemes)
            QCOMPARE(schemeOf(paletteOf(scheme)), scheme);
    }

    void highContrastTintsNothing()
    {
        for (const auto scheme : {Scheme::HighContrast, Scheme::HighContrastDark}) {
            for (const auto ground : {Token::Surface, Token::Raised, Token::Hover, Token::AccentSoft})
                QCOMPARE(colorOf(ground, scheme), colorOf(Token::Window, scheme));
            for (const auto state : states)
                QCOMPARE(tintOf(state, scheme), colorOf(Token::Window, scheme));
            QCOMPARE(colorOf(Token::Border, scheme), colorOf(Token::Text, scheme));
        }
    }

    void everyPlatformHasAMarkThatCanBeRead()
    {
        const auto platforms = makePlatforms();
        QVERIFY(!platforms.empty());
        for (const auto &platform : platforms) {
            const auto &traits = platform->traits();
            QVERIFY2(!traits.mark.isEmpty() && traits.mark.size() <= 2, qPrintable(traits.id));
            const QColor hue{traits.hue};
            QVERIFY2(hue.isValid(), qPrintable(traits.id));
            QVERIFY2(contrast(hue, Qt::white) >= enough, qPrintable(traits.id));
        }
    }
};

static const test::Registration<TestTokens> registered;
#include "tst_tokens.moc"
