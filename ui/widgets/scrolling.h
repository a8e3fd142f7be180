// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace carillon {

/// Scrolls what stands in a dialog up and down when the screen has no room for all of it. Without a frame and a ground
/// of its own, and as wide as the dialog makes it. Owns `content`.
QScrollArea *scrolling(QWidget *content);

}  // namespace carillon
