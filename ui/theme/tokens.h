// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace carillon {

/// What a colour is for. Widgets name these, never a colour.
enum class Token {
    Window,   ///< ground of pages and of the sidebar
    Surface,  ///< cards, lists, editors
    Raised,   ///< menus, pop-overs, toasts
    Border,   ///< lines of 1 px
    Hover,    ///< ground under the pointer
    Text,
    Muted,       ///< text of less weight
    Accent,      ///< the one primary button of a page, what is selected
    OnAccent,    ///< text on Accent
    AccentSoft,  ///< ground of what is selected
    Draft,
    Scheduled,   ///< also queued
    Publishing,  ///< also retrying; any warning
    Published,
    Failed,  ///< also whatever needs attention
    Unconfirmed,
    Expired,  ///< also canceled
};
constexpr size_t tokenCount = 17;

enum class Scheme { Light, Dark, HighContrast, HighContrastDark };
constexpr size_t schemeCount = 4;

QColor colorOf(Token token, Scheme scheme);
/// In the scheme that `widget` is shown in.
QColor colorOf(Token token, const QWidget *widget);

/// A faint ground in the hue of `token`, for text in Text, Muted or `token` itself; Window where there are no tints.
QColor tintOf(Token token, Scheme scheme);
QColor tintOf(Token token, const QWidget *widget);

/// The palette of a scheme. A widget's palette says in turn which scheme it is shown in, so that there is no global to
/// ask, and one branch of a window may be shown in another scheme than the rest.
QPalette paletteOf(Scheme scheme);
Scheme schemeOf(const QPalette &palette);

bool isDark(Scheme scheme);
/// Nothing is tinted, and what is selected has a frame.
bool isHighContrast(Scheme scheme);

/// 1 to 21. Source: WCAG 2.2, "contrast ratio".
double contrast(const QColor &one, const QColor &other);

}  // namespace carillon
