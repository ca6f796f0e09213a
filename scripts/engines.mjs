/* The browser engines that tests run in: where they are, and how each is started. */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {delimiter, join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';

const isRoot = process.getuid?.() === 0;

/** First program of these names on the PATH, or of these paths, that exists. */
const program = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const places = name.includes('/') ? [name] : folders.map((folder) => join(folder, name));
    const place = places.find((path) => existsSync(path));
    if (place) return place;
  }
  return undefined;
};

/** WebKitGTK's small browser lies below a folder named after the machine's architecture. */
const miniBrowser = () => {
  const root = '/usr/lib';
  if (process.platform !== 'linux' || !existsSync(root)) return undefined;
  return program(
    ...readdirSync(root).map((triplet) => `${root}/${triplet}/webkit2gtk-4.1/MiniBrowser`),
  );
};

/** Chrome without traffic of its own, and with no way out but the loopback interface. */
export const chromiumArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/** What Chrome 109's headless shell needs besides, to run without a display or a sandbox. */
export const chrome109Arguments = [
  ...chromiumArguments,
  '--no-zygote',
  '--single-process',
  '--headless',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--in-process-gpu',
];

/** Every engine, with the Debian packages that bring it and what to install elsewhere. */
export const engines = [
  {
    id: 'chromium',
    name: 'Chromium',
    // The tests also read what it prints, and measure Vietnamese text.
    debian: ['chromium', 'fonts-noto-core', 'poppler-utils'],
    advice: 'install Chrome, Chromium or Edge, or set CHROME_PATH',
    find: async () =>
      program(
        ...[process.env.CHROME_PATH].filter(Boolean),
        ...['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        'C:/Program Files/Google/Chrome/Application/chrome.exe',
        'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
      ),
  },
  {
    id: 'firefox',
    name: 'Firefox',
    debian: ['firefox-esr'],
    advice: 'install Firefox, or set FIREFOX_PATH',
    find: async () =>
      program(
        ...[process.env.FIREFOX_PATH].filter(Boolean),
        ...['firefox-esr', 'firefox'],
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:/Program Files/Mozilla Firefox/firefox.exe',
      ),
  },
  {
    id: 'webkit',
    name: 'WebKit',
    debian: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    advice: 'on Debian install webkit2gtk-driver, xvfb and xauth',
    find: async () =>
      program('WebKitWebDriver') && program('xvfb-run') && program('xauth') && miniBrowser(),
  },
  {
    id: 'chrome109',
    name: 'Chrome 109',
    debian: ['chromium'],
    advice: 'it comes with the npm package @sparticuz/chromium and runs on Linux on x64',
    find: async () => {
      // It shares the system libraries that the Chromium package brings.
      if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
      try {
        const {default: chromium} = await import('@sparticuz/chromium');
        return await chromium.executablePath();
      } catch {
        return undefined;
      }
    },
  },
];

/** A port on the loopback interface that nobody uses at the moment. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts WebKit's driver on a virtual display.
 *
 * @returns its port, the capabilities of a session, and what ends it
 */
export const startWebKitDriver = async (binary) => {
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'],
    // A group of its own, for xvfb-run leaves its children behind when it is ended alone.
    {stdio: 'ignore', detached: true},
  );
  const stop = () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  for (let tries = 0; tries < 100; tries++) {
    const isReady = await fetch(`http://127.0.0.1:${port}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) break;
    await delay(100);
  }
  const capabilities = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': {binary, args: ['--automation']},
  };
  return {port, capabilities, stop};
};
