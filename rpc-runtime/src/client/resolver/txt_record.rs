//! The service config in a TXT record (gRFC A2).

use hickory_resolver::TokioResolver;
use hickory_resolver::proto::rr::RData;

use crate::client::service_config::json::choice::choose;
use crate::client::service_config::service_config::ServiceConfig;
use crate::jitter::jitter;
use crate::status::Status;

/// Who reads the record: what the choices in it depend on.
#[derive(Clone, Debug)]
pub(crate) struct ConfigRecord {
    host_name: String,
    /// From 0 to 1.
    random: f64,
}

impl ConfigRecord {
    pub(crate) fn of_this_machine() -> Self {
        Self {
            host_name: host_name(),
            random: jitter(),
        }
    }

    /// The config of `host`; `None` if it has no record, or none for this machine.
    pub(crate) async fn find(
        &self,
        resolver: &TokioResolver,
        host: &str,
    ) -> Result<Option<ServiceConfig>, Status> {
        // gRFC A10.
        if host.eq_ignore_ascii_case("localhost") {
            return Ok(None);
        }
        let name = format!("_grpc_config.{host}");
        let answer = match resolver.txt_lookup(name.as_str()).await {
            Ok(answer) => answer,
            Err(error) if error.is_no_records_found() => return Ok(None),
            Err(error) => {
                let text = format!("cannot look up the service config in the TXT record of {name}");
                return Err(Status::unavailable(text).with_source(error));
            }
        };
        let texts = answer
            .answers()
            .iter()
            .filter_map(|record| match &record.data {
                RData::TXT(record) => Some(record.txt_data.concat()),
                _ => None,
            });
        for text in texts {
            let text = String::from_utf8_lossy(&text);
            let config = choose(&text, &self.host_name, self.random);
            let config = config
                .map_err(|status| status.with_context(format_args!("the TXT record of {name}")))?;
            if config.is_some() {
                return Ok(config);
            }
        }
        Ok(None)
    }
}

/// The name of this machine, or nothing where it is not known.
fn host_name() -> String {
    let files = ["/proc/sys/kernel/hostname", "/etc/hostname"];
    let file = files
        .iter()
        .find_map(|file| std::fs::read_to_string(file).ok());
    let name = file.or_else(|| std::env::var("COMPUTERNAME").ok());
    name.unwrap_or_default().trim().to_owned()
}
