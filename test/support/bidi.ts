/** A small WebDriver BiDi client for a stock Firefox, over Node's own WebSocket. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const START_TIMEOUT_MS = 120_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** A Firefox that listens. */
export interface BidiBrowser {
  readonly version: string;
  /** Sends one command of the protocol and waits for its result. */
  send<Result = Record<string, unknown>>(method: string, params?: Record<string, unknown>): Promise<Result>;
  /** @returns the awaited value of an expression that yields a string (or undefined) in a context */
  evaluate(context: string, expression: string): Promise<string | undefined>;
  /** Fulfilled when the process has ended. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options `profile` is a folder that the caller makes and removes; `prefs` are written into it, over the
 *   quiet ones every test wants
 */
export async function launchFirefoxProcess(options: {
  readonly program: string;
  readonly profile: string;
  readonly headless: boolean;
  readonly prefs: Record<string, string | number | boolean>;
}): Promise<BidiBrowser> {
  const { profile } = options;
  writeFileSync(path.join(profile, 'user.js'), toUserJs({ ...QUIET_PREFS, ...options.prefs }));
  const display = options.headless ? ['--headless'] : [];
  const args = ['--no-remote', '--profile', profile, ...display, '--remote-debugging-port', '0'];
  const child = spawn(options.program, [...args, '--remote-allow-system-access', 'about:blank'], {
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const connection = await connect(`${await readAddress(child)}/session`);
  const session = await connection.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {
      alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'ignore' } },
    },
  });
  return {
    version: session.capabilities.browserVersion,
    send: connection.send,
    evaluate: (context, expression) => evaluate(connection.send, context, expression),
    closed: new Promise((resolve) => child.once('exit', () => resolve())),
    async close() {
      await connection.send('browser.close').catch(() => undefined); // it may be gone already
      connection.end();
      await ended(child);
    },
  };
}

const QUIET_PREFS = {
  'remote.prefs.recommended': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'intl.accept_languages': 'en-US,en',
  'services.settings.server': 'data:,#no-remote-settings/v1',
};

function toUserJs(prefs: Record<string, string | number | boolean>): string {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return lines.join('\n');
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), START_TIMEOUT_MS);
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${said}`)));
    child.once('error', reject);
  });
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

async function connect(address: string): Promise<{ send: BidiBrowser['send']; end: () => void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no connection to ${address}`));
  });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      result: never;
      error?: string;
      message?: string;
    };
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id === undefined || call === undefined) return;
    waiting.delete(message.id);
    if (message.error === undefined) call.resolve(message.result);
    else call.reject(new Error(`${call.method}: ${message.error}: ${message.message}`));
  };
  socket.onclose = () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Firefox is gone`));
    waiting.clear();
  };
  let lastId = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { method, resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params }));
      }),
    end: () => socket.close(),
  };
}

interface EvaluateResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function evaluate(
  send: BidiBrowser['send'],
  context: string,
  expression: string,
): Promise<string | undefined> {
  const answer = await send<EvaluateResult>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    resultOwnership: 'none',
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
  return answer.result?.value;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
