// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/altdialog.h"

#include "core/text/graphemes.h"
#include "ui/compose/mediatile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QShortcut>

#include <algorithm>

namespace carillon {

namespace {

class Picture final : public QWidget
{
public:
    Picture(const QImage &image, QWidget *parent) : QWidget{parent}, m_image{image} { setFixedHeight(220); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        if (m_image.isNull())
            return paintPicture(painter, rect(), m_image, this);
        QRectF all{QPointF{}, QSizeF{m_image.size()}.scaled(size(), Qt::KeepAspectRatio)};
        all.moveCenter(QRectF{rect()}.center());
        paintPicture(painter, all, m_image, this);
    }

private:
    QImage m_image;
};

}  // namespace

AltDialog::AltDialog(const QImage &image, const PostMedia &media, int longest, const CaptionsEditor::Keep &keepCaptions,
                     QWidget *parent)
    : QDialog{parent},
      m_text{new QPlainTextEdit{media.alt}},
      m_count{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_longest{longest}
{
    const bool isFilm = media.asset.kind == MediaKind::Video;
    setWindowTitle(isFilm ? tr("Describe the video") : tr("Describe the picture"));
    auto *prompt = new TextLabel{tr("What would you tell somebody who cannot see it?")};
    prompt->setWordWrap(true);
    prompt->setBuddy(m_text);
    m_text->setAccessibleName(isFilm ? tr("Description of the video") : tr("Description of the picture"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(96);
    auto *cancel = new Button{tr("Cancel")};
    auto *keep = new Button{tr("Keep"), ButtonRole::Primary};
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_count);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(keep);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(new Picture{image, this});
    column->addWidget(prompt);
    column->addWidget(m_text);
    if (isFilm && keepCaptions) {
        keep->setDefault(true);  // Return in a language's field is none for a button that takes something away
        m_captions = new CaptionsEditor{media.captions, keepCaptions};
        column->addWidget(m_captions);
        connect(m_captions, &CaptionsEditor::waitingChanged, keep, &QWidget::setDisabled);
        // Once what is new in it is shown. adjustSize() would stop at two thirds of the screen.
        const auto fit = [this] {
            resize(width(), layout()->totalHeightForWidth(width()));
        };
        connect(m_captions, &CaptionsEditor::resized, this, fit, Qt::QueuedConnection);
    }
    column->addLayout(foot);
    setMinimumWidth(440);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    auto *keys = new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_Return}, this};
    connect(keys, &QShortcut::activated, keep, &QPushButton::click);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AltDialog::count);
    count();
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
}

QString AltDialog::alt() const
{
    return m_text->toPlainText().trimmed();
}

QList<MediaCaptions> AltDialog::captions() const
{
    return m_captions ? m_captions->captions() : QList<MediaCaptions>{};
}

void AltDialog::count()
{
    if (m_longest <= 0)
        return;
    const int left = m_longest - int(graphemeCount(alt()));
    m_count->setText(left >= 0 ? tr("%Ln character(s) left", nullptr, left) : tr("%Ln too many", nullptr, -left));
    m_count->setToken(left >= 0 ? Token::Muted : Token::Failed);
}

}  // namespace carillon
