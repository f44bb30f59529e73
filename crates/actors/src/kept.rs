//! What this capability and the kernel keep about a person (OPE-4), for her own page and file.

use crate::mandate::write_acts;
use crate::store::kept::{self, Had};
use crate::store::{handovers, links, mandates, mergers, people, requests, sessions, trust};
use kernel::duty::{Kept, KeptTable};
use kernel::record::Word;
use kernel::{Ctx, Moment, Stop, Tx, journal, mail};

pub static KEPT: &[Kept] = &[
    Kept { load: account },
    Kept { load: held },
    Kept { load: asked },
    Kept { load: had_a_hand_in },
    Kept { load: signed_in },
    Kept { load: written },
    Kept { load: done },
];

fn at(moment: Option<Moment>) -> String {
    moment.map(Moment::iso).unwrap_or_default()
}

fn account(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("id", ctx.t("actors-kept-id")),
        ("name", ctx.t("actors-kept-name")),
        ("mail", ctx.t("actors-mail")),
        ("registered", ctx.t("actors-kept-registered")),
        ("proven", ctx.t("actors-kept-proven")),
        ("language", ctx.t("actors-mail-language")),
        ("reminders", ctx.t("actors-reminders")),
    ];
    let mut table = KeptTable::new("account", ctx.t("actors-kept-account"), columns);
    if let Some(kept) = people::registered(tx, person)? {
        let (mail, proven) = (kept.mail.unwrap_or_default(), at(kept.proven_at));
        table.rows.push(vec![kept.id, kept.name, mail, kept.at.iso(), proven, kept.language, kept.reminders]);
    }
    Ok(vec![table])
}

fn held(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("organisation", ctx.t("actors-organisation")),
        ("task", ctx.t("actors-task")),
        ("unit", ctx.t("actors-unit")),
        ("acts", ctx.t("actors-may")),
        ("from", ctx.t("actors-starts")),
        ("until", ctx.t("actors-ends")),
        ("form", ctx.t("actors-form")),
        ("holding", ctx.t("actors-holding")),
        ("decision", ctx.t("actors-decision")),
        ("collaboration", ctx.t("actors-scope")),
        ("amount", ctx.t("actors-amount")),
        ("stands_in_for", ctx.t("actors-stands-in-for")),
        ("granted_by", ctx.t("actors-kept-by")),
        ("granted", ctx.t("actors-granted")),
        ("ended", ctx.t("actors-kept-ended")),
    ];
    let mut table = KeptTable::new("mandates", ctx.t("actors-kept-mandates"), columns);
    for mandate in mandates::all_for(tx, person)? {
        let scope = match &mandate.terms.collaboration {
            Some(id) => (ctx.house.scopes.find)(ctx, tx, id)?.map_or_else(|| id.clone(), |scope| scope.title),
            None => String::new(),
        };
        let stands_in_for = match &mandate.deputy_for {
            Some(id) => mandates::find(tx, &mandate.organisation, id)?
                .map(|other| people::shown(ctx, &other.person_name))
                .unwrap_or_default(),
            None => String::new(),
        };
        table.rows.push(vec![
            mandate.organisation_name,
            mandate.task,
            mandate.terms.unit.map(|unit| unit.name).unwrap_or_default(),
            write_acts(&mandate.acts),
            mandate.starts,
            mandate.ends.unwrap_or_default(),
            mandate.terms.form.map_or("", Word::as_str).to_owned(),
            mandate.terms.holding.map_or("", Word::as_str).to_owned(),
            mandate.terms.decision,
            scope,
            mandate.terms.amount.map(|amount| amount.to_string()).unwrap_or_default(),
            stands_in_for,
            mandate.granted_by.map(|by| people::shown(ctx, &by)).unwrap_or_default(),
            mandate.granted_at.iso(),
            at(mandate.withdrawn_at),
        ]);
    }
    let columns = vec![
        ("organisation", ctx.t("actors-organisation")),
        ("from", ctx.t("actors-from-whom")),
        ("to", ctx.t("actors-to-whom")),
        ("at", ctx.t("actors-kept-at")),
    ];
    let mut handed = KeptTable::new("handovers", ctx.t("actors-handovers"), columns);
    for handover in handovers::of_person(tx, person)? {
        let (from, to) = (people::shown(ctx, &handover.from_name), people::shown(ctx, &handover.to_name));
        handed.rows.push(vec![handover.organisation_name, from, to, handover.at.iso()]);
    }
    Ok(vec![table, handed])
}

fn asked(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("organisation", ctx.t("actors-organisation")),
        ("task", ctx.t("actors-task")),
        ("message", ctx.t("actors-message")),
        ("state", ctx.t("actors-state")),
        ("reason", ctx.t("actors-reason")),
        ("at", ctx.t("actors-kept-at")),
    ];
    let mut table = KeptTable::new("requests", ctx.t("actors-kept-requests"), columns);
    for request in requests::of_person(tx, person)? {
        table.rows.push(vec![
            request.organisation_name,
            request.task,
            request.message,
            request.state.as_str().to_owned(),
            request.reason,
            request.made_at.iso(),
        ]);
    }
    let columns = vec![
        ("organisation", ctx.t("actors-organisation")),
        ("message", ctx.t("actors-message")),
        ("state", ctx.t("actors-state")),
        ("at", ctx.t("actors-kept-at")),
    ];
    let mut claims = KeptTable::new("claims", ctx.t("actors-kept-claims"), columns);
    for claim in trust::claims_of_person(tx, person)? {
        let state = claim.answer.map_or("waiting", Word::as_str).to_owned();
        claims.rows.push(vec![claim.organisation_name, claim.message, state, claim.made_at.iso()]);
    }
    let columns = vec![
        ("from", ctx.t("actors-merge-from")),
        ("into", ctx.t("actors-merge-to")),
        ("reason", ctx.t("actors-merge-reason")),
        ("state", ctx.t("actors-state")),
        ("at", ctx.t("actors-kept-at")),
    ];
    let mut merging = KeptTable::new("mergers", ctx.t("actors-kept-mergers"), columns);
    for merger in mergers::of_person(tx, person)? {
        // What another wrote is that one's.
        let reason = if merger.proposed_by == person { merger.reason.clone() } else { String::new() };
        let (state, at) = (merger.state(ctx.now).as_str().to_owned(), merger.proposed_at.iso());
        merging.rows.push(vec![merger.gone_name, merger.kept_name, reason, state, at]);
    }
    Ok(vec![table, claims, merging])
}

/// Her office, the files she has read in, whom she has invited and what she has verified.
fn had_a_hand_in(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let t = |key: &str| ctx.t(key);
    let (at, until) = (("at", t("actors-kept-at")), ("until", t("actors-kept-until")));
    let organisation = ("organisation", t("actors-organisation"));
    let columns = vec![("name", t("actors-kept-name")), ("by", t("actors-kept-by")), at.clone()];
    let office = KeptTable::new("administrator", t("actors-kept-office"), columns);
    let (file, rows) = (("file", t("actors-import-file")), ("rows", t("actors-kept-rows")));
    let columns = vec![file, organisation.clone(), ("state", t("actors-state")), rows, at.clone(), until.clone()];
    let files = KeptTable::new("imports", t("actors-kept-imports"), columns);
    let (mail, task) = (("mail", t("actors-mail")), ("task", t("actors-task")));
    let columns = vec![mail, organisation.clone(), task, ("outcome", t("actors-state")), at.clone(), until.clone()];
    let invited = KeptTable::new("invitations", t("actors-kept-invited"), columns);
    let (way, evidence) = (("way", t("actors-kept-way")), ("evidence", t("actors-evidence")));
    let columns = vec![organisation, way, evidence, ("by_organisation", t("actors-kept-for")), at, until];
    let verified = KeptTable::new("verifications", t("actors-kept-verified"), columns);
    Ok(vec![
        filled(office, kept::office(tx, person)?),
        filled(files, kept::files(tx, person)?),
        filled(invited, kept::invited(tx, person)?),
        filled(verified, kept::verified(tx, person)?),
    ])
}

/// A table whose columns are some texts, then when and, where there is one more column, until when.
fn filled(mut table: KeptTable, had: Vec<Had>) -> KeptTable {
    let has_end = table.columns.iter().any(|(name, _)| *name == "until");
    let texts = table.columns.len() - if has_end { 2 } else { 1 };
    for one in had {
        let mut row: Vec<String> = one.texts.into_iter().take(texts).collect();
        row.push(one.at.iso());
        row.extend(has_end.then(|| at(one.until)));
        table.rows.push(row);
    }
    table
}

fn signed_in(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("device", ctx.t("actors-device")),
        ("since", ctx.t("actors-since")),
        ("used", ctx.t("actors-last-sent")),
        ("until", ctx.t("actors-kept-until")),
    ];
    let mut places = KeptTable::new("sessions", ctx.t("actors-signed-in"), columns);
    for place in sessions::of_person(tx, person, ctx.now)? {
        places.rows.push(vec![place.device, place.since.iso(), at(place.used_at), place.until.iso()]);
    }
    let columns = vec![
        ("name", ctx.t("actors-token-name")),
        ("organisation", ctx.t("actors-organisation")),
        ("made_for", ctx.t("actors-token-for")),
        ("made", ctx.t("actors-kept-at")),
        ("revoked", ctx.t("actors-kept-ended")),
    ];
    let mut tokens = KeptTable::new("tokens", ctx.t("actors-tokens"), columns);
    for made in sessions::all_tokens(tx, person)? {
        let organisation = made.token.organisation.unwrap_or_default();
        let made_for = made.token.made_for.as_str().to_owned();
        tokens.rows.push(vec![made.token.name, organisation, made_for, made.token.made_at.iso(), at(made.revoked_at)]);
    }
    Ok(vec![places, tokens])
}

/// What has gone to the person's address and is still remembered.
fn written(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let Some(address) = people::find(tx, person)?.and_then(|person| person.mail) else { return Ok(Vec::new()) };
    let columns = vec![
        ("subject", ctx.t("actors-kept-subject")),
        ("written", ctx.t("actors-kept-at")),
        ("sent", ctx.t("actors-kept-sent")),
    ];
    let mut mails = KeptTable::new("mail", ctx.t("actors-kept-mail"), columns);
    for mail in mail::written_to(tx, &address)? {
        mails.rows.push(vec![mail.subject, mail.at.iso(), at(mail.sent_at)]);
    }
    let columns = vec![
        ("purpose", ctx.t("actors-kept-purpose")),
        ("organisation", ctx.t("actors-organisation")),
        ("made", ctx.t("actors-kept-at")),
        ("until", ctx.t("actors-kept-until")),
        ("name", ctx.t("actors-kept-name")),
    ];
    let mut sent = KeptTable::new("links", ctx.t("actors-kept-links"), columns);
    for link in links::to_address(tx, &address)? {
        let organisation = link.organisation_name.unwrap_or_default();
        sent.rows.push(vec![link.purpose, organisation, link.made_at.iso(), link.expires_at.iso(), link.name]);
    }
    Ok(vec![mails, sent])
}

/// The journal's entries of what the person has done: numbers in chains that others can check, so they stay.
fn done(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = vec![
        ("at", ctx.t("actors-kept-at")),
        ("what", ctx.t("actors-kept-what")),
        ("stream", ctx.t("actors-kept-stream")),
        ("number", ctx.t("actors-kept-number")),
        ("organisation", ctx.t("actors-kept-for")),
    ];
    let mut table = KeptTable::new("journal", ctx.t("actors-kept-journal"), columns);
    for done in journal::by_person(tx, person)? {
        let number = done.number.to_string();
        table.rows.push(vec![
            done.at.iso(),
            ctx.t(&done.verb),
            done.stream,
            number,
            done.organisation.unwrap_or_default(),
        ]);
    }
    Ok(vec![table])
}
