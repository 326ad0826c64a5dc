//! A server process of its own, and what the kernel knows about a process.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A running `peer_server`, killed when this is dropped.
#[derive(Debug)]
pub struct ServerProcess {
    child: Child,
    /// What the kernel knows of it.
    pub figures: Figures,
    /// Where it listens.
    pub port: u16,
}

/// The figures of a process.
#[derive(Clone, Debug)]
pub struct Figures(PathBuf);

impl ServerProcess {
    /// Starts the `peer_server` that lies beside this program, and waits until it listens.
    ///
    /// # Errors
    ///
    /// When it is not there, or does not listen.
    pub async fn start(arguments: &[&str]) -> io::Result<Self> {
        let program = std::env::current_exe()?.with_file_name("peer_server");
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let output = child.stdout.take().ok_or_else(no_port)?;
        let line = BufReader::new(output).lines().next_line().await?;
        let port = line
            .as_deref()
            .and_then(|line| line.strip_prefix("listening "));
        let port = port
            .and_then(|port| port.parse().ok())
            .ok_or_else(no_port)?;
        let figures = Figures(format!("/proc/{}", child.id().ok_or_else(no_port)?).into());
        Ok(Self {
            child,
            figures,
            port,
        })
    }

    /// Whether it has not ended.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks it to end, with a TERM signal.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub async fn terminate(&self) -> io::Result<()> {
        let id = self.child.id();
        let id = id.ok_or_else(|| io::Error::other("the server has ended"))?;
        let kill = Command::new("kill").arg(id.to_string()).status().await?;
        if kill.success() {
            return Ok(());
        }
        Err(io::Error::other("the server cannot be signalled"))
    }

    /// Waits until it has ended by itself.
    ///
    /// # Errors
    ///
    /// When it ends with an exit code other than 0.
    pub async fn ended(mut self) -> io::Result<()> {
        let status = self.child.wait().await?;
        if status.success() {
            return Ok(());
        }
        Err(io::Error::other(format!("the server ended with {status}")))
    }

    /// Kills it, and waits until it is gone.
    ///
    /// # Errors
    ///
    /// When the operating system refuses.
    pub async fn kill(mut self) -> io::Result<()> {
        self.child.kill().await
    }
}

impl Figures {
    /// Those of this process.
    #[must_use]
    pub fn own() -> Self {
        Self(Path::new("/proc/self").to_owned())
    }

    /// KiB that the process has in memory.
    ///
    /// # Errors
    ///
    /// When the process has ended.
    pub fn resident(&self) -> io::Result<u64> {
        self.status("VmRSS:")
    }

    /// The most KiB that the process ever had in memory.
    ///
    /// # Errors
    ///
    /// When the process has ended.
    pub fn peak(&self) -> io::Result<u64> {
        self.status("VmHWM:")
    }

    /// Files and sockets that the process has open.
    ///
    /// # Errors
    ///
    /// When the process has ended.
    pub fn open_files(&self) -> io::Result<usize> {
        Ok(fs::read_dir(self.0.join("fd"))?.count())
    }

    fn status(&self, name: &str) -> io::Result<u64> {
        let status = fs::read_to_string(self.0.join("status"))?;
        let value = status.lines().find_map(|line| line.strip_prefix(name));
        value
            .and_then(|value| value.split_whitespace().next()?.parse().ok())
            .ok_or_else(|| io::Error::other(format!("/proc has no {name}")))
    }
}

fn no_port() -> io::Error {
    io::Error::other("the server does not say where it listens")
}
