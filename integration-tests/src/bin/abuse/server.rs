//! Clients that misbehave against our server.

mod bodies;
mod endings;
mod floods;
mod headers;
mod padding;
mod resets;
mod slow;

use crate::cases::Cases;

pub(crate) fn register(cases: &mut Cases) {
    padding::register(cases);
    endings::register(cases);
    headers::register(cases);
    bodies::register(cases);
    resets::register(cases);
    floods::register(cases);
    slow::register(cases);
}
