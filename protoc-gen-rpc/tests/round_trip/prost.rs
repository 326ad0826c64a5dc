//! Parcels of the `prost` crate.

use prost_types::{Duration, Timestamp};
use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};

use crate::depot::{Answers, Pending};
use crate::generated::prost::round_trip::v1::parcel;
use crate::parcel::{Content, Parcel, Receiver};

depot!(crate::generated::prost::round_trip::v1);

impl From<Parcel> for generated::Parcel {
    fn from(parcel: Parcel) -> Self {
        Self {
            label: parcel.label,
            contents: parcel.contents.into_iter().map(Into::into).collect(),
            by_shelf: parcel
                .by_shelf
                .into_iter()
                .map(|(shelf, content)| (shelf, content.into()))
                .collect(),
            stamps: parcel.stamps.into_iter().collect(),
            speeds: parcel.speeds,
            floor: parcel.floor,
            note: parcel.note,
            receiver: parcel.receiver.map(|receiver| match receiver {
                Receiver::Person(name) => parcel::Receiver::Person(name),
                Receiver::Machine(content) => parcel::Receiver::Machine(content.into()),
                Receiver::Anyone(is_fine) => parcel::Receiver::Anyone(is_fine),
            }),
            sent: parcel
                .sent
                .map(|(seconds, nanos)| Timestamp { seconds, nanos }),
            travelled: parcel
                .travelled
                .map(|(seconds, nanos)| Duration { seconds, nanos }),
        }
    }
}

impl From<generated::Parcel> for Parcel {
    fn from(parcel: generated::Parcel) -> Self {
        Self {
            label: parcel.label,
            contents: parcel.contents.into_iter().map(Into::into).collect(),
            by_shelf: parcel
                .by_shelf
                .into_iter()
                .map(|(shelf, content)| (shelf, content.into()))
                .collect(),
            stamps: parcel.stamps.into_iter().collect(),
            speeds: parcel.speeds,
            floor: parcel.floor,
            note: parcel.note,
            receiver: parcel.receiver.map(|receiver| match receiver {
                parcel::Receiver::Person(name) => Receiver::Person(name),
                parcel::Receiver::Machine(content) => Receiver::Machine(content.into()),
                parcel::Receiver::Anyone(is_fine) => Receiver::Anyone(is_fine),
            }),
            sent: parcel.sent.map(|sent| (sent.seconds, sent.nanos)),
            travelled: parcel.travelled.map(|time| (time.seconds, time.nanos)),
        }
    }
}

impl From<Content> for parcel::Content {
    fn from(content: Content) -> Self {
        Self {
            name: content.name,
            weight: content.weight,
            sizes: content.sizes,
        }
    }
}

impl From<parcel::Content> for Content {
    fn from(content: parcel::Content) -> Self {
        Self {
            name: content.name,
            weight: content.weight,
            sizes: content.sizes,
        }
    }
}
