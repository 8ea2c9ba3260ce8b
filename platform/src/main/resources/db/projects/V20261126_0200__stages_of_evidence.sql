-- Duties that recur at every stage are proved stage by stage; the same document may serve several.
alter table projects.evidence
  add column stage text
    check (stage in ('TOPIC', 'APPROVAL', 'IMPLEMENTATION', 'CLOSING', 'COMMERCIALISATION'));
alter table projects.evidence drop constraint evidence_project_id_duty_date_reference_key;
create unique index evidence_once
  on projects.evidence (project_id, duty, date, reference, coalesce(stage, ''));

-- Patent navigation done for a project.
alter table projects.projects add column navigations jsonb not null default '[]';
