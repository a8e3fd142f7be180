// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>

class QPainter;

namespace carillon {

/// The project's own pictures, one file each in resources/icons.
enum class Glyph {
    Activity,
    ArrowUpCircle,
    Bell,
    Calendar,
    ChevronDown,
    ChevronEnd,  ///< points to where reading goes: right, or left where people write from right to left
    ChevronStart,
    ChevronUp,
    Clock,
    Close,
    Copy,
    DashCircle,
    DashedCircle,
    Drag,
    Export,
    External,
    Eye,
    Filter,
    Gear,
    Image,
    Import,
    Info,
    Keyboard,
    Link,
    List,
    Lock,
    More,
    Offline,
    Pause,
    Pencil,
    Person,
    Play,
    Plus,
    QuestionCircle,
    Refresh,
    Search,
    Send,
    Sidebar,
    Smile,
    Split,
    Tick,
    TickCircle,
    Trash,
    Triangle,
    Undo,
    Warning,
};
constexpr size_t glyphCount = 46;

/// Follows the scheme of the application while it is shown, mirrors what points sideways where people write from right
/// to left, and is drawn anew at every size and pixel ratio. On a primary button it takes the button's text colour.
QIcon icon(Glyph glyph, Token token = Token::Muted);

/// Where a widget paints itself. `where` is the square that the 16 px grid fills.
void paintGlyph(QPainter &painter, const QRectF &where, Glyph glyph, const QColor &color);

/// Carillon's mark, for windows and the desktop.
QIcon applicationIcon();

/// The resource that a picture is read from.
QString glyphFile(Glyph glyph);

}  // namespace carillon
