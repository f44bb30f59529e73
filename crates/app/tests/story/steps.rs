//! What more than one of these stories does.

use harness::Browser;

/// The id of the collaboration an address is about.
pub fn id_in(address: &str) -> String {
    address.split('/').nth(2).unwrap().to_owned()
}

pub async fn start(coordinator: &mut Browser<'_>, openness: &str) -> String {
    let answer = coordinator
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Kvällsbuss till Granviken"),
                ("challenge", "Ingen av oss kan ordna en kvällsbuss ensam."),
                ("target-group", "De som jobbar kväll"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", openness),
            ],
        )
        .await;
    id_in(answer.leads())
}

/// Where the coordinator finds an organisation by the name its own people see it under.
pub async fn found_at(browser: &mut Browser<'_>, parties: &str) -> String {
    let page = browser.get("/min-sida").await;
    // The first is in the menu, and says that it is one's own.
    let link = page.body.split("href=\"/organisationer/").nth(2).unwrap();
    let name = link.split(['>', '<']).nth(1).unwrap();
    format!("{parties}?organisation={}", kernel::web::encode(name))
}

pub async fn invite_and_accept(coordinator: &mut Browser<'_>, invited: &mut Browser<'_>, id: &str) {
    let organisation = invited.own_organisation().await;
    let parties = format!("/samverkan/{id}/parter");
    let found = found_at(invited, &parties).await;
    coordinator.fill(&found, "/parter", &[("organisation", &organisation)]).await.leads();
    coordinator.get(&found).await.says("Redan med eller inbjuden");
    invited.get("/").await.says("Väntar på dig i");
    invited.fill(&parties, "/parter/plats", &[("act", "accept"), ("organisation", &organisation)]).await.leads();
    invited.get(&parties).await.says("Är part");
}

pub async fn answer(browser: &mut Browser<'_>, id: &str, question: &str, text: &str, act: &str) {
    let page = format!("/samverkan/{id}/svar/{question}");
    browser.fill(&page, &format!("/svar/{question}"), &[("text", text), ("act", act)]).await.leads();
}

pub fn hidden(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let start = body.find(&mark).unwrap_or_else(|| panic!("{name}")) + mark.len();
    body[start..].chars().take_while(|c| *c != '"').collect()
}

pub fn link_in(mail: &str) -> String {
    let start = mail.find("http://test").unwrap() + "http://test".len();
    mail[start..].split_whitespace().next().unwrap().to_owned()
}
