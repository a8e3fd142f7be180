// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/precompiled.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QPushButton>
#include <QStyleOption>
#include <QWidget>
