-- One row per funded project. Columns are the fields of ProjectField; null means not known.
create table projects.projects (
  id bigint generated always as identity primary key,
  version bigint not null default 1,
  number text not null unique,
  title text not null,
  region text not null,
  programme text,
  category text,
  stage text not null default 'TOPIC'
    check (stage in ('TOPIC', 'APPROVAL', 'IMPLEMENTATION', 'CLOSING', 'COMMERCIALISATION')),
  amounts_applied bigint check (amounts_applied >= 0),   -- fen
  amounts_granted bigint check (amounts_granted >= 0),   -- fen
  amounts_received bigint check (amounts_received >= 0), -- fen
  dates_applied date,
  dates_approved date,
  dates_contracted date,
  dates_started date,
  dates_planned_end date,
  dates_accepted date,
  undertaking_name text,
  undertaking_code text,
  undertaking_kind text,
  undertaking_region text,
  ip_lead text,
  commitments_high_value_inventions bigint check (commitments_high_value_inventions >= 0),
  proposal text,
  features jsonb,
  rights jsonb not null default '[]',
  outputs jsonb not null default '[]',
  publications jsonb not null default '[]',
  disputes jsonb not null default '[]'
);

-- Every change of a field: who, when, old, new. Rows are never changed.
create table projects.project_history (
  id bigint generated always as identity primary key,
  project_id bigint not null references projects.projects (id),
  version bigint not null,
  at timestamptz not null,
  actor text not null,
  source text not null,
  reason text not null,
  field text not null,
  before text not null,
  after text not null
);
create index project_history_by_project on projects.project_history (project_id, id);

create table projects.evidence (
  id bigint generated always as identity primary key,
  project_id bigint not null references projects.projects (id),
  duty text not null,
  date date not null,
  reference text not null,
  by_whom text not null,
  digest text,
  source text not null,
  unique (project_id, duty, date, reference)
);

-- Decisions at gates with the findings at that moment; refused attempts are kept too.
create table projects.gate_decisions (
  id bigint generated always as identity primary key,
  project_id bigint not null references projects.projects (id),
  at timestamptz not null,
  actor text not null,
  decision text not null check (decision in ('PASSED', 'REFUSED', 'STEPPED_BACK')),
  from_stage text not null,
  to_stage text not null,
  reason text not null,
  as_of date not null,
  pack text not null,
  pack_version text not null,
  findings jsonb not null
);
create index gate_decisions_by_project on projects.gate_decisions (project_id, id);

-- Uploaded tables: checked first, imported when confirmed; the receipt stays.
create table projects.imports (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  file_name text not null,
  file_digest text not null,
  content bytea not null,
  ignore_unknown_columns boolean not null,
  state text not null check (state in ('CHECKED', 'IMPORTED')),
  receipt jsonb not null
);
