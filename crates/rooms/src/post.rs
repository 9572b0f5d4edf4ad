//! Sending mail over SMTP, where the server is set up for it.

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::app::Mail;

/// How long an SMTP server may take for each step.
const LIMIT: Duration = Duration::from_secs(10);

/// A letter that could not be sent.
#[derive(Debug, thiserror::Error)]
pub enum Unsent {
    /// An address or the text cannot be put into a letter.
    #[error("the letter cannot be written: {0}")]
    Letter(#[from] lettre::error::Error),
    /// An address cannot be written to.
    #[error("the address cannot be used: {0}")]
    Address(#[from] lettre::address::AddressError),
    /// The server of the mail did not take it.
    #[error("the mail server did not take the letter: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
}

impl Unsent {
    /// What failed, in a word that names nobody: for the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Letter(_) => "letter",
            Self::Address(_) => "address",
            Self::Smtp(error) if error.is_timeout() => "smtp timeout",
            Self::Smtp(error) if error.is_permanent() || error.is_transient() => "smtp refused",
            Self::Smtp(_) => "smtp connection",
        }
    }
}

/// A plain text letter.
pub struct Letter {
    /// Name of the receiver.
    pub name: String,
    /// Address of the receiver.
    pub email: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

impl Letter {
    fn message(self, from: &str) -> Result<Message, Unsent> {
        let to = Mailbox::new(Some(self.name), self.email.parse()?);
        Ok(Message::builder().from(from.parse()?).to(to).subject(self.subject).header(ContentType::TEXT_PLAIN).body(self.body)?)
    }
}

/// Sends a letter; waits until the mail server has taken it.
///
/// # Errors
/// What is wrong with the addresses, or what the mail server answered.
pub async fn send(mail: &Mail, letter: Letter) -> Result<(), Unsent> {
    let message = letter.message(&mail.from)?;
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.url)?.timeout(Some(LIMIT)).build();
    transport.send(message).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    /// Takes one letter as an SMTP server does, and answers what was sent.
    async fn take_one(listener: TcpListener) -> String {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut all, mut in_text) = (String::new(), false);
        write.write_all(b"220 here\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            all.push_str(&line);
            all.push('\n');
            let answer: &[u8] = match line.as_str() {
                "." => {
                    in_text = false;
                    b"250 taken\r\n"
                }
                _ if in_text => continue,
                "DATA" => {
                    in_text = true;
                    b"354 go on\r\n"
                }
                "QUIT" => break,
                _ => b"250 well\r\n",
            };
            write.write_all(answer).await.unwrap();
        }
        all
    }

    #[tokio::test]
    async fn a_letter_reaches_the_mail_server() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mail = Mail { url: format!("smtp://{}", listener.local_addr().unwrap()), from: "Belay <belay@example.org>".to_owned() };
        let taken = tokio::spawn(async move { tokio::time::timeout(LIMIT, take_one(listener)).await.unwrap() });
        let letter = Letter {
            name: "Bea, \"the\" first".to_owned(),
            email: "bea@example.org".to_owned(),
            subject: "Hello\r\nBcc: eve@example.org".to_owned(),
            body: "Open https://belay.example.org/join#abc".to_owned(),
        };
        send(&mail, letter).await.unwrap();
        let text = taken.await.unwrap();
        assert!(text.contains("RCPT TO:<bea@example.org>"), "{text}");
        assert!(text.contains("https://belay.example.org/join#abc"), "{text}");
        assert!(!text.contains("RCPT TO:<eve") && !text.lines().any(|line| line.starts_with("Bcc")), "{text}");
    }

    #[tokio::test]
    async fn a_mail_server_that_is_not_there_is_an_error() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mail = Mail { url: format!("smtp://{}", listener.local_addr().unwrap()), from: "belay@example.org".to_owned() };
        drop(listener);
        let letter = Letter { name: "Bea".to_owned(), email: "bea@example.org".to_owned(), subject: "S".to_owned(), body: "B".to_owned() };
        assert!(matches!(send(&mail, letter).await, Err(Unsent::Smtp(_))));
    }
}
