// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace carillon {

namespace {

using Row = std::array<QRgb, schemeCount>;

/// In the order of Token; columns in the order of Scheme.
constexpr std::array<Row, tokenCount> table{{
    {0xfff6f7f9, 0xff191b1f, 0xffffffff, 0xff000000},  // Window
    {0xffffffff, 0xff212429, 0xffffffff, 0xff000000},  // Surface
    {0xffffffff, 0xff2a2e34, 0xffffffff, 0xff000000},  // Raised
    {0xffdfe2e8, 0xff3b4049, 0xff000000, 0xffffffff},  // Border
    {0xffeceef2, 0xff2a2d33, 0xffffffff, 0xff000000},  // Hover
    {0xff1c2027, 0xffeceef2, 0xff000000, 0xffffffff},  // Text
    {0xff5a6270, 0xffa6aeba, 0xff000000, 0xffffffff},  // Muted
    {0xff2f57d6, 0xff8ba6ff, 0xff1a3aa8, 0xffafc3ff},  // Accent
    {0xffffffff, 0xff10141c, 0xffffffff, 0xff000000},  // OnAccent
    {0xffe9eefc, 0xff2b3552, 0xffffffff, 0xff000000},  // AccentSoft
    {0xff5f6775, 0xffa3abb7, 0xff000000, 0xffffffff},  // Draft
    {0xff2457c5, 0xff8db0ff, 0xff0f3a94, 0xffb8cfff},  // Scheduled
    {0xff8f5200, 0xfff0b45f, 0xff6b3d00, 0xffffd08a},  // Publishing
    {0xff1b6f36, 0xff76cf93, 0xff0b4f22, 0xff9be8b1},  // Published
    {0xffb3261e, 0xffff948e, 0xff8f0f0a, 0xffffb3ae},  // Failed
    {0xff6e38b5, 0xffc7a3ff, 0xff4b1a8a, 0xffdcc4ff},  // Unconfirmed
    {0xff596273, 0xff9ca5b3, 0xff000000, 0xffffffff},  // Expired
}};

/// The role that tells the schemes apart: no widget paints with it, and it differs between all four.
constexpr auto witness = QPalette::LinkVisited;

QColor mix(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int top, int bottom) {
        return int(std::lround(top * share + bottom * (1 - share)));
    };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

QColor colorOf(Token token, Scheme scheme)
{
    return QColor::fromRgb(table[size_t(token)][size_t(scheme)]);
}

QColor colorOf(Token token, const QWidget *widget)
{
    return colorOf(token, schemeOf(widget->palette()));
}

QColor tintOf(Token token, Scheme scheme)
{
    if (isHighContrast(scheme))
        return colorOf(Token::Window, scheme);
    return mix(colorOf(token, scheme), colorOf(Token::Surface, scheme), 0.09);
}

QColor tintOf(Token token, const QWidget *widget)
{
    return tintOf(token, schemeOf(widget->palette()));
}

QPalette paletteOf(Scheme scheme)
{
    const auto color = [scheme](Token token) {
        return colorOf(token, scheme);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::Button, color(Token::Surface));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Failed));
    palette.setColor(QPalette::Light, color(Token::Surface));
    palette.setColor(QPalette::Midlight, color(Token::Hover));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Dark, color(Token::Border));
    palette.setColor(QPalette::Shadow, color(Token::Border));
    palette.setColor(QPalette::ToolTipBase, color(Token::Raised));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(witness, color(Token::Unconfirmed));
    // Selected text needs more than the soft ground of a selected row to be seen.
    palette.setColor(QPalette::Highlight,
                     isHighContrast(scheme) ? color(Token::Accent)
                                            : mix(color(Token::Accent), color(Token::Surface), 0.28));
    palette.setColor(QPalette::HighlightedText, color(isHighContrast(scheme) ? Token::OnAccent : Token::Text));
    const auto full = color(isHighContrast(scheme) ? Token::Text : Token::Muted);
    const auto faint = mix(full, color(Token::Window), 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    const auto seen = palette.color(QPalette::Active, witness);
    for (const auto scheme : {Scheme::Dark, Scheme::HighContrast, Scheme::HighContrastDark}) {
        if (seen == colorOf(Token::Unconfirmed, scheme))
            return scheme;
    }
    return Scheme::Light;
}

bool isDark(Scheme scheme)
{
    return scheme == Scheme::Dark || scheme == Scheme::HighContrastDark;
}

bool isHighContrast(Scheme scheme)
{
    return scheme == Scheme::HighContrast || scheme == Scheme::HighContrastDark;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace carillon
