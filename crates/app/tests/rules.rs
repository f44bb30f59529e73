//! The rules of the house that can be tests.

use kernel::Language;
use kernel::language::Texts;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The capabilities and rooms, and which others each may use. ARCHITECTURE.md says the same.
const ALLOWED: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("design", &["kernel"]),
    ("actors", &["kernel", "design"]),
    ("administration", &["kernel", "design", "actors"]),
    ("collaborations", &["kernel", "design", "actors"]),
    ("agreements", &["kernel", "design", "actors", "collaborations"]),
    ("goals", &["kernel", "design", "actors", "collaborations"]),
    ("learning", &["kernel", "design", "actors", "collaborations"]),
    ("exchange", &["kernel", "actors", "collaborations", "agreements", "goals"]),
    ("generate", &["kernel", "actors", "collaborations", "agreements", "goals"]),
    (
        "app",
        &[
            "kernel",
            "design",
            "actors",
            "administration",
            "collaborations",
            "agreements",
            "goals",
            "learning",
            "exchange",
            "generate",
        ],
    ),
    ("harness", &["kernel", "app"]),
];

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let names: BTreeSet<&str> = ALLOWED.iter().map(|(name, _)| *name).collect();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let (_, allowed) = ALLOWED.iter().find(|(room, _)| *room == name).expect(name);
        let used: Vec<&str> = package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dependency| dependency["kind"].is_null())
            .filter_map(|dependency| dependency["name"].as_str())
            .filter(|used| names.contains(used))
            .collect();
        for other in used {
            assert!(allowed.contains(&other), "{name} uses {other}");
        }
    }
    let architecture = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for (name, allowed) in ALLOWED.iter().filter(|(name, _)| *name != "harness") {
        let row = if allowed.is_empty() { "–".to_owned() } else { allowed.join(", ") };
        assert!(
            architecture.contains(&format!("| `{name}` | {row} |")),
            "ARCHITECTURE.md does not say what {name} may use"
        );
    }
}

/// Names in a text that look like a table of a capability.
fn tables(sql: &str) -> BTreeSet<String> {
    let owners: Vec<String> = ALLOWED.iter().map(|(name, _)| format!("{name}_")).collect();
    sql.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| owners.iter().any(|owner| word.starts_with(owner.as_str())))
        .map(str::to_owned)
        .collect()
}

#[test]
fn tables_are_touched_by_their_owner_only() {
    for (owner, statement) in app::statements() {
        for table in tables(statement.sql()) {
            assert!(table.starts_with(&format!("{owner}_")), "{} touches {table}", statement.name());
        }
    }
    // A check follows a reference to where it leads: into the tables of a room its own may use.
    for (owner, check) in app::checks() {
        let (_, allowed) = ALLOWED.iter().find(|(room, _)| *room == owner).expect(owner);
        for table in tables(check.sql()) {
            let is_near = [owner].iter().chain(*allowed).any(|room| table.starts_with(&format!("{room}_")));
            assert!(is_near, "{} touches {table}", check.name());
        }
    }
    for migration in app::migrations() {
        let owner = migration.name.split('/').next().unwrap();
        for table in tables(migration.sql) {
            assert!(table.starts_with(&format!("{owner}_")), "{} touches {table}", migration.name);
        }
    }
}

#[test]
fn columns_are_of_portable_types() {
    for migration in app::migrations() {
        for line in
            migration.sql.lines().map(str::trim).filter(|line| !line.starts_with("--") && !line.starts_with("update "))
        {
            let column = line.split_once(" add column ").map_or(line, |(_, column)| column);
            let second = column.split_whitespace().nth(1).unwrap_or_default().trim_end_matches([',', ';']);
            let is_column = line.ends_with(',') || line.contains(" not null") || line.contains(" add column ");
            let is_column = is_column && !line.starts_with("create ");
            if is_column && !["primary", "foreign", "unique", "check"].iter().any(|word| line.starts_with(word)) {
                assert!(["text", "bigint", "boolean"].contains(&second), "{}: {line}", migration.name);
            }
        }
    }
}

/// Migrations that take away what no program of the release before uses.
const TAKES_AWAY: &[&str] = &[];

#[test]
fn a_migration_leaves_what_the_release_before_uses() {
    for migration in app::migrations().iter().filter(|migration| !TAKES_AWAY.contains(&migration.name)) {
        let sql: String =
            migration.sql.lines().filter(|line| !line.trim().starts_with("--")).collect::<Vec<_>>().join(" ");
        // An index can go at any time: nothing is wrong without it, only slower.
        let steps = sql.to_lowercase();
        for step in steps.split(';').map(str::trim).filter(|step| !step.starts_with("drop index ")) {
            for word in ["drop ", "rename ", "delete ", "set not null", " type "] {
                assert!(!step.contains(word), "{}: {step}", migration.name);
            }
            let demands = step.starts_with("alter") && step.contains("not null") && !step.contains("default");
            assert!(!demands, "{}: the old program does not fill it in: {step}", migration.name);
        }
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_the_database() {
    let test = harness::TestApp::empty().await;
    let mut broken = Vec::new();
    for (_, statement) in app::statements().into_iter().chain(app::checks()) {
        if let Err(error) = test.app.db.prepare(statement).await {
            broken.push(error.to_string());
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    println!("{} statements", app::statements().len());
}

/// Rust sources of the rooms, tests left out.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
                found.push((path.display().to_string(), code));
            }
        }
    }
    let mut found = Vec::new();
    for (name, _) in ALLOWED.iter().filter(|(name, _)| *name != "harness") {
        walk(&root().join("crates").join(name).join("src"), &mut found);
    }
    found
}

/// Every string literal of a source, comments and attributes left out.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().map(str::trim_start).filter(|line| !line.starts_with("//") && !line.starts_with("#[")) {
        let mut rest = line;
        while let Some(start) = rest.find('"') {
            let Some(length) = rest[start + 1..].find('"') else { break };
            found.push(rest[start + 1..start + 1 + length].to_owned());
            rest = &rest[start + length + 2..];
        }
    }
    found
}

/// The keys of a catalogue's source.
fn keys(source: &str) -> BTreeSet<String> {
    source
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' '))
        .map(str::to_owned)
        .collect()
}

/// The words a prefix is completed with: every closed list of the program.
fn is_word(word: &str) -> bool {
    static WORDS: std::sync::OnceLock<BTreeSet<String>> = std::sync::OnceLock::new();
    WORDS
        .get_or_init(|| {
            let mut words = BTreeSet::new();
            for (_, code) in sources() {
                for block in code.split("words! {").skip(1) {
                    let body = block.split("\n    }\n}").next().unwrap_or(block);
                    let body = body.split("\n}").next().unwrap_or(body);
                    words.extend(literals(body));
                }
            }
            words
        })
        .contains(word)
}

#[test]
fn every_key_is_used_and_every_use_has_a_key() {
    let catalogues = app::catalogues();
    let texts = Texts::new(&catalogues).unwrap();
    let sources = sources();
    let used: BTreeSet<String> = sources.iter().flat_map(|(_, code)| literals(code)).collect();
    let all: BTreeSet<String> = catalogues.iter().flat_map(|c| keys(c.source(Language::Swedish))).collect();
    let english: BTreeSet<String> = catalogues.iter().flat_map(|c| keys(c.source(Language::English))).collect();
    assert_eq!(all, english, "the catalogues have different keys");
    let is_used = |key: &str| {
        used.contains(key)
            || key.match_indices('-').any(|(i, _)| {
                let (prefix, word) = (&key[..i], &key[i + 1..]);
                is_word(word) && (used.contains(prefix) || used.contains(&format!("{prefix}-{{}}")))
            })
    };
    let unused: Vec<&String> = all.iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "keys nobody uses: {unused:?}");
    let owners = [
        "kernel",
        "design",
        "actors",
        "administration",
        "collaborations",
        "agreements",
        "goals",
        "learning",
        "app",
        "record",
        "form",
        "journal",
    ];
    let missing: Vec<&String> = used
        .iter()
        .filter(|literal| {
            owners.iter().any(|owner| literal.strip_prefix(owner).is_some_and(|rest| rest.starts_with('-')))
        })
        .filter(|literal| {
            !literal.ends_with('-')
                && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .filter(|key| {
            !texts.has(Language::Swedish, key)
                && !all.iter().any(|known| known.strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with('-')))
        })
        .collect();
    assert!(missing.is_empty(), "keys that no catalogue has: {missing:?}");
}

#[test]
fn a_prefix_has_a_key_for_every_word_it_is_used_with() {
    // `ctx.word("prefix", word)` is looked up when a page is rendered; the walk over every page would show ⟨key⟩.
    // Here: each list that has one key has them all.
    let catalogues = app::catalogues();
    let all: BTreeSet<String> = catalogues.iter().flat_map(|c| keys(c.source(Language::Swedish))).collect();
    let lists: BTreeMap<&str, Vec<&str>> = [
        ("administration-trouble", actors_words::<kernel::mail::Why>()),
        ("administration-tend", actors_words::<kernel::tending::Tend>()),
        ("actors-kind", actors_words::<actors::OrganisationKind>()),
        ("actors-column", actors_words::<actors::import::Column>()),
        ("actors-column-example", actors_words::<actors::import::Column>()),
        ("actors-stage", actors_words::<actors::import::Stage>()),
        ("actors-act", actors_words::<kernel::Mandate>()),
        ("actors-act-more", actors_words::<kernel::Mandate>()),
        ("actors-form", actors_words::<actors::mandate::MandateForm>()),
        ("actors-form-more", actors_words::<actors::mandate::MandateForm>()),
        ("actors-holding", actors_words::<actors::mandate::Holding>()),
        ("actors-request", actors_words::<actors::store::requests::RequestState>()),
        ("actors-language", actors_words::<Language>()),
        ("actors-reminders", actors_words::<actors::person::Reminders>()),
        ("actors-merger", actors_words::<actors::merger::MergerState>()),
        ("design-openness", actors_words::<kernel::openness::Openness>()),
        ("collaborations-openness-more", actors_words::<kernel::openness::Openness>()),
        ("collaborations-state", actors_words::<collaborations::file::State>()),
        ("collaborations-role", actors_words::<collaborations::file::Role>()),
        ("collaborations-influence", actors_words::<collaborations::file::Influence>()),
        ("collaborations-driver", actors_words::<collaborations::file::Driver>()),
        ("collaborations-shape", actors_words::<collaborations::model::Shape>()),
        ("collaborations-text-kind", actors_words::<collaborations::search::Kind>()),
        ("collaborations-principle", actors_words::<collaborations::file::Principle>()),
        ("collaborations-contribution", actors_words::<collaborations::file::ContributionKind>()),
        ("collaborations-per", actors_words::<collaborations::file::Per>()),
        ("collaborations-group", actors_words::<collaborations::file::GroupKind>()),
        ("collaborations-every", actors_words::<collaborations::file::Rhythm>()),
        ("collaborations-times-per", actors_words::<collaborations::file::Rhythm>()),
        ("collaborations-decides", actors_words::<collaborations::file::DecisionRule>()),
        ("collaborations-sector", actors_words::<collaborations::file::Sector>()),
        ("collaborations-event", actors_words::<collaborations::file::EventKind>()),
        ("collaborations-party", actors_words::<collaborations::PartyState>()),
        ("collaborations-act", actors_words::<collaborations::collaboration::PartyAct>()),
        ("collaborations-act-more", actors_words::<collaborations::collaboration::PartyAct>()),
        ("collaborations-take-over", actors_words::<collaborations::acts::own_part::TakeOver>()),
        ("collaborations-sight", actors_words::<collaborations::answer::Sight>()),
        ("collaborations-mark", actors_words::<collaborations::answer::Mark>()),
        ("collaborations-step", actors_words::<collaborations::answer::StepState>()),
        ("collaborations-sharing", actors_words::<collaborations::model::own::Sharing>()),
        ("collaborations-sharing-more", actors_words::<collaborations::model::own::Sharing>()),
        ("collaborations-how", actors_words::<collaborations::model::diff::How>()),
        ("collaborations-thing", actors_words::<collaborations::model::diff::Thing>()),
        ("collaborations-field", actors_words::<collaborations::model::diff::Field>()),
        ("collaborations-phase-kind", actors_words::<collaborations::model::PhaseKind>()),
        ("collaborations-items", actors_words::<collaborations::model::edit::ItemKind>()),
        ("collaborations-no-items", actors_words::<collaborations::model::edit::ItemKind>()),
        ("collaborations-add-items", actors_words::<collaborations::model::edit::ItemKind>()),
        ("collaborations-add-items-hint", actors_words::<collaborations::model::edit::ItemKind>()),
        ("collaborations-item", actors_words::<collaborations::model::edit::ItemKind>()),
        ("collaborations-edit-item", actors_words::<collaborations::model::edit::ItemKind>()),
        ("agreements-kind", actors_words::<agreements::file::AgreementKind>()),
        ("agreements-renewal", actors_words::<agreements::file::Renewal>()),
        ("agreements-rule", actors_words::<agreements::file::CostRule>()),
        ("agreements-stage", actors_words::<agreements::agreement::Stage>()),
        ("agreements-decision", actors_words::<agreements::agreement::Decision>()),
        ("agreements-part", actors_words::<agreements::agreement::Part>()),
        ("goals-term", actors_words::<goals::file::Term>()),
        ("goals-gender", actors_words::<goals::file::Gender>()),
        ("goals-action", actors_words::<goals::file::ActionState>()),
        ("learning-kind", actors_words::<learning::ArticleKind>()),
        ("learning-kinds", actors_words::<learning::ArticleKind>()),
        ("learning-about", actors_words::<learning::ArticleKind>()),
        ("learning-span", actors_words::<learning::article::Span>()),
        ("learning-why", actors_words::<learning::fitting::Reason>()),
    ]
    .into();
    for (prefix, words) in lists {
        for word in words {
            assert!(all.contains(&format!("{prefix}-{word}")), "{prefix}-{word}");
        }
    }
}

fn actors_words<W: kernel::record::Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|word| word.as_str()).collect()
}

#[test]
fn no_words_outside_the_catalogues() {
    // What people read is in the catalogues and in `content/`; the command line speaks plain English to operators.
    let exempt = [
        "/app/src/cli.rs",
        "/app/src/commands.rs",
        "/app/src/demo.rs",
        "/app/src/documented.rs",
        "/api.rs",
        "/kernel/src/db/",
        "/kernel/src/time.rs",
    ];
    let mut found = Vec::new();
    for (path, code) in sources() {
        if exempt.iter().any(|part| path.contains(part)) {
            continue;
        }
        for block in code.split("html! {").skip(1) {
            for literal in literals(block) {
                let words = literal.split(' ').filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 2).count();
                let is_swedish = literal.chars().any(|c| "åäöÅÄÖ".contains(c));
                let is_sentence = words > 2 && literal.starts_with(|c: char| c.is_uppercase());
                if is_swedish || is_sentence {
                    found.push(format!("{path}: {literal}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn files_stay_small() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, code)| (path, code.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .map(|(path, lines)| format!("{path}: {lines}"))
        .collect();
    assert!(long.is_empty(), "look for a second noun in {long:?}");
}

/// The proxies an operator copies from the documents let through what the program takes.
#[test]
fn the_proxies_let_through_the_files_the_program_takes() {
    let number = |text: &str, mark: &str| -> usize {
        let start = text.find(mark).unwrap_or_else(|| panic!("{mark}")) + mark.len();
        let digits: String = text[start..].chars().take_while(|c| c.is_ascii_digit() || *c == '_').collect();
        digits.replace('_', "").parse().unwrap_or_else(|_| panic!("{mark}"))
    };
    let mark = "const MAX_FILE: usize = ";
    let sources: Vec<String> = std::fs::read_dir(root().join("crates/app/src"))
        .unwrap()
        .filter_map(|entry| std::fs::read_to_string(entry.unwrap().path()).ok())
        .filter(|source| source.contains(mark))
        .collect();
    assert_eq!(sources.len(), 1, "one place says how much a file may be");
    let most = number(&sources[0], mark);
    let guide = std::fs::read_to_string(root().join("docs/operate.md")).unwrap();
    assert_eq!(number(&guide, "bodies of ") * 1_000_000, most, "the text");
    // Caddy's MB is a million bytes, nginx's m is 1024 × 1024. A little more than the program takes, so that it is the
    // program that says no, in words.
    for mark in ["max_size ", "client_max_body_size "] {
        let allowed = number(&guide, mark);
        assert!((most..=2 * most).contains(&(allowed * 1_000_000)), "{mark}{allowed}");
        let unit = if mark == "max_size " { "MB\n" } else { "m;\n" };
        assert!(guide.contains(&format!("{mark}{allowed}{unit}")), "{mark}: its unit");
    }
}
