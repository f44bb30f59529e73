-- The language a mail is written in, by its code, which stands in its head. None: an older program wrote it.
alter table kernel_mail add column language text;
