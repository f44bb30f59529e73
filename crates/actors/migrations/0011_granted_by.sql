-- Who granted a mandate that came of an invitation, where the invitation is still remembered: the one who invited.
update actors_mandate set granted_by = (
    select max(l.made_by) from actors_link l join actors_person p on p.mail = l.mail
    where p.id = actors_mandate.person and l.organisation = actors_mandate.organisation and l.purpose = 'invitation'
    and l.outcome = 'accepted' and l.used_at = actors_mandate.granted_at)
where granted_by is null and deputy_for is null;

-- What a program's key is for: reading, or writing as well. One made before keeps what it had.
alter table actors_token add column made_for text;
