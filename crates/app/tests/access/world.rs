//! One collaboration with something of everything in it, and everybody who could want to do something there.

use crate::asked::{Asker, grant};
use actors::OrganisationKind;
use actors::store::organisations::{Named, register};
use actors::store::{administrators, mandates, people, units};
use app::serve::App;
use collaborations::acts::{places, start};
use collaborations::collaboration::PartyAct;
use collaborations::store::voices::{self, Of};
use collaborations::store::{named, one};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Language, Mandate, Stop, Tx};

pub const STANDINGS: [&str; 5] = ["stranger", "invited", "party", "declined", "left"];

/// The organisation that starts everything, those of each standing with one person for each mandate, and others.
pub struct Cast {
    founder: Asker,
    /// By standing, then by mandate, the last without any.
    pub askers: Vec<Vec<Asker>>,
    /// Who acted for the party and does no longer, and who looks after the installation and acts for nobody.
    pub former: Asker,
    pub installation: Asker,
    /// Of the party's people.
    colleague: String,
    uninvited: String,
}

impl Cast {
    pub fn party(&self) -> &str {
        &self.askers[2][0].organisation
    }
}

pub fn cast(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Cast, Stop> {
    let organisation = |tx: &mut Tx<'_>, name: &str| -> Result<String, Stop> {
        let made = register(tx, ctx, &Named { name, kind: OrganisationKind::Association, area: None, number: None })?;
        units::add(tx, ctx, &made.id, "Enhet", None)?;
        Ok(made.id)
    };
    let founder = organisation(tx, "founder")?;
    let uninvited = organisation(tx, "uninvited")?;
    let mut askers = Vec::new();
    for standing in STANDINGS {
        let id = organisation(tx, standing)?;
        let mut of_standing = Vec::new();
        for mandate in Mandate::ALL {
            of_standing.push(Asker::of(tx, ctx, &id, &[*mandate])?);
        }
        of_standing.push(Asker::of(tx, ctx, &id, &[])?);
        askers.push(of_standing);
    }
    let founder = Asker::of(tx, ctx, &founder, Mandate::ALL)?;
    let party: &str = &askers[2][0].organisation;
    let colleague = people::register(tx, ctx, "Handläggare", None)?.id;
    grant(tx, ctx, &colleague, party, Mandate::ALL)?;
    let former = Asker::of(tx, ctx, party, Mandate::ALL)?;
    for held in mandates::mandates_for(tx, &former.person, &ctx.now.date())? {
        mandates::withdraw(tx, ctx, &held)?;
    }
    let installation = Asker::alone(tx, ctx)?;
    administrators::add(tx, ctx, &installation.person)?;
    Ok(Cast { founder, askers, former, installation, colleague, uninvited })
}

/// One collaboration with something of everything in it.
pub struct World {
    pub id: String,
    /// Another, which is there for named persons only: those of the party and of the one invited.
    pub group: String,
    /// Somebody of the party's, and the party.
    pub colleague: (String, String),
    /// The version of its only target group.
    pub group_version: i64,
    pub description: String,
    pub founder: String,
    pub party: String,
    pub invited: String,
    pub uninvited: String,
    pub party_local: String,
    pub draft: String,
    pub deciding: String,
    pub hash: String,
    pub goal: String,
    pub indicator: String,
    pub action: String,
    pub kept: String,
}

pub fn done<T, C>(taken: Taken<T, C>) -> T {
    match taken {
        Taken::Done(done) => done,
        Taken::Wrong | Taken::Crossed(_) => panic!("the world is sound"),
    }
}

pub fn world(tx: &mut Tx<'_>, app: &App, cast: &Cast) -> Result<World, Stop> {
    let as_asker = |asker: &Asker| Ctx { actor: asker.actor.clone(), ..app.own_ctx(Language::Swedish) };
    let by = |standing: &str, mandate: Mandate| {
        let standing = STANDINGS.iter().position(|s| *s == standing).unwrap();
        let mandate = Mandate::ALL.iter().position(|m| *m == mandate).unwrap();
        as_asker(&cast.askers[standing][mandate])
    };
    let ctx = as_asker(&cast.founder);
    let mut form = Form::new(&[
        ("title", "Prov"),
        ("challenge", "Prov"),
        ("openness", "public"),
        ("model", "mucf-samverkansmodell"),
    ]);
    let id = done(start::start(&ctx, tx, &mut form)?);
    for standing in ["invited", "party", "declined", "left"] {
        let organisation = by(standing, Mandate::Represent).organisation().to_owned();
        let c = one::find_or_stop(tx, &ctx, &id)?;
        done(places::invite(&ctx, tx, &c, &mut Form::new(&[("organisation", &organisation)]))?);
        let acts: &[PartyAct] = match standing {
            "party" => &[PartyAct::Accept],
            "declined" => &[PartyAct::Decline],
            "left" => &[PartyAct::Accept, PartyAct::Leave],
            _ => &[],
        };
        for act in acts {
            let theirs = by(standing, Mandate::Represent);
            let c = one::find_or_stop(tx, &theirs, &id)?;
            places::change(&theirs, tx, &c, &organisation, *act)?;
        }
    }
    let c = one::find_or_stop(tx, &ctx, &id)?;
    let (founder, party) =
        (cast.founder.organisation.clone(), by("party", Mandate::Represent).organisation().to_owned());
    let terms = [("title", "Avtal"), ("kind", "partnership"), ("party", founder.as_str()), ("party", party.as_str())];
    let draft = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let deciding = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let (_, a) = agreements::acts::found(&ctx, tx, &id, &deciding)?;
    agreements::acts::set_stage(&ctx, tx, &c, &a, &Form::new(&[("stage", "deciding"), ("seen", "1")]))?;
    let (_, a) = agreements::acts::found(&ctx, tx, &id, &deciding)?;
    let decide = by("party", Mandate::Decide);
    done(agreements::acts::decide(&decide, tx, &c, &a, &mut Form::new(&[("decision", "yes")]))?);
    let goal = done(goals::acts::set_goal(&ctx, tx, &c, &mut Form::new(&[("text", "Mål"), ("name", "Mått")]))?);
    let (_, found) = goals::acts::found(&ctx, tx, &id, &goal)?;
    let kept = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let (_, k) = agreements::acts::found(&ctx, tx, &id, &kept)?;
    let text = [("seen", "1"), ("title", "Avtal"), ("body", "B"), ("review", "2090-01-01")];
    done(agreements::acts::edit(&ctx, tx, &c, &k, &mut Form::new(&text))?);
    let (_, k) = agreements::acts::found(&ctx, tx, &id, &kept)?;
    agreements::acts::set_stage(&ctx, tx, &c, &k, &Form::new(&[("stage", "deciding"), ("seen", "2")]))?;
    for (decides, signs) in [(&ctx, &ctx), (&decide, &by("party", Mandate::Sign))] {
        let (_, k) = agreements::acts::found(decides, tx, &id, &kept)?;
        done(agreements::acts::decide(decides, tx, &c, &k, &mut Form::new(&[("decision", "yes")]))?);
        let (_, k) = agreements::acts::found(signs, tx, &id, &kept)?;
        let hash = k.locked.clone().unwrap().1;
        done(agreements::acts::sign(signs, tx, &c, &k, &mut Form::new(&[("hash", &hash), ("read", "yes")]))?);
    }
    let group = Form::new(&[("name", "Grupp"), ("primary", "yes")]);
    let group = done(collaborations::acts::target_groups::add(&ctx, tx, &c, &mut group.clone())?).to_string();
    let of_group = collaborations::acts::target_groups::found(&ctx, tx, &id, &group)?;
    let held = Form::new(&[("held-on", "2020-01-01"), ("asked", "F"), ("said", "S")]);
    done(collaborations::acts::target_groups::hold(&ctx, tx, &of_group, &mut held.clone())?);
    let party_local = c.parties_now().find(|p| p.organisation == party).unwrap().local_id.clone();
    let action = Form::new(&[("text", "Prova"), ("by", &party_local)]);
    let action = done(goals::acts::add_action(&ctx, tx, &c, &mut action.clone())?);
    let said = Of { collaboration: &id, question: "gb1", organisation: &party, unit: 1 };
    voices::write(tx, &by("party", Mandate::Answer), said, "Enhet", "Sagt", 0)?;
    Ok(World {
        group_version: collaborations::acts::target_groups::found(&ctx, tx, &id, &group)?.group.version,
        group: group_of_named(tx, &ctx, cast)?,
        colleague: (cast.colleague.clone(), cast.party().to_owned()),
        kept,
        description: collaborations::acts::describe::version(&c)?,
        founder,
        party,
        invited: by("invited", Mandate::Represent).organisation().to_owned(),
        uninvited: cast.uninvited.clone(),
        party_local,
        draft,
        hash: a.locked.unwrap().1,
        deciding,
        indicator: found.indicators[0].id.clone(),
        goal,
        action,
        id,
    })
}

/// One for named persons: the founder's own, and all of the party and of the one that is invited.
fn group_of_named(tx: &mut Tx<'_>, ctx: &Ctx, cast: &Cast) -> Result<String, Stop> {
    let mut form = Form::new(&[("title", "Grupp"), ("challenge", "Prov"), ("openness", "group")]);
    let id = done(start::start(ctx, tx, &mut form)?);
    for standing in ["invited", "party"] {
        let askers = &cast.askers[STANDINGS.iter().position(|s| *s == standing).expect("a standing")];
        let c = one::find_or_stop(tx, ctx, &id)?;
        done(places::invite(ctx, tx, &c, &mut Form::new(&[("organisation", &askers[0].organisation)]))?);
        for asker in askers {
            named::set(tx, ctx, &id, (&asker.person, &asker.organisation), true)?;
        }
        if standing == "party" {
            let theirs = askers[0].ctx(ctx);
            let c = one::find_or_stop(tx, &theirs, &id)?;
            places::change(&theirs, tx, &c, &askers[0].organisation, PartyAct::Accept)?;
        }
    }
    Ok(id)
}
