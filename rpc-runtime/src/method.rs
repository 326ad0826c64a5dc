//! Descriptors of services and methods, for generated code.

use std::fmt;

use crate::codec::{AnyEncoder, Codec};

/// A method with the codecs of its messages. Generated code has a constant for each method.
pub struct Method<Req, Res> {
    path: &'static str,
    kind: MethodKind,
    idempotency: Idempotency,
    deprecated: bool,
    pub(crate) request: Codec<Req>,
    pub(crate) response: Codec<Res>,
}

impl<Req, Res: 'static> Method<Req, Res> {
    /// The description of the method, without its message types.
    #[must_use]
    pub const fn descriptor(&'static self) -> MethodDescriptor {
        MethodDescriptor {
            path: self.path,
            kind: self.kind,
            idempotency: self.idempotency,
            deprecated: self.deprecated,
            response: &self.response,
        }
    }
}

impl<Req, Res> Method<Req, Res> {
    /// `/package.Service/Method`, as on the wire.
    pub(crate) const fn path(&self) -> &'static str {
        self.path
    }

    /// One request, one response. `path` is `/package.Service/Method`, as on the wire.
    #[must_use]
    pub const fn unary(path: &'static str, request: Codec<Req>, response: Codec<Res>) -> Self {
        Self::new(path, MethodKind::Unary, request, response)
    }

    /// Any number of requests, one response.
    #[must_use]
    pub const fn client_streaming(
        path: &'static str,
        request: Codec<Req>,
        response: Codec<Res>,
    ) -> Self {
        Self::new(path, MethodKind::ClientStreaming, request, response)
    }

    /// One request, any number of responses.
    #[must_use]
    pub const fn server_streaming(
        path: &'static str,
        request: Codec<Req>,
        response: Codec<Res>,
    ) -> Self {
        Self::new(path, MethodKind::ServerStreaming, request, response)
    }

    /// Any number of requests and of responses, in any order.
    #[must_use]
    pub const fn bidi_streaming(
        path: &'static str,
        request: Codec<Req>,
        response: Codec<Res>,
    ) -> Self {
        Self::new(path, MethodKind::BidiStreaming, request, response)
    }

    /// The same method with the `idempotency_level` of its `.proto`.
    #[must_use]
    pub const fn idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = idempotency;
        self
    }

    /// The same method, marked `deprecated` as in its `.proto`.
    #[must_use]
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    const fn new(
        path: &'static str,
        kind: MethodKind,
        request: Codec<Req>,
        response: Codec<Res>,
    ) -> Self {
        Self {
            path,
            kind,
            idempotency: Idempotency::Unknown,
            deprecated: false,
            request,
            response,
        }
    }
}

impl<Req, Res> fmt::Debug for Method<Req, Res> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Method")
            .field("path", &self.path)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// A method without its message types.
#[derive(Clone, Copy)]
pub struct MethodDescriptor {
    path: &'static str,
    kind: MethodKind,
    idempotency: Idempotency,
    deprecated: bool,
    /// Encodes the responses of the method. `dyn`, because a descriptor has no message types.
    pub(crate) response: &'static dyn AnyEncoder,
}

impl MethodDescriptor {
    /// `/package.Service/Method`, as on the wire.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Which side streams.
    #[must_use]
    pub const fn kind(&self) -> MethodKind {
        self.kind
    }

    /// Whether calling the method again has a further effect.
    #[must_use]
    pub const fn idempotency(&self) -> Idempotency {
        self.idempotency
    }

    /// Whether the `.proto` marks the method `deprecated`.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }
}

impl PartialEq for MethodDescriptor {
    /// Compares everything except the codecs.
    fn eq(&self, other: &Self) -> bool {
        let facts = |method: &Self| {
            (
                method.path,
                method.kind,
                method.idempotency,
                method.deprecated,
            )
        };
        facts(self) == facts(other)
    }
}

impl Eq for MethodDescriptor {}

impl fmt::Debug for MethodDescriptor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MethodDescriptor")
            .field("path", &self.path)
            .field("kind", &self.kind)
            .field("idempotency", &self.idempotency)
            .field("deprecated", &self.deprecated)
            .finish_non_exhaustive()
    }
}

/// The four call types of gRPC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// One request, one response.
    Unary,
    /// Any number of requests, one response.
    ClientStreaming,
    /// One request, any number of responses.
    ServerStreaming,
    /// Any number of requests and of responses.
    BidiStreaming,
}

/// The `idempotency_level` option of a method in its `.proto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Idempotency {
    /// Not specified: every call may have an effect.
    #[default]
    Unknown,
    /// `IDEMPOTENT`: calling again has no further effect.
    Idempotent,
    /// `NO_SIDE_EFFECTS`: calling has no effect at all.
    NoSideEffects,
}

/// A service and its methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceDescriptor {
    name: &'static str,
    methods: &'static [MethodDescriptor],
    file_descriptors: &'static [&'static [u8]],
}

impl ServiceDescriptor {
    /// Describes the service `name` (`package.Service`) with its methods in the order of its `.proto`.
    ///
    /// `file_descriptors` are those of the file that declares the service and of all its imports, each a
    /// serialized `google.protobuf.FileDescriptorProto` after its imports; empty if the code was generated
    /// without them.
    #[must_use]
    pub const fn new(
        name: &'static str,
        methods: &'static [MethodDescriptor],
        file_descriptors: &'static [&'static [u8]],
    ) -> Self {
        Self {
            name,
            methods,
            file_descriptors,
        }
    }

    /// `package.Service`, as in the path of a call.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The methods in the order of the `.proto`.
    #[must_use]
    pub const fn methods(&self) -> &'static [MethodDescriptor] {
        self.methods
    }

    /// Serialized `google.protobuf.FileDescriptorProto`s: those of the service's file and of all its imports,
    /// each after its imports. Empty if the code was generated without them. The services of one generated
    /// tree share them.
    #[must_use]
    pub const fn file_descriptors(&self) -> &'static [&'static [u8]] {
        self.file_descriptors
    }
}
