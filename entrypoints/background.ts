/** Service worker (Chrome) or event page (Firefox): wires, owns jobs, computes nothing. */
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../utils/browser/background';

export default defineBackground({ type: 'module', main: startBackground });
