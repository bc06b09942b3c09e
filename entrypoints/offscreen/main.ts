/** Chrome only: mints blob addresses and writes the clipboard for the worker, which can do neither. */
import { answerOffscreenOrders } from '../../utils/browser/offscreen';

answerOffscreenOrders();
