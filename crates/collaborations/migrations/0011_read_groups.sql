-- What a file said of a target group, and of a check-in, may be replaced by a later file until somebody here has changed it:
-- the version that was read, and when what was said and came of it was read.
alter table collaborations_target_group add column read_version bigint;
alter table collaborations_check_in add column read_at bigint;
