-- A role holds in a unit and below it; an empty unit is the whole tree, an empty day no bound.
CREATE TABLE membership (
  account   TEXT NOT NULL REFERENCES account (account),
  role      TEXT NOT NULL,
  unit      TEXT NOT NULL,
  first_day TEXT NOT NULL DEFAULT '',
  last_day  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, role, unit)
);

-- Roles used to hold everywhere; reviewers released and withdrew as well.
INSERT INTO membership (account, role, unit)
  SELECT account, 'drafter', '' FROM account WHERE ',' || roles || ',' LIKE '%,drafter,%'
  UNION ALL
  SELECT account, 'unit-head', '' FROM account WHERE ',' || roles || ',' LIKE '%,reviewer,%'
  UNION ALL
  SELECT account, 'secrecy-reviewer', '' FROM account WHERE ',' || roles || ',' LIKE '%,reviewer,%'
  UNION ALL
  SELECT account, 'operator', '' FROM account WHERE ',' || roles || ',' LIKE '%,admin,%';

ALTER TABLE account DROP COLUMN roles;
