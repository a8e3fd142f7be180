-- What was sent and answered stands by itself, and is written once, at the end of its table: a row of an attempt that
-- grew by it made SQLite divide a page for nearly every post. What was noted before stays in attempt until it is forgotten.
CREATE TABLE attempt_exchange (
    attempt_id  INTEGER PRIMARY KEY REFERENCES attempt (id),
    exchange    TEXT    NOT NULL                -- JSON, without secrets, at most 16 KiB
) STRICT;
