-- 风险评估. One row per assessment; content is the whole assessment as JSON text, byte for byte what
-- the digest is computed over.
create table assessments (
  id           bigint generated always as identity primary key,
  project      text not null,
  state        text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED')),
  version      bigint not null default 1,
  number       text not null,
  title        text not null,
  unit         text,
  as_of        date not null,
  grade        text,
  advice       text not null,
  open_items   int not null,
  inputs       text not null check (inputs is json object),
  content      text not null check (content is json object),
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  changed_at   timestamptz not null
);
create unique index one_open_assessment on assessments (project) where state <> 'SIGNED';
create index assessments_project on assessments (project, id);

-- Every version of the content; 0 is what was computed. Going back adds a revision.
create table revisions (
  assessment_id bigint not null references assessments,
  number        int not null,
  at            timestamptz not null,
  login         text not null,
  name          text not null,
  what          text not null,
  reason        text not null,
  content       text not null check (content is json object),
  primary key (assessment_id, number)
);

-- Every step of the sign-off, with the opinion given.
create table steps (
  id            bigint generated always as identity primary key,
  assessment_id bigint not null references assessments,
  at            timestamptz not null,
  login         text not null,
  name          text not null,
  step          text not null,
  from_state    text not null,
  to_state      text not null,
  opinion       text not null,
  digest        text not null
);
create index steps_assessment on steps (assessment_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was signed or recorded is not changed: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger signed_stays before update or delete on assessments
  for each row when (old.state = 'SIGNED') execute function refuse_change();
create trigger assessments_no_truncate before truncate on assessments
  for each statement execute function refuse_change();
create trigger revisions_append_only before update or delete on revisions
  for each row execute function refuse_change();
create trigger steps_append_only before update or delete on steps
  for each row execute function refuse_change();

create function refuse_after_signing() returns trigger language plpgsql as $$
begin
  if exists (select 1 from insight.assessments a where a.id = new.assessment_id and a.state = 'SIGNED') then
    raise exception 'Assessment % is signed; nothing is added to it.', new.assessment_id;
  end if;
  return new;
end $$;

create trigger no_revision_after_signing before insert on revisions
  for each row execute function refuse_after_signing();
