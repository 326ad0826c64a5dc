//! Every limit of a server and of a client, with its default and its setter, and what becomes of [panics](#panics). There is
//! no code here.
//!
//! All defaults hold unless a setter is called; what has no setter is fixed.
//!
//! A setting takes its whole range, or says which value is the least. No limit is [`usize::MAX`], or a time of more than 30
//! years, such as [`Duration::MAX`](std::time::Duration::MAX). Zero is the limit zero where that has a meaning: no calls, no
//! connections, no grace. Where it has none, and where it names a method that no mounted service has, [`Server::serve`]
//! returns an error, and a channel's calls end with `INVALID_ARGUMENT`. The least are 1 ms for times, 512 bytes for metadata,
//! one stream, and one byte to send.
//!
//! # Calls
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | message received, also decompressed | 4 MiB, [`Server::max_receive_message_size`] | 4 MiB, [`ChannelBuilder::max_receive_message_size`] | `RESOURCE_EXHAUSTED` before memory is set aside |
//! | message sent | none, [`Server::max_send_message_size`] | none, [`ChannelBuilder::max_send_message_size`] | `RESOURCE_EXHAUSTED`; nothing is sent |
//! | gzip members, or zstd frames, of a message | 16 | 16 | `INTERNAL` |
//! | messages read at a stretch that were there already | 1024, or 512 KiB | the same | other calls have their turn |
//! | decompression at a stretch, of one message or several | 512 KiB of output; less where input takes longer: at most 16 KiB of gzip or deflate, or 256 zstd blocks | the same | other calls have their turn |
//! | metadata received, in headers and again in trailers | 16 KiB, [`Server::max_receive_metadata_size`] | 16 KiB, [`ChannelBuilder::max_receive_metadata_size`] | `RESOURCE_EXHAUSTED`; HTTP/2's own answer at 48 KiB more |
//! | headers sent, and again trailers | what the client announces (`SETTINGS_MAX_HEADER_LIST_SIZE`) | what the server announces | see [below](#what-the-other-side-takes-of-headers) |
//! | values of metadata | 16,384; each counts 32 bytes to the size | the same | `RESOURCE_EXHAUSTED` |
//! | calls handled at a time | none, [`Server::max_concurrent_calls`] | | `RESOURCE_EXHAUSTED` |
//! | calls of one method handled at a time | none, [`MethodOptions::max_concurrent_calls`](crate::MethodOptions::max_concurrent_calls) | | `RESOURCE_EXHAUSTED` |
//! | time of a call | the caller's | none, [`ChannelBuilder::timeout`], [`Request::set_timeout`] | `DEADLINE_EXCEEDED` |
//! | messages written, and not taken by HTTP/2 | 64 KiB, and one message | the same | `send` waits |
//! | a request kept, so that it can be sent again | | 256 KiB, until the response begins | the call is not made again |
//!
//! ## What the other side takes of headers
//!
//! Either side announces what it takes of headers, and again of trailers; the default is no limit. Ours announce 48 KiB more than their
//! limit on metadata, grpc-java 8 KiB, C-core 16 KiB. Whoever gets more may end the connection, with all its calls. So:
//!
//! - A call whose headers are more than its server takes is not sent, and ends with `RESOURCE_EXHAUSTED`.
//! - Of a status that is more than its client takes, the message is cut, with the mark `… (cut from N bytes)`. What of it
//!   is left is, with everything beside it, no more than 8 KiB, which clients of every implementation take; or 1 KiB where
//!   the rest has used these up. If that is not enough, the details are left out, as a part of them could not be read, or
//!   else the metadata, or both; the message then ends with what was left out. The code is always sent.
//! - C-core announces 16 KiB and refuses, at random, what has more than 8 KiB: a client that announces these gets a
//!   message that is cut to 8 KiB. Details and metadata are left out for more than 16 KiB only.
//! - A response whose initial or trailing metadata are more than its client takes ends with `RESOURCE_EXHAUSTED` without
//!   them.
//!
//! Under a server that is not ours nothing is known of the client.
//!
//! # Connections
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | connections | none, [`Server::max_connections`] | one | closed at once |
//! | calls open on a connection | 1000, [`Server::max_concurrent_streams`] | what the server says | a client holds calls back; one that does not gets `REFUSED_STREAM` |
//! | time to connect and for handshakes | 20 s, [`Server::handshake_timeout`] | 20 s, [`ChannelBuilder::connect_timeout`] | closed; `UNAVAILABLE` |
//! | time without a call | none, [`Server::max_connection_idle`] | 30 min, [`ChannelBuilder::idle_timeout`] | closed; never in the 5 s before a first call |
//! | age | none, [`Server::max_connection_age`] | | `GOAWAY`; calls move to a new connection; never in the 5 s before a first call |
//! | time for calls after that | none, [`Server::max_connection_age_grace`] | | `UNAVAILABLE` |
//! | time for calls when the server stops | 30 s, [`Server::shutdown_grace`] | | `UNAVAILABLE` |
//! | time for handlers to be dropped then | 1 s | | those that block their threads are left behind |
//! | silence before a ping | that of TCP, 2 h on most systems, [`Server::keepalive_interval`] | the same, [`ChannelBuilder::keepalive_interval`] | a ping |
//! | time to answer a ping | 20 s, [`Server::keepalive_timeout`] | 20 s, [`ChannelBuilder::keepalive_timeout`] | closed; `UNAVAILABLE` |
//! | time that what was sent over TCP may remain without an answer | 60 s, or with pings the time to answer one; fixed | the same | closed; `UNAVAILABLE` |
//! | time between pings of a client | 5 min, [`Server::min_ping_interval`]; 2 h without a call, [`Server::permit_pings_while_idle`] | only during a call, [`ChannelBuilder::keepalive_while_idle`] | the third too early: `GOAWAY` (`too_many_pings`); a client then pings half as often |
//!
//! ## When the other end does not answer
//!
//! On Linux and its relatives either side gives up a TCP connection when what it has sent was not acknowledged for a time
//! (`TCP_USER_TIMEOUT`, gRPC's A18): with pings that is the time to answer one, and 60 s without. Linux by itself takes about
//! 15 minutes, for which a call without a deadline, and every further one, waits for a machine that is gone. It costs no
//! packet, so no server minds.
//!
//! Linux also counts the time for which the other end has no room for more. A peer that is stopped in a debugger, or is asleep, so
//! loses its connection after the same time if it was sent more than its system takes in, which is some MiB: on a loopback with
//! 20 s, a connection to a peer that read nothing ended 19.5 s after 4 MiB. A peer to which less is sent keeps it, for its system acknowledges that. 60 s
//! is a compromise between both; pings with a longer [`keepalive_timeout`](Server::keepalive_timeout) make it longer. Connections of
//! a [`Listener`] with another type than Tokio's `TcpStream` are left as they are.
//!
//! # Against abuse
//!
//! | limit | server | client | beyond it |
//! |---|---|---|---|
//! | calls reset before they were looked at | 20, [`Server::max_pending_resets`] | | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | streams that had to be reset, per connection | 1024, [`Server::max_stream_errors`] | 1024; at 512 the client connects anew | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | bytes to send that wait for the socket, per call | 64 KiB, [`Server::max_send_buffer_size`] | 1 MiB | `send` waits |
//! | bytes of our own control frames that a peer does not take in | 16 KiB | 16 KiB | nothing more is read |
//! | bytes of a frame received | 16 KiB | 256 KiB | `GOAWAY` (`FRAME_SIZE_ERROR`) |
//! | `CONTINUATION` frames of one block of headers | 5, or a quarter more than the size of metadata needs | the same | `GOAWAY` (`ENHANCE_YOUR_CALM`) |
//! | a request that is no call, after its answer | 64 KiB, 1 s | | reset (`NO_ERROR`) |
//! | time to take the answer to it | 2 s | | reset (`CANCEL`) |
//!
//! # Memory of a connection
//!
//! What a peer can make one connection hold has one bound: 256 MiB on a server ([`Server::max_connection_memory`]). It counts
//! what was received and not delivered to handlers, encoded messages that wait to be sent, and what HTTP/2 keeps for both.
//! What handlers hold themselves is not in it. On a server it is divided like this:
//!
//! | share | for what | beyond it |
//! |---|---|---|
//! | a half | about 128 KiB for each call: 65,535 bytes to receive, as many to send, and what is known of the call | as many calls as fit may be open on a connection, and no more than [`Server::max_concurrent_streams`] |
//! | a quarter | to receive what is beyond that | messages that are longer wait to be received, in the order in which they began; each is received as a whole |
//! | a quarter | encoded messages that wait to be sent, where a call has 4 KiB and more of them | from one half of it on, a stream writes a further message of more than 64 KiB when those before are sent, and keeps 8 KiB instead of 64 KiB of small ones; when it is full, large messages wait, and calls that arrive wait before their handlers begin |
//!
//! A call whose requests nobody reads holds back no other call: the credit of the connection returns when bytes arrive, and
//! that of a call when they are read. The window of a call doubles each time that as much was read of it, up to 4 MiB, out of
//! half of the second share. One message is received however full that share is, so that there is always one that goes on, and
//! one that is larger than the share is received as well. Responses that nobody reads share the third part. A response that
//! a handler has finished is sent in any case: the bound is exceeded by those of calls that were being handled when it was
//! reached. A call that waits for its handler to begin is reset one second after its deadline.
//!
//! Many small frames cost no more than few large ones. Those that follow each other are joined, and empty ones dropped. Once
//! four frames of a call wait to be read, further small frames are joined into one.
//!
//! [`Server::max_memory`] is how many bytes of the second and the third share all connections together may have before calls
//! that arrive are refused with `RESOURCE_EXHAUSTED`; there is no such limit by default. Beyond it, each connection receives one
//! message at a time that is longer than 65,535 bytes.
//!
//! On a client the calls are the application's own. Each may have 65,535 bytes unread. Beyond that, all calls of a connection
//! share 64 MiB ([`ChannelBuilder::max_unread_memory`]), as they do on a server.
//!
//! # What ends a connection
//!
//! A call that goes wrong ends by itself. What is in this list ends all calls of a connection, with `GOAWAY` where HTTP/2
//! is still spoken:
//!
//! - what violates HTTP/2 as a whole (RFC 9113 section 5.4.1): frames that are malformed, out of order or too long, headers that do not
//!   decompress, and more bytes than were granted (`FLOW_CONTROL_ERROR`);
//! - the thresholds against abuse above that say `GOAWAY`, and headers of four times the size that HTTP/2 refuses for a call;
//! - pings that come too often, no answer to a ping, and no HTTP/2 within the time for handshakes;
//! - age, idleness and the end of the grace, where they are set, and the loss of the socket.
//!
//! # Panics
//!
//! What an application plugs in may panic. It ends the call that it works for, and no other call of the connection, which goes
//! on. The process's panic hook says what has happened; clients are not told more than the table has.
//!
//! | where | what happens |
//! |---|---|
//! | a handler, and what it calls: codecs, request streams, response sinks | the call ends with `UNKNOWN` |
//! | what a handler holds, dropped at its deadline, cancellation, the loss of the connection or the end of the grace | the call ends as it would have ended |
//! | what a handler holds, dropped when it returns; messages, dropped | the call ends with `UNKNOWN` |
//! | the source of a [`Status`], dropped | the call ends with the status |
//! | a [`Service`]'s own `call` | the call ends with `UNKNOWN` |
//! | a [`Service`]'s own `draining` | is logged; the others are told, and the server drains |
//! | an [`Interceptor`] of a server, before or after the rest of the call, or dropped; those who watch messages | the call ends with `UNKNOWN`, or as it would have ended if it was dropped |
//! | a tower layer: its service, cloned or called, and the future of that | the call ends with `UNKNOWN` |
//! | a body that a tower layer has put around that of the request | the handler gets an error; `UNKNOWN` if it returns that |
//! | a body that a tower layer has put around that of the response | the stream is reset: `INTERNAL` at clients |
//! | futures and bodies of tower layers, dropped | the call ends as it would have ended |
//! | a [`Listener`], accepting or dropped | is logged; accepting goes on after a pause |
//! | what a [`Listener`] has accepted, reading or writing | that connection ends: `UNAVAILABLE` at its client |
//! | work that is [`detached`] | who waits for it panics, which is the handler |
//! | the future that ends [`Server::serve_until`] | who polls that panics, and the server with it |
//! | [`CallCredentials`] and the interceptors of a client, in a call whose requests are streamed | the call ends with `INTERNAL` |
//! | the same in any other call; codecs of a client, and those who watch messages | who awaits the call panics; the channel and its other calls go on |
//!
//! Two panics end the process, as everywhere in Rust, and there is no way to keep them from it: one in a `drop` that
//! happens because another unwinds (an `async fn` that panics while it holds what panics when it is dropped), and any where
//! the application is built with `panic = "abort"`. One ends a connection: that of an owner of [`Bytes::from_owner`] which
//! panics when HTTP/2 drops the bytes.
//!
//! [`Bytes::from_owner`]: bytes::Bytes::from_owner

#[cfg(doc)]
use crate::client::builder::ChannelBuilder;
#[cfg(doc)]
use crate::client::credentials::CallCredentials;
#[cfg(doc)]
use crate::interceptor::Interceptor;
#[cfg(doc)]
use crate::request::Request;
#[cfg(doc)]
use crate::server::detached::detached;
#[cfg(doc)]
use crate::server::server::Server;
#[cfg(doc)]
use crate::server::service::Service;
#[cfg(doc)]
use crate::status::Status;
#[cfg(doc)]
use crate::transport::net::listener::Listener;
