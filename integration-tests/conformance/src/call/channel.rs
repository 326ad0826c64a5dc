//! The channel of a call.

use rpc_runtime::{Channel, ChannelBuilder, ClientTls, Encoding, Status, TlsIdentity};

use crate::generated::v1::{ClientCompatRequest, Compression, HttpVersion, Protocol};

/// A channel of its own for each call, so that the settings of one do not bear on another.
pub(super) fn open(wanted: &ClientCompatRequest) -> Result<Channel, String> {
    let is_web = match wanted.protocol() {
        Protocol::Grpc => false,
        Protocol::GrpcWeb => true,
        other => return Err(format!("the client does not support {other:?}")),
    };
    if wanted.http_version() != HttpVersion::HttpVersion2 {
        let version = wanted.http_version();
        return Err(format!("the client does not support {version:?}"));
    }
    let encoding = match wanted.compression() {
        Compression::Unspecified | Compression::Identity => Encoding::Identity,
        Compression::Gzip => Encoding::Gzip,
        Compression::Deflate => Encoding::Deflate,
        Compression::Zstd => Encoding::Zstd,
        other => return Err(format!("the client does not support {other:?}")),
    };
    let mut builder = builder(wanted, encoding).map_err(|status| status.to_string())?;
    if is_web {
        builder = builder.grpc_web();
    }
    builder.build().map_err(|status| status.to_string())
}

fn builder(wanted: &ClientCompatRequest, encoding: Encoding) -> Result<ChannelBuilder, Status> {
    let has_tls = !wanted.server_tls_cert.is_empty();
    let scheme = if has_tls { "https" } else { "http" };
    let target = format!("{scheme}://{}:{}", wanted.host, wanted.port);
    let mut builder = Channel::builder(&target).send_compressed(encoding);
    if has_tls {
        builder = builder.tls(tls(wanted)?);
    }
    if let Ok(limit @ 1..) = usize::try_from(wanted.message_receive_limit) {
        builder = builder.max_receive_message_size(limit);
    }
    Ok(builder)
}

fn tls(wanted: &ClientCompatRequest) -> Result<ClientTls, Status> {
    let tls = ClientTls::new().roots(&wanted.server_tls_cert);
    match &wanted.client_tls_creds {
        Some(own) => Ok(tls.identity(TlsIdentity::from_pem(&own.cert, &own.key)?)),
        None => Ok(tls),
    }
}
