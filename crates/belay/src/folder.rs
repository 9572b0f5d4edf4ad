//! The data folder: for its owner alone, with one server at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A data folder that exists.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

/// The lock of a server, held until it is dropped.
#[derive(Debug)]
pub struct Lock(File);

impl Folder {
    /// The folder at `path`, made when it is missing, for its owner alone.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(path: &Path) -> Result<Self, Failure> {
        let wrong = |error: std::io::Error| Failure::input(format!("the data folder {} cannot be used: {error}", path.display()));
        if !path.is_dir() {
            let mut builder = std::fs::DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(path).map_err(wrong)?;
        }
        Ok(Self(path.to_owned()))
    }

    /// The folder at `path`, when a database is in it.
    ///
    /// # Errors
    /// Bad input, when there is none.
    pub fn existing(path: &Path) -> Result<Self, Failure> {
        let folder = Self(path.to_owned());
        if folder.database().is_file() {
            return Ok(folder);
        }
        Err(Failure::input(format!("there is no database in {}: say where it is with --data DIR", path.display())))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The embedded database.
    pub fn database(&self) -> PathBuf {
        self.0.join("belay.db")
    }

    /// What marks the folder of the sample organisation, and holds its sign-ins.
    pub fn demo(&self) -> PathBuf {
        self.0.join("demo.json")
    }

    /// Refuses the sample organisation in a folder of real data, and real data in the folder of the sample.
    ///
    /// # Errors
    /// Bad input.
    pub fn check_demo(&self, demo: bool) -> Result<(), Failure> {
        let shown = self.0.display();
        match (demo, self.demo().is_file()) {
            (true, false) if self.database().exists() => {
                Err(Failure::input(format!("{shown} holds real data: the sample organisation needs a folder of its own (--data DIR)")))
            }
            (false, true) => {
                Err(Failure::input(format!("{shown} is the folder of the sample organisation: real data needs another one (--data DIR)")))
            }
            _ => Ok(()),
        }
    }

    /// Locks the folder for a server or a restore.
    ///
    /// # Errors
    /// Bad input, when another holds it.
    pub fn lock(&self) -> Result<Lock, Failure> {
        let path = self.0.join("belay.lock");
        let file = owner_only(OpenOptions::new().read(true).write(true).create(true).truncate(false)).open(&path);
        let file = file.map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => {
                let who = self.server().map(|(pid, _)| format!(" (process {pid})")).unwrap_or_default();
                let shown = self.0.display();
                Err(Failure::input(format!("a server{who} is using {shown}: stop it first, or choose another folder with --data DIR")))
            }
            Err(TryLockError::Error(error)) => Err(Failure::from(error).at(path.display())),
        }
    }

    /// Process and public URL of the server that holds the lock, or held it last.
    pub fn server(&self) -> Option<(String, String)> {
        let text = std::fs::read_to_string(self.0.join("belay.lock")).ok()?;
        let mut lines = text.lines().map(str::to_owned);
        Some((lines.next()?, lines.next()?))
    }
}

impl Lock {
    /// Says who holds the lock and where it can be reached.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn say(&mut self, public_url: &str) -> Result<(), Failure> {
        self.0.set_len(0)?;
        std::io::Seek::rewind(&mut self.0)?;
        writeln!(self.0, "{}\n{public_url}", std::process::id())?;
        Ok(())
    }
}

/// New files are for their owner alone.
pub fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}
