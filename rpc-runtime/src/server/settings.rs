//! What a server was told, before it serves: values with which no call could be made, and methods that are not there.

use crate::call_body::memory::LEAST_MEMORY;
use crate::server::router::Router;
use crate::server::router::path::CallPath;
use crate::server::server::Server;
use crate::setting::{check_least, check_metadata, check_time};

impl Server {
    /// Refuses settings with which the server cannot do what it is for.
    ///
    /// # Errors
    ///
    /// A sentence about the first of them.
    pub(crate) fn check(&self) -> Result<(), String> {
        let connections = &self.connections;
        check_metadata(
            "Server::max_receive_metadata_size",
            connections.max_metadata_size,
        )?;
        check_least(
            "Server::max_concurrent_streams",
            usize::try_from(connections.max_concurrent_streams).unwrap_or(usize::MAX),
            1,
            "with 0 no client could make a call",
        )?;
        check_least(
            "Server::max_send_buffer_size",
            connections.max_send_buffer_size,
            1,
            "with 0 no response could be sent",
        )?;
        check_least(
            "Server::max_connection_memory",
            connections.memory.bytes(),
            LEAST_MEMORY,
            "each call of a connection takes 128 KiB of the half of it",
        )?;
        let times = [
            (
                "Server::handshake_timeout",
                Some(connections.handshake_timeout),
                "no client could connect",
            ),
            (
                "Server::keepalive_interval",
                connections.keepalive_interval,
                "leave it out to send no pings",
            ),
            (
                "Server::keepalive_timeout",
                Some(connections.keepalive_timeout),
                "no client could answer a ping",
            ),
            (
                "Server::max_connection_idle",
                connections.max_idle,
                "leave it out for no limit",
            ),
            (
                "Server::max_connection_age",
                connections.max_age,
                "leave it out for no limit",
            ),
        ];
        for (setting, time, instead) in times {
            if let Some(time) = time {
                check_time(setting, time, instead)?;
            }
        }
        self.router.check_paths()
    }
}

impl Router {
    /// Refuses settings of methods that no mounted service has.
    fn check_paths(&self) -> Result<(), String> {
        let placed = self
            .placements
            .paths()
            .map(|path| ("handler_placement_of", path));
        let limited = self
            .admission
            .paths()
            .map(|path| ("max_concurrent_calls_of", path));
        // In the same order each time.
        let mut missing: Vec<_> = placed
            .chain(limited)
            .filter(|(_, path)| !self.may_have(path))
            .collect();
        missing.sort_unstable();
        let Some((setting, path)) = missing.first() else {
            return Ok(());
        };
        Err(format!(
            "`Server::{setting}`: no mounted service has the method `{path}`; {}",
            self.hint(path)
        ))
    }

    fn may_have(&self, path: &str) -> bool {
        if self.methods().any(|method| method == path) {
            return true;
        }
        // A service that names no method may have any.
        let path = CallPath::new(path.to_owned());
        path.service()
            .and_then(|name| self.service(name))
            .is_some_and(|service| service.descriptor().methods().is_empty())
    }

    /// What may have been meant by a path that no method has.
    fn hint(&self, path: &str) -> String {
        let mut nearest: Vec<_> = self
            .methods()
            .map(|method| (distance(path, method), method))
            .collect();
        nearest.sort_unstable();
        let Some(&(least, _)) = nearest.first() else {
            return "no service is mounted that names its methods".to_owned();
        };
        let nearest: Vec<_> = nearest
            .iter()
            .filter(|(distance, _)| *distance <= least + ALMOST_AS_NEAR)
            .take(MOST_NAMED)
            .map(|(_, method)| format!("`{method}`"))
            .collect();
        let named = CallPath::new(path.to_owned());
        let is_path = named
            .service()
            .is_some_and(|name| !name.is_empty() && !name.contains('/'))
            && !named.method().is_empty();
        let form = if is_path {
            ""
        } else {
            "the form of a path is `/package.Service/Method`; "
        };
        format!("{form}did you mean {}?", nearest.join(" or "))
    }
}

/// How many characters have to be changed, added or taken away to make one text of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<_> = other.chars().collect();
    let mut above: Vec<_> = (0..=other.len()).collect();
    for (row, character) in one.chars().enumerate() {
        let mut left = row + 1;
        let mut diagonal = row;
        for (cell, &candidate) in above.iter_mut().skip(1).zip(&other) {
            let changed = diagonal + usize::from(character != candidate);
            diagonal = *cell;
            left = changed.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
        if let Some(first) = above.first_mut() {
            *first = row + 1;
        }
    }
    above.last().copied().unwrap_or_default()
}

/// Paths that need this many changes more than the nearest one are named as well.
const ALMOST_AS_NEAR: usize = 1;

/// The paths that are named at most.
const MOST_NAMED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_two_texts_differ_in() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "abc", 0),
            ("abc", "axc", 1),
            ("abc", "ac", 1),
            ("ac", "abc", 1),
            ("kitten", "sitting", 3),
            ("/S/Get", "/s/get", 2),
        ] {
            assert_eq!(distance(one, other), expected, "{one:?} {other:?}");
        }
    }
}
