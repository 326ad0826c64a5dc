//! Positions on the earth.

use crate::generated::routeguide::{PointView, RectangleView};

/// Whether `point` lies within `area`, its edges included.
pub(crate) fn contains(area: RectangleView<'_>, point: PointView<'_>) -> bool {
    let between =
        |value: i32, one: i32, other: i32| (one.min(other)..=one.max(other)).contains(&value);
    between(point.latitude(), area.lo().latitude(), area.hi().latitude())
        && between(
            point.longitude(),
            area.lo().longitude(),
            area.hi().longitude(),
        )
}

/// The distance between two positions in metres, by the haversine formula.
pub(crate) fn distance((from_latitude, from_longitude): (i32, i32), to: (i32, i32)) -> f64 {
    let radians = |value: i32| (f64::from(value) / 1e7).to_radians();
    let (latitude, to_latitude) = (radians(from_latitude), radians(to.0));
    let half_chord = ((to_latitude - latitude) / 2.0).sin().powi(2)
        + latitude.cos()
            * to_latitude.cos()
            * ((radians(to.1) - radians(from_longitude)) / 2.0)
                .sin()
                .powi(2);
    2.0 * EARTH_RADIUS * half_chord.sqrt().atan2((1.0 - half_chord).sqrt())
}

/// In metres.
const EARTH_RADIUS: f64 = 6_371_000.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_along_the_equator() {
        let degree = distance((0, 0), (0, 10_000_000));
        assert!((degree - 111_195.0).abs() < 1.0, "{degree}");
    }
}
