-- Indicators of invention output and use that the contract of a project sets.
alter table projects.projects
  add column commitments_invention_outputs bigint check (commitments_invention_outputs >= 0),
  add column commitments_invention_uses bigint check (commitments_invention_uses >= 0);
