//! How a server of the bench starts: its settings, its socket, its signals.

use std::fs;
use std::future::Future;
use std::path::Path;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::run::Arguments;
use crate::{Error, allocations};

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The crate of the messages, if there is a choice: `--messages NAME`.
    pub messages: String,
    /// Responses are to be compressed: `--gzip`.
    pub gzip: bool,
    /// The server speaks TLS: `--tls FOLDER`, with `certificate.pem` and `key.pem`.
    pub tls: Option<Identity>,
}

/// A certificate and its key, in PEM.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The certificate.
    pub certificate: Vec<u8>,
    /// The key.
    pub key: Vec<u8>,
}

/// Runs a server on tokio's default multi-thread runtime until it is told to end.
///
/// # Errors
///
/// When the server cannot start, or ends by itself.
pub fn main<F>(serve: impl FnOnce(TcpListener, Settings) -> F) -> Result<(), Error>
where
    F: Future<Output = Result<(), Error>>,
{
    let settings = Settings::from_arguments(&Arguments::own())?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let mut end = signal(SignalKind::terminate())?;
        let mut ask = signal(SignalKind::user_defined1())?;
        if allocations::start() {
            tokio::spawn(async move {
                while ask.recv().await.is_some() {
                    println!("allocations {}", allocations::count());
                }
            });
        }
        println!("listening {}", listener.local_addr()?.port());
        tokio::select! {
            ended = serve(listener, settings) => ended,
            _ = end.recv() => Ok(()),
        }
    })
}

impl Settings {
    fn from_arguments(arguments: &Arguments) -> Result<Self, Error> {
        let tls = arguments.value("--tls").map(Identity::read).transpose()?;
        Ok(Self {
            messages: arguments.value("--messages").unwrap_or("prost").to_owned(),
            gzip: arguments.has("--gzip"),
            tls,
        })
    }
}

impl Identity {
    fn read(folder: &str) -> Result<Self, Error> {
        let folder = Path::new(folder);
        Ok(Self {
            certificate: fs::read(folder.join("certificate.pem"))?,
            key: fs::read(folder.join("key.pem"))?,
        })
    }
}
