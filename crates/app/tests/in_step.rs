//! The guide for an administrative system that keeps people and units in step: what the page shows is what works. The lines are
//! taken from the page and run in a shell, against the real program.

use harness::live::{Client, Installation, Program};
use scraper::{Html, Selector};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// The blocks of lines on the page for programs, in their order.
fn blocks(program: &Program) -> Vec<String> {
    let page = program.client().get("/for-program").unwrap();
    let page = Html::parse_document(&page.body);
    let lines = Selector::parse("#in-step ~ pre").unwrap();
    page.select(&lines).map(|block| block.text().collect()).collect()
}

/// Runs lines with what the first block tells one to say.
fn shell(lines: &str, said: &[(&str, &str)], folder: &Path) -> Output {
    let mut command = Command::new("sh");
    command.args(["-eu", "-c", lines]).envs(said.iter().copied()).current_dir(folder);
    command.output().expect("a shell with curl")
}

#[track_caller]
fn goes_well(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    said
}

fn token_of(client: &mut Client) -> String {
    let page = client.fill("/min-sida", "/nycklar", &[("name", "personalsystemet"), ("for", "write")]).unwrap();
    let start = page.body.find("samverka_").expect("a token");
    page.body[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
}

fn file(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

#[test]
fn the_lines_on_the_page_keep_an_organisation_in_step() {
    let installation = Installation::new(env!("CARGO_BIN_EXE_samverka"));
    let program = installation.serve();
    let token = token_of(&mut installation.administrator(&program, "Granviks kommun"));
    let second = ["admin", "--mail", "andra@example.org", "--name", "Den andra", "--organisation", "Granviks kommun"];
    let also = installation.run(&[second.as_slice(), &["--kind", "municipality"]].concat());
    assert!(also.status.success(), "{}", String::from_utf8_lossy(&also.stderr));

    let blocks = blocks(&program);
    let [first, fetch, compare, write, end] = <[String; 5]>::try_from(blocks).expect("five blocks");
    // Where, with which token and for which organisation is said by the test; the rest of the first block stands.
    let (given, begins): (Vec<&str>, Vec<&str>) =
        first.lines().partition(|line| ["SITE=", "TOKEN=", "ORGANISATION="].iter().any(|name| line.starts_with(name)));
    assert_eq!(given.len(), 3, "{first}");
    let begins = begins.join("\n");
    let run = |lines: &str, said: &[(&str, &str)], folder: &Path| shell(&format!("{begins}\n{lines}"), said, folder);
    let folder = installation.folder.clone();
    let site = format!("http://{}", program.address().trim_start_matches("http://").trim_end_matches('/'));
    let me = format!("curl -sS --fail-with-body {site}/api/v1/me -H \"Authorization: Bearer {token}\"");
    let me: Value = serde_json::from_str(&goes_well(&shell(&me, &[], &folder))).unwrap();
    let organisation = me["acts_for"].as_str().unwrap();
    let said = [("SITE", site.as_str()), ("TOKEN", &token), ("ORGANISATION", organisation)];

    goes_well(&run(&fetch, &said, &folder));
    assert_eq!(file(&folder, "units.json")["total"], 0);
    let mandates = file(&folder, "mandates.json");
    let all = mandates["items"].as_array().unwrap();
    assert_eq!(all.len(), 2);
    let of = |name: &str| all.iter().find(|m| m["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
    let compared = goes_well(&run(&compare, &said, &folder));
    assert!(compared.contains(&of("Den andra")), "{compared}");

    // What the system sends a second time is done once.
    let other = of("Den andra");
    let with_ids = [said.as_slice(), &[("UNIT", "1"), ("MANDATE", &other)]].concat();
    goes_well(&run(&write, &with_ids, &folder));
    goes_well(&run(&write, &with_ids, &folder));
    goes_well(&run(&fetch, &said, &folder));
    let units = file(&folder, "units.json");
    assert_eq!((&units["total"], &units["items"][0]["name"]), (&1.into(), &"Kulturförvaltningen".into()));
    let invited = "call \"$HERE/invitations\"";
    let invited: Value = serde_json::from_str(&goes_well(&run(invited, &said, &folder))).unwrap();
    assert_eq!((&invited["total"], &invited["items"][0]["mail"]), (&1.into(), &"namn@example.org".into()));

    goes_well(&run(&end, &with_ids, &folder));
    goes_well(&run(&fetch, &said, &folder));
    assert_eq!(file(&folder, "units.json")["items"][0]["ended"], true);
    assert_eq!(file(&folder, "mandates.json")["total"], 1);
    // The last one stays, and the lines say so by how they end.
    let last = of("Samordnare");
    let last = [said.as_slice(), &[("UNIT", "1"), ("MANDATE", &last)]].concat();
    let refused = run(&end.replace("hr-4715", "hr-4716"), &last, &folder);
    assert!(!refused.status.success(), "{}", String::from_utf8_lossy(&refused.stdout));
    let told = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert!(told.contains("\"/ends\""), "{told}");
}
