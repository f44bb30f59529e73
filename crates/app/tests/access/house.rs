//! One organisation with something of everything waiting in it, in an installation where something waits too, and everybody
//! who could want to do something there.

use crate::asked::{Asker, grant};
use crate::world::done;
use actors::OrganisationKind;
use actors::import::{Chosen, Column};
use actors::profile::Way;
use actors::store::links::{self, Offer};
use actors::store::organisations::{Named, register};
use actors::store::{administrators, imports, mandates, mergers, people, profile, requests, sessions, trust, units};
use collaborations::acts::{models, start};
use collaborations::insight::InsightAnswer;
use collaborations::store::{insight, own_models};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Mandate, Moment, Stop, Tx};

/// Those who ask, in the order they are printed. `stranger` may do everything for another organisation, `former` could once do
/// everything for this one, and `installation` looks after the installation and acts for nobody.
pub const WHO: [&str; 10] = [
    "nobody",
    "stranger",
    "former",
    "represent",
    "answer",
    "decide",
    "sign",
    "administer",
    "no mandate",
    "installation",
];

/// What one of them has waiting for herself.
#[derive(Clone, Default)]
pub struct Own {
    pub asker: Option<Asker>,
    /// A request to act for another organisation.
    pub request: String,
    pub spare_token: String,
    pub spare_session: String,
    /// Files sent: units of this organisation, and organisations for the register.
    pub own_import: String,
    pub register_import: String,
}

impl Own {
    /// What is hers; nobody has nothing, and asks for what is not there.
    pub fn of<'a>(&self, id: &'a str) -> &'a str {
        if id.is_empty() { "ingen" } else { id }
    }
}

pub struct House {
    pub asking: Vec<Own>,
    pub number: u32,
    pub name: String,
    pub own: String,
    pub version: i64,
    /// The stranger's.
    pub other: String,
    /// Two that nobody speaks for and that this one speaks for.
    pub ward: String,
    pub spoken: String,
    /// Two that want to speak for this one, and that do.
    pub offering: String,
    pub speaking: String,
    /// Somebody else who may do everything here, and somebody with a mandate that is acted on.
    pub chief: String,
    pub mandate: String,
    pub invitation: String,
    pub request: String,
    pub claim: String,
    pub verification: String,
    /// Proposals that this one is the stranger's, and that two others are one, made by whoever asks for the installation.
    pub merger: String,
    pub own_merger: String,
    pub nominee: String,
    pub spare_administrator: String,
    pub setting: String,
    pub settings: String,
    pub sentence: String,
    pub job: String,
    pub mail: String,
    pub collaboration: String,
    pub asked_insight: String,
    pub open_insight: String,
    pub model: Model,
}

/// A model of the organisation's own.
pub struct Model {
    pub id: String,
    pub draft: String,
    pub text: String,
    pub name: String,
    pub phase: String,
    pub step: String,
    pub question: String,
}

/// A sentence that is said otherwise.
pub const SENTENCE: &str = "actors-level-1";

fn organisation(tx: &mut Tx<'_>, ctx: &Ctx, name: &str) -> Result<String, Stop> {
    let named = Named { name, kind: OrganisationKind::Association, area: None, number: None };
    Ok(register(tx, ctx, &named)?.id)
}

fn somebody(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<String, Stop> {
    Ok(people::register(tx, ctx, "Handläggare", None)?.id)
}

/// A new one of all of it. `number` is one that no earlier had.
pub fn house(tx: &mut Tx<'_>, now: &Ctx, number: u32) -> Result<House, Stop> {
    // Whoever answers for the installation did so before something was asked of her.
    let before = Ctx { now: now.now.plus(-2 * Moment::HOUR), ..now.clone() };
    let asked = Ctx { now: now.now.plus(-Moment::HOUR), ..now.clone() };
    let name = format!("Provbolaget {number}");
    let own = organisation(tx, &before, &name)?;
    units::add(tx, &before, &own, "Enhet", None)?;
    let [other, ward, spoken, offering, speaking] =
        ["Annan", "Myndling", "Omtalad", "Erbjuder", "Talar"].map(|name| organisation(tx, &before, name));
    let (other, ward, spoken, offering, speaking) = (other?, ward?, spoken?, offering?, speaking?);
    for verified in [&own, &offering, &speaking] {
        trust::verify(tx, &before, verified, Way::Administrator, "Prov")?;
    }
    let verification = trust::verifications(tx, &own)?[0].id.clone();

    let chief = somebody(tx, now)?;
    grant(tx, now, &chief, &own, Mandate::ALL)?;
    let root = Asker::alone(tx, &before)?;
    administrators::add(tx, &before, &root.person)?;
    let asking = askers(tx, now, &before, (&own, &other, &ward), number)?;
    let root = root.ctx(&asked);
    let by = |who: &str| asking[WHO.iter().position(|w| *w == who).expect("one who asks")].asker.clone().expect("her");

    let second = somebody(tx, now)?;
    grant(tx, now, &second, &other, Mandate::ALL)?;
    let colleague = somebody(tx, now)?;
    let mandate = grant(tx, now, &colleague, &own, &[Mandate::Represent])?;
    let terms = actors::Terms { acts: vec![Mandate::Represent], ..actors::Terms::default() };
    let starts = now.now.date();
    let offer = Offer {
        organisation: &own,
        terms: &terms,
        starts: &starts,
        ends: None,
        message: "",
        name: "",
        language: now.language,
    };
    links::invitation(tx, now, &format!("bjuden{number}@prov.example.se"), &offer)?;
    let invitation = links::invitations(tx, &own, now.now)?[0].handle().to_owned();
    let outsider = somebody(tx, now)?;
    let request = requests::make(tx, now, &outsider, &own, "Kassör", "")?;
    let claimant = Asker::alone(tx, now)?;
    let claim = trust::claim(tx, &claimant.ctx(now), &own, "Ordförande")?;

    trust::offer(tx, &by("administer").ctx(now), &spoken, "Lokaler")?;
    for speaker in [&offering, &speaking] {
        let theirs = Asker::of(tx, now, speaker, Mandate::ALL)?;
        trust::offer(tx, &theirs.ctx(now), &own, "Bidrag")?;
    }
    let voice = trust::offered_to(tx, &own)?.into_iter().find(|voice| voice.id == speaking).expect("offered");
    trust::accept(tx, &by("administer").ctx(now), &own, &voice)?;

    let merger = mergers::propose(tx, &root, &own, &other, "Samma")?;
    let own_merger = mergers::propose(tx, &by("installation").ctx(now), &spoken, &ward, "Samma")?;
    let nominee = somebody(tx, now)?;
    administrators::name(tx, &root, &nominee)?;
    let spare_administrator = somebody(tx, now)?;
    administrators::add(tx, &before, &spare_administrator)?;

    let installation = administration::store::settings::installation(tx)?;
    let group = administration::setting::Setting::of_group(administration::setting::Group::Collaborating);
    let setting = administration::setting::version(&[administration::setting::Setting::Openness], &installation);
    let settings = administration::setting::version(&group, &installation);
    let sentence = administration::acts::texts::find(&by("installation").ctx(now), tx, SENTENCE)?.version();
    kernel::jobs::enqueue(tx, now, "register-import", &format!("prov {number}"), &serde_json::json!({}), now.now)?;
    let job = kernel::tending::jobs(tx, 1, 0)?.1.remove(0).id;
    let reader = kernel::mail::Reader::new("prov@prov.example.se", now.language);
    kernel::mail::post(tx, now, &reader, ("actors-closed-subject", "actors-closed-body"), |_| Vec::new())?;
    let mail = kernel::tending::mails(tx, 1, 0)?.1.remove(0).id;

    let mut form = Form::new(&[("title", "Prov"), ("challenge", "Prov"), ("openness", "parties")]);
    let collaboration = done(start::start(&by("represent").ctx(now), tx, &mut form)?);
    let asked_insight = insight::ask(tx, &root, &collaboration, "Fel", 4)?;
    let open_insight = insight::ask(tx, &root, &collaboration, "Fel", 4)?;
    let waiting = insight::find(tx, &open_insight)?.expect("asked for");
    insight::answer(tx, &by("installation").ctx(now), &waiting, InsightAnswer::Yes)?;

    let organisation = actors::store::organisations::find(tx, &own)?.expect("registered");
    let model = model(tx, &by("decide").ctx(now))?;
    Ok(House {
        asking,
        number,
        name,
        version: profile::of(tx, &organisation.id)?.version,
        own,
        other,
        ward,
        spoken,
        offering,
        speaking,
        chief,
        mandate,
        invitation,
        request,
        claim,
        verification,
        merger,
        own_merger,
        nominee,
        spare_administrator,
        setting,
        settings,
        sentence,
        job,
        mail,
        collaboration,
        asked_insight,
        open_insight,
        model,
    })
}

/// Those who ask, and what each has for herself.
fn askers(
    tx: &mut Tx<'_>,
    now: &Ctx,
    before: &Ctx,
    (own, other, ward): (&str, &str, &str),
    number: u32,
) -> Result<Vec<Own>, Stop> {
    let mut all = Vec::new();
    for who in WHO {
        let asker = match who {
            "nobody" => {
                all.push(Own::default());
                continue;
            }
            "stranger" => Asker::of(tx, now, other, Mandate::ALL)?,
            "former" => {
                let former = Asker::of(tx, now, own, Mandate::ALL)?;
                for held in mandates::mandates_for(tx, &former.person, &now.now.date())? {
                    mandates::withdraw(tx, now, &held)?;
                }
                former
            }
            "no mandate" => Asker::of(tx, now, own, &[])?,
            "installation" => {
                let person = somebody(tx, before)?;
                administrators::add(tx, before, &person)?;
                Asker::signed_in(tx, now, &person, "")?
            }
            // An address at the organisation's own domain, which a link went to.
            mandate => {
                let mail = format!("{mandate}@provbolaget{number}.se");
                let person = people::register(tx, now, "Handläggare", Some(&mail))?.id;
                people::prove(tx, now, &person, &mail)?;
                let acts = Mandate::from_word(mandate).expect("a mandate");
                grant(tx, now, &person, own, &[acts])?;
                Asker::signed_in(tx, now, &person, own)?
            }
        };
        all.push(of_her_own(tx, now, own, ward, asker)?);
    }
    Ok(all)
}

fn of_her_own(tx: &mut Tx<'_>, now: &Ctx, own: &str, ward: &str, asker: Asker) -> Result<Own, Stop> {
    let ctx = asker.ctx(now);
    let person = asker.person.as_str();
    let request = requests::make(tx, &ctx, person, ward, "Kassör", "")?;
    sessions::make_token(tx, &ctx, person, None, "annan")?;
    let spare_token = sessions::tokens(tx, person)?.into_iter().find(|token| token.name == "annan").expect("made").id;
    sessions::begin(tx, &ctx, person, None)?;
    let spare_session = sessions::of_person(tx, person, now.now)?[0].handle().to_owned();
    let chosen = |column| Chosen {
        columns: vec![column],
        kind: Some(OrganisationKind::Association),
        alike: false,
        language: None,
    };
    let rows = |head: &str| [vec![head.to_owned()], vec!["Prov".to_owned()]];
    let own_import = imports::add(tx, &ctx, Some(own), "fil.csv", &rows("Enhet"), &chosen(Column::Unit))?;
    let register_import = imports::add(tx, &ctx, None, "fil.csv", &rows("Namn"), &chosen(Column::Name))?;
    Ok(Own { request, spare_token, spare_session, own_import, register_import, asker: Some(asker) })
}

fn model(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Model, Stop> {
    let id = done(models::copy(ctx, tx, &mut Form::new(&[("origin", "mucf-samverkansmodell")]))?);
    let own = own_models::find(tx, ctx, &id)?.expect("copied");
    let (title, summary) = collaborations::acts::edit_model::name(&own, ctx.language);
    let phase = own.draft.phases.iter().find(|phase| phase.steps.iter().any(|step| !step.questions.is_empty()));
    let phase = phase.expect("a phase with a question");
    let step = phase.steps.iter().find(|step| !step.questions.is_empty()).expect("a step with a question");
    Ok(Model {
        name: collaborations::acts::edit_model::seen(&[title, summary]),
        phase: phase.id.0.clone(),
        step: step.id.0.clone(),
        question: step.questions[0].id.0.clone(),
        text: serde_json::to_string(&own.draft)?,
        draft: own.draft_digest,
        id,
    })
}
