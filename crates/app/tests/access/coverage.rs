//! Every address that takes something is asked for by one of the matrices, or stands here with why it is not.

use crate::{house_verdicts, verdicts};
use std::collections::BTreeSet;

/// What is sent without being signed in, or to end that: it is nobody's to be refused.
const ELSEWHERE: [(&str, &str); 6] = [
    ("POST /logga-in", "asks for a link by mail, and answers everybody the same (people)"),
    ("POST /logga-in/{secret}", "whoever has the link is the one it was sent to (people/letting_in)"),
    ("POST /logga-in/{secret}/nej", "the same link, answered with no (people/letting_in)"),
    ("POST /logga-in/forsta/{secret}", "the link that is shown once, where the program was started (administration)"),
    ("POST /roller", "a demonstration's roles are anybody's, and elsewhere there are none (story/signing_in)"),
    ("POST /logga-ut", "ends one's own session, whoever one is (story/signing_in)"),
];

/// The pattern of the address that a path leads to. What is written out goes before what varies.
fn pattern(path: &str) -> &'static str {
    let pieces: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &str| {
        let of: Vec<&str> = pattern.split('/').collect();
        of.len() == pieces.len() && of.iter().zip(&pieces).all(|(of, piece)| of.starts_with('{') || of == piece)
    };
    let found = app::routes().into_iter().map(|route| route.address.sv).filter(|pattern| fits(pattern));
    found.min_by_key(|pattern| pattern.matches('{').count()).unwrap_or_else(|| panic!("{path} leads nowhere"))
}

#[tokio::test]
async fn every_address_that_takes_something_is_asked_for_or_says_why_not() {
    let (collaboration, house) = (verdicts::Stage::set().await, house_verdicts::Stage::set().await);
    let mut asked = BTreeSet::new();
    for (_, act) in collaboration.acts().chain(house.acts()) {
        asked.extend(act.addresses().into_iter().map(|(method, path)| format!("{method} {}", pattern(path))));
    }
    let routes = app::routes();
    let taking = routes.iter().flat_map(|route| {
        let (post, put) = (route.post.map(|_| "POST"), route.put.map(|_| "PUT"));
        [post, put].into_iter().flatten().map(|method| format!("{method} {}", route.address.sv))
    });
    let taking: BTreeSet<String> = taking.collect();
    let elsewhere: BTreeSet<String> = ELSEWHERE.iter().map(|(address, _)| (*address).to_owned()).collect();
    let nobodys: Vec<&String> =
        taking.iter().filter(|one| !asked.contains(*one) && !elsewhere.contains(*one)).collect();
    assert!(nobodys.is_empty(), "in nobody's list of acts: {nobodys:#?}");
    let gone: Vec<&String> = elsewhere.iter().filter(|one| !taking.contains(*one) || asked.contains(*one)).collect();
    assert!(gone.is_empty(), "excused for nothing: {gone:#?}");
}
