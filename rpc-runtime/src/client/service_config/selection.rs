//! Which service config a channel uses after each answer of its resolver (gRFC A21).

use std::sync::Arc;

use crate::client::service_config::service_config::ServiceConfig;
use crate::status::Status;

/// The config to use after an answer. `previous` is the one in use, and `None` before the first answer that could be used;
/// `default` is that of the application; `found` is that of the answer, `None` if it has none.
///
/// An answer whose config is not valid leaves the previous config in place. Before there is one, the default is used: a client
/// that has a config of its own should work although the other one is wrong.
///
/// # Errors
///
/// `UNAVAILABLE` if the config is not valid and there is no other. The answer is then as good as none.
pub(crate) fn select(
    previous: Option<&Arc<ServiceConfig>>,
    default: Option<&Arc<ServiceConfig>>,
    found: Result<Option<Arc<ServiceConfig>>, Status>,
) -> Result<Arc<ServiceConfig>, Status> {
    match found {
        Ok(Some(config)) => Ok(config),
        Ok(None) => Ok(default.cloned().unwrap_or_default()),
        Err(invalid) => previous.or(default).cloned().ok_or_else(|| {
            let message = format!("the resolver has no valid config: {}", invalid.message());
            Status::unavailable(message).with_source(invalid)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn a_valid_config_is_used_and_one_that_is_not_valid_changes_nothing() {
        let config = |service: &str| Arc::new(ServiceConfig::default().health_check(service));
        let (previous, default, new) = (config("previous"), config("default"), config("new"));
        let empty = Arc::<ServiceConfig>::default();
        let (previous, default) = (Some(&previous), Some(&default));
        let valid = || Ok(Some(Arc::clone(&new)));
        let invalid = || Err(Status::invalid_argument("timeout: must end in \"s\""));
        for (before, own, found, used) in [
            (None, None, valid(), &new),
            (previous, default, valid(), &new),
            (None, None, Ok(None), &empty),
            (previous, None, Ok(None), &empty),
            (None, default, Ok(None), default.unwrap()),
            (previous, default, Ok(None), default.unwrap()),
            (previous, None, invalid(), previous.unwrap()),
            (previous, default, invalid(), previous.unwrap()),
            (None, default, invalid(), default.unwrap()),
        ] {
            assert_eq!(select(before, own, found).unwrap(), *used);
        }
        let status = select(None, None, invalid()).unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        let text = "the resolver has no valid config: timeout: must end in \"s\"";
        assert_eq!(status.message(), text);
    }
}
