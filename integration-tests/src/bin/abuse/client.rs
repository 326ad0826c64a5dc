//! Servers that misbehave against our client.

mod bodies;
mod floods;
mod goaway;
mod limits;
mod resets;
mod script;

use crate::cases::Cases;

pub(crate) fn register(cases: &mut Cases) {
    goaway::register(cases);
    resets::register(cases);
    limits::register(cases);
    bodies::register(cases);
    floods::register(cases);
}
