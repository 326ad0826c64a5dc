// Runs cases in a page. `window.preflights` is a function of the program that drives the browser.

import { cases } from './cases.js';
import { connectClients } from './connect.js';
import { grpcWebClients } from './grpc_web.js';
import { allowedCases, refusedCases } from './origins.js';
import { protobufTsClients } from './protobuf_ts.js';

const SECONDS_PER_CASE = 20;
const CLIENTS = { ...connectClients, ...grpcWebClients, ...protobufTsClients };

// What a client cannot do: grpc-web uses XMLHttpRequest, which gives binary content only at the end of the response.
const LEFT_OUT = { 'grpc-web-binary': ['server-stream-as-it-comes', 'cancel'] };

window.caseNames = (page) => [...all(page)].map(([name]) => name);

window.runCase = async (page, name, bases) => {
  const run = new Map(all(page)).get(name);
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the case hangs')), SECONDS_PER_CASE * 1000);
  });
  try {
    await Promise.race([run(bases), limit]);
    return null;
  } catch (error) {
    return String(error?.stack ?? error);
  } finally {
    clearTimeout(timer);
  }
};

function* all(page) {
  if (page === 'refused') {
    for (const [name, run] of Object.entries(refusedCases)) yield [`other-origin/${name}`, run];
    return;
  }
  for (const [client, make] of Object.entries(CLIENTS)) {
    for (const [name, run] of Object.entries(cases)) {
      if (LEFT_OUT[client]?.includes(name)) continue;
      yield [
        `${client}/${name}`,
        ({ base }) => run({ ...make(base), otherPath: make(`${base}/elsewhere`) }),
      ];
    }
  }
  for (const [name, run] of Object.entries(allowedCases)) {
    yield [`origin/${name}`, (bases) => run(bases, window.preflights)];
  }
}
