//! Prints, once a second, which server answered how many calls while servers freeze, stop and start again.

use std::env;
use std::error::Error;
use std::time::Duration;

use fleet::{SERVERS, Tally, Tick};
use rpc_runtime::{Balance, OutlierDetection, PeakEwma};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let policy = env::args().nth(1);
    let policy = policy.as_deref().unwrap_or("least_request");
    let balance = match policy {
        "round_robin" => Balance::round_robin(),
        "round_robin_eject" => {
            Balance::round_robin().eject(OutlierDetection::default().consecutive_failures(3))
        }
        "least_request" => Balance::least_request(),
        "peak_ewma" => Balance::peak_ewma(PeakEwma::default()),
        other => {
            return Err(format!(
                "there is no policy {other}: use round_robin, round_robin_eject, least_request or peak_ewma"
            )
            .into());
        }
    };
    println!("{policy}: 100 calls each second, with a deadline of 1 second");
    println!("second  {}failed", heads());
    let mut second = 0;
    let ticks = fleet::run(balance, Duration::from_secs(1), |tick| {
        second += 1;
        for event in &tick.events {
            println!("        {event}");
        }
        println!(
            "{second:6}  {}{:6}",
            columns(&tick.tally, &tick.states),
            tick.tally.failed.len()
        );
    })
    .await?;
    summary(&ticks);
    Ok(())
}

/// Prints a line for each part of the script.
fn summary(ticks: &[Tick]) {
    println!("\n{:32} calls failed", "after");
    let mut title = "the start".to_owned();
    let mut tally = Tally::default();
    for tick in ticks {
        if !tick.events.is_empty() {
            print_part(&title, &tally);
            title = tick.events.join(", ");
            tally = Tally::default();
        }
        tally = tally.and(&tick.tally);
    }
    print_part(&title, &tally);
}

fn print_part(title: &str, tally: &Tally) {
    let failed = tally.failed.len();
    let answered: u32 = tally.answered().iter().sum();
    println!("{title:32} {:5} {failed:6}", answered as usize + failed);
}

fn heads() -> String {
    let names = (0..SERVERS).map(|server| format!("server {server}"));
    columns_of(names)
}

/// The share, the latency and the state of each server.
fn columns(tally: &Tally, states: &[&str]) -> String {
    columns_of(states.iter().enumerate().map(|(server, state)| {
        let Some((percent, latency)) = tally.share(server) else {
            return format!("  0 %             {state}");
        };
        let milliseconds = latency.as_secs_f64() * 1e3;
        format!("{percent:3} % {milliseconds:8.1} ms {state}")
    }))
}

/// Texts of the same width.
fn columns_of(texts: impl Iterator<Item = String>) -> String {
    texts.fold(String::new(), |line, text| format!("{line}{text:26}"))
}
