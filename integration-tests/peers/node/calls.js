"use strict";
// The four call types, empty ones, who ends first, and where to connect to.

const grpc = require("@grpc/grpc-js");
const { defineCase, expectEqual } = require("./cases.js");

const HELLO = Buffer.from("hello");

defineCase("unary", async (peer) => {
  const { response } = await peer.unary("Echo", { payload: HELLO }).outcome;
  expectEqual(response.payload, HELLO, "the payload");
  expectEqual(response.request_count, 1, "request_count");
});

defineCase("server-streaming", async (peer) => {
  const messages = await peer.expand({ payload: HELLO, response_count: 3 }).rest();
  expectEqual(messages.map((message) => message.payload), [HELLO, HELLO, HELLO], "the payloads");
  expectEqual(messages.map((message) => message.sequence ?? 0), [0, 1, 2], "the order");
});

defineCase("client-streaming", async (peer) => {
  const { call, outcome } = peer.collect();
  for (const payload of ["a", "bc", "def"]) {
    call.write({ payload: Buffer.from(payload) });
  }
  call.end();
  const { response } = await outcome;
  expectEqual(response.request_count, 3, "request_count");
  expectEqual(response.request_bytes, 6, "request_bytes");
});

defineCase("bidi-streaming", async (peer) => {
  const responses = peer.chat();
  for (const payload of ["a", "bc", "def"]) {
    responses.call.write({ payload: Buffer.from(payload), response_count: 2 });
    expectEqual((await responses.next()).payload.toString(), payload, "the payload");
    expectEqual((await responses.next()).payload.toString(), payload, "the payload");
  }
  responses.call.end();
  expectEqual(await responses.rest(), [], "the rest of the stream");
});

defineCase("empty-message", async (peer) => {
  const { response } = await peer.unary("Echo", {}).outcome;
  expectEqual(response.request_count, 1, "request_count");
});

defineCase("empty-streams", async (peer) => {
  expectEqual(await peer.expand({}).rest(), [], "the responses of Expand");

  const { call, outcome } = peer.collect();
  call.end();
  expectEqual((await outcome).response.request_count ?? 0, 0, "request_count");

  const responses = peer.chat();
  responses.call.end();
  expectEqual(await responses.rest(), [], "the responses of Chat");
});

defineCase("responses-after-half-close", async (peer) => {
  const responses = peer.chat();
  for (const payload of ["a", "b"]) {
    const message = { payload: Buffer.from(payload), response_count: 2, after_half_close: true };
    responses.call.write(message);
  }
  responses.call.end();
  const payloads = (await responses.rest()).map((message) => message.payload.toString());
  expectEqual(payloads, ["a", "a", "b", "b"], "the payloads");
});

defineCase("server-answers-before-half-close", async (peer) => {
  const { call, outcome } = peer.collect();
  call.write({ payload: HELLO, finish: true });
  expectEqual((await outcome).response.payload, HELLO, "the payload");
});

defineCase("server-ends-before-half-close", async (peer) => {
  const responses = peer.chat();
  responses.call.write({ payload: HELLO, response_count: 1, finish: true });
  expectEqual((await responses.rest()).length, 1, "the count");
});

defineCase("unix-socket", async (peer) => {
  const client = new peer.service(peer.unixTarget, grpc.credentials.createInsecure());
  const { response } = await peer.unary("Echo", { payload: HELLO }, { client }).outcome;
  expectEqual(response.payload, HELLO, "the payload");
  const responses = peer.chat({ client });
  responses.call.write({ payload: HELLO, response_count: 1 });
  expectEqual((await responses.next()).payload, HELLO, "the payload");
  responses.call.end();
  await responses.rest();
  client.close();
});
