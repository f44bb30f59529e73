//! Every kind of mail is in the language of the one who reads it, whatever language the one who causes it uses; and how one
//! comes to have a language.

use crate::resting::{self, shared};
use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::{Ctx, DbError, Language, Mandate, Moment, Stop, statements, values};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

statements! {
    LEAVE = "update actors_mandate set withdrawn_at = 1 where person = $1";
    ALL = "select kind, recipient, subject, body, language from kernel_mail order by created_at, id";
    FORGET = "delete from kernel_mail";
    READ = "update actors_person set language = $1";
}

struct Written {
    kind: String,
    recipient: String,
    subject: String,
    body: String,
    language: String,
}

impl FromRow for Written {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            kind: row.get("kind")?,
            recipient: row.get("recipient")?,
            subject: row.get("subject")?,
            body: row.get("body")?,
            language: row.get("language")?,
        })
    }
}

async fn written(test: &TestApp) -> Vec<Written> {
    test.app.db.read(|tx| tx.all(&ALL, values![])).await.unwrap()
}

/// Somebody who causes mails, in a language of her own.
struct Sender<'a> {
    program: Browser<'a>,
    language: Language,
}

impl Sender<'_> {
    /// What came back, and where what was made is.
    async fn call(&mut self, method: &str, path: &str, body: Value) -> (Value, String) {
        let headers = [("content-type", "application/json"), ("accept-language", self.language.code())];
        let answer = self.program.call_with(method, path, &body.to_string(), &headers).await;
        assert!(answer.status < 300, "{method} {path}: {} {}", answer.status, answer.body);
        let place = if answer.status == 201 { answer.header("location").to_owned() } else { String::new() };
        (answer.json(), place)
    }

    async fn id_of(&mut self, list: &str, field: &str, value: &str) -> String {
        let all = self.program.get(list).await.json();
        let found = all["items"].as_array().unwrap().iter().find(|item| item[field] == json!(value));
        found.unwrap_or_else(|| panic!("no {field} {value} in {all}"))["id"].as_str().unwrap().to_owned()
    }
}

/// The story that causes them all, by people who use one language, to people who read another.
struct Story<'a> {
    test: &'a TestApp,
    sender: Language,
    reader: Language,
}

impl Story<'_> {
    /// All that there are read the reader's language from now on.
    async fn all_read(&self) {
        let reader = self.reader;
        self.test.app.db.write(move |tx| tx.run(&READ, values![reader])).await.unwrap();
    }

    async fn person(
        &self,
        role: &'static str,
        mail: &'static str,
        organisation: &str,
        acts: &'static [Mandate],
    ) -> (String, Sender<'_>) {
        let (id, _) = person(self.test, role, mail, organisation, acts).await;
        self.all_read().await;
        let program = program(self.test, &id, organisation).await;
        (id, Sender { program, language: self.sender })
    }

    fn sender<'a>(&self, program: Browser<'a>) -> Sender<'a> {
        Sender { program, language: self.sender }
    }

    /// An administrator of the installation from before anything was asked.
    async fn looks_after(&self, person: &str) {
        let ctx = Ctx { now: Moment(0), ..self.test.app.own_ctx(self.sender) };
        let person = person.to_owned();
        let made = self
            .test
            .app
            .db
            .write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &person)?) });
        assert!(made.await.unwrap());
    }

    fn page(&self, sv: &str, en: &str) -> String {
        if self.sender == Language::Swedish { sv.to_owned() } else { en.to_owned() }
    }

    /// What rests on people in a collaboration: inviting, reminding, handing over, letting go.
    async fn what_rests(&self) {
        let s = shared(self.test).await;
        self.test.app.db.write(|tx| tx.run(&FORGET, values![])).await.unwrap();
        let guests = organisation(self.test, "Gästerna").await;
        self.person("Gästen", "gast@example.se", &guests, &[Mandate::Represent]).await;
        let mut boss = self.sender(program(self.test, &s.boss, &s.ours).await);
        let mut other = self.sender(program(self.test, &s.other, &s.theirs).await);
        let at = format!("/api/v1/collaborations/{}", s.id);
        boss.call("POST", &format!("{at}/parties"), json!({ "organisation": guests })).await;
        let group = json!({ "name": "Nattvandrare", "primary": true, "represented_by": guests });
        let (_, group) = boss.call("POST", &format!("{at}/target-groups"), group).await;
        let held = json!({ "held_on": self.test.app.clock.now().date(), "asked": "Vad?", "said": "Buss." });
        let (_, check) = boss.call("POST", &format!("{group}/check-ins"), held).await;
        boss.call("PUT", &check, json!({ "result": "22.40" })).await;
        let person = format!("{at}/actions/{}/person", s.action);
        boss.call("PUT", &person, json!({ "person": s.leaver })).await;
        other.call("PUT", &person, json!({ "person": s.other })).await;
        a_day_passes(&self.test.at(in_days(self.test, 5)).await).await;
        let ours = format!("/api/v1/organisations/{}", s.ours);
        let mandates = format!("{ours}/mandates");
        let held = boss.id_of(&mandates, "person", &s.leaver).await;
        let last_day = in_days(self.test, 1).date();
        let handover = json!({ "successor": s.successor, "last_day": last_day });
        boss.call("POST", &format!("{mandates}/{held}/handover"), handover).await;
        // Her own, and the one that was handed over to her.
        for _ in 0..2 {
            let held = boss.id_of(&mandates, "person", &s.successor).await;
            boss.call("PUT", &format!("{mandates}/{held}"), json!({ "at_once": true })).await;
        }
        boss.call("PUT", &format!("{ours}/unnamed"), json!({ "person": s.boss })).await;
        for days in [14, 394] {
            a_day_passes(&self.test.at(in_days(self.test, days)).await).await;
        }
    }

    /// What is confidential, where people are named one by one.
    async fn closed(&self) {
        let [home, guests] = [organisation(self.test, "Jouren").await, organisation(self.test, "Socialen").await];
        let (_, mut host) = self.person("Värden", "vard@example.se", &home, Mandate::ALL).await;
        let (_, mut first) = self.person("Första", "forsta@example.se", &guests, Mandate::ALL).await;
        self.person("Andra", "andra@example.se", &guests, Mandate::ALL).await;
        let begun = json!({ "title": "Skyddat", "challenge": "Prov", "openness": "confidential" });
        let (_, at) = host.call("POST", "/api/v1/collaborations", begun).await;
        let asked = json!({ "organisation": guests, "persons": ["forsta@example.se"] });
        host.call("POST", &format!("{at}/parties"), asked).await;
        first.call("PUT", &format!("{at}/parties/{guests}/place"), json!({ "act": "accept" })).await;
        let second = json!({ "organisation": guests, "persons": ["andra@example.se"], "named": true });
        let (named, _) = host.call("PUT", &format!("{at}/named"), second).await;
        let items = named["items"].as_array().unwrap();
        let second = items.iter().find(|item| item["name"] == "Andra").unwrap()["person"].clone();
        first.call("PUT", &format!("{at}/named"), json!({ "person": second, "named": false })).await;
    }

    /// Who acts for whom: asking, inviting, standing in, ending.
    async fn letting_in(&self) {
        let ours = organisation(self.test, "Föreningen").await;
        let home = organisation(self.test, "Hemmaföreningen").await;
        let (_, mut boss) = self.person("Ordförande", "ordf@example.se", &ours, Mandate::ALL).await;
        let (helper, _) = self.person("Ledamot", "ledamot@example.se", &ours, &[Mandate::Answer]).await;
        let (asker, mut asks) = self.person("Sökande", "sokande@example.se", &home, &[Mandate::Answer]).await;
        let (_, mut waits) = self.person("Väntande", "vantande@example.se", &home, &[Mandate::Answer]).await;
        let at = format!("/api/v1/organisations/{ours}");
        for answer in
            [json!({ "answer": "no", "reason": "Fullt" }), json!({ "answer": "yes", "acts": ["answer", "sign"] })]
        {
            let (_, asked) = asks.call("POST", &format!("{at}/requests"), json!({ "task": "Kassör" })).await;
            boss.call("PUT", &asked, answer).await;
        }
        waits.call("POST", &format!("{at}/requests"), json!({ "task": "Revisor" })).await;
        for mail in ["vantande@example.se", "sokande@example.se"] {
            let ends = in_days(self.test, 400).date();
            let offer = json!({ "mail": mail, "acts": ["answer"], "task": "Uppdrag", "ends": ends });
            boss.call("POST", &format!("{at}/invitations"), offer).await;
        }
        let declined = link_in(&self.test.mails("sokande@example.se").await.pop().unwrap());
        let own = declined.replace(&self.page("/en/sign-in/", "/logga-in/"), &self.page("/logga-in/", "/en/sign-in/"));
        let no = self.page("/nej", "/no");
        self.test.stranger().fill(&own, &no, &[]).await;
        let mandates = format!("{at}/mandates");
        let held = boss.id_of(&mandates, "person", &helper).await;
        let (from, until) = (in_days(self.test, 0).date(), in_days(self.test, 40).date());
        let deputy = json!({ "deputy": asker, "from": from, "until": until });
        boss.call("POST", &format!("{mandates}/{held}/deputies"), deputy).await;
        boss.call("PUT", &format!("{mandates}/{held}"), json!({ "ends": until })).await;
        for days in [15, 35] {
            a_day_passes(&self.test.at(in_days(self.test, days)).await).await;
        }
        let sign_in = self.page("/logga-in", "/en/sign-in");
        self.test.stranger().fill(&sign_in, &sign_in, &[("mail", "ordf@example.se")]).await;
        // Somebody new has no language but that of the page.
        let own = self.page("/en/sign-in", "/logga-in");
        self.test.stranger().fill(&own, &own, &[("mail", "ny.har@example.se")]).await;
        let join =
            self.page(&format!("/organisationer/{ours}/agera-for"), &format!("/en/organisations/{ours}/act-for"));
        let wish = [("name", "Väntande"), ("mail", "vantande@example.se"), ("task", "Vaktmästare")];
        self.test.stranger().fill(&join, &join, &wish).await;
        waits.call("PUT", "/api/v1/me/closing", json!({ "confirm": true })).await;
    }

    /// What the installation's administrators do, and who vouches for whom.
    async fn looking_after(&self) {
        let office = organisation(self.test, "Driftbolaget").await;
        let (first, mut one) = self.person("Driften", "drift@example.se", &office, Mandate::ALL).await;
        let (second, mut two) = self.person("Driften två", "drift2@example.se", &office, &[Mandate::Answer]).await;
        for person in [&first, &second] {
            self.looks_after(person).await;
        }
        let (third, mut three) = self.person("Driften tre", "drift3@example.se", &office, &[Mandate::Answer]).await;
        for answer in ["no", "yes"] {
            let new = json!({ "mail": "drift3@example.se" });
            one.call("POST", "/api/v1/administration/administrators", new).await;
            let nomination = format!("/api/v1/administration/nominations/{third}");
            two.call("PUT", &nomination, json!({ "answer": answer })).await;
        }
        let place = format!("/api/v1/administration/administrators/{third}");
        one.call("PUT", &place, json!({ "act": "end" })).await;
        // Whoever was let go of asks to administer an organisation that has nobody.
        let empty = organisation(self.test, "Kören").await;
        let (_, claim) =
            three.call("POST", &format!("/api/v1/organisations/{empty}/claims"), json!({ "message": "Min" })).await;
        two.call("PUT", &claim, json!({ "answer": "yes" })).await;
        // And one that has a place, and somebody who is invited to administer it.
        let left = organisation(self.test, "Lämnad förening").await;
        let (leader, mut of_left) = self.person("Ledaren", "ledare@example.se", &left, Mandate::ALL).await;
        let begun = json!({ "title": "Slutet", "challenge": "Prov", "openness": "parties" });
        let (_, collaboration) = one.call("POST", "/api/v1/collaborations", begun).await;
        one.call("POST", &format!("{collaboration}/parties"), json!({ "organisation": left })).await;
        let offer = json!({ "mail": "drift3@example.se", "acts": ["administer"], "task": "Ordförande" });
        of_left.call("POST", &format!("/api/v1/organisations/{left}/invitations"), offer).await;
        self.test.app.db.write(move |tx| tx.run(&LEAVE, values![&leader])).await.unwrap();
        let claims = format!("/api/v1/organisations/{left}/claims");
        let (_, claim) = three.call("POST", &claims, json!({ "message": "Min" })).await;
        for administrator in [&mut one, &mut two] {
            administrator.call("PUT", &claim, json!({ "answer": "yes" })).await;
        }

        let umbrella = organisation(self.test, "Riksförbundet").await;
        let clubs = [organisation(self.test, "Båtklubben").await, organisation(self.test, "Jollarna").await];
        let (_, mut chair) = self.person("Förbundet", "forbund@example.se", &umbrella, Mandate::ALL).await;
        let evidence = json!({ "way": "administrator", "evidence": "Ringt" });
        one.call("POST", &format!("/api/v1/organisations/{umbrella}/verifications"), evidence).await;
        for (club, mail, act) in [(&clubs[0], "bat@example.se", "accept"), (&clubs[1], "jolle@example.se", "end")] {
            let (_, mut sailor) = self.person("Seglare", mail, club, Mandate::ALL).await;
            let voices = format!("/api/v1/organisations/{club}/voices");
            chair.call("POST", &voices, json!({ "matter": "Båtlivet" })).await;
            sailor.call("PUT", &voices, json!({ "act": act, "speaker": umbrella })).await;
        }
        let profile = format!("/api/v1/organisations/{umbrella}/profile");
        let seen = chair.program.get(&profile).await.json()["version"].clone();
        let renamed = json!({ "name": "Sjöförbundet", "kind": "association", "seen": seen });
        chair.call("PUT", &profile, renamed).await;
    }

    /// Two organisations become one, and an administrator sees what she is let in to.
    async fn merging(&self) {
        let [gone, kept] = [organisation(self.test, "Gamla").await, organisation(self.test, "Nya").await];
        let office = organisation(self.test, "Förvaltningen").await;
        let (keeper, mut one) = self.person("Förvaltaren", "f1@example.se", &office, Mandate::ALL).await;
        let (other, mut two) = self.person("Förvaltare två", "f2@example.se", &office, &[Mandate::Answer]).await;
        for person in [&keeper, &other] {
            self.looks_after(person).await;
        }
        let (_, mut of_gone) = self.person("Gamle", "gamle@example.se", &gone, Mandate::ALL).await;
        self.person("Gamle två", "gamle2@example.se", &gone, &[Mandate::Answer]).await;
        let (_, mut of_kept) = self.person("Nye", "nye@example.se", &kept, Mandate::ALL).await;
        let begun = json!({ "title": "Slutet", "challenge": "Prov", "openness": "parties" });
        let (_, collaboration) = of_gone.call("POST", "/api/v1/collaborations", begun).await;
        let wish = json!({ "collaboration": collaboration, "reason": "Prövning", "hours": "4" });
        let (_, insight) = one.call("POST", "/api/v1/administration/insights", wish).await;
        two.call("PUT", &insight, json!({ "act": "approve" })).await;
        let proposal = json!({ "into": kept, "reason": "Samma" });
        let (_, merger) = one.call("POST", &format!("/api/v1/organisations/{gone}/merge"), proposal).await;
        of_gone.call("PUT", &merger, json!({ "act": "consent" })).await;
        of_kept.call("PUT", &merger, json!({ "act": "consent" })).await;
        let brought = format!("/api/v1/organisations/{kept}/brought-mandates");
        for answer in ["yes", "no"] {
            let waits = of_kept.program.get(&brought).await.json();
            let answer = json!({ "mandate": waits["items"][0]["id"], "answer": answer });
            of_kept.call("PUT", &brought, answer).await;
        }
    }
}

/// The kinds of mail there are: every key of a subject in the sources, but for what only heads a column.
fn kinds() -> BTreeSet<String> {
    fn read(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                read(&entry, found);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&entry).unwrap();
                let quoted = text.split('"').filter(|words| words.ends_with("-subject") && !words.starts_with('-'));
                found.extend(quoted.map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    for room in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap() {
        let sources = room.unwrap().path().join("src");
        if sources.is_dir() {
            read(&sources, &mut found);
        }
    }
    found.remove("actors-kept-subject");
    found
}

/// The parts of a sentence that are the same whatever it is filled in with, where they are long enough to tell a language.
fn fixed(test: &TestApp, language: Language, key: &str) -> Vec<String> {
    let sentence = test.app.texts.sentences(language)[key].clone();
    let parts = sentence.split(['{', '}', '\n', '[', ']', '*']).map(str::trim);
    parts.filter(|part| !part.starts_with('$') && part.len() > 6).map(str::to_owned).collect()
}

const MONTHS: [[&str; 2]; 5] =
    [["januari", "January"], ["februari", "February"], ["maj", "May"], ["augusti", "August"], ["oktober", "October"]];

async fn every_kind(sender: Language, reader: Language) {
    let test = TestApp::empty().await;
    let story = Story { test: &test, sender, reader };
    story.what_rests().await;
    story.closed().await;
    story.letting_in().await;
    story.looking_after().await;
    story.merging().await;
    let mails = written(&test).await;
    let caused: BTreeSet<String> = mails.iter().map(|mail| mail.kind.clone()).collect();
    let missing: Vec<_> = kinds().difference(&caused).cloned().collect();
    assert!(missing.is_empty(), "the story causes no {missing:?}");
    let other = reader.other();
    let [ours, theirs] = if reader == Language::Swedish { [0, 1] } else { [1, 0] };
    for mail in &mails {
        let what = format!("{} to {}: {}\n{}", mail.kind, mail.recipient, mail.subject, mail.body);
        assert_eq!(mail.language, reader.code(), "{what}");
        let body = mail.kind.replace("-subject", "-body");
        for (key, text) in [(&mail.kind, &mail.subject), (&body, &mail.body)] {
            // Yes and no to a claim have bodies of their own below one subject.
            if test.app.texts.has(reader, key) {
                let (own, foreign) = (fixed(&test, reader, key), fixed(&test, other, key));
                assert!(own.iter().any(|part| text.contains(part)), "{own:?}: {what}");
                assert!(foreign.iter().all(|part| !text.contains(part)), "{foreign:?}: {what}");
            }
        }
        assert!(!mail.body.starts_with(["Hej", "Hello"][theirs]), "{what}");
        for link in mail.body.split_whitespace().filter_map(|word| word.strip_prefix("http://test")) {
            let is_english = link == "/en" || link.starts_with("/en/");
            assert_eq!(is_english, reader == Language::English, "a link to the other language: {what}");
        }
        for months in MONTHS {
            assert!(months[ours] == months[theirs] || !mail.body.contains(&format!(" {} ", months[theirs])), "{what}");
        }
    }
}

#[tokio::test]
async fn whoever_reads_english_gets_every_kind_of_mail_in_english_from_those_who_use_swedish() {
    every_kind(Language::Swedish, Language::English).await;
}

#[tokio::test]
async fn whoever_reads_swedish_gets_every_kind_of_mail_in_swedish_from_those_who_use_english() {
    every_kind(Language::English, Language::Swedish).await;
}

/// The language a person is written to in, as programs are told.
async fn language(program: &mut Browser<'_>) -> Value {
    done(&program.get("/api/v1/me/mail").await, 200)["language"].clone()
}

#[tokio::test]
async fn an_unknown_address_is_written_to_in_the_language_its_inviter_chose_and_a_known_one_in_its_own() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, mut browser) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (people, api) =
        (format!("/organisationer/{ours}/personer"), format!("/api/v1/organisations/{ours}/invitations"));
    let invite = |mail: &'static str, language: &'static str| {
        [("mail", mail), ("acts", "answer"), ("language", language), ("task", "Tolk")]
    };
    browser.fill(&people, "/personer", &invite("new@example.org", "en")).await.says("Inbjudan är på väg");
    let mail = test.mails("new@example.org").await.pop().unwrap();
    assert!(mail.starts_with("Hello") && mail.contains("/en/sign-in/"), "{mail}");
    browser.fill(&people, "/personer", &invite("ny@example.org", "")).await.says("Inbjudan är på väg");
    assert!(test.mails("ny@example.org").await.pop().unwrap().starts_with("Hej"));
    let wrong = browser.fill(&people, "/personer", &invite("fel@example.org", "de")).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Välj ett av språken");
    assert!(wrong.body.contains("value=\"fel@example.org\""), "what was typed is kept");
    // By a program, in the language it says or else its own.
    let mut system = program(&test, &boss, &ours).await;
    let wanted = json!({ "mail": "api@example.org", "acts": ["answer"], "language": "en" });
    done(&system.call("POST", &api, &wanted).await, 201);
    assert!(test.mails("api@example.org").await.pop().unwrap().starts_with("Hello"));
    let wanted = json!({ "mail": "api@example.org", "acts": ["answer"], "language": "de" });
    assert_eq!(wrong_at(&system.call("POST", &api, &wanted).await), "/language");

    // She follows the link, in its language, and is written to in that from now on, whatever is chosen for her.
    let link = link_in(&mail);
    let mut new = test.stranger();
    new.fill(&link, &link, &[("name", "The new one")]).await.leads();
    new.get("/min-sida").await.says("Mejl till dig").says("Språk i mejlen");
    assert_eq!(own_data(&mut new).await["account"][0]["language"], json!("en"));
    browser.fill(&people, "/personer", &invite("new@example.org", "sv")).await.says("Inbjudan är på väg");
    assert!(test.mails("new@example.org").await.pop().unwrap().starts_with("Hello"), "her own language");
    // Signing in on Swedish pages changes nothing of that, neither the mail nor the choice.
    test.stranger().fill("/logga-in", "/logga-in", &[("mail", "new@example.org")]).await.says("Titta i din e-post");
    let mail = test.mails("new@example.org").await.pop().unwrap();
    assert!(mail.contains("/en/sign-in/"), "{mail}");
    let swedish = link_in(&mail).replace("/en/sign-in/", "/logga-in/");
    test.stranger().fill(&swedish, &swedish, &[]).await.leads();
    assert_eq!(own_data(&mut new).await["account"][0]["language"], json!("en"));
}

#[tokio::test]
async fn one_chooses_on_ones_own_page_and_by_programs_and_first_by_signing_in() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, _) = person(&test, "Handläggaren", "h@example.se", &ours, &[Mandate::Answer]).await;
    let mut system = program(&test, &id, &ours).await;
    assert_eq!(language(&mut system).await, json!("sv"), "the installation's own");
    test.stranger().fill("/en/sign-in", "/en/sign-in", &[("mail", "h@example.se")]).await.says("Look in your");
    let link = link_in(&test.mails("h@example.se").await.pop().unwrap());
    assert!(link.starts_with("/en/"), "{link}");
    let mut browser = test.stranger();
    browser.fill(&link, &link, &[]).await.leads();
    assert_eq!(language(&mut system).await, json!("en"), "the language she came in");

    let page = browser.get("/min-sida").await;
    assert!(
        page.body.contains("id=\"language-en\" type=\"radio\" name=\"language\" value=\"en\" checked"),
        "{}",
        page.body
    );
    let chosen = [("language", "sv"), ("reminders", "never")];
    browser.fill("/min-sida", "/min-sida/mejl", &chosen).await.leads();
    let kept = own_data(&mut browser).await["account"][0].clone();
    assert_eq!((&kept["language"], &kept["reminders"]), (&json!("sv"), &json!("never")));
    let me = done(&system.get("/api/v1/me").await, 200);
    assert_eq!((&me["language"], &me["reminders"]), (&json!("sv"), &json!("never")));
    let unknown = [("language", "de"), ("reminders", "never")];
    let wrong = browser.fill("/min-sida", "/min-sida/mejl", &unknown).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Välj ett av språken");
    let wanted = json!({ "language": "en", "reminders": "by-mail" });
    assert_eq!(done(&system.call("PUT", "/api/v1/me/mail", &wanted).await, 200), wanted);
    assert_eq!(wrong_at(&system.call("PUT", "/api/v1/me/mail", &json!({ "language": "en" })).await), "/reminders");
    assert_eq!(test.stranger().get("/api/v1/me/mail").await.status, 401);
    // An account that is closed keeps no choice.
    done(&system.call("PUT", "/api/v1/me/closing", &json!({ "confirm": true })).await, 200);
    let left = test.app.db.read(move |tx| actors::store::people::find(tx, &id)).await.unwrap().unwrap();
    assert_eq!((left.language, left.reminders), (None, actors::person::Reminders::ByMail));
}

#[tokio::test]
async fn where_only_swedish_is_offered_everybody_is_written_to_in_swedish() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, _) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let own = resting::as_actor(&test, &boss, &ours, |ctx, tx| {
        let only =
            kernel::Installation { languages: kernel::installation::Languages::Swedish, ..(*ctx.installation).clone() };
        let ctx = Ctx { installation: only.into(), ..ctx.clone() };
        let to = kernel::mail::Reader::new("x@example.org", Language::English);
        let keys = ("actors-sign-in-subject", "actors-sign-in-body");
        kernel::mail::post(tx, &ctx, &to, keys, |own| vec![("link", own.link(&actors::pages::MY_PAGE, &[]))])?;
        Ok(ctx.installation.spoken(Language::English))
    });
    assert_eq!(own.await, Language::Swedish);
    let mail = written(&test).await.pop().unwrap();
    assert_eq!(mail.language, "sv");
    assert!(mail.body.contains("http://test/min-sida"), "{}", mail.body);
}

#[tokio::test]
async fn the_language_is_chosen_wherever_one_invites_somebody_unknown() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, mut browser) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let is_english = async |mail: &str| test.mails(mail).await.pop().unwrap().contains("http://test/en/");
    // A whole file of people.
    let upload = format!("/organisationer/{ours}/las-in");
    for (language, mail) in [("en", "file@example.org"), ("sv", "fil@example.org")] {
        let file = format!("E-postadress\n{mail}\n");
        let page = browser.send_file(&upload, "/las-in", "people.csv", file.as_bytes()).await.leads().to_owned();
        browser.fill(&page, &page, &[("act", "check"), ("column-0", "person")]).await.leads();
        a_day_passes(&test).await;
        browser.fill(&page, &page, &[("act", "confirm"), ("language", language)]).await.leads();
        a_day_passes(&test).await;
        assert_eq!(is_english(mail).await, language == "en", "{mail}");
    }
    // One who is to look after the installation: also where another confirms it later, in her own language.
    let ctx = Ctx { now: Moment(0), ..test.app.own_ctx(Language::Swedish) };
    let added =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &boss)?) });
    assert!(added.await.unwrap());
    let (administrators, nominations) =
        ("/administration/administratorer", "/administration/administratorer/foreslagen");
    let new = [("mail", "second@example.org"), ("name", "The second"), ("language", "en")];
    browser.fill(administrators, administrators, &new).await.leads();
    assert!(is_english("second@example.org").await);
    let mut second = test.stranger();
    let link = link_in(&test.mails("second@example.org").await.pop().unwrap());
    second.fill(&link, &link, &[]).await.leads();
    let new = [("mail", "tredje@example.org"), ("name", "Den tredje"), ("language", "sv")];
    second.fill("/en/administration/administrators", "/administrators", &new).await.leads();
    assert!(test.mails("tredje@example.org").await.is_empty(), "nobody has confirmed it");
    browser.fill(administrators, nominations, &[("answer", "yes")]).await.leads();
    assert!(!is_english("tredje@example.org").await);
    assert!(is_english("second@example.org").await, "told in her language of what was confirmed in another");
    // A new organisation in a collaboration.
    let begun = [
        ("title", "Kvällsbussen"),
        ("challenge", "Ingen kommer hem."),
        ("model", "mucf-samverkansmodell"),
        ("openness", "parties"),
    ];
    let parties = browser.fill("/starta", "/starta", &begun).await.leads().to_owned();
    let new = [("name", "Riders"), ("kind", "association"), ("mail", "riders@example.org"), ("language", "en")];
    browser.fill(&parties, "/parter", &new).await.leads();
    assert!(is_english("riders@example.org").await);
}
