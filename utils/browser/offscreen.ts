/** The offscreen document's side: what Chrome's worker asks it to do. */
import { copyByCommand } from './clipboard';
import type { OffscreenOrder } from './objectUrl';

/** Answers the worker's orders through the port that comes with each. */
export function answerOffscreenOrders(): void {
  navigator.serviceWorker.addEventListener('message', (event) => {
    const order = event.data as OffscreenOrder;
    const port = event.ports[0];
    if (order.kind === 'create') port?.postMessage(URL.createObjectURL(order.blob));
    if (order.kind === 'revoke') {
      URL.revokeObjectURL(order.url);
      port?.postMessage('revoked');
    }
    if (order.kind === 'copy') port?.postMessage(copyByCommand(order.content) ? 'copied' : 'refused');
  });
  navigator.serviceWorker.startMessages();
}
