//! The authorisation matrix: every route of the described API × every role × own or other. A route without a row fails.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use testkit::vault::{Place, canonical_json, hash, to_base64};
use testkit::{Actor, Method, TestApp, check};
use uuid::Uuid;

/// Who may pass. Whoever may not gets 401 (nobody signed in), 404 (not theirs: also that it exists stays hidden) or 403 (administrators only).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum May {
    /// Anyone, signed in or not.
    Anyone,
    /// Whoever is signed in.
    Account,
    /// Every active person of the organisation.
    Person,
    /// Administrators of the organisation.
    Administrator,
    /// Members of the engagement; an administrator is none.
    Member,
    /// Who sponsors the engagement; its members are none.
    Sponsor,
}

use May::{Account, Administrator, Anyone, Member, Person, Sponsor};

/// Every route. `{engagement}` is one between Coach and Coachee; other ids are rows of theirs.
const MATRIX: &[(&str, &str, May)] = &[
    ("get", "/version", Anyone),
    ("get", "/demo", Anyone),
    ("post", "/invitation-look-ups", Anyone),
    ("post", "/sign-up", Anyone),
    ("post", "/login-resets", Anyone),
    ("post", "/sign-in", Anyone),
    ("delete", "/sign-in", Account),
    ("get", "/me", Account),
    ("get", "/me/sign-ins", Account),
    ("delete", "/me/sign-ins/{id}", Account),
    ("put", "/me/password", Account),
    ("get", "/fields", Anyone),
    ("get", "/o/{slug}/access-log", Person),
    ("post", "/o/{slug}/exports", Person),
    ("get", "/account/second-factor", Account),
    ("post", "/account/second-factor", Account),
    ("delete", "/account/second-factor", Account),
    ("put", "/account/second-factor/confirmation", Account),
    ("post", "/account/second-factor/codes", Account),
    ("delete", "/o/{slug}/people/{person}/second-factor", Administrator),
    ("get", "/o/{slug}/people/{person}", Person),
    ("get", "/o/{slug}/releases", Person),
    ("get", "/o/{slug}/engagements/{engagement}/releases", Member),
    ("post", "/o/{slug}/engagements/{engagement}/releases", Member),
    ("post", "/o/{slug}/engagements/{engagement}/releases/{release}/revocation", Member),
    ("get", "/o/{slug}/events", Person),
    ("get", "/o/{slug}/home", Person),
    ("get", "/o/{slug}/organisation", Person),
    ("put", "/o/{slug}/organisation", Administrator),
    ("get", "/o/{slug}/self", Person),
    ("put", "/o/{slug}/self", Person),
    ("get", "/o/{slug}/people", Person),
    ("post", "/o/{slug}/people", Administrator),
    ("post", "/o/{slug}/people/import", Administrator),
    ("put", "/o/{slug}/people/{person}", Administrator),
    ("put", "/o/{slug}/people/{person}/deactivation", Administrator),
    ("delete", "/o/{slug}/people/{person}/deactivation", Administrator),
    ("post", "/o/{slug}/people/{person}/invitation", Administrator),
    ("post", "/o/{slug}/people/{person}/erasure", Administrator),
    ("delete", "/o/{slug}/people/{person}/erasure", Administrator),
    ("put", "/o/{slug}/people/{person}/manager", Administrator),
    ("get", "/o/{slug}/people/{person}/card", Person),
    ("get", "/o/{slug}/models", Person),
    ("post", "/o/{slug}/models", Person),
    ("put", "/o/{slug}/models/{model}", Person),
    ("get", "/o/{slug}/skills", Person),
    ("get", "/o/{slug}/skills/packs/{pack}", Person),
    ("get", "/o/{slug}/skills/packs/{pack}/export", Person),
    ("post", "/o/{slug}/skills/packs", Administrator),
    ("delete", "/o/{slug}/skills/packs/{pack}", Administrator),
    ("put", "/o/{slug}/skills/packs/{pack}/restoration", Administrator),
    ("put", "/o/{slug}/skills/merges/{from}", Administrator),
    ("delete", "/o/{slug}/skills/merges/{from}", Administrator),
    ("get", "/o/{slug}/teams", Person),
    ("post", "/o/{slug}/teams", Administrator),
    ("get", "/o/{slug}/teams/{team}", Person),
    ("put", "/o/{slug}/teams/{team}", Administrator),
    ("post", "/o/{slug}/teams/{team}/memberships", Administrator),
    ("put", "/o/{slug}/teams/{team}/memberships/{membership}", Administrator),
    ("post", "/o/{slug}/identity", Person),
    ("get", "/o/{slug}/identity/wrappers", Person),
    ("get", "/o/{slug}/identity/aside", Person),
    ("post", "/o/{slug}/identity/passkeys", Person),
    ("delete", "/o/{slug}/identity/passkeys/{passkey}", Person),
    ("post", "/o/{slug}/identity/replacement", Person),
    ("post", "/o/{slug}/identity/restart", Person),
    ("put", "/o/{slug}/identity/wrappers/{kind}", Person),
    ("put", "/o/{slug}/identity/recovery-confirmation", Person),
    ("get", "/o/{slug}/pins", Person),
    ("put", "/o/{slug}/pins", Person),
    ("get", "/o/{slug}/engagements", Person),
    ("post", "/o/{slug}/engagements", Person),
    ("get", "/o/{slug}/sessions", Person),
    ("get", "/o/{slug}/occurrences", Person),
    ("get", "/o/{slug}/portfolio", Person),
    ("get", "/o/{slug}/hours", Person),
    ("get", "/o/{slug}/actions", Person),
    ("get", "/o/{slug}/notes", Person),
    ("get", "/o/{slug}/moments", Person),
    ("post", "/o/{slug}/moments", Person),
    ("get", "/o/{slug}/engagements/{engagement}", Member),
    ("get", "/o/{slug}/engagements/{engagement}/key-set", Member),
    ("post", "/o/{slug}/engagements/{engagement}/key-set", Member),
    ("get", "/o/{slug}/engagements/{engagement}/key-shares", Member),
    ("post", "/o/{slug}/engagements/{engagement}/key-shares", Member),
    ("get", "/o/{slug}/engagements/{engagement}/agreements", Member),
    ("post", "/o/{slug}/engagements/{engagement}/agreements", Member),
    ("put", "/o/{slug}/engagements/{engagement}/acceptance", Member),
    ("put", "/o/{slug}/engagements/{engagement}/refusal", Member),
    ("put", "/o/{slug}/engagements/{engagement}/ending", Member),
    ("put", "/o/{slug}/engagements/{engagement}/closing", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/closing", Member),
    ("put", "/o/{slug}/engagements/{engagement}/closure", Member),
    ("put", "/o/{slug}/engagements/{engagement}/departure", Member),
    ("get", "/o/{slug}/engagements/{engagement}/sponsor", Member),
    ("get", "/o/{slug}/sponsoring", Person),
    ("put", "/o/{slug}/sponsoring/{engagement}/hopes", Sponsor),
    ("post", "/o/{slug}/sponsoring/{engagement}/promises", Sponsor),
    ("put", "/o/{slug}/sponsoring/{engagement}/promises/{promise}", Sponsor),
    ("get", "/o/{slug}/engagements/{engagement}/goals", Member),
    ("post", "/o/{slug}/engagements/{engagement}/goals", Member),
    ("get", "/o/{slug}/engagements/{engagement}/goals/{goal}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/goals/{goal}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/goals/{goal}/closure", Member),
    ("get", "/o/{slug}/engagements/{engagement}/sessions", Member),
    ("post", "/o/{slug}/engagements/{engagement}/sessions", Member),
    ("post", "/o/{slug}/engagements/{engagement}/series", Member),
    ("get", "/o/{slug}/engagements/{engagement}/sessions/{session}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}/opening", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}/holding", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}/cancellation", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/sessions/{session}/cancellation", Member),
    ("get", "/o/{slug}/engagements/{engagement}/sessions/{session}/changes", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}/modalities", Member),
    ("put", "/o/{slug}/engagements/{engagement}/sessions/{session}/takeaway", Member),
    ("get", "/o/{slug}/engagements/{engagement}/sessions/{session}/invite.ics", Member),
    ("get", "/o/{slug}/engagements/{engagement}/notes", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/notes/{note}", Member),
    ("post", "/o/{slug}/engagements/{engagement}/notes/{note}/restoration", Member),
    ("get", "/o/{slug}/engagements/{engagement}/notes/{note}/entries", Member),
    ("post", "/o/{slug}/engagements/{engagement}/notes/{note}/entries", Member),
    ("get", "/o/{slug}/engagements/{engagement}/notes/{note}/presence", Member),
    ("put", "/o/{slug}/engagements/{engagement}/notes/{note}/presence/{device}", Member),
    ("get", "/o/{slug}/engagements/{engagement}/attachments", Member),
    ("post", "/o/{slug}/engagements/{engagement}/attachments", Member),
    ("get", "/o/{slug}/engagements/{engagement}/attachments/{attachment}/parts/{part}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/attachments/{attachment}/parts/{part}", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/attachments/{attachment}", Member),
    ("post", "/o/{slug}/engagements/{engagement}/erasure", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/erasure", Member),
    ("get", "/o/{slug}/engagements/{engagement}/actions", Member),
    ("post", "/o/{slug}/engagements/{engagement}/actions", Member),
    ("put", "/o/{slug}/engagements/{engagement}/actions/{action}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/actions/{action}/closure", Member),
    ("delete", "/o/{slug}/engagements/{engagement}/actions/{action}/closure", Member),
    ("put", "/o/{slug}/engagements/{engagement}/actions/{action}/answer", Member),
    ("get", "/o/{slug}/engagements/{engagement}/entries", Member),
    ("post", "/o/{slug}/engagements/{engagement}/entries", Member),
    ("get", "/o/{slug}/engagements/{engagement}/entries/{entry}", Member),
    ("put", "/o/{slug}/engagements/{engagement}/entries/{entry}", Member),
    ("get", "/o/{slug}/engagements/{engagement}/rounds", Member),
    ("post", "/o/{slug}/engagements/{engagement}/rounds", Member),
    ("put", "/o/{slug}/engagements/{engagement}/rounds/{round}/readiness", Member),
    ("put", "/o/{slug}/engagements/{engagement}/rounds/{round}/opening", Member),
];

/// The routes that the router describes: (method, path).
fn routes() -> BTreeSet<(String, String)> {
    let openapi: Value = serde_json::from_str(&web::openapi().to_json().unwrap()).unwrap();
    let paths = openapi["paths"].as_object().unwrap();
    paths.iter().flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(|method| (method.clone(), path.clone()))).collect()
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let rows: BTreeSet<(String, String)> = MATRIX.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    let routes = routes();
    let without: Vec<_> = routes.difference(&rows).collect();
    assert!(without.is_empty(), "routes without a row in the matrix: {without:?}");
    let gone: Vec<_> = rows.difference(&routes).collect();
    assert!(gone.is_empty(), "rows without a route: {gone:?}");
}

struct Cast {
    nobody: Actor,
    coach: Actor,
    coachee: Actor,
    /// In another engagement of the same organisation.
    peer: Actor,
    sponsor: Actor,
    other: Actor,
    deactivated: Actor,
    foreigner: Actor,
    ids: Vec<(&'static str, String)>,
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_passes_where_it_may_and_nowhere_else() {
    check(async |app| {
        let (cast, admin) = cast(app).await;
        let roles: [(&str, &Actor); 9] = [
            ("nobody", &cast.nobody),
            ("coach", &cast.coach),
            ("coachee", &cast.coachee),
            ("peer of another engagement", &cast.peer),
            ("sponsor", &cast.sponsor),
            ("other person", &cast.other),
            ("administrator", &admin),
            ("deactivated", &cast.deactivated),
            ("other organisation", &cast.foreigner),
        ];
        let mut wrong = Vec::new();
        for (method, path, may) in MATRIX {
            // Ends the sign-in of whoever asks: tested in identity.
            if (*method, *path) == ("delete", "/sign-in") {
                continue;
            }
            for (role, actor) in roles {
                let status = ask(actor, method, path, &cast.ids).await;
                let expected = if role == "deactivated" { of_former(*may, method, path) } else { expected(*may, role) };
                let fine = match expected {
                    // Passed the door: whatever follows is about the empty body, not about who asks.
                    None => !matches!(status, 401 | 404) && (status != 403 || path.ends_with("/closure") || path.contains("/attachments/")),
                    Some(expected) => status == expected,
                };
                // A public door may say 404 or 401 about what was presented.
                if !fine && *may != Anyone {
                    wrong.push(format!(
                        "{method} {path} as {role}: {status}, expected {}",
                        expected.map_or("to pass".into(), |e| e.to_string())
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

/// `None`: passes.
fn expected(may: May, role: &str) -> Option<u16> {
    match (may, role) {
        (Anyone, _) => None,
        (_, "nobody") => Some(401),
        (Account, _) => None,
        (_, "other organisation") => Some(404),
        (Person, _) | (Administrator, "administrator") | (Member, "coach" | "coachee") | (Sponsor, "sponsor") => None,
        (Administrator, _) => Some(403),
        (Member | Sponsor, _) => Some(404),
    }
}

/// What a former member can do: read what taking the record away needs, say that it was taken, and stop that it is deleted. `None`: passes.
fn of_former(may: May, method: &str, path: &str) -> Option<u16> {
    let open = match path.trim_start_matches("/o/{slug}") {
        "/exports" => method == "post",
        "/engagements/{engagement}/erasure" => method == "delete",
        "/self"
        | "/organisation"
        | "/access-log"
        | "/people/{person}/card"
        | "/identity/wrappers"
        | "/pins"
        | "/engagements"
        | "/moments"
        | "/notes"
        | "/actions"
        | "/sessions"
        | "/models"
        | "/skills"
        | "/skills/packs/{pack}"
        | "/skills/packs/{pack}/export"
        | "/portfolio"
        | "/hours" => method == "get",
        path => method == "get" && path.starts_with("/engagements/"),
    };
    match may {
        Anyone | Account => None,
        _ if !open => Some(403),
        // Of an engagement that is not theirs.
        Member => Some(404),
        _ => None,
    }
}

async fn ask(actor: &Actor, method: &str, path: &str, ids: &[(&str, String)]) -> u16 {
    // Whoever is deactivated on the way stays out: not someone of the cast.
    let mut path = if path.contains("/deactivation") { path.replace("{person}", "{gone}") } else { path.to_owned() };
    for (name, id) in ids {
        path = path.replace(&format!("{{{name}}}"), id);
    }
    // Someone's own sign-in is not named: another id is nobody's.
    let known = !path.contains("/me/sign-ins/");
    let path = path.replace("{id}", &Uuid::nil().to_string());
    let method: Method = method.to_uppercase().parse().unwrap();
    // Long answers (event streams) are judged by their head.
    let body = (method != Method::GET).then(|| json!({"nothing": true}));
    let key = Uuid::now_v7().to_string();
    let status = actor.status(method, &path, body, &[("idempotency-key", &key)]).await;
    if !known && status == 404 { 422 } else { status }
}

async fn cast(app: &TestApp) -> (Cast, Actor) {
    let org = app.organisation().await;
    let (coach, coachee, peer) = (org.person("Coach").await, org.person("Coachee").await, org.person("Peer").await);
    let (sponsor, other, gone) = (org.person("Sponsor").await, org.person("Other").await, org.person("Gone").await);
    let second_gone = org.person_without_keys("Gone Too").await;
    let engagement = coachee.coached_by(&coach).await;
    let elsewhere = peer.coached_by(&other).await;
    assert_ne!(engagement, elsewhere);
    // A sponsor is whom the agreement names that stands.
    let below = format!("/engagements/{engagement}");
    let terms = Uuid::now_v7();
    let act = |who: &Actor, kind: &str, subject: Uuid, version: u32, payload: Vec<u8>| {
        to_base64(&who.keyring().sign_act(kind, Some(engagement), subject, version, 1, payload).unwrap())
    };
    let agreed = |who: &Actor, kind: &str| {
        let payload = who.keyring().agreement_payload(engagement, [7; 32]).unwrap();
        act(who, kind, terms, 2, payload)
    };
    let named = json!({"id": terms, "version": 2, "terms": coach.seal(engagement, &Place::terms(terms), 2, "{}"), "modality": "coaching",
        "minutes": 45, "sponsor_id": sponsor.id, "act": agreed(&coach, "propose")});
    let _ = coach.post(&format!("{below}/agreements"), named).await.ok();
    let yes = json!({"agreement_id": terms, "version": 2, "act": agreed(&coachee, "accept")});
    let _ = coachee.put(&format!("{below}/acceptance"), yes).await.ok();
    let (release, item) = (Uuid::now_v7(), Uuid::now_v7());
    let shown = json!({"audience": "sponsor", "item": item, "kind": "win", "person": sponsor.id, "text": "No", "until": null});
    let payload = hash(format!("belay/1/release\0{}", canonical_json(&shown).unwrap()).as_bytes()).to_vec();
    let released = json!({"id": release, "item_kind": "win", "item_id": item, "audience": "sponsor", "audience_person_id": sponsor.id,
        "text": "No", "until_day": null, "act": act(&coachee, "release", release, 1, payload)});
    let _ = coachee.post(&format!("{below}/releases"), released).await.ok();
    let promise = Uuid::now_v7();
    let promised = json!({"id": promise, "text": "An hour a week", "due_day": null});
    let _ = sponsor.post(&format!("/sponsoring/{engagement}/promises"), promised).await.ok();
    let team = org.admin.post("/teams", json!({"name": "Atlas"})).await.ok();
    let team_id = team["id"].as_str().unwrap().to_owned();
    let membership =
        org.admin.post(&format!("/teams/{team_id}/memberships"), json!({"person_id": coach.id, "from": "2026-01-01"})).await.ok();
    let membership_id = membership["membership_id"].as_str().or(membership["id"].as_str()).unwrap().to_owned();
    let (goal, session, action) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let seal = |kind: &str, row: Uuid, field: &str| coachee.seal(engagement, &Place::new(kind, row, field), 1, "Say no in planning");
    let new_goal = json!({"id": goal, "target_day": null, "sentence": seal("goal", goal, "sentence"), "today": seal("goal", goal, "today"),
        "good_enough": seal("goal", goal, "good_enough")});
    let _ = coachee.post(&format!("{below}/goals"), new_goal).await.ok();
    let when = json!({"id": session, "starts_local": "2026-12-01T14:00", "zone": "Europe/Berlin", "minutes": 45, "link": null, "form": "conversation"});
    let _ = coachee.post(&format!("{below}/sessions"), when).await.ok();
    let owned = json!({"id": action, "session_id": null, "owner_id": coachee.id, "due_day": null, "text": seal("action", action, "text")});
    let _ = coachee.post(&format!("{below}/actions"), owned).await.ok();
    let (entry, round, model) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let written = json!({"id": entry, "drawer": "ground", "body": seal("entry", entry, "body")});
    let _ = coachee.post(&format!("{below}/entries"), written).await.ok();
    let _ = coachee.post(&format!("{below}/rounds"), json!({"id": round, "of": "ideas"})).await.ok();
    let _ = coachee.post("/models", json!({"id": model, "name": "Ours", "steps": [{"name": "Arrive"}]})).await.ok();
    let pack = "id: ours\nversion: \"2026.1\"\nlanguage: en\ntitle: Ours\nlicence: MIT\nskills:\n  - { id: saying-no, name: Saying no, about: Saying it., \
                kind: human, strand: collaboration, parts: { knowledge: Why., skill: How. } }\n";
    let _ = org.admin.post("/skills/packs", json!({"format": "yaml", "text": pack})).await.ok();
    let _ = org.admin.put("/skills/merges/saying-no", json!({"into": "unit-testing"})).await.ok();
    let attachment = Uuid::now_v7();
    let attached = json!({"id": attachment, "note_id": null, "bytes": 1, "parts": 1, "meta": seal("attachment", attachment, "meta")});
    let _ = coachee.post(&format!("{below}/attachments"), attached).await.ok();
    let part = format!("{}/api/v1/o/{}{below}/attachments/{attachment}/parts/0", app.base, org.slug);
    let stored = reqwest::Client::new().put(part).bearer_auth(coachee.token.as_ref().unwrap()).body(vec![0; 4112]);
    let stored = stored.header("content-type", "application/octet-stream").send().await.unwrap();
    assert_eq!(stored.status(), 204);
    let _ = org.admin.put(&format!("/people/{}/deactivation", gone.id), json!({})).await.ok();
    let mut foreigner = app.organisation().await.admin;
    foreigner.slug.clone_from(&org.slug);
    let ids = vec![
        ("slug", org.slug.clone()),
        ("engagement", engagement.to_string()),
        ("goal", goal.to_string()),
        ("promise", promise.to_string()),
        ("passkey", Uuid::now_v7().to_string()),
        ("release", release.to_string()),
        ("session", session.to_string()),
        ("entry", entry.to_string()),
        ("round", round.to_string()),
        ("model", model.to_string()),
        ("pack", "ours".to_owned()),
        ("from", "saying-no".to_owned()),
        ("action", action.to_string()),
        ("note", session.to_string()),
        ("device", Uuid::now_v7().to_string()),
        ("attachment", attachment.to_string()),
        ("part", "0".to_owned()),
        ("person", coachee.id.to_string()),
        ("gone", second_gone.id.to_string()),
        ("team", team_id),
        ("membership", membership_id),
        ("kind", "passphrase".to_owned()),
    ];
    (Cast { nobody: app.nobody(), coach, coachee, peer, sponsor, other, deactivated: gone, foreigner, ids }, org.admin)
}
