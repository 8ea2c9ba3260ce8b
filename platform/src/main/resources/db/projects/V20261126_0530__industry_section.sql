-- Section of the national economy (GB/T 4754) of a project, which one reading of "industrial" goes by.
alter table projects.projects
  add column industry_section text;
