//! JSON of messages, compared with that of buffa-descriptor, which makes messages of it.

use std::sync::{Arc, LazyLock};

use buffa_descriptor::reflect::DynamicMessage;
use buffa_descriptor::{DescriptorPool, MessageIndex};
use rpc_runtime::Service;
use rpc_runtime::json::{JsonOptions, MessageType, Transcoder};

use crate::json::generated::fuzz::{Messages, MessagesServer};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

/// JSON: what becomes of a text that is accepted does not change any more, and means the same to both implementations.
pub(crate) fn text(bytes: &[u8]) {
    let Ok(message) = OURS.to_wire(bytes, &JsonOptions::new()) else {
        return;
    };
    let json = OURS.to_json(&message, &JsonOptions::new());
    let json = json.expect("what comes from JSON can be JSON");
    let again = OURS.to_wire(&json, &JsonOptions::new());
    let again = again.expect("what was written can be read");
    assert_eq!(OURS.to_json(&again, &JsonOptions::new()).ok(), Some(json));
    let text = String::from_utf8_lossy(bytes);
    if let Ok(theirs) = DynamicMessage::from_json(Arc::clone(&THEIRS.0), THEIRS.1, &text) {
        assert_eq!(normal(&message), normal(&theirs.encode_to_vec()));
    }
}

/// An encoded message: its JSON means the same message, also to the other implementation.
pub(crate) fn message(bytes: &[u8]) {
    let Ok(json) = OURS.to_json(bytes, &JsonOptions::new()) else {
        return;
    };
    let again = OURS.to_wire(&json, &JsonOptions::new());
    let again = again.expect("what was written can be read");
    assert_eq!(OURS.to_json(&again, &JsonOptions::new()).ok(), Some(json));
    // Where a field has another type than it should, the implementations may differ: the other writes the message first.
    let Ok(theirs) = DynamicMessage::decode(Arc::clone(&THEIRS.0), THEIRS.1, bytes) else {
        return;
    };
    let encoded = theirs.encode_to_vec();
    let json = OURS.to_json(&encoded, &JsonOptions::new());
    if let (Ok(json), Ok(text)) = (json, theirs.to_json()) {
        let [ours, theirs] = [&json[..], text.as_bytes()].map(|json| {
            let message = OURS.to_wire(json, &JsonOptions::new());
            normal(&message.expect("what was written can be read"))
        });
        assert_eq!(ours, theirs, "{text}");
    }
}

/// The JSON of the other implementation, which sorts the keys of maps also within an `Any`: equal messages give equal texts.
fn normal(message: &[u8]) -> Option<String> {
    let decoded = DynamicMessage::decode(Arc::clone(&THEIRS.0), THEIRS.1, message);
    decoded.ok()?.to_json().ok()
}

struct Unimplemented;

impl Messages for Unimplemented {}

static DESCRIPTORS: LazyLock<&[&[u8]]> = LazyLock::new(|| {
    let service = MessagesServer::new(Unimplemented);
    service.descriptor().file_descriptors()
});

static OURS: LazyLock<MessageType> = LazyLock::new(|| {
    let transcoder = Transcoder::new(DESCRIPTORS.iter().copied());
    let transcoder = transcoder.expect("protoc has written the descriptors");
    transcoder.message(MESSAGE).expect("it is there")
});

static THEIRS: LazyLock<(Arc<DescriptorPool>, MessageIndex)> = LazyLock::new(|| {
    let mut set = Vec::new();
    for file in *DESCRIPTORS {
        // A `FileDescriptorSet`: each file is a field 1.
        set.push(0x0a);
        let mut length = file.len();
        while length >= 0x80 {
            set.push(length.to_le_bytes()[0] | 0x80);
            length >>= 7;
        }
        set.push(length.to_le_bytes()[0]);
        set.extend_from_slice(file);
    }
    let pool = DescriptorPool::decode(&set).expect("protoc has written the descriptors");
    let index = pool.message_index(MESSAGE).expect("it is there");
    (Arc::new(pool), index)
});

const MESSAGE: &str = "fuzz.Message";
