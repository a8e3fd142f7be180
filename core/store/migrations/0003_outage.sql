-- The host of an account gives no answer: since when, when it is tried next, and whether this machine had no network.
ALTER TABLE account ADD COLUMN outage_since INTEGER;
ALTER TABLE account ADD COLUMN outage_until INTEGER;
ALTER TABLE account ADD COLUMN outage_offline INTEGER NOT NULL DEFAULT 0;
INSERT INTO hold_reason (word) VALUES ('unreachable');
