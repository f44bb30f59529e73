-- Who caused a mail, and of which kind it is: counted, so that nobody is flooded in somebody's name.
alter table kernel_mail add column person text;
alter table kernel_mail add column kind text;
create index kernel_mail_person on kernel_mail (person, created_at);
