//! A parcel in types of the standard library, which all message crates are compared in.

use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parcel {
    pub(crate) label: Vec<u8>,
    pub(crate) contents: Vec<Content>,
    pub(crate) by_shelf: BTreeMap<String, Content>,
    pub(crate) stamps: BTreeMap<i32, String>,
    pub(crate) speeds: Vec<i32>,
    pub(crate) floor: Option<u32>,
    pub(crate) note: Option<String>,
    pub(crate) receiver: Option<Receiver>,
    /// Seconds and nanoseconds.
    pub(crate) sent: Option<(i64, i32)>,
    pub(crate) travelled: Option<(i64, i32)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Content {
    pub(crate) name: String,
    pub(crate) weight: f64,
    pub(crate) sizes: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Receiver {
    Person(String),
    Machine(Content),
    Anyone(bool),
}

/// Nothing set, everything set, and what is only told apart by its presence.
pub(crate) fn samples() -> Vec<Parcel> {
    let content = Content {
        name: "crème brûlée 🍮".to_owned(),
        weight: -0.5e-300,
        sizes: vec![0, -1, i64::MIN, i64::MAX],
    };
    let full = Parcel {
        label: (0..=255).collect(),
        contents: vec![content.clone(), Content::default(), content.clone()],
        by_shelf: BTreeMap::from([
            (String::new(), Content::default()),
            ("top".to_owned(), content.clone()),
        ]),
        stamps: BTreeMap::from([(-1, "red".to_owned()), (0, String::new())]),
        // The last one has no name.
        speeds: vec![1, 0, -2, 77],
        floor: Some(u32::MAX),
        note: Some("fragile".to_owned()),
        receiver: Some(Receiver::Machine(content)),
        sent: Some((1_700_000_000, 999_999_999)),
        travelled: Some((-3, -500_000_000)),
    };
    let zero = Parcel {
        floor: Some(0),
        note: Some(String::new()),
        receiver: Some(Receiver::Anyone(false)),
        sent: Some((0, 0)),
        travelled: Some((0, 0)),
        ..Parcel::default()
    };
    let person = Parcel {
        receiver: Some(Receiver::Person(String::new())),
        ..full.clone()
    };
    vec![Parcel::default(), full, zero, person]
}
