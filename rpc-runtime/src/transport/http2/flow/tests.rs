use super::*;

const MEGABYTE: usize = 1 << 20;

/// Readers of the streams 1 to `streams` of a connection with a pool of `pool` bytes.
fn readers(pool: usize, streams: u32) -> (Arc<Flow>, Vec<StreamReader>) {
    let flow = Flow::new(pool, None);
    let readers = (1..=streams)
        .map(|stream| {
            flow.open(stream);
            flow.claim(stream).unwrap()
        })
        .collect();
    (flow, readers)
}

/// Receives `bytes`, and reads them all.
fn arrive(flow: &Flow, reader: &mut StreamReader, bytes: usize) {
    for chunk in vec![0; bytes].chunks(DEFAULT_MAX_FRAME_BYTES) {
        let arrival = flow
            .lock()
            .receive(reader.stream, chunk.len(), false, false);
        assert_eq!(arrival, Arrival::Pass);
        reader.read(chunk.len());
    }
}

/// The grants since the last call.
fn granted(flow: &Flow) -> Vec<(u32, usize)> {
    let updates = flow.lock().take_updates();
    let pairs = updates
        .into_iter()
        .map(|update| (update.stream, update.increment as usize));
    pairs.collect()
}

#[test]
fn a_message_is_granted_as_a_whole_and_others_wait_in_order() {
    let (flow, mut readers) = readers(5 * MEGABYTE, 3);
    for reader in &mut readers {
        arrive(&flow, reader, 10_000);
        reader.settle(10_000, 2 * MEGABYTE);
    }
    let needed = 10_000 + 2 * MEGABYTE - 65_535;
    assert_eq!(granted(&flow), [(1, needed), (2, needed)]);
    assert!(flow.take_signal());
    // The second message ends, so the third is granted.
    let second = &mut readers[1];
    arrive(&flow, second, 2 * MEGABYTE);
    second.settle(0, 5);
    let updates = granted(&flow);
    assert!(updates.contains(&(3, needed)), "{updates:?}");
    assert!(updates.contains(&(2, 65_535)), "{updates:?}");
}

#[test]
fn a_waiting_message_continues_when_another_stream_is_dropped() {
    let (flow, mut readers) = readers(MEGABYTE, 3);
    for reader in &mut readers {
        arrive(&flow, reader, 100);
        reader.settle(100, 900_000);
    }
    let needed = 900_100 - 65_535;
    assert_eq!(granted(&flow), [(1, needed)]);
    // Drops a waiting stream and one with an admitted message.
    readers.remove(1);
    assert_eq!(granted(&flow), []);
    readers.remove(0);
    assert_eq!(granted(&flow), [(3, needed)]);
}

#[test]
fn a_message_whose_beginning_used_up_the_window_is_granted_its_end() {
    for missing in [1, 5, 5000, MAX_UNREPORTED_BYTES, MAX_UNREPORTED_BYTES + 1] {
        let (flow, mut readers) = readers(5 * MEGABYTE, 1);
        let reader = &mut readers[0];
        arrive(&flow, reader, 65_535);
        // A message is delivered before the reader looks at the next one.
        reader.settle(48_000, 0);
        granted(&flow);
        reader.settle(48_000, missing);
        assert_eq!(granted(&flow), [(1, missing)]);
    }
}

#[test]
fn a_message_larger_than_the_pool_is_admitted_alone() {
    let (flow, mut readers) = readers(1000, 2);
    for reader in &mut readers {
        arrive(&flow, reader, 10_000);
        reader.settle(10_000, MEGABYTE);
    }
    assert_eq!(granted(&flow).len(), 1);
    readers.remove(0);
    assert_eq!(granted(&flow).len(), 1);
}

#[test]
fn the_least_window_does_not_depend_on_others() {
    let (flow, mut readers) = readers(1000, 50);
    arrive(&flow, &mut readers[0], 10_000);
    readers[0].settle(10_000, 100 * MEGABYTE);
    granted(&flow);
    for reader in &mut readers[1..] {
        for _ in 0..10 {
            arrive(&flow, reader, 40_000);
            reader.settle(0, 5);
            assert_eq!(granted(&flow), [(reader.stream, 40_000)]);
        }
    }
}

#[test]
fn a_stream_that_is_read_quickly_gets_a_larger_window() {
    let (flow, mut readers) = readers(64 * MEGABYTE, 1);
    let reader = &mut readers[0];
    let mut outstanding = 65_535;
    for _ in 0..3000 {
        arrive(&flow, reader, 16_000);
        outstanding -= 16_000;
        reader.settle(0, 5);
        outstanding += granted(&flow).iter().map(|(_, more)| more).sum::<usize>();
    }
    assert!(outstanding >= 2 * MEGABYTE, "{outstanding}");
    assert!(outstanding <= 4 * MEGABYTE, "{outstanding}");
    assert!(flow.lock().pool.used <= 4 * MEGABYTE);
    readers.clear();
    assert_eq!(flow.lock().pool.used, 0);
}

#[test]
fn the_window_of_a_distant_peer_grows() {
    // All that may be sent arrives together, one round trip after it was granted, and seldom ends with a message.
    for message in [1_000, 16_389, 65_541, 65_549, 100_000, 300_000] {
        let (flow, mut readers) = readers(64 * MEGABYTE, 1);
        let reader = &mut readers[0];
        let (mut read, mut outstanding) = (0, 65_535);
        for _ in 0..30 {
            let frames = (outstanding / DEFAULT_MAX_FRAME_BYTES).max(1);
            let arrived = vec![0; outstanding];
            let frames = arrived.chunks(outstanding.div_ceil(frames));
            for frame in frames.clone() {
                let arrival = flow.lock().receive(1, frame.len(), false, false);
                assert_eq!(arrival, Arrival::Pass);
            }
            for frame in frames {
                reader.read(frame.len());
                read += frame.len();
                reader.settle(read % message, message - read % message);
            }
            outstanding = granted(&flow).iter().map(|(_, more)| more).sum();
        }
        assert!(outstanding >= MEGABYTE, "{message}: {outstanding}");
    }
}

#[test]
fn growth_leaves_room_for_messages() {
    let (flow, mut readers) = readers(4 * MEGABYTE, 10);
    for _ in 0..300 {
        for reader in &mut readers[1..] {
            arrive(&flow, reader, 16_000);
            reader.settle(0, 5);
        }
    }
    assert!(flow.lock().pool.used <= 2 * MEGABYTE);
    granted(&flow);
    let reader = &mut readers[0];
    arrive(&flow, reader, 10_000);
    reader.settle(10_000, MEGABYTE);
    assert_eq!(granted(&flow), [(1, 10_000 + MEGABYTE - 65_535)]);
}

#[test]
fn the_limit_of_a_server_bounds_all_connections() {
    let server = Arc::new(ServerMemory::new(MEGABYTE));
    let flows = [(); 2].map(|()| Flow::new(8 * MEGABYTE, Some(Arc::clone(&server))));
    let mut readers = Vec::new();
    for flow in &flows {
        for stream in [1, 2] {
            flow.open(stream);
            let mut reader = flow.claim(stream).unwrap();
            arrive(flow, &mut reader, 10_000);
            reader.settle(10_000, 900_000);
            readers.push(reader);
        }
    }
    // Each connection may always receive one message.
    assert!(server.is_full());
    assert_eq!(flows.each_ref().map(|flow| granted(flow).len()), [1, 1]);
    readers.clear();
    assert_eq!(server.left(), MEGABYTE);
}

#[test]
fn unread_frames_are_held_and_dropped_with_an_unread_stream() {
    let flow = Flow::new(MEGABYTE, None);
    flow.open(1);
    let mut state = flow.lock();
    let arrivals = (0..8).map(|_| state.receive(1, 10, false, false));
    let held = arrivals.filter(|arrival| *arrival == Arrival::Hold).count();
    assert_eq!(held, 8 - MAX_UNREAD_FRAMES);
    state.hold(1, b"abc");
    drop(state);
    assert_eq!(&flow.end(1)[..], b"abc");
    assert!(flow.claim(1).is_none() && !flow.has_unclaimed());
    assert!(flow.lock().streams.is_empty());
}

#[test]
fn partly_received_messages_do_not_wait_for_each_other() {
    // The windows of two streams grow, then each stream begins a message that is larger than the rest of the pool.
    let (flow, mut readers) = readers(256 * 1024, 2);
    let mut outstanding = [65_535, 65_535];
    let collect = |flow: &Flow, outstanding: &mut [usize; 2]| {
        for (stream, more) in granted(flow) {
            outstanding[stream as usize - 1] += more;
        }
    };
    for _ in 0..50 {
        for (reader, left) in readers.iter_mut().zip([0, 1]) {
            arrive(&flow, reader, 16_000);
            outstanding[left] -= 16_000;
            reader.settle(0, 5);
            collect(&flow, &mut outstanding);
        }
    }
    let size = 400_000;
    let mut arrived = [0, 0];
    for _ in 0..200 {
        for (index, reader) in readers.iter_mut().enumerate() {
            let more = outstanding[index].min(size - arrived[index]).min(16_000);
            if more > 0 {
                arrive(&flow, reader, more);
                outstanding[index] -= more;
                arrived[index] += more;
            }
            let left = size - arrived[index];
            reader.settle(if left == 0 { 0 } else { arrived[index] }, left.max(5));
            collect(&flow, &mut outstanding);
        }
    }
    assert_eq!(arrived, [size, size]);
}

#[test]
fn a_message_does_not_overtake_a_waiting_one() {
    let (flow, mut readers) = readers(2 * MEGABYTE, 3);
    for (reader, missing) in readers.iter_mut().zip([900_000, 2_000_000, 900_000]) {
        arrive(&flow, reader, 10_000);
        reader.settle(10_000, missing);
    }
    assert_eq!(
        granted(&flow)
            .iter()
            .map(|(stream, _)| *stream)
            .collect::<Vec<_>>(),
        [1]
    );
    readers.remove(0);
    let streams: Vec<_> = granted(&flow).iter().map(|(stream, _)| *stream).collect();
    assert_eq!(streams, [2]);
}

#[test]
fn a_stream_has_one_reader_and_is_opened_once() {
    let flow = Flow::new(MEGABYTE, None);
    flow.open(1);
    let reader = flow.claim(1);
    assert!(reader.is_some() && flow.claim(1).is_none());
    flow.open(1);
    assert!(!flow.has_unclaimed() && flow.claim(1).is_none());
    drop(reader);
    assert!(flow.lock().streams.is_empty());
}

#[test]
fn padding_of_an_ended_stream_returns_no_credit() {
    let flow = Flow::new(MEGABYTE, None);
    flow.open(1);
    let _reader = flow.claim(1);
    flow.end(1);
    flow.lock().pad(1, 100, false);
    assert_eq!(granted(&flow), []);
}
