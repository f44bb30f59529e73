//! How an administrative system keeps an organisation's people and units in step with what stands here: lines to paste into a
//! shell. `tests/in_step.rs` takes them from the page and runs them.

use kernel::Ctx;
use maud::{Markup, html};

const FETCH: &str = r#"curl -sS --fail-with-body "$SITE/api/v1/organisations/$ORGANISATION/units" \
  -H "Authorization: Bearer $TOKEN" -o units.json
curl -sS --fail-with-body "$SITE/api/v1/organisations/$ORGANISATION/mandates?limit=100&page=1" \
  -H "Authorization: Bearer $TOKEN" -o mandates.json"#;

const COMPARE: &str = r#"grep -o '"unit":[0-9]*,"name":"[^"]*"' units.json || true
grep -o '"id":"[^"]*","person":"[^"]*","name":"[^"]*"' mandates.json"#;

const WRITE: &str = r#"curl -sS --fail-with-body -X POST "$SITE/api/v1/organisations/$ORGANISATION/units" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: hr-4711-unit' \
  -d '{"unit": "Kulturenheten"}'
curl -sS --fail-with-body -X PUT "$SITE/api/v1/organisations/$ORGANISATION/units/$UNIT" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: hr-4712-unit' \
  -d '{"unit": "Kulturförvaltningen"}'
curl -sS --fail-with-body -X POST "$SITE/api/v1/organisations/$ORGANISATION/invitations" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: hr-4713-person' \
  -d '{"mail": "namn@example.org", "acts": ["answer"], "task": "Kulturutvecklare", "holding": "employed"}'"#;

const END: &str = r#"curl -sS --fail-with-body -X PUT "$SITE/api/v1/organisations/$ORGANISATION/units/$UNIT" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: hr-4714-unit' \
  -d '{"ended": true}'
curl -sS --fail-with-body -X PUT "$SITE/api/v1/organisations/$ORGANISATION/mandates/$MANDATE" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: hr-4715-person' \
  -d '{"at_once": true}'"#;

/// The part of the page for programs.
pub fn guide(ctx: &Ctx) -> Markup {
    let site = format!("SITE={}\nTOKEN=samverka_…\nORGANISATION=…", ctx.public_url);
    let lines = |lines: &str| html! { pre.s-hash tabindex="0" { (lines) } };
    let step = |key: &str| html! { p { (ctx.t(key)) } };
    html! {
        div.s-prose {
            p { (ctx.t("app-api-in-step-lead")) }
        }
        (step("app-api-in-step-set")) (lines(&site))
        (step("app-api-in-step-fetch")) (lines(FETCH))
        (step("app-api-in-step-compare")) (lines(COMPARE))
        (step("app-api-in-step-write")) (lines(WRITE))
        (step("app-api-in-step-end")) (lines(END))
        (step("app-api-in-step-again"))
    }
}
