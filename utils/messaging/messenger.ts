/** Sends and answers the messages of `protocol.ts` between our own pages and the background. */
import type { Runtime } from 'webextension-polyfill';
import { errorCode, UnboxError } from '../article';
import { browser } from '../browser/api';
import { type Answer, type MessageName, type Payload, parseEnvelope, type Reply } from './protocol';

/** One handler a message. */
export type Handlers = { readonly [K in MessageName]: (payload: Payload<K>) => Promise<Reply<K>> };

/**
 * Sends a message to the background. A background that died in mid-work rejects the message at once;
 * it is sent a second time, and handlers recognise the job by its id.
 * @throws UnboxError the code the handler failed with
 */
export async function send<K extends MessageName>(name: K, payload: Payload<K>): Promise<Reply<K>> {
  const message = { to: 'background', name, payload };
  let answer: Answer<K> | undefined;
  try {
    answer = (await browser.runtime.sendMessage(message)) as Answer<K> | undefined;
  } catch {
    answer = undefined; // no one answered: the background was ended while it worked
  }
  answer ??= (await browser.runtime.sendMessage(message)) as Answer<K>;
  if (!answer?.ok) throw new UnboxError(answer?.code ?? 'unexpected', name);
  return answer.value;
}

/** Answers messages of our own extension pages; everything else is left to others. */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<Answer> | undefined => {
      // Content scripts share a process with a hostile page: only our own pages may give orders.
      const isOurPage =
        sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
      const envelope = isOurPage ? parseEnvelope(message) : undefined;
      if (!envelope) return undefined;
      const handler = handlers[envelope.name] as (payload: unknown) => Promise<Reply<MessageName>>;
      return handler(envelope.payload).then(
        (value) => ({ ok: true, value }) as Answer,
        (error: unknown) => ({ ok: false, code: errorCode(error) }),
      );
    },
  );
}
