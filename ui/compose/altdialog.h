// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/captionseditor.h"

#include <QDialog>
#include <QImage>

class QPlainTextEdit;

namespace carillon {

class TextLabel;

/// Asks what a picture or a film shows, for people who cannot see it, and for the captions of a film.
class AltDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `longest` characters are what all chosen platforms take; 0 = any.
    AltDialog(const QImage &image, const PostMedia &media, int longest, const CaptionsEditor::Keep &keepCaptions,
              QWidget *parent);

    [[nodiscard]] QString alt() const;
    /// Of a film.
    [[nodiscard]] QList<MediaCaptions> captions() const;

private:
    void count();

    QPlainTextEdit *m_text;
    TextLabel *m_count;
    int m_longest;
    CaptionsEditor *m_captions = nullptr;
};

}  // namespace carillon
