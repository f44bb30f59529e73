//! Whether everything an installation holds is whole.

use crate::cli::Failure;
use crate::{checks, migrations};
use kernel::db::{Address, copy};
use kernel::journal::{self, Verified};
use kernel::{Db, DbError, Tx, values};

/// What one transaction shows: references that no foreign key holds, models' texts, and the journal.
pub struct Looked {
    pub references: usize,
    pub journal: Verified,
    pub broken: Vec<String>,
}

/// Looks through references, models' texts and journal in one snapshot.
pub fn look(tx: &mut Tx<'_>) -> Result<Looked, DbError> {
    let checks = checks();
    let mut broken = Vec::new();
    for (_, check) in &checks {
        broken.extend(tx.all::<String>(check, values![])?);
    }
    broken.extend(collaborations::store::models::damaged(tx)?);
    let journal = journal::verify(tx)?;
    broken.extend(journal.broken.iter().cloned());
    Ok(Looked { references: checks.len(), journal, broken })
}

/// Looks at everything and changes nothing. A database that is not at this program's migrations is not looked at, since
/// what it should hold is not known.
pub async fn check(address: &Address) -> Result<(), Failure> {
    let surveyed = address.clone();
    let survey = tokio::task::spawn_blocking(move || copy::survey(&surveyed, &migrations()))
        .await
        .map_err(|e| Failure::new(1, e))??;
    address.refuse_missing()?;
    let db = Db::open(address).await?;
    let mut broken = survey.wrong;
    broken.extend(db.broken_references().await?);
    // A statement cannot be asked where a column of it is missing.
    if broken.is_empty() {
        let looked = db.read(look).await?;
        let journal = &looked.journal;
        eprintln!(
            "samverka: looked at {} tables with {} rows, {} kinds of reference, {} chains with {} entries of the journal, \
             {} checkpoints with {} heads",
            survey.tables,
            survey.rows,
            looked.references,
            journal.chains,
            journal.entries,
            journal.checkpoints,
            journal.heads
        );
        broken = looked.broken;
    }
    for line in &broken {
        println!("{line}");
    }
    match broken.len() {
        0 => {
            eprintln!("samverka: everything is whole");
            Ok(())
        }
        count => Err(Failure::new(5, format!("{count} things are broken"))),
    }
}
