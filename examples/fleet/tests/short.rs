//! The program, with ticks that are shorter than a second.

use std::time::Duration;

use fleet::{SERVERS, Tally};
use rpc_runtime::{Balance, Code};

#[tokio::test(flavor = "multi_thread")]
async fn every_server_is_used_and_only_calls_to_a_frozen_server_fail() {
    let mut reported = 0;
    let tick = Duration::from_millis(200);
    let ticks = fleet::run(Balance::least_request(), tick, |_| reported += 1)
        .await
        .unwrap();
    assert_eq!(ticks.len(), reported);
    let all = ticks
        .iter()
        .fold(Tally::default(), |tally, tick| tally.and(&tick.tally));
    let answered = all.answered();
    assert_eq!(answered.len(), SERVERS);
    assert!(answered.iter().all(|count| *count > 0), "{answered:?}");
    // A server that stops loses no call; one that is frozen, or a busy machine, lets deadlines pass.
    for code in all.failed {
        assert_eq!(code, Code::DeadlineExceeded);
    }
    let states = ticks.iter().flat_map(|tick| &tick.states);
    for state in ["serving", "frozen", "stopped"] {
        assert!(states.clone().any(|seen| *seen == state), "{state}");
    }
}
