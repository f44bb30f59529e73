//! One act as it is asked twice: as a program sends it and as a page's form does. And what the two are answered.

use crate::house::{House, Own};
use actors::store::{people, sessions};
use harness::{Answer, TestApp};
use kernel::{Actor, Ctx, Mandate, Stop, Tx};
use serde_json::Value;

/// Somebody who asks, signed in and with a key for her programs.
#[derive(Clone)]
pub struct Asker {
    pub person: String,
    /// Whom she acts for; empty: for nobody.
    pub organisation: String,
    pub actor: Actor,
    pub token: String,
    pub session: String,
    pub form_token: String,
}

impl Asker {
    /// A person who may do these things for an organisation, all in its first unit where it has one.
    pub fn of(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, acts: &[Mandate]) -> Result<Self, Stop> {
        let person = people::register(tx, ctx, "Handläggare", None)?;
        grant(tx, ctx, &person.id, organisation, acts)?;
        Self::signed_in(tx, ctx, &person.id, organisation)
    }

    /// Somebody who acts for nobody.
    pub fn alone(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Self, Stop> {
        let person = people::register(tx, ctx, "Invånare", None)?;
        Self::signed_in(tx, ctx, &person.id, "")
    }

    pub fn signed_in(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, organisation: &str) -> Result<Self, Stop> {
        let acted_for = Some(organisation).filter(|id| !id.is_empty());
        let token = sessions::make_token(tx, ctx, person, acted_for, "prov")?;
        let session = sessions::begin(tx, ctx, person, acted_for)?;
        let (actor, form_token) = sessions::actor_of_session(tx, &session, ctx.now, false)?.expect("signed in");
        let (person, organisation) = (person.to_owned(), organisation.to_owned());
        Ok(Self { person, organisation, actor, token, session, form_token })
    }

    pub fn ctx(&self, ctx: &Ctx) -> Ctx {
        Ctx { actor: self.actor.clone(), ..ctx.clone() }
    }
}

/// A mandate from today on, in the organisation's first unit where it has one.
pub fn grant(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, organisation: &str, acts: &[Mandate]) -> Result<String, Stop> {
    let unit = actors::store::units::now(tx, organisation)?.into_iter().next();
    let unit = unit.map(|unit| actors::mandate::OfUnit { place: unit.place, name: unit.name });
    let terms = actors::Terms { acts: acts.to_vec(), task: "Handläggare".into(), unit, ..actors::Terms::default() };
    let starts = ctx.now.date();
    let new = actors::store::mandates::New {
        person,
        organisation,
        terms: &terms,
        starts: &starts,
        ends: None,
        deputy_for: None,
    };
    Ok(actors::store::mandates::give(tx, ctx, &new)?)
}

pub struct Call {
    pub method: &'static str,
    pub path: String,
    pub body: Value,
}

pub struct Sheet {
    pub path: String,
    pub fields: Vec<(&'static str, String)>,
    /// Whether the page is only opened.
    pub opened: bool,
}

/// The same act, as a program sends it and as a page's form does. One of them may be missing.
pub struct Asked {
    pub call: Option<Call>,
    pub sheet: Option<Sheet>,
}

impl Asked {
    pub fn new(method: &'static str, path: String, body: Value, page: String, fields: &[(&'static str, &str)]) -> Self {
        Self { call: Some(Call { method, path, body }), ..Self::page(page, fields) }
    }

    /// What only a page has a form for.
    pub fn page(path: String, fields: &[(&'static str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { call: None, sheet: Some(Sheet { path, fields, opened: false }) }
    }

    /// What is read and not sent, but is as much one's own as what one does.
    pub fn read(path: &str, page: &str) -> Self {
        let call = Call { method: "GET", path: path.into(), body: Value::Null };
        Self { call: Some(call), sheet: Some(Sheet { path: page.into(), fields: Vec::new(), opened: true }) }
    }

    /// Where it is sent: the method, and the address as it stands.
    pub fn addresses(&self) -> Vec<(&'static str, &str)> {
        let call = self.call.iter().map(|call| (call.method, call.path.as_str()));
        let sheet = self.sheet.iter().map(|sheet| (if sheet.opened { "GET" } else { "POST" }, sheet.path.as_str()));
        call.chain(sheet).collect()
    }
}

/// What it is called, and how it is asked by somebody.
pub type Act = (&'static str, fn(&House, &Own) -> Asked);

/// What an answer comes to. Leading onward is having done it, leading to the sign-in page is asking who it is.
pub fn verdict(answer: &Answer) -> &'static str {
    match answer.status {
        303 if answer.leads().contains("/logga-in") => "401",
        200 | 201 | 303 => "done",
        401 => "401",
        403 => "403",
        404 => "404",
        409 => "409",
        422 => "422",
        other => panic!("{other}: {}", answer.body),
    }
}

/// Sends it as a program; without anybody, without a key.
pub async fn by_program(test: &TestApp, asker: Option<&Asker>, call: &Call) -> Answer {
    let mut program = asker.map_or_else(|| test.stranger(), |asker| test.with_token(&asker.token));
    match call.method {
        "GET" => program.get(&call.path).await,
        method => program.call(method, &call.path, &call.body).await,
    }
}

/// Sends it as a browser; without anybody, without a session.
pub async fn by_page(test: &TestApp, asker: Option<&Asker>, sheet: &Sheet) -> Answer {
    let mut browser = asker.map_or_else(|| test.stranger(), |asker| test.session(&asker.session));
    if sheet.opened {
        return browser.get(&sheet.path).await;
    }
    let mut all: Vec<(&str, &str)> = sheet.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if let Some(asker) = asker {
        all.extend([("form_token", asker.form_token.as_str()), ("acting_for", &asker.organisation)]);
    }
    browser.post(&sheet.path, &all).await
}
