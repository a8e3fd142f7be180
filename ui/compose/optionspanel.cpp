// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/optionspanel.h"

#include "core/messages/limitwords.h"
#include "core/platforms/choicewords.h"
#include "core/platforms/platformsentences.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int fixedRows = 4;

QString valueOf(const QWidget *field)
{
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->currentData().toString();
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? line->text() : QString{};
}

void setValue(QWidget *field, const QString &value)
{
    const QSignalBlocker quiet{field};
    if (auto *choice = qobject_cast<QComboBox *>(field)) {
        if (choice->findData(value) < 0)  // an imported value that is none: it is shown, and the check refuses it
            choice->addItem(value, value);
        choice->setCurrentIndex(choice->findData(value));
    } else if (auto *line = qobject_cast<QLineEdit *>(field); line && line->text() != value) {
        line->setText(value);
    }
}

}  // namespace

OptionsPanel::OptionsPanel(QWidget *parent)
    : QWidget{parent},
      m_form{new QFormLayout{this}},
      m_paused{new TextLabel{{}, TextSize::Small, Token::Muted}}
{
    m_form->setContentsMargins(16, 4, 16, 16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_title = addLine(tr("Title"));
    m_link = addLine(tr("Link"), tr("https://... shown as a card under the post"));
    m_tags = addLine(tr("Tags"), tr("For you alone, separated by commas"));
    m_paused->setWordWrap(true);
    m_form->addRow(QString{}, m_paused);
    m_form->setRowVisible(m_paused, false);
    connect(m_tags, &QLineEdit::textChanged, this, &OptionsPanel::sayWhatIsPaused);
    setPlatforms({});
}

QLineEdit *OptionsPanel::addLine(const QString &label, const QString &prompt)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(prompt);
    line->setAccessibleName(label);
    m_form->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &OptionsPanel::changed);
    return line;
}

void OptionsPanel::setPlatforms(const QList<const Platform *> &platforms)
{
    const auto takes = [&](bool PlatformTraits::*what) {
        return std::any_of(platforms.begin(), platforms.end(),
                           [&](const Platform *platform) { return platform->traits().*what; });
    };
    // What was written stays to be seen, though no chosen platform takes it.
    const auto show = [&](QLineEdit *line, bool wanted) {
        m_form->setRowVisible(line, wanted || !line->text().isEmpty());
    };
    show(m_title, takes(&PlatformTraits::takesTitle));
    show(m_link, takes(&PlatformTraits::takesLink));
    if (platforms == m_platforms)
        return;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        m_options.insert(field.key(), valueOf(field.value()));
    m_platforms = platforms;
    rebuildOptions();
}

void OptionsPanel::setPausedTags(const QList<PausedTag> &tags, const QTimeZone &zone)
{
    m_pausedTags = tags;
    m_zone = zone;
    sayWhatIsPaused();
}

QString OptionsPanel::pausedSentence() const
{
    return m_paused->text();
}

QStringList OptionsPanel::writtenTags() const
{
    QStringList tags;
    for (const auto &tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty() && !tags.contains(tag.trimmed()))
            tags += tag.trimmed();
    }
    return tags;
}

/// Nothing is wrong with it: the post waits until the tag goes on.
void OptionsPanel::sayWhatIsPaused()
{
    const auto written = writtenTags();
    QStringList sentences;
    for (const auto &[tag, reason, until] : std::as_const(m_pausedTags)) {
        if (!written.contains(tag))
            continue;
        QStringList beside;
        if (until) {
            //: %1 is a moment: "Tue 24 Nov 09:14"
            beside += tr("until %1").arg(momentPhrase(*until, m_zone));
        }
        if (!reason.isEmpty())
            beside += reason;
        sentences += beside.isEmpty() ? tr("Posts tagged %1 are paused.").arg(tag)
                                      //: %2 is until when and why
                                      : tr("Posts tagged %1 are paused (%2).").arg(tag, beside.join(u"; "_s));
    }
    m_paused->setText(sentences.join(u'\n'));
    m_tags->setAccessibleDescription(m_paused->text());
    m_form->setRowVisible(m_paused, !sentences.isEmpty());
}

void OptionsPanel::rebuildOptions()
{
    m_fields.clear();
    while (m_form->rowCount() > fixedRows)
        m_form->removeRow(fixedRows);
    for (const auto *platform : std::as_const(m_platforms)) {
        for (const auto &option : platform->traits().postOptions) {
            if (!option.label.isEmpty())  // else Carillon keeps it itself
                addOption(*platform, option);
        }
    }
}

void OptionsPanel::addOption(const Platform &platform, const OptionSpec &option)
{
    const auto &traits = platform.traits();
    //: %1 is a platform, %2 what can be set there: "Mastodon: Content warning"
    const auto label = tr("%1: %2").arg(traits.displayName, platformWords(option.label));
    const auto key = traits.id + u'.' + option.key;
    QWidget *field = nullptr;
    if (option.choices.isEmpty()) {
        auto *line = new QLineEdit;
        connect(line, &QLineEdit::textChanged, this, &OptionsPanel::changed);
        field = line;
    } else {
        auto *choice = new QComboBox;
        //: An option that is left to the platform
        choice->addItem(tr("As usual there"), QString{});
        for (const auto &word : option.choices)
            choice->addItem(choiceWords(word), word);
        connect(choice, &QComboBox::currentIndexChanged, this, &OptionsPanel::changed);
        field = choice;
    }
    field->setAccessibleName(label);
    auto *name = new QLabel{label};
    name->setWordWrap(true);
    name->setFixedWidth(200);
    name->setBuddy(field);
    m_form->addRow(name, field);
    m_fields.insert(key, field);
    setValue(field, optionValue(m_options, traits.id, option.key));
}

void OptionsPanel::setWords(const PostContent &shown)
{
    const QSignalBlocker quiet{this};
    m_title->setText(shown.title);
    m_link->setText(shown.link);
}

void OptionsPanel::load(const ComposerDraft &draft, const PostContent &shown)
{
    const QSignalBlocker quiet{this};
    m_options = draft.content.options;
    setWords(shown);
    m_tags->setText(draft.tags.join(u", "_s));
    rebuildOptions();
}

void OptionsPanel::store(ComposerDraft &draft, PostContent &shown) const
{
    shown.title = m_title->text();
    shown.link = m_link->text().trimmed();
    draft.tags = writtenTags();
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const auto value = valueOf(field.value()).trimmed();
        const auto platform = field.key().section(u'.', 0, 0);
        const auto before = optionValue(draft.content.options, platform, field.key().section(u'.', 1));
        if (value != before)
            draft.content.options.insert(field.key(), value);
        if (value.isEmpty() && optionValue(draft.content.options, {}, field.key().section(u'.', 1)).isEmpty())
            draft.content.options.remove(field.key());
    }
}

void OptionsPanel::setOption(const QString &key, const QJsonObject &options)
{
    m_options.insert(key, options.value(key));
    const QSignalBlocker quiet{this};
    if (auto *field = m_fields.value(key))
        setValue(field, options.value(key).toString());
}

bool OptionsPanel::hasValues() const
{
    const bool inFields
        = std::any_of(m_fields.begin(), m_fields.end(), [](const QWidget *field) { return !valueOf(field).isEmpty(); });
    return inFields || !m_title->text().isEmpty() || !m_link->text().isEmpty() || !m_tags->text().isEmpty();
}

QWidget *OptionsPanel::fieldFor(const QString &code) const
{
    if (code.startsWith("link"_L1))
        return m_link;
    if (code.startsWith("option"_L1) && !m_fields.isEmpty())
        return m_fields.begin().value();
    return m_tags;
}

}  // namespace carillon
