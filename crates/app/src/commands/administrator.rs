//! Who looks after the installation, said by whoever runs the program.

use crate::cli::{DatabaseChoice, Failure, open, open_known, tell};
use crate::serve::App;
use crate::settings::public_url;
use actors::store::{administrators, people, sessions};
use clap::Subcommand;
use kernel::{Language, Stop};

#[derive(Subcommand)]
pub enum Act {
    /// Make somebody an administrator, and print a sign-in link that works once, for one hour.
    Add {
        mail: String,
        /// The name others will see, of somebody who is not known yet. None: what stands before the @.
        #[arg(long)]
        name: Option<String>,
        /// Where the site is reached from outside.
        #[arg(long, env = "SAMVERKA_PUBLIC_URL", default_value = "http://localhost:8080", value_parser = public_url)]
        public_url: String,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// End it. The only administrator stays.
    Remove {
        mail: String,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Print each administrator's name, address and since when.
    List {
        #[command(flatten)]
        database: DatabaseChoice,
    },
}

pub async fn run(act: Act) -> Result<(), Failure> {
    match act {
        Act::Add { mail, name, public_url, database } => {
            let app = open(&database.address()?).await?;
            add(&App { public_url: public_url.trim_end_matches('/').into(), ..app }, mail, name).await
        }
        Act::Remove { mail, database } => remove(&open_known(&database.address()?).await?, mail).await,
        Act::List { database } => list(&open_known(&database.address()?).await?).await,
    }
}

/// Makes somebody an administrator, known already or not, and prints a sign-in link that works once, for one hour.
async fn add(app: &App, mail: String, name: Option<String>) -> Result<(), Failure> {
    if !kernel::form::is_mail_address(&mail) {
        return Err(Failure::new(2, format!("{mail} is not an e-mail address")));
    }
    let name = name.unwrap_or_else(|| mail.split('@').next().unwrap_or_default().to_owned());
    let ctx = app.own_ctx(Language::Swedish);
    let link = app
        .db
        .write(move |tx| -> Result<_, Stop> {
            let person = match people::by_mail(tx, &mail)? {
                Some(known) => known,
                None => people::register(tx, &ctx, &name, Some(&mail))?,
            };
            administrators::add(tx, &ctx, &person.id)?;
            let secret = sessions::sign_in_link(tx, &ctx, &person, "administrator")?;
            Ok(sessions::link_address(&ctx, Language::Swedish, &secret))
        })
        .await?;
    tell(&link);
    Ok(())
}

async fn remove(app: &App, mail: String) -> Result<(), Failure> {
    let ctx = app.own_ctx(Language::Swedish);
    let asked = mail.clone();
    let ended = app
        .db
        .write(move |tx| -> Result<_, Stop> {
            match people::by_mail(tx, &asked)? {
                Some(person) => Ok(administrators::remove(tx, &ctx, &person.id)?),
                None => Ok(false),
            }
        })
        .await?;
    match ended {
        true => Ok(()),
        false => Err(Failure::new(1, format!("{mail} is no administrator, or the only one"))),
    }
}

async fn list(app: &App) -> Result<(), Failure> {
    for administrator in app.db.read(|tx| -> Result<_, Stop> { Ok(administrators::all(tx)?) }).await? {
        let mail = administrator.mail.as_deref().unwrap_or("-");
        tell(&format!("{}\t{mail}\tsince {}", administrator.name, administrator.added_at.date()));
    }
    Ok(())
}

/// Where the very first administrator begins, for an installation that has none. The link works once.
pub async fn first_link(app: &App) -> Result<Option<String>, Failure> {
    let ctx = app.own_ctx(Language::Swedish);
    let secret = app.db.write(move |tx| -> Result<_, Stop> { Ok(administrators::first_link(tx, &ctx)?) }).await?;
    Ok(secret
        .map(|secret| format!("{}{}", app.public_url, administration::pages::FIRST.to(Language::Swedish, &[&secret]))))
}
