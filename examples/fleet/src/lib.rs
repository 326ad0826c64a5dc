//! Three servers, a client that calls them all the time, and a script of what happens to the servers.

mod caller;
mod member;
mod script;
mod tally;

use std::error::Error;
use std::time::Duration;

use helloworld::generated::helloworld::GreeterClient;
use rpc_runtime::{Balance, Channel, Endpoint};
use tokio::time::{Instant, sleep_until};

use crate::caller::Caller;
use crate::member::Member;
use crate::script::{Event, SCRIPT, TICKS};

pub use crate::tally::Tally;

/// What happened in one tick.
#[derive(Debug)]
pub struct Tick {
    /// The events of the script at its beginning.
    pub events: Vec<String>,
    /// What each server was doing at its end.
    pub states: Vec<&'static str>,
    /// The calls that ended in it.
    pub tally: Tally,
}

/// Runs the script while a client makes 100 calls in each tick; `report` gets each tick when it is over.
///
/// # Errors
///
/// A server cannot be started.
pub async fn run(
    balance: Balance,
    tick: Duration,
    mut report: impl FnMut(&Tick),
) -> Result<Vec<Tick>, Box<dyn Error>> {
    let mut members = Vec::new();
    for number in 0..SERVERS {
        members.push(Member::start(number).await?);
    }
    let endpoints = members.iter().map(|member| Endpoint::new(member.address()));
    // The target is only a name here, because the endpoints are given.
    let channel = Channel::builder("fleet:///greeters")
        .plaintext()
        .endpoints(endpoints)
        .balance(balance)
        .build()?;
    let caller = Caller::start(GreeterClient::new(channel), tick);

    let started = Instant::now();
    let mut ticks = Vec::new();
    for number in 0..TICKS {
        let mut events = Vec::new();
        for (_, event) in SCRIPT.iter().filter(|(at, _)| *at == number) {
            events.push(event.to_string());
            apply(*event, &mut members).await?;
        }
        sleep_until(started + tick * (number + 1)).await;
        let tick = Tick {
            events,
            states: members.iter().map(Member::state).collect(),
            tally: caller.take(),
        };
        report(&tick);
        ticks.push(tick);
    }
    Ok(ticks)
}

async fn apply(event: Event, members: &mut [Member]) -> Result<(), Box<dyn Error>> {
    let number = event.server();
    let Some(member) = members.get_mut(number) else {
        return Err(format!("there is no server {number}").into());
    };
    match event {
        Event::Freeze(_) => member.set_frozen(true),
        Event::Thaw(_) => member.set_frozen(false),
        Event::Stop(_) => member.stop().await?,
        Event::Start(_) => member.start_again().await?,
    }
    Ok(())
}

/// How many servers there are.
pub const SERVERS: usize = 3;
