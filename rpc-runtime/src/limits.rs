//! Every limit of a server and of a client, with its default and its setter, and the effects of [panics](#panics).
//! This module contains no code.
//!
//! The defaults apply unless a setter is called. A limit without a setter is fixed.
//!
//! A setter accepts the whole range of its type, unless this page names a minimum. [`usize::MAX`], or a time of more
//! than 30 years such as [`Duration::MAX`](std::time::Duration::MAX), means no limit. Zero means a limit of zero where
//! that makes sense: no calls, no connections, no grace period. The minima are 1 ms for times, 512 bytes for metadata,
//! one stream, one byte to send, and 1 MiB for [`ConnectionLimits::max_memory`]. With a value below its minimum, or a
//! limit for a method that no mounted service has, [`Server::serve`] returns an error, and
//! [`ChannelBuilder::build`] ends with `INVALID_ARGUMENT`.
//!
//! A [`ConnectionLimits`] is set with [`Server::connection_limits`], and a [`Keepalive`] on either side with
//! [`Server::keepalive`] and [`ChannelBuilder::keepalive`].
//!
//! # Calls
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | size of a received message, before and after decompression | 4 MiB, [`Server::max_receive_message_size`] | 4 MiB, [`ChannelBuilder::max_receive_message_size`] | `RESOURCE_EXHAUSTED`, before memory is allocated |
//! | size of a sent message | none, [`Server::max_send_message_size`] | none, [`ChannelBuilder::max_send_message_size`] | `RESOURCE_EXHAUSTED`; nothing is sent |
//! | gzip members or zstd frames of a message | 16 | 16 | `INTERNAL` |
//! | buffered messages read in one turn | 1024, or 512 KiB | the same | other tasks run first |
//! | decompression in one turn, of one or several messages | 512 KiB of output; less where input takes longer: at most 16 KiB of gzip or deflate, or 256 zstd blocks | the same | other tasks run first |
//! | size of received metadata, separately for headers and trailers | 16 KiB, [`Server::max_receive_metadata_size`] | 16 KiB, [`ChannelBuilder::max_receive_metadata_size`] | `RESOURCE_EXHAUSTED`; HTTP/2 rejects the headers at 48 KiB more |
//! | size of sent headers, and separately of trailers | the client's `SETTINGS_MAX_HEADER_LIST_SIZE` | the server's `SETTINGS_MAX_HEADER_LIST_SIZE` | see [below](#the-peers-limit-on-headers) |
//! | metadata values | 16,384; each adds 32 bytes to the size | the same | `RESOURCE_EXHAUSTED` |
//! | concurrent calls | none, [`Server::max_concurrent_calls`] | | `RESOURCE_EXHAUSTED` |
//! | concurrent calls to one method | none, [`MethodOptions::max_concurrent_calls`](crate::MethodOptions::max_concurrent_calls) | | `RESOURCE_EXHAUSTED` |
//! | duration of a call | the client's deadline | none, [`ChannelBuilder::timeout`], [`Call::timeout`] | `DEADLINE_EXCEEDED` |
//! | encoded messages waiting for flow control | 64 KiB, plus one message | the same | `send` waits |
//! | size of JSON, or of a message that is made of it | 4 MiB, `JsonOptions::max_bytes` (feature `json`) | the same | `RESOURCE_EXHAUSTED`, before memory is allocated |
//! | messages within each other, as JSON | 100 | 100 | `INVALID_ARGUMENT`, `INTERNAL` |
//! | request bytes kept for another attempt | | 256 KiB, until the response begins; 16 MiB for all calls of a channel whose methods have a policy for retries or hedges | the call is not attempted again; of several attempts the one that has sent the most goes on |
//! | attempts at a call | | 5, [`RetryPolicy::max_attempts`](crate::RetryPolicy::max_attempts), [`HedgingPolicy::max_attempts`](crate::HedgingPolicy::max_attempts) | the call ends |
//!
//! ## The peer's limit on headers
//!
//! Each side announces how many bytes of headers, and separately of trailers, it accepts; the default of HTTP/2 is no
//! limit. This crate announces 48 KiB more than its limit on metadata, grpc-java 8 KiB, C-core 16 KiB. A peer that
//! receives more may close the connection, with all its calls. Therefore:
//!
//! - A call whose headers exceed the server's limit is not sent and ends with `RESOURCE_EXHAUSTED`.
//! - The message of a status that exceeds the client's limit is cut and marked `… (cut from N bytes)`. What remains of
//!   it, together with the other trailers, is at most 8 KiB, which every implementation accepts; if the other trailers
//!   already use these 8 KiB, 1 KiB of the message remains. If that is not enough, the details are omitted (a part of
//!   them could not be read), or the metadata, or both; the message then ends with a note that says what was omitted.
//!   The code is always sent.
//! - C-core announces 16 KiB and refuses headers of more than 8 KiB at random. For a client that announces 16 KiB the
//!   message is cut to 8 KiB; details and metadata are omitted only above 16 KiB.
//! - A response whose initial or trailing metadata exceed the client's limit ends with `RESOURCE_EXHAUSTED`, without
//!   that metadata.
//!
//! When another HTTP server runs the service (feature `tower`), the client's limit is unknown.
//!
//! # Connections
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | connections | none, [`Server::max_connections`] | one for each address that is in use; up to 10 where [`ServiceConfig::max_connections_per_subchannel`](crate::ServiceConfig::max_connections_per_subchannel) allows them, [`ChannelBuilder::max_connections_per_subchannel`] | closed at once; calls wait |
//! | concurrent streams of a connection | 1000, [`ConnectionLimits::max_concurrent_streams`] | what the server announces | the client delays calls; a client that does not gets `REFUSED_STREAM` |
//! | head of a proxy's answer | | 16 KiB | `UNAVAILABLE` |
//! | time to connect, handshakes included | 20 s, [`ConnectionLimits::handshake_timeout`] | 20 s, [`ChannelBuilder::connect_timeout`] | closed; `UNAVAILABLE` |
//! | time without a call | none, [`ConnectionLimits::idle_timeout`] | 30 min, [`ChannelBuilder::idle_timeout`] | closed; never within 5 s before the first call |
//! | age | none, [`ConnectionLimits::max_age`] | | `GOAWAY`; new calls use a new connection; never within 5 s before the first call |
//! | time for calls after the maximum age | none, [`ConnectionLimits::max_age_grace`] | | `UNAVAILABLE` |
//! | time for calls when the server stops | 30 s, [`Server::shutdown_grace`] | | `UNAVAILABLE` |
//! | time to drop handlers after that | 1 s | | handlers that block their threads are abandoned |
//! | time without data before a ping | no HTTP/2 ping, only TCP keepalive after 2 h on most systems, [`Keepalive::every`] | the same, [`Keepalive::every`] | a ping |
//! | time to answer a ping | 20 s, [`Keepalive::timeout`] | 20 s, [`Keepalive::timeout`] | closed; `UNAVAILABLE` |
//! | time until data sent over TCP is acknowledged | 60 s; with pings, the time to answer one; fixed | the same | closed; `UNAVAILABLE` |
//! | time between pings of a client | 5 min, [`ConnectionLimits::min_ping_interval`]; 2 h without a call, [`ConnectionLimits::permit_pings_while_idle`] | pings only during a call, [`Keepalive::while_idle`] | `GOAWAY` (`too_many_pings`) at the third early ping; the client then doubles its interval |
//!
//! ## When the other end does not answer
//!
//! On Linux, Android and Fuchsia both sides close a TCP connection whose sent data was not acknowledged in time
//! (`TCP_USER_TIMEOUT`, gRFC A18). The time is that for answering a ping, or 60 s without pings. By default Linux waits
//! about 15 minutes; until then every call without a deadline waits for a host that is gone. The timeout sends no
//! packets, so no server counts it as pings.
//!
//! Linux also counts the time during which the peer's receive window is full. A peer that is stopped in a debugger or
//! suspended therefore loses its connection after the same time, if it was sent more than its system buffers, which is
//! some MiB. On a loopback with a timeout of 20 s, a connection to a peer that read nothing ended 19.5 s after 4 MiB
//! were sent. With less data the connection stays open, because the peer's system acknowledges it. 60 s is a compromise
//! between both cases; pings with a longer [`Keepalive::timeout`] extend it. Connections of a
//! [`Listener`] whose type is not Tokio's `TcpStream` are not changed.
//!
//! # Protection against abuse
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | calls reset by the peer before they were accepted | 20, [`ConnectionLimits::max_pending_resets`] | | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | streams reset because of the peer's errors, per connection | 1024, [`ConnectionLimits::max_stream_errors`] | 1024; at 512 the client opens a new connection | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | bytes waiting for the socket, per call | 64 KiB, [`ConnectionLimits::max_send_buffer_size`] | 1 MiB | `send` waits |
//! | bytes of our control frames waiting for the peer to read them | 16 KiB | 16 KiB | reading pauses |
//! | size of a received frame | 16 KiB | 256 KiB | `GOAWAY` (`FRAME_SIZE_ERROR`) |
//! | `CONTINUATION` frames of one header block | 5, or a quarter more than the metadata limit needs | the same | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | body of a request that is not a gRPC call | 64 KiB, 1 s | | reset (`NO_ERROR`) |
//! | time for the client to receive that response | 2 s | | reset (`CANCEL`) |
//!
//! # Memory of a connection
//!
//! One limit bounds the memory that a peer can make a connection hold: 256 MiB on a server
//! ([`ConnectionLimits::max_memory`]). It covers received data that handlers have not read, encoded messages that wait
//! to be sent, and the state of HTTP/2 for both. It does not cover the memory of the handlers. A server divides it into
//! three shares:
//!
//! | share | purpose | beyond it |
//! |---|---|---|
//! | half | about 128 KiB for each call: 65,535 bytes to receive, as many to send, and the call's state | the number of calls that fit limits the concurrent streams, in addition to [`ConnectionLimits::max_concurrent_streams`] |
//! | a quarter | received data above these 65,535 bytes | longer messages wait to be received, in the order in which they began; each is received as a whole |
//! | a quarter | encoded messages waiting to be sent, of calls with 4 KiB or more of them | when half is used, a stream encodes a message of more than 64 KiB only after the previous ones were sent, and buffers 8 KiB of small messages instead of 64 KiB; when all is used, large messages wait, and new calls wait before their handlers start |
//!
//! A call whose requests are not read does not delay other calls: flow-control credit of the connection is returned
//! when bytes arrive, credit of a stream when they are read. The window of a call doubles each time that a whole window
//! was read, up to 4 MiB; half of the second share is available for this. One message is received however full the
//! second share is, even one that is larger than the share, so that progress is always possible. Responses that the
//! client does not read use the third share. A response that a handler has finished is always sent: the limit is
//! exceeded by the responses of calls that were running when it was reached. A call that waits for its handler to start
//! is reset one second after its deadline.
//!
//! Many small frames use no more memory than a few large ones: consecutive frames are joined, and empty frames are
//! dropped. When four frames of a call wait to be read, further small frames are joined into one.
//!
//! [`Server::max_memory`] limits the bytes of the second and third share over all connections; beyond it, new calls are
//! refused with `RESOURCE_EXHAUSTED`, and each connection receives one message of more than 65,535 bytes at a time.
//! There is no such limit by default.
//!
//! On a client each call may have 65,535 unread bytes. Beyond that, all calls of a connection share 64 MiB
//! ([`ChannelBuilder::max_unread_memory`]), by the rules of the second share.
//!
//! # What ends a connection
//!
//! An error of one call ends that call. The following end all calls of a connection, with `GOAWAY` if the connection
//! still carries HTTP/2:
//!
//! - connection errors of HTTP/2 (RFC 9113 section 5.4.1): frames that are malformed, out of order or too long, headers
//!   that do not decompress, and more bytes than were granted (`FLOW_CONTROL_ERROR`);
//! - the limits above that say `GOAWAY`, and headers of four times the size at which HTTP/2 rejects a call;
//! - pings that are too frequent, a ping without an answer, and no HTTP/2 within the time for handshakes;
//! - age, idleness and the end of the grace period, where they are set, and the loss of the socket.
//!
//! # Panics
//!
//! A panic in the application's code ends the call that the code works for, and no other call of the connection. The
//! process's panic hook reports it; clients learn no more than this table says.
//!
//! | where | effect |
//! |---|---|
//! | a handler and the code it calls: codecs, request streams, response sinks | the call ends with `UNKNOWN` |
//! | a value of a handler, dropped at its deadline, at its cancellation, at the loss of the connection or at the end of the grace period | the call ends as without the panic |
//! | a value of a handler, dropped when it returns; a message, dropped | the call ends with `UNKNOWN` |
//! | the source of a [`Status`], dropped | the call ends with the status |
//! | [`Service::call`] | the call ends with `UNKNOWN` |
//! | [`Service::draining`] | is logged; the other services are notified, and the server drains |
//! | an [`Interceptor`] of a server, before or after `next.run`, and its message watchers | the call ends with `UNKNOWN` |
//! | an [`Interceptor`] of a server, dropped | the call ends as without the panic |
//! | a `CallObserver` and its `CallRecord`s, on either side | the call and its other observers continue |
//! | a tower layer: its service when cloned or called, and the service's future | the call ends with `UNKNOWN` |
//! | a request body that a tower layer wrapped | the handler receives an error; the call ends with `UNKNOWN` if it returns that |
//! | a response body that a tower layer wrapped | the stream is reset: `INTERNAL` at the client |
//! | futures and bodies of tower layers, dropped | the call ends as without the panic |
//! | a [`Listener`], in `accept` or dropped | is logged; accepting continues after a pause |
//! | a connection of a [`Listener`], reading or writing | the connection ends: `UNAVAILABLE` at its client |
//! | [`detached`] work | the handler that awaits it panics |
//! | the future that ends [`Server::serve_until`] | the task that polls `serve_until` panics, and the server stops |
//! | [`CallCredentials`] and client interceptors, in a call with streamed requests | the call ends with `INTERNAL` |
//! | the same in other calls; codecs and message watchers of a client | the task that awaits the call panics; the channel and its other calls continue |
//! | [`Choose::choose`] | the call goes to the default choice |
//! | a [`Resolver`] | it has failed, and is run again after a pause |
//! | a [`Connector`] | the attempt to connect has failed |
//! | a connection of a [`Connector`], reading or writing | the connection ends |
//!
//! Two panics abort the process, as everywhere in Rust, and this crate cannot prevent it: a panic in a `drop` during
//! another panic (an `async fn` panics while it holds a value that panics when dropped), and any panic if the
//! application is built with `panic = "abort"`. One panic ends a connection: that of an owner of [`Bytes::from_owner`]
//! when HTTP/2 drops the bytes.
//!
//! [`Bytes::from_owner`]: bytes::Bytes::from_owner

#[cfg(doc)]
use crate::balance::choose::Choose;
#[cfg(doc)]
use crate::client::builder::ChannelBuilder;
#[cfg(doc)]
use crate::client::call::Call;
#[cfg(doc)]
use crate::client::credentials::CallCredentials;
#[cfg(doc)]
use crate::client::resolver::resolver::Resolver;
#[cfg(doc)]
use crate::interceptor::Interceptor;
#[cfg(doc)]
use crate::keepalive::Keepalive;
#[cfg(doc)]
use crate::server::detached::detached;
#[cfg(doc)]
use crate::server::server::Server;
#[cfg(doc)]
use crate::server::service::Service;
#[cfg(doc)]
use crate::status::Status;
#[cfg(doc)]
use crate::transport::http2::connection_limits::ConnectionLimits;
#[cfg(doc)]
use crate::transport::net::connector::Connector;
#[cfg(doc)]
use crate::transport::net::listener::Listener;
