"use strict";
// The server under test as the cases see it, with promises around grpc-js's callbacks and events.

const { randomUUID } = require("node:crypto");
const { setTimeout: sleep } = require("node:timers/promises");
const grpc = require("@grpc/grpc-js");
const protoLoader = require("@grpc/proto-loader");

/** For a call that is expected to end by itself. */
const TIMEOUT_MILLISECONDS = 20_000;
/** For a call that is expected to run into its deadline. */
const DEADLINE_MILLISECONDS = 300;
/** Longer than any case waits for anything. */
const FOREVER_MILLISECONDS = 120_000;

const INITIAL_PREFIX = "echo-initial-";
const TRAILING_PREFIX = "echo-trailing-";

class Peer {
  constructor({ port, unix, proto }) {
    const definition = protoLoader.loadSync(proto, { keepCase: true, longs: Number, oneofs: true });
    this.service = grpc.loadPackageDefinition(definition).rpc.peers.v1.PeerService;
    this.target = `127.0.0.1:${port}`;
    this.unixTarget = `unix:${unix}`;
    this.client = new this.service(this.target, grpc.credentials.createInsecure());
  }

  /** Starts a unary call. The promise has the response, and the metadata of both sides. */
  unary(method, request, { metadata, deadline, client = this.client } = {}) {
    let call;
    const outcome = new Promise((resolve, reject) => {
      const seen = {};
      call = client[method](request, metadata ?? new grpc.Metadata(), options(deadline), (error, response) => {
        seen.response = response;
        seen.error = error;
      });
      onEnd(call, seen, resolve, reject);
    });
    return { call, outcome };
  }

  /** Starts a client-streaming call. */
  collect({ metadata, deadline } = {}) {
    let call;
    const outcome = new Promise((resolve, reject) => {
      const seen = {};
      call = this.client.Collect(metadata ?? new grpc.Metadata(), options(deadline), (error, response) => {
        seen.response = response;
        seen.error = error;
      });
      onEnd(call, seen, resolve, reject);
    });
    // An outcome that nobody awaits any more, as after a cancel, is no error of the program.
    outcome.catch(() => {});
    return { call, outcome };
  }

  /** Starts a server-streaming call. */
  expand(request, { metadata, deadline } = {}) {
    return new Responses(this.client.Expand(request, metadata ?? new grpc.Metadata(), options(deadline)));
  }

  /** Starts a bidirectional call. */
  chat({ metadata, deadline, client = this.client } = {}) {
    return new Responses(client.Chat(metadata ?? new grpc.Metadata(), options(deadline)));
  }

  /** Waits until the server counts this for a `count-as` key. */
  async waitFor(key, counts) {
    const until = Date.now() + TIMEOUT_MILLISECONDS;
    for (;;) {
      const { response } = await this.unary("CountEnds", { key }).outcome;
      if (Object.entries(counts).every(([name, count]) => (response[name] ?? 0) === count)) {
        return;
      }
      if (Date.now() > until) {
        throw new Error(`the server counts ${JSON.stringify(response)}, expected ${JSON.stringify(counts)}`);
      }
      await sleep(10);
    }
  }
}

/** A call with a response stream; `call` is what grpc-js returned. */
class Responses {
  constructor(call) {
    this.call = call;
    this.messages = [];
    this.waiting = [];
    call.on("metadata", (metadata) => (this.initial = metadata));
    call.on("data", (message) => {
      this.messages.push(message);
      this.waiting.shift()?.();
    });
    this.ended = new Promise((resolve, reject) => {
      call.on("error", reject);
      call.on("status", (status) => {
        this.trailing = status.metadata;
        if (status.code === grpc.status.OK) {
          resolve();
        }
      });
    });
    this.ended.catch(() => {});
  }

  /** Waits for the next message. Fails when the call ends before. */
  async next() {
    if (this.messages.length === 0) {
      const arrived = new Promise((resolve) => this.waiting.push(resolve));
      const over = this.ended.then(() => Promise.reject(new Error("the stream has ended")));
      await Promise.race([arrived, over]);
    }
    return this.messages.shift();
  }

  /** Waits for the end of the call and returns the messages that were not read. */
  async rest() {
    await this.ended;
    return this.messages.splice(0);
  }
}

/** Metadata that makes the server count how the call ends, with its key. */
function countedCall() {
  const key = randomUUID();
  const metadata = new grpc.Metadata();
  metadata.set("count-as", key);
  return { key, metadata };
}

function options(deadline) {
  return { deadline: Date.now() + (deadline ?? TIMEOUT_MILLISECONDS) };
}

function onEnd(call, seen, resolve, reject) {
  call.on("metadata", (metadata) => (seen.initial = metadata));
  call.on("status", (status) => {
    seen.trailing = status.metadata;
    // The callback may come after this event.
    setImmediate(() => {
      if (seen.error) {
        reject(seen.error);
      } else {
        resolve(seen);
      }
    });
  });
}

module.exports = {
  DEADLINE_MILLISECONDS,
  FOREVER_MILLISECONDS,
  INITIAL_PREFIX,
  Peer,
  TIMEOUT_MILLISECONDS,
  TRAILING_PREFIX,
  countedCall,
};
