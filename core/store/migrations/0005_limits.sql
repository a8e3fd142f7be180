-- What a person set for all accounts of a platform; what is NULL is the platform's own figure.
CREATE TABLE platform_limits (
    platform        TEXT    PRIMARY KEY,
    version         INTEGER NOT NULL DEFAULT 1,
    max_concurrent  INTEGER CHECK (max_concurrent > 0),   -- over all its accounts
    spacing_ms      INTEGER CHECK (spacing_ms >= 0),
    expiry_ms       INTEGER CHECK (expiry_ms > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE platform_window (
    platform    TEXT    NOT NULL REFERENCES platform_limits (platform),
    position    INTEGER NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount > 0),
    period_ms   INTEGER NOT NULL CHECK (period_ms > 0),
    unit        INTEGER NOT NULL CHECK (unit BETWEEN 0 AND 3),
    reset_zone  TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (platform, position)
) STRICT, WITHOUT ROWID;
-- A window that counts anew at each midnight of this zone; empty = rolling.
ALTER TABLE account_window ADD COLUMN reset_zone TEXT NOT NULL DEFAULT '';
