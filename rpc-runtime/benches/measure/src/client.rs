//! The main function of a client of the bench: many callers, each in a closed loop.

use std::future::Future;
use std::time::Instant;

use crate::run::{Arguments, Recorder, Recorders, Run};
use crate::{Error, allocations};

/// The calls that a framework's client makes. A value is a connection of its own.
pub trait Client: Clone + Send + Sync + Sized + 'static {
    /// Connects to a port of this machine.
    fn connect(port: u16) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Calls `Small` with ten characters, and returns how many came back.
    fn small(&self) -> impl Future<Output = Result<usize, Error>> + Send;

    /// Calls `Nested` with an order, and returns the total of the answer.
    fn nested(&self) -> impl Future<Output = Result<u64, Error>> + Send;

    /// Calls `Download`, and tells `received` of each message how many characters it has.
    fn download(
        &self,
        times: u32,
        received: impl FnMut(usize) + Send,
    ) -> impl Future<Output = Result<(), Error>> + Send;

    /// Calls `Duplex`, and sends ten characters each time that an answer was received, as long as `received` says so.
    fn ping_pong(
        &self,
        received: impl FnMut(usize) -> bool + Send,
    ) -> impl Future<Output = Result<(), Error>> + Send;
}

/// Runs the client on tokio's default multi-thread runtime, and prints what was measured in JSON.
///
/// # Errors
///
/// When a call fails, or what it returns is wrong.
pub fn main<C: Client>() -> Result<(), Error> {
    let arguments = Arguments::own();
    let run = Run::from_arguments(&arguments)?;
    let port = u16::try_from(arguments.number("--port")?)?;
    let connections = arguments.number("--connections")?;
    let streams = arguments.number("--streams")?;
    let mode = arguments.value("--mode").unwrap_or("small").to_owned();
    let counts = allocations::start();
    tokio::runtime::Runtime::new()?.block_on(async move {
        let recorders = Recorders::new(&run);
        let mut workers = Vec::new();
        for _ in 0..connections {
            let client = C::connect(port).await?;
            for _ in 0..streams {
                let (client, mode) = (client.clone(), mode.clone());
                let recorder = recorders.recorder();
                workers.push(tokio::spawn(work(client, mode, recorder)));
            }
        }
        let extra = || if counts { allocations::count() } else { 0 };
        println!("{}", recorders.measure(run, extra, workers).await?);
        if counts {
            eprintln!("allocations {}", allocations::count());
        }
        Ok(())
    })
}

async fn work<C: Client>(
    client: C,
    mode: String,
    mut recorder: Recorder,
) -> Result<[Recorder; 1], Error> {
    while recorder.goes_on() {
        let mut started = Instant::now();
        match mode.as_str() {
            "small" => {
                check(client.small().await?, 10)?;
                recorder.call(started);
            }
            "nested" => {
                if client.nested().await? == 0 {
                    return Err("the order has no total".into());
                }
                recorder.call(started);
            }
            "download" => {
                let mut count = 0_usize;
                client
                    .download(MESSAGES, |characters| {
                        count += characters;
                        recorder.units(1);
                    })
                    .await?;
                check(count, 10 * MESSAGES as usize)?;
                recorder.latency(started);
            }
            "ping-pong" => {
                let mut wrong = 0;
                client
                    .ping_pong(|characters| {
                        wrong += usize::from(characters != 10);
                        recorder.call(started);
                        started = Instant::now();
                        recorder.goes_on()
                    })
                    .await?;
                check(wrong, 0)?;
            }
            other => return Err(format!("there is no mode {other}").into()),
        }
    }
    Ok([recorder])
}

fn check(got: usize, expected: usize) -> Result<(), Error> {
    if got == expected {
        return Ok(());
    }
    Err(format!("{got} instead of {expected}").into())
}

/// How many messages a download has.
const MESSAGES: u32 = 10_000;

/// What the messages of the bench say.
pub const TEXT: &str = "0123456789";
