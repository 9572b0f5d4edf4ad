use serde_json::json;
use testkit::{Method, PASSWORD, check};
use uuid::Uuid;

use super::{invited, names};

#[tokio::test(flavor = "multi_thread")]
async fn a_new_invitation_voids_the_old_one() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, _) = invited(&org, "Bea").await;
        let path = format!("/people/{bea}/invitation");
        let (first, second) = (org.admin.post(&path, json!({})).await, org.admin.post(&path, json!({})).await);
        assert_eq!((first.status, first.json["mailed"].as_bool()), (201, Some(false)));
        assert_eq!(first.json["expires_at"].as_i64(), Some(app.now() + 14 * 24 * 3600 * 1000));
        let look = async |token: &serde_json::Value| {
            app.nobody().call(Method::POST, "/invitation-look-ups", Some(json!({"token": token})), &[]).await
        };
        assert_eq!(look(&first.json["token"]).await.status, 404);
        assert_eq!(look(&second.json["token"]).await.ok()["name"], "Bea");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_leaves_the_link_alone_and_does_not_tell_the_token_again() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, _) = invited(&org, "Bea").await;
        let (path, key) = (format!("/people/{bea}/invitation"), Uuid::now_v7().to_string());
        let first = org.admin.keyed(Method::POST, &path, json!({}), &key).await.ok();
        let second = org.admin.keyed(Method::POST, &path, json!({}), &key).await.ok();
        assert_eq!((second["token"].is_null(), &second["expires_at"]), (true, &first["expires_at"]));
        let look = app.nobody().call(Method::POST, "/invitation-look-ups", Some(json!({"token": first["token"]})), &[]).await;
        assert_eq!(look.status, 200);
        let token = first["token"].as_str().unwrap().to_owned();
        let mut conn = app.app.db.read().await.unwrap();
        let answers: Vec<(String,)> = sqlx::query_as("SELECT answer FROM idempotency").fetch_all(&mut *conn).await.unwrap();
        assert!(answers.iter().all(|(answer,)| !answer.contains(&token)), "the token is stored as a hash only");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_joined_gets_a_link_to_a_new_password() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let link = org.admin.post(&format!("/people/{}/invitation", bea.id), json!({})).await.ok();
        let nobody = app.nobody();
        let look = nobody.call(Method::POST, "/invitation-look-ups", Some(json!({"token": link["token"]})), &[]).await.ok();
        assert_eq!(look["purpose"], "reset");
        let body = json!({"token": link["token"], "password": "another long password"});
        assert_eq!(nobody.call(Method::POST, "/login-resets", Some(body), &[]).await.status, 204);
        let sign_in = |password: &str| json!({"email": bea.email, "password": password, "bearer": true});
        assert_eq!(nobody.call(Method::POST, "/sign-in", Some(sign_in(PASSWORD)), &[]).await.problem().1, "wrong_login");
        let token = nobody.call(Method::POST, "/sign-in", Some(sign_in("another long password")), &[]).await.ok();
        let mut again = app.nobody();
        again.slug.clone_from(&org.slug);
        again.token = token["token"].as_str().map(str::to_owned);
        assert_eq!(again.get("/self").await.ok()["login_reset_at"].as_i64(), Some(app.now()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_organisation_alone_resets_the_login_of_an_account_that_others_share() {
    check(async |app| {
        let (org, other) = (app.organisation().await, app.organisation().await);
        let bea = org.person_without_keys("Bea").await;
        let there = other.admin.post("/people", json!({"name": "Bea", "email": bea.email})).await.ok();
        let path = format!("/people/{}/invitation", there["id"].as_str().unwrap());
        let invitation = other.admin.post(&path, json!({})).await.ok();
        let body =
            json!({"token": invitation["token"], "name": "Bea", "password": PASSWORD, "time_zone": "Europe/Berlin", "language": "en"});
        assert_eq!(app.nobody().call(Method::POST, "/sign-up", Some(body), &[]).await.status, 201);
        for reply in [other.admin.post(&path, json!({})).await, org.admin.post(&format!("/people/{}/invitation", bea.id), json!({})).await]
        {
            assert_eq!((reply.problem().1, reply.json["args"]["state"].as_str()), ("wrong_state", Some("other_organisations")));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn access_ends_and_comes_back_and_nothing_else_changes() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let (cy, _) = invited(&org, "Cy").await;
        let link = org.admin.post(&format!("/people/{cy}/invitation"), json!({})).await.ok();
        let path = format!("/people/{}/deactivation", bea.id);
        let ended = org.admin.put(&path, json!({})).await.ok();
        app.pass(1000);
        assert_eq!(org.admin.put(&path, json!({})).await.ok()["deactivated_at"], ended["deactivated_at"]);
        // For 90 days one reads what is one's own, and no more.
        assert!(bea.get("/self").await.ok()["former_until"].is_i64());
        assert_eq!(bea.get("/people").await.problem(), (403, "former_member", None));
        assert_eq!(org.admin.post(&format!("/people/{}/invitation", bea.id), json!({})).await.problem().1, "wrong_state");
        let _ = org.admin.put(&format!("/people/{cy}/deactivation"), json!({})).await.ok();
        let look = app.nobody().call(Method::POST, "/invitation-look-ups", Some(json!({"token": link["token"]})), &[]).await;
        assert_eq!(look.status, 404);
        let dan = org.person_without_keys("Dan").await;
        assert_eq!(names(&dan.get("/people").await.ok()), ["Ada", "Dan"]);
        assert_eq!(names(&org.admin.get("/people").await.ok()), ["Ada", "Bea", "Cy", "Dan"]);
        let back = org.admin.delete(&path, json!({})).await.ok();
        assert!(back["deactivated_at"].is_null());
        assert_eq!(bea.get("/self").await.ok()["own_engagement_id"].as_str().unwrap(), bea.own().to_string());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_stays_one() {
    check(async |app| {
        let org = app.organisation().await;
        let me = format!("/people/{}", org.admin.id);
        let demoted = json!({"name": "Ada", "email": org.admin.email, "administrator": false});
        // An administrator who has not joined cannot stand in.
        let _ = org.admin.post("/people", json!({"name": "Cy", "email": "cy@example.org", "administrator": true})).await.ok();
        assert_eq!(org.admin.put(&me, demoted.clone()).await.problem(), (409, "last_administrator", None));
        assert_eq!(org.admin.put(&format!("{me}/deactivation"), json!({})).await.problem(), (409, "last_administrator", None));
        let bea = org.person_without_keys("Bea").await;
        let promoted = json!({"name": "Bea", "email": bea.email, "administrator": true});
        let _ = org.admin.put(&format!("/people/{}", bea.id), promoted).await.ok();
        assert_eq!(org.admin.put(&me, demoted).await.ok()["administrator"], false);
        assert_eq!(org.admin.put(&me, json!({})).await.problem(), (403, "administrator_only", None));
        assert_eq!(bea.put(&format!("/people/{}/deactivation", bea.id), json!({})).await.problem(), (409, "last_administrator", None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_set_people_up_and_other_organisations_people_are_not_found() {
    check(async |app| {
        let (org, other) = (app.organisation().await, app.organisation().await);
        let bea = org.person_without_keys("Bea").await;
        let (mine, foreign) = (org.admin.id, other.admin.id);
        let body = json!({"name": "X", "email": "x@example.org", "manager_id": null, "csv": "name,email\nX,x@example.org"});
        let routes = [
            (Method::PUT, ""),
            (Method::PUT, "/deactivation"),
            (Method::DELETE, "/deactivation"),
            (Method::POST, "/invitation"),
            (Method::PUT, "/manager"),
        ];
        for (method, tail) in routes {
            let key = || Uuid::now_v7().to_string();
            let refused = bea.keyed(method.clone(), &format!("/people/{mine}{tail}"), body.clone(), &key()).await;
            assert_eq!(refused.problem(), (403, "administrator_only", None), "{tail}");
            for id in [foreign.to_string(), "x".to_owned()] {
                let unknown = org.admin.keyed(method.clone(), &format!("/people/{id}{tail}"), body.clone(), &key()).await;
                assert_eq!(unknown.problem(), (404, "not_found", None), "{tail}");
            }
        }
        assert_eq!(bea.post("/people", body.clone()).await.problem(), (403, "administrator_only", None));
        assert_eq!(bea.post("/people/import", body).await.problem(), (403, "administrator_only", None));
    })
    .await;
}
