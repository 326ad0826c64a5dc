//! Parcels of Google's `protobuf` crate.

use protobuf_well_known_types::google_protobuf_duration_proto::Duration;
use protobuf_well_known_types::google_protobuf_timestamp_proto::Timestamp;
use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};

use crate::depot::{Answers, Pending};
use crate::generated::protobuf::round_trip::v1::parcel;
use crate::parcel::{Content, Parcel, Receiver};

depot!(crate::generated::protobuf::round_trip::v1);

impl From<Parcel> for generated::Parcel {
    fn from(parcel: Parcel) -> Self {
        let mut message = Self::new();
        message.set_label(parcel.label);
        for content in parcel.contents {
            message.contents_mut().push(parcel::Content::from(content));
        }
        for (shelf, content) in parcel.by_shelf {
            message
                .by_shelf_mut()
                .insert(shelf.as_str(), parcel::Content::from(content));
        }
        for (number, stamp) in parcel.stamps {
            message.stamps_mut().insert(number, stamp);
        }
        for speed in parcel.speeds {
            message.speeds_mut().push(parcel::Speed::from(speed));
        }
        if let Some(floor) = parcel.floor {
            message.set_floor(floor);
        }
        if let Some(note) = parcel.note {
            message.set_note(note);
        }
        match parcel.receiver {
            Some(Receiver::Person(name)) => message.set_person(name),
            Some(Receiver::Machine(content)) => {
                message.set_machine(parcel::Content::from(content));
            }
            Some(Receiver::Anyone(is_fine)) => message.set_anyone(is_fine),
            None => {}
        }
        if let Some((seconds, nanos)) = parcel.sent {
            message.set_sent(protobuf::proto!(Timestamp { seconds, nanos }));
        }
        if let Some((seconds, nanos)) = parcel.travelled {
            message.set_travelled(protobuf::proto!(Duration { seconds, nanos }));
        }
        message
    }
}

impl From<generated::Parcel> for Parcel {
    fn from(message: generated::Parcel) -> Self {
        let some = |content: parcel::ContentView<'_>| Content::from(content);
        Self {
            label: message.label().to_vec(),
            contents: message.contents().iter().map(some).collect(),
            by_shelf: message
                .by_shelf()
                .iter()
                .map(|(shelf, content)| (shelf.to_string(), content.into()))
                .collect(),
            stamps: message
                .stamps()
                .iter()
                .map(|(number, stamp)| (number, stamp.to_string()))
                .collect(),
            speeds: message.speeds().iter().map(i32::from).collect(),
            floor: message.has_floor().then(|| message.floor()),
            note: message.has_note().then(|| message.note().to_string()),
            receiver: match message.receiver() {
                parcel::ReceiverOneof::Person(name) => Some(Receiver::Person(name.to_string())),
                parcel::ReceiverOneof::Machine(content) => Some(Receiver::Machine(content.into())),
                parcel::ReceiverOneof::Anyone(is_fine) => Some(Receiver::Anyone(is_fine)),
                _ => None,
            },
            sent: message
                .has_sent()
                .then(|| (message.sent().seconds(), message.sent().nanos())),
            travelled: message
                .has_travelled()
                .then(|| (message.travelled().seconds(), message.travelled().nanos())),
        }
    }
}

impl From<Content> for parcel::Content {
    fn from(content: Content) -> Self {
        let mut message = Self::new();
        message.set_name(content.name);
        message.set_weight(content.weight);
        for size in content.sizes {
            message.sizes_mut().push(size);
        }
        message
    }
}

impl From<parcel::ContentView<'_>> for Content {
    fn from(content: parcel::ContentView<'_>) -> Self {
        Self {
            name: content.name().to_string(),
            weight: content.weight(),
            sizes: content.sizes().iter().collect(),
        }
    }
}
