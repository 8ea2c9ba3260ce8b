-- What the product measured of the targets of the policy texts: one figure a day.
create table projects.target_figures (
  pack text not null,
  target text not null,
  day date not null,
  value numeric not null, -- in the unit of the target
  text text not null,     -- the value with what it is made of
  primary key (pack, target, day)
);
