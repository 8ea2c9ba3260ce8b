-- 草案. Edits of policy packs that people try on the register. Every version stays; the last one counts.
create table drafts (
  id bigint generated always as identity primary key,
  pack text not null,
  owner text not null,
  copied_from bigint references drafts
);

create table draft_versions (
  draft_id bigint not null references drafts,
  number int not null check (number > 0),
  at timestamptz not null,
  login text not null,
  name text not null,
  title text not null,
  note text not null,
  content text not null,
  primary key (draft_id, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was recorded is not changed: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger drafts_stay before update or delete on drafts
  for each row execute function refuse_change();
create trigger drafts_no_truncate before truncate on drafts
  for each statement execute function refuse_change();
create trigger versions_append_only before update or delete on draft_versions
  for each row execute function refuse_change();
create trigger versions_no_truncate before truncate on draft_versions
  for each statement execute function refuse_change();
