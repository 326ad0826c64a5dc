use super::*;
use crate::transport::http2::flow::WindowUpdate;
use crate::transport::http2::frames::inbound::tag::TAG_NAME;

fn frame(stream: u32, kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
    let header = FrameHeader {
        length: payload.len(),
        kind,
        flags,
        stream,
    };
    [&header.to_bytes()[..], payload].concat()
}

fn data(stream: u32, flags: u8, payload: &[u8]) -> Vec<u8> {
    frame(stream, DATA, flags, payload)
}

fn headers(stream: u32, flags: u8) -> Vec<u8> {
    frame(stream, HEADERS, END_HEADERS | flags, b"block")
}

/// The headers of a stream that has not fully arrived, as h2 receives them. The secret is replaced by zeros.
fn tagged(stream: u32, flags: u8) -> Vec<u8> {
    let mut block = BytesMut::from(&b"block"[..]);
    put_field(&mut block, 0, stream);
    frame(stream, HEADERS, END_HEADERS | flags, &block)
}

/// The output of `inbound` for `reads`. `between` runs before each read and acts as the readers.
fn passed_on(
    inbound: &mut Inbound,
    reads: &[&[u8]],
    mut between: impl FnMut(&Arc<Flow>),
) -> Vec<u8> {
    let mut seen = Vec::new();
    let spilled = |inbound: &mut Inbound, seen: &mut Vec<u8>| {
        let mut place = vec![0; 7];
        loop {
            let mut buffer = tokio::io::ReadBuf::new(&mut place);
            if !inbound.take_spilled(&mut buffer) {
                return;
            }
            seen.extend_from_slice(buffer.filled());
        }
    };
    let all_but_last = reads.len();
    for (count, read) in reads.iter().enumerate() {
        between(&inbound.flow);
        if inbound.flow.take_signal() {
            inbound.release_held();
        }
        spilled(inbound, &mut seen);
        let mut bytes = inbound.take_tail();
        bytes.extend_from_slice(read);
        let is_all = count + 1 == all_but_last;
        let left = inbound.take(&mut bytes, is_all, |_, _| Ok(())).unwrap();
        seen.extend_from_slice(&bytes[..left]);
        spilled(inbound, &mut seen);
    }
    without_secret(seen, inbound.flow.secret())
}

/// Replaces the secret by zeros.
fn without_secret(mut seen: Vec<u8>, secret: u64) -> Vec<u8> {
    let secret = format!("{secret:016x}");
    let mut at = 0;
    while let Some(found) = seen[at..]
        .windows(secret.len())
        .position(|window| window == secret.as_bytes())
    {
        at += found;
        seen[at..at + secret.len()].fill(b'0');
        at += secret.len();
    }
    seen
}

fn inbound(opening: Opening) -> Inbound {
    Inbound::new(Flow::new(1 << 20, None), opening, 0)
}

fn request(reads: &[&[u8]]) -> Vec<u8> {
    passed_on(&mut inbound(Opening::Request), reads, |_| {})
}

/// The DATA of the streams 1 and 3, and whether each has ended.
fn contents(mut bytes: &[u8]) -> [(Vec<u8>, bool); 2] {
    let mut contents = [(Vec::new(), false), (Vec::new(), false)];
    while let Some((header, rest)) = bytes.split_first_chunk() {
        let frame = FrameHeader::parse(*header);
        let (payload, rest) = rest.split_at(frame.length);
        if frame.kind == DATA {
            let (all, ends) = &mut contents[usize::from(frame.stream == 3)];
            assert!(!*ends, "DATA after the end");
            all.extend_from_slice(payload);
            *ends = frame.flags & END_STREAM != 0;
        }
        bytes = rest;
    }
    contents
}

#[test]
fn a_whole_call_is_unchanged() {
    let call = [headers(1, 0), data(1, END_STREAM, b"a")].concat();
    assert_eq!(request(&[&call]), call);
    // Mixed with another call, and split anywhere.
    let calls = [
        headers(1, 0),
        headers(3, 0),
        data(1, 0, b"a"),
        data(3, END_STREAM, b"b"),
        data(1, END_STREAM, b"c"),
    ]
    .concat();
    for cut in 0..calls.len() {
        let (first, second) = calls.split_at(cut);
        let seen = request(&[first, second]);
        assert_eq!(contents(&seen), contents(&calls), "cut at {cut}");
        let has_tag = seen
            .windows(TAG_NAME.len())
            .any(|name| name == TAG_NAME.as_bytes());
        assert!(!has_tag, "cut at {cut}");
    }
    let mut client = inbound(Opening::Response);
    let response = [headers(1, 0), data(1, 0, b"a"), headers(1, END_STREAM)].concat();
    let seen = passed_on(&mut client, &[&response], |_| {});
    assert_eq!(seen, response);
}

#[test]
fn headers_of_a_stream_that_has_not_fully_arrived_are_tagged() {
    for (flags, payload, expected) in [
        (END_HEADERS, &b"block"[..], tagged(1, 0)),
        // The tag comes before the padding.
        (END_HEADERS | PADDED, b"\x02block\0\0", {
            let mut block = BytesMut::from(&b"\x02block"[..]);
            put_field(&mut block, 0, 1);
            block.extend_from_slice(b"\0\0");
            frame(1, HEADERS, END_HEADERS | PADDED, &block)
        }),
        // A frame of the maximum length is followed by a CONTINUATION.
        (END_HEADERS, &[7; DEFAULT_MAX_FRAME_BYTES], {
            let mut field = BytesMut::new();
            put_field(&mut field, 0, 1);
            let continuation = frame(1, CONTINUATION, END_HEADERS, &field);
            [
                frame(1, HEADERS, 0, &[7; DEFAULT_MAX_FRAME_BYTES]),
                continuation,
            ]
            .concat()
        }),
    ] {
        let read = frame(1, HEADERS, flags, payload);
        for size in [read.len(), 1, 2, 5, 9, 10, 11] {
            let reads: Vec<_> = read.chunks(size).collect();
            assert_eq!(request(&reads), expected, "in reads of {size}");
        }
    }
    let mut block = BytesMut::from(&b"b"[..]);
    put_field(&mut block, 0, 1);
    let parts = [
        frame(1, HEADERS, 0, b"a"),
        frame(1, CONTINUATION, END_HEADERS, b"b"),
    ]
    .concat();
    let expected = [
        frame(1, HEADERS, 0, b"a"),
        frame(1, CONTINUATION, END_HEADERS, &block),
    ]
    .concat();
    assert_eq!(request(&[&parts]), expected);
}

#[test]
fn small_frames_of_a_stream_are_joined_and_empty_ones_dropped() {
    let read = [
        headers(1, 0),
        data(1, 0, b"ab"),
        data(1, 0, b""),
        data(1, PADDED, b"\x02\0\0"),
        data(1, 0, b"c"),
        frame(0, 6, 0, b"12345678"),
        data(1, 0, b"de"),
        data(1, PADDED, b"\x01f\0"),
    ]
    .concat();
    let expected = [
        tagged(1, 0),
        data(1, 0, b"abc"),
        frame(0, 6, 0, b"12345678"),
        data(1, 0, b"de"),
        data(1, PADDED, b"\x01f\0"),
    ]
    .concat();
    assert_eq!(request(&[&read]), expected);
}

#[test]
fn frames_that_must_not_be_joined_are_unchanged() {
    let longest = data(1, 0, &[7; DEFAULT_MAX_FRAME_BYTES]);
    for frames in [
        [data(1, 0, b"a"), data(3, 0, b"b")],
        [data(1, 0, b"a"), data(1, PADDED, b"\x01b\0")],
        [data(1, PADDED, b"\x01a\0"), data(1, 0, b"b")],
        [longest, data(1, 0, b"b")],
        // h2 handles frames of streams that are not open.
        [data(5, 0, b""), data(7, END_STREAM, b"")],
    ] {
        let read = [headers(1, 0), headers(3, 0), frames.concat()].concat();
        let expected = [tagged(1, 0), tagged(3, 0), frames.concat()].concat();
        assert_eq!(request(&[&read]), expected);
    }
    let ends = [headers(1, 0), data(1, 0, b"a"), data(1, END_STREAM, b"")].concat();
    assert_eq!(request(&[&ends]), ends);
}

/// Two streams alternate small, empty and large frames.
fn in_turn() -> Vec<u8> {
    let mut bytes = [headers(1, 0), headers(3, 0)].concat();
    for turn in 0..20_u8 {
        for stream in [1, 3] {
            bytes.extend(data(stream, 0, &[turn]));
            bytes.extend(data(stream, 0, b""));
            bytes.extend(frame(stream, 2, 0, &[0; 5]));
        }
    }
    bytes.extend(data(1, 0, &[7; LARGE_FRAME_BYTES]));
    bytes.extend(data(3, END_STREAM, b""));
    bytes.extend(data(1, END_STREAM, b"end"));
    bytes
}

const LARGE_FRAME_BYTES: usize = 5000;

#[test]
fn small_frames_are_held_until_their_reader_has_caught_up() {
    let bytes = in_turn();
    let whole = contents(&bytes);
    for size in (1..60).chain([100, 1000, bytes.len()]) {
        let reads: Vec<_> = bytes.chunks(size).collect();
        // Without a reader, the end of the stream releases the held bytes.
        let mut unread = inbound(Opening::Request);
        let seen = passed_on(&mut unread, &reads, |_| {});
        assert_eq!(contents(&seen), whole, "in reads of {size}");
        let frames = count(&seen, DATA);
        assert!(frames <= 14, "{frames} frames in reads of {size}");
        // With a reader that reads sometimes.
        let mut read = inbound(Opening::Request);
        let mut readers = Vec::new();
        let mut turn = 0;
        let seen = passed_on(&mut read, &reads, |flow| {
            turn += 1;
            if readers.is_empty() && size > 40 && turn > 1 {
                readers.extend(
                    [1, 3]
                        .map(|stream| flow.claim(stream))
                        .into_iter()
                        .flatten(),
                );
            }
            for reader in &mut readers {
                for _ in 0..4 {
                    reader.read(1);
                }
                reader.settle(0, 5);
            }
        });
        assert_eq!(contents(&seen), whole, "in reads of {size}");
    }
}

fn count(mut bytes: &[u8], kind: u8) -> usize {
    let mut count = 0;
    while let Some((header, rest)) = bytes.split_first_chunk() {
        let frame = FrameHeader::parse(*header);
        count += usize::from(frame.kind == kind);
        bytes = &rest[frame.length..];
    }
    count
}

#[test]
fn exceeding_the_window_is_an_error() {
    let mut inbound = inbound(Opening::Request);
    let mut bytes = [headers(1, 0), data(1, 0, &[0; 16_000])].concat();
    inbound.take(&mut bytes, true, |_, _| Ok(())).unwrap();
    for sent in 2..=5 {
        let mut bytes = data(1, 0, &[0; 16_000]);
        let taken = inbound.take(&mut bytes, true, |_, _| Ok(()));
        assert_eq!(taken.is_ok(), sent * 16_000 <= 65_535, "{sent}");
    }
}

#[test]
fn credit_of_padding_and_of_the_connection_is_returned() {
    let mut inbound = inbound(Opening::Request);
    assert_eq!(
        inbound.take_credit(),
        Some(CONNECTION_WINDOW_BYTES - 65_535)
    );
    let mut bytes = [headers(1, 0), data(1, PADDED, b"\x03a\0\0\0")].concat();
    inbound.take(&mut bytes, true, |_, _| Ok(())).unwrap();
    let expected = WindowUpdate {
        stream: 1,
        increment: 4,
    };
    assert_eq!(inbound.flow.lock().take_updates(), [expected]);
    assert_eq!(inbound.take_credit(), None);
    let call = [headers(3, 0), data(3, END_STREAM, &[0; 16_000])].concat();
    for _ in 0..=CONNECTION_WINDOW_BYTES / 2 / 16_000 {
        inbound
            .take(&mut call.clone(), true, |_, _| Ok(()))
            .unwrap();
    }
    assert!(
        inbound
            .take_credit()
            .is_some_and(|credit| credit >= CONNECTION_WINDOW_BYTES / 2)
    );
}

#[test]
fn calls_that_only_appear_whole_are_processed() {
    // The end comes twice for one stream, and never for the other.
    let twice = [
        headers(1, 0),
        data(1, END_STREAM, b"a"),
        data(1, END_STREAM, b"a"),
        headers(3, 0),
    ]
    .concat();
    let seen = request(&[&twice]);
    assert!(seen.ends_with(&tagged(3, 0)));
    // Many frames of a whole call are joined.
    let mut many = headers(1, 0);
    for _ in 0..100 {
        many.extend(data(1, 0, b"a"));
    }
    many.extend(data(1, END_STREAM, b"a"));
    let seen = request(&[&many]);
    assert_eq!(count(&seen, DATA), 1);
}

#[test]
fn late_padding_does_not_delay_a_frame() {
    let mut inbound = inbound(Opening::Request);
    inbound
        .take(&mut headers(1, 0), true, |_, _| Ok(()))
        .unwrap();
    let _reader = inbound.flow.claim(1);
    for _ in 0..10 {
        let frame = data(1, PADDED, b"\x01\0");
        for part in frame.chunks(9) {
            inbound
                .take(&mut part.to_vec(), true, |_, _| Ok(()))
                .unwrap();
        }
    }
    let mut small = data(1, 0, b"a");
    let left = inbound.take(&mut small, true, |_, _| Ok(())).unwrap();
    assert_eq!(left, small.len(), "it is held");
}

#[test]
fn a_response_to_a_cancelled_call_is_ignored() {
    let mut client = inbound(Opening::Response);
    client.give_up(1);
    let read = [headers(1, 0), data(1, 0, b"a")].concat();
    let seen = passed_on(&mut client, &[&read], |_| {});
    assert_eq!(seen, read);
    assert!(!client.flow.has_unclaimed());
}

#[test]
fn nothing_is_joined_across_held_bytes() {
    let mut inbound = inbound(Opening::Request);
    let opening = [headers(1, 0), headers(3, 0)].concat();
    passed_on(&mut inbound, &[&opening], |_| {});
    for _ in 0..6 {
        let mut small = data(3, 0, b"b");
        inbound.take(&mut small, true, |_, _| Ok(())).unwrap();
    }
    let read = [
        data(1, 0, b"aa"),
        data(3, END_STREAM, b"b"),
        data(1, 0, b"aa"),
    ]
    .concat();
    let seen = passed_on(&mut inbound, &[&read], |_| {});
    let expected = [
        data(1, 0, b"aa"),
        data(3, END_STREAM, b"bbb"),
        data(1, 0, b"aa"),
    ]
    .concat();
    assert_eq!(seen, expected);
}
