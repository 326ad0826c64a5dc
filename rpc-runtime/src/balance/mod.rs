//! Which connection an attempt at a call uses: policies as values, without I/O, async and clock.

pub(crate) mod connectivity_state;
pub(crate) mod pick_first;
pub(crate) mod picker;
