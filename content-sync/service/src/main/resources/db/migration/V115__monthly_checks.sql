-- How each unit stood with its catalogue when the month began; rows are only ever added.
CREATE TABLE monthly_check (
  month TEXT NOT NULL,
  unit TEXT NOT NULL,
  demanded INTEGER NOT NULL,
  filled INTEGER NOT NULL,
  declared INTEGER NOT NULL,
  under_way INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  overdue INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  PRIMARY KEY (month, unit)
);
