-- When a stream last moved, so that a day's checkpoint holds only those that have since the day before.
alter table kernel_journal_head add column moved_at bigint not null default 0;
