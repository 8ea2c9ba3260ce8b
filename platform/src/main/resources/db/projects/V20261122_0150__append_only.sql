-- What was recorded stays as it was recorded: histories, evidence and decisions are only added to.
create function projects.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was recorded is not changed: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger project_history_append_only before update or delete on projects.project_history
  for each row execute function projects.refuse_change();
create trigger project_history_no_truncate before truncate on projects.project_history
  for each statement execute function projects.refuse_change();
create trigger evidence_append_only before update or delete on projects.evidence
  for each row execute function projects.refuse_change();
create trigger evidence_no_truncate before truncate on projects.evidence
  for each statement execute function projects.refuse_change();
create trigger gate_decisions_append_only before update or delete on projects.gate_decisions
  for each row execute function projects.refuse_change();
create trigger gate_decisions_no_truncate before truncate on projects.gate_decisions
  for each statement execute function projects.refuse_change();

-- An uploaded file is imported as it was checked, once.
create trigger import_stays before update on projects.imports
  for each row when (old.state = 'IMPORTED' or old.content is distinct from new.content
                     or old.file_digest is distinct from new.file_digest)
  execute function projects.refuse_change();
create trigger imports_kept before delete on projects.imports
  for each row execute function projects.refuse_change();
create trigger imports_no_truncate before truncate on projects.imports
  for each statement execute function projects.refuse_change();
