// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QPlainTextEdit;

namespace carillon {

class TextLabel;

/// Asks what a picture shows, for people who cannot see it.
class AltDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `longest` characters are what all chosen platforms take; 0 = any.
    AltDialog(const QImage &image, const QString &alt, int longest, QWidget *parent);

    [[nodiscard]] QString alt() const;

private:
    void count();

    QPlainTextEdit *m_text;
    TextLabel *m_count;
    int m_longest;
};

}  // namespace carillon
