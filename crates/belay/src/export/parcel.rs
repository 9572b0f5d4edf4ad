//! The file that leaves: a tar of the folder `record` in an age file, written as it comes.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::Encryptor;
use age::secrecy::SecretString;
use age::stream::StreamWriter;
use tar::{Builder, EntryType, Header};

use crate::failure::Failure;
use crate::folder::owner_only;

/// Work of guessing at a passphrase: 2^18 steps of scrypt, as the stock program chooses.
const LOG_N: u8 = 18;

/// For whom it is.
pub enum For {
    /// Whoever knows a passphrase.
    Passphrase(String),
    /// Whoever has the identity of an age recipient.
    Recipient(age::x25519::Recipient),
}

impl For {
    /// `age1…`.
    ///
    /// # Errors
    /// Bad input.
    pub fn recipient(text: &str) -> Result<Self, Failure> {
        let read = age::x25519::Recipient::from_str(text.trim());
        read.map(Self::Recipient).map_err(|_| Failure::input(format!("{text} is no age recipient: it looks like age1…")))
    }

    fn encryptor(&self) -> Result<Encryptor, Failure> {
        let made = match self {
            Self::Recipient(recipient) => Encryptor::with_recipients(std::iter::once(recipient as &dyn age::Recipient)),
            Self::Passphrase(passphrase) => {
                let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.clone()));
                recipient.set_work_factor(LOG_N);
                Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            }
        };
        made.map_err(|error| Failure::Work(error.to_string()))
    }
}

/// A file that is being written. It has its name once it is whole.
pub struct Parcel {
    tar: Option<Builder<StreamWriter<BufWriter<File>>>>,
    partial: PathBuf,
    file: PathBuf,
    seconds: u64,
    names: BTreeSet<String>,
}

impl Drop for Parcel {
    fn drop(&mut self) {
        if self.tar.take().is_some() {
            // What broke off is no record.
            let _ = std::fs::remove_file(&self.partial);
        }
    }
}

impl Parcel {
    /// Begins a file that does not exist yet, for its owner alone. `seconds`: the time that its files get.
    ///
    /// # Errors
    /// Bad input: it exists, or its folder does not.
    pub fn create(file: &Path, to: &For, seconds: u64) -> Result<Self, Failure> {
        let file = std::path::absolute(file)?;
        let shown = file.display();
        if file.exists() {
            return Err(Failure::input(format!("{shown} exists already: say another name with --out FILE")));
        }
        let Some((parent, name)) = file.parent().zip(file.file_name()) else { return Err(Failure::input(format!("{shown} is no file"))) };
        let partial = parent.join(format!(".{}.partial-{}", name.to_string_lossy(), std::process::id()));
        let opened = owner_only(OpenOptions::new().write(true).create_new(true)).open(&partial);
        let opened = opened.map_err(|error| Failure::input(format!("{shown}: {error}")))?;
        let writer = to.encryptor()?.wrap_output(BufWriter::new(opened))?;
        Ok(Self { tar: Some(Builder::new(writer)), partial, file, seconds, names: BTreeSet::new() })
    }

    /// A name that no file has, like this one.
    fn free(&mut self, path: &str) -> String {
        let (stem, end) = path.rsplit_once('.').filter(|(stem, _)| !stem.ends_with('/')).unwrap_or((path, ""));
        let numbered = (2_u32..).map(|number| if end.is_empty() { format!("{stem}-{number}") } else { format!("{stem}-{number}.{end}") });
        let free = std::iter::once(path.to_owned()).chain(numbered).find(|path| !self.names.contains(&path.to_lowercase()));
        let free = free.unwrap_or_else(|| path.to_owned());
        self.names.insert(free.to_lowercase());
        free
    }

    /// Adds a file below `record/`. Gives its path there, which has a number where another file has the same.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<String, Failure> {
        let path = self.free(path);
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(self.seconds);
        let tar = self.tar.as_mut().ok_or_else(|| Failure::Work("the file is closed".to_owned()))?;
        tar.append_data(&mut header, format!("record/{path}"), bytes)?;
        Ok(path)
    }

    /// Ends the file, makes it durable and gives it its name.
    ///
    /// # Errors
    /// When it cannot be written, or another has taken the name.
    pub fn finish(mut self) -> Result<PathBuf, Failure> {
        let tar = self.tar.take().ok_or_else(|| Failure::Work("the file is closed".to_owned()))?;
        let ended = (|| {
            let file = tar.into_inner()?.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
            file.sync_all()?;
            std::fs::hard_link(&self.partial, &self.file).or_else(|error| match self.file.exists() {
                true => Err(error),
                // A file system without links.
                false => std::fs::rename(&self.partial, &self.file),
            })
        })();
        // After a rename there is nothing to remove.
        let _ = std::fs::remove_file(&self.partial);
        ended.map_err(|error| Failure::from(error).at(self.file.display()))?;
        Ok(self.file.clone())
    }
}

/// A name that is safe as one file's on any system: letters and digits of any script, single hyphens; the end of a file's name is kept.
#[must_use]
pub fn file_name(text: &str) -> String {
    let (stem, end) = match text.rsplit_once('.') {
        Some((stem, end))
            if !stem.is_empty() && (1..=8).contains(&end.len()) && end.chars().all(|letter| letter.is_ascii_alphanumeric()) =>
        {
            (stem, format!(".{}", end.to_ascii_lowercase()))
        }
        _ => (text, String::new()),
    };
    let words = slug(stem);
    if words.is_empty() { format!("unnamed{end}") } else { format!("{words}{end}") }
}

/// Words as a part of a file's name, lower case, at most 60 characters.
#[must_use]
pub fn slug(text: &str) -> String {
    let spaced: String = text.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    joined.chars().take(60).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_inside_is_no_path() {
        assert_eq!(file_name("Plan der Woche.PDF"), "plan-der-woche.pdf");
        assert_eq!(file_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(file_name("..\\x.tar.gz"), "x-tar.gz");
        assert_eq!(
            (file_name(".."), file_name("日本.png"), file_name("\u{202e}gnp.exe")),
            ("unnamed".to_owned(), "日本.png".to_owned(), "gnp.exe".to_owned())
        );
        assert_eq!(slug("Maren Holm, Tomasz Wilk"), "maren-holm-tomasz-wilk");
    }
}
