// What a browser lets a page read of a server of another origin.

import { check, equal } from './cases.js';

const PATH = '/rpc.peers.v1.PeerService/Echo';
const PROTO = { 'content-type': 'application/proto' };

// For a page of the origin that the server allows.
export const allowedCases = {
  async 'a-refusal-can-be-read'({ base }) {
    const answer = await fetch(base + PATH, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } });
    equal(answer.status, 415, 'the status');
  },

  async 'an-unknown-method-can-be-read'({ base }) {
    const answer = await fetch(`${base}/none.v1.None/Call`, { method: 'POST', body: '', headers: PROTO });
    check([200, 404, 501].includes(answer.status), `the status is ${answer.status}`);
  },

  async 'get-of-a-method-with-side-effects-is-refused'({ base }) {
    const answer = await fetch(`${base}${PATH}?connect=v1&encoding=proto&message=`);
    equal(answer.status, 405, 'the status');
  },

  async 'a-second-call-has-no-preflight'({ counted }, preflights) {
    const call = () => fetch(counted + PATH, { method: 'POST', body: '', headers: { ...PROTO, 'x-cached': '1' } });
    equal((await call()).status, 200, 'the status');
    for (let count = 0; count < 3; count++) equal((await call()).status, 200, 'the status');
    equal(await preflights(), 1, 'the number of preflights');
  },
};

// For a page of another origin.
export const refusedCases = {
  'a-call-with-preflight': ({ base }) =>
    refused(() => fetch(base + PATH, { method: 'POST', body: '', headers: PROTO })),
  'a-call-without-preflight': ({ base }) =>
    refused(() => fetch(`${base}/rpc.peers.v1.PeerService/DescribeCall?connect=v1&encoding=proto&message=`)),
  'a-refusal': ({ base }) =>
    refused(() => fetch(base + PATH, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })),
};

async function refused(call) {
  let answer;
  try {
    answer = await call();
  } catch {
    return;
  }
  throw new Error(`the page can read the answer ${answer.status}`);
}
