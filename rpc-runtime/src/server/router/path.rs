//! Which method a call names.

use std::borrow::Cow;

/// `/package.Service/Method`: of a method that there is, or what a client made up.
#[derive(Clone, Debug)]
pub(crate) struct CallPath {
    path: Cow<'static, str>,
    /// Where the name of the method begins.
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

    /// The service that is named, if one is.
    pub(crate) fn service(&self) -> Option<&str> {
        let service = self.path.get(..self.method)?.strip_suffix('/')?;
        service.strip_prefix('/')
    }

    /// The last part; empty if there is no other.
    pub(crate) fn method(&self) -> &str {
        self.path.get(self.method..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_a_service_and_a_method() {
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
