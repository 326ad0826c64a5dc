"use strict";
// Large messages, size limits, many messages and concurrent calls.

const { randomBytes } = require("node:crypto");
const grpc = require("@grpc/grpc-js");
const { defineCase, expect, expectEqual, expectStatus } = require("./cases.js");

const MEBIBYTE = 1024 * 1024;
const OVER_LIMIT = 5 * MEBIBYTE;
const LARGE_MESSAGES = 16;
const MANY_MESSAGES = 10_000;
const CONCURRENT_CALLS = 100;

defineCase("large-unary", async (peer) => {
  const payload = randomBytes(MEBIBYTE);
  const { response } = await peer.unary("Echo", { payload }).outcome;
  expect(payload.equals(response.payload), "the payload came back changed");
});

defineCase("large-server-streaming", async (peer) => {
  const responses = peer.expand({ response_size: MEBIBYTE, response_count: LARGE_MESSAGES });
  const sizes = (await responses.rest()).map((message) => message.payload.length);
  expectEqual(sizes, Array(LARGE_MESSAGES).fill(MEBIBYTE), "the sizes");
});

defineCase("large-client-streaming", async (peer) => {
  const payload = randomBytes(MEBIBYTE);
  const { call, outcome } = peer.collect();
  for (let index = 0; index < LARGE_MESSAGES; index += 1) {
    call.write({ payload });
  }
  call.end();
  const { response } = await outcome;
  expectEqual(response.request_bytes, LARGE_MESSAGES * MEBIBYTE, "request_bytes");
  expect(payload.equals(response.payload), "the payload came back changed");
});

defineCase("large-bidi-streaming", async (peer) => {
  const payload = randomBytes(MEBIBYTE);
  const responses = peer.chat();
  for (let index = 0; index < LARGE_MESSAGES; index += 1) {
    responses.call.write({ payload, response_count: 1 });
  }
  responses.call.end();
  const messages = await responses.rest();
  expectEqual(messages.length, LARGE_MESSAGES, "the count");
  expect(messages.every((message) => payload.equals(message.payload)), "a payload is changed");
});

defineCase("request-over-limit", async (peer) => {
  const { outcome } = peer.unary("Echo", { payload: Buffer.alloc(OVER_LIMIT) });
  await expectStatus(outcome, grpc.status.RESOURCE_EXHAUSTED);
  await peer.unary("Echo", {}).outcome;
});

defineCase("response-over-limit", async (peer) => {
  const { outcome } = peer.unary("Echo", { response_size: OVER_LIMIT });
  await expectStatus(outcome, grpc.status.RESOURCE_EXHAUSTED);
  await peer.unary("Echo", {}).outcome;
});

defineCase("many-messages", async (peer) => {
  const responses = peer.chat();
  for (let index = 0; index < MANY_MESSAGES; index += 1) {
    responses.call.write({ response_count: 1 });
  }
  responses.call.end();
  const messages = await responses.rest();
  expect(messages.every((message, index) => (message.sequence ?? 0) === index), "out of order");
  expectEqual(messages.length, MANY_MESSAGES, "the count");
});

defineCase("concurrent-unary", async (peer) => {
  const outcomes = Array.from({ length: CONCURRENT_CALLS }, (_, number) => {
    const request = { payload: Buffer.from(String(number)), delay_milliseconds: 100 };
    return peer.unary("Echo", request).outcome;
  });
  const payloads = (await Promise.all(outcomes)).map(({ response }) => response.payload.toString());
  expectEqual(payloads, [...Array(CONCURRENT_CALLS).keys()].map(String), "the payloads");
});

defineCase("concurrent-bidi", async (peer) => {
  const calls = Array.from({ length: CONCURRENT_CALLS }, () => peer.chat());
  for (let round = 0; round < 2; round += 1) {
    for (const responses of calls) {
      responses.call.write({ response_count: 1 });
    }
    for (const responses of calls) {
      expectEqual((await responses.next()).sequence ?? 0, round, "the order");
    }
  }
  for (const responses of calls) {
    responses.call.end();
    await responses.rest();
  }
});
