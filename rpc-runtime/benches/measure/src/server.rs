//! How a server of the bench starts: its settings, its socket, its signals.

use std::fs;
use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::thread::{self, available_parallelism};

use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;

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
    /// A runtime for each core, instead of one for all: `--per-core`.
    pub per_core: bool,
}

/// A certificate and its key, in PEM.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The certificate.
    pub certificate: Vec<u8>,
    /// The key.
    pub key: Vec<u8>,
}

/// Runs a server until it is told to end: on tokio's default multi-thread runtime, unless the settings say otherwise.
///
/// # Errors
///
/// When the server cannot start, or ends by itself.
pub fn main<S, F>(serve: S) -> Result<(), Error>
where
    S: Fn(TcpListener, Settings) -> F + Clone + Send + 'static,
    F: Future<Output = Result<(), Error>>,
{
    let settings = Settings::from_arguments(&Arguments::own())?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let mut end = signal(SignalKind::terminate())?;
        let mut ask = signal(SignalKind::user_defined1())?;
        if allocations::start() {
            tokio::spawn(async move {
                while ask.recv().await.is_some() {
                    println!("allocations {}", allocations::count());
                }
            });
        }
        let serving = async {
            if settings.per_core {
                return serve_per_core(&serve, &settings).await;
            }
            let listener = TcpListener::bind(ADDRESS).await?;
            println!("listening {}", listener.local_addr()?.port());
            serve(listener, settings).await
        };
        tokio::select! {
            ended = serving => ended,
            _ = end.recv() => Ok(()),
        }
    })
}

/// Serves with a runtime of one thread for each core, each with a socket of its own at the same port.
async fn serve_per_core<S, F>(serve: &S, settings: &Settings) -> Result<(), Error>
where
    S: Fn(TcpListener, Settings) -> F + Clone + Send + 'static,
    F: Future<Output = Result<(), Error>>,
{
    let (ended, mut hear_ended) = mpsc::unbounded_channel();
    let mut address = SocketAddr::from(ADDRESS);
    for _ in 0..available_parallelism()?.get() {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            let socket = TcpSocket::new_v4()?;
            socket.set_reuseport(true)?;
            socket.bind(address)?;
            socket.listen(BACKLOG)?
        };
        address = listener.local_addr()?;
        let (serve, settings, ended) = (serve.clone(), settings.clone(), ended.clone());
        thread::spawn(move || ended.send(runtime.block_on(serve(listener, settings))));
    }
    println!("listening {}", address.port());
    hear_ended.recv().await.unwrap_or(Ok(()))
}

impl Settings {
    fn from_arguments(arguments: &Arguments) -> Result<Self, Error> {
        let tls = arguments.value("--tls").map(Identity::read).transpose()?;
        Ok(Self {
            messages: arguments.value("--messages").unwrap_or("prost").to_owned(),
            gzip: arguments.has("--gzip"),
            tls,
            per_core: arguments.has("--per-core"),
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

const ADDRESS: (Ipv4Addr, u16) = (Ipv4Addr::LOCALHOST, 0);

/// Connections that wait to be accepted, at most: what tokio's own listener asks for.
const BACKLOG: u32 = 1024;
