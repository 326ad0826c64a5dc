//! Cases of many large calls, over one channel or over a new channel each.

use std::time::{Duration, Instant};

use integration_tests::generated::grpc::testing::TestServiceClient;
use tokio::task::JoinSet;
use tokio::time::sleep_until;

use super::unary_request;
use crate::arguments::Arguments;
use crate::expect::{self, Outcome};

/// All calls over one channel.
pub(super) async fn calls(client: TestServiceClient, arguments: &Arguments) -> Outcome {
    soak(Some(client), arguments).await
}

/// Each call over a channel of its own.
pub(super) async fn channels(arguments: &Arguments) -> Outcome {
    soak(None, arguments).await
}

async fn soak(client: Option<TestServiceClient>, arguments: &Arguments) -> Outcome {
    let end = Instant::now() + arguments.soak_time();
    let mut loops = JoinSet::new();
    for number in 0..arguments.soak_num_threads {
        // The first loops make one call more when the calls cannot be shared out evenly.
        let more = u32::from(number < arguments.soak_iterations % arguments.soak_num_threads);
        let iterations = arguments.soak_iterations / arguments.soak_num_threads + more;
        loops.spawn(repeat(client.clone(), arguments.clone(), iterations, end));
    }
    let (mut made, mut failed) = (0, 0);
    while let Some(ended) = loops.join_next().await {
        let tally = ended?;
        made += tally.made;
        failed += tally.failed;
    }
    expect::equal(
        "the number of calls made in time",
        made,
        arguments.soak_iterations,
    )?;
    if failed > arguments.soak_max_failures {
        return Err(format!("{failed} of {made} calls failed").into());
    }
    Ok(())
}

#[derive(Default)]
struct Tally {
    made: u32,
    failed: u32,
}

async fn repeat(
    client: Option<TestServiceClient>,
    arguments: Arguments,
    iterations: u32,
    end: Instant,
) -> Tally {
    let mut tally = Tally::default();
    while tally.made < iterations && Instant::now() < end {
        let next = Instant::now() + arguments.soak_pause();
        if let Err(failure) = one_call(client.as_ref(), &arguments).await {
            tally.failed += 1;
            eprintln!("call {} failed: {failure}", tally.made);
        }
        tally.made += 1;
        sleep_until(next.into()).await;
    }
    tally
}

async fn one_call(client: Option<&TestServiceClient>, arguments: &Arguments) -> Outcome {
    let client = match client {
        Some(client) => client.clone(),
        None => TestServiceClient::new(arguments.connect().await?),
    };
    let start = Instant::now();
    let request = unary_request(arguments.soak_request_size, arguments.soak_response_size);
    let response = client.unary_call(request).await?;
    let latency = start.elapsed();
    expect::zeros(response.message().payload(), arguments.soak_response_size)?;
    if latency > arguments.soak_latency() {
        return Err(format!("it took {} ms", Duration::as_millis(&latency)).into());
    }
    Ok(())
}
