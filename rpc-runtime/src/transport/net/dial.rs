//! Connects to the first of several addresses that responds: "Happy Eyeballs", RFC 8305 sections 4 and 5, as in gRFC A61.
//!
//! An address that does not respond delays the next one by 250 ms; one that refuses does not delay it.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::timeout;

/// Calls `connect` for one address after the other and returns the first connection.
///
/// # Errors
///
/// The error of each address, in the order in which they failed.
pub(crate) async fn dial<F, T, E>(
    addresses: impl IntoIterator<Item = SocketAddr>,
    connect: impl Fn(SocketAddr) -> F,
) -> Result<T, Vec<E>>
where
    F: Future<Output = Result<T, E>>,
{
    let mut waiting = alternate(addresses);
    let mut attempts = Attempts(Vec::new());
    let mut failures = Vec::new();
    loop {
        attempts.0.extend(
            waiting
                .pop_front()
                .map(|address| Box::pin(connect(address))),
        );
        let ended = if waiting.is_empty() {
            attempts.ended().await
        } else {
            let Ok(ended) = timeout(ATTEMPT_DELAY, attempts.ended()).await else {
                continue;
            };
            ended
        };
        match ended {
            Some(Ok(connection)) => return Ok(connection),
            Some(Err(failure)) => failures.push(failure),
            None => return Err(failures),
        }
    }
}

/// The running attempts.
struct Attempts<F>(Vec<Pin<Box<F>>>);

impl<F: Future> Attempts<F> {
    /// Waits for the next attempt to end; `None` if there is none.
    async fn ended(&mut self) -> Option<F::Output> {
        poll_fn(|context| self.poll_ended(context)).await
    }

    fn poll_ended(&mut self, context: &mut Context<'_>) -> Poll<Option<F::Output>> {
        for (index, attempt) in self.0.iter_mut().enumerate() {
            if let Poll::Ready(output) = attempt.as_mut().poll(context) {
                drop(self.0.remove(index));
                return Poll::Ready(Some(output));
            }
        }
        if self.0.is_empty() {
            Poll::Ready(None)
        } else {
            Poll::Pending
        }
    }
}

/// Keeps the resolver's order but alternates IPv6 and IPv4, because one of the two may not work.
fn alternate(addresses: impl IntoIterator<Item = SocketAddr>) -> VecDeque<SocketAddr> {
    let mut addresses = addresses.into_iter().peekable();
    let is_first = addresses.peek().map(SocketAddr::is_ipv6);
    let (mut turn, mut other): (VecDeque<_>, VecDeque<_>) =
        addresses.partition(|address| Some(address.is_ipv6()) == is_first);
    let mut alternating = VecDeque::with_capacity(turn.len() + other.len());
    while let Some(address) = turn.pop_front() {
        alternating.push_back(address);
        if !other.is_empty() {
            std::mem::swap(&mut turn, &mut other);
        }
    }
    alternating
}

/// RFC 8305 section 8: "Connection Attempt Delay".
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
    use std::sync::Mutex;

    use tokio::net::{TcpListener, TcpStream};
    use tokio::time::{Instant, sleep};

    use super::*;

    /// The behaviour of an address, with a delay in milliseconds.
    #[derive(Clone, Copy)]
    enum Behaviour {
        Accepts(u64),
        Refuses(u64),
        NeverResponds,
    }
    use Behaviour::{Accepts, NeverResponds, Refuses};

    fn v4(number: u16) -> SocketAddr {
        (IpAddr::V4(Ipv4Addr::LOCALHOST), number).into()
    }

    fn v6(number: u16) -> SocketAddr {
        (IpAddr::V6(Ipv6Addr::LOCALHOST), number).into()
    }

    async fn behave(behaviour: Behaviour, number: u16) -> Result<u16, u16> {
        match behaviour {
            Accepts(after) => sleep(Duration::from_millis(after)).await,
            Refuses(after) => {
                sleep(Duration::from_millis(after)).await;
                return Err(number);
            }
            NeverResponds => pending().await,
        }
        Ok(number)
    }

    /// The clock is paused and advances to the next timer.
    #[tokio::test(start_paused = true)]
    async fn an_unresponsive_address_delays_the_next_by_250_ms() {
        for (behaviours, result, after, tried) in [
            (&[Accepts(100), Accepts(0)][..], Ok(0), 100, 1),
            (&[Refuses(0), Accepts(0)], Ok(1), 0, 2),
            (&[Refuses(100), Accepts(7)], Ok(1), 107, 2),
            (&[NeverResponds, Accepts(0)], Ok(1), 250, 2),
            (&[NeverResponds, NeverResponds, Accepts(9)], Ok(2), 509, 3),
            (&[NeverResponds, Refuses(0), Accepts(0)], Ok(2), 250, 3),
            (&[Refuses(100), NeverResponds, Accepts(0)], Ok(2), 350, 3),
            // The first attempt continues while the second runs.
            (&[Accepts(300), NeverResponds], Ok(0), 300, 2),
            (&[Accepts(300), Accepts(40), Accepts(0)], Ok(1), 290, 2),
            (
                &[Refuses(600), Refuses(0), Refuses(1)],
                Err(vec![1, 2, 0]),
                600,
                3,
            ),
            (&[], Err(vec![]), 0, 0),
        ] {
            let start = Instant::now();
            let dialled = Mutex::new(0);
            let addresses = (0..).map(v4).take(behaviours.len());
            let connection = dial(addresses, |address| {
                *dialled.lock().unwrap() += 1;
                let behaviour = behaviours[usize::from(address.port())];
                behave(behaviour, address.port())
            });
            assert_eq!(connection.await, result);
            assert_eq!(start.elapsed().as_millis(), after);
            assert_eq!(dialled.into_inner().unwrap(), tried);
        }
    }

    #[test]
    fn address_families_alternate() {
        for (resolved, expected) in [
            (&[v6(1), v6(2), v4(3)][..], &[v6(1), v4(3), v6(2)][..]),
            (&[v4(1), v4(2), v4(3), v6(4)], &[v4(1), v6(4), v4(2), v4(3)]),
            (&[v4(1), v6(2), v6(3), v6(4)], &[v4(1), v6(2), v6(3), v6(4)]),
            (&[v4(1), v4(2)], &[v4(1), v4(2)]),
            (&[], &[]),
        ] {
            assert_eq!(alternate(resolved.iter().copied()), expected);
        }
    }

    /// Linux assigns all of 127.0.0.0/8 to the loopback.
    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn an_address_that_refuses_is_skipped() {
        let listener = TcpListener::bind("127.0.0.2:0").await.unwrap();
        let accepting = listener.local_addr().unwrap();
        let refusing = v4(accepting.port());
        let stream = dial([refusing, accepting], TcpStream::connect).await;
        assert_eq!(stream.unwrap().peer_addr().unwrap(), accepting);
        let failures = dial([refusing], TcpStream::connect).await.unwrap_err();
        assert_eq!(failures[0].kind(), std::io::ErrorKind::ConnectionRefused);
    }
}
