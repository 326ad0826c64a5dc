//! What there is along the routes: a small database of our own.

use protobuf::proto;

use crate::generated::routeguide::{Feature, Point};

/// Every feature: its name, latitude and longitude in degrees times ten million.
const FEATURES: [(&str, i32, i32); 8] = [
    ("Heron Pond", 407_838_351, -746_143_763),
    ("Old Mill, 12 River Road", 408_122_808, -743_999_179),
    ("Windy Gap", 413_628_156, -749_015_468),
    ("Quarry Lookout", 419_999_544, -740_371_136),
    ("Stone Bridge", 414_008_389, -743_951_297),
    ("Beacon Hill Orchard", 406_109_563, -742_186_778),
    ("Ferry Landing", 415_534_177, -742_900_616),
    ("Pine Barn, 3 Mountain Way", 410_248_224, -747_127_767),
];

/// The features of the database.
#[must_use]
pub fn all() -> Vec<Feature> {
    FEATURES
        .iter()
        .map(|&(name, latitude, longitude)| {
            proto!(Feature {
                name,
                location: Point {
                    latitude,
                    longitude
                }
            })
        })
        .collect()
}
