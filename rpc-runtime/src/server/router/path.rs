//! The path of a call, which names its service and method.

use std::borrow::Cow;

/// `/package.Service/Method`: the path of a known method, or any text that a client sent.
#[derive(Clone, Debug)]
pub(crate) struct CallPath {
    path: Cow<'static, str>,
    /// The index of the first byte of the method's name.
    method: usize,
}

impl CallPath {
    pub(crate) fn new(path: impl Into<Cow<'static, str>>) -> Self {
        let path = path.into();
        let method = path.rfind('/').map_or(path.len(), |slash| slash + 1);
        Self { path, method }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.path
    }

    /// The name of the service; `None` if the path does not have the form `/service/method`.
    pub(crate) fn service(&self) -> Option<&str> {
        let service = self.path.get(..self.method)?.strip_suffix('/')?;
        service.strip_prefix('/')
    }

    /// The part after the last slash; empty if there is no slash.
    pub(crate) fn method(&self) -> &str {
        self.path.get(self.method..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_split_at_its_last_slash() {
        for (path, service, method) in [
            ("/a.S/M", Some("a.S"), "M"),
            ("/a/S/M", Some("a/S"), "M"),
            ("//M", Some(""), "M"),
            ("/S/", Some("S"), ""),
            ("/M", None, "M"),
            ("S/M", None, "M"),
            ("M", None, ""),
            ("", None, ""),
        ] {
            let path = CallPath::new(path.to_owned());
            assert_eq!(
                (path.service(), path.method()),
                (service, method),
                "{path:?}"
            );
        }
    }
}
