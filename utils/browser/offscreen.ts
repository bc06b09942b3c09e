/** The offscreen document's side: what Chrome's worker asks it to do. */
import { writeSelection } from './clipboard';
import type { OffscreenOrder } from './objectUrl';

/** Answers the worker's orders through the port that comes with each. */
export function answerOffscreenOrders(): void {
  navigator.serviceWorker.addEventListener('message', (event) => {
    const order = event.data as OffscreenOrder;
    const port = event.ports[0];
    if (order.kind === 'create') port?.postMessage(URL.createObjectURL(order.blob));
    if (order.kind === 'copy') port?.postMessage(writeSelection(order.text) ? 'copied' : false);
  });
  navigator.serviceWorker.startMessages();
}
