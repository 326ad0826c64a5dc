//! The state of a channel: what an application can see of it, and ask of it.

use tokio::sync::watch;

use crate::balance::picker::Wanted;
use crate::client::channel::Channel;
use crate::connectivity_state::ConnectivityState;
use crate::status::Status;

/// Watches the state of a channel, from [`Channel::watch_state`].
#[derive(Debug)]
pub struct StateWatch {
    /// Keeps the channel.
    channel: Channel,
    states: watch::Receiver<ConnectivityState>,
    last: ConnectivityState,
}

/// The state of the channel on this runtime. A channel that is used on several current-thread runtimes has one on each.
impl Channel {
    /// The state of the channel, by gRPC's "Connectivity Semantics and API".
    ///
    /// It is for people to see: whether a call succeeds is known only when it was made.
    #[must_use]
    pub fn state(&self) -> ConnectivityState {
        self.shared.tasks.state()
    }

    /// Watches the state. The first state that the watch reports is the next one.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a Tokio runtime, `CANCELLED` if the channel was closed.
    pub fn watch_state(&self) -> Result<StateWatch, Status> {
        let states = self.shared.tasks.running()?.subscribe();
        let last = *states.borrow();
        Ok(StateWatch {
            channel: self.clone(),
            states,
            last,
        })
    }

    /// Asks an idle channel to connect, without a call. In another state it does nothing.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a Tokio runtime, `CANCELLED` if the channel was closed.
    pub fn request_connection(&self) -> Result<(), Status> {
        let task = self.shared.tasks.running()?;
        task.request(|requests| requests.want(Wanted::Any));
        Ok(())
    }

    /// Ends the pauses that follow failures to connect: what is wanted connects at once. It is for an application that knows that
    /// the network is back.
    pub fn reset_backoff(&self) {
        self.shared.tasks.reset_backoff();
    }

    /// Closes the channel and its clones. Open calls continue to their end, and calls that are made later, or wait for a
    /// connection, fail with `CANCELLED`.
    ///
    /// Nobody needs to call it: dropping the last clone does the same.
    pub fn close(&self) {
        self.shared.tasks.close();
    }
}

impl StateWatch {
    /// Waits until the state is another than the last that was reported, and returns it. States that lasted only briefly may be
    /// missed.
    ///
    /// # Errors
    ///
    /// `CANCELLED` when the channel was closed: no further state follows.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, no state is lost.
    pub async fn changed(&mut self) -> Result<ConnectivityState, Status> {
        loop {
            let state = *self.states.borrow_and_update();
            if state != self.last {
                self.last = state;
                return Ok(state);
            }
            self.channel.shared.tasks.check_open()?;
            // The channel keeps the sender.
            let _ = self.states.changed().await;
        }
    }

    /// Waits for a state, which may be the present one.
    ///
    /// # Errors
    ///
    /// As for [`changed`](Self::changed).
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, states before the awaited one may have been passed over.
    pub async fn wait_for(&mut self, awaited: ConnectivityState) -> Result<(), Status> {
        while *self.states.borrow() != awaited {
            self.changed().await?;
        }
        Ok(())
    }
}
