//! What the commands do that are not about serving: read and write files, migrate, move, back up, restore,
//! check, let the first administrator in.

pub mod administrator;
mod backup;
mod check;
mod move_database;

pub use backup::{backup, restore};
pub use check::check;
pub use move_database::move_database;

use crate::cli::{Failure, tell_of_new_file};
use crate::migrations;
use crate::serve::App;
use exchange::{Outcome, Refused};
use kernel::db::Address;
use kernel::record::Word;
use kernel::{Db, Language, Stop};
use std::path::PathBuf;

pub async fn import(app: &App, files: &[PathBuf], replace: bool, language: Language) -> Result<(), Failure> {
    let mut refused = 0;
    for (i, path) in files.iter().enumerate() {
        let name = path.display();
        let text = std::fs::read(path).map_err(|e| Failure::new(1, format!("{name}: {e}")))?;
        let outcome = match String::from_utf8(text).map_err(|_| Failure::new(3, format!("{name}: not UTF-8"))) {
            Ok(text) => import_one(app, text, replace, language).await,
            Err(failure) => return Err(failure),
        };
        match outcome {
            Ok(outcome) => {
                let word = match outcome {
                    Outcome::New => "app-import-new",
                    Outcome::Updated => "app-import-updated",
                    Outcome::Unchanged => "app-import-unchanged",
                };
                eprintln!("{}/{} {name}: {}", i + 1, files.len(), app.texts.get(language, word, &[]));
            }
            Err(Refused::Problems(problems)) => {
                refused += 1;
                for problem in problems {
                    eprintln!("{name}: {}", problem.in_words(&app.texts, language));
                }
            }
            Err(Refused::Stop(stop)) => return Err(stop.into()),
        }
    }
    match refused {
        0 => Ok(()),
        _ => Err(Failure::new(3, app.texts.get(language, "app-import-refused", &[("count", (refused as i64).into())]))),
    }
}

/// Reads and imports one file in a transaction of its own.
pub async fn import_one(app: &App, text: String, replace: bool, language: Language) -> Result<Outcome, Refused> {
    let file = exchange::read(&text).map_err(Refused::Problems)?;
    let ctx = app.own_ctx(language);
    app.db.write(move |tx| exchange::import(tx, &ctx, &file, replace)).await
}

pub async fn export(app: &App, id: String) -> Result<(), Failure> {
    let ctx = app.own_ctx(Language::Swedish);
    let asked = id.clone();
    let found = app
        .db
        .read(move |tx| -> Result<_, Stop> {
            let text = exchange::export_text(tx, &ctx, &asked)?;
            Ok((text, exchange::left_behind(tx, &asked)?))
        })
        .await?;
    let (Some(text), left) = found else {
        return Err(Failure::new(1, format!("there is no collaboration with the id {id}")));
    };
    println!("{text}");
    eprintln!(
        "left behind: {} answers, {} signatures, {} entries of the journal",
        left.answers, left.signatures, left.journal
    );
    Ok(())
}

pub async fn migrate(address: &Address) -> Result<(), Failure> {
    tell_of_new_file(address);
    let db = Db::open(address).await?;
    let applied = db.migrate(&migrations()).await?;
    db.write(actors::store::areas::sync).await?;
    for name in &applied {
        println!("{name}");
    }
    eprintln!("samverka: {} migrations applied", applied.len());
    Ok(())
}

pub async fn admin(
    app: &App,
    mail: String,
    name: String,
    organisation: String,
    kind: &str,
    area: Option<String>,
) -> Result<(), Failure> {
    use actors::store::{administrators, organisations, people, sessions};
    if !kernel::form::is_mail_address(&mail) {
        return Err(Failure::new(2, format!("{mail} is not an e-mail address")));
    }
    let kind = actors::OrganisationKind::from_word(kind).ok_or_else(|| {
        let known: Vec<_> = actors::OrganisationKind::ALL.iter().map(|k| k.as_str()).collect();
        Failure::new(2, format!("unknown kind {kind}; one of {}", known.join(", ")))
    })?;
    let ctx = app.own_ctx(Language::Swedish);
    let link = app
        .db
        .write(move |tx| -> Result<_, Stop> {
            if let Some(code) = &area
                && actors::store::areas::find(tx, code)?.is_none()
            {
                return Err(Stop::Broken(format!("there is no area with the code {code}")));
            }
            let named = organisations::Named { name: &organisation, kind, area: area.as_deref(), number: None };
            let organisation = organisations::resolve(tx, &ctx, &named)?;
            let person = match people::by_mail(tx, &mail)? {
                Some(known) => known,
                None => people::register(tx, &ctx, &name, Some(&mail))?,
            };
            administrators::add(tx, &ctx, &person.id)?;
            let today = ctx.now.date();
            let known = people::mandates_for(tx, &person.id, &today)?;
            if !known.iter().any(|mandate| mandate.organisation == organisation.id) {
                people::grant(
                    tx,
                    &ctx,
                    &people::Grant {
                        person: &person.id,
                        organisation: &organisation.id,
                        acts: kernel::Mandate::ALL,
                        task: "",
                        starts: &today,
                        ends: None,
                    },
                )?;
            }
            let secret = sessions::sign_in_link(tx, &ctx, &person, "administrator")?;
            Ok(sessions::link_address(&ctx, Language::Swedish, &secret))
        })
        .await?;
    println!("{link}");
    Ok(())
}

/// Every route with its address in both languages, whom it answers and what it takes.
pub fn routes_as_json() -> String {
    let all: Vec<_> = crate::routes()
        .iter()
        .map(|route| {
            serde_json::json!({
                "sv": route.address.sv,
                "en": route.address.en,
                "signed_in": route.who == kernel::web::Who::SignedIn,
                "get": route.get.is_some(),
                "post": route.post.is_some(),
                "api": route.api,
            })
        })
        .collect();
    serde_json::Value::Array(all).to_string()
}
