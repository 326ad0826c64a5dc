//! Inputs from a corpus: its entries as they are, then changed ones. An input follows from the seed and its number.

/// Makes inputs.
pub(crate) struct Inputs {
    corpus: Vec<Vec<u8>>,
    seed: u64,
}

impl Inputs {
    pub(crate) fn new(corpus: Vec<Vec<u8>>, seed: u64) -> Self {
        Self { corpus, seed }
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    /// So many inputs are entries of the corpus as they are.
    pub(crate) fn corpus_len(&self) -> u64 {
        self.corpus.len() as u64
    }

    pub(crate) fn make(&self, number: u64) -> Vec<u8> {
        let entry = usize::try_from(number)
            .ok()
            .and_then(|number| self.corpus.get(number));
        if let Some(entry) = entry {
            return entry.clone();
        }
        let mut numbers = Numbers(self.seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut input = self.entry(&mut numbers).to_vec();
        for _ in 0..=numbers.below(8) {
            self.change(&mut input, &mut numbers);
        }
        input.truncate(LONGEST);
        input
    }

    fn entry(&self, numbers: &mut Numbers) -> &[u8] {
        match self.corpus.len() {
            0 => &[],
            len => &self.corpus[numbers.below(len)],
        }
    }

    fn change(&self, input: &mut Vec<u8>, numbers: &mut Numbers) {
        let at = numbers.below(input.len() + 1);
        let rest = input.len() - at;
        let length = numbers.below(rest.min(16) + 1);
        match numbers.below(9) {
            0 if rest > 0 => input[at] ^= 1 << numbers.below(8),
            1 if rest > 0 => input[at] = numbers.byte(),
            2 if rest > 0 => input[at] = EDGES[numbers.below(EDGES.len())],
            3 => drop(input.drain(at..at + length)),
            4 => {
                let new: Vec<_> = (0..length).map(|_| numbers.byte()).collect();
                input.splice(at..at, new);
            }
            5 => {
                let again = input[at..at + length].repeat(1 + numbers.below(20));
                input.splice(at..at, again);
            }
            6 => {
                let word = WORDS[numbers.below(WORDS.len())];
                input.splice(at..at + length.min(word.len()), word.iter().copied());
            }
            7 => {
                let other = self.entry(numbers);
                let from = numbers.below(other.len() + 1);
                input.splice(at.., other[from..].iter().copied());
            }
            _ => input.truncate(at),
        }
    }
}

/// `SplitMix64`.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        // The remainder is below `end`.
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }
}

const EDGES: [u8; 12] = [0, 1, 4, 5, 8, 9, 0x7f, 0x80, 0xfe, 0xff, b'%', b'\n'];

/// What the parsers look for.
const WORDS: [&[u8]; 30] = [
    b"application/grpc",
    b"+proto",
    b"; charset=utf-8",
    b"99999999H",
    b"%E2%82%AC",
    b"%",
    b"\ngrpc-status:",
    b"\ngrpc-message:",
    b"\ngrpc-status-details-bin:",
    b"\ngrpc-encoding:",
    b"\ngrpc-accept-encoding:",
    b"\nx-bin:AA==,",
    b"gzip",
    b"deflate",
    b"zstd",
    b"identity",
    b"\0\0\0\0\0",
    b"\x01\0\0\0\x05",
    b"\0\xff\xff\xff\xff",
    b"\x1f\x8b\x08\0\0\0\0\0\0\xff",
    b"\x28\xb5\x2f\xfd",
    b"\0\0\0\x04\0\0\0\0\0",
    b"\0\0\x04\x08\0\0\0\0\0\0\0\0\0",
    b"\0\0\x04\x03\0\0\0\0\x01\0\0\0\x08",
    b"\0\0\x08\x07\0\0\0\0\0\0\0\0\x01\0\0\0\0",
    b"\0\0\0\x01\x05\0\0\0\x03",
    b"messages=prost,",
    b"extern_path=.a.b=::c::d,",
    b"module_tree=false,",
    b"descriptors=false,",
];

/// Bytes.
const LONGEST: usize = 1 << 16;
