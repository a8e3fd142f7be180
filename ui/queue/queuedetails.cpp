// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedetails.h"

#include "core/messages/postwords.h"
#include "core/schedule/walltime.h"
#include "ui/queue/figuresview.h"
#include "ui/queue/queuewords.h"
#include "ui/queue/timeline.h"
#include "ui/theme/statelook.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

TextLabel *words(const QString &text, TextSize size = TextSize::Body, Token token = Token::Text)
{
    auto *label = new TextLabel{text, size, token};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

TextLabel *written(const QString &text, TextSize size = TextSize::Body)
{
    auto *label = words({}, size);
    label->setWritten(text);
    return label;
}

QString moment(Instant instant, const QTimeZone &zone)
{
    const auto wall = wallTimeAt(instant, zone);
    const QLocale locale;
    return u"%1, %2"_s.arg(locale.toString(wall.date, QLocale::ShortFormat), clockTimeWithSeconds(wall.time, locale));
}

void bringIntoView(const QWidget &content, QWidget &part)
{
    for (auto *around = content.parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            return scroll->ensureWidgetVisible(&part);
    }
}

Token tokenOf(const QString &outcome)
{
    if (outcome.isEmpty())
        return Token::Publishing;
    if (outcome == "deleted"_L1 || outcome == "canceled"_L1 || outcome == "recalled"_L1)
        return Token::Expired;
    if (outcome == "handed_over"_L1)
        return Token::Scheduled;
    return outcome == "published"_L1 || outcome == "edited"_L1 ? Token::Published : Token::Failed;
}

QString exchangeText(const QJsonObject &exchange)
{
    return exchange.isEmpty() ? QString{} : QString::fromUtf8(QJsonDocument{exchange}.toJson(QJsonDocument::Indented));
}

}  // namespace

QueueDetails::QueueDetails(const PostCard &card, const PostDetails &details, const QueueSetting &setting,
                           const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_card{card},
      m_details{details},
      m_setting{setting},
      m_clock{clock},
      m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(12);
    const auto shown = copies();
    m_heading = shown.isEmpty() ? tr("A draft") : stateSentence(shown.first().copy);
    addText();
    if (!shown.isEmpty())
        addExplanation(shown.first());
    addUpload();
    addFigures();
    addWarnings();
    addPriority();
    addActions();
    addTags();
    addTimeline();
    addRawAnswer();
    m_column->addStretch(1);
}

/// Those of the card, not the post's others.
QList<CopyDetails> QueueDetails::copies() const
{
    QList<CopyDetails> mine;
    for (const auto &copy : m_details.copies) {
        const bool isShown = std::any_of(m_card.copies.begin(), m_card.copies.end(),
                                         [&](const CardCopy &one) { return one.id == copy.copy.id; });
        if (isShown)
            mine += copy;
    }
    return mine;
}

/// Where accounts get different things, what each of them gets.
void QueueDetails::addText()
{
    QList<std::pair<QStringList, PostContent>> groups;
    for (const auto &copy : copies()) {
        const auto content = contentFor(m_details.post.content, copy.accountKey);
        const auto same
            = std::find_if(groups.begin(), groups.end(), [&](const auto &group) { return group.second == content; });
        const auto name = m_setting.names.value(copy.copy.account);
        if (same == groups.end())
            groups += {{name}, content};
        else
            same->first += name;
    }
    if (groups.isEmpty())
        return addContent(contentFor(m_details.post.content, {}));
    for (const auto &[names, content] : std::as_const(groups)) {
        if (groups.size() > 1)
            //: %1 is a list of accounts; what they get stands below
            m_column->addWidget(
                words(tr("For %1").arg(QLocale{}.createSeparatedList(names)), TextSize::Small, Token::Muted));
        addContent(content);
    }
}

void QueueDetails::addContent(const PostContent &content)
{
    if (!content.title.isEmpty())
        m_column->addWidget(written(content.title, TextSize::Heading));
    for (qsizetype part = 0; part < content.parts.size(); ++part) {
        auto *lines = new QVBoxLayout;
        lines->setSpacing(2);
        if (content.parts.size() > 1)
            lines->addWidget(
                words(tr("Part %1 of %2").arg(part + 1).arg(content.parts.size()), TextSize::Small, Token::Muted));
        lines->addWidget(written(content.parts[part]));
        m_column->addLayout(lines);
    }
    if (const auto comment = content.firstComment.trimmed(); !comment.isEmpty()) {
        const auto shown = copies();
        auto *lines = new QVBoxLayout;
        lines->setSpacing(2);
        const auto heading = shown.isEmpty() ? tr("First comment") : commentHeading(shown.first().copy);
        lines->addWidget(words(heading, TextSize::Small, Token::Muted));
        lines->addWidget(written(comment));
        m_column->addLayout(lines);
    }
    if (!content.media.isEmpty())
        m_column->addWidget(words(mediaLine(content.media), TextSize::Small, Token::Muted));
}

void QueueDetails::addExplanation(const CopyDetails &copy)
{
    const auto sentence = explanation(copy.copy, copy.hold);
    if (sentence.isEmpty())
        return;
    auto *note = new TintedNote{sentence, lookOf(copy.copy.state, copy.hold.hold, m_card.act, m_card.recall).token};
    m_column->addWidget(note);
    if (copy.hold.until)
        m_column->addWidget(words(tr("The pause ends by itself: %1").arg(moment(*copy.hold.until, m_setting.zone)),
                                  TextSize::Small, Token::Muted));
    const bool saysMore
        = copy.copy.error && !copy.copy.error->detail.isEmpty() && copy.copy.state != PlatformPostState::Unconfirmed;
    if (saysMore)
        m_column->addWidget(words(copy.copy.error->detail, TextSize::Small, Token::Muted));
    if (const auto doubt = copy.doubt ? doubtSentence(*copy.doubt) : QString{}; !doubt.isEmpty())
        m_column->addWidget(words(doubt, TextSize::Small, Token::Muted));
}

/// While it is being published: how much of a film is there.
void QueueDetails::addUpload()
{
    QStringList lines;
    for (const auto &copy : copies()) {
        if (copy.upload)
            lines += uploadLine(*copy.upload);
    }
    if (lines.isEmpty())
        return;
    m_upload = words(lines.join(u'\n'));
    m_column->addWidget(m_upload);
}

/// What became of it where it is live.
void QueueDetails::addFigures()
{
    const auto shown = copies();
    for (const auto &copy : shown) {
        if (!FiguresView::isFor(copy))
            continue;
        const auto name = shown.size() > 1 ? m_setting.names.value(copy.copy.account) : QString{};
        auto *view = new FiguresView{copy, name, m_clock};
        connect(view, &FiguresView::readWanted, this, &QueueDetails::figuresWanted);
        m_column->addWidget(view);
    }
}

bool QueueDetails::takeProgress(const PostCard &card, const PostDetails &details)
{
    auto before = m_card;
    before.upload = card.upload;
    if (card != before)
        return false;
    const QueueDetails fresh{card, details, m_setting, m_clock};
    const bool isSame = m_upload && fresh.m_upload && fresh.report() == report() && fresh.m_heading == m_heading
        && details.post.version == m_details.post.version;
    if (!isSame)
        return false;
    m_upload->setText(fresh.m_upload->text());
    m_details = details;
    return true;
}

/// What the platform said that did not stop it.
void QueueDetails::addWarnings()
{
    const auto shown = copies();
    for (const auto &copy : shown) {
        for (const auto &warning : copy.warnings) {
            const auto name = m_setting.names.value(copy.copy.account);
            //: %1 is an account, %2 a whole sentence about what it got
            const auto sentence = shown.size() > 1 ? tr("%1: %2").arg(name, warning) : warning;
            m_column->addWidget(new TintedNote{sentence, Token::Publishing});
        }
    }
}

void QueueDetails::addPriority()
{
    const bool goesStill = std::any_of(m_details.copies.begin(), m_details.copies.end(),
                                       [](const CopyDetails &copy) { return !isFinal(copy.copy.state); });
    if (const auto line = priorityLine(m_details.post.priority); goesStill && !line.isEmpty())
        m_column->addWidget(words(line, TextSize::Small, Token::Muted));
}

/// Also how a tag is paused and resumed: all posts that bear it.
void QueueDetails::addTags()
{
    auto tags = m_details.post.tags;
    if (tags.isEmpty())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(words(tr("Tags: %1").arg(tags.join(u", "_s)), TextSize::Small, Token::Muted), 1);
    QString paused;
    for (const auto &copy : copies())
        paused = copy.hold.tag.isEmpty() ? paused : copy.hold.tag;
    if (paused.isEmpty()) {
        auto *pause = new Button{tr("Pause a tag..."), ButtonRole::Quiet};
        connect(pause, &QPushButton::clicked, this, [this, tags] { emit pauseTagWanted(tags); });
        line->addWidget(pause, 0, Qt::AlignTop);
    } else {
        auto *resume = new Button{tr("Resume %1").arg(paused), ButtonRole::Quiet};
        connect(resume, &QPushButton::clicked, this, [this, paused] { emit resumeTagWanted(paused); });
        line->addWidget(resume, 0, Qt::AlignTop);
    }
    m_column->addLayout(line);
}

void QueueDetails::addActions()
{
    auto *holder = new QWidget;
    auto *flow = new FlowLayout{holder};
    bool isFirst = true;
    for (const auto action : actionsFor(m_card)) {
        auto *button = new Button{actionText(action), isFirst ? ButtonRole::Primary : ButtonRole::Plain};
        connect(button, &QPushButton::clicked, this, [this, action] { emit actionWanted(action); });
        flow->addWidget(button);
        isFirst = false;
    }
    m_column->addWidget(holder);
}

void QueueDetails::addTimeline()
{
    auto *timeline = new Timeline;
    timeline->setAccessibleName(tr("What happened so far"));
    timeline->add({tr("Written"), moment(m_details.post.createdAt, m_setting.zone), Token::Draft});
    for (const auto &copy : copies()) {
        const auto name = m_setting.names.value(copy.copy.account);
        const bool isDraft = copy.copy.state == PlatformPostState::Draft;
        if (copy.copy.dueAt && !isDraft)
            timeline->add({tr("Planned for %1").arg(moment(*copy.copy.dueAt, m_setting.zone)), name, Token::Scheduled});
        for (const auto &attempt : copy.attempts) {
            const auto kind = tokenOf(attempt.outcome);
            timeline->add({tr("Attempt %1: %2").arg(attempt.number).arg(attemptLine(attempt)),
                           moment(attempt.endedAt.value_or(attempt.startedAt), m_setting.zone), kind});
        }
        if (copy.copy.publishedAt)
            timeline->add(
                {tr("Live since %1").arg(moment(*copy.copy.publishedAt, m_setting.zone)), name, Token::Published});
        if (copy.copy.removedAt)
            timeline->add(
                {tr("Deleted there: %1").arg(moment(*copy.copy.removedAt, m_setting.zone)), name, Token::Expired});
    }
    m_column->addWidget(timeline);
}

void QueueDetails::addRawAnswer()
{
    QString raw;
    for (const auto &copy : copies()) {
        for (const auto &attempt : copy.attempts)
            raw += exchangeText(attempt.exchange);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    if (!raw.isEmpty()) {
        auto *text = new QPlainTextEdit{raw};
        auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(fontOf(TextSize::Small).pointSizeF());
        text->setFont(font);
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setReadOnly(true);
        text->setAccessibleName(tr("Raw answer of the platform"));
        text->setMinimumHeight(160);
        text->hide();
        auto *toggle = new Button{tr("Raw answer"), ButtonRole::Quiet};
        toggle->setCheckable(true);
        connect(toggle, &QPushButton::toggled, text, [text, this](bool on) {
            text->setVisible(on);
            // It may lie below what there is to see.
            if (on)
                QTimer::singleShot(0, text, [text, this] { bringIntoView(*this, *text); });
        });
        row->addWidget(toggle);
        m_column->addLayout(row);
        m_column->addWidget(text);
    } else {
        m_column->addLayout(row);
    }
    auto *copy = new Button{tr("Copy report"), ButtonRole::Quiet};
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    row->addWidget(copy);
    row->addStretch(1);
}

QString QueueDetails::report() const
{
    QStringList lines{m_heading, u"post %1"_s.arg(m_details.post.key)};
    for (const auto &copy : copies()) {
        lines += u"%1: %2, %3 live part(s), planned %4"_s
                     .arg(m_setting.names.value(copy.copy.account), toWord(copy.copy.state))
                     .arg(copy.copy.liveParts)
                     .arg(copy.copy.dueAt ? toIsoUtc(*copy.copy.dueAt) : u"-"_s);
        if (copy.copy.error)
            lines += copy.copy.error->detail;
        lines += copy.warnings;
        for (const auto &attempt : copy.attempts) {
            lines += u"%1 attempt %2: %3 %4"_s.arg(toIsoUtc(attempt.startedAt))
                         .arg(attempt.number)
                         .arg(attempt.outcome, attempt.detail);
            lines += exchangeText(attempt.exchange);
        }
    }
    return lines.join(u'\n');
}

}  // namespace carillon
