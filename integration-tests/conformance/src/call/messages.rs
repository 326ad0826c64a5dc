//! The responses of the suite's service have a payload in common.

use crate::generated::v1::{
    BidiStreamResponse, ClientStreamResponse, ConformancePayload, IdempotentUnaryResponse,
    ServerStreamResponse, UnaryResponse, UnimplementedResponse,
};

/// A response.
pub(super) trait Payload: 'static {
    /// What the server put into it; empty if it put nothing there.
    fn into_payload(self) -> ConformancePayload;
}

impl Payload for UnaryResponse {
    fn into_payload(self) -> ConformancePayload {
        self.payload.unwrap_or_default()
    }
}

impl Payload for IdempotentUnaryResponse {
    fn into_payload(self) -> ConformancePayload {
        self.payload.unwrap_or_default()
    }
}

impl Payload for ClientStreamResponse {
    fn into_payload(self) -> ConformancePayload {
        self.payload.unwrap_or_default()
    }
}

impl Payload for ServerStreamResponse {
    fn into_payload(self) -> ConformancePayload {
        self.payload.unwrap_or_default()
    }
}

impl Payload for BidiStreamResponse {
    fn into_payload(self) -> ConformancePayload {
        self.payload.unwrap_or_default()
    }
}

impl Payload for UnimplementedResponse {
    fn into_payload(self) -> ConformancePayload {
        ConformancePayload::default()
    }
}
