//! By which words organisations are found: those of their names and earlier names, and what the words end in. An end is kept
//! once for its word and not for each name that has it: names share their words, and a register of many is written quickly.

use kernel::db::{Statement, Value};
use kernel::{DbError, Tx, sort, statements, values};
use std::collections::HashSet;

/// How many pairs are written by one statement.
const AT_ONCE: usize = 40;

macro_rules! forty_pairs {
    () => {
        "($1, $2), ($3, $4), ($5, $6), ($7, $8), ($9, $10), ($11, $12), ($13, $14), ($15, $16), ($17, $18), ($19, $20),
        ($21, $22), ($23, $24), ($25, $26), ($27, $28), ($29, $30), ($31, $32), ($33, $34), ($35, $36), ($37, $38), ($39, $40),
        ($41, $42), ($43, $44), ($45, $46), ($47, $48), ($49, $50), ($51, $52), ($53, $54), ($55, $56), ($57, $58), ($59, $60),
        ($61, $62), ($63, $64), ($65, $66), ($67, $68), ($69, $70), ($71, $72), ($73, $74), ($75, $76), ($77, $78), ($79, $80)
        on conflict do nothing"
    };
}

statements! {
    ADD_WORDS = concat!("insert into actors_word (word, organisation) values ", forty_pairs!());
    ADD_ENDINGS = concat!("insert into actors_ending (ending, word) values ", forty_pairs!());
    DROP_WORDS = "delete from actors_word where organisation = $1";
}

/// Words whose ends are known to be kept, so that a file of many names writes them once.
#[derive(Debug, Default)]
pub struct Kept(HashSet<String>);

/// Makes organisations findable by names of theirs, each with the organisation's id.
pub fn add(tx: &mut Tx<'_>, names: &[(&str, &str)], kept: &mut Kept) -> Result<(), DbError> {
    let mut words = Vec::new();
    let mut endings = Vec::new();
    for (name, organisation) in names {
        let folded = sort::fold(name);
        for word in sort::words(&folded) {
            let key = sort::key(word);
            if !kept.0.contains(word) {
                endings.extend(sort::ends(word).map(|end| (sort::key(end), key.clone())));
                kept.0.insert(word.to_owned());
            }
            words.push((key, *organisation));
        }
    }
    let endings = endings.iter().map(|(ending, word)| (ending.as_str(), word.as_str())).collect();
    write(tx, &ADD_ENDINGS, endings)?;
    write(tx, &ADD_WORDS, words.iter().map(|(word, organisation)| (word.as_str(), *organisation)).collect())
}

/// Makes one organisation findable by a name of its.
pub fn add_one(tx: &mut Tx<'_>, organisation: &str, name: &str) -> Result<(), DbError> {
    add(tx, &[(name, organisation)], &mut Kept::default())
}

/// An organisation is no longer found under any of its names.
pub fn drop_all(tx: &mut Tx<'_>, organisation: &str) -> Result<(), DbError> {
    tx.run(&DROP_WORDS, values![organisation]).map(drop)
}

/// In order, since that is how an index is written with least trouble.
fn write(tx: &mut Tx<'_>, statement: &'static Statement, mut pairs: Vec<(&str, &str)>) -> Result<(), DbError> {
    pairs.sort_unstable();
    pairs.dedup();
    for some in pairs.chunks(AT_ONCE) {
        // The last statement is filled up with its first pair, which is there already by then.
        let filled = some.iter().chain(std::iter::repeat(&some[0])).take(AT_ONCE);
        let values: Vec<Value<'_>> =
            filled.flat_map(|(first, second)| [Value::from(*first), Value::from(*second)]).collect();
        tx.run(statement, &values)?;
    }
    Ok(())
}
