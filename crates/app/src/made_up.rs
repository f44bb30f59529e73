//! `samverka generate`: fills an empty database with made-up data, and shows how far it has come.

use crate::cli::{Failure, open};
use crate::commands::move_database;
use crate::serve::App;
use clap::ValueEnum;
use generate::{Manifest, Size, Stage};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::db::Address;
use kernel::{Language, Stop};

/// `generate::Size` as it is written on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Wanted {
    National,
    Regional,
    Small,
}

impl From<Wanted> for Size {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::National => Self::National,
            Wanted::Regional => Self::Regional,
            Wanted::Small => Self::Small,
        }
    }
}

/// `json`: the manifest as one line on standard output, for programs that measure. PostgreSQL's is made in a SQLite file and
/// moved over: a verb asks many small things, and they are answered quickest where nothing lies between.
pub async fn generate(address: Address, wanted: Wanted, seed: u64, json: bool) -> Result<(), Failure> {
    let manifest = match &address {
        Address::Sqlite(_) => made_in(&address, wanted, seed).await?,
        Address::Postgres(_) => {
            let folder = std::env::temp_dir().join(format!("samverka-generate-{}", std::process::id()));
            let file = Address::Sqlite(folder.join("made-up.db"));
            let moved = match made_in(&file, wanted, seed).await {
                Ok(manifest) => move_database(file, address).await.map(|()| manifest),
                Err(failure) => Err(failure),
            };
            std::fs::remove_dir_all(&folder)?;
            moved?
        }
    };
    let told = if json { serde_json::to_string(&manifest) } else { serde_json::to_string_pretty(&manifest.counts) };
    println!("{}", told.map_err(|e| Failure::new(1, e))?);
    Ok(())
}

async fn made_in(address: &Address, wanted: Wanted, seed: u64) -> Result<Manifest, Failure> {
    let app = open(address).await?;
    let there =
        app.db.read(|tx| actors::store::lists::list(tx, &actors::store::lists::Wanted::default(), 1, 0)).await?;
    if !there.is_empty() {
        return Err(Failure::new(1, "the database has organisations in it already; made-up data takes an empty one"));
    }
    Ok(fill(&app, wanted.into(), seed).await?)
}

async fn fill(app: &App, size: Size, seed: u64) -> Result<Manifest, Stop> {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{msg:16} {bar:40} {pos}/{len}, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let told = |stage: Stage, done: u64, of: u64| {
        bar.set_message(match stage {
            Stage::Organisations => "organisations",
            Stage::Collaborations => "collaborations",
        });
        if bar.position() > done {
            bar.reset();
        }
        bar.set_length(of);
        bar.set_position(done);
    };
    let manifest = generate::generate(&app.db, &app.own_ctx(Language::Swedish), size, seed, told).await;
    bar.finish_and_clear();
    manifest
}
