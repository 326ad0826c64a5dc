//! Policies that choose the connection of an attempt, as values: no I/O, no async, no clock.

pub(crate) mod connectivity_state;
pub(crate) mod pick_first;
pub(crate) mod picker;
