-- Whether the walker was told what to do about a silent phone: once a walk.
alter table walk add column hinted boolean not null default false;
