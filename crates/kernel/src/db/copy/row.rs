//! A row on its way from one database to another: the form PostgreSQL's binary COPY has. Two bytes say how many columns
//! there are; then for each four bytes say how long the value is, -1 for none, and the value follows. It is the same
//! bytes whichever database the row was read from, so two databases hold the same when the digests of these agree.

use super::super::{DbError, Value};
use super::{Column, Kind, Table};
use sha2::{Digest, Sha256};

/// As much as is handed over at a time. A longer row travels alone.
const ENOUGH: usize = 256 * 1024;

/// Whole rows, one after the other.
#[derive(Default)]
pub(crate) struct Batch {
    pub(super) rows: u64,
    pub(super) bytes: Vec<u8>,
}

impl Batch {
    pub(super) fn is_full(&self) -> bool {
        self.bytes.len() >= ENOUGH
    }

    /// Begins a row. As many values are to be pushed as the table has columns.
    pub(super) fn begin(&mut self, table: &Table) {
        self.rows += 1;
        self.bytes.extend_from_slice(&(table.columns.len() as i16).to_be_bytes());
    }

    pub(super) fn push(&mut self, value: Value<'_>) -> Result<(), DbError> {
        match value {
            Value::Text(Some(text)) => {
                let length = i32::try_from(text.len())
                    .map_err(|_| DbError::Refused("a text is longer than two gigabytes".into()))?;
                self.bytes.extend_from_slice(&length.to_be_bytes());
                self.bytes.extend_from_slice(text.as_bytes());
            }
            Value::Int(Some(number)) => {
                self.bytes.extend_from_slice(&8_i32.to_be_bytes());
                self.bytes.extend_from_slice(&number.to_be_bytes());
            }
            Value::Bool(Some(truth)) => {
                self.bytes.extend_from_slice(&1_i32.to_be_bytes());
                self.bytes.push(u8::from(truth));
            }
            Value::Text(None) | Value::Int(None) | Value::Bool(None) => {
                self.bytes.extend_from_slice(&(-1_i32).to_be_bytes());
            }
        }
        Ok(())
    }

    /// Takes over the whole rows at the beginning of `bytes`; what is left of them stays.
    pub(super) fn take_rows(&mut self, bytes: &mut Vec<u8>) -> Result<(), DbError> {
        let mut whole = 0;
        while let Some(length) = row_length(&bytes[whole..])? {
            whole += length;
            self.rows += 1;
        }
        self.bytes.extend_from_slice(&bytes[..whole]);
        bytes.drain(..whole);
        Ok(())
    }

    pub(super) fn each(&self, mut take: impl FnMut(&[u8]) -> Result<(), DbError>) -> Result<(), DbError> {
        let mut rest = self.bytes.as_slice();
        while !rest.is_empty() {
            let length = row_length(rest)?.ok_or_else(garbled)?;
            let (row, after) = rest.split_at(length);
            take(row)?;
            rest = after;
        }
        Ok(())
    }
}

fn garbled() -> DbError {
    DbError::Unsound(vec!["a row was garbled on its way".into()])
}

/// How long the row that begins here is; none where the whole of it has not come, or none comes after it (-1 columns).
fn row_length(bytes: &[u8]) -> Result<Option<usize>, DbError> {
    let Some((columns, _)) = bytes.split_first_chunk::<2>() else { return Ok(None) };
    if i16::from_be_bytes(*columns) == -1 {
        return Ok(None);
    }
    let columns = u16::try_from(i16::from_be_bytes(*columns)).map_err(|_| garbled())?;
    let mut at = 2;
    for _ in 0..columns {
        let Some((length, _)) = bytes.get(at..).and_then(<[u8]>::split_first_chunk::<4>) else { return Ok(None) };
        at += 4 + usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0); // -1: no value
    }
    Ok((at <= bytes.len()).then_some(at))
}

/// The values of a row, in the order of the table's columns.
pub(super) fn values<'r>(
    row: &'r [u8],
    columns: &'r [Column],
) -> impl Iterator<Item = Result<Value<'r>, DbError>> + use<'r> {
    let mut rest = row.get(2..).unwrap_or_default();
    columns.iter().map(move |column| {
        let (length, after) = rest.split_first_chunk::<4>().ok_or_else(garbled)?;
        let length = i32::from_be_bytes(*length);
        let Ok(length) = usize::try_from(length) else {
            rest = after;
            return Ok(match column.kind {
                Kind::Text => Value::Text(None),
                Kind::Int => Value::Int(None),
                Kind::Bool => Value::Bool(None),
            });
        };
        let (value, after) = after.split_at_checked(length).ok_or_else(garbled)?;
        rest = after;
        Ok(match column.kind {
            Kind::Text => Value::Text(Some(str::from_utf8(value).map_err(|_| garbled())?)),
            Kind::Int => Value::Int(Some(i64::from_be_bytes(value.try_into().map_err(|_| garbled())?))),
            Kind::Bool => Value::Bool(Some(value != [0])),
        })
    })
}

/// What a table holds, whatever order it is read in: how many rows, and the sum of their digests as 256-bit numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Content {
    pub(super) rows: u64,
    sum: [u64; 4],
}

impl Content {
    pub(super) fn add(&mut self, batch: &Batch) -> Result<(), DbError> {
        batch.each(|row| {
            self.rows += 1;
            let digest = Sha256::digest(row);
            let mut carry = false;
            for (sum, part) in self.sum.iter_mut().zip(digest.chunks_exact(8)) {
                let part = part.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
                let (with_part, over) = sum.overflowing_add(part);
                let (with_carry, over_again) = with_part.overflowing_add(u64::from(carry));
                *sum = with_carry;
                carry = over || over_again;
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let column = |name: &str, kind| Column { name: name.into(), kind };
        Table {
            name: "t".into(),
            columns: vec![column("a", Kind::Text), column("b", Kind::Int), column("c", Kind::Bool)],
        }
    }

    fn batch(rows: &[[Value<'_>; 3]]) -> Batch {
        let mut batch = Batch::default();
        for row in rows {
            batch.begin(&table());
            row.iter().for_each(|value| batch.push(*value).unwrap());
        }
        batch
    }

    fn rows<'a>() -> [[Value<'a>; 3]; 3] {
        [
            [Value::from("Åre 🌲"), Value::from(i64::MIN), Value::from(true)],
            [Value::from(""), Value::from(-1), Value::from(false)],
            [Value::Text(None), Value::Int(None), Value::Bool(None)],
        ]
    }

    #[test]
    fn values_come_out_as_they_went_in() {
        let mut found = Vec::new();
        batch(&rows())
            .each(|row| {
                found.push(
                    values(row, &table().columns).map(|value| format!("{:?}", value.unwrap())).collect::<Vec<_>>(),
                );
                Ok(())
            })
            .unwrap();
        assert_eq!(found, rows().map(|row| row.map(|value| format!("{value:?}")).to_vec()));
    }

    #[test]
    fn rows_cut_anywhere_are_put_together() {
        let whole = batch(&rows()).bytes;
        for cut in 0..whole.len() {
            let (mut batch, mut bytes) = (Batch::default(), whole[..cut].to_vec());
            batch.take_rows(&mut bytes).unwrap();
            bytes.extend_from_slice(&whole[cut..]);
            batch.take_rows(&mut bytes).unwrap();
            assert_eq!((batch.rows, &batch.bytes, bytes.len()), (3, &whole, 0), "cut at {cut}");
        }
    }

    #[test]
    fn content_does_not_depend_on_order_but_on_every_value() {
        let content = |rows: &[[Value<'_>; 3]]| {
            let mut content = Content::default();
            content.add(&batch(rows)).unwrap();
            content
        };
        let [a, b, c] = rows();
        assert_eq!(content(&[a, b, c]), content(&[c, a, b]));
        assert_ne!(content(&[a, b]), content(&[a, b, b]));
        assert_ne!(content(&[a, a]), content(&[b, b]));
        assert_ne!(content(&[b]), content(&[[Value::Text(None), b[1], b[2]]]), "empty is not absent");
    }
}
