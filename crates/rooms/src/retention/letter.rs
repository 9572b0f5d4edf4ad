//! Telling by mail that something will be deleted: that, and when. No word of what it is about.

use domain::retention::FORMER;
use store::Conn;
use uuid::Uuid;

use super::queries::{self, Addressee};
use crate::app::App;
use crate::post::{self, Letter};
use crate::problem::Result;
use crate::words::{self, Language};

/// Writes to everyone of an engagement that is to be deleted, where mail is set up. Who cannot be reached sees it in Belay.
pub async fn announce(app: &App, organisation: Uuid, engagement: Uuid) {
    let Some(mail) = &app.settings.mail else { return };
    let letters = match letters(app, organisation, engagement).await {
        Ok(letters) => letters,
        Err(problem) => {
            tracing::warn!(problem = problem.name(), "nobody could be written to about a deletion");
            return;
        }
    };
    for letter in letters {
        if let Err(error) = post::send(mail, letter).await {
            tracing::warn!(kind = error.kind(), "a letter about a deletion could not be sent");
        }
    }
}

async fn letters(app: &App, organisation: Uuid, engagement: Uuid) -> Result<Vec<Letter>> {
    let conn: &mut Conn = &mut *app.db.read().await?;
    // Stopped already: there is nothing to tell.
    let Some(erase_at) = queries::erase_at(conn, organisation, engagement).await? else { return Ok(Vec::new()) };
    let name = queries::organisation_name(conn, organisation).await?;
    let to = queries::addressees(conn, organisation, engagement, app.clock.now() - FORMER).await?;
    Ok(to.into_iter().map(|to| letter(to, &name, erase_at, &app.settings.public_url)).collect())
}

fn letter(to: Addressee, organisation: &str, erase_at: i64, link: &str) -> Letter {
    let language = Language::of(&to.language);
    let day = words::day(erase_at, &to.time_zone, language);
    let args = [("name", to.name.as_str()), ("organisation", organisation), ("day", day.as_str()), ("link", link)];
    let [subject, body] = ["subject", "body"].map(|part| words::mail(language, &format!("mail-erasure-{part}"), &args));
    Letter { name: to.name, email: to.email, subject, body }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_when_and_nothing_else() {
        for (language, day) in [("en", "2026-12-24"), ("de-AT", "24.12.2026")] {
            let to = Addressee {
                name: "Bea".to_owned(),
                email: "bea@example.org".to_owned(),
                language: language.to_owned(),
                time_zone: "Europe/Berlin".to_owned(),
            };
            let letter = letter(to, "Analytical Engines", 1_798_095_600_000, "https://belay.example.org");
            assert!(letter.body.contains(day) && letter.body.contains("https://belay.example.org"), "{}", letter.body);
            assert!(letter.subject.contains("Analytical Engines") && !letter.subject.starts_with("mail-"), "{}", letter.subject);
        }
    }
}
