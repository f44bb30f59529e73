//! A form that binds one organisation, sent when another is acted for: the one who sent it says which, and nothing that
//! was written is lost.
//!
//! Whom one acts for belongs to the session, so two tabs share it. A binding form carries the organisation it was made for
//! (`design::binding_form`). Where the two differ and the person may act for both, the form is shown again with the question;
//! the answer comes back in `decided_for`, and the session then acts for that organisation.

use crate::pages::kept;
use actors::store::sessions;
use kernel::duty::Scope;
use kernel::{Actor, Ctx, Page, Reach, Reply, Request, Route, Stop, Tx};
use maud::html;

/// What a request goes on with.
pub enum Answered {
    /// What was sent or, once the question has been answered, the same with the answer in it. `ctx` acts accordingly.
    Go(Option<Box<Request>>),
    /// Nothing: the question is shown.
    Which(Reply),
}

/// Looks whether a sent form binds another organisation than the one acted for, and asks or does as was answered.
pub fn ask(ctx: &mut Ctx, tx: &mut Tx<'_>, route: Route, asked: &Request, demo: bool) -> Result<Answered, Stop> {
    let go = || Ok(Answered::Go(None));
    let made_for = asked.field("acting_for").to_owned();
    let decided = asked.field("decided_for").to_owned();
    if route.api || made_for.is_empty() || (decided.is_empty() && made_for == ctx.organisation()) {
        return go();
    }
    let Actor::Person { others, .. } = &ctx.actor else { return go() };
    let mut allowed: Vec<String> = others.iter().map(|other| other.organisation.clone()).collect();
    allowed.extend(ctx.acting().map(|acting| acting.organisation.clone()));
    let is_proven = kernel::digest::same(asked.field("form_token"), &ctx.form_token);
    // Without a mandate for it, or a token, the page itself refuses.
    if !is_proven || !allowed.contains(&made_for) {
        return go();
    }
    if decided.is_empty() {
        let made_for = (made_for.clone(), name_of(ctx, &made_for));
        return Ok(Answered::Which(which(ctx, asked, &made_for)));
    }
    if !allowed.contains(&decided) {
        return Err(Stop::NotFound);
    }
    if decided != ctx.organisation()
        && let Some(secret) = &asked.session
    {
        actors::store::sessions::act_for(tx, secret, Some(&decided))?;
        if let Some((actor, _)) = actors::store::sessions::actor_of_session(tx, secret, ctx.now, demo)? {
            ctx.actor = actor;
        }
    }
    let mut answered = asked.clone();
    answered.form.retain(|(name, _)| name != "decided_for" && name != "acting_for");
    answered.form.push(("acting_for".into(), decided));
    Ok(Answered::Go(Some(Box::new(answered))))
}

fn name_of(ctx: &Ctx, organisation: &str) -> String {
    let Actor::Person { acting, others, .. } = &ctx.actor else { return String::new() };
    let own = acting.iter().map(|acting| (&acting.organisation, &acting.name));
    let all = own.chain(others.iter().map(|other| (&other.organisation, &other.name)));
    all.into_iter().find(|(id, _)| *id == organisation).map_or_else(String::new, |(_, name)| name.clone())
}

/// The question, with everything that was sent.
fn which(ctx: &Ctx, asked: &Request, (id, name): &(String, String)) -> Reply {
    let sent: Vec<(String, String)> = asked.form.iter().filter(|(name, _)| name != "decided_for").cloned().collect();
    let here = ctx.place.in_language(ctx.language);
    let now = ctx.acting().map(|acting| (acting.organisation.as_str(), acting.name.as_str()));
    let args = [("made", name.into()), ("now", now.map_or("", |(_, name)| name).into())];
    let lead = if now.is_some() { ctx.ta("app-which-lead", &args) } else { ctx.ta("app-which-lead-alone", &args) };
    let button = |id: &str, name: &str, is_first: bool| {
        html! {
            button.ds-button type="submit" name="decided_for" value=(id) data-variant=[(!is_first).then_some("secondary")] {
                (ctx.ta("app-which-send-for", &[("organisation", name.into())]))
            }
        }
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("app-which")) }
        (design::notice(design::Tone::Waiting, html! { p { (lead) } }))
        form method="post" action=(here) {
            (kept(ctx, &sent))
            p { (ctx.t("app-which-more")) }
            div.s-row {
                (button(id, name, true))
                @if let Some((id, name)) = now { (button(id, name, false)) }
            }
        }
    };
    let mut page = Page::new(ctx.t("app-which"), body).unlisted();
    page.status = 409;
    page.into()
}

/// The collaborations that mandates of the one who asks are limited to, to be named where she sees or chooses whom she acts
/// for. Nothing is asked for those whose mandates are not.
pub fn scopes(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Vec<Scope>, Stop> {
    let Actor::Person { person, acting, others, .. } = &ctx.actor else { return Ok(Vec::new()) };
    let own = acting.iter().map(|acting| (&acting.organisation, &acting.reach));
    let mut scopes: Vec<Scope> = Vec::new();
    for (organisation, reach) in own.chain(others.iter().map(|other| (&other.organisation, &other.reach))) {
        let Reach::Only(ids) = reach else { continue };
        // What is there for her is so for the organisation that the mandate is for.
        let actor = sessions::actor_of_person(tx, person, Some(organisation), ctx.now)?;
        let own = Ctx { actor: actor.unwrap_or(Actor::Visitor), ..ctx.clone() };
        for id in ids {
            if !scopes.iter().any(|scope| scope.id == *id) {
                scopes.extend((ctx.house.scopes.find)(&own, tx, id)?);
            }
        }
    }
    Ok(scopes)
}
