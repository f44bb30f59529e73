//! How an administrative system keeps an organisation's people and units in step with what stands here: lines to paste into a
//! shell. `tests/in_step.rs` takes them from the page and runs them.

use kernel::Ctx;
use maud::{Markup, html};

/// After saying where, with which token and for which organisation: where everything is, and how it is called.
const CALL: &str = r#"HERE="$SITE/api/v1/organisations/$ORGANISATION"
call() {
  curl -sS --fail-with-body \
    -H "Authorization: Bearer $TOKEN" \
    -H 'Content-Type: application/json' "$@"
}"#;

const FETCH: &str = r#"call "$HERE/units" -o units.json
call "$HERE/mandates?limit=100&page=1" -o mandates.json"#;

const COMPARE: &str = r#"grep -o '"unit":[0-9]*,"name":"[^"]*"' units.json || true
grep -o '"id":"[^"]*","person":"[^"]*","name":"[^"]*"' \
  mandates.json"#;

const WRITE: &str = r#"call -X POST "$HERE/units" \
  -H 'Idempotency-Key: hr-4711' \
  -d '{"unit": "Kulturenheten"}'
call -X PUT "$HERE/units/$UNIT" \
  -H 'Idempotency-Key: hr-4712' \
  -d '{"unit": "Kulturförvaltningen"}'
call -X POST "$HERE/invitations" \
  -H 'Idempotency-Key: hr-4713' \
  -d '{"mail": "namn@example.org", "acts": ["answer"]}'"#;

const END: &str = r#"call -X PUT "$HERE/units/$UNIT" \
  -H 'Idempotency-Key: hr-4714' \
  -d '{"ended": true}'
call -X PUT "$HERE/mandates/$MANDATE" \
  -H 'Idempotency-Key: hr-4715' \
  -d '{"at_once": true}'"#;

/// The part of the page for programs.
pub fn guide(ctx: &Ctx) -> Markup {
    let site = format!("SITE={}\nTOKEN=samverka_…\nORGANISATION=…\n{CALL}", ctx.public_url);
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
