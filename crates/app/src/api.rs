//! What the walk does otherwise for programs: JSON instead of forms, a token instead of a session, each write once.

use crate::head::text_header;
use actors::person::KeyUse;
use actors::store::sessions;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};
use kernel::api::{Body, Fault};
use kernel::idempotency::{self, Answer, Attempt, Claim};
use kernel::web::{Reply, Request};
use kernel::{Actor, Ctx, Language, Route, Stop, Tx};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The language a program wants to be answered in: the one it prefers of those there are, Swedish where it says nothing.
pub fn language(headers: &HeaderMap) -> Language {
    let wanted = text_header(headers, &header::ACCEPT_LANGUAGE);
    let weighed = wanted.split(',').filter_map(|range| {
        let mut parts = range.split(';');
        let tag = parts.next()?.trim();
        let language = Language::from_code(&tag.split('-').next()?.to_ascii_lowercase())?;
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).unwrap_or("1");
        weight.parse::<f32>().ok().filter(|weight| *weight > 0.0).map(|weight| (language, weight))
    });
    // Of two as dear the first: `max_by` would take the last.
    weighed.rev().max_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(Language::Swedish, |(language, _)| language)
}

/// A program's write: its body, and the key by which it is done once.
pub fn sent(head: &Parts, bytes: &[u8]) -> (Body, Option<Attempt>) {
    let mut keys = head.headers.get_all(KEY).iter();
    let attempt = keys.next().map(|key| Attempt {
        // What is no text is no key either, nor are two.
        key: key.to_str().ok().filter(|_| keys.next().is_none()).unwrap_or_default().to_owned(),
        method: head.method.to_string(),
        path: head.uri.to_string(),
        digest: kernel::digest::sha256(&String::from_utf8_lossy(bytes)),
    });
    (Body::of(&text_header(&head.headers, &header::CONTENT_TYPE), bytes), attempt)
}

/// The methods an address answers, as the `Allow` header names them.
pub fn methods(route: &Route) -> String {
    let methods = [("GET, HEAD", route.get), ("POST", route.post), ("PUT", route.put)];
    methods.into_iter().filter_map(|(name, handler)| handler.map(|_| name)).collect::<Vec<_>>().join(", ")
}

/// Does a write, once for each key. The answer is kept in the same transaction, so a stop leaves no trace of the key.
pub fn once(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    asked: &Request,
    token: &str,
    handler: kernel::web::Handler,
) -> Result<Reply, Stop> {
    let Some(attempt) = &asked.attempt else { return handler(ctx, tx, asked) };
    if !attempt.has_sound_key() {
        return Err(Fault::Key.into());
    }
    let token = kernel::digest::sha256(token);
    match idempotency::claim(tx, &token, attempt, ctx.now)? {
        Claim::Other => Err(Fault::KeyTaken.into()),
        Claim::Done(answer) => Ok(replayed(answer)),
        Claim::Ours => {
            let reply = handler(ctx, tx, asked)?;
            if let Reply::Data { status, body, headers, .. } = &reply {
                let location = headers.iter().find(|(name, _)| *name == "location").map(|(_, to)| to.clone());
                let answer = Answer { status: *status, location, body: body.clone() };
                idempotency::keep(tx, &token, &attempt.key, &answer)?;
            }
            Ok(reply)
        }
    }
}

fn replayed(Answer { status, location, body }: Answer) -> Reply {
    let mut headers = vec![("idempotency-replayed", "true".to_owned())];
    headers.extend(location.map(|location| ("location", location)));
    Reply::Data { status, content_type: "application/json", body, headers }
}

/// Whether the one who asks is known by a session: to read, but never to write, for a browser sends its cookie whoever
/// made it send.
pub fn takes_session(route: Route, is_read: bool) -> bool {
    !route.api || is_read
}

/// Writing takes a token, whatever else the address answers to anybody.
pub fn takes_token(ctx: &Ctx, route: Route, is_read: bool) -> Result<(), Stop> {
    if route.api && !is_read && ctx.person().is_none() {
        return Err(Stop::SignIn);
    }
    Ok(())
}

/// Whom a token stands for. One that was made for reading changes nothing.
pub fn holder(ctx: &Ctx, tx: &mut Tx<'_>, token: &str, is_read: bool) -> Result<Actor, Stop> {
    match sessions::actor_of_token(tx, token, ctx.now, ctx.demo)?.ok_or(Stop::SignIn)? {
        (_, KeyUse::Read) if !is_read => Err(Stop::Refused("actors-token-reads-only")),
        (actor, _) => Ok(actor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_a_program_prefers() {
        let of = |wanted: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, wanted.parse().unwrap());
            language(&headers)
        };
        assert_eq!(of("en"), Language::English);
        assert_eq!(of("en-GB;q=0.8, sv-SE"), Language::Swedish);
        assert_eq!(of("sv;q=0.3, EN;q=0.4, de"), Language::English);
        assert_eq!(of("en, sv"), Language::English);
        assert_eq!(of("de"), Language::Swedish);
        assert_eq!(of("en;q=0"), Language::Swedish);
        assert_eq!(language(&HeaderMap::new()), Language::Swedish);
    }
}
