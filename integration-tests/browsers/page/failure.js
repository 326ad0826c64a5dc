// How a call has failed, the same for each client.

export class Failure extends Error {
  constructor(code, message, details, trailers) {
    super(`${code}: ${message}`);
    this.code = code;
    this.text = message;
    // The serialized messages of the details, or `null`.
    this.details = details;
    // The value of an entry of the trailing metadata by its key.
    this.trailer = trailers;
  }
}

// The details in a serialized `google.rpc.Status`, whose fields all are shorter than 128 bytes here.
export function detailsOf(status) {
  const values = [];
  for (const [number, detail] of fields(status)) {
    if (number === 3) values.push(...[...fields(detail)].filter(([n]) => n === 2).map(([, v]) => v));
  }
  return values;
}

function* fields(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const number = bytes[at] >> 3;
    if ((bytes[at] & 7) === 0) {
      at += 2;
      continue;
    }
    const length = bytes[at + 1];
    yield [number, bytes.subarray(at + 2, at + 2 + length)];
    at += 2 + length;
  }
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
