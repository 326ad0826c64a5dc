"use strict";
// Deadlines and cancellation: what the caller gets, and that the handler is ended.

const grpc = require("@grpc/grpc-js");
const { defineCase, expect, expectStatus } = require("./cases.js");
const {
  DEADLINE_MILLISECONDS,
  FOREVER_MILLISECONDS,
  TIMEOUT_MILLISECONDS,
  countedCall,
} = require("./peer.js");

const { CANCELLED, DEADLINE_EXCEEDED } = grpc.status;
// When grpc-js cancels, it half-closes first: a handler must be busy with a request to see the rest.
const STALLED = { response_count: 2, delay_milliseconds: FOREVER_MILLISECONDS };
const ENDED = { started: 1, cancelled: 1, finished: 0 };

defineCase("deadline-unary", async (peer) => {
  const { key, metadata } = countedCall();
  const { outcome } = peer.unary("Echo", STALLED, { metadata, deadline: DEADLINE_MILLISECONDS });
  await expectStatus(outcome, DEADLINE_EXCEEDED);
  await peer.waitFor(key, ENDED);
});

defineCase("deadline-server-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const responses = peer.expand(STALLED, { metadata, deadline: DEADLINE_MILLISECONDS });
  await responses.next();
  await responses.next();
  await expectStatus(responses.rest(), DEADLINE_EXCEEDED);
  await peer.waitFor(key, ENDED);
});

defineCase("deadline-client-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const { call, outcome } = peer.collect({ metadata, deadline: DEADLINE_MILLISECONDS });
  call.write(STALLED);
  await expectStatus(outcome, DEADLINE_EXCEEDED);
  await peer.waitFor(key, ENDED);
});

defineCase("deadline-bidi-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const responses = peer.chat({ metadata, deadline: DEADLINE_MILLISECONDS });
  responses.call.write(STALLED);
  await responses.next();
  await expectStatus(responses.rest(), DEADLINE_EXCEEDED);
  await peer.waitFor(key, ENDED);
});

defineCase("deadline-is-sent", async (peer) => {
  const { response } = await peer.unary("DescribeCall", {}).outcome;
  const remaining = response.remaining_milliseconds;
  expect(remaining > 0 && remaining <= TIMEOUT_MILLISECONDS, `the server saw ${remaining} ms`);
});

defineCase("cancel-unary", async (peer) => {
  const { key, metadata } = countedCall();
  const { call, outcome } = peer.unary("Echo", STALLED, { metadata });
  await peer.waitFor(key, { started: 1 });
  call.cancel();
  await expectStatus(outcome, CANCELLED);
  await peer.waitFor(key, ENDED);
});

defineCase("cancel-server-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const responses = peer.expand(STALLED, { metadata });
  await responses.next();
  responses.call.cancel();
  await expectStatus(responses.rest(), CANCELLED);
  await peer.waitFor(key, ENDED);
});

defineCase("cancel-client-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const { call, outcome } = peer.collect({ metadata });
  call.write(STALLED);
  await peer.waitFor(key, { started: 1 });
  call.cancel();
  await expectStatus(outcome, CANCELLED);
  await peer.waitFor(key, ENDED);
});

defineCase("cancel-bidi-streaming", async (peer) => {
  const { key, metadata } = countedCall();
  const responses = peer.chat({ metadata });
  responses.call.write(STALLED);
  await responses.next();
  responses.call.cancel();
  await expectStatus(responses.rest(), CANCELLED);
  await peer.waitFor(key, ENDED);
});
