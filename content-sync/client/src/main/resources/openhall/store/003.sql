-- Whether no release of a lower number may follow. Numbers count for as long as the online keys that
-- signed them: whoever steals those keys must not lock a screen up with a number nobody can reach.
ALTER TABLE release_mark ADD COLUMN binding INTEGER NOT NULL DEFAULT 1;
