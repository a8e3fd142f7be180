// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/captionseditor.h"

#include "core/base/error.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int languageWidth = 96;

QString languageOf(const QString &path)
{
    static const QRegularExpression ending{u"[._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$"_s};
    const auto match = ending.match(QFileInfo{path}.completeBaseName());
    if (match.hasMatch())
        return match.captured(1).replace(u'_', u'-');
    return QLocale{}.bcp47Name();
}

}  // namespace

CaptionsEditor::CaptionsEditor(const QList<MediaCaptions> &captions, Keep keep, QWidget *parent)
    : QWidget{parent},
      m_keep{std::move(keep)},
      m_column{new QVBoxLayout{this}},
      m_trouble{new TextLabel{{}, TextSize::Small, Token::Failed}},
      m_add{new Button{Glyph::Plus, tr("Add captions...")}}
{
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
    auto *prompt = new TextLabel{tr("Captions, for people who do not hear the video")};
    prompt->setWordWrap(true);
    m_column->addWidget(prompt);
    m_column->addWidget(m_trouble);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_add->setToolTip(tr("A file of WebVTT or SubRip (.vtt, .srt)"));
    connect(m_add, &QPushButton::clicked, this, &CaptionsEditor::choose);
    for (const auto &one : captions)
        addLine(one);
}

QList<MediaCaptions> CaptionsEditor::captions() const
{
    QList<MediaCaptions> all;
    for (const auto &line : m_lines)
        all += MediaCaptions{line.language->text().trimmed(), line.asset};
    return all;
}

void CaptionsEditor::addFile(const QString &path)
{
    say({});
    m_add->setEnabled(false);
    emit waitingChanged(true);
    m_keep(path).then(this, [this, path](const Result<MediaAsset> &kept) {
        m_add->setEnabled(true);
        if (kept) {
            addLine({languageOf(path), *kept});
            m_lines.last().language->setFocus(Qt::TabFocusReason);
            m_lines.last().language->selectAll();
        } else {
            say(kept.error().detail);
            m_add->setFocus(Qt::TabFocusReason);
        }
        emit waitingChanged(false);
        emit resized();
    });
}

void CaptionsEditor::addLine(const MediaCaptions &captions)
{
    auto *line = new QWidget;
    auto *language = new QLineEdit{captions.language};
    language->setAccessibleName(tr("Language of the captions, such as en or pt-BR"));
    language->setFixedWidth(languageWidth);
    auto *remove = new IconButton{Glyph::Close, tr("Remove these captions")};
    auto *row = new QHBoxLayout{line};
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(language);
    //: %1 is a size such as "12 kB": of a file of captions
    row->addWidget(new TextLabel{tr("WebVTT, %1").arg(QLocale{}.formattedDataSize(captions.asset.bytes)),
                                 TextSize::Small, Token::Muted});
    row->addStretch();
    row->addWidget(remove);
    m_column->insertWidget(1 + int(m_lines.size()), line);
    m_lines += Line{line, language, captions.asset};
    setTabOrder(language, remove);
    setTabOrder(remove, m_add);
    connect(remove, &QPushButton::clicked, this, [this, line] {
        m_lines.removeIf([line](const Line &one) { return one.widget == line; });
        m_column->removeWidget(line);
        line->hide();
        line->deleteLater();
        m_add->setFocus(Qt::TabFocusReason);
        emit resized();
    });
}

void CaptionsEditor::choose()
{
    auto *chooser = new QFileDialog{this, tr("Add captions")};
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Captions (*.vtt *.srt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &CaptionsEditor::addFile);
    chooser->open();
}

void CaptionsEditor::say(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

}  // namespace carillon
