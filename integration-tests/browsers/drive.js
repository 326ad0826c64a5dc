// Serves the page from two origins, opens both in a browser, runs the cases there and prints their results.
//
// drive.js BROWSER PAGE SERVER_PROGRAM NAME…: a NAME is that of a client or of a case. The server has no messages in JSON, so
// clients that send it run only if they are named.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import readline from 'node:readline';
import puppeteer from 'puppeteer-core';

const [, , executablePath, pagePath, program, ...asked] = process.argv;
const script = fs.readFileSync(pagePath);

const pages = { allowed: await servePage(), refused: await servePage() };
const server = spawn(program, ['--web', pages.allowed.origin], { stdio: ['ignore', 'pipe', 'inherit'] });
let counter;
let preflights = 0;
let failed = false;
try {
  const base = `http://127.0.0.1:${await portOf(server)}`;
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
  });
  try {
    console.error(await browser.version());
    await runAll(browser, base);
  } finally {
    await browser.close();
  }
} finally {
  server.kill();
  counter?.close();
  for (const { listener } of Object.values(pages)) listener.close();
}
process.exit(failed ? 1 : 0);

async function runAll(browser, base) {
  const counted = await countPreflights(base);
  const open = [];
  for (const [kind, { origin }] of Object.entries(pages)) {
    const page = await browser.newPage();
    await page.exposeFunction('preflights', () => preflights);
    page.on('console', (message) => console.error(`${kind}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`${kind}: ${error}`));
    await page.goto(`${origin}/`);
    const names = await page.evaluate((kind) => window.caseNames(kind), kind);
    open.push([kind, page, names.filter(isAsked)]);
  }
  console.log(`plan ${open.flatMap(([, , names]) => names).join(' ')}`);
  for (const [kind, page, names] of open) {
    for (const name of names) {
      const why = await page.evaluate((...all) => window.runCase(...all), kind, name, { base, counted });
      if (why === null) {
        console.log(`ok   ${name}`);
      } else {
        failed = true;
        console.log(`FAIL ${name}: ${why.split('\n')[0]}`);
        console.error(`${name}: ${why}`);
      }
    }
  }
}

function isAsked(name) {
  if (asked.length === 0) return true;
  return asked.some((word) => name === word || name.startsWith(`${word}/`));
}

// The server once more, on a port where preflights are counted.
async function countPreflights(base) {
  counter = http.createServer((request, response) => {
    preflights += request.method === 'OPTIONS';
    const { method, url, headers } = request;
    const passed = http.request(base + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  await new Promise((resolve) => counter.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${counter.address().port}`;
}

async function servePage() {
  const listener = http.createServer((request, response) => {
    if (request.url === '/page.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
    } else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><meta charset="utf-8"><script src="/page.js"></script>');
    }
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return { listener, origin: `http://127.0.0.1:${listener.address().port}` };
}

async function portOf(server) {
  for await (const line of readline.createInterface({ input: server.stdout })) {
    if (line.startsWith('listening ')) return Number(line.split(' ')[1]);
  }
  throw new Error('the server does not listen');
}
