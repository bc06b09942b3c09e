/** Lets the skeleton be painted before anything else is loaded: the popup is there at once, on any machine. */

const load = () => void import('./popup');

requestAnimationFrame(() => setTimeout(load));
// no frame is painted where the popup is opened as a tab behind another
setTimeout(load, 100);
