//! The policy that lets the application choose: see [`Choose`](crate::balance::choose::Choose).

use std::sync::Arc;

use crate::balance::balancer::Context;
use crate::balance::choose::{CallInfo, Candidate, Chooser, Ready};
use crate::balance::config::least_request::LeastRequestConfig;
use crate::balance::config::policy::Policy;
use crate::balance::least_request::LeastRequest;
use crate::balance::load::Loaded;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::spread::{Selection, Selector};
use crate::endpoint::Endpoint;
use crate::panics;

/// The policy that lets the application choose.
pub(crate) struct Application {
    chooser: Chooser,
    default: LeastRequest,
}

impl From<Chooser> for Application {
    fn from(chooser: Chooser) -> Self {
        Self {
            chooser,
            default: LeastRequestConfig::default().into(),
        }
    }
}

impl<C: Loaded + Clone + Send + Sync + 'static> Selector<C> for Application {
    fn select(
        &mut self,
        ready: Vec<(&Endpoint, &C)>,
        context: &mut Context<'_, C>,
    ) -> Selection<C> {
        let endpoints = ready.iter().map(|(endpoint, _)| Candidate::new(endpoint));
        let connections = ready.iter().map(|(_, ready)| C::clone(ready));
        let picker = ApplicationPicker {
            chooser: self.chooser.clone(),
            candidates: endpoints.collect(),
            connections: connections.collect(),
            default: self.default.select(ready, context).picker,
        };
        Selection {
            picker: Arc::new(picker),
            expires: None,
        }
    }

    fn reconfigure(&mut self, policy: &Policy) -> bool {
        let Policy::Application(chooser) = policy else {
            return false;
        };
        self.chooser = chooser.clone();
        true
    }
}

struct ApplicationPicker<C> {
    chooser: Chooser,
    candidates: Box<[Candidate]>,
    connections: Box<[C]>,
    default: Arc<dyn Picker<C>>,
}

impl<C: Loaded + Send + Sync + 'static> Picker<C> for ApplicationPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        let ready = Ready::new(&self.candidates, &self.connections);
        let Chooser(choose) = &self.chooser;
        let chosen = panics::catch(|| choose.choose(&CallInfo::new(*call), &ready));
        let position = chosen.ok().flatten();
        match position.and_then(|position| self.connections.get(position)) {
            Some(connection) if !call.avoids(connection) => Pick::Ready(connection),
            _ => self.default.pick(call),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::choose::Choose;
    use crate::balance::spread::Spread;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::walk;
    use crate::metadata::Metadata;

    type Policy = Spread<TestConnection, Application>;

    fn policy(choose: impl Choose) -> Policy {
        Spread::new(Chooser(Arc::new(choose)).into())
    }

    fn connected(choose: impl Choose) -> Fleet<Policy> {
        fastrand::seed(2);
        let mut fleet = Fleet::new(policy(choose));
        fleet.resolved(&[v4(1), v4(2).zone("here").weight(4), v4(3)]);
        for port in [1, 2, 3] {
            fleet.ready(port);
        }
        fleet
    }

    /// The value of `position`, or nothing, or a panic.
    struct ByPosition;

    impl Choose for ByPosition {
        fn choose(&self, call: &CallInfo<'_>, _: &Ready<'_>) -> Option<usize> {
            match call.metadata().get("position")? {
                "panic" => std::panic::resume_unwind(Box::new("a fault of the application")),
                position => position.parse().ok(),
            }
        }
    }

    #[test]
    fn the_application_chooses_and_otherwise_the_least_loaded_gets_the_call() {
        let mut fleet = connected(ByPosition);
        fleet.load(1).call_started();
        fleet.load(3).call_started();
        let mut port = |position: &str| {
            let mut metadata = Metadata::new();
            metadata.insert("position", position).unwrap();
            let ports: Vec<_> = (0..30).map(|_| fleet.pick_with(&metadata).port()).collect();
            (
                ports.iter().all(|port| *port == ports[0]),
                ports.contains(&2),
                ports[0],
            )
        };
        assert_eq!(port("0"), (true, false, 1));
        assert_eq!(port("2"), (true, false, 3));
        for position in ["3", "none", "panic"] {
            let (is_same, has_least, _) = port(position);
            assert!(
                !is_same && has_least,
                "{position}: the default choice is by chance"
            );
        }
    }

    #[test]
    fn the_application_sees_endpoints_and_their_loads() {
        struct Seen;
        impl Choose for Seen {
            fn choose(&self, call: &CallInfo<'_>, ready: &Ready<'_>) -> Option<usize> {
                assert_eq!(call.path(), "/package.Service/Method");
                assert_eq!(ready.len(), 3);
                assert!(ready.get(3).is_none());
                let seen: Vec<_> = ready
                    .iter()
                    .map(|ready| (ready.weight(), ready.zone(), ready.open_calls()))
                    .collect();
                let expected = [(1, None, 0), (4, Some("here"), 2), (1, None, 0)];
                (seen == expected).then_some(1)
            }
        }
        let mut fleet = connected(Seen);
        fleet.load(2).call_started();
        fleet.load(2).call_started();
        assert_eq!(fleet.picks(20), [2; 20]);
    }

    #[test]
    fn whatever_happens_calls_get_ready_connections() {
        walk(
            |_| policy(ByPosition),
            |fleet, place| {
                if let crate::balance::balancer::PolicyState::Picking { .. } = fleet.state() {
                    let port = fleet.pick().port();
                    assert!(fleet.pool.is_ready(port), "{place}: {port} is not ready");
                }
            },
        );
    }
}
