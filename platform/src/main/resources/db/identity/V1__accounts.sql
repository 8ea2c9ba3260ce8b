create table organisations (
  id   bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 200),
  kind text not null check (kind in ('AUTHORITY', 'UNIT', 'AGENCY'))
);

create table accounts (
  id                   bigint generated always as identity primary key,
  login                text not null check (login = lower(login) and length(login) between 1 and 100),
  name                 text not null,
  password             text not null,
  must_change_password boolean not null default false,
  enabled              boolean not null default true,
  created_at           timestamptz not null,
  unique (login)
);

-- A person may have several roles, each in an organisation.
create table roles (
  account_id      bigint not null references accounts,
  organisation_id bigint not null references organisations,
  role            text not null,
  primary key (account_id, organisation_id, role)
);

-- Failures since the last success, also for logins that do not exist: the answer is the same.
create table sign_in_failures (
  login       text primary key,
  failures    int not null,
  last_at     timestamptz not null
);
