-- The log. One row per act; each row's hash covers all its columns and the hash before it.
create table log (
  seq          bigint primary key,
  at           timestamptz not null,
  actor        text not null,
  action       text not null,
  subject_kind text not null,
  subject_id   text not null,
  details      text not null check (details is json object),
  prev_hash    text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash         text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index log_subject on log (subject_kind, subject_id, seq);
create index log_actor on log (actor, seq);

-- The end of the chain, kept apart so that a cut-off tail shows. Its row lock puts writers in order.
create table head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     text not null
);
insert into head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger log_append_only before update or delete on log
  for each row execute function refuse_change();
create trigger log_no_truncate before truncate on log
  for each statement execute function refuse_change();
create trigger head_stays before delete on head
  for each row execute function refuse_change();
create trigger head_no_truncate before truncate on head
  for each statement execute function refuse_change();
