// The cases, each for every client.

import { fromBase64 } from './failure.js';

const MEBIBYTE = 1024 * 1024;
const FOREVER = 600_000;
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ABORTED = 10;
const UNIMPLEMENTED = 12;

export const cases = {
  async unary({ unary }) {
    const { message } = await unary('echo', request({ payload: bytes('hello') }));
    equal(text(message.payload), 'hello', 'the payload');
  },

  async 'without-side-effects'({ unary }) {
    const { message } = await unary('describeCall', {});
    check(message.userAgent.includes('Chrom'), `the agent is ${message.userAgent}`);
  },

  async metadata({ unary }) {
    const sent = { 'echo-initial-text': 'first', 'echo-trailing-text': 'last' };
    sent['echo-initial-data-bin'] = 'AP8B';
    sent['echo-trailing-data-bin'] = '/v8A';
    const { header, trailer } = await unary('echo', request({}), { headers: sent });
    equal(header('echo-initial-text'), 'first', 'the initial text');
    equalBytes(header('echo-initial-data-bin'), [0, 255, 1], 'the initial bytes');
    equal(trailer('echo-trailing-text'), 'last', 'the trailing text');
    equalBytes(trailer('echo-trailing-data-bin'), [254, 255, 0], 'the trailing bytes');
  },

  async 'stream-metadata'({ stream }) {
    let header, trailer;
    const headers = { 'echo-initial-text': 'first', 'echo-trailing-text': 'last' };
    const options = { headers, onHeader: (get) => (header = get), onTrailer: (get) => (trailer = get) };
    equal((await all(stream('expand', request({ responseCount: 1 }), options))).length, 1, 'the number');
    equal(header('echo-initial-text'), 'first', 'the initial text');
    equal(trailer('echo-trailing-text'), 'last', 'the trailing text');
  },

  async 'server-stream'({ stream }) {
    const received = await all(
      stream('expand', request({ payload: bytes('hello'), responseCount: 5 })),
    );
    equal(received.map((message) => message.sequence).join(), '0,1,2,3,4', 'the order');
    check(received.every((message) => text(message.payload) === 'hello'), 'a payload is another');
  },

  async 'server-stream-empty'({ stream }) {
    equal((await all(stream('expand', request({})))).length, 0, 'the number');
  },

  async 'server-stream-of-1000'({ stream }) {
    const received = await all(stream('expand', request({ responseSize: 100, responseCount: 1000 })));
    equal(received.length, 1000, 'the number');
    check(received.every((message, index) => message.sequence === index), 'the order is another');
  },

  // The first message comes while the handler waits.
  async 'server-stream-as-it-comes'({ stream }) {
    const abort = new AbortController();
    const sent = request({ responseCount: 1, delayMilliseconds: FOREVER });
    const messages = stream('expand', sent, { signal: abort.signal });
    const { value } = await messages.next();
    equal(value.sequence, 0, 'the sequence');
    abort.abort();
  },

  async error({ unary }) {
    const failure = { code: NOT_FOUND, message: 'no such thing: ü %41\n' };
    const found = await failed(unary('echo', request({ failure })));
    equal(found.code, NOT_FOUND, 'the code');
    equal(found.text.trim(), 'no such thing: ü %41', 'the message');
  },

  async 'error-with-metadata'({ unary }) {
    const failure = { code: ABORTED, message: 'no' };
    const headers = { 'echo-initial-text': 'first', 'echo-trailing-text': 'last' };
    const found = await failed(unary('echo', request({ failure }), { headers }));
    equal(found.code, ABORTED, 'the code');
    equal(found.trailer('echo-trailing-text'), 'last', 'the trailing text');
  },

  async 'error-with-details'({ unary }) {
    const found = await failed(unary('echo', request({ failure: richFailure() })));
    equal(found.code, NOT_FOUND, 'the code');
    equal(found.text, 'gone', 'the message');
    equal(found.details.map(text).join(), '\n\x01k', 'the details');
  },

  async 'error-of-a-stream'({ stream }) {
    const received = [];
    const messages = stream('expand', request({ responseCount: 3, failure: richFailure() }));
    const found = await failed(all(messages, received));
    equal(found.code, NOT_FOUND, 'the code');
    equal(found.details.map(text).join(), '\n\x01k', 'the details');
    equal(received.length, 3, 'the number before the error');
  },

  async 'error-of-an-empty-stream'({ stream }) {
    const found = await failed(all(stream('expand', request({ failure: richFailure() }))));
    equal(found.code, NOT_FOUND, 'the code');
    equal(found.text, 'gone', 'the message');
  },

  async 'deadline-arrives'({ unary }) {
    const { message } = await unary('describeCall', {}, { timeout: 20_000 });
    const remaining = Number(message.remainingMilliseconds);
    check(remaining > 0 && remaining <= 20_000, `${message.remainingMilliseconds} ms remain`);
  },

  async 'deadline-exceeded'({ unary }) {
    const sent = request({ delayMilliseconds: FOREVER });
    const found = await failed(unary('echo', sent, { timeout: 300 }));
    equal(found.code, DEADLINE_EXCEEDED, 'the code');
  },

  async 'deadline-exceeded-in-a-stream'({ stream }) {
    const sent = request({ responseCount: 2, delayMilliseconds: FOREVER });
    const received = [];
    const found = await failed(all(stream('expand', sent, { timeout: 1000 }), received));
    equal(found.code, DEADLINE_EXCEEDED, 'the code');
    equal(received.length, 2, 'the number before the error');
  },

  async 'deadline-ends-the-handler'({ unary }) {
    const key = crypto.randomUUID();
    const options = { timeout: 300, headers: { 'count-as': key } };
    await failed(unary('echo', request({ delayMilliseconds: FOREVER }), options));
    await cancelled(unary, key);
  },

  async cancel({ unary, stream }) {
    const key = crypto.randomUUID();
    const abort = new AbortController();
    const sent = request({ responseCount: 1, delayMilliseconds: FOREVER });
    const options = { signal: abort.signal, headers: { 'count-as': key } };
    const messages = stream('expand', sent, options);
    await messages.next();
    abort.abort();
    equal((await failed(messages.next())).code, CANCELLED, 'the code');
    await cancelled(unary, key);
  },

  async 'large-messages'({ unary }) {
    const payload = new Uint8Array(MEBIBYTE).map((_, index) => index % 251);
    const { message } = await unary('echo', request({ payload }));
    equal(message.payload.length, MEBIBYTE, 'the size');
    check(message.payload.every((byte, index) => byte === index % 251), 'a byte is another');
  },

  async 'large-messages-of-a-stream'({ stream }) {
    const sent = request({ responseSize: MEBIBYTE, responseCount: 3 });
    const received = await all(stream('expand', sent));
    const sizes = received.map((message) => message.payload.length);
    equal(sizes.join(), `${MEBIBYTE},${MEBIBYTE},${MEBIBYTE}`, 'the sizes');
  },

  async 'many-calls-at-once'({ unary }) {
    const names = Array.from({ length: 40 }, (_, index) => `call ${index}`);
    const answers = await Promise.all(
      names.map((name) => unary('echo', request({ payload: bytes(name) }))),
    );
    equal(answers.map(({ message }) => text(message.payload)).join(), names.join(), 'the payloads');
  },

  async 'unknown-service'({ otherPath }) {
    const found = await failed(otherPath.unary('echo', request({})));
    equal(found.code, UNIMPLEMENTED, 'the code');
  },
};

// All fields that clients without presence must name.
function request(fields) {
  const empty = { payload: new Uint8Array(), responseSize: 0, responseCount: 0, delayMilliseconds: 0 };
  return { ...empty, finish: false, afterHalfClose: false, ...fields };
}

// `google.rpc.Status`: code 5, message "gone", one detail, which is `CountEndsRequest { key: "k" }`.
function richFailure() {
  const url = 'type.googleapis.com/rpc.peers.v1.CountEndsRequest';
  const detail = `\n${String.fromCharCode(url.length)}${url}\x12\x03\n\x01k`;
  const status = `\x08\x05\x12\x04gone\x1a${String.fromCharCode(detail.length)}${detail}`;
  return { code: NOT_FOUND, message: 'gone', details: bytes(status) };
}

async function all(messages, received = []) {
  for await (const message of messages) received.push(message);
  return received;
}

async function failed(promise) {
  let answer;
  try {
    answer = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`the call has not failed but answered ${String(answer)}`);
}

// Waits until the server has ended the handler of the call with this key.
async function cancelled(unary, key) {
  for (;;) {
    const { message } = await unary('countEnds', { key });
    if (message.cancelled === 1) return;
    equal(message.finished, 0, 'the number of finished handlers');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const bytes = (string) => new TextEncoder().encode(string);
const text = (array) => new TextDecoder().decode(array);

export function check(condition, why) {
  if (!condition) throw new Error(why);
}

export function equal(found, expected, what) {
  check(found === expected, `${what} is ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
}

function equalBytes(found, expected, what) {
  equal([...fromBase64(found ?? '')].join(), expected.join(), what);
}
