//! Calls to methods that are known only at run time.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::uri::PathAndQuery;

use crate::codec::Codec;
use crate::method::{Method, MethodDescriptor};
use crate::status::Status;

/// A method that is known only at run time: its path and the codecs of its messages. Proxies, and clients that read
/// descriptors, use it.
///
/// The four functions of a [`Channel`](crate::Channel) that make calls accept a reference to it. The function determines which
/// side streams, because a dynamic method does not contain that. Cloning it clones an `Arc`.
///
/// ```no_run
/// # async fn call(channel: rpc_runtime::Channel) -> Result<(), rpc_runtime::Status> {
/// use bytes::Bytes;
/// use rpc_runtime::DynamicMethod;
///
/// let say_hello = DynamicMethod::of_bytes("/helloworld.Greeter/SayHello")?;
/// let request = Bytes::from_static(b"\x0a\x03you");
/// let response = channel.unary(&say_hello, request).await?;
/// let response: &Bytes = response.message();
/// # Ok(())
/// # }
/// ```
pub struct DynamicMethod<Req, Res>(Arc<Parts<Req, Res>>);

struct Parts<Req, Res> {
    path: Arc<PathAndQuery>,
    request: Codec<Req>,
    response: Codec<Res>,
}

impl<Req, Res> DynamicMethod<Req, Res> {
    /// The method at `path`, which has the form `/package.Service/Method`.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the path is not of this form.
    pub fn new(
        path: impl Into<String>,
        request: Codec<Req>,
        response: Codec<Res>,
    ) -> Result<Self, Status> {
        let path = path.into();
        let wrong = |path: &str| {
            Status::invalid_argument(format!(
                "{path:?} is not the path of a method: use /package.Service/Method"
            ))
        };
        if !is_path(&path) {
            return Err(wrong(&path));
        }
        let path = PathAndQuery::try_from(path.as_str())
            .map_err(|error| wrong(&path).with_source(error))?;
        Ok(Self(Arc::new(Parts {
            path: Arc::new(path),
            request,
            response,
        })))
    }

    /// `/package.Service/Method`, as it is on the wire.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path.path()
    }
}

impl DynamicMethod<Bytes, Bytes> {
    /// The method at `path`, with encoded messages: [`Codec::bytes`].
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of_bytes(path: impl Into<String>) -> Result<Self, Status> {
        Self::new(path, Codec::bytes(), Codec::bytes())
    }
}

impl<Req, Res> Clone for DynamicMethod<Req, Res> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<Req, Res> fmt::Debug for DynamicMethod<Req, Res> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("DynamicMethod")
            .field(&self.path())
            .finish()
    }
}

/// A method to call: one of generated code (`&'static Method`), or a `&DynamicMethod`.
///
/// Made with `into()`, by the functions of a [`Channel`](crate::Channel) that make calls.
#[derive(Debug)]
pub struct CalledMethod<Req: 'static, Res: 'static>(Called<Req, Res>);

#[derive(Debug)]
enum Called<Req: 'static, Res: 'static> {
    Generated(&'static Method<Req, Res>),
    Dynamic(DynamicMethod<Req, Res>),
}

/// The path of a method, cheap to clone.
#[derive(Clone, Debug)]
pub(crate) enum MethodPath {
    Static(&'static str),
    Shared(Arc<PathAndQuery>),
}

impl<Req, Res> CalledMethod<Req, Res> {
    #[inline]
    pub(crate) fn path(&self) -> MethodPath {
        match &self.0 {
            Called::Generated(method) => MethodPath::Static(method.path()),
            Called::Dynamic(method) => MethodPath::Shared(Arc::clone(&method.0.path)),
        }
    }

    #[inline]
    pub(crate) fn path_text(&self) -> &str {
        match &self.0 {
            Called::Generated(method) => method.path(),
            Called::Dynamic(method) => method.path(),
        }
    }

    pub(crate) fn descriptor(&self) -> Option<MethodDescriptor> {
        match &self.0 {
            Called::Generated(method) => Some(method.descriptor()),
            Called::Dynamic(_) => None,
        }
    }

    #[inline]
    pub(crate) fn request(&self) -> Codec<Req> {
        match &self.0 {
            Called::Generated(method) => method.request,
            Called::Dynamic(method) => method.0.request,
        }
    }

    #[inline]
    pub(crate) fn response(&self) -> Codec<Res> {
        match &self.0 {
            Called::Generated(method) => method.response,
            Called::Dynamic(method) => method.0.response,
        }
    }
}

impl<Req, Res> Clone for CalledMethod<Req, Res> {
    #[inline]
    fn clone(&self) -> Self {
        Self(match &self.0 {
            Called::Generated(method) => Called::Generated(method),
            Called::Dynamic(method) => Called::Dynamic(method.clone()),
        })
    }
}

impl<Req, Res> From<&'static Method<Req, Res>> for CalledMethod<Req, Res> {
    #[inline]
    fn from(method: &'static Method<Req, Res>) -> Self {
        Self(Called::Generated(method))
    }
}

impl<Req, Res> From<&DynamicMethod<Req, Res>> for CalledMethod<Req, Res> {
    fn from(method: &DynamicMethod<Req, Res>) -> Self {
        Self(Called::Dynamic(method.clone()))
    }
}

impl MethodPath {
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Static(path) => path,
            Self::Shared(path) => path.path(),
        }
    }

    #[inline]
    pub(crate) fn to_path_and_query(&self) -> PathAndQuery {
        match self {
            Self::Static(path) => PathAndQuery::from_static(path),
            Self::Shared(path) => (**path).clone(),
        }
    }

    pub(crate) fn into_text(self) -> Cow<'static, str> {
        match self {
            Self::Static(path) => Cow::Borrowed(path),
            Self::Shared(path) => Cow::Owned(path.path().to_owned()),
        }
    }
}

/// Whether `path` has a service and a method, and nothing else.
fn is_path(path: &str) -> bool {
    let parts = path
        .strip_prefix('/')
        .and_then(|path| path.rsplit_once('/'));
    parts.is_some_and(|(service, method)| {
        !service.is_empty() && !method.is_empty() && !path.contains(['?', '#'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn a_path_has_a_service_and_a_method() {
        for path in ["/a.B/C", "/B/C", "/prefix/a.B/C"] {
            assert_eq!(DynamicMethod::of_bytes(path).unwrap().path(), path);
        }
        for path in [
            "", "/", "a.B/C", "/a.B", "/a.B/", "//C", "/a.B/C?d", "/a.B/C#d", "/a.B/ C",
        ] {
            let status = DynamicMethod::of_bytes(path).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{path}");
            let text = format!("{path:?} is not the path of a method: use /package.Service/Method");
            assert_eq!(status.message(), text);
        }
    }
}
