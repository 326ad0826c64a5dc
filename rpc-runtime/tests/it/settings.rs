//! Every setting of a server and of a channel at both ends of its range: it works as documented, or it is refused with an
//! explanation. No call hangs.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::HandlerPlacement::Task;
use rpc_runtime::{
    Channel, ChannelBuilder, Code, ConnectionLimits, Keepalive, MethodOptions, Request, Response,
    Server, Status, testing,
};
use tokio::time::{sleep, timeout};

use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer, method};

const NANOSECOND: Duration = Duration::from_nanos(1);
const MILLISECOND: Duration = Duration::from_millis(1);

const UPPER: &str = "/test.Words/Upper";

struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        Ok(request.message().to_uppercase().into())
    }
}

/// The effect of a setting.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    Works,
    /// It is taken, though calls may fail with it: a millisecond is little where others have something to do in it.
    Taken,
    /// Calls end with this code, as the documentation says.
    Ends(Code),
    /// With a sentence in which this is.
    Refused(&'static str),
}
use Outcome::{Ends, Refused, Taken, Works};

/// The longest duration that the clock can still add to now.
fn end_of_the_clock() -> Duration {
    let (mut low, mut high) = (0, u64::MAX);
    let now = std::time::Instant::now();
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if now.checked_add(Duration::from_secs(middle)).is_some() {
            low = middle;
        } else {
            high = middle;
        }
    }
    Duration::from_secs(low)
}

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Service)))
}

/// Makes calls of two types, each twice; a setting may let a connection end between any two.
async fn call(client: &WordsClient) -> Result<(), Status> {
    for _ in 0..2 {
        let response = client.upper("a".to_owned()).wait_for_ready(false).await?;
        assert_eq!(response.message(), "A");
        let (mut requests, mut responses) = client.echo().start();
        for word in ["b", "c"] {
            // The responses have the status.
            let _ = requests.send(word.to_owned()).await;
            assert_eq!(responses.message().await?.as_deref(), Some(word));
            // Long enough for pings, and for connections to become old.
            sleep(3 * MILLISECOND).await;
        }
        requests.close();
        assert_eq!(responses.message().await?, None);
    }
    Ok(())
}

/// How the end of calls differs from the expected one; `None` if it does not.
fn judge(outcome: Outcome, called: Option<Result<(), Status>>) -> Option<String> {
    match (outcome, called) {
        (_, None) => Some("a call hangs".to_owned()),
        (Works | Taken, Some(Ok(()))) => None,
        (Taken, Some(Err(status))) if status.code() != Code::InvalidArgument => None,
        (Ends(code), Some(Err(status))) if status.code() == code => None,
        (Refused(sentence), Some(Err(status)))
            if status.code() == Code::InvalidArgument && status.message().contains(sentence) =>
        {
            None
        }
        (_, Some(called)) => Some(format!("{called:?} instead of {outcome:?}")),
    }
}

async fn check_server(server: Server, outcome: Outcome) -> Option<String> {
    let (listener, channel) = testing::pair();
    let serving = tokio::spawn(server.serve(listener));
    let Refused(sentence) = outcome else {
        let called = timeout(PATIENCE, call(&WordsClient(channel))).await;
        return judge(outcome, called.ok());
    };
    match timeout(PATIENCE, serving).await {
        Ok(Ok(Err(error)))
            if error.kind() == io::ErrorKind::InvalidInput
                && error.to_string().contains(sentence) =>
        {
            None
        }
        found => Some(format!("{found:?} instead of {outcome:?}")),
    }
}

/// Sets something of a server, or of a channel.
type Set<T, V> = fn(T, V) -> T;

/// Values of a number, with the expected effect of each.
type Numbers = &'static [(usize, Outcome)];

/// Times of a server, with what becomes of zero and of a nanosecond, and of a millisecond. Longer
/// ones work.
const SERVER_TIMES: [(&str, Set<Server, Duration>, Outcome, Outcome); 9] = [
    ("shutdown_grace", Server::shutdown_grace, Works, Works),
    (
        "handshake_timeout",
        |server, time| server.connection_limits(limits().handshake_timeout(time)),
        SHORT_TIME,
        Taken,
    ),
    (
        "Keepalive::every",
        |server, time| server.keepalive(Keepalive::every(time)),
        SHORT_TIME,
        Works,
    ),
    (
        "Keepalive::timeout",
        |server, time| server.keepalive(Keepalive::every(MILLISECOND).timeout(time)),
        SHORT_TIME,
        Taken,
    ),
    (
        "min_ping_interval",
        |server, time| server.connection_limits(limits().min_ping_interval(time)),
        Works,
        Works,
    ),
    (
        "idle_timeout",
        |server, time| server.connection_limits(limits().idle_timeout(time)),
        SHORT_TIME,
        Works,
    ),
    (
        "max_age",
        |server, time| server.connection_limits(limits().max_age(time)),
        SHORT_TIME,
        Works,
    ),
    (
        "max_age_grace",
        |server, time| server.connection_limits(limits().max_age_grace(time)),
        Works,
        Works,
    ),
    // As its calls last longer than the connection.
    (
        "max_age, and a grace",
        |server, time| {
            server.connection_limits(limits().max_age(time).max_age_grace(Duration::MAX))
        },
        SHORT_TIME,
        Works,
    ),
];

/// Numbers of a server.
const SERVER_NUMBERS: [(&str, Set<Server, usize>, Numbers); 13] = [
    (
        "max_receive_message_size",
        Server::max_receive_message_size,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_send_message_size",
        Server::max_send_message_size,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_receive_metadata_size",
        Server::max_receive_metadata_size,
        &[
            (0, LITTLE_METADATA),
            (511, LITTLE_METADATA),
            (512, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "max_concurrent_calls",
        Server::max_concurrent_calls,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_concurrent_calls_of",
        limit_upper,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_connections",
        Server::max_connections,
        &[
            (0, Ends(Code::Unavailable)),
            (1, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "max_concurrent_streams",
        limit_streams,
        &[
            (0, Refused("must be at least 1, and is 0")),
            (1, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "ConnectionLimits::max_memory",
        |server, number| server.connection_limits(limits().max_memory(number)),
        &[
            (0, Refused("must be at least 1048576, and is 0")),
            (1 << 20, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "max_memory",
        Server::max_memory,
        &[(0, EXHAUSTED), (usize::MAX, Works)],
    ),
    (
        "ConnectionLimits::max_send_buffer_size",
        |server, number| server.connection_limits(limits().max_send_buffer_size(number)),
        &[
            (0, Refused("must be at least 1, and")),
            (1, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "ConnectionLimits::max_pending_resets",
        |server, number| server.connection_limits(limits().max_pending_resets(number)),
        &[(0, Works), (usize::MAX, Works)],
    ),
    (
        "ConnectionLimits::max_stream_errors",
        |server, number| server.connection_limits(limits().max_stream_errors(number)),
        &[(0, Works), (usize::MAX, Works)],
    ),
    (
        "accept_compressed",
        |server, _| server.accept_compressed([]),
        &[(0, Works)],
    ),
];

const SHORT_TIME: Outcome = Refused("must be at least 1ms, and is ");
const LITTLE_METADATA: Outcome = Refused("must be at least 512, and is ");
const EXHAUSTED: Outcome = Ends(Code::ResourceExhausted);

fn limits() -> ConnectionLimits {
    ConnectionLimits::new()
}

fn one_limit(calls: usize) -> MethodOptions {
    MethodOptions::new().max_concurrent_calls(calls)
}

fn limit_upper(server: Server, calls: usize) -> Server {
    server.method_options(method(UPPER), one_limit(calls))
}

fn limit_streams(server: Server, streams: usize) -> Server {
    let streams = u32::try_from(streams).unwrap_or(u32::MAX);
    server.connection_limits(limits().max_concurrent_streams(streams))
}

/// The durations at the ends of the range of a setting, with what becomes of each if short ones come to `short`, and the
/// least to `least`.
fn ends_of_the_range(short: Outcome, least: Outcome) -> [(Duration, Outcome); 5] {
    [
        (Duration::ZERO, short),
        (NANOSECOND, short),
        (MILLISECOND, least),
        (end_of_the_clock(), Works),
        (Duration::MAX, Works),
    ]
}

#[tokio::test]
async fn settings_of_a_server_work_at_the_ends_of_their_ranges_or_are_refused() {
    let mut wrong = Vec::new();
    for (name, set, short, least) in SERVER_TIMES {
        for (time, outcome) in ends_of_the_range(short, least) {
            let found = check_server(set(server(), time), outcome).await;
            wrong.extend(found.map(|found| format!("{name} {time:?}: {found}")));
        }
    }
    for (name, set, numbers) in SERVER_NUMBERS {
        for &(number, outcome) in numbers {
            let found = check_server(set(server(), number), outcome).await;
            wrong.extend(found.map(|found| format!("{name} {number}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_setting_of_a_method_that_is_not_mounted_is_refused() {
    let near =
        "no mounted service has the method `/test.Words/Uper`; did you mean `/test.Words/Upper`";
    for (path, sentence) in [
        ("/test.Words/Uper", near),
        ("/test.Word/Upper", "did you mean `/test.Words/Upper`"),
        ("test.Words/Upper", "did you mean `/test.Words/Upper`"),
        ("/test.Words/Echo/", "did you mean `/test.Words/Echo`"),
        ("Upper", "`/package.Service/Method`"),
        ("", "`/package.Service/Method`"),
    ] {
        for server in [
            server().method_options(method(path), one_limit(1)),
            server().method_options(method(path), MethodOptions::new().handler_placement(Task)),
        ] {
            let wrong = check_server(server, Refused(sentence)).await;
            assert_eq!(wrong, None, "{path:?}");
        }
    }
    let nothing = Server::new().method_options(method(UPPER), one_limit(1));
    let refused = Refused("no mounted service declares methods");
    assert_eq!(check_server(nothing, refused).await, None);
    // It does not matter whether the service is mounted before or after.
    let server = Server::new()
        .method_options(method(UPPER), one_limit(1))
        .add_service(WordsServer(Arc::new(Service)));
    assert_eq!(check_server(server, Works).await, None);
}

/// A server keeps the service that was mounted first, and does not serve.
#[tokio::test]
async fn a_service_that_is_added_twice_is_refused() {
    let server = server()
        .add_service(WordsServer(Arc::new(Service)))
        // Only the first error is reported.
        .max_receive_metadata_size(0);
    let refused = Refused("`Server::add_service`: the service `test.Words` is already mounted");
    assert_eq!(check_server(server, refused).await, None);
}

/// Mounting fails where serving would.
#[cfg(feature = "tower")]
#[test]
fn a_server_with_invalid_settings_is_not_mounted() {
    for (server, sentence) in [
        (
            server().add_service(WordsServer(Arc::new(Service))),
            "already mounted",
        ),
        (
            server().max_receive_metadata_size(1),
            "must be at least 512",
        ),
        (
            server().method_options(method("/test.Words/Uper"), one_limit(1)),
            "did you mean `/test.Words/Upper`",
        ),
    ] {
        let error = server.into_service().unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(error.to_string().contains(sentence), "{error}");
    }
    assert!(server().into_service().is_ok());
}

/// Makes calls over a channel; with the pauses between them in which a connection can become idle.
async fn check_channel(builder: ChannelBuilder, outcome: Outcome) -> Option<String> {
    if let Refused(_) = outcome {
        let built = judge(outcome, Some(builder.clone().build().map(drop)));
        let connected = timeout(PATIENCE, builder.connect()).await.ok();
        let connected = connected.map(|connected| connected.map(drop));
        return built.or(judge(outcome, connected));
    }
    let client = WordsClient(builder.build().unwrap());
    let called = timeout(PATIENCE, async {
        call(&client).await?;
        sleep(5 * MILLISECOND).await;
        call(&client).await
    });
    judge(outcome, called.await.ok())
}

const CHANNEL_TIMES: [(&str, Set<ChannelBuilder, Duration>, Outcome, Outcome); 5] = [
    ("timeout", ChannelBuilder::timeout, SHORT_TIME, Taken),
    (
        "connect_timeout",
        ChannelBuilder::connect_timeout,
        SHORT_TIME,
        Taken,
    ),
    (
        "idle_timeout",
        ChannelBuilder::idle_timeout,
        SHORT_TIME,
        Works,
    ),
    (
        "Keepalive::every",
        |channel, time| channel.keepalive(Keepalive::every(time).while_idle()),
        SHORT_TIME,
        Works,
    ),
    (
        "Keepalive::timeout",
        |channel, time| channel.keepalive(Keepalive::every(MILLISECOND).timeout(time)),
        SHORT_TIME,
        Taken,
    ),
];

const CHANNEL_NUMBERS: [(&str, Set<ChannelBuilder, usize>, Numbers); 5] = [
    (
        "max_unread_memory",
        ChannelBuilder::max_unread_memory,
        &[(0, Works), (usize::MAX, Works)],
    ),
    (
        "max_receive_message_size",
        ChannelBuilder::max_receive_message_size,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_send_message_size",
        ChannelBuilder::max_send_message_size,
        &[(0, EXHAUSTED), (1, Works), (usize::MAX, Works)],
    ),
    (
        "max_receive_metadata_size",
        ChannelBuilder::max_receive_metadata_size,
        &[
            (0, LITTLE_METADATA),
            (511, LITTLE_METADATA),
            (512, Works),
            (usize::MAX, Works),
        ],
    ),
    (
        "accept_compressed",
        |channel, _| channel.accept_compressed([]),
        &[(0, Works)],
    ),
];

#[tokio::test]
async fn settings_of_a_channel_work_at_the_ends_of_their_ranges_or_are_refused() {
    let mut wrong = Vec::new();
    for (name, set, short, least) in CHANNEL_TIMES {
        for (time, outcome) in ends_of_the_range(short, least) {
            let (builder, _serving) = channel();
            let found = check_channel(set(builder, time), outcome).await;
            wrong.extend(found.map(|found| format!("{name} {time:?}: {found}")));
        }
    }
    for (name, set, numbers) in CHANNEL_NUMBERS {
        for &(number, outcome) in numbers {
            let (builder, _serving) = channel();
            let found = check_channel(set(builder, number), outcome).await;
            wrong.extend(found.map(|found| format!("{name} {number}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Each text that a setter takes, and whether it is refused. The first error is the one that is reported.
#[test]
fn texts_of_a_channel_are_checked_when_it_is_built() {
    let plain = || Channel::builder("http://localhost:1");
    for (builder, sentence) in [
        (plain().user_agent(""), None),
        (plain().user_agent(" a b~ "), None),
        (plain().user_agent("a\n"), None),
        (plain().user_agent("a\nb"), Some("printable ASCII")),
        (plain().user_agent("ü"), Some("and is \"ü\"")),
        (Channel::builder("localhost:1"), Some("whether to use TLS")),
        (
            Channel::builder("localhost:1").user_agent("ü"),
            Some("whether to use TLS"),
        ),
        (
            plain().user_agent("ü").timeout(Duration::ZERO),
            Some("user_agent"),
        ),
    ] {
        let text = format!("{builder:?}");
        let fault = builder.build().err();
        assert_eq!(fault.is_some(), sentence.is_some(), "{text}: {fault:?}");
        let (Some(fault), Some(sentence)) = (fault, sentence) else {
            continue;
        };
        assert_eq!(fault.code(), Code::InvalidArgument);
        assert!(fault.message().contains(sentence), "{fault}");
    }
}

/// A channel to a server that permits every ping.
fn channel() -> (ChannelBuilder, tokio::task::JoinHandle<io::Result<()>>) {
    let (listener, builder) = testing::pair_builder();
    let limits = limits()
        .min_ping_interval(Duration::ZERO)
        .permit_pings_while_idle();
    let server = server().connection_limits(limits);
    (builder, tokio::spawn(server.serve(listener)))
}

#[tokio::test]
async fn the_timeout_of_a_request_works_at_the_ends_of_its_range() {
    let (builder, _serving) = channel();
    // A timeout that is set on a request goes before it.
    let client = WordsClient(builder.timeout(MILLISECOND).build().unwrap());
    for (time, expected) in [
        (Duration::ZERO, Some(Code::DeadlineExceeded)),
        (NANOSECOND, Some(Code::DeadlineExceeded)),
        (end_of_the_clock(), None),
        (Duration::MAX, None),
    ] {
        let call = client.upper("a".to_owned()).timeout(time);
        let called = timeout(PATIENCE, call).await.unwrap();
        assert_eq!(
            called.err().map(|status| status.code()),
            expected,
            "{time:?}"
        );
        let (mut requests, mut responses) = client.echo().timeout(time).start();
        sleep(2 * MILLISECOND).await;
        let _ = requests.send("a".to_owned()).await;
        let response = timeout(PATIENCE, responses.message()).await.unwrap();
        assert_eq!(
            response.err().map(|status| status.code()),
            expected,
            "{time:?}"
        );
    }
    assert!(
        timeout(
            PATIENCE,
            client
                .upper("a".to_owned())
                .deadline(std::time::Instant::now() + end_of_the_clock())
        )
        .await
        .unwrap()
        .is_ok()
    );
}
