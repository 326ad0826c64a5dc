//! The Huffman code of header blocks: RFC 7541 appendix B. It is canonical, so the lengths say it all.

/// The text that `bytes` stand for; `None` when they stand for nothing.
pub(super) fn decode(bytes: &[u8]) -> Option<Vec<u8>> {
    let codes = codes();
    let mut text = Vec::new();
    let (mut code, mut length) = (0_u32, 0_u8);
    for bit in bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
    {
        code = code << 1 | u32::from(bit);
        length += 1;
        if length > 30 {
            return None;
        }
        if let Ok(found) =
            codes.binary_search_by_key(&(length, code), |&(len, code, _)| (len, code))
        {
            text.push(codes[found].2);
            (code, length) = (0, 0);
        }
    }
    // The rest is the beginning of a code of ones.
    (length < 8 && code == (1 << length) - 1).then_some(text)
}

/// The length and the code of each byte, in that order.
fn codes() -> Vec<(u8, u32, u8)> {
    let mut codes: Vec<_> = (0..=255)
        .zip(LENGTHS)
        .map(|(byte, len)| (len, 0, byte))
        .collect();
    codes.sort_unstable();
    let (mut next, mut last) = (0_u32, 0);
    for (length, code, _) in &mut codes {
        next <<= *length - last;
        last = *length;
        *code = next;
        next += 1;
    }
    codes
}

/// The bits of the code of each byte.
const LENGTHS: [u8; 256] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5,
    5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6,
    6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22,
    23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22,
    21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20,
    22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19,
    21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22,
    22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
];
